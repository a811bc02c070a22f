/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routine-read.c - routines from their JSON files, checked as they are read */

#include "fler-routine-read.h"

#include <glib/gi18n.h>

#include "fler-forbidden.h"
#include "fler-json-read.h"
#include "fler-routine-adapt.h"

#define MAX_MINUTES (8 * 60)
#define MAX_DAYS    3650
#define MAX_ANSWER_DAYS 90

G_DEFINE_QUARK (fler-routine-error-quark, fler_routine_error)

static const char *const due_names[] = {
  [FLER_DUE_NONE] = "none",
  [FLER_DUE_SICK_DAY] = "sick_day",
  [FLER_DUE_AFTER_STEP] = "after_step",
  [FLER_DUE_BEFORE_MEETING] = "before_meeting",
  [FLER_DUE_AT_MEETING] = "at_meeting",
  [FLER_DUE_AFTER_MEETING] = "after_meeting",
  [FLER_DUE_AFTER_DECISION] = "after_decision",
  NULL,
};

static const char *const kind_names[] = {
  [FLER_FIELD_TEXT] = "text",
  [FLER_FIELD_CHOICE] = "choice",
  [FLER_FIELD_YES_NO] = "yes_no",
  [FLER_FIELD_DATE] = "date",
  [FLER_FIELD_COMMITMENTS] = "commitments",
  [FLER_FIELD_DOCUMENTS] = "documents",
  [FLER_FIELD_SEVERAL] = "several",
  NULL,
};

/* As FlerRegistrationWhen. */
static const char *const when_names[] = { "always", "enrolled", "not_enrolled", "case_closed", NULL };

static const char *const channel_names[] = { "any", "post", NULL };

static const char *const due_fields[] = { "from", "days", "step", NULL };
static const char *const step_fields[] = {
  "id", "who", "title", "text", "journal", "due", "core", "source", "source_date", NULL,
};
static const char *const agenda_fields[] = { "id", "title", "text", "minutes", NULL };
static const char *const section_fields[] = {
  "id", "title", "help", "kind", "choices", "core", "plan", "on_plan", "person", "person_title", NULL,
};
static const char *const choice_fields[] = { "id", "title", NULL };
static const char *const checklist_fields[] = { "id", "title", "step", "items", NULL };
static const char *const registration_fields[] = { "id", "title", "who", "when", NULL };
static const char *const invitation_fields[] = { "purpose", "benefits", "answer_days", NULL };
static const char *const routine_fields[] = {
  "form", "title", "safe_title", "purpose", "version", "source", "source_date", "convener",
  "documenter", "channel", "minutes", "place", "invitation", "steps", "agenda", "sections", "checklists",
  "registrations", "decline_reasons", "script", "conduct", "copy_note", "plan_title",
  "transfer_title", NULL,
};

/* Rule: the word never reaches the person (D42); letters and copies take their texts from here. */
static gboolean
check_safe (FlerJsonSpot spot, const char *text, GError **error)
{
  if (!fler_forbidden_is_in (text, fler_forbidden_default ()))
    return TRUE;
  fler_json_spot_fail (spot, error, _("reaches the person and must not hold the word “%s”"),
                       fler_forbidden_default ()[0]);
  return FALSE;
}

static gboolean
read_who (FlerJsonSpot step, char **who, GError **error)
{
  FlerJsonSpot spot;
  const char *string;
  g_auto(GStrv) names = NULL;

  if (!fler_json_spot_need_member (step, "who", &spot, error)
      || (string = fler_json_spot_read_string (spot, error)) == NULL)
    return FALSE;
  names = g_strsplit (string, ",", -1);
  for (guint i = 0; names[i] != NULL; i++)
    if (fler_party_kind_from_id (names[i]) == FLER_PARTY_NONE
        && !g_str_equal (names[i], "convener") && !g_str_equal (names[i], "parties"))
      {
        fler_json_spot_fail (spot, error, _("must be parties with a comma between, such as af,fk; or "
                                            "convener, or parties"));
        return FALSE;
      }
  if (names[0] == NULL)
    {
      fler_json_spot_fail (spot, error, _("must name a party, convener or parties"));
      return FALSE;
    }
  *who = g_strdup (string);
  return TRUE;
}

static gboolean
read_party (FlerJsonSpot object, const char *name, const char *other, char **party, GError **error)
{
  FlerJsonSpot spot;
  const char *string;

  if (!fler_json_spot_need_member (object, name, &spot, error)
      || (string = fler_json_spot_read_string (spot, error)) == NULL)
    return FALSE;
  if (fler_party_kind_from_id (string) == FLER_PARTY_NONE && !g_str_equal (string, other))
    {
      fler_json_spot_fail (spot, error, _("must be a party (af, fk, region, kommun …) or %s"), other);
      return FALSE;
    }
  *party = g_strdup (string);
  return TRUE;
}

static gboolean
read_due (FlerJsonSpot step, FlerDueRule *due, GError **error)
{
  FlerJsonSpot object, spot;
  const char *string;
  gboolean counts_days;
  int from;

  if (!fler_json_spot_get_member (step, "due", &object))
    return TRUE;
  if (!fler_json_spot_check_object (object, due_fields, error)
      || !fler_json_spot_need_member (object, "from", &spot, error)
      || !fler_json_read_name (spot, due_names, &from, error))
    return FALSE;
  due->from = from;
  counts_days = from != FLER_DUE_NONE && from != FLER_DUE_AT_MEETING;
  if (!fler_json_check_present (object, "days", counts_days, error)
      || !fler_json_check_present (object, "step", from == FLER_DUE_AFTER_STEP, error))
    return FALSE;
  if (fler_json_spot_get_member (object, "days", &spot)
      && !fler_json_spot_read_int (spot, from == FLER_DUE_SICK_DAY ? 1 : 0, MAX_DAYS, &due->n_days, error))
    return FALSE;
  if (fler_json_spot_get_member (object, "step", &spot))
    {
      if ((string = fler_json_spot_read_string (spot, error)) == NULL)
        return FALSE;
      due->step = g_strdup (string);
    }
  return TRUE;
}

static gboolean
read_step (FlerJsonSpot spot, const char *language, GPtrArray *steps, GError **error)
{
  FlerStep *step = fler_step_new ();

  g_ptr_array_add (steps, step);
  return fler_json_spot_check_object (spot, step_fields, error)
         && fler_json_read_id (spot, &step->id, error)
         && read_who (spot, &step->who, error)
         && fler_json_read_text (spot, "title", language, FLER_JSON_NEEDED, &step->title, error)
         && fler_json_read_text (spot, "text", language, FLER_JSON_NEEDED, &step->text, error)
         && fler_json_read_text (spot, "journal", language, FLER_JSON_OPTIONAL, &step->journal, error)
         && read_due (spot, &step->due, error)
         && fler_json_read_flag (spot, "core", &step->is_core, error)
         && fler_json_read_text (spot, "source", language, FLER_JSON_NEEDED, &step->source, error)
         && fler_json_read_text (spot, "source_date", language, FLER_JSON_NEEDED, &step->source_date,
                                 error);
}

static gboolean
read_agenda_item (FlerJsonSpot spot, const char *language, GPtrArray *agenda, GError **error)
{
  FlerAgendaItem *item = fler_agenda_item_new ();
  FlerJsonSpot minutes;

  g_ptr_array_add (agenda, item);
  return fler_json_spot_check_object (spot, agenda_fields, error)
         && fler_json_read_id (spot, &item->id, error)
         && fler_json_read_text (spot, "title", language, FLER_JSON_NEEDED, &item->title, error)
         && fler_json_read_text (spot, "text", language, FLER_JSON_OPTIONAL, &item->text, error)
         && fler_json_spot_need_member (spot, "minutes", &minutes, error)
         && fler_json_spot_read_int (minutes, 1, MAX_MINUTES, &item->minutes, error);
}

gboolean
fler_choice_read (FlerJsonSpot spot, const char *language, GPtrArray *choices, GError **error)
{
  FlerChoice *choice = fler_choice_new ();

  g_ptr_array_add (choices, choice);
  return fler_json_spot_check_object (spot, choice_fields, error)
         && fler_json_read_id (spot, &choice->id, error)
         && fler_json_read_text (spot, "title", language, FLER_JSON_NEEDED, &choice->title, error);
}

/* What stands in the person's copy must be fit for it. */
static gboolean
check_section (FlerJsonSpot spot, const FlerSection *section, GError **error)
{
  FlerJsonSpot title, person_title;

  if ((section->kind == FLER_FIELD_CHOICE || section->kind == FLER_FIELD_SEVERAL) && section->choices->len < 2)
    {
      fler_json_spot_fail (spot, error, _("a choice needs at least two “choices”"));
      return FALSE;
    }
  fler_json_spot_get_member (spot, "title", &title);
  if ((section->for_person || section->is_on_plan) && !check_safe (title, section->title, error))
    return FALSE;
  return !fler_json_spot_get_member (spot, "person_title", &person_title)
         || check_safe (person_title, section->person_title, error);
}

static gboolean
read_section (FlerJsonSpot spot, const char *language, GPtrArray *sections, GError **error)
{
  FlerSection *section = fler_section_new ();
  FlerJsonSpot kind;
  int index = FLER_FIELD_TEXT;

  g_ptr_array_add (sections, section);
  if (!fler_json_spot_check_object (spot, section_fields, error)
      || !fler_json_read_id (spot, &section->id, error)
      || !fler_json_read_text (spot, "title", language, FLER_JSON_NEEDED, &section->title, error)
      || !fler_json_read_text (spot, "person_title", language, FLER_JSON_OPTIONAL, &section->person_title, error)
      || !fler_json_read_text (spot, "help", language, FLER_JSON_NEEDED, &section->help, error)
      || !fler_json_spot_need_member (spot, "kind", &kind, error)
      || !fler_json_read_name (kind, kind_names, &index, error))
    return FALSE;
  section->kind = index;
  return fler_json_check_present (spot, "choices",
                                  index == FLER_FIELD_CHOICE || index == FLER_FIELD_SEVERAL, error)
         && fler_json_read_list (spot, "choices", language, FLER_JSON_MAX_ENTRIES, fler_choice_read, section->choices,
                                 error)
         && fler_json_read_flag (spot, "core", &section->is_core, error)
         && fler_json_read_flag (spot, "plan", &section->is_plan, error)
         && fler_json_read_flag (spot, "on_plan", &section->is_on_plan, error)
         && fler_json_read_flag (spot, "person", &section->for_person, error)
         && check_section (spot, section, error);
}

static gboolean
read_step_of (FlerJsonSpot checklist, char **step, GError **error)
{
  FlerJsonSpot spot;
  const char *string;

  if (!fler_json_spot_get_member (checklist, "step", &spot))
    return TRUE;
  string = fler_json_spot_read_string (spot, error);
  *step = g_strdup (string);
  return string != NULL;
}

static gboolean
read_checklist (FlerJsonSpot spot, const char *language, GPtrArray *checklists, GError **error)
{
  FlerChecklist *checklist = fler_checklist_new ();

  g_ptr_array_add (checklists, checklist);
  return fler_json_spot_check_object (spot, checklist_fields, error)
         && fler_json_read_id (spot, &checklist->id, error)
         && fler_json_read_text (spot, "title", language, FLER_JSON_NEEDED, &checklist->title, error)
         && read_step_of (spot, &checklist->step, error)
         && fler_json_read_texts (spot, "items", language, checklist->items, error);
}

static gboolean
read_when (FlerJsonSpot registration, FlerRegistrationWhen *when, GError **error)
{
  FlerJsonSpot spot;
  int index;

  if (!fler_json_spot_get_member (registration, "when", &spot))
    return TRUE;
  if (!fler_json_read_name (spot, when_names, &index, error))
    return FALSE;
  *when = index;
  return TRUE;
}

static gboolean
read_registration (FlerJsonSpot spot, const char *language, GPtrArray *registrations, GError **error)
{
  FlerRegistration *registration = fler_registration_new ();

  g_ptr_array_add (registrations, registration);
  return fler_json_spot_check_object (spot, registration_fields, error)
         && fler_json_read_id (spot, &registration->id, error)
         && fler_json_read_text (spot, "title", language, FLER_JSON_NEEDED, &registration->title, error)
         && read_party (spot, "who", "convener", &registration->who, error)
         && read_when (spot, &registration->when, error);
}

static gboolean
read_form (FlerJsonSpot root, FlerForm *form, GError **error)
{
  FlerJsonSpot spot;
  const char *id;

  if (!fler_json_spot_need_member (root, "form", &spot, error)
      || (id = fler_json_spot_read_string (spot, error)) == NULL)
    return FALSE;
  *form = fler_form_from_id (id);
  if (*form == FLER_FORM_NONE)
    fler_json_spot_fail (spot, error, _("is not a meeting form"));
  return *form != FLER_FORM_NONE;
}

static gboolean
read_channel (FlerJsonSpot root, gboolean *is_post_only, GError **error)
{
  FlerJsonSpot spot;
  int index;

  if (!fler_json_spot_need_member (root, "channel", &spot, error)
      || !fler_json_read_name (spot, channel_names, &index, error))
    return FALSE;
  *is_post_only = index == 1;
  return TRUE;
}

/* Rule: every invitation tells its purpose and what the different benefits mean (D153). */
static gboolean
read_invitation (FlerJsonSpot root, const char *language, FlerRoutine *routine, GError **error)
{
  FlerJsonSpot invitation, spot;

  return fler_json_spot_need_member (root, "invitation", &invitation, error)
         && fler_json_spot_check_object (invitation, invitation_fields, error)
         && fler_json_read_text (invitation, "purpose", language, FLER_JSON_NEEDED,
                                 &routine->invitation_purpose, error)
         && fler_json_read_text (invitation, "benefits", language, FLER_JSON_NEEDED,
                                 &routine->invitation_benefits, error)
         && fler_json_spot_get_member (invitation, "purpose", &spot)
         && check_safe (spot, routine->invitation_purpose, error)
         && fler_json_spot_get_member (invitation, "benefits", &spot)
         && check_safe (spot, routine->invitation_benefits, error)
         && (!fler_json_spot_get_member (invitation, "answer_days", &spot)
             || fler_json_spot_read_int (spot, 1, MAX_ANSWER_DAYS, &routine->answer_days, error));
}

static gboolean
check_due_steps (FlerJsonSpot root, const FlerRoutine *routine, GError **error)
{
  FlerJsonSpot steps, due;

  for (guint i = 0; i < routine->steps->len; i++)
    {
      const FlerStep *step = routine->steps->pdata[i];

      if (step->due.from != FLER_DUE_AFTER_STEP || fler_routine_get_step (routine, step->due.step) != NULL)
        continue;
      fler_json_spot_get_member (root, "steps", &steps);
      fler_json_spot_get_member (fler_json_spot_get_element (steps, i), "due", &due);
      fler_json_spot_get_member (due, "step", &due);
      fler_json_spot_fail (due, error, _("there is no step of that id here"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_checklist_steps (FlerJsonSpot root, const FlerRoutine *routine, GError **error)
{
  FlerJsonSpot spot;

  for (guint i = 0; i < routine->checklists->len; i++)
    {
      const FlerChecklist *checklist = routine->checklists->pdata[i];

      if (checklist->step == NULL || fler_routine_get_step (routine, checklist->step) != NULL)
        continue;
      fler_json_spot_get_member (root, "checklists", &spot);
      fler_json_spot_get_member (fler_json_spot_get_element (spot, i), "step", &spot);
      fler_json_spot_fail (spot, error, _("there is no step of that id here"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_minutes (FlerJsonSpot root, const FlerRoutine *routine, GError **error)
{
  FlerJsonSpot minutes;
  int sum = 0;

  for (guint i = 0; i < routine->agenda->len; i++)
    sum += ((const FlerAgendaItem *) routine->agenda->pdata[i])->minutes;
  if (sum == routine->minutes)
    return TRUE;
  fler_json_spot_get_member (root, "minutes", &minutes);
  fler_json_spot_fail (minutes, error, _("is %d, but the agenda adds up to %d"), routine->minutes, sum);
  return FALSE;
}

/* Rule: a meeting ends without a plan only with a reason (D25): so every form has a place for one. */
static gboolean
check_plan (FlerJsonSpot root, const FlerRoutine *routine, GError **error)
{
  FlerJsonSpot sections;

  for (guint i = 0; i < routine->sections->len; i++)
    if (((const FlerSection *) routine->sections->pdata[i])->is_plan)
      return TRUE;
  fler_json_spot_get_member (root, "sections", &sections);
  fler_json_spot_fail (sections, error, _("at least one section must have “plan”: true"));
  return FALSE;
}

static gboolean
read_lists (FlerJsonSpot root, const char *language, FlerRoutine *routine, GError **error)
{
  const struct { const char *name; gboolean is_needed; FlerJsonReadEntry read; GPtrArray *entries; } lists[] = {
    { "steps", TRUE, read_step, routine->steps },
    { "agenda", TRUE, read_agenda_item, routine->agenda },
    { "sections", TRUE, read_section, routine->sections },
    { "checklists", FALSE, read_checklist, routine->checklists },
    { "registrations", FALSE, read_registration, routine->registrations },
    { "decline_reasons", FALSE, fler_choice_read, routine->decline_reasons },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      FlerJsonSpot spot;

      if (lists[i].is_needed && !fler_json_spot_need_member (root, lists[i].name, &spot, error))
        return FALSE;
      if (!fler_json_read_list (root, lists[i].name, language, FLER_JSON_MAX_ENTRIES, lists[i].read,
                                lists[i].entries, error))
        return FALSE;
    }
  return TRUE;
}

/* What stands on papers beside the record, and the place; all but the last reach the person. */
static gboolean
read_paper_texts (FlerJsonSpot root, const char *language, FlerRoutine *routine, GError **error)
{
  struct { const char *name; char **text; } texts[] = {
    { "copy_note", &routine->copy_note },
    { "plan_title", &routine->plan_title },
    { "place", &routine->place },
    { "transfer_title", &routine->transfer_title },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      FlerJsonSpot spot;

      if (!fler_json_read_text (root, texts[i].name, language, FLER_JSON_OPTIONAL, texts[i].text, error))
        return FALSE;
      if (*texts[i].text != NULL && texts[i].text != &routine->transfer_title
          && (!fler_json_spot_get_member (root, texts[i].name, &spot)
              || !check_safe (spot, *texts[i].text, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_head (FlerJsonSpot root, const char *language, FlerRoutine *routine, GError **error)
{
  FlerJsonSpot spot;

  return fler_json_spot_check_object (root, routine_fields, error)
         && read_form (root, &routine->form, error)
         && fler_json_read_text (root, "title", language, FLER_JSON_NEEDED, &routine->title, error)
         && fler_json_read_text (root, "safe_title", language, FLER_JSON_NEEDED, &routine->safe_title,
                                 error)
         && fler_json_spot_get_member (root, "safe_title", &spot)
         && check_safe (spot, routine->safe_title, error)
         && fler_json_read_text (root, "purpose", language, FLER_JSON_NEEDED, &routine->purpose, error)
         && fler_json_read_text (root, "version", language, FLER_JSON_NEEDED, &routine->version, error)
         && fler_json_read_text (root, "source", language, FLER_JSON_NEEDED, &routine->source, error)
         && fler_json_read_text (root, "source_date", language, FLER_JSON_NEEDED, &routine->source_date,
                                 error)
         && read_party (root, "convener", "any", &routine->convener, error)
         && read_party (root, "documenter", "convener", &routine->documenter, error)
         && read_channel (root, &routine->is_post_only, error)
         && fler_json_spot_need_member (root, "minutes", &spot, error)
         && fler_json_spot_read_int (spot, 1, MAX_MINUTES, &routine->minutes, error)
         && fler_json_read_text (root, "script", language, FLER_JSON_OPTIONAL, &routine->script, error)
         && fler_json_read_text (root, "conduct", language, FLER_JSON_OPTIONAL, &routine->conduct, error)
         && read_paper_texts (root, language, routine, error);
}

FlerRoutine *
fler_routine_from_json (FlerJsonText *text, const char *language, GError **error)
{
  g_autoptr(FlerRoutine) routine = fler_routine_new ();
  FlerJsonSpot root = fler_json_text_get_root (text);

  return read_head (root, language, routine, error)
         && read_invitation (root, language, routine, error)
         && read_lists (root, language, routine, error)
         && check_due_steps (root, routine, error)
         && check_checklist_steps (root, routine, error)
         && check_minutes (root, routine, error)
         && check_plan (root, routine, error)
         ? g_steal_pointer (&routine) : NULL;
}

FlerRoutine *
fler_routine_read (GBytes *bytes, const char *name, const char *language, GError **error)
{
  g_autoptr(FlerJsonText) text = fler_json_text_parse (bytes, name, error);

  return text != NULL ? fler_routine_from_json (text, language, error) : NULL;
}

FlerRoutine *
fler_routine_read_adapted (GBytes      *bytes,
                           GBytes      *adapted,
                           const char  *name,
                           const char  *language,
                           GError     **error)
{
  g_autoptr(FlerJsonText) under = fler_json_text_parse (bytes, name, error);
  g_autoptr(FlerRoutine) built_in = under != NULL ? fler_routine_from_json (under, language, error) : NULL;
  g_autoptr(FlerJsonText) over = built_in != NULL ? fler_json_text_parse (adapted, name, error) : NULL;
  g_autoptr(FlerJsonText) merged = over != NULL ? fler_routine_adapt (under, over, error) : NULL;

  return merged != NULL ? fler_routine_from_json (merged, language, error) : NULL;
}
