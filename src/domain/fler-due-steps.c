/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-due-steps.c - which steps of the routines are to be done in a case, in their order
 *
 *   contact      K2 → K3 → K4 → K5 (book) → K6 → K7 → held → K8, K9
 *   handover     Ö1 → Ö2 → book → Ö3 → held → Ö5, Ö6, Ö7 → Ö8 (close)
 *   assessment   G1 → book → held → G3, G4 → G5 → refused: G6a; granted: G6b (book) → held (G7)
 *   multi-party  F1 → book → F2 → F3, F4 for each party → held → F6
 *
 * A "no" at K2, K3 or Ö2 ends its track. A meeting that was called off or missed leads back to
 * booking. A step that is the meeting itself (K7, Ö4, G2, G7, F5) is done when it was held. Nothing
 * waits for the employer's or health care's answers (D10).
 */

#include "fler-due-private.h"

#include "fler-invitation.h"
#include "fler-sick-leave.h"

static gboolean
is_done (const FlerDueView *view, const char *step)
{
  return fler_step_done_find (view->due_case->steps, step) != NULL;
}

/* Whether a step was done and not answered by a no. */
static gboolean
is_agreed (const FlerDueView *view, const char *step)
{
  const FlerStepDone *done = fler_step_done_find (view->due_case->steps, step);

  return done != NULL && done->answer != FLER_TRI_NO;
}

static gboolean
has_answer (const FlerDueView *view, const char *step, FlerTri answer)
{
  const FlerStepDone *done = fler_step_done_find (view->due_case->steps, step);

  return done != NULL && done->answer == answer;
}

static FlerVerdict
verdict_of (const FlerDueView *view, FlerGuideForm form)
{
  if (view->contradicting != FLER_FACT_NONE)
    return FLER_VERDICT_UNKNOWN;
  return view->guide.forms[form].verdict;
}

static gboolean
is_met (const FlerDueView *view, FlerForm form)
{
  return view->live[form] != NULL || view->held[form] != NULL;
}

/* The day by which whoever was called to a meeting that is over had been; invalid where nobody was. */
static GDate
find_called_day (const FlerDueView *view, const FlerMeeting *meeting)
{
  GDate last = fler_day_none ();

  if (meeting->state != FLER_MEETING_CANCELLED)
    return fler_due_meeting_day (view, meeting);
  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++)
    {
      const GDate *day = &((FlerParticipant *) meeting->participants->pdata[i])->invited_on;

      if (g_date_valid (day) && (!g_date_valid (&last) || g_date_compare (day, &last) > 0))
        last = *day;
    }
  return last;
}

/* The steps K6, Ö3 and F2 are noted in the case, and a case may have several meetings of a form.
 * Where others came before, a note is of this one if it is later than they were, or one more. */
static gboolean
is_noted_of_next (const FlerDueView *view, FlerForm form, const char *step)
{
  const FlerStepDone *done = fler_step_done_find (view->due_case->steps, step);
  GPtrArray *steps = view->due_case->steps, *meetings = view->due_case->meetings;
  GDate last = fler_day_none ();
  guint n_before = 0, n_noted = 0;

  if (done == NULL)
    return FALSE;
  for (guint i = 0; i < meetings->len; i++)
    {
      const FlerMeeting *meeting = meetings->pdata[i];
      GDate day;

      if (meeting->form != form || !fler_meeting_is_over (meeting))
        continue;
      day = find_called_day (view, meeting);
      if (!g_date_valid (&day))
        continue;
      n_before++;
      if (!g_date_valid (&last) || g_date_compare (&day, &last) > 0)
        last = day;
    }
  for (guint i = 0; i < steps->len; i++)
    n_noted += fler_due_is_rule (((FlerStepDone *) steps->pdata[i])->step, step);
  return n_noted > n_before || g_date_compare (&done->done_on, &last) > 0;
}

/* Whether the next meeting of @form is planned, and somebody still waits for its invitation. */
static gboolean
asks_invitation (const FlerDueView *view, FlerForm form, const char *step)
{
  const FlerMeeting *meeting = view->live[form];

  return meeting != NULL && meeting->state == FLER_MEETING_PLANNED && !fler_meeting_is_called (meeting)
         && !is_noted_of_next (view, form, step);
}

/* The contact meeting's track: open to the person, not declined, and not behind them. */
static gboolean
leads_to_contact (const FlerDueView *view)
{
  FlerVerdict verdict = verdict_of (view, FLER_GUIDE_KONTAKT);

  if (view->held[FLER_FORM_KONTAKT] != NULL)
    return FALSE;
  return verdict == FLER_VERDICT_PREPARE || verdict == FLER_VERDICT_OFFER
         || view->live[FLER_FORM_KONTAKT] != NULL;
}

static gboolean
asks_standpoint (const FlerDueView *view)
{
  return leads_to_contact (view) && !is_done (view, "K2");
}

static gboolean
asks_call (const FlerDueView *view)
{
  return leads_to_contact (view) && is_agreed (view, "K2") && !is_done (view, "K3");
}

static gboolean
asks_gathering (const FlerDueView *view)
{
  return leads_to_contact (view) && is_agreed (view, "K3") && !is_done (view, "K4")
         && !view->due_case->is_gathered;
}

static gboolean
asks_contact_booking (const FlerDueView *view)
{
  return leads_to_contact (view) && is_agreed (view, "K3") && view->live[FLER_FORM_KONTAKT] == NULL;
}

static gboolean
asks_contact_invitation (const FlerDueView *view)
{
  return asks_invitation (view, FLER_FORM_KONTAKT, "K6");
}

/* Day 180 is due until a meeting is planned that keeps it. */
static gboolean
asks_contact_meeting (const FlerDueView *view)
{
  GDate last = fler_due_step_day (view, FLER_FORM_KONTAKT, "K7");
  gboolean is_refused =
    has_answer (view, "K2", FLER_TRI_NO) || has_answer (view, "K3", FLER_TRI_NO);

  if (!leads_to_contact (view) || is_refused || !g_date_valid (&last))
    return FALSE;
  return view->live[FLER_FORM_KONTAKT] == NULL
         || g_date_compare (&view->live_on[FLER_FORM_KONTAKT], &last) > 0;
}

static gboolean
asks_contact_copy (const FlerDueView *view)
{
  return view->held[FLER_FORM_KONTAKT] != NULL && !is_done (view, "K8");
}

static gboolean
asks_enrolment (const FlerDueView *view)
{
  return view->held[FLER_FORM_KONTAKT] != NULL && !is_done (view, "K9")
         && view->due_case->facts->enrolled_at_af != FLER_TRI_YES;
}

static gboolean
leads_to_handover (const FlerDueView *view)
{
  if (view->held[FLER_FORM_OVERLAMNING] != NULL)
    return FALSE;
  return verdict_of (view, FLER_GUIDE_OVERLAMNING) == FLER_VERDICT_OFFER
         || view->live[FLER_FORM_OVERLAMNING] != NULL;
}

static gboolean
asks_decision_day (const FlerDueView *view)
{
  return leads_to_handover (view) && !g_date_valid (&view->due_case->facts->decision_sent);
}

static gboolean
asks_oral_offer (const FlerDueView *view)
{
  return leads_to_handover (view) && !is_done (view, "Ö2");
}

static gboolean
asks_handover_booking (const FlerDueView *view)
{
  return leads_to_handover (view) && is_agreed (view, "Ö2")
         && view->live[FLER_FORM_OVERLAMNING] == NULL;
}

static gboolean
asks_handover_invitation (const FlerDueView *view)
{
  return asks_invitation (view, FLER_FORM_OVERLAMNING, "Ö3");
}

static gboolean
asks_documents (const FlerDueView *view)
{
  return view->held[FLER_FORM_OVERLAMNING] != NULL && !is_done (view, "Ö5");
}

static gboolean
asks_registering_documents (const FlerDueView *view)
{
  return view->held[FLER_FORM_OVERLAMNING] != NULL && !is_done (view, "Ö6")
         && view->due_case->facts->enrolled_at_af == FLER_TRI_NO;
}

static gboolean
asks_registering_meeting (const FlerDueView *view)
{
  return view->held[FLER_FORM_OVERLAMNING] != NULL && !is_done (view, "Ö7");
}

/* Closing is told of until its day, and then when the meeting is behind or was declined. */
static gboolean
asks_closing (const FlerDueView *view)
{
  GDate from = fler_due_step_day (view, FLER_FORM_OVERLAMNING, "Ö8");
  gboolean is_through = view->held[FLER_FORM_OVERLAMNING] != NULL && is_done (view, "Ö7");

  if (view->due_case->facts->decision != FLER_DECISION_WITHDRAWN || !g_date_valid (&from)
      || view->live[FLER_FORM_OVERLAMNING] != NULL)
    return FALSE;
  return is_through || has_answer (view, "Ö2", FLER_TRI_NO)
         || g_date_compare (&from, &view->setting->today) >= 0;
}

static gboolean
leads_to_assessment (const FlerDueView *view)
{
  return verdict_of (view, FLER_GUIDE_GK) == FLER_VERDICT_OFFER && !is_met (view, FLER_FORM_GK1)
         && !is_met (view, FLER_FORM_GK2);
}

static gboolean
asks_consultation (const FlerDueView *view)
{
  return leads_to_assessment (view) && !is_done (view, "G1");
}

static gboolean
asks_assessment_booking (const FlerDueView *view)
{
  return leads_to_assessment (view) && is_done (view, "G1");
}

static gboolean
asks_agreeing_dates (const FlerDueView *view)
{
  return view->held[FLER_FORM_GK1] != NULL && !is_done (view, "G3");
}

static gboolean
asks_assessment_copy (const FlerDueView *view)
{
  return view->held[FLER_FORM_GK1] != NULL && !is_done (view, "G4");
}

static gboolean
asks_standpoint_of_fk (const FlerDueView *view)
{
  return view->held[FLER_FORM_GK1] != NULL && !is_done (view, "G5")
         && !is_met (view, FLER_FORM_GK2);
}

static gboolean
asks_day_note (const FlerDueView *view)
{
  return has_answer (view, "G5", FLER_TRI_NO) && !is_done (view, "G6a");
}

static gboolean
asks_second_booking (const FlerDueView *view)
{
  return has_answer (view, "G5", FLER_TRI_YES) && !is_met (view, FLER_FORM_GK2);
}

static gboolean
leads_to_multi_party (const FlerDueView *view)
{
  return view->live[FLER_FORM_FLERPART] != NULL
         || (verdict_of (view, FLER_GUIDE_FLERPART) == FLER_VERDICT_OFFER
             && view->held[FLER_FORM_FLERPART] == NULL);
}

static gboolean
asks_consent (const FlerDueView *view)
{
  return leads_to_multi_party (view) && !is_done (view, "F1");
}

static gboolean
asks_multi_party_booking (const FlerDueView *view)
{
  return leads_to_multi_party (view) && is_done (view, "F1")
         && view->live[FLER_FORM_FLERPART] == NULL;
}

static gboolean
asks_post (const FlerDueView *view)
{
  return asks_invitation (view, FLER_FORM_FLERPART, "F2");
}

static gboolean
asks_sip (const FlerDueView *view)
{
  /* Where AF or FK is needed as well, the multi-party meeting gathers everyone. */
  return verdict_of (view, FLER_GUIDE_SIP) == FLER_VERDICT_OFFER && !is_met (view, FLER_FORM_SIP)
         && !leads_to_multi_party (view) && view->held[FLER_FORM_FLERPART] == NULL;
}

typedef struct
{
  const char  *rule;
  FlerForm     form;
  FlerDueKind  kind;
  gboolean   (*is_asked) (const FlerDueView *view);
} StepRule;

/* Track by track, each in the order its steps are done. */
static const StepRule contact_steps[] = {
  { "K2", FLER_FORM_KONTAKT, FLER_DUE_KIND_STEP, asks_standpoint },
  { "K3", FLER_FORM_KONTAKT, FLER_DUE_KIND_STEP, asks_call },
  { "K4", FLER_FORM_KONTAKT, FLER_DUE_KIND_STEP, asks_gathering },
  { "K5", FLER_FORM_KONTAKT, FLER_DUE_KIND_BOOK, asks_contact_booking },
  { "K6", FLER_FORM_KONTAKT, FLER_DUE_KIND_STEP, asks_contact_invitation },
  { "K7", FLER_FORM_KONTAKT, FLER_DUE_KIND_STEP, asks_contact_meeting },
  { "K8", FLER_FORM_KONTAKT, FLER_DUE_KIND_STEP, asks_contact_copy },
  { "K9", FLER_FORM_KONTAKT, FLER_DUE_KIND_STEP, asks_enrolment },
  { NULL },
};

static const StepRule handover_steps[] = {
  { "Ö1", FLER_FORM_OVERLAMNING, FLER_DUE_KIND_STEP, asks_decision_day },
  { "Ö2", FLER_FORM_OVERLAMNING, FLER_DUE_KIND_STEP, asks_oral_offer },
  { "Ö3", FLER_FORM_OVERLAMNING, FLER_DUE_KIND_BOOK, asks_handover_booking },
  { "Ö3", FLER_FORM_OVERLAMNING, FLER_DUE_KIND_STEP, asks_handover_invitation },
  { "Ö5", FLER_FORM_OVERLAMNING, FLER_DUE_KIND_STEP, asks_documents },
  { "Ö6", FLER_FORM_OVERLAMNING, FLER_DUE_KIND_STEP, asks_registering_documents },
  { "Ö7", FLER_FORM_OVERLAMNING, FLER_DUE_KIND_STEP, asks_registering_meeting },
  { "Ö8", FLER_FORM_OVERLAMNING, FLER_DUE_KIND_CLOSE, asks_closing },
  { NULL },
};

static const StepRule assessment_steps[] = {
  { "G1", FLER_FORM_GK1, FLER_DUE_KIND_STEP, asks_consultation },
  { "G2", FLER_FORM_GK1, FLER_DUE_KIND_BOOK, asks_assessment_booking },
  { "G3", FLER_FORM_GK1, FLER_DUE_KIND_STEP, asks_agreeing_dates },
  { "G4", FLER_FORM_GK1, FLER_DUE_KIND_STEP, asks_assessment_copy },
  { "G5", FLER_FORM_GK1, FLER_DUE_KIND_STEP, asks_standpoint_of_fk },
  { "G6a", FLER_FORM_GK1, FLER_DUE_KIND_STEP, asks_day_note },
  { "G6b", FLER_FORM_GK2, FLER_DUE_KIND_BOOK, asks_second_booking },
  { NULL },
};

static const StepRule multi_party_steps[] = {
  { "F1", FLER_FORM_FLERPART, FLER_DUE_KIND_STEP, asks_consent },
  { "F2", FLER_FORM_FLERPART, FLER_DUE_KIND_BOOK, asks_multi_party_booking },
  { "F2", FLER_FORM_FLERPART, FLER_DUE_KIND_STEP, asks_post },
  { NULL },
};

static const StepRule sip_steps[] = {
  { "D145", FLER_FORM_SIP, FLER_DUE_KIND_BOOK, asks_sip },
  { NULL },
};

/* The days where no routine was read, and of steps that its routine gives none. */
static const struct { const char *rule; FlerDueFrom from; int n_days; const char *step; } days[] = {
  { "K2", FLER_DUE_SICK_DAY, FLER_SICK_DAY_STANDPOINT },
  { "K3", FLER_DUE_AFTER_STEP, 7, "K2" },
  { "K6", FLER_DUE_BEFORE_MEETING, 14 },
  { "K7", FLER_DUE_SICK_DAY, FLER_SICK_DAY_LAST },
  { "K8", FLER_DUE_AT_MEETING },
  { "Ö3", FLER_DUE_BEFORE_MEETING, 14 },
  { "Ö5", FLER_DUE_AT_MEETING },
  { "Ö8", FLER_DUE_AFTER_DECISION, 7 },
  { "G3", FLER_DUE_AT_MEETING },
  { "G4", FLER_DUE_AT_MEETING },
  { "G5", FLER_DUE_AFTER_STEP, 30, "G2" },
  { "G7", FLER_DUE_AT_MEETING },
  { "F1", FLER_DUE_BEFORE_MEETING, 28 },
  { "F2", FLER_DUE_BEFORE_MEETING, 28 },
  { "F3", FLER_DUE_BEFORE_MEETING, 14 },
  { "F4", FLER_DUE_BEFORE_MEETING, 5 },
  { "F6", FLER_DUE_AFTER_MEETING, 56 },
};

static FlerDueRule
find_rule (const FlerDueView *view, FlerForm form, const char *step)
{
  const FlerRoutine *routine = view->setting->routines != NULL
                               ? fler_routine_set_get (view->setting->routines, form) : NULL;
  const FlerStep *known = routine != NULL ? fler_routine_get_step (routine, step) : NULL;

  if (known != NULL && known->due.from != FLER_DUE_NONE)
    return known->due;
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    if (fler_due_is_rule (days[i].rule, step))
      return (FlerDueRule) { days[i].from, days[i].n_days, (char *) days[i].step };
  return (FlerDueRule) { FLER_DUE_NONE };
}

static GDate
days_after (const GDate *day, int n_days)
{
  GDate later = fler_day_none ();

  if (g_date_valid (day))
    g_date_set_julian (&later, g_date_get_julian (day) + n_days);
  return later;
}

/* The day another step was done; a step that is the meeting itself was done when it was held. */
static GDate
find_step_day (const FlerDueView *view, FlerForm form, const char *step)
{
  const FlerStepDone *done = fler_step_done_find (view->due_case->steps, step);

  if (done != NULL)
    return done->done_on;
  return g_strcmp0 (step, "G2") == 0 ? view->held_on[FLER_FORM_GK1] : fler_day_none ();
}

static GDate
find_day (const FlerDueView *view, FlerForm form, const FlerDueRule *rule)
{
  GDate other;

  switch (rule->from)
    {
    case FLER_DUE_SICK_DAY:
      return fler_sick_day_date (&view->due_case->facts->sick_first_day, rule->n_days);
    case FLER_DUE_AFTER_STEP:
      other = find_step_day (view, form, rule->step);
      return days_after (&other, rule->n_days);
    case FLER_DUE_BEFORE_MEETING:
      return days_after (&view->live_on[form], -rule->n_days);
    case FLER_DUE_AT_MEETING:
      return view->held[form] != NULL ? view->held_on[form] : view->live_on[form];
    case FLER_DUE_AFTER_MEETING:
      return days_after (&view->held_on[form], rule->n_days);
    case FLER_DUE_AFTER_DECISION:
      other = days_after (&view->due_case->facts->decision_sent, rule->n_days);
      /* Ö8: a meeting that was held is all that is waited for, whatever the days. */
      if (g_date_valid (&other) && view->held[form] != NULL && g_date_compare (&view->held_on[form], &other) < 0)
        return view->held_on[form];
      return other;
    default:
      return fler_day_none ();
    }
}

GDate
fler_due_step_day (const FlerDueView *view, FlerForm form, const char *step)
{
  FlerDueRule rule = find_rule (view, form, step);

  return find_day (view, form, &rule);
}

/* The day to tell. Day 180 is no task but a limit (K7), and a case may be closed from its day on. */
static GDate
find_told_day (const FlerDueView *view, const StepRule *step)
{
  FlerDueRule rule = find_rule (view, step->form, step->rule);
  GDate day = find_day (view, step->form, &rule);

  if (step->kind == FLER_DUE_KIND_CLOSE || fler_due_is_rule (step->rule, "K7"))
    return day;
  return fler_due_not_before (view, rule.from == FLER_DUE_BEFORE_MEETING ? view->live[step->form] : NULL, &day);
}

static gboolean
has_begun (const FlerDueView *view, const StepRule *steps, char letter)
{
  for (guint i = 0; view->due_case->steps != NULL && i < view->due_case->steps->len; i++)
    if (((FlerStepDone *) view->due_case->steps->pdata[i])->step[0] == letter)
      return TRUE;
  for (; steps->rule != NULL; steps++)
    if (is_met (view, steps->form))
      return TRUE;
  return FALSE;
}

static void
each_of_track (const FlerDueView *view, const StepRule *steps, FlerDueStepFunc func, gpointer data)
{
  for (; steps->rule != NULL; steps++)
    if (steps->is_asked (view))
      {
        const FlerMeeting *meeting = view->live[steps->form] != NULL ? view->live[steps->form]
                                                                     : view->held[steps->form];
        FlerDueStep step = { steps->rule, steps->form, steps->kind, fler_day_none (), 0 };

        if (steps->kind != FLER_DUE_KIND_BOOK)
          {
            step.day = find_told_day (view, steps);
            step.meeting_id = meeting != NULL ? meeting->id : 0;
          }
        func (&step, data);
      }
}

void
fler_due_step_each (const FlerDueView *view, FlerDueStepFunc func, gpointer data)
{
  static const struct { const StepRule *steps; char letter; } tracks[] = {
    { handover_steps, '\xc3' },      /* the first byte of Ö */
    { contact_steps, 'K' },
    { assessment_steps, 'G' },
    { multi_party_steps, 'F' },
    { sip_steps, 'S' },
  };

  gboolean begun[G_N_ELEMENTS (tracks)];

  for (gsize i = 0; i < G_N_ELEMENTS (tracks); i++)
    begun[i] = has_begun (view, tracks[i].steps, tracks[i].letter);
  for (gsize i = 0; i < G_N_ELEMENTS (tracks); i++)
    if (begun[i])
      each_of_track (view, tracks[i].steps, func, data);
  for (gsize i = 0; i < G_N_ELEMENTS (tracks); i++)
    if (!begun[i])
      each_of_track (view, tracks[i].steps, func, data);
}
