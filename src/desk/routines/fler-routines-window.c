/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routines-window.c - the routines of all meeting forms, to read beside one's work and to print */

#define G_LOG_DOMAIN "fler-routines-window"

#include "config.h"

#include "fler-routines-window.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-words.h"
#include "fler-dialog.h"
#include "fler-good-example-store.h"
#include "fler-language.h"
#include "fler-page-view.h"
#include "fler-print.h"
#include "fler-routine-load.h"
#include "fler-routine-page.h"
#include "fler-words.h"

#define PAGE_PARTIES  "parties"
#define PAGE_ADAPTING "adapting"

struct _FlerRoutinesWindow
{
  AdwWindow     parent_instance;
  FlerContext  *context;
  GHashTable   *blocks;        /* page id -> blocks of a page that was shown */

  FlerRoutinesShare *share;

  /* from the template */
  GtkListBox   *list;
  GtkWidget    *menu_button;
  GtkWidget    *notice;
  GtkLabel     *said;
  GtkWidget    *undo;
  GtkStack     *pages;
  GtkWidget    *print_button;
};

G_DEFINE_FINAL_TYPE (FlerRoutinesWindow, fler_routines_window, ADW_TYPE_WINDOW)

static const FlerPageWords page_words = { gettext, ngettext, fler_words_party };

/* What an organisation that wants its own words has to know, and which of its files had to be
 * left aside. */
static GPtrArray *
make_adapting_page (FlerContext *context)
{
  GPtrArray *blocks = fler_blocks_new ();
  GPtrArray *faults = fler_context_get_routines (context)->faults;
  g_autofree char *folder = fler_routine_own_folder ();
  g_autofree char *from = g_build_filename (PKGDATADIR, "routines", NULL);
  g_autofree char *where = g_strdup_printf (_("Put files of the same names in %s. Copies to begin from lie in %s. A file need only hold what differs."), folder, from);

  fler_blocks_add (blocks, FLER_BLOCK_TITLE, _("Adapting the routines"));
  fler_blocks_add (blocks, FLER_BLOCK_PARAGRAPH,
                   _("The routines are files that an organisation can adapt: titles, texts, agenda, the record’s sections, checklists and what is said on the telephone. What has a lock is a core component. It is the same everywhere, or the routine would no longer be the routine."));
  fler_blocks_add (blocks, FLER_BLOCK_PARAGRAPH, where);
  fler_blocks_add (blocks, FLER_BLOCK_PARAGRAPH,
                   _("Each file is checked when Flerpart opens. One that has a fault, or touches a core component, is left aside and the built-in routine used; here stands which, and why."));
  fler_blocks_add (blocks, FLER_BLOCK_PARAGRAPH,
                   _("So that a whole county can have the same routine, all your files can be saved as one, and taken in from one (the menu above). What is core stays as it is there too."));
  fler_blocks_add (blocks, FLER_BLOCK_HEADING, _("Files that were left aside"));
  for (guint i = 0; i < faults->len; i++)
    fler_blocks_add (blocks, FLER_BLOCK_ITEM, ((const GError *) faults->pdata[i])->message);
  if (faults->len == 0)
    fler_blocks_add (blocks, FLER_BLOCK_PARAGRAPH, _("None."));
  return blocks;
}

static GPtrArray *
make_parties_page (void)
{
  g_autofree char *folder = fler_routine_own_folder ();
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr(GPtrArray) parties = fler_parties_load (fler_language_get (), folder, faults);
  GPtrArray *blocks = fler_parties_page (parties, &page_words);

  for (guint i = 0; i < faults->len; i++)
    fler_blocks_add (blocks, FLER_BLOCK_NOTE, ((const GError *) faults->pdata[i])->message);
  return blocks;
}

/* What went well elsewhere stands last, without telling whose it was (D33). */
static GPtrArray *
make_routine_page (FlerContext *context, FlerForm form)
{
  GPtrArray *blocks = fler_routine_page (fler_context_get_routine (context, form), &page_words);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) examples = fler_good_example_store_list (fler_context_get_db (context), form, &error);

  if (error != NULL)
    {
      g_autofree char *why = fler_words_store_error (error);

      fler_blocks_add (blocks, FLER_BLOCK_NOTE, why);
    }
  if (examples != NULL && examples->len > 0)
    fler_blocks_add (blocks, FLER_BLOCK_HEADING, _("Good examples"));
  for (guint i = 0; examples != NULL && i < examples->len; i++)
    {
      const FlerGoodExample *example = examples->pdata[i];
      g_autofree char *month = fler_words_month_and_year (&example->month);

      fler_blocks_add (blocks, FLER_BLOCK_PARAGRAPH, example->what);
      fler_blocks_add (blocks, FLER_BLOCK_NOTE, month);
    }
  return blocks;
}

static GPtrArray *
make_blocks (FlerRoutinesWindow *self, const char *id)
{
  FlerForm form = fler_form_from_id (id);

  if (form != FLER_FORM_NONE)
    return make_routine_page (self->context, form);
  return g_str_equal (id, PAGE_PARTIES) ? make_parties_page () : make_adapting_page (self->context);
}

static void
add_page (FlerRoutinesWindow *self, const char *id)
{
  GPtrArray *blocks = make_blocks (self, id);
  FlerPageView *view = g_object_new (FLER_TYPE_PAGE_VIEW, NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP_SCROLLABLE,
                                   "maximum-size", 740,
                                   "tightening-threshold", 700,
                                   "child", view,
                                   NULL);
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "child", clamp,
                                      NULL);

  fler_page_view_set_blocks (view, blocks);
  fler_access_set_name (GTK_WIDGET (view), ((const FlerBlock *) blocks->pdata[0])->text);
  gtk_stack_add_named (self->pages, scrolled, id);
  g_hash_table_insert (self->blocks, g_strdup (id), blocks);
}

static void
on_row_selected (GtkListBox *list, GtkListBoxRow *row, FlerRoutinesWindow *self)
{
  const char *id;

  if (row == NULL)
    return;
  id = gtk_widget_get_name (GTK_WIDGET (row));
  if (!g_hash_table_contains (self->blocks, id))
    add_page (self, id);
  gtk_stack_set_visible_child_name (self->pages, id);
}

/* From the list straight to the page: otherwise Tab would go through every row first. */
static void
on_read (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *page = gtk_stack_get_visible_child (FLER_ROUTINES_WINDOW (widget)->pages);

  if (page != NULL)
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* Headings of one level below the title; the lock is told in words. */
static FlerDocument *
make_document (GPtrArray *blocks)
{
  FlerDocument *document = fler_document_new (((const FlerBlock *) blocks->pdata[0])->text, 11);

  for (guint i = 0; i < blocks->len; i++)
    {
      const FlerBlock *block = blocks->pdata[i];

      switch (block->kind)
        {
        case FLER_BLOCK_TITLE:
          fler_document_add_heading (document, 1, block->text);
          break;
        case FLER_BLOCK_HEADING:
          fler_document_add_heading (document, 2, block->text);
          break;
        case FLER_BLOCK_SUBHEADING:
          fler_document_add_heading (document, 3, block->text);
          break;
        case FLER_BLOCK_PARAGRAPH:
          fler_document_add_paragraph (document, block->text);
          break;
        case FLER_BLOCK_ITEM:
          fler_document_add_item (document, block->text);
          break;
        case FLER_BLOCK_NOTE:
          fler_document_add_small (document, block->text);
          break;
        default:
          g_assert_not_reached ();
        }
    }
  return document;
}

static void
on_print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerRoutinesWindow *self = FLER_ROUTINES_WINDOW (widget);
  const char *id = gtk_stack_get_visible_child_name (self->pages);

  if (id != NULL)
    fler_print_document (widget, make_document (g_hash_table_lookup (self->blocks, id)));
}

/* A form has its letter, the other pages a sign. */
static GtkWidget *
make_mark (FlerForm form, const char *icon_name)
{
  GtkWidget *mark;

  if (form == FLER_FORM_NONE)
    return g_object_new (GTK_TYPE_IMAGE,
                         "icon-name", icon_name,
                         "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                         "width-request", 20,
                         NULL);
  mark = g_object_new (GTK_TYPE_LABEL,
                       "label", fler_form_mark (form),
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "valign", GTK_ALIGN_CENTER,
                       NULL);
  gtk_widget_add_css_class (mark, "form-mark");
  gtk_widget_add_css_class (mark, fler_words_form_class (form));
  return mark;
}

static void
add_row (FlerRoutinesWindow *self, const char *id, const char *title, GtkWidget *mark)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (title);

  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, id);
  fler_access_set_name (row, title);
  gtk_list_box_append (self->list, row);
}

static void
set_context (FlerRoutinesWindow *self, FlerContext *context)
{
  self->context = g_object_ref (context);
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    add_row (self, fler_form_id (form), fler_context_get_routine (context, form)->title,
             make_mark (form, NULL));
  add_row (self, PAGE_PARTIES, _("Which party, and when?"),
           make_mark (FLER_FORM_NONE, "system-users-symbolic"));
  add_row (self, PAGE_ADAPTING, _("Adapting the routines"),
           make_mark (FLER_FORM_NONE, "document-edit-symbolic"));
}

static void
select_page (FlerRoutinesWindow *self, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_str_equal (gtk_widget_get_name (GTK_WIDGET (row)), id))
      {
        gtk_list_box_select_row (self->list, row);
        gtk_widget_grab_focus (GTK_WIDGET (row));
        return;
      }
}

static void
say (const char *text, gboolean has_undo, gpointer window)
{
  FlerRoutinesWindow *self = FLER_ROUTINES_WINDOW (window);

  gtk_label_set_label (self->said, text);
  gtk_widget_set_visible (self->undo, has_undo);
  gtk_widget_set_visible (self->notice, TRUE);
  fler_access_announce (GTK_WIDGET (self), text);
}

static void
on_share (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerRoutinesWindow *self = FLER_ROUTINES_WINDOW (widget);

  if (g_str_equal (action, "routines.import"))
    fler_routines_share_choose (self->share, FALSE);
  else if (g_str_equal (action, "routines.export"))
    fler_routines_share_choose (self->share, TRUE);
  else
    fler_routines_share_take_back (self->share);
}

FlerRoutinesShare *
fler_routines_window_get_share (FlerRoutinesWindow *self)
{
  g_return_val_if_fail (FLER_IS_ROUTINES_WINDOW (self), NULL);
  return self->share;
}

static void
fler_routines_window_dispose (GObject *object)
{
  FlerRoutinesWindow *self = FLER_ROUTINES_WINDOW (object);

  g_clear_pointer (&self->share, fler_routines_share_free);

  g_clear_pointer (&self->blocks, g_hash_table_unref);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (fler_routines_window_parent_class)->dispose (object);
}

static void
fler_routines_window_class_init (FlerRoutinesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_routines_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/routines/fler-routines-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerRoutinesWindow, list);
  gtk_widget_class_bind_template_child (widget_class, FlerRoutinesWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, FlerRoutinesWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, FlerRoutinesWindow, said);
  gtk_widget_class_bind_template_child (widget_class, FlerRoutinesWindow, undo);
  gtk_widget_class_bind_template_child (widget_class, FlerRoutinesWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, FlerRoutinesWindow, print_button);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_install_action (widget_class, "routines.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "routines.read", NULL, on_read);
  gtk_widget_class_install_action (widget_class, "routines.import", NULL, on_share);
  gtk_widget_class_install_action (widget_class, "routines.export", NULL, on_share);
  gtk_widget_class_install_action (widget_class, "routines.take-back", NULL, on_share);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "routines.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fler_routines_window_init (FlerRoutinesWindow *self)
{
  self->blocks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_access_set_name (GTK_WIDGET (self->list), _("Routines"));
  fler_access_set_name (self->print_button, _("Print"));
  fler_access_set_name (self->menu_button, _("Share the routines"));
  self->share = fler_routines_share_new (GTK_WINDOW (self), say, self);
}

void
fler_routines_window_show (GtkWindow *parent, FlerContext *context, const char *page)
{
  FlerRoutinesWindow *self = (FlerRoutinesWindow *) fler_dialog_find (FLER_TYPE_ROUTINES_WINDOW, parent);

  g_return_if_fail (FLER_IS_CONTEXT (context));

  if (self == NULL)
    {
      self = g_object_new (FLER_TYPE_ROUTINES_WINDOW,
                           "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG,
                           "transient-for", parent,
                           NULL);
      set_context (self, context);
      select_page (self, fler_form_id (FLER_FORM_KONTAKT));
    }
  select_page (self, page);
  gtk_window_present (GTK_WINDOW (self));
}
