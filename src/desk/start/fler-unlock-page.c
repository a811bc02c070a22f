/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-unlock-page.c - the closed door: passphrase, or recovery code and a new passphrase */

#define G_LOG_DOMAIN "fler-unlock-page"

#include "config.h"

#include "fler-unlock-page.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-opening.h"
#include "fler-passphrase-box.h"
#include "fler-spinner.h"
#include "fler-recovery-code.h"

struct _FlerUnlockPage
{
  AdwBin             parent_instance;
  char              *dir;
  FlerJob           *job;              /* while a key is derived */

  /* from the template */
  GtkWidget         *caps_label;
  GtkWidget         *code;
  GtkLabel          *code_hint;
  FlerPassphraseBox *new_passphrase;
  GtkWidget         *passphrase;
  GtkLabel          *passphrase_hint;
  GtkStack          *ways;
  FlerSpinner       *working;
};

enum { OPENED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerUnlockPage, fler_unlock_page, ADW_TYPE_BIN)

static gboolean
is_recovering (FlerUnlockPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->ways), "code") == 0;
}

static void
tell (FlerUnlockPage *self, const char *text)
{
  GtkWidget *entry = is_recovering (self) ? self->code : self->passphrase;
  GtkLabel *label = is_recovering (self) ? self->code_hint : self->passphrase_hint;

  gtk_label_set_label (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  if (*text != '\0')
    fler_access_announce (entry, text);
}

static void
set_working (FlerUnlockPage *self, gboolean is_working)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->ways), !is_working);
  fler_spinner_set_spinning (self->working, is_working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unlock.open", !is_working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "unlock.recover", !is_working);
}

static void
on_opened (FlerStore *store, const char *code, const GError *error, gpointer data)
{
  g_autoptr(FlerUnlockPage) self = data;
  g_autofree char *text = NULL;
  gboolean is_code;

  g_clear_object (&self->job);
  if (self->ways == NULL)
    return;                       /* the window was closed meanwhile */

  set_working (self, FALSE);
  is_code = is_recovering (self);
  if (store != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->passphrase), "");
      gtk_editable_set_text (GTK_EDITABLE (self->code), "");
      fler_passphrase_box_clear (self->new_passphrase);
      g_signal_emit (self, signals[OPENED], 0, store);
      return;
    }
  text = fler_opening_explain (error, self->dir, is_code);
  tell (self, text);
  gtk_widget_grab_focus (is_code ? self->code : self->passphrase);
  if (!is_code)
    gtk_editable_select_region (GTK_EDITABLE (self->passphrase), 0, -1);
}

static void
on_open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerUnlockPage *self = FLER_UNLOCK_PAGE (widget);
  const char *passphrase = gtk_editable_get_text (GTK_EDITABLE (self->passphrase));

  if (*passphrase == '\0')
    {
      tell (self, _("Type your passphrase first."));
      gtk_widget_grab_focus (self->passphrase);
      return;
    }
  tell (self, "");
  set_working (self, TRUE);
  self->job = fler_opening_open (self->dir, passphrase, on_opened, g_object_ref (self));
}

static gboolean
check_code (FlerUnlockPage *self)
{
  guint wrong_group = 0;
  char *code = fler_recovery_code_read (gtk_editable_get_text (GTK_EDITABLE (self->code)), &wrong_group);
  g_autofree char *text = NULL;

  if (code != NULL)
    {
      fler_store_free_secret (code);
      return TRUE;
    }
  if (wrong_group > 0)
    text = g_strdup_printf (_("Group %d of the code is mistyped. Compare it with your paper."), wrong_group);
  else
    text = g_strdup_printf (ngettext ("The code has %d group of five characters. Type all of it.",
                                      "The code has %d groups of five characters. Type all of them.",
                                      FLER_RECOVERY_CODE_GROUPS),
                            FLER_RECOVERY_CODE_GROUPS);
  tell (self, text);
  gtk_widget_grab_focus (self->code);
  return FALSE;
}

static void
on_recover (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerUnlockPage *self = FLER_UNLOCK_PAGE (widget);

  if (!check_code (self))
    return;
  tell (self, "");
  if (!fler_passphrase_box_check (self->new_passphrase))
    return;
  set_working (self, TRUE);
  self->job = fler_opening_recover (self->dir, gtk_editable_get_text (GTK_EDITABLE (self->code)),
                                    fler_passphrase_box_get_text (self->new_passphrase),
                                    on_opened, g_object_ref (self));
}

static void
on_show_code (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerUnlockPage *self = FLER_UNLOCK_PAGE (widget);

  tell (self, "");
  gtk_stack_set_visible_child_name (self->ways, "code");
  gtk_widget_grab_focus (self->code);
}

static void
on_show_passphrase (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerUnlockPage *self = FLER_UNLOCK_PAGE (widget);

  tell (self, "");
  gtk_editable_set_text (GTK_EDITABLE (self->code), "");
  fler_passphrase_box_clear (self->new_passphrase);
  gtk_stack_set_visible_child_name (self->ways, "passphrase");
  gtk_widget_grab_focus (self->passphrase);
}

static void
on_caps_lock (GdkDevice *keyboard, GParamSpec *pspec, FlerUnlockPage *self)
{
  gboolean is_on = gdk_device_get_caps_lock_state (keyboard);

  gtk_widget_set_opacity (self->caps_label, is_on ? 1 : 0);
  gtk_label_set_label (GTK_LABEL (self->caps_label), is_on ? _("Caps Lock is on.") : "");
}

static void
fler_unlock_page_map (GtkWidget *widget)
{
  FlerUnlockPage *self = FLER_UNLOCK_PAGE (widget);

  GTK_WIDGET_CLASS (fler_unlock_page_parent_class)->map (widget);
  gtk_widget_grab_focus (is_recovering (self) ? self->code : self->passphrase);
}

static void
fler_unlock_page_realize (GtkWidget *widget)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  GTK_WIDGET_CLASS (fler_unlock_page_parent_class)->realize (widget);
  if (keyboard == NULL)
    return;
  g_signal_connect_object (keyboard, "notify::caps-lock-state", G_CALLBACK (on_caps_lock), widget, 0);
  on_caps_lock (keyboard, NULL, FLER_UNLOCK_PAGE (widget));
}

static void
fler_unlock_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_UNLOCK_PAGE);
  G_OBJECT_CLASS (fler_unlock_page_parent_class)->dispose (object);
}

static void
fler_unlock_page_finalize (GObject *object)
{
  g_free (FLER_UNLOCK_PAGE (object)->dir);
  G_OBJECT_CLASS (fler_unlock_page_parent_class)->finalize (object);
}

static void
fler_unlock_page_class_init (FlerUnlockPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fler_unlock_page_dispose;
  object_class->finalize = fler_unlock_page_finalize;
  widget_class->map = fler_unlock_page_map;
  widget_class->realize = fler_unlock_page_realize;
  signals[OPENED] = g_signal_new ("opened", FLER_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, FLER_TYPE_STORE);
  gtk_widget_class_install_action (widget_class, "unlock.open", NULL, on_open);
  gtk_widget_class_install_action (widget_class, "unlock.recover", NULL, on_recover);
  gtk_widget_class_install_action (widget_class, "unlock.show-code", NULL, on_show_code);
  gtk_widget_class_install_action (widget_class, "unlock.show-passphrase", NULL, on_show_passphrase);

  g_type_ensure (FLER_TYPE_PASSPHRASE_BOX);
  g_type_ensure (FLER_TYPE_SPINNER);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/start/fler-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerUnlockPage, caps_label);
  gtk_widget_class_bind_template_child (widget_class, FlerUnlockPage, code);
  gtk_widget_class_bind_template_child (widget_class, FlerUnlockPage, code_hint);
  gtk_widget_class_bind_template_child (widget_class, FlerUnlockPage, new_passphrase);
  gtk_widget_class_bind_template_child (widget_class, FlerUnlockPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, FlerUnlockPage, passphrase_hint);
  gtk_widget_class_bind_template_child (widget_class, FlerUnlockPage, ways);
  gtk_widget_class_bind_template_child (widget_class, FlerUnlockPage, working);
}

static void
on_activate (GtkWidget *entry, const char *action)
{
  gtk_widget_activate_action (entry, action, NULL);
}

static void
fler_unlock_page_init (FlerUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->passphrase, "activate", G_CALLBACK (on_activate), (gpointer) "unlock.open");
  g_signal_connect (self->new_passphrase, "activate", G_CALLBACK (on_activate), (gpointer) "unlock.recover");
}

FlerUnlockPage *
fler_unlock_page_new (const char *dir)
{
  FlerUnlockPage *self = g_object_new (FLER_TYPE_UNLOCK_PAGE, NULL);

  self->dir = g_strdup (dir);
  return self;
}
