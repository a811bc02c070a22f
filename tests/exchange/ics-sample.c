/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ics-sample.c - writes bookings to FILE, and beside it, in FILE.json, what they are
 *
 * ics-sample FILE events|series
 *
 * For read-back.py, which gives the file to readers that we did not write. The bookings lie
 * around both clock changes of three years, and carry what breaks readers: long texts, letters
 * of two to four octets, signs that must be escaped, cancelled and moved ones, whole days.
 */

#include "fler-ics-series.h"
#include "fler-safe-file.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  FlerIcsWriter *writer;
  JsonBuilder   *expected;
  guint          n;
} Sample;

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add (Sample *sample, FlerMeeting *meeting, const char *title)
{
  g_autoptr(GError) error = NULL;

  meeting->id = ++sample->n;
  meeting->uid = g_strdup_printf ("2f1c8a4e-0000-4000-8000-%012u", sample->n);
  fler_ics_writer_add (sample->writer, meeting, title, "Åsa Öberg", NULL, &error);
  g_assert_no_error (error);

  json_builder_begin_object (sample->expected);
  add_string (sample->expected, "uid", meeting->uid);
  json_builder_set_member_name (sample->expected, "start");
  json_builder_add_int_value (sample->expected, meeting->span.start);
  json_builder_set_member_name (sample->expected, "end");
  json_builder_add_int_value (sample->expected, meeting->span.end);
  json_builder_set_member_name (sample->expected, "all_day");
  json_builder_add_boolean_value (sample->expected, meeting->is_all_day);
  json_builder_set_member_name (sample->expected, "sequence");
  json_builder_add_int_value (sample->expected, meeting->sequence);
  add_string (sample->expected, "title", title);
  add_string (sample->expected, "place", meeting->place);
  add_string (sample->expected, "status",
              meeting->state == FLER_MEETING_CANCELLED ? "CANCELLED" : "CONFIRMED");
  json_builder_end_object (sample->expected);
  fler_meeting_free (meeting);
}

static FlerMeeting *
meeting_at (gint64 start, gint64 seconds)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->form = FLER_FORM_KONTAKT;
  meeting->span = (FlerSpan) { start, start + seconds };
  return meeting;
}

static gint64
instant_of (const char *iso)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (iso, NULL);

  return g_date_time_to_unix (time);
}

/* Every half hour from six hours before each change to six after, one and three hours long. */
static void
add_clock_changes (Sample *sample)
{
  static const char *const changes[] = {
    "2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2027-03-28T01:00:00Z",
    "2027-10-31T01:00:00Z", "2028-03-26T01:00:00Z", "2028-10-29T01:00:00Z",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    for (int half = -12; half <= 12; half++)
      {
        gint64 start = instant_of (changes[i]) + half * 1800;

        add (sample, meeting_at (start, 3600), "Möte");
        add (sample, meeting_at (start, 3 * 3600), "Möte");
      }
}

static void
add_texts (Sample *sample)
{
  static const char *const texts[] = {
    "å ä ö Å Ä Ö é ü – “citat” ’ …",
    "komma, semikolon; omvänt \\ snedstreck: kolon \"citattecken\"",
    "rad ett\nrad två\n\nrad fyra",
    "slut på backslash \\",
    "\\n är inte en radbrytning, \\, inte ett komma",
    "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
    "BEGIN:VEVENT", "END:VCALENDAR",
  };
  gint64 start = instant_of ("2027-02-01T08:00:00Z");

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      FlerMeeting *meeting = meeting_at (start + (gint64) i * 3600, 1800);

      meeting->place = g_strdup (texts[i]);
      add (sample, meeting, texts[i]);
    }
  /* Every place at which a fold may fall, with letters of two octets. */
  for (int length = 25; length < 60; length++)
    {
      FlerMeeting *meeting = meeting_at (start + length * 3600, 1800);
      GString *text = g_string_new (length % 2 != 0 ? "x" : "");

      for (int i = 0; i < length; i++)
        g_string_append (text, i % 7 == 6 ? "," : "ö");
      meeting->place = g_string_free (text, FALSE);
      add (sample, meeting, "Möte");
    }
  {
    FlerMeeting *meeting = meeting_at (start + 100 * 3600, 1800);
    GString *text = g_string_new (NULL);

    for (int i = 0; i < 400; i++)
      g_string_append (text, "lång text åäö; ");
    g_string_append (text, "slut");
    meeting->place = g_string_free (text, FALSE);
    add (sample, meeting, "Möte");
  }
}

static void
add_states (Sample *sample)
{
  g_autoptr(GTimeZone) stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  static const struct { const char *day; int n_days; } days[] = {
    { "2026-12-24", 1 }, { "2027-03-28", 1 }, { "2027-10-31", 1 }, { "2026-12-30", 4 },
  };
  FlerMeeting *meeting = meeting_at (instant_of ("2027-05-03T07:00:00Z"), 3600);

  meeting->state = FLER_MEETING_CANCELLED;
  meeting->sequence = 2;
  add (sample, meeting, "Möte");

  meeting = meeting_at (instant_of ("2027-05-04T07:00:00Z"), 5400);
  meeting->sequence = 7;      /* moved, seven times */
  add (sample, meeting, "Möte");

  meeting = meeting_at (instant_of ("2027-05-05T21:00:00Z"), 4 * 3600);   /* over midnight */
  meeting->state = FLER_MEETING_HELD;
  add (sample, meeting, "Möte");

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      GDate day;

      g_assert_true (fler_day_parse (days[i].day, &day));
      meeting = meeting_at (0, 0);
      meeting->span = fler_span_of_days (&day, days[i].n_days, stockholm);
      meeting->is_all_day = TRUE;
      add (sample, meeting, "Möte");
    }
}

static void
add_instants (JsonBuilder *builder, const char *name, const gint64 *instants, gsize n)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (gsize i = 0; i < n; i++)
    json_builder_add_int_value (builder, instants[i]);
  json_builder_end_array (builder);
}

/* @days: from the first on, how many days later each comes; a negative one is left out. */
static void
add_series (Sample *sample, FlerIcsSeries *series, GTimeZone *zone, const char *first_day, int hour,
            const int *days, int n_days)
{
  g_autoptr(FlerMeeting) first = fler_meeting_new ();
  g_autoptr(GError) error = NULL;
  gint64 starts[60], left_out[60];
  gsize n_starts = 0, n_left_out = 0;
  GDate day;

  for (int i = 0; i < n_days; i++)
    {
      g_autoptr(GDateTime) at = NULL;

      g_assert_true (fler_day_parse (first_day, &day));
      g_date_add_days (&day, ABS (days[i]));
      at = g_date_time_new (zone, g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day), hour, 0, 0);
      if (days[i] < 0)
        left_out[n_left_out++] = g_date_time_to_unix (at);
      else
        starts[n_starts++] = g_date_time_to_unix (at);
    }
  first->span = (FlerSpan) { starts[0], starts[0] + 5400 };
  first->title = g_strdup ("Teamträff åäö");
  first->uid = g_strdup_printf ("2f1c8a4e-0000-4000-8001-%012u", ++sample->n);
  series->left_out = left_out;
  series->n_left_out = n_left_out;
  g_assert_true (fler_ics_series_is_simple (series, first));
  fler_ics_writer_add_series (sample->writer, first, series, NULL, &error);
  g_assert_no_error (error);

  json_builder_begin_object (sample->expected);
  add_string (sample->expected, "uid", first->uid);
  add_instants (sample->expected, "starts", starts, n_starts);
  add_instants (sample->expected, "left_out", left_out, n_left_out);
  json_builder_end_object (sample->expected);
}

/* Over both clock changes of three years; with days left out; by count and by a last day. */
static void
add_all_series (Sample *sample)
{
  static const char *const weeks_before_change[] = { "2026-03-19", "2026-10-15", "2027-03-18", "2027-10-21",
                                                     "2028-03-16", "2028-10-19" };
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");
  static const int weekly[] = { 0, 7, -14, 21, 28 };
  static const int fortnightly[] = { 0, 14, 28 };
  static const int twice[] = { 0, 4, 7, 11, 14 };          /* Thursdays and Mondays */
  static const int daily[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, -12, 13 };
  static const int quarterly[] = { 0, 91, 182, 273 };      /* the last Thursdays of 2026 */
  FlerIcsSeries series = { .interval = 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (weeks_before_change); i++)
    {
      series = (FlerIcsSeries) { .every = FLER_ICS_EVERY_WEEK, .interval = 1, .count = 5 };
      add_series (sample, &series, zone, weeks_before_change[i], 13, weekly, G_N_ELEMENTS (weekly));
      series = (FlerIcsSeries) { .every = FLER_ICS_EVERY_WEEK, .interval = 2 };
      g_assert_true (fler_day_parse (weeks_before_change[i], &series.last));
      g_date_add_days (&series.last, 28);
      add_series (sample, &series, zone, weeks_before_change[i], 22, fortnightly, G_N_ELEMENTS (fortnightly));
      series = (FlerIcsSeries) { .every = FLER_ICS_EVERY_WEEK, .interval = 1, .count = 5,
                                 .weekdays = 1u << G_DATE_MONDAY | 1u << G_DATE_THURSDAY };
      add_series (sample, &series, zone, weeks_before_change[i], 0, twice, G_N_ELEMENTS (twice));
      series = (FlerIcsSeries) { .every = FLER_ICS_EVERY_DAY, .interval = 1, .count = 14 };
      add_series (sample, &series, zone, weeks_before_change[i], 9, daily, G_N_ELEMENTS (daily));
    }
  series = (FlerIcsSeries) { .every = FLER_ICS_EVERY_MONTH_WEEKDAY, .interval = 3, .nth = -1, .count = 4 };
  add_series (sample, &series, zone, "2026-01-29", 15, quarterly, G_N_ELEMENTS (quarterly));
}

int
main (int argc, char *argv[])
{
  FlerIcsOptions options = {
    .show = FLER_SHOW_REFERENCE, .neutral_title = "Möte", .alarm_min = 15,
    .planning_note = "Egen planering, inte en kallelse",
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerSafeFile) file = NULL;
  g_autoptr(FlerIcsWriter) writer = NULL;
  g_autoptr(JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *expected_path = NULL;
  g_autofree char *json = NULL;
  Sample sample = { NULL, builder, 0 };

  g_assert_cmpint (argc, ==, 3);
  options.now = instant_of ("2026-01-01T00:00:00Z");
  file = fler_safe_file_new (argv[1], &error);
  g_assert_no_error (error);
  sample.writer = writer = fler_ics_writer_new (fler_safe_file_get_stream (file), &options);

  json_builder_begin_array (builder);
  if (g_str_equal (argv[2], "series"))
    add_all_series (&sample);
  else
    {
      add_clock_changes (&sample);
      add_texts (&sample);
      add_states (&sample);
    }
  json_builder_end_array (builder);

  fler_ics_writer_finish (writer, NULL, &error);
  g_assert_no_error (error);
  fler_safe_file_commit (file, &error);
  g_assert_no_error (error);

  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);
  expected_path = g_strconcat (argv[1], ".json", NULL);
  g_file_set_contents (expected_path, json, -1, &error);
  g_assert_no_error (error);
  return EXIT_SUCCESS;
}
