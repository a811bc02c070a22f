/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-sent-dialog.h - asks which of the letters that were made went, and on which day */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"

/**
 * FlerSentSaid:
 * @window: over which it was asked
 * @ids: (element-type gint64): the letters that went, one at least
 * @sent_on: a day on which they may have gone
 */
typedef void (*FlerSentSaid) (GtkWindow *window, const GArray *ids, const GDate *sent_on);

/**
 * fler_sent_dialog_present:
 * @letters: (transfer full) (element-type FlerInvitation): made, and not said to have gone
 * @said: called where the user says that some went
 *
 * Nothing is sent unless the user says so. All of them today is what is proposed; what is left
 * unticked stays made and not sent.
 */
void fler_sent_dialog_present (GtkWindow *window, FlerContext *context, GPtrArray *letters, FlerSentSaid said);
