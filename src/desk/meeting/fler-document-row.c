/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-document-row.c - one document that is handed over at a meeting: which, and from whom to whom */

#define G_LOG_DOMAIN "fler-document-row"

#include "config.h"

#include "fler-document-row.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-date-entry.h"
#include "fler-template.h"
#include "fler-word-notice.h"
#include "fler-words.h"

struct _FlerDocumentRow
{
  GtkWidget      parent_instance;
  FlerHandover  *document;
  gboolean       is_setting;

  /* from the template */
  FlerDateEntry *dated_on;
  GtkDropDown   *from;
  GtkButton     *remove;
  GtkDropDown   *to;
  GtkEntry      *what;
};

enum { CHANGED, REMOVE_ASKED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerDocumentRow, fler_document_row, GTK_TYPE_WIDGET)

/* The lists leave NONE out: their first row is the person. */
static FlerPartyKind
chosen_party (GtkDropDown *list)
{
  return (FlerPartyKind) gtk_drop_down_get_selected (list) + FLER_PARTY_PERSON;
}

static void
on_edited (FlerDocumentRow *self)
{
  FlerHandover *document = self->document;

  if (self->is_setting)
    return;
  g_free (document->what);
  document->what = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->what)));
  document->dated_on = fler_date_entry_get_day (self->dated_on);
  document->from_party = chosen_party (self->from);
  document->to_party = chosen_party (self->to);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_remove (FlerDocumentRow *self)
{
  g_signal_emit (self, signals[REMOVE_ASKED], 0);
}

static gboolean
fler_document_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FLER_DOCUMENT_ROW (widget)->what));
}

static void
fler_document_row_dispose (GObject *object)
{
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_DOCUMENT_ROW);
  G_OBJECT_CLASS (fler_document_row_parent_class)->dispose (object);
}

static void
fler_document_row_finalize (GObject *object)
{
  fler_handover_free (FLER_DOCUMENT_ROW (object)->document);
  G_OBJECT_CLASS (fler_document_row_parent_class)->finalize (object);
}

static void
fler_document_row_class_init (FlerDocumentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fler_document_row_dispose;
  object_class->finalize = fler_document_row_finalize;
  widget_class->grab_focus = fler_document_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE_ASKED] = g_signal_new ("remove-asked", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FLER_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/meeting/fler-document-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerDocumentRow, dated_on);
  gtk_widget_class_bind_template_child (widget_class, FlerDocumentRow, from);
  gtk_widget_class_bind_template_child (widget_class, FlerDocumentRow, remove);
  gtk_widget_class_bind_template_child (widget_class, FlerDocumentRow, to);
  gtk_widget_class_bind_template_child (widget_class, FlerDocumentRow, what);
}

static void
set_up_parties (FlerDocumentRow *self, GtkDropDown *list, const char *name)
{
  g_autoptr(GtkStringList) parties = gtk_string_list_new (NULL);

  for (int kind = FLER_PARTY_PERSON; kind < FLER_N_PARTY_KINDS; kind++)
    gtk_string_list_append (parties, fler_words_party (kind));
  gtk_drop_down_set_model (list, G_LIST_MODEL (parties));
  fler_access_set_name (GTK_WIDGET (list), name);
  g_signal_connect_object (list, "notify::selected", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
}

static void
fler_document_row_init (FlerDocumentRow *self)
{
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_parties (self, self->from, _("Handed over by"));
  set_up_parties (self, self->to, _("Received by"));
  g_signal_connect_object (self->what, "changed", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dated_on, "changed", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);

  fler_access_set_name (GTK_WIDGET (self->what), _("Document"));
  fler_access_set_name (GTK_WIDGET (self->remove), _("Take the document out of the list"));
  fler_date_entry_set_name (self->dated_on, _("The document’s own day"));
}

static void
choose_party (GtkDropDown *list, FlerPartyKind *party, FlerPartyKind usual)
{
  if (*party == FLER_PARTY_NONE)
    *party = usual;
  gtk_drop_down_set_selected (list, *party - FLER_PARTY_PERSON);
}

GtkWidget *
fler_document_row_new (const FlerHandover *document, const GDate *today)
{
  FlerDocumentRow *self = g_object_new (FLER_TYPE_DOCUMENT_ROW, NULL);

  self->document = fler_handover_copy (document);
  fler_date_entry_set_today (self->dated_on, today);
  fler_date_entry_set_day (self->dated_on, &document->dated_on);
  gtk_editable_set_text (GTK_EDITABLE (self->what), document->what != NULL ? document->what : "");
  choose_party (self->from, &self->document->from_party, FLER_PARTY_FK);
  choose_party (self->to, &self->document->to_party, FLER_PARTY_AF);
  self->is_setting = FALSE;
  return GTK_WIDGET (self);
}

const FlerHandover *
fler_document_row_get_document (FlerDocumentRow *self)
{
  g_return_val_if_fail (FLER_IS_DOCUMENT_ROW (self), NULL);
  return self->document;
}

void
fler_document_row_guard (FlerDocumentRow *self, const char *const *words, const char *instead)
{
  g_return_if_fail (FLER_IS_DOCUMENT_ROW (self));
  gtk_widget_insert_before (fler_word_notice_new (GTK_WIDGET (self->what), words, instead),
                            GTK_WIDGET (self), NULL);
}
