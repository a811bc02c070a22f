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
#include "fler-forbidden.h"
#include "fler-ics-write.h"
#include "fler-kept-file.h"
#include "fler-letter-read.h"
#include "fler-mail-store.h"
#include "fler-meeting-store.h"
#include "fler-meeting-words.h"
#include "fler-record-output.h"
#include "fler-record-store.h"
#include "fler-routine-load.h"

#define STARTS_AT G_GINT64_CONSTANT (1795521600)    /* Tuesday 24 November 2026, 13.00 in Stockholm */

static const char *const guises[] = {
  "överlämningsmöte", "Överlämningsmötets", "ÖVERLÄMNINGSMÖTET", "överlämnings-möten", "overlamningsmote",
  "överlämnings\u00ADmöte",
};

typedef struct
{
  TestDesk  *desk;
  FlerDb    *db;
  gint64     case_id;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->desk = test_desk_open (STARTS_AT);
  fixture->db = fler_context_get_db (fixture->desk->context);
  fixture->case_id = test_desk_add_case (fixture->desk, "Anna Exempelsson");
  fixture->window = test_window_new (gtk_label_new (""), 320, 200);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
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
  FlerIcsOptions options = { .neutral_title = "Möte", .planning_note = "Egen planering" };

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
          g_assert_false (fler_forbidden_is_in (text, fler_forbidden_default ()));
        }
}

/* The person's letter: found before it is made, in every form and language. */
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
    for (int language = FLER_LETTER_SV; language < FLER_N_LETTER_LANGUAGES; language++)
      {
        g_autoptr(FlerMeeting) meeting = add_meeting (fixture, form, guises[(form + language) % G_N_ELEMENTS (guises)]);
        GError *error = NULL;
        g_autoptr(FlerMailbox) mailbox = fler_mail_store_load (fixture->db, meeting->id, &room, &error);
        FlerMailWish wish = { .kind = FLER_INVITATION_FIRST, .channel = FLER_CHANNEL_POST, .language = language };
        g_autoptr(FlerLetter) letter = NULL;
        g_autofree char *where = NULL;

        g_assert_no_error (error);
        wish.participant_id = ((FlerParticipant *) mailbox->mail.meeting->participants->pdata[0])->id;
        wish.answer_by = fler_day_none ();
        letter = fler_mail_write (&mailbox->mail, &wish);
        where = fler_letter_find_forbidden (letter, (const char *const *) mailbox->forbidden);
        g_assert_nonnull (where);
      }
}

/* What the shared screen calls the meeting. */
static void
test_shared_screen (Fixture *fixture, gconstpointer unused)
{
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    {
      g_autoptr(FlerMeeting) meeting = add_meeting (fixture, form, guises[0]);
      g_autofree char *title =
        fler_meeting_words_title (meeting, fler_context_get_routine (fixture->desk->context, form), TRUE,
                                  fler_context_get_zone (fixture->desk->context));

      g_assert_false (fler_forbidden_is_in (title, fler_forbidden_default ()));
    }
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
      g_assert_false (fler_forbidden_is_in (name, fler_forbidden_default ()));
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
