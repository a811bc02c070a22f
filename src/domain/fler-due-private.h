/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-due-private.h - between the files of what is due: a case as its rules look at it */
#pragma once

#include "fler-due.h"

#include <string.h>

typedef struct
{
  const FlerDueCase    *due_case;
  const FlerDueSetting *setting;
  FlerGuide             guide;
  FlerFact              contradicting;            /* NONE where the guide could answer */
  const FlerMeeting    *live[FLER_N_FORMS];       /* (nullable) planned or going on: the first */
  const FlerMeeting    *held[FLER_N_FORMS];       /* (nullable) the last */
  GDate                 live_on[FLER_N_FORMS];
  GDate                 held_on[FLER_N_FORMS];
} FlerDueView;

FlerDueView fler_due_view_of (const FlerDueCase *due_case, const FlerDueSetting *setting);

/**
 * fler_due_append:
 *
 * Returns: (transfer none): something due, added to @dues, with what the case and its day tell
 */
FlerDue *fler_due_append (GPtrArray *dues, const FlerDueView *view, FlerDueKind kind, const char *rule,
                          const GDate *day);

/**
 * fler_due_append_answers:
 * @meeting: one that is to come, or was cancelled
 *
 * Rules F3, F4, D153, D120, D125: what those invited are still to answer, or to be told.
 */
void fler_due_append_answers (GPtrArray *dues, const FlerDueView *view, const FlerMeeting *meeting);

/* A step that is to be done now, or could be. */
typedef struct
{
  const char  *rule;
  FlerForm     form;
  FlerDueKind  kind;
  GDate        day;          /* may be invalid */
  gint64       meeting_id;
} FlerDueStep;

/**
 * fler_due_step_each:
 * @func: called for each step to be done, track by track, each track in its order
 *
 * Tracks that have begun come before those that the guide only proposes.
 */
typedef void (*FlerDueStepFunc) (const FlerDueStep *step, gpointer data);
void fler_due_step_each (const FlerDueView *view, FlerDueStepFunc func, gpointer data);

/* The day that a step of @form is due, as its routine has it. */
GDate fler_due_step_day (const FlerDueView *view, FlerForm form, const char *rule);

/**
 * fler_due_not_before:
 * @meeting: (nullable): the booking that asks for it; NULL: the case alone does
 *
 * Returns: @day; where nobody could have done it by then, the day that the case or @meeting was made
 */
GDate fler_due_not_before (const FlerDueView *view, const FlerMeeting *meeting, const GDate *day);

/* Whether two rule ids are the same; most differ in their first two bytes, which costs no call. */
static inline gboolean
fler_due_is_rule (const char *a, const char *b)
{
  return a[0] == b[0] && a[1] == b[1] && strcmp (a, b) == 0;
}

/* The day a meeting of the case falls on. */
GDate fler_due_meeting_day (const FlerDueView *view, const FlerMeeting *meeting);

/* Rule id, why and source of what is due by that rule. */
FlerReason fler_due_reason (const char *rule);
