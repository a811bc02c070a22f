/* SPDX-License-Identifier: GPL-3.0-or-later */
/* main.c - where the program with the window begins */

#include "config.h"

#include "fler-application.h"

int
main (int argc, char *argv[])
{
  g_autoptr(FlerApplication) application = fler_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
