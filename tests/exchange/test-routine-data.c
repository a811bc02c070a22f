/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-routine-data.c - the built-in routines hold what each meeting form needs */

#include <gio/gio.h>
#include <string.h>

#include "fler-routine-load.h"

static const char *const languages[] = { "sv", "en" };

/* Each rule of the routines, who it is for, when it is due, and whether it is core. */
static const struct
{
  FlerForm    form;
  const char *id, *who;
  FlerDueFrom from;
  int         n_days;
  gboolean    is_core;
} rules[] = {
  { FLER_FORM_KONTAKT, "K1", "fk", FLER_DUE_NONE, 0, FALSE },
  { FLER_FORM_KONTAKT, "K2", "fk", FLER_DUE_SICK_DAY, 90, TRUE },
  { FLER_FORM_KONTAKT, "K3", "fk", FLER_DUE_AFTER_STEP, 7, FALSE },
  { FLER_FORM_KONTAKT, "K4", "fk", FLER_DUE_NONE, 0, FALSE },
  { FLER_FORM_KONTAKT, "K5", "fk", FLER_DUE_NONE, 0, FALSE },
  { FLER_FORM_KONTAKT, "K6", "fk", FLER_DUE_BEFORE_MEETING, 14, FALSE },
  { FLER_FORM_KONTAKT, "K7", "fk,af", FLER_DUE_SICK_DAY, 180, TRUE },
  { FLER_FORM_KONTAKT, "K8", "fk", FLER_DUE_AT_MEETING, 0, TRUE },
  { FLER_FORM_KONTAKT, "K9", "af", FLER_DUE_NONE, 0, FALSE },
  { FLER_FORM_OVERLAMNING, "Ö1", "fk", FLER_DUE_NONE, 0, FALSE },
  { FLER_FORM_OVERLAMNING, "Ö2", "fk", FLER_DUE_NONE, 0, TRUE },
  { FLER_FORM_OVERLAMNING, "Ö3", "fk", FLER_DUE_BEFORE_MEETING, 14, FALSE },
  { FLER_FORM_OVERLAMNING, "Ö4", "fk,af", FLER_DUE_AT_MEETING, 0, FALSE },
  { FLER_FORM_OVERLAMNING, "Ö5", "fk,af", FLER_DUE_AT_MEETING, 0, FALSE },
  { FLER_FORM_OVERLAMNING, "Ö6", "af", FLER_DUE_NONE, 0, FALSE },
  { FLER_FORM_OVERLAMNING, "Ö7", "fk", FLER_DUE_NONE, 0, FALSE },
  { FLER_FORM_OVERLAMNING, "Ö8", "fk", FLER_DUE_AFTER_DECISION, 7, FALSE },
  { FLER_FORM_GK1, "G1", "af", FLER_DUE_NONE, 0, FALSE },
  { FLER_FORM_GK1, "G2", "af,fk", FLER_DUE_AT_MEETING, 0, FALSE },
  { FLER_FORM_GK1, "G3", "af,fk", FLER_DUE_AT_MEETING, 0, FALSE },
  { FLER_FORM_GK1, "G4", "af", FLER_DUE_AT_MEETING, 0, TRUE },
  { FLER_FORM_GK1, "G5", "fk", FLER_DUE_AFTER_STEP, 30, TRUE },
  { FLER_FORM_GK1, "G6a", "fk,af", FLER_DUE_NONE, 0, FALSE },
  { FLER_FORM_GK1, "G6b", "fk", FLER_DUE_NONE, 0, FALSE },
  { FLER_FORM_GK2, "G7", "fk,af", FLER_DUE_AT_MEETING, 0, FALSE },
  { FLER_FORM_FLERPART, "F1", "convener", FLER_DUE_BEFORE_MEETING, 28, FALSE },
  { FLER_FORM_FLERPART, "F2", "convener", FLER_DUE_BEFORE_MEETING, 28, TRUE },
  { FLER_FORM_FLERPART, "F3", "parties", FLER_DUE_BEFORE_MEETING, 14, FALSE },
  { FLER_FORM_FLERPART, "F4", "convener", FLER_DUE_BEFORE_MEETING, 5, FALSE },
  { FLER_FORM_FLERPART, "F5", "convener", FLER_DUE_AT_MEETING, 0, TRUE },
  { FLER_FORM_FLERPART, "F6", "convener", FLER_DUE_AFTER_MEETING, 56, TRUE },
  { FLER_FORM_FLERPART, "F7", "convener", FLER_DUE_NONE, 0, FALSE },
};

static const struct { FlerForm form; const char *convener, *documenter, *plan_section; } forms[] = {
  { FLER_FORM_KONTAKT, "fk", "fk", "commitments" },
  { FLER_FORM_OVERLAMNING, "fk", "convener", "commitments" },
  { FLER_FORM_GK1, "af", "af", "commitments" },
  { FLER_FORM_GK2, "fk", "convener", "measures" },
  { FLER_FORM_FLERPART, "any", "convener", "measures" },
  { FLER_FORM_SIP, "any", "convener", "commitments" },
  { FLER_FORM_ANNAT, "any", "convener", "commitments" },
};

/* What the forms' own questions are answered in. */
static const struct { FlerForm form; const char *section; FlerFieldKind kind; } sections[] = {
  { FLER_FORM_KONTAKT, "work", FLER_FIELD_TEXT },             /* D15 */
  { FLER_FORM_KONTAKT, "education", FLER_FIELD_TEXT },
  { FLER_FORM_KONTAKT, "experience", FLER_FIELD_TEXT },
  { FLER_FORM_KONTAKT, "wishes", FLER_FIELD_TEXT },
  { FLER_FORM_KONTAKT, "support", FLER_FIELD_TEXT },          /* D26 */
  { FLER_FORM_OVERLAMNING, "goal", FLER_FIELD_TEXT },         /* D45 */
  { FLER_FORM_OVERLAMNING, "documents", FLER_FIELD_DOCUMENTS },   /* Ö5 */
  { FLER_FORM_OVERLAMNING, "enrolment", FLER_FIELD_CHOICE },  /* Ö6 */
  { FLER_FORM_GK1, "application", FLER_FIELD_CHOICE },        /* D91 */
  { FLER_FORM_GK1, "application_date", FLER_FIELD_DATE },     /* G3 */
  { FLER_FORM_GK1, "sick_report_date", FLER_FIELD_DATE },
  { FLER_FORM_GK2, "enrolment_date", FLER_FIELD_DATE },       /* G7 */
  { FLER_FORM_GK2, "benefit_from", FLER_FIELD_DATE },
  { FLER_FORM_FLERPART, "outcomes", FLER_FIELD_SEVERAL },     /* D134 */
  { FLER_FORM_FLERPART, "person_view", FLER_FIELD_TEXT },     /* D137 */
  { FLER_FORM_FLERPART, "part_af", FLER_FIELD_TEXT },         /* F5 */
  { FLER_FORM_FLERPART, "part_fk", FLER_FIELD_TEXT },
  { FLER_FORM_FLERPART, "part_region", FLER_FIELD_TEXT },
  { FLER_FORM_FLERPART, "part_kommun", FLER_FIELD_TEXT },
};

static FlerRoutineSet *
load (const char *language)
{
  FlerRoutineSet *set = fler_routine_set_load (language, NULL);

  g_assert_cmpuint (set->faults->len, ==, 0);
  return set;
}

static void
test_all_forms (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(FlerRoutineSet) set = load (languages[i]);

      g_assert_null (fler_routine_set_get (set, FLER_FORM_NONE));
      for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
        {
          const FlerRoutine *routine = fler_routine_set_get (set, form);

          g_assert_nonnull (routine);
          g_assert_cmpint (routine->form, ==, form);
          g_assert_cmpstr (routine->purpose, !=, "");
          g_assert_cmpstr (routine->invitation_purpose, !=, "");   /* D153 */
          g_assert_cmpstr (routine->invitation_benefits, !=, "");
          g_assert_nonnull (routine->conduct);
          g_assert_cmpuint (routine->decline_reasons->len, >=, 5);
          g_assert_cmpint (routine->is_post_only, ==, form == FLER_FORM_FLERPART);   /* F2 */
          g_assert_cmpint (fler_routine_answer_days (routine), >, 0);                /* F3 */
        }
    }
}

static void
test_rules (void)
{
  g_autoptr(FlerRoutineSet) set = load ("sv");
  guint n_steps = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const FlerStep *step = fler_routine_get_step (fler_routine_set_get (set, rules[i].form), rules[i].id);

      g_assert_nonnull (step);
      g_assert_cmpstr (step->who, ==, rules[i].who);
      g_assert_cmpint (step->due.from, ==, rules[i].from);
      g_assert_cmpint (step->due.n_days, ==, rules[i].n_days);
      g_assert_cmpint (step->is_core, ==, rules[i].is_core);
      g_assert_cmpstr (step->source, !=, "");
      g_assert_cmpstr (step->source_date, !=, "");
    }
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    n_steps += fler_routine_set_get (set, form)->steps->len;
  g_assert_cmpuint (n_steps, ==, G_N_ELEMENTS (rules));
}

/* Where the title is an order, the journal has words for what was done. */
static void
test_journal (void)
{
  static const struct { FlerForm form; const char *id, *words[G_N_ELEMENTS (languages)]; } deeds[] = {
    { FLER_FORM_KONTAKT, "K2", { "Ställning har tagits", "A standpoint was taken" } },
    { FLER_FORM_KONTAKT, "K3", { "Personen är uppringd", "The person was phoned" } },
    { FLER_FORM_KONTAKT, "K4", { "Uppgifter om arbete", "Work, education" } },
    { FLER_FORM_KONTAKT, "K5", { "Ärendet har lämnats", "The case was handed" } },
    { FLER_FORM_OVERLAMNING, "Ö2", { "Mötet har erbjudits", "The meeting was offered" } },
    { FLER_FORM_GK1, "G5", { "Rätten till ersättningen", "The right to the benefit" } },
    { FLER_FORM_GK1, "G6a", { "Personen och AF", "The person and AF" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(FlerRoutineSet) set = load (languages[i]);

      for (gsize j = 0; j < G_N_ELEMENTS (deeds); j++)
        {
          const FlerStep *step = fler_routine_get_step (fler_routine_set_get (set, deeds[j].form), deeds[j].id);

          g_assert_true (g_str_has_prefix (step->journal, deeds[j].words[i]));
        }
    }
}

static void
test_who_calls_and_documents (void)
{
  g_autoptr(FlerRoutineSet) set = load ("sv");

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      const FlerRoutine *routine = fler_routine_set_get (set, forms[i].form);

      g_assert_cmpstr (routine->convener, ==, forms[i].convener);
      g_assert_cmpstr (routine->documenter, ==, forms[i].documenter);
    }
  g_assert_cmpint (fler_routine_documenter (fler_routine_set_get (set, FLER_FORM_KONTAKT), FLER_PARTY_AF),
                   ==, FLER_PARTY_FK);
  g_assert_cmpint (fler_routine_documenter (fler_routine_set_get (set, FLER_FORM_FLERPART), FLER_PARTY_KOMMUN),
                   ==, FLER_PARTY_KOMMUN);
}

static void
test_sections (void)
{
  g_autoptr(FlerRoutineSet) set = load ("sv");

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const FlerRoutine *routine = fler_routine_set_get (set, sections[i].form);
      const FlerSection *section = fler_routine_get_section (routine, sections[i].section);

      g_assert_nonnull (section);
      g_assert_cmpint (section->kind, ==, sections[i].kind);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      const FlerRoutine *routine = fler_routine_set_get (set, forms[i].form);
      const FlerSection *plan = fler_routine_get_section (routine, forms[i].plan_section);
      const FlerSection *follow_up = fler_routine_get_section (routine, "follow_up");

      g_assert_true (plan->is_plan && plan->for_person);   /* D25 */
      g_assert_cmpint (follow_up->kind, ==, FLER_FIELD_DATE);
      for (guint j = 0; j < routine->sections->len; j++)
        g_assert_cmpstr (((const FlerSection *) routine->sections->pdata[j])->help, !=, "");
    }
}

static void
test_core_sections (void)
{
  g_autoptr(FlerRoutineSet) set = load ("sv");
  const FlerRoutine *flerpart = fler_routine_set_get (set, FLER_FORM_FLERPART);
  const FlerRoutine *gk2 = fler_routine_set_get (set, FLER_FORM_GK2);
  const char *const plan[] = { "goal", "measures", "commitments" };

  for (gsize i = 0; i < G_N_ELEMENTS (plan); i++)   /* F5, G7 */
    {
      g_assert_true (fler_routine_get_section (flerpart, plan[i])->is_core);
      g_assert_true (fler_routine_get_section (gk2, plan[i])->is_core);
    }
  g_assert_true (fler_routine_get_section (flerpart, "follow_up")->is_core);   /* F6 */
}

/* What the person's copy says of rights, and of what the letters promise. */
static void
test_copies (void)
{
  static const FlerForm with_decisions[] = {
    FLER_FORM_KONTAKT, FLER_FORM_OVERLAMNING, FLER_FORM_GK1, FLER_FORM_GK2, FLER_FORM_FLERPART,
  };
  static const char *const of_sip[] = { "held_together", "kept_where" };
  static const char *const of_gk2[] = { "part_person", "enrolment_date", "benefit_from" };
  g_autoptr(FlerRoutineSet) set = load ("sv");

  for (gsize i = 0; i < G_N_ELEMENTS (with_decisions); i++)
    g_assert_nonnull (strstr (fler_routine_set_get (set, with_decisions[i])->copy_note, "ompröva"));
  g_assert_nonnull (strstr (fler_routine_set_get (set, FLER_FORM_KONTAKT)->copy_note, "{day_180|"));
  g_assert_nonnull (strstr (fler_routine_set_get (set, FLER_FORM_SIP)->copy_note, "samordnade individuella plan (SIP)"));
  for (gsize i = 0; i < G_N_ELEMENTS (of_sip); i++)
    g_assert_true (fler_routine_get_section (fler_routine_set_get (set, FLER_FORM_SIP), of_sip[i])->for_person);
  for (gsize i = 0; i < G_N_ELEMENTS (of_gk2); i++)
    g_assert_true (fler_routine_get_section (fler_routine_set_get (set, FLER_FORM_GK2), of_gk2[i])->is_on_plan);
}

static void
test_agenda_fills_the_meeting (void)
{
  g_autoptr(FlerRoutineSet) set = load ("sv");

  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    {
      const FlerRoutine *routine = fler_routine_set_get (set, form);
      int sum = 0;

      for (guint i = 0; i < routine->agenda->len; i++)
        sum += ((const FlerAgendaItem *) routine->agenda->pdata[i])->minutes;
      g_assert_cmpint (sum, ==, routine->minutes);
      g_assert_cmpint (sum, >=, 30);
    }
}

static void
assert_without_the_word (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  g_assert_null (strstr (folded, "överlämningsmöt"));
  g_assert_null (strstr (folded, "handover meeting"));
}

/* D42: in whatever may reach the person, under the meeting form where it matters as in all. */
static void
test_the_word_stays_inside (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(FlerRoutineSet) set = load (languages[i]);

      for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
        {
          const FlerRoutine *routine = fler_routine_set_get (set, form);

          assert_without_the_word (routine->safe_title);
          assert_without_the_word (routine->invitation_purpose);
          assert_without_the_word (routine->invitation_benefits);
          if (routine->script != NULL)
            assert_without_the_word (routine->script);
          for (guint j = 0; j < routine->agenda->len; j++)
            assert_without_the_word (((const FlerAgendaItem *) routine->agenda->pdata[j])->title);
          for (guint j = 0; j < routine->sections->len; j++)
            {
              assert_without_the_word (((const FlerSection *) routine->sections->pdata[j])->title);
              assert_without_the_word (fler_section_title_for_person (routine->sections->pdata[j]));
            }
          if (routine->copy_note != NULL)
            assert_without_the_word (routine->copy_note);
        }
    }
}

/* A safe title that names the form, or what the meeting is about, would not be safe. */
static void
test_safe_titles_tell_nothing (void)
{
  g_autoptr(FlerRoutineSet) set = load ("sv");
  const char *const telling[] = {
    "kontakt", "kartlägg", "flerpart", "sip", "rehab", "sjuk", "försäkring", "arbetsförmedling", "hand",
  };

  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    {
      const FlerRoutine *routine = fler_routine_set_get (set, form);
      g_autofree char *title = g_utf8_casefold (routine->safe_title, -1);

      for (gsize i = 0; i < G_N_ELEMENTS (telling); i++)
        g_assert_null (strstr (title, telling[i]));
    }
}

static void
test_languages_differ (void)
{
  g_autoptr(FlerRoutineSet) swedish = load ("sv");
  g_autoptr(FlerRoutineSet) english = load ("en");

  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    {
      const FlerRoutine *sv = fler_routine_set_get (swedish, form), *en = fler_routine_set_get (english, form);

      g_assert_cmpstr (sv->title, !=, en->title);
      g_assert_cmpstr (sv->conduct, !=, en->conduct);
      g_assert_cmpuint (sv->steps->len, ==, en->steps->len);
      for (guint i = 0; i < sv->steps->len; i++)
        {
          const FlerStep *a = sv->steps->pdata[i], *b = en->steps->pdata[i];

          g_assert_cmpstr (a->title, !=, b->title);
          g_assert_cmpstr (a->text, !=, b->text);
        }
      for (guint i = 0; i < sv->sections->len; i++)
        {
          const FlerSection *a = sv->sections->pdata[i], *b = en->sections->pdata[i];

          g_assert_cmpstr (a->help, !=, b->help);
        }
    }
}

static void
test_call_script (void)
{
  g_autoptr(FlerRoutineSet) set = load ("sv");
  const char *script = fler_routine_set_get (set, FLER_FORM_KONTAKT)->script;

  g_assert_nonnull (strstr (script, "till och med dag 180"));   /* D8, D13 */
  g_assert_nonnull (strstr (script, "Om ja"));                  /* D15 */
  g_assert_nonnull (strstr (script, "Om nej"));                 /* D29 */
}

static void
test_parties (void)
{
  const FlerPartyKind kinds[] = {
    FLER_PARTY_AF, FLER_PARTY_FK, FLER_PARTY_REGION, FLER_PARTY_KOMMUN, FLER_PARTY_EMPLOYER, FLER_PARTY_OTHER,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
      g_autoptr(GPtrArray) parties = fler_parties_load (languages[i], NULL, faults);

      g_assert_cmpuint (faults->len, ==, 0);
      g_assert_cmpuint (parties->len, ==, G_N_ELEMENTS (kinds));
      for (guint j = 0; j < parties->len; j++)
        {
          const FlerParty *party = parties->pdata[j];

          g_assert_cmpint (party->kind, ==, kinds[j]);
          g_assert_cmpuint (strlen (party->mission), >, 40);        /* D119 */
          g_assert_cmpuint (strlen (party->when_to_call), >, 40);   /* D118 */
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/routine-data/all-forms-in-both-languages", test_all_forms);
  g_test_add_func ("/exchange/routine-data/rules", test_rules);
  g_test_add_func ("/exchange/routine-data/journal", test_journal);
  g_test_add_func ("/exchange/routine-data/who-calls-and-documents", test_who_calls_and_documents);
  g_test_add_func ("/exchange/routine-data/sections", test_sections);
  g_test_add_func ("/exchange/routine-data/core-sections", test_core_sections);
  g_test_add_func ("/exchange/routine-data/copies", test_copies);
  g_test_add_func ("/exchange/routine-data/agenda-fills-the-meeting", test_agenda_fills_the_meeting);
  g_test_add_func ("/exchange/routine-data/the-word-stays-inside", test_the_word_stays_inside);
  g_test_add_func ("/exchange/routine-data/safe-titles-tell-nothing", test_safe_titles_tell_nothing);
  g_test_add_func ("/exchange/routine-data/languages-differ", test_languages_differ);
  g_test_add_func ("/exchange/routine-data/call-script", test_call_script);
  g_test_add_func ("/exchange/routine-data/parties", test_parties);
  return g_test_run ();
}
