/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-widget.c - one booking in a calendar: mark, time, case and how it stands
 *
 * It draws its words itself: a widget for each of three texts would be most of what forty bookings
 * hold in memory.
 */

#define G_LOG_DOMAIN "fler-booking-widget"

#include "config.h"

#include "fler-booking-widget.h"

#include <math.h>
#include <string.h>

#include "fler-access.h"
#include "fler-booking-words.h"
#include "fler-calendar-pane.h"
#include "fler-case-words.h"
#include "fler-words.h"

#define EDGE_WIDTH 4    /* px of strong colour on the left */
#define DASH   6        /* px of it, and as many without, where it is broken */
#define EDGE   9        /* px from the left to what stands in it */
#define GAP    4        /* px between mark and text */
#define NARROW_EDGE 6   /* the same two where a column is narrow */
#define NARROW_GAP  3
#define MARK_RADIUS 4   /* px of the mark's corners */
#define N_ROOMS 5
#define FEW_LETTERS 4  /* of a title: fewer say nothing */

struct _FlerBookingWidget
{
  GtkButton       parent_instance;
  GdkRectangle    mark;            /* where the form's letter stands; without width: nowhere */
  GdkRectangle    head;            /* the line beside it */
  GdkRectangle    body;            /* the lines below */
  gint64          meeting_id;
  FlerForm        form;
  gboolean        is_own_planning;
  gboolean        begins_before;
  gboolean        has_case;
  gboolean        is_awaiting;     /* an answer, or a name */
  char           *heads[N_ROOMS];  /* markup, by how much room there is */
  char           *bodies[N_ROOMS];
  FlerBookingRoom room;
  char           *tip;             /* shown where the pointer rests */
  int             line_height;     /* px; 0: to be measured */
};

G_DEFINE_FINAL_TYPE (FlerBookingWidget, fler_booking_widget, GTK_TYPE_BUTTON)

static int
measure_line (FlerBookingWidget *self)
{
  if (self->line_height == 0)
    {
      PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
      PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

      self->line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
      if (self->line_height == 0)
        self->line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics)
                                               + pango_font_metrics_get_descent (metrics));
      pango_font_metrics_unref (metrics);
    }
  return self->line_height;
}

static void
fler_booking_widget_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  FlerBookingWidget *self = FLER_BOOKING_WIDGET (widget);
  int line = measure_line (self);

  /* Whoever places it decides; any size will do. */
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 6 * line : line + 4;
  *minimum_baseline = *natural_baseline = -1;
}

/* A place without any room is none. */
static GdkRectangle
place (int x, int y, int width, int height)
{
  return width > 0 && height > 0 ? (GdkRectangle) { x, y, width, height } : (GdkRectangle) { 0 };
}

/* What stands beside the mark: a case is known by its reference, and all else stands below it, where
 * there is no room for the time as well. */
static FlerBookingRoom
choose_room (FlerBookingWidget *self, int head_width, int line, gboolean is_one_line)
{
  if (is_one_line)
    return FLER_BOOKING_LINE;
  if (head_width >= 5 * line)
    return FLER_BOOKING_WIDE;
  return head_width < 2 * line + line / 2 ? FLER_BOOKING_STACKED : FLER_BOOKING_NARROW;
}

/* The mark, a line beside it, and lines below; what cannot be read is left out. */
static void
fler_booking_widget_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FlerBookingWidget *self = FLER_BOOKING_WIDGET (widget);
  int line = measure_line (self);
  gboolean is_one_line = height < 2 * line + 4;
  gboolean is_narrow = width < 4 * line;
  /* One line stands in the middle of what little height there is. */
  int top = is_one_line ? MAX ((height - line) / 2, 0) : 3;
  int side = line - 1;
  int edge = is_narrow ? NARROW_EDGE : EDGE;
  int head_x = edge + side + (is_narrow ? NARROW_GAP : GAP);
  int head_width = width - head_x - 1;
  int body_x = width < 7 * line ? edge : head_x;
  int body_y = top + line;
  int margin = 1;

  self->room = choose_room (self, head_width, line, is_one_line);
  /* Where two stand side by side in a narrow week, a time needs every point there is. */
  if (self->room == FLER_BOOKING_STACKED)
    {
      body_x = EDGE_WIDTH + 1;
      margin = 0;
    }
  /* In the narrowest columns a reference stands below the mark as well. */
  if (self->room == FLER_BOOKING_STACKED && self->has_case && head_width < 2 * line - line / 4)
    {
      head_x = body_x;
      head_width = width - head_x - 1;
      body_y += side + 1;
    }
  self->mark = place (edge, top, MIN (side, width - edge), MIN (side, height));
  self->head = head_width < 2 * line - line / 4 || body_y > height ? place (0, 0, 0, 0)
                                                                   : place (head_x, body_y - line, head_width, line);
  self->body = is_one_line || width - body_x < 2 * line || height - body_y < line - 2
                 ? place (0, 0, 0, 0) : place (body_x, body_y, width - body_x - margin, height - body_y);
}

static gboolean
find_color (FlerBookingWidget *self, const char *name, GdkRGBA *color)
{
  return gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, color);
}

static gboolean
find_strong_color (FlerBookingWidget *self, GdkRGBA *color)
{
  g_autofree char *name = g_strdup_printf ("%s_strong", fler_words_form_class (self->form));

  g_strdelimit (name, "-", '_');
  return find_color (self, name, color);
}

/* The form's strong colour along the left: a plain rectangle, since a border with round corners
 * takes longer than all the rest of the booking. Own planning has it broken. */
static void
draw_edge (FlerBookingWidget *self, GtkSnapshot *snapshot)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int step = self->is_own_planning ? DASH : height;
  GdkRGBA color;

  if (!find_strong_color (self, &color))
    return;
  for (int y = 0; y < height; y += 2 * step)
    gtk_snapshot_append_color (snapshot, &color,
                               &GRAPHENE_RECT_INIT (0, y, EDGE_WIDTH, MIN (step, height - y)));
}

static PangoLayout *
new_layout (FlerBookingWidget *self, const char *text, PangoAttrList *attributes)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* The letter in its own square. */
static void
draw_mark (FlerBookingWidget *self, GtkSnapshot *snapshot)
{
  const GdkRectangle *at = &self->mark;
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr(PangoLayout) layout = NULL;
  PangoRectangle extents;
  GskRoundedRect square;
  GdkRGBA ground, text;

  if (at->width == 0 || !find_strong_color (self, &ground) || !find_color (self, "form_mark_text", &text))
    return;
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  layout = new_layout (self, fler_form_mark (self->form), attributes);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  gsk_rounded_rect_init_from_rect (&square, &GRAPHENE_RECT_INIT (at->x, at->y, at->width, at->height), MARK_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &square);
  gtk_snapshot_append_color (snapshot, &ground, &square.bounds);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (at->x + floor ((at->width - extents.width) / 2.0),
                                                          at->y + floor ((at->height - extents.height) / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, &text);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

/* Whether @markup, on one line of @width px, would be cut within the time, the case's reference or
 * the first letters of a title. */
static gboolean
is_tight (FlerBookingWidget *self, const char *markup, int width)
{
  g_autofree char *line = NULL;
  g_autofree char *what = NULL;
  g_autoptr(PangoAttrList) attributes = NULL;
  g_autoptr(PangoLayout) layout = NULL;
  PangoRectangle pos;
  const char *from, *to;
  int line_width;

  if (width == 0 || markup == NULL || !pango_parse_markup (markup, -1, 0, &attributes, &line, NULL, NULL)
      || !pango_parse_markup (self->heads[FLER_BOOKING_TIGHT], -1, 0, NULL, &what, NULL, NULL))
    return FALSE;
  layout = new_layout (self, line, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_get_pixel_size (layout, &line_width, NULL);
  /* What may be lost of a case is all but its reference. */
  if (self->has_case)
    what[strcspn (what, " ")] = '\0';
  from = strstr (line, what);
  if (line_width <= width || from == NULL)
    return FALSE;
  to = self->has_case ? from + strlen (what)
                      : g_utf8_offset_to_pointer (from, MIN (FEW_LETTERS, g_utf8_strlen (what, -1)));
  pango_layout_index_to_pos (layout, (int) (to - line), &pos);
  return PANGO_PIXELS_CEIL (pos.x) + self->line_height * 2 / 3 > width;
}

/* What has no room ends in an ellipsis. */
static void
draw_words (FlerBookingWidget *self, GtkSnapshot *snapshot, const char *markup, const GdkRectangle *at)
{
  g_autoptr(PangoAttrList) attributes = NULL;
  g_autoptr(PangoLayout) layout = NULL;
  g_autofree char *text = NULL;

  if (at->width == 0 || markup == NULL || !pango_parse_markup (markup, -1, 0, &attributes, &text, NULL, NULL))
    return;
  layout = new_layout (self, text, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, at->width * PANGO_SCALE);
  pango_layout_set_height (layout, at->height * PANGO_SCALE);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (GTK_WIDGET (self)), at->x, at->y, layout);
}

static void
fler_booking_widget_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FlerBookingWidget *self = FLER_BOOKING_WIDGET (widget);
  const char *head = self->heads[self->room], *body = self->bodies[self->room];

  if (self->room == FLER_BOOKING_LINE && is_tight (self, head, self->head.width))
    head = self->heads[FLER_BOOKING_TIGHT];
  /* Of a reference cut in half the rest is no loss. */
  if (self->room == FLER_BOOKING_NARROW && self->has_case && self->body.height < 2 * self->line_height
      && (self->is_awaiting || is_tight (self, body, self->body.width)))
    body = self->heads[FLER_BOOKING_TIGHT];
  if (!self->begins_before)
    draw_edge (self, snapshot);
  draw_mark (self, snapshot);
  draw_words (self, snapshot, head, &self->head);
  draw_words (self, snapshot, body, &self->body);
}

static void
fler_booking_widget_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fler_booking_widget_parent_class)->css_changed (widget, change);
  /* The font may be another. */
  FLER_BOOKING_WIDGET (widget)->line_height = 0;
}

/* Asked for when it is needed: setting one on each of forty bookings takes as long as all the rest. */
static gboolean
fler_booking_widget_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  if (fler_calendar_pane_is_in_hand (widget))
    return FALSE;
  gtk_tooltip_set_text (tooltip, FLER_BOOKING_WIDGET (widget)->tip);
  return TRUE;
}

static void
fler_booking_widget_dispose (GObject *object)
{
  FlerBookingWidget *self = FLER_BOOKING_WIDGET (object);

  g_clear_pointer (&self->tip, g_free);
  for (int room = 0; room < N_ROOMS; room++)
    {
      g_clear_pointer (&self->heads[room], g_free);
      g_clear_pointer (&self->bodies[room], g_free);
    }
  G_OBJECT_CLASS (fler_booking_widget_parent_class)->dispose (object);
}

static gboolean
on_export_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  /* A time of an activity that comes again is no booking of its own. */
  return FLER_BOOKING_WIDGET (widget)->meeting_id > 0
         && gtk_widget_activate_action (widget, "win.export-booking", "x", FLER_BOOKING_WIDGET (widget)->meeting_id);
}

static void
fler_booking_widget_class_init (FlerBookingWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_booking_widget_dispose;
  widget_class->measure = fler_booking_widget_measure;
  widget_class->size_allocate = fler_booking_widget_size_allocate;
  widget_class->css_changed = fler_booking_widget_css_changed;
  widget_class->snapshot = fler_booking_widget_snapshot;
  widget_class->query_tooltip = fler_booking_widget_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "booking");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_e, 0, on_export_key, NULL);
}

static void
fler_booking_widget_init (FlerBookingWidget *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->form = FLER_FORM_NONE;
  gtk_widget_add_css_class (GTK_WIDGET (self), fler_words_form_class (self->form));
}

GtkWidget *
fler_booking_widget_new (void)
{
  return g_object_new (FLER_TYPE_BOOKING_WIDGET, NULL);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean is_on)
{
  if (is_on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_form (FlerBookingWidget *self, FlerForm form)
{
  const char *before = fler_words_form_class (self->form);
  const char *after = fler_words_form_class (form);

  self->form = form;
  if (before == after)
    return;
  gtk_widget_remove_css_class (GTK_WIDGET (self), before);
  gtk_widget_add_css_class (GTK_WIDGET (self), after);
}

void
fler_booking_widget_show (FlerBookingWidget *self, const FlerMeeting *meeting, const char *person_name,
                          GTimeZone *zone, gboolean begins_before, gboolean ends_after)
{
  g_autofree char *time = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (FLER_IS_BOOKING_WIDGET (self));

  self->meeting_id = meeting->id;
  self->has_case = meeting->case_reference != NULL;
  self->is_awaiting = fler_booking_words_is_awaiting (meeting);
  if (!begins_before && !meeting->is_all_day)
    time = fler_words_time (meeting->span.start, zone);
  for (int room = 0; room < N_ROOMS; room++)
    {
      g_free (self->heads[room]);
      g_free (self->bodies[room]);
      fler_booking_words_markup (meeting, person_name, time, room, &self->heads[room], &self->bodies[room]);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));

  show_form (self, meeting->form);
  self->is_own_planning = meeting->is_own_planning;
  self->begins_before = begins_before && meeting->is_all_day;
  set_class (GTK_WIDGET (self), "over", meeting->state == FLER_MEETING_HELD
                                        || meeting->state == FLER_MEETING_NOT_ATTENDED);
  set_class (GTK_WIDGET (self), "cancelled", meeting->state == FLER_MEETING_CANCELLED);
  set_class (GTK_WIDGET (self), "ongoing", meeting->state == FLER_MEETING_ONGOING);
  set_class (GTK_WIDGET (self), "begins-before", begins_before);
  set_class (GTK_WIDGET (self), "ends-after", ends_after);

  spoken = fler_booking_words_spoken (meeting, person_name, zone);
  fler_access_set_name (GTK_WIDGET (self), spoken);
  g_free (self->tip);
  self->tip = g_steal_pointer (&spoken);
}

gint64
fler_booking_widget_get_meeting (FlerBookingWidget *self)
{
  g_return_val_if_fail (FLER_IS_BOOKING_WIDGET (self), 0);
  return self->meeting_id;
}

void
fler_booking_widget_set_selected (FlerBookingWidget *self, gboolean is_selected)
{
  g_return_if_fail (FLER_IS_BOOKING_WIDGET (self));
  set_class (GTK_WIDGET (self), "selected", is_selected);
}

int
fler_booking_widget_line (FlerBookingWidget *self)
{
  g_return_val_if_fail (FLER_IS_BOOKING_WIDGET (self), 16);
  return measure_line (self) + 4;
}

char *
fler_booking_widget_dup_words (FlerBookingWidget *self)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (FLER_IS_BOOKING_WIDGET (self), NULL);
  for (int room = 0; room < N_ROOMS; room++)
    g_string_append_printf (words, "%s\n%s\n", self->heads[room] != NULL ? self->heads[room] : "",
                            self->bodies[room] != NULL ? self->bodies[room] : "");
  return g_string_free (words, FALSE);
}
