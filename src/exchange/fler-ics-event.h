/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-event.h - one VEVENT as it stands in a file: only what tells when someone is busy */
#pragma once

#include "fler-ics-property.h"

#define FLER_ICS_MAX_DATES 2000   /* RDATE and EXDATE of one event */

typedef struct
{
  char *value;         /* (nullable) as written */
  char *tzid;          /* "" where there is none */
} FlerIcsMoment;

typedef struct
{
  guint         line;            /* of its BEGIN */
  char         *uid;             /* (nullable) */
  char         *title;           /* (nullable) unescaped, short */
  FlerIcsMoment start, end, recurrence;
  char         *duration;        /* (nullable) */
  char         *rule;            /* (nullable) the first RRULE */
  GPtrArray    *dates;           /* of FlerIcsMoment: RDATE, one each */
  GPtrArray    *exceptions;      /* of FlerIcsMoment: EXDATE, one each */
  char         *stamp;           /* (nullable) DTSTAMP: of two versions the newer */
  int           sequence;
  gboolean      is_cancelled;
  gboolean      is_free;         /* TRANSP, or Outlook's own mark */
  gboolean      is_day_marked;   /* Outlook's mark of an all-day event */
  gboolean      is_later_too;    /* a change to all later times */
  gboolean      is_cut;          /* something it needs was longer than is kept */
  guint         bad_line;        /* the first line in it that is none; 0: all are */
} FlerIcsEvent;

FlerIcsEvent *fler_ics_event_new (guint line);
void fler_ics_event_free (FlerIcsEvent *event);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerIcsEvent, fler_ics_event_free)

/**
 * fler_ics_event_take:
 * @is_cut: whether the line was longer than is kept
 *
 * Takes what is needed of one line of it; the rest is passed over.
 */
void fler_ics_event_take (FlerIcsEvent *event, const FlerIcsProperty *property, gboolean is_cut);

/**
 * fler_ics_event_weight:
 *
 * Returns: about how many octets it takes
 */
gsize fler_ics_event_weight (const FlerIcsEvent *event);
