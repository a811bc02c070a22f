/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-values.h - what a step's form holds beside day, answer and note, read and written at once */
#pragma once

#include "fler-db.h"
#include "fler-step-done.h"
#include "fler-step-form.h"

typedef struct
{
  char       *reason;          /* (nullable) of a no: the id in the routine's list (D29) */
  char       *own_words;       /* (nullable) */
  char       *official;        /* (nullable) K5: who holds the meeting from here */
  FlerGkDates dates;           /* G3 and G7 speak of the same days */
} FlerStepValues;

void fler_step_values_clear (FlerStepValues *values);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FlerStepValues, fler_step_values_clear)

/**
 * fler_step_values_load:
 * @asks: FlerStepAsk bits: only what the step asks for is read
 * @values: (out): empty, or cleared
 *
 * Days of G3 that nobody filled in are those that the case's record of the first joint assessment
 * tells.
 */
gboolean fler_step_values_load (FlerDb *db, gint64 case_id, const char *step, guint asks,
                                FlerStepValues *values, GError **error);

/**
 * fler_step_values_save:
 * @done: the step; of a yes no reason is kept
 *
 * Within the caller's transaction.
 */
gboolean fler_step_values_save (FlerDb *db, const FlerStepDone *done, guint asks,
                                const FlerStepValues *values, GError **error);
