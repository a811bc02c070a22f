/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-property.c - one line of an iCalendar file, taken apart */

#include "fler-ics-property.h"

#include <string.h>

static gboolean
is_name_letter (char letter)
{
  return g_ascii_isalnum (letter) || letter == '-' || letter == '_' || letter == '.';
}

/* Takes one parameter from *@at, which stands after its semicolon; *@at then stands on the
 * semicolon or colon after it. */
static gboolean
take_parameter (char **at, FlerIcsProperty *property)
{
  char *name = *at, *value, *end;
  const struct { const char *name; const char **value; } known[] = {
    { "TZID", &property->tzid }, { "VALUE", &property->value_type }, { "RANGE", &property->range },
  };

  while (is_name_letter (**at))
    (*at)++;
  if (*at == name || **at != '=')
    return FALSE;
  **at = '\0';
  value = ++*at;
  if (*value == '"')
    {
      value++;
      end = strchr (value, '"');
      if (end == NULL)
        return FALSE;
      *at = end + 1;
    }
  else
    {
      end = value + strcspn (value, ";:");
      *at = end;
    }
  /* A list of values goes on after a comma; none that we know of has one. */
  *at += strcspn (*at, ";:");
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_ascii_strcasecmp (name, known[i].name) == 0)
      {
        if (**at == '\0')
          return FALSE;
        *known[i].value = value;
        /* The sign after it is still to be read: it is ended by the caller. */
        if (*end == '"')
          *end = '\0';
      }
  return **at != '\0';
}

gboolean
fler_ics_property_parse (char *line, FlerIcsProperty *property)
{
  char *at = line;
  char separator;

  *property = (FlerIcsProperty) { line, "", "", "", NULL };
  while (is_name_letter (*at))
    at++;
  if (at == line || (*at != ':' && *at != ';'))
    return FALSE;

  for (separator = *at; separator == ';'; separator = *at)
    {
      *at++ = '\0';
      if (!take_parameter (&at, property))
        return FALSE;
    }
  *at = '\0';
  property->value = at + 1;
  return TRUE;
}

gboolean
fler_ics_property_is (const FlerIcsProperty *property, const char *name)
{
  return g_ascii_strcasecmp (property->name, name) == 0;
}

void
fler_ics_text_unescape (char *text)
{
  char *to = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        {
          p++;
          *to++ = *p == 'n' || *p == 'N' ? '\n' : *p;
        }
      else
        *to++ = *p;
    }
  *to = '\0';
}
