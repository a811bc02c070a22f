/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-write.c - bookings as an iCalendar file
 *
 * Why the entry looks as it does:
 *   exactly one VCALENDAR (F101), METHOD:PUBLISH (F98), no X-WR-CALNAME (Outlook opens a new
 *   calendar), no byte order mark (F141), our own VTIMEZONE always (F91, F99, F140);
 *   local time with TZID, but UTC in the hour that October has twice (F140), and UTC before 1996,
 *   when Sweden's rules were others; DTEND, never DURATION (F141);
 *   all-day ones as dates with Outlook's own mark (F104); no ATTENDEE, and ORGANIZER only where
 *   someone asked for it (F142); STATUS, TRANSP and Outlook's BUSYSTATUS say the same (F102);
 *   CLASS:PRIVATE is a wish, not a protection (F106): what is private does not go in at all.
 */

#include "config.h"

#include "fler-ics-write-private.h"

#include "fler-forbidden.h"
#include "fler-ics-line.h"
#include "fler-ics-screen.h"
#include "fler-ics-zone.h"

#include <string.h>

#define FLUSH_OCTETS (64 * 1024)
#define DAY_BEFORE_NINE "-PT15H"   /* of an all-day event, which begins at midnight */

struct _FlerIcsWriter
{
  GOutputStream  *stream;
  FlerIcsOptions  options;
  GString        *out;          /* not yet written */
  char            stamp[20];    /* DTSTAMP's value */
  guint           n_events;
  gboolean        is_begun;
};

G_DEFINE_QUARK (fler-ics-error-quark, fler_ics_error)

gboolean
fler_show_from_id (const char *id, FlerShow *show)
{
  static const char *const ids[] = { "nothing", "reference", "name" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_strcmp0 (id, ids[i]) == 0)
      {
        *show = (FlerShow) i;
        return TRUE;
      }
  return FALSE;
}

static void
print_local (char *text, gsize size, const FlerIcsLocal *at, const char *suffix)
{
  g_snprintf (text, size, "%04d%02d%02dT%02d%02d%02d%s", at->year, at->month, at->day, at->hour,
              at->minute, at->second, suffix);
}

FlerIcsWriter *
fler_ics_writer_new (GOutputStream *stream, const FlerIcsOptions *options)
{
  FlerIcsWriter *writer;
  FlerIcsLocal now;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);
  g_return_val_if_fail (options->neutral_title != NULL && options->planning_note != NULL, NULL);

  writer = g_new0 (FlerIcsWriter, 1);
  writer->stream = g_object_ref (stream);
  writer->options = *options;
  writer->out = g_string_sized_new (FLUSH_OCTETS + 4096);
  if (!fler_ics_zone_utc (options->now, &now))
    fler_ics_zone_utc (0, &now);
  print_local (writer->stamp, sizeof writer->stamp, &now, "Z");
  return writer;
}

void
fler_ics_writer_free (FlerIcsWriter *writer)
{
  if (writer == NULL)
    return;
  g_object_unref (writer->stream);
  g_string_free (writer->out, TRUE);
  g_free (writer);
}

guint
fler_ics_writer_get_n_events (const FlerIcsWriter *writer)
{
  return writer->n_events;
}

static gboolean
flush (FlerIcsWriter *writer, GCancellable *cancellable, GError **error)
{
  gboolean is_written = g_output_stream_write_all (writer->stream, writer->out->str,
                                                   writer->out->len, NULL, cancellable, error);

  g_string_truncate (writer->out, 0);
  return is_written;
}

static void
begin (FlerIcsWriter *writer)
{
  if (writer->is_begun)
    return;
  writer->is_begun = TRUE;
  g_string_append (writer->out,
                   "BEGIN:VCALENDAR\r\n"
                   "VERSION:2.0\r\n"
                   "PRODID:-//Flerpart//Flerpart " VERSION "//EN\r\n"
                   "CALSCALE:GREGORIAN\r\n"
                   "METHOD:PUBLISH\r\n");
  g_string_append (writer->out, fler_ics_zone_component ());
}

static gboolean
end_event (FlerIcsWriter *writer, GCancellable *cancellable, GError **error)
{
  g_string_append (writer->out, "END:VEVENT\r\n");
  writer->n_events++;
  if (writer->out->len < FLUSH_OCTETS)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);
  return flush (writer, cancellable, error);
}

/* UID, DTSTAMP, SEQUENCE: what makes it the same event the next time (F103). */
static void
append_identity (FlerIcsWriter *writer, const char *uid, int sequence)
{
  g_string_append (writer->out, "BEGIN:VEVENT\r\n");
  fler_ics_line_append (writer->out, "UID", uid);
  fler_ics_line_append (writer->out, "DTSTAMP", writer->stamp);
  fler_ics_line_append_int (writer->out, "SEQUENCE", sequence);
}

static void
append_date (GString *out, const char *name, int year, int month, int day)
{
  char value[16];

  g_snprintf (value, sizeof value, "%04d%02d%02d", year, month, day);
  fler_ics_line_append (out, name, value);
}

/* A day counts to the event if any of it does: an end at midnight is the day it is written as. */
static void
append_days (GString *out, const FlerIcsLocal *start, const FlerIcsLocal *end)
{
  GDate after;

  g_date_clear (&after, 1);
  g_date_set_dmy (&after, end->day, end->month, end->year);
  if (end->hour != 0 || end->minute != 0 || end->second != 0)
    g_date_add_days (&after, 1);
  if (end->year == start->year && end->month == start->month && end->day == start->day)
    {
      g_date_set_dmy (&after, start->day, start->month, start->year);
      g_date_add_days (&after, 1);
    }

  append_date (out, "DTSTART;VALUE=DATE", start->year, start->month, start->day);
  append_date (out, "DTEND;VALUE=DATE", g_date_get_year (&after), g_date_get_month (&after),
               g_date_get_day (&after));
  g_string_append (out, "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\n");
}

static void
append_instants (GString *out, const FlerMeeting *meeting, const FlerIcsLocal *start,
                 const FlerIcsLocal *end, gboolean is_local)
{
  char value[20];

  if (is_local && !start->is_doubled && !end->is_doubled)
    {
      print_local (value, sizeof value, start, "");
      fler_ics_line_append (out, "DTSTART;TZID=" FLER_ICS_ZONE_ID, value);
      print_local (value, sizeof value, end, "");
      fler_ics_line_append (out, "DTEND;TZID=" FLER_ICS_ZONE_ID, value);
    }
  else
    {
      FlerIcsLocal at;

      fler_ics_zone_utc (meeting->span.start, &at);
      print_local (value, sizeof value, &at, "Z");
      fler_ics_line_append (out, "DTSTART", value);
      fler_ics_zone_utc (meeting->span.end, &at);
      print_local (value, sizeof value, &at, "Z");
      fler_ics_line_append (out, "DTEND", value);
    }
}

static gboolean
append_time (FlerIcsWriter *writer, const FlerMeeting *meeting, GError **error)
{
  FlerIcsLocal start, end;
  gboolean is_local = fler_ics_zone_local (meeting->span.start, &start);
  gboolean is_end_local = fler_ics_zone_local (meeting->span.end, &end);

  if (start.year < 1 || start.year > 9999 || end.year < 1 || end.year > 9999
      || meeting->span.end < meeting->span.start || (meeting->is_all_day && end.year == 9999))
    {
      g_set_error (error, FLER_ICS_ERROR, FLER_ICS_ERROR_INVALID,
                   "meeting %" G_GINT64_FORMAT " is at no time that a calendar has", meeting->id);
      return FALSE;
    }
  if (meeting->is_all_day)
    append_days (writer->out, &start, &end);
  else
    append_instants (writer->out, meeting, &start, &end, is_local && is_end_local);
  return TRUE;
}

static void
append_part (GString *text, const char *between, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, between);
  g_string_append (text, part);
}

static gboolean
is_planning (const FlerMeeting *meeting)
{
  return meeting->is_own_planning || meeting->form == FLER_FORM_FLERPART;
}

/* Rule D42. Source: Malmö. */
static gboolean
is_forbidden (const FlerIcsWriter *writer, const char *text)
{
  const char *const *words = writer->options.forbidden_words;

  return (fler_ics_screen (text, NULL, NULL) & FLER_TELLS_FORBIDDEN) != 0
         || (words != NULL && g_utf8_validate (text, -1, NULL) && fler_forbidden_is_in (text, words));
}

static gboolean
may_show (const FlerIcsWriter *writer, const char *text, const char *person_name, const char *case_reference)
{
  static const FlerTells refused[] = {
    [FLER_SHOW_NOTHING]   = FLER_TELLS_FORBIDDEN | FLER_TELLS_PERSON | FLER_TELLS_REFERENCE
                            | FLER_TELLS_FORM,
    [FLER_SHOW_REFERENCE] = FLER_TELLS_FORBIDDEN | FLER_TELLS_PERSON,
    [FLER_SHOW_NAME]      = FLER_TELLS_FORBIDDEN,
  };

  return text != NULL && *text != '\0' && !is_forbidden (writer, text)
         && (fler_ics_screen (text, person_name, case_reference)
             & refused[writer->options.show]) == 0;
}

/* Nothing: the neutral title. Reference: “Avstämningsmöte, 0042”. Name: “…, 0042, Åsa Öberg”. */
static char *
title_of (const FlerIcsWriter *writer, const FlerMeeting *meeting, const char *safe_title,
          const char *person_name)
{
  const FlerIcsOptions *options = &writer->options;
  GString *title = g_string_new (NULL);
  const char *own = meeting->form == FLER_FORM_NONE ? meeting->title : NULL;

  if (options->show >= FLER_SHOW_REFERENCE)
    {
      if (may_show (writer, own, person_name, meeting->case_reference))
        append_part (title, "", own);
      else if (safe_title != NULL && !is_forbidden (writer, safe_title))
        append_part (title, "", safe_title);
    }
  if (title->len == 0)
    append_part (title, "", options->neutral_title);
  if (options->show >= FLER_SHOW_REFERENCE)
    append_part (title, ", ", meeting->case_reference);
  if (options->show == FLER_SHOW_NAME)
    append_part (title, ", ", person_name);
  if (options->show >= FLER_SHOW_REFERENCE && is_planning (meeting))
    g_string_append_printf (title, " (%s)", options->planning_note);

  /* Google and some others do not show STATUS: the words are what a person sees there. */
  if (meeting->state == FLER_MEETING_CANCELLED && options->cancelled_mark != NULL)
    {
      g_string_prepend (title, ": ");
      g_string_prepend (title, options->cancelled_mark);
    }
  return g_string_free (title, FALSE);
}

/* A parameter's value may hold neither quotation marks nor control signs. */
static void
append_organizer (FlerIcsWriter *writer)
{
  const char *email = writer->options.organizer_email;
  g_autoptr(GString) name = NULL;
  g_autofree char *value = NULL;

  if (email == NULL || *email == '\0')
    return;
  name = g_string_new ("ORGANIZER");
  if (writer->options.organizer_name != NULL)
    {
      g_string_append (name, ";CN=\"");
      for (const char *p = writer->options.organizer_name; *p != '\0'; p++)
        if (*p != '"' && (guchar) *p >= 0x20 && *p != 0x7f)
          g_string_append_c (name, *p);
      g_string_append_c (name, '"');
    }
  value = g_strconcat ("mailto:", email, NULL);
  g_strdelimit (value, "\r\n", ' ');
  fler_ics_line_append (writer->out, name->str, value);
}

/* Only for what is still to come: Outlook rings at once for every alarm that lies behind. */
static void
append_alarm (FlerIcsWriter *writer, const FlerMeeting *meeting, const char *title)
{
  char trigger[24];

  if (writer->options.alarm_min <= 0 || meeting->state != FLER_MEETING_PLANNED
      || meeting->span.start <= writer->options.now)
    return;
  g_snprintf (trigger, sizeof trigger, "-PT%dM", writer->options.alarm_min);
  g_string_append (writer->out, "BEGIN:VALARM\r\nACTION:DISPLAY\r\n");
  fler_ics_line_append (writer->out, "TRIGGER", meeting->is_all_day ? DAY_BEFORE_NINE : trigger);
  fler_ics_line_append_text (writer->out, "DESCRIPTION", title);
  g_string_append (writer->out, "END:VALARM\r\n");
}

static gboolean
append_meeting (FlerIcsWriter *writer, const FlerMeeting *meeting, const char *safe_title,
                const char *person_name, const char *recurrence, GError **error)
{
  gboolean is_cancelled = meeting->state == FLER_MEETING_CANCELLED;
  g_autofree char *title = title_of (writer, meeting, safe_title, person_name);

  append_identity (writer, meeting->uid, meeting->sequence);
  if (!append_time (writer, meeting, error))
    return FALSE;
  g_string_append (writer->out, recurrence);

  fler_ics_line_append_text (writer->out, "SUMMARY", title);
  if (may_show (writer, meeting->place, person_name, meeting->case_reference))
    fler_ics_line_append_text (writer->out, "LOCATION", meeting->place);
  if (writer->options.show == FLER_SHOW_NOTHING || is_planning (meeting))
    fler_ics_line_append_text (writer->out, "DESCRIPTION", writer->options.planning_note);
  append_organizer (writer);
  g_string_append (writer->out, "CLASS:PRIVATE\r\n");
  g_string_append (writer->out, is_cancelled
                                ? "STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n"
                                  "X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"
                                : "STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\n"
                                  "X-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\n");
  append_alarm (writer, meeting, title);
  return TRUE;
}

static gboolean
add (FlerIcsWriter *writer, const FlerMeeting *meeting, const char *safe_title, const char *person_name,
     const char *recurrence, GCancellable *cancellable, GError **error)
{
  gsize start;

  if (meeting->uid == NULL || *meeting->uid == '\0')
    {
      g_set_error (error, FLER_ICS_ERROR, FLER_ICS_ERROR_INVALID,
                   "meeting %" G_GINT64_FORMAT " has no uid", meeting->id);
      return FALSE;
    }
  begin (writer);
  start = writer->out->len;
  if (!append_meeting (writer, meeting, safe_title, person_name, recurrence, error))
    {
      g_string_truncate (writer->out, start);
      return FALSE;
    }
  return end_event (writer, cancellable, error);
}

gboolean
fler_ics_writer_add (FlerIcsWriter *writer, const FlerMeeting *meeting, const char *safe_title,
                     const char *person_name, GCancellable *cancellable, GError **error)
{
  return add (writer, meeting, safe_title, person_name, "", cancellable, error);
}

gboolean
fler_ics_writer_add_recurring (FlerIcsWriter *writer, const FlerMeeting *first, const char *recurrence,
                               GCancellable *cancellable, GError **error)
{
  return add (writer, first, NULL, NULL, recurrence, cancellable, error);
}

static char *
title_of_deadline (const FlerIcsWriter *writer, const FlerIcsDeadline *deadline)
{
  GString *title = g_string_new (NULL);

  append_part (title, "", writer->options.show >= FLER_SHOW_REFERENCE
                          && may_show (writer, deadline->title, deadline->person_name, NULL)
                          ? deadline->title : deadline->neutral_title);
  if (writer->options.show >= FLER_SHOW_REFERENCE)
    append_part (title, ", ", deadline->case_reference);
  if (writer->options.show == FLER_SHOW_NAME)
    append_part (title, ", ", deadline->person_name);
  return g_string_free (title, FALSE);
}

gboolean
fler_ics_writer_add_deadline (FlerIcsWriter *writer, const FlerIcsDeadline *deadline,
                              GCancellable *cancellable, GError **error)
{
  g_autofree char *title = NULL;
  GDate after;

  if (!g_date_valid (&deadline->day) || g_date_get_year (&deadline->day) >= 9999)
    {
      g_set_error (error, FLER_ICS_ERROR, FLER_ICS_ERROR_INVALID, "a deadline without a day");
      return FALSE;
    }
  begin (writer);
  title = title_of_deadline (writer, deadline);
  after = deadline->day;
  g_date_add_days (&after, 1);

  append_identity (writer, deadline->uid, deadline->sequence);
  append_date (writer->out, "DTSTART;VALUE=DATE", g_date_get_year (&deadline->day),
               g_date_get_month (&deadline->day), g_date_get_day (&deadline->day));
  append_date (writer->out, "DTEND;VALUE=DATE", g_date_get_year (&after),
               g_date_get_month (&after), g_date_get_day (&after));
  fler_ics_line_append_text (writer->out, "SUMMARY", title);
  g_string_append (writer->out, "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\nCLASS:PRIVATE\r\n"
                                "STATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\n"
                                "X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n");
  return end_event (writer, cancellable, error);
}

gboolean
fler_ics_writer_finish (FlerIcsWriter *writer, GCancellable *cancellable, GError **error)
{
  begin (writer);
  g_string_append (writer->out, "END:VCALENDAR\r\n");
  return flush (writer, cancellable, error);
}

char *
fler_ics_write_one (const FlerIcsOptions *options, const FlerMeeting *meeting,
                    const char *safe_title, const char *person_name, GError **error)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(FlerIcsWriter) writer = fler_ics_writer_new (stream, options);

  if (!fler_ics_writer_add (writer, meeting, safe_title, person_name, NULL, error)
      || !fler_ics_writer_finish (writer, NULL, error)
      || !g_output_stream_write_all (stream, "", 1, NULL, NULL, error)
      || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

char *
fler_ics_deadline_uid (const char *secret, gint64 case_id, const char *step)
{
  g_autofree char *what = g_strdup_printf ("%" G_GINT64_FORMAT "/%s", case_id, step);
  char *uid = g_compute_hmac_for_string (G_CHECKSUM_SHA256, (const guchar *) secret,
                                         strlen (secret), what, -1);

  uid[40] = '\0';
  return uid;
}

char *
fler_ics_file_name (const char *what, const GDate *made_on)
{
  g_autofree char *iso = made_on != NULL ? fler_day_to_iso (made_on) : NULL;

  return iso != NULL ? g_strdup_printf ("%s-%s.ics", what, iso) : g_strdup_printf ("%s.ics", what);
}
