/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-guide-way.h - from the guide's answer to the first step of that form's routine
 *
 * A form that suits is rarely booked at once: the standpoint, the call or the consent comes first.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-case.h"
#include "fler-context.h"
#include "fler-due.h"

/**
 * fler_guide_way_first:
 * @the_case: (nullable): NULL: a case of which @facts alone are known
 *
 * Returns: (transfer full) (nullable): the first step that the routine of @form asks for; NULL
 *   where it asks for none any more
 */
FlerDue *fler_guide_way_first (FlerContext *context, const FlerCase *the_case, const FlerFacts *facts,
                               FlerForm form);

/**
 * fler_guide_way_planned:
 *
 * Returns: when a meeting of @form that is planned begins, UTC seconds; of a joint assessment the
 *   first or the second; 0: none is
 */
gint64 fler_guide_way_planned (FlerContext *context, gint64 case_id, FlerForm form);

/**
 * fler_guide_way_go:
 * @parent: (nullable): the window that shows the case
 *
 * Shows the case and carries out the first step of @form: a dialog where it asks for something,
 * the booking where that comes first.
 */
void fler_guide_way_go (GtkWindow *parent, FlerContext *context, gint64 case_id, FlerForm form);
