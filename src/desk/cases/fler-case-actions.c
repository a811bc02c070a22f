/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-actions.c - what is done to a case from its card, and can be taken back */

#define G_LOG_DOMAIN "fler-case-actions"

#include "config.h"

#include "fler-case-actions.h"

#include <glib/gi18n.h>

#include "fler-booking-dialog.h"
#include "fler-case-output.h"
#include "fler-case-store.h"
#include "fler-case-words.h"
#include "fler-commitment-store.h"
#include "fler-deviation-dialog.h"
#include "fler-deviation-store.h"
#include "fler-example-dialog.h"
#include "fler-speaker.h"
#include "fler-step-dialog.h"
#include "fler-step-store.h"
#include "fler-step-value-store.h"
#include "fler-unmet-dialog.h"
#include "fler-unmet-need-store.h"

#define N_ASKING "fler-case-actions"      /* how many cards of the window asked for them */

typedef struct
{
  GtkWidget   *window;     /* owns the group, and with it this */
  FlerContext *context;
} Place;

static void
free_place (gpointer data, GClosure *closure)
{
  Place *place = data;

  g_object_unref (place->context);
  g_free (place);
}

static void
say (Place *place, const char *text, const char *undo)
{
  fler_say (place->window, text, undo);
}

static void
say_error (Place *place, const char *text, const GError *error)
{
  g_autofree char *why = fler_words_store_error (error);
  g_autofree char *whole = g_strdup_printf ("%s %s", text, why);

  fler_say_error (place->window, whole, error);
}

static FlerCommitment *
load_commitment (FlerDb *db, gint64 case_id, gint64 id, GError **error)
{
  g_autoptr(GPtrArray) all = fler_commitment_store_list_of_case (db, case_id, FALSE, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FlerCommitment *commitment = g_ptr_array_index (all, i);

      if (commitment->id == id)
        return fler_commitment_copy (commitment);
    }
  if (all != NULL)
    g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND,
                 "commitment %" G_GINT64_FORMAT " is not there", id);
  return NULL;
}

static void
set_commitment (Place *place, GVariant *parameter, FlerCommitmentState state)
{
  FlerDb *db = fler_context_get_db (place->context);
  g_autoptr(FlerCommitment) commitment = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *undo = NULL;
  gint64 case_id, id;

  g_variant_get (parameter, "(xx)", &case_id, &id);
  commitment = load_commitment (db, case_id, id, &error);
  if (commitment != NULL && commitment->state == state)
    return;
  if (commitment != NULL)
    {
      commitment->state = state;
      commitment->done_on = state == FLER_COMMITMENT_DONE ? fler_context_today (place->context)
                                                          : fler_day_none ();
    }
  if (commitment == NULL || !fler_commitment_store_save (db, commitment, &error))
    {
      say_error (place, _("The commitment was not changed."), error);
      return;
    }
  if (state != FLER_COMMITMENT_DONE)
    {
      say (place, _("The commitment is open again."), NULL);
      return;
    }
  text = g_strdup_printf (_("Done: %s"), commitment->what);
  undo = g_strdup_printf ("case.untick-commitment((int64 %" G_GINT64_FORMAT ", int64 %" G_GINT64_FORMAT "))",
                          case_id, id);
  say (place, text, undo);
}

static void
on_tick (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  set_commitment (data, parameter, FLER_COMMITMENT_DONE);
}

static void
on_untick (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  set_commitment (data, parameter, FLER_COMMITMENT_OPEN);
}

static void
on_reopen (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Place *place = data;
  FlerDb *db = fler_context_get_db (place->context);
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerCase) the_case = fler_case_store_load (db, g_variant_get_int64 (parameter), &error);

  if (the_case != NULL)
    {
      the_case->state = FLER_CASE_OPEN;
      the_case->closed_on = fler_day_none ();
      g_clear_pointer (&the_case->closed_why, g_free);
    }
  if (the_case == NULL || !fler_case_store_save (db, the_case, fler_context_now (place->context), &error))
    say_error (place, _("The case was not opened again."), error);
  else
    say (place, _("The case is open again."), NULL);
}

/* A second click, made before the card has shown that the first was heard, or the same said once
 * more. Returns: the id of what is noted already; 0: nothing is */
static gint64
find_done_already (Place *place, const FlerStepDone *done)
{
  g_autoptr(GPtrArray) steps = fler_step_store_list_of_case (fler_context_get_db (place->context), done->case_id, NULL);
  const FlerStepDone *before = fler_step_done_find (steps, done->step);

  if (before == NULL || g_date_compare (&before->done_on, &done->done_on) != 0 || before->answer != done->answer)
    return 0;
  return before->id;
}

/* A step that was done outside the program, today. */
static void
on_step_done (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Place *place = data;
  g_autoptr(FlerStepDone) done = fler_step_done_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *undo = NULL;
  gint64 done_before;
  gint32 answer;

  g_variant_get (parameter, "(xsi)", &done->case_id, &done->step, &answer);
  done->answer = answer;
  done->done_on = fler_context_today (place->context);
  done_before = find_done_already (place, done);
  if (done_before != 0)
    {
      undo = g_strdup_printf ("case.step-undone(int64 %" G_GINT64_FORMAT ")", done_before);
      say (place, _("The step is noted as done today already."), undo);
      return;
    }
  if (!fler_step_store_save (fler_context_get_db (place->context), done, fler_context_now (place->context), &error))
    {
      say_error (place, _("The step was not kept as done."), error);
      return;
    }
  undo = g_strdup_printf ("case.step-undone(int64 %" G_GINT64_FORMAT ")", done->id);
  say (place, _("The step is done."), undo);
}

static void
on_step_undone (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Place *place = data;
  g_autoptr(GError) error = NULL;

  if (!fler_step_store_delete (fler_context_get_db (place->context), g_variant_get_int64 (parameter),
                               fler_context_now (place->context), &error))
    say_error (place, _("The step is still kept as done."), error);
  else
    say (place, _("The step is to be done again."), NULL);
}

static void
on_do_step (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Place *place = data;
  const char *step;
  gint64 case_id;

  g_variant_get (parameter, "(x&s)", &case_id, &step);
  fler_step_dialog_show (GTK_WINDOW (place->window), place->context, case_id, step);
}

static void
on_deviation (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Place *place = data;
  gint64 case_id, id;

  g_variant_get (parameter, "(xx)", &case_id, &id);
  fler_deviation_dialog_show (GTK_WINDOW (place->window), place->context, case_id, id);
}

static void
on_remove_deviation (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Place *place = data;
  g_autoptr(GError) error = NULL;

  if (!fler_deviation_store_delete (fler_context_get_db (place->context), g_variant_get_int64 (parameter), &error))
    say_error (place, _("The deviation is still there."), error);
  else
    say (place, _("The deviation was taken away."), NULL);
}

static void
on_book (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Place *place = data;
  gint64 case_id;
  gint32 form;

  g_variant_get (parameter, "(xi)", &case_id, &form);
  fler_booking_dialog_new_form (GTK_WINDOW (place->window), place->context, case_id, form);
}

/* Flerpart is none of these registers: it only remembers that somebody said so. */
static void
on_set_registration (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Place *place = data;
  g_autoptr(GError) error = NULL;
  const char *item;
  gint64 case_id;
  gint32 form;
  gboolean is_done;
  GDate day;

  g_variant_get (parameter, "(xi&sb)", &case_id, &form, &item, &is_done);
  day = is_done ? fler_context_today (place->context) : fler_day_none ();
  if (!fler_registration_store_set (fler_context_get_db (place->context), case_id, form, item, &day, &error))
    say_error (place, _("The tick was not saved."), error);
}

static void
on_unmet_need (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Place *place = data;

  fler_unmet_dialog_show (GTK_WINDOW (place->window), place->context, g_variant_get_int64 (parameter));
}

static void
on_remove_unmet_need (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Place *place = data;
  g_autoptr(GError) error = NULL;

  if (!fler_unmet_need_store_delete (fler_context_get_db (place->context), g_variant_get_int64 (parameter), &error))
    say_error (place, _("The need is still noted."), error);
  else
    say (place, _("The need is not noted any more."), NULL);
}

static void
on_good_example (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Place *place = data;

  fler_example_dialog_show (GTK_WINDOW (place->window), place->context, g_variant_get_int64 (parameter));
}

static void
add (GSimpleActionGroup *group, const char *name, const char *type, GCallback callback,
     GtkWidget *window, FlerContext *context)
{
  g_autoptr(GVariantType) parameter_type = g_variant_type_new (type);
  g_autoptr(GSimpleAction) action = g_simple_action_new (name, parameter_type);
  Place *place = g_new (Place, 1);

  place->window = window;
  place->context = g_object_ref (context);
  g_signal_connect_data (action, "activate", callback, place, free_place, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

void
fler_case_actions_put_on (GtkWidget *window, FlerContext *context)
{
  g_autoptr(GSimpleActionGroup) group = NULL;
  int n_before, n_after;

  g_return_if_fail (GTK_IS_WIDGET (window));

  n_before = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (window), N_ASKING));
  n_after = context != NULL ? n_before + 1 : MAX (n_before - 1, 0);
  g_object_set_data (G_OBJECT (window), N_ASKING, GINT_TO_POINTER (n_after));
  /* A card that goes leaves them to the others: the live form's to the calendar's. */
  if (n_before > 0 && n_after > 0)
    return;
  fler_case_output_put_on (window, context);
  if (context == NULL)
    {
      gtk_widget_insert_action_group (window, "case", NULL);
      return;
    }
  group = g_simple_action_group_new ();
  add (group, "tick-commitment", "(xx)", G_CALLBACK (on_tick), window, context);
  add (group, "untick-commitment", "(xx)", G_CALLBACK (on_untick), window, context);
  add (group, "step-done", "(xsi)", G_CALLBACK (on_step_done), window, context);
  add (group, "step-undone", "x", G_CALLBACK (on_step_undone), window, context);
  add (group, "deviation", "(xx)", G_CALLBACK (on_deviation), window, context);
  add (group, "remove-deviation", "x", G_CALLBACK (on_remove_deviation), window, context);
  add (group, "book", "(xi)", G_CALLBACK (on_book), window, context);
  add (group, "do-step", "(xs)", G_CALLBACK (on_do_step), window, context);
  add (group, "set-registration", "(xisb)", G_CALLBACK (on_set_registration), window, context);
  add (group, "unmet-need", "x", G_CALLBACK (on_unmet_need), window, context);
  add (group, "remove-unmet-need", "x", G_CALLBACK (on_remove_unmet_need), window, context);
  add (group, "good-example", "x", G_CALLBACK (on_good_example), window, context);
  add (group, "reopen", "x", G_CALLBACK (on_reopen), window, context);
  gtk_widget_insert_action_group (window, "case", G_ACTION_GROUP (group));
}
