/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-agenda-days-private.h - what the agenda's own files share */
#pragma once

#include "fler-agenda-days.h"
#include "fler-calendar-agenda.h"
#include "fler-calendar-line.h"

#define FLER_AGENDA_MARGIN 12       /* px on the left and the right */
#define FLER_AGENDA_WIDEST 860      /* px: longer lines are hard to follow */

/* A line's widget, and what it shows now. */
typedef struct
{
  GtkWidget *widget;       /* FlerCalendarLine */
  int        row;          /* -1: spare */
} FlerAgendaBinding;

struct _FlerAgendaDays
{
  GtkWidget            parent_instance;
  FlerCalendarData    *data;            /* NULL until something was shown, as rows */
  GArray              *rows;            /* of FlerAgendaRow */
  GArray              *tops;            /* of int: how far down each row begins, in pixels; one more */
  GArray              *bindings;        /* of FlerAgendaBinding */
  GtkAdjustment       *adjustments[2];  /* by GtkOrientation; (nullable) */
  GtkScrollablePolicy  policies[2];
  GDate                today;
  int                  work_start;      /* minutes after midnight */
  gint64               selected;
  int                  cursor;          /* row; -1: none */
  gboolean             is_showing;      /* the focus moves because widgets change, not by the user */
  gint64               fresh;           /* a meeting to be shown by another widget than before */
  guint                bind_id;         /* tick callback */
  int                  head, line;      /* px; 0: to be measured */
  GtkWidget           *ghost;           /* GtkLabel: what is dragged, beside the pointer */
  int                  dragged;         /* the row the pointer took hold of; -1: none */
  GtkWidget           *dragged_line;    /* (nullable) its widget, while it is dragged */
  gboolean             is_dragging;     /* and moved */
  int                  to_day;          /* where a drop would bring it; -1: nowhere */
  double               start_y, pointer_y;   /* px */
  guint                scroll_id;       /* tick callback, while something is dragged */
};

const FlerAgendaRow *fler_agenda_days_get_row (FlerAgendaDays *self, int row);
FlerMeeting *fler_agenda_days_get_meeting (FlerAgendaDays *self, int row);
void fler_agenda_days_focus_row (FlerAgendaDays *self, int row);
void fler_agenda_days_activate (FlerAgendaDays *self, int row);
void fler_agenda_days_reschedule (FlerAgendaDays *self, const FlerMeeting *meeting, FlerSpan span);
GtkWidget *fler_agenda_days_line_of (FlerAgendaDays *self, int row);
GArray *fler_agenda_days_new_rows (FlerAgendaDays *self, const FlerCalendarData *data);
int fler_agenda_days_top_of (FlerAgendaDays *self, int row);

/* The day whose name, things or end are at @y, px below the top of what is seen; -1: none. */
int fler_agenda_days_day_at (FlerAgendaDays *self, double y);
gboolean fler_agenda_days_is_seen (FlerAgendaDays *self, int row);
double fler_agenda_days_scrolled_to (FlerAgendaDays *self);
int fler_agenda_days_row_of (FlerAgendaDays *self, GtkWidget *widget);
void fler_agenda_days_add_keys (FlerAgendaDays *self);
void fler_agenda_days_add_pointer (FlerAgendaDays *self);
void fler_agenda_days_end_drag (FlerAgendaDays *self);
void fler_agenda_days_draw (FlerAgendaDays *self, GtkSnapshot *snapshot);
