/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-due.c - all cases read in one walk are due for the same as each read by itself */

#include "fler-due-store.h"

#include "fler-case-store.h"
#include "fler-commitment-store.h"
#include "fler-demo-store.h"
#include "fler-deviation-store.h"
#include "fler-invitation-store.h"
#include "fler-meeting-store.h"
#include "fler-month-store.h"
#include "fler-record-store.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-step-store.h"
#include "fler-test-store.h"

#define NOW 1795510800     /* Tuesday 24 November 2026, 09.00 in Stockholm */
#define N_CASES 400

typedef struct
{
  char          *dir;
  FlerStore     *store;
  FlerDb        *db;
  FlerDueSetting setting;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->dir = test_dir_new ();
  f->store = test_store_new (f->dir);
  f->db = fler_store_get_db (f->store);
  f->setting.zone = g_time_zone_new_identifier ("Europe/Stockholm");
  fler_day_parse ("2026-11-24", &f->setting.today);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_assert_finalize_object (f->store);
  test_dir_free (f->dir);
  g_time_zone_unref (f->setting.zone);
}

/* One line for each thing that is due: what two lists are compared by. */
static char *
text_of (GPtrArray *dues)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dues->len; i++)
    {
      const FlerDue *due = dues->pdata[i];
      g_autofree char *day = fler_day_to_iso (&due->day);

      if (due->case_id == 0)      /* F7 is of no case, and has tests of its own */
        continue;
      g_string_append_printf (text, "%s %s %s %d %d %d m%" G_GINT64_FORMAT " c%" G_GINT64_FORMAT " %d %d %s\n",
                              due->case_reference, due->why.rule, day, due->kind, due->urgency, due->form,
                              due->meeting_id, due->commitment_id, due->party, due->fact,
                              due->what != NULL ? due->what : "-");
    }
  return g_string_free (text, FALSE);
}

static GPtrArray *
list_one_by_one (Fixture *f)
{
  GPtrArray *dues = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_due_free);
  g_autoptr(GPtrArray) rows = fler_case_store_find (f->db, NULL, FLER_CASES_ALL, N_CASES, NOW, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(FlerDueFile) file = fler_due_store_load (f->db, ((FlerCaseRow *) rows->pdata[i])->id, &error);

      g_assert_no_error (error);
      fler_due_add (dues, &file->due_case, &f->setting);
    }
  fler_due_sort (dues);
  return dues;
}

static void
assert_same (Fixture *f)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) walked = fler_due_store_list (f->db, &f->setting, NULL, &error);
  g_autoptr(GPtrArray) single = list_one_by_one (f);
  g_autofree char *walked_text = NULL;
  g_autofree char *single_text = NULL;

  g_assert_no_error (error);
  walked_text = text_of (walked);
  single_text = text_of (single);
  g_assert_cmpstr (walked_text, ==, single_text);
}

static void
test_same_as_one_by_one (Fixture *f, gconstpointer unused)
{
  FlerDemo demo = { .n_cases = N_CASES, .seed = 7, .today = f->setting.today };
  g_autoptr(GPtrArray) dues = NULL;
  g_autofree char *municipality = NULL;

  g_assert_true (fler_demo_store_fill (f->db, &demo, f->setting.zone, NULL, NULL, NULL, NULL));
  municipality = fler_setting_store_get (f->db, FLER_SETTING_PROJECT_MUNICIPALITY, NULL);
  g_assert_nonnull (municipality);
  assert_same (f);
  f->setting.project_municipality = municipality;
  assert_same (f);
  dues = fler_due_store_list (f->db, &f->setting, NULL, NULL);
  g_assert_cmpuint (dues->len, >, 50);
}

static gint64
save_case (Fixture *f)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GError) error = NULL;

  the_case->facts.benefit = FLER_BENEFIT_SJUKPENNING;
  the_case->facts.employed = FLER_TRI_YES;
  the_case->facts.decision = FLER_DECISION_NONE;
  the_case->facts.contact_meeting_held = FLER_TRI_NO;
  the_case->facts.sick_first_day = f->setting.today;
  g_date_subtract_days (&the_case->facts.sick_first_day, 79);     /* day 80 today */
  fler_case_store_save (f->db, the_case, NOW, &error);
  g_assert_no_error (error);
  return the_case->id;
}

static const FlerDue *
find_rule (GPtrArray *dues, const char *rule)
{
  for (guint i = 0; i < dues->len; i++)
    if (g_str_equal (((FlerDue *) dues->pdata[i])->why.rule, rule))
      return dues->pdata[i];
  return NULL;
}

static void
assert_due (Fixture *f, const char *rule, const char *day)
{
  g_autoptr(GPtrArray) dues = fler_due_store_list (f->db, &f->setting, NULL, NULL);
  const FlerDue *due = find_rule (dues, rule);
  g_autofree char *iso = due != NULL ? fler_day_to_iso (&due->day) : NULL;

  g_assert_cmpstr (iso, ==, day);
  assert_same (f);
}

/* Rule K2: by day 90; a step that is done is due no more, and is again when that is undone. */
static void
test_step_done (Fixture *f, gconstpointer unused)
{
  gint64 case_id = save_case (f);
  g_autoptr(FlerStepDone) done = fler_step_done_new ();
  g_autoptr(GError) error = NULL;

  assert_due (f, "K2", "2026-12-04");
  done->case_id = case_id;
  done->step = g_strdup ("K2");
  done->done_on = f->setting.today;
  done->answer = FLER_TRI_YES;
  g_assert_true (fler_step_store_save (f->db, done, NOW, &error));
  assert_due (f, "K2", NULL);
  g_assert_true (fler_step_store_delete (f->db, done->id, 1795518000, &error));
  assert_due (f, "K2", "2026-12-04");
}

/* Rule D132: an open commitment with a day, of an open case. */
static void
test_commitment (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCommitment) commitment = fler_commitment_new ();
  g_autoptr(FlerCase) the_case = NULL;
  g_autoptr(GError) error = NULL;

  commitment->case_id = save_case (f);
  commitment->party = FLER_PARTY_AF;
  commitment->what = g_strdup ("Ring arbetsgivaren");
  commitment->state = FLER_COMMITMENT_OPEN;
  fler_day_parse ("2026-11-20", &commitment->due_on);
  g_assert_true (fler_commitment_store_save (f->db, commitment, &error));
  assert_due (f, "D132", "2026-11-20");

  the_case = fler_case_store_load (f->db, commitment->case_id, &error);
  the_case->state = FLER_CASE_CLOSED;
  g_assert_true (fler_case_store_save (f->db, the_case, NOW, &error));
  assert_due (f, "D132", NULL);
}

/* Rules F6 and D169: a record's follow-up day, of the latest version; an open correction. */
static void
test_record (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  g_autoptr(GError) error = NULL;

  meeting->case_id = save_case (f);
  meeting->form = FLER_FORM_FLERPART;
  meeting->state = FLER_MEETING_PLANNED;
  meeting->span = (FlerSpan) { NOW - 3 * 86400, NOW - 3 * 86400 + 3600 };
  fler_meeting_store_save (f->db, meeting, NOW, &error);
  g_assert_no_error (error);
  g_assert_true (fler_record_store_start (f->db, meeting->id, NOW, &error));
  g_assert_true (fler_record_store_save_answer (f->db, meeting->id, "follow_up", "2026-12-18", &error));
  assert_due (f, "F6", NULL);
  assert_due (f, "D169", "2026-11-21");
  g_assert_true (fler_record_store_lock (f->db, meeting->id, FLER_MEETING_HELD, NOW, &error));
  assert_due (f, "F6", "2026-12-18");
  assert_due (f, "D169", NULL);

  g_assert_true (fler_record_store_reopen (f->db, meeting->id, "Fel dag", NOW, &error));
  g_assert_true (fler_record_store_save_answer (f->db, meeting->id, "follow_up", "2026-12-21", &error));
  assert_due (f, "F6", "2026-12-18");
  assert_due (f, "D169", "2026-11-21");
  g_assert_true (fler_record_store_lock (f->db, meeting->id, FLER_MEETING_HELD, NOW, &error));
  assert_due (f, "F6", "2026-12-21");
}

typedef struct
{
  Fixture  *f;
  FlerTodo *todo;
  guint     n_changes;
} Kept;

/* As the to-do list does it: the one case that a change is about, and no other. */
static void
on_changed (FlerStore *store, FlerChange what, gint64 id, Kept *kept)
{
  gint64 case_id = fler_due_store_find_case (kept->f->db, what, id);
  g_autoptr(GError) error = NULL;
  gboolean is_enough;

  if (case_id == 0)
    return;
  g_assert_cmpint (case_id, >, 0);
  g_assert_true (fler_due_store_refresh (kept->f->db, kept->todo, case_id, &kept->f->setting, &is_enough, &error));
  g_assert_no_error (error);
  g_assert_true (is_enough);
  kept->n_changes++;
}

static char *
text_of_lines (const FlerTodo *todo)
{
  g_autoptr(GPtrArray) dues = g_ptr_array_new ();
  g_autoptr(GArray) lines = fler_todo_lines (todo, G_MAXUINT);

  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (dues, (gpointer) g_array_index (lines, FlerTodoLine, i).due);
  return text_of (dues);
}

static void
assert_kept (Kept *kept)
{
  g_autoptr(FlerTodo) anew = fler_todo_new (1000);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *kept_text = text_of_lines (kept->todo);

  g_assert_true (fler_due_store_fill (kept->f->db, anew, &kept->f->setting, NULL, &error));
  text = text_of_lines (anew);
  g_assert_cmpstr (kept_text, ==, text);
}

static void
change_everything (Kept *kept, gint64 case_id)
{
  FlerDb *db = kept->f->db;
  g_autoptr(FlerStepDone) done = fler_step_done_new ();
  g_autoptr(FlerCommitment) commitment = fler_commitment_new ();
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  g_autoptr(FlerCase) the_case = fler_case_store_load (db, case_id, NULL);
  g_autoptr(GError) error = NULL;

  done->case_id = case_id;
  done->step = g_strdup ("K2");
  done->done_on = kept->f->setting.today;
  g_assert_true (fler_step_store_save (db, done, NOW, &error));
  assert_kept (kept);
  g_assert_true (fler_step_store_delete (db, done->id, 1795518000, &error));
  assert_kept (kept);
  commitment->case_id = case_id;
  commitment->what = g_strdup ("Ring");
  commitment->due_on = kept->f->setting.today;
  g_assert_true (fler_commitment_store_save (db, commitment, &error));
  assert_kept (kept);
  meeting->case_id = case_id;
  meeting->form = FLER_FORM_FLERPART;
  meeting->span = (FlerSpan) { NOW - 86400, NOW - 86400 + 3600 };
  fler_meeting_store_save (db, meeting, NOW, &error);
  assert_kept (kept);
  g_assert_true (fler_record_store_start (db, meeting->id, NOW, &error));
  g_assert_true (fler_record_store_save_answer (db, meeting->id, "follow_up", "2026-12-18", &error));
  g_assert_true (fler_record_store_lock (db, meeting->id, FLER_MEETING_HELD, NOW, &error));
  assert_kept (kept);
  the_case->work = g_strdup ("Lager");
  the_case->state = FLER_CASE_CLOSED;
  g_assert_true (fler_case_store_save (db, the_case, NOW, &error));
  assert_kept (kept);
}

/* What was kept up to date case by case is what a reading of all cases gives. */
static void
test_one_case_changed (Fixture *f, gconstpointer unused)
{
  FlerDemo demo = { .n_cases = 40, .seed = 7, .today = f->setting.today };
  g_autoptr(FlerTodo) todo = fler_todo_new (1000);
  Kept kept = { f, todo, 0 };
  gint64 case_id;

  g_assert_true (fler_demo_store_fill (f->db, &demo, f->setting.zone, NULL, NULL, NULL, NULL));
  case_id = save_case (f);
  g_assert_true (fler_due_store_fill (f->db, todo, &f->setting, NULL, NULL));
  g_signal_connect (f->store, "changed", G_CALLBACK (on_changed), &kept);
  change_everything (&kept, case_id);
  g_assert_cmpuint (kept.n_changes, >=, 7);
  g_signal_handlers_disconnect_by_data (f->store, &kept);
}

static void
test_nothing (Fixture *f, gconstpointer unused)
{
  g_autoptr(GPtrArray) dues = fler_due_store_list (f->db, &f->setting, NULL, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (dues->len, ==, 0);
  g_assert_null (fler_due_store_load (f->db, 17, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  save_case (f);
  g_cancellable_cancel (cancellable);
  g_assert_null (fler_due_store_list (f->db, &f->setting, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
send_invitation (Fixture *f, const FlerMeeting *meeting, const FlerParticipant *to, const char *iso)
{
  g_autoptr(FlerInvitation) invitation = fler_invitation_new ();
  g_autoptr(GError) error = NULL;

  invitation->meeting_id = meeting->id;
  invitation->participant_id = to->id;
  invitation->party = to->party;
  invitation->kind = FLER_INVITATION_FIRST;
  invitation->receiver = g_strdup ("Enhet 3");
  invitation->title = g_strdup ("Kallelse");
  invitation->tells_start = meeting->span.start;
  invitation->letter = g_bytes_new ("%PDF", 4);
  fler_day_parse (iso, &invitation->made_on);
  fler_invitation_store_save (f->db, invitation, &error);
  g_assert_no_error (error);
  fler_invitation_store_set_sent (f->db, invitation->id, &invitation->made_on, NOW, &error);
  g_assert_no_error (error);
}

/* Whom a multi-party meeting invites, and when; the second is the person. */
static void
add_flerpart (Fixture *f, const char *starts_on, FlerMeetingState state, const char *invited_on)
{
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  g_autoptr(GError) error = NULL;
  GDate day;

  fler_day_parse (starts_on, &day);
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  meeting->form = FLER_FORM_FLERPART;
  meeting->state = state;
  meeting->span.start = fler_day_time (&day, 23 * 60, f->setting.zone);
  meeting->span.end = meeting->span.start + 1800;
  for (int i = 0; i < 3; i++)
    {
      FlerParticipant *participant = fler_participant_new ();

      participant->party = i == 1 ? FLER_PARTY_PERSON : i == 0 ? FLER_PARTY_AF : FLER_PARTY_REGION;
      participant->answer = i == 0 ? FLER_ANSWER_COMES : FLER_ANSWER_NONE_YET;
      participant->name = i == 0 ? g_strdup ("A. Testberg") : NULL;
      g_ptr_array_add (meeting->participants, participant);
    }
  fler_meeting_store_save (f->db, meeting, NOW, &error);
  g_assert_no_error (error);
  for (guint i = 0; invited_on != NULL && i < meeting->participants->len; i++)
    send_invitation (f, meeting, meeting->participants->pdata[i], invited_on);
}

static void
assert_month (Fixture *f, const char *expected)
{
  g_autoptr(GPtrArray) dues = fler_due_store_list (f->db, &f->setting, NULL, NULL);
  g_autofree char *month = NULL;

  for (guint i = 0; i < dues->len; i++)
    {
      const FlerDue *due = dues->pdata[i];

      if (due->kind != FLER_DUE_KIND_COUNT)
        continue;
      g_assert_null (month);
      g_assert_cmpint (due->case_id, ==, 0);
      g_assert_cmpstr (due->why.rule, ==, "F7");
      month = fler_day_to_iso (&due->month);
    }
  g_assert_cmpstr (month, ==, expected);
}

static FlerMonthCount
count_of (Fixture *f, const char *iso)
{
  FlerMonthCount count;
  GDate month;

  fler_day_parse (iso, &month);
  g_assert_true (fler_month_store_count (f->db, &month, f->setting.zone, &count, NULL));
  return count;
}

static void
set_counted (Fixture *f, const char *iso)
{
  GDate month;

  fler_day_parse (iso, &month);
  g_assert_true (fler_month_store_set_counted (f->db, &month, NULL));
}

/* F7: a month in which was invited or met is counted, once it has ended, and each once. */
static void
test_month_to_count (Fixture *f, gconstpointer unused)
{
  FlerMonthCount count;

  assert_month (f, NULL);
  /* This month has not ended; what was before the program came is nobody's to count. */
  add_flerpart (f, "2026-11-10", FLER_MEETING_HELD, "2026-11-01");
  add_flerpart (f, "2026-03-10", FLER_MEETING_HELD, "2026-02-01");
  assert_month (f, NULL);
  /* Invited on the last day of October to a meeting that is to come. */
  add_flerpart (f, "2027-01-12", FLER_MEETING_PLANNED, "2026-10-31");
  assert_month (f, "2026-10-01");
  count = count_of (f, "2026-10-01");
  g_assert_cmpuint (count.n_sent, ==, 2);
  g_assert_cmpuint (count.n_answered, ==, 1);
  g_assert_cmpuint (count.n_named, ==, 1);
  g_assert_cmpuint (count.n_held, ==, 0);
  g_assert_cmpuint (count.n_deviations, ==, 0);

  /* Held in September: late on its last evening by the clock of Stockholm. */
  add_flerpart (f, "2026-09-30", FLER_MEETING_HELD, NULL);
  set_counted (f, "2026-07-01");
  assert_month (f, "2026-09-01");
  count = count_of (f, "2026-09-01");
  g_assert_cmpuint (count.n_held, ==, 1);
  g_assert_cmpuint (count.n_sent, ==, 0);
  set_counted (f, "2026-09-01");
  assert_month (f, "2026-10-01");
  set_counted (f, "2026-10-01");
  assert_month (f, NULL);
  fler_day_parse ("2026-12-01", &f->setting.today);
  assert_month (f, "2026-11-01");
}

/* F7: no-show and no answer are deviations; those of other forms and months are not counted. */
static void
test_month_counts_deviations (Fixture *f, gconstpointer unused)
{
  static const struct { FlerForm form; FlerDeviationKind kind; const char *day; } noted[] = {
    { FLER_FORM_FLERPART, FLER_DEVIATION_NO_SHOW,   "2026-10-01" },
    { FLER_FORM_FLERPART, FLER_DEVIATION_NO_ANSWER, "2026-10-31" },
    { FLER_FORM_FLERPART, FLER_DEVIATION_NOTED,     "2026-10-15" },
    { FLER_FORM_FLERPART, FLER_DEVIATION_NOTED,     "2026-11-01" },
    { FLER_FORM_KONTAKT,  FLER_DEVIATION_NOTED,     "2026-10-15" },
  };
  FlerMonthCount count;

  for (gsize i = 0; i < G_N_ELEMENTS (noted); i++)
    {
      g_autoptr(FlerDeviation) deviation = fler_deviation_new ();
      g_autoptr(GError) error = NULL;

      deviation->form = noted[i].form;
      deviation->kind = noted[i].kind;
      deviation->state = FLER_DEVIATION_REGISTERED;
      fler_day_parse (noted[i].day, &deviation->happened_on);
      fler_deviation_store_save (f->db, deviation, NOW, &error);
      g_assert_no_error (error);
    }
  count = count_of (f, "2026-10-01");
  g_assert_cmpuint (count.n_deviations, ==, 3);
  g_assert_cmpuint (count.n_no_show, ==, 1);
  g_assert_cmpuint (count.n_no_answer, ==, 1);
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/store/due/same-as-one-by-one", test_same_as_one_by_one);
  TEST ("/store/due/K2-step-done-and-undone", test_step_done);
  TEST ("/store/due/D132-commitment", test_commitment);
  TEST ("/store/due/F6-D169-record", test_record);
  TEST ("/store/due/F7-month-to-count", test_month_to_count);
  TEST ("/store/due/F7-month-counts-deviations", test_month_counts_deviations);
  TEST ("/store/due/one-case-changed", test_one_case_changed);
  TEST ("/store/due/nothing-and-cancelled", test_nothing);
  return g_test_run ();
}
