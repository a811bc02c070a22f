/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-rows.h - the rows in the sections of the case card
 *
 * All "Returns" are (transfer floating). A row's widget name is its kind and id, so that the focus
 * finds back to it after the card was filled anew.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-case-view.h"
#include "fler-context.h"
#include "fler-event.h"

/**
 * fler_card_row_meeting:
 * @is_open_beside: its live form is open beside the card: there is nothing to open
 */
GtkWidget *fler_card_row_meeting (const FlerMeetingLine *line, FlerContext *context, gboolean is_open_beside);

/**
 * fler_card_row_party:
 * @meeting: the meeting that @line is of
 * @letters: (element-type FlerInvitation): its letters
 *
 * One row: invited, reminded, answered, by name, came. Its button notes the answer (win.note-answer).
 */
GtkWidget *fler_card_row_party (const FlerPartyLine *line, const FlerMeeting *meeting, GPtrArray *letters,
                                FlerContext *context);

/**
 * fler_card_row_commitment:
 *
 * Ticking it acts through case.tick-commitment and case.untick-commitment.
 */
GtkWidget *fler_card_row_commitment (const FlerCommitmentLine *line, FlerContext *context);
/**
 * fler_card_event_text:
 *
 * Returns: (transfer full): what was done, in words
 */
char *fler_card_event_text (const FlerEvent *event, FlerContext *context);

GtkWidget *fler_card_row_event (const FlerEvent *event, FlerContext *context);

/**
 * fler_card_row_lines:
 *
 * Returns: two lines of text, the second quiet
 */
GtkWidget *fler_card_row_lines (const char *first, const char *second);

/**
 * fler_card_row_fact:
 * @title: what it is
 * @value: what is known of it
 */
GtkWidget *fler_card_row_fact (const char *title, const char *value);

/**
 * fler_card_row_text:
 *
 * Returns: running text that can be selected; the beginning of one that is very long
 */
GtkWidget *fler_card_row_text (const char *text);
