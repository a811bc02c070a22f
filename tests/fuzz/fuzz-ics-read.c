/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-ics-read.c - gives the reader of other calendars' files whatever comes
 *
 * With clang's libFuzzer (tests/fuzz/run.sh) it searches for what breaks the reader; built without,
 * it reads the files named on its command line once each, so that what was found stays found.
 * Beside not falling, the reader must keep its word: every span has its end after its start and
 * lies within the calendar, every text is UTF-8, and nothing is more than its bound.
 */

#include "fler-ics-read.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  FlerIcsReadOptions options = { 1795305600, TRUE };
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerBusyList) list = fler_ics_read (stream, &options, NULL, NULL, NULL, &error);

  if (list == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }
  for (guint i = 0; i < list->busy->len; i++)
    {
      const FlerBusy *busy = &g_array_index (list->busy, FlerBusy, i);

      g_assert_cmpint (busy->span.start, <=, busy->span.end);
      g_assert_cmpint (busy->span.start, >, G_GINT64_CONSTANT (-62135769600));
      g_assert_cmpint (busy->span.end, <, G_GINT64_CONSTANT (253402473600));
      g_assert_true (busy->uid == NULL || g_utf8_validate (busy->uid, -1, NULL));
      g_assert_true (busy->title == NULL || g_utf8_validate (busy->title, -1, NULL));
      g_assert_cmpuint (busy->line, >, 0);
    }
  for (guint i = 0; i < list->skipped->len; i++)
    {
      const FlerBusySkip *skip = &g_array_index (list->skipped, FlerBusySkip, i);

      g_assert_true (skip->detail == NULL || g_utf8_validate (skip->detail, -1, NULL));
      g_assert_cmpuint (skip->line, >, 0);
    }
  return 0;
}

#ifndef FLER_FUZZ
int
main (int argc, char *argv[])
{
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *text = NULL;
      gsize length;

      if (!g_file_get_contents (argv[i], &text, &length, NULL))
        return EXIT_FAILURE;
      LLVMFuzzerTestOneInput ((const guint8 *) text, length);
    }
  return EXIT_SUCCESS;
}
#endif
