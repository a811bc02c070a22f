/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-json-text.c - a JSON file that can say where its faults are */

#include "fler-json-text.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

struct _FlerJsonText
{
  gatomicrefcount  ref_count;
  char            *name;
  JsonNode        *root;
  GHashTable      *lines;      /* JsonNode * -> line, from 1 */
  GStringChunk    *paths;
  FlerJsonText    *over;       /* (nullable) of a merged text: the two it was made from */
  FlerJsonText    *under;      /* (nullable) */
};

/* An object or list that json-glib has not come to the end of. */
typedef struct
{
  guint       line;            /* where it began */
  GHashTable *names;           /* what stood in it so far */
} Open;

typedef struct
{
  FlerJsonText *text;
  GArray       *open;          /* of Open, the innermost last */
  GHashTable   *closed;        /* JsonObject * or JsonArray * -> line where it began */
  guint         error_line;
  char         *twice;         /* (nullable) the first name that stood twice in one object */
  guint         twice_line;
} Parse;

G_DEFINE_QUARK (fler-json-error-quark, fler_json_error)

static FlerJsonText *
text_new (const char *name)
{
  FlerJsonText *text = g_new0 (FlerJsonText, 1);

  g_atomic_ref_count_init (&text->ref_count);
  text->name = g_strdup (name);
  text->lines = g_hash_table_new (NULL, NULL);
  text->paths = g_string_chunk_new (1024);
  return text;
}

FlerJsonText *
fler_json_text_ref (FlerJsonText *text)
{
  g_atomic_ref_count_inc (&text->ref_count);
  return text;
}

void
fler_json_text_unref (FlerJsonText *text)
{
  if (!g_atomic_ref_count_dec (&text->ref_count))
    return;
  g_free (text->name);
  g_clear_pointer (&text->root, json_node_unref);
  g_hash_table_unref (text->lines);
  g_string_chunk_free (text->paths);
  g_clear_pointer (&text->over, fler_json_text_unref);
  g_clear_pointer (&text->under, fler_json_text_unref);
  g_free (text);
}

/* The signal of an object or list comes when it closes; its line is the one where it began. */
static void
note_line (Parse *parse, JsonNode *node, JsonParser *parser)
{
  gpointer container = NULL;
  guint line = json_parser_get_current_line (parser);

  if (JSON_NODE_HOLDS_OBJECT (node))
    container = json_node_get_object (node);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    container = json_node_get_array (node);
  if (container != NULL)
    line = GPOINTER_TO_UINT (g_hash_table_lookup (parse->closed, container));
  g_hash_table_insert (parse->text->lines, node, GUINT_TO_POINTER (line));
}

static void
on_start (JsonParser *parser, Parse *parse)
{
  Open open = {
    .line = json_parser_get_current_line (parser),
    .names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  g_array_append_val (parse->open, open);
}

static void
on_end (JsonParser *parser, gpointer container, Parse *parse)
{
  Open *open = &g_array_index (parse->open, Open, parse->open->len - 1);

  g_hash_table_insert (parse->closed, container, GUINT_TO_POINTER (open->line));
  g_array_set_size (parse->open, parse->open->len - 1);
}

static void
on_member (JsonParser *parser, JsonObject *object, const char *name, Parse *parse)
{
  Open *open = &g_array_index (parse->open, Open, parse->open->len - 1);

  if (!g_hash_table_add (open->names, g_strdup (name)) && parse->twice == NULL)
    {
      parse->twice = g_strdup (name);
      parse->twice_line = json_parser_get_current_line (parser);
    }
  note_line (parse, json_object_get_member (object, name), parser);
}

static void
on_element (JsonParser *parser, JsonArray *array, int index, Parse *parse)
{
  note_line (parse, json_array_get_element (array, index), parser);
}

static void
on_error (JsonParser *parser, GError *error, Parse *parse)
{
  parse->error_line = json_parser_get_current_line (parser);
}

static void
clear_open (Open *open)
{
  g_hash_table_unref (open->names);
}

/* What a person typed, fit to stand in a message: one line, not long, valid. */
static char *
quote (const char *typed, int max_letters)
{
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  g_autofree char *start = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), max_letters));

  return g_strdelimit (g_steal_pointer (&start), "\r\n\t", ' ');
}

static gboolean G_GNUC_PRINTF (4, 5)
fail_on_line (const FlerJsonText *text, guint line, GError **error, const char *format, ...)
{
  va_list args;
  g_autofree char *what = NULL;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, FLER_JSON_ERROR, FLER_JSON_ERROR_SYNTAX, "%s:%u: %s", text->name, line, what);
  return FALSE;
}

/* What json-glib does not see or does not survive: broken UTF-8, zeros, comments, something after
 * the end, nesting that exhausts the stack. A bracket in a text nests nothing. */
static gboolean
check_shape (const FlerJsonText *text, const char *data, gsize length, GError **error)
{
  const char *bad;
  guint line = 1, depth = 0;
  gboolean in_text = FALSE, is_over = FALSE, is_valid = g_utf8_validate_len (data, length, &bad);

  for (const char *at = data; at < data + length; at++)
    {
      if (*at == '\n')
        line++;
      if (!is_valid && at == bad)
        return fail_on_line (text, line, error, *at == '\0' ? _("a NUL character") : _("not valid UTF-8"));
      if (in_text && *at == '\\')
        {
          if (at + 5 < data + length && strncmp (at, "\\u0000", 6) == 0)
            return fail_on_line (text, line, error, _("a NUL character in a text"));
          at++;
          continue;
        }
      if (is_over && !g_ascii_isspace (*at))
        return fail_on_line (text, line, error, _("there is more after the end"));
      if (!in_text && !g_ascii_isalnum (*at) && strchr (" \t\r\n{}[],:\"+-.", *at) == NULL)
        return fail_on_line (text, line, error, _("not JSON: a character that only a text may hold"));
      if (*at == '"')
        in_text = !in_text;
      else if (!in_text && (*at == '{' || *at == '[') && ++depth > FLER_JSON_MAX_DEPTH)
        return fail_on_line (text, line, error, _("nested deeper than %d levels"), FLER_JSON_MAX_DEPTH);
      else if (!in_text && (*at == '}' || *at == ']') && depth > 0)
        is_over = --depth == 0;
    }
  return TRUE;
}

static gboolean
parse_with_lines (FlerJsonText *text, const char *data, gsize length, GError **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) syntax_error = NULL;
  g_autoptr(GHashTable) closed = g_hash_table_new (NULL, NULL);
  g_autoptr(GArray) open = g_array_new (FALSE, FALSE, sizeof (Open));
  g_autofree char *said = NULL;
  Parse parse = { .text = text, .open = open, .closed = closed, .error_line = 1 };
  g_autofree char *twice = NULL;
  gboolean is_parsed;

  g_array_set_clear_func (open, (GDestroyNotify) clear_open);
  g_signal_connect (parser, "object-start", G_CALLBACK (on_start), &parse);
  g_signal_connect (parser, "array-start", G_CALLBACK (on_start), &parse);
  g_signal_connect (parser, "object-end", G_CALLBACK (on_end), &parse);
  g_signal_connect (parser, "array-end", G_CALLBACK (on_end), &parse);
  g_signal_connect (parser, "object-member", G_CALLBACK (on_member), &parse);
  g_signal_connect (parser, "array-element", G_CALLBACK (on_element), &parse);
  g_signal_connect (parser, "error", G_CALLBACK (on_error), &parse);
  is_parsed = json_parser_load_from_data (parser, data, length, &syntax_error);
  twice = parse.twice;
  if (!is_parsed)
    {
      /* json-glib begins with its own “<data>:line:column: ”. */
      const char *what = strstr (syntax_error->message, ": ");

      said = quote (what != NULL ? what + 2 : syntax_error->message, 160);
      return fail_on_line (text, MAX (parse.error_line, 1), error, _("not JSON: %s"), said);
    }
  if (twice != NULL)
    {
      said = quote (twice, 60);
      return fail_on_line (text, parse.twice_line, error, _("“%s” stands twice in the same place"), said);
    }
  text->root = json_parser_steal_root (parser);
  if (text->root == NULL)
    return fail_on_line (text, 1, error, _("the file is empty"));
  note_line (&parse, text->root, parser);
  return TRUE;
}

FlerJsonText *
fler_json_text_parse (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr(FlerJsonText) text = text_new (name);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length > FLER_JSON_MAX_BYTES)
    {
      g_set_error (error, FLER_JSON_ERROR, FLER_JSON_ERROR_LARGE,
                   _("%s: is larger than %d bytes"), name, FLER_JSON_MAX_BYTES);
      return NULL;
    }
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)   /* some editors put a mark first */
    {
      data += 3;
      length -= 3;
    }
  if (!check_shape (text, data != NULL ? data : "", length, error)
      || !parse_with_lines (text, data != NULL ? data : "", length, error))
    return NULL;
  return g_steal_pointer (&text);
}

GBytes *
fler_json_text_read_file (const char *path, GError **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr(GError) read_error = NULL;
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, &read_error);
  g_autofree char *data = g_malloc (FLER_JSON_MAX_BYTES + 1);
  gsize length = 0;

  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), data, FLER_JSON_MAX_BYTES + 1, &length,
                                   NULL, &read_error))
    {
      g_set_error (error, FLER_JSON_ERROR, FLER_JSON_ERROR_READ, "%s: %s", name, read_error->message);
      return NULL;
    }
  if (length > FLER_JSON_MAX_BYTES)
    {
      g_set_error (error, FLER_JSON_ERROR, FLER_JSON_ERROR_LARGE,
                   _("%s: is larger than %d bytes"), name, FLER_JSON_MAX_BYTES);
      return NULL;
    }
  return g_bytes_new (data, length);
}

FlerJsonText *
fler_json_text_load (const char *path, GError **error)
{
  g_autoptr(GBytes) bytes = fler_json_text_read_file (path, error);
  g_autofree char *name = g_path_get_basename (path);

  return bytes != NULL ? fler_json_text_parse (bytes, name, error) : NULL;
}

FlerJsonText *
fler_json_text_new_merged (FlerJsonText *over, FlerJsonText *under)
{
  FlerJsonText *text = text_new (over->name);

  text->over = fler_json_text_ref (over);
  text->under = fler_json_text_ref (under);
  return text;
}

void
fler_json_text_take_root (FlerJsonText *text, JsonNode *root)
{
  g_clear_pointer (&text->root, json_node_unref);
  text->root = root;
}

FlerJsonSpot
fler_json_text_get_root (FlerJsonText *text)
{
  return (FlerJsonSpot) { text, text->root, "" };
}

static guint
line_of (const FlerJsonText *text, JsonNode *node)
{
  guint line = GPOINTER_TO_UINT (g_hash_table_lookup (text->lines, node));

  if (line == 0 && text->over != NULL)
    line = line_of (text->over, node);
  if (line == 0 && text->under != NULL)
    line = line_of (text->under, node);
  return line;
}

void
fler_json_text_note_line (FlerJsonText *text, JsonNode *node, FlerJsonSpot like)
{
  g_hash_table_insert (text->lines, node, GUINT_TO_POINTER (line_of (like.text, like.node)));
}

static void
fail (FlerJsonSpot spot, GQuark domain, int code, GError **error, const char *what)
{
  g_set_error (error, domain, code, "%s:%u: %s%s%s", spot.text->name,
               MAX (line_of (spot.text, spot.node), 1),
               spot.path, *spot.path != '\0' ? ": " : "", what);
}

void
fler_json_spot_fail (FlerJsonSpot spot, GError **error, const char *format, ...)
{
  va_list args;
  g_autofree char *what = NULL;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  fail (spot, FLER_JSON_ERROR, FLER_JSON_ERROR_VALUE, error, what);
}

void
fler_json_spot_fail_as (FlerJsonSpot spot, GQuark domain, int code, GError **error, const char *format, ...)
{
  va_list args;
  g_autofree char *what = NULL;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  fail (spot, domain, code, error, what);
}

gboolean
fler_json_spot_check_object (FlerJsonSpot spot, const char *const *members, GError **error)
{
  g_autoptr(GList) names = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (spot.node))
    {
      fler_json_spot_fail (spot, error, _("must be an object, { … }"));
      return FALSE;
    }
  names = json_object_get_members (json_node_get_object (spot.node));
  for (GList *name = names; name != NULL; name = name->next)
    if (!g_strv_contains (members, name->data))
      {
        FlerJsonSpot member;

        fler_json_spot_get_member (spot, name->data, &member);
        fler_json_spot_fail (member, error, _("is not a field that is known here"));
        return FALSE;
      }
  return TRUE;
}

gboolean
fler_json_spot_check_array (FlerJsonSpot spot, guint max, GError **error)
{
  if (!JSON_NODE_HOLDS_ARRAY (spot.node))
    fler_json_spot_fail (spot, error, _("must be a list, [ … ]"));
  else if (fler_json_spot_get_length (spot) > max)
    fler_json_spot_fail (spot, error, _("must not have more than %u entries"), max);
  else
    return TRUE;
  return FALSE;
}

gboolean
fler_json_spot_get_member (FlerJsonSpot object, const char *name, FlerJsonSpot *member)
{
  g_autofree char *said = NULL;
  g_autofree char *path = NULL;
  JsonNode *node = json_object_get_member (json_node_get_object (object.node), name);

  if (node == NULL)
    return FALSE;
  said = quote (name, 60);
  path = *object.path == '\0' ? g_steal_pointer (&said) : g_strdup_printf ("%s.%s", object.path, said);
  *member = (FlerJsonSpot) { object.text, node, g_string_chunk_insert_const (object.text->paths, path) };
  return TRUE;
}

gboolean
fler_json_spot_need_member (FlerJsonSpot object, const char *name, FlerJsonSpot *member, GError **error)
{
  if (fler_json_spot_get_member (object, name, member))
    return TRUE;
  fler_json_spot_fail (object, error, _("“%s” is missing"), name);
  return FALSE;
}

guint
fler_json_spot_get_length (FlerJsonSpot array)
{
  return json_array_get_length (json_node_get_array (array.node));
}

FlerJsonSpot
fler_json_spot_get_element (FlerJsonSpot array, guint index)
{
  g_autofree char *path = g_strdup_printf ("%s[%u]", array.path, index);

  return (FlerJsonSpot) {
    array.text,
    json_array_get_element (json_node_get_array (array.node), index),
    g_string_chunk_insert_const (array.text->paths, path),
  };
}

const char *
fler_json_spot_read_string (FlerJsonSpot spot, GError **error)
{
  const char *string = NULL;

  if (JSON_NODE_HOLDS_VALUE (spot.node) && json_node_get_value_type (spot.node) == G_TYPE_STRING)
    string = json_node_get_string (spot.node);
  if (string == NULL)
    fler_json_spot_fail (spot, error, _("must be a text, in quotation marks"));
  else if (!g_utf8_validate (string, -1, NULL))
    fler_json_spot_fail (spot, error, _("holds half a character (\\ud800 to \\udfff)"));
  else if (strlen (string) > FLER_JSON_MAX_TEXT)
    fler_json_spot_fail (spot, error, _("is longer than %d bytes"), FLER_JSON_MAX_TEXT);
  else
    return string;
  return NULL;
}

gboolean
fler_json_spot_read_int (FlerJsonSpot spot, int min, int max, int *value, GError **error)
{
  if (JSON_NODE_HOLDS_VALUE (spot.node) && json_node_get_value_type (spot.node) == G_TYPE_INT64)
    {
      gint64 number = json_node_get_int (spot.node);

      if (number >= min && number <= max)
        {
          *value = (int) number;
          return TRUE;
        }
    }
  fler_json_spot_fail (spot, error, _("must be a whole number from %d to %d"), min, max);
  return FALSE;
}

gboolean
fler_json_spot_read_boolean (FlerJsonSpot spot, gboolean *value, GError **error)
{
  if (JSON_NODE_HOLDS_VALUE (spot.node) && json_node_get_value_type (spot.node) == G_TYPE_BOOLEAN)
    {
      *value = json_node_get_boolean (spot.node);
      return TRUE;
    }
  fler_json_spot_fail (spot, error, _("must be true or false"));
  return FALSE;
}
