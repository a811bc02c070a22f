/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-step-dialog.c - steps of the routines: what each asks, refuses, saves, and leaves on the card */

#include "config.h"

#include <string.h>

#include "fler-test-desk.h"

#include "fler-case-card.h"
#include "fler-case-store.h"
#include "fler-consent-store.h"
#include "fler-date-entry.h"
#include "fler-handover-store.h"
#include "fler-meeting-store.h"
#include "fler-preferences-window.h"
#include "fler-register-store.h"
#include "fler-script.h"
#include "fler-settings.h"
#include "fler-step-dialog.h"
#include "fler-step-store.h"
#include "fler-step-value-store.h"
#include "fler-text-row.h"
#include "fler-tri-row.h"

/* Tuesday 24 November 2026, 12.00. */
#define NOON 1795518000
#define DAY (24 * 3600)

typedef struct
{
  TestDesk       *desk;
  FlerDb         *db;
  gint64          case_id;
  FlerStepDialog *dialog;      /* NULL when it has closed */
} Room;

static void
open_desk (Room *room)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();

  room->desk = test_desk_open (NOON);
  room->db = fler_context_get_db (room->desk->context);
  the_case->name = g_strdup ("Åsa Exempelsson");
  the_case->personnummer = g_strdup ("198507119801");
  the_case->facts.benefit = FLER_BENEFIT_SJUKPENNING;
  the_case->facts.employed = FLER_TRI_YES;
  the_case->facts.decision = FLER_DECISION_NONE;
  the_case->facts.contact_meeting_held = FLER_TRI_NO;
  fler_day_parse ("2026-07-30", &the_case->facts.sick_first_day);
  g_assert_true (fler_case_store_save (room->db, the_case, NOON, NULL));
  room->case_id = the_case->id;
}

static void
open_step (Room *room, const char *step)
{
  if (room->desk == NULL)
    open_desk (room);
  g_set_weak_pointer (&room->dialog, fler_step_dialog_show (NULL, room->desk->context, room->case_id, step));
  g_assert_nonnull (room->dialog);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (room->dialog));
  test_settle ();
}

static void
close_room (Room *room)
{
  if (room->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (room->dialog));
  test_settle ();
  g_assert_null (room->dialog);
  test_desk_close (room->desk);
}

static gboolean
says (Room *room, const char *text)
{
  return test_find (GTK_WIDGET (room->dialog), GTK_TYPE_LABEL, text) != NULL;
}

static gboolean
is_said_within (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_said_within (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
says_within (Room *room, const char *text)
{
  return is_said_within (GTK_WIDGET (room->dialog), text);
}

static void
press (Room *room, const char *label)
{
  GtkWidget *button = test_find (GTK_WIDGET (room->dialog), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_settle ();
}

static GtkWidget *
find_row (GtkWidget *root, GType type, const char *title)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_visible (root)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, type, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
choose (Room *room, const char *title, FlerTri value)
{
  GtkWidget *row = find_row (GTK_WIDGET (room->dialog), FLER_TYPE_TRI_ROW, title);

  g_assert_nonnull (row);
  fler_tri_row_set_value (FLER_TRI_ROW (row), value);
  g_signal_emit_by_name (row, "changed");
  test_settle ();
}

static void
write_text (Room *room, const char *title, const char *text)
{
  GtkWidget *row = find_row (GTK_WIDGET (room->dialog), FLER_TYPE_TEXT_ROW, title);

  g_assert_nonnull (row);
  fler_text_row_set_text (FLER_TEXT_ROW (row), text);
  g_signal_emit_by_name (row, "changed");
  test_settle ();
}

/* By what a screen reader hears, whatever else it shows. */
static GtkWidget *
find_named (GtkWidget *root, GType type, const char *name)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type)
      && gtk_test_accessible_has_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL))
    {
      g_autofree char *wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (root),
                                                                   GTK_ACCESSIBLE_PROPERTY_LABEL, name, NULL);

      if (wrong == NULL)
        return root;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, type, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
fill (Room *room, const char *name, const char *text)
{
  GtkWidget *entry = find_named (GTK_WIDGET (room->dialog), GTK_TYPE_ENTRY, name);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  test_settle ();
}

static FlerStepDone *
load_step (Room *room, const char *step)
{
  g_autoptr(GPtrArray) steps = fler_step_store_list_of_case (room->db, room->case_id, NULL);
  const FlerStepDone *done = fler_step_done_find (steps, step);

  return done != NULL ? fler_step_done_copy (done) : NULL;
}

/* K2: the standpoint, with its journal text; not done before it is answered. */
static void
test_standpoint (void)
{
  Room room = { 0 };
  g_autoptr(FlerStepDone) done = NULL;

  open_step (&room, "K2");
  press (&room, "_Klar");
  g_assert_nonnull (room.dialog);
  g_assert_true (says (&room, "Svara ja eller nej först: Erbjuds ett kontaktmöte?"));
  choose (&room, "Erbjuds ett kontaktmöte?", FLER_TRI_YES);
  press (&room, "_Klar");
  g_assert_nonnull (room.dialog);
  g_assert_true (says (&room, "Skriv varför, och på vilka grunder. Det är det som gör att bedömningen syns."));
  /* Who it is meant for can be read here, without looking for the routine. */
  g_assert_nonnull (test_find (GTK_WIDGET (room.dialog), GTK_TYPE_LABEL, "Hör personen till målgruppen?"));
  write_text (&room, "Varför, och på vilka grunder", "Kan prova annat arbete.");
  g_assert_true (says (&room, "2026-11-24 Ställning har tagits till om kontaktmöte ska erbjudas.\n"
                              "Erbjuds ett kontaktmöte? Ja.\n"
                              "Varför, och på vilka grunder: Kan prova annat arbete."));
  test_save_picture (GTK_WIDGET (room.dialog), "step-K2");
  press (&room, "_Klar");
  g_assert_null (room.dialog);
  done = load_step (&room, "K2");
  g_assert_nonnull (done);
  g_assert_cmpint (done->answer, ==, FLER_TRI_YES);
  g_assert_cmpstr (done->note, ==, "Kan prova annat arbete.");

  /* Opened again it is the same step, not another one. */
  open_step (&room, "K2");
  choose (&room, "Erbjuds ett kontaktmöte?", FLER_TRI_NO);
  press (&room, "_Klar");
  {
    g_autoptr(GPtrArray) steps = fler_step_store_list_of_case (room.db, room.case_id, NULL);

    g_assert_cmpuint (steps->len, ==, 1);
    g_assert_cmpint (((FlerStepDone *) steps->pdata[0])->answer, ==, FLER_TRI_NO);
  }
  close_room (&room);
}

/* K3: the script beside the notes; a no is recorded with its reason (D29). */
static void
test_call (void)
{
  Room room = { 0 };
  g_autoptr(FlerStepDone) done = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *own_words = NULL;
  g_autofree char *script = NULL;
  const FlerRoutine *routine;
  GtkWidget *row;

  open_desk (&room);
  routine = fler_context_get_routine (room.desk->context, FLER_FORM_KONTAKT);
  g_assert_cmpuint (routine->decline_reasons->len, >, 1);
  open_step (&room, "K3");
  /* Nobody has said who phones; the day is known. */
  script = fler_script_fill (routine->script, &(FlerScriptKnown) { .day_180 = "måndag 25 januari 2027" });
  g_assert_nonnull (strstr (script, "Hej, jag heter … och ringer"));
  g_assert_nonnull (strstr (script, "För dig är det måndag 25 januari 2027."));
  g_assert_nonnull (strstr (script, "fram till måndag 25 januari 2027."));
  g_assert_true (says (&room, script));
  g_assert_null (find_row (GTK_WIDGET (room.dialog), ADW_TYPE_COMBO_ROW, "Skäl"));
  choose (&room, "Vill personen ha mötet?", FLER_TRI_NO);
  row = find_row (GTK_WIDGET (room.dialog), ADW_TYPE_COMBO_ROW, "Skäl");
  g_assert_nonnull (row);
  /* No reason is taken for granted. */
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  press (&room, "_Klar");
  g_assert_nonnull (room.dialog);
  g_assert_true (says (&room, "Välj skälet, eller skriv det med personens egna ord. Det visar vad som behöver ändras."));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  g_assert_false (says (&room, "Välj skälet, eller skriv det med personens egna ord. Det visar vad som behöver ändras."));
  fill (&room, "Med personens egna ord", "Vill tillbaka till sitt arbete.");
  test_save_picture (GTK_WIDGET (room.dialog), "step-K3");
  press (&room, "_Klar");
  done = load_step (&room, "K3");
  g_assert_cmpint (done->answer, ==, FLER_TRI_NO);
  reason = fler_step_value_store_get (room.db, room.case_id, "K3", "reason", NULL);
  g_assert_cmpstr (reason, ==, ((FlerChoice *) routine->decline_reasons->pdata[1])->id);
  own_words = fler_step_value_store_get (room.db, room.case_id, "K3", "own_words", NULL);
  g_assert_cmpstr (own_words, ==, "Vill tillbaka till sitt arbete.");

  /* A yes after all takes the reason away. */
  open_step (&room, "K3");
  choose (&room, "Vill personen ha mötet?", FLER_TRI_YES);
  press (&room, "_Klar");
  g_free (reason);
  reason = fler_step_value_store_get (room.db, room.case_id, "K3", "reason", NULL);
  g_assert_null (reason);
  close_room (&room);
}

/* The script is said by whoever uses the program, and with no day where none is known. */
static void
test_call_by_name (void)
{
  Room room = { 0 };
  g_autoptr(FlerOfficial) me = fler_official_new ();
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autofree char *script = NULL;

  open_desk (&room);
  me->party = FLER_PARTY_FK;
  me->name = g_strdup ("Dan Provberg");
  me->is_me = TRUE;
  g_assert_true (fler_official_store_save (room.db, me, NULL));
  the_case->facts.benefit = FLER_BENEFIT_SJUKPENNING;
  g_assert_true (fler_case_store_save (room.db, the_case, NOON, NULL));
  room.case_id = the_case->id;
  open_step (&room, "K3");
  script = fler_script_fill (fler_context_get_routine (room.desk->context, FLER_FORM_KONTAKT)->script,
                             &(FlerScriptKnown) { .caller = "Dan Provberg" });
  g_assert_nonnull (strstr (script, "Hej, jag heter Dan Provberg och ringer"));
  g_assert_nonnull (strstr (script, "För dig är det den … (säg datumet)."));
  g_assert_true (says (&room, script));
  close_room (&room);
}

/* Ö2: the day of the meeting is said where one is booked, and to come. */
static void
test_meeting_in_the_script (void)
{
  Room room = { 0 };
  g_autoptr(FlerMeeting) past = NULL;
  g_autoptr(FlerMeeting) other = NULL;
  g_autoptr(FlerMeeting) booked = NULL;

  open_step (&room, "Ö2");
  g_assert_true (says_within (&room, "Förslaget är att vi ses en dag som passar dig. Du får en kallelse"));
  gtk_window_destroy (GTK_WINDOW (room.dialog));
  test_settle ();
  past = test_desk_add_meeting (room.desk, room.case_id, FLER_FORM_OVERLAMNING, NOON - DAY);
  other = test_desk_add_meeting (room.desk, room.case_id, FLER_FORM_ANNAT, NOON + DAY);
  booked = test_desk_add_meeting (room.desk, room.case_id, FLER_FORM_OVERLAMNING, NOON + 9 * DAY);
  open_step (&room, "Ö2");
  g_assert_true (says_within (&room, "Förslaget är att vi ses torsdag 3 december 2026 kl. 12.00. Du får en kallelse"));
  close_room (&room);
}

/* K4: what is gathered stands in the case, and becomes the journal's text. */
static void
test_gathering (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = NULL;

  open_step (&room, "K4");
  write_text (&room, "Nuvarande arbete", "Lagerarbetare");
  write_text (&room, "Tankar inför framtida arbete", "Något stillasittande");
  g_assert_true (says (&room, "2026-11-24 Uppgifter om arbete, utbildning, erfarenheter och tankar om framtida arbete "
                              "har hämtats in.\nNuvarande arbete: Lagerarbetare\n"
                              "Tankar inför framtida arbete: Något stillasittande"));
  press (&room, "_Klar");
  the_case = fler_case_store_load (room.db, room.case_id, NULL);
  g_assert_cmpstr (the_case->work, ==, "Lagerarbetare");
  g_assert_cmpstr (the_case->wishes, ==, "Något stillasittande");
  close_room (&room);
}

static void
assert_focus_in (Room *room, const char *title)
{
  GtkWidget *row = find_row (GTK_WIDGET (room->dialog), FLER_TYPE_TRI_ROW, title);

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (room->dialog)), row));
}

/* Ö2: two confirmations, each on its own; what is not answered is said by its name. */
static void
test_oral_offer (void)
{
  Room room = { 0 };
  g_autoptr(FlerStepDone) done = NULL;

  open_step (&room, "Ö2");
  press (&room, "_Klar");
  g_assert_true (says (&room, "Svara ja eller nej först: Beslutet är förstått"));
  assert_focus_in (&room, "Beslutet är förstått");
  choose (&room, "Beslutet är förstått", FLER_TRI_YES);
  g_assert_false (says (&room, "Svara ja eller nej först: Beslutet är förstått"));
  press (&room, "_Klar");
  g_assert_true (says (&room, "Svara ja eller nej först: Mötets syfte är förstått"));
  assert_focus_in (&room, "Mötets syfte är förstått");
  choose (&room, "Mötets syfte är förstått", FLER_TRI_NO);
  press (&room, "_Klar");
  g_assert_true (says (&room, "Svara ja eller nej först: Vill personen ha mötet?"));
  assert_focus_in (&room, "Vill personen ha mötet?");
  choose (&room, "Vill personen ha mötet?", FLER_TRI_YES);
  press (&room, "_Klar");
  g_assert_nonnull (room.dialog);
  assert_focus_in (&room, "Mötets syfte är förstått");
  g_assert_true (says (&room, "Steget är klart när både beslutet och syftet är förstådda. Tala en gång till, eller ta hjälp av tolk."));
  g_assert_true (says (&room, "2026-11-24 Mötet har erbjudits muntligt.\nVill personen ha mötet? Ja."));
  choose (&room, "Mötets syfte är förstått", FLER_TRI_YES);
  g_assert_true (says (&room, "2026-11-24 Mötet har erbjudits muntligt.\nVill personen ha mötet? Ja.\n"
                              "Beslutet och mötets syfte är förstådda."));
  press (&room, "_Klar");
  g_assert_null (room.dialog);
  done = load_step (&room, "Ö2");
  g_assert_nonnull (done);
  close_room (&room);
}

/* A question ends with its own mark, and a title with a colon before the answer. */
static void
test_names_of_answers (void)
{
  Room room = { 0 };

  open_step (&room, "Ö2");
  g_assert_null (find_named (GTK_WIDGET (room.dialog), GTK_TYPE_CHECK_BUTTON, "Vill personen ha mötet?: Ja"));
  g_assert_nonnull (find_named (GTK_WIDGET (room.dialog), GTK_TYPE_CHECK_BUTTON, "Vill personen ha mötet? Ja"));
  g_assert_nonnull (find_named (GTK_WIDGET (room.dialog), GTK_TYPE_CHECK_BUTTON, "Beslutet är förstått: Nej"));
  close_room (&room);
}

/* Ö5 and Ö6: documents, and the number without which nobody finds them again. */
static void
test_documents (void)
{
  Room room = { 0 };
  g_autoptr(GPtrArray) documents = NULL;

  open_step (&room, "Ö6");
  fill (&room, "Handling", "Läkarintyg");
  press (&room, "_Klar");
  g_assert_nonnull (room.dialog);
  g_assert_true (says (&room, "En handling saknar diarienummer. Utan det hittar ingen handlingen igen."));
  fill (&room, "Diarienummer", "AF-2026/1234");
  test_save_picture (GTK_WIDGET (room.dialog), "step-O6");
  press (&room, "_Klar");
  documents = fler_handover_store_list_of_case (room.db, room.case_id, NULL);
  g_assert_cmpuint (documents->len, ==, 1);
  g_assert_cmpstr (((FlerHandover *) documents->pdata[0])->register_number, ==, "AF-2026/1234");
  g_assert_true (g_date_valid (&((FlerHandover *) documents->pdata[0])->registered_on));

  /* A row that is emptied is a document taken out. */
  open_step (&room, "Ö5");
  fill (&room, "Handling", "");
  press (&room, "_Klar");
  g_clear_pointer (&documents, g_ptr_array_unref);
  documents = fler_handover_store_list_of_case (room.db, room.case_id, NULL);
  g_assert_cmpuint (documents->len, ==, 0);
  close_room (&room);
}

static int
width_of_day (Room *room, const char *title)
{
  GtkWidget *row = find_row (GTK_WIDGET (room->dialog), ADW_TYPE_ACTION_ROW, title);
  GtkWidget *day = row != NULL ? test_find (row, FLER_TYPE_DATE_ENTRY, NULL) : NULL;

  g_assert_nonnull (day);
  return gtk_widget_get_width (day);
}

/* G3: a warning under a day's title takes no room from its field. */
static void
test_warned_dates_in_line (void)
{
  Room room = { 0 };

  open_step (&room, "G3");
  fill (&room, "Sjukanmälningsdag", "2026-11-02");
  fill (&room, "Ansökningsdag", "2026-11-03");
  g_assert_true (says (&room, "Ansökningsdagen ska vara sjukanmälningsdagen."));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (room.dialog));
  g_assert_cmpint (width_of_day (&room, "Ansökningsdag"), ==, width_of_day (&room, "Gjort den"));
  g_assert_cmpint (width_of_day (&room, "Sjukanmälningsdag"), ==, width_of_day (&room, "Gjort den"));
  close_room (&room);
}

/* G3: application date and sick-report date are the same day. */
static void
test_agreeing_dates (void)
{
  Room room = { 0 };
  g_autofree char *applied = NULL;

  open_step (&room, "G3");
  fill (&room, "Sjukanmälningsdag", "2026-11-02");
  fill (&room, "Ansökningsdag", "2026-11-03");
  g_assert_true (says (&room, "Ansökningsdagen ska vara sjukanmälningsdagen."));
  test_save_picture (GTK_WIDGET (room.dialog), "step-G3");
  press (&room, "_Klar");
  g_assert_nonnull (room.dialog);
  fill (&room, "Ansökningsdag", "2026-11-02");
  g_assert_false (says (&room, "Ansökningsdagen ska vara sjukanmälningsdagen."));
  press (&room, "_Klar");
  g_assert_null (room.dialog);
  applied = fler_step_value_store_get (room.db, room.case_id, "G3", "applied_on", NULL);
  g_assert_cmpstr (applied, ==, "2026-11-02");
  close_room (&room);
}

/* F1: for one party; withdrawn later, and given again as a consent of its own. */
static void
test_consent (void)
{
  Room room = { 0 };
  g_autoptr(GPtrArray) consents = NULL;
  GtkWidget *row, *given;

  open_step (&room, "F1");
  row = find_row (GTK_WIDGET (room.dialog), ADW_TYPE_EXPANDER_ROW, "Regionen");
  given = test_find (row, GTK_TYPE_SWITCH, NULL);
  gtk_switch_set_active (GTK_SWITCH (given), TRUE);
  test_settle ();
  fill (&room, "Regionen: Vad som får delas", "Planering av arbetsträning");
  test_save_picture (GTK_WIDGET (room.dialog), "step-F1");
  press (&room, "_Klar");
  consents = fler_consent_store_list_of_case (room.db, room.case_id, NULL);
  g_assert_cmpuint (consents->len, ==, 1);
  g_assert_cmpint (((FlerConsent *) consents->pdata[0])->party, ==, FLER_PARTY_REGION);

  open_step (&room, "F1");
  row = find_row (GTK_WIDGET (room.dialog), ADW_TYPE_EXPANDER_ROW, "Regionen");
  gtk_switch_set_active (GTK_SWITCH (test_find (row, GTK_TYPE_SWITCH, NULL)), FALSE);
  test_settle ();
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "återkallat i dag");
  press (&room, "_Klar");

  fler_context_set_now (room.desk->context, NOON + DAY);
  open_step (&room, "F1");
  row = find_row (GTK_WIDGET (room.dialog), ADW_TYPE_EXPANDER_ROW, "Regionen");
  gtk_switch_set_active (GTK_SWITCH (test_find (row, GTK_TYPE_SWITCH, NULL)), TRUE);
  test_settle ();
  press (&room, "_Klar");
  g_clear_pointer (&consents, g_ptr_array_unref);
  consents = fler_consent_store_list_of_case (room.db, room.case_id, NULL);
  g_assert_cmpuint (consents->len, ==, 2);
  g_assert_true (g_date_valid (&((FlerConsent *) consents->pdata[0])->withdrawn_on));
  g_assert_false (g_date_valid (&((FlerConsent *) consents->pdata[1])->withdrawn_on));
  close_room (&room);
}

static void
test_a_day_to_come_is_not_done (void)
{
  Room room = { 0 };

  open_step (&room, "K8");
  fill (&room, "Gjort den", "2026-11-25");
  press (&room, "_Klar");
  g_assert_nonnull (room.dialog);
  g_assert_true (says (&room, "Den dagen har inte kommit än. Ett steg antecknas när det är gjort."));
  fill (&room, "Gjort den", "31/2");
  press (&room, "_Klar");
  g_assert_true (says (&room, "En av dagarna finns inte. Ändra den eller ta bort den."));
  close_room (&room);
}

/* The person is back: what was registered in the old case stands on the new one's card (Ö6). */
static void
test_card_tells_of_registered_documents (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) again = fler_case_new ();
  FlerCaseCard *card;
  GtkWidget *window;

  open_step (&room, "Ö6");
  fill (&room, "Handling", "Läkarintyg");
  fill (&room, "Diarienummer", "AF-2026/1234");
  press (&room, "_Klar");
  again->personnummer = g_strdup ("198507119801");
  g_assert_true (fler_case_store_save (room.db, again, NOON, NULL));

  card = g_object_new (FLER_TYPE_CASE_CARD, NULL);
  fler_case_card_set_context (card, room.desk->context);
  window = test_window_new (GTK_WIDGET (card), 400, 900);
  fler_case_card_set_case (card, again->id);
  test_settle ();
  g_assert_nonnull (test_find (GTK_WIDGET (card), GTK_TYPE_LABEL,
                               "En handling om personen har lämnats över tidigare:\n"
                               "Läkarintyg, diarienummer AF-2026/1234 (ärende 0001)"));
  fler_case_card_set_case (card, room.case_id);
  test_settle ();
  g_assert_nonnull (test_find (GTK_WIDGET (card), GTK_TYPE_LABEL, "från FK till AF i dag · AF-2026/1234"));
  test_save_picture (window, "card-documents");
  test_window_assert_gone (window);
  close_room (&room);
}

/* Registrations elsewhere: ticked by whoever did them; Flerpart only remembers. */
static void
test_card_lists_registrations (void)
{
  Room room = { 0 };
  g_autoptr(FlerMeeting) meeting = NULL;
  g_autoptr(GPtrArray) done = NULL;
  FlerCaseCard *card;
  GtkWidget *window, *check;

  open_desk (&room);
  meeting = test_desk_add_meeting (room.desk, room.case_id, FLER_FORM_KONTAKT, NOON - DAY);
  meeting->state = FLER_MEETING_HELD;
  g_assert_true (fler_meeting_store_save (room.db, meeting, NOON, NULL));
  card = g_object_new (FLER_TYPE_CASE_CARD, NULL);
  fler_case_card_set_context (card, room.desk->context);
  window = test_window_new (GTK_WIDGET (card), 400, 900);
  fler_case_card_set_case (card, room.case_id);
  test_settle ();
  g_assert_nonnull (test_find (GTK_WIDGET (card), GTK_TYPE_LABEL, "0 av 2"));   /* D165: AIS if enrolled */
  check = test_find (GTK_WIDGET (card), GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  test_settle ();
  done = fler_registration_store_list_of_case (room.db, room.case_id, NULL);
  g_assert_cmpuint (done->len, ==, 1);
  g_assert_nonnull (test_find (GTK_WIDGET (card), GTK_TYPE_LABEL, "1 av 2"));
  test_save_picture (window, "card-registrations");
  test_window_assert_gone (window);
  close_room (&room);
}

static char *
titles_of (GtkWidget *row)
{
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GtkStringObject) item = g_list_model_get_item (model, i);

      g_string_append_printf (titles, "%s|", gtk_string_object_get_string (item));
    }
  return g_string_free (titles, FALSE);
}

/* Writes the organisation's reasons in the preferences, as somebody does who then closes them. */
static void
write_reasons (Room *room, const char *text)
{
  FlerPreferencesWindow *window = fler_preferences_window_new (NULL, room->desk->context);
  GtkWidget *row;

  gtk_window_present (GTK_WINDOW (window));
  test_settle ();
  row = find_row (GTK_WIDGET (window), FLER_TYPE_TEXT_ROW,
                  "Skäl till ett nej till möte, ett på varje rad; tomt: rutinens egna");
  g_assert_nonnull (row);
  fler_text_row_set_text (FLER_TEXT_ROW (row), text);
  gtk_window_close (GTK_WINDOW (window));
  test_settle ();
}

/* K3: the reasons for a no are the organisation's own; the routine's come back where it has none. */
static void
test_own_reasons_for_a_no (void)
{
  Room room = { 0 };
  g_autofree char *own = NULL;
  g_autofree char *usual = NULL;
  g_autofree char *stored = NULL;
  g_autofree char *reason = NULL;
  GtkWidget *row;

  open_desk (&room);
  write_reasons (&room, "Vill vänta på läkaren\n Har fått arbete ");
  open_step (&room, "K3");
  choose (&room, "Vill personen ha mötet?", FLER_TRI_NO);
  row = find_row (GTK_WIDGET (room.dialog), ADW_TYPE_COMBO_ROW, "Skäl");
  own = titles_of (row);
  g_assert_cmpstr (own, ==, "Inget valt än|Vill vänta på läkaren|Har fått arbete|");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  press (&room, "_Klar");
  reason = fler_step_value_store_get (room.db, room.case_id, "K3", "reason", NULL);
  g_assert_cmpstr (reason, ==, "Har fått arbete");

  /* The list is the routine's again; what was chosen stays. */
  write_reasons (&room, "");
  stored = fler_setting_store_get (room.db, FLER_SETTING_DECLINE_REASONS, NULL);
  g_assert_null (stored);
  open_step (&room, "K3");
  usual = titles_of (find_row (GTK_WIDGET (room.dialog), ADW_TYPE_COMBO_ROW, "Skäl"));
  g_assert_true (g_str_has_suffix (usual, "|Har fått arbete|"));
  g_assert_null (strstr (usual, "Vill vänta på läkaren"));
  close_room (&room);
}

/* The first field has the keyboard, not the button that leaves. */
/* Ö1: the day on which the decision was sent is the day of the step, and is asked for once. */
static void
test_sending_has_one_day (void)
{
  Room room = { 0 };
  g_autoptr(FlerStepDone) done = NULL;
  g_autofree char *iso = NULL;
  GtkWidget *focus;

  open_step (&room, "Ö1");
  g_assert_false (says (&room, "Gjort den"));
  focus = gtk_window_get_focus (GTK_WINDOW (room.dialog));
  press (&room, "_Klar");
  g_assert_true (says (&room, "Ange vilken dag beslutet skickades."));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY)), "2026-11-30");
  press (&room, "_Klar");
  g_assert_true (says (&room, "Den dagen har inte kommit än. Ett steg antecknas när det är gjort."));
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY)), "2026-11-20");
  press (&room, "_Klar");
  g_assert_null (room.dialog);
  done = load_step (&room, "Ö1");
  iso = fler_day_to_iso (&done->done_on);
  g_assert_cmpstr (iso, ==, "2026-11-20");
  close_room (&room);
}

/* G1: the checklist is what the step is about. */
static void
test_checklist_stands_open (void)
{
  Room room = { 0 };
  GtkWidget *item;

  open_step (&room, "G1");
  item = test_find (GTK_WIDGET (room.dialog), GTK_TYPE_LABEL, "Inskriven hos Arbetsförmedlingen");
  g_assert_nonnull (item);
  g_assert_true (gtk_widget_get_mapped (item));
  test_save_picture (GTK_WIDGET (room.dialog), "step-G1");
  close_room (&room);
}

static void
test_first_field_has_the_keyboard (void)
{
  Room room = { 0 };
  GtkWidget *focus;

  open_step (&room, "K2");
  focus = gtk_window_get_focus (GTK_WINDOW (room.dialog));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, FLER_TYPE_DATE_ENTRY));
  close_room (&room);
}

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  g_test_add_func ("/desk/step-dialog/K2/standpoint", test_standpoint);
  g_test_add_func ("/desk/step-dialog/K3/call", test_call);
  g_test_add_func ("/desk/step-dialog/K3/call-by-name", test_call_by_name);
  g_test_add_func ("/desk/step-dialog/K3/own-reasons-for-a-no", test_own_reasons_for_a_no);
  g_test_add_func ("/desk/step-dialog/K4/gathering", test_gathering);
  g_test_add_func ("/desk/step-dialog/O2/oral-offer", test_oral_offer);
  g_test_add_func ("/desk/step-dialog/O2/meeting-in-the-script", test_meeting_in_the_script);
  g_test_add_func ("/desk/step-dialog/O2/names-of-answers", test_names_of_answers);
  g_test_add_func ("/desk/step-dialog/O5-O6/documents", test_documents);
  g_test_add_func ("/desk/step-dialog/G3/agreeing-dates", test_agreeing_dates);
  g_test_add_func ("/desk/step-dialog/G3/warned-dates-in-line", test_warned_dates_in_line);
  g_test_add_func ("/desk/step-dialog/F1/consent", test_consent);
  g_test_add_func ("/desk/step-dialog/a-day-to-come-is-not-done", test_a_day_to_come_is_not_done);
  g_test_add_func ("/desk/step-dialog/O6/card-tells-of-registered-documents",
                   test_card_tells_of_registered_documents);
  g_test_add_func ("/desk/step-dialog/card-lists-registrations", test_card_lists_registrations);
  g_test_add_func ("/desk/step-dialog/Ö1-has-one-day", test_sending_has_one_day);
  g_test_add_func ("/desk/step-dialog/G1-checklist", test_checklist_stands_open);
  g_test_add_func ("/desk/step-dialog/first-field-has-the-keyboard", test_first_field_has_the_keyboard);
  return test_run ();
}
