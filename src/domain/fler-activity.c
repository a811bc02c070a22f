/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-activity.c - an activity of one's own that comes again: AR consultation, team meeting, group */

#include "fler-activity.h"

#include <string.h>

#define DAY_MINUTES 1440
#define DAY_IN_UID 9        /* "-20261209" */
#define LAST_DAY 3652059    /* 31 December 9999, as a GDate counts days */
#define ID_DAYS (1 << 22)   /* more days than a calendar has, to 9999 */

FlerActivity *
fler_activity_new (void)
{
  FlerActivity *activity = g_new0 (FlerActivity, 1);

  activity->mode = FLER_MODE_ROOM;
  activity->first_day = fler_day_none ();
  activity->recurrence.repeat = FLER_REPEAT_WEEKLY;
  activity->recurrence.interval = 1;
  activity->recurrence.until = fler_day_none ();
  activity->exceptions = g_array_new (FALSE, FALSE, sizeof (FlerActivityException));
  return activity;
}

FlerActivity *
fler_activity_copy (const FlerActivity *activity)
{
  FlerActivity *copy = g_memdup2 (activity, sizeof *activity);

  copy->title = g_strdup (activity->title);
  copy->place = g_strdup (activity->place);
  copy->uid = g_strdup (activity->uid);
  copy->exceptions = g_array_copy (activity->exceptions);
  return copy;
}

void
fler_activity_free (FlerActivity *activity)
{
  if (activity == NULL)
    return;
  g_free (activity->title);
  g_free (activity->place);
  g_free (activity->uid);
  g_clear_pointer (&activity->exceptions, g_array_unref);
  g_free (activity);
}

static gboolean
is_blank (const char *text)
{
  while (text != NULL && g_ascii_isspace (*text))
    text++;
  return text == NULL || *text == '\0';
}

static gboolean
is_time (int start, int length)
{
  return start >= 0 && start < DAY_MINUTES && length >= 1 && length <= DAY_MINUTES;
}

guint
fler_activity_check (const FlerActivity *activity)
{
  guint faults = 0;
  GDate last;

  if (is_blank (activity->title))
    faults |= FLER_ACTIVITY_NO_TITLE;
  if (!g_date_valid (&activity->first_day))
    faults |= FLER_ACTIVITY_NO_DAY;
  if (!is_time (activity->start, activity->length))
    faults |= FLER_ACTIVITY_BAD_TIME;
  if (!fler_recurrence_is_valid (&activity->recurrence))
    faults |= FLER_ACTIVITY_BAD_RULE;
  if ((faults & (FLER_ACTIVITY_NO_DAY | FLER_ACTIVITY_BAD_RULE)) != 0)
    return faults;
  last = activity->recurrence.until;
  if (g_date_valid (&last))
    {
      GDate first = fler_recurrence_first (&activity->recurrence, &activity->first_day);

      if (g_date_compare (&last, &first) < 0)
        faults |= FLER_ACTIVITY_NEVER;
    }
  return faults;
}

void
fler_activity_settle (FlerActivity *activity)
{
  activity->first_day = fler_recurrence_first (&activity->recurrence, &activity->first_day);
  for (guint i = activity->exceptions->len; i > 0; i--)
    {
      const FlerActivityException *exception = &g_array_index (activity->exceptions, FlerActivityException, i - 1);

      if (fler_recurrence_has (&activity->recurrence, &activity->first_day, &exception->day) == 0)
        g_array_remove_index (activity->exceptions, i - 1);
    }
}

/* Returns: whether there is one; @index is where it is or would be */
static gboolean
find_day (const FlerActivity *activity, const GDate *day, guint *index)
{
  for (*index = 0; *index < activity->exceptions->len; (*index)++)
    {
      int order = g_date_compare (&g_array_index (activity->exceptions, FlerActivityException, *index).day, day);

      if (order >= 0)
        return order == 0;
    }
  return FALSE;
}

FlerActivityException *
fler_activity_find_exception (const FlerActivity *activity, const GDate *day)
{
  guint index;

  if (!find_day (activity, day, &index))
    return NULL;
  return &g_array_index (activity->exceptions, FlerActivityException, index);
}

void
fler_activity_set_exception (FlerActivity *activity, const FlerActivityException *exception)
{
  FlerActivityException value = *exception;
  guint index;

  if (find_day (activity, &exception->day, &index))
    g_array_index (activity->exceptions, FlerActivityException, index) = value;
  else
    g_array_insert_val (activity->exceptions, index, value);
}

void
fler_activity_clear_exception (FlerActivity *activity, const GDate *day)
{
  guint index;

  if (find_day (activity, day, &index))
    g_array_remove_index (activity->exceptions, index);
}

/* Where it is when it begins so many minutes into @day and lasts so long, by the clock on the wall. */
static FlerSpan
span_at (const GDate *day, int start, int length, GTimeZone *zone)
{
  GDate last = *day;
  int end = start + length;
  FlerSpan span = { .start = fler_day_time (day, start, zone) };

  g_date_add_days (&last, end / DAY_MINUTES);
  span.end = fler_day_time (&last, end % DAY_MINUTES, zone);
  /* Within the hour that the clock skips, start and end would be one moment. */
  if (span.end <= span.start)
    span.end = span.start + (gint64) length * 60;
  return span;
}

FlerOccurrence
fler_activity_occurrence (const FlerActivity *activity, const GDate *day, GTimeZone *zone)
{
  const FlerActivityException *exception = fler_activity_find_exception (activity, day);
  FlerOccurrence occurrence = { .day = *day };

  if (exception == NULL || exception->is_cancelled)
    {
      occurrence.is_cancelled = exception != NULL;
      occurrence.is_all_day = activity->is_all_day;
      occurrence.span = span_at (day, activity->start, activity->length, zone);
    }
  else
    {
      occurrence.is_exception = TRUE;
      occurrence.is_all_day = activity->is_all_day && exception->start == 0 && exception->length == DAY_MINUTES;
      occurrence.span = span_at (&exception->moved_to, exception->start, exception->length, zone);
    }
  return occurrence;
}

typedef struct
{
  const FlerActivity *activity;
  FlerSpan            span;
  GTimeZone          *zone;
  gboolean            wants_cancelled;
  GArray             *found;
} Expansion;

static void
take_occurrence (Expansion *expansion, const GDate *day)
{
  FlerOccurrence occurrence = fler_activity_occurrence (expansion->activity, day, expansion->zone);

  if ((!occurrence.is_cancelled || expansion->wants_cancelled)
      && fler_span_overlaps (occurrence.span, expansion->span))
    g_array_append_val (expansion->found, occurrence);
}

static gboolean
on_day (const GDate *day, int number, gpointer data)
{
  Expansion *expansion = data;
  const FlerActivityException *exception = fler_activity_find_exception (expansion->activity, day);

  /* Those that were moved are taken by themselves: they may lie far from their day. */
  if (exception == NULL || exception->is_cancelled)
    take_occurrence (expansion, day);
  return TRUE;
}

static int
compare_occurrences (gconstpointer a, gconstpointer b)
{
  const FlerOccurrence *first = a, *second = b;

  if (first->span.start != second->span.start)
    return first->span.start < second->span.start ? -1 : 1;
  return g_date_compare (&first->day, &second->day);
}

GArray *
fler_activity_expand (const FlerActivity *activity, FlerSpan span, GTimeZone *zone, gboolean wants_cancelled)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (FlerOccurrence));
  Expansion expansion = { activity, span, zone, wants_cancelled, found };
  GDate from = fler_day_at (span.start, zone), to = fler_day_at (span.end, zone);

  if (!g_date_valid (&from))
    g_date_set_dmy (&from, 1, 1, 1);
  if (!g_date_valid (&to))
    g_date_set_dmy (&to, 30, 12, 9998);
  /* The day before may last into the first one. */
  if (g_date_get_julian (&from) > 1)
    g_date_subtract_days (&from, 1);
  fler_recurrence_each (&activity->recurrence, &activity->first_day, &from, &to, on_day, &expansion);
  for (guint i = 0; i < activity->exceptions->len; i++)
    {
      const FlerActivityException *exception = &g_array_index (activity->exceptions, FlerActivityException, i);

      if (!exception->is_cancelled)
        take_occurrence (&expansion, &exception->day);
    }
  g_array_sort (found, compare_occurrences);
  return found;
}

GDate
fler_activity_last_day (const FlerActivity *activity)
{
  GDate last = fler_recurrence_last (&activity->recurrence, &activity->first_day);

  if (!g_date_valid (&last))
    return last;
  for (guint i = 0; i < activity->exceptions->len; i++)
    {
      const FlerActivityException *exception = &g_array_index (activity->exceptions, FlerActivityException, i);

      if (!exception->is_cancelled && g_date_compare (&exception->moved_to, &last) > 0)
        last = exception->moved_to;
    }
  g_date_add_days (&last, 1);   /* one that begins late lasts into the next day */
  return last;
}

FlerMeeting *
fler_activity_to_meeting (const FlerActivity *activity, const FlerOccurrence *occurrence)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->id = -(activity->id * ID_DAYS + g_date_get_julian (&occurrence->day));
  meeting->activity_id = activity->id;
  meeting->activity_day = occurrence->day;
  meeting->form = FLER_FORM_NONE;
  meeting->state = occurrence->is_cancelled ? FLER_MEETING_CANCELLED : FLER_MEETING_PLANNED;
  meeting->title = g_strdup (activity->title);
  meeting->place = g_strdup (activity->place);
  meeting->mode = activity->mode;
  meeting->span = occurrence->span;
  meeting->is_all_day = occurrence->is_all_day;
  meeting->uid = g_strdup (activity->uid);
  meeting->sequence = activity->sequence;
  meeting->changed_at = activity->changed_at;
  return meeting;
}

gint64
fler_activity_find_meeting (gint64 meeting_id, GDate *day)
{
  g_date_clear (day, 1);
  if (meeting_id >= 0 || !g_date_valid_julian ((guint32) (-meeting_id % ID_DAYS)))
    return 0;
  g_date_set_julian (day, (guint32) (-meeting_id % ID_DAYS));
  return -meeting_id / ID_DAYS;
}

char *
fler_activity_time_uid (const FlerActivity *activity, const GDate *day)
{
  return g_strdup_printf ("%s-%04d%02d%02d", activity->uid, g_date_get_year (day), g_date_get_month (day),
                          g_date_get_day (day));
}

char *
fler_activity_uid_of_time (const char *uid)
{
  gsize length = strlen (uid);
  const char *day = uid + length - DAY_IN_UID;

  if (length <= DAY_IN_UID || *day != '-' || strspn (day + 1, "0123456789") != DAY_IN_UID - 1)
    return NULL;
  return g_strndup (uid, length - DAY_IN_UID);
}

static void
shift_day (GDate *day, int n_days)
{
  if (g_date_valid (day))
    g_date_set_julian (day, CLAMP ((gint64) g_date_get_julian (day) + n_days, 1, LAST_DAY));
}

/* The same pattern so many days later: the weekdays turn, a day of the month is that of the new one. */
static void
shift_rule (FlerActivity *activity, int n_days)
{
  FlerRecurrence *recurrence = &activity->recurrence;
  FlerRecurrence moved = fler_recurrence_of_day (recurrence->repeat, recurrence->interval, &activity->first_day);
  guint turn = ((n_days % 7) + 7) % 7;

  if (recurrence->repeat == FLER_REPEAT_WEEKLY)
    moved.weekdays = (recurrence->weekdays << turn | recurrence->weekdays >> (7 - turn)) & 0x7f;
  moved.until = recurrence->until;
  moved.count = recurrence->count;
  shift_day (&moved.until, n_days);
  *recurrence = moved;
}

void
fler_activity_shift (FlerActivity *activity, int n_days, int minutes, int length)
{
  int start = activity->start + minutes;

  while (start < 0)
    {
      start += DAY_MINUTES;
      n_days--;
    }
  n_days += start / DAY_MINUTES;
  if (!activity->is_all_day)
    {
      activity->start = start % DAY_MINUTES;
      activity->length = CLAMP (length, 1, DAY_MINUTES);
    }
  if (n_days == 0)
    return;
  shift_day (&activity->first_day, n_days);
  shift_rule (activity, n_days);
  for (guint i = 0; i < activity->exceptions->len; i++)
    shift_day (&g_array_index (activity->exceptions, FlerActivityException, i).day, n_days);
  fler_activity_settle (activity);
}

FlerActivity *
fler_activity_split (FlerActivity *activity, const GDate *day)
{
  FlerActivity *rest = fler_activity_copy (activity);
  int number = fler_recurrence_has (&activity->recurrence, &activity->first_day, day);

  g_return_val_if_fail (number > 1, rest);

  rest->id = 0;
  rest->sequence = 0;
  g_clear_pointer (&rest->uid, g_free);
  rest->first_day = *day;
  if (activity->recurrence.count > 0)
    rest->recurrence.count = activity->recurrence.count - (number - 1);
  activity->recurrence.count = 0;
  activity->recurrence.until = *day;
  g_date_subtract_days (&activity->recurrence.until, 1);
  fler_activity_settle (rest);
  fler_activity_settle (activity);
  return rest;
}
