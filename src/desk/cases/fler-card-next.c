/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-next.c - the next step in a case, with its one button */

#define G_LOG_DOMAIN "fler-card-next"

#include "config.h"

#include "fler-card-next.h"

#include <glib/gi18n.h>

#include "fler-due-act.h"
#include "fler-due-words.h"
#include "fler-step-done.h"
#include "fler-template.h"
#include "fler-why-button.h"
#include "fler-words.h"

struct _FlerCardNext
{
  GtkWidget  parent_instance;

  /* from the template */
  GtkWidget *content;
  GtkButton *button;
  GtkLabel  *detail;
  GtkButton *other;
  GtkLabel  *title;
  FlerWhyButton *why;
  guint      settle_id;     /* until another step's button can be clicked */
};

G_DEFINE_FINAL_TYPE (FlerCardNext, fler_card_next, GTK_TYPE_WIDGET)

static void
fler_card_next_dispose (GObject *object)
{
  g_clear_handle_id (&FLER_CARD_NEXT (object)->settle_id, g_source_remove);
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_CARD_NEXT);
  G_OBJECT_CLASS (fler_card_next_parent_class)->dispose (object);
}

static void
fler_card_next_class_init (FlerCardNextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_card_next_dispose;
  g_type_ensure (FLER_TYPE_WHY_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/cases/fler-card-next.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FlerCardNext, content);
  gtk_widget_class_bind_template_child (widget_class, FlerCardNext, button);
  gtk_widget_class_bind_template_child (widget_class, FlerCardNext, detail);
  gtk_widget_class_bind_template_child (widget_class, FlerCardNext, other);
  gtk_widget_class_bind_template_child (widget_class, FlerCardNext, title);
  gtk_widget_class_bind_template_child (widget_class, FlerCardNext, why);
}

static void
fler_card_next_init (FlerCardNext *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
on_settled (gpointer data)
{
  FlerCardNext *self = data;

  self->settle_id = 0;
  gtk_widget_set_can_target (GTK_WIDGET (self->button), TRUE);
  return G_SOURCE_REMOVE;
}

/* A double click that did one step must not do the next one, which has come under the pointer.
 * The keyboard's focus stays where it is. */
static void
settle (FlerCardNext *self, const char *action, GVariant *target)
{
  const char *old_action = gtk_actionable_get_action_name (GTK_ACTIONABLE (self->button));
  GVariant *old_target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (self->button));
  int double_click_ms;

  if (old_action == NULL
      || (g_strcmp0 (old_action, action) == 0 && old_target != NULL && g_variant_equal (old_target, target)))
    return;
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-double-click-time", &double_click_ms, NULL);
  gtk_widget_set_can_target (GTK_WIDGET (self->button), FALSE);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add ((guint) double_click_ms, on_settled, self);
}

static gboolean
has_focus (GtkButton *button)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));

  return root != NULL && gtk_root_get_focus (root) == GTK_WIDGET (button);
}

static void
show_step (FlerCardNext *self, const char *title, const char *detail, const char *label,
           const char *action, GVariant *target)
{
  gboolean had_focus = has_focus (self->button);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL && *detail != '\0');
  gtk_button_set_label (self->button, label);
  g_variant_ref_sink (target);
  settle (self, action, target);
  /* The name goes first and comes last: GTK warns of one whose target does not fit. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  g_variant_unref (target);
  /* For a moment it had no action, and could not be used. */
  if (had_focus && !has_focus (self->button))
    gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

/* The meeting that goes on, or is to begin today; NULL where there is none. */
static const FlerMeetingLine *
find_present (const FlerCaseView *view, FlerContext *context)
{
  const FlerMeetingLine *line;

  if (view->n_to_come == 0)
    return NULL;
  line = &g_array_index (view->meetings, FlerMeetingLine, 0);
  if (line->act == FLER_MEETING_ACT_CONTINUE
      || (line->act == FLER_MEETING_ACT_START && !line->is_late))
    return line;
  return NULL;
}

static void
show_present (FlerCardNext *self, FlerContext *context, const FlerMeetingLine *line)
{
  const FlerMeeting *meeting = line->meeting;
  g_autofree char *times = fler_words_times (meeting->span, fler_context_get_zone (context));
  g_autofree char *detail = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->why), FALSE);
  if (line->act == FLER_MEETING_ACT_CONTINUE)
    show_step (self, _("The meeting is going on"), _("What was written is kept."), _("Continue the meeting"),
               "win.start-meeting", g_variant_new_int64 (meeting->id));
  else
    {
      /* Translators: %s are the meeting's hours. */
      detail = g_strdup_printf (_("today %s"), times);
      show_step (self, fler_words_form (meeting->form), detail, _("Start the meeting"),
                 "win.start-meeting", g_variant_new_int64 (meeting->id));
    }
}

/* The second way to do it, where there is one. */
static void
show_other (FlerCardNext *self, const FlerDue *next)
{
  GVariant *target = NULL;
  const char *label = fler_due_other_words (next);

  gtk_widget_set_visible (GTK_WIDGET (self->other), label != NULL);
  if (label == NULL)
    return;
  gtk_button_set_label (self->other, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->other), NULL);
  target = g_variant_new ("(xs)", next->case_id, next->why.rule);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->other), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->other), "case.do-step");
}

static void
show_due (FlerCardNext *self, FlerContext *context, const FlerDue *next)
{
  GVariant *target = NULL;
  const char *action = fler_due_action (next, &target);
  g_autofree char *title = fler_words_due (next, fler_context_get_routines (context));
  g_autofree char *day = fler_due_by_words (next, context);

  show_step (self, title, day, fler_due_button_words (next), action, target);
  if (next->urgency == FLER_URGENCY_OVERDUE)
    gtk_widget_add_css_class (GTK_WIDGET (self->detail), "error");
  fler_why_button_set_reasons (self->why, &next->why, 1, title);
  show_other (self, next);
}

/* The no that a track ended with, the latest of them. */
static const FlerStepDone *
find_no (GPtrArray *steps)
{
  static const char *const ends[] = { "K2", "K3", "Ö2", "G5" };
  const FlerStepDone *latest = NULL;

  for (gsize i = 0; steps != NULL && i < G_N_ELEMENTS (ends); i++)
    {
      const FlerStepDone *done = fler_step_done_find (steps, ends[i]);

      if (done != NULL && done->answer == FLER_TRI_NO
          && (latest == NULL || g_date_compare (&done->done_on, &latest->done_on) >= 0))
        latest = done;
    }
  return latest;
}

/* Returns: (transfer full) (nullable): why nothing comes next, where somebody said no */
static char *
no_words (GPtrArray *steps, const GDate *today)
{
  const FlerStepDone *no = find_no (steps);
  g_autofree char *day = no != NULL ? fler_words_day_near (&no->done_on, today) : NULL;

  if (no == NULL)
    return NULL;
  /* Translators: all of these: a step’s id and the day it was done: “K3, Thu 12 Nov”. */
  if (g_str_equal (no->step, "K2"))
    return g_strdup_printf (_("By the standpoint no contact meeting is offered (%1$s, %2$s)."), no->step, day);
  if (g_str_equal (no->step, "G5"))
    return g_strdup_printf (_("Försäkringskassan did not grant the benefit (%1$s, %2$s)."), no->step, day);
  return g_strdup_printf (_("The person did not want the meeting (%1$s, %2$s)."), no->step, day);
}

void
fler_card_next_show (FlerCardNext *self, FlerContext *context, const FlerCase *the_case,
                     const FlerCaseView *view, const FlerDue *next, GPtrArray *steps)
{
  const FlerMeetingLine *present;

  g_return_if_fail (FLER_IS_CARD_NEXT (self));

  /* Nothing is done in a case that is closed. */
  gtk_widget_set_visible (GTK_WIDGET (self), the_case->state == FLER_CASE_OPEN);
  if (the_case->state != FLER_CASE_OPEN)
    return;
  gtk_widget_remove_css_class (GTK_WIDGET (self->detail), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->other), FALSE);
  present = find_present (view, context);
  if (present != NULL)
    show_present (self, context, present);
  else if (next != NULL)
    show_due (self, context, next);
  else
    {
      GDate today = fler_context_today (context);
      g_autofree char *no = no_words (steps, &today);

      gtk_widget_set_visible (GTK_WIDGET (self->why), FALSE);
      show_step (self, _("Nothing is due"), no, _("New booking"), "win.new-booking-for",
                 g_variant_new_int64 (the_case->id));
    }
}
