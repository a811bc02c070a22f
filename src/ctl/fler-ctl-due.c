/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-due.c - the command due: what is due over all cases */

#include "config.h"

#include "fler-ctl.h"

#include <glib/gi18n.h>

#include "fler-ctl-json.h"
#include "fler-ctl-table.h"
#include "fler-due-store.h"
#include "fler-due-words.h"
#include "fler-language.h"
#include "fler-register-store.h"
#include "fler-routine-load.h"
#include "fler-settings.h"

static void
print_json (GPtrArray *dues, const FlerRoutineSet *routines)
{
  FlerCtlJson json = { .file = stdout, .is_first = TRUE };

  fler_ctl_json_begin (&json, '[');
  for (guint i = 0; i < dues->len; i++)
    {
      const FlerDue *due = dues->pdata[i];
      g_autofree char *day = fler_day_to_iso (&due->day);
      g_autofree char *what = fler_words_due (due, routines);

      fler_ctl_json_begin (&json, '{');
      fler_ctl_json_member (&json, "rule", due->why.rule);
      fler_ctl_json_member (&json, "case", due->case_reference);
      fler_ctl_json_member (&json, "day", day);
      fler_ctl_json_member (&json, "urgency", fler_urgency_id (due->urgency));
      fler_ctl_json_member (&json, "what", what);
      fler_ctl_json_end (&json, '}');
    }
  fler_ctl_json_end (&json, ']');
}

static void
print_table (GPtrArray *dues, const FlerRoutineSet *routines)
{
  const char *titles[] = { _("Day"), _("Rule"), _("Case"), _("What"), NULL };
  g_autoptr(FlerCtlTable) table = fler_ctl_table_new (titles);

  for (guint i = 0; i < dues->len; i++)
    {
      const FlerDue *due = dues->pdata[i];
      g_autofree char *day = fler_day_to_iso (&due->day);
      g_autofree char *what = fler_words_due (due, routines);

      fler_ctl_table_add (table, (const char *[]) {
        day != NULL ? day : C_("day", "none"), due->why.rule, due->case_reference != NULL ? due->case_reference : "–",
        what,
      });
    }
  fler_ctl_table_print (table);
}

static FlerCtlExit
list_dues (FlerCtl *ctl, const GDate *on, gboolean wants_json)
{
  g_autofree char *own = fler_routine_own_folder ();
  g_autoptr(FlerRoutineSet) routines = NULL;
  g_autoptr(FlerStore) store = NULL;
  g_autoptr(GTimeZone) zone = fler_ctl_zone ();
  g_autofree char *municipality = NULL;
  g_autoptr(GPtrArray) dues = NULL;
  g_autoptr(GError) error = NULL;
  FlerDueSetting setting = { .today = *on, .zone = zone };
  FlerCtlExit exit;

  store = fler_ctl_open (ctl, &exit);
  if (store == NULL)
    return exit;
  setting.routines = routines = fler_routine_set_load (fler_language_get (), own);
  setting.project_municipality = municipality =
    fler_setting_store_get (fler_store_get_db (store), FLER_SETTING_PROJECT_MUNICIPALITY, &error);
  if (error == NULL)
    dues = fler_due_store_list (fler_store_get_db (store), &setting, NULL, &error);
  if (dues == NULL)
    return fler_ctl_fail_store (ctl, error);
  if (wants_json)
    print_json (dues, routines);
  else if (dues->len > 0)
    print_table (dues, routines);
  else
    puts (_("Nothing is due."));
  return fler_ctl_end_output (ctl);
}

static FlerCtlExit
run_due (FlerCtl *ctl, int argc, char *argv[])
{
  g_autofree char *on = NULL;
  gboolean wants_json = FALSE;
  const GOptionEntry entries[] = {
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &on, N_("The day to reckon from (default: today)"), N_("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wants_json, N_("Print JSON"), NULL },
    { NULL }
  };
  g_autoptr(GTimeZone) zone = fler_ctl_zone ();
  GDate day = fler_day_at (fler_ctl_now (), zone);
  FlerCtlExit exit;

  if (!fler_ctl_parse_nothing_more (ctl, entries, argc, argv, &exit))
    return exit;
  if (!fler_ctl_parse_day (ctl, "--on", on, &day))
    return FLER_CTL_MISUSE;
  return list_dues (ctl, &day, wants_json);
}

const FlerCtlCommand fler_ctl_due_commands[] = {
  { "due", NULL, N_("List what is due, over all cases"), run_due },
  { NULL }
};
