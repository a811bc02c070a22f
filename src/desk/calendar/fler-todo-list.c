/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-todo-list.c - what is due over all cases, a row each, under headings that say how urgent
 *
 * After a change only the rows that are others than before are made anew: the rest, and the focus
 * in them, stays.
 */

#define G_LOG_DOMAIN "fler-todo-list"

#include "config.h"

#include "fler-todo-list.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-due-act.h"
#include "fler-template.h"
#include "fler-tip.h"
#include "fler-todo-row.h"
#include "fler-todo-words.h"

#define N_FIRST 10              /* rows at first: what there is room for */
#define N_MORE 40               /* with each “Show more” */

struct _FlerTodoList
{
  GtkWidget   parent_instance;
  guint       n_most;

  /* from the template */
  GtkLabel   *empty;
  GtkListBox *list;
  GtkWidget  *more;
};

enum { MORE, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerTodoList, fler_todo_list, GTK_TYPE_WIDGET)

/* What a row knows of what it tells. */
typedef struct
{
  char       *key;              /* all that the row shows: another key, another row */
  FlerUrgency urgency;
  FlerDue     due;              /* ids alone: nothing in it is owned, but for the rule */
  gboolean    is_of_one;        /* one party's answer or name */
} RowData;

static void
row_data_free (RowData *row)
{
  g_free (row->key);
  g_free (row);
}

static RowData *
row_data_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "fler-todo");
}

static gboolean
is_about_meeting (const FlerDue *due)
{
  switch (due->kind)
    {
    case FLER_DUE_KIND_HOLD:
    case FLER_DUE_KIND_ANSWER:
    case FLER_DUE_KIND_NAME:
    case FLER_DUE_KIND_LETTER:
    case FLER_DUE_KIND_REMIND:
    case FLER_DUE_KIND_OUTCOME:
    case FLER_DUE_KIND_RECORD:
      return due->meeting_id != 0;
    default:
      return FALSE;
    }
}

/* What opens a dialog is opened; what would be marked as done at once is only shown. Of several
 * parties that are to answer, the meeting shows which. */
static gboolean
is_opened (const char *action, gboolean is_of_one)
{
  static const char *const opening[] = {
    "case.do-step", "case.book", "win.count-month", "win.guide", "win.close-case", "win.write-letter", NULL
  };

  return g_strv_contains (opening, action) || (is_of_one && g_str_equal (action, "win.note-answer"));
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, FlerTodoList *self)
{
  /* What it leads to may take the row away. */
  FlerDue due = row_data_of (row)->due;
  gboolean is_of_one = row_data_of (row)->is_of_one;
  GVariant *target = NULL;
  const char *action = fler_due_action (&due, &target);

  g_variant_ref_sink (target);
  if (is_about_meeting (&due))
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.show-meeting", "x", due.meeting_id);
  else if (due.case_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.select-case", "x", due.case_id);
  if (is_opened (action, is_of_one))
    gtk_widget_activate_action_variant (GTK_WIDGET (self), action, target);
  g_variant_unref (target);
}

static void
on_more_clicked (GtkButton *button, FlerTodoList *self)
{
  self->n_most += N_MORE;
  g_signal_emit (self, signals[MORE], 0);
}

static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer unused)
{
  FlerUrgency urgency = row_data_of (row)->urgency;
  GtkWidget *label;

  if (before != NULL && row_data_of (before)->urgency == urgency)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (fler_todo_words_urgency (urgency));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "todo-heading");
  if (urgency == FLER_URGENCY_OVERDUE)
    gtk_widget_add_css_class (label, "todo-late");
  gtk_list_box_row_set_header (row, label);
}

static void
fler_todo_list_dispose (GObject *object)
{
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_TODO_LIST);
  G_OBJECT_CLASS (fler_todo_list_parent_class)->dispose (object);
}

static void
fler_todo_list_class_init (FlerTodoListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_todo_list_dispose;
  signals[MORE] = g_signal_new ("more", FLER_TYPE_TODO_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-todo-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerTodoList, empty);
  gtk_widget_class_bind_template_child (widget_class, FlerTodoList, list);
  gtk_widget_class_bind_template_child (widget_class, FlerTodoList, more);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fler_todo_list_init (FlerTodoList *self)
{
  self->n_most = N_FIRST;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, set_header, NULL, NULL);
  fler_access_set_name (GTK_WIDGET (self->list), _("To do"));
}

GtkWidget *
fler_todo_list_new (void)
{
  return g_object_new (FLER_TYPE_TODO_LIST, NULL);
}

static GtkWidget *
new_row (const FlerTodoLine *line, const char *title, const char *detail, const char *spoken)
{
  GtkWidget *row = fler_todo_row_new (line->due->urgency, title, detail, line->due->phone != NULL ? 2 : 1);
  RowData *data = g_new0 (RowData, 1);

  data->key = g_strdup (spoken);
  data->urgency = line->due->urgency;
  data->due = *line->due;
  data->due.case_reference = data->due.what = data->due.phone = NULL;
  data->is_of_one = line->n_parties == 1;
  g_object_set_data_full (G_OBJECT (row), "fler-todo", data, (GDestroyNotify) row_data_free);
  fler_tip_set (row, spoken);
  fler_access_set_name (row, spoken);
  return row;
}

/* Rows that tell something which is not told any more. */
static void
remove_others (FlerTodoList *self, GHashTable *keys)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;)
    if (g_hash_table_contains (keys, row_data_of (row)->key))
      i++;
    else
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
show_lines (FlerTodoList *self, const GArray *lines, FlerContext *context)
{
  g_autoptr(GPtrArray) spoken = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  const FlerRoutineSet *routines = fler_context_get_routines (context);
  GDate today = fler_context_today (context);

  for (guint i = 0; i < lines->len; i++)
    {
      g_ptr_array_add (spoken, fler_todo_words_spoken (&g_array_index (lines, FlerTodoLine, i), routines, &today));
      g_hash_table_add (keys, spoken->pdata[i]);
    }
  remove_others (self, keys);
  for (guint i = 0; i < lines->len; i++)
    {
      const FlerTodoLine *line = &g_array_index (lines, FlerTodoLine, i);
      GtkListBoxRow *there = gtk_list_box_get_row_at_index (self->list, (int) i);
      g_autofree char *title = NULL;
      g_autofree char *detail = NULL;

      if (there != NULL && g_str_equal (row_data_of (there)->key, spoken->pdata[i]))
        continue;
      title = fler_todo_words_title (line, routines);
      detail = fler_todo_words_detail (line, &today);
      gtk_list_box_insert (self->list, new_row (line, title, detail, spoken->pdata[i]), (int) i);
    }
  while (gtk_list_box_get_row_at_index (self->list, (int) lines->len) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) lines->len)));
}

void
fler_todo_list_show (FlerTodoList *self, const FlerTodo *todo, FlerContext *context)
{
  g_autoptr(GArray) lines = NULL;

  g_return_if_fail (FLER_IS_TODO_LIST (self));

  /* One more than is shown tells whether there is more. */
  lines = todo != NULL ? fler_todo_lines (todo, self->n_most + 1) : g_array_new (FALSE, FALSE, sizeof (FlerTodoLine));
  gtk_widget_set_visible (self->more, lines->len > self->n_most);
  if (lines->len > self->n_most)
    g_array_set_size (lines, self->n_most);
  show_lines (self, lines, context);
  gtk_widget_set_visible (GTK_WIDGET (self->list), lines->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), todo != NULL && lines->len == 0);
}

guint
fler_todo_list_get_n_most (FlerTodoList *self)
{
  g_return_val_if_fail (FLER_IS_TODO_LIST (self), 0);
  return self->n_most;
}
