/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-reason-row.c - a row of a form: why a person said no to a meeting */

#define G_LOG_DOMAIN "fler-reason-row"

#include "config.h"

#include "fler-reason-row.h"

#include <glib/gi18n.h>

#include "fler-decline.h"
#include "fler-register-store.h"
#include "fler-settings.h"

struct _FlerReasonRow
{
  AdwComboRow  parent_instance;
  GPtrArray   *reasons;         /* (nullable) of FlerChoice, as they stand after the first row */
};

G_DEFINE_FINAL_TYPE (FlerReasonRow, fler_reason_row, ADW_TYPE_COMBO_ROW)

static void
fler_reason_row_finalize (GObject *object)
{
  g_clear_pointer (&FLER_REASON_ROW (object)->reasons, g_ptr_array_unref);
  G_OBJECT_CLASS (fler_reason_row_parent_class)->finalize (object);
}

static void
fler_reason_row_class_init (FlerReasonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fler_reason_row_finalize;
}

static void
fler_reason_row_init (FlerReasonRow *self)
{
}

/* Nobody says no for a reason that nobody chose. A row of its own says so, since in libadwaita 1.7
 * one of a list is always chosen. */
static void
show_reasons (FlerReasonRow *self, guint chosen)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_string_list_append (titles, C_("reason", "None chosen yet"));
  for (guint i = 0; i < self->reasons->len; i++)
    gtk_string_list_append (titles, ((FlerChoice *) self->reasons->pdata[i])->title);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (titles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), chosen < self->reasons->len ? chosen + 1 : 0);
}

gboolean
fler_reason_row_fill (FlerReasonRow *self, FlerContext *context, const FlerRoutine *routine, const char *id,
                      GError **error)
{
  g_autoptr(GError) failed = NULL;
  g_autofree char *own = NULL;
  guint chosen = GTK_INVALID_LIST_POSITION;

  g_return_val_if_fail (FLER_IS_REASON_ROW (self), FALSE);

  own = fler_setting_store_get (fler_context_get_db (context), FLER_SETTING_DECLINE_REASONS, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (routine == NULL)
    return TRUE;
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  self->reasons = fler_decline_reasons (routine->decline_reasons, own);
  if (id != NULL)
    chosen = fler_decline_find (self->reasons, routine->decline_reasons, id);
  show_reasons (self, chosen);
  return TRUE;
}

gboolean
fler_reason_row_has_reasons (FlerReasonRow *self)
{
  g_return_val_if_fail (FLER_IS_REASON_ROW (self), FALSE);
  return self->reasons != NULL && self->reasons->len > 0;
}

const FlerChoice *
fler_reason_row_get_reason (FlerReasonRow *self)
{
  guint chosen;

  g_return_val_if_fail (FLER_IS_REASON_ROW (self), NULL);

  chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  /* The first row is none. */
  return self->reasons != NULL && chosen >= 1 && chosen <= self->reasons->len
           ? g_ptr_array_index (self->reasons, chosen - 1) : NULL;
}
