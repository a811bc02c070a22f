/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-activity-dialog.h - makes an activity that comes again, or changes one: once, from then on, or all */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_ACTIVITY_DIALOG (fler_activity_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FlerActivityDialog, fler_activity_dialog, FLER, ACTIVITY_DIALOG, AdwWindow)

/**
 * fler_activity_dialog_new_activity:
 * @title: (nullable): what is known of it already
 * @span: (nullable): its first time; NULL: the next one within working hours
 *
 * Returns: (transfer none): the dialog, which is on screen
 */
FlerActivityDialog *fler_activity_dialog_new_activity (GtkWindow *parent, FlerContext *context, const char *title,
                                                       const FlerSpan *span);

/**
 * fler_activity_dialog_edit:
 * @meeting_id: of a time of an activity, as calendars show it
 *
 * Returns: (transfer none) (nullable): the dialog; NULL where the activity could not be read,
 *   which the user has been told
 */
FlerActivityDialog *fler_activity_dialog_edit (GtkWindow *parent, FlerContext *context, gint64 meeting_id);
