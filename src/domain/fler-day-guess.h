/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-day-guess.h - a day as people type it, in Swedish or English */
#pragma once

#include <glib.h>

/**
 * fler_day_guess:
 * @text: (nullable): what was typed: 2026-11-24, 20261124, 261124, 24/11, 24/11 2026, 24 nov,
 *   24 november 2026, nov 24, idag, imorgon, i övermorgon, tis, tisdag, today, tomorrow, tuesday …
 * @today: the day that it is
 * @day: (out): the day; made invalid where @text is not one
 *
 * A day without a year is the one nearest to @today, at most half a year back. A weekday is the
 * first such day after @today.
 *
 * Returns: whether @text is a day that exists
 */
gboolean fler_day_guess (const char *text, const GDate *today, GDate *day);
