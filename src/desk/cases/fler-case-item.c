/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-item.c - one row of the list of cases, as a list model holds it */

#define G_LOG_DOMAIN "fler-case-item"

#include "config.h"

#include "fler-case-item.h"

struct _FlerCaseItem
{
  GObject      parent_instance;
  FlerCaseRow *row;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerCaseItem, fler_case_item, G_TYPE_OBJECT)

static void
fler_case_item_finalize (GObject *object)
{
  FlerCaseItem *self = FLER_CASE_ITEM (object);

  g_clear_pointer (&self->row, fler_case_row_free);
  G_OBJECT_CLASS (fler_case_item_parent_class)->finalize (object);
}

static void
fler_case_item_class_init (FlerCaseItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fler_case_item_finalize;
  signals[CHANGED] = g_signal_new ("changed", FLER_TYPE_CASE_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
fler_case_item_init (FlerCaseItem *self)
{
}

FlerCaseItem *
fler_case_item_new_take (FlerCaseRow *row)
{
  FlerCaseItem *self = g_object_new (FLER_TYPE_CASE_ITEM, NULL);

  self->row = row;
  return self;
}

void
fler_case_item_take_row (FlerCaseItem *self, FlerCaseRow *row)
{
  g_return_if_fail (FLER_IS_CASE_ITEM (self));

  fler_case_row_free (self->row);
  self->row = row;
  g_signal_emit (self, signals[CHANGED], 0);
}

const FlerCaseRow *
fler_case_item_get_row (FlerCaseItem *self)
{
  g_return_val_if_fail (FLER_IS_CASE_ITEM (self), NULL);
  return self->row;
}
