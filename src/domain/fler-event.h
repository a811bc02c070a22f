/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-event.h - one line of a case's history: what was done, when */
#pragma once

#include "fler-form.h"

/* Stored: the numbers never change and none is used again. */
typedef enum
{
  FLER_EVENT_CASE_MADE         = 1,
  FLER_EVENT_CASE_CLOSED       = 2,
  FLER_EVENT_CASE_REOPENED     = 3,
  FLER_EVENT_MEETING_BOOKED    = 4,
  FLER_EVENT_MEETING_MOVED     = 5,
  FLER_EVENT_MEETING_CANCELLED = 6,
  FLER_EVENT_MEETING_STARTED   = 7,
  FLER_EVENT_MEETING_ENDED     = 8,
  FLER_EVENT_RECORD_CORRECTED  = 9,
  FLER_EVENT_STEP_DONE         = 10,
  FLER_EVENT_FACT_CHANGED      = 11,
  FLER_EVENT_INVITATION_SENT   = 12,
  FLER_EVENT_ANSWER            = 13,   /* came in, or was changed */
  FLER_EVENT_ATTEMPT           = 14,   /* to get an answer or a name */
  FLER_EVENT_DEVIATION         = 15,   /* the rule, and why */
  FLER_EVENT_STEP_UNDONE       = 16,   /* a step that was noted by mistake */
} FlerEventKind;

typedef struct
{
  gint64        at;            /* UTC seconds */
  FlerEventKind kind;
  gint64        meeting_id;    /* 0: about the case itself */
  FlerForm      form;          /* of the meeting; NONE where there is none */
  char         *detail;        /* (nullable) a step's id, a reason, the old time as ISO 8601 UTC … */
} FlerEvent;

FlerEvent *fler_event_new (void);
void fler_event_free (FlerEvent *event);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerEvent, fler_event_free)
