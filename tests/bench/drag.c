/* SPDX-License-Identifier: GPL-3.0-or-later */
/* drag.c - a booking dragged over a crowded week, from one frame to the next
 *
 * The pointer goes over the screen as a hand would move it. What counts is all that the main thread
 * does from the end of one frame to the end of the next: the pointer's motion, where it would drop
 * to, the drawing. The floor is a bare label in a GtkFixed that follows the pointer on the same way,
 * in a window of the same size. Fails where 95 of 100 frames take more than a frame has, 16 ms.
 */

#include "fler-bench-store.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "fler-test-desk.h"
#include "fler-test-keys.h"

#include "fler-booking-widget.h"
#include "fler-calendar-page.h"
#include "fler-demo.h"
#include "fler-hour-grid.h"

#define N_POINTS    360
#define REST_MS     17
#define N_BOOKINGS  (FLER_DEMO_EXTRA_A_WEEK * FLER_DEMO_EXTRA_WEEKS)
#define HIGHEST_P95 16000.0        /* microseconds */
#define WIDTH       1280
#define HEIGHT      800

static void
on_after_paint (GdkFrameClock *clock, BenchTimes *times)
{
  bench_times_end (times);
  bench_times_begin (times);
}

/* An eight over what is seen of @widget, from @from on. */
static void
plan_way (GtkWidget *window, GtkWidget *widget, graphene_point_t from, graphene_point_t points[N_POINTS])
{
  graphene_rect_t room;

  g_assert_true (gtk_widget_compute_bounds (widget, window, &room));
  for (int i = 0; i < N_POINTS; i++)
    {
      double turn = 2 * G_PI * i / N_POINTS;

      points[i].x = CLAMP (from.x + room.size.width / 2.2 * sin (turn), room.origin.x + 60,
                           room.origin.x + room.size.width - 10);
      points[i].y = CLAMP (from.y + room.size.height / 3 * sin (2 * turn), room.origin.y + 40,
                           room.origin.y + room.size.height - 40);
    }
}

static void
measure_way (GtkWidget *window, const graphene_point_t points[N_POINTS], BenchTimes *times)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gulong id;

  test_settle ();
  bench_times_begin (times);
  id = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), times);
  test_glide (window, points, N_POINTS, REST_MS);
  g_signal_handler_disconnect (clock, id);
}

static GtkWidget *
find_widget (GtkWidget *root, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static guint
count_bookings (GtkWidget *root)
{
  guint n = FLER_IS_BOOKING_WIDGET (root) && gtk_widget_get_child_visible (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_bookings (child);
  return n;
}

/* A booking that is seen in the middle of the grid: its place in the window. */
static graphene_point_t
find_booking (GtkWidget *window, GtkWidget *grid, GtkWidget *seen)
{
  graphene_rect_t room, bounds;

  g_assert_true (gtk_widget_compute_bounds (seen, window, &room));
  for (GtkWidget *child = gtk_widget_get_first_child (grid); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!FLER_IS_BOOKING_WIDGET (child) || !gtk_widget_get_child_visible (child)
          || !gtk_widget_compute_bounds (child, window, &bounds) || bounds.size.height < 30
          || bounds.origin.x < room.origin.x + room.size.width / 3)
        continue;
      if (bounds.origin.y > room.origin.y + 100 && bounds.origin.y < room.origin.y + room.size.height - 100)
        return GRAPHENE_POINT_INIT (bounds.origin.x + 12, bounds.origin.y + bounds.size.height / 2);
    }
  g_error ("no booking to drag is seen");
}

static guint
measure_drag (BenchTimes *times)
{
  g_autoptr(FlerStore) store = bench_store_open (FLER_DEMO_N_SCENES, N_BOOKINGS);
  g_autoptr(FlerContext) context = fler_context_new (store, FALSE);
  FlerCalendarPage *page = g_object_new (FLER_TYPE_CALENDAR_PAGE, NULL);
  GtkWidget *window, *grid, *seen;
  graphene_point_t from, points[N_POINTS];
  g_autofree char *there = NULL;
  guint n_bookings;

  fler_context_set_now (context, BENCH_NOW);
  fler_calendar_page_set_context (page, context);
  fler_calendar_page_set_kind (page, FLER_CALENDAR_WEEK);
  window = test_window_new (GTK_WIDGET (page), WIDTH, HEIGHT);
  test_rest (1000);
  grid = find_widget (GTK_WIDGET (page), FLER_TYPE_HOUR_GRID);
  seen = gtk_widget_get_ancestor (grid, GTK_TYPE_SCROLLED_WINDOW);
  n_bookings = count_bookings (grid);
  from = find_booking (window, grid, seen);
  plan_way (window, seen, from, points);
  there = g_strdup_printf ("%d,%d", (int) from.x, (int) from.y);
  test_pointer (window, (const char *[]) { there, "down", NULL });
  measure_way (window, points, times);
  if (!fler_hour_grid_is_dragging (FLER_HOUR_GRID (grid)))
    g_error ("nothing was dragged");
  test_pointer (window, (const char *[]) { "Escape", "up", NULL });
  fler_calendar_page_set_context (page, NULL);
  test_window_assert_gone (window);
  return n_bookings;
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, GtkWidget *label)
{
  g_autofree char *text = g_strdup_printf ("%02d.%02d–%02d.%02d\nKontaktmöte", (int) x % 24, (int) y % 60, (int) y % 24,
                                           (int) x % 60);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_fixed_move (GTK_FIXED (gtk_widget_get_parent (label)), label, x, y);
}

static void
measure_label (BenchTimes *times)
{
  GtkWidget *fixed = gtk_fixed_new ();
  GtkWidget *label = gtk_label_new ("");
  GtkEventController *motion = gtk_event_controller_motion_new ();
  graphene_point_t points[N_POINTS];
  GtkWidget *window;

  gtk_fixed_put (GTK_FIXED (fixed), label, 0, 0);
  gtk_widget_set_hexpand (fixed, TRUE);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), label);
  gtk_widget_add_controller (fixed, motion);
  window = test_window_new (fixed, WIDTH, HEIGHT);
  plan_way (window, window, GRAPHENE_POINT_INIT (WIDTH / 2, HEIGHT / 2), points);
  measure_way (window, points, times);
  test_window_assert_gone (window);
}

static void
tell (const char *what, BenchTimes *times, const char *more)
{
  printf ("  %-12s %4u frames   p50 %6.2f   p95 %6.2f   most %6.2f%s\n", what, times->samples->len,
          bench_times_percentile (times, 50) / 1e3, bench_times_percentile (times, 95) / 1e3,
          bench_times_percentile (times, 100) / 1e3, more);
}

int
main (int argc, char *argv[])
{
  g_autoptr(BenchTimes) bare = bench_times_new (), ours = bench_times_new ();
  g_autofree char *ratio = NULL;
  guint n_bookings;

  test_desk_init (&argc, &argv);
  measure_label (bare);
  n_bookings = measure_drag (ours);
  ratio = g_strdup_printf ("   ratio %.2f", bench_times_percentile (ours, 95) / bench_times_percentile (bare, 95));
  printf ("a booking dragged over a week of %u, from frame to frame, in ms; p95 at most %.0f:\n", n_bookings,
          HIGHEST_P95 / 1e3);
  tell ("bare label", bare, "");
  tell ("booking", ours, ratio);
  /* With few frames nothing would have been measured: a tenth of the motions at least was drawn. */
  return bench_times_percentile (ours, 95) <= HIGHEST_P95 && ours->samples->len >= N_POINTS / 10
         && bare->samples->len >= N_POINTS / 10 ? EXIT_SUCCESS : EXIT_FAILURE;
}
