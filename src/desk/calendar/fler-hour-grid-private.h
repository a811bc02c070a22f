/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-hour-grid-private.h - what the hour grid's own files share: places, keys, the pointer */
#pragma once

#include "fler-booking-widget.h"
#include "fler-calendar-view.h"
#include "fler-hour-grid.h"

#define FLER_HOUR_GRID_SNAP 15        /* minutes */
#define FLER_HOUR_GRID_SLOT 30        /* minutes */
#define FLER_DAY_MINUTES    1440

typedef enum
{
  FLER_DRAG_NONE,
  FLER_DRAG_MAKE,
  FLER_DRAG_MOVE,
  FLER_DRAG_START,                    /* the upper edge */
  FLER_DRAG_END,                      /* the lower edge */
} FlerDragKind;

typedef struct
{
  FlerDragKind kind;
  gboolean     is_moving;             /* past the threshold: a ghost is shown */
  guint        piece;                 /* index among the view's pieces; not of MAKE */
  int          day;                   /* where it began */
  int          minutes;               /* where it began, to the minute */
  double       start_x, start_y;
  double       x, y;                  /* the pointer now */
  int          to_day, to_start, to_end;
  guint        scroll_id;             /* tick callback */
} FlerDrag;

struct _FlerHourGrid
{
  GtkWidget         parent_instance;
  FlerCalendarData *data;             /* NULL until something was shown, as view */
  FlerCalendarView *view;             /* of people: a day is a column */
  gint64            selected;
  GDate             today;
  int               now;              /* minutes */
  int               work_start, work_end;

  GPtrArray        *bookings;         /* FlerBookingWidget; one for each piece, then spare ones */
  GPtrArray        *more;             /* GtkButton: “+3”, as many as were ever needed at once */
  guint             n_more;           /* how many are needed now */
  guint             more_id;          /* they are to be made; 0: they are there */
  GtkWidget        *slot;             /* GtkButton: the cursor where no booking is */
  GtkWidget        *ghost;            /* GtkLabel: what a drag would make */

  int               cursor_day;
  int               cursor;           /* minutes */
  int               slot_length;      /* minutes */
  gboolean          is_showing;       /* the focus moves because widgets change, not by the user */
  gint64            fresh;            /* a meeting to be shown by another widget than before */

  int               gutter;           /* px; 0: to be measured, with hour_height */
  int               hour_height;      /* px */
  FlerDrag          drag;
  GtkGesture       *drag_gesture;
};

/* Places. */
void fler_hour_grid_measure_text (FlerHourGrid *self);
double fler_hour_grid_day_width (FlerHourGrid *self);
int fler_hour_grid_day_at (FlerHourGrid *self, double x);
int fler_hour_grid_minutes_at (FlerHourGrid *self, double y);
GdkRectangle fler_hour_grid_rect (FlerHourGrid *self, int day, int start, int end, int column,
                                  int n_wide, int n_columns);
GtkWidget *fler_hour_grid_get_booking (FlerHourGrid *self, guint piece);
const FlerCalendarPiece *fler_hour_grid_get_piece (FlerHourGrid *self, guint piece);
FlerMeeting *fler_hour_grid_get_meeting (FlerHourGrid *self, guint piece);

/* What has the focus in the grid; NULL: it is elsewhere. */
GtkWidget *fler_hour_grid_focus_in (FlerHourGrid *self);

/* Which piece @widget shows; -1: none. */
int fler_hour_grid_piece_of (FlerHourGrid *self, GtkWidget *widget);

/* The piece that has the focus; -1: none. */
int fler_hour_grid_focused_piece (FlerHourGrid *self);
void fler_hour_grid_focus_piece (FlerHourGrid *self, int piece);
void fler_hour_grid_focus_slot (FlerHourGrid *self, int day, int minutes, int length);
GDate fler_hour_grid_date (FlerHourGrid *self, int day);
gint64 fler_hour_grid_instant (FlerHourGrid *self, int day, int minutes);

/* Keys and pointer. */
void fler_hour_grid_add_keys (FlerHourGrid *self);
void fler_hour_grid_add_pointer (FlerHourGrid *self);
void fler_hour_grid_end_drag (FlerHourGrid *self);
void fler_hour_grid_make_at_cursor (FlerHourGrid *self);
void fler_hour_grid_reschedule (FlerHourGrid *self, guint piece, FlerSpan span);

/* Drawing. */
void fler_hour_grid_draw (FlerHourGrid *self, GtkSnapshot *snapshot);
