/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-side.c - the calendar's left column: the small month, and what is to be done */

#define G_LOG_DOMAIN "fler-calendar-side"

#include "config.h"

#include "fler-calendar-side.h"

#include <glib/gi18n.h>

#include "fler-activity-store.h"
#include "fler-calendar-view.h"
#include "fler-small-month.h"
#include "fler-speaker.h"
#include "fler-template.h"
#include "fler-todo-list.h"
#include "fler-todo-source.h"

#define N_MANY 500    /* bookings in a month */

struct _FlerCalendarSide
{
  GtkWidget       parent_instance;
  FlerContext    *context;
  FlerTodoSource *source;
  guint           tick_id;          /* waits for the frame that shows the days */
  guint           read_id;

  /* from the template */
  FlerSmallMonth *month;
  FlerTodoList   *todo;
};

G_DEFINE_FINAL_TYPE (FlerCalendarSide, fler_calendar_side, GTK_TYPE_WIDGET)

static gboolean
read_month (FlerCalendarSide *self, GError **error)
{
  GTimeZone *zone = fler_context_get_zone (self->context);
  GDate first = fler_small_month_get_first (self->month);
  int counts[FLER_SMALL_MONTH_DAYS] = { 0 };
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(FlerCalendarView) view = NULL;

  if (!g_date_valid (&first))
    return TRUE;
  meetings = fler_calendar_store_list (fler_context_get_db (self->context),
                                       fler_span_of_days (&first, FLER_SMALL_MONTH_DAYS, zone), zone, error);
  if (meetings == NULL)
    return FALSE;
  view = fler_calendar_view_new (&first, FLER_SMALL_MONTH_DAYS, meetings, zone);
  for (guint i = 0; i < view->pieces->len; i++)
    counts[g_array_index (view->pieces, FlerCalendarPiece, i).day]++;
  for (guint i = 0; i < view->strips->len; i++)
    {
      const FlerCalendarBar *bar = &g_array_index (view->strips, FlerCalendarStrip, i).bar;

      for (int day = bar->first; day < bar->first + bar->n_days; day++)
        counts[day]++;
    }
  fler_small_month_set_counts (self->month, counts);
  /* Of many bookings the pages they stand on are many more than the days need. */
  if (meetings->len > N_MANY)
    fler_db_rest (fler_context_get_db (self->context));
  return TRUE;
}

static gboolean
on_read (gpointer data)
{
  FlerCalendarSide *self = FLER_CALENDAR_SIDE (data);
  g_autoptr(GError) error = NULL;

  self->read_id = 0;
  if (!read_month (self, &error))
    fler_say_error (GTK_WIDGET (self), _("The month’s bookings could not be read."), error);
  return G_SOURCE_REMOVE;
}

static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  FlerCalendarSide *self = FLER_CALENDAR_SIDE (widget);

  self->tick_id = 0;
  if (self->read_id == 0)
    self->read_id = g_idle_add_full (G_PRIORITY_LOW, on_read, self, NULL);
  return G_SOURCE_REMOVE;
}

/* The days themselves come first: what was queued within a frame runs after it, while an idle
 * source alone would run before it, in the time that is left until the display's next turn. */
static void
queue_read (FlerCalendarSide *self)
{
  if (self->tick_id == 0 && self->context != NULL)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
}

static void
show_todo (FlerCalendarSide *self)
{
  if (self->context != NULL)
    fler_todo_list_show (self->todo, fler_todo_source_get_todo (self->source), self->context);
}

/* What is known already may be enough; more is read by and by. */
static void
on_more (FlerCalendarSide *self)
{
  fler_todo_source_want (self->source, fler_todo_list_get_n_most (self->todo) + 1);
  show_todo (self);
}

static void
on_todo_failed (FlerTodoSource *source, const GError *error, FlerCalendarSide *self)
{
  fler_say_error (GTK_WIDGET (self), _("What is to be done could not be read."), error);
}

static void
on_store_changed (FlerStore *store, FlerChange what, gint64 id, FlerCalendarSide *self)
{
  if (what == FLER_CHANGE_MEETING || what == FLER_CHANGE_ACTIVITY || what == FLER_CHANGE_ALL)
    queue_read (self);
}

static void
fler_calendar_side_dispose (GObject *object)
{
  FlerCalendarSide *self = FLER_CALENDAR_SIDE (object);

  if (self->context != NULL)
    fler_calendar_side_set_context (self, NULL);
  g_clear_object (&self->source);
  fler_template_dispose (GTK_WIDGET (self), FLER_TYPE_CALENDAR_SIDE);
  G_OBJECT_CLASS (fler_calendar_side_parent_class)->dispose (object);
}

static void
fler_calendar_side_class_init (FlerCalendarSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_calendar_side_dispose;
  g_type_ensure (FLER_TYPE_SMALL_MONTH);
  g_type_ensure (FLER_TYPE_TODO_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-calendar-side.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarSide, month);
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarSide, todo);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fler_calendar_side_init (FlerCalendarSide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->source = fler_todo_source_new ();
  fler_todo_source_want (self->source, fler_todo_list_get_n_most (self->todo) + 1);
  g_signal_connect_object (self->source, "changed", G_CALLBACK (show_todo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->source, "failed", G_CALLBACK (on_todo_failed), self, 0);
  g_signal_connect_object (self->todo, "more", G_CALLBACK (on_more), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->month, "month-changed", G_CALLBACK (queue_read), self, G_CONNECT_SWAPPED);
}

void
fler_calendar_side_set_context (FlerCalendarSide *self, FlerContext *context)
{
  g_return_if_fail (FLER_IS_CALENDAR_SIDE (self));

  g_clear_handle_id (&self->read_id, g_source_remove);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (fler_context_get_store (self->context), self);
  g_set_object (&self->context, context);
  fler_todo_source_set_context (self->source, context);
  if (context == NULL)
    return;
  g_signal_connect_object (fler_context_get_store (context), "changed", G_CALLBACK (on_store_changed), self, 0);
  queue_read (self);
}

void
fler_calendar_side_set_today (FlerCalendarSide *self, const GDate *today)
{
  g_return_if_fail (FLER_IS_CALENDAR_SIDE (self));
  fler_small_month_set_today (self->month, today);
  fler_todo_source_set_today (self->source, today);
}

void
fler_calendar_side_set_chosen (FlerCalendarSide *self, const GDate *first, int n_days)
{
  g_return_if_fail (FLER_IS_CALENDAR_SIDE (self));
  fler_small_month_set_chosen (self->month, first, n_days);
}
