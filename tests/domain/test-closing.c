/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-closing.c - rule Ö8: not before the planned meeting, otherwise not within 7 days */

#include "fler-closing.h"

static void
add_meeting (GPtrArray *meetings, FlerForm form, FlerMeetingState state)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->form = form;
  meeting->state = state;
  g_ptr_array_add (meetings, meeting);
}

/* Decision sent 2 November 2026, a Monday. */
static const struct
{
  const char        *path;
  FlerDecision       decision;
  FlerForm           form;
  FlerMeetingState   state;
  const char        *today;
  FlerClosingVerdict expected;
  const char        *from;
} cases[] = {
  { "/domain/closing/O8/seventh-day", FLER_DECISION_WITHDRAWN, FLER_FORM_NONE, 0,
    "2026-11-09", FLER_CLOSING_DECISION_RECENT, "2026-11-10" },
  { "/domain/closing/O8/eighth-day", FLER_DECISION_WITHDRAWN, FLER_FORM_NONE, 0,
    "2026-11-10", FLER_CLOSING_ALLOWED, "2026-11-10" },
  { "/domain/closing/O8/same-day", FLER_DECISION_WITHDRAWN, FLER_FORM_NONE, 0,
    "2026-11-02", FLER_CLOSING_DECISION_RECENT, "2026-11-10" },
  { "/domain/closing/O8/planned", FLER_DECISION_WITHDRAWN, FLER_FORM_OVERLAMNING, FLER_MEETING_PLANNED,
    "2027-01-01", FLER_CLOSING_MEETING_PLANNED, NULL },
  { "/domain/closing/O8/going-on", FLER_DECISION_WITHDRAWN, FLER_FORM_OVERLAMNING, FLER_MEETING_ONGOING,
    "2026-11-20", FLER_CLOSING_MEETING_PLANNED, NULL },
  { "/domain/closing/O8/held-within-the-week", FLER_DECISION_WITHDRAWN, FLER_FORM_OVERLAMNING,
    FLER_MEETING_HELD, "2026-11-05", FLER_CLOSING_ALLOWED, NULL },
  { "/domain/closing/O8/person-did-not-come", FLER_DECISION_WITHDRAWN, FLER_FORM_OVERLAMNING,
    FLER_MEETING_NOT_ATTENDED, "2026-11-05", FLER_CLOSING_ALLOWED, NULL },
  { "/domain/closing/O8/cancelled-within-the-week", FLER_DECISION_WITHDRAWN, FLER_FORM_OVERLAMNING,
    FLER_MEETING_CANCELLED, "2026-11-05", FLER_CLOSING_DECISION_RECENT, "2026-11-10" },
  { "/domain/closing/O8/cancelled-after-the-week", FLER_DECISION_WITHDRAWN, FLER_FORM_OVERLAMNING,
    FLER_MEETING_CANCELLED, "2026-11-15", FLER_CLOSING_ALLOWED, "2026-11-10" },
  { "/domain/closing/O8/refused-new-application", FLER_DECISION_DENIED_NEW_APPLICATION, FLER_FORM_NONE, 0,
    "2026-11-03", FLER_CLOSING_ALLOWED, NULL },
  { "/domain/closing/other-meeting-planned", FLER_DECISION_NONE, FLER_FORM_FLERPART, FLER_MEETING_PLANNED,
    "2026-11-03", FLER_CLOSING_ALLOWED, NULL },
};

static void
test_closing (gconstpointer index)
{
  gsize i = GPOINTER_TO_SIZE (index);
  g_autoptr(FlerCase) the_case = fler_case_new ();
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  g_autofree char *from = NULL;
  GDate today;
  FlerClosing closing;

  the_case->facts.decision = cases[i].decision;
  fler_day_parse ("2026-11-02", &the_case->facts.decision_sent);
  fler_day_parse (cases[i].today, &today);
  if (cases[i].form != FLER_FORM_NONE)
    add_meeting (meetings, cases[i].form, cases[i].state);
  closing = fler_closing_of (the_case, meetings, &today);
  from = fler_day_to_iso (&closing.from);
  g_assert_cmpint (closing.verdict, ==, cases[i].expected);
  g_assert_cmpstr (from, ==, cases[i].from);
  g_assert_cmpuint (closing.n_planned, ==, cases[i].form == FLER_FORM_FLERPART);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GSIZE_TO_POINTER (i), test_closing);
  return g_test_run ();
}
