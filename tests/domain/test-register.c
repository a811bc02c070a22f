/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-register.c - finding a unit, video programs in common, and taking in a shared register */

#include "fler-register-merge.h"

static FlerParty *
add_party (GPtrArray *parties, gint64 id, FlerPartyKind kind, const char *unit, const char *programs)
{
  FlerParty *party = fler_party_new ();

  party->id = id;
  party->kind = kind;
  party->name = g_strdup ("Region Exempel");
  party->unit = g_strdup (unit);
  party->video_programs = g_strdup (programs);
  g_ptr_array_add (parties, party);
  return party;
}

static GPtrArray *
new_parties (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) fler_party_free);
}

static gint64
find (GPtrArray *parties, FlerPartyKind kind, gint64 id)
{
  const FlerParty *found = fler_register_find (parties, kind, id);

  return found != NULL ? found->id : 0;
}

/* D116: the unit; of a party with one entry that one, of several the whole party. */
static void
test_find (void)
{
  g_autoptr(GPtrArray) parties = new_parties ();

  g_assert_null (fler_register_find (NULL, FLER_PARTY_FK, 1));
  add_party (parties, 1, FLER_PARTY_FK, "Kontoret", NULL);
  add_party (parties, 2, FLER_PARTY_REGION, "Vårdcentralen", NULL);
  add_party (parties, 3, FLER_PARTY_REGION, "Psykiatrin", NULL);
  g_assert_cmpint (find (parties, FLER_PARTY_FK, 0), ==, 1);
  g_assert_cmpint (find (parties, FLER_PARTY_REGION, 3), ==, 3);
  g_assert_cmpint (find (parties, FLER_PARTY_REGION, 0), ==, 0);       /* which of the two? */
  g_assert_cmpint (find (parties, FLER_PARTY_KOMMUN, 0), ==, 0);
  add_party (parties, 4, FLER_PARTY_REGION, NULL, NULL);
  g_assert_cmpint (find (parties, FLER_PARTY_REGION, 0), ==, 4);
}

static gint64
unit_of (GPtrArray *parties, FlerPartyKind kind, const char *unit)
{
  g_autoptr(FlerOfficial) official = fler_official_new ();
  const FlerParty *found;

  official->party = kind;
  official->unit = g_strdup (unit);
  found = fler_register_find_unit (parties, official);
  return found != NULL ? found->id : 0;
}

/* Nobody stands under a unit that is not theirs. */
static void
test_unit_of_official (void)
{
  g_autoptr(GPtrArray) parties = new_parties ();

  add_party (parties, 1, FLER_PARTY_FK, "Kontoret", NULL);
  add_party (parties, 2, FLER_PARTY_REGION, "Vårdcentralen", NULL);
  add_party (parties, 3, FLER_PARTY_REGION, "Psykiatrin", NULL);
  g_assert_cmpint (unit_of (parties, FLER_PARTY_REGION, "Psykiatrin"), ==, 3);
  g_assert_cmpint (unit_of (parties, FLER_PARTY_REGION, "Rehabmottagningen"), ==, 0);
  g_assert_cmpint (unit_of (parties, FLER_PARTY_REGION, NULL), ==, 0);
  g_assert_cmpint (unit_of (parties, FLER_PARTY_FK, NULL), ==, 1);
  g_assert_cmpint (unit_of (parties, FLER_PARTY_FK, "Psykiatrin"), ==, 0);
  add_party (parties, 4, FLER_PARTY_REGION, NULL, NULL);
  g_assert_cmpint (unit_of (parties, FLER_PARTY_REGION, " "), ==, 4);
}

static void
assert_common (GPtrArray *units, const char *expected)
{
  g_auto(GStrv) common = fler_register_common_programs (units);
  g_autofree char *joined = common != NULL ? g_strjoinv ("+", common) : NULL;

  g_assert_cmpstr (joined, ==, expected);
}

/* D127 */
static void
test_video_programs (void)
{
  g_autoptr(GPtrArray) units = new_parties ();

  assert_common (units, NULL);
  add_party (units, 1, FLER_PARTY_AF, NULL, "Skype, Teams ,  ");
  assert_common (units, NULL);                         /* one alone has no one to agree with */
  add_party (units, 2, FLER_PARTY_EMPLOYER, NULL, NULL);
  assert_common (units, NULL);
  add_party (units, 3, FLER_PARTY_KOMMUN, NULL, "teams; Zoom");
  assert_common (units, "Teams");
  add_party (units, 4, FLER_PARTY_REGION, NULL, "Inera digitalt möte");
  assert_common (units, "");
}

static FlerOfficial *
add_official (FlerRegister *list, const char *name, const char *phone)
{
  FlerOfficial *official = fler_official_new ();

  official->party = FLER_PARTY_REGION;
  official->name = g_strdup (name);
  official->phone = g_strdup (phone);
  g_ptr_array_add (list->officials, official);
  return official;
}

/* D143 */
static void
test_merge (void)
{
  g_autoptr(FlerRegister) own = fler_register_new (), read = fler_register_new ();
  g_autoptr(GPtrArray) changes = NULL;
  FlerRegisterChange *change;
  FlerParty *party;

  party = add_party (own->parties, 7, FLER_PARTY_REGION, "Vårdcentralen", "Teams");
  party->invitation_address = g_strdup ("Gamla vägen 1");
  party->mission = g_strdup ("Vårt eget");
  add_party (own->parties, 8, FLER_PARTY_REGION, "Psykiatrin", NULL);
  add_official (own, "Ebba Ström", "1")->is_me = TRUE;

  party = add_party (read->parties, 0, FLER_PARTY_REGION, " VÅRDCENTRALEN ", NULL);
  party->invitation_address = g_strdup ("Nya vägen 2");
  add_party (read->parties, 0, FLER_PARTY_REGION, "Psykiatrin", NULL);
  add_party (read->parties, 0, FLER_PARTY_KOMMUN, "Psykiatrin", NULL);
  add_official (read, "ebba ström", "2");
  add_official (read, "Ola Berg", NULL)->is_me = TRUE;

  changes = fler_register_merge (own, read);
  g_assert_cmpuint (changes->len, ==, 5);
  g_assert_cmpuint (fler_register_count (changes, FLER_REGISTER_NEW), ==, 2);
  g_assert_cmpuint (fler_register_count (changes, FLER_REGISTER_CHANGED), ==, 2);
  g_assert_cmpuint (fler_register_count (changes, FLER_REGISTER_SAME), ==, 1);

  change = changes->pdata[0];
  g_assert_cmpint (change->kind, ==, FLER_REGISTER_CHANGED);
  g_assert_cmpint (change->party->id, ==, 7);
  g_assert_cmpstr (change->party->invitation_address, ==, "Nya vägen 2");
  g_assert_cmpstr (change->party->mission, ==, "Vårt eget");          /* what is left out stays */
  g_assert_cmpstr (change->party->video_programs, ==, "Teams");
  g_assert_cmpstr (change->party_before->invitation_address, ==, "Gamla vägen 1");
  change = changes->pdata[1];
  g_assert_cmpint (change->kind, ==, FLER_REGISTER_SAME);
  change = changes->pdata[2];
  g_assert_cmpint (change->kind, ==, FLER_REGISTER_NEW);
  change = changes->pdata[3];
  g_assert_cmpstr (change->official->phone, ==, "2");
  g_assert_true (change->official->is_me);
  change = changes->pdata[4];
  g_assert_cmpint (change->kind, ==, FLER_REGISTER_NEW);
  g_assert_false (change->official->is_me);                            /* nobody else becomes me */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/register/unit-of-official", test_unit_of_official);
  g_test_add_func ("/domain/register/find", test_find);
  g_test_add_func ("/domain/register/video-programs", test_video_programs);
  g_test_add_func ("/domain/register/merge", test_merge);
  return g_test_run ();
}
