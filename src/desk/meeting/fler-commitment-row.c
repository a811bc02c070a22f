/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-commitment-row.c - one commitment being written: who, what, by when */

#define G_LOG_DOMAIN "fler-commitment-row"

#include "config.h"

#include "fler-commitment-row.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-date-entry.h"
#include "fler-template.h"
#include "fler-word-notice.h"
#include "fler-words.h"

struct _FlerCommitmentRow
{
  GtkWidget       parent_instance;
  guint           number;
  FlerCommitment *commitment;
  gboolean        is_setting;

  /* from the template */
  FlerDateEntry  *due;
  GtkDropDown    *party;
  GtkButton      *remove;
  GtkEntry       *what;
  GtkEntry       *who;
};

enum { CHANGED, REMOVE_ASKED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerCommitmentRow, fler_commitment_row, GTK_TYPE_WIDGET)

static void
on_edited (FlerCommitmentRow *self)
{
  FlerCommitment *commitment = self->commitment;

  if (self->is_setting)
    return;
  /* The list leaves NONE out: its first row is the person. */
  commitment->party = (FlerPartyKind) gtk_drop_down_get_selected (self->party) + FLER_PARTY_PERSON;
  g_free (commitment->who);
  commitment->who = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->who)));
  g_free (commitment->what);
  commitment->what = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->what)));
  commitment->due_on = fler_date_entry_get_day (self->due);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_remove (FlerCommitmentRow *self)
{
  g_signal_emit (self, signals[REMOVE_ASKED], 0);
}

static gboolean
fler_commitment_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FLER_COMMITMENT_ROW (widget)->what));
}

static void
fler_commitment_row_dispose (GObject *object)
{
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_COMMITMENT_ROW);
  G_OBJECT_CLASS (fler_commitment_row_parent_class)->dispose (object);
}

static void
fler_commitment_row_finalize (GObject *object)
{
  fler_commitment_free (FLER_COMMITMENT_ROW (object)->commitment);
  G_OBJECT_CLASS (fler_commitment_row_parent_class)->finalize (object);
}

static void
fler_commitment_row_class_init (FlerCommitmentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fler_commitment_row_dispose;
  object_class->finalize = fler_commitment_row_finalize;
  widget_class->grab_focus = fler_commitment_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE_ASKED] = g_signal_new ("remove-asked", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FLER_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/meeting/fler-commitment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerCommitmentRow, due);
  gtk_widget_class_bind_template_child (widget_class, FlerCommitmentRow, party);
  gtk_widget_class_bind_template_child (widget_class, FlerCommitmentRow, remove);
  gtk_widget_class_bind_template_child (widget_class, FlerCommitmentRow, what);
  gtk_widget_class_bind_template_child (widget_class, FlerCommitmentRow, who);
}

static void
fill_parties (FlerCommitmentRow *self)
{
  g_autoptr(GtkStringList) parties = gtk_string_list_new (NULL);

  for (int kind = FLER_PARTY_PERSON; kind < FLER_N_PARTY_KINDS; kind++)
    gtk_string_list_append (parties, fler_words_party (kind));
  gtk_drop_down_set_model (self->party, G_LIST_MODEL (parties));
}

static void
fler_commitment_row_init (FlerCommitmentRow *self)
{
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_parties (self);
  g_signal_connect_object (self->party, "notify::selected", G_CALLBACK (on_edited), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->who, "changed", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->what, "changed", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->due, "changed", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);

  fler_access_set_name (GTK_WIDGET (self->party), _("Party responsible"));
  fler_access_set_name (GTK_WIDGET (self->who), _("Name of who is responsible"));
  fler_access_set_name (GTK_WIDGET (self->what), _("What will be done"));
  fler_access_set_name (GTK_WIDGET (self->remove), _("Remove the commitment"));
  fler_date_entry_set_name (self->due, _("By when"));
}

GtkWidget *
fler_commitment_row_new (guint number, const FlerCommitment *commitment, const GDate *today)
{
  FlerCommitmentRow *self = g_object_new (FLER_TYPE_COMMITMENT_ROW, NULL);
  int party = MAX (commitment->party, FLER_PARTY_PERSON);

  self->number = number;
  self->commitment = fler_commitment_copy (commitment);
  self->commitment->party = party;
  fler_date_entry_set_today (self->due, today);
  gtk_drop_down_set_selected (self->party, party - FLER_PARTY_PERSON);
  gtk_editable_set_text (GTK_EDITABLE (self->who), commitment->who != NULL ? commitment->who : "");
  gtk_editable_set_text (GTK_EDITABLE (self->what), commitment->what != NULL ? commitment->what : "");
  fler_date_entry_set_day (self->due, &commitment->due_on);
  self->is_setting = FALSE;
  return GTK_WIDGET (self);
}

guint
fler_commitment_row_get_number (FlerCommitmentRow *self)
{
  g_return_val_if_fail (FLER_IS_COMMITMENT_ROW (self), 0);
  return self->number;
}

const FlerCommitment *
fler_commitment_row_get_commitment (FlerCommitmentRow *self)
{
  g_return_val_if_fail (FLER_IS_COMMITMENT_ROW (self), NULL);
  return self->commitment;
}

static void
guard_entry (FlerCommitmentRow *self, GtkEntry *entry, const char *const *words, const char *instead)
{
  gtk_widget_insert_before (fler_word_notice_new (GTK_WIDGET (entry), words, instead),
                            GTK_WIDGET (self), NULL);
}

void
fler_commitment_row_guard (FlerCommitmentRow *self, const char *const *words, const char *instead)
{
  g_return_if_fail (FLER_IS_COMMITMENT_ROW (self));
  guard_entry (self, self->who, words, instead);
  guard_entry (self, self->what, words, instead);
}

void
fler_commitment_row_set_editable (FlerCommitmentRow *self, gboolean is_editable)
{
  g_return_if_fail (FLER_IS_COMMITMENT_ROW (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self), is_editable);
}
