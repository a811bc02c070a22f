/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-good-example.h - a meeting that went well, told so that others can do the same
 *
 * Good experiences should spread, without telling whose they were. Source: Malmö, D33.
 */
#pragma once

#include "fler-case.h"
#include "fler-meeting.h"

typedef struct
{
  gint64    id;          /* 0 until it is stored */
  gint64    meeting_id;  /* 0: the meeting is erased */
  FlerForm  form;
  GDate     month;       /* its first day */
  char     *what;        /* what was good, and why it worked */
} FlerGoodExample;

FlerGoodExample *fler_good_example_new (void);
void fler_good_example_free (FlerGoodExample *example);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerGoodExample, fler_good_example_free)

/**
 * fler_good_example_points_out:
 * @what: the text
 * @meeting: with its participants
 *
 * Returns: (transfer full) (nullable): what in @what tells who it was: a part of the person's name, or of
 *   somebody's who was there, or a number as long as a personnummer; NULL: nothing that is known here
 */
char *fler_good_example_points_out (const char *what, const FlerCase *the_case, const FlerMeeting *meeting);
