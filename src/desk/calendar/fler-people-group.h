/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-people-group.h - the part of a form that says who takes part in a meeting */
#pragma once

#include <adwaita.h>

#include "fler-context.h"
#include "fler-meeting.h"

#define FLER_TYPE_PEOPLE_GROUP (fler_people_group_get_type ())
G_DECLARE_FINAL_TYPE (FlerPeopleGroup, fler_people_group, FLER, PEOPLE_GROUP, AdwPreferencesGroup)

/**
 * FlerPeopleGroup::changed:
 *
 * The user added, named or took away someone.
 */

void fler_people_group_set_context (FlerPeopleGroup *self, FlerContext *context);

/**
 * fler_people_group_show:
 * @participants: (nullable) (element-type FlerParticipant): who stands there from now on
 */
void fler_people_group_show (FlerPeopleGroup *self, const GPtrArray *participants);

/**
 * fler_people_group_propose:
 * @participants: (element-type FlerParticipant): who would take part as a rule
 * @absent: (nullable) (element-type utf8): by their place: who would have, but is busy then
 *
 * As fler_people_group_show(), but what stands there already is left as it is.
 */
void fler_people_group_propose (FlerPeopleGroup *self, const GPtrArray *participants, GPtrArray *absent);

/**
 * fler_people_group_set_mixed:
 * @is_mixed: whether each takes part in a way of their own
 */
void fler_people_group_set_mixed (FlerPeopleGroup *self, gboolean is_mixed);

/**
 * fler_people_group_is_changed:
 *
 * Returns: whether the user has changed who takes part
 */
gboolean fler_people_group_is_changed (FlerPeopleGroup *self);

/**
 * fler_people_group_read:
 * @mode: the meeting's way of meeting
 *
 * Returns: (transfer full) (element-type FlerParticipant): who stands there
 */
GPtrArray *fler_people_group_read (FlerPeopleGroup *self, FlerMode mode);

/**
 * fler_people_group_focus:
 * @participant_id: whose name is to be filled in; where nobody has that id, nothing happens
 */
void fler_people_group_focus (FlerPeopleGroup *self, gint64 participant_id);

/**
 * fler_people_group_check:
 * @meeting: (nullable): the booking as it would be saved, with those taking part
 *
 * Looks in the store for other bookings of theirs at the same time, and for faces that are new to
 * the person (D155), and says so beside each. Without a meeting nothing is said.
 */
gboolean fler_people_group_check (FlerPeopleGroup *self, const FlerMeeting *meeting, GError **error);
