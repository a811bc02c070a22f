/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-handover-store.h - documents handed over, on disk */
#pragma once

#include "fler-db.h"
#include "fler-handover.h"

gboolean fler_handover_store_save (FlerDb *db, FlerHandover *handover, GError **error);
gboolean fler_handover_store_delete (FlerDb *db, gint64 id, GError **error);

/**
 * fler_handover_store_list_of_case:
 *
 * Returns: (transfer full) (element-type FlerHandover): in the order they were written
 */
GPtrArray *fler_handover_store_list_of_case (FlerDb *db, gint64 case_id, GError **error);

/**
 * fler_handover_store_list_elsewhere:
 *
 * Rule Ö6: what was registered is found by the personnummer ever after.
 *
 * Returns: (transfer full) (element-type FlerHandover): documents of other cases whose person has
 *   or had a personnummer that the person of @case_id has or had
 */
GPtrArray *fler_handover_store_list_elsewhere (FlerDb *db, gint64 case_id, GError **error);
