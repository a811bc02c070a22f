/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-open.c - the ways in which a booking's form is opened, and what it begins with */

#define G_LOG_DOMAIN "fler-booking-open"

#include "config.h"

#include "fler-booking-dialog-private.h"

#include <glib/gi18n.h>

#include "fler-booking.h"
#include "fler-booking-acts.h"
#include "fler-booking-advice.h"
#include "fler-case-words.h"
#include "fler-due-act.h"
#include "fler-due-store.h"
#include "fler-free-slots-find.h"
#include "fler-meeting-store.h"
#include "fler-people-group.h"
#include "fler-register-store.h"
#include "fler-words.h"

/* From when on a meeting is looked for: now, or where its routine has steps before the meeting (K6,
 * F2), when there is time for them; but not after the last day that it may be held. */
static gint64
look_from (FlerContext *context, const FlerRoutine *routine, gboolean leaves_time, const GDate *last)
{
  GDate day = fler_context_today (context);

  g_date_add_days (&day, fler_booking_lead_days (routine));
  if (!leaves_time || (g_date_valid (last) && g_date_compare (&day, last) > 0))
    return fler_context_now (context);
  return MAX (fler_day_time (&day, 0, fler_context_get_zone (context)), fler_context_now (context));
}

/* The first time from then on, in working hours, when those have time who would be proposed; where
 * there is none, or nothing can be read, the next full or half hour. */
static gint64
first_free (FlerContext *context, const FlerMeeting *booking, gboolean leaves_time)
{
  GTimeZone *zone = fler_context_get_zone (context);
  const FlerRoutine *routine = fler_context_get_routine (context, booking->form);
  g_autoptr(FlerOfficial) mine = fler_official_store_me (fler_context_get_db (context), NULL);
  g_autoptr(FlerMeeting) meeting = fler_meeting_copy (booking);
  g_autoptr(GPtrArray) absent = NULL;
  g_autoptr(GArray) slots = NULL;
  int minutes;
  GDate last = fler_free_slots_last_day (context, meeting);
  GDate day = fler_booking_next_time (look_from (context, routine, leaves_time, &last), FLER_BOOKING_WORK_START,
                                      FLER_BOOKING_WORK_END, zone, &minutes);
  gint64 next = fler_day_time (&day, minutes, zone);

  /* Without a time nobody is left out for being busy. */
  meeting->span.start = meeting->span.end = 0;
  g_clear_pointer (&meeting->participants, g_ptr_array_unref);
  meeting->participants = fler_booking_advice_people (context, meeting, mine, &absent, NULL);
  if (meeting->participants == NULL)
    return next;
  meeting->span.end = 60 * (routine != NULL && routine->minutes > 0 ? routine->minutes : FLER_BOOKING_USUAL_LENGTH);
  slots = fler_free_slots_find (context, meeting, next, &last, 1, NULL);
  return slots != NULL && slots->len > 0 ? g_array_index (slots, FlerSpan, 0).start : next;
}

/* @start: UTC seconds; 0: the first that suits
 * @leaves_time: for what the routine has to be done before the meeting */
static FlerMeeting *
new_meeting (FlerContext *context, gint64 case_id, FlerForm form, gint64 start, gboolean leaves_time)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->form = form;
  meeting->case_id = case_id;
  meeting->span.start = start != 0 ? start : first_free (context, meeting, leaves_time);
  meeting->span.end = meeting->span.start + FLER_BOOKING_USUAL_LENGTH * 60;
  return meeting;
}

/* One that suits the case. Where it could not be read, the form is there to choose. */
static FlerForm
first_form (FlerContext *context, gint64 case_id, gint64 start)
{
  g_autofree char *municipality = NULL;
  FlerDueSetting setting = fler_due_setting_of (context, &municipality);
  g_autoptr(FlerDueFile) file = case_id != 0
                                  ? fler_due_store_load (fler_context_get_db (context), case_id, NULL) : NULL;

  if (file == NULL)
    return FLER_FORM_KONTAKT;
  return fler_booking_form (&file->due_case, start != 0 ? start : fler_context_now (context), &setting);
}

FlerBookingDialog *
fler_booking_dialog_new_booking (GtkWindow *parent, FlerContext *context, gint64 case_id, gint64 start)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);
  return fler_booking_dialog_open (parent, context,
                                   new_meeting (context, case_id, first_form (context, case_id, start), start, FALSE),
                                   FALSE);
}

FlerBookingDialog *
fler_booking_dialog_new_span (GtkWindow *parent, FlerContext *context, FlerSpan span)
{
  FlerMeeting *meeting;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (span.end > span.start, NULL);

  meeting = new_meeting (context, 0, FLER_FORM_KONTAKT, span.start, FALSE);
  meeting->span = span;
  return fler_booking_dialog_open (parent, context, meeting, TRUE);
}

FlerBookingDialog *
fler_booking_dialog_new_form (GtkWindow *parent, FlerContext *context, gint64 case_id, FlerForm form)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);
  return fler_booking_dialog_open (parent, context, new_meeting (context, case_id, form, 0, TRUE), FALSE);
}

FlerBookingDialog *
fler_booking_dialog_edit (GtkWindow *parent, FlerContext *context, gint64 meeting_id)
{
  g_autoptr(FlerMeeting) meeting = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);

  meeting = fler_meeting_store_load (fler_context_get_db (context), meeting_id, &error);
  if (meeting == NULL)
    {
      g_autofree char *why = fler_words_store_error (error);

      fler_booking_acts_complain (parent, why, error);
      return NULL;
    }
  if (meeting->state != FLER_MEETING_PLANNED)
    {
      g_autofree char *why = g_strdup_printf (_("This meeting is not to come (%s): its booking is not changed any more."),
                                              fler_words_state (meeting->state));

      fler_booking_acts_complain (parent, why, NULL);
      return NULL;
    }
  return fler_booking_dialog_open (parent, context, g_steal_pointer (&meeting), TRUE);
}

FlerBookingDialog *
fler_booking_dialog_edit_name (GtkWindow *parent, FlerContext *context, gint64 meeting_id, gint64 participant_id)
{
  FlerBookingDialog *self = fler_booking_dialog_edit (parent, context, meeting_id);

  if (self != NULL)
    fler_people_group_focus (FLER_PEOPLE_GROUP (gtk_widget_get_template_child (GTK_WIDGET (self),
                                                                               FLER_TYPE_BOOKING_DIALOG, "people")),
                             participant_id);
  return self;
}

FlerBookingDialog *
fler_booking_dialog_edit_span (GtkWindow *parent, FlerContext *context, gint64 meeting_id, FlerSpan span)
{
  FlerBookingDialog *self = fler_booking_dialog_edit (parent, context, meeting_id);

  if (self != NULL)
    fler_booking_dialog_move (self, span);
  return self;
}
