/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-week-view.h - one to seven days beside each other: their names, whole-day things, hours
 *
 * A pane of the calendar. What it asks for by actions is told in fler-hour-grid.h and
 * fler-day-band.h.
 */
#pragma once

#include "fler-calendar-pane.h"

#define FLER_TYPE_WEEK_VIEW (fler_week_view_get_type ())
G_DECLARE_FINAL_TYPE (FlerWeekView, fler_week_view, FLER, WEEK_VIEW, GtkWidget)

GtkWidget *fler_week_view_new (void);
