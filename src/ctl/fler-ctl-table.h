/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-table.h - rows of text in columns, on standard output */
#pragma once

#include <glib.h>

typedef struct _FlerCtlTable FlerCtlTable;

/**
 * fler_ctl_table_new:
 * @titles: of the columns, ended by NULL
 */
FlerCtlTable *fler_ctl_table_new (const char *const *titles);
void fler_ctl_table_free (FlerCtlTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerCtlTable, fler_ctl_table_free)

/**
 * fler_ctl_table_add:
 * @cells: (nullable elements): as many as there are columns; control signs are left out
 */
void fler_ctl_table_add (FlerCtlTable *table, const char *const *cells);

/**
 * fler_ctl_table_print:
 *
 * Prints titles and rows, each column as wide as it needs to be.
 */
void fler_ctl_table_print (FlerCtlTable *table);
