/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-letters.c - every letter of every form, kind and language, as poppler reads it back */

#include "fler-test-letter.h"
#include "fler-test-paper.h"

#include <stdio.h>
#include <string.h>

#include "fler-forbidden.h"

/* Newer versions of the libraries set letters up to 2.1 away; half a page one line lower is 8.9. */
#define HIGHEST_DIFFERENCE 24.0   /* of 255, within one square */
#define SQUARE 12                 /* px */

typedef void (*EachFunc) (TestLetter *test, const char *name);

/* Every letter there is. */
static void
each_letter (TestLetter *test, FlerPartyKind to, EachFunc func)
{
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    for (int kind = FLER_INVITATION_FIRST; kind < FLER_N_INVITATION_KINDS; kind++)
      for (int language = FLER_LETTER_SV; language < FLER_N_LETTER_LANGUAGES; language++)
        {
          g_autofree char *name = g_strdup_printf ("%s-%s-%s-%s", fler_form_id (form), fler_letter_kind_id (kind),
                                                   fler_party_kind_id (to), fler_letter_language_id (language));

          test_letter_choose (test, form, kind, to, language);
          func (test, name);
        }
}

static char *
as_text (const FlerLetter *letter)
{
  GString *text = g_string_new (letter->subject);

  for (guint i = 0; i < letter->blocks->len; i++)
    {
      const FlerLetterBlock *block = letter->blocks->pdata[i];
      g_autofree char *facts = block->facts != NULL ? g_strjoinv ("\n", block->facts) : NULL;

      g_string_append_printf (text, "\n%s", facts != NULL ? facts : block->text);
    }
  return g_string_free (text, FALSE);
}

static void
check_persons_letter (TestLetter *test, const char *name)
{
  const char *const *words = fler_forbidden_default ();
  g_autoptr(FlerLetter) letter = fler_letter_write (&test->order);
  g_autofree char *text = as_text (letter);
  g_autofree char *where = fler_letter_find_forbidden (letter, words);

  g_test_message ("%s", name);
  g_assert_cmpstr (where, ==, NULL);
  g_assert_false (fler_forbidden_is_in (text, words));
  g_assert_null (strpbrk (text, "{}"));
  if (test->order.kind == FLER_INVITATION_CANCELLED)
    return;
  g_assert_nonnull (strstr (text, "Berit Provsson"));
  g_assert_nonnull (strstr (text, "Rum Almen"));
}

/* D42, D153: every letter there is. */
static void
test_no_letter_to_the_person_tells_the_form (TestLetter *test, gconstpointer unused)
{
  each_letter (test, FLER_PARTY_PERSON, check_persons_letter);
}

static void
check_partys_letter (TestLetter *test, const char *name)
{
  g_autoptr(FlerLetter) letter = fler_letter_write (&test->order);
  g_autofree char *text = as_text (letter);
  gboolean is_multi_party = test->meeting->form == FLER_FORM_FLERPART;
  gboolean invites = test->order.kind != FLER_INVITATION_CANCELLED;
  const char *post = test->order.language == FLER_LETTER_EN ? "sent by post" : "skickas med post";
  const char *committed = test->order.language == FLER_LETTER_EN ? "committed themselves" : "förbundit sig";

  g_test_message ("%s", name);
  g_assert_false (fler_forbidden_is_in (letter->title, fler_forbidden_default ()));
  g_assert_null (strpbrk (text, "{}"));
  g_assert_nonnull (strstr (text, "Anna Testström"));
  g_assert_true ((strstr (text, post) != NULL) == (is_multi_party && invites));
  g_assert_true ((strstr (text, committed) != NULL) == (is_multi_party && invites));
}

/* F2, D110, D111. */
static void
test_partys_letter_says_by_post_and_who_is_bound (TestLetter *test, gconstpointer unused)
{
  each_letter (test, FLER_PARTY_FK, check_partys_letter);
}

/* Every kind of letter, of every form: what a party is called to stands rightly in its sentence. */
static void
test_partys_letter_calls_to_a_meeting (TestLetter *test, gconstpointer unused)
{
  static const char *const meetings[FLER_N_FORMS] = {
    [FLER_FORM_KONTAKT] = "kontaktmöte", [FLER_FORM_OVERLAMNING] = "överlämningsmöte",
    [FLER_FORM_GK1] = "det första mötet i gemensam kartläggning",
    [FLER_FORM_GK2] = "det andra mötet i gemensam kartläggning", [FLER_FORM_FLERPART] = "flerpartsmöte",
    [FLER_FORM_SIP] = "möte om samordnad individuell plan (SIP)", [FLER_FORM_ANNAT] = "avstämning",
  };
  static const struct { FlerInvitationKind kind; const char *subject, *sentence; } letters[] = {
    { FLER_INVITATION_FIRST, "Kallelse till %s", "\nExempelstads kommun kallar Försäkringskassan till %s.\n" },
    { FLER_INVITATION_SECOND, "Ny kallelse till %s",
      "\nVi har kallat Försäkringskassan till %s men inte fått något svar." },
    { FLER_INVITATION_REMINDER, "Påminnelse om %s", "\nVi påminner om att Försäkringskassan är kallad till %s.\n" },
    { FLER_INVITATION_MOVED, "Ändrad kallelse till %s", " kallar Försäkringskassan till %s enligt det som står här.\n" },
    { FLER_INVITATION_CANCELLED, "Inställt: %s", " som Försäkringskassan är kallad till blir inte av." },
  };

  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
      {
        g_autoptr(FlerLetter) letter = NULL;
        g_auto(GStrv) subject = g_strsplit (letters[i].subject, "%s", 2);
        g_auto(GStrv) sentence = g_strsplit (letters[i].sentence, "%s", 2);
        g_autofree char *whole_subject = g_strjoinv (meetings[form], subject);
        g_autofree char *whole_sentence = g_strjoinv (meetings[form], sentence);
        g_autofree char *text = NULL;

        test_letter_choose (test, form, letters[i].kind, FLER_PARTY_FK, FLER_LETTER_SV);
        letter = fler_letter_write (&test->order);
        text = as_text (letter);
        g_assert_cmpstr (letter->subject, ==, whole_subject);
        g_test_message ("%s", text);
        g_assert_nonnull (strstr (text, whole_sentence));
      }
}

/* Whoever has answered is not asked anew by what only reminds. */
static void
test_reminder_asks_for_an_answer_once (TestLetter *test, gconstpointer unused)
{
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    {
      g_autoptr(FlerLetter) letter = NULL;
      g_autofree char *text = NULL;

      test_letter_choose (test, form, FLER_INVITATION_REMINDER, FLER_PARTY_FK, FLER_LETTER_SV);
      letter = fler_letter_write (&test->order);
      text = as_text (letter);
      g_assert_nonnull (strstr (text, "Har ni inte svarat ber vi om ett av de här svaren."));
    }
}

/* F1, and protected identity: the mark is the same, so that it does not tell which. */
static void
test_party_without_consent_learns_nothing (TestLetter *test, gconstpointer unused)
{
  g_autofree char *without = NULL;
  g_autofree char *hidden = NULL;
  g_autoptr(FlerLetter) letter = NULL;
  g_autoptr(FlerLetter) protected_letter = NULL;

  test_letter_choose (test, FLER_FORM_FLERPART, FLER_INVITATION_FIRST, FLER_PARTY_REGION, FLER_LETTER_SV);
  test->order.has_consent = FALSE;
  letter = fler_letter_write (&test->order);
  without = as_text (letter);
  g_assert_null (strstr (without, "Testström"));
  g_assert_null (strstr (without, "9805"));
  test->order.has_consent = TRUE;
  test->the_case->is_protected = TRUE;
  protected_letter = fler_letter_write (&test->order);
  hidden = as_text (protected_letter);
  g_assert_cmpstr (hidden, ==, without);
}

static void
test_protected_person_has_no_name_or_address (TestLetter *test, gconstpointer unused)
{
  g_autoptr(FlerLetter) letter = NULL;
  g_autofree char *text = NULL;

  test->the_case->is_protected = TRUE;
  letter = fler_letter_write (&test->order);
  text = as_text (letter);
  g_assert_null (letter->address);
  g_assert_null (strstr (text, "Testström"));
  g_assert_nonnull (strstr (text, "Hej,"));
}

static void
test_forbidden_word_typed_by_hand_is_found (TestLetter *test, gconstpointer unused)
{
  const char *const *words = fler_forbidden_default ();
  g_autoptr(FlerLetter) with_text = NULL;
  g_autoptr(FlerLetter) with_place = NULL;
  g_autofree char *in_text = NULL;
  g_autofree char *in_place = NULL;

  test->order.own_text = "Välkommen.\n\nTa med legitimation till överlämnings-mötet.";
  with_text = fler_letter_write (&test->order);
  in_text = fler_letter_find_forbidden (with_text, words);
  g_assert_cmpstr (in_text, ==, "Ta med legitimation till överlämnings-mötet.");
  test->order.own_text = NULL;
  g_free (test->meeting->place);
  test->meeting->place = g_strdup ("ÖVERLÄMNINGSMÖTESRUMMET");
  with_place = fler_letter_write (&test->order);
  in_place = fler_letter_find_forbidden (with_place, words);
  g_assert_cmpstr (in_place, ==, "ÖVERLÄMNINGSMÖTESRUMMET");
}

/* Where nobody has written who the organisation is, it is called by its kind. */
static void
test_without_sender (TestLetter *test, gconstpointer unused)
{
  g_autoptr(FlerLetter) letter = NULL;
  g_autofree char *text = NULL;

  test_letter_choose (test, FLER_FORM_KONTAKT, FLER_INVITATION_FIRST, FLER_PARTY_AF, FLER_LETTER_SV);
  test->order.sender = NULL;
  letter = fler_letter_write (&test->order);
  text = as_text (letter);
  g_assert_cmpstr (letter->sender, ==, "Kommunen");
  g_assert_nonnull (strstr (text, "\nKommunen kallar Arbetsförmedlingen till kontaktmöte."));
  g_assert_true (g_str_has_suffix (text, "Örjan Testberg\nKommunen"));
}

static void
test_moved_letter_tells_what_changed (TestLetter *test, gconstpointer unused)
{
  g_autoptr(FlerLetter) letter = NULL;
  g_autofree char *text = NULL;

  test_letter_choose (test, FLER_FORM_KONTAKT, FLER_INVITATION_MOVED, FLER_PARTY_PERSON, FLER_LETTER_SV);
  test->order.told_start = test->meeting->span.start - 86400;
  test->order.told_place = test->meeting->place;
  letter = fler_letter_write (&test->order);
  text = as_text (letter);
  g_assert_nonnull (strstr (text, "har fått en ny tid"));
  g_assert_nonnull (strstr (text, "måndag 23 november 2026, klockan 13.00"));
  g_assert_nonnull (strstr (text, "tisdag 24 november 2026, klockan 13.00–14.00"));
}

/* By telephone: which number is called, and no place to go to; what was told before is told too. */
static void
test_talk_by_telephone (TestLetter *test, gconstpointer unused)
{
  g_autoptr(FlerLetter) letter = NULL;
  g_autofree char *text = NULL;

  test_letter_choose (test, FLER_FORM_ANNAT, FLER_INVITATION_MOVED, FLER_PARTY_PERSON, FLER_LETTER_SV);
  g_free (test->the_case->phone);
  test->the_case->phone = g_strdup ("070-174 06 99");
  test->meeting->mode = FLER_MODE_PHONE;
  test->order.told_start = test->meeting->span.start;
  test->order.told_place = test->meeting->place;
  test->order.told_mode = FLER_MODE_ROOM;
  letter = fler_letter_write (&test->order);
  text = as_text (letter);
  g_assert_nonnull (strstr (text, "på ett annat sätt"));
  g_assert_nonnull (strstr (text, "vi ringer upp: 070-174 06 99"));
  g_assert_nonnull (strstr (text, "Tidigare sätt\nPå plats"));
  g_assert_null (strstr (text, test->meeting->place));
}

/* Paper */

static FlerDocument *
make_paper (TestLetter *test, const FlerEnvelope *envelope)
{
  g_autoptr(FlerLetter) letter = fler_letter_write (&test->order);

  return fler_letter_paper (letter, envelope);
}

/* Nor the commas between lines that share one. */
static char *
without_spaces (const char *text)
{
  g_auto(GStrv) parts = g_regex_split_simple ("[ ,\\n\\f]+", text, 0, 0);

  return g_strjoinv ("", parts);
}

static void
check_window (TestLetter *test, FlerEnvelope envelope, const char *address)
{
  g_autoptr(FlerDocument) document = NULL;
  char *path;
  /* With two millimetres more on every side: a sheet slides in its envelope. */
  g_autofree char *x = g_strdup_printf ("%d", (int) ((envelope.x - 2) * FLER_MM));
  g_autofree char *y = g_strdup_printf ("%d", (int) ((envelope.y - 2) * FLER_MM));
  g_autofree char *width = g_strdup_printf ("%d", (int) ((envelope.width + 4) * FLER_MM));
  g_autofree char *height = g_strdup_printf ("%d", (int) ((envelope.height + 4) * FLER_MM));
  g_autofree char *inside = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *found = NULL;

  test->order.address = address;
  document = make_paper (test, &envelope);
  path = test_write_pdf (document);
  inside = test_run ("pdftotext", "-r", "72", "-x", x, "-y", y, "-W", width, "-H", height, "-raw", "-l", "1",
                     path, "-", NULL);
  /* Where a long line is broken does not matter. */
  shown = without_spaces (address);
  found = without_spaces (inside);
  g_assert_cmpstr (found, ==, shown);
  test_remove_file (path);
}

/* F55: the address, all of it and nothing else, for every place and size of a window. */
static void
test_only_the_address_shows_in_the_window (TestLetter *test, gconstpointer unused)
{
  static const FlerEnvelope envelopes[] = {
    { 20, 45, 90, 35 }, { 107, 45, 90, 35 }, { 15, 39, 95, 30 }, { 15, 44, 105, 40 }, { 120, 40, 70, 25 },
    { 30, 50, 150, 30 },
  };
  g_autofree char *long_name = g_strnfill (75, 'x');
  g_autofree char *three_hundred = g_strdup_printf ("%s %s %s %s\nPåhittsgatan 1\n123 45 EXEMPELSTAD", long_name,
                                                    long_name, long_name, long_name);
  const char *const addresses[] = {
    "Anna Testström\nPåhittsgatan 1\n123 45 EXEMPELSTAD",
    "Aktiebolaget Ett Mycket Långt Namn som Inte Tar Slut\nAtt: Maximiliana Exempelsson-Provström\nc/o Test\n"
    "Påhittsgatan 1 B, lägenhet 1102\nHus 4\nBox 123\n123 45 EXEMPELSTAD\nRad 8\nSVERIGE",
    three_hundred,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (envelopes); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (addresses); j++)
      if (j < 2 || envelopes[i].width >= 85)
        check_window (test, envelopes[i], addresses[j]);
}

#define NINE_LINES "Aktiebolaget Exempelföretaget\nRehabiliteringsenheten\nAtt: Maximiliana Exempelsson\nc/o Testberg\n" \
                   "Påhittsgatan 1 B\nHus 4, plan 2\nBox 123\n123 45 EXEMPELSTAD\nSVERIGE"

/* F54: an address is read by people and machines. In nine points or more, as many lines as it has. */
static void
test_nine_lines_can_be_read (TestLetter *test, gconstpointer unused)
{
  g_autofree char *long_name = g_strnfill (300, 'x');
  g_autofree char *three_hundred = g_strconcat (long_name, "\nPåhittsgatan 1\n123 45 EXEMPELSTAD", NULL);

  for (int is_left = 0; is_left < 2; is_left++)
    {
      FlerEnvelope envelope = fler_envelope_usual (is_left);
      g_autoptr(FlerDocument) document = NULL;
      g_autofree char *boxes = NULL;
      g_autofree char *plain = NULL;
      const char *word;
      double top, bottom;
      char *path;

      g_assert_true (fler_letter_paper_has_room (NINE_LINES, &envelope));
      g_assert_true (fler_letter_paper_has_room (NULL, &envelope));
      g_assert_false (fler_letter_paper_has_room (three_hundred, &envelope));
      test->order.address = NINE_LINES;
      document = make_paper (test, &envelope);
      path = test_write_pdf (document);
      boxes = test_run ("pdftotext", "-bbox", "-l", "1", path, "-", NULL);
      plain = test_run ("pdftotext", "-layout", "-l", "1", path, "-", NULL);
      word = strstr (boxes, ">Maximiliana<");
      g_assert_nonnull (word);
      while (word > boxes && *word != '\n')
        word--;
      g_assert_cmpint (sscanf (strstr (word, "yMin="), "yMin=\"%lf\"", &top), ==, 1);
      g_assert_cmpint (sscanf (strstr (word, "yMax="), "yMax=\"%lf\"", &bottom), ==, 1);
      g_assert_cmpfloat (bottom - top, >=, 9.0);
      /* The name and the postal town share their lines with nothing. */
      g_assert_nonnull (strstr (plain, "123 45 EXEMPELSTAD\n"));
      g_assert_null (strstr (plain, "Exempelföretaget,"));
      test_remove_file (path);
    }
}

static void
test_read_back_in_order_in_its_language (TestLetter *test, gconstpointer unused)
{
  static const char *const order[] = { "Exempelstads kommun", "EXEMPELSTAD", "27 October 2026", "Invitation:",
                                       "Dear Anna", "Who will be there", "Berit Provsson", "Yours sincerely" };
  FlerEnvelope envelope = fler_envelope_usual (FALSE);
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *text = NULL;
  g_autofree char *tree = NULL;
  g_autofree char *json = NULL;
  g_autofree char *info = NULL;
  const char *at;
  char *path;

  test_letter_choose (test, FLER_FORM_OVERLAMNING, FLER_INVITATION_FIRST, FLER_PARTY_PERSON, FLER_LETTER_EN);
  document = make_paper (test, &envelope);
  path = test_write_pdf (document);
  text = test_run ("pdftotext", "-raw", path, "-", NULL);
  tree = test_run ("pdfinfo", "-struct-text", path, NULL);
  info = test_run ("pdfinfo", path, NULL);
  json = test_run ("qpdf", "--json", path, NULL);
  at = tree;
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_assert_nonnull (strstr (text, order[i]));
      at = strstr (at, order[i]);
      g_assert_nonnull (at);
    }
  g_assert_nonnull (strstr (info, "Invitation: planning meeting"));
  /* The file is in Swedish, this letter in it in English. */
  g_assert_nonnull (strstr (json, "\"/Lang\": \"u:en\""));
  test_remove_file (path);
}

static void
save_picture (TestLetter *test, const char *name)
{
  const char *folder = g_getenv ("PICTURES");
  FlerEnvelope envelope = fler_envelope_usual (test->order.to != FLER_PARTY_PERSON);
  g_autoptr(FlerLetter) letter = fler_letter_write (&test->order);
  g_autoptr(FlerDocument) document = fler_letter_paper (letter, &envelope);
  char *path = test_write_pdf (document);
  g_autofree char *picture = g_build_filename (folder, name, NULL);
  g_autofree char *out = test_run ("pdftoppm", "-r", "60", "-png", path, picture, NULL);

  test_remove_file (path);
}

/* Names of every kind; where a font has no letter, the others stay. */
static void
test_odd_names_are_no_obstacle (TestLetter *test, gconstpointer unused)
{
  static const struct { const char *name, *shown; } names[] = {
    { "😀 Emoji Emojisson", "Emoji Emojisson" },
    { "محمد العربي", NULL },
    { "יעל ישראלי", NULL },
    { "张伟", NULL },
    { "\xff\xfe Trasig", "Trasig" },
    { "Łukasz Ødegård-Șerban", "Łukasz Ødegård-Șerban" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    for (int to_party = 0; to_party < 2; to_party++)
      {
        FlerEnvelope envelope = fler_envelope_usual (to_party);
        g_autofree char *picture = g_strdup_printf ("odd-%" G_GSIZE_FORMAT "-%d", i, to_party);
        g_autoptr(FlerDocument) document = NULL;
        g_autofree char *check = NULL;
        g_autofree char *text = NULL;
        char *path;

        test_letter_choose (test, FLER_FORM_KONTAKT, FLER_INVITATION_FIRST,
                            to_party ? FLER_PARTY_AF : FLER_PARTY_PERSON, FLER_LETTER_SV);
        g_free (test->the_case->name);
        test->the_case->name = g_strdup (names[i].name);
        test->order.address = names[i].name;
        if (g_getenv ("PICTURES") != NULL)
          save_picture (test, picture);
        document = make_paper (test, &envelope);
        path = test_write_pdf (document);
        check = test_run ("qpdf", "--check", path, NULL);
        text = test_run ("pdftotext", "-raw", path, "-", NULL);
        g_assert_true (names[i].shown == NULL || strstr (text, names[i].shown) != NULL);
        /* What stands beside it is where it was: the number after the name, and not turned round. */
        g_assert_nonnull (strstr (text, to_party ? "Gäller" : "Hej "));
        g_assert_true (!to_party || strstr (text, ", 19850101-9805\n") != NULL);
        test_remove_file (path);
      }
}

/* To be looked at: not a test, and only where a folder is given. */
static void
save_pictures (TestLetter *test, gconstpointer unused)
{
  each_letter (test, FLER_PARTY_PERSON, save_picture);
  each_letter (test, FLER_PARTY_FK, save_picture);
}

/* Accepted pictures */

/* Whether the font of the papers is here: tools/setup names it. */
static gboolean
has_font (void)
{
  g_autofree char *font = test_run ("fc-match", "-f", "%{family[0]}", "Liberation Sans", NULL);

  return g_str_equal (font, "Liberation Sans");
}

/* The mean difference, 0-255, of two grey pictures in the square at @left, @top. */
static double
difference_at (cairo_surface_t *a, cairo_surface_t *b, int left, int top)
{
  int right = MIN (left + SQUARE, cairo_image_surface_get_width (a));
  int bottom = MIN (top + SQUARE, cairo_image_surface_get_height (a));
  double sum = 0;

  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      sum += ABS (cairo_image_surface_get_data (a)[y * cairo_image_surface_get_stride (a) + 4 * x]
                  - cairo_image_surface_get_data (b)[y * cairo_image_surface_get_stride (b) + 4 * x]);
  return sum / (SQUARE * SQUARE);
}

/* The difference of two grey pictures where they differ most, for one other word is little of a
 * page; 255 where they differ in size. */
static double
difference (const char *path_a, const char *path_b)
{
  cairo_surface_t *a = cairo_image_surface_create_from_png (path_a);
  cairo_surface_t *b = cairo_image_surface_create_from_png (path_b);
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  double most = 255;

  if (cairo_surface_status (a) == CAIRO_STATUS_SUCCESS && width == cairo_image_surface_get_width (b)
      && height == cairo_image_surface_get_height (b))
    {
      most = 0;
      for (int top = 0; top < height; top += SQUARE)
        for (int left = 0; left < width; left += SQUARE)
          most = MAX (most, difference_at (a, b, left, top));
    }
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
  return most;
}

static void
compare_pages (const char *accepted, const char *made, int n_pages)
{
  g_autofree char *one_too_many = g_strdup_printf ("%s-%d.png", accepted, n_pages + 1);

  g_assert_false (g_file_test (one_too_many, G_FILE_TEST_EXISTS));
  for (int page = 1; page <= n_pages; page++)
    {
      g_autofree char *accepted_page = g_strdup_printf ("%s-%d.png", accepted, page);
      char *made_page = g_strdup_printf ("%s-%d.png", made, page);
      double found = difference (accepted_page, made_page);

      g_test_message ("%s: differs by %.2f", accepted_page, found);
      g_assert_cmpfloat (found, <, HIGHEST_DIFFERENCE);
      test_remove_file (made_page);
    }
}

/* The pictures of a letter's pages, small: as much as it takes to tell one word from another. */
static void
check_picture (TestLetter *test, const char *name)
{
  FlerEnvelope envelope = fler_envelope_usual (test->order.to != FLER_PARTY_PERSON);
  g_autoptr(FlerDocument) document = NULL;
  g_autofree char *accepted = g_test_build_filename (G_TEST_DIST, "accepted", name, NULL);
  g_autofree char *made = NULL;
  g_autofree char *out = NULL;
  char *path;
  gboolean is_accepting = g_getenv ("ACCEPT") != NULL;

  /* A party that is written to in easy Swedish gets the plain one in larger type. */
  if (test->order.to != FLER_PARTY_PERSON && test->order.language == FLER_LETTER_EASY)
    return;
  test->order.told_start = test->meeting->span.start - 86400;
  document = make_paper (test, &envelope);
  path = test_write_pdf (document);
  made = g_strconcat (path, "-made", NULL);
  out = test_run ("pdftoppm", "-r", "24", "-gray", "-png", path, is_accepting ? accepted : made, NULL);
  if (!is_accepting)
    compare_pages (accepted, made, fler_document_count_pages (document));
  test_remove_file (path);
}

/* Every letter of every form, and in every language that it has. Each was looked at; ACCEPT=1 makes
 * them anew, to be looked at again. */
static void
test_look_as_accepted (TestLetter *test, gconstpointer unused)
{
  if (!has_font ())
    {
      g_test_skip ("Liberation Sans is not here");
      return;
    }
  each_letter (test, FLER_PARTY_PERSON, check_picture);
  each_letter (test, FLER_PARTY_FK, check_picture);
}

/* A line begins with a capital, and a party that sends a contribution sends nobody. */
static void
test_parties_without_a_name (TestLetter *test, gconstpointer unused)
{
  g_autoptr(FlerLetter) letter = NULL;
  g_autofree char *text = NULL;

  test_letter_choose (test, FLER_FORM_FLERPART, FLER_INVITATION_FIRST, FLER_PARTY_PERSON, FLER_LETTER_SV);
  for (guint i = 0; i < test->meeting->participants->len; i++)
    {
      FlerParticipant *participant = test->meeting->participants->pdata[i];

      g_clear_pointer (&participant->name, g_free);
      g_clear_pointer (&participant->role, g_free);
      if (participant->party == FLER_PARTY_FK)
        participant->answer = FLER_ANSWER_MEDSKICK;
      if (participant->party == FLER_PARTY_KOMMUN)
        participant->answer = FLER_ANSWER_NONE_YET;
    }
  letter = fler_letter_write (&test->order);
  text = as_text (letter);
  g_assert_nonnull (strstr (text, "Försäkringskassan (kommer inte men lämnar besked i förväg)"));
  g_assert_nonnull (strstr (text, "Kommunen (namnet kommer senare)"));
}

/* D112: the subject may be changed. What it asks for may not be known, or not be for everybody. */
static void
test_title_of_an_own_subject (TestLetter *test, gconstpointer unused)
{
  static const char *const lines[] = { "Kallelse av {person} till {meeting} på {place} för {party}", "{facts}", NULL };
  const FlerPartyKind receivers[] = { FLER_PARTY_PERSON, FLER_PARTY_FK };

  for (gsize i = 0; i < G_N_ELEMENTS (receivers); i++)
    {
      g_autoptr(FlerLetter) letter = NULL;

      test_letter_choose (test, FLER_FORM_KONTAKT, FLER_INVITATION_FIRST, receivers[i], FLER_LETTER_SV);
      fler_letter_templates_put (test->templates, FLER_FORM_KONTAKT, i == 0, FLER_INVITATION_FIRST, FLER_LETTER_SV,
                                 g_strdupv ((GStrv) lines));
      g_clear_pointer (&test->meeting->place, g_free);
      test->order.has_consent = FALSE;
      letter = fler_letter_write (&test->order);
      g_assert_null (strpbrk (letter->title, "{}"));
      g_assert_null (strstr (letter->title, "  "));
      g_assert_null (strstr (letter->title, "Testström"));
    }
}

#define ADD(path, test) \
  g_test_add ("/documents/letters/" path, TestLetter, NULL, test_letter_set_up, test, test_letter_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("person/never-tells-the-form", test_no_letter_to_the_person_tells_the_form);
  ADD ("person/protected-identity", test_protected_person_has_no_name_or_address);
  ADD ("person/forbidden-word-typed", test_forbidden_word_typed_by_hand_is_found);
  ADD ("person/moved", test_moved_letter_tells_what_changed);
  ADD ("person/by-telephone", test_talk_by_telephone);
  ADD ("party/by-post-and-bound-to-come", test_partys_letter_says_by_post_and_who_is_bound);
  ADD ("party/calls-to-a-meeting", test_partys_letter_calls_to_a_meeting);
  ADD ("party/reminder-asks-once", test_reminder_asks_for_an_answer_once);
  ADD ("party/without-consent", test_party_without_consent_learns_nothing);
  ADD ("person/parties-without-a-name", test_parties_without_a_name);
  ADD ("title/of-an-own-subject", test_title_of_an_own_subject);
  ADD ("party/without-sender", test_without_sender);
  ADD ("paper/only-the-address-in-the-window", test_only_the_address_shows_in_the_window);
  ADD ("paper/nine-lines", test_nine_lines_can_be_read);
  ADD ("paper/in-order-in-its-language", test_read_back_in_order_in_its_language);
  ADD ("paper/odd-names", test_odd_names_are_no_obstacle);
  ADD ("paper/look-as-accepted", test_look_as_accepted);
  if (g_getenv ("PICTURES") != NULL)
    ADD ("pictures", save_pictures);
  return g_test_run ();
}
