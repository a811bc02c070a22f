-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0010-decline-reason.sql - why someone who was invited does not come

ALTER TABLE participant ADD COLUMN decline_reason TEXT;
