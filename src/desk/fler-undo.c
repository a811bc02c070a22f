/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-undo.c - what was done and can be taken back, as long as the store is open */

#define G_LOG_DOMAIN "fler-undo"

#include "config.h"

#include "fler-undo.h"

#define MAX_ACTS 50

typedef struct
{
  gint64   serial;
  gpointer act;
} Entry;

/* The acts of one kind; belongs to the context. */
typedef struct
{
  GQueue         entries;    /* of Entry, the latest first */
  gint64         serial;
  FlerUndoFunc   take_back;
  GDestroyNotify free_act;
} Acts;

static void
free_entry (Acts *acts, Entry *entry)
{
  acts->free_act (entry->act);
  g_free (entry);
}

static void
free_acts (Acts *acts)
{
  while (!g_queue_is_empty (&acts->entries))
    free_entry (acts, g_queue_pop_head (&acts->entries));
  g_free (acts);
}

static Acts *
get_acts (FlerContext *context, const char *kind)
{
  g_autofree char *key = g_strconcat ("fler-undo-", kind, NULL);
  Acts *acts = g_object_get_data (G_OBJECT (context), key);

  if (acts == NULL)
    {
      acts = g_new0 (Acts, 1);
      g_queue_init (&acts->entries);
      g_object_set_data_full (G_OBJECT (context), key, acts, (GDestroyNotify) free_acts);
    }
  return acts;
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, FlerContext *context)
{
  Acts *acts = get_acts (context, g_object_get_data (G_OBJECT (action), "fler-kind"));
  gint64 serial = g_variant_get_int64 (parameter);

  for (GList *l = acts->entries.head; l != NULL; l = l->next)
    {
      Entry *entry = l->data;

      if (entry->serial != serial)
        continue;
      /* Out of the list first: whoever is told of it may lock the store. */
      g_queue_delete_link (&acts->entries, l);
      g_object_ref (context);
      acts->take_back (g_object_get_data (G_OBJECT (action), "fler-window"), context, entry->act);
      free_entry (acts, entry);
      g_object_unref (context);
      return;
    }
}

/* They live as long as the context. */
static void
insert_actions (GtkWindow *window, FlerContext *context, const char *kind)
{
  static const char *const TYPE = "x";
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) undo = g_simple_action_new ("undo", G_VARIANT_TYPE (TYPE));

  g_object_set_data (G_OBJECT (undo), "fler-window", window);
  g_object_set_data_full (G_OBJECT (undo), "fler-kind", g_strdup (kind), g_free);
  g_signal_connect_object (undo, "activate", G_CALLBACK (on_undo), context, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (undo));
  gtk_widget_insert_action_group (GTK_WIDGET (window), kind, G_ACTION_GROUP (group));
}

char *
fler_undo_remember (GtkWindow *window, FlerContext *context, const char *kind, gpointer act,
                    FlerUndoFunc take_back, GDestroyNotify free_act)
{
  Acts *acts;
  Entry *entry;

  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (kind != NULL && act != NULL && take_back != NULL && free_act != NULL, NULL);

  acts = get_acts (context, kind);
  acts->take_back = take_back;
  acts->free_act = free_act;
  entry = g_new (Entry, 1);
  entry->serial = ++acts->serial;
  entry->act = act;
  g_queue_push_head (&acts->entries, entry);
  while (g_queue_get_length (&acts->entries) > MAX_ACTS)
    free_entry (acts, g_queue_pop_tail (&acts->entries));
  if (window == NULL)
    return NULL;
  insert_actions (window, context, kind);
  return g_strdup_printf ("%s.undo(int64 %" G_GINT64_FORMAT ")", kind, entry->serial);
}
