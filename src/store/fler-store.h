/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-store.h - the folder a user's cases lie in: its key, its database, and who listens
 *
 * A folder holds flerpart.key (the data key, sealed by the passphrase and by the recovery code),
 * flerpart.db (SQLCipher) and what SQLite keeps beside it. Nothing in them is readable without
 * the passphrase or the code.
 */
#pragma once

#include <gio/gio.h>

#include "fler-db.h"

#define FLER_STORE_ERROR (fler_store_error_quark ())
GQuark fler_store_error_quark (void);

typedef enum
{
  FLER_STORE_ERROR_FAILED,            /* anything else; the message has SQLite's or the system's word */
  FLER_STORE_ERROR_NOT_FOUND,         /* there is no database in the folder, or no such row */
  FLER_STORE_ERROR_EXISTS,            /* there is one already */
  FLER_STORE_ERROR_WRONG_PASSPHRASE,  /* or wrong recovery code */
  FLER_STORE_ERROR_KEY_DAMAGED,       /* the key file is not whole; the files were left alone */
  FLER_STORE_ERROR_DAMAGED,           /* the database is not whole; the files were left alone */
  FLER_STORE_ERROR_NEWER,             /* made by a newer version; the files were left alone */
  FLER_STORE_ERROR_FULL,              /* the disk is full; nothing was written */
  FLER_STORE_ERROR_READ_ONLY,         /* folder or file cannot be written */
  FLER_STORE_ERROR_BUSY,              /* another process holds it for longer than we wait */
  FLER_STORE_ERROR_NOT_CIPHER,        /* the library is not SQLCipher */
  FLER_STORE_ERROR_INVALID,           /* the value is not one that may be stored */
  FLER_STORE_ERROR_LOCKED,            /* the record is locked: open a correction */
} FlerStoreError;

/* What a "changed" signal is about. */
typedef enum
{
  FLER_CHANGE_CASE       = 1,
  FLER_CHANGE_MEETING    = 2,
  FLER_CHANGE_RECORD     = 3,
  FLER_CHANGE_COMMITMENT = 4,
  FLER_CHANGE_OFFICIAL   = 5,
  FLER_CHANGE_PARTY      = 6,
  FLER_CHANGE_SETTING    = 7,
  FLER_CHANGE_STEP       = 8,         /* the id is the case's */
  FLER_CHANGE_ALL        = 9,         /* many rows at once: read again what is shown */
  FLER_CHANGE_BUSY       = 10,        /* busy times of other calendars, many at once; id 0 */
  FLER_CHANGE_ACTIVITY   = 11,        /* activities that come again; several at once: id 0 */
  FLER_CHANGE_INVITATION = 12,        /* letters, answers and attempts; id of the meeting */
  FLER_CHANGE_DEVIATION  = 13,
} FlerChange;

#define FLER_TYPE_STORE (fler_store_get_type ())
G_DECLARE_FINAL_TYPE (FlerStore, fler_store, FLER, STORE, GObject)

/**
 * FlerStore::changed:
 * @what: a FlerChange
 * @id: the row, or 0 where @what is ALL
 *
 * Something was committed, by whichever connection of this store. Always emitted on the thread
 * whose default main context was current when the store was opened.
 */

/**
 * fler_store_exists:
 * @dir: a folder, which need not exist
 *
 * Returns: whether @dir holds a database, whole or not
 */
gboolean fler_store_exists (const char *dir);

/**
 * fler_store_create:
 * @dir: a folder; made, for the user alone, where it does not exist
 * @passphrase: UTF-8, not empty
 * @recovery_code: (out) (transfer full) (optional): the code, to be shown once; free it with
 *   fler_store_free_secret()
 * @error: FLER_STORE_ERROR_EXISTS - there is a database; nothing was changed
 *
 * Derives a key, which takes around a second: call it on a thread of its own.
 *
 * Returns: (transfer full) (nullable): the open store
 */
FlerStore *fler_store_create (const char *dir, const char *passphrase, char **recovery_code, GError **error);

/**
 * fler_store_create_passing:
 * @dir: an empty folder
 *
 * For demonstrations: the data key stays in memory, and nobody can open the folder again.
 *
 * Returns: (transfer full) (nullable): the open store
 */
FlerStore *fler_store_create_passing (const char *dir, GError **error);

/**
 * fler_store_open:
 * @error: WRONG_PASSPHRASE, KEY_DAMAGED, DAMAGED, NEWER, NOT_FOUND, READ_ONLY, NOT_CIPHER - all
 *   of which leave the files as they are
 *
 * Brings an older schema up, after a sealed copy. Derives a key, which takes around a second.
 *
 * Returns: (transfer full) (nullable): the open store
 */
FlerStore *fler_store_open (const char *dir, const char *passphrase, GError **error);

/**
 * fler_store_open_with_code:
 * @code: the recovery code, in any case, with or without its hyphens and spaces
 *
 * Returns: (transfer full) (nullable): the open store
 */
FlerStore *fler_store_open_with_code (const char *dir, const char *code, GError **error);

/**
 * fler_store_set_passphrase:
 *
 * Seals the data key anew; the recovery code goes on working. The key file is replaced whole
 * or not at all.
 */
gboolean fler_store_set_passphrase (FlerStore *store, const char *passphrase, GError **error);

/**
 * fler_store_renew_code:
 *
 * Returns: (transfer full) (nullable): a new recovery code; the old one no longer opens anything
 */
char *fler_store_renew_code (FlerStore *store, GError **error);

/**
 * fler_store_free_secret:
 * @secret: (nullable): text that was handed out as a secret
 *
 * Overwrites it and frees it.
 */
void fler_store_free_secret (char *secret);

/**
 * fler_store_get_dir:
 *
 * Returns: (transfer none): the folder
 */
const char *fler_store_get_dir (FlerStore *store);

/**
 * fler_store_get_db:
 *
 * Returns: (transfer none): the connection of the thread that opened the store
 */
FlerDb *fler_store_get_db (FlerStore *store);

/**
 * fler_store_connect:
 *
 * For a worker thread. What it commits is announced through FlerStore::changed as well.
 *
 * Returns: (transfer full) (nullable): another connection, to be closed by fler_db_close()
 *   on the thread that used it
 */
FlerDb *fler_store_connect (FlerStore *store, GError **error);

/**
 * fler_store_check:
 *
 * Reads every page in use, compares its seal, and checks indexes and references. Takes long.
 *
 * Returns: whether all is whole; FLER_STORE_ERROR_DAMAGED where it is not
 */
gboolean fler_store_check (FlerStore *store, GCancellable *cancellable, GError **error);
