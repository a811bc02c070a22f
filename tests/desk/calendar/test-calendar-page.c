/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-calendar-page.c - the calendar room by keyboard and hand, on a real database
 *
 * It is Tuesday 24 November 2026, 10.20 in Stockholm.
 */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "fler-test-desk.h"
#include "fler-test-keys.h"

#include "fler-activity-store.h"
#include "fler-booking-dialog.h"
#include "fler-booking-widget.h"
#include "fler-busy-store.h"
#include "fler-calendar-line.h"
#include "fler-calendar-page.h"
#include "fler-case-store.h"
#include "fler-closed-dialog.h"
#include "fler-hour-grid.h"
#include "fler-line-button.h"
#include "fler-meeting-store.h"
#include "fler-month-day.h"
#include "fler-tip.h"

typedef struct
{
  TestDesk         *desk;
  gint64            case_id;
  FlerCalendarPage *page;
  GtkWidget        *window;
  char             *asked;       /* the window's action that was asked for last, and with what */
} Fixture;

static gint64
at (const char *iso, int minutes)
{
  g_autoptr(GTimeZone) stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  GDate day;

  g_assert_true (fler_day_parse (iso, &day));
  return fler_day_time (&day, minutes, stockholm);
}

static FlerDb *
get_db (Fixture *f)
{
  return fler_context_get_db (f->desk->context);
}

static gint64
add (Fixture *f, FlerForm form, gint64 start, gint64 end)
{
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  g_autoptr(GError) error = NULL;

  meeting->case_id = form != FLER_FORM_NONE ? f->case_id : 0;
  meeting->form = form;
  meeting->title = form == FLER_FORM_NONE ? g_strdup ("Teammöte") : NULL;
  meeting->span.start = start;
  meeting->span.end = end;
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  fler_meeting_store_save (get_db (f), meeting, fler_context_now (f->desk->context), &error);
  g_assert_no_error (error);
  test_settle ();
  return meeting->id;
}

static FlerMeeting *
load (Fixture *f, gint64 id)
{
  g_autoptr(GError) error = NULL;
  FlerMeeting *meeting = fler_meeting_store_load (get_db (f), id, &error);

  g_assert_no_error (error);
  return meeting;
}

static void
assert_span (Fixture *f, gint64 id, gint64 start, gint64 end)
{
  g_autoptr(FlerMeeting) meeting = load (f, id);

  g_assert_cmpint (meeting->span.start, ==, start);
  g_assert_cmpint (meeting->span.end, ==, end);
}

/* The window's actions, as far as the calendar asks for them. */
static void
on_asked (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *f = data;

  g_free (f->asked);
  f->asked = g_strdup_printf ("%s(%" G_GINT64_FORMAT ")", g_action_get_name (G_ACTION (action)),
                              parameter != NULL ? g_variant_get_int64 (parameter) : 0);
}

static void
add_window_actions (Fixture *f)
{
  static const GActionEntry entries[] = {
    { .name = "open-meeting", .activate = on_asked, .parameter_type = "x" },
    { .name = "edit-booking", .activate = on_asked, .parameter_type = "x" },
    { .name = "cancel-booking", .activate = on_asked, .parameter_type = "x" },
    { .name = "parties", .activate = on_asked },
    { .name = "undo", .activate = on_asked },
  };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), f);
  gtk_widget_insert_action_group (f->window, "win", G_ACTION_GROUP (group));
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->desk = test_desk_open (at ("2026-11-24", 10 * 60 + 20));
  f->case_id = test_desk_add_case (f->desk, "Anna Exempelsson");
  f->page = g_object_new (FLER_TYPE_CALENDAR_PAGE, NULL);
  fler_calendar_page_set_context (f->page, f->desk->context);
  f->window = test_window_new (GTK_WIDGET (f->page), 1280, 800);
  add_window_actions (f);
  test_settle ();
  test_rest (100);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  fler_calendar_page_set_context (f->page, NULL);
  test_window_assert_gone (f->window);
  test_desk_close (f->desk);
  g_free (f->asked);
}

static GtkWidget *
focus (Fixture *f)
{
  return gtk_root_get_focus (GTK_ROOT (f->window));
}

static gint64
focused_meeting (Fixture *f)
{
  GtkWidget *widget = focus (f);

  return FLER_IS_BOOKING_WIDGET (widget) ? fler_booking_widget_get_meeting (FLER_BOOKING_WIDGET (widget)) : 0;
}

static void
assert_focus_says (Fixture *f, const char *name)
{
  g_autofree char *fault = gtk_test_accessible_check_property (GTK_ACCESSIBLE (focus (f)),
                                                               GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  g_assert_cmpstr (fault, ==, NULL);
}

static GtkWidget *
find_child (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static FlerHourGrid *
get_grid (Fixture *f)
{
  return FLER_HOUR_GRID (find_child (GTK_WIDGET (f->page), FLER_TYPE_HOUR_GRID));
}

static void
go_to (Fixture *f, const char *iso)
{
  GDate day;

  g_assert_true (fler_day_parse (iso, &day));
  fler_calendar_page_go_to (f->page, &day);
  test_settle ();
}

/* @spoken: what a screen reader says, with months in full */
static void
assert_titles (Fixture *f, const char *spoken, const char *title)
{
  GtkWidget *inscription = find_child (test_find (GTK_WIDGET (f->page), GTK_TYPE_MENU_BUTTON, spoken),
                                       GTK_TYPE_INSCRIPTION);

  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (inscription)), ==, title);
}

static void
assert_title (Fixture *f, const char *title)
{
  assert_titles (f, title, title);
}

/* Where it opens */

/* The focus, which is at the first of the hours, moves nothing where few of them are seen. */
static void
test_opens_on_the_working_hours_in_a_low_window (Fixture *f, gconstpointer unused)
{
  FlerCalendarPage *page = g_object_new (FLER_TYPE_CALENDAR_PAGE, NULL);
  GtkWidget *window, *grid, *scrolled;
  double top;

  add (f, FLER_FORM_KONTAKT, at ("2026-11-24", 8 * 60), at ("2026-11-24", 9 * 60));
  fler_calendar_page_set_context (page, f->desk->context);
  window = test_window_new (GTK_WIDGET (page), 1280, 520);
  test_rest (200);
  grid = find_child (GTK_WIDGET (page), FLER_TYPE_HOUR_GRID);
  scrolled = gtk_widget_get_ancestor (grid, GTK_TYPE_SCROLLED_WINDOW);
  top = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
  /* Newer GTK scrolls by whole pixels. */
  g_assert_cmpfloat_with_epsilon (top, fler_hour_grid_y_of (FLER_HOUR_GRID (grid), 7 * 60 + 30), 1);
  fler_calendar_page_set_context (page, NULL);
  test_window_assert_gone (window);
}

static void
test_opens_on_the_working_hours (Fixture *f, gconstpointer unused)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (get_grid (f)), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  double top = gtk_adjustment_get_value (adjustment);

  g_assert_cmpfloat (top, <=, fler_hour_grid_y_of (get_grid (f), 8 * 60));
  g_assert_cmpfloat (top, >=, fler_hour_grid_y_of (get_grid (f), 7 * 60));
  g_assert_true (gtk_widget_is_ancestor (focus (f), GTK_WIDGET (get_grid (f))));
}

/* Text of twice the size: the side folds, and seven days still have room for their words. */
static void
test_large_text_gives_the_days_room (Fixture *f, gconstpointer unused)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi, before = gtk_widget_get_width (GTK_WIDGET (get_grid (f)));

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  fler_calendar_page_set_kind (f->page, FLER_CALENDAR_WEEK);
  test_rest (500);
  test_save_picture (f->window, "calendar-week-large-text");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (get_grid (f))), >=, before + 200);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  test_rest (300);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (get_grid (f))), ==, before);
}

/* By keyboard */

static void
test_arrows_and_what_is_said (Fixture *f, gconstpointer unused)
{
  gint64 id = add (f, FLER_FORM_KONTAKT, at ("2026-11-24", 13 * 60), at ("2026-11-24", 14 * 60));

  test_press ("t");
  test_press ("Home");
  assert_focus_says (f, "tisdag 24 november, 08.00, ledigt");
  test_press ("Down");
  assert_focus_says (f, "tisdag 24 november, 08.30, ledigt");
  for (int i = 0; i < 9; i++)
    test_press ("Down");
  g_assert_cmpint (focused_meeting (f), ==, id);
  assert_focus_says (f, "tisdag 24 november, 13.00–14.00, Kontaktmöte, ärende 0001, planerat");
  test_press ("Down");
  assert_focus_says (f, "tisdag 24 november, 14.00, ledigt");
  test_press ("Up");
  g_assert_cmpint (focused_meeting (f), ==, id);
  test_press ("Right");
  assert_focus_says (f, "onsdag 25 november, 13.00, ledigt");
  test_press ("Left");
  g_assert_cmpint (focused_meeting (f), ==, id);
}

static void
test_arrows_over_the_edge (Fixture *f, gconstpointer unused)
{
  test_press ("t");
  test_press ("Home");
  for (int i = 0; i < 4; i++)
    test_press ("Right");
  assert_focus_says (f, "måndag 30 november, 08.00, ledigt");
  test_press ("Left");
  assert_focus_says (f, "fredag 27 november, 08.00, ledigt");
  test_press ("alt+Right");
  assert_focus_says (f, "fredag 4 december, 08.00, ledigt");
  test_press ("Page_Up");
  test_press ("Page_Up");
  assert_focus_says (f, "fredag 20 november, 08.00, ledigt");
  test_press ("t");
  assert_focus_says (f, "tisdag 24 november, 08.00, ledigt");
}

static void
test_arrows_among_overlapping (Fixture *f, gconstpointer unused)
{
  gint64 first = add (f, FLER_FORM_KONTAKT, at ("2026-11-24", 9 * 60), at ("2026-11-24", 11 * 60));
  gint64 second = add (f, FLER_FORM_GK1, at ("2026-11-24", 9 * 60 + 30), at ("2026-11-24", 10 * 60));

  test_press ("t");
  test_press ("Home");
  test_press ("Down");
  test_press ("Down");
  g_assert_cmpint (focused_meeting (f), ==, first);
  test_press ("Right");
  g_assert_cmpint (focused_meeting (f), ==, second);
  test_press ("Left");
  g_assert_cmpint (focused_meeting (f), ==, first);
  test_press ("Down");
  g_assert_cmpint (focused_meeting (f), ==, second);
  test_press ("Up");
  g_assert_cmpint (focused_meeting (f), ==, first);
  test_press ("Up");
  g_assert_cmpint (focused_meeting (f), ==, 0);
}

static void
test_move_and_lengthen_by_keys (Fixture *f, gconstpointer unused)
{
  gint64 id = add (f, FLER_FORM_KONTAKT, at ("2026-11-24", 13 * 60), at ("2026-11-24", 14 * 60));
  GtkWidget *before;

  fler_calendar_page_show_meeting (f->page, id);
  test_settle ();
  before = focus (f);
  test_press ("shift+Down");
  assert_span (f, id, at ("2026-11-24", 13 * 60 + 15), at ("2026-11-24", 14 * 60 + 15));
  g_assert_cmpint (focused_meeting (f), ==, id);
  /* On GTK 4.8 a screen reader hears a new time only where the focus goes to something else. */
  g_assert_true (focus (f) != before);
  assert_focus_says (f, "tisdag 24 november, 13.15–14.15, Kontaktmöte, ärende 0001, planerat");
  test_press ("shift+Right");
  assert_span (f, id, at ("2026-11-25", 13 * 60 + 15), at ("2026-11-25", 14 * 60 + 15));
  test_press ("ctrl+Down");
  assert_span (f, id, at ("2026-11-25", 13 * 60 + 15), at ("2026-11-25", 14 * 60 + 30));
  test_press ("ctrl+Up");
  test_press ("ctrl+Up");
  assert_span (f, id, at ("2026-11-25", 13 * 60 + 15), at ("2026-11-25", 14 * 60));
  test_press ("shift+Page_Down");
  assert_span (f, id, at ("2026-12-02", 13 * 60 + 15), at ("2026-12-02", 14 * 60));
  g_assert_cmpint (focused_meeting (f), ==, id);
}

static void
test_undo (Fixture *f, gconstpointer unused)
{
  gint64 id = add (f, FLER_FORM_KONTAKT, at ("2026-11-24", 13 * 60), at ("2026-11-24", 14 * 60));
  g_autoptr(FlerMeeting) back = NULL;

  fler_calendar_page_show_meeting (f->page, id);
  test_settle ();
  test_press ("shift+Down");
  g_assert_true (gtk_widget_activate_action (f->window, "booking.undo", "x", G_GINT64_CONSTANT (1)));
  test_settle ();
  back = load (f, id);
  g_assert_cmpint (back->span.start, ==, at ("2026-11-24", 13 * 60));
  g_assert_cmpint (back->sequence, ==, 2);
  test_press ("ctrl+z");
  g_assert_cmpstr (f->asked, ==, "undo(0)");
}

static void
test_what_was_held_stays (Fixture *f, gconstpointer unused)
{
  gint64 id = add (f, FLER_FORM_KONTAKT, at ("2026-11-23", 13 * 60), at ("2026-11-23", 14 * 60));
  g_autoptr(FlerMeeting) meeting = load (f, id);

  meeting->state = FLER_MEETING_HELD;
  g_assert_true (fler_meeting_store_save (get_db (f), meeting, fler_context_now (f->desk->context), NULL));
  test_settle ();
  fler_calendar_page_show_meeting (f->page, id);
  test_press ("shift+Down");
  assert_span (f, id, at ("2026-11-23", 13 * 60), at ("2026-11-23", 14 * 60));
}

static void
test_enter_and_delete (Fixture *f, gconstpointer unused)
{
  gint64 id = add (f, FLER_FORM_KONTAKT, at ("2026-11-24", 13 * 60), at ("2026-11-24", 14 * 60));
  g_autofree char *edit = g_strdup_printf ("edit-booking(%" G_GINT64_FORMAT ")", id);
  g_autofree char *open = g_strdup_printf ("open-meeting(%" G_GINT64_FORMAT ")", id);
  g_autoptr(FlerMeeting) meeting = load (f, id);
  g_autofree char *cancel = g_strdup_printf ("cancel-booking(%" G_GINT64_FORMAT ")", id);

  fler_calendar_page_show_meeting (f->page, id);
  test_settle ();
  test_press ("Return");
  g_assert_cmpstr (f->asked, ==, edit);
  test_press ("Delete");
  g_assert_cmpstr (f->asked, ==, cancel);

  /* Once it was held, it is its record that opens. */
  meeting->state = FLER_MEETING_HELD;
  g_assert_true (fler_meeting_store_save (get_db (f), meeting, fler_context_now (f->desk->context), NULL));
  test_settle ();
  fler_calendar_page_show_meeting (f->page, id);
  test_press ("Return");
  g_assert_cmpstr (f->asked, ==, open);
}

static void
test_views_by_number (Fixture *f, gconstpointer unused)
{
  test_press ("1");
  g_assert_cmpint (fler_calendar_page_get_kind (f->page), ==, FLER_CALENDAR_DAY);
  test_press ("3");
  g_assert_cmpint (fler_calendar_page_get_kind (f->page), ==, FLER_CALENDAR_WEEK);
  test_press ("4");
  g_assert_cmpint (fler_calendar_page_get_kind (f->page), ==, FLER_CALENDAR_MONTH);
  test_press ("5");
  g_assert_cmpint (fler_calendar_page_get_kind (f->page), ==, FLER_CALENDAR_AGENDA);
  test_press ("6");
  g_assert_cmpint (fler_calendar_page_get_kind (f->page), ==, FLER_CALENDAR_PEOPLE);
  test_press ("2");
  g_assert_cmpint (fler_calendar_page_get_kind (f->page), ==, FLER_CALENDAR_WORK_WEEK);
}

/* The same keys in a month: down into the day, a day on, a week on, a quarter longer. */
static void
test_month_by_keys (Fixture *f, gconstpointer unused)
{
  gint64 id = add (f, FLER_FORM_KONTAKT, at ("2026-11-25", 13 * 60), at ("2026-11-25", 14 * 60));

  test_press ("t");
  test_press ("4");
  test_rest (100);
  test_press ("Right");
  assert_focus_says (f, "onsdag 25 november, 1 bokning");
  test_press ("Down");
  assert_focus_says (f, "onsdag 25 november, 13.00–14.00, Kontaktmöte, ärende 0001, planerat");
  test_press ("shift+Right");
  assert_span (f, id, at ("2026-11-26", 13 * 60), at ("2026-11-26", 14 * 60));
  assert_focus_says (f, "torsdag 26 november, 13.00–14.00, Kontaktmöte, ärende 0001, planerat");
  test_press ("shift+Down");
  assert_span (f, id, at ("2026-12-03", 13 * 60), at ("2026-12-03", 14 * 60));
  test_press ("ctrl+Down");
  assert_span (f, id, at ("2026-12-03", 13 * 60), at ("2026-12-03", 14 * 60 + 15));
  test_press ("Page_Down");
  assert_title (f, "december 2026");
}

/* Where there is no official, the focus is on the way to where they are written. */
static void
test_no_officials_yet (Fixture *f, gconstpointer unused)
{
  test_press ("t");
  test_press ("6");
  test_rest (100);
  g_assert_true (focus (f) == test_find (GTK_WIDGET (f->page), GTK_TYPE_BUTTON, "_Öppna parterna"));
  test_press ("Return");
  test_rest (400);
  g_assert_cmpstr (f->asked, ==, "parties(0)");
}

static void
test_agenda_by_keys (Fixture *f, gconstpointer unused)
{
  gint64 first = add (f, FLER_FORM_KONTAKT, at ("2026-11-25", 13 * 60), at ("2026-11-25", 14 * 60));
  gint64 second = add (f, FLER_FORM_GK1, at ("2026-11-27", 9 * 60), at ("2026-11-27", 10 * 60));

  test_press ("t");
  test_press ("5");
  test_rest (100);
  assert_focus_says (f, "tisdag 24 november, inget bokat");
  test_press ("Down");
  assert_focus_says (f, "onsdag 25 november, 13.00–14.00, Kontaktmöte, ärende 0001, planerat");
  test_press ("Down");
  assert_focus_says (f, "fredag 27 november, 09.00–10.00, Gemensam kartläggning 1, ärende 0001, planerat");
  test_press ("shift+Left");
  assert_span (f, second, at ("2026-11-26", 9 * 60), at ("2026-11-26", 10 * 60));
  test_press ("Up");
  test_press ("ctrl+Down");
  assert_span (f, first, at ("2026-11-25", 13 * 60), at ("2026-11-25", 14 * 60 + 15));
}

/* Another calendar has something from Wednesday 13.00 to Friday 09.00, and all of Friday. */
static void
make_busy (Fixture *f)
{
  g_autoptr(FlerBusyCalendar) calendar = fler_busy_calendar_new (0, "kalender");
  g_autoptr(FlerBusyList) list = fler_busy_list_new ();
  FlerBusyFile file = { .calendar = calendar, .list = list };
  FlerBusy busy = { .uid = "a" };
  g_autoptr(GError) error = NULL;

  busy.span = (FlerSpan) { at ("2026-11-25", 13 * 60), at ("2026-11-27", 9 * 60) };
  g_array_append_val (list->busy, busy);
  busy = (FlerBusy) { .uid = "b", .is_all_day = TRUE };
  busy.span = (FlerSpan) { at ("2026-11-27", 0), at ("2026-11-28", 0) };
  g_array_append_val (list->busy, busy);
  fler_busy_store_import (get_db (f), &file, 1, fler_context_now (f->desk->context), NULL, NULL, &error);
  g_assert_no_error (error);
  test_settle ();
}

static void
test_what_is_busy_is_said_of_each_day (Fixture *f, gconstpointer unused)
{
  make_busy (f);
  test_press ("t");
  test_press ("5");
  test_rest (100);
  assert_focus_says (f, "tisdag 24 november, inget bokat");
  test_press ("Down");
  assert_focus_says (f, "onsdag 25 november, 13.00–, Upptaget enligt en annan kalender");
  test_press ("Down");
  assert_focus_says (f, "torsdag 26 november, hela dagen, Upptaget enligt en annan kalender");
  test_press ("Down");
  assert_focus_says (f, "fredag 27 november, hela dagen, Upptaget enligt en annan kalender");
  test_press ("Down");
  assert_focus_says (f, "fredag 27 november, –09.00, Upptaget enligt en annan kalender");
  test_press ("4");
  test_rest (100);
  assert_focus_says (f, "fredag 27 november, inget bokat, upptaget enligt en annan kalender 00.00–09.00, hela dagen");
  test_press ("Left");
  assert_focus_says (f, "torsdag 26 november, inget bokat, upptaget enligt en annan kalender hela dagen");
  test_save_picture (f->window, "calendar-month-busy");
}

static GtkWindow *
find_dialog (GType type)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  return NULL;
}

/* F19: the organisation's own closed days, written in the window, stand in every view. */
static void
test_closed_days (Fixture *f, gconstpointer unused)
{
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (f->page), "calendar.closed-days", NULL);
  test_rest (200);
  dialog = find_dialog (FLER_TYPE_CLOSED_DIALOG);
  g_assert_nonnull (dialog);
  gtk_editable_set_text (GTK_EDITABLE (test_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY, "Första dagen")), "2026-11-26");
  gtk_editable_set_text (GTK_EDITABLE (test_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY, "Vad det kallas")), "Flytt");
  g_signal_emit_by_name (test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Lägg till"), "clicked");
  test_settle ();
  test_save_picture (GTK_WIDGET (dialog), "closed-days");
  gtk_window_destroy (dialog);
  test_rest (100);
  g_assert_nonnull (test_find (GTK_WIDGET (f->page), GTK_TYPE_BUTTON, "torsdag 26 november, Flytt"));
}

static void
test_go_to_a_week (Fixture *f, gconstpointer unused)
{
  test_press ("ctrl+g");
  test_rest (100);
  test_type ("v 34 2027");
  test_press ("Return");
  test_rest (100);
  assert_title (f, "v. 34 · 23–27 augusti 2027");
}

/* By hand */

/* A place in the window, for the pointer. */
static char *
place (Fixture *f, int day, int minutes)
{
  FlerHourGrid *grid = get_grid (f);
  int gutter = fler_hour_grid_get_gutter (grid);
  double width = (gtk_widget_get_width (GTK_WIDGET (grid)) - gutter) / 5.0;
  double x, y;

  g_assert_true (gtk_widget_translate_coordinates (GTK_WIDGET (grid), f->window,
                                                   gutter + (day + 0.5) * width,
                                                   fler_hour_grid_y_of (grid, minutes), &x, &y));
  return g_strdup_printf ("%d,%d", (int) x, (int) y);
}

static void
drag (Fixture *f, int day, int from, int to_day, int to, gboolean escapes)
{
  g_autofree char *start = place (f, day, from);
  g_autofree char *middle = place (f, day, from + (to > from ? 10 : -10));
  g_autofree char *end = place (f, to_day, to);

  if (escapes)
    test_pointer (f->window, (const char *[]) { start, "down", middle, end, "Escape", "up", NULL });
  else
    test_pointer (f->window, (const char *[]) { start, "down", middle, end, "up", NULL });
  test_settle ();
}

static void
test_drag_to_move (Fixture *f, gconstpointer unused)
{
  gint64 id = add (f, FLER_FORM_KONTAKT, at ("2026-11-24", 13 * 60), at ("2026-11-24", 14 * 60));

  go_to (f, "2026-11-24");
  drag (f, 1, 13 * 60 + 30, 3, 10 * 60, FALSE);
  assert_span (f, id, at ("2026-11-26", 9 * 60 + 30), at ("2026-11-26", 10 * 60 + 30));
}

static void
test_drag_with_escape (Fixture *f, gconstpointer unused)
{
  gint64 id = add (f, FLER_FORM_KONTAKT, at ("2026-11-24", 13 * 60), at ("2026-11-24", 14 * 60));

  go_to (f, "2026-11-24");
  drag (f, 1, 13 * 60 + 30, 3, 10 * 60, TRUE);
  assert_span (f, id, at ("2026-11-24", 13 * 60), at ("2026-11-24", 14 * 60));
}

static void
test_drag_to_lengthen (Fixture *f, gconstpointer unused)
{
  gint64 id = add (f, FLER_FORM_KONTAKT, at ("2026-11-24", 13 * 60), at ("2026-11-24", 14 * 60));

  go_to (f, "2026-11-24");
  drag (f, 1, 13 * 60 + 57, 1, 15 * 60 + 2, FALSE);
  assert_span (f, id, at ("2026-11-24", 13 * 60), at ("2026-11-24", 15 * 60));
  drag (f, 1, 13 * 60 + 3, 1, 12 * 60 + 2, FALSE);
  assert_span (f, id, at ("2026-11-24", 12 * 60), at ("2026-11-24", 15 * 60));
}

static void
test_drag_to_make (Fixture *f, gconstpointer unused)
{
  GtkWindow *dialog;

  go_to (f, "2026-11-24");
  drag (f, 2, 9 * 60 + 5, 2, 10 * 60 + 25, FALSE);
  dialog = find_dialog (FLER_TYPE_BOOKING_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_nonnull (test_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY, "Från"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY, "Från"))),
                   ==, "09.00");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY, "Till"))),
                   ==, "10.30");
  gtk_window_destroy (dialog);
  test_settle ();
}

/* From a hasty finger or a key that repeats. */
static void
test_make_twice (Fixture *f, gconstpointer unused)
{
  gint64 start = at ("2026-11-24", 9 * 60);
  GtkWindow *dialog;

  for (int i = 0; i < 2; i++)
    gtk_widget_activate_action (GTK_WIDGET (f->page), "calendar.make", "(xx)", start, start);
  dialog = find_dialog (FLER_TYPE_BOOKING_DIALOG);
  g_assert_nonnull (dialog);
  gtk_window_destroy (dialog);
  test_settle ();
  g_assert_null (find_dialog (FLER_TYPE_BOOKING_DIALOG));
}

static gboolean
is_in_a_meeting (Fixture *f)
{
  return focused_meeting (f) != 0;
}

static gboolean
has_asked (Fixture *f)
{
  return f->asked != NULL;
}

/* The line of the agenda that says @name, in the window's middle of it. */
static char *
line_place (Fixture *f, const char *name)
{
  GtkWidget *line = test_find (GTK_WIDGET (f->page), FLER_TYPE_CALENDAR_LINE, name);
  double x, y;

  g_assert_nonnull (line);
  g_assert_true (gtk_widget_translate_coordinates (line, f->window, 200, gtk_widget_get_height (line) / 2.0, &x, &y));
  return g_strdup_printf ("%d,%d", (int) x, (int) y);
}

/* Whether the line that says @name would show a tooltip where the pointer is on it. */
static gboolean
has_tip (Fixture *f, const char *name)
{
  g_autoptr(GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean is_shown = FALSE;

  g_signal_emit_by_name (test_find (GTK_WIDGET (f->page), FLER_TYPE_CALENDAR_LINE, name), "query-tooltip", 5, 5, FALSE,
                         tooltip, &is_shown);
  return is_shown;
}

static void
test_drag_in_the_agenda (Fixture *f, gconstpointer unused)
{
  const char *other = "fredag 27 november, 09.00–10.00, Gemensam kartläggning 1, ärende 0001, planerat";
  gint64 id = add (f, FLER_FORM_KONTAKT, at ("2026-11-25", 13 * 60), at ("2026-11-25", 14 * 60));
  g_autofree char *from = NULL, *near = NULL, *to = NULL;
  int x, y;

  add (f, FLER_FORM_GK1, at ("2026-11-27", 9 * 60), at ("2026-11-27", 10 * 60));
  fler_calendar_page_set_kind (f->page, FLER_CALENDAR_AGENDA);
  go_to (f, "2026-11-24");
  test_rest (100);
  from = line_place (f, "onsdag 25 november, 13.00–14.00, Kontaktmöte, ärende 0001, planerat");
  g_assert_cmpint (sscanf (from, "%d,%d", &x, &y), ==, 2);
  near = g_strdup_printf ("%d,%d", x, y + 12);
  to = line_place (f, other);
  /* What Escape ends moves nothing. */
  test_pointer (f->window, (const char *[]) { from, "down", near, to, "Escape", "up", NULL });
  assert_span (f, id, at ("2026-11-25", 13 * 60), at ("2026-11-25", 14 * 60));
  /* Over an open menu it would lie as well. */
  g_assert_true (has_tip (f, other));
  test_pointer (f->window, (const char *[]) { to, "menu", NULL });
  test_rest (100);
  g_assert_false (has_tip (f, other));
  test_pointer (f->window, (const char *[]) { "Escape", NULL });
  test_rest (100);
  g_assert_true (has_tip (f, other));
  test_pointer (f->window, (const char *[]) { from, "down", near, to, NULL });
  test_save_picture (f->window, "calendar-agenda-dragging");
  g_assert_false (has_tip (f, other));
  test_pointer (f->window, (const char *[]) { "up", NULL });
  g_assert_true (has_tip (f, other));
  assert_span (f, id, at ("2026-11-27", 13 * 60), at ("2026-11-27", 14 * 60));
  assert_focus_says (f, "fredag 27 november, 13.00–14.00, Kontaktmöte, ärende 0001, planerat");
}

static void
test_click_chooses_and_double_click_opens (Fixture *f, gconstpointer unused)
{
  gint64 id = add (f, FLER_FORM_KONTAKT, at ("2026-11-24", 13 * 60), at ("2026-11-24", 14 * 60));
  g_autofree char *open = g_strdup_printf ("edit-booking(%" G_GINT64_FORMAT ")", id);
  g_autofree char *there = NULL;

  go_to (f, "2026-11-24");
  there = place (f, 1, 13 * 60 + 30);
  test_pointer (f->window, (const char *[]) { there, "click", NULL });
  TEST_WAIT (is_in_a_meeting, f);
  g_assert_cmpint (focused_meeting (f), ==, id);
  g_assert_cmpstr (f->asked, ==, NULL);
  /* The click is over, and begins no double one; then two are one however slowly they come. Where
   * much else goes on, the screen now and then loses the release in between. */
  for (int i = 0; i < 4 && !has_asked (f); i++)
    {
      gtk_settings_reset_property (gtk_settings_get_default (), "gtk-double-click-time");
      test_rest (1000);
      g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 30000, NULL);
      /* What is due that day comes to stand above the hours, and moves them down. */
      g_free (there);
      there = place (f, 1, 13 * 60 + 30);
      test_pointer (f->window, (const char *[]) { there, "double", NULL });
    }
  TEST_WAIT (has_asked, f);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-double-click-time");
  g_assert_cmpstr (f->asked, ==, open);
}

/* What is shown */

/* Rectangles of what is on screen; a count stands for those it counts. */
static guint
collect (Fixture *f, graphene_rect_t *rects, gint64 *ids, guint max)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (get_grid (f))); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gboolean is_booking = FLER_IS_BOOKING_WIDGET (child);

      if ((!is_booking && !gtk_widget_has_css_class (child, "calendar-more"))
          || !gtk_widget_get_visible (child) || !gtk_widget_get_child_visible (child))
        continue;
      g_assert_cmpuint (n, <, max);
      g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (get_grid (f)), &rects[n]));
      ids[n++] = is_booking ? fler_booking_widget_get_meeting (FLER_BOOKING_WIDGET (child)) : 0;
    }
  return n;
}

static void
test_nothing_covers_anything (Fixture *f, gconstpointer unused)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (61);
  graphene_rect_t rects[200];
  gint64 ids[200];

  for (int round = 0; round < 8; round++)
    {
      g_autofree char *monday = g_strdup_printf ("2027-%02d-05", round + 1);
      gint64 from = at (monday, 7 * 60);
      guint n;

      for (int i = 0; i < 30; i++)
        {
          gint64 start = from + g_rand_int_range (random, 0, 5) * 86400 + g_rand_int_range (random, 0, 40) * 900;

          add (f, i % 7 == 0 ? FLER_FORM_NONE : FLER_FORM_KONTAKT, start,
               start + g_rand_int_range (random, 1, 12) * 900);
        }
      go_to (f, monday);
      test_rest (50);
      n = collect (f, rects, ids, G_N_ELEMENTS (rects));
      g_assert_cmpuint (n, >, 5);
      for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++)
          {
            graphene_rect_t shared;

            if (graphene_rect_intersection (&rects[i], &rects[j], &shared))
              g_assert_cmpfloat (MIN (shared.size.width, shared.size.height), <, 1);
          }
    }
}

static void
test_crowded_hour_is_counted (Fixture *f, gconstpointer unused)
{
  graphene_rect_t rects[40];
  gint64 ids[40];
  guint n, n_bookings = 0;
  int n_counted;
  GtkWidget *more;
  g_autofree char *spoken = NULL;

  for (int i = 0; i < 12; i++)
    add (f, FLER_FORM_KONTAKT, at ("2026-11-25", 9 * 60), at ("2026-11-25", 10 * 60));
  go_to (f, "2026-11-25");
  test_rest (50);
  n = collect (f, rects, ids, G_N_ELEMENTS (rects));
  for (guint i = 0; i < n; i++)
    n_bookings += ids[i] != 0;
  g_assert_cmpuint (n_bookings, ==, n - 1);
  n_counted = 12 - n_bookings;
  spoken = g_strdup_printf ("%d bokningar till, visa dagen", n_counted);
  more = test_find (GTK_WIDGET (get_grid (f)), GTK_TYPE_BUTTON, spoken);
  g_assert_nonnull (more);
  /* The day alone has room for all of them. */
  g_signal_emit_by_name (more, "clicked");
  test_rest (50);
  g_assert_cmpint (fler_calendar_page_get_kind (f->page), ==, FLER_CALENDAR_DAY);
  g_assert_cmpuint (collect (f, rects, ids, G_N_ELEMENTS (rects)), ==, 12);
}

/* Day 90 of each is Thursday 26 November (K2). */
static void
add_cases_with_deadline (Fixture *f, int n_cases)
{
  for (int i = 0; i < n_cases; i++)
    {
      g_autoptr(FlerCase) the_case = fler_case_new ();
      g_autoptr(GError) error = NULL;

      the_case->facts.benefit = FLER_BENEFIT_SJUKPENNING;
      the_case->facts.employed = FLER_TRI_YES;
      the_case->facts.decision = FLER_DECISION_NONE;
      the_case->facts.contact_meeting_held = FLER_TRI_NO;
      g_assert_true (fler_day_parse ("2026-08-29", &the_case->facts.sick_first_day));
      fler_case_store_save (get_db (f), the_case, fler_context_now (f->desk->context), &error);
      g_assert_no_error (error);
    }
}

static gboolean
tells_of_more_deadlines (Fixture *f)
{
  GtkWidget *more = test_find (GTK_WIDGET (f->page), FLER_TYPE_LINE_BUTTON, "37 till, visa dagen");

  return more != NULL && g_str_equal (fler_line_button_get_text (FLER_LINE_BUTTON (more)), "+37");
}

static int
count_notes (GtkWidget *root)
{
  int n_notes = gtk_widget_has_css_class (root, "day-note");

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_notes += count_notes (child);
  return n_notes;
}

/* A day of hundreds of deadlines has no more widgets than are seen of it. */
static void
test_crowd_of_deadlines_is_counted (Fixture *f, gconstpointer unused)
{
  go_to (f, "2026-11-24");
  add_cases_with_deadline (f, 40);
  TEST_WAIT (tells_of_more_deadlines, f);
  g_assert_cmpint (count_notes (GTK_WIDGET (f->page)), ==, 3);
}

static void
test_weekend_when_it_holds_something (Fixture *f, gconstpointer unused)
{
  gint64 id = add (f, FLER_FORM_NONE, at ("2026-11-28", 10 * 60), at ("2026-11-28", 11 * 60));

  go_to (f, "2026-11-24");
  assert_title (f, "v. 48 · 23–28 november");
  fler_calendar_page_show_meeting (f->page, id);
  g_assert_cmpint (focused_meeting (f), ==, id);
  go_to (f, "2026-12-01");
  assert_titles (f, "v. 49 · 30 november – 4 december", "v. 49 · 30 nov – 4 dec");
}

/* Every text and name that the page shows. */
static void
assert_nowhere (GtkWidget *root, const char *secret)
{
  if (GTK_IS_LABEL (root))
    g_assert_null (strstr (gtk_label_get_label (GTK_LABEL (root)), secret));
  if (GTK_IS_INSCRIPTION (root) && gtk_inscription_get_text (GTK_INSCRIPTION (root)) != NULL)
    g_assert_null (strstr (gtk_inscription_get_text (GTK_INSCRIPTION (root)), secret));
  if (FLER_IS_BOOKING_WIDGET (root))
    {
      g_autofree char *words = fler_booking_widget_dup_words (FLER_BOOKING_WIDGET (root));

      g_assert_null (strstr (words, secret));
    }
  if (gtk_widget_get_tooltip_text (root) != NULL)
    g_assert_null (strstr (gtk_widget_get_tooltip_text (root), secret));
  if (fler_tip_get (root) != NULL)
    g_assert_null (strstr (fler_tip_get (root), secret));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_nowhere (child, secret);
}

static GtkWidget *
find_day (Fixture *f, const char *name)
{
  return test_find (GTK_WIDGET (f->page), FLER_TYPE_MONTH_DAY, name);
}

static gboolean
has_two_that_day (Fixture *f)
{
  return find_day (f, "onsdag 18 november 2026, v. 47, 2 bokningar") != NULL;
}

static gboolean
has_one_that_day (Fixture *f)
{
  return find_day (f, "onsdag 18 november 2026, v. 47, 1 bokning") != NULL;
}

/* What comes again is counted in the small month as any booking, and no longer once it is gone. */
static void
test_small_month_counts_what_comes_again (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerActivity) activity = fler_activity_new ();
  g_autoptr(GError) error = NULL;

  activity->title = g_strdup ("Teammöte");
  g_assert_true (fler_day_parse ("2026-11-18", &activity->first_day));
  activity->start = 15 * 60;
  activity->length = 60;
  activity->recurrence = fler_recurrence_of_day (FLER_REPEAT_WEEKLY, 2, &activity->first_day);
  fler_activity_store_save (get_db (f), activity, fler_context_now (f->desk->context), &error);
  g_assert_no_error (error);
  TEST_WAIT (has_one_that_day, f);
  add (f, FLER_FORM_NONE, at ("2026-11-18", 9 * 60), at ("2026-11-18", 10 * 60));
  TEST_WAIT (has_two_that_day, f);
  g_assert_nonnull (find_day (f, "onsdag 25 november 2026, v. 48"));
  g_assert_nonnull (find_day (f, "onsdag 2 december 2026, v. 49, 1 bokning"));
  fler_activity_store_delete (get_db (f), activity->id, &error);
  g_assert_no_error (error);
  TEST_WAIT (has_one_that_day, f);
  g_assert_nonnull (find_day (f, "onsdag 2 december 2026, v. 49"));
}

static void
test_names_only_when_asked_for (Fixture *f, gconstpointer unused)
{
  gint64 id = add (f, FLER_FORM_KONTAKT, at ("2026-11-24", 13 * 60), at ("2026-11-24", 14 * 60));

  go_to (f, "2026-11-24");
  assert_nowhere (GTK_WIDGET (get_grid (f)), "Exempelsson");
  g_object_set (f->page, "shows-names", TRUE, NULL);
  fler_calendar_page_show_meeting (f->page, id);
  assert_focus_says (f, "tisdag 24 november, 13.00–14.00, Kontaktmöte, ärende 0001 Anna Exempelsson, planerat");
}

static void
test_week_passes_under_the_cursor (Fixture *f, gconstpointer unused)
{
  add (f, FLER_FORM_KONTAKT, at ("2026-11-24", 13 * 60), at ("2026-11-24", 14 * 60));
  /* A change from elsewhere is read, and the cursor stays where it was. */
  test_press ("t");
  test_press ("Home");
  add (f, FLER_FORM_KONTAKT, at ("2026-11-25", 13 * 60), at ("2026-11-25", 14 * 60));
  test_rest (50);
  assert_focus_says (f, "tisdag 24 november, 08.00, ledigt");
}

/* Pictures, to be looked at */

static void
fill_week (Fixture *f)
{
  static const FlerForm forms[] = { FLER_FORM_KONTAKT, FLER_FORM_OVERLAMNING, FLER_FORM_GK1, FLER_FORM_FLERPART,
                                    FLER_FORM_SIP, FLER_FORM_ANNAT, FLER_FORM_NONE };

  for (int i = 0; i < 7; i++)
    {
      g_autofree char *day = g_strdup_printf ("2026-11-%02d", 23 + i % 5);
      gint64 id = add (f, forms[i], at (day, (8 + i) * 60), at (day, (9 + i) * 60 + (i % 3) * 15));
      g_autoptr(FlerMeeting) meeting = load (f, id);
      FlerParticipant *participant = fler_participant_new ();

      meeting->is_own_planning = forms[i] == FLER_FORM_FLERPART;
      participant->party = FLER_PARTY_FK;
      g_ptr_array_add (meeting->participants, participant);
      meeting->place = g_strdup ("Rum 3");
      meeting->state = i == 1 ? FLER_MEETING_CANCELLED : i == 0 ? FLER_MEETING_HELD
                       : i == 2 ? FLER_MEETING_ONGOING : FLER_MEETING_PLANNED;
      g_assert_true (fler_meeting_store_save (get_db (f), meeting, fler_context_now (f->desk->context), NULL));
    }
}

static void
test_pictures (Fixture *f, gconstpointer unused)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autoptr(GtkCssProvider) dark = gtk_css_provider_new ();
  g_autoptr(FlerMeeting) whole = NULL;
  gint64 id;

  test_save_picture (f->window, "calendar-empty");
  fill_week (f);
  id = add (f, FLER_FORM_NONE, at ("2026-11-25", 0), at ("2026-11-27", 0));
  whole = load (f, id);
  whole->is_all_day = TRUE;
  g_assert_true (fler_meeting_store_save (get_db (f), whole, fler_context_now (f->desk->context), NULL));
  go_to (f, "2026-11-24");
  test_rest (200);
  test_save_picture (f->window, "calendar-week");
  gtk_css_provider_load_from_resource (dark, RESOURCE_PATH "/style-dark.css");
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (f->window), GTK_STYLE_PROVIDER (dark),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  test_rest (100);
  test_save_picture (f->window, "calendar-week-dark");
  for (int i = 0; i < 12; i++)
    add (f, 1 + i % 7, at ("2026-11-25", 9 * 60 + i * 5), at ("2026-11-25", 10 * 60 + i * 10));
  for (int i = 0; i < 30; i++)
    add (f, 1 + i % 7, at ("2026-11-26", 8 * 60 + i * 15), at ("2026-11-26", 8 * 60 + 20 + i * 15 + (i % 4) * 15));
  test_rest (200);
  test_save_picture (f->window, "calendar-crowded-dark");
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_style_context_remove_provider_for_display (gtk_widget_get_display (f->window), GTK_STYLE_PROVIDER (dark));
  test_rest (100);
  test_save_picture (f->window, "calendar-crowded");
  fler_calendar_page_set_kind (f->page, FLER_CALENDAR_DAY);
  go_to (f, "2026-11-25");
  test_rest (100);
  test_save_picture (f->window, "calendar-day-crowded");
  fler_calendar_page_set_kind (f->page, FLER_CALENDAR_WEEK);
  go_to (f, "2026-12-24");
  test_rest (100);
  test_save_picture (f->window, "calendar-holidays");
  fler_calendar_page_set_kind (f->page, FLER_CALENDAR_WORK_WEEK);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_small_picture (Fixture *f, gconstpointer unused)
{
  GtkWidget *page = g_object_ref (GTK_WIDGET (f->page));

  fill_week (f);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1024, 700);
  go_to (f, "2026-11-24");
  test_rest (300);
  g_assert_cmpint (gtk_widget_get_width (page), <=, 1024);
  test_save_picture (f->window, "calendar-week-small");
  g_object_unref (page);
}

#define ADD(path, func) g_test_add ("/desk/calendar-page/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  ADD ("opens-on-the-working-hours", test_opens_on_the_working_hours);
  ADD ("large-text-gives-the-days-room", test_large_text_gives_the_days_room);
  ADD ("opens-on-the-working-hours-in-a-low-window", test_opens_on_the_working_hours_in_a_low_window);
  ADD ("keys/arrows-and-what-is-said", test_arrows_and_what_is_said);
  ADD ("keys/arrows-over-the-edge", test_arrows_over_the_edge);
  ADD ("keys/arrows-among-overlapping", test_arrows_among_overlapping);
  ADD ("keys/move-and-lengthen", test_move_and_lengthen_by_keys);
  ADD ("keys/undo", test_undo);
  ADD ("keys/what-was-held-stays", test_what_was_held_stays);
  ADD ("keys/enter-and-delete", test_enter_and_delete);
  ADD ("keys/views-by-number", test_views_by_number);
  ADD ("closed-days", test_closed_days);
  ADD ("keys/month", test_month_by_keys);
  ADD ("keys/agenda", test_agenda_by_keys);
  ADD ("keys/no-officials-yet", test_no_officials_yet);
  ADD ("keys/what-is-busy-is-said-of-each-day", test_what_is_busy_is_said_of_each_day);
  ADD ("keys/go-to-a-week", test_go_to_a_week);
  ADD ("hand/drag-to-move", test_drag_to_move);
  ADD ("hand/drag-with-escape", test_drag_with_escape);
  ADD ("hand/drag-to-lengthen", test_drag_to_lengthen);
  ADD ("hand/drag-to-make", test_drag_to_make);
  ADD ("hand/make-twice", test_make_twice);
  ADD ("hand/drag-in-the-agenda", test_drag_in_the_agenda);
  ADD ("hand/click-chooses-and-double-click-opens", test_click_chooses_and_double_click_opens);
  ADD ("shows/nothing-covers-anything", test_nothing_covers_anything);
  ADD ("shows/crowded-hour-is-counted", test_crowded_hour_is_counted);
  ADD ("shows/crowd-of-deadlines-is-counted", test_crowd_of_deadlines_is_counted);
  ADD ("shows/weekend-when-it-holds-something", test_weekend_when_it_holds_something);
  ADD ("shows/small-month-counts-what-comes-again", test_small_month_counts_what_comes_again);
  ADD ("shows/names-only-when-asked-for", test_names_only_when_asked_for);
  ADD ("shows/changes-leave-the-cursor", test_week_passes_under_the_cursor);
  ADD ("pictures", test_pictures);
  ADD ("pictures/small", test_small_picture);
  return test_run ();
}
