/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-log.h - what the libraries say wrong of themselves is no fault of ours */
#pragma once

/**
 * test_log_pass_over_known:
 *
 * With G_DEBUG=fatal-warnings every warning ends the test; those that newer libraries give on
 * their own account, each with its reason in the .c file, are passed over. To be called once,
 * before anything is logged.
 */
void test_log_pass_over_known (void);
