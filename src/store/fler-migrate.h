/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-migrate.h - brings the schema up, script by script
 *
 * The schema's number is PRAGMA user_version; script n brings it from n - 1 to n. A script and
 * its number share one transaction, so a crash leaves the old schema or the new one.
 */
#pragma once

#include "fler-db-private.h"

/**
 * fler_migrate_scripts:
 *
 * Returns: (transfer full): the scripts that are built in, in order, ended by NULL
 */
GStrv fler_migrate_scripts (void);

/**
 * fler_migrate_up:
 * @path: the database's file; the sealed copy is made beside it, as PATH.before-N
 * @key: FLER_DB_KEY_SIZE bytes
 * @scripts: as fler_migrate_scripts() gives them
 * @error: FLER_STORE_ERROR_NEWER - nothing was changed
 * @error: FLER_STORE_ERROR_DAMAGED - there is no schema in it; nothing was changed
 *
 * A database that is not @is_new is copied before the first script runs; if that fails, nothing
 * is changed.
 */
gboolean fler_migrate_up (FlerDb *db, const char *path, const guint8 *key, const char *const *scripts,
                          gboolean is_new, GError **error);

/**
 * fler_migrate_copy:
 *
 * A whole copy of the database, sealed by the same key, replacing @path at once or not at all.
 */
gboolean fler_migrate_copy (FlerDb *db, const char *path, const guint8 *key, GError **error);
