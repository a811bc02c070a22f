-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0005-busy-calendar.sql - whose calendars the busy times come from, one by one
--
-- official_id 0 is whoever uses the program. The times of one official are compared with each
-- other alone: two who were at the same meeting are both busy.

CREATE TABLE busy_calendar (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  official_id  INTEGER NOT NULL,
  name         TEXT NOT NULL,
  keeps_titles INTEGER NOT NULL CHECK (keeps_titles IN (0, 1)),
  imported_at  INTEGER NOT NULL,
  UNIQUE (official_id, name)
);
-- What was taken in before calendars were told apart.
INSERT INTO busy_calendar (id, official_id, name, keeps_titles, imported_at)
  SELECT 1, 0, '', 0, at FROM busy_import ORDER BY id DESC LIMIT 1;
ALTER TABLE busy ADD COLUMN calendar_id INTEGER REFERENCES busy_calendar (id);
UPDATE busy SET calendar_id = 1;

CREATE TRIGGER official_busy BEFORE DELETE ON official
BEGIN
  DELETE FROM busy WHERE calendar_id IN (SELECT id FROM busy_calendar WHERE official_id = old.id);
  DELETE FROM busy_calendar WHERE official_id = old.id;
END;
