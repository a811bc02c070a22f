/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-line.h - one line in a month or an agenda: a booking, a note, or “+3”
 *
 * It draws itself and has no children: a month shows a hundred of them and has one frame to do it.
 * Made once and shown again and again. “clicked” is left to whoever holds it.
 */
#pragma once

#include "fler-calendar-data.h"

#include <gtk/gtk.h>

#define FLER_TYPE_CALENDAR_LINE (fler_calendar_line_get_type ())
G_DECLARE_FINAL_TYPE (FlerCalendarLine, fler_calendar_line, FLER, CALENDAR_LINE, GtkButton)

GtkWidget *fler_calendar_line_new (void);

/**
 * fler_calendar_line_show_meeting:
 * @data: what @meeting is the index in; read now, not kept
 * @day: (nullable): an agenda's line: the day it stands under, and all of its times are told;
 *   NULL: a month's short one
 * @begins_before: its beginning stands elsewhere
 * @ends_after: its end stands elsewhere
 */
void fler_calendar_line_show_meeting (FlerCalendarLine *self, const FlerCalendarData *data, guint meeting,
                                      const GDate *day, gboolean begins_before, gboolean ends_after);
void fler_calendar_line_show_note (FlerCalendarLine *self, const FlerDayNote *note, gboolean is_agenda);

/**
 * fler_calendar_line_show_quiet:
 *
 * An agenda's line of what another calendar has on @day.
 */
void fler_calendar_line_show_quiet (FlerCalendarLine *self, const FlerQuietTime *quiet, const GDate *day,
                                    GTimeZone *zone);

/**
 * fler_calendar_line_show_more:
 *
 * How many of a day's bookings had no room.
 */
void fler_calendar_line_show_more (FlerCalendarLine *self, const GDate *day, int n_more);

/**
 * fler_calendar_line_show_nothing:
 *
 * An agenda's line of a day without anything.
 */
void fler_calendar_line_show_nothing (FlerCalendarLine *self, const GDate *day);

/**
 * fler_calendar_line_get_meeting:
 *
 * Returns: the booking's id; 0 where it shows another thing
 */
gint64 fler_calendar_line_get_meeting (FlerCalendarLine *self);

/**
 * fler_calendar_line_get_case:
 *
 * Returns: the case of a note; 0 where it shows another thing, or the note is of no case
 */
gint64 fler_calendar_line_get_case (FlerCalendarLine *self);
gboolean fler_calendar_line_is_more (FlerCalendarLine *self);
void fler_calendar_line_set_selected (FlerCalendarLine *self, gboolean is_selected);

/**
 * fler_calendar_line_height:
 *
 * Returns: how many pixels a line of this font takes
 */
int fler_calendar_line_height (FlerCalendarLine *self);
