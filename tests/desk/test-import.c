/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-import.c - other calendars' busy times through the window: shown first, taken in, taken back */

#include <string.h>

#include "desk-test.h"
#include "fler-test-desk.h"
#include "fler-busy-dialog.h"
#include "fler-busy-store.h"
#include "fler-calendar-read.h"
#include "fler-import-dialog.h"
#include "fler-import-group.h"
#include "fler-job.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-window.h"

#define OUTLOOK \
  "BEGIN:VCALENDAR\r\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r\nVERSION:2.0\r\n" \
  "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Tandläkare\r\nLOCATION:Storgatan 1\r\n" \
  "DTSTART;TZID=W. Europe Standard Time:20261125T090000\r\nDTEND;TZID=W. Europe Standard Time:20261125T100000\r\nEND:VEVENT\r\n" \
  "BEGIN:VEVENT\r\nUID:b\r\nSUMMARY:Semester\r\nDTSTART;VALUE=DATE:20261127\r\nDTEND;VALUE=DATE:20261128\r\nEND:VEVENT\r\n" \
  "BEGIN:VEVENT\r\nUID:c\r\nSUMMARY:Inställt\r\nSTATUS:CANCELLED\r\nDTSTART:20261126T080000Z\r\nDTEND:20261126T090000Z\r\nEND:VEVENT\r\n" \
  "BEGIN:VEVENT\r\nUID:d\r\nSUMMARY:Bakvänt\r\nDTSTART:20261126T100000Z\r\nDTEND:20261126T090000Z\r\nEND:VEVENT\r\n" \
  "END:VCALENDAR\r\n"

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
  f->context = desk_test_context_new (f->folder, 6);
  desk_test_clear_own_time (f->context);
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
  fler_job_end_all ();      /* what is still at work holds what it works with */
  desk_test_settle ();
  g_assert_finalize_object (f->window);
  g_assert_finalize_object (f->context);
  desk_test_folder_free (f->folder);
}

static GFile *
write_file (Fixture *f, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

/* Opens them in the window, and waits until they were read. */
static GtkWidget *
take_files (Fixture *f, GFile **files, int n_files)
{
  GtkWidget *dialog;

  fler_window_take_files (f->window, files, n_files);
  desk_test_wait (desk_test_toplevel (FLER_TYPE_IMPORT_DIALOG) != NULL);
  dialog = desk_test_toplevel (FLER_TYPE_IMPORT_DIALOG);
  desk_test_wait (gtk_widget_get_visible (
    GTK_WIDGET (gtk_widget_get_template_child (dialog, FLER_TYPE_IMPORT_DIALOG, "groups"))));
  return dialog;
}

static void
take_in (Fixture *f, GtkWidget *dialog)
{
  GtkWidget *progress = GTK_WIDGET (gtk_widget_get_template_child (dialog, FLER_TYPE_IMPORT_DIALOG, "progress"));

  desk_test_wait (!gtk_widget_get_visible (progress));
  desk_test_click (dialog, "Take in");
  desk_test_wait (desk_test_toplevel (FLER_TYPE_IMPORT_DIALOG) == NULL);
  desk_test_settle ();
}

/* "2026-11-25T08:00 title owner …" of all that stands. */
static void
assert_stands (Fixture *f, const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerBusyList) list = fler_busy_store_list (fler_context_get_db (f->context),
                                                       (FlerSpan) { G_MININT64, G_MAXINT64 }, &error);
  g_autoptr(GString) out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < list->busy->len; i++)
    {
      const FlerBusy *busy = &g_array_index (list->busy, FlerBusy, i);
      g_autoptr(GDateTime) start = g_date_time_new_from_unix_utc (busy->span.start);
      g_autofree char *text = g_date_time_format (start, "%m-%dT%H:%M");

      g_string_append_printf (out, "%s%s %s", i > 0 ? ", " : "", text, busy->title != NULL ? busy->title : "-");
    }
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_shown_taken_in_taken_back (Fixture *f, gconstpointer data)
{
  g_autoptr(GFile) file = write_file (f, "Min kalender.ics", OUTLOOK);
  GtkWidget *dialog = take_files (f, &file, 1);

  g_assert_true (desk_test_says (dialog, "Min kalender.ics"));
  g_assert_true (desk_test_says (dialog, "2 new"));
  g_assert_true (desk_test_says (dialog, "2 skipped"));
  test_save_picture (dialog, "import");
  /* Nothing is stored before it was answered. */
  assert_stands (f, "");
  take_in (f, dialog);
  g_assert_true (desk_test_says (GTK_WIDGET (f->window), "Busy times taken in: 2 new"));
  assert_stands (f, "11-25T08:00 -, 11-26T23:00 -");

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  desk_test_wait (desk_test_says (GTK_WIDGET (f->window), "as they were before"));
  assert_stands (f, "");
}

static guint
count_quiet (Fixture *f, FlerCalendarKind kind)
{
  FlerCalendarWish wish = { .kind = kind };
  g_autoptr(FlerCalendarData) data = NULL;
  g_autoptr(GError) error = NULL;

  /* The day after today, on which the dentist is. */
  wish.anchor = fler_context_today (f->context);
  g_date_add_days (&wish.anchor, 1);
  data = fler_calendar_read (f->context, &wish, &error);
  g_assert_no_error (error);
  return data->quiet->len;
}

/* Behind the bookings: one's own in the week, others' only where people stand side by side. */
static void
test_quiet_in_the_calendar (Fixture *f, gconstpointer data)
{
  g_autoptr(GFile) file = write_file (f, "Min kalender.ics", OUTLOOK);
  g_autoptr(FlerOfficial) other = fler_official_new ();
  g_autoptr(GError) error = NULL;
  GtkWidget *dialog, *group;

  other->party = FLER_PARTY_AF;
  other->name = g_strdup ("Berit Aldrigsson");
  fler_official_store_save (fler_context_get_db (f->context), other, &error);
  g_assert_no_error (error);
  take_in (f, take_files (f, &file, 1));
  g_assert_cmpuint (count_quiet (f, FLER_CALENDAR_WEEK), ==, 2);
  desk_test_settle ();
  test_save_picture (GTK_WIDGET (f->window), "busy-week");

  dialog = take_files (f, &file, 1);
  group = desk_test_find (dialog, FLER_TYPE_IMPORT_GROUP, NULL);
  for (guint i = 1; i < 40 && !desk_test_says (dialog, "Berit Aldrigsson"); i++)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (gtk_widget_get_template_child (group, FLER_TYPE_IMPORT_GROUP, "owner")), i);
      desk_test_settle ();
    }
  desk_test_wait (desk_test_says (dialog, "2 new"));
  take_in (f, dialog);
  g_assert_cmpuint (count_quiet (f, FLER_CALENDAR_WEEK), ==, 2);
  g_assert_cmpuint (count_quiet (f, FLER_CALENDAR_PEOPLE), ==, 2);
}

static void
test_says_line_and_reason (Fixture *f, gconstpointer data)
{
  g_autoptr(GFile) file = write_file (f, "Min kalender.ics", OUTLOOK);
  GtkWidget *dialog = take_files (f, &file, 1);
  GtkWidget *skipped = desk_test_find (dialog, ADW_TYPE_EXPANDER_ROW, NULL);

  g_assert_nonnull (skipped);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (skipped), TRUE);
  desk_test_settle ();
  g_assert_true (desk_test_says (dialog, "It was called off."));
  g_assert_true (desk_test_says (dialog, "Line 17"));
  g_assert_true (desk_test_says (dialog, "It ends before it begins."));
  test_save_picture (dialog, "import-skipped");
  gtk_window_close (GTK_WINDOW (dialog));
  desk_test_settle ();
}

static void
test_titles_only_by_choice (Fixture *f, gconstpointer data)
{
  g_autoptr(GFile) file = write_file (f, "Min kalender.ics", OUTLOOK);
  GtkWidget *dialog = take_files (f, &file, 1);
  GtkWidget *group;

  g_assert_false (desk_test_says (dialog, "Tandläkare"));
  group = desk_test_find (dialog, FLER_TYPE_IMPORT_GROUP, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_template_child (group, FLER_TYPE_IMPORT_GROUP, "keep_titles")),
                               TRUE);
  desk_test_wait (desk_test_says (dialog, "Tandläkare"));
  take_in (f, dialog);
  assert_stands (f, "11-25T08:00 Tandläkare, 11-26T23:00 Semester");

  /* The same file again, busy alone: the words are gone. */
  dialog = take_files (f, &file, 1);
  g_assert_true (desk_test_says (dialog, "2 changed"));
  take_in (f, dialog);
  assert_stands (f, "11-25T08:00 -, 11-26T23:00 -");
}

static void
test_several_files_with_one_bad (Fixture *f, gconstpointer data)
{
  g_autoptr(GFile) good = write_file (f, "bra.ics", OUTLOOK);
  g_autoptr(GFile) card = write_file (f, "kort.ics", "BEGIN:VCARD\r\nFN:Någon\r\nEND:VCARD\r\n");
  GFile *files[] = { card, good };
  GtkWidget *dialog = take_files (f, files, 2);

  g_assert_true (desk_test_says (dialog, "This file holds no calendar."));
  test_save_picture (dialog, "import-several");
  take_in (f, dialog);
  assert_stands (f, "11-25T08:00 -, 11-26T23:00 -");

  dialog = take_files (f, &card, 1);
  g_assert_true (desk_test_says (dialog, "There is nothing to take in."));
  gtk_widget_activate_action (dialog, "import.take", NULL);
  desk_test_settle ();
  g_assert_nonnull (desk_test_toplevel (FLER_TYPE_IMPORT_DIALOG));
  gtk_window_close (GTK_WINDOW (dialog));
  desk_test_settle ();
}

static void
save_own_booking (Fixture *f, FlerMeeting *meeting)
{
  g_autoptr(GError) error = NULL;

  meeting->form = FLER_FORM_NONE;
  meeting->title = g_strdup ("Teammöte");
  meeting->span.start = fler_context_now (f->context) + 24 * 3600;
  meeting->span.end = meeting->span.start + 3600;
  fler_meeting_store_save (fler_context_get_db (f->context), meeting, 0, &error);
  g_assert_no_error (error);
}

/* The other calendar has got our own bookings, and gives them back: they are neither taken in nor
 * shown as if they were. */
static void
test_own_bookings_come_back (Fixture *f, gconstpointer data)
{
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  g_autofree char *own = NULL;
  g_autofree char *both = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GFile) other = NULL;
  GtkWidget *dialog, *preview;

  save_own_booking (f, meeting);
  own = g_strdup_printf ("BEGIN:VEVENT\r\nUID:%s\r\nSUMMARY:Eget\r\nDTSTART:20261126T083000Z\r\nDTEND:20261126T093000Z\r\n"
                         "END:VEVENT\r\n", meeting->uid);
  both = g_strdup_printf ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n%sEND:VCALENDAR\r\n", own);
  file = write_file (f, "egna.ics", both);
  dialog = take_files (f, &file, 1);
  preview = GTK_WIDGET (gtk_widget_get_template_child (desk_test_find (dialog, FLER_TYPE_IMPORT_GROUP, NULL),
                                                       FLER_TYPE_IMPORT_GROUP, "preview_box"));
  g_assert_true (desk_test_says (dialog, "1 is a booking of Flerpart’s own and is left out"));
  g_assert_false (gtk_widget_get_visible (preview));
  g_assert_false (desk_test_says (dialog, "Whose calendar"));
  g_assert_true (desk_test_says (dialog, "There is nothing to take in."));
  gtk_widget_activate_action (dialog, "import.take", NULL);
  desk_test_settle ();
  g_assert_nonnull (desk_test_toplevel (FLER_TYPE_IMPORT_DIALOG));
  test_save_picture (dialog, "import-own");
  gtk_window_close (GTK_WINDOW (dialog));
  desk_test_settle ();

  /* Among others: only those are previewed, also after another choice. */
  g_free (both);
  both = g_strdup_printf ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n%sBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Tandläkare\r\n"
                          "DTSTART:20261127T120000Z\r\nDTEND:20261127T130000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", own);
  other = write_file (f, "andra.ics", both);
  dialog = take_files (f, &other, 1);
  g_assert_true (desk_test_says (dialog, "1 new"));
  g_assert_true (desk_test_says (dialog, "13.00–14.00   Busy"));
  g_assert_false (desk_test_says (dialog, "09.30–10.30"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_template_child (
    desk_test_find (dialog, FLER_TYPE_IMPORT_GROUP, NULL), FLER_TYPE_IMPORT_GROUP, "keep_titles")), TRUE);
  desk_test_wait (desk_test_says (dialog, "Tandläkare"));
  g_assert_false (desk_test_says (dialog, "Eget"));
  take_in (f, dialog);
  assert_stands (f, "11-27T12:00 Tandläkare");
}

/* Opened from the file manager while it is locked: it waits until it is unlocked. */
static void
test_waits_for_unlocking (Fixture *f, gconstpointer data)
{
  g_autoptr(GFile) file = write_file (f, "Min kalender.ics", OUTLOOK);

  fler_window_set_context (f->window, NULL);
  fler_window_take_files (f->window, &file, 1);
  desk_test_settle ();
  g_assert_true (desk_test_says (GTK_WIDGET (f->window), "The calendar file waits"));
  g_assert_null (desk_test_toplevel (FLER_TYPE_IMPORT_DIALOG));

  fler_window_set_context (f->window, f->context);
  desk_test_wait (desk_test_toplevel (FLER_TYPE_IMPORT_DIALOG) != NULL);
  desk_test_wait (desk_test_says (desk_test_toplevel (FLER_TYPE_IMPORT_DIALOG), "2 new"));
  gtk_window_close (GTK_WINDOW (desk_test_toplevel (FLER_TYPE_IMPORT_DIALOG)));
  desk_test_settle ();
}

static void
test_list_and_remove (Fixture *f, gconstpointer data)
{
  g_autoptr(GFile) file = write_file (f, "Min kalender (2).ics", OUTLOOK);
  GtkWidget *dialog, *remove;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-busy", NULL);
  desk_test_wait (desk_test_toplevel (FLER_TYPE_BUSY_DIALOG) != NULL);
  dialog = desk_test_toplevel (FLER_TYPE_BUSY_DIALOG);
  g_assert_true (desk_test_says (dialog, "No other calendars"));
  test_save_picture (dialog, "busy-empty");
  take_in (f, take_files (f, &file, 1));
  desk_test_wait (desk_test_says (dialog, "Min kalender"));
  g_assert_true (desk_test_says (dialog, "2 busy times"));
  test_save_picture (dialog, "busy-list");

  remove = desk_test_find (GTK_WIDGET (gtk_widget_get_template_child (dialog, FLER_TYPE_BUSY_DIALOG, "calendars")),
                           GTK_TYPE_BUTTON, NULL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (remove), ==, "Remove Min kalender");
  g_signal_emit_by_name (remove, "clicked");
  desk_test_wait (desk_test_says (dialog, "No other calendars"));
  assert_stands (f, "");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  desk_test_wait (desk_test_says (dialog, "Min kalender"));
  assert_stands (f, "11-25T08:00 -, 11-26T23:00 -");
  gtk_window_close (GTK_WINDOW (dialog));
  desk_test_settle ();
}

/* Two officials' calendars of one name: what removes them is told apart. */
static void
test_two_of_one_name (Fixture *f, gconstpointer data)
{
  FlerDb *db = fler_context_get_db (f->context);
  g_autoptr(GPtrArray) officials = fler_official_store_list (db, FLER_PARTY_AF, NULL);
  const FlerOfficial *official = officials->pdata[0];
  g_autoptr(FlerBusyCalendar) mine = fler_busy_calendar_new (0, "kalender");
  g_autoptr(FlerBusyCalendar) theirs = fler_busy_calendar_new (official->id, "kalender");
  g_autoptr(FlerBusyCalendar) other = fler_busy_calendar_new (0, "arbete");
  g_autoptr(FlerBusyList) list = fler_busy_list_new ();
  g_autoptr(FlerBusyList) others = fler_busy_list_new ();
  FlerBusyFile files[] = { { mine, list, { 0 } }, { theirs, list, { 0 } }, { other, others, { 0 } } };
  g_autofree char *of_theirs = g_strdup_printf ("Remove kalender (%s)", official->name);
  g_autoptr(GError) error = NULL;
  FlerBusy busy = { .uid = "a", .span = { fler_context_now (f->context), fler_context_now (f->context) + 3600 } };
  GtkWidget *dialog;

  g_array_append_val (list->busy, busy);
  busy.uid = "b";
  busy.mark = 1;
  g_array_append_val (others->busy, busy);
  fler_busy_store_import (db, files, G_N_ELEMENTS (files), fler_context_now (f->context), NULL, NULL, &error);
  g_assert_no_error (error);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-busy", NULL);
  desk_test_wait (desk_test_toplevel (FLER_TYPE_BUSY_DIALOG) != NULL);
  dialog = desk_test_toplevel (FLER_TYPE_BUSY_DIALOG);
  g_assert_nonnull (test_find (dialog, GTK_TYPE_BUTTON, "Remove kalender (Mine)"));
  g_assert_nonnull (test_find (dialog, GTK_TYPE_BUTTON, of_theirs));
  g_assert_nonnull (test_find (dialog, GTK_TYPE_BUTTON, "Remove arbete"));
  gtk_window_close (GTK_WINDOW (dialog));
  desk_test_settle ();
}

/* Closed while it reads: the work ends by itself, and nothing is stored. */
static void
test_closed_while_reading (Fixture *f, gconstpointer data)
{
  g_autoptr(GString) text = g_string_new ("BEGIN:VCALENDAR\r\n");
  g_autoptr(GFile) file = NULL;
  GtkWidget *dialog;

  for (int i = 0; i < 60000; i++)
    g_string_append_printf (text, "BEGIN:VEVENT\r\nUID:%d\r\nDTSTART:20261125T%02d0000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n",
                            i, i % 24);
  g_string_append (text, "END:VCALENDAR\r\n");
  file = write_file (f, "stor.ics", text->str);
  fler_window_take_files (f->window, &file, 1);
  desk_test_wait (desk_test_toplevel (FLER_TYPE_IMPORT_DIALOG) != NULL);
  dialog = desk_test_toplevel (FLER_TYPE_IMPORT_DIALOG);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  /* The work holds it until it has noticed. */
  desk_test_wait (dialog == NULL);
  desk_test_settle ();
  assert_stands (f, "");
}

#define add(path, test) g_test_add ("/desk/import/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  add ("shown-taken-in-taken-back", test_shown_taken_in_taken_back);
  add ("quiet-in-the-calendar", test_quiet_in_the_calendar);
  add ("says-line-and-reason", test_says_line_and_reason);
  add ("titles-only-by-choice", test_titles_only_by_choice);
  add ("several-files-with-one-bad", test_several_files_with_one_bad);
  add ("own-bookings-come-back", test_own_bookings_come_back);
  add ("waits-for-unlocking", test_waits_for_unlocking);
  add ("list-and-remove", test_list_and_remove);
  add ("two-of-one-name", test_two_of_one_name);
  add ("closed-while-reading", test_closed_while_reading);
  return test_run ();
}
