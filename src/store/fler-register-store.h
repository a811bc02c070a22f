/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-register-store.h - parties, officials and settings on disk */
#pragma once

#include "fler-db.h"
#include "fler-official.h"
#include "fler-register-merge.h"

gboolean fler_official_store_save (FlerDb *db, FlerOfficial *official, GError **error);
gboolean fler_official_store_delete (FlerDb *db, gint64 id, GError **error);

/**
 * fler_official_store_list:
 * @party: FLER_PARTY_NONE: of every party
 *
 * Returns: (transfer full) (element-type FlerOfficial): by party and name
 */
GPtrArray *fler_official_store_list (FlerDb *db, FlerPartyKind party, GError **error);

/**
 * fler_official_store_me:
 *
 * Returns: (transfer full) (nullable): whoever uses the program; NULL without @error where the
 *   first start was not finished
 */
FlerOfficial *fler_official_store_me (FlerDb *db, GError **error);

gboolean fler_party_store_save (FlerDb *db, FlerParty *party, GError **error);
gboolean fler_party_store_delete (FlerDb *db, gint64 id, GError **error);

/**
 * fler_party_store_list:
 *
 * Returns: (transfer full) (element-type FlerParty): by kind and name
 */
GPtrArray *fler_party_store_list (FlerDb *db, GError **error);

/**
 * fler_register_store_apply:
 * @changes: (element-type FlerRegisterChange): as fler_register_merge() gives them; ids are
 *   filled in
 *
 * Writes what is new or changed, all of it or nothing.
 */
gboolean fler_register_store_apply (FlerDb *db, GPtrArray *changes, GError **error);

/**
 * fler_register_store_take_back:
 *
 * Undoes fler_register_store_apply(): what was new goes, what was changed is as before.
 */
gboolean fler_register_store_take_back (FlerDb *db, GPtrArray *changes, GError **error);

/**
 * fler_setting_store_get:
 *
 * Returns: (transfer full) (nullable): the value; NULL without @error where none was set
 */
char *fler_setting_store_get (FlerDb *db, const char *name, GError **error);
gboolean fler_setting_store_set (FlerDb *db, const char *name, const char *value, GError **error);

/**
 * fler_setting_store_ensure_secret:
 * @name: of a setting that holds something random, such as FLER_SETTING_CALENDAR_SECRET
 *
 * Makes the secret at the first call; from then on it is the same for the database's life.
 *
 * Returns: (transfer full) (nullable): the secret; NULL with @error set
 */
char *fler_setting_store_ensure_secret (FlerDb *db, const char *name, GError **error);
