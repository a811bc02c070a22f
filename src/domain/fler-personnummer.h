/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-personnummer.h - personnummer and samordningsnummer: read, checked, shown, looked for
 *
 * A number is an attribute of a case and never its identity: a person can be given a new one
 * (F6), may have none, and health care has numbers of its own (F7). A fault is therefore a
 * warning and never stops anything. Nothing but age is ever derived (D235, D236).
 */
#pragma once

#include "fler-day.h"

typedef enum
{
  FLER_PERSONNUMMER_UNKNOWN,               /* not made out */
  FLER_PERSONNUMMER_PERSONNUMMER,
  FLER_PERSONNUMMER_SAMORDNINGSNUMMER,     /* 60 is added to the day (F4) */
} FlerPersonnummerKind;

/* What is wrong with a number, for the front rooms to word. */
typedef enum
{
  FLER_PERSONNUMMER_OK,
  FLER_PERSONNUMMER_EMPTY,
  FLER_PERSONNUMMER_NOT_DIGITS,            /* something beside digits, - + / and spaces */
  FLER_PERSONNUMMER_TOO_SHORT,             /* fewer than ten digits */
  FLER_PERSONNUMMER_TOO_LONG,              /* more than twelve */
  FLER_PERSONNUMMER_ELEVEN_DIGITS,         /* one too few or one too many */
  FLER_PERSONNUMMER_WRONG_CENTURY,         /* twelve digits that do not begin 18, 19 or 20 (F1) */
  FLER_PERSONNUMMER_NO_SUCH_DAY,           /* no such date of birth */
  FLER_PERSONNUMMER_FUTURE,                /* born after today */
  FLER_PERSONNUMMER_NO_BIRTH_NUMBER,       /* birth number 000: they begin at 001 (F1) */
  FLER_PERSONNUMMER_WRONG_CHECK_DIGIT,
} FlerPersonnummerFault;

typedef struct
{
  FlerPersonnummerKind  kind;
  FlerPersonnummerFault fault;
  char                  digits[13];        /* twelve; "" where they cannot be made out */
  GDate                 born;              /* invalid where it cannot be made out */
} FlerPersonnummer;

/**
 * fler_personnummer_parse:
 * @text: (nullable): as typed: ten or twelve digits, with or without - + / and spaces
 * @today: a valid day
 * @number: (out): what was made out; digits are given wherever there is a date of birth, also
 *   where another fault is found
 *
 * Rule F8: of ten digits the century is the latest that does not make the person born in the
 * future; a plus sign instead of the hyphen is used from the year in which the person turns 100.
 * Source: Skatteverket, Rättslig vägledning; SKV 707 (samordningsnummer).
 *
 * Returns: whether nothing is wrong with it
 */
gboolean fler_personnummer_parse (const char *text, const GDate *today, FlerPersonnummer *number);

/**
 * fler_personnummer_normalise:
 * @text: (nullable): as typed
 *
 * Returns: (transfer full) (nullable): what a case keeps: twelve digits where they can be made
 *   out, faulty or not, otherwise the text without space around it; NULL where that is nothing
 */
char *fler_personnummer_normalise (const char *text, const GDate *today);

/**
 * fler_personnummer_format:
 * @kept: (nullable): as fler_personnummer_normalise() gives it
 *
 * Returns: (transfer full): ÅÅÅÅMMDD-NNNN, or @kept as it stands where it is not twelve digits
 */
char *fler_personnummer_format (const char *kept);

/**
 * fler_personnummer_mask:
 * @kept: (nullable): as above
 *
 * Returns: (transfer none): "••••••••-••••", whatever the number is; "" where there is none
 */
const char *fler_personnummer_mask (const char *kept);

/**
 * fler_personnummer_age:
 * @kept: (nullable): as above
 * @on: a valid day
 *
 * Rule: whoever is born on 29 February turns a year older on 28 February where the year has no
 * 29th. Source: lag (1930:173) 1 §.
 *
 * Returns: the age in years on @on, or -1 where it is not known
 */
int fler_personnummer_age (const char *kept, const GDate *on);

/**
 * fler_personnummer_check_digit:
 * @nine: at least nine digits, ÅÅMMDDNNN
 *
 * Rule F3: modulus 10 with the weights 2 and 1.
 *
 * Returns: the check digit, 0-9
 */
int fler_personnummer_check_digit (const char *nine);

/* How to look for a number in what cases keep. */
typedef struct
{
  char whole[13];        /* the twelve digits begin so; "": not to be looked for that way */
  char short_form[11];   /* the digits after the century begin so; "" as above */
} FlerPersonnummerSearch;

/**
 * fler_personnummer_search:
 * @text: (nullable): what someone typed in a search field
 * @search: (out): what to look for; a kept number matches if either does
 *
 * Four digits are the least that is taken for the beginning of a number.
 *
 * Returns: whether @text is a number or the beginning of one
 */
gboolean fler_personnummer_search (const char *text, FlerPersonnummerSearch *search);
