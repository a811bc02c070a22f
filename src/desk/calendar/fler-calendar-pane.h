/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-pane.h - one way to see the calendar: hours of some days, a month, an agenda …
 *
 * A pane shows the data it is handed and asks for what the user wants by actions, which whoever
 * holds it has (fler-calendar-page.h): calendar.select, .open, .make, .reschedule, .menu, .leave,
 * .go-to, .step, .show-day, .select-case. It reads nothing and saves nothing. A booking that has the focus says
 * all of itself to a screen reader, by fler_booking_words_spoken().
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-calendar-data.h"

#define FLER_TYPE_CALENDAR_PANE (fler_calendar_pane_get_type ())
G_DECLARE_INTERFACE (FlerCalendarPane, fler_calendar_pane, FLER, CALENDAR_PANE, GtkWidget)

struct _FlerCalendarPaneInterface
{
  GTypeInterface parent_interface;

  void     (*show)          (FlerCalendarPane *self, FlerCalendarData *data);
  void     (*set_now)       (FlerCalendarPane *self, const GDate *today, int minutes);
  void     (*set_hours)     (FlerCalendarPane *self, int start, int end);
  void     (*set_selected)  (FlerCalendarPane *self, gint64 meeting_id);
  void     (*go)            (FlerCalendarPane *self, const GDate *day, int minutes);
  gboolean (*focus_meeting) (FlerCalendarPane *self, gint64 meeting_id);
  GDate    (*get_cursor)    (FlerCalendarPane *self, int *minutes);
  gboolean (*is_dragging)   (FlerCalendarPane *self);
};

/**
 * fler_calendar_pane_show:
 * @data: kept until something else is shown; the focus stays on its booking or day
 */
void fler_calendar_pane_show (FlerCalendarPane *self, FlerCalendarData *data);

/**
 * fler_calendar_pane_set_now:
 * @today: a valid day
 * @minutes: after midnight
 */
void fler_calendar_pane_set_now (FlerCalendarPane *self, const GDate *today, int minutes);

/**
 * fler_calendar_pane_set_hours:
 * @start: minutes after midnight at which work begins
 * @end: and at which it ends
 *
 * A pane without hours passes it over.
 */
void fler_calendar_pane_set_hours (FlerCalendarPane *self, int start, int end);
void fler_calendar_pane_set_selected (FlerCalendarPane *self, gint64 meeting_id);

/**
 * fler_calendar_pane_go:
 * @day: one of those shown
 * @minutes: after midnight; negative: where the cursor is
 *
 * Moves the focus there.
 */
void fler_calendar_pane_go (FlerCalendarPane *self, const GDate *day, int minutes);

/**
 * fler_calendar_pane_focus_meeting:
 *
 * Returns: whether the meeting is shown; it has the focus then
 */
gboolean fler_calendar_pane_focus_meeting (FlerCalendarPane *self, gint64 meeting_id);

/**
 * fler_calendar_pane_get_cursor:
 * @minutes: (out) (optional): after midnight; -1 where the pane has no hours
 *
 * Returns: the day the cursor is on; invalid before anything was shown
 */
GDate fler_calendar_pane_get_cursor (FlerCalendarPane *self, int *minutes);

/**
 * fler_calendar_pane_is_dragging:
 *
 * Returns: whether something is in the user's hand: other data would take it out of it
 */
gboolean fler_calendar_pane_is_dragging (FlerCalendarPane *self);

/**
 * fler_calendar_pane_is_in_hand:
 * @widget: in a pane
 *
 * Returns: whether something of its pane is in the user's hand, or has its menu open: a tooltip
 *   would cover where it goes, or what the menu offers
 */
gboolean fler_calendar_pane_is_in_hand (GtkWidget *widget);

/**
 * fler_calendar_pane_set_menu_open:
 * @is_open: whether the menu of one of its bookings is on screen
 */
void fler_calendar_pane_set_menu_open (FlerCalendarPane *self, gboolean is_open);
