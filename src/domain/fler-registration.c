/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-registration.c - what has to be entered in the parties' own registers, and when it has to be */

#include "fler-registration.h"

static FlerTri
opposite (FlerTri tri)
{
  switch (tri)
    {
    case FLER_TRI_YES: return FLER_TRI_NO;
    case FLER_TRI_NO:  return FLER_TRI_YES;
    default:           return FLER_TRI_UNKNOWN;
    }
}

FlerTri
fler_registration_applies (const FlerRegistration *registration, const FlerFacts *facts, FlerTri closed_before)
{
  switch (registration->when)
    {
    case FLER_REGISTRATION_ENROLLED:     return facts->enrolled_at_af;
    case FLER_REGISTRATION_NOT_ENROLLED: return opposite (facts->enrolled_at_af);
    case FLER_REGISTRATION_CASE_CLOSED:  return closed_before;
    case FLER_REGISTRATION_ALWAYS:
    default:                             return FLER_TRI_YES;
    }
}

FlerTri
fler_registration_closed_before (const GPtrArray *meetings, FlerForm form, const GDate *closed_on, GTimeZone *zone)
{
  if (!g_date_valid (closed_on))
    return FLER_TRI_UNKNOWN;
  for (guint i = 0; i < meetings->len; i++)
    {
      const FlerMeeting *meeting = g_ptr_array_index (meetings, i);
      GDate held_on = fler_day_at (meeting->span.start, zone);

      if (meeting->form == form && meeting->state == FLER_MEETING_HELD && g_date_compare (closed_on, &held_on) < 0)
        return FLER_TRI_YES;
    }
  return FLER_TRI_NO;
}
