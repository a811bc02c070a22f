/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-busy-words.c - why something in another calendar's file was not taken, in words */

#include "config.h"

#include "fler-busy-words.h"

#include <glib/gi18n.h>

static const char *const whys[FLER_N_BUSY_WHYS] = {
  [FLER_BUSY_CANCELLED]         = N_("It was called off."),
  [FLER_BUSY_FREE]              = N_("It is marked as free time."),
  [FLER_BUSY_NOT_EVENT]         = N_("It is no event."),
  [FLER_BUSY_DOUBLED]           = N_("Another event in the file has the same identity, and is the newer one."),
  [FLER_BUSY_NO_START]          = N_("It does not say when it begins."),
  [FLER_BUSY_BAD_TIME]          = N_("It names a time that does not exist."),
  [FLER_BUSY_BAD_LENGTH]        = N_("It cannot be made out how long it lasts."),
  [FLER_BUSY_ENDS_BEFORE_START] = N_("It ends before it begins."),
  [FLER_BUSY_UNKNOWN_ZONE]      = N_("Its time zone is not known."),
  [FLER_BUSY_BAD_RULE]          = N_("It cannot be made out when it comes again."),
  [FLER_BUSY_UNKNOWN_RULE]      = N_("It comes again by a rule of a kind that is not read."),
  [FLER_BUSY_TOO_OFTEN]         = N_("It comes again every minute or second."),
  [FLER_BUSY_MANY_TIMES]        = N_("It comes again very many times; only the last year's and the coming ones were taken."),
  [FLER_BUSY_FAR_AHEAD]         = N_("It comes again for very long; only the coming five years' were taken."),
  [FLER_BUSY_LATER_ONES]        = N_("It changes all later occasions; only this one was changed."),
  [FLER_BUSY_NO_END]            = N_("It is not whole: its end is missing."),
  [FLER_BUSY_TOO_DEEP]          = N_("Parts lie within parts, deeper than is read."),
  [FLER_BUSY_TOO_LARGE]         = N_("It is longer than an event can be."),
  [FLER_BUSY_BAD_LINE]          = N_("The line cannot be made out; the rest was read."),
  [FLER_BUSY_TOO_MANY]          = N_("The file has more events than are taken from one."),
};

const char *
fler_words_busy_why (FlerBusyWhy why)
{
  g_return_val_if_fail (why < FLER_N_BUSY_WHYS, "");
  return _(whys[why]);
}

char *
fler_words_busy_skip (const FlerBusySkip *skip)
{
  const char *why = fler_words_busy_why (skip->why);

  if (skip->detail == NULL || *skip->detail == '\0')
    return g_strdup (why);
  /* Translators: a sentence, then the words of the file that it is about. */
  return g_strdup_printf (_("%s (%s)"), why, skip->detail);
}
