/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-once.c - what is asked for twice before it is on screen opens once
 *
 * The second press of a hasty finger, or of a screen reader that was not answered yet, comes
 * when the first has opened its window. It finds that window, and opens no other. In each window that
 * opens, the Tab key goes from field to field.
 */

#include "config.h"

#include "desk-test.h"
#include "fler-meeting-store.h"
#include "fler-window.h"

typedef struct
{
  char        *folder;
  FlerContext *context;
  FlerWindow  *window;
  gint64       case_id;      /* of a meeting to come */
  gint64       meeting_id;
  gint64       participant_id;
} Fixture;

static void
find_booking (Fixture *f)
{
  FlerSpan span = { desk_test_now (), desk_test_now () + 60 * 86400 };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) meetings = fler_meeting_store_list (fler_context_get_db (f->context), span, &error);
  g_autoptr(FlerMeeting) meeting = NULL;

  g_assert_no_error (error);
  for (guint i = 0; f->meeting_id == 0 && i < meetings->len; i++)
    {
      const FlerMeeting *booked = g_ptr_array_index (meetings, i);

      if (booked->case_id != 0 && booked->state == FLER_MEETING_PLANNED)
        {
          f->case_id = booked->case_id;
          f->meeting_id = booked->id;
        }
    }
  meeting = fler_meeting_store_load (fler_context_get_db (f->context), f->meeting_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (meeting->participants->len, >, 0);
  f->participant_id = ((FlerParticipant *) meeting->participants->pdata[0])->id;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->folder = desk_test_folder_new ();
  f->context = desk_test_context_new (f->folder, 24);
  f->window = fler_window_new (NULL);
  g_object_ref_sink (f->window);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1280, 800);
  fler_window_set_context (f->window, f->context);
  gtk_window_present (GTK_WINDOW (f->window));
  desk_test_settle ();
  find_booking (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  desk_test_settle ();
  g_assert_finalize_object (f->window);
  g_assert_finalize_object (f->context);
  desk_test_folder_free (f->folder);
}

/* Returns: how many windows lie over the main one, the last of them in @last */
static guint
count_over (Fixture *f, GtkWindow **last)
{
  GListModel *all = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (all, i);

      if (gtk_window_get_transient_for (window) != GTK_WINDOW (f->window)
          || !gtk_widget_get_visible (GTK_WIDGET (window)))
        continue;
      *last = window;
      n++;
    }
  return n;
}

static gboolean
holds_a_field (GtkWidget *widget)
{
  gboolean holds = GTK_IS_EDITABLE (widget) || GTK_IS_SWITCH (widget) || GTK_IS_DROP_DOWN (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !holds;
       child = gtk_widget_get_next_sibling (child))
    holds = holds_a_field (child);
  return holds;
}

/* A row around a field would take the key, and lose what is typed. */
static void
assert_tab_stops_at_fields (GtkWindow *window, const char *opened_by)
{
  GtkWidget *first = NULL;

  for (int i = 0; i < 80; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (window);

      if (focus != NULL && focus == first)
        return;
      first = first == NULL ? focus : first;
      if (focus != NULL && ADW_IS_ACTION_ROW (focus) && !ADW_IS_COMBO_ROW (focus)
          && adw_action_row_get_activatable_widget (ADW_ACTION_ROW (focus)) != NULL && holds_a_field (focus))
        g_error ("%s: Tab stops at the row “%s” before its field", opened_by,
                 adw_preferences_row_get_title (ADW_PREFERENCES_ROW (focus)));
      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
    }
}

static void
press (Fixture *f, const char *action, GVariant *target)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (f->window), action, target));
}

static void
assert_opens_once (Fixture *f, const char *action, GVariant *target)
{
  g_autoptr(GVariant) kept = target != NULL ? g_variant_ref_sink (target) : NULL;
  GtkWindow *over = NULL;

  press (f, action, kept);
  press (f, action, kept);
  desk_test_settle ();
  press (f, action, kept);
  if (count_over (f, &over) != 1)
    g_error ("%s pressed three times opened %u windows", action, count_over (f, &over));
  assert_tab_stops_at_fields (over, action);
  gtk_window_destroy (over);
  desk_test_settle ();

  /* Once it is gone, it can be asked for again. */
  press (f, action, kept);
  g_assert_cmpuint (count_over (f, &over), ==, 1);
  gtk_window_destroy (over);
  desk_test_settle ();
}

/* Every action of the window and of a case that opens a window. */
static void
test_each_action_opens_one_window (Fixture *f, gconstpointer unused)
{
  static const char *const plain[] = {
    "win.change-passphrase", "win.export", "win.new-activity", "win.new-booking", "win.new-case", "win.parties",
    "win.preferences", "win.print-calendar", "win.renew-code", "win.show-busy",
  };
  static const char *const of_case[] = { "win.close-case", "win.edit-case", "win.guide", "win.new-booking-for" };
  static const char *const of_meeting[] = { "win.cancel-booking", "win.edit-booking", "win.show-letters",
                                            "win.write-letters" };
  static const char *const steps[] = { "K2", "K3", "K4", "K5", "Ö2", "Ö5", "G3", "F1" };

  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    assert_opens_once (f, plain[i], NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (of_case); i++)
    assert_opens_once (f, of_case[i], g_variant_new_int64 (f->case_id));
  for (gsize i = 0; i < G_N_ELEMENTS (of_meeting); i++)
    assert_opens_once (f, of_meeting[i], g_variant_new_int64 (f->meeting_id));
  assert_opens_once (f, "win.note-answer", g_variant_new ("(xx)", f->meeting_id, f->participant_id));
  assert_opens_once (f, "win.show-routine", g_variant_new_string ("kontaktmote"));
  assert_opens_once (f, "win.fill-in-case", g_variant_new ("(xs)", f->case_id, "address"));
  assert_opens_once (f, "win.guide", g_variant_new_int64 (0));
  assert_opens_once (f, "win.count-month", g_variant_new_string ("2026-10-01"));
  assert_opens_once (f, "case.deviation", g_variant_new ("(xx)", f->case_id, (gint64) 0));
  assert_opens_once (f, "case.book", g_variant_new ("(xi)", f->case_id, (gint32) FLER_FORM_FLERPART));
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    assert_opens_once (f, "case.do-step", g_variant_new ("(xs)", f->case_id, steps[i]));
}

/* A step asked for while another's window is open does not lie over it: what is begun is ended first. */
static void
test_another_step_waits (Fixture *f, gconstpointer unused)
{
  GtkWindow *over = NULL;

  press (f, "case.do-step", g_variant_new ("(xs)", f->case_id, "K2"));
  press (f, "case.do-step", g_variant_new ("(xs)", f->case_id, "K3"));
  press (f, "win.new-case", NULL);
  g_assert_cmpuint (count_over (f, &over), ==, 1);
  g_assert_true (g_str_has_prefix (gtk_window_get_title (over), "K2"));
  gtk_window_destroy (over);
  desk_test_settle ();
}

/* The same answer once more, on the same day, is no second step; that it was heard is said. */
static void
test_the_same_step_says_that_it_is_noted (Fixture *f, gconstpointer unused)
{
  static const char said[] = "The step is noted as done today already.";

  press (f, "case.step-done", g_variant_new ("(xsi)", f->case_id, "K9", (gint32) 0));
  desk_test_settle ();
  g_assert_null (desk_test_find (GTK_WIDGET (f->window), GTK_TYPE_LABEL, said));
  press (f, "case.step-done", g_variant_new ("(xsi)", f->case_id, "K9", (gint32) 0));
  desk_test_settle ();
  g_assert_nonnull (desk_test_find (GTK_WIDGET (f->window), GTK_TYPE_LABEL, said));
}

static GtkWidget *
find_toast (GtkWidget *widget)
{
  GtkWidget *found = g_str_equal (gtk_widget_get_css_name (widget), "toast") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_toast (child);
  return found;
}

/* At the end of a meeting there is something to press while something is told. */
static void
test_what_is_told_covers_no_end (Fixture *f, gconstpointer unused)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();
  g_autoptr(GVariant) id = g_variant_ref_sink (g_variant_new_int64 (f->meeting_id));
  graphene_rect_t told, button;
  GtkWidget *end, *toast;

  gtk_css_provider_load_from_resource (provider, RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1024, 700);
  press (f, "win.start-meeting", id);
  desk_test_settle ();
  desk_test_click (GTK_WIDGET (f->window), "End the meeting");
  desk_test_wait (gtk_widget_get_height (GTK_WIDGET (f->window)) == 700);
  end = desk_test_find (GTK_WIDGET (f->window), GTK_TYPE_BUTTON, "Back to the record");
  gtk_widget_grab_focus (end);
  fler_window_say (f->window, "The file is saved.", NULL);
  desk_test_wait ((toast = find_toast (GTK_WIDGET (f->window))) != NULL && gtk_widget_get_height (toast) > 0);
  desk_test_settle ();
  g_assert_true (gtk_widget_compute_bounds (toast, GTK_WIDGET (f->window), &told));
  g_assert_true (gtk_widget_compute_bounds (end, GTK_WIDGET (f->window), &button));
  if (told.origin.y + told.size.height > button.origin.y)
    g_error ("what is told ends at %g, the button begins at %g", told.origin.y + told.size.height, button.origin.y);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider));
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  TEST ("/desk/once/each-action-opens-one-window", test_each_action_opens_one_window);
  TEST ("/desk/once/told-covers-no-end", test_what_is_told_covers_no_end);
  TEST ("/desk/once/another-step-waits", test_another_step_waits);
  TEST ("/desk/once/the-same-step-is-told", test_the_same_step_says_that_it_is_noted);
  return test_run ();
}
