/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-notice.c - a quiet bar on top of a room: what is there to know, and the way on */

#define G_LOG_DOMAIN "fler-notice"

#include "config.h"

#include "fler-notice.h"

struct _FlerNotice
{
  AdwBin    parent_instance;

  /* from the template */
  GtkBox   *buttons;
  GtkImage *icon;
  GtkLabel *text;
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (FlerNotice, fler_notice, ADW_TYPE_BIN)

static void
fler_notice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_NOTICE);
  G_OBJECT_CLASS (fler_notice_parent_class)->dispose (object);
}

static void
fler_notice_class_init (FlerNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_notice_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/fler-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerNotice, buttons);
  gtk_widget_class_bind_template_child (widget_class, FlerNotice, icon);
  gtk_widget_class_bind_template_child (widget_class, FlerNotice, text);
  gtk_widget_class_bind_template_child (widget_class, FlerNotice, title);
}

static void
fler_notice_init (FlerNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

FlerNotice *
fler_notice_new (const char *icon_name, const char *title, const char *text)
{
  FlerNotice *self = g_object_new (FLER_TYPE_NOTICE, NULL);

  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->text, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text), text != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return self;
}

void
fler_notice_add_button (FlerNotice *self, const char *label, const char *action, GVariant *target,
                        gboolean is_next)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_return_if_fail (FLER_IS_NOTICE (self));
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (is_next)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (self->buttons, button);
}
