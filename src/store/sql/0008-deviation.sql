-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0008-deviation.sql - where the routine was not followed, and what came of it

-- Of a booking that was taken away as if it had never been made nothing stays.
CREATE TABLE deviation (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id       INTEGER REFERENCES the_case (id) ON DELETE CASCADE,     -- NULL: about no case
  meeting_id    INTEGER REFERENCES meeting (id) ON DELETE CASCADE,      -- NULL: about no meeting
  form          INTEGER NOT NULL CHECK (form BETWEEN 0 AND 7),
  kind          INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5),
  rule          TEXT,               -- the step or core component
  party         INTEGER NOT NULL CHECK (party BETWEEN 0 AND 7),
  happened_on   TEXT NOT NULL,
  who           TEXT,
  what          TEXT,
  why           TEXT,
  cause         INTEGER NOT NULL CHECK (cause BETWEEN 0 AND 3),         -- 0: not asked yet
  measure       TEXT,
  state         INTEGER NOT NULL CHECK (state BETWEEN 1 AND 4),
  registered_at INTEGER NOT NULL
);
CREATE INDEX deviation_by_case ON deviation (case_id, happened_on) WHERE case_id IS NOT NULL;
CREATE INDEX deviation_by_meeting ON deviation (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX deviation_by_day ON deviation (happened_on);
