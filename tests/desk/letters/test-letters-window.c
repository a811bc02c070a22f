/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-letters-window.c - letters of a meeting, through the window: made, kept, and said to be sent */

#include <glib/gstdio.h>
#include <string.h>

#include "desk-test.h"
#include "fler-test-desk.h"
#include "fler-test-letters.h"
#include "fler-booking-acts.h"
#include "fler-booking-dialog.h"
#include "fler-date-entry.h"
#include "fler-invitation-store.h"
#include "fler-letter-group.h"
#include "fler-letter-options.h"
#include "fler-letters-window.h"
#include "fler-meeting-store.h"
#include "fler-participant-row.h"
#include "fler-party-dialog.h"
#include "fler-preferences-window.h"
#include "fler-register-store.h"
#include "fler-register-window.h"
#include "fler-settings.h"
#include "fler-step-store.h"

static gboolean
is_step_done (Letters *f, gint64 case_id, const char *step)
{
  g_autoptr(GPtrArray) steps = fler_step_store_list_of_case (fler_context_get_db (f->context), case_id, NULL);

  return fler_step_done_find (steps, step) != NULL;
}

/* F56: nothing is sent unless the user says so; what was made is kept, the letter along. */
static void
test_kept_and_sent_only_when_said (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *path = g_build_filename (f->folder, "brev.pdf", NULL);
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) made = NULL;
  g_autoptr(GPtrArray) sent = NULL;
  g_autoptr(FlerInvitation) whole = NULL;
  GtkWidget *letters;
  guint n_made;

  letters_make_ready (f, meeting);
  before = letters_list_kept (f, meeting->id);
  letters = letters_open (f, meeting->id);
  test_save_picture (letters, "letters");
  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");
  letters_answer ("Not yet");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  made = letters_list_kept (f, meeting->id);
  n_made = made->len - before->len;
  g_assert_cmpuint (n_made, >, 0);
  g_assert_cmpuint (letters_count_unsent (made), ==, letters_count_unsent (before) + n_made);
  whole = fler_invitation_store_load (fler_context_get_db (f->context),
                                      ((FlerInvitation *) made->pdata[made->len - 1])->id, NULL);
  g_assert_cmpuint (g_bytes_get_size (whole->letter), >, 1000);
  g_assert_true (memcmp (g_bytes_get_data (whole->letter, NULL), "%PDF", 4) == 0);
  g_assert_nonnull (whole->address);

  desk_test_click (letters, "Were they sent? …");
  letters_answer ("Sent today");
  sent = letters_list_kept (f, meeting->id);
  g_assert_cmpuint (sent->len, ==, made->len);
  g_assert_cmpuint (letters_count_unsent (sent), ==, 0);
  g_assert_true (is_step_done (f, meeting->case_id, "K6"));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* Closes that window of @type, in which the keyboard is in the field of that name, in sight. */
static void
check_focus_is_on (GType type, const char *name)
{
  GtkWidget *window = desk_test_toplevel (type);
  GtkWidget *field, *focus;

  g_assert_nonnull (window);
  field = GTK_WIDGET (gtk_widget_get_template_child (window, type, name));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (focus != NULL && (focus == field || gtk_widget_is_ancestor (focus, field)));
  desk_test_wait (gtk_widget_get_mapped (field));
  gtk_window_close (GTK_WINDOW (window));
  desk_test_settle ();
}

/* D42 */
static void
test_word_typed_by_hand_stops_the_persons_letter (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_OVERLAMNING);
  GtkWidget *letters;

  letters_make_ready (f, meeting);
  letters = letters_open (f, meeting->id);
  gtk_text_buffer_set_text (letters_own_text (letters), "Välkommen till överlämningsmötet.", -1);
  desk_test_settle ();
  g_assert_true (desk_test_says (letters, "Invitation · “överlämningsmötet” must not reach the person"));
  g_assert_true (desk_test_says (letters, "It stands in what is added to the letter"));
  desk_test_click (letters, "Go to the text");
  g_assert_true (gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (letters))))
                 == letters_own_text (letters));
  gtk_text_buffer_set_text (letters_own_text (letters), "Välkommen.", -1);
  desk_test_settle ();
  g_assert_false (desk_test_says (letters, "must not reach the person"));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* D42: the sender stands in every letter to the person: it says so where it is typed, and the
 * letter says which word, where, with a way there. */
static void
test_word_in_the_sender_is_told_in_both_places (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  GtkWidget *letters, *preferences, *sender;

  letters_make_ready (f, meeting);
  g_assert_true (fler_setting_store_set (fler_context_get_db (f->context), FLER_SETTING_LETTER_SENDER,
                                         "Enheten för överlämningsmöten\nBox 1\n999 10 EXEMPELSTAD", NULL));
  letters = letters_open (f, meeting->id);
  g_assert_true (desk_test_says (letters, "“överlämningsmöten” must not reach the person. It stands in the sender"));
  test_save_picture (letters, "letters-word-in-sender");
  desk_test_click (letters, "Open the preferences");
  preferences = desk_test_toplevel (FLER_TYPE_PREFERENCES_WINDOW);
  g_assert_nonnull (preferences);
  sender = gtk_window_get_focus (GTK_WINDOW (preferences));
  g_assert_true (GTK_IS_TEXT_VIEW (sender));
  desk_test_wait (gtk_widget_get_mapped (sender));
  g_assert_true (desk_test_says (preferences, "“överlämningsmöten” must not reach the person. Put it in another way."));
  test_save_picture (preferences, "preferences-word-in-sender");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (sender)), "Enheten\nBox 1", -1);
  desk_test_wait (!desk_test_says (preferences, "must not reach the person. Put"));
  gtk_window_close (GTK_WINDOW (preferences));
  desk_test_wait (!desk_test_says (letters, "must not reach the person"));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* What stands in the list and is not looked for is told where it is written. */
static void
test_word_too_short_is_told_in_the_preferences (Letters *f, gconstpointer data)
{
  GtkWidget *preferences, *words;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.fill-in-preferences", "s", "name");
  desk_test_settle ();
  preferences = desk_test_toplevel (FLER_TYPE_PREFERENCES_WINDOW);
  g_assert_nonnull (preferences);
  words = GTK_WIDGET (gtk_widget_get_template_child (preferences, FLER_TYPE_PREFERENCES_WINDOW, "forbidden_words"));
  gtk_widget_grab_focus (words);
  gtk_editable_set_text (GTK_EDITABLE (words), "kund, x");
  gtk_window_set_focus (GTK_WINDOW (preferences), NULL);
  desk_test_wait (desk_test_says (preferences, "“x” is too short, and is not used. Write two letters or more."));
  gtk_widget_grab_focus (words);
  gtk_editable_set_text (GTK_EDITABLE (words), "kund");
  gtk_window_set_focus (GTK_WINDOW (preferences), NULL);
  desk_test_wait (desk_test_says (preferences, "found only as a word of its own"));
  gtk_window_close (GTK_WINDOW (preferences));
  desk_test_settle ();
}

/* Where nobody has written the sender, it is the unit's of the register: the word is told there. */
static void
test_word_in_the_units_address_is_told (Letters *f, gconstpointer data)
{
  FlerDb *db = fler_context_get_db (f->context);
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  g_autoptr(GPtrArray) parties = fler_party_store_list (db, NULL);
  GtkWidget *letters;

  letters_make_ready (f, meeting);
  g_assert_true (fler_setting_store_set (db, FLER_SETTING_LETTER_SENDER, "", NULL));
  for (guint i = 0; i < parties->len; i++)
    {
      FlerParty *party = parties->pdata[i];

      if (party->kind != meeting->convener)
        continue;
      g_free (party->invitation_address);
      party->invitation_address = g_strdup ("Överlämningsmötesgruppen\nBox 1\n999 10 EXEMPELSTAD");
      g_assert_true (fler_party_store_save (db, party, NULL));
    }
  letters = letters_open (f, meeting->id);
  g_assert_true (desk_test_says (letters, "“Överlämningsmötesgruppen” must not reach the person. It stands in the register"));
  desk_test_click (letters, "Open the register");
  check_focus_is_on (FLER_TYPE_PARTY_DIALOG, "address");
  gtk_window_close (GTK_WINDOW (desk_test_toplevel (FLER_TYPE_REGISTER_WINDOW)));
  desk_test_settle ();
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* Of an organisation's own words, wherever they were typed: here the booking's purpose. */
static void
test_word_in_the_booking_is_told (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  GtkWidget *letters;

  g_assert_true (fler_setting_store_set (fler_context_get_db (f->context), FLER_SETTING_FORBIDDEN_WORDS, "avslag",
                                         NULL));
  g_free (meeting->purpose);
  meeting->purpose = g_strdup ("Att tala om avslaget");
  letters_make_ready (f, meeting);
  letters = letters_open (f, meeting->id);
  g_assert_true (desk_test_says (letters, "“avslaget” must not reach the person. It stands in the booking"));
  g_assert_nonnull (desk_test_find (letters, GTK_TYPE_BUTTON, "Open the booking"));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* F2, D153: refused with what is missing, a way to it, and the channel locked. */
static void
test_multi_party_letters_wait_for_what_is_missing (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_FLERPART);
  g_autoptr(GPtrArray) parties = fler_party_store_list (fler_context_get_db (f->context), NULL);
  GtkWidget *letters, *list;

  letters_make_ready (f, meeting);
  for (guint i = 0; i < parties->len; i++)
    {
      FlerParty *party = parties->pdata[i];

      g_clear_pointer (&party->invitation_address, g_free);
      g_assert_true (fler_party_store_save (fler_context_get_db (f->context), party, NULL));
    }
  letters = letters_open (f, meeting->id);
  list = GTK_WIDGET (gtk_widget_get_template_child (letters, FLER_TYPE_LETTERS_WINDOW, "receivers"));
  gtk_list_box_select_row (GTK_LIST_BOX (list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  desk_test_settle ();
  g_assert_true (desk_test_says (letters, "The address of"));
  g_assert_true (desk_test_says (letters, "Always by post"));
  g_assert_nonnull (desk_test_find (letters, GTK_TYPE_BUTTON, "Open the register"));
  test_save_picture (letters, "letters-missing");
  desk_test_click (letters, "Open the register");
  check_focus_is_on (FLER_TYPE_PARTY_DIALOG, "address");
  gtk_window_close (GTK_WINDOW (desk_test_toplevel (FLER_TYPE_REGISTER_WINDOW)));
  desk_test_settle ();
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* D116: nobody's number is told in silence: it says whose, beside a way to it, and the letter can go. */
static void
test_letter_without_a_number_is_told (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  FlerDb *db = fler_context_get_db (f->context);
  g_autoptr(FlerOfficial) me = fler_official_store_me (db, NULL);
  g_autoptr(GPtrArray) parties = fler_party_store_list (db, NULL);
  g_autofree char *told = g_strdup_printf ("neither %s nor the unit has one", me->name);
  GtkWidget *letters;

  letters_make_ready (f, meeting);
  letters = letters_open (f, meeting->id);
  g_assert_false (desk_test_says (letters, "no telephone number"));
  g_clear_pointer (&me->phone, g_free);
  g_assert_true (fler_official_store_save (db, me, NULL));
  for (guint i = 0; i < parties->len; i++)
    {
      FlerParty *party = parties->pdata[i];

      g_clear_pointer (&party->phone, g_free);
      g_assert_true (fler_party_store_save (db, party, NULL));
    }
  desk_test_settle ();
  g_assert_true (desk_test_says (letters, told));
  g_assert_true (desk_test_says (letters, "ready · no telephone number"));
  g_assert_nonnull (desk_test_find (letters, GTK_TYPE_BUTTON, "Open the preferences"));
  g_assert_true (gtk_widget_get_sensitive (desk_test_find (letters, GTK_TYPE_BUTTON, "Save as PDF …")));
  test_save_picture (letters, "letters-no-number");
  desk_test_click (letters, "Open the preferences");
  check_focus_is_on (FLER_TYPE_PREFERENCES_WINDOW, "phone");
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* Moving offers the letters that follow; nothing is written or sent by itself. */
static void
test_moving_offers_letters (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *path = g_build_filename (f->folder, "brev.pdf", NULL);
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;
  FlerSpan span = { meeting->span.start + 86400, meeting->span.end + 86400 };
  GtkWidget *letters;

  letters_make_ready (f, meeting);
  letters = letters_open (f, meeting->id);
  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");
  letters_answer ("Sent today");
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_wait (desk_test_toplevel (FLER_TYPE_LETTERS_WINDOW) == NULL);
  before = letters_list_kept (f, meeting->id);

  g_assert_true (fler_booking_acts_reschedule (GTK_WINDOW (f->window), f->context, meeting->id, span));
  letters_answer ("Write letters");
  letters = desk_test_toplevel (FLER_TYPE_LETTERS_WINDOW);
  g_assert_nonnull (letters);
  g_assert_true (desk_test_says (letters, "New time or place"));
  after = letters_list_kept (f, meeting->id);
  g_assert_cmpuint (after->len, ==, before->len);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* Whoever is to be written to is shown: of a unit's second official the unit's letter. */
static void
test_opens_on_the_right_letter (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  FlerParticipant *second = fler_participant_new ();
  const FlerParticipant *last;
  GtkListBox *receivers;
  GtkWidget *letters, *check;

  second->party = FLER_PARTY_AF;
  second->name = g_strdup ("Åke Exempelsson");
  g_ptr_array_add (meeting->participants, second);
  letters_make_ready (f, meeting);
  last = meeting->participants->pdata[meeting->participants->len - 1];
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.write-letter", "(xx)", meeting->id, last->id);
  desk_test_settle ();
  letters = desk_test_toplevel (FLER_TYPE_LETTERS_WINDOW);
  g_assert_nonnull (letters);
  receivers = GTK_LIST_BOX (gtk_widget_get_template_child (letters, FLER_TYPE_LETTERS_WINDOW, "receivers"));
  g_assert_true (desk_test_says (GTK_WIDGET (gtk_list_box_get_selected_row (receivers)), "Arbetsförmedlingen")
                 || desk_test_says (GTK_WIDGET (gtk_list_box_get_selected_row (receivers)), "AF"));
  /* Asked for again, the same window shows the person's: one that nobody had ticked is to be made now. */
  check = desk_test_find (GTK_WIDGET (gtk_list_box_get_row_at_index (receivers, 0)), GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.write-letter", "(xx)", meeting->id,
                              ((FlerParticipant *) meeting->participants->pdata[0])->id);
  desk_test_settle ();
  g_assert_true (desk_test_toplevel (FLER_TYPE_LETTERS_WINDOW) == letters);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (receivers)), ==, 0);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

static GtkListBoxRow *
row_at (GtkWidget *letters, int index)
{
  return gtk_list_box_get_row_at_index (
    GTK_LIST_BOX (gtk_widget_get_template_child (letters, FLER_TYPE_LETTERS_WINDOW, "receivers")), index);
}

static GtkCheckButton *
tick_at (GtkWidget *letters, int index)
{
  return GTK_CHECK_BUTTON (desk_test_find (GTK_WIDGET (row_at (letters, index)), GTK_TYPE_CHECK_BUTTON, NULL));
}

/* Whoever declined before any letter went is not ticked in advance, and it says why; a letter can
 * be made all the same. */
static void
test_whoever_declined_is_not_ticked (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  GtkWidget *letters;

  letters_make_ready (f, meeting);
  for (guint i = 0; i < meeting->participants->len; i++)
    if (((FlerParticipant *) meeting->participants->pdata[i])->party == FLER_PARTY_AF)
      ((FlerParticipant *) meeting->participants->pdata[i])->answer = FLER_ANSWER_DECLINES;
  g_assert_true (fler_meeting_store_save (fler_context_get_db (f->context), meeting, desk_test_now (), NULL));
  letters = letters_open (f, meeting->id);
  g_assert_true (gtk_check_button_get_active (tick_at (letters, 0)));
  g_assert_false (gtk_check_button_get_active (tick_at (letters, 1)));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (tick_at (letters, 1))));
  g_assert_true (desk_test_says (GTK_WIDGET (row_at (letters, 1)), "Invitation · not needed: declines"));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

static AdwComboRow *
choice_of (GtkWidget *letters, const char *name)
{
  GtkWidget *options = desk_test_find (letters, FLER_TYPE_LETTER_OPTIONS, NULL);

  return ADW_COMBO_ROW (gtk_widget_get_template_child (options, FLER_TYPE_LETTER_OPTIONS, name));
}

/* Something else in the database changes meanwhile: what was ticked and chosen stays. */
static void
test_choices_outlive_a_change_elsewhere (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *path = g_build_filename (f->folder, "brev.pdf", NULL);
  g_autoptr(GPtrArray) kept = NULL;
  GtkListBoxRow *row;
  GtkWidget *letters;

  letters_make_ready (f, meeting);
  letters = letters_open (f, meeting->id);
  g_assert_true (gtk_check_button_get_active (tick_at (letters, 0)));
  g_assert_true (gtk_check_button_get_active (tick_at (letters, 1)));
  gtk_check_button_set_active (tick_at (letters, 1), FALSE);
  adw_combo_row_set_selected (choice_of (letters, "kind"), 2);       /* the person: a reminder instead */
  adw_combo_row_set_selected (choice_of (letters, "language"), 1);
  row = row_at (letters, 0);

  g_free (meeting->purpose);
  meeting->purpose = g_strdup ("Att se vad som är nytt.");
  g_assert_true (fler_meeting_store_save (fler_context_get_db (f->context), meeting, desk_test_now (), NULL));
  desk_test_wait (row_at (letters, 0) != row);                       /* it was read anew */
  desk_test_settle ();
  g_assert_true (gtk_check_button_get_active (tick_at (letters, 0)));
  g_assert_false (gtk_check_button_get_active (tick_at (letters, 1)));
  g_assert_cmpuint (adw_combo_row_get_selected (choice_of (letters, "kind")), ==, 2);
  g_assert_cmpuint (adw_combo_row_get_selected (choice_of (letters, "language")), ==, 1);

  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");
  letters_answer ("Sent today");
  kept = letters_list_kept (f, meeting->id);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpint (((FlerInvitation *) kept->pdata[0])->party, ==, FLER_PARTY_PERSON);
  g_assert_cmpint (((FlerInvitation *) kept->pdata[0])->kind, ==, FLER_INVITATION_REMINDER);
  g_assert_false (gtk_check_button_get_active (tick_at (letters, 1)));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

static GtkWidget *
focus_of (GtkWidget *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  g_assert_nonnull (focus);
  return focus;
}

static const FlerParticipant *
find_party (const FlerMeeting *meeting, FlerPartyKind party)
{
  for (guint i = 0; i < meeting->participants->len; i++)
    if (((FlerParticipant *) meeting->participants->pdata[i])->party == party)
      return meeting->participants->pdata[i];
  g_assert_not_reached ();
}

/* The list has the keyboard first; a name that is missing is filled in where it stands in the
 * booking; after that the letters have the keyboard where something is still to do. */
static void
test_missing_name_leads_there_and_back (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *named = NULL;
  FlerParticipant *nameless;
  GtkWidget *letters, *booking, *row;

  letters_make_ready (f, meeting);
  nameless = (FlerParticipant *) find_party (meeting, FLER_PARTY_AF);
  g_clear_pointer (&nameless->name, g_free);
  g_assert_true (fler_meeting_store_save (fler_context_get_db (f->context), meeting, desk_test_now (), NULL));
  letters = letters_open (f, meeting->id);
  g_assert_true (GTK_IS_LIST_BOX_ROW (focus_of (letters)));

  desk_test_click (letters, "Open the booking");
  desk_test_settle ();
  booking = desk_test_toplevel (FLER_TYPE_BOOKING_DIALOG);
  g_assert_nonnull (booking);
  row = gtk_widget_get_ancestor (focus_of (booking), FLER_TYPE_PARTICIPANT_ROW);
  g_assert_nonnull (row);
  g_assert_cmpint (fler_participant_row_get_party (FLER_PARTICIPANT_ROW (row)), ==, FLER_PARTY_AF);
  gtk_window_destroy (GTK_WINDOW (booking));
  nameless->name = g_strdup ("Berit Provsson");
  g_assert_true (fler_meeting_store_save (fler_context_get_db (f->context), meeting, desk_test_now (), NULL));
  desk_test_settle ();
  g_assert_null (desk_test_find (letters, GTK_TYPE_BUTTON, "Open the booking"));
  g_assert_true (gtk_widget_is_ancestor (focus_of (letters), letters));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* F18: a day off that was typed stays, with a word about it. */
static void
test_day_off_is_told (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  GtkWidget *letters, *options, *list;
  FlerDateEntry *entry;
  GDate day, kept;

  letters_make_ready (f, meeting);
  letters = letters_open (f, meeting->id);
  options = desk_test_find (letters, FLER_TYPE_LETTER_OPTIONS, NULL);
  list = GTK_WIDGET (gtk_widget_get_template_child (letters, FLER_TYPE_LETTERS_WINDOW, "receivers"));
  gtk_list_box_select_row (GTK_LIST_BOX (list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  entry = FLER_DATE_ENTRY (gtk_widget_get_template_child (options, FLER_TYPE_LETTER_OPTIONS, "answer_by"));
  g_assert_true (fler_day_parse ("2026-11-29", &day));
  fler_date_entry_set_day (entry, &day);
  desk_test_settle ();
  g_assert_true (desk_test_says (letters, "Falls on a day off (weekend)"));
  kept = fler_date_entry_get_day (entry);
  g_assert_cmpint (g_date_compare (&kept, &day), ==, 0);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* A screen of 1024×700 has room for the letters. */
static void
test_fits_a_small_window (Letters *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = letters_find_meeting (f, FLER_FORM_KONTAKT);
  GtkWidget *letters;

  letters_make_ready (f, meeting);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1024, 700);
  desk_test_wait (gtk_widget_get_width (GTK_WIDGET (f->window)) == 1024
                  && gtk_widget_get_height (GTK_WIDGET (f->window)) == 700);
  letters = letters_open (f, meeting->id);
  g_assert_cmpint (gtk_widget_get_width (letters), <=, 1024);
  g_assert_cmpint (gtk_widget_get_height (letters), <=, 700);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

static void
set_measure (GtkWidget *group, const char *name, double value)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (gtk_widget_get_template_child (group, FLER_TYPE_LETTER_GROUP, name)),
                             value);
}

static void
test_preferences_are_kept (Letters *f, gconstpointer data)
{
  FlerDb *db = fler_context_get_db (f->context);
  GtkWidget *group = g_object_new (FLER_TYPE_LETTER_GROUP, NULL);
  GtkWidget *window = test_window_new (group, 640, 700);
  GtkTextBuffer *sender;
  g_autofree char *kept_window = NULL;
  g_autofree char *kept_sender = NULL;
  g_autofree char *kept_language = NULL;

  fler_letter_group_set_context (FLER_LETTER_GROUP (group), f->context);
  adw_combo_row_set_selected (ADW_COMBO_ROW (gtk_widget_get_template_child (group, FLER_TYPE_LETTER_GROUP, "side")), 1);
  set_measure (group, "left", 25.5);
  set_measure (group, "width", 200);    /* off the sheet: said, and not kept */
  g_assert_true (desk_test_says (group, "An address has no room there"));
  kept_window = fler_setting_store_get (db, FLER_SETTING_LETTER_WINDOW, NULL);
  g_assert_cmpstr (kept_window, ==, "25.5 45.0 90.0 35.0");
  adw_combo_row_set_selected (ADW_COMBO_ROW (gtk_widget_get_template_child (group, FLER_TYPE_LETTER_GROUP,
                                                                            "language")), 1);
  sender = gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_widget_get_template_child (group, FLER_TYPE_LETTER_GROUP,
                                                                                   "sender")));
  gtk_text_buffer_set_text (sender, "Provköpings kommun\nTestvägen 2\n", -1);
  test_save_picture (group, "letter-preferences");
  fler_letter_group_set_context (FLER_LETTER_GROUP (group), NULL);
  kept_sender = fler_setting_store_get (db, FLER_SETTING_LETTER_SENDER, NULL);
  kept_language = fler_setting_store_get (db, FLER_SETTING_LETTER_LANGUAGE, NULL);
  g_assert_cmpstr (kept_sender, ==, "Provköpings kommun\nTestvägen 2");
  g_assert_cmpstr (kept_language, ==, "easy");
  test_window_assert_gone (window);
}

#define ADD(path, test) g_test_add ("/desk/letters/" path, Letters, NULL, letters_set_up, test, letters_tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("kept-and-sent-only-when-said", test_kept_and_sent_only_when_said);
  ADD ("forbidden-word-typed", test_word_typed_by_hand_stops_the_persons_letter);
  ADD ("forbidden-word-in-sender", test_word_in_the_sender_is_told_in_both_places);
  ADD ("forbidden-word-too-short", test_word_too_short_is_told_in_the_preferences);
  ADD ("forbidden-word-in-booking", test_word_in_the_booking_is_told);
  ADD ("forbidden-word-in-register", test_word_in_the_units_address_is_told);
  ADD ("without-a-number", test_letter_without_a_number_is_told);
  ADD ("multi-party-waits", test_multi_party_letters_wait_for_what_is_missing);
  ADD ("preferences-are-kept", test_preferences_are_kept);
  ADD ("opens-on-the-right-letter", test_opens_on_the_right_letter);
  ADD ("declined-is-not-ticked", test_whoever_declined_is_not_ticked);
  ADD ("moving-offers-letters", test_moving_offers_letters);
  ADD ("day-off-is-told/F18", test_day_off_is_told);
  ADD ("fits-a-small-window", test_fits_a_small_window);
  ADD ("missing-name-leads-there-and-back", test_missing_name_leads_there_and_back);
  ADD ("choices-outlive-a-change", test_choices_outlive_a_change_elsewhere);
  return test_run ();
}
