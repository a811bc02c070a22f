/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-month-view-private.h - what the month view's own files share */
#pragma once

#include "fler-calendar-line.h"
#include "fler-calendar-month.h"
#include "fler-month-view.h"

#define FLER_MONTH_WEEK 7

struct _FlerMonthView
{
  GtkWidget          parent_instance;
  FlerCalendarData  *data;             /* NULL until something was shown, as view and month */
  FlerCalendarView  *view;
  FlerCalendarMonth *month;
  GPtrArray         *lines;            /* FlerCalendarLine: one for each of shown, then spare ones */
  GArray            *shown;            /* of guint: which of the month's items */
  GtkWidget         *more[FLER_MONTH_MAX_DAYS];   /* FlerCalendarLine: “+3 more” */
  GtkWidget         *slot;             /* GtkButton: the cursor where it is on a day itself */
  GtkWidget         *ghost;            /* GtkLabel: where a drag would put it */
  GDate              today;
  int                work_start;       /* minutes after midnight */
  int                work_end;         /* later than that */
  gint64             selected;
  int                cursor_day;
  gboolean           is_showing;       /* the focus moves because widgets change, not by the user */
  gint64             fresh;            /* a meeting to be shown by another widget than before */
  guint              fill_id;          /* tick callback: other lines than before have room */
  int                max_lines;        /* how many a day has room for; 0: not known yet */

  int                gutter;           /* px; 0: to be measured, with the next three */
  int                head;             /* px: the weekdays' names */
  int                number;           /* px: a day's number */
  int                line;             /* px: a booking, with the gap below it */

  int                dragged;          /* which of lines; -1: none */
  gboolean           is_dragging;      /* past the threshold */
  int                from_day, to_day;
  double             start_x, start_y;
};

/* Places */
void fler_month_view_measure_text (FlerMonthView *self);
int fler_month_view_day_at (FlerMonthView *self, double x, double y);

/* What is shown */
const FlerMonthItem *fler_month_view_get_item (FlerMonthView *self, guint line);
FlerMeeting *fler_month_view_get_meeting (FlerMonthView *self, guint line);
int fler_month_view_line_of (FlerMonthView *self, GtkWidget *widget);
GtkWidget *fler_month_view_focus_in (FlerMonthView *self);

/* Going */
void fler_month_view_focus_day (FlerMonthView *self, int day);
void fler_month_view_focus_line (FlerMonthView *self, guint line);
void fler_month_view_activate (FlerMonthView *self, GtkWidget *widget);
void fler_month_view_make (FlerMonthView *self);
void fler_month_view_move (FlerMonthView *self, guint line, int n_days);

/* Returns: (transfer full): when another calendar has something on @day: “08.30–10.00, 13.00–14.00”;
 *   "" where it has nothing */
char *fler_month_view_dup_busy (FlerMonthView *self, int day);
gboolean fler_month_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip);

void fler_month_view_add_keys (FlerMonthView *self);
void fler_month_view_add_pointer (FlerMonthView *self);
void fler_month_view_draw (FlerMonthView *self, GtkSnapshot *snapshot);
