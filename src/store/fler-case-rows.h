/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-rows.h - the table the_case: the columns of its facts, and for those who bring a case
 * with its own past (the demonstration) a row as it is to stand
 */
#pragma once

#include "fler-case.h"
#include "fler-db-private.h"

#define FLER_CASE_FACT_COLUMNS \
  " c.benefit, c.sick_first_day, c.municipality, c.employed, c.decision, c.decision_sent," \
  " c.contact_meeting_held, c.contact_meeting_day, c.enrolled_at_af, c.capacity_reduced," \
  " c.can_take_part, c.needs_coordination, c.parties_needed "

/**
 * fler_case_rows_read_facts:
 * @first: the column at which FLER_CASE_FACT_COLUMNS begin in @row
 * @facts: (out): facts that hold nothing to be freed
 */
void fler_case_rows_read_facts (FlerStmt row, int first, FlerFacts *facts);

/**
 * fler_case_rows_insert:
 * @the_case: a case as it is to stand, its reference and times included; its id is filled in
 *
 * Within a transaction: a new case with its search words, and nothing in the history.
 */
gboolean fler_case_rows_insert (FlerDb *db, FlerCase *the_case, GError **error);
