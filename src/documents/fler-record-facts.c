/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-facts.c - when, how and where a meeting was held, and who was there */

#include "fler-record-parts.h"

char *
fler_paper_time (gint64 instant, GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (instant);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, zone);

  return g_strdup_printf ("%02d.%02d", g_date_time_get_hour (local), g_date_time_get_minute (local));
}

static char *
times_text (const FlerRecordPaper *paper, gint64 start, gint64 end)
{
  g_autofree char *from = fler_paper_time (start, paper->zone);
  g_autofree char *to = end != 0 ? fler_paper_time (end, paper->zone) : NULL;

  return to != NULL ? g_strdup_printf ("%s–%s", from, to)
                    : g_strdup_printf ("%s %s", fler_paper_word (paper, "began"), from);
}

static gboolean
is_same_day (const FlerRecordPaper *paper, gint64 a, gint64 b)
{
  GDate day = fler_day_at (a, paper->zone), other = fler_day_at (b, paper->zone);

  return g_date_compare (&day, &other) == 0;
}

/* The record begins when the meeting does, and is locked when it ends. What is written up once the
 * booked time has passed, or on another day, tells no time.
 * Returns: (transfer full) (nullable) */
static char *
held_times (const FlerRecordPaper *paper)
{
  gint64 start = paper->record->started_at, end = paper->ended_at;
  const FlerSpan *booked = &paper->meeting->span;

  if (paper->record->version == 1)
    end = paper->record->ended_at;
  if (start == 0 || start >= booked->end || !is_same_day (paper, start, booked->start))
    return NULL;
  if (end <= start || !is_same_day (paper, end, booked->start))
    end = 0;
  return times_text (paper, start, end);
}

/* “24 november 2026, 13.04–13.51 (booked 13.00–14.00)” */
static char *
meeting_time (const FlerRecordPaper *paper)
{
  GDate day = fler_day_at (paper->meeting->span.start, paper->zone);
  g_autofree char *day_text = fler_paper_day (paper->words, &day);
  g_autofree char *booked = times_text (paper, paper->meeting->span.start, paper->meeting->span.end);
  g_autofree char *held = held_times (paper);

  if (held == NULL || g_str_equal (held, booked))
    return g_strdup_printf ("%s, %s", day_text, booked);
  return g_strdup_printf ("%s, %s (%s %s)", day_text, held, fler_paper_word (paper, "booked"), booked);
}

static const char *
mode_text (const FlerRecordPaper *paper, FlerMode mode)
{
  switch (mode)
    {
    case FLER_MODE_VIDEO: return fler_paper_word (paper, "mode_video");
    case FLER_MODE_PHONE: return fler_paper_word (paper, "mode_phone");
    case FLER_MODE_MIXED: return fler_paper_word (paper, "mode_mixed");
    case FLER_MODE_ROOM:  return fler_paper_word (paper, "mode_room");
    default:              return "";
    }
}

/* Of those who did not come, and only in the file's copy. */
static void
append_decline (GString *names, const FlerRecordPaper *paper, const FlerParticipant *participant)
{
  const char *declined = fler_paper_word (paper, "declined");

  if (fler_paper_is_blank (participant->decline_reason))
    g_string_append_printf (names, " (%s)", declined);
  else
    g_string_append_printf (names, " (%s: %s)", declined, participant->decline_reason);
}

static void
append_name (GString *names, const FlerRecordPaper *paper, const FlerParticipant *participant, FlerPaperReader reader)
{
  if (names->len > 0)
    g_string_append_c (names, '\n');
  g_string_append (names, fler_paper_party (paper, participant->party, reader == FLER_READER_PERSON));
  if (!fler_paper_is_blank (participant->name) && participant->party != FLER_PARTY_PERSON)
    g_string_append_printf (names, ", %s", participant->name);
  if (reader == FLER_READER_FILE && !fler_paper_is_blank (participant->role))
    g_string_append_printf (names, ", %s", participant->role);
}

static char *
who_came (const FlerRecordPaper *paper, FlerPaperReader reader)
{
  GString *names = g_string_new (NULL);
  GPtrArray *participants = paper->meeting->participants;

  for (guint i = 0; participants != NULL && i < participants->len; i++)
    {
      const FlerParticipant *participant = participants->pdata[i];

      if (fler_meeting_presence (paper->meeting, participant) != FLER_PRESENCE_PRESENT)
        continue;
      append_name (names, paper, participant, reader);
      if (paper->meeting->mode == FLER_MODE_MIXED && participant->mode != FLER_MODE_MIXED)
        {
          g_autofree char *how = fler_paper_within (mode_text (paper, participant->mode));

          g_string_append_printf (names, " (%s)", how);
        }
    }
  return g_string_free (names, FALSE);
}

static gboolean
has_party_come (const FlerRecordPaper *paper, FlerPartyKind party)
{
  GPtrArray *participants = paper->meeting->participants;

  for (guint i = 0; i < participants->len; i++)
    {
      const FlerParticipant *participant = participants->pdata[i];

      if (participant->party == party
          && fler_meeting_presence (paper->meeting, participant) == FLER_PRESENCE_PRESENT)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_listed (const GString *names, const char *party)
{
  g_auto(GStrv) lines = g_strsplit (names->str, "\n", -1);

  return g_strv_contains ((const char *const *) lines, party);
}

/* Whoever sent a contribution was not there either, but owes nothing. Outside the file it is the
 * party that was missing, not the one who was to come from it. */
static char *
who_was_missing (const FlerRecordPaper *paper, FlerPaperReader reader)
{
  GString *names = g_string_new (NULL);
  GPtrArray *participants = paper->meeting->participants;

  for (guint i = 0; participants != NULL && i < participants->len; i++)
    {
      const FlerParticipant *participant = participants->pdata[i];
      FlerPresence presence = fler_meeting_presence (paper->meeting, participant);
      const char *party = fler_paper_party (paper, participant->party, reader == FLER_READER_PERSON);
      gboolean is_medskick = presence == FLER_PRESENCE_MEDSKICK;

      if (presence != FLER_PRESENCE_ABSENT && !is_medskick)
        continue;
      if (reader == FLER_READER_FILE)
        append_name (names, paper, participant, reader);
      else if (!is_medskick && (has_party_come (paper, participant->party) || is_listed (names, party)))
        continue;
      else
        g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "", party);
      if (is_medskick)
        g_string_append_printf (names, " (%s)", fler_paper_word (paper, "medskick"));
      else if (reader == FLER_READER_FILE && participant->answer == FLER_ANSWER_DECLINES)
        append_decline (names, paper, participant);
    }
  return g_string_free (names, FALSE);
}

void
fler_paper_add_meeting_facts (FlerDocument *document, const FlerRecordPaper *paper, FlerPaperReader reader)
{
  const FlerMeeting *meeting = paper->meeting;
  g_autofree char *when = meeting_time (paper);
  g_autofree char *present = who_came (paper, reader);
  g_autofree char *missing = who_was_missing (paper, reader);
  const char *facts[] = {
    fler_paper_word (paper, "when"), when,
    fler_paper_word (paper, "how"), mode_text (paper, meeting->mode),
    fler_paper_word (paper, "where"), meeting->place != NULL ? meeting->place : "",
    fler_paper_word (paper, "present"), present,
    fler_paper_word (paper, "absent"), missing,
    fler_paper_word (paper, "documented_by"),
    fler_paper_party (paper, fler_meeting_documented_by (meeting), reader == FLER_READER_PERSON),
    NULL,
  };

  fler_document_add_facts (document, facts);
}
