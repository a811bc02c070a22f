/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-document.c - papers as poppler reads them back */

#include "fler-test-paper.h"

#include <glib/gstdio.h>
#include <string.h>

static FlerDocument *
make_long (void)
{
  static const char *const headers[] = { "Vem", "Vad", "Senast", NULL };
  static const double shares[] = { 0.25, 0.55, 0.2 };
  FlerDocument *document = fler_document_new ("Ditt exemplar", 11);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (int i = 1; i <= 60; i++)
    {
      char *row[] = { "AF, Berit", g_strdup_printf ("Åtagande nummer %d: fi, ffi och en rätt lång rad som bryts i cellen", i),
                      "11 december", NULL };

      g_ptr_array_add (rows, g_strdupv (row));
      g_free (row[1]);
    }
  fler_document_set_footer (document, "Planeringsmöte");
  fler_document_add_heading (document, 1, "Planering");
  fler_document_add_paragraph (document, "Första stycket.\n\nAndra stycket.");
  fler_document_add_item (document, "En punkt");
  fler_document_add_item (document, "En punkt till");
  fler_document_add_heading (document, 2, "Vem gör vad");
  fler_document_add_table (document, headers, shares, rows);
  fler_document_add_paragraph (document, "Sist.");
  return document;
}

static void
test_tagged_titled_in_swedish (void)
{
  g_autoptr(FlerDocument) document = make_long ();
  char *path = test_write_pdf (document);
  g_autofree char *info = test_run ("pdfinfo", path, NULL);
  g_autofree char *fonts = test_run ("pdffonts", path, NULL);
  g_autofree char *json = test_run ("qpdf", "--json", path, NULL);
  g_autofree char *check = test_run ("qpdf", "--check", path, NULL);
  g_auto(GStrv) lines = g_strsplit (fonts, "\n", -1);

  g_assert_nonnull (strstr (check, "No syntax"));
  g_assert_nonnull (strstr (info, "Ditt exemplar"));
  g_assert_true (g_regex_match_simple ("Tagged: +yes", info, 0, 0));
  g_assert_true (g_regex_match_simple ("Page size: +595[.0-9]* x 841[.0-9]*", info, 0, 0));
  g_assert_true (g_regex_match_simple ("\"/Lang\": \"u:sv\"", json, 0, 0));
  g_assert_true (g_regex_match_simple ("\"/DisplayDocTitle\": true", json, 0, 0));
  /* Two heading lines, then a font a line, whose fifth last column says whether it is embedded. */
  g_assert_nonnull (lines[2]);
  for (int i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_assert_true (g_regex_match_simple (" yes +(yes|no) +(yes|no) +[0-9]+ +[0-9]+$", lines[i], 0, 0));
  test_remove_file (path);
}

static void
test_text_in_order_with_its_letters (void)
{
  g_autoptr(FlerDocument) document = make_long ();
  int n_pages = fler_document_count_pages (document);
  char *path = test_write_pdf (document);
  g_autofree char *text = test_run ("pdftotext", "-raw", path, "-", NULL);
  g_autofree char *tree = test_run ("pdfinfo", "-struct-text", path, NULL);
  const char *at = text;
  const char *const order[] = { "Planering", "Första stycket", "En punkt till", "Vem gör vad",
                                "nummer 1:", "fi, ffi", "nummer 30:", "nummer 60:", "Sist." };

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      at = strstr (at, order[i]);
      g_assert_nonnull (at);
    }
  for (int page = 1; page <= n_pages; page++)
    {
      g_autofree char *number = g_strdup_printf ("%d (%d)", page, n_pages);

      g_assert_nonnull (strstr (text, number));
    }
  g_assert_nonnull (strstr (tree, "H1"));
  g_assert_nonnull (strstr (tree, "LBody"));
  g_assert_nonnull (strstr (tree, "TH"));
  test_remove_file (path);
}

/* What a screen reader hears of a paragraph is all of it, with a space where a line ends. */
static void
test_lines_are_whole_in_the_tree (void)
{
  static const char *const long_text =
    "Det här är ett stycke som är så långt att det inte får plats på en rad, och inte heller på två rader "
    "utan tar tre av dem innan det tar slut, som stycken i brev ofta gör när någon vill förklara något.";
  g_autoptr(FlerDocument) document = fler_document_new ("Rader", 11);
  g_autofree char *tree = NULL;
  char *path;

  fler_document_add_paragraph (document, long_text);
  fler_document_add_paragraph (document, "Åsa Provsson\nTelefon: 010-000 00 07\nBox 14");
  path = test_write_pdf (document);
  tree = test_run ("pdfinfo", "-struct-text", path, NULL);
  g_assert_nonnull (strstr (tree, long_text));
  g_assert_nonnull (strstr (tree, "Åsa Provsson Telefon: 010-000 00 07 Box 14"));
  test_remove_file (path);
}

static void
test_headers_on_every_page (void)
{
  g_autoptr(FlerDocument) document = make_long ();
  char *path = test_write_pdf (document);
  int n_pages = fler_document_count_pages (document);

  g_assert_cmpint (n_pages, >, 1);
  for (int page = 1; page <= n_pages; page++)
    {
      g_autofree char *number = g_strdup_printf ("%d", page);
      g_autofree char *text = test_run ("pdftotext", "-f", number, "-l", number, path, "-", NULL);

      g_assert_nonnull (strstr (text, "Senast"));
    }
  test_remove_file (path);
}

static char *
read_page (FlerDocument *document, int page)
{
  char *path = test_write_pdf (document);
  g_autofree char *number = g_strdup_printf ("%d", page);
  char *text = test_run ("pdftotext", "-raw", "-f", number, "-l", number, path, "-", NULL);

  test_remove_file (path);
  return text;
}

/* “Provgatan 1 B”: no line begins with the letter. */
static void
test_house_letter_stays_with_its_number (void)
{
  g_autoptr(GString) before = g_string_new ("Konferensrummet Almen, Arbetsmarknadsenheten i");

  for (int i = 0; i < 60; i++)
    {
      g_autoptr(FlerDocument) document = fler_document_new ("Plats", 11);
      g_autofree char *text = g_strdup_printf ("%s Provgatan 1 B, plan 3, Exempelstad", before->str);
      g_autofree char *page = NULL;

      fler_document_add_paragraph (document, text);
      page = read_page (document, 1);
      g_assert_nonnull (strstr (page, "1 B,"));
      g_string_append (before, i % 10 == 9 ? " i" : "i");
    }
}

/* A heading with a line that leads to a list: the list does not break after its first item. */
static void
test_list_begins_with_two (void)
{
  for (int n_above = 20; n_above < 60; n_above++)
    {
      g_autoptr(FlerDocument) document = fler_document_new ("Frågor", 11);
      g_autofree char *page = NULL;

      for (int i = 0; i < n_above; i++)
        fler_document_add_small (document, "Ovanför");
      fler_document_add_heading (document, 2, "Har du frågor?");
      fler_document_add_paragraph (document, "Kontakta någon av dem som var med.");
      for (int i = 1; i <= 9; i++)
        {
          g_autofree char *item = g_strdup_printf ("Punkt %d", i);

          fler_document_add_item (document, item);
        }
      fler_document_add_heading (document, 2, "Mer");
      fler_document_add_paragraph (document, "Något annat.");
      page = read_page (document, 1);
      g_assert_true (strstr (page, "Punkt 1") == NULL || strstr (page, "Punkt 2") != NULL);
      g_assert_true (strstr (page, "Kontakta") == NULL || strstr (page, "Punkt 1") != NULL);
      g_assert_true (strstr (page, "Har du") == NULL || strstr (page, "Kontakta") != NULL);
    }
}

/* The dot of an item stands where its text does, however long that is. */
static void
test_dot_stands_with_its_text (void)
{
  for (int n_above = 30; n_above < 60; n_above++)
    {
      g_autoptr(FlerDocument) document = fler_document_new ("Lista", 11);
      g_autofree char *page = NULL;

      for (int i = 0; i < n_above; i++)
        fler_document_add_small (document, "Ovanför");
      for (int i = 0; i < 5; i++)
        fler_document_add_item (document, "Maximiliana Wilhelmina Exempelsson-Provström af Teststad och Påhitt, "
                                          "rehabiliteringskoordinator vid Vårdcentralen Provbackens mottagning för "
                                          "smärta, och den som svarar för det här på den enheten när hon inte är där");
      page = read_page (document, 1);
      g_assert_false (g_regex_match_simple ("(^|\\n)•\\s*($|\\n)", page, 0, 0));
    }
}

static FlerDocument *
make_table (GPtrArray *rows)
{
  static const char *const headers[] = { "Vem", "Vad", NULL };
  static const double shares[] = { 0.3, 0.7 };
  FlerDocument *document = fler_document_new ("Tabell", 11);

  fler_document_add_heading (document, 1, "Tabell");
  fler_document_add_table (document, headers, shares, rows);
  return document;
}

static void
take_row (GPtrArray *rows, char *first, char *second)
{
  GStrv row = g_new0 (char *, 3);

  row[0] = first;
  row[1] = second;
  g_ptr_array_add (rows, row);
}

/* The last row of a table does not stand alone under the headers of a new page. */
static void
test_last_row_is_not_alone (void)
{
  for (int n_rows = 20; n_rows < 60; n_rows++)
    {
      g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
      g_autoptr(FlerDocument) document = NULL;
      g_autofree char *text = NULL;
      g_autofree char *last_but_one = g_strdup_printf ("Rad %d:", n_rows - 1);

      for (int i = 1; i <= n_rows; i++)
        take_row (rows, g_strdup_printf ("Rad %d:", i), g_strdup ("Något"));
      document = make_table (rows);
      if (fler_document_count_pages (document) == 1)
        continue;
      text = read_page (document, 2);
      g_assert_nonnull (strstr (text, last_but_one));
    }
}

/* A row that is taller than a page goes on under the headers, and the next one right below it. */
static void
test_tall_row_goes_on (void)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr(FlerDocument) document = NULL;
  GString *tall = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (int i = 0; i < 70; i++)
    g_string_append_printf (tall, "%sTal %d.", i > 0 ? "\n" : "", i);
  take_row (rows, g_strdup ("Först"), g_strdup ("Något"));
  take_row (rows, g_strdup ("Hög"), g_string_free (tall, FALSE));
  take_row (rows, g_strdup ("Sist"), g_strdup ("Något annat"));
  document = make_table (rows);
  g_assert_cmpint (fler_document_count_pages (document), ==, 2);
  text = read_page (document, 2);
  g_assert_true (g_str_has_prefix (text, "Vem Vad\n"));
  g_assert_nonnull (strstr (text, "Tal 69.\nSist Något annat"));
}

/* A row that fills a page does not leave the headers behind on one of their own. */
static void
test_headers_stay_with_their_row (void)
{
  for (int n_lines = 30; n_lines < 60; n_lines++)
    {
      g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
      g_autoptr(FlerDocument) document = NULL;
      GString *tall = g_string_new (NULL);
      int n_pages;

      for (int i = 0; i < n_lines; i++)
        g_string_append_printf (tall, "%sTal %d.", i > 0 ? "\n" : "", i);
      take_row (rows, g_strdup ("Hög"), g_string_free (tall, FALSE));
      document = make_table (rows);
      n_pages = fler_document_count_pages (document);
      for (int page = 1; page <= n_pages; page++)
        {
          g_autofree char *text = read_page (document, page);

          g_assert_nonnull (strstr (text, "Tal "));
        }
    }
}

static void
test_address_stands_in_its_window (void)
{
  static const char *const addresses[] = {
    "Anna Exempelsson\nPåhittsgatan 1\n123 45 EXEMPELSTAD",
    "Aktiebolaget Ett Mycket Långt Namn som Inte Tar Slut\nAtt: Maximiliana Exempelsson-Provström\nc/o Test\nPåhittsgatan 1 B, lägenhet 1102\nBox 123\n123 45 EXEMPELSTAD\nSVERIGE\nRad 8\nRad 9",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr(FlerDocument) document = fler_document_new ("Brev", 11);
      g_autofree char *text = NULL;
      g_autofree char *inside = NULL;
      char *path;
      g_auto(GStrv) lines = g_strsplit (addresses[i], "\n", -1);

      fler_document_add_box (document, addresses[i], 110, 45, 85, 32);
      fler_document_add_paragraph (document, "Hej");
      path = test_write_pdf (document);
      /* The window alone, in points from the sheet's corner. */
      inside = test_run ("pdftotext", "-r", "72", "-x", "311", "-y", "127", "-W", "242", "-H", "92", "-layout", path, "-", NULL);
      for (int line = 0; lines[line] != NULL; line++)
        {
          g_auto(GStrv) words = g_strsplit (lines[line], " ", -1);

          for (int word = 0; words[word] != NULL; word++)
            g_assert_nonnull (strstr (inside, words[word]));
        }
      g_assert_null (strstr (inside, "Hej"));
      test_remove_file (path);
    }
}

static void
test_odd_text_is_no_obstacle (void)
{
  g_autoptr(FlerDocument) document = fler_document_new ("Udda", 11);
  g_autofree char *long_word = g_strnfill (20000, 'x');
  static const char *const headers[] = { "A", "B", NULL };
  static const double shares[] = { 1, 1 };
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  char *row[] = { long_word, "kort", NULL };
  char *path;

  g_ptr_array_add (rows, row);
  fler_document_add_heading (document, 1, long_word);
  fler_document_add_paragraph (document, "\xff trasig 🙂 עברית");
  fler_document_add_table (document, headers, shares, rows);
  path = test_write_pdf (document);
  g_assert_cmpint (fler_document_count_pages (document), >, 5);
  {
    g_autofree char *check = test_run ("qpdf", "--check", path, NULL);

    g_assert_nonnull (strstr (check, "No syntax"));
  }
  test_remove_file (path);
}

/* Each paper of a file begins with a bookmark that leads to its own page. */
static void
test_bookmarks_lead_to_their_page (void)
{
  g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_document_free);
  g_autofree char *path = NULL;
  g_autofree char *json = NULL;
  GError *error = NULL;
  int file = g_file_open_tmp ("flerpart-XXXXXX.pdf", &path, &error);
  const char *place;

  g_assert_no_error (error);
  g_close (file, NULL);
  for (int i = 0; i < 3; i++)
    {
      FlerDocument *document = fler_document_new ("Brev", 11);

      fler_document_add_heading (document, 1, "Rubrik");
      g_ptr_array_add (documents, document);
    }
  fler_pdf_write (documents, path, "sv", NULL, &error);
  g_assert_no_error (error);
  json = test_run ("qpdf", "--json", "--json-key=outlines", path, NULL);
  place = json;
  for (int page = 1; page <= 3; page++)
    {
      /* Each begins a sheet of its own. */
      g_autofree char *wanted = g_strdup_printf ("\"destpageposfrom1\": %d", 2 * page - 1);

      place = strstr (place, wanted);
      g_assert_nonnull (place);
    }
  g_unlink (path);
}

static GBytes *
make_letter (const char *language, const char *text)
{
  g_autoptr(FlerDocument) document = fler_document_new ("Brev", 11);
  g_autoptr(GPtrArray) documents = g_ptr_array_new ();
  GBytes *pdf;

  fler_document_set_language (document, language);
  fler_document_add_heading (document, 1, text);
  fler_document_add_paragraph (document, "Första sidan.");
  fler_document_add_page_break (document);
  fler_document_add_paragraph (document, "Andra sidan.");
  g_ptr_array_add (documents, document);
  pdf = fler_pdf_make (documents, language, NULL, NULL);
  g_assert_nonnull (pdf);
  return pdf;
}

static guint
count (const char *text, const char *word)
{
  guint n_found = 0;

  for (text = strstr (text, word); text != NULL; text = strstr (text + 1, word))
    n_found++;
  return n_found;
}

/* Letters stand last in the file as they were made: text, place in the tree, language, bookmark. */
static void
test_appendices_stand_last (void)
{
  g_autoptr(FlerDocument) document = make_long ();
  g_autoptr(GBytes) first = make_letter ("sv", "Ett brev");
  g_autoptr(GBytes) second = make_letter ("en", "Another letter");
  g_autofree char *text = NULL;
  g_autofree char *tree = NULL;
  g_autofree char *check = NULL;
  g_autofree char *json = NULL;
  g_autofree char *outlines = NULL;
  g_autofree char *last_page = NULL;
  int n_pages = fler_document_count_pages (document);
  const char *at;
  char *path;

  fler_document_add_appendix (document, "Brev, 3 november", first);
  fler_document_add_appendix (document, "Brev, 4 november", second);
  g_assert_cmpint (fler_document_count_pages (document), ==, n_pages);
  path = test_write_pdf (document);
  check = test_run ("qpdf", "--check", path, NULL);
  g_assert_nonnull (strstr (check, "No syntax"));
  text = test_run ("pdftotext", "-raw", path, "-", NULL);
  g_assert_cmpuint (count (text, "\f"), ==, (guint) n_pages + 4);
  g_assert_true (g_str_has_suffix (text, "Andra sidan.\n2 (2)\n\f"));
  tree = test_run ("pdfinfo", "-struct-text", path, NULL);
  g_assert_true (g_str_has_prefix (tree, "Document"));
  g_assert_cmpuint (count (tree, "Part"), ==, 2);
  at = strstr (tree, "Ett brev");
  g_assert_nonnull (at);
  at = strstr (at, "Andra sidan.");
  g_assert_nonnull (at);
  at = strstr (at, "Another letter");
  g_assert_nonnull (at);
  g_assert_nonnull (strstr (at, "Andra sidan."));
  json = test_run ("qpdf", "--json", path, NULL);
  g_assert_cmpuint (count (json, "\"/Lang\": \"u:en\""), ==, 1);
  outlines = test_run ("qpdf", "--json", "--json-key=outlines", path, NULL);
  last_page = g_strdup_printf ("\"destpageposfrom1\": %d", n_pages + 3);
  at = strstr (outlines, last_page);
  g_assert_nonnull (at);
  g_assert_nonnull (strstr (at, "Brev, 4 november"));
  test_remove_file (path);
}

/* What is no letter is not passed over in silence, and no half file stays. */
static void
test_broken_appendix_is_told (void)
{
  g_autoptr(FlerDocument) document = make_long ();
  g_autoptr(GPtrArray) documents = g_ptr_array_new ();
  g_autoptr(GBytes) broken = g_bytes_new_static ("%PDF-1.5 av", 11);
  g_autoptr(GError) error = NULL;

  fler_document_add_appendix (document, "Brev, 3 november", broken);
  g_ptr_array_add (documents, document);
  g_assert_null (fler_pdf_make (documents, "sv", NULL, &error));
  g_assert_error (error, FLER_PDF_ERROR, FLER_PDF_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "Brev, 3 november"));
}

/* Several papers are parts of one document, each in its own language. */
static void
test_papers_are_parts (void)
{
  static const char *const languages[] = { "sv", "en", "sv" };
  g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_document_free);
  g_autofree char *path = NULL;
  g_autofree char *tree = NULL;
  g_autofree char *json = NULL;
  g_autoptr(GError) error = NULL;
  int file = g_file_open_tmp ("flerpart-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  g_close (file, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      FlerDocument *document = fler_document_new ("Brev", 11);

      fler_document_set_language (document, languages[i]);
      fler_document_add_heading (document, 1, "Rubrik");
      g_ptr_array_add (documents, document);
    }
  fler_pdf_write (documents, path, "sv", NULL, &error);
  g_assert_no_error (error);
  tree = test_run ("pdfinfo", "-struct", path, NULL);
  g_assert_cmpuint (count (tree, "Document"), ==, 1);
  g_assert_cmpuint (count (tree, "\n  Part"), ==, 3);
  json = test_run ("qpdf", "--json", path, NULL);
  g_assert_cmpuint (count (json, "\"/Lang\": \"u:en\""), ==, 1);
  g_unlink (path);
}

/* What one thread has laid out, no other may draw: the file's own layout ends with it. */
static void
test_layout_ends_with_the_file (void)
{
  g_autoptr(FlerDocument) document = make_long ();
  g_autoptr(GPtrArray) documents = g_ptr_array_new ();
  g_autoptr(GBytes) before = NULL;
  g_autoptr(GBytes) after = NULL;
  int n_pages;

  g_ptr_array_add (documents, document);
  before = fler_pdf_make (documents, "sv", NULL, NULL);
  g_assert_nonnull (before);
  g_assert_false (fler_document_is_laid_out (document));
  n_pages = fler_document_count_pages (document);
  after = fler_pdf_make (documents, "sv", NULL, NULL);
  g_assert_nonnull (after);
  g_assert_true (fler_document_is_laid_out (document));
  g_assert_cmpuint (g_bytes_get_size (after), ==, g_bytes_get_size (before));
  g_assert_cmpint (fler_document_count_pages (document), ==, n_pages);
}

/* Printed on both sides, no paper begins on the back of another: it is somebody else's. */
static void
test_each_paper_has_its_own_sheet (void)
{
  g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_document_free);
  g_autofree char *path = NULL;
  g_autofree char *first = NULL;
  g_autofree char *back = NULL;
  g_autofree char *second = NULL;
  g_autofree char *info = NULL;
  GError *error = NULL;
  int file = g_file_open_tmp ("flerpart-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  g_close (file, NULL);
  for (int i = 0; i < 2; i++)
    {
      FlerDocument *document = fler_document_new ("Brev", 11);

      fler_document_add_paragraph (document, i == 0 ? "Till den första" : "Till den andra");
      g_ptr_array_add (documents, document);
    }
  g_assert_true (fler_pdf_write (documents, path, "sv", NULL, &error));
  g_assert_no_error (error);
  info = test_run ("pdfinfo", path, NULL);
  first = test_run ("pdftotext", "-f", "1", "-l", "1", path, "-", NULL);
  back = test_run ("pdftotext", "-f", "2", "-l", "2", path, "-", NULL);
  second = test_run ("pdftotext", "-f", "3", "-l", "3", path, "-", NULL);
  g_assert_true (g_regex_match_simple ("Pages: +3\n", info, 0, 0));
  g_assert_nonnull (strstr (first, "Till den första"));
  g_assert_null (strstr (back, "Till"));
  g_assert_nonnull (strstr (second, "Till den andra"));
  g_unlink (path);
}

static void
test_failure_leaves_nothing (void)
{
  g_autoptr(FlerDocument) document = make_long ();
  g_autoptr(GPtrArray) documents = g_ptr_array_new ();
  g_autoptr(GCancellable) cancelled = g_cancellable_new ();
  GError *error = NULL;

  g_ptr_array_add (documents, document);
  g_assert_false (fler_pdf_write (documents, "/nonexistent/folder/x.pdf", "sv", NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);
  g_cancellable_cancel (cancelled);
  g_assert_null (fler_pdf_make (documents, "sv", cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/pdf/tagged-titled-in-swedish", test_tagged_titled_in_swedish);
  g_test_add_func ("/documents/pdf/text-in-order-with-its-letters", test_text_in_order_with_its_letters);
  g_test_add_func ("/documents/pdf/bookmarks-lead-to-their-page", test_bookmarks_lead_to_their_page);
  g_test_add_func ("/documents/pdf/layout-ends-with-the-file", test_layout_ends_with_the_file);
  g_test_add_func ("/documents/pdf/papers-are-parts", test_papers_are_parts);
  g_test_add_func ("/documents/pdf/each-paper-has-its-own-sheet", test_each_paper_has_its_own_sheet);
  g_test_add_func ("/documents/pdf/lines-are-whole-in-the-tree", test_lines_are_whole_in_the_tree);
  g_test_add_func ("/documents/pdf/appendices-stand-last", test_appendices_stand_last);
  g_test_add_func ("/documents/pdf/broken-appendix-is-told", test_broken_appendix_is_told);
  g_test_add_func ("/documents/pdf/failure-leaves-nothing", test_failure_leaves_nothing);
  g_test_add_func ("/documents/layout/headers-on-every-page", test_headers_on_every_page);
  g_test_add_func ("/documents/layout/house-letter", test_house_letter_stays_with_its_number);
  g_test_add_func ("/documents/layout/list-begins-with-two", test_list_begins_with_two);
  g_test_add_func ("/documents/layout/dot-stands-with-its-text", test_dot_stands_with_its_text);
  g_test_add_func ("/documents/layout/last-row-is-not-alone", test_last_row_is_not_alone);
  g_test_add_func ("/documents/layout/tall-row-goes-on", test_tall_row_goes_on);
  g_test_add_func ("/documents/layout/headers-stay-with-their-row", test_headers_stay_with_their_row);
  g_test_add_func ("/documents/layout/address-in-its-window", test_address_stands_in_its_window);
  g_test_add_func ("/documents/layout/odd-text", test_odd_text_is_no_obstacle);
  return g_test_run ();
}
