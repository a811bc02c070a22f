/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-kept-file-teller.h - how it stands with the calendar file that is kept current, in words */
#pragma once

#include <gtk/gtk.h>

#include "fler-kept-file.h"

/**
 * fler_kept_file_words:
 *
 * Returns: (transfer full): “Written at 13.42.07”, or why not and what to do; "" where there is
 *   no such file
 */
char *fler_kept_file_words (FlerKeptFile *file, GTimeZone *zone);

/**
 * fler_kept_file_tell:
 * @widget: where the user looks; to its speaker it is told
 *
 * From here on: once when the file can no longer be written, and once when it can again.
 */
void fler_kept_file_tell (FlerKeptFile *file, GtkWidget *widget);
