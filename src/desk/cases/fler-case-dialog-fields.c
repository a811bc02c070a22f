/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-dialog-fields.c - the case form's fields: from a case, and back */

#define G_LOG_DOMAIN "fler-case-dialog"

#include "config.h"

#include "fler-case-dialog-private.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-field.h"
#include "fler-personnummer.h"

/* The rows of one line each, with what a screen reader calls the field. */
void
fler_case_dialog_name_fields (FlerCaseDialog *self)
{
  const struct { GtkEditable *entry; const char *title; } entries[] = {
    { self->name, _("Name") },
    { self->number, _("Personnummer") },
    { self->municipality, _("Municipality") },
    { self->phone, _("Telephone") },
    { self->email, _("E-mail") },
    { self->interpreter, _("Interpreter") },
    { self->employer, _("Employer") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    fler_access_set_name (GTK_WIDGET (entries[i].entry), entries[i].title);
  fler_access_set_name (GTK_WIDGET (self->protected_switch), _("Protected identity"));
  fler_date_entry_set_name (self->first_day, _("First sick day"));
  fler_date_entry_set_name (self->decision_sent, _("Decision sent"));
  fler_date_entry_set_name (self->contact_day, _("Contact meeting, day"));
}

static void
set_text (GtkEditable *entry, const char *text)
{
  gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
replace (char **text, char *with)
{
  g_free (*text);
  *text = with;
}

static void
read_facts (FlerCaseDialog *self, FlerFacts *facts)
{
  facts->sick_first_day = fler_date_entry_get_day (self->first_day);
  facts->benefit = adw_combo_row_get_selected (self->benefit);
  facts->employed = fler_tri_row_get_value (self->employed);
  facts->decision = adw_combo_row_get_selected (self->decision);
  facts->decision_sent = fler_date_entry_get_day (self->decision_sent);
  facts->enrolled_at_af = fler_tri_row_get_value (self->enrolled);
  facts->capacity_reduced = fler_tri_row_get_value (self->capacity);
  facts->can_take_part = fler_tri_row_get_value (self->can_take_part);
  facts->needs_coordination = fler_tri_row_get_value (self->coordination);
  facts->contact_meeting_held = fler_tri_row_get_value (self->contact_held);
  facts->contact_meeting_day = fler_date_entry_get_day (self->contact_day);
  facts->parties_needed_known = fler_parties_row_get (self->parties, &facts->parties_needed);
  replace (&facts->municipality, fler_field_dup_text (self->municipality));
}

/* Returns: (transfer full): what the fields say, of someone whose identity is protected too */
FlerCase *
fler_case_dialog_read_fields (FlerCaseDialog *self)
{
  FlerCase *the_case = fler_case_copy (self->the_case);
  GDate today = fler_context_today (self->context);
  g_autofree char *number = fler_field_dup_text (self->number);

  the_case->is_protected = gtk_switch_get_active (self->protected_switch);
  replace (&the_case->name, fler_field_dup_text (self->name));
  replace (&the_case->personnummer, fler_personnummer_normalise (number, &today));
  replace (&the_case->phone, fler_field_dup_text (self->phone));
  replace (&the_case->email, fler_field_dup_text (self->email));
  replace (&the_case->address, fler_text_row_get_text (self->address));
  replace (&the_case->interpreter, fler_field_dup_text (self->interpreter));
  replace (&the_case->employer, fler_field_dup_text (self->employer));
  replace (&the_case->work, fler_text_row_get_text (self->work));
  replace (&the_case->education, fler_text_row_get_text (self->education));
  replace (&the_case->experience, fler_text_row_get_text (self->experience));
  replace (&the_case->wishes, fler_text_row_get_text (self->wishes));
  replace (&the_case->notes, fler_text_row_get_text (self->notes));
  read_facts (self, &the_case->facts);
  return the_case;
}

/* Returns: (transfer full): what the form says now, as it would be saved */
FlerCase *
fler_case_dialog_read_form (FlerCaseDialog *self)
{
  FlerCase *the_case = fler_case_dialog_read_fields (self);

  if (the_case->is_protected)
    fler_case_forget_identity (the_case);
  return the_case;
}

void
fler_case_dialog_fill_facts (FlerCaseDialog *self, const FlerFacts *facts)
{
  fler_date_entry_set_day (self->first_day, &facts->sick_first_day);
  adw_combo_row_set_selected (self->benefit, facts->benefit);
  fler_tri_row_set_value (self->employed, facts->employed);
  adw_combo_row_set_selected (self->decision, facts->decision);
  fler_date_entry_set_day (self->decision_sent, &facts->decision_sent);
  fler_tri_row_set_value (self->enrolled, facts->enrolled_at_af);
  fler_tri_row_set_value (self->capacity, facts->capacity_reduced);
  fler_tri_row_set_value (self->can_take_part, facts->can_take_part);
  fler_tri_row_set_value (self->coordination, facts->needs_coordination);
  fler_tri_row_set_value (self->contact_held, facts->contact_meeting_held);
  fler_date_entry_set_day (self->contact_day, &facts->contact_meeting_day);
  fler_parties_row_set (self->parties, facts->parties_needed_known, facts->parties_needed);
  set_text (self->municipality, facts->municipality);
}

void
fler_case_dialog_fill_identity (FlerCaseDialog *self, const FlerCase *the_case)
{
  g_autofree char *number = fler_personnummer_format (the_case->personnummer);

  set_text (self->name, the_case->name);
  set_text (self->number, number);
  set_text (self->phone, the_case->phone);
  set_text (self->email, the_case->email);
  fler_text_row_set_text (self->address, the_case->address);
}

void
fler_case_dialog_fill_form (FlerCaseDialog *self, const FlerCase *the_case)
{
  self->is_filling = TRUE;
  fler_case_dialog_fill_identity (self, the_case);
  set_text (self->interpreter, the_case->interpreter);
  set_text (self->employer, the_case->employer);
  fler_text_row_set_text (self->work, the_case->work);
  fler_text_row_set_text (self->education, the_case->education);
  fler_text_row_set_text (self->experience, the_case->experience);
  fler_text_row_set_text (self->wishes, the_case->wishes);
  fler_text_row_set_text (self->notes, the_case->notes);
  fler_case_dialog_fill_facts (self, &the_case->facts);
  gtk_switch_set_active (self->protected_switch, the_case->is_protected);
  self->is_filling = FALSE;
}
