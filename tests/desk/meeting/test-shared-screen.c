/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-shared-screen.c - nothing on a screen that the person sees holds the word that must not (D42) */

#include "fler-test-desk.h"

#include <string.h>

#include "fler-commitment-row.h"
#include "fler-commitment-store.h"
#include "fler-meeting-page.h"
#include "fler-meeting-store.h"
#include "fler-record-store.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-shared-look.h"
#include "fler-window.h"

#define STARTS_AT G_GINT64_CONSTANT (1795521600)    /* Tuesday 24 November 2026, 13.00 in Stockholm */
#define WORD "Överlämnings-mötets"
#define NEUTRAL "Ett ord här behöver bytas innan texten visas."

typedef struct
{
  TestDesk        *desk;
  FlerDb          *db;
  FlerMeeting     *meeting;
  FlerMeetingPage *page;
  GtkWidget       *window;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  GError *error = NULL;

  f->desk = test_desk_open (STARTS_AT);
  f->db = fler_context_get_db (f->desk->context);
  f->meeting = test_desk_add_meeting (f->desk, test_desk_add_case (f->desk, "Anna Exempelsson"),
                                      FLER_FORM_OVERLAMNING, STARTS_AT);
  fler_record_store_start (f->db, f->meeting->id, STARTS_AT, &error);
  g_assert_no_error (error);
  f->page = g_object_new (FLER_TYPE_MEETING_PAGE, NULL);
  f->window = test_window_new (GTK_WIDGET (f->page), 1280, 800);
  fler_meeting_page_set_context (f->page, f->desk->context);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  fler_meeting_page_set_context (f->page, NULL);
  test_window_assert_gone (f->window);
  fler_meeting_free (f->meeting);
  test_desk_close (f->desk);
}

static void
open_page (Fixture *f)
{
  fler_meeting_page_set_meeting (f->page, f->meeting->id);
  test_settle ();
}

static GtkWidget *
get_part (Fixture *f, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (f->page), FLER_TYPE_MEETING_PAGE, name));
}

static void
press_f11 (Fixture *f)
{
  gtk_widget_activate_action (GTK_WIDGET (f->page), "meeting.shared-screen", NULL);
  test_settle ();
}

static gboolean
is_shared (Fixture *f)
{
  return test_find (GTK_WIDGET (f->page), GTK_TYPE_LABEL, "Parkerade frågor") == NULL;
}

static void
save_answer (Fixture *f, const char *section, const char *text)
{
  GError *error = NULL;

  fler_record_store_save_answer (f->db, f->meeting->id, section, text, &error);
  g_assert_no_error (error);
}

static void
save_commitment (Fixture *f, const char *who, const char *what)
{
  g_autoptr(FlerCommitment) commitment = fler_commitment_new ();
  GError *error = NULL;

  commitment->case_id = f->meeting->case_id;
  commitment->meeting_id = f->meeting->id;
  commitment->party = FLER_PARTY_AF;
  commitment->who = g_strdup (who);
  commitment->what = g_strdup (what);
  fler_commitment_store_save (f->db, commitment, &error);
  g_assert_no_error (error);
}

static FlerParticipant *
last_participant (FlerMeeting *meeting)
{
  return meeting->participants->pdata[meeting->participants->len - 1];
}

static void
save_meeting (Fixture *f)
{
  GError *error = NULL;

  fler_meeting_store_save (f->db, f->meeting, STARTS_AT, &error);
  g_assert_no_error (error);
}

typedef enum
{
  IN_GOAL, IN_MISSING, IN_CATEGORY, IN_DOCUMENTS, IN_WHAT, IN_WHO, IN_NAME, IN_MEDSKICK, IN_REASON, IN_DOCUMENTER, N_PLACES,
} Place;

static void
put (Fixture *f, Place place, const char *text)
{
  FlerParticipant *participant = last_participant (f->meeting);

  switch (place)
    {
    case IN_GOAL:     save_answer (f, "goal", text); break;
    case IN_MISSING:  save_answer (f, "documents_missing", text); break;
    case IN_CATEGORY: save_answer (f, "category", text); break;
    case IN_DOCUMENTS:
      {
        g_autofree char *row = g_strdup_printf ("%s\t\tfk\taf", text);

        save_answer (f, "documents", row);
        break;
      }
    case IN_WHAT: save_commitment (f, "Nils Provberg", text); break;
    case IN_WHO:  save_commitment (f, text, "Ringa"); break;
    case IN_NAME: participant->name = g_strdup (text); break;
    case IN_MEDSKICK:
      participant->answer = FLER_ANSWER_MEDSKICK;
      participant->medskick = g_strdup (text);
      break;
    case IN_REASON:
      participant->answer = FLER_ANSWER_DECLINES;
      participant->decline_reason = g_strdup (text);
      break;
    case IN_DOCUMENTER:
      f->meeting->documenter = FLER_PARTY_REGION;
      f->meeting->documenter_why = g_strdup (text);
      break;
    case N_PLACES: break;
    }
  save_meeting (f);
}

static const char *const titles[N_PLACES] = {
  "Mål", "Handlingar som saknas", "Sökandekategori", "Handlingar som lämnas över", "Vem gör vad, och när",
  "Vem gör vad, och när", "Närvaro", "Närvaro", "Närvaro", NULL,
};

/* Wherever it stands, the screen is not shared, and it is told under what it stands. */
static void
test_refused_wherever_it_stands (Fixture *f, gconstpointer data)
{
  Place place = GPOINTER_TO_INT (data);
  GtkWidget *hidden[] = { get_part (f, "right"), get_part (f, "conduct_box"), NULL };
  g_auto(GStrv) words = fler_context_dup_forbidden_words (f->desk->context);
  GtkWidget *found;

  put (f, place, "Om " WORD " början");
  open_page (f);
  press_f11 (f);
  g_assert_false (is_shared (f));
  found = fler_shared_look_find (get_part (f, "pages"), hidden, (const char *const *) words);
  g_assert_nonnull (found);
  if (titles[place] != NULL)
    g_assert_cmpstr (fler_shared_look_place (found), ==, titles[place]);
}

static void
test_own_word_is_refused_too (Fixture *f, gconstpointer unused)
{
  GError *error = NULL;

  fler_setting_store_set (f->db, FLER_SETTING_FORBIDDEN_WORDS, "kund", &error);
  g_assert_no_error (error);
  put (f, IN_WHO, "Kundens handläggare");
  open_page (f);
  press_f11 (f);
  g_assert_false (is_shared (f));
}

/* What is mended in the answer's dialog beside the open form counts at once. */
static void
test_mended_beside_is_shared (Fixture *f, gconstpointer unused)
{
  FlerParticipant *participant = last_participant (f->meeting);

  put (f, IN_MEDSKICK, WORD);
  open_page (f);
  press_f11 (f);
  g_assert_false (is_shared (f));
  g_free (participant->medskick);
  participant->medskick = g_strdup ("Vi kan börja i januari.");
  save_meeting (f);
  press_f11 (f);
  g_assert_true (is_shared (f));
  g_assert_nonnull (test_find (GTK_WIDGET (f->page), GTK_TYPE_LABEL, "Vi kan börja i januari."));
}

static gboolean
is_hidden (gpointer text)
{
  return gtk_widget_get_opacity (text) == 0;
}

static gboolean
is_seen (gpointer text)
{
  return gtk_widget_get_opacity (text) == 1;
}

static gboolean
has_label_with (GtkWidget *root, const char *part)
{
  if (!gtk_widget_get_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_label (GTK_LABEL (root)), part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_label_with (child, part))
      return TRUE;
  return FALSE;
}

static void
press (Fixture *f, const char *label)
{
  GtkWidget *button = test_find (GTK_WIDGET (f->page), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_settle ();
}

/* Typed while the person looks on: hidden before it is drawn, not repeated, and not lost. */
static void
test_typed_while_shared_is_hidden (Fixture *f, gconstpointer unused)
{
  GtkWidget *page = GTK_WIDGET (f->page);
  GtkWidget *view, *row, *who, *text;
  GtkTextBuffer *buffer;

  save_commitment (f, "Nils Provberg", "Ringa");
  open_page (f);
  press_f11 (f);
  g_assert_true (is_shared (f));
  view = test_find (page, GTK_TYPE_TEXT_VIEW, NULL);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_insert_at_cursor (buffer, "Efter överlämningsmötet", -1);
  while (g_main_context_pending (NULL) && !is_hidden (view))
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (is_hidden (view));
  row = test_find (page, FLER_TYPE_COMMITMENT_ROW, NULL);
  who = test_find (row, GTK_TYPE_ENTRY, "Namn på den som ansvarar");
  g_assert_nonnull (who);
  text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (who)));
  gtk_editable_set_text (GTK_EDITABLE (who), "Överlämningsmötesgruppen");
  TEST_WAIT (is_hidden, text);
  g_assert_true (has_label_with (page, NEUTRAL));
  g_assert_false (has_label_with (page, "verlämningsm"));
  test_save_picture (f->window, "shared-word-typed");

  press (f, "Ersätt");
  TEST_WAIT (is_seen, view);
  {
    g_autofree char *written = NULL;

    g_object_get (buffer, "text", &written, NULL);
    g_assert_cmpstr (written, ==, "Efter planeringsmötet");
  }

  /* Once the screen is the official's own again, the word is told and can be found. */
  press_f11 (f);
  g_assert_false (is_shared (f));
  g_assert_true (is_seen (text));
  g_assert_true (has_label_with (page, "Överlämningsmötesgruppen"));
  g_assert_true (fler_meeting_page_flush (f->page));
  {
    g_autoptr(GPtrArray) commitments = fler_commitment_store_list_of_meeting (f->db, f->meeting->id, NULL);

    g_assert_cmpstr (((FlerCommitment *) commitments->pdata[0])->who, ==, "Överlämningsmötesgruppen");
  }
}

/* What went wrong was said to the official: it does not stand before the person. */
static void
test_banner_goes_away (Fixture *f, gconstpointer unused)
{
  FlerWindow *window = fler_window_new (NULL);
  GtkWidget *view;

  g_object_ref_sink (window);
  save_answer (f, "goal", WORD);
  fler_window_set_context (window, f->desk->context);
  gtk_window_present (GTK_WINDOW (window));
  test_settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.open-meeting", "x", f->meeting->id));
  test_settle ();
  view = test_find (GTK_WIDGET (window), GTK_TYPE_TEXT_VIEW, NULL);
  g_assert_nonnull (view);
  gtk_widget_activate_action (view, "meeting.shared-screen", NULL);
  test_settle ();
  g_assert_true (has_label_with (GTK_WIDGET (window), "Skärmen delas inte än"));
  g_assert_false (has_label_with (GTK_WIDGET (window), "Skärmen delas inte än: ”"));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Att arbeta", -1);
  gtk_widget_activate_action (view, "meeting.shared-screen", NULL);
  test_settle ();
  {
    GObject *bar = gtk_widget_get_template_child (GTK_WIDGET (window), FLER_TYPE_WINDOW, "error_bar");

    g_assert_false (gtk_info_bar_get_revealed (GTK_INFO_BAR (bar)));
  }
  g_assert_null (test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Parkerade frågor"));
  gtk_window_destroy (GTK_WINDOW (window));
  test_settle ();
  g_assert_finalize_object (window);
}

#define ADD(path, test) g_test_add ("/desk/shared-screen/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  for (int place = 0; place < N_PLACES; place++)
    {
      g_autofree char *path = g_strdup_printf ("/desk/shared-screen/refused-wherever-it-stands/%02d", place);

      g_test_add (path, Fixture, GINT_TO_POINTER (place), set_up, test_refused_wherever_it_stands, tear_down);
    }
  ADD ("own-word-is-refused-too", test_own_word_is_refused_too);
  ADD ("mended-beside-is-shared", test_mended_beside_is_shared);
  ADD ("typed-while-shared-is-hidden", test_typed_while_shared_is_hidden);
  ADD ("banner-goes-away", test_banner_goes_away);
  return test_run ();
}
