/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-common-read.h - what holds for every meeting form, from common.json
 *
 * It is kept as a routine in which only conduct and the two lists of reasons are set.
 */
#pragma once

#include "fler-json-text.h"
#include "fler-routine.h"

/**
 * fler_common_read:
 * @common: what stands in the file replaces what stands here; unchanged where there is a fault
 *
 * Returns: whether the file could be read; if not, @error names file, line and field
 */
gboolean fler_common_read (FlerRoutine  *common,
                           GBytes       *bytes,
                           const char   *name,
                           const char   *language,
                           GError      **error);

/**
 * fler_common_read_text:
 *
 * The same, from a file that was parsed.
 */
gboolean fler_common_read_text (FlerRoutine   *common,
                                FlerJsonText  *text,
                                const char    *language,
                                GError       **error);

/**
 * fler_common_apply:
 *
 * Puts into @routine what holds for every form: the conduct before its own (D138, D235), and the
 * reasons for a no where it has none of its own (D29).
 */
void fler_common_apply (const FlerRoutine *common, FlerRoutine *routine);
