/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-word-notice.h - marks words that must not reach the person while they are typed
 *
 * A line to stand below a text field: hidden as long as the field holds none of the words; else it
 * says which, what to write instead, and does so for whoever presses its button. The word itself
 * is underlined where it stands.
 *
 * Where the person sees the screen - below a widget of the style class shared-screen - the text is
 * hidden instead, before it is drawn, and the line does not repeat the word.
 */
#pragma once

#include <gtk/gtk.h>

#define FLER_TYPE_WORD_NOTICE (fler_word_notice_get_type ())
G_DECLARE_FINAL_TYPE (FlerWordNotice, fler_word_notice, FLER, WORD_NOTICE, GtkWidget)

/**
 * fler_word_notice_new:
 * @field: a GtkTextView or a GtkEntry whose text is to reach the person; it must live as long as
 *   the notice
 * @words: (array zero-terminated=1): see fler_context_dup_forbidden_words()
 * @instead: (nullable): what may be written in the place of the word that every organisation has,
 *   such as the routine's safe title; NULL: said without, as of an organisation's own words
 *
 * Rule: the word never reaches the person, whoever typed it (D42). Source: Malmö.
 */
GtkWidget *fler_word_notice_new (GtkWidget *field, const char *const *words, const char *instead);

/**
 * fler_word_notice_check:
 *
 * Looks at what was typed now, and not when the typing rests.
 *
 * Returns: whether the field holds any of the words
 */
gboolean fler_word_notice_check (FlerWordNotice *self);

/**
 * fler_word_notice_check_all:
 *
 * The same for all of them under @root: as when the screen is shared or no longer so.
 */
void fler_word_notice_check_all (GtkWidget *root);
