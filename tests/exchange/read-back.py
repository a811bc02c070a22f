#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads bookings back with readers we did not write: Python's icalendar and vobject, and khal.

read-back.py READER SAMPLE    SAMPLE is the program that writes the bookings and what they are.
Every event's instants, text, status and sequence are compared with what was written.
"""

import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile

UTC = datetime.timezone.utc
CONFIG = """[calendars]
[[test]]
path = {0}/vdir
type = calendar
[sqlite]
path = {0}/khal.db
[locale]
local_timezone = Europe/Stockholm
default_timezone = Europe/Stockholm
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = test
"""


def instant(value):
    assert isinstance(value, datetime.datetime), value
    assert value.tzinfo is not None, f"floating: {value}"
    return int(value.timestamp())


def as_icalendar_4_reads(text):
    """icalendar before 5.0 takes "\\\\n" (a backslash and an n) for a line end, in this order."""
    return text.replace("\\n", "\n").replace("\\,", ",")


def check(found, expected, as_read=str):
    """found: uid -> dict with start, end (instants, or dates), title, place, status, sequence"""
    assert len(found) == len(expected), f"{len(found)} events, not {len(expected)}"
    for want in expected:
        got = found[want["uid"]]
        if want["all_day"]:
            zone = local_zone()
            days = [datetime.datetime.fromtimestamp(want[end], zone).date() for end in ("start", "end")]
            assert [got["start"], got["end"]] == days, (got, want)
        else:
            assert instant(got["start"]) == want["start"], (got, want)
            assert instant(got["end"]) == want["end"], (got, want)
        for what in ("title", "place", "status", "sequence"):
            wanted = as_read(want[what]) if isinstance(want[what], str) else want[what]
            assert got[what] in (want[what], wanted), (what, got[what], want[what])


def local_zone():
    import zoneinfo
    return zoneinfo.ZoneInfo("Europe/Stockholm")


def read_with_icalendar(path):
    import icalendar
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    assert str(calendar["METHOD"]) == "PUBLISH"
    return {
        str(event["UID"]): {
            "start": event["DTSTART"].dt,
            "end": event["DTEND"].dt,
            "title": str(event["SUMMARY"]),
            "place": str(event["LOCATION"]) if "LOCATION" in event else None,
            "status": str(event["STATUS"]),
            "sequence": int(event["SEQUENCE"]),
        }
        for event in calendar.walk("VEVENT")
    }


def read_with_vobject(path):
    import vobject
    calendar = vobject.readOne(path.read_bytes().decode("utf-8"))
    found = {}
    for event in calendar.vevent_list:
        found[event.uid.value] = {
            "start": event.dtstart.value,
            "end": event.dtend.value,
            "title": event.summary.value,
            "place": event.location.value if hasattr(event, "location") else None,
            "status": event.status.value,
            "sequence": int(event.sequence.value),
        }
    return found


def read_with_khal(path):
    """khal keeps events in a database and shows them in local time; the hour that October has
    twice looks the same both times, so its events are compared by what the wall clock shows."""
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/vdir")
        config = pathlib.Path(folder, "config")
        config.write_text(CONFIG.format(folder))
        khal = ["khal", "-c", str(config)]
        env = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "Europe/Stockholm", "HOME": folder,
               "XDG_CACHE_HOME": folder, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder}
        for _ in range(2):      # importing twice never doubles
            subprocess.run([*khal, "import", "--batch", "-a", "test", str(path)], env=env, check=True,
                           stdout=subprocess.DEVNULL)
        out = subprocess.run([*khal, "list", "--once", "--notstarted", "--day-format", "", "--format",
                              "{uid}\x1f{start-long}\x1f{end-long}\x1f{status}\x1e", "2026-01-01", "2029-12-31"],
                             env=env, check=True, capture_output=True, text=True).stdout
    found = {}
    for row in out.split("\x1e"):
        parts = row.strip("\n").split("\x1f")
        if len(parts) == 4:
            assert parts[0] not in found, f"doubled: {parts[0]}"
            found[parts[0]] = parts[1:]
    return found


def check_khal(found, expected):
    zone = local_zone()
    assert len(found) == len(expected), f"{len(found)} events, not {len(expected)}"
    for want in expected:
        start, end, status = found[want["uid"]]
        if want["all_day"]:
            first = datetime.datetime.fromtimestamp(want["start"], zone).date()
            last = datetime.datetime.fromtimestamp(want["end"], zone).date() - datetime.timedelta(days=1)
            assert (start, end) == (first.isoformat(), last.isoformat()), (start, end, want)
        else:
            clock = [datetime.datetime.fromtimestamp(want[which], zone).strftime("%Y-%m-%d %H:%M")
                     for which in ("start", "end")]
            assert [start, end] == clock, (start, end, want)
        assert ("CANCELLED" in status) == (want["status"] == "CANCELLED"), (status, want)


def check_octets(path):
    """What no reader tells us: line ends, folding, mark, and what must not be there."""
    data = path.read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert data.count(b"BEGIN:VCALENDAR\r\n") == 1
    assert data.count(b"BEGIN:VTIMEZONE\r\n") == 1
    for line in data.split(b"\r\n"):
        assert len(line) <= 75, line
        line.decode("utf-8")
    for word in (b"ATTENDEE", b"ORGANIZER", b"DURATION", b"X-WR-", b"VTODO"):
        assert word not in data.replace(b"\r\n ", b""), word


def main():
    reader, sample = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "sample.ics")
        subprocess.run([sample, str(path)], check=True)
        expected = json.loads(pathlib.Path(folder, "sample.ics.json").read_text(encoding="utf-8"))
        assert len(expected) > 300
        assert sorted(os.listdir(folder)) == ["sample.ics", "sample.ics.json"]
        if reader == "octets":
            check_octets(path)
        elif reader == "khal":
            check_khal(read_with_khal(path), expected)
        else:
            check(globals()[f"read_with_{reader}"](path), expected,
                  as_icalendar_4_reads if reader == "icalendar" else str)
    print(f"{reader}: {len(expected)} events as they were written")


main()
