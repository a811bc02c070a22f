/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-todo-words.c - a line of the to-do list, as it is read and as it is spoken */

#define G_LOG_DOMAIN "fler-todo-words"

#include "config.h"

#include "fler-todo-words.h"

#include <glib/gi18n.h>

#include "fler-due-words.h"
#include "fler-words.h"

const char *
fler_todo_words_urgency (FlerUrgency urgency)
{
  switch (urgency)
    {
    case FLER_URGENCY_OVERDUE: return C_("due", "Overdue");
    case FLER_URGENCY_TODAY:   return C_("due", "Today");
    case FLER_URGENCY_SOON:    return C_("due", "Within a week");
    case FLER_URGENCY_LATER:   return C_("due", "Later");
    case FLER_URGENCY_NONE:    return C_("due", "Next, without a day");
    default:                   g_assert_not_reached ();
    }
}

static char *
party_names (const FlerTodoLine *line)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < line->n_parties; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", fler_words_party (line->parties[i]));
  return g_strdup (names->str);
}

char *
fler_todo_words_title (const FlerTodoLine *line, const FlerRoutineSet *routines)
{
  g_autofree char *parties = party_names (line);

  switch (line->due->kind)
    {
    case FLER_DUE_KIND_NAME:
      /* Translators: parties that have not said who will come: “AF, FK”. */
      return g_strdup_printf (g_dngettext (NULL, "Name is missing: %s", "Names are missing: %s", line->n_parties),
                              parties);
    case FLER_DUE_KIND_ANSWER:
      /* Translators: parties that have not answered the invitation. */
      return g_strdup_printf (g_dngettext (NULL, "Answer is missing: %s", "Answers are missing: %s", line->n_parties),
                              parties);
    default:
      return fler_words_due (line->due, routines);
    }
}

char *
fler_todo_words_detail (const FlerTodoLine *line, const GDate *today)
{
  const FlerDue *due = line->due;
  const char *reference = due->case_reference != NULL ? due->case_reference : fler_words_form (due->form);
  g_autofree char *day = fler_words_due_day (due, today);

  if (*day == '\0')
    return g_strdup (reference);
  if (due->kind == FLER_DUE_KIND_CLOSE)
    /* Translators: a case, and the day from which it may be closed. */
    return g_strdup_printf (_("%1$s · from %2$s"), reference, day);
  if (due->phone != NULL && line->n_parties == 1)
    /* Translators: under a line of the to-do list: case, by when, and the telephone to call. */
    return g_strdup_printf (_("%1$s · %2$s · call %3$s"), reference, day, due->phone);
  /* Translators: under a line of the to-do list: case, and by when. */
  return g_strdup_printf (C_("case and day", "%1$s · %2$s"), reference, day);
}

char *
fler_todo_words_spoken (const FlerTodoLine *line, const FlerRoutineSet *routines, const GDate *today)
{
  g_autofree char *title = fler_todo_words_title (line, routines);
  g_autofree char *detail = fler_todo_words_detail (line, today);
  const char *urgency = fler_todo_words_urgency (line->due->urgency);

  return g_strdup_printf ("%s: %s, %s", urgency, title, detail);
}
