/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-write-private.h - what the writer's files share */
#pragma once

#include "fler-ics-write.h"

/**
 * fler_ics_writer_add_recurring:
 * @recurrence: content lines, folded and ended, that go after the event's times
 *
 * As fler_ics_writer_add().
 */
gboolean fler_ics_writer_add_recurring (FlerIcsWriter *writer, const FlerMeeting *first, const char *recurrence,
                                        GCancellable *cancellable, GError **error);
