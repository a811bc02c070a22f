/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-table-columns.h - gives each column of a table room for its longest word, where there is room */
#pragma once

#include "fler-document-private.h"

/**
 * fler_table_fit_columns:
 * @block: a table; its shares are changed
 *
 * What a column lacks is taken from those that have more than their words need. Where all of them
 * together have too little, everything stays as it was, and a word is broken.
 */
void fler_table_fit_columns (const FlerDocument *document, FlerBlock *block);
