# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a screen reader and a keyboard meet it.

Helpers for tests that drive flerpart from outside: its windows are read and
pressed through the accessibility bus (AT-SPI), its keys come from xdotool.
Run under tests/headless.sh, with the system's Python (/usr/bin/python3), to
which python3-pyatspi belongs.

What GTK 4.8 does differently from later ones is levelled out here: mnemonics
said twice, types' names for nameless widgets, other roles, objects that vanish
while the tree is read.
"""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time

import pyatspi
from gi.repository import Atspi, GLib

# How many times slower than its users' a build with sanitizers may be; 1 in a plain build.
SLOWED = float(os.environ.get('FLER_TEST_SLOWED', '1'))
TIMEOUT = float(os.environ.get('FLER_TEST_TIMEOUT', '15')) * SLOWED  # seconds a slow machine may need

# What AT-SPI waits for an answer, in ms: 800 where nothing is said, which a busy machine overruns.
Atspi.set_timeout(int(4000 * SLOWED), int(15000 * SLOWED))

# GTK 4.8 and 4.18 disagree on what some widgets are: any of these is meant.
ROLES = {
    'button': ('PUSH_BUTTON', 'TOGGLE_BUTTON', 'PUSH_BUTTON_MENU'),
    'check': ('CHECK_BOX', 'RADIO_BUTTON', 'SWITCH', 'TOGGLE_BUTTON'),
    'text': ('TEXT', 'ENTRY', 'PASSWORD_TEXT'),
    'label': ('LABEL', 'STATIC', 'HEADING'),
    'choice': ('COMBO_BOX',),
    'row': ('LIST_ITEM', 'TABLE_ROW', 'TREE_ITEM'),
    'list': ('LIST', 'LIST_BOX', 'TREE_TABLE', 'TABLE'),
    'tab': ('PAGE_TAB', 'RADIO_BUTTON', 'TOGGLE_BUTTON'),
    'item': ('MENU_ITEM', 'CHECK_MENU_ITEM', 'RADIO_MENU_ITEM'),
    'window': ('FRAME', 'WINDOW', 'DIALOG', 'ALERT'),
    'part': ('GROUPING', 'PANEL'),
}
INTERACTIVE = {
    getattr(pyatspi, 'ROLE_' + name) for name in (
        'PUSH_BUTTON TOGGLE_BUTTON CHECK_BOX RADIO_BUTTON COMBO_BOX ENTRY TEXT PASSWORD_TEXT '
        'SPIN_BUTTON SLIDER LINK MENU_ITEM PAGE_TAB LIST LIST_ITEM TREE_TABLE TABLE_ROW').split()
}

RENEW_WALK = 3      # seconds
last_walks = {}     # of pages that may be turned away, by the path of their content


COMPLAINT = re.compile(r'(WARNING|CRITICAL|ERROR) \*\*|runtime error:|Sanitizer:')
# As in fler-test-log.c, with the reasons there.
NOT_OURS = re.compile(r'Trying to measure GtkLabel|Trying to snapshot GtkGizmo')


class NotFound(AssertionError):
    """What a test looked for did not come, with what was there instead."""


def roles(kind):
    """The AT-SPI roles of a kind in ROLES, or of a role's own name ('LINK')."""
    return {getattr(pyatspi, 'ROLE_' + name)
            for name in ROLES.get(kind, (kind,)) if hasattr(pyatspi, 'ROLE_' + name)}


def wait(condition, timeout=TIMEOUT):
    """Asks until the answer is true, and gives it; False when time is out.

    An object that vanishes while the tree is read counts as "not yet".
    """
    end = time.monotonic() + timeout
    while True:
        try:
            answer = condition()
        except (GLib.Error, LookupError, AttributeError, NotImplementedError):
            answer = False
        if answer or time.monotonic() > end:
            return answer
        time.sleep(.05)


def walk(root):
    """Every object under root, root first, in the order they are read."""
    yield root
    for child in root:
        if child is not None:
            yield from walk(child)


def label(thing):
    """The name as a person hears it: GTK 4.8 says a mnemonic twice, '_Spara Spara'."""
    name = thing.name.replace('_', '', 1)
    half = len(name) // 2
    if name == name[:half] + ' ' + name[:half]:
        return name[:half]
    return thing.name.replace('_', '', 1) if thing.name.startswith('_') else thing.name


def has(thing, state):
    """Whether thing has a state, by name: has (button, 'SENSITIVE')."""
    return thing.getState().contains(getattr(pyatspi, 'STATE_' + state))


def extents(thing):
    """x, y, width and height in its window, or None where it has no place of its own."""
    try:
        box = thing.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    except NotImplementedError:
        return None
    return box.x, box.y, box.width, box.height


def is_turned_away(thing):
    """Whether thing is a page of a stack, and not the one that is shown.

    All pages of a GtkStack are in the tree, and all call themselves visible. A page has no place
    of its own; its content has none until it is first shown, and afterwards keeps it. So ask
    which of the pages' contents lies on top where they all are.
    """
    if thing.getRole() != pyatspi.ROLE_PANEL or extents(thing) is not None or thing.childCount == 0:
        return False
    content = thing[0]
    box = extents(content)
    if box is None:
        return False
    if box[2] <= 0 or box[3] <= 0:
        return True
    if has_something_on_top(content, box):
        return False
    # GTK gives nothing for what was never asked for: ask for all of it, and look once more. Not at
    # each look, since a page that is turned away may hold hundreds of objects.
    now = time.monotonic()
    if now - last_walks.get(content.path, -RENEW_WALK) < RENEW_WALK:
        return True
    last_walks[content.path] = now
    for _ in walk(content):
        pass
    return not has_something_on_top(content, box)


def has_something_on_top(content, box):
    """Whether content is what lies where it says it is, at any of some points."""
    x, y, width, height = box
    for part in (.5, .25, .75, .1, .9):
        top = content.queryComponent().getAccessibleAtPoint(
            int(x + width * part), int(y + height * part), pyatspi.WINDOW_COORDS)
        if top is not None:
            return True
    return False


def is_shown(thing):
    """Whether thing can be seen, if what it stands in can."""
    if not has(thing, 'VISIBLE') or is_turned_away(thing):
        return False
    # What was never shown has no size, and what a GtkRevealer hides stands in something of none.
    box = extents(thing)
    return (box is None or thing.getRole() in roles('window')
            or (box[2] > 0 and box[3] > 0 if thing.childCount > 0 else box[2:] != (0, 0)))


def walk_shown(root):
    """What can be seen of what walk gives: no hidden widgets, no pages that are turned away."""
    yield root
    for child in root:
        if child is not None and is_shown(child):
            yield from walk_shown(child)


def matches(thing, kind, name):
    if kind is not None and thing.getRole() not in roles(kind):
        return False
    heard = label(thing)
    if isinstance(name, re.Pattern):
        return name.search(heard) is not None
    return name is None or heard == name


def find_all(root, kind=None, name=None):
    """Everything visible of a kind (see ROLES) and name (a text, or a compiled pattern)."""
    return [thing for thing in walk_shown(root) if matches(thing, kind, name)]


def find(root, kind=None, name=None, timeout=TIMEOUT):
    """The first that find_all gives, waited for. Raises NotFound with what was there."""
    hit = wait(lambda: find_all(root, kind, name), timeout)
    if hit:
        return hit[0]
    raise NotFound(f'no {kind or "object"} named {name!r} came within {timeout:g} s; there were:\n'
                   + outline(root))


def gone(root, kind=None, name=None, timeout=TIMEOUT):
    """Waits until nothing of the kind and name is visible."""
    return wait(lambda: not find_all(root, kind, name), timeout)


def outline(root):
    """The visible tree as indented lines, for messages."""
    lines = []

    def note(thing, depth):
        if depth > 0 and not is_shown(thing):
            return
        lines.append(f'{"  " * depth}{thing.getRoleName()} {thing.name!r}')
        for child in thing:
            if child is not None:
                note(child, depth + 1)

    try:
        note(root, 0)
    except (GLib.Error, LookupError, AttributeError, NotImplementedError) as error:
        lines.append(f'(the rest vanished: {error})')
    return '\n'.join(lines)


def texts(root):
    """All that can be read on screen under root: names and texts of what is visible."""
    heard = []
    for thing in walk_shown(root):
        if thing.name:
            heard.append(label(thing))
        if thing.getRole() in roles('text'):
            heard.append(text(thing))
    return heard


def says(root, pattern, timeout=TIMEOUT):
    """Waits until something visible reads as pattern (a regular expression)."""
    return wait(lambda: any(re.search(pattern, heard) for heard in texts(root)), timeout)


def press(thing):
    """Presses a button, toggles a check button, opens a menu.

    GTK does it a quarter of a second later: wait for what it brings.
    """
    return thing.queryAction().doAction(0)


def text(thing):
    """The text in a field. Not getText (0, -1): GTK 4.8 gives '' for it."""
    content = thing.queryText()
    return content.getText(0, content.characterCount)


def type_in(thing, new):
    """Replaces the text of a field."""
    editable = thing.queryEditableText()
    editable.deleteText(0, thing.queryText().characterCount)
    editable.insertText(0, new, len(new.encode()))  # bytes, not characters


def focused(root):
    """What has the keyboard focus, or None."""
    return next((thing for thing in walk(root)
                 if has(thing, 'FOCUSED') and thing.getRole() not in roles('window')), None)


def key(*names):
    """Presses keys, one after another: key ('Tab', 'ctrl+k', 'Return')."""
    subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '30', *names], check=True)


def point_away():
    """Moves the pointer to a corner, where it lies over nothing."""
    subprocess.run(['xdotool', 'mousemove', '0', '0'], check=True)


def write(string):
    """Types text with the keyboard, where the focus is."""
    subprocess.run(['xdotool', 'type', '--delay', '30', '--', string], check=True)


def ask_window(window, name):
    """A property of a window on the screen, as xprop tells it; '' where it has none or is gone."""
    return subprocess.run(['xprop', '-id', window, name], check=False, capture_output=True,
                          text=True).stdout.partition(name)[2].partition('=' if name.startswith('_') else '):')[2]


def window_at(program):
    """The window of a program on the screen, once it has no dialog, and where its content begins in it."""
    def look():
        ids = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(program.process.pid)],
                             check=False, capture_output=True, text=True).stdout.split()
        # Tooltips and menus are windows too, but none that the window manager knows.
        managed = [window for window in ids if ask_window(window, 'WM_STATE')]
        return managed[0] if len(managed) == 1 else None

    window = wait(look)
    if not window:
        raise NotFound('the program has more than one window, or none')
    edges = [int(number) for number in re.findall(r'\d+', ask_window(window, '_GTK_FRAME_EXTENTS'))] or [0, 0, 0, 0]
    return window, edges[0], edges[2]


def drag(program, start, end, then=None):
    """Drags from one place in the program's window to another; places as extents gives them.

    With `then`, that key is pressed before the button is let go.
    """
    window, left, top = window_at(program)
    steps = [(start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part) for part in (0, .1, .5, 1, 1)]
    places = [['mousemove', '--window', window, str(round(x + left)), str(round(y + top)), 'sleep', '.15']
              for x, y in steps]
    subprocess.run(['xdotool', *places[0], 'mousedown', '1', *sum(places[1:], [])], check=True)
    if then is not None:
        # Not by key(): what clears modifiers lets the button go too.
        subprocess.run(['xdotool', 'key', then], check=True)
    subprocess.run(['xdotool', 'mouseup', '1', 'getmouselocation'], check=True, stdout=subprocess.DEVNULL)


def nameless(root):
    """What can be used but has no name to be read out: (role, name) of each.

    GTK 4.8 falls back to the type's name: 'GtkImage', 'GtkEntry'.
    """
    return [(thing.getRoleName(), thing.name) for thing in walk_shown(root)
            if thing.getRole() in INTERACTIVE and has(thing, 'FOCUSABLE')
            and (not thing.name.strip() or re.match(r'(Gtk|Adw|Gdk|Fler)[A-Z]', thing.name))]


def picture(path):
    """Takes a picture of the whole screen, menus and dialogs included."""
    os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    subprocess.run(['import', '-window', 'root', path], check=True)


class Program:
    """One run of flerpart, its output kept; a warning in it fails the test when the run ends.

    Where the test has not ended it by then, it is ended as by a session that closes, and has to
    do that well: exit status 0, and under a sanitizer nothing found on the way out.

    Program ('--demo'), or Program ('--data', folder). `program` is set by meson in FLERPART.
    A data folder that the test keeps across runs is the test's own.
    """

    def __init__(self, *arguments, env=None, program=None):
        self.program = program or os.environ.get('FLERPART', 'build/src/desk/flerpart')
        self.output = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [self.program, *arguments],
            env={**os.environ, 'G_DEBUG': 'fatal-criticals', **(env or {})},
            stdin=subprocess.DEVNULL, stdout=self.output, stderr=subprocess.STDOUT)
        self.found = None

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if error[0] is not None:
            self.kill()
            print('\n'.join('# ' + line for line in self.said().splitlines()), flush=True)
        else:
            self.end()

    def end(self):
        """Ends it if need be, and fails where it complained or did not end well."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(TIMEOUT)
        status, self.found = self.process.returncode, None
        if self.complaints():
            raise AssertionError(f'{self.program} complained:\n' + '\n'.join(self.complaints()))
        if status not in (0, -signal.SIGKILL):
            raise AssertionError(f'{self.program} ended with {status}:\n{self.said()}')

    def app(self, timeout=TIMEOUT * 2):
        """The program's root on the accessibility bus, once it has a window."""
        name = os.path.basename(self.program)

        def look():
            for app in pyatspi.Registry.getDesktop(0):
                if (app is not None and app.name == name and app.get_process_id() == self.process.pid
                        and app.childCount > 0):
                    return app
            return None

        end = time.monotonic() + timeout
        while self.found is None:
            self.found = wait(look, 1) or None
            if self.process.poll() is not None:
                raise NotFound(f'{name} ended with {self.process.returncode}:\n{self.said()}')
            if self.found is None and time.monotonic() > end:
                raise NotFound(f'{name} showed no window within {timeout:g} s:\n{self.said()}')
        return self.found

    def said(self):
        """What it has written so far."""
        self.output.seek(0)
        return self.output.read().decode(errors='replace')

    def complaints(self):
        """The lines in which it or a library tells of a fault, but for the libraries' own."""
        return [line for line in self.said().splitlines()
                if COMPLAINT.search(line) and not NOT_OURS.search(line)]

    def wait(self, timeout=TIMEOUT):
        """Waits for its end, and gives the exit status."""
        return self.process.wait(timeout)

    def kill(self, how=signal.SIGKILL):
        """Ends it at once, as a power cut would, and waits until it is gone."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        self.process.wait(TIMEOUT)
        self.found = None


def screen_tools():
    """Names of missing programs that every outside test needs."""
    return [tool for tool in ('xdotool', 'import', 'xprop') if shutil.which(tool) is None]
