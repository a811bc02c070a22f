/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-field.c - what is typed in a field of a form, and what the field says below itself */

#define G_LOG_DOMAIN "fler-field"

#include "config.h"

#include "fler-field.h"

#include "fler-access.h"

void
fler_field_show_hint (AdwActionRow *row, GtkWidget *field, const char *hint, const char *warning)
{
  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  adw_action_row_set_subtitle (row, warning != NULL ? warning : hint);
  if (warning != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "field-warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "field-warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  warning != NULL ? warning : hint, -1);
}

void
fler_field_name_after_row (GtkWidget *field)
{
  GtkWidget *row = gtk_widget_get_ancestor (field, ADW_TYPE_ACTION_ROW);
  const char *subtitle;

  g_return_if_fail (row != NULL);

  subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
  fler_access_set_name (field, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  if (subtitle != NULL && *subtitle != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

char *
fler_field_dup_text (GtkEditable *field)
{
  char *text;

  g_return_val_if_fail (GTK_IS_EDITABLE (field), NULL);

  text = g_strstrip (g_strdup (gtk_editable_get_text (field)));
  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}
