/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-keep.c - keeps letters with the case, and that they were sent where the user says so */

#define G_LOG_DOMAIN "fler-letter-keep"

#include "config.h"

#include "fler-letter-keep.h"

#include "fler-invitation-store.h"
#include "fler-letter-item.h"
#include "fler-letter-room.h"
#include "fler-step-store.h"

static const FlerLetterItem *
find_item (GPtrArray *items, gint64 participant_id)
{
  for (guint i = 0; i < items->len; i++)
    {
      const FlerLetterItem *item = items->pdata[i];

      if (item->wish.participant_id == participant_id)
        return item;
    }
  g_assert_not_reached ();
}

static FlerInvitation *
new_invitation (FlerContext *context, const FlerMailbox *mailbox, const FlerLetterItem *item,
                const FlerBatchLetter *letter)
{
  const FlerParticipant *receiver = fler_mail_find (&mailbox->mail, letter->participant_id);
  const FlerParty *party = fler_mail_party (&mailbox->mail, receiver);
  FlerInvitation *invitation = fler_invitation_new ();

  if (item->made != NULL && !fler_invitation_is_sent (item->made))
    invitation->id = item->made->id;
  invitation->meeting_id = mailbox->meeting->id;
  invitation->participant_id = letter->participant_id;
  invitation->party = receiver->party;
  invitation->party_id = party != NULL ? party->id : 0;
  invitation->kind = item->wish.kind;
  invitation->channel = item->wish.channel;
  invitation->answer_by = fler_invitation_asks_answer (item->wish.kind) ? item->wish.answer_by : fler_day_none ();
  invitation->receiver = fler_mail_receiver_name (&mailbox->mail, receiver);
  invitation->address = g_strdup (letter->letter->address);
  invitation->made_on = fler_context_today (context);
  invitation->tells_start = mailbox->meeting->span.start;
  invitation->tells_place = g_strdup (mailbox->meeting->place);
  invitation->language = item->wish.language;
  invitation->tells_mode = fler_participant_mode (receiver, mailbox->meeting);
  invitation->title = g_strdup (letter->letter->title);
  invitation->letter = g_bytes_ref (letter->pdf);
  return invitation;
}

gboolean
fler_letter_keep (FlerContext *context, const FlerMailbox *mailbox, GPtrArray *items, FlerLetterBatch *batch,
                  GArray *ids, GError **error)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (context), FALSE);

  for (guint i = 0; i < batch->letters->len; i++)
    {
      const FlerBatchLetter *letter = batch->letters->pdata[i];
      g_autoptr(FlerInvitation) invitation =
        new_invitation (context, mailbox, find_item (items, letter->participant_id), letter);

      if (!fler_invitation_store_save (fler_context_get_db (context), invitation, error))
        return FALSE;
      g_array_append_val (ids, invitation->id);
    }
  return TRUE;
}

/* The step of a form that its letters are (NULL: none of its own). */
static const char *
step_of (FlerForm form)
{
  switch (form)
    {
    case FLER_FORM_KONTAKT:     return "K6";
    case FLER_FORM_OVERLAMNING: return "Ö3";
    case FLER_FORM_FLERPART:    return "F2";
    default:                    return NULL;
    }
}

/* Returns: when the last receiver had the first letter; no day while somebody has had none */
static GDate
all_told_on (const FlerMailbox *mailbox)
{
  g_autoptr(GPtrArray) receivers = fler_mail_receivers (&mailbox->mail);
  GDate day = fler_day_none ();

  for (guint i = 0; i < receivers->len; i++)
    {
      const FlerParticipant *receiver = receivers->pdata[i];

      if (receiver->told == FLER_INVITATION_NEVER || !g_date_valid (&receiver->invited_on))
        return fler_day_none ();
      if (!g_date_valid (&day) || g_date_compare (&day, &receiver->invited_on) < 0)
        day = receiver->invited_on;
    }
  return day;
}

static gboolean
keep_step (FlerContext *context, gint64 meeting_id, gint64 *step_id, GError **error)
{
  FlerDb *db = fler_context_get_db (context);
  g_autoptr(FlerMailbox) mailbox = fler_mail_store_load (db, meeting_id, fler_letter_room_get (context), error);
  g_autoptr(FlerStepDone) done = fler_step_done_new ();
  g_autoptr(GPtrArray) steps = NULL;
  const char *step;

  if (mailbox == NULL)
    return FALSE;
  step = step_of (mailbox->meeting->form);
  done->done_on = all_told_on (mailbox);
  if (step == NULL || !g_date_valid (&done->done_on))
    return TRUE;
  steps = fler_step_store_list_of_case (db, mailbox->the_case->id, error);
  if (steps == NULL)
    return FALSE;
  if (fler_step_done_find (steps, step) != NULL)
    return TRUE;
  done->case_id = mailbox->the_case->id;
  done->step = g_strdup (step);
  if (!fler_step_store_save (db, done, fler_context_now (context), error))
    return FALSE;
  *step_id = done->id;
  return TRUE;
}

static gboolean
set_sent (FlerContext *context, const GArray *ids, const GDate *sent_on, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    if (!fler_invitation_store_set_sent (fler_context_get_db (context), g_array_index (ids, gint64, i), sent_on,
                                         fler_context_now (context), error))
      return FALSE;
  return TRUE;
}

gboolean
fler_letter_keep_sent (FlerContext *context, gint64 meeting_id, const GArray *ids, const GDate *sent_on,
                       gint64 *step_id, GError **error)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (g_date_valid (sent_on), FALSE);

  *step_id = 0;
  return set_sent (context, ids, sent_on, error) && keep_step (context, meeting_id, step_id, error);
}

/* Somebody may have taken it back already. */
static gboolean
take_back_step (FlerContext *context, gint64 step_id, GError **error)
{
  g_autoptr(GError) own_error = NULL;

  if (step_id == 0
      || fler_step_store_delete (fler_context_get_db (context), step_id, fler_context_now (context), &own_error)
      || g_error_matches (own_error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&own_error));
  return FALSE;
}

gboolean
fler_letter_take_back_sent (FlerContext *context, const GArray *ids, gint64 step_id, GError **error)
{
  GDate none = fler_day_none ();

  g_return_val_if_fail (FLER_IS_CONTEXT (context), FALSE);

  return set_sent (context, ids, &none, error) && take_back_step (context, step_id, error);
}
