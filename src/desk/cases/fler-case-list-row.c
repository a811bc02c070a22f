/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-list-row.c - one case in the list: name, reference, sick day, next meeting
 *
 * Put together here and not by a template: a list makes fifty at once while someone types.
 */

#define G_LOG_DOMAIN "fler-case-list-row"

#include "config.h"

#include "fler-case-list-row.h"

#include <glib/gi18n.h>

#include "fler-case-words.h"
#include "fler-sick-leave.h"
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
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
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
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "caserow");
}

static GtkLabel *
add_label (GtkWidget *box, const char *const *css_classes, gboolean takes_space)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_css_classes (label, (const char **) css_classes);
  if (takes_space)
    {
      gtk_widget_set_hexpand (label, TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    }
  gtk_widget_set_parent (label, box);
  return GTK_LABEL (label);
}

static GtkWidget *
add_line (FlerCaseListRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_set_parent (line, GTK_WIDGET (self));
  return line;
}

static void
fler_case_list_row_init (FlerCaseListRow *self)
{
  static const char *const name[] = { "case-name", NULL };
  static const char *const quiet[] = { "numeric", "caption", "dim-label", NULL };
  static const char *const number[] = { "numeric", "caption", NULL };
  static const char *const mark[] = { "form-mark", "small", NULL };
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *first, *second;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 2);
  first = add_line (self);
  self->name = add_label (first, name, TRUE);
  self->sick_day = add_label (first, number, FALSE);
  second = add_line (self);
  self->reference = add_label (second, quiet, TRUE);
  self->mark = add_label (second, mark, FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->mark), GTK_ALIGN_CENTER);
  self->next = add_label (second, quiet, FALSE);
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

/* As it is heard: what there is, and no pause for what there is not. */
static void
speak (FlerCaseListRow *self, const char *const *parts)
{
  GString *spoken = g_string_new (NULL);

  for (; *parts != NULL; parts++)
    if (**parts != '\0')
      g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? ", " : "", *parts);
  g_free (self->spoken);
  self->spoken = g_string_free (spoken, FALSE);
}

void
fler_case_list_row_show (FlerCaseListRow *self, const FlerCaseRow *row, FlerContext *context)
{
  GDate today = fler_context_today (context);
  int day = row->state == FLER_CASE_OPEN ? fler_sick_day_of (&row->sick_first_day, &today) : 0;
  g_autofree char *next = next_text (row, context);
  g_autofree char *sick = NULL;
  g_autofree char *registered = NULL;
  const char *form = row->next_starts_at != 0 ? fler_words_form (row->next_form) : "";
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
  /* Translators: the number of a document in the register, beside a case's reference. */
  registered = row->register_numbers != NULL
                 ? g_strdup_printf (_("%1$s · register no. %2$s"), row->reference, row->register_numbers)
                 : g_strdup (row->reference);
  gtk_label_set_label (self->reference, registered);
  gtk_label_set_label (self->sick_day, sick);
  gtk_label_set_label (self->next, next);
  show_mark (self, row);

  speak (self, (const char *[]) { name, row->reference, next, form, sick, NULL });
}

const char *
fler_case_list_row_get_spoken (FlerCaseListRow *self)
{
  g_return_val_if_fail (FLER_IS_CASE_LIST_ROW (self), NULL);
  return self->spoken;
}
