/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-read.c - busy times from another calendar's iCalendar file
 *
 *   VCALENDAR             an open part stands on the stack by its name
 *   ├ VTIMEZONE           told to the zones, with its STANDARD and DAYLIGHT
 *   ├ VEVENT              gathered, and handed on at its END
 *   │ └ VALARM …          passed over
 *   └ VTODO …             passed over, and said so
 *
 * A part that is not ended ends with the one around it; a new event ends whatever is open but
 * the calendar, so that one broken event costs only itself.
 */

#include "fler-ics-read.h"

#include "fler-ics-collect.h"
#include "fler-ics-lines.h"

#include <string.h>

#define MAX_DEPTH 32
#define MAX_NAME 24
#define LINES_BETWEEN_TELLS 4096

typedef struct
{
  FlerBusyList     *list;
  FlerIcsZones     *zones;
  FlerIcsCollector *collector;
  FlerIcsEvent     *event;                        /* the open one, or NULL */
  char              stack[MAX_DEPTH][MAX_NAME];
  guint             depth;
  guint             n_beyond;                     /* open parts beyond the stack */
  gboolean          is_calendar;                  /* something of a calendar was seen */
  gboolean          is_cancelling;                /* METHOD:CANCEL */
  gboolean          has_told_bad_line, has_told_depth;
} Reader;

G_DEFINE_QUARK (fler-ics-read-error-quark, fler_ics_read_error)

static gboolean
is_open (const Reader *reader, guint depth, const char *name)
{
  return depth >= 1 && g_ascii_strcasecmp (reader->stack[depth - 1], name) == 0;
}

static gboolean
is_top (const Reader *reader, const char *name)
{
  return reader->n_beyond == 0 && is_open (reader, reader->depth, name);
}

static gboolean
is_zone_part (const Reader *reader)
{
  return is_top (reader, "STANDARD") || is_top (reader, "DAYLIGHT");
}

/* Closes the innermost part. Only its own END makes an event of it. */
static void
pop (Reader *reader, gboolean is_ended)
{
  if (is_top (reader, "VEVENT") && reader->event != NULL)
    {
      if (is_ended)
        fler_ics_collector_take (reader->collector, g_steal_pointer (&reader->event));
      else
        {
          fler_busy_list_skip (reader->list, reader->event->line, FLER_BUSY_NO_END, NULL);
          g_clear_pointer (&reader->event, fler_ics_event_free);
        }
    }
  else if (is_zone_part (reader) && is_open (reader, reader->depth - 1, "VTIMEZONE"))
    fler_ics_zones_end_part (reader->zones);
  else if (is_top (reader, "VTIMEZONE"))
    fler_ics_zones_end (reader->zones);
  reader->depth--;
}

static void
pop_to (Reader *reader, guint depth)
{
  reader->n_beyond = 0;
  while (reader->depth > depth)
    pop (reader, FALSE);
}

static void
push (Reader *reader, const char *name)
{
  g_strlcpy (reader->stack[reader->depth++], name, MAX_NAME);
}

static void
begin_event (Reader *reader, guint line)
{
  pop_to (reader, reader->depth >= 1 && is_open (reader, 1, "VCALENDAR") ? 1 : 0);
  push (reader, "VEVENT");
  reader->is_calendar = TRUE;
  reader->event = fler_ics_event_new (line);
  reader->event->is_cancelled = reader->is_cancelling;
}

static gboolean
is_passed_over (const char *name)
{
  static const char *const names[] = { "VTODO", "VJOURNAL", "VFREEBUSY", "VCARD" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
begin_part (Reader *reader, const char *name, guint line)
{
  if (g_ascii_strcasecmp (name, "VEVENT") == 0)
    {
      begin_event (reader, line);
      return;
    }
  if (g_ascii_strcasecmp (name, "VCALENDAR") == 0)
    {
      pop_to (reader, 0);
      reader->is_calendar = TRUE;
      reader->is_cancelling = FALSE;
    }
  if (reader->depth == MAX_DEPTH)
    {
      reader->n_beyond++;
      if (!reader->has_told_depth)
        fler_busy_list_skip (reader->list, line, FLER_BUSY_TOO_DEEP, NULL);
      reader->has_told_depth = TRUE;
      return;
    }
  if (is_passed_over (name) && reader->event == NULL)
    fler_busy_list_skip (reader->list, line, FLER_BUSY_NOT_EVENT, name);
  if (g_ascii_strcasecmp (name, "VTIMEZONE") == 0)
    fler_ics_zones_begin (reader->zones);
  push (reader, name);
  if (is_zone_part (reader) && is_open (reader, reader->depth - 1, "VTIMEZONE"))
    fler_ics_zones_begin_part (reader->zones);
}

static void
end_part (Reader *reader, const char *name, guint line)
{
  guint depth = reader->depth;

  if (reader->n_beyond > 0)
    {
      reader->n_beyond--;
      return;
    }
  while (depth > 0 && !is_open (reader, depth, name))
    depth--;
  if (depth == 0)
    return;   /* nothing of that name is open: there is nothing to end */
  pop_to (reader, depth);
  pop (reader, TRUE);
}

static void
take_bad_line (Reader *reader, const FlerIcsLine *line)
{
  if (reader->event != NULL)
    {
      if (line->is_cut)
        reader->event->is_cut = TRUE;
      else if (reader->event->bad_line == 0)
        reader->event->bad_line = line->number;
    }
  else if (!reader->has_told_bad_line && reader->depth <= 1)
    {
      reader->has_told_bad_line = TRUE;
      fler_busy_list_skip (reader->list, line->number, FLER_BUSY_BAD_LINE, NULL);
    }
}

static void
take_line (Reader *reader, const FlerIcsLine *line)
{
  FlerIcsProperty property;

  if (!fler_ics_property_parse (line->text, &property))
    take_bad_line (reader, line);
  else if (fler_ics_property_is (&property, "BEGIN"))
    begin_part (reader, g_strstrip (property.value), line->number);
  else if (fler_ics_property_is (&property, "END"))
    end_part (reader, g_strstrip (property.value), line->number);
  else if (is_top (reader, "VEVENT") && reader->event != NULL)
    fler_ics_event_take (reader->event, &property, line->is_cut);
  else if (is_top (reader, "VTIMEZONE") || (is_zone_part (reader) && is_open (reader, reader->depth - 1, "VTIMEZONE")))
    fler_ics_zones_take (reader->zones, &property);
  else if (is_top (reader, "VCALENDAR") && fler_ics_property_is (&property, "METHOD"))
    reader->is_cancelling = g_ascii_strcasecmp (property.value, "CANCEL") == 0;
  else if (reader->depth == 0)
    take_bad_line (reader, line);
}

static gboolean
read_lines (Reader *reader, FlerIcsLines *lines, FlerIcsReadProgress progress, gpointer data,
            GCancellable *cancellable, GError **error)
{
  FlerIcsLine line;
  GError *failure = NULL;
  guint n_lines = 0;

  while (fler_ics_lines_next (lines, &line, cancellable, &failure))
    {
      take_line (reader, &line);
      if (++n_lines % LINES_BETWEEN_TELLS != 0)
        continue;
      if (progress != NULL)
        progress (fler_ics_lines_get_n_octets (lines), data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

FlerBusyList *
fler_ics_read (GInputStream *stream, const FlerIcsReadOptions *options, FlerIcsReadProgress progress, gpointer data,
               GCancellable *cancellable, GError **error)
{
  g_autoptr(FlerBusyList) list = fler_busy_list_new ();
  g_autoptr(FlerIcsZones) zones = fler_ics_zones_new ();
  guint max_busy = options->max_busy != 0 ? options->max_busy : FLER_ICS_READ_MAX_BUSY;
  g_autoptr(FlerIcsCollector) collector = fler_ics_collector_new (list, zones, options->now, options->keeps_titles,
                                                                  max_busy);
  g_autoptr(FlerIcsLines) lines = fler_ics_lines_new (stream);
  g_autofree Reader *reader = g_new0 (Reader, 1);
  gboolean is_read;

  reader->list = list;
  reader->zones = zones;
  reader->collector = collector;
  is_read = read_lines (reader, lines, progress, data, cancellable, error);
  pop_to (reader, 0);
  if (!is_read)
    return NULL;
  if (!reader->is_calendar)
    {
      g_set_error (error, FLER_ICS_READ_ERROR, FLER_ICS_READ_ERROR_NOT_CALENDAR, "no calendar and no event in it");
      return NULL;
    }
  fler_ics_collector_finish (collector);
  return g_steal_pointer (&list);
}
