/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-facts-json.h - the facts that the guide is asked about, and its answer, as JSON
 *
 * All facts may be left out, or be null: then they are not known. Names and values are those of
 * fler_fact_id(), fler_form_id() and their like; they are not translated.
 */
#pragma once

#include "fler-guide.h"

/* Says a text in the user's language; lends it. */
typedef const char *(*FlerTranslate) (const char *text, gpointer user_data);

/**
 * fler_facts_read:
 * @name: what the file is called in messages
 * @facts: (out): to be cleared with fler_facts_clear(); nothing is known where there is a fault
 * @project_municipality: (out) (transfer full) (nullable): the municipality that the project covers
 * @error: FLER_JSON_ERROR; names file, line and fact
 *
 * Returns: whether @bytes could be read
 */
gboolean fler_facts_read (GBytes      *bytes,
                          const char  *name,
                          FlerFacts   *facts,
                          char       **project_municipality,
                          GError     **error);

/**
 * fler_guide_to_json:
 * @translate: (nullable): what the reasons' texts go through
 *
 * Returns: (transfer full): the answer for all five forms, ended by a line feed
 */
char *fler_guide_to_json (const FlerGuide *guide, FlerTranslate translate, gpointer user_data);
