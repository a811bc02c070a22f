/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-form.h - words for what is wrong in the form of a case, and short words for its folds */
#pragma once

#include "fler-case.h"
#include "fler-personnummer.h"

/**
 * fler_case_form_number_fault:
 *
 * Returns: (nullable): what is wrong with a personnummer, and that it may stand all the same;
 *   NULL where nothing is
 */
const char *fler_case_form_number_fault (FlerPersonnummerFault fault);

/**
 * fler_case_form_contact_words:
 *
 * All of these: Returns: (transfer full): what is filled in under a fold, in few words; "" where
 *   nothing is
 */
char *fler_case_form_contact_words (const FlerCase *the_case);
char *fler_case_form_sick_words (const FlerCase *the_case);
char *fler_case_form_facts_words (const FlerCase *the_case);
char *fler_case_form_work_words (const FlerCase *the_case);
char *fler_case_form_notes_words (const FlerCase *the_case);
