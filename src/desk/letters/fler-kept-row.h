/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-kept-row.h - a letter that was made: whom to, when, how and where it went */
#pragma once

#include <gtk/gtk.h>

#include "fler-invitation.h"

/**
 * fler_kept_row_new:
 * @today: a valid day
 *
 * Its button gives the letter itself ("kept.save" with its id).
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *fler_kept_row_new (const FlerInvitation *letter, const GDate *today);
