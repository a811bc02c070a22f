/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-guide-window.c - “Which meeting?”: a short interview, with the answer forming beside it
 *
 *   facts known ──▶ next question ──answered / not known──▶ facts known
 *                        └─none left─▶ the conclusion, with “Book”
 *
 * An answer that was given stands in the list below and can be changed: the question is put
 * again, and the interview goes on from there.
 */

#define G_LOG_DOMAIN "fler-guide-window"

#include "config.h"

#include "fler-guide-window.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-dialog.h"
#include "fler-case-store.h"
#include "fler-case-view.h"
#include "fler-case-words.h"
#include "fler-dialog.h"
#include "fler-guide.h"
#include "fler-guide-parties.h"
#include "fler-guide-question.h"
#include "fler-guide-rows.h"
#include "fler-guide-way.h"
#include "fler-due-words.h"
#include "fler-guide-words.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-speaker.h"
#include "fler-words.h"

struct _FlerGuideWindow
{
  AdwWindow          parent_instance;
  FlerContext       *context;
  FlerCase          *the_case;          /* (nullable): NULL without a case */
  FlerFacts          facts;
  FlerFacts          known;             /* what the case said when it was read */
  char              *municipality;      /* (nullable): the project's */
  FlerFact           asked;             /* on screen now; NONE: the conclusion */
  FlerFact           changed;           /* asked again at the user's wish; NONE: none is */
  guint              skipped;           /* bits (1 << fact) of what the user does not know */
  FlerGuide          guide;

  /* from the template */
  GtkBox            *answered;
  GtkWidget         *answered_title;
  GtkBox            *books;
  GtkLabel          *conclusion;
  GtkLabel          *conclusion_detail;
  FlerGuideParties  *parties;
  FlerGuideQuestion *question;
  GtkWidget         *restart_button;
  FlerGuideRows     *rows;
  GtkWidget         *save_button;
  GtkStack          *steps;
};

G_DEFINE_FINAL_TYPE (FlerGuideWindow, fler_guide_window, ADW_TYPE_WINDOW)

static const struct { FlerGuideForm guide; FlerForm form; } form_of[] = {
  { FLER_GUIDE_KONTAKT, FLER_FORM_KONTAKT },
  { FLER_GUIDE_OVERLAMNING, FLER_FORM_OVERLAMNING },
  { FLER_GUIDE_GK, FLER_FORM_GK1 },
  { FLER_GUIDE_FLERPART, FLER_FORM_FLERPART },
  { FLER_GUIDE_SIP, FLER_FORM_SIP },
};

static void go_on (FlerGuideWindow *self);

/* Takes an answer back, so that the question is open again. */
static void
forget (FlerFacts *facts, FlerFact fact)
{
  switch (fact)
    {
    case FLER_FACT_BENEFIT:              facts->benefit = FLER_BENEFIT_UNKNOWN; break;
    case FLER_FACT_MUNICIPALITY:         g_clear_pointer (&facts->municipality, g_free); break;
    case FLER_FACT_EMPLOYED:             facts->employed = FLER_TRI_UNKNOWN; break;
    case FLER_FACT_SICK_FIRST_DAY:       facts->sick_first_day = fler_day_none (); break;
    case FLER_FACT_DECISION:             facts->decision = FLER_DECISION_UNKNOWN; break;
    case FLER_FACT_DECISION_SENT:        facts->decision_sent = fler_day_none (); break;
    case FLER_FACT_CONTACT_MEETING_HELD:
      facts->contact_meeting_held = FLER_TRI_UNKNOWN;
      facts->contact_meeting_day = fler_day_none ();
      break;
    case FLER_FACT_ENROLLED_AT_AF:       facts->enrolled_at_af = FLER_TRI_UNKNOWN; break;
    case FLER_FACT_CAPACITY_REDUCED:     facts->capacity_reduced = FLER_TRI_UNKNOWN; break;
    case FLER_FACT_CAN_TAKE_PART:        facts->can_take_part = FLER_TRI_UNKNOWN; break;
    case FLER_FACT_NEEDS_COORDINATION:   facts->needs_coordination = FLER_TRI_UNKNOWN; break;
    case FLER_FACT_PARTIES_NEEDED:       facts->parties_needed_known = FALSE; break;
    default:                             break;
    }
}

static gboolean
is_changed (FlerGuideWindow *self)
{
  for (int fact = FLER_FACT_NONE + 1; fact < FLER_N_FACTS; fact++)
    {
      g_autofree char *now = fler_words_fact_value (&self->facts, fact);
      g_autofree char *before = fler_words_fact_value (&self->known, fact);

      if (g_strcmp0 (now, before) != 0)
        return TRUE;
    }
  return FALSE;
}

static void
ask (FlerGuideWindow *self, FlerFact fact)
{
  self->asked = fact;
  fler_guide_question_ask (self->question, fact, &self->facts, self->municipality, &self->guide.today);
  gtk_stack_set_visible_child_name (self->steps, "question");
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fler_guide_question_focus (self->question);
}

static void
on_change_clicked (GtkButton *button, FlerGuideWindow *self)
{
  self->changed = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "fact"));
  ask (self, self->changed);
}

static void
add_answered (FlerGuideWindow *self, FlerFact fact, const char *value)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (fler_words_fact (fact));
  GtkWidget *answer = gtk_label_new (value);
  GtkWidget *change = gtk_button_new_with_label (C_("answer", "Change"));
  g_autofree char *name = g_strdup_printf ("%s: %s, %s", _("Change"), fler_words_fact (fact), value);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_width_chars (GTK_LABEL (title), 18);
  gtk_widget_add_css_class (title, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (answer), 0);
  gtk_label_set_ellipsize (GTK_LABEL (answer), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (answer, TRUE);
  gtk_widget_add_css_class (change, "flat");
  gtk_widget_add_css_class (change, "card-action");
  fler_access_set_name (change, name);
  g_object_set_data (G_OBJECT (change), "fact", GINT_TO_POINTER (fact));
  g_signal_connect (change, "clicked", G_CALLBACK (on_change_clicked), self);
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), answer);
  gtk_box_append (GTK_BOX (row), change);
  gtk_box_append (self->answered, row);
}

static void
show_answered (FlerGuideWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->answered))) != NULL)
    gtk_box_remove (self->answered, child);
  for (int fact = FLER_FACT_NONE + 1; fact < FLER_N_FACTS; fact++)
    {
      g_autofree char *value = fler_words_fact_value (&self->facts, fact);

      if (*value != '\0')
        add_answered (self, fact, value);
      else if ((self->skipped & (1u << fact)) != 0)
        add_answered (self, fact, fler_words_tri (FLER_TRI_UNKNOWN));
    }
  gtk_widget_set_visible (self->answered_title,
                          gtk_widget_get_first_child (GTK_WIDGET (self->answered)) != NULL);
  gtk_widget_set_visible (self->restart_button,
                          gtk_widget_get_first_child (GTK_WIDGET (self->answered)) != NULL);
  gtk_widget_set_visible (self->save_button, self->the_case != NULL && is_changed (self));
}

static gboolean
save_answers (FlerGuideWindow *self)
{
  g_autoptr(FlerCase) the_case = fler_case_copy (self->the_case);
  g_autoptr(GError) error = NULL;

  fler_facts_clear (&the_case->facts);
  fler_facts_copy (&self->facts, &the_case->facts);
  if (!fler_case_store_save (fler_context_get_db (self->context), the_case,
                             fler_context_now (self->context), &error))
    {
      g_autofree char *why = fler_words_store_error (error);
      g_autofree char *text = g_strdup_printf (_("The answers were not saved. %s"), why);

      fler_say_error (GTK_WIDGET (self), text, error);
      return FALSE;
    }
  g_clear_pointer (&self->the_case, fler_case_free);
  self->the_case = g_steal_pointer (&the_case);
  fler_facts_clear (&self->known);
  fler_facts_copy (&self->facts, &self->known);
  return TRUE;
}

static void
on_save_clicked (GtkButton *button, FlerGuideWindow *self)
{
  g_autofree char *text = NULL;

  if (!save_answers (self))
    return;
  text = g_strdup_printf (_("The answers are saved in case %s."), self->the_case->reference);
  fler_say (GTK_WIDGET (self), text, NULL);
  show_answered (self);
}

/* On in the window behind, with the form that was chosen. */
static void
on_case_made (FlerCaseDialog *dialog, gint64 case_id, FlerContext *context)
{
  FlerForm form = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (dialog), "form"));

  fler_guide_way_go (gtk_window_get_transient_for (GTK_WINDOW (dialog)), context, case_id, form);
}

static void
on_book_clicked (GtkButton *button, FlerGuideWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  gpointer form = g_object_get_data (G_OBJECT (button), "form");

  if (self->the_case == NULL)
    {
      FlerCaseDialog *dialog = fler_case_dialog_new_with_facts (parent, self->context, &self->facts);

      if (dialog == NULL)
        return;
      g_object_set_data (G_OBJECT (dialog), "form", form);
      g_signal_connect_object (dialog, "saved", G_CALLBACK (on_case_made), self->context, 0);
      g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_case_made), self->context, 0);
    }
  else if (is_changed (self) && !save_answers (self))
    return;
  else
    fler_guide_way_go (parent, self->context, self->the_case->id, GPOINTER_TO_INT (form));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
add_quiet (FlerGuideWindow *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->books, label);
}

/* What comes first, below the button that leads there. */
static void
add_first_step (FlerGuideWindow *self, const FlerDue *first)
{
  g_autofree char *words = fler_words_due (first, fler_context_get_routines (self->context));
  /* Translators: %s is a step of the routine. */
  g_autofree char *text = g_strdup_printf (_("First: %s"), words);

  add_quiet (self, text);
}

/* A meeting of the form stands in the calendar: another is rarely what is wanted. */
static void
add_planned (FlerGuideWindow *self, gint64 starts_at)
{
  GTimeZone *zone = fler_context_get_zone (self->context);
  GDate today = fler_context_today (self->context);
  GDate day = fler_day_at (starts_at, zone);
  g_autofree char *when = fler_words_day_near (&day, &today);
  g_autofree char *time = fler_words_time (starts_at, zone);
  /* Translators: day and time of a meeting. */
  g_autofree char *text = g_strdup_printf (_("Booked already: %1$s %2$s"), when, time);

  add_quiet (self, text);
}

static char *
book_words (FlerGuideForm guide_form, gboolean is_booked_first, gboolean is_planned)
{
  const char *form = fler_words_guide_form (guide_form);

  if (is_booked_first && is_planned)
    /* Translators: %s is a meeting form, of which a meeting is planned already. */
    return g_strdup_printf (_("Book one more: %s"), form);
  /* Translators: %s is a meeting form, of which the next thing is to book the meeting. */
  return is_booked_first ? g_strdup_printf (_("Book: %s"), form)
                         /* Translators: %s is a meeting form, which other steps come before. */
                         : g_strdup_printf (_("Go on with: %s"), form);
}

static void
add_book (FlerGuideWindow *self, FlerGuideForm guide_form, FlerForm form)
{
  g_autoptr(FlerDue) first = fler_guide_way_first (self->context, self->the_case, &self->facts, form);
  gboolean is_booked_first = first == NULL || first->kind == FLER_DUE_KIND_BOOK;
  gint64 planned = self->the_case != NULL ? fler_guide_way_planned (self->context, self->the_case->id, form) : 0;
  g_autofree char *label = book_words (guide_form, is_booked_first, planned != 0);
  GtkWidget *button = gtk_button_new_with_label (label);

  g_object_set_data (G_OBJECT (button), "form", GINT_TO_POINTER (form));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->books)) == NULL && !(planned != 0 && is_booked_first))
    gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect (button, "clicked", G_CALLBACK (on_book_clicked), self);
  gtk_box_append (self->books, button);
  if (planned != 0)
    add_planned (self, planned);
  if (!is_booked_first)
    add_first_step (self, first);
}

static void
show_conclusion (FlerGuideWindow *self)
{
  int n_offers = 0, n_prepare = 0, n_unknown = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->books))) != NULL)
    gtk_box_remove (self->books, child);
  for (gsize i = 0; i < G_N_ELEMENTS (form_of); i++)
    {
      FlerVerdict verdict = self->guide.forms[form_of[i].guide].verdict;

      n_offers += verdict == FLER_VERDICT_OFFER;
      n_prepare += verdict == FLER_VERDICT_PREPARE;
      n_unknown += verdict == FLER_VERDICT_UNKNOWN;
      if (verdict == FLER_VERDICT_OFFER || verdict == FLER_VERDICT_PREPARE)
        add_book (self, form_of[i].guide, form_of[i].form);
    }
  if (n_offers > 0)
    gtk_label_set_label (self->conclusion, g_dngettext (NULL, "One form suits now", "These forms suit now", n_offers));
  else if (n_prepare > 0)
    gtk_label_set_label (self->conclusion, _("No meeting yet, but one is coming"));
  else if (n_unknown > 0)
    gtk_label_set_label (self->conclusion, _("It cannot be told yet"));
  else
    gtk_label_set_label (self->conclusion, _("None of the forms suits now"));
  if (n_unknown > 0)
    gtk_label_set_label (self->conclusion_detail, _("The rows that are not known yet say what is missing. Change an answer when you know more."));
  else if (n_offers + n_prepare > 0 && self->the_case == NULL)
    gtk_label_set_label (self->conclusion_detail, _("It begins with a case for the person; the answers go with it."));
  else
    gtk_label_set_label (self->conclusion_detail, _("Each row says why."));
  self->asked = FLER_FACT_NONE;
  gtk_stack_set_visible_child_name (self->steps, "conclusion");
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->books));

      gtk_widget_grab_focus (first != NULL ? first : self->restart_button);
    }
  fler_access_announce (GTK_WIDGET (self), gtk_label_get_label (self->conclusion));
}

/* Facts that cannot both be true: the later answer is asked for again. */
static void
show_contradiction (FlerGuideWindow *self, FlerFact first, FlerFact second)
{
  g_autofree char *text = fler_words_contradiction (first, second);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->books))) != NULL)
    gtk_box_remove (self->books, child);
  gtk_label_set_label (self->conclusion, _("Two answers do not agree"));
  gtk_label_set_label (self->conclusion_detail, text);
  self->asked = FLER_FACT_NONE;
  gtk_stack_set_visible_child_name (self->steps, "conclusion");
}

static void
go_on (FlerGuideWindow *self)
{
  GDate today = fler_context_today (self->context);
  FlerFact first, second, next;

  show_answered (self);
  if (fler_guide_find_contradiction (&self->facts, &today, &first, &second)
      || !fler_guide_answer (&self->facts, self->municipality, &today, &self->guide, NULL))
    {
      show_contradiction (self, first, second);
      return;
    }
  fler_guide_rows_show (self->rows, &self->guide);
  next = fler_guide_next_question (&self->guide, self->skipped);
  if (next != FLER_FACT_NONE)
    ask (self, next);
  else
    show_conclusion (self);
}

static void
on_answered (FlerGuideQuestion *question, FlerGuideWindow *self)
{
  fler_guide_question_read (question, &self->facts);
  self->skipped &= ~(1u << self->asked);
  self->changed = FLER_FACT_NONE;
  go_on (self);
}

static void
on_skipped (FlerGuideQuestion *question, FlerGuideWindow *self)
{
  forget (&self->facts, self->asked);
  self->skipped |= 1u << self->asked;
  self->changed = FLER_FACT_NONE;
  go_on (self);
}

static void
on_restart_clicked (GtkButton *button, FlerGuideWindow *self)
{
  fler_facts_clear (&self->facts);
  self->skipped = 0;
  go_on (self);
}

static void
fler_guide_window_dispose (GObject *object)
{
  FlerGuideWindow *self = FLER_GUIDE_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_GUIDE_WINDOW);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (fler_guide_window_parent_class)->dispose (object);
}

static void
fler_guide_window_finalize (GObject *object)
{
  FlerGuideWindow *self = FLER_GUIDE_WINDOW (object);

  fler_facts_clear (&self->facts);
  fler_facts_clear (&self->known);
  g_clear_pointer (&self->the_case, fler_case_free);
  g_free (self->municipality);
  G_OBJECT_CLASS (fler_guide_window_parent_class)->finalize (object);
}

static void
fler_guide_window_class_init (FlerGuideWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_guide_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_guide_window_finalize;
  g_type_ensure (FLER_TYPE_GUIDE_PARTIES);
  g_type_ensure (FLER_TYPE_GUIDE_QUESTION);
  g_type_ensure (FLER_TYPE_GUIDE_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/guide/fler-guide-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerGuideWindow, answered);
  gtk_widget_class_bind_template_child (widget_class, FlerGuideWindow, answered_title);
  gtk_widget_class_bind_template_child (widget_class, FlerGuideWindow, books);
  gtk_widget_class_bind_template_child (widget_class, FlerGuideWindow, conclusion);
  gtk_widget_class_bind_template_child (widget_class, FlerGuideWindow, conclusion_detail);
  gtk_widget_class_bind_template_child (widget_class, FlerGuideWindow, parties);
  gtk_widget_class_bind_template_child (widget_class, FlerGuideWindow, question);
  gtk_widget_class_bind_template_child (widget_class, FlerGuideWindow, restart_button);
  gtk_widget_class_bind_template_child (widget_class, FlerGuideWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, FlerGuideWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, FlerGuideWindow, steps);
  gtk_widget_class_bind_template_callback (widget_class, on_answered);
  gtk_widget_class_bind_template_callback (widget_class, on_restart_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_skipped);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fler_guide_window_init (FlerGuideWindow *self)
{
  fler_facts_init (&self->facts);
  fler_facts_init (&self->known);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
read_case (FlerGuideWindow *self, gint64 case_id, GError **error)
{
  FlerDb *db = fler_context_get_db (self->context);
  g_autoptr(GPtrArray) meetings = NULL;

  self->municipality = fler_setting_store_get (db, FLER_SETTING_PROJECT_MUNICIPALITY, error);
  if (error != NULL && *error != NULL)
    return FALSE;
  if (case_id == 0)
    return TRUE;
  self->the_case = fler_case_store_load (db, case_id, error);
  if (self->the_case != NULL)
    meetings = fler_meeting_store_list_of_case (db, case_id, error);
  if (meetings == NULL)
    return FALSE;
  fler_case_facts_of (self->the_case, meetings, fler_context_get_zone (self->context), &self->facts);
  fler_facts_copy (&self->facts, &self->known);
  return TRUE;
}

FlerGuideWindow *
fler_guide_window_show (GtkWindow *parent, FlerContext *context, gint64 case_id)
{
  FlerGuideWindow *self;
  GError *error = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);

  self = (FlerGuideWindow *) fler_dialog_find (FLER_TYPE_GUIDE_WINDOW, parent);
  if (self != NULL && case_id == (self->the_case != NULL ? self->the_case->id : 0))
    {
      gtk_window_present (GTK_WINDOW (self));
      return self;
    }
  self = g_object_new (FLER_TYPE_GUIDE_WINDOW, "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  if (!read_case (self, case_id, &error))
    {
      g_autofree char *why = fler_words_store_error (error);

      if (parent != NULL)
        fler_say_error (GTK_WIDGET (parent), why, error);
      g_error_free (error);
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }
  title = self->the_case != NULL ? g_strdup_printf (_("Which meeting? Case %s"), self->the_case->reference)
                                 : g_strdup (_("Which meeting?"));
  gtk_window_set_title (GTK_WINDOW (self), title);
  if (self->the_case != NULL)
    {
      g_autofree char *save = g_strdup_printf (_("Save the answers in case %s"), self->the_case->reference);

      gtk_button_set_label (GTK_BUTTON (self->save_button), save);
    }
  fler_guide_parties_set_context (self->parties, context);
  go_on (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
