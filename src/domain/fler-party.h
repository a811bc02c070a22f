/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-party.h - the parties that meet */
#pragma once

#include <glib.h>

/* Stored: the numbers never change and none is used again. */
typedef enum
{
  FLER_PARTY_NONE     = 0,
  FLER_PARTY_PERSON   = 1,     /* the one whom the case is about */
  FLER_PARTY_AF       = 2,
  FLER_PARTY_FK       = 3,
  FLER_PARTY_REGION   = 4,
  FLER_PARTY_KOMMUN   = 5,
  FLER_PARTY_EMPLOYER = 6,
  FLER_PARTY_OTHER    = 7,
} FlerPartyKind;

#define FLER_N_PARTY_KINDS 8

/* A party, or one unit of it. */
typedef struct
{
  gint64        id;                 /* 0 until it is stored */
  FlerPartyKind kind;
  char         *name;
  char         *unit;               /* (nullable) */
  char         *mission;            /* (nullable) in plain words */
  char         *when_to_call;       /* (nullable) */
  char         *invitation_address; /* (nullable) postal, one line a row; F2 needs it */
  char         *phone;              /* (nullable) */
  char         *email;              /* (nullable) */
  char         *video_programs;     /* (nullable) accepted ones, comma between */
} FlerParty;

FlerParty *fler_party_new (void);
FlerParty *fler_party_copy (const FlerParty *party);
void fler_party_free (FlerParty *party);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerParty, fler_party_free)

/**
 * fler_party_kind_id:
 *
 * Returns: the name that files use: "person", "af", "fk", "region", "kommun", "employer",
 *   "other"; "" for NONE
 */
const char *fler_party_kind_id (FlerPartyKind kind);

/**
 * fler_party_kind_from_id:
 *
 * Returns: the kind, or FLER_PARTY_NONE if there is none of that name
 */
FlerPartyKind fler_party_kind_from_id (const char *id);
