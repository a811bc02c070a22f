/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-activity-days.c - an activity's days that are other: holidays, called off, moved */

#define G_LOG_DOMAIN "fler-activity-days"

#include "config.h"

#include "fler-activity-days.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-activity-words.h"
#include "fler-holiday.h"
#include "fler-words.h"

#define DAYS_AHEAD 366
#define MAX_ROWS   24

struct _FlerActivityDays
{
  AdwBin        parent_instance;
  FlerActivity *activity;     /* lent */
  GTimeZone    *zone;         /* lent */
  GDate         from;
  guint         idle_id;
  GtkListBox   *list;
  GtkWidget    *box;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerActivityDays, fler_activity_days, ADW_TYPE_BIN)

static void show_rows (FlerActivityDays *self);

static GDate *
copy_day (const GDate *day)
{
  return g_date_copy (day);
}

static gboolean
on_idle (gpointer data)
{
  FlerActivityDays *self = data;

  self->idle_id = 0;
  show_rows (self);
  return G_SOURCE_REMOVE;
}

/* The row that was pressed goes: not before it has been let go. */
static void
tell_changed (FlerActivityDays *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (on_idle, self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_called_off (GtkCheckButton *button, FlerActivityDays *self)
{
  const GDate *day = g_object_get_data (G_OBJECT (button), "fler-day");
  FlerActivityException exception = { *day, TRUE, *day, 0, 1 };

  if (self->activity == NULL)
    return;
  exception.start = self->activity->start;
  exception.length = self->activity->length;
  if (gtk_check_button_get_active (button))
    fler_activity_set_exception (self->activity, &exception);
  else
    fler_activity_clear_exception (self->activity, day);
  tell_changed (self);
}

static void
on_put_back (GtkButton *button, FlerActivityDays *self)
{
  if (self->activity == NULL)
    return;
  fler_activity_clear_exception (self->activity, g_object_get_data (G_OBJECT (button), "fler-day"));
  tell_changed (self);
}

static GtkWidget *
check_new (FlerActivityDays *self, const GDate *day, const char *name, gboolean is_off)
{
  GtkWidget *check = gtk_check_button_new_with_label (_("Called off"));
  /* Translators: what a screen reader calls the tick: “Called off: Thu 24 Dec, Christmas Eve”. */
  g_autofree char *spoken = g_strdup_printf (_("Called off: %s"), name);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_off);
  fler_access_set_name (check, spoken);
  g_object_set_data_full (G_OBJECT (check), "fler-day", copy_day (day), (GDestroyNotify) g_date_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_called_off), self, 0);
  return check;
}

static GtkWidget *
back_new (FlerActivityDays *self, const GDate *day, const char *name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Put back"));
  g_autofree char *spoken = g_strdup_printf (_("Put back: %s"), name);

  fler_access_set_name (button, spoken);
  g_object_set_data_full (G_OBJECT (button), "fler-day", copy_day (day), (GDestroyNotify) g_date_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_put_back), self, 0);
  return button;
}

static char *
words_of_move (FlerActivityDays *self, const FlerActivityException *exception)
{
  FlerOccurrence time = fler_activity_occurrence (self->activity, &exception->day, self->zone);
  g_autofree char *day = fler_activity_words_day (&exception->moved_to);
  g_autofree char *times = time.is_all_day ? g_strdup (_("all day")) : fler_words_times (time.span, self->zone);

  return g_strdup_printf (_("Moved to %1$s %2$s"), day, times);
}

static void
add_row (FlerActivityDays *self, const GDate *day)
{
  const FlerActivityException *exception = fler_activity_find_exception (self->activity, day);
  g_autofree char *name = fler_activity_words_day (day);
  g_autofree char *subtitle = NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *suffix;

  if (exception != NULL && !exception->is_cancelled)
    {
      subtitle = words_of_move (self, exception);
      suffix = back_new (self, day, name);
    }
  else
    suffix = check_new (self, day, name, exception != NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  gtk_widget_set_focusable (row, subtitle != NULL);
  gtk_list_box_append (self->list, row);
}

static gboolean
is_free (const GDate *day)
{
  const FlerHoliday *holiday = fler_holiday_of (day);

  return holiday != NULL && (holiday->kind == FLER_HOLIDAY_PUBLIC || holiday->kind == FLER_HOLIDAY_FREE);
}

static gboolean
take_holiday (const GDate *day, int number, gpointer data)
{
  GArray *days = data;

  if (is_free (day))
    g_array_append_val (days, *day);
  return days->len < MAX_ROWS;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return g_date_compare (a, b);
}

static GArray *
list_days (FlerActivityDays *self)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (GDate));
  GDate to = self->from;

  g_date_add_days (&to, DAYS_AHEAD);
  fler_recurrence_each (&self->activity->recurrence, &self->activity->first_day, &self->from, &to, take_holiday, days);
  for (guint i = 0; i < self->activity->exceptions->len && days->len < 2 * MAX_ROWS; i++)
    {
      const GDate *day = &g_array_index (self->activity->exceptions, FlerActivityException, i).day;

      if (g_date_compare (day, &self->from) >= 0 && !is_free (day)
          && fler_recurrence_has (&self->activity->recurrence, &self->activity->first_day, day) > 0)
        g_array_append_val (days, *day);
    }
  g_array_sort (days, compare_days);
  return days;
}

static void
show_rows (FlerActivityDays *self)
{
  g_autoptr(GArray) days = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  if (self->activity != NULL)
    days = list_days (self);
  for (guint i = 0; days != NULL && i < days->len; i++)
    add_row (self, &g_array_index (days, GDate, i));
  gtk_widget_set_visible (self->box, days != NULL && days->len > 0);
}

static void
fler_activity_days_dispose (GObject *object)
{
  FlerActivityDays *self = FLER_ACTIVITY_DAYS (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  self->activity = NULL;
  G_OBJECT_CLASS (fler_activity_days_parent_class)->dispose (object);
}

static void
fler_activity_days_class_init (FlerActivityDaysClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fler_activity_days_dispose;
  signals[CHANGED] = g_signal_new ("changed", FLER_TYPE_ACTIVITY_DAYS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
fler_activity_days_init (FlerActivityDays *self)
{
  GtkWidget *title = gtk_label_new (_("Days that are other, and holidays"));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->from = fler_day_none ();
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  fler_access_set_name (GTK_WIDGET (self->list), _("Days that are other, and holidays"));
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  gtk_widget_set_visible (self->box, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

void
fler_activity_days_show (FlerActivityDays *self, FlerActivity *activity, const GDate *from, GTimeZone *zone)
{
  g_return_if_fail (FLER_IS_ACTIVITY_DAYS (self));

  self->activity = activity;
  self->from = *from;
  self->zone = zone;
  show_rows (self);
}
