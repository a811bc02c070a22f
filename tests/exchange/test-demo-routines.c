/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-demo-routines.c - the demonstration's records answer what the routines ask
 *
 * The domain invents the records without reading the routines' files; here the two meet.
 */

#include "fler-demo.h"
#include "fler-routine-load.h"

#define N_CASES 200

static gboolean
is_choice (const FlerSection *section, const char *answer)
{
  for (guint i = 0; i < section->choices->len; i++)
    if (g_str_equal (((const FlerChoice *) section->choices->pdata[i])->id, answer))
      return TRUE;
  return FALSE;
}

static void
assert_answer (const FlerRoutine *routine, const char *id, const char *answer)
{
  const FlerSection *section = fler_routine_get_section (routine, id);
  GDate day;

  if (section == NULL)
    g_error ("%s has no section “%s”", fler_form_id (routine->form), id);
  if (section->kind == FLER_FIELD_CHOICE)
    g_assert_true (is_choice (section, answer));
  else if (section->kind == FLER_FIELD_YES_NO)
    g_assert_true (g_str_equal (answer, "yes") || g_str_equal (answer, "no"));
  else if (section->kind == FLER_FIELD_DATE)
    g_assert_true (fler_day_parse (answer, &day));
  else
    g_assert_cmpint (section->kind, !=, FLER_FIELD_COMMITMENTS);
}

static gboolean
has_agenda_item (const FlerRoutine *routine, const char *id)
{
  for (guint i = 0; i < routine->agenda->len; i++)
    if (g_str_equal (((const FlerAgendaItem *) routine->agenda->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

static void
assert_record (const FlerRoutine *routine, const FlerRecord *record)
{
  GHashTableIter iter;
  gpointer id, answer;

  g_hash_table_iter_init (&iter, record->answers);
  while (g_hash_table_iter_next (&iter, &id, &answer))
    assert_answer (routine, id, answer);
  for (guint i = 0; i < record->agenda_done->len; i++)
    if (!has_agenda_item (routine, record->agenda_done->pdata[i]))
      g_error ("%s has no agenda item “%s”", fler_form_id (routine->form),
               (char *) record->agenda_done->pdata[i]);
}

static void
test_records (void)
{
  g_autoptr(FlerRoutineSet) set = fler_routine_set_load ("sv", NULL);
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");
  gboolean is_seen[FLER_N_FORMS] = { FALSE };
  GDate today;

  fler_day_parse ("2026-11-24", &today);
  for (guint index = 0; index < N_CASES; index++)
    {
      g_autoptr(FlerDemoCase) demo = fler_demo_case_new (1, index, &today, zone);

      for (guint i = 0; i < demo->meetings->len; i++)
        {
          const FlerDemoMeeting *meeting = demo->meetings->pdata[i];
          const FlerRoutine *routine = fler_routine_set_get (set, meeting->meeting->form);

          for (guint j = 0; j < meeting->records->len; j++)
            {
              g_assert_nonnull (routine);
              assert_record (routine, meeting->records->pdata[j]);
              is_seen[routine->form] = TRUE;
            }
        }
    }
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    g_assert_true (is_seen[form]);
}

/* Each step that was done is one of a routine's. */
static void
test_steps (void)
{
  g_autoptr(FlerRoutineSet) set = fler_routine_set_load ("sv", NULL);
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");
  GDate today;

  fler_day_parse ("2026-11-24", &today);
  for (guint index = 0; index < N_CASES; index++)
    {
      g_autoptr(FlerDemoCase) demo = fler_demo_case_new (1, index, &today, zone);

      for (guint i = 0; i < demo->steps->len; i++)
        {
          const FlerStepDone *done = demo->steps->pdata[i];
          gboolean is_known = FALSE;

          for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
            is_known |= fler_routine_get_step (fler_routine_set_get (set, form), done->step) != NULL;
          if (!is_known)
            g_error ("no routine has the step %s", done->step);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/demo-routines/records", test_records);
  g_test_add_func ("/exchange/demo-routines/steps", test_steps);
  return g_test_run ();
}
