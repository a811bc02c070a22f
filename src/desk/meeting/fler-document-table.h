/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-document-table.h - the documents handed over at a meeting, row by row
 *
 * Which they are, never what stands in them (D239). What stands in the table is the text that
 * the record keeps of it: see fler_handovers_to_text().
 */
#pragma once

#include <gtk/gtk.h>

#define FLER_TYPE_DOCUMENT_TABLE (fler_document_table_get_type ())
G_DECLARE_FINAL_TYPE (FlerDocumentTable, fler_document_table, FLER, DOCUMENT_TABLE, GtkWidget)

/**
 * FlerDocumentTable::changed:
 *
 * What stands in the table is another.
 */

/**
 * fler_document_table_new:
 * @today: what “3 Sept” is counted from
 */
GtkWidget *fler_document_table_new (const GDate *today);

/**
 * fler_document_table_set_text:
 *
 * Does not emit FlerDocumentTable::changed.
 */
void fler_document_table_set_text (FlerDocumentTable *self, const char *text);

/**
 * fler_document_table_dup_text:
 *
 * Returns: (transfer full): what stands in the table; "" where nothing does
 */
char *fler_document_table_dup_text (FlerDocumentTable *self);

/**
 * fler_document_table_guard:
 * @words: (array zero-terminated=1): words that must not reach the person
 * @instead: what may be written in their place
 */
void fler_document_table_guard (FlerDocumentTable *self, const char *const *words, const char *instead);

void fler_document_table_set_editable (FlerDocumentTable *self, gboolean is_editable);
