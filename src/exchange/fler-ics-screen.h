/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-screen.h - whether a text that someone typed may stand in an exported entry
 *
 * Place and title are free text: they may name the person, the case or the form of meeting. A
 * text that does is left out whole; cutting words out of it would show that something was there.
 */
#pragma once

#include <glib.h>

/* What a text may tell; a set of bits. */
typedef enum
{
  FLER_TELLS_NOTHING   = 0,
  FLER_TELLS_FORBIDDEN = 1 << 0,   /* the word that never reaches the person, see below */
  FLER_TELLS_PERSON    = 1 << 1,   /* a part of the name, or a number as long as a personnummer or
                                    * a telephone number */
  FLER_TELLS_REFERENCE = 1 << 2,   /* the case's reference */
  FLER_TELLS_FORM      = 1 << 3,   /* a form of meeting */
} FlerTells;

/**
 * fler_ics_screen:
 * @text: (nullable): any text
 * @person_name: (nullable): the person's name
 * @case_reference: (nullable): such as "0042"
 *
 * Reads as a person would: capitals, accents, hyphens and signs that are not seen make no word
 * another, and an inflected name is still that name.
 *
 * Rule: the word “överlämningsmöte” never reaches the person. Source: Malmö, handover meeting.
 *
 * Returns: what @text tells
 */
FlerTells fler_ics_screen (const char *text, const char *person_name, const char *case_reference);
