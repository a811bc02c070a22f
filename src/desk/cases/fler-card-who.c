/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-who.c - whom a case is about, at the top of its card */

#define G_LOG_DOMAIN "fler-card-who"

#include "config.h"

#include "fler-card-who.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-store.h"
#include "fler-handover-store.h"
#include "fler-personnummer.h"
#include "fler-template.h"
#include "fler-words.h"

/* How many other cases are asked for; more than one with the same number is rare. */
#define MAX_SAME 10

struct _FlerCardWho
{
  GtkWidget      parent_instance;
  char          *personnummer;    /* (nullable) */
  guint          hide_source;

  /* from the template */
  GtkWidget     *content;
  GtkLabel      *about;
  GtkLabel      *closed;
  GtkBox        *contact;
  GtkWidget     *edit_button;
  GtkWidget     *menu_button;
  GtkLabel      *name;
  GtkLabel      *number;
  GtkWidget     *number_box;
  GtkButton     *number_button;
  GtkWidget     *protected_box;
  GtkLabel      *reference;
  GtkWidget     *same_box;
  GtkButton     *same_button;
  GtkLabel      *same_label;
};

G_DEFINE_FINAL_TYPE (FlerCardWho, fler_card_who, GTK_TYPE_WIDGET)

static void
set_number_shown (FlerCardWho *self, gboolean is_shown)
{
  g_autofree char *formatted = is_shown ? fler_personnummer_format (self->personnummer) : NULL;

  g_clear_handle_id (&self->hide_source, g_source_remove);
  gtk_label_set_label (self->number, is_shown ? formatted : fler_personnummer_mask (self->personnummer));
  gtk_label_set_selectable (self->number, is_shown);
  gtk_button_set_label (self->number_button, is_shown ? C_("number", "Hide") : C_("number", "Show"));
  fler_access_set_name (GTK_WIDGET (self->number_button),
                        is_shown ? _("Hide the personnummer") : _("Show the personnummer"));
  fler_access_set_name (GTK_WIDGET (self->number), is_shown ? formatted : _("Personnummer, hidden"));
}

static gboolean
on_hide_source (gpointer data)
{
  FlerCardWho *self = data;

  self->hide_source = 0;
  set_number_shown (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
on_number_clicked (GtkButton *button, FlerCardWho *self)
{
  gboolean is_shown = self->hide_source != 0;

  set_number_shown (self, !is_shown);
  if (!is_shown)
    self->hide_source = g_timeout_add_seconds (FLER_CARD_WHO_SHOWN_S, on_hide_source, self);
}

static void
on_unmap (GtkWidget *widget)
{
  set_number_shown (FLER_CARD_WHO (widget), FALSE);
  GTK_WIDGET_CLASS (fler_card_who_parent_class)->unmap (widget);
}

static void
add_contact (FlerCardWho *self, const char *icon, const char *spoken, const char *text)
{
  GtkWidget *row, *image, *label;
  g_autofree char *whole = NULL;

  if (text == NULL || *text == '\0')
    return;
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  image = gtk_image_new_from_icon_name (icon);
  label = gtk_label_new (text);
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_margin_top (image, 2);
  gtk_widget_add_css_class (image, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);
  whole = g_strdup_printf ("%s: %s", spoken, text);
  fler_access_set_name (label, whole);
  gtk_widget_set_tooltip_text (image, spoken);
  gtk_box_append (GTK_BOX (row), image);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (self->contact, row);
}

static void
clear_contact (FlerCardWho *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->contact))) != NULL)
    gtk_box_remove (self->contact, row);
}

static void
show_contact (FlerCardWho *self, const FlerCase *the_case)
{
  clear_contact (self);
  add_contact (self, "call-start-symbolic", _("Telephone"), the_case->phone);
  add_contact (self, "mail-unread-symbolic", _("E-mail"), the_case->email);
  add_contact (self, "mark-location-symbolic", _("Address"), the_case->address);
  if (the_case->interpreter != NULL && *the_case->interpreter != '\0')
    {
      /* Translators: %s is a language. */
      g_autofree char *text = g_strdup_printf (_("Interpreter: %s"), the_case->interpreter);

      add_contact (self, "preferences-desktop-locale-symbolic", _("Needs"), text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->contact),
                          gtk_widget_get_first_child (GTK_WIDGET (self->contact)) != NULL);
}

static void
show_name (FlerCardWho *self, const FlerCase *the_case, const FlerCaseView *view)
{
  g_autoptr(GString) about = g_string_new (NULL);
  gboolean has_name = !the_case->is_protected && the_case->name != NULL && *the_case->name != '\0';

  gtk_label_set_label (self->name, the_case->is_protected ? _("Protected identity")
                                   : has_name             ? the_case->name
                                                          : _("No name yet"));
  if (view->age >= 0)
    /* Translators: a person's age. */
    g_string_append_printf (about, g_dngettext (NULL, "%d year", "%d years", view->age), view->age);
  if (the_case->facts.municipality != NULL && *the_case->facts.municipality != '\0')
    g_string_append_printf (about, "%s%s", about->len > 0 ? " · " : "", the_case->facts.municipality);
  gtk_label_set_label (self->about, about->str);
  gtk_widget_set_visible (GTK_WIDGET (self->about), about->len > 0);
  gtk_widget_set_visible (self->protected_box, the_case->is_protected);
}

static void
show_closed (FlerCardWho *self, FlerContext *context, const FlerCase *the_case)
{
  gboolean is_closed = the_case->state == FLER_CASE_CLOSED;
  GDate today = fler_context_today (context);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->closed), is_closed);
  if (!is_closed)
    return;
  if (g_date_valid (&the_case->closed_on))
    day = fler_words_day_near (&the_case->closed_on, &today);
  if (day != NULL && the_case->closed_why != NULL && *the_case->closed_why != '\0')
    /* Translators: day, and why the case was closed. */
    text = g_strdup_printf (_("Closed %1$s: %2$s"), day, the_case->closed_why);
  else
    text = day != NULL ? g_strdup_printf (_("Closed %s"), day) : g_strdup (_("Closed"));
  gtk_label_set_label (self->closed, text);
}

/* The same person may have a case already: the number tells. */
static void
show_same (FlerCardWho *self, FlerContext *context, const FlerCase *the_case)
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;
  const FlerCaseRow *other = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->same_box, FALSE);
  if (the_case->personnummer == NULL || *the_case->personnummer == '\0')
    return;
  rows = fler_case_store_find (fler_context_get_db (context), the_case->personnummer, FLER_CASES_ALL,
                               MAX_SAME, fler_context_now (context), &error);
  /* The card itself was read a moment ago, and told what was wrong if it could not be. */
  for (guint i = 0; rows != NULL && i < rows->len && other == NULL; i++)
    {
      const FlerCaseRow *row = g_ptr_array_index (rows, i);

      if (row->id != the_case->id && g_strcmp0 (row->personnummer, the_case->personnummer) == 0)
        other = row;
    }
  if (other == NULL)
    return;
  text = other->state == FLER_CASE_CLOSED
           /* Translators: %s is a case's reference. */
           ? g_strdup_printf (_("The same person had case %s, which is closed."), other->reference)
           : g_strdup_printf (_("Case %s has the same personnummer."), other->reference);
  gtk_label_set_label (self->same_label, text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->same_button), "x", other->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->same_button), "win.open-case");
  gtk_widget_set_visible (self->same_box, TRUE);
}

static void
add_item (GMenu *menu, const char *label, const char *action, gint64 id)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", id);
  g_menu_append_item (menu, item);
}

/* A document that could not be read is told of where the documents are listed. */
static gboolean
has_documents (FlerContext *context, gint64 case_id)
{
  g_autoptr(GPtrArray) documents = fler_handover_store_list_of_case (fler_context_get_db (context), case_id, NULL);

  return documents != NULL && documents->len > 0;
}

static void
add_papers (GMenu *menu, FlerContext *context, gint64 case_id)
{
  g_autoptr(GMenu) receipt = g_menu_new ();
  g_autoptr(GMenu) everything = g_menu_new ();

  if (has_documents (context, case_id))
    {
      add_item (receipt, _("Print a receipt for the documents …"), "case-paper.print-receipt", case_id);
      add_item (receipt, _("Save the receipt as PDF …"), "case-paper.save-receipt", case_id);
    }
  add_item (everything, _("Print everything about the case …"), "case-paper.print-everything", case_id);
  add_item (everything, _("Save everything as PDF …"), "case-paper.save-everything", case_id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (receipt));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (everything));
}

static void
show_menu (FlerCardWho *self, FlerContext *context, const FlerCase *the_case)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  add_item (menu, _("Change …"), "win.edit-case", the_case->id);
  if (the_case->state == FLER_CASE_OPEN)
    {
      add_item (menu, _("New booking …"), "win.new-booking-for", the_case->id);
      add_item (menu, _("A meeting was needed, but there is none …"), "case.unmet-need", the_case->id);
      add_item (menu, _("Close the case …"), "win.close-case", the_case->id);
    }
  else
    add_item (menu, _("Open the case again"), "case.reopen", the_case->id);
  add_papers (menu, context, the_case->id);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), G_MENU_MODEL (menu));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit_button), "x", the_case->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit_button), "win.edit-case");
}

static void
fler_card_who_dispose (GObject *object)
{
  FlerCardWho *self = FLER_CARD_WHO (object);

  g_clear_handle_id (&self->hide_source, g_source_remove);
  fler_template_dispose (GTK_WIDGET (self), FLER_TYPE_CARD_WHO);
  G_OBJECT_CLASS (fler_card_who_parent_class)->dispose (object);
}

static void
fler_card_who_finalize (GObject *object)
{
  g_free (FLER_CARD_WHO (object)->personnummer);
  G_OBJECT_CLASS (fler_card_who_parent_class)->finalize (object);
}

static void
fler_card_who_class_init (FlerCardWhoClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_card_who_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_card_who_finalize;
  widget_class->unmap = on_unmap;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/cases/fler-card-who.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FlerCardWho, content);
  gtk_widget_class_bind_template_child (widget_class, FlerCardWho, about);
  gtk_widget_class_bind_template_child (widget_class, FlerCardWho, closed);
  gtk_widget_class_bind_template_child (widget_class, FlerCardWho, contact);
  gtk_widget_class_bind_template_child (widget_class, FlerCardWho, edit_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCardWho, menu_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCardWho, name);
  gtk_widget_class_bind_template_child (widget_class, FlerCardWho, number);
  gtk_widget_class_bind_template_child (widget_class, FlerCardWho, number_box);
  gtk_widget_class_bind_template_child (widget_class, FlerCardWho, number_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCardWho, protected_box);
  gtk_widget_class_bind_template_child (widget_class, FlerCardWho, reference);
  gtk_widget_class_bind_template_child (widget_class, FlerCardWho, same_box);
  gtk_widget_class_bind_template_child (widget_class, FlerCardWho, same_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCardWho, same_label);
  gtk_widget_class_bind_template_callback (widget_class, on_number_clicked);
}

static void
fler_card_who_init (FlerCardWho *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_access_set_name (self->edit_button, _("Change what is known"));
  fler_access_set_name (self->menu_button, _("More for this case"));
}

void
fler_card_who_show (FlerCardWho *self, FlerContext *context, const FlerCase *the_case,
                    const FlerCaseView *view)
{
  /* Translators: %s is a case's reference, such as 0042. */
  g_autofree char *reference = g_strdup_printf (_("Case %s"), the_case->reference);

  g_return_if_fail (FLER_IS_CARD_WHO (self));

  gtk_label_set_label (self->reference, reference);
  show_name (self, the_case, view);
  if (g_strcmp0 (self->personnummer, the_case->personnummer) != 0)
    {
      g_free (self->personnummer);
      self->personnummer = g_strdup (the_case->personnummer);
      set_number_shown (self, FALSE);
    }
  gtk_widget_set_visible (self->number_box, self->personnummer != NULL && *self->personnummer != '\0');
  show_contact (self, the_case);
  show_closed (self, context, the_case);
  show_same (self, context, the_case);
  show_menu (self, context, the_case);
}

void
fler_card_who_forget (FlerCardWho *self)
{
  g_return_if_fail (FLER_IS_CARD_WHO (self));

  g_clear_pointer (&self->personnummer, g_free);
  set_number_shown (self, FALSE);
  clear_contact (self);
  gtk_label_set_label (self->reference, "");
  gtk_label_set_label (self->name, "");
  gtk_label_set_label (self->about, "");
  gtk_label_set_label (self->closed, "");
  gtk_label_set_label (self->same_label, "");
}

void
fler_card_who_hide_number (FlerCardWho *self)
{
  g_return_if_fail (FLER_IS_CARD_WHO (self));
  set_number_shown (self, FALSE);
}
