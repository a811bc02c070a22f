/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-page.c - the calendar room: small month and to-do list, the days, the case card */

#define G_LOG_DOMAIN "fler-calendar-page"

#include "config.h"

#include "fler-calendar-page-private.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-agenda-view.h"
#include "fler-booking-acts.h"
#include "fler-calendar-view.h"
#include "fler-card-holder.h"
#include "fler-month-view.h"
#include "fler-officials-view.h"
#include "fler-register-store.h"
#include "fler-template.h"
#include "fler-week-view.h"

#define WORK_START   (8 * 60)
#define WORK_END     (17 * 60)
#define AFTER_DRAG_MS 100
#define CLOCK_EVERY  10           /* seconds; the line of now is at most that late */

enum { PROP_SHOWS_NAMES = 1, PROP_SHOWS_WEEKEND, PROP_VIEW, N_PROPS };

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (FlerCalendarPage, fler_calendar_page, GTK_TYPE_WIDGET)

/* In the order of FlerCalendarKind. */
static const char *const kind_names[FLER_N_CALENDAR_KINDS] = {
  NC_("calendar view", "Day"),
  NC_("calendar view", "Work week"),
  NC_("calendar view", "Week"),
  NC_("calendar view", "Month"),
  NC_("calendar view", "Agenda"),
  NC_("calendar view", "Officials"),
};

GtkWindow *
fler_calendar_page_get_window (FlerCalendarPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Panes: made when they are first asked for */

static FlerCalendarPane *
new_pane (FlerCalendarKind kind)
{
  switch (kind)
    {
    case FLER_CALENDAR_AGENDA:
      return FLER_CALENDAR_PANE (fler_agenda_view_new ());
    case FLER_CALENDAR_PEOPLE:
      return FLER_CALENDAR_PANE (fler_officials_view_new ());
    case FLER_CALENDAR_MONTH:
      return FLER_CALENDAR_PANE (fler_month_view_new ());
    default:
      return FLER_CALENDAR_PANE (fler_week_view_new ());
    }
}

/* Days and weeks are the same pane with more or fewer days. */
static FlerCalendarKind
pane_kind (FlerCalendarKind kind)
{
  return kind == FLER_CALENDAR_DAY || kind == FLER_CALENDAR_WEEK ? FLER_CALENDAR_WORK_WEEK : kind;
}

static FlerCalendarPane *
get_pane (FlerCalendarPage *self, FlerCalendarKind kind)
{
  FlerCalendarPane **pane = &self->panes[pane_kind (kind)];

  if (*pane == NULL)
    {
      *pane = new_pane (kind);
      gtk_stack_add_child (self->stack, GTK_WIDGET (*pane));
      fler_calendar_pane_set_hours (*pane, self->work_start, self->work_end);
    }
  return *pane;
}

/* Showing */

static void
show_clock (FlerCalendarPage *self)
{
  GDate today = fler_context_today (self->context);
  gint64 now = fler_context_now (self->context);

  fler_calendar_pane_set_now (self->pane, &today, fler_calendar_view_minutes (now, fler_context_get_zone (self->context)));
  fler_calendar_side_set_today (self->side, &today);
  if (self->go_to != NULL)
    fler_go_to_set_today (self->go_to, &today);
}

/* The pane of the kind that is wished for, with what was read. */
static void
show_pane (FlerCalendarPage *self)
{
  FlerCalendarPane *before = self->pane;

  self->pane = get_pane (self, self->wish.kind);
  if (self->pane != before)
    {
      show_clock (self);
      fler_calendar_pane_set_selected (self->pane, self->selected);
    }
  fler_calendar_pane_show (self->pane, self->data);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->pane));
}

void
fler_calendar_page_reload (FlerCalendarPage *self)
{
  g_autoptr(FlerCalendarData) data = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *spoken = NULL;
  GDate today;

  g_return_if_fail (FLER_IS_CALENDAR_PAGE (self));
  if (self->context == NULL)
    return;

  g_clear_handle_id (&self->reload_id, g_source_remove);
  data = fler_calendar_read (self->context, &self->wish, &error);
  if (data == NULL)
    {
      fler_booking_acts_complain (fler_calendar_page_get_window (self), _("The bookings could not be read."), error);
      return;
    }
  if (self->wish.kind != FLER_CALENDAR_PEOPLE)
    fler_calendar_deadlines_add (self->deadlines, data);
  g_clear_pointer (&self->data, fler_calendar_data_unref);
  self->data = g_steal_pointer (&data);
  show_pane (self);
  today = fler_context_today (self->context);
  title = fler_calendar_title (&self->wish, self->data, &today, TRUE);
  spoken = fler_calendar_title (&self->wish, self->data, &today, FALSE);
  gtk_inscription_set_text (self->title, title);
  fler_access_set_name (GTK_WIDGET (self->title_button), spoken);
  fler_calendar_side_set_chosen (self->side, &self->data->first, self->data->n_days);
}

static gboolean
on_reload (gpointer data)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (data);

  self->reload_id = 0;
  /* What the user holds is not taken away. */
  if (fler_calendar_pane_is_dragging (self->pane))
    self->reload_id = g_timeout_add (AFTER_DRAG_MS, on_reload, self);
  else
    fler_calendar_page_reload (self);
  return G_SOURCE_REMOVE;
}

static void
queue_reload (FlerCalendarPage *self)
{
  if (self->reload_id == 0)
    self->reload_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_reload, self, NULL);
}

/* Several changes at once are read once, before the next frame. */
static void
on_store_changed (FlerStore *store, FlerChange what, gint64 id, FlerCalendarPage *self)
{
  if (what != FLER_CHANGE_MEETING && what != FLER_CHANGE_CASE && what != FLER_CHANGE_RECORD
      && what != FLER_CHANGE_ACTIVITY && what != FLER_CHANGE_BUSY && what != FLER_CHANGE_ALL)
    return;
  queue_reload (self);
}

/* What pops up is built when it is first asked for. */
static void
on_go_to_wanted (GtkMenuButton *button, gpointer page)
{
  FlerCalendarPage *self = page;

  if (self->go_to != NULL)
    return;
  self->go_to = FLER_GO_TO (fler_go_to_new ());
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->go_to));
  if (self->context != NULL)
    show_clock (self);
}

static void
on_view_menu_wanted (GtkMenuButton *button, gpointer page)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, FLER_CALENDAR_PAGE (page)->view_menu);
}

static gboolean
on_clock (gpointer data)
{
  show_clock (FLER_CALENDAR_PAGE (data));
  return G_SOURCE_CONTINUE;
}

/* Properties */

static void
save_setting (FlerCalendarPage *self, const char *name, const char *value)
{
  g_autoptr(GError) error = NULL;

  if (self->context != NULL
      && !fler_setting_store_set (fler_context_get_db (self->context), name, value, &error))
    fler_booking_acts_complain (fler_calendar_page_get_window (self), _("The choice holds for now, but could not be kept."), error);
}

static gboolean
read_flag (FlerCalendarPage *self, const char *name)
{
  g_autofree char *value = fler_setting_store_get (fler_context_get_db (self->context), name, NULL);

  return g_strcmp0 (value, "yes") == 0;
}

static void
set_flag (FlerCalendarPage *self, gboolean *flag, gboolean is_on, int prop, const char *setting)
{
  if (*flag == is_on)
    return;
  *flag = is_on;
  save_setting (self, setting, is_on ? "yes" : "no");
  fler_calendar_page_reload (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

void
fler_calendar_page_turn (FlerCalendarPage *self, FlerCalendarKind kind, const GDate *day)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gint64 selected = self->selected;
  gboolean had_focus;
  int minutes = -1;
  GDate cursor;

  if (self->wish.kind == kind)
    return;
  had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pane));
  /* The time that the cursor is at stays in sight. */
  cursor = fler_calendar_pane_get_cursor (self->pane, &minutes);
  if (day != NULL)
    self->wish.anchor = *day;
  else if (had_focus && g_date_valid (&cursor))
    self->wish.anchor = cursor;
  self->kind_before = self->wish.kind;
  self->wish.kind = kind;
  gtk_menu_button_set_label (self->view_button, g_dpgettext2 (NULL, "calendar view", kind_names[kind]));
  save_setting (self, "calendar-view", fler_calendar_kind_id (kind));
  fler_calendar_page_reload (self);
  if (had_focus && (selected == 0 || !fler_calendar_pane_focus_meeting (self->pane, selected)))
    fler_calendar_pane_go (self->pane, &self->wish.anchor, minutes);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}

void
fler_calendar_page_set_kind (FlerCalendarPage *self, FlerCalendarKind kind)
{
  g_return_if_fail (FLER_IS_CALENDAR_PAGE (self));
  g_return_if_fail (kind < FLER_N_CALENDAR_KINDS);

  fler_calendar_page_turn (self, kind, NULL);
}

FlerCalendarKind
fler_calendar_page_get_kind (FlerCalendarPage *self)
{
  g_return_val_if_fail (FLER_IS_CALENDAR_PAGE (self), FLER_CALENDAR_WORK_WEEK);
  return self->wish.kind;
}

static void
set_kind_by_id (FlerCalendarPage *self, const char *id)
{
  FlerCalendarKind kind;

  if (fler_calendar_kind_parse (id, &kind))
    fler_calendar_page_set_kind (self, kind);
}

static void
fler_calendar_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (object);

  switch (id)
    {
    case PROP_SHOWS_NAMES:
      set_flag (self, &self->wish.shows_names, g_value_get_boolean (value), PROP_SHOWS_NAMES, "calendar-names");
      break;
    case PROP_SHOWS_WEEKEND:
      set_flag (self, &self->wish.shows_weekend, g_value_get_boolean (value), PROP_SHOWS_WEEKEND, "calendar-weekend");
      break;
    case PROP_VIEW:
      set_kind_by_id (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fler_calendar_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (object);

  switch (id)
    {
    case PROP_SHOWS_NAMES:
      g_value_set_boolean (value, self->wish.shows_names);
      break;
    case PROP_SHOWS_WEEKEND:
      g_value_set_boolean (value, self->wish.shows_weekend);
      break;
    case PROP_VIEW:
      g_value_set_string (value, fler_calendar_kind_id (self->wish.kind));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* Life */

static void
stop (FlerCalendarPage *self)
{
  g_clear_handle_id (&self->clock_id, g_source_remove);
  g_clear_handle_id (&self->reload_id, g_source_remove);
  g_clear_handle_id (&self->card_id, g_source_remove);
  if (self->focus_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->focus_id);
  self->focus_id = 0;
}

/* Keys work at once when the program starts; but not before there is a layout, scrolled to the
 * working hours and drawn so, or the focus would scroll to where nothing stands yet, or from where
 * it stood before. Later the focus stays where the user put it. */
static gboolean
on_first_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);

  if (gtk_widget_get_width (GTK_WIDGET (self->pane)) == 0 || !self->has_room)
    {
      self->has_room = gtk_widget_get_width (GTK_WIDGET (self->pane)) > 0;
      return G_SOURCE_CONTINUE;
    }
  if (self->data != NULL)
    {
      GDate today = fler_context_today (self->context);
      int place = fler_calendar_data_day_of (self->data, &today);

      if (place >= 0 && place < self->data->n_days)
        fler_calendar_pane_go (self->pane, &today, -1);
      else
        gtk_widget_grab_focus (GTK_WIDGET (self->pane));
    }
  self->has_begun = TRUE;
  self->focus_id = 0;
  return G_SOURCE_REMOVE;
}

static void
fler_calendar_page_map (GtkWidget *widget)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);

  GTK_WIDGET_CLASS (fler_calendar_page_parent_class)->map (widget);
  if (self->context != NULL)
    show_clock (self);
  if (self->focus_id == 0 && !self->has_begun)
    self->focus_id = gtk_widget_add_tick_callback (widget, on_first_frame, NULL, NULL);
}

static gboolean
fler_calendar_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FLER_CALENDAR_PAGE (widget)->pane));
}

static void
fler_calendar_page_dispose (GObject *object)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (object);

  stop (self);
  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (fler_context_get_store (self->context), self);
  g_clear_object (&self->context);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->data, fler_calendar_data_unref);
  if (self->deadlines != NULL)
    fler_calendar_deadlines_set_context (self->deadlines, NULL);
  g_clear_object (&self->deadlines);
  fler_template_dispose (GTK_WIDGET (self), FLER_TYPE_CALENDAR_PAGE);
  G_OBJECT_CLASS (fler_calendar_page_parent_class)->dispose (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "calendar.today", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "calendar.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "calendar.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "calendar.go-to-date", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  for (guint kind = 0; kind < FLER_N_CALENDAR_KINDS; kind++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + kind, 0, "calendar.view", "s",
                                         fler_calendar_kind_id (kind));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarPage, card);
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarPage, card_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarPage, card_flap);
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarPage, next);
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarPage, previous);
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarPage, side);
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarPage, side_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarPage, side_flap);
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarPage, title);
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarPage, title_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarPage, view_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarPage, view_menu);
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarPage, stack);
}

static void
fler_calendar_page_class_init (FlerCalendarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fler_calendar_page_dispose;
  object_class->get_property = fler_calendar_page_get_property;
  object_class->set_property = fler_calendar_page_set_property;
  widget_class->grab_focus = fler_calendar_page_grab_focus;
  widget_class->map = fler_calendar_page_map;
  props[PROP_SHOWS_NAMES] = g_param_spec_boolean ("shows-names", NULL, NULL, FALSE, flags);
  props[PROP_SHOWS_WEEKEND] = g_param_spec_boolean ("shows-weekend", NULL, NULL, FALSE, flags);
  props[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "work-week", flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (FLER_TYPE_CALENDAR_SIDE);
  g_type_ensure (FLER_TYPE_CARD_HOLDER);
  fler_calendar_page_install_acts (widget_class);
  add_bindings (widget_class);
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fler_calendar_page_init (FlerCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_date_clear (&self->wish.anchor, 1);
  self->wish.kind = self->kind_before = FLER_CALENDAR_WORK_WEEK;
  gtk_menu_button_set_create_popup_func (self->title_button, on_go_to_wanted, self, NULL);
  gtk_menu_button_set_create_popup_func (self->view_button, on_view_menu_wanted, self, NULL);
  gtk_menu_button_set_label (self->view_button, g_dpgettext2 (NULL, "calendar view", kind_names[self->wish.kind]));
  fler_access_set_name (self->previous, _("Back"));
  fler_access_set_name (self->next, _("Forward"));
  fler_access_set_name (self->side_button, _("Month and to-do list"));
  fler_access_set_name (self->card_button, _("Case card"));
  fler_access_set_name (GTK_WIDGET (self->view_button), _("View"));
  self->deadlines = fler_calendar_deadlines_new ();
  g_signal_connect_object (self->deadlines, "changed", G_CALLBACK (queue_reload), self, G_CONNECT_SWAPPED);
  self->work_start = WORK_START;
  self->work_end = WORK_END;
  self->pane = get_pane (self, self->wish.kind);
}

/* The working hours that the user has chosen. */
static void
show_hours (FlerCalendarPage *self)
{
  int first, last;

  g_object_get (fler_context_get_preferences (self->context), "first-hour", &first, "last-hour", &last,
                NULL);
  if (first >= last)
    return;
  self->work_start = first * 60;
  self->work_end = last * 60;
  for (guint kind = 0; kind < FLER_N_CALENDAR_KINDS; kind++)
    if (self->panes[kind] != NULL)
      fler_calendar_pane_set_hours (self->panes[kind], self->work_start, self->work_end);
}

/* Whoever opens the program at the weekend looks at the week to come. */
static GDate
first_shown (FlerContext *context)
{
  GDate day = fler_context_today (context);
  int weekday = g_date_get_weekday (&day);

  if (weekday >= G_DATE_SATURDAY)
    g_date_add_days (&day, 8 - weekday);
  return day;
}

void
fler_calendar_page_set_context (FlerCalendarPage *self, FlerContext *context)
{
  g_autofree char *view = NULL;

  g_return_if_fail (FLER_IS_CALENDAR_PAGE (self));

  if (self->context == context)
    return;
  stop (self);
  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (fler_context_get_store (self->context), self);
  g_set_object (&self->context, context);
  self->selected = 0;
  fler_card_holder_set_case (self->card, 0);
  fler_card_holder_set_context (self->card, context);
  fler_calendar_side_set_context (self->side, context);
  fler_calendar_deadlines_set_context (self->deadlines, context);
  if (context == NULL)
    return;

  g_signal_connect_object (fler_context_get_store (context), "changed", G_CALLBACK (on_store_changed), self, 0);
  self->wish.anchor = first_shown (context);
  show_hours (self);
  g_signal_connect_object (fler_context_get_preferences (context), "notify::first-hour",
                           G_CALLBACK (show_hours), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fler_context_get_preferences (context), "notify::last-hour",
                           G_CALLBACK (show_hours), self, G_CONNECT_SWAPPED);
  self->wish.shows_names = read_flag (self, "calendar-names");
  self->wish.shows_weekend = read_flag (self, "calendar-weekend");
  view = fler_setting_store_get (fler_context_get_db (context), "calendar-view", NULL);
  set_kind_by_id (self, view);
  show_clock (self);
  fler_calendar_page_reload (self);
  self->clock_id = g_timeout_add_seconds (CLOCK_EVERY, on_clock, self);
}

void
fler_calendar_page_go_to (FlerCalendarPage *self, const GDate *day)
{
  g_return_if_fail (FLER_IS_CALENDAR_PAGE (self));
  g_return_if_fail (g_date_valid (day));

  self->wish.anchor = *day;
  fler_calendar_page_reload (self);
}

GDate
fler_calendar_page_get_day (FlerCalendarPage *self)
{
  g_return_val_if_fail (FLER_IS_CALENDAR_PAGE (self), fler_day_none ());
  if (g_date_valid (&self->wish.anchor) || self->context == NULL)
    return self->wish.anchor;
  return fler_context_today (self->context);
}
