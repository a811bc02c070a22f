/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-passphrase.h - the passphrase, from a file or from the terminal
 *
 * Never from the environment or the command line, where every program of the user can read it.
 */
#pragma once

#include "fler-ctl.h"

/**
 * fler_ctl_passphrase_get:
 * @is_new: whether it is a new one, to be typed twice
 * @exit: (out): the code to end with, where NULL is returned; it was said why
 *
 * Returns: (transfer full) (nullable): the passphrase, to be freed by fler_store_free_secret()
 */
char *fler_ctl_passphrase_get (FlerCtl *ctl, gboolean is_new, FlerCtlExit *exit);
