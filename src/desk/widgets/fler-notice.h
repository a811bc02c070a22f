/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-notice.h - a quiet bar on top of a room: what is there to know, and the way on */
#pragma once

#include <adwaita.h>

#define FLER_TYPE_NOTICE (fler_notice_get_type ())
G_DECLARE_FINAL_TYPE (FlerNotice, fler_notice, FLER, NOTICE, AdwBin)

/**
 * fler_notice_new:
 * @text: (nullable): a line below the title
 */
FlerNotice *fler_notice_new (const char *icon_name, const char *title, const char *text);

/**
 * fler_notice_add_button:
 * @label: with a mnemonic
 * @action: the action it activates
 * @target: (nullable) (transfer floating): its parameter
 * @is_next: whether it is the one thing to do next
 */
void fler_notice_add_button (FlerNotice *self, const char *label, const char *action, GVariant *target,
                             gboolean is_next);
