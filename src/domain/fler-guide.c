/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-guide.c - which meeting form suits, and why
 *
 * Each row of a table is a question put to the facts (YES: the row applies), what it then says,
 * and the reason. Rows with two sides have two questions; the second is tried when the first is
 * not true. The last row of a table has none and always applies.
 */

#include "fler-guide.h"

#include "fler-sick-leave.h"

#include <string.h>

#define N_(text) text

#define TARGET_GROUP "Malmö, 2.1 Målgruppen"
#define PRESENTATION "Malmö, 2. Kort presentation av insatsen"
#define CONTACT_PROPOSALS "Malmö, 2.1 Förbättringsförslag kundresa kontaktmöte"
#define HANDOVER_PROPOSALS "Malmö, 2.1 Insikter och förbättringsförslag kundresa överlämningsmöte"
#define RESULTS "Malmö, 3.1 Måluppfyllelse"
#define GK_INSIGHTS "Malmö, 2.1 Insikter kundresa gemensam kartläggning"
#define UPPSALA_PURPOSE "Uppsala, Syftet med insatsen"
#define UPPSALA_KOMMUN "Uppsala, Uppsala kommun: Arbetsmarknadsförvaltningen"
#define SIP_LAW "Hälso- och sjukvårdslagen (2017:30) 16 kap. 4 §"

/* What the questions are put to. */
typedef struct
{
  const FlerFacts *facts;
  const char      *project_municipality;
  int              sick_day;
} Reading;

typedef FlerTri (*Question) (const Reading *reading);

typedef struct
{
  Question    applies;
  FlerFact    fact;
  FlerReason  reason;
} Side;

typedef struct
{
  FlerVerdict verdict;
  Side        sides[2];      /* of one without an "or", the second is empty */
  int         deadline_day;  /* of the spell; 0: none */
} Row;

static FlerTri
tri (gboolean is_known, gboolean is_true)
{
  return !is_known ? FLER_TRI_UNKNOWN : is_true ? FLER_TRI_YES : FLER_TRI_NO;
}

static FlerTri
negate (FlerTri answer)
{
  if (answer == FLER_TRI_UNKNOWN)
    return FLER_TRI_UNKNOWN;
  return answer == FLER_TRI_YES ? FLER_TRI_NO : FLER_TRI_YES;
}

static FlerTri
has_permanent_benefit (const Reading *reading)
{
  FlerBenefit benefit = reading->facts->benefit;

  return tri (benefit != FLER_BENEFIT_UNKNOWN, benefit == FLER_BENEFIT_SJUKERSATTNING
                                               || benefit == FLER_BENEFIT_AKTIVITETSERSATTNING);
}

static FlerTri
has_permanent_or_no_benefit (const Reading *reading)
{
  if (reading->facts->benefit == FLER_BENEFIT_NONE)
    return FLER_TRI_YES;
  return has_permanent_benefit (reading);
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

/* The same place, however it was typed. */
static char *
fold_place (const char *place)
{
  g_autofree char *stripped = g_strstrip (g_strdup (place));
  g_autofree char *normal = g_utf8_normalize (stripped, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal != NULL ? normal : stripped, -1);
}

static FlerTri
lives_elsewhere (const Reading *reading)
{
  g_autofree char *own = NULL;
  g_autofree char *projects = NULL;

  if (is_blank (reading->project_municipality))
    return FLER_TRI_NO;
  if (is_blank (reading->facts->municipality))
    return FLER_TRI_UNKNOWN;
  if (g_str_equal (reading->facts->municipality, reading->project_municipality))
    return FLER_TRI_NO;    /* as almost always, and without cost */
  own = fold_place (reading->facts->municipality);
  projects = fold_place (reading->project_municipality);
  return tri (TRUE, !g_str_equal (own, projects));
}

static FlerTri
is_not_employed (const Reading *reading)
{
  return negate (reading->facts->employed);
}

static FlerTri
had_contact_meeting (const Reading *reading)
{
  return reading->facts->contact_meeting_held;
}

static FlerTri
is_withdrawn (const Reading *reading)
{
  FlerDecision decision = reading->facts->decision;

  return tri (decision != FLER_DECISION_UNKNOWN, decision == FLER_DECISION_WITHDRAWN);
}

static FlerTri
is_not_withdrawn (const Reading *reading)
{
  return negate (is_withdrawn (reading));
}

static FlerTri
is_denied (const Reading *reading)
{
  FlerDecision decision = reading->facts->decision;

  return tri (decision != FLER_DECISION_UNKNOWN, decision == FLER_DECISION_DENIED_NEW_APPLICATION);
}

static FlerTri
is_after_last_day (const Reading *reading)
{
  return tri (reading->sick_day != 0, reading->sick_day > FLER_SICK_DAY_LAST);
}

static FlerTri
is_before_standpoint (const Reading *reading)
{
  return tri (reading->sick_day != 0, reading->sick_day < FLER_SICK_DAY_STANDPOINT);
}

static FlerTri
is_not_enrolled (const Reading *reading)
{
  return negate (reading->facts->enrolled_at_af);
}

static FlerTri
has_full_capacity (const Reading *reading)
{
  return negate (reading->facts->capacity_reduced);
}

static FlerTri
cannot_take_part (const Reading *reading)
{
  return negate (reading->facts->can_take_part);
}

static FlerTri
needs_no_coordination (const Reading *reading)
{
  return negate (reading->facts->needs_coordination);
}

static FlerTri
needs_state_agencies_alone (const Reading *reading)
{
  return tri (reading->facts->parties_needed_known,
              (reading->facts->parties_needed & (FLER_NEED_REGION | FLER_NEED_KOMMUN)) == 0);
}

static FlerTri
needs_both_levels (const Reading *reading)
{
  guint needed = reading->facts->parties_needed;

  return tri (reading->facts->parties_needed_known,
              (needed & (FLER_NEED_AF | FLER_NEED_FK)) != 0
              && (needed & (FLER_NEED_REGION | FLER_NEED_KOMMUN)) != 0);
}

static FlerTri
needs_care_and_social_services (const Reading *reading)
{
  guint both = FLER_NEED_REGION | FLER_NEED_KOMMUN;

  return tri (reading->facts->parties_needed_known,
              (reading->facts->parties_needed & both) == both);
}

/* The same in three tables. */
#define ELSEWHERE \
  { "D162", N_("The routine covers people who are registered in the project’s municipality."), \
    TARGET_GROUP }

static const Row contact_rows[] = {
  { FLER_VERDICT_NOT_OFFERED, { { has_permanent_or_no_benefit, FLER_FACT_BENEFIT,
    { "D37",
      N_("A contact meeting is for someone on sickness benefit, not on sjukersättning or "
         "aktivitetsersättning."),
      TARGET_GROUP } } } },
  { FLER_VERDICT_NOT_OFFERED, { { lives_elsewhere, FLER_FACT_MUNICIPALITY, ELSEWHERE } } },
  { FLER_VERDICT_NOT_OFFERED, { { is_not_employed, FLER_FACT_EMPLOYED,
    { "D1", N_("A contact meeting is for someone who is employed."), PRESENTATION } } } },
  { FLER_VERDICT_NOT_OFFERED, { { had_contact_meeting, FLER_FACT_CONTACT_MEETING_HELD,
    { "K7",
      N_("Someone who has had a contact meeting is not called to another one."),
      RESULTS } } } },
  { FLER_VERDICT_TOO_LATE, {
    { is_withdrawn, FLER_FACT_DECISION,
      { "D8",
        N_("A contact meeting comes while sickness benefit is kept, before it is withdrawn."),
        CONTACT_PROPOSALS } },
    { is_after_last_day, FLER_FACT_SICK_FIRST_DAY,
      { "K7", N_("A contact meeting is held by day 180 at the latest."), PRESENTATION } } } },
  { FLER_VERDICT_PREPARE, { { is_before_standpoint, FLER_FACT_SICK_FIRST_DAY,
    { "K2",
      N_("By day 90 a written standpoint tells whether a contact meeting is offered, and why."),
      CONTACT_PROPOSALS } } }, FLER_SICK_DAY_STANDPOINT },
  { FLER_VERDICT_OFFER, { { NULL, FLER_FACT_NONE,
    { "K7",
      N_("Employed, on sickness benefit and between day 90 and day 180: a contact meeting is "
         "offered, and held by day 180."),
      CONTACT_PROPOSALS } } }, FLER_SICK_DAY_LAST },
};

static const Row handover_rows[] = {
  { FLER_VERDICT_NOT_OFFERED, { { has_permanent_benefit, FLER_FACT_BENEFIT,
    { "D37",
      N_("A handover meeting is not for someone on sjukersättning or aktivitetsersättning."),
      TARGET_GROUP } } } },
  { FLER_VERDICT_NOT_OFFERED, { { lives_elsewhere, FLER_FACT_MUNICIPALITY, ELSEWHERE } } },
  { FLER_VERDICT_NOT_OFFERED, { { is_denied, FLER_FACT_DECISION,
    { "D35",
      N_("A handover meeting is not for someone whose new application was refused."),
      HANDOVER_PROPOSALS } } } },
  { FLER_VERDICT_NOT_OFFERED, { { is_not_withdrawn, FLER_FACT_DECISION,
    { "D34",
      N_("A handover meeting follows a decision to withdraw the benefit."),
      PRESENTATION } } } },
  { FLER_VERDICT_NOT_OFFERED, { { had_contact_meeting, FLER_FACT_CONTACT_MEETING_HELD,
    { "D5",
      N_("Someone who has had a contact meeting is not offered a handover meeting."),
      HANDOVER_PROPOSALS } } } },
  { FLER_VERDICT_OFFER, { { NULL, FLER_FACT_NONE,
    { "Ö2",
      N_("The benefit is withdrawn and no contact meeting was held: a handover meeting is "
         "offered, by word of mouth too."),
      HANDOVER_PROPOSALS } } } },
};

static const Row gk_rows[] = {
  { FLER_VERDICT_NOT_OFFERED, { { is_not_enrolled, FLER_FACT_ENROLLED_AT_AF,
    { "G1",
      N_("A joint assessment is for someone who is enrolled at Arbetsförmedlingen."),
      GK_INSIGHTS } } } },
  { FLER_VERDICT_NOT_OFFERED, { { has_permanent_benefit, FLER_FACT_BENEFIT,
    { "D37",
      N_("A joint assessment is not for someone on sjukersättning or aktivitetsersättning."),
      TARGET_GROUP } } } },
  { FLER_VERDICT_NOT_OFFERED, { { lives_elsewhere, FLER_FACT_MUNICIPALITY, ELSEWHERE } } },
  { FLER_VERDICT_NOT_OFFERED, { { has_full_capacity, FLER_FACT_CAPACITY_REDUCED,
    { "G1",
      N_("A joint assessment is for someone whose work capacity is reduced by illness or "
         "disability."),
      GK_INSIGHTS } } } },
  { FLER_VERDICT_NOT_OFFERED, { { cannot_take_part, FLER_FACT_CAN_TAKE_PART,
    { "G1",
      N_("A joint assessment is for someone who can take part in work-oriented rehabilitation."),
      GK_INSIGHTS } } } },
  { FLER_VERDICT_OFFER, { { NULL, FLER_FACT_NONE,
    { "G1",
      N_("Enrolled, with reduced work capacity and able to take part: a joint assessment is "
         "offered."),
      GK_INSIGHTS } } } },
};

static const Row multi_party_rows[] = {
  { FLER_VERDICT_NOT_OFFERED, { { needs_no_coordination, FLER_FACT_NEEDS_COORDINATION,
    { "D106",
      N_("A multi-party meeting is for someone who needs coordinated work-oriented "
         "rehabilitation."),
      UPPSALA_PURPOSE } } } },
  { FLER_VERDICT_NOT_OFFERED, { { needs_state_agencies_alone, FLER_FACT_PARTIES_NEEDED,
    { "D108",
      N_("Neither the region nor the municipality is needed: the forms of Arbetsförmedlingen and "
         "Försäkringskassan suit."),
      UPPSALA_PURPOSE } } } },
  { FLER_VERDICT_OFFER, { { needs_both_levels, FLER_FACT_PARTIES_NEEDED,
    { "D106",
      N_("The region or the municipality is needed beside Arbetsförmedlingen or "
         "Försäkringskassan: any party may call a multi-party meeting."),
      UPPSALA_PURPOSE } } } },
  { FLER_VERDICT_NOT_OFFERED, { { NULL, FLER_FACT_NONE,
    { "D145",
      N_("Neither Arbetsförmedlingen nor Försäkringskassan is needed: a coordinated individual "
         "plan (SIP) is the way."),
      UPPSALA_KOMMUN } } } },
};

static const Row sip_rows[] = {
  { FLER_VERDICT_OFFER, { { needs_care_and_social_services, FLER_FACT_PARTIES_NEEDED,
    { "D145",
      N_("Both health care and social services are needed: a coordinated individual plan (SIP) "
         "is offered."),
      SIP_LAW } } } },
  { FLER_VERDICT_NOT_OFFERED, { { NULL, FLER_FACT_NONE,
    { "D145",
      N_("A coordinated individual plan (SIP) is for someone who needs both health care and "
         "social services."),
      SIP_LAW } } } },
};

static const struct { const char *id; const Row *rows; int n_rows; } tables[FLER_N_GUIDE_FORMS] = {
  [FLER_GUIDE_KONTAKT] = { "kontaktmote", contact_rows, G_N_ELEMENTS (contact_rows) },
  [FLER_GUIDE_OVERLAMNING] = { "overlamningsmote", handover_rows, G_N_ELEMENTS (handover_rows) },
  [FLER_GUIDE_GK] = { "gk", gk_rows, G_N_ELEMENTS (gk_rows) },
  [FLER_GUIDE_FLERPART] = { "flerpartsmote", multi_party_rows, G_N_ELEMENTS (multi_party_rows) },
  [FLER_GUIDE_SIP] = { "sip", sip_rows, G_N_ELEMENTS (sip_rows) },
};

static const struct { const char *id, *question; } facts_known[FLER_N_FACTS] = {
  [FLER_FACT_NONE] = { "", "" },
  [FLER_FACT_BENEFIT] = { "benefit", N_("Which benefit does the person have?") },
  [FLER_FACT_MUNICIPALITY] = { "municipality",
    N_("In which municipality is the person registered?") },
  [FLER_FACT_EMPLOYED] = { "employed", N_("Is the person employed?") },
  [FLER_FACT_SICK_FIRST_DAY] = { "sick_first_day",
    N_("Which was the first day of the sick-leave spell?") },
  [FLER_FACT_DECISION] = { "decision",
    N_("Has Försäkringskassan decided to withdraw the benefit, or refused a new application?") },
  [FLER_FACT_DECISION_SENT] = { "decision_sent", N_("On which day was the decision sent?") },
  [FLER_FACT_CONTACT_MEETING_HELD] = { "contact_meeting_held",
    N_("Has a contact meeting been held?") },
  [FLER_FACT_ENROLLED_AT_AF] = { "enrolled_at_af",
    N_("Is the person enrolled at Arbetsförmedlingen?") },
  [FLER_FACT_CAPACITY_REDUCED] = { "capacity_reduced",
    N_("Is the work capacity reduced by illness or disability?") },
  [FLER_FACT_CAN_TAKE_PART] = { "can_take_part",
    N_("Can the person take part in work-oriented rehabilitation?") },
  [FLER_FACT_NEEDS_COORDINATION] = { "needs_coordination",
    N_("Does the person need coordinated work-oriented rehabilitation?") },
  [FLER_FACT_PARTIES_NEEDED] = { "parties_needed",
    N_("Which parties are needed beside the person?") },
};

G_DEFINE_QUARK (fler-guide-error-quark, fler_guide_error)

static void
add_reason (FlerGuideAnswer *answer, const FlerReason *reason)
{
  answer->reasons[answer->n_reasons++] = *reason;
}

/* Returns: whether the row decided, or stopped the reading because a fact is missing */
static gboolean
read_row (const Row *row, const Reading *reading, FlerGuideAnswer *answer)
{
  FlerTri said[2] = { FLER_TRI_NO, FLER_TRI_NO };

  for (int i = 0; i < 2; i++)
    if (row->sides[i].applies != NULL)
      said[i] = row->sides[i].applies (reading);
    else if (i == 0)
      said[i] = FLER_TRI_YES;

  for (int i = 0; i < 2; i++)
    if (said[i] == FLER_TRI_YES)
      {
        answer->verdict = row->verdict;
        add_reason (answer, &row->sides[i].reason);
      }
  if (answer->n_reasons > 0)
    {
      answer->deadline = fler_sick_day_date (&reading->facts->sick_first_day, row->deadline_day);
      return TRUE;
    }
  for (int i = 0; i < 2; i++)
    if (said[i] == FLER_TRI_UNKNOWN)
      {
        add_reason (answer, &row->sides[i].reason);
        answer->missing[answer->n_missing++] = row->sides[i].fact;
      }
  return answer->n_missing > 0;
}

static FlerGuideAnswer
read_table (FlerGuideForm form, const Reading *reading)
{
  FlerGuideAnswer answer = { .verdict = FLER_VERDICT_UNKNOWN, .deadline = fler_day_none () };

  for (int i = 0; i < tables[form].n_rows; i++)
    {
      answer.row = i + 1;
      if (read_row (&tables[form].rows[i], reading, &answer))
        return answer;
    }
  g_assert_not_reached ();    /* the last row of every table applies */
}

static gboolean
is_before (const GDate *day, const GDate *other)
{
  return g_date_valid (day) && g_date_valid (other) && g_date_compare (day, other) < 0;
}

gboolean
fler_guide_find_contradiction (const FlerFacts *facts, const GDate *today, FlerFact *first,
                               FlerFact *second)
{
  GDate met_on = fler_day_none ();

  *first = *second = FLER_FACT_NONE;
  if (facts->contact_meeting_held == FLER_TRI_YES)
    met_on = facts->contact_meeting_day;
  if (is_before (today, &facts->sick_first_day))
    *first = FLER_FACT_SICK_FIRST_DAY;
  else if (is_before (today, &met_on))
    *first = FLER_FACT_CONTACT_MEETING_HELD;
  else if (is_before (&met_on, &facts->sick_first_day))
    {
      *first = FLER_FACT_CONTACT_MEETING_HELD;
      *second = FLER_FACT_SICK_FIRST_DAY;
    }
  else if (is_before (&facts->decision_sent, &facts->sick_first_day))
    {
      *first = FLER_FACT_DECISION_SENT;
      *second = FLER_FACT_SICK_FIRST_DAY;
    }
  return *first != FLER_FACT_NONE;
}

gboolean
fler_guide_answer (const FlerFacts *facts, const char *project_municipality, const GDate *today,
                   FlerGuide *guide, GError **error)
{
  Reading reading = { .facts = facts, .project_municipality = project_municipality };
  FlerFact first, second;

  g_return_val_if_fail (g_date_valid (today), FALSE);

  if (fler_guide_find_contradiction (facts, today, &first, &second))
    {
      g_set_error (error, FLER_GUIDE_ERROR, FLER_GUIDE_ERROR_CONTRADICTION, "%s contradicts %s",
                   fler_fact_id (first),
                   second != FLER_FACT_NONE ? fler_fact_id (second) : "today");
      return FALSE;
    }
  reading.sick_day = fler_sick_day_of (&facts->sick_first_day, today);
  guide->today = *today;
  guide->sick_day = reading.sick_day;
  for (int form = 0; form < FLER_N_GUIDE_FORMS; form++)
    guide->forms[form] = read_table (form, &reading);
  return TRUE;
}

FlerFact
fler_guide_next_question (const FlerGuide *guide, guint skipped)
{
  FlerFact next = FLER_FACT_NONE;

  for (int form = 0; form < FLER_N_GUIDE_FORMS; form++)
    for (int i = 0; i < guide->forms[form].n_missing; i++)
      {
        FlerFact fact = guide->forms[form].missing[i];

        if ((skipped & (1u << fact)) == 0 && (next == FLER_FACT_NONE || fact < next))
          next = fact;
      }
  return next;
}

const char *
fler_guide_form_id (FlerGuideForm form)
{
  g_return_val_if_fail (form < FLER_N_GUIDE_FORMS, "");
  return tables[form].id;
}

const char *
fler_verdict_id (FlerVerdict verdict)
{
  static const char *const ids[] = { "unknown", "offer", "prepare", "not_offered", "too_late" };

  g_return_val_if_fail (verdict < G_N_ELEMENTS (ids), "");
  return ids[verdict];
}

const char *
fler_fact_id (FlerFact fact)
{
  g_return_val_if_fail (fact < FLER_N_FACTS, "");
  return facts_known[fact].id;
}

const char *
fler_fact_question (FlerFact fact)
{
  g_return_val_if_fail (fact < FLER_N_FACTS, "");
  return facts_known[fact].question;
}
