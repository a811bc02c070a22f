/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-step-value-store.h - what steps leave behind beside their day: values, and registrations
 *
 * A value is what a step asks for beside day, answer and note, such as the application date of G3
 * ("applied_on"); the names are the desk's. A registration is an item of a routine's list of what
 * has to be entered in the parties' own registers; that it was done is only what somebody said.
 */
#pragma once

#include "fler-db.h"
#include "fler-form.h"

/**
 * fler_step_value_store_get:
 *
 * Returns: (transfer full) (nullable): the value; NULL without @error where there is none
 */
char *fler_step_value_store_get (FlerDb *db, gint64 case_id, const char *step, const char *name, GError **error);

/**
 * fler_step_value_store_set:
 * @value: (nullable): NULL or "" takes it away
 */
gboolean fler_step_value_store_set (FlerDb *db, gint64 case_id, const char *step, const char *name,
                                    const char *value, GError **error);

typedef struct
{
  char *step;       /* its id in the routine, such as "G3" */
  char *name;       /* such as "applied_on" */
  char *value;
} FlerStepValue;

void fler_step_value_free (FlerStepValue *value);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerStepValue, fler_step_value_free)

/**
 * fler_step_value_store_list_of_case:
 *
 * Returns: (transfer full) (element-type FlerStepValue): all of them, by step and name
 */
GPtrArray *fler_step_value_store_list_of_case (FlerDb *db, gint64 case_id, GError **error);

typedef struct
{
  FlerForm form;
  char    *item;      /* its id in the routine, such as "sus" */
  GDate    done_on;
} FlerRegistrationDone;

void fler_registration_done_free (FlerRegistrationDone *done);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlerRegistrationDone, fler_registration_done_free)

/**
 * fler_registration_store_set:
 * @done_on: when somebody said that it was done; an invalid day takes it back
 */
gboolean fler_registration_store_set (FlerDb *db, gint64 case_id, FlerForm form, const char *item,
                                      const GDate *done_on, GError **error);

/**
 * fler_registration_store_list_of_case:
 *
 * Returns: (transfer full) (element-type FlerRegistrationDone): those that are done
 */
GPtrArray *fler_registration_store_list_of_case (FlerDb *db, gint64 case_id, GError **error);
