/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-unlock-page.h - the closed door: passphrase, or recovery code and a new passphrase */
#pragma once

#include <adwaita.h>

#include "fler-store.h"

#define FLER_TYPE_UNLOCK_PAGE (fler_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (FlerUnlockPage, fler_unlock_page, FLER, UNLOCK_PAGE, AdwBin)

/**
 * FlerUnlockPage::opened:
 * @store: the open store
 */

/**
 * fler_unlock_page_new:
 * @dir: the folder that is locked
 */
FlerUnlockPage *fler_unlock_page_new (const char *dir);
