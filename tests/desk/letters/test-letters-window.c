/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-letters-window.c - letters of a meeting, through the window: made, kept, and said to be sent */

#define _GNU_SOURCE      /* unshare () */

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <glib/gstdio.h>
#include <string.h>

#include "desk-test.h"
#include "fler-test-desk.h"
#include "fler-booking-acts.h"
#include "fler-case-store.h"
#include "fler-invitation-store.h"
#include "fler-letter-group.h"
#include "fler-letter-options.h"
#include "fler-letters-window.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-step-store.h"
#include "fler-window.h"

static gboolean has_mounts;      /* this program may mount, where nobody else sees it */

typedef struct
{
  char        *folder;
  FlerContext *context;
  FlerWindow  *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = desk_test_folder_new ();
  f->context = desk_test_context_new (f->folder, 24);
  fler_setting_store_set (fler_context_get_db (f->context), FLER_SETTING_LETTER_SENDER,
                          "Exempelstads kommun\nArbetsmarknadsenheten\nProvgatan 1\n999 10 EXEMPELSTAD", NULL);
  f->window = fler_window_new (NULL);
  g_object_ref_sink (f->window);
  fler_window_set_context (f->window, f->context);
  gtk_window_present (GTK_WINDOW (f->window));
  desk_test_settle ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  desk_test_settle ();
  g_assert_finalize_object (f->window);
  g_assert_finalize_object (f->context);
  desk_test_folder_free (f->folder);
}

/* The first planned meeting of @form that is still to come. */
static FlerMeeting *
find_meeting (Fixture *f, FlerForm form)
{
  FlerDb *db = fler_context_get_db (f->context);
  FlerSpan span = { desk_test_now (), desk_test_now () + 60 * 86400 };
  g_autoptr(GPtrArray) meetings = fler_meeting_store_list (db, span, NULL);

  for (guint i = 0; i < meetings->len; i++)
    {
      const FlerMeeting *meeting = meetings->pdata[i];

      if (meeting->form == form && meeting->state == FLER_MEETING_PLANNED)
        return fler_meeting_store_load (db, meeting->id, NULL);
    }
  g_assert_not_reached ();
}

/* Books @meeting anew, which nobody has had a letter about; with a name for everybody who takes
 * part, and an address for the person. */
static void
make_ready (Fixture *f, FlerMeeting *meeting)
{
  FlerDb *db = fler_context_get_db (f->context);
  g_autoptr(FlerCase) the_case = fler_case_store_load (db, meeting->case_id, NULL);

  the_case->is_protected = FALSE;
  g_free (the_case->name);
  g_free (the_case->address);
  the_case->name = g_strdup ("Anna Testström");
  the_case->address = g_strdup ("Påhittsgatan 1\n999 10 EXEMPELSTAD");
  g_assert_true (fler_case_store_save (db, the_case, desk_test_now (), NULL));
  meeting->id = 0;
  g_clear_pointer (&meeting->uid, g_free);
  for (guint i = 0; i < meeting->participants->len; i++)
    {
      FlerParticipant *participant = meeting->participants->pdata[i];

      participant->id = 0;
      participant->told = FLER_INVITATION_NEVER;
      participant->answer = FLER_ANSWER_NOT_INVITED;
      if (participant->name == NULL && participant->party != FLER_PARTY_PERSON)
        participant->name = g_strdup ("Berit Provsson");
    }
  g_assert_true (fler_meeting_store_save (db, meeting, desk_test_now (), NULL));
}

static GtkWidget *
open_letters (Fixture *f, gint64 meeting_id)
{
  GtkWidget *letters;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.write-letters", "x", meeting_id);
  desk_test_settle ();
  letters = desk_test_toplevel (FLER_TYPE_LETTERS_WINDOW);
  g_assert_nonnull (letters);
  return letters;
}

static GPtrArray *
list_kept (Fixture *f, gint64 meeting_id)
{
  GPtrArray *kept = fler_invitation_store_list_of_meeting (fler_context_get_db (f->context), meeting_id, NULL);

  g_assert_nonnull (kept);
  return kept;
}

static gboolean
is_step_done (Fixture *f, gint64 case_id, const char *step)
{
  g_autoptr(GPtrArray) steps = fler_step_store_list_of_case (fler_context_get_db (f->context), case_id, NULL);

  return fler_step_done_find (steps, step) != NULL;
}

static guint
count_unsent (GPtrArray *kept)
{
  guint n_unsent = 0;

  for (guint i = 0; i < kept->len; i++)
    n_unsent += !fler_invitation_is_sent (kept->pdata[i]);
  return n_unsent;
}

static void
answer (const char *label)
{
  GtkWidget *dialog = NULL;

  desk_test_wait ((dialog = desk_test_toplevel (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  desk_test_settle ();
  desk_test_click (dialog, label);
  desk_test_wait (desk_test_toplevel (ADW_TYPE_MESSAGE_DIALOG) == NULL);
  desk_test_settle ();
}

/* F56: nothing is sent unless the user says so; what was made is kept, the letter along. */
static void
test_kept_and_sent_only_when_said (Fixture *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *path = g_build_filename (f->folder, "brev.pdf", NULL);
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) made = NULL;
  g_autoptr(GPtrArray) sent = NULL;
  g_autoptr(FlerInvitation) whole = NULL;
  GtkWidget *letters;
  guint n_made;

  make_ready (f, meeting);
  before = list_kept (f, meeting->id);
  letters = open_letters (f, meeting->id);
  test_save_picture (letters, "letters");
  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");
  answer ("Not yet");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  made = list_kept (f, meeting->id);
  n_made = made->len - before->len;
  g_assert_cmpuint (n_made, >, 0);
  g_assert_cmpuint (count_unsent (made), ==, count_unsent (before) + n_made);
  whole = fler_invitation_store_load (fler_context_get_db (f->context),
                                      ((FlerInvitation *) made->pdata[made->len - 1])->id, NULL);
  g_assert_cmpuint (g_bytes_get_size (whole->letter), >, 1000);
  g_assert_true (memcmp (g_bytes_get_data (whole->letter, NULL), "%PDF", 4) == 0);
  g_assert_nonnull (whole->address);

  desk_test_click (letters, "Were they sent? …");
  answer ("Sent today");
  sent = list_kept (f, meeting->id);
  g_assert_cmpuint (sent->len, ==, made->len);
  g_assert_cmpuint (count_unsent (sent), ==, 0);
  g_assert_true (is_step_done (f, meeting->case_id, "K6"));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

static GtkTextBuffer *
own_text_of (GtkWidget *letters)
{
  GtkWidget *options = desk_test_find (letters, FLER_TYPE_LETTER_OPTIONS, NULL);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_widget_get_template_child (options, FLER_TYPE_LETTER_OPTIONS,
                                                                                 "own_text")));
}

/* D42 */
static void
test_word_typed_by_hand_stops_the_persons_letter (Fixture *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = find_meeting (f, FLER_FORM_OVERLAMNING);
  GtkWidget *letters;

  make_ready (f, meeting);
  letters = open_letters (f, meeting->id);
  gtk_text_buffer_set_text (own_text_of (letters), "Välkommen till överlämningsmötet.", -1);
  desk_test_settle ();
  g_assert_true (desk_test_says (letters, "a word must not reach the person"));
  gtk_text_buffer_set_text (own_text_of (letters), "Välkommen.", -1);
  desk_test_settle ();
  g_assert_false (desk_test_says (letters, "a word must not reach the person"));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* F2, D153: refused with what is missing, a way to it, and the channel locked. */
static void
test_multi_party_letters_wait_for_what_is_missing (Fixture *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = find_meeting (f, FLER_FORM_FLERPART);
  g_autoptr(GPtrArray) parties = fler_party_store_list (fler_context_get_db (f->context), NULL);
  GtkWidget *letters, *list;

  make_ready (f, meeting);
  for (guint i = 0; i < parties->len; i++)
    {
      FlerParty *party = parties->pdata[i];

      g_clear_pointer (&party->invitation_address, g_free);
      g_assert_true (fler_party_store_save (fler_context_get_db (f->context), party, NULL));
    }
  letters = open_letters (f, meeting->id);
  list = GTK_WIDGET (gtk_widget_get_template_child (letters, FLER_TYPE_LETTERS_WINDOW, "receivers"));
  gtk_list_box_select_row (GTK_LIST_BOX (list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  desk_test_settle ();
  g_assert_true (desk_test_says (letters, "The address of"));
  g_assert_true (desk_test_says (letters, "Always by post"));
  g_assert_nonnull (desk_test_find (letters, GTK_TYPE_BUTTON, "Open the register"));
  test_save_picture (letters, "letters-missing");
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* Neither a file nor letters that wait to be sent came of it. */
static void
assert_nothing_made (Fixture *f, const FlerMeeting *meeting, guint n_before)
{
  g_autoptr(GPtrArray) kept = list_kept (f, meeting->id);

  g_assert_cmpuint (kept->len, ==, n_before);
  g_assert_null (desk_test_toplevel (ADW_TYPE_MESSAGE_DIALOG));
}

static void
test_no_folder_keeps_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *path = g_build_filename (f->folder, "finns-inte", "brev.pdf", NULL);
  GtkWidget *letters;

  make_ready (f, meeting);
  letters = open_letters (f, meeting->id);
  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");
  desk_test_wait (desk_test_says (letters, "The letters could not be made"));
  assert_nothing_made (f, meeting, 0);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* Takes all room there is, to the last byte. */
static void
fill_disk (const char *disk)
{
  static const char block[4096] = { 0 };
  g_autofree char *path = g_build_filename (disk, "full", NULL);
  int fd = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  gsize size = sizeof block;

  g_assert_cmpint (fd, >=, 0);
  while (size > 0)
    if (write (fd, block, size) <= 0)
      size /= 2;
  g_assert_cmpint (errno, ==, ENOSPC);
  close (fd);
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;
  return n_files;
}

/* A full disk: no half file stays, nothing is kept, and the message says so. With room it goes on. */
static void
test_full_disk_keeps_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *disk = g_build_filename (f->folder, "disk", NULL);
  g_autofree char *path = g_build_filename (disk, "brev.pdf", NULL);
  g_autofree char *full = g_build_filename (disk, "full", NULL);
  GtkWidget *letters;

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (!has_mounts || mount ("none", disk, "tmpfs", 0, "size=1m") != 0)
    {
      g_test_skip ("no disk can be mounted here");
      return;
    }
  fill_disk (disk);
  make_ready (f, meeting);
  letters = open_letters (f, meeting->id);
  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");
  desk_test_wait (desk_test_says (letters, "The disk is full, and no file was made"));
  assert_nothing_made (f, meeting, 0);
  g_assert_cmpuint (count_files (disk), ==, 1);

  g_unlink (full);
  desk_test_click (letters, "Save as PDF …");
  answer ("Not yet");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (desk_test_says (letters, "The disk is full"));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
  g_assert_cmpint (umount (disk), ==, 0);
}

/* The organisation's own files, faults and all: told by file, line and field, and the letter is the
 * built-in one. */
static void
test_fault_in_own_letters_is_told (Fixture *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "flerpart", "letters", NULL);
  g_autofree char *common = g_build_filename (folder, "common.json", NULL);
  g_autofree char *own = g_build_filename (folder, "kontaktmote.json", NULL);
  g_autofree char *path = g_build_filename (f->folder, "brev.pdf", NULL);
  GtkWidget *letters;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (common, "{ \"words\": {\n \"greeting\": { \"sv\": \"Hej \xff\" } } }", -1, NULL));
  g_assert_true (g_file_set_contents (own, "{ \"words\": {\n\n \"person_prepare\": { \"sv\": \"Hej {namn}\" } } }", -1,
                                      NULL));
  make_ready (f, meeting);
  letters = open_letters (f, meeting->id);
  g_assert_true (desk_test_says (letters, "An adapted letter is not used: common.json:2: not valid UTF-8."));
  g_assert_true (desk_test_says (letters, "kontaktmote.json:3: words.person_prepare.sv: no placeholder is called {namn}."));
  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");
  answer ("Not yet");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
  g_unlink (common);
  g_unlink (own);
  g_rmdir (folder);
}

/* F54, F55: an address that has no room is said before paper is made, with a way to it. */
static void
test_address_without_room_waits (Fixture *f, gconstpointer data)
{
  FlerDb *db = fler_context_get_db (f->context);
  g_autoptr(FlerMeeting) meeting = find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *name = g_strnfill (300, 'x');
  g_autofree char *path = g_build_filename (f->folder, "brev.pdf", NULL);
  g_autoptr(FlerCase) the_case = NULL;
  g_autoptr(GPtrArray) kept = NULL;
  GtkWidget *letters;

  make_ready (f, meeting);
  the_case = fler_case_store_load (db, meeting->case_id, NULL);
  g_free (the_case->name);
  the_case->name = g_steal_pointer (&name);
  g_assert_true (fler_case_store_save (db, the_case, desk_test_now (), NULL));
  letters = open_letters (f, meeting->id);
  g_assert_true (desk_test_says (letters, "address is too long to be read"));
  g_assert_nonnull (desk_test_find (letters, GTK_TYPE_BUTTON, "Open the case"));
  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");   /* the parties' letters go on */
  answer ("Not yet");
  kept = list_kept (f, meeting->id);
  g_assert_cmpuint (kept->len, >, 0);
  for (guint i = 0; i < kept->len; i++)
    g_assert_cmpint (((FlerInvitation *) kept->pdata[i])->party, !=, FLER_PARTY_PERSON);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* Moving offers the letters that follow; nothing is written or sent by itself. */
static void
test_moving_offers_letters (Fixture *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *path = g_build_filename (f->folder, "brev.pdf", NULL);
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;
  FlerSpan span = { meeting->span.start + 86400, meeting->span.end + 86400 };
  GtkWidget *letters;

  make_ready (f, meeting);
  letters = open_letters (f, meeting->id);
  g_object_set (letters, "path", path, NULL);
  desk_test_click (letters, "Save as PDF …");
  answer ("Sent today");
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_wait (desk_test_toplevel (FLER_TYPE_LETTERS_WINDOW) == NULL);
  before = list_kept (f, meeting->id);

  g_assert_true (fler_booking_acts_reschedule (GTK_WINDOW (f->window), f->context, meeting->id, span));
  answer ("Write letters");
  letters = desk_test_toplevel (FLER_TYPE_LETTERS_WINDOW);
  g_assert_nonnull (letters);
  g_assert_true (desk_test_says (letters, "New time or place"));
  after = list_kept (f, meeting->id);
  g_assert_cmpuint (after->len, ==, before->len);
  gtk_window_close (GTK_WINDOW (letters));
  desk_test_settle ();
}

/* Whoever is to be written to is shown: of a unit's second official the unit's letter. */
static void
test_opens_on_the_right_letter (Fixture *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = find_meeting (f, FLER_FORM_KONTAKT);
  FlerParticipant *second = fler_participant_new ();
  const FlerParticipant *last;
  GtkListBox *receivers;
  GtkWidget *letters;

  second->party = FLER_PARTY_AF;
  second->name = g_strdup ("Åke Exempelsson");
  g_ptr_array_add (meeting->participants, second);
  make_ready (f, meeting);
  last = meeting->participants->pdata[meeting->participants->len - 1];
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.write-letter", "(xx)", meeting->id, last->id);
  desk_test_settle ();
  letters = desk_test_toplevel (FLER_TYPE_LETTERS_WINDOW);
  g_assert_nonnull (letters);
  receivers = GTK_LIST_BOX (gtk_widget_get_template_child (letters, FLER_TYPE_LETTERS_WINDOW, "receivers"));
  g_assert_true (desk_test_says (GTK_WIDGET (gtk_list_box_get_selected_row (receivers)), "Arbetsförmedlingen")
                 || desk_test_says (GTK_WIDGET (gtk_list_box_get_selected_row (receivers)), "AF"));
  /* Asked for again, the same window shows the person's. */
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.write-letter", "(xx)", meeting->id,
                              ((FlerParticipant *) meeting->participants->pdata[0])->id);
  desk_test_settle ();
  g_assert_true (desk_test_toplevel (FLER_TYPE_LETTERS_WINDOW) == letters);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (receivers)), ==, 0);
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

static AdwComboRow *
choice_of (GtkWidget *letters, const char *name)
{
  GtkWidget *options = desk_test_find (letters, FLER_TYPE_LETTER_OPTIONS, NULL);

  return ADW_COMBO_ROW (gtk_widget_get_template_child (options, FLER_TYPE_LETTER_OPTIONS, name));
}

/* Something else in the database changes meanwhile: what was ticked and chosen stays. */
static void
test_choices_outlive_a_change_elsewhere (Fixture *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = find_meeting (f, FLER_FORM_KONTAKT);
  g_autofree char *path = g_build_filename (f->folder, "brev.pdf", NULL);
  g_autoptr(GPtrArray) kept = NULL;
  GtkListBoxRow *row;
  GtkWidget *letters;

  make_ready (f, meeting);
  letters = open_letters (f, meeting->id);
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
  answer ("Sent today");
  kept = list_kept (f, meeting->id);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpint (((FlerInvitation *) kept->pdata[0])->party, ==, FLER_PARTY_PERSON);
  g_assert_cmpint (((FlerInvitation *) kept->pdata[0])->kind, ==, FLER_INVITATION_REMINDER);
  g_assert_false (gtk_check_button_get_active (tick_at (letters, 1)));
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
test_preferences_are_kept (Fixture *f, gconstpointer data)
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

#define ADD(path, test) g_test_add ("/desk/letters/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  /* Before there are threads, which would not see the mounts. */
  has_mounts = unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
  desk_test_init (&argc, &argv);
  ADD ("kept-and-sent-only-when-said", test_kept_and_sent_only_when_said);
  ADD ("forbidden-word-typed", test_word_typed_by_hand_stops_the_persons_letter);
  ADD ("multi-party-waits", test_multi_party_letters_wait_for_what_is_missing);
  ADD ("preferences-are-kept", test_preferences_are_kept);
  ADD ("opens-on-the-right-letter", test_opens_on_the_right_letter);
  ADD ("moving-offers-letters", test_moving_offers_letters);
  ADD ("choices-outlive-a-change", test_choices_outlive_a_change_elsewhere);
  ADD ("no-folder", test_no_folder_keeps_nothing);
  ADD ("full-disk", test_full_disk_keeps_nothing);
  ADD ("fault-in-own-letters", test_fault_in_own_letters_is_told);
  ADD ("address-without-room", test_address_without_room_waits);
  return test_run ();
}
