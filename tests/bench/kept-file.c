/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kept-file.c - from a saved booking to the calendar file that is kept current
 *
 * 1 000 cases and 100 000 further bookings, of which the file has a year, without deadlines and
 * with them. By the clock on the wall: it is that which the user waits for.
 * The floor is the same octets written to the disk in one go. Fails where 95 of 100 changes are
 * not in the file within a second, or the window stands still for longer than a frame meanwhile.
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gstdio.h>

#include "fler-context.h"
#include "fler-demo-store.h"
#include "fler-kept-file.h"
#include "fler-meeting-store.h"

#define NOW 1795510800              /* Tuesday 24 November 2026, 09.00 in Stockholm */
#define N_CASES 1000
#define N_MEETINGS 100000
#define N_ROUNDS 20
#define LONGEST_MS 1000.0
#define LONGEST_FRAME_MS 16.0

static FlerStore *
make_store (const char *dir)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");
  g_autoptr(GError) error = NULL;
  FlerStore *store = fler_store_create_passing (dir, &error);
  FlerDemo demo = { N_CASES, N_MEETINGS, 1 };

  fler_day_parse ("2026-11-24", &demo.today);
  if (store == NULL || !fler_demo_store_fill (fler_store_get_db (store), &demo, zone, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
  return store;
}

static FlerMeeting *
own_booking (void)
{
  FlerMeeting *meeting = fler_meeting_new ();

  meeting->title = g_strdup ("Eget");
  meeting->state = FLER_MEETING_PLANNED;
  meeting->mode = FLER_MODE_ROOM;
  meeting->span = (FlerSpan) { NOW + 86400, NOW + 90000 };
  return meeting;
}

static gboolean
holds (const char *path, const char *text)
{
  g_autofree char *ics = NULL;

  return g_file_get_contents (path, &ics, NULL, NULL) && strstr (ics, text) != NULL;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* Returns: milliseconds until the booking is in the file; @longest: of one turn of the main loop. */
static double
change_and_wait (FlerContext *context, FlerMeeting *meeting, int round, const char *path, double *longest)
{
  FlerKeptFile *file = fler_kept_file_of (context);
  g_autofree char *line = g_strdup_printf ("LOCATION:Rum %d\r\n", round);
  g_autoptr(GError) error = NULL;
  gint64 saved, done;

  g_free (meeting->place);
  meeting->place = g_strdup_printf ("Rum %d", round);
  if (!fler_meeting_store_save (fler_context_get_db (context), meeting, NOW, &error))
    g_error ("%s", error->message);
  saved = g_get_monotonic_time ();
  do
    {
      gint64 turn = g_get_monotonic_time ();

      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
      else
        *longest = MAX (*longest, (g_get_monotonic_time () - turn) / 1e3);
    }
  while (fler_kept_file_get_state (file) != FLER_KEPT_FILE_CURRENT);
  done = g_get_monotonic_time ();
  if (!holds (path, line))
    g_error ("the booking is not in the file");
  return (done - saved) / 1e3;
}

static double
write_bare (const char *path, const char *folder)
{
  g_autofree char *copy = g_build_filename (folder, "bare", NULL);
  g_autofree char *data = NULL;
  gsize size;
  gint64 begin;

  g_file_get_contents (path, &data, &size, NULL);
  begin = g_get_monotonic_time ();
  g_file_set_contents_full (copy, data, size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, NULL);
  begin = g_get_monotonic_time () - begin;
  g_unlink (copy);
  return begin / 1e3;
}

static gboolean
measure (FlerContext *context, const char *folder, gboolean has_deadlines, const char *what)
{
  g_autofree char *path = g_build_filename (folder, "calendar.ics", NULL);
  FlerKeptFileChoice choice = { path, FLER_SHOW_NOTHING, FLER_KEPT_FILE_YEAR, has_deadlines };
  g_autoptr(FlerMeeting) meeting = own_booking ();
  double times[N_ROUNDS], longest = 0, bare;
  g_autoptr(GError) error = NULL;
  GStatBuf info = { 0 };

  if (!fler_kept_file_choice_save (&choice, fler_context_get_db (context), &error))
    g_error ("%s", error->message);
  for (int i = 0; i < N_ROUNDS; i++)
    times[i] = change_and_wait (context, meeting, i, path, &longest);
  qsort (times, N_ROUNDS, sizeof times[0], compare_doubles);
  g_stat (path, &info);
  bare = write_bare (path, folder);
  printf ("%s, %" G_GINT64_FORMAT " kB: in the file after p50 %.0f ms, p95 %.0f ms (at most %.0f), of which 150 wait for "
          "more; the same octets bare %.1f ms; the main loop stood still for %.1f ms at the most\n", what,
          (gint64) info.st_size / 1024, times[N_ROUNDS / 2], times[N_ROUNDS * 95 / 100], LONGEST_MS, bare, longest);
  return times[N_ROUNDS * 95 / 100] <= LONGEST_MS && longest <= LONGEST_FRAME_MS;
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("fler-bench-XXXXXX", NULL);
  g_autofree char *data = g_build_filename (folder, "data", NULL);
  g_autofree char *path = g_build_filename (folder, "calendar.ics", NULL);
  g_autoptr(FlerStore) store = make_store (data);
  g_autoptr(FlerContext) context = fler_context_new (store, TRUE);
  g_autoptr(GDir) dir = NULL;
  const char *name;
  gboolean is_good;

  fler_context_set_now (context, NOW);
  is_good = measure (context, folder, FALSE, "a year");
  is_good = measure (context, folder, TRUE, "a year with deadlines") && is_good;

  g_clear_object (&context);
  g_clear_object (&store);
  dir = g_dir_open (data, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (data, name, NULL);

      g_unlink (file);
    }
  g_rmdir (data);
  g_unlink (path);
  g_rmdir (folder);
  return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
