/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-output.c - a case on paper: to the printer, and to a file */

#define G_LOG_DOMAIN "fler-case-output"

#include "config.h"

#include "fler-case-output.h"

#include <glib/gi18n.h>

#include "fler-case-store.h"
#include "fler-file-name.h"
#include "fler-handover-store.h"
#include "fler-paper-words-read.h"
#include "fler-print.h"
#include "fler-receipt-paper.h"
#include "fler-save.h"
#include "fler-speaker.h"

#define GROUP "case-paper"
#define PAPER_LANGUAGE "sv"

FlerDocument *
fler_case_output_receipt (FlerContext *context, gint64 case_id, GError **error)
{
  FlerDb *db = fler_context_get_db (context);
  GDate today = fler_context_today (context);
  g_autoptr(FlerCase) the_case = fler_case_store_load (db, case_id, error);
  g_autoptr(GPtrArray) handovers = NULL;
  g_autoptr(FlerPaperWords) words = NULL;

  if (the_case != NULL)
    handovers = fler_handover_store_list_of_case (db, case_id, error);
  if (handovers == NULL || handovers->len == 0)
    return NULL;
  words = fler_paper_words_load (PAPER_LANGUAGE);
  return fler_receipt_paper_new (the_case, handovers, &today, words);
}

/* Kept letters are pages of the file, and none that can be drawn anew. */
static void
print (GtkWidget *window, FlerDocument *document)
{
  guint n_letters = fler_document_count_appendices (document);

  fler_print_document (window, document);
  if (n_letters > 0)
    fler_say (window, ngettext ("The letter is not printed along. Save everything as PDF, and print that file.",
                                "The letters are not printed along. Save everything as PDF, and print that file.",
                                n_letters), NULL);
}

/* Both papers tell how things stand today. */
static char *
file_name (FlerContext *context, const char *what, gint64 case_id)
{
  g_autoptr(FlerCase) the_case = fler_case_store_load (fler_context_get_db (context), case_id, NULL);
  GDate today = fler_context_today (context);

  return fler_file_name (what, the_case != NULL ? the_case->reference : NULL, &today);
}

static void
take_out (GtkWidget *window, FlerContext *context, const char *action, gint64 case_id)
{
  gboolean is_receipt = g_str_has_suffix (action, "receipt");
  g_autofree char *name = file_name (context, is_receipt ? C_("file name", "receipt") : C_("file name", "case"), case_id);
  g_autoptr(GError) error = NULL;
  FlerDocument *document = is_receipt ? fler_case_output_receipt (context, case_id, &error)
                                      : fler_case_output_everything (context, case_id, &error);

  if (document == NULL && error == NULL)
    fler_say (window, _("No document has been handed over in this case yet."), NULL);
  else if (document == NULL)
    fler_say_error (window, _("The paper could not be made. Nothing was changed; try once more."), error);
  else if (g_str_has_prefix (action, "print-"))
    print (window, document);
  else
    fler_save_document (window, document, name, NULL, NULL);
}

static void
on_activate (GSimpleAction *action, GVariant *parameter, GtkWidget *window)
{
  FlerContext *context = g_object_get_data (G_OBJECT (action), "fler-context");

  take_out (window, context, g_action_get_name (G_ACTION (action)), g_variant_get_int64 (parameter));
}

void
fler_case_output_put_on (GtkWidget *window, FlerContext *context)
{
  static const char *const names[] = {
    "print-everything", "save-everything", "print-receipt", "save-receipt",
  };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  for (gsize i = 0; context != NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE_INT64);

      g_object_set_data_full (G_OBJECT (action), "fler-context", g_object_ref (context), g_object_unref);
      g_signal_connect_object (action, "activate", G_CALLBACK (on_activate), window, 0);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (window, GROUP, context != NULL ? G_ACTION_GROUP (group) : NULL);
}
