# SPDX-License-Identifier: GPL-3.0-or-later
"""tour.py FOLDER - walks through the demonstration and leaves pictures in FOLDER

Drives `flerpart --demo` from outside, as a person would, and takes a picture
at each stop. Run by tools/run where there is no screen, under tests/headless.sh:

    tests/headless.sh /usr/bin/python3 tests/desk/tour.py build/tour

A stop is a function below, named in STOPS in the order of the tour; it brings
the program to what the picture is to show. It raises when it cannot.
"""

import os
import subprocess
import sys
import tempfile
import time

import a11y


def close(app, title):
    """Closes the window on top with Escape."""
    a11y.key('Escape')
    if not a11y.gone(app, 'window', title):
        raise a11y.NotFound(f'{title} does not close')


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


def new_booking(app):
    """The form that makes a booking."""
    a11y.key('ctrl+1', 'ctrl+n')
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
    a11y.find(app, 'item', 'Vilket möte?')
    a11y.key('Down', 'Return')
    a11y.find(app, 'window', 'Vilket möte?')


STOPS = [calendar, cases, new_booking, routines, preferences, which_meeting]


def export(folder):
    """Invented bookings as a calendar file, made by flerpartctl."""
    program = os.environ.get('FLERPART', 'build/src/desk/flerpart')
    ctl = os.path.join(os.path.dirname(program), '..', 'ctl', 'flerpartctl')
    path = os.path.join(folder, 'bokningar.ics')
    with tempfile.TemporaryDirectory() as data:
        secret = os.path.join(data, 'passphrase')
        with open(secret, 'w', encoding='utf-8') as file:
            file.write('sju gula cyklar vid havet 42\n')
        for command in (['init'], ['demo'], ['export-bookings', '-o', path]):
            subprocess.run([ctl, '--data', os.path.join(data, 'cases'), '--passphrase-file', secret, *command],
                           check=True, stdout=subprocess.DEVNULL)
    print(f'{path}: {export.__doc__}', flush=True)


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
        if name.endswith(('.png', '.ics')):
            os.remove(os.path.join(folder, name))

    with a11y.Program('--demo') as program:
        app = program.app()
        for number, stop in enumerate(STOPS, 1):
            stop(app)
            settle(app)
            path = os.path.join(folder, f'{number:02}-{stop.__name__.replace("_", "-")}.png')
            a11y.picture(path)
            print(f'{path}: {stop.__doc__.splitlines()[0]}', flush=True)
    export(folder)


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
