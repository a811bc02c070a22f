/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-next.c - the next step in a case, with its one button */

#define G_LOG_DOMAIN "fler-card-next"

#include "config.h"

#include "fler-card-next.h"

#include <glib/gi18n.h>

#include "fler-due-act.h"
#include "fler-due-words.h"
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
};

G_DEFINE_FINAL_TYPE (FlerCardNext, fler_card_next, GTK_TYPE_WIDGET)

static void
fler_card_next_dispose (GObject *object)
{
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

static void
show_step (FlerCardNext *self, const char *title, const char *detail, const char *label,
           const char *action, GVariant *target)
{
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL && *detail != '\0');
  gtk_button_set_label (self->button, label);
  /* The name goes first and comes last: GTK warns of one whose target does not fit. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
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

void
fler_card_next_show (FlerCardNext *self, FlerContext *context, const FlerCase *the_case,
                     const FlerCaseView *view, const FlerDue *next)
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
      gtk_widget_set_visible (GTK_WIDGET (self->why), FALSE);
      show_step (self, _("Nothing is due"), NULL, _("New booking"), "win.new-booking-for",
                 g_variant_new_int64 (the_case->id));
    }
}
