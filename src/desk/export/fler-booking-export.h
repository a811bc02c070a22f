/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-export.h - one booking out of the window: by a key, or by hand */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"

/**
 * fler_booking_export_ask:
 *
 * Asks where the file goes and what it may tell: nothing, or the case's reference. Its name tells
 * nothing.
 */
void fler_booking_export_ask (GtkWindow *window, FlerContext *context, gint64 meeting_id);

/**
 * fler_booking_export_content:
 *
 * Puts the booking, telling nothing of anybody, in a file in a private folder. The folder and the
 * file are gone a while after the content was let go: whoever it was dropped on copies it after
 * the drop; and at the latest when the program ends.
 *
 * Returns: (transfer full) (nullable): the file, for a drag
 */
GdkContentProvider *fler_booking_export_content (FlerContext *context, gint64 meeting_id, GError **error);

/**
 * fler_booking_export_drag:
 * @widget: where the pointer was pressed and is still held
 *
 * Begins a drag of the booking as a file, which goes on where the pointer is: in a mail, on the
 * desktop, in another calendar.
 *
 * Returns: whether it has begun
 */
gboolean fler_booking_export_drag (GtkWidget *widget, FlerContext *context, gint64 meeting_id);

/**
 * fler_booking_export_add_to_row:
 * @row: a row that shows a booking
 *
 * Lets the booking go out of a list: by the key E, by the menu of the row, and by hand.
 */
void fler_booking_export_add_to_row (GtkWidget *row, FlerContext *context, gint64 meeting_id);
