# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does with the program, step by step, for tests from outside.

Each step is done as a person would: by pressing what can be seen, by typing,
by keys. It raises a11y.NotFound with what was on screen where it cannot go
on. Labels are the English ones: run the program with LANGUAGE=en (ENGLISH).
"""

import os
import re

import a11y

ENGLISH = {'LANGUAGE': 'en'}
PASSPHRASE = 'blå häst under kantarellen 17'


def choose(app, choice, wanted):
    """Picks `wanted` in a list that drops down, with the arrow keys.

    The pointer would choose what it happens to lie over.
    """
    a11y.point_away()
    a11y.press(a11y.find(choice, 'button'))
    a11y.find(choice, 'row')
    for _ in range(20):
        row = a11y.wait(lambda: a11y.focused(choice))
        if row and wanted in [thing.name for thing in a11y.walk(row)]:
            a11y.key('Return')
            if a11y.gone(choice, 'row'):
                return
        a11y.key('Down')
        a11y.wait(lambda: a11y.focused(choice) != row, 1)
    raise a11y.NotFound(f'{wanted} cannot be chosen:\n{a11y.outline(choice)}')


def recovery_code(app):
    """The groups of the recovery code, as a screen reader spells them."""
    spelt = a11y.find(app, 'label', re.compile(r'^(\w ){5}, (\w ){5}, '))
    return [group.replace(' ', '') for group in spelt.name.split(',')]


def confirm_code(app, groups):
    """Says that the code is in a safe place, and types the two groups asked for."""
    a11y.press(a11y.find(app, 'button', 'I have the code in a safe place'))
    a11y.find(app, 'text', re.compile(r'^Group \d'))
    for field in a11y.find_all(app, 'text', re.compile(r'^Group \d')):
        a11y.type_in(field, groups[int(a11y.label(field).split()[1]) - 1])
    a11y.press(a11y.find(app, 'button', 'Done'))
    a11y.find(app, 'button', 'Main menu')


def begin(app, name, agency='Försäkringskassan (FK)', passphrase=PASSPHRASE):
    """First start: who one is, a passphrase, the recovery code. Gives the code's groups."""
    a11y.find(app, 'label', 'Welcome to Flerpart')
    choose(app, a11y.find(app, 'choice', 'Agency'), agency)
    a11y.type_in(a11y.find(app, 'text', 'Name'), name)
    a11y.press(a11y.find(app, 'button', 'Go on'))
    a11y.type_in(a11y.find(app, 'text', 'Passphrase'), passphrase)
    a11y.type_in(a11y.find(app, 'text', 'The same once more'), passphrase)
    a11y.press(a11y.find(app, 'button', 'Go on'))
    groups = recovery_code(app)
    confirm_code(app, groups)
    return groups


def unlock(app, passphrase=PASSPHRASE):
    """Opens the cases of a folder that has some."""
    a11y.type_in(a11y.find(app, 'text', 'Passphrase'), passphrase)
    a11y.press(a11y.find(app, 'button', 'Unlock'))
    a11y.find(app, 'button', 'Main menu')


def make_case(app, name, number, times=1):
    """A new case; gives its reference. Save is pressed `times` times, without waiting in between."""
    a11y.key('ctrl+shift+n')
    dialog = a11y.find(app, 'window', 'New case')
    a11y.type_in(a11y.find(dialog, 'text', 'Name'), name)
    a11y.type_in(a11y.find(dialog, 'text', 'Personnummer'), number)
    save = a11y.find(dialog, 'button', 'Save')
    for _ in range(times):
        a11y.press(save)
    a11y.gone(app, 'window', 'New case')
    # In passing, or in the line at the bottom where it stays.
    said = a11y.find(app, None, re.compile(r'Case \S+ was made'))
    return re.search(r'Case (\S+) was made', a11y.label(said)).group(1)


def book(app, case, day, start, times=1):
    """A booking about the case that a search for `case` finds first. `day` as a person types it.

    Save is pressed `times` times, without waiting in between.
    """
    a11y.key('ctrl+n')
    dialog = a11y.find(app, 'window', 'New booking')
    save = a11y.find(dialog, 'button', 'Save')
    # The case that is chosen in the list is chosen here.
    for button in a11y.find_all(dialog, 'button', 'Choose another case'):
        a11y.press(button)
    a11y.type_in(a11y.find(dialog, 'text', 'Case'), case)
    a11y.find(a11y.find(dialog, 'list', 'Cases found'), 'row')
    a11y.key('Return')
    a11y.find(dialog, 'button', 'Choose another case')
    a11y.type_in(a11y.find(dialog, 'text', 'Day'), day)
    a11y.type_in(a11y.find(dialog, 'text', 'From'), start)
    for _ in range(times):
        a11y.press(save)
    if not a11y.gone(app, 'window', 'New booking'):
        raise a11y.NotFound(f'the booking is not saved:\n{a11y.outline(dialog)}')


def start_meeting(app, case):
    """Starts the booked meeting of a case, from its booking in the calendar, with the keyboard."""
    a11y.press(a11y.find(app, 'button', re.compile('^Show: .*planned')))
    booking = a11y.wait(lambda: re.search(rf'case {case}, planned', a11y.focused(app).name))
    if not booking:
        raise a11y.NotFound(f'no booking of {case} has the focus:\n{a11y.outline(app)}')
    a11y.key('Menu')
    # The menu's first item has the focus.
    a11y.find(app, 'item', 'Start the meeting')
    a11y.key('Return')
    a11y.find(app, 'button', 'End the meeting')


def field(app, name):
    """A field of the live form, waited for; looking only in the form, which is quicker."""
    # The tour is in Swedish.
    form = a11y.find(app, 'part', re.compile('^(The record|Dokumentationen)$'))
    return a11y.find(form, 'text', name)


def wait_saved(app):
    """Waits until the live form says that all is on disk."""
    if not a11y.says(app, r'^Saved '):
        raise a11y.NotFound(f'it does not say that all is saved:\n{a11y.outline(app)}')


def traces(folders, secrets):
    """Where a secret stands in clear text in any file under the folders: (path, secret) of each.

    Looked for as UTF-8 and UTF-16, and in the files' names.
    """
    found = []
    needles = [(secret, secret.encode(code)) for secret in secrets for code in ('utf-8', 'utf-16-le')]
    for path in {os.path.join(where, name) for folder in folders
                 for where, _, names in os.walk(folder) for name in names}:
        if os.path.isfile(path) and not os.path.islink(path):
            with open(path, 'rb') as file:
                content = os.fsencode(path) + file.read()
            found += [(path, secret) for secret, needle in needles if needle in content]
    return found
