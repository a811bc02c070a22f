/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo-words.h - the Swedish texts of the demonstration, as tables
 *
 * They are what users would have written, not what the program says, and so they are not
 * translated. For the demonstration's own files.
 */
#pragma once

#include "fler-form.h"
#include "fler-party.h"

typedef struct { const char *section, *text; } FlerDemoAnswer;
typedef struct { FlerPartyKind party; const char *what; int due_days; } FlerDemoPromise;

#define FLER_DEMO_N_ANSWERS 12
#define FLER_DEMO_N_PROMISES 4

/* What was written at one meeting. Both lists end at a NULL. */
typedef struct
{
  FlerForm        form;
  FlerDemoAnswer  answers[FLER_DEMO_N_ANSWERS + 1];
  FlerDemoPromise promises[FLER_DEMO_N_PROMISES + 1];
  const char     *parked;      /* (nullable) a question set aside */
} FlerDemoStory;

/* @number: any; the stories of a form are taken in turn */
const FlerDemoStory *fler_demo_story (FlerForm form, guint number);

/* The ids of the form's agenda items, all of which were gone through; ends at a NULL. */
const char *const *fler_demo_agenda (FlerForm form);

/* Somebody's working life: what K4 asks for. */
typedef struct { const char *employer, *work, *education, *experience, *wishes; } FlerDemoLife;

const FlerDemoLife *fler_demo_life (guint number);
const char *fler_demo_given_name (guint number);
char *fler_demo_family_name (guint number);
char *fler_demo_address (guint number);
const char *fler_demo_purpose (FlerForm form);
const char *fler_demo_place (guint number);
const char *fler_demo_standpoint (gboolean is_offered, guint number);
const char *fler_demo_decline_reason (guint number);
const char *fler_demo_cancel_reason (FlerPartyKind by, guint number);
const char *fler_demo_closing_reason (guint number);
const char *fler_demo_medskick (FlerPartyKind party);
