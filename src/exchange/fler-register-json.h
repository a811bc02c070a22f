/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-register-json.h - the register of parties as a file, for a whole county to share
 *
 * { "flerpart_register": 1, "parties": [ { "party": "fk", "name": …, "unit": …, "mission": …,
 *   "when_to_call": …, "invitation_address": [ line, … ], "phone": …, "email": …,
 *   "video_programs": [ name, … ], "officials": [ { "name": …, "role": …, "phone": …,
 *   "email": … } ] } ], "officials": [ { "party": …, "unit": …, "name": …, … } ] }
 *
 * It holds officials at work and nobody else: no case, no person. data/register/README.md tells
 * it to whoever writes one by hand.
 */
#pragma once

#include "fler-json-text.h"
#include "fler-register-merge.h"

#define FLER_REGISTER_MAX_PARTIES   2000
#define FLER_REGISTER_MAX_OFFICIALS 200     /* of one unit */
#define FLER_REGISTER_MAX_LOOSE     20000   /* of no unit that has an entry */
#define FLER_REGISTER_MAX_LINES     12      /* of an address */
#define FLER_REGISTER_MAX_CHARS     300     /* of a name, a telephone number … */

/**
 * fler_register_read:
 * @name: what the file is called in messages
 * @error: FLER_JSON_ERROR - file, line, field and what is wrong; nothing was read
 *
 * Returns: (transfer full) (nullable): the register
 */
FlerRegister *fler_register_read (GBytes *bytes, const char *name, GError **error);

/**
 * fler_register_write:
 *
 * Officials stand in the unit of their party that they name; those whose unit has no entry, beside
 * the parties.
 *
 * Returns: (transfer full): the file's text
 */
char *fler_register_write (const FlerRegister *self);
