/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letters-offer.h - offers the letters that follow from moving or cancelling a booking */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"

/**
 * fler_letters_offer:
 * @window: the window in which it was moved or cancelled
 * @undo: the detailed action, reached from @window, that takes that back
 *
 * Asks whether to write letters, where somebody has had one that is not true any more. Nothing is
 * sent by itself, and “later” leaves it for the list of what is to do. Whoever let a booking go in the
 * wrong place takes that back here.
 */
void fler_letters_offer (GtkWindow *window, FlerContext *context, gint64 meeting_id, const char *undo);
