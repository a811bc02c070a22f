/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-options.c - a command's options and arguments */

#include "config.h"

#include "fler-ctl.h"

#include <glib/gi18n.h>

static GOptionContext *
context_of (FlerCtl *ctl)
{
  const FlerCtlCommand *command = ctl->command;
  g_autofree char *program = g_strconcat ("flerpartctl ", command->name, NULL);
  GOptionContext *context = g_option_context_new (command->arguments != NULL ? _(command->arguments) : NULL);

  g_set_prgname (program);   /* what the help's first line begins with */
  g_option_context_set_summary (context, _(command->what));
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  return context;
}

/* Paths and texts are taken as they came: GOption's own strings must be of the locale's letters,
 * and ours are UTF-8 whatever the locale. */
gboolean
fler_ctl_parse (FlerCtl *ctl, const GOptionEntry *entries, int argc, char *argv[], char ***rest,
                FlerCtlExit *exit)
{
  gboolean wants_help = FALSE;
  g_auto(GStrv) left = NULL;
  g_autofree char *data_dir = NULL;
  g_autofree char *passphrase_file = NULL;
  const GOptionEntry common[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &data_dir, N_("The folder with the database"), N_("DIR") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &passphrase_file,
      N_("A file whose first line is the passphrase"), N_("FILE") },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, N_("Show this help"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &left, NULL, NULL },
    { NULL }
  };
  g_autoptr(GOptionContext) context = context_of (ctl);
  g_autoptr(GError) error = NULL;
  g_autofree char **copy = g_new0 (char *, argc + 1);

  for (int i = 0; i < argc; i++)
    copy[i] = argv[i];
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, &argc, &copy, &error))
    {
      *exit = fler_ctl_misuse (ctl, "%s.", error->message);
      return FALSE;
    }
  if (wants_help)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      fputs (help, stdout);
      *exit = fler_ctl_end_output (ctl);
      return FALSE;
    }
  if (data_dir != NULL)
    {
      g_free (ctl->data_dir);
      ctl->data_dir = g_steal_pointer (&data_dir);
    }
  if (passphrase_file != NULL)
    {
      g_free (ctl->passphrase_file);
      ctl->passphrase_file = g_steal_pointer (&passphrase_file);
    }
  if (ctl->data_dir != NULL && *ctl->data_dir == '\0')
    {
      *exit = fler_ctl_misuse (ctl, _("--data names no folder."));
      return FALSE;
    }
  *rest = left != NULL ? g_steal_pointer (&left) : g_new0 (char *, 1);
  return TRUE;
}

gboolean
fler_ctl_parse_nothing_more (FlerCtl *ctl, const GOptionEntry *entries, int argc, char *argv[],
                             FlerCtlExit *exit)
{
  g_auto(GStrv) rest = NULL;

  if (!fler_ctl_parse (ctl, entries, argc, argv, &rest, exit))
    return FALSE;
  if (rest[0] != NULL)
    {
      *exit = fler_ctl_misuse (ctl, _("“%s” is more than the command takes."), rest[0]);
      return FALSE;
    }
  return TRUE;
}

gboolean
fler_ctl_parse_day (FlerCtl *ctl, const char *option, const char *text, GDate *day)
{
  if (text == NULL || fler_day_parse (text, day))
    return TRUE;
  fler_ctl_misuse (ctl, _("%s: “%s” is no day of the calendar; write it as 2026-11-24."), option, text);
  return FALSE;
}
