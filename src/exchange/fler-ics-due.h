/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-due.h - what is due, on its day in other calendars */
#pragma once

#include "fler-due.h"
#include "fler-ics-write.h"

/**
 * fler_ics_due_has_entry:
 *
 * Returns: whether @due has a day of its own to stand on; a meeting's own day has the booking
 */
gboolean fler_ics_due_has_entry (const FlerDue *due);

/**
 * fler_ics_writer_add_due:
 * @due: one that fler_ics_due_has_entry()
 * @secret: as for fler_ics_deadline_uid()
 * @now: UTC seconds; a later export goes before an earlier one
 * @neutral_title: what it is called where nothing is shown, such as “Deadline”
 * @title: what is to be done; shown from FLER_SHOW_REFERENCE on, unless it names the person
 * @person_name: (nullable): shown with FLER_SHOW_NAME, and kept out of all else
 *
 * Its uid follows from what it is, so that it is the same entry in every export, on whichever day
 * it stands by then.
 */
gboolean fler_ics_writer_add_due (FlerIcsWriter *writer, const FlerDue *due, const char *secret, gint64 now,
                                  const char *neutral_title, const char *title, const char *person_name,
                                  GCancellable *cancellable, GError **error);
