#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One letter of a meeting as PDF, read back with poppler."""

import datetime
import re
import shutil
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
        self.assert_says(self.letter(case["reference"], "person", "--kind", "first", name="Överlämnings-mötet.pdf"), 1,
                         "file’s name")
        self.assertFalse((self.folder / "Överlämnings-mötet.pdf").exists())

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

    def test_full_disk_and_no_folder_leave_no_half_file(self):
        case = self.with_form("kontaktmote")
        self.assert_says(self.ctl("letter", case["reference"], "--to", "person", "--kind", "reminder", "-o",
                                  str(self.folder / "finns-inte" / "brev.pdf")), 1, "could not be written")
        shutil.rmtree(self.folder / "finns-inte", ignore_errors=True)
        self.assert_says(self.ctl("letter", case["reference"], "--to", "person", "--kind", "reminder", "-o",
                                  "/dev/full"), 1, "could not be written")

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

    def test_organisations_own_letters(self):
        folder = self.folder / ".config" / "flerpart" / "letters"
        folder.mkdir(parents=True)
        (folder / "kontaktmote.json").write_text('{ "words": { "person_prepare": { "sv": "Ta med gott humör." } } }')
        (folder / "gk1.json").write_bytes(b'{ "words": "\xff" }')
        done = self.letter(self.with_form("kontaktmote")["reference"], "person", "--kind", "reminder")
        self.assert_says(done, 0, "gk1.json:1: not valid UTF-8")
        self.assertIn("gott humör", self.read())


ctl.main()
