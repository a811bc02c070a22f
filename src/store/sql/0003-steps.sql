-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0003-steps.sql - what the steps of the routines leave behind: documents, consents, registrations

-- Documents that one party handed to another (Ö5). Of someone who is not enrolled at AF they lie
-- in a register of documents, where nobody but the registrar finds them again (Ö6): the number
-- there is kept here, and found by the personnummer.
CREATE TABLE handover_document (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id         INTEGER NOT NULL REFERENCES the_case (id) ON DELETE CASCADE,
  what            TEXT NOT NULL,
  dated_on        TEXT,             -- the document's own day
  from_party      INTEGER NOT NULL CHECK (from_party BETWEEN 0 AND 7),
  to_party        INTEGER NOT NULL CHECK (to_party BETWEEN 0 AND 7),
  handed_on       TEXT,             -- NULL: asked for, not received yet
  register_number TEXT,
  registered_on   TEXT
);
CREATE INDEX handover_document_by_case ON handover_document (case_id);

-- The person's consent, party by party (F1). One that was withdrawn stays, with its day.
CREATE TABLE consent (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id      INTEGER NOT NULL REFERENCES the_case (id) ON DELETE CASCADE,
  party        INTEGER NOT NULL CHECK (party BETWEEN 1 AND 7),
  scope        TEXT,                -- what may be shared
  is_written   INTEGER NOT NULL CHECK (is_written IN (0, 1)),
  given_on     TEXT NOT NULL,
  ends_on      TEXT,                -- the last day it holds; NULL: until it is withdrawn
  withdrawn_on TEXT
);
CREATE INDEX consent_by_case ON consent (case_id, party);

-- What has to be entered in the parties' own registers, and when somebody said it was done.
CREATE TABLE registration (
  case_id INTEGER NOT NULL REFERENCES the_case (id) ON DELETE CASCADE,
  form    INTEGER NOT NULL CHECK (form BETWEEN 1 AND 7),
  item    TEXT NOT NULL,            -- its id in the routine, such as sus
  done_on TEXT NOT NULL,
  PRIMARY KEY (case_id, form, item)
) WITHOUT ROWID;

-- What a step asks for beside its day, answer and note: the dates of G3, the confirmations of Ö2.
CREATE TABLE step_value (
  case_id INTEGER NOT NULL REFERENCES the_case (id) ON DELETE CASCADE,
  step    TEXT NOT NULL,
  name    TEXT NOT NULL,
  value   TEXT NOT NULL,
  PRIMARY KEY (case_id, step, name)
) WITHOUT ROWID;
