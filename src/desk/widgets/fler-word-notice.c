/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-word-notice.c - marks words that must not reach the person while they are typed
 *
 * A text may be long, and a key must not wait for it: only what changed, with a little on both
 * sides, is looked at, and that when the typing rests.
 */

#define G_LOG_DOMAIN "fler-word-notice"

#include "config.h"

#include "fler-word-notice.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-forbidden.h"
#include "fler-template.h"

#define REST_MS 120
#define MARGIN_CHARS 100      /* more than a word, hyphens and blanks within it counted */

struct _FlerWordNotice
{
  GtkWidget      parent_instance;
  GtkWidget     *field;         /* not owned */
  GtkTextBuffer *buffer;        /* owned; NULL of an entry */
  GtkTextTag    *tag;           /* the buffer's */
  char         **words;
  char          *instead;
  guint          rest_source;
  int            changed_from;  /* in characters; -1: nothing changed */
  int            changed_to;
  gboolean       is_found;

  /* from the template */
  GtkLabel      *label;
  GtkButton     *replace;
};

G_DEFINE_FINAL_TYPE (FlerWordNotice, fler_word_notice, GTK_TYPE_WIDGET)

static const char *const *
get_words (FlerWordNotice *self)
{
  return (const char *const *) self->words;
}

/* What may be written instead is for the word that every organisation has, not for its own. */
static gboolean
has_instead (FlerWordNotice *self, const char *word)
{
  return self->instead != NULL && word != NULL && fler_forbidden_is_in (word, fler_forbidden_default ());
}

/* Whether the person sees the field too. */
static gboolean
is_shared (FlerWordNotice *self)
{
  for (GtkWidget *widget = GTK_WIDGET (self); widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_has_css_class (widget, "shared-screen"))
      return TRUE;
  return FALSE;
}

/* The text alone: the field stays in its place. */
static void
hide_text (FlerWordNotice *self, gboolean is_hidden)
{
  GtkWidget *text = self->buffer != NULL ? self->field
                                         : GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->field)));

  gtk_widget_set_opacity (text, is_hidden ? 0 : 1);
}

/* Returns: (transfer full): what is said of @word, in front of whoever sees the screen */
static char *
words_for (FlerWordNotice *self, const char *word)
{
  g_autofree char *fitted = NULL;

  if (is_shared (self))
    return g_strdup (_("A word here is to be changed before the text is shown."));
  if (!has_instead (self, word))
    return g_strdup_printf (_("“%s” must not reach the person. Put it in another way."), word);
  fitted = fler_forbidden_instead (word, self->instead);
  /* Translators: %1$s is a word as it was typed, %2$s what may stand in its place. */
  return g_strdup_printf (_("“%1$s” must not reach the person. Write “%2$s” instead."), word, fitted);
}

static void
show_found (FlerWordNotice *self, const char *word)
{
  g_autofree char *text = NULL;
  gboolean is_news = !self->is_found;

  self->is_found = word != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), self->is_found);
  gtk_widget_set_visible (GTK_WIDGET (self->replace), has_instead (self, word));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_STATE_INVALID,
                               self->is_found ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  hide_text (self, self->is_found && is_shared (self));
  if (!self->is_found)
    return;
  text = words_for (self, word);
  gtk_label_set_label (self->label, text);
  if (is_news)
    fler_access_announce (self->field, text);
}

/* Returns: (transfer full) (nullable): the first marked word */
static char *
first_marked (FlerWordNotice *self)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_start_iter (self->buffer, &from);
  if (!gtk_text_iter_starts_tag (&from, self->tag) && !gtk_text_iter_forward_to_tag_toggle (&from, self->tag))
    return NULL;
  to = from;
  gtk_text_iter_forward_to_tag_toggle (&to, self->tag);
  return gtk_text_buffer_get_text (self->buffer, &from, &to, TRUE);
}

static gboolean
is_blank_before (const GtkTextIter *at)
{
  GtkTextIter before = *at;

  return gtk_text_iter_backward_char (&before) && g_unichar_isspace (gtk_text_iter_get_char (&before));
}

/* What changed, with a margin, and no mark that is already there cut in two. */
static void
get_changed (FlerWordNotice *self, GtkTextIter *from, GtkTextIter *to)
{
  gtk_text_buffer_get_iter_at_offset (self->buffer, from, MAX (0, self->changed_from - MARGIN_CHARS));
  gtk_text_buffer_get_iter_at_offset (self->buffer, to, self->changed_to + MARGIN_CHARS);
  /* A short word is told by what stands before and after it. */
  while (!gtk_text_iter_starts_line (from) && !is_blank_before (from))
    gtk_text_iter_backward_char (from);
  while (!gtk_text_iter_ends_line (to) && !g_unichar_isspace (gtk_text_iter_get_char (to)))
    gtk_text_iter_forward_char (to);
  if (gtk_text_iter_has_tag (from, self->tag) && !gtk_text_iter_starts_tag (from, self->tag))
    gtk_text_iter_backward_to_tag_toggle (from, self->tag);
  if (gtk_text_iter_has_tag (to, self->tag))
    gtk_text_iter_forward_to_tag_toggle (to, self->tag);
}

static void
mark_changed (FlerWordNotice *self)
{
  GtkTextIter from, to;
  g_autofree char *text = NULL;
  g_autoptr(GArray) hits = NULL;
  int offset;

  get_changed (self, &from, &to);
  offset = gtk_text_iter_get_offset (&from);
  text = gtk_text_buffer_get_slice (self->buffer, &from, &to, TRUE);
  gtk_text_buffer_remove_tag (self->buffer, self->tag, &from, &to);
  hits = fler_forbidden_find (text, get_words (self));
  for (guint i = 0; i < hits->len; i++)
    {
      const FlerForbiddenHit *hit = &g_array_index (hits, FlerForbiddenHit, i);
      gsize end = fler_forbidden_hit_end (text, hit);

      gtk_text_buffer_get_iter_at_offset (self->buffer, &from,
                                          offset + g_utf8_pointer_to_offset (text, text + hit->start));
      gtk_text_buffer_get_iter_at_offset (self->buffer, &to,
                                          offset + g_utf8_pointer_to_offset (text, text + end));
      gtk_text_buffer_apply_tag (self->buffer, self->tag, &from, &to);
    }
}

static void
check_view (FlerWordNotice *self)
{
  g_autofree char *word = NULL;

  if (self->changed_from >= 0)
    mark_changed (self);
  self->changed_from = -1;
  word = first_marked (self);
  show_found (self, word);
}

static void
check_entry (FlerWordNotice *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->field));
  g_autoptr(GArray) hits = fler_forbidden_find (text, get_words (self));
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *word = NULL;

  for (guint i = 0; i < hits->len; i++)
    {
      const FlerForbiddenHit *hit = &g_array_index (hits, FlerForbiddenHit, i);
      PangoAttribute *underline = pango_attr_underline_new (PANGO_UNDERLINE_ERROR);

      underline->start_index = hit->start;
      underline->end_index = fler_forbidden_hit_end (text, hit);
      if (word == NULL)
        word = g_strndup (text + hit->start, underline->end_index - hit->start);
      pango_attr_list_insert (attributes, underline);
    }
  gtk_entry_set_attributes (GTK_ENTRY (self->field), hits->len > 0 ? attributes : NULL);
  show_found (self, word);
}

gboolean
fler_word_notice_check (FlerWordNotice *self)
{
  g_return_val_if_fail (FLER_IS_WORD_NOTICE (self), FALSE);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  if (self->buffer != NULL)
    check_view (self);
  else
    check_entry (self);
  return self->is_found;
}

void
fler_word_notice_check_all (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));
  if (FLER_IS_WORD_NOTICE (root))
    fler_word_notice_check (FLER_WORD_NOTICE (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    fler_word_notice_check_all (child);
}

static gboolean
on_rest (gpointer data)
{
  FlerWordNotice *self = data;

  self->rest_source = 0;
  fler_word_notice_check (self);
  return G_SOURCE_REMOVE;
}

/* What the person sees is looked at before it is drawn. */
static void
wait_for_rest (FlerWordNotice *self)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);
  if (is_shared (self))
    self->rest_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_rest, self, NULL);
  else
    self->rest_source = g_timeout_add (REST_MS, on_rest, self);
}

static void
note_change (FlerWordNotice *self, int from, int to)
{
  self->changed_to = self->changed_from < 0 ? to : MAX (self->changed_to, to);
  self->changed_from = self->changed_from < 0 ? from : MIN (self->changed_from, from);
  wait_for_rest (self);
}

static void
on_inserted (GtkTextBuffer *buffer, GtkTextIter *end, const char *text, int length, FlerWordNotice *self)
{
  int to = gtk_text_iter_get_offset (end);
  int n = g_utf8_strlen (text, length);

  /* What was noted earlier moves along. */
  if (self->changed_from >= 0 && self->changed_to >= to - n)
    self->changed_to += n;
  note_change (self, to - n, to);
}

static void
on_deleted (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, FlerWordNotice *self)
{
  int at = gtk_text_iter_get_offset (start);

  note_change (self, at, at);
}

static void
replace_in_view (FlerWordNotice *self)
{
  GtkTextIter from, to;

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_get_end_iter (self->buffer, &to);
  /* From the end, so that what is left keeps its place. */
  while (gtk_text_iter_ends_tag (&to, self->tag) || gtk_text_iter_backward_to_tag_toggle (&to, self->tag))
    {
      g_autofree char *found = NULL;
      g_autofree char *fitted = NULL;

      from = to;
      gtk_text_iter_backward_to_tag_toggle (&from, self->tag);
      found = gtk_text_buffer_get_text (self->buffer, &from, &to, TRUE);
      if (!has_instead (self, found))
        {
          to = from;
          continue;
        }
      fitted = fler_forbidden_instead (found, self->instead);
      gtk_text_buffer_delete (self->buffer, &from, &to);
      gtk_text_buffer_insert (self->buffer, &from, fitted, -1);
      gtk_text_iter_backward_chars (&from, g_utf8_strlen (fitted, -1));
      to = from;
    }
  gtk_text_buffer_end_user_action (self->buffer);
}

static void
on_replace (FlerWordNotice *self)
{
  fler_word_notice_check (self);
  if (self->buffer != NULL)
    replace_in_view (self);
  else
    {
      g_autofree char *text = fler_forbidden_replace (gtk_editable_get_text (GTK_EDITABLE (self->field)),
                                                      fler_forbidden_default (), self->instead);

      gtk_editable_set_text (GTK_EDITABLE (self->field), text);
    }
  gtk_widget_grab_focus (self->field);
  fler_word_notice_check (self);
}

static void
fler_word_notice_dispose (GObject *object)
{
  FlerWordNotice *self = FLER_WORD_NOTICE (object);

  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_object (&self->buffer);
  fler_template_dispose (GTK_WIDGET (self), FLER_TYPE_WORD_NOTICE);
  G_OBJECT_CLASS (fler_word_notice_parent_class)->dispose (object);
}

static void
fler_word_notice_finalize (GObject *object)
{
  FlerWordNotice *self = FLER_WORD_NOTICE (object);

  g_strfreev (self->words);
  g_free (self->instead);
  G_OBJECT_CLASS (fler_word_notice_parent_class)->finalize (object);
}

static void
fler_word_notice_class_init (FlerWordNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_word_notice_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_word_notice_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/fler-word-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerWordNotice, label);
  gtk_widget_class_bind_template_child (widget_class, FlerWordNotice, replace);
}

static void
fler_word_notice_init (FlerWordNotice *self)
{
  self->changed_from = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->replace, "clicked", G_CALLBACK (on_replace), self, G_CONNECT_SWAPPED);
}

static void
watch_view (FlerWordNotice *self)
{
  self->buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->field)));
  self->tag = gtk_text_buffer_create_tag (self->buffer, NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (on_inserted), self, G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "delete-range", G_CALLBACK (on_deleted), self, G_CONNECT_AFTER);
  self->changed_from = 0;
  self->changed_to = gtk_text_buffer_get_char_count (self->buffer);
}

GtkWidget *
fler_word_notice_new (GtkWidget *field, const char *const *words, const char *instead)
{
  FlerWordNotice *self = g_object_new (FLER_TYPE_WORD_NOTICE, "visible", FALSE, NULL);

  self->field = field;
  self->words = g_strdupv ((char **) words);
  self->instead = g_strdup (instead);
  if (GTK_IS_TEXT_VIEW (field))
    watch_view (self);
  else
    g_signal_connect_object (field, "changed", G_CALLBACK (wait_for_rest), self, G_CONNECT_SWAPPED);
  fler_word_notice_check (self);
  return GTK_WIDGET (self);
}
