/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-due-form.c - which form a new booking begins with */

#include "fler-due-private.h"

/* Whether another meeting of that form could come: of most there is one in a case, planned or held;
 * parties may meet again. */
static gboolean
could_come (const FlerDueView *view, FlerForm form)
{
  return view->live[form] == NULL && (view->held[form] == NULL || form == FLER_FORM_FLERPART);
}

static gboolean
is_in_order (const FlerDueView *view, FlerForm form, gint64 start)
{
  g_autoptr(FlerMeeting) booking = fler_meeting_new ();
  g_autoptr(GPtrArray) objections = NULL;

  booking->form = form;
  booking->span.start = start;
  booking->span.end = start;
  objections = fler_booking_objections (view->due_case, booking, view->setting);
  return objections->len == 0;
}

static gboolean
leads_to_meeting (FlerDueKind kind)
{
  return kind == FLER_DUE_KIND_STEP || kind == FLER_DUE_KIND_BOOK;
}

static void
take_form (const FlerDueStep *step, gpointer data)
{
  FlerForm *form = data;

  if (*form == FLER_FORM_NONE && leads_to_meeting (step->kind))
    *form = step->form;
}

static FlerForm
form_of_next_step (const FlerDueView *view)
{
  g_autoptr(FlerDue) next = fler_next_step (view->due_case, view->setting);
  FlerForm form = FLER_FORM_NONE;

  /* An invitation to another meeting goes first, but says nothing of what comes after it. */
  if (next != NULL && next->kind == FLER_DUE_KIND_LETTER)
    fler_due_step_each (view, take_form, &form);
  else if (next != NULL && leads_to_meeting (next->kind))
    form = next->form;
  return form;
}

FlerForm
fler_booking_form (const FlerDueCase *due_case, gint64 start, const FlerDueSetting *setting)
{
  static const struct { FlerGuideForm guide; FlerForm form; } offered[] = {
    { FLER_GUIDE_KONTAKT, FLER_FORM_KONTAKT },
    { FLER_GUIDE_OVERLAMNING, FLER_FORM_OVERLAMNING },
    { FLER_GUIDE_GK, FLER_FORM_GK1 },
    { FLER_GUIDE_FLERPART, FLER_FORM_FLERPART },
    { FLER_GUIDE_SIP, FLER_FORM_SIP },
  };
  FlerDueView view = fler_due_view_of (due_case, setting);
  FlerForm next = form_of_next_step (&view);

  if (next != FLER_FORM_NONE && could_come (&view, next) && is_in_order (&view, next, start))
    return next;
  for (gsize i = 0; i < G_N_ELEMENTS (offered); i++)
    if (view.contradicting == FLER_FACT_NONE && view.guide.forms[offered[i].guide].verdict == FLER_VERDICT_OFFER
        && could_come (&view, offered[i].form) && is_in_order (&view, offered[i].form, start))
      return offered[i].form;
  /* As long as nobody knows whether it suits, the form that most begin with. */
  if ((view.contradicting != FLER_FACT_NONE || view.guide.forms[FLER_GUIDE_KONTAKT].verdict == FLER_VERDICT_UNKNOWN)
      && could_come (&view, FLER_FORM_KONTAKT) && is_in_order (&view, FLER_FORM_KONTAKT, start))
    return FLER_FORM_KONTAKT;
  return FLER_FORM_ANNAT;
}
