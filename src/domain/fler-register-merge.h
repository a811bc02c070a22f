/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-register-merge.h - taking a register that others share into one's own
 *
 * So that a whole county can have the same parties, addresses and contact people (D143). What the
 * file leaves out stays as it is here; nothing is taken away.
 */
#pragma once

#include "fler-register.h"

typedef struct
{
  GPtrArray *parties;      /* of FlerParty */
  GPtrArray *officials;    /* of FlerOfficial */
} FlerRegister;

FlerRegister *fler_register_new (void);
void fler_register_free (FlerRegister *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerRegister, fler_register_free)

typedef enum
{
  FLER_REGISTER_SAME,
  FLER_REGISTER_CHANGED,
  FLER_REGISTER_NEW,
  FLER_REGISTER_GONE,        /* taken away by hand; no file does that */
} FlerRegisterChangeKind;

/* One party or one official; the other two are NULL. */
typedef struct
{
  FlerRegisterChangeKind kind;
  FlerParty             *party_before;      /* (nullable) */
  FlerParty             *party;             /* as it is to stand; of GONE as it was */
  FlerOfficial          *official_before;   /* (nullable) */
  FlerOfficial          *official;          /* as it is to stand; of GONE as it was */
} FlerRegisterChange;

/**
 * fler_register_change_party:
 * @before: (nullable): the party as it was; NULL: it is new
 * @party: (transfer full): as it is to stand
 * @is_gone: whether it is taken away
 *
 * Returns: (transfer full): the change
 */
FlerRegisterChange *fler_register_change_party (const FlerParty *before, FlerParty *party, gboolean is_gone);
FlerRegisterChange *fler_register_change_official (const FlerOfficial *before, FlerOfficial *official,
                                                   gboolean is_gone);
void fler_register_change_free (FlerRegisterChange *change);

/**
 * fler_register_merge:
 * @own: the register as it is
 * @read: the one that is to be taken in
 *
 * A party is the same by kind, name and unit, an official by party and name, in whatever case
 * they are written.
 *
 * Returns: (transfer full) (element-type FlerRegisterChange): what would become of each entry of
 *   @read, in its order, parties first
 */
GPtrArray *fler_register_merge (const FlerRegister *own, const FlerRegister *read);

/**
 * fler_register_count:
 *
 * Returns: how many of @changes are of that kind
 */
guint fler_register_count (GPtrArray *changes, FlerRegisterChangeKind kind);
