/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-type.c - how text is set on paper, by the thread that sets it */

#include "fler-type-private.h"

#include <string.h>

/* Liberation Sans is metrically Arial, which sorting machines read best (F54). */
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

/* “a-kassa” stays on one line: a single letter before a hyphen at the end of a line reads badly.
 * Returns: (transfer full): @attributes, with what @text asks for */
static PangoAttrList *
keep_single_letters (PangoAttrList *attributes, const char *text)
{
  PangoAttrList *kept = pango_attr_list_ref (attributes);

  for (const char *hyphen = strchr (text, '-'); hyphen != NULL; hyphen = strchr (hyphen + 1, '-'))
    {
      const char *before = g_utf8_find_prev_char (text, hyphen);
      const char *word = before != NULL ? g_utf8_find_prev_char (text, before) : NULL;
      PangoAttribute *whole;

      if (before == NULL || !is_letter_at (text, before) || (word != NULL && is_letter_at (text, word)))
        continue;
      if (kept == attributes)
        {
          pango_attr_list_unref (kept);
          kept = pango_attr_list_copy (attributes);
        }
      whole = pango_attr_allow_breaks_new (FALSE);
      whole->start_index = before - text;
      whole->end_index = hyphen + 2 - text;
      pango_attr_list_insert (kept, whole);
    }
  return kept;
}

PangoLayout *
fler_type_new_layout (const char *language, const char *text, double size, gboolean is_bold)
{
  Type *type = get_type ();
  PangoLayout *layout = pango_layout_new (get_context (type, intern_language (language)));
  PangoFontDescription *font = type->fonts[is_bold != FALSE];
  g_autoptr(PangoAttrList) attributes = keep_single_letters (type->attributes, text);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.25);
  pango_layout_set_text (layout, text, -1);
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
