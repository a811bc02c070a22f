/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-record.c - what is written in a meeting: kept, locked, corrected, and found again */

#include "fler-record-store.h"

#include <string.h>

#include "fler-case-store.h"
#include "fler-commitment-store.h"
#include "fler-db-private.h"
#include "fler-history-store.h"
#include "fler-meeting-store.h"
#include "fler-record-rows.h"
#include "fler-register-store.h"
#include "fler-test-store.h"

#define NOW 1790000000

typedef struct
{
  char      *dir;
  FlerStore *store;
  FlerDb    *db;
  gint64     case_id;
  gint64     meeting_id;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  g_autoptr(GError) error = NULL;

  f->dir = test_dir_new ();
  f->store = test_store_new (f->dir);
  f->db = fler_store_get_db (f->store);
  fler_case_store_save (f->db, the_case, NOW, &error);
  g_assert_no_error (error);
  f->case_id = meeting->case_id = the_case->id;
  meeting->form = FLER_FORM_GK1;
  meeting->span = (FlerSpan) { NOW, NOW + 3600 };
  fler_meeting_store_save (f->db, meeting, NOW, &error);
  g_assert_no_error (error);
  f->meeting_id = meeting->id;
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_assert_finalize_object (f->store);
  test_dir_free (f->dir);
}

static void
start (Fixture *f)
{
  g_autoptr(GError) error = NULL;

  fler_record_store_start (f->db, f->meeting_id, NOW, &error);
  g_assert_no_error (error);
}

static void
answer (Fixture *f, const char *section, const char *text)
{
  g_autoptr(GError) error = NULL;

  fler_record_store_save_answer (f->db, f->meeting_id, section, text, &error);
  g_assert_no_error (error);
}

static void
lock (Fixture *f, gint64 now)
{
  g_autoptr(GError) error = NULL;

  fler_record_store_lock (f->db, f->meeting_id, FLER_MEETING_HELD, now, &error);
  g_assert_no_error (error);
}

static FlerRecord *
load (Fixture *f, int version)
{
  g_autoptr(GError) error = NULL;
  FlerRecord *record = fler_record_store_load (f->db, f->meeting_id, version, &error);

  g_assert_no_error (error);
  return record;
}

static FlerMeetingState
state_of (Fixture *f)
{
  g_autoptr(FlerMeeting) meeting = fler_meeting_store_load (f->db, f->meeting_id, NULL);

  return meeting->state;
}

static void
test_writing (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerRecord) record = fler_record_new ();
  g_autoptr(FlerRecord) read = NULL;

  start (f);
  g_assert_cmpint (state_of (f), ==, FLER_MEETING_ONGOING);
  answer (f, "work", "Arbetar halvtid");
  answer (f, "work", "Arbetar halvtid på «lagret»\n'); DROP TABLE record; --");
  answer (f, "plan", "Något");
  answer (f, "plan", "");
  record->meeting_id = f->meeting_id;
  record->no_plan_why = g_strdup ("Mer underlag behövs");
  g_ptr_array_add (record->agenda_done, g_strdup ("opening"));
  g_ptr_array_add (record->agenda_done, g_strdup ("goal"));
  g_ptr_array_add (record->parked, g_strdup ("Vad gäller för SGI?"));
  g_ptr_array_add (record->parked, g_strdup ("Bilstöd?"));
  g_assert_true (fler_record_store_save_marks (f->db, record, NULL));

  read = load (f, 0);
  g_assert_cmpint (read->started_at, ==, NOW);
  g_assert_cmpint (read->ended_at, ==, 0);
  g_assert_cmpuint (g_hash_table_size (read->answers), ==, 1);
  g_assert_cmpstr (fler_record_get_answer (read, "work"), ==,
                   "Arbetar halvtid på «lagret»\n'); DROP TABLE record; --");
  g_assert_cmpstr (read->no_plan_why, ==, "Mer underlag behövs");
  g_assert_cmpuint (read->agenda_done->len, ==, 2);
  g_assert_cmpstr (read->agenda_done->pdata[0], ==, "opening");
  g_assert_cmpstr (read->agenda_done->pdata[1], ==, "goal");
  g_assert_cmpuint (read->parked->len, ==, 2);
  g_assert_cmpstr (read->parked->pdata[1], ==, "Bilstöd?");

  /* What is unticked and taken away goes. */
  g_ptr_array_remove_index (record->agenda_done, 0);
  g_ptr_array_set_size (record->parked, 0);
  g_assert_true (fler_record_store_save_marks (f->db, record, NULL));
  g_clear_pointer (&read, fler_record_free);
  read = load (f, 0);
  g_assert_cmpuint (read->agenda_done->len, ==, 1);
  g_assert_cmpstr (read->agenda_done->pdata[0], ==, "goal");
  g_assert_cmpuint (read->parked->len, ==, 0);
}

static void
test_start_twice (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerRecord) read = NULL;

  start (f);
  answer (f, "work", "text");
  g_assert_true (fler_record_store_start (f->db, f->meeting_id, NOW + 100, NULL));
  read = load (f, 0);
  g_assert_cmpint (read->started_at, ==, NOW);
  g_assert_cmpstr (fler_record_get_answer (read, "work"), ==, "text");
}

static void
assert_locked (Fixture *f)
{
  g_autoptr(FlerRecord) record = fler_record_new ();
  g_autoptr(GError) error = NULL;

  g_assert_false (fler_record_store_save_answer (f->db, f->meeting_id, "work", "sent", &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  record->meeting_id = f->meeting_id;
  g_assert_false (fler_record_store_save_marks (f->db, record, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_LOCKED);
}

static void
test_nothing_open (Fixture *f, gconstpointer unused)
{
  g_autoptr(GError) error = NULL;

  assert_locked (f);
  g_assert_null (fler_record_store_load (f->db, f->meeting_id, 0, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (fler_record_store_latest (f->db, f->meeting_id, &error), ==, 0);
  g_assert_false (fler_record_store_lock (f->db, f->meeting_id, FLER_MEETING_HELD, NOW, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (fler_record_store_reopen (f->db, f->meeting_id, "fel", NOW, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (fler_record_store_start (f->db, 4711, NOW, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
}

static void
test_locking (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerRecord) read = NULL;
  g_autoptr(GError) error = NULL;

  start (f);
  answer (f, "work", "text");
  g_assert_false (fler_record_store_lock (f->db, f->meeting_id, FLER_MEETING_PLANNED, NOW, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  lock (f, NOW + 3000);
  g_assert_cmpint (state_of (f), ==, FLER_MEETING_HELD);
  g_assert_cmpint (fler_record_store_latest (f->db, f->meeting_id, NULL), ==, 1);
  assert_locked (f);
  read = load (f, 1);
  g_assert_cmpstr (fler_record_get_answer (read, "work"), ==, "text");
  g_assert_cmpint (read->ended_at, ==, NOW + 3000);
  g_clear_error (&error);
  g_assert_false (fler_record_store_start (f->db, f->meeting_id, NOW, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_LOCKED);
}

static void
test_correction (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerRecord) first = NULL, second = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GError) error = NULL;

  start (f);
  answer (f, "work", "Fel ort");
  answer (f, "plan", "Praktik");
  lock (f, NOW + 3000);

  g_assert_false (fler_record_store_reopen (f->db, f->meeting_id, "  \n", NOW + 4000, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_assert_true (fler_record_store_reopen (f->db, f->meeting_id, "Orten var fel", NOW + 4000, NULL));
  g_clear_error (&error);
  g_assert_false (fler_record_store_reopen (f->db, f->meeting_id, "igen", NOW + 4000, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_EXISTS);
  answer (f, "work", "Rätt ort");
  lock (f, NOW + 5000);

  g_assert_cmpint (fler_record_store_latest (f->db, f->meeting_id, NULL), ==, 2);
  first = load (f, 1);
  second = load (f, 2);
  g_assert_cmpstr (fler_record_get_answer (first, "work"), ==, "Fel ort");
  g_assert_null (first->correction_why);
  g_assert_cmpint (first->ended_at, ==, NOW + 3000);
  g_assert_cmpstr (fler_record_get_answer (second, "work"), ==, "Rätt ort");
  g_assert_cmpstr (fler_record_get_answer (second, "plan"), ==, "Praktik");
  g_assert_cmpstr (second->correction_why, ==, "Orten var fel");
  g_assert_cmpint (second->ended_at, ==, NOW + 5000);

  events = fler_history_store_list (f->db, f->case_id, 10, NULL);
  g_assert_cmpint (((FlerEvent *) events->pdata[0])->kind, ==, FLER_EVENT_RECORD_CORRECTED);
  g_assert_cmpstr (((FlerEvent *) events->pdata[0])->detail, ==, "Orten var fel");
  g_assert_cmpint (((FlerEvent *) events->pdata[1])->kind, ==, FLER_EVENT_MEETING_ENDED);
  g_assert_cmpint (((FlerEvent *) events->pdata[2])->kind, ==, FLER_EVENT_MEETING_STARTED);
}

static void
assert_n_ongoing (Fixture *f, guint n_expected)
{
  g_autoptr(GPtrArray) ongoing = fler_meeting_store_list_ongoing (f->db, NULL);

  g_assert_cmpuint (ongoing->len, ==, n_expected);
}

static void
test_offered_again (Fixture *f, gconstpointer unused)
{
  assert_n_ongoing (f, 0);
  start (f);
  assert_n_ongoing (f, 1);
  lock (f, NOW + 3000);
  assert_n_ongoing (f, 0);
  g_assert_true (fler_record_store_reopen (f->db, f->meeting_id, "Orten var fel", NOW + 4000, NULL));
  assert_n_ongoing (f, 1);
  g_assert_cmpint (state_of (f), ==, FLER_MEETING_HELD);
}

static void
test_clock_set_back (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerRecord) read = NULL;

  start (f);
  lock (f, NOW - 100000);
  read = load (f, 1);
  g_assert_cmpint (read->ended_at, >=, read->started_at);
}

static void
test_long_text (Fixture *f, gconstpointer unused)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(FlerRecord) read = NULL;

  while (text->len < 1024 * 1024)
    g_string_append (text, "Räksmörgås och övrigt % _ ' \" \n");
  start (f);
  answer (f, "work", text->str);
  read = load (f, 0);
  g_assert_cmpstr (fler_record_get_answer (read, "work"), ==, text->str);
}

static void
test_broken_text (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerRecord) read = NULL;
  g_autoptr(GError) error = NULL;

  start (f);
  answer (f, "work", "hel");
  g_assert_false (fler_record_store_save_answer (f->db, f->meeting_id, "work", "tr\xe5sig", &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  read = load (f, 0);
  g_assert_cmpstr (fler_record_get_answer (read, "work"), ==, "hel");
}

static FlerCommitment *
save_commitment (Fixture *f, const char *what, const char *due_on)
{
  FlerCommitment *commitment = fler_commitment_new ();
  g_autoptr(GError) error = NULL;

  commitment->case_id = f->case_id;
  commitment->meeting_id = f->meeting_id;
  commitment->party = FLER_PARTY_AF;
  commitment->what = g_strdup (what);
  fler_day_parse (due_on, &commitment->due_on);
  fler_commitment_store_save (f->db, commitment, &error);
  g_assert_no_error (error);
  return commitment;
}

static void
test_commitments (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCommitment) last = save_commitment (f, "Utan dag", NULL);
  g_autoptr(FlerCommitment) later = save_commitment (f, "Senare", "2026-12-01");
  g_autoptr(FlerCommitment) first = save_commitment (f, "Först", "2026-11-30");
  g_autoptr(GPtrArray) of_case = NULL, of_meeting = NULL, open = NULL;
  const FlerCommitment *read;

  first->who = g_strdup ("Ola Berg");
  first->state = FLER_COMMITMENT_DONE;
  fler_day_parse ("2026-11-25", &first->done_on);
  g_assert_true (fler_commitment_store_save (f->db, first, NULL));

  of_case = fler_commitment_store_list_of_case (f->db, f->case_id, FALSE, NULL);
  g_assert_cmpuint (of_case->len, ==, 3);
  read = of_case->pdata[0];
  g_assert_cmpint (read->id, ==, first->id);
  g_assert_cmpint (read->case_id, ==, f->case_id);
  g_assert_cmpint (read->meeting_id, ==, f->meeting_id);
  g_assert_cmpint (read->party, ==, FLER_PARTY_AF);
  g_assert_cmpstr (read->who, ==, "Ola Berg");
  g_assert_cmpstr (read->what, ==, "Först");
  g_assert_cmpint (read->state, ==, FLER_COMMITMENT_DONE);
  g_assert_cmpint (g_date_compare (&read->due_on, &first->due_on), ==, 0);
  g_assert_cmpint (g_date_compare (&read->done_on, &first->done_on), ==, 0);
  g_assert_cmpint (((FlerCommitment *) of_case->pdata[2])->id, ==, last->id);
  g_assert_false (g_date_valid (&((FlerCommitment *) of_case->pdata[2])->due_on));

  open = fler_commitment_store_list_of_case (f->db, f->case_id, TRUE, NULL);
  g_assert_cmpuint (open->len, ==, 2);
  of_meeting = fler_commitment_store_list_of_meeting (f->db, f->meeting_id, NULL);
  g_assert_cmpuint (of_meeting->len, ==, 3);
  g_assert_cmpint (((FlerCommitment *) of_meeting->pdata[0])->id, ==, last->id);

  g_assert_true (fler_commitment_store_delete (f->db, later->id, NULL));
  g_assert_false (fler_commitment_store_delete (f->db, later->id, NULL));
}

static void
attend (Fixture *f, FlerPartyKind party, const char *name, FlerPresence presence)
{
  g_autoptr(FlerMeeting) meeting = fler_meeting_store_load (f->db, f->meeting_id, NULL);
  FlerParticipant *participant = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < meeting->participants->len; i++)
    if (((FlerParticipant *) meeting->participants->pdata[i])->party == party)
      participant = meeting->participants->pdata[i];
  if (participant == NULL)
    g_ptr_array_add (meeting->participants, participant = fler_participant_new ());
  participant->party = party;
  g_free (participant->name);
  participant->name = g_strdup (name);
  participant->presence = presence;
  fler_meeting_store_save (f->db, meeting, NOW, &error);
  g_assert_no_error (error);
}

static void
reopen (Fixture *f, gint64 now)
{
  g_autoptr(GError) error = NULL;

  fler_record_store_reopen (f->db, f->meeting_id, "Rättat", now, &error);
  g_assert_no_error (error);
}

/* “AF Ola Berg: Praktik 2026-12-01; …” */
static void
assert_agreed (const FlerRecord *record, const char *expected)
{
  GString *text = g_string_new (NULL);

  g_assert_nonnull (record->commitments);
  for (guint i = 0; i < record->commitments->len; i++)
    {
      const FlerCommitment *commitment = record->commitments->pdata[i];
      g_autofree char *due = g_date_valid (&commitment->due_on) ? fler_day_to_iso (&commitment->due_on)
                                                                : g_strdup ("-");

      g_string_append_printf (text, "%s%s %s: %s %s", i > 0 ? "; " : "", fler_party_kind_id (commitment->party),
                              commitment->who != NULL ? commitment->who : "-", commitment->what, due);
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_string_free (text, TRUE);
}

static void
assert_participant (const FlerRecord *record, guint index, FlerPartyKind party, const char *name,
                    FlerPresence presence)
{
  const FlerParticipant *participant;

  g_assert_nonnull (record->participants);
  g_assert_cmpuint (record->participants->len, >, index);
  participant = record->participants->pdata[index];
  g_assert_cmpint (participant->party, ==, party);
  g_assert_cmpstr (participant->name, ==, name);
  g_assert_cmpint (participant->presence, ==, presence);
}

/* What was agreed, and who was there, may be what is corrected. */
static void
test_correction_keeps_what_was_agreed (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCommitment) training = NULL, call = NULL, visit = NULL;
  g_autoptr(FlerRecord) latest = NULL, first = NULL, during = NULL, second = NULL;

  start (f);
  attend (f, FLER_PARTY_PERSON, "Anna Testström", FLER_PRESENCE_PRESENT);
  attend (f, FLER_PARTY_AF, "Ola Berg", FLER_PRESENCE_PRESENT);
  training = save_commitment (f, "Praktik", "2026-12-01");
  training->who = g_strdup ("Ola Berg");
  g_assert_true (fler_commitment_store_save (f->db, training, NULL));
  call = save_commitment (f, "Ringa", NULL);
  lock (f, NOW + 3000);

  /* The latest version has no other than those that stand. */
  latest = load (f, 1);
  g_assert_false (latest->is_past);
  g_assert_true (fler_record_is_whole (latest));
  g_assert_null (latest->commitments);
  g_assert_null (latest->participants);

  reopen (f, NOW + 4000);
  g_free (training->what);
  training->what = g_strdup ("Studiebesök");
  fler_day_parse ("2027-01-15", &training->due_on);
  g_assert_true (fler_commitment_store_save (f->db, training, NULL));
  g_assert_true (fler_commitment_store_delete (f->db, call->id, NULL));
  visit = save_commitment (f, "Skriva", NULL);
  attend (f, FLER_PARTY_AF, "Eva Lund", FLER_PRESENCE_ABSENT);

  /* While it is written already the first one is as it was. */
  during = load (f, 1);
  assert_agreed (during, "af Ola Berg: Praktik 2026-12-01; af -: Ringa -");
  lock (f, NOW + 5000);

  first = load (f, 1);
  g_assert_true (first->is_past);
  g_assert_true (fler_record_is_whole (first));
  assert_agreed (first, "af Ola Berg: Praktik 2026-12-01; af -: Ringa -");
  g_assert_cmpint (((FlerCommitment *) first->commitments->pdata[0])->meeting_id, ==, f->meeting_id);
  g_assert_cmpuint (first->participants->len, ==, 2);
  assert_participant (first, 0, FLER_PARTY_PERSON, "Anna Testström", FLER_PRESENCE_PRESENT);
  assert_participant (first, 1, FLER_PARTY_AF, "Ola Berg", FLER_PRESENCE_PRESENT);

  reopen (f, NOW + 6000);
  second = load (f, 2);
  assert_agreed (second, "af Ola Berg: Studiebesök 2027-01-15; af -: Skriva -");
  assert_participant (second, 1, FLER_PARTY_AF, "Eva Lund", FLER_PRESENCE_ABSENT);
}

/* A record that came with its own past, as in the demonstration, and was corrected after that. */
static void
test_correction_of_a_brought_record (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerRecord) brought = fler_record_new ();
  g_autoptr(FlerCommitment) commitment = save_commitment (f, "Praktik", NULL);
  g_autoptr(FlerRecord) first = NULL;

  brought->meeting_id = f->meeting_id;
  brought->version = 1;
  brought->started_at = NOW;
  brought->ended_at = NOW + 3000;
  g_assert_true (fler_record_rows_insert (f->db, brought, NULL));
  reopen (f, NOW + 4000);
  g_assert_true (fler_commitment_store_delete (f->db, commitment->id, NULL));
  lock (f, NOW + 5000);
  first = load (f, 1);
  assert_agreed (first, "af -: Praktik -");
}

/* Corrected by an earlier release: what was agreed then is not known, and it is not made up. */
static void
test_past_version_with_nothing_kept (Fixture *f, gconstpointer unused)
{
  g_autoptr(GPtrArray) standing = g_ptr_array_new ();
  g_autoptr(FlerRecord) first = NULL, second = NULL;

  start (f);
  lock (f, NOW + 3000);
  reopen (f, NOW + 4000);
  lock (f, NOW + 5000);
  g_assert_true (fler_db_exec (f->db, "UPDATE record SET is_kept = 0 WHERE version = 1", NULL));
  first = load (f, 1);
  second = load (f, 2);
  g_assert_false (fler_record_is_whole (first));
  g_assert_true (fler_record_get_commitments (first, standing) == standing);
  g_assert_true (fler_record_is_whole (second));
}

/* Which officials and units there are is told now; what they did stays. */
static void
test_past_version_without_its_official (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerOfficial) official = fler_official_new ();
  g_autoptr(FlerMeeting) meeting = fler_meeting_store_load (f->db, f->meeting_id, NULL);
  FlerParticipant *participant = fler_participant_new ();
  g_autoptr(FlerRecord) before = NULL, after = NULL;
  g_autoptr(GError) error = NULL;

  official->party = participant->party = FLER_PARTY_AF;
  official->name = g_strdup ("Ola Berg");
  participant->name = g_strdup ("Ola Berg");
  participant->role = g_strdup ("handläggare");
  g_assert_true (fler_official_store_save (f->db, official, NULL));
  participant->official_id = official->id;
  participant->answer = FLER_ANSWER_DECLINES;
  participant->decline_reason = g_strdup ("Ingen är ledig");
  g_ptr_array_add (meeting->participants, participant);
  g_assert_true (fler_meeting_store_save (f->db, meeting, NOW, NULL));
  start (f);
  lock (f, NOW + 3000);
  reopen (f, NOW + 4000);

  before = load (f, 1);
  participant = before->participants->pdata[0];
  g_assert_cmpint (participant->official_id, ==, official->id);
  g_assert_cmpint (participant->answer, ==, FLER_ANSWER_DECLINES);
  g_assert_cmpstr (participant->decline_reason, ==, "Ingen är ledig");
  g_assert_cmpstr (participant->role, ==, "handläggare");
  g_assert_true (fler_official_store_delete (f->db, official->id, &error));
  g_assert_no_error (error);
  after = load (f, 1);
  participant = after->participants->pdata[0];
  g_assert_cmpint (participant->official_id, ==, 0);
  g_assert_cmpstr (participant->name, ==, "Ola Berg");
}

/* A protected identity leaves no name, in what has passed either. */
static void
test_protection_reaches_past_versions (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = fler_case_store_load (f->db, f->case_id, NULL);
  g_autoptr(FlerRecord) first = NULL;

  start (f);
  attend (f, FLER_PARTY_PERSON, "Anna Testström", FLER_PRESENCE_PRESENT);
  attend (f, FLER_PARTY_AF, "Ola Berg", FLER_PRESENCE_PRESENT);
  lock (f, NOW + 3000);
  reopen (f, NOW + 4000);
  the_case->is_protected = TRUE;
  g_assert_true (fler_case_store_save (f->db, the_case, NOW + 4500, NULL));
  first = load (f, 1);
  assert_participant (first, 0, FLER_PARTY_PERSON, NULL, FLER_PRESENCE_PRESENT);
  assert_participant (first, 1, FLER_PARTY_AF, "Ola Berg", FLER_PRESENCE_PRESENT);
}

/* D179: whether the person may be asked about the meeting, as it was said last. */
static void
test_latest_answer (Fixture *f, gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *unlocked = NULL;
  g_autofree char *said = NULL;
  g_autofree char *other = NULL;
  gint64 starts_at;

  start (f);
  g_assert_true (fler_record_store_save_answer (f->db, f->meeting_id, "interview", "yes", NULL));
  g_assert_true (fler_record_store_latest_answer (f->db, f->case_id, "interview", &unlocked, &starts_at, &error));
  g_assert_null (unlocked);
  lock (f, NOW + 3000);
  g_assert_true (fler_record_store_latest_answer (f->db, f->case_id, "interview", &said, &starts_at, &error));
  g_assert_cmpstr (said, ==, "yes");
  g_assert_cmpint (starts_at, ==, NOW);
  g_assert_true (fler_record_store_latest_answer (f->db, f->case_id, "goal", &other, &starts_at, &error));
  g_assert_null (other);
}

static guint
n_to_interview (Fixture *f, const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = fler_case_store_find (f->db, text, FLER_CASES_INTERVIEW, 10, NOW, &error);

  g_assert_no_error (error);
  return rows->len;
}

/* D179: those who may be interviewed are a list; a later no takes them off it. */
static void
test_to_interview (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = fler_case_store_load (f->db, f->case_id, NULL);
  g_autoptr(FlerMeeting) later = fler_meeting_new ();

  start (f);
  answer (f, "interview", "yes");
  g_assert_cmpuint (n_to_interview (f, NULL), ==, 0);
  lock (f, NOW + 3000);
  g_assert_cmpuint (n_to_interview (f, NULL), ==, 1);
  g_assert_cmpuint (n_to_interview (f, the_case->reference), ==, 1);
  g_assert_cmpuint (n_to_interview (f, "finns inte"), ==, 0);
  g_assert_cmpint (fler_case_store_count (f->db, FLER_CASES_INTERVIEW, NULL), ==, 1);

  later->case_id = f->case_id;
  later->form = FLER_FORM_KONTAKT;
  later->span = (FlerSpan) { NOW + 86400, NOW + 90000 };
  g_assert_true (fler_meeting_store_save (f->db, later, NOW, NULL));
  f->meeting_id = later->id;
  start (f);
  answer (f, "interview", "no");
  g_assert_cmpuint (n_to_interview (f, NULL), ==, 1);
  lock (f, NOW + 90000);
  g_assert_cmpuint (n_to_interview (f, NULL), ==, 0);
  g_assert_cmpint (fler_case_store_count (f->db, FLER_CASES_INTERVIEW, NULL), ==, 0);
}

#define ADD(path, func) g_test_add ("/store/record/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("what-is-written-comes-back", test_writing);
  ADD ("starting-twice-changes-nothing", test_start_twice);
  ADD ("nothing-is-open", test_nothing_open);
  ADD ("ending-locks", test_locking);
  ADD ("a-correction-keeps-what-was", test_correction);
  ADD ("a-correction-keeps-what-was-agreed", test_correction_keeps_what_was_agreed);
  ADD ("a-correction-of-a-brought-record", test_correction_of_a_brought_record);
  ADD ("a-past-version-with-nothing-kept", test_past_version_with_nothing_kept);
  ADD ("a-past-version-outlives-its-official", test_past_version_without_its_official);
  ADD ("protection-reaches-past-versions", test_protection_reaches_past_versions);
  ADD ("what-is-open-is-offered-again", test_offered_again);
  ADD ("clock-set-back", test_clock_set_back);
  ADD ("a-million-characters", test_long_text);
  ADD ("broken-text-changes-nothing", test_broken_text);
  ADD ("commitments", test_commitments);
  ADD ("latest-answer/D179", test_latest_answer);
  ADD ("to-interview/D179", test_to_interview);
  return g_test_run ();
}
