/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-lines.c - an iCalendar file, line by line, whatever the file holds */

#include "fler-ics-lines.h"

#include <string.h>

#define CHUNK_OCTETS 65536

struct _FlerIcsLines
{
  GInputStream *stream;
  guchar        chunk[CHUNK_OCTETS];
  gsize         at, n;           /* of the chunk: next octet, and how many there are */
  gint64        n_octets;
  gboolean      is_begun;
  guint         number;          /* of the physical line that @at stands in, from 1 */
  GString      *out;             /* the line being put together */
  GString      *converted;
};

FlerIcsLines *
fler_ics_lines_new (GInputStream *stream)
{
  FlerIcsLines *lines = g_new0 (FlerIcsLines, 1);

  lines->stream = g_object_ref (stream);
  lines->number = 1;
  lines->out = g_string_sized_new (1024);
  lines->converted = g_string_new (NULL);
  return lines;
}

void
fler_ics_lines_free (FlerIcsLines *lines)
{
  if (lines == NULL)
    return;
  g_object_unref (lines->stream);
  g_string_free (lines->out, TRUE);
  g_string_free (lines->converted, TRUE);
  g_free (lines);
}

gint64
fler_ics_lines_get_n_octets (const FlerIcsLines *lines)
{
  return lines->n_octets;
}

static gboolean
read_chunk (FlerIcsLines *lines, GCancellable *cancellable, GError **error)
{
  gssize n = g_input_stream_read (lines->stream, lines->chunk, CHUNK_OCTETS, cancellable, error);

  lines->at = 0;
  lines->n = n > 0 ? (gsize) n : 0;
  lines->n_octets += (gint64) lines->n;
  return n >= 0;
}

/* What Notepad calls Unicode: the rest of the stream is read through a converter. */
static gboolean
take_utf16 (FlerIcsLines *lines, const char *charset, GCancellable *cancellable, GError **error)
{
  g_autoptr(GCharsetConverter) converter = g_charset_converter_new ("UTF-8", charset, error);
  g_autoptr(GInputStream) begun = NULL;
  g_autoptr(GInputStream) both = NULL;

  if (converter == NULL)
    return FALSE;
  g_charset_converter_set_use_fallback (converter, TRUE);
  begun = g_buffered_input_stream_new_sized (lines->stream, CHUNK_OCTETS);
  both = g_converter_input_stream_new (begun, G_CONVERTER (converter));
  g_set_object (&lines->stream, both);
  return read_chunk (lines, cancellable, error);
}

static gboolean
begin (FlerIcsLines *lines, GCancellable *cancellable, GError **error)
{
  lines->is_begun = TRUE;
  /* Two octets first, so that a converter can be given all that follows them. */
  while (lines->n < 2)
    {
      gssize n = g_input_stream_read (lines->stream, lines->chunk + lines->n, 2 - lines->n, cancellable, error);

      if (n < 0)
        return FALSE;
      if (n == 0)
        break;
      lines->n += (gsize) n;
      lines->n_octets += n;
    }
  if (lines->n == 2 && lines->chunk[0] == 0xff && lines->chunk[1] == 0xfe)
    return take_utf16 (lines, "UTF-16LE", cancellable, error);
  if (lines->n == 2 && lines->chunk[0] == 0xfe && lines->chunk[1] == 0xff)
    return take_utf16 (lines, "UTF-16BE", cancellable, error);
  return TRUE;
}

/* The next octet without taking it; -1: the end, or a failure. */
static int
peek (FlerIcsLines *lines, GCancellable *cancellable, GError **error)
{
  if (lines->at == lines->n && !read_chunk (lines, cancellable, error))
    return -1;
  return lines->at < lines->n ? lines->chunk[lines->at] : -1;
}

static void
keep (FlerIcsLines *lines, FlerIcsLine *line, const guchar *octets, gsize n)
{
  gsize room = FLER_ICS_MAX_LINE - lines->out->len;

  if (n > room)
    {
      line->is_cut = TRUE;
      n = room;
    }
  g_string_append_len (lines->out, (const char *) octets, (gssize) n);
}

/* Takes a physical line up to its end; @is_ended tells whether it had one. */
static gboolean
take_physical (FlerIcsLines *lines, FlerIcsLine *line, gboolean *is_ended, GCancellable *cancellable, GError **error)
{
  GError *failure = NULL;

  *is_ended = FALSE;
  while (peek (lines, cancellable, &failure) >= 0)
    {
      const guchar *from = lines->chunk + lines->at;
      const guchar *end = lines->chunk + lines->n;
      const guchar *stop = from;
      guchar sign;

      while (stop < end && *stop != '\n' && *stop != '\r' && *stop != '\0')
        stop++;
      keep (lines, line, from, (gsize) (stop - from));
      lines->at += (gsize) (stop - from);
      if (stop == end)
        continue;
      sign = *stop;   /* what is peeked at below may be in the next chunk */
      lines->at++;
      if (sign == '\0')
        {
          line->has_nul = TRUE;
          continue;
        }
      /* "\r\r\n" is one end too: what a text-mode copy makes of "\r\n". */
      if (sign == '\r')
        while (peek (lines, cancellable, &failure) == '\r')
          lines->at++;
      if (sign == '\r' && failure == NULL && peek (lines, cancellable, &failure) == '\n')
        lines->at++;
      lines->number++;
      *is_ended = TRUE;
      break;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return TRUE;
}

/* The signs that Windows-1252 has where Latin-1 has none. */
static const guint16 windows_signs[32] = {
  0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd,
  0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0xfffd, 0x017e, 0x0178,
};

static void
convert (FlerIcsLines *lines)
{
  g_string_truncate (lines->converted, 0);
  for (const guchar *p = (const guchar *) lines->out->str; *p != '\0'; p++)
    g_string_append_unichar (lines->converted, *p >= 0x80 && *p < 0xa0 ? windows_signs[*p - 0x80] : *p);
}

/* Where a cut took half a letter, the line is UTF-8 all the same. */
static gboolean
is_utf8 (FlerIcsLines *lines, const FlerIcsLine *line)
{
  const char *end;

  if (g_utf8_validate (lines->out->str, (gssize) lines->out->len, &end))
    return TRUE;
  if (!line->is_cut || lines->out->str + lines->out->len - end >= 4)
    return FALSE;
  g_string_truncate (lines->out, (gsize) (end - lines->out->str));
  return TRUE;
}

static gboolean
take_logical (FlerIcsLines *lines, FlerIcsLine *line, GCancellable *cancellable, GError **error)
{
  GError *failure = NULL;
  gboolean is_ended;

  *line = (FlerIcsLine) { .number = lines->number };
  g_string_truncate (lines->out, 0);
  do
    {
      int next;

      if (!take_physical (lines, line, &is_ended, cancellable, error))
        return FALSE;
      next = is_ended && lines->out->len > 0 ? peek (lines, cancellable, &failure) : -1;
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
      if (next != ' ' && next != '\t')
        break;
      lines->at++;
    }
  while (is_ended);
  return TRUE;
}

gboolean
fler_ics_lines_next (FlerIcsLines *lines, FlerIcsLine *line, GCancellable *cancellable, GError **error)
{
  GError *failure = NULL;

  if (!lines->is_begun && !begin (lines, cancellable, error))
    return FALSE;
  do
    {
      if (peek (lines, cancellable, &failure) < 0)
        {
          if (failure != NULL)
            g_propagate_error (error, failure);
          return FALSE;
        }
      if (!take_logical (lines, line, cancellable, error))
        return FALSE;
      if (line->number == 1 && g_str_has_prefix (lines->out->str, "\xef\xbb\xbf"))
        g_string_erase (lines->out, 0, 3);
    }
  while (lines->out->len == 0 && !line->has_nul);

  line->text = lines->out->str;
  if (!is_utf8 (lines, line))
    {
      convert (lines);
      line->text = lines->converted->str;
    }
  return TRUE;
}
