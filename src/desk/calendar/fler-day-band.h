/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-day-band.h - above the hours: the days by name, and what lasts whole days
 *
 * Asks by calendar.select (x), calendar.open (x), calendar.menu ((xii)), calendar.select-case (x)
 * and calendar.show-day (i: a day's Julian number), as the hour grid does.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-meeting.h"

#define FLER_TYPE_DAY_BAND (fler_day_band_get_type ())
G_DECLARE_FINAL_TYPE (FlerDayBand, fler_day_band, FLER, DAY_BAND, GtkWidget)

/* Something that falls on a day without being a booking: day 90, an answer-by date … */
typedef struct
{
  GDate  day;
  gint64 case_id;
  char  *text;        /* short, such as “day 90 · 0017” */
  char  *spoken;      /* (nullable) the whole, such as “standpoint by day 90, case 0017” */
} FlerDayNote;

FlerDayNote *fler_day_note_new (const GDate *day, gint64 case_id, const char *text, const char *spoken);
void fler_day_note_free (FlerDayNote *note);

GtkWidget *fler_day_band_new (void);

/**
 * fler_day_band_show:
 * @gutter: pixels kept free on the left, as wide as the column of hours
 * @meetings: (element-type FlerMeeting): those of less than a day are passed over
 * @names: (nullable) (element-type utf8): a person's name or NULL for each meeting
 * @notes: (nullable) (element-type FlerDayNote): those of other days are passed over
 */
void fler_day_band_show (FlerDayBand *self, const GDate *first, int n_days, int gutter,
                         GPtrArray *meetings, GPtrArray *names, GPtrArray *notes, GTimeZone *zone);
void fler_day_band_set_today (FlerDayBand *self, const GDate *today);
void fler_day_band_set_selected (FlerDayBand *self, gint64 meeting_id);
