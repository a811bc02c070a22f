/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-parties-read.c - each party's mission and when to call it, from parties.json */

#include "fler-parties-read.h"

#include <glib/gi18n.h>

#include "fler-json-read.h"

static const char *const file_fields[] = { "parties", NULL };
static const char *const party_fields[] = { "id", "name", "mission", "when_to_call", NULL };

static gboolean
read_party (FlerJsonSpot spot, const char *language, GPtrArray *parties, GError **error)
{
  FlerParty *party = fler_party_new ();
  g_autofree char *id = NULL;
  FlerJsonSpot member;

  g_ptr_array_add (parties, party);
  if (!fler_json_spot_check_object (spot, party_fields, error) || !fler_json_read_id (spot, &id, error))
    return FALSE;
  party->kind = fler_party_kind_from_id (id);
  if (party->kind == FLER_PARTY_NONE)
    {
      fler_json_spot_get_member (spot, "id", &member);
      fler_json_spot_fail (member, error, _("must be af, fk, region, kommun, employer, other or person"));
      return FALSE;
    }
  return fler_json_read_text (spot, "name", language, FLER_JSON_OPTIONAL, &party->name, error)
         && fler_json_read_text (spot, "mission", language, FLER_JSON_OPTIONAL, &party->mission, error)
         && fler_json_read_text (spot, "when_to_call", language, FLER_JSON_OPTIONAL, &party->when_to_call,
                                 error);
}

static void
replace_text (char **old, char **new)
{
  if (*new == NULL)
    return;
  g_free (*old);
  *old = g_steal_pointer (new);
}

static void
merge_party (GPtrArray *parties, FlerParty *read)
{
  for (guint i = 0; i < parties->len; i++)
    {
      FlerParty *party = parties->pdata[i];

      if (party->kind != read->kind)
        continue;
      replace_text (&party->name, &read->name);
      replace_text (&party->mission, &read->mission);
      replace_text (&party->when_to_call, &read->when_to_call);
      return;
    }
  g_ptr_array_add (parties, fler_party_copy (read));
}

gboolean
fler_parties_read (GPtrArray *parties, GBytes *bytes, const char *name, const char *language, GError **error)
{
  g_autoptr(FlerJsonText) text = fler_json_text_parse (bytes, name, error);

  return text != NULL && fler_parties_read_text (parties, text, language, error);
}

gboolean
fler_parties_read_text (GPtrArray *parties, FlerJsonText *text, const char *language, GError **error)
{
  g_autoptr(GPtrArray) read = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_party_free);
  FlerJsonSpot root = fler_json_text_get_root (text), list;

  if (!fler_json_spot_check_object (root, file_fields, error)
      || !fler_json_spot_need_member (root, "parties", &list, error)
      || !fler_json_read_list (root, "parties", language, FLER_N_PARTY_KINDS, read_party, read, error))
    return FALSE;
  for (guint i = 0; i < read->len; i++)
    merge_party (parties, read->pdata[i]);
  return TRUE;
}
