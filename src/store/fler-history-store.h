/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-history-store.h - what was done in a case, when */
#pragma once

#include "fler-db.h"

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
} FlerEventKind;

typedef struct
{
  gint64         at;          /* UTC seconds */
  FlerEventKind  kind;
  gint64         meeting_id;  /* 0: about the case itself */
  int            form;        /* FlerForm of the meeting, or 0 */
  char          *detail;      /* (nullable) a step's id, a reason, the old time as ISO 8601 UTC … */
} FlerEvent;

void fler_event_free (FlerEvent *event);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerEvent, fler_event_free)

/**
 * fler_history_store_add:
 *
 * Writes one line of a case's history. The stores of cases, meetings and records write their own
 * lines (made, booked, moved, cancelled, started, ended …) within the same transaction.
 */
gboolean fler_history_store_add (FlerDb *db, gint64 case_id, const FlerEvent *event, GError **error);

/**
 * fler_history_store_list:
 *
 * Returns: (transfer full) (element-type FlerEvent): the latest first
 */
GPtrArray *fler_history_store_list (FlerDb *db, gint64 case_id, guint limit, GError **error);
