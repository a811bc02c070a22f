/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-record.c - the command record: a locked record on paper, or as text for a journal */

#include "config.h"

#include "fler-ctl.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fler-case-store.h"
#include "fler-commitment-store.h"
#include "fler-ctl-meeting.h"
#include "fler-document-check.h"
#include "fler-forbidden.h"
#include "fler-language.h"
#include "fler-meeting-store.h"
#include "fler-paper-words-read.h"
#include "fler-pdf.h"
#include "fler-plan-paper.h"
#include "fler-record-paper.h"
#include "fler-record-store.h"
#include "fler-record-words.h"
#include "fler-register-store.h"
#include "fler-routine-load.h"
#include "fler-safe-file.h"
#include "fler-settings.h"

/* Papers are in Swedish whatever language the program speaks. */
#define PAPER_LANGUAGE "sv"

typedef enum
{
  FOR_NONE,
  FOR_PERSON,
  FOR_FILE,
  FOR_JOURNAL,
  FOR_PLAN,
  FOR_FORM,
} For;

static const struct
{
  const char *id;
  For         for_whom;
} FORS[] = {
  { "person", FOR_PERSON },
  { "file", FOR_FILE },
  { "journal", FOR_JOURNAL },
  { "plan", FOR_PLAN },
  { "form", FOR_FORM },
};

typedef struct
{
  const char *meeting;
  For         for_whom;
  const char *path;
} Wish;

/* A record and all that stands on its papers. */
typedef struct
{
  FlerMeeting    *meeting;
  FlerCase       *the_case;
  FlerRecord     *record;        /* the latest locked version */
  GPtrArray      *earlier;       /* of FlerRecord, the latest first */
  GPtrArray      *commitments;
  GPtrArray      *officials;
  GPtrArray      *parties;
  FlerRoutineSet *routines;
  FlerPaperWords *words;
  GTimeZone      *zone;
  char          **forbidden;
} Room;

static void
room_clear (Room *room)
{
  fler_meeting_free (room->meeting);
  fler_case_free (room->the_case);
  fler_record_free (room->record);
  g_clear_pointer (&room->earlier, g_ptr_array_unref);
  g_clear_pointer (&room->commitments, g_ptr_array_unref);
  g_clear_pointer (&room->officials, g_ptr_array_unref);
  g_clear_pointer (&room->parties, g_ptr_array_unref);
  g_clear_pointer (&room->routines, fler_routine_set_free);
  fler_paper_words_free (room->words);
  g_clear_pointer (&room->zone, g_time_zone_unref);
  g_clear_pointer (&room->forbidden, g_strfreev);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Room, room_clear)

/* A case's reference means its latest meeting with a locked record, since no other has a paper. */
static gint64
find_recorded (FlerDb *db, const char *text)
{
  g_autoptr(FlerCase) the_case = g_utf8_validate (text, -1, NULL) ? fler_case_store_load_reference (db, text, NULL) : NULL;
  g_autoptr(GPtrArray) meetings = NULL;

  if (the_case != NULL)
    meetings = fler_meeting_store_list_of_case (db, the_case->id, NULL);
  for (guint i = 0; meetings != NULL && i < meetings->len; i++)   /* the latest first */
    {
      const FlerMeeting *meeting = meetings->pdata[i];

      if (fler_record_store_latest (db, meeting->id, NULL) > 0)
        return meeting->id;
    }
  return 0;
}

static gboolean
load_versions (FlerDb *db, gint64 id, Room *room, GError **error)
{
  int latest = fler_record_store_latest (db, id, error);

  room->earlier = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_record_free);
  for (int version = latest; version > 0; version--)
    {
      FlerRecord *record = fler_record_store_load (db, id, version, error);

      if (record == NULL)
        return FALSE;
      if (version == latest)
        room->record = record;
      else
        g_ptr_array_add (room->earlier, record);
    }
  return latest >= 0;
}

/* A record that is being corrected is, as it was locked, past already. */
static void
settle_room (Room *room)
{
  FlerMeeting *meeting = fler_record_dup_meeting (room->record, room->meeting);
  GPtrArray *commitments = g_ptr_array_ref (fler_record_get_commitments (room->record, room->commitments));

  fler_meeting_free (room->meeting);
  room->meeting = meeting;
  g_ptr_array_unref (room->commitments);
  room->commitments = commitments;
}

static gboolean
load_room (FlerDb *db, gint64 id, const Wish *wish, Room *room, GError **error)
{
  g_autofree char *own_routines = fler_routine_own_folder ();
  g_autofree char *own_words = fler_setting_store_get (db, FLER_SETTING_FORBIDDEN_WORDS, NULL);

  room->forbidden = fler_forbidden_words (own_words);
  room->routines = fler_routine_set_load (wish->for_whom == FOR_JOURNAL ? fler_language_get () : PAPER_LANGUAGE,
                                          own_routines);
  room->words = fler_paper_words_load (PAPER_LANGUAGE);
  room->zone = fler_ctl_zone ();
  room->meeting = fler_meeting_store_load (db, id, error);
  if (room->meeting == NULL)
    return FALSE;
  if (room->meeting->case_id != 0)
    {
      room->the_case = fler_case_store_load (db, room->meeting->case_id, error);
      if (room->the_case == NULL)
        return FALSE;
    }
  room->commitments = fler_commitment_store_list_of_meeting (db, id, error);
  if (room->commitments != NULL)
    room->officials = fler_official_store_list (db, FLER_PARTY_NONE, error);
  if (room->officials != NULL)
    room->parties = fler_party_store_list (db, error);
  if (room->parties == NULL || !load_versions (db, id, room, error))
    return FALSE;
  if (room->record != NULL)
    settle_room (room);
  return TRUE;
}

static FlerDocument *
lay_out (const Room *room, For for_whom)
{
  const FlerRecordPaper paper = {
    .routine = fler_routine_set_get (room->routines, room->meeting->form),
    .meeting = room->meeting,
    .the_case = room->the_case,
    .record = room->record,
    .commitments = room->commitments,
    .officials = room->officials,
    .parties = room->parties,
    .words = room->words,
    .zone = room->zone,
    .ended_at = room->earlier->len > 0 ? ((const FlerRecord *) room->earlier->pdata[room->earlier->len - 1])->ended_at : 0,
  };

  switch (for_whom)
    {
    case FOR_FILE: return fler_record_paper_for_file (&paper, room->earlier);
    case FOR_PLAN: return fler_record_paper_plan (&paper);
    case FOR_FORM: return fler_record_paper_for_transfer (&paper);
    case FOR_NONE:
    case FOR_JOURNAL:
    case FOR_PERSON:
    default: return fler_record_paper_for_person (&paper);
    }
}

/* Returns: (transfer full) (nullable): the text, or the PDF; NULL: it was said why there is none */
static GBytes *
make (FlerCtl *ctl, const Room *room, const Wish *wish, GError **error)
{
  g_autoptr(FlerDocument) document = NULL;
  g_autoptr(GPtrArray) documents = g_ptr_array_new ();
  g_autofree char *where = NULL;

  if (wish->for_whom == FOR_JOURNAL)
    {
      g_autofree char *words = fler_words_journal (room->meeting, fler_routine_set_get (room->routines, room->meeting->form),
                                                   room->record, room->commitments, room->zone);
      char *text = fler_text_for_windows (words);

      return g_bytes_new_take (text, strlen (text));
    }
  document = lay_out (room, wish->for_whom);
  if (document == NULL)
    {
      fler_ctl_fail (ctl, _("Meetings of that form have no such paper. Use --for person or --for file."));
      return NULL;
    }
  /* Rule D42: what reaches the person is looked at as it is drawn. */
  if (wish->for_whom == FOR_PERSON || wish->for_whom == FOR_PLAN)
    where = fler_document_find_forbidden (document, (const char *const *) room->forbidden);
  if (where != NULL)
    {
      fler_ctl_fail (ctl, _("The paper is not made: under “%s” stands a word that must not reach the person. Correct "
                            "the record first."), where);
      return NULL;
    }
  g_ptr_array_add (documents, document);
  return fler_pdf_make (documents, PAPER_LANGUAGE, NULL, error);
}

static gboolean
write_file (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr(FlerSafeFile) file = fler_safe_file_new (path, error);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  return file != NULL
         && g_output_stream_write_all (fler_safe_file_get_stream (file), data, size, NULL, NULL, error)
         && fler_safe_file_commit (file, error);
}

/* The file's and the journal's stay where the word is at home; the others go along with their name. */
static gboolean
goes_out (For for_whom)
{
  return for_whom == FOR_PERSON || for_whom == FOR_PLAN || for_whom == FOR_FORM;
}

static FlerCtlExit
write_record (FlerCtl *ctl, FlerDb *db, const Wish *wish)
{
  g_auto(Room) room = { NULL };
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *shown = g_filename_display_name (wish->path);
  gint64 id = find_recorded (db, wish->meeting);
  FlerCtlExit exit;

  if (id == 0 && !fler_ctl_find_meeting (ctl, db, wish->meeting, &id, &exit))
    return exit;
  if (!load_room (db, id, wish, &room, &error))
    return fler_ctl_fail_store (ctl, error);
  if (room.record == NULL)
    return fler_ctl_fail (ctl, _("“%s” has no locked record yet. End the meeting first."), wish->meeting);
  if (goes_out (wish->for_whom) && fler_forbidden_is_in_file_name (wish->path, (const char *const *) room.forbidden))
    return fler_ctl_fail (ctl, _("The paper is not made: the file’s name holds a word that must not reach the person. "
                                 "Choose another."));
  bytes = make (ctl, &room, wish, &error);
  if (bytes == NULL && error == NULL)
    return FLER_CTL_FAILED;
  if (bytes != NULL && write_file (wish->path, bytes, &error))
    return FLER_CTL_DONE;
  return fler_ctl_fail (ctl, _("The record could not be written to %s: %s. Choose another folder or make room."), shown,
                        error->message);
}

/* Returns: FOR_NONE where it is none of those there are */
static For
for_from_id (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (FORS); i++)
    if (g_str_equal (FORS[i].id, id))
      return FORS[i].for_whom;
  return FOR_NONE;
}

static FlerCtlExit
run_record (FlerCtl *ctl, int argc, char *argv[])
{
  g_autofree char *for_whom = NULL;
  g_autofree char *path = NULL;
  g_auto(GStrv) rest = NULL;
  g_autoptr(FlerStore) store = NULL;
  Wish wish = { .for_whom = FOR_PERSON };
  const GOptionEntry entries[] = {
    { "for", 0, 0, G_OPTION_ARG_FILENAME, &for_whom, N_("person (default), file, journal, plan or form"), N_("WHOM") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_("The file to write: PDF, and text for a journal"), N_("FILE") },
    { NULL }
  };
  FlerCtlExit exit;

  if (!fler_ctl_parse (ctl, entries, argc, argv, &rest, &exit))
    return exit;
  if (rest[0] == NULL || rest[1] != NULL)
    return fler_ctl_misuse (ctl, _("Name one meeting."));
  if (for_whom != NULL)
    wish.for_whom = for_from_id (for_whom);
  if (wish.for_whom == FOR_NONE)
    return fler_ctl_misuse (ctl, _("--for: “%s” is none of person, file, journal, plan and form."), for_whom);
  if (path == NULL || *path == '\0')
    return fler_ctl_misuse (ctl, _("-o names no file."));
  wish.meeting = rest[0];
  wish.path = path;
  store = fler_ctl_open (ctl, &exit);
  return store != NULL ? write_record (ctl, fler_store_get_db (store), &wish) : exit;
}

const FlerCtlCommand fler_ctl_record_commands[] = {
  { "record", N_("MEETING"), N_("Write a record on paper, or as text for a journal"), run_record },
  { NULL }
};
