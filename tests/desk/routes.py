# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does to carry a case along its routine, for tests from outside.

As in person.py, by what can be seen and by keys; labels are the English ones.
"""

import os
import re
import subprocess

import a11y

TABS = 60       # how many fields a dialog may have before the one that is looked for


def reach(thing):
    """Goes on with Tab until thing has the focus: GTK 4.8 gives its check buttons no action."""
    for _ in range(TABS):
        if a11y.wait(lambda: a11y.has(thing, 'FOCUSED'), .15):
            return
        a11y.key('Tab')
    raise a11y.NotFound(f'Tab does not come to {thing.name!r}')


def tick(root, name, wanted=True):
    """Ticks a box, or takes the tick away."""
    box = a11y.find(root, 'check', name)
    if a11y.has(box, 'CHECKED') == wanted:
        return
    reach(box)
    a11y.key('space')
    if not a11y.wait(lambda: a11y.has(box, 'CHECKED') == wanted):
        raise a11y.NotFound(f'{name!r} cannot be ticked:\n{a11y.outline(root)}')


def answer(root, question, wanted):
    """Answers yes or no to a question that stands in a row."""
    asked = question if question.endswith('?') else f'{question}:'
    pick(root, f'{asked} {wanted}', re.compile('^' + re.escape(asked) + ' '))


def pick(root, name, group, back='Left', on='Right'):
    """Picks one of those of which only one can be: the arrow keys go back and on from one to the next."""
    box = a11y.find(root, 'check', name)
    others = a11y.find_all(root, 'check', group)

    def has_focus():
        return any(a11y.has(other, 'FOCUSED') for other in others)

    # A busy machine may take the focus to where it is to be, after it was looked for there.
    for _ in range(3):
        to_front()
        for _ in range(TABS):
            if a11y.wait(has_focus, .15):
                break
            a11y.key('Tab')
        for key in [back] * len(others) + [on] * len(others):
            if a11y.wait(lambda: a11y.has(box, 'CHECKED'), .3):
                return
            if a11y.wait(has_focus, .3):
                a11y.key(key)
    raise a11y.NotFound(f'{name!r} cannot be picked:\n{a11y.outline(root)}')


def windows(app, title):
    """The open windows whose titles begin so; only the program itself is looked at, which is quick."""
    return [thing for thing in app if thing is not None and thing.name.startswith(title) and a11y.is_shown(thing)]


def to_front():
    """Gives the keyboard to the window that lies on top."""
    stack = subprocess.run(['xprop', '-root', '_NET_CLIENT_LIST_STACKING'], check=True, capture_output=True, text=True)
    subprocess.run(['xdotool', 'windowactivate', stack.stdout.split()[-1]], check=False)


def window(app, title):
    """A window that is to open, by its title or the beginning of it; it gets the keyboard.

    One that is not there in full loses what is typed in it. The window manager gives no focus to
    what opens long after the last key: a person clicks on it.
    """
    def is_active():
        return next((thing for thing in windows(app, title) if a11y.has(thing, 'ACTIVE')), None)

    if not a11y.wait(lambda: windows(app, title)):
        raise a11y.NotFound(f'no window {title!r} came:\n{a11y.outline(app)}')
    hit = a11y.wait(is_active, 2)
    if not hit:
        to_front()
        hit = a11y.wait(is_active, 2)
    return hit or windows(app, title)[0]


def closed(app, title):
    """Waits until a window is gone; tells what it says where it stays."""
    if not a11y.wait(lambda: not windows(app, title)):
        raise a11y.NotFound(f'{title} does not close:\n{a11y.outline(windows(app, title)[0])}')


class Guide:
    """“Which meeting?”, without a case: answers what it asks, in the order it asks."""

    def __init__(self, app):
        self.app = app
        a11y.key('F10')
        reach_item(a11y.find(app, 'item', 'Which meeting?'))
        a11y.key('Return')
        self.window = window(app, 'Which meeting?')
        self.asked = []

    def question(self):
        """The question on screen, or None where there is none any more."""
        found = a11y.wait(lambda: a11y.find_all(self.window, 'part', 'Question'), 1)
        return found[0] if found else None

    def answer(self, known):
        """Answers one question from what is known: a button, the parties needed, or a day."""
        part = self.question()
        heard = [a11y.label(thing) for thing in a11y.walk_shown(part)]
        asked = next(question for question in known if question in heard)
        self.asked.append(asked)
        said = known[asked]
        if isinstance(said, (list, tuple)):
            for party in said:
                tick(part, party)
        elif a11y.find_all(part, 'text'):
            a11y.type_in(a11y.find(part, 'text'), said)
        else:
            a11y.press(a11y.find(part, 'button', said))
            said = None
        if said is not None:
            go_on = a11y.find(part, 'button', 'Continue')
            a11y.wait(lambda: a11y.has(go_on, 'SENSITIVE'))
            a11y.press(go_on)
        if not a11y.wait(lambda: not self.is_asking(asked)):
            raise a11y.NotFound(f'{asked!r} is asked again:\n{a11y.outline(self.window)}')

    def is_asking(self, asked):
        return any(a11y.find_all(part, None, asked) for part in a11y.find_all(self.window, 'part', 'Question'))

    def ask(self, known):
        """Answers until nothing is asked any more. Gives the rows: what is said of each form."""
        while self.question() is not None:
            self.answer(known)
        return a11y.texts(self.window)

    def go_on_with(self, form):
        button = a11y.find(self.window, 'button', re.compile(f'^(Go on with|Book): {form}'))
        a11y.press(button)
        closed(self.app, 'Which meeting?')


# Parts of the window with hundreds of objects, in which nothing that is looked for stands.
WIDE = ('Bookings', 'Month', 'To do')


def walk_parts(root):
    yield root
    for child in root if root.name not in WIDE else ():
        if child is not None and a11y.is_shown(child):
            yield from walk_parts(child)


def part(app, name):
    """A part of the window, by its name, waited for."""
    hit = a11y.wait(lambda: next((thing for thing in walk_parts(app) if a11y.matches(thing, 'part', name)), None))
    if not hit:
        raise a11y.NotFound(f'there is no part {name!r}:\n{a11y.outline(app)}')
    return hit


def part_says(app, name, pattern):
    """Waits until a part of the window reads as pattern."""
    def look():
        return any(re.search(pattern, heard) for heard in a11y.texts(part(app, name)))

    if not a11y.wait(look):
        raise a11y.NotFound(f'{name} does not say {pattern!r}:\n{a11y.outline(part(app, name))}')


def next_step(app, title):
    """Waits until the case card says that this comes next. Gives its part of the card."""
    part_says(app, 'Next step', '^' + re.escape(title))
    return part(app, 'Next step')


def step(app, title, button='Do this'):
    """Presses the next step's button: it opens a dialog, or another step comes next.

    As a person does where nothing comes at once: what opens a dialog is pressed again, and must open one.
    """
    n_windows = app.childCount
    pressed = a11y.find(next_step(app, title), 'button', button)

    def has_happened():
        return app.childCount > n_windows or title not in a11y.texts(part(app, 'Next step'))

    for _ in range(1 if button == 'It is done' else 3):
        a11y.press(pressed)
        if a11y.wait(has_happened, .3):
            break
    if not a11y.wait(has_happened, 2 * a11y.TIMEOUT):
        raise a11y.NotFound(f'{button!r} does nothing:\n{a11y.outline(part(app, "Next step"))}')
    if app.childCount > n_windows + 1:
        raise a11y.NotFound(f'{button!r} opened {app.childCount - n_windows} windows')


def step_dialog(app, rule):
    """The dialog of a step, such as K2."""
    return window(app, f'{rule} · ')


def done(app, rule):
    """Says that what the dialog of the step asks for is done."""
    a11y.press(a11y.find(step_dialog(app, rule), 'button', 'Done'))
    closed(app, f'{rule} · ')


def make_case(app, name, number):
    """Fills in who it is, in the dialog of a new case that has the facts already."""
    dialog = window(app, 'New case')
    a11y.type_in(a11y.find(dialog, 'text', 'Name'), name)
    a11y.type_in(a11y.find(dialog, 'text', 'Personnummer'), number)
    a11y.press(a11y.find(dialog, 'button', 'Save'))
    closed(app, 'New case')


def say_done(app, title):
    """A step that asks for nothing is done by saying so."""
    step(app, title, 'It is done')


def take_in_register(app, path):
    """Takes in a register of parties and their addresses from a file, from the menu."""
    a11y.key('F10')
    reach_item(a11y.find(app, 'item', 'Parties'))
    a11y.key('Return')
    register = window(app, 'Parties')
    # GTK puts a button within the button, and that one can be pressed.
    a11y.press(a11y.find_all(register, 'button', 'Share the register')[-1])
    reach_item(a11y.find(app, 'item', re.compile('^Take in a register')))
    a11y.key('Return')
    choose_file(app, 'Take in a register', path)
    a11y.press(a11y.find(window(app, os.path.basename(path)), 'button', 'Take in'))
    if not a11y.says(register, r'^Taken in: '):
        raise a11y.NotFound(f'nothing was taken in:\n{a11y.outline(register)}')
    a11y.key('Escape')
    closed(app, 'Parties')


def choose_file(app, title, path):
    """Types which file to open, where files are chosen."""
    window(app, title)
    a11y.key('ctrl+l')
    write_path(app, path)
    a11y.key('Return')
    closed(app, title)


def write_path(app, path):
    """Types a path where files are chosen.

    GTK 4.18 completes it too late, into what was typed meanwhile: there it is put in all at once.
    GTK 4.8 does not show the field.
    """
    field = a11y.wait(lambda: next((thing for thing in [a11y.focused(app)] if a11y.has(thing, 'EDITABLE')), None),
                      2 * a11y.SLOWED)
    if not field:
        a11y.key('ctrl+a')
        a11y.write(path)
        return
    a11y.type_in(field, path)
    if not a11y.wait(lambda: a11y.text(field) == path):
        raise a11y.NotFound(f'{path} cannot be put in: {a11y.text(field)}')


class Letters:
    """The letters of a meeting, from the case card's next step."""

    def __init__(self, app, title):
        self.app = app
        step(app, title, 'Write the invitation')
        self.window = window(app, 'Letters')

    def row(self, who, says):
        """Waits until the row of a receiver says so, such as “2 things are missing”."""
        a11y.find(self.window, 'row', re.compile(f'^{who}, .*{says}'))

    def write_address(self, lines):
        """The person's address, from the letter that lacks it: the field has the focus already."""
        a11y.press(a11y.find(self.window, 'button', 'Open the case'))
        dialog = window(self.app, 'Case ')
        field = a11y.find(dialog, 'text', 'Address')
        if not a11y.wait(lambda: a11y.has(field, 'FOCUSED')):
            raise a11y.NotFound(f'the address is not what is filled in first:\n{a11y.outline(dialog)}')
        a11y.type_in(field, lines)
        a11y.press(a11y.find(dialog, 'button', 'Save'))
        closed(self.app, 'Case ')

    def choose_only(self, who):
        """Of those that are ready, only the letter to `who` is made."""
        for box in a11y.find_all(self.window, 'check', re.compile('^Make the letter to ')):
            if a11y.has(box, 'SENSITIVE'):
                tick(self.window, a11y.label(box), a11y.label(box) == f'Make the letter to {who}')

    def send(self, path, n_letters):
        """Saves what is ready in a file, and says that it went today."""
        a11y.press(a11y.find(self.window, 'button', re.compile('^Save as PDF')))
        window(self.app, 'Save the letters')
        a11y.find(self.app, 'text', 'Name:')
        write_path(self.app, path)
        a11y.key('Return')
        asked = window(self.app, 'Was the letter sent?' if n_letters == 1 else 'Were the letters sent?')
        a11y.press(a11y.find(asked, 'button', 'Sent today'))
        if not a11y.says(self.window, rf'^{n_letters} letters? (is|are) kept as sent today\.$'):
            raise a11y.NotFound(f'the letters are not kept as sent:\n{a11y.outline(self.window)}')

    def close(self):
        a11y.press(a11y.find(self.window, 'button', 'Close'))
        closed(self.app, 'Letters')


def book(app, form, day, names, start='13.00'):
    """Fills in the booking that is open already: when, and who will come. `names` by party."""
    dialog = window(app, 'New booking')
    a11y.find(a11y.find(dialog, 'choice', 'Form of meeting'), 'label', form)
    a11y.type_in(a11y.find(dialog, 'text', 'Day'), day)
    a11y.type_in(a11y.find(dialog, 'text', 'From'), start)
    for party, name in names.items():
        a11y.type_in(a11y.find(dialog, 'text', f'Name, {party}'), name)
    a11y.press(a11y.find(dialog, 'button', 'Save'))
    closed(app, 'New booking')


def note_answer(app, party):
    """Opens what a party answers, from the case card."""
    a11y.press(a11y.find(section(app, 'Parties and answers'), 'button', re.compile(f'^Note the answer: {party} ')))
    return window(app, 'Answer to the invitation')


def log_attempt(app, party, result):
    """Notes a call that gave no answer."""
    dialog = note_answer(app, party)
    a11y.press(a11y.find(dialog, 'button', result))
    if not a11y.says(dialog, r'^today .* by telephone: '):
        raise a11y.NotFound(f'the attempt is not noted:\n{a11y.outline(dialog)}')
    a11y.press(a11y.find(dialog, 'button', 'Close'))
    closed(app, 'Answer to the invitation')


def note_name(app, party, name):
    """Notes that a party comes, and who."""
    dialog = note_answer(app, party)
    pick(dialog, 'Comes', re.compile('^(Comes|Sends |Declines|No answer yet)'), 'Up', 'Down')
    a11y.type_in(a11y.find(dialog, 'text', 'Who comes'), name)
    a11y.press(a11y.find(dialog, 'button', 'Note the answer'))
    closed(app, 'Answer to the invitation')


def start_meeting(app):
    """From the case card to the booking in the calendar, and on with the keyboard."""
    if a11y.find_all(part(app, 'Next step'), 'button', 'Show the meeting'):
        a11y.press(a11y.find(part(app, 'Next step'), 'button', 'Show the meeting'))
    else:
        a11y.press(a11y.find(section(app, 'Meetings'), 'button', re.compile('^Show')))
    week = part(app, 'Bookings')
    if not a11y.wait(lambda: re.search(', planned', a11y.focused(week).name)):
        raise a11y.NotFound(f'no booking has the focus:\n{a11y.outline(app)}')
    a11y.key('Menu')
    reach_item(a11y.find(app, 'item', 'Start the meeting'))
    a11y.key('Return')
    part(app, 'The record')


def write(app, fields):
    """Writes in fields of the live form, by their names."""
    form = part(app, 'The record')
    for name, text in fields.items():
        a11y.type_in(a11y.find(form, 'text', name), text)


def promise(app, what):
    """Somebody takes something on: what a meeting without a plan of its own ends in."""
    form = part(app, 'The record')
    a11y.press(a11y.find(form, 'button', 'Add a commitment'))
    a11y.type_in(a11y.find(form, 'text', 'What will be done'), what)


def pick_paper(app, item):
    """Picks in the live form's menu of papers."""
    # GTK puts a button within the button, and that one can be pressed.
    a11y.press(a11y.find_all(part(app, 'The meeting'), 'button', 'Papers')[-1])
    reach_item(a11y.find(app, 'item', re.compile(item)))
    a11y.key('Return')


def journal(app, path, field):
    """The text for the agency's own journal: as saved, in bytes, and as pasted into a field of the form."""
    pick_paper(app, '^Save the text for your own journal')
    window(app, 'Save')
    a11y.find(app, 'text', 'Name:')
    write_path(app, path)
    a11y.key('Return')
    if not a11y.wait(lambda: os.path.exists(path)):
        raise a11y.NotFound(f'{path} is not saved:\n{a11y.outline(app)}')
    pick_paper(app, '^Copy the text for your own journal')
    box = a11y.find(part(app, 'The record'), 'text', field)
    before = a11y.text(box)
    reach(box)
    a11y.key('ctrl+a', 'ctrl+v')
    a11y.wait(lambda: a11y.text(box) != before)
    pasted = a11y.text(box)
    a11y.type_in(box, before)
    with open(path, 'rb') as file:
        return file.read(), pasted


def end_meeting(app):
    """Ticks who came, and ends: the record is locked."""
    room = part(app, 'The meeting')
    a11y.press(a11y.find(room, 'button', 'End the meeting'))
    a11y.press(a11y.find(room, 'button', 'Change who came'))
    for box in a11y.find_all(part(room, 'Attendance'), 'check'):
        reach(box)
        a11y.key('space')
        a11y.wait(lambda: a11y.has(box, 'CHECKED'))
    a11y.press(a11y.find(room, 'button', 'End the meeting'))
    end = a11y.find(room, 'button', 'End and lock the record')
    if not a11y.wait(lambda: a11y.has(end, 'SENSITIVE')):
        raise a11y.NotFound(f'the meeting cannot end:\n{a11y.outline(room)}')
    a11y.press(end)
    part(app, 'Next step')


def section(app, title):
    """A section of the case card, unfolded. Gives it."""
    card = part(app, 'Case card')
    box = part(card, title)
    button = a11y.find(box, 'button', re.compile(f'^{title}'))
    if len(a11y.find_all(box, 'label')) < 3:
        a11y.press(button)
        a11y.wait(lambda: len(a11y.find_all(box, 'label')) >= 3)
    return box


def history(app):
    """What the case's history says, the oldest first, each after its day."""
    return [a11y.label(thing) for thing in a11y.find_all(section(app, 'History'), 'label')][:0:-1]


def consent(dialog, party):
    """Notes that the person consents to sharing with a party."""
    tick(dialog, f'{party}: consent given')


def close_case(app):
    """From the card's menu."""
    card = part(app, 'Case card')
    a11y.find(card, 'button', 'More for this case')
    # GTK puts a button within the button, and that one can be pressed.
    a11y.press(a11y.find_all(card, 'button', 'More for this case')[-1])
    item = a11y.find(app, 'item', 'Close the case …')
    reach_item(item)
    a11y.key('Return')


def reach_item(item):
    """Goes down a menu to one of its items."""
    for _ in range(12):
        if a11y.wait(lambda: a11y.has(item, 'FOCUSED'), .2):
            return
        a11y.key('Down')
    raise a11y.NotFound(f'the arrow keys do not come to {item.name!r}')


def choose(root, title, wanted):
    """Picks `wanted` in a row that drops down, with the keyboard."""
    row = a11y.find(root, 'choice', title)
    reach(row)
    a11y.key('space')       # Return saves
    for _ in range(20):
        focus = a11y.wait(lambda: a11y.focused(row), .5)
        if focus and wanted in [a11y.label(thing) for thing in a11y.walk(focus)]:
            a11y.key('Return')
            return
        a11y.key('Down')
    raise a11y.NotFound(f'{wanted!r} cannot be chosen:\n{a11y.outline(root)}')
