/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-go-to.c - where a day or a week is typed to go to */

#define G_LOG_DOMAIN "fler-go-to"

#include "config.h"

#include "fler-go-to.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-week.h"
#include "fler-when.h"
#include "fler-words.h"

struct _FlerGoTo
{
  GtkPopover parent_instance;
  GDate      today;

  /* from the template */
  GtkLabel  *answer;
  GtkEntry  *entry;
};

G_DEFINE_FINAL_TYPE (FlerGoTo, fler_go_to, GTK_TYPE_POPOVER)

static char *
describe (FlerWhen when, const GDate *day)
{
  g_autofree char *words = NULL;
  g_autofree char *week = NULL;

  switch (when)
    {
    case FLER_WHEN_OK:
    case FLER_WHEN_WRONG_WEEKDAY:
      words = fler_words_day_with_year (day);
      week = fler_words_week (fler_week_of (day).number);
      return g_strdup_printf ("%s, %s", words, week);
    case FLER_WHEN_NO_SUCH_DAY:
      return g_strdup (_("There is no such day."));
    case FLER_WHEN_NO_SUCH_WEEK:
      return g_strdup (_("That year has no such week."));
    case FLER_WHEN_EMPTY:
      return g_strdup (_("Such as w 34 2027, 24 Nov or tomorrow"));
    default:
      return g_strdup (_("Type it like w 34 2027, 24 Nov or tomorrow."));
    }
}

static void
on_changed (GtkEditable *editable, FlerGoTo *self)
{
  g_autofree char *answer = NULL;
  GDate day;
  FlerWhen when;

  if (!g_date_valid (&self->today))
    return;
  when = fler_when_parse_day (gtk_editable_get_text (editable), &self->today, FLER_WHEN_NEAREST, &day);
  answer = describe (when, &day);
  gtk_label_set_label (self->answer, answer);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, answer, -1);
}

static void
on_activate (GtkEntry *entry, FlerGoTo *self)
{
  GDate day;

  if (!g_date_valid (&self->today))
    return;
  fler_when_parse_day (gtk_editable_get_text (GTK_EDITABLE (entry)), &self->today, FLER_WHEN_NEAREST, &day);
  if (!g_date_valid (&day))
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.go-to", "i", (int) g_date_get_julian (&day));
}

static void
on_shown (GtkWidget *popover, FlerGoTo *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  on_changed (GTK_EDITABLE (self->entry), self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
fler_go_to_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_GO_TO);
  G_OBJECT_CLASS (fler_go_to_parent_class)->dispose (object);
}

static void
fler_go_to_class_init (FlerGoToClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_go_to_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-go-to.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerGoTo, answer);
  gtk_widget_class_bind_template_child (widget_class, FlerGoTo, entry);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_shown);
}

static void
fler_go_to_init (FlerGoTo *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_date_clear (&self->today, 1);
  fler_access_set_name (GTK_WIDGET (self->entry), _("Go to day or week"));
}

GtkWidget *
fler_go_to_new (void)
{
  return g_object_new (FLER_TYPE_GO_TO, NULL);
}

void
fler_go_to_set_today (FlerGoTo *self, const GDate *today)
{
  g_return_if_fail (FLER_IS_GO_TO (self));
  self->today = *today;
}
