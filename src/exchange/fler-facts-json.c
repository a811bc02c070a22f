/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-facts-json.c - the facts that the guide is asked about, and its answer, as JSON */

#include "fler-facts-json.h"

#include <glib/gi18n.h>

#include "fler-json-read.h"

static const char *const fact_fields[] = {
  "benefit", "sick_first_day", "municipality", "project_municipality", "employed", "decision",
  "decision_sent", "contact_meeting_held", "enrolled_at_af", "capacity_reduced", "can_take_part",
  "needs_coordination", "parties_needed", NULL,
};

static const char *const benefit_names[] = {
  "none", "sjukpenning", "rehabiliteringspenning", "sjukersattning", "aktivitetsersattning", NULL,
};
static const FlerBenefit benefits[] = {
  FLER_BENEFIT_NONE, FLER_BENEFIT_SJUKPENNING, FLER_BENEFIT_REHABILITERINGSPENNING,
  FLER_BENEFIT_SJUKERSATTNING, FLER_BENEFIT_AKTIVITETSERSATTNING,
};

static const char *const decision_names[] = { "none", "withdrawn", "denied_new_application", NULL };
static const FlerDecision decisions[] = {
  FLER_DECISION_NONE, FLER_DECISION_WITHDRAWN, FLER_DECISION_DENIED_NEW_APPLICATION,
};

static const char *const need_names[] = { "af", "fk", "region", "kommun", NULL };
static const FlerNeed needs[] = { FLER_NEED_AF, FLER_NEED_FK, FLER_NEED_REGION, FLER_NEED_KOMMUN };

/* Whether the fact is told; null tells nothing. */
static gboolean
get_fact (FlerJsonSpot root, const char *name, FlerJsonSpot *spot)
{
  return fler_json_spot_get_member (root, name, spot) && !JSON_NODE_HOLDS_NULL (spot->node);
}

static gboolean
read_day (FlerJsonSpot spot, const char *what, GDate *day, GError **error)
{
  if (JSON_NODE_HOLDS_VALUE (spot.node) && json_node_get_value_type (spot.node) == G_TYPE_STRING
      && fler_day_parse (json_node_get_string (spot.node), day))
    return TRUE;
  fler_json_spot_fail (spot, error, _("%s, such as \"2026-04-14\""), _(what));
  return FALSE;
}

static gboolean
read_day_fact (FlerJsonSpot root, const char *name, GDate *day, GError **error)
{
  FlerJsonSpot spot;

  return !get_fact (root, name, &spot) || read_day (spot, N_("must be a date that exists"), day, error);
}

static gboolean
read_tri_fact (FlerJsonSpot root, const char *name, FlerTri *tri, GError **error)
{
  FlerJsonSpot spot;
  gboolean value;

  if (!get_fact (root, name, &spot))
    return TRUE;
  if (!fler_json_spot_read_boolean (spot, &value, error))
    return FALSE;
  *tri = value ? FLER_TRI_YES : FLER_TRI_NO;
  return TRUE;
}

/* A name of which nothing but blanks is left tells nothing either. */
static gboolean
read_name_fact (FlerJsonSpot root, const char *name, char **value, GError **error)
{
  FlerJsonSpot spot;
  const char *string;
  g_autofree char *stripped = NULL;

  if (!get_fact (root, name, &spot))
    return TRUE;
  if ((string = fler_json_spot_read_string (spot, error)) == NULL)
    return FALSE;
  stripped = g_strstrip (g_strdup (string));
  if (*stripped != '\0')
    *value = g_steal_pointer (&stripped);
  return TRUE;
}

/* The day on which it was held, or false. */
static gboolean
read_contact_meeting (FlerJsonSpot root, FlerFacts *facts, GError **error)
{
  FlerJsonSpot spot;

  if (!get_fact (root, "contact_meeting_held", &spot))
    return TRUE;
  if (JSON_NODE_HOLDS_VALUE (spot.node) && json_node_get_value_type (spot.node) == G_TYPE_BOOLEAN
      && !json_node_get_boolean (spot.node))
    {
      facts->contact_meeting_held = FLER_TRI_NO;
      return TRUE;
    }
  facts->contact_meeting_held = FLER_TRI_YES;
  return read_day (spot, N_("must be false, or the date on which it was held"), &facts->contact_meeting_day, error);
}

static gboolean
read_parties (FlerJsonSpot root, FlerFacts *facts, GError **error)
{
  FlerJsonSpot list;
  int index;

  if (!get_fact (root, "parties_needed", &list))
    return TRUE;
  if (!fler_json_spot_check_array (list, FLER_JSON_MAX_ENTRIES, error))
    return FALSE;
  for (guint i = 0; i < fler_json_spot_get_length (list); i++)
    {
      if (!fler_json_read_name (fler_json_spot_get_element (list, i), need_names, &index, error))
        return FALSE;
      facts->parties_needed |= needs[index];
    }
  facts->parties_needed_known = TRUE;
  return TRUE;
}

static gboolean
read_choices (FlerJsonSpot root, FlerFacts *facts, GError **error)
{
  FlerJsonSpot spot;
  int index;

  if (get_fact (root, "benefit", &spot))
    {
      if (!fler_json_read_name (spot, benefit_names, &index, error))
        return FALSE;
      facts->benefit = benefits[index];
    }
  if (get_fact (root, "decision", &spot))
    {
      if (!fler_json_read_name (spot, decision_names, &index, error))
        return FALSE;
      facts->decision = decisions[index];
    }
  return TRUE;
}

static gboolean
read_all (FlerJsonSpot root, FlerFacts *facts, char **project_municipality, GError **error)
{
  return fler_json_spot_check_object (root, fact_fields, error)
         && read_choices (root, facts, error)
         && read_day_fact (root, "sick_first_day", &facts->sick_first_day, error)
         && read_name_fact (root, "municipality", &facts->municipality, error)
         && read_name_fact (root, "project_municipality", project_municipality, error)
         && read_tri_fact (root, "employed", &facts->employed, error)
         && read_day_fact (root, "decision_sent", &facts->decision_sent, error)
         && read_contact_meeting (root, facts, error)
         && read_tri_fact (root, "enrolled_at_af", &facts->enrolled_at_af, error)
         && read_tri_fact (root, "capacity_reduced", &facts->capacity_reduced, error)
         && read_tri_fact (root, "can_take_part", &facts->can_take_part, error)
         && read_tri_fact (root, "needs_coordination", &facts->needs_coordination, error)
         && read_parties (root, facts, error);
}

gboolean
fler_facts_read (GBytes      *bytes,
                 const char  *name,
                 FlerFacts   *facts,
                 char       **project_municipality,
                 GError     **error)
{
  g_autoptr(FlerJsonText) text = fler_json_text_parse (bytes, name, error);

  fler_facts_init (facts);
  *project_municipality = NULL;
  if (text != NULL && read_all (fler_json_text_get_root (text), facts, project_municipality, error))
    return TRUE;
  fler_facts_clear (facts);
  g_clear_pointer (project_municipality, g_free);
  return FALSE;
}

static void
add_day (JsonBuilder *builder, const GDate *day)
{
  g_autofree char *iso = fler_day_to_iso (day);

  if (iso != NULL)
    json_builder_add_string_value (builder, iso);
  else
    json_builder_add_null_value (builder);
}

static void
add_reason (JsonBuilder *builder, const FlerReason *reason, FlerTranslate translate, gpointer user_data)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "rule");
  json_builder_add_string_value (builder, reason->rule);
  json_builder_set_member_name (builder, "text");
  json_builder_add_string_value (builder, translate != NULL ? translate (reason->text, user_data)
                                                            : reason->text);
  json_builder_set_member_name (builder, "source");
  json_builder_add_string_value (builder, reason->source);
  json_builder_end_object (builder);
}

static void
add_answer (JsonBuilder           *builder,
            FlerGuideForm          form,
            const FlerGuideAnswer *answer,
            FlerTranslate          translate,
            gpointer               user_data)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "form");
  json_builder_add_string_value (builder, fler_guide_form_id (form));
  json_builder_set_member_name (builder, "verdict");
  json_builder_add_string_value (builder, fler_verdict_id (answer->verdict));
  json_builder_set_member_name (builder, "reasons");
  json_builder_begin_array (builder);
  for (int i = 0; i < answer->n_reasons; i++)
    add_reason (builder, &answer->reasons[i], translate, user_data);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "missing");
  json_builder_begin_array (builder);
  for (int i = 0; i < answer->n_missing; i++)
    json_builder_add_string_value (builder, fler_fact_id (answer->missing[i]));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "deadline");
  add_day (builder, &answer->deadline);
  json_builder_end_object (builder);
}

char *
fler_guide_to_json (const FlerGuide *guide, FlerTranslate translate, gpointer user_data)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "today");
  add_day (builder, &guide->today);
  json_builder_set_member_name (builder, "sick_day");
  if (guide->sick_day > 0)
    json_builder_add_int_value (builder, guide->sick_day);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "forms");
  json_builder_begin_array (builder);
  for (int form = 0; form < FLER_N_GUIDE_FORMS; form++)
    add_answer (builder, form, &guide->forms[form], translate, user_data);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}
