/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-register-merge.c - taking a register that others share into one's own */

#include "fler-register-merge.h"

FlerRegister *
fler_register_new (void)
{
  FlerRegister *self = g_new0 (FlerRegister, 1);

  self->parties = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_party_free);
  self->officials = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_official_free);
  return self;
}

void
fler_register_free (FlerRegister *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->parties);
  g_ptr_array_unref (self->officials);
  g_free (self);
}

void
fler_register_change_free (FlerRegisterChange *change)
{
  if (change == NULL)
    return;
  fler_party_free (change->party_before);
  fler_party_free (change->party);
  fler_official_free (change->official_before);
  fler_official_free (change->official);
  g_free (change);
}

static FlerRegisterChange *
new_change (gboolean is_new, gboolean is_gone)
{
  FlerRegisterChange *change = g_new0 (FlerRegisterChange, 1);

  change->kind = is_gone ? FLER_REGISTER_GONE : is_new ? FLER_REGISTER_NEW : FLER_REGISTER_CHANGED;
  return change;
}

FlerRegisterChange *
fler_register_change_party (const FlerParty *before, FlerParty *party, gboolean is_gone)
{
  FlerRegisterChange *change = new_change (before == NULL, is_gone);

  change->party_before = before != NULL ? fler_party_copy (before) : NULL;
  change->party = party;
  return change;
}

FlerRegisterChange *
fler_register_change_official (const FlerOfficial *before, FlerOfficial *official, gboolean is_gone)
{
  FlerRegisterChange *change = new_change (before == NULL, is_gone);

  change->official_before = before != NULL ? fler_official_copy (before) : NULL;
  change->official = official;
  return change;
}

/* Text without regard to case and to space around it; NULL is no text. */
static gboolean
is_same_word (const char *a, const char *b)
{
  g_autofree char *first = g_strstrip (g_utf8_casefold (a != NULL ? a : "", -1));
  g_autofree char *second = g_strstrip (g_utf8_casefold (b != NULL ? b : "", -1));

  return g_str_equal (first, second);
}

/* Puts @read in the place of @text where it says anything, and tells whether that is news. */
static gboolean
take_text (char **text, const char *read)
{
  if (read == NULL || *read == '\0' || g_strcmp0 (*text, read) == 0)
    return FALSE;
  g_free (*text);
  *text = g_strdup (read);
  return TRUE;
}

static const FlerParty *
find_party (const FlerRegister *own, const FlerParty *read)
{
  for (guint i = 0; i < own->parties->len; i++)
    {
      const FlerParty *party = own->parties->pdata[i];

      if (party->kind == read->kind && is_same_word (party->name, read->name)
          && is_same_word (party->unit, read->unit))
        return party;
    }
  return NULL;
}

static const FlerOfficial *
find_official (const FlerRegister *own, const FlerOfficial *read)
{
  for (guint i = 0; i < own->officials->len; i++)
    {
      const FlerOfficial *official = own->officials->pdata[i];

      if (official->party == read->party && is_same_word (official->name, read->name))
        return official;
    }
  return NULL;
}

static FlerRegisterChange *
merge_party (const FlerRegister *own, const FlerParty *read)
{
  const FlerParty *before = find_party (own, read);
  FlerRegisterChange *change = g_new0 (FlerRegisterChange, 1);
  FlerParty *party = fler_party_copy (before != NULL ? before : read);
  gboolean is_news = FALSE;

  change->party = party;
  if (before == NULL)
    {
      party->id = 0;
      change->kind = FLER_REGISTER_NEW;
      return change;
    }
  change->party_before = fler_party_copy (before);
  is_news |= take_text (&party->mission, read->mission);
  is_news |= take_text (&party->when_to_call, read->when_to_call);
  is_news |= take_text (&party->invitation_address, read->invitation_address);
  is_news |= take_text (&party->phone, read->phone);
  is_news |= take_text (&party->email, read->email);
  is_news |= take_text (&party->video_programs, read->video_programs);
  change->kind = is_news ? FLER_REGISTER_CHANGED : FLER_REGISTER_SAME;
  return change;
}

static FlerRegisterChange *
merge_official (const FlerRegister *own, const FlerOfficial *read)
{
  const FlerOfficial *before = find_official (own, read);
  FlerRegisterChange *change = g_new0 (FlerRegisterChange, 1);
  FlerOfficial *official = fler_official_copy (before != NULL ? before : read);
  gboolean is_news = FALSE;

  change->official = official;
  if (before == NULL)
    {
      official->id = 0;
      official->is_me = FALSE;          /* whoever sits at another computer is not me */
      change->kind = FLER_REGISTER_NEW;
      return change;
    }
  change->official_before = fler_official_copy (before);
  is_news |= take_text (&official->role, read->role);
  is_news |= take_text (&official->unit, read->unit);
  is_news |= take_text (&official->phone, read->phone);
  is_news |= take_text (&official->email, read->email);
  change->kind = is_news ? FLER_REGISTER_CHANGED : FLER_REGISTER_SAME;
  return change;
}

GPtrArray *
fler_register_merge (const FlerRegister *own, const FlerRegister *read)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_register_change_free);

  for (guint i = 0; i < read->parties->len; i++)
    g_ptr_array_add (changes, merge_party (own, read->parties->pdata[i]));
  for (guint i = 0; i < read->officials->len; i++)
    g_ptr_array_add (changes, merge_official (own, read->officials->pdata[i]));
  return changes;
}

guint
fler_register_count (GPtrArray *changes, FlerRegisterChangeKind kind)
{
  guint n_found = 0;

  for (guint i = 0; i < changes->len; i++)
    n_found += ((FlerRegisterChange *) changes->pdata[i])->kind == kind;
  return n_found;
}
