/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-agenda-days.h - the agenda's list: a head for each day, a line for each thing
 *
 * Scrollable by itself: only what is seen has widgets, however long the list is. It asks by the
 * calendar's actions, as fler-calendar-pane.h tells. Keys: up and down from line to line, left
 * and right from day to day; Enter makes or opens; Shift and arrows move a booking, Control and
 * arrows lengthen it. Dragged onto another day it comes there, at the same time.
 */
#pragma once

#include "fler-calendar-data.h"

#include <gtk/gtk.h>

#define FLER_TYPE_AGENDA_DAYS (fler_agenda_days_get_type ())
G_DECLARE_FINAL_TYPE (FlerAgendaDays, fler_agenda_days, FLER, AGENDA_DAYS, GtkWidget)

GtkWidget *fler_agenda_days_new (void);
void fler_agenda_days_show (FlerAgendaDays *self, FlerCalendarData *data);
void fler_agenda_days_set_today (FlerAgendaDays *self, const GDate *today);

/**
 * fler_agenda_days_set_work_start:
 * @minutes: after midnight, at which a booking made for a day without a time begins
 */
void fler_agenda_days_set_work_start (FlerAgendaDays *self, int minutes);
void fler_agenda_days_set_selected (FlerAgendaDays *self, gint64 meeting_id);

/**
 * fler_agenda_days_go:
 *
 * Moves the focus to the first line of @day, or of the day after it that has something.
 */
void fler_agenda_days_go (FlerAgendaDays *self, const GDate *day);
gboolean fler_agenda_days_focus_meeting (FlerAgendaDays *self, gint64 meeting_id);

gboolean fler_agenda_days_is_dragging (FlerAgendaDays *self);

/**
 * fler_agenda_days_get_cursor:
 *
 * Returns: the day of the line where the focus is or was; invalid before anything was shown
 */
GDate fler_agenda_days_get_cursor (FlerAgendaDays *self);
