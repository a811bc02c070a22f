/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-group.c - in the preferences: letters' sender, language and envelopes */

#define G_LOG_DOMAIN "fler-letter-group"

#include "config.h"

#include "fler-letter-group.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-letter-paper.h"
#include "fler-letter-words.h"
#include "fler-print.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-word-notice.h"

#define SAVE_AFTER_MS 500

struct _FlerLetterGroup
{
  AdwPreferencesGroup  parent_instance;
  FlerContext         *context;
  guint                save_id;       /* of the sender, when typing rests */
  gboolean             is_showing;
  GtkWidget           *notice;        /* of words that must not reach the person */

  /* from the template */
  GtkLabel            *fault;
  GtkSpinButton       *height;
  AdwComboRow         *language;
  GtkSpinButton       *left;
  GtkTextView         *sender;
  GtkBox              *sender_box;
  AdwComboRow         *side;
  GtkSpinButton       *top;
  GtkSpinButton       *width;
};

G_DEFINE_FINAL_TYPE (FlerLetterGroup, fler_letter_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_fault (FlerLetterGroup *self, const char *text)
{
  gtk_label_set_label (self->fault, text);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), *text != '\0');
  if (*text != '\0')
    fler_access_announce (GTK_WIDGET (self), text);
}

static void
save (FlerLetterGroup *self, const char *name, const char *value)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (fler_setting_store_set (fler_context_get_db (self->context), name, value, &error))
    {
      show_fault (self, "");
      return;
    }
  text = g_strdup_printf (_("This could not be saved: %s. Leave the window open, and try once more."), error->message);
  show_fault (self, text);
}

static void
save_sender (FlerLetterGroup *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->sender);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->save_id, g_source_remove);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  save (self, FLER_SETTING_LETTER_SENDER, *g_strstrip (text) != '\0' ? text : NULL);
}

static gboolean
on_rest (gpointer data)
{
  FlerLetterGroup *self = data;

  self->save_id = 0;
  save_sender (self);
  return G_SOURCE_REMOVE;
}

static void
on_sender_changed (FlerLetterGroup *self)
{
  if (self->is_showing || self->context == NULL)
    return;
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add (SAVE_AFTER_MS, on_rest, self);
}

static FlerEnvelope
envelope_of (FlerLetterGroup *self)
{
  return (FlerEnvelope) {
    gtk_spin_button_get_value (self->left), gtk_spin_button_get_value (self->top),
    gtk_spin_button_get_value (self->width), gtk_spin_button_get_value (self->height),
  };
}

static void
show_envelope (FlerLetterGroup *self, const FlerEnvelope *envelope)
{
  self->is_showing = TRUE;
  adw_combo_row_set_selected (self->side, fler_envelope_is_left (envelope) ? 1 : 0);
  gtk_spin_button_set_value (self->left, envelope->x);
  gtk_spin_button_set_value (self->top, envelope->y);
  gtk_spin_button_set_value (self->width, envelope->width);
  gtk_spin_button_set_value (self->height, envelope->height);
  self->is_showing = FALSE;
}

static void
save_envelope (FlerLetterGroup *self)
{
  FlerEnvelope envelope = envelope_of (self);
  g_autofree char *text = fler_envelope_to_text (&envelope);

  if (fler_envelope_is_possible (&envelope))
    save (self, FLER_SETTING_LETTER_WINDOW, text);
  else
    show_fault (self, _("An address has no room there: the window lies outside the sheet, over the sender, or is too "
                        "small. The last one that fits was kept."));
}

static void
on_measure_changed (FlerLetterGroup *self)
{
  if (!self->is_showing && self->context != NULL)
    save_envelope (self);
}

static void
on_side_selected (FlerLetterGroup *self)
{
  FlerEnvelope envelope;

  if (self->is_showing || self->context == NULL)
    return;
  envelope = fler_envelope_usual (adw_combo_row_get_selected (self->side) == 1);
  show_envelope (self, &envelope);
  save_envelope (self);
}

static void
on_language_selected (FlerLetterGroup *self)
{
  if (!self->is_showing && self->context != NULL)
    save (self, FLER_SETTING_LETTER_LANGUAGE,
          fler_letter_language_id (FLER_LETTER_SV + adw_combo_row_get_selected (self->language)));
}

static void
on_print_test (GtkButton *button, FlerLetterGroup *self)
{
  FlerEnvelope envelope = envelope_of (self);

  if (!fler_envelope_is_possible (&envelope))
    envelope = fler_envelope_usual (adw_combo_row_get_selected (self->side) == 1);
  fler_print_document (GTK_WIDGET (self),
                       fler_letter_paper_alignment (&envelope, _("Test page for envelopes"),
                                                    /* Translators: an invented address. */
                                                    _("Name Surname\nThe Street 1\n123 45 THE TOWN"),
                                                    _("Print at 100 per cent, fold the sheet, and put it into an envelope. All of the frame should show in the window, with the address within it, also when the sheet slides.\n\nThe marks along the frame stand five millimetres apart. Count how far off it is, and change the millimetres in the preferences.")));
}

/* D42: the sender stands in every letter to the person. The list of words may have changed since
 * this was last on the screen. */
static void
guard_sender (FlerLetterGroup *self)
{
  g_auto(GStrv) words = NULL;

  if (self->context == NULL)
    return;
  words = fler_context_dup_forbidden_words (self->context);
  if (self->notice != NULL)
    gtk_box_remove (self->sender_box, self->notice);
  self->notice = fler_word_notice_new (GTK_WIDGET (self->sender), (const char *const *) words, NULL);
  gtk_box_append (self->sender_box, self->notice);
}

static void
fler_letter_group_dispose (GObject *object)
{
  fler_letter_group_set_context (FLER_LETTER_GROUP (object), NULL);
  G_OBJECT_CLASS (fler_letter_group_parent_class)->dispose (object);
}

static void
fler_letter_group_class_init (FlerLetterGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_letter_group_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/letters/fler-letter-group.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerLetterGroup, fault);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterGroup, height);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterGroup, language);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterGroup, left);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterGroup, sender);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterGroup, sender_box);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterGroup, side);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterGroup, top);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterGroup, width);
  gtk_widget_class_bind_template_callback (widget_class, on_language_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_measure_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_print_test);
  gtk_widget_class_bind_template_callback (widget_class, on_side_selected);
}

static void
fler_letter_group_init (FlerLetterGroup *self)
{
  g_autoptr(GtkStringList) languages = gtk_string_list_new (NULL);

  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int language = FLER_LETTER_SV; language < FLER_N_LETTER_LANGUAGES; language++)
    gtk_string_list_append (languages, fler_words_letter_language (language));
  adw_combo_row_set_model (self->language, G_LIST_MODEL (languages));
  fler_access_set_name (GTK_WIDGET (self->sender), _("Sender of letters"));
  fler_access_set_name (GTK_WIDGET (self->left), _("From the left edge, mm"));
  fler_access_set_name (GTK_WIDGET (self->top), _("From the upper edge, mm"));
  fler_access_set_name (GTK_WIDGET (self->width), _("Width, mm"));
  fler_access_set_name (GTK_WIDGET (self->height), _("Height, mm"));
  g_signal_connect_object (gtk_text_view_get_buffer (self->sender), "changed", G_CALLBACK (on_sender_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (guard_sender), NULL);
  self->is_showing = FALSE;
}

void
fler_letter_group_set_context (FlerLetterGroup *self, FlerContext *context)
{
  g_autofree char *sender = NULL;
  g_autofree char *window = NULL;
  g_autofree char *language = NULL;
  FlerEnvelope envelope;
  FlerDb *db;

  g_return_if_fail (FLER_IS_LETTER_GROUP (self));

  if (self->save_id != 0)
    save_sender (self);
  g_set_object (&self->context, context);
  if (context == NULL)
    return;
  /* A setting that cannot be read is shown as if it had not been made; saving tells the fault. */
  db = fler_context_get_db (context);
  sender = fler_setting_store_get (db, FLER_SETTING_LETTER_SENDER, NULL);
  window = fler_setting_store_get (db, FLER_SETTING_LETTER_WINDOW, NULL);
  language = fler_setting_store_get (db, FLER_SETTING_LETTER_LANGUAGE, NULL);
  envelope = fler_envelope_parse (window);
  show_envelope (self, &envelope);
  self->is_showing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->sender), sender != NULL ? sender : "", -1);
  adw_combo_row_set_selected (self->language, fler_letter_language_from_id (language) - FLER_LETTER_SV);
  self->is_showing = FALSE;
}

GtkWidget *
fler_letter_group_get_sender (FlerLetterGroup *self)
{
  g_return_val_if_fail (FLER_IS_LETTER_GROUP (self), NULL);
  return GTK_WIDGET (self->sender);
}
