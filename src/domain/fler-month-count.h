/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-month-count.h - what is counted of a month's multi-party meetings (F7)
 *
 * Rule F7: sent invitations and deviations are counted each month; no-show and no answer are
 * deviations. Events are counted, never people. Source: Uppsala, Enkäter; Avvikelser.
 */
#pragma once

#include "fler-day.h"

typedef struct
{
  guint n_sent;          /* invitations to parties, by the day on which they were sent */
  guint n_answered;      /* of those: has come, in whatever words */
  guint n_named;         /* of those: with the name of who comes */
  guint n_held;          /* meetings */
  guint n_deviations;    /* of the routine, noted as of that month */
  guint n_no_show;       /* of those */
  guint n_no_answer;     /* of those */
  guint n_unmet;         /* needs that were seen and got no meeting (D142) */
  guint n_documents;     /* handed over, of people who are not known to be enrolled */
  guint n_unfindable;    /* of those: without a register number, so that nobody finds them (Ö6, D57) */
} FlerMonthCount;

/* Our own default: a month is counted by that day of the next. */
#define FLER_COUNT_DAY 10

/**
 * fler_month_next_to_count:
 * @counted: the first day of the month that was counted last; invalid: none was
 * @month: (out): the first day of the month that comes next, which may not have ended
 *
 * Where none was counted yet it is the month before @today's: nobody counts the past on the day
 * on which the program comes to them.
 */
void fler_month_next_to_count (const GDate *counted, const GDate *today, GDate *month);

/**
 * fler_month_has_ended:
 * @month: its first day
 */
gboolean fler_month_has_ended (const GDate *month, const GDate *today);

/* The first day of the month after @month. */
GDate fler_month_after (const GDate *month);
