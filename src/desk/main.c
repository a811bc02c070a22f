/* SPDX-License-Identifier: GPL-3.0-or-later */
/* main.c - where the program with the window begins */

#include "config.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include "fler-application.h"
#include "fler-language.h"
#include "fler-memory.h"
#include "fler-preferences.h"

/* What is open in memory is not to be written to disk when the program crashes. */
static void
refuse_core_dumps (void)
{
  const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CORE, &none);
#ifdef FLER_RELEASE
  /* And nobody looks in from outside; debuggers and sanitizers of other builds have to. */
  prctl (PR_SET_DUMPABLE, 0);
#endif
}

int
main (int argc, char *argv[])
{
  g_autoptr(FlerApplication) application = NULL;
  g_autofree char *language = NULL;

  refuse_core_dumps ();
  fler_memory_set_up ();
  language = fler_preferences_peek_language ();
  fler_language_init (language);
  application = fler_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
