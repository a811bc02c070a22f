/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-documents-box.h - the list of documents handed over in a case, as it is filled in
 *
 * Which they are and their numbers in the register, never what stands in them (D239).
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"

#define FLER_TYPE_DOCUMENTS_BOX (fler_documents_box_get_type ())
G_DECLARE_FINAL_TYPE (FlerDocumentsBox, fler_documents_box, FLER, DOCUMENTS_BOX, GtkWidget)

GtkWidget *fler_documents_box_new (void);

/**
 * fler_documents_box_show:
 * @documents: (element-type FlerHandover): those of the case
 */
void fler_documents_box_show (FlerDocumentsBox *self, FlerContext *context, GPtrArray *documents);

/**
 * fler_documents_box_is_wrong:
 *
 * Returns: whether a day stands there that is none
 */
gboolean fler_documents_box_is_wrong (FlerDocumentsBox *self);

/**
 * fler_documents_box_count:
 *
 * Returns: how many documents are named
 */
guint fler_documents_box_count (FlerDocumentsBox *self);

/**
 * fler_documents_box_lacks_number:
 *
 * Returns: whether one of them has no number in the register
 */
gboolean fler_documents_box_lacks_number (FlerDocumentsBox *self);

/**
 * fler_documents_box_save:
 *
 * Writes what was added and changed, and takes away what was removed. Belongs in a transaction.
 */
gboolean fler_documents_box_save (FlerDocumentsBox *self, gint64 case_id, GError **error);
