/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-due-days.c - what is due, on every day of four years: leap days, year ends, clock changes
 *
 * Rules K2 (day 90), K7 (day 180), Ö8 (seven days after the decision), G5 (30 days after the first
 * meeting): counted in plain days here, whatever the calendar does between them.
 */

#include "fler-due.h"

#include <string.h>

static GTimeZone *stockholm;

static const FlerDue *
find (GPtrArray *dues, const char *rule)
{
  for (guint i = 0; i < dues->len; i++)
    if (strcmp (((FlerDue *) dues->pdata[i])->why.rule, rule) == 0)
      return dues->pdata[i];
  return NULL;
}

static GPtrArray *
dues_of (const FlerFacts *facts, GPtrArray *meetings, const GDate *today)
{
  FlerDueCase due_case = { .case_id = 1, .reference = "0001", .state = FLER_CASE_OPEN, .facts = facts,
                           .meetings = meetings };
  FlerDueSetting setting = { .today = *today, .zone = stockholm };
  GPtrArray *dues = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_due_free);

  fler_due_add (dues, &due_case, &setting);
  return dues;
}

static FlerUrgency
urgency_in (int n_days)
{
  if (n_days < 0)
    return FLER_URGENCY_OVERDUE;
  if (n_days == 0)
    return FLER_URGENCY_TODAY;
  return n_days <= 7 ? FLER_URGENCY_SOON : FLER_URGENCY_LATER;
}

static void
assert_due_in (const FlerDue *due, const GDate *today, int n_days)
{
  g_assert_nonnull (due);
  g_assert_cmpint (g_date_days_between (today, &due->day), ==, n_days);
  g_assert_cmpint (due->urgency, ==, urgency_in (n_days));
}

static void
init_contact (FlerFacts *facts)
{
  fler_facts_init (facts);
  facts->benefit = FLER_BENEFIT_SJUKPENNING;
  facts->employed = FLER_TRI_YES;
  facts->decision = FLER_DECISION_NONE;
  facts->contact_meeting_held = FLER_TRI_NO;
}

/* 1 January 2024 to 31 December 2027. */
#define EACH_DAY(julian) \
  for (guint32 julian = g_date_get_julian (&first), end = julian + 4 * 365 + 1; julian < end; julian++)

static GDate
day_of (guint32 julian)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  return day;
}

static void
test_sick_days (void)
{
  static const int sick_days[] = { 1, 83, 89, 90, 91, 173, 179, 180, 181, 400 };
  GDate first;

  g_assert_true (fler_day_parse ("2024-01-01", &first));
  EACH_DAY (julian)
    for (gsize i = 0; i < G_N_ELEMENTS (sick_days); i++)
      {
        FlerFacts facts;
        GDate today = day_of (julian);
        int sick_day = sick_days[i];
        g_autoptr(GPtrArray) dues = NULL;

        init_contact (&facts);
        g_date_set_julian (&facts.sick_first_day, julian + 1 - (guint32) sick_day);
        dues = dues_of (&facts, NULL, &today);
        if (sick_day > 180)
          {
            g_assert_null (find (dues, "K2"));
            g_assert_null (find (dues, "K7"));
            continue;
          }
        assert_due_in (find (dues, "K2"), &today, 90 - sick_day);
        assert_due_in (find (dues, "K7"), &today, 180 - sick_day);
      }
}

static void
test_seven_days_after_the_decision (void)
{
  GDate first;

  g_assert_true (fler_day_parse ("2024-01-01", &first));
  EACH_DAY (julian)
    for (int since = 0; since <= 9; since++)
      {
        FlerFacts facts;
        GDate today = day_of (julian);
        g_autoptr(GPtrArray) dues = NULL;
        const FlerDue *closing;

        fler_facts_init (&facts);
        facts.decision = FLER_DECISION_WITHDRAWN;
        facts.contact_meeting_held = FLER_TRI_YES;
        g_date_set_julian (&facts.decision_sent, julian - (guint32) since);
        dues = dues_of (&facts, NULL, &today);
        closing = find (dues, "Ö8");
        if (since > 7)
          g_assert_null (closing);
        else
          assert_due_in (closing, &today, 7 - since);
      }
}

/* A meeting a minute after midnight or before it, also of the nights when the clocks change. */
static void
test_thirty_days_after_the_meeting (void)
{
  static const int minutes[] = { 1, 2 * 60 + 30, 12 * 60, 23 * 60 + 58 };
  GDate first;

  g_assert_true (fler_day_parse ("2024-01-01", &first));
  EACH_DAY (julian)
    for (gsize i = 0; i < G_N_ELEMENTS (minutes); i++)
      {
        g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
        FlerMeeting *meeting = fler_meeting_new ();
        GDate met_on = day_of (julian), today = day_of (julian + 3);
        FlerFacts facts;
        g_autoptr(GPtrArray) dues = NULL;

        meeting->id = 7;
        meeting->case_id = 1;
        meeting->form = FLER_FORM_GK1;
        meeting->state = FLER_MEETING_HELD;
        meeting->span.start = fler_day_time (&met_on, minutes[i], stockholm);
        meeting->span.end = meeting->span.start + 60;
        g_ptr_array_add (meetings, meeting);
        fler_facts_init (&facts);
        dues = dues_of (&facts, meetings, &today);
        assert_due_in (find (dues, "G5"), &today, 27);
      }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  g_assert_nonnull (stockholm);
  g_test_add_func ("/domain/due-days/K2-K7-sick-days", test_sick_days);
  g_test_add_func ("/domain/due-days/Ö8-seven-days", test_seven_days_after_the_decision);
  g_test_add_func ("/domain/due-days/G5-thirty-days", test_thirty_days_after_the_meeting);
  status = g_test_run ();
  g_time_zone_unref (stockholm);
  return status;
}
