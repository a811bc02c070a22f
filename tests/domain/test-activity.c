/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-activity.c - one's own activities that come again: their times, what is other, and splitting */

#include "fler-activity-change.h"

static GTimeZone *stockholm;

static GDate
day_of (const char *iso)
{
  GDate day;

  g_assert_true (fler_day_parse (iso, &day));
  return day;
}

/* AR consultation, Tuesdays and Thursdays, 09.00-10.00. */
static FlerActivity *
new_consultation (const char *first)
{
  FlerActivity *activity = fler_activity_new ();

  activity->id = 3;
  activity->title = g_strdup ("AR-konsultation");
  activity->first_day = day_of (first);
  activity->start = 9 * 60;
  activity->length = 60;
  activity->recurrence = fler_recurrence_of_day (FLER_REPEAT_WEEKLY, 1, &activity->first_day);
  activity->recurrence.weekdays = fler_recurrence_weekday (G_DATE_TUESDAY) | fler_recurrence_weekday (G_DATE_THURSDAY);
  g_assert_cmpuint (fler_activity_check (activity), ==, 0);
  return activity;
}

/* "11-24 09.00-10.00 …" by the clock in Stockholm */
static void
assert_times (const FlerActivity *activity, const char *from, int n_days, const char *expected)
{
  GDate first = day_of (from);
  g_autoptr(GArray) times = fler_activity_expand (activity, fler_span_of_days (&first, n_days, stockholm), stockholm, FALSE);
  g_autoptr(GString) out = g_string_new (NULL);

  for (guint i = 0; i < times->len; i++)
    {
      const FlerOccurrence *time = &g_array_index (times, FlerOccurrence, i);
      g_autoptr(GDateTime) utc_start = g_date_time_new_from_unix_utc (time->span.start);
      g_autoptr(GDateTime) utc_end = g_date_time_new_from_unix_utc (time->span.end);
      g_autoptr(GDateTime) start = g_date_time_to_timezone (utc_start, stockholm);
      g_autoptr(GDateTime) end = g_date_time_to_timezone (utc_end, stockholm);
      g_autofree char *from_text = g_date_time_format (start, "%m-%d %H.%M");
      g_autofree char *to_text = g_date_time_format (end, "%H.%M");

      g_string_append_printf (out, "%s%s-%s%s", i > 0 ? ", " : "", from_text, to_text, time->is_exception ? "*" : "");
    }
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_same_time_on_the_wall (void)
{
  g_autoptr(FlerActivity) activity = new_consultation ("2026-03-24");

  assert_times (activity, "2026-03-24", 10, "03-24 09.00-10.00, 03-26 09.00-10.00, 03-31 09.00-10.00, 04-02 09.00-10.00");
  assert_times (activity, "2026-10-20", 10, "10-20 09.00-10.00, 10-22 09.00-10.00, 10-27 09.00-10.00, 10-29 09.00-10.00");
}

/* What stands apart from its series is known by its name, and nothing else is. */
static void
test_names_of_times (void)
{
  static const char *const others[] = { "", "-20261201", "uid", "uid-2026120", "uid-20261201x", "uid-2026-201", "uid20261201" };
  g_autoptr(FlerActivity) activity = new_consultation ("2026-11-24");
  GDate day = day_of ("2026-12-01");
  g_autofree char *name = NULL, *series = NULL;

  activity->uid = g_strdup ("7c9e6679-7425-40de-944b-e07fc1f90ae7");
  name = fler_activity_time_uid (activity, &day);
  g_assert_cmpstr (name, ==, "7c9e6679-7425-40de-944b-e07fc1f90ae7-20261201");
  series = fler_activity_uid_of_time (name);
  g_assert_cmpstr (series, ==, activity->uid);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (fler_activity_uid_of_time (others[i]));
}

/* Within the hour that the clock skips or shows twice an activity still is, and ends after it begins. */
static void
test_in_the_changed_hour (void)
{
  g_autoptr(FlerActivity) activity = new_consultation ("2026-03-24");

  activity->recurrence.weekdays = fler_recurrence_weekday (G_DATE_SUNDAY);
  activity->start = 2 * 60;
  activity->length = 30;
  assert_times (activity, "2026-03-29", 1, "03-29 03.00-03.30");
  assert_times (activity, "2026-10-25", 1, "10-25 02.00-02.30");
}

static void
test_past_midnight (void)
{
  g_autoptr(FlerActivity) activity = new_consultation ("2026-11-24");

  activity->start = 23 * 60;
  activity->length = 120;
  assert_times (activity, "2026-11-25", 1, "11-24 23.00-01.00");
}

/* Rule F18: a holiday is shown, not skipped: 24 December is a Thursday. */
static void
test_holidays_are_not_skipped_f18 (void)
{
  g_autoptr(FlerActivity) activity = new_consultation ("2026-11-24");

  assert_times (activity, "2026-12-21", 7, "12-22 09.00-10.00, 12-24 09.00-10.00");
}

static void
test_exceptions (void)
{
  g_autoptr(FlerActivity) activity = new_consultation ("2026-11-24");
  FlerActivityException moved = { day_of ("2026-11-26"), FALSE, day_of ("2026-12-04"), 13 * 60, 30 };
  FlerActivityException cancelled = { day_of ("2026-12-01"), TRUE, day_of ("2026-12-01"), 0, 60 };
  GDate day = day_of ("2026-12-01");

  fler_activity_set_exception (activity, &cancelled);
  fler_activity_set_exception (activity, &moved);
  assert_times (activity, "2026-11-23", 14, "11-24 09.00-10.00, 12-03 09.00-10.00, 12-04 13.00-13.30*");
  /* One that was moved far away is found where it is, and not where it was. */
  assert_times (activity, "2026-11-26", 1, "");
  assert_times (activity, "2026-12-04", 1, "12-04 13.00-13.30*");
  fler_activity_clear_exception (activity, &day);
  assert_times (activity, "2026-11-30", 3, "12-01 09.00-10.00");
}

/* The last of a series may have been moved to after its end. */
static void
test_last_day_counts_what_was_moved (void)
{
  g_autoptr(FlerActivity) activity = new_consultation ("2026-11-24");
  FlerActivityException moved = { day_of ("2026-11-26"), FALSE, day_of ("2027-01-04"), 13 * 60, 30 };
  GDate last;
  g_autofree char *iso = NULL;

  last = fler_activity_last_day (activity);
  g_assert_false (g_date_valid (&last));
  activity->recurrence.count = 2;
  fler_activity_set_exception (activity, &moved);
  last = fler_activity_last_day (activity);
  iso = fler_day_to_iso (&last);
  g_assert_cmpstr (iso, ==, "2027-01-05");
  assert_times (activity, "2026-11-20", 60, "11-24 09.00-10.00, 01-04 13.00-13.30*");
}

static void
test_shift_turns_the_weekdays (void)
{
  g_autoptr(FlerActivity) activity = new_consultation ("2026-11-24");
  FlerActivityException cancelled = { day_of ("2026-11-26"), TRUE, day_of ("2026-11-26"), 0, 60 };

  fler_activity_set_exception (activity, &cancelled);
  fler_activity_shift (activity, 1, 30, 45);
  assert_times (activity, "2026-11-23", 14, "11-25 09.30-10.15, 12-02 09.30-10.15, 12-04 09.30-10.15");
  fler_activity_shift (activity, -1, -30, 60);
  assert_times (activity, "2026-11-23", 14, "11-24 09.00-10.00, 12-01 09.00-10.00, 12-03 09.00-10.00");
}

/* Before and after a split the calendar shows the same. */
static void
test_split_changes_nothing (void)
{
  for (int count = 0; count <= 8; count += 8)
    {
      g_autoptr(FlerActivity) whole = new_consultation ("2026-11-24");
      g_autoptr(FlerActivity) activity = NULL;
      g_autoptr(FlerActivity) rest = NULL;
      FlerActivityException early = { day_of ("2026-11-26"), TRUE, day_of ("2026-11-26"), 0, 60 };
      FlerActivityException late = { day_of ("2026-12-10"), FALSE, day_of ("2026-12-11"), 600, 60 };
      GDate day = day_of ("2026-12-03");

      whole->recurrence.count = count;
      fler_activity_set_exception (whole, &early);
      fler_activity_set_exception (whole, &late);
      activity = fler_activity_copy (whole);
      rest = fler_activity_split (activity, &day);
      g_assert_cmpint (rest->id, ==, 0);
      g_assert_null (rest->uid);
      g_assert_cmpuint (activity->exceptions->len, ==, 1);
      g_assert_cmpuint (rest->exceptions->len, ==, 1);
      assert_times (whole, "2026-11-20", 21, "11-24 09.00-10.00, 12-01 09.00-10.00, 12-03 09.00-10.00, 12-08 09.00-10.00");
      assert_times (activity, "2026-11-20", 90, "11-24 09.00-10.00, 12-01 09.00-10.00");
      assert_times (rest, "2026-11-20", 21, "12-03 09.00-10.00, 12-08 09.00-10.00");
      assert_times (rest, "2026-12-11", 8, count == 0 ? "12-11 10.00-11.00*, 12-15 09.00-10.00, 12-17 09.00-10.00"
                                                      : "12-11 10.00-11.00*, 12-15 09.00-10.00, 12-17 09.00-10.00");
      assert_times (rest, "2026-12-19", 8, count == 0 ? "12-22 09.00-10.00, 12-24 09.00-10.00" : "");
    }
}

static void
test_faults_are_named (void)
{
  g_autoptr(FlerActivity) activity = fler_activity_new ();

  g_assert_cmpuint (fler_activity_check (activity), ==,
                    FLER_ACTIVITY_NO_TITLE | FLER_ACTIVITY_NO_DAY | FLER_ACTIVITY_BAD_TIME | FLER_ACTIVITY_BAD_RULE);
  fler_activity_free (activity);
  activity = new_consultation ("2026-11-24");
  activity->recurrence.until = day_of ("2026-11-23");
  g_assert_cmpuint (fler_activity_check (activity), ==, FLER_ACTIVITY_NEVER);
  activity->recurrence.until = fler_day_none ();
  activity->length = 0;
  g_assert_cmpuint (fler_activity_check (activity), ==, FLER_ACTIVITY_BAD_TIME);
}

static void
test_as_a_meeting (void)
{
  g_autoptr(FlerActivity) activity = new_consultation ("2026-11-24");
  GDate day = day_of ("2026-11-26"), next = day_of ("2026-12-01");
  FlerOccurrence first = fler_activity_occurrence (activity, &day, stockholm);
  FlerOccurrence second = fler_activity_occurrence (activity, &next, stockholm);
  g_autoptr(FlerMeeting) meeting = fler_activity_to_meeting (activity, &first);
  g_autoptr(FlerMeeting) again = fler_activity_to_meeting (activity, &first);
  g_autoptr(FlerMeeting) other = fler_activity_to_meeting (activity, &second);

  g_assert_cmpint (meeting->activity_id, ==, 3);
  g_assert_cmpint (g_date_compare (&meeting->activity_day, &day), ==, 0);
  g_assert_cmpint (meeting->id, <, 0);
  g_assert_cmpint (meeting->id, ==, again->id);
  g_assert_cmpint (meeting->id, !=, other->id);
  g_assert_cmpint (meeting->case_id, ==, 0);
  g_assert_cmpint (meeting->form, ==, FLER_FORM_NONE);
}

static void
test_meeting_finds_its_activity (void)
{
  g_autoptr(FlerActivity) activity = new_consultation ("2026-11-24");
  GDate day = day_of ("2026-11-26"), found;
  FlerOccurrence time = fler_activity_occurrence (activity, &day, stockholm);
  g_autoptr(FlerMeeting) meeting = fler_activity_to_meeting (activity, &time);

  g_assert_cmpint (fler_activity_find_meeting (meeting->id, &found), ==, 3);
  g_assert_cmpint (g_date_compare (&found, &day), ==, 0);
  g_assert_cmpint (fler_activity_find_meeting (17, &found), ==, 0);
  g_assert_cmpint (fler_activity_find_meeting (0, &found), ==, 0);
  g_assert_cmpint (fler_activity_find_meeting (G_MININT64 + 1, &found), !=, 17);
}

static void
assert_change (FlerActivityChange change, const char *series, const char *rest)
{
  g_assert_cmpint (change.series != NULL, ==, series != NULL);
  g_assert_cmpint (change.rest != NULL, ==, rest != NULL);
  if (series != NULL)
    assert_times (change.series, "2026-11-20", 17, series);
  if (rest != NULL)
    assert_times (change.rest, "2026-11-20", 17, rest);
  fler_activity_change_clear (&change);
}

static void
test_move_in_each_scope (void)
{
  g_autoptr(FlerActivity) activity = new_consultation ("2026-11-24");
  GDate day = day_of ("2026-12-01"), to = day_of ("2026-12-02"), first = day_of ("2026-11-24");

  assert_change (fler_activity_move (activity, &day, FLER_SCOPE_THIS, &to, 600, 30),
                 "11-24 09.00-10.00, 11-26 09.00-10.00, 12-02 10.00-10.30*, 12-03 09.00-10.00", NULL);
  assert_change (fler_activity_move (activity, &day, FLER_SCOPE_FOLLOWING, &to, 600, 30),
                 "11-24 09.00-10.00, 11-26 09.00-10.00", "12-02 10.00-10.30, 12-04 10.00-10.30");
  assert_change (fler_activity_move (activity, &day, FLER_SCOPE_ALL, &to, 600, 30),
                 "11-25 10.00-10.30, 11-27 10.00-10.30, 12-02 10.00-10.30, 12-04 10.00-10.30", NULL);
  /* Following the first one is all. */
  assert_change (fler_activity_move (activity, &first, FLER_SCOPE_FOLLOWING, &first, 600, 30),
                 "11-24 10.00-10.30, 11-26 10.00-10.30, 12-01 10.00-10.30, 12-03 10.00-10.30", NULL);
}

/* Moved there and back, nothing is other. */
static void
test_moved_back_is_as_before (void)
{
  g_autoptr(FlerActivity) activity = new_consultation ("2026-11-24");
  GDate day = day_of ("2026-12-01"), to = day_of ("2026-12-02");
  g_auto(FlerActivityChange) there = fler_activity_move (activity, &day, FLER_SCOPE_THIS, &to, 600, 30);
  g_auto(FlerActivityChange) back = fler_activity_move (there.series, &day, FLER_SCOPE_THIS, &day, 540, 60);

  g_assert_cmpuint (there.series->exceptions->len, ==, 1);
  g_assert_cmpuint (back.series->exceptions->len, ==, 0);
}

static void
test_call_off_in_each_scope (void)
{
  g_autoptr(FlerActivity) activity = new_consultation ("2026-11-24");
  GDate day = day_of ("2026-12-01"), first = day_of ("2026-11-24");

  assert_change (fler_activity_call_off (activity, &day, FLER_SCOPE_THIS),
                 "11-24 09.00-10.00, 11-26 09.00-10.00, 12-03 09.00-10.00", NULL);
  assert_change (fler_activity_call_off (activity, &day, FLER_SCOPE_FOLLOWING),
                 "11-24 09.00-10.00, 11-26 09.00-10.00", NULL);
  assert_change (fler_activity_call_off (activity, &day, FLER_SCOPE_ALL), NULL, NULL);
  assert_change (fler_activity_call_off (activity, &first, FLER_SCOPE_FOLLOWING), NULL, NULL);
}

static void
test_rewrite_keeps_identity (void)
{
  g_autoptr(FlerActivity) activity = new_consultation ("2026-11-24");
  g_autoptr(FlerActivity) wanted = NULL;
  GDate day = day_of ("2026-12-01");
  g_auto(FlerActivityChange) all = { NULL, NULL };
  g_auto(FlerActivityChange) rest = { NULL, NULL };

  activity->uid = g_strdup ("uid");
  activity->sequence = 4;
  wanted = fler_activity_base (activity, &day, FLER_SCOPE_FOLLOWING);
  wanted->recurrence.weekdays = fler_recurrence_weekday (G_DATE_TUESDAY);
  rest = fler_activity_rewrite (activity, &day, FLER_SCOPE_FOLLOWING, wanted);
  g_assert_cmpint (rest.series->id, ==, 3);
  g_assert_cmpint (rest.rest->id, ==, 0);
  g_assert_null (rest.rest->uid);
  assert_times (rest.series, "2026-11-20", 30, "11-24 09.00-10.00, 11-26 09.00-10.00");
  assert_times (rest.rest, "2026-11-20", 20, "12-01 09.00-10.00, 12-08 09.00-10.00");

  all = fler_activity_rewrite (activity, &day, FLER_SCOPE_ALL, wanted);
  g_assert_cmpint (all.series->id, ==, 3);
  g_assert_cmpstr (all.series->uid, ==, "uid");
  g_assert_cmpint (all.series->sequence, ==, 4);
  g_assert_null (all.rest);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  g_test_add_func ("/domain/activity/same-time-on-the-wall", test_same_time_on_the_wall);
  g_test_add_func ("/domain/activity/in-the-changed-hour", test_in_the_changed_hour);
  g_test_add_func ("/domain/activity/past-midnight", test_past_midnight);
  g_test_add_func ("/domain/activity/holidays-are-not-skipped-f18", test_holidays_are_not_skipped_f18);
  g_test_add_func ("/domain/activity/exceptions", test_exceptions);
  g_test_add_func ("/domain/activity/last-day-counts-what-was-moved", test_last_day_counts_what_was_moved);
  g_test_add_func ("/domain/activity/shift-turns-the-weekdays", test_shift_turns_the_weekdays);
  g_test_add_func ("/domain/activity/split-changes-nothing", test_split_changes_nothing);
  g_test_add_func ("/domain/activity/faults-are-named", test_faults_are_named);
  g_test_add_func ("/domain/activity/as-a-meeting", test_as_a_meeting);
  g_test_add_func ("/domain/activity/meeting-finds-its-activity", test_meeting_finds_its_activity);
  g_test_add_func ("/domain/activity/names-of-times", test_names_of_times);
  g_test_add_func ("/domain/activity/move-in-each-scope", test_move_in_each_scope);
  g_test_add_func ("/domain/activity/moved-back-is-as-before", test_moved_back_is_as_before);
  g_test_add_func ("/domain/activity/call-off-in-each-scope", test_call_off_in_each_scope);
  g_test_add_func ("/domain/activity/rewrite-keeps-identity", test_rewrite_keeps_identity);
  status = g_test_run ();
  g_clear_pointer (&stockholm, g_time_zone_unref);
  return status;
}
