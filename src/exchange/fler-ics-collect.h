/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-collect.h - from the events of a file to the times when someone is busy
 *
 * Events are told one by one and forgotten at once. Those that come again are written out, up to
 * five years ahead; changed and cancelled occurrences take the place of the ones they change,
 * in whichever order the file has them; of several events with one uid the newest counts.
 */
#pragma once

#include "fler-busy.h"
#include "fler-ics-event.h"
#include "fler-ics-tz.h"

typedef struct _FlerIcsCollector FlerIcsCollector;

/**
 * fler_ics_collector_new:
 * @list: (transfer none): where the times go, and what was skipped
 * @zones: (transfer none): the file's zones, as far as they were read
 * @now: UTC seconds
 * @keeps_titles: whether the events' titles are kept
 * @max_busy: how many times are taken at most
 */
FlerIcsCollector *fler_ics_collector_new (FlerBusyList *list, FlerIcsZones *zones, gint64 now, gboolean keeps_titles,
                                          guint max_busy);
void fler_ics_collector_free (FlerIcsCollector *collector);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerIcsCollector, fler_ics_collector_free)

/**
 * fler_ics_collector_take:
 * @event: (transfer full)
 */
void fler_ics_collector_take (FlerIcsCollector *collector, FlerIcsEvent *event);

/**
 * fler_ics_collector_finish:
 *
 * All events were told: those whose zone stood after them are taken now, and the list is put in
 * order.
 */
void fler_ics_collector_finish (FlerIcsCollector *collector);
