/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-uid.h - what an entry is known by in other calendars, for life */
#pragma once

#include <glib.h>

/**
 * fler_uid_new:
 *
 * Returns: (transfer full): a random one (RFC 4122, version 4), from which nothing can be read
 */
char *fler_uid_new (void);
