/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-guide-rows.c - the guide's answer: five rows, one for each form */

#define G_LOG_DOMAIN "fler-guide-rows"

#include "config.h"

#include "fler-guide-rows.h"

#include <glib/gi18n.h>

#include "fler-guide-words.h"
#include "fler-why-button.h"

typedef struct
{
  GtkWidget *row;
  GtkImage  *icon;
  GtkLabel  *verdict;
  GtkWidget *why;
} Row;

struct _FlerGuideRows
{
  GtkWidget  parent_instance;
  GtkWidget *box;
  Row        rows[FLER_N_GUIDE_FORMS];
};

G_DEFINE_FINAL_TYPE (FlerGuideRows, fler_guide_rows, GTK_TYPE_WIDGET)

static const struct { const char *icon; const char *css_class; } looks[] = {
  [FLER_VERDICT_UNKNOWN] = { "content-loading-symbolic", "verdict-unknown" },
  [FLER_VERDICT_OFFER] = { "object-select-symbolic", "verdict-offer" },
  [FLER_VERDICT_PREPARE] = { "preferences-system-time-symbolic", "verdict-prepare" },
  [FLER_VERDICT_NOT_OFFERED] = { "window-close-symbolic", "verdict-not-offered" },
  [FLER_VERDICT_TOO_LATE] = { "window-close-symbolic", "verdict-too-late" },
};

static void
fler_guide_rows_dispose (GObject *object)
{
  g_clear_pointer (&FLER_GUIDE_ROWS (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (fler_guide_rows_parent_class)->dispose (object);
}

static void
fler_guide_rows_class_init (FlerGuideRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fler_guide_rows_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
new_line (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_row (FlerGuideRows *self, FlerGuideForm form)
{
  Row *row = &self->rows[form];
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  row->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (row->row, "verdict");
  row->icon = GTK_IMAGE (gtk_image_new ());
  gtk_widget_add_css_class (GTK_WIDGET (row->icon), "verdict-icon");
  gtk_widget_set_valign (GTK_WIDGET (row->icon), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row->row), GTK_WIDGET (row->icon));

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), new_line (fler_words_guide_form (form), "verdict-form"));
  row->verdict = GTK_LABEL (new_line ("", "verdict-words"));
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (row->verdict));
  gtk_box_append (GTK_BOX (row->row), lines);

  row->why = fler_why_button_new ();
  gtk_box_append (GTK_BOX (row->row), row->why);
  gtk_box_append (GTK_BOX (self->box), row->row);
}

static void
fler_guide_rows_init (FlerGuideRows *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (int form = 0; form < FLER_N_GUIDE_FORMS; form++)
    add_row (self, form);
}

GtkWidget *
fler_guide_rows_new (void)
{
  return g_object_new (FLER_TYPE_GUIDE_ROWS, NULL);
}

static void
show_row (Row *row, FlerGuideForm form, const FlerGuideAnswer *answer, const GDate *today)
{
  g_autofree char *words = fler_words_verdict (answer, today);
  g_autofree char *with_reason = NULL;
  g_autofree char *about = g_strdup_printf ("%s: %s", fler_words_guide_form (form), words);

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_widget_remove_css_class (row->row, looks[i].css_class);
  gtk_widget_add_css_class (row->row, looks[answer->verdict].css_class);
  gtk_image_set_from_icon_name (row->icon, looks[answer->verdict].icon);
  /* Of what is not for the person it is said why, without another click. */
  if (answer->verdict == FLER_VERDICT_NOT_OFFERED || answer->verdict == FLER_VERDICT_TOO_LATE)
    with_reason = g_strdup_printf ("%s. %s", words, _(answer->reasons[0].text));
  gtk_label_set_label (row->verdict, with_reason != NULL ? with_reason : words);
  fler_why_button_set_reasons (FLER_WHY_BUTTON (row->why), answer->reasons, answer->n_reasons, about);
}

void
fler_guide_rows_show (FlerGuideRows *self, const FlerGuide *guide)
{
  g_return_if_fail (FLER_IS_GUIDE_ROWS (self));

  for (int form = 0; form < FLER_N_GUIDE_FORMS; form++)
    show_row (&self->rows[form], form, &guide->forms[form], &guide->today);
}
