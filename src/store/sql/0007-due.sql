-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0007-due.sql - what is due is read from indexes alone, and closed cases are passed over
--
-- Most cases of a large database are closed. Each page that is not touched need not be decrypted.

-- Kept with case_text: whether work, education, experience or wishes are written down (K4).
ALTER TABLE the_case ADD COLUMN is_gathered INTEGER NOT NULL DEFAULT 0 CHECK (is_gathered IN (0, 1));
UPDATE the_case SET is_gathered = 1
 WHERE id IN (SELECT case_id FROM case_text
               WHERE trim (work, char (9, 10, 13, 32)) <> '' OR trim (education, char (9, 10, 13, 32)) <> ''
                  OR trim (experience, char (9, 10, 13, 32)) <> '' OR trim (wishes, char (9, 10, 13, 32)) <> '');

-- The state stands in it too: SQLite 3.15 looks it up in the row otherwise.
CREATE INDEX the_case_open
  ON the_case (id, state, reference, is_gathered, benefit, sick_first_day, municipality, employed, decision,
               decision_sent, contact_meeting_held, contact_meeting_day, enrolled_at_af,
               capacity_reduced, can_take_part, needs_coordination, parties_needed)
  WHERE state = 1;

DROP INDEX meeting_by_case;
CREATE INDEX meeting_by_case ON meeting (case_id, starts_at, state, form, ends_at) WHERE case_id IS NOT NULL;

DROP INDEX step_done_by_case;
CREATE INDEX step_done_by_case ON step_done (case_id, id, step, done_on, answer);

CREATE INDEX record_follow_up ON record_answer (meeting_id, version, section, text) WHERE section = 'follow_up';
