# SPDX-License-Identifier: GPL-3.0-or-later
"""tour.py FOLDER - walks through the demonstration and leaves pictures in FOLDER

Drives `flerpart --demo` from outside, as a person would, and takes a picture
at each stop. Run by tools/run where there is no screen, under tests/headless.sh:

    tests/headless.sh /usr/bin/python3 tests/desk/tour.py build/tour

A stop is a function below, named in STOPS in the order of the tour; it brings
the program to what the picture is to show. It raises when it cannot.
"""

import os
import re
import subprocess
import sys
import tempfile
import time

os.environ.setdefault('FLER_TEST_TIMEOUT', '90')    # nobody waits for a tour with a watch in hand

import a11y  # noqa: E402
import person  # noqa: E402


def close(app, title):
    """Closes the window on top with Escape."""
    a11y.key('Escape')
    if not a11y.gone(app, 'window', title):
        raise a11y.NotFound(f'{title} does not close')


def choose(app, name):
    """Chooses in the menu that is open, with the arrow keys."""
    item = a11y.find(app, 'item', name)
    for _ in range(40):
        if a11y.wait(lambda: a11y.has(item, 'FOCUSED'), .4):
            break
        a11y.key('Down')
    a11y.key('Return')


def calendar(app):
    """The week that is, as the program opens."""
    a11y.find(app, 'button', 'Huvudmeny')


def cases(app):
    """The cases found by a word, with the card of one."""
    a11y.key('ctrl+k')
    a11y.find(app, None, 'Sök ärenden')
    a11y.write('00')
    a11y.find(app, 'row')
    a11y.key('Down')


def chosen_booking(app):
    """A booking, chosen in the calendar, with its case beside it."""
    a11y.key('ctrl+k')
    a11y.type_in(a11y.find(app, None, 'Sök ärenden'), '0001')
    a11y.find(app, 'row', re.compile('0001'))
    a11y.key('Down')
    a11y.press(a11y.find(app, 'button', re.compile('^Visa: .*planerat')))
    if not a11y.wait(lambda: re.search('ärende 0001, planerat', a11y.focused(app).name)):
        raise a11y.NotFound(f'no booking has the focus:\n{a11y.outline(app)}')
    a11y.find(app, 'button', re.compile('^Visa: .*planerat'))


def new_booking(app):
    """The form that makes a booking."""
    a11y.key('ctrl+n')
    a11y.find(app, 'window', 'Ny bokning')


def routines(app):
    """What the routine of a form asks for, step by step."""
    close(app, 'Ny bokning')
    a11y.key('F1')
    a11y.find(app, 'window', 'Rutiner')


def preferences(app):
    """The preferences."""
    close(app, 'Rutiner')
    a11y.key('ctrl+comma')
    a11y.find(app, 'window', 'Inställningar')


def which_meeting(app):
    """Which meeting? A short interview of questions, with the answer forming beside it."""
    close(app, 'Inställningar')
    a11y.key('F10')
    choose(app, 'Vilket möte?')
    a11y.find(app, 'window', 'Vilket möte?')


def meeting(app):
    """A meeting that goes on: its agenda, what is written, who does what, the case beside it."""
    close(app, 'Vilket möte?')
    chosen_booking(app)
    a11y.key('Menu')
    choose(app, 'Starta mötet')
    a11y.find(app, 'button', 'Avsluta mötet')
    for title, text in WRITTEN:
        a11y.type_in(person.field(app, title), text)
    a11y.press(a11y.find(app, 'button', 'Lägg till ett åtagande'))
    a11y.type_in(person.field(app, 'Vad som ska göras'), 'Bokar ett studiebesök hos handelsträdgården')
    a11y.key('alt+1')
    a11y.wait(lambda: a11y.label(a11y.focused(app)) == WRITTEN[0][0])


def end_of_meeting(app):
    """The end of the meeting: what the routine asks for before the record is locked."""
    a11y.press(a11y.find(app, 'button', 'Avsluta mötet'))
    a11y.find(app, 'button', 'Avsluta och lås dokumentationen')


STOPS = [calendar, cases, chosen_booking, new_booking, routines, preferences, which_meeting, meeting, end_of_meeting]

# What is written in the meeting of the tour: the section's title, and the words.
WRITTEN = (
    ('Mål', 'Vill tillbaka till ett arbete utomhus, på halvtid till en början.'),
    ('Nuvarande arbete', 'Butiksbiträde. Kassan går bra korta pass, men inte lyften på lagret.'),
    ('Utbildning', 'Gymnasiets handelsprogram. Körkort B.'),
)
RECORDED = '0006'        # a case of the demonstration whose meeting has been held


def flerpartctl(data, *command):
    """Runs a command on the cases in data."""
    program = os.environ.get('FLERPART', 'build/src/desk/flerpart')
    ctl = os.path.join(os.path.dirname(program), '..', 'ctl', 'flerpartctl')
    subprocess.run([ctl, '--data', os.path.join(data, 'cases'), '--passphrase-file',
                    os.path.join(data, 'passphrase'), *command], check=True, stdout=subprocess.DEVNULL)


def papers(folder):
    """What leaves the program, made by flerpartctl from the same invented cases."""
    calendar = os.path.join(folder, 'bokningar.ics')
    record = os.path.join(folder, 'kopia-till-personen.pdf')
    with tempfile.TemporaryDirectory() as data:
        with open(os.path.join(data, 'passphrase'), 'w', encoding='utf-8') as file:
            file.write('sju gula cyklar vid havet 42\n')
        flerpartctl(data, 'init')
        flerpartctl(data, 'demo')
        flerpartctl(data, 'export-bookings', '-o', calendar)
        flerpartctl(data, 'record', RECORDED, '--for', 'person', '-o', record)
    subprocess.run(['pdftoppm', '-r', '80', '-png', '-f', '1', '-l', '1', '-singlefile', record,
                    os.path.splitext(record)[0]], check=True)
    print(f'{calendar}: the bookings as a calendar file, which tells nothing about anybody', flush=True)
    print(f'{record}: the person’s copy of a record, and a picture of it', flush=True)


def settle(app):
    """Lets what was asked for be drawn: until two looks in a row find the same."""
    last = None
    for _ in range(40):
        now = a11y.outline(app)
        if now == last:
            break
        last = now
        time.sleep(.15)


def main(folder):
    os.makedirs(folder, exist_ok=True)
    for name in os.listdir(folder):
        if name.endswith(('.png', '.ics', '.pdf')):
            os.remove(os.path.join(folder, name))

    with a11y.Program('--demo') as program:
        app = program.app()
        for number, stop in enumerate(STOPS, 1):
            stop(app)
            settle(app)
            path = os.path.join(folder, f'{number:02}-{stop.__name__.replace("_", "-")}.png')
            a11y.picture(path)
            print(f'{path}: {stop.__doc__.splitlines()[0]}', flush=True)
    papers(folder)


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
