/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-everything.c - everything about one case as one paper (F79) */

#define G_LOG_DOMAIN "fler-case-everything"

#include "config.h"

#include "fler-case-output.h"

#include <glib/gi18n.h>

#include "fler-card-rows.h"
#include "fler-case-everything-private.h"
#include "fler-case-store.h"
#include "fler-case-words.h"
#include "fler-commitment-store.h"
#include "fler-consent-store.h"
#include "fler-guide-words.h"
#include "fler-handover-store.h"
#include "fler-history-store.h"
#include "fler-language.h"
#include "fler-meeting-store.h"
#include "fler-paper-words-read.h"
#include "fler-personnummer.h"
#include "fler-record-paper.h"
#include "fler-register-store.h"
#include "fler-step-value-store.h"
#include "fler-words.h"

#define BODY_PT 10

static void
everything_clear (FlerEverything *paper)
{
  fler_case_free (paper->the_case);
  g_clear_pointer (&paper->numbers, g_ptr_array_unref);
  g_clear_pointer (&paper->meetings, g_ptr_array_unref);
  g_clear_pointer (&paper->officials, g_ptr_array_unref);
  g_clear_pointer (&paper->parties, g_ptr_array_unref);
  g_clear_pointer (&paper->words, fler_paper_words_free);
  g_clear_pointer (&paper->document, fler_document_free);
  g_clear_pointer (&paper->rows, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FlerEverything, everything_clear)

char *
fler_everything_day (const FlerEverything *paper, const GDate *day)
{
  return fler_paper_day (paper->words, day);
}

char *
fler_everything_moment (const FlerEverything *paper, gint64 instant)
{
  GDate day = fler_day_at (instant, paper->zone);
  g_autofree char *day_words = fler_everything_day (paper, &day);
  g_autofree char *time = fler_words_time (instant, paper->zone);

  return g_strdup_printf (C_("day and hour", "%s %s"), day_words, time);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

const char *
fler_everything_name (const FlerEverything *paper, FlerPartyKind party, const char *name)
{
  if (name == NULL || *name == '\0')
    return "";
  return paper->the_case->is_protected && party == FLER_PARTY_PERSON ? _("Protected identity") : name;
}

char *
fler_everything_meeting (const FlerEverything *paper, gint64 meeting_id)
{
  for (guint i = 0; i < paper->meetings->len; i++)
    {
      const FlerMeeting *meeting = paper->meetings->pdata[i];
      g_autofree char *when = NULL;

      if (meeting->id != meeting_id)
        continue;
      when = fler_everything_moment (paper, meeting->span.start);
      return g_strdup_printf ("%s, %s", fler_words_form (meeting->form), when);
    }
  return g_strdup ("");
}

void
fler_everything_add_line (GString *cell, const char *label, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  if (cell->len > 0)
    g_string_append_c (cell, '\n');
  if (label != NULL)
    g_string_append_printf (cell, "%s: ", label);
  g_string_append (cell, value);
}

void
fler_everything_add_row (FlerEverything *paper, guint n_columns, char **cells)
{
  GStrv row = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    row[i] = cells[i] != NULL ? cells[i] : g_strdup ("");
  g_ptr_array_add (paper->rows, row);
}

void
fler_everything_end_table (FlerEverything *paper, const char *heading, const char *const *headers,
                           const double *shares)
{
  fler_document_add_heading (paper->document, 2, heading);
  if (paper->rows->len > 0)
    fler_document_add_table (paper->document, headers, shares, paper->rows);
  else
    fler_document_add_paragraph (paper->document, C_("paper", "Nothing."));
  g_ptr_array_set_size (paper->rows, 0);
}

/* The numbers that the person had before, and since when the case had each (F6). */
static char *
earlier_numbers (const FlerEverything *paper)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < paper->numbers->len; i++)
    {
      const FlerCaseNumber *number = paper->numbers->pdata[i];
      g_autofree char *text = NULL;
      g_autofree char *since = NULL;
      g_autofree char *line = NULL;

      if (paper->the_case->is_protected || g_strcmp0 (number->personnummer, paper->the_case->personnummer) == 0)
        continue;
      text = fler_personnummer_format (number->personnummer);
      since = fler_everything_moment (paper, number->since);
      /* Translators: a personnummer, and since when the case had it. */
      line = g_strdup_printf (_("%1$s (noted %2$s)"), text, since);
      fler_everything_add_line (lines, NULL, line);
    }
  return g_string_free (lines, FALSE);
}

static void
add_person (FlerEverything *paper)
{
  const FlerCase *the_case = paper->the_case;
  gboolean is_protected = the_case->is_protected;
  g_autofree char *number = NULL;
  g_autofree char *earlier = earlier_numbers (paper);

  if (!is_protected && the_case->personnummer != NULL)
    number = fler_personnummer_format (the_case->personnummer);
  {
    const char *facts[] = {
      _("Name"), is_protected ? _("Protected identity") : or_empty (the_case->name),
      _("Personal identity number"), or_empty (number),
      _("Earlier numbers"), earlier,
      _("Address"), is_protected ? "" : or_empty (the_case->address),
      _("Telephone"), is_protected ? "" : or_empty (the_case->phone),
      _("E-mail"), is_protected ? "" : or_empty (the_case->email),
      _("Interpreter"), or_empty (the_case->interpreter),
      _("Employer"), or_empty (the_case->employer),
      _("Current work"), or_empty (the_case->work),
      _("Education"), or_empty (the_case->education),
      _("Experience"), or_empty (the_case->experience),
      _("Thoughts about future work"), or_empty (the_case->wishes),
      _("Notes"), or_empty (the_case->notes),
      NULL,
    };

    fler_document_add_heading (paper->document, 2, _("The person"));
    fler_document_add_facts (paper->document, facts);
  }
}

static void
add_case (FlerEverything *paper)
{
  const FlerCase *the_case = paper->the_case;
  g_autofree char *made = fler_everything_moment (paper, the_case->created_at);
  g_autofree char *changed = fler_everything_moment (paper, the_case->changed_at);
  g_autofree char *closed = fler_everything_day (paper, &the_case->closed_on);
  const char *facts[] = {
    _("Case"), or_empty (the_case->reference),
    _("State"), the_case->state == FLER_CASE_OPEN ? C_("case", "open") : C_("case", "closed"),
    C_("case", "Made"), made,
    _("Changed last"), changed,
    C_("case", "Closed"), closed,
    _("Reason for closing"), or_empty (the_case->closed_why),
    NULL,
  };

  fler_document_add_facts (paper->document, facts);
}

static void
add_facts (FlerEverything *paper)
{
  const FlerFacts *facts = &paper->the_case->facts;
  g_autofree char *sick_first_day = fler_everything_day (paper, &facts->sick_first_day);
  g_autofree char *decision_sent = fler_everything_day (paper, &facts->decision_sent);
  g_autofree char *contact_day = fler_everything_day (paper, &facts->contact_meeting_day);
  g_autofree char *parties = fler_words_fact_value (facts, FLER_FACT_PARTIES_NEEDED);
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
    _("Parties needed"), parties,
    NULL,
  };

  fler_document_add_heading (paper->document, 2, _("What is known"));
  fler_document_add_facts (paper->document, lines);
}

/* How it stands: the day on which it was done, that it no longer matters, or nothing. */
static char *
commitment_state (const FlerEverything *paper, const FlerCommitment *commitment)
{
  g_autofree char *day = fler_everything_day (paper, &commitment->done_on);
  GString *cell = g_string_new (NULL);

  if (commitment->state == FLER_COMMITMENT_DROPPED)
    fler_everything_add_line (cell, NULL, _("no longer relevant"));
  else if (commitment->state == FLER_COMMITMENT_DONE && *day == '\0')
    fler_everything_add_line (cell, NULL, fler_words_tri (FLER_TRI_YES));
  fler_everything_add_line (cell, NULL, day);
  return g_string_free (cell, FALSE);
}

/* What is to be done, and at which meeting that was agreed. */
static char *
commitment_text (const FlerEverything *paper, const FlerCommitment *commitment)
{
  g_autofree char *meeting = fler_everything_meeting (paper, commitment->meeting_id);
  GString *cell = g_string_new (commitment->what);

  fler_everything_add_line (cell, C_("commitment", "Agreed at"), meeting);
  return g_string_free (cell, FALSE);
}

static gboolean
add_commitments (FlerEverything *paper, GError **error)
{
  static const double shares[] = { 0.22, 0.38, 0.2, 0.2 };
  const char *headers[] = { _("Who"), _("What"), _("By when"), _("Done"), NULL };
  g_autoptr(GPtrArray) commitments = fler_commitment_store_list_of_case (paper->db, paper->the_case->id, FALSE,
                                                                        error);

  for (guint i = 0; commitments != NULL && i < commitments->len; i++)
    {
      const FlerCommitment *commitment = commitments->pdata[i];
      const char *name = fler_everything_name (paper, commitment->party, commitment->who);
      const char *party = fler_words_party (commitment->party);
      char *who = *name != '\0' ? g_strdup_printf ("%s, %s", party, name) : g_strdup (party);

      fler_everything_add_row (paper, 4, (char *[]) {
        who, commitment_text (paper, commitment), fler_everything_day (paper, &commitment->due_on),
        commitment_state (paper, commitment) });
    }
  fler_everything_end_table (paper, _("Commitments"), headers, shares);
  return commitments != NULL;
}

static char *
document_text (const FlerEverything *paper, const FlerHandover *document)
{
  g_autofree char *dated = fler_everything_day (paper, &document->dated_on);
  GString *cell = g_string_new (document->what);

  fler_everything_add_line (cell, _("Dated"), dated);
  return g_string_free (cell, FALSE);
}

static char *
register_text (const FlerEverything *paper, const FlerHandover *document)
{
  g_autofree char *day = fler_everything_day (paper, &document->registered_on);
  GString *cell = g_string_new (NULL);

  fler_everything_add_line (cell, NULL, document->register_number);
  fler_everything_add_line (cell, NULL, day);
  return g_string_free (cell, FALSE);
}

static gboolean
add_documents (FlerEverything *paper, GError **error)
{
  static const double shares[] = { 0.34, 0.2, 0.2, 0.26 };
  const char *headers[] = { _("Document"), _("From, to"), _("Handed over"), _("Register number and day"), NULL };
  g_autoptr(GPtrArray) documents = fler_handover_store_list_of_case (paper->db, paper->the_case->id, error);

  for (guint i = 0; documents != NULL && i < documents->len; i++)
    {
      const FlerHandover *document = documents->pdata[i];
      char *between = g_strdup_printf ("%s → %s", fler_words_party (document->from_party),
                                       fler_words_party (document->to_party));
      char *handed = g_date_valid (&document->handed_on) ? fler_everything_day (paper, &document->handed_on)
                                                         : g_strdup (fler_paper_words_get (paper->words,
                                                                                           "not_received"));

      fler_everything_add_row (paper, 4, (char *[]) { document_text (paper, document), between, handed,
                                                      register_text (paper, document) });
    }
  fler_everything_end_table (paper, _("Documents handed over"), headers, shares);
  return documents != NULL;
}

static gboolean
add_consents (FlerEverything *paper, GError **error)
{
  static const double shares[] = { 0.19, 0.2, 0.2, 0.2, 0.21 };
  const char *headers[] = { _("Party"), _("What may be shared"), _("Given"), _("Ends"), _("Withdrawn"), NULL };
  g_autoptr(GPtrArray) consents = fler_consent_store_list_of_case (paper->db, paper->the_case->id, error);

  for (guint i = 0; consents != NULL && i < consents->len; i++)
    {
      const FlerConsent *consent = consents->pdata[i];
      g_autofree char *day = fler_everything_day (paper, &consent->given_on);
      char *given = g_strdup_printf ("%s\n%s", day, consent->is_written ? _("in writing") : _("orally"));

      fler_everything_add_row (paper, 5, (char *[]) {
        g_strdup (fler_words_party_name (consent->party)), g_strdup (consent->scope), given,
        fler_everything_day (paper, &consent->ends_on), fler_everything_day (paper, &consent->withdrawn_on) });
    }
  fler_everything_end_table (paper, _("Consent"), headers, shares);
  return consents != NULL;
}

static char *
registration_title (const FlerEverything *paper, const FlerRegistrationDone *done)
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
add_registrations (FlerEverything *paper, GError **error)
{
  static const double shares[] = { 0.52, 0.26, 0.22 };
  const char *headers[] = { _("Registered elsewhere"), _("Form of meeting"), _("Said to be done"), NULL };
  g_autoptr(GPtrArray) all = fler_registration_store_list_of_case (paper->db, paper->the_case->id, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const FlerRegistrationDone *done = all->pdata[i];

      fler_everything_add_row (paper, 3, (char *[]) { registration_title (paper, done),
                                                      g_strdup (fler_words_form (done->form)),
                                                      fler_everything_day (paper, &done->done_on) });
    }
  fler_everything_end_table (paper, _("Registered elsewhere"), headers, shares);
  return all != NULL;
}

/* As on the card, but that the time a meeting had before has its year. */
static char *
event_text (const FlerEverything *paper, const FlerEvent *event)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) before = NULL;
  g_autofree char *moment = NULL;
  g_autofree char *was = NULL;

  if (event->kind == FLER_EVENT_MEETING_MOVED && event->detail != NULL)
    before = g_date_time_new_from_iso8601 (event->detail, utc);
  if (before == NULL)
    return fler_card_event_text (event, paper->context);
  moment = fler_everything_moment (paper, g_date_time_to_unix (before));
  /* Translators: %s is the day and hour that the meeting had before. */
  was = g_strdup_printf (_("was %s"), moment);
  return g_strjoin (" · ", C_("history", "Moved"), fler_words_form (event->form), was, NULL);
}

static gboolean
add_history (FlerEverything *paper, GError **error)
{
  static const double shares[] = { 0.28, 0.72 };
  const char *headers[] = { _("When"), _("What"), NULL };
  g_autoptr(GPtrArray) events = fler_history_store_list (paper->db, paper->the_case->id, G_MAXUINT, error);

  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      const FlerEvent *event = events->pdata[i];

      fler_everything_add_row (paper, 2, (char *[]) { fler_everything_moment (paper, event->at),
                                                      event_text (paper, event) });
    }
  fler_everything_end_table (paper, _("History"), headers, shares);
  return events != NULL;
}

static void
begin_paper (FlerEverything *paper)
{
  g_autofree char *title = g_strdup_printf (_("Everything about case %s"), or_empty (paper->the_case->reference));
  g_autofree char *made = fler_everything_moment (paper, fler_context_now (paper->context));
  g_autofree char *note = g_strdup_printf (_("Made %s, for whoever examines a request to see the case. It holds what "
                                             "may be secret: mask that before it is handed out."), made);

  paper->document = fler_document_new (title, BODY_PT);
  fler_document_set_footer (paper->document, title);
  fler_document_add_heading (paper->document, 1, title);
  fler_document_add_small (paper->document, note);
}

static gboolean
load (FlerEverything *paper, gint64 case_id, GError **error)
{
  paper->the_case = fler_case_store_load (paper->db, case_id, error);
  if (paper->the_case != NULL)
    paper->numbers = fler_case_store_list_numbers (paper->db, case_id, error);
  if (paper->numbers != NULL)
    paper->meetings = fler_meeting_store_list_of_case (paper->db, case_id, error);
  if (paper->meetings != NULL)
    paper->officials = fler_official_store_list (paper->db, FLER_PARTY_NONE, error);
  if (paper->officials != NULL)
    paper->parties = fler_party_store_list (paper->db, error);
  return paper->parties != NULL;
}

/* What hangs on no meeting. */
static gboolean
add_parts (FlerEverything *paper, GError **error)
{
  return fler_everything_add_steps (paper, error) && fler_everything_add_unmet_needs (paper, error)
         && fler_everything_add_letters (paper, error) && add_commitments (paper, error)
         && add_documents (paper, error) && add_consents (paper, error) && add_registrations (paper, error)
         && fler_everything_add_deviations (paper, error) && add_history (paper, error);
}

FlerDocument *
fler_case_output_everything (FlerContext *context, gint64 case_id, GError **error)
{
  g_auto(FlerEverything) paper = {
    .context = context,
    .db = fler_context_get_db (context),
    .zone = fler_context_get_zone (context),
    .rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev),
  };

  if (!load (&paper, case_id, error))
    return NULL;
  paper.words = fler_paper_words_load (fler_language_get ());
  begin_paper (&paper);
  add_case (&paper);
  add_person (&paper);
  add_facts (&paper);
  if (!add_parts (&paper, error) || !fler_everything_add_meetings (&paper, error))
    return NULL;
  return g_steal_pointer (&paper.document);
}
