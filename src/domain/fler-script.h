/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-script.h - what is said on the telephone, with what is known put in
 *
 * A routine's script has places such as {caller|…}: a name, and what stands there as long as nobody
 * knows better. They are {caller|…}, who phones, and {day_180|…}, the person's day 180.
 */
#pragma once

#include <glib.h>

/**
 * fler_script_fill:
 * @script: as in the routine
 * @caller: (nullable): who phones
 * @day_180: (nullable): the day, in words
 *
 * Returns: (transfer full): the script as it is said. What is no place of ours stays as it is.
 */
char *fler_script_fill (const char *script, const char *caller, const char *day_180);
