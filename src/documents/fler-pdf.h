/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-pdf.h - papers as one PDF file: tagged, bookmarked, in their language */
#pragma once

#include <gio/gio.h>

#include "fler-document.h"

#define FLER_PDF_ERROR (fler_pdf_error_quark ())
GQuark fler_pdf_error_quark (void);

typedef enum
{
  FLER_PDF_ERROR_FAILED,     /* the message has cairo's or qpdf's word */
} FlerPdfError;

/**
 * fler_pdf_write:
 * @documents: (element-type FlerDocument): each begins on a page of its own, numbered by itself;
 *   the first one's title is the file's
 * @path: where to; a file that is there is replaced, whole or not at all
 * @language: such as "sv"
 * @error: a GIO error where the disk is full or the folder cannot be written; nothing of the new
 *   file stays then
 *
 * Nothing is written to any other place than the folder of @path. Text is real text in embedded
 * fonts.
 */
gboolean fler_pdf_write (GPtrArray *documents, const char *path, const char *language,
                         GCancellable *cancellable, GError **error);

/**
 * fler_pdf_make:
 *
 * Returns: (transfer full) (nullable): the same, in memory
 */
GBytes *fler_pdf_make (GPtrArray *documents, const char *language, GCancellable *cancellable,
                       GError **error);
