#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adapted routines out of and into one file, without a database (D143)."""

import json

import ctl

OWN = '{ "title": "Länets kontaktmöte" }'
CORE = '{ "flerpart_routines": 1, "routines": { "flerpartsmote.json": { "channel": "any" } } }'


class Routines(ctl.Case):
    def setUp(self):
        super().setUp()
        self.package = self.folder / "länet.json"
        self.package.write_text('{ "flerpart_routines": 1, "routines": { "kontaktmote.json": ' + OWN + " } }", encoding="utf-8")

    def run_in(self, home, *arguments, **options):
        """Of an organisation that has its settings in the folder home."""
        return self.run_program(*arguments, env={"XDG_CONFIG_HOME": str(self.folder / home)}, **options)

    def own(self, home):
        folder = self.folder / home / "flerpart" / "routines"
        return {path.name: path.read_text("utf-8") for path in folder.iterdir()} if folder.exists() else {}

    def take_in(self, home, *arguments):
        done = self.assert_done(self.run_in(home, "import-routines", str(self.package), "--json", *arguments))
        return [(file["file"], file["state"]) for file in json.loads(done.out)]

    def test_from_one_to_another(self):
        self.assertEqual(self.take_in("a", "--dry-run"), [("kontaktmote.json", "new")])
        self.assertEqual(self.own("a"), {})
        self.assertEqual(self.take_in("a"), [("kontaktmote.json", "new")])
        self.assertEqual(json.loads(self.own("a")["kontaktmote.json"]), json.loads(OWN))
        self.assertEqual(self.take_in("a"), [("kontaktmote.json", "same")])
        self.assert_done(self.run_in("a", "export-routines", "-o", str(self.package)))
        self.assertEqual(self.assert_done(self.run_in("a", "export-routines")).out, self.package.read_text("utf-8"))
        self.assertEqual(self.take_in("b"), [("kontaktmote.json", "new")])
        self.assertEqual(self.own("a"), self.own("b"))

    def test_table(self):
        done = self.assert_done(self.run_in("a", "import-routines", str(self.package), language="sv"))
        self.assertRegex(done.out, r"Fil +Läge\nkontaktmote.json +ny\n")

    def test_nothing_to_share(self):
        self.assert_says(self.run_in("a", "export-routines"), 1, "nothing to share")

    def test_faults_change_nothing(self):
        for text, words in ((CORE, "core component"), ("{", "Nothing was taken in"), ("", "Nothing was taken in"),
                            ('{ "flerpart_routines": 1, "routines": { "x.json": {} } }', "x.json")):
            self.package.write_text(text, encoding="utf-8")
            done = self.assert_says(self.run_in("a", "import-routines", str(self.package)), 1, words, "länet.json")
            self.assertEqual(done.out, "")
            self.assertEqual(self.own("a"), {})
        self.assert_says(self.run_in("a", "import-routines", str(self.folder / "none.json")), 1, "none.json")

    def test_faults_are_told_in_the_users_language(self):
        for text, words in ((CORE, "är en kärnkomponent, som ingen får anpassa"), ("", "länet.json:1: filen är tom"),
                            ('{ "flerpart_routines": 1 }', "”routines” saknas")):
            self.package.write_text(text, encoding="utf-8")
            self.assert_says(self.run_in("a", "import-routines", str(self.package), language="sv"), 1, words)

    def test_what_cannot_be_written(self):
        self.take_in("a")
        nowhere = str(self.folder / "none" / "x.json")
        self.assert_says(self.run_in("a", "export-routines", "-o", nowhere), 1, "could not be written")
        (self.folder / "b").write_text("", encoding="utf-8")
        self.assert_says(self.run_in("b", "import-routines", str(self.package)), 1, "Nothing was changed there")


ctl.main()
