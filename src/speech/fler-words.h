/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-words.h - the words both programs share: forms, parties, states, days and times
 *
 * Everything is in the user's language through gettext, month and weekday names too: a computer
 * without the language's locale still shows it. All "Returns" are (transfer none) where they are
 * const, otherwise (transfer full).
 */
#pragma once

#include "fler-meeting.h"

/**
 * fler_words_form:
 *
 * Returns: “Contact meeting”; of FLER_FORM_NONE “Own activity”. For officials: what the person
 *   may read is the routine's safe title.
 */
const char *fler_words_form (FlerForm form);

/**
 * fler_words_party:
 *
 * Returns: “AF”, “FK”, “Region”, “The person” …; "" of NONE
 */
const char *fler_words_party (FlerPartyKind party);

/**
 * fler_words_party_within:
 *
 * Returns: as fler_words_party(), as it stands within a sentence: “AF”, “the region”; "" of NONE
 */
const char *fler_words_party_within (FlerPartyKind party);

/**
 * fler_words_lowered:
 *
 * Returns: (transfer full): @words as they stand within a line: “contact meeting”; an abbreviation
 *   that they begin with keeps its capitals: “SIP”
 */
char *fler_words_lowered (const char *words);

/**
 * fler_words_set_person:
 * @word: (nullable): what the organisation calls the person, such as “Deltagaren”; NULL: “The
 *   person”
 *
 * What fler_words_party() says of FLER_PARTY_PERSON from now on. Main thread.
 */
void fler_words_set_person (const char *word);

/**
 * fler_words_state:
 *
 * Returns: “planned”, “held” … as it stands after other words
 */
const char *fler_words_state (FlerMeetingState state);
const char *fler_words_mode (FlerMode mode);

/**
 * fler_words_month:
 * @month: 1-12
 *
 * Returns: “November”, as it stands within a date (“november” in Swedish)
 */
const char *fler_words_month (int month);
const char *fler_words_month_short (int month);

/**
 * fler_words_weekday:
 * @weekday: 1-7, Monday first
 */
const char *fler_words_weekday (int weekday);
const char *fler_words_weekday_short (int weekday);

/**
 * fler_words_day:
 *
 * Returns: “Tuesday 24 November”; "" of a day that is not known. The year stands with it only in
 *   the _with_year form.
 */
char *fler_words_day (const GDate *day);
char *fler_words_day_with_year (const GDate *day);

/**
 * fler_words_month_and_year:
 *
 * Returns: “November 2026”, the month that @day lies in
 */
char *fler_words_month_and_year (const GDate *day);

/**
 * fler_words_day_short:
 *
 * Returns: “Tue 24 Nov”
 */
char *fler_words_day_short (const GDate *day);

/**
 * fler_words_day_near:
 * @today: a valid day
 *
 * Returns: “today”, “tomorrow”, “yesterday”, or as fler_words_day_short(), with the year where it
 *   is another than today's
 */
char *fler_words_day_near (const GDate *day, const GDate *today);

/**
 * fler_words_days:
 *
 * Returns: “23–27 November”, “30 November – 4 December”, “28 December 2026 – 1 January 2027”
 */
char *fler_words_days (const GDate *first, const GDate *last);

/**
 * fler_words_days_short:
 *
 * Returns: as fler_words_days(), where there are two months by their short names: “30 Nov – 4 Dec”
 */
char *fler_words_days_short (const GDate *first, const GDate *last);

/**
 * fler_words_week:
 * @number: ISO week number
 *
 * Returns: “w. 48”
 */
char *fler_words_week (int number);

/**
 * fler_words_week_spoken:
 *
 * Returns: the same for a screen reader: “week 48”
 */
char *fler_words_week_spoken (int number);

/**
 * fler_words_clock:
 * @minutes: after midnight, 0-1440
 *
 * Returns: “13.00”
 */
char *fler_words_clock (int minutes);

/**
 * fler_words_time:
 * @instant: UTC seconds
 *
 * Returns: “13.00”
 */
char *fler_words_time (gint64 instant, GTimeZone *zone);

/**
 * fler_words_time_exact:
 *
 * Returns: “13.42.07”
 */
char *fler_words_time_exact (gint64 instant, GTimeZone *zone);

/**
 * fler_words_times:
 *
 * Returns: “13.00–14.00”; where it ends on another day, with that day: “22.00–Wed 25 Nov 06.00”;
 *   a span that ends at midnight ends at “24.00” of its own day
 */
char *fler_words_times (FlerSpan span, GTimeZone *zone);

/**
 * fler_words_length:
 *
 * Returns: “1 h 30 min”
 */
char *fler_words_length (int minutes);
