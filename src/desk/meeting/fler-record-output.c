/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record-output.c - takes a record out of the window: to paper, to PDF, to the clipboard */

#define G_LOG_DOMAIN "fler-record-output"

#include "config.h"

#include "fler-record-output.h"

#include <glib/gi18n.h>

#include "fler-case-store.h"
#include "fler-consent-store.h"
#include "fler-document-check.h"
#include "fler-file-name.h"
#include "fler-forbidden.h"
#include "fler-paper-words-read.h"
#include "fler-parties-paper.h"
#include "fler-plan-paper.h"
#include "fler-print.h"
#include "fler-record-paper.h"
#include "fler-record-words.h"
#include "fler-record-store.h"
#include "fler-register-store.h"
#include "fler-save.h"
#include "fler-settings.h"
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
  GPtrArray       *parties;
  GPtrArray       *consents;
  FlerEnvelope     envelope;
} Material;

static void
material_clear (Material *material)
{
  fler_case_free (material->the_case);
  fler_paper_words_free (material->words);
  g_clear_pointer (&material->officials, g_ptr_array_unref);
  g_clear_pointer (&material->parties, g_ptr_array_unref);
  g_clear_pointer (&material->consents, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Material, material_clear)

/* When the first version was locked the meeting ended, whatever was corrected since.
 * Returns: whether it could be read; @ended_at is 0 as long as the meeting goes on */
static gboolean
find_end (const FlerRecordOutput *output, gint64 *ended_at, GError **error)
{
  FlerDb *db = fler_context_get_db (output->context);
  int latest = fler_record_store_latest (db, output->meeting->id, error);
  g_autoptr(FlerRecord) first = NULL;

  if (latest <= 0)
    return latest == 0;
  first = fler_record_store_load (db, output->meeting->id, 1, error);
  if (first == NULL)
    return FALSE;
  *ended_at = first->ended_at;
  return TRUE;
}

/* Where papers that are posted have their address, and who may read what. */
static gboolean
gather_for_post (const FlerRecordOutput *output, Material *material, GError **error)
{
  FlerDb *db = fler_context_get_db (output->context);
  g_autofree char *window = fler_setting_store_get (db, FLER_SETTING_LETTER_WINDOW, NULL);

  material->envelope = fler_envelope_parse (window);
  material->consents = fler_consent_store_list_of_case (db, output->meeting->case_id, error);
  return material->consents != NULL;
}

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
  if (material->officials == NULL || (material->parties = fler_party_store_list (db, error)) == NULL)
    return FALSE;
  if (!gather_for_post (output, material, error))
    return FALSE;
  material->words = fler_paper_words_load (PAPER_LANGUAGE);
  material->paper = (FlerRecordPaper) {
    .routine = fler_context_get_paper_routine (output->context, output->meeting->form),
    .meeting = output->meeting,
    .the_case = material->the_case,
    .record = output->record,
    .commitments = output->commitments,
    .officials = material->officials,
    .parties = material->parties,
    .consents = material->consents,
    .envelope = &material->envelope,
    .today = fler_context_today (output->context),
    .words = material->words,
    .zone = fler_context_get_zone (output->context),
  };
  return find_end (output, &material->paper.ended_at, error);
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
    /* Where others than AF and FK are called, and the letters promise it. */
    case FLER_RECORD_PARTIES: return routine->form == FLER_FORM_FLERPART || routine->form == FLER_FORM_SIP
                                     || routine->form == FLER_FORM_ANNAT;
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
    case FLER_RECORD_PARTIES: return fler_record_paper_for_parties (paper);
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
  if (document == NULL && error == NULL)
    {
      fler_say (widget, _("No other party was called, so there is none to give a copy to."), NULL);
      return NULL;
    }
  if (document == NULL)
    {
      fler_say_error (widget, _("The paper could not be made. Nothing was changed; try once more."), error);
      return NULL;
    }
  if (reaches_person (sheet))
    where = fler_document_find_forbidden (document, (const char *const *) words);
  if (where != NULL)
    {
      g_autofree char *with_default = fler_document_find_forbidden (document, fler_forbidden_default ());
      g_autofree char *text = NULL;

      /* What may be written instead is for the word that every organisation has. */
      if (with_default == NULL)
        text = g_strdup_printf (_("The paper is not made yet: under “%s” stands a word that must not reach the person. Put it in another way."),
                                where);
      else
        /* Translators: %1$s is a section's title, %2$s what may stand in the place of the word. */
        text = g_strdup_printf (_("The paper is not made yet: under “%1$s” stands a word that must not reach the person. Write “%2$s” instead."),
                                with_default, material.paper.routine->safe_title);

      fler_say_error (widget, text, NULL);
      return NULL;
    }
  return g_steal_pointer (&document);
}

gboolean
fler_record_output_print (const FlerRecordOutput *output, FlerRecordSheet sheet, GtkWidget *widget,
                          FlerPrintDone done)
{
  FlerDocument *document = make (output, sheet, widget);
  GPtrArray *documents;

  if (document == NULL)
    return FALSE;
  documents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_document_free);
  g_ptr_array_add (documents, document);
  fler_print_documents (widget, documents, done, widget);
  return TRUE;
}

/* Translators of these: files' names without their ending; they must tell nothing of the person. */
static const char *
sheet_name (FlerRecordSheet sheet)
{
  switch (sheet)
    {
    case FLER_RECORD_FILE: return C_("file name", "record");
    case FLER_RECORD_PLAN: return C_("file name", "plan");
    case FLER_RECORD_TRANSFER: return C_("file name", "to-carry-over");
    case FLER_RECORD_PARTIES: return C_("file name", "parties");
    case FLER_RECORD_COPY:
    default: return C_("file name", "copy");
    }
}

static char *
file_name (const FlerRecordOutput *output, const char *what)
{
  GDate day = fler_day_at (output->meeting->span.start, fler_context_get_zone (output->context));

  return fler_file_name (what, output->meeting->case_reference, &day);
}

void
fler_record_output_save (const FlerRecordOutput *output, FlerRecordSheet sheet, GtkWidget *widget,
                         FlerSaveDone done)
{
  FlerDocument *document = make (output, sheet, widget);
  g_autofree char *name = file_name (output, sheet_name (sheet));

  if (document != NULL)
    fler_save_document (widget, document, name,
                        sheet != FLER_RECORD_FILE ? fler_context_dup_forbidden_words (output->context) : NULL, done);
}

static char *
make_journal (const FlerRecordOutput *output)
{
  const FlerRoutine *routine = fler_context_get_routine (output->context, output->meeting->form);

  return fler_words_journal (output->meeting, routine, output->record, output->commitments,
                             fler_context_get_zone (output->context));
}

void
fler_record_output_save_journal (const FlerRecordOutput *output, GtkWidget *widget)
{
  g_autofree char *name = file_name (output, C_("file name", "journal"));

  fler_save_text (widget, make_journal (output), name);
}

void
fler_record_output_copy_journal (const FlerRecordOutput *output, GtkWidget *widget)
{
  g_autofree char *text = make_journal (output);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}
