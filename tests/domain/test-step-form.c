/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-step-form.c - what steps ask for, the dates of G3, and when a consent holds (F1) */

#include "fler-consent.h"
#include "fler-decline.h"
#include "fler-step-form.h"

static GDate
day (const char *iso)
{
  GDate date;

  fler_day_parse (iso, &date);
  return date;
}

static void
test_asks (void)
{
  g_assert_cmpuint (fler_step_asks ("K2") & FLER_STEP_ASKS_ANSWER, !=, 0);
  g_assert_cmpuint (fler_step_asks ("K3") & FLER_STEP_ASKS_REASON, !=, 0);
  g_assert_cmpuint (fler_step_asks ("K4") & FLER_STEP_ASKS_WORK, !=, 0);
  g_assert_cmpuint (fler_step_asks ("Ö2") & FLER_STEP_ASKS_UNDERSTOOD, !=, 0);
  g_assert_cmpuint (fler_step_asks ("Ö6") & FLER_STEP_ASKS_REGISTER, !=, 0);
  g_assert_cmpuint (fler_step_asks ("G5") & FLER_STEP_ASKS_ANSWER, !=, 0);
  g_assert_cmpuint (fler_step_asks ("F1") & FLER_STEP_ASKS_CONSENT, !=, 0);
  g_assert_cmpuint (fler_step_asks ("K8"), ==, 0);
  g_assert_cmpuint (fler_step_asks (NULL), ==, 0);
}

static void
test_routine_of_a_step (void)
{
  g_assert_cmpint (fler_step_routine_form ("K9"), ==, FLER_FORM_KONTAKT);
  g_assert_cmpint (fler_step_routine_form ("Ö5"), ==, FLER_FORM_OVERLAMNING);
  g_assert_cmpint (fler_step_routine_form ("G6a"), ==, FLER_FORM_GK1);
  g_assert_cmpint (fler_step_routine_form ("G7"), ==, FLER_FORM_GK2);
  g_assert_cmpint (fler_step_routine_form ("F6"), ==, FLER_FORM_FLERPART);
  g_assert_cmpint (fler_step_routine_form ("D145"), ==, FLER_FORM_NONE);
  g_assert_cmpint (fler_step_routine_form (NULL), ==, FLER_FORM_NONE);
}

static void
test_gk_dates (void)
{
  FlerGkDates dates = { fler_day_none (), fler_day_none (), fler_day_none (), fler_day_none () };

  g_assert_cmpint (fler_gk_dates_check (&dates), ==, FLER_GK_DATES_OK);
  dates.applied_on = day ("2026-11-02");
  g_assert_cmpint (fler_gk_dates_check (&dates), ==, FLER_GK_DATES_OK);
  dates.sick_reported_on = day ("2026-11-03");
  g_assert_cmpint (fler_gk_dates_check (&dates), ==, FLER_GK_DATES_APPLICATION);
  dates.sick_reported_on = day ("2026-11-02");
  g_assert_cmpint (fler_gk_dates_check (&dates), ==, FLER_GK_DATES_OK);
  /* The claim is another day than the application, and that is right. */
  dates.claimed_from = day ("2026-12-01");
  g_assert_cmpint (fler_gk_dates_check (&dates), ==, FLER_GK_DATES_OK);
  dates.enrolled_on = day ("2026-12-02");
  g_assert_cmpint (fler_gk_dates_check (&dates), ==, FLER_GK_DATES_CLAIM);
  dates.enrolled_on = day ("2026-12-01");
  g_assert_cmpint (fler_gk_dates_check (&dates), ==, FLER_GK_DATES_OK);
}

static FlerConsent *
add_consent (GPtrArray *consents, FlerPartyKind party, const char *given, const char *ends, const char *withdrawn)
{
  FlerConsent *consent = fler_consent_new ();

  consent->id = consents->len + 1;
  consent->party = party;
  consent->given_on = day (given);
  consent->ends_on = day (ends);
  consent->withdrawn_on = day (withdrawn);
  g_ptr_array_add (consents, consent);
  return consent;
}

static FlerConsentState
state_of (GPtrArray *consents, FlerPartyKind party, const char *on)
{
  GDate date = day (on);
  const FlerConsent *consent = fler_consent_find (consents, party, &date);

  return consent != NULL ? fler_consent_state (consent, &date) : FLER_CONSENT_NONE;
}

static void
test_consent (void)
{
  g_autoptr(GPtrArray) consents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_consent_free);

  add_consent (consents, FLER_PARTY_AF, "2026-11-02", "2026-12-31", NULL);
  add_consent (consents, FLER_PARTY_FK, "2026-11-02", NULL, "2026-11-10");
  add_consent (consents, FLER_PARTY_FK, "2026-11-20", NULL, NULL);
  g_assert_cmpint (state_of (consents, FLER_PARTY_AF, "2026-11-01"), ==, FLER_CONSENT_TO_COME);
  g_assert_cmpint (state_of (consents, FLER_PARTY_AF, "2026-11-02"), ==, FLER_CONSENT_HOLDS);
  g_assert_cmpint (state_of (consents, FLER_PARTY_AF, "2026-12-31"), ==, FLER_CONSENT_HOLDS);
  g_assert_cmpint (state_of (consents, FLER_PARTY_AF, "2027-01-01"), ==, FLER_CONSENT_ENDED);
  g_assert_cmpint (state_of (consents, FLER_PARTY_FK, "2026-11-09"), ==, FLER_CONSENT_HOLDS);
  g_assert_cmpint (state_of (consents, FLER_PARTY_FK, "2026-11-10"), ==, FLER_CONSENT_TO_COME);
  g_assert_cmpint (state_of (consents, FLER_PARTY_FK, "2026-11-20"), ==, FLER_CONSENT_HOLDS);
  g_assert_cmpint (state_of (consents, FLER_PARTY_REGION, "2026-11-20"), ==, FLER_CONSENT_NONE);
  /* One withdrawal is one party's: the others' stands. */
  ((FlerConsent *) consents->pdata[2])->withdrawn_on = day ("2026-11-21");
  g_assert_cmpint (state_of (consents, FLER_PARTY_FK, "2026-11-21"), ==, FLER_CONSENT_WITHDRAWN);
  g_assert_cmpint (state_of (consents, FLER_PARTY_AF, "2026-11-21"), ==, FLER_CONSENT_HOLDS);
}

static const char *
reason_at (const GPtrArray *reasons, guint i, gboolean wants_id)
{
  const FlerChoice *choice = reasons->pdata[i];

  return wants_id ? choice->id : choice->title;
}

/* K3: the organisation's own reasons stand instead of the routine's, one a line. */
static void
test_own_reasons (void)
{
  FlerChoice time = { (char *) "time", (char *) "Inte nu" }, other = { (char *) "other", (char *) "Annat" };
  g_autoptr(GPtrArray) routine = g_ptr_array_new ();
  g_autoptr(GPtrArray) usual = NULL, own = NULL, many = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GString) lines = g_string_new (NULL);

  g_ptr_array_add (routine, &time);
  g_ptr_array_add (routine, &other);
  usual = fler_decline_reasons (routine, " \n\n");
  text = fler_decline_text (usual);
  g_assert_cmpstr (text, ==, "Inte nu\nAnnat");

  own = fler_decline_reasons (routine, "  Vill vänta på läkaren \n\nAnnat\nVill vänta på läkaren\n");
  g_assert_cmpuint (own->len, ==, 2);
  g_assert_cmpstr (reason_at (own, 0, TRUE), ==, "Vill vänta på läkaren");
  g_assert_cmpstr (reason_at (own, 1, TRUE), ==, "other");
  /* What was chosen once is found, in its words, when the list has it no more. */
  g_assert_cmpuint (fler_decline_find (own, routine, "other"), ==, 1);
  g_assert_cmpuint (fler_decline_find (own, routine, "time"), ==, 2);
  g_assert_cmpstr (reason_at (own, 2, FALSE), ==, "Inte nu");
  g_assert_cmpuint (fler_decline_find (own, routine, "Har flyttat"), ==, 3);
  g_assert_cmpstr (reason_at (own, 3, FALSE), ==, "Har flyttat");

  for (int i = 0; i < 1000; i++)
    g_string_append_printf (lines, "Skäl %d\n", i);
  many = fler_decline_reasons (routine, lines->str);
  g_assert_cmpuint (many->len, ==, FLER_DECLINE_MOST);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/step-form/asks", test_asks);
  g_test_add_func ("/domain/step-form/routine-of-a-step", test_routine_of_a_step);
  g_test_add_func ("/domain/step-form/G3/dates", test_gk_dates);
  g_test_add_func ("/domain/consent/F1/holds", test_consent);
  g_test_add_func ("/domain/step-form/K3-own-reasons", test_own_reasons);
  return g_test_run ();
}
