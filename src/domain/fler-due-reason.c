/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-due-reason.c - why something is due: each rule in a sentence, with its source */

#include "fler-due-private.h"

#define N_(text) text

#define CONTACT "Malmö, 2.1 Förbättringsförslag kundresa kontaktmöte"
#define HANDOVER "Malmö, 2.1 Förbättringsförslag kundresa överlämningsmöte"
#define QUANTITY "Malmö, 2.1 Övrigt: Öka kvantitet"
#define RESULTS "Malmö, 3.1 Måluppfyllelse"
#define SECRECY "Offentlighets- och sekretesslagen (2009:400) 10 kap. 1 §"
#define UPPSALA_ROUTINE "Uppsala, Fas 2: Installation av metoden"
#define UPPSALA_RESULTS "Uppsala, Hur resultaten tas tillvara"
#define UPPSALA_FOLLOW_UP "Uppsala, Uppföljning"
#define UPPSALA_SURVEYS "Uppsala, Enkäter"

static const FlerReason reasons[] = {
  { "K1", N_("Who a contact meeting is meant for is told by the facts; nobody’s answer is waited for."),
    RESULTS },
  { "K2",
    N_("By day 90 a written standpoint stands in the journal: offer the meeting or not, and why."), CONTACT },
  { "K3",
    N_("The person is phoned soon after the standpoint, and decides whether the meeting is "
       "wanted."), RESULTS },
  { "K4",
    N_("Work, education, experience and wishes are gathered before the booking, so that AF can "
       "match."), RESULTS },
  { "K5", N_("The official who holds the meeting books it, with what was gathered."), RESULTS },
  { "K6",
    N_("The invitation tells the purpose, what the benefits mean, and who will attend."), RESULTS },
  { "K7", N_("The meeting is held by day 180."), CONTACT },
  { "K8", N_("The person gets a copy when the meeting ends."), RESULTS },
  { "K9", N_("The person is encouraged to enrol digitally at AF."), RESULTS },
  { "Ö1", N_("The day on which the decision was sent counts for everything after it."), QUANTITY },
  { "Ö2",
    N_("The meeting is offered by word of mouth, so that the decision and the purpose are "
       "understood."), RESULTS },
  { "Ö3",
    N_("The invitation looks ahead: it tells the purpose, what the benefits mean, and who will "
       "attend."), RESULTS },
  { "Ö4", N_("The meeting opens with the goal, work, and nobody comments on the other’s assessments."),
    RESULTS },
  { "Ö5", N_("FK hands over current documents at the meeting, listed."), HANDOVER },
  { "Ö6",
    N_("The person is not enrolled at AF: the documents are registered, or nobody finds them "
       "again."), HANDOVER },
  { "Ö7", N_("A meeting that is not registered as held is not counted."), QUANTITY },
  { "Ö8",
    N_("With a planned meeting a case is kept open until it was held or called off, otherwise "
       "for seven days after the decision was sent."), QUANTITY },
  { "G1", N_("The person is identified with the checklist and raised in consultation."), RESULTS },
  { "G2",
    N_("The first meeting explains the cooperation and the rules, and the application is handed "
       "out or filled in."), RESULTS },
  { "G3", N_("The application date is the sick-report date."), RESULTS },
  { "G4", N_("The person gets a copy at the meeting, for use towards health care."), RESULTS },
  { "G5",
    N_("FK investigates and takes its standpoint within 30 days of the first meeting."), RESULTS },
  { "G6a",
    N_("Refused: the person gets a written decision, AF is told and writes a day note."), RESULTS },
  { "G6b", N_("Granted: FK books the second meeting with the same AF official."), RESULTS },
  { "G7",
    N_("The second meeting ends in a plan, and the dates of enrolment and benefit agree."), RESULTS },
  { "F1", N_("Without consent nothing about the person goes to a party."), SECRECY },
  { "F2",
    N_("The invitation goes by post to the party’s address, and no other way."), UPPSALA_ROUTINE },
  { "F3",
    N_("Each party answers by the answer-by date; no answer is followed up."), UPPSALA_RESULTS },
  { "F4", N_("A party that has named who comes, comes."), UPPSALA_RESULTS },
  { "F5", N_("The meeting ends in a rehabilitation plan."), UPPSALA_RESULTS },
  { "F6", N_("What was decided is followed up at a set date."), UPPSALA_RESULTS },
  { "F7", N_("Sent invitations and deviations are counted each month."), UPPSALA_SURVEYS },
  { "D80", N_("The officials who hold a joint assessment call to it: the person gets a letter."), RESULTS },
  { "D120", N_("A reminder before the meeting, so that nobody has forgotten it."), UPPSALA_RESULTS },
  { "D125", N_("Whoever has a letter is told when the meeting is moved or called off."), UPPSALA_RESULTS },
  { "D129", N_("A talk by telephone is written down too; it is not a multi-party meeting."),
    UPPSALA_RESULTS },
  { "D132", N_("Each commitment has a party, a person and a day."), UPPSALA_RESULTS },
  { "D133", N_("What was agreed at a meeting is followed up."), UPPSALA_RESULTS },
  { "D145",
    N_("Both health care and social services are needed: the municipality or the region calls to "
       "a SIP."), UPPSALA_RESULTS },
  { "D147", N_("Another fact tells which meeting form suits."), UPPSALA_FOLLOW_UP },
  { "D153", N_("An invitation is not ready until those who will attend are named."), RESULTS },
  { "D169",
    N_("A record is locked when its meeting ends, so that it stays as the person heard it."), RESULTS },
  { "D170", N_("A meeting whose outcome is not written down is not counted."), QUANTITY },
};

FlerReason
fler_due_reason (const char *rule)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (fler_due_is_rule (reasons[i].rule, rule))
      return reasons[i];
  g_assert_not_reached ();
}
