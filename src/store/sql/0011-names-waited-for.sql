-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0011-names-waited-for.sql - the names that a list of meetings waits for
--
-- Of whoever declines (4) or sends a contribution along (3) nobody is to come.

UPDATE meeting SET
  n_invited = (SELECT count(*) FROM participant AS p
                WHERE p.meeting_id = meeting.id AND p.party <> 1 AND p.answer NOT IN (3, 4)),
  n_named = (SELECT count(*) FROM participant AS p
              WHERE p.meeting_id = meeting.id AND p.party <> 1 AND p.answer NOT IN (3, 4) AND p.name IS NOT NULL);
