-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0002-busy.sql - when the user is busy, by other calendars
--
-- An import can be undone: what it took away stays, marked with it, until the next one.

CREATE TABLE busy_import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL
);

CREATE TABLE busy (
  id         INTEGER PRIMARY KEY,
  made_in    INTEGER NOT NULL REFERENCES busy_import (id),
  gone_in    INTEGER REFERENCES busy_import (id),          -- NULL: it stands
  uid        TEXT,
  title      TEXT,                                         -- NULL unless the user wants titles
  starts_at  INTEGER NOT NULL,
  ends_at    INTEGER NOT NULL CHECK (ends_at >= starts_at),
  is_all_day INTEGER NOT NULL CHECK (is_all_day IN (0, 1)),
  is_long    INTEGER NOT NULL CHECK (is_long IN (0, 1)),   -- more than a day: found on its own
  mark       INTEGER NOT NULL
);
CREATE INDEX busy_by_start ON busy (starts_at) WHERE gone_in IS NULL AND is_long = 0;
CREATE INDEX busy_long ON busy (ends_at) WHERE gone_in IS NULL AND is_long = 1;
CREATE INDEX busy_made ON busy (made_in);
CREATE INDEX busy_gone ON busy (gone_in) WHERE gone_in IS NOT NULL;
