/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-todo.c - what is due over all cases, as far as it is shown, compared with all of it */

#include "fler-todo.h"

#include "fler-due-private.h"

#define N_CASES 300
#define N_SHOWN 12

static FlerDue *
new_due (gint64 case_id, FlerDueKind kind, const char *rule, const char *iso)
{
  FlerDue *due = g_new0 (FlerDue, 1);

  due->case_id = case_id;
  due->case_reference = g_strdup_printf ("%04d", (int) case_id);
  due->kind = kind;
  due->why = fler_due_reason (rule);
  due->day = fler_day_none ();
  if (iso != NULL)
    g_assert_true (fler_day_parse (iso, &due->day));
  return due;
}

static FlerDue *
copy_due (const FlerDue *due)
{
  FlerDue *copy = g_memdup2 (due, sizeof *due);

  copy->case_reference = g_strdup (due->case_reference);
  return copy;
}

static FlerDue *
new_random (gint64 case_id)
{
  static const char *const rules[] = { "K2", "K3", "Ö2", "G5", "D132", "D170" };
  FlerDue *due = new_due (case_id, FLER_DUE_KIND_STEP, rules[g_test_rand_int_range (0, 6)], NULL);

  if (g_test_rand_int_range (0, 10) > 0)
    g_date_set_julian (&due->day, (guint32) g_test_rand_int_range (740000, 740060));
  due->urgency = (FlerUrgency) g_test_rand_int_range (FLER_URGENCY_OVERDUE, FLER_URGENCY_NONE + 1);
  return due;
}

/* All that is due, and nothing but that. */
static GPtrArray *
new_dues (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) fler_due_free);
}

static FlerTodo *
fill (GPtrArray *all)
{
  FlerTodo *todo = fler_todo_new (N_SHOWN);

  for (guint i = 0; i < all->len; i++)
    fler_todo_take (todo, copy_due (all->pdata[i]));
  return todo;
}

static void
assert_same (const FlerTodo *todo, GPtrArray *all)
{
  g_autoptr(GArray) lines = fler_todo_lines (todo, N_SHOWN);

  fler_due_sort (all);
  g_assert_cmpuint (lines->len, ==, MIN (N_SHOWN, all->len));
  for (guint i = 0; i < lines->len; i++)
    {
      const FlerDue *due = g_array_index (lines, FlerTodoLine, i).due;

      g_assert_cmpint (fler_due_compare (due, all->pdata[i]), ==, 0);
    }
}

static void
change_case (GPtrArray *all, gint64 case_id, GPtrArray *dues)
{
  for (guint i = all->len; i > 0; i--)
    if (((FlerDue *) all->pdata[i - 1])->case_id == case_id)
      g_ptr_array_remove_index (all, i - 1);
  for (int n = g_test_rand_int_range (0, 4); n > 0; n--)
    {
      FlerDue *due = new_random (case_id);

      g_ptr_array_add (all, copy_due (due));
      g_ptr_array_add (dues, due);
    }
}

/* What may be closed since long is not late, and does not stand among what is (Ö8). */
static void
test_what_is_late_comes_first (void)
{
  FlerDue *closable = new_due (1, FLER_DUE_KIND_CLOSE, "Ö8", "2026-04-27");
  FlerDue *late = new_due (2, FLER_DUE_KIND_STEP, "K2", "2026-11-20");
  g_autoptr(FlerTodo) todo = fler_todo_new (N_SHOWN);
  g_autoptr(GArray) lines = NULL;

  closable->urgency = FLER_URGENCY_SOON;
  late->urgency = FLER_URGENCY_OVERDUE;
  fler_todo_take (todo, closable);
  fler_todo_take (todo, late);
  lines = fler_todo_lines (todo, N_SHOWN);
  g_assert_true (g_array_index (lines, FlerTodoLine, 0).due == late);
  g_assert_true (g_array_index (lines, FlerTodoLine, 1).due == closable);
}

/* Whatever changes, the most urgent are shown, or it is said that all are to be read again. */
static void
test_changes_keep_the_most_urgent (void)
{
  g_autoptr(GPtrArray) all = new_dues ();
  g_autoptr(FlerTodo) todo = NULL;
  guint n_again = 0;

  for (gint64 id = 1; id <= N_CASES; id++)
    g_ptr_array_add (all, new_random (id));
  todo = fill (all);
  g_assert_true (fler_todo_is_cut (todo));
  assert_same (todo, all);
  for (int round = 0; round < 2000; round++)
    {
      /* Of those shown as well as of the others. */
      g_autoptr(GArray) lines = fler_todo_lines (todo, N_SHOWN);
      gint64 case_id = round % 2 == 0 ? g_array_index (lines, FlerTodoLine, 0).due->case_id
                                      : g_test_rand_int_range (1, N_CASES + 1);
      GPtrArray *dues = new_dues ();

      change_case (all, case_id, dues);
      if (!fler_todo_replace (todo, case_id, dues))
        {
          fler_todo_free (todo);
          todo = fill (all);
          n_again++;
        }
      assert_same (todo, all);
    }
  g_assert_cmpuint (n_again, >, 0);
  g_assert_cmpuint (n_again, <, 400);
}

static void
test_little_is_all_known (void)
{
  g_autoptr(GPtrArray) all = new_dues ();
  g_autoptr(FlerTodo) todo = NULL;

  g_ptr_array_add (all, new_due (7, FLER_DUE_KIND_STEP, "K2", "2026-11-27"));
  todo = fill (all);
  g_assert_false (fler_todo_is_cut (todo));
  g_assert_true (fler_todo_replace (todo, 7, new_dues ()));
  g_ptr_array_set_size (all, 0);
  assert_same (todo, all);
}

/* Those that are overdue come first, then by day; what has no day comes last. */
static void
test_most_urgent_first (void)
{
  g_autoptr(FlerTodo) todo = fler_todo_new (N_SHOWN);
  g_autoptr(GArray) lines = NULL;
  static const char *const expected[] = { "0004", "0002", "0003", "0001" };

  fler_todo_take (todo, new_due (1, FLER_DUE_KIND_FACT, "D147", NULL));
  fler_todo_take (todo, new_due (2, FLER_DUE_KIND_STEP, "K2", "2026-11-24"));
  fler_todo_take (todo, new_due (3, FLER_DUE_KIND_STEP, "G5", "2026-12-25"));
  fler_todo_take (todo, new_due (4, FLER_DUE_KIND_OUTCOME, "D170", "2026-11-20"));
  lines = fler_todo_lines (todo, N_SHOWN);
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpstr (g_array_index (lines, FlerTodoLine, i).due->case_reference, ==, expected[i]);
}

static void
take_for (FlerTodo *todo, FlerDueKind kind, gint64 meeting_id, FlerPartyKind party)
{
  FlerDue *due = new_due (1, kind, kind == FLER_DUE_KIND_NAME ? "F4" : "F3", "2026-11-27");

  due->meeting_id = meeting_id;
  due->party = party;
  fler_todo_take (todo, due);
}

/* Two officials of FK whose names are missing are one party. */
static void
test_names_of_a_meeting_are_one_line (void)
{
  g_autoptr(FlerTodo) todo = fler_todo_new (N_SHOWN);
  g_autoptr(GArray) lines = NULL;
  const FlerTodoLine *names;

  take_for (todo, FLER_DUE_KIND_ANSWER, 5, FLER_PARTY_REGION);
  take_for (todo, FLER_DUE_KIND_NAME, 5, FLER_PARTY_FK);
  take_for (todo, FLER_DUE_KIND_NAME, 5, FLER_PARTY_FK);
  take_for (todo, FLER_DUE_KIND_NAME, 5, FLER_PARTY_KOMMUN);
  lines = fler_todo_lines (todo, N_SHOWN);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpuint (g_array_index (lines, FlerTodoLine, 0).n_parties, ==, 1);
  names = &g_array_index (lines, FlerTodoLine, 1);
  g_assert_cmpint (names->due->kind, ==, FLER_DUE_KIND_NAME);
  g_assert_cmpuint (names->n_parties, ==, 2);
  g_assert_cmpint (names->parties[0], ==, FLER_PARTY_FK);
  g_assert_cmpint (names->parties[1], ==, FLER_PARTY_KOMMUN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/todo/changes-keep-the-most-urgent", test_changes_keep_the_most_urgent);
  g_test_add_func ("/domain/todo/little-is-all-known", test_little_is_all_known);
  g_test_add_func ("/domain/todo/most-urgent-first", test_most_urgent_first);
  g_test_add_func ("/domain/todo/what-is-late-comes-first", test_what_is_late_comes_first);
  g_test_add_func ("/domain/todo/names-of-a-meeting-are-one-line/F4", test_names_of_a_meeting_are_one_line);
  return g_test_run ();
}
