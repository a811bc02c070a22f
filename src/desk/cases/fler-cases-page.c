/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-cases-page.c - the list of cases, and the card of the one chosen
 *
 * Every key in the search field reads the list anew, on the main thread: the search takes a
 * millisecond or two with 100 000 cases. Only the first rows are read; scrolling to their end
 * reads more.
 */

#define G_LOG_DOMAIN "fler-cases-page"

#include "config.h"

#include "fler-cases-page.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-card.h"
#include "fler-case-dialog.h"
#include "fler-case-item.h"
#include "fler-case-list-row.h"
#include "fler-case-words.h"
#include "fler-template.h"

/* How many rows are read at first: more than fit on a tall screen. GTK has widgets for all of them. */
#define FIRST_ROWS 40
#define MAX_SEARCHED_CHARS 200

struct _FlerCasesPage
{
  GtkWidget           parent_instance;
  FlerContext        *context;        /* NULL: locked */
  GListStore         *items;          /* of FlerCaseItem */
  GtkSingleSelection *selection;
  FlerCasesWhich      which;
  guint               n_wanted;       /* rows to read */
  gboolean            is_filling;     /* the list changes, not the user's choice */
  gint64              case_id;        /* on the card; 0: none */
  gulong              changed_id;
  guint               refresh_source;

  /* from the template */
  GtkWidget          *content;
  FlerCaseCard       *card;
  GtkToggleButton    *closed_button;
  GtkLabel           *count;
  AdwStatusPage      *empty;
  GtkWidget          *empty_all;
  GtkWidget          *empty_clear;
  GtkWidget          *empty_guide;
  GtkWidget          *empty_new;
  GtkListView        *list;
  GtkToggleButton    *all_button;
  GtkToggleButton    *interview_button;
  GtkWidget          *new_button;
  GtkToggleButton    *open_button;
  GtkScrolledWindow  *scroller;
  GtkSearchEntry     *search;
  GtkStack           *stack;
};

G_DEFINE_FINAL_TYPE (FlerCasesPage, fler_cases_page, GTK_TYPE_WIDGET)

static const char *
searched_text (FlerCasesPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

/* Nothing is listed: say what was looked for, and what can be done. */
static void
show_empty (FlerCasesPage *self, gboolean has_any)
{
  g_autofree char *searched = g_strstrip (g_strdup (searched_text (self)));
  gboolean is_search = *searched != '\0';
  g_autofree char *description = NULL;
  g_autofree char *new_label = NULL;

  if (!has_any)
    {
      adw_status_page_set_title (self->empty, _("No cases yet"));
      description = g_strdup (_("A case holds what is known of one person’s matter: meetings, parties and what was agreed."));
    }
  else if (is_search)
    {
      g_autofree char *quoted = g_markup_escape_text (searched, -1);

      adw_status_page_set_title (self->empty, _("Nothing found"));
      if (self->which == FLER_CASES_OPEN)
        /* Translators: %s is what was typed in the search field. */
        description = g_strdup_printf (_("No open case has a name, number, reference or note that begins with “%s”."), quoted);
      else if (self->which == FLER_CASES_CLOSED)
        description = g_strdup_printf (_("No closed case has a name, number, reference or note that begins with “%s”."), quoted);
      else if (self->which == FLER_CASES_INTERVIEW)
        description = g_strdup_printf (_("No case whose person may be interviewed has a name, number, reference or note that begins with “%s”."), quoted);
      else
        description = g_strdup_printf (_("No case has a name, number, reference or note that begins with “%s”."), quoted);
    }
  else if (self->which == FLER_CASES_CLOSED)
    {
      adw_status_page_set_title (self->empty, _("No closed cases"));
      description = g_strdup (_("A case that is closed is kept here until its retention period has passed."));
    }
  else if (self->which == FLER_CASES_INTERVIEW)
    {
      adw_status_page_set_title (self->empty, _("Nobody to interview yet"));
      description = g_strdup (_("Who said yes to an interview at a meeting stands here once its record is locked."));
    }
  else
    {
      adw_status_page_set_title (self->empty, _("No open cases"));
      description = g_strdup (_("All cases are closed."));
    }
  adw_status_page_set_description (self->empty, description);

  new_label = is_search && has_any ? g_strdup_printf (_("New case for “%s”"), searched) : g_strdup (_("New case"));
  gtk_button_set_label (GTK_BUTTON (self->empty_new), new_label);
  if (GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (self->empty_new))))
    gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->empty_new))),
                             PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (self->empty_new, !has_any || is_search
                                           || self->which == FLER_CASES_OPEN || self->which == FLER_CASES_ALL);
  /* Whoever is new may know the person and not yet which meeting to call. */
  gtk_widget_set_visible (self->empty_guide, !has_any);
  gtk_widget_set_visible (self->empty_clear, has_any && is_search);
  gtk_widget_set_visible (self->empty_all, has_any && self->which != FLER_CASES_ALL);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
show_count (FlerCasesPage *self, guint n_rows, gint64 n_all)
{
  g_autofree char *text = NULL;

  if (n_all < 0)
    text = n_rows >= self->n_wanted
             ? g_strdup_printf (_("The first %u found"), n_rows)
             : g_strdup_printf (g_dngettext (NULL, "%u found", "%u found", n_rows), n_rows);
  else if (n_all > n_rows)
    {
      g_autofree char *all = g_strdup_printf ("%" G_GINT64_FORMAT, n_all);

      /* Translators: how many cases are listed, of how many. */
      text = g_strdup_printf (_("%1$u of %2$s"), n_rows, all);
    }
  else
    text = g_strdup_printf (g_dngettext (NULL, "%u case", "%u cases", n_rows), n_rows);
  gtk_label_set_label (self->count, text);
}

/* The chosen case stays chosen while it is listed; the card keeps it in any case. */
static void
choose_listed (FlerCasesPage *self)
{
  guint chosen = GTK_INVALID_LIST_POSITION;
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n_items && self->case_id != 0; i++)
    {
      g_autoptr(FlerCaseItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (fler_case_item_get_row (item)->id == self->case_id)
        {
          chosen = i;
          break;
        }
    }
  gtk_single_selection_set_selected (self->selection, chosen);
}

/* The places that there are hold other cases; only what is too few or too many comes or goes. */
static void
fill_list (FlerCasesPage *self, GPtrArray *rows)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autoptr(GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);

  self->is_filling = TRUE;
  for (guint i = 0; i < rows->len; i++)
    {
      FlerCaseRow *row = g_ptr_array_index (rows, i);
      g_autoptr(FlerCaseItem) item = i < n_places ? g_list_model_get_item (G_LIST_MODEL (self->items), i) : NULL;

      if (item != NULL)
        fler_case_item_take_row (item, row);
      else
        g_ptr_array_add (more, fler_case_item_new_take (row));
    }
  /* The items own the rows now. */
  g_ptr_array_set_free_func (rows, NULL);
  if (rows->len < n_places)
    g_list_store_splice (self->items, rows->len, n_places - rows->len, NULL, 0);
  else if (more->len > 0)
    g_list_store_splice (self->items, n_places, 0, more->pdata, more->len);
  choose_listed (self);
  self->is_filling = FALSE;
}

static void
show_failure (FlerCasesPage *self, const GError *error)
{
  g_autofree char *text = fler_words_store_error (error);
  g_autofree char *quoted = g_markup_escape_text (text, -1);

  adw_status_page_set_title (self->empty, _("The cases could not be read"));
  adw_status_page_set_description (self->empty, quoted);
  gtk_widget_set_visible (self->empty_new, FALSE);
  gtk_widget_set_visible (self->empty_guide, FALSE);
  gtk_widget_set_visible (self->empty_clear, FALSE);
  gtk_widget_set_visible (self->empty_all, FALSE);
  gtk_label_set_label (self->count, "");
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
refresh (FlerCasesPage *self)
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;
  FlerDb *db;
  gint64 n_all = -1;
  gboolean has_any = TRUE;

  if (self->context == NULL)
    return;
  db = fler_context_get_db (self->context);
  rows = fler_case_store_find (db, searched_text (self), self->which, self->n_wanted,
                               fler_context_now (self->context), &error);
  if (rows != NULL && is_blank (searched_text (self)))
    n_all = fler_case_store_count (db, self->which, &error);
  if (rows != NULL && rows->len == 0 && error == NULL)
    has_any = fler_case_store_count (db, FLER_CASES_ALL, &error) > 0;
  if (error != NULL)
    {
      show_failure (self, error);
      return;
    }

  if (rows->len == 0)
    {
      /* The list keeps its places behind the empty page: the next key may need them again. */
      gtk_label_set_label (self->count, "");
      show_empty (self, has_any);
      return;
    }
  show_count (self, rows->len, n_all);
  fill_list (self, rows);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
refresh_from_top (FlerCasesPage *self)
{
  self->n_wanted = FIRST_ROWS;
  refresh (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static gboolean
on_refresh_source (gpointer data)
{
  FlerCasesPage *self = data;

  self->refresh_source = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* Several changes in one turn of the main loop are read once. */
static void
on_store_changed (FlerStore *store, FlerChange what, gint64 id, FlerCasesPage *self)
{
  if (what != FLER_CHANGE_CASE && what != FLER_CHANGE_MEETING && what != FLER_CHANGE_ALL)
    return;
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add (on_refresh_source, self);
}

static void
on_search_changed (GtkEditable *editable, FlerCasesPage *self)
{
  refresh_from_top (self);
}

static void
on_which_toggled (GtkToggleButton *button, FlerCasesPage *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->which = button == self->closed_button      ? FLER_CASES_CLOSED
                : button == self->all_button       ? FLER_CASES_ALL
                : button == self->interview_button ? FLER_CASES_INTERVIEW
                                                   : FLER_CASES_OPEN;
  refresh_from_top (self);
}

/* Near the end of what was read: read twice as much. */
static void
on_scrolled (GtkAdjustment *adjustment, FlerCasesPage *self)
{
  double left = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)
                - gtk_adjustment_get_value (adjustment);

  if (self->is_filling || left > gtk_adjustment_get_page_size (adjustment))
    return;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) < self->n_wanted)
    return;
  self->n_wanted *= 2;
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add (on_refresh_source, self);
}

static void
show_on_card (FlerCasesPage *self, gint64 case_id)
{
  self->case_id = case_id;
  fler_case_card_set_case (self->card, case_id);
}

static void
on_selected (GtkSingleSelection *selection, GParamSpec *pspec, FlerCasesPage *self)
{
  FlerCaseItem *item = gtk_single_selection_get_selected_item (selection);

  if (!self->is_filling && item != NULL)
    show_on_card (self, fler_case_item_get_row (item)->id);
}

/* Enter on a row: on to its card. */
static void
on_activated (GtkListView *list, guint position, FlerCasesPage *self)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_child_focus (GTK_WIDGET (self->card), GTK_DIR_TAB_FORWARD);
}

/* Down goes from the search field into the list; Enter takes the first that was found. */
static gboolean
on_search_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
               FlerCasesPage *self)
{
  gboolean has_list = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0;

  if (!has_list || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    {
      if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
        gtk_single_selection_set_selected (self->selection, 0);
      gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_DOWN);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    {
      on_activated (self->list, 0, self);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
on_stop_search (GtkSearchEntry *search, FlerCasesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (search), "");
}

static void
on_clear_clicked (GtkButton *button, FlerCasesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  fler_cases_page_focus_search (self);
}

static void
on_all_clicked (GtkButton *button, FlerCasesPage *self)
{
  gtk_toggle_button_set_active (self->all_button, TRUE);
}

static void
on_case_made (FlerCaseDialog *dialog, gint64 case_id, FlerCasesPage *self)
{
  fler_cases_page_show_case (self, case_id);
}

static void
on_new_clicked (GtkButton *button, FlerCasesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *text = g_strstrip (g_strdup (searched_text (self)));
  FlerCaseDialog *dialog;

  if (self->context == NULL)
    return;
  /* From the row of the search field the text is what is looked for, not the name of someone new. */
  if (GTK_WIDGET (button) == self->new_button)
    *text = '\0';
  dialog = fler_case_dialog_new_case (GTK_WINDOW (root), self->context, text);
  if (dialog == NULL)
    return;
  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_case_made), self, 0);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_case_made), self, 0);
}

static void
on_row_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item, FlerCasesPage *self)
{
  gtk_list_item_set_child (list_item, fler_case_list_row_new ());
}

static void
show_row (FlerCasesPage *self, FlerCaseListRow *row, FlerCaseItem *item)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (row));

  if (self->context == NULL)
    return;
  fler_case_list_row_show (row, fler_case_item_get_row (item), self->context);
  /* The row that has the focus is GTK's own around ours. */
  if (parent != NULL)
    fler_access_set_name (parent, fler_case_list_row_get_spoken (row));
}

static void
on_item_changed (FlerCaseItem *item, FlerCaseListRow *row)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (row), FLER_TYPE_CASES_PAGE);

  if (page != NULL)
    show_row (FLER_CASES_PAGE (page), row, item);
}

static void
on_row_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, FlerCasesPage *self)
{
  FlerCaseListRow *row = FLER_CASE_LIST_ROW (gtk_list_item_get_child (list_item));
  FlerCaseItem *item = gtk_list_item_get_item (list_item);

  g_signal_connect_object (item, "changed", G_CALLBACK (on_item_changed), row, 0);
  show_row (self, row, item);
}

static void
on_row_unbind (GtkSignalListItemFactory *factory, GtkListItem *list_item, FlerCasesPage *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), on_item_changed,
                                        gtk_list_item_get_child (list_item));
}

static void
fler_cases_page_dispose (GObject *object)
{
  FlerCasesPage *self = FLER_CASES_PAGE (object);

  if (self->card != NULL)
    fler_cases_page_set_context (self, NULL);
  fler_template_dispose (GTK_WIDGET (self), FLER_TYPE_CASES_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (fler_cases_page_parent_class)->dispose (object);
}

static void
fler_cases_page_class_init (FlerCasesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_cases_page_dispose;
  g_type_ensure (FLER_TYPE_CASE_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/cases/fler-cases-page.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, content);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, all_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, card);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, closed_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, count);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, empty_all);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, empty_clear);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, empty_guide);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, empty_new);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, interview_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, list);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, search);
  gtk_widget_class_bind_template_child (widget_class, FlerCasesPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_all_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_new_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_row_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_row_unbind);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_which_toggled);
}

static void
fler_cases_page_init (FlerCasesPage *self)
{
  self->which = FLER_CASES_OPEN;
  self->n_wanted = FIRST_ROWS;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->items = g_list_store_new (FLER_TYPE_CASE_ITEM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self, 0);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (on_scrolled), self, 0);

  /* Whatever is pasted: nobody is called by more. */
  gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->search))), MAX_SEARCHED_CHARS);
  fler_access_set_name (GTK_WIDGET (self->list), _("Cases"));
  fler_access_set_name (GTK_WIDGET (self->search), _("Search cases"));
  fler_access_set_name (self->new_button, _("New case"));
}

static void
forget_context (FlerCasesPage *self)
{
  if (self->context != NULL)
    g_clear_signal_handler (&self->changed_id, fler_context_get_store (self->context));
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_object (&self->context);
  self->is_filling = TRUE;
  g_list_store_remove_all (self->items);
  self->is_filling = FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_label_set_label (self->count, "");
}

void
fler_cases_page_set_context (FlerCasesPage *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_CASES_PAGE (self));

  if (context == self->context)
    return;
  show_on_card (self, 0);
  forget_context (self);
  fler_case_card_set_context (self->card, context);
  if (context == NULL)
    return;
  self->context = g_object_ref (context);
  self->changed_id = g_signal_connect (fler_context_get_store (context), "changed",
                                       G_CALLBACK (on_store_changed), self);
  refresh_from_top (self);
}

void
fler_cases_page_show_case (FlerCasesPage *self, gint64 case_id)
{
  g_return_if_fail (FLER_IS_CASES_PAGE (self));

  show_on_card (self, case_id);
  self->is_filling = TRUE;
  choose_listed (self);
  self->is_filling = FALSE;
}

gint64
fler_cases_page_get_open_case (FlerCasesPage *self)
{
  FlerCaseItem *item;
  const FlerCaseRow *row;

  g_return_val_if_fail (FLER_IS_CASES_PAGE (self), 0);
  item = gtk_single_selection_get_selected_item (self->selection);
  row = item != NULL ? fler_case_item_get_row (item) : NULL;
  return row != NULL && row->state != FLER_CASE_CLOSED ? row->id : 0;
}

void
fler_cases_page_focus_search (FlerCasesPage *self)
{
  g_return_if_fail (FLER_IS_CASES_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}
