#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wrong usage is told in one line, with code 2, and touches nothing; help is in both languages."""

import re
import unittest

import ctl

WRONG = [
    [], ["--data"], ["--passphrase-file"], ["--nonsense"], ["--data="],  # nothing to do, or half an option
    ["nonsense"], ["Init"], ["init", "more"], ["init", "--nonsense"], ["--data", "", "check"], ["check", "--data="],
    ["check", "x"], ["demo", "--cases"], ["demo", "--cases", "many"], ["demo", "--cases", "-1"],
    ["demo", "--cases", "99999999999999999999"], ["demo", "--cases", "1000001"], ["demo", "--seed", "-1"],
    ["demo", "--today", "2026-02-30"], ["demo", "--today", "today"], ["demo", "--today", ""],
    ["find"], ["find", "a", "b"], ["find", "--limit", "0", "a"], ["find", "--limit", "-1", "a"], ["find", "--limit=x", "a"],
    ["find", b"\xff\xfe"], ["export-bookings", "--from", "24/11"], ["export-bookings", "--to", "2026-13-01"],
    ["export-bookings", "--from", "2026-11-24", "--to", "2026-11-23"], ["export-bookings", "--form", "möte"],
    ["export-bookings", "--form", ""], ["export-bookings", "--show", "everything"], ["export-bookings", "-o", ""],
    ["export-bookings", "-o"], ["export-bookings", "x.ics"], ["import-busy"], ["import-busy", "a.ics", "b.ics"],
    ["guide"], ["guide", "a.json", "b.json"], ["guide", "a.json", "--today", "x"], ["due", "--on", "x"], ["due", "x"],
    ["export-routines", "x"], ["export-routines", "-o", ""], ["import-routines"], ["import-routines", "a.json", "b.json"],
    ["\x1b[31mred", "x"], ["a\nb"], ["x" * 100000],
]
COMMANDS = ["init", "demo", "check", "find", "due", "guide", "export-bookings", "import-busy",
            "export-routines", "import-routines"]


class Usage(ctl.Case):
    def test_wrong_usage(self):
        for arguments in WRONG:
            with self.subTest(arguments=str(arguments)[:80]):
                done = self.assert_says(self.run_program(*arguments), 2, "--help")
                self.assertEqual(done.out, "")
                self.assertNotIn("\x1b", done.err)
                self.assertFalse((self.folder / ".local").exists())

    def test_help(self):
        for command in COMMANDS:
            for language, word in (("en", "Options:"), ("sv", "Mappen med databasen")):
                done = self.assert_done(self.run_program(command, "--help", language=language))
                self.assertIn(f"flerpartctl {command}", done.out)
                self.assertEqual(done.err, "")
                if language == "sv":
                    self.assertIn(word, done.out)
            self.assertIn(f"  {command} ", self.run_program("--help").out)

    def test_golden_help(self):
        for language in ("en", "sv"):
            done = self.assert_done(self.run_program("--help", language=language, env={"XDG_DATA_HOME": "/var/data"}))
            with open(f"{ctl.sys.path[0]}/golden/help.{language}", encoding="utf-8") as golden:
                self.assertEqual(done.out, golden.read())

    def test_readme_lists_every_command_and_option(self):
        with open(f"{ctl.sys.path[0]}/../../README.md", encoding="utf-8") as readme:
            rows = re.findall(r"^\| `([a-z-]+)([^`]*)` \|", readme.read(), re.M)
        commands = re.findall(r"^  ([a-z]+(?:-[a-z]+)*)  ", self.run_program("--help").out, re.M)
        self.assertEqual(sorted(name for name, _ in rows), sorted(commands))
        for name, options in rows:
            said = set(re.findall(r"--[a-z-]+", self.run_program(name, "--help").out.split("Options:")[1]))
            told = {"--output" if option == "-o" else option for option in re.findall(r"--[a-z-]+|-o\b", options)}
            self.assertEqual(told, said - {"--data", "--passphrase-file", "--help"}, name)

    def test_version(self):
        self.assertRegex(self.assert_done(self.run_program("--version")).out, r"^flerpartctl \d+\.\d+")

    def test_language_without_a_locale(self):
        for env in ({"LC_ALL": "C"}, {"LC_ALL": "C.UTF-8"}, {"LC_ALL": "sv_SE.UTF-8", "LANGUAGE": ""}):
            done = self.run_program("nonsense", language="sv", env=env)
            self.assert_says(done, 2, "Det finns inget kommando ”nonsense”.")

    def test_options_stand_before_or_after_the_command(self):
        for arguments in (["--data=x", "check"], ["--data", "x", "check"], ["check", "--data=x"], ["check", "--data", "x"]):
            self.assert_says(self.run_program(*arguments, cwd=self.folder), 1, "There is no database in x.")


ctl.main()
