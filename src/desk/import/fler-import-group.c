/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-import-group.c - one file of other calendars: what it holds, whose it is, what is kept of it */

#define G_LOG_DOMAIN "fler-import-group"

#include "config.h"

#include "fler-import-group.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-busy-words.h"
#include "fler-field.h"
#include "fler-official.h"
#include "fler-words.h"

#define N_PREVIEWED 4
#define MAX_SKIPPED 100     /* shown; more than that nobody reads one by one */

struct _FlerImportGroup
{
  AdwBin          parent_instance;
  FlerContext    *context;
  FlerImportFile *file;
  GArray         *owners;           /* of gint64, as the list of owners stands */
  gboolean        is_filling;

  /* from the template */
  GtkWidget      *choice_list;
  GtkWidget      *choices;
  AdwActionRow   *counts_row;
  GtkLabel       *fault;
  GtkCheckButton *keep_nothing;
  GtkCheckButton *keep_titles;
  AdwComboRow    *owner;
  GtkBox         *preview;
  GtkWidget      *preview_box;
  AdwExpanderRow *skipped_row;
  GtkLabel       *title;
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerImportGroup, fler_import_group, ADW_TYPE_BIN)

static void
append_preview (FlerImportGroup *self, const FlerBusy *busy)
{
  GTimeZone *zone = fler_context_get_zone (self->context);
  GDate day = fler_day_at (busy->span.start, zone);
  g_autofree char *day_words = fler_words_day_short (&day);
  g_autofree char *times = busy->is_all_day ? g_strdup (_("all day")) : fler_words_times (busy->span, zone);
  const char *title = self->file->calendar->keeps_titles ? busy->title : NULL;
  g_autofree char *text = g_strdup_printf ("%s %s   %s", day_words, times, title != NULL ? title : _("Busy"));
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (self->preview, label);
}

/* What is our own is not taken in, and so not among what will be seen. */
static void
show_preview (FlerImportGroup *self)
{
  const GArray *busy = self->file->list->busy;
  const GArray *own = self->file->own;
  gint64 now = fler_context_now (self->context);
  GtkWidget *child;
  guint n = 0;
  guint n_own = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->preview))) != NULL)
    gtk_box_remove (self->preview, child);
  for (guint i = 0; i < busy->len && n < N_PREVIEWED; i++)
    if (n_own < own->len && g_array_index (own, guint, n_own) == i)
      n_own++;
    else if (g_array_index (busy, FlerBusy, i).span.end > now)
      {
        append_preview (self, &g_array_index (busy, FlerBusy, i));
        n++;
      }
  gtk_widget_set_visible (self->preview_box, n > 0);
}

static GtkWidget *
skipped_row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  /* Reached by key, so that a screen reader reads it. */
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static void
fill_skipped (FlerImportGroup *self)
{
  const FlerBusyList *list = self->file->list;
  guint n_shown = MIN (list->skipped->len, MAX_SKIPPED);
  g_autofree char *title = g_strdup_printf (ngettext ("%u skipped, or not taken whole", "%u skipped, or not taken whole",
                                                      list->n_skipped), list->n_skipped);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->skipped_row), title);
  adw_expander_row_set_subtitle (self->skipped_row, _("Which lines of the file, and why"));
  gtk_widget_set_visible (GTK_WIDGET (self->skipped_row), list->n_skipped > 0);
  for (guint i = 0; i < n_shown; i++)
    {
      const FlerBusySkip *skip = &g_array_index (list->skipped, FlerBusySkip, i);
      g_autofree char *why = fler_words_busy_skip (skip);
      g_autofree char *line = g_strdup_printf (_("Line %u"), skip->line);

      adw_expander_row_add_row (self->skipped_row, skipped_row_new (why, line));
    }
  if (list->n_skipped > n_shown)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("… and %u more", "… and %u more", list->n_skipped - n_shown),
                                               list->n_skipped - n_shown);

      adw_expander_row_add_row (self->skipped_row, skipped_row_new (more, NULL));
    }
}

static void
fill_owners (FlerImportGroup *self, GPtrArray *officials)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  gint64 mine = 0;

  gtk_string_list_append (names, _("Mine"));
  g_array_append_val (self->owners, mine);
  for (guint i = 0; i < officials->len; i++)
    {
      const FlerOfficial *official = officials->pdata[i];
      g_autofree char *name = NULL;

      if (official->is_me)
        continue;
      name = g_strdup_printf ("%s, %s", official->name, fler_words_party (official->party));
      gtk_string_list_append (names, name);
      g_array_append_val (self->owners, official->id);
    }
  self->is_filling = TRUE;
  adw_combo_row_set_model (self->owner, G_LIST_MODEL (names));
  self->is_filling = FALSE;
}

static void
on_choice (FlerImportGroup *self)
{
  guint selected = adw_combo_row_get_selected (self->owner);

  if (self->is_filling || self->file == NULL || self->file->list == NULL || selected >= self->owners->len)
    return;
  self->file->calendar->official_id = g_array_index (self->owners, gint64, selected);
  self->file->calendar->keeps_titles = gtk_check_button_get_active (self->keep_titles);
  show_preview (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
fler_import_group_dispose (GObject *object)
{
  FlerImportGroup *self = FLER_IMPORT_GROUP (object);

  self->file = NULL;
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_IMPORT_GROUP);
  G_OBJECT_CLASS (fler_import_group_parent_class)->dispose (object);
}

static void
fler_import_group_finalize (GObject *object)
{
  g_array_unref (FLER_IMPORT_GROUP (object)->owners);
  G_OBJECT_CLASS (fler_import_group_parent_class)->finalize (object);
}

static void
fler_import_group_class_init (FlerImportGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_import_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_import_group_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", FLER_TYPE_IMPORT_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/import/fler-import-group.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerImportGroup, choice_list);
  gtk_widget_class_bind_template_child (widget_class, FlerImportGroup, choices);
  gtk_widget_class_bind_template_child (widget_class, FlerImportGroup, counts_row);
  gtk_widget_class_bind_template_child (widget_class, FlerImportGroup, fault);
  gtk_widget_class_bind_template_child (widget_class, FlerImportGroup, keep_nothing);
  gtk_widget_class_bind_template_child (widget_class, FlerImportGroup, keep_titles);
  gtk_widget_class_bind_template_child (widget_class, FlerImportGroup, owner);
  gtk_widget_class_bind_template_child (widget_class, FlerImportGroup, preview);
  gtk_widget_class_bind_template_child (widget_class, FlerImportGroup, preview_box);
  gtk_widget_class_bind_template_child (widget_class, FlerImportGroup, skipped_row);
  gtk_widget_class_bind_template_child (widget_class, FlerImportGroup, title);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
}

static void
fler_import_group_init (FlerImportGroup *self)
{
  self->owners = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_field_name_after_row (GTK_WIDGET (self->keep_nothing));
  fler_field_name_after_row (GTK_WIDGET (self->keep_titles));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->counts_row), FALSE);
  adw_action_row_set_subtitle (self->counts_row, _("Busy times in the file"));
}

FlerImportGroup *
fler_import_group_new (FlerContext *context, FlerImportFile *file, GPtrArray *officials)
{
  FlerImportGroup *self = g_object_new (FLER_TYPE_IMPORT_GROUP, NULL);

  self->context = g_object_ref (context);
  self->file = file;
  gtk_label_set_label (self->title, file->shown);
  gtk_widget_set_visible (self->choices, file->list != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), file->list == NULL);
  gtk_label_set_label (self->fault, file->fault != NULL ? file->fault : "");
  if (file->list != NULL)
    {
      fill_owners (self, officials);
      fill_skipped (self);
      fler_import_group_refresh (self);
      fler_access_name_within (GTK_WIDGET (self), file->shown);
    }
  return self;
}

void
fler_import_group_refresh (FlerImportGroup *self)
{
  g_autofree char *words = NULL;

  g_return_if_fail (FLER_IS_IMPORT_GROUP (self));
  if (self->file->list == NULL)
    return;
  words = fler_import_words (&self->file->counts);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->counts_row), words);
  fler_access_set_name (GTK_WIDGET (self->counts_row), words);
  gtk_widget_set_visible (self->choice_list, fler_import_can_take (self->file));
  show_preview (self);
}
