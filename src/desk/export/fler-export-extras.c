/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-export-extras.c - what is exported beside the bookings: what is due, and own activities
 *                        that come again */

#define G_LOG_DOMAIN "fler-export"

#include "config.h"

#include "fler-export-extras.h"

#include "fler-activity-store.h"
#include "fler-due-store.h"
#include "fler-ics-activity.h"
#include "fler-ics-due.h"

/* What has no simple rule goes out as separate entries: from a year back to two years ahead where
 * everything is asked for, for such a series may have no end. */
#define YEAR (G_GINT64_CONSTANT (366) * 86400)

void
fler_export_extras_free (FlerExportExtras *extras)
{
  if (extras == NULL)
    return;
  g_array_unref (extras->items);
  g_clear_pointer (&extras->dues, g_ptr_array_unref);
  g_clear_pointer (&extras->activities, g_ptr_array_unref);
  g_ptr_array_unref (extras->singles);
  g_free (extras);
}

static gboolean
due_is_wanted (const FlerExport *export, const FlerDue *due, FlerSpan day)
{
  return (export->forms & (1u << due->form)) != 0 && (export->is_all || fler_span_overlaps (day, export->span));
}

static gboolean
gather_dues (FlerExportExtras *extras, const FlerExport *export, const FlerDueSetting *setting, FlerDb *db,
             GCancellable *cancellable, GError **error)
{
  extras->dues = fler_due_store_list (db, setting, cancellable, error);
  if (extras->dues == NULL)
    return FALSE;
  for (guint i = 0; i < extras->dues->len; i++)
    {
      const FlerDue *due = extras->dues->pdata[i];
      FlerExportItem item = { .due = due };
      FlerSpan day;

      if (!fler_ics_due_has_entry (due))
        continue;
      day = fler_span_of_days (&due->day, 1, setting->zone);
      item.start = day.start;
      if (due_is_wanted (export, due, day))
        g_array_append_val (extras->items, item);
    }
  return TRUE;
}

static void
add_series (FlerExportExtras *extras, const FlerActivity *activity, const FlerExport *export, GTimeZone *zone)
{
  FlerExportItem item = { .series = activity, .start = fler_ics_activity_start (activity, zone) };

  if (!export->is_all)
    {
      g_autoptr(GArray) times = fler_activity_expand (activity, export->span, zone, TRUE);

      if (times->len == 0)
        return;
      /* One that has gone on for long stands where the period begins. */
      item.start = MAX (item.start, export->span.start);
    }
  g_array_append_val (extras->items, item);
}

static void
add_singles (FlerExportExtras *extras, const FlerActivity *activity, FlerSpan span, GTimeZone *zone)
{
  g_autoptr(GPtrArray) singles = fler_ics_activity_list_single (activity, span, zone);

  for (guint i = 0; i < singles->len; i++)
    {
      FlerMeeting *meeting = singles->pdata[i];
      FlerExportItem item = { .meeting = meeting, .start = meeting->span.start };

      g_array_append_val (extras->items, item);
      g_ptr_array_add (extras->singles, meeting);
      singles->pdata[i] = NULL;
    }
  g_ptr_array_set_free_func (singles, NULL);
}

static gboolean
gather_activities (FlerExportExtras *extras, const FlerExport *export, const FlerDueSetting *setting, FlerDb *db,
                   GError **error)
{
  FlerSpan today = fler_span_of_days (&setting->today, 1, setting->zone);
  FlerSpan span = export->is_all ? (FlerSpan) { today.start - YEAR, today.end + 2 * YEAR } : export->span;

  extras->activities = fler_activity_store_list (db, error);
  if (extras->activities == NULL)
    return FALSE;
  for (guint i = 0; i < extras->activities->len; i++)
    {
      const FlerActivity *activity = extras->activities->pdata[i];

      if (fler_ics_activity_is_simple (activity, setting->zone))
        add_series (extras, activity, export, setting->zone);
      add_singles (extras, activity, span, setting->zone);
    }
  return TRUE;
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const FlerExportItem *first = a, *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

FlerExportExtras *
fler_export_extras_gather (const FlerExport *export, const FlerDueSetting *setting, FlerDb *db,
                           GCancellable *cancellable, GError **error)
{
  g_autoptr(FlerExportExtras) extras = g_new0 (FlerExportExtras, 1);

  extras->items = g_array_new (FALSE, FALSE, sizeof (FlerExportItem));
  extras->singles = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  if (export->has_deadlines && !gather_dues (extras, export, setting, db, cancellable, error))
    return NULL;
  if ((export->forms & (1u << FLER_FORM_NONE)) != 0 && !gather_activities (extras, export, setting, db, error))
    return NULL;
  g_array_sort (extras->items, compare_starts);
  return g_steal_pointer (&extras);
}
