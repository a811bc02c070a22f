/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-parties-row.c - a row of a form: which parties are needed beside the person */

#define G_LOG_DOMAIN "fler-parties-row"

#include "config.h"

#include "fler-parties-row.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-words.h"

#define N_PARTIES 4

static const struct { FlerNeed need; FlerPartyKind party; } parties_of[N_PARTIES] = {
  { FLER_NEED_AF, FLER_PARTY_AF },
  { FLER_NEED_FK, FLER_PARTY_FK },
  { FLER_NEED_REGION, FLER_PARTY_REGION },
  { FLER_NEED_KOMMUN, FLER_PARTY_KOMMUN },
};

struct _FlerPartiesRow
{
  AdwPreferencesRow parent_instance;
  GtkLabel         *label;
  GtkCheckButton   *buttons[N_PARTIES];
  GtkCheckButton   *nobody;
  gboolean          is_setting;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerPartiesRow, fler_parties_row, ADW_TYPE_PREFERENCES_ROW)

static void
on_toggled (GtkCheckButton *button, FlerPartiesRow *self)
{
  if (self->is_setting)
    return;
  self->is_setting = TRUE;
  if (button == self->nobody && gtk_check_button_get_active (button))
    for (int i = 0; i < N_PARTIES; i++)
      gtk_check_button_set_active (self->buttons[i], FALSE);
  else if (gtk_check_button_get_active (button))
    gtk_check_button_set_active (self->nobody, FALSE);
  self->is_setting = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
name_button (FlerPartiesRow *self, GtkCheckButton *button)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", gtk_label_get_label (self->label),
                                           gtk_check_button_get_label (button));

  fler_access_set_name (GTK_WIDGET (button), name);
}

static void
on_title (FlerPartiesRow *self)
{
  gtk_label_set_label (self->label, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  for (int i = 0; i < N_PARTIES; i++)
    name_button (self, self->buttons[i]);
  name_button (self, self->nobody);
}

static void
fler_parties_row_class_init (FlerPartiesRowClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", FLER_TYPE_PARTIES_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static GtkCheckButton *
add_button (FlerPartiesRow *self, GtkWidget *box, const char *label)
{
  GtkWidget *button = gtk_check_button_new_with_label (label);

  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, 0);
  gtk_box_append (GTK_BOX (box), button);
  return GTK_CHECK_BUTTON (button);
}

static void
fler_parties_row_init (FlerPartiesRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *checks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  for (int i = 0; i < N_PARTIES; i++)
    self->buttons[i] = add_button (self, checks, fler_words_party (parties_of[i].party));
  self->nobody = add_button (self, checks, _("Nobody"));
  gtk_box_append (GTK_BOX (box), checks);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title), NULL);
}

gboolean
fler_parties_row_get (FlerPartiesRow *self, guint *parties)
{
  g_return_val_if_fail (FLER_IS_PARTIES_ROW (self), FALSE);

  *parties = 0;
  for (int i = 0; i < N_PARTIES; i++)
    if (gtk_check_button_get_active (self->buttons[i]))
      *parties |= parties_of[i].need;
  return *parties != 0 || gtk_check_button_get_active (self->nobody);
}

void
fler_parties_row_set (FlerPartiesRow *self, gboolean is_known, guint parties)
{
  g_return_if_fail (FLER_IS_PARTIES_ROW (self));

  self->is_setting = TRUE;
  for (int i = 0; i < N_PARTIES; i++)
    gtk_check_button_set_active (self->buttons[i], is_known && (parties & parties_of[i].need) != 0);
  gtk_check_button_set_active (self->nobody, is_known && parties == 0);
  self->is_setting = FALSE;
}
