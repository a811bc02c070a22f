/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-property.h - one line of an iCalendar file, taken apart */
#pragma once

#include <glib.h>

/* All strings point into the line. Those that are not there are "". */
typedef struct
{
  const char *name;        /* as written; compare without regard to case */
  const char *tzid;
  const char *value_type;  /* VALUE */
  const char *range;       /* RANGE */
  char       *value;       /* as written: texts are still escaped */
} FlerIcsProperty;

/**
 * fler_ics_property_parse:
 * @line: NAME;PARAMETER=VALUE;PARAMETER="VALUE":VALUE; is cut up
 *
 * Returns: whether it is such a line
 */
gboolean fler_ics_property_parse (char *line, FlerIcsProperty *property);

/**
 * fler_ics_property_is:
 */
gboolean fler_ics_property_is (const FlerIcsProperty *property, const char *name);

/**
 * fler_ics_text_unescape:
 * @text: a text value as written; changed in place
 */
void fler_ics_text_unescape (char *text);
