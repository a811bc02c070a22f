/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-hand.h - what the views that are worked by hand have in common: gestures and ghost */
#pragma once

#include <gtk/gtk.h>

#include "fler-meeting.h"

/* What a view does; each is called with the view as its last argument. */
typedef struct
{
  GCallback drag_begin;       /* as GtkGestureDrag::drag-begin */
  GCallback drag_update;      /* as GtkGestureDrag::drag-update */
  GCallback drag_end;         /* as GtkGestureDrag::drag-end */
  GCallback drag_cancelled;   /* as GtkGesture::cancel */
  GCallback pressed;          /* as GtkGestureClick::pressed, of the primary button */
  GCallback released;         /* as GtkGestureClick::released, of the primary button */
  GCallback menu_pressed;     /* as GtkGestureClick::pressed, of the secondary button */
} FlerCalendarHand;

/**
 * fler_calendar_hand_add:
 *
 * Has @view see what is done by hand before its children do: they are buttons.
 *
 * Returns: (transfer none): the gesture of dragging
 */
GtkGesture *fler_calendar_hand_add (GtkWidget *view, const FlerCalendarHand *hand);

/**
 * fler_calendar_hand_add_ghost:
 *
 * Returns: (transfer none): a label in @view, not shown yet, for what is in the user's hand
 */
GtkWidget *fler_calendar_hand_add_ghost (GtkWidget *view);

/**
 * fler_calendar_hand_words:
 *
 * Returns: (transfer full): what the ghost of @meeting says where it moves from day to day
 */
char *fler_calendar_hand_words (const FlerMeeting *meeting, GTimeZone *zone);
