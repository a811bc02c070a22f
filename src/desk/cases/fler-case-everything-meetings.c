/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-everything-meetings.c - of everything about a case: its letters, and each meeting */

#define G_LOG_DOMAIN "fler-case-everything-meetings"

#include "config.h"

#include "fler-case-everything-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fler-answer-words.h"
#include "fler-case-words.h"
#include "fler-commitment-store.h"
#include "fler-good-example-store.h"
#include "fler-invitation-store.h"
#include "fler-letter-words.h"
#include "fler-meeting-store.h"
#include "fler-record-paper.h"
#include "fler-record-store.h"
#include "fler-store.h"
#include "fler-words.h"

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* The letter itself, as it was made, after everything else. One about a protected identity is kept
 * without its pages. */
static gboolean
add_letter_pages (FlerEverything *paper, const FlerInvitation *listed, const char *sent, GError **error)
{
  g_autoptr(FlerInvitation) letter = fler_invitation_store_load (paper->db, listed->id, error);
  g_autofree char *receiver = NULL;
  g_autofree char *title = NULL;

  if (letter == NULL)
    return FALSE;
  if (letter->letter == NULL || g_bytes_get_size (letter->letter) == 0)
    return TRUE;
  receiver = g_strdelimit (g_strdup (fler_everything_name (paper, letter->party, letter->receiver)), "\n", ' ');
  title = g_strdup_printf ("%s · %s · %s", or_empty (letter->title), receiver, sent);
  fler_document_add_appendix (paper->document, title, letter->letter);
  return TRUE;
}

/* The title that it had; of one that was kept without, what kind it is. */
static char *
letter_title (const FlerInvitation *letter)
{
  return g_strdup (*or_empty (letter->title) != '\0' ? letter->title : fler_words_letter_kind (letter->kind));
}

/* An address may begin with the receiver already. Of a protected identity neither stands here: only
 * which party it went to. */
static char *
letter_receiver (const FlerEverything *paper, const FlerInvitation *letter)
{
  const char *receiver = fler_everything_name (paper, letter->party, letter->receiver);
  const char *address = or_empty (letter->address);
  g_autofree char *first = g_strndup (receiver, strcspn (receiver, "\n"));

  if (paper->the_case->is_protected && letter->party == FLER_PARTY_PERSON)
    return g_strdup (fler_words_party (letter->party));
  if (*receiver == '\0' && *address == '\0')
    return g_strdup (fler_words_party (letter->party));
  if (*address == '\0' || *receiver == '\0')
    return g_strconcat (receiver, address, NULL);
  return g_str_has_prefix (address, first) ? g_strdup (address) : g_strdup_printf ("%s\n%s", receiver, address);
}

static char *
letter_way (const FlerEverything *paper, const FlerInvitation *letter, const char *sent)
{
  g_autofree char *made = fler_everything_day (paper, &letter->made_on);
  GString *cell = g_string_new (NULL);

  fler_everything_add_line (cell, C_("letter", "Made"), made);
  if (fler_invitation_is_sent (letter))
    fler_everything_add_line (cell, _("Sent"), sent);
  else
    fler_everything_add_line (cell, NULL, sent);
  if (letter->channel != FLER_CHANNEL_NONE)
    fler_everything_add_line (cell, NULL, fler_words_channel (letter->channel));
  return g_string_free (cell, FALSE);
}

static char *
letter_says (const FlerEverything *paper, const FlerInvitation *letter)
{
  g_autofree char *start = letter->tells_start != 0 ? fler_everything_moment (paper, letter->tells_start) : NULL;
  g_autofree char *answer_by = fler_everything_day (paper, &letter->answer_by);
  GString *cell = g_string_new (NULL);

  fler_everything_add_line (cell, _("Time"), start);
  fler_everything_add_line (cell, _("Place"), letter->tells_place);
  fler_everything_add_line (cell, _("Answer by"), answer_by);
  return g_string_free (cell, FALSE);
}

gboolean
fler_everything_add_letters (FlerEverything *paper, GError **error)
{
  static const double shares[] = { 0.16, 0.26, 0.28, 0.3 };
  const char *headers[] = { _("Letter"), C_("letter", "To"), _("Made and sent"), _("What it says"), NULL };
  g_autoptr(GPtrArray) letters = fler_invitation_store_list_of_case (paper->db, paper->the_case->id, error);
  guint n_letters;

  for (guint i = 0; letters != NULL && i < letters->len; i++)
    {
      const FlerInvitation *letter = letters->pdata[i];
      g_autofree char *sent = fler_invitation_is_sent (letter) ? fler_everything_day (paper, &letter->sent_on)
                                                               : g_strdup (_("not sent"));

      fler_everything_add_row (paper, 4, (char *[]) { letter_title (letter), letter_receiver (paper, letter),
                                                      letter_way (paper, letter, sent),
                                                      letter_says (paper, letter) });
      if (!add_letter_pages (paper, letter, sent, error))
        return FALSE;
    }
  fler_everything_end_table (paper, _("Letters"), headers, shares);
  n_letters = fler_document_count_appendices (paper->document);
  if (n_letters > 0)
    fler_document_add_small (paper->document,
                             ngettext ("The letter itself stands last in the PDF file, as it was made.",
                                       "The letters themselves stand last in the PDF file, as they were made.",
                                       n_letters));
  return letters != NULL;
}

/* The answer, why where it is no, and when and how it came (F3). */
static char *
answer_text (const FlerEverything *paper, const FlerParticipant *participant)
{
  GString *text = g_string_new (fler_words_answer (participant->answer));
  g_autofree char *day = fler_everything_day (paper, &participant->answered_on);

  if (participant->decline_reason != NULL)
    g_string_append_printf (text, ": %s", participant->decline_reason);
  fler_everything_add_line (text, NULL, day);
  if (participant->answer_channel != FLER_CHANNEL_NONE)
    fler_everything_add_line (text, NULL, fler_words_channel (participant->answer_channel));
  return g_string_free (text, FALSE);
}

/* The party, and which unit of it was invited. */
static char *
party_text (const FlerEverything *paper, const FlerParticipant *participant)
{
  GString *text = g_string_new (fler_words_party (participant->party));

  for (guint i = 0; participant->party_id != 0 && i < paper->parties->len; i++)
    {
      const FlerParty *unit = paper->parties->pdata[i];

      if (unit->id != participant->party_id)
        continue;
      if (!g_str_equal (unit->name, fler_words_party_name (participant->party)))
        fler_everything_add_line (text, NULL, unit->name);
      fler_everything_add_line (text, NULL, unit->unit);
    }
  return g_string_free (text, FALSE);
}

static char *
name_text (const FlerEverything *paper, const FlerParticipant *participant)
{
  GString *text = g_string_new (fler_everything_name (paper, participant->party, participant->name));

  fler_everything_add_line (text, NULL, participant->role);
  return g_string_free (text, FALSE);
}

/* Whether they came, how where not all met in the same way, and what they sent along. */
static char *
presence_text (const FlerMeeting *meeting, const FlerParticipant *participant)
{
  GString *text = g_string_new (fler_words_presence (participant->presence));

  if (participant->mode != meeting->mode)
    fler_everything_add_line (text, NULL, fler_words_mode (participant->mode));
  fler_everything_add_line (text, C_("meeting", "Contribution"), participant->medskick);
  return g_string_free (text, FALSE);
}

static void
add_participants (FlerEverything *paper, const FlerMeeting *meeting)
{
  static const double shares[] = { 0.24, 0.24, 0.24, 0.28 };
  const char *headers[] = { _("Party"), _("Name"), _("Answer"), _("Attendance"), NULL };

  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];

      fler_everything_add_row (paper, 4, (char *[]) { party_text (paper, participant), name_text (paper, participant),
                                                      answer_text (paper, participant),
                                                      presence_text (meeting, participant) });
    }
  fler_everything_end_table (paper, _("Those invited"), headers, shares);
}

static char *
whom_text (const FlerEverything *paper, const FlerAttempt *attempt)
{
  const char *whom = fler_everything_name (paper, attempt->party, attempt->whom);
  GString *text = g_string_new (fler_words_party (attempt->party));

  if (*whom != '\0')
    g_string_append_printf (text, ", %s", whom);
  if (attempt->is_manager)
    g_string_append_printf (text, " (%s)", C_("attempt", "manager"));
  return g_string_free (text, FALSE);
}

/* Every attempt to get an answer or a name (F4). */
static gboolean
add_attempts (FlerEverything *paper, const FlerMeeting *meeting, GError **error)
{
  static const double shares[] = { 0.26, 0.3, 0.44 };
  const char *headers[] = { _("When"), _("Whom"), _("What came of it"), NULL };
  g_autoptr(GPtrArray) attempts = fler_attempt_store_list_of_meeting (paper->db, meeting->id, error);

  for (guint i = 0; attempts != NULL && i < attempts->len; i++)
    {
      const FlerAttempt *attempt = attempts->pdata[i];
      g_autofree char *moment = fler_everything_moment (paper, attempt->at);
      GString *when = g_string_new (moment);
      GString *result = g_string_new (fler_words_attempt (attempt->result));

      if (attempt->channel != FLER_CHANNEL_NONE)
        fler_everything_add_line (when, NULL, fler_words_channel (attempt->channel));
      fler_everything_add_line (result, NULL, attempt->note);
      fler_everything_add_row (paper, 3, (char *[]) { g_string_free (when, FALSE), whom_text (paper, attempt),
                                                      g_string_free (result, FALSE) });
    }
  fler_everything_end_table (paper, _("Attempts to get an answer"), headers, shares);
  return attempts != NULL;
}

/* Returns: (transfer full) (nullable) (element-type FlerRecord): what is being written, where
 *   something is, then every locked version, the latest first */
static GPtrArray *
load_versions (FlerEverything *paper, gint64 meeting_id, GError **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_record_free);
  g_autoptr(GError) none = NULL;
  int latest = fler_record_store_latest (paper->db, meeting_id, error);
  FlerRecord *draft;

  if (latest < 0)
    return NULL;
  draft = fler_record_store_load (paper->db, meeting_id, 0, &none);
  if (draft != NULL)
    g_ptr_array_add (records, draft);
  else if (!g_error_matches (none, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&none));
      return NULL;
    }
  for (int version = latest; version > 0; version--)
    {
      FlerRecord *record = fler_record_store_load (paper->db, meeting_id, version, error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return g_steal_pointer (&records);
}

/* Every version, and one that is only begun; none of a meeting that was never begun. */
static gboolean
add_records (FlerEverything *paper, const FlerMeeting *meeting, GError **error)
{
  g_autoptr(GPtrArray) commitments = fler_commitment_store_list_of_meeting (paper->db, meeting->id, error);
  g_autoptr(GPtrArray) records = commitments != NULL ? load_versions (paper, meeting->id, error) : NULL;
  g_autoptr(FlerRecord) latest = NULL;
  FlerRecordPaper record_paper = {
    .routine = fler_context_get_routine (paper->context, meeting->form),
    .meeting = meeting,
    .the_case = paper->the_case,
    .commitments = commitments,
    .officials = paper->officials,
    .words = paper->words,
    .zone = paper->zone,
    .depth = 1,
  };

  if (records == NULL)
    return FALSE;
  if (records->len == 0)
    return TRUE;
  latest = g_ptr_array_steal_index (records, 0);
  record_paper.record = latest;
  fler_document_add_heading (paper->document, 2, fler_paper_words_get (paper->words, "file_title"));
  fler_record_paper_add_file (paper->document, &record_paper, records);
  return TRUE;
}

static gboolean
add_meeting_facts (FlerEverything *paper, const FlerMeeting *meeting, GError **error)
{
  g_autofree char *start = fler_everything_moment (paper, meeting->span.start);
  g_autofree char *end = fler_words_time (meeting->span.end, paper->zone);
  g_autofree char *time = g_strdup_printf ("%s–%s", start, end);
  g_autofree char *changed = fler_everything_moment (paper, meeting->changed_at);
  g_autofree char *example = NULL;

  if (!fler_good_example_store_get (paper->db, meeting->id, &example, error))
    return FALSE;
  {
    const char *facts[] = {
      _("Title"), or_empty (meeting->title),
      _("State"), fler_words_state (meeting->state),
      _("Cancelled by"), fler_words_party (meeting->cancelled_by),
      _("Reason"), or_empty (meeting->cancelled_why),
      _("Time"), time,
      _("Way of meeting"), fler_words_mode (meeting->mode),
      _("Place"), or_empty (meeting->place),
      _("Calls the meeting"), fler_words_party (meeting->convener),
      _("Documents"), fler_words_party (meeting->documenter),
      _("Why another party documents"), or_empty (meeting->documenter_why),
      _("Purpose"), or_empty (meeting->purpose),
      _("Brief"), or_empty (meeting->brief),
      _("A good example"), or_empty (example),
      _("Changed last"), changed,
      NULL,
    };

    fler_document_add_facts (paper->document, facts);
  }
  return TRUE;
}

static gboolean
add_meeting (FlerEverything *paper, gint64 meeting_id, GError **error)
{
  g_autoptr(FlerMeeting) meeting = fler_meeting_store_load (paper->db, meeting_id, error);
  g_autofree char *heading = fler_everything_meeting (paper, meeting_id);

  if (meeting == NULL)
    return FALSE;
  fler_document_add_page_break (paper->document);
  fler_document_add_heading (paper->document, 1, heading);
  if (meeting->is_own_planning)
    fler_document_add_small (paper->document, _("Own planning, not an invitation"));
  if (!add_meeting_facts (paper, meeting, error))
    return FALSE;
  add_participants (paper, meeting);
  return add_attempts (paper, meeting, error) && add_records (paper, meeting, error);
}

gboolean
fler_everything_add_meetings (FlerEverything *paper, GError **error)
{
  for (guint i = paper->meetings->len; i > 0; i--)     /* the first one first */
    if (!add_meeting (paper, ((const FlerMeeting *) paper->meetings->pdata[i - 1])->id, error))
      return FALSE;
  return TRUE;
}
