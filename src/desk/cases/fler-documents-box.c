/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-documents-box.c - the list of documents handed over in a case, as it is filled in */

#define G_LOG_DOMAIN "fler-documents-box"

#include "config.h"

#include "fler-documents-box.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-date-entry.h"
#include "fler-handover-store.h"

#define MAX_WHAT_CHARS 200
#define MAX_NUMBER_CHARS 60

typedef struct
{
  FlerHandover  *document;
  GtkWidget     *widget;
  GtkEditable   *what;
  FlerDateEntry *handed_on;
  GtkEditable   *number;
} Row;

struct _FlerDocumentsBox
{
  GtkWidget    parent_instance;
  FlerContext *context;
  GtkBox      *list;
  GtkWidget   *add_button;
  GPtrArray   *rows;         /* of Row */
  GArray      *removed;      /* of gint64: ids of stored ones */
};

G_DEFINE_FINAL_TYPE (FlerDocumentsBox, fler_documents_box, GTK_TYPE_WIDGET)

static void
free_row (gpointer data)
{
  Row *row = data;

  fler_handover_free (row->document);
  g_free (row);
}

static void
on_remove_clicked (GtkButton *button, FlerDocumentsBox *self)
{
  Row *row = g_object_get_data (G_OBJECT (button), "row");

  if (row->document->id != 0)
    g_array_append_val (self->removed, row->document->id);
  gtk_widget_grab_focus (self->add_button);
  gtk_box_remove (self->list, row->widget);
  g_ptr_array_remove (self->rows, row);
}

static GtkWidget *
new_entry (const char *name, const char *text, int max_chars)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_max_length (GTK_ENTRY (entry), max_chars);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), name);
  fler_access_set_name (entry, name);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_widget_set_valign (entry, GTK_ALIGN_START);
  return entry;
}

static Row *
add_row (FlerDocumentsBox *self, FlerHandover *document)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *what = new_entry (_("Document"), document->what, MAX_WHAT_CHARS);
  GtkWidget *number = new_entry (_("Register number"), document->register_number, MAX_NUMBER_CHARS);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GDate today = fler_context_today (self->context);

  row->document = document;
  row->widget = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  row->what = GTK_EDITABLE (what);
  row->number = GTK_EDITABLE (number);
  row->handed_on = FLER_DATE_ENTRY (fler_date_entry_new ());
  fler_date_entry_set_today (row->handed_on, &today);
  fler_date_entry_set_name (row->handed_on, _("Handed over on"));
  fler_date_entry_set_day (row->handed_on, &document->handed_on);
  gtk_widget_set_valign (GTK_WIDGET (row->handed_on), GTK_ALIGN_START);
  gtk_widget_set_hexpand (what, TRUE);
  gtk_editable_set_width_chars (row->number, 14);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (remove, _("Take the document out of the list"));
  fler_access_set_name (remove, _("Take the document out of the list"));
  g_object_set_data (G_OBJECT (remove), "row", row);
  g_signal_connect (remove, "clicked", G_CALLBACK (on_remove_clicked), self);

  gtk_box_append (GTK_BOX (row->widget), what);
  gtk_box_append (GTK_BOX (row->widget), GTK_WIDGET (row->handed_on));
  gtk_box_append (GTK_BOX (row->widget), number);
  gtk_box_append (GTK_BOX (row->widget), remove);
  gtk_box_append (self->list, row->widget);
  g_ptr_array_add (self->rows, row);
  return row;
}

/* FK hands to AF, today, unless something else is said. */
static FlerHandover *
new_document (FlerDocumentsBox *self)
{
  FlerHandover *document = fler_handover_new ();

  document->from_party = FLER_PARTY_FK;
  document->to_party = FLER_PARTY_AF;
  document->handed_on = fler_context_today (self->context);
  return document;
}

static void
on_add_clicked (GtkButton *button, FlerDocumentsBox *self)
{
  Row *row = add_row (self, new_document (self));

  gtk_widget_grab_focus (GTK_WIDGET (row->what));
}

static void
fler_documents_box_dispose (GObject *object)
{
  FlerDocumentsBox *self = FLER_DOCUMENTS_BOX (object);
  GtkWidget *child;

  g_clear_object (&self->context);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (fler_documents_box_parent_class)->dispose (object);
}

static void
fler_documents_box_finalize (GObject *object)
{
  FlerDocumentsBox *self = FLER_DOCUMENTS_BOX (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->removed);
  G_OBJECT_CLASS (fler_documents_box_parent_class)->finalize (object);
}

static void
fler_documents_box_class_init (FlerDocumentsBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fler_documents_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_documents_box_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
fler_documents_box_init (FlerDocumentsBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *title = gtk_label_new (_("Documents handed over"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->removed = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_parent (title, GTK_WIDGET (self));
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  self->add_button = gtk_button_new_with_label (_("Add a document"));
  gtk_widget_set_halign (self->add_button, GTK_ALIGN_START);
  g_signal_connect (self->add_button, "clicked", G_CALLBACK (on_add_clicked), self);
  gtk_widget_set_parent (self->add_button, GTK_WIDGET (self));
}

GtkWidget *
fler_documents_box_new (void)
{
  return g_object_new (FLER_TYPE_DOCUMENTS_BOX, NULL);
}

void
fler_documents_box_show (FlerDocumentsBox *self, FlerContext *context, GPtrArray *documents)
{
  g_return_if_fail (FLER_IS_DOCUMENTS_BOX (self));

  g_set_object (&self->context, context);
  for (guint i = 0; i < documents->len; i++)
    add_row (self, fler_handover_copy (g_ptr_array_index (documents, i)));
  if (documents->len == 0)
    add_row (self, new_document (self));
}

static char *
text_of (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

gboolean
fler_documents_box_is_wrong (FlerDocumentsBox *self)
{
  g_return_val_if_fail (FLER_IS_DOCUMENTS_BOX (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    if (fler_date_entry_is_wrong (((Row *) self->rows->pdata[i])->handed_on))
      return TRUE;
  return FALSE;
}

guint
fler_documents_box_count (FlerDocumentsBox *self)
{
  guint n_named = 0;

  g_return_val_if_fail (FLER_IS_DOCUMENTS_BOX (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *what = text_of (((Row *) self->rows->pdata[i])->what);

      n_named += *what != '\0';
    }
  return n_named;
}

gboolean
fler_documents_box_lacks_number (FlerDocumentsBox *self)
{
  g_return_val_if_fail (FLER_IS_DOCUMENTS_BOX (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *what = text_of (((Row *) self->rows->pdata[i])->what);
      g_autofree char *number = text_of (((Row *) self->rows->pdata[i])->number);

      if (*what != '\0' && *number == '\0')
        return TRUE;
    }
  return FALSE;
}

/* A row that was emptied is a document that was taken out. */
static gboolean
save_row (FlerDocumentsBox *self, Row *row, gint64 case_id, GError **error)
{
  FlerHandover *document = row->document;
  FlerDb *db = fler_context_get_db (self->context);
  g_autofree char *number = text_of (row->number);

  g_free (document->what);
  document->what = text_of (row->what);
  if (*document->what == '\0')
    return document->id == 0 || fler_handover_store_delete (db, document->id, error);
  document->case_id = case_id;
  document->handed_on = fler_date_entry_get_day (row->handed_on);
  if (*number == '\0')
    document->registered_on = fler_day_none ();
  else if (g_strcmp0 (document->register_number, number) != 0)
    document->registered_on = fler_context_today (self->context);
  g_free (document->register_number);
  document->register_number = *number != '\0' ? g_steal_pointer (&number) : NULL;
  return fler_handover_store_save (db, document, error);
}

gboolean
fler_documents_box_save (FlerDocumentsBox *self, gint64 case_id, GError **error)
{
  g_return_val_if_fail (FLER_IS_DOCUMENTS_BOX (self), FALSE);

  for (guint i = 0; i < self->removed->len; i++)
    if (!fler_handover_store_delete (fler_context_get_db (self->context),
                                     g_array_index (self->removed, gint64, i), error))
      return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    if (!save_row (self, self->rows->pdata[i], case_id, error))
      return FALSE;
  return TRUE;
}
