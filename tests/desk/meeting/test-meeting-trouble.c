/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-meeting-trouble.c - what can go wrong while somebody types in the live form
 *
 * Promise 1: nothing typed is lost. A full disk is one on which no file may grow.
 */

#include "fler-test-desk.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "fler-agenda-list.h"
#include "fler-meeting-page.h"
#include "fler-meeting-store.h"
#include "fler-record-store.h"
#include "fler-section-editor.h"

#define STARTS_AT G_GINT64_CONSTANT (1795521600)    /* Tuesday 24 November 2026, 13.00 in Stockholm */
#define MEGABYTE 1000000

typedef struct
{
  TestDesk        *desk;
  FlerMeeting     *meeting;
  FlerMeetingPage *page;
  GtkWidget       *window;
  const char      *expected;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  GError *error = NULL;
  gint64 case_id;

  fixture->desk = test_desk_open (STARTS_AT);
  case_id = test_desk_add_case (fixture->desk, "Anna Exempelsson");
  fixture->meeting = test_desk_add_meeting (fixture->desk, case_id, FLER_FORM_KONTAKT, STARTS_AT);
  fler_record_store_start (fler_context_get_db (fixture->desk->context), fixture->meeting->id,
                           STARTS_AT, &error);
  g_assert_no_error (error);

  fixture->page = g_object_new (FLER_TYPE_MEETING_PAGE, NULL);
  fixture->window = test_window_new (GTK_WIDGET (fixture->page), 1280, 800);
  fler_meeting_page_set_context (fixture->page, fixture->desk->context);
  fler_meeting_page_set_meeting (fixture->page, fixture->meeting->id);
  test_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  fler_meeting_page_set_context (fixture->page, NULL);
  test_window_assert_gone (fixture->window);
  fler_meeting_free (fixture->meeting);
  test_desk_close (fixture->desk);
}

static GtkTextView *
first_text (Fixture *fixture)
{
  return GTK_TEXT_VIEW (test_find (GTK_WIDGET (fixture->page), GTK_TYPE_TEXT_VIEW, NULL));
}

static void
type (Fixture *fixture, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (first_text (fixture));
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert (buffer, &end, text, -1);
  gtk_text_buffer_place_cursor (buffer, &end);
}

static char *
dup_shown (Fixture *fixture)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (first_text (fixture)), "text", &text, NULL);
  return text;
}

static gboolean
is_on_disk (Fixture *fixture)
{
  GtkWidget *editor = gtk_widget_get_ancestor (GTK_WIDGET (first_text (fixture)),
                                               FLER_TYPE_SECTION_EDITOR);
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerRecord) record =
    fler_record_store_load (fler_context_get_db (fixture->desk->context), fixture->meeting->id, 0, &error);

  g_assert_no_error (error);
  return g_strcmp0 (fler_record_get_answer (record, fler_section_editor_get_id (FLER_SECTION_EDITOR (editor))),
                    fixture->expected) == 0;
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, text) != NULL;
}

static gboolean
says_not_saved (Fixture *fixture)
{
  return says (fixture, "Inte sparat");
}

static gboolean
has_taken_back_the_warning (Fixture *fixture)
{
  return !says_not_saved (fixture)
         && !gtk_info_bar_get_revealed (GTK_INFO_BAR (test_find (fixture->window, GTK_TYPE_INFO_BAR, NULL)));
}

/* No file may grow beyond @size octets; returns what held before. */
static struct rlimit
limit_files (rlim_t size)
{
  struct rlimit before, now;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  now = (struct rlimit) { size, before.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &now), ==, 0);
  return before;
}

static void
test_full_disk_is_told_and_loses_nothing (Fixture *fixture, gconstpointer unused)
{
  struct rlimit before;
  GtkWidget *bar;

  type (fixture, "Vill prova");
  fixture->expected = "Vill prova";
  TEST_WAIT (is_on_disk, fixture);

  signal (SIGXFSZ, SIG_IGN);
  before = limit_files (0);
  type (fixture, " arbete åäö");
  TEST_WAIT (says_not_saved, fixture);
  bar = test_find (fixture->window, GTK_TYPE_INFO_BAR, NULL);
  g_assert_true (gtk_info_bar_get_revealed (GTK_INFO_BAR (bar)));
  g_assert_true (is_on_disk (fixture));     /* what was confirmed stays */
  type (fixture, " utomhus");               /* typing goes on meanwhile */
  fixture->expected = "Vill prova arbete åäö utomhus";
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  test_save_picture (fixture->window, "live-form-full-disk");   /* it is tried again every other second */
  TEST_WAIT (is_on_disk, fixture);
  TEST_WAIT (has_taken_back_the_warning, fixture);
}

static void
test_a_megabyte_is_taken (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(GString) text = g_string_sized_new (MEGABYTE + 100);

  while (text->len < MEGABYTE)
    g_string_append (text, "Åsa ville gärna prova något annat, och helst i närheten av hemmet.\n");
  type (fixture, text->str);
  fixture->expected = text->str;
  TEST_WAIT (is_on_disk, fixture);
}

static void
paste (Fixture *fixture, const char *octets, gsize n_octets)
{
  g_autoptr(GBytes) bytes = g_bytes_new (octets, n_octets);
  g_autoptr(GdkContentProvider) provider =
    gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", bytes);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (fixture->window), provider);
  gtk_widget_grab_focus (GTK_WIDGET (first_text (fixture)));
  gtk_widget_activate_action (GTK_WIDGET (first_text (fixture)), "clipboard.paste", NULL);
}

static gboolean
shows_more (Fixture *fixture)
{
  g_autofree char *shown = dup_shown (fixture);

  return strstr (shown, "efter") != NULL;
}

/* What no text can hold is left out by the clipboard; what stood there stays, and is saved. */
static void
test_pasted_octets_that_are_no_text (Fixture *fixture, gconstpointer unused)
{
  static const char with_nul[] = "in\0ut";
  static const char not_utf8[] = "in \xff\xfe ut";
  g_autofree char *shown = NULL;

  type (fixture, "före ");
  paste (fixture, not_utf8, sizeof not_utf8 - 1);
  paste (fixture, with_nul, sizeof with_nul - 1);
  paste (fixture, "efter", strlen ("efter"));
  TEST_WAIT (shows_more, fixture);

  shown = dup_shown (fixture);
  g_assert_true (g_utf8_validate (shown, -1, NULL));
  g_assert_true (g_str_has_prefix (shown, "före "));
  fixture->expected = shown;
  TEST_WAIT (is_on_disk, fixture);
}

/* The battery of a laptop's clock was flat, say: an hour goes backwards while the meeting goes on. */
static void
test_a_clock_set_back (Fixture *fixture, gconstpointer unused)
{
  type (fixture, "före");
  fixture->expected = "före";
  TEST_WAIT (is_on_disk, fixture);

  fler_context_set_now (fixture->desk->context, STARTS_AT - 3600);
  fler_meeting_page_set_meeting (fixture->page, 0);
  fler_meeting_page_set_meeting (fixture->page, fixture->meeting->id);
  test_settle ();
  g_assert_nonnull (test_find (test_find (fixture->window, FLER_TYPE_AGENDA_LIST, NULL), GTK_TYPE_LABEL,
                               "0 min har gått · 120 min kvar"));
  type (fixture, " efter");
  fixture->expected = "före efter";
  TEST_WAIT (is_on_disk, fixture);
}

#define ADD(path, test) \
  g_test_add ("/desk/meeting-trouble/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  ADD ("full-disk/told-and-nothing-lost", test_full_disk_is_told_and_loses_nothing);
  ADD ("a-megabyte-at-once", test_a_megabyte_is_taken);
  ADD ("pasted-octets-that-are-no-text", test_pasted_octets_that_are_no_text);
  ADD ("clock-set-back", test_a_clock_set_back);
  return test_run ();
}
