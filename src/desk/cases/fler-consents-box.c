/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-consents-box.c - the person's consents in a case, party by party, as they are filled in */

#define G_LOG_DOMAIN "fler-consents-box"

#include "config.h"

#include "fler-consents-box.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-words.h"
#include "fler-consent-store.h"
#include "fler-date-entry.h"
#include "fler-words.h"

#define N_PARTIES 6
#define MAX_SCOPE_CHARS 300

static const FlerPartyKind parties[N_PARTIES] = {
  FLER_PARTY_AF, FLER_PARTY_FK, FLER_PARTY_REGION, FLER_PARTY_KOMMUN, FLER_PARTY_EMPLOYER, FLER_PARTY_OTHER,
};

typedef struct
{
  FlerConsentsBox *box;         /* owns it */
  FlerConsent     *consent;     /* as stored, or new */
  AdwExpanderRow  *row;
  GtkSwitch       *is_given;
  GtkEditable     *scope;
  GtkSwitch       *is_written;
  FlerDateEntry   *given_on;
  FlerDateEntry   *ends_on;
} Party;

struct _FlerConsentsBox
{
  AdwPreferencesGroup parent_instance;
  FlerContext        *context;
  Party               parties[N_PARTIES];
  gboolean            is_filling;
};

G_DEFINE_FINAL_TYPE (FlerConsentsBox, fler_consents_box, ADW_TYPE_PREFERENCES_GROUP)

char *
fler_words_consent (const FlerConsent *consent, const GDate *today)
{
  const char *how = consent->is_written ? _("in writing") : _("orally");
  g_autofree char *day = NULL;

  switch (fler_consent_state (consent, today))
    {
    case FLER_CONSENT_WITHDRAWN:
      day = fler_words_day_near (&consent->withdrawn_on, today);
      return g_strdup_printf (C_("consent", "withdrawn %s"), day);
    case FLER_CONSENT_ENDED:
      day = fler_words_day_near (&consent->ends_on, today);
      return g_strdup_printf (C_("consent", "held until %s"), day);
    case FLER_CONSENT_TO_COME:
      day = fler_words_day_near (&consent->given_on, today);
      return g_strdup_printf (C_("consent", "holds from %s"), day);
    case FLER_CONSENT_HOLDS:
      if (!g_date_valid (&consent->ends_on))
        /* Translators: %s is how it was given: “in writing”. */
        return g_strdup_printf (C_("consent", "holds, given %s"), how);
      day = fler_words_day_near (&consent->ends_on, today);
      return g_strdup_printf (C_("consent", "holds until %1$s, given %2$s"), day, how);
    default:
      return g_strdup (C_("consent", "not given"));
    }
}

/* What the form says of one party now; its day is missing where nothing was given. */
static void
read_party (Party *party, FlerConsent *consent)
{
  GDate today = fler_context_today (party->box->context);
  gboolean is_given = gtk_switch_get_active (party->is_given);

  g_free (consent->scope);
  consent->scope = g_strstrip (g_strdup (gtk_editable_get_text (party->scope)));
  consent->is_written = gtk_switch_get_active (party->is_written);
  consent->given_on = fler_date_entry_get_day (party->given_on);
  consent->ends_on = fler_date_entry_get_day (party->ends_on);
  if (is_given)
    consent->withdrawn_on = fler_day_none ();
  else if (consent->id != 0 && !g_date_valid (&consent->withdrawn_on))
    consent->withdrawn_on = today;
}

static void
show_state (Party *party)
{
  GDate today = fler_context_today (party->box->context);
  g_autoptr(FlerConsent) now = fler_consent_copy (party->consent);
  gboolean is_given = gtk_switch_get_active (party->is_given);
  g_autofree char *words = NULL;

  read_party (party, now);
  words = is_given || now->id != 0 ? fler_words_consent (now, &today) : g_strdup (C_("consent", "not given"));
  adw_expander_row_set_subtitle (party->row, words);
}

static void
on_given (GtkSwitch *widget, GParamSpec *pspec, Party *party)
{
  GDate today, given_on;

  if (party->box->is_filling)
    return;
  today = fler_context_today (party->box->context);
  given_on = fler_date_entry_get_day (party->given_on);
  /* Given again after it was withdrawn is a consent of its own: the old one stays. */
  if (gtk_switch_get_active (widget)
      && (!g_date_valid (&given_on) || g_date_valid (&party->consent->withdrawn_on)))
    {
      if (g_date_valid (&party->consent->withdrawn_on))
        {
          FlerPartyKind kind = party->consent->party;

          fler_consent_free (party->consent);
          party->consent = fler_consent_new ();
          party->consent->party = kind;
        }
      fler_date_entry_set_day (party->given_on, &today);
    }
  if (gtk_switch_get_active (widget))
    adw_expander_row_set_expanded (party->row, TRUE);
  show_state (party);
}

static void
on_changed (Party *party)
{
  if (!party->box->is_filling)
    show_state (party);
}

static void
add_field (Party *party, const char *title, GtkWidget *field)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_strdup_printf ("%s: %s", fler_words_party_name (party->consent->party), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (field, GTK_ALIGN_CENTER);
  if (FLER_IS_DATE_ENTRY (field))
    fler_date_entry_set_name (FLER_DATE_ENTRY (field), name);
  else
    {
      fler_access_set_name (field, name);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), field);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), field);
  gtk_widget_set_focusable (row, FALSE);
  adw_expander_row_add_row (party->row, row);
}

static void
add_party (FlerConsentsBox *self, int i)
{
  Party *party = &self->parties[i];
  g_autofree char *name = g_strdup_printf (_("%s: consent given"), fler_words_party_name (parties[i]));

  party->box = self;
  party->consent = fler_consent_new ();
  party->consent->party = parties[i];
  party->row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (party->row), fler_words_party_name (parties[i]));
  party->is_given = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (party->is_given), GTK_ALIGN_CENTER);
  fler_access_set_name (GTK_WIDGET (party->is_given), name);
  g_signal_connect (party->is_given, "notify::active", G_CALLBACK (on_given), party);
  adw_expander_row_add_action (party->row, GTK_WIDGET (party->is_given));

  party->scope = GTK_EDITABLE (gtk_entry_new ());
  gtk_editable_set_width_chars (party->scope, 28);
  gtk_entry_set_max_length (GTK_ENTRY (party->scope), MAX_SCOPE_CHARS);
  add_field (party, _("What may be shared"), GTK_WIDGET (party->scope));
  party->is_written = GTK_SWITCH (gtk_switch_new ());
  add_field (party, _("Given in writing"), GTK_WIDGET (party->is_written));
  party->given_on = FLER_DATE_ENTRY (fler_date_entry_new ());
  add_field (party, _("Given on"), GTK_WIDGET (party->given_on));
  party->ends_on = FLER_DATE_ENTRY (fler_date_entry_new ());
  add_field (party, _("Last day, where there is one"), GTK_WIDGET (party->ends_on));
  g_signal_connect_swapped (party->is_written, "notify::active", G_CALLBACK (on_changed), party);
  g_signal_connect_swapped (party->given_on, "changed", G_CALLBACK (on_changed), party);
  g_signal_connect_swapped (party->ends_on, "changed", G_CALLBACK (on_changed), party);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (party->row));
}

static void
fler_consents_box_dispose (GObject *object)
{
  g_clear_object (&FLER_CONSENTS_BOX (object)->context);
  FLER_CONSENTS_BOX (object)->is_filling = TRUE;
  G_OBJECT_CLASS (fler_consents_box_parent_class)->dispose (object);
}

static void
fler_consents_box_finalize (GObject *object)
{
  FlerConsentsBox *self = FLER_CONSENTS_BOX (object);

  for (int i = 0; i < N_PARTIES; i++)
    fler_consent_free (self->parties[i].consent);
  G_OBJECT_CLASS (fler_consents_box_parent_class)->finalize (object);
}

static void
fler_consents_box_class_init (FlerConsentsBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fler_consents_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_consents_box_finalize;
}

static void
fler_consents_box_init (FlerConsentsBox *self)
{
  self->is_filling = TRUE;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Consent"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("Without consent nothing about the person goes to that party."));
  for (int i = 0; i < N_PARTIES; i++)
    add_party (self, i);
  self->is_filling = FALSE;
}

void
fler_consents_box_show (FlerConsentsBox *self, FlerContext *context, GPtrArray *consents)
{
  GDate today;

  g_return_if_fail (FLER_IS_CONSENTS_BOX (self));

  g_set_object (&self->context, context);
  today = fler_context_today (context);
  self->is_filling = TRUE;
  for (int i = 0; i < N_PARTIES; i++)
    {
      Party *party = &self->parties[i];
      const FlerConsent *stored = fler_consent_find (consents, parties[i], &today);

      if (stored != NULL)
        {
          fler_consent_free (party->consent);
          party->consent = fler_consent_copy (stored);
        }
      fler_date_entry_set_today (party->given_on, &today);
      fler_date_entry_set_today (party->ends_on, &today);
      fler_date_entry_set_day (party->given_on, &party->consent->given_on);
      fler_date_entry_set_day (party->ends_on, &party->consent->ends_on);
      gtk_editable_set_text (party->scope, party->consent->scope != NULL ? party->consent->scope : "");
      gtk_switch_set_active (party->is_written, party->consent->is_written);
      gtk_switch_set_active (party->is_given, stored != NULL && !g_date_valid (&stored->withdrawn_on));
      show_state (party);
    }
  self->is_filling = FALSE;
}

gboolean
fler_consents_box_is_wrong (FlerConsentsBox *self)
{
  g_return_val_if_fail (FLER_IS_CONSENTS_BOX (self), FALSE);

  for (int i = 0; i < N_PARTIES; i++)
    if (fler_date_entry_is_wrong (self->parties[i].given_on)
        || fler_date_entry_is_wrong (self->parties[i].ends_on))
      return TRUE;
  return FALSE;
}

gboolean
fler_consents_box_save (FlerConsentsBox *self, gint64 case_id, GError **error)
{
  g_return_val_if_fail (FLER_IS_CONSENTS_BOX (self), FALSE);

  for (int i = 0; i < N_PARTIES; i++)
    {
      Party *party = &self->parties[i];

      read_party (party, party->consent);
      party->consent->case_id = case_id;
      if (!g_date_valid (&party->consent->given_on)
          || (party->consent->id == 0 && !gtk_switch_get_active (party->is_given)))
        continue;
      if (!fler_consent_store_save (fler_context_get_db (self->context), party->consent, error))
        return FALSE;
    }
  return TRUE;
}
