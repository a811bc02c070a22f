/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-guide.c - the command guide: which meeting form suits, by the facts in a file */

#include "config.h"

#include "fler-ctl.h"

#include <glib/gi18n.h>

#include "fler-facts-json.h"
#include "fler-guide.h"
#include "fler-json-text.h"

static const char *
translate (const char *text, gpointer unused)
{
  return _(text);
}

static FlerCtlExit
fail_contradiction (FlerCtl *ctl, const char *name, const FlerFacts *facts, const GDate *today)
{
  g_autofree char *day = fler_day_to_iso (today);
  FlerFact first, second;

  fler_guide_find_contradiction (facts, today, &first, &second);
  if (second == FLER_FACT_NONE)
    /* Translators: a file, the name of a fact, and a date. */
    return fler_ctl_fail (ctl, _("%s: “%s” lies after today, %s. Correct it, or name the day with --today."), name,
                          fler_fact_id (first), day);
  /* Translators: a file, and the names of two facts. */
  return fler_ctl_fail (ctl, _("%s: “%s” and “%s” contradict each other. Correct one of them."), name,
                        fler_fact_id (first), fler_fact_id (second));
}

static FlerCtlExit
answer (FlerCtl *ctl, const char *path, const GDate *today)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *municipality = NULL;
  g_autofree char *json = NULL;
  FlerFacts facts;
  FlerGuide guide;
  FlerCtlExit exit;

  fler_facts_init (&facts);
  bytes = fler_json_text_read_file (path, &error);
  if (bytes == NULL)
    return fler_ctl_fail (ctl, _("The file with the facts cannot be read: %s."), error->message);
  if (!fler_facts_read (bytes, name, &facts, &municipality, &error))
    return fler_ctl_fail (ctl, _("The facts cannot be read: %s. Correct the file."), error->message);

  if (fler_guide_answer (&facts, municipality, today, &guide, &error))
    {
      json = fler_guide_to_json (&guide, translate, NULL);
      fputs (json, stdout);
      exit = fler_ctl_end_output (ctl);
    }
  else
    exit = fail_contradiction (ctl, name, &facts, today);
  fler_facts_clear (&facts);
  return exit;
}

static FlerCtlExit
run_guide (FlerCtl *ctl, int argc, char *argv[])
{
  g_autofree char *day = NULL;
  g_autoptr(GTimeZone) zone = fler_ctl_zone ();
  const GOptionEntry entries[] = {
    { "today", 0, 0, G_OPTION_ARG_FILENAME, &day, N_("The day for which it answers (default: today)"), N_("DATE") },
    { NULL }
  };
  GDate today = fler_day_at (fler_ctl_now (), zone);
  g_auto(GStrv) rest = NULL;
  FlerCtlExit exit;

  if (!fler_ctl_parse (ctl, entries, argc, argv, &rest, &exit))
    return exit;
  if (!fler_ctl_parse_day (ctl, "--today", day, &today))
    return FLER_CTL_MISUSE;
  if (rest[0] == NULL)
    return fler_ctl_misuse (ctl, _("The file with the facts was not named."));
  if (rest[1] != NULL)
    return fler_ctl_misuse (ctl, _("“%s” is more than the command takes."), rest[1]);
  return answer (ctl, rest[0], &today);
}

const FlerCtlCommand fler_ctl_guide_commands[] = {
  { "guide", N_("FACTS.json"), N_("Tell which meeting form suits, and why"), run_guide },
  { NULL }
};
