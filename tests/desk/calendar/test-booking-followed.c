/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-booking-followed.c - the calendar follows a booking that the form has put somewhere else */

#include "desk-test.h"

#include "fler-booking-dialog.h"
#include "fler-calendar-page.h"
#include "fler-card-holder.h"
#include "fler-date-entry.h"
#include "fler-meeting-store.h"
#include "fler-window.h"

typedef struct
{
  char        *folder;
  FlerContext *context;
  FlerWindow  *window;
  FlerMeeting *meeting;      /* another meeting, tomorrow */
} Fixture;

static GDate
day_of (Fixture *f, gint64 at)
{
  return fler_day_at (at, fler_context_get_zone (f->context));
}

static void
book (Fixture *f)
{
  FlerDb *db = fler_context_get_db (f->context);
  FlerSpan span = { desk_test_now () - 60 * 86400, desk_test_now () + 60 * 86400 };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = fler_meeting_store_list (db, span, &error);
  GDate day = day_of (f, desk_test_now ());

  g_assert_no_error (error);
  g_date_add_days (&day, 1);
  f->meeting = fler_meeting_new ();
  f->meeting->form = FLER_FORM_ANNAT;
  f->meeting->span.start = fler_day_time (&day, 10 * 60, fler_context_get_zone (f->context));
  f->meeting->span.end = f->meeting->span.start + 1800;
  f->meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  for (guint i = 0; f->meeting->case_id == 0 && i < meetings->len; i++)
    f->meeting->case_id = ((FlerMeeting *) meetings->pdata[i])->case_id;
  g_assert_true (fler_meeting_store_save (db, f->meeting, desk_test_now (), &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = desk_test_folder_new ();
  f->context = desk_test_context_new (f->folder, 6);
  f->window = fler_window_new (NULL);
  g_object_ref_sink (f->window);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1280, 800);
  fler_window_set_context (f->window, f->context);
  gtk_window_present (GTK_WINDOW (f->window));
  book (f);
  desk_test_settle ();
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

/* Two weeks later, by the form that is open. */
static void
move_by_form (Fixture *f)
{
  GtkWidget *dialog = desk_test_toplevel (FLER_TYPE_BOOKING_DIALOG);
  GtkWidget *entry;
  GDate day = day_of (f, f->meeting->span.start);

  g_assert_nonnull (dialog);
  entry = GTK_WIDGET (gtk_widget_get_template_child (dialog, FLER_TYPE_BOOKING_DIALOG, "day"));
  g_date_add_days (&day, 14);
  fler_date_entry_set_day (FLER_DATE_ENTRY (entry), &day);
  desk_test_settle ();
  desk_test_click (dialog, "Save");
  desk_test_wait (desk_test_toplevel (FLER_TYPE_BOOKING_DIALOG) == NULL);
  desk_test_settle ();
}

static void
assert_followed (Fixture *f)
{
  GtkWidget *calendar = desk_test_find (GTK_WIDGET (f->window), FLER_TYPE_CALENDAR_PAGE, NULL);
  GDate day = day_of (f, f->meeting->span.start), shown;
  g_autofree char *wanted = NULL, *found = NULL;

  g_date_add_days (&day, 14);
  shown = fler_calendar_page_get_day (FLER_CALENDAR_PAGE (calendar));
  wanted = fler_day_to_iso (&day);
  found = fler_day_to_iso (&shown);
  g_assert_cmpstr (found, ==, wanted);
  desk_test_wait (!desk_test_says (desk_test_find (calendar, FLER_TYPE_CARD_HOLDER, NULL), "No case chosen"));
}

static void
test_moved_by_form (Fixture *f, gconstpointer unused)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.edit-booking", "x", f->meeting->id);
  desk_test_settle ();
  move_by_form (f);
  assert_followed (f);
}

/* As where a letter lacks a name: the way there leads to the same form. */
static void
test_moved_while_filled_in (Fixture *f, gconstpointer unused)
{
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.fill-in-booking", "(xx)", f->meeting->id, (gint64) 0);
  desk_test_settle ();
  move_by_form (f);
  assert_followed (f);
}

#define ADD(path, func) g_test_add ("/desk/booking-followed/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("moved-by-form", test_moved_by_form);
  ADD ("moved-while-filled-in", test_moved_while_filled_in);
  return g_test_run ();
}
