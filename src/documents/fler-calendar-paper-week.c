/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-paper-week.c - a week on paper: the days side by side with their hours */

#include "fler-calendar-paper-private.h"

#include <math.h>

#define HOURS_WIDTH 34
#define HEAD_HEIGHT 30       /* of a day's name and holiday */
#define STRIP_HEIGHT 15
#define MAX_STRIPS 5         /* rows of whole days; what is beyond is told behind */
#define NARROW_DAY 120      /* a day narrower than this has one column less */
#define NARROW_PT 50         /* a booking narrower than this leaves out when it begins */
#define TEXT_PT 8
#define LINE_PT 10.5         /* how high a line of such text is */
#define BAR 2.5

typedef struct
{
  const FlerCalendarPaper *paper;
  FlerCalendarView        *view;
  FlerSheet               *sheet;
  int                      n_days;
  int                      n_columns;   /* as many bookings side by side as can be read */
  double                   day_width;
  double                   head_top;
  double                   strips_top;
  double                   hours_top;
  double                   hour_height;
  int                      first_hour, last_hour;
  gboolean               **has_no_room;
} Week;

static double
day_left (const Week *week, int day)
{
  return FLER_SHEET_LEFT + HOURS_WIDTH + day * week->day_width;
}

/* A weekend with nothing in it is left out. */
static int
count_days (const FlerCalendarPaper *paper, const FlerCalendarView *view)
{
  int last = 4;

  for (guint i = 0; i < view->pieces->len; i++)
    last = MAX (last, g_array_index (view->pieces, FlerCalendarPiece, i).day);
  for (guint i = 0; i < view->strips->len; i++)
    {
      const FlerCalendarBar *bar = &g_array_index (view->strips, FlerCalendarStrip, i).bar;

      last = MAX (last, bar->first + bar->n_days - 1);
    }
  return MIN (last > 4 ? 7 : 5, (int) paper->days->len);
}

/* Returns: how many rows the whole days take */
static int
lay_out_strips (FlerCalendarView *view)
{
  g_autofree FlerCalendarBar *bars = g_new0 (FlerCalendarBar, view->strips->len + 1);
  int n_rows;

  for (guint i = 0; i < view->strips->len; i++)
    bars[i] = g_array_index (view->strips, FlerCalendarStrip, i).bar;
  n_rows = fler_calendar_layout_bars (bars, view->strips->len);
  for (guint i = 0; i < view->strips->len; i++)
    g_array_index (view->strips, FlerCalendarStrip, i).bar = bars[i];
  return n_rows;
}

static void
measure (Week *week)
{
  const FlerCalendarPaper *paper = week->paper;
  int n_rows = MIN (lay_out_strips (week->view), MAX_STRIPS);

  week->n_days = count_days (paper, week->view);
  week->day_width = (FLER_SHEET_RIGHT - FLER_SHEET_LEFT - HOURS_WIDTH) / week->n_days;
  week->n_columns = week->day_width < NARROW_DAY ? 3 : 4;
  week->first_hour = paper->first_hour;
  week->last_hour = paper->last_hour;
  for (guint i = 0; i < week->view->pieces->len; i++)
    {
      const FlerCalendarBlock *block = &g_array_index (week->view->pieces, FlerCalendarPiece, i).block;

      week->first_hour = MIN (week->first_hour, block->start / 60);
      week->last_hour = MAX (week->last_hour, (block->end + 59) / 60);
    }
  week->head_top = FLER_SHEET_TOP + FLER_SHEET_TITLE + 6;
  week->strips_top = week->head_top + HEAD_HEIGHT;
  week->hours_top = week->strips_top + n_rows * STRIP_HEIGHT + (n_rows > 0 ? 4 : 0);
  week->hour_height = (FLER_SHEET_BOTTOM - week->hours_top) / (week->last_hour - week->first_hour);
}

static double
y_of (const Week *week, int minutes)
{
  return week->hours_top + (minutes / 60.0 - week->first_hour) * week->hour_height;
}

static void
add_ground (Week *week)
{
  double width = FLER_SHEET_RIGHT - FLER_SHEET_LEFT;

  for (int day = 0; day < week->n_days; day++)
    if (fler_calendar_paper_get_day (week->paper, day)->is_free)
      fler_sheet_add_box (week->sheet, (FlerSheetArea) { day_left (week, day), week->head_top, week->day_width,
                                                         FLER_SHEET_BOTTOM - week->head_top }, FLER_GREY_FREE);
  for (int hour = week->first_hour; hour <= week->last_hour; hour++)
    {
      double y = y_of (week, hour * 60);
      g_autofree char *text = g_strdup_printf ("%02d", hour);

      fler_sheet_add_box (week->sheet, (FlerSheetArea) { FLER_SHEET_LEFT, y, width, 0.5 }, FLER_GREY_LINE);
      if (hour < week->last_hour)
        fler_sheet_add_text (week->sheet, (FlerSheetArea) { FLER_SHEET_LEFT + 2, y + 2, HOURS_WIDTH - 4, LINE_PT },
                             text, TEXT_PT, FALSE, 0.35);
    }
  for (int day = 0; day <= week->n_days; day++)
    fler_sheet_add_box (week->sheet, (FlerSheetArea) { day_left (week, day), week->head_top, 0.5,
                                                       FLER_SHEET_BOTTOM - week->head_top }, FLER_GREY_LINE);
}

static void
add_day_head (Week *week, int day)
{
  const FlerCalendarPaperDay *about = fler_calendar_paper_get_day (week->paper, day);
  double x = day_left (week, day) + 4, width = week->day_width - 6;

  fler_sheet_begin (week->sheet, "H2");
  fler_sheet_add_text (week->sheet, (FlerSheetArea) { x, week->head_top + 1, width, 13 }, about->name, 10.5, TRUE, 0);
  if (about->note != NULL)
    fler_sheet_add_text (week->sheet, (FlerSheetArea) { x, week->head_top + 16, width, LINE_PT }, about->note, TEXT_PT,
                         FALSE, 0.25);
  fler_sheet_end (week->sheet);
}

static void
begin_item (FlerSheet *sheet)
{
  fler_sheet_begin (sheet, "LI");
  fler_sheet_begin (sheet, "LBody");
}

static void
end_item (FlerSheet *sheet)
{
  fler_sheet_end (sheet);
  fler_sheet_end (sheet);
}

static void
add_box (Week *week, const FlerCalendarPaperEntry *entry, FlerSheetArea area, const char *text)
{
  fler_sheet_add_box (week->sheet, area, entry->ground);
  fler_sheet_add_box (week->sheet, (FlerSheetArea) { area.x, area.y, BAR, area.height }, entry->edge);
  begin_item (week->sheet);
  fler_sheet_add_text (week->sheet, (FlerSheetArea) { area.x + BAR + 2.5, area.y + 1, area.width - BAR - 4,
                                                      MAX (area.height - 2, 1) }, text, TEXT_PT, FALSE, 0);
  end_item (week->sheet);
}

/* A strip is told in the first day that has it, and drawn over all of them. */
static void
add_strips_of (Week *week, int day)
{
  for (guint i = 0; i < week->view->strips->len; i++)
    {
      const FlerCalendarStrip *strip = &g_array_index (week->view->strips, FlerCalendarStrip, i);
      const FlerCalendarPaperEntry *entry = fler_calendar_paper_get_entry (week->paper, strip->meeting);

      if (strip->bar.first != day)
        continue;
      if (strip->bar.row >= MAX_STRIPS)
        week->has_no_room[day][strip->meeting] = TRUE;
      else
        add_box (week, entry,
                 (FlerSheetArea) { day_left (week, day) + 1.5, week->strips_top + strip->bar.row * STRIP_HEIGHT,
                                   strip->bar.n_days * week->day_width - 3, STRIP_HEIGHT - 1.5 }, entry->title);
    }
}

static char *
text_of (Week *week, const FlerCalendarPiece *piece, double width)
{
  const FlerCalendarPaperEntry *entry = fler_calendar_paper_get_entry (week->paper, piece->meeting);
  g_autofree char *from = fler_calendar_paper_clock (piece->block.start);
  g_autofree char *to = fler_calendar_paper_clock (piece->block.end);
  gboolean is_low = (piece->block.end - piece->block.start) / 60.0 * week->hour_height < 2 * LINE_PT;

  /* Where it begins can be seen: with little room that gives way to what it is. */
  if (is_low && width < NARROW_PT)
    return g_strdup (entry->title);
  return is_low ? g_strdup_printf ("%s %s", from, entry->title)
                : g_strdup_printf ("%s–%s\n%s%s%s", from, to, entry->title, entry->detail != NULL ? "\n" : "",
                                   entry->detail != NULL ? entry->detail : "");
}

static void
add_piece (Week *week, const FlerCalendarPiece *piece)
{
  const FlerCalendarBlock *block = &piece->block;
  double column = (week->day_width - 3) / block->n_columns;
  double top = y_of (week, block->start);
  g_autofree char *text = text_of (week, piece, block->n_wide * column);

  if (block->is_folded)
    {
      week->has_no_room[piece->day][piece->meeting] = TRUE;
      return;
    }
  add_box (week, fler_calendar_paper_get_entry (week->paper, piece->meeting),
           (FlerSheetArea) { day_left (week, piece->day) + 1.5 + block->column * column, top + 0.7,
                             block->n_wide * column - 1, MAX (y_of (week, block->end) - top, LINE_PT + 2) - 1.2 },
           text);
}

/* Where some of a cluster found no room, the free column says how many. */
static void
add_counts (Week *week, int day)
{
  GArray *pieces = week->view->pieces;

  for (guint i = 0; i < pieces->len; i++)
    {
      const FlerCalendarPiece *first = &g_array_index (pieces, FlerCalendarPiece, i);
      double column = (week->day_width - 3) / week->n_columns;
      g_autofree char *text = NULL;
      gboolean is_counted = FALSE;
      int n = 0;

      if (first->day != day || !first->block.is_folded)
        continue;
      for (guint j = 0; j < pieces->len; j++)
        {
          const FlerCalendarPiece *other = &g_array_index (pieces, FlerCalendarPiece, j);

          if (other->day != day || !other->block.is_folded || other->block.cluster != first->block.cluster)
            continue;
          is_counted = is_counted || j < i;
          n++;
        }
      if (is_counted)
        continue;
      text = g_strdup_printf ("+%d", n);
      begin_item (week->sheet);
      fler_sheet_add_text (week->sheet,
                           (FlerSheetArea) { day_left (week, day) + 4 + (week->n_columns - 1) * column,
                                             y_of (week, first->block.start) + 1, column - 5, LINE_PT },
                           text, TEXT_PT + 1, TRUE, 0);
      end_item (week->sheet);
    }
}

static void
add_day (Week *week, int day)
{
  add_day_head (week, day);
  fler_sheet_begin (week->sheet, "L");
  add_strips_of (week, day);
  for (guint i = 0; i < week->view->pieces->len; i++)
    {
      const FlerCalendarPiece *piece = &g_array_index (week->view->pieces, FlerCalendarPiece, i);

      if (piece->day == day)
        add_piece (week, piece);
    }
  add_counts (week, day);
  fler_sheet_end (week->sheet);
}

FlerDocument *
fler_calendar_paper_week (const FlerCalendarPaper *paper)
{
  g_autoptr(FlerCalendarView) view = fler_calendar_paper_view (paper);
  FlerDocument *document = fler_calendar_paper_document (paper, 10);
  Week week = { .paper = paper, .view = view, .sheet = fler_sheet_new () };

  fler_document_set_landscape (document);
  measure (&week);
  fler_calendar_view_lay_out (view, (int) ceil ((LINE_PT + 2) / week.hour_height * 60), week.n_columns);
  week.has_no_room = g_new (gboolean *, paper->days->len);
  for (guint day = 0; day < paper->days->len; day++)
    week.has_no_room[day] = g_new0 (gboolean, paper->meetings->len + 1);
  add_ground (&week);
  fler_calendar_paper_add_title (paper, week.sheet);
  for (int day = 0; day < week.n_days; day++)
    add_day (&week, day);
  fler_document_add_sheet (document, week.sheet);
  fler_calendar_paper_add_rest (paper, document, view, week.has_no_room);
  for (guint day = 0; day < paper->days->len; day++)
    g_free (week.has_no_room[day]);
  g_free (week.has_no_room);
  return document;
}
