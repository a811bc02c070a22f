/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-due-act.c - what is due, and the one button that does it */

#define G_LOG_DOMAIN "fler-due-act"

#include "config.h"

#include "fler-due-act.h"

#include <glib/gi18n.h>

#include "fler-due-words.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-step-form.h"

FlerDueSetting
fler_due_setting_of (FlerContext *context, char **municipality)
{
  FlerDueSetting setting = { 0 };

  /* Without it there is no rule about municipalities; that it could not be read, the reading of
     the case itself tells. */
  *municipality = fler_setting_store_get (fler_context_get_db (context), FLER_SETTING_PROJECT_MUNICIPALITY, NULL);
  setting.routines = fler_context_get_routines (context);
  setting.project_municipality = *municipality;
  setting.today = fler_context_today (context);
  setting.zone = fler_context_get_zone (context);
  return setting;
}

char *
fler_due_by_words (const FlerDue *due, FlerContext *context)
{
  GDate today = fler_context_today (context);
  g_autofree char *day = fler_words_due_day (due, &today);

  if (*day == '\0' || due->kind == FLER_DUE_KIND_HOLD || due->urgency == FLER_URGENCY_TODAY)
    return g_steal_pointer (&day);
  if (due->kind == FLER_DUE_KIND_CLOSE)
    /* Translators: %s is a day: not before then. */
    return g_strdup_printf (_("from %s"), day);
  if (due->urgency == FLER_URGENCY_OVERDUE)
    return due->phone != NULL ? g_strdup_printf (_("was due %1$s · call %2$s"), day, due->phone)
                              : g_strdup_printf (_("was due %s"), day);
  if (due->phone != NULL)
    /* Translators: a day, and the telephone to call. */
    return g_strdup_printf (C_("due", "by %1$s · call %2$s"), day, due->phone);
  /* Translators: %s is a day. */
  return g_strdup_printf (C_("due", "by %s"), day);
}

/* Day 180 is due (K7) until a meeting is booked that keeps it. */
static gboolean
leads_to_booking (const FlerDue *due)
{
  return due->kind == FLER_DUE_KIND_BOOK
         || (due->kind == FLER_DUE_KIND_STEP && g_str_equal (due->why.rule, "K7"));
}

/* Inviting is writing letters (K6, Ö3, F2); whether they went, the letters' window asks. */
static gboolean
leads_to_letters (const FlerDue *due)
{
  static const char *const steps[] = { "K6", "Ö3", "F2", NULL };

  return due->meeting_id != 0
         && (due->kind == FLER_DUE_KIND_LETTER || due->kind == FLER_DUE_KIND_REMIND
             || (due->kind == FLER_DUE_KIND_STEP && g_strv_contains (steps, due->why.rule)));
}

/* A step that asks for nothing is done by saying so. */
static gboolean
is_said_done (const FlerDue *due)
{
  return !leads_to_letters (due) && due->kind == FLER_DUE_KIND_STEP && !leads_to_booking (due) && fler_step_asks (due->why.rule) == 0;
}

const char *
fler_due_button_words (const FlerDue *due)
{
  if (is_said_done (due))
    return C_("due", "It is done");
  if (leads_to_booking (due))
    return C_("due", "Book");
  if (leads_to_letters (due))
    return due->kind == FLER_DUE_KIND_STEP || due->letter == FLER_INVITATION_FIRST ? C_("due", "Write the invitation") : C_("due", "Write the letter");
  switch (due->kind)
    {
    case FLER_DUE_KIND_STEP:       return C_("due", "Do this");
    case FLER_DUE_KIND_COMMITMENT: return C_("due", "Mark as done");
    case FLER_DUE_KIND_FACT:       return C_("due", "Answer the questions");
    case FLER_DUE_KIND_CLOSE:      return C_("due", "Close the case …");
    case FLER_DUE_KIND_FOLLOW_UP:  return C_("due", "Follow up");
    case FLER_DUE_KIND_COUNT:      return C_("due", "Count");
    case FLER_DUE_KIND_ANSWER:
    case FLER_DUE_KIND_NAME:       return C_("due", "Note the answer");
    default:                       return C_("due", "Show the meeting");
    }
}

const char *
fler_due_other_words (const FlerDue *due)
{
  if (is_said_done (due))
    return C_("due", "Another day, or a note …");
  if (due->kind == FLER_DUE_KIND_BOOK && g_str_equal (due->why.rule, "K5"))
    return C_("due", "Hand to somebody …");
  return NULL;
}

const char *
fler_due_action (const FlerDue *due, GVariant **target)
{
  if (is_said_done (due))
    {
      *target = g_variant_new ("(xsi)", due->case_id, due->why.rule, (gint32) FLER_TRI_UNKNOWN);
      return "case.step-done";
    }
  if (leads_to_booking (due))
    {
      *target = g_variant_new ("(xi)", due->case_id, (gint32) due->form);
      return "case.book";
    }
  if (leads_to_letters (due))
    {
      *target = g_variant_new ("(xx)", due->meeting_id, due->participant_id);
      return "win.write-letter";
    }
  switch (due->kind)
    {
    case FLER_DUE_KIND_STEP:
      *target = g_variant_new ("(xs)", due->case_id, due->why.rule);
      return "case.do-step";
    case FLER_DUE_KIND_FOLLOW_UP:
      *target = g_variant_new ("(xs)", due->case_id, "F6");
      return "case.do-step";
    case FLER_DUE_KIND_ANSWER:
    case FLER_DUE_KIND_NAME:
      *target = g_variant_new ("(xx)", due->meeting_id, due->participant_id);
      return "win.note-answer";
    case FLER_DUE_KIND_COMMITMENT:
      *target = g_variant_new ("(xx)", due->case_id, due->commitment_id);
      return "case.tick-commitment";
    case FLER_DUE_KIND_FACT:
      *target = g_variant_new_int64 (due->case_id);
      return "win.guide";
    case FLER_DUE_KIND_CLOSE:
      *target = g_variant_new_int64 (due->case_id);
      return "win.close-case";
    case FLER_DUE_KIND_COUNT:
      *target = g_variant_new_take_string (fler_day_to_iso (&due->month));
      return "win.count-month";
    default:
      *target = g_variant_new_int64 (due->meeting_id);
      return "win.open-meeting";
    }
}
