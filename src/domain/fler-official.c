/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-official.c - someone who works at a party */

#include "fler-official.h"

FlerOfficial *
fler_official_new (void)
{
  return g_new0 (FlerOfficial, 1);
}

FlerOfficial *
fler_official_copy (const FlerOfficial *official)
{
  FlerOfficial *copy = g_memdup2 (official, sizeof *official);

  copy->name = g_strdup (official->name);
  copy->role = g_strdup (official->role);
  copy->unit = g_strdup (official->unit);
  copy->phone = g_strdup (official->phone);
  copy->email = g_strdup (official->email);
  return copy;
}

void
fler_official_free (FlerOfficial *official)
{
  if (official == NULL)
    return;
  g_free (official->name);
  g_free (official->role);
  g_free (official->unit);
  g_free (official->phone);
  g_free (official->email);
  g_free (official);
}
