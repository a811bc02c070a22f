/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-context.h - what the rooms are handed: the open store, the clock, the zone, the routines
 *
 * There is one from unlock to lock. Widgets get it through their public set_context() and fetch
 * nothing from the application.
 */
#pragma once

#include "fler-day.h"
#include "fler-preferences.h"
#include "fler-routine.h"
#include "fler-store.h"

#define FLER_TYPE_CONTEXT (fler_context_get_type ())
G_DECLARE_FINAL_TYPE (FlerContext, fler_context, FLER, CONTEXT, GObject)

/**
 * fler_context_new:
 * @store: an open store
 * @is_demo: whether its cases are invented ones
 */
FlerContext *fler_context_new (FlerStore *store, gboolean is_demo);

FlerStore *fler_context_get_store (FlerContext *self);

/**
 * fler_context_get_db:
 *
 * Returns: (transfer none): the main thread's connection
 */
FlerDb *fler_context_get_db (FlerContext *self);

/**
 * fler_context_get_zone:
 *
 * Returns: (transfer none): Europe/Stockholm, whatever the computer is set to
 */
GTimeZone *fler_context_get_zone (FlerContext *self);
gboolean fler_context_is_demo (FlerContext *self);

/**
 * fler_context_take_routines:
 * @routines: (transfer full): the routines of all forms
 *
 * For tests: otherwise they are the built-in ones with what the organisation has adapted in the
 * folder flerpart/routines of the user's configuration.
 */
void fler_context_take_routines (FlerContext *self, FlerRoutineSet *routines);

/**
 * fler_context_get_routines:
 *
 * Returns: (transfer none): the routines of all forms, in the user's language, with the faults of
 *   files that were not used
 */
const FlerRoutineSet *fler_context_get_routines (FlerContext *self);

/**
 * fler_context_get_faults:
 *
 * Reads no routines where there can be no fault: an organisation that has adapted nothing has
 * none, and the built-in ones wait until a case asks for them.
 *
 * Returns: (transfer none) (nullable) (element-type GError): files that were not used, and why
 */
const GPtrArray *fler_context_get_faults (FlerContext *self);

/**
 * fler_context_get_paper_routine:
 *
 * Returns: (transfer none) (nullable): the routine of @form in Swedish, which papers are in
 */
const FlerRoutine *fler_context_get_paper_routine (FlerContext *self, FlerForm form);

/**
 * fler_context_get_routine:
 *
 * Returns: (transfer none) (nullable): the routine of @form; NULL only of FLER_FORM_NONE
 */
const FlerRoutine *fler_context_get_routine (FlerContext *self, FlerForm form);

/**
 * fler_context_get_preferences:
 *
 * Returns: (transfer none): how the user wants the program
 */
FlerPreferences *fler_context_get_preferences (FlerContext *self);

/**
 * fler_context_dup_forbidden_words:
 *
 * Rule: these never reach the person (D42). Source: Malmö.
 *
 * Returns: (transfer full) (array zero-terminated=1): the default word, then the organisation's
 */
char **fler_context_dup_forbidden_words (FlerContext *self);

/**
 * fler_context_get_safe_title:
 *
 * Returns: (transfer none) (nullable): what may be written in the place of the word that every
 *   organisation has: what the person knows that meeting by, in Swedish as their papers are
 */
const char *fler_context_get_safe_title (FlerContext *self);

/**
 * fler_context_now:
 *
 * Returns: UTC seconds, by the computer's clock or the one a test has set
 */
gint64 fler_context_now (FlerContext *self);

/**
 * fler_context_today:
 *
 * Returns: the calendar day in the zone
 */
GDate fler_context_today (FlerContext *self);

/**
 * fler_context_set_now:
 * @now: UTC seconds at which the clock is to stand still; 0: the computer's own again
 *
 * For tests and pictures.
 */
void fler_context_set_now (FlerContext *self, gint64 now);
