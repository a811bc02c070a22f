/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-letter-read.c - letters' templates: the built-in ones, and what an organisation may not do */

#include "fler-letter-read.h"

#include <glib/gstdio.h>
#include <string.h>

#include "fler-json-text.h"

static FlerLetterTemplates *
read_text (const char *text, FlerForm form, GError **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return fler_letter_read (bytes, "own.json", form, FALSE, error);
}

static void
check_refused (const char *text, FlerForm form, const char *expected)
{
  GError *error = NULL;
  g_autoptr(FlerLetterTemplates) templates = read_text (text, form, &error);

  g_assert_null (templates);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, expected);
  g_error_free (error);
}

static void
test_every_letter_is_there (void)
{
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr(FlerLetterTemplates) templates = fler_letters_load (NULL, faults);

  g_assert_cmpuint (faults->len, ==, 0);
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    for (int kind = FLER_INVITATION_FIRST; kind < FLER_N_INVITATION_KINDS; kind++)
      for (int language = FLER_LETTER_SV; language < FLER_N_LETTER_LANGUAGES; language++)
        for (int is_person = 0; is_person < 2; is_person++)
          g_assert_nonnull (fler_letter_templates_get (templates, form, is_person, kind, language));
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    {
      g_assert_cmpstr (fler_letter_templates_get_word (templates, form, "person_purpose", FLER_LETTER_EASY), !=, "");
      g_assert_cmpstr (fler_letter_templates_get_word (templates, form, "person_benefits", FLER_LETTER_EASY), !=, "");
      g_assert_cmpstr (fler_letter_templates_get_word (templates, form, "party_purpose", FLER_LETTER_EN), !=, "");
    }
}

/* The easy-to-read letter of the person is one of its own, not the plain one. */
static void
test_easy_is_not_plain (void)
{
  g_autoptr(FlerLetterTemplates) templates = fler_letters_load (NULL, NULL);

  for (int kind = FLER_INVITATION_FIRST; kind < FLER_N_INVITATION_KINDS; kind++)
    {
      const char *const *easy = fler_letter_templates_get (templates, FLER_FORM_SIP, TRUE, kind, FLER_LETTER_EASY);
      const char *const *plain = fler_letter_templates_get (templates, FLER_FORM_SIP, TRUE, kind, FLER_LETTER_SV);

      g_assert_false (g_strv_equal (easy, plain));
    }
}

#define LETTER(person, kind, subject, body) \
  "{ \"" person "\": { \"" kind "\": {\n\"subject\": { \"sv\": \"" subject "\" },\n\"body\": { \"sv\": [\n" body "\n] } } } }"
#define PARTS "\"{facts}\", \"{purpose}\", \"{benefits}\", \"{officials}\", \"{own}\", \"{contact}\""

/* D153, F2, D110: what nobody may adapt away. */
static void
test_core_parts_cannot_be_removed (void)
{
  check_refused (LETTER ("person", "first", "Brev", "\"{facts}\", \"{purpose}\", \"{benefits}\", \"{own}\", \"{contact}\""),
                 FLER_FORM_GK1,
                 "own.json:3: person.first.body.sv: {officials} must stand on a line of its own: the officials "
                 "who will attend, by name");
  check_refused (LETTER ("person", "first", "Brev", "\"{facts}\", \"{purpose}\", \"{officials}\", \"{own}\", \"{contact}\""),
                 FLER_FORM_GK1,
                 "own.json:3: person.first.body.sv: {benefits} must stand on a line of its own: what the "
                 "different benefits mean");
  check_refused (LETTER ("party", "first", "Brev", PARTS), FLER_FORM_FLERPART,
                 "own.json:3: party.first.body.sv: {post} must stand on a line of its own: that the invitation "
                 "comes by post");
}

#define WORD(id, text) "{ \"words\": { \"" id "\": { \"sv\": \"" text "\" } } }"

/* F2, D110, D153: a core text may be put in other words, but nothing is left of these. */
static void
test_core_words_cannot_be_emptied (void)
{
  static const struct { const char *text; FlerForm form; const char *field, *tells; } cases[] = {
    { WORD ("post", ""), FLER_FORM_NONE, "post", "that the invitation comes by post" },
    { WORD ("post", " "), FLER_FORM_NONE, "post", "that the invitation comes by post" },
    { WORD ("post", "Per post"), FLER_FORM_NONE, "post", "that the invitation comes by post" },
    { WORD ("post", "{convener} {convener} {convener}"), FLER_FORM_NONE, "post", "that the invitation comes by post" },
    { WORD ("benefits_to_party", "…"), FLER_FORM_NONE, "benefits_to_party", "what the different benefits mean" },
    { WORD ("committed", ""), FLER_FORM_FLERPART, "committed", "who has committed to come" },
    { WORD ("committed", "-"), FLER_FORM_FLERPART, "committed", "who has committed to come" },
    { WORD ("committed", "- - - - - - - - - - - - - - -"), FLER_FORM_FLERPART, "committed", "who has committed to come" },
    { WORD ("person_purpose", " "), FLER_FORM_GK1, "person_purpose", "the purpose" },
    { WORD ("party_purpose", "."), FLER_FORM_GK1, "party_purpose", "the purpose" },
    { WORD ("person_benefits", "\u00ad"), FLER_FORM_GK1, "person_benefits", "what the different benefits mean" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said =
        g_strdup_printf ("own.json:1: words.%s.sv: tells %s, a core component: it may be put in other words, of 20 "
                         "letters or more, but not taken away", cases[i].field, cases[i].tells);

      check_refused (cases[i].text, cases[i].form, said);
    }
}

static void
test_core_words_may_be_put_otherwise (void)
{
  static const struct { const char *text; FlerForm form; } cases[] = {
    { WORD ("post", "Ni får alltid kallelsen med posten."), FLER_FORM_NONE },
    { WORD ("committed", "AF och FK har lovat att komma till mötet."), FLER_FORM_FLERPART },
    { WORD ("committed", ""), FLER_FORM_GK1 },              /* where nobody has */
    { WORD ("person_purpose", ""), FLER_FORM_GK1 },         /* then the routine's own is told */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(FlerLetterTemplates) templates = read_text (cases[i].text, cases[i].form, &error);

      g_assert_no_error (error);
      g_assert_nonnull (templates);
    }
}

static void
test_placeholders_are_checked (void)
{
  check_refused (LETTER ("person", "first", "Brev", PARTS ",\n\"Hej {namn}\""), FLER_FORM_GK1,
                 "own.json:5: person.first.body.sv[6]: no placeholder is called {namn}");
  check_refused (LETTER ("person", "first", "Brev", PARTS ",\n\"Vi är {officials}.\""), FLER_FORM_GK1,
                 "own.json:5: person.first.body.sv[6]: {officials} must stand alone on its line");
  check_refused (LETTER ("person", "first", "Brev", PARTS ",\n\"Kom {day\""), FLER_FORM_GK1,
                 "own.json:5: person.first.body.sv[6]: a { without its }");
  check_refused (LETTER ("person", "first", "Brev till {person}", PARTS), FLER_FORM_GK1,
                 "own.json:2: person.first.subject.sv: {person} may not stand in a title, which is seen where "
                 "the letter is not");
  check_refused (LETTER ("person", "first", "{facts}", PARTS), FLER_FORM_GK1,
                 "own.json:2: person.first.subject.sv: {facts} stands for whole paragraphs, which have no room here");
  check_refused ("{ \"words\": { \"when\": { \"sv\": \"Tid, {day}\" } } }", FLER_FORM_NONE,
                 "own.json:1: words.when.sv: {day} is not filled in here");
  check_refused ("{ \"words\": { \"nothing\": { \"sv\": \"x\" } } }", FLER_FORM_NONE,
                 "own.json:1: words.nothing: is not a field that is known here");
}

/* D42. */
static void
test_forbidden_word_is_refused_to_the_person_alone (void)
{
  g_autoptr(FlerLetterTemplates) templates = NULL;

  check_refused (LETTER ("person", "first", "Brev", PARTS ",\n\"Välkommen till överlämningsmötet\""),
                 FLER_FORM_OVERLAMNING,
                 "own.json:5: person.first.body.sv[6]: reaches the person and must not hold the word "
                 "“överlämningsmöte”");
  templates = read_text ("{ \"words\": { \"party_prepare\": { \"sv\": \"Ett överlämningsmöte\" } } }",
                         FLER_FORM_OVERLAMNING, NULL);
  g_assert_nonnull (templates);
}

static void
test_broken_bytes_are_refused (void)
{
  check_refused ("{ \"words\": {\n \"greeting\": { \"sv\": \"Hej \xff\" } } }", FLER_FORM_NONE,
                 "own.json:2: not valid UTF-8");
  check_refused ("{ \"words\": {\n} } x", FLER_FORM_NONE, "own.json:2: there is more after the end");
}

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
test_organisations_own_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("flerpart-XXXXXX", NULL);
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr(FlerLetterTemplates) templates = NULL;
  const char *const *lines;

  write_file (folder, "sip.json", LETTER ("person", "first", "Vårt eget brev", PARTS));
  write_file (folder, "common.json", "{ \"words\": { \"greeting_named\": { \"sv\": \"Bästa {person},\" } } }");
  write_file (folder, "gk1.json", "{ \"words\": [] }");
  write_file (folder, "gk3.json", "{}");
  templates = fler_letters_load (folder, faults);
  lines = fler_letter_templates_get (templates, FLER_FORM_SIP, TRUE, FLER_INVITATION_FIRST, FLER_LETTER_SV);
  g_assert_cmpstr (lines[0], ==, "Vårt eget brev");
  lines = fler_letter_templates_get (templates, FLER_FORM_GK1, TRUE, FLER_INVITATION_FIRST, FLER_LETTER_SV);
  g_assert_cmpstr (lines[0], ==, "Kallelse till {meeting}");
  g_assert_cmpstr (fler_letter_templates_get_word (templates, FLER_FORM_SIP, "greeting_named", FLER_LETTER_SV), ==,
                   "Bästa {person},");
  g_assert_cmpuint (faults->len, ==, 2);
  g_assert_cmpstr (((GError *) faults->pdata[0])->message, ==, "gk1.json:1: words: must be an object, { … }");
  g_assert_cmpstr (((GError *) faults->pdata[1])->message, ==,
                   "gk3.json: no file that can be adapted has this name; those that can be are common.json, "
                   "kontaktmote.json, overlamningsmote.json, gk1.json, gk2.json, flerpartsmote.json, sip.json, annat.json");
  remove_folder (folder);
}

/* What is passed over for its name is told; what was never meant to be used is not. */
static void
test_slips_in_names_are_told (void)
{
  static const char *const told[] = {
    "Common.JSON: the file must be called common.json",
    "GK1.json.txt: the file must be called gk1.json",
    "gk.json: no file that can be adapted has this name; those that can be are ",
    "paper.json: this file cannot be adapted",
    "sip .json: the file must be called sip.json",
  };
  static const char *const others[] = { "README.md", "gk1.json~", "gk1.json.bak", "brev.odt" };
  g_autofree char *folder = g_dir_make_tmp ("flerpart-XXXXXX", NULL);
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr(FlerLetterTemplates) templates = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autofree char *name = g_strndup (told[i], strchr (told[i], ':') - told[i]);

      write_file (folder, name, "{}");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    write_file (folder, others[i], "");
  templates = fler_letters_load (folder, faults);
  g_assert_cmpuint (faults->len, ==, G_N_ELEMENTS (told));
  for (gsize i = 0; i < faults->len; i++)
    g_assert_true (g_str_has_prefix (((GError *) faults->pdata[i])->message, told[i]));
  remove_folder (folder);
}

/* Whatever is done to a file, it is read or refused with its name. */
static void
test_mutated_files_never_crash (void)
{
  g_autoptr(GBytes) built_in = fler_letter_get_built_in ("common.json");
  gsize size;
  const char *data = g_bytes_get_data (built_in, &size);

  for (int round = 0; round < 400; round++)
    {
      g_autofree char *copy = g_memdup2 (data, size);
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(FlerLetterTemplates) templates = NULL;

      for (int i = g_test_rand_int_range (1, 6); i > 0; i--)
        copy[g_test_rand_int_range (0, size)] = g_test_rand_int_range (0, 256);
      bytes = g_bytes_new (copy, g_test_rand_bit () ? size : (gsize) g_test_rand_int_range (0, size));
      templates = fler_letter_read (bytes, "common.json", FLER_FORM_NONE, TRUE, &error);
      g_assert_true ((templates == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_true (g_str_has_prefix (error->message, "common.json:"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/letter-read/every-letter-is-there", test_every_letter_is_there);
  g_test_add_func ("/exchange/letter-read/easy-is-not-plain", test_easy_is_not_plain);
  g_test_add_func ("/exchange/letter-read/core-parts-stay", test_core_parts_cannot_be_removed);
  g_test_add_func ("/exchange/letter-read/core-words-stay", test_core_words_cannot_be_emptied);
  g_test_add_func ("/exchange/letter-read/core-words-otherwise", test_core_words_may_be_put_otherwise);
  g_test_add_func ("/exchange/letter-read/placeholders", test_placeholders_are_checked);
  g_test_add_func ("/exchange/letter-read/forbidden-word", test_forbidden_word_is_refused_to_the_person_alone);
  g_test_add_func ("/exchange/letter-read/broken-bytes", test_broken_bytes_are_refused);
  g_test_add_func ("/exchange/letter-read/own-files", test_organisations_own_files);
  g_test_add_func ("/exchange/letter-read/names", test_slips_in_names_are_told);
  g_test_add_func ("/exchange/letter-read/mutated", test_mutated_files_never_crash);
  return g_test_run ();
}
