/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-date-entry.h - a day, typed as people type it or picked from a small month */
#pragma once

#include <adwaita.h>

#define FLER_TYPE_DATE_ENTRY (fler_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (FlerDateEntry, fler_date_entry, FLER, DATE_ENTRY, GtkWidget)

/**
 * FlerDateEntry::changed:
 *
 * Another day stands there, or none, or what stands there is no day any more.
 */

/**
 * FlerDateEntry::activate:
 *
 * Enter was pressed in it, whatever it holds.
 */

GtkWidget *fler_date_entry_new (void);

/**
 * fler_date_entry_set_name:
 * @name: what a screen reader calls the field; give it as well where a label stands beside it
 */
void fler_date_entry_set_name (FlerDateEntry *self, const char *name);

/**
 * fler_date_entry_set_today:
 * @today: what “tomorrow” and a day without a year are counted from, and the example in an empty
 *   field of how a day is written
 */
void fler_date_entry_set_today (FlerDateEntry *self, const GDate *today);

/**
 * fler_date_entry_set_day:
 * @day: a day; an invalid one empties the field
 */
void fler_date_entry_set_day (FlerDateEntry *self, const GDate *day);

/**
 * fler_date_entry_get_day:
 *
 * Returns: the day; invalid where the field is empty or holds no day
 */
GDate fler_date_entry_get_day (FlerDateEntry *self);

/**
 * fler_date_entry_is_wrong:
 *
 * Returns: whether something stands there that is no day
 */
gboolean fler_date_entry_is_wrong (FlerDateEntry *self);

/**
 * fler_date_entry_get_entry:
 *
 * Returns: (transfer none): the field itself, for a label's mnemonic
 */
GtkWidget *fler_date_entry_get_entry (FlerDateEntry *self);

/**
 * fler_date_entry_warn:
 * @row: in which it stands
 * @warning: (nullable): what is to be said of the day; NULL takes it away
 *
 * Says it under the row's title, and to a screen reader with the field.
 */
void fler_date_entry_warn (FlerDateEntry *self, AdwActionRow *row, const char *warning);
