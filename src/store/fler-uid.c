/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-uid.c - what an entry is known by in other calendars, for life */

#include "fler-uid.h"

#include <sodium.h>

char *
fler_uid_new (void)
{
  guint8 bytes[16];
  char hex[2 * sizeof bytes + 1];

  randombytes_buf (bytes, sizeof bytes);
  bytes[6] = (bytes[6] & 0x0f) | 0x40;      /* RFC 4122, version 4 */
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  sodium_bin2hex (hex, sizeof hex, bytes, sizeof bytes);
  return g_strdup_printf ("%.8s-%.4s-%.4s-%.4s-%s", hex, hex + 8, hex + 12, hex + 16, hex + 20);
}
