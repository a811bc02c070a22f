/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-letter.c - the command letter: one letter of a meeting, as PDF
 *
 * It makes paper and nothing else: that a letter was sent only the user says, in the window.
 */

#include "config.h"

#include "fler-ctl.h"

#include <glib/gi18n.h>

#include "fler-ctl-meeting.h"
#include "fler-forbidden.h"
#include "fler-letter-paper.h"
#include "fler-letter-read.h"
#include "fler-letter-words.h"
#include "fler-mail-store.h"
#include "fler-mail-word.h"
#include "fler-pdf.h"
#include "fler-routine-load.h"
#include "fler-safe-file.h"
#include "fler-words.h"

typedef struct
{
  char               *meeting;
  FlerPartyKind       to;
  FlerInvitationKind  kind;        /* NEVER: what follows from how things stand */
  FlerLetterLanguage  language;
  gboolean            has_language;
  GDate               answer_by;
  char               *path;
} Wish;

/* What letters are written with; a fault in the organisation's own files is told. */
typedef struct
{
  FlerMailRoom         room;
  FlerLetterTemplates *templates;
  FlerRoutineSet      *swedish, *english;
  GPtrArray           *faults;
} Room;

static void
room_init (Room *room, FlerCtl *ctl)
{
  g_autofree char *routines = fler_routine_own_folder ();
  g_autofree char *letters = g_build_filename (g_get_user_config_dir (), "flerpart", "letters", NULL);

  room->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  room->templates = fler_letters_load (letters, room->faults);
  room->swedish = fler_routine_set_load ("sv", routines);
  room->english = fler_routine_set_load ("en", routines);
  room->room.templates = room->templates;
  room->room.swedish = room->swedish;
  room->room.english = room->english;
  room->room.zone = fler_ctl_zone ();
  room->room.today = fler_day_at (fler_ctl_now (), room->room.zone);
  for (guint i = 0; i < room->faults->len; i++)
    fler_ctl_note (ctl, _("An adapted letter is not used: %s."), ((GError *) room->faults->pdata[i])->message);
  for (guint i = 0; i < room->swedish->faults->len; i++)
    fler_ctl_note (ctl, _("An adapted routine is not used: %s."),
                   ((GError *) room->swedish->faults->pdata[i])->message);
}

static void
room_clear (Room *room)
{
  g_clear_pointer (&room->templates, fler_letter_templates_free);
  g_clear_pointer (&room->swedish, fler_routine_set_free);
  g_clear_pointer (&room->english, fler_routine_set_free);
  g_clear_pointer (&room->room.zone, g_time_zone_unref);
  g_clear_pointer (&room->faults, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Room, room_clear)

static const FlerParticipant *
find_receiver (const FlerMailbox *mailbox, FlerPartyKind to)
{
  g_autoptr(GPtrArray) receivers = fler_mail_receivers (&mailbox->mail);

  for (guint i = 0; i < receivers->len; i++)
    {
      const FlerParticipant *receiver = receivers->pdata[i];

      if (receiver->party == to)
        return receiver;
    }
  return NULL;
}

/* Returns: whether nothing is missing; if not, all of it was said in one line */
static gboolean
check_ready (FlerCtl *ctl, const FlerMailbox *mailbox, const FlerMailWish *wish)
{
  g_autoptr(GArray) lacks = fler_mail_missing (&mailbox->mail, wish);
  g_autofree char *address = fler_mail_address (&mailbox->mail, fler_mail_find (&mailbox->mail, wish->participant_id));
  g_autoptr(GString) said = g_string_new (NULL);
  g_autofree char *word = NULL;

  if (!fler_letter_paper_has_room (address, &mailbox->envelope))
    fler_mail_add_room (lacks, &mailbox->mail, wish);
  word = fler_mail_add_word (lacks, &mailbox->mail, wish, (const char *const *) mailbox->forbidden);
  for (guint i = 0; i < lacks->len; i++)
    {
      const FlerLack *lack = &g_array_index (lacks, FlerLack, i);
      g_autofree char *text = fler_words_lack (lack);

      g_string_append_printf (said, "%s%s (%s)", i > 0 ? " " : "", text, lack->why.rule);
    }
  if (lacks->len > 0)
    fler_ctl_fail (ctl, _("The letter cannot be made yet: %s"), said->str);
  return lacks->len == 0;
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

static FlerCtlExit
write_letter (FlerCtl *ctl, const FlerMailbox *mailbox, const FlerMailWish *wish, const char *path)
{
  g_autoptr(FlerLetter) letter = fler_mail_write (&mailbox->mail, wish);
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_document_free);
  g_autoptr(GBytes) pdf = NULL;
  g_autoptr(GError) error = NULL;

  /* Rule D42: the file's own name goes along with it. */
  if (fler_forbidden_is_in_file_name (path, (const char *const *) mailbox->forbidden))
    return fler_ctl_fail (ctl, _("The letter is not made: the file’s name holds a word that must not reach the "
                                 "person. Choose another."));
  g_ptr_array_add (documents, fler_letter_paper (letter, &mailbox->envelope));
  pdf = fler_pdf_make (documents, fler_letter_language_code (letter->language), NULL, &error);
  if (pdf != NULL && write_file (path, pdf, &error))
    return FLER_CTL_DONE;
  return fler_ctl_fail (ctl, _("The letter could not be written to %s: %s. Choose another folder or make room."),
                        shown, error->message);
}

static void
tell_wanting (FlerCtl *ctl, const FlerMailbox *mailbox, const FlerMailWish *wish)
{
  g_autoptr(GArray) wanting = fler_mail_wanting (&mailbox->mail, wish);

  for (guint i = 0; i < wanting->len; i++)
    {
      g_autofree char *words = fler_words_lack (&g_array_index (wanting, FlerLack, i));

      fler_ctl_note (ctl, "%s", words);
    }
}

static FlerCtlExit
make_letter (FlerCtl *ctl, FlerDb *db, const Wish *wish)
{
  g_auto(Room) room = { 0 };
  g_autoptr(FlerMailbox) mailbox = NULL;
  g_autoptr(GError) error = NULL;
  FlerMailWish letter = { .kind = wish->kind, .channel = FLER_CHANNEL_POST, .language = wish->language };
  const FlerParticipant *receiver;
  gint64 id;
  FlerCtlExit exit;

  if (!fler_ctl_find_meeting (ctl, db, wish->meeting, &id, &exit))
    return exit;
  room_init (&room, ctl);
  mailbox = fler_mail_store_load (db, id, &room.room, &error);
  if (g_error_matches (error, FLER_STORE_ERROR, FLER_STORE_ERROR_INVALID))
    return fler_ctl_fail (ctl, _("“%s” is an activity of your own: it has no letters."), wish->meeting);
  if (mailbox == NULL)
    return fler_ctl_fail_store (ctl, error);
  receiver = find_receiver (mailbox, wish->to);
  if (receiver == NULL)
    return fler_ctl_fail (ctl, _("No letter goes to %s: it does not take part in the meeting, or it calls the "
                                 "meeting itself."), fler_words_party (wish->to));
  letter.participant_id = receiver->id;
  letter.answer_by = g_date_valid (&wish->answer_by) ? wish->answer_by : fler_mail_answer_by (&mailbox->mail);
  if (!wish->has_language && wish->to == FLER_PARTY_PERSON)
    letter.language = mailbox->language;
  if (letter.kind == FLER_INVITATION_NEVER)
    letter.kind = fler_mail_kind (&mailbox->mail, receiver);
  if (letter.kind == FLER_INVITATION_NEVER)
    return fler_ctl_fail (ctl, _("The meeting is cancelled, and nobody there waits for a letter. Use --kind to "
                                 "make one all the same."));
  if (!check_ready (ctl, mailbox, &letter))
    return FLER_CTL_FAILED;
  tell_wanting (ctl, mailbox, &letter);
  return write_letter (ctl, mailbox, &letter, wish->path);
}

/* Reads what was given as words. Returns: whether all of it is known; if not, it was said */
static gboolean
read_wish (FlerCtl *ctl, const char *to, const char *kind, const char *language, const char *answer_by, Wish *wish)
{
  wish->to = fler_party_kind_from_id (to);
  wish->kind = fler_letter_kind_from_id (kind);
  wish->language = fler_letter_language_from_id (language);
  wish->has_language = language != NULL;
  if (to == NULL)
    fler_ctl_misuse (ctl, _("--to is missing: person, af, fk, region, kommun, employer or other."));
  else if (wish->to == FLER_PARTY_NONE)
    fler_ctl_misuse (ctl, _("--to: there is no party “%s”."), to);
  else if (kind != NULL && wish->kind == FLER_INVITATION_NEVER)
    fler_ctl_misuse (ctl, _("--kind: “%s” is none of first, second, reminder, moved and cancelled."), kind);
  else if (language != NULL && !g_str_equal (fler_letter_language_id (wish->language), language))
    fler_ctl_misuse (ctl, _("--language: “%s” is none of sv, easy and en."), language);
  else if (wish->path == NULL || *wish->path == '\0')
    fler_ctl_misuse (ctl, _("-o names no file."));
  else
    return fler_ctl_parse_day (ctl, "--answer-by", answer_by, &wish->answer_by);
  return FALSE;
}

static FlerCtlExit
run_letter (FlerCtl *ctl, int argc, char *argv[])
{
  g_autofree char *to = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *language = NULL;
  g_autofree char *answer_by = NULL;
  g_autofree char *path = NULL;
  g_auto(GStrv) rest = NULL;
  g_autoptr(FlerStore) store = NULL;
  Wish wish = { .answer_by = fler_day_none () };
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_("person, af, fk, region, kommun, employer or other"), N_("PARTY") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_("The PDF file to write"), N_("FILE") },
    { "kind", 0, 0, G_OPTION_ARG_FILENAME, &kind,
      N_("first, second, reminder, moved or cancelled (default: what follows from how things stand)"), N_("KIND") },
    { "language", 0, 0, G_OPTION_ARG_FILENAME, &language, N_("sv, easy or en"), N_("LANGUAGE") },
    { "answer-by", 0, 0, G_OPTION_ARG_FILENAME, &answer_by, N_("The day by which to answer"), N_("DATE") },
    { NULL }
  };
  FlerCtlExit exit;

  if (!fler_ctl_parse (ctl, entries, argc, argv, &rest, &exit))
    return exit;
  if (rest[0] == NULL || rest[1] != NULL)
    return fler_ctl_misuse (ctl, _("Name one meeting."));
  wish.meeting = rest[0];
  wish.path = path;
  if (!read_wish (ctl, to, kind, language, answer_by, &wish))
    return FLER_CTL_MISUSE;
  store = fler_ctl_open (ctl, &exit);
  return store != NULL ? make_letter (ctl, fler_store_get_db (store), &wish) : exit;
}

const FlerCtlCommand fler_ctl_letter_commands[] = {
  { "letter", N_("MEETING"), N_("Write one letter of a meeting as PDF"), run_letter },
  { NULL }
};
