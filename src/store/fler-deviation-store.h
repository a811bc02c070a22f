/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-deviation-store.h - deviations on disk */
#pragma once

#include "fler-db.h"
#include "fler-deviation.h"

/**
 * fler_deviation_store_save:
 * @deviation: its id and, where it is new, the time it was registered are filled in
 * @now: UTC seconds
 * @error: FLER_STORE_ERROR_INVALID - it has no day; nothing was written
 *
 * Writes a new one (id 0), which the history of its case tells, or all of an old one.
 */
gboolean fler_deviation_store_save (FlerDb *db, FlerDeviation *deviation, gint64 now, GError **error);
gboolean fler_deviation_store_delete (FlerDb *db, gint64 id, GError **error);

/**
 * fler_deviation_store_settle:
 * @meeting_id: a meeting that ends, or whose record was corrected
 * @deviations: (element-type FlerDeviation): what its end makes deviations, of the kinds NO_SHOW,
 *   NO_ANSWER and ENDED
 *
 * Writes those that are not there yet, and takes away the meeting's others of these kinds unless
 * somebody has worked on them. Of one that is there the reason is brought up to date.
 */
gboolean fler_deviation_store_settle (FlerDb *db, gint64 meeting_id, GPtrArray *deviations, gint64 now,
                                      GError **error);

/**
 * fler_deviation_store_load:
 * @error: FLER_STORE_ERROR_NOT_FOUND - there is none of that id
 */
FlerDeviation *fler_deviation_store_load (FlerDb *db, gint64 id, GError **error);

/**
 * fler_deviation_store_list_of_case:
 *
 * Returns: (transfer full) (element-type FlerDeviation): the latest first
 */
GPtrArray *fler_deviation_store_list_of_case (FlerDb *db, gint64 case_id, GError **error);

/**
 * fler_deviation_store_list_of_meeting:
 *
 * Returns: (transfer full) (element-type FlerDeviation): in the order they were written
 */
GPtrArray *fler_deviation_store_list_of_meeting (FlerDb *db, gint64 meeting_id, GError **error);

/**
 * fler_deviation_store_list:
 * @from: a valid day
 * @to: the last day
 *
 * For the monthly count (F7) and the working group (D186).
 *
 * Returns: (transfer full) (element-type FlerDeviation): over all cases, the oldest first
 */
GPtrArray *fler_deviation_store_list (FlerDb *db, const GDate *from, const GDate *to, GError **error);
