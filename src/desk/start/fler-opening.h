/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-opening.h - making and opening the store without freezing the window
 *
 * Deriving a key takes around a second; it is done by a job. What it was told in secret is
 * overwritten when it ends.
 */
#pragma once

#include "fler-job.h"
#include "fler-official.h"
#include "fler-store.h"

/**
 * FlerOpeningDone:
 * @store: (nullable): the open store; NULL with @error
 * @code: (nullable): the recovery code of a new store; gone after the call
 *
 * On the main thread, once.
 */
typedef void (*FlerOpeningDone) (FlerStore *store, const char *code, const GError *error, gpointer data);

/**
 * fler_opening_create:
 * @me: whoever uses the program; stored as such
 *
 * Returns: (transfer full): the job under way
 */
FlerJob *fler_opening_create (const char *dir, const char *passphrase, const FlerOfficial *me,
                              FlerOpeningDone done, gpointer data);

FlerJob *fler_opening_open (const char *dir, const char *passphrase, FlerOpeningDone done, gpointer data);

/**
 * fler_opening_recover:
 * @passphrase: the new one
 */
FlerJob *fler_opening_recover (const char *dir, const char *code, const char *passphrase,
                               FlerOpeningDone done, gpointer data);

/**
 * fler_opening_explain:
 * @error: why a store could not be made or opened
 * @dir: its folder
 * @is_code: whether the recovery code was used
 *
 * Returns: (transfer full): what it is, where, and what to do, in the user's language
 */
char *fler_opening_explain (const GError *error, const char *dir, gboolean is_code);
