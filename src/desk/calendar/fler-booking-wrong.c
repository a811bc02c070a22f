/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-wrong.c - the part of a booking's form that stops a wrong turn */

#define G_LOG_DOMAIN "fler-booking-wrong"

#include "config.h"

#include "fler-booking-wrong.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fler-access.h"
#include "fler-objection-words.h"
#include "fler-why-button.h"

#define MAX_WHY_CHARS 300

struct _FlerBookingWrong
{
  GtkWidget  parent_instance;
  GtkWidget *title;
  GtkBox    *list;
  GtkWidget *guide_button;
  GtkWidget *reasons;          /* “Why?”: the rules and their sources */
  GtkWidget *why_label;
  GtkWidget *why;
  char      *shown;            /* (nullable) what stands there, to tell what is new */
  gboolean   is_final;
  gboolean   asks_why;
};

enum { GUIDE_ASKED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerBookingWrong, fler_booking_wrong, GTK_TYPE_WIDGET)

static void
on_guide_clicked (GtkButton *button, FlerBookingWrong *self)
{
  g_signal_emit (self, signals[GUIDE_ASKED], 0);
}

static GtkWidget *
new_line (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
fler_booking_wrong_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (fler_booking_wrong_parent_class)->dispose (object);
}

static void
fler_booking_wrong_finalize (GObject *object)
{
  g_free (FLER_BOOKING_WRONG (object)->shown);
  G_OBJECT_CLASS (fler_booking_wrong_parent_class)->finalize (object);
}

static void
fler_booking_wrong_class_init (FlerBookingWrongClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fler_booking_wrong_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_booking_wrong_finalize;
  signals[GUIDE_ASKED] = g_signal_new ("guide-asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
fler_booking_wrong_init (FlerBookingWrong *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *buttons;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 10);
  gtk_widget_add_css_class (GTK_WIDGET (self), "objections");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->title = new_line ("", "heading");
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  self->guide_button = gtk_button_new_with_mnemonic (_("_Which meeting suits?"));
  g_signal_connect (self->guide_button, "clicked", G_CALLBACK (on_guide_clicked), self);
  self->reasons = fler_why_button_new ();
  buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (buttons), self->guide_button);
  gtk_box_append (GTK_BOX (buttons), self->reasons);
  gtk_widget_set_parent (buttons, GTK_WIDGET (self));
  self->why_label = new_line (_("Why it is booked all the same"), NULL);
  gtk_widget_set_parent (self->why_label, GTK_WIDGET (self));
  self->why = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (self->why), MAX_WHY_CHARS);
  gtk_entry_set_activates_default (GTK_ENTRY (self->why), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->why), _("Kept in the history and as a deviation"));
  fler_access_set_name (self->why, _("Why it is booked all the same"));
  gtk_widget_set_parent (self->why, GTK_WIDGET (self));
}

static GtkWidget *
new_objection (const FlerObjection *objection)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *text = fler_words_objection (objection);
  g_autofree char *way_on = fler_words_way_on (objection);

  gtk_box_append (GTK_BOX (box), new_line (text, NULL));
  gtk_box_append (GTK_BOX (box), new_line (way_on, NULL));
  return box;
}

/* What is to be said, as one text: the same again is not said again. */
static char *
words_of (const GPtrArray *objections)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; objections != NULL && i < objections->len; i++)
    {
      const FlerObjection *objection = g_ptr_array_index (objections, i);
      g_autofree char *text = fler_words_objection (objection);
      g_autofree char *way_on = fler_words_way_on (objection);

      g_string_append_printf (words, "%s%s %s", i > 0 ? "\n" : "", text, way_on);
    }
  return g_string_free (words, FALSE);
}

/* The rules behind what is said, with their sources. */
static void
fill_reasons (FlerBookingWrong *self, const GPtrArray *objections)
{
  g_autoptr(GArray) reasons = g_array_new (FALSE, FALSE, sizeof (FlerReason));

  for (guint i = 0; objections != NULL && i < objections->len; i++)
    g_array_append_val (reasons, ((FlerObjection *) objections->pdata[i])->why);
  fler_why_button_set_reasons (FLER_WHY_BUTTON (self->reasons), (const FlerReason *) (gpointer) reasons->data,
                               (int) reasons->len, gtk_label_get_label (GTK_LABEL (self->title)));
}

static void
fill (FlerBookingWrong *self, const GPtrArray *objections)
{
  gboolean is_of_form = FALSE;

  self->is_final = FALSE;
  self->asks_why = FALSE;
  /* A new one: GTK 4.8 keeps the height that an empty, hidden one was measured with. */
  gtk_widget_unparent (GTK_WIDGET (self->list));
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  gtk_widget_insert_after (GTK_WIDGET (self->list), GTK_WIDGET (self), self->title);
  for (guint i = 0; objections != NULL && i < objections->len; i++)
    {
      const FlerObjection *objection = g_ptr_array_index (objections, i);

      gtk_box_append (self->list, new_objection (objection));
      is_of_form = is_of_form || fler_objection_is_of_form (objection);
      self->is_final = self->is_final || !objection->may_override;
      self->asks_why = self->asks_why || objection->may_override;
    }
  self->asks_why = self->asks_why && !self->is_final;
  gtk_label_set_label (GTK_LABEL (self->title), self->is_final ? _("This meeting cannot be booked")
                                                               : _("Look at this before you book"));
  if (self->is_final)
    gtk_widget_add_css_class (GTK_WIDGET (self), "final");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "final");
  gtk_widget_set_visible (self->guide_button, is_of_form);
  fill_reasons (self, objections);
  gtk_widget_set_visible (self->why_label, self->asks_why);
  gtk_widget_set_visible (self->why, self->asks_why);
}

void
fler_booking_wrong_show (FlerBookingWrong *self, const GPtrArray *objections)
{
  g_autofree char *words = words_of (objections);

  g_return_if_fail (FLER_IS_BOOKING_WRONG (self));

  if (g_strcmp0 (words, self->shown) == 0)
    return;
  fill (self, objections);
  gtk_widget_set_visible (GTK_WIDGET (self), *words != '\0');
  if (*words != '\0')
    fler_access_announce (GTK_WIDGET (self), words);
  g_free (self->shown);
  self->shown = g_steal_pointer (&words);
}

gboolean
fler_booking_wrong_is_final (FlerBookingWrong *self)
{
  g_return_val_if_fail (FLER_IS_BOOKING_WRONG (self), FALSE);
  return self->is_final;
}

char *
fler_booking_wrong_dup_why (FlerBookingWrong *self)
{
  g_return_val_if_fail (FLER_IS_BOOKING_WRONG (self), NULL);
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->why))));
}

void
fler_booking_wrong_set_why (FlerBookingWrong *self, const char *why)
{
  g_return_if_fail (FLER_IS_BOOKING_WRONG (self));
  gtk_editable_set_text (GTK_EDITABLE (self->why), why);
}

gboolean
fler_booking_wrong_lacks_why (FlerBookingWrong *self)
{
  g_autofree char *why = NULL;

  g_return_val_if_fail (FLER_IS_BOOKING_WRONG (self), FALSE);
  why = fler_booking_wrong_dup_why (self);
  return self->asks_why && *why == '\0';
}

void
fler_booking_wrong_focus (FlerBookingWrong *self)
{
  GtkWidget *scroller;

  g_return_if_fail (FLER_IS_BOOKING_WRONG (self));
  scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  gtk_widget_grab_focus (self->asks_why ? self->why : self->guide_button);
  /* It stands first in the form, and what is objected is read from its beginning. */
  if (scroller != NULL)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 0);
}
