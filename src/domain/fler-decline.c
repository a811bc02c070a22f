/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-decline.c - why people say no to a meeting: the organisation's own list of reasons */

#include "fler-decline.h"

static void
free_choice (gpointer data)
{
  FlerChoice *choice = data;

  g_free (choice->id);
  g_free (choice->title);
  g_free (choice);
}

static void
add (GPtrArray *reasons, const char *id, const char *title)
{
  FlerChoice *choice = g_new (FlerChoice, 1);

  choice->id = g_strdup (id);
  choice->title = g_strdup (title);
  g_ptr_array_add (reasons, choice);
}

static const FlerChoice *
find_titled (const GPtrArray *reasons, const char *title)
{
  for (guint i = 0; i < reasons->len; i++)
    if (g_str_equal (((FlerChoice *) reasons->pdata[i])->title, title))
      return reasons->pdata[i];
  return NULL;
}

static const FlerChoice *
find_id (const GPtrArray *reasons, const char *id)
{
  for (guint i = 0; i < reasons->len; i++)
    if (g_str_equal (((FlerChoice *) reasons->pdata[i])->id, id))
      return reasons->pdata[i];
  return NULL;
}

GPtrArray *
fler_decline_reasons (const GPtrArray *of_routine, const char *own)
{
  GPtrArray *reasons = g_ptr_array_new_with_free_func (free_choice);
  g_auto(GStrv) lines = g_strsplit (own != NULL ? own : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL && reasons->len < FLER_DECLINE_MOST; i++)
    {
      const char *title = g_strstrip (lines[i]);
      const FlerChoice *known = find_titled (of_routine, title);

      if (*title != '\0' && find_titled (reasons, title) == NULL)
        add (reasons, known != NULL ? known->id : title, title);
    }
  if (reasons->len > 0)
    return reasons;
  for (guint i = 0; i < of_routine->len; i++)
    add (reasons, ((FlerChoice *) of_routine->pdata[i])->id, ((FlerChoice *) of_routine->pdata[i])->title);
  return reasons;
}

guint
fler_decline_find (GPtrArray *reasons, const GPtrArray *of_routine, const char *id)
{
  const FlerChoice *known;

  for (guint i = 0; i < reasons->len; i++)
    if (g_str_equal (((FlerChoice *) reasons->pdata[i])->id, id))
      return i;
  known = find_id (of_routine, id);
  add (reasons, id, known != NULL ? known->title : id);
  return reasons->len - 1;
}

char *
fler_decline_text (const GPtrArray *reasons)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", ((FlerChoice *) reasons->pdata[i])->title);
  return g_string_free (text, FALSE);
}
