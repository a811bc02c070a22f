/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-letters-kept.c - letters that are kept: which went and on which day, as the user says it */

#include "desk-test.h"
#include "fler-test-desk.h"
#include "fler-test-letters.h"
#include "fler-date-entry.h"
#include "fler-invitation-store.h"
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

/* The letters of a contact meeting, made and not sent; the window that made them stays open.
 * @meeting: (out): gets the meeting */
static GtkWidget *
make_letters (Letters *f, FlerMeeting **meeting)
{
  g_autofree char *path = g_build_filename (f->folder, "brev.pdf", NULL);
  GtkWidget *letters;

  *meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  letters_make_ready (f, *meeting);
  letters = letters_open (f, (*meeting)->id);
  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");
  letters_answer ("Not yet");
  return letters;
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

#define ADD(path, test) g_test_add ("/desk/letters-kept/" path, Letters, NULL, letters_set_up, test, letters_tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("F56-another-day", test_another_day);
  ADD ("one-is-left", test_one_is_left);
  ADD ("none-ticked", test_none_ticked_says_nothing);
  ADD ("taken-back", test_taken_back);
  return test_run ();
}
