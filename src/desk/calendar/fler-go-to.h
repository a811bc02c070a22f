/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-go-to.h - where a day or a week is typed to go to: “v 34 2027”, “24 nov”, “i morgon”
 *
 * Enter asks for calendar.go-to (i: the day's Julian number).
 */
#pragma once

#include <gtk/gtk.h>

#define FLER_TYPE_GO_TO (fler_go_to_get_type ())
G_DECLARE_FINAL_TYPE (FlerGoTo, fler_go_to, FLER, GO_TO, GtkPopover)

GtkWidget *fler_go_to_new (void);

/**
 * fler_go_to_set_today:
 * @today: what “tomorrow” and a week without a year are counted from
 */
void fler_go_to_set_today (FlerGoTo *self, const GDate *today);
