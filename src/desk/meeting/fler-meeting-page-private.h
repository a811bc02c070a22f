/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-page-private.h - what the live form's own files share */
#pragma once

#include "fler-agenda-list.h"
#include "fler-attendance-list.h"
#include "fler-case-card.h"
#include "fler-draft-writer.h"
#include "fler-end-page.h"
#include "fler-meeting-page.h"
#include "fler-parked-list.h"
#include "fler-record-form.h"
#include "fler-version-bar.h"

struct _FlerMeetingPage
{
  GtkWidget           parent_instance;
  FlerContext        *context;
  FlerMeeting        *meeting;         /* NULL: none is shown; participants as @record has them */
  FlerRecord         *record;          /* what is on screen, but for dirty sections */
  const FlerRoutine  *routine;         /* the context's */
  FlerDraftWriter    *writer;          /* NULL while a locked record is read */
  GHashTable         *dirty;           /* ids of sections typed in since they were collected */
  guint               collect_id;
  guint               clock_id;
  int                 latest_version;  /* 0: never locked */
  gboolean            is_shared;
  GtkCssProvider     *shared_css;      /* the text's size on a shared screen */

  /* from the template */
  FlerAgendaList     *agenda;
  FlerAttendanceList *attendance;
  FlerCaseCard       *card;
  GtkWidget          *correct_button;
  GtkLabel           *conduct;
  GtkWidget          *conduct_box;
  GtkLabel           *documenter;
  GtkWidget          *end_button;
  FlerEndPage        *end_page;
  GtkLabel           *failure;
  GtkInfoBar         *failure_bar;
  FlerRecordForm     *form;
  GtkWidget          *header;
  GtkWidget          *leave_button;
  AdwButtonContent   *leave_content;
  GtkScrolledWindow  *middle;
  GtkStack           *pages;
  GtkWidget          *paper_button;
  FlerParkedList     *parked;
  GtkWidget          *right;
  GtkLabel           *saved;
  GtkWidget          *shared_button;
  GtkLabel           *title;
  FlerVersionBar     *version_bar;
};

/* fler-meeting-page.c */

/* What stands in the sections that were typed in goes to the writer. */
void fler_meeting_page_collect (FlerMeetingPage *self);

/* What is ticked and parked, and why there is no plan, goes to the writer. */
void fler_meeting_page_put_marks (FlerMeetingPage *self);

void fler_meeting_page_show_title (FlerMeetingPage *self);

/* Tells whether all is on disk. */
void fler_meeting_page_show_saved (FlerMeetingPage *self);

void fler_meeting_page_say_error (FlerMeetingPage *self, const char *text, const GError *error);

/* The record, who took part in it and what was agreed (of FlerCommitment). */
void fler_meeting_page_show_record (FlerMeetingPage *self, GPtrArray *commitments);

/* fler-meeting-page-end.c */

void fler_meeting_page_install_end_actions (GtkWidgetClass *widget_class);
void fler_meeting_page_connect_end (FlerMeetingPage *self);

/* The papers that this form of meeting has. */
void fler_meeting_page_enable_papers (FlerMeetingPage *self);

/* fler-meeting-page-shared.c */

void fler_meeting_page_install_shared_action (GtkWidgetClass *widget_class);

/* How everyone is met: for the officials alone. */
void fler_meeting_page_show_conduct (FlerMeetingPage *self);

/* Whether the person sees the page now. */
void fler_meeting_page_tell_window (FlerMeetingPage *self);

/* fler-meeting-page-versions.c */

void fler_meeting_page_connect_versions (FlerMeetingPage *self);

/* Which version is shown, and which there are. */
void fler_meeting_page_show_versions (FlerMeetingPage *self);
