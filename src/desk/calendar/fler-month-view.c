/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-month-view.c - the weeks of a month below each other, a line for each booking */

#define G_LOG_DOMAIN "fler-month-view"

#include "config.h"

#include "fler-month-view-private.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-calendar-hand.h"
#include "fler-day-name.h"
#include "fler-words.h"

#define MARGIN 2        /* px between a day's edge and its lines */
#define GAP    1        /* px between lines */

static void fler_month_view_pane_init (FlerCalendarPaneInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FlerMonthView, fler_month_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (FLER_TYPE_CALENDAR_PANE, fler_month_view_pane_init))

/* Places */

void
fler_month_view_measure_text (FlerMonthView *self)
{
  g_autoptr(PangoLayout) layout = NULL;
  int width, height;

  if (self->gutter != 0)
    return;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "00");
  pango_layout_get_pixel_size (layout, &width, &height);
  self->gutter = width + 14;
  self->head = height + 10;
  self->number = height + 6;
  self->line = fler_calendar_line_height (FLER_CALENDAR_LINE (self->more[0])) + GAP;
}

GdkRectangle
fler_month_view_cell (FlerMonthView *self, int day)
{
  int n_weeks = self->month != NULL ? self->month->n_weeks : 1;
  double width, height;
  int week = day / FLER_MONTH_WEEK, column = day % FLER_MONTH_WEEK;
  GdkRectangle cell;

  fler_month_view_measure_text (self);
  width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - self->gutter, 0) / (double) FLER_MONTH_WEEK;
  height = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - self->head, 0) / (double) n_weeks;
  cell.x = self->gutter + (int) (column * width);
  cell.y = self->head + (int) (week * height);
  cell.width = self->gutter + (int) ((column + 1) * width) - cell.x;
  cell.height = self->head + (int) ((week + 1) * height) - cell.y;
  return cell;
}

int
fler_month_view_day_at (FlerMonthView *self, double x, double y)
{
  for (int day = 0; self->data != NULL && day < self->data->n_days; day++)
    {
      GdkRectangle cell = fler_month_view_cell (self, day);

      if (x >= cell.x && x < cell.x + cell.width && y >= cell.y && y < cell.y + cell.height)
        return day;
    }
  return -1;
}

/* What is shown */

const FlerMonthItem *
fler_month_view_get_item (FlerMonthView *self, guint line)
{
  return &g_array_index (self->month->items, FlerMonthItem, g_array_index (self->shown, guint, line));
}

FlerMeeting *
fler_month_view_get_meeting (FlerMonthView *self, guint line)
{
  const FlerMonthItem *item = fler_month_view_get_item (self, line);

  return item->note < 0 ? g_ptr_array_index (self->data->meetings, item->meeting) : NULL;
}

int
fler_month_view_line_of (FlerMonthView *self, GtkWidget *widget)
{
  guint line;

  if (widget == NULL || self->month == NULL || !g_ptr_array_find (self->lines, widget, &line))
    return -1;
  return line < self->shown->len ? (int) line : -1;
}

GtkWidget *
fler_month_view_focus_in (FlerMonthView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

/* Going */

static guint
count_of_day (FlerMonthView *self, int day)
{
  guint n = 0;

  for (guint i = 0; i < self->month->items->len; i++)
    {
      const FlerMonthItem *item = &g_array_index (self->month->items, FlerMonthItem, i);
      int first = item->week * FLER_MONTH_WEEK + item->bar.first;

      n += item->note < 0 && first <= day && day < first + item->bar.n_days;
    }
  return n;
}

/* The day as the cursor says it: “Tuesday 24 November, today, 3 bookings”. */
static void
name_slot (FlerMonthView *self)
{
  GDate date = fler_calendar_data_date (self->data, self->cursor_day);
  const char *day_name = fler_day_name (self->data->closed, &date, NULL);
  g_autofree char *day = fler_words_day (&date);
  g_autofree char *busy = fler_month_view_dup_busy (self, self->cursor_day);
  guint n = count_of_day (self, self->cursor_day);
  GString *name = g_string_new (day);

  if (g_date_valid (&self->today) && g_date_compare (&date, &self->today) == 0)
    g_string_append_printf (name, ", %s", _("today"));
  if (day_name != NULL)
    g_string_append_printf (name, ", %s", day_name);
  if (n == 0)
    g_string_append_printf (name, ", %s", _("nothing booked"));
  else
    g_string_append_printf (name, ngettext (", %u booking", ", %u bookings", n), n);
  if (*busy != '\0')
    /* Translators: the rest of what a screen reader says of a day in a month; %s are times. */
    g_string_append_printf (name, _(", busy by another calendar %s"), busy);
  fler_access_set_name (self->slot, name->str);
  g_string_free (name, TRUE);
}

void
fler_month_view_focus_day (FlerMonthView *self, int day)
{
  if (self->data == NULL)
    return;
  self->cursor_day = CLAMP (day, 0, self->data->n_days - 1);
  name_slot (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->slot);
}

void
fler_month_view_focus_line (FlerMonthView *self, guint line)
{
  const FlerMonthItem *item = fler_month_view_get_item (self, line);
  int first = item->week * FLER_MONTH_WEEK + item->bar.first;

  if (self->cursor_day < first || self->cursor_day >= first + item->bar.n_days)
    self->cursor_day = first;
  gtk_widget_grab_focus (g_ptr_array_index (self->lines, line));
}

void
fler_month_view_make (FlerMonthView *self)
{
  GDate date = fler_calendar_data_date (self->data, self->cursor_day);
  gint64 start = fler_day_time (&date, self->work_start, self->data->zone);

  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.make", "(xx)", start, start);
}

void
fler_month_view_move (FlerMonthView *self, guint line, int n_days)
{
  const FlerMeeting *meeting = fler_month_view_get_meeting (self, line);
  FlerSpan span;

  if (meeting == NULL || n_days == 0)
    return;
  span = fler_calendar_view_shift (meeting->span, n_days, 0, self->data->zone);
  self->fresh = meeting->id;
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.reschedule", "(xxx)", meeting->id, span.start, span.end);
}

/* What a click or Enter on something does. */
void
fler_month_view_activate (FlerMonthView *self, GtkWidget *widget)
{
  FlerCalendarLine *line;
  GDate date = fler_calendar_data_date (self->data, self->cursor_day);

  if (!FLER_IS_CALENDAR_LINE (widget))
    {
      fler_month_view_make (self);
      return;
    }
  line = FLER_CALENDAR_LINE (widget);
  if (fler_calendar_line_get_meeting (line) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open", "x", fler_calendar_line_get_meeting (line));
  else if (fler_calendar_line_get_case (line) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.select-case", "x", fler_calendar_line_get_case (line));
  else if (fler_calendar_line_is_more (line))
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.show-day", "i", (int) g_date_get_julian (&date));
}

static void
on_clicked (GtkButton *button, FlerMonthView *self)
{
  for (int day = 0; day < FLER_MONTH_MAX_DAYS; day++)
    if (self->more[day] == GTK_WIDGET (button))
      self->cursor_day = day;
  if (self->data != NULL)
    fler_month_view_activate (self, GTK_WIDGET (button));
}

static void
on_focus (GtkWidget *widget, GParamSpec *pspec, FlerMonthView *self)
{
  gint64 meeting_id = FLER_IS_CALENDAR_LINE (widget) ? fler_calendar_line_get_meeting (FLER_CALENDAR_LINE (widget)) : 0;

  gtk_widget_queue_draw (widget);
  if (gtk_widget_has_focus (widget) && !self->is_showing)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.select", "x", meeting_id);
}

/* Showing */

static GtkWidget *
new_line (FlerMonthView *self)
{
  GtkWidget *line = fler_calendar_line_new ();

  g_signal_connect_object (line, "clicked", G_CALLBACK (on_clicked), self, 0);
  g_signal_connect_object (line, "notify::has-focus", G_CALLBACK (on_focus), self, 0);
  gtk_widget_insert_before (line, GTK_WIDGET (self), self->ghost);
  gtk_widget_set_child_visible (line, FALSE);
  return line;
}

/* A spare line is neither drawn nor told of, and costs no measuring. */
static void
set_used (GtkWidget *line, gboolean is_used)
{
  if (gtk_widget_get_child_visible (line) == is_used)
    return;
  gtk_widget_set_child_visible (line, is_used);
  gtk_accessible_update_state (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_STATE_HIDDEN, !is_used, -1);
}

static void
fill_line (FlerMonthView *self, guint line)
{
  const FlerMonthItem *item = fler_month_view_get_item (self, line);
  FlerCalendarLine *widget = g_ptr_array_index (self->lines, line);

  if (item->note >= 0)
    fler_calendar_line_show_note (widget, g_ptr_array_index (self->data->notes, item->note), FALSE);
  else
    fler_calendar_line_show_meeting (widget, self->data, item->meeting, NULL, item->begins_before, item->ends_after);
  fler_calendar_line_set_selected (widget, self->selected != 0
                                           && fler_calendar_line_get_meeting (widget) == self->selected);
}

/* A screen reader on GTK 4.8 hears only where the focus goes: what was moved is shown by another
 * widget than before, so that its new day is said. */
static void
show_freshly (FlerMonthView *self)
{
  for (guint i = 0; i < self->shown->len && self->fresh != 0; i++)
    {
      const FlerMeeting *meeting = fler_month_view_get_meeting (self, i);

      if (meeting == NULL || meeting->id != self->fresh
          || g_ptr_array_index (self->lines, i) != fler_month_view_focus_in (self))
        continue;
      if (self->lines->len == self->shown->len)
        g_ptr_array_add (self->lines, new_line (self));
      {
        gpointer before = self->lines->pdata[i];

        self->lines->pdata[i] = self->lines->pdata[self->shown->len];
        self->lines->pdata[self->shown->len] = before;
      }
      break;
    }
  self->fresh = 0;
}

static void
fill (FlerMonthView *self)
{
  fler_calendar_month_fold (self->month, self->max_lines);
  g_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->month->items->len; i++)
    if (!g_array_index (self->month->items, FlerMonthItem, i).is_folded)
      g_array_append_val (self->shown, i);
  while (self->lines->len < self->shown->len)
    g_ptr_array_add (self->lines, new_line (self));
  show_freshly (self);
  for (guint i = 0; i < self->lines->len; i++)
    {
      set_used (g_ptr_array_index (self->lines, i), i < self->shown->len);
      if (i < self->shown->len)
        fill_line (self, i);
    }
  for (int day = 0; day < FLER_MONTH_MAX_DAYS; day++)
    {
      gboolean is_used = day < self->data->n_days && self->month->n_folded[day] > 0;
      GDate date = fler_calendar_data_date (self->data, day);

      set_used (self->more[day], is_used);
      if (is_used)
        fler_calendar_line_show_more (FLER_CALENDAR_LINE (self->more[day]), &date, self->month->n_folded[day]);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
fler_month_view_focus_meeting (FlerCalendarPane *pane, gint64 meeting_id)
{
  FlerMonthView *self = FLER_MONTH_VIEW (pane);

  for (guint i = 0; self->month != NULL && i < self->month->items->len; i++)
    {
      const FlerMonthItem *item = &g_array_index (self->month->items, FlerMonthItem, i);
      const FlerMeeting *meeting = item->note < 0 ? g_ptr_array_index (self->data->meetings, item->meeting) : NULL;

      if (meeting == NULL || meeting->id != meeting_id)
        continue;
      for (guint line = 0; line < self->shown->len; line++)
        if (g_array_index (self->shown, guint, line) == i)
          {
            fler_month_view_focus_line (self, line);
            return TRUE;
          }
      /* No room: the count that it is in. */
      self->cursor_day = item->week * FLER_MONTH_WEEK + item->bar.first;
      if (gtk_widget_get_child_visible (self->more[self->cursor_day]))
        gtk_widget_grab_focus (self->more[self->cursor_day]);
      else
        fler_month_view_focus_day (self, self->cursor_day);
      return TRUE;
    }
  return FALSE;
}

static FlerCalendarMonth *
new_month (const FlerCalendarData *data, const FlerCalendarView *view)
{
  g_autofree int *note_days = g_new (int, data->notes->len + 1);

  for (guint i = 0; i < data->notes->len; i++)
    note_days[i] = fler_calendar_data_day_of (data, &((FlerDayNote *) g_ptr_array_index (data->notes, i))->day);
  return fler_calendar_month_new (view, note_days, data->notes->len);
}

static void
fler_month_view_show (FlerCalendarPane *pane, FlerCalendarData *data)
{
  FlerMonthView *self = FLER_MONTH_VIEW (pane);
  GtkWidget *focus = fler_month_view_focus_in (self);
  gint64 focused = FLER_IS_CALENDAR_LINE (focus) ? fler_calendar_line_get_meeting (FLER_CALENDAR_LINE (focus)) : 0;

  self->dragged = -1;
  self->is_dragging = FALSE;
  g_clear_pointer (&self->month, fler_calendar_month_free);
  g_clear_pointer (&self->view, fler_calendar_view_free);
  g_clear_pointer (&self->data, fler_calendar_data_unref);
  self->data = fler_calendar_data_ref (data);
  self->view = fler_calendar_view_new (&data->first, data->n_days, data->meetings, data->zone);
  self->month = new_month (data, self->view);
  self->cursor_day = MIN (self->cursor_day, data->n_days - 1);
  self->is_showing = TRUE;
  if (gtk_widget_get_height (GTK_WIDGET (self)) > 0)
    self->max_lines = MAX ((fler_month_view_cell (self, 0).height - self->number) / self->line, 1);
  if (self->max_lines > 0)
    fill (self);
  name_slot (self);
  if (focus != NULL && (focused == 0 || !fler_month_view_focus_meeting (pane, focused)))
    fler_month_view_focus_day (self, self->cursor_day);
  self->is_showing = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fler_month_view_set_now (FlerCalendarPane *pane, const GDate *today, int minutes)
{
  FlerMonthView *self = FLER_MONTH_VIEW (pane);

  if (g_date_valid (&self->today) && g_date_compare (&self->today, today) == 0)
    return;
  self->today = *today;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fler_month_view_set_hours (FlerCalendarPane *pane, int start, int end)
{
  FLER_MONTH_VIEW (pane)->work_start = start;
  FLER_MONTH_VIEW (pane)->work_end = end;
  gtk_widget_queue_draw (GTK_WIDGET (pane));
}

static void
fler_month_view_set_selected (FlerCalendarPane *pane, gint64 meeting_id)
{
  FlerMonthView *self = FLER_MONTH_VIEW (pane);

  self->selected = meeting_id;
  for (guint i = 0; i < self->shown->len; i++)
    {
      FlerCalendarLine *line = g_ptr_array_index (self->lines, i);

      fler_calendar_line_set_selected (line, meeting_id != 0 && fler_calendar_line_get_meeting (line) == meeting_id);
    }
}

static void
fler_month_view_go (FlerCalendarPane *pane, const GDate *day, int minutes)
{
  FlerMonthView *self = FLER_MONTH_VIEW (pane);

  if (self->data != NULL)
    fler_month_view_focus_day (self, fler_calendar_data_day_of (self->data, day));
}

static GDate
fler_month_view_get_cursor (FlerCalendarPane *pane, int *minutes)
{
  FlerMonthView *self = FLER_MONTH_VIEW (pane);

  if (minutes != NULL)
    *minutes = -1;
  return self->data != NULL ? fler_calendar_data_date (self->data, self->cursor_day) : fler_day_none ();
}

static gboolean
fler_month_view_is_dragging (FlerCalendarPane *pane)
{
  return FLER_MONTH_VIEW (pane)->dragged >= 0;
}

static void
fler_month_view_pane_init (FlerCalendarPaneInterface *iface)
{
  iface->show = fler_month_view_show;
  iface->set_now = fler_month_view_set_now;
  iface->set_hours = fler_month_view_set_hours;
  iface->set_selected = fler_month_view_set_selected;
  iface->go = fler_month_view_go;
  iface->focus_meeting = fler_month_view_focus_meeting;
  iface->get_cursor = fler_month_view_get_cursor;
  iface->is_dragging = fler_month_view_is_dragging;
}

/* Layout */

static void
allocate_at (GtkWidget *widget, GdkRectangle rect)
{
  int unused;

  gtk_widget_set_child_visible (widget, TRUE);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &unused, NULL, NULL, NULL);
  rect.width = MAX (rect.width, unused);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &unused, NULL, NULL, NULL);
  rect.height = MAX (rect.height, unused);
  gtk_widget_size_allocate (widget, &rect, -1);
}

static GdkRectangle
line_rect (FlerMonthView *self, int first, int n_days, int row)
{
  GdkRectangle from = fler_month_view_cell (self, first), to = fler_month_view_cell (self, first + n_days - 1);

  return (GdkRectangle) { from.x + MARGIN + 1, from.y + self->number + row * self->line,
                          MAX (to.x + to.width - from.x - 2 * MARGIN - 1, 1), self->line - GAP };
}

/* Other lines than before have room: made before the next frame, since none may be made while the
 * view is laid out. */
static gboolean
on_fill (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  FlerMonthView *self = FLER_MONTH_VIEW (widget);
  GtkWidget *focus = fler_month_view_focus_in (self);

  self->fill_id = 0;
  self->is_showing = TRUE;
  if (self->month != NULL)
    fill (self);
  if (focus != NULL && !gtk_widget_get_child_visible (focus))
    fler_month_view_focus_day (self, self->cursor_day);
  self->is_showing = FALSE;
  return G_SOURCE_REMOVE;
}

static void
fler_month_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FlerMonthView *self = FLER_MONTH_VIEW (widget);
  int max_lines;

  if (self->month == NULL)
    return;
  max_lines = MAX ((fler_month_view_cell (self, 0).height - self->number) / self->line, 1);
  if (max_lines != self->max_lines)
    {
      self->max_lines = max_lines;
      if (self->fill_id == 0)
        self->fill_id = gtk_widget_add_tick_callback (widget, on_fill, NULL, NULL);
    }
  for (guint i = 0; i < self->shown->len; i++)
    {
      const FlerMonthItem *item = fler_month_view_get_item (self, i);

      allocate_at (g_ptr_array_index (self->lines, i),
                   line_rect (self, item->week * FLER_MONTH_WEEK + item->bar.first, item->bar.n_days, item->bar.row));
    }
  for (int day = 0; day < self->data->n_days; day++)
    if (gtk_widget_get_child_visible (self->more[day]))
      allocate_at (self->more[day], line_rect (self, day, 1, self->max_lines - 1));
  allocate_at (self->slot, fler_month_view_cell (self, self->cursor_day));
  if (self->is_dragging && self->to_day >= 0)
    allocate_at (self->ghost, line_rect (self, self->to_day, 1, MAX (self->max_lines - 1, 0)));
  else
    gtk_widget_set_child_visible (self->ghost, FALSE);
}

static void
fler_month_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  FlerMonthView *self = FLER_MONTH_VIEW (widget);

  fler_month_view_measure_text (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->gutter + FLER_MONTH_WEEK * 40;
      *natural = self->gutter + FLER_MONTH_WEEK * 130;
    }
  else
    {
      *minimum = self->head + 6 * (self->number + 2 * self->line);
      *natural = self->head + 6 * (self->number + 4 * self->line);
    }
  *minimum_baseline = *natural_baseline = -1;
}

static void
fler_month_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FlerMonthView *self = FLER_MONTH_VIEW (widget);

  if (self->month == NULL)
    return;
  fler_month_view_measure_text (self);
  fler_month_view_draw (self, snapshot);
  GTK_WIDGET_CLASS (fler_month_view_parent_class)->snapshot (widget, snapshot);
}

static void
fler_month_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fler_month_view_parent_class)->css_changed (widget, change);
  FLER_MONTH_VIEW (widget)->gutter = 0;
  gtk_widget_queue_resize (widget);
}

static gboolean
fler_month_view_grab_focus (GtkWidget *widget)
{
  FlerMonthView *self = FLER_MONTH_VIEW (widget);

  if (self->data == NULL)
    return FALSE;
  if (self->selected == 0 || !fler_month_view_focus_meeting (FLER_CALENDAR_PANE (self), self->selected))
    fler_month_view_focus_day (self, self->cursor_day);
  return TRUE;
}

/* Life */

static void
fler_month_view_dispose (GObject *object)
{
  FlerMonthView *self = FLER_MONTH_VIEW (object);
  GtkWidget *child;

  if (self->fill_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fill_id);
  self->fill_id = 0;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->month, fler_calendar_month_free);
  g_clear_pointer (&self->view, fler_calendar_view_free);
  g_clear_pointer (&self->data, fler_calendar_data_unref);
  G_OBJECT_CLASS (fler_month_view_parent_class)->dispose (object);
}

static void
fler_month_view_class_init (FlerMonthViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_month_view_dispose;
  widget_class->measure = fler_month_view_measure;
  widget_class->size_allocate = fler_month_view_size_allocate;
  widget_class->snapshot = fler_month_view_snapshot;
  widget_class->css_changed = fler_month_view_css_changed;
  widget_class->grab_focus = fler_month_view_grab_focus;
  widget_class->query_tooltip = fler_month_view_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "month");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fler_month_view_init (FlerMonthView *self)
{
  self->lines = g_ptr_array_new ();
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->dragged = -1;
  self->work_start = 8 * 60;
  self->work_end = 17 * 60;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_date_clear (&self->today, 1);
  self->slot = g_object_new (GTK_TYPE_BUTTON, "css-name", "slot", NULL);
  g_signal_connect_object (self->slot, "clicked", G_CALLBACK (on_clicked), self, 0);
  g_signal_connect_object (self->slot, "notify::has-focus", G_CALLBACK (on_focus), self, 0);
  gtk_widget_set_parent (self->slot, GTK_WIDGET (self));
  self->ghost = fler_calendar_hand_add_ghost (GTK_WIDGET (self));
  for (int day = 0; day < FLER_MONTH_MAX_DAYS; day++)
    self->more[day] = new_line (self);
  fler_access_set_name (GTK_WIDGET (self), C_("calendar view", "Month"));
  fler_month_view_add_keys (self);
  fler_month_view_add_pointer (self);
}

GtkWidget *
fler_month_view_new (void)
{
  return g_object_new (FLER_TYPE_MONTH_VIEW, NULL);
}
