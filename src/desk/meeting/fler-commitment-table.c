/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-commitment-table.c - the commitments of a meeting while they are agreed on */

#define G_LOG_DOMAIN "fler-commitment-table"

#include "config.h"

#include "fler-commitment-table.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-commitment-row.h"
#include "fler-template.h"

struct _FlerCommitmentTable
{
  GtkWidget  parent_instance;
  gint64     case_id;
  gint64     meeting_id;
  GDate      today;
  guint      n_made;        /* rows ever made: the last one's number */
  gboolean   is_editable;
  char     **words;         /* that must not reach the person; NULL: none */
  char      *instead;

  /* from the template */
  GtkButton *add;
  GtkLabel  *help;
  GtkBox    *rows;
  GtkLabel  *title;
};

enum { CHANGED, REMOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerCommitmentTable, fler_commitment_table, GTK_TYPE_WIDGET)

static void
on_row_changed (FlerCommitmentRow *row, FlerCommitmentTable *self)
{
  g_signal_emit (self, signals[CHANGED], 0, fler_commitment_row_get_number (row),
                 fler_commitment_row_get_commitment (row));
}

static void
on_remove_asked (FlerCommitmentRow *row, FlerCommitmentTable *self)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (row));

  gtk_widget_grab_focus (next != NULL ? next : GTK_WIDGET (self->add));
  g_signal_emit (self, signals[REMOVED], 0, fler_commitment_row_get_number (row),
                 fler_commitment_row_get_commitment (row));
  gtk_box_remove (self->rows, GTK_WIDGET (row));
}

static GtkWidget *
append_row (FlerCommitmentTable *self, const FlerCommitment *commitment)
{
  GtkWidget *row = fler_commitment_row_new (++self->n_made, commitment, &self->today);

  g_signal_connect_object (row, "changed", G_CALLBACK (on_row_changed), self, 0);
  g_signal_connect_object (row, "remove-asked", G_CALLBACK (on_remove_asked), self, 0);
  if (self->words != NULL)
    fler_commitment_row_guard (FLER_COMMITMENT_ROW (row), (const char *const *) self->words, self->instead);
  gtk_box_append (self->rows, row);
  return row;
}

static void
fler_commitment_table_dispose (GObject *object)
{
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_COMMITMENT_TABLE);
  G_OBJECT_CLASS (fler_commitment_table_parent_class)->dispose (object);
}

static void
fler_commitment_table_finalize (GObject *object)
{
  FlerCommitmentTable *self = FLER_COMMITMENT_TABLE (object);

  g_strfreev (self->words);
  g_free (self->instead);
  G_OBJECT_CLASS (fler_commitment_table_parent_class)->finalize (object);
}

static void
fler_commitment_table_class_init (FlerCommitmentTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_commitment_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_commitment_table_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_POINTER);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_POINTER);

  g_type_ensure (ADW_TYPE_BUTTON_CONTENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/meeting/fler-commitment-table.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerCommitmentTable, add);
  gtk_widget_class_bind_template_child (widget_class, FlerCommitmentTable, help);
  gtk_widget_class_bind_template_child (widget_class, FlerCommitmentTable, rows);
  gtk_widget_class_bind_template_child (widget_class, FlerCommitmentTable, title);
}

static void
fler_commitment_table_init (FlerCommitmentTable *self)
{
  self->is_editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_access_set_name (GTK_WIDGET (self->add), _("Add a commitment"));
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (fler_commitment_table_add), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
fler_commitment_table_new (const FlerSection *section, gint64 case_id, gint64 meeting_id,
                           GPtrArray *commitments, const GDate *today)
{
  FlerCommitmentTable *self = g_object_new (FLER_TYPE_COMMITMENT_TABLE, NULL);

  self->case_id = case_id;
  self->meeting_id = meeting_id;
  self->today = *today;
  if (section != NULL)
    {
      gtk_label_set_label (self->title, section->title);
      if (section->help != NULL)
        gtk_label_set_label (self->help, section->help);
    }
  for (guint i = 0; i < commitments->len; i++)
    append_row (self, commitments->pdata[i]);
  return GTK_WIDGET (self);
}

void
fler_commitment_table_guard (FlerCommitmentTable *self, const char *const *words, const char *instead)
{
  g_return_if_fail (FLER_IS_COMMITMENT_TABLE (self));
  g_return_if_fail (self->words == NULL);
  self->words = g_strdupv ((char **) words);
  self->instead = g_strdup (instead);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    fler_commitment_row_guard (FLER_COMMITMENT_ROW (row), words, instead);
}

/* A new row has its place only after the next frame; until then nothing can scroll to it. */
static gboolean
scroll_to_row (GtkWidget *row, GdkFrameClock *clock, gpointer unused)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t place;

  if (scroller == NULL)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (row) == 0)
    return G_SOURCE_CONTINUE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  if (gtk_widget_compute_bounds (row, gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)), &place))
    {
      double top = gtk_adjustment_get_value (adjustment) + place.origin.y;

      gtk_adjustment_clamp_page (adjustment, top, top + place.size.height);
    }
  return G_SOURCE_REMOVE;
}

void
fler_commitment_table_add (FlerCommitmentTable *self)
{
  g_autoptr(FlerCommitment) commitment = NULL;
  GtkWidget *row;

  g_return_if_fail (FLER_IS_COMMITMENT_TABLE (self));
  if (!self->is_editable)
    return;
  commitment = fler_commitment_new ();
  commitment->case_id = self->case_id;
  commitment->meeting_id = self->meeting_id;
  row = append_row (self, commitment);
  gtk_widget_grab_focus (row);
  gtk_widget_add_tick_callback (row, scroll_to_row, NULL, NULL);
}

GPtrArray *
fler_commitment_table_list (FlerCommitmentTable *self)
{
  GPtrArray *commitments = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_commitment_free);

  g_return_val_if_fail (FLER_IS_COMMITMENT_TABLE (self), commitments);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      const FlerCommitment *there = fler_commitment_row_get_commitment (FLER_COMMITMENT_ROW (row));

      g_ptr_array_add (commitments, fler_commitment_copy (there));
    }
  return commitments;
}

void
fler_commitment_table_set_editable (FlerCommitmentTable *self, gboolean is_editable)
{
  g_return_if_fail (FLER_IS_COMMITMENT_TABLE (self));
  self->is_editable = is_editable;
  gtk_widget_set_visible (GTK_WIDGET (self->add), is_editable);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    fler_commitment_row_set_editable (FLER_COMMITMENT_ROW (row), is_editable);
}
