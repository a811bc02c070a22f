/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-everything.c - everything about one case as one paper (F79) */

#define G_LOG_DOMAIN "fler-case-everything"

#include "config.h"

#include "fler-case-output.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fler-answer-words.h"
#include "fler-card-rows.h"
#include "fler-case-store.h"
#include "fler-case-words.h"
#include "fler-commitment-store.h"
#include "fler-consent-store.h"
#include "fler-deviation-store.h"
#include "fler-deviation-words.h"
#include "fler-handover-store.h"
#include "fler-history-store.h"
#include "fler-invitation-store.h"
#include "fler-language.h"
#include "fler-letter-words.h"
#include "fler-meeting-store.h"
#include "fler-paper-words-read.h"
#include "fler-personnummer.h"
#include "fler-record-paper.h"
#include "fler-record-store.h"
#include "fler-register-store.h"
#include "fler-step-store.h"
#include "fler-step-value-store.h"
#include "fler-words.h"

#define BODY_PT 10

typedef struct
{
  FlerContext    *context;
  FlerDb         *db;
  GTimeZone      *zone;
  FlerCase       *the_case;
  GPtrArray      *meetings;      /* of FlerMeeting, without participants */
  GPtrArray      *officials;
  FlerPaperWords *words;
  FlerDocument   *document;
  GPtrArray      *rows;          /* of GStrv: the table that is being filled */
} Paper;

static void
paper_clear (Paper *paper)
{
  fler_case_free (paper->the_case);
  g_clear_pointer (&paper->meetings, g_ptr_array_unref);
  g_clear_pointer (&paper->officials, g_ptr_array_unref);
  g_clear_pointer (&paper->words, fler_paper_words_free);
  g_clear_pointer (&paper->document, fler_document_free);
  g_clear_pointer (&paper->rows, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Paper, paper_clear)

static char *
day_text (const Paper *paper, const GDate *day)
{
  return fler_paper_day (paper->words, day);
}

static char *
moment_text (const Paper *paper, gint64 instant)
{
  GDate day = fler_day_at (instant, paper->zone);
  g_autofree char *day_words = day_text (paper, &day);
  g_autofree char *time = fler_words_time (instant, paper->zone);

  return g_strdup_printf (C_("day and hour", "%s %s"), day_words, time);
}

/* Takes its cells, as many as the table has columns. */
static void
add_row (Paper *paper, guint n_columns, char **cells)
{
  GStrv row = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    row[i] = cells[i] != NULL ? cells[i] : g_strdup ("");
  g_ptr_array_add (paper->rows, row);
}

/* The heading and what was gathered in rows; that there is nothing is said as well. */
static void
end_table (Paper *paper, const char *heading, const char *const *headers, const double *shares)
{
  fler_document_add_heading (paper->document, 2, heading);
  if (paper->rows->len > 0)
    fler_document_add_table (paper->document, headers, shares, paper->rows);
  else
    fler_document_add_paragraph (paper->document, C_("paper", "Nothing."));
  g_ptr_array_set_size (paper->rows, 0);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
add_person (Paper *paper)
{
  const FlerCase *the_case = paper->the_case;
  g_autofree char *number = NULL;

  if (!the_case->is_protected && the_case->personnummer != NULL)
    number = fler_personnummer_format (the_case->personnummer);
  {
    const char *facts[] = {
      _("Case"), or_empty (the_case->reference),
      _("State"), the_case->state == FLER_CASE_OPEN ? C_("case", "open") : C_("case", "closed"),
      _("Reason for closing"), or_empty (the_case->closed_why),
      _("Name"), the_case->is_protected ? _("Protected identity") : or_empty (the_case->name),
      _("Personal identity number"), or_empty (number),
      _("Address"), or_empty (the_case->address),
      _("Telephone"), or_empty (the_case->phone),
      _("E-mail"), or_empty (the_case->email),
      _("Interpreter"), or_empty (the_case->interpreter),
      _("Employer"), or_empty (the_case->employer),
      _("Current work"), or_empty (the_case->work),
      _("Education"), or_empty (the_case->education),
      _("Experience"), or_empty (the_case->experience),
      _("Thoughts about future work"), or_empty (the_case->wishes),
      _("Notes"), or_empty (the_case->notes),
      NULL,
    };

    fler_document_add_facts (paper->document, facts);
  }
}

static void
add_facts (Paper *paper)
{
  const FlerFacts *facts = &paper->the_case->facts;
  g_autofree char *sick_first_day = day_text (paper, &facts->sick_first_day);
  g_autofree char *decision_sent = day_text (paper, &facts->decision_sent);
  g_autofree char *contact_day = day_text (paper, &facts->contact_meeting_day);
  const char *lines[] = {
    _("Benefit"), fler_words_benefit (facts->benefit),
    _("First day of the sick leave"), sick_first_day,
    _("Municipality"), or_empty (facts->municipality),
    _("Employed"), fler_words_tri (facts->employed),
    _("Decision"), fler_words_decision (facts->decision),
    _("Decision sent"), decision_sent,
    _("Contact meeting held"), fler_words_tri (facts->contact_meeting_held),
    _("Day of the contact meeting"), contact_day,
    _("Enrolled at Arbetsförmedlingen"), fler_words_tri (facts->enrolled_at_af),
    _("Work capacity reduced"), fler_words_tri (facts->capacity_reduced),
    _("Can take part in rehabilitation"), fler_words_tri (facts->can_take_part),
    _("Needs coordination"), fler_words_tri (facts->needs_coordination),
    NULL,
  };

  fler_document_add_heading (paper->document, 2, _("What is known"));
  fler_document_add_facts (paper->document, lines);
}

/* The step's title in whichever routine has it. */
static char *
step_title (const Paper *paper, const char *step)
{
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    {
      const FlerRoutine *routine = fler_context_get_routine (paper->context, form);
      const FlerStep *found = routine != NULL ? fler_routine_get_step (routine, step) : NULL;

      if (found != NULL)
        return g_strdup_printf ("%s %s", step, found->title);
    }
  return g_strdup (step);
}

static gboolean
add_steps (Paper *paper, GError **error)
{
  static const double shares[] = { 0.37, 0.21, 0.12, 0.3 };
  const char *headers[] = { _("Step"), _("Done"), _("Answer"), _("Note"), NULL };
  g_autoptr(GPtrArray) steps = fler_step_store_list_of_case (paper->db, paper->the_case->id, error);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const FlerStepDone *done = steps->pdata[i];
      const char *answer = done->answer != FLER_TRI_UNKNOWN ? fler_words_tri (done->answer) : "";

      add_row (paper, 4, (char *[]) { step_title (paper, done->step), day_text (paper, &done->done_on),
                                      g_strdup (answer), g_strdup (done->note) });
    }
  end_table (paper, _("Steps"), headers, shares);
  return steps != NULL;
}

/* The letter itself, as it was made, after everything else. One about a protected identity is kept
 * without its pages. */
static gboolean
add_letter_pages (Paper *paper, const FlerInvitation *listed, const char *sent, GError **error)
{
  g_autoptr(FlerInvitation) letter = fler_invitation_store_load (paper->db, listed->id, error);
  g_autofree char *receiver = NULL;
  g_autofree char *title = NULL;

  if (letter == NULL)
    return FALSE;
  if (letter->letter == NULL || g_bytes_get_size (letter->letter) == 0)
    return TRUE;
  receiver = g_strdelimit (g_strdup (or_empty (letter->receiver)), "\n", ' ');
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

/* An address may begin with the receiver already. */
static char *
letter_receiver (const FlerInvitation *letter)
{
  const char *receiver = or_empty (letter->receiver), *address = or_empty (letter->address);
  g_autofree char *first = g_strndup (receiver, strcspn (receiver, "\n"));

  if (*address == '\0' || *receiver == '\0')
    return g_strconcat (receiver, address, NULL);
  return g_str_has_prefix (address, first) ? g_strdup (address) : g_strdup_printf ("%s\n%s", receiver, address);
}

static gboolean
add_letters (Paper *paper, GError **error)
{
  static const double shares[] = { 0.24, 0.34, 0.21, 0.21 };
  const char *headers[] = { _("Letter"), _("Sent to"), _("Sent"), _("Answer by"), NULL };
  g_autoptr(GPtrArray) letters = fler_invitation_store_list_of_case (paper->db, paper->the_case->id, error);
  guint n_letters;

  for (guint i = 0; letters != NULL && i < letters->len; i++)
    {
      const FlerInvitation *letter = letters->pdata[i];
      char *sent = g_date_valid (&letter->sent_on) ? day_text (paper, &letter->sent_on) : g_strdup (_("not sent"));

      add_row (paper, 4, (char *[]) { letter_title (letter), letter_receiver (letter), sent,
                                      day_text (paper, &letter->answer_by) });
      if (!add_letter_pages (paper, letter, sent, error))
        return FALSE;
    }
  end_table (paper, _("Letters"), headers, shares);
  n_letters = fler_document_count_appendices (paper->document);
  if (n_letters > 0)
    fler_document_add_small (paper->document, ngettext ("The letter itself stands last in the PDF file, as it was made.",
                                                        "The letters themselves stand last in the PDF file, as they were made.",
                                                        n_letters));
  return letters != NULL;
}

static gboolean
add_commitments (Paper *paper, GError **error)
{
  static const double shares[] = { 0.25, 0.33, 0.21, 0.21 };
  const char *headers[] = { _("Who"), _("What"), _("By when"), _("Done"), NULL };
  g_autoptr(GPtrArray) commitments = fler_commitment_store_list_of_case (paper->db, paper->the_case->id, FALSE,
                                                                        error);

  for (guint i = 0; commitments != NULL && i < commitments->len; i++)
    {
      const FlerCommitment *commitment = commitments->pdata[i];
      const char *party = fler_words_party (commitment->party);
      char *who = commitment->who != NULL && *commitment->who != '\0'
                  ? g_strdup_printf ("%s, %s", party, commitment->who) : g_strdup (party);

      add_row (paper, 4, (char *[]) { who, g_strdup (commitment->what), day_text (paper, &commitment->due_on),
                                      day_text (paper, &commitment->done_on) });
    }
  end_table (paper, _("Commitments"), headers, shares);
  return commitments != NULL;
}

static gboolean
add_documents (Paper *paper, GError **error)
{
  static const double shares[] = { 0.22, 0.2, 0.18, 0.2, 0.2 };
  const char *headers[] = { _("Document"), _("Dated"), _("From, to"), _("Handed over"), _("Register number"), NULL };
  g_autoptr(GPtrArray) documents = fler_handover_store_list_of_case (paper->db, paper->the_case->id, error);

  for (guint i = 0; documents != NULL && i < documents->len; i++)
    {
      const FlerHandover *document = documents->pdata[i];
      char *between = g_strdup_printf ("%s → %s", fler_words_party (document->from_party),
                                       fler_words_party (document->to_party));

      add_row (paper, 5, (char *[]) { g_strdup (document->what), day_text (paper, &document->dated_on), between,
                                      day_text (paper, &document->handed_on), g_strdup (document->register_number) });
    }
  end_table (paper, _("Documents handed over"), headers, shares);
  return documents != NULL;
}

static gboolean
add_consents (Paper *paper, GError **error)
{
  static const double shares[] = { 0.18, 0.22, 0.2, 0.2, 0.2 };
  const char *headers[] = { _("Party"), _("What may be shared"), _("Given"), _("Ends"), _("Withdrawn"), NULL };
  g_autoptr(GPtrArray) consents = fler_consent_store_list_of_case (paper->db, paper->the_case->id, error);

  for (guint i = 0; consents != NULL && i < consents->len; i++)
    {
      const FlerConsent *consent = consents->pdata[i];

      add_row (paper, 5, (char *[]) { g_strdup (fler_words_party_name (consent->party)), g_strdup (consent->scope),
                                      day_text (paper, &consent->given_on), day_text (paper, &consent->ends_on),
                                      day_text (paper, &consent->withdrawn_on) });
    }
  end_table (paper, _("Consent"), headers, shares);
  return consents != NULL;
}

static char *
registration_title (const Paper *paper, const FlerRegistrationDone *done)
{
  const FlerRoutine *routine = fler_context_get_routine (paper->context, done->form);

  for (guint i = 0; routine != NULL && i < routine->registrations->len; i++)
    {
      const FlerRegistration *registration = routine->registrations->pdata[i];

      if (g_str_equal (registration->id, done->item))
        return g_strdup (registration->title);
    }
  return g_strdup (done->item);
}

static gboolean
add_registrations (Paper *paper, GError **error)
{
  static const double shares[] = { 0.75, 0.25 };
  const char *headers[] = { _("Registered elsewhere"), _("Said to be done"), NULL };
  g_autoptr(GPtrArray) all = fler_registration_store_list_of_case (paper->db, paper->the_case->id, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const FlerRegistrationDone *done = all->pdata[i];

      add_row (paper, 2, (char *[]) { registration_title (paper, done), day_text (paper, &done->done_on) });
    }
  end_table (paper, _("Registered elsewhere"), headers, shares);
  return all != NULL;
}

static gboolean
add_deviations (Paper *paper, GError **error)
{
  static const double shares[] = { 0.21, 0.32, 0.18, 0.29 };
  const char *headers[] = { _("Day"), _("What"), _("Reason"), _("Cause, measure, state"), NULL };
  const FlerRoutineSet *routines = fler_context_get_routines (paper->context);
  g_autoptr(GPtrArray) deviations = fler_deviation_store_list_of_case (paper->db, paper->the_case->id, error);

  for (guint i = 0; deviations != NULL && i < deviations->len; i++)
    {
      const FlerDeviation *deviation = deviations->pdata[i];
      char *then = g_strjoin ("\n", fler_words_deviation_cause (deviation->cause), or_empty (deviation->measure),
                              fler_words_deviation_state (deviation->state), NULL);

      add_row (paper, 4, (char *[]) { day_text (paper, &deviation->happened_on),
                                      fler_words_deviation (deviation, routines, TRUE), g_strdup (deviation->why),
                                      then });
    }
  end_table (paper, _("Deviations"), headers, shares);
  return deviations != NULL;
}

static gboolean
add_history (Paper *paper, GError **error)
{
  static const double shares[] = { 0.28, 0.72 };
  const char *headers[] = { _("When"), _("What"), NULL };
  g_autoptr(GPtrArray) events = fler_history_store_list (paper->db, paper->the_case->id, G_MAXUINT, error);

  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      const FlerEvent *event = events->pdata[i];

      add_row (paper, 2, (char *[]) { moment_text (paper, event->at), fler_card_event_text (event, paper->context) });
    }
  end_table (paper, _("History"), headers, shares);
  return events != NULL;
}

/* The answer, why where it is no, and when and how it came (F3). */
static char *
answer_text (Paper *paper, const FlerParticipant *participant)
{
  GString *text = g_string_new (fler_words_answer (participant->answer));

  if (participant->answer == FLER_ANSWER_DECLINES && participant->decline_reason != NULL)
    g_string_append_printf (text, ": %s", participant->decline_reason);
  if (g_date_valid (&participant->answered_on))
    {
      g_autofree char *day = day_text (paper, &participant->answered_on);

      g_string_append_printf (text, "\n%s", day);
    }
  if (participant->answer_channel != FLER_CHANNEL_NONE)
    g_string_append_printf (text, "\n%s", fler_words_channel (participant->answer_channel));
  return g_string_free (text, FALSE);
}

static void
add_participants (Paper *paper, const FlerMeeting *meeting)
{
  static const double shares[] = { 0.22, 0.28, 0.22, 0.28 };
  const char *headers[] = { _("Party"), _("Name"), _("Answer"), _("Attendance"), NULL };

  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];
      char *came = participant->medskick != NULL
                   ? g_strdup_printf ("%s: %s", fler_words_presence (participant->presence), participant->medskick)
                   : g_strdup (fler_words_presence (participant->presence));

      add_row (paper, 4, (char *[]) { g_strdup (fler_words_party (participant->party)), g_strdup (participant->name),
                                      answer_text (paper, participant), came });
    }
  end_table (paper, _("Those invited"), headers, shares);
}

/* Every attempt to get an answer or a name (F4). */
static gboolean
add_attempts (Paper *paper, const FlerMeeting *meeting, GError **error)
{
  static const double shares[] = { 0.26, 0.26, 0.48 };
  const char *headers[] = { _("When"), _("Whom"), _("What came of it"), NULL };
  g_autoptr(GPtrArray) attempts = fler_attempt_store_list_of_meeting (paper->db, meeting->id, error);

  for (guint i = 0; attempts != NULL && i < attempts->len; i++)
    {
      const FlerAttempt *attempt = attempts->pdata[i];
      char *whom = g_strjoin (", ", fler_words_party (attempt->party), attempt->whom, NULL);
      char *result = g_strjoin ("\n", fler_words_attempt (attempt->result), attempt->note, NULL);

      add_row (paper, 3, (char *[]) { moment_text (paper, attempt->at), whom, result });
    }
  end_table (paper, _("Attempts to get an answer"), headers, shares);
  return attempts != NULL;
}

/* Every version, the latest first; none of a meeting that was never begun. */
static gboolean
add_records (Paper *paper, const FlerMeeting *meeting, GError **error)
{
  g_autoptr(GPtrArray) commitments = fler_commitment_store_list_of_meeting (paper->db, meeting->id, error);
  int latest = commitments != NULL ? fler_record_store_latest (paper->db, meeting->id, error) : -1;

  for (int version = latest; version > 0; version--)
    {
      g_autoptr(FlerRecord) record = fler_record_store_load (paper->db, meeting->id, version, error);
      g_autoptr(FlerMeeting) then = record != NULL ? fler_record_dup_meeting (record, meeting) : NULL;
      FlerRecordPaper record_paper = {
        .routine = fler_context_get_routine (paper->context, meeting->form),
        .meeting = then,
        .record = record,
        .commitments = record != NULL ? fler_record_get_commitments (record, commitments) : NULL,
        .officials = paper->officials,
        .words = paper->words,
        .zone = paper->zone,
      };

      if (record == NULL)
        return FALSE;
      fler_record_paper_add_file (paper->document, &record_paper, NULL);
    }
  return latest >= 0;
}

static gboolean
add_meeting (Paper *paper, gint64 meeting_id, GError **error)
{
  g_autoptr(FlerMeeting) meeting = fler_meeting_store_load (paper->db, meeting_id, error);
  g_autofree char *when = NULL;
  g_autofree char *heading = NULL;

  if (meeting == NULL)
    return FALSE;
  when = moment_text (paper, meeting->span.start);
  heading = g_strdup_printf ("%s, %s", fler_words_form (meeting->form), when);
  fler_document_add_page_break (paper->document);
  fler_document_add_heading (paper->document, 1, heading);
  {
    const char *facts[] = {
      _("State"), fler_words_state (meeting->state),
      _("Place"), or_empty (meeting->place),
      _("Purpose"), or_empty (meeting->purpose),
      _("Brief"), or_empty (meeting->brief),
      _("Cancelled by"), meeting->cancelled_by != FLER_PARTY_NONE ? fler_words_party (meeting->cancelled_by) : "",
      _("Reason"), or_empty (meeting->cancelled_why),
      NULL,
    };

    fler_document_add_facts (paper->document, facts);
  }
  add_participants (paper, meeting);
  return add_attempts (paper, meeting, error) && add_records (paper, meeting, error);
}

static void
begin_paper (Paper *paper)
{
  g_autofree char *title = g_strdup_printf (_("Everything about case %s"), or_empty (paper->the_case->reference));
  g_autofree char *made = moment_text (paper, fler_context_now (paper->context));
  g_autofree char *note = g_strdup_printf (_("Made %s, for whoever examines a request to see the case. It holds what "
                                             "may be secret: mask that before it is handed out."), made);

  paper->document = fler_document_new (title, BODY_PT);
  fler_document_set_footer (paper->document, title);
  fler_document_add_heading (paper->document, 1, title);
  fler_document_add_small (paper->document, note);
}

static gboolean
load (Paper *paper, gint64 case_id, GError **error)
{
  paper->the_case = fler_case_store_load (paper->db, case_id, error);
  if (paper->the_case != NULL)
    paper->meetings = fler_meeting_store_list_of_case (paper->db, case_id, error);
  if (paper->meetings != NULL)
    paper->officials = fler_official_store_list (paper->db, FLER_PARTY_NONE, error);
  return paper->officials != NULL;
}

FlerDocument *
fler_case_output_everything (FlerContext *context, gint64 case_id, GError **error)
{
  g_auto(Paper) paper = {
    .context = context,
    .db = fler_context_get_db (context),
    .zone = fler_context_get_zone (context),
    .rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev),
  };

  if (!load (&paper, case_id, error))
    return NULL;
  paper.words = fler_paper_words_load (fler_language_get ());
  begin_paper (&paper);
  add_person (&paper);
  add_facts (&paper);
  if (!add_steps (&paper, error) || !add_letters (&paper, error) || !add_commitments (&paper, error)
      || !add_documents (&paper, error) || !add_consents (&paper, error) || !add_registrations (&paper, error)
      || !add_deviations (&paper, error) || !add_history (&paper, error))
    return NULL;
  for (guint i = paper.meetings->len; i > 0; i--)     /* the first one first */
    if (!add_meeting (&paper, ((const FlerMeeting *) paper.meetings->pdata[i - 1])->id, error))
      return NULL;
  return g_steal_pointer (&paper.document);
}
