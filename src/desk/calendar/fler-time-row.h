/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-time-row.h - a row of a form: from when to when, typed as people type times
 *
 * The end follows the start, and a span typed as one, “13–14”, fills both.
 */
#pragma once

#include <adwaita.h>

#define FLER_TYPE_TIME_ROW (fler_time_row_get_type ())
G_DECLARE_FINAL_TYPE (FlerTimeRow, fler_time_row, FLER, TIME_ROW, AdwActionRow)

/**
 * FlerTimeRow::changed:
 *
 * Other times stand there, or none that can be read.
 */

/**
 * fler_time_row_set:
 * @start: minutes after midnight
 * @end: the same, after @start
 */
void fler_time_row_set (FlerTimeRow *self, int start, int end);

/**
 * fler_time_row_set_length:
 * @minutes: how long it usually is; not taken where the user has chosen a length
 */
void fler_time_row_set_length (FlerTimeRow *self, int minutes);

/**
 * fler_time_row_keep_length:
 *
 * The length that stands there was chosen: no usual one takes its place.
 */
void fler_time_row_keep_length (FlerTimeRow *self);

/**
 * fler_time_row_get_start:
 *
 * Returns: minutes after midnight; -1 where nothing stands there that can be read
 */
int fler_time_row_get_start (FlerTimeRow *self);
int fler_time_row_get_end (FlerTimeRow *self);

/**
 * fler_time_row_is_typed_in:
 *
 * Returns: whether something stands in both fields, readable or not
 */
gboolean fler_time_row_is_typed_in (FlerTimeRow *self);

/**
 * fler_time_row_set_warning:
 * @warning: (nullable): what to look at; NULL: how long it is stands there
 */
void fler_time_row_set_warning (FlerTimeRow *self, const char *warning);

/**
 * fler_time_row_focus_end:
 *
 * The focus otherwise goes to the start.
 */
void fler_time_row_focus_end (FlerTimeRow *self);
