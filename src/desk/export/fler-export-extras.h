/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-export-extras.h - what is exported beside the bookings: what is due, and own activities
 *                        that come again
 *
 * They are few enough to be held at once, unlike the bookings.
 */
#pragma once

#include "fler-export.h"

typedef struct
{
  GArray    *items;        /* of FlerExportItem, by start; they lend from the lists below */
  GPtrArray *dues;         /* (nullable) of FlerDue */
  GPtrArray *activities;   /* (nullable) of FlerActivity */
  GPtrArray *singles;      /* of FlerMeeting: activities' times that are entries of their own */
} FlerExportExtras;

/**
 * fler_export_extras_gather:
 *
 * Returns: (transfer full) (nullable): all that belongs to @export
 */
FlerExportExtras *fler_export_extras_gather (const FlerExport *export, const FlerDueSetting *setting, FlerDb *db,
                                             GCancellable *cancellable, GError **error);
void fler_export_extras_free (FlerExportExtras *extras);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerExportExtras, fler_export_extras_free)
