/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-list-row.h - one case in the list: name, reference, sick day, next meeting */
#pragma once

#include <gtk/gtk.h>

#include "fler-case-store.h"
#include "fler-context.h"

#define FLER_TYPE_CASE_LIST_ROW (fler_case_list_row_get_type ())
G_DECLARE_FINAL_TYPE (FlerCaseListRow, fler_case_list_row, FLER, CASE_LIST_ROW, GtkWidget)

GtkWidget *fler_case_list_row_new (void);

/**
 * fler_case_list_row_show:
 * @row: what to show; a personnummer is never shown in a list
 *
 * Rows are used over and over again while the list is scrolled.
 */
void fler_case_list_row_show (FlerCaseListRow *self, const FlerCaseRow *row, FlerContext *context);

/**
 * fler_case_list_row_get_spoken:
 *
 * Returns: (transfer none): the row as a screen reader says it
 */
const char *fler_case_list_row_get_spoken (FlerCaseListRow *self);
