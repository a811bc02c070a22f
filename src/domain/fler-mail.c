/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-mail.c - the letters of one meeting: who gets one, which, where to, and what it lacks */

#include "fler-mail.h"

#include "fler-holiday.h"
#include "fler-register.h"

#include <string.h>

#define N_(text) text

#define UPPSALA_RESULTS "Uppsala, Hur resultaten tas tillvara"
#define WINDOWS "Swedish window envelopes"

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

/* Returns: (transfer none) (nullable): the first of @party who is named */
static const FlerParticipant *
find_named (const FlerMeeting *meeting, FlerPartyKind party)
{
  for (guint i = 0; meeting->participants != NULL && i < meeting->participants->len; i++)
    {
      const FlerParticipant *participant = meeting->participants->pdata[i];

      if (participant->party == party && !is_blank (participant->name))
        return participant;
    }
  return NULL;
}

static FlerOfficial *
official_of (const FlerParticipant *participant, GPtrArray *officials)
{
  FlerOfficial *official;

  for (guint i = 0; participant->official_id != 0 && i < officials->len; i++)
    {
      const FlerOfficial *known = officials->pdata[i];

      if (known->id == participant->official_id)
        return fler_official_copy (known);
    }
  official = fler_official_new ();
  official->party = participant->party;
  official->name = g_strdup (participant->name);
  official->role = g_strdup (participant->role);
  return official;
}

/* Who has no number of their own is reached at the unit's. */
static void
take_phone (FlerOfficial *official, GPtrArray *parties, gint64 party_id)
{
  const char *phone = fler_register_phone (parties, official->party, party_id, official);

  if (!is_blank (official->phone) || phone == NULL)
    return;
  g_free (official->phone);
  official->phone = g_strdup (phone);
}

FlerOfficial *
fler_mail_caller (const FlerMeeting *meeting, GPtrArray *officials, GPtrArray *parties)
{
  const FlerParticipant *named = find_named (meeting, meeting->convener);
  const FlerParty *party = fler_register_find (parties, meeting->convener, 0);
  FlerOfficial *caller = named != NULL ? official_of (named, officials) : fler_official_new ();

  caller->party = meeting->convener;
  if (is_blank (caller->name) && party != NULL)
    {
      g_free (caller->name);
      caller->name = g_strdup (party->name);
    }
  take_phone (caller, parties, named != NULL ? named->party_id : 0);
  return caller;
}

FlerOfficial *
fler_mail_writer (const FlerMeeting *meeting, const char *sender, const FlerOfficial *me,
                  GPtrArray *officials, GPtrArray *parties)
{
  gboolean is_for_another = is_blank (sender) && me != NULL && meeting->convener != FLER_PARTY_NONE
                            && me->party != meeting->convener;
  const FlerParticipant *named = is_for_another ? find_named (meeting, meeting->convener) : NULL;
  FlerOfficial *writer;

  if (me == NULL)
    return NULL;
  writer = named != NULL ? official_of (named, officials) : fler_official_copy (me);
  take_phone (writer, parties, named != NULL ? named->party_id : 0);
  return writer;
}

GPtrArray *
fler_mail_receivers (const FlerMail *mail)
{
  GPtrArray *receivers = g_ptr_array_new ();
  const GPtrArray *participants = mail->meeting->participants;

  for (guint i = 0; participants != NULL && i < participants->len; i++)
    {
      FlerParticipant *participant = participants->pdata[i];

      if (!fler_participant_is_written_to (participant, mail->meeting))
        continue;
      if (participant->party == FLER_PARTY_PERSON)
        g_ptr_array_insert (receivers, 0, participant);
      else
        g_ptr_array_add (receivers, participant);
    }
  return receivers;
}

const FlerParticipant *
fler_mail_find (const FlerMail *mail, gint64 participant_id)
{
  const GPtrArray *participants = mail->meeting->participants;

  for (guint i = 0; participants != NULL && i < participants->len; i++)
    {
      const FlerParticipant *participant = participants->pdata[i];

      if (participant->id == participant_id)
        return participant;
    }
  return NULL;
}

gboolean
fler_mail_is_for (const FlerMail *mail, const FlerInvitation *invitation, const FlerParticipant *receiver)
{
  const FlerParty *party;

  if (invitation->party != receiver->party)
    return FALSE;
  if (invitation->participant_id == receiver->id || receiver->party == FLER_PARTY_PERSON)
    return TRUE;
  party = fler_mail_party (mail, receiver);
  return invitation->party_id != 0 && party != NULL && party->id == invitation->party_id;
}

const FlerParticipant *
fler_mail_receiver_of (const FlerMail *mail, gint64 participant_id)
{
  const FlerParticipant *participant = fler_mail_find (mail, participant_id);
  g_autoptr(GPtrArray) receivers = NULL;

  if (participant == NULL)
    return NULL;
  receivers = fler_mail_receivers (mail);
  for (guint i = 0; i < receivers->len; i++)
    {
      const FlerParticipant *receiver = receivers->pdata[i];

      if (receiver->party == participant->party && receiver->party_id == participant->party_id)
        return receiver;
    }
  return NULL;
}

FlerInvitationKind
fler_mail_kind (const FlerMail *mail, const FlerParticipant *receiver)
{
  if (receiver->told == FLER_INVITATION_NEVER)
    return mail->meeting->state == FLER_MEETING_CANCELLED ? FLER_INVITATION_NEVER : FLER_INVITATION_FIRST;
  if (mail->meeting->state == FLER_MEETING_CANCELLED)
    return receiver->told == FLER_INVITATION_CANCELLED ? FLER_INVITATION_NEVER : FLER_INVITATION_CANCELLED;
  if (!fler_participant_is_told (receiver, mail->meeting))
    return FLER_INVITATION_MOVED;
  if (fler_reply_of (receiver, NULL, &mail->today) == FLER_REPLY_NO_ANSWER)
    return FLER_INVITATION_SECOND;
  return FLER_INVITATION_REMINDER;
}

gboolean
fler_mail_is_awaited (const FlerMail *mail, const FlerParticipant *receiver)
{
  switch (fler_mail_kind (mail, receiver))
    {
    case FLER_INVITATION_NEVER:
    case FLER_INVITATION_REMINDER:
      return FALSE;
    case FLER_INVITATION_FIRST:
      return receiver->party == FLER_PARTY_PERSON || fler_participant_is_expected (receiver);
    default:
      return TRUE;
    }
}

const FlerParty *
fler_mail_party (const FlerMail *mail, const FlerParticipant *receiver)
{
  const FlerParty *only = NULL;

  if (receiver->party == FLER_PARTY_PERSON)
    return NULL;
  for (guint i = 0; mail->parties != NULL && i < mail->parties->len; i++)
    {
      const FlerParty *party = mail->parties->pdata[i];

      if (receiver->party_id != 0 && party->id == receiver->party_id)
        return party;
      if (receiver->party_id != 0 || party->kind != receiver->party)
        continue;
      if (only != NULL)
        return NULL;   /* which of them, somebody has to say */
      only = party;
    }
  return only;
}

char *
fler_mail_receiver_name (const FlerMail *mail, const FlerParticipant *receiver)
{
  const FlerParty *party = fler_mail_party (mail, receiver);

  if (receiver->party == FLER_PARTY_PERSON)
    return g_strdup (mail->the_case->is_protected || mail->the_case->name == NULL ? "" : mail->the_case->name);
  if (party == NULL)
    return g_strdup ("");
  return is_blank (party->unit) || g_strcmp0 (party->unit, party->name) == 0
           ? g_strdup (party->name) : g_strdup_printf ("%s\n%s", party->name, party->unit);
}

static gboolean
begins_with (const char *line, const char *name)
{
  g_autofree char *folded_line = g_utf8_casefold (line, -1);
  g_autofree char *folded_name = g_utf8_casefold (name, -1);

  return g_str_has_prefix (folded_line, folded_name);
}

/* Puts @name above the address's line @place, unless the address has it already. */
static void
add_name_line (GPtrArray *lines, guint place, const char *name)
{
  for (guint i = 0; i < lines->len; i++)
    if (begins_with (lines->pdata[i], name))
      return;
  g_ptr_array_insert (lines, place, g_strdup (name));
}

/* Returns: (transfer full): @names, a line each, above @kept, which may begin with them already */
static char *
join_address (const char *names, const char *kept)
{
  g_auto(GStrv) name_lines = g_strsplit (names, "\n", -1);
  g_autofree char *valid = g_utf8_make_valid (kept, -1);
  g_autofree char *address = fler_letter_tidy_address (valid);
  g_auto(GStrv) address_lines = g_strsplit (address, "\n", -1);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; address_lines[i] != NULL; i++)
    if (!is_blank (address_lines[i]))
      g_ptr_array_add (lines, g_strdup (address_lines[i]));
  for (guint i = 0; name_lines[i] != NULL; i++)
    if (!is_blank (name_lines[i]))
      add_name_line (lines, MIN (i, lines->len), name_lines[i]);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

char *
fler_mail_address (const FlerMail *mail, const FlerParticipant *receiver)
{
  const FlerParty *party = fler_mail_party (mail, receiver);
  const char *kept = receiver->party == FLER_PARTY_PERSON ? mail->the_case->address
                     : party != NULL ? party->invitation_address : NULL;
  g_autofree char *name = fler_mail_receiver_name (mail, receiver);

  /* Rule: of a protected identity no address is printed. */
  if (is_blank (kept) || (receiver->party == FLER_PARTY_PERSON && mail->the_case->is_protected))
    return NULL;
  return join_address (name, kept);
}

static gboolean
is_same_word (const char *a, const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a != NULL ? a : "", -1);
  g_autofree char *folded_b = g_utf8_casefold (b != NULL ? b : "", -1);

  return g_str_equal (folded_a, folded_b);
}

const FlerParty *
fler_mail_writers_unit (const FlerMail *mail)
{
  const FlerParty *only = NULL;

  if (!is_blank (mail->sender) || mail->writer == NULL || mail->writer->party != mail->meeting->convener)
    return NULL;
  for (guint i = 0; mail->parties != NULL && i < mail->parties->len; i++)
    {
      const FlerParty *party = mail->parties->pdata[i];

      if (party->kind != mail->writer->party)
        continue;
      if (is_same_word (party->unit, mail->writer->unit))
        return party;
      if (only != NULL)
        return NULL;
      only = party;
    }
  return only;
}

/* Where nobody has written who sends the letters: the unit, with its address in the register.
 *
 * Returns: (transfer full) (nullable): NULL: no more is known than which party calls */
static char *
dup_letterhead (const FlerMail *mail)
{
  const FlerParty *unit = fler_mail_writers_unit (mail);
  g_autofree char *name = NULL;

  if (unit == NULL || is_blank (unit->name))
    return NULL;
  name = is_blank (unit->unit) ? g_strdup (unit->name) : g_strdup_printf ("%s\n%s", unit->name, unit->unit);
  return join_address (name, unit->invitation_address != NULL ? unit->invitation_address : "");
}

FlerTri
fler_mail_consent (const FlerMail *mail, const FlerParticipant *receiver)
{
  const FlerConsent *consent = mail->consents != NULL
                                 ? fler_consent_find (mail->consents, receiver->party, &mail->today) : NULL;

  return consent != NULL && fler_consent_state (consent, &mail->today) == FLER_CONSENT_HOLDS ? FLER_TRI_YES
                                                                                              : FLER_TRI_NO;
}

/* In AF's and FK's own meetings the two know of the case by the routine itself; F1 is about the
 * forms where others take part. */
static gboolean
may_know_person (const FlerMail *mail, const FlerParticipant *receiver)
{
  FlerForm form = mail->meeting->form;
  gboolean is_their_own = form == FLER_FORM_KONTAKT || form == FLER_FORM_OVERLAMNING
                          || form == FLER_FORM_GK1 || form == FLER_FORM_GK2;

  return (is_their_own && (receiver->party == FLER_PARTY_AF || receiver->party == FLER_PARTY_FK))
         || fler_mail_consent (mail, receiver) == FLER_TRI_YES;
}

GDate
fler_mail_answer_by (const FlerMail *mail)
{
  int n_days = fler_routine_answer_days (mail->swedish);
  GDate meeting_day = fler_day_at (mail->meeting->span.start, mail->zone);
  GDate day = meeting_day;
  int n_days_left;

  if (n_days == 0 || !g_date_valid (&day) || g_date_get_julian (&day) <= (guint) n_days)
    return fler_day_none ();
  n_days_left = g_date_days_between (&mail->today, &day);
  if (n_days_left <= 0)
    return fler_day_none ();
  if (n_days_left <= n_days)
    n_days = n_days_left / 2;
  g_date_subtract_days (&day, n_days);
  while (fler_holiday_is_free (&day))
    g_date_subtract_days (&day, 1);
  return g_date_compare (&day, &mail->today) > 0 && g_date_compare (&day, &meeting_day) < 0 ? day : fler_day_none ();
}

/* Nobody is told to call themselves: a letter to the writer's own party names the one that calls.
 * (nullable) */
static const FlerOfficial *
contact_of (const FlerMail *mail, const FlerParticipant *receiver)
{
  gboolean is_own = mail->writer != NULL && receiver != NULL && mail->writer->party == receiver->party;

  return is_own && mail->caller != NULL ? mail->caller : mail->writer;
}

static const FlerRoutine *
routine_for (const FlerMail *mail, const FlerMailWish *wish)
{
  return wish->language == FLER_LETTER_EN ? mail->english : mail->swedish;
}

/* Rule D112: the text may be changed. Then it may ask for what nobody has written. Source: Uppsala. */
static void
add_values (GArray *lacks, const FlerLetter *letter)
{
  g_autoptr(GPtrArray) unfilled = fler_letter_list_unfilled (letter);

  for (guint i = 0; i < unfilled->len; i++)
    {
      const char *name = unfilled->pdata[i];
      gboolean is_writers = g_str_equal (name, "phone") || g_str_equal (name, "email");
      gboolean is_bookings = g_str_equal (name, "place") || g_str_equal (name, "time");
      FlerLack lack = {
        .kind = FLER_LACK_VALUE,
        .mend = is_writers ? FLER_MEND_PREFERENCES : is_bookings ? FLER_MEND_BOOKING : FLER_MEND_NOTHING,
        .why = { "D112", N_("The text of a letter may be changed; what it promises to tell must be there."), UPPSALA_RESULTS },
        .placeholder = name,
      };

      g_array_append_val (lacks, lack);
    }
}

void
fler_mail_add_room (GArray *lacks, const FlerMail *mail, const FlerMailWish *wish)
{
  const FlerParticipant *receiver = fler_mail_find (mail, wish->participant_id);
  gboolean is_person = receiver->party == FLER_PARTY_PERSON;
  FlerLack lack = {
    .kind = FLER_LACK_ROOM,
    .mend = is_person ? FLER_MEND_CASE : FLER_MEND_REGISTER,
    .why = { "F55", N_("All of the address, and nothing else, shows in the envelope’s window."), WINDOWS },
    .party = receiver->party,
    .party_id = receiver->party_id,
  };

  g_array_append_val (lacks, lack);
}

GArray *
fler_mail_missing (const FlerMail *mail, const FlerMailWish *wish)
{
  const FlerParticipant *receiver = fler_mail_find (mail, wish->participant_id);
  g_autofree char *address = fler_mail_address (mail, receiver);
  FlerInvitationPlan plan = {
    .meeting = mail->meeting,
    .receiver = receiver,
    .routine = routine_for (mail, wish),
    .kind = wish->kind,
    .channel = wish->channel,
    .address = address,
    .consent = fler_mail_consent (mail, receiver),
    .is_protected = mail->the_case->is_protected,
    .today = mail->today,
  };
  GArray *lacks = fler_invitation_missing (&plan);
  g_autoptr(FlerLetter) letter = fler_mail_write (mail, wish);

  add_values (lacks, letter);
  return lacks;
}

static void
add_phone (GArray *wanting, const FlerOfficial *writer)
{
  FlerLack lack = {
    .kind = FLER_LACK_PHONE,
    .mend = writer == NULL || writer->is_me ? FLER_MEND_PREFERENCES : FLER_MEND_REGISTER,
    .why = { "D116", N_("A letter tells where to call."), UPPSALA_RESULTS },
    .party = writer != NULL ? writer->party : FLER_PARTY_NONE,
    .who = writer != NULL && !is_blank (writer->name) ? writer->name : NULL,
  };

  g_array_append_val (wanting, lack);
}

static void
add_place (GArray *wanting)
{
  FlerLack lack = {
    .kind = FLER_LACK_PLACE,
    .mend = FLER_MEND_BOOKING,
    .why = { "D126", N_("An invitation tells where and how the meeting is held."), UPPSALA_RESULTS },
  };

  g_array_append_val (wanting, lack);
}

GArray *
fler_mail_wanting (const FlerMail *mail, const FlerMailWish *wish)
{
  FlerMode mode = mail->meeting->mode;
  const FlerOfficial *contact = contact_of (mail, fler_mail_find (mail, wish->participant_id));
  GArray *wanting = g_array_new (FALSE, FALSE, sizeof (FlerLack));

  if (contact == NULL || is_blank (contact->phone))
    add_phone (wanting, contact);
  if ((mode == FLER_MODE_ROOM || mode == FLER_MODE_MIXED) && is_blank (mail->meeting->place)
      && fler_invitation_asks_answer (wish->kind))
    add_place (wanting);
  return wanting;
}

FlerLetter *
fler_mail_write (const FlerMail *mail, const FlerMailWish *wish)
{
  const FlerParticipant *receiver = fler_mail_find (mail, wish->participant_id);
  g_autofree char *address = fler_mail_address (mail, receiver);
  g_autofree char *letterhead = is_blank (mail->sender) ? dup_letterhead (mail) : g_strdup (mail->sender);
  FlerLetterOrder order = {
    .templates = mail->templates,
    .routine = routine_for (mail, wish),
    .kind = wish->kind,
    .language = wish->language,
    .to = receiver->party,
    .party = fler_mail_party (mail, receiver),
    .address = address,
    .meeting = mail->meeting,
    .told_start = receiver->told_start,
    .told_place = receiver->told_place,
    .told_mode = receiver->told_mode,
    .the_case = mail->the_case,
    .writer = mail->writer,
    .contact = contact_of (mail, receiver),
    .sender = letterhead,
    .has_consent = may_know_person (mail, receiver),
    .date = mail->today,
    .answer_by = wish->answer_by,
    .own_text = wish->own_text,
    .zone = mail->zone,
  };

  return fler_letter_write (&order);
}
