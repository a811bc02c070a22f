/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-form.c - words for what is wrong in the form of a case, and short words for its folds */

#define G_LOG_DOMAIN "fler-case-form"

#include "config.h"

#include "fler-case-form.h"

#include <glib/gi18n.h>

#include "fler-case-words.h"
#include "fler-words.h"

#define MAX_WORD_CHARS 40
#define N_FACTS 6

const char *
fler_case_form_number_fault (FlerPersonnummerFault fault)
{
  switch (fault)
    {
    case FLER_PERSONNUMMER_OK:
    case FLER_PERSONNUMMER_EMPTY:
      return NULL;
    case FLER_PERSONNUMMER_NOT_DIGITS:
      return _("There is something beside digits in it. Health care’s own numbers can look so; otherwise check it.");
    case FLER_PERSONNUMMER_TOO_SHORT:
      return _("It has fewer than ten digits. It can be saved as it stands.");
    case FLER_PERSONNUMMER_TOO_LONG:
      return _("It has more than twelve digits. It can be saved as it stands.");
    case FLER_PERSONNUMMER_ELEVEN_DIGITS:
      return _("It has eleven digits: one too many or one too few. It can be saved as it stands.");
    case FLER_PERSONNUMMER_WRONG_CENTURY:
      return _("Twelve digits begin with 18, 19 or 20. It can be saved as it stands.");
    case FLER_PERSONNUMMER_NO_SUCH_DAY:
      return _("It does not begin with a date that exists. It can be saved as it stands.");
    case FLER_PERSONNUMMER_FUTURE:
      return _("The date of birth has not come yet. It can be saved as it stands.");
    case FLER_PERSONNUMMER_NO_BIRTH_NUMBER:
      return _("The birth number cannot be 000. It can be saved as it stands.");
    case FLER_PERSONNUMMER_WRONG_CHECK_DIGIT:
      return _("The last digit does not agree with the others: two may have changed places. It can be saved as it stands.");
    default:
      return _("It does not look like a personnummer. It can be saved as it stands.");
    }
}

static void
add (GString *words, const char *word)
{
  g_autofree char *line = NULL;

  if (word == NULL || *word == '\0')
    return;
  line = g_strdelimit (g_strndup (word, strcspn (word, "\n")), "\t\r", ' ');
  if (g_utf8_strlen (line, -1) > MAX_WORD_CHARS)
    {
      *g_utf8_offset_to_pointer (line, MAX_WORD_CHARS) = '\0';
      g_string_append_printf (words, "%s%s…", words->len > 0 ? " · " : "", line);
    }
  else
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", line);
}

char *
fler_case_form_contact_words (const FlerCase *the_case)
{
  GString *words = g_string_new (NULL);

  add (words, the_case->phone);
  add (words, the_case->email);
  add (words, the_case->address);
  if (the_case->interpreter != NULL)
    {
      g_autofree char *interpreter = g_strdup_printf (_("Interpreter: %s"), the_case->interpreter);

      add (words, interpreter);
    }
  return g_string_free (words, FALSE);
}

char *
fler_case_form_sick_words (const FlerCase *the_case)
{
  const FlerFacts *facts = &the_case->facts;
  GString *words = g_string_new (NULL);
  g_autofree char *first = fler_words_day_with_year (&facts->sick_first_day);

  if (*first != '\0')
    {
      /* Translators: %s is a date: the first day of the sick leave. */
      g_autofree char *day_1 = g_strdup_printf (_("day 1 %s"), first);

      add (words, day_1);
    }
  if (facts->benefit != FLER_BENEFIT_UNKNOWN)
    add (words, fler_words_benefit (facts->benefit));
  if (facts->employed != FLER_TRI_UNKNOWN)
    add (words, facts->employed == FLER_TRI_YES ? _("employed") : _("not employed"));
  if (facts->decision != FLER_DECISION_UNKNOWN)
    add (words, fler_words_decision (facts->decision));
  return g_string_free (words, FALSE);
}

char *
fler_case_form_facts_words (const FlerCase *the_case)
{
  const FlerFacts *facts = &the_case->facts;
  int n_known = (facts->enrolled_at_af != FLER_TRI_UNKNOWN) + (facts->capacity_reduced != FLER_TRI_UNKNOWN)
                + (facts->can_take_part != FLER_TRI_UNKNOWN) + (facts->needs_coordination != FLER_TRI_UNKNOWN)
                + (facts->contact_meeting_held != FLER_TRI_UNKNOWN) + (facts->parties_needed_known ? 1 : 0);

  if (n_known == 0)
    return g_strdup ("");
  /* Translators: how many of the questions below have been answered. */
  return g_strdup_printf (_("%1$d of %2$d answered"), n_known, N_FACTS);
}

char *
fler_case_form_work_words (const FlerCase *the_case)
{
  GString *words = g_string_new (NULL);

  add (words, the_case->work);
  add (words, the_case->education);
  add (words, the_case->experience);
  add (words, the_case->wishes);
  return g_string_free (words, FALSE);
}

char *
fler_case_form_notes_words (const FlerCase *the_case)
{
  GString *words = g_string_new (NULL);

  add (words, the_case->notes);
  return g_string_free (words, FALSE);
}
