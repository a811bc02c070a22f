/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-export.h - bookings on their way to other calendars: which ones, and what may be read
 *
 * What is shown beforehand is read back from the same text that is written. Nothing here touches
 * the window: it is for whichever thread has the connection.
 */
#pragma once

#include "fler-activity.h"
#include "fler-due.h"
#include "fler-form.h"
#include "fler-ics-write.h"
#include "fler-meeting.h"
#include "fler-store.h"

/* Some readers take no more in one file (F105). */
#define FLER_EXPORT_MANY 1000

typedef struct
{
  gboolean is_all;          /* whatever the period */
  FlerSpan span;
  guint    forms;           /* 1 << FlerForm of each that goes out */
  FlerShow show;
  gboolean has_deadlines;   /* what is due, as all-day entries */
} FlerExport;

#define FLER_EXPORT_ALL_FORMS ((1u << FLER_N_FORMS) - 1)

/* What every entry needs: read once, from the database and the routines. */
typedef struct _FlerExportMaterial FlerExportMaterial;

/**
 * fler_export_material_new:
 * @now: UTC seconds: when the file is made
 *
 * Returns: (transfer full) (nullable): what is needed to write @export
 */
FlerExportMaterial *fler_export_material_new (const FlerExport *export, FlerDb *db, gint64 now, GError **error);
void fler_export_material_free (FlerExportMaterial *material);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerExportMaterial, fler_export_material_free)

/**
 * fler_export_material_get_zone:
 *
 * Returns: (transfer none): Stockholm's
 */
GTimeZone *fler_export_material_get_zone (const FlerExportMaterial *material);

/**
 * fler_export_writer_new:
 * @stream: where the file goes
 *
 * Returns: (transfer full): a writer; not to outlive @material
 */
FlerIcsWriter *fler_export_writer_new (const FlerExportMaterial *material, GOutputStream *stream);

/* One entry to be written: one of the three. */
typedef struct
{
  const FlerMeeting  *meeting;
  const FlerDue      *due;
  const FlerActivity *series;        /* that comes again, by a rule */
  const char         *person_name;   /* (nullable) */
  gint64              start;         /* UTC seconds */
} FlerExportItem;

/**
 * FlerExportFunc:
 *
 * Returns: whether to go on; if not, @error is set
 */
typedef gboolean (*FlerExportFunc) (const FlerExportItem *item, gpointer data, GError **error);

/**
 * fler_export_each:
 * @cancellable: (nullable)
 *
 * Hands out what is exported, one at a time, by start.
 */
gboolean fler_export_each (const FlerExportMaterial *material, FlerDb *db, FlerExportFunc func, gpointer data,
                           GCancellable *cancellable, GError **error);

/**
 * fler_export_add:
 *
 * Writes one entry.
 */
gboolean fler_export_add (const FlerExportMaterial *material, FlerIcsWriter *writer, const FlerExportItem *item,
                          GCancellable *cancellable, GError **error);

/**
 * fler_export_count:
 *
 * Returns: how many bookings it is, without deadlines and activities that come again, or -1 with @error set
 */
gint64 fler_export_count (const FlerExport *export, FlerDb *db, GError **error);

/**
 * fler_export_write_one:
 *
 * Returns: (transfer full) (nullable): one booking as a whole file
 */
char *fler_export_write_one (FlerDb *db, gint64 meeting_id, FlerShow show, gint64 now, GError **error);
