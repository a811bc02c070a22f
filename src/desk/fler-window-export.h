/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-window-export.h - the window's actions that bring bookings out of it
 *
 *   win.export-booking (x)   one booking, as a calendar file
 *   win.drag-booking (x)     the same, by hand: begins a drag that leaves the window
 *   win.print-calendar       the days that are seen, on paper or as PDF
 */
#pragma once

#include <gtk/gtk.h>

void fler_window_install_export_actions (GtkWidgetClass *klass);
