/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-ics-rule.c - when something comes again; compared with libical where that can be trusted */

#include "fler-ics-rule.h"

#include <libical/ical.h>
#include <string.h>
#include <time.h>

#define FAR_AWAY FLER_ICS_LAST

static gboolean
collect (gint64 local, gpointer times)
{
  g_array_append_val (times, local);
  return ((GArray *) times)->len < 60;
}

static gint64
seconds_of (const char *text)
{
  FlerIcsTime time;

  g_assert_true (fler_ics_time_parse (text, strlen (text), &time));
  return time.seconds;
}

static char *
text_of (gint64 seconds)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (seconds);

  return g_date_time_format (time, "%Y%m%dT%H%M%S");
}

static GArray *
expand (const char *text, const char *start, const char *horizon, FlerIcsRuleEnd *end)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 budget = 1000000;
  FlerIcsRule rule;

  if (fler_ics_rule_parse (text, &rule) != FLER_ICS_RULE_GOOD)
    g_error ("%s is not read", text);
  *end = fler_ics_rule_expand (&rule, seconds_of (start), rule.until.seconds,
                               horizon != NULL ? seconds_of (horizon) : FAR_AWAY, &budget, collect, times);
  return times;
}

/* The examples of RFC 5545, 3.8.5.3, and what calendars really hold. */
static const struct { const char *rule, *start; const char *times[12]; } examples[] = {
  { "FREQ=DAILY;COUNT=3", "20261122T090000", { "20261122T090000", "20261123T090000", "20261124T090000" } },
  { "FREQ=DAILY;INTERVAL=10;COUNT=3", "20261122T090000",
    { "20261122T090000", "20261202T090000", "20261212T090000" } },
  { "FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,SU;COUNT=4", "19970805T090000",
    { "19970805T090000", "19970810T090000", "19970819T090000", "19970824T090000" } },
  { "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU;COUNT=4", "19970805T090000",
    { "19970805T090000", "19970817T090000", "19970819T090000", "19970831T090000" } },
  { "FREQ=WEEKLY;UNTIL=20261208T090000", "20261124T090000",
    { "20261124T090000", "20261201T090000", "20261208T090000" } },
  { "FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "19970905T090000", { "19970905T090000", "19971003T090000", "19971107T090000" } },
  { "FREQ=MONTHLY;COUNT=4;BYDAY=-2MO", "19970922T090000",
    { "19970922T090000", "19971020T090000", "19971117T090000", "19971222T090000" } },
  { "FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3", "19970928T090000",
    { "19970928T090000", "19971029T090000", "19971128T090000" } },
  { "FREQ=MONTHLY;COUNT=3", "20260131T090000", { "20260131T090000", "20260331T090000", "20260531T090000" } },
  { "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", "19980213T090000",
    { "19980213T090000", "19980313T090000", "19981113T090000" } },
  { "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "19970904T090000",
    { "19970904T090000", "19971007T090000", "19971106T090000" } },
  { "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3", "19970929T090000",
    { "19970929T090000", "19971030T090000", "19971127T090000" } },
  { "FREQ=YEARLY;COUNT=3", "20240229T090000", { "20240229T090000", "20280229T090000", "20320229T090000" } },
  { "FREQ=YEARLY;BYDAY=20MO;COUNT=3", "19970519T090000",
    { "19970519T090000", "19980518T090000", "19990517T090000" } },
  { "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3", "19970512T090000",
    { "19970512T090000", "19980511T090000", "19990517T090000" } },
  { "FREQ=YEARLY;INTERVAL=3;COUNT=5;BYYEARDAY=1,100,200", "19970101T090000",
    { "19970101T090000", "19970410T090000", "19970719T090000", "20000101T090000", "20000409T090000" } },
  { "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3", "19961105T090000",
    { "19961105T090000", "20001107T090000", "20041102T090000" } },
  { "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;COUNT=3", "20261025T030000",
    { "20261025T030000", "20271031T030000", "20281029T030000" } },
  { "FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,30;COUNT=5", "20261124T090000",
    { "20261124T090000", "20261124T093000", "20261124T100000", "20261124T103000", "20261125T090000" } },
  { "FREQ=HOURLY;INTERVAL=3;UNTIL=20261124T170000", "20261124T090000",
    { "20261124T090000", "20261124T120000", "20261124T150000" } },
  { "freq=weekly;byday=mo;count=2;", "20261123T090000", { "20261123T090000", "20261130T090000" } },
  /* The first time is one of them, suit it the rule or not. */
  { "FREQ=WEEKLY;BYDAY=MO;COUNT=3", "20261124T090000", { "20261124T090000", "20261130T090000", "20261207T090000" } },
};

static void
test_examples (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      FlerIcsRuleEnd end;
      g_autoptr(GArray) times = expand (examples[i].rule, examples[i].start, NULL, &end);
      guint n = 0;

      for (; examples[i].times[n] != NULL; n++)
        {
          g_autofree char *text = NULL;

          g_test_message ("%s", examples[i].rule);
          g_assert_cmpuint (times->len, >, n);
          text = text_of (g_array_index (times, gint64, n));
          g_assert_cmpstr (text, ==, examples[i].times[n]);
        }
      g_assert_cmpuint (times->len, ==, n);
      g_assert_cmpint (end, ==, FLER_ICS_END_DONE);
    }
}

static void
test_refused (void)
{
  static const struct { const char *rule; FlerIcsRuleState state; } refused[] = {
    { "", FLER_ICS_RULE_BAD }, { "COUNT=3", FLER_ICS_RULE_BAD }, { "FREQ=OFTEN", FLER_ICS_RULE_BAD },
    { "FREQ=DAILY;COUNT=0", FLER_ICS_RULE_BAD }, { "FREQ=DAILY;COUNT=-3", FLER_ICS_RULE_BAD },
    { "FREQ=DAILY;INTERVAL=0", FLER_ICS_RULE_BAD }, { "FREQ=DAILY;INTERVAL=9999999999999999999", FLER_ICS_RULE_BAD },
    { "FREQ=DAILY;UNTIL=20260230", FLER_ICS_RULE_BAD }, { "FREQ=WEEKLY;BYDAY=1MO", FLER_ICS_RULE_BAD },
    { "FREQ=MONTHLY;BYDAY=0MO", FLER_ICS_RULE_BAD }, { "FREQ=MONTHLY;BYDAY=MONDAY", FLER_ICS_RULE_BAD },
    { "FREQ=MONTHLY;BYMONTHDAY=32", FLER_ICS_RULE_BAD }, { "FREQ=MONTHLY;BYMONTHDAY=", FLER_ICS_RULE_BAD },
    { "FREQ=YEARLY;BYMONTH=13", FLER_ICS_RULE_BAD }, { "FREQ", FLER_ICS_RULE_BAD },
    { "D1 #10", FLER_ICS_RULE_BAD },
    { "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", FLER_ICS_RULE_TOO_OFTEN },
    { "FREQ=MINUTELY", FLER_ICS_RULE_TOO_OFTEN }, { "FREQ=HOURLY;BYMINUTE=1", FLER_ICS_RULE_TOO_OFTEN },
    { "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7,8,9", FLER_ICS_RULE_TOO_OFTEN },
    { "RSCALE=CHINESE;FREQ=YEARLY", FLER_ICS_RULE_UNKNOWN },
  };
  FlerIcsRule rule;

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("%s", refused[i].rule);
      g_assert_cmpint (fler_ics_rule_parse (refused[i].rule, &rule), ==, refused[i].state);
    }
}

/* F144: what cannot come true ends all the same, and soon. */
static void
test_ends_whatever_the_rule (void)
{
  static const char *const rules[] = {
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6",
    "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=5MO;BYMONTH=2;BYSETPOS=2",
    "FREQ=YEARLY;INTERVAL=100000", "FREQ=YEARLY;BYYEARDAY=366;BYMONTHDAY=1",
  };
  clock_t begin = clock ();

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      FlerIcsRuleEnd end;
      g_autoptr(GArray) times = expand (rules[i], "00010101T090000", NULL, &end);

      g_assert_cmpint (end, !=, FLER_ICS_END_DONE);
      g_assert_cmpuint (times->len, ==, 1);
    }
  g_assert_cmpint (clock () - begin, <, 5 * CLOCKS_PER_SEC);    /* its own time, whatever else goes on */
}

static void
test_horizon (void)
{
  FlerIcsRuleEnd end;
  g_autoptr(GArray) times = expand ("FREQ=DAILY", "20261122T090000", "20261124T080000", &end);

  g_assert_cmpuint (times->len, ==, 2);
  g_assert_cmpint (end, ==, FLER_ICS_END_HORIZON);
}

static const char *
pick (GRand *rand, const char *const *from, int n)
{
  return from[g_rand_int_range (rand, 0, n)];
}

/* Parts that libical 3.0 and the RFC agree on. */
static char *
random_rule (GRand *rand)
{
  static const char *const daily[] = { "", ";BYMONTH=2,7", ";BYDAY=MO,WE,SU", ";BYMONTHDAY=1,15,31",
                                       ";BYMONTH=12;BYDAY=TH", ";BYHOUR=8,17", ";BYHOUR=9;BYMINUTE=0,45" };
  static const char *const weekly[] = { "", ";BYDAY=MO", ";BYDAY=TU,TH,SU", ";WKST=SU;BYDAY=SU,MO",
                                        ";BYDAY=MO,TU,WE,TH,FR", ";BYMONTH=3,9;BYDAY=WE" };
  static const char *const monthly[] = { "", ";BYDAY=2TU", ";BYDAY=-1FR", ";BYMONTHDAY=1,15,-1", ";BYDAY=MO,WE",
                                         ";BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", ";BYMONTH=1,6;BYDAY=1MO",
                                         ";BYMONTHDAY=31", ";BYDAY=5SA" };
  static const char *const yearly[] = { "", ";BYMONTH=2", ";BYMONTH=5;BYMONTHDAY=1,2", ";BYMONTH=10;BYDAY=-1SU",
                                        ";BYYEARDAY=1,100,366", ";BYDAY=20MO", ";BYMONTH=11;BYDAY=4TH",
                                        ";BYMONTH=12;BYMONTHDAY=-1" };
  static const struct { const char *freq; const char *const *parts; int n; } kinds[] = {
    { "DAILY", daily, G_N_ELEMENTS (daily) }, { "WEEKLY", weekly, G_N_ELEMENTS (weekly) },
    { "MONTHLY", monthly, G_N_ELEMENTS (monthly) }, { "YEARLY", yearly, G_N_ELEMENTS (yearly) },
  };
  int kind = g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds));
  int interval = g_rand_int_range (rand, 1, 5);

  return g_strdup_printf ("FREQ=%s;INTERVAL=%d%s", kinds[kind].freq, interval,
                          pick (rand, kinds[kind].parts, kinds[kind].n));
}

static void
compare_with_libical (const char *rule, const char *start)
{
  struct icalrecurrencetype recurrence = icalrecurrencetype_from_string (rule);
  struct icaltimetype dtstart = icaltime_from_string (start);
  icalrecur_iterator *iterator = icalrecur_iterator_new (recurrence, dtstart);
  FlerIcsRuleEnd end;
  g_autoptr(GArray) times = expand (rule, start, "20600101T000000", &end);
  guint at = 0;

  if (iterator == NULL)   /* its way of saying never */
    {
      g_assert_cmpuint (times->len, ==, 1);
      return;
    }
  /* The first of ours is the start, and libical's only where it suits the rule. */
  for (struct icaltimetype next = icalrecur_iterator_next (iterator);
       !icaltime_is_null_time (next) && next.year < 2060 && at < times->len;
       next = icalrecur_iterator_next (iterator))
    {
      gint64 local = fler_ics_days (next.year, next.month, next.day) * FLER_ICS_DAY
                     + next.hour * 3600 + next.minute * 60 + next.second;

      if (at == 0 && local != g_array_index (times, gint64, 0))
        at = 1;
      if (at < times->len && local != g_array_index (times, gint64, at))
        {
          g_autofree char *ours = text_of (g_array_index (times, gint64, at));
          g_autofree char *theirs = text_of (local);

          g_error ("%s from %s, number %u: %s, libical %s", rule, start, at, ours, theirs);
        }
      at++;
    }
  if (at != times->len && !(at == 0 && times->len == 1))
    g_error ("%s from %s: %u times, libical %u", rule, start, times->len, at);
  icalrecur_iterator_free (iterator);
}

static void
test_agrees_with_libical (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261122);

  for (int i = 0; i < 3000; i++)
    {
      g_autofree char *rule = random_rule (rand);
      int year = g_rand_int_range (rand, 1995, 2030), month = g_rand_int_range (rand, 1, 13);
      g_autofree char *start = g_strdup_printf ("%04d%02d%02dT%02d3000", year, month,
                                                g_rand_int_range (rand, 1, 1 + fler_ics_days_in_month (year, month)),
                                                g_rand_int_range (rand, 0, 24));

      compare_with_libical (rule, start);
    }
}

static void
test_times (void)
{
  static const char *const bad[] = { "", "2026", "20260229", "00000101", "20261301", "20260100", "20261122T", "20261122T240000",
                                     "20261122T096000", "20261122T090061", "20261122T090000z", "20261122 090000", "2026112٣" };
  FlerIcsTime time;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (fler_ics_time_parse (bad[i], strlen (bad[i]), &time));
  g_assert_true (fler_ics_time_parse ("99991231T235960Z", 16, &time));
  g_assert_cmpint (time.seconds, ==, FLER_ICS_LAST);
  g_assert_true (time.is_utc);
  g_assert_true (fler_ics_time_parse ("00010101", 8, &time));
  g_assert_cmpint (time.seconds, ==, FLER_ICS_FIRST);
  g_assert_true (time.is_date);
}

static void
test_durations (void)
{
  static const struct { const char *text; gint64 seconds; gboolean is_days; } good[] = {
    { "PT1H30M", 5400, FALSE }, { "P1D", 86400, TRUE }, { "P2W", 14 * 86400, TRUE }, { "-PT15M", -900, FALSE },
    { "P1DT12H", 129600, FALSE }, { "+PT0S", 0, FALSE }, { "P7D", 7 * 86400, TRUE },
  };
  static const char *const bad[] = { "", "P", "PT", "1H", "P1H", "PT1D", "PT1H1H", "PT1M1H", "P1X", "PTH", "P1",
                                     "P999999999999W", "P9999999999999999999D", "P1D " };
  gint64 seconds;
  gboolean is_days;

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (fler_ics_duration_parse (good[i].text, &seconds, &is_days));
      g_assert_cmpint (seconds, ==, good[i].seconds);
      g_assert_cmpint (is_days, ==, good[i].is_days);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (fler_ics_duration_parse (bad[i], &seconds, &is_days));
}

static void
test_days (void)
{
  for (gint64 day = fler_ics_day_of (FLER_ICS_FIRST); day <= fler_ics_day_of (FLER_ICS_LAST); day += 97)
    {
      int year, month, month_day;
      GDate date;

      fler_ics_date (day, &year, &month, &month_day);
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, month_day, month, year);
      g_assert_cmpint (g_date_get_julian (&date), ==, day + 719163);
      g_assert_cmpint (fler_ics_days (year, month, month_day), ==, day);
      g_assert_cmpint (fler_ics_weekday (day) + 1, ==, g_date_get_weekday (&date));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/ics-civil/days", test_days);
  g_test_add_func ("/exchange/ics-civil/times", test_times);
  g_test_add_func ("/exchange/ics-civil/durations", test_durations);
  g_test_add_func ("/exchange/ics-rule/examples", test_examples);
  g_test_add_func ("/exchange/ics-rule/refused", test_refused);
  g_test_add_func ("/exchange/ics-rule/ends-whatever-the-rule", test_ends_whatever_the_rule);
  g_test_add_func ("/exchange/ics-rule/horizon", test_horizon);
  g_test_add_func ("/exchange/ics-rule/agrees-with-libical", test_agrees_with_libical);
  return g_test_run ();
}
