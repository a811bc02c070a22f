/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-save.h - writes a paper or a text where the user says
 *
 * The place is asked for; the file is written whole or not at all, and how it went is said.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-document.h"

/**
 * FlerSaveDone:
 * @widget: where it was asked for, which may have left its window meanwhile
 * @file: where it lies
 */
typedef void (*FlerSaveDone) (GtkWidget *widget, GFile *file);

/**
 * fler_save_document:
 * @widget: where it was asked for
 * @document: (transfer full): becomes a PDF
 * @name: the file's name without its ending, which must tell nothing of anybody
 * @words: (transfer full) (nullable) (array zero-terminated=1): words that must not stand in the
 *   name that the user chooses, of a paper that reaches the person; NULL: any may
 * @done: (nullable): called once the file is there
 */
void fler_save_document (GtkWidget *widget, FlerDocument *document, const char *name, char **words,
                         FlerSaveDone done);

/**
 * fler_save_pdf:
 * @pdf: a PDF that was made before; the file gets its very bytes
 *
 * The others as fler_save_document().
 */
void fler_save_pdf (GtkWidget *widget, GBytes *pdf, const char *name, char **words, FlerSaveDone done);

/**
 * fler_save_text:
 * @text: (transfer full): UTF-8, lines ended by \n; in the file they end by \r\n
 * @name: the file's name without its ending, which must tell nothing of anybody
 */
void fler_save_text (GtkWidget *widget, char *text, const char *name);
