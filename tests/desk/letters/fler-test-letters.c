/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-letters.c - what tests of the letters' window have in common: a meeting that is ready for them */

#include "fler-test-letters.h"

#include "desk-test.h"
#include "fler-test-desk.h"
#include "fler-case-store.h"
#include "fler-invitation-store.h"
#include "fler-letter-options.h"
#include "fler-letters-window.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-settings.h"

void
letters_set_up (Letters *f, gconstpointer data)
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

void
letters_tear_down (Letters *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  desk_test_settle ();
  g_assert_finalize_object (f->window);
  g_assert_finalize_object (f->context);
  desk_test_folder_free (f->folder);
}

/* The first planned meeting of @form that is still to come. */
FlerMeeting *
letters_find_meeting (Letters *f, FlerForm form)
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
void
letters_make_ready (Letters *f, FlerMeeting *meeting)
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

GtkWidget *
letters_open (Letters *f, gint64 meeting_id)
{
  GtkWidget *letters;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.write-letters", "x", meeting_id);
  desk_test_settle ();
  letters = desk_test_toplevel (FLER_TYPE_LETTERS_WINDOW);
  g_assert_nonnull (letters);
  return letters;
}

GPtrArray *
letters_list_kept (Letters *f, gint64 meeting_id)
{
  GPtrArray *kept = fler_invitation_store_list_of_meeting (fler_context_get_db (f->context), meeting_id, NULL);

  g_assert_nonnull (kept);
  return kept;
}

guint
letters_count_unsent (GPtrArray *kept)
{
  guint n_unsent = 0;

  for (guint i = 0; i < kept->len; i++)
    n_unsent += !fler_invitation_is_sent (kept->pdata[i]);
  return n_unsent;
}

void
letters_answer (const char *label)
{
  GtkWidget *dialog = NULL;

  desk_test_wait ((dialog = desk_test_toplevel (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  desk_test_settle ();
  desk_test_click (dialog, label);
  desk_test_wait (desk_test_toplevel (ADW_TYPE_MESSAGE_DIALOG) == NULL);
  desk_test_settle ();
}

GtkTextBuffer *
letters_own_text (GtkWidget *letters)
{
  GtkWidget *options = desk_test_find (letters, FLER_TYPE_LETTER_OPTIONS, NULL);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_widget_get_template_child (options, FLER_TYPE_LETTER_OPTIONS,
                                                                                 "own_text")));
}
