/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-output.c - takes a record out of the window: to paper, to PDF, to the clipboard */

#define G_LOG_DOMAIN "fler-record-output"

#include "config.h"

#include "fler-record-output.h"

#include <glib/gi18n.h>

#include "fler-case-store.h"
#include "fler-meeting-words.h"
#include "fler-paper-words-read.h"
#include "fler-pdf.h"
#include "fler-print.h"
#include "fler-record-paper.h"
#include "fler-record-store.h"
#include "fler-register-store.h"
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

/* Returns: (transfer full) (nullable): the copy; NULL: it was said why there is none */
static FlerDocument *
make_copy (const FlerRecordOutput *output, GtkWidget *widget)
{
  g_auto(Material) material = { 0 };
  g_autoptr(GError) error = NULL;
  g_autofree char *where = NULL;
  g_auto(GStrv) words = NULL;

  if (!gather (output, &material, &error))
    {
      fler_say_error (widget, _("The copy could not be made. Nothing was changed; try once more."), error);
      return NULL;
    }
  words = fler_context_dup_forbidden_words (output->context);
  where = fler_record_paper_find_forbidden (&material.paper, (const char *const *) words);
  if (where != NULL)
    {
      /* Translators: %1$s is a section's title, %2$s what may stand in the place of the word. */
      g_autofree char *text = g_strdup_printf (_("The copy is not made yet: under “%1$s” stands a name of the meeting that must not reach the person. Write “%2$s” instead."),
                                               where, material.paper.routine->safe_title);

      fler_say_error (widget, text, NULL);
      return NULL;
    }
  return fler_record_paper_for_person (&material.paper);
}

gboolean
fler_record_output_print_copy (const FlerRecordOutput *output, GtkWidget *widget)
{
  FlerDocument *document = make_copy (output, widget);

  if (document == NULL)
    return FALSE;
  fler_print_document (widget, document);
  return TRUE;
}

static void
on_place_chosen (GtkNativeDialog *chooser, int response, FlerDocument *document)
{
  GtkWidget *widget = g_object_get_data (G_OBJECT (chooser), "fler-widget");
  g_autoptr(GPtrArray) documents = g_ptr_array_new ();
  g_autoptr(GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  path = file != NULL ? g_file_get_path (file) : NULL;
  g_ptr_array_add (documents, document);
  if (path != NULL && fler_pdf_write (documents, path, PAPER_LANGUAGE, NULL, &error))
    fler_say (widget, _("The copy is saved as PDF."), NULL);
  else if (path != NULL)
    fler_say_error (widget, _("The copy could not be saved there. Choose another folder."), error);
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

void
fler_record_output_save_copy (const FlerRecordOutput *output, GtkWidget *widget)
{
  FlerDocument *document = make_copy (output, widget);
  GtkFileChooserNative *chooser;
  g_autofree char *name = NULL;

  if (document == NULL)
    return;
  chooser = gtk_file_chooser_native_new (_("Save the person’s copy"),
                                         GTK_WINDOW (gtk_widget_get_root (widget)),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  /* Translators: a file's name without its ending; it must tell nothing of the person. */
  name = g_strconcat (_("copy"), ".pdf", NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_object_set_data_full (G_OBJECT (chooser), "fler-widget", g_object_ref (widget), g_object_unref);
  g_object_set_data_full (G_OBJECT (chooser), "fler-document", document,
                          (GDestroyNotify) fler_document_free);
  g_signal_connect (chooser, "response", G_CALLBACK (on_place_chosen), document);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
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

void
fler_record_output_print_file (const FlerRecordOutput *output, GtkWidget *widget)
{
  g_auto(Material) material = { 0 };
  g_autoptr(GPtrArray) earlier = NULL;
  g_autoptr(GError) error = NULL;

  if (gather (output, &material, &error))
    earlier = load_earlier (output, &error);
  if (earlier == NULL)
    fler_say_error (widget, _("The paper could not be made. Nothing was changed; try once more."), error);
  else
    fler_print_document (widget, fler_record_paper_for_file (&material.paper, earlier));
}

void
fler_record_output_copy_journal (const FlerRecordOutput *output, GtkWidget *widget)
{
  const FlerRoutine *routine = fler_context_get_routine (output->context, output->meeting->form);
  g_autofree char *text = fler_meeting_words_journal (output->meeting, routine, output->record,
                                                      output->commitments,
                                                      fler_context_get_zone (output->context));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}
