/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-line.c - one line in a month or an agenda: a booking, a note, or “+3” */

#define G_LOG_DOMAIN "fler-calendar-line"

#include "config.h"

#include "fler-calendar-line.h"

#include <string.h>

#include <adwaita.h>
#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-booking-words.h"
#include "fler-calendar-pane.h"
#include "fler-case-words.h"
#include "fler-words.h"

#define RADIUS  2      /* px of its outline's corners */
#define SOFT    1      /* px that its ground's corners lack */
#define EDGE    3      /* px of strong colour on the left */
#define DASH    4      /* px of it, and as many without, where it is broken */
#define INSET   7      /* px from the left to the text */
#define GAP     8      /* px between an agenda's columns */
#define FLAGGED 4      /* times its height that a month's note has room, where it has its flag */
#define PALE    0.5    /* how much of its colour what is over has lost */

typedef enum
{
  LINE_MEETING,
  LINE_NOTE,
  LINE_QUIET,
  LINE_MORE,
  LINE_NOTHING,
} LineKind;

struct _FlerCalendarLine
{
  GtkButton        parent_instance;
  LineKind         kind;
  gboolean         is_agenda;
  FlerForm         form;
  FlerMeetingState state;
  gboolean         is_own_planning;
  gboolean         is_late;
  gboolean         begins_before, ends_after;
  gboolean         is_selected;
  gint64           meeting_id;
  gint64           case_id;          /* of a note */
  char            *time;             /* of an agenda: its first column; of a month: when it begins, or NULL */
  char            *text;             /* what it is */
  char            *brief;            /* (nullable) where that has no room */
  char            *notes;            /* (nullable) of an agenda: how it stands */
  char            *spoken;           /* what a screen reader says, and a tooltip */
  char            *looks;            /* what is drawn, to tell whether it has changed */
  PangoLayout     *layout;           /* NULL: to be made */
  int              height;           /* px; 0: to be measured */
  int              text_height;      /* px of it, without the air around */
  int              time_width;       /* px of an agenda's first column */
};

G_DEFINE_FINAL_TYPE (FlerCalendarLine, fler_calendar_line, GTK_TYPE_BUTTON)

/* Drawing */

static void
prepare (FlerCalendarLine *self)
{
  g_autoptr(PangoTabArray) tabs = NULL;
  int mark_width;

  if (self->layout != NULL)
    return;
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "00.00–00.00");
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  pango_layout_get_pixel_size (self->layout, &self->time_width, &self->text_height);
  pango_layout_set_text (self->layout, "GÖ", -1);
  pango_layout_get_pixel_size (self->layout, &mark_width, NULL);
  self->height = self->text_height + 3;
  tabs = pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT, mark_width + GAP);
  pango_layout_set_tabs (self->layout, tabs);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
}

static GdkRGBA
form_color (FlerCalendarLine *self, const char *what, const GdkRGBA *otherwise)
{
  g_autofree char *name = g_strdup_printf ("%s_%s", fler_words_form_class (self->form), what);
  GdkRGBA color;

  g_strdelimit (name, "-", '_');
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &color))
    return *otherwise;
  return color;
}

/* The layout with @text, all of it in figures of one width; the first @n_bold bytes bold, and what
 * stands from @struck_from on struck out if @is_struck. One layout for a whole line: shaping is
 * most of what a line costs. */
static void
set_text (FlerCalendarLine *self, const char *text, guint n_bold, guint struck_from, gboolean is_struck)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (n_bold > 0)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->end_index = n_bold;
      pango_attr_list_insert (attributes, bold);
    }
  if (is_struck)
    {
      PangoAttribute *strike = pango_attr_strikethrough_new (TRUE);

      strike->start_index = struck_from;
      pango_attr_list_insert (attributes, strike);
    }
  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (self->layout, text, -1);
}

/* What set_text() has set, cut off at @right. */
static void
draw_layout (FlerCalendarLine *self, GtkSnapshot *snapshot, double x, double right, const GdkRGBA *color)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (right - x < self->height / 2.0)
    return;
  pango_layout_set_width (self->layout, (int) (right - x) * PANGO_SCALE);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, (height - self->text_height) / 2));
  gtk_snapshot_append_layout (snapshot, self->layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
outline (GtkSnapshot *snapshot, double width, double height, double thick, const GdkRGBA *color)
{
  GskRoundedRect rect;
  float widths[4] = { thick, thick, thick, thick };
  GdkRGBA colors[4] = { *color, *color, *color, *color };

  gsk_rounded_rect_init_from_rect (&rect, &GRAPHENE_RECT_INIT (0, 0, width, height), RADIUS);
  gtk_snapshot_append_border (snapshot, &rect, widths, colors);
}

/* A rectangle whose corners lack a point: a round clip would take longer than all the rest of a line. */
static void
fill_soft (GtkSnapshot *snapshot, const GdkRGBA *color, double width, double height, double left, double right)
{
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (left, 0, width - left - right, height));
  if (left > 0)
    gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (0, left, left, height - 2 * left));
  if (right > 0)
    gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (width - right, right, right, height - 2 * right));
}

/* The form's strong colour along the left, broken of own planning. */
static void
draw_edge (FlerCalendarLine *self, GtkSnapshot *snapshot, const GdkRGBA *text, double height)
{
  GdkRGBA strong = form_color (self, "strong", text);

  if (!self->is_own_planning)
    fill_soft (snapshot, &strong, EDGE, height, SOFT, 0);
  else
    for (int y = SOFT; y < height - SOFT; y += 2 * DASH)
      gtk_snapshot_append_color (snapshot, &strong,
                                 &GRAPHENE_RECT_INIT (0, y, EDGE, MIN (DASH, height - SOFT - y)));
}

/* The ground in the form's colour; what is cancelled has none. */
static void
draw_ground (FlerCalendarLine *self, GtkSnapshot *snapshot, const GdkRGBA *text, double width, double height)
{
  GdkRGBA none = { 0, 0, 0, 0 }, ground = *text;

  if (self->kind == LINE_MEETING)
    {
      ground = form_color (self, "ground", &none);
      if (self->state == FLER_MEETING_HELD || self->state == FLER_MEETING_NOT_ATTENDED)
        ground.alpha *= PALE;
    }
  else
    ground.alpha *= self->kind == LINE_NOTHING ? 0 : self->kind == LINE_NOTE ? 0.08 : 0.05;
  if (ground.alpha > 0 && (self->kind != LINE_MEETING || self->state != FLER_MEETING_CANCELLED))
    fill_soft (snapshot, &ground, width, height, self->begins_before ? 0 : SOFT, self->ends_after ? 0 : SOFT);
  if (self->kind == LINE_MEETING && !self->begins_before)
    draw_edge (self, snapshot, text, height);
}

static GdkRGBA
text_color (FlerCalendarLine *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA color, error;

  gtk_style_context_get_color (style, &color);
  if (self->kind == LINE_NOTE && self->is_late && gtk_style_context_lookup_color (style, "error_color", &error))
    return error;
  if (self->kind == LINE_MEETING && self->state != FLER_MEETING_CANCELLED)
    return form_color (self, "text", &color);
  if (self->kind == LINE_QUIET || self->kind == LINE_NOTHING || self->state == FLER_MEETING_CANCELLED)
    color.alpha *= adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 1 : 0.75;
  return color;
}

/* Whether what is laid out is cut so that hardly @room px can be read after its first @n_bytes. */
static gboolean
is_cut_short (FlerCalendarLine *self, gsize n_bytes, double room)
{
  PangoRectangle end;

  if (!pango_layout_is_ellipsized (self->layout))
    return FALSE;
  pango_layout_index_to_pos (self->layout, (int) n_bytes, &end);
  return end.x + room * PANGO_SCALE > pango_layout_get_width (self->layout);
}

/* What the line says where not all has room: a reference or a time cut in half is none. Without
 * room for both, a month says which case, or what, and leaves the time to the order of the lines.
 *
 * Returns: (transfer full) (nullable): NULL: nothing better */
static char *
shorten (FlerCalendarLine *self, const char *head, const char *mark, const char *gap)
{
  const char *dot = self->kind == LINE_NOTE ? strstr (self->text, " · ") : NULL;

  if (self->brief != NULL)
    return is_cut_short (self, strlen (head) + strlen (self->brief), 2 * self->height)
             ? g_strconcat (head, self->brief, NULL) : NULL;
  if (dot != NULL && !self->is_agenda && pango_layout_is_ellipsized (self->layout))
    return g_strdup_printf ("%s%.*s", head, (int) (dot - self->text), self->text);
  if (self->kind == LINE_MEETING && !self->is_agenda && is_cut_short (self, strlen (head), 1.3 * self->height))
    return g_strconcat (mark, gap, self->text, NULL);
  return NULL;
}

/* Mark or sign, time, text: from one stop to the next in an agenda, one after the other in a month. */
static void
draw_words (FlerCalendarLine *self, GtkSnapshot *snapshot, double x, double right, const GdkRGBA *color)
{
  gboolean is_struck = self->kind == LINE_MEETING && self->state == FLER_MEETING_CANCELLED;
  /* In the narrowest days a flag would take the room of the words. */
  gboolean has_flag = self->kind == LINE_NOTE && (self->is_agenda || right - x >= FLAGGED * self->height);
  const char *mark = self->kind == LINE_MEETING ? fler_form_mark (self->form) : has_flag ? "⚑" : "";
  const char *gap = self->is_agenda ? "\t" : *mark != '\0' ? " " : "";
  const char *time = self->time != NULL && !self->is_agenda ? self->time : "";
  const char *time_gap = *time != '\0' ? " " : "";
  g_autofree char *head = g_strconcat (mark, gap, time, time_gap, NULL);
  g_autofree char *line = g_strconcat (head, self->text, NULL);
  g_autofree char *brief = NULL;
  guint struck_from = strlen (mark) + strlen (gap);

  set_text (self, line, strlen (mark), struck_from, is_struck);
  pango_layout_set_width (self->layout, (int) MAX (right - x, 1) * PANGO_SCALE);
  brief = shorten (self, head, mark, gap);
  if (brief != NULL)
    {
      right += 3;
      set_text (self, brief, strlen (mark), struck_from, is_struck);
      pango_layout_set_width (self->layout, (int) MAX (right - x, 1) * PANGO_SCALE);
      if (self->brief != NULL && *time != '\0' && pango_layout_is_ellipsized (self->layout))
        {
          g_autofree char *briefest = g_strconcat (mark, gap, self->brief, NULL);

          set_text (self, briefest, strlen (mark), struck_from, is_struck);
        }
    }
  draw_layout (self, snapshot, x, right, color);
}

/* An agenda's line: columns of times, of marks and text, of notes. */
static void
draw_columns (FlerCalendarLine *self, GtkSnapshot *snapshot, double x, double right, const GdkRGBA *color)
{
  int notes_width = 0;

  if (self->time != NULL)
    {
      set_text (self, self->time, 0, 0, FALSE);
      draw_layout (self, snapshot, x, x + self->time_width + GAP, color);
    }
  x += self->time_width + GAP;
  if (self->notes != NULL && *self->notes != '\0')
    {
      set_text (self, self->notes, 0, 0, FALSE);
      pango_layout_set_width (self->layout, (int) (right / 2) * PANGO_SCALE);
      pango_layout_get_pixel_size (self->layout, &notes_width, NULL);
      /* Rounded up: one pixel less would leave an ellipsis. */
      notes_width += 2;
      draw_layout (self, snapshot, right - notes_width, right, color);
      notes_width += GAP;
    }
  draw_words (self, snapshot, x, right - notes_width, color);
}

static void
fler_calendar_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FlerCalendarLine *self = FLER_CALENDAR_LINE (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GdkRGBA color = text_color (self);
  GdkRGBA accent;
  GtkRoot *root = gtk_widget_get_root (widget);
  gboolean has_focus = gtk_widget_has_focus (widget) && GTK_IS_WINDOW (root)
                       && gtk_window_get_focus_visible (GTK_WINDOW (root));

  prepare (self);
  draw_ground (self, snapshot, &color, width, height);
  if (self->kind == LINE_MEETING && self->state == FLER_MEETING_CANCELLED)
    {
      GdkRGBA pale = color;

      pale.alpha *= 0.4;
      outline (snapshot, width, height, 1, &pale);
    }
  if (self->is_agenda)
    draw_columns (self, snapshot, INSET, width - 4, &color);
  else
    draw_words (self, snapshot, INSET, width - 4, &color);
  if ((self->is_selected || has_focus)
      && gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color", &accent))
    outline (snapshot, width, height, 2, &accent);
}

/* Size */

static void
fler_calendar_line_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 0;
  *natural = fler_calendar_line_height (FLER_CALENDAR_LINE (widget));
  *minimum_baseline = *natural_baseline = -1;
}

static void
fler_calendar_line_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fler_calendar_line_parent_class)->css_changed (widget, change);
  g_clear_object (&FLER_CALENDAR_LINE (widget)->layout);
}

static void
fler_calendar_line_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (fler_calendar_line_parent_class)->system_setting_changed (widget, setting);
  g_clear_object (&FLER_CALENDAR_LINE (widget)->layout);
}

static gboolean
fler_calendar_line_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  if (fler_calendar_pane_is_in_hand (widget))
    return FALSE;
  gtk_tooltip_set_text (tooltip, FLER_CALENDAR_LINE (widget)->spoken);
  return TRUE;
}

/* Life */

static void
clear (FlerCalendarLine *self)
{
  g_clear_pointer (&self->time, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->brief, g_free);
  g_clear_pointer (&self->notes, g_free);
  self->is_agenda = self->is_own_planning = self->is_late = FALSE;
  self->begins_before = self->ends_after = FALSE;
  self->meeting_id = self->case_id = 0;
  self->form = FLER_FORM_NONE;
  self->state = FLER_MEETING_PLANNED;
}

static void
fler_calendar_line_dispose (GObject *object)
{
  FlerCalendarLine *self = FLER_CALENDAR_LINE (object);

  clear (self);
  g_clear_pointer (&self->spoken, g_free);
  g_clear_pointer (&self->looks, g_free);
  g_clear_object (&self->layout);
  G_OBJECT_CLASS (fler_calendar_line_parent_class)->dispose (object);
}

static void
fler_calendar_line_class_init (FlerCalendarLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_calendar_line_dispose;
  widget_class->measure = fler_calendar_line_measure;
  widget_class->snapshot = fler_calendar_line_snapshot;
  widget_class->css_changed = fler_calendar_line_css_changed;
  widget_class->system_setting_changed = fler_calendar_line_system_setting_changed;
  widget_class->query_tooltip = fler_calendar_line_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "calendarline");
}

static void
fler_calendar_line_init (FlerCalendarLine *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
fler_calendar_line_new (void)
{
  return g_object_new (FLER_TYPE_CALENDAR_LINE, NULL);
}

/* Showing */

/* All that is drawn of it. */
static char *
looks_new (FlerCalendarLine *self)
{
  return g_strdup_printf ("%d %d %d %d %d %d %d %d\n%s\n%s\n%s\n%s", self->kind, self->is_agenda, self->form, self->state,
                          self->is_own_planning, self->is_late, self->begins_before, self->ends_after,
                          self->time != NULL ? self->time : "", self->text, self->brief != NULL ? self->brief : "",
                          self->notes != NULL ? self->notes : "");
}

/* Last when something is shown: most lines often stay as they were, and are not drawn anew then.
 *
 * @spoken: (transfer full): what a screen reader says, and what is told where the pointer rests */
static void
take_spoken (FlerCalendarLine *self, char *spoken)
{
  g_autofree char *looks = looks_new (self);

  if (g_strcmp0 (self->looks, looks) != 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_free (self->looks);
  self->looks = g_steal_pointer (&looks);
  if (g_strcmp0 (self->spoken, spoken) != 0)
    fler_access_set_name (GTK_WIDGET (self), spoken);
  g_free (self->spoken);
  self->spoken = spoken;
}

/* The times that something has on one of its days: “13.00–14.00”, “–06.00”, “22.00–”, “all day”. */
static char *
times_on (FlerSpan span, gboolean is_all_day, GTimeZone *zone, gboolean begins_before, gboolean ends_after)
{
  g_autofree char *start = fler_words_time (span.start, zone);
  g_autofree char *end = fler_words_time (span.end, zone);

  if (is_all_day || (begins_before && ends_after))
    return g_strdup (_("all day"));
  return g_strdup_printf ("%s–%s", begins_before ? "" : start, ends_after ? "" : end);
}

/* The case in short, which in a month has the sign of what is awaited, whose it is, and what. */
static char *
text_of (const FlerMeeting *meeting, const char *about, const char *title, const char *in_short)
{
  const char *person = meeting->case_reference != NULL ? about + strlen (meeting->case_reference) : about;

  return in_short != NULL ? g_strdup_printf ("%s%s %s", in_short, person, title)
         : *about != '\0' ? g_strdup_printf ("%s %s", about, title) : g_strdup (title);
}

void
fler_calendar_line_show_meeting (FlerCalendarLine *self, const FlerCalendarData *data, guint index,
                                 const GDate *day, gboolean begins_before, gboolean ends_after)
{
  const FlerMeeting *meeting = g_ptr_array_index (data->meetings, index);
  const char *name = fler_calendar_data_name (data, index);
  g_autofree char *about = fler_booking_words_about (meeting, name);
  g_autofree char *title = fler_booking_words_title (meeting);

  g_return_if_fail (FLER_IS_CALENDAR_LINE (self));

  clear (self);
  self->kind = LINE_MEETING;
  self->meeting_id = meeting->id;
  self->form = meeting->form;
  self->state = meeting->state;
  self->is_own_planning = meeting->is_own_planning;
  self->is_agenda = day != NULL;
  self->begins_before = begins_before && !self->is_agenda;
  self->ends_after = ends_after && !self->is_agenda;
  self->brief = self->is_agenda ? g_strdup (meeting->case_reference) : fler_booking_words_case_in_short (meeting);
  self->text = text_of (meeting, about, title, self->brief);
  if (self->is_agenda)
    {
      self->time = times_on (meeting->span, meeting->is_all_day, data->zone, begins_before, ends_after);
      self->notes = fler_booking_words_notes (meeting);
    }
  else if (!begins_before && !meeting->is_all_day)
    self->time = fler_words_time (meeting->span.start, data->zone);
  take_spoken (self, fler_booking_words_spoken (meeting, name, data->zone));
}

void
fler_calendar_line_show_note (FlerCalendarLine *self, const FlerDayNote *note, gboolean is_agenda)
{
  g_autofree char *day = fler_words_day (&note->day);

  g_return_if_fail (FLER_IS_CALENDAR_LINE (self));

  clear (self);
  self->kind = LINE_NOTE;
  self->case_id = note->case_id;
  self->is_agenda = is_agenda;
  self->is_late = note->is_late;
  self->text = g_strdup (is_agenda && note->spoken != NULL ? note->spoken : note->text);
  if (is_agenda)
    self->time = g_strdup (_("all day"));
  take_spoken (self, g_strdup_printf ("%s, %s", day, note->spoken != NULL ? note->spoken : note->text));
}

void
fler_calendar_line_show_quiet (FlerCalendarLine *self, const FlerQuietTime *quiet, const GDate *day, GTimeZone *zone)
{
  FlerSpan shown = fler_span_of_days (day, 1, zone);
  g_autofree char *day_words = fler_words_day (day);

  g_return_if_fail (FLER_IS_CALENDAR_LINE (self));

  clear (self);
  self->kind = LINE_QUIET;
  self->is_agenda = TRUE;
  self->time = times_on (quiet->span, quiet->is_all_day, zone, quiet->span.start < shown.start,
                         quiet->span.end > shown.end);
  self->text = g_strdup (quiet->text != NULL ? quiet->text : _("Busy"));
  take_spoken (self, g_strdup_printf ("%s, %s, %s", day_words, self->time, _("Busy by another calendar")));
}

void
fler_calendar_line_show_more (FlerCalendarLine *self, const GDate *day, int n_more)
{
  g_autofree char *words = fler_words_day (day);

  g_return_if_fail (FLER_IS_CALENDAR_LINE (self));

  clear (self);
  self->kind = LINE_MORE;
  /* Translators: in a day of a month that has no room for all: how many more there are. */
  self->text = g_strdup_printf (ngettext ("+%d more", "+%d more", n_more), n_more);
  /* Translators: the same for a screen reader: the day, how many. */
  take_spoken (self, g_strdup_printf (ngettext ("%1$s, %2$d more, show the day", "%1$s, %2$d more, show the day", n_more),
                                      words, n_more));
}

void
fler_calendar_line_show_nothing (FlerCalendarLine *self, const GDate *day)
{
  g_autofree char *words = fler_words_day (day);

  g_return_if_fail (FLER_IS_CALENDAR_LINE (self));

  clear (self);
  self->kind = LINE_NOTHING;
  self->is_agenda = TRUE;
  self->text = g_strdup (_("nothing booked"));
  take_spoken (self, g_strdup_printf ("%s, %s", words, self->text));
}

gint64
fler_calendar_line_get_meeting (FlerCalendarLine *self)
{
  g_return_val_if_fail (FLER_IS_CALENDAR_LINE (self), 0);
  return self->meeting_id;
}

gint64
fler_calendar_line_get_case (FlerCalendarLine *self)
{
  g_return_val_if_fail (FLER_IS_CALENDAR_LINE (self), 0);
  return self->case_id;
}

gboolean
fler_calendar_line_is_more (FlerCalendarLine *self)
{
  g_return_val_if_fail (FLER_IS_CALENDAR_LINE (self), FALSE);
  return self->kind == LINE_MORE;
}

void
fler_calendar_line_set_selected (FlerCalendarLine *self, gboolean is_selected)
{
  g_return_if_fail (FLER_IS_CALENDAR_LINE (self));
  if (self->is_selected == is_selected)
    return;
  self->is_selected = is_selected;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
fler_calendar_line_height (FlerCalendarLine *self)
{
  g_return_val_if_fail (FLER_IS_CALENDAR_LINE (self), 0);
  prepare (self);
  return self->height;
}
