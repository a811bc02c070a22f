/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-pdf-append.h - puts the pages of one PDF after those of another, tags and all */
#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

/**
 * fler_pdf_append:
 * @file: what grows
 * @title: of the bookmark that leads to the first of the new pages
 * @bytes: a PDF of ours
 * @error: FLER_PDF_ERROR_FAILED - it is no PDF that can be read
 *
 * The pages stay as they are, with their place in the structure that a screen reader follows and
 * the language they are in.
 */
gboolean fler_pdf_append (qpdf_data file, const char *title, GBytes *bytes, GError **error);
