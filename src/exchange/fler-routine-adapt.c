/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routine-adapt.c - an organisation's file laid over a built-in routine */

#include "fler-routine-adapt.h"

#include <glib/gi18n.h>

#include "fler-routine-read.h"

/* What each list is about, and what in an entry that is not core may differ. */
typedef struct
{
  const char        *name;
  const char        *entry;         /* as messages call it */
  gboolean           can_grow;      /* entries may be added and left out */
  const char *const *adaptable;
  const char *const *words;         /* even of a core entry: what is written of it elsewhere */
} AdaptList;

static const char *const adaptable_members[] = {
  "title", "safe_title", "purpose", "version", "documenter", "minutes", "place", "invitation",
  "agenda", "checklists", "registrations", "decline_reasons", "script", "conduct", "copy_note",
  "plan_title", "transfer_title", NULL,
};
static const char *const step_members[] = { "who", "title", "text", "journal", "due", NULL };
static const char *const step_words[] = { "journal", NULL };
static const char *const section_members[] = {
  "title", "help", "choices", "plan", "on_plan", "person", "person_title", "left_out", NULL,
};
static const char *const section_words[] = { NULL };

static const AdaptList adapt_lists[] = {
  { "steps", N_("the step"), FALSE, step_members, step_words },
  { "sections", N_("the section"), TRUE, section_members, section_words },
};

static const AdaptList *
get_list (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (adapt_lists); i++)
    if (g_str_equal (adapt_lists[i].name, name))
      return &adapt_lists[i];
  return NULL;
}

static JsonNode *
get_node (JsonNode *object, const char *name)
{
  return json_object_get_member (json_node_get_object (object), name);
}

static gboolean
is_same (JsonNode *a, JsonNode *b)
{
  return a != NULL && b != NULL && json_node_equal (a, b);
}

static gboolean
is_true (JsonNode *object, const char *name)
{
  return json_object_get_boolean_member_with_default (json_node_get_object (object), name, FALSE);
}

/* (nullable): the entry of that id */
static JsonNode *
find_entry (JsonNode *list, const char *id)
{
  JsonArray *array = json_node_get_array (list);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *entry = json_array_get_element (array, i);

      if (g_str_equal (json_object_get_string_member (json_node_get_object (entry), "id"), id))
        return entry;
    }
  return NULL;
}

/* Rule: core components are adapted by nobody (D111, D189). */
static gboolean
check_entry_member (const AdaptList *list,
                    FlerJsonSpot     spot,
                    const char      *name,
                    const char      *id,
                    JsonNode        *old,
                    GError         **error)
{
  if (is_same (spot.node, get_node (old, name)) || g_str_equal (name, "id"))
    return TRUE;
  if (is_true (old, "core") && !g_strv_contains (list->words, name))
    fler_json_spot_fail_as (spot, FLER_ROUTINE_ERROR, FLER_ROUTINE_ERROR_CORE, error,
                            _("%s %s is a core component, which nobody may adapt"), _(list->entry), id);
  else if (!g_strv_contains (list->adaptable, name))
    fler_json_spot_fail_as (spot, FLER_ROUTINE_ERROR, FLER_ROUTINE_ERROR_FIXED, error,
                            _("cannot be adapted in %s %s"), _(list->entry), id);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_new_entry (const AdaptList *list, FlerJsonSpot spot, const char *id, GError **error)
{
  FlerJsonSpot member;

  if (!list->can_grow)
    fler_json_spot_fail_as (spot, FLER_ROUTINE_ERROR, FLER_ROUTINE_ERROR_FIXED, error,
                            _("there is no step %s, and none can be added"), id);
  else if (fler_json_spot_get_member (spot, "core", &member) && is_true (spot.node, "core"))
    fler_json_spot_fail_as (member, FLER_ROUTINE_ERROR, FLER_ROUTINE_ERROR_FIXED, error,
                            _("only the built-in routine says what is core"));
  else if (fler_json_spot_get_member (spot, "left_out", &member))
    fler_json_spot_fail (member, error, _("there is no section %s to leave out"), id);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_entry (const AdaptList *list, FlerJsonSpot spot, JsonNode *old_list, GHashTable *seen, GError **error)
{
  g_autoptr(GList) names = NULL;
  FlerJsonSpot member;
  JsonNode *old;
  const char *id;

  if (!JSON_NODE_HOLDS_OBJECT (spot.node))
    {
      fler_json_spot_fail (spot, error, _("must be an object, { … }"));
      return FALSE;
    }
  if (!fler_json_spot_need_member (spot, "id", &member, error)
      || (id = fler_json_spot_read_string (member, error)) == NULL)
    return FALSE;
  if (!g_hash_table_add (seen, (gpointer) id))
    {
      fler_json_spot_fail (member, error, _("another entry has the same id"));
      return FALSE;
    }
  if ((old = find_entry (old_list, id)) == NULL)
    return check_new_entry (list, spot, id, error);

  names = json_object_get_members (json_node_get_object (spot.node));
  for (GList *name = names; name != NULL; name = name->next)
    {
      gboolean left_out;

      fler_json_spot_get_member (spot, name->data, &member);
      if (!check_entry_member (list, member, name->data, id, old, error))
        return FALSE;
      if (g_str_equal (name->data, "left_out") && !fler_json_spot_read_boolean (member, &left_out, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_list (const AdaptList *list, FlerJsonSpot spot, JsonNode *old_list, GError **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (!fler_json_spot_check_array (spot, 1000, error))
    return FALSE;
  for (guint i = 0; i < fler_json_spot_get_length (spot); i++)
    if (!check_entry (list, fler_json_spot_get_element (spot, i), old_list, seen, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_member (FlerJsonSpot spot, const char *name, JsonNode *old_root, GError **error)
{
  JsonNode *old = get_node (old_root, name);
  const AdaptList *list = get_list (name);

  if (is_same (spot.node, old))
    return TRUE;
  if (list != NULL)
    return check_list (list, spot, old, error);
  if (g_strv_contains (adaptable_members, name))
    return TRUE;
  if (g_str_equal (name, "channel") && g_strcmp0 (json_node_get_string (old), "post") == 0)
    fler_json_spot_fail_as (spot, FLER_ROUTINE_ERROR, FLER_ROUTINE_ERROR_CORE, error,
                            _("that the invitation goes by post is a core component, which nobody "
                              "may adapt; its text may be"));
  else if (old == NULL)
    fler_json_spot_fail (spot, error, _("is not a field that is known here"));
  else
    fler_json_spot_fail_as (spot, FLER_ROUTINE_ERROR, FLER_ROUTINE_ERROR_FIXED, error,
                            _("belongs to the form itself and cannot be adapted"));
  return FALSE;
}

/* The old members with the new ones in their places. */
static JsonNode *
merge_objects (FlerJsonText *text, FlerJsonSpot new_object, JsonNode *old)
{
  g_autoptr(JsonObject) object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonNode *const sources[] = { old, new_object.node };

  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr(GList) names = json_object_get_members (json_node_get_object (sources[i]));

      for (GList *name = names; name != NULL; name = name->next)
        if (!g_str_equal (name->data, "left_out"))
          json_object_set_member (object, name->data, json_node_ref (get_node (sources[i], name->data)));
    }
  /* What a section is called for the person was said of the title that is adapted. */
  if (get_node (new_object.node, "title") != NULL && get_node (new_object.node, "person_title") == NULL
      && !is_same (get_node (new_object.node, "title"), get_node (old, "title")))
    json_object_remove_member (object, "person_title");
  json_node_set_object (node, object);
  fler_json_text_note_line (text, node, new_object);
  return node;
}

static JsonNode *
merge_lists (FlerJsonText *text, FlerJsonSpot new_list, JsonNode *old_list)
{
  g_autoptr(JsonArray) array = json_array_new ();
  g_autoptr(GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *old = json_node_get_array (old_list);
  guint n_new = fler_json_spot_get_length (new_list);
  g_autofree FlerJsonSpot *entries = g_new (FlerJsonSpot, n_new);

  for (guint i = 0; i < n_new; i++)
    {
      entries[i] = fler_json_spot_get_element (new_list, i);
      g_hash_table_insert (by_id, (gpointer) json_node_get_string (get_node (entries[i].node, "id")),
                           &entries[i]);
    }
  for (guint i = 0; i < json_array_get_length (old); i++)
    {
      JsonNode *entry = json_array_get_element (old, i);
      const FlerJsonSpot *over = g_hash_table_lookup (by_id, json_node_get_string (get_node (entry, "id")));

      if (over == NULL)
        json_array_add_element (array, json_node_ref (entry));
      else if (!is_true (over->node, "left_out"))
        json_array_add_element (array, merge_objects (text, *over, entry));
    }
  for (guint i = 0; i < n_new; i++)
    if (find_entry (old_list, json_node_get_string (get_node (entries[i].node, "id"))) == NULL)
      json_array_add_element (array, json_node_ref (entries[i].node));
  json_node_set_array (node, array);
  fler_json_text_note_line (text, node, new_list);
  return node;
}

/* An agenda without minutes of its own for the whole meeting is as long as its items say. */
static void
sum_minutes (FlerJsonText *text, JsonObject *root, FlerJsonSpot agenda)
{
  JsonNode *node;
  gint64 sum = 0;

  for (guint i = 0; JSON_NODE_HOLDS_ARRAY (agenda.node) && i < fler_json_spot_get_length (agenda); i++)
    {
      JsonNode *item = fler_json_spot_get_element (agenda, i).node;
      gint64 minutes = JSON_NODE_HOLDS_OBJECT (item)
        ? json_object_get_int_member_with_default (json_node_get_object (item), "minutes", 0) : 0;

      if (minutes > 0 && minutes < 1000)
        sum += minutes;
    }
  node = json_node_init_int (json_node_alloc (), sum);
  fler_json_text_note_line (text, node, agenda);
  json_object_set_member (root, "minutes", node);
}

static JsonNode *
merge_member (FlerJsonText *text, FlerJsonSpot spot, const char *name, JsonNode *old)
{
  if (old != NULL && get_list (name) != NULL)
    return merge_lists (text, spot, old);
  if (old != NULL && g_str_equal (name, "invitation") && JSON_NODE_HOLDS_OBJECT (spot.node))
    return merge_objects (text, spot, old);
  return json_node_ref (spot.node);
}

static gboolean
merge_roots (FlerJsonText *text, FlerJsonSpot new_root, JsonNode *old_root, JsonObject *root, GError **error)
{
  g_autoptr(GList) old_names = json_object_get_members (json_node_get_object (old_root));
  g_autoptr(GList) new_names = json_object_get_members (json_node_get_object (new_root.node));
  FlerJsonSpot spot;

  for (GList *name = old_names; name != NULL; name = name->next)
    json_object_set_member (root, name->data, json_node_ref (get_node (old_root, name->data)));
  for (GList *name = new_names; name != NULL; name = name->next)
    {
      JsonNode *old = get_node (old_root, name->data);

      fler_json_spot_get_member (new_root, name->data, &spot);
      if (!check_member (spot, name->data, old_root, error))
        return FALSE;
      json_object_set_member (root, name->data, merge_member (text, spot, name->data, old));
    }
  if (fler_json_spot_get_member (new_root, "agenda", &spot) && get_node (new_root.node, "minutes") == NULL)
    sum_minutes (text, root, spot);
  return TRUE;
}

FlerJsonText *
fler_routine_adapt (FlerJsonText *under, FlerJsonText *over, GError **error)
{
  g_autoptr(FlerJsonText) text = fler_json_text_new_merged (over, under);
  g_autoptr(JsonObject) root = json_object_new ();
  FlerJsonSpot old_root = fler_json_text_get_root (under), new_root = fler_json_text_get_root (over);
  JsonNode *merged;

  if (!JSON_NODE_HOLDS_OBJECT (new_root.node))
    {
      fler_json_spot_fail (new_root, error, _("must be an object, { … }"));
      return NULL;
    }
  if (!merge_roots (text, new_root, old_root.node, root, error))
    return NULL;
  merged = json_node_new (JSON_NODE_OBJECT);
  json_node_set_object (merged, root);
  fler_json_text_note_line (text, merged, new_root);
  fler_json_text_take_root (text, merged);
  return g_steal_pointer (&text);
}
