/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-activity-change.c - what becomes of a series when one time of it, the rest, or all is changed */

#include "fler-activity-change.h"

void
fler_activity_change_clear (FlerActivityChange *change)
{
  g_clear_pointer (&change->series, fler_activity_free);
  g_clear_pointer (&change->rest, fler_activity_free);
}

static gboolean
is_first (const FlerActivity *activity, const GDate *day)
{
  return fler_recurrence_has (&activity->recurrence, &activity->first_day, day) <= 1;
}

static void
move_one (FlerActivity *activity, const GDate *day, const GDate *to, int start, int length)
{
  FlerActivityException exception = { *day, FALSE, *to, start, length };

  if (g_date_compare (day, to) == 0 && start == activity->start && length == activity->length)
    fler_activity_clear_exception (activity, day);
  else
    fler_activity_set_exception (activity, &exception);
}

/* As far as the one on @day goes, from where it is now. */
static void
move_all (FlerActivity *activity, const GDate *day, const GDate *to, int start, int length)
{
  const FlerActivityException *exception = fler_activity_find_exception (activity, day);
  gboolean is_moved = exception != NULL && !exception->is_cancelled;
  GDate from = is_moved ? exception->moved_to : *day;
  int was = is_moved ? exception->start : activity->start;

  fler_activity_shift (activity, g_date_days_between (&from, to), start - was, length);
}

FlerActivityChange
fler_activity_move (const FlerActivity *activity, const GDate *day, FlerActivityScope scope, const GDate *to,
                    int start, int length)
{
  FlerActivityChange change = { fler_activity_copy (activity), NULL };

  if (scope == FLER_SCOPE_THIS)
    move_one (change.series, day, to, start, length);
  else if (scope == FLER_SCOPE_ALL || is_first (activity, day))
    move_all (change.series, day, to, start, length);
  else
    {
      change.rest = fler_activity_split (change.series, day);
      move_all (change.rest, day, to, start, length);
    }
  return change;
}

FlerActivityChange
fler_activity_call_off (const FlerActivity *activity, const GDate *day, FlerActivityScope scope)
{
  FlerActivityChange change = { NULL, NULL };
  FlerActivityException exception = { *day, TRUE, *day, activity->start, activity->length };

  if (scope == FLER_SCOPE_ALL || (scope == FLER_SCOPE_FOLLOWING && is_first (activity, day)))
    return change;
  change.series = fler_activity_copy (activity);
  if (scope == FLER_SCOPE_THIS)
    fler_activity_set_exception (change.series, &exception);
  else
    fler_activity_free (fler_activity_split (change.series, day));
  return change;
}

FlerActivity *
fler_activity_base (const FlerActivity *activity, const GDate *day, FlerActivityScope scope)
{
  g_autoptr(FlerActivity) copy = fler_activity_copy (activity);

  if (scope != FLER_SCOPE_FOLLOWING || is_first (activity, day))
    return g_steal_pointer (&copy);
  return fler_activity_split (copy, day);
}

/* @wanted's times in the place of @old's, which keeps its identity. */
static FlerActivity *
take_over (const FlerActivity *old, const FlerActivity *wanted)
{
  FlerActivity *activity = fler_activity_copy (wanted);

  g_free (activity->uid);
  activity->id = old->id;
  activity->uid = g_strdup (old->uid);
  activity->sequence = old->sequence;
  activity->changed_at = old->changed_at;
  fler_activity_settle (activity);
  return activity;
}

FlerActivityChange
fler_activity_rewrite (const FlerActivity *activity, const GDate *day, FlerActivityScope scope,
                       const FlerActivity *wanted)
{
  FlerActivityChange change = { NULL, NULL };
  g_autoptr(FlerActivity) rest = NULL;

  g_return_val_if_fail (scope != FLER_SCOPE_THIS, change);

  if (scope == FLER_SCOPE_ALL || is_first (activity, day))
    {
      change.series = take_over (activity, wanted);
      return change;
    }
  change.series = fler_activity_copy (activity);
  rest = fler_activity_split (change.series, day);
  change.rest = take_over (rest, wanted);
  return change;
}
