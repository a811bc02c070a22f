/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-json.c - JSON on standard output, value by value */

#include "fler-ctl-json.h"

static void
break_line (FlerCtlJson *json)
{
  putc ('\n', json->file);
  for (int i = 0; i < json->depth; i++)
    fputs ("  ", json->file);
}

/* What goes before a value: nothing after its name, otherwise a comma where one came before. */
static void
lead_in (FlerCtlJson *json)
{
  if (json->is_member)
    {
      json->is_member = FALSE;
      return;
    }
  if (!json->is_first)
    putc (',', json->file);
  if (json->depth > 0)
    break_line (json);
  json->is_first = FALSE;
}

void
fler_ctl_json_begin (FlerCtlJson *json, char bracket)
{
  lead_in (json);
  putc (bracket, json->file);
  json->depth++;
  json->is_first = TRUE;
}

void
fler_ctl_json_end (FlerCtlJson *json, char bracket)
{
  json->depth--;
  if (!json->is_first)
    break_line (json);
  json->is_first = FALSE;
  putc (bracket, json->file);
  if (json->depth == 0)
    putc ('\n', json->file);
}

static void
put_string (FlerCtlJson *json, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  putc ('"', json->file);
  for (const char *p = valid; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        fprintf (json->file, "\\%c", *p);
      else if (*p == '\n')
        fputs ("\\n", json->file);
      else if ((guchar) *p < 0x20 || *p == 0x7f)
        fprintf (json->file, "\\u%04x", (guchar) *p);
      else
        putc (*p, json->file);
    }
  putc ('"', json->file);
}

void
fler_ctl_json_name (FlerCtlJson *json, const char *name)
{
  lead_in (json);
  put_string (json, name);
  fputs (": ", json->file);
  json->is_member = TRUE;
}

void
fler_ctl_json_text (FlerCtlJson *json, const char *text)
{
  lead_in (json);
  if (text != NULL)
    put_string (json, text);
  else
    fputs ("null", json->file);
}

void
fler_ctl_json_number (FlerCtlJson *json, gint64 number)
{
  lead_in (json);
  fprintf (json->file, "%" G_GINT64_FORMAT, number);
}

void
fler_ctl_json_flag (FlerCtlJson *json, gboolean flag)
{
  lead_in (json);
  fputs (flag ? "true" : "false", json->file);
}

void
fler_ctl_json_member (FlerCtlJson *json, const char *name, const char *text)
{
  fler_ctl_json_name (json, name);
  fler_ctl_json_text (json, text);
}
