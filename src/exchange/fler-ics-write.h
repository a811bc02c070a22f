/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-write.h - bookings as an iCalendar file, for Outlook and other calendars
 *
 * One event at a time, so that what is held does not grow with their number (F145). What goes
 * into an entry is what the readers that were tried read rightly: see F90–F117 and F140–F145 in
 * the comments of the .c file.
 *
 * Promise: with FLER_SHOW_NOTHING nothing in an entry tells who it is about or which form of
 * meeting it is.
 */
#pragma once

#include <gio/gio.h>

#include "fler-meeting.h"

#define FLER_ICS_ERROR (fler_ics_error_quark ())
GQuark fler_ics_error_quark (void);

typedef enum
{
  FLER_ICS_ERROR_INVALID,   /* a meeting without uid, or at a time that no calendar has */
} FlerIcsError;

/* What an entry may tell. */
typedef enum
{
  FLER_SHOW_NOTHING,     /* the time, and a place that tells nothing */
  FLER_SHOW_REFERENCE,   /* and the case's reference, the form's client-safe name, own titles */
  FLER_SHOW_NAME,        /* and the person's name */
} FlerShow;

/**
 * fler_show_from_id:
 * @id: (nullable): "nothing", "reference" or "name"
 * @show: (out): what it means
 *
 * Returns: whether @id is one of them
 */
gboolean fler_show_from_id (const char *id, FlerShow *show);

/* Texts are the caller's, in the user's language, and lent for as long as the writer lives. */
typedef struct
{
  FlerShow    show;
  const char *neutral_title;     /* what an entry is called that shows nothing, such as “Meeting” */
  const char *planning_note;     /* “Own planning, not an invitation” */
  const char *cancelled_mark;    /* (nullable) goes before the title, such as “Cancelled” */
  int         alarm_min;         /* minutes before the start; 0: no alarm */
  const char *organizer_name;    /* (nullable) */
  const char *organizer_email;   /* (nullable) NULL: no ORGANIZER, as is best (F142) */
  gint64      now;               /* UTC seconds: when the file is made */
  const char *const *forbidden_words;   /* (nullable) the organisation's own words that never reach
                                         * the person, beside those that nobody may write (D42) */
} FlerIcsOptions;

typedef struct _FlerIcsWriter FlerIcsWriter;

/**
 * fler_ics_writer_new:
 * @stream: (transfer none): where the file goes; not closed
 *
 * Returns: (transfer full): a writer that has written nothing yet
 */
FlerIcsWriter *fler_ics_writer_new (GOutputStream *stream, const FlerIcsOptions *options);
void fler_ics_writer_free (FlerIcsWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerIcsWriter, fler_ics_writer_free)

/**
 * fler_ics_writer_add:
 * @safe_title: (nullable): the form's client-safe name; shown from FLER_SHOW_REFERENCE on
 * @person_name: (nullable): shown with FLER_SHOW_NAME, and kept out of all else
 * @error: FLER_ICS_ERROR_INVALID - nothing of the event was written; or the stream's
 *
 * A multi-party meeting is marked as own planning: its invitation goes by post (F2). So that the
 * mark does not tell the form, every meeting bears it where nothing is shown; true it is of all,
 * since an exported entry never invites anybody.
 */
gboolean fler_ics_writer_add (FlerIcsWriter *writer, const FlerMeeting *meeting,
                              const char *safe_title, const char *person_name,
                              GCancellable *cancellable, GError **error);

/* A day by which something must be done. */
typedef struct
{
  const char *uid;              /* the same for the deadline's life; fler_ics_deadline_uid() */
  int         sequence;         /* up when the day is moved */
  GDate       day;
  const char *neutral_title;    /* “Deadline” */
  const char *title;            /* what is due; shown from FLER_SHOW_REFERENCE on */
  const char *case_reference;   /* (nullable) */
  const char *person_name;      /* (nullable) */
} FlerIcsDeadline;

/**
 * fler_ics_writer_add_deadline:
 *
 * Writes it as an all-day event that takes up no time: Outlook leaves out tasks (F104).
 */
gboolean fler_ics_writer_add_deadline (FlerIcsWriter *writer, const FlerIcsDeadline *deadline,
                                       GCancellable *cancellable, GError **error);

/**
 * fler_ics_writer_finish:
 *
 * Writes the file's end. A file without a single event is whole too.
 */
gboolean fler_ics_writer_finish (FlerIcsWriter *writer, GCancellable *cancellable, GError **error);

/**
 * fler_ics_writer_get_n_events:
 *
 * Returns: how many events were written so far
 */
guint fler_ics_writer_get_n_events (const FlerIcsWriter *writer);

/**
 * fler_ics_write_one:
 *
 * One booking as a whole file: for one key, for the clipboard, for dragging out of the window.
 *
 * Returns: (transfer full) (nullable): the file's text
 */
char *fler_ics_write_one (const FlerIcsOptions *options, const FlerMeeting *meeting,
                          const char *safe_title, const char *person_name, GError **error);

/**
 * fler_ics_deadline_uid:
 * @secret: random text of the database, the same for its life
 * @case_id: the case
 * @step: the step's id, such as "K2"
 *
 * Returns: (transfer full): a uid from which neither case nor step can be read
 */
char *fler_ics_deadline_uid (const char *secret, gint64 case_id, const char *step);

/**
 * fler_ics_file_name:
 * @what: “calendar” in the user's language, in letters that every system keeps
 * @made_on: (nullable): the day the file is made
 *
 * Returns: (transfer full): a name for the file that tells nothing: "calendar-2026-11-22.ics", or
 *   "calendar.ics"
 */
char *fler_ics_file_name (const char *what, const GDate *made_on);
