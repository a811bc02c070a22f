/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-print.c - a paper to the printer, through the desktop's own dialog */

#define G_LOG_DOMAIN "fler-print"

#include "config.h"

#include "fler-print.h"

#include <glib/gi18n.h>

#include "fler-speaker.h"

/* How long a printer may be silent before it is taken to print: through the portal of a sandbox it
 * always is, unless something went wrong. */
#define PATIENCE_S 8

/* What is printed, and who waits for it. */
typedef struct
{
  GPtrArray         *documents;
  GtkWidget         *widget;       /* who says how it went; NULL: gone meanwhile */
  FlerPrintDone      done;
  gpointer           data;
  GtkPrintOperation *operation;    /* kept while the printer is still to take all of it */
  guint              patience_id;
} Task;

static void
free_task (Task *task)
{
  g_clear_handle_id (&task->patience_id, g_source_remove);
  g_clear_weak_pointer (&task->widget);
  g_ptr_array_unref (task->documents);
  g_free (task);
}

/* Each paper begins on a sheet of its own: printed on both sides, one letter would otherwise stand
 * on the back of another's. */
static int
count_sides (const Task *task, guint paper)
{
  int n_pages = fler_document_count_pages (task->documents->pdata[paper]);

  return n_pages + (n_pages % 2 == 1 && paper + 1 < task->documents->len ? 1 : 0);
}

static int
count_pages (const Task *task)
{
  int n_pages = 0;

  for (guint i = 0; i < task->documents->len; i++)
    n_pages += count_sides (task, i);
  return n_pages;
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, Task *task)
{
  for (guint i = 0; i < task->documents->len; i++)
    {
      FlerDocument *document = task->documents->pdata[i];

      if (page < fler_document_count_pages (document))
        {
          fler_document_draw_page (document, page, gtk_print_context_get_cairo_context (context));
          return;
        }
      page -= count_sides (task, i);
      if (page < 0)
        return;
    }
}

/* Tells how it went, once. */
static void
finish (Task *task, gboolean is_printed, gboolean is_failure, const GError *error)
{
  GtkWidget *widget = task->widget;
  FlerPrintDone done = task->done;
  gpointer data = task->data;

  g_clear_handle_id (&task->patience_id, g_source_remove);
  g_clear_weak_pointer (&task->widget);
  if (widget == NULL)
    return;
  if (is_failure)
    fler_say_error (widget, _("It could not be printed. See that the printer is on, and print again."), error);
  if (done != NULL)
    done (is_printed, data);
}

/* The operation may be gone when this returns, and @task with it. */
static void
let_go (Task *task)
{
  g_autoptr(GtkPrintOperation) operation = g_steal_pointer (&task->operation);
}

/* Once the pages are drawn, GTK says that it is done; whether the printer took them comes later. */
static void
on_status (GtkPrintOperation *operation, Task *task)
{
  g_autoptr(GError) error = NULL;

  if (task->operation == NULL)
    return;
  switch (gtk_print_operation_get_status (operation))
    {
    case GTK_PRINT_STATUS_FINISHED_ABORTED:
      gtk_print_operation_get_error (operation, &error);
      finish (task, FALSE, TRUE, error);
      let_go (task);
      break;
    case GTK_PRINT_STATUS_PENDING:
    case GTK_PRINT_STATUS_PENDING_ISSUE:
    case GTK_PRINT_STATUS_PRINTING:
    case GTK_PRINT_STATUS_FINISHED:
      finish (task, TRUE, FALSE, NULL);
      let_go (task);
      break;
    case GTK_PRINT_STATUS_INITIAL:
    case GTK_PRINT_STATUS_PREPARING:
    case GTK_PRINT_STATUS_GENERATING_DATA:
    case GTK_PRINT_STATUS_SENDING_DATA:
    default:
      break;
    }
}

static gboolean
on_patience_lost (gpointer data)
{
  Task *task = data;
  g_autoptr(GError) error = NULL;

  task->patience_id = 0;
  gtk_print_operation_get_error (task->operation, &error);
  finish (task, error == NULL, error != NULL, error);
  let_go (task);
  return G_SOURCE_REMOVE;
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, Task *task)
{
  g_autoptr(GError) error = NULL;

  switch (result)
    {
    case GTK_PRINT_OPERATION_RESULT_APPLY:
      task->operation = g_object_ref (operation);
      task->patience_id = g_timeout_add_seconds (PATIENCE_S, on_patience_lost, task);
      on_status (operation, task);
      break;
    case GTK_PRINT_OPERATION_RESULT_ERROR:
      gtk_print_operation_get_error (operation, &error);
      finish (task, FALSE, TRUE, error);
      break;
    case GTK_PRINT_OPERATION_RESULT_CANCEL:
    case GTK_PRINT_OPERATION_RESULT_IN_PROGRESS:
    default:
      finish (task, FALSE, FALSE, NULL);
      break;
    }
}

/* A4, to the edge: the papers have margins of their own. */
static GtkPageSetup *
new_page_setup (FlerDocument *document)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr(GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, a4);
  if (fler_document_is_landscape (document))
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  return setup;
}

static GtkPrintOperation *
new_operation (Task *task)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = new_page_setup (task->documents->pdata[0]);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, count_pages (task));
  gtk_print_operation_set_job_name (operation, "Flerpart");
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "fler-task", task, (GDestroyNotify) free_task);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), task);
  g_signal_connect (operation, "status-changed", G_CALLBACK (on_status), task);
  g_signal_connect (operation, "done", G_CALLBACK (on_done), task);
  return operation;
}

void
fler_print_documents (GtkWidget *widget, GPtrArray *documents, FlerPrintDone done, gpointer data)
{
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(GError) error = NULL;
  Task *task;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (documents->len > 0);

  task = g_new0 (Task, 1);
  task->documents = documents;
  task->done = done;
  task->data = data;
  g_set_weak_pointer (&task->widget, widget);
  operation = new_operation (task);
  /* What was told already is not told again. */
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (widget)), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    finish (task, FALSE, TRUE, error);
}

void
fler_print_document (GtkWidget *widget, FlerDocument *document)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_document_free);

  g_ptr_array_add (documents, document);
  fler_print_documents (widget, documents, NULL, NULL);
}
