/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-form.c - the meeting forms */

#include "fler-form.h"

static const struct { const char *id, *mark; } forms[FLER_N_FORMS] = {
  [FLER_FORM_NONE]        = { "",                "–" },
  [FLER_FORM_KONTAKT]     = { "kontaktmote",     "K" },
  [FLER_FORM_OVERLAMNING] = { "overlamningsmote", "Ö" },
  [FLER_FORM_GK1]         = { "gk1",             "G" },
  [FLER_FORM_GK2]         = { "gk2",             "G" },
  [FLER_FORM_FLERPART]    = { "flerpartsmote",   "F" },
  [FLER_FORM_SIP]         = { "sip",             "S" },
  [FLER_FORM_ANNAT]       = { "annat",           "A" },
};

const char *
fler_form_id (FlerForm form)
{
  g_return_val_if_fail (form < FLER_N_FORMS, "");
  return forms[form].id;
}

FlerForm
fler_form_from_id (const char *id)
{
  if (id == NULL || *id == '\0')
    return FLER_FORM_NONE;
  for (int form = FLER_FORM_KONTAKT; form < FLER_N_FORMS; form++)
    if (g_str_equal (forms[form].id, id))
      return form;
  return FLER_FORM_NONE;
}

const char *
fler_form_mark (FlerForm form)
{
  g_return_val_if_fail (form < FLER_N_FORMS, "–");
  return forms[form].mark;
}
