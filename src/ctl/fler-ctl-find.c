/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-find.c - the command find: the search over all cases */

#include "config.h"

#include "fler-ctl.h"

#include <glib/gi18n.h>

#include "fler-case-store.h"
#include "fler-ctl-json.h"
#include "fler-ctl-table.h"
#include "fler-words.h"

#define DEFAULT_LIMIT 50
#define MAX_LIMIT 1000000

static char *
instant_to_iso (gint64 instant)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (instant);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

static void
print_json (GPtrArray *rows)
{
  FlerCtlJson json = { .file = stdout, .is_first = TRUE };

  fler_ctl_json_begin (&json, '[');
  for (guint i = 0; i < rows->len; i++)
    {
      const FlerCaseRow *row = rows->pdata[i];
      g_autofree char *sick_first_day = fler_day_to_iso (&row->sick_first_day);
      g_autofree char *next = row->next_starts_at != 0 ? instant_to_iso (row->next_starts_at) : NULL;

      fler_ctl_json_begin (&json, '{');
      fler_ctl_json_member (&json, "reference", row->reference);
      fler_ctl_json_member (&json, "name", row->name);
      fler_ctl_json_member (&json, "personnummer", row->personnummer);
      fler_ctl_json_name (&json, "protected");
      fler_ctl_json_flag (&json, row->is_protected);
      fler_ctl_json_member (&json, "state", row->state == FLER_CASE_OPEN ? "open" : "closed");
      fler_ctl_json_member (&json, "sick_first_day", sick_first_day);
      fler_ctl_json_member (&json, "next_meeting", next);
      fler_ctl_json_member (&json, "next_form", next != NULL ? fler_form_id (row->next_form) : NULL);
      fler_ctl_json_member (&json, "register_numbers", row->register_numbers);
      fler_ctl_json_end (&json, '}');
    }
  fler_ctl_json_end (&json, ']');
}

/* Documents in a register are rare: a column for them only where there are any (Ö6). */
static gboolean
has_register_numbers (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (((FlerCaseRow *) rows->pdata[i])->register_numbers != NULL)
      return TRUE;
  return FALSE;
}

static void
print_table (GPtrArray *rows)
{
  const char *titles[] = { _("Case"), _("Name"), _("State"), _("Next meeting"),
                           has_register_numbers (rows) ? _("Documents, register number") : NULL, NULL };
  g_autoptr(FlerCtlTable) table = fler_ctl_table_new (titles);
  g_autoptr(GTimeZone) zone = fler_ctl_zone ();

  for (guint i = 0; i < rows->len; i++)
    {
      const FlerCaseRow *row = rows->pdata[i];
      g_autofree char *next = NULL;

      if (row->next_starts_at != 0)
        {
          GDate day = fler_day_at (row->next_starts_at, zone);
          g_autofree char *iso = fler_day_to_iso (&day);
          g_autofree char *time = fler_words_time (row->next_starts_at, zone);

          next = g_strdup_printf ("%s %s  %s", iso, time, fler_words_form (row->next_form));
        }
      fler_ctl_table_add (table, (const char *[]) {
        row->reference, row->is_protected ? _("Protected identity") : row->name,
        row->state == FLER_CASE_OPEN ? C_("case", "open") : C_("case", "closed"), next,
        row->register_numbers,
      });
    }
  fler_ctl_table_print (table);
}

static FlerCtlExit
find (FlerCtl *ctl, const char *text, FlerCasesWhich which, guint limit, gboolean wants_json)
{
  g_autoptr(FlerStore) store = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;
  FlerCtlExit exit;

  store = fler_ctl_open (ctl, &exit);
  if (store == NULL)
    return exit;
  /* One more than is shown: so it is known whether there are more. */
  rows = fler_case_store_find (fler_store_get_db (store), text, which, limit + 1, fler_ctl_now (),
                               &error);
  if (rows == NULL)
    return fler_ctl_fail_store (ctl, error);
  if (rows->len > limit)
    {
      g_ptr_array_set_size (rows, (gint) limit);
      fler_ctl_note (ctl, ngettext ("Only the first %u case is shown; --limit shows more.",
                                    "Only the first %u cases are shown; --limit shows more.", limit), limit);
    }
  if (wants_json)
    print_json (rows);
  else if (rows->len > 0)
    print_table (rows);
  else
    puts (_("No case was found."));
  return fler_ctl_end_output (ctl);
}

static FlerCtlExit
run_find (FlerCtl *ctl, int argc, char *argv[])
{
  gboolean wants_json = FALSE;
  gboolean is_interview = FALSE;
  int limit = DEFAULT_LIMIT;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_("How many cases at most (default: 50)"), N_("N") },
    { "interview", 0, 0, G_OPTION_ARG_NONE, &is_interview,
      N_("Only those who said at a meeting that they may be interviewed; TEXT may be left out"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wants_json, N_("Print JSON, with personal numbers in full"), NULL },
    { NULL }
  };
  g_auto(GStrv) rest = NULL;
  FlerCtlExit exit;

  if (!fler_ctl_parse (ctl, entries, argc, argv, &rest, &exit))
    return exit;
  if (limit < 1 || limit > MAX_LIMIT)
    return fler_ctl_misuse (ctl, _("--limit must be a number from 1 to %d."), MAX_LIMIT);
  if (rest[0] == NULL && is_interview)
    return find (ctl, "", FLER_CASES_INTERVIEW, (guint) limit, wants_json);
  if (rest[0] == NULL)
    return fler_ctl_misuse (ctl, _("What to look for was not told."));
  if (rest[1] != NULL)
    return fler_ctl_misuse (ctl, _("“%s” is more than the command takes; put several words within quotation marks."),
                            rest[1]);
  if (!g_utf8_validate (rest[0], -1, NULL))
    return fler_ctl_misuse (ctl, _("What to look for is not text in UTF-8."));
  return find (ctl, rest[0], is_interview ? FLER_CASES_INTERVIEW : FLER_CASES_ALL, (guint) limit, wants_json);
}

const FlerCtlCommand fler_ctl_find_commands[] = {
  { "find", N_("TEXT"), N_("Look for cases by name, number, reference and notes"), run_find },
  { NULL }
};
