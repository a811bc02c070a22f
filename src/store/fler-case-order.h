/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-order.h - which case comes before which in lists, held in memory
 *
 * A search for one letter may fit a tenth of all cases, and shows the first hundreds by name. To
 * look each one's name up costs more than to find them. So the order of all cases is read once,
 * eight bytes a case, and read anew where some case's name or state has changed since: the
 * database says so by a number of its own, whichever connection or process it was.
 */
#pragma once

#include "fler-case.h"
#include "fler-db.h"

/**
 * fler_case_order_changed:
 *
 * Within a transaction that made a case, or changed its place in lists or its state.
 */
gboolean fler_case_order_changed (FlerDb *db, GError **error);

/**
 * fler_case_order_first:
 * @ids: (element-type gint64): cases, each once; afterwards the first @limit of them, in order
 * @state: a FlerCaseState that they have to be in; 0: any
 */
gboolean fler_case_order_first (FlerDb *db, GArray *ids, int state, guint limit, GError **error);
