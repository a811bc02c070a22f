/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-print-dialog.c - asks which of the calendar's days go on paper, and shows the paper */

#define G_LOG_DOMAIN "fler-print-dialog"

#include "config.h"

#include "fler-print-dialog.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-calendar-print.h"
#include "fler-date-entry.h"
#include "fler-language.h"
#include "fler-pdf.h"
#include "fler-print.h"

#define MARGIN 12      /* px around the page that is shown */

struct _FlerPrintDialog
{
  AdwWindow             parent_instance;
  FlerContext          *context;
  FlerDocument         *document;     /* what is shown; NULL where it could not be made */
  int                   page;
  char                 *path;         /* of a test */
  GtkFileChooserNative *chooser;
  guint                 refresh_id;

  /* from the template */
  FlerDateEntry        *day;
  GtkWidget            *day_row;
  GtkLabel             *fault_label;
  AdwComboRow          *kind;
  GtkLabel             *name_warning;
  GtkWidget            *next_button;
  GtkLabel             *page_label;
  GtkWidget            *previous_button;
  GtkDrawingArea       *preview;
  AdwComboRow          *show;
};

/* As the list stands in the template. */
static const FlerCalendarKind KINDS[] = { FLER_CALENDAR_WEEK, FLER_CALENDAR_MONTH, FLER_CALENDAR_AGENDA };

enum { PROP_PATH = 1, N_PROPS };
enum { DONE, N_SIGNALS };

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerPrintDialog, fler_print_dialog, ADW_TYPE_WINDOW)

static void
fault (FlerPrintDialog *self, const char *text)
{
  gtk_label_set_label (self->fault_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->fault_label), *text != '\0');
  if (*text != '\0')
    fler_access_announce (GTK_WIDGET (self), text);
}

static FlerShow
get_show (FlerPrintDialog *self)
{
  static const FlerShow shows[] = { FLER_SHOW_REFERENCE, FLER_SHOW_NOTHING, FLER_SHOW_NAME };

  return shows[MIN (adw_combo_row_get_selected (self->show), G_N_ELEMENTS (shows) - 1)];
}

static FlerDocument *
make (FlerPrintDialog *self, GError **error)
{
  FlerCalendarPrint print = {
    .kind = KINDS[MIN (adw_combo_row_get_selected (self->kind), G_N_ELEMENTS (KINDS) - 1)],
    .anchor = fler_date_entry_get_day (self->day), .show = get_show (self),
  };

  return fler_calendar_print_make (&print, self->context, error);
}

static void
show_page (FlerPrintDialog *self)
{
  int n_pages = self->document != NULL ? fler_document_count_pages (self->document) : 0;
  g_autofree char *text = NULL;

  self->page = CLAMP (self->page, 0, MAX (n_pages - 1, 0));
  /* Translators: which page of how many. */
  text = n_pages > 0 ? g_strdup_printf (_("Page %1$d of %2$d"), self->page + 1, n_pages) : g_strdup ("");
  gtk_label_set_label (self->page_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.previous", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.next", self->page < n_pages - 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.print", n_pages > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.save", n_pages > 0);
  gtk_widget_queue_draw (GTK_WIDGET (self->preview));
}

static void
refresh (FlerPrintDialog *self)
{
  GDate day = fler_date_entry_get_day (self->day);
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->document, fler_document_free);
  gtk_widget_set_visible (GTK_WIDGET (self->name_warning), get_show (self) == FLER_SHOW_NAME);
  if (!g_date_valid (&day))
    fault (self, _("Write a day that is to be on the paper, such as 24 November."));
  else
    {
      self->document = make (self, &error);
      if (error != NULL)
        {
          g_autofree char *text = g_strdup_printf (_("The paper could not be made: %s."), error->message);

          fault (self, text);
        }
      else
        fault (self, "");
    }
  show_page (self);
}

static gboolean
on_refresh (gpointer data)
{
  FlerPrintDialog *self = data;

  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

static void
on_choice (FlerPrintDialog *self)
{
  if (self->context != NULL && self->refresh_id == 0)
    self->refresh_id = g_idle_add (on_refresh, self);
}

/* Paper is white, whatever the window's colours. */
static void
draw_preview (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  FlerPrintDialog *self = data;
  double page_width = FLER_A4_WIDTH, page_height = FLER_A4_HEIGHT, scale;

  if (self->document == NULL)
    return;
  if (fler_document_is_landscape (self->document))
    {
      page_width = FLER_A4_HEIGHT;
      page_height = FLER_A4_WIDTH;
    }
  scale = MIN ((width - 2 * MARGIN) / page_width, (height - 2 * MARGIN) / page_height);
  if (scale <= 0)
    return;
  cairo_translate (cr, (width - page_width * scale) / 2, (height - page_height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 1.5, 2, page_width, page_height);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.18);
  cairo_fill (cr);
  cairo_rectangle (cr, 0, 0, page_width, page_height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  fler_document_draw_page (self->document, self->page, cr);
}

static void
on_previous (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerPrintDialog *self = FLER_PRINT_DIALOG (widget);

  self->page--;
  show_page (self);
}

static void
on_next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerPrintDialog *self = FLER_PRINT_DIALOG (widget);

  self->page++;
  show_page (self);
}

static void
on_cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* The desktop's dialog belongs to the window: ours is gone by the time it is answered. */
static void
on_print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerPrintDialog *self = FLER_PRINT_DIALOG (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  FlerDocument *document;

  if (self->document == NULL)
    return;
  document = g_steal_pointer (&self->document);
  gtk_window_close (GTK_WINDOW (self));
  fler_print_document (GTK_WIDGET (parent), document);
}

static void
save_to (FlerPrintDialog *self, const char *path)
{
  g_autoptr(GPtrArray) documents = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (documents, self->document);
  if (fler_pdf_write (documents, path, fler_language_get (), NULL, &error))
    {
      g_signal_emit (self, signals[DONE], 0, _("The calendar is saved as PDF."));
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  text = g_strdup_printf (_("The file could not be made: %s. Choose another folder."), error->message);
  fault (self, text);
}

static void
on_chosen (GtkNativeDialog *chooser, int response, FlerPrintDialog *self)
{
  g_autoptr(GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  path = file != NULL ? g_file_get_path (file) : NULL;
  g_clear_object (&self->chooser);
  if (path != NULL && self->document != NULL)
    save_to (self, path);
  else if (file != NULL)
    fault (self, _("The file has to lie in a folder of this computer. Choose another one."));
}

static void
on_save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerPrintDialog *self = FLER_PRINT_DIALOG (widget);
  g_autofree char *name = NULL;

  if (self->path != NULL)
    {
      save_to (self, self->path);
      return;
    }
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Save the calendar as PDF"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  /* Translators: a file's name without its ending; it must tell nothing of anybody. */
  name = g_strconcat (C_("file name", "calendar"), ".pdf", NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
fler_print_dialog_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, FLER_PRINT_DIALOG (object)->path);
}

static void
fler_print_dialog_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FlerPrintDialog *self = FLER_PRINT_DIALOG (object);

  if (g_strcmp0 (self->path, g_value_get_string (value)) == 0)
    return;
  g_free (self->path);
  self->path = g_value_dup_string (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
fler_print_dialog_dispose (GObject *object)
{
  FlerPrintDialog *self = FLER_PRINT_DIALOG (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->chooser);
  g_clear_object (&self->context);
  g_clear_pointer (&self->document, fler_document_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_PRINT_DIALOG);
  G_OBJECT_CLASS (fler_print_dialog_parent_class)->dispose (object);
}

static void
fler_print_dialog_finalize (GObject *object)
{
  g_free (FLER_PRINT_DIALOG (object)->path);
  G_OBJECT_CLASS (fler_print_dialog_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "print.cancel", NULL, on_cancel);
  gtk_widget_class_install_action (klass, "print.next", NULL, on_next);
  gtk_widget_class_install_action (klass, "print.previous", NULL, on_previous);
  gtk_widget_class_install_action (klass, "print.print", NULL, on_print);
  gtk_widget_class_install_action (klass, "print.save", NULL, on_save);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Escape, 0, "print.cancel", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Down, 0, "print.next", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Up, 0, "print.previous", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_p, GDK_CONTROL_MASK, "print.print", NULL);
}

static void
fler_print_dialog_class_init (FlerPrintDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fler_print_dialog_dispose;
  object_class->finalize = fler_print_dialog_finalize;
  object_class->get_property = fler_print_dialog_get_property;
  object_class->set_property = fler_print_dialog_set_property;
  props[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[DONE] = g_signal_new ("done", FLER_TYPE_PRINT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  install_actions (widget_class);
  g_type_ensure (FLER_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/export/fler-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerPrintDialog, day);
  gtk_widget_class_bind_template_child (widget_class, FlerPrintDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, FlerPrintDialog, fault_label);
  gtk_widget_class_bind_template_child (widget_class, FlerPrintDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, FlerPrintDialog, name_warning);
  gtk_widget_class_bind_template_child (widget_class, FlerPrintDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, FlerPrintDialog, page_label);
  gtk_widget_class_bind_template_child (widget_class, FlerPrintDialog, previous_button);
  gtk_widget_class_bind_template_child (widget_class, FlerPrintDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, FlerPrintDialog, show);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
}

static void
fler_print_dialog_init (FlerPrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_access_set_name (self->next_button, _("Next page"));
  fler_access_set_name (self->previous_button, _("Previous page"));
  fler_date_entry_set_name (self->day, _("With the day"));
  gtk_drawing_area_set_draw_func (self->preview, draw_preview, self, NULL);
}

FlerPrintDialog *
fler_print_dialog_new (GtkWindow *parent, FlerContext *context, FlerCalendarKind kind, const GDate *day)
{
  FlerPrintDialog *self = g_object_new (FLER_TYPE_PRINT_DIALOG, "transient-for", parent, NULL);
  GDate today = fler_context_today (context);

  fler_date_entry_set_today (self->day, &today);
  fler_date_entry_set_day (self->day, day);
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (KINDS[i] == kind)
      adw_combo_row_set_selected (self->kind, i);
  self->context = g_object_ref (context);
  refresh (self);
  return self;
}
