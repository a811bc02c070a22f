/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-options.c - what is chosen for one letter, and what it lacks with a way to it */

#define G_LOG_DOMAIN "fler-letter-options"

#include "config.h"

#include "fler-letter-options.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-date-entry.h"
#include "fler-dialog.h"
#include "fler-field.h"
#include "fler-holiday.h"
#include "fler-letter-words.h"
#include "fler-template.h"
#include "fler-why-button.h"
#include "fler-word-notice.h"

struct _FlerLetterOptions
{
  GtkWidget          parent_instance;
  FlerContext       *context;
  const FlerMailbox *mailbox;      /* lent */
  FlerMailWish      *wish;         /* lent */
  GtkWidget         *notice;       /* of forbidden words; NULL: not to the person */
  gboolean           is_setting;

  /* from the template */
  GtkLabel          *address;
  FlerDateEntry     *answer_by;
  GtkWidget         *answer_row;
  AdwComboRow       *channel;
  AdwComboRow       *kind;
  AdwPreferencesGroup *lack_group;
  GtkListBox        *lacks;
  AdwComboRow       *language;
  AdwPreferencesGroup *notice_group;
  GtkListBox        *notices;
  GtkBox            *own_box;
  GtkTextView       *own_text;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* As the choices stand. */
static const FlerInvitationKind kinds[] = {
  FLER_INVITATION_FIRST, FLER_INVITATION_SECOND, FLER_INVITATION_REMINDER, FLER_INVITATION_MOVED,
  FLER_INVITATION_CANCELLED,
};
static const FlerLetterLanguage languages[] = { FLER_LETTER_SV, FLER_LETTER_EASY, FLER_LETTER_EN };
static const FlerChannel channels[] = { FLER_CHANNEL_POST, FLER_CHANNEL_IN_PERSON, FLER_CHANNEL_DIGITAL };

G_DEFINE_FINAL_TYPE (FlerLetterOptions, fler_letter_options, GTK_TYPE_WIDGET)

static void
emit_changed (FlerLetterOptions *self)
{
  if (!self->is_setting && self->wish != NULL)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_choice (FlerLetterOptions *self)
{
  if (self->is_setting || self->wish == NULL)
    return;
  self->wish->kind = kinds[MIN (adw_combo_row_get_selected (self->kind), G_N_ELEMENTS (kinds) - 1)];
  self->wish->language = languages[MIN (adw_combo_row_get_selected (self->language), G_N_ELEMENTS (languages) - 1)];
  self->wish->channel = channels[MIN (adw_combo_row_get_selected (self->channel), G_N_ELEMENTS (channels) - 1)];
  emit_changed (self);
}

/* Rule F18: it is shown that nobody works on that day; what the user typed is not moved. */
static void
show_day_off (FlerLetterOptions *self)
{
  GDate day = fler_date_entry_get_day (self->answer_by);
  gboolean is_free = g_date_valid (&day) && fler_holiday_is_free (&day);
  const FlerHoliday *holiday = is_free ? fler_holiday_of (&day) : NULL;
  /* Translators: %s is a holiday, or “weekend”. */
  g_autofree char *note = is_free ? g_strdup_printf (_("Falls on a day off (%s)"),
                                                     holiday != NULL ? _(holiday->name) : _("weekend")) : NULL;

  fler_field_show_hint (ADW_ACTION_ROW (self->answer_row), fler_date_entry_get_entry (self->answer_by), "", note);
}

static void
on_day_changed (FlerLetterOptions *self)
{
  show_day_off (self);
  if (self->is_setting || self->wish == NULL)
    return;
  self->wish->answer_by = fler_date_entry_get_day (self->answer_by);
  emit_changed (self);
}

static void
on_text_changed (FlerLetterOptions *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->own_text);
  GtkTextIter start, end;

  if (self->is_setting || self->wish == NULL)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  g_free (self->wish->own_text);
  self->wish->own_text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  emit_changed (self);
}

static guint
index_of (const void *values, guint n_values, int value)
{
  for (guint i = 0; i < n_values; i++)
    if (((const int *) values)[i] == value)
      return i;
  return 0;
}

static void
fill_models (FlerLetterOptions *self)
{
  static const char *const channel_words[] = {
    NC_("letter", "By post"), NC_("letter", "Handed over"), NC_("letter", "Digitally"),
  };
  g_autoptr(GtkStringList) kind_names = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) language_names = gtk_string_list_new (NULL);
  g_autoptr(GtkStringList) channel_names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (kind_names, fler_words_letter_kind (kinds[i]));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    gtk_string_list_append (language_names, fler_words_letter_language (languages[i]));
  for (guint i = 0; i < G_N_ELEMENTS (channel_words); i++)
    gtk_string_list_append (channel_names, g_dpgettext2 (NULL, "letter", channel_words[i]));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kind_names));
  adw_combo_row_set_model (self->language, G_LIST_MODEL (language_names));
  adw_combo_row_set_model (self->channel, G_LIST_MODEL (channel_names));
}

static void
fler_letter_options_dispose (GObject *object)
{
  FlerLetterOptions *self = FLER_LETTER_OPTIONS (object);

  fler_letter_options_clear (self);
  fler_template_dispose (GTK_WIDGET (self), FLER_TYPE_LETTER_OPTIONS);
  G_OBJECT_CLASS (fler_letter_options_parent_class)->dispose (object);
}

static void
fler_letter_options_class_init (FlerLetterOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_letter_options_dispose;
  signals[CHANGED] = g_signal_new ("changed", FLER_TYPE_LETTER_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  g_type_ensure (FLER_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/letters/fler-letter-options.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterOptions, address);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterOptions, answer_by);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterOptions, answer_row);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterOptions, channel);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterOptions, kind);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterOptions, lack_group);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterOptions, lacks);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterOptions, language);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterOptions, notice_group);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterOptions, notices);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterOptions, own_box);
  gtk_widget_class_bind_template_child (widget_class, FlerLetterOptions, own_text);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed);
}

static void
fler_letter_options_init (FlerLetterOptions *self)
{
  self->is_setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_models (self);
  fler_access_set_name (GTK_WIDGET (self->own_text), _("Own text in the letter"));
  fler_access_set_name (GTK_WIDGET (self->lacks), _("What is missing"));
  fler_access_set_name (GTK_WIDGET (self->notices), _("Before the letter goes"));
  fler_date_entry_set_name (self->answer_by, _("Answer by"));
  g_signal_connect_object (gtk_text_view_get_buffer (self->own_text), "changed",
                           G_CALLBACK (on_text_changed), self, G_CONNECT_SWAPPED);
  self->is_setting = FALSE;
}

void
fler_letter_options_clear (FlerLetterOptions *self)
{
  g_return_if_fail (FLER_IS_LETTER_OPTIONS (self));

  if (self->notice != NULL)
    gtk_box_remove (self->own_box, self->notice);
  self->notice = NULL;
  self->wish = NULL;
  self->mailbox = NULL;
  g_clear_object (&self->context);
}

/* Marked while it is typed, in what is to reach the person. */
static void
add_notice (FlerLetterOptions *self)
{
  const FlerRoutine *routine = self->mailbox->mail.swedish;

  self->notice = fler_word_notice_new (GTK_WIDGET (self->own_text),
                                       (const char *const *) self->mailbox->forbidden, routine->safe_title);
  gtk_box_append (self->own_box, self->notice);
}

static void
show_address (FlerLetterOptions *self, const FlerParticipant *receiver)
{
  g_autofree char *address = fler_mail_address (&self->mailbox->mail, receiver);
  gboolean is_protected = receiver->party == FLER_PARTY_PERSON && self->mailbox->the_case->is_protected;

  if (is_protected)
    gtk_label_set_label (self->address, _("Protected identity: the letter has neither name nor address. Hand it "
                                          "over, or send it through the Tax Agency."));
  else
    gtk_label_set_label (self->address, address != NULL ? address : _("No address"));
}

void
fler_letter_options_show (FlerLetterOptions *self, FlerContext *context, const FlerMailbox *mailbox,
                          FlerMailWish *wish)
{
  const FlerParticipant *receiver;
  gboolean is_person, is_locked;
  GDate today;

  g_return_if_fail (FLER_IS_LETTER_OPTIONS (self));

  fler_letter_options_clear (self);
  self->is_setting = TRUE;
  self->context = g_object_ref (context);
  self->mailbox = mailbox;
  self->wish = wish;
  receiver = fler_mail_find (&mailbox->mail, wish->participant_id);
  is_person = receiver->party == FLER_PARTY_PERSON;
  /* Rule F2: by post, and nobody may adapt that. */
  is_locked = mailbox->mail.swedish->is_post_only;
  today = fler_context_today (context);
  adw_combo_row_set_selected (self->kind, index_of (kinds, G_N_ELEMENTS (kinds), wish->kind));
  adw_combo_row_set_selected (self->language, index_of (languages, G_N_ELEMENTS (languages), wish->language));
  adw_combo_row_set_selected (self->channel, index_of (channels, G_N_ELEMENTS (channels), wish->channel));
  gtk_widget_set_sensitive (GTK_WIDGET (self->channel), !is_locked);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->channel),
                               is_locked ? _("Always by post in this form of meeting") : "");
  fler_date_entry_set_today (self->answer_by, &today);
  fler_date_entry_set_day (self->answer_by, &wish->answer_by);
  show_day_off (self);
  gtk_widget_set_visible (self->answer_row, !is_person);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->own_text),
                            wish->own_text != NULL ? wish->own_text : "", -1);
  show_address (self, receiver);
  if (is_person)
    add_notice (self);
  self->is_setting = FALSE;
  fler_access_name_within (GTK_WIDGET (self), _("Letter"));
}

/* Lacks */

/* Which of the preferences' or the register's fields it is about. */
static const char *
field_of (const FlerLack *lack)
{
  switch (lack->kind)
    {
    case FLER_LACK_VALUE:
    case FLER_LACK_WORD:  return lack->placeholder != NULL ? lack->placeholder : "";
    case FLER_LACK_PHONE: return lack->who != NULL ? "phone" : "name";
    default:              return "address";
    }
}

static void
activate_mend (FlerLetterOptions *self, const FlerLack *lack)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (window));

  if (parent == NULL || self->mailbox == NULL)
    return;
  switch (lack->mend)
    {
    case FLER_MEND_BOOKING:
    case FLER_MEND_CALL:
      gtk_widget_activate_action (parent, "win.fill-in-booking", "(xx)", self->mailbox->meeting->id,
                                  lack->participant_id);
      break;
    case FLER_MEND_CASE:
      gtk_widget_activate_action (parent, "win.fill-in-case", "(xs)", self->mailbox->the_case->id, "address");
      break;
    case FLER_MEND_CONSENT:
      gtk_widget_activate_action (parent, "case.do-step", "(xs)", self->mailbox->the_case->id, "F1");
      break;
    case FLER_MEND_REGISTER:
      gtk_widget_activate_action (parent, "win.fill-in-register", "(sxs)", fler_party_kind_id (lack->party),
                                  lack->party_id, field_of (lack));
      break;
    case FLER_MEND_TEXTS:
      gtk_widget_activate_action (parent, "win.show-routine", "s", fler_form_id (self->mailbox->meeting->form));
      break;
    case FLER_MEND_PREFERENCES:
      gtk_widget_activate_action (parent, "win.fill-in-preferences", "s", field_of (lack));
      break;
    case FLER_MEND_OWN_TEXT:
      gtk_widget_grab_focus (GTK_WIDGET (self->own_text));
      return;
    case FLER_MEND_CHANNEL:
    case FLER_MEND_NOTHING:
    default:
      break;
    }
  fler_dialog_return_to (GTK_WINDOW (parent), window);
}

static void
on_mend (GtkButton *button, FlerLetterOptions *self)
{
  activate_mend (self, g_object_get_data (G_OBJECT (button), "fler-lack"));
}

static GtkWidget *
new_lack_line (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The way on first, and why beside it. */
static GtkWidget *
new_lack_ways (FlerLetterOptions *self, const FlerLack *lack, const char *text)
{
  GtkWidget *ways = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *why = fler_why_button_new ();
  const char *label = fler_words_mend (lack->mend);

  gtk_widget_set_margin_top (ways, 4);
  if (label != NULL)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (label);

      g_object_set_data_full (G_OBJECT (button), "fler-lack", g_memdup2 (lack, sizeof *lack), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_mend), self, 0);
      gtk_box_append (GTK_BOX (ways), button);
    }
  fler_why_button_set_reasons (FLER_WHY_BUTTON (why), &lack->why, 1, text);
  gtk_box_append (GTK_BOX (ways), why);
  return ways;
}

/* What is missing over the whole width, and the ways below: beside each other they leave the text a
 * word a line. */
static GtkWidget *
new_lack_row (FlerLetterOptions *self, const FlerLack *lack)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *text = fler_words_lack (lack);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "field-warning");
  gtk_widget_add_css_class (box, "letter-lack");
  gtk_box_append (GTK_BOX (box), new_lack_line (text, "title"));
  gtk_box_append (GTK_BOX (box), new_lack_line (_(lack->why.text), "subtitle"));
  gtk_box_append (GTK_BOX (box), new_lack_ways (self, lack, text));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
fill_lacks (FlerLetterOptions *self, GtkListBox *list, AdwPreferencesGroup *group, GArray *lacks)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (guint i = 0; i < lacks->len; i++)
    gtk_list_box_append (list, new_lack_row (self, &g_array_index (lacks, FlerLack, i)));
  gtk_widget_set_visible (GTK_WIDGET (group), lacks->len > 0);
}

static GtkWidget *
find_button (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child);
  return found;
}

gboolean
fler_letter_options_focus_lack (FlerLetterOptions *self)
{
  GtkWidget *button;

  g_return_val_if_fail (FLER_IS_LETTER_OPTIONS (self), FALSE);

  button = find_button (GTK_WIDGET (self->lacks));
  return button != NULL && gtk_widget_grab_focus (button);
}

void
fler_letter_options_show_lacks (FlerLetterOptions *self, GArray *lacks)
{
  g_autoptr(GArray) wanting = NULL;

  g_return_if_fail (FLER_IS_LETTER_OPTIONS (self));

  wanting = fler_mail_wanting (&self->mailbox->mail, self->wish);
  fill_lacks (self, self->lacks, self->lack_group, lacks);
  fill_lacks (self, self->notices, self->notice_group, wanting);
}
