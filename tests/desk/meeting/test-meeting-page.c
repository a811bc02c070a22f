/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-meeting-page.c - a meeting written in the live form, on a real database */

#include "fler-test-desk.h"

#include "fler-attendance-list.h"
#include "fler-commitment-row.h"
#include "fler-commitment-store.h"
#include "fler-deviation-store.h"
#include "fler-end-page.h"
#include "fler-forbidden.h"
#include "fler-handover-store.h"
#include "fler-meeting-close.h"
#include "fler-meeting-page.h"
#include "fler-meeting-store.h"
#include "fler-record-output.h"
#include "fler-record-store.h"
#include "fler-section-editor.h"
#include "fler-step-store.h"
#include "fler-test-keys.h"
#include "fler-version-bar.h"

#define STARTS_AT G_GINT64_CONSTANT (1795521600)    /* Tuesday 24 November 2026, 13.00 in Stockholm */

typedef struct
{
  TestDesk        *desk;
  FlerMeeting     *meeting;
  FlerMeetingPage *page;
  GtkWidget       *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  GError *error = NULL;
  gint64 case_id;

  fixture->desk = test_desk_open (STARTS_AT);
  case_id = test_desk_add_case (fixture->desk, "Anna Exempelsson");
  fixture->meeting = test_desk_add_meeting (fixture->desk, case_id, FLER_FORM_KONTAKT, STARTS_AT);
  fler_record_store_start (fler_context_get_db (fixture->desk->context), fixture->meeting->id,
                           STARTS_AT, &error);
  g_assert_no_error (error);

  fixture->page = g_object_new (FLER_TYPE_MEETING_PAGE, NULL);
  fixture->window = test_window_new (GTK_WIDGET (fixture->page), 1280, 800);
  fler_meeting_page_set_context (fixture->page, fixture->desk->context);
  fler_meeting_page_set_meeting (fixture->page, fixture->meeting->id);
  test_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  fler_meeting_page_set_context (fixture->page, NULL);
  test_window_assert_gone (fixture->window);
  fler_meeting_free (fixture->meeting);
  test_desk_close (fixture->desk);
}

static FlerDb *
get_db (Fixture *fixture)
{
  return fler_context_get_db (fixture->desk->context);
}

static GtkTextView *
first_text (Fixture *fixture)
{
  return GTK_TEXT_VIEW (test_find (GTK_WIDGET (fixture->page), GTK_TYPE_TEXT_VIEW, NULL));
}

static const char *
first_section (Fixture *fixture)
{
  GtkWidget *editor = gtk_widget_get_ancestor (GTK_WIDGET (first_text (fixture)),
                                               FLER_TYPE_SECTION_EDITOR);

  return fler_section_editor_get_id (FLER_SECTION_EDITOR (editor));
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (first_text (fixture)), text, -1);
}

static FlerRecord *
load (Fixture *fixture, int version)
{
  GError *error = NULL;
  FlerRecord *record = fler_record_store_load (get_db (fixture), fixture->meeting->id, version, &error);

  g_assert_no_error (error);
  return record;
}

static gboolean
is_on_disk (Fixture *fixture)
{
  g_autoptr(FlerRecord) record = load (fixture, 0);

  return g_str_equal (fler_record_get_answer (record, first_section (fixture)), "Vill prova arbete åäö");
}

/* Promise 1: what stands in the live form is on disk within one second. */
static void
test_typed_is_on_disk_within_a_second (Fixture *fixture, gconstpointer unused)
{
  gint64 typed_at;

  type (fixture, "Vill prova arbete åäö");
  typed_at = g_get_monotonic_time ();
  TEST_WAIT (is_on_disk, fixture);
  if (test_slowed () == 1)
    g_assert_cmpint (g_get_monotonic_time () - typed_at, <, G_USEC_PER_SEC);
}

static void
test_leaving_takes_all_along (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *section = g_strdup (first_section (fixture));
  g_autoptr(FlerRecord) record = NULL;

  type (fixture, " kvar \n");
  fler_meeting_page_set_meeting (fixture->page, 0);
  record = load (fixture, 0);
  g_assert_cmpstr (fler_record_get_answer (record, section), ==, " kvar \n");

  fler_meeting_page_set_meeting (fixture->page, fixture->meeting->id);
  {
    GtkTextBuffer *buffer = gtk_text_view_get_buffer (first_text (fixture));
    g_autofree char *text = NULL;

    g_object_get (buffer, "text", &text, NULL);
    g_assert_cmpstr (text, ==, " kvar \n");
  }
}

static void
add_commitment (Fixture *fixture, const char *what)
{
  GtkWidget *entry;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "meeting.add-commitment", NULL);
  test_settle ();
  entry = gtk_widget_get_ancestor (GTK_WIDGET (gtk_root_get_focus (GTK_ROOT (fixture->window))),
                                   GTK_TYPE_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), what);
}

static void
test_commitments_are_stored_once (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(GPtrArray) commitments = NULL;
  GError *error = NULL;

  add_commitment (fixture, "Boka");
  add_commitment (fixture, "Ringa vården");
  g_assert_true (fler_meeting_page_flush (fixture->page));
  commitments = fler_commitment_store_list_of_meeting (get_db (fixture), fixture->meeting->id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (commitments->len, ==, 2);
  g_assert_cmpstr (((FlerCommitment *) commitments->pdata[0])->what, ==, "Boka");
  g_assert_cmpstr (((FlerCommitment *) commitments->pdata[1])->what, ==, "Ringa vården");
}

static void
tick_person (Fixture *fixture)
{
  GtkWidget *check = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_CHECK_BUTTON, "Personen");

  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

static void
press (Fixture *fixture, const char *label)
{
  GtkWidget *button = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  test_settle ();
}

static FlerMeetingState
stored_state (Fixture *fixture)
{
  g_autoptr(FlerMeeting) meeting = NULL;
  GError *error = NULL;

  meeting = fler_meeting_store_load (get_db (fixture), fixture->meeting->id, &error);
  g_assert_no_error (error);
  return meeting->state;
}

/* Rule D25. */
static void
test_no_end_without_plan_or_reason (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *end, *why;

  tick_person (fixture);
  press (fixture, "Avsluta mötet");
  end = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, "Avsluta och lås dokumentationen");
  g_assert_false (gtk_widget_is_sensitive (end));
  test_save_picture (fixture->window, "meeting-end-missing");
  why = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_ENTRY, "Varför det inte blev någon planering");
  gtk_editable_set_text (GTK_EDITABLE (why), "Behöver mer tid");
  g_assert_true (gtk_widget_is_sensitive (end));
  /* A double click ends it once. */
  g_signal_emit_by_name (end, "clicked");
  g_signal_emit_by_name (end, "clicked");
  test_settle ();
  g_assert_cmpint (stored_state (fixture), ==, FLER_MEETING_HELD);
  {
    g_autoptr(FlerRecord) record = load (fixture, 1);

    g_assert_cmpstr (record->no_plan_why, ==, "Behöver mer tid");
  }
}

/* A file that was made is told of; that the person has it, only the user can say. */
static void
test_copy_that_was_made_is_not_given (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  GtkWidget *end_page, *given;

  tick_person (fixture);
  press (fixture, "Avsluta mötet");
  end_page = test_find (page, FLER_TYPE_END_PAGE, NULL);
  given = test_find (page, GTK_TYPE_SWITCH, "Personen har fått exemplaret");
  fler_end_page_note_copy_made (FLER_END_PAGE (end_page), FALSE);
  g_assert_nonnull (test_find (page, GTK_TYPE_LABEL, "Sparat som fil. Markera nedan när personen har fått det."));
  fler_end_page_note_copy_made (FLER_END_PAGE (end_page), TRUE);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (given)));
}

/* F1: where others than AF and FK are called, there are copies for the parties; here there are none. */
static void
test_parties_copies_are_offered (Fixture *fixture, gconstpointer unused)
{
  for (FlerForm form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    g_assert_cmpint (fler_record_output_has (fler_context_get_routine (fixture->desk->context, form),
                                             FLER_RECORD_PARTIES), ==, form >= FLER_FORM_FLERPART);
  tick_person (fixture);
  press (fixture, "Avsluta mötet");
  g_assert_nonnull (test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, "Exemplar till personen"));
  g_assert_null (test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, "Exemplar till parterna"));
}

/* Promised at its button, and pressed from within the text that is being written. */
static void
test_ctrl_enter_adds_a_commitment (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (first_text (fixture)));
  test_settle ();
  g_assert_null (test_find (GTK_WIDGET (fixture->page), FLER_TYPE_COMMITMENT_ROW, NULL));
  test_press ("ctrl+Return");
  g_assert_nonnull (test_find (GTK_WIDGET (fixture->page), FLER_TYPE_COMMITMENT_ROW, NULL));
  g_object_get (gtk_text_view_get_buffer (first_text (fixture)), "text", &text, NULL);
  g_assert_cmpstr (text, ==, "");
}

static void
test_whoever_came_owes_no_answer (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(FlerMeeting) meeting = fler_meeting_store_load (get_db (fixture), fixture->meeting->id, NULL);
  GtkWidget *list = test_find (GTK_WIDGET (fixture->page), FLER_TYPE_ATTENDANCE_LIST, NULL);
  FlerParticipant *af = NULL;

  for (guint i = 0; af == NULL; i++)
    if (((FlerParticipant *) meeting->participants->pdata[i])->party == FLER_PARTY_AF)
      af = meeting->participants->pdata[i];
  g_free (af->name);
  af->name = g_strdup ("Nils Provberg");
  af->answer = FLER_ANSWER_NONE_YET;
  fler_attendance_list_set_meeting (FLER_ATTENDANCE_LIST (list), meeting);
  g_assert_nonnull (test_find (list, GTK_TYPE_CHECK_BUTTON, "AF, Nils Provberg (har inte svarat)"));
  af->presence = FLER_PRESENCE_PRESENT;
  fler_attendance_list_set_meeting (FLER_ATTENDANCE_LIST (list), meeting);
  g_assert_nonnull (test_find (list, GTK_TYPE_CHECK_BUTTON, "AF, Nils Provberg"));
}

static gboolean
new_row_is_seen (FlerMeetingPage *page)
{
  GtkWidget *row = test_find (GTK_WIDGET (page), FLER_TYPE_COMMITMENT_ROW, NULL);
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t place;

  return gtk_widget_compute_bounds (row, scroller, &place) && place.size.height > 0 && place.origin.y >= 0
         && place.origin.y + place.size.height <= gtk_widget_get_height (scroller);
}

static void
test_new_commitment_is_scrolled_to (Fixture *fixture, gconstpointer unused)
{
  add_commitment (fixture, "Boka");
  TEST_WAIT (new_row_is_seen, fixture->page);
}

/* A small screen of 1024 is enough, also for who does what, and by when. */
static void
test_commitment_fits_a_small_screen (Fixture *fixture, gconstpointer unused)
{
  int minimum;

  add_commitment (fixture, "Ringa arbetsgivaren och boka ett studiebesök");
  gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 1024);
  test_save_picture (fixture->window, "meeting-commitment");
}

/* Ö4, D42: what the officials keep in mind is theirs to see, also while they are new to it. */
static void
test_conduct_is_for_the_officials (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *title = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, "Bemötande");
  GtkWidget *box;

  g_assert_nonnull (title);
  box = gtk_widget_get_ancestor (title, GTK_TYPE_EXPANDER);
  g_assert_true (gtk_widget_get_mapped (title) && gtk_expander_get_expanded (GTK_EXPANDER (box)));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (gtk_expander_get_child (GTK_EXPANDER (box)))),
                            "Mötet är personens möjlighet"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "meeting.shared-screen", NULL);
  test_settle ();
  g_assert_false (gtk_widget_get_mapped (title));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "meeting.shared-screen", NULL);
  test_settle ();
  g_assert_true (gtk_widget_get_mapped (title));

  /* Folded away it stays so at the next meeting. */
  gtk_expander_set_expanded (GTK_EXPANDER (box), FALSE);
  g_assert_false (fler_preferences_get_boolean (fler_context_get_preferences (fixture->desk->context), "conduct-expanded"));
  gtk_expander_set_expanded (GTK_EXPANDER (box), TRUE);
}

static void
end_with_commitment (Fixture *fixture)
{
  tick_person (fixture);
  add_commitment (fixture, "Boka studiebesök");
  type (fixture, "Första");
  press (fixture, "Avsluta mötet");
  press (fixture, "Avsluta och lås dokumentationen");
}

/* "D25=Behöver mer tid K8" */
static char *
stored_deviations (Fixture *fixture)
{
  g_autoptr(GPtrArray) list = fler_deviation_store_list_of_meeting (get_db (fixture), fixture->meeting->id, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const FlerDeviation *deviation = list->pdata[i];

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? " " : "", deviation->rule,
                              deviation->why != NULL ? "=" : "", deviation->why != NULL ? deviation->why : "");
    }
  return g_string_free (text, FALSE);
}

static void
assert_deviations (Fixture *fixture, const char *expected)
{
  g_autofree char *there = stored_deviations (fixture);

  g_assert_cmpstr (there, ==, expected);
}

/* Rules F7, K2, D25, K8: what was not done as the routine says is kept by itself. */
static void
test_the_end_tells_deviations (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *why, *given;
  GError *error = NULL;

  tick_person (fixture);
  press (fixture, "Avsluta mötet");
  test_save_picture (fixture->window, "meeting-end-copy");
  why = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_ENTRY, "Varför det inte blev någon planering");
  gtk_editable_set_text (GTK_EDITABLE (why), "Behöver mer tid");
  why = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_ENTRY, "Varför personen inte har fått något exemplar");
  gtk_editable_set_text (GTK_EDITABLE (why), "Skrivaren");
  press (fixture, "Avsluta och lås dokumentationen");
  /* Nobody of AF and FK was ticked; and nobody took a standpoint before the meeting (K2). */
  assert_deviations (fixture, "D120 D120 K2 D25=Behöver mer tid K8=Skrivaren");

  /* A correction that has a plan, and the copy after all, takes those two back; the standpoint is still lacking. */
  fler_record_store_reopen (get_db (fixture), fixture->meeting->id, "Planen saknades", STARTS_AT + 7200, &error);
  g_assert_no_error (error);
  fler_meeting_page_set_meeting (fixture->page, fixture->meeting->id);
  add_commitment (fixture, "Boka studiebesök");
  press (fixture, "Avsluta mötet");
  why = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_ENTRY, "Varför personen inte har fått något exemplar");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (why)), ==, "Skrivaren");
  given = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_SWITCH, "Personen har fått exemplaret");
  gtk_switch_set_active (GTK_SWITCH (given), TRUE);
  press (fixture, "Avsluta och lås dokumentationen");
  assert_deviations (fixture, "D120 D120 K2");
  {
    g_autoptr(GPtrArray) steps = fler_step_store_list_of_case (get_db (fixture), fixture->meeting->case_id, NULL);

    g_assert_nonnull (fler_step_done_find (steps, "K8"));
  }
}

static void
test_locked_is_read_not_written (Fixture *fixture, gconstpointer unused)
{
  end_with_commitment (fixture);
  g_assert_cmpint (stored_state (fixture), ==, FLER_MEETING_HELD);
  g_assert_false (gtk_text_view_get_editable (first_text (fixture)));
  g_assert_null (test_find (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, "Avsluta mötet"));
  g_assert_null (test_find (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, "Lämna utan att avsluta"));
  g_assert_nonnull (test_find (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, "Tillbaka"));
  test_save_picture (fixture->window, "meeting-locked");
}

static void
test_correction_keeps_the_first_version (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *section = NULL;
  GError *error = NULL;

  end_with_commitment (fixture);
  section = g_strdup (first_section (fixture));
  fler_record_store_reopen (get_db (fixture), fixture->meeting->id, "Fel datum", STARTS_AT + 7200, &error);
  g_assert_no_error (error);
  fler_meeting_page_set_meeting (fixture->page, fixture->meeting->id);
  g_assert_true (gtk_text_view_get_editable (first_text (fixture)));
  type (fixture, " Andra");
  press (fixture, "Avsluta mötet");
  press (fixture, "Avsluta och lås dokumentationen");
  {
    g_autoptr(FlerRecord) first = load (fixture, 1);
    g_autoptr(FlerRecord) second = load (fixture, 2);

    g_assert_cmpstr (fler_record_get_answer (first, section), ==, "Första");
    g_assert_cmpstr (fler_record_get_answer (second, section), ==, "Första Andra");
    g_assert_cmpstr (second->correction_why, ==, "Fel datum");
  }
  test_save_picture (fixture->window, "meeting-corrected");
}

static void
test_absent_person_is_not_attended (Fixture *fixture, gconstpointer unused)
{
  press (fixture, "Avsluta mötet");
  press (fixture, "Avsluta och lås dokumentationen");
  g_assert_cmpint (stored_state (fixture), ==, FLER_MEETING_NOT_ATTENDED);
}

static GtkEventController *
find_controller (GtkWidget *widget, const char *name)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_strcmp0 (gtk_event_controller_get_name (controller), name) == 0)
        return controller;
    }
  return NULL;
}

/* With the pointer over an empty text field, the wheel moves the form. */
static void
test_wheel_over_a_text_scrolls_the_form (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *field = gtk_widget_get_ancestor (GTK_WIDGET (first_text (fixture)), GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *form = gtk_widget_get_ancestor (gtk_widget_get_parent (field), GTK_TYPE_SCROLLED_WINDOW);
  GtkEventController *wheel = find_controller (field, "fler-wheel");
  gboolean is_used = FALSE;

  g_assert_nonnull (wheel);
  g_signal_emit_by_name (wheel, "scroll", 0., 1., &is_used);
  g_assert_true (is_used);
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (form))), >, 0);
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  return test_find (widget, GTK_TYPE_LABEL, text) != NULL;
}

/* Rule D42: neither what a party sent along, nor what was typed, brings the word to the screen. */
static void
test_shared_screen_keeps_the_word_away (Fixture *fixture, gconstpointer unused)
{
  static const char said[] = "Inför överlämningsmötet behövs intyg.";
  FlerAttendanceList *list = g_object_ref_sink (g_object_new (FLER_TYPE_ATTENDANCE_LIST, NULL));
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  FlerParticipant *participant = fler_participant_new ();
  GtkWidget *page = GTK_WIDGET (fixture->page);

  participant->party = FLER_PARTY_AF;
  participant->answer = FLER_ANSWER_MEDSKICK;
  participant->medskick = g_strdup (said);
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  g_ptr_array_add (meeting->participants, participant);
  fler_attendance_list_set_meeting (list, meeting);
  g_assert_true (has_label (GTK_WIDGET (list), said));
  fler_attendance_list_set_shared (list, fler_forbidden_words (NULL));
  fler_attendance_list_set_meeting (list, meeting);
  g_assert_false (has_label (GTK_WIDGET (list), said));
  g_object_unref (list);

  type (fixture, "Efter överlämningsmötet");
  gtk_widget_activate_action (page, "meeting.shared-screen", NULL);
  test_settle ();
  g_assert_true (has_label (page, "Parkerade frågor"));
}

static void
test_shared_screen_hides_the_case (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *card = GTK_WIDGET (fixture->page);

  test_save_picture (fixture->window, "meeting-live");
  gtk_widget_activate_action (card, "meeting.shared-screen", NULL);
  test_settle ();
  g_assert_null (test_find (card, GTK_TYPE_LABEL, "Parkerade frågor"));
  g_assert_null (test_find (card, GTK_TYPE_LABEL, "Anna Exempelsson"));
  test_save_picture (fixture->window, "meeting-shared");
  gtk_widget_activate_action (card, "meeting.shared-screen", NULL);
  test_settle ();
  g_assert_nonnull (test_find (card, GTK_TYPE_LABEL, "Parkerade frågor"));
}

static gboolean
has_notice (GtkWidget *field)
{
  GtkWidget *parent = field != NULL ? gtk_widget_get_ancestor (field, FLER_TYPE_SECTION_EDITOR) : NULL;

  return parent != NULL && test_find (parent, GTK_TYPE_BUTTON, "Ersätt") != NULL;
}

static gboolean
has_two_notices (Fixture *fixture)
{
  GtkWidget *row = test_find (GTK_WIDGET (fixture->page), FLER_TYPE_COMMITMENT_ROW, NULL);

  return has_notice (GTK_WIDGET (first_text (fixture))) && row != NULL
         && test_find (row, GTK_TYPE_BUTTON, "Ersätt") != NULL;
}

/* Rule D42: what will stand in the person's copy is watched while it is typed. */
static void
test_forbidden_word_is_marked (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *form = GTK_WIDGET (fixture->page);

  type (fixture, "Vid överlämningsmötet");
  add_commitment (fixture, "Kalla till ÖVERLÄMNINGSMÖTE");
  TEST_WAIT (has_two_notices, fixture);
  test_save_picture (fixture->window, "meeting-forbidden-word");
  press (fixture, "Ersätt");
  press (fixture, "Ersätt");
  g_assert_null (test_find (form, GTK_TYPE_BUTTON, "Ersätt"));
  g_assert_true (fler_meeting_page_flush (fixture->page));
  {
    g_autoptr(FlerRecord) record = load (fixture, 0);

    g_assert_cmpstr (fler_record_get_answer (record, first_section (fixture)), ==, "Vid planeringsmötet");
  }
}

static gboolean
parked_is_marked (Fixture *fixture)
{
  return has_label (GTK_WIDGET (fixture->page), "”överlämningsmötet” får inte nå personen. Skriv ”planeringsmötet” i stället.");
}

/* A question that is set aside is marked too; and once, however often a meeting is opened. */
static void
test_forbidden_word_is_marked_in_a_question (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *entry;

  fler_meeting_page_set_meeting (fixture->page, 0);
  fler_meeting_page_set_meeting (fixture->page, fixture->meeting->id);
  entry = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_ENTRY, "Parkera en fråga");
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Fråga om överlämningsmötet");
  TEST_WAIT (parked_is_marked, fixture);
  press (fixture, "Ersätt");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Fråga om planeringsmötet");
  g_assert_null (test_find (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, "Ersätt"));
}

/* Ö5, Ö6: what is listed at the meeting is in the case's list once it has ended. */
static void
test_documents_are_kept_in_the_case (Fixture *fixture, gconstpointer unused)
{
  FlerDb *db = get_db (fixture);
  GtkWidget *add, *what;
  GError *error = NULL;

  fler_meeting_page_set_meeting (fixture->page, 0);
  fixture->meeting->form = FLER_FORM_OVERLAMNING;
  fler_meeting_store_save (db, fixture->meeting, STARTS_AT, &error);
  g_assert_no_error (error);
  fler_meeting_page_set_meeting (fixture->page, fixture->meeting->id);
  test_settle ();

  add = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, "Lägg till en handling");
  g_signal_emit_by_name (add, "clicked");
  test_settle ();
  what = test_find (GTK_WIDGET (fixture->page), GTK_TYPE_ENTRY, "Handling");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), what));
  gtk_editable_set_text (GTK_EDITABLE (what), "Läkarintyg");
  g_signal_emit_by_name (add, "clicked");       /* a row that stays empty */
  test_settle ();
  test_save_picture (fixture->window, "live-form-documents");
  {
    int minimum;

    gtk_widget_measure (GTK_WIDGET (fixture->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
    g_assert_cmpint (minimum, <=, 1024);
  }
  g_assert_true (fler_meeting_page_flush (fixture->page));
  {
    g_autoptr(FlerRecord) record = load (fixture, 0);
    FlerEnding ending = { .person_came = TRUE };
    g_autoptr(GPtrArray) documents = NULL;
    const FlerHandover *document;

    g_assert_cmpstr (fler_record_get_answer (record, "documents"), ==, "Läkarintyg\t\tfk\taf");
    fler_record_set_answer (record, "documents", "Läkarintyg\t\tfk\taf\nBeslutet");     /* typed, long ago */
    g_assert_true (fler_meeting_close (fixture->desk->context, fixture->meeting, record, &ending, &error));
    g_assert_no_error (error);
    documents = fler_handover_store_list_of_case (db, fixture->meeting->case_id, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (documents->len, ==, 2);
    document = documents->pdata[1];
    g_assert_cmpstr (document->what, ==, "Beslutet");
    g_assert_cmpint (document->from_party, ==, FLER_PARTY_FK);
    g_assert_cmpint (document->to_party, ==, FLER_PARTY_AF);
    document = documents->pdata[0];
    g_assert_cmpstr (document->what, ==, "Läkarintyg");
    g_assert_cmpint (document->from_party, ==, FLER_PARTY_FK);
    g_assert_cmpint (g_date_get_day (&document->handed_on), ==, 24);
  }
  /* A correction of the name is of the same document: its register number stays with it. */
  fler_record_store_reopen (db, fixture->meeting->id, "Fel namn", STARTS_AT + 7200, &error);
  g_assert_no_error (error);
  fler_record_store_save_answer (db, fixture->meeting->id, "documents", "Läkarutlåtande\t\tfk\taf\nBeslutet", &error);
  g_assert_no_error (error);
  {
    g_autoptr(FlerRecord) record = load (fixture, 0);
    FlerEnding ending = { .person_came = TRUE };
    g_autoptr(GPtrArray) documents = NULL;

    g_assert_true (fler_meeting_close (fixture->desk->context, fixture->meeting, record, &ending, &error));
    g_assert_no_error (error);
    documents = fler_handover_store_list_of_case (db, fixture->meeting->case_id, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (documents->len, ==, 2);
    g_assert_cmpstr (((FlerHandover *) documents->pdata[0])->what, ==, "Läkarutlåtande");
    g_assert_cmpstr (((FlerHandover *) documents->pdata[1])->what, ==, "Beslutet");
  }
}

#define ADD(path, test) \
  g_test_add ("/desk/meeting-page/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  ADD ("typed/on-disk-within-a-second", test_typed_is_on_disk_within_a_second);
  ADD ("left/takes-all-along", test_leaving_takes_all_along);
  ADD ("attendance/came-owes-no-answer", test_whoever_came_owes_no_answer);
  ADD ("commitments/new-is-scrolled-to", test_new_commitment_is_scrolled_to);
  ADD ("commitments/ctrl-enter", test_ctrl_enter_adds_a_commitment);
  ADD ("commitments/fit-a-small-screen", test_commitment_fits_a_small_screen);
  ADD ("commitments/stored-once", test_commitments_are_stored_once);
  ADD ("end/parties-copies", test_parties_copies_are_offered);
  ADD ("end/copy-made-is-not-given", test_copy_that_was_made_is_not_given);
  ADD ("end/not-without-plan-or-reason", test_no_end_without_plan_or_reason);
  ADD ("end/tells-deviations/F7-D25-K8", test_the_end_tells_deviations);
  ADD ("end/absent-person-is-not-attended", test_absent_person_is_not_attended);
  ADD ("locked/read-not-written", test_locked_is_read_not_written);
  ADD ("correction/keeps-the-first-version", test_correction_keeps_the_first_version);
  ADD ("forbidden-word/marked-and-replaced", test_forbidden_word_is_marked);
  ADD ("forbidden-word/marked-in-a-question", test_forbidden_word_is_marked_in_a_question);
  ADD ("conduct/Ö4", test_conduct_is_for_the_officials);
  ADD ("documents/kept-in-the-case/Ö5", test_documents_are_kept_in_the_case);
  ADD ("wheel-over-a-text", test_wheel_over_a_text_scrolls_the_form);
  ADD ("shared-screen/hides-the-case", test_shared_screen_hides_the_case);
  ADD ("shared-screen/keeps-the-word-away/D42", test_shared_screen_keeps_the_word_away);
  return test_run ();
}
