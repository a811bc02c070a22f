/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-advice.c - what the rules say to a booking before it is saved */

#define G_LOG_DOMAIN "fler-booking-advice"

#include "config.h"

#include "fler-booking-advice.h"

#include <glib/gi18n.h>

#include "fler-booking.h"
#include "fler-case-store.h"
#include "fler-deviation.h"
#include "fler-due-act.h"
#include "fler-due-store.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-step-value-store.h"

static gboolean
is_among (const GPtrArray *objections, const FlerObjection *objection)
{
  for (guint i = 0; i < objections->len; i++)
    {
      const FlerObjection *other = g_ptr_array_index (objections, i);

      if (g_strcmp0 (other->why.rule, objection->why.rule) == 0 && g_strcmp0 (other->who, objection->who) == 0)
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
fler_booking_advice_objections (FlerContext *context, const FlerMeeting *before, const FlerMeeting *after,
                                GError **error)
{
  g_autoptr(FlerDueFile) file = NULL;
  g_autoptr(GPtrArray) objections = NULL;
  g_autoptr(GPtrArray) old = NULL;
  g_autofree char *municipality = NULL;
  FlerDueSetting setting;

  if (after->case_id == 0 || after->form == FLER_FORM_NONE)
    return g_ptr_array_new ();
  file = fler_due_store_load (fler_context_get_db (context), after->case_id, error);
  if (file == NULL)
    return NULL;
  setting = fler_due_setting_of (context, &municipality);
  objections = fler_booking_objections (&file->due_case, after, &setting);
  if (before == NULL || before->id == 0 || before->case_id != after->case_id)
    return g_steal_pointer (&objections);
  old = fler_booking_objections (&file->due_case, before, &setting);
  for (guint i = objections->len; i-- > 0;)
    {
      const FlerObjection *objection = g_ptr_array_index (objections, i);

      if (objection->may_override && is_among (old, objection))
        g_ptr_array_remove_index (objections, i);
    }
  return g_steal_pointer (&objections);
}

GPtrArray *
fler_booking_advice_deviations (FlerContext *context, const GPtrArray *objections,
                                const FlerMeeting *booking, const char *why)
{
  GPtrArray *deviations = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_deviation_free);
  GDate today = fler_context_today (context);

  for (guint i = 0; objections != NULL && i < objections->len; i++)
    g_ptr_array_add (deviations, fler_deviation_of_objection (g_ptr_array_index (objections, i),
                                                              FLER_DEVIATION_BOOKED, booking, why, &today));
  return deviations;
}

/* Who takes part */

static void
name (FlerParticipant *participant, gint64 official_id, const char *who, const char *role)
{
  participant->official_id = official_id;
  g_free (participant->name);
  participant->name = g_strdup (who);
  g_free (participant->role);
  participant->role = g_strdup (role);
}

/* Whom of the party the person has met, or is to meet, last. */
static const FlerParticipant *
find_met (const GPtrArray *others, FlerPartyKind party)
{
  for (guint i = 0; i < others->len; i++)
    {
      const FlerMeeting *other = g_ptr_array_index (others, i);

      if (other->state == FLER_MEETING_CANCELLED || other->participants == NULL)
        continue;
      for (guint j = 0; j < other->participants->len; j++)
        {
          const FlerParticipant *met = g_ptr_array_index (other->participants, j);

          if (met->party == party && met->name != NULL && *met->name != '\0')
            return met;
        }
    }
  return NULL;
}

static gboolean
name_those_met (GPtrArray *people, FlerDb *db, gint64 case_id, GError **error)
{
  g_autoptr(GPtrArray) others = fler_meeting_store_list_of_case (db, case_id, error);

  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    {
      FlerParticipant *participant = g_ptr_array_index (people, i);
      const FlerParticipant *met =
        participant->party != FLER_PARTY_PERSON ? find_met (others, participant->party) : NULL;

      if (met != NULL)
        name (participant, met->official_id, met->name, met->role);
    }
  return TRUE;
}

/* K5: to whom the case was handed. */
static gboolean
name_holder (GPtrArray *people, FlerDb *db, gint64 case_id, GError **error)
{
  GError *failed = NULL;
  g_autofree char *holder = fler_step_value_store_get (db, case_id, "K5", "official", &failed);
  g_autoptr(GPtrArray) officials = NULL;

  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  if (holder == NULL)
    return TRUE;
  officials = fler_official_store_list (db, FLER_PARTY_FK, error);
  for (guint i = 0; officials != NULL && i < people->len; i++)
    {
      FlerParticipant *participant = g_ptr_array_index (people, i);

      if (participant->party != FLER_PARTY_FK)
        continue;
      name (participant, 0, holder, NULL);
      for (guint j = 0; j < officials->len; j++)
        {
          const FlerOfficial *official = g_ptr_array_index (officials, j);

          if (g_strcmp0 (official->name, holder) == 0)
            name (participant, official->id, holder, official->role);
        }
      break;
    }
  return officials != NULL;
}

/* Whoever is busy then is not proposed; the name is handed out instead. */
static gboolean
drop_busy (GPtrArray *people, FlerContext *context, const FlerMeeting *booking, GPtrArray *absent, GError **error)
{
  g_autoptr(FlerMeeting) meeting = fler_meeting_copy (booking);
  g_autoptr(GPtrArray) collisions = NULL;

  g_clear_pointer (&meeting->participants, g_ptr_array_unref);
  meeting->participants = g_ptr_array_ref (people);
  collisions = fler_calendar_store_list_collisions (fler_context_get_db (context), meeting,
                                                    fler_context_get_zone (context), error);
  for (guint i = 0; collisions != NULL && i < people->len; i++)
    {
      FlerParticipant *participant = g_ptr_array_index (people, i);

      for (guint j = 0; j < collisions->len && participant->name != NULL; j++)
        if (g_strcmp0 (((FlerCollision *) collisions->pdata[j])->who, participant->name) == 0)
          {
            absent->pdata[i] = g_strdup (participant->name);
            name (participant, 0, NULL, NULL);
          }
    }
  return collisions != NULL;
}

static GPtrArray *
list_usual (FlerContext *context, const FlerMeeting *booking, const FlerOfficial *mine, GError **error)
{
  g_autoptr(FlerCase) the_case = NULL;

  if (booking->case_id == 0)
    return fler_booking_participants (booking->form, NULL, mine);
  the_case = fler_case_store_load (fler_context_get_db (context), booking->case_id, error);
  return the_case != NULL ? fler_booking_participants (booking->form, &the_case->facts, mine) : NULL;
}

GPtrArray *
fler_booking_advice_people (FlerContext *context, const FlerMeeting *booking, const FlerOfficial *mine,
                            GPtrArray **absent, GError **error)
{
  FlerDb *db = fler_context_get_db (context);
  g_autoptr(GPtrArray) people = list_usual (context, booking, mine, error);
  g_autoptr(GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);

  if (people == NULL)
    return NULL;
  g_ptr_array_set_size (missing, people->len);
  if (booking->case_id != 0
      && (!name_those_met (people, db, booking->case_id, error)
          || (booking->form == FLER_FORM_KONTAKT && !name_holder (people, db, booking->case_id, error))))
    return NULL;
  if (booking->span.end > booking->span.start && !drop_busy (people, context, booking, missing, error))
    return NULL;
  *absent = g_steal_pointer (&missing);
  return g_steal_pointer (&people);
}

/* The brief */

static void
append_brief (GString *brief, const char *label, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (brief, "%s%s: %s", brief->len > 0 ? "\n" : "", label, text);
}

char *
fler_booking_advice_brief (FlerContext *context, gint64 case_id)
{
  g_autoptr(FlerCase) the_case =
    case_id != 0 ? fler_case_store_load (fler_context_get_db (context), case_id, NULL) : NULL;
  GString *brief = g_string_new (NULL);

  if (the_case != NULL)
    {
      append_brief (brief, _("Work"), the_case->work);
      append_brief (brief, _("Education"), the_case->education);
      append_brief (brief, _("Experience"), the_case->experience);
      append_brief (brief, _("Own thoughts"), the_case->wishes);
    }
  return g_string_free (brief, FALSE);
}
