/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-welcome-page.c - first start in three steps: who you are, a passphrase, the recovery code
 *
 *   you → passphrase → (the store is made, on a job) → code → opened
 *     ←──────┘
 * There is no way back once the store is made; a start that is broken off in the last step finds
 * the store locked, and is reminded of the code after unlocking.
 */

#define G_LOG_DOMAIN "fler-welcome-page"

#include "config.h"

#include "fler-welcome-page.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-code-box.h"
#include "fler-opening.h"
#include "fler-passphrase-box.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-spinner.h"
#include "fler-words.h"

struct _FlerWelcomePage
{
  AdwBin             parent_instance;
  char              *dir;
  FlerStore         *store;              /* from when it is made */
  FlerJob           *job;                /* while it is made */

  /* from the template */
  GtkWidget         *agency;
  FlerCodeBox       *code;
  GtkWidget         *name;
  FlerPassphraseBox *passphrase;
  GtkLabel          *passphrase_hint;
  GtkWidget         *passphrase_page;
  GtkLabel          *step_label;
  GtkStack          *steps;
  GtkWidget         *unit;
  FlerSpinner       *working;
  GtkLabel          *you_hint;
};

enum { OPENED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* What the list of agencies offers, after “choose”. */
static const FlerPartyKind AGENCIES[] = {
  FLER_PARTY_AF, FLER_PARTY_FK, FLER_PARTY_REGION, FLER_PARTY_KOMMUN, FLER_PARTY_OTHER,
};

G_DEFINE_FINAL_TYPE (FlerWelcomePage, fler_welcome_page, ADW_TYPE_BIN)

static void
show_step (FlerWelcomePage *self, int step, const char *name, GtkWidget *focus)
{
  /* Translators: a small line above the heading of a step. */
  g_autofree char *text = g_strdup_printf (_("Step %1$d of %2$d"), step, 3);

  gtk_label_set_label (self->step_label, text);
  gtk_stack_set_visible_child_name (self->steps, name);
  gtk_widget_grab_focus (focus);
}

/* In full, for someone who has not learnt the short names yet; the two are names in any language. */
static const char *
agency_name (FlerPartyKind agency)
{
  switch ((int) agency)
    {
    case FLER_PARTY_AF:
      return "Arbetsförmedlingen (AF)";
    case FLER_PARTY_FK:
      return "Försäkringskassan (FK)";
    default:
      return fler_words_party (agency);
    }
}

static FlerPartyKind
get_agency (FlerWelcomePage *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->agency));

  return selected >= 1 && selected <= G_N_ELEMENTS (AGENCIES) ? AGENCIES[selected - 1] : FLER_PARTY_NONE;
}

static void
hint (GtkLabel *label, GtkWidget *widget, const char *text)
{
  gtk_label_set_label (label, text);
  if (*text != '\0')
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
      fler_access_announce (widget, text);
      gtk_widget_grab_focus (widget);
    }
}

static char *
dup_stripped (GtkWidget *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
on_name_changed (GtkEditable *editable, FlerWelcomePage *self)
{
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  hint (self->you_hint, self->name, "");
}

static void
on_agency_changed (GtkDropDown *agency, GParamSpec *pspec, FlerWelcomePage *self)
{
  gtk_accessible_reset_property (GTK_ACCESSIBLE (agency), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  hint (self->you_hint, self->agency, "");
}

static void
on_to_passphrase (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWelcomePage *self = FLER_WELCOME_PAGE (widget);
  g_autofree char *name = dup_stripped (self->name);
  g_auto(GStrv) known = NULL;

  if (*name == '\0')
    {
      hint (self->you_hint, self->name, _("Write your name: it stands in invitations and records."));
      return;
    }
  if (get_agency (self) == FLER_PARTY_NONE)
    {
      hint (self->you_hint, self->agency, _("Choose where you work: it says who calls and who documents."));
      return;
    }
  hint (self->you_hint, self->name, "");
  known = g_strsplit (name, " ", -1);
  fler_passphrase_box_set_known (self->passphrase, (const char *const *) known);
  show_step (self, 2, "passphrase", GTK_WIDGET (self->passphrase));
}

static void
on_to_you (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWelcomePage *self = FLER_WELCOME_PAGE (widget);

  show_step (self, 1, "you", self->name);
}

static void
set_working (FlerWelcomePage *self, gboolean is_working)
{
  gtk_widget_set_sensitive (self->passphrase_page, !is_working);
  fler_spinner_set_spinning (self->working, is_working);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "welcome.create", !is_working);
}

static void
on_created (FlerStore *store, const char *code, const GError *error, gpointer data)
{
  g_autoptr(FlerWelcomePage) self = data;

  g_clear_object (&self->job);
  if (self->steps == NULL)
    return;                       /* the window was closed meanwhile */

  set_working (self, FALSE);
  if (store == NULL)
    {
      g_autofree char *text = fler_opening_explain (error, self->dir, FALSE);

      hint (self->passphrase_hint, GTK_WIDGET (self->passphrase), text);
      return;
    }
  self->store = g_object_ref (store);
  fler_passphrase_box_clear (self->passphrase);
  fler_code_box_set_code (self->code, code);
  show_step (self, 3, "code", GTK_WIDGET (self->code));
}

static void
on_create (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerWelcomePage *self = FLER_WELCOME_PAGE (widget);
  g_autoptr(FlerOfficial) me = NULL;
  g_autofree char *unit = dup_stripped (self->unit);

  hint (self->passphrase_hint, GTK_WIDGET (self->passphrase), "");
  if (!fler_passphrase_box_check (self->passphrase))
    return;
  me = fler_official_new ();
  me->name = dup_stripped (self->name);
  me->party = get_agency (self);
  me->unit = *unit != '\0' ? g_steal_pointer (&unit) : NULL;
  set_working (self, TRUE);
  self->job = fler_opening_create (self->dir, fler_passphrase_box_get_text (self->passphrase), me,
                                   on_created, g_object_ref (self));
}

static void
on_confirmed (FlerCodeBox *code, FlerWelcomePage *self)
{
  g_autoptr(FlerStore) store = g_steal_pointer (&self->store);
  g_autoptr(GError) error = NULL;

  /* If this cannot be written, the code is asked for once more after the next unlocking: no harm. */
  if (!fler_setting_store_set (fler_store_get_db (store), FLER_SETTING_CODE_CONFIRMED, "yes", &error))
    g_message ("the recovery code could not be marked as confirmed: %s", error->message);
  fler_code_box_set_code (self->code, NULL);
  g_signal_emit (self, signals[OPENED], 0, store);
}

static void
on_activate_action (GtkWidget *widget, const char *action)
{
  gtk_widget_activate_action (widget, action, NULL);
}

static void
fler_welcome_page_map (GtkWidget *widget)
{
  FlerWelcomePage *self = FLER_WELCOME_PAGE (widget);

  GTK_WIDGET_CLASS (fler_welcome_page_parent_class)->map (widget);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->steps), "you") == 0)
    gtk_widget_grab_focus (self->name);
}

static void
fler_welcome_page_dispose (GObject *object)
{
  FlerWelcomePage *self = FLER_WELCOME_PAGE (object);

  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_WELCOME_PAGE);
  G_OBJECT_CLASS (fler_welcome_page_parent_class)->dispose (object);
}

static void
fler_welcome_page_finalize (GObject *object)
{
  g_free (FLER_WELCOME_PAGE (object)->dir);
  G_OBJECT_CLASS (fler_welcome_page_parent_class)->finalize (object);
}

static void
fler_welcome_page_class_init (FlerWelcomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fler_welcome_page_dispose;
  object_class->finalize = fler_welcome_page_finalize;
  widget_class->map = fler_welcome_page_map;
  signals[OPENED] = g_signal_new ("opened", FLER_TYPE_WELCOME_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, FLER_TYPE_STORE);
  gtk_widget_class_install_action (widget_class, "welcome.create", NULL, on_create);
  gtk_widget_class_install_action (widget_class, "welcome.to-passphrase", NULL, on_to_passphrase);
  gtk_widget_class_install_action (widget_class, "welcome.to-you", NULL, on_to_you);

  g_type_ensure (FLER_TYPE_CODE_BOX);
  g_type_ensure (FLER_TYPE_PASSPHRASE_BOX);
  g_type_ensure (FLER_TYPE_SPINNER);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/start/fler-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerWelcomePage, agency);
  gtk_widget_class_bind_template_child (widget_class, FlerWelcomePage, code);
  gtk_widget_class_bind_template_child (widget_class, FlerWelcomePage, name);
  gtk_widget_class_bind_template_child (widget_class, FlerWelcomePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, FlerWelcomePage, passphrase_hint);
  gtk_widget_class_bind_template_child (widget_class, FlerWelcomePage, passphrase_page);
  gtk_widget_class_bind_template_child (widget_class, FlerWelcomePage, step_label);
  gtk_widget_class_bind_template_child (widget_class, FlerWelcomePage, steps);
  gtk_widget_class_bind_template_child (widget_class, FlerWelcomePage, unit);
  gtk_widget_class_bind_template_child (widget_class, FlerWelcomePage, working);
  gtk_widget_class_bind_template_child (widget_class, FlerWelcomePage, you_hint);
  gtk_widget_class_bind_template_callback (widget_class, on_agency_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_confirmed);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
}

static void
fler_welcome_page_init (FlerWelcomePage *self)
{
  g_autoptr(GtkStringList) agencies = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (agencies, _("Choose where you work"));
  for (gsize i = 0; i < G_N_ELEMENTS (AGENCIES); i++)
    gtk_string_list_append (agencies, agency_name (AGENCIES[i]));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->agency), G_LIST_MODEL (agencies));
  fler_access_set_name (self->agency, _("Agency"));
  g_signal_connect (self->name, "activate", G_CALLBACK (on_activate_action), (gpointer) "welcome.to-passphrase");
  g_signal_connect (self->unit, "activate", G_CALLBACK (on_activate_action), (gpointer) "welcome.to-passphrase");
  g_signal_connect (self->passphrase, "activate", G_CALLBACK (on_activate_action), (gpointer) "welcome.create");
  show_step (self, 1, "you", self->name);
}

FlerWelcomePage *
fler_welcome_page_new (const char *dir)
{
  FlerWelcomePage *self = g_object_new (FLER_TYPE_WELCOME_PAGE, NULL);

  self->dir = g_strdup (dir);
  return self;
}
