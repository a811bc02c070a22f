/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-context.c - what the rooms are handed: the open store, the clock, the zone, the routines */

#define G_LOG_DOMAIN "fler-context"

#include "fler-context.h"

#include "fler-forbidden.h"
#include "fler-language.h"
#include "fler-memory.h"
#include "fler-register-store.h"
#include "fler-routine-load.h"
#include "fler-settings.h"

struct _FlerContext
{
  GObject          parent_instance;
  FlerStore       *store;
  FlerRoutineSet  *routines;      /* NULL until they are given */
  FlerRoutineSet  *paper_routines;   /* in Swedish; NULL until a paper is made */
  FlerPreferences *preferences;
  GTimeZone       *zone;
  gboolean         is_demo;
  gint64           stopped_at;    /* 0: the clock goes */
};

G_DEFINE_FINAL_TYPE (FlerContext, fler_context, G_TYPE_OBJECT)

/* The connection's prepared statements and its pages. */
static void
on_rest (gpointer store)
{
  fler_db_rest (fler_store_get_db (store));
}

static void
fler_context_finalize (GObject *object)
{
  FlerContext *self = FLER_CONTEXT (object);

  if (self->store != NULL)
    fler_memory_remove_rest (on_rest, self->store);
  g_clear_object (&self->preferences);
  g_clear_object (&self->store);
  g_clear_pointer (&self->routines, fler_routine_set_free);
  g_clear_pointer (&self->paper_routines, fler_routine_set_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  G_OBJECT_CLASS (fler_context_parent_class)->finalize (object);
}

static void
fler_context_class_init (FlerContextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fler_context_finalize;
}

static void
fler_context_init (FlerContext *self)
{
  self->preferences = fler_preferences_dup ();
  self->zone = g_time_zone_new_identifier ("Europe/Stockholm");
  if (self->zone == NULL)
    self->zone = g_time_zone_new_local ();
}

FlerContext *
fler_context_new (FlerStore *store, gboolean is_demo)
{
  FlerContext *self = g_object_new (FLER_TYPE_CONTEXT, NULL);

  self->store = g_object_ref (store);
  fler_memory_add_rest (on_rest, store);
  self->is_demo = is_demo;
  return self;
}

FlerStore *
fler_context_get_store (FlerContext *self)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (self), NULL);
  return self->store;
}

FlerDb *
fler_context_get_db (FlerContext *self)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (self), NULL);
  return fler_store_get_db (self->store);
}

GTimeZone *
fler_context_get_zone (FlerContext *self)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (self), NULL);
  return self->zone;
}

gboolean
fler_context_is_demo (FlerContext *self)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (self), FALSE);
  return self->is_demo;
}

void
fler_context_take_routines (FlerContext *self, FlerRoutineSet *routines)
{
  g_return_if_fail (FLER_IS_CONTEXT (self));
  g_clear_pointer (&self->routines, fler_routine_set_free);
  self->routines = routines;
}

/* In @language, with what the organisation has adapted. */
static FlerRoutineSet *
load_routines (const char *language)
{
  g_autofree char *folder = fler_routine_own_folder ();

  return fler_routine_set_load (language, folder);
}

const FlerRoutineSet *
fler_context_get_routines (FlerContext *self)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (self), NULL);

  if (self->routines == NULL)
    self->routines = load_routines (fler_language_get ());
  return self->routines;
}

const GPtrArray *
fler_context_get_faults (FlerContext *self)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (self), NULL);

  if (self->routines == NULL)
    {
      g_autofree char *folder = fler_routine_own_folder ();
      g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);

      if (dir == NULL)
        return NULL;
    }
  return fler_context_get_routines (self)->faults;
}

const FlerRoutine *
fler_context_get_paper_routine (FlerContext *self, FlerForm form)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (self), NULL);

  if (self->paper_routines == NULL)
    self->paper_routines = load_routines ("sv");
  return fler_routine_set_get (self->paper_routines, form);
}

const FlerRoutine *
fler_context_get_routine (FlerContext *self, FlerForm form)
{
  const FlerRoutineSet *routines = fler_context_get_routines (self);

  return routines != NULL ? fler_routine_set_get (routines, form) : NULL;
}

FlerPreferences *
fler_context_get_preferences (FlerContext *self)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (self), NULL);
  return self->preferences;
}

char **
fler_context_dup_forbidden_words (FlerContext *self)
{
  g_autofree char *own = NULL;

  g_return_val_if_fail (FLER_IS_CONTEXT (self), NULL);
  /* Where the setting cannot be read the default still holds. */
  own = fler_setting_store_get (fler_context_get_db (self), FLER_SETTING_FORBIDDEN_WORDS, NULL);
  return fler_forbidden_words (own);
}

const char *
fler_context_get_safe_title (FlerContext *self)
{
  const FlerRoutine *routine = fler_context_get_paper_routine (self, FLER_FORM_OVERLAMNING);

  return routine != NULL ? routine->safe_title : NULL;
}

gint64
fler_context_now (FlerContext *self)
{
  g_return_val_if_fail (FLER_IS_CONTEXT (self), 0);
  return self->stopped_at != 0 ? self->stopped_at : g_get_real_time () / G_USEC_PER_SEC;
}

GDate
fler_context_today (FlerContext *self)
{
  return fler_day_at (fler_context_now (self), self->zone);
}

void
fler_context_set_now (FlerContext *self, gint64 now)
{
  g_return_if_fail (FLER_IS_CONTEXT (self));
  self->stopped_at = now;
}
