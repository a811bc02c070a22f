/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-invitation.c - letters, answers and attempts on disk, and what lists tell of them */

#include "fler-case-store.h"
#include "fler-history-store.h"
#include "fler-invitation-store.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"

#include "fler-test-store.h"

#define NOW   1795000000
#define START 1795680000

static GDate
day (const char *iso)
{
  GDate date;

  g_assert_true (fler_day_parse (iso, &date));
  return date;
}

typedef struct
{
  TestDir      dir;
  FlerStore   *store;
  FlerDb      *db;
  FlerCase    *the_case;
  FlerMeeting *meeting;
  FlerParty   *unit;
  GArray      *changes;        /* of FlerChange */
} Fixture;

static void
on_changed (FlerStore *store, FlerChange what, gint64 id, Fixture *fixture)
{
  g_array_append_val (fixture->changes, what);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  static const FlerPartyKind kinds[] = { FLER_PARTY_PERSON, FLER_PARTY_KOMMUN, FLER_PARTY_FK };
  g_autoptr(GError) error = NULL;

  fixture->dir = test_dir_new ();
  fixture->store = test_store_new (fixture->dir);
  fixture->db = fler_store_get_db (fixture->store);
  fixture->changes = g_array_new (FALSE, FALSE, sizeof (FlerChange));
  fixture->the_case = fler_case_new ();
  fixture->the_case->name = g_strdup ("Alva Exempelsson");
  g_assert_true (fler_case_store_save (fixture->db, fixture->the_case, NOW, &error));
  fixture->unit = fler_party_new ();
  fixture->unit->kind = FLER_PARTY_FK;
  fixture->unit->name = g_strdup ("Försäkringskassan");
  g_assert_true (fler_party_store_save (fixture->db, fixture->unit, &error));

  fixture->meeting = fler_meeting_new ();
  fixture->meeting->case_id = fixture->the_case->id;
  fixture->meeting->form = FLER_FORM_FLERPART;
  fixture->meeting->span = (FlerSpan) { START, START + 3600 };
  fixture->meeting->place = g_strdup ("Exempelgatan 1");
  fixture->meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      FlerParticipant *participant = fler_participant_new ();

      participant->party = kinds[i];
      participant->party_id = kinds[i] == FLER_PARTY_FK ? fixture->unit->id : 0;
      g_ptr_array_add (fixture->meeting->participants, participant);
    }
  g_assert_true (fler_meeting_store_save (fixture->db, fixture->meeting, NOW, &error));
  g_assert_no_error (error);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (on_changed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  fler_meeting_free (fixture->meeting);
  fler_case_free (fixture->the_case);
  fler_party_free (fixture->unit);
  g_array_unref (fixture->changes);
  g_object_unref (fixture->store);
  test_dir_free (fixture->dir);
}

static FlerParticipant *
fk_of (Fixture *fixture)
{
  return fixture->meeting->participants->pdata[2];
}

static void
load_again (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  gint64 id = fixture->meeting->id;

  fler_meeting_free (fixture->meeting);
  fixture->meeting = fler_meeting_store_load (fixture->db, id, &error);
  g_assert_no_error (error);
}

static FlerInvitation *
new_invitation (Fixture *fixture, FlerParticipant *receiver, FlerInvitationKind kind)
{
  FlerInvitation *invitation = fler_invitation_new ();

  invitation->meeting_id = fixture->meeting->id;
  invitation->participant_id = receiver->id;
  invitation->party = receiver->party;
  invitation->party_id = receiver->party_id;
  invitation->kind = kind;
  invitation->receiver = g_strdup ("Försäkringskassan, Enhet 3");
  invitation->address = g_strdup ("Box 17\n123 45 PROVSTAD");
  invitation->made_on = day ("2026-11-02");
  invitation->answer_by = day ("2026-11-12");
  invitation->tells_start = fixture->meeting->span.start;
  invitation->tells_place = g_strdup (fixture->meeting->place);
  invitation->title = g_strdup ("Kallelse");
  invitation->letter = g_bytes_new ("%PDF-1.5\0…", 11);
  return invitation;
}

static FlerInvitation *
save_letter (Fixture *fixture, FlerParticipant *receiver, FlerInvitationKind kind, const char *sent_on)
{
  g_autoptr(GError) error = NULL;
  FlerInvitation *invitation = new_invitation (fixture, receiver, kind);
  GDate sent;

  fler_invitation_store_save (fixture->db, invitation, &error);
  g_assert_no_error (error);
  if (sent_on != NULL)
    {
      sent = day (sent_on);
      fler_invitation_store_set_sent (fixture->db, invitation->id, &sent, NOW, &error);
      g_assert_no_error (error);
    }
  return invitation;
}

static void
assert_day (const GDate *date, const char *iso)
{
  g_autofree char *text = fler_day_to_iso (date);

  g_assert_cmpstr (text, ==, iso);
}

/* F56: the day and the address are evidence, and so is the letter, byte by byte. */
static void
test_letter_stays (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerInvitation) made = save_letter (fixture, fk_of (fixture), FLER_INVITATION_FIRST, "2026-11-03");
  g_autoptr(FlerInvitation) read = NULL;
  g_autoptr(GPtrArray) listed = NULL;
  g_autoptr(GError) error = NULL;

  read = fler_invitation_store_load (fixture->db, made->id, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (read->letter, made->letter));
  g_assert_cmpuint (read->letter_size, ==, 11);
  g_assert_cmpstr (read->address, ==, "Box 17\n123 45 PROVSTAD");
  g_assert_cmpstr (read->receiver, ==, "Försäkringskassan, Enhet 3");
  g_assert_cmpstr (read->title, ==, "Kallelse");
  g_assert_cmpint (read->party_id, ==, fixture->unit->id);
  g_assert_cmpint (read->channel, ==, FLER_CHANNEL_POST);
  assert_day (&read->made_on, "2026-11-02");
  assert_day (&read->sent_on, "2026-11-03");
  assert_day (&read->answer_by, "2026-11-12");

  listed = fler_invitation_store_list_of_meeting (fixture->db, fixture->meeting->id, &error);
  g_assert_cmpuint (listed->len, ==, 1);
  g_assert_null (((FlerInvitation *) listed->pdata[0])->letter);
  g_assert_cmpuint (((FlerInvitation *) listed->pdata[0])->letter_size, ==, 11);

  g_free (read->address);
  read->address = g_strdup ("En annan väg");
  g_assert_false (fler_invitation_store_save (fixture->db, read, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (fler_invitation_store_delete (fixture->db, read->id, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
}

/* F56: nothing went before it was made; what was refused leaves no trace. */
static void
test_not_sent_before_made (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerInvitation) made = save_letter (fixture, fk_of (fixture), FLER_INVITATION_FIRST, NULL);
  g_autoptr(FlerInvitation) read = NULL;
  g_autoptr(GError) error = NULL;
  GDate before = day ("2026-11-01"), same = day ("2026-11-02");

  g_assert_false (fler_invitation_store_set_sent (fixture->db, made->id, &before, NOW, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_clear_error (&error);
  read = fler_invitation_store_load (fixture->db, made->id, &error);
  g_assert_false (fler_invitation_is_sent (read));
  load_again (fixture);
  g_assert_cmpint (fk_of (fixture)->told, ==, FLER_INVITATION_NEVER);
  g_assert_true (fler_invitation_store_set_sent (fixture->db, made->id, &same, NOW, &error));
}

static void
test_unsent_may_go (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerInvitation) made = save_letter (fixture, fk_of (fixture), FLER_INVITATION_FIRST, NULL);
  g_autoptr(FlerInvitation) read = NULL;
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&made->letter, g_bytes_unref);
  g_free (made->address);
  made->address = g_strdup ("Box 18\n123 45 PROVSTAD");
  g_assert_true (fler_invitation_store_save (fixture->db, made, &error));
  read = fler_invitation_store_load (fixture->db, made->id, &error);
  g_assert_cmpstr (read->address, ==, "Box 18\n123 45 PROVSTAD");
  g_assert_cmpuint (read->letter_size, ==, 11);                        /* the letter stayed */
  g_assert_cmpuint (g_bytes_get_size (read->letter), ==, 11);
  load_again (fixture);
  g_assert_cmpint (fk_of (fixture)->answer, ==, FLER_ANSWER_NOT_INVITED);   /* made is not sent */

  g_assert_true (fler_invitation_store_delete (fixture->db, made->id, &error));
  g_clear_pointer (&read, fler_invitation_free);
  read = fler_invitation_store_load (fixture->db, made->id, &error);
  g_assert_null (read);
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
}

static void
test_sent_is_told (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerInvitation) first = save_letter (fixture, fk_of (fixture), FLER_INVITATION_FIRST, "2026-11-03");
  g_autoptr(FlerInvitation) moved = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GError) error = NULL;
  GDate none = fler_day_none ();
  int sequence = fixture->meeting->sequence;

  load_again (fixture);
  g_assert_cmpint (fk_of (fixture)->answer, ==, FLER_ANSWER_NONE_YET);
  assert_day (&fk_of (fixture)->invited_on, "2026-11-03");
  assert_day (&fk_of (fixture)->answer_by, "2026-11-12");
  g_assert_true (fler_participant_is_told (fk_of (fixture), fixture->meeting));
  g_assert_cmpint (fixture->meeting->n_unanswered, ==, 1);
  assert_day (&fixture->meeting->answer_by, "2026-11-12");
  g_assert_cmpint (fixture->meeting->sequence, ==, sequence);

  /* Moved: the sequence goes up, and the letter no longer tells the truth until another one does. */
  fixture->meeting->span = (FlerSpan) { START + 86400, START + 90000 };
  g_assert_true (fler_meeting_store_save (fixture->db, fixture->meeting, NOW + 1, &error));
  load_again (fixture);
  g_assert_cmpint (fixture->meeting->sequence, ==, sequence + 1);
  g_assert_false (fler_participant_is_told (fk_of (fixture), fixture->meeting));
  moved = save_letter (fixture, fk_of (fixture), FLER_INVITATION_MOVED, "2026-11-05");
  load_again (fixture);
  g_assert_true (fler_participant_is_told (fk_of (fixture), fixture->meeting));
  assert_day (&fk_of (fixture)->invited_on, "2026-11-03");

  /* What was said to be sent and was not is taken back. */
  g_assert_true (fler_invitation_store_set_sent (fixture->db, moved->id, &none, NOW, &error));
  load_again (fixture);
  g_assert_false (fler_participant_is_told (fk_of (fixture), fixture->meeting));
  g_assert_true (fler_invitation_store_set_sent (fixture->db, first->id, &none, NOW, &error));
  load_again (fixture);
  g_assert_cmpint (fk_of (fixture)->answer, ==, FLER_ANSWER_NOT_INVITED);
  g_assert_cmpint (fixture->meeting->n_unanswered, ==, 0);
  g_assert_false (g_date_valid (&fixture->meeting->answer_by));

  events = fler_history_store_list (fixture->db, fixture->the_case->id, 10, &error);
  g_assert_cmpint (((FlerEvent *) events->pdata[0])->kind, !=, FLER_EVENT_CASE_MADE);
}

/* A booking that is changed keeps its participants' rows, and so what was sent to them. */
static void
test_booking_keeps_letters (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerMeeting) stale = fler_meeting_copy (fixture->meeting);
  g_autoptr(FlerInvitation) made = save_letter (fixture, fk_of (fixture), FLER_INVITATION_FIRST, "2026-11-03");
  g_autoptr(FlerInvitation) read = NULL;
  g_autoptr(GError) error = NULL;
  gint64 id = fk_of (fixture)->id;

  load_again (fixture);
  g_ptr_array_remove_index (fixture->meeting->participants, 1);
  g_assert_true (fler_meeting_store_save (fixture->db, fixture->meeting, NOW + 1, &error));
  load_again (fixture);
  g_assert_cmpuint (fixture->meeting->participants->len, ==, 2);
  g_assert_cmpint (((FlerParticipant *) fixture->meeting->participants->pdata[1])->id, ==, id);
  read = fler_invitation_store_load (fixture->db, made->id, &error);
  g_assert_cmpint (read->participant_id, ==, id);

  /* Not even one that was read before the letter went takes its marks away. */
  ((FlerParticipant *) stale->participants->pdata[2])->answer = FLER_ANSWER_NONE_YET;
  g_assert_true (fler_meeting_store_save (fixture->db, stale, NOW + 2, &error));
  load_again (fixture);
  assert_day (&fk_of (fixture)->invited_on, "2026-11-03");
  assert_day (&fixture->meeting->answer_by, "2026-11-12");

  /* Of whoever is no longer invited the letter remains. */
  g_ptr_array_remove_index (fixture->meeting->participants, 2);
  g_assert_true (fler_meeting_store_save (fixture->db, fixture->meeting, NOW + 3, &error));
  g_clear_pointer (&read, fler_invitation_free);
  read = fler_invitation_store_load (fixture->db, made->id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (read->participant_id, ==, 0);
  assert_day (&read->sent_on, "2026-11-03");
}

static FlerParticipant *
add_official (Fixture *fixture, gint64 party_id, const char *name)
{
  FlerParticipant *official = fler_participant_new ();

  official->party = FLER_PARTY_FK;
  official->party_id = party_id;
  official->name = g_strdup (name);
  g_ptr_array_add (fixture->meeting->participants, official);
  return official;
}

static void
save_meeting (Fixture *fixture, gint64 now)
{
  g_autoptr(GError) error = NULL;

  fler_meeting_store_save (fixture->db, fixture->meeting, now, &error);
  g_assert_no_error (error);
  load_again (fixture);
}

static const FlerParticipant *
official_at (Fixture *fixture, guint i)
{
  return fixture->meeting->participants->pdata[i];
}

/* A letter goes to a unit: all its officials have it, and it stays with those who are left. */
static void
test_letter_is_its_units (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerInvitation) made = NULL;
  g_autoptr(FlerParty) other = fler_party_new ();
  g_autoptr(GError) error = NULL;

  other->kind = FLER_PARTY_FK;
  other->name = g_strdup ("Försäkringskassan");
  other->unit = g_strdup ("Enhet 9");
  g_assert_true (fler_party_store_save (fixture->db, other, &error));
  add_official (fixture, fixture->unit->id, "Berit Provsson");
  add_official (fixture, other->id, "Åke Exempelsson");
  save_meeting (fixture, NOW + 1);
  made = save_letter (fixture, fk_of (fixture), FLER_INVITATION_FIRST, "2026-11-03");
  load_again (fixture);
  assert_day (&official_at (fixture, 2)->invited_on, "2026-11-03");
  assert_day (&official_at (fixture, 3)->invited_on, "2026-11-03");
  assert_day (&official_at (fixture, 3)->answer_by, "2026-11-12");
  g_assert_cmpint (official_at (fixture, 3)->answer, ==, FLER_ANSWER_NONE_YET);
  g_assert_cmpint (official_at (fixture, 4)->told, ==, FLER_INVITATION_NEVER);
  g_assert_true (fler_participant_shares_letter (official_at (fixture, 3), fixture->meeting));
  g_assert_false (fler_participant_shares_letter (official_at (fixture, 4), fixture->meeting));

  /* The one it was made for is booked no more, and somebody else of the unit comes along. */
  g_ptr_array_remove_index (fixture->meeting->participants, 2);
  add_official (fixture, fixture->unit->id, "Örjan Testberg");
  save_meeting (fixture, NOW + 2);
  assert_day (&official_at (fixture, 2)->invited_on, "2026-11-03");
  g_assert_cmpint (official_at (fixture, 3)->told, ==, FLER_INVITATION_NEVER);
  assert_day (&official_at (fixture, 4)->invited_on, "2026-11-03");
  g_assert_cmpint (official_at (fixture, 4)->told_start, ==, START);

  /* Taken back for one, it is taken back for all. */
  {
    GDate none = fler_day_none ();

    g_assert_true (fler_invitation_store_set_sent (fixture->db, made->id, &none, NOW + 3, &error));
  }
  load_again (fixture);
  g_assert_false (g_date_valid (&official_at (fixture, 2)->invited_on));
  g_assert_false (g_date_valid (&official_at (fixture, 4)->invited_on));
  g_assert_cmpint (official_at (fixture, 4)->answer, ==, FLER_ANSWER_NOT_INVITED);
}

static void
test_answer (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerInvitation) made = save_letter (fixture, fk_of (fixture), FLER_INVITATION_FIRST, "2026-11-03");
  g_autoptr(FlerParticipant) before = NULL, after = NULL;
  g_autoptr(FlerAttempt) line = fler_attempt_new ();
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GError) error = NULL;
  int sequence = fixture->meeting->sequence;

  load_again (fixture);
  before = fler_participant_copy (fk_of (fixture));
  after = fler_participant_copy (before);
  after->answer = FLER_ANSWER_COMES;
  after->answered_on = day ("2026-11-09");
  after->answer_channel = FLER_CHANNEL_PHONE;
  after->name = g_strdup ("Ebba Ström");
  line->meeting_id = fixture->meeting->id;
  line->participant_id = after->id;
  line->party = after->party;
  line->at = NOW;
  line->result = FLER_ATTEMPT_COMES;
  line->whom = g_strdup ("Ebba Ström");
  line->is_manager = TRUE;

  g_array_set_size (fixture->changes, 0);
  fler_answer_store_save (fixture->db, fixture->meeting->id, after, line, NOW, &error);
  g_assert_no_error (error);
  while (fixture->changes->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_array_index (fixture->changes, FlerChange, 0), !=, FLER_CHANGE_ALL);

  load_again (fixture);
  g_assert_cmpint (fk_of (fixture)->answer, ==, FLER_ANSWER_COMES);
  g_assert_cmpint (fk_of (fixture)->answer_channel, ==, FLER_CHANNEL_PHONE);
  assert_day (&fk_of (fixture)->answered_on, "2026-11-09");
  g_assert_cmpint (fixture->meeting->n_named, ==, 1);
  g_assert_cmpint (fixture->meeting->n_unanswered, ==, 0);
  g_assert_cmpint (fixture->meeting->sequence, ==, sequence);
  lines = fler_attempt_store_list_of_meeting (fixture->db, fixture->meeting->id, &error);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpstr (((FlerAttempt *) lines->pdata[0])->whom, ==, "Ebba Ström");
  g_assert_true (((FlerAttempt *) lines->pdata[0])->is_manager);

  g_assert_true (fler_answer_store_take_back (fixture->db, fixture->meeting->id, before, line->id, &error));
  load_again (fixture);
  g_assert_cmpint (fk_of (fixture)->answer, ==, FLER_ANSWER_NONE_YET);
  g_assert_null (fk_of (fixture)->name);
  g_assert_cmpint (fixture->meeting->n_unanswered, ==, 1);
  g_clear_pointer (&lines, g_ptr_array_unref);
  lines = fler_attempt_store_list_of_meeting (fixture->db, fixture->meeting->id, &error);
  g_assert_cmpuint (lines->len, ==, 0);
}

static void
test_attempts_by_time (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GError) error = NULL;

  for (int i = 0; i < 3; i++)
    {
      g_autoptr(FlerAttempt) attempt = fler_attempt_new ();

      attempt->meeting_id = fixture->meeting->id;
      attempt->participant_id = fk_of (fixture)->id;
      attempt->party = FLER_PARTY_FK;
      attempt->at = NOW - i * 60;
      attempt->note = g_strdup_printf ("%d", i);
      g_assert_true (fler_attempt_store_save (fixture->db, attempt, &error));
      if (i == 1)
        g_assert_true (fler_attempt_store_delete (fixture->db, attempt->id, &error));
    }
  lines = fler_attempt_store_list_of_meeting (fixture->db, fixture->meeting->id, &error);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (((FlerAttempt *) lines->pdata[0])->note, ==, "2");
  g_assert_cmpstr (((FlerAttempt *) lines->pdata[1])->note, ==, "0");
}

/* F46: of a protected person nothing that tells who it is, in what was made before either. */
static void
test_protected (Fixture *fixture, gconstpointer unused)
{
  FlerParticipant *person = fixture->meeting->participants->pdata[0];
  g_autoptr(FlerInvitation) before = save_letter (fixture, person, FLER_INVITATION_FIRST, "2026-11-03");
  g_autoptr(FlerInvitation) to_fk = save_letter (fixture, fk_of (fixture), FLER_INVITATION_FIRST, "2026-11-03");
  g_autoptr(FlerInvitation) after = NULL, read = NULL, read_after = NULL, read_fk = NULL;
  g_autoptr(GError) error = NULL;

  fixture->the_case->is_protected = TRUE;
  g_assert_true (fler_case_store_save (fixture->db, fixture->the_case, NOW, &error));
  read = fler_invitation_store_load (fixture->db, before->id, &error);
  g_assert_null (read->receiver);
  g_assert_null (read->address);
  g_assert_null (read->letter);
  g_assert_cmpuint (read->letter_size, ==, 0);
  assert_day (&read->sent_on, "2026-11-03");
  read_fk = fler_invitation_store_load (fixture->db, to_fk->id, &error);
  g_assert_null (read_fk->letter);                     /* it named the person */
  g_assert_nonnull (read_fk->address);

  after = save_letter (fixture, person, FLER_INVITATION_SECOND, NULL);
  read_after = fler_invitation_store_load (fixture->db, after->id, &error);
  g_assert_null (read_after->receiver);
  g_assert_null (read_after->address);
}

/* D120: a name is waited for of those who are to come, and of no other. */
static void
test_names_waited_for (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerParticipant) participant = fler_participant_copy (fk_of (fixture));
  int n_before = fixture->meeting->n_invited;
  g_autoptr(GError) error = NULL;

  for (int answer = FLER_ANSWER_MEDSKICK; answer <= FLER_ANSWER_DECLINES; answer++)
    {
      participant->answer = answer;
      g_assert_true (fler_answer_store_save (fixture->db, fixture->meeting->id, participant, NULL, NOW, &error));
      load_again (fixture);
      g_assert_cmpint (fixture->meeting->n_invited, ==, n_before - 1);
      g_assert_true (fler_meeting_store_save (fixture->db, fixture->meeting, NOW, &error));
      g_assert_cmpint (fixture->meeting->n_invited, ==, n_before - 1);
      g_assert_cmpint (fixture->meeting->n_named, <=, fixture->meeting->n_invited);
    }
  participant->answer = FLER_ANSWER_COMES;
  g_assert_true (fler_answer_store_save (fixture->db, fixture->meeting->id, participant, NULL, NOW, &error));
  load_again (fixture);
  g_assert_cmpint (fixture->meeting->n_invited, ==, n_before);
}

static void
test_bad_text (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerInvitation) invitation = new_invitation (fixture, fk_of (fixture), FLER_INVITATION_FIRST);
  g_autoptr(FlerParticipant) participant = fler_participant_copy (fk_of (fixture));
  g_autoptr(GError) error = NULL;

  g_free (invitation->address);
  invitation->address = g_strdup ("Box \xff");
  g_assert_false (fler_invitation_store_save (fixture->db, invitation, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_clear_error (&error);
  participant->medskick = g_strdup ("\xc3");
  g_assert_false (fler_answer_store_save (fixture->db, fixture->meeting->id, participant, NULL, NOW, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_clear_pointer (&participant->medskick, g_free);
  participant->decline_reason = g_strdup ("\xc3");
  g_assert_false (fler_answer_store_save (fixture->db, fixture->meeting->id, participant, NULL, NOW, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_clear_pointer (&participant->decline_reason, g_free);
  participant->id += 1000;
  g_assert_false (fler_answer_store_save (fixture->db, fixture->meeting->id, participant, NULL, NOW, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
}

#define ADD(path, func) g_test_add ("/store/invitation/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("letter-stays", test_letter_stays);
  ADD ("F56-not-sent-before-made", test_not_sent_before_made);
  ADD ("unsent-may-go", test_unsent_may_go);
  ADD ("sent-is-told", test_sent_is_told);
  ADD ("booking-keeps-letters", test_booking_keeps_letters);
  ADD ("letter-is-its-units", test_letter_is_its_units);
  ADD ("answer", test_answer);
  ADD ("attempts-by-time", test_attempts_by_time);
  ADD ("protected", test_protected);
  ADD ("bad-text", test_bad_text);
  ADD ("names-waited-for", test_names_waited_for);
  return g_test_run ();
}
