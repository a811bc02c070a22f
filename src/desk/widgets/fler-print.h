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
