/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo-tale.h - how an invented case is told; for the demonstration's own files
 *
 * A tale is a case in the making. Whatever is added to it gets what follows from it: a booked
 * meeting its uid, convener and history lines, a held one its record and commitments.
 */
#pragma once

#include "fler-demo.h"

typedef struct
{
  guint64 state;
} FlerDemoRandom;

/* A stream of numbers of its own for each part, so that one part's draws move no other's. */
FlerDemoRandom fler_demo_random (guint seed, guint index, guint part);
guint64 fler_demo_random_next (FlerDemoRandom *random);
guint fler_demo_random_below (FlerDemoRandom *random, guint end);
gboolean fler_demo_random_chance (FlerDemoRandom *random, guint percent);

/* Random-looking, the same for life, and nothing about anyone in it. */
char *fler_demo_uid (guint seed, guint index, guint part);

typedef struct
{
  FlerDemoCase *demo;
  guint         seed;
  guint         index;
  GDate         today;
  GTimeZone    *zone;
} FlerDemoTale;

/* The demonstration's officials, from 1; see fler-demo-register.c. */
enum
{
  FLER_DEMO_FK_FIRST     = 1,
  FLER_DEMO_N_FK         = 2,
  FLER_DEMO_AF_FIRST     = 3,
  FLER_DEMO_N_AF         = 4,
  FLER_DEMO_REGION_FIRST = 7,
  FLER_DEMO_N_REGION     = 2,
  FLER_DEMO_KOMMUN_FIRST = 9,
  FLER_DEMO_N_KOMMUN     = 3,
  FLER_DEMO_N_OFFICIALS  = 11,
};

typedef struct
{
  FlerPartyKind party;
  const char   *name, *role, *unit, *phone, *email;
} FlerDemoOfficial;

/* @number: from 1 */
const FlerDemoOfficial *fler_demo_official (int number);

/**
 * fler_demo_workday:
 * @k: 0 for @today, or the first working day after it where it is none; others so many working
 *   days from there; -1 is always before @today
 */
GDate fler_demo_workday (const GDate *today, int k);
GDate fler_demo_days_from (const GDate *day, int n_days);

/* Starts a case: its reference, and the day it was made. */
void fler_demo_tale_begin (FlerDemoTale *tale, const GDate *made_on);

/* Gives the person a number of the test series. @is_wrong: one whose check digit is wrong. */
void fler_demo_tale_set_number (FlerDemoTale *tale, const GDate *born, int birth_number,
                                gboolean is_samordningsnummer, gboolean is_wrong);

/* Books a meeting, held by the convener that its form asks for (@convener: NONE) or another. */
FlerDemoMeeting *fler_demo_tale_add_meeting (FlerDemoTale *tale, FlerForm form, FlerPartyKind convener,
                                             const GDate *day, int start_min, int n_minutes,
                                             const GDate *booked_on);

/* @official: from 1; 0: the party has not named anyone, or it is the person */
FlerParticipant *fler_demo_tale_add_participant (FlerDemoTale *tale, FlerDemoMeeting *meeting,
                                                 FlerPartyKind party, int official, FlerAnswer answer);

/* A line of the case's history; @meeting: (nullable): one that has been added */
void fler_demo_tale_add_event (FlerDemoTale *tale, gint64 at, FlerEventKind kind, FlerDemoMeeting *meeting,
                               const char *detail);

/* Gives everyone their unit, and those who were invited by now their letters and answers. */
void fler_demo_tale_add_letters (FlerDemoTale *tale, FlerDemoMeeting *meeting);

/* The meeting was held: presence, a locked record, commitments. @story: which, any number.
 * @done_percent: how large a part of the commitments whose day has passed is done */
void fler_demo_tale_hold (FlerDemoTale *tale, FlerDemoMeeting *meeting, guint story, guint done_percent);
void fler_demo_tale_cancel (FlerDemoTale *tale, FlerDemoMeeting *meeting, FlerPartyKind by,
                            const char *why, const GDate *on);
void fler_demo_tale_not_attended (FlerDemoTale *tale, FlerDemoMeeting *meeting);
void fler_demo_tale_add_step (FlerDemoTale *tale, const char *step, const GDate *on, FlerTri answer,
                              const char *note);
/* Where the routine was not followed, in the scenes that tell of it. */
void fler_demo_tale_add_deviations (FlerDemoTale *tale);
void fler_demo_tale_close (FlerDemoTale *tale, const GDate *on, const char *why);

/* Puts everything in the order of time, and counts who is invited and named. */
void fler_demo_tale_end (FlerDemoTale *tale);

/* The two ways a case comes about. */
void fler_demo_tell_scene (FlerDemoTale *tale);
void fler_demo_tell_any (FlerDemoTale *tale);

/* A booking without a case, marked by @number and @part in its uid; its time is to be filled in. */
FlerMeeting *fler_demo_own_meeting_new (guint seed, guint number, guint part, const char *title);
