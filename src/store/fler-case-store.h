/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-store.h - cases on disk, and the search over them */
#pragma once

#include "fler-case.h"
#include "fler-db.h"
#include "fler-form.h"

/* What a list of cases shows of one. */
typedef struct
{
  gint64        id;
  char         *reference;
  char         *name;             /* (nullable) */
  char         *personnummer;     /* (nullable) */
  gboolean      is_protected;
  FlerCaseState state;
  FlerBenefit   benefit;
  GDate         sick_first_day;
  gint64        next_starts_at;   /* the next planned meeting, UTC seconds; 0: none */
  FlerForm      next_form;
  char         *register_numbers; /* (nullable) of documents handed over, a comma between (Ö6) */
} FlerCaseRow;

void fler_case_row_free (FlerCaseRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerCaseRow, fler_case_row_free)

typedef enum
{
  FLER_CASES_OPEN,
  FLER_CASES_CLOSED,
  FLER_CASES_ALL,
  FLER_CASES_INTERVIEW,           /* open or closed, whose person said last that they may be interviewed (D179) */
} FlerCasesWhich;

/**
 * fler_case_store_save:
 * @the_case: a case; its id, reference and times are filled in
 * @now: UTC seconds
 *
 * Writes a new case (id 0) or all of an old one, and keeps its search words. A case whose
 * person's identity is protected is stored without what would tell it.
 */
gboolean fler_case_store_save (FlerDb *db, FlerCase *the_case, gint64 now, GError **error);

/**
 * fler_case_store_load:
 * @error: FLER_STORE_ERROR_NOT_FOUND - there is none of that id
 */
FlerCase *fler_case_store_load (FlerDb *db, gint64 id, GError **error);

/**
 * fler_case_store_load_reference:
 * @reference: such as "0042"
 */
FlerCase *fler_case_store_load_reference (FlerDb *db, const char *reference, GError **error);

/**
 * fler_case_store_find:
 * @text: (nullable): words, or a number in any way people write it; NULL or blank: every case
 * @limit: how many at most
 * @now: UTC seconds, from which the next meeting is told
 *
 * Finds by the beginnings of the words in name, reference, personnummer and notes. å, ä and ö
 * are letters of their own, yet a word typed without dots finds them too ("Bjork", "Björk"), not the other way about.
 *
 * Returns: (transfer full) (element-type FlerCaseRow): by name, then reference
 */
GPtrArray *fler_case_store_find (FlerDb *db, const char *text, FlerCasesWhich which, guint limit,
                                 gint64 now, GError **error);

/**
 * fler_case_store_count:
 *
 * Returns: how many cases there are, or -1 with @error set
 */
gint64 fler_case_store_count (FlerDb *db, FlerCasesWhich which, GError **error);

/**
 * fler_case_store_has_any:
 * @has_any: (out): whether there is a case at all, open or closed; told without counting them
 */
gboolean fler_case_store_has_any (FlerDb *db, gboolean *has_any, GError **error);

/* One that the person has, or had. */
typedef struct
{
  char   *personnummer;
  gint64  since;                  /* UTC seconds: since when the case has it */
} FlerCaseNumber;

void fler_case_number_free (FlerCaseNumber *number);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerCaseNumber, fler_case_number_free)

/**
 * fler_case_store_list_numbers:
 *
 * Rule F6: a person may get a new number; the case keeps every one it had.
 *
 * Returns: (transfer full) (element-type FlerCaseNumber): the oldest first, the present one among
 *   them; none of a protected identity
 */
GPtrArray *fler_case_store_list_numbers (FlerDb *db, gint64 case_id, GError **error);
