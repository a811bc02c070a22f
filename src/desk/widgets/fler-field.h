/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-field.h - what is typed in a field of a form, and what the field says below itself */
#pragma once

#include <adwaita.h>

/**
 * fler_field_show_hint:
 * @row: the field's row
 * @field: what has the focus in it, whose description becomes what is said
 * @hint: what is said where nothing is wrong
 * @warning: (nullable): what is to be looked at; said instead, and marked
 */
void fler_field_show_hint (AdwActionRow *row, GtkWidget *field, const char *hint, const char *warning);

/**
 * fler_field_name_after_row:
 * @field: in a row of a form
 *
 * Calls it as its row; what the row says below its title becomes its description. The row itself
 * takes no focus: what is typed there would be lost.
 */
void fler_field_name_after_row (GtkWidget *field);

/**
 * fler_field_dup_text:
 *
 * Returns: (transfer full) (nullable): what is typed, without spaces around it; NULL: nothing
 */
char *fler_field_dup_text (GtkEditable *field);
