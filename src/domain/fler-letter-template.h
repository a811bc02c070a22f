/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-template.h - what letters are written from: texts with placeholders, as values
 *
 * A template is a list of lines. “# …” is a heading, “- …” an item of a list, anything else a
 * paragraph. A placeholder such as {day} stands for a few words within a line; one such as
 * {officials} stands for whole paragraphs, and alone on its line.
 *
 * The templates are data (data/letters), read and checked by the exchange floor. What all forms
 * share is kept under FLER_FORM_NONE; a form has only what it says otherwise.
 */
#pragma once

#include "fler-meeting.h"

/* Stored: the numbers never change and none is used again. */
typedef enum
{
  FLER_LETTER_SV   = 1,         /* plain Swedish */
  FLER_LETTER_EASY = 2,         /* Swedish that is easy to read */
  FLER_LETTER_EN   = 3,
} FlerLetterLanguage;

#define FLER_N_LETTER_LANGUAGES 4

/**
 * fler_letter_kind_id:
 *
 * Returns: the name that files use: "first", "second", "reminder", "moved", "cancelled"
 */
const char *fler_letter_kind_id (FlerInvitationKind kind);
FlerInvitationKind fler_letter_kind_from_id (const char *id);

/**
 * fler_letter_language_id:
 *
 * Returns: "sv", "easy" or "en"
 */
const char *fler_letter_language_id (FlerLetterLanguage language);

/**
 * fler_letter_language_from_id:
 * @id: (nullable)
 *
 * Returns: the language, or FLER_LETTER_SV if there is none of that name
 */
FlerLetterLanguage fler_letter_language_from_id (const char *id);

/**
 * fler_letter_language_code:
 *
 * Returns: what a PDF says its language is: "sv" or "en"
 */
const char *fler_letter_language_code (FlerLetterLanguage language);

typedef struct _FlerLetterTemplates FlerLetterTemplates;

FlerLetterTemplates *fler_letter_templates_new (void);
void fler_letter_templates_free (FlerLetterTemplates *templates);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerLetterTemplates, fler_letter_templates_free)

/**
 * fler_letter_templates_put:
 * @form: FLER_FORM_NONE: for all forms
 * @is_person: for the person; otherwise for a party
 * @lines: (transfer full): the subject first, then the body
 */
void fler_letter_templates_put (FlerLetterTemplates *templates, FlerForm form, gboolean is_person,
                                FlerInvitationKind kind, FlerLetterLanguage language, GStrv lines);

/**
 * fler_letter_templates_put_word:
 * @id: one of fler_letter_words()
 */
void fler_letter_templates_put_word (FlerLetterTemplates *templates, FlerForm form, const char *id,
                                     FlerLetterLanguage language, const char *text);

/**
 * fler_letter_templates_take:
 * @over: (transfer full): whose texts replace those of @templates
 */
void fler_letter_templates_take (FlerLetterTemplates *templates, FlerLetterTemplates *over);

/**
 * fler_letter_templates_get:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the form's own letter, or else
 *   the one for all forms; what is not there in easy-to-read Swedish is taken in plain Swedish
 */
const char *const *fler_letter_templates_get (const FlerLetterTemplates *templates, FlerForm form,
                                              gboolean is_person, FlerInvitationKind kind,
                                              FlerLetterLanguage language);

/**
 * fler_letter_templates_get_word:
 *
 * Returns: (transfer none): the text, found in the same way; "" if there is none
 */
const char *fler_letter_templates_get_word (const FlerLetterTemplates *templates, FlerForm form,
                                            const char *id, FlerLetterLanguage language);

/**
 * fler_letter_words:
 * @is_form: of one form's file; otherwise of the one for all forms
 *
 * Returns: (transfer none) (array zero-terminated=1): the words that a file may and, if it is
 *   built in, must have
 */
const char *const *fler_letter_words (gboolean is_form);

#define FLER_LETTER_CORE_LETTERS 20   /* of a core text at least: fewer tell nothing */

/**
 * fler_letter_check_core:
 * @id: one of fler_letter_words()
 * @text: what an organisation writes in its place
 *
 * Rule: that the invitation comes by post (F2, D111), that AF and FK have committed to come to a
 * multi-party meeting (D110), the purpose and what the benefits mean (D153) may be put in other
 * words, but not adapted away. Sources: Uppsala; Malmö.
 *
 * Returns: (transfer none) (nullable): what the word tells, to be translated where it is shown, if
 *   @text leaves too little of it; NULL: it may be so
 */
const char *fler_letter_check_core (FlerForm form, const char *id, const char *text);

typedef enum
{
  FLER_LETTER_IN_BODY,
  FLER_LETTER_IN_SUBJECT,      /* is seen where the letter is not: nothing about the person */
  FLER_LETTER_IN_WORD,         /* no whole paragraphs */
  FLER_LETTER_IN_LABEL,        /* nothing at all: it stands as it is */
} FlerLetterPlace;

/**
 * fler_letter_word_place:
 * @id: one of fler_letter_words()
 *
 * Returns: what may stand in that word
 */
FlerLetterPlace fler_letter_word_place (const char *id);

/* What can be wrong with a line's placeholders. */
typedef enum
{
  FLER_LETTER_FAULT_NONE,
  FLER_LETTER_FAULT_NOT_OPENED,        /* a } without its { */
  FLER_LETTER_FAULT_NOT_CLOSED,        /* a { without its } */
  FLER_LETTER_FAULT_UNKNOWN,           /* no placeholder is called so */
  FLER_LETTER_FAULT_PERSON_IN_TITLE,   /* which is seen where the letter is not */
  FLER_LETTER_FAULT_NOT_FILLED,        /* nothing is filled in there */
  FLER_LETTER_FAULT_NO_ROOM,           /* it stands for whole paragraphs */
  FLER_LETTER_FAULT_NOT_ALONE,         /* the same, and something else stands on its line */
} FlerLetterFault;

/**
 * fler_letter_check_line:
 * @placeholder: (out) (optional) (transfer full): which one it is about, without { and }; of a
 *   single { or }, and where nothing is wrong, it stays as it is
 *
 * Returns: what is wrong with the placeholders of @line
 */
FlerLetterFault fler_letter_check_line (const char *line, FlerLetterPlace place, char **placeholder);

/**
 * fler_letter_inline_names:
 *
 * Returns: (transfer none) (array zero-terminated=1): the placeholders that stand for a few words
 */
const char *const *fler_letter_inline_names (void);

/* What a letter's body must hold. */
typedef struct
{
  const char *name;            /* "{facts}", alone on its line */
  const char *why;             /* what it tells, to be translated where it is shown */
} FlerLetterPart;

/**
 * fler_letter_check_body:
 * @lines: the body
 *
 * Rule: an invitation has its three parts, the purpose, what the different benefits mean, and
 * the named officials (D153); a party's says that it comes by post and cannot be replaced by a
 * calendar booking (F2, D111), and that AF and FK have committed to come (D110), where the form
 * has that. Nobody may adapt them away. Sources: Malmö; Uppsala.
 *
 * Returns: (transfer none) (nullable): which part is missing; NULL: none
 */
const FlerLetterPart *fler_letter_check_body (const char *const *lines, gboolean is_person, FlerInvitationKind kind);
