/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-sick-leave.c - the days of a sick-leave spell, and the marks on them */

#include "fler-sick-leave.h"

#define LAST_JULIAN 23936166    /* 31 December 65535, where GDate ends */

int
fler_sick_day_of (const GDate *first, const GDate *day)
{
  if (!g_date_valid (first) || g_date_compare (first, day) > 0)
    return 0;
  return g_date_days_between (first, day) + 1;
}

GDate
fler_sick_day_date (const GDate *first, int number)
{
  GDate date = fler_day_none ();

  gint64 julian;

  if (!g_date_valid (first) || number < 1)
    return date;
  julian = (gint64) g_date_get_julian (first) + number - 1;
  if (julian <= LAST_JULIAN)
    g_date_set_julian (&date, julian);
  return date;
}

static FlerTri
find_whether_marked (const FlerFacts *facts)
{
  if (facts->benefit == FLER_BENEFIT_SJUKERSATTNING
      || facts->benefit == FLER_BENEFIT_AKTIVITETSERSATTNING)
    return FLER_TRI_NO;
  return facts->employed;
}

FlerSickLine
fler_sick_line_of (const FlerFacts *facts, const GDate *today)
{
  static const int numbers[FLER_N_SICK_MARKS] = {
    FLER_SICK_DAY_STANDPOINT, FLER_SICK_DAY_LAST, FLER_SICK_DAY_YEAR,
  };
  FlerSickLine line = { 0 };

  line.day = fler_sick_day_of (&facts->sick_first_day, today);
  line.has_marks = find_whether_marked (facts);
  for (int i = 0; i < FLER_N_SICK_MARKS; i++)
    {
      FlerSickMark *mark = &line.marks[i];

      mark->number = numbers[i];
      mark->on = fler_sick_day_date (&facts->sick_first_day, numbers[i]);
      if (g_date_valid (&mark->on))
        mark->n_days_left = g_date_days_between (today, &mark->on);
    }
  return line;
}
