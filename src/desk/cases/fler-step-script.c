/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-script.c - what is said on the telephone in a step, with what is known of the case */

#define G_LOG_DOMAIN "fler-step-script"

#include "config.h"

#include "fler-step-script.h"

#include <glib/gi18n.h>

#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-script.h"
#include "fler-sick-leave.h"
#include "fler-words.h"

/* The next one that is booked. What cannot be read is said in the words of the script. */
static char *
words_of_meeting (FlerContext *context, const FlerCase *the_case, FlerForm form)
{
  g_autoptr(GPtrArray) meetings = fler_meeting_store_list_of_case (fler_context_get_db (context), the_case->id, NULL);
  GTimeZone *zone = fler_context_get_zone (context);
  const FlerMeeting *next = NULL;
  g_autofree char *day_words = NULL;
  g_autofree char *time_words = NULL;
  GDate day;

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      const FlerMeeting *meeting = g_ptr_array_index (meetings, i);

      if (meeting->form == form && meeting->state == FLER_MEETING_PLANNED
          && meeting->span.start > fler_context_now (context))
        next = meeting;                /* the latest stand first */
    }
  if (next == NULL)
    return NULL;
  day = fler_day_at (next->span.start, zone);
  day_words = fler_words_day_with_year (&day);
  time_words = fler_words_time (next->span.start, zone);
  /* Translators: when a meeting is, said on the telephone: “we meet on Thursday 3 December 2026 at 09:00”. */
  return g_strdup_printf (C_("script", "on %1$s at %2$s"), day_words, time_words);
}

char *
fler_step_script (FlerContext *context, const FlerCase *the_case, const FlerRoutine *routine)
{
  g_autoptr(FlerOfficial) me = NULL;
  g_autofree char *day_180 = NULL;
  g_autofree char *meeting = NULL;
  FlerScriptKnown known = { 0 };
  GDate last;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);

  if (routine == NULL || routine->script == NULL || *routine->script == '\0')
    return NULL;
  me = fler_official_store_me (fler_context_get_db (context), NULL);
  last = fler_sick_day_date (&the_case->facts.sick_first_day, FLER_SICK_DAY_LAST);
  day_180 = g_date_valid (&last) ? fler_words_day_with_year (&last) : NULL;
  meeting = words_of_meeting (context, the_case, routine->form);
  known.caller = me != NULL && me->party == FLER_PARTY_FK ? me->name : NULL;
  known.day_180 = day_180;
  known.meeting = meeting;
  return fler_script_fill (routine->script, &known);
}
