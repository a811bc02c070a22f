/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-calendar-paper.c - the calendar on paper: nothing is lost, and it is read in order */

#include "fler-calendar-paper.h"
#include "fler-test-paper.h"

#include <string.h>

static GTimeZone *stockholm;

static gint64
instant_of (const char *day, int minutes)
{
  GDate date;

  g_assert_true (fler_day_parse (day, &date));
  return fler_day_time (&date, minutes, stockholm);
}

static void
add_meeting (FlerCalendarPaper *paper, const char *day, int start, int length, const char *title, const char *detail)
{
  FlerMeeting *meeting = fler_meeting_new ();
  FlerCalendarPaperEntry *entry = g_new0 (FlerCalendarPaperEntry, 1);
  static const struct { guint ground, edge; } colors[] = {
    { 0xdfeafa, 0x1a5fb4 }, { 0xdcf1e6, 0x1b6e4a }, { 0xfce9d9, 0xa34a00 }, { 0xebeaed, 0x5e5c64 },
  };

  meeting->span.start = instant_of (day, start);
  meeting->span.end = meeting->span.start + length * 60;
  meeting->is_all_day = length >= 1440;
  entry->title = g_strdup (title);
  entry->detail = g_strdup (detail);
  entry->ground = colors[paper->meetings->len % 4].ground;
  entry->edge = colors[paper->meetings->len % 4].edge;
  g_ptr_array_add (paper->meetings, meeting);
  g_ptr_array_add (paper->entries, entry);
}

static FlerCalendarPaper *
paper_new (const char *first, int n_days, gboolean is_long)
{
  static const char *const names[] = { "mån", "tis", "ons", "tors", "fre", "lör", "sön" };
  FlerCalendarPaper *paper = fler_calendar_paper_new ();
  GDate day;

  paper->title = g_strdup (n_days == 7 ? "v. 48 · 23–29 november 2026" : "november 2026");
  paper->footer = g_strdup ("Utskriven 22 november 2026");
  paper->language = g_strdup ("sv");
  paper->rest_title = g_strdup ("Fick inte plats");
  paper->empty_text = g_strdup ("Inget bokat.");
  paper->whole_day = g_strdup ("heldag");
  paper->zone = g_time_zone_ref (stockholm);
  paper->meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_meeting_free);
  paper->first_hour = 8;
  paper->last_hour = 17;
  g_assert_true (fler_day_parse (first, &paper->first));
  day = paper->first;
  for (int i = 0; i < n_days; i++)
    {
      FlerCalendarPaperDay *about = g_new0 (FlerCalendarPaperDay, 1);

      about->name = g_strdup_printf ("%s %d%s", names[i % 7], g_date_get_day (&day), is_long ? " november" : "");
      about->is_free = i % 7 == 6;
      about->is_outside = n_days > 7 && g_date_get_month (&day) != 11;
      about->note = i == 3 ? g_strdup ("Klämdag") : NULL;
      about->week = i % 7 == 0 ? g_strdup_printf ("v. %d", 44 + i / 7) : NULL;
      g_ptr_array_add (paper->days, about);
      g_date_add_days (&day, 1);
    }
  return paper;
}

static void
fill_normal (FlerCalendarPaper *paper)
{
  add_meeting (paper, "2026-11-23", 9 * 60, 60, "Kontaktmöte, 0042", "Rum 3, Drottninggatan");
  add_meeting (paper, "2026-11-24", 13 * 60, 90, "Flerpartsmöte, 0031", "Video");
  add_meeting (paper, "2026-11-24", 14 * 60, 60, "GK 1, 0017", NULL);
  add_meeting (paper, "2026-11-25", 8 * 60, 30, "Teamträff", NULL);
  add_meeting (paper, "2026-11-25", 10 * 60, 15, "Telefon, 0009", NULL);
  add_meeting (paper, "2026-11-26", 0, 2 * 1440, "Utbildning i motiverande samtal", NULL);
  add_meeting (paper, "2026-11-27", 15 * 60, 120, "Samordnad individuell plan, 0055", "Kommunhuset, sammanträdesrum Linnéan på tredje våningen");
}

/* Twelve in an hour, a whole week long, early, late and over midnight. */
static void
fill_crowded (FlerCalendarPaper *paper)
{
  for (int i = 0; i < 12; i++)
    {
      g_autofree char *title = g_strdup_printf ("Trängs%02d", i);

      add_meeting (paper, "2026-11-25", 9 * 60 + i % 3 * 10, 40, title, "Rum");
    }
  for (int i = 0; i < 8; i++)
    {
      g_autofree char *title = g_strdup_printf ("Helt%02d", i);

      add_meeting (paper, "2026-11-24", 0, 3 * 1440, title, NULL);
    }
  add_meeting (paper, "2026-11-23", 5 * 60, 30, "Tidigt", NULL);
  add_meeting (paper, "2026-11-26", 22 * 60, 240, "Sent", NULL);
  add_meeting (paper, "2026-11-29", 10 * 60, 60, "Söndag", NULL);
}

static char *
read_back (FlerDocument *document)
{
  char *path = test_write_pdf (document);
  g_autofree char *check = test_run ("qpdf", "--check", path, NULL);
  g_autofree char *info = test_run ("pdfinfo", path, NULL);
  char *text = test_run ("pdftotext", "-raw", path, "-", NULL);
  const char *keep = g_getenv ("PICTURES");

  g_assert_nonnull (strstr (check, "No syntax"));
  g_assert_true (g_regex_match_simple ("Tagged: +yes", info, 0, 0));
  if (keep != NULL)
    {
      g_autofree char *name = g_strdup_printf ("calendar-paper-%s", strrchr (g_test_get_path (), '/') + 1);
      g_autofree char *to = g_build_filename (keep, name, NULL);

      g_free (test_run ("pdftoppm", "-r", "80", "-png", path, to, NULL));
    }
  test_remove_file (path);
  return text;
}

static void
assert_tells_all (const FlerCalendarPaper *paper, const char *text)
{
  for (guint i = 0; i < paper->entries->len; i++)
    {
      const FlerCalendarPaperEntry *entry = paper->entries->pdata[i];

      if (strchr (entry->title, ' ') == NULL)
        g_assert_nonnull (strstr (text, entry->title));
    }
}

static void
test_week (void)
{
  g_autoptr(FlerCalendarPaper) paper = paper_new ("2026-11-23", 7, FALSE);
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;
  const char *at;
  const char *const order[] = { "v. 48 · 23–29 november 2026", "mån 23", "09.00–10.00", "Kontaktmöte, 0042", "tis 24",
                                "Flerpartsmöte", "ons 25", "tors 26", "fre 27" };

  fill_normal (paper);
  document = fler_calendar_paper_week (paper);
  g_assert_true (fler_document_is_landscape (document));
  g_assert_cmpint (fler_document_count_pages (document), ==, 1);
  text = read_back (document);
  at = text;
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      at = strstr (at, order[i]);
      g_assert_nonnull (at);
    }
  /* A weekend with nothing in it gives its room to the other days. */
  g_assert_null (strstr (text, "lör 28"));
  g_assert_nonnull (strstr (text, "1 (1)"));
}

static void
test_week_empty (void)
{
  g_autoptr(FlerCalendarPaper) paper = paper_new ("2026-11-23", 7, FALSE);
  g_autoptr(FlerDocument) document = fler_calendar_paper_week (paper);
  g_autofree char *text = read_back (document);

  g_assert_nonnull (strstr (text, "fre 27"));
  g_assert_cmpint (fler_document_count_pages (document), ==, 1);
}

static void
test_week_crowded_loses_nothing (void)
{
  g_autoptr(FlerCalendarPaper) paper = paper_new ("2026-11-23", 7, FALSE);
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;

  fill_crowded (paper);
  document = fler_calendar_paper_week (paper);
  g_assert_cmpint (fler_document_count_pages (document), ==, 2);
  text = read_back (document);
  assert_tells_all (paper, text);
  g_assert_nonnull (strstr (text, "Fick inte plats"));
  g_assert_nonnull (strstr (text, "sön 29"));
  g_assert_nonnull (strstr (text, "2 (2)"));
}

static void
test_month (void)
{
  g_autoptr(FlerCalendarPaper) paper = paper_new ("2026-10-26", 42, FALSE);
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;

  fill_normal (paper);
  document = fler_calendar_paper_month (paper);
  g_assert_cmpint (fler_document_count_pages (document), ==, 1);
  text = read_back (document);
  g_assert_nonnull (strstr (text, "09.00 Kontaktmöte, 0042"));
  g_assert_nonnull (strstr (text, "v. 44"));
}

static void
test_month_crowded_loses_nothing (void)
{
  g_autoptr(FlerCalendarPaper) paper = paper_new ("2026-10-26", 42, FALSE);
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;

  fill_crowded (paper);
  document = fler_calendar_paper_month (paper);
  text = read_back (document);
  assert_tells_all (paper, text);
  g_assert_nonnull (strstr (text, "Fick inte plats"));
}

static void
test_agenda (void)
{
  g_autoptr(FlerCalendarPaper) paper = paper_new ("2026-11-23", 28, TRUE);
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;

  fill_normal (paper);
  fill_crowded (paper);
  document = fler_calendar_paper_agenda (paper);
  g_assert_false (fler_document_is_landscape (document));
  text = read_back (document);
  assert_tells_all (paper, text);
  g_assert_nonnull (strstr (text, "tors 26 november · Klämdag"));
}

static void
test_agenda_empty (void)
{
  g_autoptr(FlerCalendarPaper) paper = paper_new ("2026-11-23", 28, TRUE);
  g_autoptr(FlerDocument) document = fler_calendar_paper_agenda (paper);
  g_autofree char *text = read_back (document);

  g_assert_nonnull (strstr (text, "Inget bokat."));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  g_test_add_func ("/documents/calendar-paper/week", test_week);
  g_test_add_func ("/documents/calendar-paper/week-empty", test_week_empty);
  g_test_add_func ("/documents/calendar-paper/week-crowded-loses-nothing", test_week_crowded_loses_nothing);
  g_test_add_func ("/documents/calendar-paper/month", test_month);
  g_test_add_func ("/documents/calendar-paper/month-crowded-loses-nothing", test_month_crowded_loses_nothing);
  g_test_add_func ("/documents/calendar-paper/agenda", test_agenda);
  g_test_add_func ("/documents/calendar-paper/agenda-empty", test_agenda_empty);
  status = g_test_run ();
  g_time_zone_unref (stockholm);
  return status;
}
