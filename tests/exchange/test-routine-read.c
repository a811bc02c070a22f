/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-routine-read.c - faulty routine files: each fault is named, and none does harm */

#include <json-glib/json-glib.h>
#include <string.h>

#include "fler-json-text.h"
#include "fler-parties-read.h"
#include "fler-routine-load.h"
#include "fler-routine-read.h"

static char *
built_in (const char *name)
{
  g_autoptr(GBytes) bytes = fler_routine_get_built_in (name);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

static FlerRoutine *
read_data (const char *data, gsize length, GError **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, length);

  return fler_routine_read (bytes, "a.json", "sv", error);
}

static guint
line_of (const char *text, const char *at)
{
  guint line = 1;

  for (; text < at; text++)
    line += *text == '\n';
  return line;
}

/* A routine, or a fault that says where: never neither, never both. */
static void
assert_read_or_named (FlerRoutine *routine, const GError *error)
{
  const char *after;

  g_assert_true ((routine != NULL) == (error == NULL));
  if (error == NULL)
    return;
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_true (g_str_has_prefix (error->message, "a.json:"));
  after = error->message + strlen ("a.json:");
  if (error->code == FLER_JSON_ERROR_LARGE && error->domain == FLER_JSON_ERROR)
    return;
  g_assert_true (g_ascii_isdigit (*after) && *after != '0');
}

/* In kontaktmote.json the first @old becomes @new; the fault then says @field on the line of @place
 * (NULL: of @new itself). */
static const struct { const char *path, *old, *new, *place, *fault; } faults[] = {
  { "form-unknown", "\"form\": \"kontaktmote\"", "\"form\": \"mote\"", NULL, "form: is not a meeting form" },
  { "form-missing", "\"form\": \"kontaktmote\",", "", "{", "“form” is missing" },
  { "form-number", "\"form\": \"kontaktmote\"", "\"form\": 7", NULL, "form: must be a text" },
  { "field-unknown", "\"version\":", "\"colour\": \"red\", \"version\":", NULL, "colour: is not a field" },
  { "field-twice", "\"version\": \"1\",", "\"version\": \"1\", \"version\": \"2\",", NULL,
    "“version” stands twice" },
  { "title-empty", "\"sv\": \"Kontaktmöte\", \"en\": \"Contact meeting\"", "\"sv\": \"\"", NULL,
    "title: must not be empty" },
  { "title-without-swedish", "\"sv\": \"Kontaktmöte\", ", "", "\"Contact meeting\"", "title: “sv” is missing" },
  { "title-language-unknown", "\"sv\": \"Kontaktmöte\"", "\"sv\": \"K\", \"de\": \"K\"", NULL, "title.de: is not" },
  { "safe-title-with-the-word", "Planeringsmöte", "ÖVERLÄMNINGSMÖTE", NULL, "safe_title: reaches the person" },
  { "minutes-text", "\"minutes\": 60", "\"minutes\": \"60\"", NULL, "minutes: must be a whole number" },
  { "minutes-fraction", "\"minutes\": 60", "\"minutes\": 60.5", NULL, "minutes: must be a whole number" },
  { "minutes-huge", "\"minutes\": 60", "\"minutes\": 99999999999999999999", NULL, "minutes: must be" },
  { "minutes-off", "\"minutes\": 60", "\"minutes\": 55", NULL, "minutes: is 55, but the agenda adds up to 60" },
  { "channel-unknown", "\"channel\": \"any\"", "\"channel\": \"mail\"", NULL, "channel: must be one of: any, post" },
  { "documenter-unknown", "\"documenter\": \"fk\"", "\"documenter\": \"somebody\"", NULL, "documenter: must be" },
  { "steps-object", "\"steps\": [", "\"steps\": {}, \"agenda2\": [", NULL, "agenda2: is not a field" },
  { "step-id-missing", "\"id\": \"K1\",", "", "{\n      \n      \"who\": \"fk\"", "steps[0]: “id” is missing" },
  { "step-id-twice", "\"id\": \"K2\"", "\"id\": \"K1\"", NULL, "steps[1].id: another entry has the same id" },
  { "step-id-odd", "\"id\": \"K2\"", "\"id\": \"K 2\"", NULL, "steps[1].id: must be 1 to 40 letters" },
  { "step-who-unknown", "\"who\": \"fk\"", "\"who\": \"fk;af\"", NULL, "steps[0].who: must be parties" },
  { "step-who-empty", "\"who\": \"fk\"", "\"who\": \"\"", NULL, "steps[0].who: must name" },
  { "due-days-text", "\"days\": 90", "\"days\": \"ninety\"", NULL, "steps[1].due.days: must be a whole number" },
  { "due-days-negative", "\"days\": 90", "\"days\": -1", NULL, "steps[1].due.days: must be a whole number" },
  { "due-days-zeroth", "\"days\": 90", "\"days\": 0", NULL, "steps[1].due.days: must be a whole number from 1" },
  { "due-days-missing", "\"from\": \"sick_day\", \"days\": 90", "\"from\": \"sick_day\"", NULL,
    "steps[1].due: “days” is missing" },
  { "due-from-unknown", "\"from\": \"sick_day\"", "\"from\": \"birth\"", NULL, "steps[1].due.from: must be one of" },
  { "due-step-unknown", "\"step\": \"K2\"", "\"step\": \"K77\"", NULL, "steps[2].due.step: there is no step" },
  { "due-step-idle", "\"days\": 90", "\"days\": 90, \"step\": \"K1\"", NULL, "steps[1].due.step: has no meaning" },
  { "core-text", "\"core\": true", "\"core\": \"yes\"", NULL, "steps[1].core: must be true or false" },
  { "source-missing", "\"source\": \"Malmö, 2.1 Förbättringsförslag kundresa kontaktmöte; 3.1 Måluppfyllelse\",", "",
    "{\n      \"id\": \"K1\"", "steps[0]: “source” is missing" },
  { "section-kind-unknown", "\"kind\": \"text\"", "\"kind\": \"number\"", NULL, "sections[0].kind: must be one of" },
  { "section-choices-idle", "\"kind\": \"choice\"", "\"kind\": \"text\"", "\"choices\": [",
    "sections[10].choices: has no meaning" },
  { "section-title-with-the-word", "\"sv\": \"Mål\"", "\"sv\": \"Mål för överlämningsmötet\"", NULL,
    "sections[0].title: reaches the person" },
  { "section-help-missing", "\"help\": { \"sv\": \"Vart vill", "\"halp\": { \"sv\": \"Vart vill", NULL,
    "sections[0].halp: is not a field" },
  { "registration-who", "\"who\": \"af\" }\n  ]", "\"who\": \"any\" }\n  ]", NULL, "registrations[2].who: must be" },
  { "registration-when", "\"when\": \"enrolled\"", "\"when\": \"sometimes\"", NULL,
    "registrations[2].when: must be one of" },
  { "invitation-missing", "\"invitation\":", "\"invitations\":", NULL, "invitations: is not a field" },
  { "checklist-items", "\"items\": [", "\"items\": [ 7,", NULL, "checklists[0].items[0]: must be a text" },
  { "checklist-step-text", "\"step\": \"K2\", \"items\"", "\"step\": 2, \"items\"", NULL, "checklists[0].step: must be a text" },
  { "checklist-step-unknown", "\"step\": \"K2\", \"items\"", "\"step\": \"K77\", \"items\"", NULL,
    "checklists[0].step: there is no step" },
  { "comma-missing", "\"channel\": \"any\",", "\"channel\": \"any\"", NULL, "expected character" },
  { "comment", "\"channel\": \"any\",", "\"channel\": \"any\", // by whatever means", NULL, "not JSON" },
  { "half-character", "Planeringsmöte", "\\ud800", NULL, "" },
  { "nul", "Planeringsmöte", "a\\u0000b", NULL, "a NUL character" },
};

static void
test_named_fault (gconstpointer index)
{
  gsize i = GPOINTER_TO_SIZE (index);
  g_autofree char *whole = built_in ("kontaktmote.json");
  char *at = strstr (whole, faults[i].old);
  g_autofree char *head = g_strndup (whole, at - whole);
  g_autofree char *text = g_strconcat (head, faults[i].new, at + strlen (faults[i].old), NULL);
  const char *place = faults[i].place != NULL ? strstr (text, faults[i].place) : text + strlen (head);
  g_autofree char *start = g_strdup_printf ("a.json:%u: ", line_of (text, place));
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerRoutine) routine = read_data (text, strlen (text), &error);

  g_assert_null (routine);
  g_assert_nonnull (place);
  assert_read_or_named (routine, error);
  if (!g_str_has_prefix (error->message, start) || strstr (error->message, faults[i].fault) == NULL)
    g_error ("“%s”, expected “%s…%s”", error->message, start, faults[i].fault);
}

/* A plan must have its place, whatever else a file leaves out (D25). */
static void
test_no_plan (void)
{
  g_autofree char *whole = built_in ("annat.json");
  g_auto(GStrv) parts = g_strsplit (whole, "\"plan\": true, ", -1);
  g_autofree char *text = g_strjoinv ("", parts);
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerRoutine) routine = read_data (text, strlen (text), &error);

  g_assert_null (routine);
  g_assert_nonnull (strstr (error->message, "sections: at least one section must have “plan”: true"));
}

static void
test_truncated_at_every_byte (void)
{
  g_autofree char *whole = built_in ("annat.json");
  gsize length = strlen (g_strchomp (whole));

  for (gsize n = 0; n <= length; n++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(FlerRoutine) routine = read_data (whole, n, &error);

      g_assert_true ((routine != NULL) == (n == length));
      assert_read_or_named (routine, error);
    }
}

static void
test_random_bytes (void)
{
  const char *const names[] = { "kontaktmote.json", "gk2.json", "annat.json", "sip.json" };
  guint n_refused = 0;

  for (int round = 0; round < 4000; round++)
    {
      g_autofree char *whole = built_in (names[round % G_N_ELEMENTS (names)]);
      gsize length = strlen (whole);
      g_autoptr(GError) error = NULL;
      g_autoptr(FlerRoutine) routine = NULL;

      for (int n = g_test_rand_int_range (1, 6); n > 0; n--)
        whole[g_test_rand_int_range (0, length)] = (char) g_test_rand_int_range (0, 256);
      routine = read_data (whole, length, &error);
      assert_read_or_named (routine, error);
      n_refused += routine == NULL;
    }
  g_assert_cmpuint (n_refused, >, 100);
}

static void
read_root (JsonNode *root)
{
  g_autofree char *text = json_to_string (root, TRUE);
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerRoutine) routine = read_data (text, strlen (text), &error);

  assert_read_or_named (routine, error);
}

static JsonNode *
wrong_value (int kind)
{
  const char *const texts[] = { "null", "true", "-1", "1.5", "\"\"", "\"x\"", "[]", "{}", "[[]]", "[{}]", NULL };

  return texts[kind] != NULL ? json_from_string (texts[kind], NULL) : NULL;
}

/* Copies: the object's own names go when a member is set. */
static GPtrArray *
copy_names (JsonObject *object)
{
  g_autoptr(GList) list = json_object_get_members (object);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (GList *name = list; name != NULL; name = name->next)
    g_ptr_array_add (names, g_strdup (name->data));
  return names;
}

/* Every value in the file in turn: taken away, and put in every wrong type. */
static void
mutate (JsonNode *root, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr(GPtrArray) names = copy_names (object);

      for (guint i = 0; i < names->len; i++)
        {
          const char *name = names->pdata[i];
          g_autoptr(JsonNode) member = json_node_ref (json_object_get_member (object, name));
          JsonNode *wrong;

          for (int kind = 0; (wrong = wrong_value (kind)) != NULL; kind++)
            {
              json_object_set_member (object, name, wrong);
              read_root (root);
            }
          json_object_set_member (object, name, json_node_ref (member));
          mutate (root, member);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        mutate (root, json_array_get_element (array, i));
      if (json_array_get_length (array) > 0)
        {
          json_array_add_element (array, json_node_ref (json_array_get_element (array, 0)));   /* doubled */
          read_root (root);
          json_array_remove_element (array, json_array_get_length (array) - 1);
        }
    }
}

static void
remove_each (JsonNode *root, JsonObject *object)
{
  g_autoptr(GPtrArray) names = copy_names (object);

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr(JsonNode) member = json_node_ref (json_object_get_member (object, names->pdata[i]));

      json_object_remove_member (object, names->pdata[i]);
      read_root (root);
      json_object_set_member (object, names->pdata[i], json_node_ref (member));
    }
}

static void
test_every_value_wrong (void)
{
  g_autofree char *whole = built_in ("gk2.json");
  g_autoptr(JsonNode) root = json_from_string (whole, NULL);

  /* One step, one section, one agenda item stand for all. */
  JsonObject *object = json_node_get_object (root);
  const char *const lists[] = { "sections", "checklists", "registrations" };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    while (json_array_get_length (json_object_get_array_member (object, lists[i])) > 1)
      json_array_remove_element (json_object_get_array_member (object, lists[i]), 1);
  read_root (root);
  mutate (root, root);
  remove_each (root, object);
  remove_each (root, json_array_get_object_element (json_object_get_array_member (object, "steps"), 0));
  remove_each (root, json_array_get_object_element (json_object_get_array_member (object, "sections"), 0));
}

static void
test_too_large (void)
{
  gsize length = 10 * 1024 * 1024;
  g_autofree char *text = g_malloc (length);
  g_autoptr(GError) error = NULL;

  memset (text, ' ', length);
  g_assert_null (read_data (text, length, &error));
  g_assert_error (error, FLER_JSON_ERROR, FLER_JSON_ERROR_LARGE);
  g_assert_cmpstr (error->message, ==, "a.json: is larger than 1048576 bytes");
}

/* json-glib recurses: unbounded, each of these would exhaust the stack. */
static void
test_deep_nesting (void)
{
  const char *const openings[] = { "[", "{\"a\":", "[\"\\\"\",[", "[\"[\"," };

  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GError) error = NULL;

      while (text->len + strlen (openings[i]) < FLER_JSON_MAX_BYTES)
        g_string_append (text, openings[i]);
      g_assert_null (read_data (text->str, text->len, &error));
      g_assert_error (error, FLER_JSON_ERROR, FLER_JSON_ERROR_SYNTAX);
      g_assert_cmpstr (error->message, ==, "a.json:1: nested deeper than 16 levels");
    }
}

static void
test_odd_files (void)
{
  const struct { const char *text, *fault; } odd[] = {
    { "", "a.json:1: the file is empty" },
    { "\n\n  \n", "a.json:1: the file is empty" },
    { "[]", "a.json:1: must be an object" },
    { "7", "a.json:1: must be an object" },
    { "null", "a.json:1: must be an object" },
    { "{}\n{}", "a.json:2: there is more after the end" },
    { "{ /* [\" */ }", "a.json:1: not JSON" },
    { "\n{ 'a': 1 }", "a.json:2: not JSON" },
    { "\n\xff", "a.json:2: not valid UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (read_data (odd[i].text, strlen (odd[i].text), &error));
      g_assert_nonnull (error);
      if (!g_str_has_prefix (error->message, odd[i].fault))
        g_error ("“%s”, expected “%s”", error->message, odd[i].fault);
    }
}

static void
test_nul_byte (void)
{
  const char text[] = "{\n\"form\": \"k\0\" }";
  g_autoptr(GError) error = NULL;

  g_assert_null (read_data (text, sizeof text - 1, &error));
  g_assert_cmpstr (error->message, ==, "a.json:2: a NUL character");
}

static void
test_byte_order_mark (void)
{
  g_autofree char *whole = built_in ("annat.json");
  g_autofree char *text = g_strconcat ("\xef\xbb\xbf", whole, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerRoutine) routine = read_data (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (routine);
}

static void
test_texts (void)
{
  g_autofree char *whole = built_in ("annat.json");
  char *at = strstr (whole, "\"conduct\"");
  g_autoptr(GString) text = g_string_new (whole);
  const char *const languages[] = { "sv", "en" };

  g_assert_null (at);
  g_string_replace (text, "\"steps\": [],",
                    "\"steps\": [], \"conduct\": \"Rakt på svenska\","
                    "\"script\": { \"sv\": [\"Ett\", \"Två\"] },", 1);
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = g_bytes_new (text->str, text->len);
      g_autoptr(FlerRoutine) routine = fler_routine_read (bytes, "a.json", languages[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (routine->conduct, ==, "Rakt på svenska");
      g_assert_cmpstr (routine->script, ==, "Ett\n\nTvå");   /* no English: the Swedish */
    }
}

static void
test_parties_faults (void)
{
  const struct { const char *text, *fault; } odd[] = {
    { "{ \"parties\": [\n{ \"id\": \"nasa\" } ] }", "p.json:2: parties[0].id: must be af" },
    { "{ \"parties\": [ { \"id\": \"af\" },\n{ \"id\": \"af\" } ] }", "p.json:2: parties[1].id: another" },
    { "{ \"parties\": [ { \"id\": \"af\",\n\"mission\": 4 } ] }", "p.json:2: parties[0].mission: must be a text" },
    { "{ \"party\": [] }", "p.json:1: party: is not a field" },
    { "{ }", "p.json:1: “parties” is missing" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr(GPtrArray) parties = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_party_free);
      g_autoptr(GBytes) bytes = g_bytes_new_static (odd[i].text, strlen (odd[i].text));
      g_autoptr(GError) error = NULL;

      g_assert_false (fler_parties_read (parties, bytes, "p.json", "sv", &error));
      g_assert_cmpuint (parties->len, ==, 0);
      if (!g_str_has_prefix (error->message, odd[i].fault))
        g_error ("“%s”, expected “%s”", error->message, odd[i].fault);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/routine-read/fault/", faults[i].path, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_named_fault);
    }
  g_test_add_func ("/exchange/routine-read/no-plan", test_no_plan);
  g_test_add_func ("/exchange/routine-read/truncated-at-every-byte", test_truncated_at_every_byte);
  g_test_add_func ("/exchange/routine-read/random-bytes", test_random_bytes);
  g_test_add_func ("/exchange/routine-read/every-value-wrong", test_every_value_wrong);
  g_test_add_func ("/exchange/routine-read/too-large", test_too_large);
  g_test_add_func ("/exchange/routine-read/deep-nesting", test_deep_nesting);
  g_test_add_func ("/exchange/routine-read/odd-files", test_odd_files);
  g_test_add_func ("/exchange/routine-read/nul-byte", test_nul_byte);
  g_test_add_func ("/exchange/routine-read/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/exchange/routine-read/texts", test_texts);
  g_test_add_func ("/exchange/routine-read/parties-faults", test_parties_faults);
  return g_test_run ();
}
