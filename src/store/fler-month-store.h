/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-month-store.h - a month's invitations and deviations, counted (F7) */
#pragma once

#include "fler-db.h"
#include "fler-month-count.h"

/**
 * fler_month_store_find:
 * @month: (out): the first day of the first month that has ended, has not been counted, and in
 *   which multi-party meetings were held or invited to; invalid where there is none
 */
gboolean fler_month_store_find (FlerDb *db, const GDate *today, GTimeZone *zone, GDate *month, GError **error);

/**
 * fler_month_store_count:
 * @month: its first day
 */
gboolean fler_month_store_count (FlerDb *db, const GDate *month, GTimeZone *zone, FlerMonthCount *count,
                                 GError **error);

/**
 * fler_month_store_get_counted:
 * @month: (out): the first day of the month that was counted last; invalid where none was
 */
gboolean fler_month_store_get_counted (FlerDb *db, GDate *month, GError **error);

/**
 * fler_month_store_set_counted:
 * @month: as above; invalid: none
 */
gboolean fler_month_store_set_counted (FlerDb *db, const GDate *month, GError **error);
