/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-letter.h - what tests of letters have in common: one invented meeting of every form */
#pragma once

#include "fler-letter.h"
#include "fler-letter-paper.h"

typedef struct
{
  FlerLetterTemplates *templates;
  FlerRoutineSet      *swedish, *english;
  FlerMeeting         *meeting;
  FlerCase            *the_case;
  FlerOfficial        *writer;
  FlerLetterOrder      order;      /* the person's first letter in plain Swedish, to be changed */
} TestLetter;

void test_letter_set_up (TestLetter *test, gconstpointer unused);
void test_letter_tear_down (TestLetter *test, gconstpointer unused);

/* Sets the form, the kind, the receiver and the language. */
void test_letter_choose (TestLetter *test, FlerForm form, FlerInvitationKind kind, FlerPartyKind to,
                         FlerLetterLanguage language);
