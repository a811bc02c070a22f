/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-open.c - the ways in which a booking's form is opened, and what it begins with */

#define G_LOG_DOMAIN "fler-booking-open"

#include "config.h"

#include "fler-booking-dialog-private.h"

#include <glib/gi18n.h>

#include "fler-booking.h"
#include "fler-booking-acts.h"
#include "fler-case-words.h"
#include "fler-meeting-store.h"
#include "fler-words.h"

static FlerMeeting *
new_meeting (FlerContext *context, gint64 case_id, gint64 start)
{
  FlerMeeting *meeting = fler_meeting_new ();
  GTimeZone *zone = fler_context_get_zone (context);

  meeting->form = FLER_FORM_KONTAKT;
  meeting->case_id = case_id;
  if (start == 0)
    {
      int minutes;
      GDate day = fler_booking_next_time (fler_context_now (context), FLER_BOOKING_WORK_START, FLER_BOOKING_WORK_END, zone, &minutes);

      start = fler_day_time (&day, minutes, zone);
    }
  meeting->span.start = start;
  meeting->span.end = start + FLER_BOOKING_USUAL_LENGTH * 60;
  return meeting;
}

FlerBookingDialog *
fler_booking_dialog_new_booking (GtkWindow *parent, FlerContext *context, gint64 case_id, gint64 start)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);
  return fler_booking_dialog_open (parent, context, new_meeting (context, case_id, start), FALSE);
}

FlerBookingDialog *
fler_booking_dialog_new_span (GtkWindow *parent, FlerContext *context, FlerSpan span)
{
  FlerMeeting *meeting;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (span.end > span.start, NULL);

  meeting = new_meeting (context, 0, span.start);
  meeting->span = span;
  return fler_booking_dialog_open (parent, context, meeting, TRUE);
}

FlerBookingDialog *
fler_booking_dialog_new_form (GtkWindow *parent, FlerContext *context, gint64 case_id, FlerForm form)
{
  FlerMeeting *meeting;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);

  meeting = new_meeting (context, case_id, 0);
  meeting->form = form;
  return fler_booking_dialog_open (parent, context, meeting, FALSE);
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
fler_booking_dialog_edit_span (GtkWindow *parent, FlerContext *context, gint64 meeting_id, FlerSpan span)
{
  FlerBookingDialog *self = fler_booking_dialog_edit (parent, context, meeting_id);

  if (self != NULL)
    fler_booking_dialog_move (self, span);
  return self;
}
