/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-print.h - the calendar's days as a paper
 *
 * What is cancelled is left out: a paper tells what will be. It is in the window's language: it is
 * for whoever uses the program.
 */
#pragma once

#include "fler-calendar-period.h"
#include "fler-context.h"
#include "fler-document.h"
#include "fler-ics-write.h"

typedef struct
{
  FlerCalendarKind kind;      /* WEEK, MONTH or AGENDA */
  GDate            anchor;    /* a valid day that is to be on it */
  FlerShow         show;      /* what may be read: a paper lies about */
} FlerCalendarPrint;

/**
 * fler_calendar_print_make:
 *
 * Returns: (transfer full) (nullable): the paper
 */
FlerDocument *fler_calendar_print_make (const FlerCalendarPrint *print, FlerContext *context, GError **error);
