/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-run.h - runs a desk test to its end, at whatever pace */
#pragma once

#include <glib.h>

/**
 * test_run:
 *
 * In the place of g_test_run(), as main()'s last line: lets no thread outlive the test.
 *
 * Returns: what main() returns
 */
int test_run (void);

/**
 * test_slowed:
 *
 * Returns: how many times slower than its users' a build with sanitizers may be, from
 *   FLER_TEST_SLOWED; 1 in a plain build. What is waited for is given so much longer; what is
 *   promised by the clock is measured at 1 alone.
 */
guint test_slowed (void);
