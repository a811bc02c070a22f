/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-lines.h - an iCalendar file, line by line, whatever the file holds
 *
 * Folded lines are joined; line ends are CRLF, LF or CR. Of a line that never ends only the first
 * FLER_ICS_MAX_LINE octets are kept (F144: a reader that keeps all of it is slow to no end). NUL
 * is left out, what is not UTF-8 is taken for Windows-1252, a byte order mark is passed over and
 * UTF-16 with one is read too.
 */
#pragma once

#include <gio/gio.h>

#define FLER_ICS_MAX_LINE 65536

typedef struct
{
  char    *text;      /* UTF-8, lent until the next call; may be changed */
  guint    number;    /* of the line that it begins in, from 1 */
  gboolean is_cut;    /* it was longer than is kept */
  gboolean has_nul;
} FlerIcsLine;

typedef struct _FlerIcsLines FlerIcsLines;

FlerIcsLines *fler_ics_lines_new (GInputStream *stream);
void fler_ics_lines_free (FlerIcsLines *lines);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerIcsLines, fler_ics_lines_free)

/**
 * fler_ics_lines_next:
 * @line: (out): the next line that is not empty
 *
 * Returns: whether there was one; if not, the file is at its end, or @error is set
 */
gboolean fler_ics_lines_next (FlerIcsLines *lines, FlerIcsLine *line, GCancellable *cancellable, GError **error);

/**
 * fler_ics_lines_get_n_octets:
 *
 * Returns: how many octets of the file were read so far
 */
gint64 fler_ics_lines_get_n_octets (const FlerIcsLines *lines);
