/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-commitment-table.h - the commitments of a meeting while they are agreed on */
#pragma once

#include <gtk/gtk.h>

#include "fler-commitment.h"
#include "fler-routine.h"

#define FLER_TYPE_COMMITMENT_TABLE (fler_commitment_table_get_type ())
G_DECLARE_FINAL_TYPE (FlerCommitmentTable, fler_commitment_table, FLER, COMMITMENT_TABLE, GtkWidget)

/**
 * FlerCommitmentTable::changed:
 * @row: the row's number
 * @commitment: (type gpointer): the FlerCommitment that stands there now
 *
 * FlerCommitmentTable::removed:
 * @row: the row's number
 * @commitment: (type gpointer): what stood there
 */

/**
 * fler_commitment_table_new:
 * @section: (nullable): whose title and help line stand above
 * @commitments: (element-type FlerCommitment): those there are
 */
GtkWidget *fler_commitment_table_new (const FlerSection *section, gint64 case_id, gint64 meeting_id,
                                      GPtrArray *commitments, const GDate *today);

/**
 * fler_commitment_table_guard:
 * @words: (array zero-terminated=1): words that must not reach the person
 * @instead: what may be written in their place
 *
 * Marks the words while they are typed (D42), in every row there is and will be.
 */
void fler_commitment_table_guard (FlerCommitmentTable *self, const char *const *words,
                                  const char *instead);

/**
 * fler_commitment_table_add:
 *
 * Opens an empty row and moves the focus there.
 */
void fler_commitment_table_add (FlerCommitmentTable *self);

/**
 * fler_commitment_table_list:
 *
 * Returns: (transfer full) (element-type FlerCommitment): what stands in the rows
 */
GPtrArray *fler_commitment_table_list (FlerCommitmentTable *self);
void fler_commitment_table_set_editable (FlerCommitmentTable *self, gboolean is_editable);
