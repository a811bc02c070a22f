-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0006-invitation.sql - letters as they were made and sent, answers, and what was tried to get them
--
-- Whether and how someone answered stays with the participant. What the letters told them is kept
-- there too, by fler-invitation-store.c alone: lists and what is due read it for all meetings.

ALTER TABLE participant ADD COLUMN party_id INTEGER REFERENCES party (id) ON DELETE SET NULL;
ALTER TABLE participant ADD COLUMN answered_on TEXT;
ALTER TABLE participant ADD COLUMN answer_channel INTEGER NOT NULL DEFAULT 0 CHECK (answer_channel BETWEEN 0 AND 4);
ALTER TABLE participant ADD COLUMN invited_on TEXT;
ALTER TABLE participant ADD COLUMN answer_by TEXT;
ALTER TABLE participant ADD COLUMN told INTEGER NOT NULL DEFAULT 0 CHECK (told BETWEEN 0 AND 5);
ALTER TABLE participant ADD COLUMN told_start INTEGER NOT NULL DEFAULT 0;
ALTER TABLE participant ADD COLUMN told_place TEXT;
CREATE INDEX participant_by_party_id ON participant (party_id) WHERE party_id IS NOT NULL;

ALTER TABLE meeting ADD COLUMN n_unanswered INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN answer_by TEXT;
UPDATE meeting SET n_unanswered =
  (SELECT count(*) FROM participant AS p WHERE p.meeting_id = meeting.id AND p.party <> 1 AND p.answer = 1);

CREATE TABLE invitation (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id     INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  participant_id INTEGER REFERENCES participant (id) ON DELETE SET NULL,
  party          INTEGER NOT NULL CHECK (party BETWEEN 0 AND 7),
  party_id       INTEGER REFERENCES party (id) ON DELETE SET NULL,
  kind           INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5),
  channel        INTEGER NOT NULL CHECK (channel BETWEEN 0 AND 4),
  receiver       TEXT,
  address        TEXT,
  made_on        TEXT,
  sent_on        TEXT,                -- NULL until the user said that it went
  answer_by      TEXT,
  tells_start    INTEGER NOT NULL,
  tells_place    TEXT,
  title          TEXT,
  letter_size    INTEGER NOT NULL     -- of invitation_letter, kept with it: lists show it
);
CREATE INDEX invitation_by_meeting ON invitation (meeting_id);
CREATE INDEX invitation_by_participant ON invitation (participant_id) WHERE participant_id IS NOT NULL;
CREATE INDEX invitation_by_party_id ON invitation (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX invitation_sent ON invitation (sent_on) WHERE sent_on IS NOT NULL;

-- The letters lie apart, so that lists read few pages.
CREATE TABLE invitation_letter (
  invitation_id INTEGER PRIMARY KEY REFERENCES invitation (id) ON DELETE CASCADE,
  pdf           BLOB NOT NULL
);

CREATE TABLE attempt (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting_id     INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  participant_id INTEGER REFERENCES participant (id) ON DELETE SET NULL,
  party          INTEGER NOT NULL CHECK (party BETWEEN 0 AND 7),
  at             INTEGER NOT NULL,
  channel        INTEGER NOT NULL CHECK (channel BETWEEN 0 AND 4),
  whom           TEXT,
  is_manager     INTEGER NOT NULL CHECK (is_manager IN (0, 1)),
  result         INTEGER NOT NULL CHECK (result BETWEEN 1 AND 8),
  note           TEXT
);
CREATE INDEX attempt_by_meeting ON attempt (meeting_id);
CREATE INDEX attempt_by_participant ON attempt (participant_id) WHERE participant_id IS NOT NULL;

-- History takes more kinds than at first: SQLite changes no CHECK, so the table is made anew.
ALTER TABLE history RENAME TO history_before;
CREATE TABLE history (
  id         INTEGER PRIMARY KEY,
  case_id    INTEGER NOT NULL REFERENCES the_case (id) ON DELETE CASCADE,
  at         INTEGER NOT NULL,
  kind       INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 40),
  meeting_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
  form       INTEGER NOT NULL CHECK (form BETWEEN 0 AND 7),
  detail     TEXT
);
INSERT INTO history SELECT id, case_id, at, kind, meeting_id, form, detail FROM history_before;
DROP TABLE history_before;
CREATE INDEX history_by_case ON history (case_id, at);
CREATE INDEX history_by_meeting ON history (meeting_id) WHERE meeting_id IS NOT NULL;
