# SPDX-License-Identifier: GPL-3.0-or-later
"""The routines from outside: opened by a key, read with the keyboard, in the user's language."""

import os
import unittest

import a11y
import tap

# The forms below the first in the list, and a step of each.
PAGES = (
    ('Handover meeting', 'Ö2  Offer the meeting by word of mouth'),
    ('Joint assessment, first meeting', 'G5  Investigate and take the standpoint'),
    ('Joint assessment, second meeting', 'G7  Hold the second meeting and make the plan'),
    ('Multi-party meeting', 'F2  Send the invitation by post'),
)
ADAPTED = '{ "title": "Länets kontaktmöte", "purpose": "Vårt eget syfte" }'
REFUSED = '{\n"steps": [ { "id": "G5", "text": "Inom sextio dagar" } ] }'


def page(app, title):
    """The text of the page of that title."""
    return a11y.text(a11y.find(app, 'text', title))


class Routines(unittest.TestCase):
    def open(self, program):
        app = program.app()
        a11y.find(app, 'button', 'Main menu')
        a11y.key('F1')
        a11y.find(app, 'list', 'Routines')
        return app

    def test_every_form_is_read_with_the_keyboard(self):
        with a11y.Program('--demo', env={'LANGUAGE': 'en'}) as program:
            app = self.open(program)
            self.assertEqual(a11y.nameless(a11y.find(app, 'window', 'Routines')), [])
            contact = page(app, 'Contact meeting')
            self.assertIn('K2  Write the standpoint in the journal', contact)
            self.assertIn('by day 90 of the sick-leave spell', contact)
            for title, step in PAGES:
                a11y.key('Down')
                self.assertIn(step, page(app, title))
            multi_party = page(app, 'Multi-party meeting')
            self.assertIn('core component: nobody may adapt it', multi_party)
            self.assertIn('goes by post, and no other way', multi_party)
            a11y.key('Tab')
            self.assertTrue(a11y.wait(lambda: a11y.focused(app).getRole() in a11y.roles('text')))
            self.assertEqual(a11y.label(a11y.focused(app)), 'Multi-party meeting')

    def test_what_an_organisation_adapted_is_shown(self):
        folder = os.path.join(os.environ['XDG_CONFIG_HOME'], 'flerpart', 'routines')
        os.makedirs(folder)
        for name, text in (('kontaktmote.json', ADAPTED), ('gk1.json', REFUSED)):
            with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
                file.write(text)
        with a11y.Program('--demo', env={'LANGUAGE': 'en'}) as program:
            app = self.open(program)
            self.assertTrue(a11y.find(app, 'row', 'Länets kontaktmöte'))
            self.assertIn('Vårt eget syfte', page(app, 'Länets kontaktmöte'))
            a11y.key('End')
            self.assertIn('gk1.json:2: steps[0].text: the step G5 is a core component',
                          page(app, 'Adapting the routines'))


if __name__ == '__main__':
    tap.main()
