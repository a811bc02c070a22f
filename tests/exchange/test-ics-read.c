/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-ics-read.c - what other calendars' files say of when someone is busy, good ones and bad */

#include "fler-ics-read.h"

#include <string.h>
#include <time.h>

#define NOW G_GINT64_CONSTANT (1795305600)   /* 2026-11-22T00:00:00Z */

static FlerBusyList *
read_octets (const char *text, gssize length, GError **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, length >= 0 ? (gsize) length : strlen (text));
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  FlerIcsReadOptions options = { NOW, TRUE };

  return fler_ics_read (stream, &options, NULL, NULL, NULL, error);
}

static FlerBusyList *
read_text (const char *text)
{
  g_autoptr(GError) error = NULL;
  FlerBusyList *list = read_octets (text, -1, &error);

  g_assert_no_error (error);
  return list;
}

/* The events' lines between BEGIN:VEVENT with a uid and END:VEVENT, "|" between lines. */
static FlerBusyList *
read_event (const char *lines)
{
  g_auto(GStrv) parts = g_strsplit (lines, "|", -1);
  g_autofree char *joined = g_strjoinv ("\r\n", parts);
  g_autofree char *text = g_strconcat ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\n", joined,
                                       "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", NULL);

  return read_text (text);
}

static char *
iso (gint64 instant)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (instant);

  return g_date_time_format (time, "%Y-%m-%dT%H:%MZ");
}

/* "START/END, START/END …", whole days with a D after them. */
static char *
summary_of (const FlerBusyList *list)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < list->busy->len; i++)
    {
      const FlerBusy *busy = &g_array_index (list->busy, FlerBusy, i);
      g_autofree char *start = iso (busy->span.start);
      g_autofree char *end = iso (busy->span.end);

      g_string_append_printf (out, "%s%s/%s%s", i > 0 ? " " : "", start, end, busy->is_all_day ? "D" : "");
    }
  return g_string_free (out, FALSE);
}

static void
assert_busy (FlerBusyList *list, const char *expected)
{
  g_autofree char *summary = summary_of (list);

  g_assert_cmpstr (summary, ==, expected);
}

static void
assert_skipped (const FlerBusyList *list, guint at, guint line, FlerBusyWhy why)
{
  g_assert_cmpuint (list->skipped->len, >, at);
  g_assert_cmpint (g_array_index (list->skipped, FlerBusySkip, at).why, ==, why);
  g_assert_cmpuint (g_array_index (list->skipped, FlerBusySkip, at).line, ==, line);
}

static const struct { const char *lines, *busy; } good_events[] = {
  /* UTC, Stockholm in winter and summer, floating */
  { "DTSTART:20261124T120000Z|DTEND:20261124T130000Z", "2026-11-24T12:00Z/2026-11-24T13:00Z" },
  { "DTSTART;TZID=Europe/Stockholm:20261124T130000|DTEND;TZID=Europe/Stockholm:20261124T140000",
    "2026-11-24T12:00Z/2026-11-24T13:00Z" },
  { "DTSTART;TZID=Europe/Stockholm:20260624T130000|DTEND;TZID=Europe/Stockholm:20260624T140000",
    "2026-06-24T11:00Z/2026-06-24T12:00Z" },
  { "DTSTART:20261124T130000|DTEND:20261124T140000", "2026-11-24T12:00Z/2026-11-24T13:00Z" },
  /* Windows' names without a VTIMEZONE, in quotes and in Swedish (F116) */
  { "DTSTART;TZID=\"W. Europe Standard Time\":20261124T130000|DURATION:PT1H", "2026-11-24T12:00Z/2026-11-24T13:00Z" },
  { "DTSTART;TZID=Västeuropa, normaltid:20261124T130000|DURATION:PT1H", "2026-11-24T12:00Z/2026-11-24T13:00Z" },
  { "DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\":20261124T130000|DURATION:PT1H",
    "2026-11-24T12:00Z/2026-11-24T13:00Z" },
  { "DTSTART;TZID=FLE Standard Time:20261124T130000|DURATION:PT1H", "2026-11-24T11:00Z/2026-11-24T12:00Z" },
  { "DTSTART;TZID=GTB Standard Time:20260624T130000|DURATION:PT1H", "2026-06-24T10:00Z/2026-06-24T11:00Z" },
  { "DTSTART;TZID=Romance Standard Time:20261124T130000|DURATION:PT1H", "2026-11-24T12:00Z/2026-11-24T13:00Z" },
  { "DTSTART;TZID=Central Europe Standard Time:20261124T130000|DURATION:PT1H", "2026-11-24T12:00Z/2026-11-24T13:00Z" },
  { "DTSTART;TZID=UTC:20261124T130000|DURATION:PT1H", "2026-11-24T13:00Z/2026-11-24T14:00Z" },
  { "DTSTART;TZID=/mozilla.org/20070129_1/Europe/Stockholm:20261124T130000|DURATION:PT1H",
    "2026-11-24T12:00Z/2026-11-24T13:00Z" },
  { "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Stockholm:20261124T130000|DURATION:PT1H",
    "2026-11-24T12:00Z/2026-11-24T13:00Z" },
  { "DTSTART;TZID=America/New_York:20261124T130000|DURATION:PT1H", "2026-11-24T18:00Z/2026-11-24T19:00Z" },
  /* the hour that October has twice, and the one that March has not */
  { "DTSTART;TZID=Europe/Stockholm:20261025T023000|DURATION:PT15M", "2026-10-25T00:30Z/2026-10-25T00:45Z" },
  { "DTSTART;TZID=Europe/Stockholm:20260329T023000|DURATION:PT15M", "2026-03-29T01:30Z/2026-03-29T01:45Z" },
  /* across a clock change: by the clock on the wall, or by the stopwatch */
  { "DTSTART;TZID=Europe/Stockholm:20260329T010000|DTEND;TZID=Europe/Stockholm:20260329T040000",
    "2026-03-29T00:00Z/2026-03-29T02:00Z" },
  { "DTSTART;TZID=Europe/Stockholm:20260329T010000|DURATION:PT3H", "2026-03-29T00:00Z/2026-03-29T03:00Z" },
  { "DTSTART:20261124T130000Z|DTEND;TZID=Europe/Stockholm:20261124T150000", "2026-11-24T13:00Z/2026-11-24T14:00Z" },
  /* whole days, as dates, without an end, over a clock change, and in Outlook's old way */
  { "DTSTART;VALUE=DATE:20261124|DTEND;VALUE=DATE:20261125", "2026-11-23T23:00Z/2026-11-24T23:00ZD" },
  { "DTSTART;VALUE=DATE:20261124", "2026-11-23T23:00Z/2026-11-24T23:00ZD" },
  { "DTSTART:20261124|DTEND:20261124", "2026-11-23T23:00Z/2026-11-24T23:00ZD" },
  { "DTSTART;VALUE=DATE:20261024|DURATION:P3D", "2026-10-23T22:00Z/2026-10-26T23:00ZD" },
  { "DTSTART;TZID=Europe/Stockholm:20261124T000000|DTEND;TZID=Europe/Stockholm:20261126T000000|"
    "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "2026-11-23T23:00Z/2026-11-25T23:00ZD" },
  /* no end at all */
  { "DTSTART:20261124T120000Z", "2026-11-24T12:00Z/2026-11-24T12:00Z" },
  /* coming again, at the same time on the clock in winter and summer */
  { "DTSTART;TZID=Europe/Stockholm:20261022T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2",
    "2026-10-22T07:00Z/2026-10-22T08:00Z 2026-10-29T08:00Z/2026-10-29T09:00Z" },
  { "DTSTART;TZID=W. Europe Standard Time:20261123T090000|DURATION:PT1H|"
    "RRULE:FREQ=DAILY;UNTIL=20261125T080000Z|EXDATE;TZID=W. Europe Standard Time:20261124T090000",
    "2026-11-23T08:00Z/2026-11-23T09:00Z 2026-11-25T08:00Z/2026-11-25T09:00Z" },
  { "DTSTART:20261123T080000Z|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=3|EXDATE:20261123T080000Z,20261125T080000Z",
    "2026-11-24T08:00Z/2026-11-24T09:00Z" },
  { "DTSTART;TZID=Europe/Stockholm:20261123T090000|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=2|EXDATE:20261124T080000Z",
    "2026-11-23T08:00Z/2026-11-23T09:00Z" },
  { "DTSTART;TZID=Europe/Stockholm:20261123T090000|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=2|EXDATE;VALUE=DATE:20261124",
    "2026-11-23T08:00Z/2026-11-23T09:00Z" },
  { "DTSTART:20261123T080000Z|DURATION:PT1H|RDATE:20261130T080000Z,20261123T080000Z",
    "2026-11-23T08:00Z/2026-11-23T09:00Z 2026-11-30T08:00Z/2026-11-30T09:00Z" },
  { "DTSTART:20261123T080000Z|DURATION:PT1H|RDATE;VALUE=PERIOD:20261130T080000Z/PT1H",
    "2026-11-23T08:00Z/2026-11-23T09:00Z 2026-11-30T08:00Z/2026-11-30T09:00Z" },
  { "DTSTART;VALUE=DATE:20261224|RRULE:FREQ=YEARLY;COUNT=2",
    "2026-12-23T23:00Z/2026-12-24T23:00ZD 2027-12-23T23:00Z/2027-12-24T23:00ZD" },
  { "DTSTART;VALUE=DATE:20261123|RRULE:FREQ=DAILY;UNTIL=20261124",
    "2026-11-22T23:00Z/2026-11-23T23:00ZD 2026-11-23T23:00Z/2026-11-24T23:00ZD" },
  /* folded in the middle of everything, with a tab too; letters large and small */
  { "DTSTA| RT:202|\t61124T1| 20000Z|dtend:20261124T130000Z", "2026-11-24T12:00Z/2026-11-24T13:00Z" },
  /* a part within, with times of its own */
  { "DTSTART:20261124T120000Z|DURATION:PT1H|BEGIN:VALARM|TRIGGER:-PT15M|DURATION:PT9H|DTSTART:19700101T000000Z|"
    "END:VALARM", "2026-11-24T12:00Z/2026-11-24T13:00Z" },
  { "DTSTART:20261124T120060Z|DURATION:PT1H", "2026-11-24T12:00Z/2026-11-24T13:00Z" },
};

static void
test_good_events (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good_events); i++)
    {
      g_autoptr(FlerBusyList) list = read_event (good_events[i].lines);

      g_test_message ("%s", good_events[i].lines);
      assert_busy (list, good_events[i].busy);
      g_assert_cmpuint (list->n_skipped, ==, 0);
    }
}

static const struct { const char *lines; FlerBusyWhy why; } skipped_events[] = {
  { "SUMMARY:x", FLER_BUSY_NO_START },
  { "DTSTART:20261131T120000Z", FLER_BUSY_BAD_TIME },
  { "DTSTART:00000101T120000Z", FLER_BUSY_BAD_TIME },
  { "DTSTART:20260230", FLER_BUSY_BAD_TIME },
  { "DTSTART:20261124T250000Z", FLER_BUSY_BAD_TIME },
  { "DTSTART:", FLER_BUSY_BAD_TIME },
  { "DTSTART:99991231|DURATION:P2D", FLER_BUSY_BAD_TIME },
  { "DTSTART:20261124T120000Z|DTEND:20261132T120000Z", FLER_BUSY_BAD_TIME },
  { "DTSTART:20261124T120000Z|DTEND:20261124T110000Z", FLER_BUSY_ENDS_BEFORE_START },
  { "DTSTART:20261124|DTEND:20261123", FLER_BUSY_ENDS_BEFORE_START },
  { "DTSTART:20261124T120000Z|DURATION:-PT1H", FLER_BUSY_ENDS_BEFORE_START },
  { "DTSTART:20261124T120000Z|DURATION:1 hour", FLER_BUSY_BAD_LENGTH },
  { "DTSTART;TZID=Nowhere/Land:20261124T120000", FLER_BUSY_UNKNOWN_ZONE },
  { "DTSTART;TZID=../../etc/passwd:20261124T120000", FLER_BUSY_UNKNOWN_ZONE },
  { "DTSTART;TZID=Custom1:20261124T120000", FLER_BUSY_UNKNOWN_ZONE },
  { "DTSTART:20261124T120000Z|STATUS:CANCELLED", FLER_BUSY_CANCELLED },
  { "DTSTART:20261124T120000Z|TRANSP:TRANSPARENT", FLER_BUSY_FREE },
  { "DTSTART:20261124T120000Z|X-MICROSOFT-CDO-BUSYSTATUS:FREE", FLER_BUSY_FREE },
  { "DTSTART:20261124T120000Z|RRULE:FREQ=SOMETIMES", FLER_BUSY_BAD_RULE },
  { "DTSTART:20261124T120000Z|RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", FLER_BUSY_TOO_OFTEN },
  { "DTSTART:20261124T120000Z|RRULE:RSCALE=HEBREW;FREQ=YEARLY", FLER_BUSY_UNKNOWN_RULE },
};

static void
test_skipped_events (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (skipped_events); i++)
    {
      g_autoptr(FlerBusyList) list = read_event (skipped_events[i].lines);

      g_test_message ("%s", skipped_events[i].lines);
      assert_busy (list, "");
      g_assert_cmpuint (list->n_skipped, ==, 1);
      assert_skipped (list, 0, 3, skipped_events[i].why);
    }
}

#define ZONE(name, from, to) \
  "BEGIN:VTIMEZONE\r\nTZID:" name "\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:" to \
  "\r\nTZOFFSETTO:" from "\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\n" \
  "DTSTART:16010101T020000\r\nTZOFFSETFROM:" from "\r\nTZOFFSETTO:" to \
  "\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
#define EVENT(uid, lines) "BEGIN:VEVENT\r\nUID:" uid "\r\n" lines "END:VEVENT\r\n"

static void
test_zone_of_the_file (void)
{
  g_autoptr(FlerBusyList) list = read_text (
    "BEGIN:VCALENDAR\r\n" ZONE ("Customized Time Zone", "+0200", "+0300")
    EVENT ("w", "DTSTART;TZID=Customized Time Zone:20261124T130000\r\nDURATION:PT1H\r\n")
    EVENT ("s", "DTSTART;TZID=Customized Time Zone:20260624T130000\r\nDURATION:PT1H\r\n")
    EVENT ("l", "DTSTART;TZID=Later:20260624T130000\r\nDURATION:PT1H\r\n")
    ZONE ("Later", "-0530", "-0430") "END:VCALENDAR\r\n");

  assert_busy (list, "2026-06-24T10:00Z/2026-06-24T11:00Z 2026-06-24T17:30Z/2026-06-24T18:30Z "
                     "2026-11-24T11:00Z/2026-11-24T12:00Z");
  g_assert_cmpuint (list->n_skipped, ==, 0);
}

#define SERIES EVENT ("a", "DTSTART;TZID=Europe/Stockholm:20261123T090000\r\nDURATION:PT1H\r\n" \
                           "RRULE:FREQ=DAILY;COUNT=3\r\n")
#define MOVED EVENT ("a", "RECURRENCE-ID;TZID=Europe/Stockholm:20261124T090000\r\n" \
                          "DTSTART;TZID=Europe/Stockholm:20261124T150000\r\nDURATION:PT2H\r\n")
#define DROPPED EVENT ("a", "RECURRENCE-ID:20261125T080000Z\r\nDTSTART:20261125T080000Z\r\nSTATUS:CANCELLED\r\n")

static void
test_changed_occurrences (void)
{
  static const char *const files[] = {
    "BEGIN:VCALENDAR\r\n" SERIES MOVED DROPPED "END:VCALENDAR\r\n",
    "BEGIN:VCALENDAR\r\n" DROPPED MOVED SERIES "END:VCALENDAR\r\n",
    "BEGIN:VCALENDAR\r\n" MOVED SERIES DROPPED "END:VCALENDAR\r\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(FlerBusyList) list = read_text (files[i]);

      assert_busy (list, "2026-11-23T08:00Z/2026-11-23T09:00Z 2026-11-24T14:00Z/2026-11-24T16:00Z");
      g_assert_cmpuint (list->n_skipped, ==, 1);
      g_assert_cmpint (g_array_index (list->skipped, FlerBusySkip, 0).why, ==, FLER_BUSY_CANCELLED);
    }
}

static void
test_doubled_uid_keeps_the_newest (void)
{
  g_autoptr(FlerBusyList) newer_last = read_text (
    "BEGIN:VCALENDAR\r\n" EVENT ("a", "DTSTART:20261124T080000Z\r\nDURATION:PT1H\r\n")
    EVENT ("a", "SEQUENCE:1\r\nDTSTART:20261124T100000Z\r\nDURATION:PT1H\r\n") "END:VCALENDAR\r\n");
  g_autoptr(FlerBusyList) newer_first = read_text (
    "BEGIN:VCALENDAR\r\n" EVENT ("a", "SEQUENCE:1\r\nDTSTART:20261124T100000Z\r\nDURATION:PT1H\r\n")
    EVENT ("a", "DTSTART:20261124T080000Z\r\nDURATION:PT1H\r\n") "END:VCALENDAR\r\n");
  g_autoptr(FlerBusyList) same = read_text (
    "BEGIN:VCALENDAR\r\n" SERIES SERIES "END:VCALENDAR\r\n");
  g_autoptr(FlerBusyList) called_off = read_text (
    "BEGIN:VCALENDAR\r\n" EVENT ("a", "DTSTART:20261124T080000Z\r\nDURATION:PT1H\r\n")
    EVENT ("a", "SEQUENCE:1\r\nSTATUS:CANCELLED\r\nDTSTART:20261124T080000Z\r\n") "END:VCALENDAR\r\n");

  assert_busy (newer_last, "2026-11-24T10:00Z/2026-11-24T11:00Z");
  assert_skipped (newer_last, 0, 2, FLER_BUSY_DOUBLED);
  assert_busy (newer_first, "2026-11-24T10:00Z/2026-11-24T11:00Z");
  assert_skipped (newer_first, 0, 8, FLER_BUSY_DOUBLED);
  g_assert_cmpuint (same->busy->len, ==, 3);
  assert_skipped (same, 0, 8, FLER_BUSY_DOUBLED);
  assert_busy (called_off, "");
}

/* F107: the same events with other uids carry the same marks. */
static void
test_mark_outlives_the_uid (void)
{
  g_autoptr(FlerBusyList) first = read_text (
    "BEGIN:VCALENDAR\r\n" EVENT ("1", "SUMMARY:Teammöte\\, AF\r\nDTSTART:20261124T080000Z\r\nDURATION:PT1H\r\n")
    EVENT ("2", "SUMMARY:Lunch\r\nDTSTART:20261124T080000Z\r\nDURATION:PT1H\r\n") "END:VCALENDAR\r\n");
  g_autoptr(FlerBusyList) second = read_text (
    "BEGIN:VCALENDAR\r\n" EVENT ("9", "SUMMARY:Teammöte\\, AF\r\nDTSTART:20261124T080000Z\r\nDURATION:PT2H\r\n")
    "END:VCALENDAR\r\n");
  const FlerBusy *old = (const FlerBusy *) first->busy->data;
  const FlerBusy *again = (const FlerBusy *) second->busy->data;

  g_assert_cmpstr (again->title, ==, "Teammöte, AF");
  g_assert_cmpuint (old[0].mark, ==, again->mark);
  g_assert_cmpuint (old[1].mark, !=, again->mark);
}

/* F144, and the list: endless, million-fold, too often. */
static void
test_rules_without_end (void)
{
  clock_t begin = clock ();
  g_autoptr(FlerBusyList) endless = read_event ("DTSTART:20261123T080000Z|DURATION:PT1H|RRULE:FREQ=WEEKLY");
  g_autoptr(FlerBusyList) million = read_event ("DTSTART:20261123T080000Z|DURATION:PT1H|"
                                                "RRULE:FREQ=DAILY;COUNT=1000000");
  g_autoptr(FlerBusyList) old = read_event ("DTSTART:19700101T080000Z|DURATION:PT1H|RRULE:FREQ=DAILY");
  g_autoptr(FlerBusyList) never = read_event ("DTSTART:00010101T080000Z|DURATION:PT1H|"
                                              "RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30");
  const FlerBusy *oldest;

  g_assert_cmpuint (endless->busy->len, ==, 262);   /* five years of weeks */
  g_assert_cmpuint (endless->n_skipped, ==, 0);
  g_assert_cmpuint (million->busy->len, ==, 1829);
  assert_skipped (million, 0, 3, FLER_BUSY_FAR_AHEAD);
  assert_skipped (old, 0, 3, FLER_BUSY_MANY_TIMES);
  oldest = (const FlerBusy *) old->busy->data;
  g_assert_cmpint (oldest->span.start, >, NOW - 367 * 86400);
  g_assert_cmpint (oldest->span.start, <, NOW - 365 * 86400);
  g_assert_cmpuint (old->busy->len, ==, 366 + 1830);
  g_assert_cmpuint (never->busy->len, ==, 1);
  assert_skipped (never, 0, 3, FLER_BUSY_MANY_TIMES);
  g_assert_cmpint (clock () - begin, <, 5 * CLOCKS_PER_SEC);    /* its own time, whatever else goes on */
}

static void
test_broken_files (void)
{
  static const struct { const char *text; guint n_busy; FlerBusyWhy why; guint line; } files[] = {
    /* cut off in an event, and in a line */
    { "BEGIN:VCALENDAR\r\n" EVENT ("a", "DTSTART:20261124T080000Z\r\n") "BEGIN:VEVENT\r\nUID:b\r\nDTSTART:2026",
      1, FLER_BUSY_NO_END, 6 },
    /* an END that is missing costs that event alone */
    { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20261124T080000Z\n"
      "BEGIN:VEVENT\nUID:b\nDTSTART:20261124T080000Z\nEND:VEVENT\nEND:VCALENDAR\n", 1, FLER_BUSY_NO_END, 2 },
    { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20261124T080000Z\nBEGIN:VALARM\nBEGIN:VEVENT\nUID:b\n"
      "DTSTART:20261124T080000Z\nEND:VEVENT\nEND:VALARM\nEND:VCALENDAR\n", 1, FLER_BUSY_NO_END, 2 },
    /* tasks and cards */
    { "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:t\nEND:VTODO\n" EVENT ("a", "DTSTART:20261124T080000Z\r\n")
      "END:VCALENDAR\n", 1, FLER_BUSY_NOT_EVENT, 2 },
    { "BEGIN:VCARD\nFN:Åsa\nEND:VCARD\nBEGIN:VCALENDAR\n" EVENT ("a", "DTSTART:20261124T080000Z\r\n")
      "END:VCALENDAR\n", 1, FLER_BUSY_NOT_EVENT, 1 },
    /* lines that are none */
    { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nthis is no line\nDTSTART:20261124T080000Z\nEND:VEVENT\nEND:VCALENDAR\n",
      1, FLER_BUSY_BAD_LINE, 4 },
    { "Return-Path: <x@example.org>\n\nBEGIN:VCALENDAR\n" EVENT ("a", "DTSTART:20261124T080000Z\r\n")
      "END:VCALENDAR\n", 1, FLER_BUSY_BAD_LINE, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(FlerBusyList) list = read_text (files[i].text);

      g_test_message ("%s", files[i].text);
      g_assert_cmpuint (list->busy->len, ==, files[i].n_busy);
      g_assert_cmpuint (list->n_skipped, ==, 1);
      assert_skipped (list, 0, files[i].line, files[i].why);
    }
}

static void
test_not_a_calendar (void)
{
  static const struct { const char *text; gssize length; } files[] = {
    { "", 0 }, { "\n\n\n", 3 }, { "BEGIN:VCARD\nFN:x\nEND:VCARD\n", -1 }, { "\0\0\0\0", 4 },
    { "%PDF-1.7\n1 0 obj\n", -1 }, { "<html>", -1 }, { "\xff\xfe", 2 }, { "\xef\xbb\xbf", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (read_octets (files[i].text, files[i].length, &error));
      g_assert_error (error, FLER_ICS_READ_ERROR, FLER_ICS_READ_ERROR_NOT_CALENDAR);
    }
}

static void
test_letters (void)
{
  static const char plain[] = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Möte\nDTSTART:20261124T080000Z\nEND:VEVENT\n"
                              "END:VCALENDAR\n";
  static const struct { const char *charset, *mark; gsize n_mark; } codings[] = {
    { "UTF-8", "", 0 }, { "UTF-8", "\xef\xbb\xbf", 3 }, { "ISO-8859-1", "", 0 },
    { "UTF-16LE", "\xff\xfe", 2 }, { "UTF-16BE", "\xfe\xff", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codings); i++)
    {
      gsize length;
      g_autofree char *coded = g_convert (plain, -1, codings[i].charset, "UTF-8", NULL, &length, NULL);
      g_autofree char *file = g_malloc (length + 3);
      g_autoptr(FlerBusyList) list = NULL;
      g_autoptr(GError) error = NULL;

      memcpy (file, codings[i].mark, codings[i].n_mark);
      memcpy (file + codings[i].n_mark, coded, length);
      list = read_octets (file, (gssize) (length + codings[i].n_mark), &error);
      g_assert_no_error (error);
      g_assert_cmpuint (list->busy->len, ==, 1);
      g_assert_cmpstr (g_array_index (list->busy, FlerBusy, 0).title, ==, "Möte");
      g_assert_cmpuint (list->n_skipped, ==, 0);
    }
}

static void
test_line_ends_and_nul (void)
{
  static const char file[] = "BEGIN:VCALENDAR\rBEGIN:VEVENT\r\r\nUID:a\0b\nDESCRIPTION:\0\0\n"
                             "DTSTART:20261124T080000Z\r\n\r\nEND:VEVENT\nEND:VCALENDAR";
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerBusyList) list = read_octets (file, sizeof file - 1, &error);

  g_assert_no_error (error);
  assert_busy (list, "2026-11-24T08:00Z/2026-11-24T08:00Z");
  g_assert_cmpuint (g_array_index (list->busy, FlerBusy, 0).line, ==, 2);
}

/* F144: one line of ten megabytes takes no longer than its octets. */
static void
test_long_lines (void)
{
  GString *file = g_string_new ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDESCRIPTION:");
  clock_t begin = clock ();
  g_autoptr(FlerBusyList) list = NULL;

  for (int i = 0; i < 1000000; i++)
    g_string_append (file, "åäö lång ");
  g_string_append (file, "\r\nDTSTART:20261124T080000Z\r\nEND:VEVENT\r\n"
                         "BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20261124T080000Z\r\nRRULE:FREQ=DAILY;BYMONTHDAY=");
  for (int i = 0; i < 1000000; i++)
    g_string_append (file, "1,\r\n ");
  g_string_append (file, "1\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;TZID=");
  for (int i = 0; i < 1000000; i++)
    g_string_append (file, "/Europe");
  g_string_append (file, ":20261124T080000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  list = read_text (file->str);
  g_string_free (file, TRUE);

  g_assert_cmpuint (list->busy->len, ==, 1);
  assert_skipped (list, 0, 7, FLER_BUSY_TOO_LARGE);
  assert_skipped (list, 1, 1000012, FLER_BUSY_TOO_LARGE);
  g_assert_cmpint (clock () - begin, <, 10 * CLOCKS_PER_SEC);    /* its own time, whatever else goes on */
}

static void
test_depth (void)
{
  GString *file = g_string_new ("BEGIN:VCALENDAR\r\n");
  g_autoptr(FlerBusyList) list = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append (file, "BEGIN:X-BOX\r\n");
  g_string_append (file, EVENT ("a", "DTSTART:20261124T080000Z\r\n") "END:VCALENDAR\r\n");
  list = read_text (file->str);
  g_string_free (file, TRUE);
  g_assert_cmpuint (list->busy->len, ==, 1);
  g_assert_cmpuint (list->n_skipped, ==, 1);
  g_assert_cmpint (g_array_index (list->skipped, FlerBusySkip, 0).why, ==, FLER_BUSY_TOO_DEEP);
}

static void
cancel (gint64 n_octets, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
test_cancel (void)
{
  GString *file = g_string_new ("BEGIN:VCALENDAR\r\n");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GError) error = NULL;
  FlerIcsReadOptions options = { NOW, FALSE };

  for (int i = 0; i < 100000; i++)
    g_string_append (file, EVENT ("a", "DTSTART:20261124T080000Z\r\n"));
  stream = g_memory_input_stream_new_from_data (file->str, (gssize) file->len, NULL);
  g_assert_null (fler_ics_read (stream, &options, cancel, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_string_free (file, TRUE);
}

/* Every cut and every octet changed of a good file: nothing to do but not fall. */
static void
test_mutilated (void)
{
  static const char good[] = "BEGIN:VCALENDAR\r\n" ZONE ("Z", "+0100", "+0200") SERIES MOVED DROPPED
                             EVENT ("b", "DTSTART;TZID=Z:20261124T080000\r\nEXDATE:20261124\r\nRDATE:20261125T080000Z\r\n")
                             "END:VCALENDAR\r\n";
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261122);

  for (gsize cut = 0; cut < sizeof good; cut++)
    {
      g_autoptr(FlerBusyList) list = read_octets (good, (gssize) cut, NULL);

      g_assert_true (list == NULL || list->busy->len <= 5);
    }
  for (int i = 0; i < 3000; i++)
    {
      g_autofree char *bad = g_memdup2 (good, sizeof good);
      g_autoptr(FlerBusyList) list = NULL;

      for (int n = g_rand_int_range (rand, 1, 5); n > 0; n--)
        bad[g_rand_int_range (rand, 0, (gint32) sizeof good - 1)] = (char) g_rand_int_range (rand, 0, 256);
      list = read_octets (bad, sizeof good - 1, NULL);
      for (guint b = 0; list != NULL && b < list->busy->len; b++)
        g_assert_cmpint (g_array_index (list->busy, FlerBusy, b).span.start, <=,
                         g_array_index (list->busy, FlerBusy, b).span.end);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/ics-read/good-events", test_good_events);
  g_test_add_func ("/exchange/ics-read/skipped-events", test_skipped_events);
  g_test_add_func ("/exchange/ics-read/zone-of-the-file", test_zone_of_the_file);
  g_test_add_func ("/exchange/ics-read/changed-occurrences", test_changed_occurrences);
  g_test_add_func ("/exchange/ics-read/doubled-uid-keeps-the-newest", test_doubled_uid_keeps_the_newest);
  g_test_add_func ("/exchange/ics-read/mark-outlives-the-uid", test_mark_outlives_the_uid);
  g_test_add_func ("/exchange/ics-read/rules-without-end", test_rules_without_end);
  g_test_add_func ("/exchange/ics-read/broken-files", test_broken_files);
  g_test_add_func ("/exchange/ics-read/not-a-calendar", test_not_a_calendar);
  g_test_add_func ("/exchange/ics-read/letters", test_letters);
  g_test_add_func ("/exchange/ics-read/line-ends-and-nul", test_line_ends_and_nul);
  g_test_add_func ("/exchange/ics-read/long-lines", test_long_lines);
  g_test_add_func ("/exchange/ics-read/depth", test_depth);
  g_test_add_func ("/exchange/ics-read/cancel", test_cancel);
  g_test_add_func ("/exchange/ics-read/mutilated", test_mutilated);
  return g_test_run ();
}
