/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-needs.c - needs that got no meeting, below the meetings of the case card (D142) */

#define G_LOG_DOMAIN "fler-card-needs"

#include "config.h"

#include "fler-card-needs.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-card-rows.h"
#include "fler-case-words.h"
#include "fler-unmet-dialog.h"
#include "fler-unmet-need-store.h"
#include "fler-words.h"

static GtkWidget *
new_mark (FlerForm form)
{
  GtkWidget *mark = gtk_label_new (fler_form_mark (form));

  gtk_widget_add_css_class (mark, "form-mark");
  gtk_widget_add_css_class (mark, fler_words_form_class (form));
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  /* The form stands in words beside it. */
  fler_access_set_name (mark, fler_words_form (form));
  return mark;
}

static GtkWidget *
new_row (const FlerUnmetNeed *need, FlerContext *context)
{
  GDate today = fler_context_today (context);
  g_autofree char *text = fler_words_unmet_need (need, context);
  g_autofree char *day = fler_words_day_near (&need->seen_on, &today);
  g_autofree char *name = g_strdup_printf ("need-%" G_GINT64_FORMAT, need->id);
  g_autofree char *spoken = g_strdup_printf ("%s: %s, %s", C_("need", "Take away"), text, day);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_name (row, name);
  gtk_box_append (GTK_BOX (row), new_mark (need->form));
  gtk_box_append (GTK_BOX (row), fler_card_row_lines (text, day));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, C_("need", "Take away"));
  fler_access_set_name (button, spoken);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", need->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.remove-unmet-need");
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

gboolean
fler_card_needs_show (FlerCardSection *section, FlerContext *context, gint64 case_id, GError **error)
{
  g_autoptr(GPtrArray) needs = fler_unmet_need_store_list_of_case (fler_context_get_db (context), case_id, error);

  if (needs == NULL)
    return FALSE;
  for (guint i = 0; i < needs->len; i++)
    fler_card_section_add (section, new_row (needs->pdata[i], context));
  return TRUE;
}
