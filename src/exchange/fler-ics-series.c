/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-series.c - something that comes again, as other calendars understand it
 *
 * Times are told on the clock's face with TZID, so that 13.00 stays 13.00 across a clock change;
 * UNTIL is in UTC where the start has a time, as RFC 5545 wants it, and always the end of its day.
 */

#include "fler-ics-series.h"

#include "fler-ics-line.h"
#include "fler-ics-write-private.h"
#include "fler-ics-zone.h"

#define MANY_INTERVALS 366
#define EVERY_MONTH_HAS 28

static const char *const DAYS[] = { "", "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

/* Between two and three at night a change skips the hour in March, and doubles it in October. */
static gboolean
is_at_change (const FlerIcsLocal *at)
{
  return at->hour == 2;
}

static GDateWeekday
weekday_of (const FlerIcsLocal *at)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, at->day, at->month, at->year);
  return g_date_get_weekday (&day);
}

static gboolean
is_nth (const FlerIcsLocal *at, int nth)
{
  if (nth == -1)
    return at->day + 7 > g_date_get_days_in_month (at->month, at->year);
  return nth >= 1 && nth <= 4 && (at->day - 1) / 7 + 1 == nth;
}

gboolean
fler_ics_series_is_simple (const FlerIcsSeries *series, const FlerMeeting *first)
{
  FlerIcsLocal start, end;

  if (!fler_ics_zone_local (first->span.start, &start) || !fler_ics_zone_local (first->span.end, &end))
    return FALSE;
  if (!first->is_all_day && (is_at_change (&start) || is_at_change (&end)))
    return FALSE;
  /* What lasts over a night is an hour longer or shorter when the clock changes: DTEND of the
   * first tells all the others' length, and readers differ in whether that is by the clock. */
  if (!first->is_all_day && (start.day != end.day || start.month != end.month || start.year != end.year))
    return FALSE;
  if (series->interval < 1 || series->interval > MANY_INTERVALS || series->count < 0
      || (series->count > 0 && g_date_valid (&series->last)))
    return FALSE;
  switch (series->every)
    {
    case FLER_ICS_EVERY_DAY:
      return TRUE;
    case FLER_ICS_EVERY_WEEK:
      /* The first time is one of them whatever the rule says: some readers count it, some do not. */
      return series->weekdays == 0 || ((series->weekdays & ~0xfeu) == 0
                                       && (series->weekdays & 1u << weekday_of (&start)) != 0);
    case FLER_ICS_EVERY_MONTH_DAY:
      return start.day <= EVERY_MONTH_HAS;
    case FLER_ICS_EVERY_MONTH_WEEKDAY:
      return is_nth (&start, series->nth);
    default:
      return FALSE;
    }
}

static void
append_by_day (GString *rule, const FlerIcsSeries *series, const FlerIcsLocal *start)
{
  const char *separator = ";BYDAY=";

  if (series->every == FLER_ICS_EVERY_MONTH_WEEKDAY)
    g_string_append_printf (rule, ";BYDAY=%d%s", series->nth, DAYS[weekday_of (start)]);
  if (series->every != FLER_ICS_EVERY_WEEK)
    return;
  for (int day = G_DATE_MONDAY; day <= G_DATE_SUNDAY; day++)
    if ((series->weekdays & 1u << day) != 0 || (series->weekdays == 0 && day == (int) weekday_of (start)))
      {
        g_string_append_printf (rule, "%s%s", separator, DAYS[day]);
        separator = ",";
      }
}

static void
append_until (GString *rule, const FlerIcsSeries *series, gboolean is_all_day)
{
  g_autoptr(GTimeZone) zone = NULL;
  FlerIcsLocal at;

  if (is_all_day)
    {
      g_string_append_printf (rule, ";UNTIL=%04d%02d%02d", g_date_get_year (&series->last),
                              g_date_get_month (&series->last), g_date_get_day (&series->last));
      return;
    }
  zone = g_time_zone_new_identifier (FLER_ICS_ZONE_ID);
  if (zone == NULL)
    zone = g_time_zone_new_local ();
  fler_ics_zone_utc (fler_span_of_days (&series->last, 1, zone).end - 1, &at);
  g_string_append_printf (rule, ";UNTIL=%04d%02d%02dT%02d%02d%02dZ", at.year, at.month, at.day, at.hour, at.minute,
                          at.second);
}

static void
append_rule (GString *out, const FlerIcsSeries *series, const FlerMeeting *first, const FlerIcsLocal *start)
{
  static const char *const freqs[] = {
    [FLER_ICS_EVERY_DAY] = "DAILY", [FLER_ICS_EVERY_WEEK] = "WEEKLY",
    [FLER_ICS_EVERY_MONTH_DAY] = "MONTHLY", [FLER_ICS_EVERY_MONTH_WEEKDAY] = "MONTHLY",
  };
  g_autoptr(GString) rule = g_string_new ("FREQ=");

  g_string_append (rule, freqs[series->every]);
  if (series->interval > 1)
    g_string_append_printf (rule, ";INTERVAL=%d", series->interval);
  if (series->count > 0)
    g_string_append_printf (rule, ";COUNT=%d", series->count);
  if (g_date_valid (&series->last))
    append_until (rule, series, first->is_all_day);
  if (series->every == FLER_ICS_EVERY_WEEK)
    g_string_append (rule, ";WKST=MO");
  append_by_day (rule, series, start);
  fler_ics_line_append (out, "RRULE", rule->str);
}

/* One line each: some readers take only the first of a list. */
static void
append_left_out (GString *out, gint64 instant, gboolean is_all_day)
{
  g_autofree char *value = NULL;
  FlerIcsLocal at;

  fler_ics_zone_local (instant, &at);
  value = is_all_day ? g_strdup_printf ("%04d%02d%02d", at.year, at.month, at.day)
                     : g_strdup_printf ("%04d%02d%02dT%02d%02d%02d", at.year, at.month, at.day, at.hour, at.minute,
                                        at.second);
  fler_ics_line_append (out, is_all_day ? "EXDATE;VALUE=DATE" : "EXDATE;TZID=" FLER_ICS_ZONE_ID, value);
}

gboolean
fler_ics_writer_add_series (FlerIcsWriter *writer, const FlerMeeting *first, const FlerIcsSeries *series,
                            GCancellable *cancellable, GError **error)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  FlerIcsLocal start;

  g_return_val_if_fail (fler_ics_series_is_simple (series, first), FALSE);

  fler_ics_zone_local (first->span.start, &start);
  append_rule (lines, series, first, &start);
  for (gsize i = 0; i < series->n_left_out; i++)
    append_left_out (lines, series->left_out[i], first->is_all_day);
  return fler_ics_writer_add_recurring (writer, first, lines->str, cancellable, error);
}
