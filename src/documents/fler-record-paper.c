/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-paper.c - a record on paper: the person's copy, and the file's */

#include "fler-record-paper.h"

#include "fler-forbidden.h"
#include "fler-personnummer.h"

#define PERSON_PT 12
#define FILE_PT 10.5

static const char *
word (const FlerRecordPaper *paper, const char *id)
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

static char *
time_of (gint64 instant, GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (instant);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, zone);

  return g_strdup_printf ("%02d.%02d", g_date_time_get_hour (local), g_date_time_get_minute (local));
}

static char *
meeting_time (const FlerRecordPaper *paper)
{
  GDate day = fler_day_at (paper->meeting->span.start, paper->zone);
  g_autofree char *day_text = fler_paper_day (paper->words, &day);
  g_autofree char *start = time_of (paper->meeting->span.start, paper->zone);
  g_autofree char *end = time_of (paper->meeting->span.end, paper->zone);

  return g_strdup_printf ("%s, %s–%s", day_text, start, end);
}

static const char *
party_word (const FlerRecordPaper *paper, FlerPartyKind party, gboolean is_for_person)
{
  g_autofree char *id = NULL;

  if (party == FLER_PARTY_NONE)
    return "";
  if (party == FLER_PARTY_PERSON && is_for_person)
    return word (paper, "you");
  id = g_strconcat ("party_", fler_party_kind_id (party), NULL);
  return word (paper, id);
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

static char *
who_came (const FlerRecordPaper *paper, gboolean is_for_person, gboolean came)
{
  GString *names = g_string_new (NULL);
  GPtrArray *participants = paper->meeting->participants;

  for (guint i = 0; participants != NULL && i < participants->len; i++)
    {
      const FlerParticipant *participant = participants->pdata[i];
      gboolean is_medskick = participant->presence == FLER_PRESENCE_MEDSKICK;
      gboolean is_here = participant->presence == FLER_PRESENCE_PRESENT || is_medskick;

      if (is_here != came || participant->presence == FLER_PRESENCE_UNKNOWN)
        continue;
      if (names->len > 0)
        g_string_append_c (names, '\n');
      g_string_append (names, party_word (paper, participant->party, is_for_person));
      if (!is_blank (participant->name) && participant->party != FLER_PARTY_PERSON)
        g_string_append_printf (names, ", %s", participant->name);
      if (is_medskick)
        g_string_append_printf (names, " (%s)", word (paper, "medskick"));
    }
  return g_string_free (names, FALSE);
}

static void
add_meeting_facts (FlerDocument *document, const FlerRecordPaper *paper, gboolean is_for_person)
{
  g_autofree char *when = meeting_time (paper);
  g_autofree char *present = who_came (paper, is_for_person, TRUE);
  g_autofree char *absent = is_for_person ? g_strdup ("") : who_came (paper, FALSE, FALSE);
  const char *facts[] = {
    word (paper, "when"), when,
    word (paper, "where"), paper->meeting->place != NULL ? paper->meeting->place : "",
    word (paper, "present"), present,
    word (paper, "absent"), absent,
    word (paper, "documented_by"), party_word (paper, paper->meeting->documenter, is_for_person),
    NULL,
  };

  fler_document_add_facts (document, facts);
}

static const char *
choice_title (const FlerSection *section, const char *id)
{
  for (guint i = 0; i < section->choices->len; i++)
    {
      const FlerChoice *choice = section->choices->pdata[i];

      if (g_str_equal (choice->id, id))
        return choice->title;
    }
  return id;
}

static char *
answer_text (const FlerRecordPaper *paper, const FlerSection *section, const char *answer)
{
  GDate day;

  switch (section->kind)
    {
    case FLER_FIELD_CHOICE:
      return g_strdup (choice_title (section, answer));
    case FLER_FIELD_YES_NO:
      return g_strdup (word (paper, g_str_equal (answer, "yes") ? "yes" : "no"));
    case FLER_FIELD_DATE:
      return fler_day_parse (answer, &day) ? fler_paper_day (paper->words, &day) : g_strdup (answer);
    case FLER_FIELD_TEXT:
    case FLER_FIELD_DOCUMENTS:
    case FLER_FIELD_COMMITMENTS:
    default:
      return g_strdup (answer);
    }
}

static void
add_sections (FlerDocument *document, const FlerRecordPaper *paper, const FlerRecord *record,
              gboolean is_for_person)
{
  for (guint i = 0; i < paper->routine->sections->len; i++)
    {
      const FlerSection *section = paper->routine->sections->pdata[i];
      const char *answer = fler_record_get_answer (record, section->id);
      g_autofree char *text = NULL;

      if (section->kind == FLER_FIELD_COMMITMENTS || *answer == '\0'
          || (is_for_person && !section->for_person))
        continue;
      text = answer_text (paper, section, answer);
      fler_document_add_heading (document, 2, section->title);
      fler_document_add_paragraph (document, text);
    }
  if (!is_blank (record->no_plan_why))
    {
      fler_document_add_heading (document, 2, word (paper, "no_plan"));
      fler_document_add_paragraph (document, record->no_plan_why);
    }
}

static void
add_commitments (FlerDocument *document, const FlerRecordPaper *paper, gboolean is_for_person)
{
  static const double shares[] = { 0.29, 0.45, 0.26 };
  const char *headers[] = { word (paper, "who"), word (paper, "what"), word (paper, "by_when"), NULL };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < paper->commitments->len; i++)
    {
      const FlerCommitment *commitment = paper->commitments->pdata[i];
      const char *party = party_word (paper, commitment->party, is_for_person);
      GStrv row;

      if (is_blank (commitment->what))
        continue;
      row = g_new0 (char *, 4);
      row[0] = is_blank (commitment->who) ? g_strdup (party)
                                          : g_strdup_printf ("%s, %s", party, commitment->who);
      row[1] = g_strdup (commitment->what);
      row[2] = fler_paper_day (paper->words, &commitment->due_on);
      g_ptr_array_add (rows, row);
    }
  fler_document_add_heading (document, 2, word (paper, "agreed"));
  if (rows->len == 0)
    fler_document_add_paragraph (document, word (paper, "nothing_agreed"));
  else
    fler_document_add_table (document, headers, shares, rows);
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

static void
add_contacts (FlerDocument *document, const FlerRecordPaper *paper)
{
  GPtrArray *participants = paper->meeting->participants;

  fler_document_add_heading (document, 2, word (paper, "questions"));
  fler_document_add_paragraph (document, word (paper, "questions_text"));
  for (guint i = 0; participants != NULL && i < participants->len; i++)
    {
      const FlerParticipant *participant = participants->pdata[i];
      const FlerOfficial *official = find_official (paper, participant);
      GString *line;

      if (participant->party == FLER_PARTY_PERSON || is_blank (participant->name)
          || participant->presence == FLER_PRESENCE_ABSENT)
        continue;
      line = g_string_new (participant->name);
      g_string_append_printf (line, ", %s", party_word (paper, participant->party, TRUE));
      if (official != NULL && !is_blank (official->phone))
        g_string_append_printf (line, ". %s: %s", word (paper, "phone"), official->phone);
      if (official != NULL && !is_blank (official->email))
        g_string_append_printf (line, ". %s: %s", word (paper, "email"), official->email);
      fler_document_add_item (document, line->str);
      g_string_free (line, TRUE);
    }
}

FlerDocument *
fler_record_paper_for_person (const FlerRecordPaper *paper)
{
  FlerDocument *document = fler_document_new (paper->routine->safe_title, PERSON_PT);

  fler_document_set_footer (document, word (paper, "copy_title"));
  fler_document_add_heading (document, 1, paper->routine->safe_title);
  fler_document_add_paragraph (document, word (paper, "copy_intro"));
  add_meeting_facts (document, paper, TRUE);
  add_commitments (document, paper, TRUE);
  add_sections (document, paper, paper->record, TRUE);
  add_contacts (document, paper);
  return document;
}

static void
add_person_facts (FlerDocument *document, const FlerRecordPaper *paper)
{
  const FlerCase *the_case = paper->the_case;
  g_autofree char *number = NULL;
  const char *name;

  if (the_case == NULL)
    return;
  if (!the_case->is_protected && the_case->personnummer != NULL)
    number = fler_personnummer_format (the_case->personnummer);
  name = the_case->is_protected ? word (paper, "protected")
                                : the_case->name != NULL ? the_case->name : "";
  {
    const char *facts[] = {
      word (paper, "reference"), the_case->reference != NULL ? the_case->reference : "",
      word (paper, "person"), name,
      word (paper, "personnummer"), number != NULL ? number : "",
      NULL,
    };

    fler_document_add_facts (document, facts);
  }
}

static void
add_version (FlerDocument *document, const FlerRecordPaper *paper, const FlerRecord *record)
{
  GString *line;
  GDate day;
  g_autofree char *day_text = NULL;
  g_autofree char *time = NULL;

  if (record->version == 0)
    return;
  day = fler_day_at (record->ended_at, paper->zone);
  day_text = fler_paper_day (paper->words, &day);
  time = time_of (record->ended_at, paper->zone);
  line = g_string_new (NULL);
  g_string_append_printf (line, "%s %d. %s %s, %s.", word (paper, "version"), record->version,
                          word (paper, "locked"), day_text, time);
  if (record->correction_why != NULL)
    g_string_append_printf (line, " %s: %s", word (paper, "corrected"), record->correction_why);
  fler_document_add_small (document, line->str);
  g_string_free (line, TRUE);
}

FlerDocument *
fler_record_paper_for_file (const FlerRecordPaper *paper, GPtrArray *earlier)
{
  FlerDocument *document = fler_document_new (paper->routine->title, FILE_PT);
  g_autofree char *title = g_strdup_printf ("%s: %s", word (paper, "file_title"),
                                            paper->routine->title);

  fler_document_set_footer (document, title);
  fler_document_add_heading (document, 1, title);
  add_person_facts (document, paper);
  add_meeting_facts (document, paper, FALSE);
  add_version (document, paper, paper->record);
  add_sections (document, paper, paper->record, FALSE);
  add_commitments (document, paper, FALSE);
  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    {
      const FlerRecord *record = earlier->pdata[i];
      g_autofree char *heading = g_strdup_printf ("%s %d", word (paper, "version"), record->version);

      fler_document_add_page_break (document);
      fler_document_add_heading (document, 1, heading);
      add_version (document, paper, record);
      add_sections (document, paper, record, FALSE);
    }
  return document;
}

char *
fler_record_paper_find_forbidden (const FlerRecordPaper *paper, const char *const *words)
{
  const FlerRecord *record = paper->record;

  for (guint i = 0; i < paper->routine->sections->len; i++)
    {
      const FlerSection *section = paper->routine->sections->pdata[i];

      if (section->for_person
          && fler_forbidden_is_in (fler_record_get_answer (record, section->id), words))
        return g_strdup (section->title);
    }
  for (guint i = 0; i < paper->commitments->len; i++)
    {
      const FlerCommitment *commitment = paper->commitments->pdata[i];

      if (fler_forbidden_is_in (commitment->what, words) || fler_forbidden_is_in (commitment->who, words))
        return g_strdup (word (paper, "agreed"));
    }
  if (fler_forbidden_is_in (record->no_plan_why, words))
    return g_strdup (word (paper, "no_plan"));
  if (fler_forbidden_is_in (paper->meeting->place, words))
    return g_strdup (word (paper, "where"));
  for (guint i = 0; paper->meeting->participants != NULL && i < paper->meeting->participants->len; i++)
    {
      const FlerParticipant *participant = paper->meeting->participants->pdata[i];

      if (fler_forbidden_is_in (participant->name, words))
        return g_strdup (word (paper, "present"));
    }
  return NULL;
}
