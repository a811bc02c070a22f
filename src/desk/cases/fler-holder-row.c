/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-holder-row.c - a row of a form: which of FK’s officials holds the meeting, or somebody else */

#define G_LOG_DOMAIN "fler-holder-row"

#include "config.h"

#include "fler-holder-row.h"

#include <glib/gi18n.h>

#include "fler-register-store.h"

struct _FlerHolderRow
{
  AdwComboRow parent_instance;
};

G_DEFINE_FINAL_TYPE (FlerHolderRow, fler_holder_row, ADW_TYPE_COMBO_ROW)

static void
fler_holder_row_class_init (FlerHolderRowClass *klass)
{
}

static void
fler_holder_row_init (FlerHolderRow *self)
{
}

gboolean
fler_holder_row_fill (FlerHolderRow *self, FlerContext *context, const char *name, GError **error)
{
  g_autoptr(GPtrArray) officials = NULL;
  g_autoptr(GtkStringList) names = NULL;
  guint chosen = 0;

  g_return_val_if_fail (FLER_IS_HOLDER_ROW (self), FALSE);

  officials = fler_official_store_list (fler_context_get_db (context), FLER_PARTY_FK, error);
  if (officials == NULL)
    return FALSE;
  names = gtk_string_list_new (NULL);
  gtk_string_list_append (names, C_("official", "Nobody chosen yet"));
  for (guint i = 0; i < officials->len; i++)
    {
      const FlerOfficial *official = g_ptr_array_index (officials, i);

      if (g_strcmp0 (official->name, name) == 0)
        chosen = i + 1;
      gtk_string_list_append (names, official->name);
    }
  gtk_string_list_append (names, _("Somebody else"));
  if (name != NULL && chosen == 0)
    chosen = officials->len + 1;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), chosen);
  return TRUE;
}

gboolean
fler_holder_row_is_other (FlerHolderRow *self)
{
  GListModel *names;

  g_return_val_if_fail (FLER_IS_HOLDER_ROW (self), FALSE);

  names = adw_combo_row_get_model (ADW_COMBO_ROW (self));
  return names != NULL
         && adw_combo_row_get_selected (ADW_COMBO_ROW (self)) + 1 == g_list_model_get_n_items (names);
}

const char *
fler_holder_row_get_name (FlerHolderRow *self)
{
  GtkStringObject *chosen;

  g_return_val_if_fail (FLER_IS_HOLDER_ROW (self), NULL);

  chosen = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));
  /* The first row is nobody. */
  if (chosen == NULL || adw_combo_row_get_selected (ADW_COMBO_ROW (self)) == 0 || fler_holder_row_is_other (self))
    return NULL;
  return gtk_string_object_get_string (chosen);
}
