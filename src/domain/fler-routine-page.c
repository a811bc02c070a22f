/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routine-page.c - a routine, and the parties, as pages to read on the screen or on paper */

#include "fler-routine-page.h"

#include "fler-script.h"

typedef struct
{
  GPtrArray           *blocks;
  const FlerPageWords *words;
} Page;

static void
free_block (FlerBlock *block)
{
  g_free (block->text);
  g_free (block);
}

GPtrArray *
fler_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) free_block);
}

void
fler_blocks_add (GPtrArray *blocks, FlerBlockKind kind, const char *text)
{
  FlerBlock *block = g_new0 (FlerBlock, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  g_ptr_array_add (blocks, block);
}

static void
add (Page *page, FlerBlockKind kind, const char *text)
{
  fler_blocks_add (page->blocks, kind, text);
}

static void
take (Page *page, FlerBlockKind kind, char *text, gboolean is_core)
{
  FlerBlock *block;

  add (page, kind, text);
  block = page->blocks->pdata[page->blocks->len - 1];
  block->is_core = is_core;
  g_free (text);
}

/* Paragraphs are parted by an empty line. */
static void
add_paragraphs (Page *page, const char *text)
{
  g_auto(GStrv) paragraphs = g_strsplit (text != NULL ? text : "", "\n\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (*paragraphs[i] != '\0')
      add (page, FLER_BLOCK_PARAGRAPH, paragraphs[i]);
}

static const char *
name_party (const Page *page, const char *id)
{
  if (g_str_equal (id, "convener"))
    return page->words->gettext ("the party that calls");
  if (g_str_equal (id, "any"))
    return page->words->gettext ("any party");
  if (g_str_equal (id, "parties"))
    return page->words->gettext ("the parties called");
  return page->words->party (fler_party_kind_from_id (id));
}

static char *
name_parties (const Page *page, const char *who)
{
  g_auto(GStrv) ids = g_strsplit (who, ",", -1);
  GString *names = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name_party (page, ids[i]));
  return g_string_free (names, FALSE);
}

/* (nullable) */
static char *
describe_due (const Page *page, const FlerDueRule *due)
{
  const FlerPageWords *words = page->words;

  switch (due->from)
    {
    case FLER_DUE_NONE:
      return NULL;
    case FLER_DUE_SICK_DAY:
      return g_strdup_printf (words->gettext ("by day %d of the sick-leave spell"), due->n_days);
    case FLER_DUE_AFTER_STEP:
      return g_strdup_printf (words->ngettext ("within %d day after %s", "within %d days after %s",
                                               (unsigned long) due->n_days), due->n_days, due->step);
    case FLER_DUE_BEFORE_MEETING:
      return g_strdup_printf (words->ngettext ("%d day before the meeting", "%d days before the meeting",
                                               (unsigned long) due->n_days), due->n_days);
    case FLER_DUE_AT_MEETING:
      return g_strdup (words->gettext ("at the meeting"));
    case FLER_DUE_AFTER_MEETING:
      return g_strdup_printf (words->ngettext ("%d day after the meeting", "%d days after the meeting",
                                               (unsigned long) due->n_days), due->n_days);
    case FLER_DUE_AFTER_DECISION:
      return g_strdup_printf (words->ngettext ("%d day after the decision was sent",
                                               "%d days after the decision was sent",
                                               (unsigned long) due->n_days), due->n_days);
    default:
      g_assert_not_reached ();
    }
}

static void
add_head (Page *page, const FlerRoutine *routine)
{
  const FlerPageWords *words = page->words;

  add (page, FLER_BLOCK_TITLE, routine->title);
  add_paragraphs (page, routine->purpose);
  take (page, FLER_BLOCK_ITEM,
        g_strdup_printf (words->gettext ("Called by %s"), name_party (page, routine->convener)), FALSE);
  take (page, FLER_BLOCK_ITEM,
        g_strdup_printf (words->gettext ("Documented by %s"), name_party (page, routine->documenter)), FALSE);
  take (page, FLER_BLOCK_ITEM,
        g_strdup_printf (words->ngettext ("Usually %d minute", "Usually %d minutes",
                                          (unsigned long) routine->minutes), routine->minutes), FALSE);
  if (routine->place != NULL)
    take (page, FLER_BLOCK_ITEM,
          g_strdup_printf (words->gettext ("Usual place: %s"), routine->place), FALSE);
  take (page, FLER_BLOCK_ITEM,
        g_strdup_printf (words->gettext ("To the person, and in calendars, it is called “%s”"),
                         routine->safe_title), FALSE);
  if (routine->is_post_only)
    take (page, FLER_BLOCK_ITEM,
          g_strdup (words->gettext ("The invitation goes by post, and no other way (core component)")), TRUE);
  take (page, FLER_BLOCK_NOTE,
        g_strdup_printf (words->gettext ("Source: %s. Version %s."), routine->source, routine->version), FALSE);
}

static void
add_step (Page *page, const FlerStep *step)
{
  const FlerPageWords *words = page->words;
  g_autofree char *who = name_parties (page, step->who);
  g_autofree char *due = describe_due (page, &step->due);
  GString *note = g_string_new (who);

  take (page, FLER_BLOCK_SUBHEADING, g_strdup_printf ("%s  %s", step->id, step->title), step->is_core);
  if (due != NULL)
    g_string_append_printf (note, " · %s", due);
  if (step->is_core)
    g_string_append_printf (note, " · %s", words->gettext ("core component: nobody may adapt it"));
  take (page, FLER_BLOCK_NOTE, g_string_free (note, FALSE), FALSE);
  add_paragraphs (page, step->text);
  take (page, FLER_BLOCK_NOTE,
        g_strdup_printf (words->gettext ("Source: %s (%s)"), step->source, step->source_date), FALSE);
}

static void
add_agenda (Page *page, const FlerRoutine *routine)
{
  const FlerPageWords *words = page->words;

  add (page, FLER_BLOCK_HEADING, words->gettext ("Agenda"));
  for (guint i = 0; i < routine->agenda->len; i++)
    {
      const FlerAgendaItem *item = routine->agenda->pdata[i];
      g_autofree char *minutes = g_strdup_printf (words->ngettext ("%d minute", "%d minutes",
                                                                   (unsigned long) item->minutes),
                                                  item->minutes);

      take (page, FLER_BLOCK_ITEM,
            item->text == NULL ? g_strdup_printf ("%s (%s)", item->title, minutes)
                               : g_strdup_printf ("%s (%s): %s", item->title, minutes, item->text), FALSE);
    }
}

static void
add_sections (Page *page, const FlerRoutine *routine)
{
  const FlerPageWords *words = page->words;

  add (page, FLER_BLOCK_HEADING, words->gettext ("The record"));
  for (guint i = 0; i < routine->sections->len; i++)
    {
      const FlerSection *section = routine->sections->pdata[i];
      GString *text = g_string_new (NULL);

      g_string_append_printf (text, "%s: %s", section->title, section->help);
      if (section->is_core)
        g_string_append_printf (text, " · %s", words->gettext ("core component"));
      if (section->is_plan)
        g_string_append_printf (text, " · %s", words->gettext ("part of the plan"));
      if (!section->for_person)
        g_string_append_printf (text, " · %s", words->gettext ("not in the person’s copy"));
      take (page, FLER_BLOCK_ITEM, g_string_free (text, FALSE), section->is_core);
    }
}

static void
add_texts (Page *page, const FlerRoutine *routine)
{
  const FlerPageWords *words = page->words;
  int n_days = fler_routine_answer_days (routine);

  add (page, FLER_BLOCK_HEADING, words->gettext ("The invitation says"));
  add_paragraphs (page, routine->invitation_purpose);
  add_paragraphs (page, routine->invitation_benefits);
  if (n_days > 0)
    take (page, FLER_BLOCK_NOTE,
          g_strdup_printf (words->ngettext ("The parties are asked to answer %d day before the meeting.",
                                            "The parties are asked to answer %d days before the meeting.",
                                            (unsigned long) n_days), n_days), FALSE);
  add (page, FLER_BLOCK_NOTE, words->gettext ("The names of the officials who will attend are put in "
                                              "for each meeting."));
  if (routine->script != NULL)
    {
      g_autofree char *script = fler_script_fill (routine->script, NULL);

      add (page, FLER_BLOCK_HEADING, words->gettext ("On the telephone"));
      add_paragraphs (page, script);
    }
  if (routine->conduct != NULL)
    {
      add (page, FLER_BLOCK_HEADING, words->gettext ("How everyone is met"));
      add_paragraphs (page, routine->conduct);
    }
}

static void
add_lists (Page *page, const FlerRoutine *routine)
{
  const FlerPageWords *words = page->words;

  for (guint i = 0; i < routine->checklists->len; i++)
    {
      const FlerChecklist *checklist = routine->checklists->pdata[i];

      add (page, FLER_BLOCK_HEADING, checklist->title);
      for (guint j = 0; j < checklist->items->len; j++)
        add (page, FLER_BLOCK_ITEM, checklist->items->pdata[j]);
    }
  if (routine->registrations->len > 0)
    add (page, FLER_BLOCK_HEADING, words->gettext ("Registered elsewhere"));
  for (guint i = 0; i < routine->registrations->len; i++)
    {
      const FlerRegistration *registration = routine->registrations->pdata[i];

      take (page, FLER_BLOCK_ITEM,
            g_strdup_printf ("%s (%s)", registration->title, name_party (page, registration->who)), FALSE);
    }
}

GPtrArray *
fler_routine_page (const FlerRoutine *routine, const FlerPageWords *words)
{
  Page page = { fler_blocks_new (), words };

  add_head (&page, routine);
  if (routine->steps->len > 0)
    add (&page, FLER_BLOCK_HEADING, words->gettext ("Steps"));
  for (guint i = 0; i < routine->steps->len; i++)
    add_step (&page, routine->steps->pdata[i]);
  add_agenda (&page, routine);
  add_sections (&page, routine);
  add_lists (&page, routine);
  add_texts (&page, routine);
  return page.blocks;
}

GPtrArray *
fler_parties_page (GPtrArray *parties, const FlerPageWords *words)
{
  Page page = { fler_blocks_new (), words };

  add (&page, FLER_BLOCK_TITLE, words->gettext ("Which party, and when?"));
  for (guint i = 0; i < parties->len; i++)
    {
      const FlerParty *party = parties->pdata[i];

      add (&page, FLER_BLOCK_HEADING, party->name != NULL ? party->name : words->party (party->kind));
      add_paragraphs (&page, party->mission);
      if (party->when_to_call != NULL)
        add (&page, FLER_BLOCK_SUBHEADING, words->gettext ("When to call"));
      add_paragraphs (&page, party->when_to_call);
    }
  return page.blocks;
}
