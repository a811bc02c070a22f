/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-commitment-row.h - one commitment being written: who, what, by when */
#pragma once

#include <gtk/gtk.h>

#include "fler-commitment.h"

#define FLER_TYPE_COMMITMENT_ROW (fler_commitment_row_get_type ())
G_DECLARE_FINAL_TYPE (FlerCommitmentRow, fler_commitment_row, FLER, COMMITMENT_ROW, GtkWidget)

/**
 * FlerCommitmentRow::changed:
 * FlerCommitmentRow::remove-asked:
 */

/**
 * fler_commitment_row_new:
 * @number: what the caller calls the row, from 1
 * @commitment: what stands in it; copied
 */
GtkWidget *fler_commitment_row_new (guint number, const FlerCommitment *commitment, const GDate *today);

guint fler_commitment_row_get_number (FlerCommitmentRow *self);

/**
 * fler_commitment_row_get_commitment:
 *
 * Returns: (transfer none): what stands in the row now
 */
const FlerCommitment *fler_commitment_row_get_commitment (FlerCommitmentRow *self);
/**
 * fler_commitment_row_guard:
 * @words: (array zero-terminated=1): words that must not reach the person
 * @instead: what may be written in their place
 *
 * Marks the words while they are typed (D42).
 */
void fler_commitment_row_guard (FlerCommitmentRow *self, const char *const *words, const char *instead);
void fler_commitment_row_set_editable (FlerCommitmentRow *self, gboolean is_editable);
