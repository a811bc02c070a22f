/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-envelope.c - where the window of an envelope shows the sheet */

#include "fler-envelope.h"

#define SHEET_WIDTH 210
#define SENDER_BOTTOM 36      /* the sender stands above */
#define LOWEST 140            /* half a sheet is the tallest that an envelope takes */
#define MIN_WIDTH 50
#define MIN_HEIGHT 15

FlerEnvelope
fler_envelope_usual (gboolean is_left)
{
  return is_left ? (FlerEnvelope) { 20, 45, 90, 35 } : (FlerEnvelope) { 107, 45, 90, 35 };
}

gboolean
fler_envelope_is_left (const FlerEnvelope *envelope)
{
  return envelope->x + envelope->width / 2 < SHEET_WIDTH / 2.0;
}

gboolean
fler_envelope_is_possible (const FlerEnvelope *envelope)
{
  return envelope->x >= 5 && envelope->y >= SENDER_BOTTOM
         && envelope->width >= MIN_WIDTH && envelope->height >= MIN_HEIGHT
         && envelope->x + envelope->width <= SHEET_WIDTH - 5 && envelope->y + envelope->height <= LOWEST;
}

FlerEnvelope
fler_envelope_parse (const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text != NULL ? text : "", " ", -1);
  FlerEnvelope envelope;

  if (g_strv_length (parts) != 4)
    return fler_envelope_usual (FALSE);
  envelope.x = g_ascii_strtod (parts[0], NULL);
  envelope.y = g_ascii_strtod (parts[1], NULL);
  envelope.width = g_ascii_strtod (parts[2], NULL);
  envelope.height = g_ascii_strtod (parts[3], NULL);
  return fler_envelope_is_possible (&envelope) ? envelope : fler_envelope_usual (FALSE);
}

char *
fler_envelope_to_text (const FlerEnvelope *envelope)
{
  const double values[] = { envelope->x, envelope->y, envelope->width, envelope->height };
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", g_ascii_formatd (number, sizeof number, "%.1f", values[i]));
    }
  return g_string_free (text, FALSE);
}
