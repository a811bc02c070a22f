/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-paper-month.c - a month on paper: its weeks below each other */

#include "fler-calendar-paper-private.h"

#define WEEK_WIDTH 30
#define NUMBER_HEIGHT 13     /* of a day's number */
#define LINE_PT 9.8
#define TEXT_PT 7.5
#define BAR 2

typedef struct
{
  const FlerCalendarPaper *paper;
  FlerCalendarView        *view;
  FlerSheet               *sheet;
  int                      n_weeks;
  double                   top;
  double                   day_width;
  double                   week_height;
  gboolean               **has_no_room;
} Month;

static FlerSheetArea
area_of (const Month *month, int day)
{
  return (FlerSheetArea) {
    FLER_SHEET_LEFT + WEEK_WIDTH + day % 7 * month->day_width, month->top + day / 7 * month->week_height,
    month->day_width, month->week_height,
  };
}

static void
add_ground (Month *month)
{
  double bottom = month->top + month->n_weeks * month->week_height;

  for (guint day = 0; day < month->paper->days->len; day++)
    if (fler_calendar_paper_get_day (month->paper, day)->is_free)
      fler_sheet_add_box (month->sheet, area_of (month, day), FLER_GREY_FREE);
  for (int week = 0; week <= month->n_weeks; week++)
    fler_sheet_add_box (month->sheet, (FlerSheetArea) { FLER_SHEET_LEFT, month->top + week * month->week_height,
                                                        FLER_SHEET_RIGHT - FLER_SHEET_LEFT, 0.5 }, FLER_GREY_LINE);
  for (int day = 0; day <= 7; day++)
    fler_sheet_add_box (month->sheet, (FlerSheetArea) { FLER_SHEET_LEFT + WEEK_WIDTH + day * month->day_width,
                                                        month->top, 0.5, bottom - month->top }, FLER_GREY_LINE);
}

/* The text of a line: when it begins, and what it is. */
static char *
line_of (const Month *month, guint meeting, int minutes)
{
  const FlerCalendarPaperEntry *entry = fler_calendar_paper_get_entry (month->paper, meeting);
  g_autofree char *from = minutes >= 0 ? fler_calendar_paper_clock (minutes) : NULL;

  return from != NULL ? g_strdup_printf ("%s %s", from, entry->title) : g_strdup (entry->title);
}

typedef struct
{
  guint meeting;
  int   minutes;      /* -1: whole days, or from the day before */
} Line;

static GArray *
lines_of (const Month *month, int day)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint i = 0; i < month->view->strips->len; i++)
    {
      const FlerCalendarStrip *strip = &g_array_index (month->view->strips, FlerCalendarStrip, i);
      Line line = { strip->meeting, -1 };

      if (day >= strip->bar.first && day < strip->bar.first + strip->bar.n_days)
        g_array_append_val (lines, line);
    }
  for (guint i = 0; i < month->view->pieces->len; i++)
    {
      const FlerCalendarPiece *piece = &g_array_index (month->view->pieces, FlerCalendarPiece, i);
      Line line = { piece->meeting, piece->begins_before ? -1 : piece->block.start };

      if (piece->day == day)
        g_array_append_val (lines, line);
    }
  return lines;
}

static void
add_line (Month *month, const Line *line, FlerSheetArea at)
{
  const FlerCalendarPaperEntry *entry = fler_calendar_paper_get_entry (month->paper, line->meeting);
  g_autofree char *text = line_of (month, line->meeting, line->minutes);

  fler_sheet_add_box (month->sheet, (FlerSheetArea) { at.x + 1.5, at.y, at.width - 3, LINE_PT - 0.8 }, entry->ground);
  fler_sheet_add_box (month->sheet, (FlerSheetArea) { at.x + 1.5, at.y, BAR, LINE_PT - 0.8 }, entry->edge);
  fler_sheet_begin (month->sheet, "LI");
  fler_sheet_begin (month->sheet, "LBody");
  fler_sheet_add_text (month->sheet, (FlerSheetArea) { at.x + 2 + BAR + 1.5, at.y, at.width - BAR - 6, 1 }, text,
                       TEXT_PT, FALSE, 0);
  fler_sheet_end (month->sheet);
  fler_sheet_end (month->sheet);
}

static void
add_count (Month *month, int n, FlerSheetArea at)
{
  g_autofree char *text = g_strdup_printf ("+%d", n);

  fler_sheet_begin (month->sheet, "LI");
  fler_sheet_begin (month->sheet, "LBody");
  fler_sheet_add_text (month->sheet, (FlerSheetArea) { at.x + 5, at.y, at.width - 8, 1 }, text, TEXT_PT, TRUE, 0);
  fler_sheet_end (month->sheet);
  fler_sheet_end (month->sheet);
}

static void
add_number (Month *month, int day)
{
  const FlerCalendarPaperDay *about = fler_calendar_paper_get_day (month->paper, day);
  FlerSheetArea area = area_of (month, day);
  double grey = about->is_outside ? 0.5 : 0;

  fler_sheet_begin (month->sheet, "H2");
  fler_sheet_add_text (month->sheet, (FlerSheetArea) { area.x + 4, area.y + 1.5, 50, 1 }, about->name, 9, TRUE, grey);
  if (about->note != NULL)
    fler_sheet_add_text (month->sheet, (FlerSheetArea) { area.x + 56, area.y + 2.8, area.width - 58, 1 }, about->note,
                         7, FALSE, 0.3);
  fler_sheet_end (month->sheet);
}

static void
add_day (Month *month, int day)
{
  FlerSheetArea area = area_of (month, day);
  g_autoptr(GArray) lines = lines_of (month, day);
  guint n_room = (guint) ((area.height - NUMBER_HEIGHT - 2) / LINE_PT);
  guint n_shown = lines->len <= n_room ? lines->len : n_room - 1;

  add_number (month, day);
  if (lines->len == 0)
    return;
  fler_sheet_begin (month->sheet, "L");
  area.y += NUMBER_HEIGHT;
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (i < n_shown)
        add_line (month, line, (FlerSheetArea) { area.x, area.y + i * LINE_PT, area.width, LINE_PT });
      else
        month->has_no_room[day][line->meeting] = TRUE;
    }
  if (n_shown < lines->len)
    add_count (month, (int) (lines->len - n_shown),
               (FlerSheetArea) { area.x, area.y + n_shown * LINE_PT, area.width, LINE_PT });
  fler_sheet_end (month->sheet);
}

static void
add_week_number (Month *month, int week)
{
  const FlerCalendarPaperDay *monday = fler_calendar_paper_get_day (month->paper, week * 7);

  if (monday->week == NULL)
    return;
  fler_sheet_begin (month->sheet, "P");
  fler_sheet_add_text (month->sheet, (FlerSheetArea) { FLER_SHEET_LEFT, month->top + week * month->week_height + 2.5,
                                                       WEEK_WIDTH - 3, 1 }, monday->week, 8, FALSE, 0.25);
  fler_sheet_end (month->sheet);
}

FlerDocument *
fler_calendar_paper_month (const FlerCalendarPaper *paper)
{
  g_autoptr(FlerCalendarView) view = fler_calendar_paper_view (paper);
  FlerDocument *document = fler_calendar_paper_document (paper, 10);
  Month month = { .paper = paper, .view = view, .sheet = fler_sheet_new () };

  fler_document_set_landscape (document);
  month.n_weeks = paper->days->len / 7;
  month.top = FLER_SHEET_TOP + FLER_SHEET_TITLE + 6;
  month.day_width = (FLER_SHEET_RIGHT - FLER_SHEET_LEFT - WEEK_WIDTH) / 7;
  month.week_height = (FLER_SHEET_BOTTOM - month.top) / month.n_weeks;
  month.has_no_room = g_new (gboolean *, paper->days->len);
  for (guint day = 0; day < paper->days->len; day++)
    month.has_no_room[day] = g_new0 (gboolean, paper->meetings->len + 1);
  add_ground (&month);
  fler_calendar_paper_add_title (paper, month.sheet);
  for (guint day = 0; day < paper->days->len; day++)
    {
      if (day % 7 == 0)
        add_week_number (&month, day / 7);
      add_day (&month, day);
    }
  fler_document_add_sheet (document, month.sheet);
  fler_calendar_paper_add_rest (paper, document, view, month.has_no_room);
  for (guint day = 0; day < paper->days->len; day++)
    g_free (month.has_no_room[day]);
  g_free (month.has_no_room);
  return document;
}
