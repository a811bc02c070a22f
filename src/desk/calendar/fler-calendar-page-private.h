/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-page-private.h - what the calendar room's own files share */
#pragma once

#include "fler-calendar-deadlines.h"
#include "fler-calendar-page.h"
#include "fler-calendar-pane.h"
#include "fler-calendar-read.h"
#include "fler-calendar-side.h"
#include "fler-card-holder.h"
#include "fler-go-to.h"

struct _FlerCalendarPage
{
  GtkWidget         parent_instance;
  FlerContext      *context;
  FlerCalendarWish  wish;
  FlerCalendarKind  kind_before;       /* what the day was come to from */
  FlerCalendarData *data;              /* what is shown; NULL before anything was */
  FlerCalendarDeadlines *deadlines;
  FlerCalendarPane *pane;              /* shown now */
  FlerCalendarPane *panes[FLER_N_CALENDAR_KINDS];   /* NULL: not asked for yet; some are the same */
  int               work_start, work_end;           /* minutes after midnight */
  gint64            selected;          /* meeting; 0: none */
  guint             clock_id;
  guint             reload_id;
  guint             card_id;
  guint             focus_id;
  gboolean          has_room;          /* one frame has been laid out */
  gboolean          has_begun;         /* the focus came here once, by itself */
  GtkWidget        *menu;              /* GtkPopoverMenu of a booking; NULL until it was asked for */
  FlerGoTo         *go_to;             /* as above */

  /* from the template */
  FlerCardHolder   *card;
  AdwFlap          *card_flap;
  GtkWidget        *card_button;
  GtkWidget        *next;
  GtkWidget        *previous;
  FlerCalendarSide *side;
  AdwFlap          *side_flap;
  GtkWidget        *side_button;
  GtkStack         *stack;             /* the panes */
  GtkInscription   *title;
  GtkMenuButton    *title_button;
  GtkMenuButton    *view_button;
  GMenuModel       *view_menu;
};

GtkWindow *fler_calendar_page_get_window (FlerCalendarPage *self);

/* Turns to another view: of @day, or where that is NULL, of where the cursor is. */
void fler_calendar_page_turn (FlerCalendarPage *self, FlerCalendarKind kind, const GDate *day);

/* What is asked for by actions. */
void fler_calendar_page_install_acts (GtkWidgetClass *widget_class);
