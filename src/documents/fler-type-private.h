/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-type-private.h - how text is set on paper, by the thread that sets it
 *
 * Fonts belong to a thread: what one thread has set, no other may draw or free.
 */
#pragma once

#include <pango/pangocairo.h>

/**
 * fler_type_new_layout:
 * @language: (nullable): NULL: Swedish
 * @size: in points
 *
 * Returns: (transfer full): @text in the papers' type, to be changed as the caller likes
 */
PangoLayout *fler_type_new_layout (const char *language, const char *text, double size, gboolean is_bold);

/**
 * fler_type_share_layout:
 * @width: in points, where lines break
 *
 * The same text in fifty letters is set once, for as long as one of them holds it.
 *
 * Returns: (transfer full): @text as fler_type_new_layout() sets it, in lines; not to be changed
 */
PangoLayout *fler_type_share_layout (const char *language, const char *text, double size, gboolean is_bold,
                                     double width);

/**
 * fler_type_show_line:
 * @number: of the line in @layout
 *
 * Draws a line where @cr is. Whoever hears the paper, or takes text from it, has a space between
 * this line's last word and the next one's first.
 */
void fler_type_show_line (cairo_t *cr, PangoLayout *layout, int number);
