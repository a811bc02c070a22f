/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-due-wrong.c - wrong turns: closing too early, the wrong form, a new face, dates that
 * disagree */

#include "fler-due.h"

#include "fler-due-private.h"
#include "fler-sick-leave.h"

#define N_(text) text

#define RESULTS "Malmö, 3.1 Måluppfyllelse"

void
fler_objection_free (FlerObjection *objection)
{
  if (objection == NULL)
    return;
  g_free (objection->who);
  g_free (objection);
}

static const FlerMeeting *
find_planned (const FlerDueCase *due_case)
{
  const FlerMeeting *last = NULL;

  for (guint i = 0; due_case->meetings != NULL && i < due_case->meetings->len; i++)
    {
      const FlerMeeting *meeting = due_case->meetings->pdata[i];
      gboolean is_live =
        meeting->state == FLER_MEETING_PLANNED || meeting->state == FLER_MEETING_ONGOING;

      if (is_live && (last == NULL || meeting->span.start > last->span.start))
        last = meeting;
    }
  return last;
}

FlerClosing
fler_case_may_close (const FlerDueCase *due_case, const FlerDueSetting *setting)
{
  FlerClosing closing = { .is_allowed = TRUE, .from = fler_day_none () };
  FlerDueView view = fler_due_view_of (due_case, setting);
  const FlerMeeting *planned = find_planned (due_case);

  if (planned != NULL)
    {
      closing.is_allowed = FALSE;
      closing.meeting_id = planned->id;
      closing.why = fler_due_reason ("Ö8");
      return closing;
    }
  /* Once the meeting was held or called off there is nothing more to wait for. */
  if (due_case->facts->decision != FLER_DECISION_WITHDRAWN
      || view.held[FLER_FORM_OVERLAMNING] != NULL)
    return closing;
  for (guint i = 0; due_case->meetings != NULL && i < due_case->meetings->len; i++)
    {
      const FlerMeeting *meeting = due_case->meetings->pdata[i];

      if (meeting->form == FLER_FORM_OVERLAMNING && fler_meeting_is_over (meeting))
        return closing;
    }
  closing.from = fler_due_step_day (&view, FLER_FORM_OVERLAMNING, "Ö8");
  if (g_date_valid (&closing.from) && g_date_compare (&setting->today, &closing.from) < 0)
    {
      closing.is_allowed = FALSE;
      closing.why = fler_due_reason ("Ö8");
    }
  return closing;
}

static FlerObjection *
object (GPtrArray *objections, FlerReason why, gboolean may_override, const char *who)
{
  FlerObjection *objection = g_new0 (FlerObjection, 1);

  objection->why = why;
  objection->last_day = fler_day_none ();
  objection->may_override = may_override;
  objection->who = g_strdup (who);
  g_ptr_array_add (objections, objection);
  return objection;
}

/* No reason makes these right: the sources say plainly that the meeting is not to be offered. */
static gboolean
is_final (const char *rule)
{
  return g_str_equal (rule, "D5") || g_str_equal (rule, "D35");
}

/* The facts as they are, and as the case's other meetings make them. */
static FlerFacts
facts_for_booking (const FlerDueCase *due_case, const FlerMeeting *booking, GTimeZone *zone)
{
  FlerFacts facts = *due_case->facts;    /* borrows the municipality's text */

  for (guint i = 0; due_case->meetings != NULL && i < due_case->meetings->len; i++)
    {
      const FlerMeeting *meeting = due_case->meetings->pdata[i];

      if (meeting->form != FLER_FORM_KONTAKT || meeting->state != FLER_MEETING_HELD)
        continue;
      if (meeting == booking || (booking->id != 0 && meeting->id == booking->id))
        continue;
      facts.contact_meeting_held = FLER_TRI_YES;
      facts.contact_meeting_day = fler_day_at (meeting->span.start, zone);
    }
  return facts;
}

/* Rule K7: a contact meeting is held by day 180. */
static void
name_last_day (FlerObjection *objection, const FlerFacts *facts, const FlerDueSetting *setting)
{
  objection->last_day = fler_sick_day_date (&facts->sick_first_day, FLER_SICK_DAY_LAST);
  objection->is_past = g_date_valid (&objection->last_day)
                       && g_date_compare (&objection->last_day, &setting->today) < 0;
}

static void
object_to_form (GPtrArray *objections, const FlerDueCase *due_case, const FlerMeeting *booking,
                const FlerDueSetting *setting)
{
  static const FlerGuideForm guide_forms[FLER_N_FORMS] = {
    [FLER_FORM_KONTAKT] = FLER_GUIDE_KONTAKT,
    [FLER_FORM_OVERLAMNING] = FLER_GUIDE_OVERLAMNING,
    [FLER_FORM_GK1] = FLER_GUIDE_GK,
    [FLER_FORM_FLERPART] = FLER_GUIDE_FLERPART,
    [FLER_FORM_SIP] = FLER_GUIDE_SIP,
  };
  FlerFacts facts = facts_for_booking (due_case, booking, setting->zone);
  GDate day = fler_day_at (booking->span.start, setting->zone);
  const FlerGuideAnswer *answer;
  FlerFact first, second;
  FlerGuide guide;

  if (booking->form == FLER_FORM_NONE || booking->form == FLER_FORM_GK2
      || booking->form == FLER_FORM_ANNAT)
    return;
  /* Whoever books for a day before the spell has other things to put right. */
  if (fler_guide_find_contradiction (&facts, &day, &first, &second))
    return;
  fler_guide_answer (&facts, setting->project_municipality, &day, &guide, NULL);
  answer = &guide.forms[guide_forms[booking->form]];
  if (answer->verdict != FLER_VERDICT_NOT_OFFERED && answer->verdict != FLER_VERDICT_TOO_LATE)
    return;
  for (int i = 0; i < answer->n_reasons; i++)
    {
      FlerObjection *objection = object (objections, answer->reasons[i], !is_final (answer->reasons[i].rule), NULL);

      if (answer->verdict == FLER_VERDICT_TOO_LATE && g_str_equal (objection->why.rule, "K7"))
        name_last_day (objection, &facts, setting);
    }
}

static void
object_to_second_assessment (GPtrArray *objections, const FlerDueCase *due_case,
                             const FlerMeeting *booking)
{
  static const FlerReason why = {
    "G6b", N_("The second meeting is booked when FK has granted the benefit."), RESULTS,
  };
  const FlerStepDone *standpoint = fler_step_done_find (due_case->steps, "G5");

  if (booking->form == FLER_FORM_GK2 && (standpoint == NULL || standpoint->answer == FLER_TRI_NO))
    object (objections, why, TRUE, NULL);
}

/* The same person, also where one of the two is not in the register. */
static gboolean
is_same_face (const FlerParticipant *a, const FlerParticipant *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (a->official_id != 0 && b->official_id != 0)
    return a->official_id == b->official_id;
  first = g_utf8_casefold (a->name, -1);
  second = g_utf8_casefold (b->name, -1);
  return g_str_equal (first, second);
}

/* Whether somebody else of the party was met before, and this one never. */
static gboolean
is_new_face (const FlerDueCase *due_case, const FlerMeeting *booking, const FlerParticipant *face,
             FlerForm only_form)
{
  gboolean has_other = FALSE;

  for (guint i = 0; due_case->meetings != NULL && i < due_case->meetings->len; i++)
    {
      const FlerMeeting *meeting = due_case->meetings->pdata[i];

      if (meeting == booking || (booking->id != 0 && meeting->id == booking->id)
          || meeting->state == FLER_MEETING_CANCELLED || meeting->participants == NULL
          || (only_form != FLER_FORM_NONE && meeting->form != only_form))
        continue;
      for (guint p = 0; p < meeting->participants->len; p++)
        {
          const FlerParticipant *other = meeting->participants->pdata[p];

          if (other->party != face->party || other->name == NULL)
            continue;
          if (is_same_face (other, face))
            return FALSE;
          has_other = TRUE;
        }
    }
  return has_other;
}

static void
object_to_new_faces (GPtrArray *objections, const FlerDueCase *due_case, const FlerMeeting *booking)
{
  static const FlerReason same_official = {
    "D103", N_("The second meeting is held with the same AF official as the first."),
    RESULTS,
  };
  static const FlerReason few_faces = {
    "D155", N_("The person meets as few officials as possible, and the same ones."),
    RESULTS,
  };

  for (guint i = 0; booking->participants != NULL && i < booking->participants->len; i++)
    {
      const FlerParticipant *face = booking->participants->pdata[i];
      gboolean is_second = booking->form == FLER_FORM_GK2 && face->party == FLER_PARTY_AF;

      if (face->name == NULL || face->party == FLER_PARTY_PERSON || face->party == FLER_PARTY_NONE)
        continue;
      if (is_new_face (due_case, booking, face, is_second ? FLER_FORM_GK1 : FLER_FORM_NONE))
        object (objections, is_second ? same_official : few_faces, TRUE, face->name)->party = face->party;
    }
}

GPtrArray *
fler_booking_objections (const FlerDueCase *due_case, const FlerMeeting *booking,
                         const FlerDueSetting *setting)
{
  GPtrArray *objections = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_objection_free);

  object_to_form (objections, due_case, booking, setting);
  object_to_second_assessment (objections, due_case, booking);
  object_to_new_faces (objections, due_case, booking);
  return objections;
}

GPtrArray *
fler_record_objections (const FlerRecord *record, FlerForm form)
{
  static const struct { FlerForm form; const char *rule, *first, *second; } pairs[] = {
    { FLER_FORM_GK1, "G3", "application_date", "sick_report_date" },
    { FLER_FORM_GK2, "G7", "benefit_from", "enrolment_date" },
  };
  GPtrArray *objections = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_objection_free);

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      GDate first, second;

      if (pairs[i].form == form
          && fler_day_parse (fler_record_get_answer (record, pairs[i].first), &first)
          && fler_day_parse (fler_record_get_answer (record, pairs[i].second), &second)
          && g_date_compare (&first, &second) != 0)
        object (objections, fler_due_reason (pairs[i].rule), TRUE, NULL);
    }
  return objections;
}
