/* SPDX-License-Identifier: GPL-3.0-or-later */
/* typing.c - a key in the live form with 50 kB of text, against the same in a bare GtkTextView
 *
 * Prints what a key costs the main thread between two frames, and how long it takes to the disk.
 * GTK's own work on a text of that length is the floor; what the form adds to it is ours. Fails
 * where that exceeds 2 ms at the 99th percentile, or the slowest key takes a second to the disk.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "fler-test-desk.h"

#include "fler-meeting-page.h"
#include "fler-record-store.h"
#include "fler-section-editor.h"

#define N_KEYS 500
#define N_TO_DISK 20
#define TEXT_BYTES 50000
#define HIGHEST_ADDED_MS 2.0

static double
thread_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* Paragraphs of some hundred letters, as people write them. */
static char *
make_text (void)
{
  GString *text = g_string_new (NULL);

  while (text->len < TEXT_BYTES)
    {
      for (int i = 0; i < 60; i++)
        g_string_append (text, "ord i ett stycke ");
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static int
compare (const void *a, const void *b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

/* Types keys at the end; what the main loop does between two frames counts, the frames do not. */
static double
type_keys (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (view));
  static double times[N_KEYS];
  GtkTextIter end;

  for (int i = 0; i < N_KEYS; i++)
    {
      gint64 frame = gdk_frame_clock_get_frame_counter (clock);
      double begin = thread_ms ();

      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_buffer_insert (buffer, &end, "å", -1);
      times[i] = thread_ms () - begin;
      /* Timers and idle work up to the next frame belong to the key too. */
      while (gdk_frame_clock_get_frame_counter (clock) == frame)
        {
          double before = thread_ms ();

          g_main_context_iteration (NULL, TRUE);
          if (gdk_frame_clock_get_frame_counter (clock) == frame)
            times[i] += thread_ms () - before;
        }
    }
  qsort (times, N_KEYS, sizeof *times, compare);
  return times[N_KEYS * 99 / 100];
}

static double
measure_bare (const char *text)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *window;
  double p99;

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  window = test_window_new (scrolled, 900, 700);
  p99 = type_keys (GTK_TEXT_VIEW (view));
  test_window_assert_gone (window);
  return p99;
}

typedef struct
{
  FlerDb     *db;
  gint64      meeting_id;
  const char *section;
  gsize       length;
} Awaited;

static gboolean
is_on_disk (Awaited *awaited)
{
  g_autoptr(FlerRecord) record = fler_record_store_load (awaited->db, awaited->meeting_id, 0, NULL);

  return record != NULL
         && strlen (fler_record_get_answer (record, awaited->section)) == awaited->length;
}

static double
slowest_to_disk (TestDesk *desk, gint64 meeting_id, GtkTextView *view, const char *section)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  double slowest = 0;

  for (int i = 0; i < N_TO_DISK; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autofree char *text = NULL;
      GtkTextIter end;
      Awaited awaited = { fler_context_get_db (desk->context), meeting_id, section, 0 };

      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_buffer_insert (buffer, &end, "ö", -1);
      g_object_get (buffer, "text", &text, NULL);
      awaited.length = strlen (text);
      TEST_WAIT (is_on_disk, &awaited);
      slowest = MAX (slowest, (g_get_monotonic_time () - begin) / 1e3);
    }
  return slowest;
}

int
main (int argc, char *argv[])
{
  g_autofree char *text = make_text ();
  TestDesk *desk;
  FlerMeeting *meeting;
  FlerMeetingPage *page;
  GtkWidget *view, *window;
  const char *section;
  double bare, ours, to_disk;

  test_desk_init (&argc, &argv);
  bare = measure_bare (text);

  desk = test_desk_open (0);
  meeting = test_desk_add_meeting (desk, test_desk_add_case (desk, "Anna Exempelsson"),
                                   FLER_FORM_KONTAKT, fler_context_now (desk->context));
  fler_record_store_start (fler_context_get_db (desk->context), meeting->id,
                           fler_context_now (desk->context), NULL);
  page = g_object_new (FLER_TYPE_MEETING_PAGE, NULL);
  window = test_window_new (GTK_WIDGET (page), 1280, 800);
  fler_meeting_page_set_context (page, desk->context);
  fler_meeting_page_set_meeting (page, meeting->id);
  view = test_find (GTK_WIDGET (page), GTK_TYPE_TEXT_VIEW, NULL);
  section = fler_section_editor_get_id (FLER_SECTION_EDITOR (gtk_widget_get_ancestor (view, FLER_TYPE_SECTION_EDITOR)));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  fler_meeting_page_flush (page);
  test_settle ();
  ours = type_keys (GTK_TEXT_VIEW (view));
  to_disk = slowest_to_disk (desk, meeting->id, GTK_TEXT_VIEW (view), section);

  printf ("a key in 50 kB, p99 on the main thread: %.2f ms; bare GtkTextView %.2f ms; added %.2f ms; ratio %.2f\n",
          ours, bare, ours - bare, ours / bare);
  printf ("from the key to the disk, slowest of %d: %.0f ms\n", N_TO_DISK, to_disk);
  fler_meeting_page_set_context (page, NULL);
  test_window_assert_gone (window);
  fler_meeting_free (meeting);
  test_desk_close (desk);
  return ours - bare <= HIGHEST_ADDED_MS && to_disk <= 1000 ? EXIT_SUCCESS : EXIT_FAILURE;
}
