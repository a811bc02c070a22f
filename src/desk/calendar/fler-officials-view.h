/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-officials-view.h - one day of several officials side by side, and when all of them are free
 *
 * A pane of the calendar (D154: two of FK's and four of AF's hold the meetings). Whose days stand
 * there is chosen in it, and asked for by calendar.show-people (s: ids with a comma between). The
 * hours are those of fler-hour-grid.h, with its keys.
 */
#pragma once

#include "fler-calendar-pane.h"

#define FLER_TYPE_OFFICIALS_VIEW (fler_officials_view_get_type ())
G_DECLARE_FINAL_TYPE (FlerOfficialsView, fler_officials_view, FLER, OFFICIALS_VIEW, GtkWidget)

GtkWidget *fler_officials_view_new (void);
