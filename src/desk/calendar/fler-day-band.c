/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-day-band.c - above the hours: the days by name, and what lasts whole days */

#define G_LOG_DOMAIN "fler-day-band"

#include "config.h"

#include "fler-day-band.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-booking-widget.h"
#include "fler-calendar-view.h"
#include "fler-day-name.h"
#include "fler-inscription.h"
#include "fler-line-button.h"
#include "fler-tip.h"
#include "fler-week.h"
#include "fler-words.h"

#define MAX_DAYS 7
#define MAX_ROWS 4        /* of whole-day things in a week; one day alone has room for more */
#define MAX_ROWS_OF_A_DAY 12
#define RIGHT_MARGIN 6

/* One thing in the rows: a meeting or a note. Texts are lent by the data that is shown. */
typedef struct
{
  FlerCalendarBar bar;
  guint           meeting;              /* its index, where text is NULL */
  gboolean        begins_before, ends_after;
  const char     *text;                 /* of a note; NULL: it is a meeting */
  const char     *spoken;               /* (nullable) of a note */
  gint64          case_id;              /* of a note: what a click chooses; 0: nothing */
  GtkWidget      *widget;               /* NULL: it is counted in a “+2” */
} Row;

struct _FlerDayBand
{
  GtkWidget  parent_instance;
  FlerCalendarData *data;               /* NULL before anything was shown */
  GDate      first;
  GDate      today;
  int        n_days;
  int        gutter;                    /* px */
  gint64     selected;
  GtkWidget *week;                      /* GtkInscription: “w. 48”, over the hours */
  /* Each NULL until it is needed. */
  GtkWidget *heads[MAX_DAYS];           /* GtkButton */
  GtkWidget *head_names[MAX_DAYS];      /* GtkInscription: weekday and number */
  GtkWidget *head_holidays[MAX_DAYS];   /* GtkInscription: what day it is */
  GtkWidget *more[MAX_DAYS];            /* FlerLineButton: “+2” where the rows do not suffice */
  GPtrArray *bookings;                  /* FlerBookingWidget, the first n_bookings in use */
  GPtrArray *notes;                     /* FlerLineButton, the first n_notes in use */
  guint      n_bookings, n_notes;
  GArray    *rows;                      /* of Row */
  int        n_rows;
};

G_DEFINE_FINAL_TYPE (FlerDayBand, fler_day_band, GTK_TYPE_WIDGET)

static int
max_rows (FlerDayBand *self)
{
  return self->n_days == 1 ? MAX_ROWS_OF_A_DAY : MAX_ROWS;
}

static GDate
date_of (FlerDayBand *self, int day)
{
  GDate date = self->first;

  g_date_add_days (&date, day);
  return date;
}

/* What is asked for */

static void
on_head_clicked (GtkButton *head, FlerDayBand *self)
{
  for (int i = 0; i < self->n_days; i++)
    if (self->heads[i] == GTK_WIDGET (head) || self->more[i] == GTK_WIDGET (head))
      {
        GDate date = date_of (self, i);

        gtk_widget_activate_action (GTK_WIDGET (self), "calendar.show-day", "i",
                                    (int) g_date_get_julian (&date));
        return;
      }
}

static void
on_booking_clicked (GtkButton *booking, FlerDayBand *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.open", "x",
                              fler_booking_widget_get_meeting (FLER_BOOKING_WIDGET (booking)));
}

static void
on_booking_focus (GtkWidget *booking, GParamSpec *pspec, FlerDayBand *self)
{
  if (gtk_widget_has_focus (booking))
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.select", "x",
                                fler_booking_widget_get_meeting (FLER_BOOKING_WIDGET (booking)));
}

static void
on_note_clicked (GtkButton *button, FlerDayBand *self)
{
  gint64 *case_id = g_object_get_data (G_OBJECT (button), "fler-case");

  if (*case_id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "calendar.select-case", "x", *case_id);
}

/* Showing */

static GtkWidget *
get_booking (FlerDayBand *self, guint i)
{
  while (self->bookings->len <= i)
    {
      GtkWidget *booking = fler_booking_widget_new ();

      g_signal_connect_object (booking, "clicked", G_CALLBACK (on_booking_clicked), self, 0);
      g_signal_connect_object (booking, "notify::has-focus", G_CALLBACK (on_booking_focus), self, 0);
      gtk_widget_set_visible (booking, FALSE);
      gtk_widget_set_parent (booking, GTK_WIDGET (self));
      g_ptr_array_add (self->bookings, booking);
    }
  return g_ptr_array_index (self->bookings, i);
}

static GtkWidget *
get_note (FlerDayBand *self, guint i)
{
  while (self->notes->len <= i)
    {
      GtkWidget *button = fler_line_button_new (0);

      gtk_widget_add_css_class (button, "day-note");
      g_object_set_data_full (G_OBJECT (button), "fler-case", g_new0 (gint64, 1), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_note_clicked), self, 0);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_ptr_array_add (self->notes, button);
    }
  return g_ptr_array_index (self->notes, i);
}

static void
take_meetings (FlerDayBand *self)
{
  g_autoptr(FlerCalendarView) view = fler_calendar_view_new (&self->first, self->n_days, self->data->meetings,
                                                             self->data->zone);

  for (guint i = 0; i < view->strips->len; i++)
    {
      const FlerCalendarStrip *strip = &g_array_index (view->strips, FlerCalendarStrip, i);
      Row row = {
        .bar = { .first = strip->bar.first, .n_days = strip->bar.n_days },
        .meeting = strip->meeting,
        .begins_before = strip->begins_before,
        .ends_after = strip->ends_after,
      };

      g_array_append_val (self->rows, row);
    }
}

/* @n_days: over how many days it goes, from @day on */
static void
take_note (FlerDayBand *self, int day, int n_days, gint64 case_id, const char *text, const char *spoken)
{
  Row row = { .bar = { .first = day, .n_days = n_days }, .text = text, .spoken = spoken, .case_id = case_id };

  g_array_append_val (self->rows, row);
}

static void
take_notes (FlerDayBand *self, const FlerCalendarData *data)
{
  for (guint i = 0; i < data->notes->len; i++)
    {
      const FlerDayNote *note = g_ptr_array_index (data->notes, i);
      int day = fler_calendar_data_day_of (data, &note->day);

      if (day >= 0 && day < self->n_days)
        take_note (self, day, 1, note->case_id, note->text, note->spoken);
    }
}

/* Of people beside each other: in whose column it stands. */
static gboolean
find_column (const FlerCalendarData *data, const FlerQuietTime *quiet, int *from, int *to)
{
  for (guint i = 0; i < data->people->len; i++)
    if (fler_calendar_data_has_quiet (data, quiet, (int) i))
      {
        *from = *to = (int) i;
        return TRUE;
      }
  return FALSE;
}

/* What other calendars have on whole days. */
static void
take_quiet (FlerDayBand *self, const FlerCalendarData *data)
{
  for (guint i = 0; i < data->quiet->len; i++)
    {
      const FlerQuietTime *quiet = g_ptr_array_index (data->quiet, i);
      GDate first = fler_day_at (quiet->span.start, data->zone);
      GDate last = fler_day_at (MAX (quiet->span.end - 1, quiet->span.start), data->zone);
      int from = MAX (fler_calendar_data_day_of (data, &first), 0);
      int to = MIN (fler_calendar_data_day_of (data, &last), self->n_days - 1);

      if (!quiet->is_all_day || from > to)
        continue;
      if (data->people != NULL && !find_column (data, quiet, &from, &to))
        continue;
      /* Translators: of time that another calendar has something in. */
      take_note (self, from, to - from + 1, 0, quiet->text != NULL ? quiet->text : _("Busy"),
                 _("Busy by another calendar"));
    }
}

static void
lay_out_rows (FlerDayBand *self)
{
  g_autofree FlerCalendarBar *bars = g_new (FlerCalendarBar, self->rows->len);

  for (guint i = 0; i < self->rows->len; i++)
    bars[i] = g_array_index (self->rows, Row, i).bar;
  self->n_rows = fler_calendar_layout_bars (bars, self->rows->len);
  for (guint i = 0; i < self->rows->len; i++)
    g_array_index (self->rows, Row, i).bar = bars[i];
}

/* A row beyond the last is counted in the last row's “+2” of each of its days. */
static gboolean
is_folded (FlerDayBand *self, const Row *row)
{
  return self->n_rows > max_rows (self) && row->bar.row >= max_rows (self) - 1;
}

static GtkWidget *
show_meeting (FlerDayBand *self, const Row *row)
{
  const FlerMeeting *meeting = g_ptr_array_index (self->data->meetings, row->meeting);
  GtkWidget *booking = get_booking (self, self->n_bookings++);

  fler_booking_widget_show (FLER_BOOKING_WIDGET (booking), meeting,
                            fler_calendar_data_name (self->data, row->meeting), self->data->zone,
                            row->begins_before, row->ends_after);
  fler_booking_widget_set_selected (FLER_BOOKING_WIDGET (booking), meeting->id == self->selected);
  return booking;
}

static GtkWidget *
show_note (FlerDayBand *self, const Row *row)
{
  GtkWidget *button = get_note (self, self->n_notes++);

  fler_line_button_set_text (FLER_LINE_BUTTON (button), row->text);
  fler_access_set_name (button, row->spoken != NULL ? row->spoken : row->text);
  fler_tip_set (button, row->spoken);
  *(gint64 *) g_object_get_data (G_OBJECT (button), "fler-case") = row->case_id;
  return button;
}

/* A widget for each that has a row: a day may have hundreds of deadlines. */
static void
show_rows (FlerDayBand *self)
{
  self->n_bookings = self->n_notes = 0;
  /* The rows are as high as one says. */
  if (self->rows->len > 0)
    get_booking (self, 0);
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);

      if (is_folded (self, row))
        continue;
      row->widget = row->text != NULL ? show_note (self, row) : show_meeting (self, row);
      gtk_widget_set_visible (row->widget, TRUE);
    }
}

/* Where @widget, made only now, comes in the order of the focus: after the days before it. */
static void
insert_among (FlerDayBand *self, GtkWidget *widget, GtkWidget *const *widgets, int day, GtkWidget *otherwise)
{
  GtkWidget *before = otherwise;

  for (int i = 0; i < day; i++)
    if (widgets[i] != NULL)
      before = widgets[i];
  gtk_widget_insert_after (widget, GTK_WIDGET (self), before);
}

static GtkWidget *
get_more (FlerDayBand *self, int day)
{
  GtkWidget *last_head = self->week;

  if (self->more[day] != NULL)
    return self->more[day];
  for (int i = 0; i < MAX_DAYS; i++)
    if (self->heads[i] != NULL)
      last_head = self->heads[i];
  self->more[day] = fler_line_button_new (0.5);
  gtk_widget_add_css_class (self->more[day], "calendar-more");
  g_signal_connect_object (self->more[day], "clicked", G_CALLBACK (on_head_clicked), self, 0);
  insert_among (self, self->more[day], self->more, day, last_head);
  return self->more[day];
}

static void
show_more (FlerDayBand *self)
{
  for (int day = 0; day < MAX_DAYS; day++)
    {
      int n_folded = 0;
      g_autofree char *text = NULL;
      g_autofree char *name = NULL;

      for (guint i = 0; i < self->rows->len; i++)
        {
          const Row *row = &g_array_index (self->rows, Row, i);

          n_folded += is_folded (self, row) && row->bar.first <= day && day < row->bar.first + row->bar.n_days;
        }
      if (n_folded == 0)
        {
          if (self->more[day] != NULL)
            gtk_widget_set_visible (self->more[day], FALSE);
          continue;
        }
      gtk_widget_set_visible (get_more (self, day), TRUE);
      text = g_strdup_printf ("+%d", n_folded);
      name = g_strdup_printf (ngettext ("%d more, show the day", "%d more, show the day", n_folded), n_folded);
      fler_line_button_set_text (FLER_LINE_BUTTON (self->more[day]), text);
      fler_access_set_name (self->more[day], name);
    }
}

/* Its size does not follow its text, so that another week moves nothing in the window. */
static GtkWidget *
new_inscription (int n_chars)
{
  return g_object_new (GTK_TYPE_INSCRIPTION,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       "min-chars", 2,
                       "nat-chars", n_chars,
                       "xalign", 0.5,
                       "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                       NULL);
}

static void
add_head (FlerDayBand *self, int day)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->heads[day] = gtk_button_new ();
  self->head_names[day] = new_inscription (7);
  gtk_widget_add_css_class (self->heads[day], "day-head");
  gtk_widget_set_halign (self->head_names[day], GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->head_names[day], "day-name");
  gtk_box_append (GTK_BOX (box), self->head_names[day]);
  gtk_button_set_child (GTK_BUTTON (self->heads[day]), box);
  g_signal_connect_object (self->heads[day], "clicked", G_CALLBACK (on_head_clicked), self, 0);
  insert_among (self, self->heads[day], self->heads, day, self->week);
}

/* What day it is stands under all of them, or under none. */
static void
show_holiday (FlerDayBand *self, int day, gboolean has_any)
{
  GDate date = date_of (self, day);
  gboolean is_free;
  const char *name = fler_day_name (self->data->closed, &date, &is_free);

  if (has_any && self->head_holidays[day] == NULL)
    {
      self->head_holidays[day] = new_inscription (12);
      gtk_widget_add_css_class (self->head_holidays[day], "caption");
      gtk_box_append (GTK_BOX (gtk_button_get_child (GTK_BUTTON (self->heads[day]))), self->head_holidays[day]);
    }
  if (self->head_holidays[day] == NULL)
    return;
  gtk_inscription_set_text (GTK_INSCRIPTION (self->head_holidays[day]), name != NULL ? name : "");
  gtk_widget_set_visible (self->head_holidays[day], has_any);
}

/* Returns: whether it is a day with a name */
static gboolean
show_head (FlerDayBand *self, int day)
{
  GDate date = date_of (self, day);
  gboolean is_free;
  const char *name = fler_day_name (self->data->closed, &date, &is_free);
  gboolean is_today = g_date_valid (&self->today) && g_date_compare (&date, &self->today) == 0;
  g_autofree char *markup = g_strdup_printf ("%s <b>%d</b>", fler_words_weekday_short (g_date_get_weekday (&date)),
                                             g_date_get_day (&date));
  g_autofree char *words = fler_words_day (&date);
  GString *spoken = g_string_new (words);

  fler_inscription_set_markup (self->head_names[day], markup);
  if (is_today)
    gtk_widget_add_css_class (self->heads[day], "today");
  else
    gtk_widget_remove_css_class (self->heads[day], "today");
  if (is_free)
    gtk_widget_add_css_class (self->heads[day], "holiday");
  else
    gtk_widget_remove_css_class (self->heads[day], "holiday");

  if (is_today)
    g_string_append_printf (spoken, ", %s", _("today"));
  if (name != NULL)
    g_string_append_printf (spoken, ", %s", name);
  fler_access_set_name (self->heads[day], spoken->str);
  fler_tip_set (self->heads[day], name);
  g_string_free (spoken, TRUE);
  return name != NULL;
}

static void
show_heads (FlerDayBand *self)
{
  g_autofree char *week = NULL;
  gboolean has_holiday = FALSE;

  if (self->data == NULL)
    return;
  week = fler_words_week (fler_week_of (&self->first).number);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->week), week);
  for (int day = 0; day < MAX_DAYS; day++)
    {
      if (day < self->n_days && self->heads[day] == NULL)
        add_head (self, day);
      if (self->heads[day] != NULL)
        gtk_widget_set_visible (self->heads[day], day < self->n_days);
      if (day < self->n_days)
        has_holiday = show_head (self, day) || has_holiday;
    }
  for (int day = 0; day < self->n_days; day++)
    show_holiday (self, day, has_holiday);
}

static void
hide_spare (GPtrArray *widgets, guint n_used)
{
  for (guint i = n_used; i < widgets->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (widgets, i), FALSE);
}

void
fler_day_band_show (FlerDayBand *self, FlerCalendarData *data, int gutter)
{
  gboolean is_other_size;
  int n_rows;

  g_return_if_fail (FLER_IS_DAY_BAND (self));
  g_return_if_fail (data->n_days <= MAX_DAYS);

  is_other_size = self->n_days != data->n_days || self->gutter != gutter;
  n_rows = self->n_rows;
  g_clear_pointer (&self->data, fler_calendar_data_unref);
  self->data = fler_calendar_data_ref (data);
  self->first = data->first;
  self->n_days = data->n_days;
  self->gutter = gutter;
  g_array_set_size (self->rows, 0);
  take_meetings (self);
  take_notes (self, data);
  take_quiet (self, data);
  lay_out_rows (self);
  show_rows (self);
  hide_spare (self->bookings, self->n_bookings);
  hide_spare (self->notes, self->n_notes);
  show_more (self);
  show_heads (self);
  if (is_other_size || self->n_rows != n_rows)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
fler_day_band_set_today (FlerDayBand *self, const GDate *today)
{
  g_return_if_fail (FLER_IS_DAY_BAND (self));
  self->today = *today;
  show_heads (self);
}

void
fler_day_band_set_selected (FlerDayBand *self, gint64 meeting_id)
{
  g_return_if_fail (FLER_IS_DAY_BAND (self));
  self->selected = meeting_id;
  for (guint i = 0; i < self->n_bookings; i++)
    {
      FlerBookingWidget *booking = g_ptr_array_index (self->bookings, i);

      fler_booking_widget_set_selected (booking, fler_booking_widget_get_meeting (booking) == meeting_id);
    }
}

/* Layout: the heads, then a row for each line of whole-day things */

static int
head_height (FlerDayBand *self)
{
  int height = 0;

  for (int day = 0; day < self->n_days; day++)
    {
      int natural;

      if (self->heads[day] == NULL)
        continue;
      gtk_widget_measure (self->heads[day], GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
    }
  return height;
}

static double
day_width (FlerDayBand *self, int width)
{
  return MAX (width - self->gutter, 0) / (double) MAX (self->n_days, 1);
}

/* Whether days as narrow as in @width px would cut most deadlines: “Day 90” without its case. For
 * a long one among many the others do not grow. */
static gboolean
cuts_deadlines (FlerDayBand *self, int width)
{
  int room = (int) day_width (self, width) - RIGHT_MARGIN;
  int n_cut = 0, n_whole = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      int natural;

      if (row->case_id == 0 || row->widget == NULL)
        continue;
      gtk_widget_measure (row->widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      if (natural > room)
        n_cut++;
      else
        n_whole++;
    }
  return n_cut > n_whole;
}

/* @width: px of the whole; -1: as much as is wished for */
static int
row_height (FlerDayBand *self, int width)
{
  int line = fler_booking_widget_line (FLER_BOOKING_WIDGET (get_booking (self, 0)));
  int note = 0;

  if (self->n_notes > 0)
    gtk_widget_measure (g_ptr_array_index (self->notes, 0), GTK_ORIENTATION_VERTICAL, -1, NULL, &note, NULL, NULL);
  if (width >= 0 && cuts_deadlines (self, width))
    note *= 2;
  return MAX (line, note) + 2;
}

static GtkSizeRequestMode
fler_day_band_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fler_day_band_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                       int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  FlerDayBand *self = FLER_DAY_BAND (widget);
  int n_rows = MIN (self->n_rows, max_rows (self));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->gutter + self->n_days * 23;
      *natural = self->gutter + self->n_days * 130;
    }
  else
    *minimum = *natural = head_height (self) + (n_rows > 0 ? n_rows * row_height (self, for_size) + 4 : 0);
  *minimum_baseline = *natural_baseline = -1;
}

static void
allocate_at (GtkWidget *widget, double x, double y, double width, double height)
{
  int min_width, min_height;
  GtkAllocation place;

  gtk_widget_set_child_visible (widget, TRUE);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &min_height, NULL, NULL, NULL);
  place.x = (int) x;
  place.y = (int) y;
  place.width = MAX ((int) width, min_width);
  place.height = MAX ((int) height, min_height);
  gtk_widget_size_allocate (widget, &place, -1);
}

static void
fler_day_band_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FlerDayBand *self = FLER_DAY_BAND (widget);
  double day = day_width (self, width);
  int head = head_height (self);
  int row = self->rows->len > 0 ? row_height (self, width) : 0;
  int last_row = max_rows (self) - 1;

  allocate_at (self->week, 0, 0, self->gutter, head);
  for (int i = 0; i < self->n_days; i++)
    {
      double x = self->gutter + i * day;

      if (self->heads[i] != NULL)
        allocate_at (self->heads[i], x + 1, 0, day - 1, head);
      if (self->more[i] != NULL && gtk_widget_get_visible (self->more[i]))
        allocate_at (self->more[i], x + 2, head + last_row * row, day - RIGHT_MARGIN, row - 2);
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *at = &g_array_index (self->rows, Row, i);

      if (at->widget != NULL)
        allocate_at (at->widget, self->gutter + at->bar.first * day + 2, head + at->bar.row * row,
                     at->bar.n_days * day - RIGHT_MARGIN, row - 2);
    }
}

static void
on_menu_pressed (GtkGestureClick *click, int n_press, double x, double y, FlerDayBand *self)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *booking = widget != NULL && FLER_IS_BOOKING_WIDGET (widget)
                         ? widget : widget != NULL ? gtk_widget_get_ancestor (widget, FLER_TYPE_BOOKING_WIDGET) : NULL;

  if (booking == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (booking);
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.menu", "(xii)",
                              fler_booking_widget_get_meeting (FLER_BOOKING_WIDGET (booking)), -1, -1);
}

static void
fler_day_band_dispose (GObject *object)
{
  FlerDayBand *self = FLER_DAY_BAND (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->bookings, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->data, fler_calendar_data_unref);
  G_OBJECT_CLASS (fler_day_band_parent_class)->dispose (object);
}

static void
fler_day_band_class_init (FlerDayBandClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_day_band_dispose;
  widget_class->get_request_mode = fler_day_band_get_request_mode;
  widget_class->measure = fler_day_band_measure;
  widget_class->size_allocate = fler_day_band_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "dayband");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fler_day_band_init (FlerDayBand *self)
{
  GtkGesture *menu = gtk_gesture_click_new ();

  self->bookings = g_ptr_array_new ();
  self->notes = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_date_clear (&self->first, 1);
  g_date_clear (&self->today, 1);
  self->n_days = 1;
  self->week = new_inscription (5);
  gtk_widget_add_css_class (self->week, "caption");
  gtk_widget_add_css_class (self->week, "dim-label");
  gtk_widget_set_parent (self->week, GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (menu), GTK_PHASE_CAPTURE);
  g_signal_connect (menu, "pressed", G_CALLBACK (on_menu_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
}

GtkWidget *
fler_day_band_new (void)
{
  return g_object_new (FLER_TYPE_DAY_BAND, NULL);
}
