/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-calendar-paper.c - the calendar on paper: what its papers share, and the agenda */

#include "fler-calendar-paper-private.h"

#define AGENDA_PT 10.5

void
fler_calendar_paper_entry_free (FlerCalendarPaperEntry *entry)
{
  g_free (entry->title);
  g_free (entry->detail);
  g_free (entry);
}

void
fler_calendar_paper_day_free (FlerCalendarPaperDay *day)
{
  g_free (day->name);
  g_free (day->note);
  g_free (day->week);
  g_free (day);
}

FlerCalendarPaper *
fler_calendar_paper_new (void)
{
  FlerCalendarPaper *paper = g_new0 (FlerCalendarPaper, 1);

  paper->days = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_calendar_paper_day_free);
  paper->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_calendar_paper_entry_free);
  paper->first = fler_day_none ();
  return paper;
}

void
fler_calendar_paper_free (FlerCalendarPaper *paper)
{
  if (paper == NULL)
    return;
  g_free (paper->title);
  g_free (paper->footer);
  g_free (paper->language);
  g_free (paper->rest_title);
  g_free (paper->empty_text);
  g_free (paper->whole_day);
  g_clear_pointer (&paper->zone, g_time_zone_unref);
  g_ptr_array_unref (paper->days);
  g_clear_pointer (&paper->meetings, g_ptr_array_unref);
  g_ptr_array_unref (paper->entries);
  g_free (paper);
}

const FlerCalendarPaperDay *
fler_calendar_paper_get_day (const FlerCalendarPaper *paper, int day)
{
  return g_ptr_array_index (paper->days, day);
}

const FlerCalendarPaperEntry *
fler_calendar_paper_get_entry (const FlerCalendarPaper *paper, guint meeting)
{
  return g_ptr_array_index (paper->entries, meeting);
}

FlerCalendarView *
fler_calendar_paper_view (const FlerCalendarPaper *paper)
{
  return fler_calendar_view_new (&paper->first, paper->days->len, paper->meetings, paper->zone);
}

FlerDocument *
fler_calendar_paper_document (const FlerCalendarPaper *paper, double body_pt)
{
  FlerDocument *document = fler_document_new (paper->title, body_pt);

  fler_document_set_language (document, paper->language);
  if (paper->footer != NULL)
    fler_document_set_footer (document, paper->footer);
  return document;
}

char *
fler_calendar_paper_clock (int minutes)
{
  return g_strdup_printf ("%02d.%02d", minutes / 60, minutes % 60);
}

void
fler_calendar_paper_add_title (const FlerCalendarPaper *paper, FlerSheet *sheet)
{
  FlerSheetArea area = {
    FLER_SHEET_LEFT, FLER_SHEET_TOP, FLER_SHEET_RIGHT - FLER_SHEET_LEFT, FLER_SHEET_TITLE,
  };

  fler_sheet_add_bookmark (sheet, 1, paper->title);
  fler_sheet_begin (sheet, "H1");
  fler_sheet_add_text (sheet, area, paper->title, 16, TRUE, 0);
  fler_sheet_end (sheet);
}

static void
add_fact (GPtrArray *facts, const FlerCalendarPaper *paper, guint meeting, const char *when)
{
  const FlerCalendarPaperEntry *entry = fler_calendar_paper_get_entry (paper, meeting);

  g_ptr_array_add (facts, g_strdup (when));
  g_ptr_array_add (facts, entry->detail != NULL ? g_strconcat (entry->title, "\n", entry->detail, NULL)
                                                : g_strdup (entry->title));
}

static gboolean
is_told (const gboolean *is_wanted, guint meeting)
{
  return is_wanted == NULL || is_wanted[meeting];
}

/* Label, value, label, value …: whole days first, then by the clock. */
static GPtrArray *
facts_of_day (const FlerCalendarPaper *paper, FlerCalendarView *view, int day, const gboolean *is_wanted)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < view->strips->len; i++)
    {
      const FlerCalendarStrip *strip = &g_array_index (view->strips, FlerCalendarStrip, i);

      if (day >= strip->bar.first && day < strip->bar.first + strip->bar.n_days && is_told (is_wanted, strip->meeting))
        add_fact (facts, paper, strip->meeting, paper->whole_day);
    }
  for (guint i = 0; i < view->pieces->len; i++)
    {
      const FlerCalendarPiece *piece = &g_array_index (view->pieces, FlerCalendarPiece, i);
      g_autofree char *from = fler_calendar_paper_clock (piece->block.start);
      g_autofree char *to = fler_calendar_paper_clock (piece->block.end);
      g_autofree char *when = g_strconcat (from, "–", to, NULL);

      if (piece->day == day && is_told (is_wanted, piece->meeting))
        add_fact (facts, paper, piece->meeting, when);
    }
  return facts;
}

gboolean
fler_calendar_paper_add_day (const FlerCalendarPaper *paper, FlerDocument *document, FlerCalendarView *view, int day,
                             const gboolean *is_wanted)
{
  const FlerCalendarPaperDay *about = fler_calendar_paper_get_day (paper, day);
  g_autoptr(GPtrArray) facts = facts_of_day (paper, view, day, is_wanted);
  g_autofree char *heading = about->note != NULL ? g_strdup_printf ("%s · %s", about->name, about->note)
                                                 : g_strdup (about->name);

  if (facts->len == 0)
    return FALSE;
  g_ptr_array_add (facts, NULL);
  fler_document_add_heading (document, 2, heading);
  fler_document_add_facts (document, (const char *const *) facts->pdata);
  return TRUE;
}

void
fler_calendar_paper_add_rest (const FlerCalendarPaper *paper, FlerDocument *document, FlerCalendarView *view,
                              gboolean *const *has_no_room)
{
  gboolean has_title = FALSE;

  for (guint day = 0; day < paper->days->len; day++)
    for (guint i = 0; i < paper->meetings->len; i++)
      if (has_no_room[day][i])
        {
          if (!has_title)
            fler_document_add_heading (document, 1, paper->rest_title);
          has_title = TRUE;
          fler_calendar_paper_add_day (paper, document, view, day, has_no_room[day]);
          break;
        }
}

FlerDocument *
fler_calendar_paper_agenda (const FlerCalendarPaper *paper)
{
  FlerDocument *document = fler_calendar_paper_document (paper, AGENDA_PT);
  g_autoptr(FlerCalendarView) view = fler_calendar_paper_view (paper);
  gboolean has_anything = FALSE;

  fler_document_add_heading (document, 1, paper->title);
  for (guint day = 0; day < paper->days->len; day++)
    has_anything = fler_calendar_paper_add_day (paper, document, view, day, NULL) || has_anything;
  if (!has_anything)
    fler_document_add_paragraph (document, paper->empty_text);
  return document;
}
