/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-due.c - what is due, on its day in other calendars */

#include "fler-ics-due.h"

#define FIRST_DAY G_GINT64_CONSTANT (1767225600)   /* 2026-01-01: sequences count days from here */

gboolean
fler_ics_due_has_entry (const FlerDue *due)
{
  static const guint kinds = 1u << FLER_DUE_KIND_STEP | 1u << FLER_DUE_KIND_BOOK | 1u << FLER_DUE_KIND_ANSWER
                             | 1u << FLER_DUE_KIND_NAME | 1u << FLER_DUE_KIND_FOLLOW_UP
                             | 1u << FLER_DUE_KIND_COMMITMENT | 1u << FLER_DUE_KIND_COUNT;

  return (kinds & 1u << due->kind) != 0 && g_date_valid (&due->day);
}

gboolean
fler_ics_writer_add_due (FlerIcsWriter *writer, const FlerDue *due, const char *secret, gint64 now,
                         const char *neutral_title, const char *title, const char *person_name,
                         GCancellable *cancellable, GError **error)
{
  /* Of no case (F7): the month tells them apart. */
  gint64 other = due->kind == FLER_DUE_KIND_COUNT ? (gint64) g_date_get_julian (&due->month) : due->commitment_id;
  g_autofree char *what = g_strdup_printf ("%s/%d/%" G_GINT64_FORMAT "/%d/%" G_GINT64_FORMAT, due->why.rule, due->kind,
                                           due->meeting_id, due->party, other);
  g_autofree char *uid = fler_ics_deadline_uid (secret, due->case_id, what);
  FlerIcsDeadline deadline = {
    .uid = uid,
    .sequence = (int) CLAMP ((now - FIRST_DAY) / 86400, 0, G_MAXINT / 2),
    .day = due->day,
    .neutral_title = neutral_title,
    .title = title,
    .case_reference = due->case_reference,
    .person_name = person_name,
  };

  return fler_ics_writer_add_deadline (writer, &deadline, cancellable, error);
}
