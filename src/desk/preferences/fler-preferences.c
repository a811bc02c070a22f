/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-preferences.c - how the user wants the program: what may be read before unlocking */

#define G_LOG_DOMAIN "fler-preferences"
#define G_SETTINGS_ENABLE_BACKEND

#include "config.h"

#include "fler-preferences.h"

#include <gio/gsettingsbackend.h>

struct _FlerPreferences
{
  GObject    parent_instance;
  GSettings *settings;              /* NULL where there is no schema */
  char      *language;
  int        auto_lock_minutes;
  int        first_hour;
  int        last_hour;
  int        shared_text_percent;
  int        window_width;
  int        window_height;
  gboolean   window_maximized;
  gboolean   conduct_expanded;
};

enum
{
  PROP_LANGUAGE = 1,
  PROP_AUTO_LOCK_MINUTES,
  PROP_FIRST_HOUR,
  PROP_LAST_HOUR,
  PROP_SHARED_TEXT_PERCENT,
  PROP_WINDOW_WIDTH,
  PROP_WINDOW_HEIGHT,
  PROP_WINDOW_MAXIMIZED,
  PROP_CONDUCT_EXPANDED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];
static FlerPreferences *the_preferences;

G_DEFINE_FINAL_TYPE (FlerPreferences, fler_preferences, G_TYPE_OBJECT)

static int *
int_of (FlerPreferences *self, guint id)
{
  switch (id)
    {
    case PROP_AUTO_LOCK_MINUTES: return &self->auto_lock_minutes;
    case PROP_FIRST_HOUR: return &self->first_hour;
    case PROP_LAST_HOUR: return &self->last_hour;
    case PROP_SHARED_TEXT_PERCENT: return &self->shared_text_percent;
    case PROP_WINDOW_WIDTH: return &self->window_width;
    case PROP_WINDOW_HEIGHT: return &self->window_height;
    default: return NULL;
    }
}

static gboolean *
flag_of (FlerPreferences *self, guint id)
{
  switch (id)
    {
    case PROP_WINDOW_MAXIMIZED: return &self->window_maximized;
    case PROP_CONDUCT_EXPANDED: return &self->conduct_expanded;
    default: return NULL;
    }
}

static void
fler_preferences_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FlerPreferences *self = FLER_PREFERENCES (object);

  if (id == PROP_LANGUAGE)
    g_value_set_string (value, self->language);
  else if (flag_of (self, id) != NULL)
    g_value_set_boolean (value, *flag_of (self, id));
  else
    g_value_set_int (value, *int_of (self, id));
}

static void
fler_preferences_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FlerPreferences *self = FLER_PREFERENCES (object);

  if (id == PROP_LANGUAGE)
    {
      if (g_strcmp0 (self->language, g_value_get_string (value)) == 0)
        return;
      g_free (self->language);
      self->language = g_value_dup_string (value);
    }
  else if (flag_of (self, id) != NULL)
    {
      if (*flag_of (self, id) == g_value_get_boolean (value))
        return;
      *flag_of (self, id) = g_value_get_boolean (value);
    }
  else
    {
      if (*int_of (self, id) == g_value_get_int (value))
        return;
      *int_of (self, id) = g_value_get_int (value);
    }
  g_object_notify_by_pspec (object, pspec);
}

static GSettingsSchema *
find_in_folder (const char *folder)
{
  g_autoptr(GSettingsSchemaSource) source =
    g_settings_schema_source_new_from_directory (folder, g_settings_schema_source_get_default (), TRUE, NULL);

  return source != NULL ? g_settings_schema_source_lookup (source, APPLICATION_ID, FALSE) : NULL;
}

/* Installed as the desktop expects; installed elsewhere; or not installed, in the build folder. */
static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  GSettingsSchema *schema = NULL;
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;

  if (folder != NULL)
    {
      g_autofree char *built = g_build_filename (folder, "..", "..", "data", NULL);

      schema = find_in_folder (built);
    }
  if (schema == NULL && source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  if (schema == NULL && folder != NULL)
    {
      g_autofree char *beside = g_build_filename (folder, "..", "share", "glib-2.0", "schemas", NULL);

      schema = find_in_folder (beside);
    }
  return schema;
}

static void
fler_preferences_constructed (GObject *object)
{
  FlerPreferences *self = FLER_PREFERENCES (object);
  g_autoptr(GSettingsSchema) schema = find_schema ();

  G_OBJECT_CLASS (fler_preferences_parent_class)->constructed (object);
  if (schema == NULL)
    {
      g_message ("no settings schema %s is installed: preferences last until the program ends", APPLICATION_ID);
      return;
    }
  self->settings = g_settings_new_full (schema, NULL, NULL);
  for (guint i = 1; i < N_PROPS; i++)
    /* A schema of another version may lack a key. */
    if (g_settings_schema_has_key (schema, props[i]->name))
      g_settings_bind (self->settings, props[i]->name, self, props[i]->name, G_SETTINGS_BIND_DEFAULT);
}

static void
fler_preferences_finalize (GObject *object)
{
  FlerPreferences *self = FLER_PREFERENCES (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->language, g_free);
  G_OBJECT_CLASS (fler_preferences_parent_class)->finalize (object);
}

static void
install_int (guint id, const char *name, int least, int most, int value)
{
  props[id] = g_param_spec_int (name, NULL, NULL, least, most, value,
                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
install_flag (guint id, const char *name, gboolean value)
{
  props[id] = g_param_spec_boolean (name, NULL, NULL, value,
                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
fler_preferences_class_init (FlerPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = fler_preferences_constructed;
  object_class->finalize = fler_preferences_finalize;
  object_class->get_property = fler_preferences_get_property;
  object_class->set_property = fler_preferences_set_property;

  /* Ranges and defaults as in the schema, for where there is none. */
  props[PROP_LANGUAGE] =
    g_param_spec_string ("language", NULL, NULL, "system",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  install_flag (PROP_WINDOW_MAXIMIZED, "window-maximized", FALSE);
  install_flag (PROP_CONDUCT_EXPANDED, "conduct-expanded", TRUE);
  install_int (PROP_AUTO_LOCK_MINUTES, "auto-lock-minutes", 0, 480, 15);
  install_int (PROP_FIRST_HOUR, "first-hour", 0, 12, 8);
  install_int (PROP_LAST_HOUR, "last-hour", 13, 24, 17);
  install_int (PROP_SHARED_TEXT_PERCENT, "shared-text-percent", 100, 250, 150);
  install_int (PROP_WINDOW_WIDTH, "window-width", 640, 16000, 1280);
  install_int (PROP_WINDOW_HEIGHT, "window-height", 480, 16000, 800);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
fler_preferences_init (FlerPreferences *self)
{
  self->language = g_strdup ("system");
  for (guint i = 1; i < N_PROPS; i++)
    if (int_of (self, i) != NULL)
      *int_of (self, i) = G_PARAM_SPEC_INT (props[i])->default_value;
    else if (flag_of (self, i) != NULL)
      *flag_of (self, i) = G_PARAM_SPEC_BOOLEAN (props[i])->default_value;
}

FlerPreferences *
fler_preferences_dup (void)
{
  if (the_preferences != NULL)
    return g_object_ref (the_preferences);
  g_set_weak_pointer (&the_preferences, g_object_new (FLER_TYPE_PREFERENCES, NULL));
  return the_preferences;
}

char *
fler_preferences_peek_language (void)
{
  /* Asked below GSettings, whose objects watch for changes on a thread. */
  g_autoptr(GSettingsBackend) backend = g_settings_backend_get_default ();
  g_autoptr(GVariant) value = NULL;
  const char *language;

  value = G_SETTINGS_BACKEND_GET_CLASS (backend)->read (backend, RESOURCE_PATH "/language",
                                                        G_VARIANT_TYPE_STRING, FALSE);
  if (value == NULL || !g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return g_strdup ("");
  language = g_variant_get_string (value, NULL);
  return g_strdup (g_str_equal (language, "sv") || g_str_equal (language, "en") ? language : "");
}

int
fler_preferences_get_int (FlerPreferences *self, const char *name)
{
  int value = 0;

  g_return_val_if_fail (FLER_IS_PREFERENCES (self), 0);
  g_object_get (self, name, &value, NULL);
  return value;
}

gboolean
fler_preferences_get_boolean (FlerPreferences *self, const char *name)
{
  gboolean value = FALSE;

  g_return_val_if_fail (FLER_IS_PREFERENCES (self), FALSE);
  g_object_get (self, name, &value, NULL);
  return value;
}
