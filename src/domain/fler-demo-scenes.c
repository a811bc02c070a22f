/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo-scenes.c - the cases told by hand, one for each stage that a case can be in
 *
 * Days are told from today: of meetings in working days (+1 the next one, -1 the last before
 * today), of everything else in days ago. Meetings lie between 9 and 15, with lunch at 12, so
 * that own activities have the ends of the day; nobody is to be in two places at once.
 */

#include "fler-demo-tale.h"

#include "fler-demo-words.h"
#include "fler-holiday.h"

#define AT(hour, minute) ((hour) * 60 + (minute))
#define SCENE_BIRTH_NUMBER 999    /* the random cases have 980-998 */

typedef enum { PLANNED, HELD, CANCELLED, NOT_ATTENDED } Outcome;

/* Somebody beside the person; of a party that has named nobody, official is 0. */
typedef struct { int official; FlerAnswer answer; FlerPartyKind unnamed; } Guest;

typedef struct
{
  FlerForm      form;
  FlerPartyKind convener;        /* NONE: as the form says */
  int           k, start_min, n_minutes;
  FlerMode      mode;            /* 0: in a room */
  int           n_days_booked;   /* before the meeting */
  Guest         guests[5];
  Outcome       outcome;
  FlerPartyKind cancelled_by;
  const char   *cancelled_why;
  int           story, done_percent;
} Booking;

/* @of: the day is counted from that booking, from 1; 0: so many days ago */
typedef struct { const char *step; int n_days, of; FlerTri answer; const char *note; } Step;

typedef enum { RIGHT, SAMORDNINGSNUMMER, WRONG, MISSING, PROTECTED } Number;

typedef struct
{
  const char  *name;
  int          age;
  Number       number;
  const char  *interpreter, *notes;
  FlerBenefit  benefit;
  int          sick_day, decision_days;    /* today's; days ago; 0: not known */
  FlerTri      employed;
  FlerDecision decision;
  FlerTri      enrolled, reduced, can_take_part, coordination;
  int          needs;                      /* FlerNeed bits; 0: not known */
  Booking      bookings[3];
  Step         steps[9];
  int          closed_days;                /* ago; 0: open */
  const char  *closed_why;
} Scene;

#define YES FLER_TRI_YES
#define NO FLER_TRI_NO
#define COMES FLER_ANSWER_COMES
#define SJUKPENNING FLER_BENEFIT_SJUKPENNING
#define ALL_FOUR (FLER_NEED_AF | FLER_NEED_FK | FLER_NEED_REGION | FLER_NEED_KOMMUN)

/* Officials: 1-2 FK, 3-6 AF, 7-8 region, 9-11 kommun. */
static const Scene scenes[FLER_DEMO_N_SCENES] = {
  /* 0001: contact meeting tomorrow, everything ready */
  { .name = "Ester Exempelsson", .age = 47, .benefit = SJUKPENNING, .sick_day = 118, .employed = YES,
    .decision = FLER_DECISION_NONE, .enrolled = NO, .coordination = NO,
    .bookings = { { FLER_FORM_KONTAKT, 0, 1, AT (10, 0), 60, 0, 20, { { 1, COMES }, { 3, COMES } } } },
    .steps = { { "K1", 40 }, { "K2", 30, 0, YES, "standpoint" }, { "K3", 28, 0, YES }, { "K4", 21 },
               { "K5", 20 }, { "K6", 14 } } },
  /* 0002: day 88, standpoint in two days */
  { .name = "Viktor Provgren", .age = 33, .benefit = SJUKPENNING, .sick_day = 88, .employed = YES,
    .decision = FLER_DECISION_NONE, .enrolled = NO, .steps = { { "K1", 6 } } },
  /* 0003: day 178, meeting not yet booked */
  { .name = "Åke Övningsson", .age = 58, .benefit = SJUKPENNING, .sick_day = 178, .employed = YES,
    .decision = FLER_DECISION_NONE, .enrolled = NO, .coordination = NO,
    .notes = "Nås säkrast på förmiddagen.",
    .steps = { { "K1", 95 }, { "K2", 89, 0, YES, "standpoint" }, { "K3", 12, 0, YES }, { "K4", 8 } } },
  /* 0004: benefit withdrawn, meeting booked */
  { .name = "Mirjam Testberg", .age = 41, .benefit = SJUKPENNING, .sick_day = 402, .decision_days = 3,
    .employed = NO, .decision = FLER_DECISION_WITHDRAWN, .enrolled = NO, .reduced = YES,
    .bookings = { { FLER_FORM_OVERLAMNING, 0, 2, AT (9, 0), 60, 0, 4, { { 2, COMES }, { 4, COMES } } } },
    .steps = { { "Ö1", 3 }, { "Ö2", 2, 0, YES }, { "Ö3", 1 } } },
  /* 0005: benefit withdrawn, not yet offered; may be closed in two days */
  { .name = "Jonas Mallqvist", .age = 52, .benefit = SJUKPENNING, .sick_day = 210, .decision_days = 5,
    .employed = NO, .decision = FLER_DECISION_WITHDRAWN, .enrolled = NO, .steps = { { "Ö1", 5 } } },
  /* 0006: handed over; the documents are not registered yet, and the person is not enrolled */
  { .name = "Fatima Exempelgren", .age = 38, .benefit = SJUKPENNING, .sick_day = 388, .decision_days = 20,
    .employed = NO, .decision = FLER_DECISION_WITHDRAWN, .enrolled = NO, .reduced = YES,
    .bookings = { { FLER_FORM_OVERLAMNING, 0, -2, AT (10, 0), 60, 0, 14, { { 1, COMES }, { 5, COMES } }, HELD,
                    .story = 0, .done_percent = 40 } },
    .steps = { { "Ö1", 20 }, { "Ö2", 18, 0, YES }, { "Ö3", 15 }, { "Ö4", 0, 1 }, { "Ö5", 0, 1 } } },
  /* 0007: refused new application, so a joint assessment instead */
  { .name = "Sara Låtsasström", .age = 29, .benefit = FLER_BENEFIT_NONE, .decision_days = 30,
    .employed = NO, .decision = FLER_DECISION_DENIED_NEW_APPLICATION, .enrolled = YES, .reduced = YES,
    .can_take_part = YES, .coordination = NO,
    .bookings = { { FLER_FORM_GK1, 0, 3, AT (10, 30), 60, 0, 16, { { 6, COMES }, { 2, COMES } } } },
    .steps = { { "G1", 25 } } },
  /* 0008: GK 1 held, FK's standpoint awaited */
  { .name = "Tomas Skissberg", .age = 44, .benefit = FLER_BENEFIT_NONE, .employed = NO,
    .decision = FLER_DECISION_NONE, .enrolled = YES, .reduced = YES, .can_take_part = YES,
    .bookings = { { FLER_FORM_GK1, 0, -8, AT (10, 0), 75, 0, 15, { { 5, COMES }, { 1, COMES } }, HELD,
                    .story = 0, .done_percent = 60 } },
    .steps = { { "G1", 30 }, { "G2", 0, 1 }, { "G3", 0, 1, YES }, { "G4", 0, 1 } } },
  /* 0009: the thirty days are almost out */
  { .name = "Leila Provsson", .age = 36, .benefit = FLER_BENEFIT_NONE, .employed = NO,
    .decision = FLER_DECISION_NONE, .enrolled = YES, .reduced = YES, .can_take_part = YES,
    .bookings = { { FLER_FORM_GK1, 0, -19, AT (13, 0), 60, 0, 18, { { 3, COMES }, { 2, COMES } }, HELD,
                    .story = 1, .done_percent = 80 } },
    .steps = { { "G1", 50 }, { "G2", 0, 1 }, { "G3", 0, 1, YES }, { "G4", 0, 1 } } },
  /* 0010: granted, GK 2 with the same official of AF */
  { .name = "Ronja Påhittsson", .age = 50, .benefit = FLER_BENEFIT_REHABILITERINGSPENNING, .employed = NO,
    .decision = FLER_DECISION_NONE, .enrolled = YES, .reduced = YES, .can_take_part = YES,
    .bookings = { { FLER_FORM_GK1, 0, -24, AT (9, 0), 60, 0, 12, { { 4, COMES }, { 1, COMES } }, HELD,
                    .story = 2, .done_percent = 100 },
                  { FLER_FORM_GK2, 0, 1, AT (13, 0), 60, 0, 8, { { 1, COMES }, { 4, COMES } } } },
    .steps = { { "G1", 55 }, { "G2", 0, 1 }, { "G3", 0, 1, YES }, { "G4", 0, 1 }, { "G5", 8, 0, YES },
               { "G6b", 7 } } },
  /* 0011: a plan is made and followed up by telephone; the longest of names */
  { .name = "Maria-Magdalena Alexandra Kristina Exempelsson-Provström af Övningsborg", .age = 55,
    .benefit = FLER_BENEFIT_REHABILITERINGSPENNING, .employed = NO, .decision = FLER_DECISION_NONE,
    .enrolled = YES, .reduced = YES, .can_take_part = YES, .coordination = NO,
    .bookings = { { FLER_FORM_GK1, 0, -40, AT (10, 0), 60, 0, 14, { { 6, COMES }, { 2, COMES } }, HELD,
                    .story = 0, .done_percent = 100 },
                  { FLER_FORM_GK2, 0, -4, AT (10, 0), 75, 0, 12, { { 2, COMES }, { 6, COMES } }, HELD,
                    .story = 0, .done_percent = 0 },
                  { FLER_FORM_ANNAT, FLER_PARTY_AF, 0, AT (9, 0), 30, FLER_MODE_PHONE, 5, { { 6, COMES } } } },
    .steps = { { "G1", 80 }, { "G2", 0, 1 }, { "G3", 0, 1, YES }, { "G4", 0, 1 }, { "G5", 22, 0, YES },
               { "G6b", 20 }, { "G7", 0, 2 } } },
  /* 0012: refused; the day note is still to be written */
  { .name = "Göran Testman", .age = 61, .benefit = FLER_BENEFIT_NONE, .employed = NO,
    .decision = FLER_DECISION_NONE, .enrolled = YES, .reduced = YES, .can_take_part = YES,
    .bookings = { { FLER_FORM_GK1, 0, -22, AT (9, 30), 60, 0, 15, { { 3, COMES }, { 1, COMES } }, HELD,
                    .story = 1, .done_percent = 100 } },
    .steps = { { "G1", 60 }, { "G2", 0, 1 }, { "G3", 0, 1, YES }, { "G4", 0, 1 },
               { "G5", 4, 0, NO, "Villkoren för rehabiliteringspenning är inte uppfyllda." } } },
  /* 0013: two of four have given a name */
  { .name = "Nadia Övningsgren", .age = 31, .benefit = SJUKPENNING, .sick_day = 245, .employed = NO,
    .decision = FLER_DECISION_NONE, .enrolled = YES, .reduced = YES, .coordination = YES, .needs = ALL_FOUR,
    .bookings = { { FLER_FORM_FLERPART, FLER_PARTY_KOMMUN, 3, AT (13, 0), 90, FLER_MODE_MIXED, 22,
                    { { 9, COMES }, { 5, COMES }, { 0, FLER_ANSWER_COMES, FLER_PARTY_REGION },
                      { 0, FLER_ANSWER_NONE_YET, FLER_PARTY_FK } } } },
    .steps = { { "F1", 20 }, { "F2", 18 } } },
  /* 0014: held, with a contribution sent along; commitments run */
  { .name = "Per-Erik Exempelman", .age = 48, .benefit = SJUKPENNING, .sick_day = 305, .employed = NO,
    .decision = FLER_DECISION_NONE, .enrolled = YES, .reduced = YES, .coordination = YES, .needs = ALL_FOUR,
    .bookings = { { FLER_FORM_FLERPART, FLER_PARTY_REGION, -20, AT (9, 30), 90, 0, 25,
                    { { 7, COMES }, { 3, COMES }, { 2, FLER_ANSWER_MEDSKICK }, { 10, COMES } }, HELD,
                    .story = 0, .done_percent = 50 },
                  { FLER_FORM_FLERPART, FLER_PARTY_REGION, -3, AT (9, 30), 60, 0, 14,
                    { { 7, COMES }, { 3, COMES }, { 2, FLER_ANSWER_MEDSKICK }, { 10, COMES } }, HELD,
                    .story = 1, .done_percent = 0 } },
    .steps = { { "F1", 56 }, { "F2", 54 }, { "F3", 40 }, { "F4", 36 }, { "F5", 0, 2 } } },
  /* 0015: everyone has answered; an interpreter is booked */
  { .name = "Amina Skissdal", .age = 40, .interpreter = "arabiska", .benefit = FLER_BENEFIT_NONE,
    .employed = NO, .decision = FLER_DECISION_NONE, .enrolled = YES, .reduced = YES, .coordination = YES,
    .needs = FLER_NEED_AF | FLER_NEED_REGION | FLER_NEED_KOMMUN, .notes = "Tolk bokad, på plats.",
    .bookings = { { FLER_FORM_FLERPART, FLER_PARTY_AF, 6, AT (10, 0), 90, 0, 30,
                    { { 4, COMES }, { 8, COMES }, { 11, COMES } } } },
    .steps = { { "F1", 26 }, { "F2", 22 }, { "F3", 6 }, { "F4", 3 } } },
  /* 0016: called off by the region, booked anew */
  { .name = "Olof Mallgren", .age = 57, .benefit = SJUKPENNING, .sick_day = 198, .employed = YES,
    .decision = FLER_DECISION_NONE, .enrolled = NO, .reduced = YES, .coordination = YES,
    .needs = FLER_NEED_FK | FLER_NEED_REGION,
    .bookings = { { FLER_FORM_FLERPART, FLER_PARTY_REGION, 1, AT (11, 0), 60, 0, 28,
                    { { 7, COMES }, { 2, COMES } }, CANCELLED, FLER_PARTY_REGION,
                    "Rehabiliteringskoordinatorn är sjuk och kan inte ersättas." },
                  { FLER_FORM_FLERPART, FLER_PARTY_REGION, 7, AT (13, 0), 60, 0, 8,
                    { { 7, COMES }, { 2, FLER_ANSWER_NONE_YET } } } },
    .steps = { { "F1", 32 }, { "F2", 28 } } },
  /* 0017: contact meeting held, talked to again soon; a number that fails its check */
  { .name = "Lena Provberg", .age = 39, .number = WRONG, .benefit = SJUKPENNING, .sick_day = 150,
    .employed = YES, .decision = FLER_DECISION_NONE, .enrolled = YES, .coordination = NO,
    .bookings = { { FLER_FORM_KONTAKT, 0, -4, AT (13, 0), 60, 0, 19, { { 2, COMES }, { 4, COMES } }, HELD,
                    .story = 0, .done_percent = 30 },
                  { FLER_FORM_ANNAT, FLER_PARTY_AF, 3, AT (9, 0), 30, FLER_MODE_PHONE, 4, { { 4, COMES } } } },
    .steps = { { "K1", 70 }, { "K2", 62, 0, YES, "standpoint" }, { "K3", 60, 0, YES }, { "K4", 40 },
               { "K5", 38 }, { "K6", 20 }, { "K7", 0, 1 }, { "K8", 0, 1 }, { "K9", 0, 1 } } },
  /* 0018: called off by the person, booked anew */
  { .name = "Ali Provdal", .age = 35, .benefit = SJUKPENNING, .sick_day = 139, .employed = YES,
    .decision = FLER_DECISION_NONE, .enrolled = NO, .coordination = NO,
    .bookings = { { FLER_FORM_KONTAKT, 0, -2, AT (13, 0), 60, 0, 20, { { 2, COMES }, { 3, COMES } }, CANCELLED,
                    FLER_PARTY_PERSON, "Personen är förkyld och vill ha en ny tid." },
                  { FLER_FORM_KONTAKT, 0, 4, AT (9, 30), 60, 0, 7, { { 2, COMES }, { 3, COMES } } } },
    .steps = { { "K1", 58 }, { "K2", 51, 0, YES, "standpoint" }, { "K3", 49, 0, YES }, { "K4", 30 },
               { "K5", 28 }, { "K6", 18 } } },
  /* 0019: the person did not come */
  { .name = "Birgitta Testgren", .age = 45, .benefit = SJUKPENNING, .sick_day = 128, .employed = YES,
    .decision = FLER_DECISION_NONE, .enrolled = NO, .coordination = NO,
    .bookings = { { FLER_FORM_KONTAKT, 0, -1, AT (9, 0), 60, 0, 18, { { 1, COMES }, { 5, COMES } },
                    NOT_ATTENDED } },
    .steps = { { "K1", 48 }, { "K2", 41, 0, YES, "standpoint" }, { "K3", 39, 0, YES }, { "K4", 25 },
               { "K5", 24 }, { "K6", 15 } } },
  /* 0020: declined, with the reason */
  { .name = "Kent Låtsasson", .age = 42, .benefit = SJUKPENNING, .sick_day = 131, .employed = YES,
    .decision = FLER_DECISION_NONE, .enrolled = NO, .coordination = NO,
    .steps = { { "K1", 50 }, { "K2", 43, 0, YES, "standpoint" },
               { "K3", 40, 0, NO, "Vill tillbaka till sin arbetsplats och räknar med att kunna det." } } },
  /* 0021: protected identity, by telephone */
  { .age = 37, .number = PROTECTED, .benefit = SJUKPENNING, .sick_day = 141, .employed = YES,
    .decision = FLER_DECISION_NONE, .enrolled = NO, .coordination = NO,
    .notes = "Skyddade personuppgifter. Kontakt bara genom handläggaren på Försäkringskassan.",
    .bookings = { { FLER_FORM_KONTAKT, 0, 0, AT (13, 0), 60, FLER_MODE_PHONE, 15,
                    { { 1, COMES }, { 3, COMES } } } },
    .steps = { { "K1", 60 }, { "K2", 53, 0, YES, "standpoint" }, { "K3", 50, 0, YES }, { "K4", 30 },
               { "K5", 29 }, { "K6", 12 } } },
  /* 0022: health care and social services: SIP; the number is not known */
  { .name = "Samuel Påhittsberg", .age = 26, .number = MISSING, .benefit = FLER_BENEFIT_AKTIVITETSERSATTNING,
    .employed = NO, .decision = FLER_DECISION_NONE, .enrolled = NO, .reduced = YES, .coordination = YES,
    .needs = FLER_NEED_REGION | FLER_NEED_KOMMUN,
    .bookings = { { FLER_FORM_SIP, FLER_PARTY_KOMMUN, 5, AT (13, 0), 60, 0, 12, { { 9, COMES }, { 8, COMES } } } } },
  /* 0023: three parties by telephone, which is no multi-party meeting; a samordningsnummer */
  { .name = "Ivana Exempelova", .age = 34, .number = SAMORDNINGSNUMMER,
    .interpreter = "bosniska, kroatiska, serbiska", .benefit = SJUKPENNING, .sick_day = 260, .employed = NO,
    .decision = FLER_DECISION_NONE, .enrolled = YES, .reduced = YES, .coordination = YES,
    .needs = FLER_NEED_AF | FLER_NEED_FK | FLER_NEED_REGION,
    .bookings = { { FLER_FORM_ANNAT, FLER_PARTY_AF, -5, AT (10, 0), 30, FLER_MODE_PHONE, 7,
                    { { 5, COMES }, { 2, COMES }, { 7, COMES } }, HELD, .story = 0, .done_percent = 50 },
                  { FLER_FORM_ANNAT, FLER_PARTY_AF, 2, AT (13, 30), 30, FLER_MODE_PHONE, 6,
                    { { 5, COMES }, { 2, COMES }, { 7, COMES } } } } },
  /* 0024: came to work, closed */
  { .name = "Anders Mallström", .age = 53, .benefit = FLER_BENEFIT_NONE, .sick_day = 290, .employed = YES,
    .decision = FLER_DECISION_NONE, .enrolled = YES, .coordination = NO,
    .bookings = { { FLER_FORM_KONTAKT, 0, -90, AT (13, 0), 60, 0, 20, { { 1, COMES }, { 3, COMES } }, HELD,
                    .story = 1, .done_percent = 100 } },
    .steps = { { "K1", 208 }, { "K2", 202, 0, YES, "standpoint" }, { "K3", 200, 0, YES }, { "K4", 170 },
               { "K5", 165 }, { "K6", 145 }, { "K7", 0, 1 }, { "K8", 0, 1 }, { "K9", 0, 1 } },
    .closed_days = 30, .closed_why = "Har börjat ett nytt arbete." },
};

/* The working day so many days ago, or the last one before that. */
static GDate
office_day (FlerDemoTale *tale, int n_days_ago)
{
  GDate day = fler_demo_days_from (&tale->today, -n_days_ago);

  while (fler_holiday_is_free (&day))
    day = fler_demo_days_from (&day, -1);
  return day;
}

/* When the case was made: the day before the first thing that is told of it. */
static GDate
find_made_on (FlerDemoTale *tale, const Scene *scene)
{
  int n_days_ago = scene->decision_days + 1;

  for (gsize i = 0; i < G_N_ELEMENTS (scene->steps); i++)
    if (scene->steps[i].step != NULL && scene->steps[i].of == 0)
      n_days_ago = MAX (n_days_ago, scene->steps[i].n_days + 1);
  for (gsize i = 0; i < G_N_ELEMENTS (scene->bookings); i++)
    if (scene->bookings[i].form != FLER_FORM_NONE)
      {
        GDate day = fler_demo_workday (&tale->today, scene->bookings[i].k);

        n_days_ago = MAX (n_days_ago, scene->bookings[i].n_days_booked + 1
                                      + g_date_days_between (&day, &tale->today));
      }
  return office_day (tale, n_days_ago);
}

static void
set_person (FlerDemoTale *tale, const Scene *scene)
{
  FlerCase *the_case = tale->demo->the_case;
  const FlerDemoLife *life = fler_demo_life (tale->index);
  GDate born = tale->today;

  the_case->is_protected = scene->number == PROTECTED;
  the_case->interpreter = g_strdup (scene->interpreter);
  the_case->notes = g_strdup (scene->notes);
  the_case->work = g_strdup (life->work);
  the_case->education = g_strdup (life->education);
  the_case->experience = g_strdup (life->experience);
  the_case->wishes = g_strdup (life->wishes);
  if (scene->employed == YES)
    the_case->employer = g_strdup (life->employer);
  if (the_case->is_protected)
    return;

  the_case->name = g_strdup (scene->name);
  the_case->phone = g_strdup_printf ("070-174 06 %02u", 20 + tale->index);
  the_case->address = fler_demo_address (tale->index);
  if (tale->index % 3 == 0)
    the_case->email = g_strdup_printf ("person%u@post.example", tale->index + 1);
  if (scene->number == MISSING)
    return;
  g_date_set_dmy (&born, 1 + tale->index * 7 % 28, 1 + tale->index * 5 % 12,
                  g_date_get_year (&tale->today) - scene->age);
  if (g_date_get_month (&born) > g_date_get_month (&tale->today))
    g_date_subtract_years (&born, 1);
  fler_demo_tale_set_number (tale, &born, SCENE_BIRTH_NUMBER, scene->number == SAMORDNINGSNUMMER,
                             scene->number == WRONG);
}

static void
set_facts (FlerDemoTale *tale, const Scene *scene)
{
  FlerFacts *facts = &tale->demo->the_case->facts;

  facts->benefit = scene->benefit;
  facts->municipality = g_strdup (FLER_DEMO_MUNICIPALITY);
  facts->employed = scene->employed;
  facts->decision = scene->decision;
  facts->enrolled_at_af = scene->enrolled;
  facts->capacity_reduced = scene->reduced;
  facts->can_take_part = scene->can_take_part;
  facts->needs_coordination = scene->coordination;
  facts->parties_needed_known = scene->needs != 0 || scene->coordination == NO;
  facts->parties_needed = scene->needs;
  facts->contact_meeting_held = NO;
  if (scene->sick_day != 0)
    facts->sick_first_day = fler_demo_days_from (&tale->today, 1 - scene->sick_day);
  if (scene->decision_days != 0)
    facts->decision_sent = office_day (tale, scene->decision_days);
}

static void
add_booking (FlerDemoTale *tale, const Booking *booking)
{
  GDate day = fler_demo_workday (&tale->today, booking->k);
  GDate yesterday = fler_demo_days_from (&tale->today, -1);
  GDate booked_on = fler_demo_days_from (&day, -booking->n_days_booked);
  FlerDemoMeeting *meeting;

  if (g_date_compare (&booked_on, &yesterday) > 0)
    booked_on = yesterday;
  meeting = fler_demo_tale_add_meeting (tale, booking->form, booking->convener, &day,
                                        booking->start_min, booking->n_minutes, &booked_on);
  if (booking->mode != 0)
    meeting->meeting->mode = booking->mode;
  if (booking->mode == FLER_MODE_PHONE)
    g_clear_pointer (&meeting->meeting->place, g_free);
  fler_demo_tale_add_participant (tale, meeting, FLER_PARTY_PERSON, 0, COMES);
  for (gsize i = 0; i < G_N_ELEMENTS (booking->guests); i++)
    {
      const Guest *guest = &booking->guests[i];

      if (guest->official != 0)
        fler_demo_tale_add_participant (tale, meeting, fler_demo_official (guest->official)->party,
                                        guest->official, guest->answer);
      else if (guest->unnamed != FLER_PARTY_NONE)
        fler_demo_tale_add_participant (tale, meeting, guest->unnamed, 0, guest->answer);
    }
  if (booking->form == FLER_FORM_KONTAKT)
    meeting->meeting->brief = g_strdup_printf ("Arbete: %s\nÖnskar: %s", tale->demo->the_case->work,
                                               tale->demo->the_case->wishes);

  fler_demo_tale_add_letters (tale, meeting);
  if (booking->outcome == HELD)
    fler_demo_tale_hold (tale, meeting, booking->story, booking->done_percent);
  else if (booking->outcome == NOT_ATTENDED)
    fler_demo_tale_not_attended (tale, meeting);
  else if (booking->outcome == CANCELLED)
    {
      GDate on = fler_demo_days_from (&day, -1);

      fler_demo_tale_cancel (tale, meeting, booking->cancelled_by, booking->cancelled_why,
                             g_date_compare (&on, &yesterday) > 0 ? &yesterday : &on);
    }
  if (booking->form == FLER_FORM_KONTAKT && booking->outcome == HELD)
    {
      tale->demo->the_case->facts.contact_meeting_held = YES;
      tale->demo->the_case->facts.contact_meeting_day = day;
    }
}

void
fler_demo_tell_scene (FlerDemoTale *tale)
{
  const Scene *scene = &scenes[tale->index];
  GDate made_on = find_made_on (tale, scene);

  fler_demo_tale_begin (tale, &made_on);
  set_person (tale, scene);
  set_facts (tale, scene);
  for (gsize i = 0; i < G_N_ELEMENTS (scene->bookings); i++)
    if (scene->bookings[i].form != FLER_FORM_NONE)
      add_booking (tale, &scene->bookings[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (scene->steps) && scene->steps[i].step != NULL; i++)
    {
      const Step *step = &scene->steps[i];
      GDate on = step->of == 0 ? tale->today
                               : fler_demo_workday (&tale->today, scene->bookings[step->of - 1].k);
      const char *note = g_strcmp0 (step->note, "standpoint") == 0
                         ? fler_demo_standpoint (TRUE, tale->index) : step->note;

      on =
        step->of == 0 ? office_day (tale, step->n_days) : fler_demo_days_from (&on, step->n_days);
      fler_demo_tale_add_step (tale, step->step, &on, step->answer, note);
    }
  fler_demo_tale_add_deviations (tale);
  if (scene->closed_days != 0)
    {
      GDate on = fler_demo_days_from (&tale->today, -scene->closed_days);

      fler_demo_tale_close (tale, &on, scene->closed_why);
    }
  fler_demo_tale_end (tale);
}
