/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letters-window-private.h - what the window's own files share */
#pragma once

#include "fler-job.h"
#include "fler-letter-item.h"
#include "fler-letter-options.h"
#include "fler-letters-window.h"
#include "fler-sheet-view.h"

struct _FlerLettersWindow
{
  AdwWindow          parent_instance;
  FlerContext       *context;
  gint64             meeting_id;
  FlerMailbox       *mailbox;
  GPtrArray         *items;         /* of FlerLetterItem */
  FlerLetterItem    *shown;         /* the one in the preview; NULL: none */
  GDate              shown_answer_by;   /* the day it asked for before something was changed */
  FlerJob           *job;           /* letters being made */
  gboolean           is_to_print;   /* what they are made for; otherwise a file */
  GArray            *just_made;     /* gint64: ids of letters, until it is said whether they went */
  char              *undo;          /* (nullable) the detailed action that takes back what was said last */
  char              *path;          /* of a test */
  GtkFileChooserNative *chooser;
  guint              reload_idle;
  gulong             changed_id;
  gboolean           is_filling;

  /* from the template */
  GtkLabel          *fault;
  FlerLetterOptions *options;
  GtkProgressBar    *progress;
  GtkWidget         *progress_box;
  GtkListBox        *receivers;
  GtkLabel          *result;
  FlerSheetView     *sheets;
  AdwWindowTitle    *title;
  GtkWidget         *undo_button;
};

/**
 * fler_letters_window_show_text:
 * @label: fault or result; the other is emptied
 */
void fler_letters_window_show_text (FlerLettersWindow *self, GtkLabel *label, const char *text);

/**
 * fler_letters_window_enable_actions:
 *
 * After a change of what is chosen, ready or being made.
 */
void fler_letters_window_enable_actions (FlerLettersWindow *self);

/**
 * fler_letters_window_queue_reload:
 *
 * Reads the meeting and its letters anew when the main loop has time, unless letters are being made.
 */
void fler_letters_window_queue_reload (FlerLettersWindow *self);

/* fler-letters-making.c: makes, prints and saves the chosen ones, and keeps what was sent. */
void fler_letters_making_install (GtkWidgetClass *klass);
