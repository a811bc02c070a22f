/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-read.c - letters' templates, from data/letters and the organisation's own folder */

#include "fler-letter-read.h"

#include <glib/gi18n.h>

#include "fler-exchange-resources.h"
#include "fler-forbidden.h"
#include "fler-json-text.h"
#include "fler-own-files.h"

#define RESOURCES "/se/flerpart/exchange/letters/"
#define MAX_LINES 100

static const char *const common_fields[] = { "words", "person", "party", NULL };
static const char *const form_fields[] = { "form", "words", "person", "party", NULL };
static const char *const kind_fields[] = { "first", "second", "reminder", "moved", "cancelled", NULL };
static const char *const letter_fields[] = { "subject", "body", NULL };
static const char *const languages[] = { "sv", "easy", "en", NULL };

/* What a file is read for. */
typedef struct
{
  FlerLetterTemplates *templates;
  FlerForm             form;
  gboolean             is_person;
  FlerInvitationKind       kind;
} Read;

static void
fail_placeholder (FlerJsonSpot spot, FlerLetterFault fault, const char *placeholder, GError **error)
{
  switch (fault)
    {
    case FLER_LETTER_FAULT_NONE:
      g_return_if_reached ();
    case FLER_LETTER_FAULT_NOT_OPENED:
      fler_json_spot_fail (spot, error, _("a } without its {"));
      return;
    case FLER_LETTER_FAULT_NOT_CLOSED:
      fler_json_spot_fail (spot, error, _("a { without its }"));
      return;
    case FLER_LETTER_FAULT_UNKNOWN:
      fler_json_spot_fail (spot, error, _("no placeholder is called {%s}"), placeholder);
      return;
    case FLER_LETTER_FAULT_PERSON_IN_TITLE:
      fler_json_spot_fail (spot, error,
                           _("{%s} may not stand in a title, which is seen where the letter is not"), placeholder);
      return;
    case FLER_LETTER_FAULT_NOT_FILLED:
      fler_json_spot_fail (spot, error, _("{%s} is not filled in here"), placeholder);
      return;
    case FLER_LETTER_FAULT_NO_ROOM:
      fler_json_spot_fail (spot, error,
                           _("{%s} stands for whole paragraphs, which have no room here"), placeholder);
      return;
    case FLER_LETTER_FAULT_NOT_ALONE:
      fler_json_spot_fail (spot, error, _("{%s} must stand alone on its line"), placeholder);
      return;
    }
}

static gboolean
check_line (FlerJsonSpot spot, const Read *read, const char *line, FlerLetterPlace place,
            GError **error)
{
  g_autofree char *placeholder = NULL;
  FlerLetterFault fault = fler_letter_check_line (line, place, &placeholder);

  if (fault != FLER_LETTER_FAULT_NONE)
    {
      fail_placeholder (spot, fault, placeholder, error);
      return FALSE;
    }
  if (read->is_person && fler_forbidden_is_in (line, fler_forbidden_default ()))
    {
      fler_json_spot_fail (spot, error, _("reaches the person and must not hold the word “%s”"),
                           fler_forbidden_default ()[0]);
      return FALSE;
    }
  return TRUE;
}

/* Adds the subject, then the lines of the body, in one language. Returns: (nullable): NULL is a fault */
static GStrv
read_lines (const Read *read, FlerJsonSpot subject, FlerJsonSpot body, GError **error)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;
  const FlerLetterPart *missing;
  const char *text = fler_json_spot_read_string (subject, error);

  if (text == NULL || !check_line (subject, read, text, FLER_LETTER_IN_SUBJECT, error)
      || !fler_json_spot_check_array (body, MAX_LINES, error))
    return NULL;
  if (*text == '\0')
    {
      fler_json_spot_fail (subject, error, _("must not be empty"));
      return NULL;
    }
  g_strv_builder_add (lines, text);
  for (guint i = 0; i < fler_json_spot_get_length (body); i++)
    {
      FlerJsonSpot spot = fler_json_spot_get_element (body, i);

      if ((text = fler_json_spot_read_string (spot, error)) == NULL
          || !check_line (spot, read, text, FLER_LETTER_IN_BODY, error))
        return NULL;
      g_strv_builder_add (lines, text);
    }
  all = g_strv_builder_end (lines);
  missing = fler_letter_check_body ((const char *const *) all + 1, read->is_person, read->kind);
  if (missing == NULL)
    return g_steal_pointer (&all);
  /* Translators: a placeholder, such as {facts}, and what it tells: “when and where it is”. */
  fler_json_spot_fail (body, error, _("%s must stand on a line of its own: %s"), missing->name, _(missing->why));
  return NULL;
}

/* One letter, { "subject": { language: … }, "body": { language: [ … ] } } */
static gboolean
read_letter (const Read *read, FlerJsonSpot spot, GError **error)
{
  FlerJsonSpot subjects, bodies;

  if (!fler_json_spot_check_object (spot, letter_fields, error)
      || !fler_json_spot_need_member (spot, "subject", &subjects, error)
      || !fler_json_spot_need_member (spot, "body", &bodies, error)
      || !fler_json_spot_check_object (subjects, languages, error)
      || !fler_json_spot_check_object (bodies, languages, error))
    return FALSE;
  for (int i = 0; languages[i] != NULL; i++)
    {
      FlerJsonSpot subject, body;
      GStrv lines;

      if (!fler_json_spot_get_member (bodies, languages[i], &body))
        {
          if (fler_json_spot_get_member (subjects, languages[i], &subject))
            return fler_json_spot_need_member (bodies, languages[i], &body, error);
          continue;
        }
      if (!fler_json_spot_need_member (subjects, languages[i], &subject, error)
          || (lines = read_lines (read, subject, body, error)) == NULL)
        return FALSE;
      fler_letter_templates_put (read->templates, read->form, read->is_person, read->kind,
                                 fler_letter_language_from_id (languages[i]), lines);
    }
  return TRUE;
}

static gboolean
read_letters (Read *read, FlerJsonSpot root, const char *audience, GError **error)
{
  FlerJsonSpot letters, letter;

  read->is_person = g_str_equal (audience, "person");
  if (!fler_json_spot_get_member (root, audience, &letters))
    return TRUE;
  if (!fler_json_spot_check_object (letters, kind_fields, error))
    return FALSE;
  for (int i = 0; kind_fields[i] != NULL; i++)
    {
      read->kind = fler_letter_kind_from_id (kind_fields[i]);
      if (fler_json_spot_get_member (letters, kind_fields[i], &letter)
          && !read_letter (read, letter, error))
        return FALSE;
    }
  return TRUE;
}

/* A text, or the list of its paragraphs. */
static char *
read_text (FlerJsonSpot spot, GError **error)
{
  g_autoptr(GStrvBuilder) paragraphs = NULL;
  g_auto(GStrv) all = NULL;

  if (!fler_json_spot_check_array (spot, MAX_LINES, NULL))
    return g_strdup (fler_json_spot_read_string (spot, error));
  paragraphs = g_strv_builder_new ();
  for (guint i = 0; i < fler_json_spot_get_length (spot); i++)
    {
      const char *paragraph = fler_json_spot_read_string (fler_json_spot_get_element (spot, i), error);

      if (paragraph == NULL)
        return NULL;
      g_strv_builder_add (paragraphs, paragraph);
    }
  all = g_strv_builder_end (paragraphs);
  return g_strjoinv ("\n\n", all);
}

static gboolean
reaches_person (const char *id)
{
  return !g_str_has_prefix (id, "party_purpose") && !g_str_has_prefix (id, "party_prepare");
}

static gboolean
read_word (const Read *read, FlerJsonSpot word, const char *id, GError **error)
{
  if (!fler_json_spot_check_object (word, languages, error))
    return FALSE;
  for (int i = 0; languages[i] != NULL; i++)
    {
      const Read as_person = { .is_person = reaches_person (id) };
      FlerJsonSpot spot;
      const char *emptied;
      g_autofree char *text = NULL;

      if (!fler_json_spot_get_member (word, languages[i], &spot))
        continue;
      if ((text = read_text (spot, error)) == NULL
          || !check_line (spot, &as_person, text, fler_letter_word_place (id), error))
        return FALSE;
      if ((emptied = fler_letter_check_core (read->form, id, text)) != NULL)
        {
          /* Translators: what a text tells: “that the invitation comes by post”. */
          fler_json_spot_fail (spot, error, _("tells %s, a core component: it may be put in other words, of %d letters "
                                              "or more, but not taken away"), _(emptied), FLER_LETTER_CORE_LETTERS);
          return FALSE;
        }
      fler_letter_templates_put_word (read->templates, read->form, id,
                                      fler_letter_language_from_id (languages[i]), text);
    }
  return TRUE;
}

static gboolean
read_words (const Read *read, FlerJsonSpot root, gboolean is_whole, GError **error)
{
  const char *const *ids = fler_letter_words (read->form != FLER_FORM_NONE);
  FlerJsonSpot words, word;

  if (!fler_json_spot_get_member (root, "words", &words))
    return !is_whole || fler_json_spot_need_member (root, "words", &words, error);
  if (!fler_json_spot_check_object (words, ids, error))
    return FALSE;
  for (int i = 0; ids[i] != NULL; i++)
    {
      if (!fler_json_spot_get_member (words, ids[i], &word))
        {
          if (is_whole)
            return fler_json_spot_need_member (words, ids[i], &word, error);
          continue;
        }
      if (!read_word (read, word, ids[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_form (FlerJsonSpot root, FlerForm form, GError **error)
{
  FlerJsonSpot spot;
  const char *id;

  if (form == FLER_FORM_NONE || !fler_json_spot_get_member (root, "form", &spot))
    return TRUE;
  if ((id = fler_json_spot_read_string (spot, error)) == NULL)
    return FALSE;
  if (fler_form_from_id (id) == form)
    return TRUE;
  fler_json_spot_fail (spot, error, _("must be %s, as the file is called"), fler_form_id (form));
  return FALSE;
}

FlerLetterTemplates *
fler_letter_read (GBytes *bytes, const char *name, FlerForm form, gboolean is_whole, GError **error)
{
  g_autoptr(FlerJsonText) text = fler_json_text_parse (bytes, name, error);
  g_autoptr(FlerLetterTemplates) templates = fler_letter_templates_new ();
  Read read = { .templates = templates, .form = form };
  FlerJsonSpot root;

  if (text == NULL)
    return NULL;
  root = fler_json_text_get_root (text);
  if (!fler_json_spot_check_object (root, form == FLER_FORM_NONE ? common_fields : form_fields, error)
      || !check_form (root, form, error)
      || !read_words (&read, root, is_whole, error)
      || !read_letters (&read, root, "person", error)
      || !read_letters (&read, root, "party", error))
    return NULL;
  return g_steal_pointer (&templates);
}

GBytes *
fler_letter_get_built_in (const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCES, name, NULL);
  GBytes *bytes = g_resource_lookup_data (fler_exchange_get_resource (), path,
                                          G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);
  return bytes;
}

static char *
file_name (FlerForm form)
{
  return form == FLER_FORM_NONE ? g_strdup ("common.json") : g_strconcat (fler_form_id (form), ".json", NULL);
}

static void
load_own (FlerLetterTemplates *templates, FlerForm form, const char *folder, GPtrArray *faults)
{
  g_autofree char *name = file_name (form);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GBytes) bytes = NULL;
  FlerLetterTemplates *own = NULL;
  GError *error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  bytes = fler_json_text_read_file (path, &error);
  if (bytes != NULL)
    own = fler_letter_read (bytes, name, form, FALSE, &error);
  if (own != NULL)
    fler_letter_templates_take (templates, own);
  else
    g_ptr_array_add (faults, error);
}

static void
tell_unknown_files (const char *folder, GPtrArray *faults)
{
  static const char *const fixed[] = { "paper.json", NULL };   /* the words on records' papers */
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) known = NULL;

  for (int form = FLER_FORM_NONE; form < FLER_N_FORMS; form++)
    {
      g_autofree char *name = file_name (form);

      g_strv_builder_add (builder, name);
    }
  known = g_strv_builder_end (builder);
  fler_own_files_tell_unknown (folder, (const char *const *) known, fixed, faults);
}

FlerLetterTemplates *
fler_letters_load (const char *folder, GPtrArray *faults)
{
  FlerLetterTemplates *templates = fler_letter_templates_new ();

  for (int form = FLER_FORM_NONE; form < FLER_N_FORMS; form++)
    {
      g_autofree char *name = file_name (form);
      g_autoptr(GBytes) built_in = fler_letter_get_built_in (name);
      GError *error = NULL;
      FlerLetterTemplates *read = fler_letter_read (built_in, name, form, TRUE, &error);

      g_assert_no_error (error);   /* our own file */
      fler_letter_templates_take (templates, read);
      if (folder != NULL)
        load_own (templates, form, folder, faults);
    }
  if (folder != NULL)
    tell_unknown_files (folder, faults);
  return templates;
}
