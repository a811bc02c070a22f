/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-guide-way.c - from the guide's answer to the first step of that form's routine */

#define G_LOG_DOMAIN "fler-guide-way"

#include "config.h"

#include "fler-guide-way.h"

#include "fler-booking-dialog.h"
#include "fler-due-act.h"
#include "fler-due-store.h"
#include "fler-meeting-store.h"
#include "fler-step-dialog.h"

FlerDue *
fler_guide_way_first (FlerContext *context, const FlerCase *the_case, const FlerFacts *facts, FlerForm form)
{
  g_autofree char *municipality = NULL;
  FlerDueSetting setting = fler_due_setting_of (context, &municipality);
  FlerDueCase bare = { .state = FLER_CASE_OPEN, .facts = facts };
  g_autoptr(FlerDueFile) file = NULL;

  if (the_case == NULL)
    return fler_first_step (&bare, &setting, form);
  /* What keeps it from being read is told where the case itself is read. */
  file = fler_due_store_load (fler_context_get_db (context), the_case->id, NULL);
  if (file == NULL)
    return NULL;
  file->due_case.facts = facts;
  return fler_first_step (&file->due_case, &setting, form);
}

static gboolean
is_assessment (FlerForm form)
{
  return form == FLER_FORM_GK1 || form == FLER_FORM_GK2;
}

gint64
fler_guide_way_planned (FlerContext *context, gint64 case_id, FlerForm form)
{
  /* What keeps it from being read is told where the case itself is read. */
  g_autoptr(GPtrArray) meetings = fler_meeting_store_list_of_case (fler_context_get_db (context), case_id, NULL);
  gint64 first = 0;

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      const FlerMeeting *meeting = meetings->pdata[i];
      gboolean is_form = meeting->form == form || (is_assessment (meeting->form) && is_assessment (form));

      if (is_form && meeting->state == FLER_MEETING_PLANNED && meeting->span.end > fler_context_now (context)
          && (first == 0 || meeting->span.start < first))
        first = meeting->span.start;
    }
  return first;
}

static FlerDue *
find_first (FlerContext *context, gint64 case_id, FlerForm form)
{
  g_autofree char *municipality = NULL;
  FlerDueSetting setting = fler_due_setting_of (context, &municipality);
  g_autoptr(FlerDueFile) file = fler_due_store_load (fler_context_get_db (context), case_id, NULL);

  return file != NULL ? fler_first_step (&file->due_case, &setting, form) : NULL;
}

void
fler_guide_way_go (GtkWindow *parent, FlerContext *context, gint64 case_id, FlerForm form)
{
  g_autoptr(FlerDue) first = find_first (context, case_id, form);
  g_autoptr(GVariant) target = NULL;
  const char *action;

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-case", "x", case_id);
  if (first == NULL || first->kind == FLER_DUE_KIND_BOOK)
    {
      fler_booking_dialog_new_form (parent, context, case_id, form);
      return;
    }
  action = fler_due_action (first, &target);
  g_variant_ref_sink (target);
  if (g_str_equal (action, "case.do-step"))
    fler_step_dialog_show (parent, context, case_id, first->why.rule);
}
