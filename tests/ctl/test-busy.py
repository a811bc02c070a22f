#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Busy times from other calendars' files: the JSON that scripts rely on, and files of every bad kind."""

import json
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import time

import ctl

CORPUS = pathlib.Path(__file__).parent.parent / "fuzz" / "corpus-ics"
EVENT = "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART;TZID=Europe/Stockholm:20261124T{hour:02}0000\r\nDURATION:PT1H\r\n{more}END:VEVENT\r\n"


def calendar(*events):
    return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + "".join(events) + "END:VCALENDAR\r\n").encode()


def event(uid, hour=9, more=""):
    return EVENT.format(uid=uid, hour=hour, more=more)


class Read(ctl.Case):
    """With --json and no database a file is only read."""

    def read(self, content, *arguments, **options):
        path = self.folder / "möte.ics"
        path.write_bytes(content)
        return self.run_program("--data", str(self.data), "import-busy", str(path), "--json", *arguments, **options)

    def test_the_json_that_scripts_rely_on(self):
        done = self.assert_done(self.read(calendar(
            event("a"), event("off", more="STATUS:CANCELLED\r\n"),
            "BEGIN:VEVENT\r\nUID:day\r\nDTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227\r\nEND:VEVENT\r\n")))
        self.assertEqual(done.err, "")
        self.assertEqual(json.loads(done.out), {
            "events": [
                {"uid": "a", "start": "2026-11-24T08:00:00Z", "end": "2026-11-24T09:00:00Z"},
                {"uid": "day", "start": "2026-12-24", "end": "2026-12-27"},
            ],
            "skipped": [{"line": 8, "why": "It was called off."}],
        })
        self.assertFalse(self.data.exists())

    def test_reasons_in_swedish(self):
        done = self.read(calendar(event("a", more="STATUS:CANCELLED\r\n")), language="sv")
        self.assertEqual(json.loads(done.out)["skipped"][0]["why"], "Den är inställd.")

    def test_from_standard_input(self):
        done = self.run_program("--data", str(self.data), "import-busy", "-", "--json", stdin=None, input=calendar(event("a")))
        self.assertEqual(len(json.loads(self.assert_done(done).out)["events"]), 1)

    def test_files_that_are_none(self):
        for content in (b"", b"\0" * 100, b"BEGIN:VCARD\r\nFN:Eva\r\nEND:VCARD\r\n", b"%PDF-1.7", os.urandom(10000)):
            self.assert_says(self.read(content), 1, "möte.ics", "no calendar")
        for path in (self.folder / "none.ics", self.folder):
            self.assert_says(self.run_program("import-busy", str(path), "--json"), 1, str(path))

    def test_whole_corpus(self):
        for path in sorted(CORPUS.glob("*.ics")):
            with self.subTest(path=path.name):
                done = self.run_program("--data", str(self.data), "import-busy", str(path), "--json")
                if done.returncode == 0:
                    read = json.loads(done.out)
                    self.assertEqual(set(read), {"events", "skipped"})
                    for skipped in read["skipped"]:
                        self.assertGreater(skipped["line"], 0)
                        self.assertTrue(skipped["why"])
                else:
                    self.assert_says(done, 1, "no calendar")

    def read_big(self, write):
        """Writes a file through @write and reads it within 200 MB, as the importer promises."""
        path = self.folder / "big.ics"
        with open(path, "w", encoding="utf-8", newline="") as file:
            write(file)
        options = {}
        if "ASAN_OPTIONS" not in os.environ:
            options["preexec_fn"] = lambda: resource.setrlimit(resource.RLIMIT_AS, (400 << 20, 400 << 20))
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        with open(self.folder / "out.json", "wb") as out:
            done = self.run_program("--data", str(self.data), "import-busy", str(path), "--json", stdout=out, **options)
        self.assert_done(done)
        if "ASAN_OPTIONS" not in os.environ:
            self.assertLess(max(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, before), 200 << 10)
        return json.loads((self.folder / "out.json").read_bytes())

    def test_a_hundred_megabytes(self):
        def write(file):
            file.write("BEGIN:VCALENDAR\r\n")
            for i in range(900000):
                file.write(f"BEGIN:VEVENT\r\nUID:{i:032}\r\nDTSTART:20261124T080000Z\r\nDTEND:20261124T090000Z\r\nEND:VEVENT\r\n")
            file.write("END:VCALENDAR\r\n")
        read = self.read_big(write)
        self.assertEqual(len(read["events"]), 250000)
        self.assertEqual(len(read["skipped"]), 10000)

    def test_one_line_of_a_hundred_megabytes(self):
        def write(file):
            file.write("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261124T080000Z\r\nDESCRIPTION:")
            for _ in range(1000):
                file.write("åäö " * 25000)
            file.write("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        self.assertEqual(len(self.read_big(write)["events"]), 1)

    def test_endless_rules(self):
        rules = ["FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;COUNT=1000000", "FREQ=HOURLY", "FREQ=WEEKLY",
                 "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"]
        def write(file):
            file.write("BEGIN:VCALENDAR\r\n")
            for i in range(2000):
                file.write(event(f"{i}", more=f"RRULE:{rules[i % len(rules)]}\r\n"))
            file.write("END:VCALENDAR\r\n")
        read = self.read_big(write)
        self.assertGreater(len(read["events"]), 1000)
        self.assertGreater(len(read["skipped"]), 400)

    def test_output_that_is_not_taken(self):
        _, through = self.full_disk(takes_output=True)
        self.assert_says(self.read(calendar(event("a")), through=through), 1, "could not be written")


class BadFiles(ctl.Case):
    """Each bad kind of the lot, beside good events: those come in, the rest is told with its line."""

    GOOD = {"first": "2026-11-24T08:00:00Z", "last": "2026-11-24T14:00:00Z"}

    def read(self, octets):
        path = self.folder / "x.ics"
        path.write_bytes(octets)
        done = self.assert_done(self.run_program("--data", str(self.data), "import-busy", str(path), "--json"))
        return json.loads(done.out)

    def assert_good_and_told(self, bad, why=None, between=True):
        """@bad stands between two good events, as lines of one event or, if not @between, as it is."""
        middle = b"BEGIN:VEVENT\r\nUID:bad\r\n" + bad + b"\r\nEND:VEVENT\r\n" if between else bad
        content = b"BEGIN:VCALENDAR\r\n" + event("first").encode() + middle + event("last", 15).encode() + b"END:VCALENDAR\r\n"
        read = self.read(content)
        starts = {read_event["uid"]: read_event["start"] for read_event in read["events"]}
        for uid, start in self.GOOD.items():
            self.assertEqual(starts.get(uid), start, bad[:60])
        if why is not None:
            self.assertTrue(any(why in skip["why"] for skip in read["skipped"]), (bad[:60], read["skipped"]))
            self.assertTrue(all(6 <= skip["line"] <= 6 + middle.count(b"\n") for skip in read["skipped"]), read["skipped"])
        return read

    def test_ends_before_it_starts(self):
        self.assert_good_and_told(b"DTSTART:20261124T100000Z\r\nDTEND:20261124T090000Z", "ends before it begins")

    def test_years_0000_and_9999(self):
        self.assert_good_and_told(b"DTSTART:00000101T000000Z\r\nDTEND:00000101T010000Z", "time that does not exist")
        self.assert_good_and_told(b"DTSTART:99991231T230000Z\r\nDTEND:99991231T235959Z")
        self.assert_good_and_told(b"DTSTART:99991231T230000Z\r\nDURATION:P9999W")
        self.assert_good_and_told(b"DTSTART:99991231T230000Z\r\nDTEND:99991231T235959Z\r\nRRULE:FREQ=DAILY")
        self.assert_good_and_told(b"DTSTART:00010101T000000Z\r\nDTEND:00010101T010000Z\r\nRRULE:FREQ=DAILY")

    def test_unknown_zone(self):
        self.assert_good_and_told(b"DTSTART;TZID=Mars/Olympus Mons:20261124T100000", "time zone is not known")

    def test_nul_octets(self):
        self.assert_good_and_told(b"SUMMARY:a\0b\0\r\nDTSTART:20261124T100000Z\r\nDURATION:PT1H")
        self.assert_good_and_told(b"\0" * 5000, between=False)

    def test_latin1(self):
        read = self.assert_good_and_told("SUMMARY:Möte på Åsögatan\r\nDTSTART:20261124T100000Z\r\nDURATION:PT1H".encode("latin-1"))
        self.assertIn("bad", [read_event["uid"] for read_event in read["events"]])

    def test_a_visiting_card_within(self):
        self.assert_good_and_told(b"BEGIN:VCARD\r\nFN:Eva\r\nEND:VCARD\r\n", "no event", between=False)

    def test_doubled_uids(self):
        twice = b"".join(b"BEGIN:VEVENT\r\nUID:same\r\nDTSTART:2026112%dT100000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n" % i for i in (5, 6))
        read = self.assert_good_and_told(twice, "same identity", between=False)
        self.assertEqual(sum(read_event["uid"] == "same" for read_event in read["events"]), 1)

    def test_nested_components(self):
        self.assert_good_and_told(b"BEGIN:VALARM\r\n" * 3000, between=False)
        self.assert_good_and_told(b"BEGIN:VEVENT\r\n" * 3000, between=False)
        self.assert_good_and_told(b"BEGIN:VEVENT\r\nBEGIN:VTODO\r\nBEGIN:VEVENT\r\nEND:VTODO\r\n", between=False)

    def test_truncated_anywhere(self):
        whole = b"BEGIN:VCALENDAR\r\n" + event("first").encode() + event("last", 15, "RRULE:FREQ=WEEKLY\r\n").encode()
        for length in range(len(event("first")) + 17, len(whole) - 1, 9):
            read = self.read(whole[:length])
            self.assertEqual(read["events"][0]["uid"], "first", length)
            self.assertEqual(len({read_event["uid"] for read_event in read["events"]}), 1)

    def test_million_fold(self):
        for rule, why in ((b"FREQ=DAILY;COUNT=1000000", "very"), (b"FREQ=SECONDLY;COUNT=1000000", "every minute or second"),
                          (b"FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "every minute or second"), (b"FREQ=HOURLY", "very")):
            self.assert_good_and_told(b"DTSTART:20261124T100000Z\r\nDURATION:PT1H\r\nRRULE:" + rule, why)


class Import(ctl.DemoCase):
    def peak(self, path):
        """Takes it in; in kilobytes, what that took at most."""
        arguments = [ctl.PROGRAM, "--data", str(self.data), "--passphrase-file", str(self.passphrase), "import-busy", str(path)]
        pid = os.posix_spawn(ctl.PROGRAM, arguments, {**os.environ, "LC_ALL": "C.UTF-8"},
                             file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)])
        _, status, used = os.wait4(pid, 0)
        self.assertEqual(os.waitstatus_to_exitcode(status), 0)
        return used.ru_maxrss

    def test_a_hundred_megabytes_twice_within_two_hundred(self):
        """Stored, and compared with all that stands, with the longest names there are."""
        path = self.folder / "big.ics"
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write("BEGIN:VCALENDAR\r\n")
            for i in range(260000):
                file.write(f"BEGIN:VEVENT\r\nUID:{i:0170}\r\nSUMMARY:{i:0150}\r\nDTSTART:2027112{i % 9}T0{i % 10}0000Z\r\n"
                           "DURATION:PT1H\r\nEND:VEVENT\r\n")
            file.write("END:VCALENDAR\r\n")
        self.assertGreater(path.stat().st_size, 100_000_000)
        for _ in range(2):
            peak = self.peak(path)
            if "ASAN_OPTIONS" not in os.environ:
                self.assertLess(peak, 200 << 10)

    def test_cancelled_by_a_key(self):
        """Ctrl+C in the midst of it: it ends soon, and nothing of it is kept."""
        path = self.folder / "big.ics"
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write("BEGIN:VCALENDAR\r\n")
            for i in range(400000):
                file.write(f"BEGIN:VEVENT\r\nUID:{i}\r\nDTSTART:2027112{i % 9}T0{i % 10}0000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n")
        before = self.contents()["flerpart.db"]
        with subprocess.Popen([ctl.PROGRAM, "--data", str(self.data), "--passphrase-file", str(self.passphrase), "import-busy",
                               str(path)], env={**os.environ, "LC_ALL": "C.UTF-8"}, stderr=subprocess.PIPE) as running:
            time.sleep(1.5 * float(os.environ.get("FLER_TEST_SLOWED", "1")))
            running.send_signal(signal.SIGINT)
            began = time.monotonic()
            _, said = running.communicate(timeout=60)
        if running.returncode == 1:
            self.assertLess(time.monotonic() - began, 10)
            self.assertIn("nothing of it was kept", said.decode())
            self.assertEqual(self.contents()["flerpart.db"], before)

    def take(self, content, *arguments, **options):
        path = self.folder / "x.ics"
        path.write_bytes(content)
        return self.ctl("import-busy", str(path), *arguments, **options)

    def test_twice_never_doubles(self):
        content = calendar(event("a", more="RRULE:FREQ=DAILY;COUNT=3\r\n"), event("b", 11))
        self.assertIn("4 new busy times\n", self.assert_done(self.take(content)).out)
        self.assertIn("4 the same as before\n", self.assert_done(self.take(content)).out)
        self.assertIn("1 changed\n", self.assert_done(self.take(calendar(event("b", 12)))).out)
        self.assertIn("1 called off since\n", self.assert_done(self.take(calendar(event("b", 12, "STATUS:CANCELLED\r\n")))).out)

    def test_json_takes_them_in_as_well(self):
        content = calendar(event("a"))
        self.assertEqual(len(json.loads(self.assert_done(self.take(content, "--json")).out)["events"]), 1)
        self.assertIn("1 the same as before\n", self.take(content).out)

    def test_our_own_export_comes_back(self):
        exported = self.assert_done(self.ctl("export-bookings", "-q")).stdout
        self.assertIn(b"\r\nRRULE:", exported)
        self.assertRegex(exported, rb"\r\nUID:\S+-2026\d{4}\r\n")    # a moved time of a series
        path = self.folder / "own.ics"
        path.write_bytes(exported)
        # Without a database nothing is known to be our own.
        read = json.loads(self.assert_done(self.run_program("--data", str(self.folder / "none"), "import-busy", str(path), "--json")).out)
        self.assertGreater(len(read["events"]), 40)
        done = self.assert_done(self.take(exported))
        self.assertIn("0 new busy times\n", done.out)
        self.assertIn(f"\n{len(read['events'])} are bookings of Flerpart's own, and were left out\n", done.out)

    def test_skipped_in_a_table(self):
        content = calendar(event("a"), *(event(f"x{i}", more="DTSTART:2026\r\nSTATUS:CANCELLED\r\n") for i in range(60)))
        for language, title in (("en", "Line  Skipped, because"), ("sv", "Rad  Hoppades över, därför att")):
            lines = self.assert_done(self.take(content, language=language)).out.splitlines()
            self.assertIn(title.split(), [line.split() for line in lines])
            self.assertIn("10", lines[-1])

    def test_without_a_database(self):
        shutil.rmtree(self.data)
        self.assert_says(self.take(calendar(event("a"))), 1, "There is no database in")

    def test_refused_file_changes_nothing(self):
        before = self.contents()
        self.assert_says(self.take(b"no calendar"), 1, "no calendar")
        self.assertEqual(self.contents(), before)

    def test_nothing_of_the_texts_is_in_clear(self):
        self.assert_done(self.take(calendar(event("hemligtuid", more="SUMMARY:Hemligtmöte\r\n"))))
        for name, octets in self.contents().items():
            self.assertNotIn(b"emligt", octets, name)


ctl.main()
