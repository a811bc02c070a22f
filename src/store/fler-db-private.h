/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-db-private.h - what the store's own files do with a connection
 *
 * SQL is static text in the file that owns the table. A statement is on loan: it is reset when
 * the variable goes out of scope, so that no read stays open.
 */
#pragma once

#include <sqlite3.h>

#include "fler-db.h"
#include "fler-store.h"

#define FLER_DB_KEY_SIZE  32      /* bytes */
#define FLER_DB_PAGE_SIZE 4096    /* bytes; part of the file format */

typedef enum
{
  FLER_DB_EXISTING,               /* the file has to be there */
  FLER_DB_NEW,                    /* the file must not be there; it is made for the user alone */
} FlerDbHow;

/**
 * FlerDbListener:
 *
 * Told of every row that was committed, in the order of writing, each once a transaction.
 */
typedef void (*FlerDbListener) (FlerChange what, gint64 id, gpointer data);

/**
 * fler_db_open:
 * @key: FLER_DB_KEY_SIZE random bytes
 * @error: NOT_CIPHER, NOT_FOUND, EXISTS, DAMAGED (or another key), READ_ONLY
 *
 * Opens and keys one connection, and reads its first page. Leaves schema and pragmas that write
 * to fler_migrate_up() and fler_db_settle().
 */
FlerDb *fler_db_open (const char *path, const guint8 *key, FlerDbHow how, GError **error);

/**
 * fler_db_settle:
 *
 * After the schema is up: write-ahead log, full sync, foreign keys.
 */
gboolean fler_db_settle (FlerDb *db, GError **error);

sqlite3 *fler_db_get_handle (FlerDb *db);
void fler_db_set_listener (FlerDb *db, FlerDbListener listener, gpointer data, GDestroyNotify free_data);

/**
 * fler_db_announce:
 *
 * Within a transaction: has the listener told when it is committed.
 */
void fler_db_announce (FlerDb *db, FlerChange what, gint64 id);

/**
 * fler_db_check:
 * @rc: what SQLite answered
 *
 * Returns: whether @rc means success (a row, or the end of them, too); if not, @error says what
 *   and carries the code that a caller can act on
 */
gboolean fler_db_check (FlerDb *db, int rc, GError **error);

/**
 * fler_db_exec:
 *
 * Runs a whole script.
 */
gboolean fler_db_exec (FlerDb *db, const char *sql, GError **error);

/**
 * fler_db_set_cache:
 * @cache: (nullable) (transfer full): what was worked out of the data and is to live with @db
 *
 * There is one; it belongs to fler-case-order.c.
 */
void fler_db_set_cache (FlerDb *db, gpointer cache, GDestroyNotify free_cache);
gpointer fler_db_get_cache (FlerDb *db);

/* A prepared statement on loan. */
typedef sqlite3_stmt *FlerStmt;

/**
 * fler_db_use:
 * @sql: static text; its address is what the statement is kept by
 *
 * Two loans of the same text are two statements, as long as the first one has been stepped.
 *
 * Returns: (transfer none) (nullable): the statement, unbound
 */
FlerStmt fler_db_use (FlerDb *db, const char *sql, GError **error);
void fler_stmt_done (FlerStmt stmt);
G_DEFINE_AUTO_CLEANUP_FREE_FUNC (FlerStmt, fler_stmt_done, NULL)

void fler_stmt_bind_int64 (FlerStmt stmt, const char *name, gint64 value);

/**
 * fler_stmt_bind_id:
 * @id: 0: NULL is bound
 */
void fler_stmt_bind_id (FlerStmt stmt, const char *name, gint64 id);

/**
 * fler_stmt_bind_text:
 * @text: (nullable): has to outlive the loan; NULL or "" is stored as NULL
 */
void fler_stmt_bind_text (FlerStmt stmt, const char *name, const char *text);

/**
 * fler_stmt_bind_bytes:
 * @bytes: has to outlive the loan
 */
void fler_stmt_bind_bytes (FlerStmt stmt, const char *name, GBytes *bytes);

/**
 * fler_stmt_bind_day:
 * @day: a day; NULL is stored where it is not known
 */
void fler_stmt_bind_day (FlerStmt stmt, const char *name, const GDate *day);

/**
 * fler_stmt_run:
 *
 * Steps a statement that gives no rows to its end.
 */
gboolean fler_stmt_run (FlerDb *db, FlerStmt stmt, GError **error);

/**
 * fler_stmt_run_one:
 * @what: the kind of row, for the message
 * @error: FLER_STORE_ERROR_NOT_FOUND - it changed no row
 *
 * As fler_stmt_run(), of a statement that has to change a row.
 */
gboolean fler_stmt_run_one (FlerDb *db, FlerStmt stmt, const char *what, GError **error);

/**
 * fler_db_not_found:
 *
 * Returns: FALSE, with @error set
 */
gboolean fler_db_not_found (const char *what, GError **error);

char *fler_stmt_dup_text (FlerStmt stmt, int column);
GDate fler_stmt_day (FlerStmt stmt, int column);
gint64 fler_db_last_id (FlerDb *db);

/* A transaction that is rolled back when the variable goes out of scope, unless it was committed. */
typedef FlerDb *FlerWriting;

/**
 * fler_writing_new:
 *
 * Returns: (nullable): NULL with @error set
 */
FlerWriting fler_writing_new (FlerDb *db, GError **error);
gboolean fler_writing_commit (FlerWriting *writing, GError **error);
G_DEFINE_AUTO_CLEANUP_FREE_FUNC (FlerWriting, fler_db_rollback, NULL)

/* Several statements that read the database as it is at one moment, whoever writes meanwhile. */
typedef FlerDb *FlerReading;

/**
 * fler_reading_new:
 *
 * Nothing may be written, and nobody called back, before it goes out of scope.
 *
 * Returns: (nullable): NULL with @error set
 */
FlerReading fler_reading_new (FlerDb *db, GError **error);
void fler_reading_end (FlerReading reading);
G_DEFINE_AUTO_CLEANUP_FREE_FUNC (FlerReading, fler_reading_end, NULL)

/**
 * fler_texts_check:
 * @...: pairs of a field's name and its (nullable) text, ended by NULL
 * @error: FLER_STORE_ERROR_INVALID - a text is not UTF-8; nothing is written then
 */
gboolean fler_texts_check (GError **error, ...) G_GNUC_NULL_TERMINATED;
