/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-document-row.h - one document that is handed over at a meeting: which, and from whom to whom */
#pragma once

#include <gtk/gtk.h>

#include "fler-handover.h"

#define FLER_TYPE_DOCUMENT_ROW (fler_document_row_get_type ())
G_DECLARE_FINAL_TYPE (FlerDocumentRow, fler_document_row, FLER, DOCUMENT_ROW, GtkWidget)

/**
 * FlerDocumentRow::changed:
 *
 * FlerDocumentRow::remove-asked:
 */

GtkWidget *fler_document_row_new (const FlerHandover *document, const GDate *today);

/**
 * fler_document_row_get_document:
 *
 * Returns: (transfer none): what stands in the row
 */
const FlerHandover *fler_document_row_get_document (FlerDocumentRow *self);

/**
 * fler_document_row_guard:
 * @words: (array zero-terminated=1): words that must not reach the person
 * @instead: what may be written in their place
 */
void fler_document_row_guard (FlerDocumentRow *self, const char *const *words, const char *instead);
