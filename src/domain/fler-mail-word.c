/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-mail-word.c - where a word stands that must not reach the person, and where it is mended */

#include "fler-mail-word.h"

#include "fler-forbidden.h"

#define N_(text) text

#define HANDOVER_PROPOSALS "Malmö, 2.1 Insikter och förbättringsförslag kundresa överlämningsmöte"

/* Something that a letter is written from. */
typedef struct
{
  const char *text;         /* (nullable) */
  FlerMend    mend;
  const char *field;        /* (nullable) of the preferences, or of a unit in the register */
  gint64      party_id;     /* of the unit in the register; 0: none */
} Source;

/* Returns: (transfer full) (nullable): the word as it stands in @text, its ending along */
static char *
dup_word (const char *text, const char *const *words)
{
  g_autoptr(GArray) hits = fler_forbidden_find (text, words);
  const FlerForbiddenHit *hit;

  if (hits->len == 0)
    return NULL;
  hit = &g_array_index (hits, FlerForbiddenHit, 0);
  return g_strndup (text + hit->start, fler_forbidden_hit_end (text, hit) - hit->start);
}

static void
add_source (GArray *sources, const char *text, FlerMend mend, const char *field)
{
  Source source = { text, mend, field, 0 };

  g_array_append_val (sources, source);
}

/* The sender is the unit's, where nobody has written another. */
static void
add_unit (GArray *sources, const FlerParty *unit)
{
  const char *const texts[] = { unit->name, unit->unit, unit->invitation_address };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Source source = { texts[i], FLER_MEND_REGISTER, "address", unit->id };

      g_array_append_val (sources, source);
    }
}

static void
add_writer (GArray *sources, const FlerOfficial *writer)
{
  FlerMend mend = writer->is_me ? FLER_MEND_PREFERENCES : FLER_MEND_REGISTER;

  add_source (sources, writer->name, mend, "name");
  add_source (sources, writer->unit, mend, "unit");
  add_source (sources, writer->role, mend, "role");
  add_source (sources, writer->phone, mend, "phone");
  add_source (sources, writer->email, mend, "email");
}

static void
add_booking (GArray *sources, const FlerMeeting *meeting)
{
  add_source (sources, meeting->purpose, FLER_MEND_BOOKING, NULL);
  add_source (sources, meeting->place, FLER_MEND_BOOKING, NULL);
  for (guint i = 0; i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];

      add_source (sources, participant->name, FLER_MEND_BOOKING, NULL);
      add_source (sources, participant->role, FLER_MEND_BOOKING, NULL);
    }
}

/* All that a person can have typed, what is nearest to the letter first. */
static GArray *
list_sources (const FlerMail *mail, const FlerMailWish *wish)
{
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (Source));
  const FlerParty *unit = fler_mail_writers_unit (mail);

  add_source (sources, wish->own_text, FLER_MEND_OWN_TEXT, NULL);
  add_source (sources, mail->sender, FLER_MEND_PREFERENCES, "sender");
  if (unit != NULL)
    add_unit (sources, unit);
  add_booking (sources, mail->meeting);
  if (mail->writer != NULL)
    add_writer (sources, mail->writer);
  add_source (sources, mail->the_case->name, FLER_MEND_CASE, NULL);
  add_source (sources, mail->the_case->address, FLER_MEND_CASE, NULL);
  add_source (sources, mail->the_case->phone, FLER_MEND_CASE, NULL);
  add_source (sources, mail->the_case->interpreter, FLER_MEND_CASE, NULL);
  add_source (sources, mail->the_case->reference, FLER_MEND_CASE, NULL);
  return sources;
}

static void
add_lack (GArray *lacks, const FlerMail *mail, const Source *source, const char *word)
{
  FlerLack lack = {
    .kind = FLER_LACK_WORD,
    .mend = source->mend,
    .why = { "D42", N_("Some words never reach the person, whoever typed them."), HANDOVER_PROPOSALS },
    .party = source->mend == FLER_MEND_REGISTER ? mail->writer->party : FLER_PARTY_NONE,
    .party_id = source->party_id,
    .placeholder = source->field,
    .who = word,
  };

  g_array_append_val (lacks, lack);
}

char *
fler_mail_add_word (GArray *lacks, const FlerMail *mail, const FlerMailWish *wish, const char *const *words)
{
  g_autoptr(FlerLetter) letter = NULL;
  g_autoptr(GArray) sources = NULL;
  g_autofree char *line = NULL;
  Source source = { .mend = FLER_MEND_NOTHING };      /* in the texts that letters are made from */
  char *word = NULL;

  if (fler_mail_find (mail, wish->participant_id)->party != FLER_PARTY_PERSON)
    return NULL;
  letter = fler_mail_write (mail, wish);
  line = fler_letter_find_forbidden (letter, words);
  if (line == NULL)
    return NULL;
  sources = list_sources (mail, wish);
  for (guint i = 0; i < sources->len && word == NULL; i++)
    if ((word = dup_word (g_array_index (sources, Source, i).text, words)) != NULL)
      source = g_array_index (sources, Source, i);
  if (word == NULL)
    word = dup_word (line, words);
  add_lack (lacks, mail, &source, word);
  return word;
}
