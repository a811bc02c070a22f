/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-next.c - the next step in a case, with its one button */

#define G_LOG_DOMAIN "fler-card-next"

#include "config.h"

#include "fler-card-next.h"

#include <glib/gi18n.h>

#include "fler-due-store.h"
#include "fler-due-words.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-template.h"
#include "fler-why-button.h"
#include "fler-words.h"

struct _FlerCardNext
{
  GtkWidget  parent_instance;

  /* from the template */
  GtkWidget *content;
  GtkButton *button;
  GtkButton *no_button;         /* of a step that is answered: the other answer */
  GtkLabel  *detail;
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
  gtk_widget_class_bind_template_child (widget_class, FlerCardNext, no_button);
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
           const char *action, gint64 id)
{
  gtk_widget_set_visible (GTK_WIDGET (self->no_button), FALSE);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL && *detail != '\0');
  gtk_button_set_label (self->button, label);
  /* The last action may have taken another kind of target. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
}

/* “FK, Region”: who has named nobody for the meeting to come. */
static char *
who_lacks_name (const FlerCaseView *view)
{
  g_autoptr(GString) who = g_string_new (NULL);

  for (guint i = 0; i < view->parties->len; i++)
    {
      const FlerPartyLine *line = &g_array_index (view->parties, FlerPartyLine, i);

      if (line->lacks_name)
        g_string_append_printf (who, "%s%s", who->len > 0 ? ", " : "",
                                fler_words_party (line->participant->party));
    }
  return who->len > 0 ? g_strdup (who->str) : NULL;
}

static void
show_meeting (FlerCardNext *self, FlerContext *context, const FlerCaseView *view,
              const FlerMeetingLine *line)
{
  const FlerMeeting *meeting = line->meeting;
  GTimeZone *zone = fler_context_get_zone (context);
  GDate today = fler_context_today (context);
  GDate day = fler_day_at (meeting->span.start, zone);
  g_autofree char *day_text = fler_words_day_near (&day, &today);
  g_autofree char *times = fler_words_times (meeting->span, zone);
  /* Translators: a meeting's day and hours: “tomorrow 13.00–14.00”. */
  g_autofree char *when = g_strdup_printf (C_("day and hour", "%s %s"), day_text, times);
  g_autofree char *lacking = who_lacks_name (view);
  g_autofree char *detail = NULL;

  if (line->act == FLER_MEETING_ACT_CONTINUE)
    {
      detail = g_strdup_printf (_("Begun %s. What was written is kept."), when);
      show_step (self, _("The meeting is going on"), detail, _("Continue the meeting"),
                 "win.start-meeting", meeting->id);
    }
  else if (line->is_late)
    {
      /* Translators: form of the meeting, and when it was. */
      detail = g_strdup_printf (_("%1$s %2$s. Write what was said, or cancel it if it did not take place."),
                                fler_words_form (meeting->form), when);
      show_step (self, _("A meeting’s time has passed"), detail, _("Show the booking"),
                 "win.open-meeting", meeting->id);
    }
  else if (line->act == FLER_MEETING_ACT_START)
    show_step (self, fler_words_form (meeting->form), when, _("Start the meeting"),
               "win.start-meeting", meeting->id);
  else if (lacking != NULL && view->parties_of == meeting)
    {
      /* Translators: parties, then the meeting's day and hours. */
      detail = g_strdup_printf (_("%1$s has not said who will come %2$s."), lacking, when);
      show_step (self, _("Get the name of who will come"), detail, _("Show the booking"),
                 "win.open-meeting", meeting->id);
    }
  else
    show_step (self, fler_words_form (meeting->form), when, _("Show the booking"), "win.open-meeting",
               meeting->id);
}

static void
set_done (GtkButton *button, const FlerDue *due, FlerTri answer, const char *label)
{
  gtk_button_set_label (button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xsi)", due->case_id, due->why.rule, answer);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.step-done");
  gtk_widget_set_visible (GTK_WIDGET (button), TRUE);
}

/* What is done outside the program is said to be done; some of it is answered yes or no. */
static void
show_done (FlerCardNext *self, const FlerDue *due)
{
  if (g_str_equal (due->why.rule, "K2"))
    {
      set_done (self->button, due, FLER_TRI_YES, _("Done: the meeting is offered"));
      set_done (self->no_button, due, FLER_TRI_NO, _("Done: it is not offered"));
    }
  else if (g_str_equal (due->why.rule, "K3"))
    {
      set_done (self->button, due, FLER_TRI_YES, _("Done: the person wants the meeting"));
      set_done (self->no_button, due, FLER_TRI_NO, _("Done: the person does not"));
    }
  else if (g_str_equal (due->why.rule, "G5"))
    {
      set_done (self->button, due, FLER_TRI_YES, _("Done: granted"));
      set_done (self->no_button, due, FLER_TRI_NO, _("Done: refused"));
    }
  else
    set_done (self->button, due, FLER_TRI_UNKNOWN, _("Done"));
}

static void
show_due (FlerCardNext *self, FlerContext *context, const FlerDue *due)
{
  GDate today = fler_context_today (context);
  g_autofree char *title = fler_words_due (due, fler_context_get_routines (context));
  g_autofree char *day = fler_words_due_day (due, &today);
  /* Translators: a day. */
  g_autofree char *by = *day != '\0' ? g_strdup_printf (_("By %s"), day) : NULL;

  if (due->kind == FLER_DUE_KIND_CLOSE)
    show_step (self, title, NULL, _("Close the case"), "win.close-case", due->case_id);
  else if (due->kind == FLER_DUE_KIND_FACT || g_str_equal (due->why.rule, "Ö1"))
    show_step (self, title, by, _("Change the case"), "win.edit-case", due->case_id);
  else if (due->kind == FLER_DUE_KIND_STEP && !g_str_equal (due->why.rule, "K7"))
    {
      show_step (self, title, by, "", "win.open-case", due->case_id);
      show_done (self, due);
    }
  else
    show_step (self, title, by, _("New booking"), "win.new-booking-for", due->case_id);
  fler_why_button_set_reasons (self->why, &due->why, 1, title);
}

/* Without a meeting to come: what the routine asks for. */
static void
show_next (FlerCardNext *self, FlerContext *context, gint64 case_id)
{
  FlerDb *db = fler_context_get_db (context);
  g_autofree char *municipality = fler_setting_store_get (db, FLER_SETTING_PROJECT_MUNICIPALITY, NULL);
  FlerDueSetting setting = {
    .routines = fler_context_get_routines (context),
    .project_municipality = municipality,
    .today = fler_context_today (context),
    .zone = fler_context_get_zone (context),
  };
  /* What keeps it from being read has been told for the case itself. */
  g_autoptr(FlerDueFile) file = fler_due_store_load (db, case_id, NULL);
  g_autoptr(FlerDue) due = file != NULL ? fler_next_step (&file->due_case, &setting) : NULL;

  if (due != NULL)
    show_due (self, context, due);
  else
    show_step (self, _("No meeting is booked"), NULL, _("New booking"), "win.new-booking-for", case_id);
}

void
fler_card_next_show (FlerCardNext *self, FlerContext *context, const FlerCase *the_case,
                     const FlerCaseView *view)
{
  g_return_if_fail (FLER_IS_CARD_NEXT (self));

  /* Nothing is done in a case that is closed. */
  gtk_widget_set_visible (GTK_WIDGET (self), the_case->state == FLER_CASE_OPEN);
  if (the_case->state != FLER_CASE_OPEN)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->why), FALSE);
  if (view->n_to_come > 0)
    show_meeting (self, context, view, &g_array_index (view->meetings, FlerMeetingLine, 0));
  else
    show_next (self, context, the_case->id);
}
