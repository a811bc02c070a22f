/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-participant-row.c - a row of a form: who comes to a meeting from one party */

#define G_LOG_DOMAIN "fler-participant-row"

#include "config.h"

#include "fler-participant-row.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-words.h"
#include "fler-field.h"
#include "fler-register-store.h"
#include "fler-word-notice.h"
#include "fler-words.h"

struct _FlerParticipantRow
{
  AdwActionRow     parent_instance;
  FlerContext     *context;
  FlerParticipant *participant;     /* as it was handed in; the name follows what is typed */
  gboolean         is_setting;

  /* from the template */
  GtkEditable     *entry;
  GtkListBox      *list;
  GtkDropDown     *mode;
  GtkWidget       *name_box;
  GtkMenuButton   *pick;
  GtkWidget       *remove;
};

enum { CHANGED, REMOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerParticipantRow, fler_participant_row, ADW_TYPE_ACTION_ROW)

/* The unit that is invited is the one where whoever comes works (D116). Without the register the
 * party is invited all the same. */
static void
take_unit_of (FlerParticipantRow *self, const FlerOfficial *official)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) parties = fler_party_store_list (fler_context_get_db (self->context), &error);

  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      const FlerParty *party = parties->pdata[i];

      if (party->kind == official->party && party->unit != NULL && g_strcmp0 (party->unit, official->unit) == 0)
        self->participant->party_id = party->id;
    }
}

/* “Regionen”, or its unit where that is known. */
static char *
title_of (FlerContext *context, const FlerParticipant *participant)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) parties = NULL;
  const char *party = fler_words_party_name (participant->party);

  if (participant->party_id != 0)
    parties = fler_party_store_list (fler_context_get_db (context), &error);
  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      const FlerParty *unit = parties->pdata[i];

      if (unit->id == participant->party_id && unit->unit != NULL)
        /* Translators: a party and its unit. */
        return g_strdup_printf (C_("unit", "%1$s, %2$s"), party, unit->unit);
    }
  return g_strdup (party);
}

/* A row of the register that was chosen; what is typed by hand belongs to nobody in it. */
static void
take_official (FlerParticipantRow *self, const FlerOfficial *official)
{
  FlerParticipant *participant = self->participant;

  participant->official_id = official != NULL ? official->id : 0;
  g_free (participant->role);
  participant->role = official != NULL ? g_strdup (official->role) : NULL;
  if (official != NULL)
    take_unit_of (self, official);
}

static GPtrArray *
list_officials (FlerParticipantRow *self)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *officials = fler_official_store_list (fler_context_get_db (self->context),
                                                   self->participant->party, &error);

  /* Without the register a name can still be typed. */
  return officials != NULL ? officials : g_ptr_array_new ();
}

static void
on_typed (GtkEditable *entry, FlerParticipantRow *self)
{
  g_autoptr(GPtrArray) officials = NULL;
  g_autofree char *typed = NULL;
  const FlerOfficial *found = NULL;

  if (self->is_setting)
    return;
  typed = g_utf8_casefold (gtk_editable_get_text (entry), -1);
  officials = list_officials (self);
  for (guint i = 0; i < officials->len && found == NULL; i++)
    {
      const FlerOfficial *official = g_ptr_array_index (officials, i);
      g_autofree char *name = g_utf8_casefold (official->name, -1);

      if (g_str_equal (name, typed))
        found = official;
    }
  take_official (self, found);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_chosen (GtkListBox *list, GtkListBoxRow *row, FlerParticipantRow *self)
{
  const FlerOfficial *official = g_object_get_data (G_OBJECT (row), "fler-official");

  self->is_setting = TRUE;
  gtk_editable_set_text (self->entry, official->name);
  self->is_setting = FALSE;
  take_official (self, official);
  gtk_menu_button_popdown (self->pick);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The register may have grown since the last time. */
static void
on_pick (GtkPopover *popover, FlerParticipantRow *self)
{
  g_autoptr(GPtrArray) officials = list_officials (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < officials->len; i++)
    {
      const FlerOfficial *official = g_ptr_array_index (officials, i);
      g_autofree char *text = official->role != NULL ? g_strdup_printf ("%s, %s", official->name, official->role)
                                                     : g_strdup (official->name);
      GtkWidget *row = gtk_list_box_row_new ();
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      g_object_set_data_full (G_OBJECT (row), "fler-official", fler_official_copy (official),
                              (GDestroyNotify) fler_official_free);
      fler_access_set_name (row, text);
      gtk_list_box_append (self->list, row);
    }
}

static void
on_mode (GtkDropDown *mode, GParamSpec *pspec, FlerParticipantRow *self)
{
  if (!self->is_setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_remove_clicked (GtkButton *button, FlerParticipantRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

/* Of the person, who has no name to fill in here, to what can be done with the row. */
static gboolean
fler_participant_row_grab_focus (GtkWidget *widget)
{
  FlerParticipantRow *self = FLER_PARTICIPANT_ROW (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->name_box) ? GTK_WIDGET (self->entry) : self->remove);
}

static void
fler_participant_row_dispose (GObject *object)
{
  FlerParticipantRow *self = FLER_PARTICIPANT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_PARTICIPANT_ROW);
  g_clear_object (&self->context);
  g_clear_pointer (&self->participant, fler_participant_free);
  G_OBJECT_CLASS (fler_participant_row_parent_class)->dispose (object);
}

static void
fler_participant_row_class_init (FlerParticipantRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_participant_row_dispose;
  widget_class->grab_focus = fler_participant_row_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-participant-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerParticipantRow, entry);
  gtk_widget_class_bind_template_child (widget_class, FlerParticipantRow, list);
  gtk_widget_class_bind_template_child (widget_class, FlerParticipantRow, mode);
  gtk_widget_class_bind_template_child (widget_class, FlerParticipantRow, name_box);
  gtk_widget_class_bind_template_child (widget_class, FlerParticipantRow, pick);
  gtk_widget_class_bind_template_child (widget_class, FlerParticipantRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_mode);
  gtk_widget_class_bind_template_callback (widget_class, on_pick);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
}

static void
fler_participant_row_init (FlerParticipantRow *self)
{
  g_autoptr(GtkStringList) modes = gtk_string_list_new (NULL);

  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int mode = FLER_MODE_ROOM; mode <= FLER_MODE_PHONE; mode++)
    gtk_string_list_append (modes, fler_words_mode (mode));
  gtk_drop_down_set_model (self->mode, G_LIST_MODEL (modes));
  self->is_setting = FALSE;
}

static void
name_parts (FlerParticipantRow *self, const char *party)
{
  g_autofree char *name = g_strdup_printf (_("Name, %s"), party);
  g_autofree char *pick = g_strdup_printf (_("Choose from the register, %s"), party);
  g_autofree char *mode = g_strdup_printf (_("Way of meeting, %s"), party);
  g_autofree char *removal = g_strdup_printf (_("Take away %s"), party);

  fler_access_set_name (GTK_WIDGET (self->entry), name);
  fler_access_set_name (GTK_WIDGET (self->pick), pick);
  fler_access_set_name (GTK_WIDGET (self->list), pick);
  fler_access_set_name (GTK_WIDGET (self->mode), mode);
  fler_access_set_name (self->remove, removal);
  gtk_widget_set_tooltip_text (self->remove, removal);
}

GtkWidget *
fler_participant_row_new (FlerContext *context, const FlerParticipant *participant)
{
  FlerParticipantRow *self = g_object_new (FLER_TYPE_PARTICIPANT_ROW, NULL);
  const char *party = fler_words_party_name (participant->party);
  g_autofree char *title = title_of (context, participant);

  self->is_setting = TRUE;
  self->context = g_object_ref (context);
  self->participant = fler_participant_copy (participant);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_widget_set_visible (self->name_box, participant->party != FLER_PARTY_PERSON);
  gtk_editable_set_text (self->entry, participant->name != NULL ? participant->name : "");
  gtk_drop_down_set_selected (self->mode, CLAMP (participant->mode, FLER_MODE_ROOM, FLER_MODE_PHONE) - 1);
  name_parts (self, party);
  self->is_setting = FALSE;
  return GTK_WIDGET (self);
}

FlerParticipant *
fler_participant_row_read (FlerParticipantRow *self, FlerMode mode)
{
  FlerParticipant *participant;
  g_autofree char *name = NULL;

  g_return_val_if_fail (FLER_IS_PARTICIPANT_ROW (self), NULL);

  participant = fler_participant_copy (self->participant);
  name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  g_clear_pointer (&participant->name, g_free);
  if (*name != '\0' && participant->party != FLER_PARTY_PERSON)
    participant->name = g_steal_pointer (&name);
  participant->mode = mode == FLER_MODE_MIXED ? (FlerMode) (gtk_drop_down_get_selected (self->mode) + 1) : mode;
  return participant;
}

FlerPartyKind
fler_participant_row_get_party (FlerParticipantRow *self)
{
  g_return_val_if_fail (FLER_IS_PARTICIPANT_ROW (self), FLER_PARTY_NONE);
  return self->participant->party;
}

void
fler_participant_row_set_mixed (FlerParticipantRow *self, gboolean is_mixed)
{
  g_return_if_fail (FLER_IS_PARTICIPANT_ROW (self));
  gtk_widget_set_visible (GTK_WIDGET (self->mode), is_mixed);
}

GtkWidget *
fler_participant_row_guard (FlerParticipantRow *self, const char *const *words, const char *instead)
{
  g_return_val_if_fail (FLER_IS_PARTICIPANT_ROW (self), NULL);
  return fler_word_notice_new (GTK_WIDGET (self->entry), words, instead);
}

void
fler_participant_row_set_warning (FlerParticipantRow *self, const char *warning)
{
  g_return_if_fail (FLER_IS_PARTICIPANT_ROW (self));

  fler_field_show_hint (ADW_ACTION_ROW (self), GTK_WIDGET (self->entry), "", warning);
}
