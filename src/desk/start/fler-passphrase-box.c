/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-passphrase-box.c - choosing a passphrase: typed twice, its strength told as a time */

#define G_LOG_DOMAIN "fler-passphrase-box"

#include "config.h"

#include "fler-passphrase-box.h"

#include <math.h>

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-passphrase.h"

#define MINUTE 60.0
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define YEAR (365 * DAY)
#define LEAST_SECONDS HOUR
#define FULL_BITS 64.0        /* from here on the bar is full */

struct _FlerPassphraseBox
{
  AdwBin     parent_instance;
  char     **known;

  /* from the template */
  GtkWidget *first;
  GtkLabel  *first_hint;
  GtkWidget *second;
  GtkLabel  *second_hint;
  GtkWidget *strength;
};

enum { ACTIVATE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerPassphraseBox, fler_passphrase_box, ADW_TYPE_BIN)

char *
fler_passphrase_words_time (double seconds)
{
  if (seconds < MINUTE)
    return g_strdup (_("less than a minute"));
  if (seconds < HOUR)
    return g_strdup_printf (ngettext ("about a minute", "about %d minutes", (gulong) (seconds / MINUTE)),
                            (int) (seconds / MINUTE));
  if (seconds < 2 * DAY)
    return g_strdup_printf (ngettext ("about an hour", "about %d hours", (gulong) (seconds / HOUR)),
                            (int) (seconds / HOUR));
  if (seconds < 2 * YEAR)
    return g_strdup_printf (ngettext ("about a day", "about %d days", (gulong) (seconds / DAY)),
                            (int) (seconds / DAY));
  if (seconds < 1000 * YEAR)
    return g_strdup_printf (ngettext ("about a year", "about %d years", (gulong) (seconds / YEAR)),
                            (int) (seconds / YEAR));
  if (seconds < 1e6 * YEAR)
    return g_strdup (_("thousands of years"));
  return g_strdup (_("more than a million years"));
}

static void
hint (GtkWidget *entry, GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  /* Where the focus is, a screen reader reads it along with the field. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
on_changed (GtkEditable *editable, FlerPassphraseBox *self)
{
  const char *passphrase = gtk_editable_get_text (GTK_EDITABLE (self->first));
  const char *const *known = (const char *const *) self->known;
  double seconds = fler_passphrase_seconds (passphrase, known);
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;

  gtk_level_bar_set_value (GTK_LEVEL_BAR (self->strength),
                           CLAMP (fler_passphrase_bits (passphrase, known) / FULL_BITS, 0, 1));
  gtk_widget_remove_css_class (GTK_WIDGET (self->second_hint), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->first_hint), "error");
  hint (self->second, self->second_hint, "");
  if (*passphrase == '\0')
    {
      hint (self->first, self->first_hint,
            _("Three or four words that do not belong together are easy to remember and hard to guess."));
      return;
    }
  time = fler_passphrase_words_time (seconds);
  if (seconds < LEAST_SECONDS)
    /* Translators: %s is a time, such as “about 3 minutes”. */
    text = g_strdup_printf (_("Someone with a copy of the files would find it in %s. Add a word or two."), time);
  else
    text = g_strdup_printf (_("Someone with a copy of the files and ten thousand computers would find it in %s."), time);
  hint (self->first, self->first_hint, text);
}

static void
on_first_activate (GtkWidget *entry, FlerPassphraseBox *self)
{
  gtk_widget_grab_focus (self->second);
}

static void
on_second_activate (GtkWidget *entry, FlerPassphraseBox *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static gboolean
fler_passphrase_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FLER_PASSPHRASE_BOX (widget)->first);
}

static void
fler_passphrase_box_dispose (GObject *object)
{
  FlerPassphraseBox *self = FLER_PASSPHRASE_BOX (object);

  g_clear_pointer (&self->known, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_PASSPHRASE_BOX);
  G_OBJECT_CLASS (fler_passphrase_box_parent_class)->dispose (object);
}

static void
fler_passphrase_box_class_init (FlerPassphraseBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_passphrase_box_dispose;
  widget_class->grab_focus = fler_passphrase_box_grab_focus;
  signals[ACTIVATE] = g_signal_new ("activate", FLER_TYPE_PASSPHRASE_BOX, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/start/fler-passphrase-box.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerPassphraseBox, first);
  gtk_widget_class_bind_template_child (widget_class, FlerPassphraseBox, first_hint);
  gtk_widget_class_bind_template_child (widget_class, FlerPassphraseBox, second);
  gtk_widget_class_bind_template_child (widget_class, FlerPassphraseBox, second_hint);
  gtk_widget_class_bind_template_child (widget_class, FlerPassphraseBox, strength);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_first_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_second_activate);
}

static void
fler_passphrase_box_init (FlerPassphraseBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_changed (NULL, self);
}

void
fler_passphrase_box_set_known (FlerPassphraseBox *self, const char *const *known)
{
  g_return_if_fail (FLER_IS_PASSPHRASE_BOX (self));

  g_strfreev (self->known);
  self->known = g_strdupv ((char **) known);
  on_changed (NULL, self);
}

static gboolean
complain (GtkWidget *entry, GtkLabel *label, const char *text)
{
  gtk_widget_add_css_class (GTK_WIDGET (label), "error");
  hint (entry, label, text);
  fler_access_announce (entry, text);
  gtk_widget_grab_focus (entry);
  return FALSE;
}

gboolean
fler_passphrase_box_check (FlerPassphraseBox *self)
{
  const char *first;
  double seconds;

  g_return_val_if_fail (FLER_IS_PASSPHRASE_BOX (self), FALSE);

  first = gtk_editable_get_text (GTK_EDITABLE (self->first));
  if (*first == '\0')
    return complain (self->first, self->first_hint, _("Choose a passphrase: it locks the cases when you are away."));
  seconds = fler_passphrase_seconds (first, (const char *const *) self->known);
  if (seconds < LEAST_SECONDS)
    {
      g_autofree char *time = fler_passphrase_words_time (seconds);
      g_autofree char *text =
        g_strdup_printf (_("Someone with a copy of the files would find it in %s. Add a word or two."), time);

      return complain (self->first, self->first_hint, text);
    }
  if (!g_str_equal (first, gtk_editable_get_text (GTK_EDITABLE (self->second))))
    return complain (self->second, self->second_hint,
                     _("This is not the same as above. Type it once more; the eye shows what stands there."));
  return TRUE;
}

const char *
fler_passphrase_box_get_text (FlerPassphraseBox *self)
{
  g_return_val_if_fail (FLER_IS_PASSPHRASE_BOX (self), NULL);
  return gtk_editable_get_text (GTK_EDITABLE (self->first));
}

void
fler_passphrase_box_clear (FlerPassphraseBox *self)
{
  g_return_if_fail (FLER_IS_PASSPHRASE_BOX (self));
  gtk_editable_set_text (GTK_EDITABLE (self->second), "");
  gtk_editable_set_text (GTK_EDITABLE (self->first), "");
}
