/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-parked-list.c - questions set aside, so that the talk stays on work */

#define G_LOG_DOMAIN "fler-parked-list"

#include "config.h"

#include "fler-parked-list.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-template.h"
#include "fler-word-notice.h"

struct _FlerParkedList
{
  GtkWidget  parent_instance;
  GPtrArray *questions;       /* of char * */
  gboolean   is_editable;
  GtkWidget *notice;          /* NULL: no words are watched for */

  /* from the template */
  GtkEntry  *entry;
  GtkLabel  *heading;
  GtkBox    *rows;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerParkedList, fler_parked_list, GTK_TYPE_WIDGET)

static void show_questions (FlerParkedList *self);

static void
on_remove (GtkButton *button, FlerParkedList *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "fler-index"));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  g_ptr_array_remove_index (self->questions, index);
  show_questions (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_activate (GtkEntry *entry, FlerParkedList *self)
{
  g_autofree char *question = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));

  if (*g_strstrip (question) == '\0')
    return;
  g_ptr_array_add (self->questions, g_steal_pointer (&question));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  show_questions (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
append_question (FlerParkedList *self, guint index)
{
  const char *question = self->questions->pdata[index];
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (question);
  GtkWidget *remove = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *name = g_strdup_printf (_("Take away: %s"), question);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);

  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "circular");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (remove, self->is_editable);
  fler_access_set_name (remove, name);
  g_object_set_data (G_OBJECT (remove), "fler-index", GUINT_TO_POINTER (index));
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove), self, 0);
  gtk_box_append (GTK_BOX (row), remove);
  gtk_box_append (self->rows, row);
}

static void
show_questions (FlerParkedList *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
  for (guint i = 0; i < self->questions->len; i++)
    append_question (self, i);
}

static void
fler_parked_list_dispose (GObject *object)
{
  FLER_PARKED_LIST (object)->notice = NULL;
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_PARKED_LIST);
  G_OBJECT_CLASS (fler_parked_list_parent_class)->dispose (object);
}

static void
fler_parked_list_finalize (GObject *object)
{
  g_ptr_array_unref (FLER_PARKED_LIST (object)->questions);
  G_OBJECT_CLASS (fler_parked_list_parent_class)->finalize (object);
}

static void
fler_parked_list_class_init (FlerParkedListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_parked_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_parked_list_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/meeting/fler-parked-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerParkedList, entry);
  gtk_widget_class_bind_template_child (widget_class, FlerParkedList, heading);
  gtk_widget_class_bind_template_child (widget_class, FlerParkedList, rows);
}

static void
fler_parked_list_init (FlerParkedList *self)
{
  self->questions = g_ptr_array_new_with_free_func (g_free);
  self->is_editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_access_set_name (GTK_WIDGET (self->entry), _("Park a question"));
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activate), self, 0);
}

void
fler_parked_list_set_questions (FlerParkedList *self, GPtrArray *questions)
{
  g_return_if_fail (FLER_IS_PARKED_LIST (self));
  g_ptr_array_set_size (self->questions, 0);
  for (guint i = 0; i < questions->len; i++)
    g_ptr_array_add (self->questions, g_strdup (questions->pdata[i]));
  show_questions (self);
}

GPtrArray *
fler_parked_list_get_questions (FlerParkedList *self)
{
  g_return_val_if_fail (FLER_IS_PARKED_LIST (self), NULL);
  return self->questions;
}

void
fler_parked_list_set_editable (FlerParkedList *self, gboolean is_editable)
{
  g_return_if_fail (FLER_IS_PARKED_LIST (self));
  self->is_editable = is_editable;
  gtk_widget_set_visible (GTK_WIDGET (self->entry), is_editable);
  gtk_widget_set_visible (GTK_WIDGET (self), is_editable || self->questions->len > 0);
  show_questions (self);
}

void
fler_parked_list_guard (FlerParkedList *self, const char *const *words, const char *instead)
{
  g_return_if_fail (FLER_IS_PARKED_LIST (self));
  g_clear_pointer (&self->notice, gtk_widget_unparent);
  self->notice = fler_word_notice_new (GTK_WIDGET (self->entry), words, instead);
  gtk_widget_insert_after (self->notice, GTK_WIDGET (self), GTK_WIDGET (self->entry));
}
