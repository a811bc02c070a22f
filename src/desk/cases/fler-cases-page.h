/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-cases-page.h - the list of cases, and the card of the one chosen */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_CASES_PAGE (fler_cases_page_get_type ())
G_DECLARE_FINAL_TYPE (FlerCasesPage, fler_cases_page, FLER, CASES_PAGE, GtkWidget)

/**
 * fler_cases_page_set_context:
 * @context: (nullable): what to work on
 */
void fler_cases_page_set_context (FlerCasesPage *self, FlerContext *context);

/**
 * fler_cases_page_show_case:
 * @case_id: the case to choose in the list, and to show
 */
void fler_cases_page_show_case (FlerCasesPage *self, gint64 case_id);

/**
 * fler_cases_page_get_open_case:
 *
 * Returns: the case that is chosen in the list, if it is open; 0: none
 */
gint64 fler_cases_page_get_open_case (FlerCasesPage *self);

/**
 * fler_cases_page_focus_search:
 *
 * Puts the focus in the search field, with what stands there selected.
 */
void fler_cases_page_focus_search (FlerCasesPage *self);
