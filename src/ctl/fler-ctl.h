/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl.h - what every command of flerpartctl is made with
 *
 * A command is one function that reads its own options and returns the program's exit code. It
 * says what went wrong in one line on standard error: what, where, what to do.
 */
#pragma once

#include <stdio.h>

#include "fler-store.h"

typedef enum
{
  FLER_CTL_DONE   = 0,
  FLER_CTL_FAILED = 1,   /* refused or failed */
  FLER_CTL_MISUSE = 2,   /* wrong usage */
} FlerCtlExit;

typedef struct _FlerCtlCommand FlerCtlCommand;

typedef struct
{
  const FlerCtlCommand *command;           /* NULL until it was read */
  char                 *data_dir;          /* NULL: fler_ctl_get_dir() tells the default */
  char                 *passphrase_file;   /* NULL: asked on the terminal */
} FlerCtl;

typedef FlerCtlExit (*FlerCtlRun) (FlerCtl *ctl, int argc, char *argv[]);

struct _FlerCtlCommand
{
  const char *name;        /* such as "find" */
  const char *arguments;   /* (nullable) such as "TEXT", for gettext */
  const char *what;        /* one line, for gettext */
  FlerCtlRun  run;
};

/* A table of each family, ended by a NULL name. */
extern const FlerCtlCommand fler_ctl_database_commands[];   /* init, demo, check */
extern const FlerCtlCommand fler_ctl_find_commands[];       /* find */
extern const FlerCtlCommand fler_ctl_due_commands[];        /* due */
extern const FlerCtlCommand fler_ctl_calendar_commands[];   /* export-bookings */
extern const FlerCtlCommand fler_ctl_busy_commands[];       /* import-busy */
extern const FlerCtlCommand fler_ctl_guide_commands[];      /* guide */
extern const FlerCtlCommand fler_ctl_letter_commands[];     /* letter */
extern const FlerCtlCommand fler_ctl_record_commands[];     /* record */
extern const FlerCtlCommand fler_ctl_routines_commands[];   /* export-routines, import-routines */

/**
 * fler_ctl_get_dir:
 *
 * Returns: (transfer none): the folder with the database
 */
const char *fler_ctl_get_dir (FlerCtl *ctl);

/**
 * fler_ctl_parse:
 * @entries: the command's own options, or NULL
 * @rest: (out) (transfer full): what is left, without the command's name; may hold no UTF-8
 * @exit: (out): the code to end with, where FALSE is returned
 *
 * Reads @entries, those that all commands have, and --help, which prints the command's own help.
 *
 * Returns: whether to go on
 */
gboolean fler_ctl_parse (FlerCtl *ctl, const GOptionEntry *entries, int argc, char *argv[],
                         char ***rest, FlerCtlExit *exit);

/**
 * fler_ctl_parse_nothing_more:
 *
 * The same for a command that takes options only.
 */
gboolean fler_ctl_parse_nothing_more (FlerCtl *ctl, const GOptionEntry *entries, int argc,
                                      char *argv[], FlerCtlExit *exit);

/**
 * fler_ctl_parse_day:
 * @option: such as "--from", for the message
 * @text: (nullable): what was given; NULL leaves @day as it is
 *
 * Returns: whether @text is a day, or NULL; if not, it was said
 */
gboolean fler_ctl_parse_day (FlerCtl *ctl, const char *option, const char *text, GDate *day);

/**
 * fler_ctl_fail:
 *
 * Says what went wrong, in one line.
 *
 * Returns: FLER_CTL_FAILED
 */
FlerCtlExit fler_ctl_fail (FlerCtl *ctl, const char *format, ...) G_GNUC_PRINTF (2, 3);

/**
 * fler_ctl_fail_store:
 * @error: what the store said
 *
 * Says it in the user's language, and what to do.
 *
 * Returns: FLER_CTL_FAILED
 */
FlerCtlExit fler_ctl_fail_store (FlerCtl *ctl, const GError *error);

/**
 * fler_ctl_misuse:
 *
 * Says what was wrong with the command line, and how to get help.
 *
 * Returns: FLER_CTL_MISUSE
 */
FlerCtlExit fler_ctl_misuse (FlerCtl *ctl, const char *format, ...) G_GNUC_PRINTF (2, 3);

/**
 * fler_ctl_note:
 *
 * Says something beside the result, in one line on standard error.
 */
void fler_ctl_note (FlerCtl *ctl, const char *format, ...) G_GNUC_PRINTF (2, 3);

/**
 * fler_ctl_end_output:
 *
 * To be called last by a command that prints: what could not be printed was not done.
 *
 * Returns: the exit code
 */
FlerCtlExit fler_ctl_end_output (FlerCtl *ctl);

/**
 * fler_ctl_open:
 * @exit: (out): the code to end with, where NULL is returned; it was said why
 *
 * Returns: (transfer full) (nullable): the open store
 */
FlerStore *fler_ctl_open (FlerCtl *ctl, FlerCtlExit *exit);

/**
 * fler_ctl_zone:
 *
 * Returns: (transfer full): Europe/Stockholm, whatever the computer is set to
 */
GTimeZone *fler_ctl_zone (void);

/**
 * fler_ctl_now:
 *
 * Returns: UTC seconds
 */
gint64 fler_ctl_now (void);
