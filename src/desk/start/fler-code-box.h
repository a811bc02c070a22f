/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-code-box.h - a recovery code, shown once: to print, copy or write down, and to prove
 *
 * First the code; then two of its groups are asked for, so that nobody goes on without it.
 */
#pragma once

#include <adwaita.h>

#define FLER_TYPE_CODE_BOX (fler_code_box_get_type ())
G_DECLARE_FINAL_TYPE (FlerCodeBox, fler_code_box, FLER, CODE_BOX, AdwBin)

/**
 * FlerCodeBox::confirmed:
 *
 * Two groups were typed as they stand in the code.
 */

/**
 * fler_code_box_set_code:
 * @code: (nullable): the code; a copy is kept in memory that is overwritten; NULL forgets it
 */
void fler_code_box_set_code (FlerCodeBox *self, const char *code);

/**
 * fler_code_box_print_to:
 * @path: a PDF file to write, instead of asking for a printer
 *
 * Returns: whether it was written
 */
gboolean fler_code_box_print_to (FlerCodeBox *self, const char *path, GError **error);
