/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-parts.c - what a letter's placeholders stand for */

#include "fler-letter-private.h"

#include <string.h>

#include "fler-personnummer.h"

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

const char *
fler_letter_word (const FlerLetterOrder *order, const char *id)
{
  return fler_letter_templates_get_word (order->templates, order->meeting->form, id, order->language);
}

char *
fler_letter_day (const FlerLetterOrder *order, const GDate *day, gboolean has_weekday)
{
  char month[16], weekday[16];

  if (!g_date_valid (day))
    return g_strdup ("");
  g_snprintf (month, sizeof month, "month_%d", g_date_get_month (day));
  g_snprintf (weekday, sizeof weekday, "weekday_%d", g_date_get_weekday (day));
  return g_strdup_printf ("%s%s%d %s %d", has_weekday ? fler_letter_word (order, weekday) : "",
                          has_weekday ? " " : "", g_date_get_day (day),
                          fler_letter_word (order, month), g_date_get_year (day));
}

static char *
clock_of (gint64 instant, GTimeZone *zone)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (instant);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, zone);

  return g_strdup_printf ("%02d.%02d", g_date_time_get_hour (local), g_date_time_get_minute (local));
}

static char *
time_of (const FlerLetterOrder *order, const FlerMeeting *meeting)
{
  g_autofree char *start = clock_of (meeting->span.start, order->zone);
  g_autofree char *end = clock_of (meeting->span.end, order->zone);

  return g_strdup_printf ("%s–%s", start, end);
}

/* “tisdag 24 november 2026, klockan 13.00–14.00” */
static char *
when (const FlerLetterOrder *order, const FlerMeeting *meeting)
{
  GDate day = fler_day_at (meeting->span.start, order->zone);
  g_autofree char *day_text = fler_letter_day (order, &day, TRUE);
  g_autofree char *time = time_of (order, meeting);

  if (meeting->is_all_day)
    return g_steal_pointer (&day_text);
  return g_strdup_printf ("%s, %s %s", day_text, fler_letter_word (order, "clock"), time);
}

const char *
fler_letter_party_name (const FlerLetterOrder *order, FlerPartyKind party)
{
  g_autofree char *id = g_strconcat ("party_", fler_party_kind_id (party), NULL);

  return fler_letter_word (order, id);
}

/* A meeting's name stands in the midst of a sentence; an abbreviation keeps its capitals. */
static char *
in_sentence (const char *name)
{
  const char *second = g_utf8_find_next_char (name, NULL);
  g_autofree char *first = g_utf8_substring (name, 0, 1);
  g_autofree char *lower = g_utf8_strdown (first, -1);

  if (*name == '\0' || g_unichar_isupper (g_utf8_get_char (second)))
    return g_strdup (name);
  return g_strconcat (lower, second, NULL);
}

static char *
capitalised (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 1));
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, text + strlen (first), NULL);
}

static gboolean
may_name_person (const FlerLetterOrder *order)
{
  return !order->the_case->is_protected && !is_blank (order->the_case->name)
         && (order->to == FLER_PARTY_PERSON || order->has_consent);
}

static char *
answer_by (const FlerLetterOrder *order)
{
  g_autofree char *day = fler_letter_day (order, &order->answer_by, FALSE);

  return *day == '\0' ? g_strdup (fler_letter_word (order, "answer_soon"))
                      : g_strdup_printf ("%s %s", fler_letter_word (order, "answer_by"), day);
}

static char *
sender_name (const FlerLetterOrder *order)
{
  if (!is_blank (order->sender))
    return g_strndup (order->sender, strcspn (order->sender, "\n"));
  /* At the head of the letter and of a sentence. */
  return capitalised (fler_letter_party_name (order, order->meeting->convener));
}

/* As it stands after “kallelse till”: some forms have a title that does not do there. */
static char *
meeting_name (const FlerLetterOrder *order)
{
  const char *word = fler_letter_word (order, "party_meeting");

  if (order->to == FLER_PARTY_PERSON)
    return in_sentence (order->routine->safe_title);
  return *word != '\0' ? g_strdup (word) : in_sentence (order->routine->title);
}

/* As the register has it; “Regionen” is no name, and stands small within a sentence. */
static char *
party_name (const FlerLetterOrder *order)
{
  const char *usual = fler_letter_party_name (order, order->to);
  g_autofree char *folded_usual = g_utf8_casefold (usual, -1);
  g_autofree char *folded_name = NULL;

  if (order->party == NULL || is_blank (order->party->name))
    return g_strdup (usual);
  folded_name = g_utf8_casefold (order->party->name, -1);
  return g_strdup (g_str_equal (folded_name, folded_usual) ? usual : order->party->name);
}

char *
fler_letter_inline (const FlerLetterOrder *order, const char *name)
{
  const FlerMeeting *meeting = order->meeting;
  GDate day = fler_day_at (meeting->span.start, order->zone);

  if (g_str_equal (name, "answer_by"))
    return answer_by (order);
  if (g_str_equal (name, "convener"))
    return g_strdup (fler_letter_party_name (order, meeting->convener));
  if (g_str_equal (name, "day"))
    return fler_letter_day (order, &day, TRUE);
  if (g_str_equal (name, "meeting"))
    return meeting_name (order);
  if (g_str_equal (name, "the_meeting"))
    return g_strdup (fler_letter_word (order, "the_meeting"));
  if (g_str_equal (name, "The_meeting"))
    return capitalised (fler_letter_word (order, "the_meeting"));
  if (g_str_equal (name, "party"))
    return party_name (order);
  if (g_str_equal (name, "person"))
    return g_strdup (may_name_person (order) ? order->the_case->name : "");
  if (g_str_equal (name, "place"))
    return g_strdup (meeting->place != NULL ? meeting->place : "");
  if (g_str_equal (name, "sender"))
    return sender_name (order);
  if (g_str_equal (name, "time"))
    return meeting->is_all_day ? g_strdup ("") : time_of (order, meeting);
  if (g_str_equal (name, "phone"))
    return g_strdup (order->contact != NULL && order->contact->phone != NULL ? order->contact->phone : "");
  if (g_str_equal (name, "email"))
    return g_strdup (order->contact != NULL && order->contact->email != NULL ? order->contact->email : "");
  return g_strdup ("");
}

/* What stands in the letter for @name, which has no words of its own. */
static char *
without_words (const FlerLetterOrder *order, const char *name)
{
  const char *reference = order->the_case->reference;

  if (g_str_equal (name, "person") && !is_blank (reference))
    return g_strdup (reference);
  return g_strdup_printf ("{%s}", name);
}

char *
fler_letter_fill (const FlerLetterOrder *order, const char *line)
{
  GString *filled = g_string_new (NULL);
  const char *at = line, *brace;

  while ((brace = strchr (at, '{')) != NULL)
    {
      const char *end = brace + strcspn (brace, "}");
      g_autofree char *name = g_strndup (brace + 1, end - brace - 1);
      g_autofree char *text = fler_letter_inline (order, name);

      if (*text == '\0')
        {
          g_free (text);
          text = without_words (order, name);
        }
      g_string_append_len (filled, at, brace - at);
      g_string_append (filled, text);
      at = *end != '\0' ? end + 1 : end;
    }
  g_string_append (filled, at);
  return g_string_free (filled, FALSE);
}

/* Facts */

static const char *
mode_word (const FlerLetterOrder *order, FlerMode mode)
{
  switch (mode)
    {
    case FLER_MODE_ROOM:
      return fler_letter_word (order, "mode_room");
    case FLER_MODE_VIDEO:
      return fler_letter_word (order, "mode_video");
    case FLER_MODE_PHONE:
      return fler_letter_word (order, "mode_phone");
    case FLER_MODE_MIXED:
      return fler_letter_word (order, "mode_mixed");
    default:
      return "";
    }
}

/* Of a mixed meeting, how the receiver takes part; of any other, how it is held. */
static FlerMode
mode_for (const FlerLetterOrder *order)
{
  const GPtrArray *participants = order->meeting->participants;

  if (order->meeting->mode != FLER_MODE_MIXED || order->to != FLER_PARTY_PERSON)
    return order->meeting->mode;
  for (guint i = 0; participants != NULL && i < participants->len; i++)
    {
      const FlerParticipant *participant = participants->pdata[i];

      if (participant->party == FLER_PARTY_PERSON && participant->mode != 0)
        return participant->mode;
    }
  return FLER_MODE_MIXED;
}

/* Rule F1: without consent nothing about the person goes to that party. Source: Uppsala.
 * A protected identity is never printed, and the mark in its place does not tell which it was. */
static char *
concerns (const FlerLetterOrder *order)
{
  const FlerCase *the_case = order->the_case;
  g_autofree char *number = NULL;

  if (order->to == FLER_PARTY_PERSON)
    return g_strdup ("");
  if (!may_name_person (order))
    return g_strdup (fler_letter_word (order, "no_person"));
  if (is_blank (the_case->personnummer))
    return g_strdup (the_case->name);
  number = fler_personnummer_format (the_case->personnummer);
  return g_strdup_printf ("%s, %s", the_case->name, number);
}

static void
add_fact (GStrvBuilder *facts, const FlerLetterOrder *order, const char *label_id, const char *value)
{
  if (is_blank (value))
    return;
  g_strv_builder_add (facts, fler_letter_word (order, label_id));
  g_strv_builder_add (facts, value);
}

static gboolean
has_new_time (const FlerLetterOrder *order)
{
  return order->told_start != 0 && order->told_start != order->meeting->span.start;
}

static gboolean
has_new_place (const FlerLetterOrder *order)
{
  const char *told = order->told_place != NULL ? order->told_place : "";
  const char *place = order->meeting->place != NULL ? order->meeting->place : "";

  return order->told_start != 0 && !g_str_equal (told, place);
}

static gboolean
has_new_mode (const FlerLetterOrder *order)
{
  return order->told_mode != 0 && order->told_mode != mode_for (order);
}

static void
add_earlier (GStrvBuilder *facts, const FlerLetterOrder *order)
{
  if (has_new_time (order))
    {
      GDate day = fler_day_at (order->told_start, order->zone);
      g_autofree char *day_text = fler_letter_day (order, &day, TRUE);
      g_autofree char *clock = clock_of (order->told_start, order->zone);
      g_autofree char *text = g_strdup_printf ("%s, %s %s", day_text, fler_letter_word (order, "clock"), clock);

      add_fact (facts, order, "earlier_time", text);
    }
  if (has_new_place (order))
    add_fact (facts, order, "earlier_place", order->told_place);
  if (has_new_mode (order))
    add_fact (facts, order, "earlier_how", mode_word (order, order->told_mode));
}

/* How one meets; the person is told which number is called, to mend it if it is another. */
static char *
how_told (const FlerLetterOrder *order)
{
  const char *word = mode_word (order, mode_for (order));
  gboolean has_number = order->to == FLER_PARTY_PERSON && mode_for (order) == FLER_MODE_PHONE
                        && !order->the_case->is_protected && !is_blank (order->the_case->phone);

  return has_number ? g_strdup_printf ("%s: %s", word, order->the_case->phone) : g_strdup (word);
}

GStrv
fler_letter_facts (const FlerLetterOrder *order)
{
  g_autoptr(GStrvBuilder) facts = g_strv_builder_new ();
  g_autofree char *time = when (order, order->meeting);
  g_autofree char *whom = concerns (order);

  add_fact (facts, order, "concerns", whom);
  add_fact (facts, order, "when", time);
  /* Nobody is to go where nobody is. */
  if (mode_for (order) != FLER_MODE_PHONE)
    add_fact (facts, order, "where", order->meeting->place);
  if (order->kind != FLER_INVITATION_CANCELLED)
    {
      g_autofree char *how = how_told (order);

      add_fact (facts, order, "how", how);
      add_fact (facts, order, "interpreter", order->the_case->interpreter);
    }
  if (order->kind == FLER_INVITATION_MOVED)
    add_earlier (facts, order);
  return g_strv_builder_end (facts);
}

/* Who comes */

static const char *
how_present (const FlerLetterOrder *order, const FlerParticipant *participant)
{
  if (participant->answer == FLER_ANSWER_MEDSKICK)
    return fler_letter_word (order, "sends_medskick");
  if (order->meeting->mode != FLER_MODE_MIXED)
    return "";
  if (participant->mode == FLER_MODE_PHONE)
    return fler_letter_word (order, "comes_by_phone");
  if (participant->mode == FLER_MODE_VIDEO)
    return fler_letter_word (order, "comes_by_video");
  return "";
}

static GString *
new_beginning (const char *text)
{
  g_autofree char *capital = capitalised (text);

  return g_string_new (capital);
}

GPtrArray *
fler_letter_officials (const FlerLetterOrder *order)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *participants = order->meeting->participants;

  for (guint i = 0; participants != NULL && i < participants->len; i++)
    {
      const FlerParticipant *participant = participants->pdata[i];
      const char *party = fler_letter_party_name (order, participant->party);
      const char *how = how_present (order, participant);
      GString *line;

      if (participant->party == FLER_PARTY_PERSON || participant->answer == FLER_ANSWER_DECLINES)
        continue;
      line = is_blank (participant->name) ? new_beginning (party) : g_string_new (participant->name);
      if (!is_blank (participant->role))
        g_string_append_printf (line, ", %s", participant->role);
      if (!is_blank (participant->name))
        g_string_append_printf (line, ", %s", party);
      else if (participant->answer != FLER_ANSWER_MEDSKICK)   /* then nobody comes, and no name follows */
        g_string_append_printf (line, " (%s)", fler_letter_word (order, "name_later"));
      if (*how != '\0')
        g_string_append_printf (line, " (%s)", how);
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }
  return lines;
}

char *
fler_letter_moved (const FlerLetterOrder *order)
{
  const char *id = has_new_time (order) ? "moved_time" : has_new_mode (order) ? "moved_how"
                   : has_new_place (order) ? "moved_place" : "moved_other";

  return fler_letter_fill (order, fler_letter_word (order, id));
}
