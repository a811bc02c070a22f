/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-tz.c - the time zones that other calendars' files name */

#include "fler-ics-tz.h"

#include "fler-ics-rule.h"
#include "fler-ics-windows-zones.h"
#include "fler-ics-zone.h"

#include <stdlib.h>
#include <string.h>

#define MAX_NAME 200          /* octets; a longer one names nothing */
#define MAX_UNKNOWN 1000
#define MAX_ZONES 64          /* of one file */
#define MAX_PARTS 64          /* of one zone */
#define MAX_DATES 200         /* of one part */
#define ZONES_BUDGET 5000000  /* steps for all rules of all zones of a file: some tenths of a second */
#define LAST_YEAR 2100        /* how far a file's zone is worked out */

typedef struct { gint64 at; int offset; } Change;   /* from UTC second @at on, @offset holds */

struct _FlerIcsTz
{
  GTimeZone *system;     /* from the zone database; NULL: one of the other two */
  gboolean   is_sweden;
  GArray    *changes;    /* of Change, in order */
  int        first_offset;
};

/* One STANDARD or DAYLIGHT while it is read. */
typedef struct
{
  gboolean    has_start, has_from, has_to, has_rule;
  gint64      start;     /* local seconds, by the clock before the change */
  int         from, to;  /* seconds east */
  FlerIcsRule rule;
  GArray     *dates;     /* of gint64: RDATE, local seconds */
} Part;

struct _FlerIcsZones
{
  GHashTable *found;      /* name in the database -> FlerIcsTz * */
  GHashTable *unknown;    /* names as written that were looked for in vain */
  GHashTable *of_file;    /* TZID -> FlerIcsTz * */
  gint64      budget;
  char       *tzid;       /* of the VTIMEZONE being read */
  FlerIcsTz  *tz;         /* it */
  int         n_parts;
  gboolean    in_part;
  Part        part;
};

static void
tz_free (FlerIcsTz *tz)
{
  if (tz == NULL)
    return;
  g_clear_pointer (&tz->system, g_time_zone_unref);
  g_clear_pointer (&tz->changes, g_array_unref);
  g_free (tz);
}

FlerIcsZones *
fler_ics_zones_new (void)
{
  FlerIcsZones *zones = g_new0 (FlerIcsZones, 1);

  zones->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) tz_free);
  zones->unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  zones->of_file = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) tz_free);
  zones->budget = ZONES_BUDGET;
  return zones;
}

void
fler_ics_zones_free (FlerIcsZones *zones)
{
  if (zones == NULL)
    return;
  g_hash_table_unref (zones->found);
  g_hash_table_unref (zones->unknown);
  g_hash_table_unref (zones->of_file);
  g_clear_pointer (&zones->part.dates, g_array_unref);
  tz_free (zones->tz);
  g_free (zones->tzid);
  g_free (zones);
}

static int
offset_in_table (const FlerIcsTz *tz, gint64 instant)
{
  guint low = 0, high = tz->changes->len;   /* the first change after @instant lies in between */

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (tz->changes, Change, middle).at <= instant)
        low = middle + 1;
      else
        high = middle;
    }
  return low == 0 ? tz->first_offset : g_array_index (tz->changes, Change, low - 1).offset;
}

int
fler_ics_tz_offset (const FlerIcsTz *tz, gint64 instant)
{
  if (tz->changes != NULL)
    return offset_in_table (tz, instant);
  if (tz->is_sweden && (tz->system == NULL || fler_ics_zone_holds (instant)))
    return fler_ics_zone_offset (instant);
  return g_time_zone_get_offset (tz->system, g_time_zone_find_interval (tz->system, G_TIME_TYPE_UNIVERSAL, instant));
}

gint64
fler_ics_tz_utc (const FlerIcsTz *tz, gint64 local)
{
  int before = fler_ics_tz_offset (tz, local - FLER_ICS_DAY);
  int after = fler_ics_tz_offset (tz, local + FLER_ICS_DAY);

  if (before == after || fler_ics_tz_offset (tz, local - before) == before)
    return local - before;
  return fler_ics_tz_offset (tz, local - after) == after ? local - after : local - before;
}

/* GLib reads "Foo1" as a rule of POSIX, and a path as a file: only names of the database go in. */
static gboolean
is_database_name (const char *name)
{
  static const char *const single[] = { "UTC", "GMT", "CET", "EET", "WET", "MET", "Zulu", "Portugal", "Poland" };

  for (gsize i = 0; i < G_N_ELEMENTS (single); i++)
    if (g_ascii_strcasecmp (name, single[i]) == 0)
      return TRUE;
  if (!g_ascii_isalpha (*name) || strchr (name, '/') == NULL || strstr (name, "..") != NULL)
    return FALSE;
  return strspn (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "/_+-") == strlen (name);
}

static const FlerIcsTz *
from_database (FlerIcsZones *zones, const char *name)
{
  gboolean is_sweden = g_str_equal (name, FLER_ICS_ZONE_ID);
  FlerIcsTz *tz = g_hash_table_lookup (zones->found, name);
  GTimeZone *system;

  if (tz != NULL || !is_database_name (name))
    return tz;
  system = g_time_zone_new_identifier (name);
  if (system == NULL && !is_sweden)
    return NULL;
  tz = g_new0 (FlerIcsTz, 1);
  tz->system = system;
  tz->is_sweden = is_sweden;
  g_hash_table_insert (zones->found, g_strdup (name), tz);
  return tz;
}

/* "/mozilla.org/20070129_1/Europe/Stockholm": the database's name stands last. */
static const FlerIcsTz *
from_prefixed (FlerIcsZones *zones, const char *tzid)
{
  for (const char *p = tzid; p != NULL; p = strchr (p + 1, '/'))
    {
      const FlerIcsTz *tz = from_database (zones, *p == '/' ? p + 1 : p);

      if (tz != NULL)
        return tz;
    }
  return NULL;
}

const FlerIcsTz *
fler_ics_zones_find (FlerIcsZones *zones, const char *tzid)
{
  const char *of_windows;
  const FlerIcsTz *tz;

  if (*tzid == '\0')
    tzid = FLER_ICS_ZONE_ID;
  tz = g_hash_table_lookup (zones->found, tzid);
  if (tz != NULL)
    return tz;
  if (strlen (tzid) > MAX_NAME || g_hash_table_contains (zones->unknown, tzid))
    return NULL;

  of_windows = fler_ics_windows_zone (tzid);
  tz = from_prefixed (zones, of_windows != NULL ? of_windows : tzid);
  if (tz == NULL)
    tz = g_hash_table_lookup (zones->of_file, tzid);
  if (tz == NULL && g_hash_table_size (zones->unknown) < MAX_UNKNOWN)
    g_hash_table_add (zones->unknown, g_strdup (tzid));
  return tz;
}

void
fler_ics_zones_begin (FlerIcsZones *zones)
{
  g_clear_pointer (&zones->tzid, g_free);
  g_clear_pointer (&zones->tz, tz_free);
  zones->n_parts = 0;
  zones->in_part = FALSE;
  if (g_hash_table_size (zones->of_file) >= MAX_ZONES)
    return;
  zones->tz = g_new0 (FlerIcsTz, 1);
  zones->tz->changes = g_array_new (FALSE, FALSE, sizeof (Change));
}

void
fler_ics_zones_begin_part (FlerIcsZones *zones)
{
  g_clear_pointer (&zones->part.dates, g_array_unref);
  memset (&zones->part, 0, sizeof zones->part);
  zones->part.dates = g_array_new (FALSE, FALSE, sizeof (gint64));
  zones->in_part = zones->tz != NULL && ++zones->n_parts <= MAX_PARTS;
}

/* "+0100", "-053000" */
static gboolean
read_offset (const char *text, int *offset)
{
  gsize n_digits = strspn (text + (*text != '\0'), G_CSET_DIGITS);
  int number;

  if ((*text != '+' && *text != '-') || (n_digits != 4 && n_digits != 6) || text[1 + n_digits] != '\0')
    return FALSE;
  number = atoi (text + 1);
  if (n_digits == 4)
    number *= 100;
  *offset = number / 10000 * 3600 + number / 100 % 100 * 60 + number % 100;
  if (*text == '-')
    *offset = -*offset;
  return *offset > -FLER_ICS_DAY && *offset < FLER_ICS_DAY;
}

static void
take_dates (Part *part, const char *value)
{
  g_auto(GStrv) texts = g_strsplit (value, ",", MAX_DATES + 1);

  for (char **text = texts; *text != NULL && part->dates->len < MAX_DATES; text++)
    {
      FlerIcsTime time;

      if (fler_ics_time_parse (*text, strlen (*text), &time))
        g_array_append_val (part->dates, time.seconds);
    }
}

void
fler_ics_zones_take (FlerIcsZones *zones, const FlerIcsProperty *property)
{
  Part *part = &zones->part;
  FlerIcsTime time;

  if (zones->tz == NULL)
    return;
  if (!zones->in_part)
    {
      if (fler_ics_property_is (property, "TZID") && zones->tzid == NULL)
        zones->tzid = g_strdup (property->value);
      return;
    }
  if (fler_ics_property_is (property, "DTSTART"))
    {
      part->has_start = fler_ics_time_parse (property->value, strlen (property->value), &time);
      part->start = time.seconds;
    }
  else if (fler_ics_property_is (property, "TZOFFSETFROM"))
    part->has_from = read_offset (property->value, &part->from);
  else if (fler_ics_property_is (property, "TZOFFSETTO"))
    part->has_to = read_offset (property->value, &part->to);
  else if (fler_ics_property_is (property, "RRULE"))
    part->has_rule = fler_ics_rule_parse (property->value, &part->rule) == FLER_ICS_RULE_GOOD
                     && part->rule.freq == FLER_ICS_YEARLY;
  else if (fler_ics_property_is (property, "RDATE"))
    take_dates (part, property->value);
}

static gboolean
add_change (gint64 local, gpointer data)
{
  FlerIcsZones *zones = data;
  Change change = { local - zones->part.from, zones->part.to };

  g_array_append_val (zones->tz->changes, change);
  return TRUE;
}

void
fler_ics_zones_end_part (FlerIcsZones *zones)
{
  Part *part = &zones->part;

  if (!zones->in_part)
    return;
  zones->in_part = FALSE;
  if (!part->has_start || !part->has_from || !part->has_to)
    return;
  if (zones->tz->changes->len == 0)
    zones->tz->first_offset = part->from;

  if (part->has_rule)
    fler_ics_rule_expand (&part->rule, part->start,
                          part->rule.until.seconds + (part->rule.until.is_utc ? part->from : 0),
                          fler_ics_days (LAST_YEAR, 1, 1) * FLER_ICS_DAY, &zones->budget, add_change, zones);
  else
    add_change (part->start, zones);
  for (guint i = 0; i < part->dates->len; i++)
    add_change (g_array_index (part->dates, gint64, i), zones);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const Change *x = a, *y = b;

  return x->at < y->at ? -1 : x->at > y->at;
}

void
fler_ics_zones_end (FlerIcsZones *zones)
{
  if (zones->tz == NULL)
    return;
  if (zones->tzid != NULL && zones->tz->changes->len > 0)
    {
      g_hash_table_remove (zones->unknown, zones->tzid);
      g_array_sort (zones->tz->changes, compare_changes);
      g_hash_table_replace (zones->of_file, g_steal_pointer (&zones->tzid), g_steal_pointer (&zones->tz));
    }
  g_clear_pointer (&zones->tzid, g_free);
  g_clear_pointer (&zones->tz, tz_free);
}
