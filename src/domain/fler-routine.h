/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-routine.h - how one meeting form is carried out: steps, agenda, record, texts
 *
 * A routine is data (data/routines), read and checked by the exchange floor; here it is only
 * values. All texts are in the language they were read in, paragraphs parted by an empty line.
 * What is_core marks, nobody may adapt.
 */
#pragma once

#include "fler-form.h"
#include "fler-party.h"

/* From when a step's days are counted. */
typedef enum
{
  FLER_DUE_NONE,               /* no day of its own */
  FLER_DUE_SICK_DAY,           /* n: that day of the sick-leave spell */
  FLER_DUE_AFTER_STEP,         /* n days after another step was done */
  FLER_DUE_BEFORE_MEETING,     /* n days before the meeting */
  FLER_DUE_AT_MEETING,         /* at the meeting */
  FLER_DUE_AFTER_MEETING,      /* n days after it */
  FLER_DUE_AFTER_DECISION,     /* n days after the decision was sent */
} FlerDueFrom;

typedef struct
{
  FlerDueFrom from;
  int         n_days;
  char       *step;            /* (nullable) of AFTER_STEP: the other step's id */
} FlerDueRule;

typedef struct
{
  char        *id;             /* such as "K2" */
  char        *who;            /* party ids, comma between: "fk", "af,fk"; or "convener", or
                                * "parties": those who are called */
  char        *title;
  char        *text;           /* what is done, and why */
  char        *journal;        /* (nullable) what was done, as a journal says it; NULL: the title says it */
  FlerDueRule  due;
  gboolean     is_core;
  char        *source;         /* report and place */
  char        *source_date;    /* ISO, or a year */
} FlerStep;

typedef struct
{
  char *id;
  char *title;
  char *text;                  /* (nullable) what to think of */
  int   minutes;
} FlerAgendaItem;

typedef enum
{
  FLER_FIELD_TEXT,
  FLER_FIELD_CHOICE,
  FLER_FIELD_YES_NO,
  FLER_FIELD_DATE,
  FLER_FIELD_COMMITMENTS,      /* who, what, by when */
  FLER_FIELD_DOCUMENTS,        /* documents handed over */
  FLER_FIELD_SEVERAL,          /* any number of choices; their ids, a space between */
} FlerFieldKind;

typedef struct
{
  char *id;
  char *title;
} FlerChoice;

typedef struct
{
  char          *id;
  char          *title;
  char          *help;         /* one line beside the field */
  FlerFieldKind  kind;
  GPtrArray     *choices;      /* of FlerChoice; empty but for CHOICE and SEVERAL */
  gboolean       is_core;
  gboolean       is_plan;      /* part of what makes “a plan” (D25) */
  gboolean       is_on_plan;   /* stands on the plan's paper too, though it makes none by itself */
  gboolean       for_person;   /* stands in the person's copy */
  char          *person_title; /* (nullable) its title there, where the person is “you” */
} FlerSection;

typedef struct
{
  char      *id;
  char      *title;
  char      *step;             /* (nullable) the step that is done with it at hand */
  GPtrArray *items;            /* of char * */
} FlerChecklist;

/* When something has to be entered elsewhere. */
typedef enum
{
  FLER_REGISTRATION_ALWAYS,
  FLER_REGISTRATION_ENROLLED,      /* at AF */
  FLER_REGISTRATION_NOT_ENROLLED,  /* at AF */
  FLER_REGISTRATION_CASE_CLOSED,   /* before the meeting was held (Ö7) */
} FlerRegistrationWhen;

typedef struct
{
  char                 *id;    /* such as "sus" */
  char                 *title; /* what is to be entered where */
  char                 *who;   /* party id, or "convener" */
  FlerRegistrationWhen  when;
} FlerRegistration;

typedef struct
{
  FlerForm       form;
  char          *title;        /* “Kontaktmöte” */
  char          *safe_title;   /* what the person and other calendars may read */
  char          *purpose;
  char          *version;
  char          *source;
  char          *source_date;
  char          *documenter;   /* party id, or "convener": who documents */
  char          *convener;     /* party id, or "any" */
  gboolean       is_post_only; /* invitations go by post and no other way (F2): a core component */
  int            minutes;      /* usual length */
  char          *place;        /* (nullable) where it is held as a rule */
  GPtrArray     *steps;          /* of FlerStep */
  GPtrArray     *agenda;         /* of FlerAgendaItem */
  GPtrArray     *sections;       /* of FlerSection */
  GPtrArray     *checklists;     /* of FlerChecklist */
  GPtrArray     *registrations;  /* of FlerRegistration */
  GPtrArray     *decline_reasons; /* of FlerChoice: why a person says no (D29) */
  GPtrArray     *unmet_reasons;  /* of FlerChoice: why a meeting that is needed does not come about (D142) */
  char          *invitation_purpose;  /* two of the invitation's three parts; the third is the */
  char          *invitation_benefits; /*   officials' names (D153) */
  int            answer_days;    /* before the meeting: when parties are asked to have answered; 0: not said */
  char          *script;         /* (nullable) what to say on the telephone */
  char          *copy_note;      /* (nullable) rights that the person's copy reminds of */
  char          *plan_title;     /* (nullable) what its plan is called on paper; NULL: it has none */
  char          *transfer_title; /* (nullable) of the paper that is carried into another form */
  char          *conduct;        /* (nullable) how everyone is met; for every form, then its own */
} FlerRoutine;

FlerRoutine *fler_routine_new (void);
void fler_routine_free (FlerRoutine *routine);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerRoutine, fler_routine_free)

/* The routines of all seven forms, in one language. */
typedef struct
{
  FlerRoutine *by_form[FLER_N_FORMS];  /* (nullable) at FLER_FORM_NONE */
  GPtrArray   *faults;                 /* of GError: files of the organisation's that were not used */
} FlerRoutineSet;

FlerRoutineSet *fler_routine_set_new (void);
void fler_routine_set_free (FlerRoutineSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerRoutineSet, fler_routine_set_free)

/**
 * fler_routine_set_get:
 *
 * Returns: (transfer none) (nullable): the routine of @form; NULL only for FLER_FORM_NONE
 */
const FlerRoutine *fler_routine_set_get (const FlerRoutineSet *set, FlerForm form);

FlerStep *fler_step_new (void);
FlerAgendaItem *fler_agenda_item_new (void);
FlerSection *fler_section_new (void);
FlerChoice *fler_choice_new (void);
FlerChecklist *fler_checklist_new (void);
FlerRegistration *fler_registration_new (void);

/**
 * fler_routine_get_step:
 *
 * Returns: (transfer none) (nullable): the step of that id
 */
const FlerStep *fler_routine_get_step (const FlerRoutine *routine, const char *id);

/**
 * fler_routine_checklist_of:
 * @step: a step's id, such as "G1"
 *
 * Returns: (transfer none) (nullable): what is gone through when that step is done
 */
const FlerChecklist *fler_routine_checklist_of (const FlerRoutine *routine, const char *step);

/**
 * fler_routine_answer_days:
 *
 * Rule F3: an answer-by date; how long before the meeting is the routine's: that of its step, or
 * where no step says so, of its invitation. Source: Uppsala (the days are our own default,
 * changeable as data).
 *
 * Returns: days before the meeting; 0: the routine says none
 */
int fler_routine_answer_days (const FlerRoutine *routine);

/**
 * fler_routine_get_section:
 *
 * Returns: (transfer none) (nullable): the section of that id
 */
const FlerSection *fler_routine_get_section (const FlerRoutine *routine, const char *id);

/**
 * fler_section_title_for_person:
 *
 * Returns: (transfer none): what the section is called in the person's copy
 */
const char *fler_section_title_for_person (const FlerSection *section);

/**
 * fler_section_choice_titles:
 * @section: of kind CHOICE or SEVERAL
 * @answer: what was chosen
 *
 * Returns: (transfer full): the titles, a comma between; of what is not in the list any more the id
 */
char *fler_section_choice_titles (const FlerSection *section, const char *answer);

/**
 * fler_routine_documenter:
 * @convener: who called the meeting
 *
 * Rule: who documents follows from the form and the convener (K7: FK, GK 1: AF, otherwise the
 * party that calls). Source: Malmö, the party that calls also documents.
 *
 * Returns: the party that documents
 */
FlerPartyKind fler_routine_documenter (const FlerRoutine *routine, FlerPartyKind convener);
