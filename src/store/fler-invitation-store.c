/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-invitation-store.c - letters of a meeting: the tables invitation and invitation_letter */

#define G_LOG_DOMAIN "fler-invitation-store"

#include "fler-invitation-store.h"

#include "fler-history-store.h"
#include "fler-invitation-rows.h"
#include "fler-meeting-store.h"
#include "fler-participant-store.h"

static const char SQL_INSERT[] =
  "INSERT INTO invitation (meeting_id, participant_id, party, party_id, kind, channel, receiver, address,"
  "  made_on, answer_by, tells_start, tells_place, tells_mode, language, title,"
  "  letter_size)"
  " VALUES (:meeting_id, :participant_id, :party, :party_id, :kind, :channel, :receiver, :address,"
  "  :made_on, :answer_by, :tells_start, :tells_place, :tells_mode, :language,"
  "  :title, :letter_size)";
static const char SQL_UPDATE[] =
  "UPDATE invitation SET meeting_id = :meeting_id, participant_id = :participant_id, party = :party,"
  "  party_id = :party_id, kind = :kind, channel = :channel, receiver = :receiver, address = :address,"
  "  made_on = :made_on, answer_by = :answer_by, tells_start = :tells_start,"
  "  tells_place = :tells_place, tells_mode = :tells_mode, language = :language,"
  "  title = :title,"
  "  letter_size = CASE WHEN :letter_size > 0 THEN :letter_size ELSE letter_size END"
  " WHERE id = :id";
static const char SQL_LETTER[] =
  "INSERT OR REPLACE INTO invitation_letter (invitation_id, pdf) VALUES (:id, :pdf)";
static const char SQL_SET_SENT[] = "UPDATE invitation SET sent_on = :sent_on WHERE id = :id";
static const char SQL_DELETE[] = "DELETE FROM invitation WHERE id = :id";

/* A letter goes to a unit of a party, whichever of its officials it was made for: to all of them
 * who are booked, also when the one it was made for is booked no more. Where the unit is not known
 * on one side, it went to those of whom no more is known than of its receiver. */
#define IS_FOR \
  "i.meeting_id = participant.meeting_id AND i.party = participant.party" \
  " AND (i.party = 1 OR i.party_id = participant.party_id" \
  "      OR ((i.party_id IS NULL OR participant.party_id IS NULL)" \
  "          AND (i.participant_id IS NULL" \
  "               OR EXISTS (SELECT 1 FROM participant AS r" \
  "                           WHERE r.id = i.participant_id AND r.party_id IS participant.party_id))))"
#define SENT " FROM invitation AS i WHERE i.sent_on IS NOT NULL AND " IS_FOR
#define LAST SENT " ORDER BY i.sent_on DESC, i.id DESC LIMIT 1"

/* What the letters that were sent tell the participants; the last one is the one made last. A
 * letter that went makes of whoever was not invited someone who is waited for, and back. */
#define TELL(answer) \
  "UPDATE participant SET" \
  "  invited_on = (SELECT min (i.sent_on)" SENT ")," \
  "  answer_by = (SELECT i.answer_by FROM invitation AS i" \
  "                WHERE i.sent_on IS NOT NULL AND i.answer_by IS NOT NULL AND i.kind <> 5 AND " IS_FOR \
  "                ORDER BY i.sent_on DESC, i.id DESC LIMIT 1)," \
  "  told = ifnull ((SELECT i.kind" LAST "), 0)," \
  "  told_start = ifnull ((SELECT i.tells_start" LAST "), 0)," \
  "  told_place = (SELECT i.tells_place" LAST ")," \
  "  told_mode = ifnull ((SELECT i.tells_mode" LAST "), 0)," \
  "  answer = CASE WHEN answer > 1 THEN answer ELSE " answer " END"
static const char SQL_TELL[] =
  TELL ("EXISTS (SELECT 1" SENT ")")
  " WHERE meeting_id = :meeting_id AND EXISTS (SELECT 1 FROM invitation AS i WHERE i.id = :id AND " IS_FOR ")";
static const char SQL_TELL_MEETING[] =
  TELL ("max (answer, EXISTS (SELECT 1" SENT "))")
  " WHERE meeting_id = :meeting_id"
  "   AND EXISTS (SELECT 1 FROM invitation WHERE meeting_id = :meeting_id AND sent_on IS NOT NULL)";

#define COLUMNS \
  "SELECT i.id, i.meeting_id, i.participant_id, i.party, i.party_id, i.kind, i.channel, i.receiver," \
  "  i.address, i.made_on, i.sent_on, i.answer_by, i.tells_start, i.tells_place, i.title, i.letter_size," \
  "  i.tells_mode, i.language" \
  "  FROM invitation AS i"
static const char SQL_ONE[] = COLUMNS " WHERE i.id = :id";
static const char SQL_OF_MEETING[] = COLUMNS " WHERE i.meeting_id = :owner ORDER BY i.id";
static const char SQL_OF_CASE[] = COLUMNS
  " WHERE i.meeting_id IN (SELECT id FROM meeting WHERE case_id = :owner) ORDER BY i.id";
enum { COL_ID, COL_MEETING_ID, COL_PARTICIPANT_ID, COL_PARTY, COL_PARTY_ID, COL_KIND, COL_CHANNEL,
       COL_RECEIVER, COL_ADDRESS, COL_MADE_ON, COL_SENT_ON, COL_ANSWER_BY, COL_TELLS_START,
       COL_TELLS_PLACE, COL_TITLE, COL_LETTER_SIZE, COL_TELLS_MODE,
       COL_LANGUAGE };   /* as COLUMNS */
static const char SQL_PDF[] = "SELECT pdf FROM invitation_letter WHERE invitation_id = :id";

static const char SQL_MEETING[] =
  "SELECT m.case_id, m.form, c.is_protected"
  "  FROM meeting AS m LEFT JOIN the_case AS c ON c.id = m.case_id"
  " WHERE m.id = :id";
static const char SQL_HIDE_NAMES[] =
  "UPDATE invitation SET receiver = NULL, address = NULL"
  " WHERE party = 1 AND meeting_id IN (SELECT id FROM meeting WHERE case_id = :case_id)";
static const char SQL_HIDE_LETTERS[] =
  "DELETE FROM invitation_letter WHERE invitation_id IN"
  "  (SELECT id FROM invitation WHERE meeting_id IN (SELECT id FROM meeting WHERE case_id = :case_id))";
static const char SQL_HIDE_SIZES[] =
  "UPDATE invitation SET letter_size = 0"
  " WHERE meeting_id IN (SELECT id FROM meeting WHERE case_id = :case_id)";

void
fler_invitation_rows_announce (FlerDb *db, gint64 meeting_id)
{
  fler_db_announce (db, FLER_CHANGE_INVITATION, meeting_id);
  fler_db_announce (db, FLER_CHANGE_MEETING, meeting_id);
}

static FlerInvitation *
invitation_from_row (FlerStmt row)
{
  FlerInvitation *invitation = fler_invitation_new ();

  invitation->id = sqlite3_column_int64 (row, COL_ID);
  invitation->meeting_id = sqlite3_column_int64 (row, COL_MEETING_ID);
  invitation->participant_id = sqlite3_column_int64 (row, COL_PARTICIPANT_ID);
  invitation->party = sqlite3_column_int (row, COL_PARTY);
  invitation->party_id = sqlite3_column_int64 (row, COL_PARTY_ID);
  invitation->kind = sqlite3_column_int (row, COL_KIND);
  invitation->channel = sqlite3_column_int (row, COL_CHANNEL);
  invitation->receiver = fler_stmt_dup_text (row, COL_RECEIVER);
  invitation->address = fler_stmt_dup_text (row, COL_ADDRESS);
  invitation->made_on = fler_stmt_day (row, COL_MADE_ON);
  invitation->sent_on = fler_stmt_day (row, COL_SENT_ON);
  invitation->answer_by = fler_stmt_day (row, COL_ANSWER_BY);
  invitation->tells_start = sqlite3_column_int64 (row, COL_TELLS_START);
  invitation->tells_place = fler_stmt_dup_text (row, COL_TELLS_PLACE);
  invitation->tells_mode = sqlite3_column_int (row, COL_TELLS_MODE);
  invitation->language = sqlite3_column_int (row, COL_LANGUAGE);
  invitation->title = fler_stmt_dup_text (row, COL_TITLE);
  invitation->letter_size = (gsize) sqlite3_column_int64 (row, COL_LETTER_SIZE);
  return invitation;
}

static FlerInvitation *
read_one (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_ONE, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":id", id);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    return invitation_from_row (stmt);
  if (fler_db_check (db, rc, error))
    fler_db_not_found ("invitation", error);
  return NULL;
}

/* What there has to be known of the meeting: which case's history it belongs to. */
typedef struct
{
  gint64   case_id;
  FlerForm form;
  gboolean is_protected;
} Owner;

static gboolean
ask_meeting (FlerDb *db, gint64 meeting_id, Owner *owner, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_MEETING, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", meeting_id);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_DONE)
    return fler_db_not_found ("meeting", error);
  owner->case_id = sqlite3_column_int64 (stmt, 0);
  owner->form = sqlite3_column_int (stmt, 1);
  owner->is_protected = sqlite3_column_int (stmt, 2) != 0;
  return fler_db_check (db, rc, error);
}

static gboolean
write_row (FlerDb *db, const FlerInvitation *invitation, gboolean is_hidden, GError **error)
{
  gboolean is_new = invitation->id == 0;
  g_auto(FlerStmt) stmt = fler_db_use (db, is_new ? SQL_INSERT : SQL_UPDATE, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", invitation->meeting_id);
  fler_stmt_bind_id (stmt, ":participant_id", invitation->participant_id);
  fler_stmt_bind_int64 (stmt, ":party", invitation->party);
  fler_stmt_bind_id (stmt, ":party_id", invitation->party_id);
  fler_stmt_bind_int64 (stmt, ":kind", invitation->kind);
  fler_stmt_bind_int64 (stmt, ":channel", invitation->channel);
  fler_stmt_bind_text (stmt, ":receiver", is_hidden ? NULL : invitation->receiver);
  fler_stmt_bind_text (stmt, ":address", is_hidden ? NULL : invitation->address);
  fler_stmt_bind_day (stmt, ":made_on", &invitation->made_on);
  fler_stmt_bind_day (stmt, ":answer_by", &invitation->answer_by);
  fler_stmt_bind_int64 (stmt, ":tells_start", invitation->tells_start);
  fler_stmt_bind_text (stmt, ":tells_place", invitation->tells_place);
  fler_stmt_bind_int64 (stmt, ":tells_mode", invitation->tells_mode);
  fler_stmt_bind_int64 (stmt, ":language", invitation->language);
  fler_stmt_bind_text (stmt, ":title", invitation->title);
  fler_stmt_bind_int64 (stmt, ":letter_size",
                        invitation->letter != NULL ? (gint64) g_bytes_get_size (invitation->letter) : 0);
  if (!is_new)
    fler_stmt_bind_int64 (stmt, ":id", invitation->id);
  return fler_stmt_run_one (db, stmt, "invitation", error);
}

static gboolean
write_letter (FlerDb *db, gint64 id, GBytes *letter, GError **error)
{
  g_auto(FlerStmt) stmt = NULL;

  if (letter == NULL)
    return TRUE;
  stmt = fler_db_use (db, SQL_LETTER, error);
  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  fler_stmt_bind_bytes (stmt, ":pdf", letter);
  return fler_stmt_run (db, stmt, error);
}

/* What was sent is evidence, and stays as it went (F56). */
static gboolean
check_not_sent (FlerDb *db, gint64 id, gint64 *meeting_id, GError **error)
{
  g_autoptr(FlerInvitation) stored = read_one (db, id, error);

  if (stored == NULL)
    return FALSE;
  *meeting_id = stored->meeting_id;
  if (!fler_invitation_is_sent (stored))
    return TRUE;
  g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID,
                       "A letter that was sent stays as it was");
  return FALSE;
}

gboolean
fler_invitation_store_save (FlerDb *db, FlerInvitation *invitation, GError **error)
{
  g_auto(FlerWriting) writing = NULL;
  gint64 id = invitation->id, was_of;
  Owner owner;

  if (!fler_texts_check (error, "receiver", invitation->receiver, "address", invitation->address,
                         "tells_place", invitation->tells_place, "title", invitation->title, NULL))
    return FALSE;
  writing = fler_writing_new (db, error);
  if (writing == NULL || !ask_meeting (db, invitation->meeting_id, &owner, error)
      || (id != 0 && !check_not_sent (db, id, &was_of, error))
      || !write_row (db, invitation, owner.is_protected && invitation->party == FLER_PARTY_PERSON, error))
    return FALSE;
  if (id == 0)
    id = fler_db_last_id (db);
  if (!write_letter (db, id, invitation->letter, error))
    return FALSE;
  fler_invitation_rows_announce (db, invitation->meeting_id);
  if (!fler_writing_commit (&writing, error))
    return FALSE;
  invitation->id = id;
  return TRUE;
}

static gboolean
write_sent (FlerDb *db, gint64 id, const GDate *sent_on, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_SET_SENT, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_day (stmt, ":sent_on", sent_on);
  fler_stmt_bind_int64 (stmt, ":id", id);
  return fler_stmt_run_one (db, stmt, "invitation", error);
}

static gboolean
tell_participants (FlerDb *db, const FlerInvitation *invitation, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_TELL, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", invitation->id);
  fler_stmt_bind_int64 (stmt, ":meeting_id", invitation->meeting_id);
  return fler_stmt_run (db, stmt, error)
         && fler_participant_store_count (db, invitation->meeting_id, error);
}

gboolean
fler_invitation_rows_tell (FlerDb *db, gint64 meeting_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_TELL_MEETING, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":meeting_id", meeting_id);
  return fler_stmt_run (db, stmt, error);
}

gboolean
fler_invitation_rows_insert (FlerDb *db, FlerInvitation *invitation, GError **error)
{
  invitation->id = 0;
  if (!write_row (db, invitation, FALSE, error))
    return FALSE;
  invitation->id = fler_db_last_id (db);
  return !fler_invitation_is_sent (invitation)
         || (write_sent (db, invitation->id, &invitation->sent_on, error)
             && tell_participants (db, invitation, error));
}

/* A letter that was taken back leaves no trace; the day tells when a letter went. */
static gboolean
add_event (FlerDb *db, const FlerInvitation *invitation, const GDate *sent_on, gint64 now, GError **error)
{
  FlerEvent event = { .at = now, .kind = FLER_EVENT_INVITATION_SENT, .meeting_id = invitation->meeting_id };
  Owner owner;

  if (!g_date_valid (sent_on))
    return TRUE;
  if (!ask_meeting (db, invitation->meeting_id, &owner, error))
    return FALSE;
  event.form = owner.form;
  event.detail = (char *) fler_party_kind_id (invitation->party);
  return owner.case_id == 0 || fler_history_store_add (db, owner.case_id, &event, error);
}

/* Whether the day lies ahead depends on a zone, which the store has none of. */
static gboolean
check_made_by (const FlerInvitation *invitation, const GDate *sent_on, GError **error)
{
  if (!g_date_valid (sent_on)
      || fler_invitation_check_sent_day (invitation, sent_on, sent_on) == FLER_SENT_DAY_RIGHT)
    return TRUE;
  g_set_error_literal (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID, "A letter cannot go before it was made");
  return FALSE;
}

gboolean
fler_invitation_store_set_sent (FlerDb *db, gint64 id, const GDate *sent_on, gint64 now, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  g_autoptr(FlerInvitation) invitation = writing != NULL ? read_one (db, id, error) : NULL;

  if (invitation == NULL || !check_made_by (invitation, sent_on, error) || !write_sent (db, id, sent_on, error)
      || !tell_participants (db, invitation, error) || !add_event (db, invitation, sent_on, now, error))
    return FALSE;
  fler_invitation_rows_announce (db, invitation->meeting_id);
  return fler_writing_commit (&writing, error);
}

gboolean
fler_invitation_store_delete (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerWriting) writing = fler_writing_new (db, error);
  g_auto(FlerStmt) stmt = NULL;
  gint64 meeting_id;

  if (writing == NULL || !check_not_sent (db, id, &meeting_id, error))
    return FALSE;
  stmt = fler_db_use (db, SQL_DELETE, error);
  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", id);
  if (!fler_stmt_run_one (db, stmt, "invitation", error))
    return FALSE;
  fler_invitation_rows_announce (db, meeting_id);
  return fler_writing_commit (&writing, error);
}

static gboolean
read_letter (FlerDb *db, FlerInvitation *invitation, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, SQL_PDF, error);
  int rc;

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":id", invitation->id);
  rc = sqlite3_step (stmt);
  if (rc == SQLITE_ROW)
    invitation->letter = g_bytes_new (sqlite3_column_blob (stmt, 0), (gsize) sqlite3_column_bytes (stmt, 0));
  return fler_db_check (db, rc, error);
}

FlerInvitation *
fler_invitation_store_load (FlerDb *db, gint64 id, GError **error)
{
  g_auto(FlerReading) reading = fler_reading_new (db, error);
  g_autoptr(FlerInvitation) invitation = reading != NULL ? read_one (db, id, error) : NULL;

  if (invitation == NULL || !read_letter (db, invitation, error))
    return NULL;
  return g_steal_pointer (&invitation);
}

static GPtrArray *
list_of (FlerDb *db, const char *sql, gint64 owner, GError **error)
{
  g_autoptr(GPtrArray) invitations = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_invitation_free);
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, error);
  int rc;

  if (stmt == NULL)
    return NULL;
  fler_stmt_bind_int64 (stmt, ":owner", owner);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    g_ptr_array_add (invitations, invitation_from_row (stmt));
  return fler_db_check (db, rc, error) ? g_steal_pointer (&invitations) : NULL;
}

GPtrArray *
fler_invitation_store_list_of_meeting (FlerDb *db, gint64 meeting_id, GError **error)
{
  return list_of (db, SQL_OF_MEETING, meeting_id, error);
}

GPtrArray *
fler_invitation_store_list_of_case (FlerDb *db, gint64 case_id, GError **error)
{
  return list_of (db, SQL_OF_CASE, case_id, error);
}

static gboolean
run_for_case (FlerDb *db, const char *sql, gint64 case_id, GError **error)
{
  g_auto(FlerStmt) stmt = fler_db_use (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  fler_stmt_bind_int64 (stmt, ":case_id", case_id);
  return fler_stmt_run (db, stmt, error);
}

gboolean
fler_invitation_rows_hide_person (FlerDb *db, gint64 case_id, GError **error)
{
  return run_for_case (db, SQL_HIDE_NAMES, case_id, error)
         && run_for_case (db, SQL_HIDE_LETTERS, case_id, error)
         && run_for_case (db, SQL_HIDE_SIZES, case_id, error);
}
