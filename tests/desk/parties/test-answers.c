/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-answers.c - answers and attempts noted in their dialog; the register changed and shared */

#include "config.h"

#include "fler-test-desk.h"

#include <glib/gstdio.h>

#include "fler-answer-dialog.h"
#include "fler-answer-words.h"
#include "fler-invitation-store.h"
#include "fler-meeting-store.h"
#include "fler-official-row.h"
#include "fler-party-dialog.h"
#include "fler-register-store.h"
#include "fler-register-window.h"
#include "fler-text-row.h"

/* Tuesday 24 November 2026, 12.00. */
#define NOON 1795518000
#define DAY (24 * 3600)

typedef struct
{
  TestDesk    *desk;
  GtkWidget   *window;
  FlerMeeting *meeting;
} Room;

static void
open_room (Room *room)
{
  g_autoptr(FlerParty) unit = fler_party_new ();
  g_autoptr(FlerOfficial) official = fler_official_new ();
  g_autoptr(GError) error = NULL;

  room->desk = test_desk_open (NOON);
  unit->kind = FLER_PARTY_FK;
  unit->name = g_strdup ("Försäkringskassan");
  unit->phone = g_strdup ("08-465 004 01");
  fler_party_store_save (fler_context_get_db (room->desk->context), unit, &error);
  g_assert_no_error (error);
  official->party = FLER_PARTY_FK;
  official->name = g_strdup ("Åsa Provsson");
  official->role = g_strdup ("handläggare");
  fler_official_store_save (fler_context_get_db (room->desk->context), official, &error);
  g_assert_no_error (error);
  room->window = test_window_new (gtk_label_new ("Fönstret"), 800, 600);
  room->meeting = test_desk_add_meeting (room->desk, test_desk_add_case (room->desk, "Alva Exempelsson"),
                                         FLER_FORM_FLERPART, NOON + 14 * DAY);
}

static void
close_room (Room *room)
{
  fler_meeting_free (room->meeting);
  test_window_assert_gone (room->window);
  test_desk_close (room->desk);
}

static FlerParticipant *
participant_of (Room *room, FlerPartyKind party)
{
  for (guint i = 0; i < room->meeting->participants->len; i++)
    if (((FlerParticipant *) room->meeting->participants->pdata[i])->party == party)
      return room->meeting->participants->pdata[i];
  g_assert_not_reached ();
}

static void
load_again (Room *room)
{
  g_autoptr(GError) error = NULL;
  gint64 id = room->meeting->id;

  fler_meeting_free (room->meeting);
  room->meeting = fler_meeting_store_load (fler_context_get_db (room->desk->context), id, &error);
  g_assert_no_error (error);
}

static FlerAnswerDialog *
present (Room *room, FlerPartyKind party)
{
  FlerAnswerDialog *dialog = fler_answer_dialog_present (GTK_WINDOW (room->window), room->desk->context,
                                                         room->meeting->id, participant_of (room, party)->id);

  g_assert_nonnull (dialog);
  test_settle ();
  return dialog;
}

static void
press (gpointer root, GType type, const char *label)
{
  GtkWidget *button = test_find (GTK_WIDGET (root), type, label);

  g_assert_nonnull (button);
  if (GTK_IS_CHECK_BUTTON (button))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
  else
    g_signal_emit_by_name (button, "clicked");
  test_settle ();
}

static GPtrArray *
list_attempts (Room *room)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *attempts = fler_attempt_store_list_of_meeting (fler_context_get_db (room->desk->context),
                                                            room->meeting->id, &error);

  g_assert_no_error (error);
  return attempts;
}

/* Two clicks from the case card: the row's button, and a name that the register knows. */
static void
test_known_name_comes (void)
{
  Room room = { 0 };
  FlerAnswerDialog *dialog;
  g_autoptr(GPtrArray) attempts = NULL;
  FlerParticipant *fk;

  open_room (&room);
  dialog = present (&room, FLER_PARTY_FK);
  test_save_picture (GTK_WIDGET (dialog), "answer-dialog");
  press (dialog, GTK_TYPE_BUTTON, "Åsa Provsson kommer");
  load_again (&room);
  fk = participant_of (&room, FLER_PARTY_FK);
  g_assert_cmpint (fk->answer, ==, FLER_ANSWER_COMES);
  g_assert_cmpstr (fk->name, ==, "Åsa Provsson");
  g_assert_cmpint (fk->official_id, !=, 0);
  g_assert_cmpint (fk->answer_channel, ==, FLER_CHANNEL_PHONE);
  g_assert_true (g_date_valid (&fk->answered_on));
  attempts = list_attempts (&room);
  g_assert_cmpuint (attempts->len, ==, 1);
  g_assert_cmpint (((FlerAttempt *) attempts->pdata[0])->result, ==, FLER_ATTEMPT_COMES);

  gtk_widget_activate_action (room.window, "answer.undo", NULL);
  test_settle ();
  load_again (&room);
  g_assert_false (g_date_valid (&participant_of (&room, FLER_PARTY_FK)->answered_on));
  g_assert_cmpstr (participant_of (&room, FLER_PARTY_FK)->name, !=, "Åsa Provsson");
  close_room (&room);
}

/* Whoever types who comes has said that somebody does. */
static void
test_typed_name_comes (void)
{
  Room room = { 0 };
  FlerAnswerDialog *dialog;

  open_room (&room);
  participant_of (&room, FLER_PARTY_FK)->answer = FLER_ANSWER_NONE_YET;
  g_clear_pointer (&participant_of (&room, FLER_PARTY_FK)->name, g_free);
  g_assert_true (fler_meeting_store_save (fler_context_get_db (room.desk->context), room.meeting, NOON, NULL));
  load_again (&room);
  dialog = present (&room, FLER_PARTY_FK);
  gtk_editable_set_text (GTK_EDITABLE (test_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY, "Vem som kommer")),
                         "Nils Provberg");
  press (dialog, GTK_TYPE_BUTTON, "_Anteckna svaret");
  load_again (&room);
  g_assert_cmpint (participant_of (&room, FLER_PARTY_FK)->answer, ==, FLER_ANSWER_COMES);
  g_assert_cmpstr (participant_of (&room, FLER_PARTY_FK)->name, ==, "Nils Provberg");
  close_room (&room);
}

/* F4, D122 */
/* Below the fold of a small screen: the newest line is scrolled to, so that it is seen to be noted. */
static gboolean
newest_line_is_seen (FlerAnswerDialog *dialog)
{
  GtkWidget *log = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), FLER_TYPE_ANSWER_DIALOG, "log"));
  GtkWidget *scroller = gtk_widget_get_ancestor (log, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t line;

  return gtk_widget_compute_bounds (gtk_widget_get_first_child (log), scroller, &line)
         && line.size.height > 0 && line.origin.y >= 0
         && line.origin.y + line.size.height <= gtk_widget_get_height (scroller);
}

static void
test_attempt_is_one_click (void)
{
  Room room = { 0 };
  FlerAnswerDialog *dialog;
  g_autoptr(GPtrArray) attempts = NULL;

  open_room (&room);
  dialog = present (&room, FLER_PARTY_FK);
  gtk_editable_set_text (GTK_EDITABLE (test_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY, "Talade med")),
                         "Enhetschefen");
  press (dialog, GTK_TYPE_CHECK_BUTTON, "_chef");
  press (dialog, GTK_TYPE_BUTTON, "De återkommer");
  press (dialog, GTK_TYPE_BUTTON, "Ingen svarade");
  TEST_WAIT (newest_line_is_seen, dialog);
  attempts = list_attempts (&room);
  g_assert_cmpuint (attempts->len, ==, 2);
  g_assert_cmpstr (((FlerAttempt *) attempts->pdata[0])->whom, ==, "Enhetschefen");
  g_assert_true (((FlerAttempt *) attempts->pdata[0])->is_manager);
  g_assert_false (((FlerAttempt *) attempts->pdata[1])->is_manager);
  g_assert_nonnull (test_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL,
                               "i dag 12.00, per telefon, Enhetschefen (chef): de återkommer"));
  test_save_picture (GTK_WIDGET (dialog), "answer-attempts");
  press (dialog, GTK_TYPE_BUTTON, "Ta bort: i dag 12.00, per telefon: ingen svarade");
  g_clear_pointer (&attempts, g_ptr_array_unref);
  attempts = list_attempts (&room);
  g_assert_cmpuint (attempts->len, ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
  close_room (&room);
}

/* F3: a contribution is an answer, with its text as it was written: 300 letters, emoji, right to left */
static void
test_medskick_and_strange_names (void)
{
  Room room = { 0 };
  FlerAnswerDialog *dialog;
  g_autofree char *long_name = g_strnfill (400, 'x');
  GtkWidget *name;

  open_room (&room);
  dialog = present (&room, FLER_PARTY_AF);
  press (dialog, GTK_TYPE_CHECK_BUTTON, "_Lämnar medskick i stället");
  fler_text_row_set_text (FLER_TEXT_ROW (gtk_widget_get_template_child (GTK_WIDGET (dialog), FLER_TYPE_ANSWER_DIALOG,
                                                                        "medskick")),
                          "Praktik går bra 🙂\nمرحبا");
  press (dialog, GTK_TYPE_BUTTON, "_Anteckna svaret");
  load_again (&room);
  g_assert_cmpint (participant_of (&room, FLER_PARTY_AF)->answer, ==, FLER_ANSWER_MEDSKICK);
  g_assert_cmpstr (participant_of (&room, FLER_PARTY_AF)->medskick, ==, "Praktik går bra 🙂\nمرحبا");

  dialog = present (&room, FLER_PARTY_FK);
  press (dialog, GTK_TYPE_CHECK_BUTTON, "_Kommer");
  name = test_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY, "Vem som kommer");
  gtk_editable_set_text (GTK_EDITABLE (name), long_name);
  test_settle ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (dialog)), <=, 700);
  press (dialog, GTK_TYPE_BUTTON, "_Anteckna svaret");
  load_again (&room);
  g_assert_cmpint (strlen (participant_of (&room, FLER_PARTY_FK)->name), ==, 300);
  close_room (&room);
}

static FlerTextRow *
text_row (FlerAnswerDialog *dialog, const char *child)
{
  return FLER_TEXT_ROW (gtk_widget_get_template_child (GTK_WIDGET (dialog), FLER_TYPE_ANSWER_DIALOG, child));
}

/* The letter asks a party that does not come to say why: that is kept, shown, and gone with the no. */
static void
test_decline_with_its_reason (void)
{
  Room room = { 0 };
  FlerAnswerDialog *dialog;

  open_room (&room);
  dialog = present (&room, FLER_PARTY_AF);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (text_row (dialog, "decline_reason"))));
  press (dialog, GTK_TYPE_CHECK_BUTTON, "_Tackar nej");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (text_row (dialog, "decline_reason"))));
  fler_text_row_set_text (text_row (dialog, "decline_reason"), "Ingen handläggare är ledig den dagen.");
  press (dialog, GTK_TYPE_BUTTON, "_Anteckna svaret");
  load_again (&room);
  g_assert_cmpint (participant_of (&room, FLER_PARTY_AF)->answer, ==, FLER_ANSWER_DECLINES);
  g_assert_cmpstr (participant_of (&room, FLER_PARTY_AF)->decline_reason, ==,
                   "Ingen handläggare är ledig den dagen.");

  dialog = present (&room, FLER_PARTY_AF);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (gtk_widget_get_template_child (
                      GTK_WIDGET (dialog), FLER_TYPE_ANSWER_DIALOG, "what"))),
                            "tackar nej: Ingen handläggare är ledig den dagen."));
  press (dialog, GTK_TYPE_CHECK_BUTTON, "_Kommer");
  press (dialog, GTK_TYPE_BUTTON, "_Anteckna svaret");
  load_again (&room);
  g_assert_null (participant_of (&room, FLER_PARTY_AF)->decline_reason);
  close_room (&room);
}

/* An answer that is noted anew came today, not on the day of the one before. */
static void
test_another_answer_came_today (void)
{
  Room room = { 0 };
  FlerAnswerDialog *dialog;
  FlerParticipant *af;
  GDate before, today;

  open_room (&room);
  today = fler_context_today (room.desk->context);
  g_assert_true (fler_day_parse ("2026-11-17", &before));
  af = participant_of (&room, FLER_PARTY_AF);
  af->answer = FLER_ANSWER_DECLINES;
  af->answered_on = before;
  g_assert_true (fler_meeting_store_save (fler_context_get_db (room.desk->context), room.meeting, NOON, NULL));
  dialog = present (&room, FLER_PARTY_AF);
  press (dialog, GTK_TYPE_CHECK_BUTTON, "_Kommer");
  press (dialog, GTK_TYPE_BUTTON, "_Anteckna svaret");
  load_again (&room);
  g_assert_cmpint (g_date_compare (&participant_of (&room, FLER_PARTY_AF)->answered_on, &today), ==, 0);
  close_room (&room);
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

static GtkWidget *
row_of (gpointer root, const char *title)
{
  GtkWidget *label = test_find (GTK_WIDGET (root), GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
}

/* As if it were typed: the row tells that it has changed. */
static void
type_text (GtkWidget *dialog, GType type, const char *child, const char *text)
{
  GtkWidget *row = GTK_WIDGET (gtk_widget_get_template_child (dialog, type, child));
  GtkTextView *view = GTK_TEXT_VIEW (gtk_widget_get_template_child (row, FLER_TYPE_TEXT_ROW, "view"));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
  test_settle ();
}

static FlerParty *
load_fk (Room *room)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) parties = fler_party_store_list (fler_context_get_db (room->desk->context), &error);

  for (guint i = 0; i < parties->len; i++)
    if (((FlerParty *) parties->pdata[i])->kind == FLER_PARTY_FK)
      return fler_party_copy (parties->pdata[i]);
  return NULL;
}

/* A nine-line address is kept, and the window says what an envelope shows. */
static void
test_register_is_changed_and_taken_back (void)
{
  Room room = { 0 };
  FlerRegisterWindow *window;
  GtkWidget *dialog;
  g_autoptr(FlerParty) party = NULL, before = NULL;

  open_room (&room);
  window = fler_register_window_show (GTK_WINDOW (room.window), room.desk->context);
  test_settle ();
  test_save_picture (GTK_WIDGET (window), "register-window");
  g_signal_emit_by_name (row_of (window, "postadress saknas: inget brev kan gå dit · 08-465 004 01 · 1 namngiven"),
                         "activated");
  test_settle ();
  dialog = GTK_WIDGET (find_window (FLER_TYPE_PARTY_DIALOG));
  g_assert_nonnull (dialog);
  type_text (dialog, FLER_TYPE_PARTY_DIALOG, "address", "1\n2\n3\n4\n5\n6\n7\n8\n999 11 EXEMPELSTAD");
  g_assert_nonnull (test_find (dialog, GTK_TYPE_LABEL, "9 rader: kuvertets fönster visar 7. Slå ihop rader."));
  gtk_editable_set_text (GTK_EDITABLE (test_find (dialog, GTK_TYPE_ENTRY, "Enhet")), "Kontoret 🏢");
  test_save_picture (dialog, "party-dialog");
  press (dialog, GTK_TYPE_BUTTON, "_Spara");
  party = load_fk (&room);
  g_assert_cmpstr (party->invitation_address, ==, "1\n2\n3\n4\n5\n6\n7\n8\n999 11 EXEMPELSTAD");
  g_assert_cmpstr (party->unit, ==, "Kontoret 🏢");
  row_of (window, "1, 2, 3, 4, 5, 6, 7, 8, 999 11 EXEMPELSTAD · 08-465 004 01 · 1 namngiven");

  press (window, GTK_TYPE_BUTTON, "_Ångra");
  before = load_fk (&room);
  g_assert_null (before->invitation_address);
  gtk_window_destroy (GTK_WINDOW (window));
  test_settle ();
  close_room (&room);
}

/* The form that is open, at the field of that name; and closes it. */
static void
check_form_is_at (const char *subtitle, const char *name)
{
  GtkWindow *dialog = find_window (FLER_TYPE_PARTY_DIALOG);
  GtkWidget *field, *focus;
  AdwWindowTitle *title;

  g_assert_nonnull (dialog);
  field = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), FLER_TYPE_PARTY_DIALOG, name));
  title = ADW_WINDOW_TITLE (gtk_widget_get_template_child (GTK_WIDGET (dialog), FLER_TYPE_PARTY_DIALOG, "title"));
  focus = gtk_window_get_focus (dialog);
  g_assert_true (focus != NULL && (focus == field || gtk_widget_is_ancestor (focus, field)));
  g_assert_cmpstr (adw_window_title_get_subtitle (title), ==, subtitle);
  gtk_window_close (dialog);
  test_settle ();
}

/* Whoever comes to fill something in is led to it, not to a list. */
static void
test_register_opens_at_what_is_missing (void)
{
  Room room = { 0 };
  FlerRegisterWindow *window;
  g_autoptr(FlerParty) fk = NULL, second = fler_party_new ();
  g_autoptr(GError) error = NULL;

  open_room (&room);
  fk = load_fk (&room);
  window = fler_register_window_show (GTK_WINDOW (room.window), room.desk->context);
  fler_register_window_go_to (window, FLER_PARTY_FK, fk->id, "address");
  test_settle ();
  check_form_is_at (fk->unit != NULL ? fk->unit : "", "address");
  fler_register_window_go_to (window, FLER_PARTY_FK, 0, "phone");      /* the only one */
  test_settle ();
  check_form_is_at (fk->unit != NULL ? fk->unit : "", "phone");
  fler_register_window_go_to (window, FLER_PARTY_KOMMUN, 0, "");       /* none yet */
  test_settle ();
  check_form_is_at ("", "name");

  second->kind = FLER_PARTY_FK;
  second->name = g_strdup ("Försäkringskassan");
  second->unit = g_strdup ("Ett annat kontor");
  g_assert_true (fler_party_store_save (fler_context_get_db (room.desk->context), second, &error));
  fler_register_window_go_to (window, FLER_PARTY_FK, 0, "address");    /* which of them? */
  test_settle ();
  g_assert_null (find_window (FLER_TYPE_PARTY_DIALOG));
  fler_register_window_go_to (window, FLER_PARTY_FK, second->id, "address");
  test_settle ();
  check_form_is_at ("Ett annat kontor", "address");
  gtk_window_destroy (GTK_WINDOW (window));
  test_settle ();
  close_room (&room);
}

static void
write_file (GFile *file, const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_file_get_path (file);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* D143 */
static void
test_register_is_shared (void)
{
  Room room = { 0 };
  FlerRegisterWindow *window;
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = NULL;
  g_autofree char *text = NULL;
  g_autoptr(FlerParty) party = NULL, back = NULL;
  GtkWindow *preview;

  open_room (&room);
  path = g_build_filename (room.desk->dir, "parter.json", NULL);
  file = g_file_new_for_path (path);
  window = fler_register_window_show (GTK_WINDOW (room.window), room.desk->context);
  fler_register_window_export_file (window, file);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Åsa Provsson"));
  g_assert_null (strstr (text, "Exempelsson"));           /* no case is in it */

  write_file (file, "{ \"flerpart_register\": 1, \"parties\": [\n"
                    "{ \"party\": \"fk\", \"name\": \"Försäkringskassan\", \"invitation_address\": [\"Box 1\"] },\n"
                    "{ \"party\": \"kommun\", \"name\": \"Kommunen\" } ] }");
  fler_register_window_import_file (window, file);
  test_settle ();
  preview = find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (preview);
  g_assert_nonnull (test_find (GTK_WIDGET (preview), GTK_TYPE_LABEL, "ändrad: Försäkringskassan"));
  g_assert_nonnull (test_find (GTK_WIDGET (preview), GTK_TYPE_LABEL, "ny: Kommunen"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (preview), "import");
  gtk_window_destroy (preview);
  test_settle ();
  party = load_fk (&room);
  g_assert_cmpstr (party->invitation_address, ==, "Box 1");
  g_assert_cmpstr (party->phone, ==, "08-465 004 01");
  press (window, GTK_TYPE_BUTTON, "_Ångra");
  back = load_fk (&room);
  g_assert_null (back->invitation_address);

  write_file (file, "{ \"flerpart_register\": 1, \"parties\": [\n{ \"party\": \"fkk\", \"name\": \"A\" } ] }");
  fler_register_window_import_file (window, file);
  test_settle ();
  g_assert_null (find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_nonnull (test_find (GTK_WIDGET (window), GTK_TYPE_LABEL,
                               "Filen togs inte in: inget ändrades. parter.json:2: parties[0].party: måste vara "
                               "af, fk, region, kommun, employer eller other"));
  gtk_window_destroy (GTK_WINDOW (window));
  test_settle ();
  close_room (&room);
}

/* What is answered has the keyboard, not the button that leaves. */
static void
test_answer_has_the_keyboard (void)
{
  Room room = { 0 };
  FlerAnswerDialog *dialog;

  open_room (&room);
  dialog = present (&room, FLER_PARTY_FK);
  g_assert_true (GTK_IS_CHECK_BUTTON (gtk_window_get_focus (GTK_WINDOW (dialog))));
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_settle ();
  close_room (&room);
}

/* The party that calls gets no letter, and whoever was there owes no answer. */
static void
test_state_is_not_misleading (void)
{
  Room room = { 0 };
  FlerParticipant *fk;
  g_autofree char *calls = NULL;
  g_autofree char *calls_and_comes = NULL;
  g_autofree char *came = NULL;

  open_room (&room);
  fk = participant_of (&room, FLER_PARTY_FK);
  room.meeting->convener = FLER_PARTY_FK;
  fk->answer = FLER_ANSWER_NOT_INVITED;
  calls = fler_words_participant_state (fk, room.meeting, NULL, NULL, room.desk->context);
  g_assert_cmpstr (calls, ==, "kallar till mötet");
  fk->answer = FLER_ANSWER_COMES;
  calls_and_comes = fler_words_participant_state (fk, room.meeting, NULL, NULL, room.desk->context);
  g_assert_cmpstr (calls_and_comes, ==, "kallar till mötet");
  room.meeting->convener = FLER_PARTY_AF;
  fk->answer = FLER_ANSWER_NONE_YET;
  fk->presence = FLER_PRESENCE_PRESENT;
  came = fler_words_participant_state (fk, room.meeting, NULL, NULL, room.desk->context);
  g_assert_null (strstr (came, "inget svar"));
  close_room (&room);
}

static gboolean
says_not_the_word (gpointer dialog)
{
  return test_find (dialog, GTK_TYPE_LABEL, "”överlämningsmötets” får inte nå personen. Skriv ”planeringsmötets” i stället.") != NULL;
}

/* D42: a medskick is shown at the meeting, a reason stands below the name. */
static void
test_forbidden_word_is_marked (void)
{
  static const struct { const char *check, *row; } texts[] = {
    { "_Lämnar medskick i stället", "medskick" },
    { "_Tackar nej", "decline_reason" },
  };
  Room room = { 0 };
  FlerAnswerDialog *dialog;

  open_room (&room);
  dialog = present (&room, FLER_PARTY_AF);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GObject *row = gtk_widget_get_template_child (GTK_WIDGET (dialog), FLER_TYPE_ANSWER_DIALOG, texts[i].row);

      press (dialog, GTK_TYPE_CHECK_BUTTON, texts[i].check);
      g_assert_false (says_not_the_word (dialog));
      fler_text_row_set_text (FLER_TEXT_ROW (row), "Inför överlämningsmötets början");
      TEST_WAIT (says_not_the_word, dialog);
    }
  press (dialog, GTK_TYPE_CHECK_BUTTON, "_Kommer");
  g_assert_false (says_not_the_word (dialog));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_template_child (GTK_WIDGET (dialog), FLER_TYPE_ANSWER_DIALOG, "name")),
                         "Bo, överlämningsmötets ordförande");
  TEST_WAIT (says_not_the_word, dialog);
  test_save_picture (GTK_WIDGET (dialog), "answer-forbidden-word");
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_settle ();
  close_room (&room);
}

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  g_test_add_func ("/desk/answers/known-name-comes", test_known_name_comes);
  g_test_add_func ("/desk/answers/typed-name-comes", test_typed_name_comes);
  g_test_add_func ("/desk/answers/attempt-is-one-click", test_attempt_is_one_click);
  g_test_add_func ("/desk/answers/another-came-today", test_another_answer_came_today);
  g_test_add_func ("/desk/answers/decline-with-its-reason", test_decline_with_its_reason);
  g_test_add_func ("/desk/answers/medskick-and-strange-names", test_medskick_and_strange_names);
  g_test_add_func ("/desk/answers/forbidden-word-is-marked/D42", test_forbidden_word_is_marked);
  g_test_add_func ("/desk/answers/has-the-keyboard", test_answer_has_the_keyboard);
  g_test_add_func ("/desk/answers/state-is-not-misleading", test_state_is_not_misleading);
  g_test_add_func ("/desk/register/changed-and-taken-back", test_register_is_changed_and_taken_back);
  g_test_add_func ("/desk/register/opens-at-what-is-missing", test_register_opens_at_what_is_missing);
  g_test_add_func ("/desk/register/shared", test_register_is_shared);
  return test_run ();
}
