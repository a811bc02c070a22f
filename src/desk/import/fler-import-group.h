/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-import-group.h - one file of other calendars: what it holds, whose it is, what is kept of it */
#pragma once

#include <adwaita.h>

#include "fler-import.h"

#define FLER_TYPE_IMPORT_GROUP (fler_import_group_get_type ())
G_DECLARE_FINAL_TYPE (FlerImportGroup, fler_import_group, FLER, IMPORT_GROUP, AdwBin)

/**
 * FlerImportGroup::chosen:
 *
 * The user has chosen another owner, or whether titles are kept; it stands in the file's calendar.
 */

/**
 * fler_import_group_new:
 * @file: read or found to be none; has to outlive the group
 * @officials: (element-type FlerOfficial): whose it may be
 */
FlerImportGroup *fler_import_group_new (FlerContext *context, FlerImportFile *file, GPtrArray *officials);

/**
 * fler_import_group_refresh:
 *
 * Shows the file's counts as they are now.
 */
void fler_import_group_refresh (FlerImportGroup *self);
