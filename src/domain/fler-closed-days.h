/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-closed-days.h - the organisation's own closed days
 *
 * Which days are in fact free differs between workplaces (F19), so each keeps a list of its own
 * beside the public holidays. As text it is a line for each: first day, last day, name.
 *
 *   2026-12-23 2026-12-23 Stängt efter lunch
 *   2027-07-05 2027-07-16 Semesterstängt
 */
#pragma once

#include <glib.h>

typedef struct
{
  GDate first;
  GDate last;         /* not before first */
  char *name;         /* (nullable) */
} FlerClosedDay;

/* By first day. */
typedef struct
{
  GPtrArray *days;    /* of FlerClosedDay */
} FlerClosedDays;

FlerClosedDays *fler_closed_days_new (void);
void fler_closed_days_free (FlerClosedDays *closed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerClosedDays, fler_closed_days_free)

/**
 * fler_closed_days_parse:
 * @text: (nullable): as fler_closed_days_to_text() writes it; lines that are none are passed over
 *
 * Returns: (transfer full)
 */
FlerClosedDays *fler_closed_days_parse (const char *text);

/**
 * fler_closed_days_to_text:
 *
 * Returns: (transfer full): the list as text; line breaks in names become spaces
 */
char *fler_closed_days_to_text (const FlerClosedDays *closed);

/**
 * fler_closed_days_add:
 * @last: not before @first
 * @name: (nullable)
 */
void fler_closed_days_add (FlerClosedDays *closed, const GDate *first, const GDate *last, const char *name);

/**
 * fler_closed_days_find:
 *
 * Returns: (transfer none) (nullable): what closes @day
 */
const FlerClosedDay *fler_closed_days_find (const FlerClosedDays *closed, const GDate *day);

/**
 * fler_closed_days_is_free:
 * @closed: (nullable)
 *
 * Returns: whether nobody works on @day: fler_holiday_is_free(), or one of @closed
 */
gboolean fler_closed_days_is_free (const FlerClosedDays *closed, const GDate *day);
