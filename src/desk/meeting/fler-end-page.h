/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-end-page.h - ends a meeting: what the routine asks for, in order, each line done or to do */
#pragma once

#include <gtk/gtk.h>

#include "fler-case.h"
#include "fler-context.h"
#include "fler-ending.h"

#define FLER_TYPE_END_PAGE (fler_end_page_get_type ())
G_DECLARE_FINAL_TYPE (FlerEndPage, fler_end_page, FLER, END_PAGE, GtkWidget)

/**
 * FlerEndPage::no-plan-why-changed:
 * @why: the reason that stands there now
 *
 * FlerEndPage::follow-up-changed:
 * @day: ISO 8601, or ""
 *
 * FlerEndPage::answer-changed:
 * @section: one of those in fler-ending.h
 * @text: what stands there now
 *
 * FlerEndPage::copy-asked:    the text for the agency's own journal is wanted on the clipboard
 * FlerEndPage::book-asked:    the next meeting is to be booked
 * FlerEndPage::back-asked:    back to the record
 * FlerEndPage::attendance-asked: back to who came
 * FlerEndPage::end-asked:     end the meeting and lock the record
 */

/**
 * fler_end_page_set_routine:
 * @the_case: what of the registrations elsewhere applies follows from it
 * @no_plan_why: (nullable): the reason so far
 * @follow_up: ISO 8601, or ""
 */
void fler_end_page_set_routine (FlerEndPage *self, FlerContext *context, const FlerRoutine *routine,
                                const FlerCase *the_case, const char *no_plan_why, const char *follow_up);

/**
 * fler_end_page_set_answers:
 * @record: with what was answered so far to what the end asks for
 */
void fler_end_page_set_answers (FlerEndPage *self, const FlerRecord *record);

/**
 * fler_end_page_show:
 * @ending: what is done and what is missing
 */
void fler_end_page_show (FlerEndPage *self, const FlerEnding *ending, FlerForm form);

/**
 * fler_end_page_note_copy_made:
 * @is_printed: whether it went to the printer; otherwise to a file
 *
 * Shows that the person's copy was made. That the person has it, only the user can say.
 */
void fler_end_page_note_copy_made (FlerEndPage *self, gboolean is_printed);

/**
 * fler_end_page_note_copied:
 *
 * Shows that the journal text was copied.
 */
void fler_end_page_note_copied (FlerEndPage *self);
