/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-routine-adapt.c - what an organisation may adapt, and what it may not */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fler-json-text.h"
#include "fler-routine-load.h"
#include "fler-routine-read.h"

static FlerRoutine *
adapt (const char *name, const char *own, GError **error)
{
  g_autoptr(GBytes) built_in = fler_routine_get_built_in (name);
  g_autoptr(GBytes) adapted = g_bytes_new_static (own, strlen (own));

  return fler_routine_read_adapted (built_in, adapted, name, "sv", error);
}

static FlerRoutine *
adapt_well (const char *name, const char *own)
{
  g_autoptr(GError) error = NULL;
  FlerRoutine *routine = adapt (name, own, &error);

  g_assert_no_error (error);
  return routine;
}

/* What is refused: the file, the routine's error code (-1: FLER_JSON_ERROR_VALUE), and how it is told. */
static const struct { const char *path, *name, *own; int code; const char *fault; } refused[] = {
  { "core-step-text", "kontaktmote.json", "{ \"steps\": [\n{ \"id\": \"K2\", \"text\": \"Behövs inte\" } ] }",
    FLER_ROUTINE_ERROR_CORE, "kontaktmote.json:2: steps[0].text: the step K2 is a core component" },
  { "core-step-due", "kontaktmote.json",
    "{ \"steps\": [ { \"id\": \"K7\",\n\"due\": { \"from\": \"sick_day\", \"days\": 200 } } ] }",
    FLER_ROUTINE_ERROR_CORE, "kontaktmote.json:2: steps[0].due: the step K7 is a core component" },
  { "core-flag-away", "gk1.json", "{ \"steps\": [ { \"id\": \"G4\", \"core\": false } ] }",
    FLER_ROUTINE_ERROR_CORE, "gk1.json:1: steps[0].core: the step G4 is a core component" },
  { "core-step-left-out", "overlamningsmote.json", "{ \"steps\": [ { \"id\": \"Ö2\", \"left_out\": true } ] }",
    FLER_ROUTINE_ERROR_CORE, "steps[0].left_out: the step Ö2 is a core component" },
  { "core-section-left-out", "flerpartsmote.json", "{ \"sections\": [ { \"id\": \"measures\", \"left_out\": true } ] }",
    FLER_ROUTINE_ERROR_CORE, "sections[0].left_out: the section measures is a core component" },
  { "core-section-help", "gk2.json", "{ \"sections\": [ { \"id\": \"goal\", \"help\": \"x\" } ] }",
    FLER_ROUTINE_ERROR_CORE, "sections[0].help: the section goal is a core component" },
  { "channel-of-flerpartsmote", "flerpartsmote.json", "{\n\"channel\": \"any\" }",
    FLER_ROUTINE_ERROR_CORE, "flerpartsmote.json:2: channel: that the invitation goes by post is a core component" },
  { "channel-of-other-form", "kontaktmote.json", "{ \"channel\": \"post\" }", FLER_ROUTINE_ERROR_FIXED, "channel: belongs" },
  { "form", "sip.json", "{ \"form\": \"annat\" }", FLER_ROUTINE_ERROR_FIXED, "form: belongs to the form itself" },
  { "convener", "kontaktmote.json", "{ \"convener\": \"af\" }", FLER_ROUTINE_ERROR_FIXED, "convener: belongs" },
  { "source", "kontaktmote.json", "{ \"source\": \"Vi själva\" }", FLER_ROUTINE_ERROR_FIXED, "source: belongs" },
  { "step-made-core", "kontaktmote.json", "{ \"steps\": [ { \"id\": \"K1\", \"core\": true } ] }",
    FLER_ROUTINE_ERROR_FIXED, "steps[0].core: cannot be adapted in the step K1" },
  { "step-source", "kontaktmote.json", "{ \"steps\": [ { \"id\": \"K1\", \"source\": \"x\" } ] }",
    FLER_ROUTINE_ERROR_FIXED, "steps[0].source: cannot be adapted in the step K1" },
  { "step-added", "kontaktmote.json", "{ \"steps\": [ { \"id\": \"K10\", \"text\": \"x\" } ] }",
    FLER_ROUTINE_ERROR_FIXED, "steps[0]: there is no step K10, and none can be added" },
  { "step-left-out", "kontaktmote.json", "{ \"steps\": [ { \"id\": \"K9\", \"left_out\": true } ] }",
    FLER_ROUTINE_ERROR_FIXED, "steps[0].left_out: cannot be adapted in the step K9" },
  { "section-kind", "kontaktmote.json", "{ \"sections\": [ { \"id\": \"work\", \"kind\": \"date\" } ] }",
    FLER_ROUTINE_ERROR_FIXED, "sections[0].kind: cannot be adapted in the section work" },
  { "own-section-core", "annat.json",
    "{ \"sections\": [ { \"id\": \"x\", \"title\": \"X\", \"help\": \"X\", \"kind\": \"text\", \"core\": true } ] }",
    FLER_ROUTINE_ERROR_FIXED, "sections[0].core: only the built-in routine says" },
  { "section-unknown-left-out", "annat.json", "{ \"sections\": [ { \"id\": \"x\", \"left_out\": true } ] }",
    -1, "sections[0].left_out: there is no section x to leave out" },
  { "section-incomplete", "annat.json", "{ \"sections\": [\n{ \"id\": \"x\", \"title\": \"X\" } ] }",
    -1, "annat.json:2: sections[5]: “help” is missing" },
  { "section-twice", "annat.json", "{ \"sections\": [ { \"id\": \"notes\" }, { \"id\": \"notes\" } ] }",
    -1, "sections[1].id: another entry has the same id" },
  { "last-plan-left-out", "annat.json", "{ \"sections\": [ { \"id\": \"commitments\", \"left_out\": true } ] }",
    -1, "sections: at least one section must have “plan”: true" },
  { "title-with-the-word", "overlamningsmote.json", "{\n\n\"safe_title\": \"Överlämnings\\u00admöte\" }",
    -1, "overlamningsmote.json:3: safe_title: reaches the person" },
  { "minutes-off", "kontaktmote.json", "{\n\"minutes\": 45 }", -1, "kontaktmote.json:2: minutes: is 45, but the agenda" },
  { "field-unknown", "kontaktmote.json", "{ \"kore\": 1 }", -1, "kore: is not a field" },
  { "list", "kontaktmote.json", "[]", -1, "kontaktmote.json:1: must be an object" },
  { "steps-text", "kontaktmote.json", "{ \"steps\": \"K2\" }", -1, "steps: must be a list" },
  { "step-text", "kontaktmote.json", "{ \"steps\": [\n\"K2\" ] }", -1, "kontaktmote.json:2: steps[0]: must be an object" },
  { "journal-number", "kontaktmote.json", "{ \"steps\": [ { \"id\": \"K3\", \"journal\": 3 } ] }",
    -1, "steps[2].journal: must be a text" },
  { "step-without-id", "kontaktmote.json", "{ \"steps\": [ {} ] }", -1, "steps[0]: “id” is missing" },
  { "left-out-text", "annat.json", "{ \"sections\": [ { \"id\": \"notes\", \"left_out\": \"yes\" } ] }",
    -1, "sections[0].left_out: must be true or false" },
};

static void
test_refused (gconstpointer index)
{
  gsize i = GPOINTER_TO_SIZE (index);
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerRoutine) routine = adapt (refused[i].name, refused[i].own, &error);

  g_assert_null (routine);
  if (refused[i].code >= 0)
    g_assert_error (error, FLER_ROUTINE_ERROR, refused[i].code);
  else
    g_assert_error (error, FLER_JSON_ERROR, FLER_JSON_ERROR_VALUE);
  g_assert_true (g_str_has_prefix (error->message, refused[i].name));
  if (strstr (error->message, refused[i].fault) == NULL)
    g_error ("“%s”, expected “%s”", error->message, refused[i].fault);
}

static void
test_nothing_adapted (void)
{
  g_autoptr(FlerRoutine) routine = adapt_well ("kontaktmote.json", "{}");

  g_assert_cmpuint (routine->steps->len, ==, 9);
  g_assert_cmpint (routine->minutes, ==, 60);
}

/* An organisation begins by copying the whole file, core components and all. */
static void
test_whole_copy (void)
{
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    {
      g_autofree char *name = g_strconcat (fler_form_id (form), ".json", NULL);
      g_autoptr(GBytes) built_in = fler_routine_get_built_in (name);
      g_autoptr(GError) error = NULL;
      g_autoptr(FlerRoutine) routine = fler_routine_read_adapted (built_in, built_in, name, "sv", &error);

      g_assert_no_error (error);
      g_assert_nonnull (routine);
    }
}

static void
test_texts (void)
{
  g_autoptr(FlerRoutine) routine = adapt_well ("flerpartsmote.json",
    "{ \"purpose\": \"Vårt syfte\", \"invitation\": { \"purpose\": \"Välkommen\", \"answer_days\": 21 },"
    "  \"script\": \"Hej\","
    "  \"conduct\": \"Lugnt\", \"title\": \"Länets flerpartsmöte\", \"documenter\": \"kommun\" }");

  g_assert_cmpstr (routine->purpose, ==, "Vårt syfte");
  g_assert_cmpstr (routine->invitation_purpose, ==, "Välkommen");
  g_assert_nonnull (strstr (routine->invitation_benefits, "Sjukpenning"));   /* as it was */
  g_assert_cmpint (routine->answer_days, ==, 21);
  g_assert_cmpint (fler_routine_answer_days (routine), ==, 14);               /* the step F3 says so */
  g_assert_cmpstr (routine->script, ==, "Hej");
  g_assert_cmpstr (routine->conduct, ==, "Lugnt");
  g_assert_cmpstr (routine->title, ==, "Länets flerpartsmöte");
  g_assert_cmpstr (routine->documenter, ==, "kommun");
  g_assert_true (routine->is_post_only);
}

static void
test_step (void)
{
  g_autoptr(FlerRoutine) routine = adapt_well ("kontaktmote.json",
    "{ \"steps\": [ { \"id\": \"K6\", \"due\": { \"from\": \"before_meeting\", \"days\": 21 } } ] }");
  const FlerStep *step = fler_routine_get_step (routine, "K6");

  g_assert_cmpuint (routine->steps->len, ==, 9);
  g_assert_cmpint (step->due.n_days, ==, 21);
  g_assert_cmpstr (step->title, ==, "Skicka kallelsen");
  g_assert_nonnull (strstr (step->source, "Malmö"));
  g_assert_true (fler_routine_get_step (routine, "K2")->is_core);
}

/* How a journal tells of a core step is words alone; the step stays as it is. */
static void
test_journal_of_a_core_step (void)
{
  g_autoptr(FlerRoutine) routine = adapt_well ("kontaktmote.json",
    "{ \"steps\": [ { \"id\": \"K2\", \"journal\": \"Ställning tagen.\" } ] }");

  g_assert_cmpstr (fler_routine_get_step (routine, "K2")->journal, ==, "Ställning tagen.");
  g_assert_true (fler_routine_get_step (routine, "K2")->is_core);
  g_assert_cmpstr (fler_routine_get_step (routine, "K3")->journal, ==, "Personen är uppringd och har erbjudits mötet.");
  g_assert_null (fler_routine_get_step (routine, "K9")->journal);
}

static void
test_sections (void)
{
  g_autoptr(FlerRoutine) routine = adapt_well ("kontaktmote.json",
    "{ \"sections\": [ { \"id\": \"interview\", \"left_out\": true },"
    "                  { \"id\": \"work\", \"help\": \"Kort\", \"left_out\": false },"
    "                  { \"id\": \"car\", \"title\": \"Körkort\", \"help\": \"B, C …\", \"kind\": \"yes_no\" } ] }");
  const FlerSection *last = routine->sections->pdata[routine->sections->len - 1];

  g_assert_null (fler_routine_get_section (routine, "interview"));
  g_assert_cmpstr (fler_routine_get_section (routine, "work")->help, ==, "Kort");
  g_assert_cmpstr (fler_routine_get_section (routine, "work")->title, ==, "Nuvarande arbete");
  g_assert_cmpstr (last->id, ==, "car");
  g_assert_cmpint (last->kind, ==, FLER_FIELD_YES_NO);
}

static const char *
title_for_person (const FlerRoutine *routine, const char *id)
{
  return fler_section_title_for_person (fler_routine_get_section (routine, id));
}

/* What the built-in one calls a section for the person goes with its own title, and with no other. */
static void
test_titles_for_the_person (void)
{
  g_autoptr(FlerRoutine) renamed = adapt_well ("gk1.json",
    "{ \"sections\": [ { \"id\": \"own_view\", \"title\": \"Egen bild\" },"
    " { \"id\": \"care\", \"help\": \"Vem?\" },"
    " { \"id\": \"certificate\", \"title\": \"Intyg\", \"person_title\": \"Ditt intyg\" } ] }");
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (title_for_person (renamed, "own_view"), ==, "Egen bild");
  g_assert_cmpstr (title_for_person (renamed, "care"), ==, "Dina kontakter i vården");
  g_assert_cmpstr (title_for_person (renamed, "certificate"), ==, "Ditt intyg");
  g_assert_null (adapt ("gk1.json", "{ \"sections\": [ { \"id\": \"care\", \"person_title\": \"Överlämningsmöte\" } ] }",
                        &error));
  g_assert_nonnull (strstr (error->message, "person_title: reaches the person"));
}

static void
test_agenda_sets_the_length (void)
{
  g_autoptr(FlerRoutine) routine = adapt_well ("annat.json",
    "{ \"agenda\": [ { \"id\": \"a\", \"title\": \"A\", \"minutes\": 5 },"
    "                { \"id\": \"b\", \"title\": \"B\", \"minutes\": 10 } ] }");

  g_assert_cmpint (routine->minutes, ==, 15);
  g_assert_cmpuint (routine->agenda->len, ==, 2);
}

static void
test_lists_replaced (void)
{
  g_autoptr(FlerRoutine) routine = adapt_well ("gk1.json",
    "{ \"registrations\": [ { \"id\": \"sus\", \"title\": \"SUS\", \"who\": \"fk\" } ], \"checklists\": [],"
    "  \"decline_reasons\": [ { \"id\": \"a\", \"title\": \"A\" } ] }");

  g_assert_cmpuint (routine->registrations->len, ==, 1);   /* C3: who does SUS is the organisation's */
  g_assert_cmpstr (((const FlerRegistration *) routine->registrations->pdata[0])->who, ==, "fk");
  g_assert_cmpuint (routine->checklists->len, ==, 0);
  g_assert_cmpuint (routine->decline_reasons->len, ==, 1);
}

/* A folder of the organisation's own, with files of these names and contents. */
static char *
make_folder (const char *const *files)
{
  char *folder = g_dir_make_tmp ("flerpart-XXXXXX", NULL);

  for (; *files != NULL; files += 2)
    {
      g_autofree char *path = g_build_filename (folder, files[0], NULL);

      g_assert_true (g_file_set_contents (path, files[1], -1, NULL));
    }
  return folder;
}

static void
remove_folder (const char *folder, const char *const *files)
{
  for (; *files != NULL; files += 2)
    {
      g_autofree char *path = g_build_filename (folder, files[0], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* One folder, of both programs, beside what else is set for the user. */
static void
test_own_folder (void)
{
  g_autofree char *folder = fler_routine_own_folder ();
  g_autofree char *expected = g_build_filename (g_get_user_config_dir (), "flerpart/routines", NULL);

  g_assert_cmpstr (folder, ==, expected);
}

static void
test_folder (void)
{
  const char *const files[] = {
    "kontaktmote.json", "{ \"title\": \"Vårt kontaktmöte\" }",
    "gk1.json", "{ \"steps\": [ { \"id\": \"G5\", \"who\": \"af\" } ] }",
    "sip.json", "{ \"title\": ",
    "common.json", "{ \"conduct\": \"Vänligt\" }",
    "kontaktmöte.json", "{}",
    "readme.txt", "{}",
    NULL,
  };
  g_autofree char *folder = make_folder (files);
  g_autoptr(FlerRoutineSet) set = fler_routine_set_load ("sv", folder);
  const FlerRoutine *kontakt = fler_routine_set_get (set, FLER_FORM_KONTAKT);

  g_assert_cmpstr (kontakt->title, ==, "Vårt kontaktmöte");
  g_assert_true (g_str_has_prefix (kontakt->conduct, "Vänligt\n\n"));
  g_assert_cmpstr (fler_routine_get_step (fler_routine_set_get (set, FLER_FORM_GK1), "G5")->who, ==, "fk");
  g_assert_cmpstr (fler_routine_set_get (set, FLER_FORM_SIP)->title, ==, "Samordnad individuell plan (SIP)");

  g_assert_cmpuint (set->faults->len, ==, 3);
  g_assert_error ((GError *) set->faults->pdata[0], FLER_ROUTINE_ERROR, FLER_ROUTINE_ERROR_CORE);
  g_assert_error ((GError *) set->faults->pdata[1], FLER_JSON_ERROR, FLER_JSON_ERROR_SYNTAX);
  g_assert_nonnull (strstr (((GError *) set->faults->pdata[2])->message, "kontaktmöte.json"));
  remove_folder (folder, files);
}

static void
test_folder_that_is_not_there (void)
{
  g_autoptr(FlerRoutineSet) set = fler_routine_set_load ("sv", "/nowhere/at/all");

  g_assert_cmpuint (set->faults->len, ==, 0);
  g_assert_nonnull (fler_routine_set_get (set, FLER_FORM_ANNAT));
}

/* Not a file: a folder of that name. */
static void
test_unreadable_file (void)
{
  const char *const none[] = { NULL };
  g_autofree char *folder = make_folder (none);
  g_autofree char *path = g_build_filename (folder, "gk2.json", NULL);
  g_autoptr(FlerRoutineSet) set = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  set = fler_routine_set_load ("sv", folder);
  g_assert_cmpuint (set->faults->len, ==, 1);
  g_assert_error ((GError *) set->faults->pdata[0], FLER_JSON_ERROR, FLER_JSON_ERROR_READ);
  g_assert_nonnull (fler_routine_set_get (set, FLER_FORM_GK2));
  g_assert_cmpint (g_rmdir (path), ==, 0);
  remove_folder (folder, none);
}

static void
test_parties (void)
{
  const char *const files[] = {
    "parties.json", "{ \"parties\": [ { \"id\": \"kommun\", \"name\": \"Storstads kommun\" } ] }", NULL,
  };
  g_autofree char *folder = make_folder (files);
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr(GPtrArray) parties = fler_parties_load ("sv", folder, faults);
  const FlerParty *kommun = parties->pdata[3];

  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_cmpint (kommun->kind, ==, FLER_PARTY_KOMMUN);
  g_assert_cmpstr (kommun->name, ==, "Storstads kommun");
  g_assert_nonnull (strstr (kommun->mission, "socialtjänsten"));
  remove_folder (folder, files);
}

/* Random damage to an organisation's file: refused and named, or read; never the program's end. */
static void
test_random_bytes (void)
{
  for (int round = 0; round < 1500; round++)
    {
      g_autofree char *own = g_strdup (
        "{ \"title\": \"Möte\", \"minutes\": 60, \"steps\": [ { \"id\": \"K6\", \"text\": \"x\" } ],\n"
        "\"sections\": [ { \"id\": \"work\", \"left_out\": true }, { \"id\": \"new\", \"title\": \"N\","
        " \"help\": \"H\", \"kind\": \"text\" } ], \"invitation\": { \"purpose\": \"P\" },\n"
        "\"agenda\": [ { \"id\": \"a\", \"title\": \"A\", \"minutes\": 60 } ] }");
      g_autoptr(GError) error = NULL;
      g_autoptr(FlerRoutine) routine = NULL;

      for (int n = g_test_rand_int_range (1, 5); n > 0; n--)
        own[g_test_rand_int_range (0, strlen (own))] = (char) g_test_rand_int_range (1, 128);
      routine = adapt ("kontaktmote.json", own, &error);
      g_assert_true ((routine != NULL) == (error == NULL));
      if (error != NULL)
        g_assert_true (g_str_has_prefix (error->message, "kontaktmote.json:"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/routine-adapt/refused/", refused[i].path, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/exchange/routine-adapt/nothing-adapted", test_nothing_adapted);
  g_test_add_func ("/exchange/routine-adapt/whole-copy", test_whole_copy);
  g_test_add_func ("/exchange/routine-adapt/texts", test_texts);
  g_test_add_func ("/exchange/routine-adapt/step", test_step);
  g_test_add_func ("/exchange/routine-adapt/journal-of-a-core-step", test_journal_of_a_core_step);
  g_test_add_func ("/exchange/routine-adapt/sections", test_sections);
  g_test_add_func ("/exchange/routine-adapt/titles-for-the-person", test_titles_for_the_person);
  g_test_add_func ("/exchange/routine-adapt/agenda-sets-the-length", test_agenda_sets_the_length);
  g_test_add_func ("/exchange/routine-adapt/lists-replaced", test_lists_replaced);
  g_test_add_func ("/exchange/routine-adapt/own-folder", test_own_folder);
  g_test_add_func ("/exchange/routine-adapt/folder", test_folder);
  g_test_add_func ("/exchange/routine-adapt/folder-that-is-not-there", test_folder_that_is_not_there);
  g_test_add_func ("/exchange/routine-adapt/unreadable-file", test_unreadable_file);
  g_test_add_func ("/exchange/routine-adapt/parties", test_parties);
  g_test_add_func ("/exchange/routine-adapt/random-bytes", test_random_bytes);
  return g_test_run ();
}
