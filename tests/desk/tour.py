# SPDX-License-Identifier: GPL-3.0-or-later
"""tour.py FOLDER - walks through the demonstration and leaves pictures in FOLDER

Drives `flerpart --demo` from outside, as a person would, and takes a picture
at each stop. Run by tools/run where there is no screen, under tests/headless.sh:

    tests/headless.sh /usr/bin/python3 tests/desk/tour.py build/tour

A stop is a function below, named in STOPS in the order of the tour; it brings
the program to what the picture is to show. It raises when it cannot.
"""

import os
import sys
import time

import a11y


def calendar(app):
    """The week that is, as the program opens."""
    a11y.find(app, 'window')


STOPS = [calendar]


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


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
