/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-room.c - what letters are written with: templates, and routines in their languages */

#define G_LOG_DOMAIN "fler-letter-room"

#include "config.h"

#include "fler-letter-room.h"

#include "fler-letter-read.h"
#include "fler-routine-load.h"

typedef struct
{
  FlerMailRoom         room;
  FlerLetterTemplates *templates;
  FlerRoutineSet      *swedish, *english;
  GPtrArray           *faults;
} Room;

static void
free_room (Room *room)
{
  fler_letter_templates_free (room->templates);
  fler_routine_set_free (room->swedish);
  fler_routine_set_free (room->english);
  g_ptr_array_unref (room->faults);
  g_free (room);
}

static Room *
get_room (FlerContext *context)
{
  Room *room = g_object_get_data (G_OBJECT (context), "fler-letter-room");

  if (room == NULL)
    {
      g_autofree char *letters = g_build_filename (g_get_user_config_dir (), "flerpart", "letters", NULL);
      g_autofree char *routines = fler_routine_own_folder ();

      room = g_new0 (Room, 1);
      room->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
      room->templates = fler_letters_load (letters, room->faults);
      room->swedish = fler_routine_set_load ("sv", routines);
      room->english = fler_routine_set_load ("en", routines);
      g_object_set_data_full (G_OBJECT (context), "fler-letter-room", room, (GDestroyNotify) free_room);
    }
  room->room = (FlerMailRoom) {
    .templates = room->templates,
    .swedish = room->swedish,
    .english = room->english,
    .zone = fler_context_get_zone (context),
    .today = fler_context_today (context),
  };
  return room;
}

const FlerMailRoom *
fler_letter_room_get (FlerContext *context)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);
  return &get_room (context)->room;
}

GPtrArray *
fler_letter_room_get_faults (FlerContext *context)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (context), NULL);
  return get_room (context)->faults;
}
