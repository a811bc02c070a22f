/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-batch.h - makes letters on a thread of its own: paper, each as PDF, and all in one */
#pragma once

#include "fler-envelope.h"
#include "fler-job.h"
#include "fler-letter.h"

/* One letter of the batch, when it is made. */
typedef struct
{
  gint64      participant_id;
  FlerLetter *letter;
  GBytes     *pdf;               /* NULL until it is made */
} FlerBatchLetter;

typedef struct
{
  GPtrArray    *letters;         /* of FlerBatchLetter */
  GPtrArray    *documents;       /* of FlerDocument, in the same order; when it is made */
  FlerEnvelope  envelope;
  char         *path;            /* (nullable) the file for all of them */
} FlerLetterBatch;

FlerLetterBatch *fler_letter_batch_new (const FlerEnvelope *envelope, const char *path);
void fler_letter_batch_free (FlerLetterBatch *batch);

/**
 * fler_letter_batch_take:
 * @letter: (transfer full)
 */
void fler_letter_batch_take (FlerLetterBatch *batch, gint64 participant_id, FlerLetter *letter);

/**
 * FlerLetterBatchDone:
 * @error: (nullable): G_IO_ERROR_CANCELLED, or what the disk said; no file stays then
 */
typedef void (*FlerLetterBatchDone) (FlerLetterBatch *batch, const GError *error, gpointer data);

/**
 * fler_letter_batch_start:
 * @batch: (transfer full): not to be touched until @done
 *
 * Returns: (transfer full): the job, with its progress
 */
FlerJob *fler_letter_batch_start (FlerLetterBatch *batch, FlerLetterBatchDone done, gpointer data);
