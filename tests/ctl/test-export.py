#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bookings as iCalendar, read back with Python's icalendar, and silent about everybody."""

import datetime
import os
import re
import signal
import subprocess
import time
import zoneinfo

import dateutil.rrule
import icalendar

import ctl

STOCKHOLM = zoneinfo.ZoneInfo("Europe/Stockholm")
FORMS = ["kontaktmote", "overlamningsmote", "gk1", "gk2", "flerpartsmote", "sip", "annat"]
FORM_WORDS = re.compile(r"kontaktm|verl.mning|kartl.ggning|flerpartsm|\bGK ?[12]?\b|\bSIP\b|contact meeting|handover|"
                        r"joint assessment|multi-party|assessment", re.I)


class Export(ctl.DemoCase):
    exported = {}

    def export(self, *arguments, language="en"):
        """The events, and the text unfolded; each choice is exported once."""
        if (arguments, language) not in self.exported:
            done = self.assert_done(self.ctl("export-bookings", "-q", *arguments, language=language))
            self.assertEqual(done.err, "")
            self.assertEqual(done.stdout.count(b"BEGIN:VCALENDAR"), 1)
            events = list(icalendar.Calendar.from_ical(done.stdout).walk("VEVENT"))
            self.exported[arguments, language] = (events, done.out.replace("\r\n ", ""))
        return self.exported[arguments, language]

    def test_every_booking_comes_out(self):
        events, _ = self.export()
        self.assertGreater(len(events), 40)
        uids = [str(event["UID"]) for event in events]
        self.assertEqual(len(set(uids)), len(uids))
        for event in events:
            self.assertLess(event["DTSTART"].dt, event["DTEND"].dt)
            self.assertIn(str(event["STATUS"]), ("CONFIRMED", "CANCELLED"))
            for needed in ("DTSTAMP", "SEQUENCE", "SUMMARY", "CLASS", "TRANSP"):
                self.assertIn(needed, event)
        by_form = sum(len(self.export("--form", form)[0]) for form in FORMS)
        self.assertLess(by_form, len(events))   # own activities are of no form
        self.assertGreater(by_form, 20)

    def test_next_meetings_are_where_the_search_has_them(self):
        events, _ = self.export("--show", "reference")
        starts = {(str(event["SUMMARY"]), event["DTSTART"].dt) for event in events}
        for case in self.everyone():
            if case["next_meeting"]:
                at = datetime.datetime.fromisoformat(case["next_meeting"].replace("Z", "+00:00"))
                self.assertTrue(any(case["reference"] in title and start == at for title, start in starts), case)

    def test_nothing_is_the_default_and_tells_nothing(self):
        for language in ("en", "sv"):
            for arguments in ([], ["--show", "nothing", "--form", "overlamningsmote"]):
                events, text = self.export(*arguments, language=language)
                self.assertIsNone(FORM_WORDS.search(text))
                for case in self.everyone():
                    self.assertIsNone(re.search(rf"\b{case['reference']}\b", text))
                    for part in (case["name"] or "").split() + [case["personnummer"] or ""]:
                        if len(part) > 2:
                            self.assertNotIn(part.lower(), text.lower())
                self.assertEqual({str(event["SUMMARY"]) for event in events if str(event["STATUS"]) != "CANCELLED"},
                                 {"Meeting" if language == "en" else "Möte"})

    def test_file_name_with_the_word_is_refused(self):
        path = self.folder / "overlamningsmotet.ics"
        self.assert_says(self.ctl("export-bookings", "-q", "-o", str(path)), 1, "file’s name")
        self.assertFalse(path.exists())

    def test_reference_shows_no_name_and_never_the_word(self):
        events, text = self.export("--show", "reference", language="sv")
        self.assertTrue(any(re.search(r"\b\d{4}\b", str(event["SUMMARY"])) for event in events))
        self.assertNotIn("verlämningsmöte", text.lower())
        for case in self.everyone():
            if case["name"]:
                self.assertNotIn(case["name"], text)

    def test_name_warns_and_shows(self):
        done = self.ctl("export-bookings", "--show", "name")
        self.assertEqual(done.returncode, 0)
        self.assertIn("people's names", done.err)
        text = done.out.replace("\r\n ", "")
        for case in self.everyone():
            if case["next_meeting"] and case["name"]:
                self.assertIn(case["name"], text)
        self.assertNotIn("verlämningsmöte", text.lower())

    def test_own_planning_is_marked(self):
        for event in self.export("--form", "flerpartsmote", "--show", "reference", language="sv")[0]:
            self.assertIn("Egen planering, ingen kallelse", str(event["SUMMARY"]))

    def comes(self, event, first, last):
        """Whether the event, or by dateutil's reckoning one of its times, begins on one of these days."""
        start = event["DTSTART"].dt
        if not isinstance(start, datetime.datetime):
            return first <= start <= last
        if "RRULE" not in event:
            return first <= start.astimezone(STOCKHOLM).date() <= last
        on_the_wall = start.astimezone(STOCKHOLM).replace(tzinfo=None)
        rule = dateutil.rrule.rrulestr(event["RRULE"].to_ical().decode(), dtstart=on_the_wall)
        midnight = datetime.time()
        return bool(rule.between(datetime.datetime.combine(first, midnight),
                                 datetime.datetime.combine(last + datetime.timedelta(days=1), midnight)))

    def test_period(self):
        everything = self.export()[0]
        for first, last, n_series in (("2026-11-16", "2026-11-20", 1),    # neither the team's week nor the group's
                                      ("2026-11-23", "2026-11-27", 2), ("2026-12-07", "2026-12-11", 3)):
            days = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
            wanted = [event for event in everything if self.comes(event, *days)]
            self.assertEqual(sum("RRULE" in event for event in wanted), n_series)
            got = [str(event["UID"]) for event in self.export("--from", first, "--to", last)[0]]
            self.assertEqual(got, [str(event["UID"]) for event in wanted])
            self.assertGreater(len(got), 3)
        self.assertEqual(self.export("--from", "2099-01-01")[0], [])
        self.assertEqual(len(self.export("--to", "2099-01-01")[0]), len(everything))

    def deadlines(self, *arguments, **options):
        return [event for event in self.export("--deadlines", *arguments, **options)[0]
                if not isinstance(event["DTSTART"].dt, datetime.datetime) and str(event["TRANSP"]) == "TRANSPARENT"]

    def test_deadlines_are_all_day_entries(self):
        silent, named = self.deadlines(language="sv"), self.deadlines("--show", "name", language="sv")
        self.assertGreater(len(silent), 5)
        self.assertEqual({str(event["SUMMARY"]) for event in silent}, {"Sista dag"})
        for event in silent:
            self.assertEqual(event["DTEND"].dt - event["DTSTART"].dt, datetime.timedelta(days=1))
            self.assertEqual(str(event["X-MICROSOFT-CDO-ALLDAYEVENT"]), "TRUE")
        self.assertEqual([event["UID"] for event in silent], [event["UID"] for event in named])
        self.assertEqual(len({event["UID"] for event in silent}), len(silent))
        names = [case["name"] for case in self.everyone() if case["name"]]
        self.assertTrue(any(name in str(event["SUMMARY"]) for name in names for event in named))
        for event in self.deadlines("--show", "reference", language="sv"):
            for name in names:
                for part in name.split():
                    if len(part) > 3:
                        self.assertNotIn(part, str(event["SUMMARY"]))
            self.assertNotIn("verlämningsmöte", str(event["SUMMARY"]).lower())

    def test_deadlines_keep_their_uids(self):
        uids = lambda: re.findall(r"UID:([0-9a-f]{40})\r", self.assert_done(self.ctl("export-bookings", "-q", "--deadlines")).out)
        first = uids()
        self.assertGreater(len(first), 5)
        self.assertEqual(uids(), first)

    def test_advice(self):
        done = self.ctl("export-bookings")
        self.assert_says(done, 0, "Google", "Outlook")

    def test_more_than_outlook_takes(self):
        ctl.shutil.rmtree(self.data)
        self.assert_done(self.ctl("init"))
        self.assert_done(self.ctl("demo", "--cases", "0", "--meetings", "1200"))
        done = self.ctl("export-bookings")
        self.assertRegex(done.err, r"12\d\d events.*1000.*--from")

    def test_file(self):
        path = self.folder / "kalender åäö.ics"
        self.assert_done(self.ctl("export-bookings", "-q", "-o", str(path)))
        self.assertEqual(oct(path.stat().st_mode & 0o777), "0o600")
        first = path.read_bytes()
        self.assert_done(self.ctl("export-bookings", "-q", "--output", str(path)))
        without_stamp = lambda octets: re.sub(rb"DTSTAMP:\w+", b"", octets)
        self.assertEqual(without_stamp(path.read_bytes()), without_stamp(first))
        self.assertEqual(sorted(os.listdir(self.folder)), ["data", path.name, "passphrase"])

    def test_file_that_cannot_be(self):
        for path in (self.folder / "none" / "x.ics", self.folder, "/proc/x.ics"):
            self.assert_says(self.ctl("export-bookings", "-q", "-o", str(path)), 1, str(path))
        self.assertEqual(sorted(os.listdir(self.folder)), ["data", "passphrase"])

    def test_read_only_folder(self):
        locked = self.folder / "locked"
        locked.mkdir()
        (locked / "x.ics").write_text("old")
        options = {}
        if os.geteuid() == 0:
            options = {"user": 65534, "group": 65534, "extra_groups": []}
            self.folder.chmod(0o755)
            self.passphrase.chmod(0o644)
            self.data.chmod(0o777)
            for path in self.data.iterdir():
                path.chmod(0o666)
        locked.chmod(0o555)
        self.assert_says(self.ctl("export-bookings", "-q", "-o", str(locked / "y.ics"), **options), 1, str(locked))
        self.assertEqual([path.name for path in locked.iterdir()], ["x.ics"])

    def test_output_that_is_not_taken(self):
        self.assert_says(self.ctl("export-bookings", "-q", stdout=None, preexec_fn=lambda: os.close(1)), 1,
                         "could not be written")
        self.assert_done(self.ctl("check"))

    def test_full_disk(self):
        folder, through = self.full_disk()
        done = self.ctl("export-bookings", "-q", "-o", str(folder / "x.ics"), through=through)
        self.assert_says(done, 1, str(folder / "x.ics"), "No space left on device")
        self.assertEqual(done.out, "full\n")
        folder.rmdir()
        _, through = self.full_disk(takes_output=True)
        self.assert_says(self.ctl("export-bookings", "-q", through=through), 1, "could not be written")

    def test_reader_that_goes_away(self):
        reader, writer = os.pipe()
        os.close(reader)
        self.assert_says(self.ctl("export-bookings", "-q", stdout=writer), 1, "could not be written")
        os.close(writer)

    def test_interrupted_leaves_the_old_file(self):
        path = self.folder / "x.ics"
        path.write_text("old")
        fifo = self.folder / "gate"
        os.mkfifo(fifo)
        child = subprocess.Popen([ctl.PROGRAM, "--data", str(self.data), "--passphrase-file", str(fifo),
                                  "export-bookings", "-o", str(path)], stderr=subprocess.PIPE)
        time.sleep(0.3)         # it waits for the passphrase
        child.send_signal(signal.SIGTERM)
        child.communicate(timeout=60)
        self.assertNotEqual(child.returncode, 0)
        self.assertEqual(path.read_text(), "old")
        self.assertEqual(sorted(os.listdir(self.folder)), ["data", "gate", "passphrase", "x.ics"])


ctl.main()
