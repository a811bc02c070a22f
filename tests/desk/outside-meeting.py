# SPDX-License-Identifier: GPL-3.0-or-later
"""One meeting from first start to .ics, killed in its midst, as a person would carry it through."""

import datetime
import os
import re
import subprocess
import tempfile
import time
import unittest

import a11y
import icalendar
import person
import tap

CTL = os.environ.get('FLERPARTCTL', 'build/src/ctl/flerpartctl')
ME = 'Åsa Ängsbacka'
NAME = 'Öyvind Åkerbärsson'
NUMBER = '198502149805'
GOAL = 'Vill prova arbete inom växthusodling på Öland'
WORK = 'Lagerarbetare på halvtid hos Kvarnbylager'
LATE = 'Ännu en mening skriven på tangentbordet'
PROMISE = 'Bokar studiebesök hos Tomatlyckan'
PARKED = 'Hur räknas karensdagen för timanställda'
SECRETS = (ME, NAME, 'Åkerbärsson', 'kerb\u00e4rsson', NUMBER, '850214-9805', '8502149805', GOAL, 'växthusodling',
           WORK, 'Kvarnbylager', LATE, PROMISE, 'Tomatlyckan', PARKED, 'karensdagen', person.PASSPHRASE)
START = datetime.datetime.combine(datetime.date.today() + datetime.timedelta(days=8), datetime.time(13, 0))


class Meeting(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.data = os.path.join(self.folder.name, 'data')
        # Preferences as on a desktop, so that they are among what is searched.
        self.environment = {**person.ENGLISH, 'GSETTINGS_BACKEND': 'keyfile'}

    def tearDown(self):
        self.folder.cleanup()

    def program(self):
        return a11y.Program('--data', self.data, env=self.environment)

    def prepare(self):
        """First start; then, after a restart, a case and a booking about it. Gives the reference."""
        with self.program() as program:
            groups = person.begin(program.app(), ME)
        self.code = '-'.join(groups)
        with self.program() as program:
            app = program.app()
            person.unlock(app)
            # A double click on Save makes one case, and one booking.
            case = person.make_case(app, NAME, NUMBER, times=2)
            self.assertTrue(a11y.find(app, 'label', re.compile('^1 case$')))
            person.book(app, 'Akerbars', START.date().isoformat(), '13.00', times=2)
            self.assertTrue(a11y.find(app, 'button', re.compile('^Meetings, 1$')))
            person.start_meeting(app, case)
            self.write_record(app)
            program.kill()
        return case

    def write_record(self, app):
        a11y.type_in(person.field(app, 'Goal'), GOAL)
        a11y.type_in(person.field(app, 'Current work'), WORK)
        a11y.type_in(a11y.find(app, 'text', 'Park a question'), PARKED)
        self.assertTrue(self.tab_to(a11y.find(app, 'text', 'Park a question')))
        a11y.key('Return')
        self.assertTrue(a11y.says(app, f'^{PARKED}$'))
        self.assertTrue(a11y.wait(lambda: a11y.text(a11y.find(app, 'text', 'Park a question')) == ''))
        a11y.press(a11y.find(app, 'button', 'Add a commitment'))
        a11y.type_in(person.field(app, 'What will be done'), PROMISE)
        # Parked and added with the keyboard, from where one stands.
        self.assertTrue(a11y.wait(lambda: a11y.label(a11y.focused(app)) == 'What will be done'))
        a11y.key('alt+1')
        self.assertTrue(a11y.wait(lambda: a11y.label(a11y.focused(app)) == 'Goal'))
        a11y.key('ctrl+End')
        a11y.write('. ' + LATE)
        time.sleep(1)

    def assert_kept(self, app):
        self.assertEqual(a11y.text(person.field(app, 'Goal')), f'{GOAL}. {LATE}')
        self.assertEqual(a11y.text(person.field(app, 'Current work')), WORK)
        self.assertEqual(a11y.text(person.field(app, 'What will be done')), PROMISE)
        self.assertTrue(a11y.find(app, 'label', PARKED))

    def tab_to(self, box):
        """Goes on with Tab until box has the focus."""
        for _ in range(60):
            if a11y.wait(lambda: a11y.has(box, 'FOCUSED'), .4):
                return True
            a11y.key('Tab')
        return False

    def end(self, app):
        """Who came is ticked, the plan is there; the record is locked."""
        a11y.press(a11y.find(app, 'button', 'End the meeting'))
        a11y.press(a11y.find(app, 'button', 'Change who came'))
        # GTK 4.8 gives a check button no action: the keyboard does it.
        present = a11y.find(app, 'part', 'Attendance')
        for box in a11y.find_all(present, 'check'):
            self.assertTrue(self.tab_to(box), box.name)
            a11y.key('space')
            self.assertTrue(a11y.wait(lambda: a11y.has(box, 'CHECKED')), box.name)
        a11y.press(a11y.find(app, 'button', 'End the meeting'))
        a11y.find(app, 'label', re.compile('^3 came'))
        a11y.press(a11y.find(app, 'button', 'End and lock the record'))
        self.assertTrue(a11y.says(app, 'The meeting has ended and its record is locked'))

    def export(self):
        passphrase = os.path.join(self.folder.name, 'passphrase')
        with open(passphrase, 'w', encoding='utf-8') as file:
            file.write(person.PASSPHRASE)
        calendar = os.path.join(self.folder.name, 'bookings.ics')
        command = [CTL, '--data', self.data, '--passphrase-file', passphrase]
        subprocess.run([*command, 'check'], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([*command, 'export-bookings', '-o', calendar], check=True, stdout=subprocess.DEVNULL)
        os.remove(passphrase)
        with open(calendar, 'rb') as file:
            return file.read()

    def test_from_first_start_to_calendar(self):
        case = self.prepare()
        with self.program() as program:
            app = program.app()
            person.unlock(app)
            self.assertTrue(a11y.says(app, rf'^Contact meeting · {case}$'))
            self.assertTrue(a11y.says(app, r'^Started today at \d\d\.\d\d and not ended'))
            a11y.press(a11y.find(app, 'button', 'Continue the meeting'))
            a11y.find(app, 'button', 'End the meeting')
            self.assert_kept(app)
            self.end(app)
            # What comes next stands on the card of the case that the meeting was about.
            self.assertTrue(a11y.says(app, rf'^Case {case}$'))

        exported = self.export()
        for secret in SECRETS:
            self.assertNotIn(secret.encode(), exported.replace(b'\r\n ', b''))
        events = icalendar.Calendar.from_ical(exported).walk('VEVENT')
        self.assertEqual(len(events), 1)
        self.assertEqual(events[0].decoded('DTSTART').replace(tzinfo=None), START)
        self.assertEqual(events[0].decoded('DTEND').replace(tzinfo=None), START + datetime.timedelta(hours=1))
        self.assertEqual(events[0]['CLASS'], 'PRIVATE')

        written = [self.folder.name] + [os.environ[name] for name in (
            'HOME', 'XDG_CONFIG_HOME', 'XDG_RUNTIME_DIR', 'HEADLESS_DIR')]
        self.assertEqual(person.traces(written, (*SECRETS, self.code)), [])
        self.assertTrue(os.path.getsize(os.path.join(self.data, 'flerpart.db')) > 0)


class Traces(unittest.TestCase):
    def test_the_search_finds_what_stands_in_the_clear(self):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, 'one'), 'wb') as file:
                file.write(b'\0\1' + NAME.encode() + b'\0')
            with open(os.path.join(folder, 'other'), 'wb') as file:
                file.write(GOAL.encode('utf-16-le'))
            self.assertEqual({secret for _, secret in person.traces([folder], (NAME, GOAL, WORK))}, {NAME, GOAL})


if __name__ == '__main__':
    tap.main()
