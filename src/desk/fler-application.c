/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-application.c - start, actions and windows of the program */

#define G_LOG_DOMAIN "fler-application"

#include "config.h"

#include "fler-application.h"

#include <glib/gi18n.h>

#include "fler-window.h"

struct _FlerApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (FlerApplication, fler_application, ADW_TYPE_APPLICATION)

static void
fler_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (fler_window_new (GTK_APPLICATION (application)));
  gtk_window_present (window);
}

static void
fler_application_class_init (FlerApplicationClass *klass)
{
  G_APPLICATION_CLASS (klass)->activate = fler_application_activate;
}

static void
fler_application_init (FlerApplication *self)
{
}

FlerApplication *
fler_application_new (void)
{
  return g_object_new (FLER_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", RESOURCE_PATH,
                       NULL);
}
