/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-paper-words.c - the words that stand on every paper, in the paper's language */

#include "fler-paper-words.h"

struct _FlerPaperWords
{
  char       *language;
  GHashTable *texts;      /* id -> text */
};

FlerPaperWords *
fler_paper_words_new (const char *language)
{
  FlerPaperWords *words = g_new0 (FlerPaperWords, 1);

  words->language = g_strdup (language);
  words->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return words;
}

void
fler_paper_words_free (FlerPaperWords *words)
{
  if (words == NULL)
    return;
  g_free (words->language);
  g_hash_table_unref (words->texts);
  g_free (words);
}

const char *
fler_paper_words_get_language (const FlerPaperWords *words)
{
  return words->language;
}

void
fler_paper_words_put (FlerPaperWords *words, const char *id, const char *text)
{
  g_hash_table_replace (words->texts, g_strdup (id), g_strdup (text));
}

const char *
fler_paper_words_get (const FlerPaperWords *words, const char *id)
{
  const char *text = g_hash_table_lookup (words->texts, id);

  g_return_val_if_fail (text != NULL, id);
  return text;
}

const char *const *
fler_paper_words_ids (void)
{
  static const char *const ids[] = {
    "copy_title", "copy_intro", "parties_title", "parties_no_consent", "file_title", "reference", "person", "personnummer", "protected",
    "our_reference", "meeting", "when", "how", "where", "mode_room", "mode_video", "mode_phone", "mode_mixed",
    "booked", "began", "present", "absent", "declined", "medskick", "documented_by", "who", "what",
    "by_when",
    "agreed", "nothing_agreed", "no_plan", "yes", "no", "version", "locked", "corrected",
    "begun", "not_locked", "parked", "agenda_done", "contributions",
    "followed_up", "party", "signature", "signatures", "date", "number", "field", "to_carry_over",
    "carried_over", "transfer_intro", "receipt_title", "copy_for", "handed_from", "handed_to",
    "document", "dated", "handed_on", "register_number", "not_received", "name_in_print",
    "copy_note",
    "questions", "questions_text", "phone", "email",
    "party_person", "party_af", "party_fk", "party_region", "party_kommun", "party_employer",
    "party_other", "you",
    "month_1", "month_2", "month_3", "month_4", "month_5", "month_6", "month_7", "month_8",
    "month_9", "month_10", "month_11", "month_12",
    NULL,
  };

  return ids;
}
