/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-card-section.c - one part of the case card, which folds and remembers it */

#define G_LOG_DOMAIN "fler-card-section"

#include "config.h"

#include "fler-card-section.h"

#include "fler-access.h"
#include "fler-register-store.h"
#include "fler-template.h"

struct _FlerCardSection
{
  GtkWidget    parent_instance;
  FlerContext *context;
  char        *fold_name;      /* in the settings: "card.fold.<this>" */
  char        *title;
  char        *empty_text;     /* (nullable) after the title where there is nothing */
  gboolean     folded_by_default;
  gboolean     is_folded;
  guint        n_rows;

  /* from the template */
  GtkWidget   *content;
  GtkWidget   *action_button;
  GtkImage    *arrow;
  GtkBox      *body;
  GtkLabel    *empty_label;
  GtkWidget   *fold_button;
  GtkLabel    *summary_label;
  GtkLabel    *title_label;
};

enum { PROP_EMPTY_TEXT = 1, PROP_FOLD_NAME, PROP_FOLDED_BY_DEFAULT, PROP_TITLE, N_PROPS };

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (FlerCardSection, fler_card_section, GTK_TYPE_WIDGET)

static void
show_state (FlerCardSection *self)
{
  gboolean has_rows = self->n_rows > 0;
  const char *summary = gtk_label_get_label (self->summary_label);
  g_autofree char *spoken = NULL;

  gtk_widget_set_visible (self->fold_button, has_rows);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), !has_rows);
  gtk_widget_set_visible (GTK_WIDGET (self->body), has_rows && !self->is_folded);
  gtk_widget_set_visible (GTK_WIDGET (self->summary_label), *summary != '\0');
  gtk_image_set_from_icon_name (self->arrow, self->is_folded ? "pan-end-symbolic" : "pan-down-symbolic");

  spoken = *summary != '\0' ? g_strdup_printf ("%s, %s", self->title, summary) : g_strdup (self->title);
  fler_access_set_name (self->fold_button, spoken);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               !self->is_folded, -1);
}

static void
show_titles (FlerCardSection *self)
{
  g_autofree char *empty = NULL;

  gtk_label_set_label (self->title_label, self->title != NULL ? self->title : "");
  fler_access_set_name (GTK_WIDGET (self), self->title);
  empty = self->empty_text != NULL ? g_strdup_printf ("%s · %s", self->title, self->empty_text)
                                   : g_strdup (self->title);
  gtk_label_set_label (self->empty_label, empty != NULL ? empty : "");
}

static char *
setting_name (FlerCardSection *self)
{
  return g_strconcat ("card.fold.", self->fold_name, NULL);
}

static void
read_fold (FlerCardSection *self)
{
  g_autofree char *name = setting_name (self);
  g_autofree char *value = NULL;
  g_autoptr(GError) error = NULL;

  value = fler_setting_store_get (fler_context_get_db (self->context), name, &error);
  /* A fold that cannot be read is as it was at first; the card's own reading tells what is wrong. */
  if (error != NULL)
    g_debug ("%s: %s", name, error->message);
  self->is_folded = value != NULL ? *value == '1' : self->folded_by_default;
}

static void
write_fold (FlerCardSection *self)
{
  g_autofree char *name = NULL;
  g_autoptr(GError) error = NULL;

  if (self->context == NULL)
    return;
  name = setting_name (self);
  /* That a fold is not remembered is no reason to disturb anyone. */
  if (!fler_setting_store_set (fler_context_get_db (self->context), name, self->is_folded ? "1" : "0", &error))
    g_debug ("%s: %s", name, error->message);
}

static void
on_fold_clicked (GtkButton *button, FlerCardSection *self)
{
  fler_card_section_set_folded (self, !self->is_folded);
  write_fold (self);
}

static void
fler_card_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FlerCardSection *self = FLER_CARD_SECTION (object);

  switch (id)
    {
    case PROP_EMPTY_TEXT:
      g_free (self->empty_text);
      self->empty_text = g_value_dup_string (value);
      break;
    case PROP_FOLD_NAME:
      g_free (self->fold_name);
      self->fold_name = g_value_dup_string (value);
      break;
    case PROP_FOLDED_BY_DEFAULT:
      self->folded_by_default = self->is_folded = g_value_get_boolean (value);
      break;
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fler_card_section_constructed (GObject *object)
{
  G_OBJECT_CLASS (fler_card_section_parent_class)->constructed (object);
  show_titles (FLER_CARD_SECTION (object));
  show_state (FLER_CARD_SECTION (object));
}

static void
fler_card_section_dispose (GObject *object)
{
  FlerCardSection *self = FLER_CARD_SECTION (object);

  g_clear_object (&self->context);
  fler_template_dispose (GTK_WIDGET (self), FLER_TYPE_CARD_SECTION);
  G_OBJECT_CLASS (fler_card_section_parent_class)->dispose (object);
}

static void
fler_card_section_finalize (GObject *object)
{
  FlerCardSection *self = FLER_CARD_SECTION (object);

  g_free (self->fold_name);
  g_free (self->title);
  g_free (self->empty_text);
  G_OBJECT_CLASS (fler_card_section_parent_class)->finalize (object);
}

static void
fler_card_section_class_init (FlerCardSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = fler_card_section_set_property;
  object_class->constructed = fler_card_section_constructed;
  object_class->dispose = fler_card_section_dispose;
  object_class->finalize = fler_card_section_finalize;

  props[PROP_EMPTY_TEXT] = g_param_spec_string ("empty-text", NULL, NULL, NULL, flags);
  props[PROP_FOLD_NAME] = g_param_spec_string ("fold-name", NULL, NULL, "", flags);
  props[PROP_FOLDED_BY_DEFAULT] = g_param_spec_boolean ("folded-by-default", NULL, NULL, FALSE, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/cases/fler-card-section.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FlerCardSection, content);
  gtk_widget_class_bind_template_child (widget_class, FlerCardSection, action_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCardSection, arrow);
  gtk_widget_class_bind_template_child (widget_class, FlerCardSection, body);
  gtk_widget_class_bind_template_child (widget_class, FlerCardSection, empty_label);
  gtk_widget_class_bind_template_child (widget_class, FlerCardSection, fold_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCardSection, summary_label);
  gtk_widget_class_bind_template_child (widget_class, FlerCardSection, title_label);
  gtk_widget_class_bind_template_callback (widget_class, on_fold_clicked);
}

static void
fler_card_section_init (FlerCardSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
fler_card_section_set_context (FlerCardSection *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_CARD_SECTION (self));

  if (!g_set_object (&self->context, context) || context == NULL)
    return;
  read_fold (self);
  show_state (self);
}

void
fler_card_section_clear (FlerCardSection *self)
{
  GtkWidget *row;

  g_return_if_fail (FLER_IS_CARD_SECTION (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->body))) != NULL)
    gtk_box_remove (self->body, row);
  self->n_rows = 0;
  show_state (self);
}

void
fler_card_section_add (FlerCardSection *self, GtkWidget *row)
{
  g_return_if_fail (FLER_IS_CARD_SECTION (self));

  gtk_box_append (self->body, row);
  self->n_rows++;
  if (self->n_rows == 1)
    show_state (self);
}

void
fler_card_section_set_summary (FlerCardSection *self, const char *summary)
{
  g_return_if_fail (FLER_IS_CARD_SECTION (self));
  gtk_label_set_label (self->summary_label, summary != NULL ? summary : "");
  show_state (self);
}

void
fler_card_section_set_action (FlerCardSection *self, const char *label, const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;

  g_return_if_fail (FLER_IS_CARD_SECTION (self));

  gtk_widget_set_visible (self->action_button, *label != '\0');
  if (*label == '\0' || !g_action_parse_detailed_name (action, &name, &target, NULL))
    return;
  gtk_button_set_label (GTK_BUTTON (self->action_button), label);
  /* The target first: GTK warns of a name whose target does not fit yet. */
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->action_button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->action_button), name);
}

gboolean
fler_card_section_is_folded (FlerCardSection *self)
{
  g_return_val_if_fail (FLER_IS_CARD_SECTION (self), FALSE);
  return self->is_folded;
}

void
fler_card_section_set_folded (FlerCardSection *self, gboolean is_folded)
{
  g_return_if_fail (FLER_IS_CARD_SECTION (self));
  self->is_folded = is_folded;
  show_state (self);
}
