/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-rule.h - a rule by which something comes again (RRULE), and when it does
 *
 * Made to be given anybody's rule: each expansion takes a number of steps from a budget and ends
 * at a horizon, whatever the rule says. libical's own never returns from a rule that cannot come
 * true every second (F144).
 */
#pragma once

#include "fler-ics-civil.h"

#define FLER_ICS_RULE_MAX_LIST 400   /* entries of one list, such as BYYEARDAY's 366 */

typedef enum
{
  FLER_ICS_HOURLY,
  FLER_ICS_DAILY,
  FLER_ICS_WEEKLY,
  FLER_ICS_MONTHLY,
  FLER_ICS_YEARLY,
} FlerIcsFreq;

typedef struct
{
  int    n;
  gint16 values[FLER_ICS_RULE_MAX_LIST];
} FlerIcsList;

typedef struct
{
  FlerIcsFreq freq;
  gint64      interval;        /* from 1 */
  gint64      count;           /* 0: no count */
  gboolean    has_until;
  FlerIcsTime until;           /* as written */
  int         week_start;      /* 0-6, Monday first */
  FlerIcsList seconds, minutes, hours;
  FlerIcsList month_days, year_days, weeks, months, positions;
  FlerIcsList days;            /* ordinal * 8 + weekday; ordinal 0: every such day */
} FlerIcsRule;

typedef enum
{
  FLER_ICS_RULE_GOOD,
  FLER_ICS_RULE_BAD,           /* it is no rule */
  FLER_ICS_RULE_TOO_OFTEN,     /* every minute or second, or many times an hour */
  FLER_ICS_RULE_UNKNOWN,       /* a rule of a kind that is not read, such as another calendar's months */
} FlerIcsRuleState;

/**
 * fler_ics_rule_parse:
 * @text: the value of an RRULE
 * @rule: (out): what it says
 */
FlerIcsRuleState fler_ics_rule_parse (const char *text, FlerIcsRule *rule);

typedef enum
{
  FLER_ICS_END_DONE,           /* its count or its end was reached */
  FLER_ICS_END_HORIZON,
  FLER_ICS_END_STOPPED,        /* the function said so */
  FLER_ICS_END_EXHAUSTED,      /* the budget was */
} FlerIcsRuleEnd;

/**
 * FlerIcsRuleFunc:
 * @local: local seconds
 *
 * Returns: whether to go on
 */
typedef gboolean (*FlerIcsRuleFunc) (gint64 local, gpointer data);

/**
 * fler_ics_rule_expand:
 * @start: local seconds of the first time, which is always one of them (RFC 5545, DTSTART)
 * @until: local seconds of the last moment that belongs, where the rule has an end
 * @horizon: local seconds, after which nobody asks
 * @budget: (inout): steps that may be taken
 *
 * Calls @func for each time, in order.
 */
FlerIcsRuleEnd fler_ics_rule_expand (const FlerIcsRule *rule, gint64 start, gint64 until, gint64 horizon,
                                     gint64 *budget, FlerIcsRuleFunc func, gpointer data);
