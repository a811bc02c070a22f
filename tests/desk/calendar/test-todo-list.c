/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-todo-list.c - To do beside the calendar: read on a thread, kept up to date, and a way in
 *
 * It is Tuesday 24 November 2026, 12.00 in Stockholm.
 */

#include "config.h"

#include "fler-test-desk.h"

#include <string.h>

#include "fler-calendar-side.h"
#include "fler-case-store.h"
#include "fler-commitment-store.h"
#include "fler-count-dialog.h"
#include "fler-invitation-store.h"
#include "fler-meeting-store.h"
#include "fler-step-store.h"
#include "fler-todo-list.h"
#include "fler-todo-row.h"

#define NOON 1795518000

typedef struct
{
  TestDesk  *desk;
  FlerDb    *db;
  gint64     case_id;
  GtkWidget *side;
  GtkWidget *window;
  int        n_expected;   /* rows that are waited for */
  GString   *asked;        /* the actions that were asked for, with what */
} Fixture;

static void
on_asked (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *f = data;
  g_autofree char *with = g_variant_print (parameter, FALSE);

  g_string_append_printf (f->asked, "%s(%s) ", g_action_get_name (G_ACTION (action)), with);
}

static void
add_actions (Fixture *f, const char *group_name, const GActionEntry *entries, int n)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, n, f);
  gtk_widget_insert_action_group (f->window, group_name, G_ACTION_GROUP (group));
}

/* Day 111 of a spell: the standpoint was due on day 90 (K2), the meeting is by day 180 (K7). */
static gint64
add_case (Fixture *f)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GError) error = NULL;

  the_case->facts.benefit = FLER_BENEFIT_SJUKPENNING;
  the_case->facts.employed = FLER_TRI_YES;
  the_case->facts.decision = FLER_DECISION_NONE;
  the_case->facts.contact_meeting_held = FLER_TRI_NO;
  g_assert_true (fler_day_parse ("2026-08-06", &the_case->facts.sick_first_day));
  fler_case_store_save (f->db, the_case, NOON - 60 * 86400, &error);
  g_assert_no_error (error);
  return the_case->id;
}

static void
add_commitment (Fixture *f, const char *what, const char *iso)
{
  g_autoptr(FlerCommitment) commitment = fler_commitment_new ();
  g_autoptr(GError) error = NULL;

  commitment->case_id = f->case_id;
  commitment->party = FLER_PARTY_AF;
  commitment->what = g_strdup (what);
  commitment->state = FLER_COMMITMENT_OPEN;
  g_assert_true (fler_day_parse (iso, &commitment->due_on));
  fler_commitment_store_save (f->db, commitment, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  static const GActionEntry calendar[] = {
    { .name = "select-case", .activate = on_asked, .parameter_type = "x" },
    { .name = "show-meeting", .activate = on_asked, .parameter_type = "x" },
  };
  static const GActionEntry steps[] = { { .name = "do-step", .activate = on_asked, .parameter_type = "(xs)" },
                                        { .name = "tick-commitment", .activate = on_asked, .parameter_type = "(xx)" } };
  static const GActionEntry window[] = { { .name = "write-letter", .activate = on_asked, .parameter_type = "(xx)" } };

  f->desk = test_desk_open (NOON);
  f->db = fler_context_get_db (f->desk->context);
  f->case_id = add_case (f);
  f->asked = g_string_new (NULL);
  f->side = g_object_new (FLER_TYPE_CALENDAR_SIDE, NULL);
  fler_calendar_side_set_context (FLER_CALENDAR_SIDE (f->side), f->desk->context);
  f->window = test_window_new (f->side, 240, 760);
  add_actions (f, "calendar", calendar, G_N_ELEMENTS (calendar));
  add_actions (f, "case", steps, G_N_ELEMENTS (steps));
  add_actions (f, "win", window, G_N_ELEMENTS (window));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  fler_calendar_side_set_context (FLER_CALENDAR_SIDE (f->side), NULL);
  test_window_assert_gone (f->window);
  test_settle ();
  test_desk_close (f->desk);
  g_string_free (f->asked, TRUE);
}

static GtkWidget *
find_list (GtkWidget *root)
{
  if (GTK_IS_LIST_BOX (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkListBoxRow *
row_at (Fixture *f, int i)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (find_list (f->side)), i);
}

static gboolean
has_rows (Fixture *f)
{
  return row_at (f, f->n_expected - 1) != NULL && row_at (f, f->n_expected) == NULL;
}

static void
wait_rows (Fixture *f, int n_expected)
{
  f->n_expected = n_expected;
  TEST_WAIT (has_rows, f);
}

/* The row in which that line can be read; NULL: none. */
static GtkListBoxRow *
find_row (Fixture *f, const char *text)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = row_at (f, i)) != NULL; i++)
    {
      g_autofree char *words = fler_todo_row_dup_words (FLER_TODO_ROW (row));
      g_auto(GStrv) lines = g_strsplit (words, "\n", -1);

      if (g_strv_contains ((const char *const *) lines, text))
        return row;
    }
  return NULL;
}

static gboolean
says (Fixture *f, const char *text)
{
  return find_row (f, text) != NULL || test_find (f->side, GTK_TYPE_LABEL, text) != NULL;
}

/* Overdue is said in words, and by a sign, not by colour alone. */
static void
test_overdue_is_said (Fixture *f, gconstpointer unused)
{
  wait_rows (f, 2);
  g_assert_true (says (f, "Försenat"));
  g_assert_true (says (f, "!"));
  g_assert_true (says (f, "Skriv ställningstagandet i journalen"));
  g_assert_true (says (f, "0001 · tis 3 nov"));
}

/* Only the rows that are others than before are made anew: a row that stays is the same widget. */
static void
test_changes_show_at_once (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerStepDone) done = fler_step_done_new ();
  g_autoptr(GError) error = NULL;
  GtkListBoxRow *standpoint;

  wait_rows (f, 2);
  standpoint = row_at (f, 0);
  add_commitment (f, "Ring arbetsgivaren", "2026-12-25");
  add_commitment (f, "Boka studiebesök", "2026-11-24");
  wait_rows (f, 4);
  g_assert_true (row_at (f, 0) == standpoint);
  g_assert_true (says (f, "I dag"));
  g_assert_true (says (f, "AF: Boka studiebesök"));
  g_assert_true (says (f, "Senare"));
  /* F18: a holiday is told, and the day stays where it is. */
  g_assert_true (says (f, "0001 · fre 25 dec (Juldagen)"));
  test_save_picture (f->window, "todo");

  done->case_id = f->case_id;
  done->step = g_strdup ("K2");
  fler_day_parse ("2026-11-24", &done->done_on);
  done->answer = FLER_TRI_NO;
  g_assert_true (fler_step_store_save (f->db, done, NOON, &error));
  test_settle ();
  g_assert_false (says (f, "Skriv ställningstagandet i journalen"));
  g_assert_false (says (f, "Försenat"));
}

/* A step is opened; a commitment is only shown, for a click must not mark it as done. */
static void
test_leads_to_the_case_and_its_step (Fixture *f, gconstpointer unused)
{
  g_autofree char *step = g_strdup_printf ("select-case(%" G_GINT64_FORMAT ") do-step((%" G_GINT64_FORMAT ", 'K2')) ",
                                           f->case_id, f->case_id);
  g_autofree char *shown = g_strdup_printf ("select-case(%" G_GINT64_FORMAT ") ", f->case_id);

  wait_rows (f, 2);
  gtk_widget_grab_focus (GTK_WIDGET (row_at (f, 0)));
  gtk_widget_activate (GTK_WIDGET (row_at (f, 0)));
  g_assert_cmpstr (f->asked->str, ==, step);
  g_string_truncate (f->asked, 0);
  add_commitment (f, "Ring arbetsgivaren", "2026-11-20");
  add_commitment (f, "Ring igen", "2026-11-21");      /* a Saturday */
  wait_rows (f, 4);
  g_assert_true (says (f, "0001 · lör 21 nov (helg)"));
  gtk_widget_activate (GTK_WIDGET (row_at (f, 1)));
  g_assert_cmpstr (f->asked->str, ==, shown);
}

/* All cases have been read, on a thread. */
static gboolean
has_first_row (Fixture *f)
{
  return row_at (f, 0) != NULL;
}

/* A meeting of the case in a fortnight, which two officials of FK's only unit have a letter about. */
static FlerMeeting *
add_invited_meeting (Fixture *f)
{
  FlerMeeting *meeting = fler_meeting_new ();
  g_autoptr(FlerInvitation) invitation = fler_invitation_new ();
  g_autoptr(GError) error = NULL;
  GDate sent_on;

  meeting->case_id = f->case_id;
  meeting->form = FLER_FORM_FLERPART;
  meeting->span = (FlerSpan) { NOON + 14 * 86400, NOON + 14 * 86400 + 3600 };
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  for (int i = 0; i < 2; i++)
    {
      FlerParticipant *participant = fler_participant_new ();

      participant->party = FLER_PARTY_FK;
      participant->name = g_strdup_printf ("Berit Provsson den %d", i);
      g_ptr_array_add (meeting->participants, participant);
    }
  fler_meeting_store_save (f->db, meeting, NOON, &error);
  g_assert_no_error (error);
  invitation->meeting_id = meeting->id;
  invitation->participant_id = ((FlerParticipant *) meeting->participants->pdata[0])->id;
  invitation->party = FLER_PARTY_FK;
  invitation->kind = FLER_INVITATION_FIRST;
  invitation->channel = FLER_CHANNEL_POST;
  invitation->tells_start = meeting->span.start;
  fler_invitation_store_save (f->db, invitation, &error);
  g_assert_no_error (error);
  g_assert_true (fler_day_parse ("2026-11-23", &sent_on));
  fler_invitation_store_set_sent (f->db, invitation->id, &sent_on, NOON, &error);
  g_assert_no_error (error);
  return meeting;
}

/* Rule D125: what a letter told is no longer so. The row leads to the letter of whoever had it, and
 * the unit's two officials are one. */
static void
test_moved_leads_to_the_letter (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) invited = add_invited_meeting (f);
  g_autoptr(FlerMeeting) meeting = fler_meeting_store_load (f->db, invited->id, NULL);
  gint64 participant_id = ((FlerParticipant *) meeting->participants->pdata[0])->id;
  g_autofree char *wanted = NULL;
  g_autoptr(GError) error = NULL;
  int n_found = 0;

  meeting->span.start += 3600;
  meeting->span.end += 3600;
  fler_meeting_store_save (f->db, meeting, NOON, &error);
  g_assert_no_error (error);
  wanted = g_strdup_printf ("show-meeting(%" G_GINT64_FORMAT ") write-letter((%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ")) ",
                            meeting->id, meeting->id, participant_id);
  TEST_WAIT (has_first_row, f);
  test_settle ();
  for (int i = 0; row_at (f, i) != NULL; i++)
    {
      g_string_truncate (f->asked, 0);
      gtk_widget_activate (GTK_WIDGET (row_at (f, i)));
      n_found += g_str_equal (f->asked->str, wanted);
      /* The step of inviting leads to the letters too, to nobody's in particular. */
      g_assert_cmpint (strstr (f->asked->str, "write-letter") != NULL, ==,
                       g_str_equal (f->asked->str, wanted) || strstr (f->asked->str, ", 0))") != NULL);
    }
  g_assert_cmpint (n_found, ==, 1);
}

#define COUNT_OCTOBER "Räkna kallelser och avvikelser: oktober"

static gboolean
has_count (Fixture *f)
{
  return says (f, COUNT_OCTOBER);
}

static gboolean
has_no_count (Fixture *f)
{
  return !has_count (f);
}

static GtkWidget *
find_question (void)
{
  g_autoptr(GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

/* F7: last month is counted, which takes its row away, and can be taken back. */
static void
test_a_month_is_counted (Fixture *f, gconstpointer unused)
{
  static const GActionEntry window[] = { { .name = "count-month", .activate = on_asked, .parameter_type = "s" } };
  GDate october;
  g_autoptr(FlerMeeting) meeting = NULL;
  GtkWidget *question;

  fler_day_parse ("2026-10-01", &october);
  add_actions (f, "win", window, G_N_ELEMENTS (window));
  wait_rows (f, 2);
  meeting = test_desk_add_meeting (f->desk, f->case_id, FLER_FORM_FLERPART,
                                   fler_day_time (&october, 13 * 60, fler_context_get_zone (f->desk->context)));
  meeting->state = FLER_MEETING_HELD;
  g_assert_true (fler_meeting_store_save (f->db, meeting, NOON, NULL));
  fler_calendar_side_set_context (FLER_CALENDAR_SIDE (f->side), NULL);
  fler_calendar_side_set_context (FLER_CALENDAR_SIDE (f->side), f->desk->context);
  TEST_WAIT (has_count, f);
  g_assert_true (says (f, "Flerpartsmöte · tis 10 nov"));
  g_string_truncate (f->asked, 0);
  gtk_widget_activate (GTK_WIDGET (find_row (f, COUNT_OCTOBER)));
  g_assert_cmpstr (f->asked->str, ==, "count-month('2026-10-01') ");

  fler_count_dialog_show (GTK_WINDOW (f->window), f->desk->context, &october);
  question = find_question ();
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (question)), ==,
                   "Flerpartsmöten i oktober 2026");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "1 flerpartsmöte hölls."));
  g_assert_null (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "F7"));
  g_assert_nonnull (test_find (GTK_WIDGET (question), GTK_TYPE_MENU_BUTTON, "Varför? Flerpartsmöten i oktober 2026"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "counted");
  gtk_window_destroy (GTK_WINDOW (question));
  TEST_WAIT (has_no_count, f);
  fler_count_dialog_take_back (GTK_WINDOW (f->window), f->desk->context, "");
  TEST_WAIT (has_count, f);
}

static guint
count_rows (Fixture *f)
{
  guint n_rows = 0;

  while (row_at (f, (int) n_rows) != NULL)
    n_rows++;
  return n_rows;
}

/* Many are cut to what is shown, with a way to more. */
static void
test_many_are_cut (Fixture *f, gconstpointer unused)
{
  FlerTodoList *list;
  guint n_first;

  wait_rows (f, 2);
  list = FLER_TODO_LIST (gtk_widget_get_ancestor (find_list (f->side), FLER_TYPE_TODO_LIST));
  n_first = fler_todo_list_get_n_most (list);
  for (int i = 0; i < 120; i++)
    {
      g_autofree char *what = g_strdup_printf ("Ring nummer %d", i);

      add_commitment (f, what, "2026-12-01");
    }
  test_settle ();
  g_assert_cmpuint (count_rows (f), ==, n_first);
  g_signal_emit_by_name (test_find (f->side, GTK_TYPE_BUTTON, "Visa fler"), "clicked");
  test_settle ();
  g_assert_cmpuint (fler_todo_list_get_n_most (list), >, n_first);
  f->n_expected = (int) fler_todo_list_get_n_most (list);
  TEST_WAIT (has_rows, f);
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  TEST ("/desk/todo-list/K2-overdue-is-said", test_overdue_is_said);
  TEST ("/desk/todo-list/changes-show-at-once", test_changes_show_at_once);
  TEST ("/desk/todo-list/leads-to-the-case-and-its-step", test_leads_to_the_case_and_its_step);
  TEST ("/desk/todo-list/F7-a-month-is-counted", test_a_month_is_counted);
  TEST ("/desk/todo-list/many-are-cut", test_many_are_cut);
  TEST ("/desk/todo-list/moved-leads-to-the-letter", test_moved_leads_to_the_letter);
  return test_run ();
}
