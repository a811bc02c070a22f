/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-document-table.c - the documents handed over at a meeting, row by row */

#define G_LOG_DOMAIN "fler-document-table"

#include "config.h"

#include "fler-document-table.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-document-row.h"
#include "fler-template.h"

struct _FlerDocumentTable
{
  GtkWidget  parent_instance;
  GDate      today;
  char     **words;         /* that must not reach the person; NULL: none */
  char      *instead;

  /* from the template */
  GtkButton *add;
  GtkBox    *rows;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerDocumentTable, fler_document_table, GTK_TYPE_WIDGET)

static void
on_row_changed (FlerDocumentTable *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_remove_asked (FlerDocumentRow *row, FlerDocumentTable *self)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (row));

  gtk_widget_grab_focus (next != NULL ? next : GTK_WIDGET (self->add));
  gtk_box_remove (self->rows, GTK_WIDGET (row));
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
append_row (FlerDocumentTable *self, const FlerHandover *document)
{
  GtkWidget *row = fler_document_row_new (document, &self->today);

  g_signal_connect_object (row, "changed", G_CALLBACK (on_row_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove-asked", G_CALLBACK (on_remove_asked), self, 0);
  if (self->words != NULL)
    fler_document_row_guard (FLER_DOCUMENT_ROW (row), (const char *const *) self->words, self->instead);
  gtk_box_append (self->rows, row);
  return row;
}

/* As the row above it says; the first one from FK to AF (Ö5). */
static void
on_add (FlerDocumentTable *self)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->rows));
  g_autoptr(FlerHandover) document = fler_handover_new ();

  document->from_party = FLER_PARTY_FK;
  document->to_party = FLER_PARTY_AF;
  if (last != NULL)
    {
      const FlerHandover *above = fler_document_row_get_document (FLER_DOCUMENT_ROW (last));

      document->from_party = above->from_party;
      document->to_party = above->to_party;
    }
  gtk_widget_grab_focus (append_row (self, document));
}

static gboolean
fler_document_table_grab_focus (GtkWidget *widget)
{
  FlerDocumentTable *self = FLER_DOCUMENT_TABLE (widget);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  return gtk_widget_grab_focus (first != NULL ? first : GTK_WIDGET (self->add));
}

static void
fler_document_table_dispose (GObject *object)
{
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_DOCUMENT_TABLE);
  G_OBJECT_CLASS (fler_document_table_parent_class)->dispose (object);
}

static void
fler_document_table_finalize (GObject *object)
{
  FlerDocumentTable *self = FLER_DOCUMENT_TABLE (object);

  g_strfreev (self->words);
  g_free (self->instead);
  G_OBJECT_CLASS (fler_document_table_parent_class)->finalize (object);
}

static void
fler_document_table_class_init (FlerDocumentTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fler_document_table_dispose;
  object_class->finalize = fler_document_table_finalize;
  widget_class->grab_focus = fler_document_table_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ADW_TYPE_BUTTON_CONTENT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/meeting/fler-document-table.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerDocumentTable, add);
  gtk_widget_class_bind_template_child (widget_class, FlerDocumentTable, rows);
}

static void
fler_document_table_init (FlerDocumentTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_access_set_name (GTK_WIDGET (self->add), _("Add a document"));
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
}

GtkWidget *
fler_document_table_new (const GDate *today)
{
  FlerDocumentTable *self = g_object_new (FLER_TYPE_DOCUMENT_TABLE, NULL);

  self->today = *today;
  return GTK_WIDGET (self);
}

void
fler_document_table_set_text (FlerDocumentTable *self, const char *text)
{
  g_autoptr(GPtrArray) documents = NULL;
  GtkWidget *row;

  g_return_if_fail (FLER_IS_DOCUMENT_TABLE (self));
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
  documents = fler_handovers_from_text (text);
  for (guint i = 0; i < documents->len; i++)
    append_row (self, documents->pdata[i]);
}

char *
fler_document_table_dup_text (FlerDocumentTable *self)
{
  g_autoptr(GPtrArray) documents = g_ptr_array_new ();      /* lent by the rows */

  g_return_val_if_fail (FLER_IS_DOCUMENT_TABLE (self), NULL);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    g_ptr_array_add (documents, (gpointer) fler_document_row_get_document (FLER_DOCUMENT_ROW (row)));
  return fler_handovers_to_text (documents);
}

void
fler_document_table_guard (FlerDocumentTable *self, const char *const *words, const char *instead)
{
  g_return_if_fail (FLER_IS_DOCUMENT_TABLE (self));
  g_return_if_fail (self->words == NULL);
  self->words = g_strdupv ((char **) words);
  self->instead = g_strdup (instead);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    fler_document_row_guard (FLER_DOCUMENT_ROW (row), words, instead);
}

void
fler_document_table_set_editable (FlerDocumentTable *self, gboolean is_editable)
{
  g_return_if_fail (FLER_IS_DOCUMENT_TABLE (self));
  gtk_widget_set_visible (GTK_WIDGET (self->add), is_editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->rows), is_editable);
}
