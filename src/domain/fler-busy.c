/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-busy.c - when someone is busy, by another calendar, and what could not be read of it */

#include "fler-busy.h"

#include <string.h>

#define MAX_SKIPPED 10000
#define MAX_DETAIL_LETTERS 60
#define CHUNK_OCTETS 65536

FlerBusyList *
fler_busy_list_new (void)
{
  FlerBusyList *list = g_new0 (FlerBusyList, 1);

  list->busy = g_array_new (FALSE, TRUE, sizeof (FlerBusy));
  list->skipped = g_array_new (FALSE, TRUE, sizeof (FlerBusySkip));
  list->called_off = g_ptr_array_new ();
  list->texts = g_string_chunk_new (CHUNK_OCTETS);
  return list;
}

void
fler_busy_list_free (FlerBusyList *list)
{
  if (list == NULL)
    return;
  g_array_unref (list->busy);
  g_array_unref (list->skipped);
  g_ptr_array_unref (list->called_off);
  g_string_chunk_free (list->texts);
  g_free (list);
}

/* One line that can be shown: whole letters, no control signs. */
static const char *
keep_detail (FlerBusyList *list, const char *detail)
{
  char short_detail[MAX_DETAIL_LETTERS * 6 + 8] = "";
  gsize length = 0;
  int n_letters = 0;
  const char *p = detail;

  for (; *p != '\0' && n_letters < MAX_DETAIL_LETTERS; n_letters++)
    {
      gunichar letter = g_utf8_get_char_validated (p, -1);
      gboolean is_bad = letter == (gunichar) -1 || letter == (gunichar) -2;

      length += (gsize) g_unichar_to_utf8 (is_bad || g_unichar_iscntrl (letter) ? 0xfffd : letter,
                                           short_detail + length);
      p = is_bad ? p + 1 : g_utf8_next_char (p);
    }
  if (*p != '\0')
    length += (gsize) g_unichar_to_utf8 (0x2026, short_detail + length);
  short_detail[length] = '\0';
  return g_string_chunk_insert_const (list->texts, short_detail);
}

void
fler_busy_list_skip (FlerBusyList *list, guint line, FlerBusyWhy why, const char *detail)
{
  FlerBusySkip skip = { line, why, NULL };

  list->n_skipped++;
  if (list->skipped->len >= MAX_SKIPPED)
    return;
  if (detail != NULL)
    skip.detail = keep_detail (list, detail);
  g_array_append_val (list->skipped, skip);
}

static int
compare_busy (gconstpointer a, gconstpointer b)
{
  const FlerBusy *x = a, *y = b;

  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  return x->line < y->line ? -1 : x->line > y->line;
}

static int
compare_skipped (gconstpointer a, gconstpointer b)
{
  const FlerBusySkip *x = a, *y = b;

  return x->line < y->line ? -1 : x->line > y->line;
}

void
fler_busy_list_sort (FlerBusyList *list)
{
  g_array_sort (list->busy, compare_busy);
  g_array_sort (list->skipped, compare_skipped);
}

/* FNV-1a: it need not withstand anybody, only tell one week's events apart. */
guint64
fler_busy_mark (gint64 start, const char *title)
{
  guint64 mark = G_GUINT64_CONSTANT (14695981039346656037);

  for (gsize i = 0; i < sizeof start; i++)
    mark = (mark ^ (((guint64) start >> (8 * i)) & 0xff)) * G_GUINT64_CONSTANT (1099511628211);
  for (const char *p = title != NULL ? title : ""; *p != '\0'; p++)
    mark = (mark ^ (guchar) *p) * G_GUINT64_CONSTANT (1099511628211);
  return mark;
}

FlerBusyCalendar *
fler_busy_calendar_new (gint64 official_id, const char *name)
{
  FlerBusyCalendar *calendar = g_new0 (FlerBusyCalendar, 1);

  calendar->official_id = official_id;
  calendar->name = g_strdup (name != NULL ? name : "");
  return calendar;
}

void
fler_busy_calendar_free (FlerBusyCalendar *calendar)
{
  if (calendar == NULL)
    return;
  g_free (calendar->name);
  g_free (calendar);
}

/* "(2)" at the end, as browsers and file managers number what is there already. */
static gsize
length_without_number (const char *name, gsize length)
{
  gsize end = length;
  gboolean has_bracket = end > 0 && name[end - 1] == ')';

  if (!has_bracket)
    return length;
  end--;
  while (end > 0 && g_ascii_isdigit (name[end - 1]))
    end--;
  if (end == length - 1 || end == 0 || name[end - 1] != '(')
    return length;
  end--;
  while (end > 0 && name[end - 1] == ' ')
    end--;
  return end > 0 ? end : length;
}

char *
fler_busy_calendar_name (const char *file_name)
{
  gsize length = strlen (file_name);

  if (length > 4 && g_ascii_strcasecmp (file_name + length - 4, ".ics") == 0)
    length -= 4;
  length = length_without_number (file_name, length);
  return g_strndup (file_name, length);
}
