/* SPDX-License-Identifier: GPL-3.0-or-later */
/* desk-test.h - what the desk's own tests share: folders, stores, waiting, finding widgets */
#pragma once

#include <adwaita.h>

#include "fler-context.h"
#include "fler-test-run.h"

/* Passphrase of test stores: strong enough for the first start. */
#define DESK_TEST_PASSPHRASE "paraply gurka tegel moln"

/**
 * desk_test_init:
 *
 * As g_test_init(), and the program's language and toolkit with it. The first line of main().
 */
void desk_test_init (int *argc, char ***argv);

/**
 * desk_test_folder_new:
 *
 * Returns: (transfer full): an empty folder; desk_test_folder_free() removes it
 */
char *desk_test_folder_new (void);
void desk_test_folder_free (char *folder);

/**
 * desk_test_now:
 *
 * Returns: Tuesday 24 November 2026, 12.20 in Stockholm, in UTC seconds: when the tests happen
 */
gint64 desk_test_now (void);

/**
 * desk_test_context_new:
 * @folder: an empty folder
 * @n_cases: how many invented cases are put in
 *
 * Returns: (transfer full): a context that is no demonstration, at desk_test_now()
 */
FlerContext *desk_test_context_new (const char *folder, guint n_cases);

/**
 * desk_test_clear_own_time:
 *
 * Takes away the own activities that come again and the other calendars of the invented cases:
 * for tests of those that a user makes.
 */
void desk_test_clear_own_time (FlerContext *context);

typedef gboolean (*DeskTestFunc) (gpointer data);

/**
 * desk_test_wait:
 *
 * Runs the main loop until @condition holds; fails the test if it does not within half a minute.
 */
#define desk_test_wait(condition) \
  G_STMT_START { \
    gint64 desk_test_end_ = g_get_monotonic_time () + 30 * test_slowed () * G_USEC_PER_SEC; \
    while (!(condition)) \
      { \
        g_assert_cmpint (g_get_monotonic_time (), <, desk_test_end_); \
        g_main_context_iteration (NULL, FALSE); \
        g_usleep (1000); \
      } \
  } G_STMT_END

/**
 * desk_test_settle:
 *
 * Runs the main loop until nothing is left to do at once.
 */
void desk_test_settle (void);

/**
 * desk_test_find:
 * @type: what it is
 * @text: (nullable): what its label, title or text says, a mnemonic's underscore left out
 *
 * Returns: (transfer none) (nullable): the first visible one at or below @root
 */
GtkWidget *desk_test_find (GtkWidget *root, GType type, const char *text);

/**
 * desk_test_says:
 *
 * Returns: whether a visible label below @root holds @text
 */
gboolean desk_test_says (GtkWidget *root, const char *text);

/**
 * desk_test_click:
 *
 * Presses the visible button that is labelled @label; fails the test if there is none or it
 * cannot be pressed.
 */
void desk_test_click (GtkWidget *root, const char *label);

/**
 * desk_test_toplevel:
 *
 * Returns: (transfer none) (nullable): an open window of that type
 */
GtkWidget *desk_test_toplevel (GType type);
