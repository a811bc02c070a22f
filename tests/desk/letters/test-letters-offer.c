/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-letters-offer.c - the question that follows where a booking is moved that letters told of */

#include "desk-test.h"

#include "fler-booking-acts.h"
#include "fler-invitation.h"
#include "fler-meeting-store.h"
#include "fler-window.h"

typedef struct
{
  char        *folder;
  FlerContext *context;
  FlerWindow  *window;
  FlerMeeting *meeting;      /* that all who are invited have been told of */
} Fixture;

static gboolean
has_letters_out (const FlerMeeting *meeting)
{
  if (meeting->state != FLER_MEETING_PLANNED || meeting->case_id == 0)
    return FALSE;
  for (guint i = 0; i < meeting->participants->len; i++)
    if (fler_participant_is_told (meeting->participants->pdata[i], meeting))
      return TRUE;
  return FALSE;
}

static void
find_booking (Fixture *f)
{
  FlerSpan span = { desk_test_now (), desk_test_now () + 60 * 86400 };
  FlerDb *db = fler_context_get_db (f->context);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = fler_meeting_store_list (db, span, &error);

  g_assert_no_error (error);
  for (guint i = 0; f->meeting == NULL && i < meetings->len; i++)
    {
      g_autoptr(FlerMeeting) meeting = fler_meeting_store_load (db, ((FlerMeeting *) meetings->pdata[i])->id, &error);

      g_assert_no_error (error);
      if (has_letters_out (meeting))
        f->meeting = g_steal_pointer (&meeting);
    }
  g_assert_nonnull (f->meeting);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = desk_test_folder_new ();
  f->context = desk_test_context_new (f->folder, 24);
  f->window = fler_window_new (NULL);
  g_object_ref_sink (f->window);
  fler_window_set_context (f->window, f->context);
  gtk_window_present (GTK_WINDOW (f->window));
  desk_test_settle ();
  find_booking (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  fler_meeting_free (f->meeting);
  gtk_window_destroy (GTK_WINDOW (f->window));
  desk_test_settle ();
  g_assert_finalize_object (f->window);
  g_assert_finalize_object (f->context);
  desk_test_folder_free (f->folder);
}

static gint64
starts_at (Fixture *f)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerMeeting) meeting = fler_meeting_store_load (fler_context_get_db (f->context), f->meeting->id, &error);

  g_assert_no_error (error);
  return meeting->span.start;
}

/* A quarter of an hour later. Returns: (transfer none): the question */
static GtkWidget *
move (Fixture *f)
{
  FlerSpan later = { f->meeting->span.start + 15 * 60, f->meeting->span.end + 15 * 60 };
  g_autoptr(FlerMeeting) after = fler_meeting_copy (f->meeting);
  g_autoptr(GError) error = NULL;
  GtkWidget *dialog;

  after->span = later;
  g_assert_true (fler_booking_acts_save (GTK_WINDOW (f->window), f->context, f->meeting, after, &error));
  g_assert_no_error (error);
  desk_test_settle ();
  g_assert_cmpint (starts_at (f), ==, later.start);
  dialog = desk_test_toplevel (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  return dialog;
}

/* As the button does it. */
static void
answer (GtkWidget *question, const char *response)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  gtk_window_destroy (GTK_WINDOW (question));
  desk_test_settle ();
}

static void
test_undo_in_the_question (Fixture *f, gconstpointer unused)
{
  answer (move (f), "undo");
  g_assert_cmpint (starts_at (f), ==, f->meeting->span.start);
}

static void
test_later_leaves_it_moved (Fixture *f, gconstpointer unused)
{
  answer (move (f), "later");
  g_assert_cmpint (starts_at (f), ==, f->meeting->span.start + 15 * 60);
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  TEST ("/desk/letters-offer/undo-in-the-question", test_undo_in_the_question);
  TEST ("/desk/letters-offer/later-leaves-it-moved", test_later_leaves_it_moved);
  return test_run ();
}
