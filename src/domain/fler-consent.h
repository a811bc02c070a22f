/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-consent.h - the person's consent that a party shares information
 *
 * Rule F1: without it nothing about the person goes to that party. It is the person's own, for
 * one party at a time, and can be withdrawn; one that was withdrawn stays with its day.
 * Source: Offentlighets- och sekretesslagen (2009:400) 10 kap. 1 §.
 */
#pragma once

#include "fler-day.h"
#include "fler-party.h"

typedef struct
{
  gint64        id;             /* 0 until it is stored */
  gint64        case_id;
  FlerPartyKind party;
  char         *scope;          /* (nullable) what may be shared */
  gboolean      is_written;     /* otherwise oral */
  GDate         given_on;
  GDate         ends_on;        /* the last day it holds; invalid: until it is withdrawn */
  GDate         withdrawn_on;
} FlerConsent;

FlerConsent *fler_consent_new (void);
FlerConsent *fler_consent_copy (const FlerConsent *consent);
void fler_consent_free (FlerConsent *consent);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerConsent, fler_consent_free)

typedef enum
{
  FLER_CONSENT_NONE,            /* never given */
  FLER_CONSENT_HOLDS,
  FLER_CONSENT_TO_COME,         /* its first day lies ahead */
  FLER_CONSENT_ENDED,           /* its last day has passed */
  FLER_CONSENT_WITHDRAWN,
} FlerConsentState;

/**
 * fler_consent_state:
 * @on: a valid day
 *
 * A consent holds on its first and its last day; from the day it is withdrawn it does not.
 */
FlerConsentState fler_consent_state (const FlerConsent *consent, const GDate *on);

/**
 * fler_consent_find:
 * @consents: (element-type FlerConsent): those of one case, in any order
 *
 * Returns: (transfer none) (nullable): the one that holds for @party on @on, or else the latest
 */
const FlerConsent *fler_consent_find (GPtrArray *consents, FlerPartyKind party, const GDate *on);
