/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-parked-list.h - questions set aside, so that the talk stays on work */
#pragma once

#include <gtk/gtk.h>

#define FLER_TYPE_PARKED_LIST (fler_parked_list_get_type ())
G_DECLARE_FINAL_TYPE (FlerParkedList, fler_parked_list, FLER, PARKED_LIST, GtkWidget)

/**
 * FlerParkedList::changed:
 *
 * A question was parked, or taken away.
 */

/**
 * fler_parked_list_set_questions:
 * @questions: (element-type utf8): copied
 */
void fler_parked_list_set_questions (FlerParkedList *self, GPtrArray *questions);

/**
 * fler_parked_list_get_questions:
 *
 * Returns: (transfer none) (element-type utf8): those parked, in order
 */
GPtrArray *fler_parked_list_get_questions (FlerParkedList *self);
void fler_parked_list_set_editable (FlerParkedList *self, gboolean is_editable);

/**
 * fler_parked_list_guard:
 * @words: (array zero-terminated=1): words that must not reach the person
 * @instead: (nullable): see fler_word_notice_new()
 *
 * Marks the words while a question is typed (D42).
 */
void fler_parked_list_guard (FlerParkedList *self, const char *const *words, const char *instead);
