/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-parties-read.h - each party's mission and when to call it, from parties.json
 *
 * What users lacked most was knowing the other parties' missions, and when to call whom
 * (Uppsala, D118, D119). The texts are data, which an organisation adapts.
 */
#pragma once

#include "fler-json-text.h"
#include "fler-party.h"

/**
 * fler_parties_read:
 * @parties: (element-type FlerParty): one for each kind; what the file says of a kind replaces
 *   what stands there, and a kind that is not there yet is added; unchanged where there is a fault
 *
 * Returns: whether the file could be read; if not, @error names file, line and field
 */
gboolean fler_parties_read (GPtrArray   *parties,
                            GBytes      *bytes,
                            const char  *name,
                            const char  *language,
                            GError     **error);

/**
 * fler_parties_read_text:
 *
 * The same, from a file that was parsed.
 */
gboolean fler_parties_read_text (GPtrArray     *parties,
                                 FlerJsonText  *text,
                                 const char    *language,
                                 GError       **error);
