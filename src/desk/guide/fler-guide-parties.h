/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-guide-parties.h - “Which party, and when?”: each party's mission and when to call it
 *
 * What the organisation has written in its own register stands before what the program brings.
 */
#pragma once

#include <adwaita.h>

#include "fler-context.h"

#define FLER_TYPE_GUIDE_PARTIES (fler_guide_parties_get_type ())
G_DECLARE_FINAL_TYPE (FlerGuideParties, fler_guide_parties, FLER, GUIDE_PARTIES, GtkWidget)

/**
 * fler_guide_parties_set_context:
 * @context: (nullable): whose register is read
 */
void fler_guide_parties_set_context (FlerGuideParties *self, FlerContext *context);
