/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-words.c - what a step asks and tells, in the user's words */

#define G_LOG_DOMAIN "fler-step-words"

#include "config.h"

#include "fler-step-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fler-case-words.h"
#include "fler-step-form.h"
#include "fler-words.h"

const char *
fler_words_step_question (const char *step)
{
  if (strcmp (step, "K2") == 0)
    return _("Is a contact meeting offered?");
  if (strcmp (step, "K3") == 0 || strcmp (step, "Ö2") == 0)
    return _("Does the person want the meeting?");
  if (strcmp (step, "G5") == 0)
    return _("Is the benefit granted?");
  return "";
}

const char *
fler_words_step_note (const char *step)
{
  if (strcmp (step, "K2") == 0)
    return _("Why, and on which grounds");
  if (strcmp (step, "K3") == 0 || strcmp (step, "Ö2") == 0)
    return _("Notes from the talk");
  if (strcmp (step, "G5") == 0 || strcmp (step, "G6a") == 0)
    return _("Grounds");
  if (strcmp (step, "F6") == 0)
    return _("What has become of what was decided");
  return _("Note");
}

/* A step's title says what to do; a journal says what was done. */
static const char *
words_of_deed (const FlerStep *step)
{
  if (step == NULL)
    return "";
  return step->journal != NULL ? step->journal : step->title;
}

static void
add_line (GString *text, const char *title, const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (text, "%s: %s\n", title, value);
}

char *
fler_words_step_journal (const FlerStepDone *done, const FlerStep *step, const FlerCase *the_case,
                         const char *reason, gboolean is_understood)
{
  guint asks = fler_step_asks (done->step);
  GString *text = g_string_new (NULL);
  g_autofree char *day = fler_day_to_iso (&done->done_on);

  g_string_append_printf (text, "%s%s%s\n", day != NULL ? day : "", day != NULL ? " " : "", words_of_deed (step));
  if ((asks & FLER_STEP_ASKS_ANSWER) != 0 && done->answer != FLER_TRI_UNKNOWN)
    g_string_append_printf (text, "%s %s.\n", fler_words_step_question (done->step),
                            fler_words_tri (done->answer));
  if ((asks & FLER_STEP_ASKS_UNDERSTOOD) != 0 && is_understood)
    g_string_append_printf (text, "%s\n", _("The decision and the meeting’s purpose are understood."));
  if ((asks & FLER_STEP_ASKS_REASON) != 0 && done->answer == FLER_TRI_NO)
    add_line (text, _("Reason"), reason);
  if ((asks & FLER_STEP_ASKS_OFFICIAL) != 0)
    add_line (text, _("Handed to"), reason);
  if ((asks & (FLER_STEP_ASKS_WORK | FLER_STEP_ASKS_OFFICIAL)) != 0)
    {
      add_line (text, _("Work now"), the_case->work);
      add_line (text, _("Education"), the_case->education);
      add_line (text, _("Experience"), the_case->experience);
      add_line (text, _("Thoughts about work ahead"), the_case->wishes);
    }
  if (done->note != NULL && *done->note != '\0')
    add_line (text, fler_words_step_note (done->step), done->note);
  g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}

char *
fler_words_step_done (const FlerStepDone *done, const char *title)
{
  if ((fler_step_asks (done->step) & FLER_STEP_ASKS_ANSWER) == 0 || done->answer == FLER_TRI_UNKNOWN)
    return g_strdup_printf ("%s %s", done->step, title);
  /* Translators: a step's id, its title, and the answer: “K3 Phone and offer the meeting: No”. */
  return g_strdup_printf (_("%1$s %2$s: %3$s"), done->step, title, fler_words_tri (done->answer));
}
