/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-registration.c - what has to be entered elsewhere is asked for where it can apply (D165) */

#include "fler-registration.h"

static const struct
{
  const char           *path;
  FlerRegistrationWhen  when;
  FlerTri               enrolled, closed_before, expected;
} cases[] = {
  { "/domain/registration/D165/always", FLER_REGISTRATION_ALWAYS, FLER_TRI_NO, FLER_TRI_NO, FLER_TRI_YES },
  { "/domain/registration/D165/enrolled", FLER_REGISTRATION_ENROLLED, FLER_TRI_YES, FLER_TRI_NO, FLER_TRI_YES },
  { "/domain/registration/D165/enrolled-is-not", FLER_REGISTRATION_ENROLLED, FLER_TRI_NO, FLER_TRI_NO, FLER_TRI_NO },
  { "/domain/registration/D165/enrolled-perhaps", FLER_REGISTRATION_ENROLLED, FLER_TRI_UNKNOWN, FLER_TRI_NO,
    FLER_TRI_UNKNOWN },
  { "/domain/registration/D165/not-enrolled", FLER_REGISTRATION_NOT_ENROLLED, FLER_TRI_NO, FLER_TRI_NO, FLER_TRI_YES },
  { "/domain/registration/D165/not-enrolled-is", FLER_REGISTRATION_NOT_ENROLLED, FLER_TRI_YES, FLER_TRI_NO,
    FLER_TRI_NO },
  { "/domain/registration/D165/not-enrolled-perhaps", FLER_REGISTRATION_NOT_ENROLLED, FLER_TRI_UNKNOWN, FLER_TRI_NO,
    FLER_TRI_UNKNOWN },
  { "/domain/registration/D165/closed", FLER_REGISTRATION_CASE_CLOSED, FLER_TRI_NO, FLER_TRI_YES, FLER_TRI_YES },
  { "/domain/registration/D165/closed-after", FLER_REGISTRATION_CASE_CLOSED, FLER_TRI_NO, FLER_TRI_NO, FLER_TRI_NO },
};

static void
test_applies (gconstpointer index)
{
  gsize i = GPOINTER_TO_SIZE (index);
  FlerRegistration registration = { .when = cases[i].when };
  FlerFacts facts;

  fler_facts_init (&facts);
  facts.enrolled_at_af = cases[i].enrolled;
  g_assert_cmpint (fler_registration_applies (&registration, &facts, cases[i].closed_before), ==, cases[i].expected);
}

/* Ö7: an SJK_SAM file is for a meeting in a case that was closed already. */
static void
test_closed_before (void)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  FlerMeeting *meeting = fler_meeting_new ();
  GDate held_on, before, none = fler_day_none ();

  meeting->form = FLER_FORM_OVERLAMNING;
  meeting->state = FLER_MEETING_HELD;
  meeting->span.start = 1795521600;
  held_on = before = fler_day_at (meeting->span.start, zone);
  g_date_subtract_days (&before, 1);
  g_ptr_array_add (meetings, meeting);
  g_assert_cmpint (fler_registration_closed_before (meetings, FLER_FORM_OVERLAMNING, &before, zone), ==, FLER_TRI_YES);
  g_assert_cmpint (fler_registration_closed_before (meetings, FLER_FORM_OVERLAMNING, &held_on, zone), ==, FLER_TRI_NO);
  g_assert_cmpint (fler_registration_closed_before (meetings, FLER_FORM_KONTAKT, &before, zone), ==, FLER_TRI_NO);
  g_assert_cmpint (fler_registration_closed_before (meetings, FLER_FORM_OVERLAMNING, &none, zone), ==,
                   FLER_TRI_UNKNOWN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GSIZE_TO_POINTER (i), test_applies);
  g_test_add_func ("/domain/registration/O7/closed-before-the-meeting", test_closed_before);
  return g_test_run ();
}
