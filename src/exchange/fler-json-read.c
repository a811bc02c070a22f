/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-json-read.c - values that the organisation's files are made of, beyond JSON's own */

#include "fler-json-read.h"

#include <glib/gi18n.h>

#define MAX_ID         40
#define MAX_PARAGRAPHS 60

static const char *const languages[] = { "sv", "en", NULL };

/* One string, or a list of them: its paragraphs. */
static char *
read_paragraphs (FlerJsonSpot spot, GError **error)
{
  g_autoptr(GString) text = NULL;

  if (!JSON_NODE_HOLDS_ARRAY (spot.node))
    return g_strdup (fler_json_spot_read_string (spot, error));
  if (!fler_json_spot_check_array (spot, MAX_PARAGRAPHS, error))
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < fler_json_spot_get_length (spot); i++)
    {
      const char *paragraph = fler_json_spot_read_string (fler_json_spot_get_element (spot, i), error);

      if (paragraph == NULL)
        return NULL;
      if (text->len > 0)
        g_string_append (text, "\n\n");
      g_string_append (text, paragraph);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Both languages are read whichever is asked for, so that a fault shows in either. */
char *
fler_json_read_text_here (FlerJsonSpot spot, const char *language, GError **error)
{
  FlerJsonSpot member;
  g_autofree char *swedish = NULL;
  g_autofree char *english = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (spot.node))
    return read_paragraphs (spot, error);
  if (!fler_json_spot_check_object (spot, languages, error)
      || !fler_json_spot_need_member (spot, "sv", &member, error)
      || (swedish = read_paragraphs (member, error)) == NULL)
    return NULL;
  if (fler_json_spot_get_member (spot, "en", &member)
      && (english = read_paragraphs (member, error)) == NULL)
    return NULL;
  return g_str_equal (language, "en") && english != NULL
         ? g_steal_pointer (&english) : g_steal_pointer (&swedish);
}

gboolean
fler_json_read_text (FlerJsonSpot   object,
                     const char    *name,
                     const char    *language,
                     FlerJsonNeed   need,
                     char         **text,
                     GError       **error)
{
  FlerJsonSpot spot;
  g_autofree char *read = NULL;

  if (!fler_json_spot_get_member (object, name, &spot))
    return need == FLER_JSON_OPTIONAL || fler_json_spot_need_member (object, name, &spot, error);
  if ((read = fler_json_read_text_here (spot, language, error)) == NULL)
    return FALSE;
  if (need == FLER_JSON_NEEDED && *read == '\0')
    {
      fler_json_spot_fail (spot, error, _("must not be empty"));
      return FALSE;
    }
  g_free (*text);
  *text = g_steal_pointer (&read);
  return TRUE;
}

gboolean
fler_json_read_texts (FlerJsonSpot   object,
                      const char    *name,
                      const char    *language,
                      GPtrArray     *texts,
                      GError       **error)
{
  FlerJsonSpot list;

  if (!fler_json_spot_need_member (object, name, &list, error)
      || !fler_json_spot_check_array (list, MAX_PARAGRAPHS, error))
    return FALSE;
  for (guint i = 0; i < fler_json_spot_get_length (list); i++)
    {
      char *text = fler_json_read_text_here (fler_json_spot_get_element (list, i), language, error);

      if (text == NULL)
        return FALSE;
      g_ptr_array_add (texts, text);
    }
  return TRUE;
}

static gboolean
is_id (const char *text)
{
  if (*text == '\0' || g_utf8_strlen (text, -1) > MAX_ID)
    return FALSE;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isalnum (g_utf8_get_char (at)) && *at != '_' && *at != '-')
      return FALSE;
  return TRUE;
}

gboolean
fler_json_read_id (FlerJsonSpot object, char **id, GError **error)
{
  FlerJsonSpot spot;
  const char *text;

  if (!fler_json_spot_need_member (object, "id", &spot, error)
      || (text = fler_json_spot_read_string (spot, error)) == NULL)
    return FALSE;
  if (!is_id (text))
    {
      fler_json_spot_fail (spot, error, _("must be 1 to %d letters, digits, _ and -"), MAX_ID);
      return FALSE;
    }
  g_free (*id);
  *id = g_strdup (text);
  return TRUE;
}

gboolean
fler_json_read_name (FlerJsonSpot spot, const char *const *names, int *index, GError **error)
{
  const char *name = fler_json_spot_read_string (spot, error);
  g_autofree char *known = NULL;

  if (name == NULL)
    return FALSE;
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      {
        *index = i;
        return TRUE;
      }
  known = g_strjoinv (", ", (char **) names);
  fler_json_spot_fail (spot, error, _("must be one of: %s"), known);
  return FALSE;
}

gboolean
fler_json_read_flag (FlerJsonSpot object, const char *name, gboolean *flag, GError **error)
{
  FlerJsonSpot spot;

  return !fler_json_spot_get_member (object, name, &spot)
         || fler_json_spot_read_boolean (spot, flag, error);
}

gboolean
fler_json_check_present (FlerJsonSpot object, const char *name, gboolean is_wanted, GError **error)
{
  FlerJsonSpot spot;

  if (is_wanted)
    return fler_json_spot_need_member (object, name, &spot, error);
  if (!fler_json_spot_get_member (object, name, &spot))
    return TRUE;
  fler_json_spot_fail (spot, error, _("has no meaning here"));
  return FALSE;
}

static gboolean
check_new_id (FlerJsonSpot entry, GHashTable *ids, GError **error)
{
  FlerJsonSpot spot;

  if (!fler_json_spot_get_member (entry, "id", &spot)
      || g_hash_table_add (ids, (gpointer) json_node_get_string (spot.node)))
    return TRUE;
  fler_json_spot_fail (spot, error, _("another entry has the same id"));
  return FALSE;
}

gboolean
fler_json_read_list (FlerJsonSpot        object,
                     const char         *name,
                     const char         *language,
                     guint               max,
                     FlerJsonReadEntry   read,
                     GPtrArray          *entries,
                     GError            **error)
{
  FlerJsonSpot list;
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  if (!fler_json_spot_get_member (object, name, &list))
    return TRUE;
  if (!fler_json_spot_check_array (list, max, error))
    return FALSE;
  for (guint i = 0; i < fler_json_spot_get_length (list); i++)
    {
      FlerJsonSpot entry = fler_json_spot_get_element (list, i);

      if (!read (entry, language, entries, error) || !check_new_id (entry, ids, error))
        return FALSE;
    }
  return TRUE;
}
