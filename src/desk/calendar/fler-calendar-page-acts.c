/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-page-acts.c - what the calendar's parts ask for: choosing, going, doing */

#define G_LOG_DOMAIN "fler-calendar-page"

#include "config.h"

#include "fler-calendar-page-private.h"

#include <glib/gi18n.h>

#include "fler-booking-acts.h"
#include "fler-booking-dialog.h"
#include "fler-booking-menu.h"
#include "fler-closed-dialog.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-settings.h"

/* Choosing */

static FlerMeeting *
find_meeting (FlerCalendarPage *self, gint64 meeting_id)
{
  return self->data != NULL ? fler_calendar_data_find (self->data, meeting_id) : NULL;
}

/* The card is read once the hand or the arrow key rests. */
static gboolean
on_show_card (gpointer data)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (data);
  FlerMeeting *meeting = find_meeting (self, self->selected);

  self->card_id = 0;
  fler_card_holder_set_case (self->card, meeting != NULL ? meeting->case_id : 0);
  return G_SOURCE_REMOVE;
}

static void
select_meeting (FlerCalendarPage *self, gint64 meeting_id)
{
  if (self->selected == meeting_id)
    return;
  self->selected = meeting_id;
  fler_calendar_pane_set_selected (self->pane, meeting_id);
  g_clear_handle_id (&self->card_id, g_source_remove);
  self->card_id = g_timeout_add (120, on_show_card, self);
}

static void
on_select (GtkWidget *widget, const char *action, GVariant *parameter)
{
  select_meeting (FLER_CALENDAR_PAGE (widget), g_variant_get_int64 (parameter));
}

static void
on_select_case (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);

  select_meeting (self, 0);
  g_clear_handle_id (&self->card_id, g_source_remove);
  fler_card_holder_set_case (self->card, g_variant_get_int64 (parameter));
}

static gboolean
is_planned (FlerCalendarPage *self, gint64 meeting_id)
{
  const FlerMeeting *meeting = self->data != NULL ? fler_calendar_data_find (self->data, meeting_id) : NULL;

  return meeting != NULL && meeting->state == FLER_MEETING_PLANNED;
}

/* What is planned has no record to open: its times and who takes part are what there is. */
static void
on_open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  gint64 meeting_id = g_variant_get_int64 (parameter);

  select_meeting (self, meeting_id);
  gtk_widget_activate_action (widget, is_planned (self, meeting_id) ? "win.edit-booking" : "win.open-meeting",
                              "x", meeting_id);
}

static void
on_show_meeting (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_calendar_page_show_meeting (FLER_CALENDAR_PAGE (widget), g_variant_get_int64 (parameter));
}

/* Going */

static void
on_step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  GDate day = fler_calendar_period_step (self->wish.kind, &self->wish.anchor, g_variant_get_int32 (parameter));

  fler_calendar_page_go_to (self, &day);
}

static void
on_previous (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "calendar.step", "i", -1);
}

static void
on_next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "calendar.step", "i", 1);
}

/* An arrow key over the edge: the time before or after, at its other end. */
static void
on_leave (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  int step, minutes;
  GDate day;

  g_variant_get (parameter, "(ii)", &step, &minutes);
  gtk_widget_activate_action (widget, "calendar.step", "i", step);
  if (self->data == NULL)
    return;
  day = fler_calendar_data_date (self->data, step > 0 ? 0 : self->data->n_days - 1);
  fler_calendar_pane_go (self->pane, &day, minutes);
}

/* The nearest day shown: a work week may lack it. */
static void
focus_day (FlerCalendarPage *self, const GDate *day)
{
  int place = fler_calendar_data_day_of (self->data, day);
  GDate shown = fler_calendar_data_date (self->data, CLAMP (place, 0, self->data->n_days - 1));

  fler_calendar_pane_go (self->pane, &shown, -1);
}

static void
on_today (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  GDate today;
  int place;

  if (self->context == NULL)
    return;
  today = fler_context_today (self->context);
  fler_calendar_page_go_to (self, &today);
  if (self->data == NULL)
    return;
  place = fler_calendar_data_day_of (self->data, &today);
  if (place >= 0 && place < self->data->n_days)
    fler_calendar_pane_go (self->pane, &today, -1);
}

static void
on_go_to (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, g_variant_get_int32 (parameter));
  fler_calendar_page_go_to (self, &day);
  if (self->data != NULL)
    focus_day (self, &day);
}

/* A day's name leads to the day alone, and from there back to where one came from. */
static void
on_show_day (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  FlerCalendarKind kind = FLER_CALENDAR_DAY;
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, g_variant_get_int32 (parameter));
  if (self->wish.kind == FLER_CALENDAR_DAY)
    kind = self->kind_before != FLER_CALENDAR_DAY ? self->kind_before : FLER_CALENDAR_WORK_WEEK;
  fler_calendar_page_turn (self, kind, &day);
  if (self->data != NULL)
    focus_day (self, &day);
}

static void
on_go_to_date (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (FLER_CALENDAR_PAGE (widget)->title_button);
}

/* Whose days stand side by side from now on. */
static void
on_show_people (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  g_autoptr(GError) error = NULL;

  if (self->context == NULL)
    return;
  if (!fler_setting_store_set (fler_context_get_db (self->context), FLER_SETTING_CALENDAR_PEOPLE,
                               g_variant_get_string (parameter, NULL), &error))
    fler_booking_acts_complain (fler_calendar_page_get_window (self), _("The choice could not be kept. Try once more."),
                                error);
  fler_calendar_page_reload (self);
}

static void
on_closed_days (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  FlerClosedDialog *dialog;

  if (self->context == NULL)
    return;
  dialog = fler_closed_dialog_open (fler_calendar_page_get_window (self), self->context);
  if (dialog != NULL)
    g_signal_connect_object (dialog, "unmap", G_CALLBACK (fler_calendar_page_reload), self, G_CONNECT_SWAPPED);
}

/* Doing */

/* The focus goes from the empty time to what was made of it, wherever the form has put it. */
static void
on_made (FlerBookingDialog *dialog, gint64 meeting_id, FlerCalendarPage *self)
{
  fler_calendar_page_show_meeting (self, meeting_id);
}

static void
on_make (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  FlerBookingDialog *dialog;
  FlerSpan span;

  g_variant_get (parameter, "(xx)", &span.start, &span.end);
  if (span.end > span.start)
    dialog = fler_booking_dialog_new_span (fler_calendar_page_get_window (self), self->context, span);
  else
    dialog = fler_booking_dialog_new_booking (fler_calendar_page_get_window (self), self->context, 0, span.start);
  if (dialog != NULL)     /* another press may have opened one */
    g_signal_connect_object (dialog, "saved", G_CALLBACK (on_made), self, 0);
}

static void
on_reschedule (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  FlerSpan span;
  gint64 meeting_id;
  GDate day;
  int place;

  g_variant_get (parameter, "(xxx)", &meeting_id, &span.start, &span.end);
  if (!fler_booking_acts_reschedule (fler_calendar_page_get_window (self), self->context, meeting_id, span))
    return;
  /* A booking moved out of sight is followed. */
  day = fler_day_at (span.start, fler_context_get_zone (self->context));
  place = self->data != NULL ? fler_calendar_data_day_of (self->data, &day) : -1;
  if (place < 0 || place >= self->data->n_days)
    self->wish.anchor = day;
  fler_calendar_page_reload (self);
  fler_calendar_pane_focus_meeting (self->pane, meeting_id);
}

static void
on_menu_closed (GtkPopover *menu, FlerCalendarPage *self)
{
  for (int kind = 0; kind < FLER_N_CALENDAR_KINDS; kind++)
    if (self->panes[kind] != NULL)
      fler_calendar_pane_set_menu_open (self->panes[kind], FALSE);
}

static void
on_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr(GMenuModel) model = NULL;
  const FlerMeeting *meeting;
  graphene_rect_t bounds;
  gint64 meeting_id;
  int x, y;

  g_variant_get (parameter, "(xii)", &meeting_id, &x, &y);
  meeting = find_meeting (self, meeting_id);
  /* It points at the booking, which has the focus by now. */
  if (meeting == NULL || focus == NULL || !gtk_widget_compute_bounds (focus, widget, &bounds))
    return;
  model = fler_booking_menu_new (meeting);
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, widget);
      g_signal_connect_object (self->menu, "closed", G_CALLBACK (on_menu_closed), self, 0);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) bounds.origin.x + 8, (int) bounds.origin.y + 8, 1,
                                                 (int) MIN (bounds.size.height, 24) });
  fler_calendar_pane_set_menu_open (self->pane, TRUE);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

void
fler_calendar_page_install_acts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "calendar.closed-days", NULL, on_closed_days);
  gtk_widget_class_install_action (widget_class, "calendar.go-to", "i", on_go_to);
  gtk_widget_class_install_action (widget_class, "calendar.go-to-date", NULL, on_go_to_date);
  gtk_widget_class_install_action (widget_class, "calendar.leave", "(ii)", on_leave);
  gtk_widget_class_install_action (widget_class, "calendar.make", "(xx)", on_make);
  gtk_widget_class_install_action (widget_class, "calendar.menu", "(xii)", on_menu);
  gtk_widget_class_install_action (widget_class, "calendar.next", NULL, on_next);
  gtk_widget_class_install_action (widget_class, "calendar.open", "x", on_open);
  gtk_widget_class_install_action (widget_class, "calendar.previous", NULL, on_previous);
  gtk_widget_class_install_action (widget_class, "calendar.reschedule", "(xxx)", on_reschedule);
  gtk_widget_class_install_action (widget_class, "calendar.select", "x", on_select);
  gtk_widget_class_install_action (widget_class, "calendar.select-case", "x", on_select_case);
  gtk_widget_class_install_action (widget_class, "calendar.show-day", "i", on_show_day);
  gtk_widget_class_install_action (widget_class, "calendar.show-meeting", "x", on_show_meeting);
  gtk_widget_class_install_action (widget_class, "calendar.show-people", "s", on_show_people);
  gtk_widget_class_install_action (widget_class, "calendar.step", "i", on_step);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, on_today);
  gtk_widget_class_install_property_action (widget_class, "calendar.show-names", "shows-names");
  gtk_widget_class_install_property_action (widget_class, "calendar.show-weekend", "shows-weekend");
  gtk_widget_class_install_property_action (widget_class, "calendar.view", "view");
}

void
fler_calendar_page_show_meeting (FlerCalendarPage *self, gint64 meeting_id)
{
  g_autoptr(FlerMeeting) meeting = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FLER_IS_CALENDAR_PAGE (self));
  if (self->context == NULL)
    return;
  meeting = fler_meeting_store_load (fler_context_get_db (self->context), meeting_id, &error);
  if (meeting == NULL)
    {
      fler_booking_acts_complain (fler_calendar_page_get_window (self), _("The booking could not be read."), error);
      return;
    }
  self->wish.anchor = fler_day_at (meeting->span.start, fler_context_get_zone (self->context));
  fler_calendar_page_reload (self);
  select_meeting (self, meeting_id);
  fler_calendar_pane_focus_meeting (self->pane, meeting_id);
}
