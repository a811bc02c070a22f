/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-event.c - one VEVENT as it stands in a file */

#include "fler-ics-event.h"

#include <stdlib.h>
#include <string.h>

#define MAX_UID_OCTETS 200     /* Outlook's are some 120 */
#define MAX_TITLE_OCTETS 200
#define MAX_VALUE_OCTETS 2000  /* of a rule; a moment is 16 */

static void
moment_free (FlerIcsMoment *moment)
{
  g_free (moment->value);
  g_free (moment->tzid);
  g_free (moment);
}

FlerIcsEvent *
fler_ics_event_new (guint line)
{
  FlerIcsEvent *event = g_new0 (FlerIcsEvent, 1);

  event->line = line;
  return event;
}

void
fler_ics_event_free (FlerIcsEvent *event)
{
  if (event == NULL)
    return;
  g_free (event->uid);
  g_free (event->title);
  g_free (event->start.value);
  g_free (event->start.tzid);
  g_free (event->end.value);
  g_free (event->end.tzid);
  g_free (event->recurrence.value);
  g_free (event->recurrence.tzid);
  g_free (event->duration);
  g_free (event->rule);
  g_clear_pointer (&event->dates, g_ptr_array_unref);
  g_clear_pointer (&event->exceptions, g_ptr_array_unref);
  g_free (event->stamp);
  g_free (event);
}

/* The first of its kind counts: a second one in the same event is a fault that programs settle
 * each in its own way. */
static void
take_text (FlerIcsEvent *event, char **to, const char *value, gsize max, gboolean is_cut)
{
  if (*to != NULL)
    return;
  if (is_cut || strlen (value) > max)
    event->is_cut = TRUE;
  else
    *to = g_strdup (value);
}

static void
take_moment (FlerIcsEvent *event, FlerIcsMoment *to, const FlerIcsProperty *property, gboolean is_cut)
{
  if (to->value != NULL)
    return;
  take_text (event, &to->value, property->value, MAX_VALUE_OCTETS, is_cut);
  to->tzid = g_strdup (property->tzid);
}

static void
take_moments (FlerIcsEvent *event, GPtrArray **to, const FlerIcsProperty *property, gboolean is_cut)
{
  char *rest = property->value;

  if (is_cut)
    event->is_cut = TRUE;
  if (*to == NULL)
    *to = g_ptr_array_new_with_free_func ((GDestroyNotify) moment_free);
  for (char *one = strsep (&rest, ","); one != NULL; one = strsep (&rest, ","))
    {
      FlerIcsMoment *moment;

      if ((*to)->len >= FLER_ICS_MAX_DATES)
        {
          event->is_cut = TRUE;
          return;
        }
      moment = g_new0 (FlerIcsMoment, 1);
      moment->value = g_strndup (one, 40);   /* a moment, or a period of two */
      moment->tzid = g_strdup (property->tzid);
      g_ptr_array_add (*to, moment);
    }
}

static void
take_title (FlerIcsEvent *event, const FlerIcsProperty *property)
{
  const char *end;

  if (event->title != NULL)
    return;
  event->title = g_strndup (property->value, MAX_TITLE_OCTETS);
  if (!g_utf8_validate (event->title, -1, &end))   /* half a letter at the cut */
    event->title[end - event->title] = '\0';
  fler_ics_text_unescape (event->title);
}

/* A uid only has to tell events apart; of a very long one its checksum does. */
static void
take_uid (FlerIcsEvent *event, const FlerIcsProperty *property)
{
  if (event->uid != NULL || *property->value == '\0')
    return;
  event->uid = strlen (property->value) <= MAX_UID_OCTETS
               ? g_strdup (property->value)
               : g_compute_checksum_for_string (G_CHECKSUM_SHA256, property->value, -1);
}

static gboolean
value_is (const FlerIcsProperty *property, const char *word)
{
  return g_ascii_strcasecmp (property->value, word) == 0;
}

static void
take_mark (FlerIcsEvent *event, const FlerIcsProperty *property)
{
  if (fler_ics_property_is (property, "STATUS"))
    event->is_cancelled = event->is_cancelled || value_is (property, "CANCELLED");
  else if (fler_ics_property_is (property, "TRANSP"))
    event->is_free = event->is_free || value_is (property, "TRANSPARENT");
  else if (fler_ics_property_is (property, "X-MICROSOFT-CDO-BUSYSTATUS"))
    event->is_free = event->is_free || value_is (property, "FREE");
  else if (fler_ics_property_is (property, "X-MICROSOFT-CDO-ALLDAYEVENT"))
    event->is_day_marked = value_is (property, "TRUE");
  else if (fler_ics_property_is (property, "SEQUENCE"))
    event->sequence = (int) CLAMP (strtol (property->value, NULL, 10), 0, G_MAXINT / 2);
}

void
fler_ics_event_take (FlerIcsEvent *event, const FlerIcsProperty *property, gboolean is_cut)
{
  const struct { const char *name; char **to; gsize max; } texts[] = {
    { "DURATION", &event->duration, MAX_VALUE_OCTETS },
    { "RRULE", &event->rule, MAX_VALUE_OCTETS },
    { "DTSTAMP", &event->stamp, MAX_VALUE_OCTETS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (fler_ics_property_is (property, texts[i].name))
      {
        take_text (event, texts[i].to, property->value, texts[i].max, is_cut);
        return;
      }
  if (fler_ics_property_is (property, "DTSTART"))
    take_moment (event, &event->start, property, is_cut);
  else if (fler_ics_property_is (property, "DTEND"))
    take_moment (event, &event->end, property, is_cut);
  else if (fler_ics_property_is (property, "RECURRENCE-ID"))
    {
      take_moment (event, &event->recurrence, property, is_cut);
      event->is_later_too = g_ascii_strcasecmp (property->range, "THISANDFUTURE") == 0;
    }
  else if (fler_ics_property_is (property, "RDATE"))
    take_moments (event, &event->dates, property, is_cut);
  else if (fler_ics_property_is (property, "EXDATE"))
    take_moments (event, &event->exceptions, property, is_cut);
  else if (fler_ics_property_is (property, "UID"))
    take_uid (event, property);
  else if (fler_ics_property_is (property, "SUMMARY"))
    take_title (event, property);
  else
    take_mark (event, property);
}

static gsize
weight_of (const char *text)
{
  return text != NULL ? strlen (text) + 16 : 0;
}

gsize
fler_ics_event_weight (const FlerIcsEvent *event)
{
  guint n_moments = (event->dates != NULL ? event->dates->len : 0)
                    + (event->exceptions != NULL ? event->exceptions->len : 0);

  return sizeof *event + weight_of (event->uid) + weight_of (event->title) + weight_of (event->rule) + 400
         + n_moments * 128;
}
