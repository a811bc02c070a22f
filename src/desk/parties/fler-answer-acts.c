/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-answer-acts.c - noting answers and attempts, told in the window, with a way back */

#define G_LOG_DOMAIN "fler-answer-acts"

#include "config.h"

#include "fler-answer-acts.h"

#include <glib/gi18n.h>

#include "fler-answer-words.h"
#include "fler-case-words.h"
#include "fler-invitation-store.h"
#include "fler-speaker.h"
#include "fler-words.h"

#define UNDO "fler-answer-undo"

/* The last answer that was noted. Belongs to the context: it is forgotten when the store is locked. */
typedef struct
{
  FlerParticipant *before;
  gint64           meeting_id;
  gint64           attempt_id;
} Undo;

static void
free_undo (Undo *undo)
{
  fler_participant_free (undo->before);
  g_free (undo);
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FlerContext *context = FLER_CONTEXT (data);
  GtkWidget *window = g_object_get_data (G_OBJECT (action), "fler-window");
  Undo *undo = g_object_steal_data (G_OBJECT (context), UNDO);
  g_autoptr(GError) error = NULL;

  if (undo == NULL)
    return;
  if (fler_answer_store_take_back (fler_context_get_db (context), undo->meeting_id, undo->before, undo->attempt_id,
                                   &error))
    fler_say (window, _("The answer is as it was before."), NULL);
  else
    fler_say_error (window, _("The answer could not be taken back. Open it and change it there."), error);
  free_undo (undo);
}

static void
remember (GtkWidget *window, FlerContext *context, const FlerParticipant *before, const FlerAttempt *attempt)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) action = g_simple_action_new ("undo", NULL);
  Undo *undo = g_new0 (Undo, 1);

  undo->before = fler_participant_copy (before);
  undo->meeting_id = attempt->meeting_id;
  undo->attempt_id = attempt->id;
  g_object_set_data_full (G_OBJECT (context), UNDO, undo, (GDestroyNotify) free_undo);
  g_object_set_data (G_OBJECT (action), "fler-window", window);
  g_signal_connect_object (action, "activate", G_CALLBACK (on_undo), context, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (window, "answer", G_ACTION_GROUP (group));
}

static char *
words_of (const FlerParticipant *after)
{
  const char *party = fler_words_party (after->party);

  if (after->answer == FLER_ANSWER_COMES && after->name != NULL && *after->name != '\0')
    /* Translators: a party, and who comes from it. */
    return g_strdup_printf (_("Noted: %1$s comes, %2$s."), party, after->name);
  /* Translators: a party, and “declines”, “sends a contribution along” …. */
  return g_strdup_printf (_("Noted: %1$s – %2$s."), party, fler_words_answer (after->answer));
}

gboolean
fler_answer_acts_save (GtkWidget *window, FlerContext *context, const FlerParticipant *before,
                       const FlerParticipant *after, FlerAttempt *attempt, GError **error)
{
  g_autofree char *words = words_of (after);

  if (!fler_answer_store_save (fler_context_get_db (context), attempt->meeting_id, after, attempt,
                               fler_context_now (context), error))
    return FALSE;
  remember (window, context, before, attempt);
  fler_say (window, words, "answer.undo");
  return TRUE;
}
