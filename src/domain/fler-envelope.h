/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-envelope.h - where the window of an envelope shows the sheet
 *
 * Two placements are usual in Sweden, left and right; their millimetres are not told anywhere that
 * can be quoted (F51, F52). So they are a setting, and a test page shows whether they are right.
 */
#pragma once

#include <glib.h>

/* Millimetres from the upper left corner of an A4 sheet. */
typedef struct
{
  double x, y;
  double width, height;
} FlerEnvelope;

/**
 * fler_envelope_usual:
 *
 * Returns: a window at the left or the right, to begin from
 */
FlerEnvelope fler_envelope_usual (gboolean is_left);

/**
 * fler_envelope_is_left:
 *
 * Returns: whether what stands beside the window stands to the right of it
 */
gboolean fler_envelope_is_left (const FlerEnvelope *envelope);

/**
 * fler_envelope_parse:
 * @text: (nullable): as fler_envelope_to_text() gives it
 *
 * Returns: the window, or the usual one at the right where @text is none that can be printed
 */
FlerEnvelope fler_envelope_parse (const char *text);

/**
 * fler_envelope_to_text:
 *
 * Returns: (transfer full): to be kept as a setting
 */
char *fler_envelope_to_text (const FlerEnvelope *envelope);

/**
 * fler_envelope_is_possible:
 *
 * Returns: whether it lies on the sheet, under the sender, in the half that an envelope shows, and
 *   has room for an address
 */
gboolean fler_envelope_is_possible (const FlerEnvelope *envelope);
