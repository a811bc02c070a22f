/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-hints.c - what a booking's form says beside day and time, in the user's words */

#define G_LOG_DOMAIN "fler-booking-hints"

#include "config.h"

#include "fler-booking-hints.h"

#include <glib/gi18n.h>

#include "fler-holiday.h"
#include "fler-week.h"
#include "fler-words.h"

char *
fler_booking_day_hint (const GDate *day, guint faults, gboolean tells_missing, char **warning)
{
  const FlerHoliday *holiday = NULL;
  char *hint;

  *warning = NULL;
  if (g_date_valid (day))
    {
      g_autofree char *words = fler_words_day (day);
      g_autofree char *week = fler_words_week (fler_week_of (day).number);

      hint = g_strdup_printf ("%s, %s", words, week);
      holiday = fler_holiday_of (day);
    }
  else
    hint = g_strdup ("");
  if (faults & FLER_BOOKING_NO_DAY)
    *warning = tells_missing ? g_strdup (_("Fill in which day.")) : NULL;
  else if (faults & FLER_BOOKING_PAST)
    *warning = g_strdup_printf (_("%s: this time has passed."), hint);
  else if (faults & FLER_BOOKING_FREE_DAY)
    *warning = g_strdup_printf (_("%1$s: %2$s."), hint, holiday != NULL ? _(holiday->name) : _("weekend"));
  else if (holiday != NULL)
    {
      char *with_holiday = g_strdup_printf (_("%1$s: %2$s."), hint, _(holiday->name));

      g_free (hint);
      hint = with_holiday;
    }
  return hint;
}

const char *
fler_booking_time_warning (guint faults, gboolean tells_missing)
{
  if ((faults & (FLER_BOOKING_NO_START | FLER_BOOKING_NO_END)) != 0 && tells_missing)
    return _("Type times like 13, 1300 or 13.00.");
  if (faults & FLER_BOOKING_END_FIRST)
    return _("It ends before it begins.");
  if (faults & FLER_BOOKING_OUTSIDE_HOURS)
    return _("Outside working hours.");
  if (faults & FLER_BOOKING_LONG)
    return _("Longer than four hours.");
  return NULL;
}

void
fler_booking_propose_place (GtkEditable *place, const FlerRoutine *routine)
{
  static const char proposed[] = "fler-proposed-place";
  const char *before = g_object_get_data (G_OBJECT (place), proposed);
  const char *now = routine != NULL && routine->place != NULL ? routine->place : "";

  if (g_strcmp0 (gtk_editable_get_text (place), before != NULL ? before : "") != 0)
    return;
  g_object_set_data_full (G_OBJECT (place), proposed, g_strdup (now), g_free);
  gtk_editable_set_text (place, now);
}
