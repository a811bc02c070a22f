/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-cancel-dialog.c - asks by whom and why a booking is cancelled, and cancels it */

#define G_LOG_DOMAIN "fler-cancel-dialog"

#include "config.h"

#include "fler-cancel-dialog.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-booking-acts.h"
#include "fler-booking-words.h"
#include "fler-case-words.h"
#include "fler-dialog.h"
#include "fler-field.h"
#include "fler-meeting-store.h"
#include "fler-words.h"

struct _FlerCancelDialog
{
  AdwWindow      parent_instance;
  FlerContext   *context;
  gint64         meeting_id;
  GArray        *parties;          /* of FlerPartyKind, as the choices stand */
  gboolean       is_done;          /* a second click finds nothing to do */

  /* from the template */
  AdwComboRow   *by;
  GtkLabel      *failure;
  GtkLabel      *what;
  AdwComboRow   *why;
  GtkEditable   *words;
  AdwActionRow  *words_row;
};

G_DEFINE_FINAL_TYPE (FlerCancelDialog, fler_cancel_dialog, ADW_TYPE_WINDOW)

/* The last one needs words of one's own. */
static const char *const reasons[] = {
  N_("Illness"),
  N_("Something came up"),
  N_("Those who were to come are not named"),
  N_("Papers or information are missing"),
  N_("A new time is looked for"),
  N_("The meeting is not needed any more"),
  N_("Something else"),
};

static gboolean
needs_words (FlerCancelDialog *self)
{
  return adw_combo_row_get_selected (self->why) == G_N_ELEMENTS (reasons) - 1;
}

static char *
words_of (FlerCancelDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->words)));
}

static void
show_words_hint (FlerCancelDialog *self, const char *warning)
{
  fler_field_show_hint (self->words_row, GTK_WIDGET (self->words), "", warning);
}

static void
on_words_changed (FlerCancelDialog *self)
{
  show_words_hint (self, NULL);
}

static void
on_back_clicked (GtkButton *button, FlerCancelDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_cancel_clicked (GtkButton *button, FlerCancelDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  guint by = adw_combo_row_get_selected (self->by);
  g_autofree char *words = words_of (self);
  g_autofree char *why = NULL;
  g_autofree char *failure = NULL;
  g_autoptr(GError) error = NULL;

  if (self->is_done)
    return;
  if (needs_words (self) && *words == '\0')
    {
      show_words_hint (self, _("Say in a few words why."));
      gtk_widget_grab_focus (GTK_WIDGET (self->words));
      return;
    }
  if (needs_words (self))
    why = g_strdup (words);
  else if (*words != '\0')
    why = g_strdup_printf ("%s: %s", _(reasons[adw_combo_row_get_selected (self->why)]), words);
  else
    why = g_strdup (_(reasons[adw_combo_row_get_selected (self->why)]));
  if (fler_booking_acts_cancel (parent, self->context, self->meeting_id,
                                g_array_index (self->parties, FlerPartyKind, by), why, &error))
    {
      self->is_done = TRUE;
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  failure = fler_words_store_error (error);
  gtk_label_set_label (self->failure, failure);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
  fler_access_announce (GTK_WIDGET (self), failure);
}

static void
fler_cancel_dialog_dispose (GObject *object)
{
  FlerCancelDialog *self = FLER_CANCEL_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_CANCEL_DIALOG);
  g_clear_object (&self->context);
  g_clear_pointer (&self->parties, g_array_unref);
  G_OBJECT_CLASS (fler_cancel_dialog_parent_class)->dispose (object);
}

static void
fler_cancel_dialog_class_init (FlerCancelDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_cancel_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-cancel-dialog.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_bind_template_child (widget_class, FlerCancelDialog, by);
  gtk_widget_class_bind_template_child (widget_class, FlerCancelDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, FlerCancelDialog, what);
  gtk_widget_class_bind_template_child (widget_class, FlerCancelDialog, why);
  gtk_widget_class_bind_template_child (widget_class, FlerCancelDialog, words);
  gtk_widget_class_bind_template_child (widget_class, FlerCancelDialog, words_row);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_words_changed);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fler_cancel_dialog_init (FlerCancelDialog *self)
{
  g_autoptr(GtkStringList) why = gtk_string_list_new (NULL);

  self->parties = g_array_new (FALSE, FALSE, sizeof (FlerPartyKind));
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    gtk_string_list_append (why, _(reasons[i]));
  adw_combo_row_set_model (self->why, G_LIST_MODEL (why));
  fler_access_set_name (GTK_WIDGET (self->words), _("In your own words"));
}

static gboolean
has_party (FlerCancelDialog *self, FlerPartyKind party)
{
  for (guint i = 0; i < self->parties->len; i++)
    if (g_array_index (self->parties, FlerPartyKind, i) == party)
      return TRUE;
  return FALSE;
}

static void
add_party (FlerCancelDialog *self, GtkStringList *names, FlerPartyKind party)
{
  if (party == FLER_PARTY_NONE || has_party (self, party))
    return;
  g_array_append_val (self->parties, party);
  gtk_string_list_append (names, fler_words_party_name (party));
}

/* Those who take part first, then whoever else it may be. */
static void
fill (FlerCancelDialog *self, const FlerMeeting *meeting)
{
  GTimeZone *zone = fler_context_get_zone (self->context);
  GDate day = fler_day_at (meeting->span.start, zone);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *title = fler_booking_words_title (meeting);
  g_autofree char *when_day = fler_words_day (&day);
  g_autofree char *times = meeting->is_all_day ? g_strdup (_("all day")) : fler_words_times (meeting->span, zone);
  g_autofree char *what = NULL;

  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++)
    add_party (self, names, ((FlerParticipant *) g_ptr_array_index (meeting->participants, i))->party);
  for (int party = FLER_PARTY_PERSON; party < FLER_N_PARTY_KINDS; party++)
    add_party (self, names, party);
  adw_combo_row_set_model (self->by, G_LIST_MODEL (names));
  if (meeting->case_reference != NULL)
    what = g_strdup_printf ("%s %s, %s %s", title, meeting->case_reference, when_day, times);
  else
    what = g_strdup_printf ("%s, %s %s", title, when_day, times);
  gtk_label_set_label (self->what, what);
}

FlerCancelDialog *
fler_cancel_dialog_present (GtkWindow *parent, FlerContext *context, gint64 meeting_id)
{
  FlerCancelDialog *self;
  g_autoptr(FlerMeeting) meeting = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);

  if (fler_dialog_is_up (parent))
    return NULL;

  meeting = fler_meeting_store_load (fler_context_get_db (context), meeting_id, &error);
  if (meeting == NULL)
    {
      g_autofree char *why = fler_words_store_error (error);

      fler_booking_acts_complain (parent, why, error);
      return NULL;
    }
  if (meeting->state != FLER_MEETING_PLANNED)
    {
      g_autofree char *why = g_strdup_printf (_("This meeting is not to come (%s): there is nothing to cancel."),
                                              fler_words_state (meeting->state));

      fler_booking_acts_complain (parent, why, NULL);
      return NULL;
    }
  self = g_object_new (FLER_TYPE_CANCEL_DIALOG, "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->meeting_id = meeting_id;
  fill (self, meeting);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->by));
  return self;
}
