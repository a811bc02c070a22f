/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-welcome-page.h - first start in three steps: who you are, a passphrase, the recovery code */
#pragma once

#include <adwaita.h>

#include "fler-store.h"

#define FLER_TYPE_WELCOME_PAGE (fler_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (FlerWelcomePage, fler_welcome_page, FLER, WELCOME_PAGE, AdwBin)

/**
 * FlerWelcomePage::opened:
 * @store: the new store, open
 *
 * All three steps are done.
 */

/**
 * fler_welcome_page_new:
 * @dir: the folder in which the cases will lie
 */
FlerWelcomePage *fler_welcome_page_new (const char *dir);
