/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-guide-question.c - one question of the guide's interview, with what it takes to answer it
 *
 * A choice is one press of a button; a day, a name or several parties are filled in and sent off
 * with “Continue”.
 */

#define G_LOG_DOMAIN "fler-guide-question"

#include "config.h"

#include "fler-guide-question.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-words.h"
#include "fler-date-entry.h"
#include "fler-template.h"
#include "fler-words.h"

#define N_PARTIES 4

static const struct { FlerNeed need; FlerPartyKind party; } parties_of[N_PARTIES] = {
  { FLER_NEED_AF, FLER_PARTY_AF },
  { FLER_NEED_FK, FLER_PARTY_FK },
  { FLER_NEED_REGION, FLER_PARTY_REGION },
  { FLER_NEED_KOMMUN, FLER_PARTY_KOMMUN },
};

struct _FlerGuideQuestion
{
  GtkWidget       parent_instance;
  FlerFact        fact;
  int             choice;            /* the number of the button that was pressed */
  FlerDateEntry  *day;               /* these are children of "answers", or NULL */
  GtkEditable    *text;
  GtkCheckButton *parties[N_PARTIES];

  /* from the template */
  GtkBox         *answers;
  GtkLabel       *hint;
  GtkWidget      *go_on;
  GtkLabel       *question;
};

enum { ANSWERED, SKIPPED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerGuideQuestion, fler_guide_question, GTK_TYPE_WIDGET)

static const char *
hint_of (FlerFact fact)
{
  switch (fact)
    {
    case FLER_FACT_SICK_FIRST_DAY:
      return _("Day 1 of the spell, also where periods were added together.");
    case FLER_FACT_DECISION:
      return _("The latest decision of Försäkringskassan about the benefit.");
    case FLER_FACT_PARTIES_NEEDED:
      return _("Tick those that have something to do or decide. None ticked means that nobody beside the person is needed.");
    default:
      return NULL;
    }
}

static void
on_choice_clicked (GtkButton *button, FlerGuideQuestion *self)
{
  self->choice = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "choice"));
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
add_choice (FlerGuideQuestion *self, const char *label, int choice, gboolean is_chosen)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "answer");
  if (is_chosen)
    {
      /* Translators: the answer that was given before. */
      g_autofree char *name = g_strdup_printf (_("%s, as answered before"), label);

      gtk_widget_add_css_class (button, "chosen");
      fler_access_set_name (button, name);
    }
  g_object_set_data (G_OBJECT (button), "choice", GINT_TO_POINTER (choice));
  g_signal_connect (button, "clicked", G_CALLBACK (on_choice_clicked), self);
  gtk_box_append (self->answers, button);
}

static void
add_tri (FlerGuideQuestion *self, FlerTri now)
{
  add_choice (self, fler_words_tri (FLER_TRI_YES), FLER_TRI_YES, now == FLER_TRI_YES);
  add_choice (self, fler_words_tri (FLER_TRI_NO), FLER_TRI_NO, now == FLER_TRI_NO);
}

static void
show_go_on (FlerGuideQuestion *self)
{
  gboolean is_ready = TRUE;

  if (self->day != NULL)
    {
      GDate day = fler_date_entry_get_day (self->day);

      is_ready = g_date_valid (&day);
    }
  if (self->text != NULL)
    is_ready = *gtk_editable_get_text (self->text) != '\0';
  gtk_widget_set_sensitive (self->go_on, is_ready);
}

/* Enter in a field answers with what it holds. */
static void
on_activate (FlerGuideQuestion *self)
{
  if (gtk_widget_get_sensitive (self->go_on))
    g_signal_emit (self, signals[ANSWERED], 0);
}

static void
add_day (FlerGuideQuestion *self, const GDate *day, const GDate *today)
{
  self->day = FLER_DATE_ENTRY (fler_date_entry_new ());
  fler_date_entry_set_name (self->day, gtk_label_get_label (self->question));
  fler_date_entry_set_today (self->day, today);
  fler_date_entry_set_day (self->day, day);
  gtk_widget_set_halign (GTK_WIDGET (self->day), GTK_ALIGN_START);
  g_signal_connect_object (self->day, "changed", G_CALLBACK (show_go_on), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->day, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->answers, GTK_WIDGET (self->day));
}

static void
on_here_clicked (GtkButton *button, FlerGuideQuestion *self)
{
  gtk_editable_set_text (self->text, gtk_button_get_label (button));
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
add_municipality (FlerGuideQuestion *self, const char *now, const char *municipality)
{
  if (municipality != NULL && *municipality != '\0')
    {
      GtkWidget *here = gtk_button_new_with_label (municipality);

      gtk_widget_add_css_class (here, "answer");
      g_signal_connect (here, "clicked", G_CALLBACK (on_here_clicked), self);
      gtk_box_append (self->answers, here);
    }
  self->text = GTK_EDITABLE (gtk_entry_new ());
  gtk_entry_set_max_length (GTK_ENTRY (self->text), 100);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->text), _("Another municipality"));
  fler_access_set_name (GTK_WIDGET (self->text), gtk_label_get_label (self->question));
  gtk_editable_set_text (self->text, now != NULL ? now : "");
  g_signal_connect_object (self->text, "changed", G_CALLBACK (show_go_on), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->answers, GTK_WIDGET (self->text));
}

static void
add_parties (FlerGuideQuestion *self, guint now)
{
  for (int i = 0; i < N_PARTIES; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (fler_words_party_name (parties_of[i].party));

      self->parties[i] = GTK_CHECK_BUTTON (check);
      gtk_check_button_set_active (self->parties[i], (now & parties_of[i].need) != 0);
      gtk_box_append (self->answers, check);
    }
}

static void
clear_answers (FlerGuideQuestion *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->answers))) != NULL)
    gtk_box_remove (self->answers, child);
  self->choice = 0;
  self->day = NULL;
  self->text = NULL;
  for (int i = 0; i < N_PARTIES; i++)
    self->parties[i] = NULL;
}

static void
add_answers (FlerGuideQuestion *self, const FlerFacts *facts, const char *municipality, const GDate *today)
{
  switch (self->fact)
    {
    case FLER_FACT_BENEFIT:
      for (int i = FLER_BENEFIT_NONE + 1; i < FLER_N_BENEFITS; i++)
        add_choice (self, fler_words_benefit (i), i, facts->benefit == (FlerBenefit) i);
      add_choice (self, fler_words_benefit (FLER_BENEFIT_NONE), FLER_BENEFIT_NONE,
                  facts->benefit == FLER_BENEFIT_NONE);
      break;
    case FLER_FACT_DECISION:
      for (int i = FLER_DECISION_NONE; i < FLER_N_DECISIONS; i++)
        add_choice (self, fler_words_decision (i), i, facts->decision == (FlerDecision) i);
      break;
    case FLER_FACT_MUNICIPALITY:
      add_municipality (self, facts->municipality, municipality);
      break;
    case FLER_FACT_SICK_FIRST_DAY:
      add_day (self, &facts->sick_first_day, today);
      break;
    case FLER_FACT_DECISION_SENT:
      add_day (self, &facts->decision_sent, today);
      break;
    case FLER_FACT_PARTIES_NEEDED:
      add_parties (self, facts->parties_needed_known ? facts->parties_needed : 0);
      break;
    case FLER_FACT_EMPLOYED:
      add_tri (self, facts->employed);
      break;
    case FLER_FACT_CONTACT_MEETING_HELD:
      add_tri (self, facts->contact_meeting_held);
      break;
    case FLER_FACT_ENROLLED_AT_AF:
      add_tri (self, facts->enrolled_at_af);
      break;
    case FLER_FACT_CAPACITY_REDUCED:
      add_tri (self, facts->capacity_reduced);
      break;
    case FLER_FACT_CAN_TAKE_PART:
      add_tri (self, facts->can_take_part);
      break;
    case FLER_FACT_NEEDS_COORDINATION:
      add_tri (self, facts->needs_coordination);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
on_go_on_clicked (GtkButton *button, FlerGuideQuestion *self)
{
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
on_skip_clicked (GtkButton *button, FlerGuideQuestion *self)
{
  g_signal_emit (self, signals[SKIPPED], 0);
}

static void
fler_guide_question_dispose (GObject *object)
{
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_GUIDE_QUESTION);
  G_OBJECT_CLASS (fler_guide_question_parent_class)->dispose (object);
}

static void
fler_guide_question_class_init (FlerGuideQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_guide_question_dispose;
  signals[ANSWERED] = g_signal_new ("answered", FLER_TYPE_GUIDE_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[SKIPPED] = g_signal_new ("skipped", FLER_TYPE_GUIDE_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/guide/fler-guide-question.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FlerGuideQuestion, answers);
  gtk_widget_class_bind_template_child (widget_class, FlerGuideQuestion, go_on);
  gtk_widget_class_bind_template_child (widget_class, FlerGuideQuestion, hint);
  gtk_widget_class_bind_template_child (widget_class, FlerGuideQuestion, question);
  gtk_widget_class_bind_template_callback (widget_class, on_go_on_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_skip_clicked);
}

static void
fler_guide_question_init (FlerGuideQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fler_guide_question_ask (FlerGuideQuestion *self, FlerFact fact, const FlerFacts *facts,
                         const char *municipality, const GDate *today)
{
  const char *hint = hint_of (fact);

  g_return_if_fail (FLER_IS_GUIDE_QUESTION (self));
  g_return_if_fail (fact != FLER_FACT_NONE);

  self->fact = fact;
  gtk_label_set_label (self->question, _(fler_fact_question (fact)));
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
  clear_answers (self);
  add_answers (self, facts, municipality, today);
  gtk_widget_set_visible (self->go_on, self->day != NULL || self->text != NULL || self->parties[0] != NULL);
  show_go_on (self);
}

static void
read_municipality (FlerGuideQuestion *self, FlerFacts *facts)
{
  g_free (facts->municipality);
  facts->municipality = g_strstrip (g_strdup (gtk_editable_get_text (self->text)));
}

static void
read_parties (FlerGuideQuestion *self, FlerFacts *facts)
{
  facts->parties_needed_known = TRUE;
  facts->parties_needed = 0;
  for (int i = 0; i < N_PARTIES; i++)
    if (gtk_check_button_get_active (self->parties[i]))
      facts->parties_needed |= parties_of[i].need;
}

void
fler_guide_question_read (FlerGuideQuestion *self, FlerFacts *facts)
{
  g_return_if_fail (FLER_IS_GUIDE_QUESTION (self));

  switch (self->fact)
    {
    case FLER_FACT_BENEFIT:              facts->benefit = self->choice; break;
    case FLER_FACT_DECISION:             facts->decision = self->choice; break;
    case FLER_FACT_EMPLOYED:             facts->employed = self->choice; break;
    case FLER_FACT_CONTACT_MEETING_HELD: facts->contact_meeting_held = self->choice; break;
    case FLER_FACT_ENROLLED_AT_AF:       facts->enrolled_at_af = self->choice; break;
    case FLER_FACT_CAPACITY_REDUCED:     facts->capacity_reduced = self->choice; break;
    case FLER_FACT_CAN_TAKE_PART:        facts->can_take_part = self->choice; break;
    case FLER_FACT_NEEDS_COORDINATION:   facts->needs_coordination = self->choice; break;
    case FLER_FACT_SICK_FIRST_DAY:       facts->sick_first_day = fler_date_entry_get_day (self->day); break;
    case FLER_FACT_DECISION_SENT:        facts->decision_sent = fler_date_entry_get_day (self->day); break;
    case FLER_FACT_MUNICIPALITY:         read_municipality (self, facts); break;
    case FLER_FACT_PARTIES_NEEDED:       read_parties (self, facts); break;
    default:                             break;
    }
}

void
fler_guide_question_focus (FlerGuideQuestion *self)
{
  GtkWidget *first;

  g_return_if_fail (FLER_IS_GUIDE_QUESTION (self));
  first = gtk_widget_get_first_child (GTK_WIDGET (self->answers));
  if (first == NULL || !gtk_widget_grab_focus (first))
    gtk_widget_child_focus (GTK_WIDGET (self->answers), GTK_DIR_TAB_FORWARD);
}
