/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-attempt.h - one line of the log of a meeting's answers: what was tried, and what came of it
 *
 * Rule F4: every attempt to get an answer or a name is logged, up to managers. Source: Uppsala,
 * Hur resultaten tas tillvara. An answer that came by itself is a line of the same log, so that
 * an answer that was changed later can still be read.
 */
#pragma once

#include "fler-meeting.h"

/* Stored: the numbers never change and none is used again. */
typedef enum
{
  FLER_ATTEMPT_NO_REPLY     = 1,
  FLER_ATTEMPT_MESSAGE_LEFT = 2,
  FLER_ATTEMPT_WILL_ANSWER  = 3,   /* they get back to us */
  FLER_ATTEMPT_REFERRED     = 4,   /* someone else is to be asked */
  FLER_ATTEMPT_NAMED        = 5,   /* who comes was told */
  FLER_ATTEMPT_COMES        = 6,
  FLER_ATTEMPT_MEDSKICK     = 7,
  FLER_ATTEMPT_DECLINES     = 8,
} FlerAttemptResult;

#define FLER_N_ATTEMPT_RESULTS 9   /* with 0, which none has */

typedef struct
{
  gint64            id;             /* 0 until it is stored */
  gint64            meeting_id;
  gint64            participant_id; /* whose answer; 0: no longer among those invited */
  FlerPartyKind     party;
  gint64            at;             /* UTC seconds */
  FlerChannel       channel;
  char             *whom;           /* (nullable) who was spoken to */
  gboolean          is_manager;     /* that was a manager (D122) */
  FlerAttemptResult result;
  char             *note;           /* (nullable) */
} FlerAttempt;

FlerAttempt *fler_attempt_new (void);
FlerAttempt *fler_attempt_copy (const FlerAttempt *attempt);
void fler_attempt_free (FlerAttempt *attempt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerAttempt, fler_attempt_free)

/**
 * fler_attempt_is_answer:
 *
 * Returns: whether the line is an answer rather than an attempt to get one
 */
gboolean fler_attempt_is_answer (const FlerAttempt *attempt);

/**
 * fler_attempt_count:
 * @attempts: (element-type FlerAttempt)
 * @participant_id: whose answer was sought
 *
 * Returns: how many attempts were made that were no answer
 */
int fler_attempt_count (GPtrArray *attempts, gint64 participant_id);
