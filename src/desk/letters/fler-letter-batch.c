/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-batch.c - makes letters on a thread of its own: paper, each as PDF, and all in one */

#define G_LOG_DOMAIN "fler-letter-batch"

#include "config.h"

#include "fler-letter-batch.h"

#include "fler-letter-paper.h"
#include "fler-pdf.h"
#include "fler-safe-file.h"

/* The one that the file is in: each letter in another says so by itself. */
#define FILE_LANGUAGE "sv"

typedef struct
{
  FlerLetterBatch     *batch;
  FlerLetterBatchDone  done;
  gpointer             data;
} Work;

static void
free_letter (FlerBatchLetter *letter)
{
  fler_letter_free (letter->letter);
  g_clear_pointer (&letter->pdf, g_bytes_unref);
  g_free (letter);
}

FlerLetterBatch *
fler_letter_batch_new (const FlerEnvelope *envelope, const char *path)
{
  FlerLetterBatch *batch = g_new0 (FlerLetterBatch, 1);

  batch->letters = g_ptr_array_new_with_free_func ((GDestroyNotify) free_letter);
  batch->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_document_free);
  batch->envelope = *envelope;
  batch->path = g_strdup (path);
  return batch;
}

void
fler_letter_batch_free (FlerLetterBatch *batch)
{
  g_ptr_array_unref (batch->letters);
  g_ptr_array_unref (batch->documents);
  g_free (batch->path);
  g_free (batch);
}

void
fler_letter_batch_take (FlerLetterBatch *batch, gint64 participant_id, FlerLetter *letter)
{
  FlerBatchLetter *one = g_new0 (FlerBatchLetter, 1);

  one->participant_id = participant_id;
  one->letter = letter;
  g_ptr_array_add (batch->letters, one);
}

static gboolean
write_file (const char *path, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr(FlerSafeFile) file = fler_safe_file_new (path, error);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  return file != NULL
         && g_output_stream_write_all (fler_safe_file_get_stream (file), data, size, NULL, cancellable, error)
         && fler_safe_file_commit (file, error);
}

static gboolean
make_one (FlerLetterBatch *batch, FlerBatchLetter *letter, GCancellable *cancellable, GError **error)
{
  g_autoptr(GPtrArray) alone = g_ptr_array_new ();
  FlerDocument *document = fler_letter_paper (letter->letter, &batch->envelope);

  g_ptr_array_add (batch->documents, document);
  g_ptr_array_add (alone, document);
  /* Laid out here, it stays so until all of them are made: most of what stands in one stands in the next. */
  fler_document_count_pages (document);
  letter->pdf = fler_pdf_make (alone, fler_letter_language_code (letter->letter->language), cancellable, error);
  return letter->pdf != NULL;
}

static gboolean
make_all (FlerLetterBatch *batch, FlerJob *job, GCancellable *cancellable, GError **error)
{
  gint64 n_letters = batch->letters->len;
  g_autoptr(GBytes) all = NULL;

  for (gint64 i = 0; i < n_letters; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !make_one (batch, batch->letters->pdata[i], cancellable, error))
        return FALSE;
      fler_job_report (job, i + 1, n_letters + 1);
    }
  if (batch->path == NULL)
    return TRUE;
  all = fler_pdf_make (batch->documents, FILE_LANGUAGE, cancellable, error);
  return all != NULL && write_file (batch->path, all, cancellable, error);
}

static gboolean
make (FlerJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  FlerLetterBatch *batch = ((Work *) data)->batch;
  gboolean is_made = make_all (batch, job, cancellable, error);

  /* Whoever prints them does so on another thread. */
  for (guint i = 0; i < batch->documents->len; i++)
    fler_document_forget_layout (batch->documents->pdata[i]);
  return is_made;
}

static void
on_done (FlerJob *job, const GError *error, gpointer data)
{
  Work *work = data;

  work->done (work->batch, error, work->data);
}

static void
free_work (Work *work)
{
  fler_letter_batch_free (work->batch);
  g_free (work);
}

FlerJob *
fler_letter_batch_start (FlerLetterBatch *batch, FlerLetterBatchDone done, gpointer data)
{
  Work *work = g_new0 (Work, 1);

  work->batch = batch;
  work->done = done;
  work->data = data;
  return fler_job_start (make, on_done, work, (GDestroyNotify) free_work);
}
