/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-line.h - one content line of an iCalendar file, as RFC 5545 section 3.1 wants it
 *
 * CRLF ends a line; one longer than 75 octets goes on in the next, after a space, and never
 * breaks inside a UTF-8 letter (F141: Thunderbird then garbles every text).
 */
#pragma once

#include <glib.h>

/**
 * fler_ics_line_append:
 * @out: where the line goes
 * @name: name and parameters, such as "DTSTART;VALUE=DATE"
 * @value: the value as it is to stand, in UTF-8 without line ends
 */
void fler_ics_line_append (GString *out, const char *name, const char *value);

/**
 * fler_ics_line_append_text:
 * @text: what a person reads; any bytes
 *
 * Escapes comma, semicolon, backslash and line ends. What is not UTF-8 is replaced, and signs
 * that some reader takes for the end of a line are written as one or left out.
 */
void fler_ics_line_append_text (GString *out, const char *name, const char *text);

/**
 * fler_ics_line_append_int:
 */
void fler_ics_line_append_int (GString *out, const char *name, int value);
