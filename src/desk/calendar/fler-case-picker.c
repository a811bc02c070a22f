/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-picker.c - a row of a form in which a case is looked for as one types, and chosen or made
 *
 * Either the field and what was found below it are seen, or the case that was chosen and a
 * button that goes back to looking.
 */

#define G_LOG_DOMAIN "fler-case-picker"

#include "config.h"

#include "fler-case-picker.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-dialog.h"
#include "fler-case-store.h"
#include "fler-case-words.h"

#define MAX_FOUND 6

struct _FlerCasePicker
{
  AdwPreferencesRow parent_instance;
  FlerContext      *context;
  gint64            case_id;

  /* from the template */
  GtkWidget        *chosen_box;
  GtkLabel         *chosen_detail;
  GtkLabel         *chosen_label;
  GtkEditable      *entry;
  GtkLabel         *hint;
  GtkListBox       *list;
  GtkWidget        *other_button;
  GtkWidget        *search_box;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerCasePicker, fler_case_picker, ADW_TYPE_PREFERENCES_ROW)

static char *
name_of (const char *name, gboolean is_protected)
{
  if (is_protected)
    return g_strdup (_("protected identity"));
  return g_strdup (name != NULL ? name : _("no name"));
}

/* @case_id: 0: one that is to be made */
static GtkWidget *
new_row (const char *text, gint64 case_id)
{
  GtkWidget *item = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);
  gint64 *id = g_new (gint64, 1);

  *id = case_id;
  /* Enter means it, and not the form's own button, which saves. */
  gtk_widget_set_receives_default (item, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (item), label);
  g_object_set_data_full (G_OBJECT (item), "fler-case", id, g_free);
  fler_access_set_name (item, text);
  return item;
}

static GtkWidget *
new_found (const FlerCaseRow *row)
{
  g_autofree char *name = name_of (row->name, row->is_protected);
  g_autofree char *text = g_strdup_printf ("%s   %s", row->reference, name);

  return new_row (text, row->id);
}

/* Who is not found may be new. */
static GtkWidget *
new_maker (const char *searched)
{
  g_autofree char *name = g_strstrip (g_strdup (searched));
  g_autofree char *text = g_strdup_printf (_("New case for “%s”"), name);

  return new_row (text, 0);
}

static void
tell (FlerCasePicker *self, const char *text, gboolean is_warning)
{
  gtk_label_set_label (self->hint, text);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *text != '\0');
  if (is_warning)
    gtk_widget_add_css_class (GTK_WIDGET (self), "field-warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "field-warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
show_found (FlerCasePicker *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  if (self->context == NULL || *text == '\0')
    {
      tell (self, _("Type a name, a number or a reference."), FALSE);
      return;
    }
  rows = fler_case_store_find (fler_context_get_db (self->context), text, FLER_CASES_OPEN, MAX_FOUND,
                               fler_context_now (self->context), &error);
  if (rows == NULL)
    {
      g_autofree char *why = fler_words_store_error (error);

      tell (self, why, TRUE);
      return;
    }
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_append (self->list, new_found (g_ptr_array_index (rows, i)));
  gtk_list_box_append (self->list, new_maker (text));
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);
  tell (self, rows->len == 0 ? _("No open case is found by that.") : "", FALSE);
}

static void
on_text_changed (GtkEditable *entry, FlerCasePicker *self)
{
  show_found (self);
}

static void
choose (FlerCasePicker *self, gint64 case_id)
{
  fler_case_picker_set_case (self, case_id);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_case_made (FlerCaseDialog *dialog, gint64 case_id, FlerCasePicker *self)
{
  choose (self, case_id);
}

static void
make_case (FlerCasePicker *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  FlerCaseDialog *dialog = fler_case_dialog_new_case (GTK_WINDOW (root), self->context, text);

  if (dialog == NULL)
    return;
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_case_made), self, 0);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_case_made), self, 0);
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, FlerCasePicker *self)
{
  gint64 *case_id = g_object_get_data (G_OBJECT (row), "fler-case");

  if (*case_id == 0)
    {
      make_case (self);
      return;
    }
  choose (self, *case_id);
  gtk_widget_grab_focus (self->other_button);
}

/* Enter takes the first one found, or makes one where none is; there is nothing to be saved before a case is chosen. */
static void
on_activate (GtkEntry *entry, FlerCasePicker *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (first != NULL)
    on_row_activated (self->list, first, self);
}

static gboolean
on_entry_key (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, FlerCasePicker *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  return key == GDK_KEY_Down && first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
on_other_clicked (GtkButton *button, FlerCasePicker *self)
{
  choose (self, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static gboolean
fler_case_picker_grab_focus (GtkWidget *widget)
{
  FlerCasePicker *self = FLER_CASE_PICKER (widget);

  return gtk_widget_grab_focus (self->case_id != 0 ? self->other_button : GTK_WIDGET (self->entry));
}

static void
fler_case_picker_dispose (GObject *object)
{
  FlerCasePicker *self = FLER_CASE_PICKER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_CASE_PICKER);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (fler_case_picker_parent_class)->dispose (object);
}

static void
fler_case_picker_class_init (FlerCasePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_case_picker_dispose;
  widget_class->grab_focus = fler_case_picker_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-case-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerCasePicker, chosen_box);
  gtk_widget_class_bind_template_child (widget_class, FlerCasePicker, chosen_detail);
  gtk_widget_class_bind_template_child (widget_class, FlerCasePicker, chosen_label);
  gtk_widget_class_bind_template_child (widget_class, FlerCasePicker, entry);
  gtk_widget_class_bind_template_child (widget_class, FlerCasePicker, hint);
  gtk_widget_class_bind_template_child (widget_class, FlerCasePicker, list);
  gtk_widget_class_bind_template_child (widget_class, FlerCasePicker, other_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCasePicker, search_box);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_other_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed);
}

static void
fler_case_picker_init (FlerCasePicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  fler_access_set_name (GTK_WIDGET (self->entry), _("Case"));
  fler_access_set_name (GTK_WIDGET (self->list), _("Cases found"));
  fler_access_set_name (self->other_button, _("Choose another case"));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_entry_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

void
fler_case_picker_set_context (FlerCasePicker *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_CASE_PICKER (self));
  g_set_object (&self->context, context);
  show_found (self);
}

void
fler_case_picker_set_case (FlerCasePicker *self, gint64 case_id)
{
  g_autoptr(FlerCase) the_case = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FLER_IS_CASE_PICKER (self));

  if (case_id != 0)
    the_case = fler_case_store_load (fler_context_get_db (self->context), case_id, &error);
  self->case_id = the_case != NULL ? case_id : 0;
  gtk_widget_set_visible (self->chosen_box, the_case != NULL);
  gtk_widget_set_visible (self->search_box, the_case == NULL);
  if (the_case != NULL)
    {
      g_autofree char *name = name_of (the_case->name, the_case->is_protected);

      gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
      gtk_label_set_label (self->chosen_label, the_case->reference);
      gtk_label_set_label (self->chosen_detail, name);
      tell (self, "", FALSE);
    }
  else
    {
      show_found (self);
      if (error != NULL)
        {
          g_autofree char *why = fler_words_store_error (error);

          tell (self, why, TRUE);
        }
    }
}

gint64
fler_case_picker_get_case (FlerCasePicker *self)
{
  g_return_val_if_fail (FLER_IS_CASE_PICKER (self), 0);
  return self->case_id;
}

void
fler_case_picker_set_hint (FlerCasePicker *self, const char *warning)
{
  g_return_if_fail (FLER_IS_CASE_PICKER (self));
  if (warning != NULL)
    tell (self, warning, TRUE);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "field-warning");
}
