/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-todo-list.c - what is to be done over all cases, one row each */

#define G_LOG_DOMAIN "fler-todo-list"

#include "config.h"

#include "fler-todo-list.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-booking-words.h"
#include "fler-template.h"
#include "fler-words.h"

struct _FlerTodoList
{
  GtkWidget   parent_instance;

  /* from the template */
  GtkLabel   *empty;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (FlerTodoList, fler_todo_list, GTK_TYPE_WIDGET)

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, FlerTodoList *self)
{
  gint64 *meeting_id = g_object_get_data (G_OBJECT (row), "fler-meeting");

  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.show-meeting", "x", *meeting_id);
}

static void
fler_todo_list_dispose (GObject *object)
{
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_TODO_LIST);
  G_OBJECT_CLASS (fler_todo_list_parent_class)->dispose (object);
}

static void
fler_todo_list_class_init (FlerTodoListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_todo_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-todo-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerTodoList, empty);
  gtk_widget_class_bind_template_child (widget_class, FlerTodoList, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fler_todo_list_init (FlerTodoList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_access_set_name (GTK_WIDGET (self->list), _("To do"));
}

GtkWidget *
fler_todo_list_new (void)
{
  return g_object_new (FLER_TYPE_TODO_LIST, NULL);
}

static char *
title_of (const FlerTodo *todo)
{
  if (todo->kind == FLER_TODO_UNLOCKED)
    return g_strdup (_("Record not locked"));
  return g_strdup_printf (ngettext ("%d name is missing", "%d names are missing", todo->n_missing),
                          todo->n_missing);
}

static char *
detail_of (const FlerTodo *todo, const GDate *today, GTimeZone *zone)
{
  g_autofree char *day = fler_words_day_near (&todo->day, today);
  g_autofree char *time = fler_words_time (todo->at, zone);
  const char *reference = todo->reference != NULL ? todo->reference : fler_words_form (todo->form);

  /* Translators: under a line of the to-do list: case, day and time of the meeting. */
  return g_strdup_printf (_("%1$s · %2$s %3$s"), reference, day, time);
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_row (const FlerTodo *todo, const GDate *today, GTimeZone *zone)
{
  static const char *const css_classes[] = {
    [FLER_TODO_LATE] = "todo-late", [FLER_TODO_NOW] = "todo-now", [FLER_TODO_SOON] = "todo-soon",
  };
  g_autofree char *title = title_of (todo);
  g_autofree char *detail = detail_of (todo, today, zone);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", title, fler_words_form (todo->form), detail);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title_label;
  /* The sign differs too, not the colour alone. */
  GtkWidget *sign = gtk_label_new (todo->urgency == FLER_TODO_SOON ? "•" : "!");
  gint64 *meeting_id = g_new (gint64, 1);

  *meeting_id = todo->meeting_id;
  g_object_set_data_full (G_OBJECT (row), "fler-meeting", meeting_id, g_free);
  gtk_widget_add_css_class (sign, "todo-sign");
  gtk_widget_add_css_class (sign, css_classes[todo->urgency]);
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  title_label = new_label (title, NULL);
  gtk_label_set_wrap (GTK_LABEL (title_label), TRUE);
  gtk_label_set_lines (GTK_LABEL (title_label), 2);
  gtk_box_append (GTK_BOX (words), title_label);
  gtk_box_append (GTK_BOX (words), new_label (detail, "todo-detail"));
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, name);
  fler_access_set_name (row, name);
  return row;
}

void
fler_todo_list_show (FlerTodoList *self, const GPtrArray *todos, const GDate *today, GTimeZone *zone)
{
  GtkWidget *child;

  g_return_if_fail (FLER_IS_TODO_LIST (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < todos->len; i++)
    gtk_list_box_append (self->list, new_row (g_ptr_array_index (todos, i), today, zone));
  gtk_widget_set_visible (GTK_WIDGET (self->list), todos->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), todos->len == 0);
}
