/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-todo.h - what is to be done now, over all cases, most urgent first */
#pragma once

#include "fler-meeting.h"

typedef enum
{
  FLER_TODO_UNLOCKED,        /* a meeting was begun and its record is not locked */
  FLER_TODO_NAMES,           /* a meeting is near, and names of who comes are missing (F4, D153) */
} FlerTodoKind;

/* How near it is: what a mark beside it says. */
typedef enum
{
  FLER_TODO_LATE,            /* its day has passed */
  FLER_TODO_NOW,             /* today or tomorrow */
  FLER_TODO_SOON,
} FlerTodoUrgency;

typedef struct
{
  FlerTodoKind    kind;
  FlerTodoUrgency urgency;
  gint64          case_id;
  gint64          meeting_id;
  char           *reference;   /* (nullable) the case's */
  FlerForm        form;
  gint64          at;          /* UTC seconds: when the meeting begins */
  GDate           day;         /* by when */
  int             n_missing;   /* names, of NAMES */
} FlerTodo;

void fler_todo_free (FlerTodo *todo);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerTodo, fler_todo_free)

/* How many days ahead names are asked for: there is still time to telephone. */
#define FLER_TODO_DAYS_AHEAD 10

/**
 * fler_todo_of_meetings:
 * @meetings: (element-type FlerMeeting): each at most once
 * @now: UTC seconds
 * @zone: where the days are told
 *
 * Rule F4: the name of who will come is asked for some days before the meeting. Source: Uppsala.
 * Only of meetings that begin within FLER_TODO_DAYS_AHEAD days.
 *
 * Returns: (transfer full) (element-type FlerTodo): records not locked first, the oldest first;
 *   then the nearest meeting first
 */
GPtrArray *fler_todo_of_meetings (const GPtrArray *meetings, gint64 now, GTimeZone *zone);
