/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-hour-grid.c - the hours of some days beside each other, with their bookings */

#define G_LOG_DOMAIN "fler-hour-grid"

#include "config.h"

#include "fler-hour-grid-private.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-calendar-hand.h"
#include "fler-words.h"

#define MIN_COLUMN 46        /* px: a booking narrower than this is folded into “+3” */

G_DEFINE_FINAL_TYPE (FlerHourGrid, fler_hour_grid, GTK_TYPE_WIDGET)

/* The cursor */

static void allocate_booking (FlerHourGrid *self, int i);

static void
allocate_at (GtkWidget *widget, GdkRectangle rect)
{
  int width, height;

  gtk_widget_set_child_visible (widget, TRUE);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  rect.width = MAX (rect.width, width);
  rect.height = MAX (rect.height, height);
  gtk_widget_size_allocate (widget, &rect, -1);
}

static void
allocate_slot (FlerHourGrid *self)
{
  allocate_at (self->slot, fler_hour_grid_rect (self, self->cursor_day, self->cursor,
                                                self->cursor + self->slot_length, 0, 1, 1));
}

/* What another calendar has there; NULL: nothing. */
static const FlerQuietTime *
quiet_at_slot (FlerHourGrid *self)
{
  FlerSpan slot = { fler_hour_grid_instant (self, self->cursor_day, self->cursor),
                    fler_hour_grid_instant (self, self->cursor_day, self->cursor + self->slot_length) };

  for (guint i = 0; i < self->data->quiet->len; i++)
    {
      const FlerQuietTime *quiet = g_ptr_array_index (self->data->quiet, i);

      if (!quiet->is_all_day && fler_span_overlaps (quiet->span, slot)
          && fler_calendar_data_has_quiet (self->data, quiet, self->cursor_day))
        return quiet;
    }
  return NULL;
}

/* The day and time as the slot says it: “Tuesday 24 November, 13.00, free”. */
static void
name_slot (FlerHourGrid *self)
{
  GDate date = fler_hour_grid_date (self, self->cursor_day);
  const FlerQuietTime *quiet = quiet_at_slot (self);
  g_autofree char *day = fler_words_day (&date);
  g_autofree char *start = fler_words_clock (self->cursor);
  g_autofree char *end = fler_words_clock (self->cursor + self->slot_length);
  g_autofree char *times = self->slot_length == FLER_HOUR_GRID_SLOT ? g_strdup (start)
                                                                    : g_strdup_printf ("%s–%s", start, end);
  GString *name = g_string_new (NULL);

  if (quiet == NULL)
    /* Translators: what a screen reader says of an empty place in the calendar: day, time. */
    g_string_printf (name, _("%1$s, %2$s, free"), day, times);
  else
    {
      /* Translators: the same, of one that another calendar has something in. */
      g_string_printf (name, _("%1$s, %2$s, busy by another calendar"), day, times);
      if (quiet->text != NULL)
        g_string_append_printf (name, ", %s", quiet->text);
    }
  if (self->data->people != NULL && (guint) self->cursor_day < self->data->people->len)
    g_string_append_printf (name, ", %s",
                            ((FlerOfficial *) g_ptr_array_index (self->data->people, self->cursor_day))->name);
  fler_access_set_name (self->slot, name->str);
  g_string_free (name, TRUE);
}

void
fler_hour_grid_focus_slot (FlerHourGrid *self, int day, int minutes, int length)
{
  self->cursor_day = CLAMP (day, 0, self->view->n_days - 1);
  self->cursor = CLAMP (minutes, 0, FLER_DAY_MINUTES - FLER_HOUR_GRID_SNAP);
  self->slot_length = MIN (length, FLER_DAY_MINUTES - self->cursor);
  name_slot (self);
  /* At once, or the scrolling would go to where it stood before. */
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    allocate_slot (self);
  gtk_widget_grab_focus (self->slot);
}

void
fler_hour_grid_focus_piece (FlerHourGrid *self, int piece)
{
  const FlerCalendarPiece *at = fler_hour_grid_get_piece (self, piece);

  self->cursor_day = at->day;
  self->cursor = at->block.start;
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0 && !at->block.is_folded)
    allocate_booking (self, piece);
  gtk_widget_grab_focus (fler_hour_grid_get_booking (self, piece));
}

void
fler_hour_grid_go (FlerHourGrid *self, int day, int minutes)
{
  int found = -1;

  g_return_if_fail (FLER_IS_HOUR_GRID (self));
  if (self->view == NULL)
    return;

  day = CLAMP (day, 0, self->view->n_days - 1);
  minutes = CLAMP (minutes, 0, FLER_DAY_MINUTES - FLER_HOUR_GRID_SNAP);
  for (guint i = 0; i < self->view->pieces->len; i++)
    {
      const FlerCalendarPiece *piece = fler_hour_grid_get_piece (self, i);

      if (piece->day != day || piece->block.is_folded || piece->block.start > minutes
          || piece->block.end <= minutes)
        continue;
      if (found < 0 || piece->block.column < fler_hour_grid_get_piece (self, found)->block.column)
        found = i;
    }
  if (found >= 0)
    fler_hour_grid_focus_piece (self, found);
  else
    fler_hour_grid_focus_slot (self, day, minutes, FLER_HOUR_GRID_SLOT);
}

gboolean
fler_hour_grid_focus_meeting (FlerHourGrid *self, gint64 meeting_id)
{
  g_return_val_if_fail (FLER_IS_HOUR_GRID (self), FALSE);
  for (guint i = 0; self->view != NULL && i < self->view->pieces->len; i++)
    if (fler_hour_grid_get_meeting (self, i)->id == meeting_id
        && !fler_hour_grid_get_piece (self, i)->block.is_folded)
      {
        fler_hour_grid_focus_piece (self, i);
        return TRUE;
      }
  return FALSE;
}

int
fler_hour_grid_get_cursor (FlerHourGrid *self, int *minutes)
{
  g_return_val_if_fail (FLER_IS_HOUR_GRID (self), 0);
  if (minutes != NULL)
    *minutes = self->cursor;
  return self->cursor_day;
}

void
fler_hour_grid_make_at_cursor (FlerHourGrid *self)
{
  gint64 start = fler_hour_grid_instant (self, self->cursor_day, self->cursor);
  gint64 end = start;

  if (self->slot_length != FLER_HOUR_GRID_SLOT)
    end = fler_hour_grid_instant (self, self->cursor_day, self->cursor + self->slot_length);
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.make", "(xx)", start, end);
}

void
fler_hour_grid_reschedule (FlerHourGrid *self, guint piece, FlerSpan span)
{
  const FlerMeeting *meeting = fler_hour_grid_get_meeting (self, piece);

  if (span.start == meeting->span.start && span.end == meeting->span.end)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.reschedule", "(xxx)", meeting->id,
                              span.start, span.end);
}

/* Widgets */

static void
on_slot_clicked (GtkButton *slot, FlerHourGrid *self)
{
  if (self->view != NULL)
    fler_hour_grid_make_at_cursor (self);
}

static void
on_booking_clicked (GtkButton *booking, FlerHourGrid *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open", "x",
                              fler_booking_widget_get_meeting (FLER_BOOKING_WIDGET (booking)));
}

static void
on_booking_focus (GtkWidget *booking, GParamSpec *pspec, FlerHourGrid *self)
{
  int piece = fler_hour_grid_piece_of (self, booking);

  if (!gtk_widget_has_focus (booking) || piece < 0 || self->is_showing)
    return;
  self->cursor_day = fler_hour_grid_get_piece (self, piece)->day;
  self->cursor = fler_hour_grid_get_piece (self, piece)->block.start;
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.select", "x",
                              fler_booking_widget_get_meeting (FLER_BOOKING_WIDGET (booking)));
}

static void
on_slot_focus (GtkWidget *slot, GParamSpec *pspec, FlerHourGrid *self)
{
  if (gtk_widget_has_focus (slot) && self->view != NULL && !self->is_showing)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.select", "x", (gint64) 0);
}

static void
on_more_clicked (GtkButton *button, FlerHourGrid *self)
{
  int day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "fler-day"));
  GDate date = fler_hour_grid_date (self, day);

  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.show-day", "i", (int) g_date_get_julian (&date));
}

static GtkWidget *
add_booking (FlerHourGrid *self)
{
  GtkWidget *booking = fler_booking_widget_new ();

  g_signal_connect_object (booking, "clicked", G_CALLBACK (on_booking_clicked), self, 0);
  g_signal_connect_object (booking, "notify::has-focus", G_CALLBACK (on_booking_focus), self, 0);
  /* Before the ghost, which is drawn over all of them. */
  gtk_widget_insert_before (booking, GTK_WIDGET (self), self->ghost);
  g_ptr_array_add (self->bookings, booking);
  return booking;
}

/* A spare widget is neither drawn nor told of. It stays “visible”: hiding it would have the whole
 * window measured again with each week. */
static void
set_used (GtkWidget *booking, gboolean is_used)
{
  if (gtk_widget_get_child_visible (booking) == is_used)
    return;
  gtk_widget_set_child_visible (booking, is_used);
  gtk_accessible_update_state (GTK_ACCESSIBLE (booking), GTK_ACCESSIBLE_STATE_HIDDEN, !is_used, -1);
}

static void
add_more (FlerHourGrid *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button),
                        g_object_new (GTK_TYPE_INSCRIPTION,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                      "min-chars", 2,
                                      "xalign", 0.5,
                                      "yalign", 0.5,
                                      NULL));
  gtk_widget_add_css_class (button, "calendar-more");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_more_clicked), self, 0);
  gtk_widget_insert_before (button, GTK_WIDGET (self), self->ghost);
  gtk_widget_set_child_visible (button, FALSE);
  g_ptr_array_add (self->more, button);
}

/* While the grid is laid out no widget may be made: those that were lacking come before the next
 * frame. Mostly none is ever needed. */
static gboolean
on_more_wanted (gpointer data)
{
  FlerHourGrid *self = FLER_HOUR_GRID (data);

  self->more_id = 0;
  while (self->more->len < self->n_more)
    add_more (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* How many clusters have folded bookings; each day counts its own. */
static guint
count_folded (FlerHourGrid *self)
{
  g_autoptr(GHashTable) clusters = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->view->pieces->len; i++)
    {
      const FlerCalendarPiece *piece = fler_hour_grid_get_piece (self, i);

      if (piece->block.is_folded)
        g_hash_table_add (clusters, GINT_TO_POINTER (piece->block.cluster * self->view->n_days + piece->day));
    }
  return g_hash_table_size (clusters);
}

/* Those that the bookings need at the width there is. */
static void
make_more (FlerHourGrid *self)
{
  if (gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    return;
  for (guint n = count_folded (self); self->more->len < n;)
    add_more (self);
}

static void
show_bookings (FlerHourGrid *self)
{
  guint n_pieces = self->view->pieces->len;

  while (self->bookings->len < n_pieces)
    add_booking (self);
  for (guint i = 0; i < self->bookings->len; i++)
    {
      GtkWidget *booking = fler_hour_grid_get_booking (self, i);
      const FlerCalendarPiece *piece;

      set_used (booking, i < n_pieces);
      if (i >= n_pieces)
        continue;
      piece = fler_hour_grid_get_piece (self, i);
      fler_booking_widget_show (FLER_BOOKING_WIDGET (booking), fler_hour_grid_get_meeting (self, i),
                                fler_calendar_data_name (self->data, piece->meeting), self->data->zone,
                                piece->begins_before, piece->ends_after);
      fler_booking_widget_set_selected (FLER_BOOKING_WIDGET (booking),
                                        fler_hour_grid_get_meeting (self, i)->id == self->selected);
    }
}

/* How long a booking is drawn at least, in minutes, so that a line of text can be read. */
static int
shortest (FlerHourGrid *self)
{
  FlerBookingWidget *any = self->bookings->len > 0 ? g_ptr_array_index (self->bookings, 0) : NULL;

  fler_hour_grid_measure_text (self);
  return any == NULL ? FLER_HOUR_GRID_SNAP : fler_booking_widget_line (any) * 60 / self->hour_height + 1;
}

static void
lay_out (FlerHourGrid *self)
{
  fler_calendar_view_lay_out (self->view, shortest (self), MAX ((int) (fler_hour_grid_day_width (self) / MIN_COLUMN), 1));
}

/* A screen reader on GTK 4.8 hears only where the focus goes. A booking that was moved is shown
 * by another widget than before, so that the focus goes somewhere and the new time is said. */
static void
show_freshly (FlerHourGrid *self)
{
  guint n_pieces = self->view->pieces->len;

  for (guint i = 0; i < n_pieces; i++)
    if (fler_hour_grid_get_meeting (self, i)->id == self->fresh
        && fler_hour_grid_get_booking (self, i) == fler_hour_grid_focus_in (self))
      {
        GtkWidget *before = fler_hour_grid_get_booking (self, i);
        GtkWidget *spare = n_pieces < self->bookings->len ? fler_hour_grid_get_booking (self, n_pieces)
                                                          : add_booking (self);
        guint at;

        g_ptr_array_find (self->bookings, spare, &at);
        self->bookings->pdata[i] = spare;
        self->bookings->pdata[at] = before;
        return;
      }
}

/* Puts the focus back where it was, now that other widgets show other meetings. */
static void
restore_focus (FlerHourGrid *self, gint64 meeting_id)
{
  if (meeting_id != 0 && fler_hour_grid_focus_meeting (self, meeting_id))
    return;
  fler_hour_grid_focus_slot (self, self->cursor_day, self->cursor, FLER_HOUR_GRID_SLOT);
}

static FlerCalendarView *
new_view (const FlerCalendarData *data)
{
  if (data->people != NULL)
    return fler_calendar_view_new_columns (&data->first, data->attended, data->meetings, data->zone);
  return fler_calendar_view_new (&data->first, data->n_days, data->meetings, data->zone);
}

void
fler_hour_grid_show (FlerHourGrid *self, FlerCalendarData *data)
{
  FlerCalendarView *view;
  gboolean had_focus, is_other_width;
  gint64 focused = 0;
  int piece;

  g_return_if_fail (FLER_IS_HOUR_GRID (self));

  fler_hour_grid_end_drag (self);
  had_focus = fler_hour_grid_focus_in (self) != NULL;
  view = new_view (data);
  is_other_width = self->view == NULL || self->view->n_days != view->n_days;
  piece = fler_hour_grid_focused_piece (self);
  if (piece >= 0)
    focused = fler_hour_grid_get_meeting (self, piece)->id;

  g_clear_pointer (&self->view, fler_calendar_view_free);
  g_clear_pointer (&self->data, fler_calendar_data_unref);
  self->data = fler_calendar_data_ref (data);
  self->view = view;
  self->cursor_day = MIN (self->cursor_day, view->n_days - 1);
  self->is_showing = TRUE;
  if (self->fresh != 0)
    show_freshly (self);
  self->fresh = 0;
  show_bookings (self);
  name_slot (self);
  lay_out (self);
  make_more (self);
  if (is_other_width)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (had_focus)
    restore_focus (self, focused);
  self->is_showing = FALSE;
}

void
fler_hour_grid_set_now (FlerHourGrid *self, const GDate *today, int minutes)
{
  g_return_if_fail (FLER_IS_HOUR_GRID (self));
  self->today = *today;
  self->now = minutes;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
fler_hour_grid_set_hours (FlerHourGrid *self, int start, int end)
{
  g_return_if_fail (FLER_IS_HOUR_GRID (self));
  self->work_start = start;
  self->work_end = end;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
fler_hour_grid_set_selected (FlerHourGrid *self, gint64 meeting_id)
{
  g_return_if_fail (FLER_IS_HOUR_GRID (self));
  self->selected = meeting_id;
  for (guint i = 0; self->view != NULL && i < self->view->pieces->len; i++)
    fler_booking_widget_set_selected (FLER_BOOKING_WIDGET (fler_hour_grid_get_booking (self, i)),
                                      fler_hour_grid_get_meeting (self, i)->id == meeting_id);
}

/* Layout */

/* One “+3” for each cluster of a day that has folded bookings, from the first of them to the last.
 * Returns: how many there are to be */
static guint
allocate_more (FlerHourGrid *self)
{
  guint n_more = 0;
  guint n_pieces = self->view->pieces->len;

  for (guint i = 0; i < n_pieces; i++)
    {
      const FlerCalendarPiece *piece = fler_hour_grid_get_piece (self, i);
      int start = piece->block.start, end = piece->block.end, n_folded = 0;
      gboolean is_told = FALSE;
      g_autofree char *text = NULL;
      g_autofree char *name = NULL;
      GtkWidget *button;

      if (!piece->block.is_folded)
        continue;
      for (guint j = 0; j < n_pieces; j++)
        {
          const FlerCalendarPiece *other = fler_hour_grid_get_piece (self, j);

          if (!other->block.is_folded || other->day != piece->day
              || other->block.cluster != piece->block.cluster)
            continue;
          is_told = is_told || j < i;
          start = MIN (start, other->block.start);
          end = MAX (end, other->block.end);
          n_folded++;
        }
      if (is_told)
        continue;
      if (n_more++ >= self->more->len)
        continue;
      button = g_ptr_array_index (self->more, n_more - 1);
      text = g_strdup_printf ("+%d", n_folded);
      name = g_strdup_printf (ngettext ("%d more booking, show the day", "%d more bookings, show the day",
                                        n_folded), n_folded);
      gtk_inscription_set_text (GTK_INSCRIPTION (gtk_button_get_child (GTK_BUTTON (button))), text);
      fler_access_set_name (button, name);
      g_object_set_data (G_OBJECT (button), "fler-day", GINT_TO_POINTER (piece->day));
      allocate_at (button, fler_hour_grid_rect (self, piece->day, start, MAX (end, start + FLER_HOUR_GRID_SLOT),
                                                piece->block.n_columns - 1, 1, piece->block.n_columns));
    }
  return n_more;
}

static void
allocate_booking (FlerHourGrid *self, int i)
{
  const FlerCalendarPiece *piece = fler_hour_grid_get_piece (self, i);

  allocate_at (fler_hour_grid_get_booking (self, i),
               fler_hour_grid_rect (self, piece->day, piece->block.start,
                                    MAX (piece->block.end, piece->block.start + shortest (self)),
                                    piece->block.column, piece->block.n_wide, piece->block.n_columns));
}

static void
allocate_bookings (FlerHourGrid *self)
{
  for (guint i = 0; i < self->view->pieces->len; i++)
    {
      gboolean is_folded = fler_hour_grid_get_piece (self, i)->block.is_folded;

      set_used (fler_hour_grid_get_booking (self, i), !is_folded);
      if (!is_folded)
        allocate_booking (self, i);
    }
}

static void
fler_hour_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FlerHourGrid *self = FLER_HOUR_GRID (widget);

  if (self->view == NULL)
    return;
  lay_out (self);
  allocate_bookings (self);
  self->n_more = allocate_more (self);
  if (self->n_more > self->more->len && self->more_id == 0)
    self->more_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_more_wanted, self, NULL);
  for (guint i = self->n_more; i < self->more->len; i++)
    gtk_widget_set_child_visible (g_ptr_array_index (self->more, i), FALSE);

  allocate_slot (self);
  if (self->drag.is_moving)
    allocate_at (self->ghost, fler_hour_grid_rect (self, self->drag.to_day, self->drag.to_start,
                                                   self->drag.to_end, 0, 1, 1));
  else
    gtk_widget_set_child_visible (self->ghost, FALSE);
}

static void
fler_hour_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                        int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  FlerHourGrid *self = FLER_HOUR_GRID (widget);
  int n_days = self->view != NULL ? self->view->n_days : 1;

  fler_hour_grid_measure_text (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->gutter + n_days * MIN_COLUMN / 2;
      *natural = self->gutter + n_days * 130;
    }
  else
    *minimum = *natural = 24 * self->hour_height + 1;
  *minimum_baseline = *natural_baseline = -1;
}

static void
fler_hour_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FlerHourGrid *self = FLER_HOUR_GRID (widget);

  if (self->view == NULL)
    return;
  fler_hour_grid_measure_text (self);
  fler_hour_grid_draw (self, snapshot);
}

static void
fler_hour_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fler_hour_grid_parent_class)->css_changed (widget, change);
  FLER_HOUR_GRID (widget)->gutter = 0;
  gtk_widget_queue_resize (widget);
}

/* Tab comes to where the cursor is, not to the first booking of the week. */
static gboolean
fler_hour_grid_grab_focus (GtkWidget *widget)
{
  FlerHourGrid *self = FLER_HOUR_GRID (widget);

  if (self->view == NULL)
    return FALSE;
  fler_hour_grid_go (self, self->cursor_day, self->cursor);
  return TRUE;
}

static void
fler_hour_grid_dispose (GObject *object)
{
  FlerHourGrid *self = FLER_HOUR_GRID (object);
  GtkWidget *child;

  fler_hour_grid_end_drag (self);
  g_clear_handle_id (&self->more_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->bookings, g_ptr_array_unref);
  g_clear_pointer (&self->more, g_ptr_array_unref);
  g_clear_pointer (&self->view, fler_calendar_view_free);
  g_clear_pointer (&self->data, fler_calendar_data_unref);
  G_OBJECT_CLASS (fler_hour_grid_parent_class)->dispose (object);
}

static void
fler_hour_grid_class_init (FlerHourGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_hour_grid_dispose;
  widget_class->measure = fler_hour_grid_measure;
  widget_class->size_allocate = fler_hour_grid_size_allocate;
  widget_class->snapshot = fler_hour_grid_snapshot;
  widget_class->css_changed = fler_hour_grid_css_changed;
  widget_class->grab_focus = fler_hour_grid_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "hours");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fler_hour_grid_init (FlerHourGrid *self)
{
  self->bookings = g_ptr_array_new ();
  self->more = g_ptr_array_new ();
  g_date_clear (&self->today, 1);
  self->now = -1;
  self->work_start = self->cursor = 8 * 60;
  self->work_end = 17 * 60;
  self->slot_length = FLER_HOUR_GRID_SLOT;

  self->slot = g_object_new (GTK_TYPE_BUTTON, "css-name", "slot", NULL);
  g_signal_connect_object (self->slot, "clicked", G_CALLBACK (on_slot_clicked), self, 0);
  g_signal_connect_object (self->slot, "notify::has-focus", G_CALLBACK (on_slot_focus), self, 0);
  gtk_widget_set_parent (self->slot, GTK_WIDGET (self));
  self->ghost = fler_calendar_hand_add_ghost (GTK_WIDGET (self));
  g_object_set (self->ghost, "yalign", 0.0, "wrap", TRUE, NULL);
  fler_hour_grid_add_keys (self);
  fler_hour_grid_add_pointer (self);
}

GtkWidget *
fler_hour_grid_new (void)
{
  return g_object_new (FLER_TYPE_HOUR_GRID, NULL);
}
