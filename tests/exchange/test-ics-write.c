/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-ics-write.c - an exported booking: right to the minute, and silent about the person
 *
 * Read back with libical; read-back.py does the same with readers of other makers.
 */

#include "fler-ics-due.h"
#include "fler-ics-write.h"
#include "fler-ics-zone.h"

#include <libical/ical.h>
#include <string.h>

static const FlerIcsOptions plain_options = {
  .show = FLER_SHOW_NOTHING, .neutral_title = "Möte", .alarm_min = 15, .cancelled_mark = "Inställt",
  .planning_note = "Egen planering, inte en kallelse", .now = 1767225600,   /* 2026-01-01 */
};

static gint64
instant_of (const char *iso)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (iso, NULL);

  return g_date_time_to_unix (time);
}

static FlerMeeting *
meeting_at (const char *start, const char *end)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->uid = g_strdup ("7c9e6679-7425-40de-944b-e07fc1f90ae7");
  meeting->form = FLER_FORM_OVERLAMNING;
  meeting->case_id = 42;
  meeting->case_reference = g_strdup ("0042");
  meeting->place = g_strdup ("Rum 3, Drottninggatan");
  meeting->span.start = instant_of (start);
  meeting->span.end = instant_of (end);
  return meeting;
}

static void
set_place (FlerMeeting *meeting, const char *place)
{
  g_free (meeting->place);
  meeting->place = g_strdup (place);
}

static char *
write_one (const FlerIcsOptions *options, const FlerMeeting *meeting)
{
  g_autoptr(GError) error = NULL;
  char *text = fler_ics_write_one (options, meeting, "Avstämningsmöte", "Åsa-Lill Öberg", &error);

  g_assert_no_error (error);
  return text;
}

static icalproperty *
property_of (icalcomponent *file, icalproperty_kind kind)
{
  icalcomponent *event = icalcomponent_get_first_component (file, ICAL_VEVENT_COMPONENT);

  return icalcomponent_get_first_property (event, kind);
}

static gint64
instant_in (icalcomponent *file, icalproperty_kind kind)
{
  struct icaltimetype time = icalproperty_get_datetime_with_component (property_of (file, kind), file);

  g_assert_true (time.zone != NULL);
  return icaltime_as_timet_with_zone (time, time.zone);
}

static void
assert_instants (const char *start, const char *end)
{
  g_autoptr(FlerMeeting) meeting = meeting_at (start, end);
  g_autofree char *text = write_one (&plain_options, meeting);
  icalcomponent *file = icalparser_parse_string (text);

  g_assert_cmpint (icalcomponent_count_errors (file), ==, 0);
  g_assert_cmpint (instant_in (file, ICAL_DTSTART_PROPERTY), ==, meeting->span.start);
  g_assert_cmpint (instant_in (file, ICAL_DTEND_PROPERTY), ==, meeting->span.end);
  icalcomponent_free (file);
}

static void
test_instants (void)
{
  assert_instants ("2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z");
  assert_instants ("2026-06-24T11:00:00Z", "2026-06-24T12:30:00Z");
  assert_instants ("2026-03-29T00:00:00Z", "2026-03-29T02:00:00Z");
  assert_instants ("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z");
  assert_instants ("2026-12-31T22:30:00Z", "2026-12-31T23:30:00Z");
  assert_instants ("1988-07-01T10:00:00Z", "1988-07-01T11:00:00Z");
}

/* Before Sweden had a common time UTC is written; newer libicals do not count seconds so far back. */
static void
test_instants_of_long_ago (void)
{
  g_autoptr(FlerMeeting) meeting = meeting_at ("0999-07-01T10:00:00Z", "0999-07-01T11:00:00Z");
  g_autofree char *text = write_one (&plain_options, meeting);

  g_assert_nonnull (strstr (text, "\r\nDTSTART:09990701T100000Z\r\nDTEND:09990701T110000Z\r\n"));
}

/* F140: local time with TZID, but UTC in the hour that the clock shows twice. */
static void
test_doubled_hour_is_utc (void)
{
  g_autoptr(FlerMeeting) doubled = meeting_at ("2026-10-25T00:00:00Z", "2026-10-25T03:00:00Z");
  g_autoptr(FlerMeeting) after = meeting_at ("2026-10-25T02:00:00Z", "2026-10-25T03:00:00Z");
  g_autofree char *text = write_one (&plain_options, doubled);
  g_autofree char *text_after = write_one (&plain_options, after);

  g_assert_nonnull (strstr (text, "\r\nDTSTART:20261025T000000Z\r\nDTEND:20261025T030000Z\r\n"));
  g_assert_nonnull (strstr (text_after, "\r\nDTSTART;TZID=Europe/Stockholm:20261025T030000\r\n"
                                        "DTEND;TZID=Europe/Stockholm:20261025T040000\r\n"));
}

static void
test_zone_agrees_with_the_system (void)
{
  g_autoptr(GTimeZone) stockholm = g_time_zone_new_identifier ("Europe/Stockholm");

  /* A step that meets every hour of the day sooner or later, on both sides of each change. */
  for (gint64 at = instant_of ("1996-01-01T00:00:00Z"); at < instant_of ("2037-01-01T00:00:00Z");
       at += 3600 * 7 + 1201)
    {
      g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (at);
      g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, stockholm);
      FlerIcsLocal told;

      g_assert_true (fler_ics_zone_local (at, &told));
      g_assert_cmpint (told.year, ==, g_date_time_get_year (local));
      g_assert_cmpint (told.month, ==, g_date_time_get_month (local));
      g_assert_cmpint (told.day, ==, g_date_time_get_day_of_month (local));
      g_assert_cmpint (told.hour, ==, g_date_time_get_hour (local));
      g_assert_cmpint (told.minute, ==, g_date_time_get_minute (local));
      g_assert_cmpint (told.second, ==, g_date_time_get_second (local));
    }
}

static void
test_zone_refuses_what_no_calendar_has (void)
{
  FlerIcsLocal told;

  g_assert_false (fler_ics_zone_local (G_MAXINT64, &told));
  g_assert_false (fler_ics_zone_local (G_MININT64, &told));
  g_assert_false (fler_ics_zone_utc (instant_of ("0001-01-01T00:00:00Z") - 1, &told));
  g_assert_true (fler_ics_zone_utc (instant_of ("9999-12-31T23:59:59Z"), &told));
  g_assert_cmpint (told.year, ==, 9999);
  g_assert_false (fler_ics_zone_local (instant_of ("9999-12-31T23:59:59Z"), &told));
}

static void
assert_line (const char *text, const char *line)
{
  g_autofree char *whole = g_strdup_printf ("\r\n%s\r\n", line);

  if (strstr (text, whole) == NULL)
    g_error ("no line “%s” in:\n%s", line, text);
}

/* The recommended minimal event, line by line. */
static void
test_event_has_all_that_readers_need (void)
{
  static const char *const lines[] = {
    "VERSION:2.0", "METHOD:PUBLISH", "UID:7c9e6679-7425-40de-944b-e07fc1f90ae7",
    "DTSTAMP:20260101T000000Z", "SEQUENCE:3", "DTSTART;TZID=Europe/Stockholm:20261124T130000",
    "DTEND;TZID=Europe/Stockholm:20261124T140000", "SUMMARY:Möte",
    "LOCATION:Rum 3\\, Drottninggatan", "CLASS:PRIVATE", "STATUS:CONFIRMED", "TRANSP:OPAQUE",
    "X-MICROSOFT-CDO-BUSYSTATUS:BUSY", "TRIGGER:-PT15M", "ACTION:DISPLAY",
    "DESCRIPTION:Egen planering\\, inte en kallelse",
  };
  g_autoptr(FlerMeeting) meeting = meeting_at ("2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z");
  g_autofree char *text = NULL;

  meeting->sequence = 3;
  text = write_one (&plain_options, meeting);
  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\n"));
  g_assert_true (g_str_has_suffix (text, "END:VEVENT\r\nEND:VCALENDAR\r\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_line (text, lines[i]);
  g_assert_null (strstr (text, "ORGANIZER"));
  g_assert_null (strstr (text, "ATTENDEE"));
  g_assert_null (strstr (text, "X-WR"));
}

static void
test_cancelled (void)
{
  g_autoptr(FlerMeeting) meeting = meeting_at ("2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z");
  g_autofree char *text = NULL;

  meeting->state = FLER_MEETING_CANCELLED;
  meeting->cancelled_why = g_strdup ("Åsa är sjuk");
  text = write_one (&plain_options, meeting);
  assert_line (text, "STATUS:CANCELLED");
  assert_line (text, "TRANSP:TRANSPARENT");
  assert_line (text, "X-MICROSOFT-CDO-BUSYSTATUS:FREE");
  assert_line (text, "SUMMARY:Inställt: Möte");
  g_assert_null (strstr (text, "VALARM"));
  g_assert_null (strstr (text, "sjuk"));
}

static void
test_no_alarm_for_what_lies_behind (void)
{
  g_autoptr(FlerMeeting) meeting = meeting_at ("2025-11-24T12:00:00Z", "2025-11-24T13:00:00Z");
  g_autofree char *text = write_one (&plain_options, meeting);

  g_assert_null (strstr (text, "VALARM"));
}

static void
test_all_day (void)
{
  g_autoptr(GTimeZone) stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  g_autoptr(FlerMeeting) meeting = meeting_at ("2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z");
  g_autofree char *text = NULL;
  GDate day;

  fler_day_parse ("2026-10-25", &day);
  meeting->span = fler_span_of_days (&day, 1, stockholm);
  meeting->is_all_day = TRUE;
  text = write_one (&plain_options, meeting);
  assert_line (text, "DTSTART;VALUE=DATE:20261025");
  assert_line (text, "DTEND;VALUE=DATE:20261026");
  assert_line (text, "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE");
  assert_line (text, "TRIGGER:-PT15H");
}

static void
test_deadline_is_an_all_day_event (void)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(FlerIcsWriter) writer = fler_ics_writer_new (stream, &plain_options);
  g_autofree char *uid = fler_ics_deadline_uid ("secret", 42, "K2");
  g_autofree char *other = fler_ics_deadline_uid ("secret", 42, "K7");
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  FlerIcsDeadline deadline = {
    .uid = uid, .sequence = 1, .neutral_title = "Sista dag", .title = "Ställningstagande (K2)",
    .case_reference = "0042", .person_name = "Åsa Öberg",
  };

  fler_day_parse ("2026-12-31", &deadline.day);
  fler_ics_writer_add_deadline (writer, &deadline, NULL, &error);
  g_assert_no_error (error);
  fler_ics_writer_finish (writer, NULL, &error);
  g_assert_no_error (error);
  text = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
  assert_line (text, "DTSTART;VALUE=DATE:20261231");
  assert_line (text, "DTEND;VALUE=DATE:20270101");
  assert_line (text, "SUMMARY:Sista dag");
  assert_line (text, "TRANSP:TRANSPARENT");
  g_assert_null (strstr (text, "VTODO"));
  g_assert_null (strstr (text, "0042"));
  g_assert_cmpstr (uid, !=, other);
  g_assert_null (strstr (uid, "K2"));
}

static char *
write_due (const FlerDue *due, FlerShow show, gint64 now)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  FlerIcsOptions options = plain_options;
  g_autoptr(FlerIcsWriter) writer = NULL;
  g_autoptr(GError) error = NULL;

  options.show = show;
  writer = fler_ics_writer_new (stream, &options);
  fler_ics_writer_add_due (writer, due, "secret", now, "Sista dag", "Åsa: ringa läkaren", "Åsa Öberg", NULL, &error);
  g_assert_no_error (error);
  fler_ics_writer_finish (writer, NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
test_due_keeps_its_uid_when_it_moves (void)
{
  FlerDue due = { .kind = FLER_DUE_KIND_COMMITMENT, .case_id = 42, .case_reference = (char *) "0042",
                  .commitment_id = 7, .why = { "D132", "x", "y" } };
  g_autofree char *early = NULL;
  g_autofree char *late = NULL;
  g_autofree char *named = NULL;
  char *uid;

  g_date_clear (&due.day, 1);
  g_assert_false (fler_ics_due_has_entry (&due));
  fler_day_parse ("2026-12-01", &due.day);
  g_assert_true (fler_ics_due_has_entry (&due));
  early = write_due (&due, FLER_SHOW_REFERENCE, plain_options.now);
  fler_day_parse ("2026-12-08", &due.day);
  late = write_due (&due, FLER_SHOW_REFERENCE, plain_options.now + 5 * 86400);
  named = write_due (&due, FLER_SHOW_NAME, plain_options.now);

  uid = strstr (early, "UID:");
  g_assert_nonnull (uid);
  g_assert_cmpint (strncmp (uid, strstr (late, "UID:"), 46), ==, 0);
  assert_line (early, "SEQUENCE:0");
  assert_line (late, "SEQUENCE:5");
  assert_line (late, "DTSTART;VALUE=DATE:20261208");
  assert_line (early, "SUMMARY:Sista dag\\, 0042");   /* its words name the person */
  assert_line (named, "SUMMARY:Åsa: ringa läkaren\\, 0042\\, Åsa Öberg");
}

/* Promise 3. The names of what may not be seen, as a reader would look for them. */
static void
assert_silent (const char *text)
{
  static const char *const words[] = {
    "Åsa", "ÅSA", "Öberg", "0042", "19811218", "8112189876", "kontakt", "lämning", "lamning",
    "kartlägg", "flerparts", "Flerparts", "GK", "SIP", "Avstämning", "sjuk", "070",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) != NULL)
      g_error ("“%s” leaks in:\n%s", words[i], text);
}

static void
test_show_nothing_leaks_nothing (void)
{
  static const char *const places[] = {
    "Hemma hos Åsa", "ÅSAS KÖK", "Öbergs Bageri", "Lill-Åsa", "A\xcc\x8asa", "ärende 0042",
    "19811218-9876", "811218 9876", "070-000 00 00", "Överlämningsmöte", "överläm\xc2\xadningsmötet",
    "Kontaktmöte, rum 2", "GK 1", "gk2", "flerpartsmötet", "SIP", "Gemensam kartläggning", "oberg",
  };

  for (int form = FLER_FORM_NONE; form < FLER_N_FORMS; form++)
    for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
      {
        g_autoptr(FlerMeeting) meeting = meeting_at ("2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z");
        g_autofree char *text = NULL;

        meeting->form = form;
        meeting->is_own_planning = form == FLER_FORM_FLERPART;
        set_place (meeting, places[i]);
        meeting->title = g_strdup ("Ring Åsa om GK");
        meeting->purpose = g_strdup ("Kontaktmöte med Åsa");
        meeting->brief = g_strdup ("sjuk sedan i våras");
        meeting->cancelled_why = g_strdup ("sjuk");
        text = write_one (&plain_options, meeting);
        assert_silent (text);
        g_assert_null (strstr (text, "LOCATION"));
      }
}

/* The same words for every form: what differs would tell. */
static void
test_show_nothing_is_the_same_for_every_form (void)
{
  g_autofree char *first = NULL;

  for (int form = FLER_FORM_NONE; form < FLER_N_FORMS; form++)
    {
      g_autoptr(FlerMeeting) meeting = meeting_at ("2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z");
      g_autofree char *text = NULL;

      meeting->form = form;
      meeting->is_own_planning = form == FLER_FORM_FLERPART;
      text = write_one (&plain_options, meeting);
      if (first == NULL)
        first = g_steal_pointer (&text);
      else
        g_assert_cmpstr (text, ==, first);
    }
}

static void
test_places_that_tell_nothing_stay (void)
{
  static const char *const places[] = {
    "Rum 3", "Bokenäs", "https://video.example/99887766554433", "Kungsgatan 12, 753 21 Uppsala",
    "Vid stationen", "Rådhuset, plan 4",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr(FlerMeeting) meeting = meeting_at ("2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z");
      g_autofree char *text = NULL;
      g_autoptr(GError) error = NULL;

      set_place (meeting, places[i]);
      text = fler_ics_write_one (&plain_options, meeting, NULL, "Bo Ek", &error);
      g_assert_no_error (error);
      g_assert_nonnull (strstr (text, "\r\nLOCATION:"));
    }
}

static void
test_show_reference_and_name (void)
{
  g_autoptr(FlerMeeting) meeting = meeting_at ("2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z");
  FlerIcsOptions options = plain_options;
  g_autofree char *reference = NULL;
  g_autofree char *name = NULL;
  g_autofree char *planning = NULL;

  set_place (meeting, "Hemma hos Åsa-Lill");
  options.show = FLER_SHOW_REFERENCE;
  reference = write_one (&options, meeting);
  assert_line (reference, "SUMMARY:Avstämningsmöte\\, 0042");
  g_assert_null (strstr (reference, "Åsa"));

  options.show = FLER_SHOW_NAME;
  name = write_one (&options, meeting);
  assert_line (name, "SUMMARY:Avstämningsmöte\\, 0042\\, Åsa-Lill Öberg");
  assert_line (name, "LOCATION:Hemma hos Åsa-Lill");

  options.show = FLER_SHOW_REFERENCE;
  meeting->form = FLER_FORM_FLERPART;
  planning = write_one (&options, meeting);
  assert_line (planning, "SUMMARY:Avstämningsmöte\\, 0042 (Egen planering\\, inte en kallelse)");
  assert_line (planning, "DESCRIPTION:Egen planering\\, inte en kallelse");
}

/* Malmö: the word never reaches the person, whatever is shown and whoever typed it. */
static void
test_forbidden_word_never_goes_out (void)
{
  static const char *const typed[] = {
    "Överlämningsmöte", "ÖVERLÄMNINGSMÖTET", "overlamningsmote", "Överlämnings-mötets lokal",
    "o\xcc\x88verla\xcc\x88mningsmo\xcc\x88ten", "överlämnings möte",
  };
  FlerIcsOptions options = plain_options;

  options.show = FLER_SHOW_NAME;
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr(FlerMeeting) meeting = meeting_at ("2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z");
      g_autofree char *text = NULL;
      g_autoptr(GError) error = NULL;

      meeting->form = i % 2 != 0 ? FLER_FORM_NONE : FLER_FORM_OVERLAMNING;
      meeting->title = g_strdup (typed[i]);
      set_place (meeting, typed[i]);
      text = fler_ics_write_one (&options, meeting, typed[i], "Åsa Öberg", &error);
      g_assert_no_error (error);
      g_assert_null (strstr (text, typed[i]));
      assert_line (text, "SUMMARY:Möte\\, 0042\\, Åsa Öberg");
    }
}

/* An organisation's own words are stopped like the one that nobody may write (D42). */
static void
test_own_words_never_go_out (void)
{
  static const char *const own[] = { "avslagsmöte", NULL };
  FlerIcsOptions options = plain_options;
  g_autoptr(FlerMeeting) meeting = meeting_at ("2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z");
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;

  set_place (meeting, "Rum för Avslags-mötet");
  without = write_one (&options, meeting);
  g_assert_nonnull (strstr (without, "LOCATION"));
  options.forbidden_words = own;
  with = write_one (&options, meeting);
  g_assert_null (strstr (with, "LOCATION"));
}

static void
test_organizer_only_if_set (void)
{
  g_autoptr(FlerMeeting) meeting = meeting_at ("2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z");
  FlerIcsOptions options = plain_options;
  g_autofree char *text = NULL;

  options.organizer_name = "Eva \"E\"\r\nBCC: Ek";
  options.organizer_email = "eva@example.org";
  text = write_one (&options, meeting);
  assert_line (text, "ORGANIZER;CN=\"Eva EBCC: Ek\":mailto:eva@example.org");
}

static void
test_bad_texts (void)
{
  g_autoptr(FlerMeeting) meeting = meeting_at ("2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z");
  FlerIcsOptions options = plain_options;
  g_autofree char *text = NULL;

  options.show = FLER_SHOW_NAME;
  set_place (meeting, "a\xff" "b\rc\x01" "d\xe2\x80\xa8" "e\x7f\xc2\x85" "f");
  text = write_one (&options, meeting);
  assert_line (text, "LOCATION:a\xef\xbf\xbd" "b\\ncd\\ne\\nf");
}

static void
test_refuses_what_cannot_be_told (void)
{
  g_autoptr(FlerMeeting) meeting = meeting_at ("2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z");
  g_autoptr(GError) error = NULL;

  meeting->span.start = G_MAXINT64 - 1;
  meeting->span.end = G_MAXINT64;
  g_assert_null (fler_ics_write_one (&plain_options, meeting, NULL, NULL, &error));
  g_assert_error (error, FLER_ICS_ERROR, FLER_ICS_ERROR_INVALID);
  g_clear_error (&error);

  meeting->span.start = 0;
  meeting->span.end = 3600;
  g_clear_pointer (&meeting->uid, g_free);
  g_assert_null (fler_ics_write_one (&plain_options, meeting, NULL, NULL, &error));
  g_assert_error (error, FLER_ICS_ERROR, FLER_ICS_ERROR_INVALID);
}

static void
test_refused_event_leaves_the_others_whole (void)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(FlerIcsWriter) writer = fler_ics_writer_new (stream, &plain_options);
  g_autoptr(FlerMeeting) good = meeting_at ("2026-11-24T12:00:00Z", "2026-11-24T13:00:00Z");
  g_autoptr(FlerMeeting) bad = fler_meeting_copy (good);
  g_autofree char *text = NULL;
  icalcomponent *file;

  bad->span.end = bad->span.start - 1;
  g_assert_true (fler_ics_writer_add (writer, good, NULL, NULL, NULL, NULL));
  g_assert_false (fler_ics_writer_add (writer, bad, NULL, NULL, NULL, NULL));
  g_assert_true (fler_ics_writer_add (writer, good, NULL, NULL, NULL, NULL));
  g_assert_true (fler_ics_writer_finish (writer, NULL, NULL));
  g_assert_cmpuint (fler_ics_writer_get_n_events (writer), ==, 2);

  text = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
  file = icalparser_parse_string (text);
  g_assert_cmpint (icalcomponent_count_components (file, ICAL_VEVENT_COMPONENT), ==, 2);
  icalcomponent_free (file);
}

static void
test_file_name_tells_nothing (void)
{
  GDate day;
  g_autofree char *name = NULL;

  fler_day_parse ("2026-11-22", &day);
  name = fler_ics_file_name ("calendar", &day);
  g_assert_cmpstr (name, ==, "calendar-2026-11-22.ics");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/ics-write/instants", test_instants);
  g_test_add_func ("/exchange/ics-write/instants-of-long-ago", test_instants_of_long_ago);
  g_test_add_func ("/exchange/ics-write/doubled-hour-is-utc", test_doubled_hour_is_utc);
  g_test_add_func ("/exchange/ics-zone/agrees-with-the-system", test_zone_agrees_with_the_system);
  g_test_add_func ("/exchange/ics-zone/refuses-what-no-calendar-has",
                   test_zone_refuses_what_no_calendar_has);
  g_test_add_func ("/exchange/ics-write/has-all-that-readers-need",
                   test_event_has_all_that_readers_need);
  g_test_add_func ("/exchange/ics-write/cancelled", test_cancelled);
  g_test_add_func ("/exchange/ics-write/no-alarm-for-what-lies-behind",
                   test_no_alarm_for_what_lies_behind);
  g_test_add_func ("/exchange/ics-write/all-day", test_all_day);
  g_test_add_func ("/exchange/ics-write/deadline-is-an-all-day-event",
                   test_deadline_is_an_all_day_event);
  g_test_add_func ("/exchange/ics-write/due-keeps-its-uid-when-it-moves", test_due_keeps_its_uid_when_it_moves);
  g_test_add_func ("/exchange/ics-write/show-nothing/leaks-nothing",
                   test_show_nothing_leaks_nothing);
  g_test_add_func ("/exchange/ics-write/show-nothing/is-the-same-for-every-form",
                   test_show_nothing_is_the_same_for_every_form);
  g_test_add_func ("/exchange/ics-write/places-that-tell-nothing-stay",
                   test_places_that_tell_nothing_stay);
  g_test_add_func ("/exchange/ics-write/show-reference-and-name", test_show_reference_and_name);
  g_test_add_func ("/exchange/ics-write/own-words-never-go-out", test_own_words_never_go_out);
  g_test_add_func ("/exchange/ics-write/forbidden-word-never-goes-out",
                   test_forbidden_word_never_goes_out);
  g_test_add_func ("/exchange/ics-write/organizer-only-if-set", test_organizer_only_if_set);
  g_test_add_func ("/exchange/ics-write/bad-texts", test_bad_texts);
  g_test_add_func ("/exchange/ics-write/refuses-what-cannot-be-told",
                   test_refuses_what_cannot_be_told);
  g_test_add_func ("/exchange/ics-write/refused-event-leaves-the-others-whole",
                   test_refused_event_leaves_the_others_whole);
  g_test_add_func ("/exchange/ics-write/file-name-tells-nothing", test_file_name_tells_nothing);
  return g_test_run ();
}
