/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-keys.c - keys and pointer as a person has them: through the screen, by xdotool */

#include "fler-test-keys.h"

#include <stdlib.h>

#include <gdk/x11/gdkx.h>

#include "fler-test-desk.h"

/* The last command of every call: when xdotool ends, the server need not have acted on what it sent;
 * to what is asked for, it answers after that, and our events are on their way then. */
#define SYNC "getmouselocation"

static void
on_ended (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
on_rested (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
test_rest (int ms)
{
  gboolean has_rested = FALSE;

  g_timeout_add (ms, on_rested, &has_rested);
  while (!has_rested)
    g_main_context_iteration (NULL, TRUE);
}

static void
run (const char *const *argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  gboolean has_ended = FALSE;

  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, on_ended, &has_ended);
  while (!has_ended)
    g_main_context_iteration (NULL, TRUE);
  /* The events come by another way than the end of the process, and motion waits for a frame. */
  gdk_display_sync (gdk_display_get_default ());
  test_rest (60);
  test_settle ();
}

void
test_press (const char *key)
{
  run ((const char *[]) { "xdotool", "key", key, SYNC, NULL });
}

void
test_type (const char *text)
{
  run ((const char *[]) { "xdotool", "type", "--delay", "15", "--args", "1", text, SYNC, NULL });
}

/* @window on the screen, and where its content begins in it. */
static char *
find_window (GtkWidget *window, double *dx, double *dy)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  gtk_native_get_surface_transform (GTK_NATIVE (window), dx, dy);
  return g_strdup_printf ("%lu", gdk_x11_surface_get_xid (surface));
}

void
test_glide (GtkWidget *window, const graphene_point_t *points, guint n_points, int ms)
{
  g_autoptr(GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  double dx, dy;
  g_autofree char *id = find_window (window, &dx, &dy);

  g_ptr_array_add (argv, g_strdup ("xdotool"));
  for (guint i = 0; i < n_points; i++)
    {
      g_ptr_array_add (argv, g_strdup ("mousemove"));
      g_ptr_array_add (argv, g_strdup ("--window"));
      g_ptr_array_add (argv, g_strdup (id));
      g_ptr_array_add (argv, g_strdup_printf ("%d", (int) (points[i].x + dx)));
      g_ptr_array_add (argv, g_strdup_printf ("%d", (int) (points[i].y + dy)));
      g_ptr_array_add (argv, g_strdup ("sleep"));
      g_ptr_array_add (argv, g_strdup_printf ("0.%03d", ms));
    }
  g_ptr_array_add (argv, g_strdup (SYNC));
  g_ptr_array_add (argv, NULL);
  run ((const char *const *) argv->pdata);
}

void
test_pointer (GtkWidget *window, const char *const *steps)
{
  double dx, dy;
  g_autofree char *id = find_window (window, &dx, &dy);

  for (; *steps != NULL; steps++)
    {
      if (g_ascii_isdigit (**steps))
        {
          g_auto(GStrv) place = g_strsplit (*steps, ",", 2);
          g_autofree char *x = g_strdup_printf ("%d", atoi (place[0]) + (int) dx);
          g_autofree char *y = g_strdup_printf ("%d", atoi (place[1]) + (int) dy);

          run ((const char *[]) { "xdotool", "mousemove", "--window", id, x, y, SYNC, NULL });
        }
      else if (g_str_equal (*steps, "down"))
        run ((const char *[]) { "xdotool", "mousedown", "1", SYNC, NULL });
      else if (g_str_equal (*steps, "up"))
        run ((const char *[]) { "xdotool", "mouseup", "1", SYNC, NULL });
      else if (g_str_equal (*steps, "click"))
        run ((const char *[]) { "xdotool", "click", "1", SYNC, NULL });
      else if (g_str_equal (*steps, "double"))
        run ((const char *[]) { "xdotool", "click", "--repeat", "2", "--delay", "60", "1", SYNC, NULL });
      else if (g_str_equal (*steps, "menu"))
        run ((const char *[]) { "xdotool", "click", "3", SYNC, NULL });
      else
        test_press (*steps);
    }
}
