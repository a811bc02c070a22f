/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-attendance-list.c - who came, ticked off while the meeting begins */

#define G_LOG_DOMAIN "fler-attendance-list"

#include "config.h"

#include "fler-attendance-list.h"

#include <glib/gi18n.h>

#include "fler-forbidden.h"
#include "fler-invitation.h"
#include "fler-template.h"
#include "fler-words.h"

#define INDEX "fler-index"

struct _FlerAttendanceList
{
  GtkWidget  parent_instance;

  /* from the template */
  GtkLabel  *heading;
  GtkBox    *rows;

  char     **words;     /* (nullable) */
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerAttendanceList, fler_attendance_list, GTK_TYPE_WIDGET)

static void
on_toggled (GtkCheckButton *check, FlerAttendanceList *self)
{
  FlerPresence presence = gtk_check_button_get_active (check) ? FLER_PRESENCE_PRESENT
                                                              : FLER_PRESENCE_ABSENT;

  g_signal_emit (self, signals[CHANGED], 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), INDEX)), presence);
}

static void
fler_attendance_list_dispose (GObject *object)
{
  g_clear_pointer (&FLER_ATTENDANCE_LIST (object)->words, g_strfreev);
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_ATTENDANCE_LIST);
  G_OBJECT_CLASS (fler_attendance_list_parent_class)->dispose (object);
}

static void
fler_attendance_list_class_init (FlerAttendanceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_attendance_list_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/meeting/fler-attendance-list.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, FlerAttendanceList, heading);
  gtk_widget_class_bind_template_child (widget_class, FlerAttendanceList, rows);
}

static void
fler_attendance_list_init (FlerAttendanceList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
participant_title (const FlerParticipant *participant)
{
  const char *party = fler_words_party (participant->party);

  gboolean is_named = participant->name != NULL && *participant->name != '\0';

  if (participant->answer == FLER_ANSWER_DECLINES)
    return is_named ? g_strdup_printf (_("%1$s, %2$s (declined)"), party, participant->name)
                    : g_strdup_printf (_("%s (declined)"), party);
  /* Whoever was there owes no answer any more. */
  if (participant->answer == FLER_ANSWER_NONE_YET && participant->party != FLER_PARTY_PERSON
      && participant->presence != FLER_PRESENCE_PRESENT)
    return is_named ? g_strdup_printf (_("%1$s, %2$s (has not answered)"), party, participant->name)
                    : g_strdup_printf (_("%s (has not answered)"), party);
  if (!is_named)
    return fler_participant_lacks_name (participant) ? g_strdup_printf (_("%s, name is missing"), party)
                                                     : g_strdup (party);
  return g_strdup_printf ("%s, %s", party, participant->name);
}

static gboolean
may_show (FlerAttendanceList *self, const char *text)
{
  return self->words == NULL || !fler_forbidden_is_in (text, (const char *const *) self->words);
}

/* What somebody said, as it may be shown. */
static const char *
said_text (FlerAttendanceList *self, const char *said)
{
  if (!may_show (self, said))
    return _("A word here is to be changed before the text is shown.");
  return said != NULL ? said : "";
}

/* A medskick is shown and read, not ticked: whoever sent it is not absent. */
static void
append_medskick (FlerAttendanceList *self, const FlerParticipant *participant, const char *title)
{
  /* Translators: %s is a party that answered beforehand instead of coming. */
  g_autofree char *text = g_strdup_printf (_("%s: sent a contribution"), title);
  GtkWidget *expander = gtk_expander_new (text);
  GtkWidget *words = gtk_label_new (said_text (self, participant->medskick));

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_selectable (GTK_LABEL (words), TRUE);
  gtk_widget_set_margin_start (words, 18);
  gtk_expander_set_child (GTK_EXPANDER (expander), words);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  gtk_box_append (self->rows, expander);
}

static void
append_decline_reason (FlerAttendanceList *self, const FlerParticipant *participant)
{
  GtkWidget *why;

  if (participant->answer != FLER_ANSWER_DECLINES || participant->decline_reason == NULL)
    return;
  why = gtk_label_new (said_text (self, participant->decline_reason));
  gtk_label_set_wrap (GTK_LABEL (why), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (why), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (why), 0);
  gtk_widget_add_css_class (why, "dim-label");
  gtk_widget_set_margin_start (why, 30);
  gtk_box_append (self->rows, why);
}

static void
append_participant (FlerAttendanceList *self, const FlerParticipant *participant, guint index)
{
  g_autofree char *whole = participant_title (participant);
  const char *title = may_show (self, whole) ? whole : fler_words_party (participant->party);
  GtkWidget *check, *label;

  if (participant->presence == FLER_PRESENCE_MEDSKICK || participant->answer == FLER_ANSWER_MEDSKICK)
    {
      append_medskick (self, participant, title);
      return;
    }
  check = gtk_check_button_new_with_label (title);
  label = gtk_widget_get_last_child (check);
  if (GTK_IS_LABEL (label))
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               participant->presence == FLER_PRESENCE_PRESENT);
  g_object_set_data (G_OBJECT (check), INDEX, GUINT_TO_POINTER (index));
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, 0);
  gtk_box_append (self->rows, check);
  append_decline_reason (self, participant);
}

void
fler_attendance_list_set_meeting (FlerAttendanceList *self, const FlerMeeting *meeting)
{
  GtkWidget *row;

  g_return_if_fail (FLER_IS_ATTENDANCE_LIST (self));
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++)
    append_participant (self, meeting->participants->pdata[i], i);
}

void
fler_attendance_list_set_shared (FlerAttendanceList *self, char **words)
{
  g_return_if_fail (FLER_IS_ATTENDANCE_LIST (self));
  g_strfreev (self->words);
  self->words = words;
}

void
fler_attendance_list_set_editable (FlerAttendanceList *self, gboolean is_editable)
{
  g_return_if_fail (FLER_IS_ATTENDANCE_LIST (self));
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (GTK_IS_CHECK_BUTTON (row))
      gtk_widget_set_sensitive (row, is_editable);
}
