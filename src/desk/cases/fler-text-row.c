/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-text-row.c - a row of a form: running text over several lines, below its title */

#define G_LOG_DOMAIN "fler-text-row"

#include "config.h"

#include "fler-text-row.h"

#include "fler-access.h"
#include "fler-wheel.h"
#include "fler-word-notice.h"

struct _FlerTextRow
{
  AdwPreferencesRow parent_instance;
  gboolean          is_setting;

  /* from the template */
  GtkLabel         *label;
  GtkTextView      *view;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerTextRow, fler_text_row, ADW_TYPE_PREFERENCES_ROW)

static void
on_buffer_changed (GtkTextBuffer *buffer, FlerTextRow *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_title (FlerTextRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));

  gtk_label_set_label (self->label, title);
  fler_access_set_name (GTK_WIDGET (self->view), title);
}

static void
fler_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (fler_text_row_parent_class)->dispose (object);
}

static void
fler_text_row_class_init (FlerTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_text_row_dispose;
  signals[CHANGED] = g_signal_new ("changed", FLER_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/cases/fler-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerTextRow, label);
  gtk_widget_class_bind_template_child (widget_class, FlerTextRow, view);
}

static void
fler_text_row_init (FlerTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_wheel_pass_on (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self->view), GTK_TYPE_SCROLLED_WINDOW)));
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (on_buffer_changed),
                           self, 0);
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title), NULL);
}

char *
fler_text_row_get_text (FlerTextRow *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  g_return_val_if_fail (FLER_IS_TEXT_ROW (self), NULL);

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (self->view), &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (gtk_text_view_get_buffer (self->view), &start, &end, TRUE));
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

void
fler_text_row_set_text (FlerTextRow *self, const char *text)
{
  g_return_if_fail (FLER_IS_TEXT_ROW (self));

  self->is_setting = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
  self->is_setting = FALSE;
}

void
fler_text_row_guard (FlerTextRow *self, const char *const *words, const char *instead)
{
  GtkWidget *box;

  g_return_if_fail (FLER_IS_TEXT_ROW (self));
  box = gtk_widget_get_parent (GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), fler_word_notice_new (GTK_WIDGET (self->view), words, instead));
}
