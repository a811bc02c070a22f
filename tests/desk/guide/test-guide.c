/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-guide.c - the interview: asks until it is clear, answers beside, changes, saves, books */

#include "config.h"

#include "fler-test-desk.h"

#include "fler-case-dialog.h"
#include "fler-case-store.h"
#include "fler-guide-question.h"
#include "fler-guide-window.h"
#include "fler-step-dialog.h"
#include "fler-register-store.h"
#include "fler-settings.h"

/* Tuesday 24 November 2026, 12.00. */
#define NOON 1795518000
#define MAX_QUESTIONS 13

typedef struct
{
  TestDesk        *desk;
  GtkWidget       *parent;
  FlerGuideWindow *window;
} Room;

static GtkWindow *
find_window (GType type)
{
  g_autoptr(GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;
  return NULL;
}

static void
open_room (Room *room, gint64 case_id)
{
  if (room->desk == NULL)
    room->desk = test_desk_open (NOON);
  room->parent = test_window_new (gtk_label_new ("parent"), 400, 300);
  g_set_weak_pointer (&room->window,
                      fler_guide_window_show (GTK_WINDOW (room->parent), room->desk->context, case_id));
  g_assert_nonnull (room->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (room->window));
  test_settle ();
}

static void
close_room (Room *room)
{
  if (room->window != NULL)
    gtk_window_destroy (GTK_WINDOW (room->window));
  test_settle ();
  g_assert_null (room->window);
  test_window_assert_gone (room->parent);
  test_desk_close (room->desk);
}

static gboolean
says (Room *room, const char *text)
{
  return test_find (GTK_WIDGET (room->window), GTK_TYPE_LABEL, text) != NULL;
}

/* The question on screen; NULL at the conclusion. */
static GtkWidget *
question (Room *room)
{
  GtkWidget *widget = test_find (GTK_WIDGET (room->window), FLER_TYPE_GUIDE_QUESTION, NULL);

  return widget != NULL && gtk_widget_get_mapped (widget) ? widget : NULL;
}

static void
press (GtkWidget *root, const char *label)
{
  GtkWidget *button = test_find (root, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_settle ();
}

static void
answer (Room *room, const char *asked, const char *label)
{
  g_assert_nonnull (question (room));
  g_assert_nonnull (test_find (question (room), GTK_TYPE_LABEL, asked));
  press (question (room), label);
}

static gint64
add_case (Room *room)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();

  if (room->desk == NULL)
    room->desk = test_desk_open (NOON);
  the_case->facts.benefit = FLER_BENEFIT_SJUKPENNING;
  the_case->facts.employed = FLER_TRI_YES;
  the_case->facts.decision = FLER_DECISION_NONE;
  the_case->facts.contact_meeting_held = FLER_TRI_NO;
  the_case->facts.enrolled_at_af = FLER_TRI_NO;
  the_case->facts.needs_coordination = FLER_TRI_NO;
  the_case->facts.parties_needed_known = TRUE;
  fler_day_parse ("2026-07-30", &the_case->facts.sick_first_day);
  g_assert_true (fler_case_store_save (fler_context_get_db (room->desk->context), the_case, NOON, NULL));
  return the_case->id;
}

static GtkWidget *
find_spoken (GtkWidget *root, const char *spoken)
{
  if (GTK_IS_BUTTON (root)
      && gtk_test_accessible_has_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL))
    {
      g_autofree char *wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (root),
                                                                   GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, NULL);

      if (wrong == NULL)
        return root;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_spoken (child, spoken);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Someone employed on day 118 of sickness benefit, as they would answer. */
static const struct { const char *asked; const char *answer; } interview[] = {
  { "Vilken ersättning har personen?", "Sjukpenning" },
  { "Är personen anställd?", "Ja" },
  { "Vilken var sjukperiodens första dag?", NULL },
  { "Har Försäkringskassan beslutat att dra in ersättningen, eller avslagit en ny ansökan?", "Inget beslut" },
  { "Har ett kontaktmöte hållits?", "Nej" },
  { "Är personen inskriven på Arbetsförmedlingen?", "Nej" },
  { "Behöver personen samordnad arbetslivsinriktad rehabilitering?", "Nej" },
  { "Vilka parter behövs vid sidan av personen?", "_Fortsätt" },
};

static void
answer_one (Room *room, guint *asked)
{
  for (guint i = 0; i < G_N_ELEMENTS (interview); i++)
    {
      if (test_find (question (room), GTK_TYPE_LABEL, interview[i].asked) == NULL)
        continue;
      /* No question comes twice. */
      g_assert_cmpuint (*asked & (1u << i), ==, 0);
      *asked |= 1u << i;
      if (interview[i].answer == NULL)
        {
          GtkWidget *entry = test_find (question (room), GTK_TYPE_ENTRY, NULL);

          g_assert_false (gtk_widget_get_sensitive (test_find (question (room), GTK_TYPE_BUTTON, "_Fortsätt")));
          gtk_editable_set_text (GTK_EDITABLE (entry), "30 juli");
          test_settle ();
          test_save_picture (GTK_WIDGET (room->window), "guide-middle");
          /* Enter answers with the day. */
          g_signal_emit_by_name (entry, "activate");
          test_settle ();
          return;
        }
      press (question (room), interview[i].answer);
      return;
    }
  g_assert_not_reached ();
}

static void
test_leads_to_a_contact_meeting (void)
{
  Room room = { 0 };
  guint asked = 0;

  open_room (&room, 0);
  test_save_picture (GTK_WIDGET (room.window), "guide-first");
  g_assert_true (says (&room, "Vet inte än: inskriven hos AF"));
  while (question (&room) != NULL)
    answer_one (&room, &asked);
  g_assert_cmpuint (asked & 0x7, ==, 0x7);
  g_assert_true (says (&room, "En mötesform passar nu"));
  g_assert_true (says (&room, "Erbjud nu, senast mån 25 jan 2027"));
  g_assert_nonnull (test_find (GTK_WIDGET (room.window), GTK_TYPE_BUTTON, "Gå vidare med: Kontaktmöte"));
  /* Booking is not what comes first: the standpoint is. */
  g_assert_null (test_find (GTK_WIDGET (room.window), GTK_TYPE_BUTTON, "Boka: Kontaktmöte"));
  close_room (&room);
}

static void
test_a_case_that_is_clear_asks_nothing (void)
{
  Room room = { 0 };
  gint64 case_id = add_case (&room);

  open_room (&room, case_id);
  g_assert_null (question (&room));
  g_assert_true (says (&room, "En mötesform passar nu"));
  test_save_picture (GTK_WIDGET (room.window), "guide-clear");
  press (GTK_WIDGET (room.window), "Gå vidare med: Kontaktmöte");
  g_assert_null (room.window);
  g_assert_nonnull (find_window (FLER_TYPE_STEP_DIALOG));
  gtk_window_destroy (find_window (FLER_TYPE_STEP_DIALOG));
  close_room (&room);
}

/* Of several that suit, the first is the one that Return goes on with. */
/* Where a meeting of the form is planned, it is told, and another is not what is suggested. */
static void
test_a_planned_meeting_is_told (void)
{
  Room room = { 0 };
  gint64 case_id = add_case (&room);
  g_autoptr(FlerMeeting) meeting = test_desk_add_meeting (room.desk, case_id, FLER_FORM_KONTAKT, NOON + 86400);

  open_room (&room, case_id);
  g_assert_true (says (&room, "Redan bokat: i morgon 12.00"));
  test_save_picture (GTK_WIDGET (room.window), "guide-planned");
  close_room (&room);
}

static void
test_the_first_that_suits_has_the_focus (void)
{
  Room room = { 0 };
  gint64 case_id = add_case (&room);
  g_autoptr(FlerCase) the_case = fler_case_store_load (fler_context_get_db (room.desk->context), case_id, NULL);
  GtkWidget *first;

  the_case->facts.enrolled_at_af = the_case->facts.capacity_reduced = FLER_TRI_YES;
  the_case->facts.can_take_part = FLER_TRI_YES;
  the_case->facts.needs_coordination = FLER_TRI_UNKNOWN;
  the_case->facts.parties_needed = FLER_NEED_FK | FLER_NEED_REGION;
  g_assert_true (fler_case_store_save (fler_context_get_db (room.desk->context), the_case, NOON, NULL));
  open_room (&room, case_id);
  answer (&room, "Behöver personen samordnad arbetslivsinriktad rehabilitering?", "Ja");
  g_assert_true (says (&room, "De här mötesformerna passar nu"));
  first = test_find (GTK_WIDGET (room.window), GTK_TYPE_BUTTON, "Gå vidare med: Kontaktmöte");
  g_assert_nonnull (first);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (room.window)) == first);
  close_room (&room);
}

static void
test_an_answer_can_be_changed_and_saved (void)
{
  Room room = { 0 };
  gint64 case_id = add_case (&room);
  g_autoptr(FlerCase) stored = NULL;
  GtkWidget *change;

  open_room (&room, case_id);
  g_assert_null (test_find (GTK_WIDGET (room.window), GTK_TYPE_BUTTON, "Spara svaren i ärende 0001"));
  change = find_spoken (GTK_WIDGET (room.window), "Ändra: Anställd, Ja");
  g_assert_nonnull (change);
  g_signal_emit_by_name (change, "clicked");
  test_settle ();
  answer (&room, "Är personen anställd?", "Nej");
  g_assert_true (says (&room, "Ingen av mötesformerna passar nu"));
  press (GTK_WIDGET (room.window), "Spara svaren i ärende 0001");
  stored = fler_case_store_load (fler_context_get_db (room.desk->context), case_id, NULL);
  g_assert_cmpint (stored->facts.employed, ==, FLER_TRI_NO);
  g_assert_null (test_find (GTK_WIDGET (room.window), GTK_TYPE_BUTTON, "Spara svaren i ärende 0001"));
  close_room (&room);
}

/* What is not known is not asked for again, and the rows that hang on it say so. */
static void
test_not_known_goes_on (void)
{
  Room room = { 0 };
  int n_asked = 0;

  open_room (&room, 0);
  for (; question (&room) != NULL && n_asked < MAX_QUESTIONS; n_asked++)
    press (question (&room), "_Vet inte");
  g_assert_cmpint (n_asked, >, 3);
  g_assert_cmpint (n_asked, <, MAX_QUESTIONS);
  g_assert_true (says (&room, "Det går inte att säga än"));
  test_save_picture (GTK_WIDGET (room.window), "guide-unknown");
  press (GTK_WIDGET (room.window), "Börja om");
  g_assert_nonnull (question (&room));
  close_room (&room);
}

static void
test_days_that_contradict_are_told (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) the_case = fler_case_new ();

  room.desk = test_desk_open (NOON);
  fler_day_parse ("2026-07-30", &the_case->facts.sick_first_day);
  fler_day_parse ("2026-07-01", &the_case->facts.decision_sent);
  g_assert_true (fler_case_store_save (fler_context_get_db (room.desk->context), the_case, NOON, NULL));
  open_room (&room, the_case->id);
  g_assert_null (question (&room));
  g_assert_true (says (&room, "Två svar stämmer inte överens"));
  g_assert_nonnull (find_spoken (GTK_WIDGET (room.window), "Ändra: Beslut skickat, onsdag 1 juli 2026"));
  close_room (&room);
}

static void
test_the_municipality_is_a_setting (void)
{
  Room room = { 0 };

  room.desk = test_desk_open (NOON);
  fler_setting_store_set (fler_context_get_db (room.desk->context), FLER_SETTING_PROJECT_MUNICIPALITY,
                          "Exempelstad", NULL);
  open_room (&room, 0);
  answer (&room, "Vilken ersättning har personen?", "Sjukpenning");
  g_assert_nonnull (test_find (question (&room), GTK_TYPE_BUTTON, "Exempelstad"));
  test_save_picture (GTK_WIDGET (room.window), "guide-municipality");
  press (question (&room), "Exempelstad");
  g_assert_nonnull (test_find (question (&room), GTK_TYPE_LABEL, "Är personen anställd?"));
  close_room (&room);
}

/* Without a case one is made, with the facts of the interview, and its first step comes next (K2). */
static void
test_facts_go_with_the_new_case (void)
{
  Room room = { 0 };
  guint asked = 0;
  g_autoptr(FlerCase) made = NULL;

  open_room (&room, 0);
  while (question (&room) != NULL)
    answer_one (&room, &asked);
  press (GTK_WIDGET (room.window), "Gå vidare med: Kontaktmöte");
  g_assert_null (room.window);
  g_assert_nonnull (find_window (FLER_TYPE_CASE_DIALOG));
  press (GTK_WIDGET (find_window (FLER_TYPE_CASE_DIALOG)), "_Spara");
  made = fler_case_store_load_reference (fler_context_get_db (room.desk->context), "0001", NULL);
  g_assert_nonnull (made);
  g_assert_cmpint (made->facts.benefit, ==, FLER_BENEFIT_SJUKPENNING);
  g_assert_cmpint (made->facts.employed, ==, FLER_TRI_YES);
  g_assert_true (made->facts.parties_needed_known);
  g_assert_nonnull (find_window (FLER_TYPE_STEP_DIALOG));
  gtk_window_destroy (find_window (FLER_TYPE_STEP_DIALOG));
  close_room (&room);
}

static void
test_parties_can_be_put_in_own_words (void)
{
  Room room = { 0 };
  g_autoptr(FlerParty) own = fler_party_new ();

  room.desk = test_desk_open (NOON);
  own->kind = FLER_PARTY_KOMMUN;
  own->name = g_strdup ("Exempelstads kommun");
  own->when_to_call = g_strdup ("Ring växeln först.");
  fler_party_store_save (fler_context_get_db (room.desk->context), own, NULL);
  open_room (&room, 0);
  adw_view_stack_set_visible_child_name (
    ADW_VIEW_STACK (test_find (GTK_WIDGET (room.window), ADW_TYPE_VIEW_STACK, NULL)), "parties");
  test_settle ();
  g_assert_true (says (&room, "Arbetsförmedlingen"));
  g_assert_true (says (&room, "Exempelstads kommun"));
  g_assert_true (says (&room, "Ring växeln först."));
  test_save_picture (GTK_WIDGET (room.window), "guide-parties");
  close_room (&room);
}

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  g_test_add_func ("/desk/guide/K2-K7/leads-to-a-contact-meeting", test_leads_to_a_contact_meeting);
  g_test_add_func ("/desk/guide/a-case-that-is-clear-asks-nothing", test_a_case_that_is_clear_asks_nothing);
  g_test_add_func ("/desk/guide/the-first-that-suits-has-the-focus", test_the_first_that_suits_has_the_focus);
  g_test_add_func ("/desk/guide/an-answer-can-be-changed-and-saved", test_an_answer_can_be_changed_and_saved);
  g_test_add_func ("/desk/guide/not-known-goes-on", test_not_known_goes_on);
  g_test_add_func ("/desk/guide/days-that-contradict-are-told", test_days_that_contradict_are_told);
  g_test_add_func ("/desk/guide/the-municipality-is-a-setting", test_the_municipality_is_a_setting);
  g_test_add_func ("/desk/guide/a-planned-meeting-is-told", test_a_planned_meeting_is_told);
  g_test_add_func ("/desk/guide/facts-go-with-the-new-case", test_facts_go_with_the_new_case);
  g_test_add_func ("/desk/guide/parties-can-be-put-in-own-words", test_parties_can_be_put_in_own_words);
  return test_run ();
}
