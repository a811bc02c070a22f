/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-meeting.c - which meeting is meant by MEETING on the command line */

#include "config.h"

#include "fler-ctl-meeting.h"

#include <glib/gi18n.h>

#include "fler-case-store.h"
#include "fler-meeting-store.h"

/* The next one to come; where there is none, the latest of all. */
static const FlerMeeting *
pick (const GPtrArray *meetings)
{
  const FlerMeeting *next = NULL;
  gint64 now = fler_ctl_now ();

  for (guint i = 0; i < meetings->len; i++)   /* the latest first */
    {
      const FlerMeeting *meeting = meetings->pdata[i];

      if (meeting->span.end > now && !fler_meeting_is_over (meeting))
        next = meeting;
    }
  return next != NULL ? next : meetings->len > 0 ? meetings->pdata[0] : NULL;
}

static gboolean
find_of_case (FlerCtl *ctl, FlerDb *db, const char *text, gint64 *id, FlerCtlExit *exit)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerCase) the_case = fler_case_store_load_reference (db, text, &error);
  g_autoptr(GPtrArray) meetings = NULL;
  const FlerMeeting *meeting;

  if (the_case != NULL)
    meetings = fler_meeting_store_list_of_case (db, the_case->id, &error);
  if (g_error_matches (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND))
    {
      *exit = fler_ctl_fail (ctl, _("There is no meeting and no case “%s”. Name a case’s reference, or a UID that "
                                    "export-bookings wrote."), text);
      return FALSE;
    }
  if (error != NULL)
    {
      *exit = fler_ctl_fail_store (ctl, error);
      return FALSE;
    }
  meeting = pick (meetings);
  if (meeting == NULL)
    {
      *exit = fler_ctl_fail (ctl, _("Case %s has no meeting. Book one first."), text);
      return FALSE;
    }
  *id = meeting->id;
  return TRUE;
}

gboolean
fler_ctl_find_meeting (FlerCtl *ctl, FlerDb *db, const char *text, gint64 *id, FlerCtlExit *exit)
{
  g_autoptr(GError) error = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    {
      *exit = fler_ctl_misuse (ctl, _("MEETING is not valid UTF-8."));
      return FALSE;
    }
  if (fler_meeting_store_find_uid (db, text, id, &error))
    return TRUE;
  if (g_error_matches (error, FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND))
    return find_of_case (ctl, db, text, id, exit);
  *exit = fler_ctl_fail_store (ctl, error);
  return FALSE;
}
