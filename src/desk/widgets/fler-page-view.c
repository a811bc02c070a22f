/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-page-view.c - a page of blocks to read: headings, paragraphs, lists, notes */

#define G_LOG_DOMAIN "fler-page-view"

#include "config.h"

#include "fler-page-view.h"

struct _FlerPageView
{
  GtkTextView  parent_instance;
  GtkTextTag  *tags[FLER_BLOCK_NOTE + 1];   /* by FlerBlockKind; the buffer owns them */
};

#define PAGE_MARGIN 24
#define ITEM_INDENT 14

G_DEFINE_FINAL_TYPE (FlerPageView, fler_page_view, GTK_TYPE_TEXT_VIEW)

/* Notes are paler than the text they stand under, in every scheme. */
static void
fler_page_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  FlerPageView *self = FLER_PAGE_VIEW (widget);
  GdkRGBA color;

  GTK_WIDGET_CLASS (fler_page_view_parent_class)->css_changed (widget, change);
  if (self->tags[FLER_BLOCK_NOTE] == NULL)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= 0.75f;
  g_object_set (self->tags[FLER_BLOCK_NOTE], "foreground-rgba", &color, NULL);
}

static void
fler_page_view_class_init (FlerPageViewClass *klass)
{
  GTK_WIDGET_CLASS (klass)->css_changed = fler_page_view_css_changed;
}

static void
make_tags (FlerPageView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  /* What follows the bullet begins where the lines below it do. */
  PangoTabArray *tabs = pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT, ITEM_INDENT);

  self->tags[FLER_BLOCK_TITLE] =
    gtk_text_buffer_create_tag (buffer, NULL, "scale", 1.7, "weight", PANGO_WEIGHT_BOLD,
                                "pixels-below-lines", 8, NULL);
  self->tags[FLER_BLOCK_HEADING] =
    gtk_text_buffer_create_tag (buffer, NULL, "scale", 1.25, "weight", PANGO_WEIGHT_BOLD,
                                "pixels-above-lines", 22, "pixels-below-lines", 6, NULL);
  self->tags[FLER_BLOCK_SUBHEADING] =
    gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD,
                                "pixels-above-lines", 14, "pixels-below-lines", 1, NULL);
  self->tags[FLER_BLOCK_PARAGRAPH] =
    gtk_text_buffer_create_tag (buffer, NULL, "pixels-above-lines", 3, "pixels-below-lines", 3, NULL);
  self->tags[FLER_BLOCK_ITEM] =
    gtk_text_buffer_create_tag (buffer, NULL, "left-margin", PAGE_MARGIN, "indent", -ITEM_INDENT, "tabs", tabs,
                                "pixels-above-lines", 2, "pixels-below-lines", 2, NULL);
  self->tags[FLER_BLOCK_NOTE] =
    gtk_text_buffer_create_tag (buffer, NULL, "scale", 0.9, "pixels-above-lines", 1,
                                "pixels-below-lines", 2, NULL);
  pango_tab_array_free (tabs);
}

static void
fler_page_view_init (FlerPageView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (view, PAGE_MARGIN);
  gtk_text_view_set_right_margin (view, 24);
  gtk_text_view_set_top_margin (view, 20);
  gtk_text_view_set_bottom_margin (view, 32);
  gtk_text_view_set_pixels_inside_wrap (view, 2);
  gtk_widget_add_css_class (GTK_WIDGET (self), "page-view");
  make_tags (self);
}

/* The words say it too: the lock is for the eye. */
static void
insert_lock (FlerPageView *self, GtkTextIter *end)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextChildAnchor *anchor = gtk_text_buffer_create_child_anchor (gtk_text_view_get_buffer (view), end);
  GtkWidget *lock = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", "changes-prevent-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "margin-end", 6,
                                  NULL);

  gtk_text_view_add_child_at_anchor (view, lock, anchor);
}

static void
insert_block (FlerPageView *self, const FlerBlock *block, gboolean is_first)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;
  int offset;

  gtk_text_buffer_get_end_iter (buffer, &end);
  if (!is_first)
    gtk_text_buffer_insert (buffer, &end, "\n", 1);
  offset = gtk_text_iter_get_offset (&end);
  if (block->kind == FLER_BLOCK_ITEM)
    gtk_text_buffer_insert (buffer, &end, "•\t", -1);
  if (block->is_core)
    insert_lock (self, &end);
  gtk_text_buffer_insert (buffer, &end, block->text, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_apply_tag (buffer, self->tags[block->kind], &start, &end);
}

void
fler_page_view_set_blocks (FlerPageView *self, GPtrArray *blocks)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;

  g_return_if_fail (FLER_IS_PAGE_VIEW (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gtk_text_buffer_set_text (buffer, "", 0);
  for (guint i = 0; i < blocks->len; i++)
    insert_block (self, blocks->pdata[i], i == 0);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}
