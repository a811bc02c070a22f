/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-activity-words.c - when an activity comes again, in words */

#include "config.h"

#include "fler-activity-words.h"

#include <glib/gi18n.h>

#include "fler-holiday.h"
#include "fler-words.h"

static char *
every_weeks (int n)
{
  if (n == 1)
    return g_strdup (_("every week"));
  if (n == 2)
    return g_strdup (_("every second week"));
  return g_strdup_printf (ngettext ("every %d week", "every %d weeks", (gulong) n), n);
}

static char *
every_months (int n)
{
  if (n == 1)
    return g_strdup (_("every month"));
  if (n == 3)
    return g_strdup (_("every quarter"));
  return g_strdup_printf (ngettext ("every %d month", "every %d months", (gulong) n), n);
}

/* “Tuesday, Wednesday and Thursday” */
static char *
weekdays_of (guint bits)
{
  g_autoptr(GString) words = g_string_new (NULL);
  guint n = 0, n_all = 0;

  for (int weekday = 1; weekday <= 7; weekday++)
    n_all += bits >> (weekday - 1) & 1;
  for (int weekday = 1; weekday <= 7; weekday++)
    {
      if ((bits >> (weekday - 1) & 1) == 0)
        continue;
      if (n > 0)
        /* Translators: between the last two of a list. */
        g_string_append (words, n == n_all - 1 ? _(" and ") : ", ");
      g_string_append (words, fler_words_weekday (weekday));
      n++;
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
fler_activity_words_nth (int nth, int weekday)
{
  static const char *const forms[] = {
    /* Translators: %s is a weekday, which comes so in each month. */
    N_("the last %s"), N_("the first %s"), N_("the second %s"), N_("the third %s"), N_("the fourth %s"),
  };
  const char *form = _(forms[nth == FLER_RECURRENCE_LAST ? 0 : nth]);
  g_autoptr(GString) words = g_string_new (form);

  g_string_replace (words, "%s", fler_words_weekday (weekday), 1);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
fler_activity_words_month_day (int day)
{
  if (day == FLER_RECURRENCE_LAST)
    return g_strdup (_("the last day of the month"));
  return g_strdup_printf (_("day %d of the month"), day);
}

static char *
times_of (const FlerRecurrence *rule)
{
  g_autofree char *every = rule->repeat == FLER_REPEAT_WEEKLY ? every_weeks (rule->interval)
                                                              : every_months (rule->interval);
  g_autofree char *on = NULL;

  if (rule->repeat == FLER_REPEAT_WEEKLY)
    on = weekdays_of (rule->weekdays);
  else if (rule->repeat == FLER_REPEAT_MONTHLY_DAY)
    on = fler_activity_words_month_day (rule->month_day);
  else
    on = fler_activity_words_nth (rule->nth, g_bit_nth_lsf (rule->weekdays, -1) + 1);
  /* Translators: how often, and on which days: “every week on Tuesday and Thursday”. */
  return g_strdup_printf (_("%1$s on %2$s"), every, on);
}

char *
fler_activity_words_rule (const FlerActivity *activity)
{
  const FlerRecurrence *rule = &activity->recurrence;
  g_autofree char *times = times_of (rule);

  if (rule->count > 0)
    return g_strdup_printf (ngettext ("%1$s, %2$d time", "%1$s, %2$d times", (gulong) rule->count), times, rule->count);
  if (g_date_valid (&rule->until))
    {
      g_autofree char *until = fler_words_day_with_year (&rule->until);

      return g_strdup_printf (_("%1$s, until %2$s"), times, until);
    }
  return g_steal_pointer (&times);
}

char *
fler_activity_words_day (const GDate *day)
{
  const FlerHoliday *holiday = fler_holiday_of (day);
  g_autofree char *words = fler_words_day_short (day);

  if (holiday == NULL || holiday->kind == FLER_HOLIDAY_SQUEEZE || holiday->kind == FLER_HOLIDAY_SHORT)
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s, %s", words, _(holiday->name));
}

char *
fler_activity_words_next (const FlerActivity *activity, const GDate *today, guint n_most, GTimeZone *zone)
{
  FlerSpan span = fler_span_of_days (today, 366 * 2, zone);
  g_autoptr(GArray) times = fler_activity_expand (activity, span, zone, FALSE);
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < times->len && i < n_most; i++)
    {
      GDate day = fler_day_at (g_array_index (times, FlerOccurrence, i).span.start, zone);
      g_autofree char *text = fler_activity_words_day (&day);

      /* A day is not broken between its words. */
      g_strdelimit (text, " ", '\x1f');
      g_string_append_printf (words, "%s%s", i > 0 ? " · " : "", text);
    }
  g_string_replace (words, "\x1f", "\u00a0", 0);
  return g_string_free (g_steal_pointer (&words), FALSE);
}
