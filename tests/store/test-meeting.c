/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-meeting.c - bookings: what is kept, what others hear of, and what touches a span */

#include "fler-activity-store.h"
#include "fler-busy-store.h"
#include "fler-meeting-store.h"

#include "fler-case-store.h"
#include "fler-history-store.h"
#include "fler-register-store.h"
#include "fler-test-store.h"

#define NOW    1790000000
#define HOUR   3600
#define DAY    86400

typedef struct
{
  char      *dir;
  FlerStore *store;
  FlerDb    *db;
  gint64     case_id;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GError) error = NULL;

  f->dir = test_dir_new ();
  f->store = test_store_new (f->dir);
  f->db = fler_store_get_db (f->store);
  the_case->name = g_strdup ("Åsa Öhman");
  fler_case_store_save (f->db, the_case, NOW, &error);
  g_assert_no_error (error);
  f->case_id = the_case->id;
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_assert_finalize_object (f->store);
  test_dir_free (f->dir);
}

static FlerMeeting *
new_meeting (gint64 case_id, gint64 start, gint64 length)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->case_id = case_id;
  meeting->form = case_id != 0 ? FLER_FORM_KONTAKT : FLER_FORM_NONE;
  meeting->span.start = start;
  meeting->span.end = start + length;
  return meeting;
}

static gint64
save (Fixture *f, FlerMeeting *meeting, gint64 now)
{
  g_autoptr(GError) error = NULL;

  fler_meeting_store_save (f->db, meeting, now, &error);
  g_assert_no_error (error);
  return meeting->id;
}

static gint64
save_new (Fixture *f, gint64 case_id, gint64 start, gint64 length)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (case_id, start, length);

  return save (f, meeting, NOW);
}

static gint64
save_official (Fixture *f, const char *name, gboolean is_me)
{
  g_autoptr(FlerOfficial) official = fler_official_new ();

  official->party = FLER_PARTY_AF;
  official->name = g_strdup (name);
  official->is_me = is_me;
  g_assert_true (fler_official_store_save (f->db, official, NULL));
  return official->id;
}

static FlerParticipant *
add_participant (FlerMeeting *meeting, FlerPartyKind party, gint64 official_id, const char *name)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->party = party;
  participant->official_id = official_id;
  participant->name = g_strdup (name);
  if (meeting->participants == NULL)
    meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  g_ptr_array_add (meeting->participants, participant);
  return participant;
}

static FlerMeeting *
load (Fixture *f, gint64 id)
{
  g_autoptr(GError) error = NULL;
  FlerMeeting *meeting = fler_meeting_store_load (f->db, id, &error);

  g_assert_no_error (error);
  return meeting;
}

static FlerMeeting *
full_meeting (Fixture *f)
{
  FlerMeeting *meeting = new_meeting (f->case_id, NOW + DAY, HOUR);
  FlerParticipant *participant;

  meeting->form = FLER_FORM_FLERPART;
  meeting->state = FLER_MEETING_CANCELLED;
  meeting->title = g_strdup ("En rubrik");
  meeting->is_all_day = TRUE;
  meeting->is_own_planning = TRUE;
  meeting->mode = FLER_MODE_MIXED;
  meeting->place = g_strdup ("Rum 4, plan 2");
  meeting->convener = FLER_PARTY_KOMMUN;
  meeting->documenter = FLER_PARTY_FK;
  meeting->documenter_why = g_strdup ("De bad om det");
  meeting->purpose = g_strdup ("Syftet");
  meeting->brief = g_strdup ("Underlaget");
  meeting->cancelled_by = FLER_PARTY_PERSON;
  meeting->cancelled_why = g_strdup ("Sjuk");
  add_participant (meeting, FLER_PARTY_PERSON, 0, "Åsa Öhman");
  participant = add_participant (meeting, FLER_PARTY_AF, save_official (f, "Ola Berg", FALSE), "Ola Berg");
  participant->role = g_strdup ("handläggare");
  participant->mode = FLER_MODE_VIDEO;
  participant->answer = FLER_ANSWER_MEDSKICK;
  participant->presence = FLER_PRESENCE_MEDSKICK;
  participant->medskick = g_strdup ("Tre rader\ntext");
  participant = add_participant (meeting, FLER_PARTY_REGION, 0, NULL);
  participant->answer = FLER_ANSWER_DECLINES;
  participant->decline_reason = g_strdup ("Ingen ledig");
  return meeting;
}

static void
test_round_trip (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) meeting = full_meeting (f);
  g_autoptr(FlerMeeting) read = NULL;
  const FlerParticipant *participant;

  save (f, meeting, NOW);
  g_assert_cmpint (meeting->id, !=, 0);
  g_assert_nonnull (meeting->uid);
  g_assert_cmpstr (meeting->case_reference, ==, "0001");
  read = load (f, meeting->id);
  g_assert_cmpint (read->id, ==, meeting->id);
  g_assert_cmpint (read->case_id, ==, f->case_id);
  g_assert_cmpstr (read->case_reference, ==, "0001");
  g_assert_cmpint (read->form, ==, FLER_FORM_FLERPART);
  g_assert_cmpint (read->state, ==, FLER_MEETING_CANCELLED);
  g_assert_cmpstr (read->title, ==, "En rubrik");
  g_assert_cmpint (read->span.start, ==, NOW + DAY);
  g_assert_cmpint (read->span.end, ==, NOW + DAY + HOUR);
  g_assert_true (read->is_all_day);
  g_assert_true (read->is_own_planning);
  g_assert_cmpint (read->mode, ==, FLER_MODE_MIXED);
  g_assert_cmpstr (read->place, ==, "Rum 4, plan 2");
  g_assert_cmpint (read->convener, ==, FLER_PARTY_KOMMUN);
  g_assert_cmpint (read->documenter, ==, FLER_PARTY_FK);
  g_assert_cmpstr (read->documenter_why, ==, "De bad om det");
  g_assert_cmpstr (read->purpose, ==, "Syftet");
  g_assert_cmpstr (read->brief, ==, "Underlaget");
  g_assert_cmpint (read->cancelled_by, ==, FLER_PARTY_PERSON);
  g_assert_cmpstr (read->cancelled_why, ==, "Sjuk");
  g_assert_cmpstr (read->uid, ==, meeting->uid);
  g_assert_cmpint (read->sequence, ==, 0);
  g_assert_cmpint (read->changed_at, ==, NOW);
  g_assert_cmpint (read->n_invited, ==, 0);     /* one sends a contribution along, the other declines */
  g_assert_cmpint (read->n_named, ==, 0);

  g_assert_cmpuint (read->participants->len, ==, 3);
  participant = read->participants->pdata[1];
  g_assert_cmpint (participant->id, ==, ((FlerParticipant *) meeting->participants->pdata[1])->id);
  g_assert_cmpint (participant->party, ==, FLER_PARTY_AF);
  g_assert_cmpint (participant->official_id, !=, 0);
  g_assert_cmpstr (participant->name, ==, "Ola Berg");
  g_assert_cmpstr (participant->role, ==, "handläggare");
  g_assert_cmpint (participant->mode, ==, FLER_MODE_VIDEO);
  g_assert_cmpint (participant->answer, ==, FLER_ANSWER_MEDSKICK);
  g_assert_cmpint (participant->presence, ==, FLER_PRESENCE_MEDSKICK);
  g_assert_cmpstr (participant->medskick, ==, "Tre rader\ntext");
  g_assert_null (((FlerParticipant *) read->participants->pdata[2])->name);
  g_assert_cmpstr (((FlerParticipant *) read->participants->pdata[2])->decline_reason, ==, "Ingen ledig");
}

static void
test_change (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (f->case_id, NOW + DAY, HOUR);
  g_autoptr(FlerMeeting) read = NULL;
  g_autofree char *uid = NULL;

  add_participant (meeting, FLER_PARTY_FK, 0, "Ebba");
  save (f, meeting, NOW);
  uid = g_strdup (meeting->uid);

  /* What others need not know leaves the sequence; participants that were not read stay. */
  g_clear_pointer (&meeting->participants, g_ptr_array_unref);
  meeting->brief = g_strdup ("Underlag");
  save (f, meeting, NOW + 5);
  g_assert_cmpint (meeting->sequence, ==, 0);
  g_assert_cmpint (meeting->changed_at, ==, NOW + 5);
  g_assert_cmpint (meeting->n_invited, ==, 1);

  meeting->place = g_strdup ("Rum 1");
  save (f, meeting, NOW + 6);
  g_assert_cmpint (meeting->sequence, ==, 1);
  meeting->span.end += HOUR;
  save (f, meeting, NOW + 7);
  g_assert_cmpint (meeting->sequence, ==, 2);
  meeting->state = FLER_MEETING_CANCELLED;
  save (f, meeting, NOW + 8);
  g_assert_cmpint (meeting->sequence, ==, 3);
  g_assert_cmpstr (meeting->uid, ==, uid);

  /* A clock set back takes no change time back. */
  save (f, meeting, NOW - DAY);
  read = load (f, meeting->id);
  g_assert_cmpint (read->changed_at, ==, NOW + 8);
  g_assert_cmpint (read->sequence, ==, 3);
  g_assert_cmpuint (read->participants->len, ==, 1);
  g_assert_cmpint (read->n_invited, ==, 1);
}

/* The day that it was booked for is what it asks for things by: moved, it asks anew. */
static void
test_when_booked (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (f->case_id, NOW + 30 * DAY, HOUR);
  g_autoptr(FlerMeeting) read = NULL;

  save (f, meeting, NOW);
  g_assert_cmpint (meeting->booked_at, ==, NOW);
  meeting->place = g_strdup ("Rum 1");
  meeting->span.end += HOUR;
  meeting->booked_at = 0;       /* the store's own to know */
  save (f, meeting, NOW + DAY);
  g_assert_cmpint (meeting->booked_at, ==, NOW);
  meeting->span.start += DAY;
  meeting->span.end += DAY;
  save (f, meeting, NOW + 2 * DAY);
  read = load (f, meeting->id);
  g_assert_cmpint (read->booked_at, ==, NOW + 2 * DAY);
}

static void
test_history (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (f->case_id, 1800000000, HOUR);
  g_autoptr(GPtrArray) events = NULL;
  const FlerEvent *event;

  save (f, meeting, NOW);
  meeting->span.start += HOUR;
  meeting->span.end += HOUR;
  save (f, meeting, NOW + 1);
  meeting->state = FLER_MEETING_CANCELLED;
  meeting->cancelled_why = g_strdup ("Fick jobb");
  save (f, meeting, NOW + 2);
  save (f, meeting, NOW + 3);

  events = fler_history_store_list (f->db, f->case_id, 100, NULL);
  g_assert_cmpuint (events->len, ==, 4);
  event = events->pdata[0];
  g_assert_cmpint (event->kind, ==, FLER_EVENT_MEETING_CANCELLED);
  g_assert_cmpstr (event->detail, ==, "Fick jobb");
  g_assert_cmpint (event->at, ==, NOW + 2);
  g_assert_cmpint (event->meeting_id, ==, meeting->id);
  g_assert_cmpint (event->form, ==, FLER_FORM_KONTAKT);
  event = events->pdata[1];
  g_assert_cmpint (event->kind, ==, FLER_EVENT_MEETING_MOVED);
  g_assert_cmpstr (event->detail, ==, "2027-01-15T08:00:00Z");
  event = events->pdata[2];
  g_assert_cmpint (event->kind, ==, FLER_EVENT_MEETING_BOOKED);
}

static void
assert_refused (Fixture *f, FlerMeeting *meeting, FlerStoreError code)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (fler_meeting_store_save (f->db, meeting, NOW, &error));
  g_assert_error (error, FLER_STORE_ERROR, (int) code);
  g_assert_cmpint (fler_meeting_store_count (f->db, NULL, FLER_FORM_NONE, NULL), ==, 0);
}

static void
test_refused (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) backwards = new_meeting (f->case_id, NOW, -1);
  g_autoptr(FlerMeeting) empty = new_meeting (f->case_id, NOW, 0);
  g_autoptr(FlerMeeting) beyond = new_meeting (f->case_id, 253402300799, HOUR);
  g_autoptr(FlerMeeting) broken = new_meeting (f->case_id, NOW, HOUR);
  g_autoptr(FlerMeeting) nobody = new_meeting (4711, NOW, HOUR);
  g_autoptr(FlerMeeting) gone = new_meeting (f->case_id, NOW, HOUR);

  assert_refused (f, backwards, FLER_STORE_ERROR_INVALID);
  assert_refused (f, empty, FLER_STORE_ERROR_INVALID);
  assert_refused (f, beyond, FLER_STORE_ERROR_INVALID);
  broken->purpose = g_strdup ("\xe5");
  assert_refused (f, broken, FLER_STORE_ERROR_INVALID);
  assert_refused (f, nobody, FLER_STORE_ERROR_NOT_FOUND);
  gone->id = 4711;
  assert_refused (f, gone, FLER_STORE_ERROR_NOT_FOUND);
}

static void
test_not_there (Fixture *f, gconstpointer unused)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (fler_meeting_store_load (f->db, 4711, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
}

static gboolean
collect (const FlerMeeting *meeting, const char *person_name, gpointer ids, GError **error)
{
  g_array_append_val ((GArray *) ids, meeting->id);
  return TRUE;
}

/* Against a naive model: of random bookings, minutes to years long, exactly those that touch. */
static void
test_span_against_model (Fixture *f, gconstpointer unused)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261122);
  enum { N = 600 };
  FlerSpan spans[N];
  gint64 ids[N];

  g_assert_true (fler_db_begin (f->db, NULL));
  for (int i = 0; i < N; i++)
    {
      static const gint64 lengths[] = { HOUR, DAY, 8 * DAY, 64 * DAY, 512 * DAY, 4000 * (gint64) DAY };
      gint64 longest = lengths[g_rand_int_range (rand, 0, G_N_ELEMENTS (lengths))];
      gboolean is_exact = g_rand_boolean (rand);

      spans[i].start = NOW + (gint64) g_rand_int_range (rand, -2000, 2000) * HOUR;
      spans[i].end = spans[i].start
                     + (is_exact ? longest : 1 + (gint64) (g_rand_double (rand) * (double) longest));
      ids[i] = save_new (f, 0, spans[i].start, spans[i].end - spans[i].start);
    }
  g_assert_true (fler_db_commit (f->db, NULL));

  for (int round = 0; round < 200; round++)
    {
      FlerSpan span = { .start = NOW + (gint64) g_rand_int_range (rand, -2500, 2500) * HOUR };
      g_autoptr(GPtrArray) found = NULL;
      g_autoptr(GArray) walked = g_array_new (FALSE, FALSE, sizeof (gint64));
      guint n_expected = 0;

      span.end = span.start + g_rand_int_range (rand, 1, 300) * HOUR;
      found = fler_meeting_store_list (f->db, span, NULL);
      g_assert_true (fler_meeting_store_each (f->db, &span, FLER_FORM_NONE, collect, walked, NULL));
      for (int i = 0; i < N; i++)
        n_expected += fler_span_overlaps (span, spans[i]);
      g_assert_cmpuint (found->len, ==, n_expected);
      g_assert_cmpuint (walked->len, ==, n_expected);
      g_assert_cmpint (fler_meeting_store_count (f->db, &span, FLER_FORM_NONE, NULL), ==, n_expected);
      for (guint i = 0; i < found->len; i++)
        {
          const FlerMeeting *meeting = found->pdata[i], *before = i > 0 ? found->pdata[i - 1] : NULL;

          g_assert_true (fler_span_overlaps (span, meeting->span));
          g_assert_cmpint (meeting->id, ==, g_array_index (walked, gint64, i));
          g_assert_true (before == NULL || before->span.start < meeting->span.start
                         || (before->span.start == meeting->span.start && before->id < meeting->id));
        }
    }
  g_assert_cmpint (ids[0], !=, 0);
}

static void
test_list_shows (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) meeting = full_meeting (f);
  g_autoptr(GPtrArray) found = NULL;
  const FlerMeeting *read;

  save (f, meeting, NOW);
  found = fler_meeting_store_list (f->db, (FlerSpan) { NOW, NOW + 7 * DAY }, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  read = found->pdata[0];
  g_assert_cmpstr (read->case_reference, ==, "0001");
  g_assert_cmpint (read->n_invited, ==, 0);     /* one sends a contribution along, the other declines */
  g_assert_cmpint (read->n_named, ==, 0);
  g_assert_null (read->participants);
}

static void
test_of_case (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) meeting = full_meeting (f);
  g_autoptr(GPtrArray) found = NULL;
  gint64 later = save_new (f, f->case_id, NOW + 9 * DAY, HOUR);

  save (f, meeting, NOW);
  save_new (f, 0, NOW, HOUR);
  found = fler_meeting_store_list_of_case (f->db, f->case_id, NULL);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpint (((FlerMeeting *) found->pdata[0])->id, ==, later);
  g_assert_cmpuint (((FlerMeeting *) found->pdata[1])->participants->len, ==, 3);
}

typedef struct { int n; int stop_after; char *last_name; } Walk;

static gboolean
count_and_stop (const FlerMeeting *meeting, const char *person_name, gpointer data, GError **error)
{
  Walk *walk = data;

  walk->n++;
  g_free (walk->last_name);
  walk->last_name = g_strdup (person_name);
  if (walk->n < walk->stop_after)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Enough");
  return FALSE;
}

static void
test_each (Fixture *f, gconstpointer unused)
{
  Walk walk = { 0, 1000, NULL };
  g_autoptr(GError) error = NULL;

  for (int i = 0; i < 10; i++)
    save_new (f, i % 2 ? f->case_id : 0, NOW + i * HOUR, HOUR);
  g_assert_true (fler_meeting_store_each (f->db, NULL, FLER_FORM_NONE, count_and_stop, &walk, &error));
  g_assert_cmpint (walk.n, ==, 10);
  g_assert_cmpstr (walk.last_name, ==, "Åsa Öhman");
  g_assert_cmpint (fler_meeting_store_count (f->db, NULL, FLER_FORM_KONTAKT, &error), ==, 5);

  walk.n = 0;
  g_assert_true (fler_meeting_store_each (f->db, NULL, FLER_FORM_KONTAKT, count_and_stop, &walk, &error));
  g_assert_cmpint (walk.n, ==, 5);

  walk = (Walk) { 0, 3, walk.last_name };
  g_assert_false (fler_meeting_store_each (f->db, NULL, FLER_FORM_NONE, count_and_stop, &walk, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (walk.n, ==, 3);
  g_free (walk.last_name);
}

static void
test_collisions (Fixture *f, gconstpointer unused)
{
  gint64 ola = save_official (f, "Ola Berg", FALSE);
  g_autoptr(FlerMeeting) first = new_meeting (f->case_id, NOW, HOUR);
  g_autoptr(FlerMeeting) second = new_meeting (f->case_id, NOW + HOUR / 2, HOUR);
  g_autoptr(GPtrArray) found = NULL;
  const FlerCollision *collision;

  add_participant (first, FLER_PARTY_AF, ola, "Ola Berg");
  save (f, first, NOW);
  add_participant (second, FLER_PARTY_AF, ola, "Ola Berg");
  found = fler_meeting_store_list_collisions (f->db, second, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  collision = found->pdata[0];
  g_assert_cmpint (collision->meeting_id, ==, first->id);
  g_assert_cmpint (collision->span.start, ==, NOW);
  g_assert_cmpstr (collision->who, ==, "Ola Berg");
  g_assert_cmpstr (collision->case_reference, ==, "0001");

  /* Not with itself; not where the two only touch; not with what is called off or declined. */
  g_ptr_array_unref (found);
  found = fler_meeting_store_list_collisions (f->db, first, NULL);
  g_assert_cmpuint (found->len, ==, 0);
  second->span = (FlerSpan) { NOW + HOUR, NOW + 2 * HOUR };
  g_ptr_array_unref (found);
  found = fler_meeting_store_list_collisions (f->db, second, NULL);
  g_assert_cmpuint (found->len, ==, 0);
  second->span.start = NOW;
  ((FlerParticipant *) first->participants->pdata[0])->answer = FLER_ANSWER_DECLINES;
  save (f, first, NOW);
  g_ptr_array_unref (found);
  found = fler_meeting_store_list_collisions (f->db, second, NULL);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_collisions_with_own (Fixture *f, gconstpointer unused)
{
  gint64 me = save_official (f, "Ebba Ström", TRUE);
  g_autoptr(FlerMeeting) meeting = new_meeting (f->case_id, NOW, HOUR);
  g_autoptr(FlerMeeting) own = new_meeting (0, NOW, HOUR);
  g_autoptr(GPtrArray) found = NULL;

  own->title = g_strdup ("Lunch");
  save (f, own, NOW);
  add_participant (meeting, FLER_PARTY_FK, me, "Ebba Ström");
  found = fler_meeting_store_list_collisions (f->db, meeting, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  save (f, meeting, NOW);
  g_ptr_array_unref (found);
  found = fler_meeting_store_list_collisions (f->db, own, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (((FlerCollision *) found->pdata[0])->meeting_id, ==, meeting->id);
}

/* By another calendar, an official's own each, and by what comes again. */
static void
test_collisions_with_other_calendars (Fixture *f, gconstpointer unused)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");
  gint64 me = save_official (f, "Ebba Ström", TRUE), ola = save_official (f, "Ola Berg", FALSE);
  g_autoptr(FlerMeeting) meeting = new_meeting (f->case_id, NOW, HOUR);
  g_autoptr(FlerActivity) activity = fler_activity_new ();
  g_autoptr(FlerBusyCalendar) mine = fler_busy_calendar_new (0, "min");
  g_autoptr(FlerBusyCalendar) his = fler_busy_calendar_new (ola, "hans");
  g_autoptr(FlerBusyList) my_list = fler_busy_list_new ();
  g_autoptr(FlerBusyList) his_list = fler_busy_list_new ();
  FlerBusy mine_busy = { .title = "Tandläkare", .span = { NOW - HOUR, NOW + 60 } };
  FlerBusy his_busy = { .title = "Hemligt", .span = { NOW + HOUR - 60, NOW + 2 * HOUR } };
  FlerBusyFile files[] = { { mine, my_list, { 0 } }, { his, his_list, { 0 } } };
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GPtrArray) his_own = NULL;
  g_autoptr(GError) error = NULL;

  mine->keeps_titles = TRUE;
  g_array_append_val (my_list->busy, mine_busy);
  g_array_append_val (his_list->busy, his_busy);
  fler_busy_store_import (f->db, files, 2, NOW, NULL, NULL, &error);
  g_assert_no_error (error);
  activity->title = g_strdup ("AR-konsultation");
  activity->first_day = fler_day_at (NOW, zone);
  activity->start = 0;
  activity->length = 1440;
  activity->recurrence = fler_recurrence_of_day (FLER_REPEAT_WEEKLY, 1, &activity->first_day);
  fler_activity_store_save (f->db, activity, NOW, &error);
  g_assert_no_error (error);

  add_participant (meeting, FLER_PARTY_FK, me, "Ebba Ström");
  add_participant (meeting, FLER_PARTY_AF, ola, "Ola Berg");
  found = fler_calendar_store_list_collisions (f->db, meeting, zone, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 3);
  for (guint i = 0; i < found->len; i++)
    {
      const FlerCollision *collision = found->pdata[i];
      gboolean is_his = g_str_equal (collision->who, "Ola Berg");

      g_assert_cmpint (collision->kind, ==, !is_his && i == 0 ? FLER_COLLISION_ACTIVITY : FLER_COLLISION_BUSY);
      g_assert_cmpstr (collision->title, ==, is_his ? NULL : i == 0 ? "AR-konsultation" : "Tandläkare");
    }

  /* Who sends a contribution along is not there. */
  ((FlerParticipant *) meeting->participants->pdata[0])->answer = FLER_ANSWER_MEDSKICK;
  his_own = fler_calendar_store_list_collisions (f->db, meeting, zone, &error);
  g_assert_cmpuint (his_own->len, ==, 1);
}

static void
test_protected_person_is_nameless (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = fler_case_store_load (f->db, f->case_id, NULL);
  g_autoptr(FlerMeeting) meeting = full_meeting (f);
  g_autoptr(FlerMeeting) read = NULL, again = NULL;

  save (f, meeting, NOW);
  the_case->is_protected = TRUE;
  g_assert_true (fler_case_store_save (f->db, the_case, NOW, NULL));
  read = load (f, meeting->id);
  g_assert_null (((FlerParticipant *) read->participants->pdata[0])->name);
  g_assert_cmpstr (((FlerParticipant *) read->participants->pdata[1])->name, ==, "Ola Berg");

  save (f, meeting, NOW);     /* still has the name in memory */
  again = load (f, meeting->id);
  g_assert_null (((FlerParticipant *) again->participants->pdata[0])->name);
}

static void
test_delete_only_what_was_not_begun (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) meeting = new_meeting (f->case_id, NOW, HOUR);
  g_autoptr(FlerMeeting) begun = new_meeting (f->case_id, NOW + DAY, HOUR);
  g_autoptr(GPtrArray) history = NULL;
  g_autoptr(GPtrArray) left = NULL;
  g_autoptr(GError) error = NULL;

  save (f, meeting, NOW);
  begun->state = FLER_MEETING_ONGOING;
  save (f, begun, NOW);
  g_assert_true (fler_meeting_store_delete (f->db, meeting->id, &error));
  g_assert_no_error (error);
  g_assert_false (fler_meeting_store_delete (f->db, meeting->id, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (fler_meeting_store_delete (f->db, begun->id, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_clear_error (&error);

  left = fler_meeting_store_list_of_case (f->db, f->case_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (left->len, ==, 1);
  history = fler_history_store_list (f->db, f->case_id, 20, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < history->len; i++)
    g_assert_cmpint (((FlerEvent *) history->pdata[i])->meeting_id, !=, meeting->id);
}

#define ADD(path, func) g_test_add ("/store/meeting/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("every-field-comes-back", test_round_trip);
  ADD ("sequence-and-change-time", test_change);
  ADD ("when-it-was-booked", test_when_booked);
  ADD ("history-is-kept", test_history);
  ADD ("what-is-refused", test_refused);
  ADD ("not-there", test_not_there);
  ADD ("a-span-finds-what-touches-it", test_span_against_model);
  ADD ("a-list-has-counts-and-reference", test_list_shows);
  ADD ("delete/only-what-was-not-begun", test_delete_only_what_was_not_begun);
  ADD ("of-a-case", test_of_case);
  ADD ("walk-over-each", test_each);
  ADD ("collisions-of-an-official", test_collisions);
  ADD ("collisions-with-own-activities", test_collisions_with_own);
  ADD ("collisions-with-other-calendars", test_collisions_with_other_calendars);
  ADD ("a-protected-person-is-nameless", test_protected_person_is_nameless);
  return g_test_run ();
}
