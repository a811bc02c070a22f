/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-commitment-store.h - commitments on disk */
#pragma once

#include "fler-commitment.h"
#include "fler-db.h"

gboolean fler_commitment_store_save (FlerDb *db, FlerCommitment *commitment, GError **error);
gboolean fler_commitment_store_delete (FlerDb *db, gint64 id, GError **error);

/**
 * fler_commitment_store_list_of_case:
 *
 * Returns: (transfer full) (element-type FlerCommitment): by due day, those without one last
 */
GPtrArray *fler_commitment_store_list_of_case (FlerDb *db, gint64 case_id, gboolean only_open, GError **error);

/**
 * fler_commitment_store_list_of_meeting:
 *
 * Returns: (transfer full) (element-type FlerCommitment): in the order they were written
 */
GPtrArray *fler_commitment_store_list_of_meeting (FlerDb *db, gint64 meeting_id, GError **error);
