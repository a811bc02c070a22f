/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-save.c - writes a paper, a file or a text where the user says */

#define G_LOG_DOMAIN "fler-save"

#include "config.h"

#include "fler-save.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fler-forbidden.h"
#include "fler-pdf.h"
#include "fler-safe-file.h"
#include "fler-speaker.h"

/* Papers are in Swedish whatever language the window speaks. */
#define PAPER_LANGUAGE "sv"

/* What is to be written once its place is chosen: a paper, a file made before, or a text. */
typedef struct
{
  GtkWidget    *widget;
  FlerDocument *document;
  GBytes       *pdf;
  char         *text;
  char        **words;       /* that must not stand in the file's name; NULL: any may */
  FlerSaveDone  done;        /* (nullable) */
} Pending;

static void
pending_free (Pending *pending)
{
  g_object_unref (pending->widget);
  g_clear_pointer (&pending->document, fler_document_free);
  g_clear_pointer (&pending->pdf, g_bytes_unref);
  g_free (pending->text);
  g_strfreev (pending->words);
  g_free (pending);
}

static gboolean
write_bytes (const char *path, const void *data, gsize size, GError **error)
{
  g_autoptr(FlerSafeFile) file = fler_safe_file_new (path, error);

  return file != NULL
         && g_output_stream_write_all (fler_safe_file_get_stream (file), data, size, NULL, NULL, error)
         && fler_safe_file_commit (file, error);
}

static gboolean
write_text (const char *path, const char *words, GError **error)
{
  g_autofree char *text = fler_text_for_windows (words);

  return write_bytes (path, text, strlen (text), error);
}

static gboolean
write_pending (const Pending *pending, const char *path, GError **error)
{
  g_autoptr(GPtrArray) documents = g_ptr_array_new ();

  if (pending->text != NULL)
    return write_text (path, pending->text, error);
  if (pending->pdf != NULL)
    return write_bytes (path, g_bytes_get_data (pending->pdf, NULL), g_bytes_get_size (pending->pdf), error);
  g_ptr_array_add (documents, pending->document);
  return fler_pdf_write (documents, path, PAPER_LANGUAGE, NULL, error);
}

/* The file's name goes along with it to the person (D42). */
static gboolean
is_named_wrong (const Pending *pending, const char *path)
{
  return pending->words != NULL && fler_forbidden_is_in_file_name (path, (const char *const *) pending->words);
}

static void
on_place_chosen (GtkNativeDialog *chooser, int response, Pending *pending)
{
  g_autoptr(GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (path != NULL && is_named_wrong (pending, path))
    fler_say_error (pending->widget, _("The file is not saved: its name holds a word that must not reach the person. "
                                       "Save again under another name."), NULL);
  else if (path != NULL && write_pending (pending, path, &error))
    {
      fler_say (pending->widget, _("The file is saved."), NULL);
      if (pending->done != NULL)
        pending->done (pending->widget, file);
    }
  else if (path != NULL)
    fler_say_error (pending->widget, _("The file could not be saved there. Choose another folder."), error);
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

/* Takes @pending. */
static void
ask_place (Pending *pending, const char *name)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Save"), GTK_WINDOW (gtk_widget_get_root (pending->widget)),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_object_set_data_full (G_OBJECT (chooser), "fler-pending", pending, (GDestroyNotify) pending_free);
  g_signal_connect (chooser, "response", G_CALLBACK (on_place_chosen), pending);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
fler_save_document (GtkWidget *widget, FlerDocument *document, const char *name, char **words, FlerSaveDone done)
{
  Pending *pending = g_new0 (Pending, 1);
  g_autofree char *file_name = g_strconcat (name, ".pdf", NULL);

  pending->widget = g_object_ref (widget);
  pending->document = document;
  pending->words = words;
  pending->done = done;
  ask_place (pending, file_name);
}

void
fler_save_pdf (GtkWidget *widget, GBytes *pdf, const char *name, char **words, FlerSaveDone done)
{
  Pending *pending = g_new0 (Pending, 1);
  g_autofree char *file_name = g_strconcat (name, ".pdf", NULL);

  pending->widget = g_object_ref (widget);
  pending->pdf = g_bytes_ref (pdf);
  pending->words = words;
  pending->done = done;
  ask_place (pending, file_name);
}

void
fler_save_text (GtkWidget *widget, char *text, const char *name)
{
  Pending *pending = g_new0 (Pending, 1);
  g_autofree char *file_name = g_strconcat (name, ".txt", NULL);

  pending->widget = g_object_ref (widget);
  pending->text = text;
  ask_place (pending, file_name);
}
