/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-date-entry.c - a day, typed as people type it or picked from a small month */

#define G_LOG_DOMAIN "fler-date-entry"

#include "config.h"

#include "fler-date-entry.h"

#include <glib/gi18n.h>

#include "fler-day.h"
#include "fler-template.h"
#include "fler-when.h"

struct _FlerDateEntry
{
  GtkWidget      parent_instance;
  GDate          today;
  GDate          day;
  FlerWhen       when;              /* how what stands there was read */
  gboolean       is_setting;

  /* from the template */
  GtkWidget     *box;
  GtkLabel      *complaint;
  GtkEntry      *entry;
  GtkCalendar   *month;
  GtkMenuButton *pick;
  GtkPopover    *popover;
};

enum { ACTIVATE, CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerDateEntry, fler_date_entry, GTK_TYPE_WIDGET)

static gboolean
is_same (const GDate *a, const GDate *b)
{
  if (!g_date_valid (a) || !g_date_valid (b))
    return g_date_valid (a) == g_date_valid (b);
  return g_date_compare (a, b) == 0;
}

static const char *
complaint_of (FlerWhen when)
{
  switch (when)
    {
    case FLER_WHEN_NO_SUCH_DAY:
      return _("There is no such day. Look at the month, or type another.");
    case FLER_WHEN_NO_SUCH_WEEK:
      return _("That year has no such week. Type another, such as w 48 Tue.");
    case FLER_WHEN_WRONG_WEEKDAY:
      return _("That day is another day of the week. Type the date alone, or another.");
    default:
      return _("This is not read as a day. Type it like 2026-11-24, 24 Nov or w 48 Tue.");
    }
}

/* Until it is told what day it is, only whole dates can be read. */
static FlerWhen
read_day (FlerDateEntry *self, const char *text, GDate *day)
{
  if (g_date_valid (&self->today))
    return fler_when_parse_day (text, &self->today, FLER_WHEN_NEAREST, day);
  return fler_day_parse (text, day) ? FLER_WHEN_OK : FLER_WHEN_NOT_UNDERSTOOD;
}

/* Complains only once the field is left: half a date is not a mistake. */
static void
show_complaint (FlerDateEntry *self, gboolean is_wrong)
{
  gtk_label_set_label (self->complaint, is_wrong ? complaint_of (self->when) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->complaint), is_wrong);
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  is_wrong ? gtk_label_get_label (self->complaint) : "",
                                  -1);
}

static void
show_day (FlerDateEntry *self)
{
  g_autofree char *iso = fler_day_to_iso (&self->day);

  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), iso != NULL ? iso : "");
  self->is_setting = FALSE;
  show_complaint (self, FALSE);
}

static void
on_text_changed (GtkEditable *editable, FlerDateEntry *self)
{
  GDate day;

  if (self->is_setting)
    return;
  self->when = read_day (self, gtk_editable_get_text (editable), &day);
  /* A weekday that does not fit is a slip in one of the two, and nobody knows in which. */
  if (self->when == FLER_WHEN_WRONG_WEEKDAY)
    day = fler_day_none ();
  if (g_date_valid (&day))
    show_complaint (self, FALSE);
  /* Also when no day is left: whoever listens may have to say so. */
  self->day = day;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_left (FlerDateEntry *self)
{
  if (g_date_valid (&self->day))
    show_day (self);
  else
    show_complaint (self, fler_date_entry_is_wrong (self));
}

static void
on_activate (GtkEntry *entry, FlerDateEntry *self)
{
  on_left (self);
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
on_focus_leave (GtkEventControllerFocus *focus, FlerDateEntry *self)
{
  on_left (self);
}

static void
on_day_picked (GtkCalendar *month, FlerDateEntry *self)
{
  g_autoptr(GDateTime) picked = NULL;
  GDate day;
  int year, month_number, day_of_month;

  if (self->is_setting)
    return;
  picked = gtk_calendar_get_date (month);
  g_date_time_get_ymd (picked, &year, &month_number, &day_of_month);
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, day_of_month, month_number, year);
  gtk_popover_popdown (self->popover);
  fler_date_entry_set_day (self, &day);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
on_popover_shown (GtkPopover *popover, FlerDateEntry *self)
{
  const GDate *day = g_date_valid (&self->day) ? &self->day : &self->today;
  g_autoptr(GDateTime) shown = NULL;

  if (!g_date_valid (day))
    return;
  shown = g_date_time_new_local (g_date_get_year (day), g_date_get_month (day),
                                 g_date_get_day (day), 12, 0, 0);
  self->is_setting = TRUE;
  gtk_calendar_select_day (self->month, shown);
  self->is_setting = FALSE;
}

static gboolean
fler_date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FLER_DATE_ENTRY (widget)->entry));
}

static void
fler_date_entry_dispose (GObject *object)
{
  fler_template_dispose (GTK_WIDGET (object), FLER_TYPE_DATE_ENTRY);
  G_OBJECT_CLASS (fler_date_entry_parent_class)->dispose (object);
}

static void
fler_date_entry_class_init (FlerDateEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_date_entry_dispose;
  widget_class->grab_focus = fler_date_entry_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/widgets/fler-date-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerDateEntry, box);
  gtk_widget_class_bind_template_child (widget_class, FlerDateEntry, complaint);
  gtk_widget_class_bind_template_child (widget_class, FlerDateEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, FlerDateEntry, month);
  gtk_widget_class_bind_template_child (widget_class, FlerDateEntry, pick);
  gtk_widget_class_bind_template_child (widget_class, FlerDateEntry, popover);
}

static void
fler_date_entry_init (FlerDateEntry *self)
{
  GtkEventController *focus;

  g_date_clear (&self->today, 1);
  g_date_clear (&self->day, 1);
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_text_changed), self, 0);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activate), self, 0);
  g_signal_connect_object (self->month, "day-selected", G_CALLBACK (on_day_picked), self, 0);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (on_popover_shown), self, 0);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_leave), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pick), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Pick a day"), -1);
}

GtkWidget *
fler_date_entry_new (void)
{
  return g_object_new (FLER_TYPE_DATE_ENTRY, NULL);
}

void
fler_date_entry_set_name (FlerDateEntry *self, const char *name)
{
  g_autofree char *pick_name = NULL;

  g_return_if_fail (FLER_IS_DATE_ENTRY (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  /* Translators: the button that opens a small month; %s is the field's name. */
  pick_name = g_strdup_printf (_("Pick a day: %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pick), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pick_name, -1);
}

void
fler_date_entry_set_today (FlerDateEntry *self, const GDate *today)
{
  g_autofree char *day = NULL;
  g_autofree char *example = NULL;

  g_return_if_fail (FLER_IS_DATE_ENTRY (self));
  day = fler_day_to_iso (today);
  /* Translators: in an empty field for a day: how one may be written; short. */
  example = g_strdup_printf (_("e.g. %s"), day);
  self->today = *today;
  gtk_entry_set_placeholder_text (self->entry, example);
}

void
fler_date_entry_set_day (FlerDateEntry *self, const GDate *day)
{
  gboolean has_changed;

  g_return_if_fail (FLER_IS_DATE_ENTRY (self));
  has_changed = !is_same (&self->day, day);
  self->day = *day;
  show_day (self);
  if (has_changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

GDate
fler_date_entry_get_day (FlerDateEntry *self)
{
  g_return_val_if_fail (FLER_IS_DATE_ENTRY (self), fler_day_none ());
  return self->day;
}

gboolean
fler_date_entry_is_wrong (FlerDateEntry *self)
{
  g_return_val_if_fail (FLER_IS_DATE_ENTRY (self), FALSE);
  return !g_date_valid (&self->day)
         && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
}

GtkWidget *
fler_date_entry_get_entry (FlerDateEntry *self)
{
  g_return_val_if_fail (FLER_IS_DATE_ENTRY (self), NULL);
  return GTK_WIDGET (self->entry);
}

void
fler_date_entry_warn (FlerDateEntry *self, AdwActionRow *row, const char *warning)
{
  g_return_if_fail (FLER_IS_DATE_ENTRY (self));

  adw_action_row_set_subtitle (row, warning != NULL ? warning : "");
  if (warning != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), "field-warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "field-warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (fler_date_entry_get_entry (self)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, warning != NULL ? warning : "", -1);
}
