/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-acts.c - what is done to bookings, told in the window, and how it is taken back */

#define G_LOG_DOMAIN "fler-booking-acts"

#include "config.h"

#include "fler-booking-acts.h"

#include <glib/gi18n.h>

#include "fler-activity-acts.h"
#include "fler-booking-advice.h"
#include "fler-booking-dialog.h"
#include "fler-booking-words.h"
#include "fler-deviation-store.h"
#include "fler-letters-offer.h"
#include "fler-meeting-store.h"
#include "fler-speaker.h"
#include "fler-undo.h"
#include "fler-words.h"

/* One act that can be taken back. */
typedef struct
{
  FlerMeeting *before;        /* NULL: it was made */
  gint64       meeting_id;
  gint64       changed_at;    /* of the booking right after the act */
  int          sequence;      /* as above */
  GArray      *deviations;    /* of gint64: what was overridden with it */
} Act;

static void
free_act (gpointer data)
{
  Act *act = data;

  fler_meeting_free (act->before);
  g_array_unref (act->deviations);
  g_free (act);
}

void
fler_booking_acts_complain (GtkWindow *window, const char *what, const GError *error)
{
  if (window != NULL)
    fler_say_error (GTK_WIDGET (window), what, error);
}

static void
say (GtkWindow *window, const char *text, const char *undo)
{
  if (window != NULL)
    fler_say (GTK_WIDGET (window), text, undo);
}

/* Taking back */

static gboolean
write_back (FlerContext *context, const Act *act, GError **error)
{
  FlerDb *db = fler_context_get_db (context);
  g_autoptr(FlerMeeting) current = fler_meeting_store_load (db, act->meeting_id, error);
  g_autoptr(FlerMeeting) earlier = NULL;

  if (current == NULL)
    return FALSE;
  if (current->changed_at != act->changed_at || current->sequence != act->sequence)
    {
      g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID,
                   "the booking has been changed since");
      return FALSE;
    }
  /* The deviations of a booking that was never made go with it. */
  if (act->before == NULL)
    return fler_meeting_store_delete (db, act->meeting_id, error);
  earlier = fler_meeting_copy (act->before);
  if (!fler_db_begin (db, error))
    return FALSE;
  for (guint i = 0; i < act->deviations->len; i++)
    if (!fler_deviation_store_delete (db, g_array_index (act->deviations, gint64, i), error))
      {
        fler_db_rollback (db);
        return FALSE;
      }
  if (!fler_meeting_store_save (db, earlier, fler_context_now (context), error))
    {
      fler_db_rollback (db);
      return FALSE;
    }
  return fler_db_commit (db, error);
}

static void
take_back (GtkWindow *window, FlerContext *context, gconstpointer data)
{
  const Act *act = data;
  g_autoptr(GError) error = NULL;

  if (write_back (context, act, &error))
    say (window, act->before == NULL ? _("The booking was taken away.") : _("The booking is as it was before."), NULL);
  else
    fler_booking_acts_complain (window, _("This cannot be taken back: the booking has been changed since. "
                                          "Open it and change it there."), error);
}

/* Returns: (transfer full) (nullable): the action that takes it back; NULL without a window */
static char *
remember (GtkWindow *window, FlerContext *context, const FlerMeeting *before, const FlerMeeting *after,
          const GPtrArray *deviations, const char *said)
{
  Act *act = g_new0 (Act, 1);
  char *undo;

  act->before = before != NULL ? fler_meeting_copy (before) : NULL;
  act->meeting_id = after->id;
  act->changed_at = after->changed_at;
  act->sequence = after->sequence;
  act->deviations = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; deviations != NULL && i < deviations->len; i++)
    g_array_append_val (act->deviations, ((FlerDeviation *) deviations->pdata[i])->id);
  undo = fler_undo_remember (window, context, "booking", act, take_back, free_act);
  say (window, said, undo);
  return undo;
}

/* What is said */

static char *
words_for (const FlerMeeting *before, const FlerMeeting *after, FlerContext *context)
{
  GTimeZone *zone = fler_context_get_zone (context);
  GDate day = fler_day_at (after->span.start, zone);
  g_autofree char *when_day = fler_words_day_short (&day);
  g_autofree char *times = after->is_all_day ? g_strdup (_("all day")) : fler_words_times (after->span, zone);
  g_autofree char *title = fler_booking_words_title (after);
  g_autofree char *what = after->case_reference != NULL
                            ? g_strdup_printf ("%s %s", title, after->case_reference) : g_strdup (title);

  if (before == NULL)
    return g_strdup_printf (_("Booked: %1$s, %2$s %3$s"), what, when_day, times);
  if (after->state == FLER_MEETING_CANCELLED && before->state != FLER_MEETING_CANCELLED)
    return g_strdup_printf (_("Cancelled: %1$s, %2$s %3$s"), what, when_day, times);
  if (after->span.start != before->span.start)
    return g_strdup_printf (_("Moved: %1$s, to %2$s %3$s"), what, when_day, times);
  return g_strdup_printf (_("Changed: %1$s, %2$s %3$s"), what, when_day, times);
}

/* The booking, and what was overridden with it: both or neither. */
static gboolean
write_both (FlerContext *context, FlerMeeting *after, GPtrArray *deviations, GError **error)
{
  FlerDb *db = fler_context_get_db (context);
  gint64 now = fler_context_now (context);
  gint64 id = after->id;

  if (!fler_db_begin (db, error))
    return FALSE;
  if (!fler_meeting_store_save (db, after, now, error))
    {
      fler_db_rollback (db);
      return FALSE;
    }
  for (guint i = 0; deviations != NULL && i < deviations->len; i++)
    {
      FlerDeviation *deviation = g_ptr_array_index (deviations, i);

      deviation->meeting_id = after->id;
      if (!fler_deviation_store_save (db, deviation, now, error))
        {
          after->id = id;
          fler_db_rollback (db);
          return FALSE;
        }
    }
  return fler_db_commit (db, error);
}

gboolean
fler_booking_acts_save_with (GtkWindow *window, FlerContext *context, const FlerMeeting *before,
                             FlerMeeting *after, GPtrArray *deviations, GError **error)
{
  g_autofree char *said = NULL;
  g_autofree char *undo = NULL;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), FALSE);

  if (!write_both (context, after, deviations, error))
    return FALSE;
  said = words_for (before, after, context);
  undo = remember (window, context, before, after, deviations, said);
  if (window != NULL && before != NULL)
    fler_letters_offer (window, context, after->id, undo);
  return TRUE;
}

gboolean
fler_booking_acts_save (GtkWindow *window, FlerContext *context, const FlerMeeting *before,
                        FlerMeeting *after, GError **error)
{
  return fler_booking_acts_save_with (window, context, before, after, NULL, error);
}

gboolean
fler_booking_acts_reschedule (GtkWindow *window, FlerContext *context, gint64 meeting_id, FlerSpan span)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerMeeting) before = NULL;
  g_autoptr(FlerMeeting) after = NULL;
  g_autoptr(GPtrArray) objections = NULL;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), FALSE);

  /* Of an activity that comes again it is asked first which times are meant. */
  if (meeting_id < 0)
    {
      fler_activity_acts_reschedule (window, context, meeting_id, span);
      return FALSE;
    }
  before = fler_meeting_store_load (fler_context_get_db (context), meeting_id, &error);
  if (before == NULL)
    {
      fler_booking_acts_complain (window, _("The booking could not be read. Nothing was changed."), error);
      return FALSE;
    }
  if (before->state != FLER_MEETING_PLANNED)
    {
      g_autofree char *why = g_strdup_printf (_("This meeting is not to come (%s): it stays where it is."),
                                              fler_words_state (before->state));

      fler_booking_acts_complain (window, why, NULL);
      return FALSE;
    }
  after = fler_meeting_copy (before);
  after->span = span;
  objections = fler_booking_advice_objections (context, before, after, &error);
  if (objections != NULL && objections->len > 0)
    {
      /* The rules have something to say to the new time: the form says it, and asks why. */
      fler_booking_dialog_edit_span (window, context, meeting_id, span);
      return FALSE;
    }
  if (objections != NULL && fler_booking_acts_save (window, context, before, after, &error))
    return TRUE;
  fler_booking_acts_complain (window, _("The booking could not be moved. It stands where it stood; try once more."),
                              error);
  return FALSE;
}

gboolean
fler_booking_acts_cancel (GtkWindow *window, FlerContext *context, gint64 meeting_id, FlerPartyKind by,
                          const char *why, GError **error)
{
  g_autoptr(FlerMeeting) before = NULL;
  g_autoptr(FlerMeeting) after = NULL;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), FALSE);

  before = fler_meeting_store_load (fler_context_get_db (context), meeting_id, error);
  if (before == NULL)
    return FALSE;
  after = fler_meeting_copy (before);
  after->state = FLER_MEETING_CANCELLED;
  after->cancelled_by = by;
  g_free (after->cancelled_why);
  after->cancelled_why = g_strdup (why);
  return fler_booking_acts_save (window, context, before, after, error);
}
