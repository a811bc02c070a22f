/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-bench-paper.h - the floor of papers: bare cairo and pango, drawing the same texts
 *
 * Each text is laid out in the papers' own type and drawn on a PDF surface below the last one, and
 * nothing else: no tags, no language, no rules of where a page may end.
 */
#pragma once

typedef struct _BarePaper BarePaper;

BarePaper *bare_paper_new (void);

/* Ends the file as well. */
void bare_paper_free (BarePaper *bare);

/* @text: may be NULL; @size, @gap: points, the gap below it */
void bare_paper_draw (BarePaper *bare, const char *text, double size, double gap);
void bare_paper_turn (BarePaper *bare);

/* The processor time that this program has spent: other work on the machine does not change it. */
double bare_spent_ms (void);
