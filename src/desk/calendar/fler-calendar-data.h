/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-data.h - what a calendar view shows of some days, read once and handed to it whole
 *
 * Bookings, and two quiet layers: notes of whole days (a deadline, the organisation's own closed
 * day) and quiet times (busy by another calendar). fler-calendar-read.h fills it; the views only
 * show it. A new layer is a list here, filled there.
 */
#pragma once

#include "fler-closed-days.h"
#include "fler-meeting.h"

/* Something that falls on a day without being a booking: day 90, an answer-by date … */
typedef struct
{
  GDate    day;
  gint64   case_id;     /* 0: of no case */
  gboolean is_late;     /* its day has passed and it is not done */
  char    *text;        /* short, such as “day 90 · 0017” */
  char    *spoken;      /* (nullable) the whole, such as “standpoint by day 90, case 0017” */
} FlerDayNote;

FlerDayNote *fler_day_note_new (const GDate *day, gint64 case_id, const char *text, const char *spoken);
void fler_day_note_free (FlerDayNote *note);

/* Time that is taken by something that is none of ours: shown under the bookings, never opened. */
typedef struct
{
  FlerSpan span;
  gboolean is_all_day;
  gint64   official_id; /* whose; of the views without people it is always the user's own */
  char    *text;        /* (nullable) what may be shown of it; NULL: “busy” */
} FlerQuietTime;

FlerQuietTime *fler_quiet_time_new (FlerSpan span, gboolean is_all_day, const char *text);
void fler_quiet_time_free (FlerQuietTime *quiet);

typedef struct
{
  GDate           first;
  int             n_days;
  GTimeZone      *zone;
  GPtrArray      *meetings;     /* of FlerMeeting: those that touch the days, by start */
  GPtrArray      *names;        /* (nullable) of char *: a person's name or NULL for each meeting */
  GPtrArray      *notes;        /* of FlerDayNote, by day */
  GPtrArray      *quiet;        /* of FlerQuietTime, by start */
  FlerClosedDays *closed;       /* the organisation's own */
  GPtrArray      *officials;    /* (nullable) of FlerOfficial: who could be chosen to stand there */
  GPtrArray      *people;       /* (nullable) of FlerOfficial: whose days stand side by side */
  GPtrArray      *attended;     /* (nullable) of GArray of guint: for each of people, which meetings */
} FlerCalendarData;

/**
 * fler_calendar_data_new:
 *
 * Returns: (transfer full): days without anything
 */
FlerCalendarData *fler_calendar_data_new (const GDate *first, int n_days, GTimeZone *zone);
FlerCalendarData *fler_calendar_data_ref (FlerCalendarData *data);
void fler_calendar_data_unref (FlerCalendarData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerCalendarData, fler_calendar_data_unref)

/**
 * fler_calendar_data_date:
 * @day: the day's place, from 0
 */
GDate fler_calendar_data_date (const FlerCalendarData *data, int day);

/**
 * fler_calendar_data_day_of:
 *
 * Returns: the place of @date, from 0; negative or n_days and more where it is not among the days
 */
int fler_calendar_data_day_of (const FlerCalendarData *data, const GDate *date);

/**
 * fler_calendar_data_name:
 * @meeting: its index
 *
 * Returns: (transfer none) (nullable): the person's name, where names are shown
 */
const char *fler_calendar_data_name (const FlerCalendarData *data, guint meeting);

/**
 * fler_calendar_data_find:
 *
 * Returns: (transfer none) (nullable): the meeting of that id
 */
FlerMeeting *fler_calendar_data_find (const FlerCalendarData *data, gint64 meeting_id);

/**
 * fler_calendar_data_has_quiet:
 * @column: of days beside each other any; of people beside each other whose it is
 *
 * Returns: whether @quiet stands in that column, on the days that it touches
 */
gboolean fler_calendar_data_has_quiet (const FlerCalendarData *data, const FlerQuietTime *quiet, int column);
