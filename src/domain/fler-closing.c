/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-closing.c - whether a case may be closed, and from when */

#include "fler-closing.h"

FlerClosing
fler_closing_of (const FlerCase *the_case, GPtrArray *meetings, const GDate *today)
{
  FlerClosing closing = { FLER_CLOSING_ALLOWED, NULL, fler_day_none (), 0 };
  gboolean was_held = FALSE;

  for (guint i = 0; i < meetings->len; i++)
    {
      const FlerMeeting *meeting = g_ptr_array_index (meetings, i);
      gboolean is_handover = meeting->form == FLER_FORM_OVERLAMNING;

      if (!fler_meeting_is_over (meeting))
        {
          if (is_handover && closing.meeting == NULL)
            closing.meeting = meeting;
          else
            closing.n_planned++;
        }
      else if (is_handover && meeting->state != FLER_MEETING_CANCELLED)
        was_held = TRUE;
    }

  if (closing.meeting != NULL)
    closing.verdict = FLER_CLOSING_MEETING_PLANNED;
  else if (!was_held && the_case->facts.decision == FLER_DECISION_WITHDRAWN
           && g_date_valid (&the_case->facts.decision_sent))
    {
      /* The seventh day still lies within the seven. */
      closing.from = the_case->facts.decision_sent;
      g_date_add_days (&closing.from, FLER_CLOSING_DAYS_AFTER_DECISION + 1);
      if (g_date_compare (today, &closing.from) < 0)
        closing.verdict = FLER_CLOSING_DECISION_RECENT;
    }
  return closing;
}
