/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-free-slots-row.c - three times that fit everyone, to choose from in a booking's form */

#define G_LOG_DOMAIN "fler-free-slots-row"

#include "config.h"

#include "fler-free-slots-row.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-activity-store.h"
#include "fler-busy-store.h"
#include "fler-case-store.h"
#include "fler-free-slots.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-words.h"

#define N_SLOTS       3
#define LAST_SICK_DAY 180

struct _FlerFreeSlotsRow
{
  AdwActionRow parent_instance;
  GtkWidget   *buttons[N_SLOTS];
  FlerSpan     slots[N_SLOTS];
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerFreeSlotsRow, fler_free_slots_row, ADW_TYPE_ACTION_ROW)

static void
on_clicked (GtkButton *button, FlerFreeSlotsRow *self)
{
  for (int i = 0; i < N_SLOTS; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      g_signal_emit (self, signals[CHOSEN], 0, self->slots[i].start, self->slots[i].end);
}

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

/* Rule K7: a contact meeting is held by day 180. Source: Malmö. */
static GDate
last_day_of (FlerDb *db, const FlerMeeting *meeting)
{
  g_autoptr(FlerCase) the_case = NULL;
  GDate day = fler_day_none ();

  if (meeting->form == FLER_FORM_KONTAKT && meeting->case_id != 0)
    the_case = fler_case_store_load (db, meeting->case_id, NULL);
  if (the_case != NULL && g_date_valid (&the_case->facts.sick_first_day))
    {
      day = the_case->facts.sick_first_day;
      g_date_add_days (&day, LAST_SICK_DAY - 1);
    }
  return day;
}

static GArray *
find_slots (FlerContext *context, const FlerMeeting *meeting, const GDate *deadline, GError **error)
{
  FlerDb *db = fler_context_get_db (context);
  g_autofree char *closed_text = fler_setting_store_get (db, FLER_SETTING_CLOSED_DAYS, NULL);
  g_autoptr(FlerClosedDays) closed = fler_closed_days_parse (closed_text);
  g_autoptr(FlerOfficial) mine = fler_official_store_me (db, NULL);
  g_autoptr(GArray) busy = g_array_new (FALSE, FALSE, sizeof (FlerSpan));
  FlerPreferences *preferences = fler_context_get_preferences (context);
  FlerSlotWish wish = {
    .from = fler_context_now (context),
    .until = *deadline,
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
  return fler_free_slots (busy, &wish, N_SLOTS);
}

void
fler_free_slots_row_update (FlerFreeSlotsRow *self, FlerContext *context, const FlerMeeting *meeting)
{
  GDate deadline = fler_day_none ();
  g_autoptr(GArray) slots = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (FLER_IS_FREE_SLOTS_ROW (self));

  /* The form goes on without it where it cannot be read: it only proposes. */
  if (meeting != NULL && context != NULL && !meeting->is_all_day)
    {
      deadline = last_day_of (fler_context_get_db (context), meeting);
      slots = find_slots (context, meeting, &deadline, NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), slots != NULL);
  if (slots == NULL)
    return;
  for (guint i = 0; i < N_SLOTS; i++)
    {
      g_autofree char *day = NULL;
      g_autofree char *time = NULL;
      g_autofree char *text = NULL;
      GDate date;

      gtk_widget_set_visible (self->buttons[i], i < slots->len);
      if (i >= slots->len)
        continue;
      self->slots[i] = g_array_index (slots, FlerSpan, i);
      date = fler_day_at (self->slots[i].start, fler_context_get_zone (context));
      day = fler_words_day_short (&date);
      time = fler_words_time (self->slots[i].start, fler_context_get_zone (context));
      text = g_strdup_printf ("%s %s", day, time);
      gtk_button_set_label (GTK_BUTTON (self->buttons[i]), text);
    }
  if (slots->len == 0 && g_date_valid (&deadline))
    {
      g_autofree char *day = fler_words_day_short (&deadline);

      /* Translators: nobody has time before the case's last day; the day. */
      subtitle = g_strdup_printf (_("None before %s, which is the last day"), day);
    }
  else if (slots->len == 0)
    subtitle = g_strdup (_("None in the next two months"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle != NULL ? subtitle : "");
}

static void
fler_free_slots_row_class_init (FlerFreeSlotsRowClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
}

static void
fler_free_slots_row_init (FlerFreeSlotsRow *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Free for all"));
  for (int i = 0; i < N_SLOTS; i++)
    {
      self->buttons[i] = gtk_button_new_with_label ("");
      gtk_widget_set_valign (self->buttons[i], GTK_ALIGN_CENTER);
      g_signal_connect_object (self->buttons[i], "clicked", G_CALLBACK (on_clicked), self, 0);
      adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->buttons[i]);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
