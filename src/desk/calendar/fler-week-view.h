/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-week-view.h - one to seven days beside each other: their names, whole-day things, hours
 *
 * What it asks for by actions is told in fler-hour-grid.h and fler-day-band.h.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-day-band.h"

#define FLER_TYPE_WEEK_VIEW (fler_week_view_get_type ())
G_DECLARE_FINAL_TYPE (FlerWeekView, fler_week_view, FLER, WEEK_VIEW, GtkWidget)

GtkWidget *fler_week_view_new (void);

/**
 * fler_week_view_show:
 * @meetings: (element-type FlerMeeting): as the store lists them
 * @names: (nullable) (element-type utf8): a person's name or NULL for each, where names are shown
 * @notes: (nullable) (element-type FlerDayNote)
 */
void fler_week_view_show (FlerWeekView *self, const GDate *first, int n_days, GPtrArray *meetings,
                          GPtrArray *names, GPtrArray *notes, GTimeZone *zone);
void fler_week_view_set_now (FlerWeekView *self, const GDate *today, int minutes);
void fler_week_view_set_hours (FlerWeekView *self, int start, int end);
void fler_week_view_set_selected (FlerWeekView *self, gint64 meeting_id);

/**
 * fler_week_view_go:
 * @day: the day's place among those shown
 * @minutes: after midnight; negative: where the cursor is
 *
 * Moves the focus there.
 */
void fler_week_view_go (FlerWeekView *self, int day, int minutes);
gboolean fler_week_view_focus_meeting (FlerWeekView *self, gint64 meeting_id);

/**
 * fler_week_view_get_cursor:
 * @minutes: (out) (optional): after midnight
 *
 * Returns: the day the cursor is on
 */
GDate fler_week_view_get_cursor (FlerWeekView *self, int *minutes);
