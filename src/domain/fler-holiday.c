/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-holiday.c - Swedish public holidays, and the days around them that are free or short */

#include "fler-holiday.h"

#define N_(text) text

/* When a holiday falls. */
typedef enum
{
  FIXED,             /* on a date */
  FROM_EASTER,       /* so many days from Easter Day */
  SATURDAY_FROM,     /* the first Saturday on or after a date, moved by so many days */
} When;

static const struct
{
  FlerHoliday holiday;
  When        when;
  int         month, day, offset;
} holidays_of_year[] = {
  { { "new-years-day", FLER_HOLIDAY_PUBLIC, N_("New Year’s Day") }, FIXED, 1, 1, 0 },
  { { "epiphany", FLER_HOLIDAY_PUBLIC, N_("Epiphany") }, FIXED, 1, 6, 0 },
  { { "good-friday", FLER_HOLIDAY_PUBLIC, N_("Good Friday") }, FROM_EASTER, 0, 0, -2 },
  { { "easter-day", FLER_HOLIDAY_PUBLIC, N_("Easter Day") }, FROM_EASTER, 0, 0, 0 },
  { { "easter-monday", FLER_HOLIDAY_PUBLIC, N_("Easter Monday") }, FROM_EASTER, 0, 0, 1 },
  { { "may-day", FLER_HOLIDAY_PUBLIC, N_("May Day") }, FIXED, 5, 1, 0 },
  { { "ascension-day", FLER_HOLIDAY_PUBLIC, N_("Ascension Day") }, FROM_EASTER, 0, 0, 39 },
  { { "whit-sunday", FLER_HOLIDAY_PUBLIC, N_("Whit Sunday") }, FROM_EASTER, 0, 0, 49 },
  { { "national-day", FLER_HOLIDAY_PUBLIC, N_("National Day") }, FIXED, 6, 6, 0 },
  { { "midsummer-day", FLER_HOLIDAY_PUBLIC, N_("Midsummer Day") }, SATURDAY_FROM, 6, 20, 0 },
  { { "all-saints-day", FLER_HOLIDAY_PUBLIC, N_("All Saints’ Day") }, SATURDAY_FROM, 10, 31, 0 },
  { { "christmas-day", FLER_HOLIDAY_PUBLIC, N_("Christmas Day") }, FIXED, 12, 25, 0 },
  { { "boxing-day", FLER_HOLIDAY_PUBLIC, N_("Boxing Day") }, FIXED, 12, 26, 0 },

  { { "easter-eve", FLER_HOLIDAY_FREE, N_("Easter Eve") }, FROM_EASTER, 0, 0, -1 },
  { { "midsummer-eve", FLER_HOLIDAY_FREE, N_("Midsummer Eve") }, SATURDAY_FROM, 6, 20, -1 },
  { { "christmas-eve", FLER_HOLIDAY_FREE, N_("Christmas Eve") }, FIXED, 12, 24, 0 },
  { { "new-years-eve", FLER_HOLIDAY_FREE, N_("New Year’s Eve") }, FIXED, 12, 31, 0 },

  { { "epiphany-eve", FLER_HOLIDAY_SHORT, N_("Epiphany Eve") }, FIXED, 1, 5, 0 },
  { { "maundy-thursday", FLER_HOLIDAY_SHORT, N_("Maundy Thursday") }, FROM_EASTER, 0, 0, -3 },
  { { "walpurgis-eve", FLER_HOLIDAY_SHORT, N_("Walpurgis Eve") }, FIXED, 4, 30, 0 },
  { { "ascension-eve", FLER_HOLIDAY_SHORT, N_("The day before Ascension Day") }, FROM_EASTER, 0, 0, 38 },
  { { "all-saints-eve", FLER_HOLIDAY_SHORT, N_("All Saints’ Eve") }, SATURDAY_FROM, 10, 31, -1 },
};

static const FlerHoliday squeeze = { "squeeze-day", FLER_HOLIDAY_SQUEEZE, N_("Squeeze day") };

GDate
fler_holiday_easter (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, g = (8 * b + 13) / 25;
  int h = (19 * a + b - d - g + 15) % 30;
  int m = (a + 11 * h) / 319;
  int r = (2 * e + 2 * (c / 4) - c % 4 - h + m + 32) % 7;
  int month = (h - m + r + 90) / 25;
  GDate easter;

  g_date_clear (&easter, 1);
  g_date_set_dmy (&easter, (h - m + r + month + 19) % 32, month, year);
  return easter;
}

/* @easter: the julian day of Easter in the year of @day */
static gboolean
falls_on (gsize i, const GDate *day, guint32 easter)
{
  GDate first;
  guint32 julian = g_date_get_julian (day);

  switch (holidays_of_year[i].when)
    {
    case FIXED:
      return (int) g_date_get_month (day) == holidays_of_year[i].month
             && g_date_get_day (day) == holidays_of_year[i].day;
    case FROM_EASTER:
      return julian == easter + holidays_of_year[i].offset;
    case SATURDAY_FROM:
      g_date_clear (&first, 1);
      g_date_set_dmy (&first, holidays_of_year[i].day, holidays_of_year[i].month,
                      g_date_get_year (day));
      g_date_add_days (&first,
                       G_DATE_SATURDAY - MIN (g_date_get_weekday (&first), G_DATE_SATURDAY));
      if (g_date_get_weekday (&first) == G_DATE_SUNDAY)
        g_date_add_days (&first, 6);
      return julian == g_date_get_julian (&first) + holidays_of_year[i].offset;
    default:
      g_assert_not_reached ();
    }
}

/* What the table gives, squeeze days left out. */
static guint
list_by_table (const GDate *day, const FlerHoliday *holidays[FLER_HOLIDAYS_A_DAY])
{
  GDate easter = fler_holiday_easter (g_date_get_year (day));
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (holidays_of_year) && n < FLER_HOLIDAYS_A_DAY; i++)
    if (falls_on (i, day, g_date_get_julian (&easter)))
      holidays[n++] = &holidays_of_year[i].holiday;
  return n;
}

gboolean
fler_holiday_is_free (const GDate *day)
{
  const FlerHoliday *holidays[FLER_HOLIDAYS_A_DAY];

  if (g_date_get_weekday (day) >= G_DATE_SATURDAY)
    return TRUE;
  return list_by_table (day, holidays) > 0 && holidays[0]->kind <= FLER_HOLIDAY_FREE;
}

static gboolean
is_squeezed (const GDate *day)
{
  GDate before = *day, after = *day;

  g_date_subtract_days (&before, 1);
  g_date_add_days (&after, 1);
  return !fler_holiday_is_free (day) && fler_holiday_is_free (&before)
         && fler_holiday_is_free (&after);
}

guint
fler_holidays_of (const GDate *day, const FlerHoliday *holidays[FLER_HOLIDAYS_A_DAY])
{
  guint n = list_by_table (day, holidays);

  if (n < FLER_HOLIDAYS_A_DAY && is_squeezed (day))
    holidays[n++] = &squeeze;
  return n;
}

const FlerHoliday *
fler_holiday_of (const GDate *day)
{
  const FlerHoliday *holidays[FLER_HOLIDAYS_A_DAY];

  return fler_holidays_of (day, holidays) > 0 ? holidays[0] : NULL;
}
