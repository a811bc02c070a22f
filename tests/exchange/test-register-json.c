/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-register-json.c - a register written and read back, and what is said of a bad file */

#include <string.h>

#include "fler-register-json.h"

static FlerRegister *
read_text (const char *text, GError **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return fler_register_read (bytes, "parter.json", error);
}

static void
assert_fault (const char *text, const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FlerRegister) read = read_text (text, &error);

  g_assert_null (read);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, expected);
}

static void
test_back_again (void)
{
  g_autoptr(FlerRegister) self = fler_register_new (), read = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL, *again = NULL;
  FlerParty *party = fler_party_new ();
  FlerOfficial *official = fler_official_new ();

  party->kind = FLER_PARTY_REGION;
  party->name = g_strdup ("Region “Exempel” 🏥");
  party->unit = g_strdup ("\u202bمركز الصحة\u202c");                /* right to left */
  party->mission = g_strdup ("Vård.\n\nOch mer vård.");
  party->invitation_address = g_strdup ("1\n2\n3\n4\n5\n6\n7\n8\n999 12 EXEMPELSTAD");
  party->phone = g_strdup ("08-465 004 02");
  party->video_programs = g_strdup ("Inera digitalt möte, Teams");
  g_ptr_array_add (self->parties, party);
  official->party = FLER_PARTY_REGION;
  official->unit = g_strdup (party->unit);
  official->name = g_strnfill (300, 'x');
  official->role = g_strdup ("läkare");
  official->is_me = TRUE;
  g_ptr_array_add (self->officials, official);

  text = fler_register_write (self);
  g_assert_null (strstr (text, "is_me"));
  read = read_text (text, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->parties->len, ==, 1);
  g_assert_cmpstr (((FlerParty *) read->parties->pdata[0])->name, ==, party->name);
  g_assert_cmpstr (((FlerParty *) read->parties->pdata[0])->unit, ==, party->unit);
  g_assert_cmpstr (((FlerParty *) read->parties->pdata[0])->mission, ==, party->mission);
  g_assert_cmpstr (((FlerParty *) read->parties->pdata[0])->invitation_address, ==, party->invitation_address);
  g_assert_cmpstr (((FlerParty *) read->parties->pdata[0])->video_programs, ==, party->video_programs);
  g_assert_cmpuint (read->officials->len, ==, 1);
  g_assert_cmpstr (((FlerOfficial *) read->officials->pdata[0])->name, ==, official->name);
  g_assert_cmpstr (((FlerOfficial *) read->officials->pdata[0])->unit, ==, party->unit);
  g_assert_false (((FlerOfficial *) read->officials->pdata[0])->is_me);
  again = fler_register_write (read);
  g_assert_cmpstr (again, ==, text);
}

static void
add_official (FlerRegister *self, FlerPartyKind party, const char *name, const char *unit)
{
  FlerOfficial *official = fler_official_new ();

  official->party = party;
  official->name = g_strdup (name);
  official->unit = g_strdup (unit);
  official->phone = g_strdup ("08-465 004 09");
  g_ptr_array_add (self->officials, official);
}

static void
add_unit (FlerRegister *self, FlerPartyKind kind, const char *unit)
{
  FlerParty *party = fler_party_new ();

  party->kind = kind;
  party->name = g_strdup ("Parten");
  party->unit = g_strdup (unit);
  g_ptr_array_add (self->parties, party);
}

static const FlerOfficial *
find_official (const FlerRegister *self, const char *name)
{
  for (guint i = 0; i < self->officials->len; i++)
    if (g_str_equal (((FlerOfficial *) self->officials->pdata[i])->name, name))
      return self->officials->pdata[i];
  g_assert_not_reached ();
}

/* Nobody is moved to a unit that is not theirs, and nobody is left out. */
static void
test_officials_of_no_unit_come_back (void)
{
  g_autoptr(FlerRegister) self = fler_register_new (), read = NULL;
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL, *again = NULL;

  add_unit (self, FLER_PARTY_AF, "Norr");
  add_unit (self, FLER_PARTY_AF, "Söder");
  add_unit (self, FLER_PARTY_FK, NULL);
  add_official (self, FLER_PARTY_AF, "Utan enhet", NULL);
  add_official (self, FLER_PARTY_AF, "I söder", "Söder");
  add_official (self, FLER_PARTY_AF, "På annan enhet", "Väster");
  add_official (self, FLER_PARTY_FK, "För hela parten", NULL);
  add_official (self, FLER_PARTY_KOMMUN, "Utan part i registret", "");
  text = fler_register_write (self);
  read = read_text (text, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->officials->len, ==, 5);
  g_assert_cmpstr (find_official (read, "Utan enhet")->unit, ==, NULL);
  g_assert_cmpstr (find_official (read, "I söder")->unit, ==, "Söder");
  g_assert_cmpstr (find_official (read, "På annan enhet")->unit, ==, "Väster");
  g_assert_cmpstr (find_official (read, "För hela parten")->unit, ==, NULL);
  g_assert_cmpint (find_official (read, "Utan part i registret")->party, ==, FLER_PARTY_KOMMUN);
  g_assert_cmpstr (find_official (read, "Utan part i registret")->phone, ==, "08-465 004 09");
  changes = fler_register_merge (self, read);
  g_assert_cmpuint (fler_register_count (changes, FLER_REGISTER_SAME), ==, changes->len);
  again = fler_register_write (read);
  g_assert_cmpstr (again, ==, text);
}

#define BEGIN "{ \"flerpart_register\": 1, \"parties\": [\n"
#define END "\n] }"

static void
test_faults_are_named (void)
{
  g_autofree char *name = g_strnfill (301, 'x');
  g_autofree char *long_name = g_strdup_printf (BEGIN "{ \"party\": \"fk\",\n \"name\": \"%s\" }" END, name);

  assert_fault ("{ \"flerpart_register\": 1, \"parties\": [], \"officials\": [\n{ \"name\": \"Åsa\" }] }",
                "parter.json:2: officials[0]: “party” is missing");
  assert_fault ("{ \"flerpart_register\": 1, \"parties\": [], \"officials\": [\n{ \"party\": \"person\", \"name\": \"Åsa\" }] }",
                "parter.json:2: officials[0].party: must be af, fk, region, kommun, employer or other");
  assert_fault ("{ \"parties\": [] }", "parter.json:1: “flerpart_register” is missing");
  assert_fault ("{ \"flerpart_register\": 2, \"parties\": [] }",
                "parter.json:1: flerpart_register: is written by a newer version of Flerpart; this one reads 1");
  assert_fault (BEGIN "{ \"party\": \"person\", \"name\": \"X\" }" END,
                "parter.json:2: parties[0].party: must be af, fk, region, kommun, employer or other");
  assert_fault (BEGIN "{ \"party\": \"fk\", \"name\": \"\" }" END,
                "parter.json:2: parties[0].name: must not be empty");
  assert_fault (BEGIN "{ \"party\": \"fk\", \"name\": \"a\\nb\" }" END,
                "parter.json:2: parties[0].name: must be one line of text");
  assert_fault (long_name, "parter.json:3: parties[0].name: is longer than 300 characters");
  assert_fault (BEGIN "{ \"party\": \"fk\", \"name\": \"A\" },\n{ \"party\": \"fk\", \"name\": \"A\" }" END,
                "parter.json:3: parties[1]: stands there before, as number 1");
}

static void
test_nothing_of_a_bad_file (void)
{
  static const char *const bad[] = {
    "", "[]", "{", "null", "{ \"flerpart_register\": 1 }", BEGIN "7" END,
    BEGIN "{ \"party\": \"fk\", \"name\": \"A\", \"case\": \"0001\" }" END,
    BEGIN "{ \"party\": \"fk\", \"name\": \"A\", \"invitation_address\": \"one line\" }" END,
    BEGIN "{ \"party\": \"fk\", \"name\": \"A\", \"officials\": [ { \"role\": \"x\" } ] }" END,
    BEGIN "{ \"party\": \"fk\", \"name\": \"A\", \"invitation_address\":"
          " [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\",\"12\",\"13\"] }" END,
    BEGIN "{ \"party\": \"fk\", \"name\": \"\xff\" }" END,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(FlerRegister) read = read_text (bad[i], &error);

      g_assert_null (read);
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "parter.json:"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/register-json/back-again", test_back_again);
  g_test_add_func ("/exchange/register-json/officials-of-no-unit", test_officials_of_no_unit_come_back);
  g_test_add_func ("/exchange/register-json/faults-are-named", test_faults_are_named);
  g_test_add_func ("/exchange/register-json/nothing-of-a-bad-file", test_nothing_of_a_bad_file);
  return g_test_run ();
}
