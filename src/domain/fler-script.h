/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-script.h - what is said on the telephone, with what is known put in
 *
 * A routine's script has places such as {caller|…}: a name, and what stands there as long as nobody
 * knows better. They are the fields of FlerScriptKnown.
 */
#pragma once

#include <glib.h>

/* Each in words; NULL where it is not known. */
typedef struct
{
  const char *caller;        /* who phones */
  const char *day_180;       /* the person's day 180 */
  const char *meeting;       /* when the meeting is that is booked: “on Thursday 3 December …” */
} FlerScriptKnown;

/**
 * fler_script_fill:
 * @script: as in the routine
 * @known: (nullable)
 *
 * Returns: (transfer full): the script as it is said. What is no place of ours stays as it is.
 */
char *fler_script_fill (const char *script, const FlerScriptKnown *known);
