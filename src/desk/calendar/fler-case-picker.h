/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-picker.h - a row of a form in which a case is looked for as one types, and chosen */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_CASE_PICKER (fler_case_picker_get_type ())
G_DECLARE_FINAL_TYPE (FlerCasePicker, fler_case_picker, FLER, CASE_PICKER, AdwPreferencesRow)

/**
 * FlerCasePicker::changed:
 *
 * Another case was chosen, or none.
 */

/**
 * fler_case_picker_set_context:
 * @context: (nullable): where cases are looked for
 */
void fler_case_picker_set_context (FlerCasePicker *self, FlerContext *context);

/**
 * fler_case_picker_set_case:
 * @case_id: 0: none
 */
void fler_case_picker_set_case (FlerCasePicker *self, gint64 case_id);
gint64 fler_case_picker_get_case (FlerCasePicker *self);

/**
 * fler_case_picker_set_hint:
 * @warning: (nullable): what is wrong; NULL: nothing
 */
void fler_case_picker_set_hint (FlerCasePicker *self, const char *warning);
