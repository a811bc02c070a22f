/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-mail-store.h - everything that the letters of one meeting are written from, read at once */
#pragma once

#include "fler-db.h"
#include "fler-mail.h"

/* All of it as of one moment. */
typedef struct
{
  FlerMail            mail;          /* points at what stands below, and at what it was given */
  FlerMeeting        *meeting;
  FlerCase           *the_case;
  GPtrArray          *parties;       /* of FlerParty */
  GPtrArray          *consents;      /* of FlerConsent */
  FlerOfficial       *writer;        /* (nullable) */
  FlerOfficial       *caller;
  char               *sender;        /* (nullable) */
  FlerEnvelope        envelope;
  FlerLetterLanguage  language;      /* for the person, unless something else is chosen */
  GStrv               forbidden;     /* words that must not reach the person */
} FlerMailbox;

void fler_mailbox_free (FlerMailbox *mailbox);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerMailbox, fler_mailbox_free)

/* What letters are written with; it must live as long as what is read with it. */
typedef struct
{
  const FlerLetterTemplates *templates;
  const FlerRoutineSet      *swedish;
  const FlerRoutineSet      *english;
  GTimeZone                 *zone;
  GDate                      today;
} FlerMailRoom;

/**
 * fler_mail_store_load:
 * @meeting_id: a meeting about a case
 * @error: FLER_STORE_ERROR_NOT_FOUND - there is none of that id
 * @error: FLER_STORE_ERROR_INVALID - it is an activity of one's own, about no case
 *
 * Returns: (transfer full) (nullable): what its letters are written from
 */
FlerMailbox *fler_mail_store_load (FlerDb *db, gint64 meeting_id, const FlerMailRoom *room, GError **error);
