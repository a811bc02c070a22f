/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-registration-party.h - who enters something in another register
 *
 * Who registers in SUS the report and the national guidance tell differently (C3, F40): each
 * organisation sets it; otherwise it is as the routine says.
 */
#pragma once

#include "fler-context.h"

/* The registration of that id, in every routine. */
#define FLER_REGISTRATION_SUS "sus"

/**
 * fler_registration_party:
 *
 * Returns: the party; NONE: whoever called the meeting
 */
FlerPartyKind fler_registration_party (const FlerRegistration *registration, FlerContext *context);
