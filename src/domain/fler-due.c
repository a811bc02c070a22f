/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-due.c - what is due in a case, by when and why */

#include "fler-due.h"

#include "fler-due-private.h"
#include "fler-month-count.h"

#include <string.h>

#define SOON_DAYS 7

void
fler_due_free (FlerDue *due)
{
  if (due == NULL)
    return;
  g_free (due->case_reference);
  g_free (due->phone);
  g_free (due->what);
  g_free (due);
}

const char *
fler_urgency_id (FlerUrgency urgency)
{
  static const char *const ids[] = {
    [FLER_URGENCY_OVERDUE] = "overdue", [FLER_URGENCY_TODAY] = "today", [FLER_URGENCY_SOON] = "soon",
    [FLER_URGENCY_LATER] = "later", [FLER_URGENCY_NONE] = "none",
  };

  return ids[urgency];
}

FlerDueCase
fler_due_case_of (const FlerCase *the_case)
{
  FlerDueCase due_case = {
    .case_id = the_case->id,
    .reference = the_case->reference,
    .state = the_case->state,
    .facts = &the_case->facts,
    .created_at = the_case->created_at,
    .is_gathered = fler_case_is_gathered (the_case),
  };

  return due_case;
}

static gboolean
is_live (const FlerMeeting *meeting)
{
  return meeting->state == FLER_MEETING_PLANNED || meeting->state == FLER_MEETING_ONGOING;
}

FlerDueView
fler_due_view_of (const FlerDueCase *due_case, const FlerDueSetting *setting)
{
  FlerDueView view = { .due_case = due_case, .setting = setting };
  GPtrArray *meetings = due_case->meetings;
  FlerFact second;

  for (int form = 0; form < FLER_N_FORMS; form++)
    view.live_on[form] = view.held_on[form] = fler_day_none ();
  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      const FlerMeeting *meeting = meetings->pdata[i];
      const FlerMeeting *live = view.live[meeting->form], *held = view.held[meeting->form];

      if (is_live (meeting) && (live == NULL || meeting->span.start < live->span.start))
        view.live[meeting->form] = meeting;
      if (meeting->state == FLER_MEETING_HELD
          && (held == NULL || meeting->span.start > held->span.start))
        view.held[meeting->form] = meeting;
    }
  for (int form = 0; form < FLER_N_FORMS; form++)
    {
      if (view.live[form] != NULL)
        view.live_on[form] = fler_day_at (view.live[form]->span.start, setting->zone);
      if (view.held[form] != NULL)
        view.held_on[form] = fler_day_at (view.held[form]->span.start, setting->zone);
    }
  if (!fler_guide_find_contradiction (due_case->facts, &setting->today, &view.contradicting,
                                      &second))
    fler_guide_answer (due_case->facts, setting->project_municipality, &setting->today, &view.guide,
                       NULL);
  return view;
}

GDate
fler_due_meeting_day (const FlerDueView *view, const FlerMeeting *meeting)
{
  /* Asking the time zone is the dearest part of all this. */
  if (meeting == view->live[meeting->form])
    return view->live_on[meeting->form];
  if (meeting == view->held[meeting->form])
    return view->held_on[meeting->form];
  return fler_day_at (meeting->span.start, view->setting->zone);
}

GDate
fler_due_not_before (const FlerDueView *view, const FlerMeeting *meeting, const GDate *day)
{
  gint64 made_at = MAX (view->due_case->created_at, meeting != NULL ? meeting->booked_at : 0);
  const GDate *today = &view->setting->today;
  GDate made_on;

  if (!g_date_valid (day) || made_at == 0 || g_date_compare (day, today) >= 0)
    return *day;
  made_on = fler_day_at (made_at, view->setting->zone);
  if (g_date_compare (&made_on, today) > 0)
    made_on = *today;
  return g_date_compare (&made_on, day) > 0 ? made_on : *day;
}

static FlerUrgency
find_urgency (const FlerDue *due, const GDate *today)
{
  int n_days;

  if (!g_date_valid (&due->day))
    return FLER_URGENCY_NONE;
  n_days = g_date_days_between (today, &due->day);
  /* From that day on a case may be closed; it is never late. */
  if (n_days < 0)
    return due->kind == FLER_DUE_KIND_CLOSE ? FLER_URGENCY_SOON : FLER_URGENCY_OVERDUE;
  if (n_days == 0)
    return FLER_URGENCY_TODAY;
  return n_days <= SOON_DAYS ? FLER_URGENCY_SOON : FLER_URGENCY_LATER;
}

FlerDue *
fler_due_append (GPtrArray *dues, const FlerDueView *view, FlerDueKind kind, const char *rule,
                 const GDate *day)
{
  FlerDue *due = g_new0 (FlerDue, 1);

  due->why = fler_due_reason (rule);
  due->kind = kind;
  due->day = *day;
  due->urgency = find_urgency (due, &view->setting->today);
  due->case_id = view->due_case->case_id;
  due->case_reference = g_strdup (view->due_case->reference);
  g_ptr_array_add (dues, due);
  return due;
}

static void
add_commitments (GPtrArray *dues, const FlerDueView *view)
{
  GPtrArray *commitments = view->due_case->commitments;

  for (guint i = 0; commitments != NULL && i < commitments->len; i++)
    {
      const FlerCommitment *commitment = commitments->pdata[i];
      FlerDue *due;

      if (commitment->state != FLER_COMMITMENT_OPEN || !g_date_valid (&commitment->due_on))
        continue;
      due = fler_due_append (dues, view, FLER_DUE_KIND_COMMITMENT, "D132", &commitment->due_on);
      due->commitment_id = commitment->id;
      due->meeting_id = commitment->meeting_id;
      due->party = commitment->party;
      due->what = g_strdup (commitment->what);
    }
}

static const FlerRecordMark *
find_record (const FlerDueView *view, gint64 meeting_id)
{
  GArray *records = view->due_case->records;

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const FlerRecordMark *mark = &g_array_index (records, FlerRecordMark, i);

      if (mark->meeting_id == meeting_id)
        return mark;
    }
  return NULL;
}

/* A later meeting follows up what was decided, or will: those who decided meet again, or there is
 * another meeting (annat), not before the day that was set. The other forms have purposes of their
 * own, and a talk on the way is not the follow-up. */
static gboolean
is_followed_up (const FlerDueView *view, const FlerMeeting *meeting, const GDate *day)
{
  for (guint i = 0; i < view->due_case->meetings->len; i++)
    {
      const FlerMeeting *other = view->due_case->meetings->pdata[i];
      GDate other_day;

      if (other->span.start <= meeting->span.start || !(is_live (other) || other->state == FLER_MEETING_HELD))
        continue;
      if (other->form == FLER_FORM_ANNAT)
        {
          other_day = fler_due_meeting_day (view, other);
          if (g_date_compare (&other_day, day) >= 0)
            return TRUE;
        }
      else if (other->form == meeting->form)
        return TRUE;
    }
  return FALSE;
}

static void
add_follow_up (GPtrArray *dues, const FlerDueView *view, const FlerMeeting *meeting)
{
  gboolean is_multi_party = meeting->form == FLER_FORM_FLERPART;
  const FlerRecordMark *record = find_record (view, meeting->id);
  const FlerStepDone *done = fler_step_done_find (view->due_case->steps, "F6");
  GDate met_on = fler_due_meeting_day (view, meeting);
  GDate day = record != NULL ? record->follow_up_on : fler_day_none ();
  FlerDue *due;

  /* The first joint assessment is followed up by FK's standpoint (G5). */
  if (meeting->form == FLER_FORM_GK1)
    return;
  if (!g_date_valid (&day) && is_multi_party && meeting == view->held[FLER_FORM_FLERPART])
    day = fler_due_step_day (view, FLER_FORM_FLERPART, "F6");
  if (!g_date_valid (&day) || is_followed_up (view, meeting, &day))
    return;
  if (done != NULL && g_date_compare (&done->done_on, &met_on) > 0)
    return;
  due = fler_due_append (dues, view, FLER_DUE_KIND_FOLLOW_UP, is_multi_party ? "F6" : "D133", &day);
  due->form = meeting->form;
  due->meeting_id = meeting->id;
}

static void
add_meeting (GPtrArray *dues, const FlerDueView *view, const FlerMeeting *meeting)
{
  const FlerRecordMark *record;
  FlerDue *due = NULL;
  gboolean is_past;
  GDate met_on;

  if (meeting->state == FLER_MEETING_CANCELLED)
    fler_due_append_answers (dues, view, meeting);
  if (meeting->state > FLER_MEETING_HELD)
    return;
  record = find_record (view, meeting->id);
  met_on = fler_due_meeting_day (view, meeting);
  is_past = g_date_compare (&met_on, &view->setting->today) < 0;
  if (meeting->state == FLER_MEETING_PLANNED && is_past)
    due = fler_due_append (dues, view, FLER_DUE_KIND_OUTCOME, "D170", &met_on);
  else if ((meeting->state == FLER_MEETING_ONGOING && is_past)
           || (meeting->state == FLER_MEETING_HELD && record != NULL && record->is_open))
    due = fler_due_append (dues, view, FLER_DUE_KIND_RECORD, "D169", &met_on);
  else if (meeting == view->live[meeting->form])
    fler_due_append_answers (dues, view, meeting);
  if (due != NULL)
    {
      due->form = meeting->form;
      due->meeting_id = meeting->id;
    }
  if (meeting->state == FLER_MEETING_HELD)
    add_follow_up (dues, view, meeting);
}

static const char *
rule_of_holding (FlerForm form)
{
  static const char *const rules[FLER_N_FORMS] = {
    [FLER_FORM_KONTAKT] = "K7", [FLER_FORM_OVERLAMNING] = "Ö4", [FLER_FORM_GK1] = "G2",
    [FLER_FORM_GK2] = "G7", [FLER_FORM_FLERPART] = "F5", [FLER_FORM_SIP] = "D145",
    [FLER_FORM_ANNAT] = "D129",
  };

  return rules[form];
}

/* The next meeting of the case, whatever its form. */
static void
add_holding (GPtrArray *dues, const FlerDueView *view)
{
  FlerForm first = FLER_FORM_NONE;
  FlerDue *due;

  for (FlerForm form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    if (view->live[form] != NULL
        && (first == FLER_FORM_NONE
            || view->live[form]->span.start < view->live[first]->span.start))
      first = form;
  if (first == FLER_FORM_NONE || g_date_compare (&view->live_on[first], &view->setting->today) < 0)
    return;
  due = fler_due_append (dues, view, FLER_DUE_KIND_HOLD, rule_of_holding (first), &view->live_on[first]);
  due->form = first;
  due->meeting_id = view->live[first]->id;
}

/* Steps in the order they come, dated or not. */
typedef struct
{
  const FlerDueView *view;
  GPtrArray         *dues;
  gboolean           has_next;    /* a first step was seen */
} Gathering;

static void
gather_step (const FlerDueStep *step, gpointer data)
{
  Gathering *gathering = data;
  gboolean is_next = !gathering->has_next;
  FlerDue *due;

  gathering->has_next = TRUE;
  if (!is_next && !g_date_valid (&step->day))
    return;
  due = fler_due_append (gathering->dues, gathering->view, step->kind, step->rule, &step->day);
  due->form = step->form;
  due->meeting_id = step->meeting_id;
}

/* What the guide would ask, where nothing else can be done. K1: someone for whom a contact meeting
 * may be the thing is identified by the facts, without waiting for anyone's answer. */
static void
add_missing_fact (GPtrArray *dues, const FlerDueView *view)
{
  const FlerGuideAnswer *contact = &view->guide.forms[FLER_GUIDE_KONTAKT];
  GDate none = fler_day_none ();
  FlerFact fact = view->contradicting;
  const char *rule = "D147";

  if (fact == FLER_FACT_NONE)
    {
      fact = fler_guide_next_question (&view->guide, 0);
      for (int i = 0; i < contact->n_missing; i++)
        if (contact->missing[i] == fact)
          rule = "K1";
    }
  if (fact != FLER_FACT_NONE)
    fler_due_append (dues, view, FLER_DUE_KIND_FACT, rule, &none)->fact = fact;
}

/* Everything due, the steps first and in their order. */
static void
list_all (GPtrArray *dues, const FlerDueView *view)
{
  Gathering gathering = { view, dues, FALSE };
  GPtrArray *meetings = view->due_case->meetings;
  guint n_before = dues->len;

  fler_due_step_each (view, gather_step, &gathering);
  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    add_meeting (dues, view, meetings->pdata[i]);
  add_holding (dues, view);
  add_commitments (dues, view);
  if (dues->len == n_before)
    add_missing_fact (dues, view);
}

void
fler_due_add (GPtrArray *dues, const FlerDueCase *due_case, const FlerDueSetting *setting)
{
  FlerDueView view;

  if (due_case->state != FLER_CASE_OPEN)
    return;
  view = fler_due_view_of (due_case, setting);
  list_all (dues, &view);
}

/* What comes first: a meeting that nobody has said the end of, then an invitation that no step is
 * for, then the routine's steps, then what the next meeting lacks, then what has a day, and only
 * then closing. */
enum { RANK_END, RANK_INVITATION, RANK_STEP, RANK_LACK, RANK_DAY, RANK_LAST };

static int
rank (const FlerDue *due)
{
  switch (due->kind)
    {
    case FLER_DUE_KIND_OUTCOME:
    case FLER_DUE_KIND_RECORD:
      return RANK_END;
    case FLER_DUE_KIND_STEP:
    case FLER_DUE_KIND_BOOK:
      return RANK_STEP;
    case FLER_DUE_KIND_LETTER:
      return due->letter == FLER_INVITATION_FIRST ? RANK_INVITATION : RANK_LACK;
    case FLER_DUE_KIND_ANSWER:
    case FLER_DUE_KIND_NAME:
    case FLER_DUE_KIND_REMIND:
      return RANK_LACK;
    case FLER_DUE_KIND_HOLD:
    case FLER_DUE_KIND_COMMITMENT:
    case FLER_DUE_KIND_FOLLOW_UP:
      return RANK_DAY;
    default:
      return RANK_LAST;
    }
}

static gboolean
is_earlier (const FlerDue *due, const FlerDue *other)
{
  if (!g_date_valid (&due->day) || !g_date_valid (&other->day))
    return g_date_valid (&due->day) && !g_date_valid (&other->day);
  return g_date_compare (&due->day, &other->day) < 0;
}

/* Steps are taken in the order they stand in, everything else by its day. */
static gboolean
comes_before (const FlerDue *due, const FlerDue *other)
{
  if (rank (due) != rank (other))
    return rank (due) < rank (other);
  return rank (due) != RANK_STEP && is_earlier (due, other);
}

FlerDue *
fler_next_step (const FlerDueCase *due_case, const FlerDueSetting *setting)
{
  g_autoptr(GPtrArray) dues = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_due_free);
  FlerDueView view;
  FlerDue *next;
  guint found = 0;

  if (due_case->state != FLER_CASE_OPEN)
    return NULL;
  view = fler_due_view_of (due_case, setting);
  list_all (dues, &view);
  if (dues->len == 0)
    return NULL;
  for (guint i = 1; i < dues->len; i++)
    if (comes_before (dues->pdata[i], dues->pdata[found]))
      found = i;
  next = g_ptr_array_steal_index (dues, found);
  if (next->kind == FLER_DUE_KIND_BOOK && next->form == FLER_FORM_KONTAKT)
    {
      next->day = fler_due_step_day (&view, FLER_FORM_KONTAKT, "K7");    /* what it has to keep */
      next->urgency = find_urgency (next, &setting->today);
    }
  return next;
}

typedef struct
{
  FlerForm    form;
  FlerDueStep step;
  gboolean    is_found;
} Search;

static void
take_first (const FlerDueStep *step, gpointer data)
{
  Search *search = data;

  if (search->is_found || step->form != search->form)
    return;
  search->step = *step;
  search->is_found = TRUE;
}

FlerDue *
fler_first_step (const FlerDueCase *due_case, const FlerDueSetting *setting, FlerForm form)
{
  g_autoptr(GPtrArray) dues = g_ptr_array_new ();
  Search search = { .form = form };
  FlerDueView view;
  FlerDue *due;

  if (due_case->state != FLER_CASE_OPEN)
    return NULL;
  view = fler_due_view_of (due_case, setting);
  fler_due_step_each (&view, take_first, &search);
  if (!search.is_found)
    return NULL;
  due = fler_due_append (dues, &view, search.step.kind, search.step.rule, &search.step.day);
  due->form = search.step.form;
  due->meeting_id = search.step.meeting_id;
  return due;
}

void
fler_due_add_count (GPtrArray *dues, const GDate *month, const GDate *today)
{
  FlerDue *due = g_new0 (FlerDue, 1);

  due->month = *month;
  due->form = FLER_FORM_FLERPART;
  due->day = fler_month_after (month);
  g_date_set_day (&due->day, FLER_COUNT_DAY);
  due->why = fler_due_reason ("F7");
  due->kind = FLER_DUE_KIND_COUNT;
  due->urgency = find_urgency (due, today);
  g_ptr_array_add (dues, due);
}

int
fler_due_compare (const FlerDue *first, const FlerDue *second)
{
  gboolean has_first = g_date_valid (&first->day), has_second = g_date_valid (&second->day);
  int order;

  /* A case that may be closed is not late, however long ago its day was: it does not stand among
   * what is. */
  if (first->urgency != second->urgency)
    return (int) first->urgency - (int) second->urgency;
  if (has_first != has_second)
    return has_first ? -1 : 1;
  if (has_first && (order = g_date_compare (&first->day, &second->day)) != 0)
    return order;
  if ((order = g_strcmp0 (first->case_reference, second->case_reference)) != 0)
    return order;
  return strcmp (first->why.rule, second->why.rule);
}

static int
compare_dues (gconstpointer a, gconstpointer b)
{
  return fler_due_compare (*(const FlerDue *const *) a, *(const FlerDue *const *) b);
}

void
fler_due_sort (GPtrArray *dues)
{
  g_ptr_array_sort (dues, compare_dues);
}
