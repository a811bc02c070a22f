# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers and the register of parties from outside, as a person meets them."""

import re
import unittest

import a11y
import routes
import tap

ENGLISH = {'LANGUAGE': 'en'}
# Scene 0013 of the demonstration: two of four have given a name, and FK has not answered.
CASE = '0013'


class Answers(unittest.TestCase):
    def open_case(self, app):
        a11y.find(app, 'button', 'Main menu')
        a11y.key('ctrl+k')
        self.assertTrue(a11y.wait(lambda: a11y.has(a11y.focused(app), 'EDITABLE')))
        a11y.write(CASE)
        self.assertTrue(a11y.says(app, r'^1 found$'))
        a11y.key('Return')
        self.assertTrue(a11y.says(app, r'^FK · name is missing$'))

    def note(self, app, party):
        a11y.press(a11y.find(app, 'button', re.compile(f'^Note the answer: {party} ')))
        a11y.find(app, 'window', 'Answer to the invitation')

    def test_an_attempt_and_an_answer(self):
        with a11y.Program('--demo', env=ENGLISH) as program:
            app = program.app()
            self.open_case(app)
            # No answer is a state of its own, and the log has what was tried.
            self.assertTrue(a11y.says(app, r'^invited .* · no answer$'))
            self.note(app, 'FK')
            self.assertTrue(a11y.says(app, r'by telephone, enhetschefen \(manager\): they get back to us'))
            a11y.press(a11y.find(app, 'button', 'Left a message'))
            self.assertTrue(a11y.says(app, r'^today .* by telephone: left a message$'))
            # One click on a name that the register knows.
            a11y.press(a11y.find(app, 'button', 'Björn Exempelsson comes'))
            # The notice goes again; at the foot of the window it stays.
            self.assertTrue(a11y.says(app, r'\bNoted: FK comes, Björn Exempelsson\.$'))
            self.assertTrue(a11y.says(app, r'^FK · Björn Exempelsson, handläggare$'))
            self.assertTrue(a11y.says(app, r'^invited .* · comes$'))
            # And back, from the foot of the window: the notice's own button goes with the notice.
            self.assertTrue(a11y.wait(lambda: len(a11y.find_all(app, 'button', 'Undo')) == 1))
            a11y.press(a11y.find(app, 'button', 'Undo'))
            self.assertTrue(a11y.says(app, r'^FK · name is missing$'))

    def test_who_comes_stands_on_one_screen(self):
        with a11y.Program('--demo', env=ENGLISH) as program:
            app = program.app()
            self.open_case(app)
            for row in (r'^Municipality · Ingrid Provström', r'^AF · ', r'^Region · name is missing',
                        r'^FK · name is missing'):
                self.assertTrue(a11y.says(app, row), row)

    def test_what_is_due_tells_the_telephone(self):
        with a11y.Program('--demo', env=ENGLISH) as program:
            app = program.app()
            # A row tells all that it shows by its name.
            self.assertTrue(a11y.find(app, 'row', re.compile(
                rf': Answer is missing: FK, {CASE} · .* · call 08-465 004 01$')))
            # What was called off although letters had gone is told.
            self.assertTrue(a11y.find(app, 'row', re.compile('is to hear that the meeting is called off')))


class Register(unittest.TestCase):
    def test_a_unit_gets_its_address(self):
        with a11y.Program('--demo', env=ENGLISH) as program:
            app = program.app()
            a11y.find(app, 'button', 'Main menu')
            a11y.key('F10')
            item = a11y.find(app, 'item', 'Parties')
            self.assertEqual(item.name, 'Parties')     # as it is heard, with no mnemonic
            a11y.press(item)
            self.assertTrue(a11y.says(app, r'^no postal address: no letter can go there'))
            self.assertEqual(a11y.nameless(a11y.find(app, 'window', 'Parties')), [])

    def test_ends_well_while_a_file_is_chosen(self):
        with a11y.Program('--demo', env=ENGLISH) as program:
            app = program.app()
            a11y.find(app, 'button', 'Main menu')
            a11y.key('F10')
            routes.reach_item(a11y.find(app, 'item', 'Parties'))
            a11y.key('Return')
            register = routes.window(app, 'Parties')
            # GTK puts a button within the button, and that one can be pressed.
            a11y.press(a11y.find_all(register, 'button', 'Share the register')[-1])
            routes.reach_item(a11y.find(app, 'item', re.compile('^Take in a register')))
            a11y.key('Return')
            routes.window(app, 'Take in a register')


if __name__ == '__main__':
    tap.main()
