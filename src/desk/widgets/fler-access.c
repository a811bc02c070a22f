/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-access.c - what a screen reader hears, on every version of GTK we run on */

#define G_LOG_DOMAIN "fler-access"

#include "config.h"

#include "fler-access.h"

#include <adwaita.h>

static void
name_one (GtkAccessible *accessible, const char *name)
{
  if (name == NULL)
    {
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL);
      return;
    }
  gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
fler_access_set_name (GtkWidget *widget, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  name_one (GTK_ACCESSIBLE (widget), name);
  if (GTK_IS_DROP_DOWN (widget) && gtk_widget_get_first_child (widget) != NULL)
    name_one (GTK_ACCESSIBLE (gtk_widget_get_first_child (widget)), name);
}

void
fler_access_announce (GtkWidget *widget, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

#if GTK_CHECK_VERSION (4, 14, 0)
  /* Newer than the version we are allowed to need: built and called only where it is there. */
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (root), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
#endif
}

/* A check button's mnemonic is read out as a low line, whatever the version of GTK. */
static void
name_check (GtkCheckButton *check)
{
  const char *label = gtk_check_button_get_label (check);
  g_auto(GStrv) parts = NULL;
  g_autofree char *name = NULL;

  if (label == NULL || !gtk_check_button_get_use_underline (check))
    return;
  parts = g_strsplit (label, "_", 2);
  name = g_strjoinv ("", parts);
  fler_access_set_name (GTK_WIDGET (check), name);
}

/* Lists and rows that libadwaita makes by itself have no names of their own. */
void
fler_access_name_within (GtkWidget *widget, const char *name)
{
  if (GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_FLOW_BOX (widget))
    fler_access_set_name (widget, name);
  else if (GTK_IS_CHECK_BUTTON (widget))
    name_check (GTK_CHECK_BUTTON (widget));
  else if (ADW_IS_PREFERENCES_ROW (widget))
    {
      const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));

      name = title != NULL && *title != '\0' ? title : name;
      fler_access_set_name (widget, name);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    fler_access_name_within (child, name);
}

/* The row that a list makes is the parent of what stands in it. */
static gboolean
on_choice_bound (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GObject *object = g_value_get_object (&values[1]);
  GtkListItem *item = GTK_IS_LIST_ITEM (object) ? GTK_LIST_ITEM (object) : NULL;
  gpointer choice = item != NULL ? gtk_list_item_get_item (item) : NULL;
  GtkWidget *content = item != NULL ? gtk_list_item_get_child (item) : NULL;

  if (GTK_IS_STRING_OBJECT (choice) && content != NULL && gtk_widget_get_parent (content) != NULL)
    name_one (GTK_ACCESSIBLE (gtk_widget_get_parent (content)), gtk_string_object_get_string (choice));
  return TRUE;
}

void
fler_access_name_choices (void)
{
  static gsize is_done;

  if (!g_once_init_enter (&is_done))
    return;
  g_type_class_unref (g_type_class_ref (GTK_TYPE_SIGNAL_LIST_ITEM_FACTORY));
  g_signal_add_emission_hook (g_signal_lookup ("bind", GTK_TYPE_SIGNAL_LIST_ITEM_FACTORY), 0, on_choice_bound, NULL, NULL);
  g_once_init_leave (&is_done, 1);
}

/* GTK 4.18 leaves the items of its menus without names: what labels them says nothing itself. */
static gboolean
on_mapped (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkAccessible *widget = GTK_ACCESSIBLE (g_value_get_object (&values[0]));
  g_autofree char *text = NULL;

  switch (gtk_accessible_get_accessible_role (widget))
    {
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO:
      break;
    default:
      return TRUE;
    }
  /* GtkModelButton's own, without the low line of its mnemonic. */
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "text") != NULL)
    g_object_get (widget, "text", &text, NULL);
  if (text != NULL && *text != '\0')
    name_one (widget, text);
  return TRUE;
}

void
fler_access_name_menus (void)
{
  static gsize is_done;

  if (!g_once_init_enter (&is_done))
    return;
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_mapped, NULL, NULL);
  g_once_init_leave (&is_done, 1);
}
