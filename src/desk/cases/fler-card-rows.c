/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-rows.c - the rows in the sections of the case card */

#define G_LOG_DOMAIN "fler-card-rows"

#include "config.h"

#include "fler-card-rows.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-answer-words.h"
#include "fler-booking-export.h"
#include "fler-case-words.h"
#include "fler-guide-words.h"
#include "fler-step-form.h"
#include "fler-words.h"

/* A label lays out all of its text at every size it is asked for, and someone may have pasted a
   megabyte. */
#define MAX_LABEL_CHARS 600
#define MAX_TEXT_CHARS 4000

/* Returns: (transfer full): @text, or its beginning */
static char *
beginning_of (const char *text, glong max_chars)
{
  const char *end = text;

  for (glong i = 0; i < max_chars && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  return *end == '\0' ? g_strdup (text) : g_strdup_printf ("%.*s…", (int) (end - text), text);
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  g_autofree char *shown = beginning_of (text, MAX_LABEL_CHARS);
  GtkWidget *label = gtk_label_new (shown);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
fler_card_row_lines (const char *first, const char *second)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *label = new_label (second, "caption");

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), new_label (first, "numeric"));
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
name_row (GtkWidget *row, const char *kind, gint64 id)
{
  g_autofree char *name = g_strdup_printf ("%s-%" G_GINT64_FORMAT, kind, id);

  gtk_widget_set_name (row, name);
}

static GtkWidget *
new_form_mark (FlerForm form)
{
  GtkWidget *mark = gtk_label_new (fler_form_mark (form));

  gtk_widget_add_css_class (mark, "form-mark");
  gtk_widget_add_css_class (mark, fler_words_form_class (form));
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  /* The form stands in words beside it. */
  fler_access_set_name (mark, fler_words_form (form));
  return mark;
}

static char *
meeting_when (const FlerMeeting *meeting, FlerContext *context)
{
  GTimeZone *zone = fler_context_get_zone (context);
  GDate today = fler_context_today (context);
  GDate day = fler_day_at (meeting->span.start, zone);
  g_autofree char *day_text = fler_words_day_near (&day, &today);
  g_autofree char *times = meeting->is_all_day ? NULL : fler_words_times (meeting->span, zone);

  return times == NULL ? g_strdup (day_text)
                       : g_strdup_printf (C_("day and hour", "%s %s"), day_text, times);
}

static char *
meeting_about (const FlerMeetingLine *line)
{
  const FlerMeeting *meeting = line->meeting;
  GString *about = g_string_new (fler_words_form (meeting->form));

  if (line->is_late)
    g_string_append_printf (about, " · %s", _("its time has passed"));
  else
    g_string_append_printf (about, " · %s", fler_words_state (meeting->state));
  if (meeting->state == FLER_MEETING_PLANNED && meeting->n_invited > 0)
    {
      g_autofree char *names = g_strdup_printf (
        /* Translators: how many of those invited have been named. */
        g_dngettext (NULL, "%1$d/%2$d name", "%1$d/%2$d names", meeting->n_invited),
        meeting->n_named, meeting->n_invited);

      g_string_append_printf (about, " · %s", names);
    }
  return g_string_free (about, FALSE);
}

GtkWidget *
fler_card_row_meeting (const FlerMeetingLine *line, FlerContext *context, gboolean is_open_beside)
{
  static const struct { const char *label; const char *action; } acts[] = {
    [FLER_MEETING_ACT_OPEN] = { NC_("meeting", "Show"), "win.open-meeting" },
    [FLER_MEETING_ACT_START] = { NC_("meeting", "Start"), "win.start-meeting" },
    [FLER_MEETING_ACT_CONTINUE] = { NC_("meeting", "Continue"), "win.start-meeting" },
  };
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *button = gtk_button_new_with_label (g_dpgettext2 (NULL, "meeting", acts[line->act].label));
  g_autofree char *when = meeting_when (line->meeting, context);
  g_autofree char *about = meeting_about (line);
  g_autofree char *spoken = NULL;

  name_row (row, "meeting", line->meeting->id);
  gtk_box_append (GTK_BOX (row), new_form_mark (line->meeting->form));
  gtk_box_append (GTK_BOX (row), fler_card_row_lines (when, about));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), acts[line->act].action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", line->meeting->id);
  if (line->act == FLER_MEETING_ACT_OPEN)
    gtk_widget_add_css_class (button, "flat");
  spoken = g_strdup_printf ("%s: %s, %s", gtk_button_get_label (GTK_BUTTON (button)), when, about);
  fler_access_set_name (button, spoken);
  gtk_widget_set_visible (button, !is_open_beside);
  gtk_box_append (GTK_BOX (row), button);
  if (line->meeting->state == FLER_MEETING_CANCELLED)
    gtk_widget_add_css_class (row, "past");
  fler_booking_export_add_to_row (row, context, line->meeting->id);
  return row;
}

static GtkWidget *
new_reply_icon (FlerReply reply)
{
  const char *icon_name = fler_reply_icon (reply);
  GtkWidget *icon = icon_name != NULL ? gtk_image_new_from_icon_name (icon_name) : gtk_image_new ();

  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (icon, 16, -1);
  if (reply == FLER_REPLY_NO_ANSWER || reply == FLER_REPLY_COMES_UNNAMED)
    gtk_widget_add_css_class (icon, "warning");
  /* The same stands in words beside it. */
  fler_access_set_name (icon, fler_words_reply (reply));
  return icon;
}

static char *
participant_who (const FlerPartyLine *line)
{
  const FlerParticipant *participant = line->participant;

  if (participant->name == NULL || *participant->name == '\0')
    return g_strdup (participant->party == FLER_PARTY_PERSON ? "" : line->lacks_name ? _("name is missing")
                                                                                  : _("nobody named"));
  if (participant->role == NULL || *participant->role == '\0')
    return g_strdup (participant->name);
  return g_strdup_printf ("%s, %s", participant->name, participant->role);
}

GtkWidget *
fler_card_row_party (const FlerPartyLine *line, const FlerMeeting *meeting, GPtrArray *letters,
                     FlerContext *context)
{
  const FlerParticipant *participant = line->participant;
  const char *party = fler_words_party (participant->party);
  GDate today = fler_context_today (context);
  GDate answer_by = fler_answer_by_of (meeting, context);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *who = participant_who (line);
  g_autofree char *first = *who != '\0' ? g_strdup_printf ("%s · %s", party, who) : g_strdup (party);
  const FlerInvitation *reminder = fler_invitation_last_reminder (letters, participant, meeting);
  g_autofree char *state = fler_words_participant_state (participant, meeting, &answer_by, reminder, context);
  /* Translators: a button beside a party; then the party, who comes from it, and its answer. */
  g_autofree char *spoken = g_strdup_printf (_("Note the answer: %1$s, %2$s"), first, state);
  GtkWidget *lines = fler_card_row_lines (first, state);

  name_row (row, "participant", participant->id);
  gtk_box_append (GTK_BOX (row), new_reply_icon (fler_reply_shown (participant, &answer_by, &today)));
  if (line->lacks_name)
    gtk_widget_add_css_class (gtk_widget_get_first_child (lines), "warning");
  gtk_box_append (GTK_BOX (row), lines);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Note the answer"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.note-answer");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xx)", meeting->id, participant->id);
  fler_access_set_name (button, spoken);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
on_commitment_toggled (GtkCheckButton *check, gpointer data)
{
  const gint64 *ids = g_object_get_data (G_OBJECT (check), "ids");

  gtk_widget_activate_action (GTK_WIDGET (check),
                              gtk_check_button_get_active (check) ? "case.tick-commitment"
                                                                  : "case.untick-commitment",
                              "(xx)", ids[0], ids[1]);
}

static char *
commitment_about (const FlerCommitmentLine *line, FlerContext *context)
{
  const FlerCommitment *commitment = line->commitment;
  GDate today = fler_context_today (context);
  GString *about = g_string_new (fler_words_party (commitment->party));
  g_autofree char *day = NULL;

  if (commitment->who != NULL && *commitment->who != '\0')
    g_string_append_printf (about, "%s%s", about->len > 0 ? ", " : "", commitment->who);
  if (commitment->state == FLER_COMMITMENT_DROPPED)
    g_string_append_printf (about, " · %s", _("no longer relevant"));
  else if (line->is_done && g_date_valid (&commitment->done_on))
    {
      day = fler_words_day_near (&commitment->done_on, &today);
      /* Translators: %s is a day: “done Tue 24 Nov”, “done today”. */
      g_string_append_printf (about, C_("commitment", " · done %s"), day);
    }
  else if (g_date_valid (&commitment->due_on))
    {
      day = fler_words_day_near (&commitment->due_on, &today);
      if (line->is_late)
        g_string_append_printf (about, g_dngettext (NULL, " · %d day late, was due %s",
                                                    " · %d days late, was due %s", -line->n_days_left),
                                -line->n_days_left, day);
      else
        /* Translators: %s is a day: “by Fri 11 Dec”, “by tomorrow”. */
        g_string_append_printf (about, C_("commitment", " · by %s"), day);
    }
  return g_string_free (about, FALSE);
}

GtkWidget *
fler_card_row_commitment (const FlerCommitmentLine *line, FlerContext *context)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *about = commitment_about (line, context);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", line->commitment->what, about);
  GtkWidget *lines = fler_card_row_lines (line->commitment->what, about);
  gint64 *ids = g_new (gint64, 2);

  ids[0] = line->commitment->case_id;
  ids[1] = line->commitment->id;
  g_object_set_data_full (G_OBJECT (check), "ids", ids, g_free);
  if (line->is_late)
    {
      gtk_widget_remove_css_class (gtk_widget_get_last_child (lines), "dim-label");
      gtk_widget_add_css_class (gtk_widget_get_last_child (lines), "error");
    }
  if (line->is_done)
    gtk_widget_add_css_class (lines, "past");
  name_row (check, "commitment", line->commitment->id);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), lines);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), line->is_done);
  fler_access_set_name (check, spoken);
  g_signal_connect (check, "toggled", G_CALLBACK (on_commitment_toggled), NULL);
  return check;
}

/* The old time of a meeting that was moved, kept as ISO 8601 in UTC. */
static char *
old_time (const char *iso, FlerContext *context)
{
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr(GDateTime) moment = iso != NULL ? g_date_time_new_from_iso8601 (iso, utc) : NULL;
  GTimeZone *zone = fler_context_get_zone (context);
  g_autofree char *day_text = NULL;
  g_autofree char *time_text = NULL;
  GDate day;

  if (moment == NULL)
    return NULL;
  day = fler_day_at (g_date_time_to_unix (moment), zone);
  day_text = fler_words_day_short (&day);
  time_text = fler_words_time (g_date_time_to_unix (moment), zone);
  return g_strdup_printf (C_("day and hour", "%s %s"), day_text, time_text);
}

static const char *
event_word (FlerEventKind kind)
{
  switch (kind)
    {
    case FLER_EVENT_CASE_MADE:         return C_("history", "Case made");
    case FLER_EVENT_CASE_CLOSED:       return C_("history", "Case closed");
    case FLER_EVENT_CASE_REOPENED:     return C_("history", "Case opened again");
    case FLER_EVENT_MEETING_BOOKED:    return C_("history", "Booked");
    case FLER_EVENT_MEETING_MOVED:     return C_("history", "Moved");
    case FLER_EVENT_MEETING_CANCELLED: return C_("history", "Cancelled");
    case FLER_EVENT_MEETING_STARTED:   return C_("history", "Meeting started");
    case FLER_EVENT_MEETING_ENDED:     return C_("history", "Meeting ended");
    case FLER_EVENT_RECORD_CORRECTED:  return C_("history", "Record corrected");
    case FLER_EVENT_STEP_DONE:         return C_("history", "Step done");
    case FLER_EVENT_FACT_CHANGED:      return C_("history", "Fact changed");
    case FLER_EVENT_INVITATION_SENT:   return C_("history", "Letter sent");
    case FLER_EVENT_ANSWER:            return C_("history", "Answer noted");
    case FLER_EVENT_ATTEMPT:           return C_("history", "Answer asked for");
    case FLER_EVENT_DEVIATION:         return C_("history", "Deviation");
    case FLER_EVENT_STEP_UNDONE:       return C_("history", "Step taken back");
    default:                           return "";
    }
}

/* The names of the facts, from the ids that are stored with a space between. */
static char *
fact_names (const char *ids)
{
  g_auto(GStrv) parts = g_strsplit (ids, " ", -1);
  g_autoptr(GString) names = g_string_new (NULL);

  for (int i = 0; parts[i] != NULL; i++)
    for (int fact = FLER_FACT_NONE + 1; fact < FLER_N_FACTS; fact++)
      if (g_str_equal (parts[i], fler_fact_id (fact)))
        {
          g_autofree char *name = fler_words_lowered (fler_words_fact (fact));

          g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                  names->len > 0 ? name : fler_words_fact (fact));
        }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* A step by its id and what its routine calls it. */
static char *
step_name (const char *id, FlerContext *context)
{
  const FlerRoutineSet *routines = fler_context_get_routines (context);
  const FlerRoutine *routine = routines != NULL ? fler_routine_set_get (routines, fler_step_routine_form (id)) : NULL;
  const FlerStep *step = routine != NULL ? fler_routine_get_step (routine, id) : NULL;

  return step != NULL && step->title != NULL ? g_strdup_printf ("%s %s", id, step->title) : g_strdup (id);
}

char *
fler_card_event_text (const FlerEvent *event, FlerContext *context)
{
  GString *text = g_string_new (event_word (event->kind));
  g_autofree char *detail = NULL;

  if (event->kind == FLER_EVENT_MEETING_MOVED)
    {
      g_autofree char *moment = old_time (event->detail, context);

      if (moment != NULL)
        /* Translators: %s is the day and hour that the meeting had before. */
        detail = g_strdup_printf (_("was %s"), moment);
    }
  else if (event->kind == FLER_EVENT_INVITATION_SENT || event->kind == FLER_EVENT_ANSWER
           || event->kind == FLER_EVENT_ATTEMPT)
    detail = g_strdup (fler_words_party (fler_party_kind_from_id (event->detail)));
  else if (event->detail != NULL && event->kind == FLER_EVENT_FACT_CHANGED)
    detail = fact_names (event->detail);
  else if (event->detail != NULL && (event->kind == FLER_EVENT_STEP_DONE || event->kind == FLER_EVENT_STEP_UNDONE))
    detail = step_name (event->detail, context);
  else if (event->detail != NULL && *event->detail != '\0')
    detail = g_strdup (event->detail);

  if (event->meeting_id != 0)
    g_string_append_printf (text, " · %s", fler_words_form (event->form));
  if (detail != NULL)
    g_string_append_printf (text, " · %s", detail);
  return g_string_free (text, FALSE);
}

GtkWidget *
fler_card_row_event (const FlerEvent *event, FlerContext *context)
{
  GTimeZone *zone = fler_context_get_zone (context);
  GDate today = fler_context_today (context);
  GDate day = fler_day_at (event->at, zone);
  g_autofree char *day_text = fler_words_day_near (&day, &today);
  g_autofree char *time_text = fler_words_time (event->at, zone);
  g_autofree char *when = g_strdup_printf (C_("day and hour", "%s %s"), day_text, time_text);
  g_autofree char *text = fler_card_event_text (event, context);

  return fler_card_row_lines (text, when);
}

GtkWidget *
fler_card_row_fact (const char *title, const char *value)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *title_label = new_label (title, "dim-label");
  GtkWidget *value_label = new_label (value, NULL);

  gtk_label_set_width_chars (GTK_LABEL (title_label), 14);
  gtk_label_set_max_width_chars (GTK_LABEL (title_label), 14);
  gtk_widget_set_valign (title_label, GTK_ALIGN_START);
  gtk_widget_set_hexpand (value_label, TRUE);
  gtk_label_set_selectable (GTK_LABEL (value_label), TRUE);
  gtk_widget_set_can_focus (value_label, FALSE);
  gtk_box_append (GTK_BOX (row), title_label);
  gtk_box_append (GTK_BOX (row), value_label);
  return row;
}

GtkWidget *
fler_card_row_text (const char *text)
{
  g_autofree char *shown = beginning_of (text, MAX_TEXT_CHARS);
  GtkWidget *label = new_label ("", NULL);

  gtk_label_set_label (GTK_LABEL (label), shown);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}
