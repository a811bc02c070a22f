/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-address-box.c - sets an address, or a letterhead, in a box that it may not leave */

#include "fler-address-box.h"

#include <string.h>

#include "fler-type-private.h"

#define LITTLE_SMALLER_PT 1
#define READABLE_SMALLER_PT 2      /* an address of 11 pt is read at 9 pt as well */
#define SMALLEST_PT 3
#define STEP_PT 0.5
#define AIRY 1.1
#define TIGHT 1.0

static PangoLayout *
new_layout (const char *language, const FlerBlock *block, const char *text, double size, gboolean is_wrapped)
{
  PangoLayout *layout = fler_type_new_layout (language, text, size, FALSE);

  pango_layout_set_line_spacing (layout, is_wrapped ? TIGHT : AIRY);
  if (is_wrapped)
    pango_layout_set_width (layout, block->width * PANGO_SCALE);
  if (block->is_bold_first)
    {
      g_autoptr(PangoAttrList) attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = 0;
      bold->end_index = strcspn (pango_layout_get_text (layout), "\n");
      pango_attr_list_insert (attributes, bold);
      pango_layout_set_attributes (layout, attributes);
    }
  return layout;
}

static gboolean
fits (const FlerBlock *block, PangoLayout *layout)
{
  int width, height;

  pango_layout_get_size (layout, &width, &height);
  return width <= block->width * PANGO_SCALE && height <= block->height * PANGO_SCALE;
}

/* Tries sizes from the block's own down to @smallest. Returns: (transfer full) (nullable): NULL:
 * none of them has room */
static PangoLayout *
try_sizes (const char *language, const FlerBlock *block, const char *text, double smallest, gboolean is_wrapped,
           double *size)
{
  for (*size = block->size; *size >= smallest; *size -= STEP_PT)
    {
      g_autoptr(PangoLayout) layout = new_layout (language, block, text, *size, is_wrapped);

      if (fits (block, layout))
        return g_steal_pointer (&layout);
    }
  return NULL;
}

/* “123 45 EXEMPELSTAD”, and what stands below it, such as a country: these lines stay their own. */
static gboolean
is_postal_town (const char *line)
{
  int n_digits = 0;

  for (; *line != '\0' && n_digits < 5; line++)
    if (g_ascii_isdigit (*line))
      n_digits++;
    else if (*line != ' ' && *line != '-' && !(n_digits == 0 && g_ascii_isupper (*line)))
      return FALSE;
  return n_digits == 5 && *line == ' ';
}

/* The line that is shortest together with the next. The name, which stands first, is left alone,
 * and so is the postal town. Returns: its index; -1: none may be joined */
static int
find_shortest_pair (char **lines)
{
  glong shortest = G_MAXLONG;
  int found = -1;

  for (int i = 1; lines[i] != NULL && lines[i + 1] != NULL; i++)
    {
      glong length = g_utf8_strlen (lines[i], -1) + g_utf8_strlen (lines[i + 1], -1);

      if (is_postal_town (lines[i]) || is_postal_town (lines[i + 1]))
        continue;
      if (length < shortest)
        shortest = length, found = i;
    }
  return found;
}

/* Returns: (transfer full) (nullable): @text with two of its lines in one; NULL: none may be */
static char *
join_two (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  int first = find_shortest_pair (lines);
  GString *joined;

  if (first < 0)
    return NULL;
  joined = g_string_new (lines[0]);
  for (int i = 1; lines[i] != NULL; i++)
    g_string_append_printf (joined, "%s%s", i == first + 1 ? ", " : "\n", lines[i]);
  return g_string_free (joined, FALSE);
}

/* As large as can be read, with as few lines joined as that takes. */
static PangoLayout *
try_readable (const char *language, const FlerBlock *block, double *size)
{
  double readable = block->size - READABLE_SMALLER_PT;
  g_autofree char *text = g_strdup (block->text);
  PangoLayout *layout = try_sizes (language, block, text, block->size - LITTLE_SMALLER_PT, FALSE, size);

  while (layout == NULL && text != NULL)
    {
      char *joined;

      layout = try_sizes (language, block, text, readable, TRUE, size);
      joined = join_two (text);
      g_free (text);
      text = joined;
    }
  return layout;
}

PangoLayout *
fler_address_box_fit (const char *language, const FlerBlock *block, double *size)
{
  double own;
  PangoLayout *layout;

  size = size != NULL ? size : &own;
  layout = try_readable (language, block, size);
  if (layout == NULL)
    layout = try_sizes (language, block, block->text, SMALLEST_PT, TRUE, size);
  if (layout != NULL)
    return layout;
  *size = SMALLEST_PT;
  return new_layout (language, block, block->text, SMALLEST_PT, TRUE);
}
