/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-todo-words.h - a line of the to-do list, as it is read and as it is spoken */
#pragma once

#include "fler-routine.h"
#include "fler-todo.h"

/**
 * fler_todo_words_urgency:
 *
 * Returns: (transfer none): the heading over what is that urgent
 */
const char *fler_todo_words_urgency (FlerUrgency urgency);

/**
 * fler_todo_words_title:
 *
 * Returns: (transfer full): what is to be done: “Names are missing: AF, FK”
 */
char *fler_todo_words_title (const FlerTodoLine *line, const FlerRoutineSet *routines);

/**
 * fler_todo_words_detail:
 *
 * Returns: (transfer full): in which case and by when: “0031 · Fri 27 Nov”
 */
char *fler_todo_words_detail (const FlerTodoLine *line, const GDate *today);

/**
 * fler_todo_words_spoken:
 *
 * Returns: (transfer full): all of it in one sentence, with how urgent it is
 */
char *fler_todo_words_spoken (const FlerTodoLine *line, const FlerRoutineSet *routines, const GDate *today);
