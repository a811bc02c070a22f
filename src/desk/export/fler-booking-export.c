/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-export.c - one booking out of the window: by a key, or by hand */

#define G_LOG_DOMAIN "fler-booking-export"

#include "config.h"

#include "fler-booking-export.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "fler-export.h"
#include "fler-forbidden.h"
#include "fler-safe-file.h"
#include "fler-speaker.h"

#define KEPT_S 60              /* after a drop: some programs copy when they like */

/* Files that were dragged and are still there, by their folders; removed at the latest at the end. */
static GHashTable *folders;

typedef struct
{
  FlerContext *context;
  GtkWindow   *window;         /* weak: may have been shut meanwhile */
  gint64       meeting_id;
} Asking;

static void
asking_free (Asking *asking)
{
  g_clear_object (&asking->context);
  g_clear_weak_pointer (&asking->window);
  g_free (asking);
}

static gboolean
write_to (const char *path, const char *ics, GError **error)
{
  g_autoptr(FlerSafeFile) file = fler_safe_file_new (path, error);

  return file != NULL
         && g_output_stream_write_all (fler_safe_file_get_stream (file), ics, strlen (ics), NULL, NULL, error)
         && fler_safe_file_commit (file, error);
}

static void
save (const Asking *asking, const char *path, FlerShow show)
{
  g_auto(GStrv) words = fler_context_dup_forbidden_words (asking->context);
  g_autoptr(GError) error = NULL;
  g_autofree char *ics = NULL;

  /* The file is sent on, and its name with it (D42). */
  if (fler_forbidden_is_in_file_name (path, (const char *const *) words))
    {
      fler_say_error (GTK_WIDGET (asking->window),
                      _("The bookings are not exported: the file’s name holds a word that must not reach the person. Choose another."),
                      NULL);
      return;
    }
  ics = fler_export_write_one (fler_context_get_db (asking->context), asking->meeting_id, show,
                               fler_context_now (asking->context), &error);
  if (ics != NULL && write_to (path, ics, &error))
    fler_say (GTK_WIDGET (asking->window), _("The booking is exported. Open the file in your calendar to take it in."),
              NULL);
  else
    fler_say_error (GTK_WIDGET (asking->window), _("The booking could not be exported. Choose another folder."), error);
}

static void
on_chosen (GtkNativeDialog *chooser, int response, Asking *asking)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT
                            ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  const char *show = gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (chooser), "show");

  if (asking->window != NULL && path != NULL)
    save (asking, path, g_strcmp0 (show, "reference") == 0 ? FLER_SHOW_REFERENCE : FLER_SHOW_NOTHING);
  else if (asking->window != NULL && file != NULL)
    fler_say_error (GTK_WIDGET (asking->window),
                    _("The file has to lie in a folder of this computer. Choose another one."), NULL);
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

void
fler_booking_export_ask (GtkWindow *window, FlerContext *context, gint64 meeting_id)
{
  const char *options[] = { "nothing", "reference", NULL };
  const char *labels[] = { _("Nothing about anybody"), _("The case’s reference"), NULL };
  g_autoptr(GtkFileFilter) calendars = gtk_file_filter_new ();
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Export the booking"), window,
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), NULL);
  Asking *asking = g_new0 (Asking, 1);
  GDate today = fler_context_today (context);
  g_autofree char *name = fler_ics_file_name (C_("file name", "calendar"), &today);

  asking->context = g_object_ref (context);
  g_set_weak_pointer (&asking->window, window);
  asking->meeting_id = meeting_id;
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (chooser), "show", _("What others may read"), options, labels);
  gtk_file_chooser_set_choice (GTK_FILE_CHOOSER (chooser), "show", "nothing");
  /* Beside a choice GTK 4.8 shows the filters' list also where there is none, as "(None)". */
  gtk_file_filter_set_name (calendars, _("Calendars (.ics)"));
  gtk_file_filter_add_suffix (calendars, "ics");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), calendars);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", G_CALLBACK (on_chosen), asking, (GClosureNotify) G_CALLBACK (asking_free), 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* By hand */

/* What is dragged out is called so where it is let go. */
static char *
path_in (const char *folder)
{
  g_autofree char *name = fler_ics_file_name (C_("file name", "calendar"), NULL);

  return g_build_filename (folder, name, NULL);
}

static void
remove_folder (const char *folder)
{
  g_autofree char *path = path_in (folder);

  g_unlink (path);
  g_rmdir (folder);
}

static void
remove_all (void)
{
  GHashTableIter iter;
  gpointer folder;

  g_hash_table_iter_init (&iter, folders);
  while (g_hash_table_iter_next (&iter, &folder, NULL))
    remove_folder (folder);
}

static gboolean
on_kept (gpointer folder)
{
  remove_folder (folder);
  g_hash_table_remove (folders, folder);
  return G_SOURCE_REMOVE;
}

static void
on_let_go (gpointer folder, GObject *provider)
{
  g_timeout_add_seconds (KEPT_S, on_kept, folder);
}

/* Where others on this computer do not look, and what is left is swept at the end of the session. */
static char *
make_folder (GError **error)
{
  const char *runtime = g_getenv ("XDG_RUNTIME_DIR");
  gboolean is_good = runtime != NULL && g_access (runtime, W_OK) == 0;
  char *folder = g_build_filename (is_good ? runtime : g_get_tmp_dir (), "calendar-XXXXXX", NULL);

  if (g_mkdtemp (folder) == NULL)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", folder, g_strerror (code));
      g_clear_pointer (&folder, g_free);
      return NULL;
    }
  if (folders == NULL)
    {
      folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      atexit (remove_all);
    }
  g_hash_table_add (folders, folder);
  return folder;
}

GdkContentProvider *
fler_booking_export_content (FlerContext *context, gint64 meeting_id, GError **error)
{
  g_autofree char *ics = fler_export_write_one (fler_context_get_db (context), meeting_id, FLER_SHOW_NOTHING,
                                                fler_context_now (context), error);
  char *folder = ics != NULL ? make_folder (error) : NULL;
  g_autofree char *path = folder != NULL ? path_in (folder) : NULL;
  g_autoptr(GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr(GSList) files = NULL;
  GdkFileList *list;
  GdkContentProvider *content;

  if (folder == NULL)
    return NULL;
  if (!write_to (path, ics, error))
    {
      on_kept (folder);
      return NULL;
    }
  files = g_slist_append (NULL, file);
  list = gdk_file_list_new_from_list (files);
  /* As text/uri-list, and in a sandbox through the portal that hands files on. */
  content = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, list);
  g_boxed_free (GDK_TYPE_FILE_LIST, list);
  g_object_weak_ref (G_OBJECT (content), on_let_go, folder);
  return content;
}

static void
set_icon (GdkDrag *drag, GtkWidget *widget)
{
  g_autoptr(GtkIconPaintable) icon =
    gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)), "text-calendar", NULL,
                                32, gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), 0);

  gtk_drag_icon_set_from_paintable (drag, GDK_PAINTABLE (icon), 16, 16);
}

static void
on_drag_ended (GdkDrag *drag, gboolean is_good)
{
  gdk_drag_drop_done (drag, is_good);
  g_object_unref (drag);
}

static void
on_dropped (GdkDrag *drag, gpointer data)
{
  on_drag_ended (drag, TRUE);
}

static void
on_drag_cancelled (GdkDrag *drag, GdkDragCancelReason reason, gpointer data)
{
  on_drag_ended (drag, FALSE);
}

gboolean
fler_booking_export_drag (GtkWidget *widget, FlerContext *context, gint64 meeting_id)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (widget));
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  GdkDevice *pointer = seat != NULL ? gdk_seat_get_pointer (seat) : NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkContentProvider) content = NULL;
  GdkDrag *drag;
  double x, y;

  if (pointer == NULL || surface == NULL)
    return FALSE;
  content = fler_booking_export_content (context, meeting_id, &error);
  if (content == NULL)
    {
      fler_say_error (widget, _("The booking could not be exported. Choose another folder."), error);
      return FALSE;
    }
  gdk_surface_get_device_position (surface, pointer, &x, &y, NULL);
  drag = gdk_drag_begin (surface, pointer, content, GDK_ACTION_COPY, x, y);
  if (drag == NULL)
    return FALSE;
  g_signal_connect (drag, "dnd-finished", G_CALLBACK (on_dropped), NULL);
  g_signal_connect (drag, "cancel", G_CALLBACK (on_drag_cancelled), NULL);
  set_icon (drag, widget);
  return TRUE;
}

/* On a row of a list */

static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, FlerContext *context)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  gint64 *meeting_id = g_object_get_data (G_OBJECT (source), "meeting");
  g_autoptr(GError) error = NULL;
  GdkContentProvider *content = fler_booking_export_content (context, *meeting_id, &error);

  if (content == NULL)
    fler_say_error (widget, _("The booking could not be exported. Choose another folder."), error);
  return content;
}

/* A popover is no child that its parent knows of: it has to go first. */
static void
on_row_destroyed (GtkWidget *row, GtkWidget *menu)
{
  gtk_widget_unparent (menu);
}

static GtkWidget *
make_menu (GtkWidget *row, gint64 meeting_id)
{
  g_autoptr(GMenu) model = g_menu_new ();
  g_autoptr(GMenuItem) item = g_menu_item_new (_("_Export …"), NULL);
  g_autoptr(GMenuItem) letters = g_menu_item_new (_("Letters _made …"), NULL);
  GtkWidget *menu;

  g_menu_item_set_action_and_target (item, "win.export-booking", "x", meeting_id);
  g_menu_append_item (model, item);
  g_menu_item_set_action_and_target (letters, "win.show-letters", "x", meeting_id);
  g_menu_append_item (model, letters);
  menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (model));
  gtk_widget_set_parent (menu, row);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  g_signal_connect (row, "destroy", G_CALLBACK (on_row_destroyed), menu);
  return menu;
}

static void
on_menu_pressed (GtkGestureClick *click, int n_press, double x, double y, gpointer data)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  gint64 *meeting_id = g_object_get_data (G_OBJECT (click), "meeting");
  GtkWidget *menu = g_object_get_data (G_OBJECT (row), "fler-booking-menu");

  if (menu == NULL)
    {
      menu = make_menu (row, *meeting_id);
      g_object_set_data (G_OBJECT (row), "fler-booking-menu", menu);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (menu));
}

void
fler_booking_export_add_to_row (GtkWidget *row, FlerContext *context, gint64 meeting_id)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (GDK_KEY_e, 0),
                                                                         gtk_named_action_new ("win.export-booking"),
                                                                         "x", meeting_id));
  gtk_widget_add_controller (row, keys);
  g_object_set_data_full (G_OBJECT (source), "meeting", g_memdup2 (&meeting_id, sizeof meeting_id), g_free);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_prepare), context, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_object_set_data_full (G_OBJECT (click), "meeting", g_memdup2 (&meeting_id, sizeof meeting_id), g_free);
  g_signal_connect (click, "pressed", G_CALLBACK (on_menu_pressed), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
}
