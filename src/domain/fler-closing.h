/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-closing.h - whether a case may be closed, and from when
 *
 * Rule Ö8: with a handover meeting planned, a case is not closed until it was held or called off;
 * otherwise not within 7 days after the decision was sent.
 * Source: Malmö, the case stays open one week after the decision, or until the planned meeting has
 * been held.
 */
#pragma once

#include "fler-case.h"
#include "fler-meeting.h"

#define FLER_CLOSING_DAYS_AFTER_DECISION 7

typedef enum
{
  FLER_CLOSING_ALLOWED,
  FLER_CLOSING_MEETING_PLANNED,     /* hold or cancel it first */
  FLER_CLOSING_DECISION_RECENT,     /* wait until "from" */
} FlerClosingVerdict;

typedef struct
{
  FlerClosingVerdict  verdict;
  const FlerMeeting  *meeting;      /* (nullable) lent: the planned one */
  GDate               from;         /* the first day on which it may be closed; invalid where that
                                       hangs on the meeting */
  guint               n_planned;    /* other meetings to come, which do not stop it */
} FlerClosing;

/**
 * fler_closing_of:
 * @meetings: (element-type FlerMeeting): all of the case; must outlive what is returned
 * @today: a valid day
 *
 * Returns: whether, and what it hangs on
 */
FlerClosing fler_closing_of (const FlerCase *the_case, GPtrArray *meetings, const GDate *today);
