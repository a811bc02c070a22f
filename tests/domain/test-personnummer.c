/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-personnummer.c - numbers as people write them, right and wrong
 *
 * All are test vectors of the authorities or invented ones of the birth numbers 980-999.
 */

#include "fler-personnummer.h"

static GDate
day (const char *iso)
{
  GDate parsed;

  g_assert_true (fler_day_parse (iso, &parsed));
  return parsed;
}

static const struct { const char *text, *today, *digits; } right[] = {
  { "640823-3234",      "2026-11-22", "196408233234" },      /* F5 */
  { "701063-2391",      "2026-11-22", "197010632391" },      /* F4, F5: samordningsnummer */
  { "811218-9876",      "2026-11-22", "198112189876" },
  { "6408233234",       "2026-11-22", "196408233234" },
  { "196408233234",     "2026-11-22", "196408233234" },
  { "19640823-3234",    "2026-11-22", "196408233234" },
  { " 1964 0823 / 3234 ", "2026-11-22", "196408233234" },
  { "640823\u20113234", "2026-11-22", "196408233234" },      /* non-breaking hyphen */
  { "640823\u00a0-\u00a03234", "2026-11-22", "196408233234" },
  { "640823+3234",      "2026-11-22", "186408233234" },      /* plus: turns 100 or has */
  { "640823+3234",      "2064-01-01", "196408233234" },      /* the year of turning 100 */
  { "640823-3234",      "2064-08-22", "196408233234" },      /* not born in the future */
  { "640823-3234",      "2064-08-23", "206408233234" },
  { "000229-9808",      "2026-11-22", "200002299808" },
};

static void
test_parse_as_people_write (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (right); i++)
    {
      FlerPersonnummer number;
      GDate today = day (right[i].today);

      if (!fler_personnummer_parse (right[i].text, &today, &number))
        g_test_message ("%s: fault %d", right[i].text, number.fault);
      g_assert_cmpint (number.fault, ==, FLER_PERSONNUMMER_OK);
      g_assert_cmpstr (number.digits, ==, right[i].digits);
    }
}

static const struct { const char *text; FlerPersonnummerFault fault; const char *digits; } wrong[] = {
  { NULL,               FLER_PERSONNUMMER_EMPTY,             "" },
  { " - ",              FLER_PERSONNUMMER_EMPTY,             "" },
  { "640823-323A",      FLER_PERSONNUMMER_NOT_DIGITS,        "" },
  { "640823\xff" "3234", FLER_PERSONNUMMER_NOT_DIGITS,       "" },
  { "640823-323",       FLER_PERSONNUMMER_TOO_SHORT,         "" },
  { "9640823-3234",     FLER_PERSONNUMMER_ELEVEN_DIGITS,     "" },
  { "19640823-32345",   FLER_PERSONNUMMER_TOO_LONG,          "" },
  { "17640823-3234",    FLER_PERSONNUMMER_WRONG_CENTURY,     "" },
  { "21640823-3234",    FLER_PERSONNUMMER_WRONG_CENTURY,     "" },
  { "00000000-0000",    FLER_PERSONNUMMER_WRONG_CENTURY,     "" },
  { "641323-3234",      FLER_PERSONNUMMER_NO_SUCH_DAY,       "" },
  { "640832-3234",      FLER_PERSONNUMMER_NO_SUCH_DAY,       "" },
  { "640860-3234",      FLER_PERSONNUMMER_NO_SUCH_DAY,       "" },
  { "19650229-9808",    FLER_PERSONNUMMER_NO_SUCH_DAY,       "" },
  { "20261123-9800",    FLER_PERSONNUMMER_FUTURE,            "202611239800" },
  { "640823-0006",      FLER_PERSONNUMMER_NO_BIRTH_NUMBER,   "196408230006" },
  { "640823-3235",      FLER_PERSONNUMMER_WRONG_CHECK_DIGIT, "196408233235" },
  { "701063-2392",      FLER_PERSONNUMMER_WRONG_CHECK_DIGIT, "197010632392" },
};

static void
test_parse_names_what_is_wrong (void)
{
  GDate today = day ("2026-11-22");

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      FlerPersonnummer number;

      g_assert_false (fler_personnummer_parse (wrong[i].text, &today, &number));
      g_assert_cmpint (number.fault, ==, wrong[i].fault);
      g_assert_cmpstr (number.digits, ==, wrong[i].digits);
    }
}

/* F3: of the ten check digits a number can have, one is right. */
static void
test_parse_takes_one_check_digit_of_ten (void)
{
  GDate today = day ("2026-11-22");

  for (int birth_number = 980; birth_number <= 999; birth_number++)
    {
      int n_right = 0;

      for (int check = 0; check <= 9; check++)
        {
          g_autofree char *text = g_strdup_printf ("19800229%d%d", birth_number, check);
          FlerPersonnummer number;

          n_right += fler_personnummer_parse (text, &today, &number);
        }
      g_assert_cmpint (n_right, ==, 1);
    }
}

static void
test_kind (void)
{
  GDate today = day ("2026-11-22");
  FlerPersonnummer number;

  fler_personnummer_parse ("701063-2391", &today, &number);
  g_assert_cmpint (number.kind, ==, FLER_PERSONNUMMER_SAMORDNINGSNUMMER);
  g_assert_cmpint (g_date_get_day (&number.born), ==, 3);
  fler_personnummer_parse ("640823-3234", &today, &number);
  g_assert_cmpint (number.kind, ==, FLER_PERSONNUMMER_PERSONNUMMER);
  fler_personnummer_parse ("A12345", &today, &number);
  g_assert_cmpint (number.kind, ==, FLER_PERSONNUMMER_UNKNOWN);
}

static void
assert_kept (const char *text, const char *kept, const char *shown)
{
  GDate today = day ("2026-11-22");
  g_autofree char *normalised = fler_personnummer_normalise (text, &today);
  g_autofree char *formatted = fler_personnummer_format (normalised);

  g_assert_cmpstr (normalised, ==, kept);
  g_assert_cmpstr (formatted, ==, shown);
}

/* F7: a fault is a warning, so whatever was typed is kept. */
static void
test_keep_and_show (void)
{
  assert_kept ("640823-3234", "196408233234", "19640823-3234");
  assert_kept ("640823-3235", "196408233235", "19640823-3235");
  assert_kept (" 99-TF-1234 ", "99-TF-1234", "99-TF-1234");
  assert_kept ("  ", NULL, "");
  assert_kept (NULL, NULL, "");
}

static void
test_mask_tells_nothing (void)
{
  g_assert_cmpstr (fler_personnummer_mask ("196408233234"), ==, "••••••••-••••");
  g_assert_cmpstr (fler_personnummer_mask ("99-TF"), ==, "••••••••-••••");
  g_assert_cmpstr (fler_personnummer_mask (""), ==, "");
  g_assert_cmpstr (fler_personnummer_mask (NULL), ==, "");
}

static void
assert_age (const char *kept, const char *on, int age)
{
  GDate date = day (on);

  g_assert_cmpint (fler_personnummer_age (kept, &date), ==, age);
}

static void
test_age_on_a_day (void)
{
  assert_age ("196408233234", "2026-08-22", 61);
  assert_age ("196408233234", "2026-08-23", 62);
  assert_age ("196408233234", "1964-08-23", 0);
  assert_age ("196408233234", "1964-08-22", -1);
  assert_age ("197010632391", "2026-10-03", 56);
  assert_age ("200002299808", "2026-02-27", 25);
  assert_age ("200002299808", "2026-02-28", 26);
  assert_age ("200002299808", "2028-02-28", 27);
  assert_age ("200002299808", "2028-02-29", 28);
  assert_age ("99-TF-1234", "2026-08-22", -1);
  assert_age ("199913019800", "2026-08-22", -1);
  assert_age (NULL, "2026-08-22", -1);
}

static const struct { const char *text; gboolean is_number; const char *whole, *short_form; } searches[] = {
  { "640823-3234",   TRUE,  "",             "6408233234" },
  { "640823+3234",   TRUE,  "",             "6408233234" },
  { "19640823 3234", TRUE,  "196408233234", "" },
  { "19640823-",     TRUE,  "19640823",     "19640823" },
  { "6408",          TRUE,  "",             "6408" },
  { "0042",          TRUE,  "",             "0042" },
  { "2004",          TRUE,  "2004",         "2004" },
  { "640",           FALSE, "",             "" },
  { "1234567890123", FALSE, "",             "" },
  { "99640823323",   FALSE, "",             "" },
  { "Björk 1964",    FALSE, "",             "" },
  { "",              FALSE, "",             "" },
  { NULL,            FALSE, "",             "" },
};

static void
test_search_forms (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      FlerPersonnummerSearch search;

      g_assert_cmpint (fler_personnummer_search (searches[i].text, &search), ==,
                       searches[i].is_number);
      g_assert_cmpstr (search.whole, ==, searches[i].whole);
      g_assert_cmpstr (search.short_form, ==, searches[i].short_form);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/personnummer/parse/as-people-write", test_parse_as_people_write);
  g_test_add_func ("/domain/personnummer/parse/names-what-is-wrong",
                   test_parse_names_what_is_wrong);
  g_test_add_func ("/domain/personnummer/parse/takes-one-check-digit-of-ten",
                   test_parse_takes_one_check_digit_of_ten);
  g_test_add_func ("/domain/personnummer/kind", test_kind);
  g_test_add_func ("/domain/personnummer/keep-and-show", test_keep_and_show);
  g_test_add_func ("/domain/personnummer/mask/tells-nothing", test_mask_tells_nothing);
  g_test_add_func ("/domain/personnummer/age/on-a-day", test_age_on_a_day);
  g_test_add_func ("/domain/personnummer/search/forms", test_search_forms);
  return g_test_run ();
}
