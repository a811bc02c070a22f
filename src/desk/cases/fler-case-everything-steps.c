/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-everything-steps.c - of everything about a case: steps, unmet needs, deviations */

#define G_LOG_DOMAIN "fler-case-everything-steps"

#include "config.h"

#include "fler-case-everything-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fler-case-words.h"
#include "fler-decline.h"
#include "fler-deviation-store.h"
#include "fler-deviation-words.h"
#include "fler-step-form.h"
#include "fler-step-store.h"
#include "fler-step-value-store.h"
#include "fler-unmet-dialog.h"
#include "fler-unmet-need-store.h"
#include "fler-words.h"

/* What a step asks for beside day, answer and note, as its form calls it. */
static const struct { const char *name; const char *label; } VALUES[] = {
  { "reason", N_("Reason") },
  { "own_words", N_("In the person’s own words") },
  { "official", N_("Who holds the meeting") },
  { "decision_understood", N_("The decision is understood") },
  { "purpose_understood", N_("The meeting’s purpose is understood") },
  { "sick_reported_on", N_("Sick-report date") },
  { "applied_on", N_("Application date") },
  { "enrolled_on", N_("Enrolled in the reinforced cooperation") },
  { "claimed_from", N_("Benefit claimed from") },
};

static const FlerRoutine *
routine_of (const FlerEverything *paper, const char *step)
{
  return fler_context_get_routine (paper->context, fler_step_routine_form (step));
}

static char *
step_title (const FlerEverything *paper, const char *step)
{
  const FlerRoutine *routine = routine_of (paper, step);
  const FlerStep *found = routine != NULL ? fler_routine_get_step (routine, step) : NULL;

  return found != NULL ? g_strdup_printf ("%s %s", step, found->title) : g_strdup (step);
}

/* Its place in the list; after the last one of what is not known here. */
static gsize
find_value (const char *name)
{
  gsize i = 0;

  while (i < G_N_ELEMENTS (VALUES) && !g_str_equal (VALUES[i].name, name))
    i++;
  return i;
}

static int
by_place (gconstpointer a, gconstpointer b)
{
  const FlerStepValue *one = *(FlerStepValue *const *) a, *other = *(FlerStepValue *const *) b;
  int steps = strcmp (one->step, other->step);

  return steps != 0 ? steps : (int) find_value (one->name) - (int) find_value (other->name);
}

/* Of what is not known here its own name. */
static const char *
value_label (const char *name)
{
  gsize place = find_value (name);

  return place < G_N_ELEMENTS (VALUES) ? _(VALUES[place].label) : name;
}

/* A reason of the routine's list is kept by its id, one of the organisation's by its words. */
static char *
reason_title (const FlerEverything *paper, const FlerStepValue *value)
{
  const FlerRoutine *routine = routine_of (paper, value->step);
  g_autoptr(GPtrArray) reasons = NULL;

  if (routine == NULL)
    return g_strdup (value->value);
  reasons = fler_decline_reasons (routine->decline_reasons, NULL);
  return g_strdup (((FlerChoice *) reasons->pdata[fler_decline_find (reasons, routine->decline_reasons,
                                                                     value->value)])->title);
}

static char *
value_text (const FlerEverything *paper, const FlerStepValue *value)
{
  GDate day;

  if (g_str_equal (value->name, "reason"))
    return reason_title (paper, value);
  if (fler_day_parse (value->value, &day))
    return fler_everything_day (paper, &day);
  return g_strdup (g_str_equal (value->value, "yes") ? fler_words_tri (FLER_TRI_YES) : value->value);
}

/* A value that stands on paper is not told again. */
static char *
take_values (const FlerEverything *paper, GPtrArray *values, const char *step, const char *note)
{
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < values->len;)
    {
      const FlerStepValue *value = values->pdata[i];
      g_autofree char *text = NULL;

      if (!g_str_equal (value->step, step))
        {
          i++;
          continue;
        }
      text = value_text (paper, value);
      fler_everything_add_line (cell, value_label (value->name), text);
      g_ptr_array_remove_index (values, i);
    }
  fler_everything_add_line (cell, NULL, note);
  return g_string_free (cell, FALSE);
}

static void
add_step (FlerEverything *paper, const FlerStepDone *done, GPtrArray *values)
{
  const char *answer = done->answer != FLER_TRI_UNKNOWN ? fler_words_tri (done->answer) : "";

  fler_everything_add_row (paper, 4, (char *[]) {
    step_title (paper, done->step), fler_everything_day (paper, &done->done_on), g_strdup (answer),
    take_values (paper, values, done->step, done->note) });
}

gboolean
fler_everything_add_steps (FlerEverything *paper, GError **error)
{
  static const double shares[] = { 0.33, 0.2, 0.09, 0.38 };
  const char *headers[] = { _("Step"), _("Done"), _("Answer"), _("Note"), NULL };
  g_autoptr(GPtrArray) steps = fler_step_store_list_of_case (paper->db, paper->the_case->id, error);
  g_autoptr(GPtrArray) values = NULL;

  if (steps != NULL)
    values = fler_step_value_store_list_of_case (paper->db, paper->the_case->id, error);
  if (values == NULL)
    return FALSE;
  g_ptr_array_sort (values, by_place);
  for (guint i = 0; i < steps->len; i++)
    add_step (paper, steps->pdata[i], values);
  while (values->len > 0)         /* of steps that were taken back, or were never ticked off */
    {
      g_autofree char *step = g_strdup (((const FlerStepValue *) values->pdata[0])->step);

      fler_everything_add_row (paper, 4, (char *[]) { step_title (paper, step), NULL, NULL,
                                                      take_values (paper, values, step, NULL) });
    }
  fler_everything_end_table (paper, _("Steps"), headers, shares);
  return TRUE;
}

gboolean
fler_everything_add_unmet_needs (FlerEverything *paper, GError **error)
{
  static const double shares[] = { 0.25, 0.75 };
  const char *headers[] = { _("Day"), _("What"), NULL };
  g_autoptr(GPtrArray) needs = fler_unmet_need_store_list_of_case (paper->db, paper->the_case->id, error);

  for (guint i = 0; needs != NULL && i < needs->len; i++)
    {
      const FlerUnmetNeed *need = needs->pdata[i];

      fler_everything_add_row (paper, 2, (char *[]) { fler_everything_day (paper, &need->seen_on),
                                                      fler_words_unmet_need (need, paper->context) });
    }
  fler_everything_end_table (paper, _("Needs that got no meeting"), headers, shares);
  return needs != NULL;
}

/* What the words for its kind do not say already. */
static void
add_unsaid (GString *cell, const char *label, const char *value)
{
  if (value != NULL && strstr (cell->str, value) == NULL)
    fler_everything_add_line (cell, label, value);
}

static char *
deviation_text (const FlerEverything *paper, const FlerDeviation *deviation)
{
  const FlerRoutineSet *routines = fler_context_get_routines (paper->context);
  g_autofree char *words = fler_words_deviation (deviation, routines, FALSE);
  g_autofree char *meeting = fler_everything_meeting (paper, deviation->meeting_id);
  g_autofree char *rule = deviation->rule != NULL ? step_title (paper, deviation->rule) : NULL;
  const char *form = deviation->form != FLER_FORM_NONE ? fler_words_form (deviation->form) : NULL;
  GString *cell = g_string_new (words);

  add_unsaid (cell, NULL, deviation->what);
  fler_everything_add_line (cell, _("Meeting"), *meeting != '\0' ? meeting : form);
  add_unsaid (cell, _("Party"), fler_words_party_name (deviation->party));
  add_unsaid (cell, _("Who"), fler_everything_name (paper, deviation->party, deviation->who));
  fler_everything_add_line (cell, _("Step or core component"), rule);
  return g_string_free (cell, FALSE);
}

static char *
deviation_days (const FlerEverything *paper, const FlerDeviation *deviation)
{
  g_autofree char *happened = fler_everything_day (paper, &deviation->happened_on);
  GDate day = fler_day_at (deviation->registered_at, paper->zone);
  g_autofree char *registered = fler_everything_day (paper, &day);

  return g_strdup_printf ("%s\n%s: %s", happened, C_("deviation", "Registered"), registered);
}

gboolean
fler_everything_add_deviations (FlerEverything *paper, GError **error)
{
  static const double shares[] = { 0.2, 0.34, 0.18, 0.28 };
  const char *headers[] = { _("Day"), _("What"), _("Reason"), _("Cause, measure, state"), NULL };
  g_autoptr(GPtrArray) deviations = fler_deviation_store_list_of_case (paper->db, paper->the_case->id, error);

  for (guint i = 0; deviations != NULL && i < deviations->len; i++)
    {
      const FlerDeviation *deviation = deviations->pdata[i];
      GString *then = g_string_new (fler_words_deviation_cause (deviation->cause));

      fler_everything_add_line (then, NULL, deviation->measure);
      fler_everything_add_line (then, NULL, fler_words_deviation_state (deviation->state));
      fler_everything_add_row (paper, 4, (char *[]) { deviation_days (paper, deviation),
                                                      deviation_text (paper, deviation), g_strdup (deviation->why),
                                                      g_string_free (then, FALSE) });
    }
  fler_everything_end_table (paper, _("Deviations"), headers, shares);
  return deviations != NULL;
}
