/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-month-store.c - a month's invitations and deviations, counted (F7) */

#define G_LOG_DOMAIN "fler-month-store"

#include "fler-month-store.h"

#include "fler-db-private.h"
#include "fler-register-store.h"
#include "fler-settings.h"

/* Nobody is invited more than a year before the meeting: what is read stays within that. 5 is
 * FLER_FORM_FLERPART, 3 FLER_MEETING_HELD, 1 FLER_PARTY_PERSON. */
#define WITHIN " FROM meeting AS m INDEXED BY meeting_by_start "

static const char SQL_HAS_ANY[] =
  "SELECT EXISTS (SELECT 1" WITHIN
  "                WHERE m.form = 5 AND m.starts_at >= :start AND m.starts_at < :end AND m.state = 3)"
  "    OR EXISTS (SELECT 1" WITHIN
  "                 JOIN participant AS p ON p.meeting_id = m.id"
  "                WHERE m.form = 5 AND m.starts_at >= :start AND m.starts_at < :far AND p.party <> 1"
  "                  AND p.invited_on >= :first AND p.invited_on < :next)";

static const char SQL_INVITED[] =
  "SELECT count (*), sum (p.answer >= 2), sum (coalesce (p.name, '') <> '')" WITHIN
  "  JOIN participant AS p ON p.meeting_id = m.id"
  " WHERE m.form = 5 AND m.starts_at >= :start AND m.starts_at < :far AND p.party <> 1"
  "   AND p.invited_on >= :first AND p.invited_on < :next";

static const char SQL_HELD[] =
  "SELECT count (*)" WITHIN
  " WHERE m.form = 5 AND m.starts_at >= :start AND m.starts_at < :end AND m.state = 3";

/* 2 is FLER_DEVIATION_NO_SHOW, 3 FLER_DEVIATION_NO_ANSWER. */
static const char SQL_DEVIATIONS[] =
  "SELECT count (*), sum (kind = 2), sum (kind = 3)"
  "  FROM deviation"
  " WHERE form = 5 AND happened_on >= :first AND happened_on < :next";

static const char SQL_UNMET[] =
  "SELECT count (*) FROM unmet_need WHERE form = 5 AND seen_on >= :first AND seen_on < :next";

/* 2 is FLER_TRI_YES. */
static const char SQL_DOCUMENTS[] =
  "SELECT count (*), sum (coalesce (d.register_number, '') = '')"
  "  FROM handover_document AS d"
  "  JOIN the_case AS c ON c.id = d.case_id"
  " WHERE d.handed_on >= :first AND d.handed_on < :next AND c.enrolled_at_af <> 2";

typedef struct
{
  gint64 start, end, far;      /* UTC seconds; a year after the end */
  char  *first, *next;         /* ISO days */
} Bounds;

static Bounds
bounds_of (const GDate *month, GTimeZone *zone)
{
  GDate next = fler_month_after (month);
  GDate far = next;
  Bounds bounds = { .first = fler_day_to_iso (month), .next = fler_day_to_iso (&next) };

  g_date_add_years (&far, 1);
  bounds.start = fler_day_time (month, 0, zone);
  bounds.end = fler_day_time (&next, 0, zone);
  bounds.far = fler_day_time (&far, 0, zone);
  return bounds;
}

static void
clear_bounds (Bounds *bounds)
{
  g_free (bounds->first);
  g_free (bounds->next);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bounds, clear_bounds)

/* Returns: whether @sql was run; its columns are in @columns */
static gboolean
ask (FlerDb *db, const char *sql, const Bounds *bounds, guint columns[3], GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, error);
  const struct { const char *name; gint64 value; } times[] = {
    { ":start", bounds->start }, { ":end", bounds->end }, { ":far", bounds->far },
  };
  int rc;

  if (stmt == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    if (sqlite3_bind_parameter_index (stmt, times[i].name) != 0)
      fler_stmt_bind_int64 (stmt, times[i].name, times[i].value);
  if (sqlite3_bind_parameter_index (stmt, ":first") != 0)
    {
      fler_stmt_bind_text (stmt, ":first", bounds->first);
      fler_stmt_bind_text (stmt, ":next", bounds->next);
    }
  rc = sqlite3_step (stmt);
  for (int i = 0; rc == SQLITE_ROW && i < MIN (3, sqlite3_column_count (stmt)); i++)
    columns[i] = (guint) sqlite3_column_int64 (stmt, i);
  return fler_db_check (db, rc, error);
}

gboolean
fler_month_store_get_counted (FlerDb *db, GDate *month, GError **error)
{
  GError *failed = NULL;
  g_autofree char *text = fler_setting_store_get (db, FLER_SETTING_COUNTED_MONTH, &failed);

  g_date_clear (month, 1);
  if (failed != NULL)
    {
      g_propagate_error (error, failed);
      return FALSE;
    }
  if (text != NULL && *text != '\0')
    fler_day_parse (text, month);
  return TRUE;
}

gboolean
fler_month_store_set_counted (FlerDb *db, const GDate *month, GError **error)
{
  g_autofree char *text = fler_day_to_iso (month);

  return fler_setting_store_set (db, FLER_SETTING_COUNTED_MONTH, text != NULL ? text : "", error);
}

gboolean
fler_month_store_find (FlerDb *db, const GDate *today, GTimeZone *zone, GDate *month, GError **error)
{
  GDate counted;

  g_date_clear (month, 1);
  if (!fler_month_store_get_counted (db, &counted, error))
    return FALSE;
  for (fler_month_next_to_count (&counted, today, &counted); fler_month_has_ended (&counted, today);
       counted = fler_month_after (&counted))
    {
      g_auto(Bounds) bounds = bounds_of (&counted, zone);
      guint has_any[3] = { 0 };

      if (!ask (db, SQL_HAS_ANY, &bounds, has_any, error))
        return FALSE;
      if (has_any[0] == 0)
        continue;
      *month = counted;
      break;
    }
  return TRUE;
}

gboolean
fler_month_store_count (FlerDb *db, const GDate *month, GTimeZone *zone, FlerMonthCount *count, GError **error)
{
  g_auto(Bounds) bounds = bounds_of (month, zone);
  guint invited[3] = { 0 }, held[3] = { 0 }, deviations[3] = { 0 }, unmet[3] = { 0 };
  guint documents[3] = { 0 };

  if (!ask (db, SQL_INVITED, &bounds, invited, error) || !ask (db, SQL_HELD, &bounds, held, error)
      || !ask (db, SQL_DEVIATIONS, &bounds, deviations, error) || !ask (db, SQL_UNMET, &bounds, unmet, error)
      || !ask (db, SQL_DOCUMENTS, &bounds, documents, error))
    return FALSE;
  *count = (FlerMonthCount) {
    .n_sent = invited[0], .n_answered = invited[1], .n_named = invited[2], .n_held = held[0],
    .n_deviations = deviations[0], .n_no_show = deviations[1], .n_no_answer = deviations[2],
    .n_unmet = unmet[0], .n_documents = documents[0], .n_unfindable = documents[1],
  };
  return TRUE;
}
