/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-settings.h - the names of what is set in the database, since it tells about somebody
 *
 * For fler_setting_store_get() and fler_setting_store_set(); what is not set is NULL.
 */
#pragma once

#define FLER_SETTING_PROJECT_MUNICIPALITY "project_municipality"   /* for the guide's rules on it */
#define FLER_SETTING_PERSON_WORD "person_word"         /* what the person is called; see fler-words.h */
#define FLER_SETTING_ORGANIZER_EMAIL "organizer_email" /* in exported bookings; not set: none (F142) */
#define FLER_SETTING_COUNTED_MONTH "counted_month"     /* first day of the month that was counted last (F7) */
#define FLER_SETTING_CODE_CONFIRMED "recovery_code_confirmed"   /* "yes": was seen to be saved */
#define FLER_SETTING_CALENDAR_SECRET "calendar_secret" /* random: what the uids of deadlines come from */
#define FLER_SETTING_CALENDAR_PEOPLE "calendar_people" /* ids of officials shown side by side: "3,7,12" */
#define FLER_SETTING_CLOSED_DAYS "closed_days"         /* the organisation's own: see fler-closed-days.h */
#define FLER_SETTING_DECLINE_REASONS "decline_reasons" /* the organisation's own, one a line; see fler-decline.h */
#define FLER_SETTING_UNMET_REASONS "unmet_reasons"     /* why no meeting came about, in the same way */
#define FLER_SETTING_FORBIDDEN_WORDS "forbidden_words" /* the organisation's own, a comma between; see fler-forbidden.h */
#define FLER_SETTING_KEPT_FILE_PATH "kept_file_path"   /* the calendar file that is kept current; not set: none */
#define FLER_SETTING_KEPT_FILE_SHOW "kept_file_show"   /* what it may tell: as fler_show_from_id() */
#define FLER_SETTING_KEPT_FILE_PERIOD "kept_file_period"        /* "month", "quarter" or "year" */
#define FLER_SETTING_KEPT_FILE_DEADLINES "kept_file_deadlines"  /* "yes": deadlines too */
#define FLER_SETTING_LETTER_SENDER "letter_sender"     /* who letters come from: name and address, one line a row */
#define FLER_SETTING_LETTER_WINDOW "letter_window"     /* of the envelopes; see fler-envelope.h */
#define FLER_SETTING_LETTER_LANGUAGE "letter_language" /* of letters to the person; see fler-letter-template.h */
#define FLER_SETTING_SUS_PARTY "sus_party"             /* "af" or "fk": who registers in SUS; not set: as the routine says (C3) */
