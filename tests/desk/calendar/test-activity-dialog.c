/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-activity-dialog.c - activities that come again, made, changed and called off through the window */

#include "desk-test.h"
#include "fler-activity-acts.h"
#include "fler-activity-dialog.h"
#include "fler-activity-store.h"
#include "fler-date-entry.h"
#include "fler-test-desk.h"
#include "fler-time-row.h"
#include "fler-window.h"

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
  desk_test_settle ();
  g_assert_finalize_object (f->window);
  g_assert_finalize_object (f->context);
  desk_test_folder_free (f->folder);
}

static GtkWidget *
child_of (GtkWidget *dialog, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (dialog, FLER_TYPE_ACTIVITY_DIALOG, name));
}

static GDate
day_of (const char *iso)
{
  GDate day;

  g_assert_true (fler_day_parse (iso, &day));
  return day;
}

static void
choose (GtkWidget *dialog, const char *name, guint index)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (child_of (dialog, name)), index);
  desk_test_settle ();
}

static GtkWidget *
open_new (Fixture *f)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.new-activity", NULL);
  desk_test_settle ();
  dialog = desk_test_toplevel (FLER_TYPE_ACTIVITY_DIALOG);
  g_assert_nonnull (dialog);
  return dialog;
}

static void
fill_in (GtkWidget *dialog, const char *title, const char *day, int start, int end)
{
  GDate first = day_of (day);

  gtk_editable_set_text (GTK_EDITABLE (child_of (dialog, "title")), title);
  fler_date_entry_set_day (FLER_DATE_ENTRY (child_of (dialog, "day")), &first);
  fler_time_row_set (FLER_TIME_ROW (child_of (dialog, "time_row")), start, end);
  desk_test_settle ();
}

static void
save (GtkWidget *dialog)
{
  gtk_widget_activate_action (dialog, "activity-dialog.save", NULL);
  desk_test_wait (desk_test_toplevel (FLER_TYPE_ACTIVITY_DIALOG) == NULL);
  desk_test_settle ();
}

/* What a calendar shows of them: "11-24 09.00 …" */
static void
assert_shown (Fixture *f, const char *from, int n_days, const char *expected)
{
  GTimeZone *zone = fler_context_get_zone (f->context);
  GDate first = day_of (from);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = fler_activity_store_list_meetings (fler_context_get_db (f->context),
                                                                     fler_span_of_days (&first, n_days, zone), zone, &error);
  g_autoptr(GString) out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < meetings->len; i++)
    {
      const FlerMeeting *meeting = meetings->pdata[i];
      g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (meeting->span.start);
      g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, zone);
      g_autofree char *text = g_date_time_format (local, "%m-%d %H.%M");

      g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", text);
    }
  g_assert_cmpstr (out->str, ==, expected);
}

static gint64
meeting_on (Fixture *f, const char *iso)
{
  GTimeZone *zone = fler_context_get_zone (f->context);
  GDate day = day_of (iso);
  g_autoptr(GPtrArray) meetings = fler_activity_store_list_meetings (fler_context_get_db (f->context),
                                                                     fler_span_of_days (&day, 1, zone), zone, NULL);

  g_assert_cmpuint (meetings->len, ==, 1);
  return ((FlerMeeting *) meetings->pdata[0])->id;
}

/* AR consultation on Tuesdays and Thursdays; Christmas Eve is told, and called off by a tick. */
static void
make_consultation (Fixture *f, gboolean calls_off_eve)
{
  GtkWidget *dialog = open_new (f);
  GtkWidget *thursday;

  fill_in (dialog, "AR-konsultation", "2026-11-24", 9 * 60, 10 * 60);
  thursday = gtk_widget_get_first_child (child_of (dialog, "weekdays"));
  for (int i = 0; i < 3; i++)
    thursday = gtk_widget_get_next_sibling (thursday);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (thursday), TRUE);
  desk_test_settle ();
  g_assert_true (desk_test_says (dialog, "every week on Tuesday and Thursday"));
  g_assert_true (desk_test_says (dialog, "Christmas Eve"));
  test_save_picture (dialog, "activity-new");
  if (calls_off_eve)
    {
      GtkWidget *tick = test_find (child_of (dialog, "days"), GTK_TYPE_CHECK_BUTTON, NULL);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
      desk_test_settle ();
    }
  save (dialog);
}

static void
test_twice_a_week (Fixture *f, gconstpointer data)
{
  make_consultation (f, FALSE);
  g_assert_true (desk_test_says (GTK_WIDGET (f->window), "Booked: AR-konsultation"));
  assert_shown (f, "2026-11-23", 14, "11-24 09.00, 11-26 09.00, 12-01 09.00, 12-03 09.00");
  /* Holidays are not skipped by themselves (F18). */
  assert_shown (f, "2026-12-21", 7, "12-22 09.00, 12-24 09.00");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  desk_test_settle ();
  assert_shown (f, "2026-11-23", 14, "");
}

static void
test_holiday_is_called_off (Fixture *f, gconstpointer data)
{
  make_consultation (f, TRUE);
  assert_shown (f, "2026-12-21", 7, "12-22 09.00");
}

/* D159, D160. */
static void
test_second_week_and_quarter (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog = open_new (f);

  fill_in (dialog, "Teammöte", "2026-11-25", 13 * 60, 14 * 60 + 30);
  choose (dialog, "every", 1);
  choose (dialog, "ends", 2);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (child_of (dialog, "count")), 3);
  save (dialog);
  assert_shown (f, "2026-11-23", 90, "11-25 13.00, 12-09 13.00, 12-23 13.00");

  dialog = open_new (f);
  fill_in (dialog, "Implementeringsgrupp", "2026-11-24", 15 * 60, 16 * 60);
  choose (dialog, "every", 6);
  choose (dialog, "month_day", 2);
  g_assert_true (desk_test_says (dialog, "every quarter on the last Tuesday"));
  test_save_picture (dialog, "activity-quarter");
  save (dialog);
  assert_shown (f, "2027-01-01", 365, "02-23 15.00, 05-25 15.00, 08-31 15.00, 11-30 15.00");
}

static GtkWidget *
open_edit (Fixture *f, const char *day)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.edit-booking", "x", meeting_on (f, day));
  desk_test_settle ();
  dialog = desk_test_toplevel (FLER_TYPE_ACTIVITY_DIALOG);
  g_assert_nonnull (dialog);
  return dialog;
}

static void
test_change_this_following_all (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog;
  GDate friday = day_of ("2026-12-04");

  make_consultation (f, FALSE);
  dialog = open_edit (f, "2026-12-03");
  test_save_picture (dialog, "activity-edit");
  fler_date_entry_set_day (FLER_DATE_ENTRY (child_of (dialog, "day")), &friday);
  fler_time_row_set (FLER_TIME_ROW (child_of (dialog, "time_row")), 13 * 60, 14 * 60);
  save (dialog);
  assert_shown (f, "2026-11-30", 14, "12-01 09.00, 12-04 13.00, 12-08 09.00, 12-10 09.00");

  dialog = open_edit (f, "2026-12-08");
  choose (dialog, "scope", 1);
  fler_time_row_set (FLER_TIME_ROW (child_of (dialog, "time_row")), 8 * 60, 9 * 60);
  save (dialog);
  assert_shown (f, "2026-11-30", 14, "12-01 09.00, 12-04 13.00, 12-08 08.00, 12-10 08.00");

  dialog = open_edit (f, "2026-12-01");
  choose (dialog, "scope", 2);
  gtk_editable_set_text (GTK_EDITABLE (child_of (dialog, "title")), "Konsultation");
  fler_time_row_set (FLER_TIME_ROW (child_of (dialog, "time_row")), 10 * 60, 11 * 60);
  save (dialog);
  assert_shown (f, "2026-11-23", 21, "11-24 10.00, 11-26 10.00, 12-01 10.00, 12-04 13.00, 12-08 08.00, 12-10 08.00");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  desk_test_settle ();
  assert_shown (f, "2026-11-23", 21, "11-24 09.00, 11-26 09.00, 12-01 09.00, 12-04 13.00, 12-08 08.00, 12-10 08.00");
}

static void
answer (const char *label)
{
  GtkWidget *question;

  desk_test_wait (desk_test_toplevel (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  question = desk_test_toplevel (ADW_TYPE_MESSAGE_DIALOG);
  desk_test_settle ();
  test_save_picture (question, "activity-question");
  desk_test_click (question, label);
  desk_test_wait (desk_test_toplevel (ADW_TYPE_MESSAGE_DIALOG) == NULL);
  desk_test_settle ();
}

/* Enter in haste calls off no more than what was chosen. */
static void
test_the_question_begins_with_this_one (Fixture *f, gconstpointer data)
{
  GtkWindow *question;

  make_consultation (f, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.cancel-booking", "x", meeting_on (f, "2026-11-26"));
  question = GTK_WINDOW (desk_test_toplevel (ADW_TYPE_MESSAGE_DIALOG));
  desk_test_settle ();
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (question)));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (gtk_window_get_focus (question))), ==, "_This one");
  answer ("Cancel");
}

static void
test_call_off_and_take_back (Fixture *f, gconstpointer data)
{
  make_consultation (f, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.cancel-booking", "x", meeting_on (f, "2026-11-26"));
  answer ("This one");
  assert_shown (f, "2026-11-23", 14, "11-24 09.00, 12-01 09.00, 12-03 09.00");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.cancel-booking", "x", meeting_on (f, "2026-12-03"));
  answer ("This and following");
  assert_shown (f, "2026-11-23", 60, "11-24 09.00, 12-01 09.00");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.cancel-booking", "x", meeting_on (f, "2026-12-01"));
  answer ("All");
  assert_shown (f, "2026-11-23", 60, "");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  desk_test_settle ();
  assert_shown (f, "2026-11-23", 60, "11-24 09.00, 12-01 09.00");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.cancel-booking", "x", meeting_on (f, "2026-12-01"));
  answer ("Cancel");
  assert_shown (f, "2026-11-23", 60, "11-24 09.00, 12-01 09.00");
}

/* Dragged by a hand: asked which ones, and the wall's time is kept across a clock change. */
static void
test_move_asks_which (Fixture *f, gconstpointer data)
{
  GTimeZone *zone = fler_context_get_zone (f->context);
  GDate day = day_of ("2026-11-27");
  FlerSpan span = { fler_day_time (&day, 11 * 60, zone), fler_day_time (&day, 12 * 60, zone) };

  make_consultation (f, FALSE);
  fler_activity_acts_reschedule (GTK_WINDOW (f->window), f->context, meeting_on (f, "2026-11-26"), span);
  answer ("This one");
  assert_shown (f, "2026-11-23", 7, "11-24 09.00, 11-27 11.00");
  day = day_of ("2026-12-02");
  span = (FlerSpan) { fler_day_time (&day, 11 * 60, zone), fler_day_time (&day, 12 * 60, zone) };
  fler_activity_acts_reschedule (GTK_WINDOW (f->window), f->context, meeting_on (f, "2026-12-01"), span);
  answer ("All");
  assert_shown (f, "2027-03-22", 14, "03-24 11.00, 03-26 11.00, 03-31 11.00, 04-02 11.00");
}

static void
test_what_is_missing_is_told (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog = open_new (f);
  GtkWidget *button = gtk_widget_get_first_child (child_of (dialog, "weekdays"));

  gtk_widget_activate_action (dialog, "activity-dialog.save", NULL);
  g_assert_true (desk_test_says (dialog, "Fill in what it is."));
  gtk_editable_set_text (GTK_EDITABLE (child_of (dialog, "title")), "Team");
  for (; button != NULL; button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  gtk_widget_activate_action (dialog, "activity-dialog.save", NULL);
  g_assert_true (desk_test_says (dialog, "Choose at least one day of the week."));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (child_of (dialog, "weekdays"))), TRUE);
  choose (dialog, "ends", 1);
  gtk_widget_activate_action (dialog, "activity-dialog.save", NULL);
  g_assert_true (desk_test_says (dialog, "Fill in which day."));
  g_assert_nonnull (desk_test_toplevel (FLER_TYPE_ACTIVITY_DIALOG));
  gtk_window_close (GTK_WINDOW (dialog));
  answer ("Throw away");
  desk_test_wait (desk_test_toplevel (FLER_TYPE_ACTIVITY_DIALOG) == NULL);
}

#define add(path, test) g_test_add ("/desk/activity/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  add ("twice-a-week", test_twice_a_week);
  add ("holiday-is-called-off", test_holiday_is_called_off);
  add ("d159-d160-second-week-and-quarter", test_second_week_and_quarter);
  add ("change-this-following-all", test_change_this_following_all);
  add ("the-question-begins-with-this-one", test_the_question_begins_with_this_one);
  add ("call-off-and-take-back", test_call_off_and_take_back);
  add ("move-asks-which", test_move_asks_which);
  add ("what-is-missing-is-told", test_what_is_missing_is_told);
  return test_run ();
}
