/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routines-share.h - the organisation's routines out of and into one file (D143) */
#pragma once

#include <gtk/gtk.h>

typedef struct _FlerRoutinesShare FlerRoutinesShare;

/**
 * FlerRoutinesSay:
 * @has_undo: fler_routines_share_take_back() can be asked for
 */
typedef void (*FlerRoutinesSay) (const char *text, gboolean has_undo, gpointer data);

/**
 * fler_routines_share_new:
 * @window: (transfer none): what dialogs stand before; it owns the share
 * @say: is told how it went
 */
FlerRoutinesShare *fler_routines_share_new (GtkWindow *window, FlerRoutinesSay say, gpointer data);
void fler_routines_share_free (FlerRoutinesShare *share);

/**
 * fler_routines_share_choose:
 * @is_save: out rather than in
 *
 * Asks for the file, and goes on with it.
 */
void fler_routines_share_choose (FlerRoutinesShare *share, gboolean is_save);

void fler_routines_share_export_file (FlerRoutinesShare *share, GFile *file);

/**
 * fler_routines_share_import_file:
 *
 * Checks the file, and shows what it would change before it does.
 */
void fler_routines_share_import_file (FlerRoutinesShare *share, GFile *file);

void fler_routines_share_take_back (FlerRoutinesShare *share);
