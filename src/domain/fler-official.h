/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-official.h - someone who works at a party */
#pragma once

#include "fler-party.h"

typedef struct
{
  gint64        id;         /* 0 until it is stored */
  FlerPartyKind party;
  char         *name;
  char         *role;       /* (nullable) such as “handläggare” */
  char         *unit;       /* (nullable) */
  char         *phone;      /* (nullable) */
  char         *email;      /* (nullable) */
  gboolean      is_me;      /* whoever uses the program on this computer */
} FlerOfficial;

FlerOfficial *fler_official_new (void);
FlerOfficial *fler_official_copy (const FlerOfficial *official);
void fler_official_free (FlerOfficial *official);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerOfficial, fler_official_free)
