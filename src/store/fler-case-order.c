/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-order.c - which case comes before which in lists, held in memory */

#define G_LOG_DOMAIN "fler-case-order"

#include "fler-case-order.h"

#include <string.h>

#include "fler-db-private.h"

static const char SQL_CHANGED[] = "UPDATE counter SET value = random () WHERE name = 'case_order'";
static const char SQL_GENERATION[] = "SELECT value FROM counter WHERE name = 'case_order'";
static const char SQL_SIZE[] = "SELECT max (id) FROM the_case";
static const char SQL_ORDER[] = "SELECT id, state FROM the_case ORDER BY sort_key";

#define NO_PLACE G_MAXUINT32

typedef struct
{
  gint64   generation;     /* counter.case_order when it was read */
  guint32  n_ids;          /* one more than the highest id */
  guint32 *place_of;       /* by id; NO_PLACE where there is no such case */
  GArray  *ids;            /* of guint32: by place, the id; the highest bit set: closed */
} Order;

#define CLOSED_BIT 0x80000000u

static void
free_order (gpointer data)
{
  Order *order = data;

  g_free (order->place_of);
  g_array_unref (order->ids);
  g_free (order);
}

gboolean
fler_case_order_changed (FlerDb *db, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_CHANGED, error);

  return stmt != NULL && fler_stmt_run (db, stmt, error);
}

static gboolean
read_number (FlerDb *db, const char *sql, gint64 *number, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  rc = sqlite3_step (stmt);
  *number = sqlite3_column_int64 (stmt, 0);
  return fler_db_check (db, rc, error);
}

static gboolean
read_places (FlerDb *db, Order *order, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_ORDER, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      guint32 id = (guint32) sqlite3_column_int64 (stmt, 0);
      guint32 marked = sqlite3_column_int (stmt, 1) == FLER_CASE_CLOSED ? id | CLOSED_BIT : id;

      if (id >= order->n_ids)     /* made since the size was read: seen next time */
        continue;
      order->place_of[id] = order->ids->len;
      g_array_append_val (order->ids, marked);
    }
  return fler_db_check (db, rc, error);
}

static Order *
read_order (FlerDb *db, gint64 generation, GError **error)
{
  Order *order;
  gint64 highest;

  if (!read_number (db, SQL_SIZE, &highest, error))
    return NULL;
  if (highest >= CLOSED_BIT)
    {
      g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_FAILED, "Too many cases");
      return NULL;
    }
  order = g_new0 (Order, 1);
  order->generation = generation;
  order->n_ids = (guint32) highest + 1;
  order->place_of = g_new (guint32, order->n_ids);
  memset (order->place_of, 0xff, order->n_ids * sizeof *order->place_of);
  order->ids = g_array_sized_new (FALSE, FALSE, sizeof (guint32), order->n_ids);
  if (read_places (db, order, error))
    return order;
  free_order (order);
  return NULL;
}

static Order *
get_order (FlerDb *db, GError **error)
{
  Order *order = fler_db_get_cache (db);
  gint64 generation;

  if (!read_number (db, SQL_GENERATION, &generation, error))
    return NULL;
  if (order == NULL || order->generation != generation)
    {
      order = read_order (db, generation, error);
      fler_db_set_cache (db, order, free_order);
    }
  return order;
}

static gboolean
is_wanted (guint32 marked, int state)
{
  return state == 0 || ((marked & CLOSED_BIT) != 0) == (state == FLER_CASE_CLOSED);
}

gboolean
fler_case_order_first (FlerDb *db, GArray *ids, int state, guint limit, GError **error)
{
  Order *order = get_order (db, error);
  g_autofree guint8 *is_found = NULL;     /* by place */

  if (order == NULL)
    return FALSE;

  is_found = g_new0 (guint8, order->ids->len + 1);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (id < order->n_ids && order->place_of[id] != NO_PLACE)
        is_found[order->place_of[id]] = 1;
    }
  g_array_set_size (ids, 0);
  for (guint place = 0; place < order->ids->len && ids->len < limit; place++)
    {
      guint32 marked = g_array_index (order->ids, guint32, place);
      gint64 id = marked & ~CLOSED_BIT;

      if (is_found[place] && is_wanted (marked, state))
        g_array_append_val (ids, id);
    }
  return TRUE;
}
