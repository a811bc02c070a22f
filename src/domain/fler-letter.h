/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter.h - one letter, written from its template: what stands in it, before it is paper
 *
 * One letter goes to the person and one to each party (domain: “all forms”). The person's is under
 * the form's client-safe name, and says of the parties only who will come. A party's says of the
 * person only what it may know: nothing without consent where the form needs that (F1), and
 * nothing but the reference where the identity is protected.
 */
#pragma once

#include "fler-case.h"
#include "fler-letter-template.h"
#include "fler-meeting.h"
#include "fler-routine.h"

typedef enum
{
  FLER_LETTER_HEADING,
  FLER_LETTER_PARAGRAPH,
  FLER_LETTER_ITEM,            /* of a list; those that follow each other make one list */
  FLER_LETTER_FACTS,           /* labels and values */
} FlerLetterBlockKind;

typedef struct
{
  FlerLetterBlockKind kind;
  char *text;                  /* (nullable) of FACTS */
  GStrv facts;                 /* (nullable) of FACTS: label, value, label, value … */
} FlerLetterBlock;

typedef struct
{
  FlerLetterLanguage language;
  char      *title;            /* never tells the form to whoever may not know it */
  char      *subject;          /* the heading above the text */
  char      *address;          /* (nullable) one line a row: all that shows in the window */
  char      *sender;           /* one line a row, the name first */
  char      *date_label;
  char      *date;             /* “24 november 2026” */
  char      *reference_label;
  char      *reference;        /* (nullable) */
  GPtrArray *blocks;           /* of FlerLetterBlock */
} FlerLetter;

void fler_letter_free (FlerLetter *letter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerLetter, fler_letter_free)

/* What a letter is written from. Everything is lent. */
typedef struct
{
  const FlerLetterTemplates *templates;
  const FlerRoutine  *routine;         /* of the meeting's form, in the letter's language */
  FlerInvitationKind      kind;
  FlerLetterLanguage  language;
  FlerPartyKind       to;              /* FLER_PARTY_PERSON or whom else */
  const FlerParty    *party;           /* (nullable) of the register: its name */
  const char         *address;         /* (nullable) as it is to show in the window */
  const FlerMeeting  *meeting;         /* with its participants */
  gint64              told_start;      /* of MOVED, UTC seconds: as the last letter told it; 0: unknown */
  const char         *told_place;      /* (nullable) of MOVED: the same of its place */
  FlerMode            told_mode;       /* of MOVED: and of how one meets; 0: not known */
  const FlerCase     *the_case;
  const FlerOfficial *writer;          /* (nullable) who signs */
  const FlerOfficial *contact;         /* (nullable) whom to turn to */
  const char         *sender;          /* (nullable) the organisation and its address, one line a row */
  gboolean            has_consent;     /* of a party: it may know who the person is */
  GDate               date;            /* of the letter */
  GDate               answer_by;       /* may be unknown */
  const char         *own_text;        /* (nullable) added to this letter */
  GTimeZone          *zone;
} FlerLetterOrder;

/**
 * fler_letter_write:
 *
 * Returns: (transfer full): the letter; see fler_letter_find_forbidden() before it goes to the person
 */
FlerLetter *fler_letter_write (const FlerLetterOrder *order);

/**
 * fler_letter_find_forbidden:
 * @words: (array zero-terminated=1): words that must not reach the person
 *
 * Rule: the word never reaches the person, whoever typed it (D42). Source: Malmö.
 *
 * Returns: (transfer full) (nullable): the paragraph it stands in; NULL: nowhere
 */
char *fler_letter_find_forbidden (const FlerLetter *letter, const char *const *words);

/**
 * fler_letter_list_unfilled:
 *
 * A placeholder that nothing is known to stand for is left in the text as it is, braces and all.
 *
 * Returns: (transfer full) (element-type utf8): static names, without their braces
 */
GPtrArray *fler_letter_list_unfilled (const FlerLetter *letter);

/**
 * fler_letter_file_name:
 *
 * Returns: (transfer full): a name for the letter as a file that tells neither who nor which form:
 *   “kallelse 2026-11-24.pdf” is what @what is “kallelse” for
 */
char *fler_letter_file_name (const char *what, const GDate *day);

/**
 * fler_letter_tidy_address:
 *
 * Returns: (transfer full) (nullable): @address with its empty lines and edges taken off; NULL:
 *   nothing is left
 */
char *fler_letter_tidy_address (const char *address);
