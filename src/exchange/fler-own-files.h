/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-own-files.h - which of an organisation's files are passed over for their name
 *
 * An organisation adapts letters and routines with files of the built-in ones' names. One with a
 * slip in its name would do nothing, and nobody would know why.
 */
#pragma once

#include <glib.h>

/**
 * fler_own_files_tell_unknown:
 * @folder: (nullable): where the organisation's files lie; there may be none
 * @known: (array zero-terminated=1): the names that are used, “common.json” …
 * @fixed: (array zero-terminated=1): those of built-in files that cannot be adapted
 * @faults: (element-type GError): what is not used is told here, by name
 *
 * Other files than .json, in whatever case and with whatever a system put after it (.txt), are
 * nobody's mistake and not told.
 */
void fler_own_files_tell_unknown (const char        *folder,
                                  const char *const *known,
                                  const char *const *fixed,
                                  GPtrArray         *faults);
