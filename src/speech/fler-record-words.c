/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-words.c - a record as plain text, in the user's language */

#include "config.h"

#include "fler-record-words.h"

#include <glib/gi18n.h>

#include "fler-record-text.h"
#include "fler-words.h"

static char *
words_for_document (const FlerHandover *document)
{
  g_autofree char *dated = fler_words_day_with_year (&document->dated_on);
  GString *line = g_string_new (document->what);

  if (g_date_valid (&document->dated_on))
    g_string_append_printf (line, ", %s", dated);
  if (document->from_party != FLER_PARTY_NONE && document->to_party != FLER_PARTY_NONE)
    {
      g_string_append (line, ", ");
      /* Translators: two parties; one hands a document to the other. */
      g_string_append_printf (line, _("from %1$s to %2$s"), fler_words_party_within (document->from_party),
                              fler_words_party_within (document->to_party));
    }
  return g_string_free (line, FALSE);
}

char *
fler_words_journal (const FlerMeeting *meeting, const FlerRoutine *routine, const FlerRecord *record,
                    GPtrArray *commitments, GTimeZone *zone)
{
  const FlerRecordWords words = {
    .party = fler_words_party,
    .day = fler_words_day_with_year,
    .document = words_for_document,
    .yes = _("Yes"),
    .no = _("No"),
    .present = _("Present"),
    .absent = _("Did not come"),
    .medskick = _("sent a contribution"),
    /* Translators: in a journal, after a party that did not come. */
    .declined = C_("journal", "declined"),
    .commitments = _("Commitments"),
    .no_plan = _("No plan, because"),
  };
  GDate day = fler_day_at (meeting->span.start, zone);
  g_autofree char *day_text = fler_words_day_with_year (&day);
  g_autofree char *times = fler_words_times (meeting->span, zone);
  g_autofree char *title = g_strdup_printf ("%s, %s %s", fler_words_form (meeting->form), day_text,
                                            times);

  return fler_record_to_text (routine, meeting, record, commitments, title, &words);
}
