/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-words.c - the words both programs share: forms, parties, states, days and times */

#define G_LOG_DOMAIN "fler-words"

#include "config.h"

#include "fler-words.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const forms[FLER_N_FORMS] = {
  [FLER_FORM_NONE]        = N_("Own activity"),
  [FLER_FORM_KONTAKT]     = N_("Contact meeting"),
  [FLER_FORM_OVERLAMNING] = N_("Handover meeting"),
  [FLER_FORM_GK1]         = N_("Joint assessment 1"),
  [FLER_FORM_GK2]         = N_("Joint assessment 2"),
  [FLER_FORM_FLERPART]    = N_("Multi-party meeting"),
  [FLER_FORM_SIP]         = N_("SIP"),
  [FLER_FORM_ANNAT]       = N_("Other meeting"),
};

static const char *const parties[FLER_N_PARTY_KINDS] = {
  [FLER_PARTY_NONE]     = "",
  [FLER_PARTY_PERSON]   = N_("The person"),
  [FLER_PARTY_AF]       = N_("AF"),
  [FLER_PARTY_FK]       = N_("FK"),
  [FLER_PARTY_REGION]   = N_("Region"),
  [FLER_PARTY_KOMMUN]   = N_("Municipality"),
  [FLER_PARTY_EMPLOYER] = N_("Employer"),
  [FLER_PARTY_OTHER]    = N_("Other party"),
};

static const char *person_word;   /* NULL: the usual one */

/* Translators: the months as they stand within a date: “24 November”. */
static const char *const months[12] = {
  NC_("in a date", "January"), NC_("in a date", "February"), NC_("in a date", "March"),
  NC_("in a date", "April"), NC_("in a date", "May"), NC_("in a date", "June"),
  NC_("in a date", "July"), NC_("in a date", "August"), NC_("in a date", "September"),
  NC_("in a date", "October"), NC_("in a date", "November"), NC_("in a date", "December"),
};

static const char *const short_months[12] = {
  NC_("short, in a date", "Jan"), NC_("short, in a date", "Feb"), NC_("short, in a date", "Mar"),
  NC_("short, in a date", "Apr"), NC_("short, in a date", "May"), NC_("short, in a date", "Jun"),
  NC_("short, in a date", "Jul"), NC_("short, in a date", "Aug"), NC_("short, in a date", "Sep"),
  NC_("short, in a date", "Oct"), NC_("short, in a date", "Nov"), NC_("short, in a date", "Dec"),
};

static const char *const weekdays[7] = {
  NC_("in a date", "Monday"), NC_("in a date", "Tuesday"), NC_("in a date", "Wednesday"),
  NC_("in a date", "Thursday"), NC_("in a date", "Friday"), NC_("in a date", "Saturday"),
  NC_("in a date", "Sunday"),
};

static const char *const short_weekdays[7] = {
  NC_("short, in a date", "Mon"), NC_("short, in a date", "Tue"), NC_("short, in a date", "Wed"),
  NC_("short, in a date", "Thu"), NC_("short, in a date", "Fri"), NC_("short, in a date", "Sat"),
  NC_("short, in a date", "Sun"),
};

const char *
fler_words_form (FlerForm form)
{
  g_return_val_if_fail (form < FLER_N_FORMS, "");
  return _(forms[form]);
}

const char *
fler_words_party (FlerPartyKind party)
{
  g_return_val_if_fail (party < FLER_N_PARTY_KINDS, "");
  if (party == FLER_PARTY_PERSON && person_word != NULL)
    return person_word;
  /* gettext ("") would be the catalogue's header. */
  return party == FLER_PARTY_NONE ? "" : _(parties[party]);
}

char *
fler_words_lowered (const char *words)
{
  g_autofree char *first = g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), 1));
  g_autofree char *lower = g_utf8_strdown (first, -1);
  const char *rest = words + strlen (first);

  return g_unichar_isupper (g_utf8_get_char (rest)) ? g_strdup (words) : g_strconcat (lower, rest, NULL);
}

const char *
fler_words_party_within (FlerPartyKind party)
{
  switch (party)
    {
    case FLER_PARTY_PERSON:
      return C_("within a sentence", "the person");
    case FLER_PARTY_REGION:
      return C_("within a sentence", "the region");
    case FLER_PARTY_KOMMUN:
      return C_("within a sentence", "the municipality");
    case FLER_PARTY_EMPLOYER:
      return C_("within a sentence", "the employer");
    case FLER_PARTY_OTHER:
      return C_("within a sentence", "the other party");
    case FLER_PARTY_NONE:
    case FLER_PARTY_AF:
    case FLER_PARTY_FK:
    default:
      return fler_words_party (party);
    }
}

void
fler_words_set_person (const char *word)
{
  /* Interned, since the words are lent for good. */
  person_word = word != NULL && *word != '\0' ? g_intern_string (word) : NULL;
}

const char *
fler_words_state (FlerMeetingState state)
{
  switch (state)
    {
    case FLER_MEETING_PLANNED:
      return C_("meeting", "planned");
    case FLER_MEETING_ONGOING:
      return C_("meeting", "going on");
    case FLER_MEETING_HELD:
      return C_("meeting", "held");
    case FLER_MEETING_CANCELLED:
      return C_("meeting", "cancelled");
    case FLER_MEETING_NOT_ATTENDED:
      return C_("meeting", "the person did not come");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
fler_words_mode (FlerMode mode)
{
  switch (mode)
    {
    case FLER_MODE_ROOM:
      return C_("way of meeting", "In a room");
    case FLER_MODE_VIDEO:
      return C_("way of meeting", "By video");
    case FLER_MODE_PHONE:
      return C_("way of meeting", "By phone");
    case FLER_MODE_MIXED:
      return C_("way of meeting", "Mixed");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
fler_words_month (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");
  return g_dpgettext2 (NULL, "in a date", months[month - 1]);
}

const char *
fler_words_month_short (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");
  return g_dpgettext2 (NULL, "short, in a date", short_months[month - 1]);
}

const char *
fler_words_weekday (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");
  return g_dpgettext2 (NULL, "in a date", weekdays[weekday - 1]);
}

const char *
fler_words_weekday_short (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");
  return g_dpgettext2 (NULL, "short, in a date", short_weekdays[weekday - 1]);
}

char *
fler_words_day (const GDate *day)
{
  if (!g_date_valid (day))
    return g_strdup ("");
  /* Translators: weekday, day of the month, month: “Tuesday 24 November”. */
  return g_strdup_printf (_("%1$s %2$d %3$s"), fler_words_weekday (g_date_get_weekday (day)),
                          g_date_get_day (day), fler_words_month (g_date_get_month (day)));
}

char *
fler_words_day_with_year (const GDate *day)
{
  g_autofree char *without = fler_words_day (day);

  if (!g_date_valid (day))
    return g_steal_pointer (&without);
  /* Translators: a day, and its year: “Tuesday 24 November 2026”. */
  return g_strdup_printf (_("%1$s %2$d"), without, g_date_get_year (day));
}

char *
fler_words_month_and_year (const GDate *day)
{
  if (!g_date_valid (day))
    return g_strdup ("");
  /* Translators: a month and its year: “November 2026”. */
  return g_strdup_printf (_("%1$s %2$d"), fler_words_month (g_date_get_month (day)),
                          g_date_get_year (day));
}

char *
fler_words_day_short (const GDate *day)
{
  if (!g_date_valid (day))
    return g_strdup ("");
  return g_strdup_printf (_("%1$s %2$d %3$s"), fler_words_weekday_short (g_date_get_weekday (day)),
                          g_date_get_day (day), fler_words_month_short (g_date_get_month (day)));
}

char *
fler_words_day_near (const GDate *day, const GDate *today)
{
  g_autofree char *plain = fler_words_day_short (day);

  if (!g_date_valid (day))
    return g_steal_pointer (&plain);
  switch (g_date_days_between (today, day))
    {
    case -1:
      return g_strdup (_("yesterday"));
    case 0:
      return g_strdup (_("today"));
    case 1:
      return g_strdup (_("tomorrow"));
    default:
      if (g_date_get_year (day) == g_date_get_year (today))
        return g_steal_pointer (&plain);
      return g_strdup_printf (_("%1$s %2$d"), plain, g_date_get_year (day));
    }
}

static char *
day_and_month (const GDate *day, gboolean has_year, gboolean is_short)
{
  const char *month = is_short ? fler_words_month_short (g_date_get_month (day))
                               : fler_words_month (g_date_get_month (day));

  if (has_year)
    /* Translators: day of the month, month, year: “24 November 2026”. */
    return g_strdup_printf (_("%1$d %2$s %3$d"), g_date_get_day (day), month, g_date_get_year (day));
  /* Translators: day of the month, month: “24 November”. */
  return g_strdup_printf (_("%1$d %2$s"), g_date_get_day (day), month);
}

static char *
days_words (const GDate *first, const GDate *last, gboolean is_short)
{
  gboolean same_year = g_date_get_year (first) == g_date_get_year (last);
  gboolean same_day = g_date_compare (first, last) == 0;
  gboolean same_month = same_year && !same_day && g_date_get_month (first) == g_date_get_month (last);
  g_autofree char *from = NULL;
  g_autofree char *to = day_and_month (last, !same_year, is_short && !same_month);

  if (same_day)
    return g_steal_pointer (&to);
  if (same_month)
    /* Translators: two days of one month: “23–27 November”; the second has its month. */
    return g_strdup_printf (_("%1$d–%2$s"), g_date_get_day (first), to);
  from = day_and_month (first, !same_year, is_short);
  /* Translators: two days of different months: “30 November – 4 December”. */
  return g_strdup_printf (_("%1$s – %2$s"), from, to);
}

char *
fler_words_days (const GDate *first, const GDate *last)
{
  return days_words (first, last, FALSE);
}

char *
fler_words_days_short (const GDate *first, const GDate *last)
{
  return days_words (first, last, TRUE);
}

char *
fler_words_week (int number)
{
  /* Translators: an ISO week: “v. 48” in Swedish. */
  return g_strdup_printf (_("w. %d"), number);
}

char *
fler_words_week_spoken (int number)
{
  /* Translators: an ISO week, as a screen reader says it. */
  return g_strdup_printf (_("week %d"), number);
}

char *
fler_words_clock (int minutes)
{
  /* Translators: hour and minute; Swedish authorities write 13.00. */
  return g_strdup_printf (C_("time of day", "%1$02d.%2$02d"), minutes / 60, minutes % 60);
}

static GDateTime *
local_time (gint64 instant, GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (instant);

  return utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
}

char *
fler_words_time (gint64 instant, GTimeZone *zone)
{
  g_autoptr(GDateTime) local = local_time (instant, zone);

  if (local == NULL)
    return g_strdup ("");
  return fler_words_clock (g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local));
}

char *
fler_words_time_exact (gint64 instant, GTimeZone *zone)
{
  g_autoptr(GDateTime) local = local_time (instant, zone);

  if (local == NULL)
    return g_strdup ("");
  /* Translators: hour, minute and second. */
  return g_strdup_printf (C_("time of day", "%1$02d.%2$02d.%3$02d"), g_date_time_get_hour (local),
                          g_date_time_get_minute (local), g_date_time_get_second (local));
}

char *
fler_words_times (FlerSpan span, GTimeZone *zone)
{
  g_autofree char *from = fler_words_time (span.start, zone);
  g_autofree char *to = fler_words_time (span.end, zone);
  GDate first = fler_day_at (span.start, zone);
  /* The last instant that belongs: a meeting until midnight ends on its own day. */
  GDate last = fler_day_at (MAX (span.start, span.end - 1), zone);
  GDate after = fler_day_at (span.end, zone);

  if (g_date_valid (&last) && g_date_valid (&after) && g_date_compare (&last, &after) != 0)
    {
      g_free (to);
      to = fler_words_clock (24 * 60);
    }
  if (g_date_valid (&first) && g_date_valid (&last) && g_date_compare (&first, &last) != 0)
    {
      g_autofree char *day = fler_words_day_short (&last);

      /* Translators: from a time to a time on another day: “22.00–wed 25 Nov 06.00”. */
      return g_strdup_printf (_("%1$s–%2$s %3$s"), from, day, to);
    }
  return g_strdup_printf ("%s–%s", from, to);
}

char *
fler_words_length (int minutes)
{
  if (minutes < 60)
    return g_strdup_printf (_("%d min"), minutes);
  if (minutes % 60 == 0)
    return g_strdup_printf (_("%d h"), minutes / 60);
  return g_strdup_printf (_("%1$d h %2$d min"), minutes / 60, minutes % 60);
}
