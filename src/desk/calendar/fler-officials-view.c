/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-officials-view.c - one day of several officials side by side, and when all of them are free */

#define G_LOG_DOMAIN "fler-officials-view"

#include "config.h"

#include "fler-officials-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-booking-words.h"
#include "fler-calendar-view.h"
#include "fler-free-slots.h"
#include "fler-hour-grid.h"
#include "fler-words.h"

#define SHORTEST 30     /* minutes that are worth telling as free */

struct _FlerOfficialsView
{
  GtkWidget         parent_instance;
  FlerCalendarData *data;            /* NULL before anything was shown */
  int               work_start, work_end;
  guint             scroll_id;       /* waits for a layout, to scroll to the working hours */
  GtkWidget        *box;             /* all of it */
  GtkLabel         *free;            /* when all are free */
  GtkWidget        *choose;          /* GtkMenuButton */
  GtkWidget        *heads;           /* GtkBox: a head for each official */
  GtkWidget        *empty;           /* AdwStatusPage: nobody stands there */
  GtkWidget        *parties;         /* GtkButton in it, where there is nobody to choose */
  GtkWidget        *scrolled;
  FlerHourGrid     *grid;
};

static void fler_officials_view_pane_init (FlerCalendarPaneInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FlerOfficialsView, fler_officials_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (FLER_TYPE_CALENDAR_PANE, fler_officials_view_pane_init))

/* Whose days stand there */

static void
on_toggled (GtkCheckButton *toggled, FlerOfficialsView *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (toggled));
  GString *ids = g_string_new (NULL);

  for (GtkWidget *check = gtk_widget_get_first_child (list); check != NULL; check = gtk_widget_get_next_sibling (check))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? "," : "",
                              (const char *) g_object_get_data (G_OBJECT (check), "fler-official"));
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.show-people", "s", ids->str);
  g_string_free (ids, TRUE);
}

static gboolean
stands_there (FlerOfficialsView *self, gint64 official_id)
{
  for (guint i = 0; i < self->data->people->len; i++)
    if (((FlerOfficial *) g_ptr_array_index (self->data->people, i))->id == official_id)
      return TRUE;
  return FALSE;
}

/* Built when it is asked for, from the register as it is then. */
static void
on_choose_wanted (GtkMenuButton *button, gpointer view)
{
  FlerOfficialsView *self = view;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; self->data != NULL && self->data->officials != NULL && i < self->data->officials->len; i++)
    {
      const FlerOfficial *official = g_ptr_array_index (self->data->officials, i);
      g_autofree char *label = g_strdup_printf ("%s · %s", official->name, fler_words_party (official->party));
      GtkWidget *check = gtk_check_button_new_with_label (label);

      g_object_set_data_full (G_OBJECT (check), "fler-official",
                              g_strdup_printf ("%" G_GINT64_FORMAT, official->id), g_free);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), stands_there (self, official->id));
      g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, 0);
      gtk_box_append (GTK_BOX (list), check);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 400);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_menu_button_set_popover (button, popover);
}

/* Showing */

static void
append_all_day (FlerOfficialsView *self, guint column, GString *text)
{
  const GArray *meetings = g_ptr_array_index (self->data->attended, column);

  for (guint i = 0; i < meetings->len; i++)
    {
      const FlerMeeting *meeting = g_ptr_array_index (self->data->meetings, g_array_index (meetings, guint, i));
      g_autofree char *title = NULL;

      if (!fler_calendar_view_is_whole_days (meeting))
        continue;
      title = fler_booking_words_title (meeting);
      g_string_append_printf (text, " · %s", title);
    }
  for (guint i = 0; i < self->data->quiet->len; i++)
    {
      const FlerQuietTime *quiet = g_ptr_array_index (self->data->quiet, i);
      const FlerOfficial *official = g_ptr_array_index (self->data->people, column);

      if (quiet->is_all_day && quiet->official_id == official->id)
        g_string_append_printf (text, " · %s", quiet->text != NULL ? quiet->text : _("Busy"));
    }
}

static GtkWidget *
new_head (FlerOfficialsView *self, guint column)
{
  const FlerOfficial *official = g_ptr_array_index (self->data->people, column);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GString *detail = g_string_new (fler_words_party (official->party));
  GtkWidget *name = gtk_label_new (official->name);
  GtkWidget *below;
  g_autofree char *tip = NULL;

  append_all_day (self, column, detail);
  below = gtk_label_new (detail->str);
  /* In narrow columns the family name stands below. */
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_lines (GTK_LABEL (name), 2);
  gtk_label_set_justify (GTK_LABEL (name), GTK_JUSTIFY_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (below), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (name), 1);
  gtk_label_set_width_chars (GTK_LABEL (below), 1);
  tip = g_strdup_printf ("%s · %s", official->name, detail->str);
  gtk_widget_set_tooltip_text (box, tip);
  gtk_widget_add_css_class (name, "official-name");
  gtk_widget_add_css_class (below, "caption");
  gtk_widget_add_css_class (below, "dim-label");
  gtk_widget_add_css_class (box, "official-head");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), below);
  g_string_free (detail, TRUE);
  return box;
}

static void
show_heads (FlerOfficialsView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->heads)) != NULL)
    gtk_box_remove (GTK_BOX (self->heads), child);
  for (guint i = 0; i < self->data->people->len; i++)
    gtk_box_append (GTK_BOX (self->heads), new_head (self, i));
  gtk_widget_set_margin_start (self->heads, fler_hour_grid_get_gutter (self->grid));
}

/* What any of those who stand there has, the day through. */
static GArray *
collect_busy (FlerOfficialsView *self)
{
  GArray *busy = g_array_new (FALSE, FALSE, sizeof (FlerSpan));

  for (guint column = 0; column < self->data->attended->len; column++)
    {
      const GArray *meetings = g_ptr_array_index (self->data->attended, column);

      for (guint i = 0; i < meetings->len; i++)
        g_array_append_val (busy, ((FlerMeeting *) g_ptr_array_index (self->data->meetings,
                                                                      g_array_index (meetings, guint, i)))->span);
    }
  for (guint i = 0; i < self->data->quiet->len; i++)
    {
      const FlerQuietTime *quiet = g_ptr_array_index (self->data->quiet, i);

      if (stands_there (self, quiet->official_id))
        g_array_append_val (busy, quiet->span);
    }
  return busy;
}

static void
show_free (FlerOfficialsView *self)
{
  FlerSpan hours = { fler_day_time (&self->data->first, self->work_start, self->data->zone),
                     fler_day_time (&self->data->first, self->work_end, self->data->zone) };
  g_autoptr(GArray) busy = collect_busy (self);
  g_autoptr(GArray) gaps = fler_free_gaps (busy, hours);
  GString *times = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < gaps->len; i++)
    {
      FlerSpan gap = g_array_index (gaps, FlerSpan, i);
      g_autofree char *words = fler_words_times (gap, self->data->zone);

      if (gap.end - gap.start >= SHORTEST * 60)
        g_string_append_printf (times, "%s%s", times->len > 0 ? ", " : "", words);
    }
  if (fler_closed_days_is_free (self->data->closed, &self->data->first))
    text = g_strdup (_("A free day"));
  else if (times->len > 0)
    /* Translators: over officials' days side by side; the times come after it. */
    text = g_strdup_printf (_("All are free: %s"), times->str);
  else
    text = g_strdup (_("There is no half hour when all are free"));
  gtk_label_set_label (self->free, text);
  g_string_free (times, TRUE);
}

static void
name_grid (FlerOfficialsView *self)
{
  g_autofree char *day = fler_words_day (&self->data->first);
  g_autofree char *name = NULL;

  /* Translators: what a screen reader calls the officials' days: the day, how many officials. */
  name = g_strdup_printf (ngettext ("%1$s, %2$u official", "%1$s, %2$u officials", self->data->people->len), day,
                          self->data->people->len);
  fler_access_set_name (GTK_WIDGET (self->grid), name);
}

/* Where there is nobody to choose, the way to where they are written. */
static void
show_empty (FlerOfficialsView *self)
{
  gboolean has_officials = self->data->officials->len > 0;

  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty),
                             has_officials ? _("Nobody is chosen") : _("There are no officials yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->empty),
                                   has_officials ? _("Choose whose days are to stand side by side.")
                                                 : _("They are written among the parties."));
  gtk_widget_set_visible (self->parties, !has_officials);
  gtk_widget_set_visible (self->choose, has_officials);
}

static void
fler_officials_view_show (FlerCalendarPane *pane, FlerCalendarData *data)
{
  FlerOfficialsView *self = FLER_OFFICIALS_VIEW (pane);
  gboolean has_people;

  g_return_if_fail (data->people != NULL);

  has_people = data->people->len > 0;
  g_clear_pointer (&self->data, fler_calendar_data_unref);
  self->data = fler_calendar_data_ref (data);
  fler_hour_grid_show (self->grid, data);
  show_heads (self);
  show_free (self);
  name_grid (self);
  show_empty (self);
  gtk_widget_set_visible (self->empty, !has_people);
  gtk_widget_set_visible (self->scrolled, has_people);
  gtk_widget_set_visible (GTK_WIDGET (self->free), has_people);
}

static void
fler_officials_view_set_now (FlerCalendarPane *pane, const GDate *today, int minutes)
{
  fler_hour_grid_set_now (FLER_OFFICIALS_VIEW (pane)->grid, today, minutes);
}

static void
fler_officials_view_set_hours (FlerCalendarPane *pane, int start, int end)
{
  FlerOfficialsView *self = FLER_OFFICIALS_VIEW (pane);

  self->work_start = start;
  self->work_end = end;
  fler_hour_grid_set_hours (self->grid, start, end);
  if (self->data != NULL)
    show_free (self);
}

static void
fler_officials_view_set_selected (FlerCalendarPane *pane, gint64 meeting_id)
{
  fler_hour_grid_set_selected (FLER_OFFICIALS_VIEW (pane)->grid, meeting_id);
}

/* The day is the only one; who has the cursor stays. */
static void
fler_officials_view_go (FlerCalendarPane *pane, const GDate *day, int minutes)
{
  FlerOfficialsView *self = FLER_OFFICIALS_VIEW (pane);
  int at, column = fler_hour_grid_get_cursor (self->grid, &at);

  if (self->data != NULL && self->data->people->len > 0)
    fler_hour_grid_go (self->grid, column, minutes >= 0 ? minutes : at);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
fler_officials_view_focus_meeting (FlerCalendarPane *pane, gint64 meeting_id)
{
  return fler_hour_grid_focus_meeting (FLER_OFFICIALS_VIEW (pane)->grid, meeting_id);
}

static GDate
fler_officials_view_get_cursor (FlerCalendarPane *pane, int *minutes)
{
  FlerOfficialsView *self = FLER_OFFICIALS_VIEW (pane);

  fler_hour_grid_get_cursor (self->grid, minutes);
  return self->data != NULL ? self->data->first : fler_day_none ();
}

static gboolean
fler_officials_view_is_dragging (FlerCalendarPane *pane)
{
  return fler_hour_grid_is_dragging (FLER_OFFICIALS_VIEW (pane)->grid);
}

static void
fler_officials_view_pane_init (FlerCalendarPaneInterface *iface)
{
  iface->show = fler_officials_view_show;
  iface->set_now = fler_officials_view_set_now;
  iface->set_hours = fler_officials_view_set_hours;
  iface->set_selected = fler_officials_view_set_selected;
  iface->go = fler_officials_view_go;
  iface->focus_meeting = fler_officials_view_focus_meeting;
  iface->get_cursor = fler_officials_view_get_cursor;
  iface->is_dragging = fler_officials_view_is_dragging;
}

/* Life */

/* The first time there is room: to the working hours, with a little of the time before them. */
static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  FlerOfficialsView *self = FLER_OFFICIALS_VIEW (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));

  if (gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (adjustment, fler_hour_grid_y_of (self->grid, MAX (self->work_start - 30, 0)));
  self->scroll_id = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
fler_officials_view_grab_focus (GtkWidget *widget)
{
  FlerOfficialsView *self = FLER_OFFICIALS_VIEW (widget);

  if (self->data != NULL && self->data->people->len > 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  return gtk_widget_grab_focus (self->data == NULL || self->data->officials->len > 0 ? self->choose : self->parties);
}

static void
fler_officials_view_dispose (GObject *object)
{
  FlerOfficialsView *self = FLER_OFFICIALS_VIEW (object);

  if (self->scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_id);
  self->scroll_id = 0;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->data, fler_calendar_data_unref);
  G_OBJECT_CLASS (fler_officials_view_parent_class)->dispose (object);
}

static void
fler_officials_view_class_init (FlerOfficialsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_officials_view_dispose;
  widget_class->grab_focus = fler_officials_view_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
new_top (FlerOfficialsView *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->free = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->free, 0);
  gtk_label_set_wrap (self->free, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->free), TRUE);
  self->choose = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->choose), _("Whose days"));
  gtk_widget_set_valign (self->choose, GTK_ALIGN_CENTER);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->choose), on_choose_wanted, self, NULL);
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->free));
  gtk_box_append (GTK_BOX (top), self->choose);
  gtk_widget_set_halign (self->choose, GTK_ALIGN_END);
  gtk_widget_add_css_class (top, "officials-free");
  return top;
}

static void
fler_officials_view_init (FlerOfficialsView *self)
{
  self->work_start = 8 * 60;
  self->work_end = 17 * 60;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->heads = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->heads), TRUE);
  self->empty = adw_status_page_new ();
  self->parties = gtk_button_new_with_mnemonic (_("_Open the parties"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->parties), "win.parties");
  gtk_widget_set_halign (self->parties, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->parties, "pill");
  adw_status_page_set_child (ADW_STATUS_PAGE (self->empty), self->parties);
  gtk_widget_set_vexpand (self->empty, TRUE);
  gtk_widget_set_visible (self->empty, FALSE);
  self->grid = FLER_HOUR_GRID (fler_hour_grid_new ());
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->grid));
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_box_append (GTK_BOX (self->box), new_top (self));
  gtk_box_append (GTK_BOX (self->box), self->heads);
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->box), self->empty);
  gtk_box_append (GTK_BOX (self->box), self->scrolled);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
}

GtkWidget *
fler_officials_view_new (void)
{
  return g_object_new (FLER_TYPE_OFFICIALS_VIEW, NULL);
}
