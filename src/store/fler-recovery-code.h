/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-recovery-code.h - the code on paper that opens the database when the passphrase is gone
 *
 * Six groups of five characters, such as 7K2QF-…: 120 random bits, and in each group a check
 * character, so that a slip of the pen is told group by group. The alphabet has no lookalikes.
 */
#pragma once

#include <glib.h>

#define FLER_RECOVERY_CODE_GROUPS 6

/**
 * fler_recovery_code_new:
 *
 * Returns: (transfer full) (nullable): a new code; free it with fler_store_free_secret()
 */
char *fler_recovery_code_new (void);

/**
 * fler_recovery_code_read:
 * @text: (nullable): the code as typed, in any case, with or without hyphens and spaces
 * @wrong_group: (out) (optional): 1-6: that group is mistyped; 0: the length is wrong
 *
 * O is read as 0, I and L as 1.
 *
 * Returns: (transfer full) (nullable): the code as fler_recovery_code_new() writes it, or NULL
 */
char *fler_recovery_code_read (const char *text, guint *wrong_group);
