/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-rule-parse.c - a rule by which something comes again, read strictly */

#include "fler-ics-rule.h"

#include <string.h>

#define MAX_TIMES_A_DAY 96   /* every quarter of an hour; who is busy more often is busy all day */
#define MAX_INTERVAL 100000
#define MAX_COUNT G_GINT64_CONSTANT (1000000000000)

static const char *const weekdays[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

static gboolean
read_number (const char *text, gint64 lowest, gint64 highest, gint64 *number)
{
  gchar *end = NULL;

  if (!g_ascii_isdigit (text[0]) && !((text[0] == '-' || text[0] == '+') && g_ascii_isdigit (text[1])))
    return FALSE;
  *number = g_ascii_strtoll (text, &end, 10);
  return *end == '\0' && *number >= lowest && *number <= highest;
}

/* 0 is never one of the numbers but for hours, minutes and seconds. */
static gboolean
read_list (const char *text, int lowest, int highest, FlerIcsList *list)
{
  g_auto(GStrv) parts = g_strsplit (text, ",", FLER_ICS_RULE_MAX_LIST + 1);

  list->n = 0;
  for (char **part = parts; *part != NULL; part++)
    {
      gint64 number;

      if (list->n == FLER_ICS_RULE_MAX_LIST || !read_number (*part, lowest, highest, &number)
          || (lowest < 0 && number == 0))
        return FALSE;
      list->values[list->n++] = (gint16) number;
    }
  return list->n > 0;
}

static gboolean
read_weekday (const char *text, int *weekday)
{
  for (int i = 0; i < 7; i++)
    if (g_ascii_strcasecmp (text, weekdays[i]) == 0)
      {
        *weekday = i;
        return TRUE;
      }
  return FALSE;
}

/* "MO", "2TU", "-1SU" */
static gboolean
read_days (const char *text, FlerIcsList *list)
{
  g_auto(GStrv) parts = g_strsplit (text, ",", FLER_ICS_RULE_MAX_LIST + 1);

  list->n = 0;
  for (char **part = parts; *part != NULL; part++)
    {
      gsize length = strlen (*part);
      gint64 ordinal = 0;
      int weekday;

      if (list->n == FLER_ICS_RULE_MAX_LIST || length < 2 || !read_weekday (*part + length - 2, &weekday))
        return FALSE;
      (*part)[length - 2] = '\0';
      if (length > 2 && (!read_number (*part, -53, 53, &ordinal) || ordinal == 0))
        return FALSE;
      list->values[list->n++] = (gint16) (ordinal * 8 + weekday);
    }
  return list->n > 0;
}

static FlerIcsRuleState
read_freq (const char *text, FlerIcsFreq *freq)
{
  static const char *const names[] = { "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (text, names[i]) == 0)
      {
        *freq = (FlerIcsFreq) i;
        return FLER_ICS_RULE_GOOD;
      }
  if (g_ascii_strcasecmp (text, "MINUTELY") == 0 || g_ascii_strcasecmp (text, "SECONDLY") == 0)
    return FLER_ICS_RULE_TOO_OFTEN;
  return FLER_ICS_RULE_BAD;
}

static FlerIcsRuleState
read_part (const char *name, const char *value, FlerIcsRule *rule)
{
  const struct { const char *name; int lowest, highest; FlerIcsList *list; } lists[] = {
    { "BYSECOND", 0, 60, &rule->seconds },        { "BYMINUTE", 0, 59, &rule->minutes },
    { "BYHOUR", 0, 23, &rule->hours },            { "BYMONTHDAY", -31, 31, &rule->month_days },
    { "BYYEARDAY", -366, 366, &rule->year_days }, { "BYWEEKNO", -53, 53, &rule->weeks },
    { "BYMONTH", 1, 12, &rule->months },          { "BYSETPOS", -366, 366, &rule->positions },
  };
  gboolean is_read = FALSE;

  if (g_str_equal (name, "FREQ"))
    return read_freq (value, &rule->freq);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (name, lists[i].name))
      return read_list (value, lists[i].lowest, lists[i].highest, lists[i].list) ? FLER_ICS_RULE_GOOD
                                                                                  : FLER_ICS_RULE_BAD;
  if (g_str_equal (name, "INTERVAL"))
    is_read = read_number (value, 1, MAX_INTERVAL, &rule->interval);
  else if (g_str_equal (name, "COUNT"))
    is_read = read_number (value, 1, MAX_COUNT, &rule->count);
  else if (g_str_equal (name, "UNTIL"))
    is_read = rule->has_until = fler_ics_time_parse (value, strlen (value), &rule->until);
  else if (g_str_equal (name, "WKST"))
    is_read = read_weekday (value, &rule->week_start);
  else if (g_str_equal (name, "BYDAY"))
    is_read = read_days (value, &rule->days);
  else if (g_str_equal (name, "RSCALE") || g_str_equal (name, "SKIP"))
    return FLER_ICS_RULE_UNKNOWN;
  else
    is_read = g_str_has_prefix (name, "X-");
  return is_read ? FLER_ICS_RULE_GOOD : FLER_ICS_RULE_BAD;
}

static gboolean
has_ordinals (const FlerIcsList *days)
{
  for (int i = 0; i < days->n; i++)
    if (days->values[i] < 0 || days->values[i] > 7)
      return TRUE;
  return FALSE;
}

/* What RFC 5545 does not allow together has no meaning that programs agree on. */
static FlerIcsRuleState
judge (const FlerIcsRule *rule)
{
  gint64 n_times = MAX (rule->hours.n, 1) * (gint64) MAX (rule->minutes.n, 1) * MAX (rule->seconds.n, 1);

  if (n_times > MAX_TIMES_A_DAY)
    return FLER_ICS_RULE_TOO_OFTEN;
  if (rule->freq == FLER_ICS_HOURLY && (rule->minutes.n > 0 || rule->seconds.n > 0))
    return FLER_ICS_RULE_TOO_OFTEN;
  if (rule->freq < FLER_ICS_MONTHLY && has_ordinals (&rule->days))
    return FLER_ICS_RULE_BAD;
  if (rule->freq == FLER_ICS_WEEKLY && rule->month_days.n > 0)
    return FLER_ICS_RULE_BAD;
  if (rule->freq != FLER_ICS_YEARLY && (rule->year_days.n > 0 || rule->weeks.n > 0))
    return FLER_ICS_RULE_BAD;
  if (rule->freq == FLER_ICS_HOURLY && rule->positions.n > 0)
    return FLER_ICS_RULE_UNKNOWN;
  return FLER_ICS_RULE_GOOD;
}

FlerIcsRuleState
fler_ics_rule_parse (const char *text, FlerIcsRule *rule)
{
  g_auto(GStrv) parts = g_strsplit (text, ";", 64);
  gboolean has_freq = FALSE;

  memset (rule, 0, sizeof *rule);
  rule->interval = 1;
  for (char **part = parts; *part != NULL; part++)
    {
      char *equals = strchr (*part, '=');
      g_autofree char *name = NULL;
      FlerIcsRuleState state;

      if (**part == '\0')   /* a semicolon at the end, as some write */
        continue;
      if (equals == NULL)
        return FLER_ICS_RULE_BAD;
      name = g_ascii_strup (*part, equals - *part);
      state = read_part (name, equals + 1, rule);
      if (state != FLER_ICS_RULE_GOOD)
        return state;
      has_freq = has_freq || g_str_equal (name, "FREQ");
    }
  return has_freq ? judge (rule) : FLER_ICS_RULE_BAD;
}
