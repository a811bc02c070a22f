/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-preferences-window.c - how the user wants the program, and who the user is */

#define G_LOG_DOMAIN "fler-preferences-window"

#include "config.h"

#include "fler-preferences-window.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-decline.h"
#include "fler-field.h"
#include "fler-forbidden.h"
#include "fler-kept-file-group.h"
#include "fler-letter-group.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-text-row.h"
#include "fler-case-words.h"
#include "fler-words.h"

struct _FlerPreferencesWindow
{
  AdwPreferencesWindow parent_instance;
  FlerContext         *context;
  FlerOfficial        *me;             /* as stored */

  /* from the template */
  AdwComboRow         *agency;
  AdwComboRow         *sus_party;
  GtkWidget           *auto_lock;
  GtkWidget           *email;
  AdwActionRow        *folder_row;
  GtkWidget           *first_hour;
  FlerTextRow         *decline_reasons;
  FlerTextRow         *unmet_reasons;
  AdwActionRow        *forbidden_row;
  GtkWidget           *forbidden_words;
  FlerKeptFileGroup   *kept_file_group;
  FlerLetterGroup     *letter_group;
  AdwComboRow         *language;
  GtkWidget           *last_hour;
  AdwPreferencesGroup *me_group;
  GtkWidget           *municipality;
  GtkWidget           *name;
  GtkWidget           *organizer_email;
  GtkWidget           *person_word;
  GtkWidget           *phone;
  AdwPreferencesGroup *project_group;
  GtkWidget           *role;
  AdwPreferencesPage  *security_page;
  GtkWidget           *shared_text;
  GtkWidget           *unit;
};

G_DEFINE_FINAL_TYPE (FlerPreferencesWindow, fler_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

static const char *const LANGUAGES[] = { "system", "sv", "en" };

static const FlerPartyKind AGENCIES[] = {
  FLER_PARTY_AF, FLER_PARTY_FK, FLER_PARTY_REGION, FLER_PARTY_KOMMUN, FLER_PARTY_OTHER,
};

/* Where nothing better stands: what the field is for. */
static const char *
usual_description (FlerPreferencesWindow *self, AdwPreferencesGroup *group)
{
  return group == self->me_group ? _("Stands in invitations and records.")
                                 : _("Kept with the cases, encrypted.");
}

static void
describe (FlerPreferencesWindow *self, AdwPreferencesGroup *group, const char *fault)
{
  adw_preferences_group_set_description (group, fault != NULL ? fault : usual_description (self, group));
  if (fault != NULL)
    fler_access_announce (GTK_WIDGET (self), fault);
}

static void
describe_error (FlerPreferencesWindow *self, AdwPreferencesGroup *group, const GError *error)
{
  g_autofree char *text =
    g_strdup_printf (_("This could not be saved: %s. Leave the window open, and try once more."), error->message);

  describe (self, group, text);
}

static char *
dup_text (GtkWidget *entry)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (*text != '\0')
    return text;
  g_free (text);
  return NULL;
}

static void
set_text (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

static gboolean
take_text (GtkWidget *entry, char **field)
{
  g_autofree char *text = dup_text (entry);

  if (g_strcmp0 (text, *field) == 0)
    return FALSE;
  g_free (*field);
  *field = g_steal_pointer (&text);
  return TRUE;
}

static void
save_me (FlerPreferencesWindow *self)
{
  g_autoptr(FlerOfficial) changed = fler_official_copy (self->me);
  g_autoptr(GError) error = NULL;
  guint agency = adw_combo_row_get_selected (self->agency);
  gboolean is_changed = FALSE;

  is_changed |= take_text (self->name, &changed->name);
  is_changed |= take_text (self->unit, &changed->unit);
  is_changed |= take_text (self->role, &changed->role);
  is_changed |= take_text (self->phone, &changed->phone);
  is_changed |= take_text (self->email, &changed->email);
  if (agency < G_N_ELEMENTS (AGENCIES) && AGENCIES[agency] != changed->party)
    {
      changed->party = AGENCIES[agency];
      is_changed = TRUE;
    }
  if (!is_changed)
    return;
  if (changed->name == NULL)
    {
      describe (self, self->me_group, _("Your name is needed: it stands in invitations and records. The last one was kept."));
      set_text (self->name, self->me->name);
      return;
    }
  changed->is_me = TRUE;
  if (!fler_official_store_save (fler_context_get_db (self->context), changed, &error))
    {
      describe_error (self, self->me_group, error);
      return;
    }
  describe (self, self->me_group, NULL);
  fler_official_free (self->me);
  self->me = g_steal_pointer (&changed);
}

static gboolean
save_text (FlerPreferencesWindow *self, const char *text, const char *setting, GError **error)
{
  FlerDb *db = fler_context_get_db (self->context);
  g_autofree char *stored = NULL;
  g_autoptr(GError) failed = NULL;

  stored = fler_setting_store_get (db, setting, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  return g_strcmp0 (text, stored) == 0 || fler_setting_store_set (db, setting, text, error);
}

static gboolean
save_setting (FlerPreferencesWindow *self, GtkWidget *entry, const char *setting, GError **error)
{
  g_autofree char *text = dup_text (entry);

  return save_text (self, text, setting, error);
}

/* Who registers in SUS: by their place in the list; NONE: as the routine says. */
static const FlerPartyKind SUS_PARTIES[] = { FLER_PARTY_NONE, FLER_PARTY_AF, FLER_PARTY_FK };

static gboolean
save_sus_party (FlerPreferencesWindow *self, GError **error)
{
  guint chosen = adw_combo_row_get_selected (self->sus_party);
  FlerPartyKind party = chosen < G_N_ELEMENTS (SUS_PARTIES) ? SUS_PARTIES[chosen] : FLER_PARTY_NONE;

  return fler_setting_store_set (fler_context_get_db (self->context), FLER_SETTING_SUS_PARTY,
                                 party != FLER_PARTY_NONE ? fler_party_kind_id (party) : NULL, error);
}

static gboolean
show_sus_party (FlerPreferencesWindow *self, GError **error)
{
  g_autoptr(GError) failed = NULL;
  g_autofree char *id = fler_setting_store_get (fler_context_get_db (self->context), FLER_SETTING_SUS_PARTY, &failed);
  FlerPartyKind party = id != NULL ? fler_party_kind_from_id (id) : FLER_PARTY_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (SUS_PARTIES); i++)
    if (SUS_PARTIES[i] == party)
      adw_combo_row_set_selected (self->sus_party, i);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* The organisation's own lists of reasons, and the routine's, which hold where it has none. */
typedef struct
{
  FlerTextRow     *row;
  const char      *setting;
  const GPtrArray *of_routine;     /* (nullable) */
} ReasonList;

static ReasonList
get_decline_list (FlerPreferencesWindow *self)
{
  const FlerRoutine *routine = fler_context_get_routine (self->context, FLER_FORM_KONTAKT);

  return (ReasonList) { self->decline_reasons, FLER_SETTING_DECLINE_REASONS,
                        routine != NULL ? routine->decline_reasons : NULL };
}

static ReasonList
get_unmet_list (FlerPreferencesWindow *self)
{
  const FlerRoutine *routine = fler_context_get_routine (self->context, FLER_FORM_FLERPART);

  return (ReasonList) { self->unmet_reasons, FLER_SETTING_UNMET_REASONS,
                        routine != NULL ? routine->unmet_reasons : NULL };
}

/* What is as in the routine is not kept: whatever changes there holds here too. */
static gboolean
save_reasons (FlerPreferencesWindow *self, ReasonList list, GError **error)
{
  g_autofree char *written = fler_text_row_get_text (list.row);
  g_autoptr(GPtrArray) reasons = NULL;
  g_autofree char *usual = NULL;
  g_autofree char *text = NULL;

  if (list.of_routine == NULL)
    return TRUE;
  reasons = fler_decline_reasons (list.of_routine, written);
  usual = fler_decline_text (list.of_routine);
  text = fler_decline_text (reasons);
  if (g_strcmp0 (written, text) != 0)
    fler_text_row_set_text (list.row, text);
  return save_text (self, g_str_equal (text, usual) ? NULL : text, list.setting, error);
}

static gboolean
show_reasons (FlerPreferencesWindow *self, ReasonList list, GError **error)
{
  g_autoptr(GError) failed = NULL;
  g_autofree char *own = fler_setting_store_get (fler_context_get_db (self->context), list.setting, &failed);

  gtk_widget_set_visible (GTK_WIDGET (list.row), list.of_routine != NULL);
  if (list.of_routine != NULL)
    {
      g_autoptr(GPtrArray) reasons = fler_decline_reasons (list.of_routine, own);
      g_autofree char *text = fler_decline_text (reasons);

      fler_text_row_set_text (list.row, text);
    }
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* What is kept but not looked for would be a false safety. */
static void
tell_unused_word (FlerPreferencesWindow *self)
{
  g_autofree char *unused = fler_forbidden_unused (gtk_editable_get_text (GTK_EDITABLE (self->forbidden_words)));
  const char *usual = _("With a comma between; one shorter than five letters is found only as a word of its own, with its endings. “överlämningsmöte” is always one of them");
  g_autofree char *text = unused != NULL
    ? g_strdup_printf (_("“%s” is too short, and is not used. Write two letters or more."), unused) : NULL;
  gboolean is_news = text != NULL && g_strcmp0 (adw_action_row_get_subtitle (self->forbidden_row), text) != 0;

  fler_field_show_hint (self->forbidden_row, self->forbidden_words, usual, text);
  if (is_news)
    fler_access_announce (self->forbidden_words, text);
}

static void
save_project (FlerPreferencesWindow *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *word = dup_text (self->person_word);

  tell_unused_word (self);
  if (save_setting (self, self->municipality, FLER_SETTING_PROJECT_MUNICIPALITY, &error)
      && save_setting (self, self->forbidden_words, FLER_SETTING_FORBIDDEN_WORDS, &error)
      && save_reasons (self, get_decline_list (self), &error)
      && save_reasons (self, get_unmet_list (self), &error)
      && save_setting (self, self->person_word, FLER_SETTING_PERSON_WORD, &error)
      && save_setting (self, self->organizer_email, FLER_SETTING_ORGANIZER_EMAIL, &error)
      && save_sus_party (self, &error))
    {
      describe (self, self->project_group, NULL);
      fler_words_set_person (word);
    }
  else
    describe_error (self, self->project_group, error);
}

static void
save (FlerPreferencesWindow *self)
{
  if (self->context == NULL || self->me == NULL)
    return;
  save_me (self);
  save_project (self);
}

static void
on_focus_left (GtkEventControllerFocus *controller, FlerPreferencesWindow *self)
{
  save (self);
}

static void
on_agency_selected (AdwComboRow *row, GParamSpec *pspec, FlerPreferencesWindow *self)
{
  save (self);
}

static void
on_language_selected (AdwComboRow *row, GParamSpec *pspec, FlerPreferencesWindow *self)
{
  guint selected = adw_combo_row_get_selected (row);

  if (self->context != NULL && selected < G_N_ELEMENTS (LANGUAGES))
    g_object_set (fler_context_get_preferences (self->context), "language", LANGUAGES[selected], NULL);
}

static void
on_change_passphrase (GtkWidget *button, FlerPreferencesWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))),
                              "win.change-passphrase", NULL);
}

static void
on_renew_code (GtkWidget *button, FlerPreferencesWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))),
                              "win.renew-code", NULL);
}

static gboolean
fler_preferences_window_close_request (GtkWindow *window)
{
  save (FLER_PREFERENCES_WINDOW (window));
  return GTK_WINDOW_CLASS (fler_preferences_window_parent_class)->close_request (window);
}

static void
fler_preferences_window_dispose (GObject *object)
{
  FlerPreferencesWindow *self = FLER_PREFERENCES_WINDOW (object);

  if (self->kept_file_group != NULL)
    fler_kept_file_group_set_context (self->kept_file_group, NULL);
  if (self->letter_group != NULL)
    fler_letter_group_set_context (self->letter_group, NULL);
  g_clear_object (&self->context);
  g_clear_pointer (&self->me, fler_official_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_PREFERENCES_WINDOW);
  G_OBJECT_CLASS (fler_preferences_window_parent_class)->dispose (object);
}

static void
fler_preferences_window_class_init (FlerPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_preferences_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fler_preferences_window_close_request;
  g_type_ensure (FLER_TYPE_KEPT_FILE_GROUP);
  g_type_ensure (FLER_TYPE_TEXT_ROW);
  g_type_ensure (FLER_TYPE_LETTER_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/preferences/fler-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, agency);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, sus_party);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, auto_lock);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, email);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, first_hour);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, folder_row);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, decline_reasons);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, unmet_reasons);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, forbidden_row);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, forbidden_words);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, kept_file_group);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, letter_group);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, language);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, last_hour);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, me_group);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, municipality);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, name);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, organizer_email);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, person_word);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, phone);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, project_group);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, role);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, security_page);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, shared_text);
  gtk_widget_class_bind_template_child (widget_class, FlerPreferencesWindow, unit);
  gtk_widget_class_bind_template_callback (widget_class, on_agency_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_change_passphrase);
  gtk_widget_class_bind_template_callback (widget_class, on_language_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_renew_code);
}

static void
save_when_left (FlerPreferencesWindow *self, GtkWidget *field)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (field, focus);
}

/* The field is called as its row, and saved when it is left. */
static void
set_up_field (FlerPreferencesWindow *self, GtkWidget *field)
{
  fler_field_name_after_row (field);
  save_when_left (self, field);
}

static void
fill_sus_parties (FlerPreferencesWindow *self)
{
  g_autoptr(GtkStringList) parties = gtk_string_list_new (NULL);

  gtk_string_list_append (parties, _("As the routine says"));
  for (guint i = 1; i < G_N_ELEMENTS (SUS_PARTIES); i++)
    gtk_string_list_append (parties, fler_words_party_name (SUS_PARTIES[i]));
  adw_combo_row_set_model (self->sus_party, G_LIST_MODEL (parties));
}

static void
fler_preferences_window_init (FlerPreferencesWindow *self)
{
  g_autoptr(GtkStringList) agencies = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (AGENCIES); i++)
    gtk_string_list_append (agencies, fler_words_party (AGENCIES[i]));
  adw_combo_row_set_model (self->agency, G_LIST_MODEL (agencies));
  fill_sus_parties (self);

  GtkWidget *fields[] = {
    self->auto_lock, self->email, self->first_hour, self->forbidden_words, self->last_hour,
    self->municipality, self->name, self->organizer_email, self->person_word, self->phone, self->role, self->shared_text, self->unit,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    set_up_field (self, fields[i]);
  save_when_left (self, GTK_WIDGET (self->decline_reasons));
  save_when_left (self, GTK_WIDGET (self->unmet_reasons));
}

static void
bind_number (FlerPreferences *preferences, const char *name, GtkWidget *spin)
{
  g_object_bind_property (preferences, name, gtk_spin_button_get_adjustment (GTK_SPIN_BUTTON (spin)), "value",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
show_preferences (FlerPreferencesWindow *self)
{
  FlerPreferences *preferences = fler_context_get_preferences (self->context);
  g_autofree char *language = NULL;

  g_object_get (preferences, "language", &language, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    if (g_strcmp0 (language, LANGUAGES[i]) == 0)
      adw_combo_row_set_selected (self->language, i);
  bind_number (preferences, "auto-lock-minutes", self->auto_lock);
  bind_number (preferences, "first-hour", self->first_hour);
  bind_number (preferences, "last-hour", self->last_hour);
  bind_number (preferences, "shared-text-percent", self->shared_text);
}

static gboolean
show_setting (FlerPreferencesWindow *self, GtkWidget *entry, const char *setting, GError **error)
{
  g_autoptr(GError) failed = NULL;
  g_autofree char *value = fler_setting_store_get (fler_context_get_db (self->context), setting, &failed);

  set_text (entry, value);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static void
show_me (FlerPreferencesWindow *self)
{
  g_autoptr(GError) error = NULL;
  FlerOfficial *me = fler_official_store_me (fler_context_get_db (self->context), &error);

  if (error != NULL)
    {
      /* What could not be read is not written either. */
      adw_preferences_group_set_description (self->me_group, error->message);
      gtk_widget_set_sensitive (GTK_WIDGET (self->me_group), FALSE);
      gtk_widget_set_sensitive (GTK_WIDGET (self->project_group), FALSE);
      return;
    }
  if (me == NULL)
    {
      me = fler_official_new ();
      me->party = FLER_PARTY_OTHER;
    }
  set_text (self->name, me->name);
  set_text (self->unit, me->unit);
  set_text (self->role, me->role);
  set_text (self->phone, me->phone);
  set_text (self->email, me->email);
  for (guint i = 0; i < G_N_ELEMENTS (AGENCIES); i++)
    if (AGENCIES[i] == me->party)
      adw_combo_row_set_selected (self->agency, i);
  describe (self, self->me_group, NULL);
  describe (self, self->project_group, NULL);
  if (!show_setting (self, self->municipality, FLER_SETTING_PROJECT_MUNICIPALITY, &error)
      || !show_setting (self, self->forbidden_words, FLER_SETTING_FORBIDDEN_WORDS, &error)
      || !show_reasons (self, get_decline_list (self), &error)
      || !show_reasons (self, get_unmet_list (self), &error)
      || !show_setting (self, self->person_word, FLER_SETTING_PERSON_WORD, &error)
      || !show_setting (self, self->organizer_email, FLER_SETTING_ORGANIZER_EMAIL, &error)
      || !show_sus_party (self, &error))
    {
      adw_preferences_group_set_description (self->project_group, error->message);
      gtk_widget_set_sensitive (GTK_WIDGET (self->project_group), FALSE);
      fler_official_free (me);
      return;
    }
  tell_unused_word (self);
  self->me = me;
}

FlerPreferencesWindow *
fler_preferences_window_new (GtkWindow *parent, FlerContext *context)
{
  FlerPreferencesWindow *self = g_object_new (FLER_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);

  self->context = g_object_ref (context);
  show_me (self);
  show_preferences (self);
  fler_kept_file_group_set_context (self->kept_file_group, context);
  fler_letter_group_set_context (self->letter_group, context);
  adw_action_row_set_subtitle (self->folder_row, fler_store_get_dir (fler_context_get_store (context)));
  /* A demonstration has no passphrase to change. */
  gtk_widget_set_visible (GTK_WIDGET (self->security_page), !fler_context_is_demo (context));
  return self;
}

void
fler_preferences_window_go_to (FlerPreferencesWindow *self, const char *what)
{
  const struct { const char *what; GtkWidget *field; } places[] = {
    { "name", self->name },
    { "unit", self->unit },
    { "role", self->role },
    { "phone", self->phone },
    { "email", self->email },
    { "sender", fler_letter_group_get_sender (self->letter_group) },
  };

  g_return_if_fail (FLER_IS_PREFERENCES_WINDOW (self));

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].what, what) == 0)
      {
        GtkWidget *page = gtk_widget_get_ancestor (places[i].field, ADW_TYPE_PREFERENCES_PAGE);

        adw_preferences_window_set_visible_page (ADW_PREFERENCES_WINDOW (self), ADW_PREFERENCES_PAGE (page));
        gtk_widget_grab_focus (places[i].field);
      }
}
