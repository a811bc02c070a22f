# SPDX-License-Identifier: GPL-3.0-or-later
"""The calendar by hand and by keys, from outside: what is made, moved and lengthened is said, and kept.

In Swedish, as its users hear it. At the end the program is closed, and what the database holds is
read from its export by another's reader.
"""

import datetime
import os
import re
import subprocess
import tempfile
import unittest

import a11y
import icalendar
import person
import tap

CTL = os.environ.get('FLERPARTCTL', 'build/src/ctl/flerpartctl')
SWEDISH = {'LANGUAGE': 'sv'}
MONTHS = ('januari februari mars april maj juni juli augusti september oktober november december').split()
# The Tuesday of a week to come that is not this one or the next.
DAY = datetime.date.today() + datetime.timedelta(days=15 - datetime.date.today().weekday())


def in_words(day):
    """As a screen reader says it: 'tisdag 24 november'."""
    weekday = ('måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag')[day.weekday()]
    return f'{weekday} {day.day} {MONTHS[day.month - 1]}'


def after(n_days):
    return DAY + datetime.timedelta(days=n_days)


class Calendar(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.data = os.path.join(self.folder.name, 'data')
        with a11y.Program('--data', self.data, env=person.ENGLISH) as program:
            person.begin(program.app(), 'Åsa Ängsbacka')
            self.case = person.make_case(program.app(), 'Öyvind Åkerbärsson', '198502149805')

    def tearDown(self):
        self.folder.cleanup()

    def open(self):
        """The program in Swedish, unlocked, with the week of DAY."""
        program = a11y.Program('--data', self.data, env=SWEDISH)
        self.addCleanup(program.kill)
        app = program.app()
        a11y.type_in(a11y.find(app, 'text', 'Lösenfras'), person.PASSPHRASE)
        a11y.press(a11y.find(app, 'button', 'Lås upp'))
        a11y.find(app, 'button', 'Huvudmeny')
        self.hears(app, 'ledigt$')
        self.go_to(app, DAY.isoformat())
        return program, app

    def close(self, program):
        """Closes the program as a person does; gives the events that it has kept."""
        a11y.key('ctrl+q')
        self.assertEqual(program.wait(), 0)
        self.assertEqual(program.complaints(), [])
        passphrase = os.path.join(self.folder.name, 'passphrase')
        calendar = os.path.join(self.folder.name, 'bokningar.ics')
        with open(passphrase, 'w', encoding='utf-8') as file:
            file.write(person.PASSPHRASE)
        subprocess.run([CTL, '--data', self.data, '--passphrase-file', passphrase, 'export-bookings', '-o', calendar],
                       check=True, stdout=subprocess.DEVNULL)
        with open(calendar, 'rb') as file:
            events = icalendar.Calendar.from_ical(file.read()).walk('VEVENT')
        return [(event.decoded('DTSTART').replace(tzinfo=None), event.decoded('DTEND').replace(tzinfo=None))
                for event in events]

    def hears(self, app, pattern):
        """Waits until what has the focus is called so."""
        if not a11y.wait(lambda: re.search(pattern, a11y.focused(app).name)):
            raise a11y.NotFound(f'what has the focus is not called {pattern!r}:\n{a11y.focused(app)}\n{a11y.outline(app)}')

    def go_to(self, app, day):
        a11y.key('ctrl+g')
        self.assertTrue(a11y.wait(lambda: a11y.focused(app).getRole() in a11y.roles('text')))
        a11y.write(day)
        a11y.key('Return')

    def to_slot(self, app, day, hour):
        """With the arrows to an empty time of the day that is shown first gone to."""
        self.go_to(app, day.isoformat())
        self.hears(app, f'^{in_words(day)}, ')
        a11y.key('Home')
        self.hears(app, f'^{in_words(day)}, 08.00')
        a11y.key(*['Down'] * (2 * (hour - 8)))
        self.hears(app, f'^{in_words(day)}, {hour:02}.00, ledigt$')

    def spoken(self, day, times):
        return f'{in_words(day)}, {times}, Kontaktmöte, ärende {self.case}, planerat'

    def booking(self, app, day, times):
        return a11y.find(app, 'button', re.compile('^' + re.escape(self.spoken(day, times))))

    def fill_in(self, app, start, end):
        """The form of a new booking, which has the times already: the case, and Save."""
        dialog = a11y.find(app, 'window', 'Ny bokning')
        self.assertEqual(a11y.text(a11y.find(dialog, 'text', 'Från')), start)
        self.assertEqual(a11y.text(a11y.find(dialog, 'text', 'Till')), end)
        self.save(app, dialog)

    def save(self, app, dialog):
        """A new booking of the case, at the time that stands there."""
        a11y.type_in(a11y.find(dialog, 'text', 'Ärende'), 'Akerbars')
        a11y.find(a11y.find(dialog, 'list', 'Hittade ärenden'), 'row')
        a11y.key('Return')
        a11y.find(dialog, 'button', 'Välj ett annat ärende')
        a11y.press(a11y.find(dialog, 'button', 'Spara'))
        self.assertTrue(a11y.gone(app, 'window', 'Ny bokning'))

    def kept(self, *times):
        return [(datetime.datetime.combine(day, datetime.time(*start)), datetime.datetime.combine(day, datetime.time(*end)))
                for day, start, end in times]

    def test_by_mouse(self):
        program, app = self.open()
        self.to_slot(app, DAY, 10)
        x, y, width, _ = a11y.extents(a11y.focused(app))
        a11y.key('Down', 'Down', 'Down', 'Down')
        self.hears(app, f'^{in_words(DAY)}, 12.00, ledigt$')
        hour = (a11y.extents(a11y.focused(app))[1] - y) / 2
        a11y.drag(program, (x + width / 2, y + 3), (x + width / 2, y + hour - 3))
        self.fill_in(app, '10.00', '11.00')

        self.hears(app, f'^{self.spoken(DAY, "10.00–11.00")}')
        booking = self.booking(app, DAY, '10.00–11.00')
        bx, by, bwidth, bheight = a11y.extents(booking)
        middle = (bx + bwidth / 2, by + bheight / 2)
        a11y.drag(program, middle, (middle[0] + width, middle[1] + hour))
        booking = self.booking(app, after(1), '11.00–12.00')

        bx, by, bwidth, bheight = a11y.extents(booking)
        edge = (bx + bwidth / 2, by + bheight - 3)
        a11y.drag(program, edge, (edge[0], edge[1] + hour / 2))
        self.booking(app, after(1), '11.00–12.30')
        a11y.key('ctrl+z')
        self.booking(app, after(1), '11.00–12.00')

        # Taken up, and given up with Escape.
        a11y.drag(program, (bx + bwidth / 2, by + bheight / 2), (x + width / 2, y), then='Escape')
        self.booking(app, after(1), '11.00–12.00')
        self.assertEqual(self.close(program), self.kept((after(1), (11, 0), (12, 0))))

    def test_new_booking_is_chosen(self):
        """Whichever way a booking was made, the calendar is left on it."""
        program, app = self.open()
        a11y.key('ctrl+n')
        self.save(app, a11y.find(app, 'window', 'Ny bokning'))
        self.hears(app, f'Kontaktmöte, ärende {self.case}, planerat')
        self.assertEqual(len(self.close(program)), 1)

    def test_by_keys(self):
        program, app = self.open()
        self.to_slot(app, DAY, 13)
        a11y.key('ctrl+Down', 'Return')
        self.fill_in(app, '13.00', '14.00')
        self.hears(app, f'^{self.spoken(DAY, "13.00–14.00")}')

        a11y.key('shift+Right')
        self.hears(app, f'^{self.spoken(after(1), "13.00–14.00")}')
        a11y.key('shift+Down')
        self.hears(app, f'^{self.spoken(after(1), "13.15–14.15")}')
        a11y.key('ctrl+Down')
        self.hears(app, f'^{self.spoken(after(1), "13.15–14.30")}')
        a11y.key('ctrl+z')
        self.hears(app, f'^{self.spoken(after(1), "13.15–14.15")}')
        a11y.key('shift+Up', 'Up')
        self.hears(app, f'^{in_words(after(1))}, 12.30, ledigt$')
        a11y.key('Down')
        self.hears(app, f'^{self.spoken(after(1), "13.00–14.00")}')
        self.assertEqual(self.close(program), self.kept((after(1), (13, 0), (14, 0))))

    def test_views_and_dates_by_keys(self):
        program, app = self.open()
        for number, view in enumerate(('Dag', 'Arbetsvecka', 'Vecka', 'Månad', 'Agenda', 'Handläggare'), 1):
            a11y.key(str(number))
            self.assertTrue(a11y.says(app, f'^{view}$'), view)
        a11y.key('2')
        self.go_to(app, 'v 34 2027')
        self.assertTrue(a11y.says(app, '^v. 34 · 23–27 augusti 2027$'))
        self.go_to(app, 'v. 34')
        year = self.nearest_week_34()
        monday = datetime.date.fromisocalendar(year, 34, 1)
        self.hears(app, f'^(måndag|{in_words(monday).split()[0]}) {monday.day} {MONTHS[monday.month - 1]}, ')
        a11y.key('t')
        today = datetime.date.today()
        if today.weekday() < 5:
            self.hears(app, f'^{in_words(today)}, ')
        self.assertEqual(self.close(program), [])

    def nearest_week_34(self):
        """The year whose week 34 lies nearest."""
        today = datetime.date.today()
        return min((today.year - 1, today.year, today.year + 1),
                   key=lambda year: abs(datetime.date.fromisocalendar(year, 34, 1) - today))


if __name__ == '__main__':
    tap.main()
