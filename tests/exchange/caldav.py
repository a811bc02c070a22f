# SPDX-License-Identifier: GPL-3.0-or-later
"""A Radicale server on loopback, in a folder that is gone afterwards, and as much CalDAV as tests need."""

import base64
import contextlib
import http.client
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
import xml.etree.ElementTree

CONFIG = """[server]
hosts = 127.0.0.1:{port}
[auth]
type = none
[rights]
type = authenticated
[storage]
filesystem_folder = {folder}/collections
[logging]
level = warning
"""
QUERY = """<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:prop><D:getetag/><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">{range}</C:comp-filter></C:comp-filter></C:filter>
</C:calendar-query>"""
MADE, CHANGED, FOUND = 201, (200, 201, 204), 207


def why_not():
    """Why there can be no server here; None where there can."""
    return None if shutil.which("radicale") else "Radicale is not installed (tools/setup installs it where there is one)"


def free_port():
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


class Calendar:
    """One calendar of the server's only user."""

    PATH = "/berit/bookings/"

    def __init__(self, port):
        self.port = port

    def ask(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers["Authorization"] = "Basic " + base64.b64encode(b"berit:x").decode()
        try:
            connection.request(method, path, body=body, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def make(self):
        status, text = self.ask("MKCALENDAR", self.PATH)
        assert status == MADE, (status, text)

    def put(self, uid, data):
        status, text = self.ask("PUT", f"{self.PATH}{uid}.ics", data, **{"Content-Type": "text/calendar; charset=utf-8"})
        assert status in CHANGED, (uid, status, text)

    def report(self, time_range=""):
        """The text of each event, in any order."""
        status, text = self.ask("REPORT", self.PATH, QUERY.format(range=time_range).encode(), Depth="1",
                                **{"Content-Type": "application/xml; charset=utf-8"})
        assert status == FOUND, (status, text)
        tree = xml.etree.ElementTree.fromstring(text)
        return [node.text for node in tree.iter("{urn:ietf:params:xml:ns:caldav}calendar-data")]

    def between(self, start, end):
        """As report(), of what touches the time from start to end (UTC, as 20261124T120000Z)."""
        return self.report(f'<C:time-range start="{start}" end="{end}"/>')


@contextlib.contextmanager
def server():
    """A calendar that is empty."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        config = pathlib.Path(folder, "config")
        config.write_text(CONFIG.format(port=port, folder=folder), encoding="utf-8")
        with open(pathlib.Path(folder, "log"), "wb") as log:
            process = subprocess.Popen(["radicale", "--config", str(config)], stdout=log, stderr=log)
        try:
            calendar = Calendar(port)
            wait_for(process, calendar, pathlib.Path(folder, "log"))
            calendar.make()
            yield calendar
        finally:
            process.terminate()
            process.wait()


def wait_for(process, calendar, log):
    end = time.monotonic() + 60
    while True:
        assert process.poll() is None, log.read_text(encoding="utf-8")
        try:
            calendar.ask("OPTIONS", "/")
            return
        except OSError:
            assert time.monotonic() < end, log.read_text(encoding="utf-8")
            time.sleep(0.05)
