/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-meeting-words.c - what the live form says, worked out from its values */

#include "config.h"

#include "fler-meeting-words.h"

#include <glib/gi18n.h>

#include "fler-store.h"
#include "fler-words.h"

char *
fler_meeting_words_title (const FlerMeeting *meeting, const FlerRoutine *routine,
                          gboolean is_shared, GTimeZone *zone)
{
  GDate day = fler_day_at (meeting->span.start, zone);
  g_autofree char *day_text = fler_words_day_short (&day);
  g_autofree char *time = fler_words_time (meeting->span.start, zone);

  if (is_shared)
    return g_strdup_printf ("%s · %s %s", routine->safe_title, day_text, time);
  return g_strdup_printf ("%s · %s · %s %s", fler_words_form (meeting->form),
                          meeting->case_reference != NULL ? meeting->case_reference : "–",
                          day_text, time);
}

char *
fler_meeting_words_documenter (const FlerMeeting *meeting, const FlerRoutine *routine)
{
  FlerPartyKind ruled = fler_routine_documenter (routine, meeting->convener);
  FlerPartyKind documenter = meeting->documenter != FLER_PARTY_NONE ? meeting->documenter : ruled;

  if (documenter != ruled && meeting->documenter_why != NULL)
    /* Translators: %1$s is a party, %2$s the reason why it and not another documents. */
    return g_strdup_printf (_("Documents: %1$s (%2$s)"), fler_words_party (documenter),
                            meeting->documenter_why);
  if (documenter == meeting->convener)
    /* Translators: %s is a party. */
    return g_strdup_printf (_("Documents: %s, who called the meeting"), fler_words_party (documenter));
  return g_strdup_printf (_("Documents: %s"), fler_words_party (documenter));
}

char *
fler_meeting_words_saved (gboolean has_failed, gboolean is_behind, gint64 saved_at, GTimeZone *zone)
{
  g_autofree char *time = NULL;

  if (has_failed)
    return g_strdup (_("Not saved"));
  if (is_behind)
    return g_strdup (_("Saving…"));
  if (saved_at == 0)
    return g_strdup ("");
  time = fler_words_time_exact (saved_at, zone);
  /* Translators: %s is a time with seconds, such as 13.42.07. */
  return g_strdup_printf (_("Saved %s"), time);
}

char *
fler_meeting_words_failure (const GError *error)
{
  if (g_error_matches (error, FLER_STORE_ERROR, FLER_STORE_ERROR_FULL))
    return g_strdup (_("What you write is not being saved: the disk is full. Make room on it and leave this window open; saving is tried again every other second."));
  if (g_error_matches (error, FLER_STORE_ERROR, FLER_STORE_ERROR_READ_ONLY))
    return g_strdup (_("What you write is not being saved: the folder cannot be written to. Leave this window open, and copy the text to be safe; saving is tried again every other second."));
  if (g_error_matches (error, FLER_STORE_ERROR, FLER_STORE_ERROR_LOCKED))
    return g_strdup (_("What you write is not being saved: the record has been locked meanwhile. Copy what you wrote, leave, and open the record for a correction."));
  return g_strdup_printf (_("What you write is not being saved (%s). Leave this window open, and copy the text to be safe; saving is tried again every other second."),
                          error->message);
}

static char *
locked_version (const FlerRecord *record, GTimeZone *zone)
{
  GDate day = fler_day_at (record->ended_at, zone);
  g_autofree char *day_text = fler_words_day_with_year (&day);
  g_autofree char *time = fler_words_time (record->ended_at, zone);

  if (record->correction_why != NULL)
    /* Translators: %1$d is a version's number, %2$s a day, %3$s a time, %4$s what was corrected and why. */
    return g_strdup_printf (_("Version %1$d, locked %2$s at %3$s. Corrected: %4$s"),
                            record->version, day_text, time, record->correction_why);
  /* Translators: %1$d is a version's number, %2$s a day, %3$s a time. */
  return g_strdup_printf (_("Version %1$d, locked %2$s at %3$s"), record->version, day_text, time);
}

char *
fler_meeting_words_version (const FlerRecord *record, gboolean is_open, int latest, GTimeZone *zone)
{
  g_autofree char *locked = NULL;

  if (is_open && latest == 0)
    return NULL;
  if (is_open)
    /* Translators: %1$d is a version's number, %2$s what is corrected and why. */
    return g_strdup_printf (_("Correction of version %1$d: %2$s"), latest,
                            record->correction_why != NULL ? record->correction_why : "");
  locked = locked_version (record, zone);
  if (fler_record_is_whole (record))
    return g_steal_pointer (&locked);
  /* Translators: of a version of a record that has been corrected since. */
  return g_strdup_printf ("%s\n%s", locked,
                          _("Who came and what was agreed was not kept with this version: both stand as in the latest."));
}
