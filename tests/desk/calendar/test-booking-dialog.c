/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-booking-dialog.c - bookings made, changed and cancelled in their forms, on a real database
 *
 * It is Tuesday 24 November 2026, 10.20 in Stockholm.
 */

#include "config.h"

#include "fler-test-desk.h"

#include <string.h>

#include "fler-booking-dialog.h"
#include "fler-busy-store.h"
#include "fler-cancel-dialog.h"
#include "fler-case-dialog.h"
#include "fler-case-picker.h"
#include "fler-case-store.h"
#include "fler-date-entry.h"
#include "fler-dialog.h"
#include "fler-meeting-store.h"
#include "fler-people-group.h"
#include "fler-register-store.h"
#include "fler-text-row.h"

typedef struct
{
  TestDesk          *desk;
  gint64             case_id;
  GtkWidget         *window;
  FlerBookingDialog *dialog;
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
set_up (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerOfficial) me = fler_official_new ();

  f->desk = test_desk_open (at ("2026-11-24", 10 * 60 + 20));
  f->case_id = test_desk_add_case (f->desk, "Anna Exempelsson");
  me->party = FLER_PARTY_FK;
  me->name = g_strdup ("Åsa Provsson");
  me->is_me = TRUE;
  g_assert_true (fler_official_store_save (get_db (f), me, NULL));
  f->window = test_window_new (gtk_label_new (""), 800, 600);
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  if (f->dialog != NULL)
    test_window_assert_gone (g_object_ref (GTK_WIDGET (f->dialog)));
  test_window_assert_gone (f->window);
  test_desk_close (f->desk);
}

static GPtrArray *
list (Fixture *f)
{
  FlerSpan all = { at ("2020-01-01", 0), at ("2030-01-01", 0) };
  g_autoptr(GError) error = NULL;
  GPtrArray *meetings = fler_meeting_store_list (get_db (f), all, &error);

  g_assert_no_error (error);
  return meetings;
}

static FlerMeeting *
load_only (Fixture *f)
{
  g_autoptr(GPtrArray) meetings = list (f);
  g_autoptr(GError) error = NULL;
  FlerMeeting *meeting;

  g_assert_cmpuint (meetings->len, ==, 1);
  meeting = fler_meeting_store_load (get_db (f), ((FlerMeeting *) meetings->pdata[0])->id, &error);
  g_assert_no_error (error);
  return meeting;
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

static void
choose (Fixture *f, const char *title, guint choice)
{
  GtkWidget *label = find (f, GTK_TYPE_LABEL, title);

  adw_combo_row_set_selected (ADW_COMBO_ROW (gtk_widget_get_ancestor (label, ADW_TYPE_COMBO_ROW)), choice);
  test_settle ();
}

/* Closing waits for the main loop; until then the dialog is there, invisible. */
static void
save (Fixture *f)
{
  GtkWidget *button = find (f, GTK_TYPE_BUTTON, "_Spara");

  g_object_ref (button);
  g_signal_emit_by_name (button, "clicked");
  g_signal_emit_by_name (button, "clicked");
  g_object_unref (button);
  test_settle ();
}

static gboolean
shows (Fixture *f, const char *text)
{
  return test_find (GTK_WIDGET (f->dialog), GTK_TYPE_LABEL, text) != NULL;
}

static void
open_new (Fixture *f, gint64 case_id)
{
  f->dialog = fler_booking_dialog_new_booking (GTK_WINDOW (f->window), f->desk->context, case_id, 0);
  g_object_add_weak_pointer (G_OBJECT (f->dialog), (gpointer *) &f->dialog);
  test_settle ();
}

static void
open_edit (Fixture *f, gint64 id)
{
  f->dialog = fler_booking_dialog_edit (GTK_WINDOW (f->window), f->desk->context, id);
  g_assert_nonnull (f->dialog);
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

/* Making */

static void
test_make (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) made = NULL;
  const FlerParticipant *fk;

  open_new (f, 0);
  fill (f, "Ärende", "anna");
  g_signal_emit_by_name (find (f, GTK_TYPE_ENTRY, "Ärende"), "activate");
  fill (f, "Dag", "v 49 ti");
  fill (f, "Från", "1315");
  g_assert_cmpstr (text_in (f, "Till"), ==, "14.15");
  fill (f, "Plats", "Rum 3");
  fill (f, "Namn, Arbetsförmedlingen", "Bo Testsson");
  save (f);
  /* Two clicks, one booking; and the form is gone. */
  g_assert_null (f->dialog);
  made = load_only (f);
  g_assert_cmpint (made->case_id, ==, f->case_id);
  g_assert_cmpint (made->form, ==, FLER_FORM_KONTAKT);
  g_assert_cmpint (made->span.start, ==, at ("2026-12-01", 13 * 60 + 15));
  g_assert_cmpint (made->span.end, ==, at ("2026-12-01", 14 * 60 + 15));
  g_assert_cmpstr (made->place, ==, "Rum 3");
  g_assert_cmpint (made->convener, ==, FLER_PARTY_FK);
  g_assert_cmpint (made->documenter, ==, FLER_PARTY_FK);
  g_assert_cmpuint (made->participants->len, ==, 3);
  fk = g_ptr_array_index (made->participants, 1);
  g_assert_cmpint (fk->party, ==, FLER_PARTY_FK);
  g_assert_cmpint (fk->official_id, !=, 0);
  g_assert_cmpstr (fk->name, ==, "Åsa Provsson");
  g_assert_cmpstr (((FlerParticipant *) made->participants->pdata[2])->name, ==, "Bo Testsson");
}

static void
test_times_typed_as_one (Fixture *f, gconstpointer unused)
{
  open_new (f, f->case_id);
  fill (f, "Från", "9-10.30");
  g_assert_cmpstr (text_in (f, "Till"), ==, "10.30");
  /* The length was chosen: another form leaves it alone. */
  choose (f, "Mötesform", 4);
  g_assert_cmpstr (text_in (f, "Till"), ==, "10.30");
}

/* @official: whose; 0: the user's */
static void
make_busy (Fixture *f, gint64 official, gint64 start, gint64 end)
{
  g_autofree char *uid = g_strdup_printf ("%" G_GINT64_FORMAT, start);
  g_autoptr(FlerBusyCalendar) calendar = fler_busy_calendar_new (official, "kalender");
  g_autoptr(FlerBusyList) busy = fler_busy_list_new ();
  FlerBusyFile file = { .calendar = calendar, .list = busy };
  FlerBusy one = { .uid = uid, .mark = (guint64) start, .span = { start, end } };
  g_autoptr(GError) error = NULL;

  g_array_append_val (busy->busy, one);
  fler_busy_store_import (get_db (f), &file, 1, fler_context_now (f->desk->context), NULL, NULL, &error);
  g_assert_no_error (error);
}

/* A new booking begins where those who are proposed have time, and none of them is warned of. */
static void
test_begins_where_all_have_time (Fixture *f, gconstpointer unused)
{
  make_busy (f, 0, at ("2026-11-24", 10 * 60 + 45), at ("2026-11-24", 12 * 60 + 10));
  make_busy (f, 0, at ("2026-11-24", 13 * 60), at ("2026-11-24", 14 * 60));
  f->dialog = fler_booking_dialog_new_booking (GTK_WINDOW (f->window), f->desk->context, f->case_id, 0);
  test_settle ();
  g_assert_cmpstr (text_in (f, "Från"), ==, "14.00");
  g_assert_false (shows (f, "Är upptagen 13.00–14.00, enligt en annan kalender."));
}

/* The whole of the day: the next one. */
static void
test_begins_on_another_day (Fixture *f, gconstpointer unused)
{
  make_busy (f, 0, at ("2026-11-24", 8 * 60), at ("2026-11-24", 18 * 60));
  f->dialog = fler_booking_dialog_new_booking (GTK_WINDOW (f->window), f->desk->context, f->case_id, 0);
  test_settle ();
  g_assert_cmpstr (text_in (f, "Från"), ==, "08.00");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (f, GTK_TYPE_ENTRY, "Dag"))), ==, "2026-11-25");
}

/* The form is the one that the case's next step is of, however the booking was asked for. */
static void
test_begins_with_the_form_of_the_next_step (Fixture *f, gconstpointer unused)
{
  FlerDb *db = fler_context_get_db (f->desk->context);
  g_autoptr(FlerCase) the_case = fler_case_store_load (db, f->case_id, NULL);

  the_case->facts.benefit = FLER_BENEFIT_SJUKPENNING;
  the_case->facts.decision = FLER_DECISION_WITHDRAWN;
  the_case->facts.employed = FLER_TRI_NO;
  the_case->facts.contact_meeting_held = FLER_TRI_NO;
  fler_day_parse ("2026-11-20", &the_case->facts.decision_sent);
  g_assert_true (fler_case_store_save (db, the_case, fler_context_now (f->desk->context), NULL));
  open_new (f, f->case_id);
  g_assert_true (shows (f, "Överlämningsmöte"));
}

/* Where no step comes next, nothing is warned of before anything was chosen. */
static void
test_begins_without_a_warning (Fixture *f, gconstpointer unused)
{
  FlerDb *db = fler_context_get_db (f->desk->context);
  g_autoptr(FlerCase) the_case = fler_case_store_load (db, f->case_id, NULL);

  the_case->facts.benefit = FLER_BENEFIT_SJUKPENNING;
  the_case->facts.decision = FLER_DECISION_NONE;
  the_case->facts.employed = FLER_TRI_YES;
  the_case->facts.contact_meeting_held = FLER_TRI_NO;
  fler_day_parse ("2026-05-01", &the_case->facts.sick_first_day);      /* day 180 has passed */
  g_assert_true (fler_case_store_save (db, the_case, fler_context_now (f->desk->context), NULL));
  open_new (f, f->case_id);
  g_assert_false (shows (f, "Se på det här innan du bokar"));
  g_assert_true (shows (f, "Annat möte"));
}

static void
test_form_brings_what_is_usual (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) made = NULL;

  open_new (f, f->case_id);
  g_assert_true (shows (f, "För personen heter det ”Planeringsmöte”."));
  g_assert_false (shows (f, "Kallelsen går med post"));
  choose (f, "Mötesform", 4);
  g_assert_true (shows (f, "Kallelsen går med post"));
  g_assert_nonnull (find (f, GTK_TYPE_ENTRY, "Namn, Kommunen"));
  save (f);
  made = load_only (f);
  g_assert_cmpint (made->form, ==, FLER_FORM_FLERPART);
  g_assert_true (made->is_own_planning);
  g_assert_cmpint (made->convener, ==, FLER_PARTY_FK);
  g_assert_cmpuint (made->participants->len, ==, 5);
}

/* GK 2 is held at AF (D101); a place that was typed stays. */
static void
test_form_brings_its_place (Fixture *f, gconstpointer unused)
{
  open_new (f, f->case_id);
  g_assert_cmpstr (text_in (f, "Plats"), ==, "");
  choose (f, "Mötesform", 3);
  g_assert_cmpstr (text_in (f, "Plats"), ==, "Hos Arbetsförmedlingen");
  choose (f, "Mötesform", 4);
  g_assert_cmpstr (text_in (f, "Plats"), ==, "");
  fill (f, "Plats", "Rum 3");
  choose (f, "Mötesform", 3);
  g_assert_cmpstr (text_in (f, "Plats"), ==, "Rum 3");
  fill (f, "Plats", "");
  choose (f, "Mötesform", 4);
  choose (f, "Mötesform", 3);
  g_assert_cmpstr (text_in (f, "Plats"), ==, "Hos Arbetsförmedlingen");
}

/* Whoever begins with a booking has no case to choose. */
static void
test_for_someone_new (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) made = NULL;
  g_autoptr(FlerCase) the_case = NULL;
  g_autoptr(GError) error = NULL;
  GtkWindow *dialog;

  open_new (f, 0);
  fill (f, "Ärende", "Nya Provsson");
  /* As Down and Enter do. */
  g_assert_true (gtk_widget_grab_focus (find (f, GTK_TYPE_LIST_BOX_ROW, "Nytt ärende för ”Nya Provsson”")));
  g_signal_emit_by_name (f->dialog, "activate-default");
  test_settle ();
  dialog = fler_dialog_find (FLER_TYPE_CASE_DIALOG, GTK_WINDOW (f->dialog));
  g_assert_nonnull (dialog);
  g_signal_emit_by_name (test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "_Spara"), "clicked");
  test_settle ();
  g_assert_null (fler_dialog_find (FLER_TYPE_CASE_DIALOG, GTK_WINDOW (f->dialog)));
  fill (f, "Dag", "2026-11-27");
  save (f);
  g_assert_null (f->dialog);
  made = load_only (f);
  the_case = fler_case_store_load (get_db (f), made->case_id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (the_case->name, ==, "Nya Provsson");
}

static void
test_own_activity (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) made = NULL;

  open_new (f, 0);
  choose (f, "Mötesform", 7);
  save (f);
  g_assert_nonnull (f->dialog);
  g_assert_true (shows (f, "Fyll i vad det är."));
  fill (f, "Vad det är", "Teammöte");
  gtk_switch_set_active (GTK_SWITCH (find (f, GTK_TYPE_SWITCH, "Hela dagen")), TRUE);
  fill (f, "Dag", "2026-11-27");
  save (f);
  made = load_only (f);
  g_assert_cmpint (made->form, ==, FLER_FORM_NONE);
  g_assert_cmpstr (made->title, ==, "Teammöte");
  g_assert_true (made->is_all_day);
  g_assert_cmpint (made->span.start, ==, at ("2026-11-27", 0));
  g_assert_cmpint (made->span.end, ==, at ("2026-11-28", 0));
  g_assert_cmpint (made->case_id, ==, 0);
  g_assert_cmpuint (made->participants->len, ==, 0);
}

/* What is looked at again */

static void
test_what_stops_is_said_at_its_field (Fixture *f, gconstpointer unused)
{
  g_autoptr(GPtrArray) none = NULL;

  open_new (f, 0);
  save (f);
  g_assert_nonnull (f->dialog);
  g_assert_true (shows (f, "Välj vilket ärende mötet gäller."));
  fler_case_picker_set_case (FLER_CASE_PICKER (find (f, FLER_TYPE_CASE_PICKER, NULL)), f->case_id);
  fill (f, "Dag", "30 feb");
  save (f);
  g_assert_nonnull (f->dialog);
  fill (f, "Dag", "");
  save (f);
  g_assert_true (shows (f, "Fyll i vilken dag."));
  fill (f, "Dag", "2026-11-27");
  fill (f, "Till", "07");
  g_assert_true (shows (f, "Det slutar innan det börjar."));
  save (f);
  g_assert_nonnull (f->dialog);
  fill (f, "Till", "25");
  g_assert_true (shows (f, "Skriv tider som 13, 1300 eller 13.00."));
  save (f);
  g_assert_nonnull (f->dialog);
  none = list (f);
  g_assert_cmpuint (none->len, ==, 0);
  fill (f, "Till", "12");
  save (f);
  g_assert_null (f->dialog);
}

static void
test_what_warns_does_not_stop (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) other = test_desk_add_meeting (f->desk, f->case_id, FLER_FORM_KONTAKT, at ("2026-12-24", 600));
  g_autoptr(GPtrArray) two = NULL;

  g_free (((FlerParticipant *) other->participants->pdata[1])->name);
  ((FlerParticipant *) other->participants->pdata[1])->name = g_strdup ("Åsa Provsson");
  ((FlerParticipant *) other->participants->pdata[1])->party = FLER_PARTY_FK;
  ((FlerParticipant *) other->participants->pdata[1])->official_id = 1;
  g_assert_true (fler_meeting_store_save (get_db (f), other, fler_context_now (f->desk->context), NULL));
  open_new (f, f->case_id);
  fill (f, "Dag", "24 dec");
  fill (f, "Från", "10.30");
  g_assert_true (shows (f, "torsdag 24 december, v. 52: Julafton."));
  wait_for_check ();
  /* Whoever is busy then is not proposed; who is named all the same is warned of. */
  g_assert_true (shows (f, "Åsa Provsson är upptagen då. Välj en annan tid eller någon annan."));
  g_assert_cmpstr (text_in (f, "Namn, Försäkringskassan"), ==, "");
  fill (f, "Namn, Försäkringskassan", "Åsa Provsson");
  wait_for_check ();
  g_assert_true (shows (f, "Har ett annat möte 10.00–11.00, ärende 0001."));
  fill (f, "Från", "6");
  g_assert_true (shows (f, "Utanför arbetstid."));
  fill (f, "Dag", "2026-11-23");
  g_assert_true (shows (f, "måndag 23 november, v. 48: den tiden har passerat."));
  save (f);
  two = list (f);
  g_assert_cmpuint (two->len, ==, 2);
}

static void
test_new_face (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) other = test_desk_add_meeting (f->desk, f->case_id, FLER_FORM_KONTAKT, at ("2026-11-20", 600));
  FlerParticipant *af = NULL;

  for (guint i = 0; i < other->participants->len; i++)
    if (((FlerParticipant *) other->participants->pdata[i])->party == FLER_PARTY_AF)
      af = other->participants->pdata[i];
  g_assert_nonnull (af);
  g_free (af->name);
  af->name = g_strdup ("Bo Testsson");
  g_assert_true (fler_meeting_store_save (get_db (f), other, fler_context_now (f->desk->context), NULL));
  open_new (f, f->case_id);
  choose (f, "Mötesform", 0);
  fill (f, "Namn, Arbetsförmedlingen", "Cia Provsdotter");
  wait_for_check ();
  g_assert_true (shows (f, "Ny för personen, som har träffat Bo Testsson förut. Så få nya ansikten som möjligt."));
  fill (f, "Namn, Arbetsförmedlingen", "bo testsson");
  wait_for_check ();
  g_assert_false (shows (f, "Ny för personen, som har träffat Bo Testsson förut. Så få nya ansikten som möjligt."));
}

static void
test_another_documenter_needs_a_reason (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) made = NULL;

  open_new (f, f->case_id);
  choose (f, "Dokumenterar", 1);
  save (f);
  g_assert_nonnull (f->dialog);
  g_assert_true (shows (f, "Skriv varför; det sparas med bokningen."));
  fill (f, "Varför en annan part dokumenterar", "AF har lokalen");
  save (f);
  made = load_only (f);
  g_assert_cmpint (made->documenter, ==, FLER_PARTY_AF);
  g_assert_cmpstr (made->documenter_why, ==, "AF har lokalen");
}

static void
test_a_megabyte_pasted (Fixture *f, gconstpointer unused)
{
  g_autofree char *large = g_strnfill (1 << 20, 'x');
  g_autoptr(FlerMeeting) made = NULL;

  open_new (f, f->case_id);
  fill (f, "Plats", large);
  fill (f, "Från", large);
  fill (f, "Dag", large);
  fler_text_row_set_text (FLER_TEXT_ROW (gtk_widget_get_ancestor (find (f, GTK_TYPE_LABEL, "Syfte"), FLER_TYPE_TEXT_ROW)),
                          large);
  fill (f, "Från", "13");
  fill (f, "Dag", "2026-11-27");
  save (f);
  made = load_only (f);
  g_assert_cmpuint (strlen (made->place), ==, 300);
  g_assert_cmpuint (strlen (made->purpose), ==, 1 << 20);
}

/* Changing and cancelling */

static void
test_change_and_undo (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) before = test_desk_add_meeting (f->desk, f->case_id, FLER_FORM_KONTAKT, at ("2026-11-26", 600));
  g_autoptr(FlerMeeting) after = NULL;
  g_autoptr(FlerMeeting) back = NULL;

  open_edit (f, before->id);
  g_assert_cmpstr (text_in (f, "Från"), ==, "10.00");
  fill (f, "Från", "14");
  save (f);
  g_assert_null (f->dialog);
  after = load_only (f);
  g_assert_cmpint (after->span.start, ==, at ("2026-11-26", 14 * 60));
  g_assert_cmpuint (after->participants->len, ==, before->participants->len);
  g_assert_cmpint (after->sequence, ==, before->sequence + 1);
  g_assert_true (gtk_widget_activate_action (f->window, "booking.undo", "x", G_GINT64_CONSTANT (1)));
  back = load_only (f);
  g_assert_cmpint (back->span.start, ==, before->span.start);
  g_assert_cmpuint (back->participants->len, ==, before->participants->len);
}

static void
test_undo_of_making_leaves_nothing (Fixture *f, gconstpointer unused)
{
  g_autoptr(GPtrArray) none = NULL;

  open_new (f, f->case_id);
  save (f);
  g_assert_true (gtk_widget_activate_action (f->window, "booking.undo", "x", G_GINT64_CONSTANT (1)));
  none = list (f);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_undo_gives_way_to_later_changes (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) later = NULL;
  g_autoptr(FlerMeeting) still = NULL;

  open_new (f, f->case_id);
  save (f);
  later = load_only (f);
  g_free (later->place);
  later->place = g_strdup ("Rum 9");
  g_assert_true (fler_meeting_store_save (get_db (f), later, fler_context_now (f->desk->context) + 60, NULL));
  gtk_widget_activate_action (f->window, "booking.undo", "x", G_GINT64_CONSTANT (1));
  still = load_only (f);
  g_assert_cmpstr (still->place, ==, "Rum 9");
}

static gboolean
says_not_the_word (Fixture *f)
{
  return shows (f, "”Överlämningsmöte” får inte nå personen. Skriv ”Planeringsmöte” i stället.");
}

static gboolean
says_not_the_name (Fixture *f)
{
  return shows (f, "”ÖVERLÄMNINGSMÖTET” får inte nå personen. Skriv ”Planeringsmötet” i stället.");
}

/* Rule D42: place and names stand in the person's letter. */
static void
test_forbidden_word_is_marked (Fixture *f, gconstpointer unused)
{
  open_new (f, f->case_id);
  g_assert_false (says_not_the_word (f));
  fill (f, "Plats", "Rum för Överlämningsmöte");
  TEST_WAIT (says_not_the_word, f);
  fill (f, "Namn, Arbetsförmedlingen", "Bo ÖVERLÄMNINGSMÖTET");
  TEST_WAIT (says_not_the_name, f);
  test_save_picture (GTK_WIDGET (f->dialog), "booking-forbidden-word");
  g_signal_emit_by_name (find (f, GTK_TYPE_BUTTON, "Ta bort Arbetsförmedlingen"), "clicked");
  test_settle ();
  g_assert_false (says_not_the_name (f));
}

static void
test_what_was_typed_is_not_lost (Fixture *f, gconstpointer unused)
{
  open_new (f, f->case_id);
  gtk_window_close (GTK_WINDOW (f->dialog));
  test_settle ();
  g_assert_null (f->dialog);
  open_new (f, f->case_id);
  fill (f, "Plats", "Rum 3");
  gtk_window_close (GTK_WINDOW (f->dialog));
  test_settle ();
  g_assert_nonnull (f->dialog);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (f->dialog)));
}

static GtkWidget *
find_question (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

/* The question's own button takes down what it asks about, and must outlive it. */
static void
test_thrown_away_by_the_button (Fixture *f, gconstpointer unused)
{
  GtkWidget *button;

  open_new (f, f->case_id);
  fill (f, "Plats", "Rum 3");
  gtk_window_close (GTK_WINDOW (f->dialog));
  test_settle ();
  gtk_test_widget_wait_for_draw (find_question ());
  button = gtk_widget_get_ancestor (test_find (find_question (), GTK_TYPE_LABEL, "Kasta"), GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_settle ();
  for (int i = 0; i < 50 && f->dialog != NULL; i++)
    {
      g_usleep (10000);
      test_settle ();
    }
  g_assert_null (f->dialog);
}

static void
test_cancel (Fixture *f, gconstpointer unused)
{
  g_autoptr(FlerMeeting) before = test_desk_add_meeting (f->desk, f->case_id, FLER_FORM_KONTAKT, at ("2026-11-26", 600));
  g_autoptr(FlerMeeting) after = NULL;
  g_autoptr(FlerMeeting) back = NULL;
  GtkWidget *dialog = GTK_WIDGET (fler_cancel_dialog_present (GTK_WINDOW (f->window), f->desk->context, before->id));
  GtkWidget *why, *button;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  test_settle ();
  test_save_picture (dialog, "cancel-dialog");
  why = gtk_widget_get_ancestor (test_find (dialog, GTK_TYPE_LABEL, "Varför?"), ADW_TYPE_COMBO_ROW);
  adw_combo_row_set_selected (ADW_COMBO_ROW (why), 6);
  button = test_find (dialog, GTK_TYPE_BUTTON, "_Ställ in");
  g_signal_emit_by_name (button, "clicked");
  g_assert_nonnull (test_find (dialog, GTK_TYPE_LABEL, "Skriv med några ord varför."));
  gtk_editable_set_text (GTK_EDITABLE (test_find (dialog, GTK_TYPE_ENTRY, "Med egna ord")), "Vägen är avstängd");
  g_signal_emit_by_name (button, "clicked");
  test_settle ();
  g_assert_null (dialog);
  after = load_only (f);
  g_assert_cmpint (after->state, ==, FLER_MEETING_CANCELLED);
  g_assert_cmpint (after->cancelled_by, ==, FLER_PARTY_PERSON);
  g_assert_cmpstr (after->cancelled_why, ==, "Vägen är avstängd");
  g_assert_null (fler_cancel_dialog_present (GTK_WINDOW (f->window), f->desk->context, before->id));
  g_assert_null (fler_booking_dialog_edit (GTK_WINDOW (f->window), f->desk->context, before->id));
  g_assert_true (gtk_widget_activate_action (f->window, "booking.undo", "x", G_GINT64_CONSTANT (1)));
  back = load_only (f);
  g_assert_cmpint (back->state, ==, FLER_MEETING_PLANNED);
  g_assert_cmpint (back->cancelled_by, ==, FLER_PARTY_NONE);
}

/* Everything that takes the focus has a name for a screen reader. */
static void
assert_named (GtkWidget *root)
{
  if (!gtk_widget_get_visible (root))
    return;
  if ((GTK_IS_ENTRY (root) || GTK_IS_SWITCH (root) || GTK_IS_MENU_BUTTON (root) || GTK_IS_TEXT_VIEW (root)
       || GTK_IS_DROP_DOWN (root))
      && !gtk_test_accessible_has_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL))
    g_error ("a %s in a %s has no name", G_OBJECT_TYPE_NAME (root), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (root)));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_named (child);
}

static void
test_every_field_has_a_name (Fixture *f, gconstpointer unused)
{
  open_new (f, f->case_id);
  choose (f, "Mötessätt", 3);
  assert_named (GTK_WIDGET (f->dialog));
  test_save_picture (GTK_WIDGET (f->dialog), "booking-dialog");
  choose (f, "Mötesform", 4);
  fill (f, "Dag", "24 dec");
  wait_for_check ();
  test_save_picture (GTK_WIDGET (f->dialog), "booking-dialog-flerpart");
}

static gboolean
offers (Fixture *f, const char *target)
{
  GtkWidget *group = test_find (GTK_WIDGET (f->dialog), FLER_TYPE_PEOPLE_GROUP, NULL);
  GtkMenuButton *button = GTK_MENU_BUTTON (gtk_widget_get_template_child (group, FLER_TYPE_PEOPLE_GROUP, "add_button"));
  GMenuModel *menu;
  gboolean is_offered = FALSE;

  gtk_menu_button_popup (button);
  menu = gtk_menu_button_get_menu_model (button);
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *is = NULL;

      g_assert_true (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_TARGET, "s", &is));
      is_offered = is_offered || g_str_equal (is, target);
    }
  gtk_menu_button_popdown (button);
  test_settle ();
  return is_offered;
}

static void
test_the_person_is_offered_once (Fixture *f, gconstpointer unused)
{
  open_new (f, f->case_id);
  g_assert_false (offers (f, "person"));
  g_assert_true (offers (f, "region"));
  g_signal_emit_by_name (find (f, GTK_TYPE_BUTTON, "Ta bort Personen"), "clicked");
  g_assert_true (offers (f, "person"));
}

#define ADD(path, func) g_test_add ("/desk/booking-dialog/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  ADD ("make", test_make);
  ADD ("make/begins-where-all-have-time", test_begins_where_all_have_time);
  ADD ("make/begins-on-another-day", test_begins_on_another_day);
  ADD ("make/begins-with-the-form-of-the-next-step", test_begins_with_the_form_of_the_next_step);
  ADD ("make/begins-without-a-warning", test_begins_without_a_warning);
  ADD ("make/times-typed-as-one", test_times_typed_as_one);
  ADD ("make/form-brings-what-is-usual/F2", test_form_brings_what_is_usual);
  ADD ("make/form-brings-its-place/D101", test_form_brings_its_place);
  ADD ("make/for-someone-new", test_for_someone_new);
  ADD ("make/own-activity", test_own_activity);
  ADD ("checks/what-stops-is-said-at-its-field", test_what_stops_is_said_at_its_field);
  ADD ("checks/what-warns-does-not-stop", test_what_warns_does_not_stop);
  ADD ("checks/new-face/D155", test_new_face);
  ADD ("checks/another-documenter-needs-a-reason", test_another_documenter_needs_a_reason);
  ADD ("checks/a-megabyte-pasted", test_a_megabyte_pasted);
  ADD ("checks/forbidden-word-is-marked/D42", test_forbidden_word_is_marked);
  ADD ("change/and-undo", test_change_and_undo);
  ADD ("undo/of-making-leaves-nothing", test_undo_of_making_leaves_nothing);
  ADD ("undo/gives-way-to-later-changes", test_undo_gives_way_to_later_changes);
  ADD ("what-was-typed-is-not-lost", test_what_was_typed_is_not_lost);
  ADD ("thrown-away-by-the-button", test_thrown_away_by_the_button);
  ADD ("person-is-offered-once", test_the_person_is_offered_once);
  ADD ("cancel", test_cancel);
  ADD ("every-field-has-a-name", test_every_field_has_a_name);
  return test_run ();
}
