/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-card.c - everything about one case, in order of use
 *
 * What is shown is a value (fler-case-view.h), worked out anew whenever something of the case
 * was written; the focus stays on the row that it was on.
 */

#define G_LOG_DOMAIN "fler-case-card"

#include "config.h"

#include "fler-case-card.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-card-needs.h"
#include "fler-card-next.h"
#include "fler-card-rows.h"
#include "fler-card-section.h"
#include "fler-card-steps.h"
#include "fler-card-who.h"
#include "fler-case-actions.h"
#include "fler-case-words.h"
#include "fler-commitment-store.h"
#include "fler-due-store.h"
#include "fler-due-act.h"
#include "fler-guide-rows.h"
#include "fler-guide-words.h"
#include "fler-history-store.h"
#include "fler-invitation-store.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-record-store.h"
#include "fler-sick-bar.h"
#include "fler-template.h"
#include "fler-words.h"

/* What is past is shown up to here; the history has the rest. */
#define MAX_PAST_MEETINGS 12
#define MAX_DONE_COMMITMENTS 5
#define MAX_EVENTS 60

struct _FlerCaseCard
{
  GtkWidget        parent_instance;
  FlerContext     *context;
  gint64           case_id;
  gint64           open_meeting;   /* whose live form is beside it; 0: none */
  gulong           changed_id;
  guint            refresh_source;
  GtkWidget       *acting;         /* (nullable) weak: the window that has our actions */

  /* from the template */
  GtkLabel        *banner;
  FlerCardSection *commitments;
  FlerCardSection *consents;
  FlerCardSection *deviations;
  FlerCardSection *documents;
  AdwStatusPage   *empty;
  FlerCardSection *facts;
  FlerCardSection *guide;
  FlerCardSection *history;
  FlerCardSection *meetings;
  FlerCardNext    *next;
  FlerCardSection *notes;
  FlerCardSection *parties;
  FlerCardSection *registrations;
  GtkScrolledWindow *scroller;
  FlerSickBar     *sick_bar;
  GtkBox          *sick_box;
  GtkWidget       *sick_edit;
  GtkLabel        *sick_label;
  GtkLabel        *sick_note;
  GtkStack        *stack;
  FlerCardSection *steps;
  FlerCardWho     *who;
};

G_DEFINE_FINAL_TYPE (FlerCaseCard, fler_case_card, GTK_TYPE_WIDGET)

static void
clear_sections (FlerCaseCard *self)
{
  FlerCardSection *sections[] = {
    self->guide, self->meetings, self->parties, self->commitments, self->documents, self->consents,
    self->registrations, self->deviations, self->steps, self->facts, self->notes, self->history,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    fler_card_section_clear (sections[i]);
}

/* What is hidden is still there for whoever looks: nothing of the last case stays. */
static void
show_nothing (FlerCaseCard *self, const char *title, const char *text)
{
  g_autofree char *quoted = g_markup_escape_text (text, -1);

  clear_sections (self);
  fler_card_who_forget (self->who);
  gtk_label_set_label (self->banner, "");
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, quoted);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
show_sick_line (FlerCaseCard *self, const FlerCase *the_case, const FlerCaseView *view)
{
  gboolean has_day = view->sick.day > 0;
  g_autofree char *words = has_day ? fler_sick_bar_words (&view->sick) : NULL;
  const char *note = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->sick_label), has_day);
  gtk_widget_set_visible (GTK_WIDGET (self->sick_bar), has_day && view->sick.has_marks == FLER_TRI_YES);
  if (has_day)
    {
      gtk_label_set_label (self->sick_label, words);
      if (view->sick.has_marks == FLER_TRI_YES)
        fler_sick_bar_set_line (self->sick_bar, &view->sick);
      else if (view->sick.has_marks == FLER_TRI_UNKNOWN)
        note = _("Days 90 and 180 matter to those who are employed. Whether the person is, is not known yet.");
    }
  else if (!g_date_valid (&the_case->facts.sick_first_day))
    note = _("The first day of the sick leave is not known yet.");
  gtk_label_set_label (self->sick_note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->sick_note), note != NULL);
  gtk_widget_set_visible (self->sick_edit, note != NULL && the_case->state == FLER_CASE_OPEN);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->sick_edit), "(xs)", the_case->id, "sick-leave");
  gtk_widget_set_visible (GTK_WIDGET (self->sick_box), has_day || note != NULL);
}

/* The forms that are to be offered now, or else the one that is coming. */
static char *
guide_summary (const FlerGuide *guide)
{
  static const FlerVerdict verdicts[] = { FLER_VERDICT_OFFER, FLER_VERDICT_PREPARE };

  for (gsize v = 0; v < G_N_ELEMENTS (verdicts); v++)
    {
      g_autoptr(GString) words = g_string_new (NULL);

      for (int form = 0; form < FLER_N_GUIDE_FORMS; form++)
        if (guide->forms[form].verdict == verdicts[v])
          {
            g_autofree char *name = fler_words_lowered (fler_words_guide_form (form));

            g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", name);
          }
      if (words->len == 0)
        continue;
      /* Translators: meeting forms: “offer: contact meeting”. */
      return g_strdup_printf (verdicts[v] == FLER_VERDICT_OFFER ? _("offer: %s") : _("coming: %s"), words->str);
    }
  for (int form = 0; form < FLER_N_GUIDE_FORMS; form++)
    if (guide->forms[form].verdict == FLER_VERDICT_UNKNOWN)
      return g_strdup (_("something is not known yet"));
  return g_strdup (_("none now"));
}

static void
show_guide (FlerCaseCard *self, const FlerCase *the_case, GPtrArray *meetings)
{
  GDate today = fler_context_today (self->context);
  FlerDb *db = fler_context_get_db (self->context);
  g_autofree char *municipality = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *action = g_strdup_printf ("win.guide(int64 %" G_GINT64_FORMAT ")", the_case->id);
  FlerFacts facts;
  FlerFact first = FLER_FACT_NONE, second = FLER_FACT_NONE;
  FlerGuide guide;

  gtk_widget_set_visible (GTK_WIDGET (self->guide), the_case->state == FLER_CASE_OPEN);
  /* Without the setting there is no rule about municipalities; what keeps it from being read has
     been told for the case itself. */
  municipality = fler_setting_store_get (db, FLER_SETTING_PROJECT_MUNICIPALITY, NULL);
  fler_case_facts_of (the_case, meetings, fler_context_get_zone (self->context), &facts);
  if (fler_guide_find_contradiction (&facts, &today, &first, &second))
    {
      g_autofree char *words = fler_words_contradiction (first, second);

      fler_card_section_add (self->guide, fler_card_row_text (words));
      summary = g_strdup (_("two facts do not agree"));
    }
  else if (fler_guide_answer (&facts, municipality, &today, &guide, NULL))
    {
      GtkWidget *rows = fler_guide_rows_new ();

      fler_guide_rows_show (FLER_GUIDE_ROWS (rows), &guide);
      fler_card_section_add (self->guide, rows);
      summary = guide_summary (&guide);
    }
  fler_facts_clear (&facts);
  fler_card_section_set_summary (self->guide, summary);
  fler_card_section_set_action (self->guide, _("Questions"), action);
}

static void
show_meetings (FlerCaseCard *self, const FlerCase *the_case, const FlerCaseView *view)
{
  g_autofree char *action = g_strdup_printf ("win.new-booking-for(int64 %" G_GINT64_FORMAT ")", the_case->id);
  g_autofree char *summary = NULL;
  guint n_past = 0;

  for (guint i = 0; i < view->meetings->len; i++)
    {
      const FlerMeetingLine *line = &g_array_index (view->meetings, FlerMeetingLine, i);

      if (fler_meeting_is_over (line->meeting) && ++n_past > MAX_PAST_MEETINGS)
        break;
      fler_card_section_add (self->meetings,
                             fler_card_row_meeting (line, self->context,
                                                    line->meeting->id == self->open_meeting));
    }
  if (view->meetings->len > 0)
    summary = g_strdup_printf ("%u", view->meetings->len);
  fler_card_section_set_summary (self->meetings, summary);
  fler_card_section_set_action (self->meetings, the_case->state == FLER_CASE_OPEN ? _("Book") : "", action);
}

static char *
parties_summary (FlerCaseCard *self, const FlerCaseView *view)
{
  GDate today = fler_context_today (self->context);
  GDate day = fler_day_at (view->parties_of->span.start, fler_context_get_zone (self->context));
  g_autofree char *day_text = fler_words_day_near (&day, &today);

  if (view->n_without_answer == 0)
    return g_steal_pointer (&day_text);
  return g_strdup_printf (g_dngettext (NULL, "%1$s · %2$u answer missing", "%1$s · %2$u answers missing",
                                       view->n_without_answer), day_text, view->n_without_answer);
}

static gboolean
show_parties (FlerCaseCard *self, const FlerCaseView *view, GError **error)
{
  g_autoptr(GPtrArray) letters = NULL;
  g_autofree char *action = NULL;
  g_autofree char *summary = NULL;

  fler_card_section_set_action (self->parties, "", "");
  if (view->parties_of == NULL)
    {
      fler_card_section_set_summary (self->parties, NULL);
      return TRUE;
    }
  letters = fler_invitation_store_list_of_meeting (fler_context_get_db (self->context), view->parties_of->id, error);
  if (letters == NULL)
    return FALSE;
  for (guint i = 0; i < view->parties->len; i++)
    fler_card_section_add (self->parties,
                           fler_card_row_party (&g_array_index (view->parties, FlerPartyLine, i),
                                                view->parties_of, letters, self->context));
  summary = parties_summary (self, view);
  fler_card_section_set_summary (self->parties, summary);
  if (letters->len == 0)
    return TRUE;
  action = g_strdup_printf ("win.show-letters(int64 %" G_GINT64_FORMAT ")", view->parties_of->id);
  /* Translators: a small button beside the parties: the letters that were made and sent. */
  fler_card_section_set_action (self->parties, C_("case card", "Letters"), action);
  return TRUE;
}

static void
show_commitments (FlerCaseCard *self, const FlerCaseView *view)
{
  g_autoptr(GString) summary = g_string_new (NULL);
  guint n_done = 0;

  for (guint i = 0; i < view->commitments->len; i++)
    {
      const FlerCommitmentLine *line = &g_array_index (view->commitments, FlerCommitmentLine, i);

      if (line->is_done && ++n_done > MAX_DONE_COMMITMENTS)
        break;
      fler_card_section_add (self->commitments, fler_card_row_commitment (line, self->context));
    }
  if (view->commitments->len > 0)
    g_string_append_printf (summary, g_dngettext (NULL, "%u open", "%u open", view->n_open), view->n_open);
  if (view->n_late > 0)
    g_string_append_printf (summary, g_dngettext (NULL, ", %u late", ", %u late", view->n_late), view->n_late);
  fler_card_section_set_summary (self->commitments, summary->str);
}

static void
add_fact (FlerCaseCard *self, const char *title, const char *value)
{
  if (value != NULL && *value != '\0')
    fler_card_section_add (self->facts, fler_card_row_fact (title, value));
}

static void
add_tri (FlerCaseCard *self, const char *title, FlerTri tri)
{
  if (tri != FLER_TRI_UNKNOWN)
    add_fact (self, title, fler_words_tri (tri));
}

static void
show_facts (FlerCaseCard *self, const FlerCase *the_case)
{
  const FlerFacts *facts = &the_case->facts;
  g_autofree char *first = fler_words_day_with_year (&facts->sick_first_day);
  g_autofree char *sent = fler_words_day_with_year (&facts->decision_sent);

  if (facts->benefit != FLER_BENEFIT_UNKNOWN)
    add_fact (self, _("Benefit"), fler_words_benefit (facts->benefit));
  add_fact (self, _("First sick day"), first);
  add_tri (self, _("Employed"), facts->employed);
  add_fact (self, _("Employer"), the_case->employer);
  add_fact (self, _("Municipality"), facts->municipality);
  if (facts->decision != FLER_DECISION_UNKNOWN)
    add_fact (self, _("Decision"), fler_words_decision (facts->decision));
  add_fact (self, _("Decision sent"), sent);
  add_tri (self, _("Enrolled at AF"), facts->enrolled_at_af);
  add_tri (self, _("Reduced capacity"), facts->capacity_reduced);
  add_tri (self, _("Can take part"), facts->can_take_part);
  add_tri (self, _("Needs coordination"), facts->needs_coordination);
  add_fact (self, _("Work"), the_case->work);
  add_fact (self, _("Education"), the_case->education);
  add_fact (self, _("Experience"), the_case->experience);
  add_fact (self, _("Wishes"), the_case->wishes);
}

/* Who has been at a meeting may be asked about it, if they said so there (D179). */
static gboolean
show_interview (FlerCaseCard *self, const FlerCase *the_case, GError **error)
{
  GTimeZone *zone = fler_context_get_zone (self->context);
  g_autofree char *answer = NULL;
  g_autofree char *day_text = NULL;
  g_autofree char *value = NULL;
  gint64 starts_at;
  GDate day;

  if (!fler_record_store_latest_answer (fler_context_get_db (self->context), the_case->id, "interview", &answer,
                                        &starts_at, error))
    return FALSE;
  if (answer == NULL)
    return TRUE;
  day = fler_day_at (starts_at, zone);
  day_text = fler_words_day_with_year (&day);
  /* Translators: yes or no, and the day of the meeting on which it was said. */
  value = g_strdup_printf (_("%1$s, said %2$s"), g_str_equal (answer, "yes") ? _("Yes") : _("No"), day_text);
  add_fact (self, _("May be interviewed"), value);
  return TRUE;
}

static void
show_notes (FlerCaseCard *self, const FlerCase *the_case)
{
  if (the_case->notes != NULL && *the_case->notes != '\0')
    fler_card_section_add (self->notes, fler_card_row_text (the_case->notes));
}

static void
show_history (FlerCaseCard *self, GPtrArray *events)
{
  for (guint i = 0; i < events->len; i++)
    fler_card_section_add (self->history, fler_card_row_event (g_ptr_array_index (events, i), self->context));
}

/* The named row that the focus is in, such as "commitment-7". */
static char *
focused_row (FlerCaseCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  for (; focus != GTK_WIDGET (self); focus = gtk_widget_get_parent (focus))
    if (strchr (gtk_widget_get_name (focus), '-') != NULL)
      return g_strdup (gtk_widget_get_name (focus));
  return NULL;
}

static GtkWidget *
find_named (GtkWidget *widget, const char *name)
{
  if (g_strcmp0 (gtk_widget_get_name (widget), name) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
focus_row (FlerCaseCard *self, const char *name)
{
  GtkWidget *row = name != NULL ? find_named (GTK_WIDGET (self), name) : NULL;

  if (row != NULL && !gtk_widget_grab_focus (row))
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

/* What comes next by the rules; NULL where nothing does. */
static FlerDue *
find_next (FlerCaseCard *self, const FlerDueFile *file)
{
  g_autofree char *municipality = NULL;
  FlerDueSetting setting = fler_due_setting_of (self->context, &municipality);

  return fler_next_step (&file->due_case, &setting);
}

static gboolean
show_steps (FlerCaseCard *self, const FlerCase *the_case, GPtrArray *meetings, GError **error)
{
  FlerCardSteps parts = {
    self->documents, self->consents, self->registrations, self->deviations, self->steps, self->banner,
  };

  return fler_card_steps_show (&parts, self->context, the_case, meetings, error);
}

static gboolean
is_open_beside (FlerCaseCard *self, const FlerCaseView *view)
{
  const FlerMeetingLine *first;

  if (self->open_meeting == 0 || view->n_to_come == 0)
    return FALSE;
  first = &g_array_index (view->meetings, FlerMeetingLine, 0);
  return first->act == FLER_MEETING_ACT_CONTINUE && first->meeting->id == self->open_meeting;
}

static gboolean
fill (FlerCaseCard *self, const FlerDueFile *file, GPtrArray *meetings, GPtrArray *commitments,
      GPtrArray *events, GError **error)
{
  const FlerCase *the_case = file->the_case;
  g_autoptr(FlerCaseView) view = fler_case_view_of (the_case, meetings, commitments,
                                                    fler_context_now (self->context),
                                                    fler_context_get_zone (self->context));
  g_autofree char *row = focused_row (self);
  g_autoptr(FlerDue) next = find_next (self, file);

  clear_sections (self);
  if (!show_steps (self, the_case, meetings, error))
    return FALSE;
  fler_card_who_show (self->who, self->context, the_case, view);
  show_sick_line (self, the_case, view);
  fler_card_next_show (self->next, self->context, the_case, view, next, file->due_case.steps);
  if (is_open_beside (self, view))
    gtk_widget_set_visible (GTK_WIDGET (self->next), FALSE);
  show_guide (self, the_case, meetings);
  show_meetings (self, the_case, view);
  if (!fler_card_needs_show (self->meetings, self->context, the_case->id, error))
    return FALSE;
  if (!show_parties (self, view, error))
    return FALSE;
  show_commitments (self, view);
  show_facts (self, the_case);
  if (!show_interview (self, the_case, error))
    return FALSE;
  show_notes (self, the_case);
  show_history (self, events);
  gtk_stack_set_visible_child_name (self->stack, "case");
  focus_row (self, row);
  return TRUE;
}

static void
refresh (FlerCaseCard *self)
{
  g_autoptr(FlerDueFile) file = NULL;
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(GPtrArray) commitments = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GError) error = NULL;
  FlerDb *db;

  if (self->context == NULL || self->case_id == 0)
    {
      show_nothing (self, _("No case chosen"),
                    _("Choose a case or a booking, and what is known of it is shown here."));
      return;
    }
  db = fler_context_get_db (self->context);
  file = fler_due_store_load (db, self->case_id, &error);
  if (file != NULL)
    meetings = fler_meeting_store_list_of_case (db, self->case_id, &error);
  if (meetings != NULL)
    commitments = fler_commitment_store_list_of_case (db, self->case_id, FALSE, &error);
  if (commitments != NULL)
    events = fler_history_store_list (db, self->case_id, MAX_EVENTS, &error);
  if (events == NULL || !fill (self, file, meetings, commitments, events, &error))
    {
      g_autofree char *text = fler_words_store_error (error);

      show_nothing (self, _("The case could not be shown"), text);
    }
}

static gboolean
on_refresh_source (gpointer data)
{
  FlerCaseCard *self = data;

  self->refresh_source = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* Several changes in one turn of the main loop are read once. What of another case may matter
   too, such as that it now has the same number, is told by CASE. */
static void
on_store_changed (FlerStore *store, FlerChange what, gint64 id, FlerCaseCard *self)
{
  /* Of a record the card shows nothing; it changes several times a second in a meeting. */
  if (what == FLER_CHANGE_SETTING || what == FLER_CHANGE_RECORD || self->case_id == 0)
    return;
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add (on_refresh_source, self);
}

static void
take_actions_back (FlerCaseCard *self)
{
  if (self->acting != NULL)
    fler_case_actions_put_on (self->acting, NULL);
  g_clear_weak_pointer (&self->acting);
}

/* The window is remembered: when the card is taken down it is no longer in it, and the actions
   hold the context. */
static void
put_actions (FlerCaseCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *window = self->context != NULL ? GTK_WIDGET (root) : NULL;

  if (self->acting == window)
    return;
  take_actions_back (self);
  g_set_weak_pointer (&self->acting, window);
  if (self->acting != NULL)
    fler_case_actions_put_on (self->acting, self->context);
}

static void
fler_case_card_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fler_case_card_parent_class)->map (widget);
  put_actions (FLER_CASE_CARD (widget));
}

static void
fler_case_card_dispose (GObject *object)
{
  FlerCaseCard *self = FLER_CASE_CARD (object);

  if (self->stack != NULL)
    fler_case_card_set_context (self, NULL);
  fler_template_dispose (GTK_WIDGET (self), FLER_TYPE_CASE_CARD);
  G_OBJECT_CLASS (fler_case_card_parent_class)->dispose (object);
}

static void
fler_case_card_class_init (FlerCaseCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_case_card_dispose;
  widget_class->map = fler_case_card_map;
  g_type_ensure (FLER_TYPE_CARD_NEXT);
  g_type_ensure (FLER_TYPE_CARD_SECTION);
  g_type_ensure (FLER_TYPE_CARD_WHO);
  g_type_ensure (FLER_TYPE_SICK_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/cases/fler-case-card.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, banner);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, commitments);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, consents);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, deviations);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, documents);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, empty);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, facts);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, guide);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, history);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, meetings);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, next);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, notes);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, parties);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, registrations);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, scroller);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, sick_bar);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, sick_box);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, sick_edit);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, sick_label);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, sick_note);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, stack);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, steps);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseCard, who);
}

static void
fler_case_card_init (FlerCaseCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  refresh (self);
}

static void
hand_context (FlerCaseCard *self, FlerContext *context)
{
  FlerCardSection *sections[] = {
    self->guide, self->meetings, self->parties, self->commitments, self->documents, self->consents,
    self->registrations, self->deviations, self->steps, self->facts, self->notes, self->history,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    fler_card_section_set_context (sections[i], context);
}

void
fler_case_card_set_context (FlerCaseCard *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_CASE_CARD (self));

  if (context == self->context)
    return;
  if (self->context != NULL)
    g_clear_signal_handler (&self->changed_id, fler_context_get_store (self->context));
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  self->case_id = 0;
  take_actions_back (self);
  hand_context (self, context);
  g_set_object (&self->context, context);
  if (context != NULL)
    self->changed_id = g_signal_connect (fler_context_get_store (context), "changed",
                                         G_CALLBACK (on_store_changed), self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    put_actions (self);
  refresh (self);
}

void
fler_case_card_set_case (FlerCaseCard *self, gint64 case_id)
{
  g_return_if_fail (FLER_IS_CASE_CARD (self));

  if (case_id == self->case_id)
    return;
  self->case_id = case_id;
  fler_card_who_hide_number (self->who);
  refresh (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

void
fler_case_card_set_open_meeting (FlerCaseCard *self, gint64 meeting_id)
{
  g_return_if_fail (FLER_IS_CASE_CARD (self));

  if (meeting_id == self->open_meeting)
    return;
  self->open_meeting = meeting_id;
  refresh (self);
}
