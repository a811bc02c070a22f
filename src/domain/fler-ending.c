/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ending.c - what the routine asks for before a meeting is ended */

#include "fler-ending.h"

#include "fler-commitment.h"
#include "fler-due.h"

static gboolean
is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static gboolean
has_commitment (GPtrArray *commitments)
{
  for (guint i = 0; i < commitments->len; i++)
    {
      const FlerCommitment *commitment = commitments->pdata[i];

      if (!is_blank (commitment->what))
        return TRUE;
    }
  return FALSE;
}

/* A goal alone is no plan: each section that a plan consists of has to say something (F5). */
static gboolean
has_plan_in_words (const FlerRoutine *routine, const FlerRecord *record)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < routine->sections->len; i++)
    {
      const FlerSection *section = routine->sections->pdata[i];

      if (!section->is_plan || section->kind == FLER_FIELD_COMMITMENTS)
        continue;
      if (is_blank (fler_record_get_answer (record, section->id)))
        return FALSE;
      has_any = TRUE;
    }
  return has_any;
}

static gboolean
has_plan (const FlerRoutine *routine, const FlerRecord *record, GPtrArray *commitments)
{
  /* Whoever agreed on who does what has a plan, whatever the sections say. */
  return has_commitment (commitments) || has_plan_in_words (routine, record);
}

static void
count_presence (const FlerMeeting *meeting, FlerEnding *ending)
{
  gboolean lists_person = FALSE;

  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];
      FlerPresence presence = fler_meeting_presence (meeting, participant);
      gboolean is_here = presence == FLER_PRESENCE_PRESENT;

      if (is_here || presence == FLER_PRESENCE_MEDSKICK)
        ending->n_present++;
      else if (participant->answer == FLER_ANSWER_DECLINES)
        ending->n_declined++;
      else
        ending->n_absent++;
      if (participant->party == FLER_PARTY_PERSON)
        {
          lists_person = TRUE;
          ending->person_came = ending->person_came || is_here;
        }
    }
  if (!lists_person)
    ending->person_came = TRUE;
}

const char *
fler_ending_plan_rule (FlerForm form)
{
  switch (form)
    {
    case FLER_FORM_FLERPART: return "F5";
    case FLER_FORM_GK2:      return "G7";
    default:                 return "D25";
    }
}

const char *
fler_ending_copy_rule (FlerForm form)
{
  switch (form)
    {
    case FLER_FORM_KONTAKT: return "K8";
    case FLER_FORM_GK1:     return "G4";
    default:                return NULL;
    }
}

static void
check_copy (FlerForm form, const FlerRecord *record, FlerEnding *ending)
{
  ending->asks_copy = fler_ending_copy_rule (form) != NULL && ending->person_came;
  ending->copy = !ending->asks_copy || !is_blank (fler_record_get_answer (record, FLER_SECTION_COPY_GIVEN))
                   ? FLER_ENDING_DONE : FLER_ENDING_TO_DO;
}

static void
check_dates (FlerForm form, const FlerRecord *record, FlerEnding *ending)
{
  g_autoptr(GPtrArray) objections = fler_record_objections (record, form);

  ending->has_disagreeing_dates = objections->len > 0;
  ending->dates = objections->len == 0 || !is_blank (fler_record_get_answer (record, FLER_SECTION_DATES_WHY))
                    ? FLER_ENDING_DONE : FLER_ENDING_MISSING;
}

FlerEnding
fler_ending_of (const FlerRoutine *routine, const FlerMeeting *meeting,
                const FlerRecord *record, GPtrArray *commitments)
{
  FlerEnding ending = { 0 };
  GDate day;

  count_presence (meeting, &ending);
  ending.lacks_documenter = fler_meeting_documented_by (meeting) != meeting->documenter;

  ending.has_plan = has_plan (routine, record, commitments);
  if (ending.has_plan || !ending.person_came || !is_blank (record->no_plan_why))
    ending.plan = FLER_ENDING_DONE;
  else
    ending.plan = FLER_ENDING_MISSING;

  if (fler_day_parse (fler_record_get_answer (record, FLER_SECTION_FOLLOW_UP), &day))
    ending.follow_up = FLER_ENDING_DONE;
  else
    ending.follow_up = FLER_ENDING_TO_DO;

  check_copy (meeting->form, record, &ending);
  check_dates (meeting->form, record, &ending);
  ending.may_end = ending.plan != FLER_ENDING_MISSING && ending.dates != FLER_ENDING_MISSING;
  return ending;
}
