-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0013-how-they-meet.sql - how one meets, as the letters tell it, in which language, and which time
-- an answer is about
--
-- 0: not known, of what was kept before.

ALTER TABLE invitation ADD COLUMN tells_mode INTEGER NOT NULL DEFAULT 0 CHECK (tells_mode BETWEEN 0 AND 4);
ALTER TABLE invitation ADD COLUMN language INTEGER NOT NULL DEFAULT 0 CHECK (language BETWEEN 0 AND 3);
ALTER TABLE participant ADD COLUMN told_mode INTEGER NOT NULL DEFAULT 0 CHECK (told_mode BETWEEN 0 AND 4);
ALTER TABLE participant ADD COLUMN answered_start INTEGER NOT NULL DEFAULT 0;
