/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-actions.h - what is done to a case from its card, and can be taken back
 *
 * The group "case" is put on the window, so that what the window says can offer to undo it:
 *   case.tick-commitment (xx)    case and commitment: it is done
 *   case.untick-commitment (xx)  it is open again
 *   case.reopen (x)              a case that was closed is open again
 *   case.step-done (xsi)         case, a step's id and a FlerTri: it was done today
 *   case.step-undone (x)         a step done: it is to be done again
 *   case.do-step (xs)            case and a step's id: carry it out, or change what was noted
 *   case.deviation (xx)          case and a deviation: work on it; 0: note a new one
 *   case.remove-deviation (x)    a deviation that was noted by mistake
 *   case.book (xi)               case and form: a booking of that form
 *   case.set-registration (xisb) case, form, item of its routine's list: entered elsewhere or not
 *   case.unmet-need (x)          case: a meeting was needed, and there is none
 *   case.remove-unmet-need (x)   a need that was noted by mistake
 *   case.good-example (x)        a meeting that was held: what was good about it
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-context.h"

/**
 * fler_case_actions_put_on:
 * @context: (nullable): what to work on; NULL takes back what was put on once
 *
 * Several cards in one window share them: the group goes with the last that takes it back.
 */
void fler_case_actions_put_on (GtkWidget *window, FlerContext *context);
