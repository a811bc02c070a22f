/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-handover.c - a document that one party handed to another */

#include "fler-handover.h"

enum { FIELD_WHAT, FIELD_DATED_ON, FIELD_FROM, FIELD_TO };     /* of a line, with a tab between */

FlerHandover *
fler_handover_new (void)
{
  FlerHandover *handover = g_new0 (FlerHandover, 1);

  handover->dated_on = handover->handed_on = handover->registered_on = fler_day_none ();
  return handover;
}

FlerHandover *
fler_handover_copy (const FlerHandover *handover)
{
  FlerHandover *copy = g_memdup2 (handover, sizeof *handover);

  copy->case_reference = g_strdup (handover->case_reference);
  copy->what = g_strdup (handover->what);
  copy->register_number = g_strdup (handover->register_number);
  return copy;
}

void
fler_handover_free (FlerHandover *handover)
{
  if (handover == NULL)
    return;
  g_free (handover->case_reference);
  g_free (handover->what);
  g_free (handover->register_number);
  g_free (handover);
}

/* One line, without the tab that stands between fields; NULL where nothing is left. */
static char *
dup_plain (const char *text)
{
  char *plain = g_strdup (text != NULL ? text : "");

  g_strdelimit (plain, "\t\r\n", ' ');
  g_strstrip (plain);
  if (*plain == '\0')
    g_clear_pointer (&plain, g_free);
  return plain;
}

char *
fler_handovers_to_text (GPtrArray *documents)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < documents->len; i++)
    {
      const FlerHandover *document = documents->pdata[i];
      g_autofree char *what = dup_plain (document->what);
      g_autofree char *dated_on = fler_day_to_iso (&document->dated_on);

      if (what == NULL)
        continue;
      g_string_append_printf (text, "%s%s\t%s\t%s\t%s", text->len > 0 ? "\n" : "", what,
                              dated_on != NULL ? dated_on : "",
                              fler_party_kind_id (document->from_party),
                              fler_party_kind_id (document->to_party));
    }
  return g_string_free (text, FALSE);
}

static FlerHandover *
handover_from_line (const char *line)
{
  g_auto(GStrv) fields = g_strsplit (line, "\t", -1);
  guint n_fields = g_strv_length (fields);
  g_autofree char *what = n_fields > FIELD_WHAT ? dup_plain (fields[FIELD_WHAT]) : NULL;
  FlerHandover *document;

  if (what == NULL)
    return NULL;
  document = fler_handover_new ();
  document->what = g_steal_pointer (&what);
  if (n_fields > FIELD_DATED_ON && !fler_day_parse (fields[FIELD_DATED_ON], &document->dated_on))
    document->dated_on = fler_day_none ();
  if (n_fields > FIELD_FROM)
    document->from_party = fler_party_kind_from_id (fields[FIELD_FROM]);
  if (n_fields > FIELD_TO)
    document->to_party = fler_party_kind_from_id (fields[FIELD_TO]);
  return document;
}

GPtrArray *
fler_handovers_from_text (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *documents = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_handover_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      FlerHandover *document = handover_from_line (lines[i]);

      if (document != NULL)
        g_ptr_array_add (documents, document);
    }
  return documents;
}

static gboolean
is_same_day (const GDate *a, const GDate *b)
{
  return g_date_valid (a) ? g_date_valid (b) && g_date_compare (a, b) == 0 : !g_date_valid (b);
}

static FlerHandover *
find_among (const FlerHandover *document, GPtrArray *documents)
{
  for (guint i = 0; i < documents->len; i++)
    {
      FlerHandover *other = documents->pdata[i];

      if (g_strcmp0 (document->what, other->what) == 0 && document->from_party == other->from_party
          && document->to_party == other->to_party && is_same_day (&document->dated_on, &other->dated_on))
        return other;
    }
  return NULL;
}

static gboolean
is_among (const FlerHandover *document, GPtrArray *documents)
{
  return find_among (document, documents) != NULL;
}

GPtrArray *
fler_handovers_missing (GPtrArray *listed, GPtrArray *known)
{
  GPtrArray *missing = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_handover_free);

  for (guint i = 0; i < listed->len; i++)
    if (!is_among (listed->pdata[i], known) && !is_among (listed->pdata[i], missing))
      g_ptr_array_add (missing, fler_handover_copy (listed->pdata[i]));
  return missing;
}

GPtrArray *
fler_handovers_correct (GPtrArray *before, GPtrArray *listed, GPtrArray *known)
{
  GPtrArray *changed = g_ptr_array_new ();

  for (guint i = 0; i < MIN (before->len, listed->len); i++)
    {
      const FlerHandover *was = before->pdata[i], *is = listed->pdata[i];
      FlerHandover *document = find_among (was, known);

      if (document == NULL || is_among (was, listed) || is_among (is, before) || is_among (is, known))
        continue;
      g_free (document->what);
      document->what = g_strdup (is->what);
      document->dated_on = is->dated_on;
      document->from_party = is->from_party;
      document->to_party = is->to_party;
      g_ptr_array_add (changed, document);
    }
  return changed;
}
