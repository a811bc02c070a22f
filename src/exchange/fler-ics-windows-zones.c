/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ics-windows-zones.c - Windows' names of time zones, as Outlook writes them
 *
 * Each stands for the place that Windows itself means by it. The whole of Europe, and of the rest
 * of the world what a Swedish official's calendar may come to hold.
 */

#include "fler-ics-windows-zones.h"

#include <string.h>

static const struct { const char *windows, *database; } zones[] = {
  { "W. Europe Standard Time",        "Europe/Stockholm" },   /* Berlin's and Stockholm's alike */
  { "Västeuropa, normaltid",          "Europe/Stockholm" },
  { "Central Europe Standard Time",   "Europe/Budapest" },
  { "Centraleuropa, normaltid",       "Europe/Budapest" },
  { "Central European Standard Time", "Europe/Warsaw" },
  { "Romance Standard Time",          "Europe/Paris" },
  { "FLE Standard Time",              "Europe/Helsinki" },    /* Kyiv's name has changed, its clock is the same */
  { "GTB Standard Time",              "Europe/Bucharest" },
  { "E. Europe Standard Time",        "Europe/Chisinau" },
  { "GMT Standard Time",              "Europe/London" },
  { "Greenwich Standard Time",        "Atlantic/Reykjavik" },
  { "UTC",                            "UTC" },
  { "Coordinated Universal Time",     "UTC" },
  { "tzone://Microsoft/Utc",          "UTC" },
  { "Turkey Standard Time",           "Europe/Istanbul" },
  { "Kaliningrad Standard Time",      "Europe/Kaliningrad" },
  { "Belarus Standard Time",          "Europe/Minsk" },
  { "Russian Standard Time",          "Europe/Moscow" },
  { "Israel Standard Time",           "Asia/Jerusalem" },
  { "Jordan Standard Time",           "Asia/Amman" },
  { "Middle East Standard Time",      "Asia/Beirut" },
  { "Syria Standard Time",            "Asia/Damascus" },
  { "Egypt Standard Time",            "Africa/Cairo" },
  { "South Africa Standard Time",     "Africa/Johannesburg" },
  { "W. Central Africa Standard Time", "Africa/Lagos" },
  { "E. Africa Standard Time",        "Africa/Nairobi" },
  { "Morocco Standard Time",          "Africa/Casablanca" },
  { "Arabic Standard Time",           "Asia/Baghdad" },
  { "Arab Standard Time",             "Asia/Riyadh" },
  { "Arabian Standard Time",          "Asia/Dubai" },
  { "Iran Standard Time",             "Asia/Tehran" },
  { "Afghanistan Standard Time",      "Asia/Kabul" },
  { "Pakistan Standard Time",         "Asia/Karachi" },
  { "India Standard Time",            "Asia/Kolkata" },
  { "SE Asia Standard Time",          "Asia/Bangkok" },
  { "China Standard Time",            "Asia/Shanghai" },
  { "Singapore Standard Time",        "Asia/Singapore" },
  { "Tokyo Standard Time",            "Asia/Tokyo" },
  { "AUS Eastern Standard Time",      "Australia/Sydney" },
  { "New Zealand Standard Time",      "Pacific/Auckland" },
  { "Azores Standard Time",           "Atlantic/Azores" },
  { "E. South America Standard Time", "America/Sao_Paulo" },
  { "Argentina Standard Time",        "America/Argentina/Buenos_Aires" },
  { "Atlantic Standard Time",         "America/Halifax" },
  { "Eastern Standard Time",          "America/New_York" },
  { "Central Standard Time",          "America/Chicago" },
  { "Mountain Standard Time",         "America/Denver" },
  { "Pacific Standard Time",          "America/Los_Angeles" },
  { "Alaskan Standard Time",          "America/Anchorage" },
  { "Hawaiian Standard Time",         "Pacific/Honolulu" },
};

const char *
fler_ics_windows_zone (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    if (g_ascii_strcasecmp (zones[i].windows, name) == 0)
      return zones[i].database;
  /* The name that Windows shows: "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna". */
  if (*name == '(' && strstr (name, "Stockholm") != NULL)
    return "Europe/Stockholm";
  return NULL;
}
