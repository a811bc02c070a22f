/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-store.h - the steps of routines that were carried out */
#pragma once

#include "fler-db.h"
#include "fler-step-done.h"

/**
 * fler_step_store_save:
 * @done: a step done; its id is filled in
 * @now: UTC seconds, for the history, where a new one (id 0) is told
 */
gboolean fler_step_store_save (FlerDb *db, FlerStepDone *done, gint64 now, GError **error);

/**
 * fler_step_store_delete:
 *
 * Takes back a step that was noted by mistake; the history tells it.
 */
gboolean fler_step_store_delete (FlerDb *db, gint64 id, gint64 now, GError **error);

/**
 * fler_step_store_list_of_case:
 *
 * Returns: (transfer full) (element-type FlerStepDone): the oldest first
 */
GPtrArray *fler_step_store_list_of_case (FlerDb *db, gint64 case_id, GError **error);
