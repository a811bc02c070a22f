/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-due-words.c - what is due, in the words both programs share */

#define G_LOG_DOMAIN "fler-due-words"

#include "config.h"

#include "fler-due-words.h"

#include <glib/gi18n.h>

#include "fler-holiday.h"
#include "fler-words.h"

/* An organisation may title its steps in its own words; without a title the rule speaks. */
static char *
step_words (const FlerDue *due, const FlerRoutineSet *routines)
{
  const FlerRoutine *routine = routines != NULL ? fler_routine_set_get (routines, due->form) : NULL;
  const FlerStep *step = routine != NULL ? fler_routine_get_step (routine, due->why.rule) : NULL;

  return g_strdup (step != NULL && step->title != NULL ? step->title : _(due->why.text));
}

static char *
commitment_words (const FlerDue *due)
{
  const char *party = fler_words_party (due->party);
  const char *what = due->what != NULL && *due->what != '\0' ? due->what : _("A commitment");

  /* Translators: who is to do what: “AF: Call the employer”. */
  return *party != '\0' ? g_strdup_printf (C_("commitment", "%1$s: %2$s"), party, what) : g_strdup (what);
}

static char *
count_words (const FlerDue *due)
{
  /* Translators: %s is a month. */
  return g_strdup_printf (_("Count invitations and deviations: %s"), fler_words_month (g_date_get_month (&due->month)));
}

char *
fler_words_due (const FlerDue *due, const FlerRoutineSet *routines)
{
  const char *form = fler_words_form (due->form);

  switch (due->kind)
    {
    case FLER_DUE_KIND_STEP:
      return step_words (due, routines);
    case FLER_DUE_KIND_BOOK:
      /* Translators: all of these: then the form of the meeting. */
      return g_strdup_printf (_("Book the meeting: %s"), form);
    case FLER_DUE_KIND_HOLD:
      return g_strdup_printf (_("Hold the meeting: %s"), form);
    case FLER_DUE_KIND_LETTER:
      if (due->letter == FLER_INVITATION_FIRST)
        return g_strdup_printf (_("Write the invitation: %s"), form);
      /* Translators: both: a party, or the person. */
      return due->letter == FLER_INVITATION_CANCELLED
               ? g_strdup_printf (_("%s is to hear that the meeting is called off"), fler_words_party (due->party))
               : g_strdup_printf (_("%s is to hear that the meeting was moved"), fler_words_party (due->party));
    case FLER_DUE_KIND_REMIND:
      return g_strdup (_("Remind the person of the meeting"));
    case FLER_DUE_KIND_ANSWER:
      /* Translators: a party. */
      return g_strdup_printf (_("%s has not answered the invitation"), fler_words_party (due->party));
    case FLER_DUE_KIND_NAME:
      return g_strdup_printf (_("%s has not said who will come"), fler_words_party (due->party));
    case FLER_DUE_KIND_FOLLOW_UP:
      return g_strdup_printf (_("Follow up what was decided: %s"), form);
    case FLER_DUE_KIND_COMMITMENT:
      return commitment_words (due);
    case FLER_DUE_KIND_OUTCOME:
      return g_strdup_printf (_("Say what became of the meeting: %s"), form);
    case FLER_DUE_KIND_RECORD:
      return g_strdup_printf (_("Lock the record: %s"), form);
    case FLER_DUE_KIND_FACT:
      /* Translators: the fact that is missing, as a question. */
      return g_strdup_printf (_("Find out: %s"), _(fler_fact_question (due->fact)));
    case FLER_DUE_KIND_CLOSE:
      return g_strdup (_("The case may be closed"));
    case FLER_DUE_KIND_COUNT:
      return count_words (due);
    default:
      g_assert_not_reached ();
    }
}

char *
fler_words_due_outside (const FlerDue *due, const FlerRoutineSet *routines)
{
  FlerDue silent = *due;

  silent.what = NULL;
  return fler_words_due (&silent, routines);
}

char *
fler_words_due_day (const FlerDue *due, const GDate *today)
{
  const FlerHoliday *holiday;
  g_autofree char *day = NULL;

  if (!g_date_valid (&due->day))
    return g_strdup ("");
  day = fler_words_day_near (&due->day, today);
  if (!fler_holiday_is_free (&due->day))
    return g_steal_pointer (&day);
  /* Rule F18: it is shown that nobody works on that day; the day is not moved. */
  holiday = fler_holiday_of (&due->day);
  /* Translators: a day, and the holiday that falls on it. */
  return g_strdup_printf (C_("day and holiday", "%1$s (%2$s)"), day,
                          holiday != NULL ? _(holiday->name) : _("weekend"));
}
