/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-print.c - the calendar's days as a paper */

#define G_LOG_DOMAIN "fler-calendar-print"

#include "config.h"

#include "fler-calendar-print.h"

#include <glib/gi18n.h>

#include "fler-calendar-paper.h"
#include "fler-calendar-read.h"
#include "fler-day-name.h"
#include "fler-ics-screen.h"
#include "fler-language.h"
#include "fler-week.h"
#include "fler-words.h"

/* As on screen (style.css): a pale ground and a strong edge. */
static const struct { guint ground, edge; } COLORS[FLER_N_FORMS] = {
  [FLER_FORM_NONE]        = { 0xebeaed, 0x5e5c64 },
  [FLER_FORM_KONTAKT]     = { 0xdfeafa, 0x1a5fb4 },
  [FLER_FORM_OVERLAMNING] = { 0xeee4f7, 0x6f3a9c },
  [FLER_FORM_GK1]         = { 0xdcf1e6, 0x1b6e4a },
  [FLER_FORM_GK2]         = { 0xdcf1e6, 0x1b6e4a },
  [FLER_FORM_FLERPART]    = { 0xfce9d9, 0xa34a00 },
  [FLER_FORM_SIP]         = { 0xfae3ed, 0xa0225f },
  [FLER_FORM_ANNAT]       = { 0xdaeff3, 0x0f6674 },
};

/* What was typed may name the person, or the form by the word that the person is not to read. */
static gboolean
may_show (const char *text, const char *person_name, const FlerCalendarPrint *print)
{
  guint refused = print->show == FLER_SHOW_NAME ? FLER_TELLS_FORBIDDEN : FLER_TELLS_FORBIDDEN | FLER_TELLS_PERSON;

  return text != NULL && *text != '\0' && (fler_ics_screen (text, person_name, NULL) & refused) == 0;
}

/* Where something is told, the form goes by the name that the person may read. */
static const char *
title_of_meeting (const FlerMeeting *meeting, const FlerCalendarPrint *print, FlerContext *context)
{
  const FlerRoutine *routine;

  if (meeting->form == FLER_FORM_NONE)
    return may_show (meeting->title, NULL, print) ? meeting->title : _("Meeting");
  routine = fler_context_get_routine (context, meeting->form);
  return routine != NULL ? routine->safe_title : _("Meeting");
}

static FlerCalendarPaperEntry *
entry_of (const FlerMeeting *meeting, const char *person_name, const FlerCalendarPrint *print, FlerContext *context)
{
  FlerCalendarPaperEntry *entry = g_new0 (FlerCalendarPaperEntry, 1);
  FlerForm form = print->show == FLER_SHOW_NOTHING ? FLER_FORM_NONE : meeting->form;
  GString *title;

  entry->ground = COLORS[form].ground;
  entry->edge = COLORS[form].edge;
  if (print->show == FLER_SHOW_NOTHING)
    {
      /* Translators: on a printed calendar that tells nothing: the time is taken. */
      entry->title = g_strdup (_("Booked"));
      return entry;
    }
  title = g_string_new (title_of_meeting (meeting, print, context));
  if (meeting->case_reference != NULL)
    g_string_append_printf (title, ", %s", meeting->case_reference);
  if (print->show == FLER_SHOW_NAME && person_name != NULL)
    g_string_append_printf (title, ", %s", person_name);
  entry->title = g_string_free (title, FALSE);
  if (may_show (meeting->place, person_name, print))
    entry->detail = g_strdup (meeting->place);
  return entry;
}

static void
add_meetings (FlerCalendarPaper *paper, const FlerCalendarData *data, const FlerCalendarPrint *print,
              FlerContext *context)
{
  paper->meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  for (guint i = 0; i < data->meetings->len; i++)
    {
      const FlerMeeting *meeting = g_ptr_array_index (data->meetings, i);

      if (meeting->state == FLER_MEETING_CANCELLED)
        continue;
      g_ptr_array_add (paper->meetings, fler_meeting_copy (meeting));
      g_ptr_array_add (paper->entries, entry_of (meeting, fler_calendar_data_name (data, i), print, context));
    }
}

static void
add_days (FlerCalendarPaper *paper, const FlerCalendarData *data, const FlerCalendarPrint *print)
{
  for (int i = 0; i < data->n_days; i++)
    {
      FlerCalendarPaperDay *day = g_new0 (FlerCalendarPaperDay, 1);
      GDate date = fler_calendar_data_date (data, i);
      gboolean is_first = g_date_get_day (&date) == 1;

      if (print->kind == FLER_CALENDAR_AGENDA)
        day->name = fler_words_day (&date);
      else if (is_first)
        day->name = fler_words_day_short (&date);
      else
        day->name = g_strdup_printf ("%s %d", fler_words_weekday_short (g_date_get_weekday (&date)),
                                     g_date_get_day (&date));
      day->note = g_strdup (fler_day_name (data->closed, &date, &day->is_free));
      day->is_free = day->is_free || fler_closed_days_is_free (data->closed, &date);
      day->is_outside = print->kind == FLER_CALENDAR_MONTH
                        && g_date_get_month (&date) != g_date_get_month (&print->anchor);
      if (g_date_get_weekday (&date) == G_DATE_MONDAY)
        day->week = fler_words_week (fler_week_of (&date).number);
      g_ptr_array_add (paper->days, day);
    }
}

FlerDocument *
fler_calendar_print_make (const FlerCalendarPrint *print, FlerContext *context, GError **error)
{
  FlerCalendarWish wish = {
    .kind = print->kind, .anchor = print->anchor, .shows_names = TRUE, .shows_weekend = TRUE,
  };
  g_autoptr(FlerCalendarData) data = fler_calendar_read (context, &wish, error);
  g_autoptr(FlerCalendarPaper) paper = fler_calendar_paper_new ();
  FlerPreferences *preferences = fler_context_get_preferences (context);
  GDate today = fler_context_today (context);
  g_autofree char *printed_on = fler_words_day_with_year (&today);
  GDate no_year;

  if (data == NULL)
    return NULL;
  /* On paper the year is always told: it may be found years later. */
  g_date_clear (&no_year, 1);
  g_date_set_dmy (&no_year, 1, 1, 1);
  paper->title = fler_calendar_title (&wish, data, &no_year, FALSE);
  /* Translators: at the foot of a printed calendar; %s is a day. */
  paper->footer = g_strdup_printf (_("As of %s"), printed_on);
  paper->language = g_strdup (fler_language_get ());
  paper->rest_title = g_strdup (_("What found no room"));
  paper->empty_text = g_strdup (_("Nothing is booked."));
  paper->whole_day = g_strdup (_("all day"));
  paper->zone = g_time_zone_ref (fler_context_get_zone (context));
  paper->first = data->first;
  paper->first_hour = fler_preferences_get_int (preferences, "first-hour");
  paper->last_hour = fler_preferences_get_int (preferences, "last-hour");
  add_days (paper, data, print);
  add_meetings (paper, data, print, context);
  switch (print->kind)
    {
    case FLER_CALENDAR_MONTH:
      return fler_calendar_paper_month (paper);
    case FLER_CALENDAR_AGENDA:
      return fler_calendar_paper_agenda (paper);
    default:
      return fler_calendar_paper_week (paper);
    }
}
