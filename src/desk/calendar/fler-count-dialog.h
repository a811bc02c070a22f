/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-count-dialog.h - a month's invitations and deviations, counted (F7) */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

/**
 * fler_count_dialog_show:
 * @parent: whose action "win.set-counted" takes it back
 * @month: its first day
 *
 * Rule F7: shows the counts of the month, and asks whether they are counted.
 */
void fler_count_dialog_show (GtkWindow *parent, FlerContext *context, const GDate *month);

/**
 * fler_count_dialog_take_back:
 * @counted: the first day of the month that was counted before; empty: none was
 */
void fler_count_dialog_take_back (GtkWindow *parent, FlerContext *context, const char *counted);
