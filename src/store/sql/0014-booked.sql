-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0014-booked.sql - when a booking got its time: nobody is late with what it asks for before that
--
-- What is due is still read from indexes alone.

-- UTC seconds; moving it to another time counts as booking it. 0: not known.
ALTER TABLE meeting ADD COLUMN booked_at INTEGER NOT NULL DEFAULT 0;
UPDATE meeting SET booked_at =
  ifnull ((SELECT max (h.at) FROM history AS h WHERE h.meeting_id = meeting.id AND h.kind IN (4, 5)), 0)
 WHERE case_id IS NOT NULL;

DROP INDEX meeting_by_case;
CREATE INDEX meeting_by_case ON meeting (case_id, starts_at, state, form, ends_at, booked_at, convener)
  WHERE case_id IS NOT NULL;

DROP INDEX the_case_open;
CREATE INDEX the_case_open
  ON the_case (id, state, reference, is_gathered, created_at, benefit, sick_first_day, municipality, employed,
               decision, decision_sent, contact_meeting_held, contact_meeting_day, enrolled_at_af,
               capacity_reduced, can_take_part, needs_coordination, parties_needed)
  WHERE state = 1;
