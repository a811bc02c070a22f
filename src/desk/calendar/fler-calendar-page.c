/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-page.c - the calendar room: small month and to-do list, the days, the case card */

#define G_LOG_DOMAIN "fler-calendar-page"

#include "config.h"

#include "fler-calendar-page.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-booking-acts.h"
#include "fler-booking-dialog.h"
#include "fler-booking-menu.h"
#include "fler-calendar-side.h"
#include "fler-calendar-view.h"
#include "fler-card-holder.h"
#include "fler-go-to.h"
#include "fler-meeting-store.h"
#include "fler-register-store.h"
#include "fler-template.h"
#include "fler-week-view.h"
#include "fler-week.h"
#include "fler-words.h"

#define WORK_START   (8 * 60)
#define WORK_END     (17 * 60)
#define CLOCK_EVERY  10           /* seconds; the line of now is at most that late */

struct _FlerCalendarPage
{
  GtkWidget        parent_instance;
  FlerContext     *context;
  FlerCalendarKind kind;
  GDate            anchor;            /* the day that is to be in sight */
  GDate            first;             /* the first day shown */
  int              n_days;
  gint64           selected;          /* meeting; 0: none */
  gboolean         shows_names;
  gboolean         shows_weekend;
  GPtrArray       *meetings;          /* FlerMeeting: those shown */
  guint            clock_id;
  guint            reload_id;
  guint            card_id;
  guint            focus_id;
  gboolean         has_begun;         /* the focus came here once, by itself */
  GtkWidget       *menu;              /* GtkPopoverMenu of a booking; NULL until it was asked for */
  FlerGoTo        *go_to;             /* as above */

  /* from the template */
  FlerCardHolder  *card;
  AdwFlap         *card_flap;
  GtkWidget       *card_button;
  GtkWidget       *next;
  GtkWidget       *previous;
  FlerCalendarSide *side;
  AdwFlap         *side_flap;
  GtkWidget       *side_button;
  GtkInscription  *title;
  GtkMenuButton   *title_button;
  GtkMenuButton   *view_button;
  GMenuModel      *view_menu;
  FlerWeekView    *week;
};

enum { PROP_SHOWS_NAMES = 1, PROP_SHOWS_WEEKEND, PROP_VIEW, N_PROPS };

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (FlerCalendarPage, fler_calendar_page, GTK_TYPE_WIDGET)

/* As the view's action and the setting name them; in the order of FlerCalendarKind. */
static const struct { const char *id, *name; } kinds[] = {
  { "day",       N_("Day") },
  { "work-week", N_("Work week") },
  { "week",      N_("Week") },
};

static GtkWindow *
get_window (FlerCalendarPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Reading */

static GDate
monday_of (const GDate *day)
{
  GDate monday = *day;

  g_date_subtract_days (&monday, g_date_get_weekday (day) - 1);
  return monday;
}

typedef struct
{
  GPtrArray *meetings;
  GPtrArray *names;
} Named;

static gboolean
take_named (const FlerMeeting *meeting, const char *person_name, gpointer data, GError **error)
{
  Named *named = data;

  g_ptr_array_add (named->meetings, fler_meeting_copy (meeting));
  g_ptr_array_add (named->names, g_strdup (person_name));
  return TRUE;
}

/* The meetings of a span, and the persons' names where those are to be shown. */
static GPtrArray *
read_meetings (FlerCalendarPage *self, FlerSpan span, GPtrArray **names, GError **error)
{
  FlerDb *db = fler_context_get_db (self->context);
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(GPtrArray) found_names = NULL;
  Named named;

  *names = NULL;
  if (!self->shows_names)
    return fler_meeting_store_list (db, span, error);

  meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  found_names = g_ptr_array_new_with_free_func (g_free);
  named.meetings = meetings;
  named.names = found_names;
  if (!fler_meeting_store_each (db, &span, FLER_FORM_NONE, take_named, &named, error))
    return NULL;
  *names = g_steal_pointer (&found_names);
  return g_steal_pointer (&meetings);
}

/* A work week grows by the weekend's days as far as they hold something. */
static int
days_of_work_week (FlerCalendarPage *self, const GPtrArray *meetings)
{
  GTimeZone *zone = fler_context_get_zone (self->context);
  GDate monday = monday_of (&self->anchor);
  g_autoptr(FlerCalendarView) view = fler_calendar_view_new (&monday, 7, meetings, zone);
  int n_days = 5;

  for (guint i = 0; i < view->pieces->len; i++)
    n_days = MAX (n_days, g_array_index (view->pieces, FlerCalendarPiece, i).day + 1);
  for (guint i = 0; i < view->strips->len; i++)
    {
      const FlerCalendarStrip *strip = &g_array_index (view->strips, FlerCalendarStrip, i);

      /* What lasts over a weekend and beyond it does not call for the weekend. */
      if (strip->bar.first >= 5)
        n_days = MAX (n_days, strip->bar.first + strip->bar.n_days);
    }
  return n_days;
}

static char *
title_of (FlerCalendarPage *self)
{
  GDate last = self->first;
  GDate today;
  g_autofree char *week = fler_words_week (fler_week_of (&self->first).number);
  g_autofree char *days = NULL;

  if (self->kind == FLER_CALENDAR_DAY)
    {
      days = fler_words_day_with_year (&self->first);
      /* Translators: over one day in the calendar: day, week. */
      return g_strdup_printf (_("%1$s · %2$s"), days, week);
    }
  g_date_add_days (&last, self->n_days - 1);
  days = fler_words_days (&self->first, &last);
  /* The year is told where it is not the one that goes on; with two years the days tell both. */
  today = fler_context_today (self->context);
  if (g_date_get_year (&self->first) != g_date_get_year (&last)
      || g_date_get_year (&last) == g_date_get_year (&today))
    return g_strdup_printf (_("%1$s · %2$s"), week, days);
  /* Translators: over a week in the calendar: week, days, year: “v. 34 · 23–27 augusti 2027”. */
  return g_strdup_printf (_("%1$s · %2$s %3$d"), week, days, g_date_get_year (&self->first));
}

static void
show_clock (FlerCalendarPage *self)
{
  GDate today = fler_context_today (self->context);
  gint64 now = fler_context_now (self->context);

  fler_week_view_set_now (self->week, &today, fler_calendar_view_minutes (now, fler_context_get_zone (self->context)));
  fler_calendar_side_set_today (self->side, &today);
  if (self->go_to != NULL)
    fler_go_to_set_today (self->go_to, &today);
}

void
fler_calendar_page_reload (FlerCalendarPage *self)
{
  g_autoptr(GPtrArray) names = NULL;
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *title = NULL;
  GTimeZone *zone;

  g_return_if_fail (FLER_IS_CALENDAR_PAGE (self));
  if (self->context == NULL)
    return;

  g_clear_handle_id (&self->reload_id, g_source_remove);
  zone = fler_context_get_zone (self->context);
  self->first = self->kind == FLER_CALENDAR_DAY ? self->anchor : monday_of (&self->anchor);
  self->n_days = self->kind == FLER_CALENDAR_DAY ? 1 : 7;
  meetings = read_meetings (self, fler_span_of_days (&self->first, self->n_days, zone), &names, &error);
  if (meetings == NULL)
    {
      fler_booking_acts_complain (get_window (self), _("The bookings could not be read."), error);
      return;
    }
  if (self->kind == FLER_CALENDAR_WORK_WEEK && !self->shows_weekend)
    self->n_days = days_of_work_week (self, meetings);

  fler_week_view_show (self->week, &self->first, self->n_days, meetings, names, NULL, zone);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  self->meetings = g_steal_pointer (&meetings);
  title = title_of (self);
  gtk_inscription_set_text (self->title, title);
  fler_access_set_name (GTK_WIDGET (self->title_button), title);
  fler_calendar_side_set_chosen (self->side, &self->first, self->n_days);
}

static gboolean
on_reload (gpointer data)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (data);

  self->reload_id = 0;
  fler_calendar_page_reload (self);
  return G_SOURCE_REMOVE;
}

/* Several changes at once are read once, before the next frame. */
static void
on_store_changed (FlerStore *store, FlerChange what, gint64 id, FlerCalendarPage *self)
{
  if (what != FLER_CHANGE_MEETING && what != FLER_CHANGE_CASE && what != FLER_CHANGE_RECORD
      && what != FLER_CHANGE_ALL)
    return;
  if (self->reload_id == 0)
    self->reload_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_reload, self, NULL);
}

static gboolean
on_clock (gpointer data)
{
  show_clock (FLER_CALENDAR_PAGE (data));
  return G_SOURCE_CONTINUE;
}

/* Choosing */

static FlerMeeting *
find_meeting (FlerCalendarPage *self, gint64 meeting_id)
{
  for (guint i = 0; self->meetings != NULL && i < self->meetings->len; i++)
    {
      FlerMeeting *meeting = g_ptr_array_index (self->meetings, i);

      if (meeting->id == meeting_id)
        return meeting;
    }
  return NULL;
}

/* The card is read once the hand or the arrow key rests. */
static gboolean
on_show_card (gpointer data)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (data);
  FlerMeeting *meeting = find_meeting (self, self->selected);

  self->card_id = 0;
  fler_card_holder_set_case (self->card, meeting != NULL ? meeting->case_id : 0);
  return G_SOURCE_REMOVE;
}

static void
select_meeting (FlerCalendarPage *self, gint64 meeting_id)
{
  if (self->selected == meeting_id)
    return;
  self->selected = meeting_id;
  fler_week_view_set_selected (self->week, meeting_id);
  g_clear_handle_id (&self->card_id, g_source_remove);
  self->card_id = g_timeout_add (120, on_show_card, self);
}

static void
on_select (GtkWidget *widget, const char *action, GVariant *parameter)
{
  select_meeting (FLER_CALENDAR_PAGE (widget), g_variant_get_int64 (parameter));
}

static void
on_select_case (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);

  select_meeting (self, 0);
  g_clear_handle_id (&self->card_id, g_source_remove);
  fler_card_holder_set_case (self->card, g_variant_get_int64 (parameter));
}

static void
on_open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  gint64 meeting_id = g_variant_get_int64 (parameter);

  select_meeting (self, meeting_id);
  gtk_widget_activate_action (widget, "win.open-meeting", "x", meeting_id);
}

static void
on_show_meeting (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fler_calendar_page_show_meeting (FLER_CALENDAR_PAGE (widget), g_variant_get_int64 (parameter));
}

/* Going */

static void
on_step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  int n_days = g_variant_get_int32 (parameter) * (self->kind == FLER_CALENDAR_DAY ? 1 : 7);
  GDate day = self->anchor;

  if (n_days > 0)
    g_date_add_days (&day, n_days);
  else
    g_date_subtract_days (&day, -n_days);
  fler_calendar_page_go_to (self, &day);
}

static void
on_previous (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "calendar.step", "i", -1);
}

static void
on_next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "calendar.step", "i", 1);
}

/* An arrow key over the edge: the time before or after, at its other end. */
static void
on_leave (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  int step, minutes;

  g_variant_get (parameter, "(ii)", &step, &minutes);
  gtk_widget_activate_action (widget, "calendar.step", "i", step);
  fler_week_view_go (self->week, step > 0 ? 0 : self->n_days - 1, minutes);
}

static void
on_today (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  GDate today;
  int day;

  if (self->context == NULL)
    return;
  today = fler_context_today (self->context);
  fler_calendar_page_go_to (self, &today);
  day = g_date_days_between (&self->first, &today);
  if (day >= 0 && day < self->n_days)
    fler_week_view_go (self->week, day, -1);
}

static void
on_go_to (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  GDate day;
  int place;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, g_variant_get_int32 (parameter));
  fler_calendar_page_go_to (self, &day);
  place = g_date_days_between (&self->first, &day);
  fler_week_view_go (self->week, CLAMP (place, 0, self->n_days - 1), -1);
}

static void
on_show_day (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);

  g_date_set_julian (&self->anchor, g_variant_get_int32 (parameter));
  if (self->kind == FLER_CALENDAR_DAY)
    fler_calendar_page_set_kind (self, FLER_CALENDAR_WORK_WEEK);
  else
    fler_calendar_page_set_kind (self, FLER_CALENDAR_DAY);
  fler_week_view_go (self->week, 0, -1);
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

static void
on_go_to_date (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (FLER_CALENDAR_PAGE (widget)->title_button);
}

/* Doing */

static void
on_make (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  FlerSpan span;

  g_variant_get (parameter, "(xx)", &span.start, &span.end);
  if (span.end > span.start)
    fler_booking_dialog_new_span (get_window (self), self->context, span);
  else
    fler_booking_dialog_new_booking (get_window (self), self->context, 0, span.start);
}

static void
on_reschedule (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  FlerSpan span;
  gint64 meeting_id;
  GDate day;

  g_variant_get (parameter, "(xxx)", &meeting_id, &span.start, &span.end);
  if (!fler_booking_acts_reschedule (get_window (self), self->context, meeting_id, span))
    return;
  /* A booking moved out of sight is followed. */
  day = fler_day_at (span.start, fler_context_get_zone (self->context));
  if (g_date_days_between (&self->first, &day) < 0 || g_date_days_between (&self->first, &day) >= self->n_days)
    self->anchor = day;
  fler_calendar_page_reload (self);
  fler_week_view_focus_meeting (self->week, meeting_id);
}

static void
on_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr(GMenuModel) model = NULL;
  const FlerMeeting *meeting;
  graphene_rect_t bounds;
  gint64 meeting_id;
  int x, y;

  g_variant_get (parameter, "(xii)", &meeting_id, &x, &y);
  meeting = find_meeting (self, meeting_id);
  /* It points at the booking, which has the focus by now. */
  if (meeting == NULL || focus == NULL || !gtk_widget_compute_bounds (focus, widget, &bounds))
    return;
  model = fler_booking_menu_new (meeting);
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, widget);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) bounds.origin.x + 8, (int) bounds.origin.y + 8, 1,
                                                 (int) MIN (bounds.size.height, 24) });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* Properties */

static void
save_setting (FlerCalendarPage *self, const char *name, const char *value)
{
  g_autoptr(GError) error = NULL;

  if (self->context != NULL
      && !fler_setting_store_set (fler_context_get_db (self->context), name, value, &error))
    fler_booking_acts_complain (get_window (self), _("The choice holds for now, but could not be kept."), error);
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
fler_calendar_page_set_kind (FlerCalendarPage *self, FlerCalendarKind kind)
{
  g_return_if_fail (FLER_IS_CALENDAR_PAGE (self));
  g_return_if_fail (kind < G_N_ELEMENTS (kinds));

  if (self->kind == kind)
    return;
  self->kind = kind;
  gtk_menu_button_set_label (self->view_button, _(kinds[kind].name));
  save_setting (self, "calendar-view", kinds[kind].id);
  fler_calendar_page_reload (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VIEW]);
}

FlerCalendarKind
fler_calendar_page_get_kind (FlerCalendarPage *self)
{
  g_return_val_if_fail (FLER_IS_CALENDAR_PAGE (self), FLER_CALENDAR_WORK_WEEK);
  return self->kind;
}

static void
set_kind_by_id (FlerCalendarPage *self, const char *id)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    if (g_strcmp0 (kinds[kind].id, id) == 0)
      fler_calendar_page_set_kind (self, kind);
}

static void
fler_calendar_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (object);

  switch (id)
    {
    case PROP_SHOWS_NAMES:
      set_flag (self, &self->shows_names, g_value_get_boolean (value), PROP_SHOWS_NAMES, "calendar-names");
      break;
    case PROP_SHOWS_WEEKEND:
      set_flag (self, &self->shows_weekend, g_value_get_boolean (value), PROP_SHOWS_WEEKEND, "calendar-weekend");
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
      g_value_set_boolean (value, self->shows_names);
      break;
    case PROP_SHOWS_WEEKEND:
      g_value_set_boolean (value, self->shows_weekend);
      break;
    case PROP_VIEW:
      g_value_set_string (value, kinds[self->kind].id);
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

/* Keys work at once when the program starts; but not before there is a layout, or the hours would
 * be scrolled to where nothing stands yet. Later the focus stays where the user put it. */
static gboolean
on_first_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  FlerCalendarPage *self = FLER_CALENDAR_PAGE (widget);

  if (gtk_widget_get_width (GTK_WIDGET (self->week)) == 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_grab_focus (GTK_WIDGET (self->week));
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
  return gtk_widget_grab_focus (GTK_WIDGET (FLER_CALENDAR_PAGE (widget)->week));
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
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  fler_template_dispose (GTK_WIDGET (self), FLER_TYPE_CALENDAR_PAGE);
  G_OBJECT_CLASS (fler_calendar_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "calendar.go-to", "i", on_go_to);
  gtk_widget_class_install_action (widget_class, "calendar.go-to-date", NULL, on_go_to_date);
  gtk_widget_class_install_action (widget_class, "calendar.leave", "(ii)", on_leave);
  gtk_widget_class_install_action (widget_class, "calendar.make", "(xx)", on_make);
  gtk_widget_class_install_action (widget_class, "calendar.menu", "(xii)", on_menu);
  gtk_widget_class_install_action (widget_class, "calendar.next", NULL, on_next);
  gtk_widget_class_install_action (widget_class, "calendar.open", "x", on_open);
  gtk_widget_class_install_action (widget_class, "calendar.previous", NULL, on_previous);
  gtk_widget_class_install_action (widget_class, "calendar.reschedule", "(xxx)", on_reschedule);
  gtk_widget_class_install_action (widget_class, "calendar.select", "x", on_select);
  gtk_widget_class_install_action (widget_class, "calendar.select-case", "x", on_select_case);
  gtk_widget_class_install_action (widget_class, "calendar.show-day", "i", on_show_day);
  gtk_widget_class_install_action (widget_class, "calendar.show-meeting", "x", on_show_meeting);
  gtk_widget_class_install_action (widget_class, "calendar.step", "i", on_step);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, on_today);
  gtk_widget_class_install_property_action (widget_class, "calendar.show-names", "shows-names");
  gtk_widget_class_install_property_action (widget_class, "calendar.show-weekend", "shows-weekend");
  gtk_widget_class_install_property_action (widget_class, "calendar.view", "view");
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "calendar.today", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "calendar.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "calendar.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "calendar.go-to-date", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + kind, 0, "calendar.view", "s", kinds[kind].id);
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
  gtk_widget_class_bind_template_child (widget_class, FlerCalendarPage, week);
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
  g_type_ensure (FLER_TYPE_WEEK_VIEW);
  install_actions (widget_class);
  add_bindings (widget_class);
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
fler_calendar_page_init (FlerCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_date_clear (&self->anchor, 1);
  g_date_clear (&self->first, 1);
  self->kind = FLER_CALENDAR_WORK_WEEK;
  gtk_menu_button_set_create_popup_func (self->title_button, on_go_to_wanted, self, NULL);
  gtk_menu_button_set_create_popup_func (self->view_button, on_view_menu_wanted, self, NULL);
  gtk_menu_button_set_label (self->view_button, _(kinds[self->kind].name));
  fler_access_set_name (self->previous, _("Back"));
  fler_access_set_name (self->next, _("Forward"));
  fler_access_set_name (self->side_button, _("Month and to-do list"));
  fler_access_set_name (self->card_button, _("Case card"));
  fler_access_set_name (GTK_WIDGET (self->view_button), _("View"));
  fler_week_view_set_hours (self->week, WORK_START, WORK_END);
}

/* The working hours that the user has chosen. */
static void
show_hours (FlerCalendarPage *self)
{
  int first, last;

  g_object_get (fler_context_get_preferences (self->context), "first-hour", &first, "last-hour", &last,
                NULL);
  if (first < last)
    fler_week_view_set_hours (self->week, first * 60, last * 60);
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
  if (context == NULL)
    return;

  g_signal_connect_object (fler_context_get_store (context), "changed", G_CALLBACK (on_store_changed), self, 0);
  self->anchor = first_shown (context);
  show_hours (self);
  g_signal_connect_object (fler_context_get_preferences (context), "notify::first-hour",
                           G_CALLBACK (show_hours), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fler_context_get_preferences (context), "notify::last-hour",
                           G_CALLBACK (show_hours), self, G_CONNECT_SWAPPED);
  self->shows_names = read_flag (self, "calendar-names");
  self->shows_weekend = read_flag (self, "calendar-weekend");
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

  self->anchor = *day;
  fler_calendar_page_reload (self);
}

void
fler_calendar_page_show_meeting (FlerCalendarPage *self, gint64 meeting_id)
{
  g_autoptr(FlerMeeting) meeting = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FLER_IS_CALENDAR_PAGE (self));
  if (self->context == NULL)
    return;
  meeting = fler_meeting_store_load (fler_context_get_db (self->context), meeting_id, &error);
  if (meeting == NULL)
    {
      fler_booking_acts_complain (get_window (self), _("The booking could not be read."), error);
      return;
    }
  self->anchor = fler_day_at (meeting->span.start, fler_context_get_zone (self->context));
  fler_calendar_page_reload (self);
  select_meeting (self, meeting_id);
  fler_week_view_focus_meeting (self->week, meeting_id);
}
