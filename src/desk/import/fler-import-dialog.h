/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-import-dialog.h - takes in when people are busy, from other calendars' files
 *
 * It reads, shows what would be taken in and what not, and asks whose calendar it is and what is
 * kept of it; nothing is stored before that was answered.
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_IMPORT_DIALOG (fler_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FlerImportDialog, fler_import_dialog, FLER, IMPORT_DIALOG, AdwWindow)

/**
 * fler_import_dialog_new:
 * @parent: where it is said what was done
 * @files: (array length=n_files): what is read at once
 */
FlerImportDialog *fler_import_dialog_new (GtkWindow *parent, FlerContext *context, GFile *const *files, int n_files);
