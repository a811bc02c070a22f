/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-section-editor.c - one section of the record: its title, its help line and its field */

#define G_LOG_DOMAIN "fler-section-editor"

#include "config.h"

#include "fler-section-editor.h"

#include <glib/gi18n.h>

#include "fler-date-entry.h"
#include "fler-day.h"
#include "fler-document-table.h"
#include "fler-template.h"
#include "fler-wheel.h"
#include "fler-word-notice.h"

#define CHOICE_ID "fler-choice-id"
#define MIN_TEXT_HEIGHT 72
#define MAX_TEXT_HEIGHT 340

struct _FlerSectionEditor
{
  GtkWidget      parent_instance;
  char          *id;
  FlerFieldKind  kind;
  gboolean       is_setting;

  GtkTextView   *text_view;     /* TEXT */
  GPtrArray     *choices;       /* CHOICE, SEVERAL, YES_NO: of GtkCheckButton */
  FlerDateEntry *date_entry;    /* DATE */
  FlerDocumentTable *documents; /* DOCUMENTS */
  GtkWidget     *notice;        /* NULL: no words are watched for */

  /* from the template */
  GtkBox        *body;
  GtkLabel      *help;
  GtkLabel      *title;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerSectionEditor, fler_section_editor, GTK_TYPE_WIDGET)

static void
emit_changed (FlerSectionEditor *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
describe (FlerSectionEditor *self, GtkWidget *field)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (field),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_label (self->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_label (self->help),
                                  -1);
}

static void
build_text (FlerSectionEditor *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->text_view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->text_view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->text_view, FALSE);   /* or Tab never leaves it */
  gtk_text_view_set_top_margin (self->text_view, 8);
  gtk_text_view_set_bottom_margin (self->text_view, 8);
  gtk_text_view_set_left_margin (self->text_view, 10);
  gtk_text_view_set_right_margin (self->text_view, 10);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text_view), "changed",
                           G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  describe (self, GTK_WIDGET (self->text_view));

  /* A scroller of its own: a long text is then laid out and drawn only where it is seen. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), MIN_TEXT_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_TEXT_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->text_view));
  gtk_widget_add_css_class (scrolled, "fler-field");
  fler_wheel_pass_on (GTK_SCROLLED_WINDOW (scrolled));
  gtk_box_append (self->body, scrolled);
}

static void
add_choice (FlerSectionEditor *self, const char *id, const char *title)
{
  GtkWidget *button = gtk_check_button_new_with_label (title);

  g_object_set_data_full (G_OBJECT (button), CHOICE_ID, g_strdup (id), g_free);
  if (self->choices->len > 0 && self->kind != FLER_FIELD_SEVERAL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->choices->pdata[0]);
  g_signal_connect_object (button, "toggled", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (self->title), -1);
  g_ptr_array_add (self->choices, button);
  gtk_box_append (self->body, button);
}

static void
build_choices (FlerSectionEditor *self, const FlerSection *section)
{
  self->choices = g_ptr_array_new ();
  if (section->kind == FLER_FIELD_YES_NO)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_spacing (self->body, 18);
      add_choice (self, "yes", _("Yes"));
      add_choice (self, "no", _("No"));
    }
  for (guint i = 0; i < section->choices->len; i++)
    {
      const FlerChoice *choice = section->choices->pdata[i];

      add_choice (self, choice->id, choice->title);
    }
}

static void
build_date (FlerSectionEditor *self, const GDate *today)
{
  self->date_entry = FLER_DATE_ENTRY (fler_date_entry_new ());
  fler_date_entry_set_today (self->date_entry, today);
  fler_date_entry_set_name (self->date_entry, gtk_label_get_label (self->title));
  gtk_widget_set_halign (GTK_WIDGET (self->date_entry), GTK_ALIGN_START);
  g_signal_connect_object (self->date_entry, "changed", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->body, GTK_WIDGET (self->date_entry));
}

static void
build_documents (FlerSectionEditor *self, const GDate *today)
{
  self->documents = FLER_DOCUMENT_TABLE (fler_document_table_new (today));
  describe (self, GTK_WIDGET (self->documents));
  g_signal_connect_object (self->documents, "changed", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->body, GTK_WIDGET (self->documents));
}

static gboolean
fler_section_editor_grab_focus (GtkWidget *widget)
{
  FlerSectionEditor *self = FLER_SECTION_EDITOR (widget);

  if (self->text_view != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
  if (self->date_entry != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->date_entry));
  if (self->documents != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->documents));
  return self->choices->len > 0 && gtk_widget_grab_focus (self->choices->pdata[0]);
}

static void
fler_section_editor_dispose (GObject *object)
{
  FlerSectionEditor *self = FLER_SECTION_EDITOR (object);

  self->text_view = NULL;
  self->date_entry = NULL;
  self->documents = NULL;
  self->notice = NULL;
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  fler_template_dispose (GTK_WIDGET (self), FLER_TYPE_SECTION_EDITOR);
  G_OBJECT_CLASS (fler_section_editor_parent_class)->dispose (object);
}

static void
fler_section_editor_finalize (GObject *object)
{
  g_free (FLER_SECTION_EDITOR (object)->id);
  G_OBJECT_CLASS (fler_section_editor_parent_class)->finalize (object);
}

static void
fler_section_editor_class_init (FlerSectionEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_section_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_section_editor_finalize;
  widget_class->grab_focus = fler_section_editor_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/meeting/fler-section-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerSectionEditor, body);
  gtk_widget_class_bind_template_child (widget_class, FlerSectionEditor, help);
  gtk_widget_class_bind_template_child (widget_class, FlerSectionEditor, title);
}

static void
fler_section_editor_init (FlerSectionEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fler_section_editor_new (const FlerSection *section, const GDate *today)
{
  FlerSectionEditor *self = g_object_new (FLER_TYPE_SECTION_EDITOR, NULL);

  g_assert (section->kind != FLER_FIELD_COMMITMENTS);
  self->id = g_strdup (section->id);
  self->kind = section->kind;
  gtk_label_set_label (self->title, section->title);
  gtk_label_set_label (self->help, section->help != NULL ? section->help : "");
  gtk_widget_set_visible (GTK_WIDGET (self->help), section->help != NULL && *section->help != '\0');
  if (section->kind == FLER_FIELD_CHOICE || section->kind == FLER_FIELD_SEVERAL || section->kind == FLER_FIELD_YES_NO)
    build_choices (self, section);
  else if (section->kind == FLER_FIELD_DATE)
    build_date (self, today);
  else if (section->kind == FLER_FIELD_DOCUMENTS)
    build_documents (self, today);
  else
    build_text (self);
  return GTK_WIDGET (self);
}

const char *
fler_section_editor_get_id (FlerSectionEditor *self)
{
  g_return_val_if_fail (FLER_IS_SECTION_EDITOR (self), NULL);
  return self->id;
}

static void
choose (FlerSectionEditor *self, const char *text)
{
  g_auto(GStrv) ids = g_strsplit (text, " ", -1);

  for (guint i = 0; i < self->choices->len; i++)
    {
      const char *choice = g_object_get_data (self->choices->pdata[i], CHOICE_ID);

      gtk_check_button_set_active (self->choices->pdata[i], g_strv_contains ((const char *const *) ids, choice));
    }
}

void
fler_section_editor_set_text (FlerSectionEditor *self, const char *text)
{
  GDate day;

  g_return_if_fail (FLER_IS_SECTION_EDITOR (self));
  self->is_setting = TRUE;
  if (self->text_view != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), text, -1);
  else if (self->date_entry != NULL)
    {
      fler_day_parse (text, &day);
      fler_date_entry_set_day (self->date_entry, &day);
    }
  else if (self->documents != NULL)
    fler_document_table_set_text (self->documents, text);
  else
    choose (self, text);
  self->is_setting = FALSE;
}

static char *
dup_chosen (FlerSectionEditor *self)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < self->choices->len; i++)
    if (gtk_check_button_get_active (self->choices->pdata[i]))
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "",
                              (const char *) g_object_get_data (self->choices->pdata[i], CHOICE_ID));
  return g_string_free (ids, FALSE);
}

char *
fler_section_editor_dup_text (FlerSectionEditor *self)
{
  g_return_val_if_fail (FLER_IS_SECTION_EDITOR (self), NULL);
  if (self->text_view != NULL)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
      GtkTextIter start, end;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
    }
  if (self->date_entry != NULL)
    {
      GDate day = fler_date_entry_get_day (self->date_entry);
      char *iso = fler_day_to_iso (&day);

      return iso != NULL ? iso : g_strdup ("");
    }
  if (self->documents != NULL)
    return fler_document_table_dup_text (self->documents);
  return dup_chosen (self);
}

void
fler_section_editor_guard (FlerSectionEditor *self, const char *const *words, const char *instead)
{
  g_return_if_fail (FLER_IS_SECTION_EDITOR (self));
  if (self->documents != NULL)
    fler_document_table_guard (self->documents, words, instead);
  if (self->text_view == NULL)
    return;
  self->notice = fler_word_notice_new (GTK_WIDGET (self->text_view), words, instead);
  gtk_box_append (self->body, self->notice);
}

void
fler_section_editor_set_editable (FlerSectionEditor *self, gboolean is_editable)
{
  g_return_if_fail (FLER_IS_SECTION_EDITOR (self));
  if (self->text_view != NULL)
    {
      /* Still focusable: what is locked can be read, marked and copied. */
      gtk_text_view_set_editable (self->text_view, is_editable);
      gtk_text_view_set_cursor_visible (self->text_view, is_editable);
      if (self->notice != NULL)
        gtk_widget_set_sensitive (self->notice, is_editable);
    }
  else if (self->documents != NULL)
    fler_document_table_set_editable (self->documents, is_editable);
  else
    gtk_widget_set_sensitive (GTK_WIDGET (self->body), is_editable);
}
