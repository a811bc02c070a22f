/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-busy.h - when someone is busy, by another calendar, and what could not be read of it
 *
 * Of the other calendar's texts nothing is kept but, where the user wants it, the title.
 */
#pragma once

#include "fler-day.h"

typedef struct
{
  gint64      id;           /* 0 until it is stored */
  gint64      official_id;  /* whose time it is; 0: whoever uses the program */
  const char *uid;          /* (nullable) the other calendar's; lent by the list */
  const char *title;        /* (nullable) lent by the list; NULL unless it was asked for */
  FlerSpan    span;
  gboolean    is_all_day;   /* span then goes from midnight to midnight in Stockholm */
  guint64     mark;         /* of start and title: the same event where a calendar gives it
                             * another uid each time (F107) */
  guint       line;         /* where in the file it stands */
} FlerBusy;

/* Why something in the file was not taken, or not whole. */
typedef enum
{
  FLER_BUSY_CANCELLED,          /* not busy: called off */
  FLER_BUSY_FREE,               /* not busy: marked as free time */
  FLER_BUSY_NOT_EVENT,          /* a task, a note; the detail says which */
  FLER_BUSY_DOUBLED,            /* another event has the same uid, and is newer or came first */
  FLER_BUSY_NO_START,
  FLER_BUSY_BAD_TIME,           /* a moment that no calendar has; the detail is it */
  FLER_BUSY_BAD_LENGTH,         /* a duration that is none; the detail is it */
  FLER_BUSY_ENDS_BEFORE_START,
  FLER_BUSY_UNKNOWN_ZONE,       /* the detail is its name */
  FLER_BUSY_BAD_RULE,           /* comes again by a rule that is none; the detail is it */
  FLER_BUSY_UNKNOWN_RULE,       /* by a rule of a kind that is not read */
  FLER_BUSY_TOO_OFTEN,          /* every minute or second */
  FLER_BUSY_MANY_TIMES,         /* so many times that only those from a year back were taken */
  FLER_BUSY_FAR_AHEAD,          /* only the times of the next years were taken */
  FLER_BUSY_LATER_ONES,         /* a change to all later times was taken for one only */
  FLER_BUSY_NO_END,             /* the file ends, or another event begins, within it */
  FLER_BUSY_TOO_DEEP,           /* parts within parts without end */
  FLER_BUSY_TOO_LARGE,          /* a line or an event longer than anyone needs */
  FLER_BUSY_BAD_LINE,           /* a line that is none of a calendar's */
  FLER_BUSY_TOO_MANY,           /* the file has more than is taken from one */
} FlerBusyWhy;

#define FLER_N_BUSY_WHYS 20

typedef struct
{
  guint       line;
  FlerBusyWhy why;
  const char *detail;       /* (nullable) lent by the list; short */
} FlerBusySkip;

/* Another calendar whose busy times are here: an official's, by the name the user knows it by. */
typedef struct
{
  gint64   id;              /* 0 until it is stored */
  gint64   official_id;     /* whose it is; 0: whoever uses the program */
  char    *name;            /* such as that of its file */
  gboolean keeps_titles;    /* the user wanted titles the last time it was taken in */
  gint64   imported_at;     /* UTC seconds: the last time it was taken in */
  guint    n_busy;          /* for show: how many times of it stand */
} FlerBusyCalendar;

FlerBusyCalendar *fler_busy_calendar_new (gint64 official_id, const char *name);
void fler_busy_calendar_free (FlerBusyCalendar *calendar);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerBusyCalendar, fler_busy_calendar_free)

/**
 * fler_busy_calendar_name:
 * @file_name: a file's name, without its folder
 *
 * Returns: (transfer full): what the calendar in it is called: without .ics, and without the
 *   number a browser gives a file it has fetched before, so that "kalender (2).ics" is "kalender"
 */
char *fler_busy_calendar_name (const char *file_name);

typedef struct
{
  GArray       *busy;       /* of FlerBusy, by start */
  GArray       *skipped;    /* of FlerBusySkip, by line; the first ones, if there are very many */
  guint         n_skipped;
  GPtrArray    *called_off; /* of const char *: uids of whole events that are not busy
                             * (any longer): called off, or marked as free */
  GStringChunk *texts;      /* what uid, title and detail lie in */
} FlerBusyList;

FlerBusyList *fler_busy_list_new (void);
void fler_busy_list_free (FlerBusyList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerBusyList, fler_busy_list_free)

/**
 * fler_busy_list_skip:
 * @detail: (nullable): at most its first 60 letters are kept
 */
void fler_busy_list_skip (FlerBusyList *list, guint line, FlerBusyWhy why, const char *detail);

/**
 * fler_busy_list_sort:
 */
void fler_busy_list_sort (FlerBusyList *list);

/**
 * fler_busy_mark:
 * @start: UTC seconds
 * @title: (nullable)
 *
 * Returns: what FlerBusy's mark is for them
 */
guint64 fler_busy_mark (gint64 start, const char *title);
