/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-steps.c - what the steps have left behind, on the case card */

#define G_LOG_DOMAIN "fler-card-steps"

#include "config.h"

#include "fler-card-steps.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-card-rows.h"
#include "fler-case-words.h"
#include "fler-consent-store.h"
#include "fler-consents-box.h"
#include "fler-deviation-store.h"
#include "fler-deviation-words.h"
#include "fler-handover-store.h"
#include "fler-registration.h"
#include "fler-registration-party.h"
#include "fler-step-form.h"
#include "fler-step-store.h"
#include "fler-step-value-store.h"
#include "fler-step-words.h"
#include "fler-words.h"

static char *
document_about (const FlerHandover *document, const GDate *today)
{
  g_autofree char *handed = fler_words_day_near (&document->handed_on, today);
  GString *about = g_string_new (NULL);

  if (g_date_valid (&document->handed_on))
    /* Translators: two parties, and the day on which a document was handed over. */
    g_string_append_printf (about, _("from %1$s to %2$s %3$s"), fler_words_party (document->from_party),
                            fler_words_party (document->to_party), handed);
  else
    g_string_append (about, _("not received yet"));
  if (document->register_number != NULL)
    g_string_append_printf (about, " · %s", document->register_number);
  return g_string_free (about, FALSE);
}

static gboolean
show_documents (const FlerCardSteps *parts, FlerContext *context, const FlerCase *the_case, GError **error)
{
  GDate today = fler_context_today (context);
  g_autoptr(GPtrArray) documents = fler_handover_store_list_of_case (fler_context_get_db (context), the_case->id, error);
  g_autofree char *action = NULL;
  g_autofree char *summary = NULL;

  if (documents == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    {
      const FlerHandover *document = g_ptr_array_index (documents, i);
      g_autofree char *about = document_about (document, &today);

      fler_card_section_add (parts->documents, fler_card_row_lines (document->what, about));
    }
  if (documents->len > 0)
    summary = g_strdup_printf ("%u", documents->len);
  fler_card_section_set_summary (parts->documents, summary);
  action = g_strdup_printf ("case.do-step((int64 %" G_GINT64_FORMAT ", 'Ö5'))", the_case->id);
  fler_card_section_set_action (parts->documents,
                                documents->len > 0 ? C_("documents", "Change") : C_("documents", "Add"), action);
  return TRUE;
}

/* Rule Ö6: the person is back, and what was registered then is found by the number. */
static gboolean
show_banner (const FlerCardSteps *parts, FlerContext *context, const FlerCase *the_case, GError **error)
{
  g_autoptr(GPtrArray) documents = fler_handover_store_list_elsewhere (fler_context_get_db (context),
                                                                       the_case->id, error);
  g_autoptr(GString) text = g_string_new (NULL);

  if (documents == NULL)
    return FALSE;
  gtk_widget_set_visible (GTK_WIDGET (parts->banner), documents->len > 0);
  if (documents->len > 0)
    g_string_append (text, g_dngettext (NULL, "A document about this person was handed over before:",
                                        "Documents about this person were handed over before:",
                                        documents->len));
  for (guint i = 0; i < documents->len; i++)
    {
      const FlerHandover *document = g_ptr_array_index (documents, i);

      if (document->register_number != NULL)
        /* Translators: a document, its number in the register, and a case's reference. */
        g_string_append_printf (text, _("\n%1$s, register number %2$s (case %3$s)"), document->what,
                                document->register_number, document->case_reference);
      else
        g_string_append_printf (text, _("\n%1$s (case %2$s)"), document->what, document->case_reference);
    }
  gtk_label_set_label (parts->banner, text->str);
  return TRUE;
}

static gboolean
show_consents (const FlerCardSteps *parts, FlerContext *context, const FlerCase *the_case, GError **error)
{
  GDate today = fler_context_today (context);
  g_autoptr(GPtrArray) consents = fler_consent_store_list_of_case (fler_context_get_db (context), the_case->id, error);
  g_autofree char *action = NULL;
  guint n_known = 0;

  if (consents == NULL)
    return FALSE;
  for (FlerPartyKind party = FLER_PARTY_AF; party < FLER_N_PARTY_KINDS; party++)
    {
      const FlerConsent *consent = fler_consent_find (consents, party, &today);
      g_autofree char *words = NULL;

      if (consent == NULL)
        continue;
      n_known++;
      words = fler_words_consent (consent, &today);
      fler_card_section_add (parts->consents, fler_card_row_lines (fler_words_party_name (party), words));
    }
  fler_card_section_set_summary (parts->consents, NULL);
  action = g_strdup_printf ("case.do-step((int64 %" G_GINT64_FORMAT ", 'F1'))", the_case->id);
  fler_card_section_set_action (parts->consents, n_known > 0 ? C_("consent", "Change") : C_("consent", "Add"), action);
  return TRUE;
}

static gboolean
is_registered (GPtrArray *done, FlerForm form, const char *item, GDate *done_on)
{
  for (guint i = 0; i < done->len; i++)
    {
      const FlerRegistrationDone *registration = g_ptr_array_index (done, i);

      if (registration->form == form && g_strcmp0 (registration->item, item) == 0)
        {
          *done_on = registration->done_on;
          return TRUE;
        }
    }
  return FALSE;
}

static void
on_registered (GtkCheckButton *check, gpointer data)
{
  GVariant *target = g_object_get_data (G_OBJECT (check), "registration");
  gint64 case_id;
  gint32 form;
  const char *item;

  g_variant_get (target, "(xi&s)", &case_id, &form, &item);
  gtk_widget_activate_action (GTK_WIDGET (check), "case.set-registration", "(xisb)", case_id, form, item,
                              gtk_check_button_get_active (check));
}

static GtkWidget *
new_registration (gint64 case_id, FlerForm form, const FlerRegistration *registration, const char *about,
                  gboolean is_done)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *name = g_strdup_printf ("registration-%d-%s", form, registration->id);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", registration->title, about);
  GVariant *target = g_variant_ref_sink (g_variant_new ("(xis)", case_id, (gint32) form, registration->id));

  gtk_widget_set_name (check, name);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), fler_card_row_lines (registration->title, about));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_done);
  fler_access_set_name (check, spoken);
  g_object_set_data_full (G_OBJECT (check), "registration", target, (GDestroyNotify) g_variant_unref);
  g_signal_connect (check, "toggled", G_CALLBACK (on_registered), NULL);
  return check;
}

static char *
registration_about (const FlerRegistration *registration, FlerContext *context, FlerTri applies, gboolean is_done,
                    const GDate *done_on, const GDate *today)
{
  FlerPartyKind party = fler_registration_party (registration, context);
  const char *who = party != FLER_PARTY_NONE ? fler_words_party (party) : _("whoever called the meeting");
  g_autofree char *day = is_done ? fler_words_day_near (done_on, today) : NULL;

  if (!is_done && applies == FLER_TRI_UNKNOWN)
    /* Translators: who registers, where it is not known whether it has to be done. */
    return g_strdup_printf (_("%s · counts only if it applies"), who);
  /* Translators: who registers, and the day on which somebody said that it was done. */
  return is_done ? g_strdup_printf (_("%1$s · said to be done %2$s"), who, day) : g_strdup (who);
}

static gboolean
has_held (GPtrArray *meetings, FlerForm form)
{
  for (guint i = 0; i < meetings->len; i++)
    {
      const FlerMeeting *meeting = g_ptr_array_index (meetings, i);

      if (meeting->form == form && (meeting->state == FLER_MEETING_HELD || meeting->state == FLER_MEETING_ONGOING))
        return TRUE;
    }
  return FALSE;
}

typedef struct
{
  guint n_all;
  guint n_done;
} Count;

/* Of one form: what can apply to the case. What may or may not counts once it is done (D165). */
static void
show_registrations_of (const FlerCardSteps *parts, FlerContext *context, const FlerCase *the_case,
                       const FlerRoutine *routine, FlerTri closed_before, GPtrArray *done, Count *count)
{
  GDate today = fler_context_today (context);

  for (guint i = 0; i < routine->registrations->len; i++)
    {
      const FlerRegistration *registration = g_ptr_array_index (routine->registrations, i);
      GDate done_on = fler_day_none ();
      gboolean is_done = is_registered (done, routine->form, registration->id, &done_on);
      FlerTri applies = fler_registration_applies (registration, &the_case->facts, closed_before);
      g_autofree char *about = registration_about (registration, context, applies, is_done, &done_on, &today);

      if (applies == FLER_TRI_NO && !is_done)
        continue;
      count->n_all += applies == FLER_TRI_YES || is_done;
      count->n_done += is_done;
      fler_card_section_add (parts->registrations,
                             new_registration (the_case->id, routine->form, registration, about, is_done));
    }
}

/* What the routines of the meetings that were held ask to be entered elsewhere. */
static gboolean
show_registrations (const FlerCardSteps *parts, FlerContext *context, const FlerCase *the_case,
                    GPtrArray *meetings, GError **error)
{
  g_autoptr(GPtrArray) done = fler_registration_store_list_of_case (fler_context_get_db (context), the_case->id, error);
  g_autofree char *summary = NULL;
  Count count = { 0 };

  if (done == NULL)
    return FALSE;
  for (FlerForm form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    {
      const FlerRoutine *routine = has_held (meetings, form) ? fler_context_get_routine (context, form) : NULL;
      FlerTri closed_before = fler_registration_closed_before (meetings, form, &the_case->closed_on,
                                                               fler_context_get_zone (context));

      if (routine != NULL)
        show_registrations_of (parts, context, the_case, routine, closed_before, done, &count);
    }
  if (count.n_all > 0)
    /* Translators: how many of how many are done. */
    summary = g_strdup_printf (_("%1$u of %2$u"), count.n_done, count.n_all);
  fler_card_section_set_summary (parts->registrations, summary);
  return TRUE;
}

static void
add_step (const FlerCardSteps *parts, FlerContext *context, const FlerStepDone *done)
{
  GDate today = fler_context_today (context);
  const FlerRoutine *routine = fler_context_get_routine (context, fler_step_routine_form (done->step));
  const FlerStep *step = routine != NULL ? fler_routine_get_step (routine, done->step) : NULL;
  g_autofree char *text = fler_words_step_done (done, step != NULL ? step->title : "");
  g_autofree char *day = fler_words_day_near (&done->done_on, &today);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *button = gtk_button_new_with_label (C_("step", "Show"));
  g_autofree char *name = g_strdup_printf ("step-%s", done->step);
  g_autofree char *spoken = g_strdup_printf ("%s: %s, %s", C_("step", "Show"), text, day);

  gtk_widget_set_name (row, name);
  gtk_box_append (GTK_BOX (row), fler_card_row_lines (text, day));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "card-action");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  fler_access_set_name (button, spoken);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xs)", done->case_id, done->step);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.do-step");
  gtk_box_append (GTK_BOX (row), button);
  fler_card_section_add (parts->steps, row);
}

static gboolean
show_steps (const FlerCardSteps *parts, FlerContext *context, const FlerCase *the_case, GError **error)
{
  g_autoptr(GPtrArray) steps = fler_step_store_list_of_case (fler_context_get_db (context), the_case->id, error);
  g_autofree char *summary = NULL;

  if (steps == NULL)
    return FALSE;
  for (guint i = 0; i < steps->len; i++)
    add_step (parts, context, g_ptr_array_index (steps, steps->len - 1 - i));
  if (steps->len > 0)
    summary = g_strdup_printf ("%u", steps->len);
  fler_card_section_set_summary (parts->steps, summary);
  return TRUE;
}

static void
add_deviation (const FlerCardSteps *parts, FlerContext *context, const FlerDeviation *deviation)
{
  GDate today = fler_context_today (context);
  g_autofree char *text = fler_words_deviation (deviation, fler_context_get_routines (context), TRUE);
  g_autofree char *day = fler_words_day_near (&deviation->happened_on, &today);
  g_autofree char *about = g_strdup_printf ("%s%s%s · %s", day, deviation->rule != NULL ? " · " : "",
                                            deviation->rule != NULL ? deviation->rule : "",
                                            fler_words_deviation_state (deviation->state));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *button = gtk_button_new_with_label (C_("deviation", "Show"));
  g_autofree char *name = g_strdup_printf ("deviation-%" G_GINT64_FORMAT, deviation->id);
  g_autofree char *spoken = g_strdup_printf ("%s: %s, %s", C_("deviation", "Show"), text, about);

  gtk_widget_set_name (row, name);
  gtk_box_append (GTK_BOX (row), fler_card_row_lines (text, about));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "card-action");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  fler_access_set_name (button, spoken);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xx)", deviation->case_id, deviation->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.deviation");
  gtk_box_append (GTK_BOX (row), button);
  if (deviation->state == FLER_DEVIATION_CORRECTED)
    gtk_widget_add_css_class (row, "past");
  fler_card_section_add (parts->deviations, row);
}

static gboolean
show_deviations (const FlerCardSteps *parts, FlerContext *context, const FlerCase *the_case, GError **error)
{
  g_autoptr(GPtrArray) deviations = fler_deviation_store_list_of_case (fler_context_get_db (context),
                                                                       the_case->id, error);
  g_autofree char *summary = NULL;
  g_autofree char *action = NULL;
  guint n_open = 0;

  if (deviations == NULL)
    return FALSE;
  for (guint i = 0; i < deviations->len; i++)
    {
      const FlerDeviation *deviation = g_ptr_array_index (deviations, i);

      n_open += deviation->state != FLER_DEVIATION_CORRECTED;
      add_deviation (parts, context, deviation);
    }
  if (deviations->len > 0)
    /* Translators: how many deviations are not corrected. */
    summary = g_strdup_printf (g_dngettext (NULL, "%u not corrected", "%u not corrected", n_open), n_open);
  fler_card_section_set_summary (parts->deviations, summary);
  action = g_strdup_printf ("case.deviation((int64 %" G_GINT64_FORMAT ", int64 0))", the_case->id);
  fler_card_section_set_action (parts->deviations, C_("deviation", "Note"), action);
  return TRUE;
}

gboolean
fler_card_steps_show (const FlerCardSteps *parts, FlerContext *context, const FlerCase *the_case,
                      GPtrArray *meetings, GError **error)
{
  return show_banner (parts, context, the_case, error)
         && show_documents (parts, context, the_case, error)
         && show_consents (parts, context, the_case, error)
         && show_registrations (parts, context, the_case, meetings, error)
         && show_deviations (parts, context, the_case, error)
         && show_steps (parts, context, the_case, error);
}
