/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-room.h - what letters are written with: templates, and routines in their languages */
#pragma once

#include "fler-context.h"
#include "fler-mail-store.h"

/**
 * fler_letter_room_get:
 *
 * The built-in letters with what the organisation has adapted in the folder flerpart/letters of
 * the user's configuration; read when first asked for, and kept as long as @context.
 *
 * Returns: (transfer none): what letters are written with, as of today
 */
const FlerMailRoom *fler_letter_room_get (FlerContext *context);

/**
 * fler_letter_room_get_faults:
 *
 * Returns: (transfer none) (element-type GError): files of the organisation's that are not used
 */
GPtrArray *fler_letter_room_get_faults (FlerContext *context);
