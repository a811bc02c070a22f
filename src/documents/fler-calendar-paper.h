/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-paper.h - the calendar on paper: a week, a month, an agenda
 *
 * All words come from whoever asks for it, and so does what an entry tells: a paper on a wall is
 * read by others. What finds no room in a grid is told on a page of its own behind it: nothing
 * is lost on paper.
 */
#pragma once

#include "fler-document.h"
#include "fler-meeting.h"

/* What a booking tells. */
typedef struct
{
  char  *title;
  char  *detail;          /* (nullable) a further line */
  guint  ground;          /* 0xrrggbb of what it stands on */
  guint  edge;            /* 0xrrggbb of the bar before it */
} FlerCalendarPaperEntry;

void fler_calendar_paper_entry_free (FlerCalendarPaperEntry *entry);

typedef struct
{
  char     *name;         /* “mån 23”; in an agenda, with room for it, “måndag 23 november” */
  char     *note;         /* (nullable) a holiday's name */
  char     *week;         /* (nullable) “v. 48”, of a Monday */
  gboolean  is_free;
  gboolean  is_outside;   /* of a month: in the one before or after */
} FlerCalendarPaperDay;

void fler_calendar_paper_day_free (FlerCalendarPaperDay *day);

typedef struct
{
  char      *title;        /* “v. 48 · 23–29 november 2026” */
  char      *footer;       /* (nullable) */
  char      *language;     /* such as "sv" */
  char      *rest_title;   /* over what found no room */
  char      *empty_text;   /* where there is nothing */
  char      *whole_day;    /* instead of a time */
  GTimeZone *zone;
  GDate      first;        /* a Monday, but in an agenda any day */
  GPtrArray *days;         /* of FlerCalendarPaperDay, from @first on; of a month whole weeks */
  GPtrArray *meetings;     /* of FlerMeeting */
  GPtrArray *entries;      /* of FlerCalendarPaperEntry, one for each meeting */
  int        first_hour;   /* of a week: at least from here … */
  int        last_hour;    /* … to here */
} FlerCalendarPaper;

FlerCalendarPaper *fler_calendar_paper_new (void);
void fler_calendar_paper_free (FlerCalendarPaper *paper);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerCalendarPaper, fler_calendar_paper_free)

/**
 * fler_calendar_paper_week:
 *
 * Returns: (transfer full): the days side by side with their hours, on A4 that lies
 */
FlerDocument *fler_calendar_paper_week (const FlerCalendarPaper *paper);

/**
 * fler_calendar_paper_month:
 *
 * Returns: (transfer full): the weeks below each other, on A4 that lies
 */
FlerDocument *fler_calendar_paper_month (const FlerCalendarPaper *paper);

/**
 * fler_calendar_paper_agenda:
 *
 * Returns: (transfer full): the days that have something, below each other
 */
FlerDocument *fler_calendar_paper_agenda (const FlerCalendarPaper *paper);
