/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-text.c - a record as plain text, for the agency's own journal */

#include "fler-record-text.h"

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

/* “ (sent a contribution: …)”: what they said, on the line they stand on */
static void
append_said (GString *text, const char *what, const char *said)
{
  g_auto(GStrv) lines = g_strsplit (said != NULL ? said : "", "\n", -1);
  g_autofree char *line = g_strstrip (g_strjoinv (" ", lines));

  if (*line != '\0')
    g_string_append_printf (text, " (%s: %s)", what, line);
  else
    g_string_append_printf (text, " (%s)", what);
}

static void
append_participant (GString *text, const FlerParticipant *participant, FlerPresence presence,
                    const FlerRecordWords *words)
{
  g_string_append_printf (text, "- %s", words->party (participant->party));
  if (is_filled (participant->name))
    g_string_append_printf (text, ", %s", participant->name);
  if (presence == FLER_PRESENCE_MEDSKICK)
    append_said (text, words->medskick, participant->medskick);
  else if (presence == FLER_PRESENCE_ABSENT && participant->answer == FLER_ANSWER_DECLINES)
    append_said (text, words->declined, participant->decline_reason);
  g_string_append_c (text, '\n');
}

/* Who was there or sent a contribution, or else who did not come. */
static void
append_participants (GString *text, const FlerMeeting *meeting, gboolean came, const char *heading,
                     const FlerRecordWords *words)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];
      FlerPresence presence = fler_meeting_presence (meeting, participant);

      if (presence == FLER_PRESENCE_UNKNOWN || (presence != FLER_PRESENCE_ABSENT) != came)
        continue;
      if (!has_heading)
        g_string_append_printf (text, "\n%s\n", heading);
      has_heading = TRUE;
      append_participant (text, participant, presence, words);
    }
}

static char *
documents_as_read (const char *answer, const FlerRecordWords *words)
{
  g_autoptr(GPtrArray) documents = fler_handovers_from_text (answer);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < documents->len; i++)
    {
      g_autofree char *line = words->document (documents->pdata[i]);

      g_string_append_printf (text, "%s- %s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (text, FALSE);
}

static char *
answer_as_read (const FlerSection *section, const char *answer, const FlerRecordWords *words)
{
  GDate day;

  switch (section->kind)
    {
    case FLER_FIELD_CHOICE:
    case FLER_FIELD_SEVERAL:
      return fler_section_choice_titles (section, answer);
    case FLER_FIELD_YES_NO:
      return g_strdup (g_str_equal (answer, "yes") ? words->yes : words->no);
    case FLER_FIELD_DATE:
      return fler_day_parse (answer, &day) ? words->day (&day) : g_strdup (answer);
    case FLER_FIELD_DOCUMENTS:
      return documents_as_read (answer, words);
    case FLER_FIELD_TEXT:
    case FLER_FIELD_COMMITMENTS:
    default:
      return g_strchomp (g_strdup (answer));
    }
}

static void
append_commitments (GString *text, GPtrArray *commitments, const char *heading,
                    const FlerRecordWords *words)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < commitments->len; i++)
    {
      const FlerCommitment *commitment = commitments->pdata[i];

      if (commitment->what == NULL || *commitment->what == '\0')
        continue;
      if (!has_heading)
        g_string_append_printf (text, "\n%s\n", heading);
      has_heading = TRUE;
      g_string_append_printf (text, "- %s", words->party (commitment->party));
      if (commitment->who != NULL && *commitment->who != '\0')
        g_string_append_printf (text, ", %s", commitment->who);
      g_string_append_printf (text, ": %s", commitment->what);
      if (g_date_valid (&commitment->due_on))
        {
          g_autofree char *due = words->day (&commitment->due_on);

          g_string_append_printf (text, " (%s)", due);
        }
      g_string_append_c (text, '\n');
    }
}

char *
fler_record_to_text (const FlerRoutine *routine, const FlerMeeting *meeting,
                     const FlerRecord *record, GPtrArray *commitments, const char *title,
                     const FlerRecordWords *words)
{
  GString *text = g_string_new (title);
  gboolean has_commitments = FALSE;

  g_string_append_c (text, '\n');
  append_participants (text, meeting, TRUE, words->present, words);
  append_participants (text, meeting, FALSE, words->absent, words);
  for (guint i = 0; i < routine->sections->len; i++)
    {
      const FlerSection *section = routine->sections->pdata[i];
      const char *answer = fler_record_get_answer (record, section->id);

      if (section->kind == FLER_FIELD_COMMITMENTS)
        {
          append_commitments (text, commitments, section->title, words);
          has_commitments = TRUE;
        }
      else if (*answer != '\0')
        {
          g_autofree char *as_read = answer_as_read (section, answer, words);

          g_string_append_printf (text, "\n%s\n%s\n", section->title, as_read);
        }
    }
  if (!has_commitments)
    append_commitments (text, commitments, words->commitments, words);
  if (record->no_plan_why != NULL && *record->no_plan_why != '\0')
    g_string_append_printf (text, "\n%s\n%s\n", words->no_plan, record->no_plan_why);
  return g_string_free (text, FALSE);
}
