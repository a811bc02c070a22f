/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-register-store.c - a whole register taken in at once, and taken back */

#define G_LOG_DOMAIN "fler-register-store"

#include "fler-register-store.h"

#include "fler-db-private.h"

static gboolean
write_change (FlerDb *db, const FlerRegisterChange *change, GError **error)
{
  if (change->kind == FLER_REGISTER_SAME)
    return TRUE;
  if (change->kind == FLER_REGISTER_GONE)
    return change->party != NULL ? fler_party_store_delete (db, change->party->id, error)
                                 : fler_official_store_delete (db, change->official->id, error);
  return change->party != NULL ? fler_party_store_save (db, change->party, error)
                               : fler_official_store_save (db, change->official, error);
}

/* What was taken away comes back as a new row: whatever pointed to it does not any more. */
static gboolean
bring_back (FlerDb *db, const FlerRegisterChange *change, GError **error)
{
  if (change->party != NULL)
    {
      g_autoptr(FlerParty) party = fler_party_copy (change->party);

      party->id = 0;
      return fler_party_store_save (db, party, error);
    }
  else
    {
      g_autoptr(FlerOfficial) official = fler_official_copy (change->official);

      official->id = 0;
      return fler_official_store_save (db, official, error);
    }
}

static gboolean
take_change_back (FlerDb *db, const FlerRegisterChange *change, GError **error)
{
  switch (change->kind)
    {
    case FLER_REGISTER_NEW:
      return change->party != NULL ? fler_party_store_delete (db, change->party->id, error)
                                   : fler_official_store_delete (db, change->official->id, error);
    case FLER_REGISTER_CHANGED:
      return change->party != NULL ? fler_party_store_save (db, change->party_before, error)
                                   : fler_official_store_save (db, change->official_before, error);
    case FLER_REGISTER_GONE:
      return bring_back (db, change, error);
    case FLER_REGISTER_SAME:
    default:
      return TRUE;
    }
}

/* Ids of rows that were not kept after all. */
static void
forget_ids (GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      FlerRegisterChange *change = changes->pdata[i];

      if (change->kind != FLER_REGISTER_NEW)
        continue;
      if (change->party != NULL)
        change->party->id = 0;
      else
        change->official->id = 0;
    }
}

gboolean
fler_register_store_apply (FlerDb *db, GPtrArray *changes, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  gboolean is_good = writing != NULL;

  for (guint i = 0; i < changes->len && is_good; i++)
    is_good = write_change (db, changes->pdata[i], error);
  if (is_good && fler_writing_commit (&writing, error))
    return TRUE;
  forget_ids (changes);
  return FALSE;
}

gboolean
fler_register_store_take_back (FlerDb *db, GPtrArray *changes, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);

  if (writing == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    if (!take_change_back (db, changes->pdata[i], error))
      return FALSE;
  if (!fler_writing_commit (&writing, error))
    return FALSE;
  forget_ids (changes);
  return TRUE;
}
