/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-more.c - below a fold of the booking's form: who calls, who documents, purpose, brief */

#define G_LOG_DOMAIN "fler-booking-more"

#include "config.h"

#include "fler-booking-more.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-booking.h"
#include "fler-case-words.h"
#include "fler-field.h"
#include "fler-text-row.h"

struct _FlerBookingMore
{
  AdwExpanderRow     parent_instance;
  const FlerRoutine *routine;       /* lent */
  gboolean           is_setting;

  /* from the template */
  FlerTextRow       *brief;
  AdwComboRow       *convener;
  AdwComboRow       *documenter;
  GtkEditable       *documenter_why;
  AdwActionRow      *documenter_why_row;
  FlerTextRow       *purpose;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerBookingMore, fler_booking_more, ADW_TYPE_EXPANDER_ROW)

/* Those who can call a meeting or document it, as the choices stand. */
static const FlerPartyKind parties[] = {
  FLER_PARTY_FK, FLER_PARTY_AF, FLER_PARTY_REGION, FLER_PARTY_KOMMUN, FLER_PARTY_EMPLOYER, FLER_PARTY_OTHER,
};

static FlerPartyKind
get_party (AdwComboRow *row)
{
  guint chosen = adw_combo_row_get_selected (row);

  return chosen < G_N_ELEMENTS (parties) ? parties[chosen] : FLER_PARTY_NONE;
}

static void
set_party (AdwComboRow *row, FlerPartyKind party)
{
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    if (parties[i] == party)
      {
        adw_combo_row_set_selected (row, i);
        return;
      }
  adw_combo_row_set_selected (row, GTK_INVALID_LIST_POSITION);
}

static FlerPartyKind
usual_documenter (FlerBookingMore *self)
{
  FlerPartyKind convener = get_party (self->convener);

  return self->routine != NULL ? fler_routine_documenter (self->routine, convener) : convener;
}

static char *
text_of (GtkEditable *entry)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

/* What the fold says while it is closed. */
static void
show_summary (FlerBookingMore *self)
{
  FlerPartyKind convener = get_party (self->convener);
  FlerPartyKind documenter = get_party (self->documenter);
  gboolean is_other = documenter != usual_documenter (self);
  g_autofree char *summary = NULL;

  if (convener != FLER_PARTY_NONE && documenter != FLER_PARTY_NONE)
    summary = g_strdup_printf (_("%1$s calls, %2$s documents"), fler_words_party_name (convener),
                               fler_words_party_name (documenter));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary != NULL ? summary : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->documenter),
                               is_other ? "" : _("Follows from the form and from who calls."));
  gtk_widget_set_visible (GTK_WIDGET (self->documenter_why_row), is_other);
}

static void
tell_changed (FlerBookingMore *self)
{
  if (self->is_setting)
    return;
  show_summary (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_convener_changed (FlerBookingMore *self)
{
  if (self->is_setting)
    return;
  self->is_setting = TRUE;
  set_party (self->documenter, usual_documenter (self));
  self->is_setting = FALSE;
  tell_changed (self);
}

static void
fler_booking_more_dispose (GObject *object)
{
  FLER_BOOKING_MORE (object)->is_setting = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_BOOKING_MORE);
  G_OBJECT_CLASS (fler_booking_more_parent_class)->dispose (object);
}

static void
fler_booking_more_class_init (FlerBookingMoreClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_booking_more_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  g_type_ensure (FLER_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-booking-more.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerBookingMore, brief);
  gtk_widget_class_bind_template_child (widget_class, FlerBookingMore, convener);
  gtk_widget_class_bind_template_child (widget_class, FlerBookingMore, documenter);
  gtk_widget_class_bind_template_child (widget_class, FlerBookingMore, documenter_why);
  gtk_widget_class_bind_template_child (widget_class, FlerBookingMore, documenter_why_row);
  gtk_widget_class_bind_template_child (widget_class, FlerBookingMore, purpose);
  gtk_widget_class_bind_template_callback (widget_class, on_convener_changed);
  gtk_widget_class_bind_template_callback (widget_class, tell_changed);
}

static void
fler_booking_more_init (FlerBookingMore *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    gtk_string_list_append (names, fler_words_party_name (parties[i]));
  adw_combo_row_set_model (self->convener, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->documenter, G_LIST_MODEL (names));
  fler_access_set_name (GTK_WIDGET (self->documenter_why), _("Why another party documents"));
  self->is_setting = FALSE;
}

void
fler_booking_more_set_routine (FlerBookingMore *self, const FlerRoutine *routine, const FlerOfficial *mine)
{
  g_return_if_fail (FLER_IS_BOOKING_MORE (self));

  self->routine = routine;
  self->is_setting = TRUE;
  set_party (self->convener, fler_booking_convener (routine, mine));
  set_party (self->documenter, usual_documenter (self));
  self->is_setting = FALSE;
  show_summary (self);
}

void
fler_booking_more_fill (FlerBookingMore *self, const FlerMeeting *meeting)
{
  g_return_if_fail (FLER_IS_BOOKING_MORE (self));

  self->is_setting = TRUE;
  if (meeting->convener != FLER_PARTY_NONE)
    set_party (self->convener, meeting->convener);
  if (meeting->documenter != FLER_PARTY_NONE)
    set_party (self->documenter, meeting->documenter);
  gtk_editable_set_text (self->documenter_why, meeting->documenter_why != NULL ? meeting->documenter_why : "");
  fler_text_row_set_text (self->purpose, meeting->purpose);
  fler_text_row_set_text (self->brief, meeting->brief);
  self->is_setting = FALSE;
  show_summary (self);
}

void
fler_booking_more_guard (FlerBookingMore *self, const char *const *words, const char *instead)
{
  g_return_if_fail (FLER_IS_BOOKING_MORE (self));
  fler_text_row_guard (self->purpose, words, instead);
}

void
fler_booking_more_suggest_brief (FlerBookingMore *self, const char *brief)
{
  g_autofree char *now = NULL;

  g_return_if_fail (FLER_IS_BOOKING_MORE (self));
  now = fler_text_row_get_text (self->brief);
  if (now == NULL)
    fler_text_row_set_text (self->brief, brief);
}

static void
replace (char **text, char *with)
{
  g_free (*text);
  *text = with;
}

void
fler_booking_more_write (FlerBookingMore *self, FlerMeeting *meeting)
{
  g_return_if_fail (FLER_IS_BOOKING_MORE (self));

  meeting->convener = get_party (self->convener);
  meeting->documenter = get_party (self->documenter);
  replace (&meeting->documenter_why,
           meeting->documenter == usual_documenter (self) ? NULL : text_of (self->documenter_why));
  replace (&meeting->purpose, fler_text_row_get_text (self->purpose));
  replace (&meeting->brief, fler_text_row_get_text (self->brief));
}

gboolean
fler_booking_more_lacks_why (FlerBookingMore *self)
{
  g_autofree char *why = NULL;

  g_return_val_if_fail (FLER_IS_BOOKING_MORE (self), FALSE);
  why = text_of (self->documenter_why);
  return why == NULL && get_party (self->documenter) != usual_documenter (self);
}

void
fler_booking_more_tell_why (FlerBookingMore *self, gboolean is_focused)
{
  g_return_if_fail (FLER_IS_BOOKING_MORE (self));

  fler_field_show_hint (self->documenter_why_row, GTK_WIDGET (self->documenter_why), "",
                        fler_booking_more_lacks_why (self) ? _("Say why; it is kept with the booking.") : NULL);
  if (!is_focused)
    return;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->documenter_why));
}
