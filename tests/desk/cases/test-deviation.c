/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-deviation.c - deviations on the case card and in their form; handing a case over (K5)
 *
 * It is Tuesday 24 November 2026, 12.00.
 */

#include "config.h"

#include "fler-test-desk.h"

#include <string.h>

#include "fler-case-card.h"
#include "fler-deviation-dialog.h"
#include "fler-deviation-store.h"
#include "fler-deviation-words.h"
#include "fler-good-example-store.h"
#include "fler-history-store.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-step-dialog.h"
#include "fler-step-store.h"
#include "fler-step-value-store.h"
#include "fler-text-row.h"
#include "fler-unmet-need-store.h"

#define NOON 1795518000

typedef struct
{
  TestDesk     *desk;
  gint64        case_id;
  FlerCaseCard *card;
  GtkWidget    *window;
} Fixture;

static FlerDb *
get_db (Fixture *f)
{
  return fler_context_get_db (f->desk->context);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->desk = test_desk_open (NOON);
  f->case_id = test_desk_add_case (f->desk, "Åsa Exempelsson");
  f->card = g_object_new (FLER_TYPE_CASE_CARD, NULL);
  f->window = test_window_new (GTK_WIDGET (f->card), 420, 900);
  fler_case_card_set_context (f->card, f->desk->context);
  fler_case_card_set_case (f->card, f->case_id);
  test_settle ();
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  fler_case_card_set_context (f->card, NULL);
  test_window_assert_gone (f->window);
  test_desk_close (f->desk);
}

/* The window on top of ours, of a type. */
static GtkWidget *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

static GtkWidget *
act (Fixture *f, const char *action, GVariant *target, GType type)
{
  GtkWidget *dialog;

  g_assert_true (gtk_widget_activate_action_variant (f->window, action, target));
  test_settle ();
  dialog = find_dialog (type);
  g_assert_nonnull (dialog);
  gtk_test_widget_wait_for_draw (dialog);
  test_settle ();
  return dialog;
}

static GtkWidget *
open_deviation (Fixture *f, gint64 id)
{
  return act (f, "case.deviation", g_variant_new ("(xx)", f->case_id, id), FLER_TYPE_DEVIATION_DIALOG);
}

static void
press (GtkWidget *dialog, const char *label)
{
  GtkWidget *button = test_find (dialog, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_settle ();
}

static gboolean
says (GtkWidget *root, const char *text)
{
  GtkWidget *label = test_find (root, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static AdwComboRow *
combo (GtkWidget *dialog, const char *title)
{
  GtkWidget *row = gtk_widget_get_ancestor (test_find (dialog, GTK_TYPE_LABEL, title), ADW_TYPE_COMBO_ROW);

  g_assert_nonnull (row);
  return ADW_COMBO_ROW (row);
}

static FlerTextRow *
text_row (GtkWidget *dialog, const char *title)
{
  return FLER_TEXT_ROW (gtk_widget_get_ancestor (test_find (dialog, GTK_TYPE_LABEL, title), FLER_TYPE_TEXT_ROW));
}

static FlerDeviation *
load_only (Fixture *f)
{
  g_autoptr(GPtrArray) list = fler_deviation_store_list_of_case (get_db (f), f->case_id, NULL);

  g_assert_cmpuint (list->len, ==, 1);
  return fler_deviation_copy (list->pdata[0]);
}

static void
test_noted_by_hand (Fixture *f, gconstpointer unused)
{
  GtkWidget *dialog = open_deviation (f, 0);
  GtkWidget *day = test_find (dialog, GTK_TYPE_ENTRY, "Dag");
  g_autoptr(FlerDeviation) noted = NULL;
  g_autoptr(GPtrArray) none = NULL;

  test_save_picture (dialog, "deviation-new");
  press (dialog, "_Spara");
  g_assert_true (says (dialog, "Skriv vad som hände, eller välj det steg som inte följdes."));
  fler_text_row_set_text (text_row (dialog, "Vad som hände"), "Kallelsen gick som kalenderbokning");
  gtk_editable_set_text (GTK_EDITABLE (day), "2026-11-25");
  press (dialog, "_Spara");
  g_assert_true (says (dialog, "Dagen har inte kommit än. En avvikelse antecknas när den har hänt."));
  gtk_editable_set_text (GTK_EDITABLE (day), "31 nov");
  press (dialog, "_Spara");
  g_assert_true (says (dialog, "Den dagen finns inte. Ändra den."));
  none = fler_deviation_store_list_of_case (get_db (f), f->case_id, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (day), "2026-11-23");
  adw_combo_row_set_selected (combo (dialog, "Part"), 3);
  {
    GtkWidget *button = test_find (dialog, GTK_TYPE_BUTTON, "_Spara");

    g_signal_emit_by_name (button, "clicked");
    test_settle ();
  }
  g_assert_null (find_dialog (FLER_TYPE_DEVIATION_DIALOG));
  noted = load_only (f);
  g_assert_cmpint (noted->party, ==, FLER_PARTY_REGION);
  g_assert_cmpint (noted->kind, ==, FLER_DEVIATION_NOTED);
  g_assert_cmpint (noted->cause, ==, FLER_DEVIATION_CAUSE_UNKNOWN);
  g_assert_cmpint (g_date_get_day (&noted->happened_on), ==, 23);
  g_assert_true (says (f->window, "Kallelsen gick som kalenderbokning"));
}

static gint64
add_no_show (Fixture *f)
{
  g_autoptr(FlerDeviation) deviation = fler_deviation_new ();

  deviation->case_id = f->case_id;
  deviation->form = FLER_FORM_FLERPART;
  deviation->kind = FLER_DEVIATION_NO_SHOW;
  deviation->rule = g_strdup ("F4");
  deviation->party = FLER_PARTY_REGION;
  deviation->who = g_strdup ("Bo Testsson");
  fler_day_parse ("2026-11-20", &deviation->happened_on);
  g_assert_true (fler_deviation_store_save (get_db (f), deviation, NOON, NULL));
  test_settle ();
  return deviation->id;
}

/* D181, D183: cause, measure and state come later; what happened stands fast. */
static void
test_worked_on (Fixture *f, gconstpointer unused)
{
  gint64 id = add_no_show (f);
  GtkWidget *dialog;
  g_autoptr(FlerDeviation) worked = NULL;

  g_assert_true (says (f->window, "Regionen, Bo Testsson kom inte"));
  test_save_picture (f->window, "card-deviation");
  dialog = open_deviation (f, id);
  g_assert_false (says (dialog, "Vad som hände"));
  test_save_picture (dialog, "deviation-worked-on");
  adw_combo_row_set_selected (combo (dialog, "Orsak"), FLER_DEVIATION_CAUSE_ORGANISATION);
  adw_combo_row_set_selected (combo (dialog, "Läge"), 3);
  fler_text_row_set_text (text_row (dialog, "Åtgärd"), "Regionen har utsett en kontaktperson");
  press (dialog, "_Spara");
  g_assert_null (find_dialog (FLER_TYPE_DEVIATION_DIALOG));
  worked = load_only (f);
  g_assert_cmpint (worked->cause, ==, FLER_DEVIATION_CAUSE_ORGANISATION);
  g_assert_cmpint (worked->state, ==, FLER_DEVIATION_CORRECTED);
  g_assert_cmpstr (worked->measure, ==, "Regionen har utsett en kontaktperson");
  g_assert_cmpint (worked->kind, ==, FLER_DEVIATION_NO_SHOW);
}

/* D184, D186: the text for the parties' own routines tells nobody's name. */
static void
test_text_tells_no_names (Fixture *f, gconstpointer unused)
{
  gint64 id = add_no_show (f);
  g_autoptr(FlerDeviation) deviation = fler_deviation_store_load (get_db (f), id, NULL);
  g_autofree char *text = fler_words_deviation_text (deviation, fler_context_get_routines (f->desk->context));

  g_assert_nonnull (strstr (text, "Avvikelse: Regionen kom inte"));
  g_assert_nonnull (strstr (text, "Dag: 2026-11-20"));
  g_assert_nonnull (strstr (text, "Orsak: Inte utrett än"));
  g_assert_null (strstr (text, "Testsson"));
  g_assert_null (strstr (text, "Exempelsson"));
}

static void
test_taken_away (Fixture *f, gconstpointer unused)
{
  gint64 id = add_no_show (f);
  g_autoptr(GPtrArray) none = NULL;

  g_assert_true (gtk_widget_activate_action (f->window, "case.remove-deviation", "x", id));
  none = fler_deviation_store_list_of_case (get_db (f), f->case_id, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  /* Once more nothing happens, and nothing breaks. */
  g_assert_true (gtk_widget_activate_action (f->window, "case.remove-deviation", "x", id));
}

static FlerStepDone *
load_step (Fixture *f, const char *step)
{
  g_autoptr(GPtrArray) steps = fler_step_store_list_of_case (get_db (f), f->case_id, NULL);
  const FlerStepDone *done = fler_step_done_find (steps, step);

  return done != NULL ? fler_step_done_copy (done) : NULL;
}

static void
test_handed_over (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerOfficial) official = fler_official_new ();
  GtkWidget *dialog;
  g_autoptr(FlerStepDone) done = NULL;
  g_autofree char *name = NULL;

  official->party = FLER_PARTY_FK;
  official->name = g_strdup ("Dan Provberg");
  g_assert_true (fler_official_store_save (get_db (f), official, NULL));
  dialog = act (f, "case.do-step", g_variant_new ("(xs)", f->case_id, "K5"), FLER_TYPE_STEP_DIALOG);
  test_save_picture (dialog, "step-K5");
  /* Nobody is taken for granted. */
  g_assert_cmpuint (adw_combo_row_get_selected (combo (dialog, "Vem som håller mötet")), ==, 0);
  press (dialog, "_Klar");
  g_assert_true (says (dialog, "Välj vem ärendet lämnas till."));
  adw_combo_row_set_selected (combo (dialog, "Vem som håller mötet"), 2);
  test_settle ();
  press (dialog, "_Klar");
  g_assert_true (says (dialog, "Skriv vem ärendet lämnas till."));
  gtk_editable_set_text (GTK_EDITABLE (test_find (dialog, GTK_TYPE_ENTRY, "Handläggarens namn")), "Eva Testdotter");
  press (dialog, "_Klar");
  g_assert_null (find_dialog (FLER_TYPE_STEP_DIALOG));
  done = load_step (f, "K5");
  g_assert_nonnull (done);
  name = fler_step_value_store_get (get_db (f), f->case_id, "K5", "official", NULL);
  g_assert_cmpstr (name, ==, "Eva Testdotter");

  /* Opened again it is still she; and one of the register can be chosen. */
  dialog = act (f, "case.do-step", g_variant_new ("(xs)", f->case_id, "K5"), FLER_TYPE_STEP_DIALOG);
  g_assert_cmpuint (adw_combo_row_get_selected (combo (dialog, "Vem som håller mötet")), ==, 2);
  adw_combo_row_set_selected (combo (dialog, "Vem som håller mötet"), 1);
  test_settle ();
  press (dialog, "_Klar");
  g_free (name);
  name = fler_step_value_store_get (get_db (f), f->case_id, "K5", "official", NULL);
  g_assert_cmpstr (name, ==, "Dan Provberg");
}

/* Taken back, a step is to be done again, and the history tells both. */
static void
test_step_taken_back (Fixture *f, gconstpointer unused)
{
  GtkWidget *dialog = act (f, "case.do-step", g_variant_new ("(xs)", f->case_id, "K9"), FLER_TYPE_STEP_DIALOG);
  g_autoptr(FlerStepDone) done = NULL;
  g_autoptr(FlerStepDone) none = NULL;
  g_autoptr(GPtrArray) events = NULL;

  /* On another day, with a note. */
  gtk_editable_set_text (GTK_EDITABLE (test_find (dialog, GTK_TYPE_ENTRY, "Gjort den")), "2026-11-20");
  fler_text_row_set_text (text_row (dialog, "Anteckning"), "Visade inloggningen");
  press (dialog, "_Klar");
  done = load_step (f, "K9");
  g_assert_nonnull (done);
  g_assert_cmpint (g_date_get_day (&done->done_on), ==, 20);
  g_assert_cmpstr (done->note, ==, "Visade inloggningen");
  g_assert_true (gtk_widget_activate_action (f->window, "case.step-undone", "x", done->id));
  none = load_step (f, "K9");
  g_assert_null (none);
  events = fler_history_store_list (get_db (f), f->case_id, 1, NULL);
  g_assert_cmpint (((FlerEvent *) events->pdata[0])->kind, ==, FLER_EVENT_STEP_UNDONE);
  g_assert_cmpstr (((FlerEvent *) events->pdata[0])->detail, ==, "K9");
}

/* C3: who registers in SUS is the organisation's to set. */
static void
test_who_registers_in_sus (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) held = test_desk_add_meeting (f->desk, f->case_id, FLER_FORM_GK1, NOON - 86400);
  GtkWidget *check;

  held->state = FLER_MEETING_HELD;
  g_assert_true (fler_meeting_store_save (get_db (f), held, NOON, NULL));
  test_settle ();
  check = test_find (f->window, GTK_TYPE_CHECK_BUTTON,
                     "SUS: första mötet (vem som registrerar bestämmer er organisation), AF");
  g_assert_nonnull (check);
  g_assert_true (fler_setting_store_set (get_db (f), FLER_SETTING_SUS_PARTY, "fk", NULL));
  fler_case_card_set_case (f->card, 0);
  fler_case_card_set_case (f->card, f->case_id);
  test_settle ();
  check = test_find (f->window, GTK_TYPE_CHECK_BUTTON,
                     "SUS: första mötet (vem som registrerar bestämmer er organisation), FK");
  g_assert_nonnull (check);
}

static GtkWidget *
drop_down (GtkWidget *dialog, const char *name)
{
  GtkWidget *label = test_find (dialog, GTK_TYPE_LABEL, name);

  g_assert_nonnull (label);
  return gtk_widget_get_next_sibling (label);
}

/* D142: a need that got no meeting stands on the card with its reason, and can be taken back. */
static void
test_need_without_a_meeting (Fixture *f, gconstpointer unused)
{
  GtkWidget *dialog = act (f, "case.unmet-need", g_variant_new_int64 (f->case_id), ADW_TYPE_MESSAGE_DIALOG);
  g_autoptr(GPtrArray) needs = NULL;
  g_autoptr(GPtrArray) none = NULL;

  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "note"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down (dialog, "Varför det inte blir något möte")), 1);
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "note"));
  gtk_editable_set_text (GTK_EDITABLE (test_find (dialog, GTK_TYPE_ENTRY, "Med egna ord")), "Semestertider");
  test_save_picture (dialog, "need-without-a-meeting");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "note");
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_settle ();
  needs = fler_unmet_need_store_list_of_case (get_db (f), f->case_id, NULL);
  g_assert_cmpuint (needs->len, ==, 1);
  g_assert_true (says (f->window, "Flerpartsmöte behövs, inget möte: Det finns inte tid eller handläggare. Semestertider"));

  g_assert_true (gtk_widget_activate_action (f->window, "case.remove-unmet-need", "x",
                                             ((FlerUnmetNeed *) needs->pdata[0])->id));
  none = fler_unmet_need_store_list_of_case (get_db (f), f->case_id, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

/* D33: what was good is kept with the routine; a name in it is not. */
static void
test_good_example (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) held = test_desk_add_meeting (f->desk, f->case_id, FLER_FORM_FLERPART, NOON - 86400);
  g_autofree char *what = NULL;
  GtkWidget *dialog, *view;

  held->state = FLER_MEETING_HELD;
  g_assert_true (fler_meeting_store_save (get_db (f), held, NOON, NULL));
  dialog = act (f, "case.good-example", g_variant_new_int64 (held->id), ADW_TYPE_MESSAGE_DIALOG);
  view = test_find (dialog, GTK_TYPE_TEXT_VIEW, "Vad som var bra");
  g_assert_nonnull (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Åsa talade först.", -1);
  g_assert_true (says (dialog, "”Åsa” visar vem det gällde. Skriv utan det."));
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "keep"));
  test_save_picture (dialog, "good-example");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Personen talade först.", -1);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_settle ();
  g_assert_true (fler_good_example_store_get (get_db (f), held->id, &what, NULL));
  g_assert_cmpstr (what, ==, "Personen talade först.");
}

#define ADD(path, func) g_test_add ("/desk/deviation/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  ADD ("noted-by-hand", test_noted_by_hand);
  ADD ("worked-on/D181-D183", test_worked_on);
  ADD ("text-tells-no-names/D184", test_text_tells_no_names);
  ADD ("taken-away", test_taken_away);
  ADD ("step/handed-over/K5", test_handed_over);
  ADD ("step/another-day-and-taken-back/K9", test_step_taken_back);
  ADD ("registered/who-does-SUS/C3", test_who_registers_in_sus);
  ADD ("need-without-a-meeting/D142", test_need_without_a_meeting);
  ADD ("good-example/D33", test_good_example);
  return test_run ();
}
