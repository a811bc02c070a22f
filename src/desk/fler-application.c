/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-application.c - start, actions and windows of the program */

#define G_LOG_DOMAIN "fler-application"

#include "config.h"

#include "fler-application.h"

#include <signal.h>

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-demo-folder.h"
#include "fler-job.h"
#include "fler-lock-file.h"
#include "fler-window.h"

struct _FlerApplication
{
  AdwApplication  parent_instance;
  char           *dir;              /* the data folder; NULL of a demonstration */
  gboolean        is_demo;
  FlerDemoFolder *demo;             /* while the demonstration lasts */
  FlerContext    *demo_context;     /* until it is filled */
  FlerLockFile   *lock;             /* on @dir */
};

G_DEFINE_FINAL_TYPE (FlerApplication, fler_application, ADW_TYPE_APPLICATION)

static const int ENDING_SIGNALS[] = { SIGTERM, SIGINT, SIGHUP };

static const GOptionEntry OPTIONS[] = {
  { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show invented cases, in a folder of their own that is gone afterwards"), NULL },
  { "data", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Use the cases in this folder"), N_("DIR") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Tell the version"), NULL },
  { NULL }
};

static FlerWindow *
get_window (FlerApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (FLER_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static void
on_demo_filled (FlerJob *job, const GError *error, gpointer data)
{
  g_autoptr(FlerApplication) self = data;
  g_autoptr(FlerContext) context = g_steal_pointer (&self->demo_context);
  FlerWindow *window = get_window (self);

  if (window == NULL)
    return;
  if (error == NULL)
    fler_window_set_context (window, context);
  else
    fler_window_show_stop (window, _("The demonstration could not be filled"),
                           _("There may be too little room on the disk. Make room, and start it again."), error);
}

static void
begin_demo (FlerApplication *self, FlerWindow *window)
{
  g_autoptr(FlerJob) job = NULL;
  g_autoptr(GError) error = NULL;

  self->demo = fler_demo_folder_new (&error);
  if (self->demo == NULL)
    {
      fler_window_show_stop (window, _("The demonstration could not be made"),
                             _("It needs a folder of its own for temporary files. See to it that there is room, and start it again."),
                             error);
      return;
    }
  self->demo_context = fler_context_new (fler_demo_folder_get_store (self->demo), TRUE);
  fler_window_show_waiting (window, _("Inventing cases …"));
  job = fler_demo_folder_fill (self->demo, fler_context_today (self->demo_context),
                               fler_context_get_zone (self->demo_context), on_demo_filled, g_object_ref (self));
}

static void
begin_folder (FlerApplication *self, FlerWindow *window)
{
  g_autoptr(GError) error = NULL;

  self->lock = fler_lock_file_take (self->dir, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY))
    fler_window_show_stop (window, _("Flerpart is already open"),
                           _("Another window has these cases open. Go on in that one, or close it first."), NULL);
  else
    /* A folder that cannot be written is for the store to tell. */
    fler_window_open_dir (window, self->dir);
}

static void
fler_application_activate (GApplication *application)
{
  FlerApplication *self = FLER_APPLICATION (application);
  FlerWindow *window = get_window (self);

  if (window == NULL)
    {
      window = fler_window_new (GTK_APPLICATION (application));
      if (self->is_demo)
        begin_demo (self, window);
      else
        begin_folder (self, window);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
fler_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  fler_application_activate (application);
  fler_window_take_files (get_window (FLER_APPLICATION (application)), files, n_files);
}

/* What tells folders apart on the session bus says nothing about them. */
static char *
id_of_folder (const char *dir)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, dir, -1);

  return g_strdup_printf ("%s.d%.12s", APPLICATION_ID, sum);
}

static int
fler_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  FlerApplication *self = FLER_APPLICATION (application);
  g_autofree char *data = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Flerpart %s\n", VERSION);
      return 0;
    }
  self->is_demo = g_variant_dict_contains (options, "demo");
  if (g_variant_dict_lookup (options, "data", "^ay", &data) && self->is_demo)
    {
      g_printerr ("%s\n", _("flerpart: --demo has a folder of its own: leave out --data"));
      return 2;
    }
  if (self->is_demo)
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  else if (data != NULL)
    {
      g_autofree char *id = NULL;

      self->dir = g_canonicalize_filename (data, NULL);
      id = id_of_folder (self->dir);
      g_application_set_application_id (application, id);
    }
  else
    self->dir = g_build_filename (g_get_user_data_dir (), "flerpart", NULL);
  return -1;
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FlerWindow *window = get_window (data);

  /* The window is asked, so that what is typed reaches the disk. */
  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
  else
    g_application_quit (data);
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_show_about_window (gtk_application_get_active_window (data),
                         "application-name", "Flerpart",
                         "application-icon", APPLICATION_ID,
                         "version", VERSION,
                         "comments", _("For those who lead meetings between agencies about somebody’s way back to work."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "developer-name", _("The Flerpart project"),
                         NULL);
}

/* The demonstration gets a window and a process of its own: it shares nothing with the cases. */
static void
on_show_around (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  FlerWindow *window = get_window (data);

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error,
                              program != NULL ? program : "flerpart", "--demo", NULL);
  if (process == NULL && window != NULL)
    fler_window_say_error (window, _("The demonstration could not be started. Start “flerpart --demo” by hand."), error);
}

static gboolean
on_ending_signal (gpointer unused)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL)
    g_application_quit (application);
  return G_SOURCE_CONTINUE;
}

/* To the last: whoever asks once more while the program ends would cut it short, and leave the
 * demonstration's cases behind. */
static void
listen_to_signals (void)
{
  static gsize is_listening;

  if (!g_once_init_enter (&is_listening))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (ENDING_SIGNALS); i++)
    g_unix_signal_add (ENDING_SIGNALS[i], on_ending_signal, NULL);
  g_once_init_leave (&is_listening, 1);
}

static gboolean
on_first_idle (gpointer unused)
{
  fler_access_name_menus ();
  return G_SOURCE_REMOVE;
}

static void
fler_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "about", on_about },
    { "quit", on_quit },
    { "show-around", on_show_around },
  };
  static const struct { const char *action; const char *keys[3]; } accels[] = {
    { "app.quit", { "<Control>q" } },
    { "win.lock", { "<Control>l" } },
    { "win.new-booking", { "<Control>n" } },
    { "win.new-case", { "<Control><Shift>n" } },
    { "win.preferences", { "<Control>comma" } },
    { "win.search", { "<Control>k", "<Control>f" } },
    { "win.export", { "<Control>e" } },
    { "win.print-calendar", { "<Control>p" } },
    { "win.show-calendar", { "<Control>1" } },
    { "win.show-cases", { "<Control>2" } },
    { "win.show-routine::", { "F1" } },
    { "win.show-shortcuts", { "<Control>question" } },
    { "win.undo", { "<Control><Shift>z" } },
  };
  FlerApplication *self = FLER_APPLICATION (application);

  G_APPLICATION_CLASS (fler_application_parent_class)->startup (application);
  fler_access_name_choices ();
  /* No menu is opened before the first window is there, which it would delay. */
  g_idle_add_full (G_PRIORITY_LOW, on_first_idle, NULL, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].keys);
  listen_to_signals ();
}

static void
fler_application_shutdown (GApplication *application)
{
  FlerApplication *self = FLER_APPLICATION (application);
  FlerWindow *window;

  while ((window = get_window (self)) != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
  /* Before what their work uses: the demonstration's folder here, and all else at exit. */
  fler_job_end_all ();
  g_clear_object (&self->demo_context);
  g_clear_pointer (&self->demo, fler_demo_folder_free);
  g_clear_pointer (&self->lock, fler_lock_file_free);
  G_APPLICATION_CLASS (fler_application_parent_class)->shutdown (application);
}

static void
fler_application_finalize (GObject *object)
{
  FlerApplication *self = FLER_APPLICATION (object);

  g_clear_pointer (&self->dir, g_free);
  G_OBJECT_CLASS (fler_application_parent_class)->finalize (object);
}

static void
fler_application_class_init (FlerApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fler_application_finalize;
  application_class->activate = fler_application_activate;
  application_class->handle_local_options = fler_application_handle_local_options;
  application_class->open = fler_application_open;
  application_class->shutdown = fler_application_shutdown;
  application_class->startup = fler_application_startup;
}

static void
fler_application_init (FlerApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), OPTIONS);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE.ics …]"));
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("Meetings between agencies, from invitation to record."));
}

FlerApplication *
fler_application_new (void)
{
  return g_object_new (FLER_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", RESOURCE_PATH,
                       NULL);
}
