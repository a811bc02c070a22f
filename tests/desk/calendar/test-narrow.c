/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-narrow.c - a calendar in a narrow window: what is said of a booking, a deadline, a day */

#include "config.h"

#include "fler-test-desk.h"

#include <string.h>

#include "fler-booking-words.h"
#include "fler-day-band.h"
#include "fler-day-name.h"
#include "fler-small-month.h"

#define NOON 1795518000         /* Tuesday 24 November 2026, 12.00 in Stockholm */
#define N_YEARS 28              /* after which the days come again */
#define SOFT_HYPHEN "\u00ad"

static FlerMeeting *
meeting_new (void)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->form = FLER_FORM_FLERPART;
  meeting->span = (FlerSpan) { NOON, NOON + 3600 };
  meeting->case_reference = g_strdup ("0013");
  meeting->n_invited = 4;
  meeting->n_named = 2;
  return meeting;
}

/* The case beside the mark; the time and what is missing before what the mark has said already. */
static void
test_stacked_words (void)
{
  g_autoptr(FlerMeeting) meeting = meeting_new ();
  g_autofree char *head = NULL;
  g_autofree char *body = NULL;

  fler_booking_words_markup (meeting, NULL, "13.00", FLER_BOOKING_STACKED, &head, &body);
  g_assert_cmpstr (head, ==, "0013");
  g_assert_true (g_str_has_prefix (body, "13.00\n2/4\n"));
}

static void
test_stacked_words_of_what_is_called_off (void)
{
  g_autoptr(FlerMeeting) meeting = meeting_new ();
  g_autofree char *head = NULL;
  g_autofree char *body = NULL;

  meeting->state = FLER_MEETING_CANCELLED;
  fler_booking_words_markup (meeting, NULL, "13.00", FLER_BOOKING_STACKED, &head, &body);
  g_assert_cmpstr (head, ==, "<s>0013</s>");
  g_assert_true (g_str_has_prefix (body, "<s>13.00</s>\n"));
}

/* Soft hyphens apart it is the same name, whichever day it is; and the longest can break. */
static void
test_names_of_days_break (void)
{
  GDate day, end;
  int n_broken = 0;

  g_date_set_dmy (&day, 1, 1, 2026);
  g_date_set_dmy (&end, 1, 1, 2026 + N_YEARS);
  for (; g_date_compare (&day, &end) < 0; g_date_add_days (&day, 1))
    {
      const char *narrow = fler_day_name_narrow (NULL, &day);
      g_auto(GStrv) parts = NULL;
      g_autofree char *whole = NULL;

      if (narrow == NULL)
        {
          g_assert_null (fler_day_name (NULL, &day, NULL));
          continue;
        }
      parts = g_strsplit (narrow, SOFT_HYPHEN, -1);
      whole = g_strjoinv ("", parts);
      g_assert_cmpstr (whole, ==, fler_day_name (NULL, &day, NULL));
      n_broken += parts[1] != NULL;
      /* Whatever has no space and no place to break has to fit as it is. */
      for (guint i = 0; parts[i] != NULL; i++)
        g_assert_cmpint (strcspn (parts[i], " "), <=, strlen ("Trettondags"));
    }
  g_assert_cmpint (n_broken, >, 8 * N_YEARS);
}

static GtkWidget *
band_new (FlerCalendarData *data)
{
  GtkWidget *band = fler_day_band_new ();

  fler_day_band_show (FLER_DAY_BAND (band), data, 30);
  return g_object_ref_sink (band);
}

static int
height_for (GtkWidget *band, int width)
{
  int height;

  gtk_widget_measure (band, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* A deadline that would lose its case is given a second line for it; other notes are not. */
static void
test_deadlines_keep_their_case (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");
  g_autoptr(FlerCalendarData) data = NULL;
  g_autoptr(GtkWidget) band = NULL;
  GDate monday;
  int low, lower;

  g_date_set_dmy (&monday, 23, 11, 2026);
  data = fler_calendar_data_new (&monday, 7, zone);
  g_ptr_array_add (data->notes, fler_day_note_new (&monday, 0, "Något långt, som inte handlar om ett ärende", NULL));
  band = band_new (data);
  g_assert_cmpint (height_for (band, 1200), ==, height_for (band, 400));
  g_clear_pointer (&band, g_object_unref);

  g_ptr_array_add (data->notes, fler_day_note_new (&monday, 17, "Dag 180 · 0017", NULL));
  band = band_new (data);
  low = height_for (band, 1200);
  lower = height_for (band, 480);
  g_assert_cmpint (lower, >, low);
  g_assert_cmpint (height_for (band, 1200), ==, low);
  g_clear_pointer (&band, g_object_unref);

  /* One that is long by itself makes no row higher where the others have room. */
  for (int day = 0; day < 2; day++)
    g_ptr_array_add (data->notes, fler_day_note_new (&monday, 18, "Dag 90 · 0018", NULL));
  band = band_new (data);
  low = height_for (band, 1200);
  g_clear_pointer (&band, g_object_unref);
  g_ptr_array_remove_index (data->notes, data->notes->len - 1);
  g_ptr_array_add (data->notes, fler_day_note_new (&monday, 19, "Ring och erbjud mötet en gång till · 0019", NULL));
  band = band_new (data);
  g_assert_cmpint (height_for (band, 1200), ==, low);
}

/* The weeks of a month begin in the month before, and it is this one that is shown. */
static void
test_small_month_shows_the_month_it_is (void)
{
  g_autoptr(GtkWidget) month = g_object_ref_sink (fler_small_month_new ());
  GDate monday, first;

  g_date_set_dmy (&monday, 24, 11, 2026);
  fler_small_month_set_today (FLER_SMALL_MONTH (month), &monday);
  g_date_set_dmy (&monday, 30, 11, 2026);
  fler_small_month_set_chosen (FLER_SMALL_MONTH (month), &monday, 5 * 7);
  first = fler_small_month_get_first (FLER_SMALL_MONTH (month));
  g_assert_cmpint (g_date_days_between (&first, &monday), ==, 0);
}

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  g_test_add_func ("/desk/narrow/words", test_stacked_words);
  g_test_add_func ("/desk/narrow/words-of-what-is-called-off", test_stacked_words_of_what_is_called_off);
  g_test_add_func ("/desk/narrow/names-of-days-break", test_names_of_days_break);
  g_test_add_func ("/desk/narrow/deadlines-keep-their-case", test_deadlines_keep_their_case);
  g_test_add_func ("/desk/narrow/small-month-shows-the-month-it-is", test_small_month_shows_the_month_it_is);
  return test_run ();
}
