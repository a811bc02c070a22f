/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-print.h - a paper to the printer, through the desktop's own dialog */
#pragma once

#include <gtk/gtk.h>

#include "fler-document.h"

/**
 * fler_print_document:
 * @widget: where it was asked for; a fault is told to its speaker
 * @document: (transfer full): what to print
 *
 * The print job has no title that tells what is printed: it is seen in queues (F74).
 */
void fler_print_document (GtkWidget *widget, FlerDocument *document);

/**
 * FlerPrintDone:
 * @is_printed: whether it went to the printer; otherwise it was called off, or went wrong and was told
 */
typedef void (*FlerPrintDone) (gboolean is_printed, gpointer data);

/**
 * fler_print_documents:
 * @documents: (transfer full) (element-type FlerDocument): one after the other, each on its own pages
 * @done: (nullable): called once, unless @widget is gone before
 */
void fler_print_documents (GtkWidget *widget, GPtrArray *documents, FlerPrintDone done, gpointer data);
