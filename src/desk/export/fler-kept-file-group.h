/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-kept-file-group.h - in the preferences: the calendar file that is kept current */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_KEPT_FILE_GROUP (fler_kept_file_group_get_type ())
G_DECLARE_FINAL_TYPE (FlerKeptFileGroup, fler_kept_file_group, FLER, KEPT_FILE_GROUP, AdwPreferencesGroup)

/**
 * fler_kept_file_group_set_context:
 * @context: (nullable): NULL when the window goes: libadwaita 1.2 keeps groups alive
 */
void fler_kept_file_group_set_context (FlerKeptFileGroup *self, FlerContext *context);

/**
 * fler_kept_file_group_set_folder:
 * @folder: (nullable): where the file is to lie, as the user would choose it; NULL: no more file
 */
void fler_kept_file_group_set_folder (FlerKeptFileGroup *self, const char *folder);
