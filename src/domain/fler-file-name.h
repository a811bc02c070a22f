/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-file-name.h - what a paper's file is called, so that no two cases have the same */
#pragma once

#include "fler-day.h"

/**
 * fler_file_name:
 * @what: what the paper is, such as "exemplar"
 * @reference: (nullable): the case's reference
 * @day: the meeting's day; may be unknown
 *
 * Never a name or a form of meeting: a file's name is read by whoever the file reaches (D42).
 *
 * Returns: (transfer full): such as "exemplar-0001-2026-12-01", without an ending; of @reference
 *   only what every file system takes
 */
char *fler_file_name (const char *what, const char *reference, const GDate *day);
