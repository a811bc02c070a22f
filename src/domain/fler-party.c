/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-party.c - the parties that meet */

#include "fler-party.h"

static const char *const ids[FLER_N_PARTY_KINDS] = {
  "", "person", "af", "fk", "region", "kommun", "employer", "other",
};

FlerParty *
fler_party_new (void)
{
  return g_new0 (FlerParty, 1);
}

FlerParty *
fler_party_copy (const FlerParty *party)
{
  FlerParty *copy = g_memdup2 (party, sizeof *party);

  copy->name = g_strdup (party->name);
  copy->unit = g_strdup (party->unit);
  copy->mission = g_strdup (party->mission);
  copy->when_to_call = g_strdup (party->when_to_call);
  copy->invitation_address = g_strdup (party->invitation_address);
  copy->phone = g_strdup (party->phone);
  copy->email = g_strdup (party->email);
  copy->video_programs = g_strdup (party->video_programs);
  return copy;
}

void
fler_party_free (FlerParty *party)
{
  if (party == NULL)
    return;
  g_free (party->name);
  g_free (party->unit);
  g_free (party->mission);
  g_free (party->when_to_call);
  g_free (party->invitation_address);
  g_free (party->phone);
  g_free (party->email);
  g_free (party->video_programs);
  g_free (party);
}

const char *
fler_party_kind_id (FlerPartyKind kind)
{
  g_return_val_if_fail (kind < FLER_N_PARTY_KINDS, "");
  return ids[kind];
}

FlerPartyKind
fler_party_kind_from_id (const char *id)
{
  if (id == NULL || *id == '\0')
    return FLER_PARTY_NONE;
  for (int kind = FLER_PARTY_PERSON; kind < FLER_N_PARTY_KINDS; kind++)
    if (g_str_equal (ids[kind], id))
      return kind;
  return FLER_PARTY_NONE;
}
