/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-todo-row.c - a row of the to-do list: how near it is, what is to be done, in which case */

#define G_LOG_DOMAIN "fler-todo-row"

#include "config.h"

#include "fler-todo-row.h"

#define SIGN_WIDTH    12      /* px, at least */
#define GAP           8       /* px between sign and words */
#define N_TITLE_LINES 2
#define DETAIL_SCALE  0.82    /* as libadwaita's captions: each size of letters is kept in memory */
#define DETAIL_ALPHA  0.75

struct _FlerTodoRow
{
  GtkListBoxRow parent_instance;
  FlerUrgency   urgency;
  char         *title;
  char         *detail;
  int           n_detail_lines;
  int           measured_width;     /* what measured_height is for; -1: nothing was measured */
  int           measured_height;
};

G_DEFINE_FINAL_TYPE (FlerTodoRow, fler_todo_row, GTK_TYPE_LIST_BOX_ROW)

/* The sign differs, not the colour alone. */
static const char *
sign_of (FlerUrgency urgency)
{
  switch (urgency)
    {
    case FLER_URGENCY_OVERDUE:
    case FLER_URGENCY_TODAY:
      return "!";
    case FLER_URGENCY_NONE:
      return "–";
    case FLER_URGENCY_SOON:
    case FLER_URGENCY_LATER:
    default:
      return "•";
    }
}

/* @width: px; -1: as wide as it wants to be, in one line */
static PangoLayout *
new_layout (FlerTodoRow *self, const char *text, PangoAttribute *attribute, int n_lines, int width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  if (attribute != NULL)
    pango_attr_list_insert (attributes, attribute);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  if (width < 0)
    return layout;
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -n_lines);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  return layout;
}

static PangoLayout *
new_sign (FlerTodoRow *self)
{
  return new_layout (self, sign_of (self->urgency), pango_attr_weight_new (PANGO_WEIGHT_BOLD), 1, -1);
}

static PangoLayout *
new_title (FlerTodoRow *self, int width)
{
  return new_layout (self, self->title, NULL, N_TITLE_LINES, width);
}

static PangoLayout *
new_detail (FlerTodoRow *self, int width)
{
  return new_layout (self, self->detail, pango_attr_scale_new (DETAIL_SCALE), self->n_detail_lines, width);
}

/* From the left to the words. */
static int
words_x (FlerTodoRow *self)
{
  g_autoptr(PangoLayout) sign = new_sign (self);
  int width;

  pango_layout_get_pixel_size (sign, &width, NULL);
  return MAX (width, SIGN_WIDTH) + GAP;
}

/* @width: px for all of it, or -1 */
static void
measure (FlerTodoRow *self, int width, int *natural_width, int *natural_height)
{
  int x = words_x (self);
  g_autoptr(PangoLayout) title = new_title (self, width < 0 ? -1 : width - x);
  g_autoptr(PangoLayout) detail = new_detail (self, width < 0 ? -1 : width - x);
  int title_width, title_height, detail_width, detail_height;

  pango_layout_get_pixel_size (title, &title_width, &title_height);
  pango_layout_get_pixel_size (detail, &detail_width, &detail_height);
  if (natural_width != NULL)
    *natural_width = x + MAX (title_width, detail_width);
  if (natural_height != NULL)
    *natural_height = title_height + detail_height;
}

/* A few letters and an ellipsis. */
static int
least_width (FlerTodoRow *self)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  int width = 3 * pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return words_x (self) + PANGO_PIXELS_CEIL (width);
}

static void
fler_todo_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  FlerTodoRow *self = FLER_TODO_ROW (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure (self, -1, natural, NULL);
      *minimum = MIN (least_width (self), *natural);
      return;
    }
  if (self->measured_height == 0 || self->measured_width != for_size)
    {
      measure (self, for_size, NULL, &self->measured_height);
      self->measured_width = for_size;
    }
  *minimum = *natural = self->measured_height;
}

static GtkSizeRequestMode
fler_todo_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GdkRGBA
sign_color (FlerTodoRow *self, const GdkRGBA *otherwise)
{
  const char *name = self->urgency == FLER_URGENCY_OVERDUE ? "error_color"
                     : self->urgency == FLER_URGENCY_TODAY ? "warning_color" : NULL;
  GdkRGBA color;

  if (name == NULL || !gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &color))
    return *otherwise;
  return color;
}

static void
draw (GtkSnapshot *snapshot, PangoLayout *layout, int x, int y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
fler_todo_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FlerTodoRow *self = FLER_TODO_ROW (widget);
  int x = words_x (self), sign_width, title_height;
  g_autoptr(PangoLayout) sign = new_sign (self);
  g_autoptr(PangoLayout) title = new_title (self, gtk_widget_get_width (widget) - x);
  g_autoptr(PangoLayout) detail = new_detail (self, gtk_widget_get_width (widget) - x);
  GdkRGBA color, color_of_sign;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color_of_sign = sign_color (self, &color);
  pango_layout_get_pixel_size (sign, &sign_width, NULL);
  pango_layout_get_pixel_size (title, NULL, &title_height);
  draw (snapshot, sign, (x - GAP - sign_width) / 2, 0, &color_of_sign);
  draw (snapshot, title, x, 0, &color);
  color.alpha *= DETAIL_ALPHA;
  draw (snapshot, detail, x, title_height, &color);
}

static void
fler_todo_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fler_todo_row_parent_class)->css_changed (widget, change);
  /* The font may be another. */
  FLER_TODO_ROW (widget)->measured_height = 0;
}

static void
fler_todo_row_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (fler_todo_row_parent_class)->system_setting_changed (widget, setting);
  FLER_TODO_ROW (widget)->measured_height = 0;
}

static void
fler_todo_row_finalize (GObject *object)
{
  FlerTodoRow *self = FLER_TODO_ROW (object);

  g_free (self->title);
  g_free (self->detail);
  G_OBJECT_CLASS (fler_todo_row_parent_class)->finalize (object);
}

static void
fler_todo_row_class_init (FlerTodoRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fler_todo_row_finalize;
  widget_class->measure = fler_todo_row_measure;
  widget_class->get_request_mode = fler_todo_row_get_request_mode;
  widget_class->snapshot = fler_todo_row_snapshot;
  widget_class->css_changed = fler_todo_row_css_changed;
  widget_class->system_setting_changed = fler_todo_row_system_setting_changed;
}

static void
fler_todo_row_init (FlerTodoRow *self)
{
  /* The row's own measures its child. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

GtkWidget *
fler_todo_row_new (FlerUrgency urgency, const char *title, const char *detail, int n_detail_lines)
{
  FlerTodoRow *self = g_object_new (FLER_TYPE_TODO_ROW, NULL);

  self->urgency = urgency;
  self->title = g_strdup (title);
  self->detail = g_strdup (detail);
  self->n_detail_lines = n_detail_lines;
  return GTK_WIDGET (self);
}

char *
fler_todo_row_dup_words (FlerTodoRow *self)
{
  g_return_val_if_fail (FLER_IS_TODO_ROW (self), NULL);
  return g_strdup_printf ("%s\n%s\n%s", sign_of (self->urgency), self->title, self->detail);
}
