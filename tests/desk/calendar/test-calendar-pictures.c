/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-calendar-pictures.c - each view of the calendar in Swedish, to be looked at
 *
 * Empty, with what a working week has, and crowded; light and dark, at two sizes. They land in the
 * pictures' folder of the build.
 */

#include "config.h"

#include "desk-test.h"
#include "fler-test-desk.h"

#include "fler-calendar-page.h"
#include "fler-closed-days.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-window.h"

static GtkWidget *
find_child (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
add (FlerContext *context, int day, int start, int minutes, int form)
{
  g_autoptr(FlerMeeting) meeting = fler_meeting_new ();
  g_autoptr(GError) error = NULL;
  GDate date = fler_context_today (context);

  g_date_add_days (&date, day);
  meeting->form = form;
  meeting->case_id = form != FLER_FORM_NONE ? 1 + (day * 7 + start) % 20 : 0;
  meeting->title = form == FLER_FORM_NONE ? g_strdup ("Teammöte") : NULL;
  meeting->state = FLER_MEETING_PLANNED;
  meeting->span.start = fler_day_time (&date, start, fler_context_get_zone (context));
  meeting->span.end = meeting->span.start + minutes * 60;
  meeting->is_all_day = minutes >= 1440;
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  fler_meeting_store_save (fler_context_get_db (context), meeting, fler_context_now (context), &error);
  g_assert_no_error (error);
}

/* More than there is room for: twelve in one hour, many-day ones, ten a day. */
static void
crowd (FlerContext *context)
{
  g_autoptr(FlerClosedDays) closed = fler_closed_days_new ();
  g_autofree char *text = NULL;
  GDate first = fler_context_today (context), last;

  for (int i = 0; i < 12; i++)
    add (context, 1, 9 * 60 + i % 3 * 15, 30 + i % 2 * 30, 1 + i % 7);
  for (int day = 0; day < 25; day++)
    for (int i = 0; i < 10; i++)
      add (context, day, 8 * 60 + i * 45, 15 + (day + i) % 4 * 30, (day + i) % 8);
  add (context, 0, 0, 3 * 1440, FLER_FORM_NONE);
  add (context, 2, 0, 9 * 1440, FLER_FORM_NONE);
  add (context, 2, 22 * 60, 8 * 60, FLER_FORM_NONE);
  last = first;
  g_date_add_days (&first, 8);
  g_date_add_days (&last, 9);
  fler_closed_days_add (closed, &first, &last, "Stängt för flytt");
  text = fler_closed_days_to_text (closed);
  g_assert_true (fler_setting_store_set (fler_context_get_db (context), FLER_SETTING_CLOSED_DAYS, text, NULL));
}

/* The day that has twelve in one hour. */
static void
take_twelve (FlerWindow *window, FlerCalendarPage *page, FlerContext *context, int width, int height, const char *scheme)
{
  g_autofree char *name = g_strdup_printf ("calendar-day-twelve-%dx%d-%s", width, height, scheme);
  GDate day = fler_context_today (context);

  g_date_add_days (&day, 1);
  fler_calendar_page_set_kind (page, FLER_CALENDAR_DAY);
  fler_calendar_page_go_to (page, &day);
  for (int i = 0; i < 5; i++)
    {
      g_usleep (60000);
      desk_test_settle ();
    }
  test_save_picture (GTK_WIDGET (window), name);
}

static void
take (const char *scheme, const char *fullness, int width, int height)
{
  char *folder = desk_test_folder_new ();
  FlerContext *context = desk_test_context_new (folder, g_str_equal (fullness, "empty") ? 0 : 24);
  FlerWindow *window = fler_window_new (NULL);
  FlerCalendarPage *page;

  if (g_str_equal (fullness, "crowded"))
    crowd (context);
  g_object_ref_sink (window);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  fler_window_set_context (window, context);
  gtk_window_present (GTK_WINDOW (window));
  desk_test_settle ();
  page = FLER_CALENDAR_PAGE (find_child (GTK_WIDGET (window), FLER_TYPE_CALENDAR_PAGE));
  for (FlerCalendarKind kind = FLER_CALENDAR_DAY; kind < FLER_N_CALENDAR_KINDS; kind++)
    {
      g_autofree char *name = g_strdup_printf ("calendar-%s-%s-%dx%d-%s", fler_calendar_kind_id (kind), fullness,
                                               width, height, scheme);

      fler_calendar_page_set_kind (page, kind);
      for (int i = 0; i < 9; i++)
        {
          g_usleep (60000);
          desk_test_settle ();
        }
      test_save_picture (GTK_WIDGET (window), name);
    }
  if (g_str_equal (fullness, "crowded"))
    take_twelve (window, page, context, width, height, scheme);
  gtk_window_destroy (GTK_WINDOW (window));
  desk_test_settle ();
  g_assert_finalize_object (window);
  g_assert_finalize_object (context);
  desk_test_folder_free (folder);
}

static void
test_light (void)
{
  take ("light", "empty", 1280, 800);
  take ("light", "normal", 1280, 800);
  take ("light", "normal", 1024, 700);
  take ("light", "crowded", 1280, 800);
  take ("light", "crowded", 1024, 700);
}

static void
test_dark (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, RESOURCE_PATH "/style-dark.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  take ("dark", "normal", 1280, 800);
  take ("dark", "crowded", 1024, 700);
}

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  g_test_add_func ("/desk/calendar-pictures/light", test_light);
  g_test_add_func ("/desk/calendar-pictures/more/dark", test_dark);
  return test_run ();
}
