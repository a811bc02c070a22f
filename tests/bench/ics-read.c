/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ics-read.c - reading 100 000 events of another calendar, against libical's bare parse of the file
 *
 * One event in a hundred comes again. Prints both times and their ratio, and the memory that
 * reading took. Fails where the ratio exceeds 2, an event is missing, or the memory 64 MB.
 */

#include "fler-ics-read.h"
#include "fler-ics-zone.h"

#include <glib/gstdio.h>
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#define N_EVENTS 100000
#define N_TIMES_AGAIN 10       /* of every hundredth event */
#define HIGHEST_RATIO 2.0
#define HIGHEST_MB 64
#define N_ROUNDS 3

static void
write_file (const char *path)
{
  FILE *file = g_fopen (path, "w");

  fputs ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//Test//EN\r\nMETHOD:PUBLISH\r\n", file);
  fputs (fler_ics_zone_component (), file);
  for (int i = 0; i < N_EVENTS; i++)
    fprintf (file,
             "BEGIN:VEVENT\r\nUID:040000008200E00074C5B7101A82E008%08d000000000000000010000000\r\n"
             "DTSTAMP:20261122T100000Z\r\nDTSTART;TZID=Europe/Stockholm:%04d%02d%02dT%02d0000\r\n"
             "DTEND;TZID=Europe/Stockholm:%04d%02d%02dT%02d3000\r\n%sSUMMARY:Möte nummer %d\\, i rum åtta\r\n"
             "DESCRIPTION:Ett möte om något som inte rör någon annan än dem som är\r\n  där\\n\\nVälkomna\r\n"
             "LOCATION:Rum 8\r\nCLASS:PUBLIC\r\nPRIORITY:5\r\nSEQUENCE:0\r\nSTATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\n"
             "X-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\nBEGIN:VALARM\r\nTRIGGER:-PT15M\r\nACTION:DISPLAY\r\n"
             "DESCRIPTION:Påminnelse\r\nEND:VALARM\r\nEND:VEVENT\r\n",
             i, 2020 + i % 10, 1 + i / 10 % 12, 1 + i / 120 % 28, i / 3360 % 23,
             2020 + i % 10, 1 + i / 10 % 12, 1 + i / 120 % 28, i / 3360 % 23,
             i % 100 == 0 ? "RRULE:FREQ=WEEKLY;COUNT=10\r\n" : "", i);
  fputs ("END:VCALENDAR\r\n", file);
  fclose (file);
}

static long
memory_kb (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static double
read_ours (const char *path, guint *n_busy)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GInputStream) stream = G_INPUT_STREAM (g_file_read (file, NULL, NULL));
  FlerIcsReadOptions options = { 1795305600, FALSE };
  gint64 begin = g_get_monotonic_time ();
  g_autoptr(FlerBusyList) list = fler_ics_read (stream, &options, NULL, NULL, NULL, NULL);

  *n_busy = list->n_skipped == 0 ? list->busy->len : 0;
  return (g_get_monotonic_time () - begin) / 1e6;
}

static char *
next_line (char *text, size_t size, void *file)
{
  return fgets (text, (int) size, file);
}

static double
read_with_libical (const char *path, int *n_events)
{
  FILE *file = g_fopen (path, "r");
  icalparser *parser = icalparser_new ();
  gint64 begin = g_get_monotonic_time ();
  icalcomponent *tree;
  double seconds;

  icalparser_set_gen_data (parser, file);
  tree = icalparser_parse (parser, next_line);
  seconds = (g_get_monotonic_time () - begin) / 1e6;
  *n_events = icalcomponent_count_components (tree, ICAL_VEVENT_COMPONENT);
  icalcomponent_free (tree);
  icalparser_free (parser);
  fclose (file);
  return seconds;
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("fler-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "theirs.ics", NULL);
  double ours = G_MAXDOUBLE, theirs = G_MAXDOUBLE;
  guint n_busy = 0;
  int n_events = 0;
  long before_kb, ours_kb;
  gboolean is_good;

  write_file (path);
  before_kb = memory_kb ();
  for (int i = 0; i < N_ROUNDS; i++)
    ours = MIN (ours, read_ours (path, &n_busy));
  ours_kb = memory_kb () - before_kb;
  for (int i = 0; i < N_ROUNDS; i++)
    theirs = MIN (theirs, read_with_libical (path, &n_events));

  is_good = ours <= HIGHEST_RATIO * theirs && ours_kb <= HIGHEST_MB * 1024 && n_events == N_EVENTS
            && n_busy == N_EVENTS + N_EVENTS / 100 * (N_TIMES_AGAIN - 1);
  printf ("%d events read as %u busy times: %.3f s; libical's bare parse %.3f s; ratio %.2f (at most %.1f); "
          "memory %.1f MB (at most %d)\n",
          n_events, n_busy, ours, theirs, ours / theirs, HIGHEST_RATIO, ours_kb / 1024.0, HIGHEST_MB);
  g_unlink (path);
  g_rmdir (folder);
  return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
