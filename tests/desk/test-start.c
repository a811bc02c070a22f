/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-start.c - first start, unlocking with every way it can fail, locking */

#include <string.h>

#include <glib/gstdio.h>

#include "desk-test.h"
#include "fler-code-box.h"
#include "fler-lock-file.h"
#include "fler-opening.h"
#include "fler-passphrase-box.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-unlock-page.h"
#include "fler-welcome-page.h"
#include "fler-window.h"

typedef struct
{
  char       *folder;
  char       *code;
  FlerWindow *window;
} Fixture;

static GtkWidget *
child (GtkWidget *widget, GType type, const char *name)
{
  GtkWidget *found = GTK_WIDGET (gtk_widget_get_template_child (widget, type, name));

  g_assert_nonnull (found);
  return found;
}

static void
type_in (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static GtkWidget *
room (Fixture *f, GType type)
{
  return desk_test_find (GTK_WIDGET (f->window), type, NULL);
}

static void
open_window (Fixture *f)
{
  f->window = fler_window_new (NULL);
  g_object_ref_sink (f->window);
  fler_window_open_dir (f->window, f->folder);
  gtk_window_present (GTK_WINDOW (f->window));
  desk_test_settle ();
}

/* Every window dies with all that is in it. */
static void
close_window (Fixture *f)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  desk_test_settle ();
  g_assert_finalize_object (f->window);
  f->window = NULL;
}

static void
set_up_empty (Fixture *f, gconstpointer data)
{
  f->folder = desk_test_folder_new ();
  open_window (f);
}

static void
set_up_locked (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerStore) store = NULL;
  g_autoptr(FlerOfficial) me = fler_official_new ();
  char *code = NULL;

  f->folder = desk_test_folder_new ();
  store = fler_store_create (f->folder, DESK_TEST_PASSPHRASE, &code, &error);
  g_assert_no_error (error);
  me->name = g_strdup ("Berit Provsson");
  me->party = FLER_PARTY_FK;
  me->is_me = TRUE;
  fler_official_store_save (fler_store_get_db (store), me, &error);
  g_assert_no_error (error);
  f->code = g_strdup (code);
  fler_store_free_secret (code);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->window != NULL)
    close_window (f);
  desk_test_folder_free (f->folder);
  g_free (f->code);
}

static GtkWidget *
go_to_passphrase (Fixture *f)
{
  GtkWidget *page = room (f, FLER_TYPE_WELCOME_PAGE);

  g_assert_nonnull (page);
  type_in (child (page, FLER_TYPE_WELCOME_PAGE, "name"), "Berit Provsson");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (child (page, FLER_TYPE_WELCOME_PAGE, "agency")), 2);
  type_in (child (page, FLER_TYPE_WELCOME_PAGE, "unit"), "Rehab Exempelstad");
  desk_test_click (page, "Go on");
  desk_test_settle ();
  return page;
}

static void
choose_passphrase (GtkWidget *box, const char *first, const char *second)
{
  type_in (child (box, FLER_TYPE_PASSPHRASE_BOX, "first"), first);
  type_in (child (box, FLER_TYPE_PASSPHRASE_BOX, "second"), second);
}

static GtkWidget *
go_to_code (Fixture *f)
{
  GtkWidget *page = go_to_passphrase (f);

  choose_passphrase (child (page, FLER_TYPE_WELCOME_PAGE, "passphrase"), DESK_TEST_PASSPHRASE, DESK_TEST_PASSPHRASE);
  desk_test_click (page, "Go on");
  desk_test_wait (desk_test_find (page, GTK_TYPE_BUTTON, "I have the code in a safe place") != NULL);
  return child (page, FLER_TYPE_WELCOME_PAGE, "code");
}

/* The code as it stands on screen: every other word is the number of the group before the group. */
static char **
read_groups (GtkWidget *box)
{
  const char *text = gtk_label_get_text (GTK_LABEL (child (box, FLER_TYPE_CODE_BOX, "code_label")));
  g_auto(GStrv) words = g_strsplit_set (text, " \n", -1);
  GPtrArray *groups = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (strlen (words[i]) > 1)
      g_ptr_array_add (groups, g_strdup (words[i]));
  g_ptr_array_add (groups, NULL);
  return (char **) g_ptr_array_free (groups, FALSE);
}

static int
asked_group (GtkWidget *box, const char *label_name)
{
  const char *text = gtk_label_get_text (GTK_LABEL (child (box, FLER_TYPE_CODE_BOX, label_name)));

  return atoi (text + strlen ("Group "));
}

static void
test_first_start (Fixture *f, gconstpointer data)
{
  GtkWidget *box = go_to_code (f);
  g_auto(GStrv) groups = read_groups (box);
  g_autofree char *code = g_strjoinv ("-", groups);
  g_autofree char *confirmed = NULL;
  g_autoptr(FlerOfficial) me = NULL;
  g_autoptr(FlerStore) again = NULL;
  g_autoptr(GError) error = NULL;
  FlerDb *db;

  g_assert_cmpint (g_strv_length (groups), ==, 6);
  g_assert_null (fler_window_get_context (f->window));
  desk_test_click (box, "I have the code in a safe place");

  /* Typed wrong: it says which group, and does not go on. */
  type_in (child (box, FLER_TYPE_CODE_BOX, "first_group"), "AAAAA");
  type_in (child (box, FLER_TYPE_CODE_BOX, "second_group"), "AAAAA");
  desk_test_click (box, "Done");
  g_assert_true (desk_test_says (box, "is not as it stands in the code"));
  g_assert_null (fler_window_get_context (f->window));

  /* As written down: in small letters, with a slip of the space bar. */
  {
    g_autofree char *first = g_ascii_strdown (groups[asked_group (box, "first_label") - 1], -1);
    g_autofree char *second = g_strdup_printf (" %s", groups[asked_group (box, "second_label") - 1]);

    type_in (child (box, FLER_TYPE_CODE_BOX, "first_group"), first);
    type_in (child (box, FLER_TYPE_CODE_BOX, "second_group"), second);
  }
  desk_test_click (box, "Done");
  g_assert_nonnull (fler_window_get_context (f->window));

  db = fler_context_get_db (fler_window_get_context (f->window));
  me = fler_official_store_me (db, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (me->name, ==, "Berit Provsson");
  g_assert_cmpstr (me->unit, ==, "Rehab Exempelstad");
  g_assert_cmpint (me->party, ==, FLER_PARTY_FK);
  confirmed = fler_setting_store_get (db, FLER_SETTING_CODE_CONFIRMED, &error);
  g_assert_no_error (error);
  g_assert_nonnull (confirmed);

  /* Two ways on; and the code that was shown is the code. */
  desk_test_settle ();
  g_assert_nonnull (desk_test_find (GTK_WIDGET (f->window), GTK_TYPE_BUTTON, "New booking"));
  g_assert_nonnull (desk_test_find (GTK_WIDGET (f->window), GTK_TYPE_BUTTON, "Show me around"));
  again = fler_store_open_with_code (f->folder, code, &error);
  g_assert_no_error (error);
}

static void
test_who_is_needed (Fixture *f, gconstpointer data)
{
  GtkWidget *page = room (f, FLER_TYPE_WELCOME_PAGE);
  GtkWidget *name = child (page, FLER_TYPE_WELCOME_PAGE, "name");

  type_in (name, "  ");
  desk_test_click (page, "Go on");
  g_assert_true (desk_test_says (page, "Write your name"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), name));
  type_in (name, "Berit Provsson");
  g_assert_false (desk_test_says (page, "Write your name"));
  desk_test_click (page, "Go on");
  g_assert_true (desk_test_says (page, "Choose where you work:"));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (child (page, FLER_TYPE_WELCOME_PAGE, "steps"))),
                   ==, "you");
}

static void
test_weak_passphrase (Fixture *f, gconstpointer data)
{
  GtkWidget *page = go_to_passphrase (f);
  GtkWidget *box = child (page, FLER_TYPE_WELCOME_PAGE, "passphrase");

  choose_passphrase (box, "Sommar2026", "Sommar2026");
  g_assert_true (desk_test_says (box, "less than a minute"));
  desk_test_click (page, "Go on");
  g_assert_true (desk_test_says (box, "Add a word or two"));

  /* What others know of the user does not help. */
  choose_passphrase (box, "Berit Provsson", "Berit Provsson");
  desk_test_click (page, "Go on");
  g_assert_true (desk_test_says (box, "Add a word or two"));

  choose_passphrase (box, DESK_TEST_PASSPHRASE, "paraply gurka tegel mol");
  desk_test_click (page, "Go on");
  g_assert_true (desk_test_says (box, "not the same as above"));
  g_assert_false (fler_store_exists (f->folder));
}

static void
test_broken_off_before_code (Fixture *f, gconstpointer data)
{
  GtkWidget *page;

  go_to_code (f);
  close_window (f);

  /* The store is there; after unlocking, the code that nobody has is a matter to see to. */
  open_window (f);
  page = room (f, FLER_TYPE_UNLOCK_PAGE);
  g_assert_nonnull (page);
  type_in (child (page, FLER_TYPE_UNLOCK_PAGE, "passphrase"), DESK_TEST_PASSPHRASE);
  desk_test_click (page, "Unlock");
  desk_test_wait (fler_window_get_context (f->window) != NULL);
  desk_test_settle ();
  g_assert_nonnull (desk_test_find (GTK_WIDGET (f->window), GTK_TYPE_BUTTON, "Make a recovery code"));
}

static void
test_code_on_paper (Fixture *f, gconstpointer data)
{
  GtkWidget *box = go_to_code (f);
  g_autofree char *path = g_build_filename (f->folder, "code.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr(GError) error = NULL;

  fler_code_box_print_to (FLER_CODE_BOX (box), path, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (content, "%PDF"));
}

static void
test_wrong_then_right (Fixture *f, gconstpointer data)
{
  GtkWidget *page;
  GtkWidget *entry;

  open_window (f);
  page = room (f, FLER_TYPE_UNLOCK_PAGE);
  entry = child (page, FLER_TYPE_UNLOCK_PAGE, "passphrase");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), entry));

  desk_test_click (page, "Unlock");
  g_assert_true (desk_test_says (page, "Type your passphrase first"));

  type_in (entry, "fel");
  desk_test_click (page, "Unlock");
  /* While the key is derived, nothing can be pressed twice. */
  g_assert_false (gtk_widget_is_sensitive (desk_test_find (page, GTK_TYPE_BUTTON, "Unlock")));
  desk_test_wait (desk_test_says (page, "That is not the passphrase"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), entry));

  type_in (entry, DESK_TEST_PASSPHRASE);
  desk_test_click (page, "Unlock");
  desk_test_wait (fler_window_get_context (f->window) != NULL);
}

static void
test_recovery_code (Fixture *f, gconstpointer data)
{
  GtkWidget *page;
  GtkWidget *box;
  g_autofree char *mistyped = g_strdup (f->code);
  g_autoptr(FlerStore) again = NULL;
  g_autoptr(GError) error = NULL;

  open_window (f);
  page = room (f, FLER_TYPE_UNLOCK_PAGE);
  box = child (page, FLER_TYPE_UNLOCK_PAGE, "new_passphrase");
  desk_test_click (page, "Use the recovery code");
  desk_test_settle ();

  {
    g_autofree char *first_group = g_strndup (f->code, 5);

    type_in (child (page, FLER_TYPE_UNLOCK_PAGE, "code"), first_group);
  }
  desk_test_click (page, "Set the passphrase and unlock");
  g_assert_true (desk_test_says (page, "6 groups of five"));

  mistyped[7] = mistyped[7] == 'A' ? 'B' : 'A';     /* in the second group */
  type_in (child (page, FLER_TYPE_UNLOCK_PAGE, "code"), mistyped);
  desk_test_click (page, "Set the passphrase and unlock");
  g_assert_true (desk_test_says (page, "Group 2 of the code is mistyped"));

  type_in (child (page, FLER_TYPE_UNLOCK_PAGE, "code"), f->code);
  choose_passphrase (box, "helt annan fras med björk", "helt annan fras med björk");
  desk_test_click (page, "Set the passphrase and unlock");
  desk_test_wait (fler_window_get_context (f->window) != NULL);

  again = fler_store_open (f->folder, "helt annan fras med björk", &error);
  g_assert_no_error (error);
}

/* Something happened to the files while the door was shut. */
typedef struct { const char *path; const char *file; const char *says; } Damage;

static const Damage damages[] = {
  { "/desk/start/unlock/damaged-key",      "flerpart.key", "flerpart.key in" },
  { "/desk/start/unlock/damaged-database", "flerpart.db",  "flerpart.db in" },
};

static void
test_damaged (Fixture *f, gconstpointer data)
{
  const Damage *damage = data;
  g_autofree char *path = g_build_filename (f->folder, damage->file, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  gsize length = 0;
  gsize length_after = 0;
  GtkWidget *page;

  g_file_get_contents (path, &before, &length, &error);
  g_assert_no_error (error);
  for (gsize i = length / 4; i < length / 2; i++)
    before[i] = (char) ~before[i];
  g_file_set_contents (path, before, (gssize) length, &error);
  g_assert_no_error (error);

  open_window (f);
  page = room (f, FLER_TYPE_UNLOCK_PAGE);
  type_in (child (page, FLER_TYPE_UNLOCK_PAGE, "passphrase"), DESK_TEST_PASSPHRASE);
  desk_test_click (page, "Unlock");
  desk_test_wait (desk_test_says (page, damage->says));
  g_assert_true (desk_test_says (page, f->folder));
  g_assert_true (desk_test_says (page, "left as they are"));
  g_assert_null (fler_window_get_context (f->window));

  g_file_get_contents (path, &after, &length_after, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (before, length, after, length_after);
}

static void
test_vanished (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "flerpart.key", NULL);
  GtkWidget *page;

  open_window (f);
  page = room (f, FLER_TYPE_UNLOCK_PAGE);
  g_unlink (path);
  type_in (child (page, FLER_TYPE_UNLOCK_PAGE, "passphrase"), DESK_TEST_PASSPHRASE);
  desk_test_click (page, "Unlock");
  desk_test_wait (desk_test_says (page, f->folder));
  g_assert_null (fler_window_get_context (f->window));
}

/* Whatever the store answers has words of its own, with a way on. */
static void
test_explanations (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *detail = "SQLITE_WHATEVER";

  for (int code = FLER_STORE_ERROR_NOT_FOUND; code <= FLER_STORE_ERROR_NOT_CIPHER; code++)
    {
      g_autoptr(GError) error = g_error_new_literal (FLER_STORE_ERROR, code, detail);
      char *text = fler_opening_explain (error, "/mapp", FALSE);

      g_assert_null (strstr (text, detail));
      g_assert_cmpint (strlen (text), >, 40);
      g_assert_true (g_hash_table_add (seen, text));
    }
  {
    g_autoptr(GError) error = g_error_new_literal (FLER_STORE_ERROR, FLER_STORE_ERROR_FAILED, detail);
    g_autofree char *text = fler_opening_explain (error, "/mapp", FALSE);

    g_assert_nonnull (strstr (text, detail));
    g_assert_nonnull (strstr (text, "/mapp"));
  }
}

static void
test_lock (Fixture *f, gconstpointer data)
{
  GtkWidget *page;
  GtkWidget *dialog;
  FlerContext *context;
  FlerStore *store;

  open_window (f);
  page = room (f, FLER_TYPE_UNLOCK_PAGE);
  type_in (child (page, FLER_TYPE_UNLOCK_PAGE, "passphrase"), DESK_TEST_PASSPHRASE);
  desk_test_click (page, "Unlock");
  desk_test_wait (fler_window_get_context (f->window) != NULL);

  context = fler_window_get_context (f->window);
  store = fler_context_get_store (context);
  g_object_add_weak_pointer (G_OBJECT (context), (gpointer *) &context);
  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.show-cases", NULL);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.preferences", NULL);
  desk_test_settle ();
  dialog = desk_test_toplevel (ADW_TYPE_PREFERENCES_WINDOW);
  g_assert_nonnull (dialog);

  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.lock", NULL);
  desk_test_settle ();
  /* The key is gone from memory, the dialogs from the screen, and the door is shut. */
  g_assert_null (context);
  g_assert_null (store);
  g_assert_null (desk_test_toplevel (ADW_TYPE_PREFERENCES_WINDOW));
  page = room (f, FLER_TYPE_UNLOCK_PAGE);
  g_assert_nonnull (page);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (child (page, FLER_TYPE_UNLOCK_PAGE, "passphrase"))),
                   ==, "");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Flerpart");
}

static void
test_lock_file (Fixture *f, gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerLockFile) first = fler_lock_file_take (f->folder, &error);
  g_autoptr(FlerLockFile) second = NULL;

  g_assert_no_error (error);
  second = fler_lock_file_take (f->folder, &error);
  g_assert_null (second);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_clear_error (&error);
  g_clear_pointer (&first, fler_lock_file_free);
  second = fler_lock_file_take (f->folder, &error);
  g_assert_no_error (error);
}

static void
test_words_of_time (void)
{
  static const struct { double seconds; const char *words; } cases[] = {
    { 0,            "less than a minute" },
    { 60,           "about a minute" },
    { 3599,         "about 59 minutes" },
    { 3600,         "about an hour" },
    { 86400,        "about 24 hours" },
    { 86400 * 3.0,  "about 3 days" },
    { 86400 * 365 * 14.0, "about 14 years" },
    { 1e11,         "thousands of years" },
    { 1e300,        "more than a million years" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = fler_passphrase_words_time (cases[i].seconds);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

#define add(path, set_up, test) g_test_add ("/desk/start/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  add ("first/three-steps", set_up_empty, test_first_start);
  add ("first/who-is-needed", set_up_empty, test_who_is_needed);
  add ("first/weak-passphrase", set_up_empty, test_weak_passphrase);
  add ("first/broken-off-before-code", set_up_empty, test_broken_off_before_code);
  add ("first/code-on-paper", set_up_empty, test_code_on_paper);
  add ("unlock/wrong-then-right", set_up_locked, test_wrong_then_right);
  add ("unlock/recovery-code", set_up_locked, test_recovery_code);
  add ("unlock/vanished", set_up_locked, test_vanished);
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    g_test_add (damages[i].path, Fixture, &damages[i], set_up_locked, test_damaged, tear_down);
  g_test_add_func ("/desk/start/unlock/explanations", test_explanations);
  add ("lock", set_up_locked, test_lock);
  add ("lock-file", set_up_empty, test_lock_file);
  g_test_add_func ("/desk/start/words-of-time", test_words_of_time);
  return test_run ();
}
