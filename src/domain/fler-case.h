/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case.h - one person's matter, from identification to closing */
#pragma once

#include "fler-facts.h"

/* Stored: the numbers never change and none is used again. */
typedef enum
{
  FLER_CASE_OPEN   = 1,
  FLER_CASE_CLOSED = 2,
} FlerCaseState;

typedef struct
{
  gint64        id;             /* 0 until it is stored */
  char         *reference;      /* such as "0042"; given by the store where it is NULL */
  FlerCaseState state;
  gboolean      is_protected;   /* protected identity: no name, number or address is kept */
  char         *name;           /* (nullable) */
  char         *personnummer;   /* (nullable) as fler_personnummer_normalise() gives it */
  char         *phone;          /* (nullable) */
  char         *email;          /* (nullable) */
  char         *address;        /* (nullable) postal, one line a row */
  char         *interpreter;    /* (nullable) language; NULL: none needed */
  char         *notes;          /* (nullable) */
  char         *employer;       /* (nullable) */
  char         *work;           /* (nullable) K4: current work */
  char         *education;      /* (nullable) K4 */
  char         *experience;     /* (nullable) K4 */
  char         *wishes;         /* (nullable) K4: thoughts about future work */
  FlerFacts     facts;
  gint64        created_at;     /* UTC seconds */
  gint64        changed_at;     /* UTC seconds */
  GDate         closed_on;
  char         *closed_why;     /* (nullable) */
} FlerCase;

/**
 * fler_case_new:
 *
 * Returns: (transfer full): an open case of which nothing is known
 */
FlerCase *fler_case_new (void);
FlerCase *fler_case_copy (const FlerCase *the_case);
void fler_case_free (FlerCase *the_case);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerCase, fler_case_free)

/**
 * fler_case_forget_identity:
 *
 * Takes name, personnummer, phone, e-mail and address out of a case whose person's identity is
 * protected. Rule: no name, number or address is stored or printed.
 * Source: the routine’s “all forms”, protected identity; F46.
 */
void fler_case_forget_identity (FlerCase *the_case);

/**
 * fler_case_is_gathered:
 *
 * Rule K4: work, education, experience and wishes are gathered before the booking. Source: Malmö,
 * 3.1 Måluppfyllelse.
 *
 * Returns: whether any of the four is written down
 */
gboolean fler_case_is_gathered (const FlerCase *the_case);
