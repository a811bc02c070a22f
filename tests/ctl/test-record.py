#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A locked record on paper and as text, read back with poppler."""

import re
import subprocess

import ctl

FORBIDDEN = re.compile(r"överlämnings|overlamnings", re.IGNORECASE)


class Record(ctl.DemoCase):
    found = []

    def record(self, meeting, for_whom, name="dok.pdf", **options):
        return self.ctl("record", meeting, "--for", for_whom, "-o", str(self.folder / name), **options)

    def run_poppler(self, tool, *arguments):
        return subprocess.run([tool, *arguments], check=True, stdout=subprocess.PIPE).stdout.decode()

    def read(self, name="dok.pdf"):
        """The text, wherever its lines happen to be broken."""
        return " ".join(self.run_poppler("pdftotext", str(self.folder / name), "-").split())

    def recorded(self):
        """The cases that have a locked record."""
        if not Record.found:
            Record.found = [case for case in self.everyone()
                            if self.record(case["reference"], "journal", "j.txt").returncode == 0]
        self.assertGreater(len(Record.found), 2)
        return Record.found

    def test_copies_of_every_recorded_case(self):
        plans = forms = 0
        for case in self.recorded():
            self.assert_done(self.record(case["reference"], "person"))
            copy = self.read()
            info = self.run_poppler("pdfinfo", str(self.folder / "dok.pdf"))
            self.assertNotRegex(copy + info, FORBIDDEN)
            self.assertIn("Det här kom vi överens om", copy)
            self.assertRegex(info, r"Tagged: +yes")
            self.assert_done(self.record(case["reference"], "file"))
            whole = self.read()
            self.assertIn(case["reference"], whole)
            if not case["protected"]:
                # A hyphen that ends a line is taken for the line's own.
                self.assertIn(case["name"].replace("-", ""), whole.replace("-", ""))
            plans += self.record(case["reference"], "plan", "plan.pdf").returncode == 0
            forms += self.record(case["reference"], "form", "form.pdf").returncode == 0
        self.assertGreater(plans, 0)
        self.assertGreater(forms, 0)
        self.assertIn("7463", self.read("form.pdf"))

    def test_journal_is_utf8_text(self):
        case = self.recorded()[0]
        self.assert_done(self.record(case["reference"], "journal", "j.txt", language="sv"))
        text = (self.folder / "j.txt").read_bytes().decode("utf-8")
        self.assertIn("Närvarande", text)
        self.assertEqual(text.count("\r\n"), text.count("\n"))     # as the window saves it, for Notepad

    def test_no_record_says_so_and_writes_nothing(self):
        recorded = {case["reference"] for case in self.recorded()}
        empty = next(case for case in self.everyone() if case["reference"] not in recorded)
        self.assert_says(self.record(empty["reference"], "person", "tom.pdf"), 1, empty["reference"])
        self.assertFalse((self.folder / "tom.pdf").exists())
        self.assert_says(self.record("9999", "person", "tom.pdf"), 1, "9999")

    def test_file_name_with_the_word_is_refused(self):
        case = self.recorded()[0]
        for for_whom, name in (("person", "överlämningsmötet.pdf"), ("person", "overlamningsmotet.pdf"),
                               ("plan", "Överlämnings-möten.pdf"), ("form", "overlamningsmotet.pdf")):
            self.assert_says(self.record(case["reference"], for_whom, name), 1, "file’s name")
            self.assertFalse((self.folder / name).exists())
        self.assert_done(self.record(case["reference"], "file", "overlamningsmotet.pdf"))
        self.assert_done(self.record(case["reference"], "journal", "overlamningsmotet.txt"))

    def test_folder_of_that_name_is_let_through(self):
        (self.folder / "Överlämningsmöten").mkdir()
        self.assert_done(self.record(self.recorded()[0]["reference"], "person", "Överlämningsmöten/dok.pdf"))

    def test_folder_that_is_not_there(self):
        case = self.recorded()[0]
        self.assert_says(self.record(case["reference"], "file", "borta/dok.pdf"), 1, "borta/dok.pdf")

    def test_usage(self):
        self.assert_says(self.ctl("record"), 2, "one meeting")
        self.assert_says(self.record("0001", "alla"), 2, "alla")
        self.assert_says(self.ctl("record", "0001"), 2, "-o")


ctl.main()
