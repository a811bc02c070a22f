/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-words.c - what a booking says of itself: on screen, and to a screen reader */

#define G_LOG_DOMAIN "fler-booking-words"

#include "config.h"

#include "fler-booking-words.h"

#include <glib/gi18n.h>

#include "fler-words.h"

char *
fler_booking_words_title (const FlerMeeting *meeting)
{
  if (meeting->title != NULL && *meeting->title != '\0')
    return g_strdup (meeting->title);
  return g_strdup (fler_words_form (meeting->form));
}

char *
fler_booking_words_about (const FlerMeeting *meeting, const char *person_name)
{
  if (meeting->case_reference == NULL)
    return g_strdup ("");
  if (person_name == NULL || *person_name == '\0')
    return g_strdup (meeting->case_reference);
  return g_strdup_printf ("%s %s", meeting->case_reference, person_name);
}

static const char *
state_sign (FlerMeetingState state)
{
  switch (state)
    {
    case FLER_MEETING_ONGOING:
      return "●";
    case FLER_MEETING_HELD:
      return "✓";
    case FLER_MEETING_CANCELLED:
    case FLER_MEETING_NOT_ATTENDED:
      return "✕";
    default:
      return "";
    }
}

/* Names are asked for while the meeting is to come; afterwards they say nothing more. */
static gboolean
awaits_names (const FlerMeeting *meeting)
{
  return meeting->state == FLER_MEETING_PLANNED && meeting->n_invited > 0
         && meeting->n_named < meeting->n_invited;
}

/* Whoever was invited and has not answered (F3). */
static gboolean
awaits_answers (const FlerMeeting *meeting)
{
  return meeting->state == FLER_MEETING_PLANNED && meeting->n_unanswered > 0;
}

gboolean
fler_booking_words_is_awaiting (const FlerMeeting *meeting)
{
  return awaits_answers (meeting) || awaits_names (meeting);
}

char *
fler_booking_words_case_in_short (const FlerMeeting *meeting)
{
  if (meeting->case_reference == NULL)
    return NULL;
  return g_strconcat (meeting->case_reference, fler_booking_words_is_awaiting (meeting) ? " ?" : "", NULL);
}

/* Where words would be cut off, a sign and the number stand for them; what a screen reader hears and
 * what stands in the tooltip says it in full. */
static char *
notes_of (const FlerMeeting *meeting, FlerBookingRoom room)
{
  gboolean is_narrow = room != FLER_BOOKING_WIDE;
  GString *notes = g_string_new (NULL);

  if (awaits_answers (meeting) && is_narrow)
    g_string_append_printf (notes, "?%d · ", meeting->n_unanswered);
  if (meeting->state != FLER_MEETING_PLANNED)
    g_string_append (notes, fler_words_state (meeting->state));
  else if (meeting->n_invited > 0 && room == FLER_BOOKING_STACKED)
    g_string_append_printf (notes, "%d/%d", meeting->n_named, meeting->n_invited);
  else if (meeting->n_invited > 0)
    /* Translators: how many of those invited are known by name: “2/4 names”. */
    g_string_append_printf (notes, ngettext ("%1$d/%2$d name", "%1$d/%2$d names", meeting->n_invited),
                            meeting->n_named, meeting->n_invited);
  if (awaits_answers (meeting) && !is_narrow)
    /* Translators: a sign, and how many of those invited have not answered. */
    g_string_append_printf (notes, ngettext (" · ? %d answer missing", " · ? %d answers missing",
                                             meeting->n_unanswered), meeting->n_unanswered);
  if (meeting->is_own_planning)
    g_string_append_printf (notes, "%s%s", notes->len > 0 ? " · " : "", _("own planning"));
  return g_string_free (notes, FALSE);
}

char *
fler_booking_words_notes (const FlerMeeting *meeting)
{
  return notes_of (meeting, FLER_BOOKING_WIDE);
}

static void
append_escaped (GString *markup, const char *text, const char *tag)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (tag != NULL)
    g_string_append_printf (markup, "<%s>%s</%s>", tag, escaped, tag);
  else
    g_string_append (markup, escaped);
}

static void
append_after (GString *markup, const char *separator, const char *text, const char *tag)
{
  if (text == NULL || *text == '\0')
    return;
  if (markup->len > 0)
    g_string_append (markup, separator);
  append_escaped (markup, text, tag);
}

/* Seen, never spoken or searched: long words may break where the language breaks them. */
static char *
narrow_title (const FlerMeeting *meeting)
{
  switch (meeting->form)
    {
    /* Translators: the meeting forms in a narrow column; a soft hyphen stands where a word may break. */
    case FLER_FORM_KONTAKT:
      return g_strdup (C_("narrow column", "Contact meeting"));
    case FLER_FORM_OVERLAMNING:
      return g_strdup (C_("narrow column", "Handover meeting"));
    case FLER_FORM_FLERPART:
      return g_strdup (C_("narrow column", "Multi-party meeting"));
    case FLER_FORM_NONE:
    case FLER_FORM_GK1:
    case FLER_FORM_GK2:
    case FLER_FORM_SIP:
    case FLER_FORM_ANNAT:
    default:
      return fler_booking_words_title (meeting);
    }
}

/* What it is, with a sign of how it stands: seen at a glance, in whatever room there is. */
static char *
signed_title (const FlerMeeting *meeting)
{
  g_autofree char *title = narrow_title (meeting);

  if (meeting->state == FLER_MEETING_PLANNED)
    return g_steal_pointer (&title);
  return g_strdup_printf ("%s\u00a0%s", state_sign (meeting->state), title);
}

static char *
time_markup (const char *time, const char *struck)
{
  return g_strdup_printf (struck != NULL ? "<s><b>%s</b></s>" : "<b>%s</b>", time);
}

/* The mark says which form it is: what is missing comes before it is said in full. */
static void
stack_markup (GString *first, GString *rest, const FlerMeeting *meeting, const char *about, const char *time,
              const char *struck)
{
  g_autofree char *title = signed_title (meeting);
  g_autofree char *notes = notes_of (meeting, FLER_BOOKING_STACKED);

  append_after (first, "", about, struck);
  /* Not bold as elsewhere: where two stand side by side it would lack a point or two. */
  append_after (rest, "", time, struck);
  append_after (rest, "\n", notes, NULL);
  append_after (rest, "\n", title, struck);
}

void
fler_booking_words_markup (const FlerMeeting *meeting, const char *person_name, const char *time,
                           FlerBookingRoom room, char **head, char **body)
{
  const char *struck = meeting->state == FLER_MEETING_CANCELLED ? "s" : NULL;
  g_autofree char *title = signed_title (meeting);
  g_autofree char *about = fler_booking_words_about (meeting, person_name);
  g_autofree char *notes = notes_of (meeting, room);
  gboolean is_awaiting = fler_booking_words_is_awaiting (meeting);
  gboolean is_small = room == FLER_BOOKING_NARROW || room == FLER_BOOKING_LINE;
  GString *first = g_string_new (NULL);
  GString *rest = g_string_new (NULL);

  if (room == FLER_BOOKING_TIGHT)
    {
      g_autofree char *in_short = is_awaiting ? fler_booking_words_case_in_short (meeting) : NULL;

      append_after (first, "", in_short != NULL ? in_short : *about != '\0' ? about : title, struck);
    }
  else if (room == FLER_BOOKING_STACKED)
    stack_markup (first, rest, meeting, about, time, struck);
  else
    {
      GString *after = room == FLER_BOOKING_LINE ? first : rest;

      if (time != NULL)
        {
          g_autofree char *bold = time_markup (time, struck);

          g_string_append (first, bold);
        }
      append_after (room == FLER_BOOKING_NARROW && time != NULL ? rest : first, "  ", about, struck);
      /* The mark says which form it is: where there is little room, what is missing comes before. */
      if (is_small && is_awaiting)
        append_after (after, room == FLER_BOOKING_NARROW ? "\n" : "  ", notes, NULL);
      append_after (first->len == 0 ? first : after, room != FLER_BOOKING_NARROW ? "  " : is_awaiting ? "\n" : " ",
                    title, struck);
      if (!is_small || !is_awaiting)
        append_after (after, room == FLER_BOOKING_LINE ? "  " : "\n", notes, NULL);
      if (room != FLER_BOOKING_LINE && meeting->state != FLER_MEETING_CANCELLED)
        append_after (after, "\n", meeting->place, NULL);
    }
  *head = g_string_free (first, FALSE);
  *body = g_string_free (rest, FALSE);
}

static char *
spoken_names (const FlerMeeting *meeting)
{
  if (!awaits_names (meeting))
    return NULL;
  return g_strdup_printf (ngettext ("%1$d of %2$d name is known", "%1$d of %2$d names are known",
                                    meeting->n_invited),
                          meeting->n_named, meeting->n_invited);
}

static char *
spoken_answers (const FlerMeeting *meeting)
{
  if (!awaits_answers (meeting))
    return NULL;
  return g_strdup_printf (ngettext ("%d answer is missing", "%d answers are missing", meeting->n_unanswered),
                          meeting->n_unanswered);
}

static void
append_part (GString *spoken, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (spoken->len > 0)
    g_string_append (spoken, ", ");
  g_string_append (spoken, part);
}

char *
fler_booking_words_spoken (const FlerMeeting *meeting, const char *person_name, GTimeZone *zone)
{
  GDate day = fler_day_at (meeting->span.start, zone);
  g_autofree char *day_words = fler_words_day (&day);
  g_autofree char *times = meeting->is_all_day ? g_strdup (_("all day"))
                                               : fler_words_times (meeting->span, zone);
  g_autofree char *title = fler_booking_words_title (meeting);
  g_autofree char *about = fler_booking_words_about (meeting, person_name);
  g_autofree char *the_case = NULL;
  g_autofree char *names = spoken_names (meeting);
  g_autofree char *answers = spoken_answers (meeting);
  GString *spoken = g_string_new (NULL);

  if (*about != '\0')
    /* Translators: within what a screen reader says of a booking; %s is the case's reference. */
    the_case = g_strdup_printf (_("case %s"), about);
  append_part (spoken, day_words);
  append_part (spoken, times);
  append_part (spoken, title);
  append_part (spoken, the_case);
  append_part (spoken, fler_words_state (meeting->state));
  append_part (spoken, names);
  append_part (spoken, answers);
  if (meeting->is_own_planning)
    append_part (spoken, _("own planning, not an invitation"));
  return g_string_free (spoken, FALSE);
}
