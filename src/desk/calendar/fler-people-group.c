/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-people-group.c - the part of a form that says who takes part in a meeting */

#define G_LOG_DOMAIN "fler-people-group"

#include "config.h"

#include "fler-people-group.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-booking.h"
#include "fler-case-words.h"
#include "fler-meeting-store.h"
#include "fler-participant-row.h"
#include "fler-register-store.h"
#include "fler-words.h"

#define NOTICE "fler-notice"

struct _FlerPeopleGroup
{
  AdwPreferencesGroup parent_instance;
  FlerContext        *context;
  GPtrArray          *rows;           /* of FlerParticipantRow */
  GPtrArray          *absent;         /* (nullable) of names, by row: not proposed, since busy */
  gboolean            is_mixed;
  gboolean            is_changed;

  /* from the template */
  GtkMenuButton      *add_button;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerPeopleGroup, fler_people_group, ADW_TYPE_PREFERENCES_GROUP)

static void
tell_changed (FlerPeopleGroup *self)
{
  self->is_changed = TRUE;
  g_clear_pointer (&self->absent, g_ptr_array_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_row_changed (FlerParticipantRow *row, FlerPeopleGroup *self)
{
  tell_changed (self);
}

/* Names stand in the person's letter: the words are marked while they are typed (D42). */
static void
guard_row (FlerPeopleGroup *self, FlerParticipantRow *row)
{
  g_auto(GStrv) words = fler_context_dup_forbidden_words (self->context);
  GtkWidget *notice = fler_participant_row_guard (row, (const char *const *) words,
                                                  fler_context_get_safe_title (self->context));

  gtk_widget_set_margin_top (notice, 9);
  g_object_set_data (G_OBJECT (row), NOTICE, notice);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), notice);
}

static void
remove_row (FlerPeopleGroup *self, gpointer row)
{
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_object_get_data (row, NOTICE));
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
}

static void
on_row_removed (FlerParticipantRow *row, FlerPeopleGroup *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
  g_ptr_array_remove (self->rows, row);
  remove_row (self, row);
  tell_changed (self);
}

static GtkWidget *
add_row (FlerPeopleGroup *self, const FlerParticipant *participant)
{
  GtkWidget *row = fler_participant_row_new (self->context, participant);

  fler_participant_row_set_mixed (FLER_PARTICIPANT_ROW (row), self->is_mixed);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_row_changed), self, 0);
  g_signal_connect_object (row, "removed", G_CALLBACK (on_row_removed), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  guard_row (self, FLER_PARTICIPANT_ROW (row));
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
on_add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerPeopleGroup *self = FLER_PEOPLE_GROUP (widget);
  g_autoptr(FlerParticipant) participant = fler_participant_new ();
  g_auto(GStrv) parts = NULL;

  parts = g_strsplit (g_variant_get_string (parameter, NULL), ":", 2);
  participant->party = fler_party_kind_from_id (parts[0]);
  participant->party_id = parts[1] != NULL ? g_ascii_strtoll (parts[1], NULL, 10) : 0;
  if (participant->party == FLER_PARTY_NONE || self->context == NULL)
    return;
  gtk_widget_grab_focus (add_row (self, participant));
  tell_changed (self);
}

static void
fler_people_group_dispose (GObject *object)
{
  FlerPeopleGroup *self = FLER_PEOPLE_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->absent, g_ptr_array_unref);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_PEOPLE_GROUP);
  G_OBJECT_CLASS (fler_people_group_parent_class)->dispose (object);
}

static void
fler_people_group_class_init (FlerPeopleGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_people_group_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-people-group.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerPeopleGroup, add_button);
  gtk_widget_class_install_action (widget_class, "people.add", "s", on_add);
}

static void
fler_people_group_init (FlerPeopleGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_access_set_name (GTK_WIDGET (self->add_button), _("Add someone who takes part"));
}

static void
add_item (GMenu *menu, const char *label, FlerPartyKind kind, gint64 party_id)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);
  g_autofree char *target = party_id != 0
                              ? g_strdup_printf ("%s:%" G_GINT64_FORMAT, fler_party_kind_id (kind), party_id)
                              : g_strdup (fler_party_kind_id (kind));

  g_menu_item_set_action_and_target (item, "people.add", "s", target);
  g_menu_append_item (menu, item);
}

static gboolean
has_person (FlerPeopleGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (fler_participant_row_get_party (self->rows->pdata[i]) == FLER_PARTY_PERSON)
      return TRUE;
  return FALSE;
}

/* A party with several units in the register is invited unit by unit (D118). There is one person. */
static void
fill_menu (GtkMenuButton *button, gpointer data)
{
  FlerPeopleGroup *self = data;
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) parties = fler_party_store_list (fler_context_get_db (self->context), &error);

  for (int kind = has_person (self) ? FLER_PARTY_AF : FLER_PARTY_PERSON; kind < FLER_N_PARTY_KINDS; kind++)
    {
      guint n_units = 0;

      for (guint i = 0; parties != NULL && i < parties->len; i++)
        n_units += ((FlerParty *) parties->pdata[i])->kind == (FlerPartyKind) kind;
      if (n_units < 2)
        add_item (menu, fler_words_party_name (kind), kind, 0);
      for (guint i = 0; n_units > 1 && i < parties->len; i++)
        {
          const FlerParty *party = parties->pdata[i];
          g_autofree char *label = party->unit != NULL
                                     ? g_strdup_printf (C_("unit", "%1$s, %2$s"), fler_words_party_name (kind),
                                                        party->unit)
                                     : g_strdup (party->name);

          if (party->kind == (FlerPartyKind) kind)
            add_item (menu, label, kind, party->id);
        }
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

void
fler_people_group_set_context (FlerPeopleGroup *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_PEOPLE_GROUP (self));
  if (g_set_object (&self->context, context) && context != NULL)
    gtk_menu_button_set_create_popup_func (self->add_button, fill_menu, self, NULL);
}

void
fler_people_group_show (FlerPeopleGroup *self, const GPtrArray *participants)
{
  g_return_if_fail (FLER_IS_PEOPLE_GROUP (self));
  g_return_if_fail (self->context != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    remove_row (self, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; participants != NULL && i < participants->len; i++)
    add_row (self, g_ptr_array_index (participants, i));
}

static gboolean
is_shown (FlerPeopleGroup *self, const GPtrArray *participants)
{
  if (participants->len != self->rows->len)
    return FALSE;
  for (guint i = 0; i < participants->len; i++)
    {
      const FlerParticipant *wanted = g_ptr_array_index (participants, i);
      g_autoptr(FlerParticipant) there = fler_participant_row_read (g_ptr_array_index (self->rows, i), wanted->mode);

      if (there->party != wanted->party || g_strcmp0 (there->name, wanted->name) != 0)
        return FALSE;
    }
  return TRUE;
}

void
fler_people_group_propose (FlerPeopleGroup *self, const GPtrArray *participants, GPtrArray *absent)
{
  g_return_if_fail (FLER_IS_PEOPLE_GROUP (self));

  if (!is_shown (self, participants))
    fler_people_group_show (self, participants);
  g_clear_pointer (&self->absent, g_ptr_array_unref);
  self->absent = absent != NULL ? g_ptr_array_ref (absent) : NULL;
}

void
fler_people_group_set_mixed (FlerPeopleGroup *self, gboolean is_mixed)
{
  g_return_if_fail (FLER_IS_PEOPLE_GROUP (self));
  self->is_mixed = is_mixed;
  for (guint i = 0; i < self->rows->len; i++)
    fler_participant_row_set_mixed (g_ptr_array_index (self->rows, i), is_mixed);
}

gboolean
fler_people_group_is_changed (FlerPeopleGroup *self)
{
  g_return_val_if_fail (FLER_IS_PEOPLE_GROUP (self), FALSE);
  return self->is_changed;
}

GPtrArray *
fler_people_group_read (FlerPeopleGroup *self, FlerMode mode)
{
  GPtrArray *participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);

  g_return_val_if_fail (FLER_IS_PEOPLE_GROUP (self), participants);
  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (participants, fler_participant_row_read (g_ptr_array_index (self->rows, i), mode));
  return participants;
}

void
fler_people_group_focus (FlerPeopleGroup *self, gint64 participant_id)
{
  g_return_if_fail (FLER_IS_PEOPLE_GROUP (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      FlerParticipantRow *row = g_ptr_array_index (self->rows, i);
      g_autoptr(FlerParticipant) there = fler_participant_row_read (row, FLER_MODE_ROOM);

      if (there->id == participant_id && participant_id != 0)
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}

/* Looking in the store */

static char *
words_of_one (const FlerCollision *collision, GTimeZone *zone)
{
  g_autofree char *times = collision->is_all_day ? g_strdup (_("all day")) : fler_words_times (collision->span, zone);

  if (collision->kind == FLER_COLLISION_BUSY && collision->title == NULL)
    return g_strdup_printf (_("Is busy %s, by another calendar."), times);
  if (collision->kind == FLER_COLLISION_BUSY)
    return g_strdup_printf (_("Is busy %1$s, by another calendar: %2$s."), times, collision->title);
  if (collision->kind == FLER_COLLISION_ACTIVITY)
    /* Translators: times, then what an activity that comes again is called. */
    return g_strdup_printf (_("Is busy %1$s: %2$s."), times, collision->title);
  if (collision->case_reference == NULL)
    return g_strdup_printf (_("Has another booking %s."), times);
  return g_strdup_printf (_("Has another meeting %1$s, case %2$s."), times, collision->case_reference);
}

/* Returns: (transfer full) (nullable) */
static char *
words_of_collision (FlerPeopleGroup *self, const GPtrArray *collisions, const FlerParticipant *participant)
{
  for (guint i = 0; i < collisions->len && participant->name != NULL; i++)
    {
      const FlerCollision *collision = g_ptr_array_index (collisions, i);

      if (g_strcmp0 (collision->who, participant->name) == 0)
        return words_of_one (collision, fler_context_get_zone (self->context));
    }
  return NULL;
}

/* Returns: (transfer full) (nullable) */
static char *
words_of_face (const GPtrArray *faces, const FlerParticipant *participant)
{
  for (guint i = 0; i < faces->len && participant->name != NULL; i++)
    {
      const FlerNewFace *face = g_ptr_array_index (faces, i);

      if (face->party == participant->party && g_strcmp0 (face->name, participant->name) == 0)
        /* Translators: %s is an official's name. */
        return g_strdup_printf (_("New to the person, who has met %s before. As few new faces as can be."),
                                face->before);
    }
  return NULL;
}

/* Returns: (transfer full) (nullable) */
static char *
words_of_absence (FlerPeopleGroup *self, guint row)
{
  if (self->absent == NULL || row >= self->absent->len || self->absent->pdata[row] == NULL)
    return NULL;
  /* Translators: %s is an official's name. */
  return g_strdup_printf (_("%s is busy at that time. Choose another time, or somebody else."),
                          (const char *) self->absent->pdata[row]);
}

static char *
accepted_words (GPtrArray *units)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < units->len; i++)
    {
      const FlerParty *unit = units->pdata[i];

      if (unit->video_programs != NULL)
        g_string_append_printf (words, "%s%s: %s", words->len > 0 ? "; " : "", fler_words_party (unit->kind),
                                unit->video_programs);
    }
  return g_string_free (words, FALSE);
}

/* Rule D127: parties accept different programs; without a common one somebody has to be on the
 * loudspeaker. Nothing is said where too little is known. */
static gboolean
show_programs (FlerPeopleGroup *self, const FlerMeeting *meeting, GError **error)
{
  g_autoptr(GPtrArray) parties = fler_party_store_list (fler_context_get_db (self->context), error);
  g_autoptr(GPtrArray) units = g_ptr_array_new ();
  g_auto(GStrv) common = NULL;
  g_autofree char *text = NULL;

  if (parties == NULL)
    return FALSE;
  for (guint i = 0; i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];
      const FlerParty *unit = fler_register_find (parties, participant->party, participant->party_id);

      if (unit != NULL && participant->mode == FLER_MODE_VIDEO && !g_ptr_array_find (units, unit, NULL))
        g_ptr_array_add (units, (gpointer) unit);
    }
  common = fler_register_common_programs (units);
  if (common != NULL && common[0] != NULL)
    {
      g_autofree char *programs = g_strjoinv (", ", common);

      /* Translators: video programs. */
      text = g_strdup_printf (_("All accept %s."), programs);
    }
  else if (common != NULL)
    {
      g_autofree char *accepted = accepted_words (units);

      /* Translators: who accepts which video programs. */
      text = g_strdup_printf (_("No video program in common (%s). Someone may have to be on the loudspeaker."),
                              accepted);
    }
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), text);
  return TRUE;
}

gboolean
fler_people_group_check (FlerPeopleGroup *self, const FlerMeeting *meeting, GError **error)
{
  FlerDb *db;
  g_autoptr(GPtrArray) collisions = NULL;
  g_autoptr(GPtrArray) others = NULL;
  g_autoptr(GPtrArray) faces = NULL;

  g_return_val_if_fail (FLER_IS_PEOPLE_GROUP (self), FALSE);
  g_return_val_if_fail (self->context != NULL, FALSE);

  if (meeting == NULL)
    {
      for (guint i = 0; i < self->rows->len; i++)
        fler_participant_row_set_warning (g_ptr_array_index (self->rows, i), NULL);
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), NULL);
      return TRUE;
    }
  if (!show_programs (self, meeting, error))
    return FALSE;
  db = fler_context_get_db (self->context);
  collisions = fler_calendar_store_list_collisions (db, meeting, fler_context_get_zone (self->context), error);
  if (collisions == NULL)
    return FALSE;
  others = meeting->case_id != 0 ? fler_meeting_store_list_of_case (db, meeting->case_id, error)
                                 : g_ptr_array_new ();
  if (others == NULL)
    return FALSE;
  faces = fler_booking_new_faces (meeting, others);
  for (guint i = 0; i < self->rows->len && i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = g_ptr_array_index (meeting->participants, i);
      g_autofree char *warning = words_of_collision (self, collisions, participant);

      if (warning == NULL)
        warning = words_of_face (faces, participant);
      if (warning == NULL && participant->name == NULL)
        warning = words_of_absence (self, i);
      fler_participant_row_set_warning (g_ptr_array_index (self->rows, i), warning);
    }
  return TRUE;
}
