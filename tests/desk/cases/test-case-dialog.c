/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-case-dialog.c - making and changing a case: what is warned of, refused, taken out, put back */

#include "config.h"

#include "fler-test-desk.h"

#include "fler-case-close-dialog.h"
#include "fler-case-dialog.h"
#include "fler-case-store.h"
#include "fler-date-entry.h"
#include "fler-tri-row.h"

/* Tuesday 24 November 2026, 12.00. */
#define NOON 1795518000
#define DAY (24 * 3600)

typedef struct
{
  TestDesk       *desk;
  FlerCaseDialog *dialog;      /* NULL when it has closed */
  gint64          saved;
  gint64          chosen;
  int             n_saved;
} Room;

static void
on_saved (FlerCaseDialog *dialog, gint64 case_id, Room *room)
{
  room->saved = case_id;
  room->n_saved++;
}

static void
on_chosen (FlerCaseDialog *dialog, gint64 case_id, Room *room)
{
  room->chosen = case_id;
}

static void
take_dialog (Room *room, FlerCaseDialog *dialog)
{
  g_assert_nonnull (dialog);
  g_set_weak_pointer (&room->dialog, dialog);
  g_signal_connect (dialog, "saved", G_CALLBACK (on_saved), room);
  g_signal_connect (dialog, "chosen", G_CALLBACK (on_chosen), room);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
  test_settle ();
}

static void
open_new (Room *room, const char *text)
{
  if (room->desk == NULL)
    room->desk = test_desk_open (NOON);
  take_dialog (room, fler_case_dialog_new_case (NULL, room->desk->context, text));
}

static void
close_room (Room *room)
{
  if (room->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (room->dialog));
  test_settle ();
  g_assert_null (room->dialog);
  test_desk_close (room->desk);
}

static GtkWidget *
find_entry (GtkWidget *root, const char *name)
{
  if (GTK_IS_ENTRY (root)
      && gtk_test_accessible_has_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL))
    {
      g_autofree char *wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (root),
                                                                   GTK_ACCESSIBLE_PROPERTY_LABEL, name, NULL);

      if (wrong == NULL)
        return root;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
fill (Room *room, const char *name, const char *text)
{
  GtkWidget *entry = find_entry (GTK_WIDGET (room->dialog), name);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  test_settle ();
}

static const char *
text_in (Room *room, const char *name)
{
  GtkWidget *entry = find_entry (GTK_WIDGET (room->dialog), name);

  g_assert_nonnull (entry);
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

/* A mnemonic's label stands as it was written. */
static GtkWidget *
find_button (Room *room, const char *label)
{
  return test_find (GTK_WIDGET (room->dialog), GTK_TYPE_BUTTON, label);
}

static void
press (Room *room, const char *label)
{
  GtkWidget *button = find_button (room, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_settle ();
}

static gboolean
says (Room *room, const char *text)
{
  return test_find (GTK_WIDGET (room->dialog), GTK_TYPE_LABEL, text) != NULL;
}

static GtkWidget *
find_type (GtkWidget *root, GType type, const char *title)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
unfold (Room *room, const char *title)
{
  GtkWidget *fold = find_type (GTK_WIDGET (room->dialog), ADW_TYPE_EXPANDER_ROW, title);

  g_assert_nonnull (fold);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (fold), TRUE);
  test_settle ();
}

static FlerCase *
load (Room *room, gint64 case_id)
{
  GError *error = NULL;
  FlerCase *the_case = fler_case_store_load (fler_context_get_db (room->desk->context), case_id, &error);

  g_assert_no_error (error);
  return the_case;
}

static void
test_makes_one_case (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = NULL;
  GtkWidget *save;
  GtkWidget *employed;
  g_autofree char *first = NULL;

  open_new (&room, NULL);
  test_save_picture (GTK_WIDGET (room.dialog), "case-dialog-new");
  fill (&room, "Namn", " Åsa Exempelsson ");
  fill (&room, "Personnummer", "850711-9801");
  fill (&room, "Första sjukdag", "30 juli");
  fill (&room, "Tolk", "arabiska");
  unfold (&room, "Sjukskrivning och ersättning");
  employed = find_type (GTK_WIDGET (room.dialog), FLER_TYPE_TRI_ROW, "Anställd");
  fler_tri_row_set_value (FLER_TRI_ROW (employed), FLER_TRI_YES);
  test_save_picture (GTK_WIDGET (room.dialog), "case-dialog-filled");

  /* A double click makes one case. */
  save = g_object_ref (find_button (&room, "_Spara"));
  g_signal_emit_by_name (save, "clicked");
  g_signal_emit_by_name (save, "clicked");
  g_object_unref (save);
  test_settle ();
  g_assert_cmpint (room.n_saved, ==, 1);
  g_assert_cmpint (fler_case_store_count (fler_context_get_db (room.desk->context), FLER_CASES_ALL, NULL), ==, 1);
  the_case = load (&room, room.saved);
  first = fler_day_to_iso (&the_case->facts.sick_first_day);
  g_assert_cmpstr (the_case->name, ==, "Åsa Exempelsson");
  g_assert_cmpstr (the_case->personnummer, ==, "198507119801");
  g_assert_cmpstr (first, ==, "2026-07-30");
  g_assert_cmpstr (the_case->interpreter, ==, "arabiska");
  g_assert_cmpint (the_case->facts.employed, ==, FLER_TRI_YES);
  g_assert_cmpint (the_case->facts.enrolled_at_af, ==, FLER_TRI_UNKNOWN);
  close_room (&room);
}

static void
test_what_was_searched_for_is_filled_in (void)
{
  Room room = { 0 };

  open_new (&room, "Eva Test");
  g_assert_cmpstr (text_in (&room, "Namn"), ==, "Eva Test");
  gtk_window_destroy (GTK_WINDOW (room.dialog));
  open_new (&room, "850711-98");
  g_assert_cmpstr (text_in (&room, "Namn"), ==, "");
  g_assert_cmpstr (text_in (&room, "Personnummer"), ==, "850711-98");
  close_room (&room);
}

static void
test_a_number_that_fails_is_told_and_saved (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = NULL;
  const char *hint = "Sista siffran stämmer inte med de andra: två kan ha bytt plats. Det går att spara som det är.";

  open_new (&room, NULL);
  fill (&room, "Personnummer", "19850711-9807");
  g_assert_true (says (&room, hint));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_entry (GTK_WIDGET (room.dialog), "Personnummer")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint);
  test_save_picture (GTK_WIDGET (room.dialog), "case-dialog-number");
  fill (&room, "Personnummer", "19850711-9801");
  g_assert_false (says (&room, hint));
  fill (&room, "Personnummer", "R12345");
  press (&room, "_Spara");
  the_case = load (&room, room.saved);
  g_assert_cmpstr (the_case->personnummer, ==, "R12345");
  close_room (&room);
}

static void
test_offers_the_case_that_has_the_number (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) first = fler_case_new ();

  room.desk = test_desk_open (NOON);
  first->personnummer = g_strdup ("198507119801");
  g_assert_true (fler_case_store_save (fler_context_get_db (room.desk->context), first, NOON, NULL));
  open_new (&room, NULL);
  fill (&room, "Personnummer", "8507119801");
  g_assert_true (says (&room, "Ärende 0001 har samma personnummer."));
  press (&room, "Gå till det ärendet");
  g_assert_cmpint (room.chosen, ==, first->id);
  g_assert_null (room.dialog);
  g_assert_cmpint (fler_case_store_count (fler_context_get_db (room.desk->context), FLER_CASES_ALL, NULL), ==, 1);
  close_room (&room);
}

static void
test_a_first_day_to_come_is_not_saved (void)
{
  Room room = { 0 };

  open_new (&room, NULL);
  fill (&room, "Första sjukdag", "2026-11-25");
  press (&room, "_Spara");
  g_assert_nonnull (room.dialog);
  g_assert_true (says (&room, "Inte sparat än: första sjukdagen har inte kommit. Ändra den eller ta bort den."));
  g_assert_true (says (&room, "”Första sjukdag” har inte kommit än. Ändra dagen eller ta bort den."));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (room.dialog)),
                                         find_entry (GTK_WIDGET (room.dialog), "Första sjukdag")));
  test_save_picture (GTK_WIDGET (room.dialog), "case-dialog-first-day");
  fill (&room, "Första sjukdag", "31/2");
  press (&room, "_Spara");
  g_assert_true (says (&room, "Inte sparat än: en av dagarna finns inte. Ändra den eller ta bort den."));
  fill (&room, "Första sjukdag", "24/11");
  press (&room, "_Spara");
  g_assert_cmpint (room.n_saved, ==, 1);
  close_room (&room);
}

static void
test_contradicting_days_are_told_at_both (void)
{
  Room room = { 0 };
  const char *words = "”Beslut skickat” och ”Första sjukdag” stämmer inte överens. En av dem är fel.";

  open_new (&room, NULL);
  unfold (&room, "Sjukskrivning och ersättning");
  fill (&room, "Första sjukdag", "2026-07-30");
  fill (&room, "Beslut skickat", "2026-07-01");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_entry (GTK_WIDGET (room.dialog), "Första sjukdag")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_entry (GTK_WIDGET (room.dialog), "Beslut skickat")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
  test_save_picture (GTK_WIDGET (room.dialog), "case-dialog-contradiction");
  press (&room, "_Spara");
  g_assert_cmpint (room.n_saved, ==, 1);
  close_room (&room);
}

static void
test_protected_identity_takes_out_and_puts_back (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = NULL;
  GtkWidget *protected_switch;

  open_new (&room, NULL);
  fill (&room, "Namn", "Åsa Exempelsson");
  fill (&room, "Personnummer", "850711-9801");
  fill (&room, "Telefon", "070-174 06 37");
  protected_switch = test_find (GTK_WIDGET (room.dialog), GTK_TYPE_SWITCH, NULL);
  gtk_switch_set_active (GTK_SWITCH (protected_switch), TRUE);
  test_settle ();
  g_assert_cmpstr (text_in (&room, "Namn"), ==, "");
  g_assert_cmpstr (text_in (&room, "Telefon"), ==, "");
  g_assert_true (says (&room, "Det som visar vem det är togs bort"));
  test_save_picture (GTK_WIDGET (room.dialog), "case-dialog-protected");
  press (&room, "Lägg tillbaka");
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (protected_switch)));
  g_assert_cmpstr (text_in (&room, "Namn"), ==, "Åsa Exempelsson");
  g_assert_cmpstr (text_in (&room, "Personnummer"), ==, "19850711-9801");

  gtk_switch_set_active (GTK_SWITCH (protected_switch), TRUE);
  test_settle ();
  press (&room, "_Spara");
  the_case = load (&room, room.saved);
  g_assert_true (the_case->is_protected);
  g_assert_null (the_case->name);
  g_assert_null (the_case->personnummer);
  g_assert_null (the_case->phone);
  close_room (&room);
}

static void
test_changes_what_stands (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(FlerCase) stored = NULL;

  room.desk = test_desk_open (NOON);
  the_case->name = g_strdup ("Åsa Exempelsson");
  the_case->notes = g_strdup ("Ring på förmiddagen.");
  the_case->facts.parties_needed_known = TRUE;
  the_case->facts.parties_needed = FLER_NEED_AF | FLER_NEED_KOMMUN;
  the_case->facts.benefit = FLER_BENEFIT_REHABILITERINGSPENNING;
  g_assert_true (fler_case_store_save (fler_context_get_db (room.desk->context), the_case, NOON, NULL));
  take_dialog (&room, fler_case_dialog_edit (NULL, room.desk->context, the_case->id));
  fill (&room, "Namn", "Åsa Provsson");
  press (&room, "_Spara");
  stored = load (&room, the_case->id);
  g_assert_cmpstr (stored->name, ==, "Åsa Provsson");
  g_assert_cmpstr (stored->notes, ==, "Ring på förmiddagen.");
  g_assert_cmpstr (stored->reference, ==, "0001");
  g_assert_cmpint (stored->facts.benefit, ==, FLER_BENEFIT_REHABILITERINGSPENNING);
  g_assert_cmpuint (stored->facts.parties_needed, ==, FLER_NEED_AF | FLER_NEED_KOMMUN);
  close_room (&room);
}

static GtkWidget *
find_question (void)
{
  g_autoptr(GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

/* The example in an empty field is of these days, not of the year the program was made. */
static void
test_the_example_of_a_day_is_near (void)
{
  GtkWidget *field = g_object_ref_sink (fler_date_entry_new ());
  GtkEntry *entry = GTK_ENTRY (fler_date_entry_get_entry (FLER_DATE_ENTRY (field)));
  GDate today;

  fler_day_parse ("2031-03-01", &today);
  fler_date_entry_set_today (FLER_DATE_ENTRY (field), &today);
  g_assert_cmpstr (gtk_entry_get_placeholder_text (entry), ==, "t.ex. 2031-03-01");
  g_object_unref (field);
}

static gboolean
has_focus (Room *room, const char *name)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (room->dialog));
  GtkWidget *field = find_entry (GTK_WIDGET (room->dialog), name);

  if (field == NULL)
    field = test_find (GTK_WIDGET (room->dialog), GTK_TYPE_TEXT_VIEW, name);
  g_assert_nonnull (field);
  return focus != NULL && gtk_widget_get_mapped (focus) && (focus == field || gtk_widget_is_ancestor (focus, field));
}

/* What is missing elsewhere is one press away here: no fold hides it. */
static void
test_goes_to_what_is_missing (void)
{
  Room room = { .desk = test_desk_open (NOON) };
  gint64 case_id = test_desk_add_case (room.desk, "Anna Exempelsson");

  take_dialog (&room, fler_case_dialog_edit (NULL, room.desk->context, case_id));
  fler_case_dialog_go_to (room.dialog, "address");
  test_settle ();
  g_assert_true (has_focus (&room, "Adress"));
  fler_case_dialog_go_to (room.dialog, "sick-leave");
  test_settle ();
  g_assert_true (has_focus (&room, "Första sjukdag"));
  close_room (&room);
}

static void
test_asks_before_it_throws_away (void)
{
  Room room = { 0 };
  GtkWidget *question;

  open_new (&room, NULL);
  gtk_window_close (GTK_WINDOW (room.dialog));
  test_settle ();
  g_assert_null (room.dialog);

  open_new (&room, NULL);
  fill (&room, "Namn", "Åsa");
  gtk_window_close (GTK_WINDOW (room.dialog));
  test_settle ();
  question = find_question ();
  g_assert_nonnull (question);
  g_assert_nonnull (room.dialog);
  /* Who presses Enter in haste loses nothing. */
  g_assert_nonnull (gtk_window_get_default_widget (GTK_WINDOW (question)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (question)) == gtk_window_get_default_widget (GTK_WINDOW (question)));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "stay");
  test_settle ();
  g_assert_cmpstr (text_in (&room, "Namn"), ==, "Åsa");
  gtk_window_close (GTK_WINDOW (room.dialog));
  test_settle ();
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question ()), "discard");
  test_settle ();
  g_assert_null (room.dialog);
  g_assert_cmpint (room.n_saved, ==, 0);
  close_room (&room);
}

static void
test_a_megabyte_in_a_field (void)
{
  Room room = { 0 };
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');
  g_autoptr(FlerCase) the_case = NULL;

  open_new (&room, NULL);
  fill (&room, "Namn", megabyte);
  fill (&room, "Personnummer", megabyte);
  press (&room, "_Spara");
  the_case = load (&room, room.saved);
  g_assert_cmpuint (strlen (the_case->name), ==, 300);
  close_room (&room);
}

/* Rule Ö8: refused, with the day from which it may be closed; allowed on that day. */
static void
test_closes_with_a_reason_when_it_may (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(FlerCase) stored = NULL;
  GtkWidget *question;
  GtkWidget *parent;

  room.desk = test_desk_open (NOON);
  the_case->facts.decision = FLER_DECISION_WITHDRAWN;
  fler_day_parse ("2026-11-20", &the_case->facts.decision_sent);
  g_assert_true (fler_case_store_save (fler_context_get_db (room.desk->context), the_case, NOON, NULL));
  parent = test_window_new (gtk_label_new ("parent"), 400, 300);
  fler_case_close_dialog_show (GTK_WINDOW (parent), room.desk->context, the_case->id);
  test_settle ();
  question = find_question ();
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (question)), ==,
                   "Ärende 0001 kan inte avslutas än");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "fre 27 nov"));
  g_assert_null (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "Ö8"));
  g_assert_nonnull (test_find (question, GTK_TYPE_MENU_BUTTON, "Varför? Ärende 0001 kan inte avslutas än"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "cancel");
  gtk_window_destroy (GTK_WINDOW (question));
  test_settle ();

  fler_context_set_now (room.desk->context, NOON + 4 * DAY);
  fler_case_close_dialog_show (GTK_WINDOW (parent), room.desk->context, the_case->id);
  test_settle ();
  question = find_question ();
  /* No reason is taken for granted: it is chosen, or told in one's own words. */
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (question), "close-case"));
  gtk_editable_set_text (GTK_EDITABLE (test_find (question, GTK_TYPE_ENTRY, NULL)), "började 1 november");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (question), "close-case"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (test_find (question, GTK_TYPE_DROP_DOWN, NULL)), 1);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "close-case");
  test_settle ();
  stored = load (&room, the_case->id);
  g_assert_cmpint (stored->state, ==, FLER_CASE_CLOSED);
  g_assert_cmpstr (stored->closed_why, ==, "Tillbaka i arbete: började 1 november");
  test_window_assert_gone (parent);
  close_room (&room);
}

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  g_test_add_func ("/desk/case-dialog/makes-one-case", test_makes_one_case);
  g_test_add_func ("/desk/case-dialog/what-was-searched-for-is-filled-in", test_what_was_searched_for_is_filled_in);
  g_test_add_func ("/desk/case-dialog/a-number-that-fails-is-told-and-saved",
                   test_a_number_that_fails_is_told_and_saved);
  g_test_add_func ("/desk/case-dialog/offers-the-case-that-has-the-number",
                   test_offers_the_case_that_has_the_number);
  g_test_add_func ("/desk/case-dialog/a-first-day-to-come-is-not-saved", test_a_first_day_to_come_is_not_saved);
  g_test_add_func ("/desk/case-dialog/contradicting-days-are-told-at-both",
                   test_contradicting_days_are_told_at_both);
  g_test_add_func ("/desk/case-dialog/protected-identity-takes-out-and-puts-back",
                   test_protected_identity_takes_out_and_puts_back);
  g_test_add_func ("/desk/case-dialog/changes-what-stands", test_changes_what_stands);
  g_test_add_func ("/desk/case-dialog/the-example-of-a-day-is-near", test_the_example_of_a_day_is_near);
  g_test_add_func ("/desk/case-dialog/goes-to-what-is-missing", test_goes_to_what_is_missing);
  g_test_add_func ("/desk/case-dialog/asks-before-it-throws-away", test_asks_before_it_throws_away);
  g_test_add_func ("/desk/case-dialog/a-megabyte-in-a-field", test_a_megabyte_in_a_field);
  g_test_add_func ("/desk/case-dialog/O8/closes-with-a-reason-when-it-may", test_closes_with_a_reason_when_it_may);
  return test_run ();
}
