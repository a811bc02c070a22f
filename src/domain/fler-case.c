/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case.c - one person's matter, from identification to closing */

#include "fler-case.h"

#include <string.h>

FlerCase *
fler_case_new (void)
{
  FlerCase *the_case = g_new0 (FlerCase, 1);

  the_case->state = FLER_CASE_OPEN;
  fler_facts_init (&the_case->facts);
  g_date_clear (&the_case->closed_on, 1);
  return the_case;
}

FlerCase *
fler_case_copy (const FlerCase *the_case)
{
  FlerCase *copy = g_memdup2 (the_case, sizeof *the_case);

  copy->reference = g_strdup (the_case->reference);
  copy->name = g_strdup (the_case->name);
  copy->personnummer = g_strdup (the_case->personnummer);
  copy->phone = g_strdup (the_case->phone);
  copy->email = g_strdup (the_case->email);
  copy->address = g_strdup (the_case->address);
  copy->interpreter = g_strdup (the_case->interpreter);
  copy->notes = g_strdup (the_case->notes);
  copy->employer = g_strdup (the_case->employer);
  copy->work = g_strdup (the_case->work);
  copy->education = g_strdup (the_case->education);
  copy->experience = g_strdup (the_case->experience);
  copy->wishes = g_strdup (the_case->wishes);
  copy->closed_why = g_strdup (the_case->closed_why);
  fler_facts_copy (&the_case->facts, &copy->facts);
  return copy;
}

void
fler_case_free (FlerCase *the_case)
{
  if (the_case == NULL)
    return;
  fler_case_forget_identity (the_case);
  g_free (the_case->reference);
  g_free (the_case->interpreter);
  g_free (the_case->notes);
  g_free (the_case->employer);
  g_free (the_case->work);
  g_free (the_case->education);
  g_free (the_case->experience);
  g_free (the_case->wishes);
  g_free (the_case->closed_why);
  fler_facts_clear (&the_case->facts);
  g_free (the_case);
}

void
fler_case_forget_identity (FlerCase *the_case)
{
  g_clear_pointer (&the_case->name, g_free);
  g_clear_pointer (&the_case->personnummer, g_free);
  g_clear_pointer (&the_case->phone, g_free);
  g_clear_pointer (&the_case->email, g_free);
  g_clear_pointer (&the_case->address, g_free);
}

static gboolean
is_filled (const char *text)
{
  return text != NULL && text[strspn (text, " \t\r\n")] != '\0';
}

gboolean
fler_case_is_gathered (const FlerCase *the_case)
{
  return is_filled (the_case->work) || is_filled (the_case->education) || is_filled (the_case->experience)
         || is_filled (the_case->wishes);
}
