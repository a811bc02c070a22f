/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-paper.c - a record on paper: the person's copy, and the file's */

#include "fler-record-paper.h"

#include "fler-letter-paper.h"
#include "fler-mail.h"
#include "fler-record-parts.h"

#define PERSON_PT 12
#define FILE_PT 10.5

/* What the person may ask for, by the form. */
static void
add_note (FlerDocument *document, const FlerRecordPaper *paper)
{
  g_autofree char *note = NULL;

  if (fler_paper_is_blank (paper->routine->copy_note))
    return;
  note = fler_paper_fill (paper, paper->routine->copy_note);
  fler_document_add_heading (document, 2, fler_paper_word (paper, "copy_note"));
  fler_document_add_paragraph (document, note);
}

static gboolean
was_in_the_room (const FlerMeeting *meeting, const FlerParticipant *person)
{
  FlerMode mode = meeting->mode == FLER_MODE_MIXED ? person->mode : meeting->mode;

  return mode == FLER_MODE_ROOM && fler_meeting_presence (meeting, person) != FLER_PRESENCE_ABSENT;
}

/* Whoever was on the telephone gets the copy by post. */
static void
add_address (FlerDocument *document, const FlerRecordPaper *paper)
{
  GPtrArray *participants = paper->meeting->participants;
  const FlerMail mail = { .meeting = paper->meeting, .the_case = paper->the_case };

  for (guint i = 0; paper->envelope != NULL && paper->the_case != NULL && i < participants->len; i++)
    {
      const FlerParticipant *person = participants->pdata[i];
      g_autofree char *address = NULL;

      if (person->party != FLER_PARTY_PERSON || was_in_the_room (paper->meeting, person))
        continue;
      address = fler_mail_address (&mail, person);
      if (address != NULL)
        fler_letter_paper_add_address (document, address, paper->envelope);
      return;
    }
}

FlerDocument *
fler_record_paper_for_person (const FlerRecordPaper *paper)
{
  FlerDocument *document = fler_document_new (paper->routine->safe_title, PERSON_PT);

  fler_document_set_footer (document, fler_paper_word (paper, "copy_title"));
  add_address (document, paper);
  fler_document_add_heading (document, 1, paper->routine->safe_title);
  fler_document_add_paragraph (document, fler_paper_word (paper, "copy_intro"));
  fler_paper_add_persons_own_facts (document, paper);
  fler_paper_add_meeting_facts (document, paper, FLER_READER_PERSON);
  fler_paper_add_commitments (document, paper, TRUE);
  fler_paper_add_sections (document, paper, paper->record, TRUE);
  fler_paper_add_contributions (document, paper, TRUE);
  add_note (document, paper);
  fler_paper_add_contacts (document, paper);
  return document;
}

static char *
moment_text (const FlerRecordPaper *paper, gint64 instant)
{
  GDate day = fler_day_at (instant, paper->zone);
  g_autofree char *day_text = fler_paper_day (paper->words, &day);
  g_autofree char *time = fler_paper_time (instant, paper->zone);

  return g_strdup_printf ("%s, %s", day_text, time);
}

/* Which version, from when to when it was written, and what it corrects. */
static void
add_version (FlerDocument *document, const FlerRecordPaper *paper, const FlerRecord *record)
{
  GString *line = g_string_new (NULL);
  g_autofree char *begun = record->started_at != 0 ? moment_text (paper, record->started_at) : NULL;
  g_autofree char *locked = record->version > 0 ? moment_text (paper, record->ended_at) : NULL;

  if (locked == NULL)
    g_string_append_printf (line, "%s.", fler_paper_word (paper, "not_locked"));
  else
    g_string_append_printf (line, "%s %d.", fler_paper_word (paper, "version"), record->version);
  if (begun != NULL)
    g_string_append_printf (line, " %s %s.", fler_paper_word (paper, "begun"), begun);
  if (locked != NULL)
    g_string_append_printf (line, " %s %s.", fler_paper_word (paper, "locked"), locked);
  if (record->correction_why != NULL)
    g_string_append_printf (line, " %s: %s", fler_paper_word (paper, "corrected"), record->correction_why);
  if (locked == NULL)
    fler_document_add_paragraph (document, line->str);    /* nobody may take it for what was agreed */
  else
    fler_document_add_small (document, line->str);
  g_string_free (line, TRUE);
}

/* What a past version said of who came and what was agreed stands only where it is known. */
static void
add_record (FlerDocument *document, const FlerRecordPaper *paper)
{
  gboolean is_whole = fler_record_is_whole (paper->record);

  if (is_whole)
    fler_paper_add_meeting_facts (document, paper, FLER_READER_FILE);
  add_version (document, paper, paper->record);
  if (is_whole)
    fler_paper_add_contributions (document, paper, FALSE);
  fler_paper_add_sections (document, paper, paper->record, FALSE);
  fler_paper_add_marks (document, paper, paper->record);
  if (is_whole)
    fler_paper_add_commitments (document, paper, FALSE);
}

static void
add_earlier (FlerDocument *document, const FlerRecordPaper *paper, const FlerRecord *record)
{
  g_autoptr(FlerMeeting) meeting = fler_record_dup_meeting (record, paper->meeting);
  FlerRecordPaper then = *paper;
  g_autofree char *heading = g_strdup_printf ("%s %d", fler_paper_word (paper, "version"), record->version);

  then.record = record;
  then.meeting = meeting;
  then.commitments = fler_record_get_commitments (record, paper->commitments);
  if (paper->depth == 0)
    fler_document_add_page_break (document);
  fler_document_add_heading (document, 1 + paper->depth, heading);
  add_record (document, &then);
}

void
fler_record_paper_add_file (FlerDocument *document, const FlerRecordPaper *paper, GPtrArray *earlier)
{
  FlerRecordPaper latest = *paper;

  /* A correction does not end the meeting once more. */
  if (earlier != NULL && earlier->len > 0)
    latest.ended_at = ((const FlerRecord *) earlier->pdata[earlier->len - 1])->ended_at;
  add_record (document, &latest);
  for (guint i = 0; earlier != NULL && i < earlier->len; i++)
    add_earlier (document, &latest, earlier->pdata[i]);
}

FlerDocument *
fler_record_paper_for_file (const FlerRecordPaper *paper, GPtrArray *earlier)
{
  FlerDocument *document = fler_document_new (paper->routine->title, FILE_PT);
  g_autofree char *title = g_strdup_printf ("%s: %s", fler_paper_word (paper, "file_title"),
                                            paper->routine->title);

  fler_document_set_footer (document, title);
  fler_document_add_heading (document, 1, title);
  fler_paper_add_person_facts (document, paper);
  fler_record_paper_add_file (document, paper, earlier);
  return document;
}
