/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-busy-rows.h - what taking busy times in has in common with listing and taking them back */
#pragma once

#include "fler-db.h"

#define FLER_BUSY_LONG_SECONDS 90000   /* a day of 25 hours; what is longer has an index of its own */

/**
 * fler_busy_run:
 * @sql: with :import in it, and :id where @id is not 0
 */
gboolean fler_busy_run (FlerDb *db, const char *sql, gint64 import_id, gint64 id, GError **error);

/**
 * fler_busy_new_import:
 * @import_id: (out): of an act that can be taken back as one
 */
gboolean fler_busy_new_import (FlerDb *db, gint64 now, gint64 *import_id, GError **error);

/**
 * fler_busy_forget_before:
 *
 * Forgets what was only kept to take back the act before @import_id.
 */
gboolean fler_busy_forget_before (FlerDb *db, gint64 import_id, GError **error);
