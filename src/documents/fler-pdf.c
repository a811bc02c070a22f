/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-pdf.c - papers as one PDF file: tagged, bookmarked, in their language
 *
 * cairo draws and tags; what it cannot say (the language, that the title is to be shown, the order
 * of tabs) is added by qpdf. All of it happens in memory: what a paper says reaches the disk only
 * where it was asked for.
 */

#include "fler-pdf.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <qpdf/qpdf-c.h>

#include "fler-document-private.h"
#include "fler-pdf-append.h"

G_DEFINE_QUARK (fler-pdf-error-quark, fler_pdf_error)

static cairo_status_t
on_drawn (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Where in a file of several papers one stands. */
typedef struct
{
  gboolean is_alone;
  gboolean is_first, is_last;
  int      n_pages_before;
} Position;

/* A file is one document to a screen reader; of several papers each is a part of it. Tags are ended
 * on the page they end on: ended after it, the next paper would count as a part of this one.
 * Returns: how many pages it took */
static int
draw_document (FlerDocument *document, const Position *position, cairo_t *cr)
{
  int n_pages = fler_document_count_pages (document);
  FlerBookmarks bookmarks = { 0 };

  cairo_pdf_surface_set_size (cairo_get_target (cr), document->width, document->height);
  if (position->is_first)
    cairo_tag_begin (cr, "Document", NULL);
  if (!position->is_alone)
    cairo_tag_begin (cr, "Part", NULL);
  for (int page = 0; page < n_pages; page++)
    {
      bookmarks.page_of_file = position->n_pages_before + page + 1;
      fler_document_play_page (document, page, cr, &bookmarks);
      if (page == n_pages - 1 && !position->is_alone)
        cairo_tag_end (cr, "Part");
      if (page == n_pages - 1 && position->is_last)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  /* Printed on both sides, the next paper would begin on this one's back. */
  if (n_pages % 2 == 1 && !position->is_last)
    {
      cairo_show_page (cr);
      n_pages++;
    }
  return n_pages;
}

/* Each paper is laid out here unless it was before; and who lays out, forgets: fonts belong to a
 * thread. But first when all are drawn, so that what is the same in them is laid out once. */
static gboolean
draw_documents (GPtrArray *documents, cairo_t *cr, GCancellable *cancellable, GError **error)
{
  g_autoptr(GPtrArray) ours = g_ptr_array_new ();
  gboolean is_stopped = FALSE;
  Position position = { .is_alone = documents->len == 1 };

  for (guint i = 0; i < documents->len && !is_stopped; i++)
    {
      FlerDocument *document = documents->pdata[i];

      is_stopped = g_cancellable_set_error_if_cancelled (cancellable, error);
      if (is_stopped)
        break;
      if (!fler_document_is_laid_out (document))
        g_ptr_array_add (ours, document);
      position.is_first = i == 0;
      position.is_last = i == documents->len - 1;
      position.n_pages_before += draw_document (document, &position, cr);
    }
  for (guint i = 0; i < ours->len; i++)
    fler_document_forget_layout (ours->pdata[i]);
  return !is_stopped;
}

/* Returns: (transfer full) (nullable): the PDF as cairo makes it */
static GByteArray *
draw (GPtrArray *documents, GCancellable *cancellable, GError **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (on_drawn, bytes, FLER_A4_WIDTH,
                                                                  FLER_A4_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;
  gboolean is_done;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  fler_document_get_title (documents->pdata[0]));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Flerpart");
  is_done = draw_documents (documents, cr, cancellable, error);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!is_done)
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, FLER_PDF_ERROR, FLER_PDF_ERROR_FAILED, "cairo: %s",
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

static gboolean
has_failed (qpdf_data qpdf, QPDF_ERROR_CODE code, GError **error)
{
  if ((code & QPDF_ERRORS) == 0)
    return FALSE;
  g_set_error (error, FLER_PDF_ERROR, FLER_PDF_ERROR_FAILED, "qpdf: %s",
               qpdf_has_error (qpdf) ? qpdf_get_error_full_text (qpdf, qpdf_get_error (qpdf)) : "");
  return TRUE;
}

static void
add_catalogue (qpdf_data qpdf, const char *language)
{
  qpdf_oh root = qpdf_get_root (qpdf);
  int n_pages = qpdf_get_num_pages (qpdf);

  qpdf_oh_replace_key (qpdf, root, "/Lang", qpdf_oh_new_unicode_string (qpdf, language));
  qpdf_oh_replace_key (qpdf, root, "/ViewerPreferences",
                       qpdf_oh_parse (qpdf, "<< /DisplayDocTitle true >>"));
  for (int i = 0; i < n_pages; i++)
    qpdf_oh_replace_key (qpdf, qpdf_get_page_n (qpdf, i), "/Tabs", qpdf_oh_parse (qpdf, "/S"));
}

static qpdf_oh
get_children (qpdf_data qpdf, qpdf_oh parent)
{
  return qpdf_oh_wrap_in_array (qpdf, qpdf_oh_get_key (qpdf, parent, "/K"));
}

/* A paper in another language than the file says so on its own part of the tree. */
static void
add_languages (qpdf_data qpdf, GPtrArray *documents)
{
  qpdf_oh tree = qpdf_oh_get_key (qpdf, qpdf_get_root (qpdf), "/StructTreeRoot");
  qpdf_oh parts;
  int n_parts;

  if (!qpdf_oh_is_dictionary (qpdf, tree))
    return;
  parts = get_children (qpdf, tree);
  if (documents->len > 1 && qpdf_oh_get_array_n_items (qpdf, parts) == 1)
    parts = get_children (qpdf, qpdf_oh_get_array_item (qpdf, parts, 0));
  n_parts = qpdf_oh_get_array_n_items (qpdf, parts);
  for (int i = 0; i < n_parts && (guint) i < documents->len; i++)
    {
      const FlerDocument *document = documents->pdata[i];
      qpdf_oh part = qpdf_oh_get_array_item (qpdf, parts, i);

      if (document->language != NULL && qpdf_oh_is_dictionary (qpdf, part))
        qpdf_oh_replace_key (qpdf, part, "/Lang", qpdf_oh_new_unicode_string (qpdf, document->language));
    }
}

static gboolean
add_appendices (qpdf_data qpdf, GPtrArray *documents, GError **error)
{
  for (guint i = 0; i < documents->len; i++)
    {
      const FlerDocument *document = documents->pdata[i];

      for (guint j = 0; j < document->appendices->len; j++)
        {
          const FlerAppendix *appendix = document->appendices->pdata[j];

          if (!fler_pdf_append (qpdf, appendix->title, appendix->pdf, error))
            return FALSE;
        }
    }
  return TRUE;
}

/* Returns: (transfer full) (nullable): @drawn with what cairo cannot say */
static GBytes *
finish (GByteArray *drawn, GPtrArray *documents, const char *language, GError **error)
{
  qpdf_data qpdf = qpdf_init ();
  GBytes *finished = NULL;

  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  qpdf_silence_errors (qpdf);
  if (!has_failed (qpdf, qpdf_read_memory (qpdf, "flerpart", (const char *) drawn->data, drawn->len,
                                           NULL), error))
    {
      add_catalogue (qpdf, language);
      add_languages (qpdf, documents);
      if (add_appendices (qpdf, documents, error) && !has_failed (qpdf, qpdf_init_write_memory (qpdf), error))
        {
          qpdf_set_deterministic_ID (qpdf, QPDF_TRUE);
          if (!has_failed (qpdf, qpdf_write (qpdf), error))
            finished = g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
        }
    }
  qpdf_cleanup (&qpdf);
  return finished;
}

GBytes *
fler_pdf_make (GPtrArray *documents, const char *language, GCancellable *cancellable, GError **error)
{
  g_autoptr(GByteArray) drawn = NULL;

  g_return_val_if_fail (documents != NULL && documents->len > 0, NULL);
  drawn = draw (documents, cancellable, error);
  return drawn != NULL ? finish (drawn, documents, language, error) : NULL;
}

/* What is no plain file must not be replaced by one. */
static gboolean
is_writable_place (const char *path, GError **error)
{
  GStatBuf there;

  if (g_stat (path, &there) != 0 || S_ISREG (there.st_mode))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "%s is no file", path);
  return FALSE;
}

gboolean
fler_pdf_write (GPtrArray *documents, const char *path, const char *language,
                GCancellable *cancellable, GError **error)
{
  g_autoptr(GBytes) bytes = fler_pdf_make (documents, language, cancellable, error);
  gsize size;
  const char *data;

  if (bytes == NULL || !is_writable_place (path, error))
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  return g_file_set_contents_full (path, data, size,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                   error);
}
