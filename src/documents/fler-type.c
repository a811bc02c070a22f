/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-type.c - how text is set on paper, by the thread that sets it */

#include "fler-type-private.h"

#include <string.h>

/* Liberation Sans is metrically Arial, which sorting machines read best (F54). */
#define LEFT_TO_RIGHT_MARK "\xe2\x80\x8e"
#define FAMILIES "Liberation Sans, Arial, sans-serif"
#define USUAL_LANGUAGE "sv"

/* What a thread sets with. */
typedef struct
{
  GHashTable           *contexts;   /* of PangoContext, by language */
  GHashTable           *shared;     /* of PangoLayout, by ShareKey; not owned: gone with the last paper */
  PangoFontDescription *fonts[2];   /* [is_bold], without a size */
  PangoAttrList        *attributes;
} Type;

/* What makes two layouts the same. */
typedef struct
{
  const char *language;             /* interned */
  char       *text;
  double      size, width;
  gboolean    is_bold;
} ShareKey;

static guint
share_key_hash (gconstpointer data)
{
  const ShareKey *key = data;

  return g_str_hash (key->text) ^ (guint) (key->size * 64) ^ (guint) key->width << 8;
}

static gboolean
share_key_equal (gconstpointer one, gconstpointer other)
{
  const ShareKey *a = one, *b = other;

  return a->language == b->language && a->size == b->size && a->width == b->width && a->is_bold == b->is_bold
         && g_str_equal (a->text, b->text);
}

static void
free_share_key (ShareKey *key)
{
  g_free (key->text);
  g_free (key);
}

static void
free_type (Type *type)
{
  /* A paper that outlives its thread would be one that another thread frees. */
  g_assert (g_hash_table_size (type->shared) == 0);
  g_hash_table_unref (type->shared);
  g_hash_table_unref (type->contexts);
  pango_font_description_free (type->fonts[FALSE]);
  pango_font_description_free (type->fonts[TRUE]);
  pango_attr_list_unref (type->attributes);
  g_free (type);
}

static GPrivate thread_type = G_PRIVATE_INIT ((GDestroyNotify) free_type);

static Type *
get_type (void)
{
  Type *type = g_private_get (&thread_type);

  if (type != NULL)
    return type;
  type = g_new0 (Type, 1);
  type->contexts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  type->shared = g_hash_table_new_full (share_key_hash, share_key_equal, (GDestroyNotify) free_share_key, NULL);
  type->fonts[FALSE] = pango_font_description_from_string (FAMILIES);
  type->fonts[TRUE] = pango_font_description_copy (type->fonts[FALSE]);
  pango_font_description_set_weight (type->fonts[TRUE], PANGO_WEIGHT_BOLD);
  /* A ligature is one glyph for two letters: read back from the paper, one of them is lost. */
  type->attributes = pango_attr_list_new ();
  pango_attr_list_insert (type->attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  g_private_set (&thread_type, type);
  return type;
}

static PangoContext *
new_context (const char *language)
{
  /* The thread's own map: loading the fonts anew for each paper takes longer than drawing it. */
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Points are points on paper, and nothing is rounded to a screen's dots. */
  pango_cairo_context_set_resolution (context, 72);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);
  return context;
}

static PangoContext *
get_context (Type *type, const char *language)
{
  PangoContext *context = g_hash_table_lookup (type->contexts, language);

  if (context == NULL)
    {
      context = new_context (language);
      g_hash_table_insert (type->contexts, (char *) language, context);
    }
  return context;
}

static const char *
intern_language (const char *language)
{
  return language != NULL ? g_intern_string (language) : USUAL_LANGUAGE;
}

static gboolean
is_letter_at (const char *text, const char *at)
{
  return at >= text && g_unichar_isalpha (g_utf8_get_char (at));
}

/* Takes @whole_start to @whole_end as one word: no line breaks in it. Returns: (transfer full) */
static PangoAttrList *
keep_whole (PangoAttrList *kept, PangoAttrList *attributes, guint whole_start, guint whole_end)
{
  PangoAttribute *whole = pango_attr_allow_breaks_new (FALSE);

  if (kept == attributes)
    {
      pango_attr_list_unref (kept);
      kept = pango_attr_list_copy (attributes);
    }
  whole->start_index = whole_start;
  whole->end_index = whole_end;
  pango_attr_list_insert (kept, whole);
  return kept;
}

/* “1 B”: the letter of a house stays with its number. */
static gboolean
is_house_letter (const char *text, const char *space)
{
  return space > text && g_ascii_isdigit (space[-1]) && g_ascii_isupper (space[1])
         && !is_letter_at (text, space + 2);
}

/* “a-kassa” stays on one line, and so does “1 B”: a single letter before a hyphen at the end of a
 * line, or alone at the beginning of one, reads badly. Returns: (transfer full): @attributes, with
 * what @text asks for */
static PangoAttrList *
keep_single_letters (PangoAttrList *attributes, const char *text)
{
  PangoAttrList *kept = pango_attr_list_ref (attributes);

  for (const char *hyphen = strchr (text, '-'); hyphen != NULL; hyphen = strchr (hyphen + 1, '-'))
    {
      const char *before = g_utf8_find_prev_char (text, hyphen);
      const char *word = before != NULL ? g_utf8_find_prev_char (text, before) : NULL;

      if (before != NULL && is_letter_at (text, before) && (word == NULL || !is_letter_at (text, word)))
        kept = keep_whole (kept, attributes, before - text, hyphen + 2 - text);
    }
  for (const char *space = strchr (text, ' '); space != NULL; space = strchr (space + 1, ' '))
    if (is_house_letter (text, space))
      kept = keep_whole (kept, attributes, space - 1 - text, space + 2 - text);
  return kept;
}

static gboolean
is_from_right (gunichar letter)
{
  switch (g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
has_any_from_right (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if ((guchar) *text >= 0xd6 && is_from_right (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* Returns: (transfer full): @text with a mark where a name that runs from the right ends: what
 * follows it, such as a number, would be drawn into it */
static char *
mark_ends (const char *text)
{
  GString *marked = g_string_new (NULL);

  for (const char *at = text, *next; *at != '\0'; at = next)
    {
      next = g_utf8_next_char (at);
      g_string_append_len (marked, at, next - at);
      if (is_from_right (g_utf8_get_char (at)) && !is_from_right (g_utf8_get_char (next + strspn (next, " -"))))
        g_string_append (marked, LEFT_TO_RIGHT_MARK);
    }
  return g_string_free (marked, FALSE);
}

/* A line of ours runs from the left even if a name that runs from the right stands first in it: else
 * “name, 19850101-9805” turns into “9805-19850101 ,name”. */
static gboolean
is_in_our_letters (const char *text)
{
  return text[strcspn (text, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")] != '\0';
}

PangoLayout *
fler_type_new_layout (const char *language, const char *text, double size, gboolean is_bold)
{
  Type *type = get_type ();
  PangoLayout *layout = pango_layout_new (get_context (type, intern_language (language)));
  PangoFontDescription *font = type->fonts[is_bold != FALSE];
  gboolean is_ours = is_in_our_letters (text);
  g_autofree char *marked = is_ours && has_any_from_right (text) ? mark_ends (text) : NULL;
  const char *shown = marked != NULL ? marked : text;
  g_autoptr(PangoAttrList) attributes = keep_single_letters (type->attributes, shown);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_auto_dir (layout, !is_ours);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.25);
  pango_layout_set_text (layout, shown, -1);
  return layout;
}

static void
on_layout_gone (gpointer key, GObject *layout)
{
  g_hash_table_remove (get_type ()->shared, key);
}

PangoLayout *
fler_type_share_layout (const char *language, const char *text, double size, gboolean is_bold, double width)
{
  Type *type = get_type ();
  ShareKey wanted = {
    .language = intern_language (language), .text = (char *) text, .size = size, .width = width, .is_bold = is_bold,
  };
  PangoLayout *layout = g_hash_table_lookup (type->shared, &wanted);
  ShareKey *key;

  if (layout != NULL)
    return g_object_ref (layout);
  layout = fler_type_new_layout (language, text, size, is_bold);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  key = g_memdup2 (&wanted, sizeof wanted);
  key->text = g_strdup (text);
  g_hash_table_insert (type->shared, key, layout);
  g_object_weak_ref (G_OBJECT (layout), on_layout_gone, key);
  return layout;
}

/* A space as @run's font has it. Returns: (transfer full) */
static PangoGlyphString *
shape_space (const PangoLayoutRun *run)
{
  PangoGlyphString *space = pango_glyph_string_new ();

  pango_shape (" ", 1, &run->item->analysis, space);
  return space;
}

/* Pango takes the glyph from the space where a line was broken; cairo then notes the space in a way
 * at which poppler stops reading the paragraph. */
static void
give_spaces_a_glyph (const PangoLayoutRun *run)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (run->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY)
      {
        PangoGlyphString *space = shape_space (run);

        run->glyphs->glyphs[i].glyph = space->glyphs[0].glyph;
        pango_glyph_string_free (space);
      }
}

/* Where a line ends without a space, one is drawn after it. */
static void
show_space (cairo_t *cr, PangoLayoutLine *line, const PangoLayoutRun *last)
{
  PangoItem *item = pango_item_copy (last->item);
  PangoGlyphItem space = { .item = item, .glyphs = shape_space (last) };
  PangoRectangle extents;

  item->offset = 0;
  item->length = item->num_chars = 1;
  pango_layout_line_get_extents (line, NULL, &extents);
  cairo_rel_move_to (cr, (double) extents.width / PANGO_SCALE, 0);
  pango_cairo_show_glyph_item (cr, " ", &space);
  pango_glyph_string_free (space.glyphs);
  pango_item_free (item);
}

void
fler_type_show_line (cairo_t *cr, PangoLayout *layout, int number)
{
  PangoLayoutLine *line = pango_layout_get_line (layout, number);
  const char *text = pango_layout_get_text (layout);
  gboolean is_last = number == pango_layout_get_line_count (layout) - 1;

  for (GSList *run = line->runs; run != NULL && !is_last; run = run->next)
    give_spaces_a_glyph (run->data);
  pango_cairo_show_layout_line (cr, line);
  if (!is_last && line->runs != NULL && text[line->start_index + line->length] == '\n')
    show_space (cr, line, g_slist_last (line->runs)->data);
}
