/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-booking-rules.c - wrong turns stop in the booking's form, and who is proposed
 *
 * It is Tuesday 24 November 2026, 10.20 in Stockholm.
 */

#include "config.h"

#include "fler-test-desk.h"

#include <string.h>

#include "fler-booking-acts.h"
#include "fler-booking-dialog.h"
#include "fler-booking-wrong.h"
#include "fler-case-store.h"
#include "fler-deviation-store.h"
#include "fler-free-slots-row.h"
#include "fler-history-store.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-step-store.h"
#include "fler-step-value-store.h"

typedef struct
{
  TestDesk          *desk;
  gint64             case_id;
  GtkWidget         *window;
  FlerBookingDialog *dialog;
  gint64             guided;        /* the case that the guide was asked for */
} Fixture;

static gint64
at (const char *iso, int minutes)
{
  g_autoptr(GTimeZone) stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  GDate day;

  g_assert_true (fler_day_parse (iso, &day));
  return fler_day_time (&day, minutes, stockholm);
}

static FlerDb *
get_db (Fixture *f)
{
  return fler_context_get_db (f->desk->context);
}

static void
on_guide (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Fixture *) data)->guided = g_variant_get_int64 (parameter);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerOfficial) me = fler_official_new ();
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) guide = g_simple_action_new ("guide", G_VARIANT_TYPE_INT64);

  f->desk = test_desk_open (at ("2026-11-24", 10 * 60 + 20));
  f->case_id = test_desk_add_case (f->desk, "Anna Exempelsson");
  me->party = FLER_PARTY_FK;
  me->name = g_strdup ("Åsa Provsson");
  me->is_me = TRUE;
  g_assert_true (fler_official_store_save (get_db (f), me, NULL));
  f->window = test_window_new (gtk_label_new (""), 800, 600);
  g_signal_connect (guide, "activate", G_CALLBACK (on_guide), f);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (guide));
  gtk_widget_insert_action_group (f->window, "win", G_ACTION_GROUP (group));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  if (f->dialog != NULL)
    test_window_assert_gone (g_object_ref (GTK_WIDGET (f->dialog)));
  test_window_assert_gone (f->window);
  test_desk_close (f->desk);
}

/* Employed, on sickness benefit since 1 July: day 180 is 27 December. */
static void
set_facts (Fixture *f, FlerDecision decision, FlerTri contact_meeting_held)
{
  g_autoptr(FlerCase) the_case = fler_case_store_load (get_db (f), f->case_id, NULL);

  the_case->facts.benefit = FLER_BENEFIT_SJUKPENNING;
  the_case->facts.employed = FLER_TRI_YES;
  the_case->facts.decision = decision;
  the_case->facts.contact_meeting_held = contact_meeting_held;
  fler_day_parse ("2026-07-01", &the_case->facts.sick_first_day);
  g_assert_true (fler_case_store_save (get_db (f), the_case, fler_context_now (f->desk->context), NULL));
}

static GtkWidget *
find (Fixture *f, GType type, const char *name)
{
  GtkWidget *found = test_find (GTK_WIDGET (f->dialog), type, name);

  if (found == NULL)
    g_error ("there is no %s “%s”", g_type_name (type), name);
  return found;
}

static void
fill (Fixture *f, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (f, GTK_TYPE_ENTRY, name)), text);
}

static const char *
text_in (Fixture *f, const char *name)
{
  return gtk_editable_get_text (GTK_EDITABLE (find (f, GTK_TYPE_ENTRY, name)));
}

static gboolean
shows (Fixture *f, const char *text)
{
  GtkWidget *label = test_find (GTK_WIDGET (f->dialog), GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
save (Fixture *f)
{
  g_signal_emit_by_name (find (f, GTK_TYPE_BUTTON, "_Spara"), "clicked");
  test_settle ();
}

static void
open_form (Fixture *f, FlerForm form)
{
  f->dialog = fler_booking_dialog_new_form (GTK_WINDOW (f->window), f->desk->context, f->case_id, form);
  g_object_add_weak_pointer (G_OBJECT (f->dialog), (gpointer *) &f->dialog);
  test_settle ();
}

static void
wait_for_check (void)
{
  gint64 end = g_get_monotonic_time () + 300000;

  while (g_get_monotonic_time () < end)
    {
      test_settle ();
      g_usleep (5000);
    }
}

static GPtrArray *
list_meetings (Fixture *f)
{
  return fler_meeting_store_list_of_case (get_db (f), f->case_id, NULL);
}

/* "D155 Cia: Bo är ledig" */
static char *
deviations (Fixture *f)
{
  g_autoptr(GPtrArray) list = fler_deviation_store_list_of_case (get_db (f), f->case_id, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const FlerDeviation *deviation = list->pdata[i];

      g_string_append_printf (text, "%s%s%s%s: %s", i > 0 ? "; " : "", deviation->rule,
                              deviation->who != NULL ? " " : "", deviation->who != NULL ? deviation->who : "",
                              deviation->why);
    }
  return g_string_free (text, FALSE);
}

static void
assert_deviations (Fixture *f, const char *expected)
{
  g_autofree char *there = deviations (f);

  g_assert_cmpstr (there, ==, expected);
}

static void
test_no_reason_overrides (Fixture *f, gconstpointer unused)
{
  g_autoptr(GPtrArray) none = NULL;

  set_facts (f, FLER_DECISION_WITHDRAWN, FLER_TRI_YES);
  open_form (f, FLER_FORM_OVERLAMNING);
  g_assert_true (shows (f, "Mötet kan inte bokas"));
  test_save_picture (GTK_WIDGET (f->dialog), "booking-final");
  save (f);
  g_assert_nonnull (f->dialog);
  g_assert_true (shows (f, "Mötet kan inte bokas. Här nedanför står varför, och vad du kan göra i stället."));
  none = list_meetings (f);
  g_assert_cmpuint (none->len, ==, 0);
  /* The way on: the guide, and the form is gone without a question. */
  g_signal_emit_by_name (find (f, GTK_TYPE_BUTTON, "_Vilket möte passar?"), "clicked");
  test_settle ();
  g_assert_null (f->dialog);
  g_assert_cmpint (f->guided, ==, f->case_id);
}

static void
test_refused_new_application (Fixture *f, gconstpointer unused)
{
  g_autoptr(GPtrArray) none = NULL;

  set_facts (f, FLER_DECISION_DENIED_NEW_APPLICATION, FLER_TRI_NO);
  open_form (f, FLER_FORM_OVERLAMNING);
  save (f);
  g_assert_nonnull (f->dialog);
  none = list_meetings (f);
  g_assert_cmpuint (none->len, ==, 0);
}

/* What is seen without asking “Why?” names no rule. */
static void
assert_no_codes (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && g_regex_match_simple ("[Rr]egel|\\b[KÖGFDC][0-9]+\\b", gtk_label_get_label (GTK_LABEL (widget)), 0, 0))
    g_error ("“%s” tells its rule", gtk_label_get_label (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_no_codes (child);
}

static void
test_rules_stand_under_why (Fixture *f, gconstpointer unused)
{
  GtkWidget *wrong;

  set_facts (f, FLER_DECISION_WITHDRAWN, FLER_TRI_NO);
  open_form (f, FLER_FORM_KONTAKT);
  fill (f, "Dag", "2026-12-28");
  wait_for_check ();
  g_assert_true (shows (f, "Se på det här innan du bokar"));
  wrong = find (f, FLER_TYPE_BOOKING_WRONG, NULL);
  assert_no_codes (wrong);
  gtk_menu_button_popup (GTK_MENU_BUTTON (test_find (wrong, GTK_TYPE_MENU_BUTTON, NULL)));
  test_settle ();
  g_assert_true (shows (f, "Regel K7 · Malmö, 2. Kort presentation av insatsen"));
}

/* What is said in two lines does not stand on what is below it. */
static void
assert_lines_have_room (Fixture *f, const char *text)
{
  GtkWidget *wrong = find (f, FLER_TYPE_BOOKING_WRONG, NULL);
  GtkWidget *said = test_find (wrong, GTK_TYPE_LABEL, text);
  GtkWidget *below = test_find (wrong, GTK_TYPE_MENU_BUTTON, NULL);
  graphene_rect_t above_at, below_at;
  int needed;

  g_assert_true (gtk_widget_compute_bounds (said, wrong, &above_at));
  g_assert_true (gtk_widget_compute_bounds (below, wrong, &below_at));
  gtk_widget_measure (said, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (said), &needed, NULL, NULL, NULL);
  g_assert_cmpfloat (above_at.origin.y + needed, <=, below_at.origin.y);
}

static void
test_after_day_180 (Fixture *f, gconstpointer unused)
{
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(GPtrArray) events = NULL;
  gboolean is_told = FALSE;

  set_facts (f, FLER_DECISION_NONE, FLER_TRI_NO);
  open_form (f, FLER_FORM_KONTAKT);
  g_assert_false (shows (f, "Se på det här innan du bokar"));
  fill (f, "Dag", "2026-12-28");
  wait_for_check ();
  g_assert_true (shows (f, "Se på det här innan du bokar"));
  g_assert_true (shows (f, "Välj en dag senast söndag 27 december 2026 (dag 180), eller fråga vilket möte som passar nu."));
  test_save_picture (GTK_WIDGET (f->dialog), "booking-override");
  assert_lines_have_room (f, "Välj en dag senast söndag 27 december 2026 (dag 180), eller fråga vilket möte som passar nu.");
  save (f);
  g_assert_nonnull (f->dialog);
  fill (f, "Varför det bokas ändå", "  ");
  save (f);
  g_assert_nonnull (f->dialog);
  fill (f, "Varför det bokas ändå", "Personen var bortrest");
  save (f);
  g_assert_null (f->dialog);
  meetings = list_meetings (f);
  g_assert_cmpuint (meetings->len, ==, 1);
  {
    g_autofree char *there = deviations (f);

    g_assert_nonnull (strstr (there, "K7: Personen var bortrest"));
  }
  events = fler_history_store_list (get_db (f), f->case_id, 50, NULL);
  for (guint i = 0; i < events->len; i++)
    is_told = is_told || g_strcmp0 (((FlerEvent *) events->pdata[i])->detail, "K7: Personen var bortrest") == 0;
  g_assert_true (is_told);
  /* Taken back, nothing of it stays. */
  g_assert_true (gtk_widget_activate_action (f->window, "booking.undo", "x", G_GINT64_CONSTANT (1)));
  assert_deviations (f, "");
}

/* Nobody is told to choose a day that has been. */
static void
test_day_180_has_passed (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = NULL;

  set_facts (f, FLER_DECISION_NONE, FLER_TRI_NO);
  the_case = fler_case_store_load (get_db (f), f->case_id, NULL);
  fler_day_parse ("2026-05-28", &the_case->facts.sick_first_day);
  g_assert_true (fler_case_store_save (get_db (f), the_case, fler_context_now (f->desk->context), NULL));
  open_form (f, FLER_FORM_KONTAKT);
  g_assert_true (shows (f, "Dag 180 var måndag 23 november 2026. Fråga vilket möte som passar nu."));
}

static void
test_in_time_again (Fixture *f, gconstpointer unused)
{
  set_facts (f, FLER_DECISION_NONE, FLER_TRI_NO);
  open_form (f, FLER_FORM_KONTAKT);
  fill (f, "Dag", "2026-12-28");
  wait_for_check ();
  fill (f, "Dag", "2026-12-22");
  save (f);     /* at once: what was said of the other day does not count */
  g_assert_null (f->dialog);
  assert_deviations (f, "");
}

static FlerMeeting *
add_meeting_with (Fixture *f, const char *day, const char *name)
{
  FlerMeeting *meeting = test_desk_add_meeting (f->desk, f->case_id, FLER_FORM_KONTAKT, at (day, 600));
  g_autoptr(FlerOfficial) official = fler_official_new ();

  official->party = FLER_PARTY_AF;
  official->name = g_strdup (name);
  g_assert_true (fler_official_store_save (get_db (f), official, NULL));
  for (guint i = 0; i < meeting->participants->len; i++)
    {
      FlerParticipant *participant = meeting->participants->pdata[i];

      if (participant->party != FLER_PARTY_AF)
        continue;
      g_free (participant->name);
      participant->name = g_strdup (name);
      participant->official_id = official->id;
    }
  g_assert_true (fler_meeting_store_save (get_db (f), meeting, fler_context_now (f->desk->context), NULL));
  return meeting;
}

static void
test_new_face_asks_why (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) met = add_meeting_with (f, "2026-11-20", "Bo Testsson");

  open_form (f, FLER_FORM_FLERPART);
  /* Whom the person has met comes again (D155). */
  g_assert_cmpstr (text_in (f, "Namn, Arbetsförmedlingen"), ==, "Bo Testsson");
  fill (f, "Namn, Arbetsförmedlingen", "Cia Provsdotter");
  fill (f, "Dag", "2026-12-01");
  save (f);
  g_assert_nonnull (f->dialog);
  fill (f, "Varför det bokas ändå", "Bo har slutat");
  save (f);
  g_assert_null (f->dialog);
  assert_deviations (f, "D155 Cia Provsdotter: Bo har slutat");
}

static void
test_busy_is_not_proposed (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) met = add_meeting_with (f, "2026-12-01", "Bo Testsson");

  open_form (f, FLER_FORM_FLERPART);
  fill (f, "Dag", "2026-12-01");
  fill (f, "Från", "10.30");
  wait_for_check ();
  g_assert_cmpstr (text_in (f, "Namn, Arbetsförmedlingen"), ==, "");
  g_assert_true (shows (f, "Bo Testsson är upptagen då. Välj en annan tid eller någon annan."));
  fill (f, "Från", "13");
  wait_for_check ();
  g_assert_cmpstr (text_in (f, "Namn, Arbetsförmedlingen"), ==, "Bo Testsson");
  g_assert_false (shows (f, "Bo Testsson är upptagen då. Välj en annan tid eller någon annan."));
}

static void
test_handed_to (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerOfficial) holder = fler_official_new ();

  holder->party = FLER_PARTY_FK;
  holder->name = g_strdup ("Dan Provberg");
  g_assert_true (fler_official_store_save (get_db (f), holder, NULL));
  g_assert_true (fler_step_value_store_set (get_db (f), f->case_id, "K5", "official", "Dan Provberg", NULL));
  open_form (f, FLER_FORM_KONTAKT);
  g_assert_cmpstr (text_in (f, "Namn, Försäkringskassan"), ==, "Dan Provberg");
}

/* It is 24 November: the invitation is due 14 days before a contact meeting (K6), 28 before a
 * multi-party one (F2). Where day 180 is nearer than that, it is looked for from now on. */
static void
test_leaves_time_for_the_invitation (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = NULL;

  set_facts (f, FLER_DECISION_NONE, FLER_TRI_NO);
  open_form (f, FLER_FORM_KONTAKT);
  g_assert_cmpstr (text_in (f, "Dag"), ==, "2026-12-08");
  test_window_assert_gone (g_object_ref (GTK_WIDGET (f->dialog)));
  open_form (f, FLER_FORM_FLERPART);
  g_assert_cmpstr (text_in (f, "Dag"), ==, "2026-12-22");
  /* What is free for all is looked for from that day on, too. */
  find (f, GTK_TYPE_BUTTON, "tis 22 dec 08.00");
  test_window_assert_gone (g_object_ref (GTK_WIDGET (f->dialog)));
  open_form (f, FLER_FORM_GK1);
  g_assert_cmpstr (text_in (f, "Dag"), ==, "2026-11-24");
  test_window_assert_gone (g_object_ref (GTK_WIDGET (f->dialog)));
  the_case = fler_case_store_load (get_db (f), f->case_id, NULL);
  fler_day_parse ("2026-06-05", &the_case->facts.sick_first_day);      /* day 180 is 1 December */
  g_assert_true (fler_case_store_save (get_db (f), the_case, fler_context_now (f->desk->context), NULL));
  open_form (f, FLER_FORM_KONTAKT);
  g_assert_cmpstr (text_in (f, "Dag"), ==, "2026-11-24");
}

/* A last day that has passed bounds nothing: times are proposed all the same. */
static void
test_proposes_after_a_day_that_has_passed (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = NULL;

  set_facts (f, FLER_DECISION_NONE, FLER_TRI_NO);
  the_case = fler_case_store_load (get_db (f), f->case_id, NULL);
  fler_day_parse ("2026-05-01", &the_case->facts.sick_first_day);      /* day 180 was 27 October */
  g_assert_true (fler_case_store_save (get_db (f), the_case, fler_context_now (f->desk->context), NULL));
  open_form (f, FLER_FORM_KONTAKT);
  wait_for_check ();
  g_assert_false (shows (f, "Ingen tid före tis 27 okt, som är sista dagen"));
  g_assert_nonnull (test_find (find (f, FLER_TYPE_FREE_SLOTS_ROW, NULL), GTK_TYPE_BUTTON, NULL));
}

/* Whoever books is from FK; the municipality is neither needed nor has consent. */
static void
test_parties_needed (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerCase) the_case = fler_case_store_load (get_db (f), f->case_id, NULL);

  the_case->facts.parties_needed_known = TRUE;
  the_case->facts.parties_needed = FLER_NEED_AF | FLER_NEED_REGION;
  g_assert_true (fler_case_store_save (get_db (f), the_case, fler_context_now (f->desk->context), NULL));
  open_form (f, FLER_FORM_FLERPART);
  find (f, GTK_TYPE_ENTRY, "Namn, Arbetsförmedlingen");
  find (f, GTK_TYPE_ENTRY, "Namn, Försäkringskassan");
  find (f, GTK_TYPE_ENTRY, "Namn, Regionen");
  g_assert_null (test_find (GTK_WIDGET (f->dialog), GTK_TYPE_ENTRY, "Namn, Kommunen"));
}

static void
test_moving_asks_too (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) booked = NULL;
  g_autoptr(FlerMeeting) still = NULL;
  g_autoptr(FlerMeeting) moved = NULL;
  FlerSpan late = { at ("2026-12-29", 600), at ("2026-12-29", 660) };
  GtkWidget *dialog = NULL;
  GListModel *windows = gtk_window_get_toplevels ();

  set_facts (f, FLER_DECISION_NONE, FLER_TRI_NO);
  booked = test_desk_add_meeting (f->desk, f->case_id, FLER_FORM_KONTAKT, at ("2026-12-01", 600));
  g_assert_false (fler_booking_acts_reschedule (GTK_WINDOW (f->window), f->desk->context, booked->id, late));
  test_settle ();
  still = fler_meeting_store_load (get_db (f), booked->id, NULL);
  g_assert_cmpint (still->span.start, ==, booked->span.start);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (FLER_IS_BOOKING_DIALOG (window))
        dialog = window;
    }
  g_assert_nonnull (dialog);
  f->dialog = FLER_BOOKING_DIALOG (dialog);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &f->dialog);
  fill (f, "Varför det bokas ändå", "Lokalen");
  save (f);
  g_assert_null (f->dialog);
  moved = fler_meeting_store_load (get_db (f), booked->id, NULL);
  g_assert_cmpint (moved->span.start, ==, late.start);
  /* Moved once more, the same is not asked again. */
  late.start += 3600;
  late.end += 3600;
  g_assert_true (fler_booking_acts_reschedule (GTK_WINDOW (f->window), f->desk->context, booked->id, late));
}

#define ADD(path, func) g_test_add ("/desk/booking-rules/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  ADD ("no-reason-overrides/D5", test_no_reason_overrides);
  ADD ("no-reason-overrides/D35", test_refused_new_application);
  ADD ("asks-why/K7", test_after_day_180);
  ADD ("day-180-has-passed/K7", test_day_180_has_passed);
  ADD ("rules-stand-under-why", test_rules_stand_under_why);
  ADD ("in-time-again/K7", test_in_time_again);
  ADD ("asks-why/D155", test_new_face_asks_why);
  ADD ("who-is-busy-is-not-proposed", test_busy_is_not_proposed);
  ADD ("who-it-was-handed-to-holds-it/K5", test_handed_to);
  ADD ("leaves-time-for-the-invitation/K6-F2", test_leaves_time_for_the_invitation);
  ADD ("proposes-after-a-day-that-has-passed/K7", test_proposes_after_a_day_that_has_passed);
  ADD ("only-whom-the-case-needs/F1", test_parties_needed);
  ADD ("moving-asks-too/K7", test_moving_asks_too);
  return test_run ();
}
