/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-print.c - a paper to the printer, through the desktop's own dialog */

#define G_LOG_DOMAIN "fler-print"

#include "config.h"

#include "fler-print.h"

#include <glib/gi18n.h>

#include "fler-speaker.h"

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, FlerDocument *document)
{
  fler_document_draw_page (document, page, gtk_print_context_get_cairo_context (context));
}

static void
tell_failure (GtkWidget *widget, const GError *error)
{
  fler_say_error (widget, _("It could not be printed. See that the printer is on, and print again."), error);
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWidget *widget)
{
  g_autoptr(GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  tell_failure (widget, error);
}

void
fler_print_document (GtkWidget *widget, FlerDocument *document)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr(GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  g_autoptr(GError) error = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_page_setup_set_paper_size (setup, a4);
  if (fler_document_is_landscape (document))
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, fler_document_count_pages (document));
  gtk_print_operation_set_job_name (operation, "Flerpart");
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "document", document, (GDestroyNotify) fler_document_free);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), document);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), widget, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (widget)), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    tell_failure (widget, error);
}
