/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-invitation-missing.h - what a letter about a meeting lacks before it may go
 *
 * Rule D153: an invitation is not ready until it has its three parts: the purpose, what the
 * benefits mean, and the named officials who will attend. Source: Malmö, 3.1 Måluppfyllelse.
 */
#pragma once

#include "fler-facts.h"
#include "fler-guide.h"
#include "fler-invitation.h"
#include "fler-routine.h"

typedef enum
{
  FLER_LACK_CHANNEL,         /* F2: it goes by post and no other way */
  FLER_LACK_CONSENT,         /* F1: nothing about the person goes to that party without it */
  FLER_LACK_ADDRESS,         /* nowhere to send it */
  FLER_LACK_PURPOSE,         /* D153 */
  FLER_LACK_BENEFITS,        /* D153 */
  FLER_LACK_OFFICIAL,        /* D153: someone who will attend has no name; one lack for each */
  FLER_LACK_VALUE,           /* D112: the letter's text tells what nobody has written; one lack for each */
  FLER_LACK_ROOM,            /* F55: the address cannot stand in the window so that it can be read */
  FLER_LACK_PHONE,           /* D116: nowhere to call; the letter can be made all the same */
  FLER_LACK_WORD,            /* D42: a word stands in it that must not reach the person (fler-mail-word.h) */
  FLER_LACK_PLACE,           /* D126: on site, and not said where; the letter can be made all the same */
} FlerLackKind;

/* Where it can be mended: what the button beside the lack opens. */
typedef enum
{
  FLER_MEND_CHANNEL,         /* choose post */
  FLER_MEND_CONSENT,         /* the case's consents */
  FLER_MEND_REGISTER,        /* the party's address in the register of parties */
  FLER_MEND_CASE,            /* the person's address in the case */
  FLER_MEND_BOOKING,         /* the booking's purpose, and who takes part */
  FLER_MEND_TEXTS,           /* the organisation's texts for the form */
  FLER_MEND_CALL,            /* ring the party and ask for the name */
  FLER_MEND_PREFERENCES,     /* whoever writes: name, telephone, e-mail; and the sender */
  FLER_MEND_OWN_TEXT,        /* what is added to this letter */
  FLER_MEND_NOTHING,         /* only other words in the letter's text help */
} FlerMend;

typedef struct
{
  FlerLackKind  kind;
  FlerMend      mend;
  FlerReason    why;              /* rule id, English text to be translated by gettext, source */
  FlerPartyKind party;            /* whose consent, address or name; NONE otherwise */
  gint64        party_id;         /* the unit; 0: none of the register */
  gint64        participant_id;   /* whose name; 0 otherwise */
  const char   *placeholder;      /* (nullable) static: of VALUE, without its braces; of WORD: the
                                   * field of the preferences, "sender", "unit" … */
  const char   *who;              /* (nullable) lent; of PHONE: whoever writes; of WORD: the word */
} FlerLack;

/* A letter that somebody wants to make. Everything is lent. */
typedef struct
{
  const FlerMeeting     *meeting;      /* with its participants */
  const FlerParticipant *receiver;     /* one of them */
  const FlerRoutine     *routine;      /* (nullable) of its form: what the purpose and the benefits
                                          say where the letter has no words of its own */
  FlerInvitationKind     kind;
  FlerChannel            channel;
  const char            *address;      /* (nullable) where it would go */
  const char            *purpose;      /* (nullable) the letter's own words, before the booking's */
  const char            *benefits;     /* (nullable) the letter's own words */
  FlerTri                consent;      /* of the receiving party; ignored of the person's letter */
  gboolean               is_protected; /* the person's identity: no address is kept (F46) */
  GDate                  today;        /* may be unknown: then no answer is late */
} FlerInvitationPlan;

/**
 * fler_invitation_missing:
 *
 * Rules D153, F1, F2. Only the letters that invite (the first, the second, and that of a moved
 * meeting) have to have the three parts; a reminder and a cancellation repeat them no more. A
 * party's letter asks that party for its name (F3, F4), and where others than AF and FK are called
 * it waits only for whom the convener sends. The person's letter waits for everyone who comes but
 * for the employer (D10), and for whoever has let the day to answer by pass: that is a state of its
 * own (F3), and the letter says that the name follows. A letter
 * about a talk by telephone is refused too while the party has no address (D129).
 *
 * Returns: (transfer full) (element-type FlerLack): empty where the letter is ready
 */
GArray *fler_invitation_missing (const FlerInvitationPlan *plan);

/**
 * fler_invitation_asks_answer:
 *
 * Returns: whether a letter of that kind asks its receiver to answer
 */
gboolean fler_invitation_asks_answer (FlerInvitationKind kind);
