/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-ics-series.c - what comes again, read back as the same days and times */

#include "fler-ics-activity.h"
#include "fler-ics-read.h"
#include "fler-ics-series.h"

#include <libical/ical.h>
#include <string.h>

static const FlerIcsOptions options = {
  .show = FLER_SHOW_REFERENCE, .neutral_title = "Möte", .alarm_min = 15,
  .planning_note = "Egen planering, inte en kallelse", .now = 1767225600,   /* 2026-01-01 */
};

static GTimeZone *stockholm;

static gint64
instant_of (int year, int month, int day, int hour, int minute)
{
  g_autoptr(GDateTime) time = g_date_time_new (stockholm, year, month, day, hour, minute, 0);

  return g_date_time_to_unix (time);
}

static FlerMeeting *
activity_at (int year, int month, int day, int hour, int minutes)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->uid = g_strdup ("7c9e6679-7425-40de-944b-e07fc1f90ae7");
  meeting->title = g_strdup ("Teamträff");
  meeting->span.start = instant_of (year, month, day, hour, 0);
  meeting->span.end = meeting->span.start + minutes * 60;
  return meeting;
}

static char *
write_series (const FlerMeeting *first, const FlerIcsSeries *series)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(FlerIcsWriter) writer = fler_ics_writer_new (stream, &options);
  g_autoptr(GError) error = NULL;

  g_assert_true (fler_ics_series_is_simple (series, first));
  fler_ics_writer_add_series (writer, first, series, NULL, &error);
  g_assert_no_error (error);
  fler_ics_writer_finish (writer, NULL, &error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* By libical, which is not ours: every start as it tells it. */
static GArray *
starts_by_libical (const char *ics)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (gint64));
  icalcomponent *file = icalparser_parse_string (ics);
  icalcomponent *event = icalcomponent_get_first_component (file, ICAL_VEVENT_COMPONENT);
  icalproperty *start = icalcomponent_get_first_property (event, ICAL_DTSTART_PROPERTY);
  struct icaltimetype first = icalproperty_get_datetime_with_component (start, file);
  struct icalrecurrencetype rule =
    icalproperty_get_rrule (icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY));
  icalrecur_iterator *each = icalrecur_iterator_new (rule, first);
  struct icaltimetype next;

  while (!icaltime_is_null_time (next = icalrecur_iterator_next (each)) && starts->len < 100)
    {
      gint64 at;

      next.zone = first.zone;
      if (icalproperty_recurrence_is_excluded (event, &first, &next))
        continue;
      at = icaltime_as_timet_with_zone (next, next.zone);
      g_array_append_val (starts, at);
    }
  icalrecur_iterator_free (each);
  icalcomponent_free (file);
  return starts;
}

/* By our own reader, which anybody's rules are given. */
static GArray *
starts_by_us (const char *ics)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (ics, strlen (ics), NULL);
  FlerIcsReadOptions read_options = { 1767225600, FALSE };
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerBusyList) list = fler_ics_read (stream, &read_options, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->n_skipped, ==, 0);
  for (guint i = 0; i < list->busy->len; i++)
    {
      const FlerBusy *busy = &g_array_index (list->busy, FlerBusy, i);

      g_array_append_val (starts, busy->span.start);
    }
  return starts;
}

static void
assert_starts (GArray *starts, const gint64 *expected, guint n_expected)
{
  g_assert_cmpuint (starts->len, ==, n_expected);
  for (guint i = 0; i < n_expected; i++)
    g_assert_cmpint (g_array_index (starts, gint64, i), ==, expected[i]);
}

static void
assert_read_back (const char *ics, const gint64 *expected, guint n_expected)
{
  g_autoptr(GArray) theirs = starts_by_libical (ics);
  g_autoptr(GArray) ours = starts_by_us (ics);

  assert_starts (theirs, expected, n_expected);
  assert_starts (ours, expected, n_expected);
}

/* D159: team meetings every second week; at 13.00 on both sides of the clock change. */
static void
test_every_second_week (void)
{
  g_autoptr(FlerMeeting) first = activity_at (2026, 10, 13, 13, 60);
  const gint64 left_out[] = { instant_of (2026, 11, 10, 13, 0) };
  FlerIcsSeries series = { .every = FLER_ICS_EVERY_WEEK, .interval = 2, .left_out = left_out, .n_left_out = 1 };
  const gint64 expected[] = {
    instant_of (2026, 10, 13, 13, 0), instant_of (2026, 10, 27, 13, 0), instant_of (2026, 11, 24, 13, 0),
  };
  g_autofree char *ics = NULL;

  g_date_clear (&series.last, 1);
  g_date_set_dmy (&series.last, 24, 11, 2026);
  ics = write_series (first, &series);
  assert_read_back (ics, expected, G_N_ELEMENTS (expected));
  g_assert_nonnull (strstr (ics, "\r\nRRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261124T225959Z;WKST=MO;BYDAY=TU\r\n"));
  g_assert_nonnull (strstr (ics, "\r\nEXDATE;TZID=Europe/Stockholm:20261110T130000\r\n"));
}

static void
test_twice_a_week (void)
{
  g_autoptr(FlerMeeting) first = activity_at (2026, 3, 24, 9, 30);
  FlerIcsSeries series = {
    .every = FLER_ICS_EVERY_WEEK, .interval = 1, .count = 4,
    .weekdays = 1u << G_DATE_TUESDAY | 1u << G_DATE_THURSDAY,
  };
  const gint64 expected[] = {
    instant_of (2026, 3, 24, 9, 0), instant_of (2026, 3, 26, 9, 0),
    instant_of (2026, 3, 31, 9, 0), instant_of (2026, 4, 2, 9, 0),
  };
  g_autofree char *ics = NULL;

  g_date_clear (&series.last, 1);
  ics = write_series (first, &series);
  assert_read_back (ics, expected, G_N_ELEMENTS (expected));
}

/* D160: a group that meets once a quarter, on the last Thursday. */
static void
test_every_quarter (void)
{
  g_autoptr(FlerMeeting) first = activity_at (2026, 1, 29, 13, 120);
  FlerIcsSeries series = { .every = FLER_ICS_EVERY_MONTH_WEEKDAY, .interval = 3, .nth = -1, .count = 4 };
  const gint64 expected[] = {
    instant_of (2026, 1, 29, 13, 0), instant_of (2026, 4, 30, 13, 0),
    instant_of (2026, 7, 30, 13, 0), instant_of (2026, 10, 29, 13, 0),
  };
  g_autofree char *ics = NULL;

  g_date_clear (&series.last, 1);
  ics = write_series (first, &series);
  assert_read_back (ics, expected, G_N_ELEMENTS (expected));
}

static void
test_what_is_not_simple (void)
{
  g_autoptr(FlerMeeting) on_31st = activity_at (2026, 1, 31, 9, 60);
  g_autoptr(FlerMeeting) at_change = activity_at (2026, 1, 25, 2, 30);
  g_autoptr(FlerMeeting) over_night = activity_at (2026, 1, 24, 22, 480);
  g_autoptr(FlerMeeting) monday = activity_at (2026, 1, 26, 9, 60);
  FlerIcsSeries monthly = { .every = FLER_ICS_EVERY_MONTH_DAY, .interval = 1 };
  FlerIcsSeries weekly = { .every = FLER_ICS_EVERY_WEEK, .interval = 1 };
  FlerIcsSeries third = { .every = FLER_ICS_EVERY_MONTH_WEEKDAY, .interval = 1, .nth = 3 };

  g_assert_true (fler_ics_series_is_simple (&weekly, monday));
  g_assert_true (fler_ics_series_is_simple (&monthly, monday));
  g_assert_false (fler_ics_series_is_simple (&monthly, on_31st));
  g_assert_false (fler_ics_series_is_simple (&weekly, at_change));
  g_assert_false (fler_ics_series_is_simple (&weekly, over_night));
  g_assert_false (fler_ics_series_is_simple (&third, monday));
  weekly.weekdays = 1u << G_DATE_FRIDAY;
  g_assert_false (fler_ics_series_is_simple (&weekly, monday));
  weekly.weekdays = 0;
  weekly.interval = 0;
  g_assert_false (fler_ics_series_is_simple (&weekly, monday));
}

static GDate
day_of (const char *iso)
{
  GDate day;

  g_assert_true (fler_day_parse (iso, &day));
  return day;
}

static FlerActivity *
team_meeting (FlerRepeat repeat, const char *first_day)
{
  FlerActivity *activity = fler_activity_new ();

  activity->title = g_strdup ("Teamträff");
  activity->uid = g_strdup ("7c9e6679-7425-40de-944b-e07fc1f90ae7");
  activity->sequence = 3;
  activity->first_day = day_of (first_day);
  activity->start = 13 * 60;
  activity->length = 60;
  activity->recurrence = fler_recurrence_of_day (repeat, repeat == FLER_REPEAT_WEEKLY ? 2 : 1, &activity->first_day);
  activity->recurrence.count = 4;
  return activity;
}

static char *
write_activity (const FlerActivity *activity)
{
  FlerSpan span = { instant_of (2026, 1, 1, 0, 0), instant_of (2028, 1, 1, 0, 0) };
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(FlerIcsWriter) writer = fler_ics_writer_new (stream, &options);
  g_autoptr(GPtrArray) single = fler_ics_activity_list_single (activity, span, stockholm);
  g_autoptr(GError) error = NULL;

  if (fler_ics_activity_is_simple (activity, stockholm))
    fler_ics_writer_add_activity (writer, activity, stockholm, NULL, &error);
  for (guint i = 0; i < single->len && error == NULL; i++)
    fler_ics_writer_add (writer, single->pdata[i], NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fler_ics_writer_finish (writer, NULL, &error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

/* One time called off, one moved to the day after and an hour later: each time once. */
static void
test_activity_with_exceptions (void)
{
  g_autoptr(FlerActivity) activity = team_meeting (FLER_REPEAT_WEEKLY, "2026-10-13");
  FlerActivityException off = { day_of ("2026-10-27"), TRUE, day_of ("2026-10-27"), 13 * 60, 60 };
  FlerActivityException moved = { day_of ("2026-11-10"), FALSE, day_of ("2026-11-11"), 14 * 60, 60 };
  const gint64 expected[] = {
    instant_of (2026, 10, 13, 13, 0), instant_of (2026, 11, 11, 14, 0), instant_of (2026, 11, 24, 13, 0),
  };
  g_autofree char *ics = NULL;
  g_autoptr(GArray) starts = NULL;

  fler_activity_set_exception (activity, &off);
  fler_activity_set_exception (activity, &moved);
  ics = write_activity (activity);
  starts = starts_by_us (ics);
  assert_starts (starts, expected, G_N_ELEMENTS (expected));
  g_assert_nonnull (strstr (ics, "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4"));
  g_assert_nonnull (strstr (ics, "\r\nUID:7c9e6679-7425-40de-944b-e07fc1f90ae7-20261110\r\n"));
}

/* F100: a rule that not every reader has is written as separate entries. */
static void
test_activity_without_simple_rule (void)
{
  g_autoptr(FlerActivity) activity = team_meeting (FLER_REPEAT_MONTHLY_DAY, "2026-01-31");
  const gint64 expected[] = {
    instant_of (2026, 1, 31, 13, 0), instant_of (2026, 2, 28, 13, 0),
    instant_of (2026, 3, 31, 13, 0), instant_of (2026, 4, 30, 13, 0),
  };
  g_autofree char *ics = NULL;
  g_autoptr(GArray) starts = NULL;

  ics = write_activity (activity);
  starts = starts_by_us (ics);
  assert_starts (starts, expected, G_N_ELEMENTS (expected));
  g_assert_null (strstr (ics, "RRULE:FREQ=MONTHLY"));
  g_assert_nonnull (strstr (ics, "\r\nUID:7c9e6679-7425-40de-944b-e07fc1f90ae7\r\n"));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  g_test_add_func ("/exchange/ics-series/D159-every-second-week", test_every_second_week);
  g_test_add_func ("/exchange/ics-series/twice-a-week", test_twice_a_week);
  g_test_add_func ("/exchange/ics-series/D160-every-quarter", test_every_quarter);
  g_test_add_func ("/exchange/ics-series/activity-with-exceptions", test_activity_with_exceptions);
  g_test_add_func ("/exchange/ics-series/F100-activity-without-simple-rule", test_activity_without_simple_rule);
  g_test_add_func ("/exchange/ics-series/what-is-not-simple", test_what_is_not_simple);
  status = g_test_run ();
  g_time_zone_unref (stockholm);
  return status;
}
