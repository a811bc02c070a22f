/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-commitment.h - who does what by when, as agreed at a meeting */
#pragma once

#include "fler-day.h"
#include "fler-party.h"

/* Stored: the numbers never change and none is used again. */
typedef enum
{
  FLER_COMMITMENT_OPEN    = 1,
  FLER_COMMITMENT_DONE    = 2,
  FLER_COMMITMENT_DROPPED = 3,
} FlerCommitmentState;

typedef struct
{
  gint64              id;           /* 0 until it is stored */
  gint64              case_id;
  gint64              meeting_id;   /* where it was agreed */
  FlerPartyKind       party;
  char               *who;          /* (nullable) the one at the party, by name */
  char               *what;
  GDate               due_on;       /* may be unknown */
  FlerCommitmentState state;
  GDate               done_on;
} FlerCommitment;

FlerCommitment *fler_commitment_new (void);
FlerCommitment *fler_commitment_copy (const FlerCommitment *commitment);
void fler_commitment_free (FlerCommitment *commitment);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerCommitment, fler_commitment_free)
