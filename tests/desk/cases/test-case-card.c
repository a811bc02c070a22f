/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-case-card.c - what the card says of a case, what is masked, and what can be done from it */

#include "config.h"

#include "fler-test-desk.h"

#include "fler-card-holder.h"
#include "fler-card-rows.h"
#include "fler-case-card.h"
#include "fler-case-store.h"
#include "fler-case-words.h"
#include "fler-commitment-store.h"
#include "fler-handover-store.h"
#include "fler-meeting-store.h"
#include "fler-sick-bar.h"
#include "fler-step-dialog.h"
#include "fler-step-store.h"
#include "fler-words.h"

/* Tuesday 24 November 2026, 12.00. */
#define NOON 1795518000
#define DAY (24 * 3600)

typedef struct
{
  TestDesk     *desk;
  GtkWidget    *window;
  FlerCaseCard *card;
  char         *acted;        /* the last of the window's actions, with its target */
} Room;

static void
on_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Room *room = data;
  g_autofree char *target = g_variant_print (parameter, FALSE);

  g_free (room->acted);
  room->acted = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), target);
}

/* The window's own actions, which here only tell that they were asked for. */
static void
add_actions (Room *room)
{
  static const char *const names[] = {
    "close-case", "edit-case", "guide", "new-booking-for", "open-case", "open-meeting", "start-meeting",
  };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) fill_in = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_INT64);

      g_signal_connect (action, "activate", G_CALLBACK (on_action), room);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  fill_in = g_simple_action_new ("fill-in-case", G_VARIANT_TYPE ("(xs)"));
  g_signal_connect (fill_in, "activate", G_CALLBACK (on_action), room);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (fill_in));
  gtk_widget_insert_action_group (room->window, "win", G_ACTION_GROUP (group));
}

static void
open_room (Room *room, int width)
{
  room->desk = test_desk_open (NOON);
  room->card = g_object_new (FLER_TYPE_CASE_CARD, NULL);
  fler_case_card_set_context (room->card, room->desk->context);
  room->window = test_window_new (GTK_WIDGET (room->card), width, 900);
  add_actions (room);
}

static void
close_room (Room *room)
{
  g_free (room->acted);
  test_window_assert_gone (room->window);
  test_desk_close (room->desk);
}

static GtkWindow *
find_window (GType type)
{
  g_autoptr(GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  return NULL;
}

static gboolean
says (Room *room, const char *text)
{
  return test_find (GTK_WIDGET (room->card), GTK_TYPE_LABEL, text) != NULL;
}

static void
press (Room *room, const char *label)
{
  GtkWidget *button = test_find (GTK_WIDGET (room->card), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_settle ();
}

static GtkWidget *
find_named (GtkWidget *root, const char *name)
{
  if (g_strcmp0 (gtk_widget_get_name (root), name) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The button in the row of that name, which a screen reader calls @spoken. */
static void
press_in (Room *room, const char *row, const char *spoken)
{
  GtkWidget *widget = find_named (GTK_WIDGET (room->card), row);
  GtkWidget *button = widget != NULL ? test_find (widget, GTK_TYPE_BUTTON, NULL) : NULL;

  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
  g_signal_emit_by_name (button, "clicked");
  test_settle ();
}

static FlerCase *
new_case (void)
{
  FlerCase *the_case = fler_case_new ();

  the_case->name = g_strdup ("Åsa Exempelsson");
  the_case->personnummer = g_strdup ("198507119801");
  the_case->phone = g_strdup ("070-174 06 37");
  the_case->interpreter = g_strdup ("arabiska");
  the_case->notes = g_strdup ("Ring helst på förmiddagen.");
  the_case->facts.municipality = g_strdup ("Exempelstad");
  the_case->facts.benefit = FLER_BENEFIT_SJUKPENNING;
  the_case->facts.employed = FLER_TRI_YES;
  the_case->facts.decision = FLER_DECISION_NONE;
  the_case->facts.contact_meeting_held = FLER_TRI_NO;
  fler_day_parse ("2026-07-30", &the_case->facts.sick_first_day);
  return the_case;
}

static void
show (Room *room, FlerCase *the_case)
{
  GError *error = NULL;

  fler_case_store_save (fler_context_get_db (room->desk->context), the_case, NOON - 60 * 86400, &error);
  g_assert_no_error (error);
  fler_case_card_set_case (room->card, the_case->id);
  test_settle ();
}

static FlerCommitment *
add_commitment (Room *room, const FlerCase *the_case, gint64 meeting_id, const char *what, const char *due)
{
  FlerCommitment *commitment = fler_commitment_new ();
  GError *error = NULL;

  commitment->case_id = the_case->id;
  commitment->meeting_id = meeting_id;
  commitment->party = FLER_PARTY_AF;
  commitment->what = g_strdup (what);
  fler_day_parse (due, &commitment->due_on);
  fler_commitment_store_save (fler_context_get_db (room->desk->context), commitment, &error);
  g_assert_no_error (error);
  return commitment;
}

static void
test_says_who_and_which_day (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = new_case ();
  GtkWidget *bar;

  open_room (&room, 320);
  g_assert_true (says (&room, "Inget ärende valt"));
  show (&room, the_case);
  g_assert_true (says (&room, "Åsa Exempelsson"));
  g_assert_true (says (&room, "41 år · Exempelstad"));
  g_assert_true (says (&room, "Tolk: arabiska"));
  g_assert_true (says (&room, "dag 118 · 62 kvar till dag 180"));
  g_assert_true (says (&room, "Ring helst på förmiddagen."));
  /* K2 is late: the step, since when, and why. */
  g_assert_true (says (&room, "Skriv ställningstagandet i journalen"));
  g_assert_true (says (&room, "skulle ha varit klart tis 27 okt"));

  /* Everything on the bar is said in words; nothing says that a benefit ends (F10). */
  bar = test_find (GTK_WIDGET (room.card), FLER_TYPE_SICK_BAR, NULL);
  g_assert_nonnull (bar);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "I dag är dag 118 i sjukfallet. Dag 90 var tisdag 27 oktober 2026. "
                                       "Dag 180 är måndag 25 januari 2027, om 62 dagar. "
                                       "Dag 365 är torsdag 29 juli 2027, om 247 dagar.");
  test_save_picture (room.window, "card-320");
  press (&room, "Gör det här");
  g_assert_nonnull (find_window (FLER_TYPE_STEP_DIALOG));
  gtk_window_destroy (find_window (FLER_TYPE_STEP_DIALOG));
  close_room (&room);
}

/* A step that asks for nothing is done by saying so (K8), leads to the one after it, and can be
 * taken back. */
static void
test_next_step_is_done_and_taken_back (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = new_case ();
  g_autoptr(FlerMeeting) meeting = NULL;
  g_autoptr(GPtrArray) steps = NULL;
  FlerDb *db;

  open_room (&room, 400);
  db = fler_context_get_db (room.desk->context);
  show (&room, the_case);
  meeting = test_desk_add_meeting (room.desk, the_case->id, FLER_FORM_KONTAKT, NOON - DAY);
  meeting->state = FLER_MEETING_HELD;
  g_assert_true (fler_meeting_store_save (db, meeting, NOON, NULL));
  test_settle ();
  g_assert_true (says (&room, "Lämna en kopia till personen"));
  press (&room, "Det är gjort");
  g_assert_false (says (&room, "Lämna en kopia till personen"));
  steps = fler_step_store_list_of_case (db, the_case->id, NULL);
  g_assert_cmpuint (steps->len, ==, 1);
  g_assert_cmpstr (((FlerStepDone *) steps->pdata[0])->step, ==, "K8");
  g_assert_true (gtk_widget_activate_action (room.window, "case.step-undone", "x",
                                             ((FlerStepDone *) steps->pdata[0])->id));
  test_settle ();
  g_assert_true (says (&room, "Lämna en kopia till personen"));
  close_room (&room);
}

static gboolean
can_be_clicked (GtkWidget *button)
{
  return gtk_widget_get_can_target (button);
}

static gboolean
cannot_be_clicked (GtkWidget *button)
{
  return !can_be_clicked (button);
}

/* The second click of a double click does not do the step that has come under the pointer. */
static void
test_a_double_click_does_one_step (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = new_case ();
  g_autoptr(FlerMeeting) meeting = NULL;
  g_autoptr(GPtrArray) steps = NULL;
  GtkWidget *button;

  open_room (&room, 400);
  show (&room, the_case);
  meeting = test_desk_add_meeting (room.desk, the_case->id, FLER_FORM_KONTAKT, NOON - DAY);
  meeting->state = FLER_MEETING_HELD;
  g_assert_true (fler_meeting_store_save (fler_context_get_db (room.desk->context), meeting, NOON, NULL));
  test_settle ();
  button = test_find (GTK_WIDGET (room.card), GTK_TYPE_BUTTON, "Det är gjort");
  TEST_WAIT (can_be_clicked, button);
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  g_signal_emit_by_name (button, "clicked");      /* before the card shows what comes next */
  TEST_WAIT (cannot_be_clicked, button);
  steps = fler_step_store_list_of_case (fler_context_get_db (room.desk->context), the_case->id, NULL);
  g_assert_cmpuint (steps->len, ==, 1);
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (button)) == button);
  TEST_WAIT (can_be_clicked, button);
  close_room (&room);
}

static void
test_masks_the_number_until_asked (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = new_case ();
  g_autoptr(FlerCase) other = new_case ();

  open_room (&room, 400);
  show (&room, the_case);
  g_assert_false (says (&room, "19850711-9801"));
  g_assert_true (says (&room, "••••••••-••••"));
  press (&room, "Visa");
  g_assert_true (says (&room, "19850711-9801"));
  press (&room, "Dölj");
  g_assert_false (says (&room, "19850711-9801"));

  /* Another case never begins with its number shown, even where it is the same. */
  press (&room, "Visa");
  show (&room, other);
  g_assert_false (says (&room, "19850711-9801"));
  close_room (&room);
}

static void
test_marks_are_for_the_employed (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = new_case ();

  open_room (&room, 400);
  the_case->facts.employed = FLER_TRI_NO;
  show (&room, the_case);
  g_assert_true (says (&room, "dag 118"));
  g_assert_null (test_find (GTK_WIDGET (room.card), FLER_TYPE_SICK_BAR, NULL));
  the_case->facts.employed = FLER_TRI_UNKNOWN;
  show (&room, the_case);
  g_assert_null (test_find (GTK_WIDGET (room.card), FLER_TYPE_SICK_BAR, NULL));
  press (&room, "Fyll i");
  g_assert_cmpstr (room.acted, ==, "fill-in-case (1, 'sick-leave')");
  close_room (&room);
}

static void
assert_history_says (Room *room, FlerEventKind kind, const char *detail, const char *expected)
{
  FlerEvent event = { .at = NOON, .kind = kind, .detail = (char *) detail };
  g_autofree char *text = fler_card_event_text (&event, room->desk->context);

  g_assert_cmpstr (text, ==, expected);
}

/* The history tells what was done in words, and not only in ids. */
/* K3: after a no nothing is due, and the card tells whose no it was. */
static void
test_a_no_is_why_nothing_is_due (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = new_case ();
  static const struct { const char *step; FlerTri answer; } said[] = { { "K2", FLER_TRI_YES }, { "K3", FLER_TRI_NO } };

  open_room (&room, 400);
  the_case->facts.enrolled_at_af = the_case->facts.needs_coordination = FLER_TRI_NO;
  the_case->facts.parties_needed_known = TRUE;
  show (&room, the_case);
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr(FlerStepDone) done = fler_step_done_new ();

      done->case_id = the_case->id;
      done->step = g_strdup (said[i].step);
      done->answer = said[i].answer;
      done->done_on = fler_context_today (room.desk->context);
      g_assert_true (fler_step_store_save (fler_context_get_db (room.desk->context), done, NOON, NULL));
    }
  show (&room, the_case);
  g_assert_true (says (&room, "Inget väntar"));
  g_assert_true (says (&room, "Personen ville inte ha mötet (K3, i dag)."));
  close_room (&room);
}

static void
test_history_speaks_in_words (void)
{
  Room room = { 0 };

  open_room (&room, 400);
  assert_history_says (&room, FLER_EVENT_STEP_DONE, "K2", "Steg klart · K2 Skriv ställningstagandet i journalen");
  assert_history_says (&room, FLER_EVENT_STEP_UNDONE, "Ö2", "Steg ångrat · Ö2 Erbjud mötet muntligt");
  assert_history_says (&room, FLER_EVENT_FACT_CHANGED, "decision decision_sent",
                       "Uppgift ändrad · Beslut, beslut skickat");
  close_room (&room);
}

static void
test_protected_identity_shows_a_mark_alone (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = new_case ();

  open_room (&room, 400);
  the_case->is_protected = TRUE;
  show (&room, the_case);
  g_assert_true (says (&room, "Skyddade personuppgifter"));
  g_assert_false (says (&room, "Åsa Exempelsson"));
  g_assert_false (says (&room, "070-174 06 37"));
  g_assert_false (says (&room, "••••••••-••••"));
  close_room (&room);
}

static void
test_meetings_and_their_one_button (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = new_case ();
  g_autoptr(FlerMeeting) today = NULL;
  g_autoptr(FlerMeeting) later = NULL;

  open_room (&room, 400);
  show (&room, the_case);
  later = test_desk_add_meeting (room.desk, the_case->id, FLER_FORM_FLERPART, NOON + 7 * DAY);
  today = test_desk_add_meeting (room.desk, the_case->id, FLER_FORM_KONTAKT, NOON + 3600);
  test_settle ();
  g_assert_true (says (&room, "i dag 13.00–14.00"));
  g_assert_true (says (&room, "Kontaktmöte · planerat · 2/2 namn"));
  g_assert_true (says (&room, "tis 1 dec 12.00–13.00"));
  press (&room, "Starta mötet");
  g_assert_cmpstr (room.acted, ==, "start-meeting 2");
  press_in (&room, "meeting-1", "Visa: tis 1 dec 12.00–13.00, Flerpartsmöte · planerat · 2/2 namn");
  g_assert_cmpstr (room.acted, ==, "open-meeting 1");
  g_assert_true (says (&room, "AF · Berit Provsson"));
  test_save_picture (room.window, "card-meetings");
  close_room (&room);
}

static void
test_ticks_a_commitment_and_takes_it_back (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = new_case ();
  g_autoptr(FlerMeeting) meeting = NULL;
  g_autoptr(FlerCommitment) commitment = NULL;
  g_autoptr(GPtrArray) stored = NULL;
  g_autofree char *undo = NULL;
  g_autofree char *action = NULL;
  g_autoptr(GVariant) target = NULL;
  GtkWidget *check;

  open_room (&room, 400);
  show (&room, the_case);
  meeting = test_desk_add_meeting (room.desk, the_case->id, FLER_FORM_FLERPART, NOON - 7 * DAY);
  commitment = add_commitment (&room, the_case, meeting->id, "Boka studiebesök", "2026-11-23");
  test_settle ();
  g_assert_true (says (&room, "AF · 1 dag sent, skulle ha varit klart i går"));
  check = test_find (GTK_WIDGET (room.card), GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_nonnull (check);
  gtk_widget_grab_focus (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  test_settle ();
  stored = fler_commitment_store_list_of_case (fler_context_get_db (room.desk->context), the_case->id, FALSE, NULL);
  g_assert_cmpint (((FlerCommitment *) stored->pdata[0])->state, ==, FLER_COMMITMENT_DONE);
  g_assert_true (says (&room, "AF · klart i dag"));
  /* The row was made anew, and the focus is on it still. */
  check = test_find (GTK_WIDGET (room.card), GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (room.window)) == check);

  undo = g_strdup_printf ("case.untick-commitment((int64 %" G_GINT64_FORMAT ", int64 %" G_GINT64_FORMAT "))",
                          the_case->id, commitment->id);
  g_assert_true (g_action_parse_detailed_name (undo, &action, &target, NULL));
  g_assert_true (gtk_widget_activate_action_variant (room.window, action, target));
  test_settle ();
  g_clear_pointer (&stored, g_ptr_array_unref);
  stored = fler_commitment_store_list_of_case (fler_context_get_db (room.desk->context), the_case->id, FALSE, NULL);
  g_assert_cmpint (((FlerCommitment *) stored->pdata[0])->state, ==, FLER_COMMITMENT_OPEN);
  g_assert_false (g_date_valid (&((FlerCommitment *) stored->pdata[0])->done_on));
  close_room (&room);
}

static void
test_tells_of_another_case_with_the_number (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) first = new_case ();
  g_autoptr(FlerCase) second = new_case ();

  open_room (&room, 400);
  first->state = FLER_CASE_CLOSED;
  fler_day_parse ("2026-03-01", &first->closed_on);
  show (&room, first);
  show (&room, second);
  g_assert_true (says (&room, "Samma person hade ärende 0001, som är avslutat."));
  close_room (&room);
}

static void
test_folds_are_remembered (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = new_case ();
  GtkWidget *again;

  open_room (&room, 400);
  show (&room, the_case);
  g_assert_true (says (&room, "Ring helst på förmiddagen."));
  press (&room, "Anteckningar");
  g_assert_false (says (&room, "Ring helst på förmiddagen."));

  again = g_object_new (FLER_TYPE_CASE_CARD, NULL);
  fler_case_card_set_context (FLER_CASE_CARD (again), room.desk->context);
  fler_case_card_set_case (FLER_CASE_CARD (again), the_case->id);
  adw_window_set_content (ADW_WINDOW (room.window), again);
  room.card = FLER_CASE_CARD (again);
  test_settle ();
  g_assert_true (says (&room, "Åsa Exempelsson"));
  g_assert_false (says (&room, "Ring helst på förmiddagen."));
  close_room (&room);
}

static void
test_a_closed_case_can_be_opened_again (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = new_case ();
  g_autoptr(FlerCase) stored = NULL;

  open_room (&room, 400);
  the_case->state = FLER_CASE_CLOSED;
  the_case->closed_why = g_strdup ("Tillbaka i arbete");
  fler_day_parse ("2026-10-27", &the_case->closed_on);
  show (&room, the_case);
  g_assert_true (says (&room, "Avslutat tis 27 okt: Tillbaka i arbete"));
  g_assert_true (says (&room, "dag 90 är i dag"));
  g_assert_false (says (&room, "Nästa steg"));
  g_assert_true (gtk_widget_activate_action (room.window, "case.reopen", "x", the_case->id));
  test_settle ();
  stored = fler_case_store_load (fler_context_get_db (room.desk->context), the_case->id, NULL);
  g_assert_cmpint (stored->state, ==, FLER_CASE_OPEN);
  g_assert_true (says (&room, "dag 118 · 62 kvar till dag 180"));
  close_room (&room);
}

static void
test_a_case_that_is_gone_says_so (void)
{
  Room room = { 0 };

  open_room (&room, 400);
  fler_case_card_set_case (room.card, 4711);
  test_settle ();
  g_assert_true (says (&room, "Ärendet kunde inte visas"));
  close_room (&room);
}

/* One look for "no case chosen", whether a card was shown before or not. */
static void
test_no_case_has_one_look (void)
{
  TestDesk *desk = test_desk_open (NOON);
  FlerCardHolder *holder = g_object_new (FLER_TYPE_CARD_HOLDER, NULL);
  GtkWidget *window = test_window_new (GTK_WIDGET (holder), 320, 600);
  g_autoptr(FlerCase) the_case = new_case ();
  g_autoptr(GError) error = NULL;
  GtkWidget *empty;

  fler_case_store_save (fler_context_get_db (desk->context), the_case, 0, &error);
  g_assert_no_error (error);
  fler_card_holder_set_context (holder, desk->context);
  empty = test_find (GTK_WIDGET (holder), GTK_TYPE_LABEL, "Inget ärende valt");
  g_assert_nonnull (empty);
  g_assert_true (gtk_widget_get_mapped (empty));
  fler_card_holder_set_case (holder, the_case->id);
  test_settle ();
  g_assert_false (gtk_widget_get_mapped (empty));
  g_assert_nonnull (test_find (GTK_WIDGET (holder), FLER_TYPE_CASE_CARD, NULL));
  fler_card_holder_set_case (holder, 0);
  test_settle ();
  g_assert_true (gtk_widget_get_mapped (empty));
  g_assert_null (test_find (GTK_WIDGET (holder), FLER_TYPE_CASE_CARD, NULL));    /* hidden */
  test_window_assert_gone (window);
  test_desk_close (desk);
}

static void
test_long_texts_stay_within_the_card (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = new_case ();
  int minimum;

  open_room (&room, 320);
  g_free (the_case->name);
  the_case->name = g_strnfill (300, 'W');
  g_free (the_case->notes);
  the_case->notes = g_strnfill (100 * 1024, 'm');
  show (&room, the_case);
  gtk_widget_measure (GTK_WIDGET (room.card), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 320);
  close_room (&room);
}

/* Beside the calendar there is room for 300; a wider card folds the calendar's side away. */
static void
test_two_ways_to_do_a_step_fit_beside_the_calendar (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = new_case ();
  g_autoptr(FlerMeeting) meeting = NULL;
  GtkWidget *other;
  int minimum;

  open_room (&room, 300);
  show (&room, the_case);
  meeting = test_desk_add_meeting (room.desk, the_case->id, FLER_FORM_KONTAKT, NOON - DAY);
  meeting->state = FLER_MEETING_HELD;
  g_assert_true (fler_meeting_store_save (fler_context_get_db (room.desk->context), meeting, NOON, NULL));
  test_settle ();
  other = test_find (GTK_WIDGET (room.card), GTK_TYPE_BUTTON, "Annan dag eller anteckning …");
  g_assert_true (gtk_widget_get_mapped (other));
  gtk_widget_measure (GTK_WIDGET (room.card), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 300);
  test_save_picture (room.window, "card-two-ways");
  close_room (&room);
}

/* D166: what the organisation calls the person stands wherever a party is named, short or in full. */
static void
test_word_for_the_person (void)
{
  fler_words_set_person ("Kunden");
  g_assert_cmpstr (fler_words_party (FLER_PARTY_PERSON), ==, "Kunden");
  g_assert_cmpstr (fler_words_party_name (FLER_PARTY_PERSON), ==, "Kunden");
  g_assert_cmpstr (fler_words_party_name (FLER_PARTY_AF), ==, "Arbetsförmedlingen");
  fler_words_set_person ("");
  g_assert_cmpstr (fler_words_party_name (FLER_PARTY_PERSON), ==, "Personen");
}

static gboolean
menu_has (GMenuModel *menu, const char *label)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr(GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *text = NULL;

      if (section != NULL && menu_has (section, label))
        return TRUE;
      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &text)
          && strcmp (text, label) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
card_offers (Room *room, const char *label)
{
  GtkWidget *button = test_find (GTK_WIDGET (room->card), GTK_TYPE_MENU_BUTTON, NULL);

  g_assert_nonnull (button);
  return menu_has (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), label);
}

/* Rule Ö5: a receipt is for documents that were handed over. */
static void
test_no_receipt_without_documents (void)
{
  Room room = { 0 };
  g_autoptr(FlerHandover) document = fler_handover_new ();
  g_autoptr(FlerCase) the_case = new_case ();

  open_room (&room, 600);
  g_assert_true (fler_case_store_save (fler_context_get_db (room.desk->context), the_case, NOON, NULL));
  fler_case_card_set_case (room.card, the_case->id);
  test_settle ();
  g_assert_true (card_offers (&room, "Skriv ut allt om ärendet …"));
  g_assert_false (card_offers (&room, "Skriv ut kvitto på handlingarna …"));
  g_assert_false (card_offers (&room, "Spara kvittot som PDF …"));
  document->case_id = the_case->id;
  document->what = g_strdup ("Läkarintyg");
  g_assert_true (fler_handover_store_save (fler_context_get_db (room.desk->context), document, NULL));
  fler_case_card_set_case (room.card, 0);
  fler_case_card_set_case (room.card, the_case->id);
  test_settle ();
  g_assert_true (card_offers (&room, "Skriv ut kvitto på handlingarna …"));
  g_assert_true (card_offers (&room, "Spara kvittot som PDF …"));
  close_room (&room);
}

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  g_test_add_func ("/desk/case-card/K3/a-no-is-why-nothing-is-due", test_a_no_is_why_nothing_is_due);
  g_test_add_func ("/desk/case-card/history-speaks-in-words", test_history_speaks_in_words);
  g_test_add_func ("/desk/case-card/says-who-and-which-day", test_says_who_and_which_day);
  g_test_add_func ("/desk/case-card/K8/next-step-is-done-and-taken-back", test_next_step_is_done_and_taken_back);
  g_test_add_func ("/desk/case-card/a-double-click-does-one-step", test_a_double_click_does_one_step);
  g_test_add_func ("/desk/case-card/masks-the-number-until-asked", test_masks_the_number_until_asked);
  g_test_add_func ("/desk/case-card/marks-are-for-the-employed", test_marks_are_for_the_employed);
  g_test_add_func ("/desk/case-card/protected-identity-shows-a-mark-alone",
                   test_protected_identity_shows_a_mark_alone);
  g_test_add_func ("/desk/case-card/meetings-and-their-one-button", test_meetings_and_their_one_button);
  g_test_add_func ("/desk/case-card/ticks-a-commitment-and-takes-it-back",
                   test_ticks_a_commitment_and_takes_it_back);
  g_test_add_func ("/desk/case-card/tells-of-another-case-with-the-number",
                   test_tells_of_another_case_with_the_number);
  g_test_add_func ("/desk/case-card/folds-are-remembered", test_folds_are_remembered);
  g_test_add_func ("/desk/case-card/a-closed-case-can-be-opened-again", test_a_closed_case_can_be_opened_again);
  g_test_add_func ("/desk/case-card/a-case-that-is-gone-says-so", test_a_case_that_is_gone_says_so);
  g_test_add_func ("/desk/case-card/no-case-has-one-look", test_no_case_has_one_look);
  g_test_add_func ("/desk/case-card/two-ways-to-do-a-step-fit", test_two_ways_to_do_a_step_fit_beside_the_calendar);
  g_test_add_func ("/desk/case-card/long-texts-stay-within-the-card", test_long_texts_stay_within_the_card);
  g_test_add_func ("/desk/case-card/D166/word-for-the-person", test_word_for_the_person);
  g_test_add_func ("/desk/case-card/O5/no-receipt-without-documents", test_no_receipt_without_documents);
  return test_run ();
}
