-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0001-base.sql - the first schema
--
-- Days are text, YYYY-MM-DD; instants are UTC seconds. The numbers of enums are those of the
-- headers in src/domain. A case's, a meeting's and a commitment's id is never used again.

CREATE TABLE counter (
  name  TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) WITHOUT ROWID;
-- reference: the last number that was given to a case. case_order: a random number, another one
-- whenever the order of names or a case's state has changed (fler-case-order.h).
INSERT INTO counter (name, value) VALUES ('reference', 0), ('case_order', 0);

CREATE TABLE the_case (
  id                   INTEGER PRIMARY KEY AUTOINCREMENT,
  reference            TEXT NOT NULL UNIQUE,
  state                INTEGER NOT NULL CHECK (state IN (1, 2)),
  is_protected         INTEGER NOT NULL CHECK (is_protected IN (0, 1)),
  sort_key             TEXT NOT NULL,      -- what lists are ordered by: folded name, then reference
  name                 TEXT,
  personnummer         TEXT,
  phone                TEXT,
  email                TEXT,
  address              TEXT,
  interpreter          TEXT,
  benefit              INTEGER NOT NULL CHECK (benefit BETWEEN 0 AND 5),
  sick_first_day       TEXT,
  municipality         TEXT,
  employed             INTEGER NOT NULL CHECK (employed IN (0, 1, 2)),
  decision             INTEGER NOT NULL CHECK (decision BETWEEN 0 AND 3),
  decision_sent        TEXT,
  contact_meeting_held INTEGER NOT NULL CHECK (contact_meeting_held IN (0, 1, 2)),
  contact_meeting_day  TEXT,
  enrolled_at_af       INTEGER NOT NULL CHECK (enrolled_at_af IN (0, 1, 2)),
  capacity_reduced     INTEGER NOT NULL CHECK (capacity_reduced IN (0, 1, 2)),
  can_take_part        INTEGER NOT NULL CHECK (can_take_part IN (0, 1, 2)),
  needs_coordination   INTEGER NOT NULL CHECK (needs_coordination IN (0, 1, 2)),
  parties_needed       INTEGER CHECK (parties_needed BETWEEN 0 AND 15),   -- NULL: not known
  created_at           INTEGER NOT NULL,
  changed_at           INTEGER NOT NULL,
  closed_on            TEXT,
  closed_why           TEXT,
  -- Protected identity: the database itself refuses what would tell it (F46).
  CHECK (is_protected = 0 OR (name IS NULL AND personnummer IS NULL AND phone IS NULL
                              AND email IS NULL AND address IS NULL))
);
CREATE INDEX the_case_by_state ON the_case (state, sort_key);
CREATE INDEX the_case_by_name ON the_case (sort_key, state);

-- The long texts lie apart, so that lists read few pages.
CREATE TABLE case_text (
  case_id    INTEGER PRIMARY KEY REFERENCES the_case (id) ON DELETE CASCADE,
  notes      TEXT,
  employer   TEXT,
  work       TEXT,
  education  TEXT,
  experience TEXT,
  wishes     TEXT
);

-- Every number a person has had (F6): who is who, only the_case.id says. The search finds it by
-- its beginning, with the century and without.
CREATE TABLE case_number (
  case_id      INTEGER NOT NULL REFERENCES the_case (id) ON DELETE CASCADE,
  personnummer TEXT NOT NULL,
  short_form   TEXT,                -- the last ten of twelve digits; NULL of what is no such number
  since        INTEGER NOT NULL,
  PRIMARY KEY (case_id, personnummer)
) WITHOUT ROWID;
CREATE INDEX case_number_by_personnummer ON case_number (personnummer);
CREATE INDEX case_number_by_short_form ON case_number (short_form) WHERE short_form IS NOT NULL;

-- What the search finds cases by: folded words, docid = the_case.id. See fler-search.h.
CREATE VIRTUAL TABLE case_words USING fts4 (words, matchinfo="fts3", prefix="1,2,3", tokenize=simple);

CREATE TABLE official (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  party INTEGER NOT NULL CHECK (party BETWEEN 0 AND 7),
  name  TEXT NOT NULL,
  role  TEXT,
  unit  TEXT,
  phone TEXT,
  email TEXT,
  is_me INTEGER NOT NULL CHECK (is_me IN (0, 1))
);
CREATE UNIQUE INDEX official_me ON official (is_me) WHERE is_me = 1;

CREATE TABLE party (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  kind               INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 7),
  name               TEXT NOT NULL,
  unit               TEXT,
  mission            TEXT,
  when_to_call       TEXT,
  invitation_address TEXT,
  phone              TEXT,
  email              TEXT,
  video_programs     TEXT
);

CREATE TABLE meeting (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id         INTEGER REFERENCES the_case (id) ON DELETE CASCADE,   -- NULL: one's own activity
  form            INTEGER NOT NULL CHECK (form BETWEEN 0 AND 7),
  state           INTEGER NOT NULL CHECK (state BETWEEN 1 AND 5),
  title           TEXT,
  starts_at       INTEGER NOT NULL,
  ends_at         INTEGER NOT NULL CHECK (ends_at > starts_at),
  length_class    INTEGER NOT NULL CHECK (length_class BETWEEN 0 AND 4),
  is_all_day      INTEGER NOT NULL CHECK (is_all_day IN (0, 1)),
  is_own_planning INTEGER NOT NULL CHECK (is_own_planning IN (0, 1)),
  mode            INTEGER NOT NULL CHECK (mode BETWEEN 1 AND 4),
  place           TEXT,
  convener        INTEGER NOT NULL CHECK (convener BETWEEN 0 AND 7),
  documenter      INTEGER NOT NULL CHECK (documenter BETWEEN 0 AND 7),
  documenter_why  TEXT,
  purpose         TEXT,
  brief           TEXT,
  cancelled_by    INTEGER NOT NULL CHECK (cancelled_by BETWEEN 0 AND 7),
  cancelled_why   TEXT,
  uid             TEXT NOT NULL UNIQUE,
  sequence        INTEGER NOT NULL,
  changed_at      INTEGER NOT NULL,
  n_invited       INTEGER NOT NULL,   -- of participant, kept with it: lists show them
  n_named         INTEGER NOT NULL
);
-- How a span finds the meetings that touch it: see fler-meeting-rows.h.
CREATE INDEX meeting_by_start ON meeting (starts_at, form);
CREATE INDEX meeting_long ON meeting (length_class, starts_at) WHERE length_class > 0;
CREATE INDEX meeting_by_case ON meeting (case_id, starts_at) WHERE case_id IS NOT NULL;
CREATE INDEX meeting_planned ON meeting (case_id, ends_at, starts_at, form) WHERE state = 1 AND case_id IS NOT NULL;
CREATE INDEX meeting_ongoing ON meeting (starts_at) WHERE state = 2;

CREATE TABLE participant (
  id          INTEGER PRIMARY KEY,
  meeting_id  INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  party       INTEGER NOT NULL CHECK (party BETWEEN 0 AND 7),
  official_id INTEGER REFERENCES official (id) ON DELETE SET NULL,
  name        TEXT,
  role        TEXT,
  mode        INTEGER NOT NULL CHECK (mode BETWEEN 1 AND 4),
  answer      INTEGER NOT NULL CHECK (answer BETWEEN 0 AND 4),
  presence    INTEGER NOT NULL CHECK (presence BETWEEN 0 AND 3),
  medskick    TEXT
);
CREATE INDEX participant_by_meeting ON participant (meeting_id, position);
CREATE INDEX participant_by_official ON participant (official_id) WHERE official_id IS NOT NULL;

-- Version 0 is being written; the others are locked.
CREATE TABLE record (
  meeting_id     INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  version        INTEGER NOT NULL CHECK (version >= 0),
  started_at     INTEGER NOT NULL,
  ended_at       INTEGER NOT NULL CHECK ((ended_at = 0) = (version = 0)),
  no_plan_why    TEXT,
  correction_why TEXT,
  PRIMARY KEY (meeting_id, version)
) WITHOUT ROWID;
CREATE INDEX record_open ON record (meeting_id) WHERE version = 0;

CREATE TABLE record_answer (
  meeting_id INTEGER NOT NULL,
  version    INTEGER NOT NULL,
  section    TEXT NOT NULL,
  text       TEXT NOT NULL,
  UNIQUE (meeting_id, version, section),
  FOREIGN KEY (meeting_id, version) REFERENCES record (meeting_id, version)
    ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE record_mark (
  meeting_id INTEGER NOT NULL,
  version    INTEGER NOT NULL,
  kind       INTEGER NOT NULL CHECK (kind IN (1, 2)),   -- 1: agenda item done; 2: parked question
  position   INTEGER NOT NULL,
  text       TEXT NOT NULL,
  PRIMARY KEY (meeting_id, version, kind, position),
  FOREIGN KEY (meeting_id, version) REFERENCES record (meeting_id, version)
    ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

CREATE TABLE commitment (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id    INTEGER NOT NULL REFERENCES the_case (id) ON DELETE CASCADE,
  meeting_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
  party      INTEGER NOT NULL CHECK (party BETWEEN 0 AND 7),
  who        TEXT,
  what       TEXT,
  due_on     TEXT,
  state      INTEGER NOT NULL CHECK (state BETWEEN 1 AND 3),
  done_on    TEXT
);
CREATE INDEX commitment_by_case ON commitment (case_id, state, due_on);
CREATE INDEX commitment_by_meeting ON commitment (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX commitment_open ON commitment (due_on) WHERE state = 1;

CREATE TABLE history (
  id         INTEGER PRIMARY KEY,
  case_id    INTEGER NOT NULL REFERENCES the_case (id) ON DELETE CASCADE,
  at         INTEGER NOT NULL,
  kind       INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 11),
  meeting_id INTEGER REFERENCES meeting (id) ON DELETE SET NULL,
  form       INTEGER NOT NULL CHECK (form BETWEEN 0 AND 7),
  detail     TEXT
);
CREATE INDEX history_by_case ON history (case_id, at);
CREATE INDEX history_by_meeting ON history (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE TABLE step_done (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id INTEGER NOT NULL REFERENCES the_case (id) ON DELETE CASCADE,
  step    TEXT NOT NULL,              -- its id in the routine, such as K2
  done_on TEXT,
  answer  INTEGER NOT NULL CHECK (answer IN (0, 1, 2)),
  note    TEXT
);
CREATE INDEX step_done_by_case ON step_done (case_id, step);

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
