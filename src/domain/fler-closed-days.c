/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-closed-days.c - the organisation's own closed days */

#include "fler-closed-days.h"

#include <string.h>

#include "fler-day.h"
#include "fler-holiday.h"

#define ISO_LENGTH 10     /* of YYYY-MM-DD */

static void
free_day (FlerClosedDay *day)
{
  g_free (day->name);
  g_free (day);
}

FlerClosedDays *
fler_closed_days_new (void)
{
  FlerClosedDays *closed = g_new0 (FlerClosedDays, 1);

  closed->days = g_ptr_array_new_with_free_func ((GDestroyNotify) free_day);
  return closed;
}

void
fler_closed_days_free (FlerClosedDays *closed)
{
  if (closed == NULL)
    return;
  g_ptr_array_unref (closed->days);
  g_free (closed);
}

static gboolean
parse_day_at (const char *text, GDate *day)
{
  g_autofree char *iso = g_strndup (text, ISO_LENGTH);

  return fler_day_parse (iso, day);
}

static void
parse_line (FlerClosedDays *closed, const char *line)
{
  const char *name = NULL;
  GDate first, last;

  if (strlen (line) < 2 * ISO_LENGTH + 1 || line[ISO_LENGTH] != ' ')
    return;
  if (line[2 * ISO_LENGTH + 1] == ' ')
    name = line + 2 * ISO_LENGTH + 2;
  else if (line[2 * ISO_LENGTH + 1] != '\0')
    return;
  if (parse_day_at (line, &first) && parse_day_at (line + ISO_LENGTH + 1, &last)
      && g_date_compare (&first, &last) <= 0)
    fler_closed_days_add (closed, &first, &last, name);
}

FlerClosedDays *
fler_closed_days_parse (const char *text)
{
  FlerClosedDays *closed = fler_closed_days_new ();
  g_auto(GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    parse_line (closed, lines[i]);
  return closed;
}

char *
fler_closed_days_to_text (const FlerClosedDays *closed)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < closed->days->len; i++)
    {
      const FlerClosedDay *day = g_ptr_array_index (closed->days, i);
      g_autofree char *first = fler_day_to_iso (&day->first);
      g_autofree char *last = fler_day_to_iso (&day->last);
      g_autofree char *name = g_strdup (day->name);

      g_string_append_printf (text, "%s %s", first, last);
      if (name != NULL)
        g_string_append_printf (text, " %s", g_strdelimit (name, "\r\n", ' '));
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

void
fler_closed_days_add (FlerClosedDays *closed, const GDate *first, const GDate *last, const char *name)
{
  FlerClosedDay *day;
  guint at = 0;

  g_return_if_fail (g_date_valid (first) && g_date_valid (last) && g_date_compare (first, last) <= 0);

  day = g_new0 (FlerClosedDay, 1);
  day->first = *first;
  day->last = *last;
  day->name = name != NULL && *name != '\0' ? g_strdup (name) : NULL;
  while (at < closed->days->len
         && g_date_compare (&((FlerClosedDay *) g_ptr_array_index (closed->days, at))->first, first) <= 0)
    at++;
  g_ptr_array_insert (closed->days, at, day);
}

const FlerClosedDay *
fler_closed_days_find (const FlerClosedDays *closed, const GDate *day)
{
  for (guint i = 0; i < closed->days->len; i++)
    {
      const FlerClosedDay *at = g_ptr_array_index (closed->days, i);

      if (g_date_compare (&at->first, day) <= 0 && g_date_compare (day, &at->last) <= 0)
        return at;
    }
  return NULL;
}

gboolean
fler_closed_days_is_free (const FlerClosedDays *closed, const GDate *day)
{
  return fler_holiday_is_free (day) || (closed != NULL && fler_closed_days_find (closed, day) != NULL);
}
