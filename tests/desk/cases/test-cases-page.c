/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-cases-page.c - the list: search at every key, filters, what stands where nothing is found */

#include "config.h"

#include "fler-test-desk.h"

#include "fler-case-card.h"
#include "fler-case-store.h"
#include "fler-cases-page.h"
#include "fler-record-store.h"

/* Tuesday 24 November 2026, 12.00. */
#define NOON 1795518000

typedef struct
{
  TestDesk      *desk;
  GtkWidget     *window;
  FlerCasesPage *page;
  GtkWidget     *search;
  gint64         astrid, bjorn, closed, protected_;
} Room;

static gint64
add_case (TestDesk *desk, FlerCase *the_case)
{
  GError *error = NULL;

  fler_case_store_save (fler_context_get_db (desk->context), the_case, NOON, &error);
  g_assert_no_error (error);
  return the_case->id;
}

static void
add_cases (Room *room)
{
  g_autoptr(FlerCase) bjorn = fler_case_new ();
  g_autoptr(FlerCase) closed = fler_case_new ();
  g_autoptr(FlerCase) protected_ = fler_case_new ();
  g_autoptr(FlerMeeting) meeting = NULL;

  room->astrid = test_desk_add_case (room->desk, "Astrid Exempelsson");
  bjorn->name = g_strdup ("Björn Provsson");
  bjorn->personnummer = g_strdup ("198507119801");
  bjorn->facts.employed = FLER_TRI_YES;
  fler_day_parse ("2026-07-30", &bjorn->facts.sick_first_day);
  room->bjorn = add_case (room->desk, bjorn);
  meeting = test_desk_add_meeting (room->desk, room->bjorn, FLER_FORM_KONTAKT, NOON + 3600);
  closed->name = g_strdup ("Carl Avslutad");
  closed->state = FLER_CASE_CLOSED;
  fler_day_parse ("2026-11-01", &closed->closed_on);
  room->closed = add_case (room->desk, closed);
  protected_->is_protected = TRUE;
  protected_->name = g_strdup ("Dold Person");
  room->protected_ = add_case (room->desk, protected_);
}

static void
open_room (Room *room, gboolean has_cases)
{
  room->desk = test_desk_open (NOON);
  if (has_cases)
    add_cases (room);
  room->page = g_object_new (FLER_TYPE_CASES_PAGE, NULL);
  fler_cases_page_set_context (room->page, room->desk->context);
  room->window = test_window_new (GTK_WIDGET (room->page), 1280, 720);
  room->search = test_find (room->window, GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_nonnull (room->search);
}

static void
close_room (Room *room)
{
  test_window_assert_gone (room->window);
  test_desk_close (room->desk);
}

static void
type (Room *room, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (room->search), text);
  test_settle ();
}

static gboolean
is_listed (Room *room, const char *name)
{
  GtkWidget *list = test_find (room->window, GTK_TYPE_LIST_VIEW, NULL);

  return list != NULL && gtk_widget_get_mapped (list) && test_find (list, GTK_TYPE_LABEL, name) != NULL;
}

static void
press (Room *room, GType type_of, const char *label)
{
  GtkWidget *button = test_find (room->window, type_of, label);

  g_assert_nonnull (button);
  if (GTK_IS_TOGGLE_BUTTON (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  else
    g_signal_emit_by_name (button, "clicked");
  test_settle ();
}

/* Chosen one after the other, an address of two lines has its room. */
static void
test_address_has_its_room (void)
{
  Room room = { 0 };
  g_autoptr(FlerCase) without = fler_case_new ();
  g_autoptr(FlerCase) the_case = fler_case_new ();
  GtkWidget *list, *card, *address, *day;
  graphene_rect_t above, below;

  room.desk = test_desk_open (NOON);
  without->name = g_strdup ("Maja Exempelsson");
  add_case (room.desk, without);
  the_case->name = g_strdup ("Olle Exempelsson");
  the_case->address = g_strdup ("Provgatan 9\n123 45 Exempelstad");
  fler_day_parse ("2026-01-10", &the_case->facts.sick_first_day);
  add_case (room.desk, the_case);
  room.page = g_object_new (FLER_TYPE_CASES_PAGE, NULL);
  fler_cases_page_set_context (room.page, room.desk->context);
  room.window = test_window_new (GTK_WIDGET (room.page), 1024, 700);
  test_settle ();
  list = test_find (room.window, GTK_TYPE_LIST_VIEW, NULL);
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_activate_action (list, "list.select-item", "(ubb)", i, FALSE, FALSE);
      test_settle ();
    }
  address = test_find (room.window, GTK_TYPE_LABEL, the_case->address);
  card = test_find (room.window, FLER_TYPE_CASE_CARD, NULL);
  day = test_find (card, GTK_TYPE_LABEL, "dag 319");
  test_save_picture (room.window, "cases-address");
  g_assert_nonnull (address);
  g_assert_nonnull (day);
  g_assert_true (gtk_widget_compute_bounds (address, room.window, &above));
  g_assert_true (gtk_widget_compute_bounds (day, room.window, &below));
  g_assert_cmpfloat (above.origin.y + above.size.height, <=, below.origin.y);
  close_room (&room);
}

static void
test_lists_open_cases (void)
{
  Room room = { 0 };

  open_room (&room, TRUE);
  g_assert_true (is_listed (&room, "Astrid Exempelsson"));
  g_assert_true (is_listed (&room, "Björn Provsson"));
  g_assert_true (is_listed (&room, "dag 118"));
  g_assert_true (is_listed (&room, "i dag 13.00"));
  g_assert_false (is_listed (&room, "Carl Avslutad"));
  /* Of whom the identity is protected there is a mark and nothing else. */
  g_assert_true (is_listed (&room, "Skyddade personuppgifter"));
  g_assert_false (is_listed (&room, "Dold Person"));
  test_save_picture (room.window, "cases-list");

  press (&room, GTK_TYPE_TOGGLE_BUTTON, "Avslutade");
  g_assert_true (is_listed (&room, "Carl Avslutad"));
  g_assert_false (is_listed (&room, "Astrid Exempelsson"));
  press (&room, GTK_TYPE_TOGGLE_BUTTON, "Alla");
  g_assert_true (is_listed (&room, "Carl Avslutad"));
  g_assert_true (is_listed (&room, "Astrid Exempelsson"));
  close_room (&room);
}

/* D179: those who may be interviewed, whether their case is open or closed. */
static void
test_lists_those_to_interview (void)
{
  Room room = { 0 };
  FlerDb *db;
  g_autoptr(FlerMeeting) meeting = NULL;

  open_room (&room, TRUE);
  press (&room, GTK_TYPE_TOGGLE_BUTTON, "Intervju");
  g_assert_nonnull (test_find (room.window, GTK_TYPE_LABEL, "Ingen att intervjua än"));
  db = fler_context_get_db (room.desk->context);
  meeting = test_desk_add_meeting (room.desk, room.closed, FLER_FORM_KONTAKT, NOON - 7200);
  g_assert_true (fler_record_store_start (db, meeting->id, NOON - 7200, NULL));
  g_assert_true (fler_record_store_save_answer (db, meeting->id, "interview", "yes", NULL));
  g_assert_true (fler_record_store_lock (db, meeting->id, FLER_MEETING_HELD, NOON - 3600, NULL));
  test_settle ();
  g_assert_true (is_listed (&room, "Carl Avslutad"));
  g_assert_false (is_listed (&room, "Björn Provsson"));
  test_save_picture (room.window, "cases-to-interview");
  type (&room, "björn");
  g_assert_false (is_listed (&room, "Björn Provsson"));
  close_room (&room);
}

static void
test_searches_at_every_key (void)
{
  Room room = { 0 };

  open_room (&room, TRUE);
  type (&room, "Bjo");
  g_assert_true (is_listed (&room, "Björn Provsson"));
  g_assert_false (is_listed (&room, "Astrid Exempelsson"));
  /* A number in any way people write it, and never shown. */
  type (&room, "850711-98");
  g_assert_true (is_listed (&room, "Björn Provsson"));
  g_assert_false (is_listed (&room, "19850711-9801"));
  g_assert_null (test_find (room.window, GTK_TYPE_LABEL, "198507119801"));
  type (&room, "");
  g_assert_true (is_listed (&room, "Astrid Exempelsson"));
  close_room (&room);
}

static void
test_says_what_to_do_where_nothing_is_found (void)
{
  Room room = { 0 };
  g_autofree char *long_text = g_strnfill (1024 * 1024, 'x');

  open_room (&room, TRUE);
  type (&room, "Carl");
  g_assert_nonnull (test_find (room.window, GTK_TYPE_LABEL, "Inget hittades"));
  g_assert_nonnull (test_find (room.window, GTK_TYPE_BUTTON, "Nytt ärende för ”Carl”"));
  test_save_picture (room.window, "cases-nothing-found");
  press (&room, GTK_TYPE_BUTTON, "Sök bland alla ärenden");
  g_assert_true (is_listed (&room, "Carl Avslutad"));
  type (&room, "<b>&");
  g_assert_nonnull (test_find (room.window, GTK_TYPE_LABEL, "Inget hittades"));
  press (&room, GTK_TYPE_BUTTON, "Rensa sökningen");
  g_assert_true (is_listed (&room, "Astrid Exempelsson"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (room.window)), room.search));
  type (&room, long_text);
  g_assert_nonnull (test_find (room.window, GTK_TYPE_LABEL, "Inget hittades"));
  close_room (&room);
}

static void
test_an_empty_store_offers_the_first_case (void)
{
  Room room = { 0 };

  open_room (&room, FALSE);
  g_assert_nonnull (test_find (room.window, GTK_TYPE_LABEL, "Inga ärenden än"));
  g_assert_nonnull (test_find (room.window, GTK_TYPE_BUTTON, "Nytt ärende"));
  g_assert_nonnull (test_find (room.window, GTK_TYPE_BUTTON, "Vilket möte passar? Några frågor"));
  test_save_picture (room.window, "cases-none");
  close_room (&room);
}

static void
test_a_new_case_is_listed_at_once (void)
{
  Room room = { 0 };

  open_room (&room, TRUE);
  test_desk_add_case (room.desk, "Eva Testman");
  test_settle ();
  g_assert_true (is_listed (&room, "Eva Testman"));
  close_room (&room);
}

static void
test_shows_the_chosen_case (void)
{
  Room room = { 0 };

  open_room (&room, TRUE);
  fler_cases_page_show_case (room.page, room.bjorn);
  test_settle ();
  g_assert_nonnull (test_find (room.window, GTK_TYPE_LABEL, "dag 118 · 62 kvar till dag 180"));
  /* The card stays while the list is searched. */
  type (&room, "Astrid");
  g_assert_nonnull (test_find (room.window, GTK_TYPE_LABEL, "dag 118 · 62 kvar till dag 180"));
  test_save_picture (room.window, "cases-card");
  close_room (&room);
}

/* What a new booking is for, unless it says so itself. */
static void
test_tells_the_open_case_that_is_chosen (void)
{
  Room room = { 0 };

  open_room (&room, TRUE);
  g_assert_cmpint (fler_cases_page_get_open_case (room.page), ==, 0);
  fler_cases_page_show_case (room.page, room.bjorn);
  test_settle ();
  g_assert_cmpint (fler_cases_page_get_open_case (room.page), ==, room.bjorn);
  fler_cases_page_show_case (room.page, room.closed);
  test_settle ();
  g_assert_cmpint (fler_cases_page_get_open_case (room.page), ==, 0);
  close_room (&room);
}

static void
test_locking_leaves_nothing_on_screen (void)
{
  Room room = { 0 };

  open_room (&room, TRUE);
  fler_cases_page_show_case (room.page, room.bjorn);
  type (&room, "Bj");
  fler_cases_page_set_context (room.page, NULL);
  test_settle ();
  g_assert_false (is_listed (&room, "Björn Provsson"));
  g_assert_null (test_find (room.window, GTK_TYPE_LABEL, "Björn Provsson"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (room.search)), ==, "");
  close_room (&room);
}

static void
test_more_rows_than_are_read_at_first (void)
{
  Room room = { 0 };
  GtkWidget *list;
  GtkAdjustment *adjustment;
  guint n_first;

  room.desk = test_desk_open (NOON);
  for (int i = 0; i < 250; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %03d", i);

      test_desk_add_case (room.desk, name);
    }
  room.page = g_object_new (FLER_TYPE_CASES_PAGE, NULL);
  fler_cases_page_set_context (room.page, room.desk->context);
  room.window = test_window_new (GTK_WIDGET (room.page), 1280, 720);
  list = test_find (room.window, GTK_TYPE_LIST_VIEW, NULL);
  g_assert_nonnull (test_find (room.window, GTK_TYPE_LABEL, "40 av 250"));
  n_first = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
  g_assert_cmpuint (n_first, ==, 40);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_parent (list)));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))),
                    >, n_first);
  close_room (&room);
}

int
main (int argc, char *argv[])
{
  test_desk_init (&argc, &argv);
  g_test_add_func ("/desk/cases-page/address-has-its-room", test_address_has_its_room);
  g_test_add_func ("/desk/cases-page/lists-open-cases", test_lists_open_cases);
  g_test_add_func ("/desk/cases-page/to-interview/D179", test_lists_those_to_interview);
  g_test_add_func ("/desk/cases-page/searches-at-every-key", test_searches_at_every_key);
  g_test_add_func ("/desk/cases-page/says-what-to-do-where-nothing-is-found",
                   test_says_what_to_do_where_nothing_is_found);
  g_test_add_func ("/desk/cases-page/an-empty-store-offers-the-first-case",
                   test_an_empty_store_offers_the_first_case);
  g_test_add_func ("/desk/cases-page/a-new-case-is-listed-at-once", test_a_new_case_is_listed_at_once);
  g_test_add_func ("/desk/cases-page/shows-the-chosen-case", test_shows_the_chosen_case);
  g_test_add_func ("/desk/cases-page/tells-the-open-case-that-is-chosen", test_tells_the_open_case_that_is_chosen);
  g_test_add_func ("/desk/cases-page/locking-leaves-nothing-on-screen", test_locking_leaves_nothing_on_screen);
  g_test_add_func ("/desk/cases-page/more-rows-than-are-read-at-first", test_more_rows_than_are_read_at_first);
  return test_run ();
}
