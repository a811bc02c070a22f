/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-desk.h - what the desk's tests have in common: an open store, a context, a window */
#pragma once

#include <adwaita.h>

#include "fler-context.h"
#include "fler-meeting.h"
#include "fler-test-run.h"

/**
 * test_desk_init:
 *
 * In the place of g_test_init (): keeps the locale, starts GTK, and has warnings abort.
 */
void test_desk_init (int *argc, char ***argv);

/* An empty store in a folder of its own, gone with the variable. */
typedef struct
{
  char        *dir;
  FlerContext *context;
} TestDesk;

/**
 * test_desk_open:
 * @now: UTC seconds at which its clock stands still; 0: it goes
 */
TestDesk *test_desk_open (gint64 now);
void test_desk_close (TestDesk *desk);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestDesk, test_desk_close)

/**
 * test_desk_add_case:
 *
 * Returns: the id of a new case by that name
 */
gint64 test_desk_add_case (TestDesk *desk, const char *name);

/**
 * test_desk_add_meeting:
 *
 * Returns: (transfer full): a stored meeting of an hour, with the person, AF and FK invited
 */
FlerMeeting *test_desk_add_meeting (TestDesk *desk, gint64 case_id, FlerForm form, gint64 starts_at);

/**
 * test_window_new:
 * @child: what stands in it
 *
 * Returns: (transfer full): a window on screen, drawn once
 */
GtkWidget *test_window_new (GtkWidget *child, int width, int height);

/**
 * test_window_assert_gone:
 * @window: (transfer full)
 *
 * Closes it, and fails if anything still holds it.
 */
void test_window_assert_gone (GtkWidget *window);

/**
 * test_wait:
 * @is_so: asked again and again while the main loop runs
 *
 * Fails where it has not come true in ten seconds.
 */
typedef gboolean (*TestCondition) (gpointer data);
void test_wait (TestCondition is_so, gpointer data);
#define TEST_WAIT(is_so, data) test_wait ((TestCondition) (is_so), (data))

/**
 * test_settle:
 *
 * Runs the main loop until nothing waits.
 */
void test_settle (void);

/**
 * test_find:
 * @type: of the widget
 * @name: its accessible label where one was set, or the text that it shows
 *
 * Returns: (transfer none) (nullable): the first such visible widget within @root
 */
GtkWidget *test_find (GtkWidget *root, GType type, const char *name);

/**
 * test_save_picture:
 *
 * Writes what the window of @widget shows to the pictures' folder of the build.
 */
void test_save_picture (GtkWidget *widget, const char *name);
