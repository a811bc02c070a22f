/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-collect.c - from the events of a file to the times when someone is busy
 *
 * Two indexes: of each uid its series (the event that is no change of another), and of each
 * occurrence of a series that comes again, its place in the list. An occurrence is known by uid
 * and the instant at which the series has it (RECURRENCE-ID), wherever it was moved to.
 */

#include "fler-ics-collect.h"

#include "fler-ics-rule.h"
#include "fler-ics-span.h"

#include <stdlib.h>
#include <string.h>

#define MAX_TIMES 4000               /* of one event: daily for more than ten years */
#define YEARS_AHEAD 5
#define DAYS_BACK 366                /* of what comes again more often than MAX_TIMES */
#define FILE_BUDGET 20000000         /* steps for all rules of a file: about a second */
#define EVENT_BUDGET 1000000         /* for one event: each day since the year 1 */
#define MAX_WAITING (16 * 1024 * 1024)   /* octets of events whose zone is not known yet */

/* Beside each FlerBusy of the list. */
typedef struct
{
  gint64   series_start;   /* UTC seconds: when the series has it */
  gboolean is_change;      /* it stands in the place of another */
  gboolean is_gone;
} Place;

typedef struct
{
  guint  line;
  int    sequence;
  char   stamp[20];
  guint  first, n;         /* in the list */
} Series;

struct _FlerIcsCollector
{
  FlerBusyList *list;
  FlerIcsZones *zones;
  GArray       *places;        /* of Place */
  GArray       *series;        /* of Series */
  GHashTable   *series_of;     /* uid, as the list lends it -> index in series + 1 */
  GHashTable   *occurrences;   /* hash of uid and series_start -> index in the list + 1 */
  GPtrArray    *waiting;       /* of FlerIcsEvent */
  gsize         waiting_weight;
  gint64        now, budget;
  gboolean      keeps_titles;
  guint         max_busy;
  gboolean      is_last_round;
};

FlerIcsCollector *
fler_ics_collector_new (FlerBusyList *list, FlerIcsZones *zones, gint64 now, gboolean keeps_titles, guint max_busy)
{
  FlerIcsCollector *collector = g_new0 (FlerIcsCollector, 1);

  collector->list = list;
  collector->zones = zones;
  collector->places = g_array_new (FALSE, TRUE, sizeof (Place));
  collector->series = g_array_new (FALSE, TRUE, sizeof (Series));
  collector->series_of = g_hash_table_new (g_direct_hash, g_direct_equal);
  collector->occurrences = g_hash_table_new (g_direct_hash, g_direct_equal);
  collector->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_ics_event_free);
  collector->now = now;
  collector->budget = FILE_BUDGET;
  collector->keeps_titles = keeps_titles;
  collector->max_busy = max_busy;
  return collector;
}

void
fler_ics_collector_free (FlerIcsCollector *collector)
{
  if (collector == NULL)
    return;
  g_array_unref (collector->places);
  g_array_unref (collector->series);
  g_hash_table_unref (collector->series_of);
  g_hash_table_unref (collector->occurrences);
  g_ptr_array_unref (collector->waiting);
  g_free (collector);
}

static FlerBusy *
busy_at (FlerIcsCollector *collector, guint at)
{
  return &g_array_index (collector->list->busy, FlerBusy, at);
}

static Place *
place_at (FlerIcsCollector *collector, guint at)
{
  return &g_array_index (collector->places, Place, at);
}

/* Where an occurrence is kept, or would be: two that share a hash stand side by side. */
static gpointer
slot_of (FlerIcsCollector *collector, const char *uid, gint64 series_start, guint *at)
{
  gsize hash = (gsize) fler_busy_mark (series_start, uid);

  for (;; hash++)
    {
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (collector->occurrences, GSIZE_TO_POINTER (hash)));

      if (found == 0)
        {
          *at = G_MAXUINT;
          return GSIZE_TO_POINTER (hash);
        }
      if (busy_at (collector, found - 1)->uid == uid
          && place_at (collector, found - 1)->series_start == series_start)
        {
          *at = found - 1;
          return GSIZE_TO_POINTER (hash);
        }
    }
}

static void
remove_at (FlerIcsCollector *collector, guint at)
{
  place_at (collector, at)->is_gone = TRUE;
}

/* Returns its place in the list, or G_MAXUINT where the list is full. */
static guint
add (FlerIcsCollector *collector, const FlerIcsEvent *event, const char *uid, FlerSpan span, gboolean is_day,
     gint64 series_start, gboolean is_change)
{
  FlerBusy busy = {
    .uid = uid, .span = span, .is_all_day = is_day, .line = event->line,
    .mark = fler_busy_mark (span.start, event->title),
  };
  Place place = { series_start, is_change, FALSE };

  if (collector->list->busy->len >= collector->max_busy)
    return G_MAXUINT;
  if (collector->keeps_titles && event->title != NULL)
    busy.title = g_string_chunk_insert_const (collector->list->texts, event->title);
  g_array_append_val (collector->list->busy, busy);
  g_array_append_val (collector->places, place);
  return collector->list->busy->len - 1;
}

static void
skip (FlerIcsCollector *collector, const FlerIcsEvent *event, FlerBusyWhy why, const char *detail)
{
  fler_busy_list_skip (collector->list, event->line, why, detail);
}

/* Of one event's times, while they are worked out. */
typedef struct
{
  GArray *times;     /* of gint64: local seconds */
  gint64  earliest;
} Times;

static gboolean
take_time (gint64 local, gpointer data)
{
  Times *times = data;

  if (local >= times->earliest)
    g_array_append_val (times->times, local);
  return times->times->len < MAX_TIMES;
}

static FlerIcsRuleEnd
expand_once (FlerIcsCollector *collector, const FlerIcsRule *rule, const FlerIcsSpan *span, Times *times)
{
  gint64 until = rule->until.seconds;
  gint64 budget = MIN (collector->budget, EVENT_BUDGET);
  gint64 before = budget;
  FlerIcsRuleEnd end;

  if (rule->until.is_utc)
    until += fler_ics_tz_offset (span->tz, until);
  if (rule->until.is_date)
    until += FLER_ICS_DAY - 1;
  end = fler_ics_rule_expand (rule, span->start, until, collector->now + YEARS_AHEAD * 366LL * FLER_ICS_DAY, &budget,
                              take_time, times);
  collector->budget -= before - MAX (budget, 0);
  return end;
}

/* Whether the rule could be read; its times are added. */
static gboolean
expand_rule (FlerIcsCollector *collector, const FlerIcsEvent *event, const FlerIcsSpan *span, GArray *to)
{
  static const FlerBusyWhy whys[] = {
    [FLER_ICS_RULE_BAD] = FLER_BUSY_BAD_RULE, [FLER_ICS_RULE_TOO_OFTEN] = FLER_BUSY_TOO_OFTEN,
    [FLER_ICS_RULE_UNKNOWN] = FLER_BUSY_UNKNOWN_RULE,
  };
  FlerIcsRule rule;
  FlerIcsRuleState state = fler_ics_rule_parse (event->rule, &rule);
  Times times = { to, G_MININT64 };
  FlerIcsRuleEnd end;

  if (state != FLER_ICS_RULE_GOOD)
    {
      skip (collector, event, whys[state], event->rule);
      return FALSE;
    }
  end = expand_once (collector, &rule, span, &times);
  if (end == FLER_ICS_END_STOPPED)
    {
      g_array_set_size (to, 0);
      times.earliest = collector->now - DAYS_BACK * (gint64) FLER_ICS_DAY;
      end = expand_once (collector, &rule, span, &times);
      skip (collector, event, FLER_BUSY_MANY_TIMES, event->rule);
    }
  else if (end == FLER_ICS_END_EXHAUSTED)
    skip (collector, event, FLER_BUSY_MANY_TIMES, event->rule);
  else if (end == FLER_ICS_END_HORIZON && (rule.count > 0 || rule.has_until))
    skip (collector, event, FLER_BUSY_FAR_AHEAD, event->rule);
  return TRUE;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

static gboolean
has_time (const GArray *sorted, gint64 time)
{
  return sorted->len > 0 && bsearch (&time, sorted->data, sorted->len, sizeof (gint64), compare_times) != NULL;
}

/* RDATE and EXDATE; a day among the exceptions is all of that day. */
static void
resolve_all (FlerIcsCollector *collector, const GPtrArray *moments, const FlerIcsSpan *span, GArray *times,
             GArray *days)
{
  for (guint i = 0; moments != NULL && i < moments->len; i++)
    {
      gint64 local;
      gboolean is_day;

      if (!fler_ics_span_resolve (span, moments->pdata[i], collector->zones, &local, &is_day))
        continue;
      if (is_day && !span->is_day && days != NULL)
        g_array_append_val (days, local);
      else
        g_array_append_val (times, local);
    }
  g_array_sort (times, compare_times);
  if (days != NULL)
    g_array_sort (days, compare_times);
}

/* Adds one occurrence of a series that comes again, unless a change stands in its place. */
static gboolean
add_occurrence (FlerIcsCollector *collector, const FlerIcsEvent *event, const char *uid, const FlerIcsSpan *span,
                gint64 local)
{
  FlerSpan at_span = fler_ics_span_at (span, local);
  guint at = G_MAXUINT, added;
  gpointer slot = uid != NULL ? slot_of (collector, uid, at_span.start, &at) : NULL;

  if (at != G_MAXUINT)
    return TRUE;
  added = add (collector, event, uid, at_span, span->is_day, at_span.start, FALSE);
  if (added == G_MAXUINT)
    return FALSE;
  if (uid != NULL)
    g_hash_table_insert (collector->occurrences, slot, GUINT_TO_POINTER (added + 1));
  return TRUE;
}

static gboolean
add_series (FlerIcsCollector *collector, const FlerIcsEvent *event, const char *uid, const FlerIcsSpan *span)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) exceptions = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GArray) free_days = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (event->rule == NULL)
    g_array_append_val (times, span->start);
  else if (!expand_rule (collector, event, span, times))
    return FALSE;
  resolve_all (collector, event->dates, span, times, NULL);
  resolve_all (collector, event->exceptions, span, exceptions, free_days);

  for (guint i = 0; i < times->len; i++)
    {
      gint64 local = g_array_index (times, gint64, i);

      if ((i > 0 && local == g_array_index (times, gint64, i - 1)) || has_time (exceptions, local)
          || has_time (free_days, fler_ics_day_of (local) * FLER_ICS_DAY))
        continue;
      if (!add_occurrence (collector, event, uid, span, local))
        {
          skip (collector, event, FLER_BUSY_TOO_MANY, NULL);
          return TRUE;
        }
    }
  return TRUE;
}

static gboolean
is_newer (const FlerIcsEvent *event, const Series *series)
{
  if (event->sequence != series->sequence)
    return event->sequence > series->sequence;
  return event->stamp != NULL && strcmp (event->stamp, series->stamp) > 0;
}

/* Makes room for the event as its uid's series. FALSE: another one counts, and it was said. */
static gboolean
claim_uid (FlerIcsCollector *collector, const FlerIcsEvent *event, const char *uid)
{
  guint at = GPOINTER_TO_UINT (g_hash_table_lookup (collector->series_of, uid));
  Series series = { event->line, event->sequence, "", collector->list->busy->len, 0 };

  if (event->stamp != NULL)
    g_strlcpy (series.stamp, event->stamp, sizeof series.stamp);
  if (at != 0)
    {
      Series *old = &g_array_index (collector->series, Series, at - 1);

      if (!is_newer (event, old))
        {
          skip (collector, event, FLER_BUSY_DOUBLED, uid);
          return FALSE;
        }
      fler_busy_list_skip (collector->list, old->line, FLER_BUSY_DOUBLED, uid);
      for (guint i = old->first; i < old->first + old->n; i++)
        if (!place_at (collector, i)->is_change)
          {
            guint found;
            gpointer slot = slot_of (collector, uid, place_at (collector, i)->series_start, &found);

            /* Its slot is given up for the new one's; a neighbour with the same hash is one in 2^64. */
            if (found == i)
              g_hash_table_remove (collector->occurrences, slot);
            remove_at (collector, i);
          }
      *old = series;
      return TRUE;
    }
  g_array_append_val (collector->series, series);
  g_hash_table_insert (collector->series_of, (gpointer) uid, GUINT_TO_POINTER (collector->series->len));
  return TRUE;
}

static void
take_series (FlerIcsCollector *collector, const FlerIcsEvent *event, const char *uid, const FlerIcsSpan *span)
{
  gboolean comes_again = event->rule != NULL || event->dates != NULL;
  gboolean is_busy = !event->is_cancelled && !event->is_free;
  Series *series;

  if (uid != NULL && !claim_uid (collector, event, uid))
    return;
  if (!is_busy)
    {
      skip (collector, event, event->is_cancelled ? FLER_BUSY_CANCELLED : FLER_BUSY_FREE, NULL);
      if (uid != NULL)
        g_ptr_array_add (collector->list->called_off, (gpointer) uid);
    }
  else if (comes_again)
    add_series (collector, event, uid, span);
  else
    {
      FlerSpan at = fler_ics_span_at (span, span->start);

      if (add (collector, event, uid, at, span->is_day, at.start, FALSE) == G_MAXUINT)
        skip (collector, event, FLER_BUSY_TOO_MANY, NULL);
    }
  if (uid == NULL)
    return;
  series = &g_array_index (collector->series, Series,
                           GPOINTER_TO_UINT (g_hash_table_lookup (collector->series_of, uid)) - 1);
  series->n = collector->list->busy->len - series->first;
}

/* An event that comes once may be changed too, by those who write every event so. */
static void
remove_single (FlerIcsCollector *collector, const char *uid, gint64 series_start)
{
  guint at = GPOINTER_TO_UINT (g_hash_table_lookup (collector->series_of, uid));
  const Series *series = at != 0 ? &g_array_index (collector->series, Series, at - 1) : NULL;

  if (series != NULL && series->n == 1 && place_at (collector, series->first)->series_start == series_start)
    remove_at (collector, series->first);
}

static void
take_change (FlerIcsCollector *collector, const FlerIcsEvent *event, const char *uid, const FlerIcsSpan *span)
{
  FlerSpan here = fler_ics_span_at (span, span->start);
  FlerSpan there = here;
  gint64 local;
  gboolean is_day, is_busy = !event->is_cancelled && !event->is_free;
  guint at, added;
  gpointer slot;

  if (fler_ics_span_resolve (span, &event->recurrence, collector->zones, &local, &is_day))
    there = fler_ics_span_at (span, local);
  if (event->is_later_too)
    skip (collector, event, FLER_BUSY_LATER_ONES, NULL);

  slot = slot_of (collector, uid, there.start, &at);
  if (at != G_MAXUINT && place_at (collector, at)->is_change)
    {
      skip (collector, event, FLER_BUSY_DOUBLED, uid);
      return;
    }
  if (at != G_MAXUINT)
    remove_at (collector, at);
  else
    remove_single (collector, uid, there.start);
  if (!is_busy)
    skip (collector, event, event->is_cancelled ? FLER_BUSY_CANCELLED : FLER_BUSY_FREE, NULL);

  /* One that is not busy is kept as gone: the series may come after it in the file. */
  added = add (collector, event, uid, here, span->is_day, there.start, TRUE);
  if (added == G_MAXUINT)
    {
      skip (collector, event, FLER_BUSY_TOO_MANY, NULL);
      return;
    }
  if (!is_busy)
    remove_at (collector, added);
  g_hash_table_insert (collector->occurrences, slot, GUINT_TO_POINTER (added + 1));
}

static gboolean
wait (FlerIcsCollector *collector, FlerIcsEvent *event)
{
  gsize weight = fler_ics_event_weight (event);

  if (collector->is_last_round || collector->waiting_weight + weight > MAX_WAITING)
    return FALSE;
  collector->waiting_weight += weight;
  g_ptr_array_add (collector->waiting, event);
  return TRUE;
}

void
fler_ics_collector_take (FlerIcsCollector *collector, FlerIcsEvent *event)
{
  g_autoptr(FlerIcsEvent) owned = event;
  const char *uid, *detail;
  FlerBusyWhy why;
  FlerIcsSpan span;

  if (event->bad_line != 0)
    fler_busy_list_skip (collector->list, event->bad_line, FLER_BUSY_BAD_LINE, NULL);
  event->bad_line = 0;
  if (collector->list->busy->len >= collector->max_busy || collector->series->len >= collector->max_busy
      || collector->list->called_off->len >= collector->max_busy)
    {
      skip (collector, event, FLER_BUSY_TOO_MANY, NULL);
      return;
    }
  uid = event->uid != NULL ? g_string_chunk_insert_const (collector->list->texts, event->uid) : NULL;

  if (event->is_cut)
    skip (collector, event, FLER_BUSY_TOO_LARGE, NULL);
  else if (!fler_ics_span_of (event, collector->zones, &span, &why, &detail))
    {
      if (why == FLER_BUSY_UNKNOWN_ZONE && wait (collector, event))
        {
          g_steal_pointer (&owned);
          return;
        }
      skip (collector, event, event->is_cancelled ? FLER_BUSY_CANCELLED : why, detail);
    }
  else if (event->recurrence.value != NULL && uid != NULL)
    take_change (collector, event, uid, &span);
  else
    take_series (collector, event, uid, &span);
}

static void
leave_out_gone (FlerIcsCollector *collector)
{
  guint kept = 0;

  for (guint i = 0; i < collector->list->busy->len; i++)
    if (!place_at (collector, i)->is_gone)
      *busy_at (collector, kept++) = *busy_at (collector, i);
  g_array_set_size (collector->list->busy, kept);
}

void
fler_ics_collector_finish (FlerIcsCollector *collector)
{
  g_autoptr(GPtrArray) waiting = g_steal_pointer (&collector->waiting);

  collector->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_ics_event_free);
  collector->is_last_round = TRUE;
  g_ptr_array_set_free_func (waiting, NULL);
  for (guint i = 0; i < waiting->len; i++)
    fler_ics_collector_take (collector, waiting->pdata[i]);

  leave_out_gone (collector);
  fler_busy_list_sort (collector->list);
}
