/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-run.h - runs a desk test to its end */
#pragma once

/**
 * test_run:
 *
 * In the place of g_test_run(), as main()'s last line: lets no thread outlive the test.
 *
 * Returns: what main() returns
 */
int test_run (void);
