/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-db.h - one connection to the encrypted database, and its statements
 *
 * For the store floor's own files; above it a FlerDb is only handed on. One thread at a time.
 */
#pragma once

#include <gio/gio.h>

#include "fler-day.h"

typedef struct _FlerDb FlerDb;

/**
 * fler_db_close:
 */
void fler_db_close (FlerDb *db);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerDb, fler_db_close)

/**
 * fler_db_rest:
 *
 * Gives back the memory that is only kept for speed, such as pages that were read and statements
 * that were prepared. The next query is a little slower. For the main loop: no statement may be on
 * loan.
 */
void fler_db_rest (FlerDb *db);

/**
 * fler_db_begin:
 *
 * Starts a transaction that may write. Nested calls join the outermost one.
 */
gboolean fler_db_begin (FlerDb *db, GError **error);

/**
 * fler_db_commit:
 *
 * Ends the transaction; the outermost end writes it, and tells who listens. On failure all of it
 * is rolled back.
 */
gboolean fler_db_commit (FlerDb *db, GError **error);

/**
 * fler_db_rollback:
 *
 * Undoes the whole transaction, also from within a nested one. Does nothing outside one.
 */
void fler_db_rollback (FlerDb *db);
