/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-dialog.c - makes a booking, or changes and moves one
 *
 * Whatever is typed, the draft is read and checked anew and every field says what is to be looked
 * at; only what fler-booking.h names as stopping keeps it from being saved.
 */

#define G_LOG_DOMAIN "fler-booking-dialog"

#include "config.h"

#include "fler-booking-dialog-private.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-booking.h"
#include "fler-booking-acts.h"
#include "fler-booking-advice.h"
#include "fler-booking-hints.h"
#include "fler-booking-guard.h"
#include "fler-booking-more.h"
#include "fler-booking-wrong.h"
#include "fler-calendar-view.h"
#include "fler-case-picker.h"
#include "fler-case-words.h"
#include "fler-date-entry.h"
#include "fler-dialog.h"
#include "fler-field.h"
#include "fler-meeting-store.h"
#include "fler-free-slots-row.h"
#include "fler-people-group.h"
#include "fler-register-store.h"
#include "fler-time-row.h"
#include "fler-words.h"

#define CHECK_AFTER_MS 150         /* what is read from the store waits for a pause in the typing */

struct _FlerBookingDialog
{
  AdwWindow            parent_instance;
  FlerContext         *context;
  FlerMeeting         *meeting;          /* as it was read, or new; what is not shown stays */
  FlerOfficial        *mine;             /* (nullable) whoever books */
  GPtrArray           *objections;       /* (nullable) of FlerObjection: to what stands there now */
  gboolean             is_filling;
  gboolean             is_touched;       /* something was typed or chosen */
  gboolean             is_saved;         /* a second click on Save finds nothing to do */
  gboolean             has_tried;        /* to save: what is missing is told from then on */
  guint                check_id;

  /* from the template */
  GtkSwitch           *all_day;
  AdwActionRow        *all_day_row;
  FlerCasePicker      *case_picker;
  FlerDateEntry       *day;
  AdwActionRow        *day_row;
  GtkLabel            *failure;
  AdwComboRow         *form;
  AdwWindowTitle      *heading;
  AdwComboRow         *mode;
  FlerBookingMore     *more;
  FlerPeopleGroup     *people;
  GtkEditable         *place;
  AdwActionRow        *post_row;
  GtkWidget           *save_button;
  FlerFreeSlotsRow    *free_slots;
  FlerTimeRow         *time_row;
  GtkEditable         *title;
  AdwActionRow        *title_row;
  FlerBookingWrong    *wrong;
};

enum { SAVED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerBookingDialog, fler_booking_dialog, ADW_TYPE_WINDOW)

/* The forms in the order they are offered; an activity of one's own last. */
static const FlerForm form_order[FLER_N_FORMS] = {
  FLER_FORM_KONTAKT, FLER_FORM_OVERLAMNING, FLER_FORM_GK1, FLER_FORM_GK2, FLER_FORM_FLERPART,
  FLER_FORM_SIP, FLER_FORM_ANNAT, FLER_FORM_NONE,
};

/* Reading what stands there */

static FlerForm
get_form (FlerBookingDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->form);

  return chosen < G_N_ELEMENTS (form_order) ? form_order[chosen] : FLER_FORM_NONE;
}

static void
set_form (FlerBookingDialog *self, FlerForm form)
{
  for (guint i = 0; i < G_N_ELEMENTS (form_order); i++)
    if (form_order[i] == form)
      adw_combo_row_set_selected (self->form, i);
}

static FlerMode
get_mode (FlerBookingDialog *self)
{
  return FLER_MODE_ROOM + adw_combo_row_get_selected (self->mode);
}

static void
replace (char **text, char *with)
{
  g_free (*text);
  *text = with;
}

static FlerBookingDraft
read_draft (FlerBookingDialog *self)
{
  g_autofree char *title = fler_field_dup_text (self->title);
  FlerBookingDraft draft = { 0 };

  draft.form = get_form (self);
  draft.case_id = draft.form == FLER_FORM_NONE ? 0 : fler_case_picker_get_case (self->case_picker);
  draft.has_title = title != NULL;
  draft.is_all_day = draft.form == FLER_FORM_NONE && gtk_switch_get_active (self->all_day);
  draft.day = fler_date_entry_get_day (self->day);
  draft.start = fler_time_row_get_start (self->time_row);
  draft.end = fler_time_row_get_end (self->time_row);
  return draft;
}

static guint
check_draft (FlerBookingDialog *self, const FlerBookingDraft *draft)
{
  return fler_booking_check (draft, fler_context_now (self->context), FLER_BOOKING_WORK_START, FLER_BOOKING_WORK_END,
                             fler_context_get_zone (self->context));
}

/* Returns: (transfer full): the booking as it stands there, if nothing stops it */
static FlerMeeting *
read_meeting (FlerBookingDialog *self, const FlerBookingDraft *draft)
{
  FlerMeeting *meeting = fler_meeting_copy (self->meeting);
  gboolean is_own = draft->form == FLER_FORM_NONE;

  meeting->form = draft->form;
  meeting->case_id = draft->case_id;
  meeting->is_all_day = draft->is_all_day;
  meeting->span = fler_booking_span (draft, fler_context_get_zone (self->context));
  meeting->is_own_planning = draft->form == FLER_FORM_FLERPART;
  meeting->mode = get_mode (self);
  replace (&meeting->title, is_own ? fler_field_dup_text (self->title) : NULL);
  replace (&meeting->place, fler_field_dup_text (self->place));
  g_clear_pointer (&meeting->participants, g_ptr_array_unref);
  meeting->participants = is_own ? g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free)
                                 : fler_people_group_read (self->people, meeting->mode);
  fler_booking_more_write (self->more, meeting);
  if (is_own)
    meeting->convener = meeting->documenter = FLER_PARTY_NONE;
  return meeting;
}

/* Saying what is to be looked at */

static void
show_day_hint (FlerBookingDialog *self, const FlerBookingDraft *draft, guint faults)
{
  g_autofree char *warning = NULL;
  /* What cannot be read, the field itself says. */
  g_autofree char *hint = fler_booking_day_hint (&draft->day, faults,
                                                 self->has_tried && !fler_date_entry_is_wrong (self->day),
                                                 &warning);

  fler_field_show_hint (self->day_row, fler_date_entry_get_entry (self->day), hint, warning);
}

static void
show_time_hint (FlerBookingDialog *self, guint faults)
{
  gboolean tells_missing = self->has_tried || fler_time_row_is_typed_in (self->time_row);

  fler_time_row_set_warning (self->time_row, fler_booking_time_warning (faults, tells_missing));
}

static void
show_hints (FlerBookingDialog *self)
{
  FlerBookingDraft draft = read_draft (self);
  guint faults = check_draft (self, &draft);

  show_day_hint (self, &draft, faults);
  show_time_hint (self, faults);
  fler_case_picker_set_hint (self->case_picker, self->has_tried && (faults & FLER_BOOKING_NO_CASE)
                                                  ? _("Choose which case the meeting is about.") : NULL);
  fler_field_show_hint (self->title_row, GTK_WIDGET (self->title), "",
             self->has_tried && (faults & FLER_BOOKING_NO_TITLE) ? _("Fill in what it is.") : NULL);
  if (self->has_tried)
    fler_booking_more_tell_why (self->more, FALSE);
}

static void
fail (FlerBookingDialog *self, const char *text)
{
  gtk_label_set_label (self->failure, text);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
  fler_access_announce (GTK_WIDGET (self), text);
}

/* The draft as a meeting; NULL as long as there is no form, day and time of one. */
static FlerMeeting *
draft_meeting (FlerBookingDialog *self)
{
  const guint no_time = FLER_BOOKING_NO_DAY | FLER_BOOKING_NO_START | FLER_BOOKING_NO_END | FLER_BOOKING_END_FIRST;
  FlerBookingDraft draft = read_draft (self);
  guint faults = check_draft (self, &draft);

  if ((faults & no_time) != 0 || draft.form == FLER_FORM_NONE)
    return NULL;
  return read_meeting (self, &draft);
}

/* Of a new booking, as long as the user has named nobody: who comes as a rule, if free then. */
static gboolean
propose_people (FlerBookingDialog *self, const FlerMeeting *meeting, GError **error)
{
  g_autoptr(GPtrArray) people = NULL;
  g_autoptr(GPtrArray) absent = NULL;

  if (self->meeting->id != 0 || fler_people_group_is_changed (self->people))
    return TRUE;
  people = fler_booking_advice_people (self->context, meeting, self->mine, &absent, error);
  if (people == NULL)
    return FALSE;
  fler_people_group_propose (self->people, people, absent);
  return TRUE;
}

/* Collisions, new faces and wrong turns: read from the store, so after a pause. */
static void
check_people (FlerBookingDialog *self)
{
  g_autoptr(FlerMeeting) meeting = draft_meeting (self);
  g_autoptr(GError) error = NULL;

  g_clear_handle_id (&self->check_id, g_source_remove);
  g_clear_pointer (&self->objections, g_ptr_array_unref);
  if (meeting != NULL && propose_people (self, meeting, &error))
    {
      fler_meeting_free (meeting);
      meeting = draft_meeting (self);
      self->objections = fler_booking_advice_objections (self->context, self->meeting, meeting, &error);
    }
  if (error == NULL)
    fler_people_group_check (self->people, meeting, &error);
  fler_booking_wrong_show (self->wrong, self->objections);
  fler_free_slots_row_update (self->free_slots, self->context, meeting);
  if (error != NULL)
    {
      /* Nobody is kept from saving by that; it will say what is wrong. */
      g_autofree char *why = fler_words_store_error (error);

      fail (self, why);
    }
}

static gboolean
on_check (gpointer data)
{
  FlerBookingDialog *self = FLER_BOOKING_DIALOG (data);

  check_people (self);
  return G_SOURCE_REMOVE;
}

static void
queue_check (FlerBookingDialog *self)
{
  if (self->is_filling)
    return;
  self->is_touched = TRUE;
  show_hints (self);
  g_clear_handle_id (&self->check_id, g_source_remove);
  self->check_id = g_timeout_add (CHECK_AFTER_MS, on_check, self);
}

/* One of the times that fit everyone. */
static void
on_slot_chosen (FlerFreeSlotsRow *row, gint64 start, gint64 end, FlerBookingDialog *self)
{
  GTimeZone *zone = fler_context_get_zone (self->context);
  GDate day = fler_day_at (start, zone);
  int minutes = fler_calendar_view_minutes (start, zone);

  fler_date_entry_set_day (self->day, &day);
  fler_time_row_set (self->time_row, minutes, minutes + (int) ((end - start) / 60));
  queue_check (self);
}

/* Form, case, convener */

static void
show_form (FlerBookingDialog *self)
{
  FlerForm form = get_form (self);
  const FlerRoutine *routine = fler_context_get_routine (self->context, get_form (self));
  gboolean is_own = form == FLER_FORM_NONE;
  gboolean has_other_name = routine != NULL && g_strcmp0 (routine->safe_title, fler_words_form (form)) != 0;
  g_autofree char *called = NULL;

  if (has_other_name)
    /* Translators: below the form of a meeting: its name in letters to the person. */
    called = g_strdup_printf (_("To the person it is called “%s”."), routine->safe_title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->form), called != NULL ? called : "");
  gtk_widget_set_visible (GTK_WIDGET (self->case_picker), !is_own);
  gtk_widget_set_visible (GTK_WIDGET (self->title_row), is_own);
  gtk_widget_set_visible (GTK_WIDGET (self->all_day_row), is_own);
  gtk_widget_set_visible (GTK_WIDGET (self->people), !is_own);
  gtk_widget_set_visible (GTK_WIDGET (self->more), !is_own);
  gtk_widget_set_visible (GTK_WIDGET (self->post_row), form == FLER_FORM_FLERPART);
  gtk_widget_set_visible (GTK_WIDGET (self->time_row), !is_own || !gtk_switch_get_active (self->all_day));
}

/* What usually goes with the form, as far as the user has not chosen otherwise. */
static void
take_usual (FlerBookingDialog *self)
{
  const FlerRoutine *routine = fler_context_get_routine (self->context, get_form (self));

  fler_time_row_set_length (self->time_row,
                            routine != NULL && routine->minutes > 0 ? routine->minutes : FLER_BOOKING_USUAL_LENGTH);
  fler_booking_more_set_routine (self->more, routine, self->mine);
  if (self->meeting->id == 0)
    fler_booking_propose_place (self->place, routine);
  if (self->meeting->id == 0 && !fler_people_group_is_changed (self->people))
    {
      g_autoptr(GPtrArray) participants = fler_booking_participants (get_form (self), NULL, self->mine);

      fler_people_group_propose (self->people, participants, NULL);
    }
}

static void
on_form_changed (FlerBookingDialog *self)
{
  if (self->is_filling)
    return;
  self->is_filling = TRUE;
  take_usual (self);
  self->is_filling = FALSE;
  show_form (self);
  queue_check (self);
}

static void
on_mode_changed (FlerBookingDialog *self)
{
  fler_people_group_set_mixed (self->people, get_mode (self) == FLER_MODE_MIXED);
  queue_check (self);
}

static void
on_all_day_changed (FlerBookingDialog *self)
{
  show_form (self);
  queue_check (self);
}

static void
fill_brief (FlerBookingDialog *self)
{
  g_autofree char *brief = NULL;

  if (self->meeting->id != 0)
    return;
  brief = fler_booking_advice_brief (self->context, fler_case_picker_get_case (self->case_picker));
  fler_booking_more_suggest_brief (self->more, brief);
}

static void
on_case_changed (FlerBookingDialog *self)
{
  fill_brief (self);
  queue_check (self);
}

/* Saving */

/* To the first field that keeps the booking from being saved. */
static void
go_to_fault (FlerBookingDialog *self, guint faults)
{
  if (faults & FLER_BOOKING_NO_CASE)
    gtk_widget_grab_focus (GTK_WIDGET (self->case_picker));
  else if (faults & FLER_BOOKING_NO_TITLE)
    gtk_widget_grab_focus (GTK_WIDGET (self->title));
  else if (faults & FLER_BOOKING_NO_DAY)
    gtk_widget_grab_focus (fler_date_entry_get_entry (self->day));
  else if (faults & FLER_BOOKING_NO_START)
    gtk_widget_grab_focus (GTK_WIDGET (self->time_row));
  else if (faults & (FLER_BOOKING_NO_END | FLER_BOOKING_END_FIRST))
    fler_time_row_focus_end (self->time_row);
  else
    fler_booking_more_tell_why (self->more, TRUE);
}

/* A wrong turn stops here: for good, or until somebody says why it is taken all the same. */
static gboolean
is_stopped (FlerBookingDialog *self)
{
  if (fler_booking_wrong_is_final (self->wrong))
    fail (self, _("This meeting cannot be booked. Below stands why, and what to do instead."));
  else if (fler_booking_wrong_lacks_why (self->wrong))
    fail (self, _("Say why it is booked all the same. The reason is kept in the history and as a deviation."));
  else
    return FALSE;
  fler_booking_wrong_focus (self->wrong);
  return TRUE;
}

static void
save (FlerBookingDialog *self)
{
  FlerBookingDraft draft = read_draft (self);
  guint faults = check_draft (self, &draft);
  gboolean is_why_missing = draft.form != FLER_FORM_NONE && fler_booking_more_lacks_why (self->more);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr(FlerMeeting) after = NULL;
  g_autoptr(GPtrArray) deviations = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *why = NULL;

  if (self->is_saved)
    return;
  self->has_tried = TRUE;
  check_people (self);
  /* Who was proposed may be somebody else by now. */
  draft = read_draft (self);
  show_hints (self);
  if ((faults & FLER_BOOKING_STOPS) != 0 || is_why_missing)
    {
      fail (self, _("Something is still missing. Look at the marked fields."));
      go_to_fault (self, faults);
      return;
    }
  if (is_stopped (self))
    return;
  after = read_meeting (self, &draft);
  why = fler_booking_wrong_dup_why (self->wrong);
  deviations = fler_booking_advice_deviations (self->context, self->objections, after, why);
  if (!fler_booking_acts_save_with (parent, self->context, self->meeting->id != 0 ? self->meeting : NULL, after,
                                    deviations, &error))
    {
      g_autofree char *words = fler_words_store_error (error);

      fail (self, words);
      return;
    }
  self->is_saved = TRUE;
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[SAVED], 0, after->id);
  if (parent != NULL)    /* the calendar follows, wherever the form has put it */
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.choose-booking", "x", after->id);
}

/* What cannot be booked is no loss: the guide goes on with the case, and books. */
static void
on_guide_asked (FlerBookingWrong *wrong, FlerBookingDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  gint64 case_id = fler_case_picker_get_case (self->case_picker);

  self->is_touched = FALSE;
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.guide", "x", case_id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_save_clicked (GtkButton *button, FlerBookingDialog *self)
{
  save (self);
}

static void
on_cancel_clicked (GtkButton *button, FlerBookingDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* Escape, Cancel or the window's own close: nothing typed is lost without a question. */
static gboolean
fler_booking_dialog_close_request (GtkWindow *window)
{
  FlerBookingDialog *self = FLER_BOOKING_DIALOG (window);

  if (self->is_saved || !self->is_touched)
    return GTK_WINDOW_CLASS (fler_booking_dialog_parent_class)->close_request (window);
  fler_dialog_ask_discard (window);
  return TRUE;
}

static void
fler_booking_dialog_dispose (GObject *object)
{
  FlerBookingDialog *self = FLER_BOOKING_DIALOG (object);

  g_clear_handle_id (&self->check_id, g_source_remove);
  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_BOOKING_DIALOG);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (fler_booking_dialog_parent_class)->dispose (object);
}

static void
fler_booking_dialog_finalize (GObject *object)
{
  FlerBookingDialog *self = FLER_BOOKING_DIALOG (object);

  g_clear_pointer (&self->meeting, fler_meeting_free);
  g_clear_pointer (&self->objections, g_ptr_array_unref);
  g_clear_pointer (&self->mine, fler_official_free);
  G_OBJECT_CLASS (fler_booking_dialog_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, FlerBookingDialog, child)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (all_day);
  BIND (all_day_row);
  BIND (case_picker);
  BIND (day);
  BIND (day_row);
  BIND (failure);
  BIND (form);
  BIND (heading);
  BIND (mode);
  BIND (more);
  BIND (people);
  BIND (place);
  BIND (post_row);
  BIND (save_button);
  BIND (free_slots);
  BIND (time_row);
  BIND (title);
  BIND (title_row);
  BIND (wrong);
}

static void
fler_booking_dialog_class_init (FlerBookingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_booking_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_booking_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = fler_booking_dialog_close_request;
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT64);
  g_type_ensure (FLER_TYPE_BOOKING_MORE);
  g_type_ensure (FLER_TYPE_BOOKING_WRONG);
  g_type_ensure (FLER_TYPE_CASE_PICKER);
  g_type_ensure (FLER_TYPE_DATE_ENTRY);
  g_type_ensure (FLER_TYPE_FREE_SLOTS_ROW);
  g_type_ensure (FLER_TYPE_PEOPLE_GROUP);
  g_type_ensure (FLER_TYPE_TIME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-booking-dialog.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_all_day_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_slot_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_case_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_form_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_guide_asked);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
  gtk_widget_class_bind_template_callback (widget_class, queue_check);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fill_choices (FlerBookingDialog *self)
{
  g_autoptr(GtkStringList) forms = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) modes = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (form_order); i++)
    gtk_string_list_append (forms, fler_words_form (form_order[i]));
  for (int mode = FLER_MODE_ROOM; mode <= FLER_MODE_MIXED; mode++)
    gtk_string_list_append (modes, fler_words_mode (mode));
  adw_combo_row_set_model (self->form, G_LIST_MODEL (forms));
  adw_combo_row_set_model (self->mode, G_LIST_MODEL (modes));
}

static void
fler_booking_dialog_init (FlerBookingDialog *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
  fler_access_set_name (GTK_WIDGET (self->title), _("What it is"));
  fler_access_set_name (GTK_WIDGET (self->place), _("Place"));
  fler_access_set_name (GTK_WIDGET (self->all_day), _("All day"));
  fler_date_entry_set_name (self->day, _("Day"));
}

/* Filling in */

static void
fill_times (FlerBookingDialog *self, const FlerMeeting *meeting)
{
  GTimeZone *zone = fler_context_get_zone (self->context);
  GDate day = fler_day_at (meeting->span.start, zone);
  int start = fler_calendar_view_minutes (meeting->span.start, zone);
  int length = (meeting->span.end - meeting->span.start) / 60;

  fler_date_entry_set_day (self->day, &day);
  gtk_switch_set_active (self->all_day, meeting->is_all_day);
  if (meeting->is_all_day)
    {
      start = FLER_BOOKING_WORK_START;
      length = FLER_BOOKING_USUAL_LENGTH;
    }
  fler_time_row_set (self->time_row, start, MIN (start + length, 24 * 60));
}

static void
fill (FlerBookingDialog *self)
{
  const FlerMeeting *meeting = self->meeting;

  self->is_filling = TRUE;
  set_form (self, meeting->form);
  fler_case_picker_set_case (self->case_picker, meeting->case_id);
  gtk_editable_set_text (self->title, meeting->title != NULL ? meeting->title : "");
  adw_combo_row_set_selected (self->mode, meeting->mode - FLER_MODE_ROOM);
  gtk_editable_set_text (self->place, meeting->place != NULL ? meeting->place : "");
  fill_times (self, meeting);
  take_usual (self);
  fler_booking_more_fill (self->more, meeting);
  if (meeting->id != 0)
    fler_people_group_show (self->people, meeting->participants);
  fill_brief (self);
  show_form (self);
  self->is_filling = FALSE;
  show_hints (self);
  check_people (self);
}

FlerBookingDialog *
fler_booking_dialog_open (GtkWindow *parent, FlerContext *context, FlerMeeting *meeting, gboolean has_own_length)
{
  FlerBookingDialog *self;
  GDate today = fler_context_today (context);
  const char *title = meeting->id == 0 ? _("New booking") : _("Change booking");

  if (fler_dialog_is_up (parent))
    {
      fler_meeting_free (meeting);
      return NULL;
    }
  self = g_object_new (FLER_TYPE_BOOKING_DIALOG, "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->meeting = meeting;
  self->mine = fler_official_store_me (fler_context_get_db (context), NULL);
  if (has_own_length)
    fler_time_row_keep_length (self->time_row);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->heading, title);
  fler_date_entry_set_today (self->day, &today);
  fler_case_picker_set_context (self->case_picker, context);
  fler_people_group_set_context (self->people, context);
  fler_booking_guard (context, GTK_WIDGET (self->place), self->more);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
  if (meeting->case_id == 0 && meeting->id == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->case_picker));
  else
    gtk_widget_grab_focus (fler_date_entry_get_entry (self->day));
  return self;
}

void
fler_booking_dialog_move (FlerBookingDialog *self, FlerSpan span)
{
  g_autoptr(FlerMeeting) moved = fler_meeting_copy (self->meeting);

  moved->span = span;
  self->is_filling = TRUE;
  fill_times (self, moved);
  self->is_filling = FALSE;
  self->is_touched = TRUE;
  show_hints (self);
  check_people (self);
  fler_booking_wrong_focus (self->wrong);
}
