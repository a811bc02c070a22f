-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0012-record-versions.sql - who took part and what was agreed, with each locked version of a record
--
-- The tables participant and commitment tell how it stands now; a correction changes them.

-- Whether that is kept with the version: not of those that were corrected before this script.
ALTER TABLE record ADD COLUMN is_kept INTEGER NOT NULL DEFAULT 0 CHECK (is_kept IN (0, 1));

CREATE TABLE record_commitment (
  meeting_id INTEGER NOT NULL,
  version    INTEGER NOT NULL,
  position   INTEGER NOT NULL,      -- they stand in its order
  party      INTEGER NOT NULL CHECK (party BETWEEN 0 AND 7),
  who        TEXT,
  what       TEXT,
  due_on     TEXT,
  PRIMARY KEY (meeting_id, version, position),
  FOREIGN KEY (meeting_id, version) REFERENCES record (meeting_id, version)
    ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

CREATE TABLE record_participant (
  meeting_id     INTEGER NOT NULL,
  version        INTEGER NOT NULL,
  position       INTEGER NOT NULL,
  party          INTEGER NOT NULL CHECK (party BETWEEN 0 AND 7),
  party_id       INTEGER REFERENCES party (id) ON DELETE SET NULL,
  official_id    INTEGER REFERENCES official (id) ON DELETE SET NULL,
  name           TEXT,
  role           TEXT,
  mode           INTEGER NOT NULL CHECK (mode BETWEEN 1 AND 4),
  answer         INTEGER NOT NULL CHECK (answer BETWEEN 0 AND 4),
  presence       INTEGER NOT NULL CHECK (presence BETWEEN 0 AND 3),
  medskick       TEXT,
  decline_reason TEXT,
  PRIMARY KEY (meeting_id, version, position),
  FOREIGN KEY (meeting_id, version) REFERENCES record (meeting_id, version)
    ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE INDEX record_participant_by_party_id ON record_participant (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX record_participant_by_official ON record_participant (official_id) WHERE official_id IS NOT NULL;

UPDATE record SET is_kept = 1
 WHERE version > 0
   AND version = (SELECT max (r.version) FROM record AS r WHERE r.meeting_id = record.meeting_id);

INSERT INTO record_commitment (meeting_id, version, position, party, who, what, due_on)
 SELECT c.meeting_id, r.version, c.id, c.party, c.who, c.what, c.due_on
   FROM record AS r JOIN commitment AS c ON c.meeting_id = r.meeting_id
  WHERE r.is_kept = 1;

INSERT INTO record_participant (meeting_id, version, position, party, party_id, official_id, name, role, mode,
                                answer, presence, medskick, decline_reason)
 SELECT p.meeting_id, r.version, p.position, p.party, p.party_id, p.official_id, p.name, p.role, p.mode,
        p.answer, p.presence, p.medskick, p.decline_reason
   FROM record AS r JOIN participant AS p ON p.meeting_id = r.meeting_id
  WHERE r.is_kept = 1;
