#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads bookings back with readers we did not write: Python's icalendar and vobject, khal, Radicale.

read-back.py READER SAMPLE    SAMPLE is the program that writes the bookings and what they are.
Every event's instants, text, status and sequence are compared with what was written, and so are
the days on which what comes again comes. Exit status 77: that reader is not installed.
"""

import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import caldav

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
    return events_of(calendar)


def events_of(calendar):
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


def khal_rows(path, columns, options):
    """What khal lists of the file, imported twice: importing twice never doubles."""
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/vdir")
        config = pathlib.Path(folder, "config")
        config.write_text(CONFIG.format(folder))
        khal = ["khal", "-c", str(config)]
        env = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "Europe/Stockholm", "HOME": folder,
               "XDG_CACHE_HOME": folder, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder}
        for _ in range(2):
            subprocess.run([*khal, "import", "--batch", "-a", "test", str(path)], env=env, check=True,
                           stdout=subprocess.DEVNULL)
        out = subprocess.run([*khal, "list", *options, "--notstarted", "--day-format", "", "--format",
                              "\x1f".join(columns) + "\x1e", "2026-01-01", "2029-12-31"],
                             env=env, check=True, capture_output=True, text=True).stdout
    rows = (row.strip("\n").split("\x1f") for row in out.split("\x1e"))
    return [row for row in rows if len(row) == len(columns)]


def read_with_khal(path):
    """khal keeps events in a database and shows them in local time; the hour that October has
    twice looks the same both times, so its events are compared by what the wall clock shows."""
    found = {}
    for uid, *rest in khal_rows(path, ["{uid}", "{start-long}", "{end-long}", "{status}"], ["--once"]):
        assert uid not in found, f"doubled: {uid}"
        found[uid] = rest
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


def items_of(path):
    """One calendar for each event, as a CalDAV client sends them: uid -> octets."""
    data = path.read_bytes().decode("utf-8")
    head, rest = data.split("BEGIN:VEVENT\r\n", 1)
    events = rest.rsplit("END:VEVENT\r\n", 1)[0].split("END:VEVENT\r\nBEGIN:VEVENT\r\n")
    head = head.replace("METHOD:PUBLISH\r\n", "")      # what is kept on a server has no method (RFC 4791 4.1)
    items = {}
    for event in events:
        uid = next(line[4:] for line in event.split("\r\n") if line.startswith("UID:"))
        assert uid not in items, f"doubled in the file: {uid}"
        items[uid] = f"{head}BEGIN:VEVENT\r\n{event}END:VEVENT\r\nEND:VCALENDAR\r\n".encode()
    return items


def read_from(calendar):
    import icalendar
    found = {}
    for text in calendar.report():
        for uid, event in events_of(icalendar.Calendar.from_ical(text)).items():
            assert uid not in found, f"doubled: {uid}"
            found[uid] = event
    return found


def utc_stamp(at):
    return datetime.datetime.fromtimestamp(at, UTC).strftime("%Y%m%dT%H%M%SZ")


def check_radicale(path, expected):
    """PUT, twice; REPORT of all, and of the time of each; then a booking that is moved."""
    items = items_of(path)
    with caldav.server() as calendar:
        for _ in range(2):      # sending it twice never doubles
            for uid, data in items.items():
                calendar.put(uid, data)
        check(read_from(calendar), expected, as_icalendar_4_reads)
        for want in expected[::5]:
            within = calendar.between(utc_stamp(want["start"] + 60), utc_stamp(want["end"] - 60))
            assert any(want["uid"] in text for text in within), want
        moved = dict(expected[0], start=expected[0]["start"] + 7200, end=expected[0]["end"] + 7200, sequence=1)
        zone = local_zone()
        text = items[moved["uid"]].decode()
        for name, which in (("DTSTART", "start"), ("DTEND", "end")):
            old = next(line for line in text.split("\r\n") if line.startswith(name + ";TZID"))
            at = datetime.datetime.fromtimestamp(moved[which], zone)
            text = text.replace(old, f"{name};TZID=Europe/Stockholm:{at:%Y%m%dT%H%M%S}")
        calendar.put(moved["uid"], text.replace("SEQUENCE:0", "SEQUENCE:1").encode())
        check(read_from(calendar), [moved, *expected[1:]], as_icalendar_4_reads)


def series_with_vobject(path):
    import vobject
    calendar = vobject.readOne(path.read_bytes().decode("utf-8"))
    return {event.uid.value: [instant(start) for start in event.getrruleset(addRDate=True)]
            for event in calendar.vevent_list}


def series_with_khal(path):
    """khal shows each time as an event of its own."""
    zone = local_zone()
    found = {}
    for uid, start in khal_rows(path, ["{uid}", "{start-long}"], []):
        at = datetime.datetime.strptime(start, "%Y-%m-%d %H:%M").replace(tzinfo=zone)
        found.setdefault(uid, []).append(int(at.timestamp()))
    return {uid: sorted(set(starts)) for uid, starts in found.items()}


def check_series(found, expected):
    assert len(found) == len(expected), (sorted(found), len(expected))
    for want in expected:
        assert found[want["uid"]] == want["starts"], (want, found[want["uid"]])


def check_series_in_radicale(path, expected):
    """Radicale reads the rules itself when it is asked what lies within a time."""
    items = items_of(path)
    with caldav.server() as calendar:
        for uid, data in items.items():
            calendar.put(uid, data)
        for want in expected:
            for at, is_there in [*((start, True) for start in want["starts"]), *((out, False) for out in want["left_out"])]:
                within = calendar.between(utc_stamp(at + 60), utc_stamp(at + 120))
                assert any(want["uid"] in text for text in within) == is_there, (want, at, is_there)


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


def why_not(reader):
    if reader.startswith("radicale"):
        return caldav.why_not()
    if reader.startswith("khal") and shutil.which("khal") is None:
        return "khal is not installed (tools/setup installs it where there is one)"
    return None


def check_with(reader, path, expected):
    if reader.endswith("-series"):
        if reader == "radicale-series":
            check_series_in_radicale(path, expected)
        else:
            check_series(globals()[f"series_with_{reader[:-7]}"](path), expected)
    elif reader == "octets":
        check_octets(path)
    elif reader == "khal":
        check_khal(read_with_khal(path), expected)
    elif reader == "radicale":
        check_radicale(path, expected)
    else:
        check(globals()[f"read_with_{reader}"](path), expected,
              as_icalendar_4_reads if reader == "icalendar" else str)


def main():
    reader, sample = sys.argv[1:]
    if why_not(reader):
        print(why_not(reader))
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "sample.ics")
        subprocess.run([sample, str(path), "series" if reader.endswith("-series") else "events"], check=True)
        expected = json.loads(pathlib.Path(folder, "sample.ics.json").read_text(encoding="utf-8"))
        assert len(expected) > (4 if reader.endswith("-series") else 300)
        assert sorted(os.listdir(folder)) == ["sample.ics", "sample.ics.json"]
        check_with(reader, path, expected)
    print(f"{reader}: {len(expected)} events as they were written")


main()
