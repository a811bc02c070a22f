/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo-any.c - the cases drawn at random, spread over the years
 *
 * A case is identified on some day of the last six years and then takes its course: the steps of
 * its form, a meeting, commitments, closing. What would lie after today has not happened yet; of
 * meetings, what was booked by today is planned. Nothing is put in the week of today, which the
 * hand-told cases fill.
 */

#include "fler-demo-tale.h"

#include "fler-demo-words.h"
#include "fler-holiday.h"
#include "fler-week.h"

#define DAYS_BACK (6 * 365)
#define N_BIRTH_DAYS 16071          /* 44 years: prime to the stride below */
#define N_BIRTH_NUMBERS 19          /* 980-998; 999 is the hand-told cases' */
#define STRIDE 104729               /* prime, so that the numbers are gone through without repeats */

typedef struct
{
  FlerDemoTale  *tale;
  FlerDemoRandom random;
  GDate          day;               /* how far the case has come */
  gboolean       is_past;           /* not yet after today */
  int            fk, af, region, kommun;
} Course;

static gboolean
is_this_week (FlerDemoTale *tale, const GDate *day)
{
  guint32 monday = g_date_get_julian (&tale->today) + 1 - g_date_get_weekday (&tale->today);
  guint32 julian = g_date_get_julian (day);

  return julian >= monday && julian < monday + 7;
}

/* So many days on, and on to a working day outside the week of today. */
static void
go_on (Course *course, int n_days)
{
  course->day = fler_demo_days_from (&course->day, n_days);
  while (fler_holiday_is_free (&course->day) || is_this_week (course->tale, &course->day))
    course->day = fler_demo_days_from (&course->day, 1);
  course->is_past = g_date_compare (&course->day, &course->tale->today) <= 0;
}

static guint
draw (Course *course, guint low, guint high)
{
  return low + fler_demo_random_below (&course->random, high - low + 1);
}

static void
do_step (Course *course, const char *step, FlerTri answer, const char *note)
{
  if (course->is_past)
    fler_demo_tale_add_step (course->tale, step, &course->day, answer, note);
}

static void
set_number (Course *course)
{
  guint number =
    (guint) ((guint64) course->tale->index * STRIDE % (N_BIRTH_DAYS * N_BIRTH_NUMBERS));
  GDate born = course->tale->today;

  if (fler_demo_random_chance (&course->random, 2))
    return;                                       /* not known */
  g_date_set_dmy (&born, 1, 1, MAX (g_date_get_year (&born), 1901) - 64);
  born = fler_demo_days_from (&born, number % N_BIRTH_DAYS);
  fler_demo_tale_set_number (course->tale, &born, 980 + number / N_BIRTH_DAYS,
                             fler_demo_random_chance (&course->random, 3), FALSE);
}

static void
set_person (Course *course)
{
  FlerCase *the_case = course->tale->demo->the_case;
  const FlerDemoLife *life = fler_demo_life (draw (course, 0, 1000));
  const char *given = fler_demo_given_name (draw (course, 0, 100000));
  g_autofree char *family = fler_demo_family_name (draw (course, 0, 100000));

  the_case->employer = g_strdup (life->employer);
  the_case->work = g_strdup (life->work);
  the_case->education = g_strdup (life->education);
  the_case->experience = g_strdup (life->experience);
  the_case->wishes = g_strdup (life->wishes);
  the_case->is_protected = fler_demo_random_chance (&course->random, 1);
  if (the_case->is_protected)
    return;
  if (fler_demo_random_chance (&course->random, 20))
    {
      g_autofree char *second = fler_demo_family_name (draw (course, 0, 100000));

      the_case->name = g_strdup_printf ("%s %s-%s", given, family, second);
    }
  else
    the_case->name = g_strdup_printf ("%s %s", given, family);
  the_case->phone = g_strdup_printf ("070-174 06 %02u", draw (course, 5, 99));
  the_case->address = fler_demo_address (draw (course, 0, 100000));
  if (fler_demo_random_chance (&course->random, 5))
    the_case->interpreter =
      g_strdup (fler_demo_random_chance (&course->random, 50) ? "arabiska" : "somaliska");
  set_number (course);
}

static FlerDemoMeeting *
book (Course *course, FlerForm form, FlerPartyKind convener, int n_minutes, int n_days_booked)
{
  static const int starts[] = { 540, 570, 600, 630, 780, 810, 840, 870 };
  FlerDemoTale *tale = course->tale;
  GDate booked_on = fler_demo_days_from (&course->day, -n_days_booked);
  FlerDemoMeeting *meeting;

  if (g_date_compare (&booked_on, &tale->today) >= 0)
    return NULL;
  meeting = fler_demo_tale_add_meeting (tale, form, convener, &course->day,
                                        starts[draw (course, 0, G_N_ELEMENTS (starts) - 1)],
                                        n_minutes, &booked_on);
  fler_demo_tale_add_participant (tale, meeting, FLER_PARTY_PERSON, 0, FLER_ANSWER_COMES);
  if (form != FLER_FORM_SIP)
    {
      fler_demo_tale_add_participant (tale, meeting, FLER_PARTY_FK, course->fk, FLER_ANSWER_COMES);
      fler_demo_tale_add_participant (tale, meeting, FLER_PARTY_AF, course->af, FLER_ANSWER_COMES);
    }
  return meeting;
}

/* What became of it. Returns: whether it was held */
static gboolean
conclude (Course *course, FlerDemoMeeting *meeting)
{
  guint fate = draw (course, 0, 99);

  if (meeting == NULL || !course->is_past)
    return FALSE;
  if (fate < 8)
    {
      FlerPartyKind by = fate < 4 ? FLER_PARTY_PERSON : fate < 6 ? FLER_PARTY_AF : FLER_PARTY_FK;
      GDate on = fler_demo_days_from (&course->day, -(int) draw (course, 0, 3));

      fler_demo_tale_cancel (course->tale, meeting, by, fler_demo_cancel_reason (by, fate), &on);
      return FALSE;
    }
  if (fate < 14)
    {
      fler_demo_tale_not_attended (course->tale, meeting);
      return FALSE;
    }
  fler_demo_tale_hold (course->tale, meeting, draw (course, 0, 1000), 90);
  return TRUE;
}

static void
tell_contact_meeting (Course *course)
{
  FlerFacts *facts = &course->tale->demo->the_case->facts;
  int sick_day = draw (course, 55, 85);
  int standpoint_day = draw (course, 82, 92);
  int wait = draw (course, 20, 70);
  FlerDemoMeeting *meeting;
  gboolean is_accepted = fler_demo_random_chance (&course->random, 70);

  facts->benefit = FLER_BENEFIT_SJUKPENNING;
  facts->employed = FLER_TRI_YES;
  facts->sick_first_day = fler_demo_days_from (&course->day, 1 - sick_day);
  facts->decision = FLER_DECISION_NONE;
  do_step (course, "K1", FLER_TRI_UNKNOWN, NULL);
  go_on (course, standpoint_day > sick_day ? standpoint_day - sick_day : 0);
  do_step (course, "K2", FLER_TRI_YES, fler_demo_standpoint (TRUE, course->tale->index));
  go_on (course, draw (course, 1, 4));
  do_step (course, "K3", is_accepted ? FLER_TRI_YES : FLER_TRI_NO,
           is_accepted ? NULL : fler_demo_decline_reason (course->tale->index));
  if (!is_accepted)
    return;
  go_on (course, draw (course, 1, 6));
  do_step (course, "K4", FLER_TRI_UNKNOWN, NULL);
  do_step (course, "K5", FLER_TRI_UNKNOWN, NULL);
  go_on (course, 1);
  do_step (course, "K6", FLER_TRI_UNKNOWN, NULL);
  go_on (course, wait);
  meeting = book (course, FLER_FORM_KONTAKT, FLER_PARTY_NONE, 60, wait - 1);
  if (!conclude (course, meeting))
    return;
  facts->contact_meeting_held = FLER_TRI_YES;
  facts->contact_meeting_day = course->day;
  do_step (course, "K7", FLER_TRI_UNKNOWN, NULL);
  do_step (course, "K8", FLER_TRI_UNKNOWN, NULL);
}

static void
tell_handover (Course *course)
{
  FlerFacts *facts = &course->tale->demo->the_case->facts;
  int wait = draw (course, 6, 25);
  FlerDemoMeeting *meeting;

  facts->benefit = FLER_BENEFIT_SJUKPENNING;
  facts->employed = FLER_TRI_NO;
  facts->sick_first_day = fler_demo_days_from (&course->day, -(int) draw (course, 150, 900));
  facts->decision = FLER_DECISION_WITHDRAWN;
  facts->decision_sent = course->day;
  facts->enrolled_at_af =
    fler_demo_random_chance (&course->random, 50) ? FLER_TRI_YES : FLER_TRI_NO;
  do_step (course, "Ö1", FLER_TRI_UNKNOWN, NULL);
  go_on (course, 1);
  do_step (course, "Ö2", FLER_TRI_YES, NULL);
  go_on (course, 1);
  do_step (course, "Ö3", FLER_TRI_UNKNOWN, NULL);
  go_on (course, wait);
  meeting = book (course, FLER_FORM_OVERLAMNING, FLER_PARTY_NONE, 60, wait - 1);
  if (!conclude (course, meeting))
    return;
  do_step (course, "Ö4", FLER_TRI_UNKNOWN, NULL);
  do_step (course, "Ö5", FLER_TRI_UNKNOWN, NULL);
  go_on (course, draw (course, 0, 5));
  do_step (course, "Ö7", FLER_TRI_UNKNOWN, NULL);
  if (facts->enrolled_at_af == FLER_TRI_NO)
    do_step (course, "Ö6", FLER_TRI_UNKNOWN, NULL);
}

static void
tell_joint_assessment (Course *course)
{
  FlerFacts *facts = &course->tale->demo->the_case->facts;
  int wait = draw (course, 10, 30);
  gboolean is_granted = fler_demo_random_chance (&course->random, 65);

  facts->benefit = FLER_BENEFIT_NONE;
  facts->employed = FLER_TRI_NO;
  facts->decision = FLER_DECISION_NONE;
  facts->enrolled_at_af = facts->capacity_reduced = facts->can_take_part = FLER_TRI_YES;
  do_step (course, "G1", FLER_TRI_UNKNOWN, NULL);
  go_on (course, wait);
  if (!conclude (course, book (course, FLER_FORM_GK1, FLER_PARTY_NONE, 60, wait - 1)))
    return;
  do_step (course, "G2", FLER_TRI_UNKNOWN, NULL);
  do_step (course, "G3", FLER_TRI_YES, NULL);
  do_step (course, "G4", FLER_TRI_UNKNOWN, NULL);
  go_on (course, draw (course, 10, 35));
  do_step (course, "G5", is_granted ? FLER_TRI_YES : FLER_TRI_NO, NULL);
  go_on (course, draw (course, 1, 4));
  do_step (course, is_granted ? "G6b" : "G6a", FLER_TRI_UNKNOWN, NULL);
  if (!is_granted)
    return;
  if (course->is_past)
    facts->benefit = FLER_BENEFIT_REHABILITERINGSPENNING;
  wait = draw (course, 7, 20);
  go_on (course, wait);
  if (conclude (course, book (course, FLER_FORM_GK2, FLER_PARTY_NONE, 60, wait - 1)))
    do_step (course, "G7", FLER_TRI_UNKNOWN, NULL);
}

static void
tell_multi_party (Course *course)
{
  FlerFacts *facts = &course->tale->demo->the_case->facts;
  FlerPartyKind convener = fler_demo_random_chance (&course->random, 60) ? FLER_PARTY_KOMMUN
                                                                        : FLER_PARTY_REGION;
  int wait = draw (course, 20, 45);
  FlerDemoMeeting *meeting;

  facts->benefit = fler_demo_random_chance (&course->random, 60) ? FLER_BENEFIT_SJUKPENNING
                                                                 : FLER_BENEFIT_NONE;
  facts->employed = FLER_TRI_NO;
  facts->decision = FLER_DECISION_NONE;
  facts->enrolled_at_af = facts->capacity_reduced = facts->needs_coordination = FLER_TRI_YES;
  facts->parties_needed = FLER_NEED_AF | FLER_NEED_FK | FLER_NEED_REGION | FLER_NEED_KOMMUN;
  do_step (course, "F1", FLER_TRI_UNKNOWN, NULL);
  go_on (course, draw (course, 1, 5));
  do_step (course, "F2", FLER_TRI_UNKNOWN, NULL);
  go_on (course, wait);
  meeting = book (course, FLER_FORM_FLERPART, convener, 90, wait - 1);
  if (meeting == NULL)
    return;
  fler_demo_tale_add_participant (
    course->tale, meeting, FLER_PARTY_REGION, course->region,
    fler_demo_random_chance (&course->random, 85) ? FLER_ANSWER_COMES : FLER_ANSWER_MEDSKICK);
  fler_demo_tale_add_participant (course->tale, meeting, FLER_PARTY_KOMMUN, course->kommun,
                                  FLER_ANSWER_COMES);
  if (conclude (course, meeting))
    do_step (course, "F5", FLER_TRI_UNKNOWN, NULL);
}

static void
tell_sip (Course *course)
{
  FlerFacts *facts = &course->tale->demo->the_case->facts;
  FlerDemoMeeting *meeting;

  facts->benefit = FLER_BENEFIT_AKTIVITETSERSATTNING;
  facts->employed = FLER_TRI_NO;
  facts->decision = FLER_DECISION_NONE;
  facts->needs_coordination = FLER_TRI_YES;
  facts->parties_needed = FLER_NEED_REGION | FLER_NEED_KOMMUN;
  go_on (course, 20);
  meeting = book (course, FLER_FORM_SIP, FLER_PARTY_KOMMUN, 60, 15);
  if (meeting == NULL)
    return;
  fler_demo_tale_add_participant (course->tale, meeting, FLER_PARTY_REGION, course->region,
                                  FLER_ANSWER_COMES);
  fler_demo_tale_add_participant (course->tale, meeting, FLER_PARTY_KOMMUN, course->kommun,
                                  FLER_ANSWER_COMES);
  conclude (course, meeting);
}

void
fler_demo_tell_any (FlerDemoTale *tale)
{
  Course course = { .tale = tale, .random = fler_demo_random (tale->seed, tale->index, 1) };
  FlerFacts *facts;
  guint route;

  course.day = fler_demo_days_from (&tale->today, -(int) draw (&course, 1, DAYS_BACK));
  go_on (&course, 0);
  if (!course.is_past)    /* pushed out of this week, beyond today */
    course.day = fler_demo_days_from (&tale->today, -8 - (int) draw (&course, 0, 20));
  course.is_past = TRUE;
  course.fk = FLER_DEMO_FK_FIRST + fler_demo_random_below (&course.random, FLER_DEMO_N_FK);
  course.af = FLER_DEMO_AF_FIRST + fler_demo_random_below (&course.random, FLER_DEMO_N_AF);
  course.region =
    FLER_DEMO_REGION_FIRST + fler_demo_random_below (&course.random, FLER_DEMO_N_REGION);
  course.kommun =
    FLER_DEMO_KOMMUN_FIRST + fler_demo_random_below (&course.random, FLER_DEMO_N_KOMMUN);

  fler_demo_tale_begin (tale, &course.day);
  set_person (&course);
  facts = &tale->demo->the_case->facts;
  facts->municipality = g_strdup (FLER_DEMO_MUNICIPALITY);
  facts->contact_meeting_held = FLER_TRI_NO;

  route = draw (&course, 0, 99);
  if (route < 45)
    tell_contact_meeting (&course);
  else if (route < 65)
    tell_handover (&course);
  else if (route < 82)
    tell_joint_assessment (&course);
  else if (route < 97)
    tell_multi_party (&course);
  else
    tell_sip (&course);
  facts->parties_needed_known = facts->parties_needed != 0;

  go_on (&course, draw (&course, 30, 200));
  if (course.is_past)
    fler_demo_tale_close (tale, &course.day, fler_demo_closing_reason (tale->index));
  fler_demo_tale_end (tale);
}
