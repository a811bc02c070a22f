/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-routine-page.c - a routine as a page to read */

#include "fler-routine-page.h"

#include <string.h>

static char *
say (const char *text)
{
  return (char *) text;
}

static char *
say_number (const char *one, const char *many, unsigned long n)
{
  return (char *) (n == 1 ? one : many);
}

static const char *
say_party (FlerPartyKind kind)
{
  return kind == FLER_PARTY_FK ? "FK" : kind == FLER_PARTY_AF ? "AF" : "?";
}

static const FlerPageWords words = { say, say_number, say_party };

static FlerStep *
add_step (FlerRoutine *routine, const char *id, const char *who, FlerDueFrom from, int n_days)
{
  FlerStep *step = fler_step_new ();

  step->id = g_strdup (id);
  step->who = g_strdup (who);
  step->title = g_strdup ("Do it");
  step->text = g_strdup ("First.\n\nThen.");
  step->due.from = from;
  step->due.n_days = n_days;
  step->source = g_strdup ("A report");
  step->source_date = g_strdup ("2021");
  g_ptr_array_add (routine->steps, step);
  return step;
}

static FlerRoutine *
make_routine (void)
{
  FlerRoutine *routine = fler_routine_new ();
  FlerAgendaItem *item = fler_agenda_item_new ();
  FlerSection *section = fler_section_new ();
  FlerChecklist *checklist = fler_checklist_new ();
  FlerRegistration *registration = fler_registration_new ();

  routine->title = g_strdup ("Contact meeting");
  routine->safe_title = g_strdup ("Planning meeting");
  routine->purpose = g_strdup ("To plan.\n\nTogether.");
  routine->source = g_strdup ("A report");
  routine->version = g_strdup ("1");
  routine->convener = g_strdup ("any");
  routine->documenter = g_strdup ("convener");
  routine->minutes = 60;
  routine->invitation_purpose = g_strdup ("We meet.");
  routine->invitation_benefits = g_strdup ("Benefits.");
  item->id = g_strdup ("a");
  item->title = g_strdup ("Welcome");
  item->minutes = 1;
  g_ptr_array_add (routine->agenda, item);
  section->id = g_strdup ("goal");
  section->title = g_strdup ("Goal");
  section->help = g_strdup ("Where to?");
  section->is_core = section->is_plan = TRUE;
  g_ptr_array_add (routine->sections, section);
  checklist->id = g_strdup ("before");
  checklist->title = g_strdup ("Before the meeting");
  g_ptr_array_add (checklist->items, g_strdup ("Letters sent"));
  g_ptr_array_add (routine->checklists, checklist);
  registration->id = g_strdup ("sus");
  registration->title = g_strdup ("SUS");
  registration->who = g_strdup ("af");
  g_ptr_array_add (routine->registrations, registration);
  return routine;
}

/* The block of that text, from @start on; fails where there is none. */
static guint
find (GPtrArray *page, guint start, FlerBlockKind kind, const char *text, gboolean is_core)
{
  for (guint i = start; i < page->len; i++)
    {
      const FlerBlock *block = page->pdata[i];

      if (!g_str_equal (block->text, text))
        continue;
      g_assert_cmpint (block->kind, ==, kind);
      g_assert_cmpint (block->is_core, ==, is_core);
      return i;
    }
  g_error ("“%s” is not on the page", text);
}

static gboolean
has (GPtrArray *page, const char *part)
{
  for (guint i = 0; i < page->len; i++)
    if (strstr (((const FlerBlock *) page->pdata[i])->text, part) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_order (void)
{
  g_autoptr(FlerRoutine) routine = make_routine ();
  g_autoptr(GPtrArray) page = NULL;
  guint at;

  routine->script = g_strdup ("Hello, {caller|…} here.");
  routine->conduct = g_strdup ("Kindly.");
  routine->answer_days = 7;
  add_step (routine, "K1", "fk", FLER_DUE_NONE, 0);
  page = fler_routine_page (routine, &words);
  at = find (page, 0, FLER_BLOCK_TITLE, "Contact meeting", FALSE);
  g_assert_cmpuint (at, ==, 0);
  at = find (page, at, FLER_BLOCK_PARAGRAPH, "To plan.", FALSE);
  at = find (page, at, FLER_BLOCK_PARAGRAPH, "Together.", FALSE);
  at = find (page, at, FLER_BLOCK_ITEM, "Called by any party", FALSE);
  at = find (page, at, FLER_BLOCK_ITEM, "Documented by the party that calls", FALSE);
  at = find (page, at, FLER_BLOCK_ITEM, "Usually 60 minutes", FALSE);
  at = find (page, at, FLER_BLOCK_NOTE, "Source: A report. Version 1.", FALSE);
  at = find (page, at, FLER_BLOCK_HEADING, "Steps", FALSE);
  at = find (page, at, FLER_BLOCK_SUBHEADING, "K1  Do it", FALSE);
  at = find (page, at, FLER_BLOCK_NOTE, "FK", FALSE);
  at = find (page, at, FLER_BLOCK_PARAGRAPH, "First.", FALSE);
  at = find (page, at, FLER_BLOCK_NOTE, "Source: A report (2021)", FALSE);
  at = find (page, at, FLER_BLOCK_HEADING, "Agenda", FALSE);
  at = find (page, at, FLER_BLOCK_ITEM, "Welcome (1 minute)", FALSE);
  at = find (page, at, FLER_BLOCK_HEADING, "The record", FALSE);
  at = find (page, at, FLER_BLOCK_ITEM,
             "Goal: Where to? · core component · part of the plan · not in the person’s copy", TRUE);
  at = find (page, at, FLER_BLOCK_HEADING, "Before the meeting", FALSE);
  at = find (page, at, FLER_BLOCK_ITEM, "Letters sent", FALSE);
  at = find (page, at, FLER_BLOCK_HEADING, "Registered elsewhere", FALSE);
  at = find (page, at, FLER_BLOCK_ITEM, "SUS (AF)", FALSE);
  at = find (page, at, FLER_BLOCK_PARAGRAPH, "We meet.", FALSE);
  at = find (page, at, FLER_BLOCK_PARAGRAPH, "Benefits.", FALSE);
  at = find (page, at, FLER_BLOCK_NOTE, "The parties are asked to answer 7 days before the meeting.", FALSE);
  at = find (page, at, FLER_BLOCK_HEADING, "On the telephone", FALSE);
  at = find (page, at, FLER_BLOCK_PARAGRAPH, "Hello, … here.", FALSE);
  at = find (page, at, FLER_BLOCK_HEADING, "How everyone is met", FALSE);
  find (page, at, FLER_BLOCK_PARAGRAPH, "Kindly.", FALSE);
}

static void
test_due (void)
{
  g_autoptr(FlerRoutine) routine = make_routine ();
  g_autoptr(GPtrArray) page = NULL;

  add_step (routine, "K2", "fk", FLER_DUE_SICK_DAY, 90)->is_core = TRUE;
  add_step (routine, "G5", "fk", FLER_DUE_AFTER_STEP, 30)->due.step = g_strdup ("G2");
  add_step (routine, "F4", "convener", FLER_DUE_BEFORE_MEETING, 1);
  add_step (routine, "K8", "af,fk", FLER_DUE_AT_MEETING, 0);
  add_step (routine, "F6", "parties", FLER_DUE_AFTER_MEETING, 56);
  add_step (routine, "Ö8", "fk", FLER_DUE_AFTER_DECISION, 7);
  page = fler_routine_page (routine, &words);
  find (page, 0, FLER_BLOCK_SUBHEADING, "K2  Do it", TRUE);
  find (page, 0, FLER_BLOCK_NOTE,
        "FK · by day 90 of the sick-leave spell · core component: nobody may adapt it", FALSE);
  find (page, 0, FLER_BLOCK_NOTE, "FK · within 30 days after G2", FALSE);
  find (page, 0, FLER_BLOCK_NOTE, "the party that calls · 1 day before the meeting", FALSE);
  find (page, 0, FLER_BLOCK_NOTE, "AF, FK · at the meeting", FALSE);
  find (page, 0, FLER_BLOCK_NOTE, "the parties called · 56 days after the meeting", FALSE);
  find (page, 0, FLER_BLOCK_NOTE, "FK · 7 days after the decision was sent", FALSE);
}

static void
test_left_out (void)
{
  g_autoptr(FlerRoutine) routine = make_routine ();
  g_autoptr(GPtrArray) page = NULL;

  g_ptr_array_set_size (routine->registrations, 0);
  page = fler_routine_page (routine, &words);
  g_assert_false (has (page, "Steps"));
  g_assert_false (has (page, "On the telephone"));
  g_assert_false (has (page, "How everyone is met"));
  g_assert_false (has (page, "Registered elsewhere"));
  g_assert_false (has (page, "by post"));
}

/* F2 */
static void
test_post_only (void)
{
  g_autoptr(FlerRoutine) routine = make_routine ();
  g_autoptr(GPtrArray) page = NULL;

  routine->is_post_only = TRUE;
  page = fler_routine_page (routine, &words);
  find (page, 0, FLER_BLOCK_ITEM, "The invitation goes by post, and no other way (core component)", TRUE);
}

/* D118, D119 */
static void
test_parties (void)
{
  g_autoptr(GPtrArray) parties = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_party_free);
  g_autoptr(GPtrArray) page = NULL;
  FlerParty *af = fler_party_new (), *fk = fler_party_new ();
  guint at;

  af->kind = FLER_PARTY_AF;
  af->name = g_strdup ("Arbetsförmedlingen");
  af->mission = g_strdup ("Finds work.");
  af->when_to_call = g_strdup ("When work comes up.");
  fk->kind = FLER_PARTY_FK;
  g_ptr_array_add (parties, af);
  g_ptr_array_add (parties, fk);
  page = fler_parties_page (parties, &words);
  at = find (page, 0, FLER_BLOCK_TITLE, "Which party, and when?", FALSE);
  at = find (page, at, FLER_BLOCK_HEADING, "Arbetsförmedlingen", FALSE);
  at = find (page, at, FLER_BLOCK_PARAGRAPH, "Finds work.", FALSE);
  at = find (page, at, FLER_BLOCK_SUBHEADING, "When to call", FALSE);
  at = find (page, at, FLER_BLOCK_PARAGRAPH, "When work comes up.", FALSE);
  at = find (page, at, FLER_BLOCK_HEADING, "FK", FALSE);   /* without a name or texts of its own */
  g_assert_cmpuint (at, ==, page->len - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/routine-page/order", test_order);
  g_test_add_func ("/domain/routine-page/due", test_due);
  g_test_add_func ("/domain/routine-page/left-out", test_left_out);
  g_test_add_func ("/domain/routine-page/post-only", test_post_only);
  g_test_add_func ("/domain/routine-page/parties", test_parties);
  return g_test_run ();
}
