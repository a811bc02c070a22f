/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-agenda-list.h - the agenda beside the record: what is done, what is now, and the time */
#pragma once

#include <gtk/gtk.h>

#include "fler-agenda.h"

#define FLER_TYPE_AGENDA_LIST (fler_agenda_list_get_type ())
G_DECLARE_FINAL_TYPE (FlerAgendaList, fler_agenda_list, FLER, AGENDA_LIST, GtkWidget)

/**
 * FlerAgendaList::toggled:
 * @item: the agenda item's id
 * @is_done: whether it is ticked off now
 */

/**
 * fler_agenda_list_set_routine:
 *
 * Shows the routine's agenda, with what @record has ticked off.
 */
void fler_agenda_list_set_routine (FlerAgendaList *self, const FlerRoutine *routine,
                                   const FlerRecord *record);

/**
 * fler_agenda_list_show:
 * @view: where the meeting stands
 */
void fler_agenda_list_show (FlerAgendaList *self, const FlerAgendaView *view);
void fler_agenda_list_set_editable (FlerAgendaList *self, gboolean is_editable);
