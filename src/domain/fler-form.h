/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-form.h - the meeting forms */
#pragma once

#include <glib.h>

/* Stored: the numbers never change and none is used again. */
typedef enum
{
  FLER_FORM_NONE        = 0,   /* an activity of one's own, not a meeting about a case */
  FLER_FORM_KONTAKT     = 1,
  FLER_FORM_OVERLAMNING = 2,
  FLER_FORM_GK1         = 3,
  FLER_FORM_GK2         = 4,
  FLER_FORM_FLERPART    = 5,
  FLER_FORM_SIP         = 6,
  FLER_FORM_ANNAT       = 7,
} FlerForm;

#define FLER_N_FORMS 8         /* with FLER_FORM_NONE */

/**
 * fler_form_id:
 *
 * Returns: the name that files and the command line use, such as "kontaktmote"; "" for NONE
 */
const char *fler_form_id (FlerForm form);

/**
 * fler_form_from_id:
 * @id: (nullable): a name as fler_form_id() gives it
 *
 * Returns: the form, or FLER_FORM_NONE if there is none of that name
 */
FlerForm fler_form_from_id (const char *id);

/**
 * fler_form_mark:
 *
 * Returns: the letter that stands beside the form's colour: K, Ö, G, F, S, A; "–" for NONE
 */
const char *fler_form_mark (FlerForm form);
