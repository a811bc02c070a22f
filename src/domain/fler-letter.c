/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter.c - one letter, written from its template: what stands in it, before it is paper */

#include "fler-letter.h"

#include <string.h>

#include "fler-forbidden.h"
#include "fler-letter-private.h"

static void
free_block (FlerLetterBlock *block)
{
  g_free (block->text);
  g_strfreev (block->facts);
  g_free (block);
}

void
fler_letter_free (FlerLetter *letter)
{
  if (letter == NULL)
    return;
  g_free (letter->title);
  g_free (letter->subject);
  g_free (letter->address);
  g_free (letter->sender);
  g_free (letter->date_label);
  g_free (letter->date);
  g_free (letter->reference_label);
  g_free (letter->reference);
  g_ptr_array_unref (letter->blocks);
  g_free (letter);
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

static void
take_block (FlerLetter *letter, FlerLetterBlockKind kind, char *text)
{
  FlerLetterBlock *block = g_new0 (FlerLetterBlock, 1);

  block->kind = kind;
  block->text = text;
  g_ptr_array_add (letter->blocks, block);
}

/* @text: paragraphs with an empty line between them, as routines have them */
static void
add_paragraphs (FlerLetter *letter, const char *text)
{
  g_auto(GStrv) paragraphs = g_strsplit (text != NULL ? text : "", "\n\n", -1);

  for (int i = 0; paragraphs[i] != NULL; i++)
    if (*g_strstrip (paragraphs[i]) != '\0')
      take_block (letter, FLER_LETTER_PARAGRAPH, g_strdup (paragraphs[i]));
}

static void
add_filled (FlerLetter *letter, const FlerLetterOrder *order, const char *word)
{
  g_autofree char *text = fler_letter_fill (order, fler_letter_word (order, word));

  add_paragraphs (letter, text);
}

/* Blocks */

static void
add_facts (FlerLetter *letter, const FlerLetterOrder *order)
{
  take_block (letter, FLER_LETTER_FACTS, NULL);
  ((FlerLetterBlock *) letter->blocks->pdata[letter->blocks->len - 1])->facts = fler_letter_facts (order);
}

static void
add_greeting (FlerLetter *letter, const FlerLetterOrder *order)
{
  g_autofree char *name = fler_letter_inline (order, "person");

  add_filled (letter, order, *name != '\0' ? "greeting_named" : "greeting");
}

/* What the form is for, and what this meeting is for where someone wrote it. */
static void
add_purpose (FlerLetter *letter, const FlerLetterOrder *order)
{
  gboolean is_person = order->to == FLER_PARTY_PERSON;
  const char *word = fler_letter_word (order, is_person ? "person_purpose" : "party_purpose");
  const char *own = order->meeting->purpose;

  if (*word == '\0' || (is_person && order->language != FLER_LETTER_EASY))
    add_paragraphs (letter, order->routine->invitation_purpose);
  else
    add_filled (letter, order, is_person ? "person_purpose" : "party_purpose");
  /* “Att samla dem som …” goes on after the colon. */
  if (!is_blank (own) && g_strcmp0 (own, order->routine->invitation_purpose) != 0)
    {
      g_autofree char *this_time = fler_letter_fill (order, fler_letter_word (order, "this_time"));

      take_block (letter, FLER_LETTER_PARAGRAPH,
                  g_strdup_printf ("%s %s%s", this_time, g_str_has_prefix (own, "Att ") ? "a" : "",
                                   own + (g_str_has_prefix (own, "Att ") ? 1 : 0)));
    }
}

static void
add_benefits (FlerLetter *letter, const FlerLetterOrder *order)
{
  if (order->to != FLER_PARTY_PERSON)
    add_filled (letter, order, "benefits_to_party");
  if (order->to == FLER_PARTY_PERSON && order->language == FLER_LETTER_EASY
      && *fler_letter_word (order, "person_benefits") != '\0')
    add_filled (letter, order, "person_benefits");
  else
    add_paragraphs (letter, order->routine->invitation_benefits);
}

static void
add_officials (FlerLetter *letter, const FlerLetterOrder *order)
{
  g_autoptr(GPtrArray) lines = fler_letter_officials (order);

  for (guint i = 0; i < lines->len; i++)
    take_block (letter, FLER_LETTER_ITEM, g_strdup (lines->pdata[i]));
}

/* Rule D84: the agenda is agreed on before, and stands in the invitation. Source: Malmö. */
static void
add_agenda (FlerLetter *letter, const FlerLetterOrder *order)
{
  for (guint i = 0; i < order->routine->agenda->len; i++)
    {
      const FlerAgendaItem *item = order->routine->agenda->pdata[i];

      take_block (letter, FLER_LETTER_ITEM,
                  item->minutes > 0 ? g_strdup_printf ("%s (%d %s)", item->title, item->minutes,
                                                       fler_letter_word (order, "agenda_minutes"))
                                    : g_strdup (item->title));
    }
}

static void
add_own (FlerLetter *letter, const FlerLetterOrder *order)
{
  g_autofree char *own = g_strdup (order->own_text != NULL ? order->own_text : "");

  if (*g_strstrip (own) == '\0')
    return;
  take_block (letter, FLER_LETTER_HEADING, fler_letter_fill (order, fler_letter_word (order, "own_heading")));
  add_paragraphs (letter, own);
}

static void
add_contact (FlerLetter *letter, const FlerLetterOrder *order)
{
  const FlerOfficial *contact = order->contact;
  GString *text;

  if (contact == NULL)
    return;
  text = g_string_new (is_blank (contact->name) ? "" : contact->name);
  if (!is_blank (contact->role))
    g_string_append_printf (text, ", %s", contact->role);
  if (!is_blank (contact->phone))
    g_string_append_printf (text, "\n%s: %s", fler_letter_word (order, "phone"), contact->phone);
  if (!is_blank (contact->email))
    g_string_append_printf (text, "\n%s: %s", fler_letter_word (order, "email"), contact->email);
  if (text->len > 0)
    take_block (letter, FLER_LETTER_PARAGRAPH, g_strdup (text->str));
  g_string_free (text, TRUE);
}

static void
add_signature (FlerLetter *letter, const FlerLetterOrder *order)
{
  g_autofree char *sender = fler_letter_inline (order, "sender");
  g_autofree char *greeting = fler_letter_fill (order, fler_letter_word (order, "signature"));
  const char *name = order->writer != NULL && !is_blank (order->writer->name) ? order->writer->name : NULL;

  take_block (letter, FLER_LETTER_PARAGRAPH,
              g_strdup_printf ("%s\n%s%s%s", greeting,
                               name != NULL ? name : "", name != NULL ? "\n" : "", sender));
}

static void
add_named_block (FlerLetter *letter, const FlerLetterOrder *order, const char *name)
{
  gboolean is_person = order->to == FLER_PARTY_PERSON;

  if (g_str_equal (name, "{greeting}"))
    add_greeting (letter, order);
  else if (g_str_equal (name, "{facts}"))
    add_facts (letter, order);
  else if (g_str_equal (name, "{purpose}"))
    add_purpose (letter, order);
  else if (g_str_equal (name, "{benefits}"))
    add_benefits (letter, order);
  else if (g_str_equal (name, "{officials}"))
    add_officials (letter, order);
  else if (g_str_equal (name, "{prepare}"))
    add_filled (letter, order, is_person ? "person_prepare" : "party_prepare");
  else if (g_str_equal (name, "{agenda}"))
    add_agenda (letter, order);
  else if (g_str_equal (name, "{committed}"))
    add_filled (letter, order, "committed");
  else if (g_str_equal (name, "{post}") && order->routine->is_post_only)
    add_filled (letter, order, "post");
  else if (g_str_equal (name, "{moved}"))
    take_block (letter, FLER_LETTER_PARAGRAPH, fler_letter_moved (order));
  else if (g_str_equal (name, "{own}"))
    add_own (letter, order);
  else if (g_str_equal (name, "{contact}"))
    add_contact (letter, order);
  else if (g_str_equal (name, "{signature}"))
    add_signature (letter, order);
}

static gboolean
is_named_block (const char *line)
{
  gsize length = strlen (line);

  if (line[0] != '{' || line[length - 1] != '}' || strchr (line + 1, '{') != NULL)
    return FALSE;
  /* What stands for whole paragraphs may not stand in a word; what stands for a few words may. */
  return fler_letter_check_line (line, FLER_LETTER_IN_WORD, NULL) != FLER_LETTER_FAULT_NONE;
}

static void
add_line (FlerLetter *letter, const FlerLetterOrder *order, const char *line)
{
  if (is_named_block (line))
    add_named_block (letter, order, line);
  else if (g_str_has_prefix (line, "# "))
    take_block (letter, FLER_LETTER_HEADING, fler_letter_fill (order, line + 2));
  else if (g_str_has_prefix (line, "- "))
    take_block (letter, FLER_LETTER_ITEM, fler_letter_fill (order, line + 2));
  else if (*line != '\0')
    take_block (letter, FLER_LETTER_PARAGRAPH, fler_letter_fill (order, line));
}

/* A heading that nothing came to stand under. */
static void
drop_empty_headings (FlerLetter *letter)
{
  for (guint i = letter->blocks->len; i > 0; i--)
    {
      FlerLetterBlock *block = letter->blocks->pdata[i - 1];
      FlerLetterBlock *next = i < letter->blocks->len ? letter->blocks->pdata[i] : NULL;

      if (block->kind == FLER_LETTER_HEADING && (next == NULL || next->kind == FLER_LETTER_HEADING))
        g_ptr_array_remove_index (letter->blocks, i - 1);
    }
}

char *
fler_letter_tidy_address (const char *address)
{
  g_auto(GStrv) lines = g_strsplit (address != NULL ? address : "", "\n", -1);
  GString *tidy = g_string_new (NULL);

  for (int i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_string_append_printf (tidy, "%s%s", tidy->len > 0 ? "\n" : "", lines[i]);
  return g_string_free (tidy, tidy->len == 0);
}

/* A title shows in windows and queues, and stands in the file: under the client-safe name, without
 * the person's own, and without what nobody has written yet. */
static char *
write_title (const FlerLetterOrder *order, const char *line)
{
  FlerCase nameless = *order->the_case;
  FlerLetterOrder seen_by_all = *order;
  g_autofree char *filled = NULL;
  g_auto(GStrv) parts = NULL;
  GString *title = g_string_new (NULL);

  nameless.name = NULL;
  seen_by_all.the_case = &nameless;
  seen_by_all.to = FLER_PARTY_PERSON;
  filled = fler_letter_fill (&seen_by_all, line);
  parts = g_regex_split_simple ("\\{[^}]*\\}|\\s+", filled, 0, 0);
  for (int i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (title, "%s%s", title->len > 0 ? " " : "", parts[i]);
  return g_string_free (title, FALSE);
}

FlerLetter *
fler_letter_write (const FlerLetterOrder *order)
{
  FlerLetter *letter = g_new0 (FlerLetter, 1);
  gboolean is_person = order->to == FLER_PARTY_PERSON;
  const char *const *lines = fler_letter_templates_get (order->templates, order->meeting->form, is_person,
                                                        order->kind, order->language);

  g_assert (lines != NULL);   /* the built-in ones are all there */
  letter->language = order->language;
  letter->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_block);
  letter->title = write_title (order, lines[0]);
  letter->subject = fler_letter_fill (order, lines[0]);
  /* Rule: of a protected identity no name, number or address is printed. */
  letter->address = is_person && order->the_case->is_protected ? NULL : fler_letter_tidy_address (order->address);
  letter->sender = is_blank (order->sender) ? fler_letter_inline (order, "sender")
                                            : fler_letter_tidy_address (order->sender);
  letter->date_label = g_strdup (fler_letter_word (order, "our_date"));
  letter->date = fler_letter_day (order, &order->date, FALSE);
  letter->reference_label = g_strdup (fler_letter_word (order, "our_reference"));
  letter->reference = g_strdup (order->the_case->reference);
  for (int i = 1; lines[i] != NULL; i++)
    add_line (letter, order, lines[i]);
  drop_empty_headings (letter);
  return letter;
}

char *
fler_letter_find_forbidden (const FlerLetter *letter, const char *const *words)
{
  const char *const ends[] = { letter->title, letter->subject, letter->address, letter->sender,
                               letter->reference };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (fler_forbidden_is_in (ends[i], words))
      return g_strdup (ends[i]);
  for (guint i = 0; i < letter->blocks->len; i++)
    {
      const FlerLetterBlock *block = letter->blocks->pdata[i];

      if (fler_forbidden_is_in (block->text, words))
        return g_strdup (block->text);
      for (int j = 0; block->facts != NULL && block->facts[j] != NULL; j++)
        if (fler_forbidden_is_in (block->facts[j], words))
          return g_strdup (block->facts[j]);
    }
  return NULL;
}

static gboolean
is_anywhere (const FlerLetter *letter, const char *text)
{
  if (strstr (letter->subject, text) != NULL)
    return TRUE;
  for (guint i = 0; i < letter->blocks->len; i++)
    {
      const FlerLetterBlock *block = letter->blocks->pdata[i];

      if (block->text != NULL && strstr (block->text, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
fler_letter_list_unfilled (const FlerLetter *letter)
{
  const char *const *names = fler_letter_inline_names ();
  GPtrArray *unfilled = g_ptr_array_new ();

  for (int i = 0; names[i] != NULL; i++)
    {
      g_autofree char *placeholder = g_strdup_printf ("{%s}", names[i]);

      if (is_anywhere (letter, placeholder))
        g_ptr_array_add (unfilled, (gpointer) names[i]);
    }
  return unfilled;
}

char *
fler_letter_file_name (const char *what, const GDate *day)
{
  g_autofree char *iso = fler_day_to_iso (day);

  return g_strdup_printf ("%s %s.pdf", what, iso != NULL ? iso : "");
}
