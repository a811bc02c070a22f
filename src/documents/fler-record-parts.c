/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-parts.c - what the papers of a record have in common */

#include "fler-record-parts.h"

#include <string.h>

#include "fler-ending.h"
#include "fler-handover.h"
#include "fler-personnummer.h"
#include "fler-register.h"
#include "fler-script.h"
#include "fler-sick-leave.h"

const char *
fler_paper_word (const FlerRecordPaper *paper, const char *id)
{
  return fler_paper_words_get (paper->words, id);
}

char *
fler_paper_day (const FlerPaperWords *words, const GDate *day)
{
  g_autofree char *month_id = NULL;

  if (!g_date_valid (day))
    return g_strdup ("");
  month_id = g_strdup_printf ("month_%d", g_date_get_month (day));
  return g_strdup_printf ("%d %s %d", g_date_get_day (day), fler_paper_words_get (words, month_id),
                          g_date_get_year (day));
}

const char *
fler_paper_party (const FlerRecordPaper *paper, FlerPartyKind party, gboolean is_for_person)
{
  g_autofree char *id = NULL;

  if (party == FLER_PARTY_NONE)
    return "";
  if (party == FLER_PARTY_PERSON && is_for_person)
    return fler_paper_word (paper, "you");
  id = g_strconcat ("party_", fler_party_kind_id (party), NULL);
  return fler_paper_word (paper, id);
}

gboolean
fler_paper_is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

static char *
document_as_line (const FlerRecordPaper *paper, const FlerHandover *listed)
{
  g_autofree char *dated = fler_paper_day (paper->words, &listed->dated_on);

  return *dated != '\0' ? g_strdup_printf ("%s, %s", listed->what, dated) : g_strdup (listed->what);
}

static char *
documents_as_lines (const FlerRecordPaper *paper, const char *answer)
{
  g_autoptr(GPtrArray) documents = fler_handovers_from_text (answer);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < documents->len; i++)
    {
      g_autofree char *line = document_as_line (paper, documents->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (text, FALSE);
}

char *
fler_paper_answer (const FlerRecordPaper *paper, const FlerSection *section, const char *answer)
{
  GDate day;

  switch (section->kind)
    {
    case FLER_FIELD_CHOICE:
    case FLER_FIELD_SEVERAL:
      return fler_section_choice_titles (section, answer);
    case FLER_FIELD_YES_NO:
      return g_strdup (fler_paper_word (paper, g_str_equal (answer, "yes") ? "yes" : "no"));
    case FLER_FIELD_DATE:
      return fler_day_parse (answer, &day) ? fler_paper_day (paper->words, &day) : g_strdup (answer);
    case FLER_FIELD_DOCUMENTS:
      return documents_as_lines (paper, answer);
    case FLER_FIELD_TEXT:
    case FLER_FIELD_COMMITMENTS:
    default:
      return g_strdup (answer);
    }
}

char *
fler_paper_fill (const FlerRecordPaper *paper, const char *text)
{
  const FlerFacts *facts = paper->the_case != NULL ? &paper->the_case->facts : NULL;
  g_autofree char *day = NULL;
  FlerScriptKnown known = { NULL };

  if (facts != NULL && g_date_valid (&facts->sick_first_day))
    {
      GDate day_180 = fler_sick_day_date (&facts->sick_first_day, 180);

      known.day_180 = day = fler_paper_day (paper->words, &day_180);
    }
  return fler_script_fill (text, &known);
}

/* Between whom stands once for all that follow, then one item a document. */
static void
add_listed_documents (FlerDocument *document, const FlerRecordPaper *paper, const char *answer,
                      gboolean is_for_person)
{
  g_autoptr(GPtrArray) documents = fler_handovers_from_text (answer);
  FlerPartyKind from = FLER_PARTY_NONE, to = FLER_PARTY_NONE;

  for (guint i = 0; i < documents->len; i++)
    {
      const FlerHandover *listed = documents->pdata[i];
      g_autofree char *item = document_as_line (paper, listed);

      if (listed->from_party != from || listed->to_party != to)
        {
          g_autofree char *between =
            g_strdup_printf ("%s: %s. %s: %s.",
                             fler_paper_word (paper, "handed_from"),
                             fler_paper_party (paper, listed->from_party, is_for_person),
                             fler_paper_word (paper, "handed_to"),
                             fler_paper_party (paper, listed->to_party, is_for_person));

          fler_document_add_paragraph (document, between);
          from = listed->from_party;
          to = listed->to_party;
        }
      fler_document_add_item (document, item);
    }
}

/* A heading within the record, however deep the record itself stands. */
static void
add_heading (FlerDocument *document, const FlerRecordPaper *paper, const char *text)
{
  fler_document_add_heading (document, 2 + paper->depth, text);
}

static void
add_section (FlerDocument *document, const FlerRecordPaper *paper, const FlerSection *section,
             const char *answer, gboolean is_for_person)
{
  g_autofree char *title = is_for_person ? fler_paper_fill (paper, fler_section_title_for_person (section))
                                         : g_strdup (section->title);
  g_autofree char *text = NULL;

  add_heading (document, paper, title);
  if (section->kind == FLER_FIELD_DOCUMENTS)
    {
      add_listed_documents (document, paper, answer, is_for_person);
      return;
    }
  text = fler_paper_answer (paper, section, answer);
  fler_document_add_paragraph (document, text);
}

/* What was answered to a question that the routine does not ask any more. */
static void
add_other_answers (FlerDocument *document, const FlerRecordPaper *paper, const FlerRecord *record)
{
  g_autoptr(GList) ids = g_list_sort (g_hash_table_get_keys (record->answers), (GCompareFunc) strcmp);

  for (const GList *at = ids; at != NULL; at = at->next)
    {
      const char *answer = fler_record_get_answer (record, at->data);

      if (fler_routine_get_section (paper->routine, at->data) != NULL || *answer == '\0')
        continue;
      add_heading (document, paper, at->data);
      fler_document_add_paragraph (document, answer);
    }
}

void
fler_paper_add_sections (FlerDocument *document, const FlerRecordPaper *paper, const FlerRecord *record,
              gboolean is_for_person)
{
  for (guint i = 0; i < paper->routine->sections->len; i++)
    {
      const FlerSection *section = paper->routine->sections->pdata[i];
      const char *answer = fler_record_get_answer (record, section->id);

      if (section->kind != FLER_FIELD_COMMITMENTS && *answer != '\0' && (!is_for_person || section->for_person))
        add_section (document, paper, section, answer, is_for_person);
    }
  if (!is_for_person)
    add_other_answers (document, paper, record);
  if (!fler_paper_is_blank (record->no_plan_why))
    {
      add_heading (document, paper, fler_paper_word (paper, "no_plan"));
      fler_document_add_paragraph (document, record->no_plan_why);
    }
}

static const char *
agenda_title (const FlerRecordPaper *paper, const char *id)
{
  for (guint i = 0; i < paper->routine->agenda->len; i++)
    {
      const FlerAgendaItem *item = paper->routine->agenda->pdata[i];

      if (g_str_equal (item->id, id))
        return item->title;
    }
  return id;
}

/* “The region, Rakel Testberg (30 November 2026)” */
static char *
who_contributed (const FlerRecordPaper *paper, const FlerParticipant *participant)
{
  GString *who = g_string_new (fler_paper_party (paper, participant->party, FALSE));
  g_autofree char *day = fler_paper_day (paper->words, &participant->answered_on);

  if (!fler_paper_is_blank (participant->name))
    g_string_append_printf (who, ", %s", participant->name);
  if (*day != '\0')
    g_string_append_printf (who, " (%s)", day);
  return g_string_free (who, FALSE);
}

/* The meeting was shown what came in the place of somebody, not what was sent by one who came. */
static gboolean
is_contribution (const FlerParticipant *participant, gboolean is_for_person)
{
  if (fler_paper_is_blank (participant->medskick))
    return FALSE;
  return !is_for_person || participant->presence == FLER_PRESENCE_MEDSKICK
         || participant->answer == FLER_ANSWER_MEDSKICK;
}

void
fler_paper_add_contributions (FlerDocument *document, const FlerRecordPaper *paper, gboolean is_for_person)
{
  GPtrArray *participants = paper->meeting->participants;
  gboolean has_heading = FALSE;

  for (guint i = 0; participants != NULL && i < participants->len; i++)
    {
      const FlerParticipant *participant = participants->pdata[i];
      g_autofree char *who = NULL;
      g_autofree char *item = NULL;

      if (!is_contribution (participant, is_for_person))
        continue;
      if (!has_heading)
        add_heading (document, paper, fler_paper_word (paper, "contributions"));
      has_heading = TRUE;
      who = who_contributed (paper, participant);
      item = g_strdup_printf ("%s: %s", who, participant->medskick);
      fler_document_add_item (document, item);
    }
}

void
fler_paper_add_marks (FlerDocument *document, const FlerRecordPaper *paper, const FlerRecord *record)
{
  if (record->parked->len > 0)
    add_heading (document, paper, fler_paper_word (paper, "parked"));
  for (guint i = 0; i < record->parked->len; i++)
    fler_document_add_item (document, record->parked->pdata[i]);
  if (record->agenda_done->len > 0)
    add_heading (document, paper, fler_paper_word (paper, "agenda_done"));
  for (guint i = 0; i < record->agenda_done->len; i++)
    fler_document_add_item (document, agenda_title (paper, record->agenda_done->pdata[i]));
}

/* Of a protected identity no name is printed, not even that of whoever is to do something. */
static char *
who_does (const FlerRecordPaper *paper, const FlerCommitment *commitment, gboolean is_for_person)
{
  const char *party = fler_paper_party (paper, commitment->party, is_for_person);
  gboolean is_hidden = paper->the_case != NULL && paper->the_case->is_protected
                       && commitment->party == FLER_PARTY_PERSON;

  return fler_paper_is_blank (commitment->who) || is_hidden ? g_strdup (party)
                                                            : g_strdup_printf ("%s, %s", party, commitment->who);
}

void
fler_paper_add_commitments (FlerDocument *document, const FlerRecordPaper *paper, gboolean is_for_person)
{
  static const double shares[] = { 0.29, 0.45, 0.26 };
  const char *headers[] = { fler_paper_word (paper, "who"), fler_paper_word (paper, "what"),
                            fler_paper_word (paper, "by_when"), NULL };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < paper->commitments->len; i++)
    {
      const FlerCommitment *commitment = paper->commitments->pdata[i];
      GStrv row;

      if (fler_paper_is_blank (commitment->what))
        continue;
      row = g_new0 (char *, 4);
      row[0] = who_does (paper, commitment, is_for_person);
      row[1] = g_strdup (commitment->what);
      row[2] = fler_paper_day (paper->words, &commitment->due_on);
      g_ptr_array_add (rows, row);
    }
  add_heading (document, paper, fler_paper_word (paper, "agreed"));
  if (rows->len == 0)
    fler_document_add_paragraph (document, fler_paper_word (paper, "nothing_agreed"));
  else
    fler_document_add_table (document, headers, shares, rows);
}

void
fler_paper_add_follow_up (FlerDocument *document, const FlerRecordPaper *paper)
{
  const char *answer = fler_record_get_answer (paper->record, FLER_SECTION_FOLLOW_UP);
  g_autofree char *day = NULL;
  GDate followed_up_on;

  if (!fler_day_parse (answer, &followed_up_on))
    return;
  day = fler_paper_day (paper->words, &followed_up_on);
  fler_document_add_heading (document, 2, fler_paper_word (paper, "followed_up"));
  fler_document_add_paragraph (document, day);
}

static const FlerOfficial *
find_official (const FlerRecordPaper *paper, const FlerParticipant *participant)
{
  for (guint i = 0; paper->officials != NULL && i < paper->officials->len; i++)
    {
      const FlerOfficial *official = paper->officials->pdata[i];

      if (participant->official_id != 0 && official->id == participant->official_id)
        return official;
    }
  return NULL;
}

char *
fler_paper_within (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 1));
  g_autofree char *lower = g_utf8_strdown (first, -1);

  return g_strconcat (lower, text + strlen (first), NULL);
}

/* After a name: the two agencies keep their capital, the others are no names. */
static char *
party_after_name (const FlerRecordPaper *paper, FlerPartyKind party)
{
  const char *name = fler_paper_party (paper, party, TRUE);

  return party == FLER_PARTY_AF || party == FLER_PARTY_FK ? g_strdup (name) : fler_paper_within (name);
}

void
fler_paper_add_contacts (FlerDocument *document, const FlerRecordPaper *paper)
{
  GPtrArray *participants = paper->meeting->participants;

  fler_document_add_heading (document, 2, fler_paper_word (paper, "questions"));
  fler_document_add_paragraph (document, fler_paper_word (paper, "questions_text"));
  for (guint i = 0; participants != NULL && i < participants->len; i++)
    {
      const FlerParticipant *participant = participants->pdata[i];
      const FlerOfficial *official = find_official (paper, participant);
      g_autofree char *party = party_after_name (paper, participant->party);
      const char *phone = fler_register_phone (paper->parties, participant->party, participant->party_id, official);
      GString *line;

      if (participant->party == FLER_PARTY_PERSON || fler_paper_is_blank (participant->name)
          || fler_meeting_presence (paper->meeting, participant) == FLER_PRESENCE_ABSENT)
        continue;
      line = g_string_new (participant->name);
      g_string_append_printf (line, ", %s", party);
      if (phone != NULL)
        g_string_append_printf (line, ". %s: %s", fler_paper_word (paper, "phone"), phone);
      if (official != NULL && !fler_paper_is_blank (official->email))
        g_string_append_printf (line, ". %s: %s", fler_paper_word (paper, "email"), official->email);
      fler_document_add_item (document, line->str);
      g_string_free (line, TRUE);
    }
}

void
fler_paper_add_persons_own_facts (FlerDocument *document, const FlerRecordPaper *paper)
{
  const FlerCase *the_case = paper->the_case;

  if (the_case == NULL)
    return;
  {
    const char *facts[] = {
      fler_paper_word (paper, "person"), the_case->name != NULL && !the_case->is_protected ? the_case->name : "",
      fler_paper_word (paper, "our_reference"), the_case->reference != NULL ? the_case->reference : "",
      NULL,
    };

    fler_document_add_facts (document, facts);
  }
}

void
fler_paper_add_person_facts (FlerDocument *document, const FlerRecordPaper *paper)
{
  const FlerCase *the_case = paper->the_case;
  g_autofree char *number = NULL;
  const char *name;

  if (the_case == NULL)
    return;
  if (!the_case->is_protected && the_case->personnummer != NULL)
    number = fler_personnummer_format (the_case->personnummer);
  name = the_case->is_protected ? fler_paper_word (paper, "protected")
                                : the_case->name != NULL ? the_case->name : "";
  {
    const char *facts[] = {
      fler_paper_word (paper, "reference"), the_case->reference != NULL ? the_case->reference : "",
      fler_paper_word (paper, "person"), name,
      fler_paper_word (paper, "personnummer"), number != NULL ? number : "",
      NULL,
    };

    fler_document_add_facts (document, facts);
  }
}
