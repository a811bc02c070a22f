/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-day-band.h - above the hours: the days by name, and what lasts whole days
 *
 * Asks by calendar.select (x), calendar.open (x), calendar.menu ((xii)), calendar.select-case (x)
 * and calendar.show-day (i: a day's Julian number), as the hour grid does.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-calendar-data.h"

#define FLER_TYPE_DAY_BAND (fler_day_band_get_type ())
G_DECLARE_FINAL_TYPE (FlerDayBand, fler_day_band, FLER, DAY_BAND, GtkWidget)

GtkWidget *fler_day_band_new (void);

/**
 * fler_day_band_show:
 * @data: its bookings of less than a day are passed over
 * @gutter: pixels kept free on the left, as wide as the column of hours
 */
void fler_day_band_show (FlerDayBand *self, FlerCalendarData *data, int gutter);
void fler_day_band_set_today (FlerDayBand *self, const GDate *today);
void fler_day_band_set_selected (FlerDayBand *self, gint64 meeting_id);
