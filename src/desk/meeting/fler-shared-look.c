/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-shared-look.c - looks at what a screen shows before the person sees it */

#define G_LOG_DOMAIN "fler-shared-look"

#include "config.h"

#include "fler-shared-look.h"

#include "fler-forbidden.h"
#include "fler-word-notice.h"

/* Returns: (transfer full) (nullable): what @widget itself shows */
static char *
dup_shown (GtkWidget *widget)
{
  GtkTextIter start, end;
  GtkTextBuffer *buffer;

  if (GTK_IS_LABEL (widget))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_EDITABLE (widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  if (!GTK_IS_TEXT_VIEW (widget))
    return NULL;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static gboolean
shows_any (GtkWidget *widget, const char *const *words)
{
  g_autofree char *shown = dup_shown (widget);

  return fler_forbidden_is_in (shown, words) || fler_forbidden_is_in (gtk_widget_get_tooltip_text (widget), words);
}

static gboolean
is_left_out (GtkWidget *widget, GtkWidget *const *hidden)
{
  /* The pages of a stack that are not in front are no children to be seen. */
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget) || FLER_IS_WORD_NOTICE (widget))
    return TRUE;
  for (; *hidden != NULL; hidden++)
    if (widget == *hidden)
      return TRUE;
  return FALSE;
}

GtkWidget *
fler_shared_look_find (GtkWidget *root, GtkWidget *const *hidden, const char *const *words)
{
  GtkWidget *found = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);
  if (is_left_out (root, hidden))
    return NULL;
  if (shows_any (root, words))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = fler_shared_look_find (child, hidden, words);
  return found;
}

static gboolean
is_heading (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget)
         && (gtk_widget_has_css_class (widget, "heading") || gtk_widget_has_css_class (widget, "fler-side-heading"));
}

const char *
fler_shared_look_place (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
      if (is_heading (child))
        return gtk_label_get_label (GTK_LABEL (child));
  return NULL;
}
