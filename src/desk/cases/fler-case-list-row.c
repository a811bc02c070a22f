/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-list-row.c - one case in the list: name, reference, sick day, next meeting */

#define G_LOG_DOMAIN "fler-case-list-row"

#include "config.h"

#include "fler-case-list-row.h"

#include <glib/gi18n.h>

#include "fler-case-words.h"
#include "fler-sick-leave.h"
#include "fler-template.h"
#include "fler-words.h"

struct _FlerCaseListRow
{
  GtkWidget   parent_instance;
  char       *spoken;
  const char *mark_class;      /* the form's class on the mark now */

  /* from the template */
  GtkWidget  *content;
  GtkLabel   *mark;
  GtkLabel   *name;
  GtkLabel   *next;
  GtkLabel   *reference;
  GtkLabel   *sick_day;
};

G_DEFINE_FINAL_TYPE (FlerCaseListRow, fler_case_list_row, GTK_TYPE_WIDGET)

static void
fler_case_list_row_dispose (GObject *object)
{
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_CASE_LIST_ROW);
  G_OBJECT_CLASS (fler_case_list_row_parent_class)->dispose (object);
}

static void
fler_case_list_row_finalize (GObject *object)
{
  g_free (FLER_CASE_LIST_ROW (object)->spoken);
  G_OBJECT_CLASS (fler_case_list_row_parent_class)->finalize (object);
}

static void
fler_case_list_row_class_init (FlerCaseListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_case_list_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_case_list_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/cases/fler-case-list-row.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseListRow, content);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseListRow, mark);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseListRow, name);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseListRow, next);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseListRow, reference);
  gtk_widget_class_bind_template_child (widget_class, FlerCaseListRow, sick_day);
}

static void
fler_case_list_row_init (FlerCaseListRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fler_case_list_row_new (void)
{
  return g_object_new (FLER_TYPE_CASE_LIST_ROW, NULL);
}

static void
show_mark (FlerCaseListRow *self, const FlerCaseRow *row)
{
  const char *mark_class = row->next_starts_at != 0 ? fler_words_form_class (row->next_form) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->mark), mark_class != NULL);
  if (mark_class == NULL)
    return;
  gtk_label_set_label (self->mark, fler_form_mark (row->next_form));
  if (self->mark_class != mark_class)
    {
      if (self->mark_class != NULL)
        gtk_widget_remove_css_class (GTK_WIDGET (self->mark), self->mark_class);
      gtk_widget_add_css_class (GTK_WIDGET (self->mark), mark_class);
      self->mark_class = mark_class;
    }
}

/* What stands at the end of the second line: when the next meeting is, or that there is none. */
static char *
next_text (const FlerCaseRow *row, FlerContext *context)
{
  GTimeZone *zone = fler_context_get_zone (context);
  GDate today = fler_context_today (context);
  GDate day;
  g_autofree char *day_text = NULL;
  g_autofree char *time_text = NULL;

  if (row->state == FLER_CASE_CLOSED)
    return g_strdup (C_("case", "closed"));
  if (row->next_starts_at == 0)
    return g_strdup (_("no meeting booked"));
  day = fler_day_at (row->next_starts_at, zone);
  day_text = fler_words_day_near (&day, &today);
  time_text = fler_words_time (row->next_starts_at, zone);
  /* Translators: day and hour of a meeting: “Tue 24 Nov 13.00”. */
  return g_strdup_printf (C_("day and hour", "%s %s"), day_text, time_text);
}

void
fler_case_list_row_show (FlerCaseListRow *self, const FlerCaseRow *row, FlerContext *context)
{
  GDate today = fler_context_today (context);
  int day = row->state == FLER_CASE_OPEN ? fler_sick_day_of (&row->sick_first_day, &today) : 0;
  g_autofree char *next = next_text (row, context);
  g_autofree char *sick = NULL;
  const char *name;
  gboolean has_name = FALSE;

  g_return_if_fail (FLER_IS_CASE_LIST_ROW (self));

  if (row->is_protected)
    name = _("Protected identity");
  else if (row->name == NULL || *row->name == '\0')
    name = _("No name yet");
  else
    {
      name = row->name;
      has_name = TRUE;
    }
  if (has_name)
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "dim-label");
  /* Translators: a day of the sick-leave spell, counted from its first day. */
  sick = day > 0 ? g_strdup_printf (_("day %d"), day) : g_strdup ("");

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->reference, row->reference);
  gtk_label_set_label (self->sick_day, sick);
  gtk_label_set_label (self->next, next);
  show_mark (self, row);

  g_free (self->spoken);
  self->spoken = g_strjoin (", ", name, row->reference, next,
                            row->next_starts_at != 0 ? fler_words_form (row->next_form) : "",
                            sick, NULL);
}

const char *
fler_case_list_row_get_spoken (FlerCaseListRow *self)
{
  g_return_val_if_fail (FLER_IS_CASE_LIST_ROW (self), NULL);
  return self->spoken;
}
