/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-register.c - finding one's way in the register of parties and their units */

#include "fler-register.h"

#include <string.h>

static gboolean
is_filled (const char *text)
{
  return text != NULL && text[strspn (text, " \t\r\n")] != '\0';
}

const FlerParty *
fler_register_find (GPtrArray *parties, FlerPartyKind kind, gint64 party_id)
{
  const FlerParty *only = NULL, *whole = NULL;
  guint n_found = 0;

  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      const FlerParty *party = parties->pdata[i];

      if (party_id != 0 && party->id == party_id)
        return party;
      if (party->kind != kind)
        continue;
      only = party;
      n_found++;
      if (!is_filled (party->unit) && whole == NULL)
        whole = party;
    }
  return n_found == 1 ? only : whole;
}

const FlerParty *
fler_register_find_unit (GPtrArray *parties, const FlerOfficial *official)
{
  for (guint i = 0; is_filled (official->unit) && i < parties->len; i++)
    {
      const FlerParty *party = parties->pdata[i];

      if (party->kind == official->party && g_strcmp0 (official->unit, party->unit) == 0)
        return party;
    }
  return is_filled (official->unit) ? NULL : fler_register_find (parties, official->party, 0);
}

const FlerParty *
fler_register_find_home (GPtrArray *parties, const FlerOfficial *official)
{
  const char *unit = is_filled (official->unit) ? official->unit : "";

  for (guint i = 0; i < parties->len; i++)
    {
      const FlerParty *party = parties->pdata[i];

      if (party->kind == official->party && g_str_equal (is_filled (party->unit) ? party->unit : "", unit))
        return party;
    }
  return NULL;
}

const char *
fler_register_phone (GPtrArray *parties, FlerPartyKind kind, gint64 party_id, const FlerOfficial *official)
{
  const FlerParty *unit = NULL;

  if (official != NULL && is_filled (official->phone))
    return official->phone;
  if (official != NULL && parties != NULL)
    unit = fler_register_find_unit (parties, official);
  if (unit == NULL)
    unit = fler_register_find (parties, kind, party_id);
  return unit != NULL && is_filled (unit->phone) ? unit->phone : NULL;
}

static GPtrArray *
split_programs (const char *text)
{
  GPtrArray *programs = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) parts = g_strsplit_set (text != NULL ? text : "", ",;\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (is_filled (parts[i]))
      g_ptr_array_add (programs, g_strstrip (g_strdup (parts[i])));
  return programs;
}

static gboolean
has_program (GPtrArray *programs, const char *program)
{
  g_autofree char *wanted = g_utf8_casefold (program, -1);

  for (guint i = 0; i < programs->len; i++)
    {
      g_autofree char *folded = g_utf8_casefold (programs->pdata[i], -1);

      if (g_str_equal (folded, wanted))
        return TRUE;
    }
  return FALSE;
}

char **
fler_register_common_programs (GPtrArray *units)
{
  g_autoptr(GPtrArray) common = NULL;
  guint n_known = 0;

  for (guint i = 0; i < units->len; i++)
    {
      g_autoptr(GPtrArray) accepted = split_programs (((FlerParty *) units->pdata[i])->video_programs);

      if (accepted->len == 0)
        continue;
      if (n_known++ == 0)
        {
          common = g_steal_pointer (&accepted);
          continue;
        }
      for (guint p = common->len; p > 0; p--)
        if (!has_program (accepted, common->pdata[p - 1]))
          g_ptr_array_remove_index (common, p - 1);
    }
  if (n_known < 2)
    return NULL;
  g_ptr_array_add (common, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&common), FALSE);
}
