/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-agenda.h - days below each other as a list: a row for each thing of each day */
#pragma once

#include "fler-calendar-view.h"

typedef enum
{
  FLER_AGENDA_DAY,         /* the day's name; its other rows follow */
  FLER_AGENDA_NOTE,
  FLER_AGENDA_QUIET,       /* what another calendar has */
  FLER_AGENDA_MEETING,
  FLER_AGENDA_NOTHING,     /* today, or the first day of a list without anything */
} FlerAgendaKind;

typedef struct
{
  FlerAgendaKind kind;
  int            day;              /* its place, from 0 */
  guint          index;            /* among the meetings, the notes or the quiet times */
  int            start;            /* minutes after midnight; -1: the whole day */
  gboolean       begins_before;    /* another day has the beginning */
  gboolean       ends_after;
} FlerAgendaRow;

/* What stands on a day without being a meeting. */
typedef struct
{
  FlerAgendaKind kind;             /* NOTE or QUIET */
  int            day;              /* those outside the days are passed over */
  guint          index;
  int            start;            /* as above */
} FlerAgendaExtra;

/**
 * fler_calendar_agenda_new:
 * @extras: (array length=n_extras)
 * @today: the day's place; it is there even if it has nothing. Outside the days: none
 *
 * Returns: (transfer full) (element-type FlerAgendaRow): days that have something, each with what
 *   lasts all of it, then the rest by time
 */
GArray *fler_calendar_agenda_new (const FlerCalendarView *view, const FlerAgendaExtra *extras, guint n_extras,
                                  int today);
