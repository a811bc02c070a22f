/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-item.h - one receiver in the list of a meeting's letters */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"
#include "fler-invitation.h"
#include "fler-mail-store.h"

typedef struct
{
  FlerMailWish    wish;
  FlerInvitationKind offered;    /* what followed from how things stood */
  gboolean        is_to_person;
  gboolean        is_chosen;     /* to be made */
  GArray         *lacks;         /* of FlerLack; empty: it is ready */
  char           *forbidden;     /* (nullable) a word in it that must not reach the person; lent to its lack */
  FlerInvitation *made;          /* (nullable) the last that was made, without its PDF */
  GtkWidget      *row;           /* its row in the list, not owned */
  GtkWidget      *check;
  GtkLabel       *state;
} FlerLetterItem;

/**
 * fler_letter_item_new:
 * @receiver: whom the letter goes to
 *
 * Returns: (transfer full): the letter that follows from how things stand, chosen where somebody
 *   waits for it
 */
FlerLetterItem *fler_letter_item_new (const FlerMailbox *mailbox, const FlerParticipant *receiver);
void fler_letter_item_free (FlerLetterItem *item);

/**
 * fler_letter_item_keep:
 * @before: the same receiver's, whose own text is taken over
 *
 * What was typed and chosen stays when the booking has changed meanwhile; which letter it is, by
 * when to answer and whether it is made only as long as no other letter follows from it.
 */
void fler_letter_item_keep (FlerLetterItem *item, FlerLetterItem *before);

/**
 * fler_letter_items_follow:
 * @items: (element-type FlerLetterItem): all letters of the meeting
 * @item: the one whose day to answer by was changed
 * @before: the day it had
 *
 * The parties are to answer by the same day unless it was said otherwise: those that had @item's
 * get its new one.
 */
void fler_letter_items_follow (GPtrArray *items, const FlerLetterItem *item, const GDate *before);

/**
 * fler_letter_item_check:
 *
 * Works out again what is missing, and whether a word stands in it that must not reach the person.
 */
void fler_letter_item_check (FlerLetterItem *item, const FlerMailbox *mailbox);

/**
 * fler_letter_item_is_ready:
 *
 * Returns: whether it may be made
 */
gboolean fler_letter_item_is_ready (const FlerLetterItem *item);

/**
 * fler_letter_item_name:
 *
 * Returns: (transfer full): who gets it, as the list says
 */
char *fler_letter_item_name (const FlerLetterItem *item, const FlerMailbox *mailbox);

/**
 * fler_letter_item_state:
 *
 * Returns: (transfer full): which letter, and how it stands
 */
char *fler_letter_item_state (const FlerLetterItem *item, const FlerMailbox *mailbox);
