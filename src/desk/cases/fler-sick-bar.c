/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-sick-bar.c - today on the line of a sick-leave spell, with days 90, 180 and 365 */

#define G_LOG_DOMAIN "fler-sick-bar"

#include "config.h"

#include "fler-sick-bar.h"

#include <glib/gi18n.h>

#include "fler-words.h"

#define TRACK_HEIGHT 6
#define TODAY_RADIUS 7
#define TICK_HEIGHT 6
#define LABEL_GAP 4

struct _FlerSickBar
{
  GtkWidget    parent_instance;
  FlerSickLine line;
  PangoLayout *labels[FLER_N_SICK_MARKS];
};

G_DEFINE_FINAL_TYPE (FlerSickBar, fler_sick_bar, GTK_TYPE_WIDGET)

static void
forget_labels (FlerSickBar *self)
{
  for (int i = 0; i < FLER_N_SICK_MARKS; i++)
    g_clear_object (&self->labels[i]);
}

static void
make_labels (FlerSickBar *self)
{
  if (self->labels[0] != NULL)
    return;
  for (int i = 0; i < FLER_N_SICK_MARKS; i++)
    {
      const FlerSickMark *mark = &self->line.marks[i];
      g_autofree char *text = NULL;

      if (g_date_valid (&mark->on))
        /* Translators: below a mark on the sick-leave line: the day's number, and its date, day and
           short month, on a line of its own. */
        text = g_strdup_printf (_("%1$d\n%2$d %3$s"), mark->number, g_date_get_day (&mark->on),
                                fler_words_month_short (g_date_get_month (&mark->on)));
      self->labels[i] = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
      pango_layout_set_alignment (self->labels[i], PANGO_ALIGN_CENTER);
    }
}

static int
label_height (FlerSickBar *self)
{
  int height;

  make_labels (self);
  pango_layout_get_pixel_size (self->labels[0], NULL, &height);
  return height;
}

static void
fler_sick_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  FlerSickBar *self = FLER_SICK_BAR (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 160;
      *natural = 280;
    }
  else
    *minimum = *natural = 2 * TODAY_RADIUS + TICK_HEIGHT + LABEL_GAP + label_height (self);
  *minimum_baseline = *natural_baseline = -1;
}

static GdkRGBA
colour_of (GtkWidget *widget, const char *name, double alpha)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA colour;

  if (name == NULL || !gtk_style_context_lookup_color (style, name, &colour))
    gtk_style_context_get_color (style, &colour);
  colour.alpha *= alpha;
  return colour;
}

/* Where a day lies, in pixels from the start of the line; day 1 is its start. */
static double
place_of (FlerSickBar *self, int day, int width)
{
  int last = MAX (self->line.marks[FLER_N_SICK_MARKS - 1].number, self->line.day);

  return TODAY_RADIUS + (double) (width - 2 * TODAY_RADIUS) * (day - 1) / (last - 1);
}

static void
fill_round (GtkSnapshot *snapshot, float x, float y, float width, float height, const GdkRGBA *colour)
{
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect, &GRAPHENE_RECT_INIT (x, y, width, height), height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &rect);
  gtk_snapshot_append_color (snapshot, colour, &rect.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_mark (FlerSickBar *self, GtkSnapshot *snapshot, int i, int width, double *taken)
{
  const FlerSickMark *mark = &self->line.marks[i];
  GdkRGBA strong = colour_of (GTK_WIDGET (self), NULL, mark->n_days_left < 0 ? 0.35 : 0.75);
  GdkRGBA text = colour_of (GTK_WIDGET (self), NULL, mark->n_days_left < 0 ? 0.6 : 0.85);
  double x = place_of (self, mark->number, width);
  double left;
  int label_width;

  gtk_snapshot_append_color (snapshot, &strong,
                             &GRAPHENE_RECT_INIT (x - 0.75, 2 * TODAY_RADIUS - 3, 1.5, TICK_HEIGHT + 3));
  pango_layout_get_pixel_size (self->labels[i], &label_width, NULL);
  left = CLAMP (x - label_width / 2.0, 0, MAX (0, width - label_width));
  /* On a line that has grown long the last labels come close: one that has no room is left out. */
  if (left < *taken)
    return;
  *taken = left + label_width + LABEL_GAP;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (left, 2 * TODAY_RADIUS + TICK_HEIGHT + LABEL_GAP));
  gtk_snapshot_append_layout (snapshot, self->labels[i], &text);
  gtk_snapshot_restore (snapshot);
}

static void
fler_sick_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FlerSickBar *self = FLER_SICK_BAR (widget);
  int width = gtk_widget_get_width (widget);
  GdkRGBA ground = colour_of (widget, NULL, 0.15);
  GdkRGBA accent = colour_of (widget, "accent_color", 1);
  GdkRGBA paper = colour_of (widget, "view_bg_color", 1);
  double today, taken = 0;
  float top = TODAY_RADIUS - TRACK_HEIGHT / 2.0;

  if (self->line.day < 1)
    return;
  make_labels (self);
  today = place_of (self, self->line.day, width);
  fill_round (snapshot, TODAY_RADIUS, top, width - 2 * TODAY_RADIUS, TRACK_HEIGHT, &ground);
  fill_round (snapshot, TODAY_RADIUS, top, MAX (TRACK_HEIGHT, today - TODAY_RADIUS), TRACK_HEIGHT, &accent);
  for (int i = 0; i < FLER_N_SICK_MARKS; i++)
    draw_mark (self, snapshot, i, width, &taken);
  fill_round (snapshot, today - TODAY_RADIUS, 0, 2 * TODAY_RADIUS, 2 * TODAY_RADIUS, &accent);
  fill_round (snapshot, today - TODAY_RADIUS + 3, 3, 2 * TODAY_RADIUS - 6, 2 * TODAY_RADIUS - 6, &paper);
}

/* Another font, size or theme. */
static void
fler_sick_bar_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fler_sick_bar_parent_class)->css_changed (widget, change);
  forget_labels (FLER_SICK_BAR (widget));
  gtk_widget_queue_resize (widget);
}

static void
fler_sick_bar_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (fler_sick_bar_parent_class)->system_setting_changed (widget, setting);
  forget_labels (FLER_SICK_BAR (widget));
  gtk_widget_queue_resize (widget);
}

static void
fler_sick_bar_finalize (GObject *object)
{
  forget_labels (FLER_SICK_BAR (object));
  G_OBJECT_CLASS (fler_sick_bar_parent_class)->finalize (object);
}

static void
fler_sick_bar_class_init (FlerSickBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fler_sick_bar_finalize;
  widget_class->measure = fler_sick_bar_measure;
  widget_class->snapshot = fler_sick_bar_snapshot;
  widget_class->css_changed = fler_sick_bar_css_changed;
  widget_class->system_setting_changed = fler_sick_bar_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "sickbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fler_sick_bar_init (FlerSickBar *self)
{
}

/* The mark that comes next; NULL when all have passed. */
static const FlerSickMark *
next_mark (const FlerSickLine *line)
{
  for (int i = 0; i < FLER_N_SICK_MARKS; i++)
    if (g_date_valid (&line->marks[i].on) && line->marks[i].n_days_left >= 0)
      return &line->marks[i];
  return NULL;
}

char *
fler_sick_bar_words (const FlerSickLine *line)
{
  const FlerSickMark *mark = line->has_marks == FLER_TRI_YES ? next_mark (line) : NULL;

  if (mark == NULL)
    return g_strdup_printf (_("day %d"), line->day);
  if (mark->n_days_left == 0)
    return g_strdup_printf (_("day %d is today"), mark->number);
  /* Translators: today's day of the spell, days left, and the day they lead to:
     “day 118 · 62 left to day 180”. */
  return g_strdup_printf (g_dngettext (NULL, "day %1$d · %2$d left to day %3$d",
                                       "day %1$d · %2$d left to day %3$d", mark->n_days_left),
                          line->day, mark->n_days_left, mark->number);
}

static char *
spoken_mark (const FlerSickMark *mark)
{
  g_autofree char *day = fler_words_day_with_year (&mark->on);

  if (mark->n_days_left == 0)
    return g_strdup_printf (_("Day %d is today."), mark->number);
  if (mark->n_days_left < 0)
    /* Translators: a day of the spell and its date. */
    return g_strdup_printf (_("Day %1$d was %2$s."), mark->number, day);
  return g_strdup_printf (g_dngettext (NULL, "Day %1$d is %2$s, in %3$d day.",
                                       "Day %1$d is %2$s, in %3$d days.", mark->n_days_left),
                          mark->number, day, mark->n_days_left);
}

void
fler_sick_bar_set_line (FlerSickBar *self, const FlerSickLine *line)
{
  g_autoptr(GString) spoken = g_string_new (NULL);

  g_return_if_fail (FLER_IS_SICK_BAR (self));
  g_return_if_fail (line->day > 0);

  self->line = *line;
  forget_labels (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));

  g_string_append_printf (spoken, _("Today is day %d of the sick leave."), line->day);
  for (int i = 0; i < FLER_N_SICK_MARKS; i++)
    {
      g_autofree char *text = g_date_valid (&line->marks[i].on) ? spoken_mark (&line->marks[i]) : NULL;

      if (text != NULL)
        g_string_append_printf (spoken, " %s", text);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spoken->str);
}
