/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-meeting-versions.c - a record that was corrected, and each version of it as it was */

#include "fler-test-desk.h"

#include <string.h>

#include "fler-commitment-row.h"
#include "fler-meeting-page.h"
#include "fler-meeting-words.h"
#include "fler-record-store.h"
#include "fler-version-bar.h"

#define STARTS_AT G_GINT64_CONSTANT (1795521600)    /* Tuesday 24 November 2026, 13.00 in Stockholm */
#define AF        "AF, Berit Provsson"
#define PARKED    "Bilstöd?"

typedef struct
{
  TestDesk        *desk;
  FlerDb          *db;
  FlerMeeting     *meeting;
  FlerMeetingPage *page;
  GtkWidget       *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  GError *error = NULL;
  gint64 case_id;

  fixture->desk = test_desk_open (STARTS_AT);
  fixture->db = fler_context_get_db (fixture->desk->context);
  case_id = test_desk_add_case (fixture->desk, "Anna Exempelsson");
  fixture->meeting = test_desk_add_meeting (fixture->desk, case_id, FLER_FORM_KONTAKT, STARTS_AT);
  fler_record_store_start (fixture->db, fixture->meeting->id, STARTS_AT, &error);
  g_assert_no_error (error);

  fixture->page = g_object_new (FLER_TYPE_MEETING_PAGE, NULL);
  fixture->window = test_window_new (GTK_WIDGET (fixture->page), 1024, 700);
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

static GtkWidget *
find (Fixture *fixture, GType type, const char *name)
{
  return test_find (GTK_WIDGET (fixture->page), type, name);
}

static void
tick (Fixture *fixture, const char *who)
{
  GtkWidget *check = find (fixture, GTK_TYPE_CHECK_BUTTON, who);

  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

static void
press (Fixture *fixture, const char *label)
{
  GtkWidget *button = find (fixture, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  test_settle ();
}

static void
end_meeting (Fixture *fixture)
{
  press (fixture, "Avsluta mötet");
  press (fixture, "Avsluta och lås dokumentationen");
}

static GtkEditable *
get_commitment (Fixture *fixture)
{
  GtkWidget *row = find (fixture, FLER_TYPE_COMMITMENT_ROW, NULL);

  g_assert_nonnull (row);
  return GTK_EDITABLE (test_find (row, GTK_TYPE_ENTRY, "Vad som ska göras"));
}

static void
open_for_correction (Fixture *fixture)
{
  g_autoptr(FlerRecord) record = NULL;
  GError *error = NULL;

  fler_record_store_reopen (fixture->db, fixture->meeting->id, "AF var med", STARTS_AT + 7200, &error);
  g_assert_no_error (error);
  record = fler_record_store_load (fixture->db, fixture->meeting->id, 0, &error);
  g_assert_no_error (error);
  g_ptr_array_add (record->parked, g_strdup (PARKED));
  fler_record_store_save_marks (fixture->db, record, &error);
  g_assert_no_error (error);
  fler_meeting_page_set_meeting (fixture->page, fixture->meeting->id);
  test_settle ();
}

/* By its place in the list, the latest first. */
static void
choose_version (Fixture *fixture, guint place)
{
  GtkWidget *bar = find (fixture, FLER_TYPE_VERSION_BAR, NULL);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (test_find (bar, GTK_TYPE_DROP_DOWN, NULL)), place);
  test_settle ();
}

static void
assert_shown (Fixture *fixture, const char *agreed, gboolean af_came, gboolean has_parked)
{
  GtkWidget *check = find (fixture, GTK_TYPE_CHECK_BUTTON, AF);

  g_assert_cmpstr (gtk_editable_get_text (get_commitment (fixture)), ==, agreed);
  g_assert_nonnull (check);
  g_assert_cmpint (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)), ==, af_came);
  g_assert_false (gtk_widget_get_sensitive (check));
  g_assert_cmpint (find (fixture, GTK_TYPE_LABEL, PARKED) != NULL, ==, has_parked);
}

static void
agree (Fixture *fixture)
{
  tick (fixture, "Personen");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "meeting.add-commitment", NULL);
  test_settle ();
  gtk_editable_set_text (get_commitment (fixture), "Boka studiebesök");
}

/* What was agreed, who came and what was parked. */
static void
test_each_version_as_it_was (Fixture *fixture, gconstpointer unused)
{
  agree (fixture);
  end_meeting (fixture);
  open_for_correction (fixture);
  tick (fixture, AF);
  gtk_editable_set_text (get_commitment (fixture), "Boka praktik");
  end_meeting (fixture);

  assert_shown (fixture, "Boka praktik", TRUE, TRUE);
  test_save_picture (fixture->window, "meeting-latest-version");
  choose_version (fixture, 1);
  assert_shown (fixture, "Boka studiebesök", FALSE, FALSE);
  test_save_picture (fixture->window, "meeting-first-version");
  choose_version (fixture, 0);
  assert_shown (fixture, "Boka praktik", TRUE, TRUE);
}

/* Corrected by an earlier release: what the first version said is not known. */
static void
test_nothing_kept_is_said (Fixture *fixture, gconstpointer unused)
{
  FlerVersionBar *bar;
  GTimeZone *zone = fler_context_get_zone (fixture->desk->context);
  g_autoptr(FlerRecord) record = fler_record_new ();
  g_autofree char *whole = NULL;
  g_autofree char *not_kept = NULL;

  record->version = 1;
  record->ended_at = STARTS_AT + 3600;
  whole = fler_meeting_words_version (record, FALSE, 2, zone);
  g_assert_null (strstr (whole, "sparades inte"));
  record->is_past = TRUE;
  not_kept = fler_meeting_words_version (record, FALSE, 2, zone);
  g_assert_true (g_str_has_prefix (not_kept, whole));
  g_assert_nonnull (strstr (not_kept, "sparades inte med den här versionen"));

  agree (fixture);
  end_meeting (fixture);
  bar = FLER_VERSION_BAR (find (fixture, FLER_TYPE_VERSION_BAR, NULL));
  fler_version_bar_set_note (bar, not_kept);
  fler_version_bar_set_latest (bar, 2);
  test_settle ();
  test_save_picture (fixture->window, "meeting-version-not-kept");
}

#define ADD(path, test) \
  g_test_add ("/desk/meeting-versions/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  ADD ("each-as-it-was", test_each_version_as_it_was);
  ADD ("nothing-kept-is-said", test_nothing_kept_is_said);
  return test_run ();
}
