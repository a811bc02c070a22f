/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-needs.h - needs that got no meeting, below the meetings of the case card (D142) */
#pragma once

#include "fler-card-section.h"

/**
 * fler_card_needs_show:
 *
 * Adds a row for each need.
 */
gboolean fler_card_needs_show (FlerCardSection *section, FlerContext *context, gint64 case_id, GError **error);
