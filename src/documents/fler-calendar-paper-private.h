/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-paper-private.h - what the calendar's papers share */
#pragma once

#include "fler-calendar-paper.h"
#include "fler-calendar-view.h"

/* A page that lies, in points, with margins of 15 mm. */
#define FLER_SHEET_LEFT   (15 * FLER_MM)
#define FLER_SHEET_RIGHT  (FLER_A4_HEIGHT - 15 * FLER_MM)
#define FLER_SHEET_TOP    (15 * FLER_MM)
#define FLER_SHEET_BOTTOM (FLER_A4_WIDTH - 19 * FLER_MM)
#define FLER_SHEET_TITLE  24      /* how high the title's line is */

#define FLER_GREY_LINE    0xc8c8c8
#define FLER_GREY_FREE    0xf4f4f4

const FlerCalendarPaperDay *fler_calendar_paper_get_day (const FlerCalendarPaper *paper, int day);
const FlerCalendarPaperEntry *fler_calendar_paper_get_entry (const FlerCalendarPaper *paper, guint meeting);

/**
 * fler_calendar_paper_view:
 *
 * Returns: (transfer full): which meeting stands in which day
 */
FlerCalendarView *fler_calendar_paper_view (const FlerCalendarPaper *paper);

/**
 * fler_calendar_paper_document:
 *
 * Returns: (transfer full): a document with title, footer and language
 */
FlerDocument *fler_calendar_paper_document (const FlerCalendarPaper *paper, double body_pt);

/**
 * fler_calendar_paper_clock:
 * @minutes: after midnight, 0-1440
 *
 * Returns: (transfer full): “09.00”
 */
char *fler_calendar_paper_clock (int minutes);

/**
 * fler_calendar_paper_add_title:
 *
 * The sheet's heading.
 */
void fler_calendar_paper_add_title (const FlerCalendarPaper *paper, FlerSheet *sheet);

/**
 * fler_calendar_paper_add_day:
 * @is_wanted: (nullable): by meeting, for which it is told; NULL: all
 *
 * Adds what a day has as lines of text, with a heading; nothing where there is nothing.
 *
 * Returns: whether there was anything
 */
gboolean fler_calendar_paper_add_day (const FlerCalendarPaper *paper, FlerDocument *document, FlerCalendarView *view,
                                      int day, const gboolean *is_wanted);

/**
 * fler_calendar_paper_add_rest:
 * @has_no_room: day by day, a flag for each meeting
 *
 * What found no room on the sheet.
 */
void fler_calendar_paper_add_rest (const FlerCalendarPaper *paper, FlerDocument *document, FlerCalendarView *view,
                                   gboolean *const *has_no_room);
