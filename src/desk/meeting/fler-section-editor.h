/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-section-editor.h - one section of the record: its title, its help line and its field
 *
 * What stands in it is text, whatever the field looks like: a choice by its id, several with a space between, yes and no as
 * "yes" and "no", a day as ISO 8601.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-routine.h"

#define FLER_TYPE_SECTION_EDITOR (fler_section_editor_get_type ())
G_DECLARE_FINAL_TYPE (FlerSectionEditor, fler_section_editor, FLER, SECTION_EDITOR, GtkWidget)

/**
 * FlerSectionEditor::changed:
 *
 * What stands in the field is another.
 */

/**
 * fler_section_editor_new:
 * @section: of any kind but COMMITMENTS, which is a table of its own
 * @today: what “tomorrow” is counted from
 */
GtkWidget *fler_section_editor_new (const FlerSection *section, const GDate *today);

/**
 * fler_section_editor_get_id:
 *
 * Returns: (transfer none): the section's id
 */
const char *fler_section_editor_get_id (FlerSectionEditor *self);

/**
 * fler_section_editor_set_text:
 *
 * Does not emit FlerSectionEditor::changed.
 */
void fler_section_editor_set_text (FlerSectionEditor *self, const char *text);

/**
 * fler_section_editor_dup_text:
 *
 * Returns: (transfer full): what stands in the field; "" where nothing does
 */
char *fler_section_editor_dup_text (FlerSectionEditor *self);

/**
 * fler_section_editor_guard:
 * @words: (array zero-terminated=1): words that must not reach the person
 * @instead: what may be written in their place
 *
 * Marks the words while they are typed (D42); for a section that stands in the person's copy.
 */
void fler_section_editor_guard (FlerSectionEditor *self, const char *const *words, const char *instead);

/**
 * fler_section_editor_set_editable:
 *
 * A locked record is read, not written in.
 */
void fler_section_editor_set_editable (FlerSectionEditor *self, gboolean is_editable);
