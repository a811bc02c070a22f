/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-form.c - the record's sections, one below the other, in the routine's order */

#define G_LOG_DOMAIN "fler-record-form"

#include "config.h"

#include "fler-record-form.h"

#include "fler-commitment-table.h"
#include "fler-section-editor.h"
#include "fler-template.h"

struct _FlerRecordForm
{
  GtkWidget            parent_instance;
  FlerCommitmentTable *table;          /* NULL until there is a record */
  char               **words;          /* that must not reach the person; NULL: none */

  /* from the template */
  GtkBox              *sections;
};

enum { SECTION_CHANGED, COMMITMENT_CHANGED, COMMITMENT_REMOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerRecordForm, fler_record_form, GTK_TYPE_WIDGET)

static void
on_section_changed (FlerSectionEditor *editor, FlerRecordForm *self)
{
  g_signal_emit (self, signals[SECTION_CHANGED], 0, fler_section_editor_get_id (editor));
}

static void
on_commitment_changed (FlerCommitmentTable *table, guint row, gpointer commitment, FlerRecordForm *self)
{
  g_signal_emit (self, signals[COMMITMENT_CHANGED], 0, row, commitment);
}

static void
on_commitment_removed (FlerCommitmentTable *table, guint row, gpointer commitment, FlerRecordForm *self)
{
  g_signal_emit (self, signals[COMMITMENT_REMOVED], 0, row, commitment);
}

static void
fler_record_form_dispose (GObject *object)
{
  FLER_RECORD_FORM (object)->table = NULL;
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_RECORD_FORM);
  G_OBJECT_CLASS (fler_record_form_parent_class)->dispose (object);
}

static void
fler_record_form_finalize (GObject *object)
{
  g_strfreev (FLER_RECORD_FORM (object)->words);
  G_OBJECT_CLASS (fler_record_form_parent_class)->finalize (object);
}

static void
fler_record_form_class_init (FlerRecordFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_record_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_record_form_finalize;
  signals[SECTION_CHANGED] = g_signal_new ("section-changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMMITMENT_CHANGED] = g_signal_new ("commitment-changed", type, G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                                              G_TYPE_POINTER);
  signals[COMMITMENT_REMOVED] = g_signal_new ("commitment-removed", type, G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                                              G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/meeting/fler-record-form.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, FlerRecordForm, sections);
}

static void
fler_record_form_init (FlerRecordForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fler_record_form_clear (FlerRecordForm *self)
{
  GtkWidget *child;

  g_return_if_fail (FLER_IS_RECORD_FORM (self));
  self->table = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
}

static void
append_table (FlerRecordForm *self, const FlerSection *section, const FlerRecord *record,
              gint64 case_id, GPtrArray *commitments, const GDate *today)
{
  self->table = FLER_COMMITMENT_TABLE (fler_commitment_table_new (section, case_id,
                                                                  record->meeting_id, commitments,
                                                                  today));
  g_signal_connect_object (self->table, "changed", G_CALLBACK (on_commitment_changed), self, 0);
  g_signal_connect_object (self->table, "removed", G_CALLBACK (on_commitment_removed), self, 0);
  gtk_box_append (self->sections, GTK_WIDGET (self->table));
}

void
fler_record_form_guard (FlerRecordForm *self, char **words)
{
  g_return_if_fail (FLER_IS_RECORD_FORM (self));
  g_strfreev (self->words);
  self->words = words;
}

void
fler_record_form_set_record (FlerRecordForm *self, const FlerRoutine *routine,
                             const FlerRecord *record, gint64 case_id, GPtrArray *commitments,
                             const GDate *today)
{
  g_return_if_fail (FLER_IS_RECORD_FORM (self));
  fler_record_form_clear (self);
  for (guint i = 0; i < routine->sections->len; i++)
    {
      const FlerSection *section = routine->sections->pdata[i];
      GtkWidget *editor;

      if (section->kind == FLER_FIELD_COMMITMENTS)
        {
          append_table (self, section, record, case_id, commitments, today);
          continue;
        }
      editor = fler_section_editor_new (section, today);
      fler_section_editor_set_text (FLER_SECTION_EDITOR (editor),
                                    fler_record_get_answer (record, section->id));
      if (self->words != NULL)
        fler_section_editor_guard (FLER_SECTION_EDITOR (editor), (const char *const *) self->words,
                                   routine->safe_title);
      g_signal_connect_object (editor, "changed", G_CALLBACK (on_section_changed), self, 0);
      gtk_box_append (self->sections, editor);
    }
  /* Every meeting can be agreed at, whatever its routine lists. */
  if (self->table == NULL)
    append_table (self, NULL, record, case_id, commitments, today);
  if (self->words != NULL)
    fler_commitment_table_guard (self->table, (const char *const *) self->words, routine->safe_title);
}

static FlerSectionEditor *
find_editor (FlerRecordForm *self, const char *section)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sections)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (FLER_IS_SECTION_EDITOR (child)
        && g_str_equal (fler_section_editor_get_id (FLER_SECTION_EDITOR (child)), section))
      return FLER_SECTION_EDITOR (child);
  return NULL;
}

char *
fler_record_form_dup_text (FlerRecordForm *self, const char *section)
{
  FlerSectionEditor *editor;

  g_return_val_if_fail (FLER_IS_RECORD_FORM (self), NULL);
  editor = find_editor (self, section);
  return editor != NULL ? fler_section_editor_dup_text (editor) : NULL;
}

void
fler_record_form_set_text (FlerRecordForm *self, const char *section, const char *text)
{
  FlerSectionEditor *editor;

  g_return_if_fail (FLER_IS_RECORD_FORM (self));
  editor = find_editor (self, section);
  if (editor == NULL)
    return;
  fler_section_editor_set_text (editor, text);
  g_signal_emit (self, signals[SECTION_CHANGED], 0, section);
}

GPtrArray *
fler_record_form_list_commitments (FlerRecordForm *self)
{
  g_return_val_if_fail (FLER_IS_RECORD_FORM (self), NULL);
  if (self->table == NULL)
    return g_ptr_array_new ();
  return fler_commitment_table_list (self->table);
}

void
fler_record_form_add_commitment (FlerRecordForm *self)
{
  g_return_if_fail (FLER_IS_RECORD_FORM (self));
  if (self->table != NULL)
    fler_commitment_table_add (self->table);
}

/* The focus brings a section's field into view; its title and help stand above that. */
static void
show_top (GtkWidget *section)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (section, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  double y;

  if (scroller == NULL || !gtk_widget_translate_coordinates (section, scroller, 0, 0, NULL, &y) || y >= 0)
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + y);
}

gboolean
fler_record_form_jump (FlerRecordForm *self, guint index)
{
  GtkWidget *child;

  g_return_val_if_fail (FLER_IS_RECORD_FORM (self), FALSE);
  child = gtk_widget_get_first_child (GTK_WIDGET (self->sections));
  for (guint i = 0; child != NULL && i < index; i++)
    child = gtk_widget_get_next_sibling (child);
  if (child == NULL)
    return FALSE;
  if (FLER_IS_COMMITMENT_TABLE (child) ? !gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD)
                                       : !gtk_widget_grab_focus (child))
    return FALSE;
  show_top (child);
  return TRUE;
}

void
fler_record_form_set_editable (FlerRecordForm *self, gboolean is_editable)
{
  g_return_if_fail (FLER_IS_RECORD_FORM (self));
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sections)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (FLER_IS_SECTION_EDITOR (child))
        {
          g_autofree char *text = fler_section_editor_dup_text (FLER_SECTION_EDITOR (child));

          fler_section_editor_set_editable (FLER_SECTION_EDITOR (child), is_editable);
          /* What nobody wrote in is not worth reading. */
          gtk_widget_set_visible (child, is_editable || *text != '\0');
        }
      else
        fler_commitment_table_set_editable (FLER_COMMITMENT_TABLE (child), is_editable);
    }
}
