/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record.c - a full record as PDF: what is to lie in the person's hand before the meeting is over
 *
 * A multi-party meeting with every section written, twelve participants and thirty commitments: the
 * person's copy, and the file's with two earlier versions. The first is made in a program that has
 * drawn nothing yet, as in the meeting's last minute. The floor draws the same texts with bare
 * cairo and pango. Fails where a PDF takes more than a second, or its processor time is more than
 * twice the floor's.
 */

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

#include "fler-bench-paper.h"
#include "fler-document-private.h"
#include "fler-paper-words-read.h"
#include "fler-pdf.h"
#include "fler-record-paper.h"
#include "fler-routine-load.h"

#define N_PARTICIPANTS 12
#define N_COMMITMENTS 30
#define N_ROUNDS 20
#define LONGEST_MS 1000.0
#define HIGHEST_RATIO 2.0
#define SOME_TEXT "Vill prova arbete inom kundtjänst eller administration, först på deltid. Behöver en lugn plats, " \
                  "tid att lära sig systemen och någon att fråga de första veckorna. Samtalet fortsätter med " \
                  "arbetsterapeuten, som följer med den första dagen.\n\nAvstämning var tredje vecka."

typedef struct
{
  FlerRecordPaper  paper;
  FlerRoutineSet  *routines;
  FlerPaperWords  *words;
  FlerMeeting     *meeting;
  FlerCase        *the_case;
  FlerRecord      *record;
  GPtrArray       *earlier;
} Bench;

static void
add_participants (FlerMeeting *meeting)
{
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  for (int i = 0; i < N_PARTICIPANTS; i++)
    {
      FlerParticipant *participant = fler_participant_new ();

      participant->party = i == 0 ? FLER_PARTY_PERSON : FLER_PARTY_PERSON + 1 + i % 4;
      participant->name = i > 0 ? g_strdup_printf ("Berit Exempelsson-Provström den %d", i) : NULL;
      participant->role = g_strdup ("rehabiliteringskoordinator");
      participant->presence = FLER_PRESENCE_PRESENT;
      g_ptr_array_add (meeting->participants, participant);
    }
}

static void
add_commitments (Bench *bench)
{
  bench->paper.commitments = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_commitment_free);
  for (int i = 0; i < N_COMMITMENTS; i++)
    {
      FlerCommitment *commitment = fler_commitment_new ();

      commitment->party = FLER_PARTY_PERSON + i % 5;
      commitment->who = g_strdup_printf ("Berit Exempelsson-Provström den %d", i % N_PARTICIPANTS);
      commitment->what = g_strdup_printf ("%d. Ringa arbetsplatsen, boka ett studiebesök och berätta för de andra hur "
                                          "det gick", i + 1);
      g_assert_true (fler_day_parse ("2026-12-11", &commitment->due_on));
      g_ptr_array_add (bench->paper.commitments, commitment);
    }
}

static FlerRecord *
new_record (const FlerRoutine *routine, int version)
{
  FlerRecord *record = fler_record_new ();

  record->version = version;
  record->started_at = 1795521600;
  record->ended_at = 1795525200;
  for (guint i = 0; i < routine->sections->len; i++)
    fler_record_set_answer (record, ((FlerSection *) routine->sections->pdata[i])->id, SOME_TEXT);
  return record;
}

static void
set_up (Bench *bench)
{
  bench->routines = fler_routine_set_load ("sv", NULL);
  bench->words = fler_paper_words_load ("sv");
  bench->paper.routine = fler_routine_set_get (bench->routines, FLER_FORM_FLERPART);
  bench->meeting = fler_meeting_new ();
  bench->meeting->form = FLER_FORM_FLERPART;
  bench->meeting->span = (FlerSpan) { 1795521600, 1795525200 };
  bench->meeting->place = g_strdup ("Rum Almen, Provgatan 1, Exempelstad");
  bench->meeting->documenter = FLER_PARTY_KOMMUN;
  add_participants (bench->meeting);
  add_commitments (bench);
  bench->the_case = fler_case_new ();
  bench->the_case->reference = g_strdup ("0042");
  bench->the_case->name = g_strdup ("Anna Testström");
  bench->record = new_record (bench->paper.routine, 3);
  bench->earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_record_free);
  g_ptr_array_add (bench->earlier, new_record (bench->paper.routine, 2));
  g_ptr_array_add (bench->earlier, new_record (bench->paper.routine, 1));
  bench->paper.meeting = bench->meeting;
  bench->paper.the_case = bench->the_case;
  bench->paper.record = bench->record;
  bench->paper.words = bench->words;
  bench->paper.zone = g_time_zone_new_identifier ("Europe/Stockholm");
}

static void
tear_down (Bench *bench)
{
  fler_routine_set_free (bench->routines);
  fler_paper_words_free (bench->words);
  fler_meeting_free (bench->meeting);
  fler_case_free (bench->the_case);
  fler_record_free (bench->record);
  g_ptr_array_unref (bench->earlier);
  g_ptr_array_unref (bench->paper.commitments);
  g_time_zone_unref (bench->paper.zone);
}

static FlerDocument *
lay_out (Bench *bench, gboolean is_for_file)
{
  return is_for_file ? fler_record_paper_for_file (&bench->paper, bench->earlier)
                     : fler_record_paper_for_person (&bench->paper);
}

/* From the record to the file on disk. */
static void
make_ours (Bench *bench, gboolean is_for_file, const char *path)
{
  g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_document_free);

  g_ptr_array_add (documents, lay_out (bench, is_for_file));
  if (!fler_pdf_write (documents, path, "sv", NULL, NULL))
    abort ();
}

static void
draw_block (BarePaper *bare, const FlerBlock *block, double body)
{
  bare_paper_draw (bare, block->text, block->kind == FLER_BLOCK_HEADING ? body * 1.4 : body, 6);
  for (int i = 0; block->headers != NULL && block->headers[i] != NULL; i++)
    bare_paper_draw (bare, block->headers[i], body, 0);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    for (GStrv cell = block->rows->pdata[i]; *cell != NULL; cell++)
      bare_paper_draw (bare, *cell, body, 0);
}

static void
make_bare (Bench *bench, gboolean is_for_file)
{
  g_autoptr(FlerDocument) document = lay_out (bench, is_for_file);
  BarePaper *bare = bare_paper_new ();

  for (guint i = 0; i < document->blocks->len; i++)
    draw_block (bare, document->blocks->pdata[i], document->body_pt);
  bare_paper_turn (bare);
  bare_paper_free (bare);
}

static gboolean
measure (Bench *bench, gboolean is_for_file, const char *path)
{
  gint64 begin = g_get_monotonic_time ();
  double ours = G_MAXDOUBLE, bare = G_MAXDOUBLE, first_ms;

  make_ours (bench, is_for_file, path);
  first_ms = (g_get_monotonic_time () - begin) / 1e3;
  for (int round = 0; round < N_ROUNDS; round++)
    {
      double before = bare_spent_ms (), between;

      make_ours (bench, is_for_file, path);
      between = bare_spent_ms ();
      make_bare (bench, is_for_file);
      ours = MIN (ours, between - before);
      bare = MIN (bare, bare_spent_ms () - between);
    }
  printf ("%s: %.0f ms by the clock the first time (at most %.0f); then %.1f ms of processor time, bare cairo and "
          "pango %.1f ms; ratio %.2f (at most %.1f)\n", is_for_file ? "the file's copy" : "the person's copy", first_ms,
          LONGEST_MS, ours, bare, ours / bare, HIGHEST_RATIO);
  return first_ms <= LONGEST_MS && ours / bare <= HIGHEST_RATIO;
}

int
main (void)
{
  Bench bench = { 0 };
  char *path = NULL;
  int file = g_file_open_tmp ("flerpart-bench-XXXXXX.pdf", &path, NULL);
  gboolean is_good;

  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  set_up (&bench);
  is_good = measure (&bench, FALSE, path);
  is_good = measure (&bench, TRUE, path) && is_good;
  tear_down (&bench);
  g_unlink (path);
  g_free (path);
  return is_good ? 0 : 1;
}
