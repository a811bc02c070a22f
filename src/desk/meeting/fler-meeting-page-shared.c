/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-page-shared.c - the live form on a screen that the person sees too
 *
 * Rule D42: a word that must not reach the person does not stand there. The screen is not shared
 * while one does; a text in which one is typed afterwards is hidden by its notice, and the notice
 * does not repeat it.
 */

#define G_LOG_DOMAIN "fler-meeting-page"

#include "config.h"

#include "fler-meeting-page-private.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-forbidden.h"
#include "fler-meeting-store.h"
#include "fler-shared-look.h"
#include "fler-speaker.h"
#include "fler-word-notice.h"

/* As large as the user has chosen for a projector. */
static void
load_shared_size (FlerMeetingPage *self)
{
  g_autofree char *css = NULL;
  int percent;

  g_object_get (fler_context_get_preferences (self->context), "shared-text-percent", &percent, NULL);
  css = g_strdup_printf (".shared-screen { font-size: %d%%; }", percent);
  gtk_css_provider_load_from_data (self->shared_css, css, -1);
}

/* What was done last names the meeting's form and the case, and what went wrong was said to the
 * official: the person is not to read it either. */
void
fler_meeting_page_tell_window (FlerMeetingPage *self)
{
  gboolean is_seen = self->is_shared && gtk_widget_get_mapped (GTK_WIDGET (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.hide-status", "b", is_seen);
}

/* Rule Ö4 and each form's own: for the officials alone, and while the meeting goes on. */
void
fler_meeting_page_show_conduct (FlerMeetingPage *self)
{
  const char *conduct = self->routine != NULL ? self->routine->conduct : NULL;

  gtk_label_set_label (self->conduct, conduct != NULL ? conduct : "");
  gtk_widget_set_visible (self->conduct_box, conduct != NULL && self->writer != NULL && !self->is_shared);
}

static void
show_attendance (FlerMeetingPage *self)
{
  fler_attendance_list_set_shared (self->attendance,
                                   self->is_shared ? fler_context_dup_forbidden_words (self->context) : NULL);
  fler_attendance_list_set_meeting (self->attendance, self->meeting);
  fler_attendance_list_set_editable (self->attendance, self->writer != NULL);
}

static void
show_shared (FlerMeetingPage *self)
{
  if (self->is_shared && self->context != NULL)
    load_shared_size (self);
  gtk_widget_set_visible (self->right, !self->is_shared);
  if (self->is_shared)
    gtk_widget_add_css_class (GTK_WIDGET (self), "shared-screen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "shared-screen");
  fler_meeting_page_show_title (self);
  fler_meeting_page_show_conduct (self);
  if (self->context != NULL && self->meeting != NULL)
    show_attendance (self);
  fler_word_notice_check_all (GTK_WIDGET (self));
  fler_meeting_page_tell_window (self);
}

/* What is in the way of sharing */

/* Names and what a party sent along are mended outside this page, while it stands. */
static gboolean
read_participants (FlerMeetingPage *self, GError **error)
{
  g_autoptr(FlerMeeting) stored = NULL;
  GPtrArray *before = self->meeting->participants;

  if (self->writer == NULL)
    return TRUE;
  stored = fler_meeting_store_load (fler_context_get_db (self->context), self->meeting->id, error);
  if (stored == NULL)
    return FALSE;
  /* Who is here may not have been written yet. */
  for (guint i = 0; i < stored->participants->len; i++)
    for (guint j = 0; j < before->len; j++)
      if (((FlerParticipant *) before->pdata[j])->id == ((FlerParticipant *) stored->participants->pdata[i])->id)
        ((FlerParticipant *) stored->participants->pdata[i])->presence = ((FlerParticipant *) before->pdata[j])->presence;
  self->meeting->participants = g_steal_pointer (&stored->participants);
  g_ptr_array_unref (before);
  show_attendance (self);
  return TRUE;
}

/* Returns: (nullable): what shows one of @words in the part of the page that would be seen */
static GtkWidget *
find_shown (FlerMeetingPage *self, const char *const *words)
{
  GtkWidget *hidden[] = { self->right, self->conduct_box, self->header, NULL };

  return fler_shared_look_find (GTK_WIDGET (self), hidden, words);
}

/* Returns: (transfer full): why the screen is not shared, and what to do */
static char *
words_for_refusal (FlerMeetingPage *self, GtkWidget *found)
{
  GtkWidget *with_default = find_shown (self, fler_forbidden_default ());
  const char *place = fler_shared_look_place (with_default != NULL ? with_default : found);

  if (place == NULL)
    return g_strdup (_("The screen is not shared yet: in the form stands a word that must not reach the person. Put it in another way."));
  /* What may be written instead is for the word that every organisation has. */
  if (with_default == NULL)
    return g_strdup_printf (_("The screen is not shared yet: under “%s” stands a word that must not reach the person. Put it in another way."),
                            place);
  /* Translators: %1$s is a section's title, %2$s what may stand in the place of the word. */
  return g_strdup_printf (_("The screen is not shared yet: under “%1$s” stands a word that must not reach the person. Write “%2$s” instead."),
                          place, self->routine->safe_title);
}

/* Whether the screen may be shared; says what is in the way. */
static gboolean
may_share (FlerMeetingPage *self)
{
  g_auto(GStrv) words = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *found;

  if (self->context == NULL || self->meeting == NULL)
    return TRUE;
  if (!read_participants (self, &error))
    {
      fler_meeting_page_say_error (self, _("The meeting could not be read."), error);
      return FALSE;
    }
  words = fler_context_dup_forbidden_words (self->context);
  found = find_shown (self, (const char *const *) words);
  if (found == NULL)
    return TRUE;
  text = words_for_refusal (self, found);
  fler_say_error (GTK_WIDGET (self), text, NULL);
  return FALSE;
}

static void
on_shared_screen (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerMeetingPage *self = FLER_MEETING_PAGE (widget);

  if (!self->is_shared && !may_share (self))
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->shared_button), FALSE);
      return;
    }
  self->is_shared = !self->is_shared;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->shared_button), self->is_shared);
  show_shared (self);
  fler_access_announce (widget, self->is_shared ? _("Shared screen: what only you should see is hidden")
                                                : _("Shared screen is off"));
}

void
fler_meeting_page_install_shared_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "meeting.shared-screen", NULL, on_shared_screen);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "meeting.shared-screen", NULL);
}
