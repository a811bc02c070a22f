# SPDX-License-Identifier: GPL-3.0-or-later
"""Other calendars and what comes again, from outside: an .ics opened from the file manager, and the keyboard."""

import os
import re
import tempfile
import unittest

import a11y
import person
import tap

SECRET = 'Hemlig utredning'
CALENDAR = (
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'
    f'BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:{SECRET}\r\nDTSTART;TZID=W. Europe Standard Time:20301125T090000\r\n'
    'DTEND;TZID=W. Europe Standard Time:20301125T100000\r\nEND:VEVENT\r\n'
    'BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20301126T100000Z\r\nDTEND:20301126T090000Z\r\nEND:VEVENT\r\n'
    'END:VCALENDAR\r\n')


class OtherCalendars(unittest.TestCase):
    def write(self, folder):
        path = os.path.join(folder, 'Arbetskalender.ics')
        with open(path, 'w', encoding='utf-8', newline='') as file:
            file.write(CALENDAR)
        return path

    def take_in(self, app):
        dialog = a11y.find(app, 'window', 'Busy times of other calendars')
        a11y.find(dialog, 'label', 'Arbetskalender.ics')
        self.assertTrue(a11y.says(dialog, '^1 new$'))
        self.assertTrue(a11y.says(dialog, '^1 skipped'))
        self.assertEqual(a11y.nameless(dialog), [])
        a11y.press(a11y.find(dialog, 'button', 'Take in'))
        self.assertTrue(a11y.gone(app, 'window', 'Busy times of other calendars'))
        self.assertTrue(a11y.says(app, 'Busy times taken in: 1 new'))

    def test_opened_while_locked_it_waits_for_the_passphrase(self):
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as elsewhere:
            path = self.write(elsewhere)
            data = os.path.join(folder, 'data')
            with a11y.Program('--data', data, path, env=person.ENGLISH) as program:
                self.assertTrue(a11y.says(program.app(), '^The calendar file waits'))
                person.begin(program.app(), 'Ebba Provsson')
                self.take_in(program.app())
            with a11y.Program('--data', data, path, env=person.ENGLISH) as program:
                self.assertTrue(a11y.says(program.app(), '^The calendar file waits'))
                person.unlock(program.app())
                dialog = a11y.find(program.app(), 'window', 'Busy times of other calendars')
                self.assertTrue(a11y.says(dialog, '^1 the same as before$'))
                a11y.key('Escape')
                self.assertTrue(a11y.gone(program.app(), 'window', 'Busy times of other calendars'))
            self.assertEqual(person.traces([folder], [SECRET]), [])

    def test_taken_in_listed_and_removed_with_the_keyboard(self):
        with tempfile.TemporaryDirectory() as folder:
            with a11y.Program('--demo', self.write(folder), env=person.ENGLISH) as program:
                app = program.app()
                self.take_in(app)
                a11y.key('F10')
                a11y.press(a11y.find(app, 'item', re.compile('^Other calendars')))
                dialog = a11y.find(app, 'window', 'Other calendars')
                self.assertEqual(a11y.nameless(dialog), [])
                a11y.press(a11y.find(dialog, 'button', 'Remove Arbetskalender'))
                self.assertTrue(a11y.gone(dialog, 'button', 'Remove Arbetskalender'))
                # The demonstration has two officials' beside it, of one name: told apart while there are two.
                a11y.press(a11y.find(dialog, 'button', 'Remove Outlook (Björn Exempelsson)'))
                self.assertTrue(a11y.gone(dialog, 'button', 'Remove Outlook (Björn Exempelsson)'))
                a11y.press(a11y.find(dialog, 'button', 'Remove Outlook'))
                self.assertTrue(a11y.says(dialog, '^No other calendars$'))
                a11y.key('Escape')
                self.assertTrue(a11y.gone(app, 'window', 'Other calendars'))
                a11y.key('ctrl+shift+z')
                self.assertTrue(a11y.says(app, 'The busy times are as they were before'))


class Activities(unittest.TestCase):
    def test_made_by_keyboard_and_found_in_the_week(self):
        with a11y.Program('--demo', env=person.ENGLISH) as program:
            app = program.app()
            a11y.find(app, 'button', 'Main menu')
            a11y.key('F10')
            a11y.press(a11y.find(app, 'item', re.compile('^New recurring activity')))
            dialog = a11y.find(app, 'window', 'New activity that comes again')
            self.assertEqual(a11y.nameless(dialog), [])
            a11y.type_in(a11y.find(dialog, 'text', 'What it is'), 'Samverkansgrupp')
            a11y.type_in(a11y.find(dialog, 'text', 'From'), '17')
            for weekday in ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'):
                button = a11y.find(dialog, 'button', weekday)
                if not a11y.has(button, 'PRESSED'):
                    a11y.press(button)
            a11y.press(a11y.find(dialog, 'button', 'Save'))
            self.assertTrue(a11y.gone(app, 'window', 'New activity that comes again'))
            self.assertTrue(a11y.says(app, '^.*Booked: Samverkansgrupp, every week on Monday, Tuesday'))
            self.assertTrue(a11y.wait(lambda: any('Samverkansgrupp, planned' in thing.name for thing in a11y.walk_shown(app))))
            a11y.key('ctrl+shift+z')
            self.assertTrue(a11y.says(app, 'The activity was taken away'))


if __name__ == '__main__':
    tap.main()
