/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-activity-dialog.c - makes an activity that comes again, or changes one: once, from then on, or all
 *
 * The form is about @wanted: what the series is to be, or what it is to be from a day on. Of one
 * time alone only day and time can be other.
 */

#define G_LOG_DOMAIN "fler-activity-dialog"

#include "config.h"

#include "fler-activity-dialog.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-activity-acts.h"
#include "fler-activity-days.h"
#include "fler-activity-store.h"
#include "fler-activity-words.h"
#include "fler-booking.h"
#include "fler-booking-dialog-private.h"
#include "fler-calendar-view.h"
#include "fler-case-words.h"
#include "fler-date-entry.h"
#include "fler-dialog.h"
#include "fler-field.h"
#include "fler-speaker.h"
#include "fler-time-row.h"
#include "fler-words.h"

#define N_NEXT      4         /* times told beforehand */
#define DAY_MINUTES 1440

struct _FlerActivityDialog
{
  AdwWindow         parent_instance;
  FlerContext      *context;
  FlerActivity     *before;       /* NULL: it is new */
  GDate             occurrence;   /* of an old one: which time was opened, by the rule */
  FlerActivity     *wanted;
  gboolean          is_filling;
  gboolean          is_touched;
  gboolean          is_saved;
  gboolean          has_tried;    /* to save: what is missing is told from then on */
  GtkToggleButton  *weekday[7];
  GArray           *month_rules;  /* of FlerRecurrence: what the month's choices stand for */

  /* from the template */
  GtkSwitch        *all_day;
  GtkWidget        *all_day_row;
  GtkSpinButton    *count;
  GtkWidget        *count_row;
  FlerDateEntry    *day;
  AdwActionRow     *day_row;
  FlerActivityDays *days;
  AdwComboRow      *ends;
  AdwComboRow      *every;
  GtkLabel         *failure;
  AdwComboRow      *month_day;
  GtkEditable      *place;
  GtkWidget        *rule_group;
  GtkWidget        *save_button;
  AdwComboRow      *scope;
  GtkWidget        *scope_group;
  GtkLabel         *summary;
  FlerTimeRow      *time_row;
  GtkEditable      *title;
  AdwActionRow     *title_row;
  FlerDateEntry    *until;
  AdwActionRow     *until_row;
  GtkBox           *weekdays;
  GtkWidget        *weekdays_row;
  GtkWidget        *what_group;
};

enum { ENDS_NEVER, ENDS_UNTIL, ENDS_COUNT };   /* as in the template */

/* How often it comes, as it is offered; another one that is stored is added behind. */
static const struct { gboolean is_weekly; int interval; const char *name; } rhythms[] = {
  { TRUE, 1, N_("Every week") },
  { TRUE, 2, N_("Every second week") },
  { TRUE, 3, N_("Every third week") },
  { TRUE, 4, N_("Every fourth week") },
  { FALSE, 1, N_("Every month") },
  { FALSE, 2, N_("Every second month") },
  { FALSE, 3, N_("Every quarter") },
  { FALSE, 6, N_("Every half-year") },
  { FALSE, 12, N_("Every year") },
};

G_DEFINE_FINAL_TYPE (FlerActivityDialog, fler_activity_dialog, ADW_TYPE_WINDOW)

static FlerActivityScope
get_scope (FlerActivityDialog *self)
{
  return self->before == NULL ? FLER_SCOPE_ALL : (FlerActivityScope) adw_combo_row_get_selected (self->scope);
}

static void
replace (char **text, GtkEditable *entry)
{
  g_free (*text);
  *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

/* Reading what stands there */

static gboolean
is_weekly (FlerActivityDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->every);

  return chosen < G_N_ELEMENTS (rhythms) ? rhythms[chosen].is_weekly
                                         : self->wanted->recurrence.repeat == FLER_REPEAT_WEEKLY;
}

static FlerRecurrence
read_rule (FlerActivityDialog *self, const GDate *first)
{
  FlerRecurrence rule = { .repeat = FLER_REPEAT_WEEKLY };
  guint chosen = adw_combo_row_get_selected (self->month_day);
  guint ends = adw_combo_row_get_selected (self->ends);
  guint every = adw_combo_row_get_selected (self->every);

  if (is_weekly (self))
    {
      for (int i = 0; i < 7; i++)
        if (gtk_toggle_button_get_active (self->weekday[i]))
          rule.weekdays |= 1u << i;
    }
  else if (chosen < self->month_rules->len)
    rule = g_array_index (self->month_rules, FlerRecurrence, chosen);
  else if (g_date_valid (first))
    rule = fler_recurrence_of_day (FLER_REPEAT_MONTHLY_DAY, 1, first);
  rule.interval = every < G_N_ELEMENTS (rhythms) ? rhythms[every].interval : self->wanted->recurrence.interval;
  rule.until = ends == ENDS_UNTIL ? fler_date_entry_get_day (self->until) : fler_day_none ();
  rule.count = ends == ENDS_COUNT ? gtk_spin_button_get_value_as_int (self->count) : 0;
  return rule;
}

static void
read_form (FlerActivityDialog *self)
{
  FlerActivity *wanted = self->wanted;
  int start = fler_time_row_get_start (self->time_row), end = fler_time_row_get_end (self->time_row);

  replace (&wanted->title, self->title);
  replace (&wanted->place, self->place);
  wanted->first_day = fler_date_entry_get_day (self->day);
  wanted->is_all_day = gtk_switch_get_active (self->all_day);
  wanted->start = wanted->is_all_day ? 0 : start;
  wanted->length = wanted->is_all_day ? DAY_MINUTES : start >= 0 && end > start ? end - start : 0;
  wanted->recurrence = read_rule (self, &wanted->first_day);
}

/* Saying what is to be looked at */

static void
show_summary (FlerActivityDialog *self, guint faults)
{
  GDate today = fler_context_today (self->context);
  gboolean is_one = get_scope (self) == FLER_SCOPE_THIS;
  g_autoptr(FlerActivity) settled = NULL;
  g_autofree char *rule = NULL;
  g_autofree char *next = NULL;
  g_autofree char *text = NULL;

  if (is_one || (faults & (FLER_ACTIVITY_NO_DAY | FLER_ACTIVITY_BAD_RULE | FLER_ACTIVITY_BAD_TIME)) != 0)
    {
      gtk_label_set_label (self->summary, "");
      fler_activity_days_show (self->days, NULL, &today, fler_context_get_zone (self->context));
      return;
    }
  /* What the rule no longer has is forgotten when it is saved, not while it is being chosen. */
  settled = fler_activity_copy (self->wanted);
  fler_activity_settle (settled);
  rule = fler_activity_words_rule (settled);
  next = fler_activity_words_next (settled, &today, N_NEXT, fler_context_get_zone (self->context));
  /* Translators: when it comes again, then the days that come next. */
  text = *next != '\0' ? g_strdup_printf (_("Comes %1$s. Next: %2$s"), rule, next)
                       : g_strdup_printf (_("Comes %s. None are to come."), rule);
  gtk_label_set_label (self->summary, text);
  fler_activity_days_show (self->days, self->wanted, &today, fler_context_get_zone (self->context));
}

static void
show_hints (FlerActivityDialog *self)
{
  guint faults;
  GDate day = fler_date_entry_get_day (self->day);
  g_autofree char *words = g_date_valid (&day) ? fler_words_day (&day) : g_strdup ("");

  read_form (self);
  faults = fler_activity_check (self->wanted);
  fler_field_show_hint (self->title_row, GTK_WIDGET (self->title), "",
                        self->has_tried && (faults & FLER_ACTIVITY_NO_TITLE) != 0 ? _("Fill in what it is.") : NULL);
  fler_field_show_hint (self->day_row, fler_date_entry_get_entry (self->day), words,
                        self->has_tried && (faults & FLER_ACTIVITY_NO_DAY) != 0 ? _("Fill in which day.") : NULL);
  fler_field_show_hint (self->until_row, fler_date_entry_get_entry (self->until), "",
                        faults & FLER_ACTIVITY_NEVER ? _("It ends before its first time.")
                        : self->has_tried && !g_date_valid (&self->wanted->recurrence.until) ? _("Fill in which day.")
                                                                                             : NULL);
  fler_time_row_set_warning (self->time_row, (faults & FLER_ACTIVITY_BAD_TIME) == 0 || !self->has_tried ? NULL
                                             : _("Type times like 13, 1300 or 13.00."));
  show_summary (self, faults);
}

static void
show_fields (FlerActivityDialog *self)
{
  gboolean is_one = get_scope (self) == FLER_SCOPE_THIS;
  guint ends = adw_combo_row_get_selected (self->ends);

  gtk_widget_set_visible (self->what_group, !is_one);
  gtk_widget_set_visible (self->rule_group, !is_one);
  gtk_widget_set_visible (self->all_day_row, !is_one);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), !is_one);
  gtk_widget_set_visible (GTK_WIDGET (self->time_row), !gtk_switch_get_active (self->all_day));
  gtk_widget_set_visible (self->weekdays_row, is_weekly (self));
  gtk_widget_set_visible (GTK_WIDGET (self->month_day), !is_weekly (self));
  gtk_widget_set_visible (GTK_WIDGET (self->until_row), ends == ENDS_UNTIL);
  gtk_widget_set_visible (self->count_row, ends == ENDS_COUNT);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->day_row), is_one ? _("Day") : _("First day"));
}

/* Choosing */

static void
on_changed (FlerActivityDialog *self)
{
  if (self->is_filling || self->wanted == NULL)
    return;
  self->is_touched = TRUE;
  show_fields (self);
  show_hints (self);
}

static void
on_days_changed (FlerActivityDialog *self)
{
  self->is_touched = TRUE;
}

static void
add_month_rule (FlerActivityDialog *self, GtkStringList *names, const FlerRecurrence *rule)
{
  g_autofree char *name = rule->repeat == FLER_REPEAT_MONTHLY_DAY
                            ? fler_activity_words_month_day (rule->month_day)
                            : fler_activity_words_nth (rule->nth, g_bit_nth_lsf (rule->weekdays, -1) + 1);

  gtk_string_list_append (names, name);
  g_array_append_val (self->month_rules, *rule);
}

/* What a month's rule can be by the first day: the 24th, the fourth Tuesday, the last one. */
static void
fill_month_rules (FlerActivityDialog *self, const GDate *first, const FlerRecurrence *now)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  FlerRecurrence by_day = fler_recurrence_of_day (FLER_REPEAT_MONTHLY_DAY, 1, first);
  FlerRecurrence by_nth = fler_recurrence_of_day (FLER_REPEAT_MONTHLY_NTH, 1, first);
  int n_days = g_date_get_days_in_month (g_date_get_month (first), g_date_get_year (first));
  guint chosen = 0;

  g_array_set_size (self->month_rules, 0);
  add_month_rule (self, names, &by_day);
  add_month_rule (self, names, &by_nth);
  if (by_nth.nth == 4 && g_date_get_day (first) > n_days - 7)
    {
      by_nth.nth = FLER_RECURRENCE_LAST;
      add_month_rule (self, names, &by_nth);
    }
  if (now->repeat == FLER_REPEAT_MONTHLY_NTH)
    chosen = now->nth == FLER_RECURRENCE_LAST && self->month_rules->len > 2 ? 2 : 1;
  adw_combo_row_set_model (self->month_day, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->month_day, chosen);
}

static guint
count_weekdays (FlerActivityDialog *self)
{
  guint n = 0;

  for (int i = 0; i < 7; i++)
    n += gtk_toggle_button_get_active (self->weekday[i]);
  return n;
}

/* One weekday alone follows the first day; of several the user has chosen them. */
static void
on_day_changed (FlerActivityDialog *self)
{
  GDate day = fler_date_entry_get_day (self->day);

  if (self->is_filling || self->wanted == NULL)
    return;
  if (g_date_valid (&day) && get_scope (self) != FLER_SCOPE_THIS)
    {
      self->is_filling = TRUE;
      fill_month_rules (self, &day, &self->wanted->recurrence);
      if (count_weekdays (self) <= 1)
        for (int i = 0; i < 7; i++)
          gtk_toggle_button_set_active (self->weekday[i], i == (int) g_date_get_weekday (&day) - 1);
      self->is_filling = FALSE;
    }
  on_changed (self);
}

/* Filling in */

static void
fill_rule (FlerActivityDialog *self, const FlerActivity *activity)
{
  const FlerRecurrence *rule = &activity->recurrence;
  gboolean weekly = rule->repeat == FLER_REPEAT_WEEKLY;
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = G_N_ELEMENTS (rhythms);

  for (guint i = 0; i < G_N_ELEMENTS (rhythms); i++)
    {
      gtk_string_list_append (names, _(rhythms[i].name));
      if (rhythms[i].is_weekly == weekly && rhythms[i].interval == rule->interval)
        chosen = i;
    }
  if (chosen == G_N_ELEMENTS (rhythms))
    {
      g_autofree char *words = fler_activity_words_rule (activity);

      gtk_string_list_append (names, words);
    }
  adw_combo_row_set_model (self->every, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->every, chosen);
  for (int i = 0; i < 7; i++)
    gtk_toggle_button_set_active (self->weekday[i], (rule->weekdays >> i & 1) != 0);
  fill_month_rules (self, &activity->first_day, rule);
  adw_combo_row_set_selected (self->ends, rule->count > 0 ? ENDS_COUNT
                                          : g_date_valid (&rule->until) ? ENDS_UNTIL : ENDS_NEVER);
  fler_date_entry_set_day (self->until, &rule->until);
  if (rule->count > 0)
    gtk_spin_button_set_value (self->count, rule->count);
}

static void
fill_times (FlerActivityDialog *self, const GDate *day, gboolean is_all_day, int start, int length)
{
  fler_date_entry_set_day (self->day, day);
  gtk_switch_set_active (self->all_day, is_all_day);
  if (is_all_day)
    fler_time_row_set (self->time_row, FLER_BOOKING_WORK_START, FLER_BOOKING_WORK_START + FLER_BOOKING_USUAL_LENGTH);
  else
    fler_time_row_set (self->time_row, start, MIN (start + length, DAY_MINUTES));
}

static void
fill (FlerActivityDialog *self)
{
  FlerActivityScope scope = get_scope (self);
  const FlerActivityException *exception;

  self->is_filling = TRUE;
  if (self->before != NULL)
    {
      fler_activity_free (self->wanted);
      self->wanted = fler_activity_base (self->before, &self->occurrence, scope);
    }
  gtk_editable_set_text (self->title, self->wanted->title != NULL ? self->wanted->title : "");
  gtk_editable_set_text (self->place, self->wanted->place != NULL ? self->wanted->place : "");
  fill_rule (self, self->wanted);
  exception = scope == FLER_SCOPE_THIS ? fler_activity_find_exception (self->wanted, &self->occurrence) : NULL;
  if (exception != NULL && !exception->is_cancelled)
    fill_times (self, &exception->moved_to, self->wanted->is_all_day && exception->length == DAY_MINUTES,
                exception->start, exception->length);
  else
    fill_times (self, scope == FLER_SCOPE_THIS ? &self->occurrence : &self->wanted->first_day,
                self->wanted->is_all_day, self->wanted->start, self->wanted->length);
  self->is_filling = FALSE;
  show_fields (self);
  show_hints (self);
}

static void
on_scope_changed (FlerActivityDialog *self)
{
  if (!self->is_filling && self->before != NULL)
    fill (self);
}

/* Saving */

static void
fail (FlerActivityDialog *self, const char *text)
{
  gtk_label_set_label (self->failure, text);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
  fler_access_announce (GTK_WIDGET (self), text);
}

static void
go_to_fault (FlerActivityDialog *self, guint faults)
{
  if (faults & FLER_ACTIVITY_NO_TITLE)
    gtk_widget_grab_focus (GTK_WIDGET (self->title));
  else if (faults & FLER_ACTIVITY_NO_DAY)
    gtk_widget_grab_focus (fler_date_entry_get_entry (self->day));
  else if (faults & FLER_ACTIVITY_BAD_TIME)
    gtk_widget_grab_focus (GTK_WIDGET (self->time_row));
  else if (faults & FLER_ACTIVITY_NEVER)
    gtk_widget_grab_focus (fler_date_entry_get_entry (self->until));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->weekday[0]));
}

static FlerActivityChange
read_change (FlerActivityDialog *self)
{
  FlerActivityChange change = { NULL, NULL };

  if (self->before == NULL)
    change.series = fler_activity_copy (self->wanted);
  else if (get_scope (self) == FLER_SCOPE_THIS)
    change = fler_activity_move (self->before, &self->occurrence, FLER_SCOPE_THIS, &self->wanted->first_day,
                                 self->wanted->start, self->wanted->length);
  else
    change = fler_activity_rewrite (self->before, &self->occurrence, get_scope (self), self->wanted);
  return change;
}

static char *
words_of_saved (FlerActivityDialog *self)
{
  g_autofree char *rule = fler_activity_words_rule (self->wanted);
  g_autofree char *day = fler_activity_words_day (&self->wanted->first_day);

  if (self->before == NULL)
    return g_strdup_printf (_("Booked: %1$s, %2$s"), self->wanted->title, rule);
  if (get_scope (self) == FLER_SCOPE_THIS)
    return g_strdup_printf (_("Changed: %1$s, %2$s"), self->before->title, day);
  return g_strdup_printf (_("Changed: %1$s, %2$s"), self->wanted->title, rule);
}

/* A rule that cannot be, or a day that is no more, concerns one time alone no further. */
static guint
find_faults (FlerActivityDialog *self)
{
  const guint of_series = FLER_ACTIVITY_NO_TITLE | FLER_ACTIVITY_BAD_RULE | FLER_ACTIVITY_NEVER;
  guint faults;

  read_form (self);
  faults = fler_activity_check (self->wanted);
  if (adw_combo_row_get_selected (self->ends) == ENDS_UNTIL && !g_date_valid (&self->wanted->recurrence.until))
    faults |= FLER_ACTIVITY_NEVER;
  return get_scope (self) == FLER_SCOPE_THIS ? faults & ~of_series : faults;
}

static void
on_save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerActivityDialog *self = FLER_ACTIVITY_DIALOG (widget);
  g_auto(FlerActivityChange) change = { NULL, NULL };
  g_autofree char *said = NULL;
  g_autoptr(GError) error = NULL;
  guint faults;

  if (self->is_saved)
    return;
  self->has_tried = TRUE;
  show_hints (self);
  faults = find_faults (self);
  if (faults != 0)
    {
      fail (self, (faults & FLER_ACTIVITY_BAD_RULE) != 0 ? _("Choose at least one day of the week.")
                                                         : _("Something is still missing. Look at the marked fields."));
      go_to_fault (self, faults);
      return;
    }
  said = words_of_saved (self);
  change = read_change (self);
  if (!fler_activity_acts_write (gtk_window_get_transient_for (GTK_WINDOW (self)), self->context, self->before, &change,
                                 said, &error))
    {
      g_autofree char *why = fler_words_store_error (error);

      fail (self, why);
      return;
    }
  self->is_saved = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
fler_activity_dialog_close_request (GtkWindow *window)
{
  FlerActivityDialog *self = FLER_ACTIVITY_DIALOG (window);

  if (self->is_saved || !self->is_touched)
    return GTK_WINDOW_CLASS (fler_activity_dialog_parent_class)->close_request (window);
  fler_dialog_ask_discard (window);
  return TRUE;
}

static void
fler_activity_dialog_dispose (GObject *object)
{
  FlerActivityDialog *self = FLER_ACTIVITY_DIALOG (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_ACTIVITY_DIALOG);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (fler_activity_dialog_parent_class)->dispose (object);
}

static void
fler_activity_dialog_finalize (GObject *object)
{
  FlerActivityDialog *self = FLER_ACTIVITY_DIALOG (object);

  fler_activity_free (self->before);
  fler_activity_free (self->wanted);
  g_array_unref (self->month_rules);
  G_OBJECT_CLASS (fler_activity_dialog_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, FlerActivityDialog, child)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (all_day);
  BIND (all_day_row);
  BIND (count);
  BIND (count_row);
  BIND (day);
  BIND (day_row);
  BIND (days);
  BIND (ends);
  BIND (every);
  BIND (failure);
  BIND (month_day);
  BIND (place);
  BIND (rule_group);
  BIND (save_button);
  BIND (scope);
  BIND (scope_group);
  BIND (summary);
  BIND (time_row);
  BIND (title);
  BIND (title_row);
  BIND (until);
  BIND (until_row);
  BIND (weekdays);
  BIND (weekdays_row);
  BIND (what_group);
}

static void
fler_activity_dialog_class_init (FlerActivityDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_activity_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = fler_activity_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = fler_activity_dialog_close_request;
  g_type_ensure (FLER_TYPE_ACTIVITY_DAYS);
  g_type_ensure (FLER_TYPE_DATE_ENTRY);
  g_type_ensure (FLER_TYPE_TIME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/calendar/fler-activity-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_days_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_scope_changed);
  gtk_widget_class_install_action (widget_class, "activity-dialog.save", NULL, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
build_weekdays (FlerActivityDialog *self)
{
  for (int i = 0; i < 7; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (fler_words_weekday_short (i + 1));

      self->weekday[i] = GTK_TOGGLE_BUTTON (button);
      fler_access_set_name (button, fler_words_weekday (i + 1));
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->weekdays, button);
    }
}

static void
fler_activity_dialog_init (FlerActivityDialog *self)
{
  self->is_filling = TRUE;
  self->month_rules = g_array_new (FALSE, FALSE, sizeof (FlerRecurrence));
  self->occurrence = fler_day_none ();
  gtk_widget_init_template (GTK_WIDGET (self));
  build_weekdays (self);
  fler_access_set_name (GTK_WIDGET (self->title), _("What it is"));
  fler_access_set_name (GTK_WIDGET (self->place), _("Place"));
  fler_access_set_name (GTK_WIDGET (self->all_day), _("All day"));
  fler_access_set_name (GTK_WIDGET (self->count), _("How many times"));
  fler_date_entry_set_name (self->day, _("First day"));
  fler_date_entry_set_name (self->until, _("Last day"));
}

static FlerActivityDialog *
dialog_new (GtkWindow *parent, FlerContext *context, const char *title)
{
  FlerActivityDialog *self = g_object_new (FLER_TYPE_ACTIVITY_DIALOG, "transient-for", parent, "title", title, NULL);
  GDate today = fler_context_today (context);

  self->context = g_object_ref (context);
  fler_date_entry_set_today (self->day, &today);
  fler_date_entry_set_today (self->until, &today);
  return self;
}

FlerActivityDialog *
fler_activity_dialog_new_activity (GtkWindow *parent, FlerContext *context, const char *title, const FlerSpan *span)
{
  FlerActivityDialog *self;
  GTimeZone *zone = fler_context_get_zone (context);
  FlerActivity *wanted;
  int start;
  GDate day = fler_booking_next_time (fler_context_now (context), FLER_BOOKING_WORK_START, FLER_BOOKING_WORK_END, zone, &start);

  if (fler_dialog_is_up (parent))
    return NULL;
  self = dialog_new (parent, context, _("New activity that comes again"));
  wanted = fler_activity_new ();
  wanted->length = 60;
  if (span != NULL)
    {
      day = fler_day_at (span->start, zone);
      start = fler_calendar_view_minutes (span->start, zone);
      wanted->length = CLAMP ((int) ((span->end - span->start) / 60), 1, DAY_MINUTES - start);
    }
  wanted->title = g_strdup (title);
  wanted->first_day = day;
  wanted->start = start;
  wanted->recurrence = fler_recurrence_of_day (FLER_REPEAT_WEEKLY, 1, &day);
  self->wanted = wanted;
  fill (self);
  fler_access_name_within (GTK_WIDGET (self), gtk_window_get_title (GTK_WINDOW (self)));
  fler_time_row_keep_length (self->time_row);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
  return self;
}

/* The first time of a series has none before it: what follows it is all. */
static void
fill_scopes (FlerActivityDialog *self)
{
  g_autofree char *day = fler_activity_words_day (&self->occurrence);
  g_autofree char *this_one = g_strdup_printf (_("This one, %s"), day);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, this_one);
  gtk_string_list_append (names, _("This and following"));
  gtk_string_list_append (names, _("All"));
  adw_combo_row_set_model (self->scope, G_LIST_MODEL (names));
  gtk_widget_set_visible (self->scope_group, TRUE);
}

FlerActivityDialog *
fler_activity_dialog_edit (GtkWindow *parent, FlerContext *context, gint64 meeting_id)
{
  FlerActivityDialog *self;
  g_autoptr(GError) error = NULL;
  GDate day;
  gint64 id = fler_activity_find_meeting (meeting_id, &day);
  FlerActivity *before;

  if (fler_dialog_is_up (parent))
    return NULL;
  before = fler_activity_store_load (fler_context_get_db (context), id, &error);
  if (before == NULL)
    {
      fler_say_error (GTK_WIDGET (parent), _("The activity could not be read. Nothing was changed."), error);
      return NULL;
    }
  self = dialog_new (parent, context, before->title);
  self->before = before;
  self->occurrence = day;
  self->wanted = fler_activity_copy (before);
  fill_scopes (self);
  fler_time_row_keep_length (self->time_row);
  fill (self);
  fler_access_name_within (GTK_WIDGET (self), gtk_window_get_title (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->scope));
  return self;
}
