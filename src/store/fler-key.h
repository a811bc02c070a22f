/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-key.h - the data key, and the file it lies sealed in
 *
 * The database is encrypted with 32 random bytes. They lie in the key file twice: sealed
 * (XChaCha20-Poly1305) under a key that Argon2id makes of the passphrase, and under one that it
 * makes of the recovery code. So either can be changed without touching the database.
 *
 * The file, little-endian:
 *
 *   8   "FLERKEY\n"
 *   4   version, 1
 *   2 × slot: 8 passes, 8 memory in bytes, 16 salt, 24 nonce, 48 the sealed key
 *   32  BLAKE2b of all of the above
 *
 * The checksum tells a damaged file from a wrong passphrase. It protects against accidents; what
 * is sealed protects itself.
 */
#pragma once

#include <glib.h>

#include "fler-db-private.h"

typedef enum
{
  FLER_KEY_PASSPHRASE,
  FLER_KEY_CODE,
} FlerKeySlot;

#define FLER_KEY_N_SLOTS 2

typedef struct _FlerKey FlerKey;

/**
 * fler_key_new:
 *
 * Returns: (transfer full) (nullable): a new random data key, not sealed yet
 */
FlerKey *fler_key_new (GError **error);

/**
 * fler_key_read:
 * @error: NOT_FOUND, KEY_DAMAGED, NEWER, READ_ONLY
 *
 * Returns: (transfer full) (nullable): what the file holds, still sealed
 */
FlerKey *fler_key_read (const char *path, GError **error);
void fler_key_free (FlerKey *key);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerKey, fler_key_free)

/**
 * fler_key_seal:
 * @secret: passphrase or recovery code, UTF-8
 *
 * Seals the data key in one slot. Takes around half a second.
 */
gboolean fler_key_seal (FlerKey *key, FlerKeySlot slot, const char *secret, GError **error);

/**
 * fler_key_unseal:
 * @error: FLER_STORE_ERROR_WRONG_PASSPHRASE
 *
 * Takes around half a second.
 */
gboolean fler_key_unseal (FlerKey *key, FlerKeySlot slot, const char *secret, GError **error);

/**
 * fler_key_reseal:
 * @path: the key file
 *
 * Seals the data key anew in one slot, and writes the file; what the other slot holds is taken
 * from it, since another process may have changed that. On failure all is as it was.
 */
gboolean fler_key_reseal (FlerKey *key, const char *path, FlerKeySlot slot, const char *secret,
                          GError **error);

/**
 * fler_key_write:
 *
 * Replaces the file at once or not at all, and has it on disk before it returns.
 */
gboolean fler_key_write (FlerKey *key, const char *path, GError **error);

/**
 * fler_key_get_data:
 *
 * Returns: (transfer none): FLER_DB_KEY_SIZE bytes of a key that was made or unsealed
 */
const guint8 *fler_key_get_data (FlerKey *key);

/**
 * fler_key_make_cheap:
 *
 * For tests: keys sealed from now on cost next to nothing, and protect as much.
 */
void fler_key_make_cheap (void);
