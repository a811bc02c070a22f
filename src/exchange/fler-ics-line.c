/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-line.c - one content line of an iCalendar file */

#include "fler-ics-line.h"

#include <string.h>

#define LINE_OCTETS 75

/* How many octets of @text fit in @room without breaking a letter; at least one letter. */
static gsize
whole_letters (const char *text, gsize length, gsize room)
{
  gsize end = room;

  if (length <= room)
    return length;
  while (end > 0 && ((guchar) text[end] & 0xc0) == 0x80)
    end--;
  return end > 0 ? end : room;
}

static void
fold (GString *out, const char *line, gsize length)
{
  gsize room = LINE_OCTETS;

  while (length > 0)
    {
      gsize n = whole_letters (line, length, room);

      g_string_append_len (out, line, n);
      line += n;
      length -= n;
      if (length > 0)
        g_string_append (out, "\r\n ");
      room = LINE_OCTETS - 1;   /* the space counts too */
    }
  g_string_append (out, "\r\n");
}

/* Folds what was appended to @out since @start. Most lines are short and stay where they are. */
static void
fold_from (GString *out, gsize start)
{
  if (out->len - start <= LINE_OCTETS)
    {
      g_string_append (out, "\r\n");
    }
  else
    {
      gsize length = out->len - start;
      g_autofree char *line = g_strndup (out->str + start, length);

      g_string_truncate (out, start);
      fold (out, line, length);
    }
}

void
fler_ics_line_append (GString *out, const char *name, const char *value)
{
  gsize start = out->len;

  g_string_append (out, name);
  g_string_append_c (out, ':');
  g_string_append (out, value);
  fold_from (out, start);
}

void
fler_ics_line_append_int (GString *out, const char *name, int value)
{
  gsize start = out->len;

  g_string_append_printf (out, "%s:%d", name, value);
  fold_from (out, start);
}

/* Python's readers, among others, end a line at these too (NEL, line and paragraph separator). */
static gboolean
is_line_end (gunichar letter)
{
  return letter == '\n' || letter == 0x85 || letter == 0x2028 || letter == 0x2029;
}

static void
append_escaped (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (letter == '\\' || letter == ';' || letter == ',')
        {
          g_string_append_c (out, '\\');
          g_string_append_c (out, (char) letter);
        }
      else if (is_line_end (letter))
        g_string_append (out, "\\n");
      else if (letter == '\r')
        {
          if (p[1] != '\n')
            g_string_append (out, "\\n");
        }
      else if (letter == '\t' || !g_unichar_iscntrl (letter))
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }
}

void
fler_ics_line_append_text (GString *out, const char *name, const char *text)
{
  gsize start = out->len;
  g_autofree char *valid = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);

  g_string_append (out, name);
  g_string_append_c (out, ':');
  append_escaped (out, text);
  fold_from (out, start);
}
