/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-kept-file.h - the calendar file that is kept current, for Outlook to subscribe to
 *
 * Where the user has chosen a folder for it, the file is written anew after each change, a moment
 * later and beside the window, whole or not at all. Where that fails it is tried again by itself.
 * It goes on from unlock to lock; what is waiting then is written before the door shuts.
 *
 *   OFF ◀── nothing chosen ── WAITING ── written ──▶ CURRENT
 *                                ▲  └── failed ──▶ FAILED ─┐
 *                                └─ a change, 30 seconds ──┘
 */
#pragma once

#include "fler-context.h"
#include "fler-export.h"

typedef enum
{
  FLER_KEPT_FILE_OFF,
  FLER_KEPT_FILE_WAITING,    /* it is behind, for a moment */
  FLER_KEPT_FILE_CURRENT,
  FLER_KEPT_FILE_FAILED,
} FlerKeptFileState;

/* How far ahead it looks; stored by name. It always begins four weeks back. No further than a year:
 * who subscribes reads all of it each time, and some take no more than a thousand entries (F105). */
typedef enum
{
  FLER_KEPT_FILE_MONTH,      /* five weeks ahead */
  FLER_KEPT_FILE_QUARTER,
  FLER_KEPT_FILE_YEAR,
} FlerKeptFilePeriod;

/* What the user has chosen. */
typedef struct
{
  char              *path;   /* (nullable) NULL: there is no such file */
  FlerShow           show;
  FlerKeptFilePeriod period;
  gboolean           has_deadlines;
} FlerKeptFileChoice;

void fler_kept_file_choice_clear (FlerKeptFileChoice *choice);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FlerKeptFileChoice, fler_kept_file_choice_clear)

gboolean fler_kept_file_choice_load (FlerKeptFileChoice *choice, FlerDb *db, GError **error);

/**
 * fler_kept_file_choice_save:
 *
 * All of it or nothing. The file follows by itself.
 */
gboolean fler_kept_file_choice_save (const FlerKeptFileChoice *choice, FlerDb *db, GError **error);

/**
 * fler_kept_file_name_in:
 * @folder: a folder the user chose
 *
 * Returns: (transfer full): a path in it: calendar.ics, or with a number where something else of
 *   that name lies there, which is not to be lost
 */
char *fler_kept_file_name_in (const char *folder);

#define FLER_TYPE_KEPT_FILE (fler_kept_file_get_type ())
G_DECLARE_FINAL_TYPE (FlerKeptFile, fler_kept_file, FLER, KEPT_FILE, GObject)

/**
 * fler_kept_file_of:
 *
 * Starts keeping it, the first time.
 *
 * Returns: (transfer none): the one of @context, which lives as long as that
 */
FlerKeptFile *fler_kept_file_of (FlerContext *context);

/**
 * FlerKeptFile::notify::state: it has come to another state, or once more to the same
 */
FlerKeptFileState fler_kept_file_get_state (FlerKeptFile *self);

/**
 * fler_kept_file_get_path:
 *
 * Returns: (transfer none) (nullable): the file
 */
const char *fler_kept_file_get_path (FlerKeptFile *self);

/**
 * fler_kept_file_get_written_at:
 *
 * Returns: UTC seconds: when it was written last since unlocking; 0: not yet
 */
gint64 fler_kept_file_get_written_at (FlerKeptFile *self);

/**
 * fler_kept_file_get_error:
 *
 * Returns: (transfer none) (nullable): why it could not be written the last time
 */
const GError *fler_kept_file_get_error (FlerKeptFile *self);

/**
 * fler_kept_file_flush:
 *
 * Writes what is waiting before it returns.
 */
void fler_kept_file_flush (FlerKeptFile *self);
