/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo-tale.c - how an invented case is told */

#include "fler-demo-tale.h"

#include "fler-demo-words.h"
#include "fler-holiday.h"
#include "fler-personnummer.h"

#include <string.h>

#define WORKDAY_BEGINS_MIN (8 * 60)

FlerDemoRandom
fler_demo_random (guint seed, guint index, guint part)
{
  FlerDemoRandom random = { ((guint64) seed << 32) ^ ((guint64) index << 4) ^ part };

  fler_demo_random_next (&random);
  return random;
}

/* SplitMix64 (Steele, Lea, Flood 2014): one word of state, so that every case can begin its own
 * stream at no cost. */
guint64
fler_demo_random_next (FlerDemoRandom *random)
{
  guint64 z = random->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

guint
fler_demo_random_below (FlerDemoRandom *random, guint end)
{
  return (fler_demo_random_next (random) >> 32) * end >> 32;
}

gboolean
fler_demo_random_chance (FlerDemoRandom *random, guint percent)
{
  return fler_demo_random_below (random, 100) < percent;
}

char *
fler_demo_uid (guint seed, guint index, guint part)
{
  FlerDemoRandom random = fler_demo_random (seed ^ 0x75696400, index, part);
  guint64 high = fler_demo_random_next (&random), low = fler_demo_random_next (&random);

  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%012" G_GINT64_MODIFIER "x", (guint) (high >> 32),
                          (guint) (high >> 16) & 0xffff, (guint) high & 0xfff,
                          0x8000 | ((guint) (low >> 48) & 0x3fff),
                          low & G_GUINT64_CONSTANT (0xffffffffffff));
}

GDate
fler_demo_days_from (const GDate *day, int n_days)
{
  GDate other = *day;

  g_date_set_julian (&other, g_date_get_julian (day) + n_days);
  return other;
}

GDate
fler_demo_workday (const GDate *today, int k)
{
  GDate day = *today;
  int step = k < 0 ? -1 : 1;
  int left = ABS (k);

  if (k >= 0)
    while (fler_holiday_is_free (&day))
      day = fler_demo_days_from (&day, 1);
  while (left > 0)
    {
      day = fler_demo_days_from (&day, step);
      if (!fler_holiday_is_free (&day))
        left--;
    }
  return day;
}

static void
free_meeting (FlerDemoMeeting *meeting)
{
  fler_meeting_free (meeting->meeting);
  g_ptr_array_unref (meeting->records);
  g_ptr_array_unref (meeting->commitments);
  g_ptr_array_unref (meeting->handovers);
  g_ptr_array_unref (meeting->letters);
  g_ptr_array_unref (meeting->attempts);
  g_free (meeting);
}

void
fler_demo_case_free (FlerDemoCase *demo)
{
  if (demo == NULL)
    return;
  fler_case_free (demo->the_case);
  g_ptr_array_unref (demo->meetings);
  g_ptr_array_unref (demo->steps);
  g_ptr_array_unref (demo->deviations);
  g_ptr_array_unref (demo->events);
  g_free (demo);
}

/* When on its day something was written: some time of the morning, the same each time. */
static gint64
office_time (FlerDemoTale *tale, const GDate *day, int n_minutes)
{
  return fler_day_time (day, WORKDAY_BEGINS_MIN + n_minutes, tale->zone);
}

void
fler_demo_tale_add_event (FlerDemoTale *tale, gint64 at, FlerEventKind kind, FlerDemoMeeting *meeting,
                          const char *detail)
{
  FlerEvent *event = fler_event_new ();
  guint number = 0;

  event->at = at;
  event->kind = kind;
  event->detail = g_strdup (detail);
  if (meeting != NULL)
    {
      g_ptr_array_find (tale->demo->meetings, meeting, &number);
      event->meeting_id = number + 1;
      event->form = meeting->meeting->form;
    }
  g_ptr_array_add (tale->demo->events, event);
}

void
fler_demo_tale_begin (FlerDemoTale *tale, const GDate *made_on)
{
  FlerDemoCase *demo = g_new0 (FlerDemoCase, 1);

  demo->the_case = fler_case_new ();
  demo->meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) free_meeting);
  demo->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_step_done_free);
  demo->deviations = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_deviation_free);
  demo->events = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_event_free);
  tale->demo = demo;

  demo->the_case->reference = g_strdup_printf ("%04u", tale->index + 1);
  demo->the_case->created_at = office_time (tale, made_on, 30 + tale->index % 60);
  fler_demo_tale_add_event (tale, demo->the_case->created_at, FLER_EVENT_CASE_MADE, NULL, NULL);
}

void
fler_demo_tale_set_number (FlerDemoTale *tale, const GDate *born, int birth_number,
                           gboolean is_samordningsnummer, gboolean is_wrong)
{
  char nine[32];
  int check;

  g_snprintf (nine, sizeof nine, "%02d%02d%02d%03d", g_date_get_year (born) % 100,
              g_date_get_month (born), g_date_get_day (born) + (is_samordningsnummer ? 60 : 0),
              birth_number);
  check = fler_personnummer_check_digit (nine);
  if (is_wrong)
    check = (check + 1) % 10;
  tale->demo->the_case->personnummer =
    g_strdup_printf ("%02d%s%d", g_date_get_year (born) / 100, nine, check);
}

/* Who calls: what the form says, where it says anything (K7, G2, G6b, Ö3). */
static FlerPartyKind
find_convener (FlerForm form, FlerPartyKind asked_for)
{
  if (asked_for != FLER_PARTY_NONE)
    return asked_for;
  return form == FLER_FORM_GK1 ? FLER_PARTY_AF : FLER_PARTY_FK;
}

FlerDemoMeeting *
fler_demo_tale_add_meeting (FlerDemoTale *tale, FlerForm form, FlerPartyKind convener,
                            const GDate *day, int start_min, int n_minutes, const GDate *booked_on)
{
  FlerDemoMeeting *added = g_new0 (FlerDemoMeeting, 1);
  FlerMeeting *meeting = fler_meeting_new ();
  guint number = tale->demo->meetings->len;

  meeting->form = form;
  meeting->span.start = fler_day_time (day, start_min, tale->zone);
  meeting->span.end = fler_day_time (day, start_min + n_minutes, tale->zone);
  meeting->convener = find_convener (form, convener);
  meeting->documenter = meeting->convener;
  meeting->is_own_planning = form == FLER_FORM_FLERPART;
  meeting->purpose = g_strdup (fler_demo_purpose (form));
  meeting->place = g_strdup (fler_demo_place (tale->index));
  meeting->case_reference = g_strdup (tale->demo->the_case->reference);
  meeting->uid = fler_demo_uid (tale->seed, tale->index, number);
  meeting->changed_at = office_time (tale, booked_on, 60 + tale->index % 90);
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);

  added->meeting = meeting;
  added->records = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_record_free);
  added->commitments = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_commitment_free);
  added->handovers = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_handover_free);
  added->letters = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_invitation_free);
  added->attempts = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_attempt_free);
  g_ptr_array_add (tale->demo->meetings, added);
  fler_demo_tale_add_event (tale, meeting->changed_at, FLER_EVENT_MEETING_BOOKED, added, NULL);
  return added;
}

FlerParticipant *
fler_demo_tale_add_participant (FlerDemoTale *tale, FlerDemoMeeting *meeting, FlerPartyKind party,
                                int official, FlerAnswer answer)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->party = party;
  participant->answer = answer;
  participant->mode = meeting->meeting->mode;
  participant->official_id = official;
  if (party == FLER_PARTY_PERSON)
    participant->name = g_strdup (tale->demo->the_case->name);
  else if (official != 0)
    {
      participant->name = g_strdup (fler_demo_official (official)->name);
      participant->role = g_strdup (fler_demo_official (official)->role);
    }
  if (answer == FLER_ANSWER_MEDSKICK)
    participant->medskick = g_strdup (fler_demo_medskick (party));
  g_ptr_array_add (meeting->meeting->participants, participant);
  return participant;
}

/* Who of a party's officials came; NULL where none was named. */
static const char *
find_name (FlerDemoMeeting *meeting, FlerPartyKind party)
{
  for (guint i = 0; i < meeting->meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->meeting->participants->pdata[i];

      if (participant->party == party && participant->name != NULL)
        return participant->name;
    }
  return NULL;
}

static void
add_commitments (FlerDemoTale *tale, FlerDemoMeeting *meeting, const FlerDemoStory *story,
                 guint done_percent)
{
  GDate met_on = fler_day_at (meeting->meeting->span.start, tale->zone);
  FlerDemoRandom random = fler_demo_random (tale->seed, tale->index, 8);

  for (int i = 0; story->promises[i].what != NULL; i++)
    {
      FlerCommitment *commitment = fler_commitment_new ();
      GDate done_on;

      commitment->party = story->promises[i].party;
      commitment->who = g_strdup (find_name (meeting, commitment->party));
      commitment->what = g_strdup (story->promises[i].what);
      commitment->due_on = fler_demo_days_from (&met_on, story->promises[i].due_days);
      while (fler_holiday_is_free (&commitment->due_on))
        commitment->due_on = fler_demo_days_from (&commitment->due_on, 1);
      done_on =
        fler_demo_days_from (&commitment->due_on, -(int) fler_demo_random_below (&random, 6));
      if (g_date_compare (&done_on, &tale->today) <= 0
          && fler_demo_random_chance (&random, done_percent))
        {
          commitment->state = FLER_COMMITMENT_DONE;
          commitment->done_on = g_date_compare (&done_on, &met_on) < 0 ? met_on : done_on;
        }
      g_ptr_array_add (meeting->commitments, commitment);
    }
}

/* "+42" is the day so many days after the meeting, on a working day. */
static void
set_answer (FlerRecord *record, const FlerDemoAnswer *answer, const GDate *met_on)
{
  g_autofree char *iso = NULL;
  GDate day;

  if (answer->text[0] != '+')
    {
      fler_record_set_answer (record, answer->section, answer->text);
      return;
    }
  day = fler_demo_days_from (met_on, (int) g_ascii_strtoll (answer->text + 1, NULL, 10));
  while (fler_holiday_is_free (&day))
    day = fler_demo_days_from (&day, 1);
  iso = fler_day_to_iso (&day);
  fler_record_set_answer (record, answer->section, iso);
}

static void
add_record (FlerDemoTale *tale, FlerDemoMeeting *meeting, const FlerDemoStory *story)
{
  FlerRecord *record = fler_record_new ();
  GDate met_on = fler_day_at (meeting->meeting->span.start, tale->zone);

  record->version = 1;
  record->started_at = meeting->meeting->span.start + 60 * (tale->index % 4);
  record->ended_at = meeting->meeting->span.end - 60 * (tale->index % 7);
  for (int i = 0; story->answers[i].section != NULL; i++)
    set_answer (record, &story->answers[i], &met_on);
  for (const char *const *item = fler_demo_agenda (story->form); *item != NULL; item++)
    g_ptr_array_add (record->agenda_done, g_strdup (*item));
  if (story->parked != NULL)
    g_ptr_array_add (record->parked, g_strdup (story->parked));
  g_ptr_array_add (meeting->records, record);
}

/* As the end of a meeting does: what the record lists is in the case's list (Ö5). */
static void
add_handovers (FlerDemoTale *tale, FlerDemoMeeting *meeting, const FlerRecord *record)
{
  g_autoptr(GPtrArray) listed = fler_handovers_from_text (fler_record_get_answer (record, "documents"));

  for (guint i = 0; i < listed->len; i++)
    {
      FlerHandover *document = fler_handover_copy (listed->pdata[i]);

      document->handed_on = fler_day_at (meeting->meeting->span.start, tale->zone);
      g_ptr_array_add (meeting->handovers, document);
    }
}

void
fler_demo_tale_hold (FlerDemoTale *tale, FlerDemoMeeting *meeting, guint story_number,
                     guint done_percent)
{
  const FlerDemoStory *story = fler_demo_story (meeting->meeting->form, story_number);
  const FlerRecord *record;

  meeting->meeting->state = FLER_MEETING_HELD;
  for (guint i = 0; i < meeting->meeting->participants->len; i++)
    {
      FlerParticipant *participant = meeting->meeting->participants->pdata[i];

      if (participant->answer == FLER_ANSWER_MEDSKICK)
        participant->presence = FLER_PRESENCE_MEDSKICK;
      else if (participant->answer == FLER_ANSWER_COMES)
        participant->presence = FLER_PRESENCE_PRESENT;
      else
        participant->presence = FLER_PRESENCE_ABSENT;
    }
  add_record (tale, meeting, story);
  add_commitments (tale, meeting, story, done_percent);
  add_handovers (tale, meeting, meeting->records->pdata[0]);
  record = meeting->records->pdata[0];
  meeting->meeting->changed_at = record->ended_at;
  fler_demo_tale_add_event (tale, record->started_at, FLER_EVENT_MEETING_STARTED, meeting, NULL);
  fler_demo_tale_add_event (tale, record->ended_at, FLER_EVENT_MEETING_ENDED, meeting, NULL);
}

void
fler_demo_tale_cancel (FlerDemoTale *tale, FlerDemoMeeting *meeting, FlerPartyKind by,
                       const char *why, const GDate *on)
{
  meeting->meeting->state = FLER_MEETING_CANCELLED;
  meeting->meeting->cancelled_by = by;
  meeting->meeting->cancelled_why = g_strdup (why);
  meeting->meeting->sequence++;
  meeting->meeting->changed_at = office_time (tale, on, 150);
  fler_demo_tale_add_event (tale, meeting->meeting->changed_at, FLER_EVENT_MEETING_CANCELLED, meeting, why);
}

void
fler_demo_tale_not_attended (FlerDemoTale *tale, FlerDemoMeeting *meeting)
{
  meeting->meeting->state = FLER_MEETING_NOT_ATTENDED;
  for (guint i = 0; i < meeting->meeting->participants->len; i++)
    {
      FlerParticipant *participant = meeting->meeting->participants->pdata[i];

      participant->presence = participant->party == FLER_PARTY_PERSON ? FLER_PRESENCE_ABSENT
                                                                      : FLER_PRESENCE_PRESENT;
    }
  meeting->meeting->changed_at = meeting->meeting->span.start + 20 * 60;
  fler_demo_tale_add_event (tale, meeting->meeting->changed_at, FLER_EVENT_MEETING_ENDED, meeting, NULL);
}

void
fler_demo_tale_add_step (FlerDemoTale *tale, const char *step, const GDate *on, FlerTri answer,
                         const char *note)
{
  FlerStepDone *done = fler_step_done_new ();

  done->step = g_strdup (step);
  done->done_on = *on;
  done->answer = answer;
  done->note = g_strdup (note);
  g_ptr_array_add (tale->demo->steps, done);
  fler_demo_tale_add_event (tale, office_time (tale, on, 120 + tale->demo->steps->len), FLER_EVENT_STEP_DONE, NULL,
             step);
}

void
fler_demo_tale_close (FlerDemoTale *tale, const GDate *on, const char *why)
{
  FlerCase *the_case = tale->demo->the_case;

  the_case->state = FLER_CASE_CLOSED;
  the_case->closed_on = *on;
  the_case->closed_why = g_strdup (why);
  fler_demo_tale_add_event (tale, office_time (tale, on, 400), FLER_EVENT_CASE_CLOSED, NULL, why);
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const FlerEvent *first = *(const FlerEvent *const *) a, *second = *(const FlerEvent *const *) b;

  return first->at < second->at ? -1 : first->at > second->at;
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const FlerStepDone *first = *(const FlerStepDone *const *) a;
  const FlerStepDone *second = *(const FlerStepDone *const *) b;

  return g_date_compare (&first->done_on, &second->done_on);
}

static void
count_participants (FlerMeeting *meeting)
{
  for (guint i = 0; i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];

      if (participant->party == FLER_PARTY_PERSON)
        continue;
      meeting->n_invited++;
      meeting->n_named += participant->name != NULL;
    }
}

void
fler_demo_tale_end (FlerDemoTale *tale)
{
  FlerDemoCase *demo = tale->demo;

  for (guint i = 0; i < demo->meetings->len; i++)
    count_participants (((FlerDemoMeeting *) demo->meetings->pdata[i])->meeting);
  /* GLib's sort is stable: what happened at one moment stays in the order it was told. */
  g_ptr_array_sort (demo->steps, compare_steps);
  g_ptr_array_sort (demo->events, compare_events);
  demo->the_case->changed_at = ((FlerEvent *) demo->events->pdata[demo->events->len - 1])->at;
}
