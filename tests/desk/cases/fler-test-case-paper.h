/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-case-paper.h - a paper about a case, read back from its PDF */
#pragma once

#include "fler-document.h"

/**
 * test_case_paper_read:
 * @name: what the file is called that is kept beside the pictures, where there are any
 *
 * Returns: (transfer full): the paper's text, without line ends
 */
char *test_case_paper_read (FlerDocument *document, const char *name);
