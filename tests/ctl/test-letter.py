#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One letter of a meeting as PDF, read back with poppler."""

import datetime
import re
import subprocess

import ctl

FORBIDDEN = re.compile(r"överlämnings|overlamnings", re.IGNORECASE)


class Letter(ctl.DemoCase):
    # A case's next meeting is the next from now on, whatever day the cases were invented for.
    today = datetime.date.today().isoformat()

    def letter(self, reference, to, *more, name="brev.pdf", **options):
        return self.ctl("letter", reference, "--to", to, "-o", str(self.folder / name), *more, **options)

    def read(self, name="brev.pdf", *options):
        return subprocess.run(["pdftotext", *options, str(self.folder / name), "-"], check=True,
                              stdout=subprocess.PIPE).stdout.decode()

    def with_form(self, form):
        return next(case for case in self.everyone() if case["next_form"] == form and not case["protected"])

    def test_invitation_to_the_person_never_tells_the_form(self):
        case = self.with_form("overlamningsmote")
        for language in "sv", "easy", "en":
            self.assert_done(self.letter(case["reference"], "person", "--language", language, "--kind", "first"))
            text = self.read()
            self.assertNotRegex(text, FORBIDDEN)
            self.assertIn(case["name"].split()[0], text)
            info = subprocess.run(["pdfinfo", str(self.folder / "brev.pdf")], check=True,
                                  stdout=subprocess.PIPE).stdout.decode()
            self.assertNotRegex(info, FORBIDDEN)
            self.assertRegex(info, r"Tagged: +yes")
        self.assert_done(self.letter(case["reference"], "af", "--kind", "first"))
        self.assertRegex(self.read(), FORBIDDEN)

    def test_file_name_with_the_word_is_refused(self):
        case = self.with_form("overlamningsmote")
        for party in "person", "af":
            for name in "Överlämnings-mötet.pdf", "overlamningsmotet.pdf":
                self.assert_says(self.letter(case["reference"], party, "--kind", "first", name=name), 1, "file’s name")
                self.assertFalse((self.folder / name).exists())
        (self.folder / "overlamningsmoten").mkdir()
        self.assert_done(self.letter(case["reference"], "person", "--kind", "first", name="overlamningsmoten/brev.pdf"))

    def test_not_ready_says_all_that_is_missing(self):
        said = []
        for case in self.everyone():
            if case["next_form"] == "flerpartsmote":
                for party in "person", "af", "fk", "region", "kommun":
                    done = self.letter(case["reference"], party, "--kind", "first")
                    if done.returncode == 1:
                        said.append(done.err)
                        self.assertEqual(done.err.count("\n"), 1)
                        self.assertFalse((self.folder / "brev.pdf").exists())
                    else:
                        (self.folder / "brev.pdf").unlink()
        said = " ".join(said)
        self.assertTrue("(F1)" in said or "(D153)" in said or "(D116)" in said, said)

    def test_meeting_is_found_by_its_uid(self):
        bookings = self.assert_done(self.ctl("export-bookings", "--form", "kontaktmote", "--quiet")).out
        uids = re.findall(r"^UID:(.*)\r?$", bookings, re.MULTILINE)
        self.assertTrue(uids)
        done = self.letter(uids[-1].strip(), "af", "--kind", "reminder")
        self.assert_done(done)
        self.assertIn("Påminnelse", self.read())

    def test_full_disk_leaves_no_half_file(self):
        case = self.with_form("kontaktmote")
        folder, through = self.full_disk()
        done = self.ctl("letter", case["reference"], "--to", "person", "--kind", "reminder",
                        "-o", str(folder / "brev.pdf"), through=through)
        self.assert_says(done, 1, "could not be written to " + str(folder / "brev.pdf"), "No space left on device",
                         "make room")
        self.assertEqual(done.out, "full\n")

    def test_no_folder_leaves_none(self):
        case = self.with_form("kontaktmote")
        self.assert_says(self.ctl("letter", case["reference"], "--to", "person", "--kind", "reminder", "-o",
                                  str(self.folder / "finns-inte" / "brev.pdf")), 1, "could not be written")
        self.assertFalse((self.folder / "finns-inte").exists())

    def test_wrong_usage(self):
        for arguments, words in (((), "Name one meeting"), (("0001",), "--to is missing"),
                                 (("0001", "--to", "x"), "no party"), (("0001", "--to", "af"), "names no file"),
                                 (("0001", "--to", "af", "-o", "x", "--kind", "x"), "is none of"),
                                 (("0001", "--to", "af", "-o", "x", "--language", "x"), "is none of"),
                                 (("0001", "0002", "--to", "af", "-o", "x"), "Name one meeting")):
            self.assert_says(self.ctl("letter", *arguments), 2, words)
        self.assert_says(self.letter("9999", "af"), 1, "no meeting and no case")
        without = next(case for case in self.everyone() if not case["next_meeting"])
        self.assertIn(self.letter(without["reference"], "other").returncode, (1,))

    def adapt(self, name, content):
        folder = self.folder / ".config" / "flerpart" / "letters"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    def test_fault_in_own_letter_is_told_and_the_built_in_one_used(self):
        reference = self.with_form("kontaktmote")["reference"]
        body = '["{greeting}", "{facts}", "{purpose}", "{officials}", "{own}", "{contact}",\n"Hej %s"]'
        letter = '{ "person": { "reminder": {\n"subject": { "sv": "Eget" },\n"body": { "sv": %s } } } }' % body
        for content, said in (
                (letter % "{namn}", "kontaktmote.json:4: person.reminder.body.sv[6]: no placeholder is called {namn}"),
                (letter % "{day", "kontaktmote.json:4: person.reminder.body.sv[6]: a { without its }"),
                (letter.replace('"{facts}", ', '') % "",
                 "kontaktmote.json:3: person.reminder.body.sv: {facts} must stand on a line of its own"),
                (b'{ "words": {\n"person_prepare": { "sv": "\xe5" } } }', "kontaktmote.json:2: not valid UTF-8"),
                ("", "kontaktmote.json:1: the file is empty"),
                ('{ "words": {\n', "kontaktmote.json:1: not JSON")):
            self.adapt("kontaktmote.json", content)
            self.assert_says(self.letter(reference, "person", "--kind", "reminder"), 0, said)
            self.assertNotIn("Eget", self.read())
            self.assertIn("Påminnelse", self.read())
        self.adapt("kontaktmote.json", letter % "{person}")
        self.assert_done(self.letter(reference, "person", "--kind", "reminder"))
        self.assertIn("Eget", self.read())

    def test_fault_in_own_letter_is_told_in_the_users_language(self):
        reference = self.with_form("kontaktmote")["reference"]
        body = '["{greeting}", "{facts}", "{purpose}", "{officials}", "{own}", %s]'
        letter = '{ "person": { "reminder": {\n"subject": { "sv": "Eget" },\n"body": { "sv": %s } } } }' % body
        for content, said in (
                (b'{ "words": {\n"person_prepare": { "sv": "\xe5" } } }',
                 "kontaktmote.json:2: är inte giltig UTF-8"),
                (letter % '"Hej {namn}"', "kontaktmote.json:3: person.reminder.body.sv[5]: ingen platshållare heter {namn}"),
                (letter % '"Hej"', "{contact} måste stå på en egen rad: vart man vänder sig"),
                ('{ "letters": {} }', "kontaktmote.json:1: letters: är inget fält som är känt här")):
            self.adapt("kontaktmote.json", content)
            done = self.letter(reference, "person", "--kind", "reminder", language="sv")
            self.assert_says(done, 0, "Ett anpassat brev används inte", said)

    def test_text_that_tells_what_nobody_has_written_waits(self):
        reference = self.with_form("kontaktmote")["reference"]
        self.adapt("common.json", '{ "words": { "signature": { "sv": "Ring {phone} eller skriv till {party}." } } }')
        done = self.letter(reference, "person", "--kind", "reminder")
        self.assert_says(done, 1, "{party}, for which nothing is known", "(D112)")
        self.assertFalse((self.folder / "brev.pdf").exists())

    def test_organisations_own_letters(self):
        self.adapt("kontaktmote.json", '{ "words": { "the_meeting": { "sv": "träffen" } } }')
        self.adapt("gk1.json", b'{ "words": "\xff" }')
        done = self.letter(self.with_form("kontaktmote")["reference"], "person", "--kind", "reminder")
        self.assert_says(done, 0, "gk1.json:1: not valid UTF-8")
        self.assertIn("påminnelse om träffen", self.read())


ctl.main()
