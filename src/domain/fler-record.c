/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-record.c - what is written while a meeting goes on */

#include "fler-record.h"

FlerRecord *
fler_record_new (void)
{
  FlerRecord *record = g_new0 (FlerRecord, 1);

  record->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  record->agenda_done = g_ptr_array_new_with_free_func (g_free);
  record->parked = g_ptr_array_new_with_free_func (g_free);
  return record;
}

static void
copy_strings (GPtrArray *from, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (from->pdata[i]));
}

static GPtrArray *
copy_all (GPtrArray *from, GCopyFunc copy, GDestroyNotify free_one)
{
  GPtrArray *to;

  if (from == NULL)
    return NULL;
  to = g_ptr_array_copy (from, copy, NULL);
  g_ptr_array_set_free_func (to, free_one);
  return to;
}

static gpointer
copy_commitment (gconstpointer commitment, gpointer unused)
{
  return fler_commitment_copy (commitment);
}

static gpointer
copy_participant (gconstpointer participant, gpointer unused)
{
  return fler_participant_copy (participant);
}

static GPtrArray *
copy_participants (GPtrArray *participants)
{
  return copy_all (participants, (GCopyFunc) copy_participant, (GDestroyNotify) fler_participant_free);
}

FlerRecord *
fler_record_copy (const FlerRecord *record)
{
  FlerRecord *copy = fler_record_new ();
  GHashTableIter iter;
  gpointer section, text;

  copy->meeting_id = record->meeting_id;
  copy->version = record->version;
  copy->started_at = record->started_at;
  copy->ended_at = record->ended_at;
  copy->no_plan_why = g_strdup (record->no_plan_why);
  copy->correction_why = g_strdup (record->correction_why);
  copy->is_past = record->is_past;
  copy->commitments = copy_all (record->commitments, (GCopyFunc) copy_commitment,
                                (GDestroyNotify) fler_commitment_free);
  copy->participants = copy_participants (record->participants);
  g_hash_table_iter_init (&iter, record->answers);
  while (g_hash_table_iter_next (&iter, &section, &text))
    g_hash_table_insert (copy->answers, g_strdup (section), g_strdup (text));
  copy_strings (record->agenda_done, copy->agenda_done);
  copy_strings (record->parked, copy->parked);
  return copy;
}

void
fler_record_free (FlerRecord *record)
{
  if (record == NULL)
    return;
  g_hash_table_unref (record->answers);
  g_ptr_array_unref (record->agenda_done);
  g_ptr_array_unref (record->parked);
  g_clear_pointer (&record->commitments, g_ptr_array_unref);
  g_clear_pointer (&record->participants, g_ptr_array_unref);
  g_free (record->no_plan_why);
  g_free (record->correction_why);
  g_free (record);
}

const char *
fler_record_get_answer (const FlerRecord *record, const char *section)
{
  const char *text = g_hash_table_lookup (record->answers, section);

  return text != NULL ? text : "";
}

void
fler_record_set_answer (FlerRecord *record, const char *section, const char *text)
{
  if (text == NULL || *text == '\0')
    g_hash_table_remove (record->answers, section);
  else
    g_hash_table_replace (record->answers, g_strdup (section), g_strdup (text));
}

gboolean
fler_record_is_whole (const FlerRecord *record)
{
  return !record->is_past || record->commitments != NULL;
}

GPtrArray *
fler_record_get_commitments (const FlerRecord *record, GPtrArray *standing)
{
  return record->commitments != NULL ? record->commitments : standing;
}

FlerMeeting *
fler_record_dup_meeting (const FlerRecord *record, const FlerMeeting *standing)
{
  FlerMeeting *meeting = fler_meeting_copy (standing);

  if (record->participants == NULL)
    return meeting;
  g_clear_pointer (&meeting->participants, g_ptr_array_unref);
  meeting->participants = copy_participants (record->participants);
  return meeting;
}
