/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking.c - what a booking begins with, and what is wrong with one before it is saved */

#include "fler-booking.h"

#include "fler-calendar-view.h"
#include "fler-holiday.h"

#define LONG_MINUTES (4 * 60)

static guint
check_times (const FlerBookingDraft *draft, int work_start, int work_end)
{
  guint faults = 0;

  if (draft->is_all_day)
    return 0;
  if (draft->start < 0 || draft->start >= 24 * 60)
    faults |= FLER_BOOKING_NO_START;
  if (draft->end < 0)
    faults |= FLER_BOOKING_NO_END;
  if (faults != 0)
    return faults;
  if (draft->end <= draft->start)
    return FLER_BOOKING_END_FIRST;
  if (draft->start < work_start || draft->end > work_end)
    faults |= FLER_BOOKING_OUTSIDE_HOURS;
  if (draft->end - draft->start > LONG_MINUTES)
    faults |= FLER_BOOKING_LONG;
  return faults;
}

guint
fler_booking_check (const FlerBookingDraft *draft, gint64 now, int work_start, int work_end, GTimeZone *zone)
{
  guint faults = check_times (draft, work_start, work_end);

  if (draft->form != FLER_FORM_NONE && draft->case_id == 0)
    faults |= FLER_BOOKING_NO_CASE;
  if (draft->form == FLER_FORM_NONE && !draft->has_title)
    faults |= FLER_BOOKING_NO_TITLE;
  if (!g_date_valid (&draft->day))
    return faults | FLER_BOOKING_NO_DAY;
  if (fler_holiday_is_free (&draft->day))
    faults |= FLER_BOOKING_FREE_DAY;
  if ((faults & FLER_BOOKING_STOPS & ~(FLER_BOOKING_NO_CASE | FLER_BOOKING_NO_TITLE)) == 0
      && fler_booking_span (draft, zone).end <= now)
    faults |= FLER_BOOKING_PAST;
  return faults;
}

FlerSpan
fler_booking_span (const FlerBookingDraft *draft, GTimeZone *zone)
{
  FlerSpan span;

  if (draft->is_all_day)
    return fler_span_of_days (&draft->day, 1, zone);
  span.start = fler_day_time (&draft->day, draft->start, zone);
  span.end = fler_day_time (&draft->day, draft->end, zone);
  /* Within the hour that the clock skips in spring nothing can lie. */
  if (span.end <= span.start)
    span.end = span.start + (draft->end - draft->start) * 60;
  return span;
}

GDate
fler_booking_next_time (gint64 now, int work_start, int work_end, GTimeZone *zone, int *minutes)
{
  GDate day = fler_day_at (now, zone);
  int at = (fler_calendar_view_minutes (now, zone) / 30 + 1) * 30;

  if (at + 60 > work_end || fler_holiday_is_free (&day))
    {
      do
        g_date_add_days (&day, 1);
      while (fler_holiday_is_free (&day));
      at = work_start;
    }
  *minutes = MAX (at, work_start);
  return day;
}

int
fler_booking_lead_days (const FlerRoutine *routine)
{
  int n_days = 0;

  for (guint i = 0; routine != NULL && routine->steps != NULL && i < routine->steps->len; i++)
    {
      const FlerStep *step = routine->steps->pdata[i];

      if (step->due.from == FLER_DUE_BEFORE_MEETING)
        n_days = MAX (n_days, step->due.n_days);
    }
  return n_days;
}

FlerPartyKind
fler_booking_convener (const FlerRoutine *routine, const FlerOfficial *mine)
{
  FlerPartyKind party = routine != NULL ? fler_party_kind_from_id (routine->convener) : FLER_PARTY_NONE;

  if (party != FLER_PARTY_NONE)
    return party;
  return mine != NULL ? mine->party : FLER_PARTY_NONE;
}

/* Whether the facts say that a multi-party meeting does without @party. */
static gboolean
is_not_needed (FlerPartyKind party, const FlerFacts *facts, const FlerOfficial *mine)
{
  static const guint needs[FLER_N_PARTY_KINDS] = {
    [FLER_PARTY_AF] = FLER_NEED_AF,
    [FLER_PARTY_FK] = FLER_NEED_FK,
    [FLER_PARTY_REGION] = FLER_NEED_REGION,
    [FLER_PARTY_KOMMUN] = FLER_NEED_KOMMUN,
  };

  return facts != NULL && facts->parties_needed_known && facts->parties_needed != 0 && needs[party] != 0
         && (facts->parties_needed & needs[party]) == 0 && (mine == NULL || mine->party != party);
}

static FlerParticipant *
participant_of (FlerPartyKind party, const FlerOfficial *mine)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->party = party;
  if (mine != NULL && mine->party == party)
    {
      participant->official_id = mine->id;
      participant->name = g_strdup (mine->name);
      participant->role = g_strdup (mine->role);
    }
  return participant;
}

/* Whoever books a meeting that any party may call is at it. */
static void
add_own_party (GPtrArray *participants, const FlerOfficial *mine)
{
  if (mine == NULL || mine->party == FLER_PARTY_NONE || mine->party == FLER_PARTY_PERSON)
    return;
  for (guint i = 0; i < participants->len; i++)
    if (((FlerParticipant *) participants->pdata[i])->party == mine->party)
      return;
  g_ptr_array_insert (participants, MIN (1, (int) participants->len), participant_of (mine->party, mine));
}

GPtrArray *
fler_booking_participants (FlerForm form, const FlerFacts *facts, const FlerOfficial *mine)
{
  static const FlerPartyKind parties[FLER_N_FORMS][5] = {
    [FLER_FORM_NONE]        = { 0 },
    [FLER_FORM_KONTAKT]     = { FLER_PARTY_PERSON, FLER_PARTY_FK, FLER_PARTY_AF },
    [FLER_FORM_OVERLAMNING] = { FLER_PARTY_PERSON, FLER_PARTY_FK, FLER_PARTY_AF },
    [FLER_FORM_GK1]         = { FLER_PARTY_PERSON, FLER_PARTY_AF, FLER_PARTY_FK },
    [FLER_FORM_GK2]         = { FLER_PARTY_PERSON, FLER_PARTY_AF, FLER_PARTY_FK },
    [FLER_FORM_FLERPART]    = { FLER_PARTY_PERSON, FLER_PARTY_AF, FLER_PARTY_FK, FLER_PARTY_REGION, FLER_PARTY_KOMMUN },
    [FLER_FORM_SIP]         = { FLER_PARTY_PERSON, FLER_PARTY_REGION, FLER_PARTY_KOMMUN },
    [FLER_FORM_ANNAT]       = { FLER_PARTY_PERSON },
  };
  GPtrArray *participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);

  g_return_val_if_fail (form < FLER_N_FORMS, participants);
  for (gsize i = 0; i < G_N_ELEMENTS (parties[form]) && parties[form][i] != FLER_PARTY_NONE; i++)
    if (form != FLER_FORM_FLERPART || !is_not_needed (parties[form][i], facts, mine))
      g_ptr_array_add (participants, participant_of (parties[form][i], mine));
  if (form == FLER_FORM_FLERPART || form == FLER_FORM_SIP || form == FLER_FORM_ANNAT)
    add_own_party (participants, mine);
  return participants;
}

/* New faces */

void
fler_new_face_free (FlerNewFace *face)
{
  if (face == NULL)
    return;
  g_free (face->name);
  g_free (face->before);
  g_free (face);
}

static gboolean
has_name (const FlerParticipant *participant)
{
  return participant->name != NULL && *participant->name != '\0';
}

static gboolean
is_same_one (const FlerParticipant *a, const FlerParticipant *b)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (a->official_id != 0 && b->official_id != 0)
    return a->official_id == b->official_id;
  first = g_utf8_casefold (a->name, -1);
  second = g_utf8_casefold (b->name, -1);
  return g_str_equal (first, second);
}

/* Who came last from the party; NULL where nobody has, or where @participant has. */
static const char *
find_before (const FlerParticipant *participant, gint64 meeting_id, const GPtrArray *others)
{
  const char *before = NULL;

  for (guint i = 0; i < others->len; i++)
    {
      const FlerMeeting *other = g_ptr_array_index (others, i);

      if (other->id == meeting_id || other->state == FLER_MEETING_CANCELLED || other->participants == NULL)
        continue;
      for (guint j = 0; j < other->participants->len; j++)
        {
          const FlerParticipant *earlier = g_ptr_array_index (other->participants, j);

          if (earlier->party != participant->party || !has_name (earlier))
            continue;
          if (is_same_one (participant, earlier))
            return NULL;
          if (before == NULL)
            before = earlier->name;
        }
    }
  return before;
}

GPtrArray *
fler_booking_new_faces (const FlerMeeting *meeting, const GPtrArray *others)
{
  GPtrArray *faces = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_new_face_free);

  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = g_ptr_array_index (meeting->participants, i);
      const char *before;
      FlerNewFace *face;

      if (participant->party == FLER_PARTY_PERSON || !has_name (participant))
        continue;
      before = find_before (participant, meeting->id, others);
      if (before == NULL)
        continue;
      face = g_new0 (FlerNewFace, 1);
      face->party = participant->party;
      face->name = g_strdup (participant->name);
      face->before = g_strdup (before);
      g_ptr_array_add (faces, face);
    }
  return faces;
}
