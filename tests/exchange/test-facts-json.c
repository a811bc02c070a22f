/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-facts-json.c - the guide's facts from JSON, and its answer as JSON */

#include <json-glib/json-glib.h>
#include <string.h>

#include "fler-facts-json.h"
#include "fler-json-text.h"

static gboolean
read_text (const char *text, FlerFacts *facts, char **municipality, GError **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return fler_facts_read (bytes, "facts.json", facts, municipality, error);
}

static void
assert_day (const GDate *day, const char *iso)
{
  g_autofree char *text = fler_day_to_iso (day);

  g_assert_cmpstr (text, ==, iso);
}

static void
test_all_facts (void)
{
  FlerFacts facts;
  g_autofree char *municipality = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (read_text (
    "{ \"benefit\": \"sjukpenning\", \"sick_first_day\": \"2026-01-15\", \"municipality\": \"Storstad\","
    "  \"project_municipality\": \" Lillby \", \"employed\": true, \"decision\": \"withdrawn\","
    "  \"decision_sent\": \"2026-07-01\", \"contact_meeting_held\": \"2026-05-04\","
    "  \"enrolled_at_af\": false, \"capacity_reduced\": true, \"can_take_part\": false,"
    "  \"needs_coordination\": true, \"parties_needed\": [\"af\", \"kommun\"] }",
    &facts, &municipality, &error));
  g_assert_no_error (error);
  g_assert_cmpint (facts.benefit, ==, FLER_BENEFIT_SJUKPENNING);
  assert_day (&facts.sick_first_day, "2026-01-15");
  g_assert_cmpstr (facts.municipality, ==, "Storstad");
  g_assert_cmpstr (municipality, ==, "Lillby");
  g_assert_cmpint (facts.employed, ==, FLER_TRI_YES);
  g_assert_cmpint (facts.decision, ==, FLER_DECISION_WITHDRAWN);
  assert_day (&facts.decision_sent, "2026-07-01");
  g_assert_cmpint (facts.contact_meeting_held, ==, FLER_TRI_YES);
  assert_day (&facts.contact_meeting_day, "2026-05-04");
  g_assert_cmpint (facts.enrolled_at_af, ==, FLER_TRI_NO);
  g_assert_cmpint (facts.capacity_reduced, ==, FLER_TRI_YES);
  g_assert_cmpint (facts.can_take_part, ==, FLER_TRI_NO);
  g_assert_cmpint (facts.needs_coordination, ==, FLER_TRI_YES);
  g_assert_true (facts.parties_needed_known);
  g_assert_cmpuint (facts.parties_needed, ==, FLER_NEED_AF | FLER_NEED_KOMMUN);
  fler_facts_clear (&facts);
}

static void
assert_nothing_known (const char *text)
{
  FlerFacts facts;
  g_autofree char *municipality = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (read_text (text, &facts, &municipality, &error));
  g_assert_no_error (error);
  g_assert_null (municipality);
  g_assert_null (facts.municipality);
  g_assert_cmpint (facts.benefit, ==, FLER_BENEFIT_UNKNOWN);
  g_assert_cmpint (facts.decision, ==, FLER_DECISION_UNKNOWN);
  g_assert_cmpint (facts.employed, ==, FLER_TRI_UNKNOWN);
  g_assert_cmpint (facts.contact_meeting_held, ==, FLER_TRI_UNKNOWN);
  g_assert_false (facts.parties_needed_known);
  g_assert_false (g_date_valid (&facts.sick_first_day));
}

static void
test_nothing_known (void)
{
  assert_nothing_known ("{}");
  assert_nothing_known ("{ \"benefit\": null, \"sick_first_day\": null, \"municipality\": null,"
                        "  \"project_municipality\": null, \"employed\": null, \"decision\": null,"
                        "  \"contact_meeting_held\": null, \"parties_needed\": null }");
  assert_nothing_known ("{ \"municipality\": \"  \", \"project_municipality\": \"\" }");
}

static void
test_every_value (void)
{
  const struct { const char *text; FlerBenefit benefit; FlerDecision decision; } values[] = {
    { "{ \"benefit\": \"none\", \"decision\": \"none\" }", FLER_BENEFIT_NONE, FLER_DECISION_NONE },
    { "{ \"benefit\": \"rehabiliteringspenning\", \"decision\": \"denied_new_application\" }",
      FLER_BENEFIT_REHABILITERINGSPENNING, FLER_DECISION_DENIED_NEW_APPLICATION },
    { "{ \"benefit\": \"sjukersattning\" }", FLER_BENEFIT_SJUKERSATTNING, FLER_DECISION_UNKNOWN },
    { "{ \"benefit\": \"aktivitetsersattning\" }", FLER_BENEFIT_AKTIVITETSERSATTNING, FLER_DECISION_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      FlerFacts facts;
      g_autofree char *municipality = NULL;

      g_assert_true (read_text (values[i].text, &facts, &municipality, NULL));
      g_assert_cmpint (facts.benefit, ==, values[i].benefit);
      g_assert_cmpint (facts.decision, ==, values[i].decision);
    }
}

static void
test_contact_meeting_not_held (void)
{
  FlerFacts facts;
  g_autofree char *municipality = NULL;

  g_assert_true (read_text ("{ \"contact_meeting_held\": false, \"parties_needed\": [] }", &facts,
                            &municipality, NULL));
  g_assert_cmpint (facts.contact_meeting_held, ==, FLER_TRI_NO);
  g_assert_false (g_date_valid (&facts.contact_meeting_day));
  g_assert_true (facts.parties_needed_known);
  g_assert_cmpuint (facts.parties_needed, ==, 0);
}

static const struct { const char *path, *text, *fault; } faults[] = {
  { "unknown", "{\n\"age\": 40 }", "facts.json:2: age: is not a field" },
  { "twice", "{ \"employed\": true,\n\"employed\": false }", "facts.json:2: “employed” stands twice" },
  { "benefit", "{ \"benefit\": \"a-kassa\" }", "facts.json:1: benefit: must be one of: none, sjukpenning" },
  { "benefit-type", "{ \"benefit\": 1 }", "facts.json:1: benefit: must be a text" },
  { "decision", "{ \"decision\": true }", "facts.json:1: decision: must be a text" },
  { "no-such-day", "{ \"sick_first_day\": \"2026-02-30\" }", "facts.json:1: sick_first_day: must be a date that exists" },
  { "day-and-time", "{ \"sick_first_day\": \"2026-02-03T10:00\" }", "sick_first_day: must be a date" },
  { "day-type", "{ \"decision_sent\": 20260101 }", "decision_sent: must be a date" },
  { "employed", "{ \"employed\": \"yes\" }", "employed: must be true or false" },
  { "contact-true", "{ \"contact_meeting_held\": true }", "contact_meeting_held: must be false, or the date" },
  { "contact-day", "{ \"contact_meeting_held\": \"2026-13-01\" }", "contact_meeting_held: must be false, or" },
  { "party", "{ \"parties_needed\": [\"af\",\n\"nasa\"] }", "facts.json:2: parties_needed[1]: must be one of" },
  { "parties-type", "{ \"parties_needed\": \"af\" }", "parties_needed: must be a list" },
  { "municipality", "{ \"municipality\": 1280 }", "municipality: must be a text" },
  { "list", "[]", "facts.json:1: must be an object" },
  { "empty", "", "facts.json:1: the file is empty" },
  { "broken", "{ \"benefit\": ", "facts.json:1: not JSON" },
};

static void
test_fault (gconstpointer index)
{
  gsize i = GPOINTER_TO_SIZE (index);
  FlerFacts facts;
  g_autofree char *municipality = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (read_text (faults[i].text, &facts, &municipality, &error));
  g_assert_null (facts.municipality);
  g_assert_null (municipality);
  if (strstr (error->message, faults[i].fault) == NULL)
    g_error ("“%s”, expected “%s”", error->message, faults[i].fault);
}

static void
test_random_bytes (void)
{
  for (int round = 0; round < 3000; round++)
    {
      g_autofree char *text = g_strdup ("{ \"benefit\": \"sjukpenning\", \"sick_first_day\": \"2026-01-15\","
                                        " \"contact_meeting_held\": false, \"parties_needed\": [\"af\"] }");
      FlerFacts facts;
      g_autofree char *municipality = NULL;
      g_autoptr(GError) error = NULL;

      for (int n = g_test_rand_int_range (1, 5); n > 0; n--)
        text[g_test_rand_int_range (0, strlen (text))] = (char) g_test_rand_int_range (1, 256);
      if (read_text (text, &facts, &municipality, &error))
        fler_facts_clear (&facts);
      else
        g_assert_true (g_str_has_prefix (error->message, "facts.json:"));
    }
}

static const char *
shout (const char *text, gpointer user_data)
{
  g_assert_cmpstr (user_data, ==, "here");
  return g_str_has_prefix (text, "A contact meeting") ? "TRANSLATED" : text;
}

static void
test_answer (void)
{
  FlerFacts facts;
  FlerGuide guide;
  g_autofree char *municipality = NULL, *text = NULL;
  g_autoptr(JsonNode) root = NULL;
  JsonObject *answer, *first, *last, *reason;
  JsonArray *forms;
  GDate today;

  fler_day_parse ("2026-02-01", &today);
  g_assert_true (read_text ("{ \"benefit\": \"sjukpenning\", \"sick_first_day\": \"2026-01-15\","
                            " \"employed\": true, \"contact_meeting_held\": false, \"decision\": \"none\" }",
                            &facts, &municipality, NULL));
  g_assert_true (fler_guide_answer (&facts, NULL, &today, &guide, NULL));
  text = fler_guide_to_json (&guide, shout, (char *) "here");
  g_assert_true (g_str_has_suffix (text, "}\n"));

  root = json_from_string (text, NULL);
  answer = json_node_get_object (root);
  g_assert_cmpuint (json_object_get_size (answer), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (answer, "today"), ==, "2026-02-01");
  g_assert_cmpint (json_object_get_int_member (answer, "sick_day"), ==, 18);
  forms = json_object_get_array_member (answer, "forms");
  g_assert_cmpuint (json_array_get_length (forms), ==, 5);

  first = json_array_get_object_element (forms, 0);   /* day 18: prepare until day 90 */
  g_assert_cmpuint (json_object_get_size (first), ==, 5);
  g_assert_cmpstr (json_object_get_string_member (first, "form"), ==, "kontaktmote");
  g_assert_cmpstr (json_object_get_string_member (first, "verdict"), ==, "prepare");
  g_assert_cmpstr (json_object_get_string_member (first, "deadline"), ==, "2026-04-14");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (first, "missing")), ==, 0);
  reason = json_array_get_object_element (json_object_get_array_member (first, "reasons"), 0);
  g_assert_cmpuint (json_object_get_size (reason), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (reason, "rule"), ==, guide.forms[0].reasons[0].rule);
  g_assert_cmpstr (json_object_get_string_member (reason, "source"), ==, guide.forms[0].reasons[0].source);

  last = json_array_get_object_element (forms, 4);
  g_assert_cmpstr (json_object_get_string_member (last, "form"), ==, "sip");
  g_assert_cmpstr (json_object_get_string_member (last, "verdict"), ==, "unknown");
  g_assert_true (json_object_get_null_member (last, "deadline"));
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (last, "missing"), 0),
                   ==, "parties_needed");
  fler_facts_clear (&facts);
}

static void
test_answer_translated (void)
{
  FlerFacts facts;
  FlerGuide guide;
  g_autofree char *text = NULL;
  GDate today;

  fler_day_parse ("2026-02-01", &today);
  fler_facts_init (&facts);
  facts.benefit = FLER_BENEFIT_NONE;
  g_assert_true (fler_guide_answer (&facts, NULL, &today, &guide, NULL));
  text = fler_guide_to_json (&guide, shout, (char *) "here");
  g_assert_nonnull (strstr (text, "TRANSLATED"));
  g_assert_nonnull (strstr (text, "\"sick_day\" : null"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/facts-json/all-facts", test_all_facts);
  g_test_add_func ("/exchange/facts-json/nothing-known", test_nothing_known);
  g_test_add_func ("/exchange/facts-json/every-value", test_every_value);
  g_test_add_func ("/exchange/facts-json/contact-meeting-not-held", test_contact_meeting_not_held);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/facts-json/fault/", faults[i].path, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/exchange/facts-json/random-bytes", test_random_bytes);
  g_test_add_func ("/exchange/facts-json/answer", test_answer);
  g_test_add_func ("/exchange/facts-json/answer-translated", test_answer_translated);
  return g_test_run ();
}
