-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0009-seen.sql - needs that were seen and got no meeting, and meetings that went well

CREATE TABLE unmet_need (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id INTEGER NOT NULL REFERENCES the_case (id) ON DELETE CASCADE,
  form    INTEGER NOT NULL CHECK (form BETWEEN 1 AND 7),
  seen_on TEXT NOT NULL,
  reason  TEXT,                     -- its id in the list, or the organisation's own words
  why     TEXT
);
CREATE INDEX unmet_need_by_case ON unmet_need (case_id);
CREATE INDEX unmet_need_by_day ON unmet_need (seen_on, form);

-- Nothing here tells whose meeting it was; when the meeting is erased, the example may stay.
CREATE TABLE good_example (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id INTEGER UNIQUE REFERENCES meeting (id) ON DELETE SET NULL,
  form       INTEGER NOT NULL CHECK (form BETWEEN 1 AND 7),
  month      TEXT NOT NULL,         -- its first day: the day itself would tell more
  what       TEXT NOT NULL
);
