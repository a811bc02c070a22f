/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-template.c - what letters are written from: texts with placeholders, as values */

#include "fler-letter-template.h"

#include <string.h>

#define N_(text) text

static const char *const kind_ids[] = { "", "first", "second", "reminder", "moved", "cancelled" };
static const char *const language_ids[] = { "", "sv", "easy", "en" };

/* Stand for a few words. */
static const char *const inline_names[] = {
  "answer_by", "convener", "day", "email", "meeting", "party", "person", "phone", "place",
  "sender", "the_meeting", "The_meeting", "time", NULL,
};

/* Stand for whole paragraphs, alone on a line. */
static const char *const block_names[] = {
  "agenda", "benefits", "committed", "contact", "facts", "greeting", "moved", "officials", "own",
  "post", "prepare", "purpose", "signature", NULL,
};

struct _FlerLetterTemplates
{
  GHashTable *letters;     /* key -> GStrv */
  GHashTable *words;       /* key -> text */
};

const char *
fler_letter_kind_id (FlerInvitationKind kind)
{
  return kind < G_N_ELEMENTS (kind_ids) ? kind_ids[kind] : "";
}

static int
find_id (const char *const *ids, int n_ids, const char *id, int otherwise)
{
  for (int i = 1; i < n_ids; i++)
    if (g_strcmp0 (ids[i], id) == 0)
      return i;
  return otherwise;
}

FlerInvitationKind
fler_letter_kind_from_id (const char *id)
{
  return find_id (kind_ids, G_N_ELEMENTS (kind_ids), id, 0);
}

const char *
fler_letter_language_id (FlerLetterLanguage language)
{
  return language < G_N_ELEMENTS (language_ids) ? language_ids[language] : "";
}

FlerLetterLanguage
fler_letter_language_from_id (const char *id)
{
  return find_id (language_ids, G_N_ELEMENTS (language_ids), id, FLER_LETTER_SV);
}

const char *
fler_letter_language_code (FlerLetterLanguage language)
{
  return language == FLER_LETTER_EN ? "en" : "sv";
}

FlerLetterTemplates *
fler_letter_templates_new (void)
{
  FlerLetterTemplates *templates = g_new0 (FlerLetterTemplates, 1);

  templates->letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                              (GDestroyNotify) g_strfreev);
  templates->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return templates;
}

void
fler_letter_templates_free (FlerLetterTemplates *templates)
{
  if (templates == NULL)
    return;
  g_hash_table_unref (templates->letters);
  g_hash_table_unref (templates->words);
  g_free (templates);
}

static char *
letter_key (FlerForm form, gboolean is_person, FlerInvitationKind kind, FlerLetterLanguage language)
{
  return g_strdup_printf ("%d.%d.%d.%d", form, is_person ? 1 : 0, kind, language);
}

static char *
word_key (FlerForm form, const char *id, FlerLetterLanguage language)
{
  return g_strdup_printf ("%d.%s.%d", form, id, language);
}

void
fler_letter_templates_put (FlerLetterTemplates *templates, FlerForm form, gboolean is_person,
                           FlerInvitationKind kind, FlerLetterLanguage language, GStrv lines)
{
  g_hash_table_replace (templates->letters, letter_key (form, is_person, kind, language), lines);
}

void
fler_letter_templates_put_word (FlerLetterTemplates *templates, FlerForm form, const char *id,
                                FlerLetterLanguage language, const char *text)
{
  g_hash_table_replace (templates->words, word_key (form, id, language), g_strdup (text));
}

static void
take_all (GHashTable *table, GHashTable *over)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, over);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_replace (table, key, value);
    }
}

void
fler_letter_templates_take (FlerLetterTemplates *templates, FlerLetterTemplates *over)
{
  take_all (templates->letters, over->letters);
  take_all (templates->words, over->words);
  fler_letter_templates_free (over);
}

const char *const *
fler_letter_templates_get (const FlerLetterTemplates *templates, FlerForm form, gboolean is_person,
                           FlerInvitationKind kind, FlerLetterLanguage language)
{
  const FlerForm forms[] = { form, FLER_FORM_NONE };
  const FlerLetterLanguage languages[] = { language, FLER_LETTER_SV };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    for (gsize j = 0; j < (language == FLER_LETTER_EASY ? 2u : 1u); j++)
      {
        g_autofree char *key = letter_key (forms[i], is_person, kind, languages[j]);
        GStrv lines = g_hash_table_lookup (templates->letters, key);

        if (lines != NULL)
          return (const char *const *) lines;
      }
  return NULL;
}

const char *
fler_letter_templates_get_word (const FlerLetterTemplates *templates, FlerForm form, const char *id,
                                FlerLetterLanguage language)
{
  const FlerForm forms[] = { form, FLER_FORM_NONE };
  const FlerLetterLanguage languages[] = { language, FLER_LETTER_SV };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    for (gsize j = 0; j < (language == FLER_LETTER_EASY ? 2u : 1u); j++)
      {
        g_autofree char *key = word_key (forms[i], id, languages[j]);
        const char *text = g_hash_table_lookup (templates->words, key);

        if (text != NULL)
          return text;
      }
  return "";
}

const char *const *
fler_letter_words (gboolean is_form)
{
  static const char *const of_form[] = {
    "the_meeting",         /* “mötet”, “samtalet” */
    "party_meeting",       /* what a party is called to; "" where the form's title does in a sentence */
    "person_purpose",      /* in easy-to-read Swedish; otherwise it is the routine's */
    "person_benefits",     /* the same */
    "person_prepare",
    "party_purpose",
    "party_prepare",
    "committed",           /* who has committed to come (D110); "" where nobody has */
    NULL,
  };
  static const char *const of_all[] = {
    "greeting", "greeting_named", "signature",
    "our_date", "our_reference", "when", "where", "how", "interpreter", "concerns", "earlier_time",
    "earlier_place", "earlier_how", "clock",
    "mode_room", "mode_video", "mode_phone", "mode_mixed",
    "this_time", "own_heading", "name_later", "comes_by_phone", "comes_by_video",
    "sends_medskick", "no_person",
    "moved_time", "moved_place", "moved_how", "moved_other", "answer_by", "answer_soon", "benefits_to_party",
    "post", "phone", "email", "agenda_minutes",
    "party_af", "party_fk", "party_region", "party_kommun", "party_employer", "party_other",
    "weekday_1", "weekday_2", "weekday_3", "weekday_4", "weekday_5", "weekday_6", "weekday_7",
    "month_1", "month_2", "month_3", "month_4", "month_5", "month_6", "month_7", "month_8",
    "month_9", "month_10", "month_11", "month_12",
    NULL,
  };

  return is_form ? of_form : of_all;
}

const char *const *
fler_letter_inline_names (void)
{
  return inline_names;
}

FlerLetterPlace
fler_letter_word_place (const char *id)
{
  static const char *const filled[] = {
    "person_purpose", "person_benefits", "person_prepare", "party_purpose", "party_prepare", "committed",
    "greeting", "greeting_named", "signature", "this_time", "own_heading", "moved_time", "moved_place",
    "moved_how", "moved_other", "benefits_to_party", "post", NULL,
  };

  return g_strv_contains (filled, id) ? FLER_LETTER_IN_WORD : FLER_LETTER_IN_LABEL;
}

/* Letters that are written out; what placeholders stand for is not known here. */
static int
count_letters (const char *text)
{
  gboolean is_placeholder = FALSE;
  int n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (*at == '{' || *at == '}')
      is_placeholder = *at == '{';
    else if (!is_placeholder && g_unichar_isalpha (g_utf8_get_char (at)))
      n++;
  return n;
}

const char *
fler_letter_check_core (FlerForm form, const char *id, const char *text)
{
  static const struct { const char *id, *tells; gboolean may_be_empty; } words[] = {
    { "post", N_("that the invitation comes by post"), FALSE },
    { "committed", N_("who has committed to come"), FALSE },
    { "benefits_to_party", N_("what the different benefits mean"), FALSE },
    /* Of these the routine has its own, which is told where they are empty. */
    { "person_purpose", N_("the purpose"), TRUE },
    { "party_purpose", N_("the purpose"), TRUE },
    { "person_benefits", N_("what the different benefits mean"), TRUE },
  };

  if (g_str_equal (id, "committed") && form != FLER_FORM_FLERPART)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].id, id))
      return (words[i].may_be_empty && *text == '\0') || count_letters (text) >= FLER_LETTER_CORE_LETTERS
             ? NULL : words[i].tells;
  return NULL;
}

static FlerLetterFault
check_placeholder (const char *line, const char *name, gsize length, FlerLetterPlace place)
{
  if (place == FLER_LETTER_IN_SUBJECT && g_str_equal (name, "person"))
    return FLER_LETTER_FAULT_PERSON_IN_TITLE;
  if (!g_strv_contains (inline_names, name) && !g_strv_contains (block_names, name))
    return FLER_LETTER_FAULT_UNKNOWN;
  if (place == FLER_LETTER_IN_LABEL)
    return FLER_LETTER_FAULT_NOT_FILLED;
  if (g_strv_contains (inline_names, name))
    return FLER_LETTER_FAULT_NONE;
  if (place != FLER_LETTER_IN_BODY)
    return FLER_LETTER_FAULT_NO_ROOM;
  if (line[0] != '{' || strlen (line) != length + 2)
    return FLER_LETTER_FAULT_NOT_ALONE;
  return FLER_LETTER_FAULT_NONE;
}

FlerLetterFault
fler_letter_check_line (const char *line, FlerLetterPlace place, char **placeholder)
{
  for (const char *at = line; *at != '\0'; at++)
    {
      g_autofree char *name = NULL;
      const char *end;
      FlerLetterFault fault;

      if (*at == '}')
        return FLER_LETTER_FAULT_NOT_OPENED;
      if (*at != '{')
        continue;
      end = at + 1 + strcspn (at + 1, "{}");
      if (*end != '}')
        return FLER_LETTER_FAULT_NOT_CLOSED;
      name = g_strndup (at + 1, end - at - 1);
      fault = check_placeholder (line, name, end - at - 1, place);
      if (fault != FLER_LETTER_FAULT_NONE && placeholder != NULL)
        *placeholder = g_steal_pointer (&name);
      if (fault != FLER_LETTER_FAULT_NONE)
        return fault;
      at = end;
    }
  return FLER_LETTER_FAULT_NONE;
}

const FlerLetterPart *
fler_letter_check_body (const char *const *lines, gboolean is_person, FlerInvitationKind kind)
{
  enum { INVITES = 1 << FLER_INVITATION_FIRST | 1 << FLER_INVITATION_SECOND | 1 << FLER_INVITATION_MOVED,
         MEETS = INVITES | 1 << FLER_INVITATION_REMINDER, ALL = MEETS | 1 << FLER_INVITATION_CANCELLED };
  static const struct { FlerLetterPart part; int kinds; gboolean to_person; } parts[] = {
    { { "{facts}", N_("when and where it is") }, ALL, TRUE },
    { { "{purpose}", N_("the purpose") }, MEETS, TRUE },   /* D153 */
    { { "{benefits}", N_("what the different benefits mean") }, INVITES, TRUE },   /* D153 */
    { { "{officials}", N_("the officials who will attend, by name") }, MEETS, TRUE },   /* D153 */
    { { "{post}", N_("that the invitation comes by post") }, MEETS, FALSE },   /* F2, D111 */
    { { "{committed}", N_("who has committed to come") }, MEETS, FALSE },   /* D110 */
    { { "{moved}", N_("what has changed") }, 1 << FLER_INVITATION_MOVED, TRUE },
    { { "{own}", N_("what is added to one letter") }, ALL, TRUE },
    { { "{contact}", N_("whom to turn to") }, ALL, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if ((parts[i].kinds & 1 << kind) != 0 && (!is_person || parts[i].to_person)
        && !g_strv_contains (lines, parts[i].part.name))
      return &parts[i].part;
  return NULL;
}
