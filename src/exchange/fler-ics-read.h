/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-read.h - busy times from another calendar's iCalendar file
 *
 * The file may be anybody's: Outlook's, a phone's, a broken or a hostile one. It is read line by
 * line and event by event; every line, event, rule and list has its bound (F144), and what is not
 * taken is told with its line and the reason. A time without a zone is Stockholm's.
 */
#pragma once

#include <gio/gio.h>

#include "fler-busy.h"

#define FLER_ICS_READ_ERROR (fler_ics_read_error_quark ())
GQuark fler_ics_read_error_quark (void);

typedef enum
{
  FLER_ICS_READ_ERROR_NOT_CALENDAR,   /* there is neither a calendar nor an event in it */
} FlerIcsReadError;

#define FLER_ICS_READ_MAX_BUSY 250000

typedef struct
{
  gint64   now;            /* UTC seconds: how far ahead is counted from here */
  gboolean keeps_titles;   /* for a preview; nothing is kept of them otherwise */
  guint    max_busy;       /* how many times are taken at most; 0: FLER_ICS_READ_MAX_BUSY */
} FlerIcsReadOptions;

/**
 * FlerIcsReadProgress:
 * @n_octets: how many of the file were read
 */
typedef void (*FlerIcsReadProgress) (gint64 n_octets, gpointer data);

/**
 * fler_ics_read:
 * @progress: (nullable)
 * @error: NOT_CALENDAR, or the stream's, G_IO_ERROR_CANCELLED among them
 *
 * Returns: (transfer full) (nullable): what was read
 */
FlerBusyList *fler_ics_read (GInputStream *stream, const FlerIcsReadOptions *options, FlerIcsReadProgress progress,
                             gpointer data, GCancellable *cancellable, GError **error);
