/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-database.c - the commands init, demo and check: the database as a whole */

#include "config.h"

#include "fler-ctl.h"

#include <glib/gi18n.h>

#include "fler-case-store.h"
#include "fler-ctl-passphrase.h"
#include "fler-ctl-progress.h"
#include "fler-demo-store.h"
#include "fler-demo.h"
#include "fler-passphrase.h"

#define MAX_DEMO_CASES 1000000
#define WEAK_SECONDS (365.0 * 86400)   /* a passphrase that would be found within a year is told */

static FlerCtlExit
run_init (FlerCtl *ctl, int argc, char *argv[])
{
  g_autoptr(FlerStore) store = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = NULL;
  FlerCtlExit exit;
  char *passphrase, *code = NULL;

  if (!fler_ctl_parse_nothing_more (ctl, NULL, argc, argv, &exit))
    return exit;

  /* Nobody is asked for a passphrase to be told afterwards that there is a database already. */
  if (fler_store_exists (fler_ctl_get_dir (ctl)))
    {
      error = g_error_new_literal (FLER_STORE_ERROR, FLER_STORE_ERROR_EXISTS, "");
      return fler_ctl_fail_store (ctl, error);
    }
  passphrase = fler_ctl_passphrase_get (ctl, TRUE, &exit);
  if (passphrase == NULL)
    return exit;

  if (fler_passphrase_seconds (passphrase, NULL) < WEAK_SECONDS)
    fler_ctl_note (ctl, _("This passphrase could be found by guessing. Four or more words that do not belong "
                          "together hold better."));
  store = fler_store_create (fler_ctl_get_dir (ctl), passphrase, &code, &error);
  fler_store_free_secret (passphrase);
  if (store == NULL)
    return fler_ctl_fail_store (ctl, error);

  folder = g_filename_display_name (fler_ctl_get_dir (ctl));
  printf (_("An empty database was made in %s.\n"
            "Recovery code, shown only now:\n"
            "\n    %s\n\n"
            "Write it down and keep it where you keep valuables: it opens the database if the passphrase is forgotten.\n"),
          folder, code);
  fler_store_free_secret (code);
  return fler_ctl_end_output (ctl);
}

static gboolean
is_empty (FlerCtl *ctl, FlerStore *store, FlerCtlExit *exit)
{
  g_autoptr(GError) error = NULL;
  gint64 n_cases = fler_case_store_count (fler_store_get_db (store), FLER_CASES_ALL, &error);

  if (n_cases < 0)
    *exit = fler_ctl_fail_store (ctl, error);
  else if (n_cases > 0)
    *exit = fler_ctl_fail (ctl, _("There are cases in %s already, and invented ones are not mixed with them. "
                                  "Make an empty database in another folder with “flerpartctl --data DIR init”."),
                           fler_ctl_get_dir (ctl));
  return n_cases == 0;
}

static FlerCtlExit
fill (FlerCtl *ctl, const FlerDemo *demo)
{
  g_autoptr(FlerCtlProgress) progress = NULL;
  g_autoptr(FlerStore) store = NULL;
  g_autoptr(GTimeZone) zone = fler_ctl_zone ();
  g_autoptr(GError) error = NULL;
  FlerCtlExit exit = FLER_CTL_FAILED;

  store = fler_ctl_open (ctl, &exit);
  if (store == NULL || !is_empty (ctl, store, &exit))
    return exit;

  progress = fler_ctl_progress_new ();
  if (!fler_demo_store_fill (fler_store_get_db (store), demo, zone, fler_ctl_progress_tell, progress,
                             fler_ctl_progress_get_cancellable (progress), &error))
    {
      g_clear_pointer (&progress, fler_ctl_progress_free);
      return fler_ctl_fail_store (ctl, error);
    }
  g_clear_pointer (&progress, fler_ctl_progress_free);
  printf (ngettext ("%u invented case was put in.\n", "%u invented cases were put in.\n", demo->n_cases),
          demo->n_cases);
  return fler_ctl_end_output (ctl);
}

static FlerCtlExit
run_demo (FlerCtl *ctl, int argc, char *argv[])
{
  int n_cases = FLER_DEMO_N_SCENES, n_meetings = 0, seed = 1;
  g_autofree char *today = NULL;
  const GOptionEntry entries[] = {
    { "cases", 0, 0, G_OPTION_ARG_INT, &n_cases, N_("How many cases (default: 24)"), N_("N") },
    { "meetings", 0, 0, G_OPTION_ARG_INT, &n_meetings, N_("Further bookings, spread over years (default: 0)"), N_("N") },
    { "seed", 0, 0, G_OPTION_ARG_INT, &seed, N_("The same number gives the same cases (default: 1)"), N_("S") },
    { "today", 0, 0, G_OPTION_ARG_FILENAME, &today, N_("The day around which the cases lie (default: today)"), N_("DATE") },
    { NULL }
  };
  g_autoptr(GTimeZone) zone = fler_ctl_zone ();
  FlerDemo demo = { .today = fler_day_at (fler_ctl_now (), zone) };
  FlerCtlExit exit;

  if (!fler_ctl_parse_nothing_more (ctl, entries, argc, argv, &exit))
    return exit;
  if (n_cases < 0 || n_cases > MAX_DEMO_CASES)
    return fler_ctl_misuse (ctl, _("--cases must be a number from 0 to %d."), MAX_DEMO_CASES);
  if (n_meetings < 0 || n_meetings > MAX_DEMO_CASES)
    return fler_ctl_misuse (ctl, _("--meetings must be a number from 0 to %d."), MAX_DEMO_CASES);
  if (seed < 0)
    return fler_ctl_misuse (ctl, _("--seed must not be below 0."));
  if (!fler_ctl_parse_day (ctl, "--today", today, &demo.today))
    return FLER_CTL_MISUSE;

  demo.n_cases = (guint) n_cases;
  demo.n_extra_meetings = (guint) n_meetings;
  demo.seed = (guint) seed;
  return fill (ctl, &demo);
}

static FlerCtlExit
run_check (FlerCtl *ctl, int argc, char *argv[])
{
  g_autoptr(FlerStore) store = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = NULL;
  gint64 n_cases;
  FlerCtlExit exit;

  if (!fler_ctl_parse_nothing_more (ctl, NULL, argc, argv, &exit))
    return exit;
  store = fler_ctl_open (ctl, &exit);
  if (store == NULL)
    return exit;
  if (!fler_store_check (store, NULL, &error))
    return fler_ctl_fail_store (ctl, error);
  n_cases = fler_case_store_count (fler_store_get_db (store), FLER_CASES_ALL, &error);
  if (n_cases < 0)
    return fler_ctl_fail_store (ctl, error);

  folder = g_filename_display_name (fler_ctl_get_dir (ctl));
  /* Translators: the folder, then the number of cases. */
  printf (ngettext ("The database in %s is whole. It holds %lu case.\n",
                    "The database in %s is whole. It holds %lu cases.\n", (gulong) n_cases),
          folder, (gulong) n_cases);
  return fler_ctl_end_output (ctl);
}

const FlerCtlCommand fler_ctl_database_commands[] = {
  { "init", NULL, N_("Make an empty encrypted database"), run_init },
  { "demo", NULL, N_("Fill an empty database with invented cases"), run_demo },
  { "check", NULL, N_("Check that the database is whole"), run_check },
  { NULL }
};
