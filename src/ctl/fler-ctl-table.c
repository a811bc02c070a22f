/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-table.c - rows of text in columns, on standard output */

#include "fler-ctl-table.h"

#include <stdio.h>

#define GAP 2

struct _FlerCtlTable
{
  guint      n_columns;
  GPtrArray *rows;      /* of char **, the titles first */
};

FlerCtlTable *
fler_ctl_table_new (const char *const *titles)
{
  FlerCtlTable *table = g_new0 (FlerCtlTable, 1);

  table->n_columns = g_strv_length ((char **) titles);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  fler_ctl_table_add (table, titles);
  return table;
}

void
fler_ctl_table_free (FlerCtlTable *table)
{
  if (table == NULL)
    return;
  g_ptr_array_unref (table->rows);
  g_free (table);
}

/* A name may hold anything, and a terminal obeys control signs. */
static char *
printable (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *out = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_iscntrl (letter))
        g_string_append_unichar (out, letter);
      else if (letter == '\n' || letter == '\t')
        g_string_append_c (out, ' ');
    }
  return g_string_free (out, FALSE);
}

void
fler_ctl_table_add (FlerCtlTable *table, const char *const *cells)
{
  char **row = g_new0 (char *, table->n_columns + 1);

  for (guint i = 0; i < table->n_columns; i++)
    row[i] = printable (cells[i]);
  g_ptr_array_add (table->rows, row);
}

static int
width_of (const char *text)
{
  int width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (letter))
        width += g_unichar_iswide (letter) ? 2 : 1;
    }
  return width;
}

void
fler_ctl_table_print (FlerCtlTable *table)
{
  g_autofree int *widths = g_new0 (int, table->n_columns);

  for (guint r = 0; r < table->rows->len; r++)
    for (guint i = 0; i < table->n_columns; i++)
      widths[i] = MAX (widths[i], width_of (((char **) table->rows->pdata[r])[i]));

  for (guint r = 0; r < table->rows->len; r++)
    {
      char **row = table->rows->pdata[r];

      for (guint i = 0; i < table->n_columns; i++)
        {
          gboolean is_last = i + 1 == table->n_columns;
          int n_spaces = is_last ? 0 : widths[i] - width_of (row[i]) + GAP;

          printf ("%s%*s", row[i], n_spaces, "");
        }
      putchar ('\n');
    }
}
