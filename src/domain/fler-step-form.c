/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-form.c - what is asked when a step of a routine is done */

#include "fler-step-form.h"

#include <string.h>

static const struct { const char *step; guint asks; } steps[] = {
  { "K2", FLER_STEP_ASKS_ANSWER | FLER_STEP_ASKS_GROUNDS | FLER_STEP_HAS_JOURNAL },
  { "K3", FLER_STEP_ASKS_ANSWER | FLER_STEP_ASKS_REASON | FLER_STEP_HAS_SCRIPT | FLER_STEP_HAS_JOURNAL },
  { "K4", FLER_STEP_ASKS_WORK | FLER_STEP_HAS_JOURNAL },
  { "K5", FLER_STEP_ASKS_OFFICIAL | FLER_STEP_HAS_JOURNAL },
  { "Ö1", FLER_STEP_ASKS_DECISION_DAY },
  { "Ö2", FLER_STEP_ASKS_ANSWER | FLER_STEP_ASKS_REASON | FLER_STEP_ASKS_UNDERSTOOD
            | FLER_STEP_HAS_SCRIPT | FLER_STEP_HAS_JOURNAL },
  { "Ö5", FLER_STEP_ASKS_DOCUMENTS },
  { "Ö6", FLER_STEP_ASKS_DOCUMENTS | FLER_STEP_ASKS_REGISTER },
  { "G1", FLER_STEP_HAS_CHECKLIST },
  { "G3", FLER_STEP_ASKS_GK_DATES },
  { "G5", FLER_STEP_ASKS_ANSWER | FLER_STEP_HAS_JOURNAL },
  { "G6a", FLER_STEP_HAS_JOURNAL },
  { "G7", FLER_STEP_ASKS_GK_DATES },
  { "F1", FLER_STEP_ASKS_CONSENT },
};

guint
fler_step_asks (const char *step)
{
  for (gsize i = 0; step != NULL && i < G_N_ELEMENTS (steps); i++)
    if (strcmp (steps[i].step, step) == 0)
      return steps[i].asks;
  return 0;
}

FlerForm
fler_step_routine_form (const char *step)
{
  if (step == NULL)
    return FLER_FORM_NONE;
  if (g_str_has_prefix (step, "Ö"))
    return FLER_FORM_OVERLAMNING;
  switch (*step)
    {
    case 'K': return FLER_FORM_KONTAKT;
    case 'G': return strcmp (step, "G7") == 0 ? FLER_FORM_GK2 : FLER_FORM_GK1;
    case 'F': return FLER_FORM_FLERPART;
    default:  return FLER_FORM_NONE;
    }
}

static gboolean
disagree (const GDate *a, const GDate *b)
{
  return g_date_valid (a) && g_date_valid (b) && g_date_compare (a, b) != 0;
}

FlerGkDatesFault
fler_gk_dates_check (const FlerGkDates *dates)
{
  if (disagree (&dates->applied_on, &dates->sick_reported_on))
    return FLER_GK_DATES_APPLICATION;
  if (disagree (&dates->claimed_from, &dates->enrolled_on))
    return FLER_GK_DATES_CLAIM;
  return FLER_GK_DATES_OK;
}
