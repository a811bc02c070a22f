/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-register-window.c - the register of parties: units, addresses, contact paths, officials */

#define G_LOG_DOMAIN "fler-register-window"

#include "config.h"

#include "fler-register-window.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-words.h"
#include "fler-dialog.h"
#include "fler-language.h"
#include "fler-party-dialog.h"
#include "fler-register-json.h"
#include "fler-register-store.h"
#include "fler-routine-load.h"
#include "fler-safe-file.h"
#include "fler-words.h"

struct _FlerRegisterWindow
{
  AdwWindow             parent_instance;
  FlerContext          *context;
  GPtrArray            *done;           /* (nullable) of FlerRegisterChange: what was written last */
  GPtrArray            *waiting;        /* (nullable) the same: shown, to be taken in or not */
  GtkFileChooserNative *chooser;        /* (nullable) */

  /* from the template */
  GtkMenuButton        *add_button;
  GtkBox               *groups;
  GtkWidget            *menu_button;
  GtkWidget            *notice;
  GtkLabel             *said;
  GtkWidget            *undo;
};

G_DEFINE_FINAL_TYPE (FlerRegisterWindow, fler_register_window, ADW_TYPE_WINDOW)

static void show_register (FlerRegisterWindow *self);

static void
say (FlerRegisterWindow *self, const char *text, gboolean has_undo)
{
  gtk_label_set_label (self->said, text);
  gtk_widget_set_visible (self->undo, has_undo);
  gtk_widget_set_visible (self->notice, TRUE);
  fler_access_announce (GTK_WIDGET (self), text);
}

/* What went wrong, with its detail: of a file the place in it, of the store what can be done. */
static void
say_error (FlerRegisterWindow *self, const char *text, const GError *error)
{
  g_autofree char *why = error->domain == FLER_STORE_ERROR ? fler_words_store_error (error)
                                                           : g_strdup (error->message);
  g_autofree char *whole = g_strdup_printf ("%s %s", text, why);

  say (self, whole, FALSE);
}

static FlerRegister *
read_register (FlerRegisterWindow *self, GError **error)
{
  FlerDb *db = fler_context_get_db (self->context);
  FlerRegister *read = g_new0 (FlerRegister, 1);

  read->parties = fler_party_store_list (db, error);
  if (read->parties != NULL)
    read->officials = fler_official_store_list (db, FLER_PARTY_NONE, error);
  if (read->officials != NULL)
    return read;
  g_clear_pointer (&read->parties, g_ptr_array_unref);
  g_free (read);
  return NULL;
}

/* One unit, changed or new */

static void
on_dialog_done (FlerPartyDialog *dialog, GPtrArray *changes, const char *text, FlerRegisterWindow *self)
{
  g_clear_pointer (&self->done, g_ptr_array_unref);
  self->done = g_ptr_array_ref (changes);
  show_register (self);
  say (self, text, TRUE);
}

static GPtrArray *
list_officials_of (const FlerRegister *all, const FlerParty *party)
{
  GPtrArray *officials = g_ptr_array_new ();

  for (guint i = 0; i < all->officials->len; i++)
    {
      const FlerParty *home = fler_register_find_unit (all->parties, all->officials->pdata[i]);

      if (home != NULL && home->id == party->id)
        g_ptr_array_add (officials, all->officials->pdata[i]);
    }
  return officials;
}

/* Returns: (transfer none) (nullable): the form; NULL: it was said why there is none */
static FlerPartyDialog *
present_dialog (FlerRegisterWindow *self, const FlerParty *party)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerRegister) all = read_register (self, &error);
  g_autoptr(GPtrArray) officials = NULL;
  FlerPartyDialog *dialog;

  if (all == NULL)
    {
      say_error (self, _("The register could not be read."), error);
      return NULL;
    }
  officials = list_officials_of (all, party);
  dialog = fler_party_dialog_present (GTK_WINDOW (self), self->context, party, officials);
  if (dialog != NULL)
    g_signal_connect_object (dialog, "done", G_CALLBACK (on_dialog_done), self, 0);
  return dialog;
}

static void
on_row_activated (AdwActionRow *row, FlerRegisterWindow *self)
{
  present_dialog (self, g_object_get_data (G_OBJECT (row), "party"));
}

/* A new unit begins with what the routines tell of its party. */
static FlerParty *
new_party (FlerPartyKind kind)
{
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autofree char *folder = fler_routine_own_folder ();
  g_autoptr(GPtrArray) known = fler_parties_load (fler_language_get (), folder, faults);
  FlerParty *party = NULL;

  for (guint i = 0; i < known->len && party == NULL; i++)
    if (((FlerParty *) known->pdata[i])->kind == kind)
      party = fler_party_copy (known->pdata[i]);
  if (party == NULL)
    party = fler_party_new ();
  party->id = 0;
  party->kind = kind;
  if (party->name == NULL && kind != FLER_PARTY_OTHER && kind != FLER_PARTY_EMPLOYER)
    party->name = g_strdup (fler_words_party_name (kind));
  return party;
}

static void
on_add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerPartyKind kind = fler_party_kind_from_id (g_variant_get_string (parameter, NULL));
  g_autoptr(FlerParty) party = new_party (kind);

  present_dialog (FLER_REGISTER_WINDOW (widget), party);
}

/* The list */

static char *
subtitle_of (const FlerParty *party, guint n_officials)
{
  GString *text = g_string_new (NULL);

  if (party->invitation_address != NULL)
    {
      g_auto(GStrv) lines = g_strsplit (party->invitation_address, "\n", -1);
      g_autofree char *address = g_strjoinv (", ", lines);

      g_string_append (text, address);
    }
  else
    g_string_append (text, _("no postal address: no letter can go there"));
  if (party->phone != NULL)
    g_string_append_printf (text, " · %s", party->phone);
  if (n_officials > 0)
    g_string_append_printf (text, ngettext (" · %u named", " · %u named", n_officials), n_officials);
  return g_string_free (text, FALSE);
}

static GtkWidget *
new_row (FlerRegisterWindow *self, const FlerRegister *all, const FlerParty *party)
{
  g_autoptr(GPtrArray) officials = list_officials_of (all, party);
  g_autofree char *subtitle = subtitle_of (party, officials->len);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), party->unit != NULL ? party->unit : party->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  if (party->invitation_address == NULL)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (icon, "warning");
      fler_access_set_name (icon, _("no postal address"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "party", fler_party_copy (party), (GDestroyNotify) fler_party_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self, 0);
  return row;
}

static GtkWidget *
new_missing_row (FlerRegisterWindow *self, FlerPartyKind kind)
{
  g_autoptr(FlerParty) party = new_party (kind);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Nothing here yet"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Add the address that invitations go to"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "party", g_steal_pointer (&party), (GDestroyNotify) fler_party_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self, 0);
  return row;
}

/* Those of the party whose unit is not in the register stand for themselves, not under another's.
 * Returns: (transfer floating) (nullable) */
static GtkWidget *
new_homeless_row (const FlerRegister *all, FlerPartyKind kind)
{
  g_autoptr(GString) names = g_string_new (NULL);
  GtkWidget *row;

  for (guint i = 0; i < all->officials->len; i++)
    {
      const FlerOfficial *official = all->officials->pdata[i];

      if (official->party != kind || fler_register_find_unit (all->parties, official) != NULL)
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "", official->name);
      if (official->unit != NULL)
        g_string_append_printf (names, ", %s", official->unit);
    }
  if (names->len == 0)
    return NULL;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Named, but their unit is not in the register"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), names->str);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
add_group (FlerRegisterWindow *self, const FlerRegister *all, FlerPartyKind kind)
{
  GtkWidget *group = adw_preferences_group_new (), *homeless;
  guint n_rows = 0;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), fler_words_party_name (kind));
  for (guint i = 0; i < all->parties->len; i++)
    {
      const FlerParty *party = all->parties->pdata[i];

      if (party->kind != kind)
        continue;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (self, all, party));
      n_rows++;
    }
  if (n_rows == 0 && kind <= FLER_PARTY_KOMMUN)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_missing_row (self, kind));
  homeless = n_rows > 0 ? new_homeless_row (all, kind) : NULL;
  if (homeless != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), homeless);
  gtk_widget_set_visible (group, n_rows > 0 || kind <= FLER_PARTY_KOMMUN);
  gtk_box_append (self->groups, group);
}

static void
show_register (FlerRegisterWindow *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerRegister) all = read_register (self, &error);
  GtkWidget *child;

  if (all == NULL)
    {
      say_error (self, _("The register could not be read."), error);
      return;
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  for (int kind = FLER_PARTY_AF; kind < FLER_N_PARTY_KINDS; kind++)
    add_group (self, all, kind);
}

static void
on_undo_clicked (GtkButton *button, FlerRegisterWindow *self)
{
  g_autoptr(GPtrArray) changes = g_steal_pointer (&self->done);
  g_autoptr(GError) error = NULL;

  if (changes == NULL)
    return;
  if (fler_register_store_take_back (fler_context_get_db (self->context), changes, &error))
    say (self, _("The register is as it was before."), FALSE);
  else
    say_error (self, _("This could not be taken back."), error);
  show_register (self);
}

/* Out */

void
fler_register_window_export_file (FlerRegisterWindow *self, GFile *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerRegister) all = read_register (self, &error);
  g_autofree char *text = all != NULL ? fler_register_write (all) : NULL;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *said = NULL;
  g_autoptr(FlerSafeFile) safe = text != NULL ? fler_safe_file_new (path, &error) : NULL;

  if (safe == NULL
      || !g_output_stream_write_all (fler_safe_file_get_stream (safe), text, strlen (text), NULL, NULL, &error)
      || !fler_safe_file_commit (safe, &error))
    {
      say_error (self, _("The register was not saved as a file."), error);
      return;
    }
  /* Translators: %s is a file's name. */
  said = g_strdup_printf (_("Saved as %s: parties, addresses and officials. No case is in it."), name);
  say (self, said, FALSE);
}

/* In */

static const char *
words_of_kind (FlerRegisterChangeKind kind)
{
  return kind == FLER_REGISTER_NEW ? C_("register", "new")
                                   : kind == FLER_REGISTER_CHANGED ? C_("register", "changed")
                                                                   : C_("register", "the same");
}

static char *
name_of (const FlerRegisterChange *change)
{
  if (change->official != NULL)
    return g_strdup_printf ("%s: %s", fler_words_party (change->official->party), change->official->name);
  if (change->party->unit != NULL)
    return g_strdup_printf ("%s, %s", change->party->name, change->party->unit);
  return g_strdup (change->party->name);
}

/* What is new or changed, each on a line; what is the same is only counted. */
static GtkWidget *
new_preview (GPtrArray *changes)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < changes->len; i++)
    {
      const FlerRegisterChange *change = changes->pdata[i];
      g_autofree char *name = name_of (change);
      g_autofree char *line = g_strdup_printf ("%s: %s", words_of_kind (change->kind), name);
      GtkWidget *label;

      if (change->kind == FLER_REGISTER_SAME)
        continue;
      label = gtk_label_new (line);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_list_box_append (GTK_LIST_BOX (list), label);
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  fler_access_set_name (list, _("What would be taken in"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 300);
  gtk_widget_set_size_request (scroller, 420, -1);
  return scroller;
}

static void
on_import_response (AdwMessageDialog *dialog, const char *response, FlerRegisterWindow *self)
{
  g_autoptr(GPtrArray) changes = g_steal_pointer (&self->waiting);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_strcmp0 (response, "import") != 0 || changes == NULL)
    return;
  if (!fler_register_store_apply (fler_context_get_db (self->context), changes, &error))
    {
      say_error (self, _("The register was not taken in: nothing was changed."), error);
      return;
    }
  text = g_strdup_printf (_("Taken in: %1$u new, %2$u changed."), fler_register_count (changes, FLER_REGISTER_NEW),
                          fler_register_count (changes, FLER_REGISTER_CHANGED));
  g_clear_pointer (&self->done, g_ptr_array_unref);
  self->done = g_steal_pointer (&changes);
  show_register (self);
  say (self, text, TRUE);
}

static void
show_preview (FlerRegisterWindow *self, GPtrArray *changes, const char *name)
{
  guint n_new = fler_register_count (changes, FLER_REGISTER_NEW);
  guint n_changed = fler_register_count (changes, FLER_REGISTER_CHANGED);
  guint n_same = fler_register_count (changes, FLER_REGISTER_SAME);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), name, NULL));
  g_autofree char *body = g_strdup_printf (_("%1$u new, %2$u changed, %3$u the same. Nothing is taken away."), n_new,
                                           n_changed, n_same);

  adw_message_dialog_set_body (dialog, body);
  adw_message_dialog_add_response (dialog, "cancel", n_new + n_changed > 0 ? _("_Cancel") : _("_Close"));
  if (n_new + n_changed > 0)
    {
      adw_message_dialog_set_extra_child (dialog, new_preview (changes));
      adw_message_dialog_add_response (dialog, "import", _("_Take in"));
      adw_message_dialog_set_response_appearance (dialog, "import", ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_default_response (dialog, "import");
    }
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  self->waiting = g_ptr_array_ref (changes);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_import_response), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
fler_register_window_import_file (FlerRegisterWindow *self, GFile *file)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr(GBytes) bytes = fler_json_text_read_file (path, &error);
  g_autoptr(FlerRegister) read = bytes != NULL ? fler_register_read (bytes, name, &error) : NULL;
  g_autoptr(FlerRegister) own = read != NULL ? read_register (self, &error) : NULL;
  g_autoptr(GPtrArray) changes = NULL;

  if (own == NULL)
    {
      say_error (self, _("The file was not taken in: nothing was changed."), error);
      return;
    }
  changes = fler_register_merge (own, read);
  show_preview (self, changes, name);
}

/* Choosing files */

static void
on_chosen (GtkNativeDialog *chooser, int response, FlerRegisterWindow *self)
{
  g_autoptr(GFile) file = NULL;
  gboolean is_save = gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)) == GTK_FILE_CHOOSER_ACTION_SAVE;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_clear_object (&self->chooser);
  if (file != NULL && is_save)
    fler_register_window_export_file (self, file);
  else if (file != NULL)
    fler_register_window_import_file (self, file);
}

static void
choose (FlerRegisterWindow *self, const char *title, GtkFileChooserAction action, const char *accept)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, NULL);
  gtk_file_filter_set_name (filter, _("Registers"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chosen), self, 0);
}

static void
on_import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerRegisterWindow *self = FLER_REGISTER_WINDOW (widget);

  choose (self, _("Take in a register"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Read"));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_export (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerRegisterWindow *self = FLER_REGISTER_WINDOW (widget);

  choose (self, _("Save the register as a file"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"));
  /* Translators: the name of a file. */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _("parties.json"));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
fler_register_window_dispose (GObject *object)
{
  FlerRegisterWindow *self = FLER_REGISTER_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_REGISTER_WINDOW);
  g_clear_object (&self->chooser);
  g_clear_object (&self->context);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  G_OBJECT_CLASS (fler_register_window_parent_class)->dispose (object);
}

static void
fler_register_window_class_init (FlerRegisterWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_register_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/parties/fler-register-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerRegisterWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, FlerRegisterWindow, groups);
  gtk_widget_class_bind_template_child (widget_class, FlerRegisterWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, FlerRegisterWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, FlerRegisterWindow, said);
  gtk_widget_class_bind_template_child (widget_class, FlerRegisterWindow, undo);
  gtk_widget_class_bind_template_callback (widget_class, on_undo_clicked);
  gtk_widget_class_install_action (widget_class, "register.add", "s", on_add);
  gtk_widget_class_install_action (widget_class, "register.export", NULL, on_export);
  gtk_widget_class_install_action (widget_class, "register.import", NULL, on_import);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fler_register_window_init (FlerRegisterWindow *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int kind = FLER_PARTY_AF; kind < FLER_N_PARTY_KINDS; kind++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (fler_words_party_name (kind), NULL);

      g_menu_item_set_action_and_target (item, "register.add", "s", fler_party_kind_id (kind));
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->add_button, G_MENU_MODEL (menu));
  fler_access_set_name (self->menu_button, _("Share the register"));
  gtk_widget_set_tooltip_text (self->menu_button, _("Share the register"));
}

FlerRegisterWindow *
fler_register_window_show (GtkWindow *parent, FlerContext *context)
{
  FlerRegisterWindow *self = (FlerRegisterWindow *) fler_dialog_find (FLER_TYPE_REGISTER_WINDOW, parent);

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);

  if (self == NULL)
    self = g_object_new (FLER_TYPE_REGISTER_WINDOW,
                         "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG,
                         "transient-for", parent,
                         NULL);
  g_set_object (&self->context, context);
  show_register (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/* Returns: (transfer full) (nullable): what is to be filled in; NULL: one of several, to be chosen */
static FlerParty *
find_party (const FlerRegister *all, FlerPartyKind kind, gint64 party_id)
{
  const FlerParty *only = NULL;

  for (guint i = 0; i < all->parties->len; i++)
    {
      const FlerParty *party = all->parties->pdata[i];

      if (party_id != 0 && party->id == party_id)
        return fler_party_copy (party);
      if (party->kind != kind)
        continue;
      if (only != NULL && party_id == 0)
        return NULL;
      only = party;
    }
  return only != NULL ? fler_party_copy (only) : new_party (kind);
}

void
fler_register_window_go_to (FlerRegisterWindow *self, FlerPartyKind kind, gint64 party_id, const char *what)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerRegister) all = NULL;
  g_autoptr(FlerParty) party = NULL;
  FlerPartyDialog *dialog;

  g_return_if_fail (FLER_IS_REGISTER_WINDOW (self));

  if (kind == FLER_PARTY_NONE || kind == FLER_PARTY_PERSON)
    return;
  all = read_register (self, &error);
  if (all == NULL)
    {
      say_error (self, _("The register could not be read."), error);
      return;
    }
  party = find_party (all, kind, party_id);
  dialog = party != NULL ? present_dialog (self, party) : NULL;
  if (dialog != NULL)
    fler_party_dialog_go_to (dialog, what);
}
