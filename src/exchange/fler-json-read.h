/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-json-read.h - values that the organisation's files are made of, beyond JSON's own
 *
 * Each function reads one member of an object, or one entry of a list, and says by @error
 * (FLER_JSON_ERROR_VALUE, with file, line and field) what is wrong with it.
 */
#pragma once

#include "fler-json-text.h"

#define FLER_JSON_MAX_ENTRIES 100   /* of one list */

typedef enum
{
  FLER_JSON_OPTIONAL,          /* where there is none, the value stays as it is */
  FLER_JSON_NEEDED,            /* must be there, and not be empty */
} FlerJsonNeed;

/* Reads one entry of a list and adds it to @entries. */
typedef gboolean (*FlerJsonReadEntry) (FlerJsonSpot   spot,
                                       const char    *language,
                                       GPtrArray     *entries,
                                       GError       **error);

/**
 * fler_json_read_text:
 * @language: "sv" or "en"
 * @text: (inout): the text in that language; what stood there before is freed
 *
 * A text is a string, which is Swedish, or { "sv": …, "en": … }. In place of a string there may be
 * a list of them, which are its paragraphs. Where there is no English, the Swedish is taken.
 */
gboolean fler_json_read_text (FlerJsonSpot   object,
                              const char    *name,
                              const char    *language,
                              FlerJsonNeed   need,
                              char         **text,
                              GError       **error);

/**
 * fler_json_read_text_here:
 *
 * The same, of a value that is the text itself.
 */
char *fler_json_read_text_here (FlerJsonSpot spot, const char *language, GError **error);

/**
 * fler_json_read_texts:
 * @texts: (element-type utf8): what is read is added here
 *
 * Reads a list of texts.
 */
gboolean fler_json_read_texts (FlerJsonSpot   object,
                               const char    *name,
                               const char    *language,
                               GPtrArray     *texts,
                               GError       **error);

/**
 * fler_json_read_id:
 *
 * Reads "id": 1 to 40 letters, digits, _ and -.
 */
gboolean fler_json_read_id (FlerJsonSpot object, char **id, GError **error);

/**
 * fler_json_read_name:
 * @names: (array zero-terminated=1): the names that are known
 * @index: (out): which of them it is
 */
gboolean fler_json_read_name (FlerJsonSpot       spot,
                              const char *const *names,
                              int               *index,
                              GError           **error);

/**
 * fler_json_read_flag:
 *
 * Reads a member that is true or false; where there is none, @flag stays as it is.
 */
gboolean fler_json_read_flag (FlerJsonSpot object, const char *name, gboolean *flag, GError **error);

/**
 * fler_json_check_present:
 * @is_wanted: whether there is to be a member of that name; if not, one is a fault
 */
gboolean fler_json_check_present (FlerJsonSpot   object,
                                  const char    *name,
                                  gboolean       is_wanted,
                                  GError       **error);

/**
 * fler_json_read_list:
 * @max: how many entries there may be
 * @read: reads one entry
 *
 * Reads a list of objects; where there is no such member, it is empty. Ids must differ.
 */
gboolean fler_json_read_list (FlerJsonSpot        object,
                              const char         *name,
                              const char         *language,
                              guint               max,
                              FlerJsonReadEntry   read,
                              GPtrArray          *entries,
                              GError            **error);
