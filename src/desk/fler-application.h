/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-application.h - start, actions and windows of the program
 *
 * One instance for each data folder: a second start on it shows the first one's window. A
 * demonstration is always an instance of its own.
 */
#pragma once

#include <adwaita.h>

#define FLER_TYPE_APPLICATION (fler_application_get_type ())
G_DECLARE_FINAL_TYPE (FlerApplication, fler_application, FLER, APPLICATION, AdwApplication)

FlerApplication *fler_application_new (void);
