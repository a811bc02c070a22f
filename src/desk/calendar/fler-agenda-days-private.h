/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-agenda-days-private.h - what the agenda's own files share */
#pragma once

#include "fler-agenda-days.h"
#include "fler-calendar-agenda.h"
#include "fler-calendar-line.h"

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
};

const FlerAgendaRow *fler_agenda_days_get_row (FlerAgendaDays *self, int row);
FlerMeeting *fler_agenda_days_get_meeting (FlerAgendaDays *self, int row);
void fler_agenda_days_focus_row (FlerAgendaDays *self, int row);
void fler_agenda_days_activate (FlerAgendaDays *self, int row);
int fler_agenda_days_row_of (FlerAgendaDays *self, GtkWidget *widget);
void fler_agenda_days_add_keys (FlerAgendaDays *self);
