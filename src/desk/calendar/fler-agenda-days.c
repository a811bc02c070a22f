/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-agenda-days.c - the agenda's list: a head for each day, a line for each thing */

#define G_LOG_DOMAIN "fler-agenda-days"

#include "config.h"

#include "fler-agenda-days-private.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-calendar-hand.h"

#define MARGIN FLER_AGENDA_MARGIN
#define GAP    2        /* px between lines */

enum { PROP_HADJUSTMENT = 1, PROP_VADJUSTMENT, PROP_HSCROLL_POLICY, PROP_VSCROLL_POLICY };

G_DEFINE_FINAL_TYPE_WITH_CODE (FlerAgendaDays, fler_agenda_days, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* Rows */

double
fler_agenda_days_scrolled_to (FlerAgendaDays *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

static void
measure_text (FlerAgendaDays *self)
{
  g_autoptr(PangoLayout) layout = NULL;
  FlerAgendaBinding *any = &g_array_index (self->bindings, FlerAgendaBinding, 0);
  int height;

  if (self->head != 0)
    return;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "Å");
  pango_layout_get_pixel_size (layout, NULL, &height);
  self->head = height + 20;
  self->line = fler_calendar_line_height (FLER_CALENDAR_LINE (any->widget)) + 4 + GAP;
}

/* How far down each row begins, and where the last one ends. */
static void
place_rows (FlerAgendaDays *self)
{
  int top = 4;

  measure_text (self);
  g_array_set_size (self->tops, 0);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_array_append_val (self->tops, top);
      top += g_array_index (self->rows, FlerAgendaRow, i).kind == FLER_AGENDA_DAY ? self->head : self->line;
    }
  top += MARGIN;
  g_array_append_val (self->tops, top);
}

/* Widgets: bound to the rows that are seen, and to the one with the focus */

int
fler_agenda_days_row_of (FlerAgendaDays *self, GtkWidget *widget)
{
  for (guint i = 0; widget != NULL && i < self->bindings->len; i++)
    if (g_array_index (self->bindings, FlerAgendaBinding, i).widget == widget)
      return g_array_index (self->bindings, FlerAgendaBinding, i).row;
  return -1;
}

static GtkWidget *
focus_in (FlerAgendaDays *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

static void
on_clicked (GtkButton *button, FlerAgendaDays *self)
{
  int row = fler_agenda_days_row_of (self, GTK_WIDGET (button));

  if (row >= 0)
    fler_agenda_days_activate (self, row);
}

static void
on_focus (GtkWidget *widget, GParamSpec *pspec, FlerAgendaDays *self)
{
  int row = fler_agenda_days_row_of (self, widget);

  gtk_widget_queue_draw (widget);
  if (!gtk_widget_has_focus (widget) || row < 0 || self->is_showing)
    return;
  self->cursor = row;
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.select", "x",
                              fler_calendar_line_get_meeting (FLER_CALENDAR_LINE (widget)));
}

static FlerAgendaBinding *
add_binding (FlerAgendaDays *self)
{
  FlerAgendaBinding binding = { fler_calendar_line_new (), -1 };

  g_signal_connect_object (binding.widget, "clicked", G_CALLBACK (on_clicked), self, 0);
  g_signal_connect_object (binding.widget, "notify::has-focus", G_CALLBACK (on_focus), self, 0);
  gtk_widget_insert_before (binding.widget, GTK_WIDGET (self), self->ghost);
  gtk_widget_set_child_visible (binding.widget, FALSE);
  g_array_append_val (self->bindings, binding);
  return &g_array_index (self->bindings, FlerAgendaBinding, self->bindings->len - 1);
}

static FlerAgendaBinding *
find_binding (FlerAgendaDays *self, int row)
{
  for (guint i = 0; i < self->bindings->len; i++)
    if (g_array_index (self->bindings, FlerAgendaBinding, i).row == row)
      return &g_array_index (self->bindings, FlerAgendaBinding, i);
  return NULL;
}

GtkWidget *
fler_agenda_days_line_of (FlerAgendaDays *self, int row)
{
  FlerAgendaBinding *binding = find_binding (self, row);

  return binding != NULL ? binding->widget : NULL;
}

static void
fill (FlerAgendaDays *self, FlerAgendaBinding *binding, int row)
{
  const FlerAgendaRow *at = fler_agenda_days_get_row (self, row);
  FlerCalendarLine *line = FLER_CALENDAR_LINE (binding->widget);
  GDate date = fler_calendar_data_date (self->data, at->day);

  binding->row = row;
  switch (at->kind)
    {
    case FLER_AGENDA_MEETING:
      fler_calendar_line_show_meeting (line, self->data, at->index, &date, at->begins_before, at->ends_after);
      break;
    case FLER_AGENDA_NOTE:
      fler_calendar_line_show_note (line, g_ptr_array_index (self->data->notes, at->index), TRUE);
      break;
    case FLER_AGENDA_QUIET:
      fler_calendar_line_show_quiet (line, g_ptr_array_index (self->data->quiet, at->index), &date, self->data->zone);
      break;
    default:
      fler_calendar_line_show_nothing (line, &date);
      break;
    }
  fler_calendar_line_set_selected (line, self->selected != 0 && fler_calendar_line_get_meeting (line) == self->selected);
}

/* A row that comes in sight: by a spare widget, but what was moved by another than the one with
 * the focus, since a screen reader on GTK 4.8 hears only where the focus goes. */
static void
bind_row (FlerAgendaDays *self, int row)
{
  const FlerMeeting *meeting = fler_agenda_days_get_meeting (self, row);
  GtkWidget *focus = focus_in (self);
  FlerAgendaBinding *found = NULL;

  for (guint i = 0; i < self->bindings->len && found == NULL; i++)
    {
      FlerAgendaBinding *binding = &g_array_index (self->bindings, FlerAgendaBinding, i);

      if (binding->row < 0 && !(meeting != NULL && meeting->id == self->fresh && binding->widget == focus))
        found = binding;
    }
  if (found == NULL)
    found = add_binding (self);
  fill (self, found, row);
}

gboolean
fler_agenda_days_is_seen (FlerAgendaDays *self, int row)
{
  double from = fler_agenda_days_scrolled_to (self);

  double to = from + gtk_widget_get_height (GTK_WIDGET (self));

  return fler_agenda_days_top_of (self, row + 1) > from && fler_agenda_days_top_of (self, row) < to;
}

static void
bind_seen (FlerAgendaDays *self)
{
  GtkWidget *focus = focus_in (self);

  for (guint i = 0; i < self->bindings->len; i++)
    {
      FlerAgendaBinding *binding = &g_array_index (self->bindings, FlerAgendaBinding, i);

      if (binding->row >= 0 && binding->widget != focus && !fler_agenda_days_is_seen (self, binding->row))
        binding->row = -1;
    }
  for (guint row = 0; row < self->rows->len; row++)
    if (fler_agenda_days_get_row (self, row)->kind != FLER_AGENDA_DAY && fler_agenda_days_is_seen (self, row)
        && find_binding (self, row) == NULL)
      bind_row (self, row);
  for (guint i = 0; i < self->bindings->len; i++)
    {
      FlerAgendaBinding *binding = &g_array_index (self->bindings, FlerAgendaBinding, i);

      if (gtk_widget_get_child_visible (binding->widget) == (binding->row >= 0))
        continue;
      gtk_widget_set_child_visible (binding->widget, binding->row >= 0);
      gtk_accessible_update_state (GTK_ACCESSIBLE (binding->widget), GTK_ACCESSIBLE_STATE_HIDDEN, binding->row < 0, -1);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Going */

static void
scroll_to_row (FlerAgendaDays *self, int row)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  /* With the day's name, where it stands right above. */
  int from = row > 0 && fler_agenda_days_get_row (self, row - 1)->kind == FLER_AGENDA_DAY ? row - 1 : row;

  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, fler_agenda_days_top_of (self, from), fler_agenda_days_top_of (self, row + 1));
}

void
fler_agenda_days_focus_row (FlerAgendaDays *self, int row)
{
  FlerAgendaBinding *binding;

  self->cursor = row;
  scroll_to_row (self, row);
  binding = find_binding (self, row);
  if (binding == NULL)
    {
      bind_row (self, row);
      binding = find_binding (self, row);
    }
  gtk_widget_set_child_visible (binding->widget, TRUE);
  gtk_widget_grab_focus (binding->widget);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
fler_agenda_days_reschedule (FlerAgendaDays *self, const FlerMeeting *meeting, FlerSpan span)
{
  self->fresh = meeting->id;
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.reschedule", "(xxx)", meeting->id, span.start, span.end);
}

gboolean
fler_agenda_days_is_dragging (FlerAgendaDays *self)
{
  g_return_val_if_fail (FLER_IS_AGENDA_DAYS (self), FALSE);
  return self->dragged >= 0;
}

/* What a click or Enter on a row does. */
void
fler_agenda_days_activate (FlerAgendaDays *self, int row)
{
  const FlerAgendaRow *at = fler_agenda_days_get_row (self, row);
  GDate date = fler_calendar_data_date (self->data, at->day);
  gint64 start = fler_day_time (&date, self->work_start, self->data->zone);
  const FlerMeeting *meeting = fler_agenda_days_get_meeting (self, row);

  if (meeting != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open", "x", meeting->id);
  else if (at->kind == FLER_AGENDA_NOTE)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.select-case", "x",
                                ((FlerDayNote *) g_ptr_array_index (self->data->notes, at->index))->case_id);
  else if (at->kind == FLER_AGENDA_NOTHING)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.make", "(xx)", start, start);
}

void
fler_agenda_days_go (FlerAgendaDays *self, const GDate *day)
{
  int place, found = -1;

  g_return_if_fail (FLER_IS_AGENDA_DAYS (self));
  if (self->data == NULL)
    return;
  place = fler_calendar_data_day_of (self->data, day);
  for (guint row = 0; row < self->rows->len; row++)
    {
      const FlerAgendaRow *at = fler_agenda_days_get_row (self, row);

      if (at->kind == FLER_AGENDA_DAY)
        continue;
      if (found >= 0 && fler_agenda_days_get_row (self, found)->day >= place)
        break;
      found = row;
    }
  if (found >= 0)
    fler_agenda_days_focus_row (self, found);
}

gboolean
fler_agenda_days_focus_meeting (FlerAgendaDays *self, gint64 meeting_id)
{
  g_return_val_if_fail (FLER_IS_AGENDA_DAYS (self), FALSE);
  for (guint row = 0; self->rows != NULL && row < self->rows->len; row++)
    {
      const FlerMeeting *meeting = fler_agenda_days_get_meeting (self, row);

      if (meeting == NULL || meeting->id != meeting_id)
        continue;
      fler_agenda_days_focus_row (self, row);
      return TRUE;
    }
  return FALSE;
}

GDate
fler_agenda_days_get_cursor (FlerAgendaDays *self)
{
  g_return_val_if_fail (FLER_IS_AGENDA_DAYS (self), fler_day_none ());
  if (self->data == NULL)
    return fler_day_none ();
  return fler_calendar_data_date (self->data, self->cursor >= 0 ? fler_agenda_days_get_row (self, self->cursor)->day : 0);
}

/* Showing */

static void
configure (FlerAgendaDays *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double upper;

  if (adjustment == NULL || self->rows == NULL || height == 0)
    return;
  upper = MAX (fler_agenda_days_top_of (self, self->rows->len), height);
  gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, upper - height), 0, upper,
                            self->line, height * 0.9, height);
}

void
fler_agenda_days_show (FlerAgendaDays *self, FlerCalendarData *data)
{
  GtkWidget *focus;
  gint64 focused = 0;
  gboolean is_other_time;
  GDate cursor_day = fler_agenda_days_get_cursor (self);

  g_return_if_fail (FLER_IS_AGENDA_DAYS (self));

  fler_agenda_days_end_drag (self);
  focus = focus_in (self);
  if (FLER_IS_CALENDAR_LINE (focus))
    focused = fler_calendar_line_get_meeting (FLER_CALENDAR_LINE (focus));
  is_other_time = self->data == NULL || g_date_compare (&self->data->first, &data->first) != 0;
  g_clear_pointer (&self->data, fler_calendar_data_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  self->data = fler_calendar_data_ref (data);
  self->rows = fler_agenda_days_new_rows (self, data);
  self->cursor = -1;
  place_rows (self);
  for (guint i = 0; i < self->bindings->len; i++)
    g_array_index (self->bindings, FlerAgendaBinding, i).row = -1;
  self->is_showing = TRUE;
  if (is_other_time && self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], 0);
  configure (self);
  bind_seen (self);
  if (focus != NULL && (focused == 0 || !fler_agenda_days_focus_meeting (self, focused)))
    fler_agenda_days_go (self, is_other_time || !g_date_valid (&cursor_day) ? &data->first : &cursor_day);
  self->fresh = 0;
  self->is_showing = FALSE;
}

void
fler_agenda_days_set_today (FlerAgendaDays *self, const GDate *today)
{
  g_autoptr(FlerCalendarData) data = NULL;

  g_return_if_fail (FLER_IS_AGENDA_DAYS (self));
  if (g_date_valid (&self->today) && g_date_compare (&self->today, today) == 0)
    return;
  self->today = *today;
  if (self->data == NULL)
    return;
  data = fler_calendar_data_ref (self->data);
  fler_agenda_days_show (self, data);
}

void
fler_agenda_days_set_work_start (FlerAgendaDays *self, int minutes)
{
  g_return_if_fail (FLER_IS_AGENDA_DAYS (self));
  self->work_start = minutes;
}

void
fler_agenda_days_set_selected (FlerAgendaDays *self, gint64 meeting_id)
{
  g_return_if_fail (FLER_IS_AGENDA_DAYS (self));
  self->selected = meeting_id;
  for (guint i = 0; i < self->bindings->len; i++)
    {
      FlerCalendarLine *line = FLER_CALENDAR_LINE (g_array_index (self->bindings, FlerAgendaBinding, i).widget);

      fler_calendar_line_set_selected (line, meeting_id != 0 && fler_calendar_line_get_meeting (line) == meeting_id);
    }
}

/* Layout and drawing */

/* None may be made while it is laid out: before the next frame. */
static gboolean
on_bind (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  FLER_AGENDA_DAYS (widget)->bind_id = 0;
  if (FLER_AGENDA_DAYS (widget)->rows != NULL)
    bind_seen (FLER_AGENDA_DAYS (widget));
  return G_SOURCE_REMOVE;
}

/* Beside the pointer, as wide as its words. */
static void
allocate_ghost (FlerAgendaDays *self, int line_width)
{
  GtkAllocation place = { MARGIN, 0, 0, self->line - GAP };
  int least, width, height;

  gtk_widget_set_child_visible (self->ghost, self->is_dragging && self->to_day >= 0);
  if (!gtk_widget_get_child_visible (self->ghost))
    return;
  gtk_widget_measure (self->ghost, GTK_ORIENTATION_HORIZONTAL, -1, &least, &width, NULL, NULL);
  place.width = CLAMP (width, least, MAX (line_width, least));
  gtk_widget_measure (self->ghost, GTK_ORIENTATION_VERTICAL, place.width, &height, NULL, NULL, NULL);
  place.height = MAX (place.height, height);
  place.y = (int) self->pointer_y - place.height / 2;
  gtk_widget_size_allocate (self->ghost, &place, -1);
}

static void
fler_agenda_days_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FlerAgendaDays *self = FLER_AGENDA_DAYS (widget);
  int line_width = MIN (width, FLER_AGENDA_WIDEST) - 2 * MARGIN;
  int scrolled = (int) fler_agenda_days_scrolled_to (self);

  if (self->rows == NULL)
    return;
  configure (self);
  for (guint i = 0; i < self->bindings->len; i++)
    {
      FlerAgendaBinding *binding = &g_array_index (self->bindings, FlerAgendaBinding, i);
      GtkAllocation place;
      int unused;

      if (binding->row < 0)
        continue;
      place = (GtkAllocation) { MARGIN, fler_agenda_days_top_of (self, binding->row) - scrolled, MAX (line_width, 1),
                                self->line - GAP };
      gtk_widget_measure (binding->widget, GTK_ORIENTATION_HORIZONTAL, -1, &unused, NULL, NULL, NULL);
      gtk_widget_size_allocate (binding->widget, &place, -1);
    }
  allocate_ghost (self, line_width);
  for (guint row = 0; row < self->rows->len && self->bind_id == 0; row++)
    if (fler_agenda_days_get_row (self, row)->kind != FLER_AGENDA_DAY && fler_agenda_days_is_seen (self, row)
        && find_binding (self, row) == NULL)
      self->bind_id = gtk_widget_add_tick_callback (widget, on_bind, NULL, NULL);
}

static void
fler_agenda_days_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 260 : 100;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 400;
  *minimum_baseline = *natural_baseline = -1;
}

static void
fler_agenda_days_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                         gtk_widget_get_height (widget)));
  if (FLER_AGENDA_DAYS (widget)->rows != NULL)
    fler_agenda_days_draw (FLER_AGENDA_DAYS (widget), snapshot);
  GTK_WIDGET_CLASS (fler_agenda_days_parent_class)->snapshot (widget, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
fler_agenda_days_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  FlerAgendaDays *self = FLER_AGENDA_DAYS (widget);

  GTK_WIDGET_CLASS (fler_agenda_days_parent_class)->css_changed (widget, change);
  self->head = 0;
  if (self->rows != NULL)
    place_rows (self);
  gtk_widget_queue_resize (widget);
}

/* Scrolling */

static void
on_scrolled (GtkAdjustment *adjustment, FlerAgendaDays *self)
{
  if (self->rows != NULL && gtk_widget_get_height (GTK_WIDGET (self)) > 0)
    bind_seen (self);
}

static void
set_adjustment (FlerAgendaDays *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (adjustment != NULL && self->adjustments[orientation] == adjustment)
    return;
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], on_scrolled, self);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    return;
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self, 0);
  configure (self);
}

static void
fler_agenda_days_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FlerAgendaDays *self = FLER_AGENDA_DAYS (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fler_agenda_days_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FlerAgendaDays *self = FLER_AGENDA_DAYS (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
fler_agenda_days_grab_focus (GtkWidget *widget)
{
  FlerAgendaDays *self = FLER_AGENDA_DAYS (widget);

  if (self->rows == NULL)
    return FALSE;
  if (self->cursor >= 0)
    fler_agenda_days_focus_row (self, self->cursor);
  else
    fler_agenda_days_go (self, g_date_valid (&self->today) ? &self->today : &self->data->first);
  return TRUE;
}

/* Life */

static void
fler_agenda_days_dispose (GObject *object)
{
  FlerAgendaDays *self = FLER_AGENDA_DAYS (object);
  GtkWidget *child;

  if (self->bind_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->bind_id);
  self->bind_id = 0;
  if (self->scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_id);
  self->scroll_id = 0;
  g_clear_object (&self->dragged_line);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_pointer (&self->bindings, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->tops, g_array_unref);
  g_clear_pointer (&self->data, fler_calendar_data_unref);
  G_OBJECT_CLASS (fler_agenda_days_parent_class)->dispose (object);
}

static void
fler_agenda_days_class_init (FlerAgendaDaysClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fler_agenda_days_dispose;
  object_class->set_property = fler_agenda_days_set_property;
  object_class->get_property = fler_agenda_days_get_property;
  widget_class->measure = fler_agenda_days_measure;
  widget_class->size_allocate = fler_agenda_days_size_allocate;
  widget_class->snapshot = fler_agenda_days_snapshot;
  widget_class->css_changed = fler_agenda_days_css_changed;
  widget_class->grab_focus = fler_agenda_days_grab_focus;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_css_name (widget_class, "agenda");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fler_agenda_days_init (FlerAgendaDays *self)
{
  self->bindings = g_array_new (FALSE, FALSE, sizeof (FlerAgendaBinding));
  self->tops = g_array_new (FALSE, FALSE, sizeof (int));
  self->work_start = 8 * 60;
  self->cursor = self->dragged = self->to_day = -1;
  g_date_clear (&self->today, 1);
  fler_access_set_name (GTK_WIDGET (self), C_("calendar view", "Agenda"));
  /* The rows are as high as it says, so there is one from the start. */
  add_binding (self);
  self->ghost = fler_calendar_hand_add_ghost (GTK_WIDGET (self));
  fler_agenda_days_add_keys (self);
  fler_agenda_days_add_pointer (self);
}

GtkWidget *
fler_agenda_days_new (void)
{
  return g_object_new (FLER_TYPE_AGENDA_DAYS, NULL);
}
