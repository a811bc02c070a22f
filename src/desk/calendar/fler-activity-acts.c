/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-activity-acts.c - what is done to activities that come again, told, and taken back */

#define G_LOG_DOMAIN "fler-activity-acts"

#include "config.h"

#include "fler-activity-acts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fler-activity-store.h"
#include "fler-activity-words.h"
#include "fler-calendar-view.h"
#include "fler-dialog.h"
#include "fler-speaker.h"
#include "fler-undo.h"
#include "fler-words.h"

/* One act that can be taken back. */
typedef struct
{
  FlerActivity *before;       /* NULL: it was made */
  gint64        id;           /* of the series; 0: it is gone */
  int           sequence;     /* right after the act */
  gint64        changed_at;   /* as above */
  gint64        rest_id;      /* of the series that took over; 0: none */
} Act;

static void
free_act (gpointer data)
{
  Act *act = data;

  fler_activity_free (act->before);
  g_free (act);
}

static void
complain (GtkWindow *window, const char *what, const GError *error)
{
  if (window != NULL)
    fler_say_error (GTK_WIDGET (window), what, error);
}

/* Taking back */

static gboolean
is_as_left (FlerDb *db, const Act *act, GError **error)
{
  g_autoptr(FlerActivity) current = NULL;

  if (act->id == 0)
    return TRUE;
  current = fler_activity_store_load (db, act->id, error);
  if (current == NULL)
    return FALSE;
  if (current->sequence == act->sequence && current->changed_at == act->changed_at)
    return TRUE;
  g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID, "the activity has been changed since");
  return FALSE;
}

static gboolean
write_back (FlerContext *context, const Act *act, GError **error)
{
  FlerDb *db = fler_context_get_db (context);
  g_autoptr(GPtrArray) saved = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_activity_free);
  g_autoptr(GArray) deleted = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!is_as_left (db, act, error))
    return FALSE;
  if (act->before != NULL)
    g_ptr_array_add (saved, fler_activity_copy (act->before));
  else
    g_array_append_val (deleted, act->id);
  if (act->rest_id != 0)
    g_array_append_val (deleted, act->rest_id);
  return fler_activity_store_apply (db, saved, deleted, fler_context_now (context), error);
}

static void
take_back (GtkWindow *window, FlerContext *context, gconstpointer data)
{
  const Act *act = data;
  g_autoptr(GError) error = NULL;

  if (write_back (context, act, &error))
    fler_say (GTK_WIDGET (window),
              act->before == NULL ? _("The activity was taken away.") : _("The activity is as it was before."), NULL);
  else
    complain (window, _("This cannot be taken back: the activity has been changed since. Open it and change it there."),
              error);
}

static void
remember (GtkWindow *window, FlerContext *context, const FlerActivity *before, const FlerActivityChange *change,
          const char *said)
{
  Act *act = g_new0 (Act, 1);
  g_autofree char *undo = NULL;

  act->before = before != NULL ? fler_activity_copy (before) : NULL;
  act->rest_id = change->rest != NULL ? change->rest->id : 0;
  if (change->series != NULL)
    {
      act->id = change->series->id;
      act->sequence = change->series->sequence;
      act->changed_at = change->series->changed_at;
    }
  undo = fler_undo_remember (window, context, "activity", act, take_back, free_act);
  if (window != NULL)
    fler_say (GTK_WIDGET (window), said, undo);
}

gboolean
fler_activity_acts_write (GtkWindow *window, FlerContext *context, const FlerActivity *before,
                          FlerActivityChange *change, const char *said, GError **error)
{
  g_autoptr(GPtrArray) saved = g_ptr_array_new ();
  g_autoptr(GArray) deleted = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (FLER_IS_CONTEXT (context), FALSE);

  if (change->series != NULL)
    g_ptr_array_add (saved, change->series);
  else if (before != NULL)
    g_array_append_val (deleted, before->id);
  if (change->rest != NULL)
    g_ptr_array_add (saved, change->rest);
  if (!fler_activity_store_apply (fler_context_get_db (context), saved, deleted, fler_context_now (context), error))
    return FALSE;
  remember (window, context, before, change, said);
  return TRUE;
}

/* Asking which ones */

typedef struct
{
  GtkWindow    *window;       /* lent: the question is its child */
  FlerContext  *context;
  FlerActivity *before;
  GDate         day;
  FlerSpan      span;         /* where it is to be; of calling off 0 */
  gboolean      is_moved;
} Question;

static void
free_question (Question *question)
{
  g_object_unref (question->context);
  fler_activity_free (question->before);
  g_free (question);
}

static FlerActivityChange
change_of (const Question *question, FlerActivityScope scope)
{
  GTimeZone *zone = fler_context_get_zone (question->context);
  GDate to, last;
  int start, end;

  if (!question->is_moved)
    return fler_activity_call_off (question->before, &question->day, scope);
  to = fler_day_at (question->span.start, zone);
  last = fler_day_at (question->span.end, zone);
  start = fler_calendar_view_minutes (question->span.start, zone);
  end = fler_calendar_view_minutes (question->span.end, zone) + 1440 * g_date_days_between (&to, &last);
  return fler_activity_move (question->before, &question->day, scope, &to, start, CLAMP (end - start, 1, 1440));
}

static char *
said_of (const Question *question)
{
  GTimeZone *zone = fler_context_get_zone (question->context);
  GDate day = question->is_moved ? fler_day_at (question->span.start, zone) : question->day;
  g_autofree char *day_words = fler_words_day_short (&day);
  g_autofree char *times = NULL;

  if (!question->is_moved)
    return g_strdup_printf (_("Called off: %1$s, %2$s"), question->before->title, day_words);
  times = question->before->is_all_day ? g_strdup (_("all day")) : fler_words_times (question->span, zone);
  return g_strdup_printf (_("Moved: %1$s, to %2$s %3$s"), question->before->title, day_words, times);
}

static void
on_answer (AdwMessageDialog *dialog, const char *response, Question *question)
{
  FlerActivityScope scope = g_str_equal (response, "all") ? FLER_SCOPE_ALL
                            : g_str_equal (response, "following") ? FLER_SCOPE_FOLLOWING : FLER_SCOPE_THIS;
  g_auto(FlerActivityChange) change = { NULL, NULL };
  g_autofree char *said = NULL;
  g_autoptr(GError) error = NULL;

  if (g_str_equal (response, "cancel"))
    return;
  change = change_of (question, scope);
  said = said_of (question);
  if (!fler_activity_acts_write (question->window, question->context, question->before, &change, said, &error))
    complain (question->window, _("The activity could not be changed. It stands as it stood; try once more."), error);
}

static void
ask (Question *question)
{
  g_autofree char *day = fler_activity_words_day (&question->day);
  g_autofree char *rule = fler_activity_words_rule (question->before);
  g_autofree char *body = g_strdup_printf ("%s\n%s", day, rule);
  g_autofree char *heading = g_strdup_printf (question->is_moved ? _("Move which times of %s?")
                                                                 : _("Call off which times of %s?"),
                                              question->before->title);
  GtkWidget *dialog = adw_message_dialog_new (question->window, heading, body);

  /* They lie one above another, the last on top, which gets the focus: that has to be the least of them. */
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "all", _("_All"),
                                    "following", _("This and _following"), "this", _("_This one"), NULL);
  if (!question->is_moved)
    adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "all", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "this");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answer), question, (GClosureNotify) (void (*) (void)) free_question, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static Question *
question_new (GtkWindow *window, FlerContext *context, gint64 meeting_id)
{
  g_autoptr(GError) error = NULL;
  Question *question;
  GDate day;
  gint64 id = fler_activity_find_meeting (meeting_id, &day);
  FlerActivity *before = fler_activity_store_load (fler_context_get_db (context), id, &error);

  if (before == NULL)
    {
      complain (window, _("The activity could not be read. Nothing was changed."), error);
      return NULL;
    }
  question = g_new0 (Question, 1);
  question->window = window;
  question->context = g_object_ref (context);
  question->before = before;
  question->day = day;
  return question;
}

void
fler_activity_acts_reschedule (GtkWindow *window, FlerContext *context, gint64 meeting_id, FlerSpan span)
{
  Question *question = question_new (window, context, meeting_id);

  if (question == NULL)
    return;
  question->span = span;
  question->is_moved = TRUE;
  ask (question);
}

void
fler_activity_acts_call_off (GtkWindow *window, FlerContext *context, gint64 meeting_id)
{
  Question *question;

  if (fler_dialog_is_up (window))
    return;
  question = question_new (window, context, meeting_id);
  if (question != NULL)
    ask (question);
}
