/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-letters-kept.c - letters that are kept: which went and on which day, and had again from the window */

#include "desk-test.h"
#include "fler-test-desk.h"
#include "fler-test-letters.h"
#include "fler-date-entry.h"
#include "fler-case-card.h"
#include "fler-invitation-store.h"
#include "fler-kept-letters.h"
#include "fler-step-store.h"

static GDate
day (const char *iso)
{
  GDate date;

  g_assert_true (fler_day_parse (iso, &date));
  return date;
}

static void
assert_day (const GDate *date, const char *iso)
{
  g_autofree char *text = fler_day_to_iso (date);

  g_assert_cmpstr (text, ==, iso);
}

/* @meeting's letters are made, and not sent. Returns: the window that made them, still open */
static GtkWidget *
make_letters_of (Letters *f, const FlerMeeting *meeting)
{
  g_autofree char *path = g_build_filename (f->folder, "brev.pdf", NULL);
  GtkWidget *letters = letters_open (f, meeting->id);

  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");
  letters_answer ("Not yet");
  return letters;
}

/* @meeting: (out): gets a contact meeting */
static GtkWidget *
make_letters (Letters *f, FlerMeeting **meeting)
{
  *meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  letters_make_ready (f, *meeting);
  return make_letters_of (f, *meeting);
}

/* As if they had been made on that day. */
static void
make_older (Letters *f, gint64 meeting_id, const char *made_on)
{
  g_autoptr(GPtrArray) kept = letters_list_kept (f, meeting_id);

  for (guint i = 0; i < kept->len; i++)
    {
      FlerInvitation *letter = kept->pdata[i];

      letter->made_on = day (made_on);
      g_assert_true (fler_invitation_store_save (fler_context_get_db (f->context), letter, NULL));
    }
  desk_test_settle ();
}

static GtkWidget *
ask_whether_sent (GtkWidget *letters)
{
  GtkWidget *dialog = NULL;

  desk_test_click (letters, "Were they sent? …");
  desk_test_wait ((dialog = desk_test_toplevel (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  desk_test_settle ();
  return dialog;
}

static void
say_day (GtkWidget *dialog, const char *iso)
{
  GDate sent_on = day (iso);

  fler_date_entry_set_day (FLER_DATE_ENTRY (desk_test_find (dialog, FLER_TYPE_DATE_ENTRY, NULL)), &sent_on);
  desk_test_settle ();
}

static gboolean
can_press (GtkWidget *dialog, const char *label)
{
  GtkWidget *button = desk_test_find (dialog, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  return gtk_widget_is_sensitive (button);
}

static GtkCheckButton *
tick_of (GtkWidget *dialog, const char *receiver)
{
  GtkWidget *row = desk_test_find (dialog, ADW_TYPE_ACTION_ROW, receiver);

  g_assert_nonnull (row);
  return GTK_CHECK_BUTTON (desk_test_find (row, GTK_TYPE_CHECK_BUTTON, NULL));
}

static FlerStepDone *
find_step (Letters *f, const FlerMeeting *meeting)
{
  g_autoptr(GPtrArray) steps = fler_step_store_list_of_case (fler_context_get_db (f->context), meeting->case_id, NULL);
  const FlerStepDone *done = fler_step_done_find (steps, "K6");

  return done != NULL ? fler_step_done_copy (done) : NULL;
}

/* Takes away the step that the invented cases may have had done. */
static void
forget_step (Letters *f, const FlerMeeting *meeting)
{
  g_autoptr(FlerStepDone) done = find_step (f, meeting);

  if (done != NULL)
    g_assert_true (fler_step_store_delete (fler_context_get_db (f->context), done->id, desk_test_now (), NULL));
}

/* F56: the day is the one that the letters went, neither ahead nor before they were made. */
static void
test_another_day (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = NULL;
  GtkWidget *letters = make_letters (f, &meeting);
  g_autoptr(GPtrArray) sent = NULL;
  g_autoptr(FlerStepDone) done = NULL;
  GtkWidget *dialog;

  forget_step (f, meeting);
  make_older (f, meeting->id, "2026-11-18");
  dialog = ask_whether_sent (letters);
  test_save_picture (dialog, "letters-sent");
  g_assert_true (can_press (dialog, "Sent today"));
  say_day (dialog, "2026-11-25");
  g_assert_true (desk_test_says (dialog, "That day is still to come"));
  g_assert_false (can_press (dialog, "Sent Wed 25 Nov"));
  say_day (dialog, "2026-11-17");
  g_assert_true (desk_test_says (dialog, "A letter was made after that day"));
  g_assert_false (can_press (dialog, "Sent Tue 17 Nov"));
  say_day (dialog, "2026-11-19");
  g_assert_false (desk_test_says (dialog, "A letter was made after that day"));
  letters_answer ("Sent Thu 19 Nov");

  sent = letters_list_kept (f, meeting->id);
  g_assert_cmpuint (sent->len, >, 1);
  for (guint i = 0; i < sent->len; i++)
    assert_day (&((FlerInvitation *) sent->pdata[i])->sent_on, "2026-11-19");
  done = find_step (f, meeting);
  g_assert_nonnull (done);
  assert_day (&done->done_on, "2026-11-19");
  g_assert_true (desk_test_says (letters, "letters are kept as sent Thu 19 Nov."));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* What is left unticked stays made and not sent, and can be said later. */
static void
test_one_is_left (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = NULL;
  GtkWidget *letters = make_letters (f, &meeting);
  g_autoptr(GPtrArray) some = NULL;
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(FlerStepDone) before = NULL;
  GtkWidget *dialog;

  forget_step (f, meeting);
  dialog = ask_whether_sent (letters);
  gtk_check_button_set_active (tick_of (dialog, "Anna Testström"), FALSE);
  desk_test_settle ();
  letters_answer ("Sent today");
  some = letters_list_kept (f, meeting->id);
  g_assert_cmpuint (letters_count_unsent (some), ==, 1);
  for (guint i = 0; i < some->len; i++)
    {
      const FlerInvitation *letter = some->pdata[i];

      g_assert_true (fler_invitation_is_sent (letter) == (letter->party != FLER_PARTY_PERSON));
    }
  before = find_step (f, meeting);
  g_assert_null (before);                  /* not everybody is invited yet */

  dialog = ask_whether_sent (letters);
  g_assert_null (desk_test_find (dialog, GTK_TYPE_CHECK_BUTTON, NULL));    /* a single one needs no tick */
  letters_answer ("Sent today");
  all = letters_list_kept (f, meeting->id);
  g_assert_cmpuint (letters_count_unsent (all), ==, 0);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

static AdwComboRow *
language_of (GtkWidget *letters)
{
  return ADW_COMBO_ROW (desk_test_find (letters, ADW_TYPE_COMBO_ROW, "Language"));
}

/* The letter that follows one in English is in English too, also another day. */
static void
test_language_is_kept (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  GtkWidget *letters;

  letters_make_ready (f, meeting);
  letters = letters_open (f, meeting->id);
  g_assert_cmpuint (adw_combo_row_get_selected (language_of (letters)), ==, 0);
  adw_combo_row_set_selected (language_of (letters), 2);
  desk_test_settle ();
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();

  letters = letters_open (f, meeting->id);             /* nothing was made: it is as it was */
  g_assert_cmpuint (adw_combo_row_get_selected (language_of (letters)), ==, 0);
  adw_combo_row_set_selected (language_of (letters), 2);
  desk_test_settle ();
  g_assert_true (make_letters_of (f, meeting) == letters);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
  letters = letters_open (f, meeting->id);
  g_assert_cmpuint (adw_combo_row_get_selected (language_of (letters)), ==, 2);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

static void
test_none_ticked_says_nothing (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = NULL;
  GtkWidget *letters = make_letters (f, &meeting);
  g_autoptr(GPtrArray) kept = letters_list_kept (f, meeting->id);
  GtkWidget *dialog = ask_whether_sent (letters);

  gtk_check_button_set_active (tick_of (dialog, "Anna Testström"), FALSE);
  for (GtkWidget *row = gtk_widget_get_next_sibling (desk_test_find (dialog, ADW_TYPE_ACTION_ROW, "Anna Testström"));
       row != NULL; row = gtk_widget_get_next_sibling (row))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (desk_test_find (row, GTK_TYPE_CHECK_BUTTON, NULL)), FALSE);
  desk_test_settle ();
  g_assert_false (can_press (dialog, "Sent today"));
  letters_answer ("Not yet");
  g_assert_cmpuint (letters_count_unsent (kept), ==, kept->len);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* Said by mistake: the letters are made and not sent again, and the step is not done. */
static void
test_taken_back (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = NULL;
  GtkWidget *letters = make_letters (f, &meeting);
  g_autoptr(GPtrArray) kept = NULL;
  g_autoptr(FlerStepDone) done = NULL;
  g_autoptr(FlerStepDone) after = NULL;

  forget_step (f, meeting);
  g_assert_null (desk_test_find (letters, GTK_TYPE_BUTTON, "Undo"));
  ask_whether_sent (letters);
  letters_answer ("Sent today");
  done = find_step (f, meeting);
  g_assert_nonnull (done);
  desk_test_click (letters, "Undo");
  desk_test_settle ();
  kept = letters_list_kept (f, meeting->id);
  g_assert_cmpuint (kept->len, >, 1);
  g_assert_cmpuint (letters_count_unsent (kept), ==, kept->len);
  after = find_step (f, meeting);
  g_assert_null (after);
  g_assert_true (desk_test_says (letters, "letters are made and not sent, as before."));
  g_assert_null (desk_test_find (letters, GTK_TYPE_BUTTON, "Undo"));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

static GtkWidget *
show_kept (GtkWidget *from, const char *label)
{
  GtkWidget *kept = NULL;

  desk_test_click (from, label);
  desk_test_wait ((kept = desk_test_toplevel (FLER_TYPE_KEPT_LETTERS)) != NULL);
  desk_test_settle ();
  return kept;
}

static GtkWidget *
row_of (GtkWidget *kept, const char *title)
{
  GtkWidget *label = desk_test_find (kept, GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
}

/* The dialog reads its folder on threads of its own. */
static void
rest (int ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000 * test_slowed ();

  desk_test_wait (g_get_monotonic_time () > end);
}

/* Saves the letter of @row as @name, through GTK's own dialog. */
static void
save_as (GtkWidget *row, const char *folder, const char *name)
{
  g_autoptr(GFile) place = g_file_new_for_path (folder);
  GtkWidget *chooser = NULL;

  desk_test_click (row, "Save as PDF …");
  desk_test_wait ((chooser = desk_test_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG)) != NULL);
  desk_test_settle ();
  g_assert_true (gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), place, NULL));
  rest (300);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  rest (500);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  desk_test_wait (desk_test_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG) == NULL);
  desk_test_settle ();
}

static GBytes *
bytes_of (Letters *f, gint64 meeting_id, FlerPartyKind party)
{
  g_autoptr(GPtrArray) kept = letters_list_kept (f, meeting_id);

  for (guint i = 0; i < kept->len; i++)
    {
      const FlerInvitation *letter = kept->pdata[i];
      g_autoptr(FlerInvitation) whole = NULL;

      if (letter->party != party)
        continue;
      whole = fler_invitation_store_load (fler_context_get_db (f->context), letter->id, NULL);
      return g_bytes_ref (whole->letter);
    }
  g_assert_not_reached ();
}

/* F56: when it went, to which address, and the letter itself, byte by byte as it was made. */
static void
test_had_again (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = NULL;
  GtkWidget *letters = make_letters (f, &meeting);
  g_autofree char *path = g_build_filename (f->folder, "igen.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr(GBytes) was = NULL;
  g_autoptr(GBytes) is = NULL;
  GtkWidget *kept, *row;
  gsize size;

  make_older (f, meeting->id, "2026-11-18");
  was = bytes_of (f, meeting->id, FLER_PARTY_PERSON);
  kept = show_kept (letters, "Letters made …");
  row = row_of (kept, "Invitation · Anna Testström");
  g_assert_true (desk_test_says (row, "Made Wed 18 Nov · not sent"));

  /* Said while it is shown: it tells at once. */
  say_day (ask_whether_sent (letters), "2026-11-19");
  letters_answer ("Sent Thu 19 Nov");
  row = row_of (kept, "Invitation · Anna Testström");
  g_assert_true (desk_test_says (row, "Made Wed 18 Nov · sent Thu 19 Nov · by post"));
  g_assert_true (desk_test_says (row, "Anna Testström\nPåhittsgatan 1\n999 10 EXEMPELSTAD"));
  test_save_picture (kept, "letters-kept");

  g_assert_null (desk_test_find (kept, GTK_TYPE_BUTTON, "Open the file"));
  save_as (row, f->folder, "igen.pdf");
  g_assert_true (desk_test_says (kept, "The file is saved."));
  g_assert_nonnull (desk_test_find (kept, GTK_TYPE_BUTTON, "Open the file"));
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  is = g_bytes_new (content, size);
  g_assert_cmpuint (size, >, 1000);
  g_assert_true (g_bytes_equal (is, was));
  gtk_window_close (GTK_WINDOW (kept));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* D42: the person's copy is not saved under a name that tells the form; that of a party may be. */
static void
test_name_that_tells_is_refused (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = NULL;
  GtkWidget *letters = make_letters (f, &meeting);
  g_autofree char *path = g_build_filename (f->folder, "överlämningsmöte.pdf", NULL);
  GtkWidget *kept = show_kept (letters, "Letters made …");

  save_as (row_of (kept, "Invitation · Anna Testström"), f->folder, "överlämningsmöte.pdf");
  g_assert_true (desk_test_says (kept, "The file is not saved: its name holds a word"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_null (desk_test_find (kept, GTK_TYPE_BUTTON, "Open the file"));
  gtk_window_close (GTK_WINDOW (kept));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

static void
test_none_yet (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  GtkWidget *kept;

  letters_make_ready (f, meeting);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-letters", "x", meeting->id);
  desk_test_settle ();
  kept = desk_test_toplevel (FLER_TYPE_KEPT_LETTERS);
  g_assert_nonnull (kept);
  g_assert_true (desk_test_says (kept, "No letter was made yet"));
  gtk_window_close (GTK_WINDOW (kept));
  desk_test_settle ();
}

static void
send_letter (Letters *f, const FlerMeeting *meeting, FlerInvitationKind kind, const char *iso)
{
  FlerDb *db = fler_context_get_db (f->context);
  g_autoptr(FlerInvitation) letter = fler_invitation_new ();
  GDate sent_on = day (iso);

  letter->meeting_id = meeting->id;
  letter->party = FLER_PARTY_PERSON;
  letter->kind = kind;
  letter->made_on = sent_on;
  g_assert_true (fler_invitation_store_save (db, letter, NULL));
  g_assert_true (fler_invitation_store_set_sent (db, letter->id, &sent_on, desk_test_now (), NULL));
  desk_test_settle ();
}

/* The card leads to the letters of the meeting that comes next, and its answers tell that a reminder went. */
static void
test_card_tells_of_letters (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  GtkWidget *card, *kept;

  meeting->span = (FlerSpan) { desk_test_now () + 60, desk_test_now () + 3660 };   /* before any other */
  letters_make_ready (f, meeting);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.open-case", "x", meeting->case_id);
  desk_test_settle ();
  card = desk_test_find (GTK_WIDGET (f->window), FLER_TYPE_CASE_CARD, NULL);
  g_assert_nonnull (card);
  g_assert_null (desk_test_find (card, GTK_TYPE_BUTTON, "Letters"));     /* there is none yet */

  send_letter (f, meeting, FLER_INVITATION_FIRST, "2026-11-13");
  g_assert_true (desk_test_says (card, "invited Fri 13 Nov · no answer yet"));
  send_letter (f, meeting, FLER_INVITATION_REMINDER, "2026-11-20");
  g_assert_true (desk_test_says (card, "invited Fri 13 Nov · reminded Fri 20 Nov · no answer yet"));
  send_letter (f, meeting, FLER_INVITATION_SECOND, "2026-11-23");
  g_assert_true (desk_test_says (card, "invited Fri 13 Nov · invited again yesterday · no answer yet"));
  test_save_picture (card, "letters-on-card");

  kept = show_kept (card, "Letters");
  g_assert_true (desk_test_says (kept, "Reminder · The person"));
  g_assert_true (desk_test_says (kept, "The letter itself is not kept"));
  gtk_window_close (GTK_WINDOW (kept));
  desk_test_settle ();
}

#define ADD(path, test) g_test_add ("/desk/letters-kept/" path, Letters, NULL, letters_set_up, test, letters_tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("F56-another-day", test_another_day);
  ADD ("one-is-left", test_one_is_left);
  ADD ("language-is-kept", test_language_is_kept);
  ADD ("none-ticked", test_none_ticked_says_nothing);
  ADD ("taken-back", test_taken_back);
  ADD ("F56-had-again", test_had_again);
  ADD ("D42-name-that-tells", test_name_that_tells_is_refused);
  ADD ("none-yet", test_none_yet);
  ADD ("card-tells", test_card_tells_of_letters);
  return test_run ();
}
