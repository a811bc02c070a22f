/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-letter-words.c - letters in the user's own words: their kinds, and what they lack */

#include "config.h"

#include "fler-letter-words.h"

#include <glib/gi18n.h>

#include "fler-words.h"

const char *
fler_words_letter_kind (FlerInvitationKind kind)
{
  switch (kind)
    {
    case FLER_INVITATION_FIRST:     return C_("letter", "Invitation");
    case FLER_INVITATION_SECOND:    return C_("letter", "Second letter");
    case FLER_INVITATION_REMINDER:  return C_("letter", "Reminder");
    case FLER_INVITATION_MOVED:     return C_("letter", "New time or place");
    case FLER_INVITATION_CANCELLED: return C_("letter", "Cancellation");
    case FLER_INVITATION_NEVER:
    default:                        return C_("letter", "No letter");
    }
}

const char *
fler_words_letter_language (FlerLetterLanguage language)
{
  switch (language)
    {
    case FLER_LETTER_EASY: return C_("letter", "Easy-to-read Swedish");
    case FLER_LETTER_EN:   return C_("letter", "English");
    case FLER_LETTER_SV:
    default:               return C_("letter", "Swedish");
    }
}

/* What the text of the letter tells, and where it is written. */
static char *
words_of_value (const FlerLack *lack)
{
  if (g_str_equal (lack->placeholder, "phone"))
    return g_strdup (_("The letter tells your telephone number, which is missing. Write it in the preferences."));
  if (g_str_equal (lack->placeholder, "email"))
    return g_strdup (_("The letter tells your e-mail address, which is missing. Write it in the preferences."));
  if (g_str_equal (lack->placeholder, "place"))
    return g_strdup (_("The letter tells the place of the meeting, which is missing. Write it in the booking."));
  if (g_str_equal (lack->placeholder, "time"))
    return g_strdup (_("The letter tells the time of the meeting, which is missing. Write it in the booking."));
  /* Translators: %s is a placeholder in a letter’s text, such as “meeting”. */
  return g_strdup_printf (_("The letter’s text has {%s}, for which nothing is known. Write it in other words."),
                          lack->placeholder);
}

static char *
words_of_phone (const FlerLack *lack)
{
  if (lack->who == NULL)
    return g_strdup (_("The letter names nobody to call. Write your name and telephone number in the preferences."));
  if (lack->mend == FLER_MEND_PREFERENCES)
    /* Translators: %s is the user’s own name. */
    return g_strdup_printf (_("The letter has no telephone number: neither %s nor the unit has one. Write yours in the preferences."), lack->who);
  /* Translators: %s is whoever writes the letter. */
  return g_strdup_printf (_("The letter has no telephone number: neither %s nor the unit has one. Write it in the register of parties."), lack->who);
}

/* Where it stands, for that is where it is put in another way. */
static char *
words_of_word (const FlerLack *lack)
{
  switch (lack->mend)
    {
    case FLER_MEND_OWN_TEXT:
      return g_strdup_printf (_("“%s” must not reach the person. It stands in what is added to the letter: put it in another way there."), lack->who);
    case FLER_MEND_BOOKING:
      return g_strdup_printf (_("“%s” must not reach the person. It stands in the booking: put it in another way there."), lack->who);
    case FLER_MEND_CASE:
      return g_strdup_printf (_("“%s” must not reach the person. It stands in the case: put it in another way there."), lack->who);
    case FLER_MEND_REGISTER:
      return g_strdup_printf (_("“%s” must not reach the person. It stands in the register of parties: put it in another way there."), lack->who);
    case FLER_MEND_PREFERENCES:
      if (g_strcmp0 (lack->placeholder, "sender") == 0)
        return g_strdup_printf (_("“%s” must not reach the person. It stands in the sender of letters: put it in another way in the preferences."), lack->who);
      return g_strdup_printf (_("“%s” must not reach the person. It stands in what you have told of yourself: put it in another way in the preferences."), lack->who);
    default:
      return g_strdup_printf (_("“%s” must not reach the person. It stands in the texts that letters are made from: have them put in another way, or take the word off the list in the preferences."), lack->who);
    }
}

char *
fler_words_lack (const FlerLack *lack)
{
  const char *party = fler_words_party_within (lack->party);

  switch (lack->kind)
    {
    case FLER_LACK_CHANNEL:
      return g_strdup (_("The invitation to a multi-party meeting goes by post and no other way."));
    case FLER_LACK_CONSENT:
      /* Translators: %s is a party. */
      return g_strdup_printf (_("The person’s consent for %s is missing. Ask the person, and note it in the case."), party);
    case FLER_LACK_ADDRESS:
      if (lack->party == FLER_PARTY_PERSON)
        return g_strdup (_("The person’s address is missing. Write it in the case."));
      /* Translators: %s is a party. */
      return g_strdup_printf (_("The address of %s is missing. Write it in the register of parties."), party);
    case FLER_LACK_PURPOSE:
      return g_strdup (_("The purpose of the meeting is missing. Write it in the booking."));
    case FLER_LACK_BENEFITS:
      return g_strdup (_("What the different benefits mean is missing in the routine’s texts."));
    case FLER_LACK_OFFICIAL:
      if (lack->party == FLER_PARTY_NONE)
        return g_strdup (_("Nobody who will attend is named. Write their names in the booking."));
      /* Translators: %s is a party. */
      return g_strdup_printf (_("The name of whoever comes from %s is missing. Ask for it, and write it in the booking."), party);
    case FLER_LACK_VALUE:
      return words_of_value (lack);
    case FLER_LACK_ROOM:
      if (lack->party == FLER_PARTY_PERSON)
        return g_strdup (_("The person’s address is too long to be read in the envelope’s window. Shorten it in the case."));
      /* Translators: %s is a party. */
      return g_strdup_printf (_("The address of %s is too long to be read in the envelope’s window. Shorten it in the register of parties."), party);
    case FLER_LACK_WORD:
      return words_of_word (lack);
    case FLER_LACK_PHONE:
      return words_of_phone (lack);
    case FLER_LACK_PLACE:
      return g_strdup (_("The letter does not say where the meeting is. Write the place in the booking."));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

const char *
fler_words_wanting (const FlerLack *lack)
{
  return lack->kind == FLER_LACK_PLACE ? _("no place") : _("no telephone number");
}

const char *
fler_words_mend (FlerMend mend)
{
  switch (mend)
    {
    case FLER_MEND_CONSENT:  return _("Note the _consent");
    case FLER_MEND_REGISTER: return _("Open the _register");
    case FLER_MEND_CASE:     return _("Open the c_ase");
    case FLER_MEND_BOOKING:
    case FLER_MEND_CALL:     return _("Open the _booking");
    case FLER_MEND_TEXTS:    return _("Read the r_outine");
    case FLER_MEND_PREFERENCES: return _("Open the _preferences");
    case FLER_MEND_OWN_TEXT: return _("Go to the te_xt");
    case FLER_MEND_CHANNEL:
    case FLER_MEND_NOTHING:
    default:                 return NULL;
    }
}
