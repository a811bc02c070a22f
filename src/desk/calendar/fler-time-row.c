/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-time-row.c - a row of a form: from when to when, typed as people type times */

#define G_LOG_DOMAIN "fler-time-row"

#include "config.h"

#include "fler-time-row.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-when.h"
#include "fler-words.h"

#define DAY_MINUTES 1440

struct _FlerTimeRow
{
  AdwActionRow parent_instance;
  int          length;            /* minutes, which follow the start */
  gboolean     has_own_length;    /* the user chose it */
  gboolean     is_setting;

  /* from the template */
  GtkEditable *end;
  GtkEditable *start;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerTimeRow, fler_time_row, ADW_TYPE_ACTION_ROW)

static int
time_of (GtkEditable *entry)
{
  int start, end;

  return fler_when_parse_times (gtk_editable_get_text (entry), &start, &end) == FLER_WHEN_OK ? start : -1;
}

static void
set_time (FlerTimeRow *self, GtkEditable *entry, int minutes)
{
  g_autofree char *text = fler_words_clock (minutes);

  self->is_setting = TRUE;
  gtk_editable_set_text (entry, text);
  self->is_setting = FALSE;
}

/* As far as the day goes. */
static void
let_end_follow (FlerTimeRow *self, int start)
{
  set_time (self, self->end, MIN (start + self->length, DAY_MINUTES));
}

static void
on_start_changed (GtkEditable *entry, FlerTimeRow *self)
{
  int start, end;

  if (self->is_setting)
    return;
  if (fler_when_parse_times (gtk_editable_get_text (entry), &start, &end) == FLER_WHEN_OK)
    {
      if (end > start)
        {
          self->length = end - start;
          self->has_own_length = TRUE;
        }
      let_end_follow (self, start);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_end_changed (GtkEditable *entry, FlerTimeRow *self)
{
  int start = time_of (self->start);
  int end = time_of (entry);

  if (self->is_setting)
    return;
  if (start >= 0 && end > start)
    {
      self->length = end - start;
      self->has_own_length = TRUE;
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Once a field is left, what was understood stands there. */
static void
on_left (GtkEventControllerFocus *focus, FlerTimeRow *self)
{
  GtkEditable *entry = GTK_EDITABLE (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)));
  int minutes = time_of (entry);

  if (minutes >= 0)
    set_time (self, entry, minutes);
}

static gboolean
fler_time_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FLER_TIME_ROW (widget)->start));
}

static void
fler_time_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_TIME_ROW);
  G_OBJECT_CLASS (fler_time_row_parent_class)->dispose (object);
}

static void
fler_time_row_class_init (FlerTimeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_time_row_dispose;
  widget_class->grab_focus = fler_time_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-time-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerTimeRow, end);
  gtk_widget_class_bind_template_child (widget_class, FlerTimeRow, start);
  gtk_widget_class_bind_template_callback (widget_class, on_end_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_start_changed);
}

static void
tidy_when_left (FlerTimeRow *self, GtkEditable *entry)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
}

static void
fler_time_row_init (FlerTimeRow *self)
{
  self->length = 60;
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_access_set_name (GTK_WIDGET (self->start), _("From"));
  fler_access_set_name (GTK_WIDGET (self->end), _("To"));
  tidy_when_left (self, self->start);
  tidy_when_left (self, self->end);
}

void
fler_time_row_set (FlerTimeRow *self, int start, int end)
{
  g_return_if_fail (FLER_IS_TIME_ROW (self));
  self->length = MAX (end - start, 1);
  set_time (self, self->start, start);
  set_time (self, self->end, end);
}

void
fler_time_row_set_length (FlerTimeRow *self, int minutes)
{
  int start;

  g_return_if_fail (FLER_IS_TIME_ROW (self));
  if (self->has_own_length)
    return;
  self->length = minutes;
  start = time_of (self->start);
  if (start >= 0)
    let_end_follow (self, start);
}

void
fler_time_row_keep_length (FlerTimeRow *self)
{
  g_return_if_fail (FLER_IS_TIME_ROW (self));
  self->has_own_length = TRUE;
}

int
fler_time_row_get_start (FlerTimeRow *self)
{
  g_return_val_if_fail (FLER_IS_TIME_ROW (self), -1);
  return time_of (self->start);
}

int
fler_time_row_get_end (FlerTimeRow *self)
{
  g_return_val_if_fail (FLER_IS_TIME_ROW (self), -1);
  return time_of (self->end);
}

gboolean
fler_time_row_is_typed_in (FlerTimeRow *self)
{
  g_return_val_if_fail (FLER_IS_TIME_ROW (self), FALSE);
  return *gtk_editable_get_text (self->start) != '\0' && *gtk_editable_get_text (self->end) != '\0';
}

void
fler_time_row_set_warning (FlerTimeRow *self, const char *warning)
{
  int start, end;
  g_autofree char *length = NULL;

  g_return_if_fail (FLER_IS_TIME_ROW (self));

  start = time_of (self->start);
  end = time_of (self->end);
  length = start >= 0 && end > start ? fler_words_length (end - start) : g_strdup ("");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), warning != NULL ? warning : length);
  if (warning != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "field-warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "field-warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->start), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  warning != NULL ? warning : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->end), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  warning != NULL ? warning : length, -1);
}

void
fler_time_row_focus_end (FlerTimeRow *self)
{
  g_return_if_fail (FLER_IS_TIME_ROW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->end));
}
