/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-outputs.c - the word that must not reach the person, fed to every way out that reaches them
 *
 * Rule D42. Source: Malmö. It is typed wherever a user can type, in each guise and each form of
 * meeting; what comes out is either refused or says nothing of it. tests/data/outputs.py sees to
 * it that no way out is missing here.
 */

#include "config.h"

#include "fler-test-desk.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fler-commitment-store.h"
#include "fler-date-entry.h"
#include "fler-document-check.h"
#include "fler-forbidden.h"
#include "fler-ics-write.h"
#include "fler-kept-file.h"
#include "fler-letter-paper.h"
#include "fler-letter-read.h"
#include "fler-mail-store.h"
#include "fler-meeting-page.h"
#include "fler-meeting-store.h"
#include "fler-record-output.h"
#include "fler-record-store.h"
#include "fler-register-store.h"
#include "fler-routine-load.h"
#include "fler-settings.h"

#define OWN_WORD "klientmöte"
#define STARTS_AT G_GINT64_CONSTANT (1795521600)    /* Tuesday 24 November 2026, 13.00 in Stockholm */

static const char *const guises[] = {
  "överlämningsmöte", "Överlämningsmötets", "ÖVERLÄMNINGSMÖTET", "överlämnings-möten", "overlamningsmote",
  "överlämnings\u00ADmöte", "OVERLAMNINGS-MOTENAS", "Klientmötets", "klient-möten",
};

typedef struct
{
  TestDesk  *desk;
  FlerDb    *db;
  gint64     case_id;
  GtkWidget *window;
  char     **words;     /* the organisation's own along */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->desk = test_desk_open (STARTS_AT);
  fixture->db = fler_context_get_db (fixture->desk->context);
  fixture->case_id = test_desk_add_case (fixture->desk, "Anna Exempelsson");
  fixture->window = test_window_new (gtk_label_new (""), 320, 200);
  g_assert_true (fler_setting_store_set (fixture->db, FLER_SETTING_FORBIDDEN_WORDS, OWN_WORD, NULL));
  fixture->words = fler_context_dup_forbidden_words (fixture->desk->context);
}

static gboolean
holds_word (Fixture *fixture, const char *text)
{
  return fler_forbidden_is_in (text, (const char *const *) fixture->words);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_strfreev (fixture->words);
  test_window_assert_gone (fixture->window);
  test_desk_close (fixture->desk);
}

/* A meeting with the word in its place and purpose. */
static FlerMeeting *
add_meeting (Fixture *fixture, FlerForm form, const char *word)
{
  FlerMeeting *meeting = test_desk_add_meeting (fixture->desk, fixture->case_id, form, STARTS_AT);
  GError *error = NULL;

  meeting->place = g_strdup_printf ("Rum för %s", word);
  meeting->purpose = g_strdup_printf ("Vi håller %s.", word);
  fler_meeting_store_save (fixture->db, meeting, STARTS_AT, &error);
  g_assert_no_error (error);
  return meeting;
}

static FlerRecord *
write_record (const FlerRoutine *routine, const char *word)
{
  FlerRecord *record = fler_record_new ();

  for (guint i = 0; i < routine->sections->len; i++)
    {
      const FlerSection *section = routine->sections->pdata[i];

      if (section->kind == FLER_FIELD_TEXT)
        fler_record_set_answer (record, section->id, word);
    }
  return record;
}

/* Copy and plan: refused, in every form. */
static void
test_record_papers (Fixture *fixture, gconstpointer unused)
{
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    for (gsize i = 0; i < G_N_ELEMENTS (guises); i++)
      {
        g_autoptr(FlerMeeting) meeting = test_desk_add_meeting (fixture->desk, fixture->case_id, form, STARTS_AT);
        const FlerRoutine *routine = fler_context_get_paper_routine (fixture->desk->context, form);
        g_autoptr(FlerRecord) record = write_record (routine, guises[i]);
        g_autoptr(GPtrArray) commitments = g_ptr_array_new ();
        FlerRecordOutput output = { fixture->desk->context, meeting, record, commitments };

        g_assert_false (fler_record_output_print (&output, FLER_RECORD_COPY, fixture->window, NULL));
        if (fler_record_output_has (routine, FLER_RECORD_PLAN) && *fler_record_get_answer (record, "goal") != '\0')
          g_assert_false (fler_record_output_print (&output, FLER_RECORD_PLAN, fixture->window, NULL));
      }
}

/* A calendar entry says nothing of it, whatever it may show. */
static void
test_calendar_file (Fixture *fixture, gconstpointer unused)
{
  FlerIcsOptions options = {
    .neutral_title = "Möte", .planning_note = "Egen planering",
    .forbidden_words = (const char *const *) fixture->words,
  };

  for (int form = FLER_FORM_NONE; form < FLER_N_FORMS; form++)
    for (gsize i = 0; i < G_N_ELEMENTS (guises); i++)
      for (int show = FLER_SHOW_NOTHING; show <= FLER_SHOW_NAME; show++)
        {
          g_autoptr(FlerMeeting) meeting = add_meeting (fixture, MAX (form, (int) FLER_FORM_KONTAKT), guises[i]);
          const FlerRoutine *routine = fler_context_get_paper_routine (fixture->desk->context, form);
          g_autofree char *text = NULL;
          GError *error = NULL;

          meeting->form = form;
          meeting->title = form == FLER_FORM_NONE ? g_strdup (guises[i]) : NULL;
          options.show = show;
          text = fler_ics_write_one (&options, meeting, routine != NULL ? routine->safe_title : NULL,
                                     "Anna Exempelsson", &error);
          g_assert_no_error (error);
          g_assert_false (holds_word (fixture, text));
        }
}

/* One letter: what is found before it is made is all that its paper would show. */
static gboolean
check_letter (Fixture *fixture, const FlerMailbox *mailbox, FlerInvitationKind kind, FlerLetterLanguage language)
{
  FlerMailWish wish = {
    .kind = kind, .channel = FLER_CHANNEL_POST, .language = language, .answer_by = fler_day_none (),
    .participant_id = ((FlerParticipant *) mailbox->mail.meeting->participants->pdata[0])->id,
  };
  g_autoptr(FlerLetter) letter = fler_mail_write (&mailbox->mail, &wish);
  g_autoptr(FlerDocument) paper = fler_letter_paper (letter, &mailbox->envelope);
  g_autofree char *where = fler_letter_find_forbidden (letter, (const char *const *) mailbox->forbidden);
  g_autofree char *shown = fler_document_find_forbidden (paper, (const char *const *) fixture->words);

  g_assert_true (where != NULL || shown == NULL);
  return where != NULL;
}

/* The person's letter: found before it is made, in every form, kind, language and guise. */
static void
test_letters (Fixture *fixture, gconstpointer unused)
{
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr(FlerLetterTemplates) templates = fler_letters_load (NULL, faults);
  g_autoptr(FlerRoutineSet) swedish = fler_routine_set_load ("sv", NULL);
  g_autoptr(FlerRoutineSet) english = fler_routine_set_load ("en", NULL);
  GDate today = fler_context_today (fixture->desk->context);
  FlerMailRoom room = {
    .templates = templates, .swedish = swedish, .english = english,
    .zone = fler_context_get_zone (fixture->desk->context), .today = today,
  };

  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    for (gsize i = 0; i < G_N_ELEMENTS (guises); i++)
      {
        g_autoptr(FlerMeeting) meeting = add_meeting (fixture, form, guises[i]);
        GError *error = NULL;
        g_autoptr(FlerMailbox) mailbox = fler_mail_store_load (fixture->db, meeting->id, &room, &error);

        g_assert_no_error (error);
        for (int language = FLER_LETTER_SV; language < FLER_N_LETTER_LANGUAGES; language++)
          for (int kind = FLER_INVITATION_FIRST; kind < FLER_N_INVITATION_KINDS; kind++)
            /* A letter that tells of the meeting tells its place; a cancelled one need not. */
            g_assert_true (check_letter (fixture, mailbox, kind, language) || kind == FLER_INVITATION_CANCELLED);
      }
}

/* Returns: what @root shows to whoever sees the screen */
static void
add_shown (GtkWidget *root, GString *text)
{
  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root) || gtk_widget_get_opacity (root) == 0)
    return;
  if (GTK_IS_LABEL (root))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (root)));
  else if (GTK_IS_TEXT (root))
    g_string_append_printf (text, "%s\n", gtk_editable_get_text (GTK_EDITABLE (root)));
  else if (GTK_IS_TEXT_VIEW (root))
    {
      g_autofree char *written = NULL;

      g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (root)), "text", &written, NULL);
      g_string_append_printf (text, "%s\n", written);
    }
  if (gtk_widget_get_tooltip_text (root) != NULL)
    g_string_append_printf (text, "%s\n", gtk_widget_get_tooltip_text (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_shown (child, text);
}

static void
assert_nothing_shown (Fixture *fixture, GtkWidget *page)
{
  g_autoptr(GString) text = g_string_new (NULL);

  add_shown (page, text);
  g_assert_cmpuint (text->len, >, 100);
  g_assert_false (holds_word (fixture, text->str));
}

/* In every field but those for days, which hold nothing else for long. */
static guint
type_everywhere (GtkWidget *root, const char *text)
{
  guint n = 0;

  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root) || FLER_IS_DATE_ENTRY (root))
    return 0;
  if (GTK_IS_TEXT_VIEW (root))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (root)), text, -1);
  else if (GTK_IS_ENTRY (root))
    gtk_editable_set_text (GTK_EDITABLE (root), text);
  if (GTK_IS_TEXT_VIEW (root) || GTK_IS_ENTRY (root))
    return 1;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += type_everywhere (child, text);
  return n;
}

/* The whole of what the person sees, in every form: before it is shared, and typed while it is. */
static void
test_shared_screen (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *page = g_object_new (FLER_TYPE_MEETING_PAGE, NULL);
  GtkWidget *window = test_window_new (page, 1280, 800);

  fler_meeting_page_set_context (FLER_MEETING_PAGE (page), fixture->desk->context);
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    {
      const char *guise = guises[form % G_N_ELEMENTS (guises)];
      g_autoptr(FlerMeeting) meeting = add_meeting (fixture, form, guise);

      g_assert_true (fler_record_store_start (fixture->db, meeting->id, STARTS_AT, NULL));
      fler_meeting_page_set_meeting (FLER_MEETING_PAGE (page), meeting->id);
      gtk_widget_activate_action (page, "meeting.add-commitment", NULL);
      test_settle ();
      gtk_widget_activate_action (page, "meeting.shared-screen", NULL);
      test_settle ();
      g_assert_true (gtk_widget_has_css_class (page, "shared-screen"));
      assert_nothing_shown (fixture, page);
      g_assert_cmpuint (type_everywhere (page, guise), >, 2);
      test_settle ();
      assert_nothing_shown (fixture, page);
      gtk_widget_activate_action (page, "meeting.shared-screen", NULL);
      test_settle ();
      gtk_widget_activate_action (page, "meeting.shared-screen", NULL);
      test_settle ();
      g_assert_false (gtk_widget_has_css_class (page, "shared-screen"));
    }
  fler_meeting_page_set_context (FLER_MEETING_PAGE (page), NULL);
  test_window_assert_gone (window);
}

/* In the user's language, in letters that every system keeps, and the word in none of them. */
static void
test_names_of_files (Fixture *fixture, gconstpointer unused)
{
  static const char *const names[] = {
    "calendar", "case", "copy", "journal", "parties", "plan", "receipt", "record", "to-carry-over",
  };
  g_autofree char *kept = fler_kept_file_name_in (g_get_tmp_dir ());

  g_assert_true (strstr (kept, "/kalender") != NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *name = g_dpgettext2 (NULL, "file name", names[i]);

      g_assert_true (g_str_is_ascii (name));
      g_assert_false (holds_word (fixture, name));
    }
}

#define ADD(path, test) g_test_add ("/desk/outputs/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  ADD ("record-papers", test_record_papers);
  ADD ("calendar-file", test_calendar_file);
  ADD ("file-names", test_names_of_files);
  ADD ("letters", test_letters);
  ADD ("shared-screen", test_shared_screen);
  return test_run ();
}
