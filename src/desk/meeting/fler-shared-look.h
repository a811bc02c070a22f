/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-shared-look.h - looks at what a screen shows before the person sees it
 *
 * Rule: the word never reaches the person, on a shared screen either (D42). Source: Malmö. All that
 * is shown is looked at, whichever part shows it, so that a new one is not forgotten.
 */
#pragma once

#include <gtk/gtk.h>

/**
 * fler_shared_look_find:
 * @hidden: (array zero-terminated=1): parts that will not be shown
 * @words: (array zero-terminated=1): see fler_context_dup_forbidden_words()
 *
 * Looks at labels, fields and tooltips; not at a FlerWordNotice, which repeats what it tells of.
 *
 * Returns: (transfer none) (nullable): the first widget under @root that shows one of @words
 */
GtkWidget *fler_shared_look_find (GtkWidget *root, GtkWidget *const *hidden, const char *const *words);

/**
 * fler_shared_look_place:
 *
 * Returns: (transfer none) (nullable): the heading that @widget stands under
 */
const char *fler_shared_look_place (GtkWidget *widget);
