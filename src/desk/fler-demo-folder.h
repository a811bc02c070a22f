/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo-folder.h - where a demonstration lives: a folder of its own, gone afterwards
 *
 * It lies where the system keeps what does not outlive the session. The data key stays in memory,
 * so that even what a killed demonstration leaves behind can be read by nobody; the next one
 * sweeps it away.
 */
#pragma once

#include "fler-job.h"
#include "fler-store.h"

#define FLER_DEMO_SEED 1

typedef struct _FlerDemoFolder FlerDemoFolder;

/**
 * fler_demo_folder_new:
 *
 * Returns: (transfer full) (nullable): a folder with an open, empty store in it
 */
FlerDemoFolder *fler_demo_folder_new (GError **error);

/**
 * fler_demo_folder_free:
 *
 * Removes the folder with all that is in it.
 */
void fler_demo_folder_free (FlerDemoFolder *folder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerDemoFolder, fler_demo_folder_free)

/**
 * fler_demo_folder_get_store:
 *
 * Returns: (transfer none): the open store
 */
FlerStore *fler_demo_folder_get_store (FlerDemoFolder *folder);

/**
 * fler_demo_folder_fill:
 * @today: the day around which the cases are invented
 * @done: as of fler_job_start(), with @data
 *
 * Returns: (transfer full): the filling under way; it keeps the store, not the folder
 */
FlerJob *fler_demo_folder_fill (FlerDemoFolder *folder, GDate today, GTimeZone *zone,
                                FlerJobDone done, gpointer data);
