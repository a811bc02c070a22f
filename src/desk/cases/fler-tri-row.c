/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-tri-row.c - a row of a form: a question answered with yes, no or don't know */

#define G_LOG_DOMAIN "fler-tri-row"

#include "config.h"

#include "fler-tri-row.h"

#include "fler-access.h"
#include "fler-case-words.h"

#define N_ANSWERS 3

static const FlerTri answers[N_ANSWERS] = { FLER_TRI_YES, FLER_TRI_NO, FLER_TRI_UNKNOWN };

struct _FlerTriRow
{
  AdwActionRow    parent_instance;
  GtkCheckButton *buttons[N_ANSWERS];
  gboolean        is_setting;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerTriRow, fler_tri_row, ADW_TYPE_ACTION_ROW)

static void
on_toggled (GtkCheckButton *button, FlerTriRow *self)
{
  if (gtk_check_button_get_active (button) && !self->is_setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* “Employed: Yes”, “Does the person want the meeting? Yes”: a screen reader comes to the button
 * without the row's title. */
static void
name_buttons (FlerTriRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));

  for (int i = 0; i < N_ANSWERS; i++)
    {
      g_autofree char *name = g_strdup_printf (g_str_has_suffix (title, "?") ? "%s %s" : "%s: %s", title,
                                               fler_words_tri (answers[i]));

      fler_access_set_name (GTK_WIDGET (self->buttons[i]), name);
    }
}

static gboolean
fler_tri_row_grab_focus (GtkWidget *widget)
{
  FlerTriRow *self = FLER_TRI_ROW (widget);

  for (int i = 0; i < N_ANSWERS; i++)
    if (gtk_check_button_get_active (self->buttons[i]))
      return gtk_widget_grab_focus (GTK_WIDGET (self->buttons[i]));
  return FALSE;
}

static void
fler_tri_row_class_init (FlerTriRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = fler_tri_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", FLER_TYPE_TRI_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
fler_tri_row_init (FlerTriRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (int i = 0; i < N_ANSWERS; i++)
    {
      GtkWidget *button = gtk_check_button_new_with_label (fler_words_tri (answers[i]));

      self->buttons[i] = GTK_CHECK_BUTTON (button);
      if (i > 0)
        gtk_check_button_set_group (self->buttons[i], self->buttons[0]);
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, 0);
      gtk_box_append (GTK_BOX (box), button);
    }
  fler_tri_row_set_value (self, FLER_TRI_UNKNOWN);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "notify::title", G_CALLBACK (name_buttons), NULL);
}

FlerTri
fler_tri_row_get_value (FlerTriRow *self)
{
  g_return_val_if_fail (FLER_IS_TRI_ROW (self), FLER_TRI_UNKNOWN);

  for (int i = 0; i < N_ANSWERS; i++)
    if (gtk_check_button_get_active (self->buttons[i]))
      return answers[i];
  return FLER_TRI_UNKNOWN;
}

void
fler_tri_row_set_value (FlerTriRow *self, FlerTri value)
{
  g_return_if_fail (FLER_IS_TRI_ROW (self));

  self->is_setting = TRUE;
  for (int i = 0; i < N_ANSWERS; i++)
    if (answers[i] == value)
      gtk_check_button_set_active (self->buttons[i], TRUE);
  self->is_setting = FALSE;
}
