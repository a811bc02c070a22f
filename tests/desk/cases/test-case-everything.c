/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-case-everything.c - F79: nothing that the store keeps of a case is left out on paper
 *
 * What is kept is read from the schema itself: every text column of the_case, and of each table
 * that hangs on it, gets a mark of its own, and the mark is looked for in the PDF. A column that is
 * added later has to be printed, or be named among the exceptions with why it need not be.
 */

#include "fler-test-desk.h"

#include <string.h>

#include "fler-case-output.h"
#include "fler-case-store.h"
#include "fler-commitment-store.h"
#include "fler-db-private.h"
#include "fler-invitation-store.h"
#include "fler-meeting-store.h"
#include "fler-record-store.h"
#include "fler-step-store.h"
#include "fler-step-value-store.h"
#include "fler-test-case-paper.h"

#define STARTS_AT G_GINT64_CONSTANT (1795521600)    /* Tuesday 24 November 2026, 13.00 in Stockholm */

static const struct { const char *column; const char *why; } EXCEPTIONS[] = {
  { "the_case.sort_key", "what lists are ordered by: made of name and reference" },
  { "case_number.short_form", "the last ten digits of the number beside it" },
  { "meeting.uid", "a random name for calendars, which says nothing about anybody" },
  { "meeting.answer_by", "kept of its letters, where it stands" },
  { "participant.invited_on", "kept of their letters, where it stands" },
  { "participant.answer_by", "kept of their letters, where it stands" },
  { "participant.told_place", "kept of their letters, where it stands" },
  { "good_example.month", "that of the meeting, whose day stands there" },
};

/* A row in every table that hangs on the case. A text that is a day here has to be one. */
static const char FILL[] =
  "UPDATE the_case SET sick_first_day = '2026-01-01', decision_sent = '2026-01-01',"
  "  contact_meeting_day = '2026-01-01', closed_on = '2026-01-01';"
  "INSERT INTO case_number (case_id, personnummer, since) VALUES (1, '198503129802', 1);"
  "INSERT INTO meeting (id, case_id, form, state, starts_at, ends_at, length_class, is_all_day, is_own_planning,"
  "  mode, convener, documenter, cancelled_by, uid, sequence, changed_at, n_invited, n_named)"
  "  VALUES (1, 1, 5, 3, 1795521600, 1795525200, 0, 0, 1, 1, 3, 3, 0, 'uid', 0, 1795521600, 1, 1);"
  "INSERT INTO participant (id, meeting_id, position, party, mode, answer, presence, answered_on)"
  "  VALUES (1, 1, 0, 2, 1, 4, 3, '2026-01-01');"
  "INSERT INTO record (meeting_id, version, started_at, ended_at, is_kept)"
  "  VALUES (1, 1, 1795521600, 1795525200, 1), (1, 2, 1795528800, 1795532400, 1);"
  "INSERT INTO record_answer VALUES (1, 1, 'goal', 'text');"
  "INSERT INTO record_mark VALUES (1, 1, 2, 0, 'parked');"
  "INSERT INTO record_commitment VALUES (1, 1, 0, 2, 'who', 'what', '2026-01-01');"
  "INSERT INTO record_participant (meeting_id, version, position, party, mode, answer, presence)"
  "  VALUES (1, 1, 0, 2, 1, 4, 2);"
  "INSERT INTO commitment (case_id, meeting_id, party, due_on, state, done_on)"
  "  VALUES (1, 1, 2, '2026-01-01', 2, '2026-01-01');"
  "INSERT INTO history (case_id, at, kind, form) VALUES (1, 1795521600, 15, 0);"
  "INSERT INTO step_done (case_id, step, done_on, answer) VALUES (1, 'K2', '2026-01-01', 1);"
  "INSERT INTO handover_document (case_id, what, dated_on, from_party, to_party, handed_on, registered_on)"
  "  VALUES (1, 'what', '2026-01-01', 3, 2, '2026-01-01', '2026-01-01');"
  "INSERT INTO consent (case_id, party, is_written, given_on, ends_on, withdrawn_on)"
  "  VALUES (1, 4, 1, '2026-01-01', '2026-01-01', '2026-01-01');"
  "INSERT INTO registration VALUES (1, 3, 'sus', '2026-01-01');"
  "INSERT INTO step_value VALUES (1, 'K3', 'name', 'value');"
  "INSERT INTO invitation (id, meeting_id, participant_id, party, kind, channel, made_on, sent_on, answer_by,"
  "  tells_start, letter_size) VALUES (1, 1, 1, 2, 1, 1, '2026-01-01', '2026-01-01', '2026-01-01', 1795521600, 0);"
  "INSERT INTO invitation_letter VALUES (1, x'');"
  "INSERT INTO attempt (meeting_id, participant_id, party, at, channel, is_manager, result)"
  "  VALUES (1, 1, 2, 1795521600, 2, 1, 4);"
  "INSERT INTO deviation (case_id, meeting_id, form, kind, party, happened_on, cause, state, registered_at)"
  "  VALUES (1, 1, 5, 1, 2, '2026-01-01', 2, 2, 1795521600);"
  "INSERT INTO unmet_need (case_id, form, seen_on) VALUES (1, 5, '2026-01-01');"
  "INSERT INTO good_example (meeting_id, form, month, what) VALUES (1, 5, '2026-11-01', 'what');";

typedef struct
{
  TestDesk  *desk;
  FlerDb    *db;
  gint64     case_id;
  GPtrArray *columns;     /* of char *: "table.column" that was marked */
  GPtrArray *marks;       /* of char *: what is to stand on paper of it */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->desk = test_desk_open (STARTS_AT + 8000);
  fixture->db = fler_context_get_db (fixture->desk->context);
  fixture->case_id = test_desk_add_case (fixture->desk, "Anna Exempelsson");
  fixture->columns = g_ptr_array_new_with_free_func (g_free);
  fixture->marks = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_ptr_array_unref (fixture->columns);
  g_ptr_array_unref (fixture->marks);
  test_desk_close (fixture->desk);
}

static char *
read_everything (Fixture *fixture, const char *name)
{
  g_autoptr(FlerDocument) document = NULL;
  GError *error = NULL;

  document = fler_case_output_everything (fixture->desk->context, fixture->case_id, &error);
  g_assert_no_error (error);
  return test_case_paper_read (document, name);
}

static void
assert_tells (const char *text, const char *const *needed)
{
  for (gsize i = 0; needed[i] != NULL; i++)
    if (strstr (text, needed[i]) == NULL)
      g_error ("“%s” is missing in: %s", needed[i], text);
}

static void
run (Fixture *fixture, const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (fler_db_get_handle (fixture->db), sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", message, sql);
}

/* Returns: (transfer full): that column of each row; what is NULL there is "" */
static GPtrArray *
ask (Fixture *fixture, int column, const char *sql)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func (g_free);
  sqlite3 *handle = fler_db_get_handle (fixture->db);
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sqlite3_errmsg (handle), sql);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_ptr_array_add (answers, g_strdup (sqlite3_column_type (stmt, column) != SQLITE_NULL
                                        ? (const char *) sqlite3_column_text (stmt, column) : ""));
  sqlite3_finalize (stmt);
  return answers;
}

#define PARENT 2      /* of PRAGMA foreign_key_list */
#define NAME   1      /* of PRAGMA table_info */
#define TYPE   2

static GPtrArray *
ask_of_table (Fixture *fixture, int column, const char *pragma, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s (\"%s\")", pragma, table);

  return ask (fixture, column, sql);
}

static gboolean
holds (GPtrArray *texts, const char *text)
{
  return g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

/* Returns: (transfer full): the_case, and every table with a foreign key to one that hangs on it */
static GPtrArray *
list_tables (Fixture *fixture)
{
  g_autoptr(GPtrArray) all = ask (fixture, 0, "SELECT name FROM sqlite_master WHERE type = 'table'");
  GPtrArray *tables = g_ptr_array_new_with_free_func (g_free);
  guint n_before;

  g_ptr_array_add (tables, g_strdup ("the_case"));
  do
    {
      n_before = tables->len;
      for (guint i = 0; i < all->len; i++)
        {
          g_autoptr(GPtrArray) parents = ask_of_table (fixture, PARENT, "foreign_key_list", all->pdata[i]);

          for (guint j = 0; j < parents->len && !holds (tables, all->pdata[i]); j++)
            if (holds (tables, parents->pdata[j]))
              g_ptr_array_add (tables, g_strdup (all->pdata[i]));
        }
    }
  while (tables->len > n_before);
  return tables;
}

static gboolean
is_exception (const char *column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (EXCEPTIONS); i++)
    if (g_str_equal (EXCEPTIONS[i].column, column))
      return TRUE;
  return FALSE;
}

/* Days of two figures alone: 11 March 2031 would be found in 111 too. */
static GDate
day_of (guint index)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 10 + index % 19, 1 + (index / 19) % 12, 2031);
  return day;
}

static char *
day_on_paper (const GDate *day)
{
  static const char *const months[] = { "januari", "februari", "mars", "april", "maj", "juni", "juli",
                                        "augusti", "september", "oktober", "november", "december" };

  return g_strdup_printf ("%d %s %d", g_date_get_day (day), months[g_date_get_month (day) - 1],
                          g_date_get_year (day));
}

static void
mark_column (Fixture *fixture, const char *table, const char *column)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", table, column);
  g_autofree char *question = g_strdup_printf ("SELECT \"%s\" FROM \"%s\"", column, table);
  g_autoptr(GPtrArray) before = ask (fixture, 0, question);
  g_autofree char *value = NULL;
  g_autofree char *sql = NULL;
  guint index = fixture->columns->len;
  GDate day;

  if (is_exception (name))
    return;
  if (fler_day_parse (before->pdata[0], &day))
    {
      day = day_of (index);
      value = fler_day_to_iso (&day);
      g_ptr_array_add (fixture->marks, day_on_paper (&day));
    }
  else
    {
      value = g_strdup_printf ("Mk%03u", index);
      g_ptr_array_add (fixture->marks, g_strdup (value));
    }
  g_ptr_array_add (fixture->columns, g_steal_pointer (&name));
  sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = '%s'", table, column, value);
  run (fixture, sql);
}

static void
mark_table (Fixture *fixture, const char *table)
{
  g_autofree char *question = g_strdup_printf ("SELECT 1 FROM \"%s\"", table);
  g_autoptr(GPtrArray) rows = ask (fixture, 0, question);
  g_autoptr(GPtrArray) columns = ask_of_table (fixture, NAME, "table_info", table);
  g_autoptr(GPtrArray) types = ask_of_table (fixture, TYPE, "table_info", table);

  if (rows->len == 0)
    g_error ("The table %s hangs on a case and has no row here: add one to FILL", table);
  for (guint i = 0; i < columns->len; i++)
    if (g_ascii_strcasecmp (types->pdata[i], "TEXT") == 0)
      mark_column (fixture, table, columns->pdata[i]);
}

static void
test_every_text_is_there (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(GPtrArray) tables = NULL;
  g_autoptr(GString) missing = g_string_new (NULL);
  g_autofree char *text = NULL;

  run (fixture, FILL);
  tables = list_tables (fixture);
  g_assert_cmpuint (tables->len, >=, 23);
  for (guint i = 0; i < tables->len; i++)
    mark_table (fixture, tables->pdata[i]);
  text = read_everything (fixture, "case-everything-marked");
  for (guint i = 0; i < fixture->columns->len; i++)
    if (strstr (text, fixture->marks->pdata[i]) == NULL)
      g_string_append_printf (missing, "\n%s (%s)", (char *) fixture->columns->pdata[i],
                              (char *) fixture->marks->pdata[i]);
  if (missing->len > 0)
    g_error ("Missing on paper: %s\nin: %s", missing->str, text);
}

/* An exception that is no column any more is to be taken out of the list. */
static void
test_exceptions_are_columns (Fixture *fixture, gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (EXCEPTIONS); i++)
    {
      g_auto(GStrv) parts = g_strsplit (EXCEPTIONS[i].column, ".", 2);
      g_autoptr(GPtrArray) columns = ask_of_table (fixture, NAME, "table_info", parts[0]);

      g_assert_true (holds (columns, parts[1]));
      g_assert_cmpuint (strlen (EXCEPTIONS[i].why), >, 10);
    }
}

/* What stands as a number in the store stands as words here. */
static void
test_numbers_are_words (Fixture *fixture, gconstpointer unused)
{
  static const char *const needed[] = {
    "Egen planering, ingen kallelse", "Mötessätt På plats", "Per telefon", "(chef)", "skriftligt",
    "Kallar till mötet FK", "Dokumenterar FK", "inte längre aktuellt", "Parter som behövs AF, Region",
    "Flerpartsmöte, 24 november 2026 13.00", "Med post", NULL,
  };
  g_autofree char *text = NULL;

  run (fixture, FILL);
  run (fixture, "UPDATE the_case SET parties_needed = 5; UPDATE commitment SET state = 3, done_on = NULL;");
  text = read_everything (fixture, "case-everything-numbers");
  assert_tells (text, needed);
}

static void
note_step (Fixture *fixture, const char *step, FlerTri answer, const char *const *values)
{
  g_autoptr(FlerStepDone) done = fler_step_done_new ();
  GError *error = NULL;

  done->case_id = fixture->case_id;
  done->step = g_strdup (step);
  done->answer = answer;
  fler_day_parse ("2026-11-20", &done->done_on);
  fler_step_store_save (fixture->db, done, STARTS_AT, &error);
  g_assert_no_error (error);
  for (gsize i = 0; values[i] != NULL; i += 2)
    {
      fler_step_value_store_set (fixture->db, fixture->case_id, step, values[i], values[i + 1], &error);
      g_assert_no_error (error);
    }
}

/* Rules K3, K5, Ö2, G3: what was noted where a step was done, in the words of its form. */
static void
test_what_was_noted_at_the_steps (Fixture *fixture, gconstpointer unused)
{
  static const char *const needed[] = {
    "Skäl: Orkar inte just nu Med personens egna ord: Jag är snart på benen",
    "Vem som håller mötet: Berit Provsson", "Beslutet är förstått: Ja", "Mötets syfte är förstått: Ja",
    "Ansökningsdag: 3 november 2026", NULL,
  };
  g_autofree char *text = NULL;

  note_step (fixture, "K3", FLER_TRI_NO,
             (const char *[]) { "reason", "not_now", "own_words", "Jag är snart på benen", NULL });
  note_step (fixture, "K5", FLER_TRI_UNKNOWN, (const char *[]) { "official", "Berit Provsson", NULL });
  note_step (fixture, "Ö2", FLER_TRI_YES,
             (const char *[]) { "decision_understood", "yes", "purpose_understood", "yes", NULL });
  /* A value whose step was never ticked off. */
  g_assert_true (fler_step_value_store_set (fixture->db, fixture->case_id, "G3", "applied_on", "2026-11-03", NULL));
  text = read_everything (fixture, "case-everything-steps");
  assert_tells (text, needed);
}

static FlerMeeting *
begin_meeting (Fixture *fixture)
{
  g_autoptr(FlerMeeting) meeting = test_desk_add_meeting (fixture->desk, fixture->case_id, FLER_FORM_KONTAKT,
                                                          STARTS_AT);
  g_autoptr(FlerRecord) record = NULL;
  GError *error = NULL;

  fler_record_store_start (fixture->db, meeting->id, STARTS_AT, &error);
  g_assert_no_error (error);
  record = fler_record_store_load (fixture->db, meeting->id, 0, &error);
  g_assert_no_error (error);
  g_ptr_array_add (record->parked, g_strdup ("Får jag sjukpenning under provet?"));
  g_ptr_array_add (record->agenda_done, g_strdup ("welcome"));
  fler_record_store_save_marks (fixture->db, record, &error);
  g_assert_no_error (error);
  fler_record_store_save_answer (fixture->db, meeting->id, "goal", "Ett mål som skrivs", &error);
  g_assert_no_error (error);
  return g_steal_pointer (&meeting);
}

static void
test_record_that_is_only_begun (Fixture *fixture, gconstpointer unused)
{
  static const char *const needed[] = {
    "Utkast, inte låst än. Påbörjad 24 november 2026, 13.00.", "Ett mål som skrivs",
    "Parkerade frågor • Får jag sjukpenning under provet?", "Avklarat på dagordningen", NULL,
  };
  g_autoptr(FlerMeeting) meeting = begin_meeting (fixture);
  g_autofree char *text = read_everything (fixture, "case-everything-draft");

  assert_tells (text, needed);
  g_assert_null (strstr (text, "Version 1"));
}

/* A correction that is being written, and the version that it corrects. */
static void
test_correction_stands_beside_its_version (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerMeeting) meeting = begin_meeting (fixture);
  g_autofree char *text = NULL;
  const char *draft, *locked;
  GError *error = NULL;

  fler_record_store_lock (fixture->db, meeting->id, FLER_MEETING_HELD, STARTS_AT + 3600, &error);
  g_assert_no_error (error);
  fler_record_store_reopen (fixture->db, meeting->id, "Fel mål", STARTS_AT + 7200, &error);
  g_assert_no_error (error);
  fler_record_store_save_answer (fixture->db, meeting->id, "goal", "Ett rättat mål", &error);
  g_assert_no_error (error);
  text = read_everything (fixture, "case-everything-correction");
  draft = strstr (text, "Utkast, inte låst än");
  g_assert_nonnull (draft);
  g_assert_nonnull (strstr (draft, "Rättat: Fel mål"));
  g_assert_nonnull (strstr (draft, "Ett rättat mål"));
  locked = strstr (draft, "Version 1.");
  g_assert_nonnull (locked);
  g_assert_nonnull (strstr (locked, "Ett mål som skrivs"));
  g_assert_nonnull (strstr (locked, "Får jag sjukpenning under provet?"));
}

static void
test_cancelled_meeting_tells_by_whom_and_why (Fixture *fixture, gconstpointer unused)
{
  static const char *const needed[] = { "Läge inställt", "Inställt av Region", "Skäl Läkaren är sjuk", NULL };
  g_autoptr(FlerMeeting) meeting = test_desk_add_meeting (fixture->desk, fixture->case_id, FLER_FORM_FLERPART,
                                                          STARTS_AT);
  g_autofree char *text = NULL;
  GError *error = NULL;

  meeting->state = FLER_MEETING_CANCELLED;
  meeting->cancelled_by = FLER_PARTY_REGION;
  meeting->cancelled_why = g_strdup ("Läkaren är sjuk");
  fler_meeting_store_save (fixture->db, meeting, STARTS_AT, &error);
  g_assert_no_error (error);
  text = read_everything (fixture, "case-everything-cancelled");
  assert_tells (text, needed);
}

static void
test_moved_meeting_tells_the_year (Fixture *fixture, gconstpointer unused)
{
  static const char *const needed[] = { "Flyttat · SIP · var 24 november 2026 13.00", NULL };
  g_autoptr(FlerMeeting) meeting = test_desk_add_meeting (fixture->desk, fixture->case_id, FLER_FORM_SIP, STARTS_AT);
  g_autofree char *text = NULL;
  GError *error = NULL;

  meeting->span.start += 7 * 24 * 3600;
  meeting->span.end += 7 * 24 * 3600;
  fler_meeting_store_save (fixture->db, meeting, STARTS_AT, &error);
  g_assert_no_error (error);
  text = read_everything (fixture, "case-everything-moved");
  assert_tells (text, needed);
}

/* F46: whatever the rows say of somebody whose identity is protected, the paper does not. */
static void
test_protected_identity_stands_nowhere (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL;
  g_autoptr(FlerCase) the_case = NULL;
  GError *error = NULL;

  run (fixture, FILL);
  the_case = fler_case_store_load (fixture->db, fixture->case_id, &error);
  g_assert_no_error (error);
  the_case->is_protected = TRUE;
  fler_case_store_save (fixture->db, the_case, STARTS_AT, &error);
  g_assert_no_error (error);
  run (fixture, "UPDATE participant SET party = 1, name = 'Hemlig1';"
                "UPDATE invitation SET party = 1, receiver = 'Hemlig2', address = 'Hemlig3';"
                "UPDATE attempt SET party = 1, whom = 'Hemlig4';"
                "UPDATE commitment SET party = 1, who = 'Hemlig5', what = 'Ringa';"
                "UPDATE deviation SET party = 1, who = 'Hemlig6';"
                "UPDATE record_commitment SET party = 1, who = 'Hemlig7', what = 'Ringa';"
                "UPDATE record_participant SET party = 1, name = 'Hemlig8';"
                "INSERT INTO case_number (case_id, personnummer, since) VALUES (1, '198503129802', 1);");
  text = read_everything (fixture, "case-everything-protected");
  g_assert_nonnull (strstr (text, "Skyddade personuppgifter"));
  g_assert_nonnull (strstr (text, "Kallelse Personen Gjort"));
  g_assert_null (strstr (text, "Hemlig"));
  g_assert_null (strstr (text, "Anna"));
  g_assert_null (strstr (text, "9802"));
}

#define ADD(path, test) g_test_add ("/desk/case-everything/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  ADD ("every-text-is-there", test_every_text_is_there);
  ADD ("exceptions-are-columns", test_exceptions_are_columns);
  ADD ("numbers-are-words", test_numbers_are_words);
  ADD ("steps/what-was-noted", test_what_was_noted_at_the_steps);
  ADD ("record/only-begun", test_record_that_is_only_begun);
  ADD ("record/correction-beside-its-version", test_correction_stands_beside_its_version);
  ADD ("meeting/cancelled-by-whom-and-why", test_cancelled_meeting_tells_by_whom_and_why);
  ADD ("meeting/moved-tells-the-year", test_moved_meeting_tells_the_year);
  ADD ("protected-identity-stands-nowhere", test_protected_identity_stands_nowhere);
  return test_run ();
}
