/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-read.h - letters' templates, from data/letters and the organisation's own folder
 *
 * common.json has what all forms share; one file for each form what it says otherwise. They are
 * built in. An organisation adapts them by files of the same names: such a file holds only what
 * differs, a letter being replaced whole, in one language. What is core stays: a letter without it
 * is refused, and the fault names file, line and field.
 */
#pragma once

#include <gio/gio.h>

#include "fler-letter-template.h"

/**
 * fler_letter_read:
 * @form: FLER_FORM_NONE: the file for all forms
 * @is_whole: whether every word must be there, as in the built-in files
 * @error: FLER_JSON_ERROR, naming file, line and field
 *
 * Returns: (transfer full) (nullable): what the file holds
 */
FlerLetterTemplates *fler_letter_read (GBytes *bytes, const char *name, FlerForm form, gboolean is_whole,
                                       GError **error);

/**
 * fler_letter_get_built_in:
 * @name: such as "common.json" or "gk1.json"
 *
 * Returns: (transfer full): the built-in file, from which an organisation's own may begin
 */
GBytes *fler_letter_get_built_in (const char *name);

/**
 * fler_letters_load:
 * @folder: (nullable): where the organisation's own files lie, if there are any
 * @faults: (element-type GError): a file in @folder that was not used is told here
 *
 * Returns: (transfer full): the letters of all forms in all languages
 */
FlerLetterTemplates *fler_letters_load (const char *folder, GPtrArray *faults);
