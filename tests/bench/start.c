/* SPDX-License-Identifier: GPL-3.0-or-later */
/* start.c - from exec to a window, from unlock to the week, and what it all holds in memory
 *
 * The floor is a window of libadwaita with a header bar and nothing in it, measured in the same
 * run: this program in another role. Run without arguments it is the one that measures; the
 * environment names the program (FLERPART) and the folder of large databases (FLER_BENCH_DIR).
 *
 *   start: the work until the window manager has put the first window on the screen, the best of
 *     some rounds that take turns; the time on the wall is told beside it
 *   memory: what is written to and not shared, after the window has been left alone for a while;
 *     the median of some rounds, since what the C library keeps of freed memory differs
 *   week: from the moment the store is open to the frame that shows it, in the processor's time:
 *     the clock on the wall would measure what else the machine does
 */

#include <X11/Xlib.h>
#include <adwaita.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "fler-bench-store.h"
#include "fler-language.h"
#include "fler-memory.h"
#include "fler-window.h"

#define N_ROUNDS 8
#define N_MEMORY_ROUNDS 5
#define N_YOUNG_ROUNDS 2      /* before them, not counted */
#define MOST_START_RATIO 1.3
#define MOST_MEMORY_RATIO 1.4
#define MOST_WEEK_MS 150.0
#define MANY_CASES 100000
#define IDLE_MS 6000          /* FLER_BENCH_IDLE_MS: as long as it takes to look with other tools */

/* In the measured process. */

static guint
idle_ms (void)
{
  const char *asked = g_getenv ("FLER_BENCH_IDLE_MS");

  return asked != NULL ? (guint) atoi (asked) : IDLE_MS;
}

static long
private_kb (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return -1;
  line = strstr (text, "Private_Dirty:");
  return line != NULL ? atol (line + strlen ("Private_Dirty:")) : -1;
}

static gboolean
on_idle_for_long (gpointer application)
{
  printf ("private %ld\n", private_kb ());
  fflush (stdout);
  g_application_quit (application);
  return G_SOURCE_REMOVE;
}

static void
on_empty (GApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  if (g_object_get_data (G_OBJECT (application), "measures-memory") != NULL)
    g_timeout_add (idle_ms (), on_idle_for_long, application);
}

static double unlocked_at;

static double
processor_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
on_frame_done (GdkFrameClock *clock, gpointer data)
{
  if (unlocked_at == 0)
    return;
  printf ("week %ld\n", lround (processor_ms () - unlocked_at));
  unlocked_at = 0;
}

/* The window stands there locked, as it does while the key is derived; then it is opened. */
static gboolean
on_unlock (gpointer data)
{
  GApplication *application = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  guint n_cases = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (application), "cases"));
  g_autoptr(FlerStore) store = bench_store_open (n_cases, 0);
  g_autoptr(FlerContext) context = NULL;

  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                    G_CALLBACK (on_frame_done), NULL);
  unlocked_at = processor_ms ();
  context = fler_context_new (store, FALSE);
  fler_context_set_now (context, BENCH_NOW);
  fler_window_set_context (FLER_WINDOW (window), context);
  g_timeout_add (idle_ms (), on_idle_for_long, application);
  return G_SOURCE_REMOVE;
}

static void
on_desk (GApplication *application)
{
  FlerWindow *window = fler_window_new (GTK_APPLICATION (application));

  fler_window_show_waiting (window, "…");
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add (500, on_unlock, application);
}

static int
play_role (const char *role, const char *argument)
{
  gboolean is_empty = g_str_has_prefix (role, "empty");
  g_autoptr(AdwApplication) application = NULL;

  if (!is_empty)
    fler_memory_set_up ();      /* as main.c does */
  fler_language_init ("");
  application = g_object_new (ADW_TYPE_APPLICATION, "application-id", "se.flerpart.Flerpart",
                              "resource-base-path", is_empty ? "/nothing" : "/se/flerpart/Flerpart",
                              "flags", G_APPLICATION_NON_UNIQUE, NULL);
  if (argument != NULL)
    {
      g_object_set_data (G_OBJECT (application), "measures-memory", (gpointer) "yes");
      g_object_set_data (G_OBJECT (application), "cases", GUINT_TO_POINTER ((guint) atoi (argument)));
    }
  g_signal_connect (application, "activate", G_CALLBACK (is_empty ? on_empty : on_desk), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

/* In the measuring one. */

static int
ignore_x_error (Display *display, XErrorEvent *event)
{
  return 0;       /* windows come and go */
}

typedef struct { double wall_ms, processor_ms; } Taken;

/* What all threads of a process have had of the processor. */
static double
processor_ms_of (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/task", pid);
  g_autoptr(GDir) tasks = g_dir_open (path, 0, NULL);
  const char *task;
  double ms = 0;

  while (tasks != NULL && (task = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, task, "schedstat", NULL);
      g_autofree char *text = NULL;

      if (g_file_get_contents (file, &text, NULL, NULL))
        ms += g_ascii_strtod (text, NULL) / 1e6;
    }
  return ms;
}

/* From exec to the first window on the screen. */
static Taken
time_to_window (Display *display, char **argv)
{
  Taken taken;
  gint64 began = g_get_monotonic_time ();
  gint64 mapped = 0;
  pid_t pid;
  int status;

  XSync (display, True);
  pid = fork ();
  if (pid == 0)
    {
      if (freopen ("/dev/null", "w", stderr) == NULL)
        _exit (126);
      execv (argv[0], argv);
      _exit (127);
    }
  while (mapped == 0)
    {
      XEvent event;

      XNextEvent (display, &event);
      if (event.type == MapNotify && !event.xmap.override_redirect)
        mapped = g_get_monotonic_time ();
      if (waitpid (pid, &status, WNOHANG) == pid)
        g_error ("%s ended before it had a window", argv[0]);
    }
  taken.wall_ms = (double) (mapped - began) / 1000;
  taken.processor_ms = processor_ms_of (pid);
  kill (pid, SIGTERM);
  waitpid (pid, &status, 0);
  /* Until the window manager has cleared up, or its work falls into the next round. */
  g_usleep (200000);
  return taken;
}

/* Not inlined: gcc 12 would then see its text dangling, which it never is. */
G_GNUC_NO_INLINE static double
figure (const char *text, const char *name)
{
  const char *at = strstr (text, name);

  if (at == NULL)
    g_error ("no figure “%s” in: %s", name, text);
  return g_ascii_strtod (at + strlen (name), NULL);
}

static char *
run_role (const char *self, const char *role, const char *argument)
{
  const char *argv[] = { self, role, argument, NULL };
  g_autoptr(GError) error = NULL;
  char *out = NULL;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, &error))
    g_error ("%s", error->message);
  return out;
}

static void
keep_least (Taken *least, Taken taken)
{
  least->wall_ms = MIN (least->wall_ms, taken.wall_ms);
  least->processor_ms = MIN (least->processor_ms, taken.processor_ms);
}

static gboolean
measure_start (const char *self, const char *flerpart, const char *folder)
{
  Display *display = XOpenDisplay (NULL);
  char *empty_argv[] = { (char *) self, (char *) "empty", NULL };
  char *argv[] = { (char *) flerpart, (char *) "--data", (char *) folder, NULL };
  Taken ours = { G_MAXDOUBLE, G_MAXDOUBLE }, empty = ours;

  if (display == NULL)
    g_error ("there is no screen: run it under tests/headless.sh");
  XSetErrorHandler (ignore_x_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  time_to_window (display, empty_argv);     /* the files are read from disk once */
  time_to_window (display, argv);
  for (int i = 0; i < N_ROUNDS; i++)
    {
      keep_least (&empty, time_to_window (display, empty_argv));
      keep_least (&ours, time_to_window (display, argv));
    }
  XCloseDisplay (display);
  printf ("start: %.0f ms of work, %.0f on the wall; an empty window %.0f and %.0f; ratio %.2f (at most %.1f)\n",
          ours.processor_ms, ours.wall_ms, empty.processor_ms, empty.wall_ms,
          ours.processor_ms / empty.processor_ms, MOST_START_RATIO);
  return ours.processor_ms <= MOST_START_RATIO * empty.processor_ms;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static double
median (double *values)
{
  qsort (values, N_MEMORY_ROUNDS, sizeof *values, compare);
  return values[N_MEMORY_ROUNDS / 2];
}

static double
median_mb (double *kbs)
{
  return median (kbs) / 1024;
}

static void
tell_desk (guint n_cases, double mb, double empty_mb, double week)
{
  printf ("%u cases: %.1f MB of memory; an empty window %.1f MB; ratio %.2f (at most %.1f); "
          "unlock to week %.0f ms (at most %.0f)\n",
          n_cases, mb, empty_mb, mb / empty_mb, MOST_MEMORY_RATIO, week, MOST_WEEK_MS);
}

/* They take turns: what a window needs falls while a session of the desktop is young. */
static gboolean
measure_desks (const char *self)
{
  static const guint sizes[] = { 24, MANY_CASES };
  double empty_kbs[N_MEMORY_ROUNDS], kbs[G_N_ELEMENTS (sizes)][N_MEMORY_ROUNDS];
  double weeks[] = { G_MAXDOUBLE, G_MAXDOUBLE };
  double empty_mb;
  gboolean is_good = TRUE;

  for (int i = -N_YOUNG_ROUNDS; i < N_MEMORY_ROUNDS; i++)
    {
      g_autofree char *empty = run_role (self, "empty", "0");

      empty_kbs[MAX (i, 0)] = figure (empty, "private ");
      for (guint k = 0; k < G_N_ELEMENTS (sizes); k++)
        {
          g_autofree char *argument = g_strdup_printf ("%u", sizes[k]);
          g_autofree char *out = run_role (self, "desk", argument);

          kbs[k][MAX (i, 0)] = figure (out, "private ");
          weeks[k] = MIN (weeks[k], figure (out, "week "));
        }
    }
  empty_mb = median_mb (empty_kbs);
  for (guint k = 0; k < G_N_ELEMENTS (sizes); k++)
    {
      double mb = median_mb (kbs[k]);

      tell_desk (sizes[k], mb, empty_mb, weeks[k]);
      is_good &= mb <= MOST_MEMORY_RATIO * empty_mb && weeks[k] <= MOST_WEEK_MS;
    }
  return is_good;
}

int
main (int argc, char *argv[])
{
  const char *flerpart = g_getenv ("FLERPART");
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *few = NULL;
  g_autofree char *many = NULL;
  gboolean is_good = TRUE;

  if (argc > 1)
    return play_role (argv[1], argc > 2 ? argv[2] : NULL);
  if (flerpart == NULL)
    flerpart = "build/src/desk/flerpart";
  setvbuf (stdout, NULL, _IOLBF, 0);
  {
    g_autoptr(FlerStore) small = bench_store_open (24, 0);
    g_autoptr(FlerStore) large = bench_store_open (MANY_CASES, 0);

    few = g_strdup (fler_store_get_dir (small));
    many = g_strdup (fler_store_get_dir (large));
  }
  /* First, so that the session is no longer young when the start is measured. */
  is_good &= measure_desks (self);
  printf ("24 cases, ");
  is_good &= measure_start (self, flerpart, few);
  printf ("%u cases, ", MANY_CASES);
  is_good &= measure_start (self, flerpart, many);
  return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
