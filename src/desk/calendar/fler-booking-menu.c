/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-menu.c - what can be done with a booking, as a menu */

#define G_LOG_DOMAIN "fler-booking-menu"

#include "config.h"

#include "fler-booking-menu.h"

#include <glib/gi18n.h>

static void
add_item (GMenu *menu, const char *label, const char *action, gint64 id)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", id);
  g_menu_append_item (menu, item);
}

GMenuModel *
fler_booking_menu_new (const FlerMeeting *meeting)
{
  g_autoptr(GMenu) acts = g_menu_new ();
  g_autoptr(GMenu) ends = g_menu_new ();
  GMenu *menu = g_menu_new ();

  if (meeting->state == FLER_MEETING_HELD)
    add_item (acts, _("_Open"), "calendar.open", meeting->id);
  if (!fler_meeting_is_over (meeting) && meeting->case_id != 0)
    add_item (acts, meeting->state == FLER_MEETING_ONGOING ? _("_Go on with the meeting") : _("_Start the meeting"),
              "win.start-meeting", meeting->id);
  if (meeting->state == FLER_MEETING_PLANNED)
    {
      add_item (acts, _("_Change or move …"), "win.edit-booking", meeting->id);
      add_item (ends, meeting->activity_id != 0 ? _("Call o_ff …") : _("Ca_ncel the booking …"), "win.cancel-booking", meeting->id);
    }
  if (meeting->id > 0)
    add_item (ends, _("_Export …"), "win.export-booking", meeting->id);
  if (meeting->case_id != 0 && meeting->form != FLER_FORM_NONE)
    {
      add_item (acts, _("Write _letters …"), "win.write-letters", meeting->id);
      add_item (acts, _("Letters _made …"), "win.show-letters", meeting->id);
    }
  if (meeting->state == FLER_MEETING_HELD && meeting->case_id != 0)
    add_item (acts, _("A _good example …"), "case.good-example", meeting->id);
  if (meeting->case_id != 0)
    add_item (ends, _("Sho_w the case"), "win.open-case", meeting->case_id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (acts));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ends));
  return G_MENU_MODEL (menu);
}
