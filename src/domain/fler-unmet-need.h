/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-unmet-need.h - a meeting was needed, and did not come about
 *
 * The need is felt to be greater than the number of meetings: each is kept with its reason, so that
 * it can be counted. Source: Uppsala, D142.
 */
#pragma once

#include "fler-day.h"
#include "fler-form.h"

typedef struct
{
  gint64    id;          /* 0 until it is stored */
  gint64    case_id;
  FlerForm  form;        /* which meeting was needed */
  GDate     seen_on;
  char     *reason;      /* (nullable) of the list in common.json: its id, or the organisation's own words */
  char     *why;         /* (nullable) in the user's own words */
} FlerUnmetNeed;

FlerUnmetNeed *fler_unmet_need_new (void);
void fler_unmet_need_free (FlerUnmetNeed *need);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerUnmetNeed, fler_unmet_need_free)
