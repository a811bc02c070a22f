/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-access.h - what a screen reader hears, on every version of GTK we run on */
#pragma once

#include <gtk/gtk.h>

/**
 * fler_access_set_name:
 * @name: (nullable): what @widget is called; NULL takes the name away
 *
 * Names a widget that has no label of its own, such as a button with an icon. GTK 4.8 lets a
 * button's icon name it, whatever the label property says; this takes that relation away too. Of
 * a GtkDropDown the inner button is named as well, since that is where the focus goes.
 */
void fler_access_set_name (GtkWidget *widget, const char *name);

/**
 * fler_access_announce:
 * @widget: a widget in the window that the user looks at
 *
 * Has @text read aloud, where GTK can (from 4.14). Before that, nothing is heard: @text must also
 * stand where the user finds it, in a label or in the description of what has the focus.
 */
void fler_access_announce (GtkWidget *widget, const char *text);

/**
 * fler_access_name_within:
 * @name: what lists in @widget are called that stand in no row with a title
 *
 * Names the lists and rows that libadwaita makes by itself: rows by their titles, the lists in a
 * row by that row's. Check buttons lose the low line of their mnemonic. After what they show is
 * filled in.
 */
void fler_access_name_within (GtkWidget *widget, const char *name);

/**
 * fler_access_name_choices:
 *
 * From now on the rows of every list that drops down are named by what they show, which GTK and
 * libadwaita leave undone. Once, when the program starts.
 */
void fler_access_name_choices (void);

/**
 * fler_access_name_menus:
 *
 * From now on the items of every menu are named by what they show, which GTK 4.18 leaves undone.
 * Once, when the program starts.
 */
void fler_access_name_menus (void);
