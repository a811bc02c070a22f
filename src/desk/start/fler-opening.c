/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-opening.c - making and opening the store without freezing the window */

#define G_LOG_DOMAIN "fler-opening"

#include "config.h"

#include "fler-opening.h"

#include <string.h>

#include <glib/gi18n.h>

#include "fler-register-store.h"

typedef struct
{
  char           *dir;
  char           *passphrase;
  char           *code;         /* in: to recover with; out: of a new store */
  FlerOfficial   *me;           /* NULL unless it is made */
  FlerStore      *store;
  FlerOpeningDone done;
  gpointer        data;
} Opening;

static void
wipe (char *secret)
{
  if (secret != NULL)
    explicit_bzero (secret, strlen (secret));
  g_free (secret);
}

static void
opening_free (Opening *opening)
{
  g_free (opening->dir);
  wipe (opening->passphrase);
  if (opening->me != NULL)
    fler_store_free_secret (opening->code);
  else
    wipe (opening->code);
  g_clear_pointer (&opening->me, fler_official_free);
  g_clear_object (&opening->store);
  g_free (opening);
}

static gboolean
create (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Opening *opening = data;

  opening->store = fler_store_create (opening->dir, opening->passphrase, &opening->code, error);
  return opening->store != NULL
         && fler_official_store_save (fler_store_get_db (opening->store), opening->me, error);
}

static gboolean
open_store (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Opening *opening = data;

  opening->store = fler_store_open (opening->dir, opening->passphrase, error);
  return opening->store != NULL;
}

static gboolean
recover (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Opening *opening = data;

  opening->store = fler_store_open_with_code (opening->dir, opening->code, error);
  return opening->store != NULL
         && fler_store_set_passphrase (opening->store, opening->passphrase, error);
}

static void
on_done (FlerJob *job, const GError *error, gpointer data)
{
  Opening *opening = data;

  opening->done (error == NULL ? opening->store : NULL,
                 error == NULL && opening->me != NULL ? opening->code : NULL, error, opening->data);
}

static Opening *
opening_new (const char *dir, const char *passphrase, FlerOpeningDone done, gpointer data)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->dir = g_strdup (dir);
  opening->passphrase = g_strdup (passphrase);
  opening->done = done;
  opening->data = data;
  return opening;
}

FlerJob *
fler_opening_create (const char *dir, const char *passphrase, const FlerOfficial *me,
                     FlerOpeningDone done, gpointer data)
{
  Opening *opening = opening_new (dir, passphrase, done, data);

  opening->me = fler_official_copy (me);
  opening->me->is_me = TRUE;
  return fler_job_start (create, on_done, opening, (GDestroyNotify) opening_free);
}

FlerJob *
fler_opening_open (const char *dir, const char *passphrase, FlerOpeningDone done, gpointer data)
{
  return fler_job_start (open_store, on_done, opening_new (dir, passphrase, done, data),
                         (GDestroyNotify) opening_free);
}

FlerJob *
fler_opening_recover (const char *dir, const char *code, const char *passphrase,
                      FlerOpeningDone done, gpointer data)
{
  Opening *opening = opening_new (dir, passphrase, done, data);

  opening->code = g_strdup (code);
  return fler_job_start (recover, on_done, opening, (GDestroyNotify) opening_free);
}

char *
fler_opening_explain (const GError *error, const char *dir, gboolean is_code)
{
  if (error->domain == FLER_STORE_ERROR)
    switch ((FlerStoreError) error->code)
      {
      case FLER_STORE_ERROR_WRONG_PASSPHRASE:
        return g_strdup (is_code
                           ? _("That is not the recovery code of these cases. Compare it with your paper, group by group, and try again.")
                           : _("That is not the passphrase. Check the keyboard’s language and Caps Lock, and try again."));
      case FLER_STORE_ERROR_KEY_DAMAGED:
        return g_strdup_printf (_("The key file, flerpart.key in %s, is damaged, and without it nothing can be opened. Put back a copy of it, then try again. The files were left as they are."), dir);
      case FLER_STORE_ERROR_DAMAGED:
        return g_strdup_printf (_("The database, flerpart.db in %s, is damaged. Put back a backup copy, or ask whoever looks after your computer, before you go on. The files were left as they are."), dir);
      case FLER_STORE_ERROR_NEWER:
        return g_strdup (_("These cases were saved by a newer version of Flerpart. Install that version here, then try again. The files were left as they are."));
      case FLER_STORE_ERROR_READ_ONLY:
        return g_strdup_printf (_("Nothing can be written in %s, so nothing could be saved. Ask whoever looks after your computer for permission to write there, then try again."), dir);
      case FLER_STORE_ERROR_FULL:
        return g_strdup_printf (_("The disk that %s lies on is full. Make room, then try again. Nothing was changed."), dir);
      case FLER_STORE_ERROR_BUSY:
        return g_strdup (_("Another program is using the cases just now. Wait a moment or close it, then try again."));
      case FLER_STORE_ERROR_NOT_CIPHER:
        return g_strdup (_("Flerpart was installed with a database library that cannot encrypt, and refuses to work without. Have it installed anew, with SQLCipher. The files were left as they are."));
      case FLER_STORE_ERROR_EXISTS:
        return g_strdup_printf (_("There are cases in %s already, and nothing was changed. Start Flerpart anew to open them."), dir);
      case FLER_STORE_ERROR_NOT_FOUND:
        return g_strdup_printf (_("There are no cases in %s any more. If they lie on a network or on a memory stick, connect it, then try again."), dir);
      default:
        break;
      }
  return g_strdup_printf (_("The cases in %s could not be opened: %s"), dir, error->message);
}
