/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-paper.h - what tests of papers have in common: PDFs, and poppler to read them back */
#pragma once

#include "fler-pdf.h"

/* Returns: (transfer full): what the program writes; fails unless it ends well. NULL ends. */
char *test_run (const char *first, ...) G_GNUC_NULL_TERMINATED;

/* Returns: (transfer full): the path of @document as a PDF, for test_remove_file() */
char *test_write_pdf (FlerDocument *document);
void test_remove_file (char *path);
