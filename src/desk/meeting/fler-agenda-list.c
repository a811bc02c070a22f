/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-agenda-list.c - the agenda beside the record: what is done, what is now, and the time */

#define G_LOG_DOMAIN "fler-agenda-list"

#include "config.h"

#include "fler-agenda-list.h"

#include <glib/gi18n.h>

#include "fler-template.h"

#define ITEM_ID "fler-item-id"

struct _FlerAgendaList
{
  GtkWidget  parent_instance;
  GPtrArray *checks;          /* of GtkCheckButton, as the agenda */
  gboolean   is_setting;

  /* from the template */
  GtkLabel  *heading;
  GtkBox    *rows;
  GtkLabel  *time;
};

enum { TOGGLED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerAgendaList, fler_agenda_list, GTK_TYPE_WIDGET)

static void
on_toggled (GtkCheckButton *check, FlerAgendaList *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[TOGGLED], 0, g_object_get_data (G_OBJECT (check), ITEM_ID),
                   gtk_check_button_get_active (check));
}

static void
fler_agenda_list_dispose (GObject *object)
{
  FlerAgendaList *self = FLER_AGENDA_LIST (object);

  g_clear_pointer (&self->checks, g_ptr_array_unref);
  fler_template_dispose (GTK_WIDGET (self), FLER_TYPE_AGENDA_LIST);
  G_OBJECT_CLASS (fler_agenda_list_parent_class)->dispose (object);
}

static void
fler_agenda_list_class_init (FlerAgendaListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_agenda_list_dispose;
  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/meeting/fler-agenda-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerAgendaList, heading);
  gtk_widget_class_bind_template_child (widget_class, FlerAgendaList, rows);
  gtk_widget_class_bind_template_child (widget_class, FlerAgendaList, time);
}

static void
fler_agenda_list_init (FlerAgendaList *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
append_item (FlerAgendaList *self, const FlerAgendaItem *item, gboolean is_done)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *title = gtk_label_new (item->title);
  GtkWidget *minutes = gtk_label_new (NULL);
  g_autofree char *minutes_text = g_strdup_printf ("%d", item->minutes);
  /* Translators: an agenda item, as a screen reader says it; the number is its minutes. */
  g_autofree char *spoken = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %d minute", "%s, %d minutes", item->minutes),
                                             item->title, item->minutes);

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_label (GTK_LABEL (minutes), minutes_text);
  gtk_widget_add_css_class (minutes, "numeric");
  gtk_widget_add_css_class (minutes, "dim-label");
  gtk_widget_set_valign (minutes, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), minutes);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_done);
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (check), ITEM_ID, g_strdup (item->id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (item->text != NULL)
    gtk_widget_set_tooltip_text (row, item->text);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, 0);
  g_ptr_array_add (self->checks, check);

  gtk_box_prepend (GTK_BOX (row), check);
  gtk_widget_add_css_class (row, "fler-agenda-item");
  gtk_box_append (self->rows, row);
}

void
fler_agenda_list_set_routine (FlerAgendaList *self, const FlerRoutine *routine,
                              const FlerRecord *record)
{
  GtkWidget *row;

  g_return_if_fail (FLER_IS_AGENDA_LIST (self));
  g_ptr_array_set_size (self->checks, 0);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
  self->is_setting = TRUE;
  for (guint i = 0; i < routine->agenda->len; i++)
    {
      const FlerAgendaItem *item = routine->agenda->pdata[i];

      append_item (self, item, fler_agenda_is_done (record, item->id));
    }
  self->is_setting = FALSE;
}

static char *
words_for_time (const FlerAgendaView *view)
{
  g_autofree char *gone = g_strdup_printf (ngettext ("%d min gone", "%d min gone", view->elapsed_min),
                                           view->elapsed_min);
  g_autofree char *left = NULL;

  if (view->left_min >= 0)
    left = g_strdup_printf (ngettext ("%d min left", "%d min left", view->left_min), view->left_min);
  else
    left = g_strdup_printf (ngettext ("%d min over time", "%d min over time", -view->left_min),
                            -view->left_min);
  if (view->late_min > 0)
    {
      g_autofree char *late = g_strdup_printf (ngettext ("%d min behind the agenda",
                                                         "%d min behind the agenda", view->late_min),
                                               view->late_min);
      return g_strdup_printf ("%s · %s\n%s", gone, left, late);
    }
  return g_strdup_printf ("%s · %s", gone, left);
}

void
fler_agenda_list_show (FlerAgendaList *self, const FlerAgendaView *view)
{
  g_autofree char *time = NULL;

  g_return_if_fail (FLER_IS_AGENDA_LIST (self));
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkWidget *row = gtk_widget_get_parent (self->checks->pdata[i]);
      gboolean is_now = (int) i == view->now;

      if (is_now)
        gtk_widget_add_css_class (row, "now");
      else
        gtk_widget_remove_css_class (row, "now");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks->pdata[i]),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, is_now ? _("now") : "",
                                      -1);
    }
  time = words_for_time (view);
  if (g_strcmp0 (gtk_label_get_label (self->time), time) != 0)
    gtk_label_set_label (self->time, time);
}

void
fler_agenda_list_set_editable (FlerAgendaList *self, gboolean is_editable)
{
  g_return_if_fail (FLER_IS_AGENDA_LIST (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->rows), is_editable);
  gtk_widget_set_visible (GTK_WIDGET (self->time), is_editable);
  for (guint i = 0; !is_editable && i < self->checks->len; i++)
    gtk_widget_remove_css_class (gtk_widget_get_parent (self->checks->pdata[i]), "now");
}
