/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-json-text.h - a JSON file that can say where its faults are
 *
 * People write these files by hand. So every fault names file, line and field, and what json-glib
 * lets pass is a fault here: a name that stands twice, something after the end, nesting deep
 * enough to exhaust the stack.
 *
 * A spot is one value in a file together with its place, such as “steps[2].due.days”. It is lent
 * by its text and lives as long as that.
 */
#pragma once

#include <json-glib/json-glib.h>

#define FLER_JSON_MAX_BYTES (1024 * 1024)
#define FLER_JSON_MAX_DEPTH 16
#define FLER_JSON_MAX_TEXT  20000   /* bytes in one text */

#define FLER_JSON_ERROR (fler_json_error_quark ())

typedef enum
{
  FLER_JSON_ERROR_READ,        /* the file cannot be read; the message says why */
  FLER_JSON_ERROR_LARGE,       /* more than FLER_JSON_MAX_BYTES */
  FLER_JSON_ERROR_SYNTAX,      /* not JSON, from the line that the message tells */
  FLER_JSON_ERROR_VALUE,       /* JSON, but not what should stand there */
} FlerJsonError;

GQuark fler_json_error_quark (void);

typedef struct _FlerJsonText FlerJsonText;

typedef struct
{
  FlerJsonText *text;
  JsonNode     *node;
  const char   *path;          /* "" for the whole file */
} FlerJsonSpot;

/**
 * fler_json_text_parse:
 * @name: what the file is called in messages
 *
 * Returns: (transfer full): the text, or NULL with @error, of FLER_JSON_ERROR
 */
FlerJsonText *fler_json_text_parse (GBytes *bytes, const char *name, GError **error);

/**
 * fler_json_text_load:
 * @path: a file
 *
 * As fler_json_text_parse(), from a file, which is named by its last part.
 */
FlerJsonText *fler_json_text_load (const char *path, GError **error);

/**
 * fler_json_text_read_file:
 *
 * Reads a file of at most FLER_JSON_MAX_BYTES; one that is larger is not read at all.
 *
 * Returns: (transfer full): what stands in it, or NULL with @error, of FLER_JSON_ERROR
 */
GBytes *fler_json_text_read_file (const char *path, GError **error);

/**
 * fler_json_text_new_merged:
 * @over: the text whose name is told in messages
 * @under: the text that the rest comes from
 *
 * Returns: (transfer full): a text without a value yet, which knows the lines of both
 */
FlerJsonText *fler_json_text_new_merged (FlerJsonText *over, FlerJsonText *under);

/**
 * fler_json_text_take_root:
 * @root: (transfer full): a value put together from values of both texts, and new ones
 */
void fler_json_text_take_root (FlerJsonText *text, JsonNode *root);

/**
 * fler_json_text_note_line:
 * @node: a new value in the merged text
 * @like: the spot whose line is its line
 */
void fler_json_text_note_line (FlerJsonText *text, JsonNode *node, FlerJsonSpot like);

FlerJsonText *fler_json_text_ref (FlerJsonText *text);
void fler_json_text_unref (FlerJsonText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerJsonText, fler_json_text_unref)

FlerJsonSpot fler_json_text_get_root (FlerJsonText *text);

/**
 * fler_json_spot_fail:
 *
 * Sets @error to “file:line: field: what” with FLER_JSON_ERROR_VALUE.
 */
void fler_json_spot_fail (FlerJsonSpot spot, GError **error, const char *format, ...) G_GNUC_PRINTF (3, 4);

/**
 * fler_json_spot_fail_as:
 *
 * The same with another code.
 */
void fler_json_spot_fail_as (FlerJsonSpot   spot,
                             GQuark         domain,
                             int            code,
                             GError       **error,
                             const char    *format,
                             ...) G_GNUC_PRINTF (5, 6);

/**
 * fler_json_spot_check_object:
 * @members: (array zero-terminated=1): the names that may stand in it
 *
 * Returns: whether @spot is an object with no other members; the fault names the first other one
 */
gboolean fler_json_spot_check_object (FlerJsonSpot spot, const char *const *members, GError **error);

/**
 * fler_json_spot_check_array:
 * @max: how many elements there may be
 *
 * Returns: whether @spot is a list of at most @max elements
 */
gboolean fler_json_spot_check_array (FlerJsonSpot spot, guint max, GError **error);

/**
 * fler_json_spot_get_member:
 * @object: an object
 * @member: (out): the spot of that name
 *
 * Returns: whether there is one
 */
gboolean fler_json_spot_get_member (FlerJsonSpot object, const char *name, FlerJsonSpot *member);

/**
 * fler_json_spot_need_member:
 *
 * As fler_json_spot_get_member(), but that there is none is a fault.
 */
gboolean fler_json_spot_need_member (FlerJsonSpot   object,
                                     const char    *name,
                                     FlerJsonSpot  *member,
                                     GError       **error);

guint fler_json_spot_get_length (FlerJsonSpot array);
FlerJsonSpot fler_json_spot_get_element (FlerJsonSpot array, guint index);

/**
 * fler_json_spot_read_string:
 *
 * Returns: (transfer none): the string, or NULL with @error where it is not one
 */
const char *fler_json_spot_read_string (FlerJsonSpot spot, GError **error);

gboolean fler_json_spot_read_int (FlerJsonSpot spot, int min, int max, int *value, GError **error);
gboolean fler_json_spot_read_boolean (FlerJsonSpot spot, gboolean *value, GError **error);
