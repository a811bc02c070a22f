/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-item.c - one receiver in the list of a meeting's letters */

#define G_LOG_DOMAIN "fler-letter-item"

#include "config.h"

#include "fler-letter-item.h"

#include <glib/gi18n.h>

#include "fler-answer-words.h"
#include "fler-letter-paper.h"
#include "fler-letter-words.h"
#include "fler-mail-word.h"
#include "fler-words.h"

FlerLetterItem *
fler_letter_item_new (const FlerMailbox *mailbox, const FlerParticipant *receiver)
{
  FlerLetterItem *item = g_new0 (FlerLetterItem, 1);
  FlerInvitationKind kind = fler_mail_kind (&mailbox->mail, receiver);

  item->lacks = g_array_new (FALSE, FALSE, sizeof (FlerLack));
  item->is_to_person = receiver->party == FLER_PARTY_PERSON;
  item->offered = kind;
  item->wish.participant_id = receiver->id;
  item->wish.kind = kind != FLER_INVITATION_NEVER ? kind : FLER_INVITATION_CANCELLED;
  item->wish.channel = FLER_CHANNEL_POST;
  item->wish.language = item->is_to_person ? mailbox->language : FLER_LETTER_SV;
  item->wish.answer_by = item->is_to_person ? fler_day_none () : fler_mail_answer_by (&mailbox->mail);
  item->is_chosen = fler_mail_is_awaited (&mailbox->mail, receiver);
  return item;
}

void
fler_letter_item_free (FlerLetterItem *item)
{
  g_free (item->wish.own_text);
  g_array_unref (item->lacks);
  g_free (item->forbidden);
  g_clear_pointer (&item->made, fler_invitation_free);
  g_free (item);
}

void
fler_letter_item_keep (FlerLetterItem *item, FlerLetterItem *before)
{
  item->wish.own_text = g_steal_pointer (&before->wish.own_text);
  item->wish.language = before->wish.language;
  item->wish.channel = before->wish.channel;
  if (item->offered != before->offered)
    return;
  item->wish.kind = before->wish.kind;
  item->wish.answer_by = before->wish.answer_by;
  item->is_chosen = before->is_chosen;
}

/* Whether both are unknown, or the same day. */
static gboolean
is_same_day (const GDate *a, const GDate *b)
{
  if (!g_date_valid (a) || !g_date_valid (b))
    return g_date_valid (a) == g_date_valid (b);
  return g_date_compare (a, b) == 0;
}

void
fler_letter_items_follow (GPtrArray *items, const FlerLetterItem *item, const GDate *before)
{
  for (guint i = 0; i < items->len; i++)
    {
      FlerLetterItem *other = items->pdata[i];

      if (!other->is_to_person && is_same_day (&other->wish.answer_by, before))
        other->wish.answer_by = item->wish.answer_by;
    }
}

void
fler_letter_item_check (FlerLetterItem *item, const FlerMailbox *mailbox)
{
  const FlerParticipant *receiver = fler_mail_find (&mailbox->mail, item->wish.participant_id);
  g_autofree char *address = fler_mail_address (&mailbox->mail, receiver);

  g_array_unref (item->lacks);
  item->lacks = fler_mail_missing (&mailbox->mail, &item->wish);
  if (item->wish.channel == FLER_CHANNEL_POST && !fler_letter_paper_has_room (address, &mailbox->envelope))
    fler_mail_add_room (item->lacks, &mailbox->mail, &item->wish);
  g_clear_pointer (&item->forbidden, g_free);
  item->forbidden = fler_mail_add_word (item->lacks, &mailbox->mail, &item->wish,
                                        (const char *const *) mailbox->forbidden);
}

gboolean
fler_letter_item_is_ready (const FlerLetterItem *item)
{
  return item->lacks->len == 0;
}

char *
fler_letter_item_name (const FlerLetterItem *item, const FlerMailbox *mailbox)
{
  const FlerParticipant *receiver = fler_mail_find (&mailbox->mail, item->wish.participant_id);
  const FlerParty *party = fler_mail_party (&mailbox->mail, receiver);

  if (party != NULL && party->unit != NULL && *party->unit != '\0')
    return g_strdup_printf ("%s, %s", fler_words_party (receiver->party), party->unit);
  return g_strdup (fler_words_party (receiver->party));
}

/* Of a letter that can be made. */
static char *
ready_state (const FlerLetterItem *item)
{
  const char *kind = fler_words_letter_kind (item->wish.kind);

  if (item->made != NULL && g_date_valid (&item->made->sent_on))
    {
      g_autofree char *day = fler_words_day_short (&item->made->sent_on);

      /* Translators: a kind of letter, that kind again of the last one, and a day. */
      return g_strdup_printf (_("%s · last sent: %s, %s"), kind, fler_words_letter_kind (item->made->kind), day);
    }
  if (item->made != NULL && item->made->kind == item->wish.kind)
    return g_strdup_printf (_("%s · made, not sent yet"), kind);
  if (item->made != NULL)
    /* Translators: a kind of letter, and that of another one. */
    return g_strdup_printf (_("%s · ready · made, not sent yet: %s"), kind, fler_words_letter_kind (item->made->kind));
  return g_strdup_printf (_("%s · ready"), kind);
}

/* Returns: whether it invites or reminds a party that has answered already that nobody comes, or
 * asks one for an answer that has given it */
static gboolean
is_needless (const FlerLetterItem *item, const FlerMailbox *mailbox, const FlerParticipant *receiver)
{
  FlerAnswer answer = fler_participant_standing_answer (receiver);
  gboolean is_over = answer == FLER_ANSWER_DECLINES || answer == FLER_ANSWER_MEDSKICK;

  switch (item->wish.kind)
    {
    case FLER_INVITATION_FIRST:
      return item->offered == FLER_INVITATION_FIRST && !fler_mail_is_awaited (&mailbox->mail, receiver);
    case FLER_INVITATION_SECOND:
      return is_over || answer == FLER_ANSWER_COMES;
    case FLER_INVITATION_REMINDER:
      return is_over;
    case FLER_INVITATION_NEVER:
    case FLER_INVITATION_MOVED:
    case FLER_INVITATION_CANCELLED:
    default:
      return FALSE;
    }
}

char *
fler_letter_item_state (const FlerLetterItem *item, const FlerMailbox *mailbox)
{
  const FlerParticipant *receiver = fler_mail_find (&mailbox->mail, item->wish.participant_id);
  const char *kind = fler_words_letter_kind (item->wish.kind);
  g_autoptr(GArray) wanting = NULL;
  g_autofree char *state = NULL;
  GString *ready;

  if (item->forbidden != NULL)
    /* Translators: %1$s is a kind of letter, %2$s a word that stands in it. */
    return g_strdup_printf (_("%1$s · “%2$s” must not reach the person"), kind, item->forbidden);
  if (is_needless (item, mailbox, receiver))
    /* Translators: a kind of letter, and what a party answered: that it declines, or sends its part along. */
    return g_strdup_printf (_("%s · not needed: %s"), kind,
                            fler_words_reply (fler_reply_of (receiver, NULL, &mailbox->mail.today)));
  if (item->lacks->len > 0)
    return g_strdup_printf (ngettext ("%s · %u thing is missing", "%s · %u things are missing", item->lacks->len),
                            kind, item->lacks->len);
  state = ready_state (item);
  ready = g_string_new (state);
  wanting = fler_mail_wanting (&mailbox->mail, &item->wish);
  for (guint i = 0; i < wanting->len; i++)
    g_string_append_printf (ready, " · %s", fler_words_wanting (&g_array_index (wanting, FlerLack, i)));
  return g_string_free (ready, FALSE);
}
