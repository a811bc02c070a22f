/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-common-read.c - what holds for every meeting form, from common.json */

#include "fler-common-read.h"

#include "fler-json-read.h"
#include "fler-routine-adapt.h"

static const char *const common_fields[] = { "conduct", "decline_reasons", "unmet_reasons", NULL };

gboolean
fler_common_read (FlerRoutine *common, GBytes *bytes, const char *name, const char *language, GError **error)
{
  g_autoptr(FlerJsonText) text = fler_json_text_parse (bytes, name, error);

  return text != NULL && fler_common_read_text (common, text, language, error);
}

gboolean
fler_common_read_text (FlerRoutine *common, FlerJsonText *text, const char *language, GError **error)
{
  g_autoptr(FlerRoutine) read = fler_routine_new ();
  FlerJsonSpot root = fler_json_text_get_root (text), spot;

  if (!fler_json_spot_check_object (root, common_fields, error)
      || !fler_json_read_text (root, "conduct", language, FLER_JSON_OPTIONAL, &read->conduct, error)
      || !fler_json_read_list (root, "decline_reasons", language, FLER_JSON_MAX_ENTRIES,
                               fler_choice_read, read->decline_reasons, error)
      || !fler_json_read_list (root, "unmet_reasons", language, FLER_JSON_MAX_ENTRIES,
                               fler_choice_read, read->unmet_reasons, error))
    return FALSE;
  if (read->conduct != NULL)
    {
      g_free (common->conduct);
      common->conduct = g_steal_pointer (&read->conduct);
    }
  if (fler_json_spot_get_member (root, "decline_reasons", &spot))
    {
      g_ptr_array_unref (common->decline_reasons);
      common->decline_reasons = g_ptr_array_ref (read->decline_reasons);
    }
  if (fler_json_spot_get_member (root, "unmet_reasons", &spot))
    {
      g_ptr_array_unref (common->unmet_reasons);
      common->unmet_reasons = g_ptr_array_ref (read->unmet_reasons);
    }
  return TRUE;
}

void
fler_common_apply (const FlerRoutine *common, FlerRoutine *routine)
{
  if (common->conduct != NULL && *common->conduct != '\0')
    {
      g_autofree char *own = routine->conduct;

      routine->conduct = own == NULL ? g_strdup (common->conduct)
                                     : g_strconcat (common->conduct, "\n\n", own, NULL);
    }
  g_ptr_array_unref (routine->unmet_reasons);
  routine->unmet_reasons = g_ptr_array_ref (common->unmet_reasons);
  if (routine->decline_reasons->len > 0)
    return;
  g_ptr_array_unref (routine->decline_reasons);
  routine->decline_reasons = g_ptr_array_ref (common->decline_reasons);
}
