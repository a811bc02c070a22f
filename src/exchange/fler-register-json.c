/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-register-json.c - the register of parties as a file, for a whole county to share */

#include "fler-register-json.h"

#include <glib/gi18n.h>
#include <string.h>

#define VERSION 1

static const char *const file_fields[] = { "flerpart_register", "parties", "officials", NULL };
static const char *const party_fields[] = {
  "party", "name", "unit", "mission", "when_to_call", "invitation_address", "phone", "email",
  "video_programs", "officials", NULL
};
static const char *const official_fields[] = { "name", "role", "phone", "email", NULL };
static const char *const loose_fields[] = { "party", "unit", "name", "role", "phone", "email", NULL };

/* Reading */

/* One line of text, without what no register holds: line ends and other signs that steer. */
static gboolean
check_line (FlerJsonSpot spot, const char *text, GError **error)
{
  if (g_utf8_strlen (text, -1) > FLER_REGISTER_MAX_CHARS)
    {
      fler_json_spot_fail (spot, error, _("is longer than %d characters"), FLER_REGISTER_MAX_CHARS);
      return FALSE;
    }
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      {
        fler_json_spot_fail (spot, error, _("must be one line of text"));
        return FALSE;
      }
  return TRUE;
}

static char *
read_line_here (FlerJsonSpot spot, GError **error)
{
  const char *text = fler_json_spot_read_string (spot, error);

  if (text == NULL || !check_line (spot, text, error))
    return NULL;
  return g_strstrip (g_strdup (text));
}

/* An empty string is no value. */
static gboolean
read_line (FlerJsonSpot object, const char *name, gboolean is_needed, char **line, GError **error)
{
  FlerJsonSpot member;
  g_autofree char *text = NULL;

  if (!fler_json_spot_get_member (object, name, &member))
    return !is_needed || fler_json_spot_need_member (object, name, &member, error);
  text = read_line_here (member, error);
  if (text == NULL)
    return FALSE;
  if (is_needed && *text == '\0')
    {
      fler_json_spot_fail (member, error, _("must not be empty"));
      return FALSE;
    }
  if (*text != '\0')
    *line = g_steal_pointer (&text);
  return TRUE;
}

/* Running text, over several lines. */
static gboolean
read_text (FlerJsonSpot object, const char *name, char **text, GError **error)
{
  FlerJsonSpot member;
  const char *read;

  if (!fler_json_spot_get_member (object, name, &member))
    return TRUE;
  read = fler_json_spot_read_string (member, error);
  if (read == NULL)
    return FALSE;
  if (*read != '\0')
    *text = g_strdup (read);
  return TRUE;
}

/* A list of lines, put together to one text with @between. */
static gboolean
read_lines (FlerJsonSpot object, const char *name, const char *between, char **text, GError **error)
{
  g_autoptr(GString) joined = g_string_new (NULL);
  FlerJsonSpot list;

  if (!fler_json_spot_get_member (object, name, &list))
    return TRUE;
  if (!fler_json_spot_check_array (list, FLER_REGISTER_MAX_LINES, error))
    return FALSE;
  for (guint i = 0; i < fler_json_spot_get_length (list); i++)
    {
      g_autofree char *line = read_line_here (fler_json_spot_get_element (list, i), error);

      if (line == NULL)
        return FALSE;
      if (*line != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? between : "", line);
    }
  if (joined->len > 0)
    *text = g_strdup (joined->str);
  return TRUE;
}

static gboolean
read_kind (FlerJsonSpot spot, FlerPartyKind *kind, GError **error)
{
  FlerJsonSpot member;
  const char *id;

  if (!fler_json_spot_need_member (spot, "party", &member, error))
    return FALSE;
  id = fler_json_spot_read_string (member, error);
  if (id == NULL)
    return FALSE;
  *kind = fler_party_kind_from_id (id);
  if (*kind != FLER_PARTY_NONE && *kind != FLER_PARTY_PERSON)
    return TRUE;
  fler_json_spot_fail (member, error, _("must be af, fk, region, kommun, employer or other"));
  return FALSE;
}

/* @party: (nullable): whose; NULL: the official's own fields tell party and unit */
static gboolean
read_official (FlerJsonSpot spot, const FlerParty *party, FlerRegister *self, GError **error)
{
  FlerOfficial *official = fler_official_new ();

  g_ptr_array_add (self->officials, official);
  if (!fler_json_spot_check_object (spot, party != NULL ? official_fields : loose_fields, error)
      || (party == NULL && (!read_kind (spot, &official->party, error)
                            || !read_line (spot, "unit", FALSE, &official->unit, error))))
    return FALSE;
  if (party != NULL)
    {
      official->party = party->kind;
      official->unit = g_strdup (party->unit);
    }
  return read_line (spot, "name", TRUE, &official->name, error)
         && read_line (spot, "role", FALSE, &official->role, error)
         && read_line (spot, "phone", FALSE, &official->phone, error)
         && read_line (spot, "email", FALSE, &official->email, error);
}

/* The list of officials in @object, which may be missing. */
static gboolean
read_officials (FlerJsonSpot object, const FlerParty *party, FlerRegister *self, GError **error)
{
  FlerJsonSpot list;

  if (!fler_json_spot_get_member (object, "officials", &list))
    return TRUE;
  if (!fler_json_spot_check_array (list, party != NULL ? FLER_REGISTER_MAX_OFFICIALS : FLER_REGISTER_MAX_LOOSE, error))
    return FALSE;
  for (guint i = 0; i < fler_json_spot_get_length (list); i++)
    if (!read_official (fler_json_spot_get_element (list, i), party, self, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_party (FlerJsonSpot spot, FlerRegister *self, GError **error)
{
  FlerParty *party = fler_party_new ();

  g_ptr_array_add (self->parties, party);
  if (!fler_json_spot_check_object (spot, party_fields, error) || !read_kind (spot, &party->kind, error)
      || !read_line (spot, "name", TRUE, &party->name, error)
      || !read_line (spot, "unit", FALSE, &party->unit, error)
      || !read_text (spot, "mission", &party->mission, error)
      || !read_text (spot, "when_to_call", &party->when_to_call, error)
      || !read_lines (spot, "invitation_address", "\n", &party->invitation_address, error)
      || !read_line (spot, "phone", FALSE, &party->phone, error)
      || !read_line (spot, "email", FALSE, &party->email, error)
      || !read_lines (spot, "video_programs", ", ", &party->video_programs, error))
    return FALSE;
  return read_officials (spot, party, self, error);
}

/* Twice the same unit would be two letters to it. */
static gboolean
check_once (FlerJsonSpot spot, FlerRegister *self, GError **error)
{
  const FlerParty *last = self->parties->pdata[self->parties->len - 1];

  for (guint i = 0; i + 1 < self->parties->len; i++)
    {
      const FlerParty *party = self->parties->pdata[i];

      if (party->kind != last->kind || g_strcmp0 (party->name, last->name) != 0
          || g_strcmp0 (party->unit, last->unit) != 0)
        continue;
      fler_json_spot_fail (spot, error, _("stands there before, as number %u"), i + 1);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_version (FlerJsonSpot root, GError **error)
{
  FlerJsonSpot member;
  int version;

  if (!fler_json_spot_need_member (root, "flerpart_register", &member, error)
      || !fler_json_spot_read_int (member, 1, G_MAXINT, &version, error))
    return FALSE;
  if (version == VERSION)
    return TRUE;
  fler_json_spot_fail (member, error, _("is written by a newer version of Flerpart; this one reads %d"), VERSION);
  return FALSE;
}

FlerRegister *
fler_register_read (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr(FlerJsonText) text = fler_json_text_parse (bytes, name, error);
  g_autoptr(FlerRegister) self = fler_register_new ();
  FlerJsonSpot root, list;

  if (text == NULL)
    return NULL;
  root = fler_json_text_get_root (text);
  if (!fler_json_spot_check_object (root, file_fields, error) || !check_version (root, error)
      || !fler_json_spot_need_member (root, "parties", &list, error)
      || !fler_json_spot_check_array (list, FLER_REGISTER_MAX_PARTIES, error))
    return NULL;
  for (guint i = 0; i < fler_json_spot_get_length (list); i++)
    if (!read_party (fler_json_spot_get_element (list, i), self, error)
        || !check_once (fler_json_spot_get_element (list, i), self, error))
      return NULL;
  return read_officials (root, NULL, self, error) ? g_steal_pointer (&self) : NULL;
}

/* Writing */

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_list (JsonBuilder *builder, const char *name, const char *text, const char *separators)
{
  g_auto(GStrv) parts = g_strsplit_set (text != NULL ? text : "", separators, -1);

  if (text == NULL || *text == '\0')
    return;
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      json_builder_add_string_value (builder, parts[i]);
  json_builder_end_array (builder);
}

/* @party: (nullable): those who work there; NULL: those who work at none of the register */
static void
add_officials (JsonBuilder *builder, const FlerRegister *self, const FlerParty *party)
{
  json_builder_set_member_name (builder, "officials");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->officials->len; i++)
    {
      const FlerOfficial *official = self->officials->pdata[i];

      if (fler_register_find_home (self->parties, official) != party)
        continue;
      json_builder_begin_object (builder);
      if (party == NULL)
        {
          add_text (builder, "party", fler_party_kind_id (official->party));
          add_text (builder, "unit", official->unit);
        }
      add_text (builder, "name", official->name);
      add_text (builder, "role", official->role);
      add_text (builder, "phone", official->phone);
      add_text (builder, "email", official->email);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static gboolean
has_homeless (const FlerRegister *self)
{
  for (guint i = 0; i < self->officials->len; i++)
    if (fler_register_find_home (self->parties, self->officials->pdata[i]) == NULL)
      return TRUE;
  return FALSE;
}

static void
add_party (JsonBuilder *builder, const FlerRegister *self, const FlerParty *party)
{
  json_builder_begin_object (builder);
  add_text (builder, "party", fler_party_kind_id (party->kind));
  add_text (builder, "name", party->name);
  add_text (builder, "unit", party->unit);
  add_text (builder, "mission", party->mission);
  add_text (builder, "when_to_call", party->when_to_call);
  add_list (builder, "invitation_address", party->invitation_address, "\n");
  add_text (builder, "phone", party->phone);
  add_text (builder, "email", party->email);
  add_list (builder, "video_programs", party->video_programs, ",;\n");
  add_officials (builder, self, party);
  json_builder_end_object (builder);
}

char *
fler_register_write (const FlerRegister *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "flerpart_register");
  json_builder_add_int_value (builder, VERSION);
  json_builder_set_member_name (builder, "parties");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->parties->len; i++)
    add_party (builder, self, self->parties->pdata[i]);
  json_builder_end_array (builder);
  if (has_homeless (self))
    add_officials (builder, self, NULL);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}
