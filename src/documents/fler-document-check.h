/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-document-check.h - whether a paper holds words that must not reach the person */
#pragma once

#include "fler-document.h"

/**
 * fler_document_find_forbidden:
 * @words: (array zero-terminated=1): words that must not reach the person
 *
 * Looks at all that would be drawn and at what the file would say of itself, whoever wrote it.
 * Rule: the word never reaches the person (D42). Source: Malmö.
 *
 * Returns: (transfer full) (nullable): the heading that it stands under, or the title where it
 *   stands in that; NULL: nowhere
 */
char *fler_document_find_forbidden (const FlerDocument *document, const char *const *words);
