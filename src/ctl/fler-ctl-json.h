/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-json.h - JSON on standard output, value by value
 *
 * Printed as it is told, so that a long list is never held whole. Texts that are not UTF-8 are
 * made so.
 */
#pragma once

#include <glib.h>
#include <stdio.h>

typedef struct
{
  FILE     *file;
  int       depth;
  gboolean  is_first;    /* nothing stands in the innermost list or object yet */
  gboolean  is_member;   /* its name was just told */
} FlerCtlJson;

/* Made by { .file = stdout, .is_first = TRUE }. */

/**
 * fler_ctl_json_begin:
 * @bracket: '{' or '['
 */
void fler_ctl_json_begin (FlerCtlJson *json, char bracket);

/**
 * fler_ctl_json_end:
 * @bracket: '}' or ']'; the outermost one ends the line too
 */
void fler_ctl_json_end (FlerCtlJson *json, char bracket);

/**
 * fler_ctl_json_name:
 * @name: of the value that comes next in an object
 */
void fler_ctl_json_name (FlerCtlJson *json, const char *name);

/**
 * fler_ctl_json_text:
 * @text: (nullable): NULL is null
 */
void fler_ctl_json_text (FlerCtlJson *json, const char *text);
void fler_ctl_json_number (FlerCtlJson *json, gint64 number);
void fler_ctl_json_flag (FlerCtlJson *json, gboolean flag);

/* A member of an object in one go. */
void fler_ctl_json_member (FlerCtlJson *json, const char *name, const char *text);
