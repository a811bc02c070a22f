/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-guide-parties.c - “Which party, and when?”: each party's mission and when to call it */

#define G_LOG_DOMAIN "fler-guide-parties"

#include "config.h"

#include "fler-guide-parties.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-words.h"
#include "fler-dialog.h"
#include "fler-language.h"
#include "fler-register-store.h"
#include "fler-routine-load.h"
#include "fler-speaker.h"
#include "fler-template.h"
#include "fler-text-row.h"

struct _FlerGuideParties
{
  GtkWidget    parent_instance;
  FlerContext *context;

  /* from the template */
  GtkBox      *list;
};

G_DEFINE_FINAL_TYPE (FlerGuideParties, fler_guide_parties, GTK_TYPE_WIDGET)

static void fill (FlerGuideParties *self);

static GtkWidget *
new_line (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 80);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* The whole party in the register, or one unit of it: a unit's own words stand beside the rest. */
static FlerParty *
find_own (GPtrArray *register_, FlerPartyKind kind)
{
  for (guint i = 0; i < register_->len; i++)
    {
      FlerParty *party = g_ptr_array_index (register_, i);

      if (party->kind == kind && !has_text (party->unit))
        return party;
    }
  return NULL;
}

typedef struct
{
  FlerGuideParties *self;
  FlerParty        *party;
  FlerTextRow      *mission;
  FlerTextRow      *when_to_call;
} Edit;

static void
free_edit (gpointer data, GClosure *closure)
{
  Edit *edit = data;

  g_object_unref (edit->self);
  fler_party_free (edit->party);
  g_free (edit);
}

static void
on_edit_response (AdwMessageDialog *dialog, const char *response, Edit *edit)
{
  g_autoptr(GError) error = NULL;

  if (g_strcmp0 (response, "save") != 0 || edit->self->context == NULL)
    return;
  g_free (edit->party->mission);
  edit->party->mission = fler_text_row_get_text (edit->mission);
  g_free (edit->party->when_to_call);
  edit->party->when_to_call = fler_text_row_get_text (edit->when_to_call);
  if (!fler_party_store_save (fler_context_get_db (edit->self->context), edit->party, &error))
    {
      g_autofree char *why = fler_words_store_error (error);
      g_autofree char *text = g_strdup_printf (_("The party was not changed. %s"), why);

      fler_say_error (GTK_WIDGET (edit->self), text, error);
      return;
    }
  fill (edit->self);
}

static FlerTextRow *
add_text (GtkWidget *list, const char *title, const char *text)
{
  FlerTextRow *row = g_object_new (FLER_TYPE_TEXT_ROW, "title", title, NULL);

  fler_text_row_set_text (row, text);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
  return row;
}

static void
on_edit_clicked (GtkButton *button, FlerGuideParties *self)
{
  const FlerParty *party = g_object_get_data (G_OBJECT (button), "party");
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  AdwMessageDialog *dialog;
  GtkWidget *list;
  Edit *edit;

  if (fler_dialog_is_up (GTK_WINDOW (root)))
    return;
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (root), party->name, NULL));
  list = gtk_list_box_new ();
  edit = g_new0 (Edit, 1);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_size_request (list, 460, -1);
  fler_access_set_name (list, party->name);
  edit->self = g_object_ref (self);
  edit->party = fler_party_copy (party);
  edit->mission = add_text (list, _("Mission"), party->mission);
  edit->when_to_call = add_text (list, _("When to call"), party->when_to_call);
  adw_message_dialog_set_body (dialog, _("What you write here holds for everyone who uses these cases."));
  adw_message_dialog_set_extra_child (dialog, list);
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_edit_response), edit, free_edit, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_party (FlerGuideParties *self, const FlerParty *party)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = new_line (party->name, "title-4");
  GtkWidget *edit = gtk_button_new_with_label (C_("party", "Change"));
  g_autofree char *name = g_strdup_printf ("%s: %s", C_("party", "Change"), party->name);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_widget_add_css_class (edit, "flat");
  gtk_widget_add_css_class (edit, "card-action");
  fler_access_set_name (edit, name);
  g_object_set_data_full (G_OBJECT (edit), "party", fler_party_copy (party), (GDestroyNotify) fler_party_free);
  g_signal_connect (edit, "clicked", G_CALLBACK (on_edit_clicked), self);
  gtk_box_append (GTK_BOX (head), edit);
  gtk_box_append (GTK_BOX (box), head);
  if (has_text (party->mission))
    gtk_box_append (GTK_BOX (box), new_line (party->mission, NULL));
  if (has_text (party->when_to_call))
    {
      gtk_box_append (GTK_BOX (box), new_line (_("When to call"), "heading"));
      gtk_box_append (GTK_BOX (box), new_line (party->when_to_call, NULL));
    }
  gtk_box_append (self->list, box);
}

static void
fill (FlerGuideParties *self)
{
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr(GPtrArray) parties = NULL;
  g_autoptr(GPtrArray) register_ = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = fler_routine_own_folder ();
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  if (self->context == NULL)
    return;
  parties = fler_parties_load (fler_language_get (), folder, faults);
  register_ = fler_party_store_list (fler_context_get_db (self->context), &error);
  if (register_ == NULL)
    {
      g_autofree char *why = fler_words_store_error (error);

      gtk_box_append (self->list, new_line (why, NULL));
    }
  for (guint i = 0; i < parties->len; i++)
    {
      FlerParty *party = g_ptr_array_index (parties, i);
      FlerParty *own = register_ != NULL ? find_own (register_, party->kind) : NULL;
      g_autoptr(FlerParty) shown = fler_party_copy (own != NULL ? own : party);

      if (!has_text (shown->mission))
        {
          g_free (shown->mission);
          shown->mission = g_strdup (party->mission);
        }
      if (!has_text (shown->when_to_call))
        {
          g_free (shown->when_to_call);
          shown->when_to_call = g_strdup (party->when_to_call);
        }
      add_party (self, shown);
    }
}

static void
fler_guide_parties_dispose (GObject *object)
{
  FlerGuideParties *self = FLER_GUIDE_PARTIES (object);

  g_clear_object (&self->context);
  fler_template_dispose (GTK_WIDGET (self), FLER_TYPE_GUIDE_PARTIES);
  G_OBJECT_CLASS (fler_guide_parties_parent_class)->dispose (object);
}

static void
fler_guide_parties_class_init (FlerGuidePartiesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_guide_parties_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/guide/fler-guide-parties.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FlerGuideParties, list);
}

static void
fler_guide_parties_init (FlerGuideParties *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fler_guide_parties_set_context (FlerGuideParties *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_GUIDE_PARTIES (self));

  if (g_set_object (&self->context, context))
    fill (self);
}
