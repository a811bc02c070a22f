/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-free-slots-find.c - times at which everyone in a booking is free, looked for in the store */

#define G_LOG_DOMAIN "fler-free-slots-find"

#include "config.h"

#include "fler-free-slots-find.h"

#include "fler-activity-store.h"
#include "fler-busy-store.h"
#include "fler-case-store.h"
#include "fler-free-slots.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-settings.h"

#define LAST_SICK_DAY 180

/* Whose time is asked for: of an own activity, that of whoever uses the program. */
static gboolean
attends (const FlerMeeting *meeting, gint64 official_id, gint64 my_id)
{
  if (meeting->case_id == 0)
    return official_id == my_id;
  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = g_ptr_array_index (meeting->participants, i);

      if (participant->official_id == official_id && participant->answer != FLER_ANSWER_MEDSKICK
          && participant->answer != FLER_ANSWER_DECLINES)
        return TRUE;
    }
  return FALSE;
}

static gboolean
collect_meetings (FlerDb *db, const FlerMeeting *meeting, gint64 my_id, FlerSpan span, GArray *busy, GError **error)
{
  g_autoptr(GArray) attendance = fler_meeting_store_list_attendance (db, span, error);

  for (guint i = 0; attendance != NULL && i < attendance->len; i++)
    {
      const FlerAttendance *one = &g_array_index (attendance, FlerAttendance, i);

      if (one->meeting_id != meeting->id && attends (meeting, one->official_id, my_id))
        g_array_append_val (busy, one->span);
    }
  return attendance != NULL;
}

static gboolean
collect_others (FlerDb *db, const FlerMeeting *meeting, gint64 my_id, FlerSpan span, GTimeZone *zone, GArray *busy,
                GError **error)
{
  g_autoptr(FlerBusyList) list = fler_busy_store_list (db, span, error);
  g_autoptr(GPtrArray) activities = list != NULL ? fler_activity_store_list_meetings (db, span, zone, error) : NULL;

  if (activities == NULL)
    return FALSE;
  for (guint i = 0; i < list->busy->len; i++)
    {
      const FlerBusy *one = &g_array_index (list->busy, FlerBusy, i);

      if (attends (meeting, one->official_id != 0 ? one->official_id : my_id, my_id))
        g_array_append_val (busy, one->span);
    }
  for (guint i = 0; i < activities->len && attends (meeting, my_id, my_id); i++)
    g_array_append_val (busy, ((FlerMeeting *) g_ptr_array_index (activities, i))->span);
  return TRUE;
}

GDate
fler_free_slots_last_day (FlerContext *context, const FlerMeeting *meeting)
{
  g_autoptr(FlerCase) the_case = NULL;
  GDate day = fler_day_none ();

  if (meeting->form == FLER_FORM_KONTAKT && meeting->case_id != 0)
    the_case = fler_case_store_load (fler_context_get_db (context), meeting->case_id, NULL);
  if (the_case != NULL && g_date_valid (&the_case->facts.sick_first_day))
    {
      day = the_case->facts.sick_first_day;
      g_date_add_days (&day, LAST_SICK_DAY - 1);
    }
  return day;
}

GArray *
fler_free_slots_find (FlerContext *context, const FlerMeeting *meeting, gint64 from, const GDate *until,
                      guint n_most, GError **error)
{
  FlerDb *db = fler_context_get_db (context);
  g_autofree char *closed_text = fler_setting_store_get (db, FLER_SETTING_CLOSED_DAYS, NULL);
  g_autoptr(FlerClosedDays) closed = fler_closed_days_parse (closed_text);
  g_autoptr(FlerOfficial) mine = fler_official_store_me (db, NULL);
  g_autoptr(GArray) busy = g_array_new (FALSE, FALSE, sizeof (FlerSpan));
  FlerPreferences *preferences = fler_context_get_preferences (context);
  FlerSlotWish wish = {
    .from = from,
    .until = *until,
    .length = (int) MAX ((meeting->span.end - meeting->span.start) / 60, 15),
    .work_start = fler_preferences_get_int (preferences, "first-hour") * 60,
    .work_end = fler_preferences_get_int (preferences, "last-hour") * 60,
    .closed = closed,
    .zone = fler_context_get_zone (context),
  };
  FlerSpan span = fler_free_slots_span (&wish);
  gint64 my_id = mine != NULL ? mine->id : -1;

  if (span.end > span.start
      && (!collect_meetings (db, meeting, my_id, span, busy, error)
          || !collect_others (db, meeting, my_id, span, wish.zone, busy, error)))
    return NULL;
  return fler_free_slots (busy, &wish, n_most);
}
