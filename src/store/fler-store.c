/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-store.c - the folder a user's cases lie in: its key, its database, and who listens */

#define G_LOG_DOMAIN "fler-store"

#include "fler-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "fler-db-private.h"
#include "fler-key.h"
#include "fler-migrate.h"
#include "fler-recovery-code.h"

#define DATABASE "flerpart.db"
#define KEY_FILE "flerpart.key"

struct _FlerStore
{
  GObject       parent_instance;
  char         *dir;
  FlerKey      *key;
  FlerDb       *db;
  GMainContext *context;          /* on whose thread "changed" is emitted */
  gboolean      is_passing;       /* has no key file */
};

G_DEFINE_QUARK (fler-store-error-quark, fler_store_error)
G_DEFINE_FINAL_TYPE (FlerStore, fler_store, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
fler_store_finalize (GObject *object)
{
  FlerStore *self = FLER_STORE (object);

  g_clear_pointer (&self->db, fler_db_close);
  g_clear_pointer (&self->key, fler_key_free);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_free (self->dir);
  G_OBJECT_CLASS (fler_store_parent_class)->finalize (object);
}

static void
fler_store_class_init (FlerStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fler_store_finalize;

  signals[CHANGED] = g_signal_new ("changed", FLER_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT64);
}

static void
fler_store_init (FlerStore *self)
{
  self->context = g_main_context_ref_thread_default ();
}

/* The store's own connection: used on the thread that "changed" belongs to. */
static void
on_committed_here (FlerChange what, gint64 id, gpointer store)
{
  g_signal_emit (store, signals[CHANGED], 0, (int) what, id);
}

/* A worker's connection: what it tells crosses over to the store's thread. */
typedef struct
{
  GWeakRef     *store;
  GMainContext *context;
} Worker;

typedef struct
{
  FlerStore *store;
  FlerChange what;
  gint64     id;
} News;

static void
free_news (gpointer data)
{
  News *news = data;

  g_object_unref (news->store);
  g_free (news);
}

static gboolean
tell_news (gpointer data)
{
  News *news = data;

  g_signal_emit (news->store, signals[CHANGED], 0, (int) news->what, news->id);
  return G_SOURCE_REMOVE;
}

static void
on_committed_elsewhere (FlerChange what, gint64 id, gpointer data)
{
  Worker *worker = data;
  g_autoptr(FlerStore) store = g_weak_ref_get (worker->store);
  g_autoptr(GSource) source = NULL;
  News *news;

  if (store == NULL)
    return;

  news = g_new (News, 1);
  *news = (News) { g_steal_pointer (&store), what, id };
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_news, news, free_news);
  g_source_attach (source, worker->context);
}

static void
free_worker (gpointer data)
{
  Worker *worker = data;

  g_weak_ref_clear (worker->store);
  g_free (worker->store);
  g_main_context_unref (worker->context);
  g_free (worker);
}

static char *
path_in (const char *dir, const char *name)
{
  return g_build_filename (dir, name, NULL);
}

gboolean
fler_store_exists (const char *dir)
{
  g_autofree char *path = path_in (dir, DATABASE);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static FlerStore *
new_store (const char *dir, FlerKey *key)
{
  FlerStore *self = g_object_new (FLER_TYPE_STORE, NULL);

  self->dir = g_strdup (dir);
  self->key = key;
  return self;
}

static gboolean
bring_up (FlerDb *db, const char *path, const guint8 *key, gboolean is_new, GError **error)
{
  g_auto(GStrv) scripts = fler_migrate_scripts ();

  return fler_migrate_up (db, path, key, (const char *const *) scripts, is_new, error);
}

static gboolean
open_database (FlerStore *self, GError **error)
{
  g_autofree char *path = path_in (self->dir, DATABASE);
  const guint8 *key = fler_key_get_data (self->key);
  g_autoptr(FlerDb) db = fler_db_open (path, key, FLER_DB_EXISTING, error);

  if (db == NULL || !bring_up (db, path, key, FALSE, error) || !fler_db_settle (db, error))
    return FALSE;

  fler_db_set_listener (db, on_committed_here, self, NULL);
  self->db = g_steal_pointer (&db);
  return TRUE;
}

static gboolean
fail_with_errno (GError **error, const char *path)
{
  int errsv = errno;
  FlerStoreError code = FLER_STORE_ERROR_FAILED;

  if (errsv == EROFS || errsv == EACCES || errsv == EPERM)
    code = FLER_STORE_ERROR_READ_ONLY;
  else if (errsv == ENOSPC || errsv == EDQUOT)
    code = FLER_STORE_ERROR_FULL;
  g_set_error (error, FLER_STORE_ERROR, code, "%s: %s", path, g_strerror (errsv));
  return FALSE;
}

static void
sync_folder (const char *dir)
{
  int fd = g_open (dir, O_RDONLY | O_CLOEXEC, 0);

  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }
}

/* A database is made whole under another name and gets its own name last, so that a folder with
 * a flerpart.db is always one that opens. */
static gboolean
make_unnamed (FlerStore *self, const char *unnamed, GError **error)
{
  const guint8 *key = fler_key_get_data (self->key);
  g_autoptr(FlerDb) db = NULL;

  if (g_unlink (unnamed) != 0 && errno != ENOENT)
    return fail_with_errno (error, unnamed);
  db = fler_db_open (unnamed, key, FLER_DB_NEW, error);
  return db != NULL && bring_up (db, unnamed, key, TRUE, error) && fler_db_settle (db, error);
}

static gboolean
make_database (FlerStore *self, GError **error)
{
  g_autofree char *path = path_in (self->dir, DATABASE);
  g_autofree char *unnamed = path_in (self->dir, DATABASE ".unfinished");

  if (!make_unnamed (self, unnamed, error))
    {
      g_unlink (unnamed);
      return FALSE;
    }
  if (g_rename (unnamed, path) != 0)
    return fail_with_errno (error, path);
  sync_folder (self->dir);
  return open_database (self, error);
}

static gboolean
prepare_folder (const char *dir, GError **error)
{
  if (fler_store_exists (dir))
    {
      g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_EXISTS, "%s: holds a database", dir);
      return FALSE;
    }
  if (g_mkdir_with_parents (dir, 0700) != 0)
    return fail_with_errno (error, dir);
  return TRUE;
}

/* A key file without its database may be what opens a copy that lies elsewhere: it is never
 * written over, but set aside under a name that is free. */
static gboolean
set_old_key_aside (const char *path, GError **error)
{
  for (guint i = 1; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.old-%u", path, i);

      if (g_file_test (aside, G_FILE_TEST_EXISTS))
        continue;
      if (g_rename (path, aside) != 0)
        return fail_with_errno (error, path);
    }
  return TRUE;
}

static gboolean
check_passphrase (const char *passphrase, GError **error)
{
  if (*passphrase != '\0' && g_utf8_validate (passphrase, -1, NULL))
    return TRUE;
  g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID,
                       "A passphrase is text of at least one character");
  return FALSE;
}

FlerStore *
fler_store_create (const char *dir, const char *passphrase, char **recovery_code, GError **error)
{
  g_autoptr(FlerStore) self = NULL;
  g_autofree char *key_path = path_in (dir, KEY_FILE);
  FlerKey *key;
  char *code;

  if (!check_passphrase (passphrase, error) || !prepare_folder (dir, error))
    return NULL;
  key = fler_key_new (error);
  if (key == NULL)
    return NULL;
  self = new_store (dir, key);

  code = fler_recovery_code_new ();
  if (!fler_key_seal (key, FLER_KEY_PASSPHRASE, passphrase, error)
      || !fler_key_seal (key, FLER_KEY_CODE, code, error)
      || !set_old_key_aside (key_path, error)
      || !fler_key_write (key, key_path, error)
      || !make_database (self, error))
    {
      fler_store_free_secret (code);
      return NULL;
    }

  if (recovery_code != NULL)
    *recovery_code = code;
  else
    fler_store_free_secret (code);
  return g_steal_pointer (&self);
}

FlerStore *
fler_store_create_passing (const char *dir, GError **error)
{
  g_autoptr(FlerStore) self = NULL;
  FlerKey *key;

  if (!prepare_folder (dir, error) || (key = fler_key_new (error)) == NULL)
    return NULL;
  self = new_store (dir, key);
  self->is_passing = TRUE;
  return make_database (self, error) ? g_steal_pointer (&self) : NULL;
}

static FlerStore *
open_with (const char *dir, FlerKeySlot slot, const char *secret, GError **error)
{
  g_autoptr(FlerStore) self = NULL;
  g_autofree char *key_path = path_in (dir, KEY_FILE);
  FlerKey *key;

  if (!fler_store_exists (dir))
    {
      g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND, "%s: no database here", dir);
      return NULL;
    }
  key = fler_key_read (key_path, error);
  if (key == NULL)
    return NULL;
  self = new_store (dir, key);
  if (!fler_key_unseal (key, slot, secret, error) || !open_database (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

FlerStore *
fler_store_open (const char *dir, const char *passphrase, GError **error)
{
  return open_with (dir, FLER_KEY_PASSPHRASE, passphrase, error);
}

FlerStore *
fler_store_open_with_code (const char *dir, const char *code, GError **error)
{
  guint wrong_group;
  char *written = fler_recovery_code_read (code, &wrong_group);
  FlerStore *self;

  if (written == NULL)
    {
      if (wrong_group > 0)
        g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_WRONG_PASSPHRASE,
                     "Group %u of the recovery code is mistyped", wrong_group);
      else
        g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_WRONG_PASSPHRASE,
                     "A recovery code has %d groups of five characters", FLER_RECOVERY_CODE_GROUPS);
      return NULL;
    }
  self = open_with (dir, FLER_KEY_CODE, written, error);
  fler_store_free_secret (written);
  return self;
}

static gboolean
seal_anew (FlerStore *self, FlerKeySlot slot, const char *secret, GError **error)
{
  g_autofree char *path = path_in (self->dir, KEY_FILE);

  if (self->is_passing)
    {
      g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID,
                           "A demonstration has neither passphrase nor recovery code");
      return FALSE;
    }
  return fler_key_reseal (self->key, path, slot, secret, error);
}

gboolean
fler_store_set_passphrase (FlerStore *store, const char *passphrase, GError **error)
{
  g_return_val_if_fail (FLER_IS_STORE (store), FALSE);

  return check_passphrase (passphrase, error) && seal_anew (store, FLER_KEY_PASSPHRASE, passphrase, error);
}

char *
fler_store_renew_code (FlerStore *store, GError **error)
{
  char *code;

  g_return_val_if_fail (FLER_IS_STORE (store), NULL);

  code = fler_recovery_code_new ();
  if (seal_anew (store, FLER_KEY_CODE, code, error))
    return code;
  fler_store_free_secret (code);
  return NULL;
}

void
fler_store_free_secret (char *secret)
{
  if (secret == NULL)
    return;
  sodium_memzero (secret, strlen (secret));
  g_free (secret);
}

const char *
fler_store_get_dir (FlerStore *store)
{
  g_return_val_if_fail (FLER_IS_STORE (store), NULL);

  return store->dir;
}

FlerDb *
fler_store_get_db (FlerStore *store)
{
  g_return_val_if_fail (FLER_IS_STORE (store), NULL);

  return store->db;
}

FlerDb *
fler_store_connect (FlerStore *store, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr(FlerDb) db = NULL;
  Worker *worker;

  g_return_val_if_fail (FLER_IS_STORE (store), NULL);

  path = path_in (store->dir, DATABASE);
  db = fler_db_open (path, fler_key_get_data (store->key), FLER_DB_EXISTING, error);
  if (db == NULL || !fler_db_settle (db, error))
    return NULL;

  worker = g_new (Worker, 1);
  worker->store = g_new0 (GWeakRef, 1);
  g_weak_ref_init (worker->store, store);
  worker->context = g_main_context_ref (store->context);
  fler_db_set_listener (db, on_committed_elsewhere, worker, free_worker);
  return g_steal_pointer (&db);
}
