/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-key.c - the data key, and the file it lies sealed in */

#define G_LOG_DOMAIN "fler-key"

#include "fler-key.h"

#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#define MAGIC         "FLERKEY\n"
#define MAGIC_SIZE    8
#define VERSION       1
#define HEAD_SIZE     (MAGIC_SIZE + 4)
#define SALT_SIZE     crypto_pwhash_argon2id_SALTBYTES
#define NONCE_SIZE    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define SEALED_SIZE   (FLER_DB_KEY_SIZE + crypto_aead_xchacha20poly1305_ietf_ABYTES)
#define COST_SIZE     16
#define SLOT_SIZE     (COST_SIZE + SALT_SIZE + NONCE_SIZE + SEALED_SIZE)
#define CHECKSUM_SIZE 32
#define FILE_SIZE     (HEAD_SIZE + FLER_KEY_N_SLOTS * SLOT_SIZE + CHECKSUM_SIZE)

/* Twice what libsodium calls interactive: half a second here, and nobody types it often. */
#define PASSES        4
#define MEMORY        (128u * 1024 * 1024)

/* What we believe a key file: more would be an accident or an attack on the computer's memory. */
#define MOST_PASSES   64
#define MOST_MEMORY   (2048ull * 1024 * 1024)

struct _FlerKey
{
  guint8   *data;                                  /* sodium_malloc: locked, wiped when freed */
  gboolean  is_open;                               /* data is the key */
  guint8    slots[FLER_KEY_N_SLOTS][SLOT_SIZE];    /* as in the file */
};

static guint64 passes = PASSES;
static guint64 memory = MEMORY;

void
fler_key_make_cheap (void)
{
  passes = crypto_pwhash_argon2id_OPSLIMIT_MIN;
  memory = crypto_pwhash_argon2id_MEMLIMIT_MIN;
}

static void
set_failed (GError **error, FlerStoreError code, const char *what)
{
  g_set_error_literal (error, FLER_STORE_ERROR, code, what);
}

static FlerKey *
new_key (GError **error)
{
  FlerKey *key = NULL;
  guint8 *data = sodium_init () < 0 ? NULL : sodium_malloc (FLER_DB_KEY_SIZE);

  if (data == NULL)
    {
      set_failed (error, FLER_STORE_ERROR_FAILED, "No memory for the key");
      return NULL;
    }
  key = g_new0 (FlerKey, 1);
  key->data = data;
  return key;
}

FlerKey *
fler_key_new (GError **error)
{
  FlerKey *key = new_key (error);

  if (key != NULL)
    {
      randombytes_buf (key->data, FLER_DB_KEY_SIZE);
      key->is_open = TRUE;
    }
  return key;
}

void
fler_key_free (FlerKey *key)
{
  if (key == NULL)
    return;
  sodium_free (key->data);
  g_free (key);
}

static void
put_number (guint8 *to, guint64 number)
{
  number = GUINT64_TO_LE (number);
  memcpy (to, &number, sizeof number);
}

static guint64
get_number (const guint8 *from)
{
  guint64 number;

  memcpy (&number, from, sizeof number);
  return GUINT64_FROM_LE (number);
}

/* A passphrase with å may be typed as one character or as two: the same to whoever types it. */
static gboolean
derive (const char *secret, const guint8 *slot, guint8 *wrapping, GError **error)
{
  char *normal = g_utf8_normalize (secret, -1, G_NORMALIZE_NFC);
  int rc;

  if (normal == NULL)
    {
      set_failed (error, FLER_STORE_ERROR_INVALID, "The passphrase is not valid UTF-8");
      return FALSE;
    }
  rc = crypto_pwhash_argon2id (wrapping, crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
                               normal, strlen (normal), slot + COST_SIZE, get_number (slot),
                               (gsize) get_number (slot + 8),
                               crypto_pwhash_argon2id_ALG_ARGON2ID13);
  sodium_memzero (normal, strlen (normal));
  g_free (normal);
  if (rc != 0)
    set_failed (error, FLER_STORE_ERROR_FAILED, "Not enough memory to derive the key");
  return rc == 0;
}

static guint8 *
new_wrapping (GError **error)
{
  guint8 *wrapping = sodium_malloc (crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

  if (wrapping == NULL)
    set_failed (error, FLER_STORE_ERROR_FAILED, "No memory for the key");
  return wrapping;
}

/* What is sealed with the key, so that a slot cannot be put in the other's place. */
static void
additional_of (FlerKeySlot slot, guint8 *additional)
{
  memcpy (additional, MAGIC, MAGIC_SIZE);
  additional[MAGIC_SIZE] = VERSION;
  additional[MAGIC_SIZE + 1] = (guint8) slot;
}

gboolean
fler_key_seal (FlerKey *key, FlerKeySlot slot, const char *secret, GError **error)
{
  guint8 *wrapping = new_wrapping (error);
  guint8 fresh[SLOT_SIZE];
  guint8 additional[MAGIC_SIZE + 2];
  gboolean is_derived;

  g_return_val_if_fail (key->is_open, FALSE);

  if (wrapping == NULL)
    return FALSE;
  put_number (fresh, passes);
  put_number (fresh + 8, memory);
  randombytes_buf (fresh + COST_SIZE, SALT_SIZE + NONCE_SIZE);

  is_derived = derive (secret, fresh, wrapping, error);
  if (is_derived)
    {
      additional_of (slot, additional);
      crypto_aead_xchacha20poly1305_ietf_encrypt (fresh + COST_SIZE + SALT_SIZE + NONCE_SIZE, NULL,
                                                  key->data, FLER_DB_KEY_SIZE,
                                                  additional, sizeof additional, NULL,
                                                  fresh + COST_SIZE + SALT_SIZE, wrapping);
      memcpy (key->slots[slot], fresh, SLOT_SIZE);
    }
  sodium_free (wrapping);
  return is_derived;
}

gboolean
fler_key_unseal (FlerKey *key, FlerKeySlot slot, const char *secret, GError **error)
{
  const guint8 *sealed = key->slots[slot];
  guint8 *wrapping = new_wrapping (error);
  guint8 additional[MAGIC_SIZE + 2];

  if (wrapping == NULL)
    return FALSE;
  if (!derive (secret, sealed, wrapping, error))
    {
      sodium_free (wrapping);
      return FALSE;
    }
  additional_of (slot, additional);
  key->is_open = crypto_aead_xchacha20poly1305_ietf_decrypt (key->data, NULL, NULL,
                                                             sealed + COST_SIZE + SALT_SIZE + NONCE_SIZE,
                                                             SEALED_SIZE, additional, sizeof additional,
                                                             sealed + COST_SIZE + SALT_SIZE, wrapping) == 0;
  sodium_free (wrapping);
  if (!key->is_open)
    set_failed (error, FLER_STORE_ERROR_WRONG_PASSPHRASE,
                slot == FLER_KEY_CODE ? "Not the recovery code of this database"
                                      : "Not the passphrase of this database");
  return key->is_open;
}

static gboolean
is_believable (const guint8 *slot)
{
  guint64 slot_passes = get_number (slot), slot_memory = get_number (slot + 8);

  return slot_passes >= crypto_pwhash_argon2id_OPSLIMIT_MIN && slot_passes <= MOST_PASSES
         && slot_memory >= crypto_pwhash_argon2id_MEMLIMIT_MIN && slot_memory <= MOST_MEMORY;
}

static gboolean
has_right_checksum (const guint8 *file, gsize size)
{
  guint8 checksum[CHECKSUM_SIZE];

  if (size < HEAD_SIZE + CHECKSUM_SIZE || memcmp (file, MAGIC, MAGIC_SIZE) != 0)
    return FALSE;
  crypto_generichash (checksum, sizeof checksum, file, size - CHECKSUM_SIZE, NULL, 0);
  return memcmp (checksum, file + size - CHECKSUM_SIZE, CHECKSUM_SIZE) == 0;
}

static gboolean
read_slots (FlerKey *key, const guint8 *file, gsize size, GError **error)
{
  guint32 version;

  if (!has_right_checksum (file, size))
    {
      set_failed (error, FLER_STORE_ERROR_KEY_DAMAGED, "The key file is not whole");
      return FALSE;
    }
  memcpy (&version, file + MAGIC_SIZE, sizeof version);
  if (GUINT32_FROM_LE (version) > VERSION)
    {
      set_failed (error, FLER_STORE_ERROR_NEWER, "The key file was made by a newer version");
      return FALSE;
    }
  if (size != FILE_SIZE)
    {
      set_failed (error, FLER_STORE_ERROR_KEY_DAMAGED, "The key file has the wrong size");
      return FALSE;
    }
  memcpy (key->slots, file + HEAD_SIZE, sizeof key->slots);
  for (int i = 0; i < FLER_KEY_N_SLOTS; i++)
    if (!is_believable (key->slots[i]))
      {
        set_failed (error, FLER_STORE_ERROR_KEY_DAMAGED, "The key file asks for the impossible");
        return FALSE;
      }
  return TRUE;
}

static gboolean
load_file (const char *path, char **contents, gsize *size, GError **error)
{
  g_autoptr(GError) cause = NULL;
  FlerStoreError code = FLER_STORE_ERROR_FAILED;

  if (g_file_get_contents (path, contents, size, &cause))
    return TRUE;

  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT)
      || g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    code = FLER_STORE_ERROR_NOT_FOUND;
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ISDIR))
    code = FLER_STORE_ERROR_KEY_DAMAGED;
  g_set_error_literal (error, FLER_STORE_ERROR, code, cause->message);
  return FALSE;
}

FlerKey *
fler_key_read (const char *path, GError **error)
{
  g_autoptr(FlerKey) key = new_key (error);
  g_autofree char *contents = NULL;
  gsize size;

  if (key == NULL || !load_file (path, &contents, &size, error)
      || !read_slots (key, (const guint8 *) contents, size, error))
    return NULL;
  return g_steal_pointer (&key);
}

gboolean
fler_key_write (FlerKey *key, const char *path, GError **error)
{
  guint8 file[FILE_SIZE];
  guint32 version = GUINT32_TO_LE (VERSION);
  g_autoptr(GError) cause = NULL;
  FlerStoreError code = FLER_STORE_ERROR_FAILED;

  memcpy (file, MAGIC, MAGIC_SIZE);
  memcpy (file + MAGIC_SIZE, &version, sizeof version);
  memcpy (file + HEAD_SIZE, key->slots, sizeof key->slots);
  crypto_generichash (file + FILE_SIZE - CHECKSUM_SIZE, CHECKSUM_SIZE,
                      file, FILE_SIZE - CHECKSUM_SIZE, NULL, 0);

  /* Both flags: the old file or the new one after a power cut, and the new one once we return. */
  if (g_file_set_contents_full (path, (const char *) file, FILE_SIZE,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0600, &cause))
    return TRUE;

  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    code = FLER_STORE_ERROR_FULL;
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ROFS)
           || g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ACCES)
           || g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_PERM))
    code = FLER_STORE_ERROR_READ_ONLY;
  g_set_error_literal (error, FLER_STORE_ERROR, code, cause->message);
  return FALSE;
}

gboolean
fler_key_reseal (FlerKey *key, const char *path, FlerKeySlot slot, const char *secret, GError **error)
{
  g_autoptr(FlerKey) on_disk = fler_key_read (path, error);
  guint8 before[FLER_KEY_N_SLOTS][SLOT_SIZE];

  if (on_disk == NULL)
    return FALSE;
  memcpy (before, key->slots, sizeof before);
  memcpy (key->slots, on_disk->slots, sizeof key->slots);
  if (fler_key_seal (key, slot, secret, error) && fler_key_write (key, path, error))
    return TRUE;
  memcpy (key->slots, before, sizeof before);
  return FALSE;
}

const guint8 *
fler_key_get_data (FlerKey *key)
{
  g_return_val_if_fail (key->is_open, NULL);

  return key->data;
}
