/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-read.c - what a calendar view shows, read from the store: bookings and quiet layers */

#define G_LOG_DOMAIN "fler-calendar-read"

#include "config.h"

#include "fler-calendar-read.h"

#include <glib/gi18n.h>

#include "fler-activity-store.h"
#include "fler-busy-store.h"
#include "fler-calendar-view.h"
#include "fler-case-store.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-week.h"
#include "fler-words.h"

#define WORK_DAYS 5

static gboolean
take_name (const FlerMeeting *meeting, const char *person_name, gpointer data, GError **error)
{
  gint64 *id = g_new (gint64, 1);

  *id = meeting->id;
  g_hash_table_insert (data, id, g_strdup (person_name));
  return TRUE;
}

/* A name or NULL for each of the meetings, in their order. */
static gboolean
read_names (FlerDb *db, FlerCalendarData *data, FlerSpan span, GError **error)
{
  g_autoptr(GHashTable) by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  if (!fler_meeting_store_each (db, &span, FLER_FORM_NONE, take_name, by_id, error))
    return FALSE;
  data->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < data->meetings->len; i++)
    {
      const FlerMeeting *meeting = g_ptr_array_index (data->meetings, i);

      g_ptr_array_add (data->names, g_strdup (g_hash_table_lookup (by_id, &meeting->id)));
    }
  return TRUE;
}

/* A work week grows by the weekend's days as far as they hold something. */
static int
days_of_work_week (const FlerCalendarData *data)
{
  g_autoptr(FlerCalendarView) view = fler_calendar_view_new (&data->first, data->n_days, data->meetings, data->zone);
  int n_days = WORK_DAYS;

  for (guint i = 0; i < view->pieces->len; i++)
    n_days = MAX (n_days, g_array_index (view->pieces, FlerCalendarPiece, i).day + 1);
  for (guint i = 0; i < view->strips->len; i++)
    {
      const FlerCalendarStrip *strip = &g_array_index (view->strips, FlerCalendarStrip, i);

      /* What lasts over a weekend and beyond it does not call for the weekend. */
      if (strip->bar.first >= WORK_DAYS)
        n_days = MAX (n_days, strip->bar.first + strip->bar.n_days);
    }
  return n_days;
}

static gboolean
read_closed (FlerDb *db, FlerCalendarData *data, GError **error)
{
  g_autoptr(GError) our_error = NULL;
  g_autofree char *text = fler_setting_store_get (db, FLER_SETTING_CLOSED_DAYS, &our_error);

  if (our_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&our_error));
      return FALSE;
    }
  fler_closed_days_free (data->closed);
  data->closed = fler_closed_days_parse (text);
  return TRUE;
}

/* Of others than the user only where their days stand side by side. */
static gboolean
read_quiet (FlerDb *db, FlerCalendarData *data, FlerCalendarKind kind, FlerSpan span, GError **error)
{
  g_autoptr(FlerBusyList) list = fler_busy_store_list (db, span, error);
  g_autoptr(FlerOfficial) mine = NULL;
  GError *failure = NULL;

  if (list == NULL)
    return FALSE;
  if (list->busy->len == 0)
    return TRUE;
  mine = fler_official_store_me (db, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  for (guint i = 0; i < list->busy->len; i++)
    {
      const FlerBusy *busy = &g_array_index (list->busy, FlerBusy, i);
      gint64 my_id = mine != NULL ? mine->id : 0;
      gint64 owner = busy->official_id != 0 ? busy->official_id : my_id;
      FlerQuietTime *quiet;

      if (kind != FLER_CALENDAR_PEOPLE && owner != my_id)
        continue;
      quiet = fler_quiet_time_new (busy->span, busy->is_all_day, busy->title);
      quiet->official_id = owner;
      g_ptr_array_add (data->quiet, quiet);
    }
  return TRUE;
}

/* Rule D154: two of FK's and four of AF's officials hold the meetings; who, the user chooses. */
static gboolean
stands_by_default (const FlerOfficial *official, guint *n_of_fk, guint *n_of_af)
{
  if (official->party == FLER_PARTY_FK)
    return (*n_of_fk)++ < 2;
  return official->party == FLER_PARTY_AF && (*n_of_af)++ < 4;
}

static gboolean
is_chosen (const char *const *ids, gint64 id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  return g_strv_contains (ids, text);
}

static gboolean
read_people (FlerDb *db, FlerCalendarData *data, FlerSpan span, GError **error)
{
  GError *failure = NULL;
  g_autofree char *setting = fler_setting_store_get (db, FLER_SETTING_CALENDAR_PEOPLE, &failure);
  g_auto(GStrv) ids = setting != NULL ? g_strsplit (setting, ",", -1) : NULL;
  g_autoptr(GArray) attendance = NULL;
  guint n_of_fk = 0, n_of_af = 0;

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  data->officials = fler_official_store_list (db, FLER_PARTY_NONE, error);
  attendance = data->officials != NULL ? fler_meeting_store_list_attendance (db, span, error) : NULL;
  if (attendance == NULL)
    return FALSE;
  data->people = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_official_free);
  data->attended = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < data->officials->len; i++)
    {
      const FlerOfficial *official = g_ptr_array_index (data->officials, i);
      GArray *meetings;

      if (ids != NULL ? !is_chosen ((const char *const *) ids, official->id)
                      : !stands_by_default (official, &n_of_fk, &n_of_af))
        continue;
      meetings = g_array_new (FALSE, FALSE, sizeof (guint));
      g_ptr_array_add (data->people, fler_official_copy (official));
      g_ptr_array_add (data->attended, meetings);
      for (guint n = 0; n < data->meetings->len; n++)
        {
          const FlerMeeting *meeting = g_ptr_array_index (data->meetings, n);
          /* What comes again is the user's own, and has no participants to look for. */
          gboolean is_there = meeting->activity_id != 0 && official->is_me;

          for (guint k = 0; k < attendance->len && !is_there; k++)
            is_there = g_array_index (attendance, FlerAttendance, k).meeting_id == meeting->id
                       && g_array_index (attendance, FlerAttendance, k).official_id == official->id;
          if (is_there)
            g_array_append_val (meetings, n);
        }
    }
  return TRUE;
}

FlerCalendarData *
fler_calendar_read (FlerContext *context, const FlerCalendarWish *wish, GError **error)
{
  FlerDb *db = fler_context_get_db (context);
  GTimeZone *zone = fler_context_get_zone (context);
  FlerCalendarPeriod period = fler_calendar_period_of (wish->kind, &wish->anchor);
  FlerSpan span = fler_span_of_days (&period.first, period.n_days, zone);
  g_autoptr(FlerCalendarData) data = fler_calendar_data_new (&period.first, period.n_days, zone);
  GPtrArray *meetings = fler_calendar_store_list (db, span, zone, error);

  if (meetings == NULL)
    return NULL;
  g_ptr_array_unref (data->meetings);
  data->meetings = meetings;
  if (!read_closed (db, data, error) || !read_quiet (db, data, wish->kind, span, error)
      || (wish->shows_names && !read_names (db, data, span, error))
      || (wish->kind == FLER_CALENDAR_PEOPLE && !read_people (db, data, span, error)))
    return NULL;
  if (wish->kind == FLER_CALENDAR_WORK_WEEK && !wish->shows_weekend)
    data->n_days = days_of_work_week (data);
  return g_steal_pointer (&data);
}

/* Titles */

static char *
title_of_days (const FlerCalendarData *data, const char *weeks, const GDate *today, gboolean is_short)
{
  GDate last = fler_calendar_data_date (data, data->n_days - 1);
  g_autofree char *days = is_short ? fler_words_days_short (&data->first, &last)
                                   : fler_words_days (&data->first, &last);

  /* With two years the days tell both. */
  if (g_date_get_year (&data->first) != g_date_get_year (&last)
      || g_date_get_year (&last) == g_date_get_year (today))
    return g_strdup_printf (_("%1$s · %2$s"), weeks, days);
  /* Translators: over a week in the calendar: week, days, year: “v. 34 · 23–27 augusti 2027”. */
  return g_strdup_printf (_("%1$s · %2$s %3$d"), weeks, days, g_date_get_year (&data->first));
}

static char *
day_short_with_year (const GDate *day)
{
  g_autofree char *words = fler_words_day_short (day);

  return g_strdup_printf (_("%1$s %2$d"), words, g_date_get_year (day));
}

char *
fler_calendar_title (const FlerCalendarWish *wish, const FlerCalendarData *data, const GDate *today, gboolean is_short)
{
  GDate last = fler_calendar_data_date (data, data->n_days - 1);
  g_autofree char *week = fler_words_week (fler_week_of (&data->first).number);
  g_autofree char *words = NULL;

  switch (wish->kind)
    {
    case FLER_CALENDAR_DAY:
    case FLER_CALENDAR_PEOPLE:
      words = is_short ? day_short_with_year (&data->first) : fler_words_day_with_year (&data->first);
      /* Translators: over one day in the calendar: day, week. */
      return g_strdup_printf (_("%1$s · %2$s"), words, week);
    case FLER_CALENDAR_MONTH:
      return fler_words_month_and_year (&wish->anchor);
    case FLER_CALENDAR_AGENDA:
      words = g_strdup_printf ("%s–%d", week, fler_week_of (&last).number);
      return title_of_days (data, words, today, is_short);
    default:
      return title_of_days (data, week, today, is_short);
    }
}
