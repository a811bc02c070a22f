/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-done.h - a step of a routine that was carried out in a case */
#pragma once

#include "fler-facts.h"

typedef struct
{
  gint64  id;         /* 0 until it is stored */
  gint64  case_id;
  char   *step;       /* its id in the routine, such as "K2" */
  GDate   done_on;
  FlerTri answer;     /* of a step that is answered - K2 offered, K3 accepted, G5 granted - yes or
                         no; otherwise UNKNOWN */
  char   *note;       /* (nullable) the journal text of K2, the reason for a no … */
} FlerStepDone;

FlerStepDone *fler_step_done_new (void);
FlerStepDone *fler_step_done_copy (const FlerStepDone *done);
void fler_step_done_free (FlerStepDone *done);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerStepDone, fler_step_done_free)

/**
 * fler_step_done_find:
 * @steps: (nullable) (element-type FlerStepDone): those of one case, in any order
 * @step: a step's id
 *
 * Returns: (transfer none) (nullable): the latest time that the step was done
 */
const FlerStepDone *fler_step_done_find (GPtrArray *steps, const char *step);
