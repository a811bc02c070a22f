/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-page-versions.c - the versions of a locked record, each as it was */

#define G_LOG_DOMAIN "fler-meeting-page"

#include "config.h"

#include "fler-meeting-page-private.h"

#include <glib/gi18n.h>

#include "fler-commitment-store.h"
#include "fler-forbidden.h"
#include "fler-meeting-store.h"
#include "fler-meeting-words.h"
#include "fler-record-store.h"

static void
show_note (FlerMeetingPage *self)
{
  g_autofree char *note = fler_meeting_words_version (self->record, self->writer != NULL, self->latest_version,
                                                      fler_context_get_zone (self->context));
  g_auto(GStrv) words = fler_context_dup_forbidden_words (self->context);

  /* What a correction was for stands in it, and another version may be chosen on a shared screen (D42). */
  if (self->is_shared && fler_forbidden_is_in (note, (const char *const *) words))
    g_clear_pointer (&note, g_free);
  fler_version_bar_set_note (self->version_bar, note);
}

void
fler_meeting_page_show_versions (FlerMeetingPage *self)
{
  fler_version_bar_set_latest (self->version_bar, self->writer != NULL ? 0 : self->latest_version);
  show_note (self);
}

static void
on_version_chosen (FlerVersionBar *bar, int version, FlerMeetingPage *self)
{
  FlerDb *db = fler_context_get_db (self->context);
  gint64 id = self->meeting->id;
  g_autoptr(FlerMeeting) standing = NULL;
  g_autoptr(FlerRecord) record = NULL;
  g_autoptr(GPtrArray) commitments = NULL;
  g_autoptr(GError) error = NULL;

  record = fler_record_store_load (db, id, version, &error);
  if (record != NULL)
    standing = fler_meeting_store_load (db, id, &error);
  if (standing != NULL)
    commitments = fler_commitment_store_list_of_meeting (db, id, &error);
  if (commitments == NULL)
    {
      fler_meeting_page_say_error (self, _("That version could not be read."), error);
      return;
    }
  /* What is on screen is what papers and a copy to the journal are made of. */
  fler_meeting_free (self->meeting);
  self->meeting = fler_record_dup_meeting (record, standing);
  fler_record_free (self->record);
  self->record = g_steal_pointer (&record);
  fler_meeting_page_show_record (self, fler_record_get_commitments (self->record, commitments));
  show_note (self);
}

void
fler_meeting_page_connect_versions (FlerMeetingPage *self)
{
  g_signal_connect_object (self->version_bar, "chosen", G_CALLBACK (on_version_chosen), self, 0);
}
