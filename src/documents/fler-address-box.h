/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-address-box.h - sets an address, or a letterhead, in a box that it may not leave */
#pragma once

#include "fler-document-private.h"

/**
 * fler_address_box_fit:
 * @language: (nullable): of the text
 * @size: (out) (nullable): in points, as it was set
 *
 * A line that is a little too wide is set a little smaller; one that is much too wide is broken in
 * two; where there are too many lines for a size that can be read, neighbours share one. What
 * still has no room is set as small as it takes: nothing is left out.
 *
 * Returns: (transfer full): the lines of @block
 */
PangoLayout *fler_address_box_fit (const char *language, const FlerBlock *block, double *size);
