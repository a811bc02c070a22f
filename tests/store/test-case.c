/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-case.c - cases come back as they were stored, and are found */

#define _GNU_SOURCE     /* memmem */

#include "fler-case-store.h"

#include <string.h>

#include "fler-db-private.h"
#include "fler-history-store.h"
#include "fler-meeting-store.h"
#include "fler-test-store.h"

#define NOW 1790000000

typedef struct
{
  char      *dir;
  FlerStore *store;
  FlerDb    *db;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused)
{
  f->dir = test_dir_new ();
  f->store = test_store_new (f->dir);
  f->db = fler_store_get_db (f->store);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  g_assert_finalize_object (f->store);
  test_dir_free (f->dir);
}

static void
save (Fixture *f, FlerCase *the_case, gint64 now)
{
  g_autoptr(GError) error = NULL;

  fler_case_store_save (f->db, the_case, now, &error);
  g_assert_no_error (error);
}

static gint64
save_new (Fixture *f, const char *name, const char *personnummer, const char *notes)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();

  the_case->name = g_strdup (name);
  the_case->personnummer = g_strdup (personnummer);
  the_case->notes = g_strdup (notes);
  save (f, the_case, NOW);
  return the_case->id;
}

static FlerCase *
full_case (void)
{
  FlerCase *the_case = fler_case_new ();

  the_case->reference = g_strdup ("2026-17");
  the_case->name = g_strdup ("Åsa Öhman");
  the_case->personnummer = g_strdup ("197012319817");
  the_case->phone = g_strdup ("070-000 00 00");
  the_case->email = g_strdup ("asa@exempel.se");
  the_case->address = g_strdup ("Påhittade gatan 1\n000 00 Ingenstans");
  the_case->interpreter = g_strdup ("finska");
  the_case->notes = g_strdup ("Ringer helst på morgonen");
  the_case->employer = g_strdup ("Lagret AB");
  the_case->work = g_strdup ("plock");
  the_case->education = g_strdup ("gymnasium");
  the_case->experience = g_strdup ("truck");
  the_case->wishes = g_strdup ("inomhus");
  the_case->facts.benefit = FLER_BENEFIT_SJUKPENNING;
  fler_day_parse ("2026-08-25", &the_case->facts.sick_first_day);
  the_case->facts.municipality = g_strdup ("Malmö");
  the_case->facts.employed = FLER_TRI_YES;
  the_case->facts.decision = FLER_DECISION_WITHDRAWN;
  fler_day_parse ("2026-11-02", &the_case->facts.decision_sent);
  the_case->facts.contact_meeting_held = FLER_TRI_YES;
  fler_day_parse ("2026-10-12", &the_case->facts.contact_meeting_day);
  the_case->facts.enrolled_at_af = FLER_TRI_NO;
  the_case->facts.capacity_reduced = FLER_TRI_YES;
  the_case->facts.can_take_part = FLER_TRI_NO;
  the_case->facts.needs_coordination = FLER_TRI_YES;
  the_case->facts.parties_needed_known = TRUE;
  the_case->facts.parties_needed = FLER_NEED_FK | FLER_NEED_REGION;
  the_case->state = FLER_CASE_CLOSED;
  fler_day_parse ("2026-11-20", &the_case->closed_on);
  the_case->closed_why = g_strdup ("Åter i arbete");
  return the_case;
}

static void
assert_same_day (const GDate *a, const GDate *b)
{
  g_autofree char *first = fler_day_to_iso (a), *second = fler_day_to_iso (b);

  g_assert_cmpstr (first, ==, second);
}

static void
assert_same_case (const FlerCase *a, const FlerCase *b)
{
  g_assert_cmpint (a->id, ==, b->id);
  g_assert_cmpstr (a->reference, ==, b->reference);
  g_assert_cmpint (a->state, ==, b->state);
  g_assert_cmpint (a->is_protected, ==, b->is_protected);
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpstr (a->personnummer, ==, b->personnummer);
  g_assert_cmpstr (a->phone, ==, b->phone);
  g_assert_cmpstr (a->email, ==, b->email);
  g_assert_cmpstr (a->address, ==, b->address);
  g_assert_cmpstr (a->interpreter, ==, b->interpreter);
  g_assert_cmpstr (a->notes, ==, b->notes);
  g_assert_cmpstr (a->employer, ==, b->employer);
  g_assert_cmpstr (a->work, ==, b->work);
  g_assert_cmpstr (a->education, ==, b->education);
  g_assert_cmpstr (a->experience, ==, b->experience);
  g_assert_cmpstr (a->wishes, ==, b->wishes);
  g_assert_cmpint (a->created_at, ==, b->created_at);
  g_assert_cmpint (a->changed_at, ==, b->changed_at);
  assert_same_day (&a->closed_on, &b->closed_on);
  g_assert_cmpstr (a->closed_why, ==, b->closed_why);
  g_assert_cmpint (a->facts.benefit, ==, b->facts.benefit);
  assert_same_day (&a->facts.sick_first_day, &b->facts.sick_first_day);
  g_assert_cmpstr (a->facts.municipality, ==, b->facts.municipality);
  g_assert_cmpint (a->facts.employed, ==, b->facts.employed);
  g_assert_cmpint (a->facts.decision, ==, b->facts.decision);
  assert_same_day (&a->facts.decision_sent, &b->facts.decision_sent);
  g_assert_cmpint (a->facts.contact_meeting_held, ==, b->facts.contact_meeting_held);
  assert_same_day (&a->facts.contact_meeting_day, &b->facts.contact_meeting_day);
  g_assert_cmpint (a->facts.enrolled_at_af, ==, b->facts.enrolled_at_af);
  g_assert_cmpint (a->facts.capacity_reduced, ==, b->facts.capacity_reduced);
  g_assert_cmpint (a->facts.can_take_part, ==, b->facts.can_take_part);
  g_assert_cmpint (a->facts.needs_coordination, ==, b->facts.needs_coordination);
  g_assert_cmpint (a->facts.parties_needed_known, ==, b->facts.parties_needed_known);
  g_assert_cmpuint (a->facts.parties_needed, ==, b->facts.parties_needed);
}

static void
test_round_trip (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) full = full_case ();
  g_autoptr(FlerCase) empty = fler_case_new ();
  g_autoptr(FlerCase) read_full = NULL, read_empty = NULL, by_reference = NULL;

  save (f, full, NOW);
  save (f, empty, NOW + 1);
  g_assert_cmpint (full->created_at, ==, NOW);
  read_full = fler_case_store_load (f->db, full->id, NULL);
  assert_same_case (full, read_full);
  read_empty = fler_case_store_load (f->db, empty->id, NULL);
  assert_same_case (empty, read_empty);
  by_reference = fler_case_store_load_reference (f->db, "2026-17", NULL);
  assert_same_case (full, by_reference);
}

static void
test_references (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) first = fler_case_new (), taken = fler_case_new (), third = fler_case_new ();
  g_autoptr(FlerCase) doubled = fler_case_new ();
  g_autoptr(GError) error = NULL;

  save (f, first, NOW);
  g_assert_cmpstr (first->reference, ==, "0001");
  taken->reference = g_strdup ("0002");
  save (f, taken, NOW);
  save (f, third, NOW);
  g_assert_cmpstr (third->reference, ==, "0003");

  doubled->reference = g_strdup ("0001");
  g_assert_false (fler_case_store_save (f->db, doubled, NOW, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_assert_cmpint (doubled->id, ==, 0);
  g_assert_null (fler_case_store_load_reference (f->db, "9999", NULL));
}

static void
test_not_there (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (fler_case_store_load (f->db, 4711, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  the_case->id = 4711;
  g_assert_false (fler_case_store_save (f->db, the_case, NOW, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND);
}

static void
test_clock_set_back (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();

  save (f, the_case, NOW);
  save (f, the_case, NOW - 100000);
  g_assert_cmpint (the_case->created_at, ==, NOW);
  g_assert_cmpint (the_case->changed_at, ==, NOW);
}

static void
test_history (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GPtrArray) events = NULL;
  static const FlerEventKind kinds[] = {    /* the latest first */
    FLER_EVENT_CASE_REOPENED, FLER_EVENT_CASE_CLOSED, FLER_EVENT_FACT_CHANGED, FLER_EVENT_CASE_MADE,
  };

  save (f, the_case, NOW);
  save (f, the_case, NOW + 1);
  the_case->facts.employed = FLER_TRI_YES;
  fler_day_parse ("2026-08-25", &the_case->facts.sick_first_day);
  save (f, the_case, NOW + 2);
  the_case->state = FLER_CASE_CLOSED;
  save (f, the_case, NOW + 3);
  the_case->state = FLER_CASE_OPEN;
  save (f, the_case, NOW + 4);

  events = fler_history_store_list (f->db, the_case->id, 100, NULL);
  g_assert_cmpuint (events->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < events->len; i++)
    g_assert_cmpint (((FlerEvent *) events->pdata[i])->kind, ==, kinds[i]);
  g_assert_cmpstr (((FlerEvent *) events->pdata[2])->detail, ==, "sick_first_day employed");
}

/* What finds which: ids in @expected are 1, 2, 3 … in the order of saving, as they are listed. */
static void
assert_finds (Fixture *f, const char *text, const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = fler_case_store_find (f->db, text, FLER_CASES_ALL, 100, NOW, &error);
  g_autoptr(GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (found, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            ((FlerCaseRow *) rows->pdata[i])->id);
  if (!g_str_equal (found->str, expected))
    g_error ("“%s” finds “%s” and not “%s”", text, found->str, expected);
}

static void
test_find_letters (Fixture *f, gconstpointer unused)
{
  save_new (f, "Åsa Björk", NULL, NULL);
  save_new (f, "Asa Bjork", NULL, NULL);
  save_new (f, "Renée Müller-Öst", NULL, NULL);
  save_new (f, "Søren Ærø", NULL, NULL);

  assert_finds (f, "Björk", "1");
  assert_finds (f, "bjork", "2 1");
  assert_finds (f, "BJÖR", "1");
  assert_finds (f, "Bjor", "2 1");
  assert_finds (f, "Å", "1");
  assert_finds (f, "åsa", "1");
  assert_finds (f, "asa", "2 1");
  assert_finds (f, "asa björk", "1");
  assert_finds (f, "bj as", "2 1");
  assert_finds (f, "a\xcc\x8asa", "1");         /* a and a ring of its own */
  assert_finds (f, "renee", "3");
  assert_finds (f, "Renée", "3");
  assert_finds (f, "muller", "3");
  assert_finds (f, "öst", "3");
  assert_finds (f, "ost", "3");
  assert_finds (f, "müller-öst", "3");
  assert_finds (f, "sören", "4");
  assert_finds (f, "soren", "4");
  assert_finds (f, "søren", "4");
  assert_finds (f, "jörk", "");                 /* the beginning of words */
  assert_finds (f, "asa bjork olsson", "");
}

static void
test_find_number (Fixture *f, gconstpointer unused)
{
  static const char *const ways[] = {
    "197012319817", "19701231-9817", "7012319817", "701231-9817", "701231 9817", "19701231 9817",
    "1970 12 31 9817", "1970-12-31-9817", "70-12-31-9817", "701231+9817", "19701231/9817",
    "701231–9817", " 701231-9817 ", "701231", "701231-", "701231-98", "70123198", "1970", "19701231",
    "19701231-9", "1970-12-31", "1970 12", "7012", "701231 98", "åsa 701231-9817", "701231-9817 åsa",
  };

  save_new (f, "Åsa Öhman", "197012319817", NULL);
  save_new (f, "Bo Ek", "198503649805", NULL);      /* samordningsnummer: the day is 60 more */
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    assert_finds (f, ways[i], "1");
  assert_finds (f, "850364-9805", "2");
  assert_finds (f, "19850364", "2");
  assert_finds (f, "850304", "");
  assert_finds (f, "701231-9818", "");
  assert_finds (f, "9817", "");                     /* the end of a number is no beginning */
  assert_finds (f, "bo 701231", "");
}

static void
test_find_number_in_notes (Fixture *f, gconstpointer unused)
{
  save_new (f, "Åsa", NULL, "Sonen, 12 st, 100203-9814, går i skolan. Ring 040-12 34 56.");
  save_new (f, "Bo", NULL, "Makan 19701231-9817; träffas 2026-12-01");

  assert_finds (f, "1002039814", "1");
  assert_finds (f, "100203-9814", "1");
  assert_finds (f, "20100203-9814", "1");
  assert_finds (f, "701231-9817", "2");
  assert_finds (f, "197012319817", "2");
  assert_finds (f, "2026-12-01", "2");
  assert_finds (f, "040-12", "1");
}

static void
test_find_former_number (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GPtrArray) numbers = NULL;

  the_case->personnummer = g_strdup ("198503649805");
  save (f, the_case, NOW);
  g_free (the_case->personnummer);
  the_case->personnummer = g_strdup ("198503049815");
  save (f, the_case, NOW + 1);
  assert_finds (f, "850304-9815", "1");
  assert_finds (f, "850364-9805", "1");
  numbers = fler_case_store_list_numbers (f->db, the_case->id, NULL);
  g_assert_cmpuint (numbers->len, ==, 2);
  g_assert_cmpstr (((FlerCaseNumber *) numbers->pdata[0])->personnummer, ==, "198503649805");
  g_assert_cmpint (((FlerCaseNumber *) numbers->pdata[1])->since, ==, NOW + 1);
}

static void
test_find_words (Fixture *f, gconstpointer unused)
{
  save_new (f, "Zeta Alm", NULL, "Vill arbeta inomhus. Pröva truckkort!");
  save_new (f, "Beda Ek", NULL, "Arbetsträning NEAR hemmet, AND mer");

  assert_finds (f, "truck", "1");
  assert_finds (f, "arbet", "2 1");
  assert_finds (f, "0002", "2");
  assert_finds (f, "000", "2 1");
  assert_finds (f, NULL, "2 1");
  assert_finds (f, " \t", "2 1");
}

/* What means something to SQL or to the search's own language is text like any other. */
static void
test_find_signs (Fixture *f, gconstpointer unused)
{
  g_autoptr(GString) longest = g_string_new (NULL);

  save_new (f, "Beda Ek", NULL, "Arbete NEAR hemmet, AND mer; words:alla 100% sjuk_skriven");
  assert_finds (f, "*", "");
  assert_finds (f, "\"", "");
  assert_finds (f, "'", "");
  assert_finds (f, "-", "");
  assert_finds (f, "%", "");
  assert_finds (f, "()", "");
  assert_finds (f, "\"beda", "1");
  assert_finds (f, "beda\" OR \"x", "");
  assert_finds (f, "beda AND ek", "1");
  assert_finds (f, "beda NEAR/2 ek", "");
  assert_finds (f, "near", "1");
  assert_finds (f, "NOT beda", "");
  assert_finds (f, "-beda", "1");
  assert_finds (f, "words:beda", "1");
  assert_finds (f, "be*", "1");
  assert_finds (f, "^beda", "1");
  assert_finds (f, "b%", "1");
  assert_finds (f, "⑴ ﴾ ﷺ ½ № Ⅳ", "");        /* signs that stand for several */
  assert_finds (f, "'; DROP TABLE the_case; --", "");
  assert_finds (f, "be\xe5", "1");               /* broken UTF-8 ends the word */
  while (longest->len < 100000)
    g_string_append (longest, "beda ");
  assert_finds (f, longest->str, "1");
  g_string_truncate (longest, 0);
  while (longest->len < 1000000)
    g_string_append_c (longest, 'b');
  assert_finds (f, longest->str, "");
}

static void
test_order (Fixture *f, gconstpointer unused)
{
  save_new (f, "Östen", NULL, NULL);
  save_new (f, "ake", NULL, NULL);
  save_new (f, "Åke", NULL, NULL);
  save_new (f, NULL, NULL, NULL);
  save_new (f, "Zäta", NULL, NULL);
  save_new (f, "Änglund", NULL, NULL);
  save_new (f, "Émil", NULL, NULL);
  save_new (f, "Zata", NULL, NULL);
  save_new (f, "Ake", NULL, NULL);
  assert_finds (f, NULL, "2 9 7 8 5 3 6 1 4");
}

static void
test_which_and_limit (Fixture *f, gconstpointer unused)
{
  gboolean has_any = FALSE;
  g_autoptr(FlerCase) closed = full_case ();
  g_autoptr(GPtrArray) open_rows = NULL, closed_rows = NULL, few = NULL;

  save (f, closed, NOW);
  save_new (f, "Åsa Alm", NULL, NULL);
  save_new (f, "Åsa Ek", NULL, NULL);
  open_rows = fler_case_store_find (f->db, "åsa", FLER_CASES_OPEN, 100, NOW, NULL);
  g_assert_cmpuint (open_rows->len, ==, 2);
  closed_rows = fler_case_store_find (f->db, "åsa", FLER_CASES_CLOSED, 100, NOW, NULL);
  g_assert_cmpuint (closed_rows->len, ==, 1);
  few = fler_case_store_find (f->db, "åsa", FLER_CASES_ALL, 2, NOW, NULL);
  g_assert_cmpuint (few->len, ==, 2);
  g_assert_cmpstr (((FlerCaseRow *) few->pdata[0])->name, ==, "Åsa Alm");
  g_assert_cmpint (fler_case_store_count (f->db, FLER_CASES_ALL, NULL), ==, 3);
  g_assert_cmpint (fler_case_store_count (f->db, FLER_CASES_OPEN, NULL), ==, 2);
  g_assert_cmpint (fler_case_store_count (f->db, FLER_CASES_CLOSED, NULL), ==, 1);
  g_assert_true (fler_case_store_has_any (f->db, &has_any, NULL));
  g_assert_true (has_any);
}

static void
assert_first (Fixture *f, FlerCasesWhich which, const char *expected)
{
  g_autoptr(GPtrArray) rows = fler_case_store_find (f->db, "test", which, 1, NOW, NULL);

  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (((FlerCaseRow *) rows->pdata[0])->name, ==, expected);
}

static gpointer
rename_elsewhere (gpointer data)
{
  Fixture *f = data;
  g_autoptr(FlerDb) db = fler_store_connect (f->store, NULL);
  g_autoptr(FlerCase) the_case = fler_case_store_load (db, 3, NULL);

  g_free (the_case->name);
  the_case->name = g_strdup ("Aina Test");
  g_assert_true (fler_case_store_save (db, the_case, NOW, NULL));
  return NULL;
}

/* More fit than are shown: the first by name, also when names change behind its back. */
static void
test_first_by_name (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = NULL;

  save_new (f, "Disa Test", NULL, NULL);
  save_new (f, "Cilla Test", NULL, NULL);
  save_new (f, "Erik Test", NULL, NULL);
  assert_first (f, FLER_CASES_ALL, "Cilla Test");

  the_case = fler_case_store_load (f->db, 1, NULL);
  g_free (the_case->name);
  the_case->name = g_strdup ("Bo Test");
  g_assert_true (fler_db_begin (f->db, NULL));
  save (f, the_case, NOW);
  assert_first (f, FLER_CASES_ALL, "Bo Test");
  fler_db_rollback (f->db);
  assert_first (f, FLER_CASES_ALL, "Cilla Test");
  save (f, the_case, NOW);
  assert_first (f, FLER_CASES_ALL, "Bo Test");

  the_case->state = FLER_CASE_CLOSED;
  save (f, the_case, NOW);
  assert_first (f, FLER_CASES_OPEN, "Cilla Test");
  assert_first (f, FLER_CASES_CLOSED, "Bo Test");
  g_thread_join (g_thread_new ("other", rename_elsewhere, f));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_first (f, FLER_CASES_OPEN, "Aina Test");
}

static void
add_meeting (Fixture *f, gint64 case_id, gint64 start, FlerForm form, FlerMeetingState state)
{
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();

  meeting->case_id = case_id;
  meeting->form = form;
  meeting->state = state;
  meeting->span = (FlerSpan) { start, start + 3600 };
  g_assert_true (fler_meeting_store_save (f->db, meeting, NOW, NULL));
}

static void
test_row (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = full_case ();
  g_autoptr(GPtrArray) rows = NULL, later = NULL;
  const FlerCaseRow *row;

  save (f, the_case, NOW);
  add_meeting (f, the_case->id, NOW - 90000, FLER_FORM_KONTAKT, FLER_MEETING_PLANNED);
  add_meeting (f, the_case->id, NOW + 1000, FLER_FORM_SIP, FLER_MEETING_CANCELLED);
  add_meeting (f, the_case->id, NOW + 9000, FLER_FORM_GK1, FLER_MEETING_PLANNED);
  add_meeting (f, the_case->id, NOW + 90000, FLER_FORM_GK2, FLER_MEETING_PLANNED);
  rows = fler_case_store_find (f->db, "ringer", FLER_CASES_ALL, 10, NOW, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  row = rows->pdata[0];
  g_assert_cmpint (row->id, ==, the_case->id);
  g_assert_cmpstr (row->reference, ==, "2026-17");
  g_assert_cmpstr (row->name, ==, "Åsa Öhman");
  g_assert_cmpstr (row->personnummer, ==, "197012319817");
  g_assert_false (row->is_protected);
  g_assert_cmpint (row->state, ==, FLER_CASE_CLOSED);
  g_assert_cmpint (row->benefit, ==, FLER_BENEFIT_SJUKPENNING);
  assert_same_day (&row->sick_first_day, &the_case->facts.sick_first_day);
  g_assert_cmpint (row->next_starts_at, ==, NOW + 9000);
  g_assert_cmpint (row->next_form, ==, FLER_FORM_GK1);

  later = fler_case_store_find (f->db, NULL, FLER_CASES_ALL, 10, NOW + 900000, NULL);
  row = later->pdata[0];
  g_assert_cmpint (row->next_starts_at, ==, 0);
  g_assert_cmpint (row->next_form, ==, FLER_FORM_NONE);
}

static void
test_changed_words (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();

  the_case->name = g_strdup ("Åsa Öhman");
  save (f, the_case, NOW);
  g_free (the_case->name);
  the_case->name = g_strdup ("Åsa Alm");
  save (f, the_case, NOW + 1);
  assert_finds (f, "öhman", "");
  assert_finds (f, "ohman", "");
  assert_finds (f, "alm", "1");
}

/* All that lies in the database, under the key: of every table, the search's own included. */
static GString *
read_everything (FlerDb *db)
{
  GString *all = g_string_new (NULL);
  sqlite3_stmt *tables, *rows;

  g_assert_cmpint (sqlite3_prepare_v2 (fler_db_get_handle (db),
                                       "SELECT name FROM sqlite_master WHERE type = 'table'"
                                       " AND name <> 'case_words'", -1, &tables, NULL), ==, SQLITE_OK);
  while (sqlite3_step (tables) == SQLITE_ROW)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", sqlite3_column_text (tables, 0));

      g_assert_cmpint (sqlite3_prepare_v2 (fler_db_get_handle (db), sql, -1, &rows, NULL), ==, SQLITE_OK);
      while (sqlite3_step (rows) == SQLITE_ROW)
        for (int i = 0; i < sqlite3_column_count (rows); i++)
          {
            const char *blob = sqlite3_column_blob (rows, i);

            if (blob != NULL)
              g_string_append_len (all, blob, sqlite3_column_bytes (rows, i));
            g_string_append_c (all, '\n');
          }
      sqlite3_finalize (rows);
    }
  sqlite3_finalize (tables);
  return all;
}

static gboolean
holds (const GString *all, const char *text)
{
  return memmem (all->str, all->len, text, strlen (text)) != NULL;
}

/* Protected identity: nothing that tells it stays, not even in the search's segments (F46, F147). */
static void
test_protected (Fixture *f, gconstpointer unused)
{
  static const char *const secrets[] = { "Zakarias", "zakarias", "akarias", "Kvick", "kvick", "9817",
                                         "000 00 00", "asa@exempel.se", "Ingenstans" };
  g_autoptr(FlerCase) the_case = full_case ();
  g_autoptr(FlerCase) read = NULL;
  GString *before, *after;

  g_free (the_case->name);
  the_case->name = g_strdup ("Zakarias Kvick");
  save_new (f, "Någon Annan", NULL, NULL);
  save (f, the_case, NOW);
  assert_finds (f, "zakarias", "2");
  before = read_everything (f->db);
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_true (holds (before, secrets[i]) || i == 2);
  g_string_free (before, TRUE);

  the_case->is_protected = TRUE;
  save (f, the_case, NOW + 1);
  g_assert_null (the_case->name);
  assert_finds (f, "zakarias", "");
  assert_finds (f, "ringer", "");
  assert_finds (f, "701231", "");
  assert_finds (f, "2026-17", "2");
  read = fler_case_store_load (f->db, the_case->id, NULL);
  g_assert_true (read->is_protected);
  g_assert_null (read->name);
  g_assert_null (read->personnummer);
  g_assert_null (read->phone);
  g_assert_null (read->email);
  g_assert_null (read->address);
  after = read_everything (f->db);
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    if (holds (after, secrets[i]))
      g_error ("%s is still there", secrets[i]);
  g_string_free (after, TRUE);
}

static void
test_broken_text (Fixture *f, gconstpointer unused)
{
  gboolean has_any = TRUE;
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GError) error = NULL;

  the_case->facts.municipality = g_strdup ("Malm\xf6");
  g_assert_false (fler_case_store_save (f->db, the_case, NOW, &error));
  g_assert_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "municipality"));
  g_assert_cmpint (fler_case_store_count (f->db, FLER_CASES_ALL, NULL), ==, 0);
  g_assert_true (fler_case_store_has_any (f->db, &has_any, NULL));
  g_assert_false (has_any);
}

static void
test_long_notes (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(FlerCase) read = NULL;
  g_autoptr(GString) notes = g_string_new (NULL);

  for (int i = 0; notes->len < 1024 * 1024; i++)
    g_string_append_printf (notes, "ord%d och åter %d ", i, i);
  the_case->notes = g_strdup (notes->str);
  save (f, the_case, NOW);
  read = fler_case_store_load (f->db, the_case->id, NULL);
  g_assert_cmpstr (read->notes, ==, notes->str);
  assert_finds (f, "ord30000", "1");
}

#define ADD(path, func) g_test_add ("/store/case/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("every-field-comes-back", test_round_trip);
  ADD ("references", test_references);
  ADD ("not-there", test_not_there);
  ADD ("clock-set-back", test_clock_set_back);
  ADD ("history-is-kept", test_history);
  ADD ("find/letters", test_find_letters);
  ADD ("find/number-as-people-write-it", test_find_number);
  ADD ("find/number-in-notes", test_find_number_in_notes);
  ADD ("find/former-number", test_find_former_number);
  ADD ("find/words", test_find_words);
  ADD ("find/signs", test_find_signs);
  ADD ("find/swedish-order", test_order);
  ADD ("find/which-and-limit", test_which_and_limit);
  ADD ("find/the-first-by-name", test_first_by_name);
  ADD ("find/what-a-row-shows", test_row);
  ADD ("find/changed-words", test_changed_words);
  ADD ("protected-identity-leaves-nothing", test_protected);
  ADD ("broken-text-is-refused", test_broken_text);
  ADD ("a-million-characters-of-notes", test_long_notes);
  return g_test_run ();
}
