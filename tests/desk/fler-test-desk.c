/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-desk.c - what the desk's tests have in common */

#include "config.h"

#include "fler-test-desk.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "fler-case-store.h"
#include "fler-job.h"
#include "fler-language.h"
#include "fler-test-log.h"
#include "fler-meeting-store.h"
#include "fler-routine-load.h"

#define WAIT_US (10 * G_USEC_PER_SEC)

void
test_desk_init (int *argc, char ***argv)
{
  g_autoptr(GtkCssProvider) provider = NULL;

  fler_language_init ("");
  g_test_init (argc, argv, NULL);
  test_log_pass_over_known ();
  adw_init ();
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

TestDesk *
test_desk_open (gint64 now)
{
  TestDesk *desk = g_new0 (TestDesk, 1);
  g_autoptr(FlerStore) store = NULL;
  GError *error = NULL;

  desk->dir = g_dir_make_tmp ("flerpart-test-XXXXXX", &error);
  g_assert_no_error (error);
  store = fler_store_create_passing (desk->dir, &error);
  g_assert_no_error (error);
  desk->context = fler_context_new (store, FALSE);
  fler_context_take_routines (desk->context, fler_routine_set_load (fler_language_get (), NULL));
  fler_context_set_now (desk->context, now);
  return desk;
}

void
test_desk_close (TestDesk *desk)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_assert_finalize_object (desk->context);
  dir = g_dir_open (desk->dir, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (desk->dir, name, NULL);

      g_unlink (path);
    }
  g_rmdir (desk->dir);
  g_free (desk->dir);
  g_free (desk);
}

gint64
test_desk_add_case (TestDesk *desk, const char *name)
{
  g_autoptr(FlerCase) the_case = fler_case_new ();
  GError *error = NULL;

  the_case->name = g_strdup (name);
  fler_case_store_save (fler_context_get_db (desk->context), the_case,
                        fler_context_now (desk->context), &error);
  g_assert_no_error (error);
  return the_case->id;
}

static void
add_participant (FlerMeeting *meeting, FlerPartyKind party, const char *name)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->party = party;
  participant->name = g_strdup (name);
  participant->answer = FLER_ANSWER_COMES;
  g_ptr_array_add (meeting->participants, participant);
}

FlerMeeting *
test_desk_add_meeting (TestDesk *desk, gint64 case_id, FlerForm form, gint64 starts_at)
{
  FlerMeeting *meeting = fler_meeting_new ();
  GError *error = NULL;

  meeting->case_id = case_id;
  meeting->form = form;
  meeting->span = (FlerSpan) { starts_at, starts_at + 3600 };
  meeting->convener = FLER_PARTY_FK;
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  add_participant (meeting, FLER_PARTY_PERSON, NULL);
  add_participant (meeting, FLER_PARTY_AF, "Berit Provsson");
  add_participant (meeting, FLER_PARTY_FK, "Åke Exempelsson");
  fler_meeting_store_save (fler_context_get_db (desk->context), meeting,
                           fler_context_now (desk->context), &error);
  g_assert_no_error (error);
  return meeting;
}

GtkWidget *
test_window_new (GtkWidget *child, int width, int height)
{
  GtkWidget *window = adw_window_new ();

  g_object_ref_sink (window);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  test_settle ();
  return window;
}

void
test_window_assert_gone (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fler_job_end_all ();      /* what is still at work holds what it works with */
  test_settle ();
  g_assert_finalize_object (window);
}

static gboolean
on_tick (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

void
test_wait (TestCondition is_so, gpointer data)
{
  gint64 end = g_get_monotonic_time () + WAIT_US * test_slowed ();
  guint tick = g_timeout_add (20, on_tick, NULL);

  while (!is_so (data))
    {
      if (g_get_monotonic_time () > end)
        g_error ("what was waited for did not come");
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (tick);
}

void
test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
shows (GtkWidget *widget, const char *name)
{
  if (GTK_IS_LABEL (widget))
    return g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), name) == 0;
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), name) == 0;
  if (GTK_IS_CHECK_BUTTON (widget) && gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)) != NULL)
    return g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), name) == 0;
  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    {
      g_autofree char *wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                                   GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                                   name, NULL);
      return wrong == NULL;
    }
  return FALSE;
}

GtkWidget *
test_find (GtkWidget *root, GType type, const char *name)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (name == NULL || shows (root, name)))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_find (child, type, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What the window shows; it has none while a frame is under way. Two seconds at most. */
static GskRenderNode *
draw_node (GtkWidget *window, int *width, int *height)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GskRenderNode *node = NULL;

  for (int i = 0; i < 100 && node == NULL; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      *width = gdk_paintable_get_intrinsic_width (paintable);
      *height = gdk_paintable_get_intrinsic_height (paintable);
      gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), *width, *height);
      node = gtk_snapshot_free_to_node (snapshot);
      if (node == NULL)
        {
          gtk_widget_queue_draw (window);
          g_usleep (20000);
          test_settle ();
        }
    }
  return node;
}

void
test_save_picture (GtkWidget *widget, const char *name)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  const char *folder = g_getenv ("PICTURES");
  int width, height;
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  g_mkdir_with_parents (folder, 0755);
  node = draw_node (window, &width, &height);
  if (node == NULL)
    {
      /* Pictures are for people to look at; what the test asserts stands without them. */
      g_test_message ("no picture of %s: the window was not drawn", name);
      return;
    }
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (window)),
                                         node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  path = g_strdup_printf ("%s/%s.png", folder, name);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
