/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-register.h - finding one's way in the register of parties and their units */
#pragma once

#include "fler-official.h"

/**
 * fler_register_find:
 * @parties: (nullable) (element-type FlerParty): the register
 * @party_id: the unit; 0: not known
 *
 * Returns: (transfer none) (nullable): that unit; where it is not known, the one entry of @kind,
 *   or of several the one for the whole party
 */
const FlerParty *fler_register_find (GPtrArray *parties, FlerPartyKind kind, gint64 party_id);

/**
 * fler_register_find_unit:
 * @parties: (element-type FlerParty): the register
 *
 * Returns: (transfer none) (nullable): the unit that @official says to work at; of one who names no
 *   unit, the party where it has but one entry, or one for the whole; NULL: it is not in the register
 */
const FlerParty *fler_register_find_unit (GPtrArray *parties, const FlerOfficial *official);

/**
 * fler_register_find_home:
 * @parties: (element-type FlerParty): the register
 *
 * Returns: (transfer none) (nullable): the entry whose unit @official says to work at; of one who
 *   names no unit, the one for the whole party; NULL: there is none, and no other is guessed
 */
const FlerParty *fler_register_find_home (GPtrArray *parties, const FlerOfficial *official);

/**
 * fler_register_phone:
 * @parties: (nullable) (element-type FlerParty): the register
 * @party_id: the unit; 0: not known
 * @official: (nullable): who is to be reached there
 *
 * Returns: (transfer none) (nullable): the number to call: the official's own, or else that of the
 *   unit the official says to work at, or of the one that is meant
 */
const char *fler_register_phone (GPtrArray *parties, FlerPartyKind kind, gint64 party_id,
                                 const FlerOfficial *official);

/**
 * fler_register_common_programs:
 * @units: (element-type FlerParty): those who are to meet by video; what accepts nothing that is
 *   known is passed over
 *
 * Rule D127: parties accept different video programs; a meeting needs one that all of them do.
 * Source: Uppsala, Enkäter.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the programs all of @units
 *   accept, as the first one writes them; empty where they have none in common; NULL where fewer
 *   than two have said what they accept
 */
char **fler_register_common_programs (GPtrArray *units);
