#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The search, as a table and as JSON."""

import ctl


class Find(ctl.DemoCase):
    def test_by_name_reference_and_number(self):
        everyone = self.everyone()
        self.assertEqual(len(everyone), 24)
        person = next(case for case in everyone if case["name"] and case["personnummer"] and len(case["personnummer"]) == 12)
        number = person["personnummer"]
        for text in (person["name"].upper(), person["name"][:4], person["reference"],
                     f"{number[:8]}-{number[8:]}", f"{number[2:8]}-{number[8:]}"):
            self.assertIn(person, self.find(text), text)
        self.assertEqual(self.find("Finns Inte"), [])

    def test_json_has_every_member(self):
        for case in self.everyone():
            self.assertEqual(set(case), {"reference", "name", "personnummer", "protected", "state", "sick_first_day", "register_numbers",
                                         "next_meeting", "next_form"})
            self.assertIn(case["state"], ("open", "closed"))
            self.assertIsInstance(case["protected"], bool)
            if case["next_meeting"]:
                self.assertRegex(case["next_meeting"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
            if case["protected"]:
                self.assertIsNone(case["name"])
                self.assertIsNone(case["personnummer"])

    def test_limit(self):
        done = self.ctl("find", "", "--limit", "3", "--json")
        self.assert_says(done, 0, "Only the first 3 cases")
        self.assertEqual(len(ctl.json.loads(done.out)), 3)
        self.assertEqual(self.ctl("find", "", "--limit", "24").err, "")

    def test_those_to_interview(self):
        said_yes = self.find("", "--interview")
        self.assertEqual(ctl.json.loads(self.assert_done(self.ctl("find", "--interview", "--json")).out), said_yes)
        self.assertLess(len(said_yes), len(self.everyone()))
        for case in said_yes:
            self.assertEqual(self.find(case["reference"], "--interview"), [case])

    def test_table(self):
        everyone = self.everyone()
        for language, title, nothing in (("en", "Case", "No case was found."), ("sv", "Ärende", "Inget ärende hittades.")):
            lines = self.assert_done(self.ctl("find", "", language=language)).out.splitlines()
            self.assertEqual(len(lines), 25)
            self.assertTrue(lines[0].startswith(title))
            for case, line in zip(everyone, lines[1:]):
                self.assertTrue(line.startswith(case["reference"]))
                self.assertNotIn(case["personnummer"] or "?", line)
            self.assertEqual(self.ctl("find", "Finns Inte", language=language).out, nothing + "\n")

    def test_weird_texts(self):
        for text in ("'", '"*', "\\", "%", "--", "a OR b NEAR (", "\n\x01", "'; DROP TABLE x; --", "ö" * 5000 + "🦊",
                     "^name:x"):
            with self.subTest(text=text[:20]):
                self.assert_done(self.ctl("find", "--json", "--", text))

    def test_output_that_is_not_taken(self):
        self.assert_says(self.ctl("find", "", stdout=None, preexec_fn=lambda: ctl.os.close(1)), 1, "could not be written")
        _, through = self.full_disk(takes_output=True)
        self.assert_says(self.ctl("find", "", through=through), 1, "could not be written")


ctl.main()
