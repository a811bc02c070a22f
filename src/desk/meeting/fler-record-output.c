/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-output.c - takes a record out of the window: to paper, to PDF, to the clipboard */

#define G_LOG_DOMAIN "fler-record-output"

#include "config.h"

#include "fler-record-output.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fler-case-store.h"
#include "fler-document-check.h"
#include "fler-meeting-words.h"
#include "fler-paper-words-read.h"
#include "fler-pdf.h"
#include "fler-plan-paper.h"
#include "fler-print.h"
#include "fler-record-paper.h"
#include "fler-record-store.h"
#include "fler-register-store.h"
#include "fler-safe-file.h"
#include "fler-speaker.h"

/* Papers are in Swedish whatever language the window speaks. */
#define PAPER_LANGUAGE "sv"

/* Everything that a paper is made of and that has to be freed. */
typedef struct
{
  FlerRecordPaper  paper;
  FlerCase        *the_case;
  FlerPaperWords  *words;
  GPtrArray       *officials;
} Material;

static void
material_clear (Material *material)
{
  fler_case_free (material->the_case);
  fler_paper_words_free (material->words);
  g_clear_pointer (&material->officials, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Material, material_clear)

static gboolean
gather (const FlerRecordOutput *output, Material *material, GError **error)
{
  FlerDb *db = fler_context_get_db (output->context);

  if (output->meeting->case_id != 0)
    {
      material->the_case = fler_case_store_load (db, output->meeting->case_id, error);
      if (material->the_case == NULL)
        return FALSE;
    }
  material->officials = fler_official_store_list (db, FLER_PARTY_NONE, error);
  if (material->officials == NULL)
    return FALSE;
  material->words = fler_paper_words_load (PAPER_LANGUAGE);
  material->paper = (FlerRecordPaper) {
    .routine = fler_context_get_paper_routine (output->context, output->meeting->form),
    .meeting = output->meeting,
    .the_case = material->the_case,
    .record = output->record,
    .commitments = output->commitments,
    .officials = material->officials,
    .words = material->words,
    .zone = fler_context_get_zone (output->context),
  };
  return TRUE;
}

/* The locked versions before the one that is printed, the latest first. */
static GPtrArray *
load_earlier (const FlerRecordOutput *output, GError **error)
{
  g_autoptr(GPtrArray) earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_record_free);
  FlerDb *db = fler_context_get_db (output->context);
  int version = fler_record_store_latest (db, output->meeting->id, error);

  if (version < 0)
    return NULL;
  if (output->record->version > 0)
    version = output->record->version - 1;
  for (; version > 0; version--)
    {
      FlerRecord *record = fler_record_store_load (db, output->meeting->id, version, error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (earlier, record);
    }
  return g_steal_pointer (&earlier);
}

gboolean
fler_record_output_has (const FlerRoutine *routine, FlerRecordSheet sheet)
{
  switch (sheet)
    {
    case FLER_RECORD_PLAN: return routine->plan_title != NULL;
    case FLER_RECORD_TRANSFER: return routine->transfer_title != NULL;
    case FLER_RECORD_COPY:
    case FLER_RECORD_FILE:
    default: return TRUE;
    }
}

static gboolean
reaches_person (FlerRecordSheet sheet)
{
  return sheet == FLER_RECORD_COPY || sheet == FLER_RECORD_PLAN;
}

static FlerDocument *
lay_out (const FlerRecordOutput *output, const FlerRecordPaper *paper, FlerRecordSheet sheet, GError **error)
{
  g_autoptr(GPtrArray) earlier = NULL;

  switch (sheet)
    {
    case FLER_RECORD_PLAN: return fler_record_paper_plan (paper);
    case FLER_RECORD_TRANSFER: return fler_record_paper_for_transfer (paper);
    case FLER_RECORD_FILE:
      earlier = load_earlier (output, error);
      return earlier != NULL ? fler_record_paper_for_file (paper, earlier) : NULL;
    case FLER_RECORD_COPY:
    default: return fler_record_paper_for_person (paper);
    }
}

/* Returns: (transfer full) (nullable): the paper; NULL: it was said why there is none */
static FlerDocument *
make (const FlerRecordOutput *output, FlerRecordSheet sheet, GtkWidget *widget)
{
  g_auto(Material) material = { 0 };
  g_autoptr(FlerDocument) document = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *where = NULL;
  g_auto(GStrv) words = fler_context_dup_forbidden_words (output->context);

  if (gather (output, &material, &error))
    document = lay_out (output, &material.paper, sheet, &error);
  if (document == NULL)
    {
      fler_say_error (widget, _("The paper could not be made. Nothing was changed; try once more."), error);
      return NULL;
    }
  if (reaches_person (sheet))
    where = fler_document_find_forbidden (document, (const char *const *) words);
  if (where != NULL)
    {
      /* Translators: %1$s is a section's title, %2$s what may stand in the place of the word. */
      g_autofree char *text = g_strdup_printf (_("The paper is not made yet: under “%1$s” stands a word that must not reach the person. Write “%2$s” instead."),
                                               where, material.paper.routine->safe_title);

      fler_say_error (widget, text, NULL);
      return NULL;
    }
  return g_steal_pointer (&document);
}

gboolean
fler_record_output_print (const FlerRecordOutput *output, FlerRecordSheet sheet, GtkWidget *widget)
{
  FlerDocument *document = make (output, sheet, widget);

  if (document == NULL)
    return FALSE;
  fler_print_document (widget, document);
  return TRUE;
}

/* What is to be written once its place is chosen: a paper, or a text. */
typedef struct
{
  GtkWidget    *widget;
  FlerDocument *document;
  char         *text;
} Pending;

static void
pending_free (Pending *pending)
{
  g_object_unref (pending->widget);
  g_clear_pointer (&pending->document, fler_document_free);
  g_free (pending->text);
  g_free (pending);
}

static gboolean
write_text (const char *path, const char *text, GError **error)
{
  g_autoptr(FlerSafeFile) file = fler_safe_file_new (path, error);

  return file != NULL
         && g_output_stream_write_all (fler_safe_file_get_stream (file), text, strlen (text), NULL, NULL, error)
         && fler_safe_file_commit (file, error);
}

static gboolean
write_pending (const Pending *pending, const char *path, GError **error)
{
  g_autoptr(GPtrArray) documents = g_ptr_array_new ();

  if (pending->text != NULL)
    return write_text (path, pending->text, error);
  g_ptr_array_add (documents, pending->document);
  return fler_pdf_write (documents, path, PAPER_LANGUAGE, NULL, error);
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
  if (path != NULL && write_pending (pending, path, &error))
    fler_say (pending->widget, _("The file is saved."), NULL);
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

/* Translators of these: files' names without their ending; they must tell nothing of the person. */
static const char *
file_name (FlerRecordSheet sheet)
{
  switch (sheet)
    {
    case FLER_RECORD_FILE: return C_("file name", "record");
    case FLER_RECORD_PLAN: return C_("file name", "plan");
    case FLER_RECORD_TRANSFER: return C_("file name", "to-carry-over");
    case FLER_RECORD_COPY:
    default: return C_("file name", "copy");
    }
}

void
fler_record_output_save (const FlerRecordOutput *output, FlerRecordSheet sheet, GtkWidget *widget)
{
  FlerDocument *document = make (output, sheet, widget);
  Pending *pending;
  g_autofree char *name = NULL;

  if (document == NULL)
    return;
  pending = g_new0 (Pending, 1);
  pending->widget = g_object_ref (widget);
  pending->document = document;
  name = g_strconcat (file_name (sheet), ".pdf", NULL);
  ask_place (pending, name);
}

static char *
make_journal (const FlerRecordOutput *output)
{
  const FlerRoutine *routine = fler_context_get_routine (output->context, output->meeting->form);

  return fler_meeting_words_journal (output->meeting, routine, output->record, output->commitments,
                                     fler_context_get_zone (output->context));
}

void
fler_record_output_save_journal (const FlerRecordOutput *output, GtkWidget *widget)
{
  Pending *pending = g_new0 (Pending, 1);
  g_autofree char *name = g_strconcat (C_("file name", "journal"), ".txt", NULL);

  pending->widget = g_object_ref (widget);
  pending->text = make_journal (output);
  ask_place (pending, name);
}

void
fler_record_output_copy_journal (const FlerRecordOutput *output, GtkWidget *widget)
{
  g_autofree char *text = make_journal (output);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}
