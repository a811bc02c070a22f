/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-agenda-view.h - some weeks as a list: each day that has something, and what it has
 *
 * A pane of the calendar: a scrolled list of days (fler-agenda-days.h).
 */
#pragma once

#include "fler-calendar-pane.h"

#define FLER_TYPE_AGENDA_VIEW (fler_agenda_view_get_type ())
G_DECLARE_FINAL_TYPE (FlerAgendaView, fler_agenda_view, FLER, AGENDA_VIEW, GtkWidget)

GtkWidget *fler_agenda_view_new (void);
