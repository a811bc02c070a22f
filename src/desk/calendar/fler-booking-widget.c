/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-widget.c - one booking in a calendar: mark, time, case and how it stands */

#define G_LOG_DOMAIN "fler-booking-widget"

#include "config.h"

#include "fler-booking-widget.h"

#include "fler-access.h"
#include "fler-booking-words.h"
#include "fler-case-words.h"
#include "fler-inscription.h"
#include "fler-words.h"

#define EDGE_WIDTH 4    /* px of strong colour on the left */
#define DASH   6        /* px of it, and as many without, where it is broken */
#define EDGE   9        /* px from the left to what stands in it */
#define GAP    4        /* px between mark and text */
#define N_ROOMS 3

struct _FlerBookingWidget
{
  GtkButton       parent_instance;
  GtkWidget      *mark;            /* GtkInscription: the form's letter */
  GtkWidget      *head;            /* GtkInscription: the line beside it */
  GtkWidget      *body;            /* GtkInscription: the lines below */
  gint64          meeting_id;
  FlerForm        form;
  gboolean        is_own_planning;
  gboolean        begins_before;
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
      PangoContext *context = gtk_widget_get_pango_context (self->head);
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
show_markup (FlerBookingWidget *self)
{
  fler_inscription_set_markup (self->head, self->heads[self->room]);
  fler_inscription_set_markup (self->body, self->bodies[self->room]);
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

static void
allocate_child (GtkWidget *child, int x, int y, int width, int height)
{
  int unused;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &unused, NULL, NULL, NULL);
  gtk_widget_set_child_visible (child, width > 0 && height > 0);
  if (width > 0 && height > 0)
    gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
set_room (FlerBookingWidget *self, FlerBookingRoom room)
{
  if (self->room == room)
    return;
  self->room = room;
  show_markup (self);
}

/* The mark, a line beside it, and lines below; what cannot be read is left out. */
static void
fler_booking_widget_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FlerBookingWidget *self = FLER_BOOKING_WIDGET (widget);
  int line = measure_line (self);
  gboolean is_one_line = height < 2 * line + 4;
  /* One line stands in the middle of what little height there is. */
  int top = is_one_line ? MAX ((height - line) / 2, 0) : 3;
  int side = line - 1;
  int head_x = EDGE + side + GAP;
  int head_width = width - head_x - 1;
  int body_x = width < 7 * line ? EDGE : head_x;
  int body_y = top + line;

  set_room (self, is_one_line ? FLER_BOOKING_LINE : head_width < 5 * line ? FLER_BOOKING_NARROW : FLER_BOOKING_WIDE);
  /* In the narrowest columns the time stands below the mark. */
  if (head_width < 2 * line + line / 2 && !is_one_line)
    {
      head_x = body_x = EDGE_WIDTH + 2;
      head_width = width - head_x - 1;
      body_y += side + 1;
    }
  allocate_child (self->mark, EDGE, top, MIN (side, width - EDGE), MIN (side, height));
  if (head_width < 2 * line || body_y > height)
    allocate_child (self->head, 0, 0, 0, 0);
  else
    allocate_child (self->head, head_x, body_y - line, head_width, line);
  if (is_one_line || width - body_x < 2 * line || height - body_y < line - 2)
    allocate_child (self->body, 0, 0, 0, 0);
  else
    allocate_child (self->body, body_x, body_y, width - body_x - 1, height - body_y);
}

/* The form's strong colour along the left: a plain rectangle, since a border with round corners
 * takes longer than all the rest of the booking. Own planning has it broken. */
static void
draw_edge (FlerBookingWidget *self, GtkSnapshot *snapshot)
{
  g_autofree char *name = g_strdup_printf ("%s_strong", fler_words_form_class (self->form));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int step = self->is_own_planning ? DASH : height;
  GdkRGBA color;

  g_strdelimit (name, "-", '_');
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &color))
    return;
  for (int y = 0; y < height; y += 2 * step)
    gtk_snapshot_append_color (snapshot, &color,
                               &GRAPHENE_RECT_INIT (0, y, EDGE_WIDTH, MIN (step, height - y)));
}

static void
fler_booking_widget_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FlerBookingWidget *self = FLER_BOOKING_WIDGET (widget);

  if (!self->begins_before)
    draw_edge (self, snapshot);
  GTK_WIDGET_CLASS (fler_booking_widget_parent_class)->snapshot (widget, snapshot);
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
  gtk_tooltip_set_text (tooltip, FLER_BOOKING_WIDGET (widget)->tip);
  return TRUE;
}

static void
fler_booking_widget_dispose (GObject *object)
{
  FlerBookingWidget *self = FLER_BOOKING_WIDGET (object);

  g_clear_pointer (&self->mark, gtk_widget_unparent);
  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);
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

static GtkWidget *
new_inscription (FlerBookingWidget *self)
{
  GtkWidget *inscription = g_object_new (GTK_TYPE_INSCRIPTION,
                                         "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                         "min-chars", 0,
                                         "min-lines", 0,
                                         "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                                         "can-target", FALSE,
                                         NULL);

  gtk_widget_set_parent (inscription, GTK_WIDGET (self));
  return inscription;
}

static void
fler_booking_widget_init (FlerBookingWidget *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->mark = new_inscription (self);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->mark), 0.5);
  gtk_inscription_set_yalign (GTK_INSCRIPTION (self->mark), 0.5);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->mark), GTK_INSCRIPTION_OVERFLOW_CLIP);
  gtk_widget_add_css_class (self->mark, "form-mark");
  self->head = new_inscription (self);
  self->body = new_inscription (self);
  gtk_inscription_set_yalign (GTK_INSCRIPTION (self->head), 0);
  gtk_inscription_set_yalign (GTK_INSCRIPTION (self->body), 0);
  gtk_inscription_set_wrap_mode (GTK_INSCRIPTION (self->body), PANGO_WRAP_WORD_CHAR);
  self->form = FLER_FORM_NONE;
  gtk_widget_add_css_class (GTK_WIDGET (self), fler_words_form_class (self->form));
  gtk_widget_add_css_class (self->mark, fler_words_form_class (self->form));
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

  gtk_inscription_set_text (GTK_INSCRIPTION (self->mark), fler_form_mark (form));
  self->form = form;
  if (before == after)
    return;
  gtk_widget_remove_css_class (GTK_WIDGET (self), before);
  gtk_widget_remove_css_class (self->mark, before);
  gtk_widget_add_css_class (GTK_WIDGET (self), after);
  gtk_widget_add_css_class (self->mark, after);
}

void
fler_booking_widget_show (FlerBookingWidget *self, const FlerMeeting *meeting, const char *person_name,
                          GTimeZone *zone, gboolean begins_before, gboolean ends_after)
{
  g_autofree char *time = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (FLER_IS_BOOKING_WIDGET (self));

  self->meeting_id = meeting->id;
  if (!begins_before && !meeting->is_all_day)
    time = fler_words_time (meeting->span.start, zone);
  for (int room = 0; room < N_ROOMS; room++)
    {
      g_free (self->heads[room]);
      g_free (self->bodies[room]);
      fler_booking_words_markup (meeting, person_name, time, room, &self->heads[room], &self->bodies[room]);
    }
  show_markup (self);

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
