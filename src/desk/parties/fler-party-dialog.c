/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-party-dialog.c - one party or unit: address, contact paths, mission, and who is named there */

#define G_LOG_DOMAIN "fler-party-dialog"

#include "config.h"

#include "fler-party-dialog.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-words.h"
#include "fler-dialog.h"
#include "fler-field.h"
#include "fler-official-row.h"
#include "fler-register-store.h"
#include "fler-text-row.h"
#include "fler-words.h"

/* What a window envelope shows of an address. */
#define MAX_WINDOW_LINES 7

struct _FlerPartyDialog
{
  AdwWindow            parent_instance;
  FlerContext         *context;
  FlerParty           *before;
  GPtrArray           *rows;          /* of FlerOfficialRow */
  GPtrArray           *removed;       /* of FlerOfficial: stored ones that are to go */
  gboolean             is_done;       /* a second click finds nothing to do */

  /* from the template */
  FlerTextRow         *address;
  GtkLabel            *address_hint;
  GtkEditable         *email;
  GtkLabel            *failure;
  GtkEditable         *name;
  AdwPreferencesGroup *officials;
  GtkEditable         *phone;
  GtkWidget           *remove;
  AdwWindowTitle      *title;
  GtkEditable         *unit;
  GtkEditable         *video;
  FlerTextRow         *mission;
  FlerTextRow         *when_to_call;
};

enum { DONE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerPartyDialog, fler_party_dialog, ADW_TYPE_WINDOW)

static void
tell_failure (FlerPartyDialog *self, const char *text)
{
  gtk_label_set_label (self->failure, text);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
  fler_access_announce (GTK_WIDGET (self), text);
}

static char *
read_text (GtkEditable *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
on_address_changed (FlerPartyDialog *self)
{
  g_autofree char *address = fler_text_row_get_text (self->address);
  g_auto(GStrv) lines = g_strsplit (address != NULL ? address : "", "\n", -1);
  guint n_lines = g_strv_length (lines);
  g_autofree char *hint = NULL;

  if (address == NULL)
    hint = g_strdup (_("Without an address no letter can go there."));
  else if (n_lines > MAX_WINDOW_LINES)
    hint = g_strdup_printf (ngettext ("%1$u line: the window of an envelope shows %2$d. Put lines together.",
                                      "%1$u lines: the window of an envelope shows %2$d. Put lines together.",
                                      n_lines), n_lines, MAX_WINDOW_LINES);
  gtk_label_set_label (self->address_hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->address_hint), hint != NULL);
}

static FlerParty *
read_party (FlerPartyDialog *self)
{
  FlerParty *party = fler_party_new ();

  party->id = self->before->id;
  party->kind = self->before->kind;
  party->name = read_text (self->name);
  party->unit = read_text (self->unit);
  party->mission = fler_text_row_get_text (self->mission);
  party->when_to_call = fler_text_row_get_text (self->when_to_call);
  party->invitation_address = fler_text_row_get_text (self->address);
  party->phone = read_text (self->phone);
  party->email = read_text (self->email);
  party->video_programs = read_text (self->video);
  return party;
}

static gboolean
is_same_official (const FlerOfficial *a, const FlerOfficial *b)
{
  return g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->role, b->role) == 0
         && g_strcmp0 (a->phone, b->phone) == 0 && g_strcmp0 (a->email, b->email) == 0
         && g_strcmp0 (a->unit, b->unit) == 0;
}

/* Officials follow their unit when it is given another name. */
static void
take_unit (FlerPartyDialog *self, FlerOfficial *official, const FlerParty *party)
{
  if (official->id != 0 && g_strcmp0 (official->unit, self->before->unit) != 0)
    return;
  g_free (official->unit);
  official->unit = g_strdup (party->unit);
}

/* A row without a name is one that was never filled in. */
static void
add_officials (FlerPartyDialog *self, const FlerParty *party, GPtrArray *changes)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const FlerOfficial *before = fler_official_row_get_before (self->rows->pdata[i]);
      g_autoptr(FlerOfficial) official = fler_official_row_read (self->rows->pdata[i]);

      if (official->name == NULL && before->id == 0)
        continue;
      if (official->name == NULL)
        official->name = g_strdup (before->name);
      take_unit (self, official, party);
      if (before->id == 0 || !is_same_official (before, official))
        g_ptr_array_add (changes, fler_register_change_official (before->id != 0 ? before : NULL,
                                                                 g_steal_pointer (&official), FALSE));
    }
  for (guint i = 0; i < self->removed->len; i++)
    {
      const FlerOfficial *official = self->removed->pdata[i];

      g_ptr_array_add (changes, fler_register_change_official (official, fler_official_copy (official), TRUE));
    }
}

static void
apply (FlerPartyDialog *self, GPtrArray *changes, const char *text)
{
  g_autoptr(GError) error = NULL;

  if (self->is_done)
    return;
  if (!fler_register_store_apply (fler_context_get_db (self->context), changes, &error))
    {
      g_autofree char *why = fler_words_store_error (error);
      g_autofree char *whole = g_strdup_printf (_("The register was not changed. %s"), why);

      tell_failure (self, whole);
      return;
    }
  self->is_done = TRUE;
  g_signal_emit (self, signals[DONE], 0, changes, text);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_save_clicked (GtkButton *button, FlerPartyDialog *self)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_register_change_free);
  g_autoptr(FlerParty) party = read_party (self);
  g_autofree char *text = NULL;

  if (party->name == NULL)
    {
      tell_failure (self, _("The party needs a name: it stands on the letter."));
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }
  text = g_strdup_printf (_("Saved: %s."), party->unit != NULL ? party->unit : party->name);
  add_officials (self, party, changes);
  g_ptr_array_insert (changes, 0,
                      fler_register_change_party (self->before->id != 0 ? self->before : NULL,
                                                  fler_party_copy (party), FALSE));
  apply (self, changes, text);
}

static void
on_remove_clicked (GtkButton *button, FlerPartyDialog *self)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_register_change_free);
  g_autofree char *text = g_strdup_printf (_("Taken away: %s."), self->before->unit != NULL ? self->before->unit
                                                                                           : self->before->name);

  g_ptr_array_add (changes, fler_register_change_party (self->before, fler_party_copy (self->before), TRUE));
  apply (self, changes, text);
}

static void
on_close_clicked (GtkButton *button, FlerPartyDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_official_removed (FlerOfficialRow *row, FlerPartyDialog *self)
{
  const FlerOfficial *before = fler_official_row_get_before (row);

  if (before->id != 0)
    g_ptr_array_add (self->removed, fler_official_copy (before));
  g_ptr_array_remove (self->rows, row);
  adw_preferences_group_remove (self->officials, GTK_WIDGET (row));
}

static FlerOfficialRow *
add_row (FlerPartyDialog *self, const FlerOfficial *official)
{
  GtkWidget *row = fler_official_row_new (official);

  g_signal_connect_object (row, "removed", G_CALLBACK (on_official_removed), self, 0);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->officials, row);
  return FLER_OFFICIAL_ROW (row);
}

static void
on_add_clicked (GtkButton *button, FlerPartyDialog *self)
{
  g_autoptr(FlerOfficial) official = fler_official_new ();

  official->party = self->before->kind;
  official->unit = g_strdup (self->before->unit);
  fler_official_row_focus (add_row (self, official));
}

static void
fler_party_dialog_dispose (GObject *object)
{
  FlerPartyDialog *self = FLER_PARTY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_PARTY_DIALOG);
  g_clear_object (&self->context);
  g_clear_pointer (&self->before, fler_party_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
  G_OBJECT_CLASS (fler_party_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FlerPartyDialog, address);
  gtk_widget_class_bind_template_child (widget_class, FlerPartyDialog, address_hint);
  gtk_widget_class_bind_template_child (widget_class, FlerPartyDialog, email);
  gtk_widget_class_bind_template_child (widget_class, FlerPartyDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, FlerPartyDialog, mission);
  gtk_widget_class_bind_template_child (widget_class, FlerPartyDialog, name);
  gtk_widget_class_bind_template_child (widget_class, FlerPartyDialog, officials);
  gtk_widget_class_bind_template_child (widget_class, FlerPartyDialog, phone);
  gtk_widget_class_bind_template_child (widget_class, FlerPartyDialog, remove);
  gtk_widget_class_bind_template_child (widget_class, FlerPartyDialog, title);
  gtk_widget_class_bind_template_child (widget_class, FlerPartyDialog, unit);
  gtk_widget_class_bind_template_child (widget_class, FlerPartyDialog, video);
  gtk_widget_class_bind_template_child (widget_class, FlerPartyDialog, when_to_call);
}

static void
fler_party_dialog_class_init (FlerPartyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_party_dialog_dispose;
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_PTR_ARRAY, G_TYPE_STRING);
  g_type_ensure (FLER_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/parties/fler-party-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_address_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fler_party_dialog_init (FlerPartyDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->removed = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_official_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_field_name_after_row (GTK_WIDGET (self->name));
  fler_field_name_after_row (GTK_WIDGET (self->unit));
  fler_field_name_after_row (GTK_WIDGET (self->phone));
  fler_field_name_after_row (GTK_WIDGET (self->email));
  fler_field_name_after_row (GTK_WIDGET (self->video));
}

static void
set_text (GtkEditable *entry, const char *text)
{
  gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
show_party (FlerPartyDialog *self, const FlerParty *party)
{
  const char *kind = fler_words_party_name (party->kind);

  adw_window_title_set_title (self->title, party->name != NULL ? party->name : kind);
  adw_window_title_set_subtitle (self->title, party->unit != NULL ? party->unit : "");
  set_text (self->name, party->name);
  set_text (self->unit, party->unit);
  set_text (self->phone, party->phone);
  set_text (self->email, party->email);
  set_text (self->video, party->video_programs);
  fler_text_row_set_text (self->address, party->invitation_address);
  fler_text_row_set_text (self->mission, party->mission);
  fler_text_row_set_text (self->when_to_call, party->when_to_call);
  gtk_widget_set_visible (self->remove, party->id != 0);
  on_address_changed (self);
}

FlerPartyDialog *
fler_party_dialog_present (GtkWindow *parent, FlerContext *context, const FlerParty *party, GPtrArray *officials)
{
  FlerPartyDialog *self;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);

  if (fler_dialog_is_up (parent))
    return NULL;

  self = g_object_new (FLER_TYPE_PARTY_DIALOG, "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->before = fler_party_copy (party);
  show_party (self, party);
  for (guint i = 0; i < officials->len; i++)
    add_row (self, officials->pdata[i]);
  gtk_window_present (GTK_WINDOW (self));
  /* Not “Cancel”, which stands first. */
  fler_party_dialog_go_to (self, "");
  return self;
}

void
fler_party_dialog_go_to (FlerPartyDialog *self, const char *what)
{
  g_return_if_fail (FLER_IS_PARTY_DIALOG (self));

  if (g_strcmp0 (what, "address") == 0)
    gtk_widget_child_focus (GTK_WIDGET (self->address), GTK_DIR_TAB_FORWARD);
  else    /* what stands there is not to be typed over */
    gtk_entry_grab_focus_without_selecting (GTK_ENTRY (g_strcmp0 (what, "phone") == 0 ? self->phone : self->name));
}
