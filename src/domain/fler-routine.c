/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routine.c - how one meeting form is carried out: steps, agenda, record, texts */

#include "fler-routine.h"

static void
free_step (FlerStep *step)
{
  g_free (step->id);
  g_free (step->who);
  g_free (step->title);
  g_free (step->text);
  g_free (step->journal);
  g_free (step->due.step);
  g_free (step->source);
  g_free (step->source_date);
  g_free (step);
}

static void
free_agenda_item (FlerAgendaItem *item)
{
  g_free (item->id);
  g_free (item->title);
  g_free (item->text);
  g_free (item);
}

static void
free_choice (FlerChoice *choice)
{
  g_free (choice->id);
  g_free (choice->title);
  g_free (choice);
}

static void
free_section (FlerSection *section)
{
  g_free (section->id);
  g_free (section->title);
  g_free (section->person_title);
  g_free (section->help);
  g_ptr_array_unref (section->choices);
  g_free (section);
}

static void
free_checklist (FlerChecklist *checklist)
{
  g_free (checklist->id);
  g_free (checklist->title);
  g_free (checklist->step);
  g_ptr_array_unref (checklist->items);
  g_free (checklist);
}

static void
free_registration (FlerRegistration *registration)
{
  g_free (registration->id);
  g_free (registration->title);
  g_free (registration->who);
  g_free (registration);
}

FlerStep *
fler_step_new (void)
{
  return g_new0 (FlerStep, 1);
}

FlerAgendaItem *
fler_agenda_item_new (void)
{
  return g_new0 (FlerAgendaItem, 1);
}

FlerChoice *
fler_choice_new (void)
{
  return g_new0 (FlerChoice, 1);
}

FlerSection *
fler_section_new (void)
{
  FlerSection *section = g_new0 (FlerSection, 1);

  section->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) free_choice);
  return section;
}

FlerChecklist *
fler_checklist_new (void)
{
  FlerChecklist *checklist = g_new0 (FlerChecklist, 1);

  checklist->items = g_ptr_array_new_with_free_func (g_free);
  return checklist;
}

FlerRegistration *
fler_registration_new (void)
{
  return g_new0 (FlerRegistration, 1);
}

FlerRoutine *
fler_routine_new (void)
{
  FlerRoutine *routine = g_new0 (FlerRoutine, 1);

  routine->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) free_step);
  routine->agenda = g_ptr_array_new_with_free_func ((GDestroyNotify) free_agenda_item);
  routine->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) free_section);
  routine->checklists = g_ptr_array_new_with_free_func ((GDestroyNotify) free_checklist);
  routine->registrations = g_ptr_array_new_with_free_func ((GDestroyNotify) free_registration);
  routine->decline_reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) free_choice);
  routine->unmet_reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) free_choice);
  return routine;
}

void
fler_routine_free (FlerRoutine *routine)
{
  if (routine == NULL)
    return;
  g_free (routine->title);
  g_free (routine->safe_title);
  g_free (routine->purpose);
  g_free (routine->version);
  g_free (routine->source);
  g_free (routine->source_date);
  g_free (routine->documenter);
  g_free (routine->convener);
  g_free (routine->place);
  g_ptr_array_unref (routine->steps);
  g_ptr_array_unref (routine->agenda);
  g_ptr_array_unref (routine->sections);
  g_ptr_array_unref (routine->checklists);
  g_ptr_array_unref (routine->registrations);
  g_ptr_array_unref (routine->decline_reasons);
  g_ptr_array_unref (routine->unmet_reasons);
  g_free (routine->invitation_purpose);
  g_free (routine->invitation_benefits);
  g_free (routine->script);
  g_free (routine->copy_note);
  g_free (routine->plan_title);
  g_free (routine->transfer_title);
  g_free (routine->conduct);
  g_free (routine);
}

FlerRoutineSet *
fler_routine_set_new (void)
{
  FlerRoutineSet *set = g_new0 (FlerRoutineSet, 1);

  set->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  return set;
}

void
fler_routine_set_free (FlerRoutineSet *set)
{
  if (set == NULL)
    return;
  for (int form = 0; form < FLER_N_FORMS; form++)
    fler_routine_free (set->by_form[form]);
  g_ptr_array_unref (set->faults);
  g_free (set);
}

const FlerRoutine *
fler_routine_set_get (const FlerRoutineSet *set, FlerForm form)
{
  g_return_val_if_fail (form < FLER_N_FORMS, NULL);
  return set->by_form[form];
}

const FlerChecklist *
fler_routine_checklist_of (const FlerRoutine *routine, const char *step)
{
  g_return_val_if_fail (routine != NULL && step != NULL, NULL);
  for (guint i = 0; i < routine->checklists->len; i++)
    {
      const FlerChecklist *checklist = routine->checklists->pdata[i];

      if (g_strcmp0 (checklist->step, step) == 0)
        return checklist;
    }
  return NULL;
}

const FlerStep *
fler_routine_get_step (const FlerRoutine *routine, const char *id)
{
  for (guint i = 0; i < routine->steps->len; i++)
    {
      const FlerStep *step = routine->steps->pdata[i];

      if (g_str_equal (step->id, id))
        return step;
    }
  return NULL;
}

int
fler_routine_answer_days (const FlerRoutine *routine)
{
  const FlerStep *step = fler_routine_get_step (routine, "F3");

  return step != NULL && step->due.from == FLER_DUE_BEFORE_MEETING ? step->due.n_days : routine->answer_days;
}

const FlerSection *
fler_routine_get_section (const FlerRoutine *routine, const char *id)
{
  for (guint i = 0; i < routine->sections->len; i++)
    {
      const FlerSection *section = routine->sections->pdata[i];

      if (g_str_equal (section->id, id))
        return section;
    }
  return NULL;
}

static const char *
choice_title (const FlerSection *section, const char *id)
{
  for (guint i = 0; i < section->choices->len; i++)
    {
      const FlerChoice *choice = section->choices->pdata[i];

      if (g_str_equal (choice->id, id))
        return choice->title;
    }
  return id;
}

const char *
fler_section_title_for_person (const FlerSection *section)
{
  return section->person_title != NULL ? section->person_title : section->title;
}

char *
fler_section_choice_titles (const FlerSection *section, const char *answer)
{
  g_auto(GStrv) ids = g_strsplit (answer, " ", -1);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    if (*ids[i] != '\0')
      g_string_append_printf (titles, "%s%s", titles->len > 0 ? ", " : "", choice_title (section, ids[i]));
  return g_string_free (titles, FALSE);
}

FlerPartyKind
fler_routine_documenter (const FlerRoutine *routine, FlerPartyKind convener)
{
  FlerPartyKind fixed = fler_party_kind_from_id (routine->documenter);

  return fixed != FLER_PARTY_NONE ? fixed : convener;
}
