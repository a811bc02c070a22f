/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-mail.c - who gets which letter about a meeting, and where to */

#include "fler-mail.h"

typedef struct
{
  FlerMail     mail;
  FlerMeeting *meeting;
  FlerCase    *the_case;
  FlerRoutine *routine;
} Fixture;

static FlerParticipant *
add_participant (Fixture *f, FlerPartyKind party, gint64 party_id)
{
  FlerParticipant *participant = fler_participant_new ();

  participant->id = f->meeting->participants->len + 1;
  participant->party = party;
  participant->party_id = party_id;
  g_ptr_array_add (f->meeting->participants, participant);
  return participant;
}

static void
add_party (Fixture *f, gint64 id, FlerPartyKind kind, const char *unit, const char *address)
{
  FlerParty *party = fler_party_new ();

  party->id = id;
  party->kind = kind;
  party->name = g_strdup ("Arbetsförmedlingen");
  party->unit = g_strdup (unit);
  party->invitation_address = g_strdup (address);
  g_ptr_array_add (f->mail.parties, party);
}

static void
set_up (Fixture *f, gconstpointer unused)
{
  FlerStep *step = fler_step_new ();

  f->meeting = fler_meeting_new ();
  f->meeting->form = FLER_FORM_FLERPART;
  f->meeting->convener = FLER_PARTY_KOMMUN;
  f->meeting->state = FLER_MEETING_PLANNED;
  f->meeting->span = (FlerSpan) { 1795521600, 1795521600 + 3600 };   /* 24 November 2026 */
  f->meeting->participants = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_participant_free);
  f->the_case = fler_case_new ();
  f->the_case->name = g_strdup ("Anna Testström");
  f->routine = fler_routine_new ();
  step->id = g_strdup ("F3");
  step->due = (FlerDueRule) { FLER_DUE_BEFORE_MEETING, 14, NULL };
  g_ptr_array_add (f->routine->steps, step);
  f->mail.meeting = f->meeting;
  f->mail.the_case = f->the_case;
  f->mail.swedish = f->mail.english = f->routine;
  f->mail.parties = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_party_free);
  f->mail.consents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_consent_free);
  f->mail.zone = g_time_zone_new_utc ();
  g_assert_true (fler_day_parse ("2026-11-01", &f->mail.today));
}

static void
tear_down (Fixture *f, gconstpointer unused)
{
  fler_meeting_free (f->meeting);
  fler_case_free (f->the_case);
  fler_routine_free (f->routine);
  g_ptr_array_unref (f->mail.parties);
  g_ptr_array_unref (f->mail.consents);
  g_time_zone_unref (f->mail.zone);
}

static void
test_one_letter_each_but_not_to_oneself (Fixture *f, gconstpointer unused)
{
  g_autoptr(GPtrArray) receivers = NULL;

  add_participant (f, FLER_PARTY_AF, 1);
  add_participant (f, FLER_PARTY_AF, 1);
  add_participant (f, FLER_PARTY_KOMMUN, 0);
  add_participant (f, FLER_PARTY_PERSON, 0);
  add_participant (f, FLER_PARTY_AF, 2);
  receivers = fler_mail_receivers (&f->mail);
  g_assert_cmpuint (receivers->len, ==, 3);
  g_assert_cmpint (((FlerParticipant *) receivers->pdata[0])->id, ==, 4);   /* the person first */
  g_assert_cmpint (((FlerParticipant *) receivers->pdata[1])->id, ==, 1);
  g_assert_cmpint (((FlerParticipant *) receivers->pdata[2])->id, ==, 5);
}

static void
test_kind_follows_from_how_things_stand (Fixture *f, gconstpointer unused)
{
  FlerParticipant *participant = add_participant (f, FLER_PARTY_AF, 0);

  g_assert_cmpint (fler_mail_kind (&f->mail, participant), ==, FLER_INVITATION_FIRST);
  participant->told = FLER_INVITATION_FIRST;
  participant->told_start = f->meeting->span.start;
  participant->answer = FLER_ANSWER_NONE_YET;
  g_assert_true (fler_day_parse ("2026-11-10", &participant->answer_by));
  g_assert_cmpint (fler_mail_kind (&f->mail, participant), ==, FLER_INVITATION_REMINDER);
  g_assert_true (fler_day_parse ("2026-11-11", &f->mail.today));
  g_assert_cmpint (fler_mail_kind (&f->mail, participant), ==, FLER_INVITATION_SECOND);
  f->meeting->span.start += 3600;
  g_assert_cmpint (fler_mail_kind (&f->mail, participant), ==, FLER_INVITATION_MOVED);
  f->meeting->state = FLER_MEETING_CANCELLED;
  g_assert_cmpint (fler_mail_kind (&f->mail, participant), ==, FLER_INVITATION_CANCELLED);
  participant->told = FLER_INVITATION_CANCELLED;
  g_assert_cmpint (fler_mail_kind (&f->mail, participant), ==, FLER_INVITATION_NEVER);
}

/* A party that answered by telephone that nobody comes, before any letter went, needs none. */
static void
test_whoever_declined_waits_for_no_letter (Fixture *f, gconstpointer unused)
{
  FlerParticipant *af = add_participant (f, FLER_PARTY_AF, 0);
  FlerParticipant *person = add_participant (f, FLER_PARTY_PERSON, 0);

  g_assert_true (fler_mail_is_awaited (&f->mail, person));
  g_assert_true (fler_mail_is_awaited (&f->mail, af));
  af->answer = FLER_ANSWER_MEDSKICK;
  g_assert_false (fler_mail_is_awaited (&f->mail, af));
  af->answer = FLER_ANSWER_DECLINES;
  g_assert_false (fler_mail_is_awaited (&f->mail, af));
  af->told = FLER_INVITATION_FIRST;                        /* of a new time it is told all the same */
  af->told_start = f->meeting->span.start - 3600;
  g_assert_true (fler_mail_is_awaited (&f->mail, af));
  af->told_start = f->meeting->span.start;
  g_assert_false (fler_mail_is_awaited (&f->mail, af));    /* a reminder */
}

static void
check_address (Fixture *f, const FlerParticipant *receiver, const char *kept, const char *expected)
{
  FlerParty *party = f->mail.parties->pdata[f->mail.parties->len - 1];
  g_autofree char *address = NULL;

  g_free (party->invitation_address);
  party->invitation_address = g_strdup (kept);
  address = fler_mail_address (&f->mail, receiver);
  g_assert_cmpstr (address, ==, expected);
}

static void
test_address_has_its_name_once (Fixture *f, gconstpointer unused)
{
  FlerParticipant *af = add_participant (f, FLER_PARTY_AF, 0);
  FlerParticipant *person = add_participant (f, FLER_PARTY_PERSON, 0);
  g_autofree char *of_party = NULL;
  g_autofree char *of_person = NULL;

  add_party (f, 7, FLER_PARTY_AF, "Kontoret", "\n Provgatan 1 \n\n999 10 EXEMPELSTAD\n");
  f->the_case->address = g_strdup ("Anna Testström\nPåhittsgatan 1\n999 10 EXEMPELSTAD");
  of_party = fler_mail_address (&f->mail, af);
  of_person = fler_mail_address (&f->mail, person);
  g_assert_cmpstr (of_party, ==, "Arbetsförmedlingen\nKontoret\nProvgatan 1\n999 10 EXEMPELSTAD");
  g_assert_cmpstr (of_person, ==, "Anna Testström\nPåhittsgatan 1\n999 10 EXEMPELSTAD");
  check_address (f, af, "kontoret\nProvgatan 1", "Arbetsförmedlingen\nkontoret\nProvgatan 1");
  check_address (f, af, "Arbetsförmedlingen\nProvgatan 1", "Arbetsförmedlingen\nKontoret\nProvgatan 1");
  check_address (f, af, "Arbetsförmedlingen\nKontoret, plan 2\nProvgatan 1", "Arbetsförmedlingen\nKontoret, plan 2\nProvgatan 1");
  f->the_case->is_protected = TRUE;
  g_assert_null (fler_mail_address (&f->mail, person));
}

/* D111: to a certain address; which of two, somebody has to say. */
static void
test_one_of_two_units_is_not_guessed (Fixture *f, gconstpointer unused)
{
  FlerParticipant *af = add_participant (f, FLER_PARTY_AF, 0);

  add_party (f, 7, FLER_PARTY_AF, "Norr", "Norra vägen 1");
  add_party (f, 8, FLER_PARTY_AF, "Söder", "Södra vägen 1");
  g_assert_null (fler_mail_party (&f->mail, af));
  g_assert_null (fler_mail_address (&f->mail, af));
  af->party_id = 8;
  g_assert_cmpstr (fler_mail_party (&f->mail, af)->unit, ==, "Söder");
}

/* F3 */
static void
test_answer_by_is_the_routines (Fixture *f, gconstpointer unused)
{
  GDate day = fler_mail_answer_by (&f->mail);
  g_autofree char *iso = fler_day_to_iso (&day);

  g_assert_cmpstr (iso, ==, "2026-11-10");
}

/* F3: a meeting that is called at short notice is answered halfway to it. */
static void
test_answer_by_at_short_notice (Fixture *f, gconstpointer unused)
{
  static const struct { const char *today, *expected; } calls[] = {
    { "2026-11-10", "2026-11-17" },
    { "2026-11-16", "2026-11-20" },
    { "2026-11-20", NULL },           /* no working day lies between that would help */
    { "2026-11-23", NULL },
    { "2026-11-30", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *iso = NULL;
      GDate day;

      g_assert_true (fler_day_parse (calls[i].today, &f->mail.today));
      day = fler_mail_answer_by (&f->mail);
      iso = fler_day_to_iso (&day);
      g_assert_cmpstr (iso, ==, calls[i].expected);
    }
}

/* F3: of forms whose routine has no step for it, the invitation says when. */
static void
test_answer_by_of_other_forms (Fixture *f, gconstpointer unused)
{
  GDate day;
  g_autofree char *iso = NULL;

  f->meeting->form = FLER_FORM_SIP;
  g_ptr_array_set_size (f->routine->steps, 0);
  day = fler_mail_answer_by (&f->mail);
  g_assert_false (g_date_valid (&day));
  f->routine->answer_days = 7;
  day = fler_mail_answer_by (&f->mail);
  iso = fler_day_to_iso (&day);
  g_assert_cmpstr (iso, ==, "2026-11-17");
}

/* F18: nobody is asked to answer on a Sunday or a holiday. */
static void
test_answer_by_is_a_working_day (Fixture *f, gconstpointer unused)
{
  static const struct { gint64 start; const char *expected; } meetings[] = {
    { 1795953600, "2026-11-13" },     /* Sunday 29 November less 14 days is a Sunday */
    { 1799409600, "2026-12-23" },     /* Friday 8 January less 14 days is Christmas Day */
    { 1795521600, "2026-11-10" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (meetings); i++)
    {
      g_autofree char *iso = NULL;
      GDate day;

      f->meeting->span.start = meetings[i].start;
      day = fler_mail_answer_by (&f->mail);
      iso = fler_day_to_iso (&day);
      g_assert_cmpstr (iso, ==, meetings[i].expected);
    }
}

/* F1 */
static void
test_consent_that_was_withdrawn_is_none (Fixture *f, gconstpointer unused)
{
  FlerParticipant *af = add_participant (f, FLER_PARTY_AF, 0);
  FlerConsent *consent = fler_consent_new ();

  consent->party = FLER_PARTY_AF;
  g_assert_true (fler_day_parse ("2026-10-01", &consent->given_on));
  g_ptr_array_add (f->mail.consents, consent);
  g_assert_cmpint (fler_mail_consent (&f->mail, af), ==, FLER_TRI_YES);
  consent->withdrawn_on = f->mail.today;
  g_assert_cmpint (fler_mail_consent (&f->mail, af), ==, FLER_TRI_NO);
}

static const FlerLack *
find_lack (GArray *lacks, const char *placeholder)
{
  for (guint i = 0; i < lacks->len; i++)
    {
      const FlerLack *lack = &g_array_index (lacks, FlerLack, i);

      if (lack->kind == FLER_LACK_VALUE && g_str_equal (lack->placeholder, placeholder))
        return lack;
    }
  return NULL;
}

static guint
count_values (GArray *lacks)
{
  guint n_values = 0;

  for (guint i = 0; i < lacks->len; i++)
    n_values += g_array_index (lacks, FlerLack, i).kind == FLER_LACK_VALUE;
  return n_values;
}

/* D112: a text that asks for what nobody has written waits for it; F1: and names nobody. */
static void
test_text_waits_for_what_it_tells (Fixture *f, gconstpointer unused)
{
  static const char *const lines[] = {
    "Kallelse", "Vi ses i {place}.", "Det gäller {person}.", "Ring {phone} eller skriv till {email}.", NULL,
  };
  g_autoptr(FlerLetterTemplates) templates = fler_letter_templates_new ();
  g_autoptr(FlerOfficial) writer = fler_official_new ();
  g_autoptr(GArray) before = NULL;
  g_autoptr(GArray) after = NULL;
  g_autoptr(FlerLetter) letter = NULL;
  FlerMailWish wish = { .kind = FLER_INVITATION_REMINDER, .channel = FLER_CHANNEL_POST, .language = FLER_LETTER_SV };

  fler_letter_templates_put (templates, FLER_FORM_NONE, FALSE, FLER_INVITATION_REMINDER, FLER_LETTER_SV,
                             g_strdupv ((GStrv) lines));
  wish.participant_id = add_participant (f, FLER_PARTY_AF, 0)->id;
  f->the_case->reference = g_strdup ("0042");
  f->mail.templates = templates;
  f->mail.writer = writer;
  writer->phone = g_strdup ("");
  before = fler_mail_missing (&f->mail, &wish);
  g_assert_cmpuint (count_values (before), ==, 3);
  g_assert_cmpint (find_lack (before, "place")->mend, ==, FLER_MEND_BOOKING);
  g_assert_cmpint (find_lack (before, "phone")->mend, ==, FLER_MEND_PREFERENCES);
  g_assert_cmpstr (find_lack (before, "email")->why.rule, ==, "D112");

  f->meeting->place = g_strdup ("Rum 1");
  writer->phone = (g_free (writer->phone), g_strdup ("010-000 00 00"));
  writer->email = g_strdup ("berit@af.example");
  after = fler_mail_missing (&f->mail, &wish);
  g_assert_cmpuint (count_values (after), ==, 0);
  letter = fler_mail_write (&f->mail, &wish);
  g_assert_cmpstr (((FlerLetterBlock *) letter->blocks->pdata[1])->text, ==, "Det gäller 0042.");
  g_assert_cmpstr (((FlerLetterBlock *) letter->blocks->pdata[2])->text, ==,
                   "Ring 010-000 00 00 eller skriv till berit@af.example.");
}

/* A letter is signed for the party it comes from, and says where to call. */
static void
test_who_signs (Fixture *f, gconstpointer unused)
{
  g_autoptr(GPtrArray) officials = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_official_free);
  g_autoptr(FlerOfficial) me = fler_official_new ();
  g_autoptr(FlerOfficial) other = NULL;
  g_autoptr(FlerOfficial) own = NULL;
  g_autoptr(FlerOfficial) under_own_head = NULL;

  me->party = FLER_PARTY_FK;
  me->name = g_strdup ("Sara Provsson");
  me->unit = g_strdup ("Sjukförsäkring");
  add_party (f, 1, FLER_PARTY_AF, "Rehabilitering", NULL);
  add_party (f, 2, FLER_PARTY_FK, "Sjukförsäkring", NULL);
  ((FlerParty *) f->mail.parties->pdata[0])->phone = g_strdup ("010-000 00 01");
  ((FlerParty *) f->mail.parties->pdata[1])->phone = g_strdup ("010-000 00 02");
  f->meeting->convener = FLER_PARTY_AF;
  add_participant (f, FLER_PARTY_AF, 1)->name = g_strdup ("Adam Testberg");

  other = fler_mail_writer (f->meeting, NULL, me, officials, f->mail.parties);
  g_assert_cmpstr (other->name, ==, "Adam Testberg");
  g_assert_cmpstr (other->phone, ==, "010-000 00 01");
  under_own_head = fler_mail_writer (f->meeting, "Samordningen\nBox 1", me, officials, f->mail.parties);
  g_assert_cmpstr (under_own_head->name, ==, "Sara Provsson");
  f->meeting->convener = FLER_PARTY_FK;
  own = fler_mail_writer (f->meeting, NULL, me, officials, f->mail.parties);
  g_assert_cmpstr (own->name, ==, "Sara Provsson");
  g_assert_cmpstr (own->phone, ==, "010-000 00 02");
  g_assert_null (fler_mail_writer (f->meeting, NULL, NULL, officials, f->mail.parties));
}

/* D116: AF's own official writes for FK, and AF is not told to call AF. */
static void
test_nobody_is_told_to_call_themselves (Fixture *f, gconstpointer unused)
{
  static const char *const lines[] = { "Kallelse", "Ring {phone}.", NULL };
  g_autoptr(FlerLetterTemplates) templates = fler_letter_templates_new ();
  g_autoptr(GPtrArray) officials = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_official_free);
  g_autoptr(FlerOfficial) me = fler_official_new ();
  g_autoptr(FlerOfficial) caller = NULL;
  FlerMailWish wish = { .kind = FLER_INVITATION_FIRST, .channel = FLER_CHANNEL_POST, .language = FLER_LETTER_SV };
  gint64 af, region;

  fler_letter_templates_put (templates, FLER_FORM_NONE, FALSE, FLER_INVITATION_FIRST, FLER_LETTER_SV,
                             g_strdupv ((GStrv) lines));
  f->mail.templates = templates;
  me->party = FLER_PARTY_AF;
  me->name = g_strdup ("Adam Testberg");
  me->phone = g_strdup ("010-000 00 01");
  f->mail.writer = me;
  f->meeting->convener = FLER_PARTY_FK;
  add_party (f, 2, FLER_PARTY_FK, "Sjukförsäkring", NULL);
  ((FlerParty *) f->mail.parties->pdata[0])->phone = g_strdup ("010-000 00 02");
  af = add_participant (f, FLER_PARTY_AF, 0)->id;
  region = add_participant (f, FLER_PARTY_REGION, 0)->id;
  caller = fler_mail_caller (f->meeting, officials, f->mail.parties);
  f->mail.caller = caller;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr(FlerLetter) letter = NULL;

      wish.participant_id = i == 0 ? af : region;
      letter = fler_mail_write (&f->mail, &wish);
      g_assert_cmpstr (((FlerLetterBlock *) letter->blocks->pdata[0])->text, ==,
                       i == 0 ? "Ring 010-000 00 02." : "Ring 010-000 00 01.");
    }
}

/* D116: a letter can be made without a number to call, or a place, but not without a word about it. */
static void
test_letter_without_a_number_or_place_is_told (Fixture *f, gconstpointer unused)
{
  FlerMailWish wish = { .kind = FLER_INVITATION_FIRST };
  g_autoptr(FlerOfficial) writer = fler_official_new ();
  g_autoptr(GArray) nobody = NULL;
  g_autoptr(GArray) another = NULL;
  g_autoptr(GArray) me = NULL;
  g_autoptr(GArray) none = NULL;
  g_autoptr(GArray) nowhere = NULL;
  g_autoptr(GArray) cancelled = NULL;

  f->meeting->place = g_strdup ("Rum Almen");
  nobody = fler_mail_wanting (&f->mail, &wish);
  g_assert_cmpuint (nobody->len, ==, 1);
  g_assert_null (g_array_index (nobody, FlerLack, 0).who);
  g_assert_cmpint (g_array_index (nobody, FlerLack, 0).mend, ==, FLER_MEND_PREFERENCES);

  writer->name = g_strdup ("Ingrid Provström");
  writer->phone = g_strdup ("  ");
  f->mail.writer = writer;
  another = fler_mail_wanting (&f->mail, &wish);
  g_assert_cmpuint (another->len, ==, 1);
  g_assert_cmpint (g_array_index (another, FlerLack, 0).kind, ==, FLER_LACK_PHONE);
  g_assert_cmpstr (g_array_index (another, FlerLack, 0).who, ==, "Ingrid Provström");
  g_assert_cmpint (g_array_index (another, FlerLack, 0).mend, ==, FLER_MEND_REGISTER);

  writer->is_me = TRUE;
  me = fler_mail_wanting (&f->mail, &wish);
  g_assert_cmpint (g_array_index (me, FlerLack, 0).mend, ==, FLER_MEND_PREFERENCES);

  g_free (writer->phone);
  writer->phone = g_strdup ("010-000 00 07");
  none = fler_mail_wanting (&f->mail, &wish);
  g_assert_cmpuint (none->len, ==, 0);

  /* D126 */
  g_free (f->meeting->place);
  f->meeting->place = g_strdup (" ");
  nowhere = fler_mail_wanting (&f->mail, &wish);
  g_assert_cmpuint (nowhere->len, ==, 1);
  g_assert_cmpint (g_array_index (nowhere, FlerLack, 0).kind, ==, FLER_LACK_PLACE);
  wish.kind = FLER_INVITATION_CANCELLED;
  cancelled = fler_mail_wanting (&f->mail, &wish);
  g_assert_cmpuint (cancelled->len, ==, 0);
  f->mail.writer = NULL;
}

#define ADD(path, test) g_test_add ("/domain/mail/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("one-letter-each", test_one_letter_each_but_not_to_oneself);
  ADD ("kind-follows", test_kind_follows_from_how_things_stand);
  ADD ("declined-waits-for-none", test_whoever_declined_waits_for_no_letter);
  ADD ("answer-by-at-short-notice", test_answer_by_at_short_notice);
  ADD ("address-has-its-name-once", test_address_has_its_name_once);
  ADD ("one-of-two-units", test_one_of_two_units_is_not_guessed);
  ADD ("without-a-number/D116", test_letter_without_a_number_or_place_is_told);
  ADD ("answer-by", test_answer_by_is_the_routines);
  ADD ("answer-by-working-day/F18", test_answer_by_is_a_working_day);
  ADD ("answer-by-of-other-forms", test_answer_by_of_other_forms);
  ADD ("text-waits-for-what-it-tells", test_text_waits_for_what_it_tells);
  ADD ("consent-withdrawn", test_consent_that_was_withdrawn_is_none);
  ADD ("call-themselves/D116", test_nobody_is_told_to_call_themselves);
  ADD ("who-signs", test_who_signs);
  return g_test_run ();
}
