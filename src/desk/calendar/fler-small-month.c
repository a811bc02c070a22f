/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-small-month.c - a month with ISO week numbers, to see and to go by */

#define G_LOG_DOMAIN "fler-small-month"

#include "config.h"

#include "fler-small-month.h"

#include <string.h>

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-day.h"
#include "fler-holiday.h"
#include "fler-month-day.h"
#include "fler-month-labels.h"
#include "fler-template.h"
#include "fler-tip.h"
#include "fler-week.h"
#include "fler-words.h"

#define N_WEEKS 6

struct _FlerSmallMonth
{
  GtkWidget  parent_instance;
  GDate      month;                             /* the first of the month shown */
  GDate      first;                             /* the Monday on which it begins */
  GDate      today;
  GDate      chosen_first;
  int        n_chosen;
  int        at;                                /* which day is in the Tab order */
  int        counts[FLER_SMALL_MONTH_DAYS];
  GtkWidget *days[FLER_SMALL_MONTH_DAYS];       /* FlerMonthDay */
  GtkWidget *weeks;                             /* FlerMonthLabels: the weeks' numbers */

  /* from the template */
  GtkGrid   *grid;
  GtkWidget *next;
  GtkWidget *previous;
  GtkLabel  *title;
};

enum { MONTH_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerSmallMonth, fler_small_month, GTK_TYPE_WIDGET)

static GDate
date_of (FlerSmallMonth *self, int i)
{
  GDate date = self->first;

  g_date_add_days (&date, i);
  return date;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean is_on)
{
  if (is_on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* “Tuesday 24 November 2026, w. 48, today, 3 bookings” */
static void
name_day (FlerSmallMonth *self, int i)
{
  GDate date = date_of (self, i);
  const FlerHoliday *holiday = fler_holiday_of (&date);
  g_autofree char *day = fler_words_day_with_year (&date);
  g_autofree char *week = fler_words_week (fler_week_of (&date).number);
  GString *name = g_string_new (day);

  g_string_append_printf (name, ", %s", week);
  if (g_date_valid (&self->today) && g_date_compare (&date, &self->today) == 0)
    g_string_append_printf (name, ", %s", _("today"));
  if (holiday != NULL)
    g_string_append_printf (name, ", %s", _(holiday->name));
  if (self->counts[i] > 0)
    {
      g_string_append (name, ", ");
      g_string_append_printf (name, ngettext ("%d booking", "%d bookings", self->counts[i]), self->counts[i]);
    }
  fler_access_set_name (self->days[i], name->str);
  fler_tip_set (self->days[i], holiday != NULL ? _(holiday->name) : NULL);
  g_string_free (name, TRUE);
}

/* What changes with every week turned to; kept small. */
static void
show_choice (FlerSmallMonth *self)
{
  int from = g_date_valid (&self->chosen_first) && g_date_valid (&self->first)
               ? g_date_days_between (&self->first, &self->chosen_first) : FLER_SMALL_MONTH_DAYS;

  for (int i = 0; i < FLER_SMALL_MONTH_DAYS; i++)
    {
      set_class (self->days[i], "chosen", i >= from && i < from + self->n_chosen);
      gtk_widget_set_focusable (self->days[i], i == self->at);
    }
}

static void
show_day (FlerSmallMonth *self, int i)
{
  GDate date = date_of (self, i);
  const FlerHoliday *holiday = fler_holiday_of (&date);

  fler_month_day_set_number (FLER_MONTH_DAY (self->days[i]), g_date_get_day (&date));
  set_class (self->days[i], "other-month", g_date_get_month (&date) != g_date_get_month (&self->month));
  set_class (self->days[i], "today", g_date_valid (&self->today) && g_date_compare (&date, &self->today) == 0);
  set_class (self->days[i], "booked", self->counts[i] > 0);
  set_class (self->days[i], "holiday", g_date_get_weekday (&date) == G_DATE_SUNDAY
                                       || (holiday != NULL && holiday->kind <= FLER_HOLIDAY_FREE));
  name_day (self, i);
}

static void
show_month (FlerSmallMonth *self)
{
  g_autofree char *title = NULL;

  if (!g_date_valid (&self->month))
    return;
  /* Translators: the month over the small month: “November 2026”. */
  title = g_strdup_printf (C_("month and year", "%1$s %2$d"), fler_words_month (g_date_get_month (&self->month)),
                           g_date_get_year (&self->month));
  gtk_label_set_label (self->title, title);
  for (int week = 0; week < N_WEEKS; week++)
    {
      GDate monday = date_of (self, week * 7);
      char number[4];

      g_snprintf (number, sizeof number, "%d", fler_week_of (&monday).number);
      fler_month_labels_set_text (FLER_MONTH_LABELS (self->weeks), week, number);
    }
  for (int i = 0; i < FLER_SMALL_MONTH_DAYS; i++)
    show_day (self, i);
  show_choice (self);
}

/* Turns to the month of @day. */
static void
turn_to (FlerSmallMonth *self, const GDate *day)
{
  GDate month = *day;

  g_date_set_day (&month, 1);
  if (g_date_valid (&self->month) && g_date_compare (&self->month, &month) == 0)
    return;
  self->month = month;
  self->first = month;
  g_date_subtract_days (&self->first, g_date_get_weekday (&month) - 1);
  memset (self->counts, 0, sizeof self->counts);
  self->at = g_date_days_between (&self->first, day);
  g_signal_emit (self, signals[MONTH_CHANGED], 0);
}

static void
turn_by (FlerSmallMonth *self, int n_months)
{
  GDate day = self->month;

  if (!g_date_valid (&day))
    return;
  if (n_months > 0)
    g_date_add_months (&day, n_months);
  else
    g_date_subtract_months (&day, -n_months);
  turn_to (self, &day);
  show_month (self);
}

/* Moves the focus to a day, in another month too. */
static void
go_to (FlerSmallMonth *self, const GDate *day)
{
  int i = g_date_days_between (&self->first, day);

  if (i < 0 || i >= FLER_SMALL_MONTH_DAYS)
    turn_to (self, day);
  self->at = g_date_days_between (&self->first, day);
  if (i < 0 || i >= FLER_SMALL_MONTH_DAYS)
    show_month (self);
  else
    show_choice (self);
  gtk_widget_grab_focus (self->days[self->at]);
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, FlerSmallMonth *self)
{
  GDate day = date_of (self, self->at);
  int weekday = g_date_get_weekday (&day);
  int n_days = 0;

  if ((state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
      n_days = -1;
      break;
    case GDK_KEY_Right:
      n_days = 1;
      break;
    case GDK_KEY_Up:
      n_days = -7;
      break;
    case GDK_KEY_Down:
      n_days = 7;
      break;
    case GDK_KEY_Home:
      n_days = 1 - weekday;
      break;
    case GDK_KEY_End:
      n_days = 7 - weekday;
      break;
    case GDK_KEY_Page_Up:
      g_date_subtract_months (&day, 1);
      break;
    case GDK_KEY_Page_Down:
      g_date_add_months (&day, 1);
      break;
    default:
      return FALSE;
    }
  if (n_days > 0)
    g_date_add_days (&day, n_days);
  else if (n_days < 0)
    g_date_subtract_days (&day, -n_days);
  go_to (self, &day);
  return TRUE;
}

static void
on_day_clicked (GtkButton *button, FlerSmallMonth *self)
{
  for (int i = 0; i < FLER_SMALL_MONTH_DAYS; i++)
    if (self->days[i] == GTK_WIDGET (button))
      {
        GDate date = date_of (self, i);

        self->at = i;
        gtk_widget_activate_action (GTK_WIDGET (self), "calendar.go-to", "i",
                                    (int) g_date_get_julian (&date));
        return;
      }
}

static void
on_previous_clicked (GtkButton *button, FlerSmallMonth *self)
{
  turn_by (self, -1);
}

static void
on_next_clicked (GtkButton *button, FlerSmallMonth *self)
{
  turn_by (self, 1);
}

static void
fler_small_month_dispose (GObject *object)
{
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_SMALL_MONTH);
  G_OBJECT_CLASS (fler_small_month_parent_class)->dispose (object);
}

static void
fler_small_month_class_init (FlerSmallMonthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_small_month_dispose;
  signals[MONTH_CHANGED] = g_signal_new ("month-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-small-month.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerSmallMonth, grid);
  gtk_widget_class_bind_template_child (widget_class, FlerSmallMonth, next);
  gtk_widget_class_bind_template_child (widget_class, FlerSmallMonth, previous);
  gtk_widget_class_bind_template_child (widget_class, FlerSmallMonth, title);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_clicked);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "smallmonth");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* The weekdays' letters, and the weeks' numbers beside the days. */
static void
add_labels (FlerSmallMonth *self)
{
  GtkWidget *letters = fler_month_labels_new (GTK_ORIENTATION_HORIZONTAL, 1 + 7);

  /* Translators: short for week, over the column of week numbers. */
  fler_month_labels_set_text (FLER_MONTH_LABELS (letters), 0, C_("over week numbers", "w"));
  for (int day = 1; day <= 7; day++)
    {
      g_autofree char *letter = g_utf8_substring (fler_words_weekday_short (day), 0, 1);

      fler_month_labels_set_text (FLER_MONTH_LABELS (letters), day, letter);
    }
  gtk_grid_attach (self->grid, letters, 0, 0, 8, 1);
  self->weeks = fler_month_labels_new (GTK_ORIENTATION_VERTICAL, N_WEEKS);
  gtk_grid_attach (self->grid, self->weeks, 0, 1, 1, N_WEEKS);
}

static void
add_day (FlerSmallMonth *self, int i)
{
  self->days[i] = fler_month_day_new ();
  g_signal_connect_object (self->days[i], "clicked", G_CALLBACK (on_day_clicked), self, 0);
  gtk_grid_attach (self->grid, self->days[i], 1 + i % 7, 1 + i / 7, 1, 1);
}

static void
fler_small_month_init (FlerSmallMonth *self)
{
  GtkEventController *keys;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_date_clear (&self->month, 1);
  g_date_clear (&self->first, 1);
  g_date_clear (&self->today, 1);
  g_date_clear (&self->chosen_first, 1);
  fler_access_set_name (GTK_WIDGET (self), _("Month"));
  fler_access_set_name (self->previous, _("Previous month"));
  fler_access_set_name (self->next, _("Next month"));

  add_labels (self);
  for (int i = 0; i < FLER_SMALL_MONTH_DAYS; i++)
    add_day (self, i);

  keys = gtk_event_controller_key_new ();
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), keys);
}

GtkWidget *
fler_small_month_new (void)
{
  return g_object_new (FLER_TYPE_SMALL_MONTH, NULL);
}

void
fler_small_month_set_today (FlerSmallMonth *self, const GDate *today)
{
  g_return_if_fail (FLER_IS_SMALL_MONTH (self));
  if (g_date_valid (&self->today) && g_date_compare (&self->today, today) == 0)
    return;
  self->today = *today;
  if (!g_date_valid (&self->month))
    turn_to (self, today);
  show_month (self);
}

/* Which month shows them best: a month's own weeks begin in the month before. */
static GDate
month_of (const GDate *first, int n_days)
{
  GDate sunday = *first, monday;

  if (n_days <= 7)
    return *first;
  g_date_add_days (&sunday, 6);
  monday = sunday;
  g_date_set_day (&monday, 1);
  g_date_subtract_days (&monday, g_date_get_weekday (&monday) - 1);
  return g_date_compare (&monday, first) <= 0 ? sunday : *first;
}

void
fler_small_month_set_chosen (FlerSmallMonth *self, const GDate *first, int n_days)
{
  GDate before = self->month, best = month_of (first, n_days);
  int from;

  g_return_if_fail (FLER_IS_SMALL_MONTH (self));
  self->chosen_first = *first;
  self->n_chosen = n_days;
  from = g_date_valid (&self->first) ? g_date_days_between (&self->first, first) : -1;
  if (from < 0 || from + n_days > FLER_SMALL_MONTH_DAYS)
    turn_to (self, &best);
  from = g_date_days_between (&self->first, first);
  if (!g_date_valid (&before) || g_date_compare (&before, &self->month) != 0
      || self->at < from || self->at >= from + n_days)
    self->at = from;
  if (!g_date_valid (&before) || g_date_compare (&before, &self->month) != 0)
    show_month (self);
  else
    show_choice (self);
}

GDate
fler_small_month_get_first (FlerSmallMonth *self)
{
  g_return_val_if_fail (FLER_IS_SMALL_MONTH (self), fler_day_none ());
  return self->first;
}

void
fler_small_month_set_counts (FlerSmallMonth *self, const int counts[FLER_SMALL_MONTH_DAYS])
{
  g_return_if_fail (FLER_IS_SMALL_MONTH (self));
  for (int i = 0; i < FLER_SMALL_MONTH_DAYS; i++)
    {
      gboolean is_same = self->counts[i] == counts[i];

      self->counts[i] = counts[i];
      if (!is_same)
        show_day (self, i);
    }
}
