-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0004-activity.sql - activities of the user's own that come again
--
-- Days are text, times the clock's face on the wall, in minutes. The rule is FlerRecurrence's.

CREATE TABLE activity (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  title      TEXT NOT NULL,
  place      TEXT,
  mode       INTEGER NOT NULL CHECK (mode BETWEEN 1 AND 4),
  first_day  TEXT NOT NULL,
  last_day   TEXT,                      -- NULL: no end; kept with the rule, for what a span touches
  is_all_day INTEGER NOT NULL CHECK (is_all_day IN (0, 1)),
  start_min  INTEGER NOT NULL CHECK (start_min BETWEEN 0 AND 1439),
  length_min INTEGER NOT NULL CHECK (length_min BETWEEN 1 AND 1440),
  repeat     INTEGER NOT NULL CHECK (repeat BETWEEN 1 AND 3),
  every      INTEGER NOT NULL CHECK (every BETWEEN 1 AND 99),
  weekdays   INTEGER NOT NULL CHECK (weekdays BETWEEN 0 AND 127),
  month_day  INTEGER NOT NULL CHECK (month_day BETWEEN -1 AND 28),
  nth        INTEGER NOT NULL CHECK (nth BETWEEN -1 AND 4),
  until      TEXT,
  count      INTEGER NOT NULL CHECK (count BETWEEN 0 AND 999),
  uid        TEXT NOT NULL UNIQUE,
  sequence   INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
);

CREATE TABLE activity_exception (
  activity_id  INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
  day          TEXT NOT NULL,
  is_cancelled INTEGER NOT NULL CHECK (is_cancelled IN (0, 1)),
  moved_to     TEXT NOT NULL,
  start_min    INTEGER NOT NULL CHECK (start_min BETWEEN 0 AND 1439),
  length_min   INTEGER NOT NULL CHECK (length_min BETWEEN 1 AND 1440),
  PRIMARY KEY (activity_id, day)
) WITHOUT ROWID;
