/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-everything-private.h - what the parts of the paper about one case have in common
 *
 * A part adds what the store keeps of one kind. It returns FALSE with @error set where that could
 * not be read: a paper that leaves something out without saying so is not made.
 */
#pragma once

#include "fler-case.h"
#include "fler-context.h"
#include "fler-document.h"
#include "fler-meeting.h"
#include "fler-paper-words.h"

typedef struct
{
  FlerContext    *context;
  FlerDb         *db;
  GTimeZone      *zone;
  FlerCase       *the_case;
  GPtrArray      *numbers;       /* of FlerCaseNumber */
  GPtrArray      *meetings;      /* of FlerMeeting, without participants */
  GPtrArray      *officials;
  GPtrArray      *parties;       /* of FlerParty: the register */
  FlerPaperWords *words;
  FlerDocument   *document;
  GPtrArray      *rows;          /* of GStrv: the table that is being filled */
} FlerEverything;

/**
 * fler_everything_day:
 *
 * Returns: (transfer full): “24 november 2026”; "" of a day that is not known
 */
char *fler_everything_day (const FlerEverything *paper, const GDate *day);
char *fler_everything_moment (const FlerEverything *paper, gint64 instant);

/**
 * fler_everything_name:
 * @name: (nullable): of somebody of @party
 *
 * Rule: of a protected identity no name or address is printed (F46).
 *
 * Returns: (transfer none): @name, or a neutral mark in its place; "" where there is none
 */
const char *fler_everything_name (const FlerEverything *paper, FlerPartyKind party, const char *name);

/**
 * fler_everything_meeting:
 * @meeting_id: 0: about no meeting
 *
 * Returns: (transfer full): its form and when it begins; "" where it is none of the case's
 */
char *fler_everything_meeting (const FlerEverything *paper, gint64 meeting_id);

/**
 * fler_everything_add_line:
 * @label: (nullable): what stands before it, with a colon between
 * @value: (nullable): NULL and "" add nothing
 *
 * One more line of a table's cell.
 */
void fler_everything_add_line (GString *cell, const char *label, const char *value);

/**
 * fler_everything_add_row:
 * @cells: (transfer full) (element-type utf8): as many as the table has columns; NULL is empty
 */
void fler_everything_add_row (FlerEverything *paper, guint n_columns, char **cells);

/**
 * fler_everything_end_table:
 *
 * The heading and the rows that were added since the last table; that there are none is said too.
 */
void fler_everything_end_table (FlerEverything *paper, const char *heading, const char *const *headers,
                                const double *shares);

gboolean fler_everything_add_steps (FlerEverything *paper, GError **error);
gboolean fler_everything_add_unmet_needs (FlerEverything *paper, GError **error);
gboolean fler_everything_add_deviations (FlerEverything *paper, GError **error);
gboolean fler_everything_add_letters (FlerEverything *paper, GError **error);
gboolean fler_everything_add_meetings (FlerEverything *paper, GError **error);
