/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-free-slots.c - when everyone has time: gaps between what is booked, and the first that fit */

#include "fler-free-slots.h"

#define STEP 30      /* minutes: slots begin at full and half hours */

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const FlerSpan *first = a;
  const FlerSpan *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

GArray *
fler_free_gaps (const GArray *busy, FlerSpan within)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (FlerSpan));
  g_autoptr(GArray) sorted = g_array_new (FALSE, FALSE, sizeof (FlerSpan));
  gint64 free_from = within.start;

  for (guint i = 0; i < busy->len; i++)
    if (fler_span_overlaps (g_array_index (busy, FlerSpan, i), within))
      g_array_append_val (sorted, g_array_index (busy, FlerSpan, i));
  g_array_sort (sorted, compare_spans);
  for (guint i = 0; i < sorted->len; i++)
    {
      FlerSpan taken = g_array_index (sorted, FlerSpan, i);
      FlerSpan gap = { free_from, taken.start };

      if (gap.end > gap.start)
        g_array_append_val (gaps, gap);
      free_from = MAX (free_from, taken.end);
    }
  if (free_from < within.end)
    {
      FlerSpan gap = { free_from, within.end };

      g_array_append_val (gaps, gap);
    }
  return gaps;
}

static GDate
last_day (const FlerSlotWish *wish)
{
  GDate last = fler_day_at (wish->from, wish->zone);

  if (g_date_valid (&last))
    g_date_add_days (&last, FLER_FREE_SLOTS_DAYS);
  if (g_date_valid (&last) && g_date_valid (&wish->until) && g_date_compare (&wish->until, &last) < 0)
    return wish->until;
  return last;
}

FlerSpan
fler_free_slots_span (const FlerSlotWish *wish)
{
  GDate first = fler_day_at (wish->from, wish->zone);
  GDate last = last_day (wish);
  FlerSpan none = { wish->from, wish->from };
  int n_days;

  if (!g_date_valid (&first) || !g_date_valid (&last))
    return none;
  n_days = g_date_days_between (&first, &last) + 1;
  return n_days < 1 ? none : fler_span_of_days (&first, n_days, wish->zone);
}

/* The slots of one day, one after the other. */
static void
add_slots_of_day (GArray *slots, const GArray *busy, const FlerSlotWish *wish, const GDate *day, guint n_most)
{
  FlerSpan hours = { fler_day_time (day, wish->work_start, wish->zone),
                     fler_day_time (day, wish->work_end, wish->zone) };
  g_autoptr(GArray) gaps = fler_free_gaps (busy, hours);
  int at = wish->work_start;

  for (guint i = 0; i < gaps->len && slots->len < n_most; i++)
    {
      FlerSpan gap = g_array_index (gaps, FlerSpan, i);

      while (slots->len < n_most && at + wish->length <= wish->work_end)
        {
          FlerSpan slot = { fler_day_time (day, at, wish->zone), 0 };

          slot.end = slot.start + wish->length * 60;
          if (slot.end > gap.end)
            break;
          if (slot.start < gap.start || slot.start < wish->from)
            {
              at += STEP;
              continue;
            }
          g_array_append_val (slots, slot);
          at += (wish->length + STEP - 1) / STEP * STEP;
        }
    }
}

GArray *
fler_free_slots (const GArray *busy, const FlerSlotWish *wish, guint n_most)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (FlerSpan));
  GDate day = fler_day_at (wish->from, wish->zone);
  GDate last = last_day (wish);

  g_return_val_if_fail (wish->length >= 1, slots);

  while (g_date_valid (&day) && g_date_valid (&last) && g_date_compare (&day, &last) <= 0 && slots->len < n_most)
    {
      if (!fler_closed_days_is_free (wish->closed, &day))
        add_slots_of_day (slots, busy, wish, &day, n_most);
      g_date_add_days (&day, 1);
    }
  return slots;
}
