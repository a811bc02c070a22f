/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-leak.c - nothing readable on disk (promise 2): every byte of every file is looked through
 *
 * Everything a store can hold is written, with words that stand nowhere else; then the writer is
 * killed, so that log and index are still there, and the database is opened, copied, changed and
 * closed. After each, all files are searched for the words in every way they may have been
 * written down.
 */

#define _GNU_SOURCE     /* memmem */

#include "fler-store.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fler-case-store.h"
#include "fler-commitment-store.h"
#include "fler-history-store.h"
#include "fler-key.h"
#include "fler-meeting-store.h"
#include "fler-migrate.h"
#include "fler-record-store.h"
#include "fler-register-store.h"
#include "fler-step-store.h"
#include "fler-test-store.h"

#define NOW 1790000000

/* Each word is eight letters or more: shorter ones may stand by chance in what is encrypted. */
static const char *const secrets[] = {
  "Zakariasson", "Blåbärssylt", "197012319817", "7012319817", "19701231-9817", "070-1740605",
  "zaka@exempel.se", "Smultronstället", "tigrinjatolk", "Anteckningsvis", "Fabrikören",
  "Plåtslageri", "Folkhögskola", "Erfarenheter", "Önskemålen", "Påhittköping", "Avslutandet",
  "Rubriksättning", "Sammanträdesrum", "Dokumenteraren", "Syftesbeskrivning", "Underlagstext",
  "Inställdhet", "Kollegagrupp", "Rollbeskrivning", "Medskickstexten", "Svarstexten",
  "Parkeradfråga", "Planlösheten", "Rättelseskälet", "Åtagandetexten", "Ansvarigperson",
  "Handläggarnamn", "Enhetsbenämning", "Myndighetsnamn", "Uppdragsbeskrivning", "Postadressen",
  "Inställningsvärde", "Stegkommentar", "Händelsedetalj",
};

static FlerCase *
secret_case (void)
{
  FlerCase *the_case = fler_case_new ();

  the_case->name = g_strdup ("Blåbärssylt Zakariasson");
  the_case->personnummer = g_strdup ("197012319817");
  the_case->phone = g_strdup ("070-1740605");
  the_case->email = g_strdup ("zaka@exempel.se");
  the_case->address = g_strdup ("Smultronstället 1\n000 00 Påhittköping");
  the_case->interpreter = g_strdup ("tigrinjatolk");
  the_case->notes = g_strdup ("Anteckningsvis 19701231-9817");
  the_case->employer = g_strdup ("Fabrikören");
  the_case->work = g_strdup ("Plåtslageri");
  the_case->education = g_strdup ("Folkhögskola");
  the_case->experience = g_strdup ("Erfarenheter");
  the_case->wishes = g_strdup ("Önskemålen");
  the_case->facts.municipality = g_strdup ("Påhittköping");
  the_case->closed_why = g_strdup ("Avslutandet");
  return the_case;
}

static FlerMeeting *
secret_meeting (gint64 case_id, gint64 official_id)
{
  FlerMeeting *meeting = fler_meeting_new ();
  FlerParticipant *participant = fler_participant_new ();

  meeting->case_id = case_id;
  meeting->form = FLER_FORM_OVERLAMNING;
  meeting->span = (FlerSpan) { NOW, NOW + 3600 };
  meeting->title = g_strdup ("Rubriksättning");
  meeting->place = g_strdup ("Sammanträdesrum");
  meeting->documenter_why = g_strdup ("Dokumenteraren");
  meeting->purpose = g_strdup ("Syftesbeskrivning");
  meeting->brief = g_strdup ("Underlagstext");
  meeting->cancelled_why = g_strdup ("Inställdhet");
  participant->party = FLER_PARTY_AF;
  participant->official_id = official_id;
  participant->name = g_strdup ("Kollegagrupp");
  participant->role = g_strdup ("Rollbeskrivning");
  participant->medskick = g_strdup ("Medskickstexten");
  participant->decline_reason = g_strdup ("Avböjandeskälet");
  meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  g_ptr_array_add (meeting->participants, participant);
  return meeting;
}

#define MUST(condition) G_STMT_START { if (!(condition)) { \
  g_printerr ("%s:%d: %s\n", __FILE__, __LINE__, #condition); _exit (1); } } G_STMT_END

static gint64
write_register (FlerDb *db)
{
  g_autoptr(FlerOfficial) official = fler_official_new ();
  g_autoptr(FlerParty) party = fler_party_new ();

  official->name = g_strdup ("Handläggarnamn");
  official->unit = g_strdup ("Enhetsbenämning");
  official->is_me = TRUE;
  MUST (fler_official_store_save (db, official, NULL));
  party->kind = FLER_PARTY_FK;
  party->name = g_strdup ("Myndighetsnamn");
  party->mission = g_strdup ("Uppdragsbeskrivning");
  party->invitation_address = g_strdup ("Postadressen");
  MUST (fler_party_store_save (db, party, NULL));
  MUST (fler_setting_store_set (db, "hemlig", "Inställningsvärde", NULL));
  return official->id;
}

static void
write_record (FlerDb *db, gint64 meeting_id)
{
  g_autoptr(FlerRecord) record = fler_record_new ();

  record->meeting_id = meeting_id;
  g_ptr_array_add (record->parked, g_strdup ("Parkeradfråga"));
  record->no_plan_why = g_strdup ("Planlösheten");
  MUST (fler_record_store_start (db, meeting_id, NOW, NULL));
  MUST (fler_record_store_save_answer (db, meeting_id, "work", "Svarstexten", NULL));
  MUST (fler_record_store_save_marks (db, record, NULL));
  MUST (fler_record_store_lock (db, meeting_id, FLER_MEETING_HELD, NOW, NULL));
  MUST (fler_record_store_reopen (db, meeting_id, "Rättelseskälet", NOW, NULL));
}

static void
write_everything (FlerDb *db)
{
  g_autoptr(FlerCase) the_case = secret_case ();
  g_autoptr(FlerMeeting) meeting = NULL;
  g_autoptr(FlerCommitment) commitment = fler_commitment_new ();
  g_autoptr(FlerStepDone) step = fler_step_done_new ();
  FlerEvent event = { .at = NOW, .kind = FLER_EVENT_STEP_DONE, .detail = (char *) "Händelsedetalj" };
  gint64 official_id = write_register (db);

  MUST (fler_case_store_save (db, the_case, NOW, NULL));
  meeting = secret_meeting (the_case->id, official_id);
  MUST (fler_meeting_store_save (db, meeting, NOW, NULL));
  write_record (db, meeting->id);
  commitment->case_id = the_case->id;
  commitment->meeting_id = meeting->id;
  commitment->who = g_strdup ("Ansvarigperson");
  commitment->what = g_strdup ("Åtagandetexten");
  MUST (fler_commitment_store_save (db, commitment, NULL));
  step->case_id = the_case->id;
  step->step = g_strdup ("K2");
  step->note = g_strdup ("Stegkommentar");
  MUST (fler_step_store_save (db, step, NOW, NULL));
  MUST (fler_history_store_add (db, the_case->id, &event, NULL));
}

/* Every way the text may have been written down. */
static GPtrArray *
ways_of (const char *text)
{
  static const char *const encodings[] = { "UTF-8", "ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-32LE" };
  g_autofree char *lower = g_utf8_strdown (text, -1), *upper = g_utf8_strup (text, -1);
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
  g_autofree char *plain = g_str_to_ascii (lower, "C");
  const char *forms[] = { text, lower, upper, apart, plain };
  GPtrArray *ways = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    for (guint k = 0; k < G_N_ELEMENTS (encodings); k++)
      {
        gsize size;
        char *bytes = g_convert (forms[i], -1, encodings[k], "UTF-8", NULL, &size, NULL);

        if (bytes != NULL)      /* what is not in an encoding cannot have been written in it */
          g_ptr_array_add (ways, g_bytes_new_take (bytes, size));
      }
  return ways;
}

/* How many of the secrets stand in any file of the folder. */
static guint
count_readable (const char *dir)
{
  g_autoptr(GHashTable) files = test_dir_read (dir);
  GHashTableIter iter;
  gpointer name, bytes;
  guint n_readable = 0;

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_autoptr(GPtrArray) ways = ways_of (secrets[i]);

      for (guint k = 0; k < ways->len; k++)
        {
          gsize size, file_size;
          const void *needle = g_bytes_get_data (ways->pdata[k], &size);

          g_hash_table_iter_init (&iter, files);
          while (g_hash_table_iter_next (&iter, &name, &bytes))
            {
              const void *contents = g_bytes_get_data (bytes, &file_size);

              if (memmem (contents, file_size, needle, size) != NULL)
                n_readable++;
            }
        }
    }
  return n_readable;
}

static void
assert_has_file (const char *dir, const char *name)
{
  g_autofree char *path = test_path (dir, name);

  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
write_and_be_killed (const char *dir)
{
  g_autoptr(FlerStore) store = fler_store_open (dir, TEST_PASSPHRASE, NULL);

  MUST (store != NULL);
  write_everything (fler_store_get_db (store));
  kill (getpid (), SIGKILL);
}

static void
test_nothing_readable (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *copy = test_path (dir, "copy.db");
  g_autoptr(FlerStore) store = NULL;
  g_autoptr(FlerCase) the_case = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  int status;
  pid_t pid;

  g_object_unref (test_store_new (dir));
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    write_and_be_killed (dir);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);

  assert_has_file (dir, "flerpart.db-wal");
  assert_has_file (dir, "flerpart.db-shm");
  g_assert_cmpuint (count_readable (dir), ==, 0);

  /* It was written, though: opened, it is found. */
  store = test_store_open (dir);
  rows = fler_case_store_find (fler_store_get_db (store), "zakariasson", FLER_CASES_ALL, 10, NOW, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpuint (count_readable (dir), ==, 0);

  {
    g_autofree char *key_path = test_path (dir, "flerpart.key");
    g_autoptr(FlerKey) key = fler_key_read (key_path, NULL);

    g_assert_true (fler_key_unseal (key, FLER_KEY_PASSPHRASE, TEST_PASSPHRASE, NULL));
    g_assert_true (fler_migrate_copy (fler_store_get_db (store), copy, fler_key_get_data (key), NULL));
  }
  assert_has_file (dir, "copy.db");
  g_assert_cmpuint (count_readable (dir), ==, 0);

  the_case = fler_case_store_load (fler_store_get_db (store), 1, NULL);
  the_case->is_protected = TRUE;
  g_assert_true (fler_case_store_save (fler_store_get_db (store), the_case, NOW, NULL));
  g_assert_true (fler_store_set_passphrase (store, "Zakariasson", NULL));
  g_clear_object (&store);
  g_assert_cmpuint (count_readable (dir), ==, 0);
}

/* Neither passphrase nor recovery code, nor the key itself. */
static void
test_no_secret_of_ours (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *key_path = test_path (dir, "flerpart.key");
  g_autoptr(GHashTable) files = NULL;
  GHashTableIter iter;
  gpointer name, bytes;
  char *code = NULL;

  fler_key_make_cheap ();
  g_object_unref (fler_store_create (dir, TEST_PASSPHRASE, &code, NULL));
  files = test_dir_read (dir);
  {
    g_autoptr(FlerKey) key = fler_key_read (key_path, NULL);
    const guint8 *data;

    g_assert_true (fler_key_unseal (key, FLER_KEY_PASSPHRASE, TEST_PASSPHRASE, NULL));
    data = fler_key_get_data (key);
    g_hash_table_iter_init (&iter, files);
    while (g_hash_table_iter_next (&iter, &name, &bytes))
      {
        gsize size;
        const void *contents = g_bytes_get_data (bytes, &size);

        g_assert_null (memmem (contents, size, data, FLER_DB_KEY_SIZE));
        g_assert_null (memmem (contents, size, code, 11));
        g_assert_null (memmem (contents, size, TEST_PASSPHRASE, strlen (TEST_PASSPHRASE)));
      }
  }
  fler_store_free_secret (code);
}

/* The looking itself: what is written in clear is found, in every way it can be written. */
static void
test_the_looking_finds (void)
{
  g_auto(TestDir) dir = test_dir_new ();
  g_autofree char *path = test_path (dir, "clear");
  g_autoptr(GString) clear = g_string_new (NULL);
  guint n_written = 0;

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_autoptr(GPtrArray) ways = ways_of (secrets[i]);

      g_assert_cmpuint (ways->len, >=, 20);
      for (guint k = 0; k < ways->len; k++)
        {
          gsize size;
          const char *bytes = g_bytes_get_data (ways->pdata[k], &size);

          g_string_append_len (clear, bytes, size);
          g_string_append (clear, " med annat emellan ");
          n_written++;
        }
    }
  g_assert_true (g_file_set_contents (path, clear->str, clear->len, NULL));
  g_assert_cmpuint (count_readable (dir), ==, n_written);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/leak/nothing-readable", test_nothing_readable);
  g_test_add_func ("/store/leak/no-secret-of-ours", test_no_secret_of_ours);
  g_test_add_func ("/store/leak/the-looking-finds", test_the_looking_finds);
  return g_test_run ();
}
