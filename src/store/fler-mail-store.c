/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-mail-store.c - everything that the letters of one meeting are written from, read at once */

#define G_LOG_DOMAIN "fler-mail-store"

#include "fler-mail-store.h"

#include "fler-case-store.h"
#include "fler-consent-store.h"
#include "fler-db-private.h"
#include "fler-forbidden.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-store.h"

void
fler_mailbox_free (FlerMailbox *mailbox)
{
  if (mailbox == NULL)
    return;
  fler_meeting_free (mailbox->meeting);
  fler_case_free (mailbox->the_case);
  g_clear_pointer (&mailbox->parties, g_ptr_array_unref);
  g_clear_pointer (&mailbox->consents, g_ptr_array_unref);
  fler_official_free (mailbox->writer);
  fler_official_free (mailbox->caller);
  g_free (mailbox->sender);
  g_strfreev (mailbox->forbidden);
  g_free (mailbox);
}

/* Whether it could be read; that it was never set is no fault. */
static gboolean
read_setting (FlerDb *db, const char *name, char **value, GError **error)
{
  GError *failure = NULL;

  *value = fler_setting_store_get (db, name, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
read_settings (FlerDb *db, FlerMailbox *mailbox, GError **error)
{
  g_autofree char *window = NULL;
  g_autofree char *language = NULL;
  g_autofree char *forbidden = NULL;

  if (!read_setting (db, FLER_SETTING_LETTER_SENDER, &mailbox->sender, error)
      || !read_setting (db, FLER_SETTING_LETTER_WINDOW, &window, error)
      || !read_setting (db, FLER_SETTING_LETTER_LANGUAGE, &language, error)
      || !read_setting (db, FLER_SETTING_FORBIDDEN_WORDS, &forbidden, error))
    return FALSE;
  mailbox->envelope = fler_envelope_parse (window);
  mailbox->language = fler_letter_language_from_id (language);
  mailbox->forbidden = fler_forbidden_words (forbidden);
  return TRUE;
}

static gboolean
read_writer (FlerDb *db, FlerMailbox *mailbox, GError **error)
{
  GError *failure = NULL;
  g_autoptr(FlerOfficial) me = fler_official_store_me (db, &failure);
  g_autoptr(GPtrArray) officials = NULL;

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  officials = fler_official_store_list (db, FLER_PARTY_NONE, error);
  if (officials == NULL)
    return FALSE;
  mailbox->writer = fler_mail_writer (mailbox->meeting, mailbox->sender, me, officials, mailbox->parties);
  mailbox->caller = fler_mail_caller (mailbox->meeting, officials, mailbox->parties);
  return TRUE;
}

static void
fill_mail (FlerMailbox *mailbox, const FlerMailRoom *room)
{
  FlerMail *mail = &mailbox->mail;
  FlerForm form = mailbox->meeting->form;

  mail->meeting = mailbox->meeting;
  mail->the_case = mailbox->the_case;
  mail->parties = mailbox->parties;
  mail->consents = mailbox->consents;
  mail->writer = mailbox->writer;
  mail->caller = mailbox->caller;
  mail->sender = mailbox->sender;
  mail->templates = room->templates;
  mail->swedish = fler_routine_set_get (room->swedish, form);
  mail->english = fler_routine_set_get (room->english, form);
  mail->zone = room->zone;
  mail->today = room->today;
}

FlerMailbox *
fler_mail_store_load (FlerDb *db, gint64 meeting_id, const FlerMailRoom *room, GError **error)
{
  g_auto(FlerReading) reading = fler_reading_new (db, error);
  g_autoptr(FlerMailbox) mailbox = g_new0 (FlerMailbox, 1);

  if (reading == NULL || (mailbox->meeting = fler_meeting_store_load (db, meeting_id, error)) == NULL)
    return NULL;
  if (mailbox->meeting->case_id == 0 || mailbox->meeting->form == FLER_FORM_NONE)
    {
      g_set_error (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID, "the booking is about no case");
      return NULL;
    }
  if ((mailbox->the_case = fler_case_store_load (db, mailbox->meeting->case_id, error)) == NULL
      || (mailbox->parties = fler_party_store_list (db, error)) == NULL
      || (mailbox->consents = fler_consent_store_list_of_case (db, mailbox->the_case->id, error)) == NULL
      || !read_settings (db, mailbox, error) || !read_writer (db, mailbox, error))
    return NULL;
  fill_mail (mailbox, room);
  return g_steal_pointer (&mailbox);
}
