/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-print.c - a paper to the printer, through the desktop's own dialog */

#define G_LOG_DOMAIN "fler-print"

#include "config.h"

#include "fler-print.h"

#include <glib/gi18n.h>

#include "fler-speaker.h"

/* What is printed, and who waits for it. */
typedef struct
{
  GPtrArray     *documents;
  FlerPrintDone  done;
  gpointer       data;
} Task;

static void
free_task (Task *task)
{
  g_ptr_array_unref (task->documents);
  g_free (task);
}

static int
count_pages (const Task *task)
{
  int n_pages = 0;

  for (guint i = 0; i < task->documents->len; i++)
    n_pages += fler_document_count_pages (task->documents->pdata[i]);
  return n_pages;
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, Task *task)
{
  for (guint i = 0; i < task->documents->len; i++)
    {
      FlerDocument *document = task->documents->pdata[i];
      int n_pages = fler_document_count_pages (document);

      if (page < n_pages)
        {
          fler_document_draw_page (document, page, gtk_print_context_get_cairo_context (context));
          return;
        }
      page -= n_pages;
    }
}

static void
tell_failure (GtkWidget *widget, const GError *error)
{
  fler_say_error (widget, _("It could not be printed. See that the printer is on, and print again."), error);
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWidget *widget)
{
  Task *task = g_object_get_data (G_OBJECT (operation), "fler-task");
  FlerPrintDone done = task->done;
  g_autoptr(GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      tell_failure (widget, error);
    }
  task->done = NULL;
  if (done != NULL)
    done (result == GTK_PRINT_OPERATION_RESULT_APPLY, task->data);
}

void
fler_print_documents (GtkWidget *widget, GPtrArray *documents, FlerPrintDone done, gpointer data)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr(GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  g_autoptr(GError) error = NULL;
  Task *task;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (documents->len > 0);

  task = g_new0 (Task, 1);
  *task = (Task) { documents, done, data };
  gtk_page_setup_set_paper_size (setup, a4);
  if (fler_document_is_landscape (documents->pdata[0]))
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, count_pages (task));
  gtk_print_operation_set_job_name (operation, "Flerpart");
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "fler-task", task, (GDestroyNotify) free_task);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), task);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), widget, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (widget)), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR && task->done == done)
    {
      task->done = NULL;
      tell_failure (widget, error);
      if (done != NULL)
        done (FALSE, data);
    }
}

void
fler_print_document (GtkWidget *widget, FlerDocument *document)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_document_free);

  g_ptr_array_add (documents, document);
  fler_print_documents (widget, documents, NULL, NULL);
}
