/* SPDX-License-Identifier: GPL-3.0-or-later */
/* flerpartctl.c - the same program for scripts, administrators and tests: where it begins */

#include "config.h"

#include "fler-ctl.h"
#include "fler-language.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const FlerCtlCommand *const families[] = {
  fler_ctl_database_commands, fler_ctl_find_commands, fler_ctl_guide_commands, fler_ctl_due_commands,
  fler_ctl_calendar_commands, fler_ctl_busy_commands,
  fler_ctl_letter_commands, fler_ctl_record_commands,
  fler_ctl_routines_commands,
};

static const FlerCtlCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (families); i++)
    for (const FlerCtlCommand *command = families[i]; command->name != NULL; command++)
      if (g_str_equal (command->name, name))
        return command;
  return NULL;
}

static FlerCtlExit
print_help (FlerCtl *ctl)
{
  printf (_("Usage: flerpartctl [--data DIR] [--passphrase-file FILE] COMMAND …\n\n"
            "Works on the same cases as Flerpart's window, for scripts and administrators.\n\n"
            "Commands:\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (families); i++)
    for (const FlerCtlCommand *command = families[i]; command->name != NULL; command++)
      printf ("  %-16s %s\n", command->name, _(command->what));
  printf (_("\n“flerpartctl COMMAND --help” tells a command's own options.\n\n"
            "  --data DIR              The folder with the database (default: %s)\n"
            "  --passphrase-file FILE  A file whose first line is the passphrase;\n"
            "                          without it, it is asked for on the terminal\n"
            "  --version               Print the version\n\n"
            "Exit code: 0 done, 1 refused or failed, 2 wrong usage.\n"),
          fler_ctl_get_dir (ctl));
  return fler_ctl_end_output (ctl);
}

/* Reads "--name VALUE" or "--name=VALUE" at *@at; *@at then stands on the last of it. */
static gboolean
take_value (const char *name, int argc, char *argv[], int *at, char **value, gboolean *is_missing)
{
  gsize length = strlen (name);

  if (strncmp (argv[*at], name, length) != 0)
    return FALSE;
  if (argv[*at][length] == '=')
    {
      g_free (*value);
      *value = g_strdup (argv[*at] + length + 1);
      return TRUE;
    }
  if (argv[*at][length] != '\0')
    return FALSE;
  if (*at + 1 >= argc)
    {
      *is_missing = TRUE;
      return TRUE;
    }
  g_free (*value);
  *value = g_strdup (argv[++*at]);
  return TRUE;
}

static FlerCtlExit
run_command (FlerCtl *ctl, int argc, char *argv[])
{
  const FlerCtlCommand *command = find_command (argv[0]);

  if (command == NULL)
    return fler_ctl_misuse (ctl, _("There is no command “%s”."), argv[0]);
  ctl->command = command;
  return command->run (ctl, argc, argv);
}

static FlerCtlExit
run (FlerCtl *ctl, int argc, char *argv[])
{
  int at;

  for (at = 1; at < argc && argv[at][0] == '-'; at++)
    {
      gboolean is_missing = FALSE;

      if (g_str_equal (argv[at], "--help") || g_str_equal (argv[at], "-h"))
        return print_help (ctl);
      if (g_str_equal (argv[at], "--version"))
        {
          printf ("flerpartctl %s\n", VERSION);
          return fler_ctl_end_output (ctl);
        }
      if (!take_value ("--data", argc, argv, &at, &ctl->data_dir, &is_missing)
          && !take_value ("--passphrase-file", argc, argv, &at, &ctl->passphrase_file, &is_missing))
        return fler_ctl_misuse (ctl, _("There is no option “%s” before the command."), argv[at]);
      if (is_missing)
        return fler_ctl_misuse (ctl, _("“%s” lacks its value."), argv[at]);
    }
  if (at >= argc)
    return fler_ctl_misuse (ctl, _("No command was given."));
  return run_command (ctl, argc - at, argv + at);
}

/* A stream that was closed before we began must not become the next file we open: what is
 * printed would land there. Printing to it fails instead, and that is told. */
static void
fill_closed_streams (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) < 0 && open ("/dev/null", O_RDONLY) != fd)
      abort ();
}

int
main (int argc, char *argv[])
{
  FlerCtl ctl = { NULL };
  FlerCtlExit exit_code;

  fill_closed_streams ();
  fler_language_init ("");
  /* Whoever reads us may stop reading: then writing fails, and that is told like any failure. */
  signal (SIGPIPE, SIG_IGN);

  exit_code = run (&ctl, argc, argv);
  g_free (ctl.data_dir);
  g_free (ctl.passphrase_file);
  return exit_code;
}
