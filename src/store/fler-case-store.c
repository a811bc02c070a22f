/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-case-store.c - cases on disk: the tables the_case, case_text and case_number
 *
 * The search over them is in fler-case-find.c.
 */

#define G_LOG_DOMAIN "fler-case-store"

#include "fler-case-store.h"

#include "fler-case-order.h"
#include "fler-case-rows.h"
#include "fler-case-words.h"
#include "fler-db-private.h"
#include "fler-history-store.h"
#include "fler-invitation-rows.h"
#include "fler-participant-store.h"
#include "fler-record-kept.h"
#include "fler-search-words.h"

static const char SQL_INSERT[] =
  "INSERT INTO the_case (reference, state, is_protected, sort_key, name, personnummer, phone, email,"
  "  address, interpreter, benefit, sick_first_day, municipality, employed, decision,"
  "  decision_sent, contact_meeting_held, contact_meeting_day, enrolled_at_af, capacity_reduced,"
  "  can_take_part, needs_coordination, parties_needed, created_at, changed_at, closed_on,"
  "  closed_why, is_gathered)"
  " VALUES (:reference, :state, :is_protected, :sort_key, :name, :personnummer, :phone, :email,"
  "  :address, :interpreter, :benefit, :sick_first_day, :municipality, :employed, :decision,"
  "  :decision_sent, :contact_meeting_held, :contact_meeting_day, :enrolled_at_af,"
  "  :capacity_reduced, :can_take_part, :needs_coordination, :parties_needed, :created_at,"
  "  :changed_at, :closed_on, :closed_why, :is_gathered)";
static const char SQL_UPDATE[] =
  "UPDATE the_case SET reference = :reference, state = :state, is_protected = :is_protected,"
  "  sort_key = :sort_key, name = :name, personnummer = :personnummer, phone = :phone,"
  "  email = :email, address = :address, interpreter = :interpreter, benefit = :benefit,"
  "  sick_first_day = :sick_first_day, municipality = :municipality, employed = :employed,"
  "  decision = :decision, decision_sent = :decision_sent,"
  "  contact_meeting_held = :contact_meeting_held, contact_meeting_day = :contact_meeting_day,"
  "  enrolled_at_af = :enrolled_at_af, capacity_reduced = :capacity_reduced,"
  "  can_take_part = :can_take_part, needs_coordination = :needs_coordination,"
  "  parties_needed = :parties_needed, created_at = :created_at, changed_at = :changed_at,"
  "  closed_on = :closed_on, closed_why = :closed_why, is_gathered = :is_gathered"
  " WHERE id = :id";
static const char SQL_INSERT_TEXT[] =
  "INSERT INTO case_text (case_id, notes, employer, work, education, experience, wishes)"
  " VALUES (:case_id, :notes, :employer, :work, :education, :experience, :wishes)";
static const char SQL_UPDATE_TEXT[] =
  "UPDATE case_text SET notes = :notes, employer = :employer, work = :work, education = :education,"
  "  experience = :experience, wishes = :wishes"
  " WHERE case_id = :case_id";
static const char SQL_ADD_NUMBER[] =
  "INSERT OR IGNORE INTO case_number (case_id, personnummer, short_form, since)"
  " VALUES (:case_id, :personnummer, :short_form, :since)";
static const char SQL_NUMBERS[] =
  "SELECT personnummer, since FROM case_number WHERE case_id = :case_id ORDER BY since, personnummer";
static const char SQL_FORGET_NUMBERS[] = "DELETE FROM case_number WHERE case_id = :case_id";

#define SELECT_CASE \
  "SELECT c.id, c.reference, c.state, c.is_protected, c.name, c.personnummer, c.phone, c.email," \
  "       c.address, c.interpreter," FLER_CASE_FACT_COLUMNS "," \
  "       c.created_at, c.changed_at, c.closed_on, c.closed_why, t.notes," \
  "       t.employer, t.work, t.education, t.experience, t.wishes" \
  "  FROM the_case AS c LEFT JOIN case_text AS t ON t.case_id = c.id"
static const char SQL_ONE[] = SELECT_CASE " WHERE c.id = :id";
static const char SQL_ONE_BY_REFERENCE[] = SELECT_CASE " WHERE c.reference = :reference";
enum { COL_ID, COL_REFERENCE, COL_STATE, COL_IS_PROTECTED, COL_NAME, COL_PERSONNUMMER, COL_PHONE, COL_EMAIL,
       COL_ADDRESS, COL_INTERPRETER, COL_BENEFIT, COL_SICK_FIRST_DAY, COL_MUNICIPALITY, COL_EMPLOYED,
       COL_DECISION, COL_DECISION_SENT, COL_CONTACT_MEETING_HELD, COL_CONTACT_MEETING_DAY,
       COL_ENROLLED_AT_AF, COL_CAPACITY_REDUCED, COL_CAN_TAKE_PART, COL_NEEDS_COORDINATION,
       COL_PARTIES_NEEDED, COL_CREATED_AT, COL_CHANGED_AT, COL_CLOSED_ON, COL_CLOSED_WHY, COL_NOTES,
       COL_EMPLOYER, COL_WORK, COL_EDUCATION, COL_EXPERIENCE, COL_WISHES };   /* as SELECT_CASE */

static const char SQL_NEXT_REFERENCE[] = "UPDATE counter SET value = value + 1 WHERE name = 'reference'";
static const char SQL_REFERENCE[] =
  "SELECT value, EXISTS (SELECT 1 FROM the_case WHERE reference = printf ('%04d', value))"
  "  FROM counter WHERE name = 'reference'";

enum { FACT_BENEFIT, FACT_SICK_FIRST_DAY, FACT_MUNICIPALITY, FACT_EMPLOYED, FACT_DECISION, FACT_DECISION_SENT,
       FACT_CONTACT_MEETING_HELD, FACT_CONTACT_MEETING_DAY, FACT_ENROLLED_AT_AF, FACT_CAPACITY_REDUCED,
       FACT_CAN_TAKE_PART, FACT_NEEDS_COORDINATION, FACT_PARTIES_NEEDED };   /* as FLER_CASE_FACT_COLUMNS */

void
fler_case_rows_read_facts (FlerStmt row, int first, FlerFacts *facts)
{
  facts->benefit = sqlite3_column_int (row, first + FACT_BENEFIT);
  facts->sick_first_day = fler_stmt_day (row, first + FACT_SICK_FIRST_DAY);
  facts->municipality = fler_stmt_dup_text (row, first + FACT_MUNICIPALITY);
  facts->employed = sqlite3_column_int (row, first + FACT_EMPLOYED);
  facts->decision = sqlite3_column_int (row, first + FACT_DECISION);
  facts->decision_sent = fler_stmt_day (row, first + FACT_DECISION_SENT);
  facts->contact_meeting_held = sqlite3_column_int (row, first + FACT_CONTACT_MEETING_HELD);
  facts->contact_meeting_day = fler_stmt_day (row, first + FACT_CONTACT_MEETING_DAY);
  facts->enrolled_at_af = sqlite3_column_int (row, first + FACT_ENROLLED_AT_AF);
  facts->capacity_reduced = sqlite3_column_int (row, first + FACT_CAPACITY_REDUCED);
  facts->can_take_part = sqlite3_column_int (row, first + FACT_CAN_TAKE_PART);
  facts->needs_coordination = sqlite3_column_int (row, first + FACT_NEEDS_COORDINATION);
  facts->parties_needed_known = sqlite3_column_type (row, first + FACT_PARTIES_NEEDED) != SQLITE_NULL;
  facts->parties_needed = (guint) sqlite3_column_int (row, first + FACT_PARTIES_NEEDED);
}

static FlerCase *
case_from_row (FlerStmt row)
{
  FlerCase *the_case = fler_case_new ();

  the_case->id = sqlite3_column_int64 (row, COL_ID);
  the_case->reference = fler_stmt_dup_text (row, COL_REFERENCE);
  the_case->state = sqlite3_column_int (row, COL_STATE);
  the_case->is_protected = sqlite3_column_int (row, COL_IS_PROTECTED) != 0;
  the_case->name = fler_stmt_dup_text (row, COL_NAME);
  the_case->personnummer = fler_stmt_dup_text (row, COL_PERSONNUMMER);
  the_case->phone = fler_stmt_dup_text (row, COL_PHONE);
  the_case->email = fler_stmt_dup_text (row, COL_EMAIL);
  the_case->address = fler_stmt_dup_text (row, COL_ADDRESS);
  the_case->interpreter = fler_stmt_dup_text (row, COL_INTERPRETER);
  the_case->notes = fler_stmt_dup_text (row, COL_NOTES);
  the_case->employer = fler_stmt_dup_text (row, COL_EMPLOYER);
  the_case->work = fler_stmt_dup_text (row, COL_WORK);
  the_case->education = fler_stmt_dup_text (row, COL_EDUCATION);
  the_case->experience = fler_stmt_dup_text (row, COL_EXPERIENCE);
  the_case->wishes = fler_stmt_dup_text (row, COL_WISHES);
  fler_case_rows_read_facts (row, COL_BENEFIT, &the_case->facts);
  the_case->created_at = sqlite3_column_int64 (row, COL_CREATED_AT);
  the_case->changed_at = sqlite3_column_int64 (row, COL_CHANGED_AT);
  the_case->closed_on = fler_stmt_day (row, COL_CLOSED_ON);
  the_case->closed_why = fler_stmt_dup_text (row, COL_CLOSED_WHY);
  return the_case;
}

static FlerCase *
read_one (FlerDb *db, FlerStmt stmt, GError **error)
{
  int rc = sqlite3_step (stmt);

  if (rc == SQLITE_ROW)
    return case_from_row (stmt);
  if (fler_db_check (db, rc, error))
    fler_db_not_found ("case", error);
  return NULL;
}

FlerCase *
fler_case_store_load (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_ONE, error);

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":id", id);
  return read_one (db, stmt, error);
}

FlerCase *
fler_case_store_load_reference (FlerDb *db, const char *reference, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_ONE_BY_REFERENCE, error);

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_text (stmt, ":reference", reference);
  return read_one (db, stmt, error);
}

static void
bind_facts (FlerStmt stmt, const FlerFacts *facts)
{
  fler_stmt_bind_int64 (stmt, ":benefit", facts->benefit);
  fler_stmt_bind_day (stmt, ":sick_first_day", &facts->sick_first_day);
  fler_stmt_bind_text (stmt, ":municipality", facts->municipality);
  fler_stmt_bind_int64 (stmt, ":employed", facts->employed);
  fler_stmt_bind_int64 (stmt, ":decision", facts->decision);
  fler_stmt_bind_day (stmt, ":decision_sent", &facts->decision_sent);
  fler_stmt_bind_int64 (stmt, ":contact_meeting_held", facts->contact_meeting_held);
  fler_stmt_bind_day (stmt, ":contact_meeting_day", &facts->contact_meeting_day);
  fler_stmt_bind_int64 (stmt, ":enrolled_at_af", facts->enrolled_at_af);
  fler_stmt_bind_int64 (stmt, ":capacity_reduced", facts->capacity_reduced);
  fler_stmt_bind_int64 (stmt, ":can_take_part", facts->can_take_part);
  fler_stmt_bind_int64 (stmt, ":needs_coordination", facts->needs_coordination);
  if (facts->parties_needed_known)
    fler_stmt_bind_int64 (stmt, ":parties_needed", facts->parties_needed);
}

static gboolean
write_row (FlerDb *db, FlerCase *the_case, GError **error)
{
  gboolean is_new = the_case->id == 0;
  g_autofree char *sort_key = fler_search_words_sort_key (the_case->name, the_case->reference);
  g_auto(FlerStmt) stmt = fler_db_use (db, is_new ? SQL_INSERT : SQL_UPDATE, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_text (stmt, ":reference", the_case->reference);
  fler_stmt_bind_int64 (stmt, ":state", the_case->state);
  fler_stmt_bind_int64 (stmt, ":is_protected", the_case->is_protected != FALSE);
  fler_stmt_bind_text (stmt, ":sort_key", sort_key);
  fler_stmt_bind_text (stmt, ":name", the_case->name);
  fler_stmt_bind_text (stmt, ":personnummer", the_case->personnummer);
  fler_stmt_bind_text (stmt, ":phone", the_case->phone);
  fler_stmt_bind_text (stmt, ":email", the_case->email);
  fler_stmt_bind_text (stmt, ":address", the_case->address);
  fler_stmt_bind_text (stmt, ":interpreter", the_case->interpreter);
  bind_facts (stmt, &the_case->facts);
  fler_stmt_bind_int64 (stmt, ":created_at", the_case->created_at);
  fler_stmt_bind_int64 (stmt, ":changed_at", the_case->changed_at);
  fler_stmt_bind_day (stmt, ":closed_on", &the_case->closed_on);
  fler_stmt_bind_text (stmt, ":closed_why", the_case->closed_why);
  fler_stmt_bind_int64 (stmt, ":is_gathered", fler_case_is_gathered (the_case));
  if (!is_new)
    fler_stmt_bind_int64 (stmt, ":id", the_case->id);
  if (!fler_stmt_run_one (db, stmt, "case", error))
    return FALSE;
  if (is_new)
    the_case->id = fler_db_last_id (db);
  return TRUE;
}

static gboolean
write_texts (FlerDb *db, const FlerCase *the_case, gboolean is_new, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, is_new ? SQL_INSERT_TEXT : SQL_UPDATE_TEXT, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":case_id", the_case->id);
  fler_stmt_bind_text (stmt, ":notes", the_case->notes);
  fler_stmt_bind_text (stmt, ":employer", the_case->employer);
  fler_stmt_bind_text (stmt, ":work", the_case->work);
  fler_stmt_bind_text (stmt, ":education", the_case->education);
  fler_stmt_bind_text (stmt, ":experience", the_case->experience);
  fler_stmt_bind_text (stmt, ":wishes", the_case->wishes);
  return fler_stmt_run_one (db, stmt, "case", error);
}

/* Rule F6: a person may get a new number; the case keeps every one it had. Protected identity
 * keeps none. */
static gboolean
write_number (FlerDb *db, const FlerCase *the_case, GError **error)
{
  g_auto(FlerStmt) stmt = NULL;

  if (!the_case->is_protected && the_case->personnummer == NULL)
    return TRUE;
  stmt = fler_db_use (db, the_case->is_protected ? SQL_FORGET_NUMBERS : SQL_ADD_NUMBER, error);
  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":case_id", the_case->id);
  if (!the_case->is_protected)
    {
      const char *number = the_case->personnummer;

      fler_stmt_bind_text (stmt, ":personnummer", number);
      fler_stmt_bind_text (stmt, ":short_form", fler_case_words_is_number (number) ? number + 2 : NULL);
      fler_stmt_bind_int64 (stmt, ":since", the_case->changed_at);
    }
  return fler_stmt_run (db, stmt, error);
}

/* Numbers of its own, never used twice; one that somebody typed for a case is passed over. */
static char *
next_reference (FlerDb *db, GError **error)
{
  for (;;)
    {
      g_auto(FlerStmt) count = fler_db_use (db, SQL_NEXT_REFERENCE, error);
      g_auto(FlerStmt) read = count != NULL ? fler_db_use (db, SQL_REFERENCE, error) : NULL;
      int rc;

      if (read == NULL || !fler_stmt_run (db, count, error))
        return NULL;
      rc = sqlite3_step (read);
      if (!fler_db_check (db, rc, error))
        return NULL;
      if (sqlite3_column_int (read, 1) == 0)
        return g_strdup_printf ("%04" G_GINT64_FORMAT, (gint64) sqlite3_column_int64 (read, 0));
    }
}

static gboolean
add_event (FlerDb *db, const FlerCase *the_case, FlerEventKind kind, const char *detail, GError **error)
{
  FlerEvent event = { .at = the_case->changed_at, .kind = kind, .detail = (char *) detail };

  return fler_history_store_add (db, the_case->id, &event, error);
}

static gboolean
is_other_day (const GDate *a, const GDate *b)
{
  if (!g_date_valid (a) || !g_date_valid (b))
    return g_date_valid (a) != g_date_valid (b);
  return g_date_compare (a, b) != 0;
}

/* The names of the facts that changed, a space between: what the history tells. */
static char *
changed_facts (const FlerFacts *old, const FlerFacts *facts)
{
  const struct { const char *name; gboolean is_changed; } changes[] = {
    { "benefit", old->benefit != facts->benefit },
    { "sick_first_day", is_other_day (&old->sick_first_day, &facts->sick_first_day) },
    { "municipality", g_strcmp0 (old->municipality, facts->municipality) != 0 },
    { "employed", old->employed != facts->employed },
    { "decision", old->decision != facts->decision },
    { "decision_sent", is_other_day (&old->decision_sent, &facts->decision_sent) },
    { "contact_meeting_held", old->contact_meeting_held != facts->contact_meeting_held
                              || is_other_day (&old->contact_meeting_day, &facts->contact_meeting_day) },
    { "enrolled_at_af", old->enrolled_at_af != facts->enrolled_at_af },
    { "capacity_reduced", old->capacity_reduced != facts->capacity_reduced },
    { "can_take_part", old->can_take_part != facts->can_take_part },
    { "needs_coordination", old->needs_coordination != facts->needs_coordination },
    { "parties_needed", old->parties_needed_known != facts->parties_needed_known
                        || old->parties_needed != facts->parties_needed },
  };
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (changes[i].is_changed)
      g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", changes[i].name);
  return g_string_free (names, names->len == 0);
}

static gboolean
add_events (FlerDb *db, const FlerCase *the_case, const FlerCase *old, GError **error)
{
  FlerCaseState old_state = old != NULL ? old->state : FLER_CASE_OPEN;
  g_autofree char *facts = old != NULL ? changed_facts (&old->facts, &the_case->facts) : NULL;

  if (old == NULL && !add_event (db, the_case, FLER_EVENT_CASE_MADE, NULL, error))
    return FALSE;
  if (facts != NULL && !add_event (db, the_case, FLER_EVENT_FACT_CHANGED, facts, error))
    return FALSE;
  if (the_case->state == old_state)
    return TRUE;
  return the_case->state == FLER_CASE_CLOSED
         ? add_event (db, the_case, FLER_EVENT_CASE_CLOSED, the_case->closed_why, error)
         : add_event (db, the_case, FLER_EVENT_CASE_REOPENED, NULL, error);
}

static gboolean
check_texts (const FlerCase *the_case, GError **error)
{
  return fler_texts_check (error, "reference", the_case->reference, "name", the_case->name,
                           "personnummer", the_case->personnummer, "phone", the_case->phone,
                           "email", the_case->email, "address", the_case->address,
                           "interpreter", the_case->interpreter, "notes", the_case->notes,
                           "employer", the_case->employer, "work", the_case->work,
                           "education", the_case->education, "experience", the_case->experience,
                           "wishes", the_case->wishes, "closed_why", the_case->closed_why,
                           "municipality", the_case->facts.municipality, NULL);
}

gboolean
fler_case_rows_insert (FlerDb *db, FlerCase *the_case, GError **error)
{
  if (the_case->is_protected)
    fler_case_forget_identity (the_case);
  the_case->id = 0;
  return check_texts (the_case, error) && write_row (db, the_case, error)
         && write_texts (db, the_case, TRUE, error) && write_number (db, the_case, error)
         && fler_case_words_add (db, the_case, error) && fler_case_order_changed (db, error);
}

/* Whether its place in lists is another one. */
static gboolean
is_moved (const FlerCase *old, const FlerCase *the_case)
{
  return old == NULL || old->state != the_case->state || g_strcmp0 (old->name, the_case->name) != 0
         || g_strcmp0 (old->reference, the_case->reference) != 0;
}

static gboolean
write_case (FlerDb *db, FlerCase *the_case, gint64 now, GError **error)
{
  g_autoptr(FlerCase) old = NULL;

  if (the_case->id != 0 && (old = fler_case_store_load (db, the_case->id, error)) == NULL)
    return FALSE;
  if (the_case->reference == NULL || *the_case->reference == '\0')
    {
      char *reference = old != NULL ? g_strdup (old->reference) : next_reference (db, error);

      if (reference == NULL)
        return FALSE;
      g_free (the_case->reference);
      the_case->reference = reference;
    }
  /* A clock set back takes neither time back. */
  the_case->created_at = old != NULL ? old->created_at : now;
  the_case->changed_at = old != NULL ? MAX (now, old->changed_at) : now;

  if (!write_row (db, the_case, error) || !write_texts (db, the_case, old == NULL, error)
      || !write_number (db, the_case, error)
      || !(old == NULL ? fler_case_words_add (db, the_case, error)
                       : fler_case_words_change (db, the_case, !old->is_protected, error)))
    return FALSE;
  if (is_moved (old, the_case) && !fler_case_order_changed (db, error))
    return FALSE;
  if (the_case->is_protected
      && (!fler_participant_store_hide_person (db, the_case->id, error)
          || !fler_record_kept_hide_person (db, the_case->id, error)
          || !fler_invitation_rows_hide_person (db, the_case->id, error)))
    return FALSE;
  return add_events (db, the_case, old, error);
}

gboolean
fler_case_store_save (FlerDb *db, FlerCase *the_case, gint64 now, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  const FlerCase before = *the_case;
  gboolean had_reference = the_case->reference != NULL;

  if (!check_texts (the_case, error))
    return FALSE;
  if (the_case->is_protected)
    fler_case_forget_identity (the_case);

  writing = fler_writing_new (db, error);
  if (writing == NULL)
    return FALSE;
  if (write_case (db, the_case, now, error))
    {
      fler_db_announce (db, FLER_CHANGE_CASE, the_case->id);
      if (fler_writing_commit (&writing, error))
        return TRUE;
    }

  /* A caller whose save failed tries the same case again. */
  the_case->id = before.id;
  the_case->created_at = before.created_at;
  the_case->changed_at = before.changed_at;
  if (!had_reference)
    g_clear_pointer (&the_case->reference, g_free);
  return FALSE;
}

void
fler_case_number_free (FlerCaseNumber *number)
{
  if (number == NULL)
    return;
  g_free (number->personnummer);
  g_free (number);
}

GPtrArray *
fler_case_store_list_numbers (FlerDb *db, gint64 case_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_NUMBERS, error);
  g_autoptr(GPtrArray) numbers = NULL;
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  numbers = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_case_number_free);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FlerCaseNumber *number = g_new0 (FlerCaseNumber, 1);

      number->personnummer = fler_stmt_dup_text (stmt, 0);
      number->since = sqlite3_column_int64 (stmt, 1);
      g_ptr_array_add (numbers, number);
    }
  return fler_db_check (db, rc, error) ? g_steal_pointer (&numbers) : NULL;
}
