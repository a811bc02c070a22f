/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-day-name.c - what a day is called beside its date: a holiday, a squeeze day, a closed day */

#define G_LOG_DOMAIN "fler-day-name"

#include "config.h"

#include "fler-day-name.h"

#include <glib/gi18n.h>

#include "fler-holiday.h"

/* Names of days where they may break, for columns that are narrower than they are. */
static const char *const narrow_names[] = {
  /* Translators: days by name in a narrow column; a soft hyphen stands where a word may break. */
  NC_("narrow column", "New Year’s Day"),
  NC_("narrow column", "Epiphany"),
  NC_("narrow column", "Good Friday"),
  NC_("narrow column", "Ascension Day"),
  NC_("narrow column", "Whit Sunday"),
  NC_("narrow column", "National Day"),
  NC_("narrow column", "Midsummer Day"),
  NC_("narrow column", "Midsummer Eve"),
  NC_("narrow column", "New Year’s Eve"),
  NC_("narrow column", "Epiphany Eve"),
  NC_("narrow column", "Maundy Thursday"),
  NC_("narrow column", "Walpurgis Eve"),
  NC_("narrow column", "The day before Ascension Day"),
};

const char *
fler_day_name (const FlerClosedDays *closed, const GDate *day, gboolean *is_free)
{
  const FlerHoliday *holiday = fler_holiday_of (day);
  const FlerClosedDay *closed_day = closed != NULL ? fler_closed_days_find (closed, day) : NULL;

  if (is_free != NULL)
    *is_free = closed_day != NULL || g_date_get_weekday (day) == G_DATE_SUNDAY
               || (holiday != NULL && (holiday->kind == FLER_HOLIDAY_PUBLIC || holiday->kind == FLER_HOLIDAY_FREE));
  /* A public holiday is one, whatever the organisation calls the weeks around it. */
  if (holiday != NULL && (closed_day == NULL || holiday->kind == FLER_HOLIDAY_PUBLIC))
    return _(holiday->name);
  if (closed_day != NULL)
    /* Translators: of a day on which the organisation is closed and that has no other name. */
    return closed_day->name != NULL ? closed_day->name : C_("day", "Closed");
  return NULL;
}

const char *
fler_day_name_narrow (const FlerClosedDays *closed, const GDate *day)
{
  const char *name = fler_day_name (closed, day, NULL);

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (narrow_names); i++)
    if (g_str_equal (_(narrow_names[i]), name))
      {
        const char *narrow = g_dpgettext2 (NULL, "narrow column", narrow_names[i]);

        /* A language without one says it whole. */
        return narrow != narrow_names[i] ? narrow : name;
      }
  return name;
}
