/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-meeting.h - which meeting is meant by MEETING on the command line */
#pragma once

#include "fler-ctl.h"

/**
 * fler_ctl_find_meeting:
 * @text: a booking's UID, as export-bookings writes it; or a case's reference, which means its
 *   next meeting, or else its latest
 * @id: (out): the meeting
 * @exit: (out): the code to end with, where FALSE is returned; it was said why
 */
gboolean fler_ctl_find_meeting (FlerCtl *ctl, FlerDb *db, const char *text, gint64 *id, FlerCtlExit *exit);
