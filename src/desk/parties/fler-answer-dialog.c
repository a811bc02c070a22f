/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-answer-dialog.c - what someone answers to the invitation, and what was tried to learn it */

#define G_LOG_DOMAIN "fler-answer-dialog"

#include "config.h"

#include "fler-answer-dialog.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-answer-acts.h"
#include "fler-answer-words.h"
#include "fler-case-words.h"
#include "fler-date-entry.h"
#include "fler-dialog.h"
#include "fler-invitation-store.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-register.h"
#include "fler-speaker.h"
#include "fler-text-row.h"
#include "fler-word-notice.h"
#include "fler-words.h"

/* At most so many officials of the register have a button of their own. */
#define MAX_NAMES 6
#define BELOW_LINE 12

struct _FlerAnswerDialog
{
  AdwWindow        parent_instance;
  FlerContext     *context;
  gint64           meeting_id;
  FlerParticipant *participant;    /* as it is stored */
  GPtrArray       *officials;      /* of FlerOfficial, of that party */
  gboolean         is_done;        /* a second click finds nothing to do */

  /* from the template */
  FlerDateEntry   *answered_on;
  AdwComboRow     *channel;
  GtkCheckButton  *comes;
  GtkLabel        *contacts;
  FlerTextRow     *decline_reason;
  GtkCheckButton  *declines;
  GtkLabel        *failure;
  GtkListBox      *log;
  GtkWidget       *log_box;
  GtkCheckButton  *manager;
  FlerTextRow     *medskick;
  GtkCheckButton  *medskick_check;
  GtkEditable     *name;
  AdwActionRow    *name_row;
  GtkFlowBox      *names;
  GtkCheckButton  *none_yet;
  GtkScrolledWindow *scroller;
  AdwWindowTitle  *title;
  GtkLabel        *what;
  GtkEditable     *whom;
};

G_DEFINE_FINAL_TYPE (FlerAnswerDialog, fler_answer_dialog, ADW_TYPE_WINDOW)

static void
tell_failure (FlerAnswerDialog *self, const char *text)
{
  gtk_label_set_label (self->failure, text);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
  fler_access_announce (GTK_WIDGET (self), text);
}

static void
tell_error (FlerAnswerDialog *self, const char *text, const GError *error)
{
  g_autofree char *why = fler_words_store_error (error);
  g_autofree char *whole = g_strdup_printf ("%s %s", text, why);

  tell_failure (self, whole);
}

static gboolean
is_person (FlerAnswerDialog *self)
{
  return self->participant->party == FLER_PARTY_PERSON;
}

static FlerAnswer
chosen_answer (FlerAnswerDialog *self)
{
  if (gtk_check_button_get_active (self->comes))
    return FLER_ANSWER_COMES;
  if (gtk_check_button_get_active (self->medskick_check))
    return FLER_ANSWER_MEDSKICK;
  if (gtk_check_button_get_active (self->declines))
    return FLER_ANSWER_DECLINES;
  return self->participant->answer == FLER_ANSWER_NOT_INVITED ? FLER_ANSWER_NOT_INVITED : FLER_ANSWER_NONE_YET;
}

/* Another answer than the one that is noted came today, unless somebody says when. */
static void
propose_day (FlerAnswerDialog *self)
{
  GDate shown = fler_date_entry_get_day (self->answered_on);
  GDate today = fler_context_today (self->context);
  gboolean is_noted = chosen_answer (self) == self->participant->answer;
  GDate *proposed = is_noted ? &self->participant->answered_on : &today;

  if (!g_date_valid (&self->participant->answered_on) || !g_date_valid (&shown)
      || (g_date_compare (&shown, &self->participant->answered_on) != 0 && g_date_compare (&shown, &today) != 0))
    return;
  fler_date_entry_set_day (self->answered_on, proposed);
}

/* What an answer asks for beside itself. */
static void
on_answer_toggled (FlerAnswerDialog *self)
{
  gboolean may_be_named = !is_person (self) && !gtk_check_button_get_active (self->declines)
                          && !gtk_check_button_get_active (self->medskick_check);

  gtk_widget_set_visible (GTK_WIDGET (self->name_row), may_be_named);
  gtk_widget_set_visible (GTK_WIDGET (self->names),
                          may_be_named && gtk_widget_get_first_child (GTK_WIDGET (self->names)) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->medskick), gtk_check_button_get_active (self->medskick_check));
  gtk_widget_set_visible (GTK_WIDGET (self->decline_reason), gtk_check_button_get_active (self->declines));
  propose_day (self);
}

/* Who comes is an answer: whoever types a name that was not known need not say so once more. */
static void
on_name_changed (FlerAnswerDialog *self)
{
  gboolean is_known = self->participant->name != NULL && *self->participant->name != '\0';

  if (!is_known && *gtk_editable_get_text (self->name) != '\0' && gtk_check_button_get_active (self->none_yet))
    gtk_check_button_set_active (self->comes, TRUE);
}

/* A name that is typed belongs to the official of that name, where the register has one. */
static void
take_name (FlerAnswerDialog *self, FlerParticipant *after, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  g_free (after->name);
  after->name = *name != '\0' ? g_strdup (name) : NULL;
  after->official_id = 0;
  for (guint i = 0; i < self->officials->len; i++)
    {
      const FlerOfficial *official = self->officials->pdata[i];
      g_autofree char *other = g_utf8_casefold (official->name, -1);

      if (!g_str_equal (other, folded))
        continue;
      after->official_id = official->id;
      g_free (after->role);
      after->role = g_strdup (official->role);
      return;
    }
}

/* Reads what stands in the dialog. */
static FlerParticipant *
read_answer (FlerAnswerDialog *self)
{
  FlerParticipant *after = fler_participant_copy (self->participant);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));

  after->answer = chosen_answer (self);
  after->answered_on = fler_day_none ();
  after->answer_channel = FLER_CHANNEL_NONE;
  if (after->answer > FLER_ANSWER_NONE_YET)
    {
      after->answered_on = fler_date_entry_get_day (self->answered_on);
      after->answer_channel = FLER_CHANNEL_POST + (FlerChannel) adw_combo_row_get_selected (self->channel);
    }
  if (!is_person (self) && g_strcmp0 (name, self->participant->name != NULL ? self->participant->name : "") != 0)
    take_name (self, after, name);
  if (after->answer == FLER_ANSWER_MEDSKICK)
    {
      g_free (after->medskick);
      after->medskick = fler_text_row_get_text (self->medskick);
    }
  g_clear_pointer (&after->decline_reason, g_free);
  if (after->answer == FLER_ANSWER_DECLINES)
    after->decline_reason = fler_text_row_get_text (self->decline_reason);
  return after;
}

static FlerAttempt *
new_line (FlerAnswerDialog *self, FlerAttemptResult result, FlerChannel channel)
{
  FlerAttempt *attempt = fler_attempt_new ();

  attempt->meeting_id = self->meeting_id;
  attempt->participant_id = self->participant->id;
  attempt->party = self->participant->party;
  attempt->at = fler_context_now (self->context);
  attempt->channel = channel;
  attempt->result = result;
  attempt->whom = g_strstrip (g_strdup (gtk_editable_get_text (self->whom)));
  attempt->is_manager = gtk_check_button_get_active (self->manager);
  return attempt;
}

static FlerAttemptResult
result_of (const FlerParticipant *after)
{
  switch (after->answer)
    {
    case FLER_ANSWER_COMES:    return FLER_ATTEMPT_COMES;
    case FLER_ANSWER_MEDSKICK: return FLER_ATTEMPT_MEDSKICK;
    case FLER_ANSWER_DECLINES: return FLER_ATTEMPT_DECLINES;
    default:                   return FLER_ATTEMPT_NAMED;
    }
}

static gboolean
is_same (const FlerParticipant *a, const FlerParticipant *b)
{
  /* The same answer about another time is another one. */
  return a->answer == b->answer && fler_participant_standing_answer (a) == a->answer && g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->medskick, b->medskick) == 0
         && g_strcmp0 (a->decline_reason, b->decline_reason) == 0
         && a->answer_channel == b->answer_channel
         && g_date_valid (&a->answered_on) == g_date_valid (&b->answered_on)
         && (!g_date_valid (&a->answered_on) || g_date_compare (&a->answered_on, &b->answered_on) == 0);
}

static void
save (FlerAnswerDialog *self, const FlerParticipant *after)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr(FlerAttempt) line = NULL;
  g_autoptr(GError) error = NULL;

  if (self->is_done)
    return;
  line = new_line (self, result_of (after), after->answer_channel);
  if (parent == NULL || is_same (self->participant, after))
    self->is_done = parent != NULL;
  else
    self->is_done = fler_answer_acts_save (GTK_WIDGET (parent), self->context, self->participant, after, line,
                                           &error);
  if (self->is_done)
    gtk_window_close (GTK_WINDOW (self));
  else
    tell_error (self, _("The answer was not noted."), error);
}

static gboolean
is_ahead (FlerAnswerDialog *self, const GDate *day)
{
  GDate today = fler_context_today (self->context);

  return g_date_valid (day) && g_date_compare (day, &today) > 0;
}

static void
on_save_clicked (GtkButton *button, FlerAnswerDialog *self)
{
  g_autoptr(FlerParticipant) after = read_answer (self);

  if (after->answer > FLER_ANSWER_NONE_YET && fler_date_entry_is_wrong (self->answered_on))
    {
      tell_failure (self, _("The day of the answer is no day. Write it as 24 Nov or 2026-11-24, or leave it out."));
      gtk_widget_grab_focus (fler_date_entry_get_entry (self->answered_on));
      return;
    }
  if (is_ahead (self, &after->answered_on))
    {
      tell_failure (self, _("The day of the answer has not come yet. Write the day on which it came, or leave it out."));
      gtk_widget_grab_focus (fler_date_entry_get_entry (self->answered_on));
      return;
    }
  save (self, after);
}

static void
on_close_clicked (GtkButton *button, FlerAnswerDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* One click: this official comes. */
static void
on_name_clicked (GtkButton *button, FlerAnswerDialog *self)
{
  const FlerOfficial *official = g_object_get_data (G_OBJECT (button), "official");
  g_autoptr(FlerParticipant) after = NULL;

  gtk_check_button_set_active (self->comes, TRUE);
  gtk_editable_set_text (self->name, official->name);
  after = read_answer (self);
  if (g_strcmp0 (after->name, self->participant->name) != 0)
    after->answered_on = fler_context_today (self->context);
  save (self, after);
}

static void show_log (FlerAnswerDialog *self);

/* Whoever pressed sees that it was noted: the newest line lies below the fold of a small screen. It
 * has its place only after the next frame. */
static gboolean
scroll_to_newest (GtkWidget *log, GdkFrameClock *clock, gpointer data)
{
  FlerAnswerDialog *self = data;
  GtkWidget *newest = gtk_widget_get_first_child (log);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t line;

  if (newest == NULL)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (newest) == 0)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_compute_bounds (newest, gtk_scrolled_window_get_child (self->scroller), &line))
    {
      double top = gtk_adjustment_get_value (adjustment) + line.origin.y;

      gtk_adjustment_clamp_page (adjustment, top, top + line.size.height + BELOW_LINE);
    }
  return G_SOURCE_REMOVE;
}

static void
log_attempt (FlerAnswerDialog *self, FlerAttemptResult result)
{
  g_autoptr(FlerAttempt) attempt = new_line (self, result, FLER_CHANNEL_PHONE);
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  if (!fler_attempt_store_save (fler_context_get_db (self->context), attempt, &error))
    {
      tell_error (self, _("The attempt was not noted."), error);
      return;
    }
  words = fler_words_attempt_line (attempt, self->context);
  gtk_editable_set_text (self->whom, "");
  gtk_check_button_set_active (self->manager, FALSE);
  show_log (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->log), scroll_to_newest, self, NULL);
  fler_access_announce (GTK_WIDGET (self), words);
}

static void
on_no_reply (GtkButton *button, FlerAnswerDialog *self)
{
  log_attempt (self, FLER_ATTEMPT_NO_REPLY);
}

static void
on_message_left (GtkButton *button, FlerAnswerDialog *self)
{
  log_attempt (self, FLER_ATTEMPT_MESSAGE_LEFT);
}

static void
on_will_answer (GtkButton *button, FlerAnswerDialog *self)
{
  log_attempt (self, FLER_ATTEMPT_WILL_ANSWER);
}

static void
on_referred (GtkButton *button, FlerAnswerDialog *self)
{
  log_attempt (self, FLER_ATTEMPT_REFERRED);
}

static void
on_forget_clicked (GtkButton *button, FlerAnswerDialog *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "attempt");
  g_autoptr(GError) error = NULL;

  if (!fler_attempt_store_delete (fler_context_get_db (self->context), *id, &error))
    tell_error (self, _("The line was not taken away."), error);
  show_log (self);
}

/* An attempt that was noted by mistake can be taken away; an answer is changed, not taken away. */
static void
add_line (FlerAnswerDialog *self, const FlerAttempt *attempt)
{
  g_autofree char *words = fler_words_attempt_line (attempt, self->context);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "log-line");
  gtk_box_append (GTK_BOX (box), label);
  if (!fler_attempt_is_answer (attempt))
    {
      GtkWidget *forget = gtk_button_new_from_icon_name ("user-trash-symbolic");
      g_autofree char *name = g_strdup_printf (_("Take away: %s"), words);

      gtk_widget_add_css_class (forget, "flat");
      gtk_widget_set_valign (forget, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (forget, _("Take away"));
      fler_access_set_name (forget, name);
      g_object_set_data_full (G_OBJECT (forget), "attempt", g_memdup2 (&attempt->id, sizeof attempt->id), g_free);
      g_signal_connect (forget, "clicked", G_CALLBACK (on_forget_clicked), self);
      gtk_box_append (GTK_BOX (box), forget);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  fler_access_set_name (row, words);
  gtk_list_box_append (self->log, row);
}

static void
show_log (FlerAnswerDialog *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) attempts = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->log))) != NULL)
    gtk_list_box_remove (self->log, child);
  attempts = fler_attempt_store_list_of_meeting (fler_context_get_db (self->context), self->meeting_id, &error);
  if (attempts == NULL)
    tell_error (self, _("The log could not be read."), error);
  for (guint i = attempts != NULL ? attempts->len : 0; i > 0; i--)
    if (((FlerAttempt *) attempts->pdata[i - 1])->participant_id == self->participant->id)
      add_line (self, attempts->pdata[i - 1]);
  gtk_widget_set_visible (self->log_box, gtk_widget_get_first_child (GTK_WIDGET (self->log)) != NULL);
}

static void
fler_answer_dialog_dispose (GObject *object)
{
  FlerAnswerDialog *self = FLER_ANSWER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_ANSWER_DIALOG);
  g_clear_object (&self->context);
  g_clear_pointer (&self->participant, fler_participant_free);
  g_clear_pointer (&self->officials, g_ptr_array_unref);
  G_OBJECT_CLASS (fler_answer_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, answered_on);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, channel);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, comes);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, contacts);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, decline_reason);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, declines);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, log);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, log_box);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, manager);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, medskick);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, medskick_check);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, name);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, names);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, none_yet);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, title);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, what);
  gtk_widget_class_bind_template_child (widget_class, FlerAnswerDialog, whom);
}

static void
fler_answer_dialog_class_init (FlerAnswerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_answer_dialog_dispose;
  g_type_ensure (FLER_TYPE_DATE_ENTRY);
  g_type_ensure (FLER_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/parties/fler-answer-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_answer_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_message_left);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_no_reply);
  gtk_widget_class_bind_template_callback (widget_class, on_referred);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_will_answer);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fler_answer_dialog_init (FlerAnswerDialog *self)
{
  g_autoptr(GtkStringList) channels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (int channel = FLER_CHANNEL_POST; channel < FLER_N_CHANNELS; channel++)
    gtk_string_list_append (channels, fler_words_channel (channel));
  adw_combo_row_set_model (self->channel, G_LIST_MODEL (channels));
  adw_combo_row_set_selected (self->channel, FLER_CHANNEL_PHONE - FLER_CHANNEL_POST);
  fler_access_name_within (GTK_WIDGET (self), _("The answer"));
  fler_date_entry_set_name (self->answered_on, _("Day of the answer"));
  fler_access_set_name (GTK_WIDGET (self->name), _("Who comes"));
  fler_access_set_name (GTK_WIDGET (self->whom), _("Spoken to"));
  fler_access_set_name (GTK_WIDGET (self->log), _("What was tried and answered"));
}

/* Telephone numbers of the party and of those who are named there. */
static void
show_contacts (FlerAnswerDialog *self, GPtrArray *parties)
{
  const FlerParty *unit = fler_register_find (parties, self->participant->party, self->participant->party_id);
  GString *words = g_string_new (NULL);

  if (unit != NULL && unit->phone != NULL)
    g_string_append_printf (words, _("Call %1$s: %2$s"), unit->unit != NULL ? unit->unit : unit->name, unit->phone);
  for (guint i = 0; i < self->officials->len && i < MAX_NAMES; i++)
    {
      const FlerOfficial *official = self->officials->pdata[i];

      if (official->phone != NULL)
        g_string_append_printf (words, "%s%s: %s", words->len > 0 ? "\n" : "", official->name, official->phone);
    }
  gtk_label_set_label (self->contacts, words->str);
  gtk_widget_set_visible (GTK_WIDGET (self->contacts), words->len > 0 && !is_person (self));
  g_string_free (words, TRUE);
}

static void
show_names (FlerAnswerDialog *self)
{
  for (guint i = 0; i < self->officials->len && i < MAX_NAMES && !is_person (self); i++)
    {
      const FlerOfficial *official = self->officials->pdata[i];
      /* Translators: a button: this official comes. */
      g_autofree char *label = g_strdup_printf (_("%s comes"), official->name);
      GtkWidget *button = gtk_button_new_with_label (label);

      gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 30);
      g_object_set_data_full (G_OBJECT (button), "official", fler_official_copy (official),
                              (GDestroyNotify) fler_official_free);
      g_signal_connect (button, "clicked", G_CALLBACK (on_name_clicked), self);
      /* Settled before it stands in the window, which would be no window to a screen reader. */
      gtk_flow_box_append (self->names, g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "focusable", FALSE, "child", button,
                                                      NULL));
    }
}

static GtkCheckButton *
check_of (FlerAnswerDialog *self, FlerAnswer answer)
{
  GtkCheckButton *checks[] = {
    [FLER_ANSWER_NOT_INVITED] = self->none_yet, [FLER_ANSWER_NONE_YET] = self->none_yet,
    [FLER_ANSWER_COMES] = self->comes, [FLER_ANSWER_MEDSKICK] = self->medskick_check,
    [FLER_ANSWER_DECLINES] = self->declines,
  };

  return checks[answer];
}

static void
show_answer (FlerAnswerDialog *self)
{
  const FlerParticipant *participant = self->participant;
  GDate today = fler_context_today (self->context);

  gtk_check_button_set_active (check_of (self, participant->answer), TRUE);
  gtk_editable_set_text (self->name, participant->name != NULL ? participant->name : "");
  fler_text_row_set_text (self->medskick, participant->medskick);
  fler_text_row_set_text (self->decline_reason, participant->decline_reason);
  fler_date_entry_set_today (self->answered_on, &today);
  fler_date_entry_set_day (self->answered_on,
                           g_date_valid (&participant->answered_on) ? &participant->answered_on : &today);
  if (participant->answer_channel != FLER_CHANNEL_NONE)
    adw_combo_row_set_selected (self->channel, participant->answer_channel - FLER_CHANNEL_POST);
  gtk_widget_set_visible (GTK_WIDGET (self->medskick_check), !is_person (self));
  on_answer_toggled (self);
}

static void
show_what (FlerAnswerDialog *self, const FlerMeeting *meeting)
{
  GTimeZone *zone = fler_context_get_zone (self->context);
  GDate day = fler_day_at (meeting->span.start, zone);
  GDate by = fler_answer_by_of (meeting, self->context);
  g_autofree char *day_words = fler_words_day (&day);
  g_autofree char *times = fler_words_times (meeting->span, zone);
  /* Without the letters it is told when the first went, as the participant has it. */
  g_autoptr(GPtrArray) letters = fler_invitation_store_list_of_meeting (fler_context_get_db (self->context),
                                                                        meeting->id, NULL);
  const FlerInvitation *reminder = letters != NULL
                                     ? fler_invitation_last_reminder (letters, self->participant, meeting) : NULL;
  g_autofree char *subtitle = NULL, *state = NULL;

  state = fler_words_participant_state (self->participant, meeting, &by, reminder, self->context);
  subtitle = meeting->case_reference != NULL
               ? g_strdup_printf ("%s %s, %s %s", fler_words_form (meeting->form), meeting->case_reference,
                                  day_words, times)
               : g_strdup_printf ("%s, %s %s", fler_words_form (meeting->form), day_words, times);
  adw_window_title_set_title (self->title, fler_words_party_name (self->participant->party));
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_label_set_label (self->what, state);
}

static FlerParticipant *
find_participant (const FlerMeeting *meeting, gint64 id)
{
  for (guint i = 0; i < meeting->participants->len; i++)
    if (((FlerParticipant *) meeting->participants->pdata[i])->id == id)
      return fler_participant_copy (meeting->participants->pdata[i]);
  return NULL;
}

/* Whatever is not there to be read, its column stays empty: the answer can be noted all the same. */
static GPtrArray *
list_officials (FlerDb *db, FlerPartyKind party)
{
  GPtrArray *officials = party != FLER_PARTY_PERSON ? fler_official_store_list (db, party, NULL) : NULL;

  return officials != NULL ? officials : g_ptr_array_new ();
}

/* Names and what a party says stand on papers and screens that the person sees (D42). */
static void
guard_texts (FlerAnswerDialog *self)
{
  g_auto(GStrv) own = fler_context_dup_forbidden_words (self->context);
  const char *const *words = (const char *const *) own;
  const char *instead = fler_context_get_safe_title (self->context);
  GtkWidget *group = gtk_widget_get_ancestor (GTK_WIDGET (self->name_row), ADW_TYPE_PREFERENCES_GROUP);
  GtkWidget *notice = fler_word_notice_new (GTK_WIDGET (self->name), words, instead);

  gtk_widget_set_margin_top (notice, 9);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), notice);
  fler_text_row_guard (self->medskick, words, instead);
  fler_text_row_guard (self->decline_reason, words, instead);
}

FlerAnswerDialog *
fler_answer_dialog_present (GtkWindow *parent, FlerContext *context, gint64 meeting_id, gint64 participant_id)
{
  FlerDb *db = fler_context_get_db (context);
  FlerAnswerDialog *self;
  g_autoptr(FlerMeeting) meeting = NULL;
  g_autoptr(FlerParticipant) participant = NULL;
  g_autoptr(GPtrArray) parties = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);

  if (fler_dialog_is_up (parent))
    return NULL;

  meeting = fler_meeting_store_load (db, meeting_id, &error);
  participant = meeting != NULL ? find_participant (meeting, participant_id) : NULL;
  parties = participant != NULL ? fler_party_store_list (db, &error) : NULL;
  if (parties == NULL)
    {
      if (parent != NULL)
        fler_say_error (GTK_WIDGET (parent), _("Whoever is to answer could not be read: perhaps the booking was changed. Open it anew."), error);
      return NULL;
    }
  self = g_object_new (FLER_TYPE_ANSWER_DIALOG, "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->meeting_id = meeting_id;
  self->participant = g_steal_pointer (&participant);
  self->officials = list_officials (db, self->participant->party);
  show_what (self, meeting);
  show_contacts (self, parties);
  show_names (self);
  show_answer (self);
  show_log (self);
  guard_texts (self);
  gtk_window_present (GTK_WINDOW (self));
  /* Not before: GTK 4.8 tells screen readers of a window that has the focus too early as of none. */
  gtk_widget_grab_focus (GTK_WIDGET (check_of (self, self->participant->answer)));
  return self;
}
