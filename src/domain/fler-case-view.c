/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-view.c - what the case card shows, worked out as values */

#include "fler-case-view.h"

#include "fler-personnummer.h"

static FlerMeetingLine
meeting_line_of (const FlerMeeting *meeting, gint64 now, GTimeZone *zone)
{
  GDate today = fler_day_at (now, zone);
  GDate first = fler_day_at (meeting->span.start, zone);
  FlerMeetingLine line = { meeting, FLER_MEETING_ACT_OPEN, FALSE };

  if (meeting->state == FLER_MEETING_ONGOING)
    line.act = FLER_MEETING_ACT_CONTINUE;
  else if (meeting->state == FLER_MEETING_PLANNED && g_date_valid (&first)
           && g_date_compare (&first, &today) <= 0)
    line.act = FLER_MEETING_ACT_START;
  line.is_late = meeting->state == FLER_MEETING_PLANNED && meeting->span.end <= now;
  return line;
}

static int
rank_of (const FlerMeeting *meeting)
{
  return meeting->state == FLER_MEETING_ONGOING ? 0 : fler_meeting_is_over (meeting) ? 2 : 1;
}

static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  const FlerMeeting *first = ((const FlerMeetingLine *) a)->meeting;
  const FlerMeeting *second = ((const FlerMeetingLine *) b)->meeting;
  gint64 later = first->span.start - second->span.start;

  if (rank_of (first) != rank_of (second))
    return rank_of (first) - rank_of (second);
  if (rank_of (first) == 2)
    later = -later;
  return later < 0 ? -1 : later > 0 ? 1 : (first->id > second->id) - (first->id < second->id);
}

/* The one that goes on or comes next; where none does, the last that was not called off. */
static const FlerMeeting *
choose_parties_of (GArray *meetings)
{
  for (guint i = 0; i < meetings->len; i++)
    {
      const FlerMeeting *meeting = g_array_index (meetings, FlerMeetingLine, i).meeting;

      if (meeting->state != FLER_MEETING_CANCELLED && meeting->participants != NULL
          && meeting->participants->len > 0)
        return meeting;
    }
  return NULL;
}

static void
add_parties (FlerCaseView *view)
{
  GPtrArray *participants = view->parties_of != NULL ? view->parties_of->participants : NULL;
  gboolean is_to_come;

  if (participants == NULL)
    return;
  is_to_come = !fler_meeting_is_over (view->parties_of);
  for (guint i = 0; i < participants->len; i++)
    {
      const FlerParticipant *participant = g_ptr_array_index (participants, i);
      gboolean is_out = participant->answer == FLER_ANSWER_DECLINES
                        || participant->answer == FLER_ANSWER_MEDSKICK;
      FlerPartyLine line = { participant, FALSE, FALSE };

      line.lacks_name = is_to_come && !is_out && participant->party != FLER_PARTY_PERSON
                        && (participant->name == NULL || *participant->name == '\0');
      line.lacks_answer = is_to_come && participant->answer == FLER_ANSWER_NONE_YET;
      view->n_without_answer += line.lacks_answer && participant->party != FLER_PARTY_PERSON;
      g_array_append_val (view->parties, line);
    }
}

static FlerCommitmentLine
commitment_line_of (const FlerCommitment *commitment, const GDate *today)
{
  FlerCommitmentLine line = { commitment, FALSE, FALSE, 0 };

  line.is_done = commitment->state != FLER_COMMITMENT_OPEN;
  if (g_date_valid (&commitment->due_on))
    line.n_days_left = g_date_days_between (today, &commitment->due_on);
  line.is_late = !line.is_done && line.n_days_left < 0;
  return line;
}

/* By day, those without one last; of those that are done, the latest first. */
static int
compare_commitments (gconstpointer a, gconstpointer b)
{
  const FlerCommitmentLine *first = a;
  const FlerCommitmentLine *second = b;
  const GDate *first_day = first->is_done ? &first->commitment->done_on : &first->commitment->due_on;
  const GDate *second_day = second->is_done ? &second->commitment->done_on : &second->commitment->due_on;
  int order = 0;

  if (first->is_done != second->is_done)
    return first->is_done - second->is_done;
  if (g_date_valid (first_day) != g_date_valid (second_day))
    return g_date_valid (first_day) ? -1 : 1;
  if (g_date_valid (first_day))
    order = g_date_compare (first_day, second_day);
  if (first->is_done)
    order = -order;
  return order != 0 ? order
                    : (first->commitment->id > second->commitment->id)
                        - (first->commitment->id < second->commitment->id);
}

FlerCaseView *
fler_case_view_of (const FlerCase *the_case, GPtrArray *meetings, GPtrArray *commitments, gint64 now,
                   GTimeZone *zone)
{
  FlerCaseView *view = g_new0 (FlerCaseView, 1);
  GDate today = fler_day_at (now, zone);
  gboolean is_closed = the_case->state == FLER_CASE_CLOSED && g_date_valid (&the_case->closed_on);

  view->age = fler_personnummer_age (the_case->personnummer, &today);
  view->sick = fler_sick_line_of (&the_case->facts, is_closed ? &the_case->closed_on : &today);
  view->meetings = g_array_new (FALSE, FALSE, sizeof (FlerMeetingLine));
  view->parties = g_array_new (FALSE, FALSE, sizeof (FlerPartyLine));
  view->commitments = g_array_new (FALSE, FALSE, sizeof (FlerCommitmentLine));

  for (guint i = 0; i < meetings->len; i++)
    {
      FlerMeetingLine line = meeting_line_of (g_ptr_array_index (meetings, i), now, zone);

      view->n_to_come += !fler_meeting_is_over (line.meeting);
      g_array_append_val (view->meetings, line);
    }
  g_array_sort (view->meetings, compare_meetings);
  view->parties_of = choose_parties_of (view->meetings);
  add_parties (view);

  for (guint i = 0; i < commitments->len; i++)
    {
      FlerCommitmentLine line = commitment_line_of (g_ptr_array_index (commitments, i), &today);

      view->n_open += !line.is_done;
      view->n_late += line.is_late;
      g_array_append_val (view->commitments, line);
    }
  g_array_sort (view->commitments, compare_commitments);
  return view;
}

void
fler_case_facts_of (const FlerCase *the_case, GPtrArray *meetings, GTimeZone *zone, FlerFacts *facts)
{
  fler_facts_copy (&the_case->facts, facts);
  for (guint i = 0; i < meetings->len; i++)
    {
      const FlerMeeting *meeting = g_ptr_array_index (meetings, i);

      if (meeting->form != FLER_FORM_KONTAKT || meeting->state != FLER_MEETING_HELD)
        continue;
      facts->contact_meeting_held = FLER_TRI_YES;
      facts->contact_meeting_day = fler_day_at (meeting->span.start, zone);
    }
}

void
fler_case_view_free (FlerCaseView *view)
{
  if (view == NULL)
    return;
  g_array_unref (view->meetings);
  g_array_unref (view->parties);
  g_array_unref (view->commitments);
  g_free (view);
}
