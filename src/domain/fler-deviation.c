/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-deviation.c - something was not done as the routine says */

#include "fler-deviation.h"

#include "fler-invitation.h"

FlerDeviation *
fler_deviation_new (void)
{
  FlerDeviation *deviation = g_new0 (FlerDeviation, 1);

  g_date_clear (&deviation->happened_on, 1);
  deviation->kind = FLER_DEVIATION_NOTED;
  deviation->state = FLER_DEVIATION_REGISTERED;
  return deviation;
}

FlerDeviation *
fler_deviation_copy (const FlerDeviation *deviation)
{
  FlerDeviation *copy = g_memdup2 (deviation, sizeof *deviation);

  copy->rule = g_strdup (deviation->rule);
  copy->who = g_strdup (deviation->who);
  copy->what = g_strdup (deviation->what);
  copy->why = g_strdup (deviation->why);
  copy->measure = g_strdup (deviation->measure);
  return copy;
}

void
fler_deviation_free (FlerDeviation *deviation)
{
  if (deviation == NULL)
    return;
  g_free (deviation->rule);
  g_free (deviation->who);
  g_free (deviation->what);
  g_free (deviation->why);
  g_free (deviation->measure);
  g_free (deviation);
}

gboolean
fler_deviation_is_same (const FlerDeviation *a, const FlerDeviation *b)
{
  return a->kind == b->kind && a->meeting_id == b->meeting_id && a->party == b->party
         && g_strcmp0 (a->rule, b->rule) == 0 && g_strcmp0 (a->who, b->who) == 0;
}

gboolean
fler_deviation_is_touched (const FlerDeviation *deviation)
{
  return deviation->state != FLER_DEVIATION_REGISTERED
         || deviation->cause != FLER_DEVIATION_CAUSE_UNKNOWN
         || (deviation->measure != NULL && *deviation->measure != '\0');
}

static FlerDeviation *
new_of_meeting (const FlerMeeting *meeting, FlerDeviationKind kind, const char *rule, const GDate *day)
{
  FlerDeviation *deviation = fler_deviation_new ();

  deviation->case_id = meeting->case_id;
  deviation->meeting_id = meeting->id;
  deviation->form = meeting->form;
  deviation->kind = kind;
  deviation->rule = g_strdup (rule);
  deviation->happened_on = *day;
  return deviation;
}

FlerDeviation *
fler_deviation_of_objection (const FlerObjection *objection, FlerDeviationKind kind,
                             const FlerMeeting *meeting, const char *why, const GDate *happened_on)
{
  FlerDeviation *deviation = new_of_meeting (meeting, kind, objection->why.rule, happened_on);

  deviation->party = objection->party != FLER_PARTY_NONE ? objection->party : meeting->convener;
  deviation->who = g_strdup (objection->who);
  deviation->why = g_strdup (why);
  return deviation;
}

static gboolean
came_or_said_so (const FlerParticipant *participant)
{
  return participant->presence == FLER_PRESENCE_PRESENT
         || participant->presence == FLER_PRESENCE_MEDSKICK
         || participant->answer == FLER_ANSWER_MEDSKICK
         || participant->answer == FLER_ANSWER_DECLINES;
}

/* A party is there as soon as somebody of it is. */
static gboolean
is_party_there (const FlerMeeting *meeting, FlerPartyKind party)
{
  for (guint i = 0; i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];

      if (participant->party == party && participant->presence == FLER_PRESENCE_PRESENT)
        return TRUE;
    }
  return FALSE;
}

static gboolean
person_came (const FlerMeeting *meeting)
{
  gboolean is_listed = FALSE;

  for (guint i = 0; i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];

      if (participant->party != FLER_PARTY_PERSON)
        continue;
      is_listed = TRUE;
      if (participant->presence == FLER_PRESENCE_PRESENT)
        return TRUE;
    }
  return !is_listed;
}

static void
add_of_participant (GPtrArray *deviations, const FlerMeeting *meeting, const FlerParticipant *participant,
                    gboolean counts_absence, const GDate *day)
{
  gboolean is_multi = meeting->form == FLER_FORM_FLERPART;
  FlerDeviation *deviation;

  if (participant->answer == FLER_ANSWER_NONE_YET && participant->presence != FLER_PRESENCE_PRESENT)
    {
      /* Who neither answered nor came has one deviation of each kind. */
      deviation = new_of_meeting (meeting, FLER_DEVIATION_NO_ANSWER, is_multi ? "F3" : "D120", day);
      deviation->party = participant->party;
      deviation->who = g_strdup (participant->name);
      g_ptr_array_add (deviations, deviation);
    }
  if (!counts_absence || came_or_said_so (participant) || is_party_there (meeting, participant->party))
    return;
  deviation = new_of_meeting (meeting, FLER_DEVIATION_NO_SHOW, is_multi ? "F4" : "D120", day);
  deviation->party = participant->party;
  deviation->who = g_strdup (participant->name);
  g_ptr_array_add (deviations, deviation);
}

GPtrArray *
fler_deviations_of_meeting (const FlerMeeting *meeting, const GDate *day)
{
  GPtrArray *deviations = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_deviation_free);
  gboolean counts_absence;

  if (meeting->participants == NULL)
    return deviations;
  counts_absence = person_came (meeting);
  for (guint i = 0; i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];

      if (participant->party == FLER_PARTY_PERSON || participant->party == FLER_PARTY_NONE
          || participant->party == FLER_PARTY_EMPLOYER || participant->party == FLER_PARTY_OTHER)
        continue;
      add_of_participant (deviations, meeting, participant, counts_absence, day);
    }
  return deviations;
}

static void
add_ended (GPtrArray *deviations, const FlerMeeting *meeting, const char *rule, const char *why, const GDate *day)
{
  FlerDeviation *deviation = new_of_meeting (meeting, FLER_DEVIATION_ENDED, rule, day);

  /* Whoever documents has the record in hand. */
  deviation->party = meeting->documenter;
  deviation->why = why != NULL && *why != '\0' ? g_strdup (why) : NULL;
  g_ptr_array_add (deviations, deviation);
}

/* The core components that come before the meeting. Once it was held nobody is asked for them. */
static void
add_not_done (GPtrArray *deviations, const FlerMeeting *meeting, GPtrArray *steps, const GDate *day)
{
  static const struct { FlerForm form; const char *rule; } before[] = {
    { FLER_FORM_KONTAKT, "K2" }, { FLER_FORM_OVERLAMNING, "Ö2" }, { FLER_FORM_FLERPART, "F2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (before); i++)
    {
      FlerDeviation *deviation;

      if (before[i].form != meeting->form || fler_step_done_find (steps, before[i].rule) != NULL
          || (meeting->form == FLER_FORM_FLERPART && fler_meeting_is_called (meeting)))
        continue;
      deviation = new_of_meeting (meeting, FLER_DEVIATION_ENDED, before[i].rule, day);
      deviation->party = meeting->convener;
      g_ptr_array_add (deviations, deviation);
    }
}

GPtrArray *
fler_deviations_at_end (const FlerMeeting *meeting, const FlerRecord *record, const FlerEnding *ending,
                        GPtrArray *steps, const GDate *day)
{
  GPtrArray *deviations = fler_deviations_of_meeting (meeting, day);

  if (ending->person_came)
    add_not_done (deviations, meeting, steps, day);

  if (!ending->has_plan && ending->person_came)
    add_ended (deviations, meeting, fler_ending_plan_rule (meeting->form), record->no_plan_why, day);
  if (ending->asks_copy && ending->copy != FLER_ENDING_DONE)
    add_ended (deviations, meeting, fler_ending_copy_rule (meeting->form),
               fler_record_get_answer (record, FLER_SECTION_COPY_WHY), day);
  if (ending->has_disagreeing_dates)
    add_ended (deviations, meeting, meeting->form == FLER_FORM_GK2 ? "D104" : "G3",
               fler_record_get_answer (record, FLER_SECTION_DATES_WHY), day);
  return deviations;
}
